"""A document that was edited by hand: what in it is not as the sheets and the policy have it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dealdiff.diffing.change import Change, Content
from dealdiff.diffing.document.exporting import derived
from dealdiff.diffing.document.places import At, sort_of
from dealdiff.diffing.nature import nature_of
from dealdiff.diffing.suggested import Match
from dealdiff.diffing.typed import Json
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, told
from dealdiff.values.conventions import figures, share_name
from dealdiff.values.policy import Policy
from dealdiff.values.presence import UNREPORTED

MEND = "make the document anew with `dealdiff diff --format json` (in Python: diff(before, after).to_dict())"


def check_derived(found: dict[str, At], change: Change, before: TermSheet, after: TermSheet) -> None:
    """Check what follows from a change's other fields.

    :raises ModelError: where it does not: with the content that a sheet has otherwise, if that is why.
    """
    for key, each in derived(change).items():
        if found[key].data != each:
            hint = f"the change at {told(change.path)} was edited by hand: {MEND}"
            for at, expected in _unlike(found, change, before, after):
                raise at.wrong(_shown(at.data), expected, hint)
            raise found[key].wrong(sort_of(found[key].data), sort_of(each), hint)


def check_nature(at: At, before: TermSheet, after: TermSheet) -> str:
    """What the second sheet is to the first. :raises ModelError: where its parents have it otherwise."""
    nature = nature_of(before, after)
    if at.data != nature:
        raise at.wrong(sort_of(at.data), f"{nature!r}, as the parents of the second sheet have it", MEND)
    return nature


def check_width(at: At, policy: Policy) -> None:
    """Check that the widths that a verdict rests on are the policy's.

    :raises ModelError: where one is not: the verdict is another one, or was found under another policy.
    """
    names = {name: share_name(name, getattr(policy, name)) for name in ("about", "nearly")}
    names["step"] = f"step={figures(policy.step)}"
    for told_ in at.text().split(", "):
        expected = names.get(told_.partition("=")[0], told_)
        if told_ != expected:
            raise at.wrong(sort_of(told_), f"{expected!r}, as the policy of the document has it", MEND)


def check_match(at: At, match: Match, policy: Policy) -> None:
    """Check that a policy takes a suggestion for one. :raises ModelError: where it does not."""
    if policy.match is None or match.score < policy.match:
        least = "none" if policy.match is None else f"at least {policy.match}"
        raise at.entry("score").wrong(
            str(match.score), f"{least}, as the policy of the document has it", MEND
        )


def _unlike(
    found: dict[str, At], change: Change, before: TermSheet, after: TermSheet
) -> Iterator[tuple[At, str]]:
    """The one side of a change that is not what its sheet holds at its place, and what that holds.

    Where neither side is, it may as well be the place that was edited.
    """
    if change.match is not None or change.path not in change.owns:
        return
    sides = (("before", change.before, before, "first"), ("after", change.after, after, "second"))
    unlike = []
    for name, content, sheet, which in sides:
        held = _held(sheet, change.path)
        words = _plain(content)
        if words is not None and type(words) is type(held) and words != held:
            unlike.append((found[name], f"{sort_of(held)}, as the {which} sheet has it"))
    if len(unlike) == 1:
        yield unlike[0]


def _held(sheet: TermSheet, path: Path) -> Any:  # noqa: ANN401 # plain data, or nothing
    inner: Any = to_plain(sheet)
    for step in path:
        inner = inner.get(step) if isinstance(inner, dict) else None
    return inner


def _plain(content: Content) -> Any:  # noqa: ANN401 # plain data, or nothing
    return None if content is None or content is UNREPORTED else to_plain(content)


def _shown(data: Json) -> str:
    """A content in a document, in words where it has any."""
    return sort_of(data["words"]) if isinstance(data, dict) and "words" in data else sort_of(data)
