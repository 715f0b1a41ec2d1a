"""A negotiation: the scope that its versions are told in, and the versions in a lineage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from attrs import field, frozen

from dealdiff.diffing.engine import diff
from dealdiff.diffing.result import Diff
from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.accepts import instance
from dealdiff.model.checking import check_lineage
from dealdiff.model.checking_scope import check_scope
from dealdiff.model.given import expect
from dealdiff.model.keyed import Keyed, listed
from dealdiff.model.scope import NOWHERE, FigureIssue, Issue, Party, Scope, Source, Speaker
from dealdiff.model.sharing import Shared
from dealdiff.model.sheet import TermSheet
from dealdiff.values.nearness import nearest_hint
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.when import When
from dealdiff.values.wording import Wording
from dealdiff.views.incorporating import resolved

T = TypeVar("T")


def _in_scope(sheets: Mapping[str, TermSheet] | Iterable[TermSheet]) -> Keyed[TermSheet]:
    found = listed(sheets, TermSheet)
    ids = [sheet.id for sheet in found]
    twice = sorted(id_ for id_, often in Counter(ids).items() if often > 1)
    if twice:
        raise ModelError(f"two versions are called {', '.join(twice)}")
    return Keyed({sheet.id: sheet for sheet in found})


@frozen(kw_only=True, repr=False)
class Negotiation:
    """Parties, speakers, sources, issues and concepts (the scope), and the versions told in it.

    ``negotiation["id"]`` is a version; iterating gives the versions in the order of their dates.

    :raises ModelError: with everything in the versions that the scope does not declare, or that
        does not fit together.

    >>> draft, first = TermSheet(id="draft", date="2024-05"), TermSheet(id="first", date="2024")
    >>> talks = Negotiation(versions=[draft, first])
    >>> [sheet.id for sheet in talks], talks["draft"].date
    (['first', 'draft'], When(words='2024-05'))
    """

    scope: Scope = field(default=NOWHERE, validator=instance(Scope))
    versions: Keyed[TermSheet] = field(factory=Keyed, converter=_in_scope)
    _derived: dict[Any, Any] = field(init=False, factory=dict, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        complaints = [*check_scope(self.scope), *check_lineage(self.versions)]
        taken, wrong = _taken(self.versions, Keyed(), self.scope, Shared(), self.versions)
        if complaints or wrong:
            raise ModelError("\n".join([*map(str, complaints), *wrong]))
        object.__setattr__(self, "versions", Keyed(taken))

    @classmethod
    def checked(cls, scope: Scope, versions: Iterable[TermSheet]) -> Negotiation:
        """The negotiation of versions told in ``scope``, checked already: the loader tells places too."""
        taken, _ = _taken(_in_scope(versions), Keyed(), scope, Shared(), None)
        return cls._of(scope, Keyed(taken))

    @classmethod
    def _of(cls, scope: Scope, versions: Keyed[TermSheet], **derived: object) -> Negotiation:
        made = cls.__new__(cls)
        for name, one in (("scope", scope), ("versions", versions), ("_derived", derived)):
            object.__setattr__(made, name, one)
        return made

    def add(self, *sheets: TermSheet) -> Negotiation:
        """A negotiation with these versions too; this one stays as it is.

        They are told in its scope, and share with its versions whatever they tell in equal words. Only
        what no version told before is checked: this costs far less than making the negotiation anew.

        :raises ModelError: where there is a version of that id already, and with everything in the sheets
            that does not fit: names that the scope does not declare, parents that are no versions, a circle.

        >>> talks = Negotiation(versions=[TermSheet(id="draft", terms={"fee": "none"})])
        >>> later = talks.add(TermSheet(id="second", parents={"draft": "amends"}))
        >>> len(talks), len(later), later["second"].scope is talks.scope
        (1, 2, True)
        """
        new = _in_scope(sheets)
        _refuse_twice(new, self.versions)
        shared, loose = self.derived(_shared), self.derived(_loose)
        versions = self.versions.plus(new)
        complaints = check_lineage(new if loose.isdisjoint(new) else versions)
        taken, wrong = _taken(new, self.versions, self.scope, shared, versions)
        found = [*map(str, complaints), *wrong]
        if found:
            raise ModelError("\n".join(found))
        changed = {id_: sheet for id_, sheet in taken.items() if sheet is not new[id_]}
        made = self._of(self.scope, versions.plus(changed))
        made._derived.update({_shared: shared, _loose: _still_loose(loose, taken, versions)})
        return made

    def derived(self, make: Callable[[Negotiation], T]) -> T:
        """What ``make`` works out of this negotiation: worked out once and kept.

        >>> talks = Negotiation(versions=[TermSheet(id="draft")])
        >>> talks.derived(list) is talks.derived(list)
        True
        """
        if make not in self._derived:
            self._derived[make] = make(self)
        found: T = self._derived[make]
        return found

    @property
    def title(self) -> str:
        """The negotiation's title; empty where none is told."""
        return str(self.scope.title) if isinstance(self.scope.title, Wording) else ""

    @property
    def parties(self) -> Keyed[Party]:
        """The parties by id."""
        return self.scope.parties

    @property
    def speakers(self) -> Keyed[Speaker]:
        """The speakers by id."""
        return self.scope.speakers

    @property
    def sources(self) -> Keyed[Source]:
        """The sources by id."""
        return self.scope.sources

    @property
    def issues(self) -> Keyed[Issue]:
        """The issues by id."""
        return self.scope.issues

    @property
    def figures(self) -> Keyed[FigureIssue]:
        """What the reported figures count, by id."""
        return self.scope.figures

    def __getitem__(self, version: str) -> TermSheet:
        """A version by its id. :raises UnknownName: with the nearest id."""
        expect("version", version, str, "the id of a version")
        found = self.versions.at(version)
        if found is None:
            there = f"; there is: {', '.join(self.versions) or 'none'}"
            raise UnknownName(f"no version {version!r}" + (nearest_hint(version, self.versions) or there))
        return found

    def __iter__(self) -> Iterator[TermSheet]:
        return iter(self.derived(_ordered))

    def __len__(self) -> int:
        return len(self.versions)

    def __contains__(self, version: object) -> bool:
        return version in self.versions

    def diff(self, before: str, after: str, *, policy: Policy = DEFAULT) -> Diff:
        """The diff of two versions by their ids, with what they incorporate from other versions.

        :raises UnknownName: for an unknown version, with the nearest id.
        """
        return diff(resolved(self[before], self), resolved(self[after], self), policy=policy)

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self).checked, (self.scope, tuple(self.versions.values())))

    def __repr__(self) -> str:
        return f"<Negotiation {self.title or 'untitled'}: {len(self)} versions>"


