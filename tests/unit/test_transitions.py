"""The table of transitions: 36 cells, and its mirror."""

from __future__ import annotations

from itertools import product

import pytest

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.transitions import RESTATED, TRANSITIONS, VALUE, heard, transition
from dealdiff.values.presence import ABSENT, NONE, TO_BE_AGREED, UNDISCLOSED, UNREPORTED, Presence

STATES = {
    "value": None,
    "unreported": UNREPORTED,
    "undisclosed": UNDISCLOSED,
    "absent": ABSENT,
    "none": NONE,
    "to be agreed": TO_BE_AGREED,
}
CELLS = """
value -> value: value
value -> unreported: not-mentioned
value -> undisclosed: withheld
value -> absent: removed
value -> none: ruled-out
value -> to be agreed: left-open
unreported -> value: reported
unreported -> unreported:
unreported -> undisclosed: reported
unreported -> absent: reported
unreported -> none: reported
unreported -> to be agreed: reported
undisclosed -> value: disclosed
undisclosed -> unreported: not-mentioned
undisclosed -> undisclosed:
undisclosed -> absent: removed
undisclosed -> none: ruled-out
undisclosed -> to be agreed: disclosed
absent -> value: added
absent -> unreported: not-mentioned
absent -> undisclosed: added
absent -> absent:
absent -> none: ruled-out
absent -> to be agreed: added
none -> value: no-longer-ruled-out
none -> unreported: not-mentioned
none -> undisclosed: no-longer-ruled-out
none -> absent: no-longer-ruled-out
none -> none:
none -> to be agreed: left-open
to be agreed -> value: settled
to be agreed -> unreported: not-mentioned
to be agreed -> undisclosed: withheld
to be agreed -> absent: removed
to be agreed -> none: settled
to be agreed -> to be agreed:
"""
ROWS = [line.partition(":") for line in CELLS.strip().splitlines()]
cells = pytest.mark.parametrize(("move", "name"), [(move, name.strip()) for move, _, name in ROWS])
every = pytest.mark.parametrize(("before", "after"), list(product(STATES.values(), repeat=2)))


def test_the_table_has_every_cell_once() -> None:
    assert {move for move, _, _ in ROWS} == {f"{one} -> {two}" for one, two in product(STATES, repeat=2)}
    assert len(TRANSITIONS) == len(ROWS) == 36


@cells
def test_a_cell(move: str, name: str) -> None:
    before, after = (STATES[words] for words in move.split(" -> "))
    assert transition("35" if before is None else before, "36" if after is None else after) == name


@every
def test_a_cell_and_its_mirror(before: Presence | None, after: Presence | None) -> None:
    there, back = TRANSITIONS[before, after], TRANSITIONS[after, before]
    if there in ("", VALUE):
        assert back == there
    else:
        assert KINDS[there].mirror == back


@every
def test_a_transition_has_a_row_for_fields_and_terms(before: Presence | None, after: Presence | None) -> None:
    name = TRANSITIONS[before, after]
    if name not in ("", VALUE):
        assert {name, f"term-{name}"} <= set(KINDS)


def test_only_silence_on_the_right_is_of_the_family_silence() -> None:
    for (_, after), name in TRANSITIONS.items():
        if name not in ("", VALUE):
            assert (KINDS[name].family == "silence") == (after is UNREPORTED)


@pytest.mark.parametrize("silence", [UNREPORTED, ABSENT, UNDISCLOSED])
@pytest.mark.parametrize("other", [ABSENT, UNDISCLOSED, NONE, TO_BE_AGREED, "35"])
def test_silence_is_heard_as_what_it_means(silence: Presence, other: object) -> None:
    """As if it were told; but a version withheld whole says of nothing in particular that it is there."""
    there = heard(UNREPORTED, other, silence, UNREPORTED)
    back = heard(other, UNREPORTED, UNREPORTED, silence)
    if silence is UNDISCLOSED and other is not UNDISCLOSED:
        assert (there, back) == ("disclosed", "withheld")
    else:
        assert (there or RESTATED, back or RESTATED) == (
            transition(silence, other) or RESTATED,
            transition(other, silence) or RESTATED,
        )
