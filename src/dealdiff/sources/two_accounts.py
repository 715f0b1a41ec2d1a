"""Two accounts of one field: whether they say anything of each other, and how they relate."""

from __future__ import annotations

from attrs import frozen

from dealdiff.diffing.change import Setting
from dealdiff.diffing.voices.disagreeing import between
from dealdiff.diffing.voices.tellings import ITEM, Telling, attribute_at, told_fields
from dealdiff.model.figure import Figure
from dealdiff.model.roles import group_counted
from dealdiff.model.sheet import TermSheet
from dealdiff.model.term import Term
from dealdiff.sources.attested import LINKS
from dealdiff.sources.facts import Dating
from dealdiff.values.duration import Duration
from dealdiff.values.group import Group
from dealdiff.values.policy import Policy
from dealdiff.values.presence import ABSENT, NONE, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import EQUAL, Info, Verdict, related
from dealdiff.values.when import When
from dealdiff.values.wording import Wording

_PLAIN = (Duration, Group, Presence, When, Wording)  # what means the same in every sheet of one scope


@frozen(kw_only=True)
class Told:
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


def comparable(one: Told, other: Told) -> bool:
    """Whether two say something of each other here: two whole items are compared by their fields."""
    if len(one.telling.path) > ITEM or one.telling.denies or other.telling.denies:
        return True
    return not (_tells_fields(one.telling) and _tells_fields(other.telling))


def _tells_fields(one: Telling) -> bool:
    """Whether a whole item is told with any of its fields, not that there is one alone."""
    item = one.value
    return isinstance(item, Term | Figure) and any(path[-1] not in LINKS for path, _ in told_fields(item))


def verdict_of_two(one: Told, other: Told, policy: Policy) -> Verdict | None:
    """The verdict from one to the other; ``None`` where they say nothing of each other."""
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


def kind_of(one: Told) -> object:
    """All on which it depends how an account relates to others of its field: accounts of one kind are alike.

    It is read in its sheet where its words alone do not say what it means: a moment, a share of a number.
    """
    telling, sheet = one.telling, one.sheet
    item, value = telling.item, telling.value
    if len(telling.path) == ITEM and isinstance(value, Term | Figure):
        said: tuple[object, ...] = (_tells_fields(telling),)
    else:
        said = (value, type(item), _group(telling), id(sheet.scope), None if _plain(value) else sheet.id)
    return telling.denies, said, one.dating.kind


def _plain(value: object) -> bool:
    """Whether a value means the same in every sheet of one scope."""
    if isinstance(value, Quantity):
        return value.share is None
    return value is None or isinstance(value, _PLAIN)


def _group(telling: Telling) -> object:
    """Whom a number counts, as its teller has it."""
    if telling.item is None:
        return None
    cls: type = type(telling.item)
    attribute = attribute_at(cls, telling.path[ITEM:])
    group = group_counted(attribute) if attribute is not None else ""
    return getattr(telling.item, group, None) if group else None
