"""Breakdowns: one named row for each case of the decision table, totals, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from attrs import frozen

from dealdiff.errors import ModelError, ParseError
from dealdiff.values.breakdown import NO_PARTS, Breakdown, breakdown_to
from dealdiff.values.group import Group
from dealdiff.values.policy import Policy
from dealdiff.values.quantity import Quantity
from dealdiff.values.scheme import ConceptScheme

SCHEME = ConceptScheme.of(
    {
        "hostages": {
            "civilians": {"women": {"female guards": None}, "men": None},
            "soldiers": {"female soldiers": None},
            "females": {"women": None, "female soldiers": None},
        }
    },
    [["civilians", "soldiers"]],
)
PLAIN = {"soldiers": 3, "civilians": 27}
FINE = {"soldiers": 3, "women": 7, "men": 20}
Counts = Mapping[str, object]


@frozen
class Row:
    """One case: totals (``None``: not told), parts, and what is found."""

    before: str | None
    before_parts: Counts
    after: str | None
    after_parts: Counts
    verdict: str | None
    shape: str


ROWS = {
    "one number, then its parts": Row("30", {}, "30", PLAIN, "equal", "decomposed"),
    "one number, then parts that add up to it": Row("30", {}, None, PLAIN, "equal", "decomposed"),
    "parts, then their number": Row(None, PLAIN, "30", {}, "equal", "recomposed"),
    "finer parts": Row(None, PLAIN, None, FINE, "equal", "decomposed"),
    "coarser parts": Row(None, FINE, None, PLAIN, "equal", "recomposed"),
    "other parts": Row(None, PLAIN, None, {"females": 10, "men": 20}, "equal", "recast"),
    "the same parts": Row("30", PLAIN, "30", PLAIN, "equal", ""),
    "the same kinds, other numbers": Row(
        "30", PLAIN, "30", {"soldiers": 4, "civilians": 26}, "equal", "recast"
    ),
    "finer kinds that add up otherwise": Row(
        None, PLAIN, None, {"female soldiers": 4, "women": 6, "men": 20}, "equal", "recast"
    ),
    "a part that two earlier ones could hold, settled by the numbers": Row(
        None,
        {"civilians": 27, "females": 3},
        None,
        {"women": 27, "female soldiers": 3},
        "equal",
        "decomposed",
    ),
    "parts, and how many is not told": Row(
        "30", {}, "30", {"soldiers": None, "civilians": None}, "equal", "decomposed"
    ),
    "parts, and how many is told later": Row(
        "30", {"soldiers": None, "civilians": None}, "30", PLAIN, "equal", ""
    ),
    "a hedged part": Row(
        "30", {}, "30", {"soldiers": "at least 3", "civilians": "about 20"}, "equal", "decomposed"
    ),
    "a hedged total told alike": Row("about 30", {}, "about 30", PLAIN, "equal", "decomposed"),
    "a hedged total, then parts": Row("about 30", {}, None, PLAIN, "narrowed", ""),
    "other parts of a hedged total": Row(
        "about 30", PLAIN, None, {"soldiers": 10, "civilians": 20}, "narrowed", "recast"
    ),
    "finer parts of a hedged total": Row("about 30", PLAIN, "30", FINE, "narrowed", "decomposed"),
    "other parts of no one number": Row(
        "at least 30", PLAIN, "at least 30", {"soldiers": 10, "civilians": 20}, "equal", "recast"
    ),
    "parts that add up to one number, of totals that exclude each other": Row(
        "30", PLAIN, "40", {"soldiers": 10, "civilians": 20}, "increased", ""
    ),
    "hedged parts of a hedged total": Row(
        "about 30", {"soldiers": 3, "civilians": "about 27"}, None, PLAIN, "narrowed", ""
    ),
    "the total in other words": Row("thirty", {}, "30", PLAIN, "restated", "decomposed"),
    "the total with its unit": Row(
        "30", {}, None, {"soldiers": "3 people", "civilians": "27 people"}, "restated", "decomposed"
    ),
    "parts counted in their own words": Row(
        "30", {}, None, {"soldiers": "3 men", "civilians": "27 women"}, "equal", "decomposed"
    ),
    "a total that rose": Row("30", PLAIN, None, {"soldiers": 3, "civilians": 30}, "increased", ""),
    "parts that do not add up to the total": Row(
        "30", {}, "30", {"soldiers": 3, "civilians": 20}, "equal", ""
    ),
    "parts of more than the total": Row(
        "30", {}, "30", {"soldiers": 3, "civilians": "at least 28"}, "equal", ""
    ),
    "one part is no breakdown": Row("30", {}, "30", {"soldiers": 30}, "equal", ""),
    "parts to one part": Row("30", PLAIN, "30", {"hostages": 30}, "equal", "recomposed"),
    "no total": Row(None, {"soldiers": None, "civilians": 27}, "30", PLAIN, None, ""),
    "no number in the total": Row("several", {}, "several", {"soldiers": 3, "civilians": 2}, "equal", ""),
    "only a bound": Row("at least 30", {}, "at least 30", PLAIN, "equal", ""),
    "nothing at all": Row(None, {}, None, {}, None, ""),
    "parts that leave the unit of the total out": Row(
        "3 tonnes", {}, "3 tonnes", {"flour": 1, "rice": 2}, "equal", "decomposed"
    ),
    "parts of another total, the unit left out": Row(
        "3 tonnes", {}, "3 tonnes", {"flour": 10, "rice": 20}, "equal", ""
    ),
    "an undeclared kind": Row("30", PLAIN, "30", {"guards": 3, "civilians": 27}, "equal", "recast"),
}


def _told(words: str | None) -> Quantity | None:
    return None if words is None else Quantity(words)


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_what_became_of_a_number_and_its_parts(row: Row) -> None:
    before = _told(row.before), Breakdown.of(row.before_parts)
    after = _told(row.after), Breakdown.of(row.after_parts)
    found = breakdown_to(*before, *after, scheme=SCHEME)
    assert (found.verdict and found.verdict.name, found.shape) == (row.verdict, row.shape)
    assert breakdown_to(*after, *before, scheme=SCHEME) == found.mirror


@pytest.mark.parametrize(
    ("parts", "total"),
    [
        ({}, None),
        ({"women": 3}, "3"),
        (PLAIN, "30"),
        ({"women": "exactly 3", "men": "two"}, "5"),
        ({"women": "3 people", "men": "2 people"}, "5 person"),
        ({"women": "3 women", "men": "2 men"}, "5 "),
        ({"flour": "3.5 tonnes", "rice": "2 tonnes"}, "5.5 tonne"),
        ({"cash": "$3.50", "stock": "$4"}, "7.5 dollars"),
        ({"cash": "US$3", "stock": "US$4"}, "7 USD"),
        ({"cash": "US$3", "stock": "$4"}, None),
        ({"cash": "$3", "stock": "€4"}, None),
        ({"flour": "3 tonnes", "trucks": "2"}, None),
        ({"north": "3 trucks a day", "south": "4 trucks a day"}, "7 truck per day"),
        ({"north": "3 trucks a day", "south": "4 trucks a week"}, None),
        ({"women": "about 3", "men": 2}, None),
        ({"women": "$2 million", "men": "$3"}, None),
        ({"women": None, "men": 2}, None),
        ({"women": "half", "men": "half"}, None),
        ({"women": "a third out of 100", "men": 2}, None),
    ],
    ids=str,
)
def test_the_total_of_exact_parts(parts: Counts, total: str | None) -> None:
    found = Breakdown.of(parts).total
    assert (found and found.words) == (total and total.strip())


def test_parts_are_sorted_and_known_by_their_groups() -> None:
    told = Breakdown.of({"women": "3", "men": Quantity("2")})
    assert told.parts == ((Group("men"), Quantity("2")), (Group("women"), Quantity("3")))
    assert Breakdown(told.parts) == told == Breakdown.of({"men": 2, "women": 3})
    assert not NO_PARTS.parts


@pytest.mark.parametrize(
    ("parts", "error", "said"),
    [
        (
            {"women": 3, "the Women": 4, "men": 5, "the men": 5},
            ModelError,
            "^a breakdown: found 'men', 'women' twice, expected each group once$",
        ),
        (
            {"women": 3.5},
            ModelError,
            r"^a breakdown: found 3\.5, expected a quantity, a number, its words or None$",
        ),
        ({"women": ["x" * 60]}, ModelError, "found " + re.escape("['" + "x" * 38) + ", expected a quantity"),
        ({"women": True}, ModelError, "expected a quantity"),
        ({"women": "soon"}, ParseError, "a number"),
        ({"women": -3}, ParseError, "0 or more"),
        ({"": 3}, ParseError, "some words"),
        ({f"kind {n}": 1 for n in range(65)}, ModelError, "found 65 parts, expected at most 64$"),
    ],
    ids=lambda cell: str(cell)[:30],
)
def test_what_is_no_breakdown_is_refused(parts: Counts, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        Breakdown.of(parts)


def test_too_many_ways_to_put_the_parts_are_not_tried() -> None:
    kinds = {f"kind {n}": {f"part {n}": None} for n in range(20)}
    scheme = ConceptScheme.of({**kinds, "all kinds": {f"part {n}": None for n in range(20)}})
    fine = Breakdown.of({f"part {n}": 1 for n in range(20)})
    coarse = Breakdown.of({**{f"kind {n}": None for n in range(20)}, "all kinds": None})
    assert not fine.refines(coarse, scheme)


def test_as_many_ways_as_are_tried_are_tried() -> None:
    kinds = {f"part {n}": None for n in range(13)}
    scheme = ConceptScheme.of({"all kinds": kinds, "every kind": kinds})
    either = Breakdown.of({"all kinds": 5, "every kind": None})
    for parts, tried in ((12, True), (13, False)):  # two ways for each part
        assert Breakdown.of({f"part {n}": 1 for n in range(parts)}).refines(either, scheme) is tried


def test_a_breakdown_may_have_64_parts() -> None:
    assert Breakdown.of({f"kind {n}": 1 for n in range(64)}).total == Quantity("64")


FITS: dict[str, tuple[Counts, str, bool]] = {
    "exactly": (PLAIN, "30", True),
    "one too many": (PLAIN, "29", False),
    "one too few": (PLAIN, "31", False),
    "one of them not told, and the other is all": ({"soldiers": None, "civilians": 30}, "30", True),
    "one of them not told, and the other is more": ({"soldiers": None, "civilians": 31}, "30", False),
    "a share is no number": ({"soldiers": "half", "civilians": 30}, "30", True),
    "in another unit": ({"flour": "400 kg", "rice": "600 kg"}, "1 tonne", True),
    "in another unit, another number": ({"flour": "400 kg", "rice": "600 kg"}, "2 tonnes", False),
    "in several units": ({"flour": "1 tonne", "rice": "600 kg"}, "1,600 kg", True),
    "the unit of the total left out": ({"flour": "1 tonne", "rice": "2 tonnes"}, "3", True),
    "the unit of the parts left out": ({"flour": "1", "rice": "2"}, "3 tonnes", True),
    "the unit of one part left out": ({"flour": "1 tonne", "rice": "2"}, "3 tonnes", True),
    "another number, the unit left out": ({"flour": "1", "rice": "2"}, "4 tonnes", False),
    "a unit left out beside several": ({"flour": "1,000 kg", "rice": "2"}, "3 tonnes", True),
    "a unit left out beside several, the small one": ({"flour": "1 tonne", "rice": "500"}, "1,500 kg", True),
    "what is counted is not weighed": ({"flour": "2 tonnes", "rice": "3 trucks"}, "5 tonnes", False),
    "words of their own": ({"men": "3 men", "women": "27 women"}, "30", True),
    "words of their own, another number": ({"men": "3 men", "women": "27 women"}, "31", False),
    "a bound": ({"soldiers": "at least 3", "civilians": 27}, "35", True),
    "a bound below": ({"soldiers": "at least 3", "civilians": 27}, "29", False),
    "a bound above, and none of them": ({"soldiers": "up to 3", "civilians": 27}, "27", True),
    "a bound above": ({"soldiers": "up to 3", "civilians": 27}, "31", False),
    "hedged": ({"soldiers": "about 3", "civilians": 27}, "31", True),
}


@pytest.mark.parametrize(("parts", "total", "fits"), FITS.values(), ids=FITS)
def test_whether_parts_may_add_up_to_a_total(parts: Counts, total: str, *, fits: bool) -> None:
    assert Breakdown.of(parts).fits(Quantity(total)) is fits


def test_hedged_totals_are_as_wide_as_the_policy_says() -> None:
    about, more = Quantity("about 30"), Quantity("36")
    wide = breakdown_to(about, NO_PARTS, more, NO_PARTS, Policy(about="1/4")).verdict
    told = breakdown_to(about, NO_PARTS, more, NO_PARTS).verdict
    assert wide is not None
    assert told is not None
    assert (told.policy, wide.policy) == ("about=10%", "about=25%")
