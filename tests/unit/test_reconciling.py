"""Several reports of one proposal as one sheet: what stands, what is told apart, and what is refused."""

from __future__ import annotations

import re
from typing import Any

import pytest
from attrs import evolve

from dealdiff import (
    Negotiation,
    Policy,
    TermSheet,
    accounts,
    advise,
    as_told_by,
    contested,
    dumps,
    evidence,
    loads,
    reconcile,
    seed,
)
from dealdiff.diffing.voices.tellings import told_fields
from dealdiff.errors import DealdiffError, ModelError
from dealdiff.model.figure import Figure
from dealdiff.model.term import Term
from dealdiff.values.presence import UNREPORTED
from dealdiff.views.effective import effective
from dealdiff.views.tellers import names

BY_IDS = Policy()
HEAD = """
format: dealdiff/1
vocabulary: ceasefire
parties: {north: North, south: South}
speakers: {envoy: {called: an envoy}, minister: {name: A Minister, speaks for: north}}
sources:
  courier: {publisher: The Courier, published: 2024-03-22}
  daily: {publisher: The Daily, published: 2024-03-21}
  wire: {publisher: The Wire, published: 2024-03-23}
issues:
  hostages: {is: release, title: the hostages}
  captives: {is: release, title: the captives}
  detained: {is: release, title: the detained}
  road: {is: provision, title: the road}
  truce: {is: cessation, title: the truce}
figures: {held: how many are held}
"""


def reports(*bodies: str, head: str = HEAD) -> list[TermSheet]:
    """Reports, each loaded in a scope of its own, in which only what it tells is declared an issue."""
    found = []
    for name, body in zip("abc", bodies, strict=False):
        lines = "".join(f"\n    {line}" for line in body.strip().splitlines())
        sheet = loads(f"{head}versions:\n  {name}:{lines}\n")[name]
        told = {id_: one for id_, one in sheet.scope.issues.items() if f"{id_}:" in body}
        found.append(evolve(sheet, scope=evolve(sheet.scope, issues=told)))
    return found


def report(source: str, *lines: str) -> str:
    return "\n".join([f"source: {source}", *lines])


def field(sheet: TermSheet, path: str) -> str:
    id_, name = path.split(".")
    term = sheet.terms[id_]
    return str(getattr(term, name)) if isinstance(term, Term) else str(term)


STANDS = {
    "in the same words": ("{people: hostages, count: 35}", "{people: hostages, count: 35}", "count", "35"),
    "in other words": ("{count: exactly 35}", "{count: 35}", "count", "35"),
    "told by one alone": ("{people: hostages, count: 35}", "{people: hostages}", "count", "35"),
    "told in two ways": ("{count: 35}", "{count: 40}", "count", "unreported"),
    "one within the other": ("{count: 35}", "{count: at least 30}", "count", "unreported"),
    "of two groups": (
        "{people: hostages, count: 35}",
        "{people: soldiers, count: 35}",
        "count",
        "unreported",
    ),
    "of whom, another says": ("{count: 35}", "{people: women}", "count", "unreported"),
    "the group all the same": ("{count: 35}", "{people: women}", "people", "women"),
}


@pytest.mark.parametrize(("one", "other", "name", "words"), STANDS.values(), ids=STANDS)
def test_what_stands_in_the_text(one: str, other: str, name: str, words: str) -> None:
    several = reports(
        *(report(who, f"terms: {{hostages: {body}}}") for who, body in (("daily", one), ("wire", other)))
    )
    found = reconcile(several, policy=BY_IDS)
    assert field(found.sheet, f"hostages.{name}") == words
    assert (found.sheet.source, found.sheet.told_by, found.sheet.id) == ("", UNREPORTED, "a-and-b")
    for source, given in zip(("daily", "wire"), several, strict=True):
        assert as_told_by(found.sheet, source).terms == given.terms


def test_one_report_gives_itself() -> None:
    for talks in (seed("gaza-2024"), seed("takeover-made-up")):
        for sheet in talks:
            assert reconcile([sheet]).sheet is sheet
    (one,) = reports(report("daily", "terms: {hostages: {count: 35}}"))
    assert reconcile([one, one], id="march").sheet == evolve(one, id="march")
    assert str(reconcile([one])).startswith("a: one report a.")


DAILY = report("daily", "terms: {captives: {by: south, people: hostages, count: 35, when: by day 7}}")
WIRE = report(
    "wire",
    "terms:",
    "  hostages: {by: south, people: hostages, count: 40, when: by day 7}",
    "  truce: {form: pause, if: [{hostages: pending}]}",
    "statements:",
    "  - {who: north, wants: {hostages: {count: 50}}}",
)


def test_items_are_united_by_suggestion_and_everything_that_names_them_follows() -> None:
    found = reconcile(reports(DAILY, WIRE))
    (one,) = found.matched
    assert (one.id, one.found.tier, one.reports, one.why) == ("captives", "anchored", ("a", "b"), "")
    assert one.found.score >= Policy(match="3/4").match  # type: ignore[operator] # it has one
    assert sorted(found.sheet.terms) == ["captives", "truce"]
    assert list(getattr(found.sheet.terms["truce"], "if_")) == ["captives"]  # noqa: B009 # of a term
    assert [str(said.told_by) for said in found.sheet.said_about("captives") if said.verb == "wants"] == [
        "wire"
    ]
    assert [each.path[1:] for each in found.disputes.of("contradict")] == [("captives", "count")]
    assert "called captives" in str(found)


