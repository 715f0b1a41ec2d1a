"""One field of which several tell: its accounts, how they relate, and on what that rests."""

from __future__ import annotations

from functools import cached_property
from itertools import islice

from attrs import Factory, field, frozen

from dealdiff.diffing.typed import Json, typed
from dealdiff.model.spelling import Path, told
from dealdiff.sources.attested import Attested
from dealdiff.sources.beside_each_other import beside_each_other
from dealdiff.sources.claim import reports_data
from dealdiff.sources.comparison import Comparison
from dealdiff.sources.dispute_words import account_words, finding_words, pair_lines, pair_words
from dealdiff.sources.relation import Relation, relation_of, strongest
from dealdiff.values.names import Names
from dealdiff.values.verdict import Basis, Verdict
from dealdiff.values.when import When
from dealdiff.values.wording import Wording


def basis_of(verdict: Verdict | None) -> Basis:
    """STATED where a verdict holds by the words, or where there is none; POLICY by a convention."""
    return verdict.basis if verdict is not None else Basis.STATED


def policy_of(verdict: Verdict | None) -> str:
    """The convention that a verdict rests on; empty where it holds by the words."""
    return verdict.policy if verdict is not None else ""


@frozen(kw_only=True)
class Pair:
    """How two accounts relate; ``str()`` says it by the words of each.

    ``verdict``
        the engine's, from ``one`` to the ``other``; ``None`` where a denial and what is told beside it say
        nothing of one another, so that both can hold. The order of the two means nothing.
    """

    one: Attested
    other: Attested
    verdict: Verdict | None

    @property
    def relation(self) -> Relation:
        """How the two relate."""
        return relation_of(self.verdict)

    @property
    def basis(self) -> Basis:
        """STATED where that holds by the words, whatever they are taken to mean; POLICY by a convention."""
        return basis_of(self.verdict)

    @property
    def policy(self) -> str:
        """The convention that it rests on; empty where it holds by the words."""
        return policy_of(self.verdict)

    def __str__(self) -> str:
        return pair_words(self.one, self.other, self.relation, self.verdict)


@frozen(kw_only=True)
class Dispute:
    """A field of which two or more accounts tell, and none of them is chosen.

    ``path``, ``title``
        where, and what it is called.
    ``accounts``
        all of them, by the dates of their versions: the order says nothing of which holds. Those that were
        judged mistaken, or that somebody denies, stand among them and are marked.
    ``compared``
        how they relate, by their kinds: accounts that say the same are compared once.
    ``relation``
        the farthest apart that two of them are.

    ``pairs`` are each two that tell of one fact, worked out where they are asked for.

    >>> from dealdiff.seeds import seed
    >>> from dealdiff.sources.disputes import disputes
    >>> one = disputes(seed("gaza-2024")["november-truce"]).all[0]
    >>> one.title, [str(account.value) for account in one.accounts], one.relation.value
    ('halt to the fighting: form', ['truce', 'pause'], 'compatible')
    """

    path: Path
    title: str
    accounts: tuple[Attested, ...]
    compared: Comparison = field(repr=False)
    relation: Relation = field(
        init=False, default=Factory(lambda self: strongest(self.compared.relations), takes_self=True)
    )

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Each two accounts that tell of one fact."""
        return tuple(
            Pair(one=self.accounts[one], other=self.accounts[other], verdict=verdict)
            for one, other, verdict in self.compared.pairs()
        )

    @property
    def disputed(self) -> bool:
        """Whether they differ in more than words."""
        return self.relation.disputed

    @property
    def basis(self) -> Basis:
        """STATED where two relate so by their words alone; POLICY where all of these rest on a convention."""
        rests = [basis_of(one) for one in self.compared.of(self.relation)]
        return Basis.POLICY if rests and Basis.STATED not in rests else Basis.STATED

    @property
    def policies(self) -> tuple[str, ...]:
        """The conventions that it rests on; none where it holds by the words."""
        if self.basis is Basis.STATED:
            return ()
        return tuple(sorted({policy_of(one) for one in self.compared.of(self.relation)}))

    @property
    def versions(self) -> tuple[str, ...]:
        """The versions that tell it, by their dates."""
        return tuple(dict.fromkeys(one.version for one in self.accounts))

    def between(self, one: Attested, other: Attested) -> Pair | None:
        """How two accounts relate, from one to the other; ``None`` where they are not of one fact."""
        for each in self.pairs:
            if (each.one, each.other) == (one, other):
                return each
            if (each.one, each.other) == (other, one):
                mirrored = each.verdict.mirror if each.verdict is not None else None
                return Pair(one=one, other=other, verdict=mirrored)
        return None

    @property
    def finding(self) -> str:
        """How the accounts relate, and on what that rests."""
        first = islice(self.compared.pairs_of(self.relation), 2)
        farthest = [(self.accounts[one], self.accounts[other]) for one, other in first]
        return finding_words(self.relation, farthest, self.policies)

    @property
    def two_by_two(self) -> list[str]:
        """How each two accounts relate, in words: what is told of the same words stands once."""
        return pair_lines(self.pairs)

    @property
    def summary(self) -> str:
        """The field, and how the accounts of it relate."""
        return f"{self.title}: {self.finding}"

    def __str__(self) -> str:
        lines = [self.summary]
        lines += [f"- {account_words(one)}" for one in self.accounts]
        two_by_two = self.two_by_two if self.disputed else []
        return "\n".join([*lines, *(f"  {one}" for one in two_by_two)])

    def to_dict(self) -> Json:
        """Plain data; the pairs name their accounts by their places in ``accounts``, from 0."""
        places = {id(one): place for place, one in enumerate(self.accounts)}
        return {
            "path": told(self.path),
            "title": self.title,
            "sentence": self.summary,
            "relation": self.relation.value,
            "disputed": self.disputed,
            "basis": self.basis.value,
            "policies": [*self.policies],
            "versions": [*self.versions],
            "accounts": [_account_data(one) for one in self.accounts],
            "pairs": [_pair_data(one, places) for one in self.pairs],
        }


def _account_data(one: Attested) -> Json:
    return {
        "version": one.version,
        "source": one.source,
        "publisher": one.publisher,
        "reports": reports_data(one.reports),
        "who": _names(one.who),
        "told by": _names(one.told_by),
        "verb": one.verb,
        "value": typed(one.value),
        "known": _words(one.known),
        "stood": _words(one.stood),
        "date": _words(one.date),
        "because": _words(one.because),
        "denied by": [*one.denied_by],
        "denied as told by": [[*pair] for pair in one.denied_as_told_by],
        "mistaken": _names(one.mistaken),
        "sentence": account_words(one),
    }


def _pair_data(pair: Pair, places: dict[int, int]) -> Json:
    return {
        "accounts": [places[id(pair.one)], places[id(pair.other)]],
        "relation": pair.relation.value,
        "verdict": beside_each_other(pair.verdict.name) if pair.verdict is not None else None,
        "basis": pair.basis.value,
        "policy": pair.policy,
        "sentence": str(pair),
    }


def _names(several: Names | None) -> list[str]:
    return [*several.names] if several is not None else []


def _words(value: When | Wording | None) -> str | None:
    return str(value) if value is not None else None
