"""One claim: a field of the text, a figure's field or a statement, with what it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import field, frozen

from dealdiff.diffing.typed import Json
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, told
from dealdiff.model.statement import Statement
from dealdiff.sources.chain import Chain
from dealdiff.values.firmness import Firmness
from dealdiff.values.presence import Presence
from dealdiff.values.when import When
from dealdiff.values.wording import Wording

TEXT, FIGURE, STATEMENT = "text", "figure", "statement"


@frozen(kw_only=True)
class Claim:
    """Something that a version tells, and the chain by which it comes to us.

    ``kind``
        ``text``, ``figure`` or ``statement``.
    ``path``, ``places``
        where it stands; and all the fields that it tells of. A figure is one claim, each slice of it another.
    ``subject``
        the term, figure, phase or issue that it is about.
    ``words``
        what it says, in words.
    ``second_hand``
        whether somebody tells it who does not speak for the party that is said to hold it.
    ``denied_by``, ``mistaken``
        who denies it, and who judged it mistaken, by their ids.
    ``denied_as_told_by``
        of those whose denial is known at second hand alone: each with one who says so.
    ``also_told_by``
        who else tells the same of the same thing, in its words or in others that mean the same: ids, at
        second hand with who says so ("north, told by south"). Nobody of its own chain is among them.
    ``also_reported_by``
        the other reports that tell the same as the word of a voice of this chain: no voice more.
    """

    version: str
    kind: str
    path: Path
    places: tuple[Path, ...]
    subject: str
    words: str
    chain: Chain
    second_hand: bool = False
    denied_by: tuple[str, ...] = ()
    denied_as_told_by: tuple[tuple[str, str], ...] = ()
    mistaken: tuple[str, ...] = ()
    also_told_by: tuple[str, ...] = ()
    also_reported_by: tuple[str, ...] = ()
    statement: Statement | None = field(default=None, repr=False)
    sheet: TermSheet = field(eq=False, repr=False)
    item: Any = field(default=None, eq=False, repr=False)

    @property
    def on_one_anonymous_voice(self) -> bool:
        """Whether it hangs on one anonymous voice, in however many reports, and nobody else tells it."""
        return bool(self.chain.one_anonymous_voice) and not self.also_told_by

    @property
    def denies(self) -> bool:
        """Whether it is itself a denial."""
        return self.statement is not None and self.statement.verb == "denies"

    @property
    def date(self) -> When | None:
        """When it was said, where that is told; else when the report was published."""
        said = self.statement.date if self.statement is not None else None
        return said if isinstance(said, When) else self.chain.published

    @property
    def firmness(self) -> Firmness | None:
        """How firmly it is said, where that is told."""
        found = self.statement.firmness if self.statement is not None else None
        return found if isinstance(found, Firmness) else None

    @property
    def because(self) -> Wording | None:
        """The reason that the speaker gives, where one is told."""
        found = self.statement.because if self.statement is not None else None
        return found if isinstance(found, Wording) else None

    def stands_at(self, place: str) -> bool:
        """Whether it is about a term of that id, or stands at a place such as ``terms.hostages.count``."""
        if place and place == self.subject:
            return True
        own = [told(one) for one in self.places]
        return any(one == place or one.startswith(f"{place}.") for one in own)

    def to_dict(self) -> Json:
        """Plain data."""
        chain = self.chain
        return {
            "version": self.version,
            "kind": self.kind,
            "path": told(self.path),
            "subject": self.subject,
            "words": self.words,
            "verb": self.statement.verb if self.statement is not None else "tells",
            "source": chain.source,
            "publisher": chain.publisher,
            "published": _words(chain.published),
            "reports": reports_data(chain.reports),
            "told by": [*chain.told_by],
            "speakers": [*chain.speakers],
            "told of": chain.told_of,
            "speaks for": dict(chain.speaks_for),
            "date": _words(self.date),
            "firmness": _words(self.firmness),
            "because": _words(self.because),
            "anonymous": [*chain.anonymous],
            "on one anonymous voice": self.on_one_anonymous_voice,
            "second hand": self.second_hand,
            "own word": chain.own_word,
            "unsourced": chain.unsourced,
            "publisher unnamed": chain.publisher_unnamed,
            "denied by": [*self.denied_by],
            "denied as told by": [[*pair] for pair in self.denied_as_told_by],
            "mistaken": [*self.mistaken],
            "also told by": [*self.also_told_by],
            "also reported by": [*self.also_reported_by],
        }


def reports_data(several: Iterable[tuple[str, str, When | None]]) -> list[Json]:
    """Each report in which something is told, as plain data."""
    return [{"source": id_, "publisher": name, "published": _words(day)} for id_, name, day in several]


def _words(value: When | Firmness | Wording | Presence | None) -> str | None:
    return None if value is None else str(value)
