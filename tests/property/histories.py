"""Histories for the laws: a few versions in one scope, with parents, dates and sources at random."""

from __future__ import annotations

from typing import Any

from attrs import evolve
from hypothesis import strategies as st
from sheets import neighbours_in, sheets, terms_of
from times import whens
from worlds import PHASES, World, worlds

from dealdiff.model.checking import check_sheet, misfits
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Part
from dealdiff.model.scope import Source
from dealdiff.model.sheet import RELATIONS, TermOrPresence, TermSheet
from dealdiff.model.statement import CALLS, JUDGES, Statement
from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation
from dealdiff.values.presence import UNREPORTED, Presence
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


def _sayable(sheet: TermSheet) -> TermSheet:
    """The sheet with the words that each verb needs, and of statements those alone that a file can hold."""
    several = []
    for one in sheet.statements:
        spoken = one.family in (CALLS, JUDGES)
        said = evolve(one, says="unchanged" if spoken else UNREPORTED)
        several.append(said if spoken == isinstance(one.says, Presence) else one)
    return evolve(sheet, statements=[one for one in several if not [*misfits(one, sheet.scope)]])


def _fitting(sheet: TermSheet, versions: set[str]) -> TermSheet:
    """The sheet without what its scope does not declare; its terms stand in phases that it has."""
    parts = [*sheet.parts.values(), *(Part(id=id_) for id_ in PHASES if id_ not in sheet.parts)]
    sheet = evolve(sheet, parts=Keyed((one.id, one) for one in parts))
    while wrong := {one.path[:2] for one in check_sheet(sheet, versions)}:
        kept: dict[str, Any] = {
            name: Keyed((id_, one) for id_, one in getattr(sheet, name).items() if (words, id_) not in wrong)
            for name, words in (("terms", "terms"), ("figures", "figures"), ("exchanges", "exchange"),
                                ("unsettled", "unsettled"))
        }  # fmt: skip # a table
        kept["statements"] = [one for one in sheet.statements if ("statements", one.key) not in wrong]
        if "phases" in {path[0] for path in wrong}:
            kept["parts"] = Keyed((id_, Part(id=id_)) for id_ in sheet.parts)
        sheet = evolve(sheet, **kept)
    return sheet


@st.composite
def _told_by(draw: st.DrawFn, item: Any) -> Any:  # noqa: ANN401 # a sheet, or an item of it, or a presence
    """An item that a source tells, or nobody in particular."""
    teller = draw(st.sampled_from([UNREPORTED, UNREPORTED, "daily", "wire", "daily + wire"]))
    changes: dict[str, Any] = {}
    for name in ("of_whom", "made_of"):
        if getattr(item, name, None):
            changes[name] = Keyed((id_, draw(_told_by(one))) for id_, one in getattr(item, name).items())
    return item if isinstance(item, Presence) else evolve(item, told_by=teller, **changes)


@st.composite
def _told_by_sources(draw: st.DrawFn, negotiation: Negotiation) -> Negotiation:
    ids = sorted(negotiation.versions)
    scope = evolve(negotiation.scope, sources=_PUBLISHED)
    made = []
    for sheet in negotiation:
        source = draw(st.sampled_from(["daily", "daily", "wire"]))
        dated: Any = draw(st.sampled_from([UNREPORTED, "2024-01", "2024-03-10"]))
        parents = {one: how for one, how in sheet.parents.items() if how != "merges"}
        told = evolve(sheet, source=source, date=dated, parents=parents, scope=scope)
        told = _fitting(_sayable(told), {*ids})
        items: dict[str, Any] = {
            name: Keyed((id_, draw(_told_by(one))) for id_, one in getattr(told, name).items())
            for name in ("terms", "parts", "figures")
        }
        tabled = Statement(who="daily", verb="tables", subject=draw(st.sampled_from(ids)))
        said = [draw(_told_by(one)) for one in told.statements if one.key != tabled.key]
        made.append(draw(_told_by(evolve(told, statements=[*said, tabled], **items))))
    return Negotiation(scope=scope, versions=made)


_PUBLISHED = [Source(id="daily", published="2024-02"), Source(id="wire", published="2024-05-20")]
told_by_sources = negotiations.flatmap(_told_by_sources)
"""Versions that files can hold, whose contents sources tell that were published at different times."""
