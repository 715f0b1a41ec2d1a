"""What stands between two parties: every row of the decision, the flags, and the seeds."""

from __future__ import annotations

from typing import Any

import pytest
from stanced import TEXT, version

from dealdiff.errors import ModelError, UnknownName
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.comparing import TABLE, Bodies, State
from dealdiff.parties.gap import Gap, gap
from dealdiff.parties.point import Point
from dealdiff.parties.position import positions_in
from dealdiff.seeds import seed
from dealdiff.views.wanted import as_wanted_by


def point(said: str, text: str = "", issue: str = "hostages", **asked: Any) -> Point:  # noqa: ANN401 # what is asked
    """The one point of an issue, between North and South."""
    (found,) = (one for one in gap(version(said, text), "north", "south", **asked).points if one.id == issue)
    return found


WANTS_40 = "{who: north, wants: {hostages: {count: 40}}}"
ROWS: dict[str, tuple[str, str, str]] = {
    # what North and South say, the state, a reason
    "both want the same": (f"{WANTS_40}\n{{who: wim, wants: {{hostages: {{count: 40}}}}}}", "agreed", ""),
    "both want the same in other words": (
        f"{WANTS_40}\n{{who: wim, wants: {{hostages: {{count: forty}}}}}}",
        "agreed",
        "",
    ),
    "one wants it and the other accepts it": (
        f"{WANTS_40}\n{{who: wim, accepts: {{hostages: {{count: 40}}}}}}",
        "agreed",
        "",
    ),
    "both want it, and neither says more": (
        "{who: north, wants: hostages}\n{who: wim, wants: hostages}",
        "agreed",
        "neither says more of it than that",
    ),
    "both want it otherwise": (
        f"{WANTS_40}\n{{who: wim, wants: {{hostages: {{count: 33}}}}}}",
        "differing",
        "",
    ),
    "both want it, by other people": (
        "{who: north, wants: {hostages: {by: south}}}\n{who: wim, wants: {hostages: {by: broker}}}",
        "differing",
        "",
    ),
    "one says none": (
        "{who: north, wants: {hostages: {count: none}}}\n{who: wim, wants: {hostages: {count: 33}}}",
        "differing",
        "",
    ),
    "one wants it and the other refuses it": (
        f"{WANTS_40}\n{{who: wim, refuses: hostages}}",
        "contested",
        "",
    ),
    "one withholds what the other wants": (f"{WANTS_40}\n{{who: wim, withholds: hostages}}", "contested", ""),
    "one refuses what the other accepts": (
        "{who: north, refuses: hostages}\n{who: wim, accepts: hostages}",
        "contested",
        "",
    ),
    "one refuses the very number": (
        f"{WANTS_40}\n{{who: wim, refuses: {{hostages: {{count: 40}}}}}}",
        "contested",
        "",
    ),
    "one refuses another number": (
        f"{WANTS_40}\n{{who: wim, refuses: {{hostages: {{count: 50}}}}}}",
        "undetermined",
        "what South refuses is not surely what North wants",
    ),
    "one refuses one number of those that the other wants": (
        "{who: north, wants: {hostages: {count: at least 33}}}\n{who: wim, refuses: {hostages: {count: 40}}}",
        "undetermined",
        "what South refuses is not surely what North wants",
    ),
    "one refuses all numbers like the one that the other wants": (
        f"{WANTS_40}\n{{who: wim, refuses: {{hostages: {{count: at least 33}}}}}}",
        "contested",
        "",
    ),
    "one refuses some of the people that the other wants": (
        "{who: north, wants: {hostages: {people: hostages}}}\n"
        "{who: wim, refuses: {hostages: {people: women}}}",
        "contested",
        "",
    ),
    "one refuses some of the people of whom the other wants a number": (
        "{who: north, wants: {hostages: {people: hostages, count: 30}}}\n"
        "{who: wim, refuses: {hostages: {people: women}}}",
        "undetermined",
        "what South refuses is not surely what North wants",
    ),
    "one refuses the people of whom the other wants a number of some": (
        "{who: north, wants: {hostages: {people: women, count: 30}}}\n"
        "{who: wim, refuses: {hostages: {people: hostages}}}",
        "contested",
        "",
    ),
    "one refuses it in words": (
        f"{WANTS_40}\n{{who: wim, refuses: {{hostages: {{text: for nothing}}}}}}",
        "undetermined",
        "South refuses it in words that are not compared with what North wants",
    ),
    "both refuse it": (
        "{who: north, refuses: hostages}\n{who: wim, withholds: hostages}",
        "agreed",
        "neither says more of it than that",
    ),
    "both refuse one number": (
        "{who: north, refuses: {hostages: {count: 40}}}\n{who: wim, refuses: {hostages: {count: 40}}}",
        "agreed",
        "",
    ),
    "both refuse other numbers": (
        "{who: north, refuses: {hostages: {count: 40}}}\n{who: wim, refuses: {hostages: {count: 50}}}",
        "undetermined",
        "both refuse something of it, and not the same",
    ),
    "one refuses all of it, the other a part": (
        "{who: north, refuses: hostages}\n{who: wim, refuses: {hostages: {count: 50}}}",
        "undetermined",
        "both refuse something of it, which is not told alike by both",
    ),
    "both refuse the same two numbers": (
        "{who: north, refuses: {hostages: {count: 40}}}\n{who: anna, refuses: {hostages: {count: 50}}}\n"
        "{who: south, refuses: {hostages: {count: 50}}}\n{who: wim, refuses: {hostages: {count: 40}}}",
        "agreed",
        "",
    ),
    "both forbid the same two numbers": (
        "{who: north, wants: {hostages: {count: 40, force: must not}}}\n"
        "{who: anna, wants: {hostages: {count: 50, force: must not}}}\n"
        "{who: south, wants: {hostages: {count: 50, force: must not}}}\n"
        "{who: wim, wants: {hostages: {count: 40, force: must not}}}",
        "agreed",
        "",
    ),
    "one refuses two numbers, and the other one of them": (
        "{who: north, refuses: {hostages: {count: 40}}}\n{who: anna, refuses: {hostages: {count: 50}}}\n"
        "{who: wim, refuses: {hostages: {count: 40}}}",
        "undetermined",
        "both refuse something of it, and not the same",
    ),
    "one has given up something of it": (
        f"{WANTS_40}\n{{who: wim, drops: {{hostages: {{people: women}}}}}}",
        "undetermined",
        "South has given up something of it, which is not to refuse it",
    ),
    "both refuse it in words": (
        "{who: north, refuses: {hostages: {text: now}}}\n"
        "{who: wim, refuses: {hostages: {text: for nothing}}}",
        "undetermined",
        "what both refuse is told in words that are not compared",
    ),
    "one is open to it": (
        f"{WANTS_40}\n{{who: wim, considers: hostages}}",
        "undetermined",
        "South is open to it, which is neither for it nor against it",
    ),
    "one has given it up": (
        f"{WANTS_40}\n{{who: wim, drops: hostages}}",
        "undetermined",
        "South has given it up, which is not to refuse it",
    ),
    "one tells more": (
        f"{WANTS_40}\n{{who: wim, wants: {{hostages: {{count: 40, when: by day 7}}}}}}",
        "undetermined",
        "nothing that is told of it surely differs, and not all is told alike by both",
    ),
    "one lies inside the other": (
        f"{WANTS_40}\n{{who: wim, wants: {{hostages: {{count: at least 33}}}}}}",
        "undetermined",
        "nothing that is told of it surely differs, and not all is told alike by both",
    ),
    "one only names it": (
        f"{WANTS_40}\n{{who: wim, wants: hostages}}",
        "undetermined",
        "nothing that is told of it surely differs, and not all is told alike by both",
    ),
    "free text on both sides": (
        "{who: north, wants: {hostages: {text: all at once}}}\n"
        "{who: wim, wants: {hostages: {text: step by step}}}",
        "undetermined",
        "what both want is told in words that are not compared",
    ),
    "two things under one issue": (
        f"{WANTS_40}\n{{who: wim, wants: {{hostages: {{is: cessation, lasts: six weeks}}}}}}",
        "undetermined",
        "the two speak of two things on this issue",
    ),
    "only North": (WANTS_40, "one-sided", "no stance of South is reported here"),
    "only South": ("{who: wim, refuses: hostages}", "one-sided", "no stance of North is reported here"),
    "a party that contradicts itself": (
        f"{WANTS_40}\n{{who: emil, refuses: hostages}}\n{{who: wim, wants: {{hostages: {{count: 40}}}}}}",
        "undetermined",
        "North says of it what cannot both hold",
    ),
    "a party that wants two numbers": (
        f"{WANTS_40}\n{{who: emil, wants: {{hostages: {{count: 50}}}}}}\n"
        "{who: wim, wants: {hostages: {count: 40}}}",
        "undetermined",
        "North says of it what cannot both hold",
    ),
    "a party that tells it in several ways": (
        "{who: north, wants: {hostages: {count: 40, text: a key demand}}}\n"
        "{who: emil, wants: {hostages: {text: what matters most}}}\n"
        "{who: wim, wants: {hostages: {count: 40}}}",
        "undetermined",
        "North tells text in several ways, of which none is compared",
    ),
    "two types of one party": (
        f"{WANTS_40}\n{{who: emil, wants: {{hostages: {{is: cessation}}}}}}\n{{who: wim, wants: hostages}}",
        "undetermined",
        "North tells it in several ways, of which none is compared",
    ),
    "what it wants is refused, and what it refuses is not asked": (
        f"{WANTS_40}\n{{who: emil, refuses: {{hostages: {{count: 33}}}}}}\n{{who: wim, refuses: hostages}}",
        "contested",
        "",
    ),
    "its own word goes before what others say": (
        f"{WANTS_40}\n{{who: emil, refuses: hostages, told by: wim}}\n"
        "{who: wim, wants: {hostages: {count: 40}}}",
        "agreed",
        "",
    ),
    "a faction is no voice of the party": (
        f"{WANTS_40}\n{{who: hugo, refuses: hostages}}\n{{who: wim, wants: {{hostages: {{count: 40}}}}}}",
        "agreed",
        "",
    ),
}


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_the_state_of_a_point(row: tuple[str, str, str]) -> None:
    said, state, reason = row
    found = point(said)
    assert found.state.value == state
    assert found.reasons == ((reason,) if reason else ())


