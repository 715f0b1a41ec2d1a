"""Accounts compared two by two, each with every other: what grouping those that are alike must come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import evolve

from dealdiff.diffing.voices.tellings import ITEM, Telling, tellings
from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.sources.attested import Attested
from dealdiff.sources.chain import Chain
from dealdiff.sources.dispute import Dispute
from dealdiff.sources.facts import Dating, dating_of, one_fact
from dealdiff.sources.two_accounts import Told, comparable, verdict_of_two
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.verdict import Basis, Info, Verdict
from dealdiff.views.denying import Deniers, deniers
from dealdiff.views.tellers import names

Key = tuple[str, Path, str]
Rows = list[tuple[int, int, Verdict | None]]


def told(one: Attested) -> Told:
    """An account as it is compared, with the day of its figure."""
    if one.path[0] == "terms":
        return Told(telling=one.telling, sheet=one.sheet, dating=Dating(sheet=one.version))
    figure = one.telling.item if isinstance(one.telling.item, Figure) else None
    dating = dating_of(figure, _own(one.path, one.sheet), one.version)
    return Told(telling=one.telling, sheet=one.sheet, dating=dating)


def _own(path: Path, sheet: TermSheet) -> Figure | None:
    """The figure of a report, of whose day is what is said in it; a text of several lends none."""
    return sheet.figures.at(path[1]) if path[0] == "figures" and sheet.source else None


def pairs(dispute: Dispute, policy: Policy = DEFAULT) -> Rows:
    """Each two accounts of one fact, and their verdict."""
    several = [told(one) for one in dispute.accounts]
    return [
        (one, other, verdict_of_two(several[one], several[other], policy))
        for one, other in combinations(range(len(several)), 2)
        if one_fact(several[one].dating, several[other].dating, policy)
        and comparable(several[one], several[other])
    ]


def denied(place: int, dispute: Dispute, rows: Rows, sheets: Sequence[TermSheet]) -> Deniers:
    """Who denies an account: those of its field, and of the whole item in which it stands."""
    account = dispute.accounts[place]
    if account.verb == "denies":
        return deniers(())
    beside = [
        (dispute.accounts[other].telling, verdict)
        for one, two, verdict in rows
        for mine, other in ((one, two), (two, one))
        if mine == place and dispute.accounts[other].verb == "denies"
    ]
    above = [*_whole(account, sheets)] if len(account.path) > ITEM else []
    found = [
        one for one, verdict in (*beside, *above) if verdict is not None and verdict.info is Info.CONTRARY
    ]
    return deniers(found)


def _whole(account: Attested, sheets: Sequence[TermSheet]) -> Iterator[tuple[Telling, Verdict | None]]:
    mine, place = told(account), account.path[:ITEM]
    for sheet in sheets if place[0] == "figures" else [account.sheet]:
        for one in tellings(sheet).get(place, ()):
            own = _own(place, sheet)
            figure = one.item if isinstance(one.item, Figure) else None
            dating = dating_of(figure, own, sheet.id) if place[0] == "figures" else Dating(sheet=sheet.id)
            if one.denies and one_fact(mine.dating, dating):
                yield one, verdict_of_two(Told(telling=one, sheet=sheet, dating=dating), mine, DEFAULT)


def facts_among(datings: Sequence[Dating]) -> tuple[tuple[int, ...], ...]:
    """The places of those that are linked, each compared with every other."""
    groups: list[list[int]] = []
    for place, dating in enumerate(datings):
        linked = [group for group in groups if any(one_fact(datings[one], dating) for one in group)]
        groups = [group for group in groups if group not in linked]
        groups.append([*(one for group in linked for one in group), place])
    return tuple(sorted(tuple(sorted(group)) for group in groups))


def alike(several: Sequence[Dispute]) -> dict[Key, list[Attested]]:
    """Of each account, all others that tell the same, those too that were judged mistaken."""
    found: dict[Key, list[Attested]] = defaultdict(list)
    for dispute in several:
        for one, other, related in pairs(dispute):
            verdict = _denied_alike(dispute.accounts[one], dispute.accounts[other], related)
            if verdict is None or verdict.info is not Info.SAME or verdict.basis is not Basis.STATED:
                continue
            for mine, its in ((one, other), (other, one)):
                found[_key(dispute.accounts[mine])].append(dispute.accounts[its])
    return found


def _denied_alike(one: Attested, other: Attested, verdict: Verdict | None) -> Verdict | None:
    """How two tell; of two denials, how what they deny does."""
    if "tells" in (one.verb, other.verb):
        return verdict
    first, second = (
        evolve(told(each), telling=evolve(each.telling, statement=None)) for each in (one, other)
    )
    return verdict_of_two(first, second, DEFAULT)


def _key(one: Attested) -> Key:
    statement = one.telling.statement
    return one.version, one.path, statement.key if statement is not None else ""


def also(several: list[list[Attested]], chain: Chain) -> tuple[str, ...]:
    """Who tells all of several things besides the voices of a chain."""
    others = [_besides(alike, chain) for alike in several]
    return tuple(sorted(set.intersection(*others))) if others else ()


def _besides(alike: list[Attested], chain: Chain) -> set[str]:
    """Those whose word comes from nobody from whom the chain's does, and from no other of them."""
    line = {
        each: _line(each, [chain, *(one.chain for one in alike)])
        for each in [chain, *(one.chain for one in alike)]
    }
    words = {each: {word for one in several for word in _word(one)} for each, several in line.items()}
    apart = [one for one in alike if one.mistaken is None and not words[one.chain] & words[chain]]
    return {
        voice
        for one in apart
        if all(one.chain in line[each.chain] for each in apart if each.chain in line[one.chain])
        for voice in _voices(one)
    }


def _line(chain: Chain, several: Sequence[Chain]) -> list[Chain]:
    """A chain, and those that it quotes, which quote others in turn."""
    found = [chain]
    for one in found:
        found += [each for each in several if _quotes(one, each) and each not in found]
    return found


def _quotes(one: Chain, other: Chain) -> bool:
    """Whether it quotes what stands in another's report, or is the own word of all reports that tell it."""
    own = one.own_word and {*one.sources} <= {*other.sources}
    return own or bool({*one.voices} & {*other.sources})


def _word(chain: Chain) -> set[str]:
    """Who tells it; and who says it, but for a party of whom others tell it."""
    of = {one for one in chain.speakers if not (chain.told_by and one in chain.scope.parties)}
    return {*chain.told_by} | of or {*chain.sources}


def _voices(one: Attested) -> tuple[str, ...]:
    if one.told_by is None:
        return one.chain.told_by or names(one.who) or ((one.source,) if one.source else ())
    by = " + ".join(name for name in one.told_by.names if name not in one.chain.sources) or one.told_by
    return tuple(f"{name}, told by {by}" for name in names(one.who))
