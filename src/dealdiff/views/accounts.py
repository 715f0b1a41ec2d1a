"""The accounts of one version: who tells what of a field, who denies it, and where they differ."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations

from attrs import field, frozen

from dealdiff.diffing.change import Content, Setting
from dealdiff.diffing.voices.disagreeing import between
from dealdiff.diffing.voices.tellings import ITEM, Telling, tellings
from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, told
from dealdiff.model.term import Term
from dealdiff.telling.relaying import published
from dealdiff.values.names import Names
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.verdict import Info, Verdict
from dealdiff.values.when import When
from dealdiff.views.denying import deniers
from dealdiff.views.own_telling import own_telling
from dealdiff.views.tellers import check_reported, names

TELLS = "tells"
_TOLD_BY = "told by"


@frozen(kw_only=True)
class Account:
    """What one voice tells of one field of a version, or denies of it.

    ``path``
        where: ``("terms", "hostages", "count")``; of a whole term or figure two steps.
    ``who``
        the speaker, party or source; ``None`` where the sheet names nobody who tells it. What a text that
        names nobody tells as statements do is their account, and no other.
    ``value``
        what is told or denied: a value, a presence, an item; ``None`` where a statement names the item alone.
    ``verb``
        ``tells`` or ``denies``.
    ``told_by``
        at second hand, who says that ``who`` says so; ``None`` at first hand.
    ``mistaken``
        who judged it mistaken.
    ``known``, ``stood``
        when the report was published in which it was told (of several, where they were on one day); the date
        of the version of which it is told.
    ``denied_by``
        whose denials it lies in, by their ids.
    ``denied_as_told_by``
        of those whose denial is known at second hand alone: each with one who says so.

    >>> told = Account(path=("terms", "hostages", "count"), who=Names("envoy"), value="33")
    >>> told.verb, str(told.who), told.told_by is None
    ('tells', 'envoy', True)
    """

    path: Path
    who: Names | None
    value: Content
    verb: str = TELLS
    told_by: Names | None = None
    mistaken: Names | None = None
    known: When | None = None
    stood: When | None = None
    denied_by: tuple[str, ...] = ()
    denied_as_told_by: tuple[tuple[str, str], ...] = ()


@frozen(kw_only=True)
class Difference:
    """How two accounts of one field relate: the verdict from ``one`` to the ``other``."""

    one: Account
    other: Account
    verdict: Verdict


@frozen(kw_only=True)
class Contest:
    """A field on which accounts differ, and none of them is chosen.

    ``accounts`` are all of them, the sheet's own first, the others in the order of their statements:
    the order means nothing. ``differences`` holds the verdict of each two that say something of one another.
    """

    path: Path
    accounts: tuple[Account, ...]
    differences: tuple[Difference, ...] = field(repr=False)

    def between(self, one: Account, other: Account) -> Verdict | None:
        """The verdict from one account to another; ``None`` where they say nothing of one another."""
        for each in self.differences:
            if (each.one, each.other) == (one, other):
                return each.verdict
            if (each.one, each.other) == (other, one):
                return each.verdict.mirror
        return None


def accounts(sheet: TermSheet, *, policy: Policy = DEFAULT) -> Keyed[tuple[Account, ...]]:
    """The fields of terms and figures on which somebody tells something, each with all its accounts.

    By path (``terms.hostages.count``); what the sheet itself tells is one of them. A denial or telling
    that names no field stands at the item's own path; denials of plain words stand with no field.

    :raises ModelError: for an effective version, which several reports tell.

    >>> from dealdiff.model.statement import Statement
    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> other = Release(id="hostages", count=33)
    >>> said = Statement(who="envoy", verb="tells", subject="hostages", body=other)
    >>> terms = [Release(id="hostages", count=35)]
    >>> draft = TermSheet(id="draft", source="daily", terms=terms, statements=[said])
    >>> for path, several in accounts(draft).items():
    ...     print(path, [(str(one.who), str(one.value)) for one in several])
    terms.hostages.count [('daily', '35'), ('envoy', '33')]
    """
    setting = Setting(before=sheet, after=sheet, policy=policy)
    heard = _heard(sheet)
    return Keyed({told(path): _accounts(several, heard, setting) for path, several in heard.items()})


def contested(sheet: TermSheet, *, policy: Policy = DEFAULT) -> Keyed[Contest]:
    """The fields on which accounts differ, by path: each with the accounts and how they relate, two by two.

    Accounts of one meaning differ in nothing. None is ever picked, by order, number or recency; one that
    was judged mistaken, or that somebody denies, stands beside the others and is marked.

    :raises ModelError: for an effective version, which several reports tell.

    >>> from dealdiff.model.statement import Statement
    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> other = Release(id="hostages", count=33)
    >>> said = Statement(who="envoy", verb="tells", subject="hostages", body=other)
    >>> terms = [Release(id="hostages", count=35)]
    >>> draft = TermSheet(id="draft", source="daily", terms=terms, statements=[said])
    >>> [(path, [each.verdict.name for each in one.differences]) for path, one in contested(draft).items()]
    [('terms.hostages.count', ['decreased'])]
    """
    setting = Setting(before=sheet, after=sheet, policy=policy)
    heard = _heard(sheet)
    found: dict[str, Contest] = {}
    for path, several in heard.items():
        marked = list(zip(several, _accounts(several, heard, setting), strict=True))
        differences = tuple(
            Difference(one=first, other=second, verdict=verdict)
            for (one, first), (other, second) in combinations(marked, 2)
            if (verdict := between(one, other, setting)) is not None
        )
        if path[-1] != _TOLD_BY and any(each.verdict.info is not Info.SAME for each in differences):
            whole = tuple(account for _, account in marked)
            found[told(path)] = Contest(path=path, accounts=whole, differences=differences)
    return Keyed(found)


def _heard(sheet: TermSheet) -> dict[Path, tuple[Telling, ...]]:
    """Every telling by path: the sheet's own, then those of its statements."""
    check_reported(sheet)
    return {path: (*_own(sheet, path, several), *several) for path, several in tellings(sheet).items()}


