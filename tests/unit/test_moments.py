"""Moments: what their words mean, how they compare, and what is refused."""

from __future__ import annotations

from fractions import Fraction

import pytest

from dealdiff.errors import ParseError
from dealdiff.values.duration import Duration
from dealdiff.values.moment import Moment
from dealdiff.values.moment_words import Relation
from dealdiff.values.policy import Policy
from dealdiff.values.schedule import Schedule
from dealdiff.values.sets import Interval
from dealdiff.values.verdict import Basis, Info
from dealdiff.values.when import When

CANONICAL = {
    "by day 7 of first": "by day 7 of first",
    "By day 7 of first": "by day 7 of first",
    "by the seventh day of the first phase": "by day 7 of first",
    "on the seventh day of the first phase": "at day 7 of first",
    "day 22": "at day 22 of start",
    "on day 22": "at day 22 of start",
    "on the 22nd day": "at day 22 of start",
    "the twenty-second day of second": "at day 22 of second",
    "day seven of phase one": "at day 7 of first",
    "from day 8": "from day 8 of start",
    "until day 42 of first": "until day 42 of first",
    "after day 7 of first": "after day 7 of first",
    "before day 3": "before day 3 of start",
    "within 50 days of start": "within 50 days of start",
    "within 50 days": "within 50 days of start",
    "within 50 days from the start": "within 50 days of start",
    "within about 50 days of second": "within about 50 days of second",
    "within six weeks after hostages": "within six weeks of end of hostages",
    "within 7 days before talks": "within 7 days before talks",
    "within P6W": "within P6W of start",
    "after hostages": "after end of hostages",
    "after start": "after start",
    "after six weeks": "after six weeks after start",
    "before talks": "before talks",
    "in advance of talks": "before talks",
    "prior to talks": "before talks",
    "ahead of talks": "before talks",
    "upon signing": "at signing",
    "following talks": "after end of talks",
    "not later than day 16": "by day 16 of start",
    "on or before 10 June 2024": "by 10 June 2024",
    "at the latest by 10 June 2024": "by 10 June 2024",
    "as of 10 June 2024": "from 10 June 2024",
    "starting 10 June 2024": "from 10 June 2024",
    "forthwith": "at start",
    "effective immediately": "at start",
    "10 days prior to talks": "at 10 days before talks",
    "10 days ahead of talks": "at 10 days before talks",
    "within 10 days following talks": "within 10 days of end of talks",
    "until second": "until second",
    "till second": "until second",
    "until phase-two-agreed": "until phase-two-agreed",
    "by 2024-06-10": "by 2024-06-10",
    "no later than 10 June 2024": "by 10 June 2024",
    "by late May 2024": "by late May 2024",
    "from 2024-03-20~": "from 2024-03-20~",
    "until 2024-05-31/..": "until 2024-05-31/..",
    "2024-06-10": "at 2024-06-10",
    "10 June 2024": "at 10 June 2024",
    "in May 2024": "at May 2024",
    "during 2024-05": "at 2024-05",
    "within 18 March to 18 May 2024": "at 18 March to 18 May 2024",
    "after 18 March to 18 May 2024": "after 18 March to 18 May 2024",
    "18 March to 18 May 2024": "at 18 March to 18 May 2024",
    "at start": "at start",
    "start": "at start",
    "at the start of the deal": "at start",
    "immediately": "at start",
    "at once": "at start",
    "at hostages": "at hostages",
    "at the start of first": "at first",
    "from the beginning of phase 2": "from second",
    "at the end of first": "at end of first",
    "end of first": "at end of first",
    "by the end of the first stage": "by end of first",
    "three weeks after start": "at three weeks after start",
    "7 days before talks": "at 7 days before talks",
    "by 7 days before talks": "by 7 days before talks",
    "10 days after 2024-05-31": "at 10 days after 2024-05-31",
    "during the first phase": "during first",
    "within the first phase": "during first",
    "by the withdrawal phase": "by withdrawal",
    "by the beginning": "by start",
    "by the summit": "by summit",
    "at phase 12": "at twelfth",
    "at phase x": "at x",
    "at stage one": "at first",
    "within 10 days before 2024-05-31": "within 10 days before 2024-05-31",
    "within 10 days after 2024-05-31": "within 10 days of 2024-05-31",
    "permanent": "permanent",
    "permanently": "permanent",
}


