"""One text as its parties read it, and what they read otherwise: by case."""

from __future__ import annotations

from typing import Any

import pytest
from versions import FULL, SCOPE, WITHHELD, free, halt, version

from dealdiff.diffing.engine import diff
from dealdiff.diffing.result import Axis, Diff
from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.model.unsettled import Unsettled
from dealdiff.negotiation import Negotiation
from dealdiff.render.diffs import diff_page
from dealdiff.render.markdown import to_markdown
from dealdiff.render.text import to_text
from dealdiff.values.presence import UNREPORTED
from dealdiff.views.readings import as_read_by, readings
from dealdiff.vocabularies.ceasefire import Release

MOVEMENT = (" was ", " before", " now", " rose", " fell", "moved", "changed", "dropped", "report")


def reads(who: str, body: Term | Figure, **more: Any) -> Statement:  # noqa: ANN401 # fields
    return Statement(who=who, verb="reads", subject=body.id, body=body, **more)


ONE_WAY = reads("anna", free(count="at least 40"))
OTHER_WAY = reads("west", free(count=20))
TWO_WAYS = (reads("anna", free(count=40)), reads("emil", free(count=50)))


def told(found: Diff) -> set[str]:
    return {f"{one.significance.value}: {found.sentence(one)}" for one in found}


def case(idea: str, text: TermSheet, *said: str) -> Any:  # noqa: ANN401 # a case
    return pytest.param(text, set(said), id=idea)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("nobody reads anything", version(free(count=30))),
        case(
            "two readings",
            version(free(count=30), ONE_WAY, OTHER_WAY),
            "substantive: Hostages, count: at least 40 (East), 20 (West), which is less.",
        ),
        case(
            "one reading beside the text, of which nobody is said to hold it",
            version(free(count=30), ONE_WAY),
            "substantive: Hostages, count: at least 40 (East), 30 (the text), which is less.",
        ),
        case(
            "the other's alone",
            version(free(count=30), OTHER_WAY),
            "substantive: Hostages, count: 30 (the text), 20 (West), which is less.",
        ),
        case(
            "a term that the text does not have",
            version(ONE_WAY, silence=FULL),
            "substantive: Hostages: at least 40 (East alone).",
        ),
        case(
            "what the text has none of",
            version(ONE_WAY, terms={"hostages": "absent"}),
            "substantive: Hostages: at least 40 (East), told to be silent on it (the text).",
        ),
        case(
            "what the text says that there is none of",
            version(OTHER_WAY, terms={"hostages": "none"}),
            "substantive: Hostages: told to say that there is none (the text), 20 (West).",
        ),
        case(
            "one reads what the text withholds",
            version(ONE_WAY, silence=WITHHELD),
            "uncertain: Hostages: at least 40 (East alone).",
        ),
        case(
            "the other does",
            version(OTHER_WAY, reads("west", halt(form="pause")), silence=WITHHELD),
            "clarifying: Fighting: pause (West alone).",
            "clarifying: Hostages: 20 (West alone).",
        ),
        case(
            "a reading that is judged mistaken",
            version(free(count=30), reads("anna", free(count=40), mistaken="west")),
            "substantive: Hostages, count: 40 (East), 30 (the text), which is less.",
            "record: Hostages (40): read by Anna (judged mistaken by West) (East alone).",
        ),
        case("both read the same", version(free(count=30), OTHER_WAY, reads("anna", free(count=20)))),
        case("a joint reading", version(free(count=30), reads("anna + west", free(count=20)))),
        case("the reading of who speaks for nobody", version(free(count=30), reads("ida", free(count=20)))),
        case("the reading of a faction", version(free(count=30), reads("hawks", free(count=20)))),
        case("at second hand", version(free(count=30), reads("anna", free(count=2), told_by="west"))),
        case(
            "one party in two ways",
            version(free(count=30), *TWO_WAYS, silence=FULL),
            "uncertain: Hostages, count: 30 (the text alone).",
            "record: Hostages (40): read by Anna (East alone).",
            "record: Hostages (50): read by Emil (East alone).",
        ),
        case(
            "fields apart: each from its own reading, the rest from the text",
            version(free(count=30), reads("anna", free(people="women")), OTHER_WAY),
            "substantive: Hostages, count: 30 (the text), 20 (West), which is less.",
            "uncertain: Hostages, people: women (East alone).",
        ),
        case(
            "that there is such a thing",
            version(reads("anna", free())),
            "uncertain: Hostages (East alone).",
        ),
        case(
            "one reads what the text leaves unsettled",
            version(
                free(count=30, people="women"),
                ONE_WAY,
                unsettled={
                    "terms.hostages.count": Unsettled(alternatives={"x": "40", "y": "50"}, base="30")
                },
            ),
            "uncertain: Hostages, count: at least 40 (East alone).",
        ),
        case(
            "one reads a term that is unsettled as a whole in a text known in full",
            version(
                ONE_WAY,
                silence=FULL,
                unsettled={"terms.hostages": Unsettled(alternatives={"x": {"is": "release"}})},
            ),
            "uncertain: Hostages: at least 40 (East alone).",
        ),
        case(
            "a figure",
            version(reads("anna", Figure(id="held", count=40)), figures=[Figure(id="held", count=30)]),
            "record: Held: 40 (East), 30 (the text), which is less.",
        ),
    ],
)  # fmt: skip # a table
def test_what_two_parties_read_otherwise(text: TermSheet, expected: set[str]) -> None:
    found = readings(text, "east", "west")
    assert told(found) == expected
    assert found.axis is Axis.READINGS
    assert not [word for word in MOVEMENT if any(word in sentence for sentence in expected)]


