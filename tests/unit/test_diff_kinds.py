"""What a careful reader says of two versions, row by row (:mod:`diff_rows`), and the engine after them."""

from __future__ import annotations

from typing import Any

import pytest
from diff_rows import ROWS, TIMES
from versions import Row, check_owned, count, kinds, version

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.engine import diff
from dealdiff.diffing.significance import Significance
from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.term import Term

rows = pytest.mark.parametrize("row", ROWS, ids=[row.idea for row in ROWS])


def test_every_row_has_an_idea_of_its_own() -> None:
    assert len({row.idea for row in ROWS}) == len(ROWS)


@rows
def test_the_engine_says_what_a_reader_says(row: Row) -> None:
    found = diff(row.before, row.after)
    assert kinds(found) == list(row.kinds)
    check_owned(found)


@rows
def test_backwards_it_says_the_mirror(row: Row) -> None:
    there, back = diff(row.before, row.after), diff(row.after, row.before)
    check_owned(back)
    if all(change.row.mirror for change in there):
        assert sorted(change.row.mirror for change in there) == sorted(change.kind for change in back)


def one_row(idea: str) -> Row:
    return next(row for row in ROWS if row.idea == idea)


def test_a_length_told_of_its_phase_owns_both_atoms() -> None:
    row = one_row("a six-week pause is a phase of six weeks")
    (change,) = diff(row.before, row.after)
    assert set(change.owns) == {("terms", "fighting", "lasts"), ("phases", "first", "lasts")}


def test_a_length_that_two_terms_share_is_accounted_for_once() -> None:
    row = one_row("two terms share the length of their phase")
    one, other = diff(row.before, row.after)
    assert one.cites == () or other.cites == ()
    assert (*one.cites, *other.cites) == (("phases", "first", "lasts"),)


def test_every_row_of_lengths_has_a_verdict_where_values_meet() -> None:
    for row in TIMES:
        for change in diff(row.before, row.after):
            if change.kind in ("same-length", "increased", "decreased", "restated"):
                assert change.verdict is not None


def test_a_policy_is_named_where_a_verdict_rests_on_it() -> None:
    (change,) = diff(count("about 350"), count(355))
    assert change.verdict is not None
    assert change.verdict.policy == "about=10%"


def test_changes_about_a_term_hold_those_that_it_takes_part_in() -> None:
    split = diff(
        one_row("two terms in the place of one").before, one_row("two terms in the place of one").after
    )
    assert all(len(split.about(id_)) == 1 for id_ in ("hostages", "prisoners", "north"))
    whole = one_row("a version that is withheld whole is one finding")
    assert [one.kind for one in diff(whole.before, whole.after).about("fighting")] == ["content-withheld"]
    deal = one_row("an exchange against something else")
    assert all(
        len(diff(deal.before, deal.after).about(id_)) == 1
        for id_ in (
            "deal",
            "prisoners",
            "fighting",
            "hostages",
        )  # what hostages stand against is another thing
    )
    said = one_row("given up")
    assert len(diff(said.before, said.after).about("hostages")) == 1
    length = one_row("a six-week pause is a phase of six weeks")
    assert len(diff(length.before, length.after).about("first")) == 1
    exchange = one_row("an exchange that is reported")
    assert len(diff(exchange.before, exchange.after).about("prisoners")) == 1


def test_a_field_is_named_as_in_files() -> None:
    def fields(idea: str) -> list[str]:
        return [change.field for change in diff(one_row(idea).before, one_row(idea).after)]

    assert fields("36 is more than 35") == ["count"]
    assert fields("a slice that is told too") == ["of whom"]
    assert fields("another number of a slice") == ["count"]
    assert fields("a condition that is met") == ["if"]
    assert fields("a term new after a partial report") == [""]


def test_a_diff_is_filtered_by_weight_and_family() -> None:
    row = one_row("silence by type")
    found = diff(row.before, row.after)
    assert [one.kind for one in found.of("substantive")] == ["term-removed"]
    assert [one.kind for one in found.without("silence")] == ["term-removed"]
    assert [one.kind for one in found.without("presence")] == ["term-not-mentioned"]
    assert found.changes[0].term_id == "hostages"
    assert found.without("silence").without("presence").delta is None


