"""What is known of a term at each version, found again from any later one."""

from __future__ import annotations

from bisect import bisect_right

from attrs import field, frozen

from dealdiff.lineage.events import UNHEARD, Standing
from dealdiff.lineage.steps import Step, Steps


@frozen
class Memory:
    """What was known after each version at which something of the term differed.

    Between two of these nothing became of it: so what is known at a version is what was known at the last of
    them on its line. A line begins with a version without parents; what is known there is what was known
    after the last version before it in time. What nobody on a line told of is known from the last version
    in time that did.
    """

    steps: Steps
    _runs: dict[int, tuple[list[int], list[Standing]]] = field(factory=dict, init=False)
    _times: tuple[list[int], list[Standing]] = field(factory=lambda: ([], []), init=False)

    def remember(self, version: str, standing: Standing) -> None:
        """Keep what is known after a version; asked in the order of versions."""
        run, place = self.steps.runs[version]
        rows = ((self._runs.setdefault(run, ([], [])), place), (self._times, self.steps.places[version]))
        for (places, known), at in rows:
            places.append(at)
            known.append(standing)

    def before(self, step: Step) -> Standing:
        """What is known before a step: at the parent, or of a version without parents before it in time."""
        while step.parent and step.before is not None:
            run, place = self.steps.runs[step.before.id]
            found = _up_to(self._runs.get(run), place)
            if found is not None:
                return found
            step = self.steps.of[self.steps.starts[run]][0]
        at_start = _up_to(self._times, self.steps.places[step.after.id] - 1)
        return at_start or (self._times[1][-1] if self._times[1] else UNHEARD)


def _up_to(row: tuple[list[int], list[Standing]] | None, place: int) -> Standing | None:
    """What is known at a place: by the last entry that is not after it."""
    if row is None:
        return None
    at = bisect_right(row[0], place)
    return row[1][at - 1] if at else None