OPPOSITES = {
    "one wants to stay, the other wants it gone": (
        "wants: {camp: {by: north}}",
        "wants: {camp: {is: withdrawal, by: north}}",
        "contested",
    ),
    "one wants to stay, the other refuses it": (
        "wants: {camp: {by: north}}",
        "refuses: {camp: {by: north}}",
        "contested",
    ),
    "one wants to leave, the other refuses to stay": (
        "wants: {camp: {is: withdrawal, by: north, from: Gaza}}",
        "refuses: {camp: {by: north, where: Gaza}}",
        "agreed",
    ),
    "one wants to leave one place, the other refuses to stay at all": (
        "wants: {camp: {is: withdrawal, by: north, from: Gaza}}",
        "refuses: {camp: {by: north}}",
        "undetermined",
    ),
    "one wants to leave one place, the other refuses to stay in another": (
        "wants: {camp: {is: withdrawal, from: the port}}",
        "refuses: {camp: {where: the crossing}}",
        "undetermined",
    ),
    "one wants to leave one place, the other wants to stay in another": (
        "wants: {camp: {is: withdrawal, from: the port}}",
        "wants: {camp: {where: the crossing}}",
        "undetermined",
    ),
    "one considers leaving, the other wants to stay": (
        "considers: {camp: {is: withdrawal, by: north}}",
        "wants: {camp: {by: north}}",
        "undetermined",
    ),
}


@pytest.mark.parametrize("row", OPPOSITES.values(), ids=OPPOSITES)
def test_to_want_to_leave_is_to_refuse_to_stay(row: tuple[str, str, str]) -> None:
    one, other, state = row
    assert point(f"{{who: north, {one}}}\n{{who: wim, {other}}}", issue="camp").state.value == state


def said(*lines: str) -> str:
    """Statements, one to a line."""
    return "\n".join(f"{{who: {one}}}" for one in lines)