@pytest.mark.parametrize(("words", "expected"), CANONICAL.items(), ids=CANONICAL.keys())
def test_words_are_read_as_a_relation_an_anchor_and_an_offset(words: str, expected: str) -> None:
    moment = Moment.parse(words)
    assert moment.canonical == expected
    assert Moment.parse(expected).canonical == expected
    assert moment.verdict_to(Moment.parse(expected)).name in ("equal", "restated")
    assert str(moment) == words


PARTS = {
    "by day 7 of first": (Relation.BY, "first", "first", 7, None),
    "after hostages": (Relation.AFTER, "end of hostages", "hostages", None, None),
    "three weeks after start": (Relation.AT, "start", "", None, "three weeks"),
    "by 2024-06-10": (Relation.BY, "2024-06-10", "", None, None),
    "permanent": (Relation.NEVER, "", "", None, None),
}


@pytest.mark.parametrize(("words", "expected"), PARTS.items(), ids=PARTS.keys())
def test_a_moment_tells_its_parts(
    words: str, expected: tuple[Relation, str, str, int | None, str | None]
) -> None:
    moment = Moment.parse(words)
    offset = None if expected[4] is None else Duration.parse(expected[4])
    parts = (moment.relation, moment.anchor, moment.subject, moment.day)
    assert parts == expected[:4]
    assert moment.offset == offset


VERDICTS = {
    "by day 7 of first -> by day 7 of first": ("equal", ""),
    "by day 7 of first -> by the seventh day of the first phase": ("restated", ""),
    "by day 7 of first -> by day 10 of first": ("raised", ""),
    "by day 10 of first -> by day 7 of first": ("lowered", ""),
    "day 7 of first -> day 10 of first": ("increased", ""),
    "24-30 June 2024 -> 24 June to 3 July 2024": ("widened", ""),
    "by 24-30 June 2024 -> by 24 June to 3 July 2024": ("raised", ""),
    "until 24-30 June 2024 -> until 24-28 June 2024": ("narrowed", ""),
    "24-30 June 2024 -> 25-28 June 2024": ("narrowed", ""),
    "in June 2024 -> 24-30 June 2024": ("narrowed", ""),
    "3 days after 24-30 June 2024 -> 27 June to 5 July 2024": ("widened", ""),
    "by day 7 of first -> on day 7 of first": ("narrowed", ""),
    "within 7 days of first -> by day 7 of first": ("overlapping", "inclusive days"),
    "within 50 days -> within 50 days of start": ("restated", ""),
    "within 50 days -> within 60 days": ("raised", ""),
    "within 50 days -> three weeks after start": ("narrowed", ""),
    "within 50 days -> within about 50 days": ("widened", ""),
    "within 50 days -> 60 days after start": ("increased", ""),
    "within about 50 days -> 60 days after start": ("increased", "about=10%"),
    "within 7 days before talks -> 8 days before talks": ("decreased", ""),
    "within 7 days before talks -> before talks": ("overlapping", ""),
    "before talks -> by 7 days before talks": ("lowered", ""),
    "before talks -> in advance of talks": ("restated", ""),
    "before talks -> at talks": ("increased", ""),
    "after first -> at the end of first": ("decreased", ""),
    "after six weeks -> 42 days after start": ("overlapping", "then or later"),
    "42 days after start -> after six weeks": ("overlapping", "then or later"),
    "after six weeks -> 41 days after start": ("decreased", ""),
    "after six weeks -> 43 days after start": ("overlapping", "then or later"),
    "after six weeks -> after six weeks after start": ("restated", ""),
    "after six weeks -> after seven weeks": ("raised", "then or later"),
    "after about six weeks -> 42 days after start": ("narrowed", "about=10%"),
    "after six weeks -> within 50 days": ("overlapping", "then or later"),
    "after six weeks -> within 30 days": ("decreased", ""),
    "after six weeks -> before 42 days after start": ("decreased", ""),
    "after 7 days before talks -> 7 days before talks": ("decreased", ""),
    "after six weeks -> after 42 days": ("restated", ""),
    "by 2024-06-10 -> by 10 June 2024": ("restated", ""),
    "by 2024-06-10 -> by 2024-06-05": ("lowered", ""),
    "by 2024-06-10 -> 2024-06-11": ("increased", ""),
    "by 2024-06-10 -> 2024-06-05": ("narrowed", ""),
    "2024-05 -> 2024-05-31": ("narrowed", ""),
    "before 2024-06 -> 2024-05-31": ("narrowed", ""),
    "before 2024-06 -> 2024-06": ("increased", ""),
    "after 2024-06 -> 2024-06": ("decreased", ""),
    "after ../2024-06 -> 2024-06": ("narrowed", ""),
    "before 2024-06/.. -> 2024-06": ("narrowed", ""),
    "from 2024-03-20~ -> from 2024-03-20": ("narrowed", ""),
    "from 2024-03-20~ -> from 2024-03-22": ("narrowed", "approximate date"),
    "2024-03-20~ -> about 30 days after 2024-02-19": ("restated", "about=10%, approximate date"),
    "about 30 days before 2024-04-19 -> about 30 days after 2024-02-19": ("restated", "about=10%"),
    "after /2024-04 -> after ../2024-06": ("overlapping", "anchor not dated"),
    "after /2024-04 -> after 2024-06": ("narrowed", ""),
    "by 2024-05/.. -> before 2024-05/..": ("overlapping", "anchor not dated"),
    "by 5 days before 2024-05/.. -> by 6 days before 2024-05/..": ("overlapping", "anchor not dated"),
    "after /2024-04 -> after in April 2024": ("narrowed", ""),
    "about 30 days after 2024-02-19 -> about 30 days after 19 February 2024": ("restated", ""),
    "nearly six weeks after start -> 41 days after start": ("narrowed", "nearly=10%"),
    "until 2024-06-10 -> until 2024-07-10": ("increased", ""),
    "until 2024-06-10 -> permanent": ("increased", ""),
    "permanent -> by day 42": ("decreased", ""),
    "permanent -> permanently": ("restated", ""),
    "six weeks after start -> permanent": ("increased", ""),
    "until 2024-06-10/.. -> permanent": ("overlapping", "anchor not dated"),
    "until second -> permanent": ("overlapping", "anchor not dated"),
    "from 2024-06-10 -> permanent": ("overlapping", "different relations"),
    "until second -> by second": ("overlapping", "different relations"),
    "during first -> by day 7 of first": ("overlapping", "different relations"),
    "during first -> within the first phase": ("restated", ""),
    "during first -> during second": ("overlapping", "anchor not dated"),
    "within 50 days of start -> within 50 days of second": ("overlapping", "anchor not dated"),
    "until second -> until 2024-07-12": ("overlapping", "anchor not dated"),
    "by first -> by end of first": ("overlapping", "anchor not dated"),
    "within 10 days of 2024-05-31 -> 2024-06-10": ("narrowed", ""),
    "within 10 days of 2024-05-31 -> 2024-06-11": ("increased", ""),
    "within 10 days before 2024-05-31 -> 2024-05-21": ("narrowed", ""),
    "within 10 days before 2024-05-31 -> 2024-05-20": ("decreased", ""),
    "by 10 days before 2024-05-31 -> 2024-05-22": ("increased", ""),
    "within 10 days before 2024-05-31 -> 2024-06-01": ("increased", ""),
    "within less than 10 days before 2024-05-31 -> 2024-05-21": ("decreased", ""),
    "within less than 10 days -> 10 days after start": ("increased", ""),
    "by nearly six weeks after start -> 42 days after start": ("increased", ""),
    "by day 7 of 2024-03-20~ -> 2024-03-24": ("narrowed", ""),
    "5 days after 2024-05-31/ -> 2024-06-05/": ("restated", ""),
}


