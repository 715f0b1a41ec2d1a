"""What one report tells of another: that is second hand, unless the other was published later."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from attrs import frozen

from dealdiff.model.scope import Scope
from dealdiff.model.statement import ACTS, STANCE, Statement
from dealdiff.values.names import Names
from dealdiff.values.when import When


def relayed(saying: Iterable[str], reports: tuple[str, ...], scope: Scope) -> bool:
    """Whether a report tells what another source says.

    One that was published later than each report is a report of its own: nobody relays what is not yet told.

    ``reports`` are those in which it is told; none where none is named.

    >>> from dealdiff.model.scope import Source
    >>> first, second = (Source(id=id_, published=day) for id_, day in (("a", "2024-03"), ("b", "2024-05")))
    >>> scope = Scope(sources=[first, second])
    >>> relayed(("a",), ("b",), scope), relayed(("b",), ("a",), scope), relayed(("b",), ("b",), scope)
    (True, False, False)
    """
    others = [one for one in saying if one in scope.sources or one in reports]
    return bool(reports and others) and not any(
        one in reports or all(later(one, each, scope) for each in reports) for one in others
    )


@frozen(kw_only=True)
class Route:
    """How something comes to us, each as sorted ids.

    ``reports`` are those in which it is told; ``relaying`` who tells it there where that is not the speaker,
    other sources too, and ``saying`` who says it: nobody of the reports is among them.
    """

    reports: tuple[str, ...]
    relaying: tuple[str, ...]
    saying: tuple[str, ...]


def route(
    source: str,
    scope: Scope,
    saying: Collection[str],
    relaying: Collection[str] = (),
    quoted: Collection[str] = (),
    outlets: Collection[str] = (),
) -> Route:
    """How what voices tell in a report comes to us.

    What another source says or tells in it is relayed by the report. One that was published later than each
    report is its own: nobody relays what is not yet told. Where no ``source`` is named, the reports are those
    that are named as telling it, but for those that are ``quoted`` by the others. ``outlets`` are known as
    reports beside the declared sources.

    >>> from dealdiff.model.scope import Source
    >>> scope = Scope(sources=[Source(id="wire"), Source(id="daily")])
    >>> found = route("", scope, ["envoy"], ["daily", "wire"], quoted=["wire"])
    >>> found.reports, found.relaying, found.saying
    (('daily',), ('wire',), ('envoy',))
    """
    known = {*scope.sources, *outlets, *([source] if source else [])}
    by = tuple(one for one in relaying if one in known and one not in quoted)
    own = tuple(one for one in saying if one in known)
    within = (source,) if source else by
    itself = own if own and not relayed(own, within, scope) else ()
    reports = {*(itself or (one for one in by if not relayed((one,), within, scope)))} or {*within}
    return Route(
        reports=tuple(sorted(reports)),
        relaying=tuple(sorted({*relaying} - reports - {*within})),
        saying=tuple(sorted({*saying} - reports)),
    )


_AS_TOLD_BY = "as-told-by"


def as_quoted(id_: str, quoted: Iterable[str]) -> str:
    """The id of what reports relay as other sources tell it, in a sheet that is made of several reports.

    There all of them are named as telling it, and the id alone tells who relays whom.

    >>> as_quoted("", ["wire"]), as_quoted("again", ["wire", "daily"]), as_quoted("again", [])
    ('as-told-by:wire', 'as-told-by:daily+wire:again', 'again')
    """
    by = "+".join(sorted(quoted))
    return ":".join([_AS_TOLD_BY, by, *([id_] if id_ else [])]) if by else id_


def quoted_in(one: Statement) -> frozenset[str]:
    """The sources that a statement is told to be relayed from, where its id says so.

    >>> quoted_in(Statement(who="envoy", verb="tells", id=as_quoted("", ["wire"])))
    frozenset({'wire'})
    """
    return _as_told(one)[0]


def own_id(one: Statement) -> str:
    """The id of a statement, without the sources that it is told to be relayed from.

    >>> [own_id(Statement(who="envoy", verb="tells", id=id_)) for id_ in ("again", "as-told-by:wire:again")]
    ['again', 'again']
    """
    return _as_told(one)[1]


def _as_told(one: Statement) -> tuple[frozenset[str], str]:
    head, _, rest = one.id.partition(":")
    if head != _AS_TOLD_BY:
        return frozenset(), one.id
    quoted, _, own = rest.partition(":")
    return frozenset(quoted.split("+")), own


def concluded(one: Statement, source: str) -> bool:
    """Whether the report alone tells what somebody holds or does: it is ``told by`` that very report.

    In a sheet that is made of several reports, with no ``source``, its id says so, as it does of a quotation.

    >>> told = Statement(who="north", verb="wants", subject="return", told_by="wire")
    >>> [concluded(told, source) for source in ("wire", "daily", "")]
    [True, False, False]
    >>> concluded(Statement(who="north", verb="wants", told_by="wire", id=as_quoted("", ["wire"])), "")
    True
    """
    by = {*one.told_by.names} if isinstance(one.told_by, Names) else set()
    return one.family in (STANCE, ACTS) and bool(by) and by == ({source} if source else quoted_in(one))


def later(one: str, other: str, scope: Scope) -> bool:
    """Whether one source is known to have been published later than another."""
    first, second = (published(each, scope) for each in (other, one))
    if first is None or second is None or first.latest is None or second.earliest is None:
        return False
    return second.earliest > first.latest


def published(source: str, scope: Scope) -> When | None:
    """When a source was published, where that is told."""
    report = scope.sources.at(source)
    told = report.published if report is not None else None
    return told if isinstance(told, When) else None
