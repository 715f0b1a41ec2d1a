"""What the words of a moment mean: a relation, an anchor and an offset."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from attrs import frozen

from dealdiff.errors import ParseError
from dealdiff.values.calendar_words import MONTHS, SEASONS, WEEKDAYS
from dealdiff.values.counting import ORDINALS, joined, read_number, short_enough, tokens
from dealdiff.values.duration import Duration
from dealdiff.values.duration_hedges import A_RATE, Hedge
from dealdiff.values.duration_words import rate_in
from dealdiff.values.lengths import unit_of
from dealdiff.values.number_words import SMALL, TENS
from dealdiff.values.when import When

EXPECTED = "a moment such as by day 7 of first, within 50 days of start, after approval, until 2024-06-10"
START = "start"


class Relation(Enum):
    """How a moment lies to its anchor."""

    AT = "at"
    BY = "by"
    WITHIN = "within"
    BEFORE = "before"
    AFTER = "after"
    FROM = "from"
    UNTIL = "until"
    DURING = "during"
    NEVER = "permanent"  # an end that never comes


@frozen(kw_only=True)
class Reading:
    """``date`` is the anchor where that is one; ``day`` counts days from 1; ``back``: before the anchor."""

    relation: Relation
    anchor: str = START
    date: When | None = None
    offset: Duration | None = None
    back: bool = False
    day: int | None = None


@frozen
class _Rest:
    """Words that are still to be read, and the column where they stand in all the words."""

    text: str
    column: int
    words: str

    def after(self, length: int) -> _Rest:
        """What follows so many characters."""
        rest = self.text[length:]
        text = rest.lstrip()
        return _Rest(text, self.column + length + len(rest) - len(text), self.words)

    def upto(self, length: int) -> _Rest:
        """What stands before so many characters."""
        return _Rest(self.text[:length], self.column, self.words)

    @property
    def told(self) -> str:
        """The words with their capitals: dates and lengths are read from these."""
        return self.words[self.column - 1 : self.column - 1 + len(self.text)]

    def error(self, expected: str = EXPECTED, hint: str = "") -> ParseError:
        """The error at the place where these words stand."""
        return ParseError(self.words, column=self.column, expected=expected, hint=hint)

    def moved(self, error: ParseError) -> ParseError:
        """An error of a part as one of all the words."""
        column = self.column + error.column - 1
        return ParseError(self.words, column=column, expected=error.expected, hint=error.hint)


_AT_ONCE = "immediately|at once|effective immediately|forthwith|right away|straight away|without delay"
_WHOLE = {
    **dict.fromkeys(("permanent", "permanently"), Reading(relation=Relation.NEVER)),
    **dict.fromkeys(_AT_ONCE.split("|"), Reading(relation=Relation.AT)),
}
_RELATIONS = {
    words: relation
    for relation, all_words in {
        Relation.AT: "at|on|upon|in",
        Relation.BY: "by|no later than|not later than|on or before|at the latest by",
        Relation.WITHIN: "within",
        Relation.BEFORE: "before|prior to|in advance of|ahead of",
        Relation.AFTER: "after|following",
        Relation.FROM: "from|as of|as from|effective from|starting|starting on|beginning on",
        Relation.UNTIL: "until|till",
        Relation.DURING: "during",
    }.items()
    for words in all_words.split("|")
}
_LEADING = re.compile("(" + "|".join(sorted(_RELATIONS, key=len, reverse=True)) + ")(?: |$)")
_DAY = re.compile(r"(?:day ([0-9]+|[a-z]+(?:-[a-z]+)?)|(?:the )?([a-z0-9]+(?:[ -][a-z]+)?) day)(?= |$)")
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_EDGE = re.compile(r"(?:the )?(start|beginning|end) of (?:the )?")
_PHASE = re.compile(r"(?:phase|stage) ([0-9]+|[a-z]+)|([a-z0-9-]+) (?:phase|stage)")
_FORTH, _BACK = ("after", "following"), ("before", "prior to", "ahead of", "in advance of")
_JOINER = re.compile(rf" ({'|'.join((*_FORTH, *_BACK, 'from'))}) ")
_WITHIN_JOINER = re.compile(rf" ({'|'.join((*_FORTH, *_BACK, 'from', 'of'))}) ")
_ORDINAL = {n: word for word, n in ORDINALS.items()}
_NO_ID = (
    frozenset(
        {"day", "phase", "stage", "week", "now", "then", "today", "yesterday", "tomorrow", "end", "the"}
    )
    | frozenset(_RELATIONS)
    | frozenset(_WHOLE)
    | MONTHS.keys()
    | WEEKDAYS.keys()
    | SEASONS
    | SMALL.keys()
    | TENS.keys()
)
_LOOSE = frozenset({Hedge.PERMANENT, Hedge.OPEN_ENDED, Hedge.TEMPORARY, Hedge.UNTOLD, Hedge.PERIOD})


@lru_cache(maxsize=4096)
def read(words: str) -> Reading:
    """The meaning of the words. :raises ParseError: with the column where reading stopped."""
    short_enough(words)
    lower = words.lower()
    text = lower if len(lower) == len(words) else words
    if text in _WHOLE:
        return _WHOLE[text]
    rest = _Rest(text, 1, words)
    rate = rate_in(joined(tokens(words)))
    if rate:
        raise ParseError(words, column=rate.column, expected="a length of time, or a date", hint=A_RATE)
    lead = _LEADING.match(text)
    if lead is None:
        return _bare(rest)
    relation, rest = _RELATIONS[lead[1]], rest.after(lead.end(1))
    if not rest.text:
        raise rest.error("what it is counted from")
    if relation is Relation.WITHIN:
        return _within(rest)
    if relation is Relation.DURING:
        return _during(rest)
    if relation is Relation.AFTER and _is_length(rest):
        return Reading(relation=relation, offset=_length(rest))
    return _point(rest, relation)


def _bare(rest: _Rest) -> Reading:
    """Words without a relation: a day, an offset, an edge or a date; a lone id leaves the relation open."""
    if _is_length(rest):
        raise rest.error(
            hint=f'a length of time is no moment: say "within {rest.text}" or "after {rest.text}"'
        )
    reading = _point(rest, Relation.AT)
    placed = reading.date is not None or reading.offset is not None or reading.day is not None
    if not placed and reading.anchor != START and not _EDGE.match(rest.text):
        raise rest.error(hint=f'say how it lies to it: "at {rest.text}", "after {rest.text}"')
    return reading


def _point(rest: _Rest, relation: Relation) -> Reading:
    """A numbered day, a length before or after an anchor, or an anchor alone."""
    day = _DAY.match(rest.text)
    if day:
        return _on_day(rest, day, relation)
    for joiner in _JOINER.finditer(rest.text):
        if _is_length(rest.upto(joiner.start())):
            anchor, date = _anchor(rest.after(joiner.end()), ends=joiner[1] in _FORTH)
            offset = _length(rest.upto(joiner.start()))
            back = joiner[1] in _BACK
            return Reading(relation=relation, anchor=anchor, date=date, offset=offset, back=back)
    anchor, date = _anchor(rest, ends=relation is Relation.AFTER)
    return Reading(relation=relation, anchor=anchor, date=date)


def _on_day(rest: _Rest, day: re.Match[str], relation: Relation) -> Reading:
    try:
        number = read_number(day[1] or day[2])
    except ParseError:
        raise rest.error("the number of a day") from None
    if number < 1:
        raise rest.error("a day from 1 on")
    anchor, date = START, None
    rest = rest.after(day.end())
    if rest.text:
        if not rest.text.startswith("of "):
            raise rest.error('"of" and what the day is counted from')
        anchor, date = _anchor(rest.after(3), ends=False)
    return Reading(relation=relation, anchor=anchor, date=date, day=int(number))


def _within(rest: _Rest) -> Reading:
    """A length after (or before) an anchor, from the start where none is named; or the life of an anchor."""
    if _is_length(rest):
        return Reading(relation=Relation.WITHIN, offset=_length(rest))
    for joiner in _WITHIN_JOINER.finditer(rest.text):
        if _is_length(rest.upto(joiner.start())):
            anchor, date = _anchor(rest.after(joiner.end()), ends=joiner[1] in _FORTH)
            offset = _length(rest.upto(joiner.start()))
            back = joiner[1] in _BACK
            return Reading(relation=Relation.WITHIN, anchor=anchor, date=date, offset=offset, back=back)
    if rest.text[0].isdigit() and " " in rest.text and not _is_date(rest.told):
        _length(rest)  # says what is wrong with it
    return _during(rest)


def _during(rest: _Rest) -> Reading:
    anchor, date = _anchor(rest, ends=False)
    if anchor == START or anchor.startswith("end of "):
        raise rest.error("a phase, a term or a date that lasts")
    return Reading(relation=Relation.AT if date else Relation.DURING, anchor=anchor, date=date)


def _is_length(rest: _Rest) -> bool:
    """Whether the words are a length of time, of whatever hedge."""
    try:
        Duration(rest.told)
    except ParseError:
        return False
    return not _is_date(rest.told)


def _is_date(text: str) -> bool:
    try:
        When(text)
    except ParseError:
        return False
    return True


def _length(rest: _Rest) -> Duration:
    try:
        length = Duration(rest.told)
    except ParseError as error:
        raise rest.moved(error) from None
    if length.reading.hedge in _LOOSE:
        raise rest.error("a length of time with its number")
    return length


def _anchor(rest: _Rest, *, ends: bool) -> tuple[str, When | None]:
    """An anchor and its date where it is one. ``ends``: an id stands for its end."""
    edge = _EDGE.match(rest.text)
    if edge:
        inner = rest.after(edge.end())
        name = START if inner.text == "deal" else _named(inner)
        if name == START and edge[1] == "end":
            raise inner.error("a phase or a term that ends")
        return (f"end of {name}" if edge[1] == "end" and name != START else name), None
    text = rest.text.removeprefix("the ")
    bare = rest.after(len(rest.text) - len(text))
    if text in (START, "beginning"):
        return START, None
    if _ID.fullmatch(text) or _PHASE.fullmatch(text):
        return (f"end of {_named(bare)}" if ends else _named(bare)), None
    try:
        date = When(rest.told)
    except ParseError as error:
        if re.search("[0-9]", rest.text):
            raise rest.moved(error) from None
        hint = "write its id: lower-case words joined by hyphens, such as approval-given"
        raise rest.error("a date, start, or an id", hint=hint) from None
    return date.words, date


def _named(rest: _Rest) -> str:
    """The id that stands there; "the first phase", "phase one" and "phase 1" are the id ``first``."""
    phase = _PHASE.fullmatch(rest.text)
    name = rest.text
    if phase:
        name = phase[2] or _ordinal(phase[1])
    if not _ID.fullmatch(name) or name in _NO_ID or unit_of(name):
        raise rest.error("an id", hint="months, weekdays and numbers are no ids: give the date with its year")
    return name


def _ordinal(said: str) -> str:
    """The word "first" for "one" and for "1"; any other word as it is."""
    number = int(said) if said.isdecimal() else SMALL.get(said)
    return said if number is None else _ORDINAL.get(number, said)
