"""Settling with what Python has at hand, and settling texts that stand in no scope."""

# ruff: noqa: E501 # tables of cases, and messages as they are told

from __future__ import annotations

import pickle
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from versions import FULL, free, halt, version

from dealdiff.errors import ModelError, ParseError
from dealdiff.files.dumping import dumps
from dealdiff.merging.merging import merge
from dealdiff.merging.result import Merge
from dealdiff.merging.settling import Resolution, settle
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange, Part
from dealdiff.model.places import at
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.term import Condition, Slice, Term
from dealdiff.model.unsettled import Unsettled, path_of
from dealdiff.negotiation import Negotiation
from dealdiff.values.duration import Duration
from dealdiff.values.names import Names
from dealdiff.values.presence import ABSENT, NONE
from dealdiff.values.quantity import Quantity
from dealdiff.values.wording import Wording
from dealdiff.views.overlaying import overlay
from dealdiff.vocabularies.ceasefire import Cessation, Release

TWO = {"m": "unreported", "n": "absent"}
KEY = "statements.anna | stance | hostages"
PLACES = ("terms.hostages", "terms.hostages.count", "terms.hostages.by", "terms.hostages.title",
          "terms.hostages.of whom.women", "terms.hostages.of whom.women.count", "terms.hostages.if.talks",
          "terms.fighting.lasts", "phases.first", "exchange.all.rate", "lasts", "agreed", KEY)  # fmt: skip
OPEN = version(
    free(count=30, people="hostages", of_whom=[Slice(people="women")]), halt(form="pause"), id="joint",
    exchanges=[Exchange(id="all", gives="hostages", for_="prisoners")],
    unsettled={place: Unsettled(alternatives=TWO) for place in PLACES},
)  # fmt: skip
WANTS = Statement(who="anna", verb="wants", subject="hostages", body=free(count=35))

GIVEN: dict[str, tuple[str, Any, Any]] = {
    "a whole number": ("terms.hostages.count", 33, "33"),
    "a fraction": ("terms.hostages.count", Fraction(1, 2), "0.5"),
    "a value": ("terms.hostages.count", Quantity("about 33"), "about 33"),
    "words": ("terms.hostages.count", "about 33", "about 33"),
    "a presence": ("terms.hostages.count", NONE, "none"),
    "a presence that takes away": ("terms.hostages", ABSENT, "absent"),
    "a list of names": ("terms.hostages.by", ["east", "west"], "east + west"),
    "names": ("terms.hostages.by", Names("east"), "east"),
    "names of a set": ("agreed", ("aid", "north"), {"aid": "yes", "north": "yes"}),
    "free text": ("terms.hostages.title", Wording("All of them"), "All of them"),
    "the number of a slice": ("terms.hostages.of whom.women.count", 3, "3"),
    "a slice": ("terms.hostages.of whom.women", Slice(people="women", count=3), {"people": "women", "count": "3"}),
    "a condition": ("terms.hostages.if.talks", Condition(id="talks", state="met"), {"state": "met"}),
    "a length of the text": ("lasts", Duration("six weeks"), "six weeks"),
    "a list of rates": ("exchange.all.rate", ["30 for each hostage", "50 for each soldier"], "30 for each hostage; 50 for each soldier"),
    "a phase": ("phases.first", Part(id="first", lasts="six weeks"), {"lasts": "six weeks"}),
    "a term": ("terms.hostages", free(count=33), {"is": "release", "count": "33"}),
    "a map with a number": ("terms.hostages", {"is": "release", "count": 33, "by": Names("east")}, {"is": "release", "count": "33", "by": "east"}),
    "a statement": (KEY, WANTS, to_plain(WANTS)),
}  # fmt: skip # a table


@pytest.mark.parametrize(("place", "given", "stands"), GIVEN.values(), ids=GIVEN)
def test_a_place_takes_what_its_constructor_takes(place: str, given: Any, stands: Any) -> None:  # noqa: ANN401 # whatever can be given
    done = settle(OPEN, Resolution(place, value=given))
    assert at(to_plain(done), path_of(place)) == stands
    assert place not in done.unsettled
    assert {*done.unsettled} == {*PLACES} - {place}
    assert Resolution(place, value=given) == Resolution(place, value=given)
    assert hash(Resolution(place, value=given)) == hash(Resolution(place, value=given))


