"""How far apart two values are: the least and the most that their words leave open."""

from __future__ import annotations

from fractions import Fraction

import pytest

from dealdiff.errors import ModelError
from dealdiff.parties.distance import Distance, distance, within
from dealdiff.values.duration import Duration
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.quantity import Quantity
from dealdiff.values.when import When
from dealdiff.values.words import Value

ROWS = {
    "two numbers": (Quantity, "33", "40", "7"),
    "the same words": (Quantity, "about 350", "about 350", "0"),
    "numbers of one unit": (Quantity, "33 hostages", "40 hostages", "7 hostages"),
    "a unit that only one says": (Quantity, "33 hostages", "40", "7 hostages [by policy unit not said]"),
    "a hedged number": (Quantity, "about 350", "400", "15 to 85 [by policy about=10%]"),
    "a number that may be the other": (Quantity, "about 350", "355", "at most 40 [by policy about=10%]"),
    "a floor below a number": (Quantity, "at least 33", "40", "any distance"),
    "a floor above a number": (Quantity, "at least £2.40", "£2.30", "at least 0.1 GBP"),
    "a ceiling": (Quantity, "up to 5", "3", "at most 3"),
    "units of one measure": (Quantity, "2 km", "500 m", "1.5 km"),
    "rates": (Quantity, "600 trucks a day", "500 trucks a day", "100 trucks per day"),
    "shares": (Quantity, "75%", "50%", "25 percentage points"),
    "lengths": (Duration, "six weeks", "2 months", "17 to 20 days"),
    "at least six weeks and three": (Duration, "at least six weeks", "three weeks", "at least 21 days"),
    "one day": (Duration, "6 days", "one week", "1 day"),
    "what is permanent both times": (Duration, "permanent", "permanent", "0 days"),
    "any finite length": (Duration, "temporary", "six weeks", "any distance"),
    "days": (When, "2024-05-31", "2024-06-07", "7 days"),
    "a day and a month": (When, "2024-05-31", "2024-06", "1 to 30 days"),
    "an open start": (When, "../2024-05-31", "2024-06-07", "at least 7 days"),
    "moments of one anchor": (Moment, "on day 50", "after day 70", "at least 19 days"),
    "dated moments": (Moment, "at 2024-05-31", "at 2024-06-07", "7 days"),
    "deadlines, which one day can meet": (Moment, "by day 50", "by day 70", "at most 70 days"),
}


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_distance_is_what_the_words_leave_open(row: tuple[type[Value], str, str, str]) -> None:
    cls, one, other, told = row
    assert str(distance(cls(one), cls(other))) == told
    assert distance(cls(one), cls(other)) == distance(cls(other), cls(one))


NONE = {
    "other units": (Quantity("40 trucks"), Quantity("$5 million")),
    "a share of what nobody counted": (Quantity("half"), Quantity("40")),
    "a rate and a number": (Quantity("600 trucks a day"), Quantity("600 trucks")),
    "a number that is not told": (Quantity("several"), Quantity("3")),
    "for ever and six weeks": (Duration("permanent"), Duration("six weeks")),
    "a length that is not told": (Duration("a few weeks"), Duration("six weeks")),
    "moments counted from two things": (Moment("by day 7 of first"), Moment("by day 7 of second")),
    "an end that never comes": (Moment("permanent"), Moment("until 2024-06-10")),
    "during one thing and another": (Moment("during first"), Moment("during the first phase")),
    "no numbers": (Group("women"), Group("men")),
    "values of two sorts": (Quantity("6"), Duration("6 weeks")),
}


@pytest.mark.parametrize("pair", NONE.values(), ids=NONE)
def test_where_no_number_says_it_there_is_no_distance(pair: tuple[object, object]) -> None:
    one, other = pair
    assert distance(one, other) is None
    assert distance(other, one) is None


def test_a_policy_says_how_wide_hedged_words_are() -> None:
    narrow = distance(Quantity("about 350"), Quantity("400"), Policy(about="1/100"))
    assert narrow == Distance(least=Fraction(93, 2), most=Fraction(107, 2), unit="", policy="about=1%")
    assert narrow != distance(Quantity("about 350"), Quantity("400"), DEFAULT)


def test_a_distance_is_exact_or_certain_or_neither() -> None:
    seven = distance(Quantity("33"), Quantity("40"))
    floor = distance(Quantity("at least 50"), Quantity("40"))
    maybe = distance(Quantity("30 to 45"), Quantity("40"))
    assert seven is not None
    assert floor is not None
    assert maybe is not None
    assert [(one.exact, one.certain) for one in (seven, floor, maybe)] == [
        (True, True),
        (False, True),
        (False, False),
    ]
    assert [maybe.least, maybe.most] == [Fraction(0), Fraction(10)]


def test_half_of_a_known_number_is_a_number() -> None:
    found = distance(Quantity("half of the hostages out of 130"), Quantity("33 hostages"))
    assert str(found) == "32 hostages"


WITHIN = {
    "a number above a floor": (Quantity("at least 40"), Quantity("45"), True),
    "a day after an open start": (When("2024-05-31/.."), When("2024-06-07"), True),
    "a number below a floor": (Quantity("at least 40"), Quantity("35"), False),
    "two floors": (Quantity("at least 40"), Quantity("at least 45"), False),
    "a number that is hedged": (Quantity("at least 40"), Quantity("about 45"), False),
    "values of two sorts": (Quantity("6"), Duration("6 weeks"), False),
    "two groups": (Group("women"), Group("men"), False),
}


@pytest.mark.parametrize("row", WITHIN.values(), ids=WITHIN)
def test_a_number_may_lie_within_what_the_other_leaves_open(row: tuple[object, object, bool]) -> None:
    one, other, expected = row
    found = distance(one, other) or Distance(least=Fraction(0), most=None)
    assert within(one, other, found) is expected
    assert within(other, one, found) is expected


@pytest.mark.parametrize("slip", ["3", 3, 3.5, True])
def test_a_distance_is_asked_of_values(slip: object) -> None:
    with pytest.raises(ModelError, match=r"^one: found .*, expected a Quantity, Duration, When or Moment"):
        distance(slip, Quantity("4"))
    with pytest.raises(ModelError, match=r"^other: found .*, expected a Quantity, Duration, When or Moment"):
        distance(Quantity("4"), slip)
    with pytest.raises(ModelError, match="policy"):
        distance(Quantity("3"), Quantity("4"), "about")  # type: ignore[arg-type] # as a slip has it
