"""How a provision binds: what must, may or must not be done, what is a right, what is an aim."""

from __future__ import annotations

from attrs import field, frozen

from dealdiff.errors import ParseError
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.verdict import EQUAL, Info, Verdict, related
from dealdiff.values.words import Value, tidy

FORCES = ("must", "may", "must not", "right", "aim")
WHAT_A_RIGHT_ENTAILS = "what a right entails"
WHAT_AN_AIM_ENTAILS = "what an aim entails"
DUTY_AND_PERMISSION = "an obligation implies a permission"

_CONTRARY = related(Info.CONTRARY)
_BY_RIGHT = related(Info.MIXED, WHAT_A_RIGHT_ENTAILS)
_BY_AIM = related(Info.MIXED, WHAT_AN_AIM_ENTAILS)

# Each unordered pair once, told from its first member; the mirror gives the other half.
# What must be done may be done, and what is forbidden may not (the square of opposition of
# deontic logic: G. H. von Wright, "Deontic Logic", Mind 60, 1951). Yet a duty given up for a
# permission, or for an aim, is not a duty told less exactly: what binds has changed, or may have.
TABLE: dict[tuple[str, str], Verdict] = {
    ("may", "must"): related(Info.MIXED, DUTY_AND_PERMISSION),
    ("aim", "must"): _BY_AIM,
    ("must", "must not"): _CONTRARY,
    ("may", "must not"): _CONTRARY,
    ("aim", "may"): _BY_AIM,
    ("aim", "must not"): _BY_AIM,
    ("right", "must"): _BY_RIGHT,
    ("right", "may"): _BY_RIGHT,
    ("right", "must not"): _BY_RIGHT,
    ("right", "aim"): _BY_RIGHT,
}


def _lower(text: str) -> str:
    return tidy(text).lower()


@frozen
class Force(Value):
    """One of must, may, must not, right and aim, in any case. There are no synonyms.

    :raises ParseError: for any other word.

    >>> Force.parse("may").verdict_to(Force.parse("must")).policy
    'an obligation implies a permission'
    >>> Force.parse("may").verdict_to(Force.parse("must not")).name
    'replaced'
    """

    words: str = field(converter=_lower)

    def __attrs_post_init__(self) -> None:
        if self.words not in FORCES:
            raise ParseError(self.words[:80], expected="one of " + ", ".join(FORCES))

    def verdict_to(self, other: Force, policy: Policy = DEFAULT) -> Verdict:  # noqa: ARG002 # no policy bears on it
        """How ``other`` (after) relates to this force (before), by :data:`TABLE`."""
        self.check_kind(other)
        if self.words == other.words:
            return EQUAL
        told = TABLE.get((self.words, other.words))
        return told if told is not None else TABLE[other.words, self.words].mirror
