"""Whether a merged text fits together, and which places to leave unsettled where it does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from dealdiff.merging.result import Decision
from dealdiff.model.checking import check_sheet
from dealdiff.model.complaint import Complaint
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.term import Term
from dealdiff.values.names import Names

_ITEM, _SLICE = 2, 4  # steps of the path of a whole item, and of a slice in it
_COUNTED = frozenset({(one,) for one in ("people", "count", "of whom", "made of", "schedule")})
_TERMS, _PHASES, _IF, _AFTER, _PHASE = "terms", "phases", "if", "after", "phase"


def to_be_left_open(
    made: TermSheet,
    told: tuple[TermSheet, ...],
    laid: tuple[TermSheet, ...],
    decisions: list[Decision],
    forced: Set[Path],
) -> set[Path]:
    """The places to leave unsettled, because the text has something wrong that no version had.

    ``told`` are the versions, ``laid`` the sides over the base: in these it may be wrong already.
    """
    versions = {made.id, *made.parents, *(one.id for one in told)}
    found = {*_named_twice(made, (*told, *laid))} - forced
    wrong = [one for one in check_sheet(made, versions) if one.path[0] in _SECTIONS]
    if wrong:
        known, before = _wrong_in(told, versions), _wrong_in(laid, versions)
        for one in wrong:
            if str(one) not in known:
                found |= _first(one, made, decisions, forced, laid=str(one) in before)
    return found


def _wrong_in(several: Iterable[TermSheet], versions: Set[str]) -> set[str]:
    return {str(one) for sheet in several for one in check_sheet(sheet, versions)}


_SECTIONS = frozenset({"terms", "phases", "exchange", "figures", "statements"})


def _named_twice(made: TermSheet, told: tuple[TermSheet, ...]) -> Iterator[Path]:
    """Issues that one version names as agreed and the other as open."""
    for id_ in _both(made):
        if not any(id_ in _both(one) for one in told):
            yield from (("agreed", id_), ("open", id_))


def _both(sheet: TermSheet) -> set[str]:
    agreed, open_ = (
        set(one.names) if isinstance(one, Names) else set() for one in (sheet.agreed, sheet.open_)
    )
    return agreed & open_


def _first(
    wrong: Complaint, made: TermSheet, decisions: list[Decision], forced: Set[Path], *, laid: bool
) -> set[Path]:
    """What to leave open for one complaint: as little as may mend it; more where that was done already.

    Where a side laid over the base is wrong by itself, the item as that side has it is no alternative.
    """
    paths = {one.path for one in decisions}
    item = wrong.path[:_ITEM]
    several = (
        {path for path in paths if _bears(wrong.path, path, made)},
        {path[:_SLICE] for path in paths if laid and path[:_ITEM] == item and path[2:3] in _COUNTED},
        {item},
        {path[:_ITEM] for path in paths if path[0] in (_TERMS, _PHASES)},
        {path[:_ITEM] for path in paths if path[0] in _SECTIONS},
    )
    return next((new for each in several if (new := each - forced)), set())


def _bears(wrong: Path, path: Path, made: TermSheet) -> bool:
    """Whether a decision bears on what is wrong."""
    if wrong[0] == _PHASES and wrong[-1] == _AFTER:
        return path[0] == _PHASES and (path[-1] == _AFTER or len(path) == _ITEM)
    if wrong[2:3] == (_IF,):
        return path[0] in (_TERMS, _PHASES) and (path[2:3] == (_IF,) or len(path) == _ITEM)
    if wrong[0] == _TERMS and wrong[-1] == _PHASE:
        term = made.terms.at(wrong[1])
        phase = term.part if isinstance(term, Term) else ""
        return path in ((*wrong[:_ITEM], _PHASE), wrong[:_ITEM], (_PHASES, phase))
    return False
