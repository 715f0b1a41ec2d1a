"""One small diff and its document, for the tests of results as data."""

from __future__ import annotations

import json
from typing import Any

from attrs import evolve
from jsonschema import Draft202012Validator

from dealdiff import Party, Scope, TermSheet, diff
from dealdiff.diffing.document.schema import diff_schema
from dealdiff.model.statement import Statement
from dealdiff.vocabularies.ceasefire import Release, ceasefire

SCOPE = Scope(vocabulary=ceasefire, parties=[Party(id="north", name="North")])
SAID = Statement(who="north", verb="wants", subject="prisoners", firmness="demand")
BEFORE = TermSheet(
    id="march", terms=[Release(id="prisoners", count="about 350", when="by day 7")], scope=SCOPE
)
AFTER = TermSheet(
    id="may", terms=[Release(id="prisoners", count=355)], parents={"march": "amends"}, scope=SCOPE
)
FOUND = diff(BEFORE, evolve(AFTER, statements=[SAID]))
SCHEMA = Draft202012Validator(diff_schema())

Document = dict[str, Any]


def copied() -> Document:
    found: Document = json.loads(json.dumps(FOUND.to_dict()))
    return found


def exact(document: Document) -> Document:
    found = next(one for one in document["changes"] if one["kind"] == "told-more-exactly")
    assert isinstance(found, dict)
    return found
