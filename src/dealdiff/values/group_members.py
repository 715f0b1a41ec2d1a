"""The members of a group over a concept scheme, and what is surely so between those of two groups."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from attrs import evolve, frozen

from dealdiff.values.group_words import Share, read
from dealdiff.values.scheme import ConceptScheme
from dealdiff.values.verdict import RESTATED, Info, Verdict, related

NOT_DECLARED_APART = "not declared apart"
WHICH_ONES = "all or some, and which, is not told"
NOBODY_LEFT = "what is taken out is all there is"


@frozen
class Member:
    """A base over a scheme (a label, the key of an undeclared name, or "": everyone) less what is taken."""

    base: str
    share: Share = Share.UNTOLD
    taken: frozenset[tuple[str, Share]] = frozenset()


@lru_cache(maxsize=4096)
def resolved(words: str, scheme: ConceptScheme) -> tuple[tuple[Member, ...], tuple[tuple[str, str], ...]]:
    """The members over a scheme, and every base named, taken out or not, with its words."""
    members: list[Member] = []
    named: list[tuple[str, str]] = []
    for part in read(words):
        whole = scheme.find(part.words)
        bases = [(whole, Share.UNTOLD, part.words)] if whole is not None else [*part.base.resolved(scheme)]
        outs = [*part.taken.resolved(scheme)] if part.taken and whole is None else []
        taken = frozenset((base, share if share is Share.SOME else Share.ALL) for base, share, _ in outs)
        members += [Member(base, share, taken) for base, share, _ in bases]
        named += [(base, told) for base, _, told in bases + outs if base]
    return tuple(members), tuple(named)


def kinds(members: Iterable[Member]) -> list[Member]:
    """The members without how much of each is meant."""
    return [evolve(member, share=Share.UNTOLD) for member in members]


@frozen
class Over:
    """What is surely so between members, as far as the scheme declares it."""

    scheme: ConceptScheme

    def _under(self, a: str, b: str) -> bool:
        declared = a in self.scheme and b in self.scheme
        return a == b or not b or (declared and self.scheme.narrower_or_same(a, b))

    def _lacks(self, m: Member, base: str) -> bool:
        """Whether nobody in ``m`` is a ``base``."""
        declared = m.base in self.scheme and base in self.scheme
        taken = (out for out, share in m.taken if share is Share.ALL)
        return (declared and self.scheme.disjoint(m.base, base)) or any(self._under(base, o) for o in taken)

    def _kind_within(self, m: Member, n: Member) -> bool:
        same = (m.base, m.taken) == (n.base, n.taken)
        return same or (self._under(m.base, n.base) and all(self._lacks(m, out) for out, _ in n.taken))

    def _shares_fit(self, m: Member, n: Member) -> bool:  # all or some
        if n.share is Share.ALL:
            return m.share is not Share.UNTOLD or not self._kind_within(n, m)
        return n.share is Share.UNTOLD and m.share is not Share.ALL

    def _within(self, m: Member, n: Member) -> bool:
        return m == n or (self._kind_within(m, n) and self._shares_fit(m, n))

    def _covered(self, m: Member, n: Member, group: Iterable[Member]) -> bool:
        """Whether ``n`` holds all of ``m`` but for what other members of the group hold."""
        pieces = [evolve(m, base=out) for out, _ in n.taken if not self._lacks(m, out)]
        rest = all(any(self._within(piece, other) for other in group if other != n) for piece in pieces)
        return rest and self._under(m.base, n.base) and self._shares_fit(m, n)

    def inside(self, inner: Iterable[Member], outer: Iterable[Member]) -> bool:
        """Whether each of the inner members lies in an outer one, as far as is declared."""
        return all(any(self._within(m, n) or self._covered(m, n, outer) for n in outer) for m in inner)

    def _below(self, base: str) -> frozenset[str]:
        declared = self.scheme.descendants(base) if base in self.scheme else frozenset()
        return declared | {base} if base else frozenset(self.scheme.labels)

    def _overlap(self, m: Member, n: Member) -> bool:
        """Whether some concept surely lies inside both kinds."""
        both = self._below(m.base) & self._below(n.base)
        return any(self._kind_within(Member(one), m) and self._kind_within(Member(one), n) for one in both)

    def _why_mixed(self, before: list[Member], after: list[Member]) -> str:
        """The policy that MIXED rests on; empty where the two surely overlap in part."""
        if self.inside(kinds(before), kinds(after)) or self.inside(kinds(after), kinds(before)):
            return WHICH_ONES
        shared = [(m, n) for m in before for n in after if self._overlap(m, n)]
        if any(Share.SOME not in (m.share, n.share) for m, n in shared):
            return ""
        return WHICH_ONES if shared else NOT_DECLARED_APART

    def verdict(self, before: tuple[Member, ...], after: tuple[Member, ...]) -> Verdict:
        """How the members after relate to those before."""
        old, new = ([m for m in group if not self._lacks(m, m.base)] for group in (before, after))
        if not old or not new:
            return RESTATED if set(before) == set(after) else related(Info.MIXED, NOBODY_LEFT)
        more, less = self.inside(new, old), self.inside(old, new)
        if more or less:
            return related(Info.SAME if more and less else Info.MORE if more else Info.LESS)
        if all(self._lacks(m, n.base) or self._lacks(n, m.base) for m in old for n in new):
            return related(Info.CONTRARY)
        return related(Info.MIXED, self._why_mixed(old, new))
