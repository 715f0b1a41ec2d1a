"""Schedules: how two compare, and how their shapes and paces do."""

from __future__ import annotations

import pytest
from schedule_rows import VERDICTS

from dealdiff.errors import ModelError, ParseError
from dealdiff.values.pace import NOT_EXACT, Pace
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.quantity import Quantity
from dealdiff.values.schedule import Schedule
from dealdiff.values.schedule_parcels import OTHER_PARCELS, Cut, fitted
from dealdiff.values.verdict import Direction, Info, related


@pytest.mark.parametrize(
    ("before", "after", "info", "direction", "policy", "shape"), VERDICTS.values(), ids=VERDICTS
)
def test_the_decision_table(
    before: str, after: str, info: Info, direction: Direction | None, policy: str, shape: str
) -> None:
    one, other = Schedule(before), Schedule(after)
    verdict = one.verdict_to(other)
    assert (verdict.info, verdict.direction, verdict.policy) == (info, direction, policy)
    assert other.verdict_to(one) == verdict.mirror
    assert one.shape_to(other) == shape
    assert other.shape_to(one) == {"stretched": "compressed", "compressed": "stretched"}.get(shape, shape)


# name: (before, after, info and policy by default, info and policy when "about" is as wide as can be)
WIDTHS = {
    "the total": ("about 33 in total", "40 in total", Info.CONTRARY, "about=10%", Info.MORE, "about=25%"),
    "the last day": (
        "last about 42 days after start",
        "last on day 50",
        Info.CONTRARY,
        "about=10%",
        Info.MORE,
        "about=25%",
    ),
    "the pieces": ("in about 5 pieces", "in 8 pieces", Info.CONTRARY, "step=1", Info.MORE, "step=5"),
    "the number on a day": (
        "about 5 on day 1; 28 on day 42",
        "12 on day 1; 28 on day 42",
        Info.CONTRARY,
        "step=1",
        Info.CONTRARY,
        "step=5",
    ),
    "the number each time": (
        "about 3 every 7 days; the rest by day 42",
        "6 every 7 days; the rest by day 42",
        Info.CONTRARY,
        f"{OTHER_PARCELS}, step=1",
        Info.MORE,
        "step=5",
    ),
}


@pytest.mark.parametrize(("before", "after", "info", "policy", "wide", "widest"), WIDTHS.values(), ids=WIDTHS)
def test_hedges_are_as_wide_as_the_policy_says(
    before: str, after: str, info: Info, policy: str, wide: Info, widest: str
) -> None:
    one, other = Schedule(before), Schedule(after)
    found = [one.verdict_to(other, chosen) for chosen in (DEFAULT, Policy(about="1/4", step=5))]
    assert [(verdict.info, verdict.policy) for verdict in found] == [(info, policy), (wide, widest)]


def test_the_shape_may_rest_on_a_policy_and_then_needs_a_sure_move() -> None:
    before, after = (
        Schedule("33 in total; last on day 42"),
        Schedule("33 in total; last about 60 days after start"),
    )
    assert before.shape_to(after) == "stretched"
    assert before.shape_to(after, Policy(about="1/4", step=5)) == "stretched"
    near = Schedule("33 in total; last about 44 days after start")
    assert before.shape_to(near) == ""


LISTED_PARCELS = {
    "neither side": ("33 in total", "40 in total", None),
    "the first alone": ("5 on day 1", "33 in total", Info.LESS),
    "the second alone": ("33 in total", "5 on day 1", Info.MORE),
}


@pytest.mark.parametrize(("before", "after", "info"), LISTED_PARCELS.values(), ids=LISTED_PARCELS)
def test_parcels_on_one_side_alone_are_told_by_that_side(before: str, after: str, info: Info | None) -> None:
    found = fitted(Schedule(before).parcels, Schedule(after).parcels, (False, False), DEFAULT)
    assert found.cut is Cut.NONE
    assert found.verdict == (None if info is None else related(info))


def test_a_schedule_is_made_of_its_parcels() -> None:
    assert Schedule.of(["5 on day 1", "the rest"]) == Schedule("5 on day 1; the rest")
    with pytest.raises(ParseError, match="a list of texts that say how many come when"):
        Schedule.of([])


def test_a_schedule_is_compared_with_schedules_alone() -> None:
    for compare in (Schedule("5 on day 1").verdict_to, Schedule("5 on day 1").shape_to):
        with pytest.raises(ModelError, match="found a Quantity, expected a Schedule"):
            compare(Quantity("5"))  # type: ignore[arg-type] # that is the mistake


PACES = {
    "the same": ("3 every 7 days", "6 every two weeks", "restated", ""),
    "faster by number": ("3 every 7 days", "5 every 7 days", "increased", ""),
    "faster by time": ("3 every 7 days", "3 every 5 days", "increased", ""),
    "slower": ("3 every 7 days", "5 every 14 days", "decreased", ""),
    "a hedged number": ("about 3 every 7 days", "4 every week", "narrowed", "step=1"),
    "a loose length": ("3 every month", "3 every 30 days", "overlapping", NOT_EXACT),
    "a loose length that is surely longer": ("3 every week", "3 every month", "decreased", ""),
    "a range that is surely more": ("3 to 5 every 7 days", "6 to 8 every 7 days", "increased", ""),
    "ranges that are the same by the day": (
        "3 to 5 every 7 days",
        "6 to 10 every 14 days",
        "overlapping",
        NOT_EXACT,
    ),
    "other words": ("about 3 every 7 days", "about 3 every week", "restated", ""),
    "a hedged length": ("3 every about 7 days", "4 every about one week", "increased", ""),
    "a bound": ("at least 3 every 7 days", "at least 5 every 7 days", "raised", ""),
    "a bound above": ("up to 3 every 7 days", "up to 5 every 7 days", "raised", ""),
    "a length with a bound": ("3 every at least 7 days", "5 every 7 days", "overlapping", NOT_EXACT),
    "a length up to": ("3 every up to 7 days", "5 every 7 days", "overlapping", NOT_EXACT),
    "ranges that meet": ("3 to 5 every 7 days", "5 to 8 every 7 days", "raised", ""),
}


@pytest.mark.parametrize(("before", "after", "name", "policy"), PACES.values(), ids=PACES)
def test_how_two_paces_compare(before: str, after: str, name: str, policy: str) -> None:
    one, other = (
        Pace(words.replace("every week", "every one week").replace("every month", "every one month"))
        for words in (before, after)
    )
    verdict = one.verdict_to(other)
    assert (verdict.name, verdict.policy) == (name, policy)
    assert other.verdict_to(one) == verdict.mirror
    assert verdict.same_words is False
    assert one.verdict_to(one).name == "equal"


def test_a_pace_is_as_wide_as_the_policy_says() -> None:
    about, six = Pace("about 3 every 7 days"), Pace("6 every 7 days")
    told = [about.verdict_to(six, policy) for policy in (DEFAULT, Policy(step=5))]
    assert [(one.name, one.policy) for one in told] == [("increased", "step=1"), ("narrowed", "step=5")]


@pytest.mark.parametrize("words", ["3 a week", "3 a week " * 40], ids=["short", "long"])
def test_a_pace_needs_both(words: str) -> None:
    with pytest.raises(ParseError) as refused:
        Pace(words)
    assert (refused.value.text, refused.value.expected) == (words[:200], "a pace such as '3 every 7 days'")
