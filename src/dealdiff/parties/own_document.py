"""Where a party says something against a text that it made its own, in whatever version it says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from dealdiff.diffing.typed import Json
from dealdiff.parties.comparing import Bodies
from dealdiff.parties.held import Held
from dealdiff.parties.ladder import rungs
from dealdiff.parties.moving import at_odds
from dealdiff.parties.wording import told
from dealdiff.values.policy import DEFAULT


@frozen(kw_only=True)
class AgainstOwnText:
    """A stance of a party beside a text of its own.

    ``held``
        what it says.
    ``own``
        the term on that issue of a text that it tabled, accepted or signed, and did not reject since.
    ``differs``
        whether it is for both, and they surely differ; else it is against what the text has.
    """

    held: Held
    own: Held
    differs: bool

    @property
    def words(self) -> str:
        """How the stance stands to the text, in words that follow the stance."""
        how = "differs from" if self.differs else "goes against"
        return f"which {how} its own text ({told(self.own, body=False)})"

    def to_dict(self) -> Json:
        """Plain data: whose, which version tells the stance, which text it stands beside, and how."""
        return {
            "party": self.held.position.party,
            "version": self.held.version,
            "verb": self.held.verb,
            "text": self.own.text.id if self.own.text is not None else None,
            "differs": self.differs,
            "words": self.words,
        }


def against_own_text(several: Iterable[Held], owned: Iterable[Held]) -> Iterator[AgainstOwnText]:
    """Each stance that is against a term of the party's own texts, or surely differs from it."""
    texts = tuple(owned)
    for one in several:
        for own in texts if one.text is None else ():
            if at_odds(own, one):
                yield AgainstOwnText(held=one, own=own, differs=False)
            elif _apart(own, one):
                yield AgainstOwnText(held=one, own=own, differs=True)


def _apart(own: Held, one: Held) -> bool:
    pair = rungs(own, one, DEFAULT).pair
    return pair.both_for and pair.bodies is Bodies.APART
