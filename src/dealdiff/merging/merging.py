"""Two versions and their common base, merged by the decision table."""

from __future__ import annotations

from attrs import evolve

from dealdiff.diffing.unsettled import UNSETTLED
from dealdiff.errors import ModelError
from dealdiff.merging.cases import Sides
from dealdiff.merging.counted import bearing, told_apart
from dealdiff.merging.fitting import to_be_left_open
from dealdiff.merging.heading import OWN, heading, id_of, silence
from dealdiff.merging.naming import named
from dealdiff.merging.result import Decision, Merge
from dealdiff.merging.table import DOES_NOT_FIT, TOLD_APART, Row
from dealdiff.merging.uniting import all_unsettled, of_unsettled, united
from dealdiff.merging.walking import HEADING, Walk
from dealdiff.model.given import SHEET, expect
from dealdiff.model.ids import identifier
from dealdiff.model.plain import PlainMap, to_plain
from dealdiff.model.rereading import reread
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.unsettled import BASE, SUGGESTION, Unsettled, path_of
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.views.overlaying import overlay


def merge(
    base: TermSheet,
    left: TermSheet,
    right: TermSheet,
    *,
    id: str = "",  # noqa: A002 # the field of a sheet is called so
    policy: Policy = DEFAULT,
) -> Merge:
    """Two versions brought onto their common base, place by place, by the decision table.

    What one version alone says otherwise than the base is taken, and so is what both say. Where they
    differ, it stays unsettled, unless one tells the same as the other only more exactly: the base stands
    there, and ``sheet.unsettled`` holds what either says. No number stands, or is suggested, that nobody
    said. Silence means what each version's ``silence`` says. Left and right are of equal standing.

    The merged text is called ``id``, else ``<left>-and-<right>`` in alphabetical order. Where nothing
    stands but what one version tells, it is that version.

    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> may = TermSheet(id="may", terms=[Release(id="hostages", count=30)])
    >>> north = TermSheet(id="north", terms=[Release(id="hostages", count=35, by="south")])
    >>> south = TermSheet(id="south", terms=[Release(id="hostages", count=25)])
    >>> merged = merge(may, north, south)
    >>> str(merged.sheet.terms["hostages"].count), [one.place for one in merged.conflicts]
    ('30', ['terms.hostages.count'])
    >>> print(merged.sheet.unsettled["terms.hostages.count"])
    35 (north) or 25 (south); meanwhile 30 stands (base)

    :raises ModelError: for what is no sheet or policy, sheets of different scopes, or two different
        versions of one id. :raises ParseError: for an ``id`` that is none.
    """
    _check(base, left, right, policy)
    expect("id", id, str, "the id of the merged text")
    if id:
        identifier(id)
    only = _only(base, left, right)
    if left != right:
        _check_ids(left, right, both=only is None)
    like = only if only is not None and id in ("", only.id) and _tells_all(only, base) else None
    id_ = id or (like.id if like is not None else id_of(base if left == right else left, right))
    stood, own = base, (left, right)
    if id_ not in (left.id, right.id):
        stood, own = named(base), (named(left), named(right))
    sides = Sides(base=stood, left=overlay(stood, own[0]), right=overlay(stood, own[1]), policy=policy)
    sheet, decisions = _merged(sides, own, id_, like)
    ordered = tuple(sorted(decisions, key=lambda one: (one.path[0] in HEADING, one.path)))
    return Merge(base=base, left=left, right=right, sheet=sheet, decisions=ordered)


def _only(base: TermSheet, left: TermSheet, right: TermSheet) -> TermSheet | None:
    """The version that alone says something else than the base; the base itself where none does."""
    if left == base:
        return right
    return left if right in (base, left) else None


def _tells_all(only: TermSheet, base: TermSheet) -> bool:
    """Whether nothing is left of the base that a version does not tell itself."""
    one, other = (to_plain(sheet) for sheet in (only, overlay(base, only)))
    return all(one.get(key) == other.get(key) for key in {*one, *other} - OWN)