@pytest.mark.parametrize(("case", "expected"), VERDICTS.items(), ids=VERDICTS.keys())
def test_two_moments_compare(case: str, expected: tuple[str, str]) -> None:
    before, after = (Moment.parse(words) for words in case.split(" -> "))
    verdict = before.verdict_to(after)
    assert (verdict.name, verdict.policy) == expected
    assert after.verdict_to(before) == verdict.mirror


REFUSED = {
    "": 1,
    "at": 3,
    "within": 7,
    "hostages": 1,
    "phase one": 1,
    "six weeks": 1,
    "after 10 hours a day": 16,
    "10 hours a day after start": 10,
    "by day 7 of first, 10 hours daily": 29,
    "by Friday": 4,
    "in May": 4,
    "by may": 4,
    "at noon of friday": 4,
    "by six": 4,
    "by week": 4,
    "by today": 4,
    "after permanent": 7,
    "day 0": 1,
    "until until May 2024": 7,
    "after until May 2024": 7,
    "within 10 hours a day": 17,
    "within 1.000 days": 8,
    "on day x": 4,
    "on the day of talks": 4,
    "by day 99999999999": 4,
    "day 7 after first": 7,
    "by 2024-02-30": 12,
    "by 2024-5": 4,
    "by 6/10/2024": 4,
    "by the release of all hostages": 4,
    "until further notice": 7,
    "until phase two is agreed": 7,
    "within a few weeks": 8,
    "within 5 moons": 8,
    "permanent after start": 1,
    "during start": 8,
    "within end of first": 8,
    "at the end of start": 15,
    "at the beginning of phase 99": 21,
    "a-- after start": 1,
    "within " * 40 + "start": 201,
}


