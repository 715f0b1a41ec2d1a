"""A diff applied to a sheet, and carried over to another one: all of it, or none."""

from __future__ import annotations

from dealdiff.diffing.delta import Delta, Fields, Whole, apply
from dealdiff.diffing.engine import diff as compared
from dealdiff.diffing.result import Diff
from dealdiff.errors import ModelError, StaleDelta
from dealdiff.model.given import SHEET, expect
from dealdiff.model.plain import Plain, PlainMap, to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.patching.conflict import Conflict
from dealdiff.patching.fitting import fit
from dealdiff.patching.remaking import Patched
from dealdiff.patching.soundness import sound_delta

_HEADING = ("id", "title", "date", "dated by", "source", "told by", "parents")
_ANOTHER = "a diff from `{}`, applied to `{}`; rebase(diff, onto) carries it over"

_TWO_RELATIONS = (
    "parents.{1}: found {2} in `{0}`, expected {4}, as of `{3}` from which the diff begins: a version has "
    "one relation to another; take one of the two out of its parents"
)


def patch(sheet: TermSheet, diff: Diff, *, strict: bool = True) -> TermSheet:
    """The sheet with what a diff's changes account for: all of it, or an error and nothing.

    ``patch(before, diff(before, after)) == after``, exactly; a diff that was filtered
    (:attr:`~dealdiff.Diff.partial`) patches in what is left of it. The sheet must be the version that the
    diff begins with, by its id, and hold what the diff begins with wherever it changes something. With
    ``strict=False`` any version will do, and what already is as the diff would make it counts as done;
    anything else is refused all the same.

    The scope of the result is ``diff.after``'s where the sheet's is ``diff.before``'s; else the sheet's own.

    >>> before = TermSheet(id="draft", title="A draft")
    >>> named = compared(before, TermSheet(id="draft", title="The draft"))
    >>> str(patch(before, named).title)
    'The draft'
    >>> patch(TermSheet(id="draft", title="Draft"), named)
    Traceback (most recent call last):
    dealdiff.errors.StaleDelta: title: found Draft, expected A draft

    :raises StaleDelta: for another version; and where the diff does not fit, with every
        :class:`~dealdiff.Conflict`.
    :raises ModelError: with everything in the result that does not fit together; for a diff that
        contradicts itself, since it was changed by hand; for what is no sheet or no diff.
    """
    expect("sheet", sheet, TermSheet, SHEET)
    change = sound_delta(diff)
    expect("strict", strict, bool, "True or False")
    return applied(sheet, diff, change, strict=strict)


def applied(
    sheet: TermSheet, diff: Diff, change: Delta | None, *, strict: bool = True, another: str = _ANOTHER
) -> TermSheet:
    """A sheet with the delta of a diff. ``another`` says that it is not the version that the diff is for.

    :raises StaleDelta: as :func:`patch` does.
    :raises ModelError: as :func:`patch` does.
    """
    if strict and sheet.id != diff.before.id:
        of_another = another.format(diff.before.id, sheet.id)
        raise StaleDelta(of_another, [Conflict(("id",), diff.before.id, sheet.id)])
    held: PlainMap = to_plain(sheet)
    begun: PlainMap = held if sheet is diff.before else to_plain(diff.before)
    found = fit(change if strict else _begun_with(sheet.id, change), held, begun, done=not strict)
    if found.conflicts:
        raise refused(found.conflicts)
    return Patched(sheet, diff, held, _map(apply(held, found.rest))).made()


def rebase(diff: Diff, onto: TermSheet) -> Diff:
    """The content of a diff carried over to another sheet: a diff from ``onto``, made under the same policy.

    What ``onto`` holds already is dropped; where it holds something else, nothing is carried over. Where
    the diff leads to another version, the heading is that version's (id, title, date, dated by, source, told
    by, parents), with ``onto`` for the parent that the diff begins with; else ``onto`` keeps its own, but
    for what the diff changes in it.

    ``rebase(d, d.before) == d`` for a diff that is whole. It carries one side's changes over and never
    weighs two sides: that is a merge.

    >>> march = TermSheet(id="march", terms={"fee": "to be agreed"})
    >>> settled = compared(march, TermSheet(id="may", terms={"fee": "none"}, parents={"march": "amends"}))
    >>> carried = rebase(settled, TermSheet(id="april", title="April", terms={"fee": "to be agreed"}))
    >>> carried, carried.after.parents
    (<Diff april -> may: 4 changes, amendment>, Keyed({'april': 'amends'}))

    :raises StaleDelta: where ``onto`` holds something else, with every :class:`~dealdiff.Conflict`.
    :raises ModelError: as :func:`patch` does; and where ``onto`` is a parent of the version already, in
        another relation than the sheet that the diff begins with.
    """
    change = sound_delta(diff)
    expect("onto", onto, TermSheet, SHEET)
    held, begun = to_plain(onto), to_plain(diff.before)
    heading = _heading(_map(apply(begun, change)), diff.before.id, onto.id) if _renames(change) else None
    found = fit(change if heading is None else _content(change), held, begun, done=True)
    if found.conflicts:
        raise refused(found.conflicts)
    plain = _map(apply(held, found.rest))
    if heading is not None:
        plain = {**{key: each for key, each in plain.items() if key not in _HEADING}, **heading}
    return compared(onto, Patched(onto, diff, held, plain).made(), policy=diff.policy)


def refused(conflicts: tuple[Conflict, ...]) -> StaleDelta:
    """The error to raise about conflicts: a line for each."""
    return StaleDelta("\n".join(map(str, conflicts)), conflicts)


def _begun_with(id_: str, change: Delta | None) -> Delta | None:
    """The delta as it would begin with a version of another id."""
    if not _renames(change):
        return change
    assert isinstance(change, Fields)  # noqa: S101 # it renames
    named = change.of["id"]
    assert isinstance(named, Whole)  # noqa: S101 # an id is words
    return Fields({**change.of, "id": Whole(id_, named.after)})


def _renames(change: Delta | None) -> bool:
    return isinstance(change, Fields) and "id" in change.of


def _content(change: Delta | None) -> Delta | None:
    """The delta of everything but the heading."""
    assert isinstance(change, Fields)  # noqa: S101 # it renames
    kept = {key: each for key, each in change.of.items() if key not in _HEADING}
    return Fields(kept) if kept else None


def _heading(end: PlainMap, before: str, onto: str) -> PlainMap:
    """The heading that a diff ends with, with another version for the parent that it begins with."""
    heading = {key: end[key] for key in _HEADING if key in end}
    parents = heading.get("parents")
    if isinstance(parents, dict) and before in parents and onto not in (before, end["id"]):
        relation, others = parents[before], {one: each for one, each in parents.items() if one != before}
        if others.get(onto, relation) != relation:
            raise ModelError(_TWO_RELATIONS.format(end["id"], onto, others[onto], before, relation))
        heading["parents"] = {onto: relation, **others}
    return heading


def _map(plain: Plain | None) -> PlainMap:
    assert isinstance(plain, dict)  # noqa: S101 # a sheet is never an atom: it is a map before and after
    return plain
