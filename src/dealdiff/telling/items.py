"""Terms, slices and figures in words."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from dealdiff.model.figure import Figure, Outcome
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange, Part
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import words_of
from dealdiff.model.term import Condition, Slice, Term, says_something
from dealdiff.telling.naming import called, title, titles
from dealdiff.values.details import Details
from dealdiff.values.moment import Moment
from dealdiff.values.names import Names
from dealdiff.values.presence import Presence
from dealdiff.values.rate import Rate
from dealdiff.values.schedule import Schedule

AMONG_TERMS = frozenset({"gives", "for_", "replaces"})  # of an exchange or a term: names of terms
_NOT_TOLD = frozenset({"id", "title", "article", "told_by", "replaces"})
_UNLABELLED = frozenset(
    {"form", "text", "people", "goods", "amount", "count", "force", "share"}
)  # their words speak for themselves
_LONGEST_DETAILS = 60  # characters of data that are shown as they are
_LABELS = {
    "where": "place:",
    "fixed": "of",
    "rank": "told as",
    "lasts": "lasting",
    "dated_by": "dated by",
    "cure": "time to cure",
    "matching": "time to match",
    "go_shop": "go-shop",
    "earn_out": "earn-out",
}
_NAMED = frozenset(
    {"adjustment", "allowed", "basis", "effect", "effort", "election", "fiduciary_out", "forum", "law"}
    | {"payment", "prepayment", "purpose", "ratio", "remedies", "repayment", "schedule", "trigger"}
)  # what follows is told apart: "trigger: the outside date has passed"
_LABEL_LAST = frozenset({"per_share"})  # "GBP 2.40 per share"

Describable = Term | Part | Exchange | Figure | Slice


def item(one: Describable, sheet: TermSheet) -> str:
    """The fields of an item that say something: "about 350 Palestinian prisoners; in the first phase"."""
    return "; ".join(fields(one, sheet))


def fields(one: Describable, sheet: TermSheet) -> Iterator[str]:
    """Each field that says something, in words; how many and who stand together."""
    who = counted(one)
    if who:
        yield who
    for attribute in attrs.fields(type(one)):
        value = getattr(one, attribute.name)
        if attribute.name in _NOT_TOLD or not says_something(value):
            continue
        if isinstance(one, Part) and attribute.name == "after":  # told by the order of the phases
            continue
        if who and attribute.name in ("count", "people"):
            continue
        yield _field(attribute.name, value, sheet)


def exchange(one: Exchange, sheet: TermSheet, *, rated: bool = True) -> str:
    """What stands against what: "exchange of hostages against prisoners, at 30 for each hostage".

    ``rated``: whether the rate is told too, where it is not the subject of the sentence anyway. Where
    neither side is told, it is called by its id.
    """
    sides = " against ".join(_side(name, getattr(one, name), sheet) for name in ("gives", "for_"))
    told = f"of {sides}" if says_something(one.gives) or says_something(one.for_) else repr(one.id)
    if not rated or not says_something(one.rate):
        return f"exchange {told}"
    return f"exchange {told}, {'at' if isinstance(one.rate, Rate) else 'rate'} {one.rate}"


def _side(name: str, told: object, sheet: TermSheet) -> str:
    return field_value(name, told, sheet) if says_something(told) else "what is not told"


def counted(one: object) -> str:
    """How many of whom: "33 dead hostages"; empty unless both are told as values."""
    count, people = getattr(one, "count", None), getattr(one, "people", None)
    told = count is not None and people is not None
    return (
        f"{count} {people}"
        if told and not isinstance(count, Presence) and not isinstance(people, Presence)
        else ""
    )


def _field(name: str, value: object, sheet: TermSheet) -> str:
    words = _label(name)
    if name == "part":
        return f"in {title(str(value), sheet)}"
    if isinstance(value, Keyed):
        return f"{words} " + ", ".join(_entry(key, one, sheet) for key, one in value.items())
    if isinstance(value, Outcome):
        return f"the outcome of {value.version}: {title(value.term, sheet)}"
    told = field_value(name, value, sheet)
    if isinstance(value, Presence):
        return f"{words} {told}"
    if name in _LABEL_LAST:
        return told if told.endswith(words) else f"{told} {words}"
    if isinstance(value, Schedule):
        told = told.replace("; ", ", ")  # a semicolon stands between fields
    said = name in _UNLABELLED or told.startswith(f"{words} ")  # not "before before talks"
    return told if said or _tells_when(name, value) else f"{words} {told}"


def _label(name: str) -> str:
    words = _LABELS.get(name) or words_of(name)
    return f"{words}:" if name in _NAMED else words


def _tells_when(name: str, value: object) -> bool:
    """Whether a moment says of itself what it is: "by 2031-10-31", "until the second phase"."""
    if not isinstance(value, Moment):
        return False
    return str(value)[:1].isalpha() if name == "when" else name == "ends" and str(value).startswith("until ")


def field_value(name: str, value: object, sheet: TermSheet) -> str:
    """A field's value or presence in words; names are called by their titles."""
    if isinstance(value, Names):
        return titles(value.names, sheet) if name in AMONG_TERMS else called(value, sheet.scope)
    if isinstance(value, Details) and len(value.words) > _LONGEST_DETAILS:
        return f"of {len(value.words):,} characters"
    return str(value)


def _entry(key: str, one: object, sheet: TermSheet) -> str:
    if isinstance(one, Condition):
        return f"{title(key, sheet)} ({one.state})"
    return one_slice(one, sheet) if isinstance(one, Slice) else str(one)


def figure_value(one: Figure, sheet: TermSheet) -> str:
    """What a figure tells, without what its title says: "116, of whom 42 dead hostages, as of 2024-07-10"."""
    values = [str(value) for value in (one.count, one.date, one.lasts) if not isinstance(value, Presence)]
    if one.of_whom:
        values.append("of whom " + ", ".join(one_slice(each, sheet) for each in one.of_whom.values()))
    if not isinstance(one.as_of, Presence):
        values.append(f"as of {one.as_of}")
    return ", ".join(values) or item(one, sheet)


def one_slice(one: Slice, sheet: TermSheet) -> str:
    """A slice in words: "33 dead hostages, told by Israel"."""
    told = f", told by {called(one.told_by, sheet.scope)}" if isinstance(one.told_by, Names) else ""
    return f"{counted(one) or one.people}{told}"
