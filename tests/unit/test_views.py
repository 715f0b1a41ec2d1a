"""What is incorporated, laid over, and stands in effect: case by case."""

from __future__ import annotations

from typing import Any

import pytest
from versions import FULL, version

from dealdiff.diffing.engine import diff
from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.figure import Figure
from dealdiff.model.part import Part
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.statement import Statement
from dealdiff.model.term import Slice
from dealdiff.seeds import seed
from dealdiff.values.presence import ABSENT, NONE, UNDISCLOSED, UNREPORTED
from dealdiff.views.effective import effective
from dealdiff.views.incorporating import resolved
from dealdiff.views.overlaying import overlay
from dealdiff.vocabularies.ceasefire import Cessation, CivilianReturn, Release

Versions = dict[str, TermSheet]


def hostages(**more: Any) -> Release:  # noqa: ANN401 # fields
    return Release(id="hostages", **more)


def told(id_: str, *said: Any, **more: Any) -> TermSheet:  # noqa: ANN401
    return version(*said, id=id_, **more)


def by_id(*sheets: TermSheet) -> Versions:
    return {one.id: one for one in sheets}


def count_of(sheet: TermSheet) -> str:
    term = sheet.terms["hostages"]
    assert isinstance(term, Release)
    return str(term.count)


def test_what_is_silent_as_another_version_holds_its_text() -> None:
    may = told("may", hostages(count=35), Statement(who="anna", verb="wants", subject="hostages"),
               figures=[Figure(id="held", count=130)])  # fmt: skip
    june = told("june", Cessation(id="fighting", form="pause"), silence=Silence(as_="may"), title="June")
    july = told("july", silence=Silence(as_="june"))
    versions = by_id(may, june, july)
    found = resolved(july, versions)
    assert list(found.terms) == ["fighting", "hostages"]
    assert (found.statements, len(found.figures), found.silence, found.title) == (
        (),
        0,
        Silence(),
        UNREPORTED,
    )
    assert resolved(may, versions) is may


def test_what_cannot_be_incorporated_is_told() -> None:
    lost = told("lost", silence=Silence(as_="nowhere"))
    with pytest.raises(UnknownName, match="lost is silent as 'nowhere'"):
        resolved(lost, by_id(lost))
    one, two = told("one", silence=Silence(as_="two")), told("two", silence=Silence(as_="one"))
    with pytest.raises(ModelError, match="one -> two -> one"):
        resolved(one, by_id(one, two))


def test_a_replaced_term_does_not_count_twice() -> None:
    laid = overlay(
        told("m", hostages(count=35)), told("n", Release(id="prisoners", count=35, replaces="hostages"))
    )
    assert list(laid.terms) == ["prisoners"]


def test_sheets_without_a_scope_are_laid_too() -> None:
    said = Statement(who="x", verb="wants", subject="a", body=Cessation(id="a", form="pause"))
    one, two = TermSheet(id="v", terms=[hostages(count=35)]), TermSheet(id="v", statements=[said])
    laid = overlay(one, two)
    assert (laid.terms, laid.statements, laid.scope) == (one.terms, (said,), one.scope)


def test_a_presence_is_a_mention() -> None:
    laid = overlay(told("m", hostages(count=35)), told("n", terms={"hostages": NONE}))
    assert laid.terms["hostages"] is NONE
    assert count_of(overlay(laid, told("n", hostages(count=3)))) == "3"


def test_a_length_told_of_the_phase_leaves_the_term_its_own() -> None:
    """Patching would take it away; laid over, nothing that was told is lost."""
    phase = [Part(id="first")]
    pause = told("m", Cessation(id="fighting", part="first", lasts="six weeks"), parts=phase)
    later = told("m", Cessation(id="fighting", part="first"), parts=[Part(id="first", lasts="six weeks")])
    for laid in (overlay(pause, later), overlay(later, pause)):
        plain = to_plain(laid)
        assert plain["terms"]["fighting"]["lasts"] == plain["phases"]["first"]["lasts"] == "six weeks"


