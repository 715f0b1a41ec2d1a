"""Whether sheets and scopes fit together, asked in Python: every complaint with its path."""
# ruff: noqa: E501 # a row stands on one line

from __future__ import annotations

import pytest
from attrs import evolve

from dealdiff.errors import ModelError, ParseError
from dealdiff.model.checking import check_lineage, check_sheet
from dealdiff.model.checking_scope import check_scope
from dealdiff.model.complaint import Complaint, MisreadError, complaints, did_you_mean, found_by
from dealdiff.model.expected import expected_of
from dealdiff.model.figure import Figure, Outcome
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange, Part
from dealdiff.model.plain import to_plain
from dealdiff.model.scope import FigureIssue, Issue, Party, Scope, Source, Speaker
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.spelling import attribute_of, words_of
from dealdiff.model.statement import Statement
from dealdiff.model.structuring import from_plain
from dealdiff.model.term import Condition, Slice
from dealdiff.negotiation import Negotiation
from dealdiff.values.scheme import ConceptScheme
from dealdiff.values.wording import Wording
from dealdiff.vocabularies.ceasefire import Cessation, Release, ceasefire

SCOPE = Scope(
    vocabulary=ceasefire,
    parties=[Party(id="north", name="North"), Party(id="south", name="South")],
    speakers=[Speaker(id="elder", name="Elder")],
    sources=[Source(id="daily")],
    issues=[Issue(id="fighting", is_="cessation"), Issue(id="hostages", is_="release")],
    figures=[FigureIssue(id="held", title="held")],
)

