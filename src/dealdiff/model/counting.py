"""Whether groups and numbers of one item fit together: declared names, slices within their whole.

Only what surely cannot be is complained of: a hedge, a share, or a number that is not told leaves room.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import Any

import attrs

from dealdiff.model.complaint import Complaint, shortened
from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, words_of
from dealdiff.model.term import Slice, Term
from dealdiff.values.group import Group
from dealdiff.values.presence import Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.rate import Rate
from dealdiff.values.schedule import Schedule
from dealdiff.values.scheme import ConceptScheme
from dealdiff.values.units import is_real
from dealdiff.values.verdict import Basis, Info

DECLARED = frozenset({"people", "places"})
NO_SLICES: Keyed[Slice] = Keyed()
_MOST_SLICES = 50  # that are looked at for groups apart
SLICES = frozenset({"of_whom", "made_of"})


def check_counts(sheet: TermSheet, checked: Collection[str] = ()) -> Iterator[Complaint]:
    """Every complaint about the groups and numbers of a sheet, but for the terms that were checked."""
    for path, item in _items(sheet):
        if path[0] == "terms" and path[1] in checked:
            continue
        if not sheet.scope.empty:
            yield from _undeclared(item, sheet, path)
        yield from _slices(item, sheet.scope.scheme("people"), path)
        yield from _parcels(item, path)
        yield from _broken(item, path)


def _items(sheet: TermSheet) -> Iterator[tuple[Path, object]]:
    """Terms, figures and exchanges, and the bodies of statements."""
    keyed: tuple[tuple[str, Mapping[str, object]], ...]
    keyed = (("terms", sheet.terms), ("figures", sheet.figures), ("exchange", sheet.exchanges))
    for name, items in keyed:
        for id_, item in items.items():
            yield (name, id_), item
    for one in sheet.statements:
        yield ("statements", one.key, "body"), one.body


def _undeclared(item: object, sheet: TermSheet, path: Path) -> Iterator[Complaint]:
    """People and places that no concept scheme has."""
    cls: Any = type(item)  # mypy takes no class of an object for hashable
    for name, scheme in _grouped(cls):
        value = getattr(item, name)
        if isinstance(value, Group | Rate) and scheme:
            known = sheet.scope.scheme(scheme)
            for group in value.groups(known) if isinstance(value, Rate) else (value,):
                yield from _names(group, known, (*path, words_of(name)))
        elif isinstance(value, Keyed):
            for key, one in value.items():
                yield from _undeclared(one, sheet, (*path, words_of(name), key))


@cache
def _grouped(cls: type[attrs.AttrsInstance]) -> tuple[tuple[str, str], ...]:
    """The fields of a class that hold a group of a scheme, or slices that do."""
    if not attrs.has(cls):
        return ()
    schemes = {one.name: one.metadata.get("scheme", "") for one in attrs.fields(cls)}
    return tuple((name, scheme) for name, scheme in schemes.items() if scheme in DECLARED or name in SLICES)


def _names(group: Group, scheme: ConceptScheme, path: Path) -> Iterator[Complaint]:
    for name, near in group.unknown(scheme):
        hint = f"did you mean {near!r}? otherwise " if near else ""
        hint += "declare it in the negotiation's own file"
        yield Complaint(path, shortened(name), "a declared concept", hint)


def _slices(item: object, scheme: ConceptScheme, path: Path) -> Iterator[Complaint]:
    of_whom: Keyed[Slice] = getattr(item, "of_whom", NO_SLICES)
    made_of: Keyed[Slice] = getattr(item, "made_of", NO_SLICES)
    if not of_whom and not made_of:
        return
    people, count = getattr(item, "people", None), getattr(item, "count", None)
    for name, slices in (("of whom", of_whom), ("made of", made_of)):
        for key, one in slices.items():
            if isinstance(people, Group) and isinstance(one.people, Group):
                yield from _outside(one.people, people, scheme, (*path, name, key))
            if isinstance(count, Quantity) and isinstance(one.count, Quantity):
                yield from _too_many(one.count, count, (*path, name, key, "count"))
    if isinstance(count, Quantity):
        summed = [*_sum(made_of, count, (*path, "made of"))]
        yield from summed or _apart([*made_of.values(), *of_whom.values()], count, scheme, (*path, "of whom"))


def _outside(people: Group, whole: Group, scheme: ConceptScheme, path: Path) -> Iterator[Complaint]:
    known = not people.unknown(scheme) and not whole.unknown(scheme)
    if known and not people.inside(whole, scheme):
        yield Complaint(path, f"{people} outside {whole}", f"some of {whole}", "declare it as a kind of them")


def _too_many(count: Quantity, whole: Quantity, path: Path) -> Iterator[Complaint]:
    least, most = _least(count), _most(whole)
    if most is not None and least > most:
        yield Complaint(path, f"{count} of {whole}", "no more than the whole")


def _sum(parts: Keyed[Slice], whole: Quantity, path: Path) -> Iterator[Complaint]:
    counts = [one.count for one in parts.values() if isinstance(one.count, Quantity)]
    found = f"{' + '.join(map(str, counts))} as parts of {whole}"
    most = _most(whole)
    if most is not None and sum(map(_least, counts)) > most:
        yield Complaint(path, found, "parts that add up to no more than the whole")
    elif len(parts) > 1 and len(counts) == len(parts) and _too_few(counts, whole):
        hint = "of whom: tells of some of them, made of: of all"
        yield Complaint(path, found, "parts that add up to the whole", hint)


def _apart(slices: list[Slice], whole: Quantity, scheme: ConceptScheme, path: Path) -> Iterator[Complaint]:
    """More than the whole in slices of which no two surely share anybody: declared apart."""
    most = _most(whole)
    told = [one for one in slices if _heads(one, scheme)]
    if most is None or len(told) > _MOST_SLICES or not _in_heads(whole, scheme):
        return
    for several in _disjoint(told, scheme) if sum(map(_heads_of, told)) > most else ():
        if len(several) > 1 and sum(map(_heads_of, several)) > most:
            found = " + ".join(f"{one.count} {one.people}" for one in several)
            yield Complaint(path, f"{found} of {whole}", "no more than the whole: nobody is in two of them")
            return


def _disjoint(slices: list[Slice], scheme: ConceptScheme) -> Iterator[list[Slice]]:
    """From each slice on, the others that are apart from it and from one another, the largest first."""
    ordered = sorted(slices, key=_heads_of, reverse=True)
    for first in ordered:
        several = [first]
        for one in ordered:
            if all(_are_apart(one.people, other.people, scheme) for other in several):
                several.append(one)
        yield several


def _are_apart(one: Group | Presence, other: Group | Presence, scheme: ConceptScheme) -> bool:
    if not isinstance(one, Group) or not isinstance(other, Group):
        return False
    return one.verdict_to(other, scheme=scheme).info is Info.CONTRARY


def _heads(one: Slice, scheme: ConceptScheme) -> bool:
    return isinstance(one.count, Quantity) and _in_heads(one.count, scheme) and _heads_of(one) > 0


def _in_heads(count: Quantity, scheme: ConceptScheme) -> bool:
    """Whether it surely counts people one by one: not families, and not so many a day."""
    return not count.per and (not count.unit or scheme.find(count.unit) is not None)


def _heads_of(one: Slice) -> Fraction:
    return _least(one.count) if isinstance(one.count, Quantity) else Fraction(0)


def _too_few(counts: list[Quantity], whole: Quantity) -> bool:
    """Whether the parts surely add up to less than the whole."""
    ends = [end for end in map(_most, counts) if end is not None]
    return len(ends) == len(counts) and sum(ends) < _least(whole)


def _parcels(item: object, path: Path) -> Iterator[Complaint]:
    """A schedule of surely more or fewer in all than are counted."""
    count, schedule = getattr(item, "count", None), getattr(item, "schedule", None)
    total = schedule.total if isinstance(schedule, Schedule) else None
    if not isinstance(count, Quantity) or total is None:
        return
    verdict = count.verdict_to(total)
    if verdict.info is Info.CONTRARY and verdict.basis is Basis.STATED:
        found = f"{total} in all, beside a count of {count}"
        yield Complaint(
            (*path, "schedule"), found, "as many as the count", "add partial where parcels are left out"
        )


def _broken(item: object, path: Path) -> Iterator[Complaint]:
    """Fractions of people, of an item and of its slices."""
    if not hasattr(item, "people") or not (isinstance(item, Term) or isinstance(item.people, Group)):
        return
    counted = [((*path, "count"), getattr(item, "count", None))]
    for name in sorted(SLICES):
        for key, one in getattr(item, name, NO_SLICES).items():
            counted.append(((*path, words_of(name), key, "count"), one.count))
    for place, count in counted:
        if isinstance(count, Quantity) and _in_fractions(count):
            yield Complaint(place, f"{count} of people", "a whole number, or a share of a number")


def _in_fractions(count: Quantity) -> bool:
    """Whether an end of it is no whole number; so many a day, and a share, may be."""
    reading = count.reading
    ends = [end for end in (reading.low, reading.high) if end is not None]
    whole = all(end.denominator == 1 for end in ends)
    return not whole and count.share is None and not count.per and not is_real(count.unit)


def _least(count: Quantity) -> Fraction:
    """The least that it leaves open; a share is no number."""
    return Fraction(0) if count.share is not None else count.nested().stated.low or Fraction(0)


def _most(count: Quantity) -> Fraction | None:
    return None if count.share is not None else count.nested().stated.high
