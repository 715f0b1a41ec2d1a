"""The two clocks of a negotiation: what stood on a day, and what had been reported by then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date as day_of

from attrs import field, frozen

from dealdiff.lineage.clocks import (
    days_of,
    made_by_merging,
    parted,
    reaching,
    reported_rows,
    there_rows,
)
from dealdiff.lineage.day_words import MERGED, dated, lies, published
from dealdiff.lineage.days import asked_day, bounds, order
from dealdiff.lineage.index import Links, links_of
from dealdiff.lineage.restricting import restricted
from dealdiff.model.effective import Effective
from dealdiff.model.given import expect
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.telling.naming import publisher
from dealdiff.values.presence import Presence
from dealdiff.values.when import Order, When
from dealdiff.views.effective import effectives


@frozen(kw_only=True, repr=False)
class OnDay:
    """The versions of a negotiation by a day: ids, in the order of their dates.

    ``before``
        those that are surely of that day or of an earlier one.
    ``possibly``
        those of which nobody can tell.
    ``after``
        those that are surely of a later day.
    """

    date: When
    before: tuple[str, ...]
    possibly: tuple[str, ...]
    after: tuple[str, ...]
    whole: Negotiation = field(eq=False)

    def order(self, version: str) -> Order:
        """Where a version stands. :raises UnknownName: for an unknown version, with the nearest id."""
        id_ = self._sheet(version).id
        if id_ in self.before:
            return Order.BEFORE
        return Order.AFTER if id_ in self.after else Order.POSSIBLY

    def _sheet(self, version: str) -> TermSheet:
        expect("version", version, str, "the id of a version")
        return self.whole[version]

    @property
    def heads(self) -> tuple[str, ...]:
        """Those surely there on which no version that is surely there builds."""
        return self._heads(self.before)

    @property
    def possible_heads(self) -> tuple[str, ...]:
        """Those possibly there on which no version that is surely there builds."""
        return self._heads(self.possibly)

    def _heads(self, versions: Iterable[str]) -> tuple[str, ...]:
        there, children = frozenset(self.before), links_of(self.whole).children
        return tuple(one for one in versions if there.isdisjoint(children[one]))

    def __str__(self) -> str:
        lines = (f"{name}: {', '.join(ids)}" for name, ids in self._named() if ids)
        return "\n".join([f"On {self.date}", *lines])

    def _named(self) -> Iterable[tuple[str, tuple[str, ...]]]:
        return (("there by then", self.before), ("possibly", self.possibly), ("only later", self.after))

    def __repr__(self) -> str:
        counts = f"{len(self.before)} before, {len(self.possibly)} possibly, {len(self.after)} after"
        return f"<{type(self).__name__} {self.date}: {counts}>"


@frozen(kw_only=True, repr=False)
class AsOf(OnDay):
    """The versions by whether they were there on a day, whenever that was reported.

    ``undated`` are those without a date, of which nothing can be told. ``heads`` is what stood, as far as
    later reports tell: the versions on which no other builds yet, not what was in force or agreed on.

    >>> from dealdiff.model.sheet import TermSheet
    >>> draft = TermSheet(id="draft", date="2024-05")
    >>> found = as_of(Negotiation(versions=[draft]), "2024-05-20")
    >>> found.possibly, found.why("draft")
    (('draft',), 'dated 2024-05: whether that is after 2024-05-20 cannot be told')
    """

    undated: tuple[str, ...] = ()

    @property
    def negotiation(self) -> Negotiation:
        """The negotiation with the versions alone that were surely there."""
        return restricted(self.whole, self.before)

    def stood(self, *, possibly: bool = False) -> Mapping[str, Effective]:
        """What stood with each head, by its id (:func:`dealdiff.effective`); ``possibly`` adds to them."""
        expect("possibly", possibly, bool, "True or False")
        return effectives(self.whole, self.heads + (self.possible_heads if possibly else ()))

    def why(self, version: str) -> str:
        """Why a version stands where it does, in words.

        :raises UnknownName: for an unknown version, with the nearest id.
        """
        sheet = self._sheet(version)
        here = self.order(version)
        if here is not order(days_of(sheet), bounds(self.date)):
            return f"{dated(sheet)}; {self._by_others(sheet, here)}"
        if here is Order.POSSIBLY and made_by_merging(sheet):
            return f"{dated(sheet)}; {MERGED}"
        return f"{dated(sheet)}: {lies(here, self.date)}"

    def _by_others(self, sheet: TermSheet, here: Order) -> str:
        """What tells where a version stands, where its own date does not."""
        links = links_of(self.whole)
        if here is Order.AFTER:
            by = next(one for one in links.parents[sheet.id] if one in self.after)
            return f"it builds on {by}, which is of a later day"
        by = next((one for one in links.children[sheet.id] if one in self.before), "")
        if by:
            return f"{by}, which was there, builds on it"
        return f"it was {published(sheet)}: {lies(here, self.date)}"

    def _named(self) -> Iterable[tuple[str, tuple[str, ...]]]:
        return (*super()._named(), ("undated", self.undated))


@frozen(kw_only=True, repr=False)
class KnownOn(OnDay):
    """The versions by whether they had been reported on a day: whether their source was published.

    Where that is not told, it is only possible that a version was known, from its own date on; a merged text
    is reported by nobody, and never surely known.

    >>> from dealdiff.seeds import seed
    >>> known_on(seed("gaza-2024"), "2024-05-31").why("may-three-phases")
    'reported by an unnamed news digest, published 2024-08-16~: after 2024-05-31'
    """

    @property
    def negotiation(self) -> Negotiation:
        """The negotiation as it was surely known: without later versions, and what later sources tell."""
        asked = bounds(self.date)
        sources = self.whole.sources.values()
        unheard = {one.id for one in sources if order(bounds(one.published), asked) is not Order.BEFORE}
        return restricted(self.whole, self.before, unheard)

    def why(self, version: str) -> str:
        """Why a version stands where it does, in words.

        :raises UnknownName: for an unknown version, with the nearest id.
        """
        sheet = self._sheet(version)
        here = self.order(version)
        source = sheet.scope.sources.at(sheet.source)
        day = source.published if source is not None else None
        if here is Order.AFTER and order(bounds(sheet.date), bounds(self.date)) is Order.AFTER:
            return f"{dated(sheet)}: after {self.date}, and no version is reported before its day"
        if made_by_merging(sheet):
            return f"{dated(sheet)}; {MERGED}"
        if not isinstance(day, When):
            where = f"{publisher(sheet)} was published" if sheet.source else "it was reported"
            return f"{dated(sheet)}; on which day {where} is not told"
        return f"{published(sheet)}: {lies(here, self.date)}"

    def _named(self) -> Iterable[tuple[str, tuple[str, ...]]]:
        return (("reported by then", self.before), ("possibly", self.possibly), ("only later", self.after))


def as_of(negotiation: Negotiation, date: str | When | day_of) -> AsOf:
    """What was there on a day, as far as all reports tell, later ones too.

    ``date`` is a day, or a date as uncertain as "2024-05" or "2024-03-20~": then a version was surely there
    only if it was on the first day that this can mean. A version of that same day counts as there. What had
    been reported by then was there, and so was whatever a version that was there builds on; what builds on a
    later one is later. A merged text is reported by nobody, whatever its date: it was there only if a version
    that was there builds on it.

    >>> from dealdiff.seeds import seed
    >>> found = as_of(seed("gaza-2024"), "2024-03-21")
    >>> found.before
    ('november-truce', 'hamas-january', 'paris-framework')
    >>> found.possibly
    ('hamas-march', 'israel-march-reply', 'march-doha')
    >>> found.why("march-doha")
    'dated 2024-03-20~: whether that is after 2024-03-21 cannot be told'

    :raises ParseError: for what is no date.
    """
    rows = there_rows(negotiation)
    asked = asked_day(date)
    before, possibly, after = parted(rows, bounds(asked))
    links = links_of(negotiation)
    there = reaching(set(before), links.parents, set(after))
    later = reaching(set(after), links.children, there)
    undecided = [one for one in possibly if one not in there and one not in later]
    undated = {one for one in undecided if isinstance(negotiation.versions[one].date, Presence)}
    return AsOf(
        date=asked,
        before=_ordered(before, there, links),
        possibly=tuple(one for one in undecided if one not in undated),
        after=_ordered(after, later, links),
        undated=tuple(one for one in undecided if one in undated),
        whole=negotiation,
    )


def known_on(negotiation: Negotiation, date: str | When | day_of) -> KnownOn:
    """What had been reported by a day: no hindsight.

    A version is known from the day on which its source was published (never before its own date); of the same
    day counts. Where the day of publication is not told, it is only possible that it was known.

    >>> from dealdiff.seeds import seed
    >>> found = known_on(seed("gaza-2024"), "2024-02-05")
    >>> found.before, found.possibly
    (('november-truce', 'hamas-january', 'paris-framework'), ())
    >>> len(found.negotiation)
    3

    :raises ParseError: for what is no date.
    """
    rows = reported_rows(negotiation)
    asked = asked_day(date)
    before, possibly, after = parted(rows, bounds(asked))
    return KnownOn(
        date=asked, before=tuple(before), possibly=tuple(possibly), after=tuple(after), whole=negotiation
    )


def _ordered(found: list[str], whole: set[str], links: Links) -> tuple[str, ...]:
    """All of ``whole`` in the order of the negotiation, in which ``found`` of it stands already."""
    return tuple(found) if len(found) == len(whole) else links.in_order(whole)
