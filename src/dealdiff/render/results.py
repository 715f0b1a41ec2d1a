"""A diff as the command tells it: the changes that were asked for, and what was left out and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from dealdiff.diffing.change import Change
from dealdiff.diffing.document.exporting import compared
from dealdiff.diffing.result import Axis, Diff
from dealdiff.diffing.suppressing import Remaining, Suppressed
from dealdiff.diffing.suppression import Suppression
from dealdiff.model.spelling import told
from dealdiff.render.diffs import HEADING, count, heading, introduction, sections
from dealdiff.render.page import Block, Bullets, Heading, Page, Paragraph
from dealdiff.telling.naming import upper_first

STALE = "suppression that no longer matches"
MISTAKEN = "suppression that names another kind or place than its fingerprint"
_COMPARED = {
    "as reported": "Compared as reported: what one report tells, against what the other tells.",
    "effective": "Compared as effective: what stood with each version, with what reports before it told.",
}
_BETWEEN = {
    Axis.PARTIES: "Compared between two parties: what each has, the one beside the other.",
    Axis.SOURCES: "Compared between two sources: what each tells, the one beside the other.",
    Axis.READINGS: "Compared between two readings of one text, the one beside the other.",
}
"""On these axes neither side is the earlier one."""


@frozen(kw_only=True)
class Result:
    """A ``whole`` diff; of it what is told (``diff``), with the words that it was chosen by (``only``); and
    what was suppressed.
    """

    whole: Diff
    diff: Diff
    only: tuple[str, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    stale: tuple[Suppression, ...] = ()

    @property
    def noted(self) -> Diff:
        """What is told, with the notes that a document of it holds."""
        left = Remaining(diff=self.diff, suppressed=self.suppressed, stale=self.stale)
        return evolve(self.diff, notes=evolve(left.notes, only=self.only))

    @property
    def compared(self) -> str:
        """What the two sides are: as reported, or effective."""
        return compared(self.whole.before, self.whole.after)


def result_page(result: Result) -> Page:
    """The changes that are told, and at the end those that were suppressed, each with its reason."""
    diff = result.diff
    return (
        Heading(heading(diff)),
        *introduction(result.whole),
        *(Paragraph(line) for line in _notes(result)),
        *_headings(result),
        *sections(diff),
        *_suppressed(result),
    )


def _notes(result: Result) -> Iterator[str]:
    yield _how(result)
    all_, shown, gone = len(result.whole), len(result.diff), len(result.suppressed)
    several = _count(result, result.whole)
    if result.only:
        yield f"Told here: only {', '.join(result.only)}, {shown} of {several}."
    if gone:
        yield f"Suppressed: {gone} of {several}, listed at the end with the reasons."
    yield from (f"{upper_first(str(one))}." for one in result.whole.notes.ambiguous)
    if all_ and not shown:
        yield "Nothing else differs." if not result.only else "Nothing of that differs."


def _how(result: Result) -> str:
    between = _BETWEEN.get(result.whole.axis)
    return between or _COMPARED.get(result.compared, f"Compared: {result.compared}.")


def _count(result: Result, changes: Iterable[Change]) -> str:
    """How many changes; between two sides nothing changed, and they are findings."""
    return count(changes, "change" if result.whole.axis is Axis.VERSIONS else "finding")


def _headings(result: Result) -> Iterator[Block]:
    """What differs in titles, dates and sources, where it is asked for: they stand at the top anyway."""
    several = [one for one in result.diff if one.family == "heading" or one.path[0] in HEADING]
    if result.only and several:
        yield Heading(f"Headings: titles, dates, sources and the like ({_count(result, several)})", level=2)
        yield Bullets(result.diff.sentence(one) for one in several)


def _suppressed(result: Result) -> Iterator[Block]:
    gone = [one.change for one in result.suppressed]
    if gone:
        yield Heading(f"Suppressed ({_count(result, gone)})", level=2)
        yield Bullets(
            f"{one.change.kind}, {told(one.change.path)}: {one.suppression.because}"
            for one in result.suppressed
        )
    if result.stale:
        yield Heading(f"Stale suppressions ({len(result.stale)})", level=2)
        yield Bullets(stale_line(one, result.whole) for one in result.stale)


def stale_line(suppression: Suppression, whole: Diff) -> str:
    """A suppression that matches nothing, in a line: where its fingerprint is that of a change, which."""
    what = ", ".join(one for one in (suppression.kind, suppression.about) if one)
    named = f"{suppression.fingerprint} ({what})" if what else suppression.fingerprint
    meant = next((one for one in whole if suppression.misses(one)), None)
    if meant is None:
        return f"{STALE}: {named}: {suppression.because}"
    found = f"its fingerprint is that of {meant.kind}, {told(meant.path)}"
    hint = "correct the kind and the place, or leave them out"
    return f"{MISTAKEN}: {named}: {suppression.because}; {found}: {hint}"


def notes_of(result: Result) -> list[str]:
    """What a form that holds changes alone cannot tell: how many were suppressed and why, what is stale."""
    lines = [
        f"suppressed: {one.change.fingerprint} ({one.change.kind}, {told(one.change.path)}): "
        f"{one.suppression.because}"
        for one in result.suppressed
    ]
    return [*lines, *(stale_line(one, result.whole) for one in result.stale)]
