"""Several parents of one version: what they agree on stands, what they differ on is nobody's value."""

from __future__ import annotations

from attrs import evolve, frozen

from dealdiff.diffing.applying import applied
from dealdiff.diffing.delta import Whole, atoms, between, only
from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.spelling import Path
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.views.leaves import Attested, without
from dealdiff.views.overlaying import meaning

_LIFE = frozenset({"exchange", "lasts", "when", "ends"})
_TEXT = _LIFE | {"phases", "terms", "figures", "agreed", "open", "statements"}
_WHOLE_AFTER = {"of whom": 2, "made of": 2, "if": 2, "outcome of": 1}


@frozen
class Stood:
    """What stood with a version: the sheet, who attests each leaf, where its parents differ."""

    sheet: TermSheet
    attested: Attested
    contested: frozenset[Path] = frozenset()


def joined(several: list[Stood]) -> Stood:
    """Several parents: what they agree on, or what only one tells; where they differ, nobody's value."""
    whole = several[0]
    for other in several[1:]:
        whole = _with(whole, other)
    return evolve(whole, sheet=without(whole.sheet, whole.contested)) if whole.contested else whole


def _with(one: Stood, other: Stood) -> Stood:
    whole = between(one.sheet, other.sheet)
    differing = {
        _contested(path) for path, atom in atoms(whole) if _differ(path, atom, one.sheet, other.sheet)
    }
    come = frozenset(path for path, atom in atoms(whole) if atom.before is None)
    both = applied(one.sheet, only(whole, come), other.sheet.scope, (other.sheet, one.sheet))
    sheet = evolve(both, silence=agreed_silence(one.sheet, other.sheet))
    return Stood(sheet, {**other.attested, **one.attested}, one.contested | other.contested | differing)


def _contested(path: Path) -> Path:
    """What is contested where an atom is: a statement, slice, condition or outcome as a whole."""
    if path[0] == "statements":
        return path[:2]
    wholes = (place + _WHOLE_AFTER[step] for place, step in enumerate(path[2:], 2) if step in _WHOLE_AFTER)
    return path[: next(wholes, len(path))]


def _differ(path: Path, atom: Whole, one: TermSheet, other: TermSheet) -> bool:
    """Whether two sheets tell one thing differently; what one of them is just silent on is none."""
    if path[0] not in _TEXT:
        return False
    if atom.before is None:
        return silence_at(one, path) is not UNREPORTED
    return atom.after is not None or silence_at(other, path) is not UNREPORTED


def silence_at(sheet: TermSheet, path: Path) -> Presence:
    """What it means that a sheet does not tell what stands at a path."""
    if path[0] == "terms":
        return sheet.silent_on(path[1])
    if path[0] == "phases":
        return sheet.silence.of_phases
    return sheet.silence.default if path[0] in _LIFE else UNREPORTED


def agreed_silence(one: TermSheet, other: TermSheet) -> Silence:
    """What silence means in both; where they differ it means nothing."""
    default = one.silence.default if one.silence.default is other.silence.default else UNREPORTED
    pairs = {key: meaning(key, one) for key in {*one.silence.except_, *other.silence.except_}}
    kept = {key: each if each is meaning(key, other) else UNREPORTED for key, each in pairs.items()}
    return Silence(default=default, except_=Keyed(kept))
