"""The decision table of merging, row by row and both ways round, and what else a merge promises."""

# ruff: noqa: E501 # tables of cases, and messages as they are told

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve, frozen
from versions import FULL, WITHHELD, free, halt, version

from dealdiff.errors import ModelError, ParseError, UnknownName
from dealdiff.lineage.dates import known_on
from dealdiff.lineage.status import status
from dealdiff.merging.merging import merge
from dealdiff.merging.result import Decision, Merge
from dealdiff.merging.settling import Resolution, settle
from dealdiff.merging.table import ROWS, Outcome
from dealdiff.model.figure import Figure
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange, Part
from dealdiff.model.places import at
from dealdiff.model.plain import to_plain
from dealdiff.model.scope import Party, Scope, Source
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.statement import Statement
from dealdiff.model.term import Condition, Slice
from dealdiff.model.unsettled import Unsettled, path_of
from dealdiff.negotiation import Negotiation
from dealdiff.values.presence import UNDISCLOSED
from dealdiff.views.overlaying import overlay
from dealdiff.vocabularies.ceasefire import Provision, Release

COUNT = "terms.hostages.count"


@frozen
class Row:
    """One case: what the three say, at which place, which row of the table decides it, and what stands."""

    idea: str
    base: TermSheet
    left: TermSheet
    right: TermSheet
    place: str
    row: str
    outcome: str
    taken: object  # what stands, or is suggested where it is unsettled


def counts(idea: str, three: tuple[object, object, object], row: str, outcome: str, taken: object) -> Row:
    """A case about one number; ``None`` where it is not told."""
    base, left, right = (version(free(**({} if one is None else {"count": one}))) for one in three)
    return Row(idea, base, left, right, COUNT, row, outcome, taken)


def lengths(idea: str, three: tuple[str, str, str], row: str, outcome: str, taken: object) -> Row:
    """A case about one length of time."""
    base, left, right = (version(halt(lasts=one)) for one in three)
    return Row(idea, base, left, right, "terms.fighting.lasts", row, outcome, taken)


def said(verb: str, who: str = "anna", **more: Any) -> TermSheet:  # noqa: ANN401 # fields
    return version(Statement(who=who, verb=verb, subject="hostages", **more))


KEY = "statements.anna | stance | hostages"
STANCE = {"who": "anna", "verb": "wants", "subject": "hostages"}
SILENT, GONE = version(), version(silence=FULL)
PHASES = {name: Part(id=name) for name in ("first", "second", "third")}
TALKS = {one: version(free(if_=[Condition(id="talks", state=one)])) for one in ("pending", "met", "waived")}


def ordered(after: str) -> TermSheet:
    third = evolve(PHASES["third"], after=after)
    parts = {"first": PHASES["first"], "second": evolve(PHASES["second"], after="first"), "third": third}
    parts["fourth"] = Part(id="fourth")
    return version(parts=parts, silence=Silence(except_={"phases": "absent"}))


