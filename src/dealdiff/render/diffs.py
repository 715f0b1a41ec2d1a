"""A diff as a page: the weightiest first, silence apart, each sentence with who tells it.

On another axis than versions nothing was before, and neither side is the later one: both are named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from dealdiff.diffing.catalogue import SILENCE
from dealdiff.diffing.change import Change
from dealdiff.diffing.narration import brief
from dealdiff.diffing.result import Axis, Diff
from dealdiff.diffing.siding import side_names
from dealdiff.diffing.significance import Significance
from dealdiff.model.sheet import RELATIONS, TermSheet
from dealdiff.model.statement import Statement
from dealdiff.render.page import Block, Bullets, Heading, Page, Paragraph
from dealdiff.telling.naming import called, joined, publisher, upper_first, version_name
from dealdiff.telling.statements import by_subject
from dealdiff.values.names import Names
from dealdiff.values.presence import Presence

MEANING = {
    Significance.SUBSTANTIVE: "Substantive: the deal as told, or a stance on it, is another",
    Significance.CLARIFYING: "Clarifying: told more or less exactly, not changed by that",
    Significance.UNCERTAIN: "Uncertain: whether it changed cannot be told",
    Significance.EDITORIAL: "Editorial: the same in other words or in another place",
    Significance.RECORD: "For the record: who said what, and context",
}
BETWEEN = {
    Significance.SUBSTANTIVE: "Substantive: what the two have is not the same",
    Significance.CLARIFYING: "Clarifying: one has it more exactly than the other, which is no contradiction",
    Significance.UNCERTAIN: "Uncertain: whether the two differ cannot be told (what one alone has, the other "
    "need not lack)",
    Significance.EDITORIAL: MEANING[Significance.EDITORIAL],
    Significance.RECORD: MEANING[Significance.RECORD],
}
"""The same between two parties, two sources or two readings."""
_READINGS = ("the one reading", "the other reading")  # whose each is, its sentences say
VOICED = "stance-voiced"
HEADING = frozenset({"id", "title", "date", "dated by", "source", "told by", "parents", "silence"})
SILENT = "Not repeated here, which is not to say dropped, settled or withdrawn"


def diff_page(diff: Diff) -> Page:
    """The whole diff; its headings (title, date, source) stand at the top."""
    return (
        Heading(heading(diff)),
        *introduction(diff),
        *sections(diff),
    )


def heading(diff: Diff) -> str:
    """What is compared with what: two versions, or two sides."""
    before, after = version_name(diff.before), version_name(diff.after)
    if diff.axis is Axis.VERSIONS:
        return f"{before} -> {after}"
    left, right = sides(diff)
    return f"{before}: {left} and {right}" if before == after else f"{before} ({left}) and {after} ({right})"


def sides(diff: Diff) -> tuple[str, str]:
    """What the two sides are called: before and after, or two parties, sources or readings."""
    if diff.axis is Axis.VERSIONS:
        return "before", "after"
    return _READINGS if diff.axis is Axis.READINGS else side_names(diff.before, diff.after, diff.axis.value)


def introduction(diff: Diff) -> Iterator[Block]:
    """Which two versions or sides are compared, and what a later version is to the earlier one."""
    left, right = sides(diff)
    yield Bullets((f"{left}: {reported(diff.before)}", f"{right}: {reported(diff.after)}"))
    relation = diff.after.parents.at(diff.before.id)
    if relation and diff.axis is Axis.VERSIONS:
        yield Paragraph(f"The later version {relation} the earlier one ({RELATIONS[relation]}).")
    if not diff:
        yield Paragraph("Nothing differs.")


def reported(sheet: TermSheet) -> str:
    """A version's id, date, source and teller."""
    date = "undated" if isinstance(sheet.date, Presence) else str(sheet.date)
    told = f"told by {called(sheet.told_by, sheet.scope)}" if isinstance(sheet.told_by, Names) else ""
    return ", ".join(part for part in (f"{sheet.id} ({date})", publisher(sheet), told) if part)


def sections(diff: Diff) -> Iterator[Block]:
    """The changes by significance, stances after terms; then new stances; then what is not repeated.

    Between two sides all stands by significance: what one alone has is told of either in the same way.
    """
    if diff.axis is not Axis.VERSIONS:
        told = [one for one in diff if one.family != "heading" and one.path[0] not in HEADING]
        yield from _weighed(told, diff, BETWEEN, "finding")
        return
    told = [one for one in diff if one.family not in (SILENCE, "heading") and one.kind != VOICED]
    yield from _weighed(told, diff, MEANING, "change")
    voiced = [one for one in diff if one.kind == VOICED]
    if voiced:
        yield Heading(f"Stances reported here and not in the earlier report ({weighed(voiced)})", level=2)
        yield Bullets(map(upper_first, by_subject(_statements(voiced), diff.after)))
    yield from _silent([one for one in diff if one.family == SILENCE and one.path[0] not in HEADING], diff)


def _weighed(
    told: list[Change], diff: Diff, meanings: Mapping[Significance, str], noun: str
) -> Iterator[Block]:
    told.sort(key=lambda one: one.family == "stance")
    for significance, meaning in meanings.items():
        several = [one for one in told if one.significance is significance]
        if several:
            yield Heading(f"{meaning} ({count(several, noun)})", level=2)
            yield Bullets(diff.sentence(one) for one in several)


def _silent(silent: list[Change], diff: Diff) -> Iterator[Block]:
    """What is not repeated: terms and fields, stances by their subjects, all else by its number."""
    if not silent:
        return
    yield Heading(f"{SILENT} ({weighed(silent)})", level=2)
    stances = [one for one in silent if one.kind in ("stance-not-repeated", "drop-not-repeated")]
    others = [one for one in silent if one.path[0] == "statements" and one not in stances]
    rest = [one for one in silent if one.path[0] != "statements"]
    lines = [brief(one, diff.before, diff.after) for one in rest]
    lines += [f"stances on {line}" for line in by_subject(_statements(stances), diff.before)]
    if others:
        lines.append(f"{kinds_of(others)}, told in {diff.before.id} alone")
    yield Bullets(lines)


def kinds_of(changes: list[Change]) -> str:
    """How many statements of which kind: "2 acts, 1 claim and 12 judgements"."""
    nouns = Counter(one.kind.removesuffix("-not-repeated").removesuffix("-voiced") for one in changes)
    return joined(
        [f"{number} {noun}" + ("s" if number > 1 else "") for noun, number in sorted(nouns.items())]
    )


def _statements(changes: Iterable[Change]) -> list[Statement]:
    """The statements that changes are about: the later one, or the one that was."""
    sides = (one.before if one.after is None else one.after for one in changes)
    return [one for one in sides if isinstance(one, Statement)]


def count(changes: Iterable[Change], noun: str = "change") -> str:
    """How many changes, with their unit."""
    number = len(list(changes))
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def weighed(changes: Iterable[Change]) -> str:
    """How many changes of which significance: "2 uncertain, 1 record"."""
    found = Counter(one.significance for one in changes)
    return ", ".join(f"{found[one]} {one.value}" for one in Significance if one in found)
