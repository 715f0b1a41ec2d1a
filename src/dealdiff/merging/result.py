"""What a merge decided, place by place, and the merged text."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from dealdiff.errors import UnknownName
from dealdiff.merging.settling import Resolution, settled
from dealdiff.merging.table import Outcome
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, told
from dealdiff.model.unsettled import NOT_TOLD, Content, in_words, place_of, said_of
from dealdiff.values.nearness import nearest_hint
from dealdiff.values.presence import UNDISCLOSED
from dealdiff.values.verdict import Basis, Verdict

WITHHELD = str(UNDISCLOSED)
BEFORE = "unsettled-before"
"""The row of a place that was unsettled before, and of which nothing new is told."""
IN_THE_WHOLE = "unsettled-in-the-whole"
"""The row of a place that was unsettled before, in an item that is now so as a whole."""


@frozen(kw_only=True)
class Decision:
    """What was decided at one place where a side says something else than the base, or that stays unsettled.

    ``base``, ``left``, ``right``
        what stands there in the base, and with each version laid over it: words, or a map of fields;
        ``None`` where nothing does.
    ``taken``
        what stands in the merged text because of it; ``None`` for nothing. Where it is unsettled, what is
        suggested.
    ``verdict``
        how the right value relates to the left one; ``None`` where no values were compared.
    ``row``
        which row of the decision table held.
    ``versions``
        the ids of the base, the left and the right version.

    >>> one = Decision(path=("terms", "fee"), outcome=Outcome.TAKEN, base="to be agreed", left="to be agreed",
    ...                right="none", taken="none", row="left-unchanged", versions=("may", "north", "south"))
    >>> print(one)
    terms.fee: south alone says none (may: to be agreed); taken
    """

    path: Path
    outcome: Outcome
    base: Content | None
    left: Content | None
    right: Content | None
    taken: Content | None
    verdict: Verdict | None = None
    why: str = ""
    row: str = ""
    versions: tuple[str, str, str] = ("base", "left", "right")

    @property
    def place(self) -> str:
        """Its place in words, as a :class:`Resolution` names it."""
        return place_of(self.path)

    def __str__(self) -> str:
        said = said_of(self.path)
        place = told(self.path) if said is None else " on ".join(filter(None, said))
        if self.row in (BEFORE, IN_THE_WHOLE):
            return f"{place}: {self.why}"
        return f"{place}: {self._said()}; {self._decided()}"

    def _said(self) -> str:
        base, left, right = self.versions
        stood = f"({base}: {in_words(self.base)})"
        if self.left == self.right:
            both = {WITHHELD: "withhold it", None: "leave it out"}
            words = both.get(_word(self.left)) or f"say {in_words(self.left)}"
            return f"{left} and {right} both {words} {stood}"
        if self.left == self.base:
            return f"{right} alone {_says(self.right)} {stood}"
        if self.right == self.base:
            return f"{left} alone {_says(self.left)} {stood}"
        return f"{left} {_says(self.left)}, {right} {_says(self.right)} {stood}"

    def _decided(self) -> str:
        basis = self.verdict is not None and self.verdict.basis is Basis.POLICY
        policy = f" [by policy {self.verdict.policy}]" if basis and self.verdict is not None else ""
        alone = self.base in (self.left, self.right) or self.left == self.right
        if self.outcome.settled and alone and self.taken in (self.left, self.right):
            return "taken as withheld" if self.taken == WITHHELD else "taken"
        if self.outcome.settled and alone and self.taken is None and WITHHELD in (self.left, self.right):
            return "taken as withheld"
        if self.outcome.settled:
            taken = "nothing stands" if self.taken is None else f"{in_words(self.taken)} is taken"
            return f"{taken}: {self.why}{policy}"
        hint = f"; {in_words(self.taken)} is suggested" if self.taken is not None else ""
        return f"unsettled: {self.why}{policy}{hint}"


def _word(one: Content | None) -> str | None:
    return one if one is None or isinstance(one, str) else ""


def _says(one: Content | None) -> str:
    """What a version does at a place: says something, withholds it, leaves it out."""
    if one is None or one == NOT_TOLD:
        return "leaves it out" if one is None else "tells nothing"
    return "withholds it" if one == WITHHELD else f"says {in_words(one)}"


def _outcome(told: object) -> Outcome:
    known = {one.value: one for one in Outcome}
    if isinstance(told, Outcome):
        return told
    if not isinstance(told, str) or told not in known:
        hint = nearest_hint(str(told), known)
        raise UnknownName(f"no outcome {told!r:.80}: expected one of {', '.join(known)}{hint}")
    return known[told]


@frozen(kw_only=True, repr=False)
class Merge:
    """Two versions brought onto their common base.

    ``sheet`` is the merged text, ``decisions`` all places where a version says something else than the base,
    and all that stay unsettled, by place. It iterates over its decisions, and is true where there is any.

    >>> from dealdiff.merging.merging import merge
    >>> may = TermSheet(id="may", terms={"fee": "to be agreed"})
    >>> north, south = TermSheet(id="north", terms={"fee": "none"}), TermSheet(id="south", title="A reply")
    >>> made = merge(may, north, south)
    >>> len(made.conflicts), str(made.sheet.terms["fee"])
    (0, 'none')
    """

    base: TermSheet
    left: TermSheet
    right: TermSheet
    sheet: TermSheet
    decisions: tuple[Decision, ...]

    @property
    def conflicts(self) -> tuple[Decision, ...]:
        """The decisions whose places nobody has settled, soft ones too: one for each unsettled place."""
        waiting = self.sheet.unsettled
        return tuple(one for one in self.decisions if not one.outcome.settled and one.place in waiting)

    def of(self, outcome: Outcome | str) -> tuple[Decision, ...]:
        """The decisions of one outcome ("combined"). :raises UnknownName: for one that there is not."""
        wanted = _outcome(outcome)
        return tuple(one for one in self.decisions if one.outcome is wanted)

    def settle(self, *resolutions: Resolution) -> Merge:
        """The same merge with some of its places settled: see :func:`dealdiff.settle`.

        :raises UnknownName: for a place that is not unsettled, or a version that says nothing there.
        :raises ParseError: for a value that cannot be read. :raises ModelError: for what is no Resolution.
        """
        made_of = (self.base, self.left, self.right, self.sheet)
        return evolve(self, sheet=settled(self.sheet, resolutions, made_of))

    def __iter__(self) -> Iterator[Decision]:
        return iter(self.decisions)

    def __len__(self) -> int:
        return len(self.decisions)

    def __str__(self) -> str:
        return "\n".join(map(str, self.decisions))

    def __repr__(self) -> str:
        ids = f"{self.left.id} + {self.right.id} on {self.base.id}"
        return f"<Merge {ids}: {len(self)} decisions, {len(self.sheet.unsettled)} unsettled>"
