"""A version as one party is reported to want it: only what it said, or made its own."""

from __future__ import annotations

from typing import Any

import pytest
from stanced import TEXT, version

from dealdiff.errors import ModelError, UnknownName
from dealdiff.files.dumping import dumps
from dealdiff.files.loading import loads
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation
from dealdiff.parties.gap import gap
from dealdiff.seeds import seed
from dealdiff.values.presence import ABSENT, NONE, UNREPORTED
from dealdiff.views.effective import effective
from dealdiff.views.wanted import as_wanted_by
from dealdiff.vocabularies.ceasefire import Release


def told(view: TermSheet) -> dict[str, Any]:
    """What a view tells of each issue: the fields of a term in words, or a presence."""
    return {
        id_: {name: str(value) for name, value in term.reported().items()} if isinstance(term, Term) else term
        for id_, term in view.terms.items()
    }


ROWS: dict[str, tuple[str, str, dict[str, Any], dict[str, Any]]] = {
    # what is said, what the text is, what is asked, what the view of North tells
    "nobody consents by not objecting": ("", TEXT, {}, {}),
    "what is wanted": (
        "{who: north, wants: {hostages: {count: 40}}}",
        TEXT,
        {},
        {"hostages": {"count": "40"}},
    ),
    "what is accepted": (
        "{who: anna, accepts: {hostages: {count: 40}}}",
        "",
        {},
        {"hostages": {"count": "40"}},
    ),
    "what is accepted without more is the text's": (
        "{who: north, accepts: hostages}",
        TEXT,
        {},
        {"hostages": {"count": "33", "part": "first"}},
    ),
    "what is wanted without more only names the issue": (
        "{who: north, wants: hostages}",
        TEXT,
        {},
        {"hostages": {}},
    ),
    "two voices are laid together": (
        "{who: anna, wants: {hostages: {count: 40}}}\n{who: emil, wants: {hostages: {when: by day 7}}}",
        "",
        {},
        {"hostages": {"count": "40", "when": "by day 7"}},
    ),
    "what is said in two ways stands in none": (
        "{who: anna, wants: {hostages: {count: 40, when: by day 7}}}\n"
        "{who: emil, wants: {hostages: {count: 50}}}",
        "",
        {},
        {"hostages": {"when": "by day 7"}},
    ),
    "what is refused is not wanted": ("{who: north, refuses: {hostages: {count: 40}}}", TEXT, {}, {}),
    "what is considered is not wanted": ("{who: north, considers: hostages}", TEXT, {}, {}),
    "what is wanted and refused stands in none": (
        "{who: anna, wants: {hostages: {count: 40}}}\n{who: emil, refuses: hostages}",
        "",
        {},
        {},
    ),
    "what is wanted and dropped stands in none": (
        "{who: anna, wants: {hostages: {count: 40}}}\n{who: emil, drops: hostages}",
        "",
        {},
        {},
    ),
    "to refuse one way of a thing leaves the others": (
        "{who: anna, wants: {hostages: {count: 40}}}\n{who: emil, refuses: {hostages: {count: 33}}}",
        "",
        {},
        {"hostages": {"count": "40"}},
    ),
    "to want to stay and to refuse to leave is one thing": (
        "{who: anna, wants: {camp: {by: north}}}\n{who: emil, refuses: {camp: {is: withdrawal, by: north}}}",
        "",
        {},
        {"camp": {"by": "north"}},
    ),
    "to want to stay and to want to leave stand in none": (
        "{who: anna, wants: {camp: {by: north}}}\n{who: emil, wants: {camp: {is: withdrawal, by: north}}}",
        "",
        {},
        {},
    ),
    "what is wanted, and wanted forbidden, stands in none": (
        "{who: anna, wants: {hostages: {count: 40}}}\n{who: emil, wants: {hostages: {force: must not}}}",
        "",
        {},
        {},
    ),
    "what it wants forbidden is not taken from its text": (
        "{who: north, signs: this}\n{who: anna, wants: {hostages: {force: must not}}}\n"
        "{who: anna, drops: [prisoners, fighting]}",
        TEXT,
        {},
        {"hostages": {"force": "must not", "told_by": "anna"}},
    ),
    "a text that it tabled": (
        "{who: north, tables: this}",
        TEXT,
        {},
        {
            "fighting": {"form": "pause", "part": "first"},
            "hostages": {"count": "33", "part": "first"},
            "prisoners": NONE,
        },
    ),
    "a text that it is expected to accept": ("{who: north, accepts: this, expected: yes}", TEXT, {}, {}),
    "a text that it rejects": ("{who: north, rejects: this}", TEXT, {}, {}),
    "a text less what it drops, refuses and denies": (
        "{who: north, signs: this}\n{who: anna, refuses: hostages}\n{who: anna, drops: prisoners}\n"
        "{who: emil, denies: fighting}",
        TEXT,
        {},
        {},
    ),
    "to refuse another number takes nothing from the text": (
        "{who: north, signs: this}\n{who: anna, refuses: {hostages: {count: 40}}}\n"
        "{who: anna, drops: [prisoners, fighting]}",
        TEXT,
        {},
        {"hostages": {"count": "33", "part": "first"}},
    ),
    "what it wants beside its text is told in two ways": (
        "{who: north, tables: this}\n{who: north, wants: {hostages: {count: 40}, prisoners: {count: 300}}}",
        TEXT,
        {},
        {"fighting": {"form": "pause", "part": "first"}, "hostages": {"part": "first"}},
    ),
    "a text that somebody else tells is second hand": (
        "{who: north, tables: this}",
        "    told by: wim\n" + TEXT,
        {},
        {},
    ),
    "a text at second hand": (
        "{who: north, tables: this}\n{who: north, drops: [fighting, prisoners]}",
        "    told by: wim\n" + TEXT,
        {"second_hand": True},
        {"hostages": {"count": "33", "part": "first", "told_by": "wim"}},
    ),
    "what others say that it wants": (
        "{who: north, wants: {hostages: {count: 40}}, told by: wim}",
        "",
        {},
        {},
    ),
    "what others say, where it is asked for": (
        "{who: north, wants: {hostages: {count: 40}}, told by: wim}",
        "",
        {"second_hand": True},
        {"hostages": {"count": "40", "told_by": "wim"}},
    ),
    "what it says itself goes before that": (
        "{who: north, wants: {hostages: {count: 40, when: by day 7}}, told by: wim}\n"
        "{who: anna, wants: {hostages: {count: 50}}}",
        "",
        {"second_hand": True},
        {"hostages": {"count": "50", "when": "by day 7", "told_by": "anna + wim"}},
    ),
    "what others say that it refuses takes nothing from what it wants": (
        "{who: anna, wants: {hostages: {count: 40}}}\n{who: north, refuses: hostages, told by: wim}",
        "",
        {"second_hand": True},
        {"hostages": {"count": "40"}},
    ),
    "a faction": ("{who: hugo, wants: {hostages: {count: 99}}}", "", {}, {}),
    "a faction that is asked for": (
        "{who: hugo, wants: {hostages: {count: 99}}}",
        "",
        {"factions": True},
        {"hostages": {"count": "99"}},
    ),
    "a voice that speaks for nobody": (
        "{who: voice, wants: {hostages: {count: 99}}}",
        "",
        {"factions": True},
        {},
    ),
    "what it says jointly": (
        "{who: [north, south], wants: {hostages: {count: 40}}}",
        "",
        {},
        {"hostages": {"count": "40"}},
    ),
    "a text that it accepted and later rejected": (
        "{who: north, accepts: this, date: 2024-05-01}\n{who: anna, rejects: this, date: 2024-05-20}",
        TEXT,
        {},
        {},
    ),
    "what it is expected to accept": ("{who: north, accepts: hostages, expected: yes}", TEXT, {}, {}),
    "what is accepted is that there is none": (
        "{who: north, accepts: prisoners}",
        TEXT,
        {},
        {"prisoners": NONE},
    ),
    "what is accepted and dropped in the text's own number": (
        "{who: north, accepts: hostages}\n{who: anna, drops: {hostages: {count: 33}}}",
        TEXT,
        {},
        {},
    ),
    "what it wanted before it changed its mind": (
        "{who: north, wants: {hostages: {count: 3}}, date: 2024-05-01}\n"
        "{who: anna, wants: {hostages: {count: 5}}, date: 2024-05-20}",
        "",
        {},
        {"hostages": {"count": "5"}},
    ),
    "a number and a group that no voice put together": (
        "{who: north, wants: {hostages: {people: women}}}\n{who: anna, wants: {hostages: {count: 5}}}",
        "",
        {},
        {"hostages": {"people": "women"}},
    ),
    "its own number, and a group that others tell": (
        "{who: north, wants: {hostages: {people: women, count: 4}}, told by: wim}\n"
        "{who: anna, wants: {hostages: {count: 5}}}",
        "",
        {"second_hand": True},
        {"hostages": {"count": "5", "told_by": "anna + wim"}},
    ),
    "what somebody judged mistaken": (
        "{who: anna, wants: {hostages: {count: 40}}, mistaken: wim}",
        TEXT,
        {},
        {},
    ),
    "what was judged mistaken gives nothing to what else it says": (
        "{who: anna, wants: {hostages: {count: 40, when: by day 7}}, mistaken: emil}\n"
        "{who: emil, wants: {hostages: {count: 50}}}",
        "",
        {},
        {"hostages": {"count": "50"}},
    ),
    "a refusal judged mistaken takes nothing": (
        "{who: anna, wants: {hostages: {count: 40}}}\n{who: emil, refuses: hostages, mistaken: anna}",
        "",
        {},
        {"hostages": {"count": "40"}},
    ),
    "a later stance judged mistaken takes the place of none": (
        "{who: anna, wants: {hostages: {count: 3}}, date: 2024-05-01}\n"
        "{who: emil, wants: {hostages: {count: 5}}, date: 2024-05-20, mistaken: anna}",
        "",
        {},
        {"hostages": {"count": "3"}},
    ),
    "what the text leaves unsettled": (
        "{who: north, tables: this}",
        "    terms: {hostages: {count: 10, people: women}}\n"
        "    unsettled: {terms.hostages.count: {alternatives: {x: 40, y: 50}, base: 10}}",
        {},
        {"hostages": {"people": "women"}},
    ),
    "what the text leaves unsettled as a whole": (
        "{who: north, tables: this}",
        "    terms: {hostages: {count: 10}, aid: {}}\n"
        "    unsettled: {terms.hostages: {alternatives: {x: absent, y: {is: release, count: 4}}, "
        "base: {is: release, count: 10}}}",
        {},
        {"aid": {}},
    ),
    "a wish of one place, and a ban of another": (
        "{who: north, wants: {camp: {where: the port}}}\n"
        "{who: anna, wants: {camp: {where: the river, force: must not}}}",
        "",
        {},
        {"camp": {"where": "the port", "told_by": "north"}},
    ),
    "a wish, and a ban of some of the people": (
        "{who: north, wants: {hostages: {people: women, count: 30}}}\n"
        "{who: anna, wants: {hostages: {people: men, force: must not}}}",
        "",
        {},
        {"hostages": {"people": "women", "count": "30", "told_by": "north"}},
    ),
    "a wish without more, and a ban in its own text": (
        "{who: north, tables: this}\n{who: north, wants: camp}",
        "    terms: {camp: {where: the port, force: must not}}",
        {},
        {"camp": {}},
    ),
    "its own wish, and a ban of another place that others tell": (
        "{who: north, wants: {camp: {where: the port}}}\n"
        "{who: north, wants: {camp: {where: the river, force: must not}}, told by: wim, id: b}",
        "",
        {"second_hand": True},
        {"camp": {"where": "the port"}},
    ),
    "its own ban, and a wish of another place that others tell": (
        "{who: north, wants: {camp: {where: the port, force: must not}}}\n"
        "{who: north, wants: {camp: {where: the river}}, told by: wim, id: b}",
        "",
        {"second_hand": True},
        {"camp": {"where": "the port", "force": "must not"}},
    ),
    "bans of two places, of which neither is a ban of all": (
        "{who: north, wants: {camp: {where: the port, force: must not}}}\n"
        "{who: anna, wants: {camp: {where: the river, force: must not}}}",
        "",
        {},
        {},
    ),
    "one ban, told twice": (
        "{who: north, wants: {camp: {where: the port, force: must not}}}\n"
        "{who: anna, accepts: {camp: {where: the port, force: must not}}}",
        "",
        {},
        {"camp": {"where": "the port", "force": "must not"}},
    ),
    "what is accepted is that the text known in full has none": (
        "{who: north, accepts: aid}",
        "    silence: absent\n    terms: {hostages: {count: 10}}",
        {},
        {"aid": ABSENT},
    ),
    "a faction's later number": (
        "{who: north, wants: {hostages: {count: 3}}, date: 2024-05-01}\n"
        "{who: hugo, wants: {hostages: {count: 5}}, date: 2024-05-20}",
        "",
        {"factions": True},
        {"hostages": {}},
    ),
    "two numbers told by two people": (
        "{who: north, wants: {hostages: {count: 3}}, date: 2024-05-01, told by: wim}\n"
        "{who: anna, wants: {hostages: {count: 5}}, date: 2024-05-20, told by: broker}",
        "",
        {"second_hand": True},
        {"hostages": {"told_by": "broker + wim"}},
    ),
    "what others tell, and somebody judged mistaken": (
        "{who: north, wants: {hostages: {count: 40}}, told by: wim, mistaken: anna}",
        "",
        {"second_hand": True},
        {},
    ),
    "a text of which it was judged mistaken that it signed": (
        "{who: north, signs: this, mistaken: wim}",
        TEXT,
        {},
        {},
    ),
    "a text that it extends or resumes is not its own by that": (
        "{who: north, extends: this}\n{who: anna, resumes: this}\n{who: emil, meets: this}",
        TEXT,
        {},
        {},
    ),
    "what the other side wants": (
        "{who: wim, wants: {hostages: {count: 99}}}",
        "",
        {"second_hand": True},
        {},
    ),
}


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_view_holds_what_a_party_said(row: tuple[str, str, dict[str, Any], dict[str, Any]]) -> None:
    said, text, asked, expected = row
    sheet = version(said, text)
    view = as_wanted_by(sheet, "north", **asked)
    assert told(view) == expected
    again = Negotiation(scope=view.scope, versions=[view])
    assert loads(dumps(again)) == again
    assert view.silence == Silence()


