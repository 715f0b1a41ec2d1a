"""What a merged text leaves unsettled, in words."""

from __future__ import annotations

from collections.abc import Iterator

from dealdiff.model.sheet import TermSheet
from dealdiff.model.unsettled import NOT_TOLD, Content, Unsettled, in_words, path_of
from dealdiff.telling.naming import title, upper_first
from dealdiff.telling.statements import subject_of

_NAMED = frozenset({"terms", "figures", "phases", "agreed", "open"})  # by the id of what has a title


def how_unsettled(sheet: TermSheet) -> str:
    """How much of a sheet is unsettled, in one sentence; empty where nothing is.

    >>> how_unsettled(TermSheet(id="draft"))
    ''
    """
    count = len(sheet.unsettled)
    if not count:
        return ""
    places = "1 place is" if count == 1 else f"{count} places are"
    return f"a merged text: {places} unsettled between versions; the common base stands there, no side's word"


def unsettled_lines(sheet: TermSheet) -> Iterator[str]:
    """Every unsettled place with its alternatives and who says them."""
    return (f"{_place(place, sheet)}: {told(one)}" for place, one in sheet.unsettled.items())


def told(one: Unsettled) -> str:
    """The alternatives, what stands meanwhile, and what is suggested.

    >>> told(Unsettled(alternatives={"july": "35", "march": "about 35"}, soft=True, suggestion="35"))
    'july says 35; march says about 35; nothing stands meanwhile; 35 is suggested: they may go together'
    """
    said = [_said(version, each) for version, each in one.alternatives.items()]
    base = "nothing stands" if one.base is None else f"{in_words(one.base)} stands"
    hints = [f"{in_words(one.suggestion)} is suggested"] if one.suggestion is not None else []
    hints += ["they may go together"] if one.soft else []
    why = [one.why] if one.why else []
    return "; ".join([*said, f"{base} meanwhile", *([": ".join(hints)] if hints else []), *why])


def _said(version: str, each: Content) -> str:
    if each == NOT_TOLD:
        return f"{version} tells nothing"
    if each == "absent":
        return f"{version} has it not"
    return f"{version} says {in_words(each)}"


def _place(place: str, sheet: TermSheet) -> str:
    path = path_of(place)
    if path[0] == "statements":
        return upper_first(f"what is said: {subject_of(path[1], sheet, sheet)}")
    if len(path) == 1 or path[0] not in _NAMED:
        return upper_first(" ".join(path))
    name = upper_first(title(path[1], sheet))
    if path[0] in ("agreed", "open"):
        return f"{name}, named as {path[0]}"
    return ", ".join([name, " ".join(path[2:])]) if len(path) > 2 else name  # steps of a whole item
