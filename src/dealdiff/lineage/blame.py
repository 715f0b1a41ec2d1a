"""Where each field comes from: the version, the source and who tells it there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from attrs import field, frozen

from dealdiff.errors import UnknownName
from dealdiff.lineage.attesting import Attestation, attested_first, place_named, tellers_of
from dealdiff.lineage.carrying import stood_with
from dealdiff.lineage.index import links_of
from dealdiff.model.effective import Effective
from dealdiff.model.given import expect
from dealdiff.model.plain import to_plain
from dealdiff.model.scope import NOWHERE, Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, told
from dealdiff.model.unsettled import path_of, place_of
from dealdiff.negotiation import Negotiation
from dealdiff.telling.naming import joined
from dealdiff.values.nearness import nearest_hint
from dealdiff.views.leaves import leaves
from dealdiff.views.tellers import names

VERSION = "the id of a version"
UNSETTLED = "unsettled"
_OF_TEXT = frozenset({"terms", "phases", "exchange", "lasts", "when", "ends", "agreed", "open"})


@frozen(kw_only=True)
class BlameRow:
    """One field of what stood, and where it comes from.

    ``path``, ``words``
        the place, and what stands there.
    ``version``
        the version that told it last. ``source`` and ``told_by``: that version's source, and who tells it
        there (ids; several where they tell it together).
    ``contested``
        whether the version's parents differ on it and it says nothing of it: then nobody's words stand, and
        the others are empty, unless it is left unsettled.
    ``unsettled``
        whether the version that told it is a merged text that leaves the place unsettled: then the words are
        those that stand meanwhile, and empty where nothing does.
    """

    path: str
    words: str = ""
    version: str = ""
    source: str = ""
    told_by: tuple[str, ...] = ()
    contested: bool = False
    unsettled: bool = False
    scope: Scope = field(default=NOWHERE, eq=False, repr=False)

    def __str__(self) -> str:
        if self.contested and not self.unsettled:
            return f"{self.path}: contested, as the versions that it builds on differ"
        who = joined([self.scope.name(one) for one in self.told_by])
        source = self.scope.name(self.source) if self.source and self.source not in self.told_by else ""
        teller = f", told by {who}" if who else ""
        meanwhile = f"meanwhile {self.words} stands" if self.words else "nothing stands meanwhile"
        words = f"unsettled; {meanwhile}" if self.unsettled else self.words
        return f"{self.path}: {words} [{self.version}{teller}{f' ({source})' if source else ''}]"


@frozen(kw_only=True, repr=False)
class Blame:
    """Where everything that stood with a version comes from: rows by path, as an iterable.

    ``text`` are those of the text itself: terms, phases, exchanges, its life, issues that are open or agreed.
    ``str()`` tells these a line each, and counts the others.

    >>> row = BlameRow(path="terms.fee", words="none", version="draft", told_by=("envoy",))
    >>> print(Blame(version="draft", rows=(row,)))
    terms.fee: none [draft, told by envoy]
    """

    version: str
    rows: tuple[BlameRow, ...]

    def __iter__(self) -> Iterator[BlameRow]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def text(self) -> tuple[BlameRow, ...]:
        """The rows of the text, without its heading, figures, and what people say."""
        return tuple(row for row in self.rows if row.path.partition(".")[0] in _OF_TEXT)

    def of(self, path: str | Sequence[str]) -> tuple[BlameRow, ...]:
        """The rows at a place and inside it: ``"terms.hostages"``, or ``("terms", "hostages", "count")``.

        :raises UnknownName: where nothing stood, with the nearest place. :raises ModelError: for no place.
        """
        place = place_named(path)
        found = tuple(row for row in self.rows if row.path == place or row.path.startswith(f"{place}."))
        if found:
            return found
        hint = nearest_hint(place[:80], [row.path for row in self.rows])
        raise UnknownName(f"nothing stood at {place[:80]!r} with {self.version}{hint}")

    def __str__(self) -> str:
        text = self.text
        others = len(self.rows) - len(text)
        more = [f"and {others} fields of the heading, of figures and of statements"] if others else []
        return "\n".join([*map(str, text), *more])

    def __repr__(self) -> str:
        return f"<Blame of {self.version}: {len(self)} fields>"


def blame(negotiation: Negotiation, version: str) -> Blame:
    """For each field of what stood with a version: which version told it last, its source, and who says so.

    What stood is :func:`dealdiff.effective`: carried along the versions that it builds on, never across a
    counter-proposal. That a version attests a field is no claim that it brought it up, or that anybody wanted
    it: :func:`first_attested` tells which version told of it first.

    >>> from dealdiff.seeds import seed
    >>> print(blame(seed("gaza-2024"), "august-positions").of("terms.lasting-end.form")[0])
    terms.lasting-end.form: permanent end to the fighting [may-three-phases, told by an unnamed news digest]

    :raises UnknownName: for an unknown version, with the nearest id.
    """
    links_of(negotiation)
    expect("version", version, str, VERSION)
    stood = stood_with(negotiation, version)
    told_rows = list(_attested(stood, negotiation))
    waiting = {row.path: row for row in _waiting(stood, told_rows, negotiation)} if stood.unsettled else {}
    contested = [BlameRow(path=path, contested=True) for path in stood.contested if path not in waiting]
    rows = [*told_rows, *waiting.values(), *contested]
    return Blame(version=version, rows=tuple(sorted(rows, key=attrgetter("path"))))


def _attested(stood: Effective, negotiation: Negotiation) -> Iterator[BlameRow]:
    versions, scope = negotiation.versions, negotiation.scope
    tellers: dict[tuple[str, Path], tuple[str, ...]] = {}
    said = {one.key: names(one.told_by) for one in stood.statements}
    for path, words in leaves(to_plain(stood)).items():
        place = told(path)
        version = stood.attested[place]
        sheet = versions[version]
        asked = (version, path[:2] if len(path) < _OF_SLICE else path)
        if asked not in tellers:
            tellers[asked] = tellers_of(sheet, path, said)
        yield BlameRow(
            path=place,
            words=words,
            version=version,
            source=sheet.source,
            told_by=tellers[asked],
            unsettled=_waits(sheet, path),
            scope=scope,
        )


def _waits(sheet: TermSheet, path: Path) -> bool:
    """Whether a sheet leaves a place unsettled, or something that it is in."""
    return bool(sheet.unsettled) and any(
        place_of(path[:end]) in sheet.unsettled for end in range(1, len(path) + 1)
    )


_OF_SLICE = 5  # steps of the path of a slice's field


def _waiting(stood: Effective, rows: Iterable[BlameRow], negotiation: Negotiation) -> Iterator[BlameRow]:
    """A row for each unsettled place at which nothing stands: it comes from the text that leaves it so."""
    there = [row.path for row in rows if not row.path.startswith(f"{UNSETTLED}.")]
    for place in stood.unsettled:
        path = path_of(place)
        at = told(path)
        if any(f"{one}.".startswith(f"{at}.") or f"{at}.".startswith(f"{one}.") for one in there):
            continue
        inside = told((UNSETTLED, place, ""))
        version = next(one for each, one in stood.attested.items() if each.startswith(inside))
        sheet = negotiation.versions[version]
        yield BlameRow(
            path=at,
            version=version,
            source=sheet.source,
            told_by=tellers_of(sheet, path),
            contested=at in stood.contested,
            unsettled=True,
            scope=negotiation.scope,
        )


def first_attested(negotiation: Negotiation, path: str | Sequence[str], value: object = None) -> Attestation:
    """The earliest version that tells anything at a place, with its source and who says so.

    ``path`` is a place as it is told: ``"terms.hostages.count"``, ``("terms", "hostages", "count")``, or
    ``"terms.hostages"`` for the whole term. With a ``value`` (or its words) the earliest version that tells
    just that there. None that descends from another one that tells it; else by date; where dates are
    uncertain, ``possibly_earlier`` names every version that tells it and may come before. A merged text
    reports nothing, and counts only where no other version tells it. That a version tells it first is no
    claim about who proposed it.

    >>> from dealdiff.seeds import seed
    >>> talks = seed("gaza-2024")
    >>> found = first_attested(talks, "terms.hostages.count")
    >>> found.version, found.words, found.source, found.told_by
    ('march-doha', '35', 'wapo-march', ('diplomat',))

    :raises UnknownName: where no version tells anything there, with the nearest place.
    """
    links_of(negotiation)
    return attested_first(negotiation, path, value)
