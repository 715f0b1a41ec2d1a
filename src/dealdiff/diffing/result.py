"""A diff: the changes between two sheets, immutable, iterable, filterable."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from enum import Enum

from attrs import evolve, field, frozen

from dealdiff.diffing.catalogue import FAMILIES, SILENCE
from dealdiff.diffing.change import Change, naming
from dealdiff.diffing.delta import Delta, atoms, between, only
from dealdiff.diffing.document.exporting import exported
from dealdiff.diffing.matching.finding import match
from dealdiff.diffing.matching.result import Matching
from dealdiff.diffing.narration import sentence, sentences
from dealdiff.diffing.notes import NO_NOTES, Notes
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.silent import not_repeated
from dealdiff.diffing.typed import Json
from dealdiff.errors import UnknownName
from dealdiff.model.given import expect
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.values.nearness import nearest_hint
from dealdiff.values.policy import Policy


def _significance(told: object) -> Significance:
    known = {one.value: one for one in Significance}
    if isinstance(told, Significance):
        return told
    if not isinstance(told, str) or told not in known:
        raise _unknown("significance", told, known)
    return known[told]


def _unknown(what: str, told: object, known: Iterable[str]) -> UnknownName:
    hint = nearest_hint(str(told), known)
    return UnknownName(f"no {what} {told!r}: expected one of {', '.join(known)}{hint}")


class Axis(Enum):
    """What the two sides of a diff are, and so what a difference of value is.

    A change between two versions, a distance between two parties, a contradiction or a mere imprecision
    between two sources, a dispute over one text between two who read it.

    >>> Axis("versions")
    <Axis.VERSIONS: 'versions'>
    """

    VERSIONS = "versions"
    PARTIES = "parties"
    SOURCES = "sources"
    READINGS = "readings"


def _any_in(items: Collection[Path], places: Iterable[Path]) -> bool:
    return bool(items) and any(path[:2] in items for path in places)


@frozen(kw_only=True, repr=False)
class Diff:
    """The changes between two sheets, the weightiest first.

    True when it holds anything. ``nature`` says what the later version is to the earlier one
    (amendment, counter-proposal, correction, ... or report). ``notes`` say what was asked for and what was
    suppressed, where it is not told whole. ``str()`` tells it in sentences.

    >>> from dealdiff.diffing.engine import diff
    >>> before = TermSheet(id="one", terms={"fee": "to be agreed"})
    >>> found = diff(before, TermSheet(id="one", terms={"fee": "none"}))
    >>> len(found), [change.kind for change in found.of("substantive")], found.nature
    (1, ['term-settled'], 'report')
    """

    before: TermSheet
    after: TermSheet
    changes: tuple[Change, ...]
    policy: Policy
    axis: Axis = Axis.VERSIONS
    nature: str = "report"
    left_out: frozenset[Path] = field(default=frozenset(), repr=False)
    notes: Notes = field(default=NO_NOTES, repr=False)

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def __bool__(self) -> bool:
        return bool(self.changes)

    def of(self, significance: Significance | str) -> Diff:
        """The changes of one significance ("substantive").

        :raises UnknownName: for one that there is not, with the nearest.
        """
        wanted = _significance(significance)
        return self._holding(tuple(one for one in self.changes if one.significance is wanted))

    def about(self, term: str) -> Diff:
        """The changes that bear on one term, issue, phase or figure (:attr:`Change.subjects`).

        Those of an exchange bear on the terms that it names in either sheet.

        :raises ModelError: for what is no id.
        """
        expect("term", term, str, "the id of a term")
        deals = {("exchange", id_) for sheet in (self.before, self.after) for id_ in naming(term, sheet)}
        found = (one for one in self.changes if term in one.subjects or _any_in(deals, one.places))
        return self._holding(tuple(found))

    def without(self, family: str) -> Diff:
        """The changes of all other families.

        Without ``silence`` every atom goes that only says that something was not repeated, also
        where a change of another family owns it beside others.

        :raises UnknownName: for a family that no kind has, with the nearest.
        """
        if family not in FAMILIES:
            raise _unknown("family of changes", family, FAMILIES)
        kept = tuple(one for one in self.changes if one.family != family)
        if family != SILENCE:
            return self._holding(kept)
        silent = frozenset(
            path for path, atom in atoms(self._whole) if atom.after is None and not_repeated(path, self.after)
        )
        return evolve(self, changes=kept, left_out=self.left_out | silent)

    def _holding(self, changes: tuple[Change, ...]) -> Diff:
        return evolve(self, changes=changes)

    @property
    def _whole(self) -> Delta | None:
        return between(self.before, self.after)

    @property
    def owned(self) -> frozenset[Path]:
        """The atoms that its changes account for."""
        return frozenset(path for one in self.changes for path in one.owns) - self.left_out

    @property
    def partial(self) -> bool:
        """Whether its changes account for only some of the places in which the sheets differ.

        That is so of a diff that was filtered and lost something by it, or had changes taken out by hand;
        :func:`~dealdiff.patch`, :func:`~dealdiff.invert` and the like then do that much and no more.

        >>> from dealdiff.diffing.engine import diff
        >>> found = diff(TermSheet(id="one"), TermSheet(id="two", title="Draft"))
        >>> found.partial, found.without("heading").partial
        (False, True)
        """
        owned = self.owned
        return any(path not in owned for path, _ in atoms(self._whole))

    @property
    def delta(self) -> Delta | None:
        """The exact difference that its changes account for, over the keyed normal form."""
        owned = self.owned
        return only(between(self.before, self.after, owned), owned)

    @property
    def matching(self) -> Matching:
        """What may be one under other ids, by its policy: also where it was compared by ids alone."""
        return match(self.before, self.after, policy=self.policy)

    def sentence(self, change: Change) -> str:
        """One of its changes, told in a sentence. :raises ModelError: for what is no change."""
        expect("change", change, Change, "a Change, such as one of the diff's changes")
        return sentence(change, self.before, self.after, self.axis.value)

    def to_dict(self) -> dict[str, Json]:
        """The whole diff as plain JSON data of the format ``dealdiff-diff/1``, the same each time.

        It holds both sheets with their scope, and each change with its sentence and fingerprint;
        :func:`dealdiff.diff_schema` describes it.

        >>> from dealdiff.diffing.engine import diff
        >>> found = diff(TermSheet(id="one"), TermSheet(id="one", title="Draft"))
        >>> document = found.to_dict()
        >>> document["format"], document["changes"][0]["after"]
        ('dealdiff-diff/1', {'type': 'text', 'words': 'Draft'})
        >>> Diff.from_dict(document) == found
        True
        """
        return exported(self)

    @classmethod
    def from_dict(cls, data: Json, vocabularies: Iterable[Vocabulary] = ()) -> Diff:
        """The diff that :meth:`to_dict` gave: ``Diff.from_dict(found.to_dict()) == found``.

        ``vocabularies`` are those of your own, which no package adds. Sentences are not looked at; what else
        follows from one change, the parents or the policy must follow. The changes are not found anew.

        :raises ModelError: for a newer format, or with the place of what is missing, wrong or too much.
        """
        from dealdiff.diffing.document.importing import imported  # noqa: PLC0415 # reading needs much that telling does not

        return cls(**imported(data, Axis, vocabularies))

    def __str__(self) -> str:
        return "\n".join(sentences(self.changes, self.before, self.after, self.axis.value))

    def __repr__(self) -> str:
        return f"<Diff {self.before.id} -> {self.after.id}: {len(self)} changes, {self.nature}>"
