"""What the words of a moment mean: a relation, an anchor and an offset."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from dealdiff.errors import ParseError
from dealdiff.values.counting import joined, read_number, short_enough, tokens
from dealdiff.values.duration import Duration
from dealdiff.values.duration_hedges import A_RATE
from dealdiff.values.duration_words import rate_in
from dealdiff.values.moment_anchors import EDGE, START, anchor_of
from dealdiff.values.moment_relations import AT_ONCE, FOR_EVER, RELATIONS, Relation
from dealdiff.values.moment_rest import Rest, is_date, is_length, length_of
from dealdiff.values.when import When

__all__ = ["Reading", "Relation", "read"]


@frozen(kw_only=True)
class Reading:
    """``date`` is the anchor where that is one; ``day`` counts days from 1; ``back``: before the anchor."""

    relation: Relation
    anchor: str = START
    date: When | None = None
    offset: Duration | None = None
    back: bool = False
    day: int | None = None


_WHOLE = {
    **dict.fromkeys(FOR_EVER, Reading(relation=Relation.NEVER)),
    **dict.fromkeys(AT_ONCE, Reading(relation=Relation.AT)),
}
_LEADING = re.compile("(" + "|".join(sorted(RELATIONS, key=len, reverse=True)) + ")(?: |$)")
_DAY = re.compile(r"(?:day ([0-9]+|[a-z]+(?:-[a-z]+)?)|(?:the )?([a-z0-9]+(?:[ -][a-z]+)?) day)(?= |$)")
_FORTH, _BACK = ("after", "following"), ("before", "prior to", "ahead of", "in advance of")
_JOINER = re.compile(rf" ({'|'.join((*_FORTH, *_BACK, 'from'))}) ")
_WITHIN_JOINER = re.compile(rf" ({'|'.join((*_FORTH, *_BACK, 'from', 'of'))}) ")


@lru_cache(maxsize=4096)
def read(words: str) -> Reading:
    """The meaning of the words. :raises ParseError: with the column where reading stopped."""
    short_enough(words)
    lower = words.lower()
    text = lower if len(lower) == len(words) else words
    if text in _WHOLE:
        return _WHOLE[text]
    rest = Rest(text, 1, words)
    rate = rate_in(joined(tokens(words)))
    if rate:
        raise ParseError(words, column=rate.column, expected="a length of time, or a date", hint=A_RATE)
    lead = _LEADING.match(text)
    if lead is None:
        return _bare(rest)
    relation, rest = RELATIONS[lead[1]], rest.after(lead.end(1))
    if not rest.text:
        raise rest.error("what it is counted from")
    if relation is Relation.WITHIN:
        return _within(rest)
    if relation is Relation.DURING:
        return _during(rest)
    if relation is Relation.AFTER and is_length(rest):
        return Reading(relation=relation, offset=length_of(rest))
    return _point(rest, relation)


def _bare(rest: Rest) -> Reading:
    """Words without a relation: a day, an offset, an edge or a date; a lone id leaves the relation open."""
    if is_length(rest):
        raise rest.error(
            hint=f'a length of time is no moment: say "within {rest.text}" or "after {rest.text}"'
        )
    reading = _point(rest, Relation.AT)
    placed = reading.date is not None or reading.offset is not None or reading.day is not None
    if not placed and reading.anchor != START and not EDGE.match(rest.text):
        raise rest.error(hint=f'say how it lies to it: "at {rest.text}", "after {rest.text}"')
    return reading


def _point(rest: Rest, relation: Relation) -> Reading:
    """A numbered day, a length before or after an anchor, or an anchor alone."""
    day = _DAY.match(rest.text)
    if day:
        return _on_day(rest, day, relation)
    counted = _counted(rest, relation, _JOINER)
    if counted is not None:
        return counted
    anchor, date = anchor_of(rest, ends=relation is Relation.AFTER)
    return Reading(relation=relation, anchor=anchor, date=date)


def _counted(rest: Rest, relation: Relation, joiners: re.Pattern[str]) -> Reading | None:
    """A length before or after an anchor, if that is what stands there."""
    for joiner in joiners.finditer(rest.text):
        before = rest.upto(joiner.start())
        if is_length(before):
            anchor, date = anchor_of(rest.after(joiner.end()), ends=joiner[1] in _FORTH)
            offset, back = length_of(before), joiner[1] in _BACK
            return Reading(relation=relation, anchor=anchor, date=date, offset=offset, back=back)
    return None


def _on_day(rest: Rest, day: re.Match[str], relation: Relation) -> Reading:
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
        anchor, date = anchor_of(rest.after(3), ends=False)
    return Reading(relation=relation, anchor=anchor, date=date, day=int(number))


def _within(rest: Rest) -> Reading:
    """A length after (or before) an anchor, from the start where none is named; or the life of an anchor."""
    if is_length(rest):
        return Reading(relation=Relation.WITHIN, offset=length_of(rest))
    counted = _counted(rest, Relation.WITHIN, _WITHIN_JOINER)
    if counted is not None:
        return counted
    if rest.text[0].isdigit() and " " in rest.text and not is_date(rest.told):
        length_of(rest)  # says what is wrong with it
    return _during(rest)


def _during(rest: Rest) -> Reading:
    anchor, date = anchor_of(rest, ends=False)
    if anchor == START or anchor.startswith("end of "):
        raise rest.error("a phase, a term or a date that lasts")
    return Reading(relation=Relation.AT if date else Relation.DURING, anchor=anchor, date=date)
