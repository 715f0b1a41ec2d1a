"""The laws of comparing rates, schedules and details; what is written comes back the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import product
from typing import Any, TypeVar

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from quantities import POLICIES, policies
from worlds import CEASEFIRE

from dealdiff import Details, Rate, Schedule, TermSheet, dumps
from dealdiff.diffing._structural import differences
from dealdiff.errors import ParseError
from dealdiff.files.marks import Problems
from dealdiff.files.reading import read
from dealdiff.files.surface import read_sheet
from dealdiff.files.surface_items import Surface
from dealdiff.model.part import Exchange
from dealdiff.model.structuring import from_plain
from dealdiff.values.conventions import INCLUSIVE
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.rate import OPEN
from dealdiff.values.rate_in_full import rates_in_full
from dealdiff.values.schedule_in_full import schedules_in_full
from dealdiff.values.schedule_in_part import IN_PART, verdict_told_in_part
from dealdiff.values.schedule_words import MOST_PARCELS
from dealdiff.values.scheme import EMPTY, ConceptScheme
from dealdiff.values.verdict import EQUAL, Basis, Info, Verdict
from dealdiff.values.words import Value
from dealdiff.vocabularies.ceasefire import Release

SCHEME = ConceptScheme.of(
    {
        "hostages (captives)": {
            "civilians": {"civilian women": None},
            "soldiers": {"female soldiers": None},
            "women": {"civilian women": None, "female soldiers": None},
        },
        "prisoners": {"life-sentence prisoners": None},
    },
    disjoint=[("civilians", "soldiers"), ("hostages", "prisoners")],
)
V = TypeVar("V", bound=Value)
SCHEMES = (SCHEME, EMPTY)
_WITHIN = (Info.SAME, Info.MORE)
_PEOPLE = (
    "hostage",
    "captive",
    "civilian",
    "soldier",
    "female soldier",
    "woman",
    "civilian woman",
    "stranger",
)
_MANY = ("hostages", "civilians", "female soldiers", "women", "strangers")
_COUNTS = ("30", "33", "50", "about 30", "at least 30", "up to 50", "30 to 50", "nearly 50")


# Rates.

_of_whom = st.sampled_from(
    ["", "", "", ", of whom 20 life-sentence prisoners", ", of whom 5 with life sentences"]
)
_each = st.builds("{} for each {}{}".format, st.sampled_from(_COUNTS), st.sampled_from(_PEOPLE), _of_whom)
_lump = st.builds("{} for {} {}".format, st.sampled_from(_COUNTS), st.integers(8, 10), st.sampled_from(_MANY))


def _readable(kind: type[Any], words: str) -> list[Any]:
    try:
        return [kind(words)]
    except ParseError:  # one group twice
        return []


def _of(kind: type[Any], words: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    return words.map(lambda said: _readable(kind, said)).filter(bool).map(lambda found: found[0])


def _joined(part: st.SearchStrategy[str], most: int, by: tuple[str, ...]) -> st.SearchStrategy[str]:
    parts = st.lists(part, min_size=1, max_size=most)
    return st.builds(lambda between, several: between.join(several), st.sampled_from(by), parts)


rates = _of(Rate, _joined(_each | _each | _lump, 3, ("; ", ", ", " and ")))
with_given = _of(
    Rate,
    st.builds(
        "{} {} for each {}".format,
        st.sampled_from(_COUNTS),
        st.sampled_from(["prisoners", "life-sentence prisoners", "captives"]),
        st.sampled_from(_PEOPLE),
    ),
)


def _over(scheme: ConceptScheme) -> Callable[[Rate, Rate, Policy], Verdict]:
    return lambda a, b, policy: a.verdict_to(b, policy, scheme)


def _label(verdict: Verdict) -> tuple[object, ...]:
    return (verdict.info, verdict.direction)


def _broken(a: V, b: V, compare: Callable[[V, V, Policy], Verdict], policy: Policy) -> Iterator[str]:
    verdict = compare(a, b, policy)
    if verdict.mirror != compare(b, a, policy):
        yield "mirror"
    if (verdict == EQUAL) != (a == b):
        yield "equal words are equal values, and nothing else is"
    if (verdict.basis is Basis.POLICY) != bool(verdict.policy):
        yield "a policy is named exactly where one is needed"
    if verdict.basis is Basis.STATED:
        for other in POLICIES:
            again = compare(a, b, other)
            if _label(again) != _label(verdict) or again.policy:
                yield f"stated, yet other under {other}"


@given(rates | with_given, rates | with_given, policies, st.sampled_from(SCHEMES))
def test_every_two_rates_have_a_verdict_that_mirrors_and_stated_is_stated(
    a: Rate, b: Rate, policy: Policy, scheme: ConceptScheme
) -> None:
    assert [*_broken(a, b, _over(scheme), policy)] == []


@given(rates | with_given, rates | with_given, policies, st.sampled_from(SCHEMES))
def test_rates_mirror_group_by_group(a: Rate, b: Rate, policy: Policy, scheme: ConceptScheme) -> None:
    forward = {(row[1], row[2], row[3]) for row in a.by_group(b, policy, scheme)}
    backward = {
        (after, before, verdict.mirror if verdict else None)
        for _, before, after, verdict in b.by_group(a, policy, scheme)
    }
    assert forward == backward


@given(rates | with_given, rates | with_given, policies, st.sampled_from(SCHEMES))
def test_rates_of_full_texts_mirror_and_leave_nothing_open(
    a: Rate, b: Rate, policy: Policy, scheme: ConceptScheme
) -> None:
    def in_full(one: Rate, other: Rate, by: Policy) -> Verdict:
        return rates_in_full(one, other, by, scheme)

    assert [*_broken(a, b, in_full, policy)] == []
    assert OPEN not in in_full(a, b, policy).policy
    if OPEN not in (told := a.verdict_to(b, policy, scheme)).policy:
        assert in_full(a, b, policy) == told


@given(st.lists(rates, min_size=3, max_size=6), policies, st.sampled_from(SCHEMES))
def test_contrary_rates_stay_contrary_when_one_is_narrowed(
    pool: list[Rate], policy: Policy, scheme: ConceptScheme
) -> None:
    assert [*_healed(pool, _over(scheme), policy)] == []


def _healed(
    pool: list[V], compare: Callable[[V, V, Policy], Verdict], policy: Policy
) -> Iterator[tuple[V, ...]]:
    """Triples of which two are contrary, and no longer are when one of them is narrowed."""
    told = {(a, b): compare(a, b, policy).info for a, b in product(pool, repeat=2)}
    for a, b, c in product(pool, repeat=3):
        if told[a, b] is Info.CONTRARY and told[b, c] in _WITHIN and told[a, c] is not Info.CONTRARY:
            yield a, b, c


@given(st.sampled_from(_COUNTS), st.sampled_from(_PEOPLE), st.sampled_from(_PEOPLE), policies)
def test_a_rate_told_again_for_a_narrower_group_says_nothing_new(
    count: str, wide: str, narrow: str, policy: Policy
) -> None:
    plain = Rate(f"{count} for each {wide}")
    for longer in _readable(Rate, f"{plain}; {count} for each {narrow}"):
        inside = longer.groups(SCHEME)[1].inside(plain.groups(SCHEME)[0], SCHEME)
        told = plain.verdict_to(longer, policy, SCHEME).info
        assert told in ((Info.SAME,) if inside else (Info.SAME, Info.MORE, Info.MIXED))


# Schedules.

_MOMENTS = ("", "on day 1", "on the first day", "on day 7", "by day 7", "on day 42", "by day 42", "by day 56",
            "within 42 days", "on 2024-06-01", "by 2024-06-10", "in June 2024", "after talks")  # fmt: skip
_parcel = st.builds(
    "{} {} {}".format,
    st.sampled_from(
        ("1", "3", "5", "30", "about 30", "up to 5", "$1 million", "$1.5 million", "500,000 EUR")
    ),
    st.sampled_from(("", "", "hostages", "women")),
    st.sampled_from(_MOMENTS),
)
_OTHERS = (
    "the rest|the rest by day 42|the rest by day 56|3 every 7 days|3 every week until day 42"
    "|about 3 every week|3 every 10 days|3 every month from day 8"
    "|3 every 7 days from day 1 until day 15|3 every 6 days from day 1 by day 7"
    "|5 women every 5 weeks from day 7 until day 43|$3 million in total|hostages on day 7"
    "|in 3 pieces|in 4 pieces|33 in total|about 33 in total|40 in total"
    "|last on day 42|last by day 56|last on day 56|partial|partial"
)
_others = st.sampled_from(_OTHERS.split("|"))
schedules = _of(Schedule, _joined(_parcel | _parcel | _others, 4, ("; ",)))
_SHAPES = {"stretched": "compressed", "compressed": "stretched", "re-cut": "re-cut", "": ""}


@given(schedules, schedules, policies)
def test_every_two_schedules_have_a_verdict_that_mirrors_and_stated_is_stated(
    a: Schedule, b: Schedule, policy: Policy
) -> None:
    assert [*_broken(a, b, Schedule.verdict_to, policy)] == []


@given(schedules, schedules, policies)
def test_the_shape_of_a_schedule_mirrors_and_moves_only_where_it_surely_moved(
    a: Schedule, b: Schedule, policy: Policy
) -> None:
    shape = a.shape_to(b, policy)
    assert b.shape_to(a, policy) == _SHAPES[shape]
    if shape in ("stretched", "compressed"):
        assert (a.total is None) == (b.total is None)
        assert a.last != b.last or a.pace != b.pace
        assert a.total is not None or any(one.rest for one in a.parcels)
    assert a.shape_to(a, policy) == ""


@given(st.data(), policies)
def test_schedules_told_in_part_mirror_and_stated_is_stated_and_never_say_more_than_whole_ones(
    data: st.DataObject, policy: Policy
) -> None:
    a = data.draw(schedules)
    more = "; ".join([a.words, *data.draw(st.lists(_parcel | _others, max_size=2))])
    b = data.draw(st.sampled_from([*_readable(Schedule, more), data.draw(schedules)]))
    assert [*_broken(a, b, verdict_told_in_part, policy)] == []
    told, whole = verdict_told_in_part(a, b, policy), a.verdict_to(b, policy)
    assert told == whole or (IN_PART in told.policy and whole.info in (Info.CONTRARY, Info.MIXED))
    if told.info is Info.CONTRARY:
        assert whole.info is Info.CONTRARY


@given(st.lists(schedules, min_size=3, max_size=6), policies)
def test_contrary_schedules_stay_contrary_when_one_is_narrowed(pool: list[Schedule], policy: Policy) -> None:
    assert [*_healed(pool, Schedule.verdict_to, policy)] == []


_repeated = st.sampled_from([one for one in _OTHERS.split("|") if "every" in one])


@given(_repeated, schedules, st.lists(_parcel | _others, min_size=1, max_size=2), policies)
def test_contrary_schedules_stay_contrary_where_one_tells_more_parcels_without_an_end(
    repeated: str, other: Schedule, more: list[str], policy: Policy
) -> None:
    narrower = _readable(Schedule, "; ".join([other.words, *more]))
    assert [*_healed([Schedule(repeated), other, *narrower], Schedule.verdict_to, policy)] == []


@given(st.integers(1, 9), st.integers(0, 60), st.integers(1, 20), st.sampled_from(("until", "by")))
def test_a_repetition_from_day_to_day_is_its_days(first: int, more: int, gap: int, to: str) -> None:
    said = Schedule(f"3 women every {gap} days from day {first} {to} day {first + more}")
    days = [*range(first, first + more + 1, gap)]
    assume(len(days) <= MOST_PARCELS)
    listed = Schedule("; ".join(f"3 women on day {day}" for day in days))
    verdict = said.verdict_to(listed)
    on_the_end = to == "until" and days[-1] == first + more
    assert (verdict.info, verdict.policy) == (Info.SAME, INCLUSIVE if on_the_end else "")
    assert said.shape_to(listed) == ""


@given(schedules, schedules, policies)
def test_schedules_of_full_texts_mirror_and_differ_from_whole_lists_only_by_parcels_more(
    a: Schedule, b: Schedule, policy: Policy
) -> None:
    found, whole = schedules_in_full(a, b, policy), a.verdict_to(b, policy)
    assert [*_broken(a, b, schedules_in_full, policy)] == []
    assert found == whole or (found.info, whole.info) == (Info.CONTRARY, Info.MIXED)


@given(schedules)
def test_what_a_schedule_derives_says_no_more_than_its_words(schedule: Schedule) -> None:
    derived = {
        "total": f"{schedule.total} in total",
        "last": f"last {schedule.last}",
        "pieces": f"in {schedule.pieces} pieces",
    }
    unsaid = [
        words
        for name, words in derived.items()
        if getattr(schedule, name) is not None and getattr(schedule.reading, name) is None
    ]
    if unsaid:
        longer = Schedule("; ".join([schedule.words, *unsaid]))
        assert longer.verdict_to(schedule).info is Info.SAME


# Details.

_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_numbers = st.integers(-(10**20), 10**20) | st.decimals(allow_nan=False, allow_infinity=False, places=3)
_leaves = st.none() | st.booleans() | _text | _numbers
_keys = _text | st.sampled_from(["a", "b", "__private", "1", "", "id", "<<"])
data = st.recursive(
    _leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_keys, inner, max_size=3),
    max_leaves=8,
)
texts_only = st.dictionaries(
    _keys,
    st.recursive(
        _text,
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_keys, inner, max_size=2),
        max_leaves=5,
    ),
    max_size=3,
)


def _details(given: Any) -> list[Details]:  # noqa: ANN401 # data of any shape
    try:
        return [Details.of(given)]
    except ParseError as error:
        if error.expected != "each key once":  # two keys that are one in NFC
            raise
        return []


details = (data | texts_only).map(_details).filter(bool).map(lambda found: found[0])


@given(details)
def test_details_come_back_as_words_and_as_data(one: Details) -> None:
    assert Details.parse(str(one)) == one
    assert Details.of(one.data) == one
    assert repr(_typed(Details.of(one.data).data)) == repr(_typed(one.data))


def _typed(found: Any) -> Any:  # noqa: ANN401 # data of any shape
    if isinstance(found, dict):
        return {key: _typed(value) for key, value in found.items()}
    if isinstance(found, list):
        return [_typed(value) for value in found]
    return (type(found).__name__, str(found) if isinstance(found, Decimal) else found)


@given(details, details)
def test_details_are_equal_or_mixed(a: Details, b: Details) -> None:
    verdict = a.verdict_to(b)
    assert verdict.mirror == b.verdict_to(a)
    assert (verdict == EQUAL) is (a == b)
    assert verdict.info in (Info.SAME, Info.MIXED)


@given(details, details)
def test_the_differences_of_details_mirror_and_are_none_exactly_between_equal_ones(
    a: Details, b: Details
) -> None:
    found = differences(a, b)
    assert tuple(one.mirror for one in differences(b, a)) == found
    assert bool(found) is (a != b)
    assert all(one.before != one.after for one in found)
    assert len({one.path for one in found}) == len(found)


# All of them.


@given(rates | with_given | schedules | details)
def test_words_are_the_value(value: Rate | Schedule | Details) -> None:
    assert type(value).parse(str(value)) == value


_PIECES = """30 5 for each per of whom hostages , ; and the rest every 7 days on day 1 by in 3 pieces total
    last partial soldier [ ] { } " : null 1,000 about -1 1e5"""