NONE_TEXT = "    terms:\n      hostages: none\n"
TABLED = "{who: north, tables: this}\n"
CAREFUL: dict[str, tuple[str, str, str, str]] = {
    # what is said, the text, the state of the hostages, a word of the reasons
    "accepted and later rejected": (
        said(
            "north, tables: this",
            "wim, accepts: this, date: 2024-05-01",
            "wim, rejects: this, id: rej, date: 2024-05-20",
        ),
        TEXT,
        "undetermined",
        "South rejects the text as a whole, which does not tell what it holds on each point",
    ),
    "signed and rejected on no day": (
        said("north, tables: this", "wim, signs: this", "wim, rejects: this, id: rej"),
        TEXT,
        "undetermined",
        "South rejects the text as a whole",
    ),
    "signed and suspended": (
        said(
            "north, tables: this",
            "wim, signs: this, date: 2024-05-01",
            "wim, suspends: this, id: sus, date: 2024-05-20",
        ),
        TEXT,
        "undetermined",
        "South suspends the text as a whole",
    ),
    "suspended and resumed": (
        said(
            "north, tables: this",
            "wim, signs: this, date: 2024-05-01",
            "wim, suspends: this, id: sus, date: 2024-05-20",
            "wim, resumes: this, id: res, date: 2024-05-27",
        ),
        TEXT,
        "agreed",
        "",
    ),
    "rejected and later accepted": (
        said(
            "north, tables: this",
            "wim, rejects: this, id: rej, date: 2024-05-01",
            "wim, accepts: this, date: 2024-05-20",
        ),
        TEXT,
        "agreed",
        "",
    ),
    "rejected from the first": (
        said("north, tables: this", "wim, rejects: this, id: rej"),
        TEXT,
        "undetermined",
        "South rejects the text as a whole",
    ),
    "what others tell of it is denied": (
        said(
            "north, wants: {hostages: {count: 5}}",
            "south, wants: {hostages: {count: 5}}, told by: north",
            "south, denies: hostages",
        ),
        "",
        "undetermined",
        "South denies what is told of it",
    ),
    "a denial alone": (
        said("north, wants: {hostages: {count: 5}}", "south, denies: hostages"),
        "",
        "undetermined",
        "South denies what is told of it",
    ),
    "a denial of another number": (
        said(
            "north, wants: {hostages: {count: 5}}",
            "south, wants: {hostages: {count: 5}}",
            "south, denies: {hostages: {count: 7}}",
        ),
        "",
        "agreed",
        "",
    ),
    "announced only": (
        said("north, accepts: hostages", "south, accepts: hostages, expected: yes"),
        "",
        "undetermined",
        "what South is to hold is announced, and not told as done",
    ),
    "both withhold the number": (
        said(
            "north, wants: {hostages: {count: undisclosed}}", "south, wants: {hostages: {count: undisclosed}}"
        ),
        "",
        "undetermined",
        "count is not disclosed",
    ),
    "both leave the number to be agreed": (
        said(
            "north, wants: {hostages: {count: to be agreed}}",
            "south, wants: {hostages: {count: to be agreed}}",
        ),
        "",
        "undetermined",
        "count is left to be agreed",
    ),
    "one leaves the number to be agreed": (
        said("north, wants: {hostages: {count: 5}}", "south, wants: {hostages: {count: to be agreed}}"),
        "",
        "undetermined",
        "count is left to be agreed",
    ),
    "refused is a number that is withheld": (
        said(
            "north, wants: {hostages: {count: undisclosed}}",
            "south, refuses: {hostages: {count: undisclosed}}",
        ),
        "",
        "undetermined",
        "count is not disclosed",
    ),
    "a refusal under another condition": (
        said(
            "north, wants: {hostages: {count: 5, if: [{truce: pending}]}}",
            "south, refuses: {hostages: {count: 5, if: [{reform: pending}]}}",
        ),
        "",
        "undetermined",
        "what South refuses is not surely what North wants",
    ),
    "a refusal under a condition": (
        said(
            "north, wants: {hostages: {count: 5}}",
            "south, refuses: {hostages: {count: 5, if: [{reform: pending}]}}",
        ),
        "",
        "undetermined",
        "what South refuses is not surely what North wants",
    ),
    "a refusal under the same condition": (
        said(
            "north, wants: {hostages: {count: 5, if: [{truce: pending}]}}",
            "south, refuses: {hostages: {count: 5, if: [{truce: pending}]}}",
        ),
        "",
        "contested",
        "",
    ),
    "to want a ban is to refuse the thing": (
        said("north, wants: {hostages: {force: must not}}", "south, refuses: hostages"),
        "",
        "agreed",
        "",
    ),
    "a ban of one number and a refusal of all": (
        said("north, wants: {hostages: {force: must not, count: 5}}", "south, refuses: hostages"),
        "",
        "undetermined",
        "",
    ),
    "a ban and a wish": (
        said("north, wants: {hostages: {force: must not}}", "south, wants: {hostages: {count: 5}}"),
        "",
        "contested",
        "",
    ),
    "a ban that is refused": (
        said("north, wants: {hostages: {count: 5}}", "south, refuses: {hostages: {force: must not}}"),
        "",
        "undetermined",
        "",
    ),
    "both want one ban": (
        said("north, wants: {hostages: {force: must not}}", "south, wants: {hostages: {force: must not}}"),
        "",
        "agreed",
        "",
    ),
    "a text that has none is accepted": (
        said("north, wants: hostages", "south, accepts: hostages"),
        NONE_TEXT,
        "undetermined",
        "South accepts what the text says of it, which is none",
    ),
    "both accept a text that has none": (
        said("north, accepts: hostages", "south, accepts: hostages"),
        NONE_TEXT,
        "agreed",
        "South accepts what the text says of it, which is none",
    ),
    "a refusal judged mistaken": (
        said("north, wants: {hostages: {count: 5}}", "south, refuses: {hostages: {count: 5}}, mistaken: wim"),
        "",
        "undetermined",
        "what South holds was judged mistaken by an envoy of South",
    ),
    "an acceptance judged mistaken": (
        said(
            "north, wants: {hostages: {count: 5}}",
            "south, accepts: {hostages: {count: 5}}, told by: north, mistaken: wim",
        ),
        "",
        "undetermined",
        "what South holds was judged mistaken by an envoy of South",
    ),
    "judged mistaken, and said beside that": (
        said(
            "north, wants: {hostages: {count: 5}}",
            "wim, wants: {hostages: {count: 5}}, mistaken: north",
            "south, wants: {hostages: {count: 5}}",
        ),
        "",
        "agreed",
        "",
    ),
    "a change of mind": (
        said(
            "north, wants: {hostages: {count: 5}}",
            "south, wants: {hostages: {count: 3}}, date: 2024-05-01",
            "wim, wants: {hostages: {count: 5}}, date: 2024-05-20",
        ),
        "",
        "agreed",
        "",
    ),
    "a change of mind on days that nobody can put in order": (
        said(
            "north, wants: {hostages: {count: 5}}",
            "south, wants: {hostages: {count: 3}}, date: 2024-05",
            "wim, wants: {hostages: {count: 5}}, date: 2024-05-20",
        ),
        "",
        "undetermined",
        "South says of it what cannot both hold",
    ),
    "a wish that nobody voiced": (
        said(
            "north, wants: {hostages: {people: women}}",
            "anna, wants: {hostages: {count: 5}}",
            "south, wants: {hostages: {people: women, count: 5}}",
        ),
        "",
        "undetermined",
        "North tells count in several ways, of which none is compared",
    ),
}


@pytest.mark.parametrize("row", CAREFUL.values(), ids=CAREFUL)
def test_what_is_not_sure_is_not_called_agreed_or_contested(row: tuple[str, str, str, str]) -> None:
    told, text, state, reason = row
    found = point(told, text)
    assert found.state.value == state
    assert reason in "; ".join(found.reasons)
    assert reason.lower() in str(found).lower()


WAITING = """
    terms: {hostages: {count: 10, people: hostages}}
    unsettled: {terms.hostages.count: {alternatives: {x: 40, y: 50}, base: 10}}
"""
WHOLE = """
    unsettled: {terms.hostages: {alternatives: {x: {is: release, count: 40}, y: absent}}}
"""
FULL_TEXT = "    silence: absent\n    terms: {fighting: {form: pause}}"
RESTS = "what North holds is what the text has, which "
MAY_40 = "north, wants: {hostages: {count: 40}}, date: 2024-05-01"
OPEN_TEXTS: dict[str, tuple[str, str, str, str]] = {
    # what is said, the text, the state of the hostages, a word of the reasons
    "unsettled, and the other wants what stands meanwhile": (
        said("north, tables: this", "south, wants: {hostages: {count: 10, people: hostages}}"),
        WAITING,
        "undetermined",
        RESTS + "leaves count unsettled",
    ),
    "unsettled, and the other wants an alternative": (
        said("north, tables: this", "south, wants: {hostages: {count: 40}}"),
        WAITING,
        "undetermined",
        RESTS + "leaves count unsettled",
    ),
    "unsettled, and both made it their own": (
        said("north, tables: this", "south, signs: this"),
        WAITING,
        "undetermined",
        "what South holds is what the text has, which leaves count unsettled",
    ),
    "unsettled, and accepted without more": (
        said("north, accepts: hostages", "south, refuses: hostages"),
        WAITING,
        "undetermined",
        RESTS + "leaves count unsettled",
    ),
    "unsettled, and neither holds it by the text": (
        said("north, wants: {hostages: {count: 10}}", "south, wants: {hostages: {count: 10}}"),
        WAITING,
        "agreed",
        "",
    ),
    "unsettled as a whole": (
        said("north, tables: this", "south, wants: hostages"),
        WHOLE,
        "undetermined",
        RESTS + "leaves it unsettled",
    ),
    "unsettled as a whole in a text known in full, and accepted": (
        said("north, accepts: hostages", "south, accepts: hostages"),
        "    silence: absent" + WHOLE,
        "undetermined",
        RESTS + "leaves it unsettled",
    ),
    "withheld in its own text": (
        said("north, tables: this", "south, wants: hostages"),
        "    terms: {hostages: undisclosed}",
        "undetermined",
        RESTS + "withholds it",
    ),
    "left to be agreed in its own text": (
        said("north, tables: this", "south, wants: hostages"),
        "    terms: {hostages: to be agreed}",
        "undetermined",
        RESTS + "leaves it to be agreed",
    ),
    "its own text withheld as a whole": (
        said("north, tables: this", "south, wants: hostages"),
        "    terms: undisclosed",
        "undetermined",
        RESTS + "withholds what else is in it",
    ),
    "withheld in a text that is nobody's": (
        said("south, wants: hostages"),
        "    terms: {hostages: undisclosed}",
        "one-sided",
        "no stance of North is reported here",
    ),
    "a text known in full, without it, accepted": (
        said("north, accepts: hostages", "south, wants: hostages"),
        FULL_TEXT,
        "undetermined",
        "North accepts what the text says of it, which is none",
    ),
    "a text known in part, without it, accepted": (
        said("north, accepts: hostages", "south, wants: hostages"),
        "    terms: {fighting: {form: pause}}",
        "agreed",
        "",
    ),
    "a later report judged mistaken": (
        said(
            MAY_40,
            "emil, wants: {hostages: {count: 33}}, date: 2024-05-20, mistaken: south",
            "south, wants: {hostages: {count: 50}}",
        ),
        "",
        "differing",
        "",
    ),
    "a later report judged mistaken, of which the earlier is agreed": (
        said(
            MAY_40,
            "emil, wants: {hostages: {count: 33}}, date: 2024-05-20, mistaken: south",
            "south, wants: {hostages: {count: 40}}",
        ),
        "",
        "agreed",
        "",
    ),
    "a refusal of its own text judged mistaken": (
        said("north, tables: this", "emil, refuses: hostages, mistaken: south", "south, accepts: this"),
        "    terms: {hostages: {count: 33}}",
        "agreed",
        "",
    ),
    "two relays by two people": (
        said(
            MAY_40 + ", told by: wim",
            "emil, wants: {hostages: {count: 33}}, date: 2024-05-20, told by: broker",
            "south, wants: {hostages: {count: 33}}",
        ),
        "",
        "undetermined",
        "North says of it what cannot both hold",
    ),
    "two relays by one": (
        said(
            MAY_40 + ", told by: wim",
            "emil, wants: {hostages: {count: 33}}, date: 2024-05-20, told by: wim",
            "south, wants: {hostages: {count: 33}}",
        ),
        "",
        "agreed",
        "",
    ),
}


