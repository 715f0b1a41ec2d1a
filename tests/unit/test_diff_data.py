"""A diff as data: what its document holds, the schema, fingerprints, and how a wrong document is refused."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from attrs import evolve, field, frozen
from jsonschema import Draft202012Validator
from small_result import AFTER, BEFORE, FOUND, SAID, SCHEMA, SCOPE, copied, exact

import dealdiff
from dealdiff import Diff, ModelError, Policy, Presence, Scope, TermSheet, diff
from dealdiff.diffing.change import Change
from dealdiff.diffing.document.exporting import compared
from dealdiff.diffing.document.schema import diff_schema
from dealdiff.diffing.fingerprints import fingerprint
from dealdiff.diffing.typed import typed
from dealdiff.model.keyed import Keyed
from dealdiff.model.roles import KNOWLEDGE
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.values.policy import DEFAULT
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import EQUAL, RESTATED, Info, Verdict, related
from dealdiff.values.words import Value
from dealdiff.vocabularies import find_vocabulary
from dealdiff.vocabularies.ceasefire import Release

# What it holds.


def test_a_change_stands_with_everything_that_a_program_needs() -> None:
    found = exact(copied())
    sentence = found.pop("sentence")
    assert "about 350" in sentence
    assert "355" in sentence
    assert found == {
        "fingerprint": "ac8ede77a2ee03c1",
        "kind": "told-more-exactly",
        "family": "value",
        "subject": "prisoners",
        "significance": "clarifying",
        "path": ["terms", "prisoners", "count"],
        "before": {"type": "quantity", "words": "about 350"},
        "after": {"type": "quantity", "words": "355"},
        "verdict": {
            "name": "narrowed",
            "info": "more",
            "direction": None,
            "same words": False,
            "basis": "policy",
            "policy": "about=10%",
        },
        "accounts": {},
        "children": [],
        "echoes": [],
        "statements": [{"in": "after", "key": "north | stance | prisoners"}],
        "owns": [["terms", "prisoners", "count"]],
        "cites": [],
    }


def test_the_document_tells_what_was_compared_and_how() -> None:
    document = copied()
    assert document["format"] == "dealdiff-diff/1"
    assert document["compared"] == "as reported"
    assert document["axis"] == "versions"
    assert document["nature"] == "amendment"
    assert document["policy"] == {"about": "1/10", "nearly": "1/10", "step": "1", "inclusive days": None}
    assert document["before"]["sheet"]["terms"]["prisoners"]["count"] == "about 350"


def test_a_scope_that_both_share_stands_there_once() -> None:
    assert len(copied()["scopes"]) == 1
    other = evolve(AFTER, scope=evolve(SCOPE, title="Talks"))
    document = diff(BEFORE, other).to_dict()
    assert [one.get("title") for one in document["scopes"]] == [None, "Talks"]
    assert (document["before"]["scope"], document["after"]["scope"]) == (0, 1)
    assert Diff.from_dict(document).after.scope.title == other.scope.title


def test_what_was_read_back_can_be_compared_again() -> None:
    again = Diff.from_dict(copied())
    assert diff(again.before, again.after) == FOUND
    assert again.delta == FOUND.delta


def test_a_diff_pickles_with_its_data() -> None:
    again = pickle.loads(pickle.dumps(FOUND))  # noqa: S301 # our own bytes
    assert again.to_dict() == FOUND.to_dict()


def test_a_diff_told_in_part_says_which_part() -> None:
    part = FOUND.without("silence")
    document = part.to_dict()
    assert document["left out"] == [["terms", "prisoners", "when"]]
    assert Diff.from_dict(document) == part


def test_sheets_without_a_scope_have_terms_all_the_same() -> None:
    bare = diff(*(TermSheet(id="one", terms=[Release(id="people", count=count)]) for count in (1, 2)))
    document = bare.to_dict()
    assert document["scopes"] == [{"vocabulary": "EMPTY"}]
    assert document["before"]["types"] == {"release": "ceasefire"}
    assert Diff.from_dict(document) == bare


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("peace", "found 'peace', expected the name of a vocabulary"),
        ("commercial", "found 'commercial', expected a vocabulary with the term type 'release'"),
    ],
)
def test_a_term_type_has_the_vocabulary_that_the_document_names(name: str, expected: str) -> None:
    bare = TermSheet(id="one", terms=[Release(id="people")])
    document = diff(bare, bare).to_dict()
    document["before"]["types"] = {"release": name}
    with pytest.raises(ModelError, match=r"^\$\.before\.types\.release: " + expected):
        Diff.from_dict(document)


@pytest.mark.parametrize("vocabulary", ["ceasefire", "commercial"])
@pytest.mark.parametrize("scope", ["EMPTY", "ceasefire", "commercial"])
def test_types_of_one_name_are_told_apart(vocabulary: str, scope: str) -> None:
    guarantee = find_vocabulary(vocabulary).types["guarantee"]
    told_in = Scope(vocabulary=find_vocabulary(scope))
    one, other = (TermSheet(id="a", terms=[guarantee(id="it", by=who)], scope=told_in) for who in ("x", "y"))
    again = Diff.from_dict(diff(one, other).to_dict())
    assert again == diff(one, other)
    assert type(again.before.terms["it"]) is guarantee


def test_an_account_an_echo_and_a_statement_from_elsewhere_come_back() -> None:
    change = next(one for one in FOUND if one.verdict is not None)
    echo = Change(kind="restated", path=("terms", "prisoners", "force"))
    fuller = evolve(
        change, accounts=Keyed({"north": RESTATED}), echoes=(echo,), statements=(SAID, _elsewhere())
    )
    made = evolve(FOUND, changes=(fuller,))
    document = made.to_dict()
    SCHEMA.validate(document)
    assert Diff.from_dict(document) == made


def _elsewhere() -> Statement:
    return Statement(who="south", verb="refuses", subject="prisoners")


@frozen
class GateHours(Value):
    """A value type of a vocabulary of one's own."""

    def verdict_to(self, other: GateHours, policy: Policy = DEFAULT) -> Verdict:
        self.check_kind(other)
        return EQUAL if self == other else related(Info.MIXED, str(policy.about))


