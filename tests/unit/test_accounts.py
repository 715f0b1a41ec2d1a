"""Accounts: who tells what of a version, where they differ, and what a change is by each: case by case."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve, frozen
from versions import FULL, SCOPE, version

from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.engine import diff
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.voices.accounts import SEVERAL, with_accounts
from dealdiff.diffing.voices.tellings import tellings
from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.figure import Figure
from dealdiff.model.part import Exchange, Part
from dealdiff.model.scope import Source
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.statement import Statement
from dealdiff.model.term import Condition, Slice, Term
from dealdiff.seeds import seed
from dealdiff.values.policy import DEFAULT
from dealdiff.values.presence import ABSENT, NONE, TO_BE_AGREED, UNDISCLOSED, UNREPORTED
from dealdiff.values.verdict import Info
from dealdiff.views.accounts import accounts, contested
from dealdiff.views.effective import effective
from dealdiff.views.voices import as_told_by
from dealdiff.vocabularies.ceasefire import Cessation, CivilianReturn, Release

FREE, HELD = "hostages", "held"
COUNT = "terms.hostages.count"
DAILY = Source(id="daily", publisher="The Daily", published="2024-03-21")
WIRE = Source(id="wire", publisher="The Wire", published="2024-06")
SOURCED = evolve(SCOPE, sources=[DAILY, WIRE])


def free(**more: Any) -> Release:  # noqa: ANN401 # fields of a release
    return Release(id=FREE, **more)


def tells(who: str, body: Term | Figure | None = None, subject: str = FREE, **more: Any) -> Statement:  # noqa: ANN401
    return Statement(who=who, verb="tells", subject=body.id if body else subject, body=body, **more)


def denies(who: str, body: Term | Figure | None = None, subject: str = FREE, **more: Any) -> Statement:  # noqa: ANN401
    return Statement(who=who, verb="denies", subject=body.id if body else subject, body=body, **more)


def sheet(*said: Term | Statement, **more: Any) -> TermSheet:  # noqa: ANN401 # fields
    """A version that the Daily tells."""
    return evolve(version(*said, **{"source": "daily", "date": "2024-03", **more}), scope=SOURCED)


def count_of(told: TermSheet) -> str:
    return str(getattr(told.terms[FREE], "count"))  # noqa: B009 # a field of its own type


# As told by one voice.


def test_the_source_tells_what_names_no_other_teller() -> None:
    one = sheet(
        free(count=35), Cessation(id="fighting", form="pause", told_by="anna"),
        tells("emil", free(count=40)), Statement(who="daily", verb="judges", says="close"),
        parts=[Part(id="first"), Part(id="second", told_by="anna")],
        exchanges=[Exchange(id="deal", gives=[FREE])], lasts="six weeks", agreed=[FREE],
    )  # fmt: skip
    view = as_told_by(one, "daily")
    assert (list(view.terms), list(view.parts), list(view.exchanges)) == ([FREE], ["first"], ["deal"])
    assert (str(view.lasts), str(view.agreed), [each.verb for each in view.statements]) == (
        "six weeks", FREE, ["judges"],
    )  # fmt: skip
    assert (view.source, view.told_by, view.title, view.date) == ("daily", UNREPORTED, one.title, one.date)
    anna = as_told_by(one, "anna")
    assert (list(anna.terms), list(anna.parts), dict(anna.exchanges)) == (["fighting"], ["second"], {})
    assert (anna.lasts, anna.agreed, str(anna.told_by), anna.source) == (
        UNREPORTED, UNREPORTED, "anna", "daily",
    )  # fmt: skip


def test_what_an_account_tells_is_laid_field_by_field() -> None:
    one = sheet(free(count=35, force="must", people="hostages"), tells("daily", free(count=40, by="west")))
    assert as_told_by(one, "daily").terms[FREE] == free(count=40, force="must", people="hostages", by="west")
    assert as_told_by(one, "daily").statements == ()


def test_another_voice_tells_only_what_it_says() -> None:
    one = sheet(free(count=35, force="must"), tells("emil", free(count=40)))
    view = as_told_by(one, "emil")
    assert (view.terms[FREE], view.silence) == (free(count=40), Silence())


def test_figures_are_the_sources_and_not_the_tellers() -> None:
    figures = [Figure(id=HELD, count=130), Figure(id="taken", count=250, told_by="anna")]
    one = sheet(free(count=35), tells("ida", Figure(id="taken", count=240)), figures=figures, told_by="ida")
    assert [list(as_told_by(one, who).figures) for who in ("daily", "anna", "ida")] == [
        [HELD], ["taken"], ["taken"],
    ]  # fmt: skip
    assert as_told_by(one, "ida").figures["taken"] == Figure(id="taken", count=240, told_by="ida")
    assert list(as_told_by(one, "ida").terms) == [FREE]
    assert not as_told_by(one, "daily").terms
    alone = sheet(free(count=35), figures=figures[:1], told_by="ida", source="")
    assert list(as_told_by(alone, "ida").figures) == [HELD]


def test_a_slice_is_told_by_its_own_teller() -> None:
    slices = [Slice(people="women", count=3), Slice(people="children", count=2, told_by="anna")]
    one = sheet(free(count=35, of_whom=slices))
    assert as_told_by(one, "daily").terms[FREE] == free(count=35, of_whom=slices[:1])
    assert as_told_by(one, "anna").terms[FREE] == free(of_whom=slices[1:])
    said = sheet(tells("anna", free(count=9, of_whom=[Slice(people="women", count=1, told_by="emil")])))
    assert as_told_by(said, "anna").terms[FREE] == free(count=9)


def test_a_denied_value_is_not_in_the_view() -> None:
    one = sheet(free(count=35, force="must"), denies("daily", free(count="at least 30")))
    view = as_told_by(one, "daily")
    assert view.terms[FREE] == free(force="must")
    assert [each.verb for each in view.statements] == ["denies"]


@pytest.mark.parametrize(
    "denied",
    [
        pytest.param(free(count=40), id="another value"),
        pytest.param(free(by="west"), id="a field that it does not tell"),
        pytest.param(CivilianReturn(id=FREE, count=35), id="a term of another type"),
    ],
)
def test_a_denial_of_something_else_takes_nothing_away(denied: Term) -> None:
    one = sheet(free(count=35), denies("daily", denied))
    assert as_told_by(one, "daily").terms[FREE] == free(count=35)


def test_what_is_told_stands_though_something_else_is_denied() -> None:
    one = sheet(
        free(count=35, by="west"), denies("daily", free(count=35), id="a"), tells("daily", free(count=40))
    )
    view = as_told_by(one, "daily")
    assert view.terms[FREE] == free(count=40, by="west")
    assert as_told_by(view, "daily") == view
    whole = sheet(free(count=35, by="west"), denies("daily", id="a"), tells("daily", free(count=40)))
    again = as_told_by(whole, "daily")
    assert (again.terms[FREE], again.statements) == (free(count=40), ())


def test_a_denied_term_is_removed_and_not_taken_to_be_absent() -> None:
    for denial in (denies("daily"), denies("daily", free())):
        view = as_told_by(sheet(free(count=35), denial, silence=FULL), "daily")
        assert not view.terms
        assert (view.silent_on(FREE), view.silent_on("fighting")) == (UNREPORTED, ABSENT)


def test_denied_slices_conditions_and_outcomes_go_one_by_one() -> None:
    both = [Condition(id="reform"), Condition(id="calm", state="met")]
    slices = [Slice(people="women", count=3), Slice(people="children")]
    one = sheet(
        free(count=35, if_=both, of_whom=slices),
        denies("daily", free(if_=both[:1], of_whom=[Slice(people="women", count=3), slices[1]])),
    )
    assert as_told_by(one, "daily").terms[FREE] == free(
        count=35, if_=both[1:], of_whom=[Slice(people="women")]
    )


def test_what_a_voice_leaves_out_of_a_full_text_is_not_known() -> None:
    one = sheet(
        free(count=35), Cessation(id="fighting", told_by="anna"), silence=FULL,
        parts=[Part(id="first"), Part(id="second", told_by="anna")],
    )  # fmt: skip
    silence = as_told_by(one, "daily").silence
    assert (silence.default, dict(silence.except_)) == (
        ABSENT,
        {"fighting": UNREPORTED, "phases": UNREPORTED},
    )
    assert as_told_by(one, "anna").silence == Silence()


def test_a_phase_that_a_term_names_is_there_and_no_more() -> None:
    one = sheet(free(part="first", told_by="anna"), parts=[Part(id="first", lasts="six weeks")])
    assert dict(as_told_by(one, "anna").parts) == {"first": Part(id="first")}


def test_second_hand_is_in_a_view_only_where_it_is_asked_for() -> None:
    heard = tells("anna", free(count=40, by="west"), told_by="ida", id="heard")
    wants = Statement(who="anna", verb="wants", subject="aid", told_by="ida")
    one = sheet(free(count=35), heard, wants)
    assert (dict(as_told_by(one, "anna").terms), as_told_by(one, "anna").statements) == ({}, ())
    remote = as_told_by(one, "anna", second_hand=True)
    assert (remote.terms[FREE], remote.statements) == (free(count=40, by="west"), (wants,))
    both = evolve(one, statements=(*one.statements, tells("anna", free(count=41))))
    assert as_told_by(both, "anna", second_hand=True).terms[FREE] == free(count=41, by="west")
    assert not as_told_by(one, "ida", second_hand=True).terms


def test_a_presence_that_a_voice_tells_of_a_whole_term_stands_in_its_place() -> None:
    withheld = tells("emil", says="undisclosed")
    one = sheet(free(count=35), withheld, tells("anna", free(by="west")))
    view = as_told_by(one, "emil")
    assert (view.terms[FREE], view.statements) == (UNDISCLOSED, ())
    assert as_told_by(view, "emil") == view
    counted, whole = accounts(one)[COUNT], accounts(one)["terms.hostages"]
    assert [(str(each.who), str(each.value)) for each in counted] == [
        ("daily", "35"),
        ("emil", "undisclosed"),
    ]
    assert [str(each.who) for each in whole] == ["daily", "emil"]
    apart = {
        path: [each.verdict.name for each in found.differences] for path, found in contested(one).items()
    }
    assert apart == {COUNT: ["widened"], "terms.hostages.by": ["widened"]}
    both = sheet(withheld, tells("emil", free(by="west"), id="b"))
    assert not as_told_by(both, "emil").terms


def relaying(**more: Any) -> TermSheet:  # noqa: ANN401 # fields of the sheet
    """What the Wire reports of the Daily, which was out before it."""
    scope = evolve(SOURCED, sources=[DAILY, evolve(WIRE, published="2024-06")])
    return evolve(sheet(free(by="west"), tells("daily", free(count=40)), **more), source="wire", scope=scope)


def test_what_one_report_tells_of_another_is_second_hand() -> None:
    """As evidence has it; of one that came later it is told in its own right."""
    one = relaying()
    assert [(str(each.who), str(each.told_by)) for each in accounts(one)[COUNT]] == [("daily", "wire")]
    assert dict(as_told_by(one, "daily").terms) == {}
    assert as_told_by(one, "daily", second_hand=True).terms[FREE] == free(count=40)
    later = sheet(tells("wire", free(count=40)))
    assert [(str(each.who), each.told_by) for each in accounts(later)[COUNT]] == [("wire", None)]
    assert count_of(as_told_by(later, "wire")) == "40"


def test_a_text_that_another_source_tells_is_second_hand() -> None:
    one = relaying(told_by="daily")
    again = evolve(one, statements=[tells("emil", free(by="east"))])
    own = accounts(again)["terms.hostages.by"][0]
    assert (str(own.who), str(own.told_by)) == ("daily", "wire")
    assert dict(as_told_by(again, "daily").terms) == {}
    assert as_told_by(again, "daily", second_hand=True).terms[FREE] == free(by="west")


def test_what_somebody_of_the_same_party_tells_is_no_second_hand() -> None:
    one = sheet(tells("east", free(count=40), told_by="anna"), tells("ole", free(count=41), told_by="ole"))
    assert [count_of(as_told_by(one, who)) for who in ("east", "ole")] == ["40", "41"]


def test_a_mistaken_account_keeps_its_place() -> None:
    one = sheet(free(count=35), tells("emil", free(count=40), mistaken="ida"))
    assert count_of(as_told_by(one, "emil")) == "40"


def test_joint_speakers_each_tell_it() -> None:
    one = sheet(tells("anna + emil", free(count=40)))
    assert [count_of(as_told_by(one, who)) for who in ("anna", "emil")] == ["40", "40"]


def test_what_a_voice_tells_in_two_ways_stands_in_none() -> None:
    several = (tells("emil", free(count=40, by="west")), tells("emil", free(count=41, by="west"), id="b"))
    one = sheet(free(count=35), *several, silence=FULL, told_by="emil", source="")
    assert as_told_by(one, "emil").terms[FREE] == free(by="west")
    assert as_told_by(one, "emil").silent_on(FREE) is UNREPORTED
    types = sheet(tells("emil", free(count=40)), tells("emil", CivilianReturn(id=FREE, count=40), id="b"))
    assert not as_told_by(types, "emil").terms


def test_a_telling_of_another_type_is_another_term() -> None:
    other = CivilianReturn(id=FREE, count=40)
    assert as_told_by(sheet(free(count=35, by="west"), tells("daily", other)), "daily").terms[FREE] == other
    none = sheet(tells("daily", free(count=40)), terms={FREE: NONE})
    assert as_told_by(none, "daily").terms[FREE] == free(count=40)
    for presence, left in ((NONE, [FREE]), (ABSENT, [FREE]), (UNDISCLOSED, []), (TO_BE_AGREED, [])):
        assert list(as_told_by(sheet(denies("daily"), terms={FREE: presence}), "daily").terms) == left
        assert not as_told_by(sheet(terms={FREE: presence}), "anna").terms
    assert not as_told_by(none, "anna").terms


def test_what_names_no_field_or_plain_words_stays_a_statement() -> None:
    said = (tells("daily"), denies("daily", subject="that it is close"), tells("anna"))
    assert set(as_told_by(sheet(free(count=35), *said), "daily").statements) == set(said[:2])


def test_sheets_without_a_scope_have_accounts_too() -> None:
    one = TermSheet(
        id="v", source="paper", terms=[free(count=35)], statements=[tells("envoy", free(count=40))]
    )
    assert [count_of(as_told_by(one, who)) for who in ("paper", "envoy")] == ["35", "40"]
    assert list(contested(one)) == [COUNT]
    words = denies("envoy", subject="that it is close")
    assert not accounts(TermSheet(id="v", statements=[words]))


def test_an_unknown_account_is_told_with_the_nearest() -> None:
    with pytest.raises(UnknownName, match=r"nobody is called 'emli' in v: .*the nearest is 'emil'"):
        as_told_by(sheet(free(count=35)), "emli")
    one = TermSheet(id="v", terms=[free(of_whom=[Slice(people="women", told_by="envoy")])])
    assert list(as_told_by(one, "envoy").terms) == [FREE]
    with pytest.raises(UnknownName, match="the nearest is 'envoy'"):
        as_told_by(one, "envoi")


def test_what_stood_with_a_version_has_no_one_teller() -> None:
    stood = effective({"v": sheet(free(count=35))}, "v")
    for asked in (lambda: as_told_by(stood, "daily"), lambda: accounts(stood), lambda: contested(stood)):
        with pytest.raises(ModelError, match="found what stood with v, which several reports tell"):
            asked()


def test_a_declared_voice_that_says_nothing_has_an_empty_view() -> None:
    view = as_told_by(sheet(free(count=35), parents={"u": "amends"}), "wire")
    assert (dict(view.terms), view.statements, view.source, dict(view.parents)) == (
        {}, (), "wire", {"u": "amends"},
    )  # fmt: skip


# All accounts of a field.


def test_every_account_of_a_field_stands_with_who_tells_it() -> None:
    one = sheet(
        free(count=35, force="must"),
        tells("wire", free(count=40)),
        tells("anna", free(count=36), told_by="ida", mistaken="emil"),
        denies("ole", free(count=40)),
    )
    (own, anna, ole, wire) = accounts(one)[COUNT]
    assert list(accounts(one)) == [COUNT]
    assert [str(each.who) for each in (own, anna, ole, wire)] == ["daily", "anna", "ole", "wire"]
    assert [str(each.value) for each in (own, anna, ole, wire)] == ["35", "36", "40", "40"]
    assert [each.verb for each in (own, anna, ole, wire)] == ["tells", "tells", "denies", "tells"]
    assert (str(anna.told_by), str(anna.mistaken), own.told_by, own.mistaken) == ("ida", "emil", None, None)
    assert (wire.denied_by, own.denied_by) == (("ole",), ())


def test_when_it_was_known_is_not_when_it_held() -> None:
    one = sheet(free(count=35), tells("wire", free(count=40)), tells("anna", free(count=41)))
    known = {str(each.who): str(each.known) for each in accounts(one)[COUNT]}
    assert known == {"daily": "2024-03-21", "anna": "2024-03-21", "wire": "2024-06"}
    assert {str(each.stood) for each in accounts(one)[COUNT]} == {"2024-03"}
    bare = evolve(one, source="", date=UNREPORTED)
    first = accounts(bare)[COUNT][0]
    assert (first.who, first.known, first.stood) == (None, None, None)


@frozen
class Case:
    """One contest: what the sheet holds, what is said, and the verdicts of the pairs that differ."""

    idea: str
    own: TermSheet
    verdicts: dict[str, list[str]]


def case(idea: str, *said: Term | Statement, **more: Any) -> Case:  # noqa: ANN401 # fields of the sheet, and verdicts
    return Case(
        idea, sheet(*said, **{key: one for key, one in more.items() if key != "finds"}), more["finds"]
    )


CASES = [
    case("another number", free(count=35), tells("anna", free(count=40)), finds={COUNT: ["increased"]}),
    case("the same words", free(count=35), tells("anna", free(count=35)), finds={}),
    case("the same meaning", free(count=35), tells("anna", free(count="exactly 35")), finds={}),
    case("more exact", free(count="about 350"), tells("anna", free(count=355)), finds={COUNT: ["narrowed"]}),
    case("a field on which the sheet is silent", free(), tells("anna", free(count=40)), finds={}),
    case("and on which the text is known to be", free(), tells("anna", free(count=40)), silence=FULL,
         finds={COUNT: ["replaced"]}),
    case("a number of other people", free(count=35, people="women"),
         tells("anna", free(count=40, people="children")),
         finds={COUNT: ["overlapping"], "terms.hostages.people": ["overlapping"]}),
    case("the same number of other people", free(count=35, people="women"),
         tells("anna", free(count=35, people="prisoners")),
         finds={COUNT: ["overlapping"], "terms.hostages.people": ["overlapping"]}),
    case("three voices", free(count=35), tells("anna", free(count=35)), tells("emil", free(count=40)),
         finds={COUNT: ["equal", "increased", "increased"]}),
    case("none and 0", free(count="none"), tells("anna", free(count=0)), finds={}),
    case("none and a number", free(count="none"), tells("anna", free(count=5)), finds={COUNT: ["replaced"]}),
    case("withheld and told", free(count="undisclosed"), tells("anna", free(count=5)),
         finds={COUNT: ["narrowed"]}),
    case("told and withheld", free(count=5), tells("anna", free(count="undisclosed")),
         finds={COUNT: ["widened"]}),
    case("withheld and none", free(count="undisclosed"), tells("anna", free(count="none")),
         finds={COUNT: ["overlapping"]}),
    case("withheld and absent", free(count="absent"), tells("anna", free(count="undisclosed")),
         finds={COUNT: ["replaced"]}),
    case("a presence in the term's place", tells("anna", free(count=5)), terms={FREE: TO_BE_AGREED},
         finds={COUNT: ["replaced"]}),
    case("another type", free(), tells("anna", CivilianReturn(id=FREE)),
         finds={"terms.hostages.is": ["replaced"]}),
    case("another phase", free(part="first"), tells("anna", free(part="second")),
         finds={"terms.hostages.phase": ["replaced"]}),
    case("another state of a condition", free(if_=[Condition(id="calm")]),
         tells("anna", free(if_=[Condition(id="calm", state="met")])),
         finds={"terms.hostages.if.calm": ["replaced"]}),
    case("a slice", free(of_whom=[Slice(people="women", count=3)]),
         tells("anna", free(of_whom=[Slice(people="women", count=4)])),
         finds={"terms.hostages.of whom.women.count": ["increased"]}),
    case("a figure", tells("anna", Figure(id=HELD, count=120)), figures=[Figure(id=HELD, count=130)],
         finds={"figures.held.count": ["decreased"]}),
    case("a figure that the sheet does not tell", tells("anna", Figure(id=HELD, count=120)), silence=FULL,
         finds={}),
    case("who tells it is no disagreement", free(told_by="anna"), tells("emil", free(told_by="ida")),
         finds={}),
    case("a value denied", free(count=35), denies("anna", free(count=35)), finds={COUNT: ["replaced"]}),
    case("a value that may be denied", free(count="about 35"), denies("anna", free(count=35)),
         finds={COUNT: ["overlapping"]}),
    case("another value denied", free(count=35), denies("anna", free(count=40)), finds={}),
    case("two denials", denies("anna", free(count=35)), denies("emil", free(count=36)), finds={}),
    case("a term denied", free(count=35), denies("anna"), finds={"terms.hostages": ["replaced"]}),
    case("a term denied that is not there", denies("anna"), silence=FULL, finds={}),
    case("a term denied that is ruled out", denies("anna"), terms={FREE: NONE}, finds={}),
    case("a term told and denied", tells("anna"), denies("emil"), finds={"terms.hostages": ["replaced"]}),
    case("a term told twice", free(count=35), tells("anna"), finds={}),
    case("a mistaken account stands beside", free(count=35), tells("anna", free(count=40), mistaken="ida"),
         finds={COUNT: ["increased"]}),
]  # fmt: skip # a table: a row reads better on few lines


@pytest.mark.parametrize("one", CASES, ids=lambda one: one.idea)
def test_contested(one: Case) -> None:
    found = contested(one.own)
    assert {path: [each.verdict.name for each in contest.differences] for path, contest in found.items()} == (
        one.verdicts
    )


def test_a_contest_answers_both_ways() -> None:
    contest = contested(sheet(free(count=35), tells("anna", free(count=40)), denies("emil", free(count=50))))[
        COUNT
    ]
    own, anna, emil = contest.accounts
    there, back = contest.between(own, anna), contest.between(anna, own)
    assert there is not None
    assert (there.name, back) == ("increased", there.mirror)
    assert contest.between(own, emil) is None
    assert contest.path == ("terms", FREE, "count")


def test_a_policy_decides_what_is_denied() -> None:
    one = sheet(free(count=38), denies("anna", free(count="about 35")))
    assert accounts(one)[COUNT][0].denied_by == ("anna",)
    assert accounts(one, policy=evolve(DEFAULT, about="1/100"))[COUNT][0].denied_by == ()
    assert not contested(one, policy=evolve(DEFAULT, about="1/100"))


def test_the_denial_of_a_term_marks_each_of_its_fields() -> None:
    one = sheet(free(count=35), tells("anna", free(count=40)), denies("emil"))
    assert [each.denied_by for each in accounts(one)[COUNT]] == [("emil",), ("emil",)]
    own, denial = accounts(one)["terms.hostages"]
    assert (own.path, own.value, own.denied_by) == (("terms", FREE), free(count=35), ("emil",))
    assert (denial.verb, denial.value, str(denial.who), denial.denied_by) == ("denies", None, "emil", ())


def test_the_seeds_have_two_accounts_of_the_truce() -> None:
    truce = seed("gaza-2024")["november-truce"]
    contest = contested(truce)["terms.fighting.form"]
    assert [(str(each.who), str(each.value)) for each in contest.accounts] == [
        ("digest-january", "truce"),
        ("newspaper-july", "pause"),
    ]
    assert str(as_told_by(truce, "newspaper-july").terms["fighting"].text) == "temporary"  # type: ignore[union-attr] # a term


def test_every_voice_of_a_seed_has_a_view() -> None:
    talks = seed("gaza-2024")
    for one in talks:
        for name in (*talks.speakers, *talks.parties, *talks.sources):
            view = as_told_by(one, name)
            assert set(view.terms) <= set(one.terms) | {each.subject for each in one.statements}
            assert as_told_by(view, name) == view


# What a change is by each account.


def changed(before: TermSheet, after: TermSheet, field: str = "count") -> Change:
    setting = Setting(before=before, after=after, policy=DEFAULT)
    told = (with_accounts(change, setting) for change in diff(before, after))
    return next(one for one in told if one.field == field or one.path[0] == field)


def found(change: Change) -> tuple[str, dict[str, str]]:
    return change.significance.value, {who: one.name for who, one in change.accounts.items()}


ROWS = [
    pytest.param([], [], ("substantive", {}), id="nobody retells it"),
    pytest.param([], [tells("anna", free(count=35))], ("uncertain", {"anna": "equal"}), id="nothing moved"),
    pytest.param([], [tells("anna", free(count=40))], ("substantive", {}), id="one that agrees is not told"),
    pytest.param([], [tells("anna", free(count=42))], ("substantive", {"anna": "increased"}), id="both rose"),
    pytest.param([tells("anna", free(count=42))], [], ("uncertain", {"anna": "decreased"}), id="told before"),
    pytest.param([tells("anna", free(count=38))], [tells("anna", free(count=42))],
                 ("substantive", {"anna": "increased"}), id="told on both sides"),
    pytest.param([], [tells("anna", free(count=35)), tells("emil", free(count=44))],
                 ("uncertain", {"anna": "equal", "emil": "increased"}), id="two accounts"),
    pytest.param([], [tells("anna", free(count=35), mistaken="ida")],
                 ("substantive", {"anna": "equal"}), id="a mistaken account carries no weight"),
    pytest.param([], [tells("anna", free(count=35), told_by="ida")],
                 ("uncertain", {"anna, told by ida": "equal"}), id="at second hand"),
    pytest.param([], [tells("anna", free(count=35)), tells("anna", free(count=50), id="b")],
                 ("uncertain", {"anna": "overlapping"}), id="one that tells it in two ways"),
    pytest.param([], [tells("anna", free(count=35, people="women"))],
                 ("uncertain", {"anna": "overlapping"}), id="of other people"),
    pytest.param([], [denies("anna", free(count=40))], ("uncertain", {}), id="the later number is denied"),
    pytest.param([denies("anna", free(count=35))], [], ("uncertain", {}), id="the earlier number is denied"),
    pytest.param([], [denies("anna", free(count=50))], ("substantive", {}), id="another number is denied"),
    pytest.param([], [denies("anna")], ("uncertain", {}), id="the term is denied"),
    pytest.param([], [denies("anna", mistaken="ida")], ("substantive", {}), id="a denial that was mistaken"),
    pytest.param([], [tells("anna", free(by="west"))], ("substantive", {}), id="another field"),
]  # fmt: skip # a table: a row reads better on few lines


@pytest.mark.parametrize(("before", "after", "expected"), ROWS)
def test_with_accounts(
    before: list[Statement], after: list[Statement], expected: tuple[str, dict[str, str]]
) -> None:
    one, other = sheet(free(count=35, people="men"), *before), sheet(free(count=40, people="men"), *after)
    assert found(changed(one, other)) == expected


def test_several_tellings_of_one_voice_say_why_there_is_no_verdict() -> None:
    after = sheet(free(count=40), tells("anna", free(count=35)), tells("anna", free(count=50), id="b"))
    told = changed(sheet(free(count=35)), after).accounts["anna"]
    assert (told.info, told.policy) == (Info.MIXED, SEVERAL)


def test_what_a_full_text_lacks_is_one_side_of_an_account() -> None:
    before, after = (
        sheet(free(), silence=FULL),
        sheet(free(count=40), tells("anna", free(count=41)), silence=FULL),
    )
    assert found(changed(before, after)) == ("substantive", {"anna": "replaced"})
    partial = sheet(free())
    assert found(changed(partial, after)) == ("uncertain", {})


def test_a_figures_change_has_accounts_inside() -> None:
    before = sheet(figures=[Figure(id=HELD, count=130, as_of="2024-01")])
    after = sheet(
        tells("anna", Figure(id=HELD, count=120)), figures=[Figure(id=HELD, count=140, as_of="2024-03")]
    )
    change = changed(before, after, "figures")
    (inside,) = (one for one in change.children if one.field == "count")
    assert {who: one.name for who, one in inside.accounts.items()} == {"anna": "decreased"}
    assert change.significance is Significance.RECORD


def test_a_term_in_the_place_of_another_follows_what_is_inside_it() -> None:
    new = Release(id="prisoners", count=40, replaces=FREE)
    before = sheet(free(count=35))
    after = sheet(new, tells("anna", Release(id="prisoners", count=35)))
    (change,) = (one for one in diff(before, after) if one.kind == "term-replaced")
    told = with_accounts(change, Setting(before=before, after=after, policy=DEFAULT))
    assert change.significance is Significance.UNCERTAIN  # by Anna's account the number stayed
    assert [dict(one.accounts).keys() for one in told.children if one.field == "count"] == [{"anna"}]
    assert told.significance.weight <= change.significance.weight


def test_tellings_are_worked_out_once_a_sheet() -> None:
    one = sheet(free(count=35), tells("anna", free(count=40)))
    assert tellings(one) is tellings(one)
    assert not tellings(sheet(free(count=35)))


def test_withheld_numbers_are_no_account_of_a_movement() -> None:
    after = sheet(free(count=40), tells("anna", free(count="undisclosed")))
    change = changed(sheet(free(count=35)), after)
    assert found(change) == ("uncertain", {"anna": "widened"})
    assert accounts(after)[COUNT][1].value is UNDISCLOSED
