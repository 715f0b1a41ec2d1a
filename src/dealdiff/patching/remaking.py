"""The sheet that patched data make: in the right scope and checked, or everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from attrs import evolve, frozen
from cattrs.errors import BaseValidationError

from dealdiff.diffing.result import Diff
from dealdiff.errors import ModelError
from dealdiff.model.checking import check_sheet
from dealdiff.model.complaint import complaints
from dealdiff.model.plain import PlainMap, to_plain
from dealdiff.model.rereading import strange_types, wider
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.structuring import from_plain
from dealdiff.model.term import Term
from dealdiff.model.vocabulary import Vocabulary


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
        types = self._types(scope)
        data = self._with_terms_as_they_are(types)
        try:
            if types is scope.vocabulary:
                return from_plain(data, scope)
            return evolve(
                from_plain(data, evolve(scope, vocabulary=types, schemes=scope.schemes)), scope=scope
            )
        except BaseValidationError as error:
            lines = (f"{self.plain.get('id')}: {one}" for one in complaints(error))
            raise ModelError("\n".join(lines)) from None

    def _types(self, scope: Scope) -> Vocabulary:
        """The scope's term types and the sheets' own that it does not hold; of the sheet in it first."""
        several = (self.sheet, self.diff.after)
        if scope is not self.sheet.scope:
            several = several[::-1]
        strange: dict[str, type[Term]] = {}
        for number, one in enumerate(several):
            for type_ in strange_types(one, scope.vocabulary):
                if number == 0 or type_.type_ not in scope.vocabulary.types:
                    strange.setdefault(type_.type_, type_)
        return wider(scope.vocabulary, frozenset(strange.values())) if strange else scope.vocabulary

    def _with_terms_as_they_are(self, types: Vocabulary) -> dict[str, object]:
        """The data with the sheet's own terms where nothing of them changed."""
        terms = self.plain.get("terms")
        if not isinstance(terms, dict):
            return {**self.plain}
        kept: dict[str, object] = {**terms}
        for id_ in self._untouched():
            term = self.sheet.terms[id_]
            if isinstance(term, Term) and types.types.get(term.type_) is type(term):
                kept[id_] = term
        return {**self.plain, "terms": kept}

    def _untouched(self) -> Iterator[str]:
        """The ids of the terms that the delta did not touch: applying it leaves them the same object."""
        before, after = self.held.get("terms"), self.plain.get("terms")
        if isinstance(before, dict) and isinstance(after, dict):
            yield from (id_ for id_, one in after.items() if before.get(id_) is one)

    def _new_complaints(self, made: TermSheet) -> list[str]:
        checked = frozenset(self._untouched()) if made.scope is self.sheet.scope else frozenset()
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