def hours(given: GateHours | Presence | str) -> GateHours | Presence:
    return given if isinstance(given, GateHours | Presence) else GateHours(given)


toys = Vocabulary("toys", module=__name__)


@toys.term("toll")
@frozen(kw_only=True)
class Toll(Term):
    """What is paid at a gate."""

    hours: GateHours | Presence = field(default=Presence.UNREPORTED, converter=hours, metadata=KNOWLEDGE)


def test_a_vocabulary_of_ones_own_is_handed_over() -> None:
    scope = Scope(vocabulary=toys)
    one, other = (
        TermSheet(id="a", terms=[Toll(id="gate", hours=when)], scope=scope) for when in ("day", "night")
    )
    found = diff(one, other)
    document = found.to_dict()
    SCHEMA.validate(document)
    assert document["changes"][0]["before"] == {"type": "gate hours", "words": "day"}
    assert Diff.from_dict(document, vocabularies=[toys]) == found
    with pytest.raises(ModelError, match=r"\$\.scopes\[0\]\.vocabulary: found 'toys'.*vocabularies=\["):
        Diff.from_dict(document)


def test_a_type_of_nobodys_is_handed_over_too() -> None:
    one, other = (TermSheet(id="a", terms=[Toll(id="gate", by=who)]) for who in ("x", "y"))
    document = diff(one, other).to_dict()
    assert document["before"]["types"] == {}
    assert Diff.from_dict(document, vocabularies=[toys]) == diff(one, other)
    with pytest.raises(ModelError, match=r"^\$\.before\.sheet\.terms\.gate\.is: found 'toll'"):
        Diff.from_dict(document)


