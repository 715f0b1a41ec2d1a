"""Who accepts a text does so when it is there: after who tabled it, and after all that it was made from."""

from __future__ import annotations

import pytest

import dealdiff
from dealdiff.negotiation import Negotiation

HEAD = """
format: dealdiff/1
vocabulary: ceasefire
parties: {east: East, west: West}
people: {hostages: {}}
issues: {hostages: {is: release, title: hostages}}
versions:
"""


def version(id_: str, *said: str, date: str = "", count: int = 0, more: str = "") -> str:
    lines = [f"  {id_}:"]
    lines += [f"    date: {date}"] * bool(date) + [f"    {more}"] * bool(more)
    lines += [f"    terms: {{hostages: {{people: hostages, count: {count}}}}}"] * bool(count)
    lines += ["    statements:", *(f"      - {{who: {one}}}" for one in said)] if said else []
    return "\n".join(lines) + "\n"


def talks(*versions: str) -> Negotiation:
    return dealdiff.loads(HEAD + "".join(versions))


def wants(who: str, count: int) -> str:
    return f"{who}, wants: {{hostages: {{people: hostages, count: {count}}}}}"


def accepting(one: str, other: str, *last: str) -> Negotiation:
    """The one wants 40, the other 30; the one tables 36, and the other accepts that."""
    return talks(
        version("d", f"{one}, tables: this", date="2024-05-01", count=40),
        version("e", f"{other}, tables: this", date="2024-06-01", count=30),
        version("f", f"{one}, tables: this", date="2024-07-01", count=36),
        *last,
    )


HOW = {
    "of no told day": "{}, accepts: f",
    "on the day of the text": "{}, accepts: f, date: 2024-07-01",
    "on a later day": "{}, accepts: f, date: 2024-07-20",
    "signed": "{}, signs: f",
}


@pytest.mark.parametrize("sides", [("east", "west"), ("west", "east")], ids=" tables, accepts ".join)
@pytest.mark.parametrize("how", HOW.values(), ids=HOW)
def test_who_accepts_a_revised_text_is_measured_against_that(how: str, sides: tuple[str, str]) -> None:
    one, other = sides
    found = dealdiff.concessions(accepting(*sides, version("g", how.format(other), date="2024-08-01")))
    told = [(each.party, each.after.version, *map(str, each.parts), *each.doubts) for each in found]
    assert sorted(told) == sorted(
        [
            (one, "f", "count: 10 hostages, then 6 hostages (nearer)"),
            (other, "g", "count: 6 hostages, then 0 hostages (nearer)"),
        ]
    )


def test_no_cell_knows_what_only_a_later_report_tells_as_accepted() -> None:
    found = dealdiff.convergence(
        accepting("east", "west", version("g", "west, accepts: f", date="2024-08-01")), "east", "west"
    )
    row = found.issue("hostages")
    assert [str(one.distances["count"].least) for one in row.columns[1:]] == ["10", "6", "0"]
    assert [(one.moved.value, one.doubts) for one in row.steps] == [("nearer", ()), ("nearer", ())]


def test_days_go_before_that() -> None:
    """What was tabled is there, whatever is told of the day of the acceptance: but not against the days."""
    talked = accepting("east", "west", version("g", "west, accepts: f, date: 2024-06-20", date="2024-08-01"))
    (_, step) = sorted(dealdiff.concessions(talked), key=lambda one: one.party)
    assert step.measured_against.version == "d"


def merged() -> Negotiation:
    """The texts of both were merged, and each accepts that, in a report that discusses it."""
    several = talks(
        version("base", wants("east", 45), date="2024-04-01", count=33),
        version("e", "east, tables: this", date="2024-05-01", count=40, more="parents: {base: amends}"),
        version("w", "west, tables: this", date="2024-05-10", count=30, more="parents: {base: amends}"),
    )
    made = dealdiff.merge(several["base"], several["e"], several["w"]).sheet
    said = [f"{who}, accepts: {made.id}" for who in ("east", "west")]
    own = talks(
        version(made.id, count=36),
        version("fin", *said, date="2024-06-10", more=f"parents: {{{made.id}: discusses}}"),
    )
    return several.add(made).add(own["fin"])


@pytest.mark.parametrize("who", ["east", "west"])
def test_who_accepts_a_merged_text_holds_that_and_no_more_what_it_was_merged_of(who: str) -> None:
    found = dealdiff.latest_stance(merged(), who, "hostages")
    assert [(one.verb, one.version) for one in found] == [("accepts", "fin")]


def test_a_merged_text_of_no_day_stands_before_what_accepts_it() -> None:
    found = dealdiff.convergence(merged(), "east", "west")
    assert found.versions == ("base", "e", "w", "e-and-w", "fin")
    assert found.issue("hostages").columns[-1].why == "the text of e-and-w leaves count unsettled"
    assert found.issue("hostages").steps == ()


UNSETTLED = "unsettled: {terms.hostages.count: {alternatives: {e: 40, w: 30}}}"
WHOLE = "unsettled: {terms.hostages: {alternatives: {e: {count: 40}, w: {count: 30}}}}"
INCORPORATED = {
    "settled": (version("d", date="2024-05-01", count=33), "7"),
    "its count unsettled": (
        version("d", date="2024-05-01", count=33, more=UNSETTLED),
        "the text of g leaves count unsettled",
    ),
    "all of it unsettled": (
        version("d", date="2024-05-01", more=WHOLE), "the text of g leaves it unsettled"
    ),
}  # fmt: skip


