"""Words for items: names from the negotiation's own file, hedges kept, nothing that was not told."""

from __future__ import annotations

from typing import Any

import pytest

import dealdiff
from dealdiff import Negotiation, Scope, Silence, TermSheet
from dealdiff.model.part import Exchange, Part
from dealdiff.model.term import Slice
from dealdiff.telling.contents import content
from dealdiff.telling.items import counted, exchange, figure_value, item
from dealdiff.telling.naming import called, joined, title, titles, upper_first, version_name
from dealdiff.telling.statements import statement
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED
from dealdiff.vocabularies.ceasefire import Cessation, Release, ceasefire


@pytest.fixture(scope="module")
def negotiation() -> Negotiation:
    return dealdiff.seed("gaza-2024")


@pytest.fixture(scope="module")
def march(negotiation: Negotiation) -> TermSheet:
    return negotiation["march-doha"]


@pytest.mark.parametrize(
    ("words", "together"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_lists_are_joined_in_words(words: list[str], together: str) -> None:
    assert joined(words) == together


@pytest.mark.parametrize(
    ("text", "raised"), [("", ""), ("hostages", "Hostages"), ("élan", "Élan"), ("35", "35")]
)
def test_the_first_letter_is_raised(text: str, raised: str) -> None:
    assert upper_first(text) == raised


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("fighting", "halt to the fighting"),
        ("hamas", "Hamas"),
        ("hostages-held", "hostages still held"),
        ("first", "the first phase"),
        ("never-declared", "never declared"),
    ],
)
def test_names_come_from_the_negotiation(id_: str, name: str, march: TermSheet) -> None:
    assert title(id_, march) == name
    assert titles([id_, "hamas"], march) == f"{name} and Hamas"


def test_who_speaks_is_called_by_name_or_by_what_is_missing(march: TermSheet) -> None:
    assert called(UNREPORTED, march.scope) == "unreported"
    assert called(Names.of(("hamas", "us")), march.scope) == "Hamas and United States"
    assert called(Names.of(("naim",)), march.scope).startswith(
        called(Names.of(("naim",)), march.scope, short=True)
    )


def test_a_version_without_a_title_is_called_by_its_id(march: TermSheet) -> None:
    assert version_name(march) == str(march.title)
    assert version_name(TermSheet(id="draft")) == "draft"


def test_how_many_and_who_stand_together(march: TermSheet) -> None:
    assert counted(march.terms["hostages"]) == "35 civilian hostages"
    assert counted(march.figures["hostages-held"]) == "130 hostages"
    assert counted(march.figures["toll-gaza"]) == ""


def test_hedges_stay(march: TermSheet) -> None:
    assert "about 350 Palestinian prisoners" in content(march.terms["prisoners"], march)
    assert "at least 31,923" in figure_value(march.figures["toll-gaza"], march)


def test_every_term_and_figure_tells_its_values(negotiation: Negotiation) -> None:
    for sheet in negotiation:
        for one in (*sheet.terms.values(), *sheet.figures.values()):
            count = getattr(one, "count", None)
            if isinstance(count, dealdiff.Quantity):
                assert str(count) in content(one, sheet)


def test_every_statement_tells_who_says_it(negotiation: Negotiation) -> None:
    for sheet in negotiation:
        for one in sheet.statements:
            told = statement(one, sheet)
            assert content(one, sheet) == told
            for name in one.who.names:
                assert called(Names.of((name,)), sheet.scope, short=True) in told


def test_words_of_people_are_not_lost(negotiation: Negotiation) -> None:
    for sheet in negotiation:
        for one in sheet.statements:
            if one.family == "judges":
                assert str(one.says) in statement(one, sheet)


def test_content_of_plain_things(march: TermSheet) -> None:
    assert content(None, march) == "unreported"
    assert content(UNREPORTED, march) == "unreported"
    assert content(("hamas", "us"), march) == "Hamas and United States"
    assert content(dealdiff.Condition(id="truce", state="met"), march) == "met"
    assert content(dealdiff.Slice(people="soldiers", count=5), march) == "5 soldiers"
    assert content(dealdiff.Quantity.parse("about 350"), march) == "about 350"


def test_an_item_that_says_nothing_is_empty() -> None:
    sheet = TermSheet(id="draft", terms=[dealdiff.Term(id="fighting")])
    term = sheet.terms["fighting"]
    assert isinstance(term, dealdiff.Term)
    assert item(term, sheet) == ""


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"gives": "hostages", "for_": "prisoners"}, "exchange of hostages against prisoners"),
        ({"gives": "hostages"}, "exchange of hostages against what is not told"),
        ({"for_": "prisoners", "rate": "30 for each hostage"},
         "exchange of what is not told against prisoners, at 30 for each hostage"),
        ({}, "exchange 'deal'"),
        ({"rate": "undisclosed"}, "exchange 'deal', rate undisclosed"),
    ],
)  # fmt: skip # a row reads better on few lines
def test_an_exchange_is_told_by_what_is_told_of_it(
    told: dict[str, str], words: str, march: TermSheet
) -> None:
    assert exchange(Exchange(id="deal", **told), march) == words


PHASES = [Part(id="first"), Part(id="second", after="first")]
IN_PARTS = Release(
    id="prisoners",
    made_of=[Slice(people="women prisoners", count=3), Slice(people="child prisoners", count=27)],
)
SAID: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "phases that change places": (
        {"parts": PHASES},
        {"parts": [Part(id="second"), Part(id="first", after="second")]},
        "The first phase: in another place among the phases, after the second phase "
        "(before: after none of the others).",
    ),
    "a number that was told by its parts": (
        {"terms": [IN_PARTS]},
        {"terms": [Release(id="prisoners", count=30)]},
        "Prisoners: 30, told before in parts that add up to the same "
        "(27 child prisoners + 3 women prisoners).",
    ),
    "a halt that is told to be permanent": (
        {"terms": [Cessation(id="fighting", form="ceasefire")]},
        {"terms": [Cessation(id="fighting", form="permanent ceasefire")]},
        "Fighting, form: permanent ceasefire, narrower than before (ceasefire).",
    ),
    "a halt without an end": (
        {"terms": [Cessation(id="fighting", lasts="six weeks")]},
        {"terms": [Cessation(id="fighting", lasts="open-ended")]},
        "Fighting, lasts: open-ended, a wider limit than before (six weeks).",
    ),
    "a day in the place of a deadline": (
        {"terms": [Cessation(id="fighting", when="by day 20")]},
        {"terms": [Cessation(id="fighting", when="on day 20")]},
        "Fighting, when: on day 20, a narrower limit than before (by day 20).",
    ),
}


@pytest.mark.parametrize("name", SAID)
def test_a_change_between_full_texts_is_a_sentence(name: str) -> None:
    before, after, told = SAID[name]
    whole: dict[str, Any] = {
        "id": "a",
        "silence": Silence(default="absent"),
        "scope": Scope(vocabulary=ceasefire),
    }
    assert told in str(dealdiff.diff(TermSheet(**whole, **before), TermSheet(**whole, **after)))
