"""What is told of values whose reading may surprise."""
# ruff: noqa: E501 # a row stands on one line

from __future__ import annotations

import pytest

from dealdiff.model.figure import Figure
from dealdiff.model.part import Part
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.term import Slice
from dealdiff.telling.understanding import surprises
from dealdiff.values.policy import Policy
from dealdiff.vocabularies.ceasefire import Cessation, Release
from dealdiff.vocabularies.commercial import Fee, Price, commercial

LENDING = Scope(vocabulary=commercial)
SHEETS: dict[str, tuple[TermSheet, tuple[str, ...]]] = {
    "nothing": (TermSheet(id="a", title="about 350"), ()),
    "plain words": (TermSheet(id="a", date="2024-05-31", lasts="42 days", when="at 2024-05"), ()),
    "an interval": (TermSheet(id="a", date="2024-05-01/2024-05-07"), ()),
    "an open interval": (TermSheet(id="a", date="../2024-05-07"), ()),
    "a day": (TermSheet(id="a", date="31 May 2024"), ("date: 31 May 2024: 2024-05-31",)),
    "part of a month": (TermSheet(id="a", date="late May 2024"), ("date: late May 2024: 2024-05-21 to 2024-05-31",)),
    "an approximate day": (TermSheet(id="a", date="2024-03-20~"), ("date: 2024-03-20~: 2024-03-17 to 2024-03-23 by the fixed width of ~",)),
    "a doubtful month": (TermSheet(id="a", date="2024-03?"), ("date: 2024-03?: 2024-03-01 to 2024-03-31, and the source is unsure",)),
    "both": (TermSheet(id="a", date="2024%"), ("date: 2024%: 2023-01-01 to 2025-12-31 by the fixed width of ~, and the source is unsure",)),
    "an open end": (TermSheet(id="a", date="2024-03~/.."), ("date: 2024-03~/..: 2024-02-01 to an open end by the fixed width of ~",)),
    "a month": (TermSheet(id="a", lasts="a month"), ("lasts: a month: 28 to 31 days",)),
    "many days": (TermSheet(id="a", lasts="five years"), ("lasts: five years: 1,826 to 1,827 days",)),
    "a number": (TermSheet(id="a", terms=[Release(id="x", count="more than 5")]), ("terms.x.count: more than 5: at least 6 (whole units)",)),
    "a moment": (TermSheet(id="a", terms=[Cessation(id="x", ends="after six weeks")]), ("terms.x.ends: after six weeks: after six weeks after start",)),
    "a slice": (TermSheet(id="a", terms=[Release(id="x", of_whom=[Slice(people="y", count="about 9")])]), ("terms.x.of whom.y.count: about 9: 8 to 10 by policy step=1",)),
    "a phase": (TermSheet(id="a", parts=[Part(id="first", lasts="two months")]), ("phases.first.lasts: two months: 59 to 62 days",)),
    "a figure": (TermSheet(id="a", figures=[Figure(id="x", as_of="May 2024")]), ("figures.x.as of: May 2024: 2024-05-01 to 2024-05-31",)),
    "a share": (TermSheet(id="a", terms=[Fee(id="x", share="about 30% of the price")]), ("terms.x.share: about 30% of the price: 27% to 33% by policy about=10%",)),
    "a kind much like another": (TermSheet(id="a", scope=LENDING, terms=[Price(id="x", of="ordinry shares + kites")]), ("terms.x.of: ordinry shares + kites: of a kind that nobody declared: 'ordinry shares' (near: ordinary shares)",)),
    "kinds like no other": (TermSheet(id="a", scope=LENDING, terms=[Price(id="x", of="kites"), Fee(id="y", form="break fee")]), ()),
    "a statement": (
        TermSheet(id="a", statements=[Statement(who="n", verb="wants", subject="x", date="May 2024", body=Release(id="x", count="about 350"))]),
        ("statements.n wants x.count: about 350: 315 to 385 by policy about=10%", "statements.n wants x.date: May 2024: 2024-05-01 to 2024-05-31"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SHEETS)
def test_what_was_understood(name: str) -> None:
    sheet, expected = SHEETS[name]
    assert tuple(": ".join(one) for one in surprises(sheet)) == expected


def test_another_policy_is_understood_otherwise() -> None:
    sheet = TermSheet(id="a", terms=[Release(id="x", count="about 350")])
    told = [understood for _, _, understood in surprises(sheet, Policy(about="1/5"))]
    assert told == ["280 to 420 by policy about=20%"]