def test_a_view_has_the_phases_that_its_terms_need() -> None:
    wanted = as_wanted_by(
        version("{who: north, wants: {fighting: {phase: first, form: pause}}}", TEXT), "north"
    )
    assert {id_: part.lasts for id_, part in wanted.parts.items()} == {"first": UNREPORTED}
    assert not wanted.exchanges


def test_its_own_text_keeps_its_phases_and_exchanges() -> None:
    own = as_wanted_by(version("{who: north, tables: this}", TEXT, "lasts: six weeks"), "north")
    assert {id_: str(part.lasts) for id_, part in own.parts.items()} == {
        "first": "six weeks",
        "second": "unreported",
    }
    assert list(own.exchanges) == ["deal"]
    assert str(own.lasts) == "six weeks"


def test_an_exchange_of_what_it_refuses_is_not_wanted() -> None:
    refused = version("{who: north, tables: this}\n{who: north, refuses: hostages}", TEXT)
    assert not as_wanted_by(refused, "north").exchanges


def test_a_view_is_told_by_those_who_speak() -> None:
    said = "{who: anna, wants: {hostages: {count: 40}}}\n{who: emil, refuses: fighting}"
    view = as_wanted_by(version(said), "north")
    assert (str(view.told_by), view.source) == ("anna", "daily")
    assert as_wanted_by(version(), "north").told_by is UNREPORTED


