"""Both parties' sides of each issue on which either has a position, in one version."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dealdiff.diffing.change import Setting
from dealdiff.parties.position import Position
from dealdiff.parties.side import Side
from dealdiff.parties.text_acts import Voice
from dealdiff.parties.text_open import open_in, unread_in


def sides_by_issue(one: Voice, other: Voice, setting: Setting) -> Iterator[tuple[Side, Side]]:
    """Both parties' sides of each issue on which either has a position."""
    left, right = _by_issue(one.positions), _by_issue(other.positions)
    for issue in dict.fromkeys([*left, *right]):
        held = (left.get(issue, ()), right.get(issue, ()))
        of_text = any(each.of_text for several in held for each in several)
        this, that = (
            Side(
                party=voice.party,
                issue=issue,
                positions=several,
                setting=setting,
                denials=voice.denials(issue),
                against=voice.against if of_text else (),
                remarks=voice.remarks(issue),
                first_hand_only=not voice.wishes.second_hand,
                voices=voice.wishes.voices,
                text_open=open_in(issue, voice.wishes),
                unread=unread_in(issue, voice.wishes),
            )
            for voice, several in zip((one, other), held, strict=True)
        )
        yield this, that


def _by_issue(positions: Iterable[Position]) -> dict[str, tuple[Position, ...]]:
    found: dict[str, tuple[Position, ...]] = {}
    for one in positions:
        found[one.issue] = (*found.get(one.issue, ()), one)
    return found