# name: (what the sheet says, the complaint)
SHEETS: dict[str, tuple[dict[str, object], str]] = {
    "source": ({"source": "dayly"}, "source: found 'dayly', expected a source; did you mean 'daily'?"),
    "teller": ({"told_by": "elders"}, "told by: found 'elders', expected a speaker, party or source; did you mean 'elder'?"),
    "parent": ({"parents": {"v": "amends"}}, "parents.v: found 'v', expected a version"),
    "silence": ({"silence": Silence(as_="v")}, "silence.as: found 'v', expected a version"),
    "silent on": ({"silence": Silence(except_={"x": "absent"})}, "silence.except.x: found 'x', expected an issue, a term type, phases or default"),
    "open": ({"open_": "fightin"}, "open.fightin: found 'fightin', expected an issue; did you mean 'fighting'?"),
    "agreed": ({"agreed": ["x"]}, "agreed.x: found 'x', expected an issue"),
    "term": ({"terms": {"x": "absent"}}, "terms.x: found 'x', expected an issue"),
    "by": ({"terms": [Cessation(id="fighting", by="elder")]}, "terms.fighting.by: found 'elder', expected a party"),
    "for": ({"terms": [Cessation(id="fighting", for_="x")]}, "terms.fighting.for: found 'x', expected a party"),
    "replaces": ({"terms": [Cessation(id="fighting", replaces="x")]}, "terms.fighting.replaces: found 'x', expected an issue"),
    "phase": ({"terms": [Cessation(id="fighting", part="x")]}, "terms.fighting.phase: found 'x', expected a phase of this version; write phases: and, under it, x: {}"),
    "other phase": ({"parts": [Part(id="first")], "terms": [Cessation(id="fighting", part="frist")]}, "terms.fighting.phase: found 'frist', expected a phase of this version; did you mean 'first'?"),
    "teller of a phase": ({"parts": [Part(id="first", told_by="x")]}, "phases.first.told by: found 'x', expected a speaker, party or source"),
    "phases in a circle": ({"parts": Keyed({"a": Part(id="a", after="b"), "b": Part(id="b", after="a")})}, "phases.a.after: found the circle a -> b -> a, expected no circle"),
    "conditions in a circle": ({"terms": [Cessation(id="fighting", if_=[Condition(id="hostages")]), Release(id="hostages", if_=[Condition(id="fighting")])]}, "terms.fighting.if: found the circle fighting -> hostages -> fighting, expected no circle"),
    "a phase's own condition": ({"parts": [Part(id="first", if_=[Condition(id="first")])]}, "phases.first.if: found the circle first -> first, expected no circle"),
    "exchange": ({"exchanges": [Exchange(id="a", gives="x", for_="fighting")]}, "exchange.a.gives: found 'x', expected an issue"),
    "exchange for": ({"exchanges": [Exchange(id="a", gives="fighting", for_="x")]}, "exchange.a.for: found 'x', expected an issue"),
    "people": ({"terms": [Release(id="hostages", people="hostges")]}, "terms.hostages.people: found 'hostges', expected a declared concept; did you mean 'hostages'? otherwise declare it in the negotiation's own file"),
    "places": ({"terms": [Cessation(id="fighting", area="mars")]}, "terms.fighting.area: found 'mars', expected a declared concept; declare it in the negotiation's own file"),
    "slice outside": ({"terms": [Release(id="hostages", people="soldiers", of_whom=[Slice(people="civilians")])]}, "terms.hostages.of whom.civilians: found civilians outside soldiers, expected some of soldiers; declare it as a kind of them"),
    "slice too large": ({"terms": [Release(id="hostages", count=5, of_whom=[Slice(people="soldiers", count="at least 6")])]}, "terms.hostages.of whom.soldiers.count: found at least 6 of 5, expected no more than the whole"),
    "parts too large": ({"terms": [Release(id="hostages", count="up to 5", made_of=[Slice(people="soldiers", count=3), Slice(people="civilians", count=3)])]}, "terms.hostages.made of: found 3 + 3 as parts of up to 5, expected parts that add up to no more than the whole"),
    "parts too small": ({"terms": [Release(id="hostages", count=30, made_of=[Slice(people="soldiers", count=3), Slice(people="civilians", count=20)])]}, "terms.hostages.made of: found 20 + 3 as parts of 30, expected parts that add up to the whole; of whom: tells of some of them, made of: of all"),
    "another number of parcels": ({"terms": [Release(id="hostages", count=5, schedule="5 on day 1; 4 on day 7")]}, "terms.hostages.schedule: found 9 in all, beside a count of 5, expected as many as the count; add partial where parcels are left out"),
    "half a person": ({"terms": [Release(id="hostages", count="2.5")]}, "terms.hostages.count: found 2.5 of people, expected a whole number, or a share of a number"),
    "half a person in a range": ({"figures": [Figure(id="held", people="hostages", count="between 2.5 and 4")]}, "figures.held.count: found between 2.5 and 4 of people, expected a whole number, or a share of a number"),
    "half a person of a slice": ({"terms": [Release(id="hostages", count=5, of_whom=[Slice(people="soldiers", count="about 2.5")])]}, "terms.hostages.of whom.soldiers.count: found about 2.5 of people, expected a whole number, or a share of a number"),
    "half a person that is wanted": ({"statements": [Statement(who="north", verb="wants", subject="hostages", body=Release(id="hostages", count="2.5"))]}, "statements.north | stance | hostages.body.count: found 2.5 of people, expected a whole number, or a share of a number"),
    "teller of a slice": ({"terms": [Release(id="hostages", of_whom=[Slice(people="soldiers", told_by="x")])]}, "terms.hostages.of whom.soldiers.told by: found 'x', expected a speaker, party or source"),
    "figure": ({"figures": [Figure(id="x")]}, "figures.x: found 'x', expected a figure"),
    "teller of a figure": ({"figures": [Figure(id="held", told_by="x")]}, "figures.held.told by: found 'x', expected a speaker, party or source"),
    "slice of a figure": ({"figures": [Figure(id="held", count=1, of_whom=[Slice(people="soldiers", count=2)])]}, "figures.held.of whom.soldiers.count: found 2 of 1, expected no more than the whole"),
    "outcome of a version": ({"figures": [Figure(id="held", outcome_of=Outcome(version="v", term="fighting"))]}, "figures.held.outcome of.version: found 'v', expected a version"),
    "outcome of a term": ({"figures": [Figure(id="held", outcome_of=Outcome(version="x", term="t"))]}, "figures.held.outcome of.term: found 't', expected an issue"),
    "who": ({"statements": [Statement(who="y", verb="wants", subject="fighting")]}, "statements.y | stance | fighting.who: found 'y', expected a speaker, party or source"),
    "second hand": ({"statements": [Statement(who="north", verb="wants", subject="fighting", told_by="y")]}, "statements.north | stance | fighting.told by: found 'y', expected a speaker, party or source"),
    "mistaken": ({"statements": [Statement(who="north", verb="wants", subject="fighting", mistaken="y")]}, "statements.north | stance | fighting.mistaken: found 'y', expected a speaker, party or source"),
    "stance": ({"statements": [Statement(who="north", verb="wants", subject="y")]}, "statements.north | stance | y.subject: found 'y', expected an issue"),
    "stance on a version": ({"statements": [Statement(who="north", verb="wants", subject="x")]}, "statements.north | stance | x.subject: found 'x', expected an issue; of a version say tables, accepts, rejects, signs, suspends, resumes, extends, ends or meets"),
    "a version that is accepted as a stance": ({"statements": [Statement(who="north", verb="accepts", subject="x")]}, "statements.north | stance | x.subject: found 'x', expected an issue; to accept a version is one of the acts, in Python with family='acts'"),
    "act": ({"statements": [Statement(who="north", verb="signs", subject="y")]}, "statements.north | acts | y.subject: found 'y', expected 'this' or a version"),
    "reading": ({"statements": [Statement(who="north", verb="reads", subject="y", body=Release(id="y"))]}, "statements.north | reads | y.subject: found 'y', expected an issue or a figure"),
    "telling": ({"statements": [Statement(who="north", verb="tells", subject="y")]}, "statements.north | tells | y.subject: found 'y', expected an issue or a figure"),
    "judging": ({"statements": [Statement(who="north", verb="judges", subject="y", says="so")]}, "statements.north | judges | y.subject: found 'y', expected an issue, a figure, a version or a voice"),
    "body of a stance": ({"statements": [Statement(who="north", verb="wants", subject="fighting", body=Cessation(id="fighting", by="y"))]}, "statements.north | stance | fighting.body.by: found 'y', expected a party"),
    "body of a telling": ({"statements": [Statement(who="north", verb="tells", subject="held", body=Figure(id="held", told_by="y"))]}, "statements.north | tells | held.body.told by: found 'y', expected a speaker, party or source"),
    "reserved id": ({"id": "this"}, "id: found the id 'this', expected another id; 'this' has a meaning of its own"),
    "presence as an id": ({"id": "None"}, "id: found the id 'None', expected another id; 'None' has a meaning of its own"),
}  # fmt: skip