def test_a_partial_list_of_phases_leaves_the_order_as_it_was() -> None:
    three = told("m", parts=[Part(id="first"), Part(id="second"), Part(id="third")])
    laid = overlay(three, told("m", parts=[Part(id="first"), Part(id="third")]))
    assert [part.id for part in laid.phases] == ["first", "second", "third"]


def test_phases_told_in_another_order_stand_in_it() -> None:
    laid = overlay(
        told("m", parts=[Part(id="first"), Part(id="second")]),
        told("m", parts=[Part(id="second"), Part(id="first")]),
    )
    assert [part.id for part in laid.phases] == ["second", "first"]


def test_two_speakers_of_one_party_both_stay() -> None:
    one, two = (Statement(who=who, verb="wants", subject="hostages") for who in ("anna", "emil"))
    assert len(overlay(told("m", one), told("m", two)).statements) == 2


def test_silence_by_term_and_by_type_is_combined_for_each() -> None:
    by_type = told("m", silence=Silence(except_={"release": "absent", "hostages": "unreported"}))
    laid = overlay(told("m"), by_type)
    assert (laid.silent_on("hostages"), laid.silent_on("prisoners")) == (UNREPORTED, ABSENT)
    again = overlay(
        laid, told("m", silence=Silence(default="undisclosed", except_={"release": "unreported"}))
    )
    assert (again.silent_on("prisoners"), again.silent_on("north")) == (ABSENT, UNDISCLOSED)


def test_what_stood_carries_what_was_not_repeated() -> None:
    march = told("march", hostages(count=35, by="west"), title="March", date="2024-03")
    may = told("may", hostages(people="hostages"), parents={"march": "amends"}, date="2024-05")
    june = told("june", hostages(count="about 40"), parents={"may": "implements"})
    found = effective(by_id(march, may, june), "june")
    assert (count_of(found), str(found.date), found.title) == ("about 40", "unreported", UNREPORTED)
    assert found.attested["terms.hostages.count"] == "june"
    assert found.attested["terms.hostages.people"] == "may"
    assert found.attested["terms.hostages.by"] == "march"
    assert found.contested == ()
    earlier = effective(by_id(march, may), "may")
    assert [one.kind for one in diff(earlier, found).about("hostages")] == ["increased"]


def test_nothing_is_carried_across_a_counter_proposal() -> None:
    versions = by_id(told("m", hostages(count=35)), told("n", parents={"m": "counters"}))
    assert not effective(versions, "n").terms


def test_an_act_on_this_version_is_carried_as_one_on_that_version() -> None:
    signed = Statement(who="anna", verb="signs", subject="this")
    again = Statement(who="anna", verb="tables", subject="m")
    versions = by_id(told("m", signed, again), told("n", signed, parents={"m": "amends"}))
    found = effective(versions, "n")
    assert [one.subject for one in found.statements] == ["m", "this"]
    assert found.attested["statements.anna | acts | m.verb"] == "m"
    assert found.attested["statements.anna | acts | this.verb"] == "n"


def test_what_two_parents_tell_differently_is_contested() -> None:
    def versions(**own: Any) -> Versions:  # noqa: ANN401 # fields
        left = told(
            "left", hostages(count=35, by="west"), Statement(who="anna", verb="wants", subject="hostages")
        )
        right = told(
            "right",
            hostages(count=40, force="must"),
            Statement(who="anna", verb="refuses", subject="hostages"),
        )
        return by_id(left, right, told("own", parents={"left": "amends", "right": "amends"}, **own))

    found = effective(versions(), "own")
    assert found.contested == ("statements.anna | stance | hostages", "terms.hostages.count")
    assert to_plain(found)["terms"]["hostages"] == {"is": "release", "by": "west", "force": "must"}
    assert found.statements == ()
    settled = effective(versions(terms={"hostages": hostages(count=36)}), "own")
    assert (settled.contested, count_of(settled)) == (("statements.anna | stance | hostages",), "36")
    closed = effective(versions(terms={"hostages": NONE}), "own")
    assert closed.contested == ("statements.anna | stance | hostages",)
    assert effective(versions(silence=FULL), "own").contested == ("statements.anna | stance | hostages",)


