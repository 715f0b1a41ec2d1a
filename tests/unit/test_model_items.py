"""The items of a sheet: what they refuse, and what they say of themselves."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from dealdiff.errors import ModelError, ParseError, UnknownName
from dealdiff.model import accepts
from dealdiff.model.figure import Figure
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange, Part, in_order
from dealdiff.model.plain import to_plain
from dealdiff.model.roles import Role, role_of
from dealdiff.model.scope import FigureIssue, Issue, Party, Scope, Source, Speaker
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.statement import Statement
from dealdiff.model.term import Condition, Slice, says_something
from dealdiff.negotiation import Negotiation
from dealdiff.values.firmness import Firmness
from dealdiff.values.presence import NONE, UNREPORTED
from dealdiff.values.scheme import ConceptScheme
from dealdiff.values.wording import Wording
from dealdiff.vocabularies.ceasefire import Release

A = Release(id="a")
REFUSED: dict[str, tuple[Any, str]] = {
    "two terms of one id": (lambda: TermSheet(id="v", terms=[A, A]), "two items are called 'a'"),
    "a term under another id": (lambda: TermSheet(id="v", terms={"b": A}), "'a' stands under 'b'"),
    "silence in a term's place": (
        lambda: TermSheet(id="v", terms={"a": UNREPORTED}),
        "expected a term, absent",
    ),
    "words that are no presence": (lambda: TermSheet(id="v", terms={"a": "gone"}), "found 'gone'"),
    "a phase under another id": (
        lambda: TermSheet(id="v", parts={"b": Part(id="a")}),
        "'a' stands under 'b'",
    ),
    "a figure under another id": (
        lambda: TermSheet(id="v", figures=Keyed({"b": Figure(id="a")})),
        "stands under",
    ),
    "an unknown relation": (lambda: TermSheet(id="v", parents={"m": "copies"}), "parent 'm': found 'copies'"),
    "two statements of one key": (
        lambda: TermSheet(id="v", statements=[Statement(who="x", verb="wants", subject="a")] * 2),
        "give them ids",
    ),
    "an unknown verb": (lambda: Statement(who="x", verb="want"), "the nearest is 'wants'"),
    "a verb like no other": (lambda: Statement(who="x", verb="qqq"), "found the verb 'qqq'"),
    "a body of another subject": (
        lambda: Statement(who="x", verb="wants", subject="b", body=A),
        "stands in 'a'",
    ),
    "an unknown state": (lambda: Condition(id="c", state="done"), "found condition state 'done'"),
    "two slices of the same people": (
        lambda: Release(id="a", of_whom=[Slice(people="women"), Slice(people="women")]),
        "two slices of one group: women",
    ),
    "two conditions of one id": (
        lambda: Release(id="a", if_=[Condition(id="c")] * 2),
        "under their own id: c",
    ),
    "a condition under another id": (
        lambda: Release(id="a", if_=Keyed({"d": Condition(id="c")})),
        "under their own id: d",
    ),
    "a verb of another family": (
        lambda: Statement(who="a", family="stance", verb="rejects", subject="price"),
        "family: found 'stance', expected 'acts', the family of 'rejects'",
    ),
    "a verb of two families": (
        lambda: Statement(who="a", family="tells", verb="accepts", subject="price"),
        "family: found 'tells', expected 'stance' or 'acts', the families of 'accepts'",
    ),
    "silence that means none": (lambda: Silence(default="none"), "found silence 'none'"),
    "silence in other words": (lambda: Silence(except_={"a": "gone"}), "found silence 'gone'"),
}


@pytest.mark.parametrize(("make", "says"), REFUSED.values(), ids=list(REFUSED))
def test_what_does_not_fit_together_is_refused(make: Any, says: str) -> None:  # noqa: ANN401 # a thunk
    with pytest.raises(ModelError, match=says):
        make()


NO_IDS: dict[str, Any] = {
    "a term": lambda id_: Release(id=id_),
    "a phase": lambda id_: Part(id=id_),
    "a figure": lambda id_: Figure(id=id_),
    "an exchange": lambda id_: Exchange(id=id_),
    "a sheet": lambda id_: TermSheet(id=id_),
    "a presence in a term's place": lambda id_: TermSheet(id="v", terms={id_: "absent"}),
    "a party": lambda id_: Party(id=id_, name="North"),
    "a speaker": lambda id_: Speaker(id=id_),
    "a source": lambda id_: Source(id=id_),
    "an issue": lambda id_: Issue(id=id_, is_="release"),
    "a reported figure": lambda id_: FigureIssue(id=id_, title="held"),
}


@pytest.mark.parametrize("id_", ["Hosta ges", "", "-a", "a/b", "x" * 101])
@pytest.mark.parametrize("name", NO_IDS)
def test_an_id_is_what_it_is_in_files(name: str, id_: str) -> None:
    with pytest.raises(ParseError, match=r"expected an id of letters, digits, '-', '_' and '\.'; begin it"):
        NO_IDS[name](id_)


# name: (what is made, what is told)
OTHER_THINGS: dict[str, tuple[Any, str]] = {
    "an id": (lambda x: Release(id=x), "expected an id of letters"),
    "a party's id": (lambda x: Party(id=x, name="x"), "expected an id of letters"),
    "terms": (lambda x: TermSheet(id="v", terms=x), "expected Term items, in a list or by id"),
    "terms in a list": (lambda x: TermSheet(id="v", terms=[x]), "expected Term items"),
    "a term by id": (lambda x: TermSheet(id="v", terms={"a": x}), "expected a Term or a Presence"),
    "the id of a term": (lambda x: TermSheet(id="v", terms={x: "absent"}), "found the key 3, expected text"),
    "phases": (lambda x: TermSheet(id="v", parts=x), "expected Part items"),
    "exchanges": (lambda x: TermSheet(id="v", exchanges=x), "expected Exchange items"),
    "figures by id": (lambda x: TermSheet(id="v", figures={"a": x}), "expected Figure items"),
    "statements": (lambda x: TermSheet(id="v", statements=x), "expected Statement items"),
    "parents": (lambda x: TermSheet(id="v", parents=x), "expected a map from version to relation"),
    "silence": (lambda x: TermSheet(id="v", silence=x), "silence: found 3, expected a Silence"),
    "a source": (lambda x: TermSheet(id="v", source=x), "source: found 3, expected text"),
    "the scope of a sheet": (lambda x: TermSheet(id="v", scope=x), "scope: found 3, expected a Scope"),
    "a default": (lambda x: Silence(default=x), "expected unreported, absent or undisclosed"),
    "exceptions": (lambda x: Silence(except_=x), "expected a map from name to presence"),
    "versions": (lambda x: Negotiation(versions=x), "expected TermSheet items"),
    "a scope": (lambda x: Negotiation(scope=x), "expected a Scope"),
    "parties": (lambda x: Scope(parties=x), "expected Party items"),
    "a vocabulary": (lambda x: Scope(vocabulary=x), "expected a Vocabulary"),
    "schemes": (lambda x: Scope(schemes=x), "expected concept schemes by name"),
    "a scheme": (lambda x: Scope(schemes={"people": x}), "expected ConceptScheme items"),
    "slices": (lambda x: Release(id="a", of_whom=x), "expected Slice items"),
    "conditions": (lambda x: Part(id="a", if_=x), "expected Condition items"),
    "an outcome": (lambda x: Figure(id="a", outcome_of=x), "found 3, expected an Outcome or None"),
    "a body": (lambda x: Statement(who="a", verb="tells", body=x), "expected a Term or a Figure or None"),
    "a subject": (lambda x: Statement(who="a", verb="wants", subject=x), "subject: found 3, expected text"),
    "a verb": (lambda x: Statement(who="a", verb=x), "verb: found 3, expected one of wants, accepts"),
    "a family": (lambda x: Statement(who="a", verb="wants", family=x), "family: found 3, expected 'stance'"),
    "what silence is asked of": (lambda x: TermSheet(id="v").silent_on(x), "term: found 3, expected the id"),
    "concepts": (lambda x: ConceptScheme(concepts=x), "concepts: found 3, expected a list of Concept"),
    "concepts in a list": (lambda x: ConceptScheme(concepts=[x]), "concepts: found 3, expected a list of"),
    "names apart": (lambda x: ConceptScheme(disjoint_pairs=x), "disjoint: found 3, expected a list of"),
    "names apart in a list": (lambda x: ConceptScheme(disjoint_pairs=[x]), "disjoint: 3: expected a list of"),
    "what a phase follows": (lambda x: Part(id="a", after=x), "after: found 3, expected text"),
}


NO_HASH: Any = {}


def test_a_verb_and_a_family_without_a_hash_are_refused() -> None:
    with pytest.raises(ModelError, match=r"verb: found \{\}, expected one of wants, accepts"):
        Statement(who="a", verb=NO_HASH)
    with pytest.raises(ModelError, match=r"family: found \{\}, expected 'stance', the family of 'wants'"):
        Statement(who="a", verb="wants", family=NO_HASH)


@pytest.mark.parametrize(("make", "says"), OTHER_THINGS.values(), ids=list(OTHER_THINGS))
def test_another_thing_is_refused_with_what_was_expected(make: Any, says: str) -> None:  # noqa: ANN401 # a thunk
    with pytest.raises((ModelError, ParseError), match=says):
        make(3)


@pytest.mark.parametrize("name", ["terms", "statements", "parts", "exchanges", "figures"])
def test_words_are_no_list_of_items(name: str) -> None:
    with pytest.raises(ModelError, match="found 'x', expected"):
        TermSheet(id="v", **{name: "x"})  # type: ignore[arg-type] # on purpose


def test_a_sheet_that_is_its_own_parent() -> None:
    with pytest.raises(
        ModelError, match=r"v: parents\.v: found the version itself, expected another version"
    ):
        Negotiation(versions=[TermSheet(id="v", parents={"v": "amends"})])


NO_WORDS: dict[str, Any] = {
    "a float for a number": lambda: accepts.quantity(1.5),  # type: ignore[arg-type] # on purpose
    "a truth value for a number": lambda: accepts.quantity(True),
    "nothing for words": lambda: accepts.wording(None),  # type: ignore[arg-type] # on purpose
    "a value whose words are a presence": lambda: accepts.wording(Wording("none")),
    "a presence for who speaks": lambda: accepts.some_names("none"),
    "one for a truth value": lambda: accepts.yes(1),
    "another firmness": lambda: Firmness("firm"),
}


@pytest.mark.parametrize("make", NO_WORDS.values(), ids=list(NO_WORDS))
def test_what_is_no_value_is_refused(make: Any) -> None:  # noqa: ANN401 # a thunk
    with pytest.raises(ParseError):
        make()


def test_a_keyed_map_is_frozen_and_names_the_nearest() -> None:
    keyed = Keyed({"hostages": 1, "aid": 2})
    assert list(keyed) == ["aid", "hostages"]
    assert keyed.at("north") is None
    with pytest.raises(UnknownName, match="no 'hostage' here; the nearest is"):
        keyed["hostage"]
    with pytest.raises(UnknownName, match=r"no 'zzz' here$"):
        keyed["zzz"]
    with pytest.raises(AttributeError, match="Keyed is immutable"):
        keyed.more = 1
    assert pickle.loads(pickle.dumps(keyed)) == copy.copy(keyed) == keyed  # noqa: S301 # our own bytes
    assert keyed != {"hostages": 1, "aid": 2}
    assert hash(keyed) == hash(Keyed({"aid": 2, "hostages": 1}))
    assert repr(Keyed({"a": 1})) == "Keyed({'a': 1})"


def test_a_sheet_speaks_for_itself() -> None:
    said = Statement(who="x", verb="wants", subject="a", told_by="y")
    terms: dict[str, Any] = {"a": A, "b": "none"}
    sheet = TermSheet(id="v", terms=terms, statements=[said], exchanges={}, parts={})
    assert repr(sheet) == "<TermSheet v: 2 terms, 1 statements>"
    assert sheet.said_about("a") == (said,)
    assert sheet.terms["b"] is NONE
    assert A.is_ == "release"
    assert Release(id="a", count=3, part="first").reported().keys() == {"count", "part"}
    assert not says_something(None)
    assert role_of(_attribute("count")) is Role.KNOWLEDGE


def _attribute(name: str) -> Any:  # noqa: ANN401 # an attrs attribute
    return next(one for one in Release.__attrs_attrs__ if one.name == name)


def test_the_most_specific_silence_wins() -> None:
    silence = Silence(except_={"a": "absent", "release": "undisclosed", "phases": "absent"})
    assert [str(silence.of("a", "release")), str(silence.of("b", "release")), str(silence.of("c"))] == [
        "absent",
        "undisclosed",
        "unreported",
    ]
    assert str(silence.of_phases) == "absent"
    assert to_plain(silence) == {"except": {"a": "absent", "phases": "absent", "release": "undisclosed"}}


def test_phases_stand_in_their_order_and_a_circle_by_id() -> None:
    listed = TermSheet(id="v", parts=[Part(id="b"), Part(id="a")])
    assert [part.id for part in listed.phases] == ["b", "a"]
    circle = {"a": Part(id="a", after="b"), "b": Part(id="b", after="a")}
    assert [part.id for part in in_order(circle)] == ["a", "b"]


def test_what_is_empty_is_left_out_of_plain_data() -> None:
    assert to_plain(TermSheet(id="v")) == {"id": "v"}
    assert to_plain(Statement(who="x", verb="signs", subject="this", expected=True))["expected"] == "yes"
    assert to_plain(False) == "no"
