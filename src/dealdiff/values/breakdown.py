"""Breakdowns: a number told by the parts that it is made of, and what happens to them between two reports.

30 hostages told again as 3 soldiers and 27 civilians are the same 30, told by their parts. That is a
finding about a total and its parts together, and no relation between two values; so a breakdown is no value.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import product
from math import prod

from attrs import field, frozen

from dealdiff.errors import ModelError
from dealdiff.values.adding import add_up, total_of
from dealdiff.values.concept_names import concept_key
from dealdiff.values.group import Group
from dealdiff.values.group_words import MOST_NAMES
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.quantity import Quantity
from dealdiff.values.scheme import EMPTY, ConceptScheme
from dealdiff.values.verdict import Info, Verdict

DECOMPOSED, RECOMPOSED, RECAST, NO_SHAPE = "decomposed", "recomposed", "recast", ""
_MOST_WAYS = 4096
_MIRROR = {DECOMPOSED: RECOMPOSED, RECOMPOSED: DECOMPOSED}

Parts = tuple[tuple[Group, Quantity | None], ...]


def _parts(parts: Mapping[str, object] | Parts) -> Parts:
    """The parts by group, sorted. :raises ModelError: for a group that is told twice, or too many."""
    told = parts.items() if isinstance(parts, Mapping) else parts
    found = [(_group(name), _count(count)) for name, count in told]
    keys = [concept_key(group.words) for group, _ in found]
    twice = sorted({key for key in keys if keys.count(key) > 1})
    if twice:
        raise ModelError(f"a breakdown: found {', '.join(map(repr, twice))} twice, expected each group once")
    if len(found) > MOST_NAMES:
        raise ModelError(f"a breakdown: found {len(found)} parts, expected at most {MOST_NAMES}")
    return tuple(sorted(found, key=lambda part: part[0].words))


def _group(name: object) -> Group:
    return name if isinstance(name, Group) else Group(name)  # type: ignore[arg-type] # Group refuses what is no text


def _count(count: object) -> Quantity | None:
    if count is None or isinstance(count, Quantity):
        return count
    if isinstance(count, int | Fraction) and not isinstance(count, bool):
        return Quantity.exactly(count)
    if isinstance(count, str):
        return Quantity(count)
    raise ModelError(
        f"a breakdown: found {repr(count)[:40]}, expected a quantity, a number, its words or None"
    )


@frozen
class Breakdown:
    """The parts that a number is made of: together all of it, and nobody in two of them.

    ``parts`` pairs each group with its quantity (``None``: how many is not told), sorted by group.

    :raises ParseError: for words that are no group or no quantity.
    :raises ModelError: for a group that is told twice, and for what is no quantity.

    >>> Breakdown.of({"soldiers": 3, "civilians": "27"}).total
    Quantity(words='30')
    """

    parts: Parts = field(default=(), converter=_parts)

    @classmethod
    def of(cls, parts: Mapping[str, object]) -> Breakdown:
        """Parts by the words of their groups; a count is a quantity, its words, a number or ``None``."""
        return cls(parts)

    @property
    def total(self) -> Quantity | None:
        """What the parts add up to, where each is told as one exact number of one kind; else ``None``.

        Parts that are counted in words of their own ("3 women", "27 men") add up to a number without a unit.

        >>> Breakdown.of({"women": "about 5", "men": 25}).total is None
        True
        """
        return total_of(self._counts)

    def fits(self, total: Quantity) -> bool:
        """Whether the parts may add up to ``total``, as far as the words of both tell.

        >>> parts = Breakdown.of({"soldiers": 3, "civilians": None})
        >>> parts.fits(Quantity("30")), parts.fits(Quantity("2"))
        (True, False)
        """
        return add_up(self._counts, total)

    @property
    def _counts(self) -> list[Quantity | None]:
        return [count for _, count in self.parts]

    def refines(self, other: Breakdown, scheme: ConceptScheme = EMPTY) -> bool:
        """Whether each part lies in one of the other's, and group by group they may add up to it.

        >>> told = Breakdown.of({"soldiers": 3, "women": 7, "men": 20})
        >>> scheme = ConceptScheme.of({"soldiers": None, "civilians": {"women": None, "men": None}})
        >>> told.refines(Breakdown.of({"soldiers": 3, "civilians": 27}), scheme)
        True
        """
        homes = [
            [at for at, (whole, _) in enumerate(other.parts) if group.inside(whole, scheme)]
            for group, _ in self.parts
        ]
        return prod(map(len, homes)) <= _MOST_WAYS and any(self._fills(other, way) for way in product(*homes))

    def _fills(self, other: Breakdown, way: tuple[int, ...]) -> bool:
        """Whether the parts, each put where ``way`` says, fill every part of the other."""
        for at, (_, whole) in enumerate(other.parts):
            inside = [count for (_, count), home in zip(self.parts, way, strict=True) if home == at]
            if not inside or not add_up(inside, whole):
                return False
        return True


@frozen(kw_only=True)
class Recounting:
    """What happened to a number and its parts between two reports.

    ``before`` and ``after`` are the totals (told, else what the parts add up to, else ``None``), ``verdict``
    what is so between them (``None`` where one is not known). ``shape`` is "decomposed" (one total, told by
    its parts, or by finer ones), "recomposed" (the mirror), "recast" (one total in other parts) or "".
    One total: told alike, or the parts on both sides add up to one exact number.
    """

    before: Quantity | None = None
    after: Quantity | None = None
    verdict: Verdict | None = None
    shape: str = NO_SHAPE

    @property
    def mirror(self) -> Recounting:
        """The finding with before and after swapped."""
        return Recounting(
            before=self.after,
            after=self.before,
            verdict=self.verdict and self.verdict.mirror,
            shape=_MIRROR.get(self.shape, self.shape),
        )


NO_PARTS = Breakdown()


def breakdown_to(
    before_total: Quantity | None,
    before_parts: Breakdown,
    after_total: Quantity | None,
    after_parts: Breakdown,
    policy: Policy = DEFAULT,
    scheme: ConceptScheme = EMPTY,
) -> Recounting:
    """What happened to a number and its parts, each told or not (``None``, ``NO_PARTS``).

    >>> parts = Breakdown.of({"soldiers": 3, "civilians": 27})
    >>> breakdown_to(Quantity("30"), NO_PARTS, None, parts).shape
    'decomposed'
    """
    before, after = before_total or before_parts.total, after_total or after_parts.total
    if before is None or after is None:
        return Recounting(before=before, after=after)
    verdict = before.verdict_to(after, policy)
    one_total = (verdict.info is Info.SAME and _one_number(before)) or _one_sum(before_parts, after_parts)
    shape = _shape((before, before_parts), (after, after_parts), scheme) if one_total else NO_SHAPE
    return Recounting(before=before, after=after, verdict=verdict, shape=shape)


def _shape(
    before: tuple[Quantity, Breakdown], after: tuple[Quantity, Breakdown], scheme: ConceptScheme
) -> str:
    """What became of the parts of one total. A single part breaks nothing down."""
    (_, old), (_, new) = before, after
    in_parts = len(old.parts) > 1, len(new.parts) > 1
    if any(
        told and not parts.fits(total) for told, (total, parts) in zip(in_parts, (before, after), strict=True)
    ):
        return NO_SHAPE
    if not all(in_parts):
        return _COME_OR_GONE[in_parts]
    return _REFINED[new.refines(old, scheme), old.refines(new, scheme)]


_COME_OR_GONE = {(False, False): NO_SHAPE, (False, True): DECOMPOSED, (True, False): RECOMPOSED}
_REFINED = {
    (True, True): NO_SHAPE,
    (True, False): DECOMPOSED,
    (False, True): RECOMPOSED,
    (False, False): RECAST,
}


def _one_sum(before: Breakdown, after: Breakdown) -> bool:
    """Whether the parts on both sides add up to one exact number, however their totals are told."""
    one, other = before.total, after.total
    return one is not None and other is not None and one.verdict_to(other).info is Info.SAME


def _one_number(total: Quantity) -> bool:
    """Whether the words name one number, hedged or not: "30", "about 30", but not "at least 30"."""
    core = total.nested().core
    return core is not None and core.low is not None and core.low == core.high