def test_a_term_and_a_presence_are_contested_whole() -> None:
    left, right = told("left", hostages(count=35)), told("right", terms={"hostages": NONE})
    found = effective(by_id(left, right, told("own", parents={"left": "amends", "right": "amends"})), "own")
    assert found.contested == ("terms.hostages",)
    assert not found.terms


@pytest.mark.parametrize("more", [
    {"terms": {"hostages": hostages(count=35)}}, {"parts": [Part(id="first")]}, {"lasts": "six weeks"},
])  # fmt: skip
def test_a_full_text_contests_what_it_does_not_hold(more: dict[str, Any]) -> None:
    for first, second in (("left", "right"), ("right", "left")):
        versions = by_id(told(first, **more), told(second, silence=FULL),
                         told("own", parents={"left": "amends", "right": "amends"}))  # fmt: skip
        found = effective(versions, "own")
        assert len(found.contested) == 1
        assert found.silence.default is UNREPORTED


def test_a_partial_report_contests_nothing_by_its_silence() -> None:
    left = told("left", hostages(count=35), silence=Silence(except_={"north": "absent"}))
    own = told("own", parents={"left": "amends", "right": "amends"})
    versions = by_id(left, told("right"), own)
    found = effective(versions, "own")
    assert (found.contested, count_of(found)) == ((), "35")
    assert found.attested["terms.hostages.count"] == "left"
    assert found.silent_on("north") is UNREPORTED


def test_a_third_parent_settles_nothing_between_two() -> None:
    several = [told(id_, hostages(count=count)) for id_, count in (("a", 35), ("b", 40), ("c", 35))]
    own = told("own", parents=dict.fromkeys("abc", "amends"))
    found = effective(by_id(*several, own), "own")
    assert found.contested == ("terms.hostages.count",)
    assert count_of(found) == "unreported"


def test_a_number_of_other_people_is_not_carried() -> None:
    march = told("march", hostages(count=35, people="hostages", by="west"))
    may = told("may", hostages(people="women"), parents={"march": "amends"})
    june = told("june", parents={"may": "amends"})
    july = told("july", hostages(count=12), parents={"june": "amends"})
    versions = by_id(march, may, june, july)
    for id_ in ("may", "june"):
        found = effective(versions, id_)
        assert (count_of(found), found.contested) == ("unreported", ("terms.hostages.count",))
        assert to_plain(found)["terms"]["hostages"] == {"is": "release", "by": "west", "people": "women"}
        assert "terms.hostages.count" not in found.attested
    assert (count_of(effective(versions, "july")), effective(versions, "july").contested) == ("12", ())


def test_slices_of_other_people_are_not_carried() -> None:
    slices = [Slice(people="dead hostages", count=33), Slice(people="soldiers", count=3)]
    march = told("march", hostages(people="hostages", of_whom=slices))
    may = told("may", hostages(people="women", of_whom=[Slice(people="soldiers", told_by="ida")]),
               parents={"march": "amends"})  # fmt: skip
    found = effective(by_id(march, may), "may")
    assert found.contested == (
        "terms.hostages.of whom.dead hostages",
        "terms.hostages.of whom.soldiers.count",
    )
    assert list(to_plain(found)["terms"]["hostages"]["of whom"]) == ["soldiers"]


@pytest.mark.parametrize("people", ["Hostages", "hostages", ""])
def test_a_number_of_the_same_people_is_carried(people: str) -> None:
    march = told("march", hostages(count=35, people="hostages"))
    may = told("may", hostages(force="must", **({"people": people} if people else {})),
               parents={"march": "amends"})  # fmt: skip
    found = effective(by_id(march, may), "may")
    assert (count_of(found), found.contested) == ("35", ())


