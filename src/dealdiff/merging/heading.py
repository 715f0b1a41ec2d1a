"""The heading of a merged text: its id, what both versions tell alike, and which versions it was made of."""

from __future__ import annotations

from dealdiff.errors import ModelError
from dealdiff.merging.cases import Sides
from dealdiff.merging.result import Decision
from dealdiff.merging.table import Outcome
from dealdiff.model.ids import identifier
from dealdiff.model.keyed import Keyed
from dealdiff.model.linking import usable_id
from dealdiff.model.plain import PlainMap, to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.unsettled import BASE, SUGGESTION, Content, content
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.views.overlaying import meaning

MERGES = "merges"
_TOLD = ("title", "date", "dated_by", "source", "told_by")
_WORDS = {"dated_by": "dated by", "told_by": "told by"}
OWN = frozenset({"id", "title", "date", "dated by", "source", "told by", "parents"})
"""What a text says of itself, and no other text takes over."""
_LONGEST = 100  # characters of an id
_APART = "each version has its own, and the merged text neither"
_BOTH = "both are kept"
_NO_DATE = "it tells how the date is known, and the merged text has none"


def new_id(id_: str) -> None:
    """Check the id that is given to a merged text.

    :raises ParseError: for no id. :raises ModelError: for a word with a meaning of its own.

    >>> new_id("base")
    Traceback (most recent call last):
    dealdiff.errors.ModelError: found the id 'base', expected another id; 'base' has a meaning of its own
    """
    identifier(id_)
    if id_ in (BASE, SUGGESTION):
        raise ModelError(f"found the id {id_!r}, expected another id; {id_!r} has a meaning of its own")
    for wrong in usable_id(id_, ()):
        raise ModelError(wrong.said)


def id_of(left: TermSheet, right: TermSheet) -> str:
    """The id of a text merged of two versions. :raises ModelError: where it would be too long."""
    found = "-and-".join(sorted((left.id, right.id)))
    if len(found) > _LONGEST:
        raise ModelError(f"the merged text would be called {found[:80]!r}...: give it a shorter id=")
    return found


def heading(sides: Sides, own: tuple[TermSheet, TermSheet], id_: str) -> tuple[PlainMap, list[Decision]]:
    """The heading of a text of two versions that both say something, and what was decided for it.

    The base's title and date are no merged text's: what neither version tells is left out.
    """
    left, right = own
    plain: PlainMap = {"id": id_}
    decisions: list[Decision] = []
    for name in _TOLD:
        words = _WORDS.get(name, name)
        told = [_told(sheet, name) for sheet in (sides.base, left, right)]
        kept, why = told[1], ""
        if told[1] != told[2]:
            kept, why = (_together(left, right), _BOTH) if name == "told_by" else (None, _APART)
        if name == "dated_by" and kept is not None and _undated(decisions):
            kept, why = None, _NO_DATE
        if kept is not None:
            plain[words] = to_plain(kept)
        if any(one is not None and (one != told[0] or one != kept) for one in told[1:]):
            decisions.append(_decision(words, told, kept, why, (sides.base, *own)))
    plain["parents"] = {one.id: MERGES for one in own if one.id != id_}
    return plain, decisions


def _undated(decisions: list[Decision]) -> bool:
    """Whether the versions' dates are not kept."""
    return any(one.path == ("date",) and one.taken is None for one in decisions)


def _told(sheet: TermSheet, name: str) -> Content | None:
    value = getattr(sheet, name)
    return None if value in (UNREPORTED, "") else content(str(value))


def _together(left: TermSheet, right: TermSheet) -> Content | None:
    told = [one.told_by.names for one in (left, right) if isinstance(one.told_by, Names)]
    return str(Names.of(tuple(sorted({name for names in told for name in names})))) if told else None


def _decision(
    words: str, told: list[Content | None], taken: Content | None, why: str, three: tuple[TermSheet, ...]
) -> Decision:
    outcome = Outcome.COMBINED if why else Outcome.CORROBORATED
    base, left, right = (one.id for one in three)
    return Decision(
        path=(words,),
        outcome=outcome,
        base=told[0],
        left=told[1],
        right=told[2],
        taken=taken,
        why=why or "both versions say so",
        row="heading",
        versions=(base, left, right),
    )


def silence(sides: Sides) -> Silence:
    """What absence means in the merged text, but for what it incorporates.

    What one side says otherwise than the base holds; where both do, each in its way, it means nothing.
    """
    base, left, right = (sides.base, sides.left, sides.right)
    if right.silence in (left.silence, base.silence):
        return left.silence
    if left.silence == base.silence:
        return right.silence
    several = (base, left, right)
    keys = {key for one in several for key in one.silence.except_}
    found = {key: _meant(*(meaning(key, one) for one in several)) for key in keys}
    default = _meant(*(one.silence.default for one in several))
    return Silence(default=default, except_=Keyed(found))


def _meant(base: Presence, left: Presence, right: Presence) -> Presence:
    if left is right or right is base:
        return left
    return right if left is base else UNREPORTED
