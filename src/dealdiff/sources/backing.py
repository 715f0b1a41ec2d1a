"""What else is told of the same claims: who tells the same, in which reports, and who denies it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from dealdiff.diffing.voices.tellings import DENIES, ITEM
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.statement import Statement
from dealdiff.sources.attested import Attested
from dealdiff.sources.chain import Chain
from dealdiff.sources.dispute import Dispute
from dealdiff.sources.disputes import Disputes
from dealdiff.sources.facts import Dating
from dealdiff.sources.quoting import Quoting
from dealdiff.sources.two_accounts import Told, verdict_of_two
from dealdiff.telling.statements import second_hand
from dealdiff.values.policy import DEFAULT
from dealdiff.values.verdict import Verdict, surely_same
from dealdiff.values.wording import Wording
from dealdiff.views.denying import Deniers, deniers_in
from dealdiff.views.tellers import names

_Key = tuple[str, Path, str]  # the version, the place, the statement ("" for the text itself)
_Denial = tuple[str, str]  # who denies, and who says so: "" at first hand
_THAT = "that "
_INSIDE = "*"


@frozen
class _Voice:
    """Whose account it is: each voice by an id, at second hand with who says so in the report; its chain."""

    told: tuple[str, ...]
    chain: Chain

    @classmethod
    def of(cls, one: Attested) -> _Voice:
        """Nobody where none is named; of what a party's own people tell of it, they."""
        if one.by is None:
            told = one.chain.told_by or names(one.who) or ((one.source,) if one.source else ())
        else:
            told = tuple(f"{name}, told by {one.by}" for name in names(one.who))
        return cls(told, one.chain)


@frozen
class _Alike:
    """Those who tell the same as an account, itself among them unless it was judged mistaken.

    ``quoting`` has the chains of all of them, of the mistaken too: who quotes one goes back to it.
    """

    voices: Counter[_Voice]
    own: _Voice | None
    quoting: Quoting

    def besides(self, chain: Chain) -> set[str]:
        """Who tells it beside the account itself, in another voice than those of its chain."""
        apart = self.quoting.apart(chain)
        others = [
            one for one, often in self.voices.items() if often > (one == self.own) and one.chain in apart
        ]
        first = self.quoting.first({one.chain for one in others})
        return {told for one in others if one.chain in first for told in one.told}

    def reported(self, chain: Chain) -> set[str]:
        """The other reports that tell it as the word of a voice of its chain."""
        apart = self.quoting.apart(chain)
        again = (one.chain.sources for one in self.voices if one.chain not in apart)
        return {source for several in again for source in several} - {*chain.outlets}


_NOBODY = _Alike(Counter(), None, Quoting(()))


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
        backing = {
            other
            for other, verdict in found.beside(kind)
            if surely_same(_verdict(accounts[places[0]], accounts[found.places[other][0]], verdict))
        }
        if backing:
            voices = sum((sound[other] for other in backing), Counter())
            quoting = Quoting(
                accounts[one].chain for other in {*backing, kind} for one in found.places[other]
            )
            for one in map(accounts.__getitem__, places):
                counted = kind in backing and one.mistaken is None
                yield _key(one), _Alike(voices, _Voice.of(one) if counted else None, quoting)


def _verdict(one: Attested, other: Attested, verdict: Verdict | None) -> Verdict | None:
    """How what two tell relates; of two denials, which say nothing of one another, what they deny."""
    if one.verb != DENIES or other.verb != DENIES:
        return verdict
    first, second = (
        Told(
            telling=evolve(each.telling, statement=None), sheet=each.sheet, dating=Dating(sheet=each.version)
        )
        for each in (one, other)
    )
    return verdict_of_two(first, second, DEFAULT)
