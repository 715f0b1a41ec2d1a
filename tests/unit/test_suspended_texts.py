"""A text that a party suspends: what it held by it stands with no certainty, in every answer over time."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from versions import SCOPE, version

from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import ACTS, Statement
from dealdiff.negotiation import Negotiation
from dealdiff.parties.convergence import convergence
from dealdiff.parties.latest import latest_stance
from dealdiff.parties.moves import positions
from dealdiff.parties.open_points import open_points
from dealdiff.render.positions import positions_page
from dealdiff.render.text import to_text
from dealdiff.vocabularies.ceasefire import Release

TERM = Release(id="hostages", count=30)


def act(verb: str, who: str = "east", subject: str = "this", **more: Any) -> Statement:  # noqa: ANN401 # fields
    return Statement(who=who, verb=verb, subject=subject, family=ACTS, **more)


def on(id_: str, date: str, *told: Any, **more: Any) -> TermSheet:  # noqa: ANN401 # terms and statements
    return version(*told, id=id_, date=date, **more)


def talks(*sheets: TermSheet) -> Negotiation:
    return Negotiation(scope=SCOPE, versions=sheets)


DEAL = on("a", "2024-01-10", TERM, act("tables", "west"), act("accepts"))
SUSPENDED = on("b", "2024-02-10", act("suspends", subject="a"), parents={"a": "discusses"}, open_="hostages")
DATED = on("b", "2024-02-10", act("suspends", subject="a", date="2024-02-01"), parents={"a": "discusses"})
TOLD = "the text of a was suspended by East [b, 2024-02-10]"
ROWS: dict[str, tuple[list[TermSheet], list[str], list[str]]] = {
    # the reports, what stands, and the doubts
    "accepted, and suspended in a later report": ([DEAL, SUSPENDED], ["accepts in a"], [TOLD]),
    "accepted and suspended in one report": (
        [evolve(DEAL, statements=(*DEAL.statements, act("suspends", id="z")))],
        ["accepts in a"],
        ["the text of a was suspended by East [a, 2024-01-10], and which came first is not certain"],
    ),
    "tabled, and suspended in a later report": (
        [on("a", "2024-01-10", TERM, act("tables")), SUSPENDED], ["tables in a"], [TOLD]
    ),
    "suspended, and accepted in a later report": (
        [on("a", "2024-01-10", TERM, act("suspends")), on("c", "2024-03-10", act("accepts", subject="a"))],
        ["accepts in c"], [],
    ),
    "the suspension is only announced": (
        [DEAL, on("b", "2024-02-10", act("suspends", subject="a", expected=True))], ["accepts in a"], []
    ),
    "resumed on a later day": (
        [DEAL, DATED, on("c", "2024-03-10", act("resumes", subject="a", date="2024-03-01"))],
        ["accepts in a"], [],
    ),
    "resumed on no told day": (
        [DEAL, SUSPENDED, on("c", "2024-03-10", act("resumes", subject="a"))],
        ["accepts in a"], [f"{TOLD}, and resumed by East [c, 2024-03-10]"],
    ),
    "resumed on an earlier day": (
        [DEAL, DATED, on("c", "2024-03-10", act("resumes", subject="a", date="2024-01-20"))],
        ["accepts in a"], ["the text of a was suspended by East, on 2024-02-01 [b, 2024-02-10]"],
    ),
    "resumed by another": (
        [DEAL, SUSPENDED, on("c", "2024-03-10", act("resumes", "west", "a"))], ["accepts in a"], [TOLD]
    ),
    "suspended by another": (
        [DEAL, on("b", "2024-02-10", act("suspends", "west", "a"))], ["accepts in a"], []
    ),
    "ended": ([DEAL, on("b", "2024-02-10", act("ends", subject="a"))], ["accepts in a"], []),
    "suspended, and rejected later": (
        [DEAL, SUSPENDED, on("c", "2024-03-10", act("rejects", subject="a"))], [], []
    ),
    "the suspension is corrected to an acceptance": (
        [DEAL, SUSPENDED, on("c", "2024-03-10", act("accepts", subject="a"), parents={"b": "corrects"})],
        ["accepts in c"], [],
    ),
    "the rejection is corrected to a suspension": (
        [DEAL, on("b", "2024-02-10", act("rejects", subject="a")),
         on("c", "2024-03-10", act("suspends", subject="a"), parents={"b": "corrects"})],
        ["accepts in a"],
        ["the text of a was rejected by East [b, 2024-02-10], which was corrected by c",
         "the text of a was suspended by East [c, 2024-03-10, which corrects b]"],
    ),
    "the suspension is corrected to a rejection": (
        [DEAL, SUSPENDED, on("c", "2024-03-10", act("rejects", subject="a"), parents={"b": "corrects"})],
        [], [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "latest", "doubts"), ROWS.values(), ids=ROWS)
def test_what_stands_of_a_suspended_text(
    sheets: list[TermSheet], latest: list[str], doubts: list[str]
) -> None:
    found = latest_stance(talks(*sheets), "east", "hostages")
    assert [f"{one.verb} in {one.version}" for one in found.latest] == latest
    assert [*found.doubts] == doubts
    (row,) = convergence(talks(*sheets), "east", "west") if sheets[0] is DEAL else [None]
    if row is not None:
        assert {*doubts} <= {*row.columns[-1].doubts}


def test_who_suspends_a_text_that_it_never_held_says_so_in_its_own_word() -> None:
    found = latest_stance(talks(on("a", "2024-01-10", TERM), SUSPENDED), "east", "hostages")
    assert (found.latest, [one.text for one in found.rejected]) == ((), ["a"])
    assert "- suspended the text that has it, a, as a whole: suspended by East [b, 2024-02-10]" in str(found)


def test_a_suspension_stands_beside_the_rejections() -> None:
    other = on("c", "2024-03-10", TERM, act("rejects"))
    found = positions(talks(DEAL, SUSPENDED, other), "east")
    assert [(one.text, one.done) for one in found.rejected] == [("a", "suspended"), ("c", "rejected")]
    told = "the text of a as a whole: suspended by East [b, 2024-02-10]"
    for words in (str(found), to_text(positions_page(found))):
        assert "Texts suspended or rejected as a whole" in words
        assert f"- {told}" in words
    alone = positions(talks(DEAL, SUSPENDED), "east")
    assert "Texts suspended as a whole\n" in str(alone)
    assert "rejected" not in str(alone)


def test_a_suspended_text_is_told_as_nobody_s_own_among_the_open_points() -> None:
    negotiation = talks(DEAL, SUSPENDED)
    found = open_points(negotiation, "b")
    assert "The text of a as a whole: suspended by East [b, 2024-02-10]." in str(found)
    (point,) = found
    assert [one.position.party for text in point.texts for one in text.owned] == ["west"]
    assert "; the text was suspended by East [b, 2024-02-10]" in str(point)


def test_an_earlier_page_knows_nothing_of_a_later_suspension_or_resumption() -> None:
    named = evolve(DEAL, open_="hostages")
    resumed = on("c", "2024-03-10", act("resumes", subject="a", date="2024-03-01"))
    assert str(open_points(talks(named), "a")) == str(open_points(talks(named, SUSPENDED), "a"))
    with_it, without = talks(DEAL, DATED, resumed), talks(DEAL, DATED)
    assert str(open_points(without, "b")) == str(open_points(with_it, "b"))
    (row,), (before,) = (convergence(each, "east", "west") for each in (with_it, without))
    assert [one.doubts for one in row.columns[:2]] == [one.doubts for one in before.columns]
    assert [len(one.doubts) for one in row.columns] == [0, 1, 0]
    assert "and resumed by East, on 2024-03-01 [c, 2024-03-10]" in str(row)


def test_a_suspension_is_no_reversal() -> None:
    found = convergence(talks(DEAL, SUSPENDED), "east", "west")
    assert found.text_reversals == ()
    assert [one.done for one in found.asides] == ["suspended"]
    assert str(found).count("The text of a as a whole: suspended by East [b, 2024-02-10]") == 1


def test_what_was_only_possibly_resumed_by_a_day_is_in_doubt() -> None:
    resumed = on("c", "2024-03-10", act("resumes", subject="a", date="2024-03-05"))
    told = "the text of a was suspended by East, on 2024-02-01 [b, 2024-02-10]"
    days = {"2024-01": (), "2024-02-20": (told,), "2024": (f"{told}, and whether by then is not certain",)}
    for day, doubts in {**days, "2024-03": (told,), "2024-04": ()}.items():
        found = latest_stance(talks(DEAL, DATED, resumed), "east", "hostages", day)
        assert (day, [*found.doubts]) == (day, [*doubts] if found.latest else [])