_near = st.lists(st.sampled_from(_PIECES.split()), max_size=9).map(" ".join)


def _refusal(kind: type[Value], text: str) -> ParseError | None:
    try:
        kind.parse(text)
    except ParseError as error:
        return error
    return None


@given(st.text(max_size=40) | _near)
def test_any_text_is_read_or_refused_with_a_column_inside_it(text: str) -> None:
    for error in filter(None, [_refusal(kind, text) for kind in (Rate, Schedule, Details)]):
        assert 1 <= error.column <= max(len(error.text), len(text)) + 1
        assert error.expected


@pytest.mark.parametrize("json", [False, True])
@given(st.data())
def test_any_of_them_comes_back_from_a_file(json: bool, data: st.DataObject) -> None:
    term = Release(id="hostages", schedule=data.draw(schedules), details=data.draw(details))
    exchange = Exchange(id="deal", gives="hostages", rate=data.draw(rates | with_given))
    sheet = TermSheet(id="a", terms=[term], exchanges=[exchange], scope=CEASEFIRE.scope)
    text = dumps(sheet, json=json)
    tree = read(text, json=json)
    problems = Problems("<text>", tree)
    again = from_plain(read_sheet(Surface(CEASEFIRE.scope, problems), tree), CEASEFIRE.scope)
    assert problems.found == []
    assert again == sheet
    assert dumps(again, json=json) == text


def test_the_pools_reach_every_shape_and_every_answer() -> None:
    """The laws above meet what they speak of."""
    rests = ("28 on day 42", "23 on day 42", "28 on day 56", "14 on day 21; 14 on day 42", "the rest")
    parts = [f"{count} on day 1; {rest}" for count in (5, 10) for rest in rests]
    pool = [Schedule(words) for words in parts]
    assert {a.shape_to(b, DEFAULT) for a, b in product(pool, repeat=2)} == set(_SHAPES)
    found = [
        Rate(f"{count} for each {who}")
        for count in ("30", "50", "up to 50")
        for who in ("hostage", "soldier")
    ]
    infos = {a.verdict_to(b, scheme=SCHEME).info for a, b in product(found, repeat=2)}
    assert infos == {*Info}
