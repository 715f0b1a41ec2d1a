"""The sheet that patched data make: in the right scope and checked, or everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from attrs import frozen
from cattrs.errors import BaseValidationError

from dealdiff.diffing.applying import applied
from dealdiff.diffing.delta import delta
from dealdiff.diffing.result import Diff
from dealdiff.errors import ModelError
from dealdiff.model.checking import check_sheet
from dealdiff.model.complaint import complaints
from dealdiff.model.plain import PlainMap, to_plain
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet


@frozen
class Patched:
    """Plain data made of a sheet's by the delta of a diff."""

    sheet: TermSheet
    diff: Diff
    held: PlainMap
    plain: PlainMap

    def made(self) -> TermSheet:
        """The sheet that the data make: the diff's own where they are its.

        :raises ModelError: with everything in it that does not fit together, and did in the sheets that
            it is made of.
        """
        sheet, after, scope = self.sheet, self.diff.after, self._scope()
        if same_scope(scope, after.scope) and self.plain == to_plain(after):
            return after
        if scope is sheet.scope and self.plain == self.held:
            return sheet
        made = self._read(scope)
        wrong = self._new_complaints(made)
        if wrong:
            raise ModelError("\n".join(f"{made.id}: {line}" for line in wrong))
        return made

    def _scope(self) -> Scope:
        """The scope that the diff ends with, where the sheet is told in the one that it begins with."""
        before, after = self.diff.before.scope, self.diff.after.scope
        return after if same_scope(self.sheet.scope, before) else self.sheet.scope

    def _read(self, scope: Scope) -> TermSheet:
        several = (self.sheet, self.diff.after)
        made_of = several if scope is self.sheet.scope else several[::-1]
        try:
            return applied(self.sheet, delta(self.held, self.plain), scope, made_of)
        except BaseValidationError as error:
            lines = (f"{self.plain.get('id')}: {one}" for one in complaints(error))
            raise ModelError("\n".join(lines)) from None

    def _new_complaints(self, made: TermSheet) -> list[str]:
        """What is wrong with it; terms that nobody touched fit the scope that they are told in."""
        own = self.sheet.terms
        untouched = frozenset(id_ for id_, one in made.terms.items() if own.at(id_) is one)
        checked = untouched if made.scope is self.sheet.scope else frozenset()
        found = _complaints(made, checked)
        if not found:
            return []
        known = {*_complaints(self.sheet, checked), *_complaints(self.diff.after, ())}
        return [line for line in found if line not in known]


def same_scope(one: Scope, other: Scope) -> bool:
    """Whether two scopes are one: mostly the same object."""
    return one is other or one == other


def _complaints(sheet: TermSheet, checked: Collection[str]) -> list[str]:
    return [str(one) for one in check_sheet(sheet, _ANY, checked=checked)]


class _AnyVersion(Collection[str]):
    """Stands for the versions of a negotiation that is not at hand."""

    def __contains__(self, version: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


_ANY = _AnyVersion()