UNREAD = {
    "accepts: hostages": (
        "undetermined",
        "what West holds is what the text has, which incorporates that of d (not read here)",
    ),
    "accepts: this": (
        "one-sided",
        "West accepts the text, which incorporates that of d (not read here)",
    ),
}


@pytest.mark.parametrize("said", UNREAD)
@pytest.mark.parametrize(("text", "told"), INCORPORATED.values(), ids=INCORPORATED)
def test_what_is_accepted_is_also_what_the_version_incorporates(text: str, told: str, said: str) -> None:
    own = version("g", f"west, {said}", wants("east", 40), date="2024-06-01", more="silence: as d")
    cell = dealdiff.convergence(talks(text, own), "east", "west").issue("hostages").columns[-1]
    nothing = (
        "it" in told.split() and said == "accepts: this"
    )  # as in the text itself: none of it is anybody's
    told = "no stance of West is reported by then" if nothing else told
    assert (cell.why or str(cell.distances["count"].least)) == told
    (point,) = dealdiff.gap(talks(text, own)["g"], "east", "west").points
    state, reason = UNREAD[said]
    assert (point.state.value, reason in point.reasons) == (state, True)


def test_a_text_known_in_full_that_incorporates_another_holds_no_more_than_it_tells() -> None:
    own = version(
        "g", "west, accepts: hostages", wants("east", 40), date="2024-06-01",
        more="silence: {default: absent, as: d}",
    )  # fmt: skip
    (point,) = dealdiff.gap(talks(INCORPORATED["settled"][0], own)["g"], "east", "west").points
    assert "West accepts what the text says of it, which is none" in point.reasons
    assert not any("not read here" in one for one in point.reasons)


STANCES = {
    "refuses": "{}, refuses: hostages",
    "wants another number": "{}, wants: {{hostages: {{people: hostages, count: 20}}}}",
    "of a day of its own": "{}, refuses: hostages, date: 2024-05-20",
}
TEXT_DATES = ["2024-05-01", "2024-05", "mid-May 2024", "2024-05-20~", ""]


@pytest.mark.parametrize("who", ["east", "west"])
@pytest.mark.parametrize("date", TEXT_DATES)
@pytest.mark.parametrize("stance", STANCES.values(), ids=STANCES)
def test_who_accepts_a_text_in_a_later_report_turns_from_what_the_text_s_own_tells(
    stance: str, date: str, who: str
) -> None:
    """Whatever period the text is of: the later report is surely after that, or descends from it."""
    other = "west" if who == "east" else "east"
    link = "" if date else "parents: {d: discusses}"
    talked = talks(
        version("d", f"{other}, tables: this", stance.format(who), date=date, count=33),
        version("f", f"{who}, accepts: d", date="2024-07-01", more=link),
    )
    assert [one.version for one in dealdiff.latest_stance(talked, who, "hostages")] == ["f"]
    *_, row = dealdiff.positions(talked, who)
    assert [(move.against, move.doubts) for move in row.moves] == [("d", ())]
    assert [(one.party, one.doubts) for one in dealdiff.concessions(talked)] == [(who, ())]
    assert dealdiff.convergence(talked, "east", "west").issue("hostages").columns[-1].filled


def test_a_day_that_may_be_after_the_later_report_leaves_that_open() -> None:
    talked = talks(
        version("d", "west, refuses: hostages, date: 2024-07", date="2024-05-01", count=33),
        version("f", "west, accepts: d", date="2024-07-01"),
    )
    (move,) = dealdiff.positions(talked, "west").about("hostages")[-1].moves
    assert move.doubts == ("which came first is not certain",)


TOLD_BETWEEN = {
    "a stance": (version("e", "west, refuses: hostages", date="2024-06-01"), ""),
    "another number": (version("e", wants("west", 20), date="2024-06-01"), ""),
    "a text of its own": (version("e", "west, tables: this", date="2024-06-01", count=20), ""),
    "its report is discussed": (
        version("e", wants("west", 20), date="2024-06-01"), "parents: {e: discusses}"
    ),
}  # fmt: skip


@pytest.mark.parametrize("date", ["2024-07-01", ""])
@pytest.mark.parametrize(("between", "link"), TOLD_BETWEEN.values(), ids=TOLD_BETWEEN)
def test_what_is_in_doubt_is_told_in_the_order_of_its_reports(between: str, link: str, date: str) -> None:
    """An acceptance of no told day may have been there before what a third report tells."""
    talked = talks(
        version("d", "east, tables: this", date="2024-05-01", count=33),
        between,
        version("f", "west, accepts: d", date=date, more=link or "parents: {e: discusses}"),
    )
    assert [one.version for one in dealdiff.latest_stance(talked, "west", "hostages")] == ["e", "f"]
    rows = dealdiff.positions(talked, "west").about("hostages")
    doubt = ("which came first is not certain",)
    assert [(row.version, [(one.against, one.doubts) for one in row.moves]) for row in rows] == [
        ("e", []), ("f", [("e", doubt)])
    ]  # fmt: skip
    (step,) = dealdiff.concessions(talked)
    assert (step.party, step.before and step.before.version, step.after.version) == ("west", "e", "f")
    assert step.doubts == doubt
    reversals = dealdiff.convergence(talked, "east", "west").reversals
    assert all((one.before, one.after, one.doubts) == ("e", "f", doubt) for one in reversals)
