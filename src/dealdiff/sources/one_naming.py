"""Which items of several reports are one: by their ids, and by suggestions that fit together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import evolve, field, frozen

from dealdiff.diffing.matching.finding import match
from dealdiff.diffing.matching.free import SECTION_OF, named_in
from dealdiff.diffing.renaming import Renaming
from dealdiff.diffing.suggested import SECTIONS, SUM, Ambiguity, Match
from dealdiff.diffing.typed import Json
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.sources.beside_each_other import ground
from dealdiff.values.policy import Policy

_UNDECIDED = "it could be one of several"
_SUM = "it may be a split or a merger, and none of its parts is the whole"
_TWICE = "a report has or names two of them: {}"
_TWO_SORTS = "{} is told of as two things"
_APART = "no suggestion links {} and {}"


@frozen(kw_only=True)
class Suggestion:
    """What two reports may tell of under two ids, and whether it was united.

    ``reports``
        the two, each by its id, and its source where the id is not its own alone.
    ``found``
        the suggestion, with its tier, score and evidence; or what could not be decided.
    ``id``
        what it is called in the reconciled sheet; an empty text where it was not united.
    ``why``
        why it was not.
    """

    reports: tuple[str, str]
    found: Match | Ambiguity
    id: str = ""
    why: str = ""

    def __str__(self) -> str:
        told = f"{self.found} in {self.reports[0]} and {self.reports[1]}"
        return f"{told}: called {self.id}" if self.id else f"{told}: not united, as {self.why}"

    def to_dict(self) -> Json:
        """Plain data."""
        found = self.found
        return {
            "reports": [*self.reports],
            "section": found.section,
            "ids": [[*found.before], [*found.after]],
            "tier": found.tier,
            "score": str(found.score),
            "evidence": [*map(ground, found.evidence)] if isinstance(found, Match) else [],
            "id": self.id,
            "why": self.why,
        }


@frozen(kw_only=True)
class Naming:
    """The names of the reports' items in the reconciled sheet, and what that rests on."""

    renaming: Renaming
    matched: tuple[Suggestion, ...] = ()
    ambiguous: tuple[Suggestion, ...] = ()


_Node = tuple[str, str]  # a section and an id


@frozen
class _Group:
    """Ids of one section that suggestions link, directly or by another."""

    section: str
    ids: frozenset[str] = field(factory=frozenset)


def one_naming(sheets: Sequence[TermSheet], labels: Sequence[str], scope: Scope, policy: Policy) -> Naming:
    """The ids under which several reports, in an order of their own, tell of one thing.

    Items are united by id. Beyond that by suggestion, where the policy has a threshold: ids that hang
    together are one if each two of them are linked, no report has or names two of them, and none has one as
    something else. Each report is asked in its own scope: two issues of one negotiation's file are two. The
    names are of all reports alike: what only names an item follows it.
    """
    asked = [evolve(one, scope=evolve(one.scope, schemes=scope.schemes)) for one in sheets]
    found = list(_suggested(asked, labels, policy)) if policy.match is not None else []
    links = {_nodes(one.found) for one in found if _one_to_one(one.found)}
    names: dict[_Node, str] = {}
    reasons: dict[_Node, str] = {}
    named = [_names_of(sheet) for sheet in sheets]
    for group in _groups(links):
        why = _of_two_sorts(group, sheets) or _misfit(group, links, named)
        for id_ in group.ids:
            if why:
                reasons[group.section, id_] = why
            else:
                names[group.section, id_] = _canonical(group, scope)
    settled = [_settled(one, names, reasons) for one in found]
    return Naming(
        renaming=Renaming({id_: new for (_, id_), new in names.items() if id_ != new}),
        matched=tuple(one for one in settled if one.id),
        ambiguous=tuple(one for one in settled if not one.id),
    )


def _suggested(sheets: Sequence[TermSheet], labels: Sequence[str], policy: Policy) -> Iterator[Suggestion]:
    for one, other in combinations(range(len(sheets)), 2):
        matching = match(sheets[one], sheets[other], policy=policy)
        found: list[Match | Ambiguity] = [*matching.matches, *matching.ambiguous]
        for each in found:
            yield Suggestion(reports=(labels[one], labels[other]), found=each)


def _one_to_one(found: Match | Ambiguity) -> bool:
    return isinstance(found, Match) and found.tier != SUM


def _nodes(found: Match | Ambiguity) -> frozenset[_Node]:
    return frozenset((found.section, id_) for id_ in (*found.before, *found.after))


def _names_of(sheet: TermSheet) -> frozenset[str]:
    """Every id that a report has or names."""
    of = (str(one.of) for one in sheet.statements)
    return frozenset(named_in(sheet).union(of, *(getattr(sheet, name) for name in SECTION_OF.values())))


def _groups(links: set[frozenset[_Node]]) -> list[_Group]:
    groups: list[frozenset[_Node]] = []
    for link in links:
        joined = [group for group in groups if group & link]
        groups = [group for group in groups if group not in joined]
        groups.append(link.union(*joined))
    found = [_Group(next(iter(group))[0], frozenset(id_ for _, id_ in group)) for group in groups]
    return sorted(found, key=lambda one: (SECTIONS.index(one.section), sorted(one.ids)))


def _of_two_sorts(group: _Group, sheets: Sequence[TermSheet]) -> str:
    """Whether some report has one of the ids in another section: nobody knows which of the two is named."""
    others = [name for section, name in SECTION_OF.items() if section != group.section]
    both = sorted(
        id_ for id_ in group.ids if any(id_ in getattr(one, name) for one in sheets for name in others)
    )
    return _TWO_SORTS.format(both[0]) if both else ""


def _misfit(group: _Group, links: set[frozenset[_Node]], named: Sequence[frozenset[str]]) -> str:
    """Why ids that hang together are not one; an empty text where they are."""
    for several in named:
        both = sorted(group.ids & several)
        if len(both) > 1:
            return _TWICE.format(", ".join(both))
    for one, other in combinations(sorted(group.ids), 2):
        if frozenset({(group.section, one), (group.section, other)}) not in links:
            return _APART.format(one, other)
    return ""


def _canonical(group: _Group, scope: Scope) -> str:
    """The first by alphabet of those that the scope declares, else of all: never the one most often told."""
    declared = scope.figures if group.section == "figures" else scope.issues
    return min([id_ for id_ in group.ids if id_ in declared] or group.ids)


def _settled(one: Suggestion, names: dict[_Node, str], reasons: dict[_Node, str]) -> Suggestion:
    if not _one_to_one(one.found):
        return evolve(one, why=_SUM if one.found.tier == SUM and isinstance(one.found, Match) else _UNDECIDED)
    node = min(_nodes(one.found))
    return evolve(one, id=names.get(node, ""), why=reasons.get(node, ""))
