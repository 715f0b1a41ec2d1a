"""Accounts of one field compared two by two, within a version and over several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from attrs import frozen

from dealdiff.diffing.change import Setting
from dealdiff.diffing.voices.disagreeing import between
from dealdiff.diffing.voices.tellings import ITEM, Telling, told_fields
from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.term import Term
from dealdiff.sources.attested import LINKS, attested, denies_whole, tellings_of_figure, tellings_of_terms
from dealdiff.sources.dispute import Dispute, Pair
from dealdiff.sources.dispute_words import place_words
from dealdiff.sources.facts import Dating, dating_of, facts_among, one_fact
from dealdiff.values.policy import Policy
from dealdiff.values.presence import ABSENT, NONE, Presence
from dealdiff.values.verdict import EQUAL, Info, Verdict, related
from dealdiff.values.when import When


@frozen(kw_only=True)
class _Told:
    """A telling, in which version, and of which day its figure is."""

    telling: Telling
    sheet: TermSheet
    dating: Dating

    @property
    def order(self) -> tuple[object, ...]:
        """By the dates of the versions, and then by words: never by the order of telling."""
        one, date = self.telling, self.sheet.date
        dated = (0, *date.sort_key) if isinstance(date, When) else (1,)
        statement = one.statement.key if one.statement is not None else ""
        return (dated, self.sheet.id, str(one.who), str(one.told_by), statement, one.denies)


def terms_compared(sheets: Iterable[TermSheet], policy: Policy) -> Iterator[Dispute]:
    """The fields of terms of which several tell, version by version."""
    for sheet in sheets:
        dating = Dating(sheet=sheet.id)
        by_path = {
            path: [_Told(telling=one, sheet=sheet, dating=dating) for one in several]
            for path, several in sorted(tellings_of_terms(sheet))
        }
        for path, told in by_path.items():
            yield from _compared(path, told, by_path.get(path[:ITEM], []), policy)


def figures_compared(sheets: Sequence[TermSheet], policy: Policy) -> Iterator[Dispute]:
    """The fields of figures of which several tell, as far as they are accounts of one fact."""
    denied = {id_ for sheet in sheets for id_ in _figures_of(sheet) if denies_whole(id_, sheet)}
    by_path: dict[Path, list[_Told]] = {}
    for sheet in sheets:
        for id_ in _figures_of(sheet):
            for path, several in tellings_of_figure(id_, sheet, denied=id_ in denied):
                by_path.setdefault(path, []).extend(_dated(one, sheet) for one in several)
    for path, told in sorted(by_path.items()):
        for places in facts_among([one.dating for one in told], policy):
            group = [told[place] for place in places]
            yield from _compared(path, group, by_path.get(path[:ITEM], []), policy)


def _figures_of(sheet: TermSheet) -> set[str]:
    known = {*sheet.figures, *sheet.scope.figures}
    said = {one.subject for one in sheet.statements if one.subject in known or isinstance(one.body, Figure)}
    return {*sheet.figures, *said}


def _dated(one: Telling, sheet: TermSheet) -> _Told:
    figure = one.item if isinstance(one.item, Figure) else None
    dating = dating_of(figure, sheet.figures.at(one.path[1]), sheet.id)
    return _Told(telling=one, sheet=sheet, dating=dating)


def _compared(path: Path, told: list[_Told], whole: list[_Told], policy: Policy) -> Iterator[Dispute]:
    """The field, where two or more tell of it; ``whole`` are the accounts of the whole item."""
    if len(told) < 2:
        return
    told = sorted(told, key=lambda one: one.order)
    linked = [
        (one, other)
        for one, other in combinations(range(len(told)), 2)
        if one_fact(told[one].dating, told[other].dating, policy) and _comparable(told[one], told[other])
    ]
    verdicts = {(one, other): _verdict(told[one], told[other], policy) for one, other in linked}
    denied = _denied(told, verdicts)
    above = [one for one in whole if one.telling.denies and len(path) > ITEM]
    accounts = [
        attested(one.telling, one.sheet, [*denied[place], *_denied_whole(one, above, policy)])
        for place, one in enumerate(told)
    ]
    pairs = [
        Pair(one=accounts[one], other=accounts[other], verdict=found)
        for (one, other), found in verdicts.items()
    ]
    yield Dispute(
        path=path, title=place_words(path, told[0].sheet), accounts=tuple(accounts), pairs=tuple(pairs)
    )


def _comparable(one: _Told, other: _Told) -> bool:
    """Whether two say something of each other here: two whole items are compared by their fields."""
    if len(one.telling.path) > ITEM or one.telling.denies or other.telling.denies:
        return True
    return not (_tells_fields(one.telling) and _tells_fields(other.telling))


def _tells_fields(one: Telling) -> bool:
    """Whether a whole item is told with any of its fields, not that there is one alone."""
    item = one.value
    return isinstance(item, Term | Figure) and any(path[-1] not in LINKS for path, _ in told_fields(item))


def _verdict(one: _Told, other: _Told, policy: Policy) -> Verdict | None:
    setting = Setting(before=one.sheet, after=other.sheet, policy=policy)
    denial = one.telling.denies or other.telling.denies
    if len(one.telling.path) == ITEM and not denial:
        return _of_whole(one.telling, other.telling)
    return between(one.telling, other.telling, setting)


def _of_whole(one: Telling, other: Telling) -> Verdict:
    """Of two who tell of an item as a whole: that there is one, what there is, or that there is none."""
    presences = [each.value for each in (one, other) if isinstance(each.value, Presence)]
    if presences:
        if one.value is other.value:
            return EQUAL
        return related(Info.CONTRARY if ABSENT in presences or NONE in presences else Info.MIXED)
    if _tells_fields(one) is _tells_fields(other):
        return EQUAL
    return related(Info.MORE if _tells_fields(other) else Info.LESS)


def _denied(told: list[_Told], verdicts: dict[tuple[int, int], Verdict | None]) -> list[list[Telling]]:
    """Of each account, the denials of it."""
    found: list[list[Telling]] = [[] for _ in told]
    for pair, verdict in verdicts.items():
        for place, against in (pair, pair[::-1]):
            denial, account = told[against].telling, told[place].telling
            if denial.denies and not account.denies and verdict is not None and _contrary(verdict):
                found[place].append(denial)
    return found


def _denied_whole(one: _Told, denials: list[_Told], policy: Policy) -> Iterator[Telling]:
    """The denials of the whole item in which an account stands."""
    for denial in denials:
        if not one.telling.denies and one_fact(one.dating, denial.dating, policy):
            verdict = _verdict(denial, one, policy)
            if verdict is not None and _contrary(verdict):
                yield denial.telling


def _contrary(verdict: Verdict) -> bool:
    return verdict.info is Info.CONTRARY
