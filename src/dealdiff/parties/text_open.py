"""What a text that a party holds leaves open on an issue: unsettled, withheld, or to be agreed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.unsettled import Unsettled, in_words, path_of
from dealdiff.parties.held import Held
from dealdiff.parties.stated import body_told, sheet_of
from dealdiff.telling.naming import joined
from dealdiff.telling.unsettled import in_short
from dealdiff.values.presence import TO_BE_AGREED, UNDISCLOSED, UNREPORTED, Presence
from dealdiff.views.leaves import leaves
from dealdiff.views.settled import unsettled_in
from dealdiff.views.wishes import Wishes

_WORDS = {UNDISCLOSED.value: "withholds it", TO_BE_AGREED.value: "leaves it to be agreed"}
_ITEM = 2  # steps of the place of a whole term
_SILENT = "withholds what else is in it"


def open_in(issue: str, wishes: Wishes) -> tuple[str, ...]:
    """What the text leaves open on an issue, in words, where it is what a party holds."""
    if any(one.subject == issue and one.verb == "accepts" and one.body is None for one in wishes.held):
        return tuple(_open_in(issue, wishes.sheet)) or _incorporating(issue, wishes.sheet)
    return tuple(_open_in(issue, wishes.sheet)) if _owns(issue, wishes) else ()


def unread_in(issue: str, wishes: Wishes) -> str:
    """By which acts it made its own what may tell of an issue, and is not read here; empty where none is."""
    words = _incorporating(issue, wishes.sheet) if _owns(issue, wishes) else ()
    acts = joined(list(dict.fromkeys(one.verb for one in wishes.acts)))
    return f"{acts} the text, which {words[0]}" if words else ""


def _owns(issue: str, wishes: Wishes) -> bool:
    return bool(wishes.acts) and issue not in wishes.gone


def _incorporating(issue: str, sheet: TermSheet) -> tuple[str, ...]:
    """That what a text says on an issue may be told in a version that it incorporates."""
    silent = sheet.terms.at(issue) is None and sheet.silent_on(issue) is UNREPORTED
    other = sheet.silence.as_ if silent and not unsettled_in(issue, sheet) else ""
    return (f"incorporates that of {other} (not read here)",) if other else ()


def unsettled_words(issue: str, sheet: TermSheet) -> tuple[str, ...]:
    """What a text leaves unsettled on an issue, each with its alternatives and what stands meanwhile."""
    return tuple(
        _in_full(path[_ITEM:], one)
        for path, one in ((path_of(place), one) for place, one in sheet.unsettled.items())
        if path[:_ITEM] == ("terms", issue)
    )


def _in_full(field: Path, one: Unsettled) -> str:
    words = in_short(one) if field in ((), ("is",)) else f"{' '.join(field)} {in_short(one)}"
    return f"{words}; {in_words(one.base)} stands there meanwhile, nobody's word" if one.base else words


def open_between(one: Held, other: Held) -> tuple[str, ...]:
    """What of two positions cannot be compared, as the text by which one is held leaves it open, in words."""
    return tuple(dict.fromkeys((*_open_beside(one, other), *_open_beside(other, one))))


def _open_beside(one: Held, other: Held) -> Iterator[str]:
    """What a text leaves open that the one holds: all of it, or unsettled fields that the other speaks of."""
    sheet = sheet_of(one)
    waiting = _waiting(one)
    spoken = {*_waiting(other), *(leaves(to_plain(body)) if (body := body_told(other)) is not None else ())}
    met = [path for path in waiting if not path or any(each[: len(path)] == path for each in spoken)]
    if met:
        yield f"the text of {sheet.id} {_unsettled(met)}"
    elif _by_text(one) and not waiting:
        yield from (f"the text of {sheet.id} {words}" for words in _open_in(one.issue, sheet))


def _waiting(one: Held) -> tuple[Path, ...]:
    """What is unsettled of a position that is held by a text; the empty path is all of it."""
    return unsettled_in(one.issue, sheet_of(one)) if _by_text(one) else ()


def _by_text(one: Held) -> bool:
    """Whether it is what the text has: of a text of its own, or accepted without more."""
    return one.text is not None or (one.verb == "accepts" and one.body is None)


def _open_in(issue: str, sheet: TermSheet) -> Iterator[str]:
    waiting = unsettled_in(issue, sheet)
    if waiting:
        yield _unsettled(waiting)
        return
    told = sheet.terms.at(issue)
    if isinstance(told, Presence) and told.value in _WORDS:
        yield _WORDS[told.value]
    elif told is None and sheet.silent_on(issue) is UNDISCLOSED:
        yield _SILENT


def _unsettled(waiting: Iterable[Path]) -> str:
    """Which fields it leaves unsettled; all of it where one of the paths is empty."""
    fields = [".".join(path) for path in waiting]
    return f"leaves {joined(fields) if all(fields) else 'it'} unsettled"
