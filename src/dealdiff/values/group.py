"""Groups of people or places, in words: read without a concept scheme, compared over one.

A group is a union of members. A member is a base ("hostages"), how much of it is meant (all, some,
untold) and what is taken out of it. Names become concepts only when the scheme is known.
"""

from __future__ import annotations

from attrs import evolve, field, frozen

from dealdiff.values.group_members import (
    NOBODY_LEFT,
    NOT_DECLARED_APART,
    WHICH_ONES,
    Member,
    Over,
    kinds,
    resolved,
)
from dealdiff.values.group_words import MOST_NAMES, Part, Share, read
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.scheme import EMPTY, ConceptScheme
from dealdiff.values.verdict import EQUAL, Info, Verdict
from dealdiff.values.words import Value

__all__ = ["MOST_NAMES", "NOBODY_LEFT", "NOT_DECLARED_APART", "WHICH_ONES", "Group", "Share", "flipped"]


@frozen
class Group(Value):
    """Who or what is meant: "hostages", "civilian women + female soldiers", "all but men of military age".

    "all", "some of the" and the like say how much; "except", "excluding", "other than" take out, from
    all that stands before them; ",", "and" and "or" unite; "+" unites whole groups. Read without a
    scheme: whether "women and children" is one concept or two is known when the scheme is.

    :raises ParseError: where a name is missing, for brackets, for two exceptions in one group.

    >>> scheme = ConceptScheme.of({"hostages": {"soldiers": {"female soldiers": None}}})
    >>> Group("hostages").verdict_to(Group("female soldiers"), scheme=scheme).name
    'narrowed'
    """

    reading: tuple[Part, ...] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "reading", read(self.words))

    def members(self, scheme: ConceptScheme = EMPTY) -> tuple[Member, ...]:
        """The members of the union over ``scheme``."""
        return resolved(self.words, scheme)[0]

    def verdict_to(self, other: Group, policy: Policy = DEFAULT, scheme: ConceptScheme = EMPTY) -> Verdict:  # noqa: ARG002 # no policy bears on it
        """How ``other`` (after) relates to this group (before) over ``scheme``."""
        self.check_kind(other)
        if self.words == other.words:
            return EQUAL
        return Over(scheme).verdict(self.members(scheme), other.members(scheme))

    def inside(self, other: Group, scheme: ConceptScheme = EMPTY) -> bool:
        """Whether the kinds of this group surely lie inside those of ``other``, all or some aside."""
        return Over(scheme).inside(kinds(self.members(scheme)), kinds(other.members(scheme)))

    def concepts(self, scheme: ConceptScheme = EMPTY) -> frozenset[str]:
        """The preferred labels that this group names, those it takes out among them."""
        return frozenset(base for base, _ in resolved(self.words, scheme)[1] if base in scheme)

    def unknown(self, scheme: ConceptScheme = EMPTY) -> tuple[tuple[str, str | None], ...]:
        """The names that ``scheme`` does not hold, in the order told, each with the label most like it.

        >>> Group("women + soldjers").unknown(ConceptScheme.of({"soldiers": None, "women": None}))
        (('soldjers', 'soldiers'),)
        """
        lost = dict.fromkeys(told for base, told in resolved(self.words, scheme)[1] if base not in scheme)
        return tuple((told, scheme.nearest(told)) for told in lost)


def flipped(verdict: Verdict) -> Verdict:
    """The verdict inside a ban: a wider group forbids more. Two bans on groups apart can both hold.

    >>> from dealdiff.values.verdict import related
    >>> flipped(related(Info.LESS)).name, flipped(related(Info.CONTRARY)).name
    ('narrowed', 'overlapping')
    """
    info = Info.MIXED if verdict.info is Info.CONTRARY else verdict.info.mirror
    return evolve(verdict, info=info, direction=None)
