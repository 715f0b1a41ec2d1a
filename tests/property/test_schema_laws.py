"""The schema of files never refuses what the loader accepts; advice on files is that on what was loaded."""

from __future__ import annotations

import copy
import json
import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from sheets import anything, often
from test_round_trip import fitting, sayable
from validating import remembering

from dealdiff import FileError, advise, dump, dumps, file_schema, loads
from dealdiff.files.advice import CODES
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.vocabularies.finding import find_vocabulary

_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?")  # as far as the sheets have any

TALKS: dict[str, Any] = json.loads("""
{"format": "dealdiff/1", "vocabulary": "ceasefire", "parties": {"a": "A", "b": {"name": "B", "inside": "a"}},
 "speakers": {"s": {"called": "an aide", "speaks for": "a"}},
 "sources": {"daily": {"publisher": "The Daily", "published": "2024-03-20~"}},
 "issues": {"h": {"is": "release"}, "p": {"is": "release"}, "f": {"is": "cessation", "broader": "w"},
            "w": {"is": "withdrawal"}},
 "figures": {"held": "hostages held"},
 "people": {"hostages": null, "prisoners": {"others": null}}, "disjoint": [["hostages", "prisoners"]],
 "versions": {
  "v": {"date": "2024-05", "source": "daily", "parents": {"u": "amends"},
   "silence": {"default": "absent", "as": "u", "h": "unreported"},
   "phases": {"one": null, "two": {"lasts": "6 weeks"}},
   "terms": {
    "h": {"phase": "one", "count": 35, "people": "hostages",
          "of whom": [{"people": "hostages", "count": 3}],
          "schedule": [{"when": "day 1", "people": "hostages", "count": 5},
                       {"rest": "yes", "until": "day 42"}],
          "details": {"a": ["b", {"c": "d"}]}, "if": [{"reform": "met"}],
          "force": "must", "when": "by day 7"},
    "p": "undisclosed", "f": {"is": "cessation", "form": "pause", "lasts": "six weeks"}},
   "exchange": {"x": {"gives": "h", "for": ["p"], "rate": ["30 for each hostage"]}, "y": "h for p",
                "z": "to be agreed for f"},
   "open": ["w"], "agreed": "h + p",
   "figures": {"held": {"count": 120, "as of": "2024-03", "outcome of": {"u": "h"}}},
   "unsettled": {"terms.h.count": {"alternatives": {"v": 3, "u": 4}, "base": "35",
                                   "soft": "yes", "why": "two numbers"}},
   "statements": [
    {"who": "a", "accepts": "h", "family": "stance"}, {"who": "s", "wants": {"p": {"count": "at least 400"}}},
    {"who": "b", "denies": "that it is so", "told by": "a", "mistaken": ["a", "b"]},
    {"who": "b", "id": "x", "reads": {"f": {"is": "cessation", "form": "truce"}}},
    {"who": ["a", "b"], "signs": "this", "expected": "yes", "date": "2024-05"},
    {"who": "a", "refuses": ["p", "w"], "firmness": "red line", "because": "so", "of": "talks"},
    {"who": "b", "calls": {"a": "new"}}, {"who": "a", "tells": {"h": "to be agreed"}},
    {"who": "b", "judges": "it will hold", "about": "h"}]},
  "u": {"terms": {}}}}
""")
_SCALARS = (
    "| |x|absent|Absent| none |to be  agreed|Undisclosed|unreported|yes|no|true|2024|late May 2024|2024-05/.."
    "|six weeks|6|permanent|2024-01-01/2024-02-01|35|about 350|dozens|half|MUST| Right|red line| red  line|a"
    "|h|f|this|v|a + b|a,b|h for p"
    "| h  for p + f |h for p for f|acts|as u| as  u|default|cessation| release |price|dealdiff/1|dealdiff/01"
    "|amends|pending|é|day 1|[1]|commercial|EMPTY|s s"
)
_OTHERS: list[Any] = [
    *(None, True, 3, 0, -1, 35.5, 2024, 20240101, [], {}, ["h"], [["a"]], [None], {"h": {}}, {"h": "x"}),
    *({"h": {"count": 3}}, {"a": "b"}, {"count": "3"}, ["3 hostages"], [{"reform": "met"}], {"v": "h"}),
    *({"reform": "soon"}, {"is": "release", "lasts": "x"}, {"name": "N"}, {"version": "v", "term": "h"}),
]
_KEYS = (
    "is|count|lasts|people|when|text|id|who|wants|accepts|judges|calls|tells|about|family|expected|told by"
    "|of whom|made of|if|schedule|details|phase|by|force|form|date|source|silence|terms|phases|open|figures"
    "|statements|unsettled|title|format|vocabulary|parties|places|goods|versions|name|published|fixed|rate"
    "|outcome of|after|gives|x y||this|none|h|a|é|rest"
)
_HOW = ("replace", "replace", "replace", "add", "rename", "drop", "space")
_contents = st.sampled_from([*_SCALARS.split("|"), *_OTHERS])