@pytest.mark.parametrize("name", SHEETS)
def test_what_a_sheet_says_that_does_not_fit(name: str) -> None:
    told, expected = SHEETS[name]
    sheet = TermSheet(**{"id": "x", "scope": SCOPE, **told})  # type: ignore[arg-type] # fields by name
    assert [str(one) for one in check_sheet(sheet, ["x"])] == [expected]


FINE: dict[str, dict[str, object]] = {
    "nothing": {},
    "a call of plain words": {
        "statements": [Statement(who="north", verb="calls", subject="war", says="over")]
    },
    "a denial of words": {"statements": [Statement(who="north", verb="denies", subject="that it was so")]},
    "a judgement about itself": {
        "statements": [Statement(who="daily", verb="judges", subject="this", says="so")]
    },
    "a withheld judgement": {"statements": [Statement(who="daily", verb="judges", says="undisclosed")]},
    "a phase of what it is silent as": {
        "silence": Silence(as_="x"),
        "terms": [Cessation(id="fighting", part="y")],
    },
    "a slice of a hedged whole": {
        "terms": [Release(id="hostages", count="about 5", of_whom=[Slice(people="soldiers", count=9)])]
    },
    "parts that may add up": {
        "terms": [
            Release(
                id="hostages",
                count=30,
                made_of=[Slice(people="soldiers", count=3), Slice(people="civilians", count="about 20")],
            )
        ]
    },
    "parts of which one is not counted": {
        "terms": [
            Release(
                id="hostages",
                count=30,
                made_of=[Slice(people="soldiers", count=3), Slice(people="civilians")],
            )
        ]
    },
    "parcels that are not all told": {
        "terms": [Release(id="hostages", count=9, schedule="5 on day 1; partial")]
    },
    "as many parcels as are counted": {
        "terms": [Release(id="hostages", count="up to 9", schedule="5 on day 1; 4 on day 7")]
    },
    "two and a half million people": {"terms": [Release(id="hostages", count="2.5 million people")]},
    "half of them, and some a day": {
        "terms": [Release(id="hostages", count="2.5 a day", of_whom=[Slice(people="soldiers", count="half")])]
    },
    "a figure of no people": {"figures": [Figure(id="held", count="2.5")]},
    "a phase after one that is not told": {"parts": Keyed({"b": Part(id="b", after="a")})},
}


