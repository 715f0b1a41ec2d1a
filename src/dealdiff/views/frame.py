"""What a text tells beside its terms: its phases, its exchanges, and how long it holds."""

from __future__ import annotations

from attrs import field, frozen

from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange, Part
from dealdiff.model.sheet import TermSheet
from dealdiff.values.duration import Duration
from dealdiff.values.moment import Moment
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.views.tellers import names


@frozen(kw_only=True)
class Frame:
    """The phases and exchanges of a text, and how long the whole of it holds."""

    parts: Keyed[Part] = field(factory=Keyed)
    exchanges: Keyed[Exchange] = field(factory=Keyed)
    lasts: Duration | Presence = UNREPORTED
    when: Moment | Presence = UNREPORTED
    ends: Moment | Presence = UNREPORTED


def frame_of(sheet: TermSheet, gone: set[str]) -> Frame:
    """The frame of a text that is somebody's own, without the exchanges of which they refuse something."""
    kept = {id_: one for id_, one in sheet.exchanges.items() if gone.isdisjoint(exchanged(one))}
    return Frame(
        parts=sheet.parts, exchanges=Keyed(kept), lasts=sheet.lasts, when=sheet.when, ends=sheet.ends
    )


def exchanged(one: Exchange) -> tuple[str, ...]:
    """The terms that an exchange names."""
    return (*names(one.gives), *names(one.for_))
