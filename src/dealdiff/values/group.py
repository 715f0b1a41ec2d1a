"""Groups of people or places, in words: read without a concept scheme, compared over one.

A group is a union of members. A member is a base ("hostages"), how much of it is meant (all, some,
untold) and what is taken out of it. Names become concepts only when the scheme is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache

from attrs import evolve, field, frozen

from dealdiff.errors import ParseError
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.scheme import EMPTY, ConceptScheme, concept_key
from dealdiff.values.verdict import EQUAL, RESTATED, Info, Verdict, related
from dealdiff.values.words import Value

MOST_NAMES = 64
NOT_DECLARED_APART = "not declared apart"
WHICH_ONES = "all or some, and which, is not told"
NOBODY_LEFT = "what is taken out is all there is"

_HOW_MANY = re.compile("(?i)(?:(all(?: of)?(?: the)?|every|each(?: of the)?)|some(?: of)?(?: the)?)(?: |$)")
_OUT = "except(?: for)?|excluding|other than|but not|apart from|with the exception of|without"
_EXCEPT = re.compile(f"(?i)(?:^| )(?:{_OUT})(?= |$)")
_ALL_BUT = re.compile(r"(?i)(?:all|every|each|everyone|everybody|anyone|anybody)\b.*?(?P<but> but)(?= |$)")
_EVERYONE = frozenset({"", "everyone", "everybody", "anyone", "anybody"})
_PLUS = re.compile(r" ?\+ ?")
_BETWEEN = re.compile(r"(?i) ?, (?:and|or) | ?, ?| (?:and|or) ")
_DANGLING = re.compile("(?i)(?:and|or) .*|(?:.* )?(?:and|or|the)")


class Share(Enum):
    """How much of its base a member means, as far as it is told."""

    UNTOLD = "untold"
    ALL = "all"
    SOME = "some"


@frozen
class Item:
    """One name in a list: where its words start, where they start after "all of the", where they end."""

    start: int
    bare: int
    end: int
    share: Share | None


@frozen
class Listing:
    """Names with commas, "and" or "or" between them. A declared concept may span several."""

    words: str
    items: tuple[Item, ...]

    def resolved(self, scheme: ConceptScheme) -> Iterator[tuple[str, Share, str]]:
        """Each base with how much of it is meant and its words: the longest declared names win."""
        share, at = Share.UNTOLD, 0
        while at < len(self.items):
            share = self.items[at].share or share
            base, told, last = self._longest(at, scheme)
            yield base, Share.ALL if not base and share is Share.UNTOLD else share, told
            at = last + 1

    def _longest(self, at: int, scheme: ConceptScheme) -> tuple[str, str, int]:
        first = self.items[at]
        for last in range(len(self.items) - 1, at - 1, -1):
            for start in (first.start, first.bare):
                told = self.words[start : self.items[last].end]
                if (label := scheme.find(told)) is not None:
                    return label, told, last
        told = self.words[first.bare : first.end]
        key = concept_key(told)
        return "" if key in _EVERYONE else key, told, at


@frozen
class Part:
    """What stands between two "+": a list, and the list that is taken out of all of it."""

    words: str
    base: Listing
    taken: Listing | None


@frozen
class Member:
    """A base over a scheme (a label, the key of an undeclared name, or "": everyone) less what is taken."""

    base: str
    share: Share = Share.UNTOLD
    taken: frozenset[tuple[str, Share]] = frozenset()


@lru_cache(maxsize=4096)
def _read(words: str) -> tuple[Part, ...]:
    if bracket := re.search("[();]", words):
        raise ParseError(words[:80], column=bracket.start() + 1, expected="names without brackets or ';'")
    parts = tuple(_part(words, *span) for span in _spans(_PLUS, words, 0, len(words)))
    names = sum(len(part.base.items) + (len(part.taken.items) if part.taken else 0) for part in parts)
    if names > MOST_NAMES:
        raise ParseError(words[:80], expected=f"at most {MOST_NAMES} names in one group")
    return parts


def _spans(between: re.Pattern[str], words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in between.finditer(words, start, end):
        yield start, found.start()
        start = found.end()
    yield start, end


def _part(words: str, start: int, end: int) -> Part:
    told = words[start:end]
    cut = _first_exception(told)
    if cut is None:
        return Part(told, _listing(words, start, end), None)
    if (again := _first_exception(told[cut[1] :])) is not None:
        column = start + cut[1] + again[0] + 1
        raise ParseError(
            words[:80], column=column, expected="one exception in a group, or '+' between groups"
        )
    return Part(
        told, _listing(words, start, start + cut[0]), _listing(words, min(start + cut[1] + 1, end), end)
    )


def _first_exception(told: str) -> tuple[int, int] | None:
    spans = [found.span() for found in [_EXCEPT.search(told)] if found]
    spans += [found.span("but") for found in [_ALL_BUT.match(told)] if found]
    return min(spans, key=lambda span: (span[0], -span[1]), default=None)


def _listing(words: str, start: int, end: int) -> Listing:
    return Listing(words, tuple(_item(words, *span) for span in _spans(_BETWEEN, words, start, end)))


def _item(words: str, start: int, end: int) -> Item:
    told = words[start:end]
    many = _HOW_MANY.match(told)
    bare = told[many.end() :] if many else told
    if told.lower() != "all" and (not any(map(str.isalnum, bare)) or _DANGLING.fullmatch(bare)):
        raise ParseError(words[:80], column=start + 1, expected="the name of a group")
    if many and bare[:1].isdigit():
        raise ParseError(
            words[:80], column=end - len(bare) + 1, expected="a name; a number is told as the count"
        )
    share = (Share.ALL if many[1] else Share.SOME) if many else None
    return Item(start, end - len(bare), end, share)


@lru_cache(maxsize=4096)
def _resolved(words: str, scheme: ConceptScheme) -> tuple[tuple[Member, ...], tuple[tuple[str, str], ...]]:
    """The members over a scheme, and every base named, taken out or not, with its words."""
    members: list[Member] = []
    named: list[tuple[str, str]] = []
    for part in _read(words):
        whole = scheme.find(part.words)
        bases = [(whole, Share.UNTOLD, part.words)] if whole is not None else [*part.base.resolved(scheme)]
        outs = [*part.taken.resolved(scheme)] if part.taken and whole is None else []
        taken = frozenset((base, share if share is Share.SOME else Share.ALL) for base, share, _ in outs)
        members += [Member(base, share, taken) for base, share, _ in bases]
        named += [(base, told) for base, _, told in bases + outs if base]
    return tuple(members), tuple(named)


def _kinds(members: Iterable[Member]) -> list[Member]:
    return [evolve(member, share=Share.UNTOLD) for member in members]


@frozen
class _Over:
    """What is surely so between members, as far as the scheme declares it."""

    scheme: ConceptScheme

    def under(self, a: str, b: str) -> bool:
        declared = a in self.scheme and b in self.scheme
        return a == b or not b or (declared and self.scheme.narrower_or_same(a, b))

    def lacks(self, m: Member, base: str) -> bool:
        """Whether nobody in ``m`` is a ``base``."""
        declared = m.base in self.scheme and base in self.scheme
        taken = (out for out, share in m.taken if share is Share.ALL)
        return (declared and self.scheme.disjoint(m.base, base)) or any(self.under(base, o) for o in taken)

    def kind_within(self, m: Member, n: Member) -> bool:
        same = (m.base, m.taken) == (n.base, n.taken)
        return same or (self.under(m.base, n.base) and all(self.lacks(m, out) for out, _ in n.taken))

    def shares_fit(self, m: Member, n: Member) -> bool:  # all or some
        if n.share is Share.ALL:
            return m.share is not Share.UNTOLD or not self.kind_within(n, m)
        return n.share is Share.UNTOLD and m.share is not Share.ALL

    def within(self, m: Member, n: Member) -> bool:
        return m == n or (self.kind_within(m, n) and self.shares_fit(m, n))

    def covered(self, m: Member, n: Member, group: Iterable[Member]) -> bool:
        """Whether ``n`` holds all of ``m`` but for what other members of the group hold."""
        pieces = [evolve(m, base=out) for out, _ in n.taken if not self.lacks(m, out)]
        rest = all(any(self.within(piece, other) for other in group if other != n) for piece in pieces)
        return rest and self.under(m.base, n.base) and self.shares_fit(m, n)

    def inside(self, inner: Iterable[Member], outer: Iterable[Member]) -> bool:
        return all(any(self.within(m, n) or self.covered(m, n, outer) for n in outer) for m in inner)

    def below(self, base: str) -> frozenset[str]:
        declared = self.scheme.descendants(base) if base in self.scheme else frozenset()
        return declared | {base} if base else frozenset(self.scheme.labels)

    def overlap(self, m: Member, n: Member) -> bool:
        """Whether some concept surely lies inside both kinds."""
        both = self.below(m.base) & self.below(n.base)
        return any(self.kind_within(Member(one), m) and self.kind_within(Member(one), n) for one in both)

    def why_mixed(self, before: list[Member], after: list[Member]) -> str:
        """The policy that MIXED rests on; empty where the two surely overlap in part."""
        if self.inside(_kinds(before), _kinds(after)) or self.inside(_kinds(after), _kinds(before)):
            return WHICH_ONES
        shared = [(m, n) for m in before for n in after if self.overlap(m, n)]
        if any(Share.SOME not in (m.share, n.share) for m, n in shared):
            return ""
        return WHICH_ONES if shared else NOT_DECLARED_APART

    def verdict(self, before: tuple[Member, ...], after: tuple[Member, ...]) -> Verdict:
        old, new = ([m for m in group if not self.lacks(m, m.base)] for group in (before, after))
        if not old or not new:
            return RESTATED if set(before) == set(after) else related(Info.MIXED, NOBODY_LEFT)
        more, less = self.inside(new, old), self.inside(old, new)
        if more or less:
            return related(Info.SAME if more and less else Info.MORE if more else Info.LESS)
        if all(self.lacks(m, n.base) or self.lacks(n, m.base) for m in old for n in new):
            return related(Info.CONTRARY)
        return related(Info.MIXED, self.why_mixed(old, new))


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
        object.__setattr__(self, "reading", _read(self.words))

    def members(self, scheme: ConceptScheme = EMPTY) -> tuple[Member, ...]:
        """The members of the union over ``scheme``."""
        return _resolved(self.words, scheme)[0]

    def verdict_to(self, other: Group, policy: Policy = DEFAULT, scheme: ConceptScheme = EMPTY) -> Verdict:  # noqa: ARG002 # no policy bears on it
        """How ``other`` (after) relates to this group (before) over ``scheme``."""
        self.check_kind(other)
        if self.words == other.words:
            return EQUAL
        return _Over(scheme).verdict(self.members(scheme), other.members(scheme))

    def inside(self, other: Group, scheme: ConceptScheme = EMPTY) -> bool:
        """Whether the kinds of this group surely lie inside those of ``other``, all or some aside."""
        return _Over(scheme).inside(_kinds(self.members(scheme)), _kinds(other.members(scheme)))

    def concepts(self, scheme: ConceptScheme = EMPTY) -> frozenset[str]:
        """The preferred labels that this group names, those it takes out among them."""
        return frozenset(base for base, _ in _resolved(self.words, scheme)[1] if base in scheme)

    def unknown(self, scheme: ConceptScheme = EMPTY) -> tuple[tuple[str, str | None], ...]:
        """The names that ``scheme`` does not hold, in the order told, each with the label most like it.

        >>> Group("women + soldjers").unknown(ConceptScheme.of({"soldiers": None, "women": None}))
        (('soldjers', 'soldiers'),)
        """
        lost = dict.fromkeys(told for base, told in _resolved(self.words, scheme)[1] if base not in scheme)
        return tuple((told, scheme.nearest(told)) for told in lost)


def flipped(verdict: Verdict) -> Verdict:
    """The verdict inside a ban: a wider group forbids more. Two bans on groups apart can both hold.

    >>> flipped(related(Info.LESS)).name, flipped(related(Info.CONTRARY)).name
    ('narrowed', 'overlapping')
    """
    info = Info.MIXED if verdict.info is Info.CONTRARY else verdict.info.mirror
    return evolve(verdict, info=info, direction=None)