CASES = [
    counts("both say the same", (30, 35, 35), "both-alike", "corroborated", "35"),
    counts("one alone says something", (30, 30, 35), "left-unchanged", "taken", "35"),
    counts("one is silent", (30, None, 35), "left-unchanged", "taken", "35"),
    counts("a value that neither the base nor the other tells", (None, None, 35), "left-unchanged", "taken", "35"),
    Row("one text known in full has it not, the other is silent", version(free(count=30)), GONE, SILENT,
        "terms.hostages", "right-unchanged", "taken", None),
    Row("removed against edited", version(free(count=30)), GONE, version(free(count=35)),
        "terms.hostages", "removed-against-edited", "conflict", None),
    Row("called absent against edited", version(free(count=30)), version(terms={"hostages": "absent"}),
        version(free(count=35)), "terms.hostages", "removed-against-edited", "conflict", None),
    Row("removed on both, in other words", version(free(count=30)), version(terms={"hostages": "absent"}),
        GONE, "terms.hostages", "both-alike", "corroborated", "absent"),
    counts("withheld against told", (30, "undisclosed", 35), "withheld-against-told", "taken", "35"),
    Row("a withheld text against an edited term", version(free(count=30)), version(silence=WITHHELD),
        version(free(count=35)), "terms.hostages", "withheld-against-told", "taken",
        {"is": "release", "count": "35"}),
    counts("none against a value", (30, "none", 35), "ruled-out-against-told", "conflict", None),
    counts("none against 0", (30, "none", 0), "nothing-and-zero", "corroborated", "0"),
    counts("to be agreed against a value", (30, "to be agreed", 35), "left-open-against-told", "conflict", None),
    counts("to be agreed, and the base's own value", (30, "to be agreed", 30), "right-unchanged", "taken",
           "to be agreed"),
    counts("two presences", (30, "none", "to be agreed"), "two-presences", "conflict", None),
    lengths("the same in other words", ("three weeks", "six weeks", "42 days"), "same-in-other-words",
            "corroborated", "42 days"),
    lengths("one says the base in other words", ("six weeks", "42 days", "eight weeks"),
            "left-restates-the-base", "taken", "eight weeks"),
    counts("knowledge told more exactly", (30, "about 350", "exactly 350"), "sharper-knowledge", "combined",
           "exactly 350"),
    counts("knowledge told more exactly, by a policy", (30, "about 350", 355), "sharper-knowledge", "combined",
           "355"),
    counts("two lowest numbers, each a demand", (None, "at least 30", "at least 33"), "sharper-limit-or-scope",
           "soft-conflict", "at least 33"),
    counts("two highest numbers, each a demand", (None, "up to 40", "up to 33"), "sharper-limit-or-scope",
           "soft-conflict", "up to 33"),
    counts("a side wider than the base", (350, "about 350", "up to 600"), "wider-than-the-base", "soft-conflict",
           "about 350"),
    lengths("a limit inside another", ("three weeks", "at least 6 weeks", "eight weeks"),
            "sharper-limit-or-scope", "soft-conflict", "eight weeks"),
    Row("a group inside another", version(free()), version(free(people="hostages")),
        version(free(people="dead hostages")), "terms.hostages.people", "sharper-limit-or-scope",
        "soft-conflict", "dead hostages"),
    counts("ranges that overlap", (30, "700 to 1,000", "800 to 1,200"), "overlapping", "soft-conflict", None),
    counts("two numbers", (30, 35, 25), "contrary", "conflict", None),
    counts("two numbers that both add", (None, 35, 25), "contrary", "conflict", None),
    Row("one id added on both sides: field by field", SILENT, version(free(count=35)),
        version(free(count=35, by="east")), "terms.hostages.by", "left-unchanged", "taken", "east"),
    Row("an issue of two types", SILENT, version(free()), version(Provision(id="hostages")),
        "terms.hostages", "other-types", "conflict", None),
    Row("a name in a set", version(agreed=["aid"]), version(agreed=["aid", "north"]), version(agreed=["rafah"]),
        "agreed.north", "right-unchanged", "taken", "yes"),
    Row("agreed here and open there", SILENT, version(agreed=["aid"]), version(open_=["aid"]),
        "agreed.aid", "does-not-fit", "conflict", None),
    Row("the order of phases on one side", ordered("second"), ordered("first"), ordered("second"),
        "phases.third.after", "right-unchanged", "taken", "first"),
    Row("the order of phases on both", ordered("second"), ordered("first"), ordered("fourth"),
        "phases.third.after", "links", "conflict", None),
    Row("a condition in two states", TALKS["pending"], TALKS["met"], TALKS["waived"],
        "terms.hostages.if.talks", "conditions", "conflict", None),
    Row("one stance changed differently", said("wants"), said("refuses"), said("drops"), KEY, "whole-items",
        "conflict", None),
    Row("stances of different parties", SILENT, said("wants"), said("refuses", who="ida"), KEY,
        "right-unchanged", "taken", STANCE),
    Row("a figure told differently", SILENT, version(figures=[Figure(id="held", count=100)]),
        version(figures=[Figure(id="held", count=130)]), "figures.held", "whole-items", "conflict", None),
]  # fmt: skip # a table: a case reads better on few lines
cases = pytest.mark.parametrize("case", CASES, ids=[one.idea for one in CASES])


def merged(base: TermSheet, left: TermSheet, right: TermSheet) -> Merge:
    return merge(evolve(base, id="may"), evolve(left, id="north-side"), evolve(right, id="south-side"))


def decided(found: Merge, place: str) -> Decision:
    return next(one for one in found if one.path == path_of(place))


