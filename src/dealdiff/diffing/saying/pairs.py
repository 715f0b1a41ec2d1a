"""Which statements of two sheets meet: those of one key, and of the rest those of one party."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from dealdiff.diffing.change import Setting
from dealdiff.diffing.saying.denials import Row
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import STANCE, Statement


def paired(found: list[Row], setting: Setting) -> list[Row]:
    """Statements of one key that differ; the rest by the party spoken for, where that leaves no choice."""
    pairs: list[Row] = [(one, other) for one, other in found if one is not None and other is not None]
    gone = [one for one, other in found if one is not None and other is None]
    come = [other for one, other in found if one is None and other is not None]
    by_party = list(_by_party(gone, come, setting))
    met = {id(one) for pair in by_party for one in pair}
    lone: list[Row] = [(one, None) for one in gone if id(one) not in met]
    lone += [(None, one) for one in come if id(one) not in met]
    return sorted([*pairs, *by_party, *lone], key=_place)


def _place(pair: Row) -> tuple[str, str]:
    before, after = pair
    return (after.key if after else "", before.key if before else "")


def _by_party(
    gone: list[Statement], come: list[Statement], setting: Setting
) -> Iterator[tuple[Statement, Statement]]:
    """Stances of one party on one issue, told by different speakers of it."""
    old = _single({id(one): _party_key(one, setting.before) for one in gone})
    new = _single({id(one): _party_key(one, setting.after) for one in come})
    by_id = {id(one): one for one in (*gone, *come)}
    for key, place in old.items():
        if key in new:
            yield by_id[place], by_id[new[key]]


def _single(keys: Mapping[int, tuple[str, ...] | None]) -> dict[tuple[str, ...], int]:
    """The keys that only one statement has."""
    count = Counter(keys.values())
    return {key: place for place, key in keys.items() if key is not None and count[key] == 1}


def _party_key(one: Statement, sheet: TermSheet) -> tuple[str, ...] | None:
    """Whose stance on what it is; ``None`` for what is no stance or speaks for nobody."""
    parties = {sheet.scope.party_of(name) for name in one.who.names}
    if one.family != STANCE or "" in parties:
        return None
    return (*sorted(parties), "|", one.subject)