@pytest.mark.parametrize("name", FINE)
def test_what_fits(name: str) -> None:
    sheet = TermSheet(**{"id": "x", "scope": SCOPE, **FINE[name]})  # type: ignore[arg-type] # fields by name
    assert [*check_sheet(sheet, ["x"])] == []


def test_people_are_not_looked_up_where_concepts_are_in_doubt() -> None:
    sheet = TermSheet(id="x", scope=SCOPE, terms=[Release(id="hostages", people="strangers")])
    assert [*check_sheet(sheet, ["x"], concepts=False)] == []
    assert len([*check_sheet(sheet, ["x"])]) == 1


def test_without_a_scope_a_sheet_is_checked_for_itself() -> None:
    sheet = TermSheet(id="x", source="any", terms=[Release(id="any", people="any", by="any", part="first")])
    assert [str(one) for one in check_sheet(sheet, [])] == [
        "terms.any.phase: found 'first', expected a phase of this version; write phases: and, under it, first: {}"
    ]


# name: (what the scope declares, the complaint)
SCOPES: dict[str, tuple[dict[str, object], str]] = {
    "broader": ({"issues": [Issue(id="a", is_="release", broader="b")]}, "issues.a.broader: found 'b', expected an issue"),
    "type": ({"issues": [Issue(id="a", is_="")]}, "issues.a.is: found '', expected one of cessation"),
    "inside": ({"parties": [Party(id="a", name="A", inside="b")]}, "parties.a.inside: found 'b', expected a party"),
    "speaks for": ({"speakers": [Speaker(id="a", speaks_for="b")]}, "speakers.a.speaks for: found 'b', expected a party"),
    "called twice": ({"speakers": [Speaker(id="a")], "sources": [Source(id="a")]}, "sources.a: found 'a' a second time, expected one name for a party, speaker or source; it stands under speakers too"),
    "issue and figure": ({"issues": [Issue(id="a", is_="release")], "figures": [FigureIssue(id="a", title="A")]}, "figures.a: found 'a' a second time, expected one name for an issue or figure; it stands under issues too"),
    "circle of issues": ({"issues": [Issue(id=one, is_="release", broader=other) for one, other in ("ab", "bc", "ca", "dc")]}, "issues.a.broader: found the circle a -> b -> c -> a, expected no circle"),
    "circle of parties": ({"parties": [Party(id="a", name="A", inside="a")]}, "parties.a.inside: found the circle a -> a, expected no circle"),
    "reserved id": ({"issues": [Issue(id="phases", is_="release")]}, "issues.phases: found the id 'phases', expected another id; 'phases' has a meaning of its own"),
}  # fmt: skip