@pytest.mark.parametrize("row", OPEN_TEXTS.values(), ids=OPEN_TEXTS)
def test_what_a_text_leaves_open_and_what_is_no_later_word_decide_nothing(
    row: tuple[str, str, str, str],
) -> None:
    told, text, state, reason = row
    found = point(told, text)
    assert found.state.value == state
    assert reason in "; ".join(found.reasons)
    back = gap(found.positions[0].sheet, "south", "north")
    assert [one.state.value for one in back.points if one.id == "hostages"] == [state]


def test_what_is_unsettled_is_not_measured() -> None:
    found = point(said("north, tables: this", "south, wants: {hostages: {count: 40}}"), WAITING)
    assert "apart" not in str(found)
    assert "10" not in str(found)


def test_nobody_is_told_to_refuse_what_is_against_what_it_wants() -> None:
    leaves = "{who: north, wants: {camp: {is: withdrawal, from: the port}}}"
    found = point(f"{leaves}\n{{who: wim, wants: {{camp: {{where: the river}}}}}}", issue="camp")
    assert found.reasons == ("what North is against is not surely what South wants",)


def test_a_faction_s_later_word_does_not_make_the_party_s_own_an_earlier_one() -> None:
    told = said(MAY_40, "hugo, refuses: hostages, date: 2024-05-20", "south, wants: {hostages: {count: 40}}")
    found = point(told, factions=True)
    assert (found.state, found.earlier) == (State.UNDETERMINED, ())
    assert found.contradicting == ("north",)
    own = told.replace("hugo", "emil")
    assert [str(one.date) for one in point(own, factions=True).earlier] == ["2024-05-01"]


ATTITUDES = {
    "a thing": ("hostages", "wants: {hostages: {count: 5}}", "for"),
    "a ban": ("hostages", "wants: {hostages: {force: must not}}", "against"),
    "a ban accepted": ("hostages", "accepts: {hostages: {force: must not, count: 5}}", "against"),
    "a ban considered": ("hostages", "considers: {hostages: {force: must not}}", "open to"),
    "a ban refused, which says nothing for the thing": (
        "hostages",
        "refuses: {hostages: {force: must not}}",
        "against",
    ),
    "a ban given up": ("hostages", "drops: {hostages: {force: must not}}", "given up"),
    "that nobody stays": ("camp", "wants: {camp: {force: must not, by: north}}", "against"),
    "to leave, where the issue is to stay": ("camp", "wants: {camp: {is: withdrawal}}", "against"),
    "to refuse to leave, where the issue is to stay": ("camp", "refuses: {camp: {is: withdrawal}}", "for"),
    "another thing under the issue": ("hostages", "wants: {hostages: {is: withdrawal}}", "for"),
}


@pytest.mark.parametrize("row", ATTITUDES.values(), ids=ATTITUDES)
def test_an_attitude_is_to_the_issue(row: tuple[str, str, str]) -> None:
    issue, one, attitude = row
    found = point(f"{{who: north, {one}}}", issue=issue)
    assert found.left[0].attitude.value == attitude
    (told,) = gap(version(f"{{who: north, {one}}}"), "north", "south").to_dict()["points"]
    assert told["left"][0]["attitude"] == attitude


WISH = "{who: north, wants: {camp: {where: the port}}}\n"
BAN = "{who: anna, wants: {camp: {where: the river, force: must not}}}\n"
NOT_SURELY = "what North is against is not surely what South wants"
BESIDE_A_BAN: dict[str, tuple[str, str, str]] = {
    # what South says beside North's wish of one place and its ban of another, the state, a reason
    "it wants the same": ("{who: wim, wants: {camp: {where: the port}}}", "undetermined", NOT_SURELY),
    "it wants what North forbids": ("{who: wim, wants: {camp: {where: the river}}}", "contested", ""),
    "it forbids the same": (
        "{who: wim, wants: {camp: {where: the river, force: must not}}}",
        "undetermined",
        "what South is against is not surely what North wants",
    ),
    "it says the very same": (
        f"{WISH}{BAN}".replace("north", "south").replace("anna", "wim"),
        "agreed",
        "",
    ),
    "it wants the same, and refuses what North forbids": (
        "{who: south, wants: {camp: {where: the port}}}\n{who: wim, refuses: {camp: {where: the river}}}",
        "agreed",
        "",
    ),
    "it refuses what North wants": ("{who: wim, refuses: {camp: {where: the port}}}", "contested", ""),
    "it refuses all of it": ("{who: wim, refuses: camp}", "contested", ""),
}


@pytest.mark.parametrize("row", BESIDE_A_BAN.values(), ids=BESIDE_A_BAN)
def test_a_ban_stands_beside_a_wish(row: tuple[str, str, str]) -> None:
    """As a refusal does: it is laid together with none."""
    said, state, reason = row
    found = point(WISH + BAN + said, issue="camp")
    assert (found.state.value, found.contradicting) == (state, ())
    assert not reason or reason in found.reasons
    refused = BAN.replace("wants", "refuses").replace(", force: must not", "")
    assert point(WISH + refused + said, issue="camp").state is found.state


def test_bans_of_two_places_are_no_ban_of_all() -> None:
    bans = BAN + "{who: north, wants: {camp: {where: the harbour, force: must not}}}\n"
    found = point(bans + "{who: wim, wants: {camp: {where: the port}}}", issue="camp")
    assert (found.state, len(found.distances)) == (State.UNDETERMINED, 0)
    assert (
        point(bans + "{who: wim, wants: {camp: {where: the river}}}", issue="camp").state is State.CONTESTED
    )


def test_a_distance_is_that_of_the_wishes_also_beside_a_ban() -> None:
    said = "{who: north, wants: {hostages: {people: men, count: 30}}}\n"
    ban = "{who: anna, wants: {hostages: {people: women, force: must not}}}\n"
    found = point(said + ban + "{who: wim, wants: {hostages: {people: men, count: 40}}}")
    assert (found.state, str(found.distances["count"])) == (State.DIFFERING, "10 men")


def test_a_ban_in_its_own_text_and_a_wish_of_the_thing_are_both_told() -> None:
    text = "    terms: {camp: {by: north, where: the port, force: must not}}"
    found = point(
        "{who: north, tables: this}\n{who: north, wants: camp}\n{who: wim, refuses: camp}", text, "camp"
    )
    assert (found.state, found.reasons, found.unlike_own_text) == (State.CONTESTED, (), ())


def test_a_ban_in_its_own_text_is_against_the_thing() -> None:
    banned = "    terms:\n      hostages: {force: must not}\n"
    held = point(said("north, tables: this", "south, accepts: hostages"), banned)
    assert [one.attitude.value for one in held.positions] == ["against", "against"]
    assert held.state is State.AGREED


def test_who_wants_forbidden_what_its_own_text_has_goes_against_it() -> None:
    found = point(
        said("north, tables: this", "anna, wants: {hostages: {force: must not}}", "south, accepts: this"),
        TEXT,
    )
    assert (found.state, found.against_own_text) == (State.CONTESTED, ("north",))
    assert [one.of_text for one in found.left] == [False]