def test_the_stances_of_a_party_stay_and_no_others() -> None:
    said = (
        "{who: anna, refuses: fighting}\n{who: emil, considers: hostages}\n{who: north, drops: prisoners}\n"
        "{who: hugo, wants: fighting}\n{who: voice, wants: fighting}\n{who: wim, wants: fighting}\n"
        "{who: north, judges: that was no surprise}\n{who: north, meets: this}"
    )
    view = as_wanted_by(version(said), "north")
    assert sorted(one.verb for one in view.statements) == ["considers", "drops", "refuses"]
    more = as_wanted_by(version(said), "north", factions=True)
    assert sorted(str(one.who) for one in more.statements) == ["anna", "emil", "hugo", "north"]


def test_what_was_judged_mistaken_stays_as_a_statement() -> None:
    said = (
        "{who: anna, wants: {hostages: {count: 40}}, mistaken: wim}\n{who: north, signs: this, mistaken: wim}"
    )
    view = as_wanted_by(version(said, TEXT), "north")
    assert [(one.verb, str(one.mistaken)) for one in view.statements] == [("wants", "wim"), ("signs", "wim")]
    assert view.told_by is UNREPORTED
    assert not view.exchanges


def test_a_voice_that_speaks_for_nobody_has_a_view_of_its_own() -> None:
    view = as_wanted_by(version("{who: voice, wants: {hostages: {count: 99}}}"), "voice")
    assert told(view) == {"hostages": {"count": "99"}}


