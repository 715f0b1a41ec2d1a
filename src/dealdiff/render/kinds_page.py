"""The catalogue as a page of documentation.

``python -m dealdiff.render.kinds_page > docs/kinds.md`` writes it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from dealdiff.diffing.catalogue import KINDS, RETIRED
from dealdiff.diffing.kinds.row import Kind

_HEAD = """\
# The kinds of change

Every change that a diff finds is of one of these {count} kinds. This page is made from the code:
`python -m dealdiff.render.kinds_page`. `dealdiff explain KIND` tells one of them on the command line.

A kind has a stable id; its weight (its significance) unless the evidence says otherwise; and a mirror,
the kind that the same difference is when it is read backwards. The family `silence` says only that
something was not repeated.
"""
_COLUMNS = ("kind", "meaning", "weight", "mirror", "for example")

_FAMILIES = {
    "presence": "Coming and going",
    "value": "Values that both sides tell",
    "breakdown": "Parts that add up",
    "schedule": "Schedules",
    "condition": "Conditions",
    "life": "The life of the text",
    "term": "Whole terms",
    "rename": "Taken for one, under other ids",
    "unsettled": "What a merged text leaves unsettled",
    "issues": "Issues named as open or agreed",
    "stance": "Stances that move",
    "statement": "What people say",
    "record": "Who told it, corrected, denied",
    "figure": "Figures, which are context",
    "heading": "The heading of a sheet",
    "silence": "Not repeated",
    "echo": "What merely follows from a change",
}


def page() -> str:
    """The page: a table for each family, and the ids that are retired."""
    parts = [_HEAD.format(count=len(KINDS))]
    for family, title in _FAMILIES.items():
        parts += [f"## {title}: `{family}`\n", *_table(family), ""]
    parts += ["## Retired\n", "These ids are no longer produced, and never used again.\n"]
    parts += [f"- `{old}`: now {', '.join(f'`{one}`' for one in new)}" for old, new in RETIRED.items()]
    return "\n".join([*parts, ""])


def _table(family: str) -> Iterator[str]:
    yield _line(*_COLUMNS)
    yield _line(*["---"] * len(_COLUMNS))
    for kind in KINDS.values():
        if kind.family == family:
            yield _line(f"`{kind.id}`", kind.meaning, _weight(kind), _mirror(kind), kind.example or "-")


def _line(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _weight(kind: Kind) -> str:
    return kind.significance.value + (f"; {kind.evidence}" if kind.evidence else "")


def _mirror(kind: Kind) -> str:
    if not kind.mirror:
        return f"none: {kind.excused}"
    return "itself" if kind.mirror == kind.id else f"`{kind.mirror}`"


if __name__ == "__main__":
    sys.stdout.write(page())
