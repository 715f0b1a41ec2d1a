"""The case library: what a careful reader says of two versions, and the engine after them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from case_files import FILES, SCHEMA, Case, Json, all_cases, differences, library
from jsonschema import Draft202012Validator
from versions import check_owned

from dealdiff.diffing.catalogue import KINDS

AT_LEAST = 220
CASES = [*all_cases()]

cases = pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])


@cases
def test_the_engine_finds_what_is_expected(case: Case) -> None:
    found = case.diff()
    wrong = [*differences(case.data["expected"], found)]
    assert not wrong, "\n".join([f"{case.name}: {case.data['idea']}", *wrong])
    check_owned(found)


@cases
def test_backwards_it_finds_the_mirror(case: Case) -> None:
    back = case.diff(backwards=True)
    check_owned(back)
    mirrors = [KINDS[one["kind"]].mirror for one in case.data["expected"]]
    if all(mirrors):
        assert Counter(one.kind for one in back) == Counter(mirrors), case.data["idea"]


TOLD = [case for case in CASES if "sentence" in case.data]


@pytest.mark.parametrize("case", TOLD, ids=[case.name for case in TOLD])
def test_the_sentence_says_no_more_and_no_less(case: Case) -> None:
    told = str(case.diff())
    wanted = case.data["sentence"]
    assert [words for words in wanted.get("says", []) if words not in told] == [], told
    assert [words for words in wanted.get("never", []) if words in told] == [], told


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_every_file_keeps_to_the_schema(path: Path) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    wrong = Draft202012Validator(schema).iter_errors(library(path))
    assert [f"{'/'.join(map(str, one.path))}: {one.message}" for one in wrong] == []


def test_there_are_many_cases_each_with_its_own_name_and_idea() -> None:
    assert len(CASES) >= AT_LEAST
    for key in ("name", "idea"):
        told = Counter(case.data[key] for case in CASES)
        assert [one for one, times in told.items() if times > 1] == []


def test_the_kinds_are_those_of_the_catalogue_with_a_weight_that_it_has() -> None:
    wrong = [
        one["kind"] for case in CASES for one in every(case.data["expected"]) if one["kind"] not in KINDS
    ]
    assert wrong == []


NOT_YET: dict[str, str] = {
    "figure-renamed": "two figures that one negotiation declares are two, and a case has one negotiation",
}  # kind: why no case has it


def test_the_library_has_a_case_of_every_kind() -> None:
    produced = {one["kind"] for case in CASES for one in every(case.data["expected"])}
    assert set(KINDS) - produced == set(NOT_YET), "a case, or a reason in NOT_YET, for every kind"


def every(expected: list[Json]) -> Iterator[Json]:
    """The changes expected, and those inside them and after them."""
    for one in expected:
        yield one
        yield from every(one.get("children", []))
        yield from every(one.get("echoes", []))
