"""Where a party says something against a text that it made its own, in whatever version it says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from dealdiff.diffing.typed import Json
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.comparing import Bodies
from dealdiff.parties.held import Held
from dealdiff.parties.ladder import rungs
from dealdiff.parties.may_both_hold import may_both_hold
from dealdiff.parties.moving import at_odds
from dealdiff.parties.wording import told
from dealdiff.values.policy import DEFAULT

_AGAINST, _DIFFERS, _GIVES_UP = "goes against", "differs from", "gives up"


@frozen(kw_only=True)
class AgainstOwnText:
    """A stance of a party beside a text of its own.

    ``held``
        what it says.
    ``own``
        the term on that issue of the last text that it tabled, accepted or signed, and did not reject since.
    ``how``
        "goes against" what the text has; "differs from" it, where it is for both, which cannot both hold;
        or "gives up" what the text has.
    """

    held: Held
    own: Held
    how: str

    @property
    def words(self) -> str:
        """How the stance stands to the text, in words that follow the stance."""
        what = "what its own text has" if self.how == _GIVES_UP else "its own text"
        return f"which {self.how} {what} ({told(self.own, body=False)})"

    def to_dict(self) -> Json:
        """Plain data: whose, which version tells the stance, which text it stands beside, and how."""
        return {
            "party": self.held.position.party,
            "version": self.held.version,
            "verb": self.held.verb,
            "text": self.own.text.id if self.own.text is not None else None,
            "how": self.how,
            "words": self.words,
        }


def against_own_text(several: Iterable[Held], owned: Iterable[Held]) -> Iterator[AgainstOwnText]:
    """Each stance that is against a term of the party's own texts, gives it up, or surely differs from it.

    What the party itself judged mistaken is against nothing.
    """
    texts = tuple(owned)
    for one in several:
        for own in texts if one.text is None and not one.taken_back else ():
            how = _how(own, one)
            if how:
                yield AgainstOwnText(held=one, own=own, how=how)


def _how(own: Held, one: Held) -> str:
    if at_odds(own, one):
        return _GIVES_UP if one.attitude is Attitude.GIVEN_UP else _AGAINST
    pair = rungs(own, one, DEFAULT).pair
    apart = pair.both_for and pair.bodies is Bodies.APART and not may_both_hold(pair.changes)
    return _DIFFERS if apart else ""
