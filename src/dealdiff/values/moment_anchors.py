"""What a moment is counted from: the start, a date, or the id of a phase, a term or an event."""

from __future__ import annotations

import re

from dealdiff.errors import ParseError
from dealdiff.values.calendar_words import MONTHS, SEASONS, WEEKDAYS
from dealdiff.values.counting import ORDINALS
from dealdiff.values.lengths import unit_of
from dealdiff.values.moment_relations import AT_ONCE, FOR_EVER, RELATIONS
from dealdiff.values.moment_rest import Rest
from dealdiff.values.number_words import SMALL, TENS
from dealdiff.values.when import When

START = "start"
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
EDGE = re.compile(r"(?:the )?(start|beginning|end) of (?:the )?")
_PHASE = re.compile(r"(?:phase|stage) ([0-9]+|[a-z]+)|([a-z0-9-]+) (?:phase|stage)")
_ORDINAL = {n: word for word, n in ORDINALS.items()}
_NO_ID = (
    frozenset(
        {"day", "phase", "stage", "week", "now", "then", "today", "yesterday", "tomorrow", "end", "the"}
    )
    | frozenset(RELATIONS)
    | frozenset((*AT_ONCE, *FOR_EVER))
    | MONTHS.keys()
    | WEEKDAYS.keys()
    | SEASONS
    | SMALL.keys()
    | TENS.keys()
)


def anchor_of(rest: Rest, *, ends: bool) -> tuple[str, When | None]:
    """An anchor and its date where it is one. ``ends``: an id stands for its end."""
    edge = EDGE.match(rest.text)
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


def _named(rest: Rest) -> str:
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
