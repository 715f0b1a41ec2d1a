"""Where the number stands that a share is a share of: half of those held, of whom a figure says that 130 are.

The base is looked for among the figures of the sheet that tells the share, and only where its own words say
what it is a share of. It is the number of the only figure, or slice of a figure, that counts just that: one
exact number, of which nobody gives another account. A past fact and an outcome are no base: who was taken,
or went free, is not who is there to be half of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from dealdiff.diffing.change import Setting
from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import TELLS
from dealdiff.model.term import Slice
from dealdiff.values.bans import verdict_in_ban
from dealdiff.values.concept_names import concept_key
from dealdiff.values.group import Group
from dealdiff.values.group_words import Share
from dealdiff.values.quantity import Quantity
from dealdiff.values.scheme import ConceptScheme
from dealdiff.values.shares import in_numbers, over_base, verdict_of_shares
from dealdiff.values.units import measure, one_spelling
from dealdiff.values.verdict import Verdict
from dealdiff.values.words import Value

Counted: TypeAlias = tuple[Figure | Slice, Quantity, bool]

_SCHEME = "people"  # what figures count in
_ANYONE = "person"  # "130 people", where it is told apart who they are


def share_beside_number(before: Quantity, after: Quantity) -> bool:
    """Whether one of the two is a share and the other is not: only then a base is asked for."""
    return (before.share is None) is not (after.share is None)


def verdict_over_bases(
    before: Quantity, after: Quantity, setting: Setting, *, as_written: bool = False
) -> Verdict:
    """The verdict of two quantities; of a share and a number by the base that the share's sheet tells."""
    if not share_beside_number(before, after):
        return verdict_of_shares(before, after, policy=setting.policy, as_written=as_written)
    sides = (before, setting.before), (after, setting.after)
    one, other = (_base(told, sheet, setting.scheme(_SCHEME)) for told, sheet in sides)
    return verdict_of_shares(before, after, one, other, setting.policy, as_written=as_written)


def verdict_banned(before: Value, after: Value, verdict: Verdict, setting: Setting) -> Verdict:
    """The verdict inside a ban; of a share and a number by the numbers that they come to."""
    if isinstance(before, Quantity) and isinstance(after, Quantity) and share_beside_number(before, after):
        sides = (before, setting.before), (after, setting.after)
        one, other = (_base(told, sheet, setting.scheme(_SCHEME)) for told, sheet in sides)
        numbers = in_numbers(before, after, one, other, topped=False)
        if numbers is not None:
            return over_base(verdict_in_ban(*numbers, verdict, setting.policy))
    return verdict_in_ban(before, after, verdict, setting.policy)


def _base(share: Quantity, sheet: TermSheet, scheme: ConceptScheme) -> Quantity | None:
    """How many there are of what a share is of; ``None`` where that is not told, or not once and exactly."""
    if share.share is None or not share.reading.of:
        return None
    whom = one_name(share.reading.of, scheme)
    found = [(count, alone) for item, count, alone in _counted(sheet) if _whom(item, count, scheme) == whom]
    if len(found) != 1:
        return None
    count, alone = found[0]
    return _one_number(count) if alone else None


def _counted(sheet: TermSheet) -> Iterator[Counted]:
    """What figures of the present count, down to their slices, and whether nobody gives another account."""
    for id_, figure in sheet.figures.items():
        if figure.is_fixed or figure.outcome_of is not None:
            continue
        alone = all(one.family != TELLS or one.subject != id_ for one in sheet.statements)
        items: tuple[Figure | Slice, ...] = (figure, *figure.of_whom.values())
        for item in items:
            if isinstance(item.count, Quantity):
                yield item, item.count, alone


def _whom(item: Figure | Slice, count: Quantity, scheme: ConceptScheme) -> str:
    """Whom or what it counts, as one name; "" where that is not told, or is no single kind."""
    unit = one_name(count.unit, scheme)
    if not isinstance(item.people, Group):
        return unit
    members = item.people.members(scheme)
    if len(members) != 1 or members[0].taken or members[0].share is Share.SOME:
        return ""
    name = one_name(members[0].base, scheme)
    return name if unit in ("", _ANYONE, name) else ""


def one_name(words: str, scheme: ConceptScheme) -> str:
    """One name for all that a concept is called, in the singular and the plural."""
    spelled = _spelled(words)
    for concept in scheme.concepts:
        if spelled in map(_spelled, (concept.label, *concept.also)):
            return _spelled(concept.label)
    return spelled


def _spelled(words: str) -> str:
    return one_spelling(concept_key(words).split())


def _one_number(count: Quantity) -> Quantity | None:
    """A count that is one exact number, without its unit."""
    said = count.reading
    plain = said.exact and said.share is None and not said.per and measure(said.unit) is None
    return Quantity.exactly(said.low) if plain and said.low is not None else None