def test_a_number_whose_people_are_contested_is_nobodys_of_third_people() -> None:
    left, right = told("left", hostages(count=35, people="hostages")), told("right", hostages(people="women"))
    parents = {"left": "amends", "right": "amends"}
    found = effective(by_id(left, right, told("own", parents=parents)), "own")
    assert (count_of(found), found.contested) == ("35", ("terms.hostages.people",))
    found = effective(by_id(left, right, told("own", hostages(people="soldiers"), parents=parents)), "own")
    assert (count_of(found), found.contested) == ("unreported", ("terms.hostages.count",))


def test_what_is_contested_of_a_term_ends_with_it() -> None:
    march = told("march", hostages(count=35, people="hostages"))
    may = told("may", hostages(people="women"), parents={"march": "amends"})
    for later in (CivilianReturn(id="hostages"), Release(id="prisoners", replaces="hostages")):
        versions = by_id(march, may, told("june", later, parents={"may": "amends"}))
        assert effective(versions, "june").contested == ()


def test_a_lineage_of_many_ways_is_walked_once_each() -> None:
    """Two parents in each of forty generations are 2 ** 40 ways."""
    versions = by_id(told("a0", hostages(count=35)), told("b0", hostages(count=35)))
    for at in range(1, 40):
        parents = {f"a{at - 1}": "amends", f"b{at - 1}": "amends"}
        versions |= by_id(told(f"a{at}", parents=parents), told(f"b{at}", parents=parents))
    found = effective(versions, "a39")
    assert (count_of(found), found.contested) == ("35", ())


def test_an_incorporated_text_is_attested_by_the_version_that_tells_it() -> None:
    versions = by_id(told("may", hostages(count=35)), told("june", silence=Silence(as_="may")))
    assert effective(versions, "june").attested["terms.hostages.count"] == "may"


MANY = 3000


def test_a_lineage_of_thousands_is_walked() -> None:
    first = told("v0", hostages(count=35))
    versions = by_id(first, *(told(f"v{at}", parents={f"v{at - 1}": "amends"}) for at in range(1, MANY)))
    found = effective(versions, f"v{MANY - 1}")
    assert (count_of(found), found.attested["terms.hostages.count"]) == ("35", "v0")
    assert dict(found.parents) == {f"v{MANY - 2}": "amends"}
    assert {path for path in found.attested if path.startswith("parents")} == {f"parents.v{MANY - 2}"}


def test_thousands_that_incorporate_one_another_are_read() -> None:
    first = told("v0", hostages(count=35))
    versions = by_id(first, *(told(f"v{at}", silence=Silence(as_=f"v{at - 1}")) for at in range(1, MANY)))
    assert count_of(resolved(versions[f"v{MANY - 1}"], versions)) == "35"
    assert effective(versions, "v9").attested["terms.hostages.count"] == "v0"


def test_a_lineage_in_a_circle_is_told() -> None:
    one, two = told("one", parents={"two": "amends"}), told("two", parents={"one": "amends"})
    with pytest.raises(ModelError, match=r"one -> two -> one|two -> one -> two"):
        effective(by_id(one, two), "one")


def in_phase(id_: str, own: str = "", phase: str = "", *, mentioned: bool = True, **more: Any) -> TermSheet:  # noqa: ANN401 # fields
    """A report of a pause in a first phase, with a length of its own, of its phase, of both or of neither."""
    pause = Cessation(id="fighting", part="first", lasts=own or UNREPORTED)
    part = Part(id="first", lasts=phase or UNREPORTED)
    return told(id_, *([pause] if mentioned else []), parts=[part], **more)


SIX, EIGHT = ("six weeks",), "eight weeks"


