"""A suggestion that items under other ids are one: told with its tier, its score and what speaks for it."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve, frozen

SECTIONS = ("terms", "phases", "exchange", "figures")
EXACT, ANCHORED, ALIKE, SUM = "exact", "anchored", "alike", "sum"
TIERS = {
    EXACT: "the same content apart from the id",
    ANCHORED: "type, bearer and anchors agree",
    ALIKE: "the best pairs by score among those of one type",
    SUM: "counts that add up exactly, of the same people or of some of them",
}
"""How a suggestion was found, each tier with its meaning; the surest first."""


@frozen(kw_only=True)
class Match:
    """Items under other ids that are taken for one, or for several that add up to one.

    ``section``
        where they stand: ``terms``, ``phases``, ``exchange`` or ``figures``.
    ``before``, ``after``
        their ids on either side: one each, except in the tier ``sum``.
    ``tier``
        how they were found: a key of :data:`TIERS`.
    ``score``
        from 1/2 to 1: the share of what both sides tell that agrees. No probability.
    ``evidence``
        what agrees and what does not, field by field: ``("people: equal", "count: increased")``.

    >>> ids = {"before": ("captives",), "after": ("hostages",)}
    >>> one = Match(section="terms", **ids, tier="alike", score=Fraction(4, 5))
    >>> str(one), one.mirror.before
    ('terms captives -> hostages (alike, 80 %)', ('hostages',))
    """

    section: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    tier: str
    score: Fraction
    evidence: tuple[str, ...] = ()

    @property
    def mirror(self) -> Match:
        """The suggestion with before and after swapped; its evidence is told of the other way."""
        return evolve(self, before=self.after, after=self.before)

    @property
    def percent(self) -> str:
        """The score in whole per cent, rounded down: "82 %"."""
        return f"{self.score * 100 // 1} %"

    def __str__(self) -> str:
        sides = f"{' + '.join(self.before)} -> {' + '.join(self.after)}"
        return f"{self.section} {sides} ({self.tier}, {self.percent})"


@frozen(kw_only=True)
class Ambiguity:
    """Items of which each could be one of several on the other side: told, and not decided.

    ``score`` is that of the best pair among them, ``tier`` how that was found.

    >>> open = Ambiguity(section="terms", before=("a",), after=("b", "c"), tier="exact", score=Fraction(1))
    >>> str(open)
    'terms a could be one of b, c: not decided (exact, 100 %)'
    """

    section: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    tier: str
    score: Fraction

    @property
    def mirror(self) -> Ambiguity:
        """The same with before and after swapped."""
        return evolve(self, before=self.after, after=self.before)

    def __str__(self) -> str:
        could = "could be" if len(self.before) == len(self.after) == 1 else "could be one of"
        sides = f"{', '.join(self.before)} {could} {', '.join(self.after)}"
        return f"{self.section} {sides}: not decided ({self.tier}, {self.score * 100 // 1} %)"
