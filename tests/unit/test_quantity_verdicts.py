"""Verdicts between quantities: the table of cases, what cannot be compared, units and shares."""

from __future__ import annotations

from fractions import Fraction

import pytest

from dealdiff.errors import ModelError, ParseError
from dealdiff.values.policy import Policy
from dealdiff.values.quantity import Quantity
from dealdiff.values.sets import Interval
from dealdiff.values.verdict import Basis

# before | after | name | policy ("" where stated)
CASES = """
about 350            | 350                  | narrowed    |
exactly 350          | about 350            | widened     |
350                  | exactly 350          | restated    |
350                  | 350                  | equal       |
six weeks            | 42 days              | restated    |
more than 100 people | at least 101 people  | restated    |
more than 100        | at least 101         | restated    |
about 350            | 355                  | narrowed    | about=10%
about 350            | about 360            | raised      | about=10%
about 350            | about 1,000          | increased   | about=10%
about 350            | 1,000                | increased   | about=10%
at least 500         | at least 600         | raised      |
up to 600            | up to 500            | lowered     |
up to 600            | 500                  | narrowed    |
700-1,000            | 900                  | narrowed    |
700-1,000            | 800-1,200            | raised      |
700-1,000            | 800-1,000            | raised      |
700-1,000            | 1,001-1,200          | increased   |
at least 500         | up to 600            | overlapping |
at least 500         | up to 400            | decreased   |
dozens               | hundreds             | increased   | dozens=24-99, hundreds=200-999
0                    | 5                    | increased   |
about 350            | around 350           | restated    |
35                   | thirty-five          | restated    |
24                   | two dozen            | restated    |
five                 | 5.0                  | restated    |
1,200                | over 1,200           | increased   |
40,000               | more than 38,000     | widened     |
at least 0           | an unknown number    | restated    |
unknown              | an unspecified number | restated    |
an unknown number    | several              | overlapping | number not told
several              | many                 | overlapping | number not told
many                 | a few                | overlapping | number not told
many hostages        | numerous hostages    | restated    |
several              | at least 0           | overlapping | number not told
several              | at least 1           | narrowed    |
a few                | dozens               | narrowed    |
several hostages     | several of the hostages | restated |
several              | several hostages     | restated    | unit not said
several              | many hostages        | overlapping | number not told, unit not said
several hostages     | several trucks       | overlapping | units not comparable
several km           | several m            | overlapping | number not told
several km           | several km as m      | restated    |
an unknown number of km | an unknown number of m | restated |
several              | 35                   | narrowed    |
35                   | several              | widened     |
fewer than 1         | 0                    | restated    |
nearly 1             | 0                    | restated    |
nearly 2,000         | 1,950                | narrowed    | nearly=10%
nearly 2,000         | 2,000                | increased   |
nearly 2,000         | about 2,000          | widened     | about=10%, nearly=10%
up to 2              | nearly 3             | narrowed    |
about 3              | 4                    | narrowed    | step=1
dozens               | 50                   | narrowed    | dozens=24-99
dozens               | 150                  | increased   | dozens=24-99
dozens               | 20                   | decreased   |
dozens               | at least 24          | widened     |
hundreds             | 250                  | narrowed    | hundreds=200-999
$16.2bn              | $16,190,000,000      | narrowed    | rounded to the last digit
$16.2bn              | exactly $16.2bn      | narrowed    |
$16.2bn              | $16.2 billion        | restated    |
$16.2bn              | $16.20bn             | narrowed    | rounded to the last digit
$2m                  | about $2m            | narrowed    | about=10%, rounded to the last digit
1,000                | about 1 million      | increased   | about=10%
about 1,000 m        | about 1,100 m        | raised      | about=10%
about 10             | about 11             | raised      | about=10%
about 5 km           | about 5,000 m        | narrowed    | about=10%, step=1
2 km                 | 2,000 m              | restated    |
more than 2 km       | at least 2,001 m     | raised      |
2 miles              | 3 km                 | decreased   |
600 trucks a day     | 700 trucks daily     | increased   |
10 hours a day       | 600 minutes a day    | restated    |
1 hostage            | 2 hostages           | increased   |
20 tonnes of fuel    | 20,000 kg of fuel    | restated    |
half of the hostages | 50% of the hostages  | restated    |
half of the hostages | a third of the hostages | decreased |
half of the hostages | more than half of the hostages | increased |
about a third of the hostages | a third of the hostages | narrowed |
at least 40%         | at least half        | raised      |
40% or more          | 30% to 100%          | lowered     |
at least 0%          | up to 100%           | restated    |
just over 350        | 360                  | narrowed    | nearly=10%
just over 350        | 350                  | decreased   |
just over 350        | more than 350        | widened     |
just over 350        | nearly 350           | decreased   |
just over 2 km       | 2.1 km               | narrowed    | nearly=10%
one in three hostages | a third of the hostages | restated |
most of the hostages | more than half of the hostages | restated |
half out of about 130 | 65                  | narrowed    |
half out of about 130 | about 65            | restated    | about=10%
30 prisoners per hostage | 50 prisoners for each hostage | increased |
scores | tens of millions | increased | scores=40-99, tens of millions=20,000,000-99,999,999
"""

