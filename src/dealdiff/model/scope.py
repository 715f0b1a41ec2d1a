"""What the sheets of one negotiation are told in: parties, speakers, sources, issues, concepts."""

from __future__ import annotations

from functools import cached_property

from attrs import Factory, field, frozen

from dealdiff.model import accepts
from dealdiff.model.keyed import Keyed
from dealdiff.model.roles import RECORD
from dealdiff.model.vocabulary import EMPTY, Vocabulary
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.scheme import ConceptScheme
from dealdiff.values.when import When
from dealdiff.values.wording import Wording


@frozen(kw_only=True)
class Party:
    """Somebody with a side or a role; ``inside`` names the party that a faction belongs to."""

    id: str
    name: str
    role: str = ""
    inside: str = ""


@frozen(kw_only=True)
class Speaker:
    """Somebody who is quoted: by name, by office, or in an anonymous role (``called``).

    ``speaks_for`` names a party; a speaker without one speaks for nobody and never enters a
    party's view.
    """

    id: str
    name: str = ""
    called: str = ""
    office: str = ""
    speaks_for: str = ""

    @property
    def shown(self) -> str:
        """How the speaker is told of."""
        if self.called:
            return self.called
        return f"{self.name} ({self.office})" if self.office else self.name


@frozen(kw_only=True)
class Source:
    """Where a report was published."""

    id: str
    publisher: str = ""
    title: str = ""
    kind: str = ""
    note: str = ""
    published: When | Presence = field(default=UNREPORTED, converter=accepts.when, metadata=RECORD)


@frozen(kw_only=True)
class Issue:
    """What the parties talk about: ``is_`` the code of a term type, a title, a broader issue."""

    id: str
    is_: str
    title: str = ""
    broader: str = ""


@frozen(kw_only=True)
class FigureIssue:
    """What a reported number counts."""

    id: str
    title: str


def _own_schemes(scope: Scope) -> Keyed[ConceptScheme]:
    return Keyed(scope.vocabulary.schemes)


@frozen(kw_only=True, slots=False)  # slots=False: for the cached digest
class Scope:
    """The frozen surroundings of a sheet, by which its names and verdicts are read.

    ``schemes`` holds the concept schemes by name, the vocabulary's own included.
    """

    title: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording)
    vocabulary: Vocabulary = field(default=EMPTY, eq=lambda vocabulary: vocabulary.name)
    parties: Keyed[Party] = field(factory=Keyed)
    speakers: Keyed[Speaker] = field(factory=Keyed)
    sources: Keyed[Source] = field(factory=Keyed)
    issues: Keyed[Issue] = field(factory=Keyed)
    figures: Keyed[FigureIssue] = field(factory=Keyed)
    schemes: Keyed[ConceptScheme] = Factory(_own_schemes, takes_self=True)

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
