"""Texts that a version tells acts on, and that are not read in its gap: of other versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from dealdiff.diffing.typed import Json, typed
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import ACTS, Statement
from dealdiff.parties.text_acts import Voice
from dealdiff.telling.statements import saying, statement
from dealdiff.views.speaking import on_this


@frozen
class Unread:
    """The text of another version, which a gap does not read, and what either party did with it.

    ``text``
        the id of that version.
    ``incorporated``
        whether the version itself incorporates it, so that an act on this one is an act on that as well.
    ``acts``
        what either did, as the version tells it.
    """

    text: str
    incorporated: bool
    acts: tuple[Statement, ...]

    def told(self, sheet: TermSheet) -> str:
        """It in a sentence."""
        what = ", which this one incorporates" if self.incorporated else ""
        acts = "; ".join(dict.fromkeys(_words(one, sheet) for one in self.acts))
        return f"Not read here: the text of {self.text}{what} ({acts})."

    def to_dict(self, sheet: TermSheet) -> Json:
        """Plain data: which text, whether it is incorporated, and the acts."""
        acts: list[Json] = [
            {"verb": one.verb, "words": _words(one, sheet), "statement": typed(one)} for one in self.acts
        ]
        return {"text": self.text, "incorporated": self.incorporated, "acts": acts}


def unread_in(sheet: TermSheet, voices: Iterable[Voice]) -> tuple[Unread, ...]:
    """The texts that are not read, by the acts on them, or on this one that incorporates one."""
    base = sheet.silence.as_
    found: dict[str, dict[Statement, None]] = {}
    for voice in voices:
        for one in _acts(voice, incorporating=bool(base)):
            found.setdefault(base if on_this(one, sheet) else one.subject, {})[one] = None
    return tuple(Unread(text, text == base, tuple(acts)) for text, acts in found.items())


def _acts(voice: Voice, *, incorporating: bool) -> Iterator[Statement]:
    """What it did with other texts; and where this one incorporates one, what made this its own."""
    yield from (one for one in voice.said if one.family == ACTS and not on_this(one, voice.sheet))
    yield from voice.wishes.acts_told if incorporating else ()


def _words(one: Statement, sheet: TermSheet) -> str:
    return statement(one, sheet) if on_this(one, sheet) else saying(one, sheet)