def test_a_weight_or_family_that_there_is_not_is_told() -> None:
    found = diff(count(35), count(36))
    assert list(found.of(Significance.SUBSTANTIVE)) == list(found.of("substantive")) == list(found)
    with pytest.raises(UnknownName, match=r"no significance 'substantiv'.*nearest is 'substantive'"):
        found.of("substantiv")
    with pytest.raises(UnknownName, match="no significance 'big': expected one of substantive, clarifying"):
        found.of("big")
    with pytest.raises(UnknownName, match="no significance 5"):
        found.of(5)  # type: ignore[arg-type] # a user's mistake
    with pytest.raises(UnknownName, match=r"no family of changes 'silense'.*nearest is 'silence'"):
        found.without("silense")
    with pytest.raises(UnknownName, match="'xxx': expected one of breakdown, condition, echo, figure"):
        found.without("xxx")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"before": "a"}, "before: found 'a', expected a TermSheet"),
        ({"after": None}, "after: found None, expected a TermSheet"),
        ({"policy": "x"}, "policy: found 'x', expected a Policy"),
    ],
)
def test_what_is_no_sheet_and_no_policy_is_told(given: dict[str, Any], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        diff(**{"before": count(35), "after": count(36), **given})


@pytest.mark.parametrize(
    ("idea", "children"),
    [
        ("one term in the place of another", []),
        ("one term in the place of another, with another number", [("increased", "35", "40")]),
        ("a term of another type in the place of one", [("term-retyped", "hostages", "rafah")]),
        (
            "a term in the place of one that was ruled out",
            [("term-no-longer-ruled-out", "none", "prisoners")],
        ),
        ("two terms of its type that add up to the one", [("decomposed", "30", "3 + 27")]),
        ("two terms of its type that are more in all", [("increased", "30", "32")]),
        (
            "parts that add up and that are not due",
            [("decomposed", "30", "3 + 27"), ("replaced", "must", "must not")],
        ),
        ("two terms of its type that are merged and fewer", [("decreased", "30", "20")]),
    ],
)
def test_a_replacement_tells_what_else_differs(idea: str, children: list[tuple[str, str, str]]) -> None:
    row = one_row(idea)
    (change,) = diff(row.before, row.after)
    told = [(one.kind, name_of(one.before), name_of(one.after)) for one in change.children]
    assert told == children
    weights = [one.significance for one in change.children]
    assert Significance.heaviest([change.significance, *weights]) is change.significance
    assert all(
        two in str(diff(row.before, row.after)) for one, _, two in children if not one.startswith("term-")
    )


def name_of(side: object) -> str:
    return side.id if isinstance(side, Term) else str(side)


def test_the_nature_of_a_diff_is_how_the_versions_are_related() -> None:
    first, second = version(id="m"), version(id="n", parents={"m": "counters"})
    assert diff(first, second).nature == "counter-proposal"
    assert diff(second, first).nature == "report"
    assert repr(diff(first, second)) == "<Diff m -> n: 2 changes, counter-proposal>"


def test_kinds_are_named_and_mirrored_in_the_table_alone() -> None:
    produced = {change.kind for row in ROWS for change in diff(row.before, row.after)}
    assert produced <= set(KINDS)


@pytest.mark.parametrize(
    ("idea", "told"),
    [
        (
            "a longer phase is one change, and its pause lasts as long",
            "The first phase, lasts: eight weeks, longer than before (six weeks). "
            "So Fighting lasts eight weeks (before six weeks).",
        ),
        (
            "a start that slips is one change, and what is counted from it falls later",
            "The text, when: postponed to 2024-06-07 (was 2024-05-31). "
            "So Hostages, when, falls by day 7 of 2024-06-07 (before by day 7 of 2024-05-31).",
        ),
    ],
)
def test_what_follows_from_a_change_is_told_with_it(idea: str, told: str) -> None:
    row = one_row(idea)
    assert str(diff(row.before, row.after)) == told
