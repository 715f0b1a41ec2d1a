"""What a text leaves unsettled: its places and contents, its files, and what is told of mistakes in it."""

# ruff: noqa: E501 # tables of cases, and messages as they are told

from __future__ import annotations

import pickle
from typing import Any

import pytest
from versions import free, version

from dealdiff.errors import FileError, ModelError, ParseError
from dealdiff.files.dumping import dumps
from dealdiff.files.loading import loads
from dealdiff.model.checking import check_sheet
from dealdiff.model.plain import canonical_bytes, to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.structuring import from_plain
from dealdiff.model.unsettled import Unsettled, in_words, path_of, place_of
from dealdiff.negotiation import Negotiation
from dealdiff.render.describing import describe
from dealdiff.telling.unsettled import unsettled_lines
from dealdiff.views.overlaying import overlay

STATEMENT = {"who": "anna", "verb": "wants", "subject": "hostages", "body": {"is": "release", "count": "35"}}
TOLD: dict[str, dict[str, Any]] = {
    "terms.hostages.count": {"m": "35", "n": "unreported", "o": "none"},
    "terms.hostages": {"m": {"is": "release", "count": "3", "made of": {"dead hostages": {"people": "dead hostages"}}},
                       "n": "absent"},
    "terms.hostages.by": {"m": "east + west", "n": "west"},
    'terms.hostages.if."art. 5"': {"m": {"state": "met"}, "n": "absent"},
    "terms.hostages.made of.dead hostages.count": {"m": "3", "n": "4"},
    "phases.first": {"m": {}, "n": {"lasts": "six weeks"}},
    "phases.first.after": {"m": "second", "n": "absent"},
    "statements.anna | stance | hostages": {"m": STATEMENT, "n": "absent"},
    "exchange.all.rate": {"m": "30 for each hostage; 50 for each soldier", "n": "absent"},
    "figures.held": {"m": {"count": "130"}, "n": {"count": "100"}},
    "agreed.aid": {"m": "yes", "n": "unreported"},
    "agreed": {"m": {"aid": "yes"}, "n": "none"},
    "lasts": {"m": "six weeks", "n": "permanent"},
    "silence.as": {"m": "v", "n": "unreported"},
}  # fmt: skip # a table
WHOLE = version(free(count=35), unsettled={
    place: Unsettled(alternatives=told, base=told["m"], soft=place == "lasts", suggestion=told["m"], why="so: it is")
    for place, told in TOLD.items()
})  # fmt: skip


def test_every_sort_of_place_fits() -> None:
    assert [*map(str, check_sheet(WHOLE, {"v"}))] == []


@pytest.mark.parametrize("json", [False, True])
def test_what_is_unsettled_comes_back_from_a_file(json: bool) -> None:
    whole = Negotiation(scope=WHOLE.scope, versions=[WHOLE])
    text = dumps(whole, json=json)
    again = loads(text, json=json)
    assert again["v"] == WHOLE
    assert dumps(again, json=json) == text


def test_what_is_unsettled_comes_back_from_plain_data_and_pickles() -> None:
    again = from_plain(to_plain(WHOLE), WHOLE.scope)
    assert again == WHOLE
    assert canonical_bytes(again) == canonical_bytes(WHOLE) != canonical_bytes(version(free(count=30)))
    assert pickle.loads(pickle.dumps(WHOLE)) == WHOLE  # noqa: S301 # made here
    assert "unsettled" not in to_plain(version())
    assert hash(WHOLE.unsettled) == hash(again.unsettled)


@pytest.mark.parametrize("place", TOLD)
def test_a_place_is_spelled_in_one_way(place: str) -> None:
    assert place_of(path_of(place)) == place


@pytest.mark.parametrize("place", ["", "a.", ".a", "a..b", '"a"', 'a."b', "a" * 30_000, 5])
def test_what_is_no_place_is_told(place: Any) -> None:  # noqa: ANN401 # users' mistakes
    with pytest.raises(ModelError, match="found the place"):
        path_of(place)
    if isinstance(place, str):
        with pytest.raises(ModelError, match="found the place"):
            TermSheet(id="v", unsettled={place: Unsettled(alternatives={"m": "1"})})


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ({"alternatives": {}}, ModelError, "no alternatives"),
        ({"alternatives": {"base": "3"}}, ModelError, "'base' has a meaning of its own"),
        ({"alternatives": {"m": 3}}, ModelError, "found 3, expected words, or a map of fields"),
        ({"alternatives": {"m": " "}}, ParseError, "expected some words"),
        ({"alternatives": "m"}, ModelError, "expected a map from version"),
        ({"alternatives": {"m": "1"}, "soft": 1}, ParseError, "True or False"),
    ],
)
def test_alternatives_that_are_none_are_told(given: Any, error: type[Exception], message: str) -> None:  # noqa: ANN401 # users' mistakes
    with pytest.raises(error, match=message):
        Unsettled(**given)


def deep(levels: int) -> Any:  # noqa: ANN401 # nested maps
    return {"a": deep(levels - 1)} if levels else "1"


