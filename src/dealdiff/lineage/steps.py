"""Which earlier version each version is held against: its parents, or the report before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter

from attrs import evolve, frozen

from dealdiff.lineage.index import by_descent, links_of
from dealdiff.model.sheet import TermOrPresence, TermSheet
from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation


@frozen
class Step:
    """A version and one that it is held against; ``None`` where there is none.

    ``parent``: whether the version itself names that one. ``quiet``: the two can differ in their terms, in
    their headings and in nothing else, and no version is passed over between them.
    """

    before: TermSheet | None
    after: TermSheet
    parent: bool
    quiet: bool


@frozen
class Steps:
    """The steps of all versions.

    ``of``: of each version its steps, one for each parent, else one. ``alike``: the quiet steps whose sides
    hold terms of the same ids, by these: both sides' terms, in the order of the ids, and the version.
    ``others``: the versions with another step than these. ``runs``: of each version the number of its run of
    versions, each the first child of the one before it, and its place in that run; ``starts``: the first
    versions of the runs.
    ``places``: the place of each version in the order.
    """

    of: Mapping[str, tuple[Step, ...]]
    alike: Mapping[tuple[str, ...], list[tuple[Terms, Terms, str]]]
    others: frozenset[str]
    runs: Mapping[str, tuple[int, int]]
    starts: tuple[str, ...]
    places: Mapping[str, int]

    def maybe(self, term: str) -> list[str]:
        """The versions in which something of a term may differ from what they are held against, in order."""
        found = set(self.others)
        for ids, rows in self.alike.items():
            if term in ids:
                at = ids.index(term)
                found.update(id_ for before, now, id_ in rows if before[at] is not now[at])
        return sorted(found, key=self.places.__getitem__)


Terms = tuple[TermOrPresence, ...]
_ELSEWHERE = attrgetter(
    "statements", "silence", "exchanges", "open_", "agreed", "parts", "figures", "unsettled"
)


def steps_of(negotiation: Negotiation) -> Steps:
    """What each version is held against, in the order of their dates, none before its parents; made once.

    A version is held against each of its parents. One without parents is held against the last version
    before it that tells one of its terms, or the last one where none does.

    >>> from dealdiff.seeds import seed
    >>> [one.before.id for one in steps_of(seed("takeover-made-up")).of["raised-offer"]]
    ['first-offer']
    """
    links_of(negotiation)  # refuses what is no negotiation
    return negotiation.derived(_steps)


def _steps(negotiation: Negotiation) -> Steps:
    parents = links_of(negotiation).parents
    earlier: list[TermSheet] = []
    found: dict[str, tuple[Step, ...]] = {}
    for id_ in by_descent(negotiation):
        sheet = negotiation[id_]
        several = [_step(negotiation[one], sheet, parent=True) for one in parents[id_]]
        found[id_] = tuple(several or [_unlinked(earlier, sheet)])
        earlier.append(sheet)
    runs, starts = _runs(found)
    alike, others = _parted(found)
    return Steps(
        of=found,
        alike=alike,
        others=others,
        runs=runs,
        starts=starts,
        places={id_: place for place, id_ in enumerate(found)},
    )


def _parted(
    steps: Mapping[str, tuple[Step, ...]],
) -> tuple[dict[tuple[str, ...], list[tuple[Terms, Terms, str]]], frozenset[str]]:
    """The quiet steps between terms of the same ids, by these; and the versions with any other step."""
    alike: dict[tuple[str, ...], list[tuple[Terms, Terms, str]]] = {}
    others: list[str] = []
    last: list[tuple[Terms, Terms, str]] = []
    last_ids: tuple[str, ...] = ()
    for id_, several in steps.items():
        for one in several:
            ids, now = one.after.terms.columns()
            before_ids, before = one.before.terms.columns() if one.before is not None else ((), ())
            if not one.quiet or before_ids != ids:
                others.append(id_)
                continue
            if ids is not last_ids:  # to hash many ids takes longer than all else here
                last, last_ids = alike.setdefault(ids, []), ids
            last.append((before, now, id_))
    return alike, frozenset(others)


def _runs(steps: Mapping[str, tuple[Step, ...]]) -> tuple[dict[str, tuple[int, int]], tuple[str, ...]]:
    """The runs of versions, each of which has one parent and is the first child of that."""
    runs: dict[str, tuple[int, int]] = {}
    starts: list[str] = []
    continued: set[str] = set()
    for id_, several in steps.items():
        above = several[0].before.id if several[0].parent and several[0].before is not None else ""
        if len(several) == 1 and above and above not in continued:
            continued.add(above)
            run, place = runs[above]
            runs[id_] = (run, place + 1)
        else:
            runs[id_] = (len(starts), 0)
            starts.append(id_)
    return runs, tuple(starts)


def _unlinked(earlier: Sequence[TermSheet], sheet: TermSheet) -> Step:
    before = _held_against(earlier, sheet)
    step = _step(before, sheet, parent=False)
    return step if before is None or before is earlier[-1] else evolve(step, quiet=False)


def _held_against(earlier: Sequence[TermSheet], sheet: TermSheet) -> TermSheet | None:
    own = {id_ for id_, term in sheet.terms.items() if isinstance(term, Term)}
    shared = (one for one in reversed(earlier if own else ()) if _tells_one_of(one, own))
    return next(shared, None) or (earlier[-1] if earlier else None)


def _tells_one_of(sheet: TermSheet, ids: set[str]) -> bool:
    return any(isinstance(sheet.terms.at(id_), Term) for id_ in ids)


def _step(before: TermSheet | None, after: TermSheet, *, parent: bool) -> Step:
    quiet = before is not None and not after.silence.as_ and _ELSEWHERE(before) == _ELSEWHERE(after)
    return Step(before=before, after=after, parent=parent, quiet=quiet)