@pytest.mark.parametrize("name", SCOPES)
def test_what_a_scope_declares_that_does_not_fit(name: str) -> None:
    declared, expected = SCOPES[name]
    scope = Scope(vocabulary=ceasefire, **declared)  # type: ignore[arg-type] # fields by name
    (found,) = [str(one) for one in check_scope(scope)]
    assert found.startswith(expected)
    with pytest.raises(ModelError, match="found "):
        Negotiation(scope=scope)


def test_the_scope_of_the_tests_fits() -> None:
    assert [*check_scope(SCOPE)] == []


def test_lineages_in_a_circle() -> None:
    versions = {id_: TermSheet(id=id_, parents={other: "amends"}) for id_, other in ("ab", "ba", "ca")}
    assert [str(one) for one in check_lineage(versions)] == [
        "versions.a.parents: found the circle a -> b -> a, expected no circle"
    ]
    silent = {id_: TermSheet(id=id_, silence=Silence(as_=other)) for id_, other in ("ab", "ba")}
    assert [one.path for one in check_lineage(silent)] == [("versions", "a", "silence")]
    assert [*check_lineage({"a": TermSheet(id="a"), "b": TermSheet(id="b", parents={"a": "amends"})})] == []


def test_a_long_circle_is_cut_short() -> None:
    links = {
        f"v{n:03}": TermSheet(id=f"v{n:03}", parents={f"v{(n + 1) % 300:03}": "amends"}) for n in range(300)
    }
    (one,) = check_lineage(links)
    assert len(one.found) < 120


def test_a_scope_takes_lists_and_maps_by_id() -> None:
    party = Party(id="a", name="  A  b ")
    assert Scope(parties=[party]) == Scope(parties=Keyed({"a": party})) == Scope(parties={"a": party})
    assert party.name == "A b"
    with pytest.raises(ModelError, match="'a' stands under 'b'"):
        Scope(parties={"b": party})
    with pytest.raises(ModelError, match="two items are called 'a'"):
        Scope(parties=[party, party])
    with pytest.raises(ParseError, match="control"):
        Party(id="a", name="a\u202eb")


def test_who_is_who_in_a_scope() -> None:
    scope = Scope(
        parties=[Party(id="north", name="North")],
        speakers=[
            Speaker(id="a", called="an aide", speaks_for="north"),
            Speaker(id="b", name="B", office="aide"),
        ],
        sources=[Source(id="daily", publisher="The Daily"), Source(id="blank")],
    )
    ids = ("north", "a", "b", "daily", "blank", "nobody")
    assert [scope.name(id_) for id_ in ids] == [
        "North",
        "an aide",
        "B (aide)",
        "The Daily",
        "blank",
        "nobody",
    ]
    assert [scope.party_of(id_) for id_ in ids] == ["north", "north", "", "", "", ""]
    assert [scope.declares(id_) for id_ in ids] == [True] * 5 + [False]
    assert scope.scheme("ships").concepts == ()
    assert (scope.empty, Scope().empty) == (False, True)


def test_one_spelling() -> None:
    names = ["of_whom", "from_", "part", "parts", "open_", "told_by", "is_", "if_", "for_", "as_of", "count"]
    assert [attribute_of(words_of(name)) for name in names] == names


def test_a_scope_adds_to_its_vocabulary() -> None:
    own = ConceptScheme.of({"strangers": None})
    scope = Scope(vocabulary=ceasefire, schemes={"people": own, "nothing": ConceptScheme.of({})})
    assert scope.scheme("people").find("captives") == "hostages"
    assert scope.scheme("people").find("strangers")
    assert scope.schemes.keys() == ceasefire.schemes.keys()
    assert evolve(scope) == scope
    less = {"people": ConceptScheme.of({"hostages": None})}
    assert Scope(vocabulary=ceasefire, schemes=less) == Scope(vocabulary=ceasefire)


