"""Whether two stances speak of one thing: their bodies agree wherever both tell something."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import attrs

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Setting
from dealdiff.diffing.counts import finding_of_counts
from dealdiff.diffing.saying.bans import beyond_words, in_one_sense
from dealdiff.diffing.saying.opposites import may_both_be
from dealdiff.diffing.saying.wholes import a_part_alone
from dealdiff.diffing.semantics import Finding, find
from dealdiff.diffing.transitions import RESTATED
from dealdiff.model.keyed import Keyed
from dealdiff.model.roles import Role, role_of
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.values.presence import UNDISCLOSED, UNREPORTED
from dealdiff.values.verdict import Info

_ASIDE = frozenset({"id", "if_"})  # whether a condition is met says nothing of what is wanted
_LIGHT = frozenset({Role.EDITORIAL, Role.RECORD})
_OWN_WORDS = frozenset({"text", "form"})  # told of each type in words of its own
_NESTED = frozenset({Info.SAME, Info.MORE, Info.LESS})


def of_one_thing(before: Statement, after: Statement, setting: Setting) -> bool:
    """Whether the verbs and the firmness of two stances can be compared.

    They can where each value of one body is silent in the other, or the same, or lies within it.
    Wanting 30 and wanting 40, or refusing one place and accepting another, are two things. Leaving and
    staying exclude one another only where both are surely of one place and time.
    """
    before, after = in_one_sense(before, after, setting)
    one, other = before.body, after.body
    if beyond_words(before, after) or may_both_be(before, after, setting):
        return False
    if _takes_away(before, after) and not _covers(before, after, setting):
        return False
    if not isinstance(one, Term) or not isinstance(other, Term):
        return True
    return all(_agree(found) for found in _findings(one, other, setting))


_AGAINST = frozenset({"refuses", "withholds"})
_LEAVES = _AGAINST | {"drops"}
_TOWARDS = frozenset({"wants", "accepts", "considers"})


def opposed(before: Statement, after: Statement) -> bool:
    """Whether one is against something and the other for it, or open to it."""
    verbs = {before.verb, after.verb}
    return bool(verbs & _AGAINST) and bool(verbs & _TOWARDS)


def _takes_away(before: Statement, after: Statement) -> bool:
    """Whether one refuses something, or gives it up, and the other is for something, or open to it."""
    verbs = {before.verb, after.verb}
    return bool(verbs & _LEAVES) and bool(verbs & _TOWARDS)


def _covers(before: Statement, after: Statement, setting: Setting) -> bool:
    """Whether the very thing is refused, or given up, that the other is for: a way or part leaves others."""
    against, towards = (before, after) if before.verb in _LEAVES else (after, before)
    refused, wanted = against.body, towards.body
    if not isinstance(refused, Term) or (wanted is not None and type(wanted) is not type(refused)):
        return True  # all of it is refused; or leaving and staying, which have their own table
    if not _binding(refused) <= _binding(wanted):
        return False  # what is refused under a condition is not refused without it
    if isinstance(wanted, Term) and a_part_alone(refused, wanted, setting):
        return False
    return UNDISCLOSED not in refused.reported().values() and all(
        wanted is not None and not _silent(getattr(wanted, name))
        for name, value in refused.reported().items()
        if name not in _ASIDE and not _silent(value) and role_of(_field(type(refused), name)) not in _LIGHT
    )


_HOLDS = frozenset({"met", "waived"})  # a condition that stands in the way no more


def _binding(term: object) -> frozenset[str]:
    """The conditions that a term still stands under."""
    conditions = term.if_.values() if isinstance(term, Term) else ()
    return frozenset(one.id for one in conditions if one.state not in _HOLDS)


def _field(cls: type[Any], name: str) -> attrs.Attribute[Any]:
    found: attrs.Attribute[Any] = attrs.fields_dict(cls)[name]
    return found


def _findings(one: Any, other: Any, setting: Setting) -> Iterator[Finding]:  # noqa: ANN401 # items with fields
    """What differs between the fields that both items have and tell."""
    classes: Any = type(one), type(other)
    for attribute in _shared(*classes):
        before, after = getattr(one, attribute.name), getattr(other, attribute.name)
        if isinstance(before, Keyed):
            for key in before.keys() & after.keys():
                yield from _findings(before[key], after[key], setting)
        elif not _silent(before) and not _silent(after) and before != after:
            yield _found(attribute, (before, after), (one, other), setting)


@cache
def _shared(one: type[Any], other: type[Any]) -> tuple[attrs.Attribute[Any], ...]:
    """The fields of one class that both have and that say what is wanted; worked out once for two classes."""
    aside = _ASIDE if one is other else {*_ASIDE, *_OWN_WORDS}
    both = attrs.fields_dict(other).keys() - aside
    return tuple(each for each in attrs.fields(one) if each.name in both and role_of(each) not in _LIGHT)


def _found(
    attribute: attrs.Attribute[Any], values: tuple[object, object], items: tuple[Any, Any], setting: Setting
) -> Finding:
    if role_of(attribute) is Role.PLACE:  # the phase: a bare word
        return Finding(kind="moved", significance=KINDS["moved"].significance)
    finding = find(attribute, *values, setting)
    return finding_of_counts(finding, attribute, *items, setting)


def _silent(content: object) -> bool:
    return content in (UNREPORTED, UNDISCLOSED, "")


def _agree(found: Finding) -> bool:
    if found.verdict is None:
        return found.kind == RESTATED
    return found.verdict.info in _NESTED and found.verdict.direction is None