def test_only_what_both_want_is_measured() -> None:
    more = said(
        "north, wants: {hostages: {count: 30}}",
        "anna, considers: {hostages: {count: 40}}",
        "emil, drops: {hostages: {count: 45}}",
        "south, wants: {hostages: {count: 50}}",
    )
    found = point(more)
    assert {path: str(apart) for path, apart in found.distances.items()} == {"count": "20"}
    assert "10 apart" not in str(found)
    assert len(found.changes) == 1


def test_a_distance_is_the_same_from_either_side() -> None:
    told = version(
        said(
            "[north, south], drops: {hostages: {count: at most 40}}",
            "north, wants: {hostages: {count: dozens}}",
            "south, accepts: {hostages: {count: at least 30}}",
        )
    )
    there, back = gap(told, "north", "south"), gap(told, "south", "north")
    assert there.points[0].distances == back.points[0].distances


def test_what_is_said_of_the_whole_text_stands_beside_the_points() -> None:
    found = gap(version(said("north, tables: this", "south, rejects: this"), TEXT), "north", "south")
    assert [one.verb for one in found.aside] == ["rejects"]
    assert str(found).count("This version: rejected by South.") == 1
    assert "not reported" not in str(found)
    alone = gap(
        version(said("south, denies: hostages", "south, signs: this, expected: yes")), "north", "south"
    )
    assert [one.verb for one in alone.aside] == ["denies", "signs"]
    assert "Hostages: denied by South." in str(alone)
    assert [one["verb"] for one in alone.to_dict()["aside"]] == ["denies", "signs"]


def test_what_is_announced_says_so_as_data() -> None:
    found = gap(
        version(said("north, accepts: hostages", "south, accepts: hostages, expected: yes")), "north", "south"
    )
    (told,) = found.to_dict()["points"]
    assert [one["expected"] for one in (*told["left"], *told["right"])] == [False, True]


MORE_OPPOSITES = {
    "two places that nobody relates": (
        "wants: {camp: {is: withdrawal, by: south, from: the harbour}}",
        "wants: {camp: {by: south, where: the river}}",
        "undetermined",
    ),
    "one place": (
        "wants: {camp: {is: withdrawal, by: south, from: the port}}",
        "wants: {camp: {by: south, where: the port}}",
        "contested",
    ),
    "to leave all of it, and to stay in a part": (
        "wants: {camp: {is: withdrawal, from: Gaza}}",
        "wants: {camp: {where: the port}}",
        "contested",
    ),
    "to leave a part, and to stay in all of it": (
        "wants: {camp: {is: withdrawal, from: the port}}",
        "wants: {camp: {where: Gaza}}",
        "undetermined",
    ),
    "to leave after a day until which the others want to stay": (
        "wants: {camp: {is: withdrawal, when: after day 42}}",
        "wants: {camp: {ends: day 42}}",
        "undetermined",
    ),
    "to leave in part": (
        "wants: {camp: {is: withdrawal, extent: partial}}",
        "wants: {camp: {by: south}}",
        "undetermined",
    ),
    "to leave wholly": (
        "wants: {camp: {is: withdrawal, extent: complete}}",
        "wants: {camp: {by: south}}",
        "contested",
    ),
    "to leave under a condition": (
        "wants: {camp: {is: withdrawal, if: [{truce: pending}]}}",
        "wants: {camp: {if: [{reform: pending}]}}",
        "undetermined",
    ),
}


@pytest.mark.parametrize("row", MORE_OPPOSITES.values(), ids=MORE_OPPOSITES)
def test_to_leave_and_to_stay_exclude_one_another_only_where_that_is_sure(row: tuple[str, str, str]) -> None:
    one, other, state = row
    assert point(f"{{who: north, {one}}}\n{{who: wim, {other}}}", issue="camp").state.value == state
    assert point(f"{{who: north, {other}}}\n{{who: wim, {one}}}", issue="camp").state.value == state


def test_what_is_of_opposite_types_is_told_with_its_type() -> None:
    told = said("north, withholds: {camp: {is: withdrawal, by: south}}", "south, wants: camp")
    assert "(South)." not in str(point(told, issue="camp")).replace("by South (North), presence (South).", "")
    more = said(
        "north, withholds: {camp: {is: withdrawal, by: south}}", "south, wants: {camp: {is: presence}}"
    )
    assert ",  (" not in str(point(more, issue="camp"))


def test_the_table_is_its_own_mirror_and_never_calls_an_open_stance_agreed() -> None:
    mirrored = {(other, one, bodies): state for (one, other, bodies), state in TABLE.items()}
    assert mirrored == TABLE
    firm = {Attitude.FOR, Attitude.AGAINST}
    assert all({one, other} <= firm for one, other, _ in TABLE)
    assert {bodies for _, _, bodies in TABLE} == {Bodies.SAME, Bodies.APART}


def test_a_differing_point_says_how_far() -> None:
    found = point(f"{WANTS_40}\n{{who: wim, wants: {{hostages: {{count: 33}}}}}}")
    assert str(found.distances["count"]) == "7"
    assert found.verdicts["count"].name == "decreased"
    assert str(found).endswith("Count: 40 (North), 33 (South), 7 apart.")


DISTANCES = {
    "the people counted are the unit": (
        "hostages: {count: 40, people: hostages}",
        "hostages: {count: 33, people: hostages}",
        {"count": "7 hostages"},
    ),
    "numbers of two groups are not measured": (
        "hostages: {count: 40, people: women}",
        "hostages: {count: 33, people: men}",
        {},
    ),
    "lengths are days": (
        "fighting: {lasts: at least six weeks}",
        "fighting: {lasts: three weeks}",
        {"lasts": "at least 21 days"},
    ),
    "what is counted in its own words": (
        "aid: {amount: 600 trucks a day}",
        "aid: {amount: 500 trucks a day}",
        {"amount": "100 trucks per day"},
    ),
    "slices by their people": (
        "hostages: {of whom: [{people: women, count: 5}]}",
        "hostages: {of whom: [{people: women, count: 9}]}",
        {"of whom.women.count": "4 women"},
    ),
    "by a policy": (
        "hostages: {count: about 350}",
        "hostages: {count: 500}",
        {"count": "115 to 185 [by policy about=10%]"},
    ),
}


@pytest.mark.parametrize("row", DISTANCES.values(), ids=DISTANCES)
def test_a_distance_is_in_the_issue_s_own_unit(row: tuple[str, str, dict[str, str]]) -> None:
    one, other, expected = row
    issue = one.partition(":")[0]
    found = point(f"{{who: north, wants: {{{one}}}}}\n{{who: wim, wants: {{{other}}}}}", issue=issue)
    assert {path: str(apart) for path, apart in found.distances.items()} == expected


def test_a_number_that_the_other_leaves_open_says_so() -> None:
    found = point(
        said("north, wants: {hostages: {count: at least 33}}", "wim, wants: {hostages: {count: 40}}")
    )
    assert found.distances["count"].within
    assert "Count: at least 33 (North), 40 (South), of which the one leaves the other open." in str(found)
    (told,) = gap(found.left[0].sheet, "north", "south").to_dict()["points"]
    assert told["differences"][0]["distance"] == {
        "least": "0",
        "most": None,
        "unit": "",
        "policy": "",
        "within": True,
        "words": "0",
    }


LOOSE = said("north, wants: {hostages: {count: 5, details: {row: 4}}}")
BANS_OF_OPPOSITES: dict[str, tuple[str, str, str]] = {
    "a ban on leaving that is wanted, one on staying that is refused": (
        "wants: {camp: {is: withdrawal, force: must not}}",
        "refuses: {camp: {force: must not}}",
        "undetermined",
    ),
    "bans on leaving and on staying, both refused": (
        "refuses: {camp: {is: withdrawal, force: must not}}",
        "refuses: {camp: {force: must not}}",
        "undetermined",
    ),
    "bans on leaving and on staying, both wanted": (
        "wants: {camp: {is: withdrawal, force: must not}}",
        "wants: {camp: {force: must not}}",
        "contested",
    ),
    "one ban, wanted and refused": (
        "wants: {camp: {force: must not}}",
        "refuses: {camp: {force: must not}}",
        "contested",
    ),
}


