"""What the words of a schedule say: parcels, and what is told of all of them, joined by "; ".

``parcel = number [people] [moment]``, or ``people moment``; ``number [people] "every" length ["from" moment]
["until" moment]``; ``"the rest" [people] [moment]``. Of all of them: ``"in" number "pieces"``, ``number "in
total"``, ``"last" moment``, ``"partial"``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from typing import Any

from attrs import frozen

from dealdiff.errors import ParseError
from dealdiff.values.counted_words import Phrase, a_number, counted
from dealdiff.values.duration import Duration
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.number_hints import ODD, odd_number
from dealdiff.values.quantity import Quantity

MOST_PARCELS = 30
LONGEST_PARCEL = 200
EXPECTED = "a parcel such as '5 units on day 1', '3 every 7 days' or 'the rest by day 42'"
_ONCE = "each of 'in total', 'last', 'pieces' and 'partial' once"
_ORDINAL = "tell each parcel by its number and its day"

_PIECES = re.compile(r"(?i)in (?P<said>.+) (?:pieces?|parcels?|stages|batches|instal+ments)")
_TOTAL = re.compile(r"(?i)(?P<said>.+) in (?:total|all)|in (?:total|all) (?P<then>.+)")
_LAST = re.compile(r"(?i)(?:the )?last (?P<said>.+)")
_PARTIAL = re.compile("(?i)partial")
_REST = re.compile(r"(?i)(?:all )?the (?:rest|others|remaining ones|remainder)(?: |$)(?:of the )?")
_EVERY = re.compile(
    r"(?i)(?:^| )(?:(?P<every>every)|each|(?:a|an|per)(?= (?:day|week|month|quarter|year)\b)) (?=[0-9a-z])"
)
_LIMITS = re.compile(r"(?i) (from|until|till|by) ")
_PLACED = re.compile(
    r"(?i)(?:^| )(?=(?:at|on|in|by|no later than|within|before|prior to|in advance of|ahead of|after|from"
    r"|until|till|during|immediately|at once|day [0-9a-z]|(?:the )?[a-z0-9]+(?:[ -][a-z]+)? day )\b)"
)
_QUARTER = re.compile("(?i)^(?:one )?quarter$")
_LOOSE = re.compile(r"(?i)in (?P<anchor>.+)")
_OF_TIME = re.compile(r"(?i)[0-9]|\b(?:day|week|month|year|phase)s?\b")
_TIMES = re.compile(r"(?i)\b(?:day|week|month|year)s?\b|[0-9]{4}-")
_RANKED = re.compile(r"(?i)(?:the )?(?:first|last|next|another|further|more)\b")


@frozen(kw_only=True)
class Parcel:
    """One part of a schedule, in its own ``words``: how many, who, when.

    ``every`` repeats it, from ``starts`` and until ``until`` where these are told. ``rest`` says that it is
    all that the others leave.
    """

    words: str
    count: Quantity | None = None
    people: Group | None = None
    when: Moment | None = None
    every: Duration | None = None
    starts: Moment | None = None
    until: Moment | None = None
    rest: bool = False


@frozen(kw_only=True)
class ScheduleReading:
    """The parcels in the order told, and what is told of all of them."""

    parcels: tuple[Parcel, ...] = ()
    total: Quantity | None = None
    last: Moment | None = None
    pieces: Quantity | None = None
    partial: bool = False


@lru_cache(maxsize=4096)
def read_schedule(words: str) -> ScheduleReading:
    """What ``words`` (tidied) say. :raises ParseError: where they are no schedule."""
    parcels: list[Parcel] = []
    of_all: dict[str, Any] = {}
    whole = Phrase(words, 0, words)
    start = 0
    for cut in [*re.finditer(";", words), None]:
        phrase = whole.within(start, cut.start() if cut else None)
        start = cut.end() if cut else start
        if not phrase.text:
            raise phrase.error(EXPECTED)
        said = _of_all(phrase)
        if said is None:
            _add(parcels, phrase)
        elif said[0] in of_all:
            raise phrase.error(_ONCE)
        else:
            of_all[said[0]] = said[1]
    reading = ScheduleReading(parcels=tuple(parcels), **of_all)
    _refuse_too_much(reading, whole)
    return reading


def _of_all(phrase: Phrase) -> tuple[str, object] | None:
    """What the words say of all parcels; ``None`` where they are a parcel."""
    for pattern, name, read in _SUMMARIES:
        found = pattern.fullmatch(phrase.text)
        if found is not None:
            group = next((key for key, said in found.groupdict().items() if said is not None), None)
            return name, read(phrase.within(*found.span(group)) if group else phrase)
    return None


def _moment(phrase: Phrase) -> Moment:
    try:
        return Moment(phrase.text)
    except ParseError as error:
        raise phrase.moved(error) from None


_SUMMARIES: tuple[tuple[re.Pattern[str], str, Callable[[Phrase], object]], ...] = (
    (_PARTIAL, "partial", lambda _: True),
    (_PIECES, "pieces", lambda phrase: a_number(phrase, "a number of pieces")),
    (_TOTAL, "total", lambda phrase: a_number(phrase, "the number in total")),
    (_LAST, "last", _moment),
)


def _add(parcels: list[Parcel], phrase: Phrase) -> None:
    if len(parcels) == MOST_PARCELS:
        raise phrase.error(f"at most {MOST_PARCELS} parcels")
    if len(phrase.text) > LONGEST_PARCEL:
        raise phrase.error(f"at most {LONGEST_PARCEL} characters in one parcel", at=LONGEST_PARCEL)
    parcel = _parcel(phrase)
    if parcel.rest and any(one.rest for one in parcels):
        raise phrase.error("the rest once")
    parcels.append(parcel)


def _parcel(phrase: Phrase) -> Parcel:
    rest = _REST.match(phrase.text)
    if rest is not None:
        people, when = _placed(phrase.within(rest.end()))
        return Parcel(words=phrase.text, people=people, when=when, rest=True)
    if (odd := odd_number(phrase.text)) is not None:
        raise phrase.error(*ODD, at=odd)
    count, after = counted(phrase)
    every = _EVERY.search(after.text)
    if every is not None and (every["every"] or _starts_length(after.within(every.end()))):
        return _repeated(phrase, count, after, every)
    people, when = _placed(after)
    if count is None and when is None:
        raise phrase.error(EXPECTED)
    if count is None and people is None:
        raise phrase.error("how many, or who", EXPECTED)
    return Parcel(words=phrase.text, count=count, people=people, when=when)


def _starts_length(phrase: Phrase) -> bool:
    return _length(_LIMITS.split(phrase.text)[0]) is not None


def _length(text: str) -> Duration | None:
    """The length that the words are; "day" and "week" are one of it, "quarter" is three months."""
    for said in (_QUARTER.sub("3 months", text), f"one {text}"):
        try:
            return Duration(said)
        except ParseError:
            continue
    return None


def _repeated(phrase: Phrase, count: Quantity | None, after: Phrase, every: re.Match[str]) -> Parcel:
    if count is None:
        raise phrase.error("how many each time")
    who, rest = after.within(0, every.start()), after.within(every.end())
    limits = [*_LIMITS.finditer(rest.text)]
    ends = [cut.start() for cut in limits] + [len(rest.text)]
    bounds: dict[str, Any] = {}
    for cut, end in zip(limits, ends[1:], strict=True):
        name = "starts" if cut[1].lower() == "from" else "until"
        inner = rest.within(cut.start(), end)
        if name in bounds:
            raise inner.error("one beginning and one end of what is repeated")
        bounds[name] = _moment(inner)
    length = _length(rest.text[: ends[0]])
    if length is None:
        raise rest.error("a length of time, such as 'every 7 days'")
    return Parcel(words=phrase.text, count=count, people=_people(who), every=length, **bounds)


def _placed(phrase: Phrase) -> tuple[Group | None, Moment | None]:
    """Who and when: the first words that read as a moment to the end are that."""
    for place in _PLACED.finditer(phrase.text):
        said = phrase.within(place.end())
        if _names_a_place(said):
            continue
        try:
            when = Moment(said.text)
        except ParseError:
            continue
        return _people(phrase.within(0, place.start())), when
    wrong = _PLACED.search(phrase.text) if _OF_TIME.search(phrase.text) else None
    if wrong is not None:
        _moment(phrase.within(wrong.end()))  # says what is wrong with it
    return _people(phrase), None


def _names_a_place(phrase: Phrase) -> bool:
    """Whether it is "in" and a bare name: rather a place than a time."""
    loose = _LOOSE.fullmatch(phrase.text)
    return loose is not None and re.fullmatch("[a-z-]+", loose["anchor"].lower()) is not None


def _people(phrase: Phrase) -> Group | None:
    if not phrase.text:
        return None
    if _RANKED.match(phrase.text):
        raise phrase.error("who they are", _ORDINAL)
    if strange := _TIMES.search(phrase.text):
        raise phrase.error("who, and then when", EXPECTED, at=strange.start())
    return phrase.group()


def _refuse_too_much(reading: ScheduleReading, whole: Phrase) -> None:
    """Parcels that are more than all of them are said to be."""
    unit = reading.total.unit if reading.total is not None else ""
    told = [one.count for one in reading.parcels if one.count is not None and one.count.unit == unit]
    counts = [count.nested().stated.low or Fraction(0) for count in told]
    moments = {one.when.canonical for one in reading.parcels if one.when is not None}
    for said, least, what in (
        (reading.total, sum(counts), "parcels that add up to at most the total"),
        (reading.pieces, len(moments), "no more moments than pieces"),
    ):
        most = said.nested().stated.high if said is not None else None
        if most is not None and least > most:
            raise whole.error(f"{what}, {said}")