# name: (plain data of a sheet, the complaints)
PLAIN: dict[str, tuple[dict[str, object], list[str]]] = {
    "no id": ({}, ["id: found nothing, expected the key 'id'"]),
    "a verb": ({"id": "x", "statements": {"a": {"who": "a", "verb": "wnats"}}}, ["statements.a.verb: found 'wnats', expected one of wants"]),
    "no who": ({"id": "x", "statements": {"a": {"verb": "wants"}}}, ["statements.a.who: found nothing, expected the key 'who'"]),
    "a body": ({"id": "x", "statements": {"a": {"who": "a", "verb": "wants", "subject": "s", "body": "b"}}}, ["statements.a.body: found 'b', expected a map of fields"]),
    "nothing": ({"id": "x", "title": None}, ["title: found nothing, expected words"]),
    "a number": ({"id": "x", "lasts": 42}, ["lasts: found 42, expected a length of time, such as six weeks"]),
    "truth": ({"id": "x", "statements": {"a": {"who": "a", "verb": "wants", "expected": True}}}, ["statements.a.expected: found True, expected one of yes, no"]),
    "a tuple": ({"id": "x", "open": ("a",)}, ["open: found a list, expected a name, or a list of names"]),
    "a silence": ({"id": "x", "silence": {"default": "none"}}, ["silence.default: found 'none', expected one of unreported, absent, undisclosed"]),
    "a presence": ({"id": "x", "silence": {"default": "nothing"}}, ["silence.default: found 'nothing', expected one of unreported, absent, undisclosed"]),
    "two ids of one": ({"id": "x", "terms": {"a  b": {"is": "release"}}}, ["terms.a  b: found the id 'a  b', expected an id of letters, digits, '-', '_' and '.'; begin it with a letter or digit"]),
    "type as a list": ({"id": "x", "terms": {"a": {"is": ["release"]}}}, ["terms.a: found a list, expected the name of a term type"]),
    "slices of one group": ({"id": "x", "terms": {"a": {"is": "release", "of whom": {"a": {"people": "b"}, "b": {"people": "b"}}}}}, ["terms.a.of whom: two slices of one group: b"]),
    "several": ({"id": "x", "when": "soon", "ends": "later"}, ["when: found 'soon', expected a moment", "ends: found 'later', expected a moment"]),
}  # fmt: skip


@pytest.mark.parametrize("name", PLAIN)
def test_plain_data_that_is_no_sheet(name: str) -> None:
    data, expected = PLAIN[name]
    with pytest.raises(BaseException, match="structuring") as raised:  # a group of cattrs'
        from_plain(data, Scope(vocabulary=ceasefire))
    found = [str(one) for one in complaints(raised.value)]
    assert len(found) == len(expected), found
    assert all(one.startswith(start) for one, start in zip(found, expected, strict=True)), found


def test_plain_data_of_a_term_without_any_vocabulary() -> None:
    with pytest.raises(BaseException, match="structuring") as raised:  # a group of cattrs'
        from_plain({"id": "x", "terms": {"a": {"is": "release"}}})
    assert [one.expected for one in complaints(raised.value)] == ["one of the types of a vocabulary"]


def test_plain_data_comes_back() -> None:
    sheet = TermSheet(id="x", scope=SCOPE, open_=["fighting"], terms=[Release(id="hostages", count=5)])
    assert from_plain(to_plain(sheet), SCOPE) == sheet


def test_complaints_in_words() -> None:
    assert str(Complaint(("a", "b"), "", "", "a hint")) == "a.b: a hint"
    assert str(MisreadError("a", "b", "c")) == "found a, expected b; c"
    assert str(MisreadError("a", "b")) == "found a, expected b"
    assert found_by(ParseError("words", column=6, expected="more")) == "'words'"
    assert did_you_mean("x", ["entirely", "other"]) == ""
    assert expected_of(Wording) == "words"
    assert [*complaints(ValueError("plain"))] == [Complaint((), "", "", "plain")]