@pytest.mark.parametrize(("march", "may", "stands"), [
    pytest.param(SIX, {"phase": "four weeks"}, "unreported", id="a phase that is too short for it"),
    pytest.param(SIX, {"phase": "four weeks", "mentioned": False}, "unreported", id="the term unmentioned"),
    pytest.param((*SIX, *SIX), {"phase": "four weeks"}, "unreported", id="one length told of both before"),
    pytest.param(SIX, {"phase": EIGHT}, "six weeks", id="it fits in its phase"),
    pytest.param(SIX, {"phase": EIGHT, "mentioned": False}, "six weeks", id="it does, unmentioned"),
    pytest.param((*SIX, *SIX), {"phase": EIGHT}, "six weeks", id="one length of both, a longer phase"),
    pytest.param((*SIX, EIGHT), {"phase": "four weeks"}, "unreported", id="it fits no more"),
    pytest.param(("permanent",), {"phase": "six weeks"}, "permanent", id="permanent: beyond any phase"),
    pytest.param(SIX, {"phase": "42 days"}, "six weeks", id="the same length of the phase"),
    pytest.param(SIX, {"phase": "about six weeks"}, "six weeks", id="one that may be the same"),
    pytest.param(SIX, {"phase": ""}, "six weeks", id="no length of the phase"),
    pytest.param(SIX, {"phase": EIGHT, "own": "five weeks"}, "five weeks", id="the term's told anew"),
    pytest.param(SIX, {"phase": EIGHT, "own": "six weeks"}, "six weeks", id="the term's told again"),
    pytest.param((EIGHT, *SIX), {"phase": "five weeks"}, EIGHT, id="it went on beyond its phase before"),
    pytest.param(("", "six weeks"), {"own": EIGHT}, EIGHT, id="the term's, in a phase told before"),
])  # fmt: skip # a row a line
def test_of_one_length_the_last_mention_stands(
    march: tuple[str, ...], may: dict[str, Any], stands: str
) -> None:
    versions = by_id(in_phase("march", *march), in_phase("may", **may, parents={"march": "amends"}))
    found = effective(versions, "may")
    term = found.terms["fighting"]
    assert isinstance(term, Cessation)
    assert str(term.lasts) == stands
    assert ("terms.fighting.lasts" in found.attested) is (stands != "unreported")
    assert found.contested == ()


def test_a_length_that_does_not_stand_any_more_does_not_come_back() -> None:
    march, may = (
        in_phase("march", "ten weeks"),
        in_phase("may", phase="eight weeks", parents={"march": "amends"}),
    )
    june = told("june", hostages(count=35), parents={"may": "amends"})
    found = effective(by_id(march, may, june), "june")
    assert to_plain(found)["terms"]["fighting"] == {"is": "cessation", "phase": "first"}
    assert to_plain(found)["phases"]["first"] == {"lasts": "eight weeks"}
    assert found.attested["phases.first.lasts"] == "may"


def test_what_was_said_of_an_incorporated_version_settles_nothing() -> None:
    said = {
        who: Statement(who="anna", verb=who, subject="hostages", firmness="demand")
        for who in ("wants", "refuses")
    }
    left, right = told("left", said["wants"]), told("right", said["refuses"])
    base = told("base", hostages(count=35), said["wants"])
    own = told("own", silence=Silence(as_="base"), parents={"left": "amends", "right": "amends"})
    found = effective(by_id(left, right, base, own), "own")
    assert found.contested == ("statements.anna | stance | hostages",)
    assert (count_of(found), found.statements) == ("35", ())


def test_unknown_versions_are_told() -> None:
    talks = seed("gaza-2024")
    with pytest.raises(UnknownName):
        effective(talks, "nowhere")


def test_every_version_of_a_seed_has_what_stood_with_it() -> None:
    talks = seed("gaza-2024")
    for one in talks:
        found = effective(talks, one.id)
        assert set(one.terms) <= set(found.terms)
        assert set(found.attested.values()) <= {each.id for each in talks}
        assert not diff(found, found)
