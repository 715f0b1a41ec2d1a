"""Which of many positions on one issue came surely before which, by their days, reports and texts."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from dealdiff.lineage.days import EVER
from dealdiff.parties.aside import Dated, by_its_day
from dealdiff.parties.held import Held
from dealdiff.parties.places import PlacesByDay, by_version, places, places_by_day, set_of
from dealdiff.parties.retelling import tells_again
from dealdiff.parties.times import Times


@frozen
class Ordered:
    """Positions on one issue, each with a place: sets of places are whole numbers, a bit for each of them.

    Days and lineage are gathered beforehand, so that no position is held against every other one.
    """

    mine: tuple[Held, ...]
    times: Times

    @property
    def all(self) -> int:
        """All places."""
        return (1 << len(self.mine)) - 1

    def told_in(self, version: str) -> int:
        """Those that a version tells."""
        return self._told.get(version, 0)

    def told_above(self, version: str) -> int:
        """Those without a day of their own that are told in versions from which this one descends."""
        return self._above.get(version, 0)

    def ended_by(self, day: int) -> int:
        """Those that were surely held on some day up to this one."""
        return self._ended.up_to(day)

    def begun_after(self, day: int) -> int:
        """Those that were held on no day up to this one."""
        return self._begun.after(day)

    def reported_after(self, version: str) -> int:
        """Those that only a surely later version tells, and of no day of their own or again."""
        later = self._reported.after(self.times.days[version].last) | self._report_below[version]
        return later & ~self._report_above[version]

    def before(self, one: Dated) -> int:
        """Those that are surely before a position (:meth:`Times.earlier`)."""
        found = self.ended_by(one.days.first - 1)
        if not one.own_day:
            above = self._told_behind(one) if one.again else self.told_above(one.version)
            found |= above & ~self.begun_after(one.days.last)
        found |= self._behind_text(one) & ~self.begun_after(one.days.last)
        return (found | self._told_again_by(one)) & ~self._telling_again(one)

    def _told_behind(self, one: Dated) -> int:
        """Of those without a day of their own what is behind a position that tells others again."""
        behind, at = self.times.behind(one), self.times.links.places
        return sum(told for id_, told in self._of_version.items() if behind >> at[id_] & 1)

    def after(self, one: Dated) -> int:
        """Those that a position is surely before."""
        begun = self.begun_after(one.days.last)
        below = (0 if one.own_day else self._below.get(one.version, 0)) | self._accepting_after(one)
        found = begun | (below & ~self.ended_by(one.days.first - 1))
        return (found | self._telling_again(one)) & ~self._told_again_by(one)

    def _behind_text(self, one: Dated) -> int:
        """Those that were there before the text which a position accepts (:meth:`Times.before_its_text`)."""
        text = one.accepted if isinstance(one, Held) else ""
        return self._parting(self.told_in(text), one) | self._there_above[text] if text else 0

    def _parting(self, among: int, one: Dated) -> int:
        """Those of a set on which :meth:`Times.before_its_text` decides, the position before or after."""
        earlier = self.times.before_its_text
        return set_of(
            at for at in places(among) if earlier(self.mine[at], one) or earlier(one, self.mine[at])
        )

    def _accepting_after(self, one: Dated) -> int:
        """Those that accept the text of a position's report, or one that descends from it, after it."""
        own = self._parting(self._accepting.get(one.version, 0), one)
        by_report = isinstance(one, Held) and (one.tabled or not one.own_day)
        return own | (self._accepting_below[one.version] if by_report else 0)

    def _told_again_by(self, one: Dated) -> int:
        """Those that a position takes the place of, as it tells them again."""
        if not one.again or not isinstance(one, Held):
            return 0
        return set_of(at for at in places(self.all) if tells_again(one, self.mine[at]))

    def _telling_again(self, one: Dated) -> int:
        """Those that take the place of a position, as they tell it again."""
        if not self.again or not isinstance(one, Held):
            return 0
        return set_of(at for at in places(self.again) if tells_again(self.mine[at], one))

    def surely(self, place: int, at: int) -> bool:
        """Whether the position at a place is surely before the one at another."""
        return self.times.earlier(self.mine[place], self.mine[at])

    def before_version(self, version: str) -> int:
        """Those that are surely before a version."""
        days = self.times.days[version]
        return self.ended_by(days.first - 1) | (self.told_above(version) & ~self.begun_after(days.last))

    @cached_property
    def again(self) -> int:
        """Those that tell others again."""
        return set_of(at for at, one in enumerate(self.mine) if one.again)

    @cached_property
    def retold(self) -> int:
        """Those of them of no day of their own."""
        return set_of(at for at, one in enumerate(self.mine) if one.retold)

    @cached_property
    def _told(self) -> dict[str, int]:
        return by_version((at, one.version) for at, one in enumerate(self.mine))

    @cached_property
    def _of_version(self) -> dict[str, int]:
        """Those without a day of their own, by the version that tells them."""
        return by_version((at, one.version) for at, one in enumerate(self.mine) if not one.own_day)

    @cached_property
    def _above(self) -> dict[str, int]:
        return self.times.above(self._of_version)

    @cached_property
    def _below(self) -> dict[str, int]:
        """Those without a day of their own before which a version is, by lineage."""
        found = self.times.below({id_: told & ~self.retold for id_, told in self._of_version.items()})
        for place in places(self.retold):
            behind = self.times.behind(self.mine[place])
            for id_, at in self.times.links.places.items():
                found[id_] |= (behind >> at & 1) << place
        return found

    @cached_property
    def _there_above(self) -> dict[str, int]:
        several = enumerate(self.mine)
        return self.times.above(
            by_version((at, one.version) for at, one in several if one.tabled or not one.own_day)
        )

    @cached_property
    def _accepting(self) -> dict[str, int]:
        """Those that accept a text, by that text."""
        return by_version((at, one.accepted) for at, one in enumerate(self.mine) if one.accepted)

    @cached_property
    def _accepting_below(self) -> dict[str, int]:
        return self.times.below(self._accepting)

    @cached_property
    def _by_report(self) -> dict[str, int]:
        """Those that are there by their report alone, by the version that tells them."""
        several = enumerate(self.mine)
        return by_version((at, one.version) for at, one in several if not by_its_day(one))

    @cached_property
    def _report_above(self) -> dict[str, int]:
        return self.times.above(self._by_report)

    @cached_property
    def _report_below(self) -> dict[str, int]:
        return self.times.below(self._by_report)

    @cached_property
    def _reported(self) -> PlacesByDay:
        days = self.times.days
        return places_by_day(EVER if by_its_day(one) else days[one.version].first for one in self.mine)

    @cached_property
    def _ended(self) -> PlacesByDay:
        return places_by_day(one.days.last for one in self.mine)

    @cached_property
    def _begun(self) -> PlacesByDay:
        return places_by_day(one.days.first for one in self.mine)
