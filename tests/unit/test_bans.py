"""Inside a ban: the table of groups, the table of numbers, and what stays as it is."""

from __future__ import annotations

import pytest

from dealdiff.values.bans import BAN_ON_A_NUMBER, verdict_in_ban
from dealdiff.values.duration import Duration
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.quantity import Quantity
from dealdiff.values.scheme import ConceptScheme
from dealdiff.values.verdict import Info, related
from dealdiff.values.words import Value

SCHEME = ConceptScheme.of(
    {"hostages": {"soldiers": {"female soldiers": None}, "civilians": None}, "prisoners": None},
    [["soldiers", "civilians"]],
)

# before | after | outside | inside
GROUPS = """
soldiers             | the soldiers             | restated    | restated
soldiers             | female soldiers          | narrowed    | widened
soldiers             | hostages                 | widened     | narrowed
soldiers             | civilians                | replaced    | overlapping
soldiers             | prisoners                | overlapping | overlapping
all but soldiers     | all but female soldiers  | widened     | narrowed
"""

# before | after | outside | inside | policy inside
NUMBERS = """
more than 5          | more than 5.0            | lowered     | restated    |
more than 5          | at least 6               | restated    | restated    |
more than 5          | more than 6              | raised      | raised      |
more than 6          | more than 5              | lowered     | lowered     |
more than 5          | at least 5               | lowered     | lowered     |
at least 5           | at least 6               | raised      | raised      |
fewer than 600 trucks | fewer than 500 trucks   | lowered     | lowered     |
more than 5          | fewer than 3             | decreased   | overlapping |
more than 5          | fewer than 10            | overlapping | increased   |
more than 5          | more than 6 trucks       | raised      | raised      | unit not said
more than 5 trucks   | more than 6 tents        | overlapping | overlapping | units not comparable
more than half       | more than two thirds     | raised      | raised      |
at least 0           | at least 6               | narrowed    | overlapping | BAN
5                    | 6                        | increased   | overlapping | BAN
5                    | exactly 5                | restated    | restated    |
5                    | five                     | restated    | restated    |
5                    | more than 5              | increased   | overlapping | BAN
up to 5              | up to 6                  | raised      | overlapping | BAN
about 350            | 350                      | narrowed    | overlapping | BAN
600 to 700           | 600 to 800               | raised      | overlapping | BAN
dozens               | hundreds                 | increased   | overlapping | BAN
"""


def _rows(table: str) -> list[list[str]]:
    return [[*(cell.strip() for cell in line.split("|")), ""][:5] for line in table.strip().splitlines()]


def _id(row: list[str]) -> str:
    return f"{row[0]} -> {row[1]}"


@pytest.mark.parametrize("row", _rows(GROUPS), ids=_id)
def test_the_sense_of_a_group_flips_inside_a_ban(row: list[str]) -> None:
    before, after = Group(row[0]), Group(row[1])
    outside = before.verdict_to(after, scheme=SCHEME)
    assert (outside.name, verdict_in_ban(before, after, outside).name) == (row[2], row[3])


@pytest.mark.parametrize("row", _rows(NUMBERS), ids=_id)
def test_only_plain_bounds_flip_inside_a_ban(row: list[str]) -> None:
    before, after = Quantity(row[0]), Quantity(row[1])
    outside = before.verdict_to(after)
    inside = verdict_in_ban(before, after, outside)
    assert (outside.name, inside.name) == (row[2], row[3])
    assert inside.policy == row[4].replace("BAN", BAN_ON_A_NUMBER)
    assert verdict_in_ban(after, before, outside.mirror) == inside.mirror


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Duration("six weeks"), Duration("two months")),
        (Moment("until 2024-06-10"), Moment("until 2024-07-10")),
        (Quantity("5"), Quantity("5")),
    ],
    ids=["how long it holds", "until when", "the same words"],
)
def test_what_is_no_part_of_what_is_banned_stays(before: Value, after: Value) -> None:
    outside = before.verdict_to(after)
    assert verdict_in_ban(before, after, outside) == outside


def test_a_number_beside_another_kind_of_value_stays() -> None:
    outside = related(Info.MIXED, "told otherwise")
    for before, after in ((Quantity("5"), Duration("six weeks")), (Duration("six weeks"), Quantity("5"))):
        assert verdict_in_ban(before, after, outside) == outside