@pytest.mark.parametrize(("words", "column"), REFUSED.items(), ids=map(repr, REFUSED))
def test_what_is_no_moment_is_refused_where_reading_stopped(words: str, column: int) -> None:
    with pytest.raises(ParseError) as caught:
        Moment.parse(words)
    assert caught.value.column == column
    assert caught.value.expected


UNREAD = {
    "an end of the start": ("at the end of the deal", 19, "a phase or a term that ends", ""),
    "words that are no id": ("by the release of all hostages", 4, "a date, start, or an id", "write its id"),
    "a number of days that is none": ("within 5 moons", 8, "a length of time such as", ""),
    "one word that is no length": ("within 5moons", 8, "a date such as", ""),
    "words that begin with no figure": ("within a5 moons", 8, "a date such as", ""),
    "a start that does not last": ("during start", 8, "a phase, a term or a date that lasts", ""),
    "a date's own hint": ("by 2024-5", 4, "a date such as", "write two digits for the month and the day"),
    "a length's own hint": ("within 1.000 days", 8, "a figure that reads in one way", "a point or"),
    "a phase of a hundred": ("at phase 100", 4, "an id", "months, weekdays and numbers are no ids"),
    "a phase beyond the words": ("at phase 99", 4, "an id", "months, weekdays and numbers are no ids"),
    "a number for an id": ("by 99 phase", 4, "an id", "months, weekdays and numbers are no ids"),
    "a unit for an id": ("at week phase", 4, "an id", "months, weekdays and numbers are no ids"),
}


@pytest.mark.parametrize(("words", "column", "expected", "hint"), UNREAD.values(), ids=UNREAD)
def test_the_error_says_what_was_expected_there(words: str, column: int, expected: str, hint: str) -> None:
    with pytest.raises(ParseError) as caught:
        Moment.parse(words)
    error = caught.value
    assert (error.text, error.column) == (words, column)
    assert error.expected.startswith(expected)
    assert error.hint.startswith(hint) if hint else error.hint == ""


ALIKE = {
    "of a length and of a day": ("10 days after 2024-05-31", "2024-06-10", Basis.STATED),
    "of two relations": ("within 50 days", "by 50 days after start", Basis.STATED),
    "of two conventions": ("2024-03-20~", "about 30 days after 2024-02-19", Basis.POLICY),
    "of one convention on two sides": (
        "about 30 days before 2024-04-19",
        "about 30 days after 2024-02-19",
        Basis.POLICY,
    ),
    "of two conventions that rule out nothing": (
        "after 2024-03-20~",
        "after about 30 days before 2024-04-19",
        Basis.POLICY,
    ),
}


@pytest.mark.parametrize(("before", "after", "basis"), ALIKE.values(), ids=ALIKE)
def test_other_words_for_the_same_days_need_a_policy_only_where_a_convention_is_in_them(
    before: str, after: str, basis: Basis
) -> None:
    verdict = Moment(before).verdict_to(Moment(after))
    assert (verdict.info, verdict.basis) == (Info.SAME, basis)


def test_what_lies_before_an_end_that_is_not_told_has_no_last_day() -> None:
    first = Fraction(When("2024-05-21").nested().policy.low or 0)
    assert Moment("within 10 days before 2024-05-31/").nested().policy == Interval(first, None)


def test_a_length_about_which_words_rule_nothing_out_has_no_last_day() -> None:
    assert Moment("about 30 days after start").nested().stated == Interval(Fraction(0), None)
    assert Schedule("5 within about 30 days of start; 3 within 60 days of start").last is None


BEFORE_AN_ANCHOR = {
    "10 days": Interval.point(Fraction(-10)),
    "nearly 10 days": Interval(Fraction(-10), Fraction(-9), low_open=True),
    "just over 10 days": Interval(Fraction(-11), Fraction(-10), high_open=True),
    "about 10 days": Interval(Fraction(-11), Fraction(-9)),
    "less than 10 days": Interval(Fraction(-10), Fraction(0), low_open=True),
    "up to 10 days": Interval(Fraction(-10), Fraction(0)),
    "more than 10 days": Interval(None, Fraction(-10), high_open=True),
}


