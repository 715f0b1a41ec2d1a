"""Histories for the laws: a few versions in one scope, with parents, dates and sources at random."""

from __future__ import annotations

from attrs import evolve
from hypothesis import strategies as st
from sheets import neighbours_in, sheets, terms_of
from times import whens
from worlds import World, worlds

from dealdiff.model.keyed import Keyed
from dealdiff.model.scope import Source
from dealdiff.model.sheet import RELATIONS, TermOrPresence, TermSheet
from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation
from dealdiff.values.presence import UNREPORTED
from dealdiff.views.effective import CARRY

MOST = 4  # versions


@st.composite
def _retold(draw: st.DrawFn, world: World, sheet: TermSheet) -> TermSheet:
    """A version that tells all that an earlier one does, and now and then some of it otherwise."""
    terms: dict[str, TermOrPresence] = dict(sheet.terms)
    for id_, term in sheet.terms.items():
        other = draw(terms_of(world, id_, retyped=False, replaces=False))
        if isinstance(term, Term) and type(term) is type(other) and draw(st.booleans()):
            terms[id_] = evolve(term, **{name: getattr(other, name) for name in other.reported()})
    kept = sheet.statements if draw(st.booleans()) else sheet.statements[:1]
    return evolve(sheet, terms=Keyed(terms), statements=kept)


@st.composite
def _several(draw: st.DrawFn, world: World) -> list[TermSheet]:
    several = [draw(sheets(world))]
    for _ in range(draw(st.integers(0, MOST - 1))):
        how = draw(st.integers(0, 4))
        if how == 0:
            several += draw(neighbours_in(world))
        else:
            several.append(draw(_retold(world, several[-1]) if how > 1 else sheets(world)))
    return several[:MOST]


@st.composite
def _negotiation(draw: st.DrawFn, world: World, *, chain: bool) -> Negotiation:
    made: list[TermSheet] = []
    for at, sheet in enumerate(draw(_several(world))):
        ids = [one.id for one in made]
        named = ids[-1:] if chain else draw(st.lists(st.sampled_from(ids), max_size=2)) if ids else []
        relations = st.sampled_from(sorted(CARRY if chain else RELATIONS))
        as_ = draw(st.sampled_from(["", "", "", *ids])) if not chain else ""
        made.append(
            evolve(
                sheet,
                id=f"v{at}",
                date=draw(whens | st.just(UNREPORTED)),
                source=draw(st.sampled_from(["daily", "wire", ""])),
                parents={one: draw(relations) for one in named},
                silence=evolve(sheet.silence, as_=as_) if as_ else sheet.silence,
            )
        )
    published = st.just(UNREPORTED) | whens
    sources = {id_: Source(id=id_, published=draw(published)) for id_ in ("daily", "wire")}
    return Negotiation.checked(evolve(world.scope, sources=sources), made)


negotiations = worlds.flatmap(lambda world: _negotiation(world, chain=False))
"""Versions with any parents."""
chains = worlds.flatmap(lambda world: _negotiation(world, chain=True))
"""Versions each of which carries from the one before it."""
