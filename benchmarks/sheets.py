"""Made-up sheets of any size, as files hold them, and edits of every sort."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from dealdiff import Scope, TermSheet, load_sheet
from dealdiff.files.writing import to_yaml
from dealdiff.model.scope import FigureIssue, Issue, Party, Speaker
from dealdiff.values.scheme import ConceptScheme
from dealdiff.vocabularies.ceasefire import ceasefire

Written = dict[str, Any]  # nested maps and lists of words

PARTIES = ("north", "south")
TYPES = ("release", "cessation", "withdrawal", "humanitarian access", "guarantee",
         "governance", "civilian return", "remains", "talks duty", "provision")  # fmt: skip
_FIELDS: dict[str, Callable[[int], Written]] = {
    "release": lambda n: {"people": "hostages", "count": f"about {100 + n}",
                          "of whom": [{"people": "women", "count": f"{1 + n % 40}"}]},
    "cessation": lambda n: {"form": "pause", "lasts": f"{2 + n % 9} weeks"},
    "withdrawal": lambda n: {"from": "the valley", "extent": f"as far as line {n}"},
    "humanitarian access": lambda n: {"goods": "humanitarian aid", "amount": f"{20 + n} trucks a day"},
    "guarantee": lambda n: {"of": f"an end to the war by stage {n}", "before": "before talks"},
    "governance": lambda n: {"where": "the city", "form": f"a council of {5 + n % 20}"},
    "civilian return": lambda n: {"people": "civilians", "count": f"at least {500 + n}"},
    "remains": lambda n: {"people": "soldiers", "count": f"{1 + n % 50}"},
    "talks duty": lambda n: {"about": f"question {n}", "lasts": "six weeks"},
    "provision": lambda n: {"text": f"as both sides agreed in meeting {n}"},
}  # fmt: skip


def issue(number: int) -> str:
    """The id of a term, by its number."""
    return f"issue-{number:05}"


def scope(terms: int) -> Scope:
    """What sheets of up to so many terms, and as many that are added, are told in."""
    issues = [Issue(id=issue(number), is_=TYPES[number % len(TYPES)]) for number in range(2 * terms)]
    return Scope(
        vocabulary=ceasefire,
        schemes={"places": ConceptScheme.of({"the valley": None, "the city": None})},
        parties={one: Party(id=one, name=one) for one in PARTIES},
        speakers={
            f"{one}-voice": Speaker(id=f"{one}-voice", name=f"A voice of the {one}", speaks_for=one)
            for one in PARTIES
        },
        issues={one.id: one for one in issues},
        figures={
            f"figure-{number:05}": FigureIssue(id=f"figure-{number:05}", title="a number")
            for number in range(terms)
        },
    )


def written(terms: int) -> Written:
    """A sheet as a file holds it: a phase for 100 terms, a statement for 10, a figure for 20."""
    phases = [f"phase-{number}" for number in range(2 + terms // 100)]
    return {
        "format": "dealdiff/1",
        "id": "draft",
        "title": "A made-up draft",
        "phases": {id_: {"lasts": "six weeks"} for id_ in phases},
        "terms": {issue(number): term(number, phases[number % len(phases)]) for number in range(terms)},
        "statements": [_statement(number) for number in range(terms // 10)],
        "figures": {
            f"figure-{number:05}": {"count": f"about {1000 + number}", "as of": "2024-05"}
            for number in range(terms // 20)
        },
    }


def term(number: int, phase: str) -> Written:
    """A term; its type goes by its number."""
    type_ = TYPES[number % len(TYPES)]
    common = {"is": type_, "phase": phase, "by": PARTIES[number % 2], "when": f"by day {1 + number % 30}"}
    return {**common, **_FIELDS[type_](number)}


def _statement(number: int) -> Written:
    verb = ("wants", "accepts", "refuses")[number % 3]
    return {"who": f"{PARTIES[number % 2]}-voice", verb: issue(number), "because": f"reason {number}"}


def _value(sheet: Written, id_: str) -> None:
    sheet["terms"][id_]["when"] = "by day 40"


def _hedge(sheet: Written, id_: str) -> None:
    sheet["terms"][id_]["when"] = "before day 40"


def _presence(sheet: Written, id_: str) -> None:
    sheet["terms"][id_]["by"] = "to be agreed"


def _added(sheet: Written, _: str) -> None:
    number = next(
        number for number in range(len(sheet["terms"]), 10**9) if issue(number) not in sheet["terms"]
    )
    sheet["terms"][issue(number)] = term(number, "phase-0")


def _removed(sheet: Written, id_: str) -> None:
    del sheet["terms"][id_]


def _moved(sheet: Written, id_: str) -> None:
    one = sheet["terms"][id_]
    one["phase"] = "phase-0" if one["phase"] == "phase-1" else "phase-1"


def _retyped(sheet: Written, id_: str) -> None:
    sheet["terms"][id_] = {"is": "veto right", "over": "which names stand on the list"}


def _statement_changed(sheet: Written, id_: str) -> None:
    for one in sheet["statements"]:
        if id_ in one.values():
            verb = next(verb for verb, said in one.items() if said == id_)
            del one[verb]
            one["drops"] = id_
            return
    sheet["statements"].append({"who": "south-voice", "wants": id_})


def _slice(sheet: Written, id_: str) -> None:
    sheet["terms"][id_]["told by"] = "north-voice"
    if "of whom" in sheet["terms"][id_]:
        sheet["terms"][id_]["of whom"] = [{"people": "women", "count": "at least 99"}]


EDITS = {
    "value": _value,
    "hedge": _hedge,
    "presence": _presence,
    "moved": _moved,
    "added": _added,
    "slice": _slice,
    "statement": _statement_changed,
    "retyped": _retyped,
    "removed": _removed,
}


def edited(original: Written, edits: int) -> Written:
    """The sheet with so many edits, of every sort in turn, spread evenly over its terms."""
    result = deepcopy(original)
    for edit, id_ in zip(
        islice(cycle(EDITS.values()), edits), _places(list(original["terms"]), edits), strict=True
    ):
        edit(result, id_)
    return result


def _places(ids: list[str], edits: int) -> Iterator[str]:
    """Ids spread evenly, no one twice while there are enough; a slice is edited where there is one."""
    step = max(1, len(ids) // max(1, edits))
    for number in range(edits):
        yield ids[(number * step) % len(ids)]


def as_json(sheet: Written) -> str:
    """The sheet as JSON text with a line for each value, as :func:`dealdiff.dumps` lays it out."""
    return json.dumps(sheet, indent=2, ensure_ascii=False) + "\n"


def as_yaml(plain: Written) -> str:
    """The sheet as YAML text, as :func:`dealdiff.dumps` writes it."""
    return to_yaml(plain)


def sheet(text: str, told_in: Scope) -> TermSheet:
    """The sheet of a JSON text, which shares nothing with any other."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "draft.json")
        file.write_text(text, encoding="utf-8")
        return load_sheet(file, told_in)