INCOMPARABLE = """
35 hostages          | 35 trucks            | units not comparable
35 hostages          | 35 civilian hostages | units not comparable
$5                   | €5                   | units not comparable
$5                   | 5 hostages           | units not comparable
several dollars      | several AUD          | $ read as USD, units not comparable
dozens of dollars    | 50 AUD               | $ read as USD, units not comparable
half out of $130     | 65 AUD               | $ read as USD, units not comparable
5 km                 | 5 kg                 | units not comparable
6 weeks              | 2 months             | units not comparable
20 tonnes of fuel    | 20 tonnes of flour   | units not comparable
600 trucks           | 600 trucks a day     | rates not comparable
600 trucks a day     | 4,200 trucks a week  | rates not comparable
half of the hostages | 65 hostages          | share of an unknown base
half                 | 65                   | share of an unknown base
half of the hostages | half of the prisoners | shares of different bases
"""

UNSAID = """
35                   | 35 hostages          | restated    | unit not said
35                   | 40 hostages          | increased   | unit not said
at least 35          | 40 hostages          | narrowed    | unit not said
about 350            | 350 prisoners        | narrowed    | unit not said
about 350            | 355 prisoners        | narrowed    | about=10%, unit not said
half                 | half of the hostages | restated    | base not said
half                 | a third of the hostages | decreased | base not said
2                    | 2 km                 | restated    | unit not said
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def _id(row: list[str]) -> str:
    return f"{row[0]} -> {row[1]}"


@pytest.mark.parametrize("row", _rows(CASES) + _rows(UNSAID), ids=_id)
def test_verdict(row: list[str]) -> None:
    before, after, name, policy = [*row, ""][:4]
    verdict = Quantity(before).verdict_to(Quantity(after))
    assert (verdict.name, verdict.policy) == (name, policy)
    assert verdict.basis is (Basis.POLICY if policy else Basis.STATED)
    assert Quantity(after).verdict_to(Quantity(before)) == verdict.mirror


@pytest.mark.parametrize("row", _rows(INCOMPARABLE), ids=_id)
def test_what_nobody_declared_apart_overlaps_by_policy(row: list[str]) -> None:
    before, after, policy = row
    verdict = Quantity(before).verdict_to(Quantity(after))
    assert (verdict.name, verdict.basis, verdict.policy) == ("overlapping", Basis.POLICY, policy)
    assert verdict.direction is None
    assert Quantity(after).verdict_to(Quantity(before)) == verdict


@pytest.mark.parametrize(
    ("about", "name"), [("1/100", "decreased"), ("1/10", "narrowed"), ("1/4", "narrowed")]
)
def test_how_wide_about_is_settles_a_policy_verdict(about: str, name: str) -> None:
    policy = Policy(about=about)
    verdict = Quantity("about 355").verdict_to(Quantity("350"), policy)
    assert verdict.name == name
    assert verdict.policy == f"about={int(Fraction(about) * 100)}%"


@pytest.mark.parametrize("width", [0.1, True, "1e-1", "a tenth", "1/0", "1" * 40, None])
def test_a_policy_takes_exact_numbers_only(width: object) -> None:
    with pytest.raises(ModelError, match=r'give a Fraction or text such as "1/10" or "0\.1"'):
        Policy(about=width)  # type: ignore[arg-type] # what a user may do by mistake
    with pytest.raises(ModelError, match="inclusive_days=1: expected True, False or None"):
        Policy(inclusive_days=1)  # type: ignore[arg-type] # the same


@pytest.mark.parametrize(
    ("about", "name"), [("0.1", "about=10%"), ("1/8", "about=12.5%"), (Fraction(1, 7), "about=1/7")]
)
def test_a_share_is_told_as_a_percentage_or_a_short_fraction(about: str | Fraction, name: str) -> None:
    verdict = Quantity("about 350").verdict_to(Quantity("355"), Policy(about=about))
    assert verdict.policy == name


def test_sets_that_meet_under_one_policy_only_are_no_stated_restatement() -> None:
    quarter = Policy(about="1/4")
    rounded, about = Quantity("$2m"), Quantity("about $2m")
    assert rounded.nested(quarter) == about.nested(quarter)
    verdict = rounded.verdict_to(about, quarter)
    assert (verdict.name, verdict.policy) == ("restated", "about=25%, rounded to the last digit")


@pytest.mark.parametrize(
    ("words", "core", "policy", "stated"),
    [
        ("350", (350, 350), (350, 350), (350, 350)),
        ("about 350", (350, 350), (315, 385), (None, None)),
        ("nearly 350", None, (315, 349), (None, 349)),
        ("nearly 3", None, (2, 2), (None, 2)),
        ("dozens", None, (24, 99), (24, None)),
        ("hundreds", None, (200, 999), (200, None)),
        ("about 2 million", (2_000_000, 2_000_000), (1_800_000, 2_200_000), (None, None)),
        ("2 million", (2_000_000, 2_000_000), (1_500_000, 2_500_000), (None, None)),
        ("more than 100", (101, None), (101, None), (101, None)),
        ("fewer than 20", (None, 19), (None, 19), (None, 19)),
        ("up to 0", (0, 0), (0, 0), (0, 0)),
        ("at least 0", (None, None), (None, None), (None, None)),
        ("0 to 600", (None, 600), (None, 600), (None, 600)),
        ("5 to 5", (5, 5), (5, 5), (5, 5)),
        ("about 1", (1, 1), (None, 2), (None, None)),
        ("at least 100%", (1, 1), (1, 1), (1, 1)),
        ("half to 100%", ("1/2", None), ("1/2", None), ("1/2", None)),
        ("about half out of 130", (65, 65), ("58.5", "71.5"), (None, 130)),
        ("at least half out of 130", (65, 130), (65, 130), (65, 130)),
        ("about 2 km as m", (2000, 2000), (1000, 3000), (None, None)),
    ],
    ids=lambda cell: cell if isinstance(cell, str) else "",
)
def test_the_three_nested_sets(words: str, core: object, policy: object, stated: object) -> None:
    def ends(interval: Interval | None) -> object:
        return interval and (interval.low, interval.high)

    def exact(cell: object) -> object:
        return cell and tuple(end if end is None else Fraction(end) for end in cell)  # type: ignore[attr-defined] # a pair

    nested = Quantity(words).nested()
    assert (ends(nested.core), ends(nested.policy), ends(nested.stated)) == tuple(
        map(exact, (core, policy, stated))
    )


@pytest.mark.parametrize(
    ("words", "low_open", "high_open"),
    [
        ("more than 100", False, False),
        ("more than 100 trucks a day", True, False),
        ("more than $100", True, False),
        ("more than 1 million", True, False),
        ("more than 49.50", True, False),
        ("more than 2 km", True, False),
        ("more than half", True, False),
        ("less than half", False, True),
        ("fewer than 20", False, False),
        ("nearly 2 km", False, True),
    ],
)
def test_only_whole_counts_close_open_bounds(words: str, *, low_open: bool, high_open: bool) -> None:
    interval = Quantity(words).nested().stated
    assert (interval.low_open, interval.high_open) == (low_open, high_open)


def test_a_converted_quantity_keeps_its_words_and_scales_its_sets() -> None:
    told = Quantity("about 2 km")
    metres = told.to("m")
    assert metres.words == "about 2 km as m"
    assert metres.to("km").words == "about 2 km as km"
    assert metres.nested().policy == Interval(Fraction(1000), Fraction(3000))
    assert told.verdict_to(metres).name == "restated"
    assert Quantity("exactly 1 mile").to("m").reading.low == Fraction("1609.344")
    assert Quantity("20 tonnes of fuel").to("kg").unit == "kg of fuel"


@pytest.mark.parametrize(
    ("words", "unit"), [("2 km", "kg"), ("35", "m"), ("35 hostages", "people"), ("$5", "EUR")]
)
def test_what_does_not_convert_exactly_is_refused(words: str, unit: str) -> None:
    with pytest.raises(ParseError, match="converts to exactly"):
        Quantity(words).to(unit)


def test_a_share_of_a_known_number_is_a_number() -> None:
    freed = Quantity("half of the hostages").resolved(Quantity("130 hostages"))
    assert freed.words == "half of the hostages out of 130 hostages"
    assert freed.verdict_to(Quantity("65 hostages")).name == "restated"
    assert Quantity("at least half").resolved(Quantity("130")).verdict_to(Quantity("200")).name == "increased"


@pytest.mark.parametrize(
    ("share", "base"),
    [
        ("35", "130"),
        ("about half", "about 130"),
        ("half", "half"),
        ("half", "0"),
        ("half of the men", "9 trucks"),
    ],
)
def test_only_a_share_of_one_exact_number_is_resolved(share: str, base: str) -> None:
    with pytest.raises(ParseError):
        Quantity(share).resolved(Quantity(base))
