"""The accounts of each field, within a version and over several, and how each two of them relate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dealdiff.diffing.voices.tellings import ITEM, Telling
from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.sources.attested import attested, names_whole, tellings_of_figure, tellings_of_terms
from dealdiff.sources.comparison import Comparison, compared
from dealdiff.sources.dispute import Dispute
from dealdiff.sources.dispute_words import place_words
from dealdiff.sources.facts import Dating, dating_of, facts_among, one_fact
from dealdiff.sources.two_accounts import Told, comparable, kind_of, verdict_of_two
from dealdiff.values.policy import Policy
from dealdiff.values.verdict import Info, Verdict
from dealdiff.views.denying import deniers


def terms_compared(sheets: Iterable[TermSheet], policy: Policy) -> Iterator[Dispute]:
    """The fields of terms of which several tell, version by version."""
    for sheet in sheets:
        dating = Dating(sheet=sheet.id)
        by_path = {
            path: [Told(telling=one, sheet=sheet, dating=dating) for one in several]
            for path, several in sorted(tellings_of_terms(sheet))
        }
        for path, told in by_path.items():
            yield from _compared(path, told, by_path.get(path[:ITEM], []), policy)


def figures_compared(sheets: Sequence[TermSheet], policy: Policy) -> Iterator[Dispute]:
    """The fields of figures of which several tell, as far as they are accounts of one fact."""
    named = {id_ for sheet in sheets for id_ in _figures_of(sheet) if names_whole(id_, sheet)}
    by_path: dict[Path, list[Told]] = {}
    for sheet in sheets:
        for id_ in _figures_of(sheet):
            for path, several in tellings_of_figure(id_, sheet, whole=id_ in named):
                by_path.setdefault(path, []).extend(_dated(one, sheet) for one in several)
    for path, told in sorted(by_path.items()):
        for places in facts_among([one.dating for one in told], policy):
            group = [told[place] for place in places]
            yield from _compared(path, group, by_path.get(path[:ITEM], []), policy)


def _figures_of(sheet: TermSheet) -> set[str]:
    known = {*sheet.figures, *sheet.scope.figures}
    said = {one.subject for one in sheet.statements if one.subject in known or isinstance(one.body, Figure)}
    return {*sheet.figures, *said}


def _dated(one: Telling, sheet: TermSheet) -> Told:
    figure = one.item if isinstance(one.item, Figure) else None
    own = sheet.figures.at(one.path[1]) if sheet.source else None  # a text of several reports lends no day
    dating = dating_of(figure, own, sheet.id)
    return Told(telling=one, sheet=sheet, dating=dating)


def _compared(path: Path, told: list[Told], whole: list[Told], policy: Policy) -> Iterator[Dispute]:
    """The field, where two or more tell of it; ``whole`` are the accounts of the whole item."""
    if len(told) < 2:
        return
    told = sorted(told, key=lambda one: one.order)
    found = compared(
        told,
        kind_of,
        lambda one, other: one_fact(one.dating, other.dating, policy) and comparable(one, other),
        lambda one, other: verdict_of_two(one, other, policy),
    )
    above = [one for one in whole if one.telling.denies and len(path) > ITEM]
    denied = {
        kind: deniers((*_denials(kind, told, found), *_denied_whole(told[places[0]], above, policy)))
        for kind, places in found.places.items()
    }
    accounts = tuple(
        attested(one.telling, one.sheet, denied[kind]) for one, kind in zip(told, found.kinds, strict=True)
    )
    yield Dispute(path=path, title=place_words(path, told[0].sheet), accounts=accounts, compared=found)


def _denials(kind: int, told: list[Told], found: Comparison) -> Iterator[Telling]:
    """The denials of accounts of one kind, among those of the field."""
    if told[found.places[kind][0]].telling.denies:
        return
    for other, verdict in found.beside(kind):
        denials = [told[place].telling for place in found.places[other]]
        if denials[0].denies and verdict is not None and _contrary(verdict):
            yield from denials


def _denied_whole(one: Told, denials: list[Told], policy: Policy) -> Iterator[Telling]:
    """The denials of the whole item in which an account stands."""
    for denial in denials:
        if not one.telling.denies and one_fact(one.dating, denial.dating, policy):
            verdict = verdict_of_two(denial, one, policy)
            if verdict is not None and _contrary(verdict):
                yield denial.telling


def _contrary(verdict: Verdict) -> bool:
    return verdict.info is Info.CONTRARY
