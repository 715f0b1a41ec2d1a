"""Schedules of reports, which may be told in part, and of texts known in full."""

from __future__ import annotations

import pytest

from dealdiff.values.conventions import INCLUSIVE
from dealdiff.values.policy import Policy
from dealdiff.values.schedule import Schedule
from dealdiff.values.schedule_in_full import schedules_in_full
from dealdiff.values.schedule_in_part import IN_PART, verdict_told_in_part
from dealdiff.values.schedule_parcels import OTHER_PARCELS
from dealdiff.values.verdict import Info

# name: (before, after, info, policy)
IN_REPORTS = {
    "a parcel more": ("5 on day 1", "5 on day 1; 3 on day 7", Info.MORE, IN_PART),
    "a parcel more, in other words": ("five on the first day", "3 on day 7; 5 on day 1", Info.MORE, IN_PART),
    "a parcel more, and one told more exactly": (
        "about 5 on day 1",
        "5 on day 1; 3 on day 7",
        Info.MORE,
        f"{IN_PART}, step=1",
    ),
    "a parcel more, and one told less exactly": (
        "5 on day 1",
        "about 5 on day 1; 3 on day 7",
        Info.MIXED,
        IN_PART,
    ),
    "a parcel twice": ("5 on day 1; 5 on day 1", "5 on day 1", Info.LESS, IN_PART),
    "the rest now": ("5 on day 1", "5 on day 1; the rest by day 42", Info.MORE, IN_PART),
    "a larger total now": ("5 on day 1", "5 on day 1; 33 in total", Info.MORE, IN_PART),
    "a later last day now": ("5 on day 1", "5 on day 1; last on day 42", Info.MORE, IN_PART),
    "more pieces now": ("5 on day 1", "5 on day 1; in 3 pieces", Info.MORE, IN_PART),
    "a larger total alone": ("5 on day 1", "33 in total", Info.MIXED, IN_PART),
    "a parcel more, money": (
        "$1 million on day 1",
        "$1 million on day 1; $2 million on day 30",
        Info.MORE,
        IN_PART,
    ),
    "a told total that is less": ("5 on day 1; 5 in total", "5 on day 1; 3 on day 7", Info.CONTRARY, ""),
    "a told last day that is earlier": (
        "5 on day 1; last on day 1",
        "5 on day 1; 3 on day 7",
        Info.CONTRARY,
        "",
    ),
    "a told total, and parcels without a number": (
        "5 on day 1; 5 in total",
        "5 on day 1; women by day 7",
        Info.MIXED,
        OTHER_PARCELS,
    ),
    "told pieces, and parcels that may be several": (
        "5 on day 1; in 1 piece",
        "5 on day 1; 3 by day 7",
        Info.CONTRARY,
        "",
    ),
    "another number, hedged": (
        "about 5 on day 1; 28 on day 42",
        "10 on day 1; 28 on day 42",
        Info.CONTRARY,
        "step=1",
    ),
    "told pieces that are fewer": ("5 on day 1; in 1 piece", "5 on day 1; 3 on day 7", Info.CONTRARY, ""),
    "a smaller total alone": ("5 on day 1; 28 on day 42", "30 in total", Info.CONTRARY, ""),
    "fewer pieces alone": ("5 on day 1; 28 on day 42", "in 1 piece", Info.CONTRARY, ""),
    "an earlier last day alone": ("5 on day 1; 28 on day 42", "last on day 35", Info.CONTRARY, ""),
    "beyond the rest": (
        "5 on day 1; the rest by day 42",
        "5 on day 1; 3 on day 50; the rest by day 42",
        Info.CONTRARY,
        "",
    ),
    "another number": ("5 on day 1", "8 on day 1", Info.CONTRARY, ""),
    "other numbers": ("5 on day 1; 28 on day 42", "10 on day 1; 23 on day 42", Info.CONTRARY, ""),
    "a told list that says partial": ("5 on day 1; partial", "5 on day 1; 3 on day 7", Info.MORE, ""),
    "what follows told too": (
        "5 on day 1; 28 on day 42",
        "28 on day 42; 5 on day 1; 33 in total",
        Info.SAME,
        "",
    ),
    "one parcel each, on other days": ("5 on day 1", "3 on day 7", Info.MIXED, IN_PART),
    "one parcel each, of other people": ("5 women on day 1", "5 men on day 1", Info.MIXED, IN_PART),
    "several parcels, all on other days": (
        "5 on day 1; 28 on day 42",
        "5 on day 8; 20 on day 49",
        Info.MIXED,
        IN_PART,
    ),
    "the same numbers on other days": (
        "5 on day 1; 28 on day 42",
        "5 on day 8; 28 on day 49",
        Info.CONTRARY,
        "",
    ),
    "other days, and one that may be the same": (
        "5 on day 1; 3 on day 7",
        "28 on day 42; 4 by day 7",
        Info.CONTRARY,
        "",
    ),
    "other days, and one total told": ("5 on day 1; 5 in total", "3 on day 7", Info.CONTRARY, ""),
    "another day, after the last one told": ("5 on day 1; last on day 7", "3 on day 9", Info.CONTRARY, ""),
    "a repetition and its days in part": (
        "3 every 7 days from day 1 until day 24",
        "3 on day 1; 3 on day 8",
        Info.LESS,
        IN_PART,
    ),
    "a last day by policy": (
        "5 on day 1; last about 10 days after start",
        "5 on day 1; 3 on day 13",
        Info.CONTRARY,
        f"about=10%, {IN_PART}",
    ),
}