def test_a_text_as_a_party_reads_it() -> None:
    text = version(free(count=30, people="women"), halt(form="pause"), ONE_WAY, OTHER_WAY, told_by="ida")
    read = as_read_by(text, "east")
    held = read.terms["hostages"]
    assert isinstance(held, Release)
    assert (str(held.count), str(held.people), str(held.told_by)) == ("at least 40", "women", "anna")
    assert read.terms["fighting"] == text.terms["fighting"]
    assert (read.statements, read.told_by, read.id) == (text.statements, text.told_by, text.id)


def test_who_reads_nothing_has_the_text_itself() -> None:
    text = version(free(count=30), ONE_WAY)
    assert as_read_by(text, "west") is text


def test_second_hand_readings_count_where_they_are_asked_for_and_first_hand_goes_before() -> None:
    heard = reads("anna", free(count=20, people="women"), told_by="west")
    text = version(free(count=30), heard, reads("emil", free(count=25)))
    assert as_read_by(text, "east").terms["hostages"] == free(count=25, told_by="emil")
    both = as_read_by(text, "east", second_hand=True).terms["hostages"]
    assert isinstance(both, Release)
    assert (str(both.count), str(both.people)) == ("25", "women")
    assert len(readings(text, "east", "west", second_hand=True)) > len(readings(text, "east", "west"))


def test_what_is_read_in_two_ways_is_not_absent() -> None:
    text = version(free(count=30), *TWO_WAYS, silence=FULL)
    read = as_read_by(text, "east")
    held = read.terms["hostages"]
    assert isinstance(held, Release)
    assert held.count is UNREPORTED
    assert read.silent_on("hostages") is UNREPORTED
    assert read.silent_on("aid") is not UNREPORTED


def test_a_term_read_as_two_types_stands_in_none() -> None:
    other = Statement(who="emil", verb="reads", subject="hostages", body=halt_as_release())
    text = version(free(count=30), ONE_WAY, other)
    assert "hostages" not in as_read_by(text, "east").terms


def halt_as_release() -> Term:
    return type(halt())(id="hostages", form="pause")


def test_a_view_of_a_text_stays_in_its_negotiation() -> None:
    text = version(free(count=30), ONE_WAY, OTHER_WAY, id="draft")
    assert (
        as_read_by(Negotiation(scope=SCOPE, versions=[text])["draft"], "west").scope.parties == SCOPE.parties
    )


def test_unknown_parties_are_refused() -> None:
    text = version(free(count=30), ONE_WAY)
    with pytest.raises(UnknownName, match=r"no party 'eastt'.*the nearest is 'east'"):
        as_read_by(text, "eastt")
    with pytest.raises(UnknownName, match="'anna' is no party"):
        readings(text, "anna", "west")
    with pytest.raises(ModelError, match="expected a TermSheet"):
        as_read_by("draft", "east")  # type: ignore[arg-type] # on purpose


@pytest.mark.parametrize(
    ("axis", "sides"),
    [
        pytest.param(Axis.PARTIES, ("East", "West"), id="parties"),
        pytest.param(Axis.SOURCES, ("Anna", "West"), id="sources"),
        pytest.param(Axis.READINGS, ("the one reading", "the other reading"), id="readings"),
    ],
)
def test_a_page_names_its_sides_and_neither_is_the_later_one(axis: Axis, sides: tuple[str, str]) -> None:
    wanted = Statement(who="anna", verb="wants", subject="aid", firmness="demand")
    only = Statement(who="west", verb="refuses", subject="north")
    one = version(free(count=30), halt(form="pause"), only, told_by="anna")
    other = version(free(count=40), wanted, told_by="west", parents={"v0": "amends"})
    for form in (to_text, to_markdown):
        page = " ".join(form(diff_page(diff(one, other, axis=axis))).split())
        assert not [word for word in (*MOVEMENT, "before:", "after:", "Not repeated") if word in page]
        assert all(f"{side}: v (undated)" in page for side in sides)
        assert f"v: {sides[0]} and {sides[1]}" in page
        assert "Substantive: what the two have is not the same (1 finding)" in page
        assert f"Fighting: pause ({sides[0]} alone)" in page or axis is Axis.READINGS
        assert form(diff_page(diff(one, one, axis=axis))).rstrip().endswith("Nothing differs.")


def test_a_page_of_two_versions_is_told_as_before_and_after() -> None:
    page = to_markdown(diff_page(diff(version(free(count=30), halt()), version(free(count=40), id="w"))))
    assert all(words in page for words in ("- before: v", "- after: w", "Not repeated here", "(1 change)"))
