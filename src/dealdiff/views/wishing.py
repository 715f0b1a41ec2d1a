"""What several voices of a party want, laid together as one wish, and no wish that nobody voiced."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs
from attrs import evolve

from dealdiff.model.roles import counted_fields
from dealdiff.model.sheet import TermSheet
from dealdiff.model.term import Term, says_something
from dealdiff.values.presence import UNREPORTED
from dealdiff.views.laying import laid


def wish_of(base: Term | None, bodies: Iterable[Term], sheet: TermSheet) -> Term | None:
    """Bodies laid together over what is told more remotely; ``None`` where they are of several types.

    A number stays with the group with which somebody told it. Where nobody did, what is told more remotely
    gives way, else the number.
    """
    several = [*bodies]
    found = laid(base, list(several), sheet)
    if not isinstance(found, Term):
        return None
    gone: dict[str, Any] = {}
    for number, group in counted_fields(type(found)):
        told = [one for one in (base, *several) if isinstance(one, Term) and type(one) is type(found)]
        if (
            _says(found, number)
            and _says(found, group)
            and not any(_both(each, found, (number, group)) for each in told)
        ):
            remote = not any(getattr(one, group) == getattr(found, group) for one in several)
            gone[group if remote else number] = _empty(found, group if remote else number)
    return evolve(found, **gone) if gone else found


def _says(term: Term, name: str) -> bool:
    return says_something(getattr(term, name, UNREPORTED))


def _both(term: Term | None, found: Term, names: tuple[str, ...]) -> bool:
    return all(getattr(term, name) == getattr(found, name) for name in names)


def _empty(term: Term, name: str) -> object:
    default = attrs.fields_dict(type(term))[name].default
    return UNREPORTED if default is attrs.NOTHING else default
