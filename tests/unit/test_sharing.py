"""Versions that are read share the terms told in the same words, and a mistake is told all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from dealdiff import FileError, Scope, TermSheet, dump, load_sheet, loads
from dealdiff.files.pool import Pool
from dealdiff.model.scope import Issue
from dealdiff.vocabularies.ceasefire import ceasefire

HEAD = """format: dealdiff/1
parties: {north: North}
issues:
  hostages: {is: release, title: Release}
  fighting: {is: cessation, title: Truce}
versions:
"""
MARCH = "  march:\n    terms:\n      hostages: {count: about 35}\n      fighting: {form: pause}\n"
MAY = "  may:\n    terms:\n      hostages: {count: about 35}\n      fighting: {form: truce}\n"


def scope() -> Scope:
    return Scope(vocabulary=ceasefire, issues=[Issue(id="hostages", is_="release", title="Release")])


def file(folder: Path, count: str, name: str = "draft.yaml") -> Path:
    place = folder / name
    place.write_text(f"format: dealdiff/1\nterms:\n  hostages: {{count: {count}}}\n")
    return place


def test_versions_of_one_text_share_what_they_tell_alike() -> None:
    talks = loads(HEAD + MARCH + MAY)
    assert talks["march"].terms["hostages"] is talks["may"].terms["hostages"]
    assert talks["march"].terms["fighting"] != talks["may"].terms["fighting"]


def test_equal_words_are_one_value() -> None:
    talks = loads(HEAD + MARCH + MAY.replace("{count: about 35}", "{count: about 35, force: must}"))
    before, after = talks["march"].terms["hostages"], talks["may"].terms["hostages"]
    assert before is not after
    assert getattr(before, "count") is getattr(after, "count")  # noqa: B009 # a release, which has one


def test_a_pool_is_shared_by_files_of_one_scope_alone(tmp_path: Path) -> None:
    pool, told_in = Pool(), scope()
    first = load_sheet(file(tmp_path, "35"), told_in, pool=pool)
    again = load_sheet(file(tmp_path, "35"), told_in, pool=pool)
    elsewhere = load_sheet(file(tmp_path, "35"), scope(), pool=pool)
    assert first.terms["hostages"] is again.terms["hostages"]
    assert first.terms["hostages"] is not elsewhere.terms["hostages"]


def test_without_a_pool_nothing_outlives_a_call(tmp_path: Path) -> None:
    told_in = scope()
    first, again = (load_sheet(file(tmp_path, "35"), told_in) for _ in range(2))
    assert first == again
    assert first.terms["hostages"] is not again.terms["hostages"]


def test_what_is_wrong_is_told_each_time_with_its_place(tmp_path: Path) -> None:
    pool, told_in = Pool(), scope()
    load_sheet(file(tmp_path, "35"), told_in, pool=pool)
    place = tmp_path / "wrong.yaml"
    place.write_text("format: dealdiff/1\nterms:\n  hostages: {count: 35, by: nobody}\n")
    for _ in range(2):
        with pytest.raises(FileError, match=r"wrong\.yaml:3:\d+: terms\.hostages\.by: found 'nobody'"):
            load_sheet(place, told_in, pool=pool)


def test_a_term_in_a_phase_is_checked_in_every_version() -> None:
    phased = MARCH.replace("{count: about 35}", "{count: about 35, phase: first}")
    with_phase = phased.replace("    terms:", "    phases: {first: {}}\n    terms:")
    later = phased.replace("  march:", "  may:", 1)
    with pytest.raises(FileError, match=r"versions\.may\.terms\.hostages\.phase: found 'first'"):
        loads(HEAD + with_phase + later)


@pytest.mark.parametrize("ending", ["yaml", "json"])
def test_the_fast_way_reads_what_the_slow_one_reads(tmp_path: Path, ending: str) -> None:
    sheet = loads(HEAD + MARCH)["march"]
    place = tmp_path / f"march.{ending}"
    dump(sheet, place)
    fast = load_sheet(place, sheet.scope)
    text = place.read_text()
    slow_only = text.replace("form: pause", 'form: "pa\\u0075se"').replace('"pause"', '"\\u0070ause"')
    place.write_text(slow_only if ending == "yaml" else text.replace("{", "{\n", 1))
    assert isinstance(fast, TermSheet)
    assert load_sheet(place, sheet.scope) == fast == sheet