def _own(sheet: TermSheet, path: Path, several: tuple[Telling, ...]) -> Iterator[Telling]:
    item = several[0].item
    own = own_telling(sheet, path, Term if item is None else type(item))
    if own is not None:
        yield own


def _accounts(
    several: tuple[Telling, ...], heard: dict[Path, tuple[Telling, ...]], setting: Setting
) -> tuple[Account, ...]:
    return tuple(_account(one, heard, setting) for one in several)


def _account(one: Telling, heard: dict[Path, tuple[Telling, ...]], setting: Setting) -> Account:
    sheet = setting.after
    return Account(
        path=one.path,
        who=one.who,
        value=one.value,
        verb=one.statement.verb if one.statement is not None else TELLS,
        told_by=one.told_by,
        mistaken=one.mistaken,
        known=known_on(one, sheet),
        stood=sheet.date if isinstance(sheet.date, When) else None,
        **deniers(_denials(one, heard, setting)),
    )


def _denials(one: Telling, heard: dict[Path, tuple[Telling, ...]], setting: Setting) -> Iterator[Telling]:
    """The denials of what is told, or of the whole item in which it stands."""
    against = {path: heard.get(path, ()) for path in (one.path[:ITEM], one.path)}
    for each in chain.from_iterable(against.values()):
        verdict = between(each, one, setting) if each.denies else None
        if verdict is not None and verdict.info is Info.CONTRARY:
            yield each


def known_on(one: Telling, sheet: TermSheet) -> When | None:
    """When the source was published in which it was told: one named as telling it, else the sheet's.

    Of several it is told where they were published on one day.
    """
    said_in = names(one.statement.told_by) if one.statement is not None else ()
    for voices in ((*names(one.told_by), *said_in), names(one.who), (sheet.source,)):
        days = {published(name, sheet.scope) for name in voices if name in sheet.scope.sources} - {None}
        if days:
            return days.pop() if len(days) == 1 else None
    return None
