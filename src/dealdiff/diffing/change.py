"""One change: what a difference means, and which atoms of the delta it accounts for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TypeAlias

from attrs import Factory, evolve, field, frozen

from dealdiff.diffing import catalogue
from dealdiff.diffing.catalogue import KINDS, Kind
from dealdiff.diffing.fingerprints import fingerprint
from dealdiff.diffing.pairing import differing_said
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.suggested import Match
from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.figure import Figure
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange, Part
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, told
from dealdiff.model.statement import Statement
from dealdiff.model.term import Condition, Slice, Term
from dealdiff.model.unsettled import path_of, said_of
from dealdiff.values.names import Names
from dealdiff.values.policy import Policy
from dealdiff.values.presence import Presence
from dealdiff.values.scheme import ConceptScheme
from dealdiff.values.verdict import Verdict
from dealdiff.values.words import Value

Item: TypeAlias = Term | Part | Exchange | Figure | Statement | Slice | Condition
Content: TypeAlias = Value | Presence | Item | str | tuple[str, ...] | Keyed[str] | None


def _of_catalogue(id_: str) -> str:
    if not isinstance(id_, str):
        raise ModelError(f"kind: found {id_!r:.80}, expected a kind of the catalogue")
    if id_ not in KINDS:
        try:
            catalogue.kind(id_[:80])
        except UnknownName as error:
            raise ModelError(str(error)) from None
    return id_


def _weight_of_kind(change: Change) -> Significance:
    return KINDS[change.kind].significance


@frozen(kw_only=True)
class Change:
    """One finding of a diff.

    ``kind``
        the catalogue's id (:mod:`dealdiff.diffing.catalogue`).
    ``significance``
        the catalogue's weight of the kind, unless the evidence says otherwise.
    ``path``
        where in the sheet, as in files: ``("terms", "hostages", "count")``.
    ``before``, ``after``
        the contents compared (a value, a presence, an item or ``None``).
    ``verdict``
        how the two values relate; ``None`` where no values were compared.
    ``accounts``
        the same by account, where people tell the field differently on either side.
    ``children``
        what else differs inside it.
    ``echoes``
        what follows from it and owns nothing: it would vanish if this change alone were undone.
    ``statements``
        what people say on its subject in both sheets.
    ``owns``, ``cites``
        the atoms of the delta that it accounts for, and those that it only leans on.
    ``match``
        the suggestion that it rests on, where items under other ids are taken for one.

    :raises ModelError: for a kind that the catalogue does not have, with the nearest.

    >>> from dealdiff.diffing.engine import diff
    >>> before = TermSheet(id="one", terms={"fee": "to be agreed"})
    >>> after = TermSheet(id="one", terms={"fee": "none"})
    >>> (change,) = diff(before, after)
    >>> change.kind, change.significance.value, change.path, str(change.after)
    ('term-settled', 'substantive', ('terms', 'fee'), 'none')
    """

    kind: str = field(converter=_of_catalogue)
    significance: Significance = field(default=Factory(_weight_of_kind, takes_self=True))
    path: Path
    before: Content = None
    after: Content = None
    verdict: Verdict | None = None
    accounts: Keyed[Verdict] = field(factory=Keyed)
    children: tuple[Change, ...] = ()
    echoes: tuple[Change, ...] = ()
    statements: tuple[Statement, ...] = field(default=(), repr=False)
    owns: tuple[Path, ...] = field(default=(), repr=False)
    cites: tuple[Path, ...] = field(default=(), repr=False)
    match: Match | None = None

    @property
    def row(self) -> Kind:
        """The catalogue's row of its kind."""
        return KINDS[self.kind]

    @property
    def family(self) -> str:
        """The family of its kind; ``silence`` says only that something was not repeated."""
        return self.row.family

    @property
    def term_id(self) -> str:
        """The id of the term, issue or figure that it is about; empty for the sheet itself."""
        about = self.after if self.after is not None else self.before
        if isinstance(about, Statement):
            return about.subject
        return self.path[1] if len(self.path) > 1 and self.path[0] in _KEYED else ""

    @property
    def places(self) -> tuple[Path, ...]:
        """Where in the sheet it is, and all that it owns; of what is unsettled the place that waits."""
        return tuple(place_in_sheet(path) for path in (self.path, *self.owns))

    @property
    def subjects(self) -> frozenset[str]:
        """Every term, issue, phase or figure that it bears on: those that it replaces or stands for too.

        An exchange bears on the terms that it names, and so does a list of open or agreed issues; what is
        unsettled on the item of its place.
        """
        items = {path[1] for path in self.places if len(path) > 1 and path[0] in _KEYED}
        items.update(said[1] for said in map(said_of, self.places[:1]) if self.path[0] == UNSETTLED and said)
        for side in (self.before, self.after):
            if isinstance(side, Statement):
                items.add(side.subject)
            elif self.path[0] == "exchange" or self.path in _NAMING:
                items.update(_named(side))
        return frozenset(items)

    @property
    def field(self) -> str:
        """The field that it is about, as spelled in files; empty for a whole item.

        Of a slice or a condition that came or went it is the list that holds it.
        """
        if len(self.path) < _OF_FIELD:
            return ""
        return self.path[-2] if self.path[-2] in _LISTS else self.path[-1]

    @property
    def fingerprint(self) -> str:
        """What tells it from every other change, in 16 hexadecimal digits: see
        :mod:`dealdiff.diffing.fingerprints`.
        """
        return fingerprint(self.kind, self.path, self.before, self.after)

    def walk(self) -> Iterator[Change]:
        """The change itself, then what differs inside it and what follows from it, as deep as they go.

        >>> inner = Change(kind="told-more-exactly", path=("terms", "hostages", "count"))
        >>> outer = Change(kind="added", path=("terms", "hostages"), children=(inner,))
        >>> [one.kind for one in outer.walk()]
        ['added', 'told-more-exactly']
        """
        yield self
        for inner in (*self.children, *self.echoes):
            yield from inner.walk()

    def at_most(self, bound: Significance) -> Change:
        """The change, and what differs inside it, weighing no more than a bound.

        >>> Change(kind="added", path=("terms", "fee")).at_most(Significance.RECORD).significance.value
        'record'
        """
        children = tuple(one.at_most(bound) for one in self.children)
        return evolve(self, significance=self.significance.at_most(bound), children=children)

    def __str__(self) -> str:
        return f"{self.kind} {told(self.path)}"