def test_what_no_side_of_a_change_holds_is_refused() -> None:
    number: Any = 3.5
    wrong = evolve(FOUND.changes[0], before=number)
    with pytest.raises(ModelError, match=r"found 3\.5, expected a value"):
        evolve(FOUND, changes=(wrong,)).to_dict()
    with pytest.raises(ModelError, match="expected a list or map of text"):
        typed((1, 2))


@pytest.mark.parametrize(
    ("content", "data"),
    [
        pytest.param(None, None, id="nothing"),
        pytest.param("third", {"type": "text", "words": "third"}, id="text"),
        pytest.param(("a", "b"), {"type": "list", "members": ["a", "b"]}, id="a list"),
        pytest.param(Keyed({"a": "b"}), {"type": "map", "entries": {"a": "b"}}, id="a map"),
        pytest.param(Quantity("35"), {"type": "quantity", "words": "35"}, id="a value"),
        pytest.param(dealdiff.Presence.NONE, {"type": "presence", "words": "none"}, id="a presence"),
        pytest.param(
            Release(id="people", count=3),
            {"type": "term", "id": "people", "fields": {"is": "release", "count": "3"}},
            id="a term",
        ),
        pytest.param(
            dealdiff.Condition(id="reform", state="met"),
            {"type": "condition", "id": "reform", "fields": {"state": "met"}},
            id="a condition",
        ),
        pytest.param(
            dealdiff.Slice(people="women", count=3),
            {"type": "slice", "fields": {"people": "women", "count": "3"}},
            id="a slice",
        ),
    ],
)
def test_each_content_is_typed_and_comes_back(content: Any, data: object) -> None:  # noqa: ANN401 # every content
    assert typed(content) == data
    made = evolve(FOUND, changes=(evolve(FOUND.changes[0], before=content, after=content),))
    assert Diff.from_dict(made.to_dict()) == made


def test_compared_names_both_sides_where_they_differ() -> None:
    stood = dealdiff.Effective(id="may")
    assert compared(BEFORE, stood) == "as reported -> effective"
    assert compared(stood, stood) == "effective"


# Fingerprints.


def test_a_fingerprint_is_the_same_for_ever() -> None:
    """Suppressions in files hang on it: where this fails, they would all be stale."""
    assert (
        fingerprint(
            "told-more-exactly", ("terms", "prisoners", "count"), Quantity("about 350"), Quantity("355")
        )
        == "ac8ede77a2ee03c1"
    )


def test_a_fingerprint_holds_the_kind_the_place_and_both_sides() -> None:
    change = next(one for one in FOUND if one.verdict is not None)
    others = [
        evolve(change, kind="told-less-exactly"),
        evolve(change, path=("terms", "others", "count")),
        evolve(change, before=Quantity("about 340")),
        evolve(change, after=Quantity("356")),
    ]
    assert len({change.fingerprint, *(one.fingerprint for one in others)}) == 5


def test_a_fingerprint_hangs_on_no_policy_weight_or_ownership() -> None:
    change = next(one for one in FOUND if one.verdict is not None)
    lighter = evolve(
        change, verdict=None, significance=dealdiff.Significance.RECORD, owns=(), statements=(), children=()
    )
    assert lighter.fingerprint == change.fingerprint
    wide = diff(FOUND.before, FOUND.after, policy=dealdiff.Policy(about="1/4"))
    assert {one.fingerprint for one in wide} == {one.fingerprint for one in FOUND}


# The schema.


def test_the_schema_is_one_and_a_new_copy_each_time() -> None:
    Draft202012Validator.check_schema(diff_schema())
    diff_schema()["title"] = "spoilt"
    assert diff_schema()["title"] != "spoilt"


@pytest.mark.parametrize("name", ["change", "line"])
def test_the_schema_describes_a_change_and_a_line_alone(name: str) -> None:
    alone = Draft202012Validator({"$defs": diff_schema()["$defs"], "$ref": f"#/$defs/{name}"})
    versions = {"versions": {"before": "march", "after": "may", "compared": "as reported"}}
    assert alone.is_valid(exact(copied())) == (name == "change")
    assert alone.is_valid({**versions, **exact(copied())}) == (name == "line")
