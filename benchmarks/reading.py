"""Cells: from text to sheets. The unit is parsing the same text: ``json.loads``, or yaml's CSafeLoader."""

from __future__ import annotations

import json
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

import yaml
from attrs import fields, frozen
from cattrs import Converter

from benchmarks.measuring import Job, Ratios, ratios
from benchmarks.sheets import as_json, as_yaml, edited, scope, written
from dealdiff import load_sheet
from dealdiff.files.pool import Pool

_YAML: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@frozen
class _PlainTerm:
    """A term as plain cattrs would hold it: a field for each text, nothing read from it."""

    phase: str = ""
    by: str = ""
    when: str = ""
    people: str = ""
    count: str = ""
    form: str = ""
    lasts: str = ""
    extent: str = ""
    goods: str = ""
    amount: str = ""
    of: str = ""
    before: str = ""
    where: str = ""
    about: str = ""
    text: str = ""


@frozen
class _PlainSheet:
    id: str
    terms: dict[str, _PlainTerm]


def loading(terms: int, edits: int, rounds: int, format_: str) -> Ratios:
    """A sheet alone, and an edited one after it, each to the end: read, checked, immutable."""
    told_in, plain = scope(terms), written(terms)
    write, parse = (as_json, json.loads) if format_ == "json" else (as_yaml, partial(yaml.load, Loader=_YAML))
    text, later = write(plain), write(edited(plain, edits))
    with tempfile.TemporaryDirectory() as folder:
        first, second = Path(folder, f"a.{format_}"), Path(folder, f"b.{format_}")
        first.write_text(text, encoding="utf-8")
        second.write_text(later, encoding="utf-8")
        pool = Pool()
        load_sheet(first, told_in, pool=pool)
        jobs: dict[str, Job] = {
            "dealdiff": lambda: load_sheet(first, told_in),
            "after the first": lambda: load_sheet(second, told_in, pool=pool),
            "plain cattrs": _structuring(parse(text)),
        }
        return ratios(lambda: parse(text), jobs, rounds)


def _structuring(data: dict[str, Any]) -> Job:
    """Plain cattrs over parsed data: classes of texts, without the lists that stand in a few terms."""
    known = {one.name for one in fields(_PlainTerm)}
    terms = {
        id_: {key: text for key, text in body.items() if key in known} for id_, body in data["terms"].items()
    }
    converter = Converter()
    return lambda: converter.structure({"id": data["id"], "terms": terms}, _PlainSheet)
