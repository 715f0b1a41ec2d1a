"""The reports that are given to be reconciled: which they are, and whether they can be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from dealdiff.errors import ModelError
from dealdiff.model.effective import Effective
from dealdiff.model.given import SHEET, expect
from dealdiff.model.keyed import cut
from dealdiff.model.plain import canonical_bytes
from dealdiff.model.sheet import TermSheet

SEVERAL = "several TermSheets in a list, such as [negotiation[id], negotiation[other]]"
_LONGEST = 100  # characters of an id


def in_order(given: object) -> tuple[TermSheet, ...]:
    """The reports, each once, in an order that does not depend on how they were given."""
    if isinstance(given, TermSheet | str) or not isinstance(given, Iterable):
        raise ModelError(f"reports: found {cut(given)}, expected {SEVERAL}")
    several = list(given)
    if not several:
        raise ModelError(f"reports: found none, expected {SEVERAL}")
    for one in several:
        expect("reports", one, TermSheet, SHEET)
        if isinstance(one, Effective):
            found = f"reports: found what stood with {one.id}, which several reports tell"
            raise ModelError(f"{found}; expected a version as one report tells it")
    by_bytes = {canonical_bytes(one): one for one in several}
    return tuple(by_bytes[key] for key in sorted(by_bytes, key=lambda key: (*_place(by_bytes[key]), key)))


def _place(one: TermSheet) -> tuple[str, str]:
    return one.id, one.source


def check_told(several: Sequence[TermSheet]) -> None:
    """:raises ModelError: for what is no report of one source, and for two of one id and source."""
    for one in several:
        if not one.source:
            raise ModelError(
                f"{one.id} names no source, so that nobody could be told to have said it: give it one, "
                f'such as attrs.evolve(sheet, source="daily"); a sheet that was reconciled is no report'
            )
        if one.unsettled:
            raise ModelError(f"{one.id} is a merged text, which is no report: it leaves places unsettled")
    often = Counter(map(_place, several))
    for (id_, source), number in often.items():
        if number > 1:
            raise ModelError(
                f"{number} reports of {source} are called {id_} and differ: give each an id of its own, and "
                "where one corrects the other say so, as in parents: {" + id_ + ": corrects}"
            )


def labels(several: Sequence[TermSheet]) -> list[str]:
    """The reports by their ids; by their sources too where several have one id."""
    often = Counter(one.id for one in several)
    return [f"{one.id} of {one.source}" if often[one.id] > 1 else one.id for one in several]


def id_of(several: Sequence[TermSheet]) -> str:
    """What the reconciled sheet is called: as all reports are, else by their ids."""
    found = "-and-".join(sorted({one.id for one in several}))
    if len(found) > _LONGEST:
        raise ModelError(f"the reconciled sheet would be called {found[:80]!r}...: give it a shorter id=")
    return found