@cache
def schema_of(form: str, *vocabularies: str) -> Any:  # noqa: ANN401 # a validator's class is made at run time
    return remembering(file_schema(form, map(find_vocabulary, vocabularies)))


def in_yaml(data: object) -> object:
    """The data as YAML 1.2 gives them, where a number needs no quotes."""
    if isinstance(data, dict):
        return {key: in_yaml(one) for key, one in data.items()}
    if isinstance(data, list):
        return [in_yaml(one) for one in data]
    is_number = isinstance(data, str) and _NUMBER.fullmatch(data)
    return (
        json.loads(str(data).lstrip("+").lstrip("0") or "0") if is_number and "-0" not in str(data) else data
    )


@often
@given(anything.map(sayable))
def test_any_sheet_in_its_file_is_accepted(sheet: TermSheet) -> None:
    data = json.loads(dumps(differing(sheet), json=True))
    for form in (schema_of("version"), schema_of("version", sheet.scope.vocabulary.name)):
        form.validate(data)
        form.validate(in_yaml(data))


@often
@given(anything.map(sayable).map(fitting))
def test_any_negotiation_in_its_file_is_accepted(sheet: TermSheet) -> None:
    data = json.loads(dumps(whole(sheet), json=True))
    schema_of("negotiation").validate(data)
    schema_of("negotiation").validate(in_yaml(data))


def differing(sheet: TermSheet) -> TermSheet:
    """The sheet without places that one version alone speaks of, which the loader refuses."""
    several = {place: one for place, one in sheet.unsettled.items() if len(one.alternatives) > 1}
    return evolve(sheet, unsettled=several)


def whole(sheet: TermSheet) -> Negotiation:
    """A negotiation of one version."""
    alone = evolve(sheet, id="a", parents={}, silence=evolve(sheet.silence, as_=""))
    return Negotiation(scope=sheet.scope, versions=[fitting(alone), TermSheet(id="b", scope=sheet.scope)])


def nodes(data: object, above: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The path of everything in data."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [
        *([above] if above else []),
        *(path for step, one in inner for path in nodes(one, (*above, step))),
    ]


def _spaced(data: Any) -> Any:  # noqa: ANN401 # data
    """The data with two spaces for each one, and more around, in all of its words."""
    if isinstance(data, dict):
        return {key: _spaced(one) for key, one in data.items()}
    if isinstance(data, list):
        return [_spaced(one) for one in data]
    return f" {data}  ".replace(" ", "  ") if isinstance(data, str) else data


@st.composite
def broken(draw: st.DrawFn) -> dict[str, Any]:
    """The talks with one or two things replaced, added, renamed or taken out."""
    data = copy.deepcopy(TALKS)
    for _ in range(draw(st.integers(1, 2))):
        *above, last = draw(st.sampled_from(nodes(data)))
        home: Any = data
        for step in above:
            home = home[step]
        how, new = draw(st.sampled_from(_HOW)), draw(_contents)
        if how == "replace":
            home[last] = copy.deepcopy(new)
        elif how == "space":
            home[last] = _spaced(home[last])
        elif how == "drop":
            del home[last]
        elif isinstance(home, list):
            home.append(copy.deepcopy(new))
        else:
            home[draw(st.sampled_from(_KEYS.split("|")))] = (
                copy.deepcopy(new) if how == "add" else home.pop(last)
            )
    return data


def test_the_talks_are_accepted_by_both() -> None:
    schema_of("negotiation").validate(TALKS)
    assert len(loads(json.dumps(TALKS), json=True)) == 2


def test_wherever_the_loader_reads_odd_spaces_the_schema_does() -> None:
    """Two spaces for each one, and some around: in every single place of the talks."""
    read = 0
    for *above, last in nodes(TALKS):
        data = copy.deepcopy(TALKS)
        home: Any = data
        for step in above:
            home = home[step]
        home[last] = _spaced(home[last])
        try:
            loads(json.dumps(data), json=True)
        except FileError:
            continue
        read += 1
        schema_of("negotiation").validate(data)
    assert read > 90


@settings(max_examples=4 * settings().max_examples)
@given(broken())
def test_what_the_schema_refuses_the_loader_refuses(data: dict[str, Any]) -> None:
    refused = next(schema_of("negotiation").iter_errors(data), None)
    if refused is not None:
        with pytest.raises(FileError):
            loads(json.dumps(data), json=True)


@often
@given(anything.map(sayable).map(fitting), st.booleans())
def test_advice_on_files_is_that_on_what_was_loaded(sheet: TermSheet, json_: bool) -> None:
    """Each with its line in a file that says so, and nothing of the codes that are left out."""
    talks = whole(sheet)
    told = sorted((one.code, one.version, one.found) for one in advise(talks))
    assert ("version-without-date", "b", "neither date nor dated by") in told
    with TemporaryDirectory() as home:
        for place in (Path(home, "deal"), Path(home, "deal.json" if json_ else "deal.yaml")):
            dump(talks, place, json=json_)
            found = advise(place)
            assert sorted((one.code, one.version, one.found) for one in found) == told
            assert all(one.line > 0 and Path(one.file).is_file() for one in found)
            assert advise(place, CODES) == ()
