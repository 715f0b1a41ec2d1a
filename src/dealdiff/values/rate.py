"""What one side gives for each of the other, group by group, and lumps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import TypeAlias

from attrs import evolve, field, frozen

from dealdiff.errors import ParseError
from dealdiff.values.concept_names import concept_key
from dealdiff.values.group import Group
from dealdiff.values.group_members import NOT_DECLARED_APART
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.product import both_hold
from dealdiff.values.quantity import Quantity
from dealdiff.values.rate_words import OfWhom, RatePart, read_rate
from dealdiff.values.scheme import EMPTY, ConceptScheme
from dealdiff.values.verdict import EQUAL, Direction, Info, Verdict, related
from dealdiff.values.words import Value

OPEN = "what is not told is open"
GIVEN_UNSAID = "what is given not said"
OTHER_GIVEN = "numbers of different groups"
LUMP_OR_EACH = "a lump beside a rate"
SEVERAL_APPLY = "several rates apply"

Row: TypeAlias = tuple[str, Quantity | None, Quantity | None, Verdict | None]


@frozen
class Rate(Value):
    """What is given for each one of a group: "30 prisoners for each civilian hostage, 50 for each soldier".

    What is told for a group holds for every narrower one, unless that has a rate of its own: the most
    specific wins. A *lump* is given for so many together ("110 for 9 ill hostages") and holds for
    nobody else. Parts stand between ";", "," or "and".

    :raises ParseError: where the words are no rate, with the column where reading stopped.

    >>> Rate("30 for each civilian hostage").verdict_to(Rate("50 for each civilian hostage")).name
    'increased'
    """

    reading: tuple[RatePart, ...] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "reading", read_rate(self.words))

    @classmethod
    def of(cls, parts: Iterable[str]) -> Rate:
        """A rate from its parts. :raises ParseError: where one cannot be read, or there is none.

        >>> Rate.of(["30 for each civilian", "50 for each soldier"]).words
        '30 for each civilian; 50 for each soldier'
        """
        return cls(joined(parts, "what is given for each"))

    def groups(self, scheme: ConceptScheme = EMPTY) -> tuple[Group, ...]:
        """The groups that it names, each in words that the scheme knows where it knows any.

        >>> Rate("30 for each civilian; 110 for 9 ill hostages").groups()
        (Group(words='civilians'), Group(words='ill hostages'))
        """
        return tuple(part.group(scheme) for part in self.reading)

    def verdict_to(self, other: Rate, policy: Policy = DEFAULT, scheme: ConceptScheme = EMPTY) -> Verdict:
        """How ``other`` (after) relates to this rate (before), over all groups that either names.

        UP is more for each. Both cannot hold where they are contrary for one group.
        """
        self.check_kind(other)
        if self.words == other.words:
            return EQUAL
        told = [verdict for _, _, _, verdict in self.by_group(other, policy, scheme) if verdict is not None]
        return both_hold(told)

    def by_group(
        self, other: Rate, policy: Policy = DEFAULT, scheme: ConceptScheme = EMPTY
    ) -> tuple[Row, ...]:
        """Group by group: its words, what applies to it before and after, and how the two relate.

        ``None`` stands where nothing applies to the group, or where several rates do and none is more
        specific; the verdict is there all the same.

        >>> flat, split = Rate("30 for each hostage"), Rate("30 for each civilian, 50 for each soldier")
        >>> scheme = ConceptScheme.of({"hostages": {"civilians": None, "soldiers": None}})
        >>> for words, before, after, verdict in flat.by_group(split, scheme=scheme):
        ...     print(words, before, after, verdict.name)
        hostages 30 None widened
        civilians 30 30 restated
        soldiers 30 50 increased
        """
        self.check_kind(other)
        compared = _Compared(policy, scheme)
        return tuple(compared.rows(self.reading, other.reading))


def joined(parts: Iterable[str], what: str) -> str:
    """Parts as one text. :raises ParseError: where they are no texts, or there are none."""
    if isinstance(parts, str):
        return parts
    told = list(parts)
    if not told or not all(isinstance(one, str) for one in told):
        raise ParseError(repr(told)[:80], expected=f"a list of texts that say {what}")
    return "; ".join(told)


@frozen
class _Compared:
    """Two rates under a policy and over a scheme."""

    policy: Policy
    scheme: ConceptScheme

    def rows(self, before: tuple[RatePart, ...], after: tuple[RatePart, ...]) -> Iterator[Row]:
        """A row for every group that either side names, those of before first, and for what two share."""
        groups: list[RatePart] = []
        for part in (*before, *after):
            if not any(self._same(part, known) for known in groups):
                groups.append(part)
        groups += self._shared(groups)
        for at in groups:
            old, new = self._applying(at, before), self._applying(at, after)
            verdict = self._verdict(at, (before, old), (after, new))
            yield at.told, _one_count(old), _one_count(new), verdict

    def _shared(self, parts: list[RatePart]) -> list[RatePart]:
        """What two groups surely have in common, where neither lies inside the other: both apply there."""
        found: dict[str, RatePart] = {}
        each = [one for one in parts if one.lump is None]
        for one, other in combinations(each, 2):
            if not self._inside(one, other) and not self._inside(other, one):
                found |= {label: evolve(one, people=Group(label), named=Group(label), of_whom=None)
                          for label in self._widest(one, other)}  # fmt: skip
        new = [found[label] for label in sorted(found)]
        return [one for one in new if not any(self._same(one, known) for known in each)]

    def _widest(self, one: RatePart, other: RatePart) -> set[str]:
        """The widest concepts that surely lie inside both groups."""
        groups = one.group(self.scheme), other.group(self.scheme)
        below = [
            {label for concept in group.concepts(self.scheme) for label in self.scheme.descendants(concept)}
            | group.concepts(self.scheme)
            for group in groups
        ]
        shared = {
            label
            for label in below[0] | below[1]
            if all(Group(label).inside(group, self.scheme) for group in groups)
        }
        return {label for label in shared if self.scheme.ancestors(label).isdisjoint(shared)}

    def _same(self, a: RatePart, b: RatePart) -> bool:
        """Whether two parts speak of the same people in the same way."""
        if (a.lump is None) != (b.lump is None):
            return False
        return self._inside(a, b) and self._inside(b, a)

    def _inside(self, a: RatePart, b: RatePart) -> bool:
        return a.group(self.scheme).inside(b.group(self.scheme), self.scheme)

    def _applying(self, at: RatePart, side: tuple[RatePart, ...]) -> list[RatePart]:
        """The parts of a side that apply to a group: the most specific; a lump to its own people alone."""
        if at.lump is not None:
            return [one for one in side if self._same(one, at)]
        covering = [one for one in side if one.lump is None and self._inside(at, one)]
        return [
            one
            for one in covering
            if not any(self._inside(other, one) and not self._inside(one, other) for other in covering)
        ]

    def _verdict(
        self,
        at: RatePart,
        before: tuple[tuple[RatePart, ...], list[RatePart]],
        after: tuple[tuple[RatePart, ...], list[RatePart]],
    ) -> Verdict:
        (every_old, old), (every_new, new) = before, after
        if old and new:
            return _agreed([self._parts(one, other) for one in old for other in new])
        found = self._one_sided(at, every_new if old else every_old)
        return found.mirror if old else found

    def _one_sided(self, at: RatePart, silent: tuple[RatePart, ...]) -> Verdict:
        """The verdict where only the later side has a rate for a group: more told, if nothing stood there."""
        for other in silent:
            if self._inside(other, at) and other.lump is None and at.lump is None:
                continue  # narrower: it has a row of its own
            apart = other.group(self.scheme).verdict_to(at.group(self.scheme), scheme=self.scheme)
            if apart.info is Info.CONTRARY:
                continue
            mixed = (other.lump is None) != (at.lump is None)
            return related(Info.MIXED, LUMP_OR_EACH if mixed else NOT_DECLARED_APART)
        return related(Info.MORE, OPEN)

    def _parts(self, before: RatePart, after: RatePart) -> Verdict:
        """What is given for one group on either side; a lump also for how many."""
        verdicts = [self._given(before, after)]
        if before.lump is not None and after.lump is not None:
            size = before.lump.verdict_to(after.lump, self.policy)
            if size.info is not Info.SAME:
                # more for more of them is neither more nor less
                verdicts = [evolve(one, direction=None) for one in (*verdicts, size)]
        whole = both_hold(verdicts)
        parts = self._of_whom(before.of_whom, after.of_whom)
        if parts is None:
            return whole
        return evolve(both_hold([whole, parts]), direction=whole.direction)

    def _given(self, before: RatePart, after: RatePart) -> Verdict:
        """The numbers, as far as they count the same people."""
        numbers = before.count.verdict_to(after.count, self.policy)
        if before.given is None and after.given is None:
            return numbers
        if before.given is None or after.given is None:
            return _by(numbers, GIVEN_UNSAID)
        people = before.given.verdict_to(after.given, scheme=self.scheme)
        if people.info is Info.SAME:
            return numbers
        sure = (Info.MORE, Direction.UP), (Info.LESS, Direction.DOWN)  # more of a narrower group is more
        if numbers.info is Info.CONTRARY and (people.info, numbers.direction) in sure:
            return numbers
        return related(Info.MIXED, OTHER_GIVEN)

    def _of_whom(self, before: OfWhom | None, after: OfWhom | None) -> Verdict | None:
        if before is None or after is None:
            told = before is not None or after is not None
            return related(Info.MORE if before is None else Info.LESS) if told else None
        if concept_key(before.kind) != concept_key(after.kind):
            return related(Info.MIXED, NOT_DECLARED_APART)
        return before.count.verdict_to(after.count, self.policy)


def _one_count(parts: list[RatePart]) -> Quantity | None:
    counts = {one.count for one in parts}
    return counts.pop() if len(counts) == 1 else None


def _by(verdict: Verdict, name: str) -> Verdict:
    """The verdict resting on one more convention."""
    return both_hold([verdict, related(Info.SAME, name)])


def _agreed(verdicts: list[Verdict]) -> Verdict:
    """The answer that all give; MIXED where several rates apply and do not agree."""
    if len({(one.info, one.direction) for one in verdicts}) > 1:
        return related(Info.MIXED, SEVERAL_APPLY)
    return both_hold(verdicts)
