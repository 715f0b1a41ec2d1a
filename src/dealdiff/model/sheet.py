"""One version of a negotiation, as one source reports it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from attrs import field, frozen

from dealdiff.errors import ModelError
from dealdiff.model import accepts
from dealdiff.model.figure import Figure
from dealdiff.model.given import expect
from dealdiff.model.ids import identifier
from dealdiff.model.keyed import Keyed, by_id, cut, listed, mapped
from dealdiff.model.part import Exchange, Part, in_order, linked
from dealdiff.model.roles import LIMIT, RECORD
from dealdiff.model.scope import NOWHERE, Scope
from dealdiff.model.silence import Silence
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.model.unsettled import Unsettled, unsettled
from dealdiff.values.duration import Duration
from dealdiff.values.moment import Moment
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.when import When
from dealdiff.values.wording import Wording

RELATIONS = {
    "amends": "amendment",
    "counters": "counter-proposal",
    "bridges": "bridging proposal",
    "implements": "implementation",
    "supplements": "supplement",
    "interprets": "interpretation",
    "extends": "extension",
    "discusses": "state of play",
    "corrects": "correction",
    "restates": "restatement",
    "merges": "merged text",
}


TermOrPresence = Term | Presence


def terms(
    given: Mapping[str, TermOrPresence | str] | Iterable[Term],
) -> Keyed[TermOrPresence]:
    """Terms by id; a presence may stand in a term's place ("absent")."""
    if not isinstance(given, Mapping):
        found: Keyed[TermOrPresence] = Keyed(by_id(given, Term).items())
        return found
    return Keyed((key, _term(key, value)) for key, value in mapped(given, "terms by id").items())


def _term(key: str, value: TermOrPresence | str) -> TermOrPresence:
    found = Presence.parse(value) if isinstance(value, str) else value
    if found is None or found is UNREPORTED:
        raise ModelError(
            f"term {key!r}: found {str(value)!r}, expected a term, absent, none, undisclosed or to be agreed"
        )
    if not isinstance(found, Term | Presence):
        raise ModelError(f"term {key!r}: found {cut(value)}, expected a Term or a Presence")
    if isinstance(found, Presence):
        identifier(key)  # a term has had its id read
    elif found.id != key:
        raise ModelError(f"the term {found.id!r} stands under {key!r}")
    return found


def parts(given: Mapping[str, Part] | Iterable[Part]) -> Keyed[Part]:
    """Phases by id; a list tells their order, each after the one before it."""
    return by_id(given if isinstance(given, Mapping) else linked(listed(given, Part)), Part)


def exchanges(given: Mapping[str, Exchange] | Iterable[Exchange]) -> Keyed[Exchange]:
    """Exchanges by id."""
    return by_id(given, Exchange)


def figures(given: Mapping[str, Figure] | Iterable[Figure]) -> Keyed[Figure]:
    """Figures by id."""
    return by_id(given, Figure)


def statements(given: Iterable[Statement]) -> tuple[Statement, ...]:
    """Statements in the order of their keys; two of one key are an error."""
    found: dict[str, Statement] = {}
    for one in listed(given, Statement):
        if one.key in found:
            raise ModelError(f"two statements of one speaker on one subject ({one.key}): give them ids")
        found[one.key] = one
    return tuple(found[key] for key in sorted(found))


def parents(given: Mapping[str, str]) -> Keyed[str]:
    """Earlier versions and how this one stands to them."""
    for version, relation in mapped(given, "a map from version to relation").items():
        if relation not in RELATIONS:
            raise ModelError(
                f"parent {version!r}: found {relation!r}, expected one of {', '.join(RELATIONS)}"
            )
    return Keyed(given)


@frozen(kw_only=True, repr=False)
class TermSheet:
    """One version: what its text offers, and what people say about it.

    Immutable and canonical: unordered collections are sorted, so that two sheets are equal exactly
    when their canonical bytes are. What is left out is unreported. Maps by id may be given as lists.
    ``unsettled`` holds, by place, what a merged text leaves open: the base's content stands there.

    :raises ParseError: for an id or words that cannot be read.
    :raises ModelError: for items that are none, two of one id, or an unknown relation.

    >>> sheet = TermSheet(id="draft", title="A draft")
    >>> len(sheet.terms), sheet.date
    (0, <Presence.UNREPORTED: 'unreported'>)
    """

    id: str = field(converter=identifier)
    title: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=RECORD)
    date: When | Presence = field(default=UNREPORTED, converter=accepts.when, metadata=RECORD)
    dated_by: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=RECORD)
    source: str = field(default="", validator=accepts.instance(str), metadata=RECORD)
    told_by: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=RECORD)
    parents: Keyed[str] = field(factory=Keyed, converter=parents, metadata=RECORD)
    silence: Silence = field(factory=Silence, validator=accepts.instance(Silence), metadata=RECORD)
    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)
    when: Moment | Presence = field(default=UNREPORTED, converter=accepts.moment, metadata=LIMIT)
    ends: Moment | Presence = field(default=UNREPORTED, converter=accepts.moment, metadata=LIMIT)
    parts: Keyed[Part] = field(factory=Keyed, converter=parts)
    terms: Keyed[TermOrPresence] = field(factory=Keyed, converter=terms)
    exchanges: Keyed[Exchange] = field(factory=Keyed, converter=exchanges)
    agreed: Names | Presence = field(default=UNREPORTED, converter=accepts.names)
    open_: Names | Presence = field(default=UNREPORTED, converter=accepts.names)
    statements: tuple[Statement, ...] = field(default=(), converter=statements)
    figures: Keyed[Figure] = field(factory=Keyed, converter=figures)
    unsettled: Keyed[Unsettled] = field(factory=Keyed, converter=unsettled, metadata=RECORD)
    scope: Scope = field(default=NOWHERE, repr=False, validator=accepts.instance(Scope))

    @property
    def phases(self) -> tuple[Part, ...]:
        """The phases in their order, as far as it is told."""
        return in_order(self.parts)

    def said_about(self, subject: str) -> tuple[Statement, ...]:
        """The statements whose subject is ``subject`` (an issue, term, figure or version)."""
        return tuple(one for one in self.statements if one.subject == subject)

    def silent_on(self, term: str) -> Presence:
        """What stands where a term is not mentioned: UNREPORTED, ABSENT or UNDISCLOSED.

        :raises ModelError: for what is no id.
        """
        expect("term", term, str, "the id of a term")
        issues = self.scope.issues
        return self.silence.of(term, issues[term].is_ if term in issues else "")

    def __repr__(self) -> str:
        return f"<TermSheet {self.id}: {len(self.terms)} terms, {len(self.statements)} statements>"


class Versions(Protocol):
    """Anything that knows versions by id."""

    def __getitem__(self, version: str) -> TermSheet: ...

    def __contains__(self, version: object) -> bool: ...