@cases
def test_a_place_is_decided_by_the_first_row_that_holds(case: Row) -> None:
    found = merged(case.base, case.left, case.right)
    one = decided(found, case.place)
    assert (one.row, one.outcome) == (case.row, Outcome(case.outcome))
    assert (None if one.taken is None else to_plain(one.taken)) == case.taken
    stands = at(to_plain(found.sheet), one.path)
    assert stands == (case.taken if one.outcome.settled else at(to_plain(case.base), one.path))
    assert (one.place in found.sheet.unsettled) is not one.outcome.settled


@cases
def test_the_other_way_round_it_is_decided_alike(case: Row) -> None:
    there = merged(case.base, case.left, case.right)
    back = merge(there.base, there.right, there.left)
    assert back.sheet == there.sheet
    one, other = decided(there, case.place), decided(back, case.place)
    assert (one.outcome, one.taken, one.left, one.right) == (
        other.outcome,
        other.taken,
        other.right,
        other.left,
    )


def test_every_row_of_the_table_decides_a_case() -> None:
    mirrored = {one.row.replace("right-", "left-") for one in CASES}
    assert {row.name.replace("right-", "left-") for row in ROWS} <= mirrored
    assert len({row.name for row in ROWS}) == len(ROWS)


def test_a_decision_is_told_in_a_sentence() -> None:
    found = merged(version(free(count=30)), version(free(count="about 350")), version(free(count=355)))
    assert str(decided(found, COUNT)) == (
        "terms.hostages.count: north-side says about 350, south-side says 355 (may: 30); 355 is taken: one lies "
        "in the other, which says the same less exactly [by policy about=10%]"
    )
    open_ = merged(version(free(count=30)), version(free(count=35)), version(free(count=25)))
    assert str(open_) == (
        "terms.hostages.count: north-side says 35, south-side says 25 (may: 30); unsettled: the two cannot both hold"
    )
    assert repr(open_) == "<Merge north-side + south-side on may: 1 decisions, 1 unsettled>"
    assert len(open_) == len(open_.of("conflict")) == len(open_.conflicts) == 1


def test_the_numbers_of_two_groups_are_not_combined() -> None:
    base = version(free(people="hostages", count=30))
    left = version(free(people="hostages", count="about 350"))
    right = version(free(people="prisoners", count=350))
    assert COUNT in merged(base, left, right).sheet.unsettled


def test_what_does_not_fit_together_is_left_unsettled() -> None:
    base = version(free(people="hostages", count=10))
    left = version(free(people="hostages", count=2))
    right = version(free(people="hostages", count=10, of_whom=[Slice(people="female hostages", count=8)]))
    found = merged(base, left, right).sheet
    assert [*found.unsettled] == ["terms.hostages"]
    assert found.terms == base.terms
    gone = merged(
        version(parts=[PHASES["first"]]), GONE, version(free(part="first"), parts=[PHASES["first"]])
    )
    assert {"terms.hostages"} <= set(gone.sheet.unsettled)


def test_the_heading_says_what_the_text_was_made_of() -> None:
    found = merged(version(title="May", source="daily"), version(free(count=1), title="N", told_by="anna"),
                   version(halt(), title="S", told_by="ida"))  # fmt: skip
    sheet = found.sheet
    assert (sheet.id, sheet.parents) == (
        "north-side-and-south-side",
        Keyed({"north-side": "merges", "south-side": "merges"}),
    )
    assert (str(sheet.title), str(sheet.told_by), sheet.source) == ("unreported", "anna + ida", "")
    assert {"title", "told by"} <= {one.place for one in found}
    assert merge(found.base, found.left, found.right, id="joint").sheet.id == "joint"


def test_acts_on_a_version_stay_acts_on_it() -> None:
    act = Statement(who="anna", verb="tables", subject="this")
    found = merged(version(), version(act, free(count=3)), version(halt(form="pause"))).sheet
    assert [one.key for one in found.statements] == ["anna | acts | north-side"]


def test_where_silence_means_two_things_it_means_nothing() -> None:
    left, right = version(free(count=3), silence=FULL), version(halt(), silence=WITHHELD)
    assert merged(version(), left, right).sheet.silence == Silence()
    assert merged(version(), left, version(halt())).sheet.silence == FULL
    as_ = [version(free(count=3), silence=Silence(as_="x")), version(halt(), silence=Silence(as_="y"))]
    assert [*merged(version(), *as_).sheet.unsettled] == ["silence.as"]