UNSETTLED = "unsettled"
_KEYED = frozenset({"terms", "phases", "figures", "exchange", "open", "agreed"})
_NAMING = (("open",), ("agreed",))
_LISTS = frozenset({"of whom", "made of", "if"})
_OF_FIELD = 3  # steps: the collection, the item, its field


def place_in_sheet(path: Path) -> Path:
    """A path; of what is unsettled the place in the sheet that waits.

    >>> place_in_sheet(("unsettled", "terms.hostages.count", "alternatives", "north"))
    ('terms', 'hostages', 'count')
    """
    return path_of(path[1]) if path[0] == UNSETTLED and len(path) > 1 else path


def naming(term: str, sheet: TermSheet) -> list[str]:
    """The exchanges of a sheet that name a term, by id."""
    return [id_ for id_, one in sheet.exchanges.items() if term in _named(one)]


def _named(side: Content) -> tuple[str, ...]:
    """The terms that an exchange, or a side of one, names."""
    if isinstance(side, Exchange):
        return (*_named(side.gives), *_named(side.for_))
    return side.names if isinstance(side, Names) else ()


@frozen(kw_only=True)
class Setting:
    """What a comparison is made in: the two sheets, the policy, and the splits and mergers suggested."""

    before: TermSheet
    after: TermSheet
    policy: Policy
    sums: tuple[Match, ...] = ()
    _schemes: dict[str, ConceptScheme] = field(factory=dict, init=False, eq=False, repr=False)

    def scheme(self, name: str) -> ConceptScheme:
        """The concepts of a name that both sheets are told in."""
        if name not in self._schemes:
            before, after = self.before.scope.scheme(name), self.after.scope.scheme(name)
            alike = before is after or before == after
            self._schemes[name] = after if alike else before.merged(after)
        return self._schemes[name]

    def said_about(self, subject: str) -> tuple[Statement, ...]:
        """What people say on a subject, in both sheets."""
        return self._by_subject.get(subject, ())

    @cached_property
    def statements(self) -> tuple[tuple[Statement | None, Statement | None], ...]:
        """The statements that differ, by their keys; ``None`` where a side has none."""
        rows = differing_said(self.before.statements, self.after.statements)
        return tuple((one, other) for _, one, other in rows)

    @cached_property
    def _by_subject(self) -> dict[str, tuple[Statement, ...]]:
        """What people say in both sheets, by its subject; what both hold alike once."""
        found: dict[str, list[Statement]] = {}
        for one in (*self.before.statements, *(other for _, other in self.statements if other is not None)):
            found.setdefault(one.subject, []).append(one)
        return {subject: tuple(several) for subject, several in found.items()}
