"""The example of each kind in the catalogue: the shortest sentence that a case of the tests gives."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "unit"))

from diff_rows import ROWS
from matched_rows import MATCHED, USUAL

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.engine import diff

PAGE = Path(__file__).parents[2] / "src/dealdiff/diffing/kinds/examples.py"


def told() -> Iterator[tuple[str, str]]:
    """Every kind that a case produces, with its sentence."""
    for row in ROWS:
        if "ban" in row.idea:  # what reads the other way round for a reason that the sentence does not show
            continue
        for found in (diff(row.before, row.after), diff(row.after, row.before)):
            for change in found:
                for inner in change.walk():
                    yield inner.kind, found.sentence(inner)
    for matched in MATCHED:
        found = diff(matched.before, matched.after, policy=USUAL)
        yield from ((change.kind, found.sentence(change)) for change in found if change.match is not None)


def shortest() -> dict[str, str]:
    """The example of each kind, in the order of the catalogue."""
    found: dict[str, str] = {}
    for kind, sentence in told():
        if kind not in found or (len(sentence), sentence) < (len(found[kind]), found[kind]):
            found[kind] = sentence
    return {kind: found[kind] for kind in KINDS if kind in found}


def text() -> str:
    """The module that holds them."""
    head = PAGE.read_text(encoding="utf-8").partition("EXAMPLES")[0]
    rows = [f"    {kind!r}: {sentence!r}," for kind, sentence in shortest().items()]
    return "\n".join([head + "EXAMPLES: dict[str, str] = {", *rows, "}", ""])


if __name__ == "__main__":
    PAGE.write_text(text(), encoding="utf-8")
