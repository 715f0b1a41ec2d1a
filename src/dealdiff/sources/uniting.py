"""What people say in several reports, as one: the same content once, told by all its sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from attrs import define, evolve, field

from dealdiff.model.figure import Figure
from dealdiff.model.plain import as_json, to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import ACTS, CALLS, TELLS, THIS, Statement
from dealdiff.telling.relaying import as_quoted, concluded, later, own_id, quoted_in
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED
from dealdiff.views.tellers import names


def said_by_people(sheet: TermSheet, reports: Collection[str]) -> Iterator[Statement]:
    """The statements of a report, on the one proposal, each with its report in ``told by``.

    ``reports`` are the ids of all of them: what is done to one, or called so, is done to the proposal. What
    the report itself concludes of somebody has an id that says so.
    """
    for one in sheet.statements:
        about_it = one.family in (ACTS, CALLS) and one.subject in reports
        told_by = {*names(one.told_by)}
        if not any(later(name, sheet.source, sheet.scope) for name in (*one.who.names, *told_by)):
            told_by |= {sheet.source} - {*one.who.names}  # else it is a report of its own
        yield evolve(
            one,
            subject=THIS if about_it else one.subject,
            told_by=Names.of(told_by) if told_by else UNREPORTED,
            id=as_quoted(one.id, [sheet.source] if concluded(one, sheet.source) else []),
        )


def dated(said: Statement, sheet: TermSheet) -> Statement:
    """What is told of a figure without its day, with the day that its report tells of it."""
    body = said.body
    own = sheet.figures.at(body.id) if isinstance(body, Figure) and said.verb == TELLS else None
    if not isinstance(body, Figure) or own is None:
        return said
    told = body.fixed is not UNREPORTED or body.as_of is not UNREPORTED
    return said if told else evolve(said, body=evolve(body, fixed=own.fixed, as_of=own.as_of))


@define
class _Group:
    """One content: who else tells it, the sources relayed, its ids, and the reports in which it is told."""

    statement: Statement
    quoted: frozenset[str]
    ids: set[str] = field(factory=set)
    sources: set[str] = field(factory=set)

    @property
    def whole(self) -> Statement:
        told_by = {*names(self.statement.told_by), *self.sources}
        return evolve(self.statement, told_by=Names.of(told_by) if told_by else UNREPORTED)


def united(several: Iterable[tuple[Statement, str]], sources: Collection[str]) -> tuple[Statement, ...]:
    """Statements, each with the source of its report: what is one content, once, told by all its sources.

    What one report tells of another stays the word of that one, and what it tells as another tells it has an
    id that says so. Where several contents have one key, they get ids of their own, made of their reports.
    """
    groups: dict[tuple[Statement, frozenset[str]], _Group] = {}
    for one, source in several:
        remote = any(name in sources and name != source for name in one.who.names)
        others = set(names(one.told_by)) - (set() if remote else {source})
        content = evolve(one, id="", told_by=Names.of(others) if others else UNREPORTED)
        quoted = quoted_in(one) & {source}
        if source in names(one.told_by):
            quoted |= others & {*sources} - {source}
        group = groups.setdefault((content, quoted), _Group(content, quoted))
        group.ids.add(own_id(one))
        group.sources |= {source} & set(names(one.told_by))
    by_key: dict[tuple[str, frozenset[str]], list[_Group]] = defaultdict(list)
    for group in groups.values():
        by_key[group.statement.key, group.quoted].append(group)
    return tuple(found for same in by_key.values() for found in _with_ids(same))


def _with_ids(same: list[_Group]) -> Iterator[Statement]:
    """Statements of one key with ids that tell them apart, whatever order they came in."""
    wanted = [min(group.ids) for group in same]
    alone = {id_ for id_ in wanted if wanted.count(id_) == 1}
    taken = set(alone)
    for group in sorted(same, key=lambda one: (min(one.ids), as_json(to_plain(one.whole)))):
        id_ = min(group.ids)
        if id_ not in alone:
            told_by = sorted(group.sources or names(group.statement.who))
            id_ = _free("-".join([*([id_] if id_ else []), *told_by]), taken)
            taken.add(id_)
        yield evolve(group.whole, id=as_quoted(id_, group.quoted))


def _free(id_: str, taken: Collection[str]) -> str:
    """The id, with a number where it is taken."""
    found, number = id_, 1
    while found in taken:
        number += 1
        found = f"{id_}-{number}"
    return found
