"""What stood with a version, without laying what can leave no trace.

Every version of a lineage is laid over what stood before it (:func:`dealdiff.effective`). Where a version
itself tells everything that any earlier one of its line told, nothing is carried past it: the line may as
well begin there.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress, starmap
from operator import attrgetter, is_not
from typing import Any

import attrs
from attrs import evolve, frozen

from dealdiff.diffing.pairing import differing
from dealdiff.model.effective import Effective
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet, Versions
from dealdiff.model.silence import Silence
from dealdiff.model.spelling import told
from dealdiff.model.statement import THIS
from dealdiff.model.term import says_something
from dealdiff.values.names import Names
from dealdiff.values.presence import Presence
from dealdiff.views.effective import CARRY, effective
from dealdiff.views.leaves import leaves

_BY_ID = ("terms", "parts", "exchanges", "unsettled")
_WHOLE = attrgetter("lasts", "when", "ends")
_NAMED = attrgetter("agreed", "open_")
_SILENT = Silence()


def stood_with(negotiation: Versions, version: str) -> Effective:
    """``effective(negotiation, version)``, faster where later versions tell all that earlier ones do.

    >>> one = TermSheet(id="one", terms={"fee": "to be agreed"})
    >>> two = TermSheet(id="two", terms={"fee": "none"}, parents={"one": "amends"})
    >>> stood_with({"one": one, "two": two}, "two").attested["terms.fee"]
    'two'

    :raises UnknownName: for an unknown version. :raises ModelError: where the lineage circles.
    """
    line = _line(negotiation, version)
    if len(line) < 2:
        return effective(negotiation, version)
    first = _first(line)
    if first is line[0]:
        return _told_by_itself(first)
    return effective(_From(negotiation, first), version)


@frozen
class _From:
    """Versions whose lineage begins with one of them."""

    versions: Versions
    first: TermSheet

    def __getitem__(self, version: str) -> TermSheet:
        if version == self.first.id:
            return evolve(self.first, parents=Keyed())
        return self.versions[version]

    def __contains__(self, version: object) -> bool:
        return version in self.versions


def _told_by_itself(sheet: TermSheet) -> Effective:
    """A version over which nothing is carried."""
    fields = {name: getattr(sheet, name) for name in TermSheet.__annotations__}
    attested = {told(path): sheet.id for path in leaves(to_plain(sheet))}
    return Effective(**fields, attested=Keyed(attested))


def _line(versions: Versions, version: str) -> list[TermSheet]:
    """A version, the one that it carries from, and so on; none where the line forks or incorporates."""
    found: dict[str, TermSheet] = {}
    while True:
        sheet = versions[version]
        if sheet.silence.as_ or version in found:
            return []
        found[version] = sheet
        carried = [one for one, relation in sheet.parents.items() if relation in CARRY]
        if not carried:
            return list(found.values())
        if len(carried) > 1:
            return []
        version = carried[0]


def _first(line: list[TermSheet]) -> TermSheet:
    """A version of a line, the later the better, that tells everything that any version before it tells."""
    first = later = line[0]
    for sheet in line[1:]:
        if not _covered(sheet, later, first):
            first = sheet
        later = sheet
    return first


def _covered(sheet: TermSheet, later: TermSheet, first: TermSheet) -> bool:
    """Whether ``first`` tells whatever an earlier sheet does, as it does of the one after that."""
    if sheet.silence not in (first.silence, _SILENT) or not _said(sheet, later, first):
        return False
    return (
        all(starmap(_also, zip(_WHOLE(sheet), _WHOLE(first), strict=True)))
        and all(starmap(_names, zip(_NAMED(sheet), _NAMED(first), strict=True)))
        and (sheet.figures is later.figures or set(sheet.figures) <= set(first.figures))
        and all(_items(getattr(sheet, name), getattr(later, name), getattr(first, name)) for name in _BY_ID)
    )


def _items(items: Keyed[object], later: Keyed[object], first: Keyed[object]) -> bool:
    if items is later:
        return True
    (ids, several), (other_ids, others) = items.columns(), later.columns()
    moved: Iterable[tuple[str, object]]
    if ids == other_ids:  # most often: then what differs is found by identity alone
        moved = compress(zip(ids, several, strict=True), map(is_not, several, others))
    else:
        moved = ((id_, one) for id_, one, _ in differing(items, later) if one is not None)
    return all(_told(one, first.at(id_)) for id_, one in moved)


def _names(one: object, other: object) -> bool:
    """Whether all the names that the one holds are among the other's; a presence is told by any content."""
    if not says_something(one):
        return True
    if isinstance(one, Names):
        return isinstance(other, Names) and set(one.names) <= set(other.names)
    return one is other


def _said(sheet: TermSheet, later: TermSheet, first: TermSheet) -> bool:
    """Whether all that people say there is said here again; what they say of that version itself never is."""
    if sheet.statements is later.statements and later is not first:
        return True
    if sheet.statements is first.statements:
        return not any(one.subject == THIS and one.body is None for one in sheet.statements)
    keys = {one.key for one in first.statements}
    return all(one.key in keys and one.subject != THIS for one in sheet.statements)


def _told(one: Any, other: object) -> bool:  # noqa: ANN401 # a term, phase or exchange
    """Whether an item tells every field that another does."""
    if one is other:
        return True
    if other is None or isinstance(one, Presence) or type(one) is not type(other):
        return other is not None and isinstance(one, Presence) and isinstance(other, Presence)
    fields = _FIELDS.get(type(one)) or _FIELDS.setdefault(type(one), _fields(type(one)))
    values, others = fields(one), fields(other)
    return all(starmap(_also, compress(zip(values, others, strict=True), map(is_not, values, others))))


def _also(value: object, other: object) -> bool:
    """Whether a field says something, as another does; a list all that the other's does."""
    if not says_something(value):
        return True
    if isinstance(value, Keyed) and value != other:
        return set(leaves(to_plain(value))) <= set(leaves(to_plain(other)))
    return says_something(other)


_FIELDS: dict[type, attrgetter[tuple[object, ...]]] = {}  # found once per class


def _fields(cls: Any) -> attrgetter[tuple[object, ...]]:  # noqa: ANN401 # the class of an item
    """The contents of an item, but for its id."""
    return attrgetter(*(one.name for one in attrs.fields(cls) if one.name != "id"))