@pytest.mark.parametrize(("before", "after", "info", "policy"), IN_REPORTS.values(), ids=IN_REPORTS)
def test_the_decision_table_of_lists_that_may_be_told_in_part(
    before: str, after: str, info: Info, policy: str
) -> None:
    one, other = Schedule(before), Schedule(after)
    verdict = verdict_told_in_part(one, other)
    assert (verdict.info, verdict.policy) == (info, policy)
    assert verdict_told_in_part(other, one) == verdict.mirror
    if not policy:
        assert verdict == one.verdict_to(other)


def test_lists_that_may_be_told_in_part_are_as_wide_as_the_policy_says() -> None:
    told, wide = (
        verdict_told_in_part(Schedule(before), Schedule(after), Policy(about="1/4", step=5))
        for before, after in (
            ("about 5 on day 1; 28 on day 42", "10 on day 1; 28 on day 42"),
            ("about 5 on day 1", "10 on day 1; 28 on day 42"),
        )
    )
    assert (told.info, told.policy) == (Info.MORE, "step=5")
    assert (wide.info, wide.policy) == (Info.MORE, f"{IN_PART}, step=5")


# name: (before, after, verdict, policy)
IN_FULL = {
    "the rest gone": ("5 on day 1; the rest by day 42", "5 on day 1", "decreased", ""),
    "the rest come": ("5 on day 1", "the rest by day 42; 5 on day 1", "increased", ""),
    "beside a repetition without an end": ("3 every 7 days", "3 every 7 days; 5 on day 1", "replaced", ""),
    "beside a repetition with an end": (
        "3 every month from day 1 until day 90",
        "3 every month from day 1 until day 90; 5 on day 7",
        "increased",
        "",
    ),
    "the same in all, and the rest": (
        "5 on day 1; 5 in total",
        "5 on day 1; 5 in total; the rest by day 42",
        "replaced",
        "",
    ),
    "one of which how many is not told": (
        "5 on day 1",
        "5 on day 1; women by day 7",
        "overlapping",
        OTHER_PARCELS,
    ),
    "one of which there may be none": (
        "3 every 7 days",
        "3 every 7 days; up to 5 on day 1",
        "overlapping",
        OTHER_PARCELS,
    ),
    "others on both sides": ("the rest by day 7", "3 every 7 days", "overlapping", OTHER_PARCELS),
    "told in part": ("3 every 7 days; partial", "3 every 7 days; 5 on day 1", "narrowed", ""),
    "a repetition, and one of its days less": (
        "3 every 7 days from day 1 until day 15",
        "3 on day 1; 3 on day 8",
        "decreased",
        INCLUSIVE,
    ),
    "the same words": ("3 every 7 days", "3 every 7 days", "equal", ""),
    "the same words of days": (
        "3 every 7 days from day 1 until day 15",
        "3 every 7 days from day 1 until day 15",
        "equal",
        "",
    ),
}


