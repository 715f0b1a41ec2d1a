"""``dealdiff story`` as data: every version, what it offers, and each change from the one before it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from talks import SEED

from dealdiff import load
from dealdiff.cli import main
from dealdiff.render.story import differing, offered


@pytest.fixture
def story(capsys: pytest.CaptureFixture[str]) -> Any:  # noqa: ANN401 # JSON
    assert main(["story", str(SEED), "--format", "json"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return json.loads(out)


def test_every_version_stands_there_in_order(story: Any) -> None:  # noqa: ANN401 # JSON
    talks = load(SEED)
    assert story["title"] == talks.title
    assert [one["version"] for one in story["versions"]] == [sheet.id for sheet in talks]
    assert [one["offers"] for one in story["versions"]] == [offered(sheet) for sheet in talks]
    assert [one["parents"] for one in story["versions"]] == [dict(sheet.parents) for sheet in talks]


def test_every_change_from_the_baseline_is_data_as_in_a_diff(story: Any) -> None:  # noqa: ANN401 # JSON
    talks = load(SEED)
    first, *later = story["versions"]
    assert (first["baseline"], first["nature"], first["differs"], first["changes"]) == (None, None, [], [])
    for one in later:
        found = talks.diff(one["baseline"], one["version"])
        assert one["changes"] == found.to_dict()["changes"]
        assert (one["nature"], one["differs"]) == (found.nature, differing(found))


def test_the_same_sentences_stand_in_the_text(story: Any, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: ANN401 # JSON
    assert main(["story", str(SEED)]) == 0
    out = " ".join(capsys.readouterr().out.split())
    for one in story["versions"]:
        assert [line for line in (*one["offers"], *one["differs"]) if " ".join(line.split()) not in out] == []
        assert one["heading"] in out
