"""What a sheet's own text tells of a field; where it names nobody, only what no statement tells."""

from __future__ import annotations

from dealdiff.diffing.change import Setting
from dealdiff.diffing.voices.disagreeing import between
from dealdiff.diffing.voices.tellings import ITEM, Telling, item_at, own_value, tellings
from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.term import Term
from dealdiff.values.names import Names
from dealdiff.values.policy import DEFAULT
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.verdict import surely_same
from dealdiff.views.tellers import relayed_by, tellers_at


def own_telling(sheet: TermSheet, path: Path, cls: type) -> Telling | None:
    """What the sheet itself tells at the path of a field of such an item; ``None`` where that is nothing."""
    value = own_value(sheet, path, cls)
    if value is UNREPORTED:
        return None
    own, tellers = item_at(sheet, path), tellers_at(sheet, path)
    found = Telling(
        path=path,
        value=value,
        item=None if isinstance(own, Presence) else own,
        who=Names.of(tellers) if tellers else None,
        told_by=relayed_by(tellers, sheet),
    )
    return None if found.who is None and _said_already(found, sheet) else found


def _said_already(own: Telling, sheet: TermSheet) -> bool:
    """Whether statements tell what a text tells that names nobody: it is their word, and nobody's beside."""
    setting = Setting(before=sheet, after=sheet, policy=DEFAULT)
    said = (one for one in tellings(sheet).get(own.path, ()) if not one.denies)
    if len(own.path) == ITEM and isinstance(own.value, Presence):
        return any(one.value is own.value for one in said)
    if len(own.path) == ITEM:
        return any(one.value is None for one in said) or _told_of(own.path, sheet)
    return any(surely_same(between(own, one, setting)) for one in said)


def _told_of(place: Path, sheet: TermSheet) -> bool:
    """Whether a statement tells any field of an item, and so that there is such an item."""
    return any(
        one.statement is not None and one.statement.body is not None and not one.denies
        for path, several in tellings(sheet).items()
        if path[:ITEM] == place
        for one in several
    )


def compiled_at(sheet: TermSheet, path: Path) -> bool:
    """Whether a text that names nobody tells at a path of a field what statements tell: it is a compilation.

    Its words there are nobody's own; those of the statements stand for them.
    """
    if tellers_at(sheet, path):
        return False
    item = item_at(sheet, path)
    cls = type(item) if isinstance(item, Term | Figure) else Term
    return own_value(sheet, path, cls) is not UNREPORTED and own_telling(sheet, path, cls) is None