@pytest.mark.parametrize(("before", "after", "name", "policy"), IN_FULL.values(), ids=IN_FULL)
def test_the_decision_table_of_lists_of_full_texts(before: str, after: str, name: str, policy: str) -> None:
    one, other = Schedule(before), Schedule(after)
    verdict = schedules_in_full(one, other)
    assert (verdict.name, verdict.policy) == (name, policy)
    assert schedules_in_full(other, one) == verdict.mirror


# name: (words, listed, convention)
DAY_BY_DAY = {
    "an end between two days": ("3 a week from day 1 until day 10", "3 on day 1; 3 on day 8", ""),
    "an end on the last day": ("3 a week from day 1 until day 8", "3 on day 1; 3 on day 8", INCLUSIVE),
    "by the last day": ("3 a week from day 1 by day 8", "3 on day 1; 3 on day 8", ""),
    "people": ("3 women a week from day 1 until day 10", "3 women on day 1; 3 women on day 8", ""),
    "days of a phase": (
        "3 a week from day 1 of first until day 10 of first",
        "3 on day 1 of first; 3 on day 8 of first",
        "",
    ),
    "what stands beside it": (
        "5 on day 2; 3 a week from day 1 until day 10; partial",
        "5 on day 2; 3 on day 1; 3 on day 8; partial",
        "",
    ),
    "thirty days": (
        "3 every day from day 1 by day 30",
        "; ".join(f"3 on day {day}" for day in range(1, 31)),
        "",
    ),
}


@pytest.mark.parametrize(("words", "days", "convention"), DAY_BY_DAY.values(), ids=DAY_BY_DAY)
def test_a_repetition_with_a_beginning_and_an_end_is_its_days(words: str, days: str, convention: str) -> None:
    listed, by = Schedule(words).listed()
    assert listed.reading.partial is Schedule(days).reading.partial
    assert (listed.verdict_to(Schedule(days)).info, by) == (Info.SAME, convention)
    assert len(listed.parcels) == len(Schedule(days).parcels)
    verdict = Schedule(words).verdict_to(Schedule(days))
    assert (verdict.info, verdict.policy) == (Info.SAME, convention)


UNLISTED = (
    "3 every week",
    "3 every week from day 1",
    "3 every week until day 42",
    "3 every month from day 1 until day 90",
    "3 every 7 to 8 days from day 1 until day 22",
    "3 every week from day 1 of first until day 22 of second",
    "3 every week from 2031-01-01 until 2031-02-01",
    "3 every week from day 30 until day 22",
    "3 every day from day 1 until day 31",
    "3 every week from day 1 until day 22; 12 in total",
    "3 every week from day 1 until day 22; in 4 pieces",
    "3 every week from day 1 until day 22; last on day 22",
)


@pytest.mark.parametrize("words", UNLISTED)
def test_a_repetition_stays_where_its_days_are_not_told_or_too_many(words: str) -> None:
    assert Schedule(words).listed() == (Schedule(words), "")


@pytest.mark.parametrize("words", ["$10 every quarter", "$10 per quarter", "$10 every one quarter"])
def test_a_quarter_is_three_months(words: str) -> None:
    assert Schedule(words).verdict_to(Schedule("$10 every 3 months")).info is Info.SAME


def test_other_people_are_not_the_same_ones_later() -> None:
    women = Schedule("5 women on day 1")
    assert women.shape_to(Schedule("5 men on day 42")) == ""
    assert (
        women.shape_to(Schedule("5 women on day 42"))
        == women.shape_to(Schedule("5 on day 42"))
        == "stretched"
    )
