"""The JSON Schema of a diff as data, which ships with the package."""

from __future__ import annotations

import json
from importlib.resources import files

from dealdiff.diffing.typed import Json


def diff_schema() -> dict[str, Json]:
    """The JSON Schema (draft 2020-12) of the format ``dealdiff-diff/1``; each call gives a new copy.

    ``$defs/change`` describes one change, ``$defs/line`` one line of ``dealdiff diff --format jsonl``.

    >>> diff_schema()["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    """
    text = files("dealdiff").joinpath("schemas", "diff-1.json").read_text(encoding="utf-8")
    schema: dict[str, Json] = json.loads(text)
    return schema
