"""Terms, statements and figures in words."""

from __future__ import annotations

from collections.abc import Mapping

from dealdiff.model.figure import Figure, Outcome
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange, Part
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import words_of
from dealdiff.model.statement import THIS, Statement
from dealdiff.model.term import Condition, Slice, Term, says_something
from dealdiff.telling.naming import called, title, titles
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.wording import Wording

_AMONG_TERMS = frozenset({"gives", "for_", "replaces"})  # names of terms; other names are people
_NOT_TOLD = frozenset({"id", "after", "title", "article", "told_by", "replaces"})


def content(value: object, sheet: TermSheet) -> str:
    """Any content of a sheet in words.

    A value is its words; names are called by their titles; an item is its fields.
    """
    if value is None:
        return str(UNREPORTED)
    if isinstance(value, Names):
        return called(value, sheet.scope)
    if isinstance(value, Statement):
        return statement(value, sheet)
    if isinstance(value, Slice):
        return one_slice(value, sheet)
    if isinstance(value, Condition):
        return value.state
    if isinstance(value, tuple):
        return titles(value, sheet)
    if isinstance(value, Term | Part | Exchange | Figure):
        return item(value, sheet)
    return str(value)


def item(one: Term | Part | Exchange | Figure, sheet: TermSheet) -> str:
    """The fields of an item that say something: "count about 350; by Israel"."""
    return "; ".join(fields(one, sheet))


def fields(one: object, sheet: TermSheet) -> list[str]:
    """Each field that says something, in words."""
    slots = [name for name in _field_names(one) if name not in _NOT_TOLD]
    return [_field(name, getattr(one, name), sheet) for name in slots if says_something(getattr(one, name))]


def _field_names(one: object) -> list[str]:
    cls = type(one)
    return [name.name for name in cls.__attrs_attrs__]  # type: ignore[attr-defined] # every item is an attrs class


def _field(name: str, value: object, sheet: TermSheet) -> str:
    words = words_of(name)
    if name == "part":
        return f"in {title(str(value), sheet)}"
    if isinstance(value, Keyed):
        return f"{words}: " + ", ".join(_entry(key, one, sheet) for key, one in value.items())
    if isinstance(value, Outcome):
        return f"the outcome of {title(value.term, sheet)} in {value.version}"
    if isinstance(value, Names) and name in _AMONG_TERMS:
        return f"{words} {titles(value.names, sheet)}"
    if name == "text":
        return str(value)
    return f"{words} {content(value, sheet)}"


def _entry(key: str, one: object, sheet: TermSheet) -> str:
    if isinstance(one, Condition):
        return f"{key.replace('-', ' ')} ({one.state})"
    return content(one, sheet)


def one_slice(one: Slice, sheet: TermSheet) -> str:
    """A slice in words: "33 dead hostages, told by Israel"."""
    count = "" if isinstance(one.count, Presence) else f"{one.count} "
    told = f", told by {called(one.told_by, sheet.scope)}" if isinstance(one.told_by, Names) else ""
    return f"{count}{one.people}{told}"


def statement(one: Statement, sheet: TermSheet) -> str:
    """A statement in words: who, the verb, what; how firmly, why, at which remove."""
    what = _what(one, sheet)
    notes = [note for note in _notes(one, sheet) if note]
    return f"{called(one.who, sheet.scope)} {one.verb} {what}" + (f" ({'; '.join(notes)})" if notes else "")


def _what(one: Statement, sheet: TermSheet) -> str:
    if one.family == "judges":
        return f"that: {one.says}" if isinstance(one.says, Wording) else one.subject
    subject = "this version" if one.subject == THIS else title(one.subject, sheet)
    if one.family == "calls":
        return f"{subject} {one.says}"
    body = item(one.body, sheet) if isinstance(one.body, Term | Figure) else ""
    return f"{subject}: {body}" if body else subject


def _notes(one: Statement, sheet: TermSheet) -> list[str]:
    said: Mapping[str, object] = {
        "": one.firmness,
        "of ": one.of,
        "since ": one.since,
        "on ": one.date,
        "because ": one.because,
    }
    notes = [f"{words}{value}" for words, value in said.items() if says_something(value)]
    if one.family not in ("judges", "calls") and isinstance(one.says, Wording):
        notes.insert(0, str(one.says))
    if one.expected:
        notes.append("expected, not done")
    if isinstance(one.told_by, Names):
        notes.append(f"as told by {called(one.told_by, sheet.scope)}")
    if isinstance(one.mistaken, Names):
        notes.append(f"judged mistaken by {called(one.mistaken, sheet.scope)}")
    return notes
