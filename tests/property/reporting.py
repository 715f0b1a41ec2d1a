"""Several reports of one proposal, awkward ones among them, for the laws of reconciling."""

from __future__ import annotations

from typing import Any

import retellings
import sheets as a_sheet
from attrs import evolve
from hypothesis import strategies as st
from worlds import World, worlds

from dealdiff.model.checking import check_sheet, misfits
from dealdiff.model.figure import Figure
from dealdiff.model.part import Part
from dealdiff.model.scope import Source
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.presence import ABSENT, NONE, UNDISCLOSED, UNREPORTED

VERSIONS = {"a", "b", "c", "m", "n"}
OUTLETS = (("daily", "wire", "herald"), ("wire", "herald", "daily"), ("daily", "wire", "wire"))
HERALD = Source(id="herald", publisher="Herald", published="2024-03")
POLICIES = (Policy(), DEFAULT, Policy(about="1/20", nearly="1/20"), Policy(match="3/4"))
_LENGTHS = st.sampled_from(["six weeks", "42 days", "eight weeks"])
_DAYS: st.SearchStrategy[dict[str, Any]] = st.sampled_from(
    [{}, {"as_of": "2024-03-20"}, {"as_of": "2024-03-19"}, {"fixed": "2024-03"}]
)
_SOMEBODY = ("anna", "wim", "daily", "wire")


def fitting(sheet: TermSheet) -> TermSheet:
    """The sheet without what does not fit together, and without places left unsettled."""
    sheet = evolve(sheet, unsettled={}, silence=evolve(sheet.silence, as_=""))
    said = [one for one in sheet.statements if not [*misfits(one, sheet.scope)]]
    sheet = evolve(sheet, statements=said)
    while wrong := {one.path[:2] for one in check_sheet(sheet, VERSIONS)}:
        sheet = evolve(
            sheet,
            terms={id_: one for id_, one in sheet.terms.items() if ("terms", id_) not in wrong},
            statements=[one for one in sheet.statements if ("statements", one.key) not in wrong],
            figures=[one for one in sheet.figures.values() if ("figures", one.id) not in wrong],
            exchanges=[one for one in sheet.exchanges.values() if ("exchange", one.id) not in wrong],
            parts=[] if any(path[0] == "phases" for path in wrong) else sheet.parts,
            agreed=UNREPORTED if any(path[0] == "agreed" for path in wrong) else sheet.agreed,
            open_=UNREPORTED if any(path[0] == "open" for path in wrong) else sheet.open_,
            parents={},
        )
    return sheet


def _whole(draw: st.DrawFn, world: World) -> Statement:
    """What somebody tells, denies, wants or refuses of a whole term; a judgement, an act."""
    told: dict[str, Any] = {
        "tells": {"says": draw(st.sampled_from([UNREPORTED, UNREPORTED, UNDISCLOSED, NONE]))},
        "wants": {"body": draw(st.none() | retellings.focal(world))},
        "refuses": {"body": draw(st.none() | retellings.focal(world))},
        "judges": {"says": draw(st.sampled_from(["it is slow", "it is hard"]))},
        "signs": {"subject": "this"},
    }
    verb = draw(st.sampled_from([*told, "tells", "denies"]))
    return Statement(
        who=draw(st.sampled_from(_SOMEBODY)), verb=verb, **{"subject": world.focus, **told.get(verb, {})}
    )


def _awkward(draw: st.DrawFn, world: World, sheet: TermSheet) -> TermSheet:
    """The report with what seldom meets: presences, wholes told and denied, lengths in other words, days."""
    some = draw(st.sets(st.sampled_from(["presence", "lengths", "agreed", "figure", "said"])))
    more: dict[str, Any] = {}
    if "presence" in some:
        more["terms"] = {**sheet.terms, world.focus: draw(st.sampled_from([UNDISCLOSED, ABSENT, NONE]))}
    if "lengths" in some:
        more["parts"] = [Part(id="first", lasts=draw(_LENGTHS))]
        more["lasts"] = draw(_LENGTHS)
    if "agreed" in some:
        more |= {"agreed": [world.focus], "open_": UNREPORTED}
    if "figure" in some:
        more["figures"] = [
            Figure(id=world.figures[0], count=draw(st.sampled_from([120, 130])), **draw(_DAYS))
        ]
    if "said" in some:
        more["statements"] = a_sheet.once([*sheet.statements, _whole(draw, world)])
    return evolve(sheet, **more)


@st.composite
def reports_in(draw: st.DrawFn, world: World) -> tuple[TermSheet, ...]:
    """Two or three reports of one proposal, often alike; now and then one corrects the first."""
    first = draw(retellings.retold_in(world))
    others = [
        draw(retellings.retold_in(world) | a_sheet.near(world, first)) for _ in range(draw(st.integers(1, 2)))
    ]
    outlets = draw(st.sampled_from(OUTLETS))
    scope = evolve(world.scope, sources=[*world.scope.sources.values(), HERALD])
    found = [
        fitting(
            evolve(
                fitting(_awkward(draw, world, fitting(evolve(one, id=id_, parents={})))),
                source=source,
                scope=scope,
            )
        )
        for id_, source, one in zip("abc", outlets, (first, *others), strict=False)
    ]
    if draw(st.integers(0, 2)) == 0:
        later = draw(st.integers(1, len(found) - 1))
        found[later] = evolve(found[later], parents={"a": "corrects"})
    return tuple(found)


reports = worlds.flatmap(reports_in)
"""Several reports of one proposal."""
policies = st.sampled_from(POLICIES)
"""Conventions of several sorts."""