REFUSED: dict[str, tuple[str, Any, type[Exception], str]] = {
    "a float": ("terms.hostages.count", 3.5, ModelError, r"terms\.hostages\.count: found 3\.5, expected words, a whole number"),
    "a truth value": ("terms.hostages.count", True, ModelError, "found True, expected words"),
    "another value": ("terms.hostages.count", Duration("six weeks"), ParseError, "expected a Quantity, its words, or a presence"),
    "a number of a length": ("terms.fighting.lasts", 33, ParseError, "found '33' .*expected a Duration, its words"),
    "a number of free text": ("terms.hostages.title", 33, ParseError, "expected a Wording"),
    "a number for a whole term": ("terms.hostages", 33, ModelError, r"terms\.hostages: found 33, expected a map of its fields, or a presence"),
    "a map for a field": ("terms.hostages.count", {"count": 3}, ModelError, r"terms\.hostages\.count: found a map, expected a number.*; a map tells a whole item by its fields"),
    "a map without a type": ("terms.hostages", {"count": 3}, ModelError, r"terms\.hostages: found a term without a type, expected `is: \.\.\.`"),
    "a map with a strange field": ("terms.hostages", {"is": "release", "cuont": 3}, ModelError, r"terms\.hostages\.cuont: found the unknown key .*did you mean 'count'"),
    "a map with strange words": ("terms.hostages", {"is": "release", "count": "lots"}, ModelError, r"terms\.hostages\.count: found 'lots', expected a number"),
    "a map with a float": ("terms.hostages", {"is": "release", "count": 3.5}, ModelError, r"terms\.hostages: found 3\.5, expected words"),
    "another term": ("terms.hostages", Release(id="prisoners"), ModelError, "found a Release of 'prisoners', expected what can stand at 'hostages'"),
    "a term for a field": ("terms.hostages.count", free(), ModelError, "found a Release of 'hostages', expected what can stand at 'count'"),
    "too large a number": ("terms.hostages.count", 10**5000, ParseError, "at most 30 digits"),
}  # fmt: skip # a table


@pytest.mark.parametrize(("place", "given", "error", "message"), REFUSED.values(), ids=REFUSED)
def test_what_does_not_fit_is_told(place: str, given: Any, error: type[Exception], message: str) -> None:  # noqa: ANN401 # users' mistakes
    with pytest.raises(error, match=message):
        settle(OPEN, Resolution(place, value=given))


def bare(id_: str, *terms: Term, **more: Any) -> TermSheet:  # noqa: ANN401 # fields
    """A version without a scope."""
    return TermSheet(id=id_, terms=list(terms), **more)


TYPES = merge(bare("may"), bare("l", Release(id="x", count=3)), bare("r", Cessation(id="x", form="pause")))
GONE = merge(
    bare("may", Release(id="x", count=3)), bare("l", Release(id="x", count=4)), bare("r", silence=FULL)
)
TOLD = [
    TermSheet(id=id_, statements=[evolve(WANTS, body=Release(id="hostages", count=n))])
    for id_, n in (("l", 3), ("r", 4))
]
SAID = merge(bare("may"), TOLD[0], TOLD[1])
WITHOUT_SCOPE = {
    "two types": (TYPES, "x", "r"),
    "taken away": (GONE, "x", "l"),
    "statements": (SAID, KEY, "r"),
}


@pytest.mark.parametrize(("found", "place", "take"), WITHOUT_SCOPE.values(), ids=WITHOUT_SCOPE)
def test_a_text_without_a_scope_reads_its_alternatives(found: Merge, place: str, take: str) -> None:
    place = place if " " in place else f"terms.{place}"
    settled = found.settle(Resolution(place, take=take)).sheet
    assert at(to_plain(settled), path_of(place)) == to_plain(found.sheet.unsettled[place].alternatives[take])
    (kept,) = Negotiation(versions=[found.sheet])
    again = pickle.loads(pickle.dumps(found.sheet))  # noqa: S301 # made here
    later = overlay(found.sheet, bare(found.sheet.id, lasts="six weeks"))
    for sheet in (found.sheet, kept, again, merge(found.base, found.base, found.sheet).sheet):
        assert settle(sheet, Resolution(place, take=take)) == settled
    assert settle(later, Resolution(place, take=take)).terms == settled.terms
    assert dumps(kept)


def test_one_place_is_settled_after_another_without_a_scope() -> None:
    several: list[list[Term]] = [
        [Release(id="x", count=3), Release(id="y", count=3)],
        [Cessation(id="x", form="pause"), Cessation(id="y", form="pause")],
    ]
    found = merge(bare("may"), bare("l", *several[0]), bare("r", *several[1])).sheet
    once = settle(found, Resolution("terms.x", take="l"))
    twice = settle(once, Resolution("terms.y", take="r"))
    assert [one.is_ for one in twice.terms.values() if isinstance(one, (Release, Cessation))] == [
        "release",
        "cessation",
    ]
    assert settle(found, Resolution("terms.x", value=Release(id="x", count=9))).terms["x"] == Release(
        id="x", count=9
    )


def test_what_is_no_type_of_the_text_is_refused_without_a_scope() -> None:
    with pytest.raises(ModelError, match=r"terms\.x\.is: found 'withdrawal', expected one of"):
        settle(TYPES.sheet, Resolution("terms.x", value={"is": "withdrawal"}))


def test_fields_that_hold_a_type_are_equal_to_those_that_do_not() -> None:
    one = TYPES.sheet.unsettled["terms.x"].alternatives["l"]
    assert one == Keyed({"is": "release", "count": "3"})
    assert hash(one) == hash(Keyed({"is": "release", "count": "3"}))
