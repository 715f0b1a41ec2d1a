"""A result as data: a JSON document, JSON lines with one change each, or comma-separated values."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from dealdiff.diffing.change import Change
from dealdiff.diffing.document.exporting import change_data
from dealdiff.diffing.result import Axis, Diff
from dealdiff.diffing.typed import Json, typed
from dealdiff.model.spelling import told
from dealdiff.render.diffs import sides
from dealdiff.render.results import Result
from dealdiff.render.spreadsheet import csv_text


def to_json(result: Result) -> str:
    """The diff as :meth:`Diff.to_dict` gives it, with notes on what was asked for and suppressed."""
    return as_document(result.noted.to_dict())


def as_text(data: Json) -> str:
    """Plain data as JSON text on one line, in the order of its making."""
    return json.dumps(data, ensure_ascii=False)


def as_document(data: Json) -> str:
    """Plain data as a JSON document, as a file holds it."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def to_json_lines(result: Result) -> str:
    """One change a line, each with the two versions, or the two sides, that it lies between."""
    diff = result.diff
    axis = diff.axis.value
    between = {} if diff.axis is Axis.VERSIONS else {"axis": axis, "sides": [*sides(diff)]}
    versions = {"before": diff.before.id, "after": diff.after.id, "compared": result.compared, **between}
    lines = ({"versions": versions, **change_data(one, diff.before, diff.after, axis)} for one in diff)
    return "".join(as_text(line) + "\n" for line in lines)


_COLUMNS: dict[str, Callable[[Change], str]] = {
    "significance": lambda one: one.significance.value,
    "family": lambda one: one.family,
    "kind": lambda one: one.kind,
    "subject": lambda one: one.term_id,
    "field": lambda one: one.field,
    "path": lambda one: told(one.path),
    "told before": lambda one: cell(one.before),
    "told after": lambda one: cell(one.after),
    "verdict": lambda one: one.verdict.name if one.verdict else "",
    "basis": lambda one: one.verdict.basis.value if one.verdict else "",
    "policy": lambda one: one.verdict.policy if one.verdict else "",
    "fingerprint": lambda one: one.fingerprint,
}
COLUMNS = ("before", "after", "compared", *_COLUMNS, "sentence")


def to_csv(result: Result) -> str:
    """One row a change, under a row of headings; no cell is taken for a formula."""
    diff = result.diff
    versions = (*_ids(diff), result.compared)
    rows: Iterable[Iterable[str]] = (
        (*versions, *(of(one) for of in _COLUMNS.values()), diff.sentence(one)) for one in diff
    )
    return csv_text([COLUMNS, *rows])


def _ids(diff: Diff) -> tuple[str, str]:
    """The ids of both versions, each with its side where they are two parties, sources or readings."""
    one, other = diff.before.id, diff.after.id
    left, right = sides(diff)
    return (one, other) if diff.axis is Axis.VERSIONS else (f"{one} ({left})", f"{other} ({right})")


def cell(content: object) -> str:
    """One side of a change in a cell: its words, or the fields of an item as JSON."""
    data = typed(content)
    if data is None:
        return ""
    if "words" in data:
        return str(data["words"])
    return as_text(next(data[key] for key in ("fields", "members", "entries") if key in data))


FORMS: dict[str, Callable[[Result], str]] = {"json": to_json, "jsonl": to_json_lines, "csv": to_csv}
"""Each form of a result as data, by the word for it on the command line."""
