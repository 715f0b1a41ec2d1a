"""One place of three texts: what the base and the two sides say there, and how their values relate."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import attrs
from attrs import frozen

from dealdiff.diffing.change import Setting
from dealdiff.diffing.fields import Pair, field_changes
from dealdiff.diffing.semantics import find
from dealdiff.diffing.weighing import of_phases, of_text, pair_of
from dealdiff.model.part import Part
from dealdiff.model.places import LISTS
from dealdiff.model.plain import Plain
from dealdiff.model.roles import Role, role_of
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, attribute_of
from dealdiff.model.term import Term
from dealdiff.values.policy import Policy
from dealdiff.values.presence import Presence
from dealdiff.values.verdict import Info, Verdict, surely_same

_ITEM = 2  # steps of the path of a whole item
_FIELDS = frozenset({"terms", "phases", "exchange"})  # whose items are merged field by field


@frozen(kw_only=True, eq=False)
class Sides:
    """The base, and each side laid over it: what would stand with that side alone."""

    base: TermSheet
    left: TermSheet
    right: TermSheet
    policy: Policy

    def verdict(self, path: Path, before: str, after: str) -> Verdict | None:
        """How the values at a place relate in two of the three ("base", "left", "right")."""
        one, other = getattr(self, before), getattr(self, after)
        setting = Setting(before=one, after=other, policy=self.policy)
        if len(path) == 1:
            attribute = attrs.fields_dict(TermSheet)[attribute_of(path[0])]
            return find(
                attribute,
                getattr(one, attribute.name),
                getattr(other, attribute.name),
                setting,
                of_text(setting),
            ).verdict
        pair = _pair(path, one, other, setting)
        changes = field_changes(pair) if pair is not None else ()
        return next((change.verdict for change in changes if change.path == path), None)

    def role(self, path: Path) -> Role:
        """What the field at a place is for."""
        cls: Any = TermSheet
        if len(path) > 1:
            items = (getattr(side, attribute_of(path[0])).at(path[1]) for side in (self.left, self.right))
            cls = next((type(item) for item in items if attrs.has(type(item))), TermSheet)
            if len(path) > _ITEM + 1 and path[2] in LISTS:
                return Role.KNOWLEDGE if path[-1] == "count" else Role.SCOPE
        found = attrs.fields_dict(cls).get(attribute_of(path[-1]))
        return role_of(found) if found is not None else Role.SCOPE


def _pair(path: Path, one: TermSheet, other: TermSheet, setting: Setting) -> Pair | None:
    """The two items that hold the fields at a place, where both sheets have them."""
    if path[0] not in _FIELDS or len(path) == _ITEM:
        return None
    name = attribute_of(path[0])
    before, after = (getattr(sheet, name).at(path[1]) for sheet in (one, other))
    if type(before) is not type(after) or not attrs.has(type(before)):
        return None
    if isinstance(before, Term) and isinstance(after, Term):
        return pair_of(before, after, path[:2], setting)
    weighing = of_phases(setting) if isinstance(before, Part) else of_text(setting)
    return Pair(before=before, after=after, path=path[:2], setting=setting, weighing=weighing)


@frozen(kw_only=True, eq=False)
class Case:
    """What the three say at one place; ``None`` where there is nothing.

    A side that takes away what the base tells is told as "absent", or as "undisclosed" where it withholds.
    """

    sides: Sides
    path: Path
    base: Plain | None
    left: Plain | None
    right: Plain | None

    @property
    def presences(self) -> tuple[Presence | None, Presence | None]:
        """The presences that stand on either side; ``None`` for all else."""
        return self._presence(self.left), self._presence(self.right)

    def _presence(self, told: Plain | None) -> Presence | None:
        return Presence.parse(told) if isinstance(told, str) else None

    @property
    def told(self) -> tuple[Plain, ...]:
        """What is a value or an item, on either side."""
        both = zip((self.left, self.right), self.presences, strict=True)
        return tuple(one for one, presence in both if one is not None and presence is None)

    @cached_property
    def verdict(self) -> Verdict | None:
        """How the right value relates to the left one; ``None`` where these are not two values."""
        alike = all(isinstance(one, str) for one in (self.left, self.right))
        return self.sides.verdict(self.path, "left", "right") if alike else None

    @property
    def info(self) -> Info | None:
        """What the verdict says, if there is one."""
        return self.verdict.info if self.verdict is not None else None

    @property
    def surely_same(self) -> bool:
        """Whether the two surely tell one value, in whatever words."""
        return surely_same(self.verdict)

    def restates(self, side: str) -> bool:
        """Whether a side surely tells the base's value in other words."""
        if not isinstance(self.base, str) or not all(isinstance(one, str) for one in (self.left, self.right)):
            return False
        return surely_same(self.sides.verdict(self.path, "base", side))

    @property
    def widened(self) -> bool:
        """Whether a side says less than the base, or may do so."""
        if not isinstance(self.base, str):
            return False
        verdicts = (self.sides.verdict(self.path, "base", side) for side in ("left", "right"))
        return any(one is not None and one.info in (Info.LESS, Info.MIXED) for one in verdicts)

    @property
    def moved(self) -> bool:
        """Whether a bound is another one ("at least 30", "at least 33"): each may be what a side demands."""
        return self.verdict is not None and self.verdict.direction is not None

    @property
    def role(self) -> Role:
        """What the field is for."""
        return self.sides.role(self.path)

    @property
    def sharper(self) -> Plain | None:
        """The value that lies in the other one."""
        return self.right if self.info is Info.MORE else self.left

    @property
    def smaller(self) -> Plain | None:
        """The smaller of two texts, by their characters; words before an item."""
        return min((one for one in (self.left, self.right) if isinstance(one, str)), default=None)