OPEN = merged(version(free(count=30)), version(free(count=35)), version(free(count="about 40")))


@pytest.mark.parametrize(
    ("resolution", "stands"),
    [
        (Resolution(COUNT, take="north-side"), "35"),
        (Resolution(COUNT, take="south-side"), "about 40"),
        (Resolution(COUNT, take="base"), "30"),
        (Resolution(COUNT, value="38"), "38"),
        (Resolution(COUNT, value="none"), "none"),
    ],
    ids=lambda one: str(getattr(one, "take", "") or getattr(one, "value", "") or one),
)
def test_a_place_is_settled(resolution: Resolution, stands: str) -> None:
    done = OPEN.settle(resolution)
    assert str(getattr(done.sheet.terms["hostages"], "count")) == stands  # noqa: B009 # of the release type alone
    assert not done.sheet.unsettled
    assert not done.conflicts
    assert done.sheet == settle(OPEN.sheet, resolution)
    assert done.decisions == OPEN.decisions


def test_a_suggestion_is_taken() -> None:
    found = merged(version(halt(lasts="three weeks")), version(halt(lasts="at least 6 weeks")),
                   version(halt(lasts="eight weeks")))  # fmt: skip
    done = found.settle(Resolution("terms.fighting.lasts", take="suggestion"))
    assert str(getattr(done.sheet.terms["fighting"], "lasts")) == "eight weeks"  # noqa: B009 # as above


@pytest.mark.parametrize(
    ("resolution", "error", "message"),
    [
        (Resolution("terms.hostages.cout", take="base"), UnknownName, r"nothing is unsettled at 'terms.hostages.cout'; there is: terms.hostages.count; the nearest is 'terms.hostages.count'"),
        (Resolution(COUNT, take="north"), UnknownName, "no alternative 'north'; there is: north-side, south-side, base; the nearest is 'north-side'"),
        (Resolution(COUNT, take="suggestion"), UnknownName, "no alternative 'suggestion'"),
        (Resolution(COUNT, value="lots"), ParseError, "found 'lots'.*expected a number"),
        (Resolution(COUNT, value={"count": "3"}), ModelError, r"terms\.hostages\.count: found a map, expected a number, such as 35 or about 350; a map tells a whole item"),
    ],
    ids=["place", "version", "no suggestion", "words", "a map"],
)  # fmt: skip # a table: a row reads better on few lines
def test_a_resolution_that_does_not_fit_is_told(
    resolution: Resolution, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        OPEN.settle(resolution)


def test_bad_resolutions_are_told() -> None:
    with pytest.raises(ModelError, match="give either take="):
        Resolution(COUNT)
    with pytest.raises(ModelError, match="give either take="):
        Resolution(COUNT, take="base", value="3")
    with pytest.raises(ModelError, match=r"found the place 'a\.\.b'"):
        Resolution("a..b", take="base")
    with pytest.raises(ModelError, match=r"two resolutions of terms\.hostages\.count"):
        OPEN.settle(Resolution(COUNT, take="base"), Resolution(COUNT, value="3"))
    with pytest.raises(ModelError, match="resolution: found 'base', expected a Resolution"):
        OPEN.settle("base")  # type: ignore[arg-type] # a user's mistake


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"base": None}, "base: found None, expected the common base.*overlay"),
        ({"base": "may"}, "base: found 'may', expected the common base"),
        ({"left": "north"}, "left: found 'north', expected a TermSheet"),
        ({"policy": "x"}, "policy: found 'x', expected a Policy"),
        ({"left": evolve(OPEN.left, id="south-side")}, "left and right are both called 'south-side'"),
        ({"left": evolve(OPEN.left, id="base")}, "a version called 'base', a word with a meaning of its own"),
        (
            {"left": evolve(OPEN.left, scope=Scope(title="Other talks"))},
            "left: 'north-side' is told in another scope",
        ),
        (
            {"base": evolve(OPEN.base, scope=Scope(title="Other talks"))},
            "base: 'may' is told in another scope",
        ),
        (
            {"left": evolve(OPEN.left, id="n" * 60), "right": evolve(OPEN.right, id="s" * 60)},
            "give it a shorter id=",
        ),
    ],
)
def test_what_cannot_be_merged_is_told(given: dict[str, Any], message: str) -> None:
    sheets = {"base": OPEN.base, "left": OPEN.left, "right": OPEN.right}
    with pytest.raises(ModelError, match=message):
        merge(**{**sheets, **given})