NAMES = {  # what only names the item that two other reports have
    "told": "statements: [{who: south, tells: {hostages: {count: 50}}}]",
    "refused": "statements: [{who: south, refuses: hostages}]",
    "denied": "statements: [{who: south, denies: hostages}]",
    "judged": "statements: [{who: south, judges: unlikely, about: hostages}]",
    "called": "statements: [{who: south, calls: {hostages: a gift}}]",
    "of a precondition": "statements: [{who: south, wants: road, firmness: precondition, of: hostages}]",
    "open": "open: [hostages]",
    "replaced": "terms: {road: {replaces: [hostages]}}",
    "in silence": "silence: {hostages: absent}",
    "in a moment": "terms: {road: {when: after hostages}}",
    "in a condition": "terms: {road: {if: [{hostages: met}]}}",
    "in the life of the text": "when: after hostages",
    "in what is told": "statements: [{who: south, tells: {road: {if: [{hostages: met}]}}}]",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_report_that_only_names_an_item_follows(name: str) -> None:
    wire = report("wire", "terms: {hostages: {by: south, people: hostages, count: 40, when: by day 7}}")
    one, other, third = reports(DAILY, report("courier", NAMES[name]), wire)
    scope = evolve(
        other.scope, issues=[*(x for x in loads(HEAD).issues.values() if x.id in ("hostages", "road"))]
    )
    found = reconcile([one, evolve(other, scope=scope), third], id="both")
    assert [each.id for each in found.matched] == ["captives"]
    assert "hostages" not in found.sheet.scope.issues
    talks = Negotiation(scope=found.sheet.scope, versions=[found.sheet])
    text = dumps(talks)
    assert loads(text)["both"] == found.sheet
    assert not re.search(r"hostages:|[ \[]hostages[}\]|]", text.replace("people: hostages", ""))
    assert "captives" in text
    assert found.disputes.of("contradict")


def test_an_id_that_another_report_has_for_something_else_is_not_united() -> None:
    phase = report("courier", "phases: {hostages: {lasts: six weeks}}")
    wire = report("wire", "terms: {hostages: {by: south, people: hostages, count: 40, when: by day 7}}")
    found = reconcile(reports(DAILY, phase, wire))
    assert [one.why for one in found.ambiguous] == ["hostages is told of as two things"]
    assert sorted(found.sheet.terms) == ["captives", "hostages"]


def test_the_text_is_no_source_beside_the_reports() -> None:
    envoy = report("daily", "told by: envoy", "terms: {hostages: {count: 35}}", "figures: {held: {count: 9}}")
    found = reconcile(reports(envoy, report("wire", "date: 2024-03-20")))
    told = evidence(found.sheet)
    assert [one.kind for one in told.about("hostages")] == ["statement"]
    assert [one.also_told_by for one in told] == [()] * len(told)
    assert [one.chain.one_anonymous_voice for one in told.on_one_anonymous_voice] == ["envoy"]
    assert found.disputes.all == ()
    assert "(also told by" not in str(told)
    assert [str(one.who) for one in accounts(found.sheet)["terms.hostages.count"]] == ["envoy"]
    bare = reconcile(
        reports(report("daily", "terms: {road: {text: north}}"), report("wire", "terms: {road: {}}"))
    )
    assert bare.disputes.all == ()
    talks = Negotiation(scope=found.sheet.scope, versions=[found.sheet])
    assert "number-without-source" not in {one.code for one in advise(talks)}


def test_what_another_source_says_in_a_report_is_told_alike_before_and_after() -> None:
    """A report relays what was published before it; of one that came later it is told in its own right."""
    for who, relayed in (("daily", True), ("wire", False)):
        said = f"statements: [{{who: {who}, tells: {{hostages: {{count: 35}}}}}}]"
        one, other = reports(report("courier", said), report("daily", "lasts: six weeks"))
        whole = reconcile([one, other]).sheet
        chains = [
            (each.chain.source, each.chain.speakers, each.second_hand, each.chain.own_word)
            for told in (one, whole)
            for each in evidence(told, "hostages")
        ]
        expected = ("courier", ("daily",), True, False) if relayed else ("wire", (), False, True)
        assert chains == [expected, expected]


def test_by_ids_alone_where_the_policy_says_so() -> None:
    found = reconcile(reports(DAILY, WIRE), policy=BY_IDS)
    assert (found.matched, found.ambiguous) == ((), ())
    assert sorted(found.sheet.terms) == ["captives", "hostages", "truce"]


def test_what_hangs_together_in_part_is_told_and_not_united() -> None:
    """The second report's item may be that of the first or the third; these two cannot be one."""
    first, second, third = (
        report(source, f"terms: {{{id_}: {{by: south, people: hostages, count: 35, {more}}}}}")
        for source, id_, more in (
            ("courier", "captives", "when: by day 7"),
            ("daily", "detained", "force: must"),
            ("wire", "hostages", "when: by day 22"),
        )
    )
    found = reconcile(reports(first, second, third))
    assert found.matched == ()
    assert {one.why for one in found.ambiguous} == {"no suggestion links captives and hostages"}
    assert sorted(found.sheet.terms) == ["captives", "detained", "hostages"]
    assert "not united" in str(found)


def test_what_could_be_one_of_several_is_told() -> None:
    first = report("daily", "terms: {captives: {people: hostages}}")
    second = report(
        "wire", "terms: {hostages: {people: hostages, count: 3}, detained: {people: hostages, count: 4}}"
    )
    found = reconcile(reports(first, second))
    assert [one.why for one in found.ambiguous] == ["it could be one of several"]
    assert len(found.sheet.terms) == 3


def test_what_people_say_is_told_once_by_all_sources() -> None:
    said = ["statements:", "  - {who: north, wants: {road: {}}, firmness: demand}"]
    other = ["statements:", "  - {who: north, refuses: {road: {}}}"]
    found = reconcile(reports(report("daily", *said), report("wire", *said), report("courier", *other)))
    told = {(one.verb, str(one.told_by), one.id) for one in found.sheet.statements}
    assert told == {("wants", "daily + wire", "daily-wire"), ("refuses", "courier", "courier")}


def test_a_text_with_a_teller_is_told_by_that_one_in_its_report() -> None:
    text = "terms: {hostages: {count: 35}}"
    found = reconcile(reports(report("daily", "told by: envoy", text), report("wire", text)))
    assert {(str(one.who), str(one.told_by)) for one in found.sheet.statements} == {
        ("envoy", "daily"),
        ("wire", "unreported"),
    }
    assert field(as_told_by(found.sheet, "envoy"), "hostages.count") == "35"
    (dispute,) = (one for one in found.disputes.all if one.path[-1] == "count")
    assert {one.source for one in dispute.accounts} == {"daily", "wire"}
    assert not found.disputes


def test_a_correction_is_held_against_the_other_and_both_stay() -> None:
    first = report("daily", "terms: {hostages: {by: south, people: hostages, count: 40}}")
    second = report("wire", "terms: {hostages: {by: south, people: hostages, count: 35}}")
    one, other = reports(first, second)
    found = reconcile([one, evolve(other, parents={"a": "corrects"})])
    (dispute,) = found.disputes.of("contradict")
    assert dispute.path == ("terms", "hostages", "count")
    assert [(str(one.value), str(one.mistaken)) for one in dispute.accounts] == [
        ("40", "wire"),
        ("35", "None"),
    ]
    (by,) = (one for one in found.disputes.all if one.path[-1] == "by")
    assert {one.mistaken for one in by.accounts} == {None}
    assert field(found.sheet, "hostages.count") == "unreported"
    assert field(as_told_by(found.sheet, "daily"), "hostages.count") == "40"
    assert list(found.sheet.parents) == []


def test_a_report_in_full_denies_what_another_has() -> None:
    first = report("daily", "silence: absent", "terms: {hostages: {count: 35}}")
    second = report("wire", "silence: absent", "terms: {hostages: {}, road: {text: open}}")
    found = reconcile(reports(first, second))
    sheet = found.sheet
    assert sorted(one.path for one in found.disputes.of("contradict")) == [
        ("terms", "hostages", "count"),
        ("terms", "road"),
    ]
    assert "road" not in sheet.terms
    assert [sheet.silent_on(id_) for id_ in ("hostages", "road")] == [UNREPORTED, UNREPORTED]
    assert str(sheet.silence.default) == "absent"


def test_silence_is_never_more_complete_than_a_report_says() -> None:
    found = reconcile(reports(report("daily", "silence: absent"), report("wire", "terms: {road: {}}")))
    assert found.sheet.silence.default is UNREPORTED


@pytest.mark.parametrize("words", ["none", "undisclosed", "to be agreed"])
def test_a_presence_in_the_place_of_a_term_that_another_tells(words: str) -> None:
    first, second = (
        report("daily", f"terms: {{road: {words}}}"),
        report("wire", "terms: {road: {text: open}}"),
    )
    found = reconcile(reports(first, second))
    said = {(str(one.who), one.verb, str(one.says)) for one in found.sheet.said_about("road")}
    assert said == {("daily", "tells", words), ("wire", "tells", "unreported")}
    assert [".".join(one.path) for one in found.disputes] == ["terms.road.text"]
    stands = "road" in found.sheet.terms
    assert field(found.sheet, "road.text") == "unreported" if stands else words == "none"
    assert str(as_told_by(found.sheet, "daily").terms["road"]) == words


WHOLE = {  # what stands in the place of a term, what somebody says of the term, and how that relates
    "withheld, and there is one": ("undisclosed", "tells: road", "compatible"),
    "withheld, and there is none": ("undisclosed", "denies: road", "contradict"),
    "to be agreed, and there is one": ("to be agreed", "tells: road", "compatible"),
    "none, and there is one": ("none", "tells: road", "contradict"),
    "none, and that is denied": ("none", "denies: road", "agree as stated"),
    "withheld, and none": ("undisclosed", "tells: {road: none}", "contradict"),
    "withheld, and so somebody says": ("undisclosed", "tells: {road: undisclosed}", "agree"),
}


@pytest.mark.parametrize(("words", "said", "relation"), WHOLE.values(), ids=WHOLE)
def test_a_dispute_over_a_whole_term_stays_when_another_report_comes(
    words: str, said: str, relation: str
) -> None:
    texts = ["terms", "silence"] if words == "undisclosed" else ["terms"]
    for text in texts:
        lines = [f"{text}: {{road: {words}}}", f"statements: [{{who: south, {said}}}]"]
        one, wire = report("daily", *lines), report("wire", "lasts: six weeks")
        both = reconcile(reports(one, wire))
        for found in (reconcile(reports(one)), both):
            (dispute,) = (each for each in found.disputes.all if each.path == ("terms", "road"))
            assert dispute.relation.value == relation
        talks = Negotiation(scope=both.sheet.scope, versions=[both.sheet])
        assert loads(dumps(talks))[both.sheet.id] == both.sheet


def test_a_presence_that_all_tell_is_the_word_of_those_who_tell_it() -> None:
    several = reports(*(report(source, "terms: {road: undisclosed}") for source in ("daily", "wire")))
    sheet = reconcile(several).sheet
    assert [(one.kind, one.chain.source) for one in evidence(sheet, "road")] == [
        ("statement", "daily"),
        ("statement", "wire"),
    ]
    assert "the road (undisclosed)" in str(evidence(sheet))


def test_what_is_told_alike_beside_terms_is_attributed_to_all_who_tell_it() -> None:
    several = reports(
        *(
            report(
                source,
                f"told by: {who}",
                "lasts: six weeks",
                "phases: {first: {lasts: six weeks}, second: {}}",
                "exchange: {deal: {gives: [road], for: [hostages]}}",
                "terms: {road: {}, hostages: {}}",
            )
            for source, who in (("daily", "envoy"), ("wire", "minister"))
        )
    )
    sheet = reconcile(several).sheet
    assert (list(sheet.parts), list(sheet.exchanges), str(sheet.lasts)) == (
        ["first", "second"],
        ["deal"],
        "six weeks",
    )
    assert evidence(sheet).unsourced.claims == ()
    for place in ("first", "second", "phases.first.lasts", "deal", "lasts"):
        chains = {(one.chain.source, one.chain.speakers) for one in evidence(sheet, place)}
        assert chains == {("daily", ("envoy",)), ("wire", ("minister",))}, place


def test_a_presence_that_all_tell_stands() -> None:
    several = reports(*(report(source, "terms: {road: to be agreed}") for source in ("daily", "wire")))
    assert str(reconcile(several).sheet.terms["road"]) == "to be agreed"


def test_what_is_no_term_is_told_apart_in_words() -> None:
    lines = (
        (
            "date: 2024-03-20",
            "dated by: the report",
            "title: One",
            "phases: {first: {lasts: six weeks}}",
            "agreed: [road]",
        ),
        ("date: 2024-03-21", "title: One", "phases: {first: {lasts: eight weeks}}", "open: [road]"),
    )
    found = reconcile(
        reports(*(report(who, *each) for who, each in zip(("daily", "wire"), lines, strict=True)))
    )
    assert [".".join(one.path) for one in found.apart] == [
        "agreed.road", "date", "dated by", "open.road", "phases.first.lasts",
    ]  # fmt: skip
    assert str(found.apart[1]) == "date: 2024-03-20 (a); 2024-03-21 (b)"
    judged = {(str(one.who), str(one.says)) for one in found.sheet.statements}
    assert {
        ("daily", "date: 2024-03-20"),
        ("wire", "phases, first, lasts: eight weeks"),
        ("wire", "open: road"),
    } <= judged
    sheet = found.sheet
    assert (str(sheet.title), str(sheet.date), str(sheet.agreed), list(sheet.parts)) == (
        "One", "unreported", "unreported", ["first"],
    )  # fmt: skip
    assert found.to_dict()["apart"][1]["told"][0] == {"report": "a", "words": "2024-03-20"}


def test_accounts_of_two_types_are_contested_and_neither_stands() -> None:
    first, second = (
        report("daily", "terms: {road: {text: open}}"),
        report("wire", "terms: {road: {is: withdrawal}}"),
    )
    sheet = reconcile(reports(first, second)).sheet
    assert "road" not in sheet.terms
    assert list(contested(sheet)) == ["terms.road.is"]


def test_figures_are_accounts_too() -> None:
    several = reports(
        *(
            report(source, f"figures: {{held: {{count: {count}, fixed: 2023-10-07}}}}")
            for source, count in (("daily", 250), ("wire", 253))
        )
    )
    found = reconcile(several)
    assert [one.path for one in found.disputes] == [("figures", "held", "count")]
    assert as_told_by(found.sheet, "wire").figures == several[1].figures
    assert str(found.sheet.figures["held"].fixed) == "2023-10-07"


def test_the_sheet_is_a_version_like_any_other() -> None:
    sheet = reconcile(reports(DAILY, WIRE), id="march").sheet
    talks = Negotiation(scope=sheet.scope, versions=[sheet])
    assert loads(dumps(talks))["march"] == sheet


def _other_issue() -> list[TermSheet]:
    (one,) = reports(DAILY)
    return [
        one,
        *reports(WIRE.replace("hostages", "captives"), head=HEAD.replace("the captives", "the prisoners")),
    ]


def _strange() -> list[TermSheet]:
    return [*reports(DAILY), next(iter(seed("takeover-made-up")))]


def _in_effect() -> list[Any]:
    talks = seed("gaza-2024")
    return [effective(talks, "may-three-phases")]


def _one_id() -> list[TermSheet]:
    (one,) = reports(DAILY)
    return [one, evolve(one, title="Another")]


REFUSED = {
    "none": (list, "reports: found none, expected several TermSheets"),
    "one sheet, in no list": (lambda: reports(DAILY)[0], "expected several TermSheets in a list"),
    "no sheet": (lambda: [*reports(DAILY), 5], "reports: found 5, expected a TermSheet"),
    "an effective version": (_in_effect, "which several reports tell"),
    "no source": (lambda: [*reports(DAILY), TermSheet(id="z")], "z names no source"),
    "two of one id and source": (_one_id, "2 reports of daily are called a and differ"),
    "an issue told in two ways": (_other_issue, "the issue 'captives' is declared in two ways"),
    "two vocabularies": (_strange, "reports of one proposal are told in one vocabulary"),
}


@pytest.mark.parametrize(("given", "words"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(given: Any, words: str) -> None:  # noqa: ANN401 # what makes the reports
    with pytest.raises(ModelError, match=re.escape(words)):
        reconcile(given())


def test_what_can_be_no_id_or_policy() -> None:
    with pytest.raises(DealdiffError, match="an id of letters"):
        reconcile(reports(DAILY, WIRE), id="no id")
    with pytest.raises(ModelError, match="expected a Policy"):
        reconcile(reports(DAILY), policy="3/4")  # type: ignore[arg-type] # on purpose
    with pytest.raises(ModelError, match="give it a shorter id="):
        reconcile([evolve(one, id=f"{one.id}{'x' * 60}") for one in reports(DAILY, WIRE)])


def _text(body: str) -> str:
    return f"terms: {body}"


def _said(line: str) -> str:
    return f"statements: [{line}]"


def _wants(count: int, date: str = "unreported") -> str:
    return _said(f"{{who: north, wants: {{hostages: {{count: {count}}}}}, date: {date}}}")


def _by(who: str, count: int) -> str:
    return _text(f"{{hostages: {{count: {count}, told by: {who}}}}}")


CORRECTED = {  # what a report tells, what one that corrects it tells, what of the first is judged mistaken
    "the same, and why": (
        _said("{who: north, refuses: road}"),
        _said("{who: north, refuses: road, because: cold}"),
        "",
    ),
    "another act": (_said("{who: north, tables: this}"), _said("{who: north, signs: this}"), ""),
    "another judgement": (
        _said("{who: envoy, judges: slow, about: this}"),
        _said("{who: envoy, judges: hopeful, about: this}"),
        "",
    ),
    "another name": (
        _said("{who: north, calls: {road: new}}"),
        _said("{who: north, calls: {road: old}}"),
        "",
    ),
    "another field": (
        _said("{who: envoy, tells: {hostages: {count: 35}}}"),
        _said("{who: envoy, tells: {hostages: {by: south}}}"),
        "",
    ),
    "another field wanted": (
        _said("{who: north, wants: {hostages: {count: 35}}}"),
        _said("{who: north, wants: {hostages: {by: south}}}"),
        "",
    ),
    "the same in other words": (
        _said("{who: north, wants: {truce: {lasts: six weeks}}}"),
        _said("{who: north, wants: {truce: {lasts: 42 days}}}"),
        "",
    ),
    "another number refused": (
        _said("{who: north, refuses: {hostages: {count: 35}}}"),
        _said("{who: north, refuses: {hostages: {count: 40}}}"),
        "",
    ),
    "another number denied": (
        _said("{who: north, denies: {hostages: {count: 35}}}"),
        _said("{who: north, denies: {hostages: {count: 40}}}"),
        "",
    ),
    "another number told": (
        _said("{who: envoy, tells: {hostages: {count: 35, by: south}}}"),
        _said("{who: envoy, tells: {hostages: {count: 40}}}"),
        "count",
    ),
    "another number wanted": (
        _said("{who: north, wants: {hostages: {count: 35}}}"),
        _said("{who: north, wants: {hostages: {count: 40}}}"),
        "count",
    ),
    "refused, and not wanted": (
        _said("{who: north, wants: road}"),
        _said("{who: north, refuses: road}"),
        "all",
    ),
    "wanted, and then dropped": (_said("{who: north, wants: road}"), _said("{who: north, drops: road}"), ""),
    "denied, and not told": (
        _said("{who: envoy, tells: {hostages: {count: 35}}}"),
        _said("{who: envoy, denies: {hostages: {count: 35}}}"),
        "count",
    ),
    "told in its text": (
        _said("{who: envoy, tells: {hostages: {count: 35}}}"),
        "told by: envoy\nterms: {hostages: {count: 40}}",
        "count",
    ),
    "told in two ways, one of them so": (
        _said("{who: envoy, tells: {hostages: {count: 35}}}"),
        _said(
            "{who: envoy, tells: {hostages: {count: 40}}, id: x}, "
            "{who: envoy, tells: {hostages: {count: 35}}, id: y}"
        ),
        "",
    ),
    "withheld, and now told": (_text("{road: undisclosed}"), _text("{road: {text: open}}"), ""),
    "free words": (_text("{road: {text: at once}}"), _text("{road: {text: for good}}"), ""),
    "at least, and now exactly": (
        _text("{hostages: {count: at least 30}}"),
        _text("{hostages: {count: 35}}"),
        "",
    ),
    "denied by the report itself": (
        _text("{hostages: {count: 35}}"),
        "statements: [{who: wire, denies: {hostages: {count: 35}}}]",
        "count",
    ),
    "repeated beside its opposite": (
        "statements: [{who: north, wants: {road: {by: south}}}]",
        "statements: [{who: north, refuses: road, id: no}, {who: north, wants: {road: {by: south}}}]",
        "",
    ),
    "a figure of another day": (
        "figures: {held: {count: 240, as of: 2024-03-01}}",
        "figures: {held: {count: 250, as of: 2024-03-20}}",
        "",
    ),
    "the field of a text": (
        _text("{hostages: {count: 35, by: south}}"),
        _text("{hostages: {count: 40}}"),
        "count",
    ),
    "a number and its group": (
        _text("{hostages: {count: 35, people: women}}"),
        _text("{hostages: {count: 40}}"),
        "count",
    ),
    "the group of a number": (
        _text("{hostages: {count: 35, people: women}}"),
        _text("{hostages: {people: hostages}}"),
        "",
    ),
    "a figure and its day": (
        "figures: {held: {count: 35, as of: 2024-03-20}}",
        "figures: {held: {count: 40, as of: 2024-03-20}}",
        "count",
    ),
    "a figure of no day, and of one": (
        "figures: {held: {count: 38}}",
        "figures: {held: {count: 40, as of: 2024-03-20}}",
        "",
    ),
    "two figures of no day": ("figures: {held: {count: 38}}", "figures: {held: {count: 40}}", "count"),
    "two figures of no day, of proposals of two days": (
        "date: 2024-03-20\nfigures: {held: {count: 38}}",
        "date: 2024-03-22\nfigures: {held: {count: 40}}",
        "count; date: 2024-03-20",
    ),
    "the day of a past fact": (
        "figures: {held: {count: 250, people: hostages, fixed: 2023-10-06}}",
        "figures: {held: {count: 253, people: hostages, fixed: 2023-10-07}}",
        "count fixed",
    ),
    "the month of a past fact, and its day": (
        "figures: {held: {count: 250, fixed: 2023-10}}",
        "figures: {held: {count: 250, fixed: 2023-10-07}}",
        "",
    ),
    "wanted on two days": (_wants(35, "2024-03-01"), _wants(40, "2024-03-18"), ""),
    "a figure of about one day": (
        "date: 2024-03-20\nfigures: {held: {count: 38, as of: 2024-03-10~}}",
        "date: 2024-03-22\nfigures: {held: {count: 40, as of: 2024-03-10~}}",
        "count; date: 2024-03-20",
    ),
    "a figure of about two days": (
        "figures: {held: {count: 38, as of: 2024-03-10~}}",
        "figures: {held: {count: 40, as of: 2024-03-11~}}",
        "",
    ),
    "wanted in one month": (_wants(35, "2024-03"), _wants(40, "2024-03"), "count"),
    "wanted in one month, in other words": (_wants(35, "2024-03"), _wants(40, "March 2024"), "count"),
    "wanted perhaps in one month": (_wants(35, "2024-03"), _wants(40, "2024-03?"), ""),
    "wanted in a month, and on a day of it": (_wants(35, "2024-03"), _wants(40, "2024-03-18"), ""),
    "wanted about one day": (_wants(35, "2024-03-18~"), _wants(40, "2024-03-18~"), "count"),
    "wanted about a day, and on it": (_wants(35, "2024-03-18~"), _wants(40, "2024-03-18"), ""),
    "wanted on one day": (_wants(35, "2024-03-01"), _wants(40, "2024-03-01"), "count"),
    "wanted on a day, and on none told": (_wants(35, "2024-03-01"), _wants(40), ""),
    "wanted on the day of the proposal, and on none told": (
        _wants(35, "2024-03-20"),
        f"date: 2024-03-20\n{_wants(40)}",
        "count",
    ),
    "wanted in proposals of two days": (
        f"date: 2024-03-20\n{_wants(35)}",
        f"date: 2024-03-22\n{_wants(40)}",
        "count; date: 2024-03-20",
    ),
    "wanted on a day, and in a proposal of another": (
        f"date: 2024-03-20\n{_wants(35, '2024-03-20')}",
        f"date: 2024-03-22\n{_wants(40)}",
        "date: 2024-03-20",
    ),
    "told by one person in proposals of two days": (
        f"date: 2024-03-20\n{_by('envoy', 35)}",
        f"date: 2024-03-22\n{_by('envoy', 40)}",
        "count; date: 2024-03-20",
    ),
    "told by texts of proposals of two days": (
        "date: 2024-03-20\nterms: {hostages: {count: 35}}",
        "date: 2024-03-22\nterms: {hostages: {count: 40}}",
        "count; date: 2024-03-20",
    ),
    "refused, and accepted on another day": (
        _said("{who: south, refuses: road, date: 2024-03-01}"),
        _said("{who: south, accepts: road, date: 2024-03-18}"),
        "",
    ),
    "told on two days": (
        _said("{who: envoy, tells: {hostages: {count: 35}}, date: 2024-03-01}"),
        _said("{who: envoy, tells: {hostages: {count: 40}}, date: 2024-03-18}"),
        "",
    ),
    "told by two people": (_by("minister", 35), _by("envoy", 40), ""),
    "told by somebody, and by the report itself": (_by("minister", 35), _by("wire", 40), "count"),
    "told by the report itself, and by somebody": (_by("daily", 35), _by("minister", 40), ""),
    "told by somebody, who says otherwise": (
        _by("minister", 35),
        _said("{who: minister, tells: {hostages: {count: 40}}}"),
        "count",
    ),
    "said by somebody, and told otherwise by the report itself": (
        _said("{who: minister, tells: {hostages: {count: 35}}}"),
        _by("wire", 40),
        "",
    ),
    "told, and denied by the same, who is said to tell it too": (
        _by("minister", 35),
        "terms: {hostages: {count: 35, by: south, told by: minister}}\n"
        + _said("{who: minister, denies: hostages}"),
        "",
    ),
    "told by a report that is quoted": (
        _by("daily", 35),
        _by("wire", 40) + "\n" + _said("{who: daily, tells: {hostages: {count: 35}}}"),
        "count",
    ),
    "about a length, and a length": (
        "phases: {first: {lasts: about six weeks}}",
        "phases: {first: {lasts: 42 days}}",
        "",
    ),
    "another length of a phase": (
        "phases: {first: {lasts: six weeks}}",
        "phases: {first: {lasts: 90 days}}",
        "phases, first, lasts: six weeks",
    ),
    "at least a length, and a length": ("lasts: at least six weeks", "lasts: eight weeks", ""),
    "a month, and a day of it": ("date: 2024-03", "date: 2024-03-20", ""),
    "another day": ("date: 2024-03-21", "date: 2024-03-20", "date: 2024-03-21"),
    "a length in other words": ("lasts: six weeks", "lasts: 42 days", ""),
    "another length": ("lasts: six weeks", "lasts: 50 days", "lasts: six weeks"),
    "another title": ("title: One", "title: Another", ""),
    "agreed, and now open": ("agreed: [road]", "open: [road]", "agreed: road"),
}


@pytest.mark.parametrize(("first", "second", "wrong"), CORRECTED.values(), ids=CORRECTED)
def test_a_correction_marks_what_cannot_stand_beside_it_and_no_more(
    first: str, second: str, wrong: str
) -> None:
    one, other = reports(report("daily", first), report("wire", second))
    sheet = reconcile([one, evolve(other, parents={"a": "corrects"})]).sheet
    marked = [each for each in sheet.statements if str(each.mistaken) != "unreported"]
    assert {str(each.mistaken) for each in marked} <= {"wire"}
    assert all("daily" in {*each.who.names, *names(each.told_by)} for each in marked)
    found = {
        " ".join(sorted(".".join(path) for path, _ in told_fields(each.body)))
        if each.body
        else str(each.says)
        if each.verb == "judges"
        else "all"
        for each in marked
    }
    assert found == {*filter(None, wrong.split("; "))}
    own = one.terms.at("hostages")
    whole = dict(told_fields(own)) if isinstance(own, Term) else {}
    assert {path: str(value) for path, value in whole.items() if path[-1] != "told by"}.items() <= {
        path: str(value)
        for each in sheet.said_about("hostages")
        if each.body is not None and "daily" in {*each.who.names, *names(each.told_by)}
        for path, value in told_fields(each.body)
    }.items()


@pytest.mark.parametrize(
    ("told", "path"),
    [
        ("terms: {{hostages: {{count: {count}, people: women}}}}", "terms.hostages.people"),
        ("figures: {{held: {{count: {count}, people: women, fixed: 2023-10-07}}}}", "figures.held.people"),
        ("figures: {{held: {{count: {count}, people: women, fixed: 2023-10-07}}}}", "figures.held.fixed"),
    ],
    ids=["the group of a term", "the group of a figure", "the day of a figure"],
)
def test_what_the_one_that_corrects_tells_alike_is_not_judged_mistaken(told: str, path: str) -> None:
    several = [report(who, told.format(count=count)) for who, count in (("daily", 35), ("wire", 40))]
    one, other = reports(*several)
    found = reconcile([one, evolve(other, parents={"a": "corrects"})], policy=BY_IDS)
    disputed = {".".join(each.path): each for each in found.disputes.all}
    assert [each.mistaken for each in disputed[path].accounts] == [None, None]
    (wrong,) = (each for each in evidence(found.sheet).mistaken if each.kind == "statement")
    assert {place for place in wrong.places if ".".join(place) == path} == set()
    (count,) = (each for each in found.disputes.all if each.path[-1] == "count")
    assert sorted(str(each.mistaken) for each in count.accounts) == ["None", "wire"]
    assert "only" not in str(count)


def test_a_corrected_number_keeps_its_group_where_its_report_tells_of_several() -> None:
    several = (
        "statements: [{who: minister, tells: {hostages: {people: soldiers}}}]\n"
        "terms: {hostages: {count: 35, people: women}}"
    )
    one, other = reports(report("daily", several), report("wire", "terms: {hostages: {count: 40}}"))
    sheet = reconcile([one, evolve(other, parents={"a": "corrects"})], policy=BY_IDS).sheet
    (wrong,) = (each for each in sheet.statements if "wire" in names(each.mistaken))
    assert wrong.body is not None
    assert {path[0]: str(value) for path, value in told_fields(wrong.body)} == {
        "count": "35",
        "people": "women",
    }


def test_a_day_that_a_report_lends_stands_with_the_corrected_number_alone() -> None:
    own = "figures: {held: {count: 40, as of: 2024-07-10}}"
    one, other = reports(
        *(
            report(who, f"{own}\n{_said(f'{{who: minister, tells: {{held: {{count: {count}}}}}}}')}")
            for who, count in (("daily", 37), ("wire", 36))
        )
    )
    sheet = reconcile([one, evolve(other, parents={"a": "corrects"})], policy=BY_IDS).sheet
    said = [(each.body, str(each.mistaken)) for each in sheet.statements if each.who.names == ("minister",)]
    figures = [(each, wrong) for each, wrong in said if isinstance(each, Figure)]
    found = {(str(each.count), str(each.as_of), wrong) for each, wrong in figures}
    assert found == {("37", "2024-07-10", "wire"), ("36", "2024-07-10", "unreported")}
    assert len(said) == len(found)


def test_no_further_report_takes_a_dispute_over_an_undated_figure_away() -> None:
    told = ("count: 38, as of: 2024-07-10", "count: 40", "count: 41, as of: 2024-08-20", "count: 42")
    several = [
        evolve(reports(report(who, f"figures: {{held: {{{each}}}}}"))[0], id=id_)
        for who, each, id_ in zip(("courier", "daily", "wire", "wire"), told, "wxyz", strict=True)
    ]
    pairs = [
        {str(each.value) for each in found.accounts}
        for count in (2, 3, 4)
        for found in reconcile(several[:count], policy=BY_IDS).disputes
    ]
    assert pairs == [{"40", "42"}]


def test_a_corrected_number_is_compared_with_its_group() -> None:
    first = report("daily", "terms: {hostages: {count: 35, people: women}}")
    second = report("wire", "terms: {hostages: {count: 40}}")
    third = report("courier", "terms: {hostages: {count: 40, people: soldiers}}")
    one, other, more = reports(first, second, third)
    found = reconcile([one, evolve(other, parents={"a": "corrects"}), more], policy=BY_IDS)
    (count,) = (each for each in found.disputes if each.path[-1] == "count")
    pairs = {frozenset((each.one.source, each.other.source)): each.relation.value for each in count.pairs}
    assert pairs[frozenset(("daily", "courier"))] == "compatible"


def test_both_reports_that_tell_it_are_named_each_with_its_day() -> None:
    lines = "terms: {hostages: {count: 35, told by: envoy}}"
    several = reports(
        report("daily", lines), report("wire", lines), report("courier", _text("{hostages: {count: 40}}"))
    )
    found = reconcile(several, policy=BY_IDS)
    (dispute,) = found.disputes
    told = next(one for one in dispute.accounts if str(one.value) == "35")
    assert (told.source, told.publisher, told.known, told.speaker) == (
        "daily + wire",
        "The Daily and The Wire",
        None,
        "an envoy",
    )
    both = "The Daily (published 2024-03-21) and The Wire (published 2024-03-23)"
    line = f"35 [an envoy, in {both}, version a-and-b-and-c]"
    assert line in str(dispute)
    reported = [
        {"source": "daily", "publisher": "The Daily", "published": "2024-03-21"},
        {"source": "wire", "publisher": "The Wire", "published": "2024-03-23"},
    ]
    assert (
        next(one for one in dispute.to_dict()["accounts"] if one["sentence"] == line)["reports"] == reported
    )
    (claim,) = evidence(found.sheet).on_one_anonymous_voice
    assert claim.to_dict()["reports"] == reported
    assert f"{both}, from an envoy, speaking for no party" in str(evidence(found.sheet))
    (account,) = (one for one in accounts(found.sheet)["terms.hostages.count"] if str(one.value) == "35")
    assert account.known is None


def test_an_outlet_is_not_backed_by_itself() -> None:
    one, other = reports(
        report("daily", _text("{hostages: {people: women, count: 35}}")),
        report("daily", _text("{hostages: {people: women}}")),
    )
    assert [each.also_told_by for each in evidence(reconcile([one, other]).sheet)] == [(), ()]


def test_nobody_s_text_is_no_account_of_a_type_that_somebody_denies() -> None:
    several = reports(
        report("daily", "silence: undisclosed"),
        report("wire", _text("{road: {is: provision, text: open}}")),
        report("courier", _said("{who: north, denies: {road: {is: withdrawal}}}")),
    )
    (kind,) = (one for one in reconcile(several).disputes.all if one.path[-1] == "is")
    assert {(one.source, one.verb, str(one.value)) for one in kind.accounts} == {
        ("wire", "tells", "provision"),
        ("daily", "tells", "undisclosed"),
        ("courier", "denies", "withdrawal"),
    }


_WOMEN = "{who: north, tells: {hostages: {of whom: [{people: women, count: 4}]}}}"
STILL = {  # what a report disputes by itself, and where, whatever a second one tells
    "that there is one, and what there is in it": (
        "terms: {road: {text: open}}\n" + _said("{who: north, tells: road}"),
        "terms.road",
    ),
    "a number of a figure, of the report's day": (
        "figures: {held: {count: 240, as of: 2024-03-20}}\n"
        + _said("{who: envoy, tells: {held: {count: 250}}}"),
        "figures.held.count",
    ),
    "what somebody denies of a figure, of the report's day": (
        "figures: {held: {count: 240, as of: 2024-03-20}}\n"
        + _said("{who: envoy, denies: {held: {count: 240}}}"),
        "figures.held.count",
    ),
    "a slice of what is withheld": (
        "terms: {hostages: undisclosed}\n" + _said(_WOMEN),
        "terms.hostages.of whom.women.count",
    ),
}
BESIDE = {
    "of something else": "lasts: six weeks",
    "of another day": "figures: {held: {count: 240, as of: 2024-03-19}}",
    "of the same term": "terms: {hostages: {by: south}, road: {by: south}}",
}


@pytest.mark.parametrize("second", BESIDE.values(), ids=BESIDE)
@pytest.mark.parametrize(("first", "path"), STILL.values(), ids=STILL)
def test_what_one_report_disputes_stays_a_dispute(first: str, path: str, second: str) -> None:
    one, other = reports(report("daily", first), report("wire", second))
    for found in (reconcile([one]), reconcile([one, other], policy=BY_IDS)):
        assert path in {".".join(each.path) for each in found.disputes}


_ENVOY_40 = _said("{who: envoy, tells: {hostages: {count: 40}}}")
_OF_JUNE = "{who: minister, tells: {held: {count: 230, as of: 2024-06-01}}, told by: courier}"
APART = {  # what two reports dispute, and what a third has that lends it another group or day
    "who is quoted, and of whom that is": (
        _text("{hostages: {people: women, count: 35}}"),
        _ENVOY_40,
        _said("{who: minister, tells: {hostages: {people: soldiers}}, told by: courier}"),
        "terms.hostages.count",
    ),
    "who is quoted, and of which day": (
        "figures: {held: {count: 240, as of: 2024-07-10}}",
        "figures: {held: {as of: 2024-07-10}}\n" + _said("{who: envoy, denies: {held: {count: 240}}}"),
        _said(_OF_JUNE),
        "figures.held.count",
    ),
    "the same again, of another group": (
        _text("{hostages: {people: women, count: 35}}"),
        _ENVOY_40,
        _text("{hostages: {people: soldiers}}\n") + _ENVOY_40,
        "terms.hostages.count",
    ),
    "the same denial again, of no day": (
        "figures: {held: {count: 240, as of: 2024-07-10}}",
        "figures: {held: {as of: 2024-07-10}}\n" + _said("{who: envoy, denies: {held: {count: 240}}}"),
        _said("{who: envoy, denies: {held: {count: 240}}}"),
        "figures.held.count",
    ),
}


@pytest.mark.parametrize(("first", "second", "third", "path"), APART.values(), ids=APART)
def test_a_third_report_lends_two_accounts_nothing(first: str, second: str, third: str, path: str) -> None:
    several = reports(report("daily", first), report("courier", second), report("wire", third))
    for count in (2, 3):
        found = reconcile(several[:count], policy=BY_IDS).disputes.of("contradict")
        assert path in {".".join(one.path) for one in found}


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("lasts: six weeks", "lasts: 42 days", "six weeks"),
        ("phases: {first: {lasts: six weeks}}", "phases: {first: {lasts: 42 days}}", "six weeks"),
        ("date: 2024-03-20", "date: 2024-03-20/2024-03-20", "2024-03-20/2024-03-20"),
    ],
    ids=["the life of the text", "a phase", "the date"],
)
def test_words_that_say_the_same_are_kept_beside_those_of_the_text(one: str, other: str, words: str) -> None:
    sheet = reconcile(reports(report("daily", one), report("wire", other))).sheet
    assert words in dumps(Negotiation(scope=sheet.scope, versions=[sheet]))


def test_the_text_lends_nobody_a_group() -> None:
    told = ("{count: 250, people: hostages, fixed: 2023-10-07}", "{count: 253, fixed: 2023-10-07}")
    several = reports(
        *(report(who, f"figures: {{held: {one}}}") for who, one in zip(("daily", "wire"), told, strict=True))
    )
    (one,) = reconcile(several).disputes.of("contradict")
    assert [str(pair).split("; ")[-1] for pair in one.pairs] == [
        "only the first says what it counts: hostages."
    ]


def test_what_the_report_of_a_statement_counts_the_statement_counts() -> None:
    one = "figures: {held: {count: 250, people: hostages, fixed: 2023-10-07}}\n"
    said = _said("{who: envoy, tells: {held: {count: 253}}}")
    several = reports(
        report("daily", one + said), report("wire", "figures: {held: {count: 250, fixed: 2023-10-07}}")
    )
    (found,) = reconcile(several).disputes.of("contradict")
    lent = {(one.one.source, one.other.source): "only" in str(one) for one in found.pairs}
    assert lent == {("daily", "daily"): False, ("daily", "wire"): True}


def test_a_denial_of_a_figure_denies_no_day() -> None:
    figure = "figures: {held: {count: 240, as of: 2024-03-20}}"
    said = _said("{who: envoy, denies: {held: {count: 250}}}, {who: minister, tells: {held: {count: 250}}}")
    several = reports(report("daily", figure, said), report("wire", "lasts: six weeks"))
    told = {
        one.verb: one.body for one in reconcile(several).sheet.statements if "daily" in names(one.told_by)
    }
    assert {verb: body is not None and str(getattr(body, "as_of", "")) for verb, body in told.items()} == {
        "denies": "unreported",
        "tells": "2024-03-20",
    }
