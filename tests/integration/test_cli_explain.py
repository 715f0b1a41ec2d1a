"""``dealdiff explain``: the catalogue of kinds as a user asks for it."""

from __future__ import annotations

import json
from typing import Literal

import pytest
from talks import refused

from dealdiff.cli import main
from dealdiff.diffing.catalogue import FAMILIES, KINDS, RETIRED
from dealdiff.render.describing import FORMATS
from dealdiff.render.kinds import kind_json, kind_page


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["explain", *arguments]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_every_kind_is_told_as_data() -> None:
    for one in KINDS.values():
        row = json.loads(kind_json(one))
        assert (row["id"], row["meaning"], row["sentence"]) == (one.id, one.meaning, one.sentence)
        assert row["significance"] == one.significance.value
        assert (row.get("mirror", ""), row.get("excused", "")) == (one.mirror, one.excused)
        assert row.get("example", "") == one.example
        assert "" not in row.values()


@pytest.mark.parametrize("how", ["text", "markdown"])
def test_every_kind_is_told_in_words(how: Literal["text", "markdown"]) -> None:
    for one in KINDS.values():
        lines = FORMATS[how](kind_page(one)).splitlines()
        assert lines[0].removeprefix("# ") == one.id
        (backwards,) = [line for line in lines if "read backwards: " in line or "no mirror: " in line]
        assert (one.mirror or one.excused.split()[0]) in backwards
        assert any(line.strip(" -") == f"significance: {one.significance.value}" for line in lines)


def test_a_kind_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, "told-more-exactly").splitlines()
    assert lines[0] == "told-more-exactly"
    assert "  - significance: clarifying" in lines
    assert "  - read backwards: told-less-exactly" in lines


def test_all_kinds_by_family(capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys)
    lines = out.splitlines()
    for one in KINDS.values():
        assert any(line.startswith(f"  - {one.id} (") for line in lines)
    families = [line for line in lines if line in {one.family for one in KINDS.values()}]
    assert families == sorted({one.family for one in KINDS.values()})
    for id_, successors in RETIRED.items():
        assert f"{id_}: now {successors[0]}" in out


def test_all_kinds_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    plain = json.loads(told(capsys, "--format", "json"))
    assert [row["id"] for row in plain["kinds"]] == list(KINDS)
    assert plain["retired"] == {id_: list(successors) for id_, successors in RETIRED.items()}


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_is_told_with_all_its_kinds(family: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [one for one in KINDS.values() if one.family == family]
    out = " ".join(told(capsys, family).split())
    assert out.startswith(f"{family}: a family of changes ({len(rows)}) ")
    for one in rows:
        assert f" - {one.id} ({one.significance.value}): {' '.join(one.meaning.split())}" in out
    plain = json.loads(told(capsys, family, "--format", "json"))
    assert plain["family"] == family
    assert plain["kinds"] == [json.loads(kind_json(one)) for one in rows]


def test_no_family_is_called_as_a_kind() -> None:
    assert not {*FAMILIES} & {*KINDS, *RETIRED}


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("told-more-exact", "no kind or family 'told-more-exact'; the nearest is 'told-more-exactly'; "),
        ("stances", "no kind or family 'stances'; the nearest is 'stance'; "),
        ("zebra", "no kind or family 'zebra'; families are breakdown, condition, "),
        ("record-", "; the nearest is 'record'; "),
        ("substantive", "; it is a significance: dealdiff diff --only substantive tells "),
        ("x" * 10_000, "xxx; families are "),
        ("a\x1bb", "no kind or family 'a\\x1bb'; "),
    ],
)
def test_an_unknown_kind_is_answered_with_the_nearest_and_where_to_look(
    word: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    line = refused(capsys, "explain", word)
    assert said in line
    assert line.endswith("; dealdiff explain lists all kinds by family\n")
    assert len(line) < 500


@pytest.mark.parametrize("id_", RETIRED)
def test_a_retired_kind_is_answered_with_its_successors(id_: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert ", ".join(RETIRED[id_]) in refused(capsys, "explain", id_)
