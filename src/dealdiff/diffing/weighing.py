"""What bears on the weight of the differences between two terms, phases, or whole texts."""

from __future__ import annotations

from attrs import evolve

from dealdiff.diffing.change import Setting
from dealdiff.diffing.fields import Pair
from dealdiff.diffing.semantics import PLAIN, Weighing
from dealdiff.model.figure import Figure
from dealdiff.model.spelling import Path
from dealdiff.model.term import Term
from dealdiff.values.force import Force
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.wording import Wording

TERMS = "terms"
_MUST_NOT = Force.parse("must not")


def pair_of(before: Term, after: Term, path: Path, setting: Setting) -> Pair:
    """Two terms with what bears on the weight of their differences."""
    weighing = Weighing(
        silent_before=setting.before.silent_on(before.id),
        silent_after=setting.after.silent_on(after.id),
        ban=before.force == after.force == _MUST_NOT,
        turned=_turned(before.force, after.force),
        ranked_before=isinstance(before.rank, Wording),
        ranked_after=isinstance(after.rank, Wording),
    )
    said = setting.said_about(after.id)
    return Pair(before=before, after=after, path=path, setting=setting, weighing=weighing, said=said)


def _turned(before: Force | Presence, after: Force | Presence) -> bool:
    """Whether exactly one of two forces is told to forbid: one that is not told may do so or not."""
    return (before == _MUST_NOT) is not (after == _MUST_NOT)


def of_body(before: Term | Figure, after: Term | Figure, setting: Setting) -> Weighing:
    """What two bodies of statements say that bears on the weight of their differences: no silence does."""
    if not isinstance(before, Term) or not isinstance(after, Term):
        return PLAIN
    return evolve(
        pair_of(before, after, (), setting).weighing, silent_before=UNREPORTED, silent_after=UNREPORTED
    )


def of_text(setting: Setting) -> Weighing:
    """What silence means for the text itself: how long it holds, what stands against what."""
    return Weighing(silent_before=setting.before.silence.default, silent_after=setting.after.silence.default)


def of_phases(setting: Setting) -> Weighing:
    """What silence means for the list of phases."""
    return Weighing(
        silent_before=setting.before.silence.of_phases, silent_after=setting.after.silence.of_phases
    )