def test_contents_are_not_too_deep() -> None:
    with pytest.raises(ModelError, match="more than 20 maps inside one another"):
        Unsettled(alternatives={"m": deep(500)})
    with pytest.raises(ModelError, match="expected an Unsettled"):
        TermSheet(id="v", unsettled={"lasts": "x"})  # type: ignore[arg-type] # a user's mistake


HEAD = """\
format: dealdiff/1
issues:
  hostages: {is: release}
versions:
  march:
    terms:
      hostages: {count: 30}
    unsettled:
"""

MISTAKES = {
    "a place that nothing has": ("      lasst: {alternatives: {m: 1 day}}",
        "9:7: versions.march.unsettled.lasst: found the place 'lasst', expected a place such as"),
    "a place in another spelling": ("      terms..count: {alternatives: {m: 1}}",
        "9:7: versions.march.unsettled.terms..count: found the place 'terms..count'"),
    "a field that the type has not": ("      terms.hostages.cout: {alternatives: {m: 1}}",
        "found the field 'cout', expected one of people, count,"),
    "an issue that nobody declares": ("      terms.hostage.count: {alternatives: {m: 1}}",
        "found a field of 'hostage', expected a term of this version, or an issue; did you mean 'hostages'?"),
    "words that the field cannot read": ("      terms.hostages.count:\n        alternatives:\n          m: lots",
        "11:14: versions.march.unsettled.terms.hostages.count.alternatives.m: found 'lots', expected a number"),
    "a suggestion that it cannot read": ("      lasts: {alternatives: {m: 1 day}, suggestion: soon}",
        "versions.march.unsettled.lasts.suggestion: found 'soon', expected a length of time"),
    "one alternative": ("      lasts: {alternatives: {m: 1 day}}",
        "found one alternative, of 'm', expected two at least; settled? take the entry out"),
    "a suggestion that nobody said": ("      lasts: {alternatives: {m: 1 day, n: 2 days}, suggestion: 3 days}",
        "9:64: versions.march.unsettled.lasts.suggestion: found '3 days', expected one of the alternatives"),
    "a base that does not stand": ("      terms.hostages.count: {alternatives: {m: 35, n: 40}, base: 31}",
        "found '31', expected what stands there: '30'; settled? take the entry out"),
    "no alternatives": ("      lasts: {why: two lengths}", "found no alternatives, expected a map with alternatives"),
    "an unknown key": ("      lasts: {alternatives: {m: 1 day}, becuase: x}", "found the unknown key 'becuase'"),
    "a reserved name": ("      lasts: {alternatives: {base: 1 day}}", "found 'base', expected the id of a version"),
    "nothing": ("      lasts: {alternatives: {m: }}", "found nothing, expected what the version says"),
    "a list": ("      - lasts", "found a list, expected a map from places"),
    "soft as a word": ("      lasts: {alternatives: {m: 1 day}, soft: maybe}", "found 'maybe', expected one of yes, no"),
    "a statement of another": (
        "      statements.north | stance | hostages: {alternatives: {m: {who: south, wants: hostages}}}",
        "found what belongs to another place"),
    "several statements": (
        "      statements.north | stance | hostages: {alternatives: {m: {who: n, wants: [hostages, x]}}}",
        "found 2 statements, expected one"),
}  # fmt: skip # a table: a row reads better on few lines


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_in_a_file_is_told(name: str) -> None:
    lines, message = MISTAKES[name]
    with pytest.raises(FileError) as raised:
        loads(HEAD + lines + "\n", file="deal.yaml")
    assert message in str(raised.value)


def test_a_text_with_unsettled_places_says_so() -> None:
    one = Unsettled(alternatives={"july": "35", "march": "absent", "may": "unreported"}, base="30", soft=True,
                    suggestion="35", why="two numbers")  # fmt: skip
    page = " ".join(describe(version(free(count=30), unsettled={"terms.hostages.count": one})).split())
    assert "a merged text: 1 place is unsettled between versions" in page
    assert ("Hostages, count: july says 35; march has it not; may tells nothing; 30 stands meanwhile; "
            "35 is suggested: they may go together; two numbers") in page  # fmt: skip
    everything = " ".join(describe(WHOLE).split())
    assert "14 places are unsettled" in everything
    assert "Aid, named as agreed: m says yes" in everything
    assert "merged" not in describe(version(free(count=30)))
    assert in_words("unreported") == "not told"


def test_a_later_sheet_settles_what_it_tells() -> None:
    told = overlay(WHOLE, version(free(count=40), lasts="six weeks"))
    assert {"terms.hostages.count", "lasts", "terms.hostages"}.isdisjoint(told.unsettled)
    assert {"terms.hostages.by", "phases.first"} <= set(told.unsettled)


def test_an_unsettled_statement_says_who_and_of_what() -> None:
    lines = [*unsettled_lines(WHOLE)]
    assert any(line.startswith("What Anna said of ") and "m says wants hostages (" in line for line in lines)
    assert not any("verb wants" in line or "who anna" in line for line in lines)


def test_a_statement_is_told_by_its_verb_and_subject() -> None:
    told = {"who": "east", "verb": "tables", "subject": "draft", "family": "acts", "expected": "yes"}
    one = Unsettled(alternatives={"m": told, "n": {"is": "approval"}})
    assert str(one) == "tables draft (expected) (m) or approval (n); meanwhile nothing stands"
