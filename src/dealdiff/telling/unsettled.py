"""What a merged text leaves unsettled, in words."""

from __future__ import annotations

from collections.abc import Iterator

from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.unsettled import NOT_TOLD, THERE, Content, Unsettled, in_words, path_of, said_of
from dealdiff.telling.naming import called, title, upper_first
from dealdiff.telling.statements import subject_of
from dealdiff.values.names import Names

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


def in_short(one: Unsettled, inside: Path = ()) -> str:
    """The alternatives in a few words, as for a cell; ``inside``: of a field of the item that is unsettled.

    >>> in_short(Unsettled(alternatives={"july": "35", "march": "absent"}))
    'unsettled: 35 (july) / absent (march)'
    >>> in_short(Unsettled(alternatives={"july": {"count": "35"}, "march": "absent"}), ("count",))
    'unsettled: 35 (july) / absent (march)'
    """
    said = ((version, _inside(each, inside)) for version, each in one.alternatives.items())
    return f"unsettled: {' / '.join(f'{in_words(each)} ({version})' for version, each in said)}"


def _inside(each: Content, inside: Path) -> Content | None:
    """What an alternative says of a field: of one in words alone, all that it says."""
    found: Content | None = each
    for step in inside:
        if not isinstance(found, Keyed):
            break
        found = found.at(step)
    return None if found == THERE and inside else found


def _said(version: str, each: Content) -> str:
    if each == NOT_TOLD:
        return f"{version} tells nothing"
    if each == "absent":
        return f"{version} has it not"
    if each == "undisclosed":
        return f"{version} withholds it"
    return f"{version} says {in_words(each)}"


def _of_statement(path: Path, sheet: TermSheet) -> str:
    """Who says something of what: "What Anna says of the hostages"."""
    found = said_of(path)
    if found is None:
        return upper_first(f"what is said: {subject_of(path[1], sheet)}")
    who, subject = found
    about = f" of {title(subject, sheet)}" if subject else ""
    return f"What {called(Names.parse(who), sheet.scope, short=True)} said{about}"


def _place(place: str, sheet: TermSheet) -> str:
    path = path_of(place)
    if path[0] == "statements":
        return _of_statement(path, sheet)
    if len(path) == 1 or path[0] not in _NAMED:
        return upper_first(" ".join(path))
    name = upper_first(title(path[1], sheet))
    if path[0] in ("agreed", "open"):
        return f"{name}, named as {path[0]}"
    return ", ".join([name, " ".join(path[2:])]) if len(path) > 2 else name  # steps of a whole item
