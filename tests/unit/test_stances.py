"""How a stance moves: the whole table, and what cannot be compared."""

from __future__ import annotations

from itertools import product

import pytest
from versions import version

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Setting
from dealdiff.diffing.engine import diff
from dealdiff.diffing.saying.stances import MOVES, comparable, stance_kind
from dealdiff.model.statement import FAMILY_OF, STANCE, Statement
from dealdiff.model.term import Term
from dealdiff.values.firmness import SCALE
from dealdiff.values.policy import DEFAULT
from dealdiff.vocabularies.ceasefire import (
    CivilianReturn,
    HeldPresence,
    Movement,
    Release,
    Withdrawal,
    ZoneControl,
)

CELLS = """
wants -> accepts: softened
wants -> considers: softened
wants -> refuses: reversed
wants -> withholds: reversed
wants -> drops: dropped
accepts -> wants: hardened
accepts -> considers: hardened
accepts -> refuses: reversed
accepts -> withholds: reversed
accepts -> drops: dropped
considers -> wants: hardened
considers -> accepts: softened
considers -> refuses: hardened
considers -> withholds: hardened
considers -> drops: dropped
refuses -> wants: reversed
refuses -> accepts: reversed
refuses -> considers: softened
refuses -> withholds:
refuses -> drops:
withholds -> wants: reversed
withholds -> accepts: reversed
withholds -> considers: softened
withholds -> refuses:
withholds -> drops:
drops -> wants: taken-up
drops -> accepts: taken-up
drops -> considers: taken-up
drops -> refuses:
drops -> withholds:
"""
VERBS = sorted(verb for verb, family in FAMILY_OF.items() if family == STANCE)
TABLE = {move: f"stance-{name.strip()}" if name.strip() else "" for move, _, name in
         (line.partition(":") for line in CELLS.strip().splitlines())}  # fmt: skip
every = pytest.mark.parametrize(("before", "after"), list(product(VERBS, repeat=2)))
TYPES: list[type[Term]] = [Withdrawal, HeldPresence, ZoneControl, CivilianReturn]


def said(
    verb: str, subject: str = "hostages", body: type[Term] | None = None, firmness: str = ""
) -> Statement:
    told = {"firmness": firmness} if firmness else {}
    return Statement(who="anna", verb=verb, subject=subject, body=body and body(id=subject), **told)  # type: ignore[arg-type] # words are read


def kind(before: Statement, after: Statement) -> str:
    return stance_kind(before, after, Setting(before=version(before), after=version(after), policy=DEFAULT))


@every
def test_a_move(before: str, after: str) -> None:
    assert kind(said(before), said(after)) == TABLE.get(f"{before} -> {after}", "")


def test_every_move_of_the_table_is_tried() -> None:
    assert {f"{one} -> {two}" for one, two in MOVES} <= set(TABLE)
    assert len(TABLE) == len(VERBS) * (len(VERBS) - 1)


@pytest.mark.parametrize(("one", "two"), list(product(TYPES, repeat=2)))
@every
def test_a_move_read_backwards_is_its_mirror(
    before: str, after: str, one: type[Term], two: type[Term]
) -> None:
    """Whatever types of term the two stances are told of."""
    there = kind(said(before, "forces", one), said(after, "forces", two))
    back = kind(said(after, "forces", two), said(before, "forces", one))
    assert (KINDS[there].mirror if there else "") == back


@pytest.mark.parametrize(("before", "after"), list(product(SCALE, repeat=2)))
def test_firmness_moves_where_the_verb_does_not(before: str, after: str) -> None:
    found = kind(said("wants", firmness=before), said("wants", firmness=after))
    move = SCALE.index(after) - SCALE.index(before)
    assert found == ("stance-hardened" if move > 0 else "stance-softened" if move < 0 else "")


@pytest.mark.parametrize("verb", VERBS)
def test_terms_of_different_families_cannot_be_compared(verb: str) -> None:
    """To refuse that people return and to want that they move are two things, however told."""
    before, after = said("refuses", "north", CivilianReturn), said(verb, "north", Movement)
    setting = Setting(before=version(before), after=version(after), policy=DEFAULT)
    assert not comparable(before, after, setting)
    (change,) = diff(setting.before, setting.after)
    assert (change.kind, change.significance.value) == ("stance-retold", "uncertain")


def test_an_issue_that_nobody_declared_is_taken_as_one_thing() -> None:
    before, after = said("wants", "elsewhere"), said("refuses", "elsewhere")
    assert kind(before, after) == "stance-reversed"


@pytest.mark.parametrize(("verb", "voiced"), [
    ("wants", "as wanted by north"), ("accepts", "as accepted by north and before wanted by north"),
])  # fmt: skip # a row a line
def test_what_differs_in_a_wish_says_whose_wish_it_is(verb: str, voiced: str) -> None:
    before, after = (
        version(
            Statement(who="north", verb=one, subject="prisoners", body=Release(id="prisoners", count=count))
        )
        for one, count in (("wants", 60), (verb, 70))
    )
    found = diff(before, after)
    (change,) = found
    (child,) = change.children
    assert found.sentence(child) == f"Prisoners, count, {voiced}: 70, more than before (60)."


def test_what_is_not_wanted_any_more_says_whose_wish_it_was() -> None:
    bodies = Release(id="prisoners", people="women", count=60), Release(id="prisoners", people="women")
    before, after = (
        version(Statement(who="north", verb="wants", subject="prisoners", body=one)) for one in bodies
    )
    found = diff(before, after)
    (child,) = next(iter(found)).children
    assert found.sentence(child).startswith("Prisoners, count, as wanted by north (60): not mentioned")