def _taken(
    sheets: Mapping[str, TermSheet],
    earlier: Keyed[TermSheet],
    scope: Scope,
    shared: Shared,
    versions: Collection[str] | None,
) -> tuple[dict[str, TermSheet], list[str]]:
    """The sheets as versions that share what they can, and what is wrong with any of them.

    ``versions`` are all ids that they may name; ``None`` where they were checked before.
    """
    taken: dict[str, TermSheet] = {}
    wrong: list[str] = []
    last = earlier.columns()[1][-1] if earlier else None
    for id_, sheet in sheets.items():
        like = next((known[one] for one in sheet.parents for known in (taken, earlier) if one in known), last)
        found = shared.take(sheet, scope, like)
        complaints = [] if versions is None else found.complaints(versions)
        wrong += [f"{id_}: {one}" for one in complaints]
        if not complaints:
            shared.keep(found)
            last = taken[id_] = found.sheet
    return taken, wrong


def _refuse_twice(new: Iterable[str], versions: Mapping[str, TermSheet]) -> None:
    twice = [id_ for id_ in new if id_ in versions]
    if twice:
        raise ModelError(
            f"there is a version {twice[0]!r} already: give the new one an id of its own, "
            f'such as attrs.evolve(sheet, id="{twice[0]}-2")'
        )


def _shared(negotiation: Negotiation) -> Shared:
    """What its versions tell, for versions that are added."""
    shared = Shared()
    _taken(negotiation.versions, Keyed(), negotiation.scope, shared, None)
    return shared


def _loose(negotiation: Negotiation) -> frozenset[str]:
    """What its versions name as versions and is none: without a scope that is no error."""
    return _still_loose(frozenset(), negotiation.versions, negotiation.versions)


def _still_loose(
    loose: frozenset[str], new: Mapping[str, TermSheet], versions: Mapping[str, TermSheet]
) -> frozenset[str]:
    named = {one for sheet in new.values() for one in (*sheet.parents, sheet.silence.as_) if one}
    return frozenset(one for one in loose | named if one not in versions)


def _ordered(negotiation: Negotiation) -> tuple[TermSheet, ...]:
    return tuple(sorted(negotiation.versions.values(), key=_in_time))


def _in_time(sheet: TermSheet) -> tuple[int, tuple[object, ...], str]:
    """Dated versions by their dates, then the others by id."""
    if isinstance(sheet.date, When):
        return (0, sheet.date.sort_key, sheet.id)
    return (1, (), sheet.id)
