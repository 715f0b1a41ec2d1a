"""What a merged text leaves unsettled: what stands there meanwhile is nobody's word, and no account."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen

from dealdiff.diffing.typed import Json
from dealdiff.diffing.voices.tellings import FIGURES, ITEM, TERMS
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.spelling import told as shown
from dealdiff.model.unsettled import Unsettled, in_words, path_of
from dealdiff.telling.unsettled import unsettled_lines
from dealdiff.views.leaves import without
from dealdiff.views.settled import settled

HEADING = "Left unsettled, and nobody's word"
_BY_FIELDS = (FIGURES, "phases")  # of all else, what is unsettled in an item takes it out as a whole


@frozen(kw_only=True)
class Waiting:
    """A place that a version leaves unsettled; ``str()`` tells it with its alternatives."""

    version: str
    path: Path
    words: str
    told: Unsettled = field(repr=False)

    def __str__(self) -> str:
        return f"{self.words} (version {self.version})"

    def stands_at(self, place: str) -> bool:
        """Whether it is about an item of that id, or stands at, above or below a place."""
        own = shown(self.path)
        inside = own.startswith(f"{place}.") or place.startswith(f"{own}.")
        return place in (own, *self.path[1:ITEM]) or inside

    def to_dict(self) -> Json:
        """Plain data; each alternative in words, by the version that says so."""
        alternatives = {version: in_words(one) for version, one in self.told.alternatives.items()}
        return {
            "version": self.version,
            "path": shown(self.path),
            "alternatives": alternatives,
            "base": in_words(self.told.base) if self.told.base is not None else None,
            "sentence": str(self),
        }


def waiting_in(sheets: Iterable[TermSheet]) -> tuple[Waiting, ...]:
    """Every place that some versions leave unsettled."""
    return tuple(one for sheet in sheets for one in _waiting(sheet))


def _waiting(sheet: TermSheet) -> Iterator[Waiting]:
    for (place, told), words in zip(sheet.unsettled.items(), unsettled_lines(sheet), strict=True):
        yield Waiting(version=sheet.id, path=path_of(place), words=words, told=told)


def told_settled(sheet: TermSheet) -> TermSheet:
    """The version without what it leaves unsettled anywhere, though it still says where that is."""
    if not sheet.unsettled:
        return sheet
    paths = [path for path in map(path_of, sheet.unsettled) if path[0] != TERMS]
    gone = [path if path[0] in _BY_FIELDS else path[:ITEM] for path in paths]
    return evolve(without(settled(sheet), gone), unsettled=sheet.unsettled)


def left_unsettled(path: Path, sheet: TermSheet) -> bool:
    """Whether a version leaves a place unsettled, or all of its item: there its silence says nothing."""
    return any(path[: len(one)] == one for one in map(path_of, sheet.unsettled))


def with_waiting(lines: Iterable[str], waiting: Iterable[Waiting]) -> str:
    """Some lines, and after them what is left unsettled."""
    more = [f"- {one}" for one in waiting]
    return "\n".join([*lines, *([f"{HEADING}:", *more] if more else [])])
