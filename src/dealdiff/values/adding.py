"""Numbers that add up: what several are together, and whether they may be a whole, by the words of all."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from dealdiff.errors import ParseError
from dealdiff.values.currencies import READ_AS_USD
from dealdiff.values.quantity import Quantity
from dealdiff.values.units import is_real, measure

_Span = tuple[Fraction, Fraction | None]


def total_of(parts: Sequence[Quantity | None]) -> Quantity | None:
    """The sum of parts that are each told as one exact number of one kind; else ``None``.

    Parts that are counted in words of their own ("3 women", "27 men") add up to a number without a unit.
    """
    counts = [count for count in parts if count is not None and _adds(count)]
    if not counts or len(counts) < len(parts):
        return None
    kinds = {(count.reading.assumed, count.unit, count.per) for count in counts}
    if len(kinds) > 1 and any(is_real(unit) or per for _, unit, per in kinds):
        return None
    assumed, unit, per = kinds.pop() if len(kinds) == 1 else ("", "", "")
    unit = "dollars" if assumed == READ_AS_USD else unit
    return _told(sum((count.reading.low or Fraction(0) for count in counts), Fraction(0)), unit, per)


def _adds(count: Quantity) -> bool:
    """Whether it is one exact number that can be added to others."""
    return count.reading.exact and count.share is None


def _told(number: Fraction, unit: str, per: str) -> Quantity | None:
    """The quantity of so many; ``None`` where no words tell it exactly."""
    try:
        return Quantity(f"{Quantity.exactly(number)} {unit}{f' per {per}' if per else ''}")
    except ParseError:
        return None


def add_up(parts: Sequence[Quantity | None], whole: Quantity | None) -> bool:
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