@pytest.mark.parametrize("row", BANS_OF_OPPOSITES.values(), ids=BANS_OF_OPPOSITES)
def test_a_refused_ban_says_nothing_of_the_opposite_either(row: tuple[str, str, str]) -> None:
    one, other, state = row
    assert point(said(f"north, {one}", f"south, {other}"), issue="camp").state.value == state
    assert point(said(f"north, {other}", f"south, {one}"), issue="camp").state.value == state


DETAILS = {
    "other ones": ("wants: {hostages: {count: 5, details: {row: 5}}}", "undetermined"),
    "the same ones": ("wants: {hostages: {count: 5, details: {row: 4}}}", "agreed"),
    "those of one alone": ("wants: {hostages: {count: 5}}", "undetermined"),
    "beside what surely differs": ("wants: {hostages: {count: 6, details: {row: 5}}}", "differing"),
    "of what is refused": ("refuses: {hostages: {count: 5, details: {row: 5}}}", "undetermined"),
    "the same of what is refused": ("refuses: {hostages: {count: 5, details: {row: 4}}}", "contested"),
    "and all of it is refused": ("refuses: {hostages: {count: 5}}", "contested"),
}


@pytest.mark.parametrize("row", DETAILS.values(), ids=DETAILS)
def test_free_details_that_differ_are_not_called_agreed(row: tuple[str, str]) -> None:
    other, state = row
    found = point(f"{LOOSE}\n{{who: wim, {other}}}")
    assert found.state.value == state
    if state == "undetermined":
        assert "not compared" in "; ".join(found.reasons)
    back = point(f"{{who: north, {other}}}\n{LOOSE.replace('north', 'wim')}")
    assert back.state.value == state


def test_a_point_known_at_second_hand_says_so() -> None:
    found = point(f"{WANTS_40}\n{{who: wim, refuses: hostages, told by: anna}}")
    assert (found.state, found.second_hand) == (State.CONTESTED, ("south",))
    assert "What is known here of South on it is told by others alone." in str(found)
    alone = point(f"{WANTS_40}\n{{who: wim, refuses: hostages, told by: anna}}", second_hand=False)
    assert (alone.state, alone.second_hand, alone.unreported) == (State.ONE_SIDED, (), "south")


def test_a_precondition_is_flagged_unless_it_is_given_up() -> None:
    held = "{who: anna, wants: hostages, firmness: precondition, of: talks}"
    assert point(held).conditional == ("north",)
    assert "An envoy of North makes it a precondition." in str(point(held))
    assert point(held.replace("wants", "drops")).conditional == ()


def test_a_party_against_its_own_text() -> None:
    tabled = "{who: north, tables: this}\n{who: wim, accepts: hostages}\n"
    found = point(tabled + "{who: anna, refuses: hostages}", TEXT)
    assert (found.state, found.against_own_text) == (State.CONTESTED, ("north",))
    assert "North made the text of this version its own, and goes against it here." in str(found)
    assert point(tabled + "{who: anna, refuses: {hostages: {count: 50}}}", TEXT).against_own_text == ()
    wants = point(tabled + "{who: anna, wants: {hostages: {count: 50}}}", TEXT)
    assert (wants.against_own_text, wants.contradicting) == (("north",), ("north",))
    assert point("{who: anna, refuses: hostages}\n{who: wim, accepts: hostages}", TEXT).against_own_text == ()


DEAL = "exchange of hostages against halt to the fighting"
FRAMES: dict[str, tuple[str, str, str, str, str]] = {
    # what is said, the exchange, who is not reported on it, a reason, the first phase
    "one tabled the text": (
        said("north, tables: this"),
        "one-sided",
        "south",
        "nothing tells here that South made the text its own",
        "one-sided",
    ),
    "both made it their own": (said("north, tables: this", "wim, signs: this"), "agreed", "", "", "agreed"),
    "one goes against what stands in it": (
        said("north, tables: this", "south, accepts: this", "wim, refuses: hostages"),
        "undetermined",
        "",
        "South goes against what stands in it",
        "agreed",
    ),
    "one wants forbidden what stands in it": (
        said("north, tables: this", "wim, wants: {hostages: {force: must not}}"),
        "undetermined",
        "",
        "South goes against what stands in it",
        "one-sided",
    ),
    "one rejects the whole": (
        said("north, tables: this", "south, rejects: this"),
        "undetermined",
        "",
        "South rejects the text as a whole, which does not tell what it holds on each point",
        "undetermined",
    ),
    "it was judged mistaken that one signed it": (
        said("north, tables: this", "south, signs: this, mistaken: wim"),
        "undetermined",
        "",
        "that South made the text its own was judged mistaken",
        "undetermined",
    ),
    "one is only expected to sign it": (
        said("north, tables: this", "south, signs: this, expected: yes"),
        "one-sided",
        "south",
        "nothing tells here that South made the text its own",
        "one-sided",
    ),
    "one only extends it": (
        said("north, tables: this", "south, extends: this"),
        "one-sided",
        "south",
        "nothing tells here that South made the text its own",
        "one-sided",
    ),
}


@pytest.mark.parametrize("row", FRAMES.values(), ids=FRAMES)
def test_whose_word_an_exchange_and_a_phase_are(row: tuple[str, str, str, str, str]) -> None:
    told, state, unreported, reason, phase = row
    found = gap(version(told, TEXT, "lasts: six months"), "north", "south")
    deal, first, second, whole = found.frame
    assert [(one.sort, one.id) for one in found.frame] == [
        ("exchange", "deal"),
        ("phase", "first"),
        ("phase", "second"),
        ("length", "draft"),
    ]
    assert (deal.state.value, deal.unreported, deal.reasons) == (
        state,
        unreported,
        (reason,) if reason else (),
    )
    assert (first.state.value, second.state.value, whole.state.value) == (phase, phase, phase)
    assert (deal.title, first.told, whole.told) == (DEAL, "lasting six weeks", "lasts six months")
    back = gap(found.sheet, "south", "north")
    assert [(one.state, one.unreported, one.reasons, one.left, one.right) for one in back.frame] == [
        (one.state, one.unreported, one.reasons, one.right, one.left) for one in found.frame
    ]


def test_what_a_text_tells_beside_its_terms_is_told() -> None:
    found = gap(version(said("north, tables: this", "wim, signs: this"), TEXT), "north", "south")
    assert "The first phase: agreed. Tabled by North; signed by an envoy of South, whose text has it" in str(
        found
    )
    assert "(lasting six weeks)." in str(found)
    (deal, *_) = found.to_dict()["frame"]
    assert (deal["sort"], deal["id"], deal["state"], deal["unreported"]) == (
        "exchange",
        "deal",
        "agreed",
        None,
    )
    assert deal["sentence"] in str(found)
    assert not gap(version("", TEXT), "north", "south").frame


def test_how_long_is_not_agreed_where_that_is_left_open() -> None:
    both = said("north, tables: this", "wim, signs: this")
    (whole,) = gap(version(both, "", "lasts: to be agreed"), "north", "south").frame
    assert (whole.state.value, whole.reasons) == ("undetermined", ("lasts is left to be agreed",))


UNSETTLED_FRAMES = {
    "how long it holds": ("lasts: {alternatives: {x: 40 days, y: 50 days}}", 3, "lasts is left unsettled"),
    "how long a phase does": (
        "phases.first.lasts: {alternatives: {x: 40 days, y: 50 days}, base: six weeks}",
        1,
        "lasts is left unsettled",
    ),
    "a phase": (
        "phases.second: {alternatives: {x: absent, y: {lasts: 40 days}}}",
        2,
        "it is left unsettled",
    ),
    "an exchange": (
        "exchange.deal: {alternatives: {x: absent, y: {gives: fighting, for: hostages}}}",
        0,
        "it is left unsettled",
    ),
}


