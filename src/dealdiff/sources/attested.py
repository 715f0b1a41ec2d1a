"""Accounts with where they stand: the version and the report in which each is told."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, field, frozen

from dealdiff.diffing.voices.tellings import FIGURES, ITEM, TERMS, Telling, item_at, tellings, told_fields
from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.statement import TELLS
from dealdiff.model.term import Term
from dealdiff.sources.chain import Chain, chain_of, chain_of_statement
from dealdiff.sources.waiting import left_unsettled
from dealdiff.telling.naming import called, joined
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.when import When
from dealdiff.values.wording import Wording
from dealdiff.views.accounts import Account, known_on
from dealdiff.views.denying import Deniers
from dealdiff.views.own_telling import own_telling
from dealdiff.views.tellers import names

LINKS = frozenset({"told by", "outcome of"})  # who tells it, and what it is the outcome of: no account


@frozen(kw_only=True)
class Attested(Account):
    """An account of a field, with the version and the report in which it stands.

    ``version``, ``source``
        their ids; an empty text where no report is named. Of several reports all: ``courier + gazette``.
    ``publisher``
        where the report was published, as the negotiation's file has it.
    ``reports``
        each report: its id, its publisher, when it was published. ``known`` is told of several where they
        were published on one day.
    ``date``
        when it was said, where that is told; else when the report was published.
    ``because``
        the reason that is given for it.
    """

    version: str
    source: str = ""
    publisher: str = ""
    reports: tuple[tuple[str, str, When | None], ...] = ()
    date: When | None = None
    because: Wording | None = None
    chain: Chain = field(eq=False, repr=False)
    telling: Telling = field(eq=False, repr=False)
    sheet: TermSheet = field(eq=False, repr=False)

    @property
    def speaker(self) -> str:
        """Who tells it, by name; an empty text where the report itself does, or nobody is named."""
        own = self.who is None or set(self.who.names) <= {id_ for id_, _, _ in self.reports}
        return "" if own or self.who is None else called(self.who, self.sheet.scope)

    @property
    def by(self) -> Names | None:
        """At second hand, who says so in the report; the report where nobody else does."""
        told = names(self.told_by)
        return Names.of([one for one in told if one not in self.chain.sources] or told) if told else None


def attested(one: Telling, sheet: TermSheet, denied: Deniers) -> Attested:
    """A telling as an account of a version, and who denies it."""
    statement = one.statement
    said = statement.date if statement is not None else UNREPORTED
    because = statement.because if statement is not None else UNREPORTED
    if statement is not None:
        chain = chain_of_statement(statement, sheet)
    else:
        chain = chain_of(sheet.source, sheet.scope, names(one.who))
    several = chain.relayed or len(chain.sources) > 1
    known = chain.published if several else known_on(one, sheet)
    return Attested(
        path=one.path,
        who=one.who,
        value=one.value,
        verb=statement.verb if statement is not None else TELLS,
        told_by=one.told_by,
        mistaken=one.mistaken,
        known=known,
        stood=sheet.date if isinstance(sheet.date, When) else None,
        **denied,
        version=sheet.id,
        source=chain.source,
        publisher=joined([sheet.scope.name(source) for source in chain.sources]),
        reports=chain.reports,
        date=said if isinstance(said, When) else known,
        because=because if isinstance(because, Wording) else None,
        chain=chain,
        telling=one,
        sheet=sheet,
    )


def tellings_of_terms(sheet: TermSheet) -> Iterator[tuple[Path, tuple[Telling, ...]]]:
    """Every field of a term, and every whole term, of which a statement tells or denies something."""
    for path, several in tellings(sheet).items():
        if path[0] == TERMS and path[-1] not in LINKS:
            yield path, _with_own(path, several, sheet, whole=any(map(_names_it_alone, several)))


def _names_it_alone(one: Telling) -> bool:
    """Whether a statement names an item and nothing of it: that there is one, or that there is none."""
    return one.value is None and one.statement is not None and (one.denies or one.statement.body is None)


def tellings_of_figure(
    id_: str, sheet: TermSheet, *, whole: bool
) -> Iterator[tuple[Path, tuple[Telling, ...]]]:
    """Every field of a figure that a sheet tells, or that is told or denied in it.

    ``whole``: somebody tells that there is one, or denies it, so that to tell of it at all is an account too.
    """
    figure, said, place = sheet.figures.at(id_), tellings(sheet), (FIGURES, id_)
    own = [(*place, *path) for path, _ in told_fields(figure)] if figure is not None else []
    mine = (path for path in said if path[:ITEM] == place)
    for path in dict.fromkeys([*([place] if whole else []), *own, *mine]):
        if path[-1] not in LINKS:
            yield path, _with_own(path, said.get(path, ()), sheet, whole=whole)


def names_whole(id_: str, sheet: TermSheet) -> bool:
    """Whether somebody tells that there is such a figure, or denies it, and nothing of it."""
    return any(map(_names_it_alone, tellings(sheet).get((FIGURES, id_), ())))


def _with_own(path: Path, said: tuple[Telling, ...], sheet: TermSheet, *, whole: bool) -> tuple[Telling, ...]:
    """The sheet's own telling, and those of its statements.

    ``whole``: somebody tells that there is such an item, or denies it, so that all who tell of it count.
    """
    item = next((one.item for one in said if one.item is not None), None) or item_at(sheet, path)
    cls = type(item) if isinstance(item, Term | Figure) else Term
    own = None if left_unsettled(path, sheet) else own_telling(sheet, path, cls)
    others = _whole(path, sheet) if whole and len(path) == ITEM else ()
    return (*([own] if own is not None else []), *said, *others)


def _whole(path: Path, sheet: TermSheet) -> Iterator[Telling]:
    """Everybody who tells a field of an item, which is to tell that there is one."""
    found: dict[str, Telling] = {}
    for place, several in tellings(sheet).items():
        if place[:ITEM] == path and len(place) > ITEM:
            for one in several:
                if one.statement is not None and not one.denies:
                    found[one.statement.key] = evolve(one, path=path, value=one.statement.body)
    return iter(found.values())