def _check(base: object, left: TermSheet, right: TermSheet, policy: Policy) -> None:
    if not isinstance(base, TermSheet):
        hint = "lay one over the other with overlay, or merge on what both grew from (common_ancestor)"
        raise ModelError(f"base: found {base!r:.80}, expected the common base, {SHEET}; without one {hint}")
    for name, sheet in (("left", left), ("right", right)):
        expect(name, sheet, TermSheet, SHEET)
    expect("policy", policy, Policy, "a Policy, such as DEFAULT")
    for name, sheet in ((BASE, base), ("left", left)):
        if sheet.scope is not right.scope and sheet.scope != right.scope:
            raise ModelError(
                f"{name}: {sheet.id!r} is told in another scope than {right.id!r}: "
                "load both from one negotiation, or give each the same scope"
            )


def _check_ids(left: TermSheet, right: TermSheet, *, both: bool) -> None:
    if left.id == right.id:
        raise ModelError(
            f"left and right are both called {left.id!r} and differ: give one of them another id"
        )
    for sheet in (left, right) if both else ():
        if sheet.id in (BASE, SUGGESTION):
            raise ModelError(
                f"a version called {sheet.id!r}, a word with a meaning of its own: give it another id"
            )


def _merged(
    sides: Sides, own: tuple[TermSheet, TermSheet], id_: str, like: TermSheet | None
) -> tuple[TermSheet, list[Decision]]:
    """The merged text, once what does not fit in it is left unsettled; under the heading of ``like``."""
    kept = all_unsettled(sides.base, sides.left, sides.right, own)
    forced = dict.fromkeys(_told_again(sides, dict(kept.items())), DOES_NOT_FIT)
    while True:  # each round leaves more places unsettled: in the end the base stands everywhere
        walk = Walk(sides=sides, own=own, forced=forced)
        sheet = _sheet(walk, dict(kept.items()), id_, like)
        more = _to_be_left_open(sheet, walk)
        if not more:
            return sheet, [*walk.decisions, *of_unsettled(sides, own, kept)]
        forced = {**forced, **more}


def _to_be_left_open(sheet: TermSheet, walk: Walk) -> dict[Path, Row]:
    """The places to leave unsettled beside those that are, each with the row that says why."""
    sides, own = walk.sides, walk.own
    apart = told_apart(sheet, sides, own) if _only(sides.base, *own) is None else ()
    found = {path for one in apart for path in bearing(one, walk.decisions)}
    if found:
        return dict.fromkeys(found, TOLD_APART)
    told = (sides.base, *own, sides.left, sides.right)
    return dict.fromkeys(to_be_left_open(sheet, told, walk.decisions, walk.forced.keys()), DOES_NOT_FIT)


def _told_again(sides: Sides, kept: dict[str, Unsettled]) -> list[Path]:
    """Places that stay unsettled because of one side, where the other tells something new."""
    base, left, right = (to_plain(one) for one in (sides.base, sides.left, sides.right))
    found = []
    for place, entry in kept.items():
        path = path_of(place)
        of_left, of_right = sides.left.unsettled.at(place) == entry, sides.right.unsettled.at(place) == entry
        stood, one, other = (_at(each, path) for each in (base, left, right))
        if (of_left and not of_right and other != stood) or (of_right and not of_left and one != stood):
            found.append(path)
    return found


def _at(data: object, path: Path) -> object:
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data


def _sheet(walk: Walk, kept: dict[str, Unsettled], id_: str, like: TermSheet | None) -> TermSheet:
    sides, own = walk.sides, walk.own
    plain = walk.text()
    if like is None:
        head, decisions = heading(sides, own, id_)
        walk.decisions += decisions
    else:
        head = {key: one for key, one in to_plain(like).items() if key in OWN}
    meant = evolve(silence(sides), as_="")
    base, left, right = (one.silence.as_ or None for one in (sides.base, sides.left, sides.right))
    as_ = walk.leaf(("silence", "as"), (base, left, right))
    head = {**head, "silence": to_plain(evolve(meant, as_=str(as_ or "")))}
    both = {
        place: united(kept[place], one, own) if place in kept else one
        for place, one in walk.unsettled.items()
    }
    whole: PlainMap = {
        **plain,
        **head,
        UNSETTLED: {key: to_plain(one) for key, one in {**kept, **both}.items()},
    }
    return reread(whole, (sides.base, *own, sides.left, sides.right))
