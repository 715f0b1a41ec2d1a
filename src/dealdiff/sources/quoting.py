"""Which of several chains are voices beside each other: who quotes whom, back to the first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set
from functools import cached_property

from attrs import field, frozen

from dealdiff.sources.chain import Chain


def _chains(several: Iterable[Chain]) -> frozenset[Chain]:
    return frozenset(several)


@frozen
class Quoting:
    """The chains by which one thing is told.

    A report that quotes an outlet goes back to all that tells it in that outlet's report, and to what is
    quoted there in turn; what a report tells in its own voice, to those whom that report quotes for it. What
    goes back to one voice is that voice, however many outlets hand it on.

    >>> from dealdiff.sources.chain import Chain
    >>> envoy = Chain(sources=("daily",), speakers=("envoy",))
    >>> wire = Chain(sources=("wire",), speakers=("daily",))
    >>> radio = Chain(sources=("radio",), speakers=("wire",))
    >>> told = Quoting([envoy, wire, radio])
    >>> sorted(told.origins(radio)), told.apart(radio), told.first({wire, radio}) == {wire}
    (['daily', 'envoy', 'wire'], set(), True)
    """

    chains: frozenset[Chain] = field(converter=_chains)

    @cached_property
    def _in_report(self) -> dict[str, list[Chain]]:
        found: dict[str, list[Chain]] = defaultdict(list)
        for one in self.chains:
            for source in one.sources:
                found[source].append(one)
        return found

    def _near(self, chain: Chain) -> set[Chain]:
        """What it quotes; its own word of several reports, what each of them quotes."""
        within = [{*self._in_report[source]} for source in chain.sources if chain.own_word]
        quoted = {each for voice in chain.voices for each in self._in_report.get(voice, ())}
        return quoted | (set.intersection(*within) if within else set())

    def behind(self, chain: Chain) -> set[Chain]:
        """The chains that it goes back to: itself too where outlets quote each other in a circle."""
        found: set[Chain] = set()
        left = [chain]
        while left:
            near = self._near(left.pop()) - found
            found |= near
            left += near
        return found

    def origins(self, chain: Chain) -> frozenset[str]:
        """Whose word it is, and whose that is which it quotes."""
        return chain.word.union(*(one.word for one in self.behind(chain)))

    @cached_property
    def _origins(self) -> list[tuple[Chain, frozenset[str]]]:
        return [(one, self.origins(one)) for one in self.chains]

    def apart(self, chain: Chain) -> set[Chain]:
        """Those that are other voices than a chain: they go back to no voice to which that goes back."""
        own = self.origins(chain)
        return {one for one, words in self._origins if words.isdisjoint(own)}

    def first(self, several: Set[Chain]) -> set[Chain]:
        """Those that go back to no other of several: who quotes one of them is no voice more."""
        return {
            one for one in several if all(one in self.behind(each) for each in self.behind(one) & several)
        }