@pytest.mark.parametrize(("length", "window"), BEFORE_AN_ANCHOR.items(), ids=BEFORE_AN_ANCHOR.keys())
def test_a_length_before_an_anchor_is_turned_around(length: str, window: Interval) -> None:
    assert Moment.parse(f"{length} before talks").nested().policy == window


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("six weeks", 'say "within six weeks"'),
        ("hostages", '"after hostages"'),
        ("by Friday", "with its year"),
        ("after 10 hours a day", "a rate is an amount, not a length: tell it as a quantity"),
    ],
)
def test_an_open_relation_or_anchor_is_told_how_to_mend_it(words: str, hint: str) -> None:
    with pytest.raises(ParseError) as caught:
        Moment.parse(words)
    assert hint in caught.value.hint


DATES = {
    "start": When.parse("2024-05-31"),
    "first": When.parse("2024-05-31"),
    "end of first": When.parse("2024-07-11"),
    "second": When.parse("2024-07-12~"),
}
DATED = {
    "by day 7 of first": "by day 7 of 2024-05-31",
    "within 50 days": "within 50 days of 2024-05-31",
    "at the end of first": "at 2024-07-11",
    "after the first phase": "after 2024-07-11",
    "until second": "until 2024-07-12~",
    "three weeks after start": "at three weeks after 2024-05-31",
    "7 days before second": "at 7 days before 2024-07-12~",
    "during the first phase": "at 2024-05-31/2024-07-11",
    "during second": "during second",
    "after hostages": "after hostages",
    "by 2024-06-10": "by 2024-06-10",
    "permanent": "permanent",
}


@pytest.mark.parametrize(("words", "expected"), DATED.items(), ids=DATED.keys())
def test_known_dates_take_the_place_of_anchors(words: str, expected: str) -> None:
    dated = Moment.parse(words).dated(DATES)
    assert dated.words == expected
    assert dated.dated(DATES) == dated


LASTS = {
    "to a later day": ("2024-05-31", "2024-07-11", "at 2024-05-31/2024-07-11"),
    "one day": ("2024-05-31", "2024-05-31", "at 2024-05-31"),
    "to a day before it": ("2024-05-31", "2024-05-30", "during first"),
    "to an open end": ("2024-05-31", "2024-07-11/..", "during first"),
    "from an open start": ("../2024-05-31", "2024-07-11", "during first"),
}


@pytest.mark.parametrize(("first", "last", "words"), LASTS.values(), ids=LASTS)
def test_what_lasts_is_dated_where_both_of_its_ends_are_known(first: str, last: str, words: str) -> None:
    dates = {"first": When(first), "end of first": When(last)}
    assert Moment("during first").dated(dates).words == words


def test_a_moment_that_ends_other_words_is_told_with_its_own_hint() -> None:
    with pytest.raises(ParseError) as alone:
        Moment("by 2024-5")
    with pytest.raises(ParseError) as inside:
        Schedule("last by 2024-5")
    assert inside.value.hint == alone.value.hint != ""


def test_dated_moments_of_different_anchors_compare_as_dates() -> None:
    before, after = Moment.parse("until second"), Moment.parse("until 2024-08-01")
    assert not before.same_anchor(after)
    verdict = before.dated(DATES).verdict_to(after.dated(DATES))
    assert (verdict.name, verdict.policy) == ("increased", "approximate date")


def test_a_slipped_start_is_the_same_anchor() -> None:
    assert Moment.parse("by day 7").same_anchor(Moment.parse("within 50 days of start"))
    assert Moment.parse("by 10 June 2024").same_anchor(Moment.parse("from 2024-06-10"))
    assert not Moment.parse("by first").same_anchor(Moment.parse("by end of first"))
    assert not Moment.parse("by 10 June 2024").same_anchor(Moment.parse("by 11 June 2024"))


def test_the_policy_chooses_how_a_numbered_day_is_counted() -> None:
    before, after = Moment.parse("within 7 days of first"), Moment.parse("by day 7 of first")
    later = before.verdict_to(after, Policy(inclusive_days=False))
    assert (later.name, later.policy) == ("restated", "inclusive days")
    earlier = before.verdict_to(after, Policy(inclusive_days=True))
    assert (earlier.name, earlier.policy) == ("lowered", "inclusive days")
    assert after.nested().policy.high == 7
    assert after.nested(Policy(inclusive_days=True)).policy.high == 6
