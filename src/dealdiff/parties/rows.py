"""A gap as plain JSON data: the same each time, with everything that its sentences say."""

from __future__ import annotations

from dealdiff.diffing.change import Change
from dealdiff.diffing.document.exporting import policy_data, verdict_data
from dealdiff.diffing.typed import Json, typed
from dealdiff.model.statement import Statement
from dealdiff.parties.distance import Distance
from dealdiff.parties.framing import Framed, framed_sentence
from dealdiff.parties.gap_words import GapTold, PointTold, binding, point_sentence, remark_words
from dealdiff.parties.position import Position
from dealdiff.parties.position_words import position_data
from dealdiff.telling.naming import publisher
from dealdiff.telling.statements import statement
from dealdiff.values.policy import Policy
from dealdiff.values.when import When


def gap_data(gap: GapTold, policy: Policy) -> dict[str, Json]:
    """The whole gap: the version, both parties, and every point."""
    sheet = gap.sheet
    parties = sheet.scope.parties
    wholes = {one: parties[one].inside for one in (gap.left, gap.right) if one in parties}
    return {
        "version": sheet.id,
        "date": str(sheet.date) if isinstance(sheet.date, When) else None,
        "source": sheet.source or None,
        "publisher": publisher(sheet) or None,
        "left": gap.left,
        "right": gap.right,
        "inside": {id_: whole for id_, whole in wholes.items() if whole},
        "second hand": gap.with_second_hand,
        "factions": gap.factions,
        "policy": policy_data(policy),
        "points": [_point(one, gap) for one in gap.points],
        "frame": [_framed(one, gap) for one in gap.frame],
        "aside": [_aside(one, gap) for one in gap.aside],
        "not read": [one.to_dict(gap.sheet) for one in gap.unread],
        "open without stance": [*gap.open_without_stance],
        "agreed without stance": [*gap.agreed_without_stance],
    }


def _aside(one: Statement, gap: GapTold) -> Json:
    return {"verb": one.verb, "words": statement(one, gap.sheet), "statement": typed(one)}


def _framed(one: Framed, gap: GapTold) -> Json:
    return {
        "sort": one.sort,
        "id": one.id,
        "title": one.title,
        "told": one.told,
        "state": one.state.value,
        "left": [typed(act) for act in one.left],
        "right": [typed(act) for act in one.right],
        "unreported": one.unreported or None,
        "reasons": [*one.reasons],
        "sentence": framed_sentence(one, gap.sheet),
    }


def _point(point: PointTold, gap: GapTold) -> Json:
    return {
        "id": point.id,
        "title": point.title,
        "state": point.state.value,
        "left": [_held(one, point) for one in point.left],
        "right": [_held(one, point) for one in point.right],
        "differences": [_difference(one, point) for one in point.changes],
        "unreported": point.unreported or None,
        "reasons": [*point.reasons],
        "second hand": [*point.second_hand],
        "conditional": [*dict.fromkeys(one.party for one in point.positions if binding(one))],
        "against own text": [*point.against_own_text],
        "unlike own text": [*point.unlike_own_text],
        "contradicting": [*point.contradicting],
        "remarks": [_remark(one, gap) for one in point.remarks],
        "beside": [*point.beside],
        "sentence": point_sentence(point, gap.sheet),
    }


def _held(one: Position, point: PointTold) -> Json:
    return {**position_data(one), "earlier": one in point.earlier}


def _remark(one: Statement, gap: GapTold) -> Json:
    return {"verb": one.verb, "words": remark_words(one, gap.sheet), "statement": typed(one)}


def _difference(change: Change, point: PointTold) -> Json:
    field = ".".join(change.path[2:])
    apart = point.distances.at(field)
    return {
        "field": field,
        "kind": change.kind,
        "left": typed(change.before),
        "right": typed(change.after),
        "verdict": verdict_data(change.verdict) if change.verdict is not None else None,
        "distance": distance_data(apart) if apart is not None else None,
    }


def distance_data(apart: Distance) -> Json:
    """A distance, whole: exact numbers as text, ``null`` where nothing bounds it."""
    return {
        "least": str(apart.least),
        "most": str(apart.most) if apart.most is not None else None,
        "unit": apart.unit,
        "policy": apart.policy,
        "within": apart.within,
        "words": str(apart),
    }
