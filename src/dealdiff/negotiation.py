"""A negotiation: the scope that its versions are told in, and the versions in a lineage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, field, frozen

from dealdiff.diffing.engine import diff
from dealdiff.diffing.result import Diff
from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.accepts import instance
from dealdiff.model.checking import check_lineage, check_sheet
from dealdiff.model.checking_scope import check_scope
from dealdiff.model.keyed import Keyed, listed, nearest
from dealdiff.model.scope import NOWHERE, FigureIssue, Issue, Party, Scope, Source, Speaker
from dealdiff.model.sheet import TermSheet
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.when import When
from dealdiff.values.wording import Wording
from dealdiff.views.incorporating import resolved


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

    def __attrs_post_init__(self) -> None:
        versions = Keyed({id_: _told_in(self.scope, sheet) for id_, sheet in self.versions.items()})
        object.__setattr__(self, "versions", versions)
        complaints = [str(one) for one in (*check_scope(self.scope), *check_lineage(versions))]
        complaints += [
            f"{sheet.id}: {one}" for sheet in versions.values() for one in check_sheet(sheet, versions)
        ]
        if complaints:
            raise ModelError("\n".join(complaints))

    @classmethod
    def checked(cls, scope: Scope, versions: Iterable[TermSheet]) -> Negotiation:
        """The negotiation of versions told in ``scope``, checked already: the loader tells places too."""
        made = cls.__new__(cls)
        object.__setattr__(made, "scope", scope)
        object.__setattr__(made, "versions", _in_scope(versions))
        return made

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
        found = self.versions.at(version)
        if found is None:
            near = nearest(version, self.versions)
            hint = f"the nearest is {near!r}" if near else f"there is: {', '.join(self.versions) or 'none'}"
            raise UnknownName(f"no version {version!r}; {hint}")
        return found

    def __iter__(self) -> Iterator[TermSheet]:
        return iter(sorted(self.versions.values(), key=_in_time))

    def __len__(self) -> int:
        return len(self.versions)

    def __contains__(self, version: object) -> bool:
        return version in self.versions

    def diff(self, before: str, after: str, *, policy: Policy = DEFAULT) -> Diff:
        """The diff of two versions by their ids, with what they incorporate from other versions.

        :raises UnknownName: for an unknown version, with the nearest id.
        """
        return diff(resolved(self[before], self), resolved(self[after], self), policy=policy)

    def __repr__(self) -> str:
        return f"<Negotiation {self.title or 'untitled'}: {len(self)} versions>"


def _told_in(scope: Scope, sheet: TermSheet) -> TermSheet:
    """The sheet told in a scope; one that was told in another keeps no claim to it."""
    return sheet if sheet.scope is scope else evolve(sheet, scope=scope)


def _in_time(sheet: TermSheet) -> tuple[int, tuple[object, ...], str]:
    """Dated versions by their dates, then the others by id."""
    if isinstance(sheet.date, When):
        return (0, sheet.date.sort_key, sheet.id)
    return (1, (), sheet.id)
