"""Changes on the other axes as sentences: between parties, sources or readers nothing rose or was before.

Both sides are named, and what each tells stands beside the other.
"""

from __future__ import annotations

from collections.abc import Mapping

from dealdiff.diffing.change import Change
from dealdiff.model.sheet import TermSheet
from dealdiff.telling.naming import called, publisher, upper_first
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED

VERSIONS, SOURCES = "versions", "sources"
_UNNAMED = ("the one side", "the other side")

_RELATED = {
    "restated": ", the same in other words",
    "narrowed": "; what {right} has lies inside what {left} has",
    "widened": "; what {left} has lies inside what {right} has",
    "overlapping": "; whether these are two things cannot be told",
    "raised": "; the two overlap, {right} with the {higher} bounds",
    "lowered": "; the two overlap, {right} with the {lower} bounds",
    "increased": ", which is {more}",
    "decreased": ", which is {less}",
    "replaced": ", which cannot both hold",
}
_IN_WORDS = {"reworded": "; whether these mean the same is for a reader"}


def side_names(before: TermSheet, after: TermSheet, axis: str) -> tuple[str, str]:
    """What the two sides are called: a party, a voice or, between sources, a publisher.

    >>> from dealdiff.model.scope import Party, Scope, Speaker
    >>> scope = Scope(
    ...     parties=[Party(id="north", name="North")],
    ...     speakers=[
    ...         Speaker(id="envoy", called="an envoy", speaks_for="north"),
    ...         Speaker(id="wim", name="Wim"),
    ...     ],
    ... )
    >>> one, other = (TermSheet(id="draft", told_by=who, scope=scope) for who in ("envoy", "wim"))
    >>> side_names(one, other, "parties")
    ('North', 'Wim')
    """
    one, other = _name(before, axis), _name(after, axis)
    if one == other:
        return _UNNAMED
    return one or _UNNAMED[1], other or _UNNAMED[1]


def _name(sheet: TermSheet, axis: str) -> str:
    told = isinstance(sheet.told_by, Names)
    if axis == SOURCES:
        return called(sheet.told_by, sheet.scope) if told else publisher(sheet)
    voices = sheet.told_by.names if isinstance(sheet.told_by, Names) else _speakers(sheet)
    parties = {sheet.scope.party_of(one) for one in voices}
    party = next(iter(parties)) if len(parties) == 1 else ""
    if party:
        return sheet.scope.name(party)
    return called(sheet.told_by, sheet.scope) if told else ""


def _speakers(sheet: TermSheet) -> tuple[str, ...]:
    """Who says all that is said in a sheet that nobody in particular tells."""
    return tuple(name for one in sheet.statements for name in one.who.names)


def sided(change: Change, words: Mapping[str, str], names: tuple[str, str]) -> str:
    """What a change says between two sides, in a sentence: ``words`` are those of its narration."""
    left, right = names
    one, other = (change.before in _UNTOLD, change.after in _UNTOLD)
    if one != other:
        name, told = (right, words["after"]) if one else (left, words["before"])
        return f"{_place(change, words, _had(told, name))} ({name} alone)."
    verdict = change.verdict.name if change.verdict is not None else ""
    how = _IN_WORDS.get(change.kind) or _RELATED.get(verdict, "")
    related = how.format_map({**words, "left": left, "right": right})
    had = (
        (_had(words[at], name) or "nothing more", name) for at, name in (("before", left), ("after", right))
    )
    both = ", ".join(f"{told} ({name})" for told, name in had)
    return f"{_place(change, words, both)}{related}{words['basis']}."


_UNTOLD = (None, UNREPORTED, "")


def _had(told: str, name: str) -> str:
    """What a side has, without its name, which stands behind it: "told to be silent on it (the text)"."""
    return told.removeprefix(f"{name} is ")


def _place(change: Change, words: Mapping[str, str], told: str) -> str:
    """What stands on the sides, after what it is about; a statement says that itself."""
    if change.path[0] == "statements":
        return upper_first(told)
    place = words["Subject"] + (f", {words['field']}" if words["field"] else "")
    return f"{place}: {told}" if told else place
