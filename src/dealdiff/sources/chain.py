"""The chain by which a claim comes to us: the report, who relays it, who says it, for whom they speak."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from attrs import evolve, field, frozen

from dealdiff.model.scope import NOWHERE, Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.sources.hearing import Hearing, hearing
from dealdiff.telling.naming import joined
from dealdiff.telling.relaying import concluded, published, quoted_in, route
from dealdiff.values.when import When
from dealdiff.views.tellers import names


@frozen(kw_only=True, cache_hash=True)
class Chain:
    """From the report to the speaker, as the model tells it; nothing is guessed from words.

    ``sources``
        the ids of the reports in which it is told, sorted; none where no report is named.
    ``told_by``
        who tells it where that is not the speaker, another source that the report quotes too; ids, sorted.
    ``speakers``
        who says it; none where the report says it in its own voice.
    ``told_of``
        whether they are those whose act the report tells, and whether it has that from them is not told.

    >>> from dealdiff.model.scope import Speaker
    >>> envoy = Speaker(id="envoy", called="an envoy")
    >>> chain = Chain(speakers=("envoy",), scope=Scope(speakers=[envoy]))
    >>> chain.anonymous, chain.one_anonymous_voice, chain.speaks_for
    (('envoy',), 'envoy', {'envoy': ''})
    """

    sources: tuple[str, ...] = ()
    told_by: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    told_of: bool = False
    scope: Scope = field(default=NOWHERE, eq=False, repr=False)

    @property
    def source(self) -> str:
        """The report, or all of them: ``courier + gazette``; an empty text where none is named."""
        return " + ".join(self.sources)

    @property
    def reports(self) -> tuple[tuple[str, str, When | None], ...]:
        """Each report: its id, its publisher (empty where the model names none), when it was published."""
        found = []
        for one in self.sources:
            report = self.scope.sources.at(one)
            found.append((one, report.publisher if report else "", published(one, self.scope)))
        return tuple(found)

    @property
    def publisher(self) -> str:
        """The publisher of the report, or of all of them; an empty text where the model names none."""
        return joined([name for _, name, _ in self.reports if name])

    @property
    def published(self) -> When | None:
        """When the report was published, where that is told; of several, where they were on one day."""
        days = {day for _, _, day in self.reports}
        return days.pop() if len(days) == 1 else None

    @property
    def voices(self) -> tuple[str, ...]:
        """Everybody in it beside the reports: who relays it, and who says it."""
        return tuple(dict.fromkeys((*self.told_by, *self.speakers)))

    @property
    def heard(self) -> tuple[str, ...]:
        """Those who say it, as far as that is told."""
        return () if self.told_of else self.speakers

    @property
    def tellers(self) -> tuple[str, ...]:
        """From whom it is known: who relays it, else who says it, else the reports."""
        return self.told_by or self.heard or self.sources or self.speakers

    @property
    def whose(self) -> tuple[str, ...]:
        """Whose word it is: everybody beside the reports; theirs where they tell it in their own voice."""
        return self.voices or self.sources

    @property
    def speaks_for(self) -> dict[str, str]:
        """Of each declared speaker the party spoken for; an empty text of one who speaks for nobody."""
        return {one: self.scope.party_of(one) for one in self.voices if one in self.scope.speakers}

    @property
    def anonymous(self) -> tuple[str, ...]:
        """The voices that are declared by a description (``called``) and without a name."""
        return tuple(one for one in self.voices if _anonymous(one, self.scope))

    @property
    def one_anonymous_voice(self) -> str:
        """The voice on which it hangs, where some link of it is one voice, and anonymous; else empty."""
        links = (self.told_by, self.heard)
        return next((link[0] for link in links if len(link) == 1 and _anonymous(link[0], self.scope)), "")

    @property
    def outlets(self) -> tuple[str, ...]:
        """The reports, and the other sources that they quote."""
        return (*self.sources, *(one for one in self.voices if one in self.scope.sources))

    @property
    def relayed(self) -> bool:
        """Whether one report tells what another says: that is second hand."""
        return bool(self.sources) and len(self.outlets) > len(self.sources)

    @property
    def word(self) -> frozenset[str]:
        """Whose word it is, as voices are counted: of what others tell of a party, each of theirs."""
        persons = (one for one in self.speakers if one not in self.scope.parties)
        return frozenset((*self.told_by, *persons) if self.told_by else self.whose)

    @property
    def own_word(self) -> bool:
        """Whether a report tells it in its own voice: nobody is named who says so, be it those told of."""
        return bool(self.sources) and not self.told_by and not self.heard

    @property
    def unsourced(self) -> bool:
        """Whether neither a report is named nor anybody who tells it or says so."""
        return not self.sources and not self.told_by and not self.heard

    @property
    def publisher_unnamed(self) -> bool:
        """Whether a report is declared without a publisher, or not declared at all."""
        return any(not name for _, name, _ in self.reports)


def _anonymous(voice: str, scope: Scope) -> bool:
    speaker = scope.speakers.at(voice)
    return speaker is not None and bool(speaker.called) and not speaker.name


def chain_of_statement(said: Statement, sheet: TermSheet) -> Chain:
    """The chain of a statement: what somebody holds or does may be told without a word of theirs."""
    found = hearing(said, sheet)
    quoted = () if concluded(said, sheet.source) else quoted_in(said)
    who = () if found is Hearing.NOBODY else said.who.names
    chain = chain_of(sheet.source, sheet.scope, who, names(said.told_by), quoted)
    told_of = found is Hearing.TOLD_OF and bool(chain.speakers) and not chain.told_by
    return evolve(chain, told_of=True) if told_of else chain


def chain_of(
    sheet_source: str,
    scope: Scope,
    speakers: Iterable[str],
    told_by: Iterable[str] = (),
    quoted: Collection[str] = (),
) -> Chain:
    """The chain of what voices tell in a report."""
    found = route(sheet_source, scope, tuple(speakers), tuple(told_by), quoted)
    return Chain(sources=found.reports, told_by=found.relaying, speakers=found.saying, scope=scope)
