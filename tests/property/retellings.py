"""Sheets of which several voices tell, for the laws of accounts."""

from __future__ import annotations

from functools import cache
from typing import Any

from attrs import evolve
from hypothesis import strategies as st
from sheets import conditions, once, sheets, terms_of
from worlds import PRESENCES, World, worlds

from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.statement import Statement
from dealdiff.model.term import Slice, Term
from dealdiff.values.presence import ABSENT, UNREPORTED

_VOICES = ("anna", "anna", "wim", "daily")
_SOMEBODY: st.SearchStrategy[Any] = st.sampled_from([UNREPORTED, UNREPORTED, UNREPORTED, "emil", "voice"])


@cache
def focal(world: World) -> st.SearchStrategy[Term]:
    """Terms on one issue whose fields often meet."""
    cls = world.types[world.issues[world.focus]]
    more: dict[str, st.SearchStrategy[Any]] = {
        "force": st.sampled_from(["must", "may"]),
        "part": st.sampled_from(["first", "second"]),
        "if_": conditions(world),
        **world.focal,
    }
    if hasattr(cls, "of_whom"):
        more["of_whom"] = st.sampled_from(["wim", "anna", "daily"]).map(
            lambda teller: [
                Slice(people=world.slices[0], count=3, told_by=teller),
                Slice(people=world.slices[1]),
            ]
        )
    return st.fixed_dictionaries({}, optional=more).map(lambda told: cls(id=world.focus, **told))


@st.composite
def tellings(draw: st.DrawFn, world: World, who: tuple[str, ...] = _VOICES) -> Statement:
    """What somebody tells or denies of a term or a figure, at first or at second hand."""
    figures = st.sampled_from(["130", "120"]).map(lambda count: Figure(id=world.figures[0], count=count))
    terms = focal(world) | focal(world) | focal(world) | terms_of(world, world.focus, replaces=False)
    body: Term | Figure = draw(terms | figures)
    return Statement(
        who=draw(st.sampled_from(who)),
        verb=draw(st.sampled_from(["tells", "tells", "denies"])),
        subject=body.id,
        body=draw(st.sampled_from([body, body, body, None])),
        told_by=draw(_SOMEBODY),
        mistaken=draw(_SOMEBODY),
        id=draw(st.sampled_from(["", "again", "more"])),
    )


@st.composite
def retold_in(draw: st.DrawFn, world: World) -> TermSheet:
    """A version of which several voices tell: its terms often have tellers of their own."""
    sheet = draw(sheets(world))
    terms: dict[str, Any] = {
        **{id_: _by(draw, one) for id_, one in sheet.terms.items()},
        **({world.focus: _by(draw, draw(focal(world)))} if draw(st.integers(0, 3)) else {}),
    }
    several = draw(st.lists(tellings(world), min_size=1, max_size=4))
    told_by: Any = draw(st.sampled_from([UNREPORTED, "anna", "wim"]))
    return evolve(
        sheet,
        terms=terms,
        parts={id_: _by(draw, one) for id_, one in sheet.parts.items()},
        statements=once([*sheet.statements, *several]),
        source=draw(st.sampled_from(["daily", "daily", ""])),
        told_by=told_by,
        silence=draw(st.sampled_from([sheet.silence, Silence(default=ABSENT)])),
    )


def _by(draw: st.DrawFn, item: Any) -> Any:  # noqa: ANN401 # a term, phase or presence
    """The item told by somebody in particular, or by nobody."""
    teller = draw(st.sampled_from([UNREPORTED, UNREPORTED, "anna", "wim"]))
    return item if item in PRESENCES else evolve(item, told_by=teller)


retold = worlds.flatmap(retold_in)
"""Sheets of which several voices tell."""
retold_pairs = worlds.flatmap(lambda world: st.tuples(retold_in(world), retold_in(world)))
"""Two of them in one scope."""
louder = worlds.flatmap(lambda world: st.tuples(retold_in(world), tellings(world, (world.rival,))))
"""Such a sheet, and what a party tells that is none of its voices."""