def test_what_march_tells_that_hamas_wants() -> None:
    view = as_wanted_by(seed("gaza-2024")["march-doha"], "hamas")
    assert list(view.terms) == ["lasting-end", "north"]
    assert "form" not in view.terms["lasting-end"].reported()  # type: ignore[union-attr] # a ceasefire, a permanent one
    assert str(view.told_by) == "hamas + naim"


def test_a_party_that_there_is_not() -> None:
    with pytest.raises(UnknownName, match=r"no party 'nort'.*the nearest is 'north'"):
        as_wanted_by(version(), "nort")
    with pytest.raises(UnknownName, match="speaks for 'north'; ask for that"):
        as_wanted_by(version(), "anna")


def test_what_stood_has_no_one_teller() -> None:
    talks = seed("gaza-2024")
    with pytest.raises(ModelError, match="several reports"):
        as_wanted_by(effective(talks, "july-positions"), "hamas")


def test_a_sheet_is_expected() -> None:
    with pytest.raises(ModelError, match="sheet"):
        as_wanted_by("draft", "north")  # type: ignore[arg-type] # as a slip has it


SINCE = {
    # when it wants 40, and when it signs a text that says 33; what it wants by that
    "a wish before the text": ("2024-03-01", "2024-03-10", "33"),
    "a wish after the text": ("2024-03-10", "2024-03-01", "40"),
    "on one day": ("2024-03-10", "2024-03-10", "unreported"),
    "on days that nobody tells": ("2024-03", "2024-03-10", "unreported"),
}


@pytest.mark.parametrize("row", SINCE.values(), ids=SINCE)
def test_what_a_party_changed_since_is_what_it_wants_no_more(row: tuple[str, str, str]) -> None:
    wished, signed, count = row
    told = version(
        f"{{who: north, wants: {{hostages: {{count: 40}}}}, date: {wished}}}\n"
        f"{{who: north, signs: this, date: {signed}}}",
        TEXT,
    )
    hostages = as_wanted_by(told, "north").terms["hostages"]
    assert isinstance(hostages, Release)
    assert str(hostages.count) == count
    (point,) = (one for one in gap(told, "north", "south").points if one.id == "hostages")
    assert bool(point.earlier) is (count != "unreported")