def test_merged_texts_are_merged_again_and_nothing_is_lost() -> None:
    more = evolve(OPEN.right, id="third", terms=version(free(count=50)).terms)
    again = merge(OPEN.base, OPEN.sheet, more, id="again")
    assert {"north-side", "south-side", "third"} <= set(again.sheet.unsettled[COUNT].alternatives)
    assert str(getattr(again.sheet.terms["hostages"], "count")) == "30"  # noqa: B009 # of the release type alone
    other = evolve(OPEN.sheet, id="other", unsettled={COUNT: Unsettled(alternatives={"north-side": "36"})})
    both = merge(OPEN.base, OPEN.sheet, other, id="both").sheet.unsettled[COUNT].alternatives
    assert sorted(both) == ["north-side-in-north-side-and-south-side", "north-side-in-other", "south-side"]


def test_exchanges_are_merged_field_by_field() -> None:
    def deal(rate: str) -> TermSheet:
        return version(exchanges=[Exchange(id="all", gives="hostages", for_="prisoners", rate=rate)])

    found = merged(
        deal("30 for each hostage"), deal("50 for each hostage"), deal("40 for each hostage")
    ).sheet
    assert [*found.unsettled] == ["exchange.all.rate"]


def test_a_phase_whose_link_is_settled_away_stays() -> None:
    found = merged(ordered("second"), ordered("first"), ordered("fourth"))
    done = found.settle(Resolution("phases.third.after", value="absent"))
    assert done.sheet.parts["third"].after == ""


def test_an_outcome_that_there_is_not_is_told_with_the_nearest() -> None:
    nothing = TermSheet(id="may")
    with pytest.raises(
        UnknownName, match=r"no outcome 'combind': expected one of .*; the nearest is 'combined'"
    ):
        merge(nothing, nothing, nothing).of("combind")


DATED = TermSheet(id="may", terms=[Release(id="hostages", count=30)])


def test_how_a_date_is_known_goes_with_the_date() -> None:
    left, right = (
        TermSheet(id=id_, date=day, dated_by="the daily", terms=[Release(id="hostages", count=count)])
        for id_, day, count in (("l", "2024-05-01", 31), ("r", "2024-05-02", 32))
    )
    sheet = merge(DATED, left, right).sheet
    assert (str(sheet.date), str(sheet.dated_by)) == ("unreported", "unreported")


def test_what_a_version_withholds_is_told_so() -> None:
    withheld = TermSheet(id="r", silence=Silence(default=UNDISCLOSED))
    (one,) = merge(DATED, DATED, withheld)
    assert str(one) == "terms.hostages: r alone withholds it (may: release, count 30); taken as withheld"
    assert merge(DATED, DATED, withheld).sheet == overlay(DATED, withheld)


@pytest.mark.parametrize("bad", [5, None, "a b", "x" * 5000, ("a",)])
@pytest.mark.parametrize("right", [DATED, TermSheet(id="r", lasts="six weeks")])
def test_an_impossible_id_is_told(bad: Any, right: TermSheet) -> None:  # noqa: ANN401 # users' mistakes
    with pytest.raises((ModelError, ParseError), match=r"expected (an|the) id"):
        merge(DATED, TermSheet(id="l", lasts="two weeks"), right, id=bad)


def test_nobody_reports_a_merged_text_and_its_acts_are_told_once() -> None:
    signed = Statement(who="north", verb="signs", subject="this", date="2024-05-01")
    left = TermSheet(id="l", date="2024-05-01", source="daily", lasts="two weeks", statements=[signed])
    right = TermSheet(id="r", date="2024-05-01", source="daily", lasts="six weeks")
    scope = Scope(
        sources=[Source(id="daily", published="2024-05-03")], parties=[Party(id="north", name="North")]
    )
    several = [evolve(one, scope=scope) for one in (TermSheet(id="may", lasts="one week"), left, right)]
    made = merge(*several, id="both").sheet
    whole = Negotiation(scope=scope, versions=[*several, made])
    assert [one.told_in for one in status(whole, "l", "2024-05-09").acts] == ["l"]
    known = known_on(whole, "2024-06-01")
    assert set(known.before) == {"l", "r"}
    assert known.why("both") == "dated 2024-05-01; made by merging: no source reports it"
