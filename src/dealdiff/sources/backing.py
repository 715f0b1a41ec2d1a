"""What else is told of the same claims: who tells the same, in which reports, and who denies it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from dealdiff.diffing.voices.tellings import DENIES, ITEM
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.statement import Statement
from dealdiff.sources.attested import Attested
from dealdiff.sources.chain import Chain
from dealdiff.sources.dispute import Dispute
from dealdiff.sources.disputes import Disputes
from dealdiff.telling.statements import second_hand
from dealdiff.values.verdict import surely_same
from dealdiff.values.wording import Wording
from dealdiff.views.denying import Deniers, deniers_in
from dealdiff.views.tellers import names

_Key = tuple[str, Path, str]  # the version, the place, the statement ("" for the text itself)
_Denial = tuple[str, str]  # who denies, and who says so: "" at first hand
_THAT = "that "
_INSIDE = "*"


@frozen
class _Voice:
    """Whose account it is: each voice by an id, at second hand with who says so; all named; its chain."""

    told: tuple[str, ...]
    named: frozenset[str]
    chain: Chain

    @classmethod
    def of(cls, one: Attested) -> _Voice:
        """Nobody where none is named."""
        remote = f", told by {one.told_by}" if one.told_by is not None else ""
        told = tuple(f"{name}{remote}" for name in names(one.who)) or ((one.source,) if one.source else ())
        return cls(told, frozenset((*names(one.who), *names(one.told_by))), one.chain)

    def beside(self, chain: Chain) -> bool:
        """Whether it is another voice beside a chain: none of that one's, and relayed by none.

        A source that another report quotes is no other voice beside what stands in its own report.
        """
        return (
            self.named.isdisjoint(chain.whose)
            and self.chain.quoted.isdisjoint(chain.sources)
            and chain.quoted.isdisjoint(self.chain.sources)
        )


@frozen
class _Alike:
    """Those who tell the same as an account, itself among them unless it was judged mistaken."""

    voices: Counter[_Voice]
    own: _Voice | None

    def besides(self, chain: Chain) -> set[str]:
        """Who tells it beside the account itself, in another voice than those of its chain."""
        others = (one for one, often in self.voices.items() if often > (one == self.own))
        return {told for one in others if one.beside(chain) for told in one.told}

    def reported(self, chain: Chain) -> set[str]:
        """The other reports that tell it as the word of a voice of its chain."""
        again = (one.chain.sources for one in self.voices if not one.beside(chain))
        return {source for several in again for source in several} - {*chain.outlets}


_NOBODY = _Alike(Counter(), None)


@frozen
class Also:
    """Who else tells what a claim tells, and which other reports tell it of the same voices."""

    told_by: frozenset[str]
    reported_by: frozenset[str]

    def __or__(self, other: Also) -> Also:
        """The two together."""
        return Also(self.told_by | other.told_by, self.reported_by | other.reported_by)


def in_all(several: Sequence[set[str]]) -> frozenset[str]:
    """What stands in all of several sets; nothing where there are none."""
    return frozenset(set.intersection(*several)) if several else frozenset()


@frozen(kw_only=True)
class Backing:
    """By claim, the accounts that bear on it."""

    alike: dict[_Key, _Alike]
    against: dict[_Key, set[_Denial]]  # also by the place of the whole item, and by the statement alone

    @classmethod
    def of(cls, found: Disputes) -> Backing:
        """What accounts of several say of each other."""
        alike: dict[_Key, _Alike] = {}
        against: dict[_Key, set[_Denial]] = defaultdict(set)
        for dispute in found.all:
            alike.update(_alike(dispute))
            for account in dispute.accounts:
                version, path, statement = key = _key(account)
                inside = (version, (*path[:ITEM], _INSIDE), statement)
                for each in (key, inside, (version, (), statement)):
                    against[each].update(_denials(account))
        return cls(alike=alike, against=against)

    def also(self, version: str, paths: list[Path], statement: str, chain: Chain) -> Also:
        """Who else tells the same at all of some places; and in which other reports the same voices do."""
        told = [self.alike.get((version, path, statement), _NOBODY) for path in paths]
        return Also(
            in_all([one.besides(chain) for one in told]), in_all([one.reported(chain) for one in told])
        )

    def denied(self, version: str, paths: Iterable[Path]) -> Deniers:
        """Who denies what a text tells at some places, or the whole item in which that stands."""
        places = [place for path in paths for place in (path, path[:ITEM], *_inside(path))]
        return deniers_in(one for place in places for one in self.against.get((version, place, ""), ()))

    def denied_statement(self, sheet: TermSheet, said: Statement) -> Deniers:
        """Who denies what a statement tells: its fields, or its words, word for word."""
        found = self.against.get((sheet.id, (), said.key), set())
        return deniers_in({*found, *_denied_words(sheet, said)})


def _inside(path: Path) -> list[Path]:
    """Of a presence in a term's place: its fields, which may be denied."""
    return [(*path, _INSIDE)] if len(path) == ITEM else []


def _denials(account: Attested) -> Iterator[_Denial]:
    remote = account.denied_as_told_by
    yield from ((who, "") for who in account.denied_by if who not in dict(remote))
    yield from remote


def _denied_words(sheet: TermSheet, said: Statement) -> Iterator[_Denial]:
    if not isinstance(said.says, Wording):
        return
    for one in sheet.statements:
        if one.verb == DENIES and one.subject.removeprefix(_THAT) == str(said.says):
            remote = names(one.told_by) if second_hand(one, sheet) else ("",)
            yield from ((who, by) for who in one.who.names for by in remote)


def _key(one: Attested) -> _Key:
    statement = one.telling.statement
    return (one.version, one.path, statement.key if statement is not None else "")


def _alike(dispute: Dispute) -> Iterator[tuple[_Key, _Alike]]:
    """Of each account, who tells it too, in its words or in others that mean the same."""
    found, accounts = dispute.compared, dispute.accounts
    sound = {
        kind: Counter(_Voice.of(accounts[one]) for one in places if accounts[one].mistaken is None)
        for kind, places in found.places.items()
    }
    for kind, places in found.places.items():
        backing = {other for other, verdict in found.beside(kind) if surely_same(verdict)}
        if backing and accounts[places[0]].verb != DENIES:
            voices = sum((sound[other] for other in backing), Counter())
            for one in map(accounts.__getitem__, places):
                counted = kind in backing and one.mistaken is None
                yield _key(one), _Alike(voices, _Voice.of(one) if counted else None)
