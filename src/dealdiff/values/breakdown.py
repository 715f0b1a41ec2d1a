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

from dealdiff.errors import ModelError, ParseError
from dealdiff.values.currencies import READ_AS_USD
from dealdiff.values.group import MOST_NAMES, Group
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.quantity import Quantity
from dealdiff.values.scheme import EMPTY, ConceptScheme, concept_key
from dealdiff.values.units import is_real, measure
from dealdiff.values.verdict import Info, Verdict

DECOMPOSED, RECOMPOSED, RECAST, NO_SHAPE = "decomposed", "recomposed", "recast", ""
_MOST_WAYS = 4096
_MIRROR = {DECOMPOSED: RECOMPOSED, RECOMPOSED: DECOMPOSED}

Parts = tuple[tuple[Group, Quantity | None], ...]
_Span = tuple[Fraction, Fraction | None]


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
        counts = [count for _, count in self.parts if count is not None and _adds(count)]
        if not counts or len(counts) < len(self.parts):
            return None
        kinds = {(count.reading.assumed, count.unit, count.per) for count in counts}
        if len(kinds) > 1 and any(is_real(unit) or per for _, unit, per in kinds):
            return None
        assumed, unit, per = kinds.pop() if len(kinds) == 1 else ("", "", "")
        unit = "dollars" if assumed == READ_AS_USD else unit
        return _told(sum((count.reading.low or Fraction(0) for count in counts), Fraction(0)), unit, per)

    def fits(self, total: Quantity) -> bool:
        """Whether the parts may add up to ``total``, as far as the words of both tell.

        >>> parts = Breakdown.of({"soldiers": 3, "civilians": None})
        >>> parts.fits(Quantity("30")), parts.fits(Quantity("2"))
        (True, False)
        """
        return _add_up([count for _, count in self.parts], total)

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
            if not inside or not _add_up(inside, whole):
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


def _adds(count: Quantity) -> bool:
    """Whether it is one exact number that can be added to others."""
    return count.reading.exact and count.share is None


def _told(number: Fraction, unit: str, per: str) -> Quantity | None:
    """The quantity of so many; ``None`` where no words tell it exactly."""
    try:
        return Quantity(f"{Quantity.exactly(number)} {unit}{f' per {per}' if per else ''}")
    except ParseError:
        return None


def _one_sum(before: Breakdown, after: Breakdown) -> bool:
    """Whether the parts on both sides add up to one exact number, however their totals are told."""
    one, other = before.total, after.total
    return one is not None and other is not None and one.verdict_to(other).info is Info.SAME


def _one_number(total: Quantity) -> bool:
    """Whether the words name one number, hedged or not: "30", "about 30", but not "at least 30"."""
    core = total.nested().core
    return core is not None and core.low is not None and core.low == core.high


def _add_up(parts: list[Quantity | None], whole: Quantity | None) -> bool:
    """Whether parts may add up to a whole. A unit that is not said is the one that the others are in."""
    measures = [measure(count.unit) for count in (*parts, whole) if count is not None]
    sizes = {found[1] for found in measures if found is not None} or {Fraction(1)}
    unsaid = sizes.pop() if len(sizes) == 1 else None
    return _meet(_sum([_span(count, unsaid) for count in parts]), _span(whole, unsaid))


def _span(count: Quantity | None, unsaid: Fraction | None) -> _Span:
    """The least and the most that the words of a number leave open, in base units; a share is no number.

    ``unsaid`` is the size of a unit that is not said, ``None`` where it may be one of several.
    """
    if count is None or count.share is not None:
        return Fraction(0), None
    found = measure(count.unit)
    size = found[1] if found else Fraction(1) if count.unit else unsaid
    if size is None:
        return Fraction(0), None
    stated = count.nested().stated
    return (stated.low or Fraction(0)) * size, None if stated.high is None else stated.high * size


def _sum(spans: list[_Span]) -> _Span:
    highs = [high for _, high in spans if high is not None]
    most = sum(highs, Fraction(0)) if len(highs) == len(spans) else None
    return sum((low for low, _ in spans), Fraction(0)), most


def _meet(one: _Span, other: _Span) -> bool:
    """Whether two spans share a number."""
    return all(high is None or low <= high for (low, _), (_, high) in ((one, other), (other, one)))
