"""What the sheets of one negotiation are told in: parties, speakers, sources, issues, concepts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from attrs import field, frozen

from dealdiff.model import accepts
from dealdiff.model.ids import identifier
from dealdiff.model.keyed import Keyed, by_id, listed, mapped
from dealdiff.model.roles import RECORD
from dealdiff.model.vocabulary import EMPTY, Vocabulary
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.scheme import ConceptScheme
from dealdiff.values.when import When
from dealdiff.values.wording import Wording
from dealdiff.values.words import tidy_if_any


@frozen(kw_only=True)
class Party:
    """Somebody with a side or a role; ``inside`` names the party that a faction belongs to.

    :raises ParseError: for what is no id, or no words.

    >>> Party(id="south", name="South", inside="alliance").inside
    'alliance'
    """

    id: str = field(converter=identifier)
    name: str = field(converter=tidy_if_any)
    role: str = field(default="", converter=tidy_if_any)
    inside: str = field(default="", converter=tidy_if_any)


@frozen(kw_only=True)
class Speaker:
    """Somebody who is quoted: by name, by office, or in an anonymous role (``called``).

    An ``office`` alone identifies who holds it, or an institution, without a name.

    ``speaks_for`` names a party; a speaker without one speaks for nobody and never enters a
    party's view.

    :raises ParseError: for what is no id, or no words.

    >>> Speaker(id="elder", name="A. Elder", office="former minister").shown
    'A. Elder (former minister)'
    >>> Speaker(id="registry", office="the land registry").shown
    'the land registry'
    """

    id: str = field(converter=identifier)
    name: str = field(default="", converter=tidy_if_any)
    called: str = field(default="", converter=tidy_if_any)
    office: str = field(default="", converter=tidy_if_any)
    speaks_for: str = field(default="", converter=tidy_if_any)

    @property
    def shown(self) -> str:
        """How the speaker is told of."""
        if self.called:
            return self.called
        return f"{self.name} ({self.office})" if self.name and self.office else self.name or self.office


@frozen(kw_only=True)
class Source:
    """Where a report was published, and when.

    :raises ParseError: for what is no id, no words or no date.

    >>> Source(id="daily", publisher="The Daily", published="2024-03-20~").published
    When(words='2024-03-20~')
    """

    id: str = field(converter=identifier)
    publisher: str = field(default="", converter=tidy_if_any)
    title: str = field(default="", converter=tidy_if_any)
    kind: str = field(default="", converter=tidy_if_any)
    note: str = field(default="", converter=tidy_if_any)
    published: When | Presence = field(default=UNREPORTED, converter=accepts.when, metadata=RECORD)


@frozen(kw_only=True)
class Issue:
    """What the parties talk about: ``is_`` the code of a term type, a title, a broader issue.

    :raises ParseError: for what is no id, or no words.

    >>> Issue(id="hostages", is_="release", title="release of the hostages").title
    'release of the hostages'
    """

    id: str = field(converter=identifier)
    is_: str
    title: str = field(default="", converter=tidy_if_any)
    broader: str = field(default="", converter=tidy_if_any)


@frozen(kw_only=True)
class FigureIssue:
    """What a reported number counts."""

    id: str = field(converter=identifier)
    title: str = field(converter=tidy_if_any)


def _parties(given: Mapping[str, Party] | Iterable[Party]) -> Keyed[Party]:
    return by_id(given, Party)


def _speakers(given: Mapping[str, Speaker] | Iterable[Speaker]) -> Keyed[Speaker]:
    return by_id(given, Speaker)


def _sources(given: Mapping[str, Source] | Iterable[Source]) -> Keyed[Source]:
    return by_id(given, Source)


def _issues(given: Mapping[str, Issue] | Iterable[Issue]) -> Keyed[Issue]:
    return by_id(given, Issue)


def _figures(given: Mapping[str, FigureIssue] | Iterable[FigureIssue]) -> Keyed[FigureIssue]:
    return by_id(given, FigureIssue)


def _keyed(given: Mapping[str, ConceptScheme]) -> Keyed[ConceptScheme]:
    listed(mapped(given, "concept schemes by name"), ConceptScheme)
    return given if isinstance(given, Keyed) else Keyed(given)


def _extended(given: ConceptScheme | None, base: ConceptScheme) -> ConceptScheme:
    """A negotiation adds to its vocabulary's concepts; it never takes any away."""
    if given is None or given == base:
        return base
    concepts = {one.label: one for one in given.concepts}
    kept = all(
        one.label in concepts
        and set(one.also) <= set(concepts[one.label].also)
        and set(one.broader) <= set(concepts[one.label].broader)
        for one in base.concepts
    )
    return given if kept and set(base.disjoint_pairs) <= set(given.disjoint_pairs) else base.merged(given)


@frozen(kw_only=True, slots=False)  # slots=False: for the cached digest
class Scope:
    """The frozen surroundings of a sheet, by which its names and verdicts are read.

    ``schemes`` holds the concept schemes by name; each adds to the vocabulary's own, and those that are
    not given are the vocabulary's. Maps by id may be given as lists.

    :raises ModelError: for items that are none, two of one id, or concepts that do not fit together.

    >>> scope = Scope(parties=[Party(id="north", name="North")])
    >>> scope.name("north"), scope.declares("south")
    ('North', False)
    """

    title: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording)
    vocabulary: Vocabulary = field(
        default=EMPTY, eq=lambda vocabulary: vocabulary.name, validator=accepts.instance(Vocabulary)
    )
    parties: Keyed[Party] = field(factory=Keyed, converter=_parties)
    speakers: Keyed[Speaker] = field(factory=Keyed, converter=_speakers)
    sources: Keyed[Source] = field(factory=Keyed, converter=_sources)
    issues: Keyed[Issue] = field(factory=Keyed, converter=_issues)
    figures: Keyed[FigureIssue] = field(factory=Keyed, converter=_figures)
    schemes: Keyed[ConceptScheme] = field(factory=Keyed, converter=_keyed)

    def __attrs_post_init__(self) -> None:
        self.vocabulary.freeze()
        given, own = self.schemes, self.vocabulary.schemes
        extended = {name: _extended(given.at(name), base) for name, base in own.items()}
        added = {name: scheme for name, scheme in given.items() if scheme.concepts}
        object.__setattr__(self, "schemes", Keyed({**added, **extended}))

    def scheme(self, name: str) -> ConceptScheme:
        """The concept scheme called ``name``; an empty one where there is none."""
        return self.schemes.at(name) or NO_CONCEPTS

    def declares(self, name: str) -> bool:
        """Whether somebody is called so: a speaker, a party or a source."""
        return name in self.speakers or name in self.parties or name in self.sources

    def party_of(self, name: str) -> str:
        """The party that a speaker or party speaks for, or an empty text."""
        if name in self.parties:
            return name
        return self.speakers[name].speaks_for if name in self.speakers else ""

    def name(self, name: str) -> str:
        """How somebody is told of, from the negotiation's own file."""
        if name in self.speakers:
            return self.speakers[name].shown or name
        if name in self.parties:
            return self.parties[name].name
        if name in self.sources:
            return self.sources[name].publisher or name
        return name

    @cached_property
    def empty(self) -> bool:
        """Whether nothing is declared at all."""
        return not (self.parties or self.speakers or self.issues or self.sources or self.figures)


NO_CONCEPTS = ConceptScheme.of({})
NOWHERE = Scope()
