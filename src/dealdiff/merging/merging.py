"""Two versions and their common base, merged by the decision table."""

from __future__ import annotations

from attrs import evolve

from dealdiff.diffing.unsettled import UNSETTLED
from dealdiff.errors import ModelError
from dealdiff.merging.cases import Sides
from dealdiff.merging.counted import bearing, told_apart
from dealdiff.merging.fitting import to_be_left_open
from dealdiff.merging.heading import OWN, heading, id_of, new_id, silence
from dealdiff.merging.naming import named
from dealdiff.merging.result import Decision, Merge
from dealdiff.merging.table import DOES_NOT_FIT, STILL_OPEN, TOLD_APART, Row
from dealdiff.merging.uniting import all_unsettled, no_longer, still_unsettled, told_again
from dealdiff.merging.walking import HEADING, Walk
from dealdiff.model.complaint import did_you_mean
from dealdiff.model.given import SHEET, expect
from dealdiff.model.keyed import cut
from dealdiff.model.plain import PlainMap, to_plain
from dealdiff.model.rereading import reread
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.unsettled import BASE, SUGGESTION
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

    :raises ModelError: for what is no sheet or policy, a policy that matches, sheets of different scopes, a
        term that its scope does not declare, two different versions of one id, or an ``id`` with a meaning
        of its own ("base"). :raises ParseError: for an ``id`` that is none.
    """
    _check(base, left, right, policy)
    _check_new(id)
    only = _only(base, left, right)
    if left != right:
        _check_ids(left, right, both=only is None)
    like = only if only is not None and id in ("", only.id) and _tells_all(only, base) else None
    id_ = id or (like.id if like is not None else id_of(base if left == right else left, right))
    given = base, left, right
    stood, one, other = given if id_ in (left.id, right.id) else map(named, given)
    sides = Sides(base=stood, left=overlay(stood, one), right=overlay(stood, other), policy=policy)
    sheet, decisions = _merged(sides, (one, other), id_, like)
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
    if policy.match is not None:
        raise ModelError(
            f"policy: found match={policy.match}, expected a policy that matches nothing: a merge pairs "
            "terms by their ids; give them the same ids first, as a diff under that policy suggests"
        )
    for name, sheet in ((BASE, base), ("left", left), ("right", right)):
        _check_terms(name, sheet)
    for name, sheet in ((BASE, base), ("left", left)):
        if sheet.scope is not right.scope and sheet.scope != right.scope:
            raise ModelError(
                f"{name}: {sheet.id!r} is told in another scope than {right.id!r}: "
                "load both from one negotiation, or give each the same scope"
            )


def _check_new(id_: str) -> None:
    expect("id", id_, str, "the id of the merged text")
    if id_:
        new_id(id_)


def _check_terms(name: str, sheet: TermSheet) -> None:
    """A term that is no issue of its scope: no file could hold it, nor the merged text."""
    issues = sheet.scope.issues
    strange = [] if sheet.scope.empty else [id_ for id_ in sheet.terms if id_ not in issues]
    if strange:
        hint = did_you_mean(strange[0], issues) or "declare it among the issues"
        raise ModelError(
            f"{name}: {sheet.id!r} has the term {cut(strange[0])}, expected an issue of its scope; {hint}"
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
    several = _only(sides.base, *own) is None  # what one alone says is laid over the base as it is
    forced = dict.fromkeys(told_again(sides, kept), STILL_OPEN) if several else {}
    while True:  # each round leaves more places unsettled: in the end the base stands everywhere
        walk = Walk(sides=sides, own=own, forced=forced, kept=dict(kept))
        sheet = _sheet(walk, id_, like)
        more = _to_be_left_open(sheet, walk) if several else {}
        if not more:
            decided = {one.path for one in walk.decisions if not one.outcome.settled}
            before = still_unsettled(sides, own, sheet, decided)
            return sheet, [*walk.decisions, *before, *no_longer(sides, own, sheet)]
        forced = {**forced, **more}


def _to_be_left_open(sheet: TermSheet, walk: Walk) -> dict[Path, Row]:
    """The places to leave unsettled beside those that are, each with the row that says why."""
    sides, own = walk.sides, walk.own
    found = {path for one in told_apart(sheet, sides, own) for path in bearing(one, walk.decisions)}
    if found:
        return dict.fromkeys(found, TOLD_APART)
    told, laid = (sides.base, *own), (sides.left, sides.right)
    more = to_be_left_open(sheet, told, laid, walk.decisions, walk.forced.keys())
    return dict.fromkeys(more, DOES_NOT_FIT)


def _sheet(walk: Walk, id_: str, like: TermSheet | None) -> TermSheet:
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
    waiting = {**walk.kept, **walk.unsettled}
    whole: PlainMap = {**plain, **head, UNSETTLED: {key: to_plain(one) for key, one in waiting.items()}}
    return reread(whole, (sides.base, *own, sides.left, sides.right))