@pytest.mark.parametrize("row", UNSETTLED_FRAMES.values(), ids=UNSETTLED_FRAMES)
def test_what_is_unsettled_in_a_frame_is_not_agreed(row: tuple[str, int, str]) -> None:
    waiting, which, reason = row
    both = said("north, tables: this", "wim, signs: this")
    frame = gap(
        version(both, f"{TEXT}\n    unsettled: {{{waiting}}}", "lasts: six months"), "north", "south"
    ).frame
    assert frame[which].reasons == (reason,)
    assert [one.state.value for one in frame].count("undetermined") == 1


def test_what_others_tell_of_a_text_can_be_left_out_of_its_frame() -> None:
    told = version(said("north, tables: this, told by: wim"), TEXT)
    assert [one.left[0].verb for one in gap(told, "north", "south").frame] == ["tables"] * 3
    assert not gap(told, "north", "south", second_hand=False).frame


def test_a_text_that_both_signed_is_agreed() -> None:
    found = gap(version("{who: [north, south], signs: this}", TEXT), "north", "south")
    assert not found
    assert [one.id for one in found.agreed] == ["fighting", "hostages"]


def test_what_a_text_says_and_nobody_made_its_own_is_no_point() -> None:
    assert not gap(version("", TEXT), "north", "south").points
    assert str(gap(version("", TEXT), "north", "south")) == (
        "North and South in draft (draft, 2024-03-20): "
        "neither has a position on anything, as far as is reported."
    )


def test_issues_named_as_open_without_a_stance_stand_apart() -> None:
    found = gap(version(WANTS_40, "    open: [hostages, camp]\n    agreed: [fighting]"), "north", "south")
    assert (found.open_without_stance, found.agreed_without_stance) == (("camp",), ("fighting",))
    assert [one.id for one in found.points] == ["hostages"]
    assert str(found).endswith(
        "Named as open, with no position of either reported here: the camp.\n"
        "Named as agreed, with no position of either reported here: halt to the fighting."
    )


def test_that_something_is_agreed_and_not_what_is_told() -> None:
    found = gap(version(WANTS_40, "    agreed: undisclosed"), "north", "south")
    assert found.agreed_without_stance == ()
    assert str(found).endswith("The version tells that something is agreed, and not what.")


def test_points_are_asked_for_by_their_state() -> None:
    found = gap(
        version(f"{WANTS_40}\n{{who: wim, refuses: hostages}}\n{{who: wim, wants: camp}}"), "north", "south"
    )
    assert [one.id for one in found.of("contested")] == ["hostages"]
    assert found.of(State.ONE_SIDED) == found.of("one-sided")
    assert [one.id for one in found] == ["hostages", "camp"]
    assert (len(found), bool(found), repr(found)) == (2, True, "<Gap north | south in draft: 2 of 2 points>")
    with pytest.raises(UnknownName, match=r"no state 'contestd'.*the nearest is 'contested'"):
        found.of("contestd")


NOTHING_MORE = {
    "both by name": ("wants: aid", "wants: aid"),
    "one by a body that says nothing": ("wants: {aid: {}}", "wants: aid"),
    "both by such a body": ("wants: {aid: {}}", "accepts: {aid: {}}"),
    "both refuse": ("refuses: {aid: {}}", "refuses: aid"),
    "one is for leaving and one against staying": ("wants: {camp: {is: withdrawal}}", "refuses: camp"),
}


@pytest.mark.parametrize("row", NOTHING_MORE.values(), ids=NOTHING_MORE)
def test_nothing_more_is_one_thing_however_it_is_spelled(row: tuple[str, str]) -> None:
    for one, other in (row, row[::-1]):
        (found,) = gap(version(said(f"north, {one}", f"south, {other}")), "north", "south").points
        assert (found.state, found.changes) == (State.AGREED, ())
        assert found.reasons == ("neither says more of it than that",)


def test_a_bare_term_of_a_text_is_a_bare_stance() -> None:
    found = point(said("north, tables: this", "south, wants: aid"), "    terms: {aid: {}}", "aid")
    assert (found.state, found.reasons) == (State.AGREED, ("neither says more of it than that",))


def test_what_a_party_says_of_an_issue_without_a_stance_is_told() -> None:
    told = version(
        said(
            "anna, judges: any halt would be temporary, about: fighting",
            "wim, calls: {fighting: important}",
            "south, wants: fighting",
            "north, denies: hostages",
        )
    )
    found = next(one for one in gap(told, "north", "south").points if one.id == "fighting")
    assert (found.state, found.unreported) == (State.ONE_SIDED, "north")
    assert [one.verb for one in found.remarks] == ["judges", "calls"]
    assert str(found) == (
        "Halt to the fighting: one-sided. Wanted by South. No stance of North is reported here. Said of it "
        "beside that: according to an envoy of North, any halt would be temporary; called important by an "
        "envoy of South."
    )
    assert [one.verb for one in gap(told, "south", "north").points[0].remarks] == ["calls", "judges"]
    (data,) = gap(told, "north", "south").to_dict()["points"]
    assert [one["words"] for one in data["remarks"]] == [
        "according to an envoy of North, any halt would be temporary",
        "called important by an envoy of South",
    ]


def test_what_a_party_tells_or_reads_is_told_with_its_numbers() -> None:
    found = point(said("south, wants: hostages", "north, tells: {hostages: {count: 33}}"))
    assert "Said of it beside that: told by North (33)." in str(found)


def test_that_others_tell_of_a_stance_is_not_denied_where_it_is_left_out() -> None:
    found = point(f"{WANTS_40}\n{{who: wim, refuses: hostages, told by: anna}}", second_hand=False)
    assert found.reasons == ("no stance of South is reported here at first hand",)


CHANGED = said(
    "emil, wants: {hostages: {count: 33}}, date: 2024-05-20",
    "north, wants: {hostages: {count: 40}}, date: 2024-05-01",
    "south, wants: {hostages: {count: 33}}",
)


def test_what_a_party_changed_since_stands_first_and_says_so() -> None:
    found = point(CHANGED)
    assert (found.state, [str(one.date) for one in found.left]) == (
        State.AGREED,
        ["2024-05-01", "2024-05-20"],
    )
    assert found.earlier == (found.left[0],)
    assert str(found) == (
        "Hostages: agreed. Earlier wanted by North, said on 2024-05-01 (40); wanted by a minister of North, "
        "said on 2024-05-20 (33); wanted by South (33)."
    )
    (data,) = gap(version(CHANGED), "north", "south").to_dict()["points"]
    assert [one["earlier"] for one in (*data["left"], *data["right"])] == [True, False, False]


FARTHER_OFF: dict[str, tuple[str, str, str]] = {
    # what is told of North, who made the text its own, and wants the fighting to stop; the state, the act
    "a refusal that South tells": ("anna, refuses: hostages, told by: wim", "agreed", "north, tables: this"),
    "a ban that South tells": (
        "anna, wants: {hostages: {force: must not}}, told by: wim",
        "agreed",
        "north, tables: this",
    ),
    "a refusal before it signed": (
        "anna, refuses: hostages, date: 2024-03-01",
        "agreed",
        "north, signs: this, date: 2024-03-10",
    ),
    "a refusal after it signed": (
        "anna, refuses: hostages, date: 2024-03-11",
        "contested",
        "north, signs: this, date: 2024-03-10",
    ),
    "its own refusal": ("anna, refuses: hostages", "contested", "north, tables: this"),
    "both that South tells": (
        "anna, refuses: hostages, told by: wim",
        "contested",
        "north, tables: this, told by: wim",
    ),
}


@pytest.mark.parametrize("row", FARTHER_OFF.values(), ids=FARTHER_OFF)
def test_what_others_tell_takes_nothing_from_a_party_s_own_text(row: tuple[str, str, str]) -> None:
    told, state, act = row
    found = point(said(act, told, "south, accepts: hostages"), TEXT)
    assert found.state.value == state
    assert found.against_own_text == (("north",) if state == "contested" else ())
    sheet = version(said(act, told), TEXT)
    assert ("hostages" in as_wanted_by(sheet, "north", second_hand=True).terms) is (state == "agreed")


