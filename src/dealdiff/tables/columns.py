"""A version as it stands in a column: with what it takes over from others, and who attests each field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from dealdiff.model.effective import Effective
from dealdiff.model.sheet import TermSheet, Versions
from dealdiff.model.spelling import Path, told
from dealdiff.model.term import Term, says_something
from dealdiff.model.unsettled import path_of, place_of
from dealdiff.negotiation import Negotiation
from dealdiff.tables.cells import Cell
from dealdiff.telling.naming import called
from dealdiff.telling.unsettled import in_short
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.views.effective import effectives
from dealdiff.views.incorporating import incorporated

_TERM = 2  # steps of a term's path


@frozen
class Column:
    """One column: a version's ``own`` sheet, and the ``sheet`` with what it takes over."""

    own: TermSheet
    sheet: TermSheet
    versions: Versions
    attested: Mapping[str, set[str]]
    contested: frozenset[str] = frozenset()

    def cell(
        self,
        path: Path,
        value: object,
        words: str,
        *,
        silent: Presence = UNREPORTED,
        notes: tuple[str, ...] = (),
    ) -> Cell:
        """The cell of what stands at a path; ``silent`` is what stands where nothing is told."""
        waiting = self._unsettled(path)
        if waiting:
            return Cell(version=self.own.id, words=waiting, attested_by=(self.own.id,), notes=notes)
        contested = self._contests(path)
        missing = contested or isinstance(value, Presence) or not says_something(value)
        heard = isinstance(value, Presence) and value is not UNREPORTED
        presence = value if heard and isinstance(value, Presence) else silent
        attested = self.attesting(path) if heard or not missing else ()
        teller, apart = self._teller(path, attested)
        return Cell(
            version=self.own.id,
            words="" if missing else words,
            presence=presence if missing else None,
            attested_by=attested or (() if presence is UNREPORTED else (self.own.id,)),
            told_by=teller,
            notes=(*notes, f"told by {teller}") if apart else notes,
            contested=contested,
        )

    def _unsettled(self, path: Path) -> str:
        """What is said at a path that the version's own text leaves unsettled; empty where it does not."""
        for end in range(len(path), 0, -1):
            one = self.own.unsettled.at(place_of(path[:end]))
            if one is not None:
                return in_short(one, path[end:])
        return ""

    def unsettled_in(self, path: Path) -> tuple[str, ...]:
        """The fields inside what stands at a path that the version's own text leaves unsettled."""
        places = (path_of(one) for one in self.own.unsettled)
        inside = (one[len(path)] for one in places if len(one) > len(path) and one[: len(path)] == path)
        return tuple(sorted(set(inside)))

    def _contests(self, path: Path) -> bool:
        """Whether what stands at a path, or all of what it is in, is contested."""
        return any(told(path[: end + 1]) in self.contested for end in range(len(path)))

    def attesting(self, path: Path) -> tuple[str, ...]:
        """The versions that tell what stands at a path, in the order of their ids."""
        return tuple(sorted(self.attested.get(told(path), ())))

    def _teller(self, path: Path, attested: tuple[str, ...]) -> tuple[str, bool]:
        """Who is named as telling it, and whether that is somebody else than the version's own teller."""
        if not attested:
            return "", False
        sheet = self.versions[attested[0]]
        term = sheet.terms.at(path[1]) if path[0] == "terms" and len(path) >= _TERM else None
        own = term.told_by if isinstance(term, Term) else UNREPORTED
        if isinstance(own, Names):
            return called(own, sheet.scope), own != sheet.told_by
        return (called(sheet.told_by, sheet.scope) if isinstance(sheet.told_by, Names) else ""), False


def columns_of(versions: Negotiation, *, carried: bool) -> list[Column]:
    """Every version with what it incorporates by reference; ``carried``: with all that it did not repeat."""
    sheets = list(versions)
    if carried:
        stood = effectives(versions, [sheet.id for sheet in sheets])
        return [_carried(sheet, stood[sheet.id], versions) for sheet in sheets]
    return [_as_told(sheet, versions) for sheet in sheets]


def _carried(sheet: TermSheet, stood: Effective, versions: Versions) -> Column:
    return Column(sheet, stood, versions, _by_place(stood.attested.items()), frozenset(stood.contested))


def _as_told(sheet: TermSheet, versions: Versions) -> Column:
    whole, attested = incorporated(sheet, versions)
    leaves = ((told(path), version) for path, version in attested.items())
    return Column(sheet, whole, versions, _by_place(leaves))


def _by_place(leaves: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """The versions that attest each leaf, and everything that leaves stand in."""
    found: dict[str, set[str]] = {}
    for leaf, version in leaves:
        steps = leaf.split(".")
        for end in range(1, len(steps) + 1):
            found.setdefault(".".join(steps[:end]), set()).add(version)
    return found
