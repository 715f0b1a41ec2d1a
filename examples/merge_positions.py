"""Bring the positions of two sides onto a proposal, see what stays open, and settle one place as if.

The proposal is that of May; the positions are what is reported in August that each side wants, accepts or
refuses. Nobody wrote these as texts: each sheet is made here of what is told of that side, and what is
refused is read as a text that has none of it. What is taken was not agreed: the other side says nothing
else in this report.
"""

from attrs import evolve

import dealdiff
from dealdiff.model.statement import STANCE

talks = dealdiff.seed("gaza-2024")
may, august = talks["may-three-phases"], talks["august-positions"]


def position(party: str) -> dealdiff.TermSheet:
    """What is reported of one side, as if it stood in a text of its own."""
    said = [one for one in august.statements if one.family == STANCE and party in one.who.names]
    terms: dict[str, dealdiff.Term | dealdiff.Presence | str] = {}
    for one in said:
        if one.verb == "refuses":
            terms[one.subject] = "none"
        elif isinstance(one.body, dealdiff.Term):
            terms[one.subject] = one.body
    return dealdiff.TermSheet(
        id=f"{party}-as-if",
        date=august.date,
        source=august.source,
        parents={may.id: "counters"},
        terms=terms,
        statements=said,
        scope=talks.scope,
    )


def show(merged: dealdiff.Merge) -> None:
    """What stands in another way than in May, and what stays unsettled."""
    changed = [one for one in merged if one.path[0] == "terms"]
    print(f"{merged.left.id} and {merged.right.id} on {merged.base.id}:")
    for title, settled in (
        ("told by one side alone, and taken, which is not agreed", True),
        ("unsettled", False),
    ):
        found = [one for one in changed if one.outcome.settled is settled]
        print(f"  {title}: {len(found)}")
        for decision in found:
            print(f"  - {decision}")
    print()


show(dealdiff.merge(may, position("israel"), position("hamas"), id="israel-and-hamas"))
merged = dealdiff.merge(may, position("far-right"), position("hamas"), id="far-right-and-hamas")
show(merged)

# As if, and nobody said so: what May says of the withdrawal stays, whatever either says in August.
place = merged.conflicts[0].place
as_if = merged.settle(dealdiff.Resolution(place, take="base"))
print(f"As if {place} were left as in May: {len(as_if.sheet.unsettled)} unsettled.\n")
print(dealdiff.dumps(evolve(merged.sheet, statements=())))