def test_a_text_is_held_since_the_last_of_the_acts_on_it() -> None:
    acts = ["north, signs: this, date: 2024-03-10", "anna, tables: this, date: 2024-03-01"]
    for order in (acts, acts[::-1]):
        wish = "emil, wants: {hostages: {count: 40}}, date: 2024-03-05"
        found = point(said(*order, wish, "south, wants: {hostages: {count: 33, phase: first}}"), TEXT)
        assert (found.state, [one.verb for one in found.earlier]) == (State.AGREED, ["wants"])
        assert [one.verb for one in found.left] == ["wants", "signs"]


OWN_CAMP = (
    "    terms: {camp: {where: the port, lasts: two weeks}, hostages: {count: at least 33, text: as it was}}"
)
UNLIKE: dict[str, tuple[str, str, tuple[str, ...], tuple[str, ...]]] = {
    # the issue, what North wants beside its own text, unlike that text, against it
    "another place": ("camp", "wants: {camp: {where: the river}}", ("north",), ()),
    "a place that is surely another": ("camp", "wants: {camp: {where: the crossing}}", ("north",), ()),
    "another length of another place": (
        "camp",
        "wants: {camp: {where: the river, lasts: one week}}",
        ("north",),
        (),
    ),
    "another length": ("camp", "wants: {camp: {where: the port, lasts: one week}}", (), ("north",)),
    "given up": ("camp", "drops: camp", (), ()),
    "a place in it": ("camp", "wants: {camp: {where: Gaza}}", (), ()),
    "the same": ("camp", "wants: {camp: {where: the port}}", (), ()),
    "no place": ("camp", "wants: camp", (), ()),
    "a number that it leaves open": ("hostages", "wants: {hostages: {count: 40}}", (), ()),
    "other words": ("hostages", "wants: {hostages: {text: otherwise}}", (), ()),
    "a refusal": ("camp", "refuses: {camp: {where: the river}}", (), ()),
}


@pytest.mark.parametrize("row", UNLIKE.values(), ids=UNLIKE)
def test_who_wants_it_otherwise_than_its_own_text(row: tuple[str, str, tuple[str, ...], Any]) -> None:
    issue, wish, unlike, against = row
    found = point(said("north, tables: this", f"anna, {wish}", f"south, wants: {issue}"), OWN_CAMP, issue)
    assert (found.unlike_own_text, found.against_own_text) == (unlike, against)
    told = [one for one in found.reasons if "otherwise than the text that it made its own" in one]
    assert bool(told) is bool(unlike)


def test_who_wants_it_in_another_phase_says_nothing_that_cannot_both_hold() -> None:
    found = point(
        said("north, tables: this", "anna, wants: {hostages: {phase: second, count: 10}}",
             "south, wants: hostages"), TEXT
    )  # fmt: skip
    assert (found.contradicting, found.against_own_text, found.unlike_own_text) == ((), (), ("north",))
    assert "North tells count and phase otherwise than the text that it made its own" in found.reasons


def test_who_gives_up_what_its_own_text_has_does_not_refuse_it() -> None:
    found = point(said("north, tables: this", "anna, drops: hostages", "south, wants: hostages"), TEXT)
    assert (found.state, found.against_own_text) == (State.UNDETERMINED, ())
    assert "North has given up what its own text has, which is not to refuse it" in found.reasons
    alone = point(said("anna, drops: hostages", "south, wants: hostages"), TEXT)
    assert "North has given it up, which is not to refuse it" in alone.reasons


@pytest.mark.parametrize("slip", ["no", 1, None])
def test_yes_and_no_are_asked_for_as_such(slip: Any) -> None:  # noqa: ANN401 # a slip
    for asked in ("second_hand", "factions"):
        with pytest.raises(ModelError, match=f"{asked}: found .*, expected True or False"):
            gap(version(WANTS_40), "north", "south", **{asked: slip})
        with pytest.raises(ModelError, match=f"{asked}: found .*, expected True or False"):
            as_wanted_by(version(WANTS_40), "north", **{asked: slip})
        with pytest.raises(ModelError, match=f"{asked}: found .*, expected True or False"):
            positions_in(version(WANTS_40), "north", **{asked: slip})


def test_the_nearest_party_is_one_that_can_be_asked_for() -> None:
    with pytest.raises(
        UnknownName,
        match=r"expected one of .*north, south, or a voice that speaks for nobody .*; the nearest is 'hawks'",
    ):
        gap(version(), "hawk", "south")
    with pytest.raises(UnknownName) as caught:
        gap(version(), "ann", "south")
    assert "nearest" not in str(caught.value)
    with pytest.raises(UnknownName, match="the nearest is 'voice'"):
        gap(version(), "voic", "south")


def test_who_is_no_party_is_refused() -> None:
    with pytest.raises(UnknownName, match="the nearest is 'south'"):
        gap(version(), "north", "sout")
    with pytest.raises(ModelError, match="policy"):
        gap(version(), "north", "south", policy="about")  # type: ignore[arg-type] # as a slip has it


def test_a_gap_as_data() -> None:
    data = gap(
        version(f"{WANTS_40}\n{{who: wim, wants: {{hostages: {{count: 33}}}}}}"), "north", "south"
    ).to_dict()
    (told,) = data["points"]
    assert (data["version"], data["left"], data["right"], told["state"]) == (
        "draft",
        "north",
        "south",
        "differing",
    )
    (difference,) = told["differences"]
    assert difference["distance"] == {
        "least": "7",
        "most": "7",
        "unit": "",
        "policy": "",
        "within": False,
        "words": "7",
    }
    (held,) = told["left"]
    assert {
        key: held[key]
        for key in ("version", "publisher", "speakers", "told by", "date", "firmness", "because")
    } == {
        "version": "draft",
        "publisher": "The Daily",
        "speakers": ["north"],
        "told by": [],
        "date": "2024-03-20",
        "firmness": None,
        "because": None,
    }


def states(found: Gap) -> dict[str, str]:
    return {one.id: one.state.value for one in found.points if one.state is not State.ONE_SIDED}


SEEDS = {
    "march": ("gaza-2024", "march-doha", "israel", "hamas", {"north": "contested"}),
    "july": ("gaza-2024", "july-positions", "israel", "hamas", {}),
    "august": ("gaza-2024", "august-positions", "israel", "hamas", {}),
    "august, the mediators": ("gaza-2024", "august-positions", "us", "hamas", {"further-talks": "contested"}),
    "the board replies": ("takeover-made-up", "board-reply", "buyer", "target-board", {}),
    "the raised offer": (
        "takeover-made-up",
        "raised-offer",
        "buyer",
        "target-board",
        {"reverse-fee": "contested", "price": "undetermined"},
    ),
    "the raised offer, the holder": (
        "takeover-made-up",
        "raised-offer",
        "buyer",
        "holder",
        {"price": "agreed"},
    ),
}


@pytest.mark.parametrize("row", SEEDS.values(), ids=SEEDS)
def test_the_seeds(row: tuple[str, str, str, str, dict[str, str]]) -> None:
    talks, which, left, right, expected = row
    assert states(gap(seed(talks)[which], left, right)) == expected


def test_what_march_says_of_the_end_of_the_war() -> None:
    found = {one.id: one for one in gap(seed("gaza-2024")["march-doha"], "israel", "hamas").points}
    assert found["lasting-end"].unreported == "israel"
    assert found["lasting-end"].beside == ("continuation", "fighting")
    assert found["continuation"].unreported == "hamas"
    assert not found["north"].verdicts
    assert found["living-list"].second_hand == ("hamas",)


def test_a_faction_opens_a_gap_only_where_it_is_asked_for() -> None:
    august = seed("gaza-2024")["august-positions"]
    assert states(gap(august, "israel", "hamas", factions=True)) == {"withdrawal": "contested"}
