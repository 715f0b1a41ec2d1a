"""A document that is wrong, changed by hand or cut short: refused, each time with its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from jsonschema.exceptions import ValidationError
from small_result import FOUND, SCHEMA, Document, copied, exact

from dealdiff import Diff, ModelError, Policy, Suppression, TermSheet, diff
from dealdiff.diffing.document.places import At, json_path
from dealdiff.diffing.notes import Notes
from dealdiff.vocabularies.ceasefire import Release

Spoil = Callable[[Document], object]


def put(*steps: Any) -> Spoil:  # noqa: ANN401 # steps, and what is put there
    *above, last, what = steps

    def spoil(document: Document) -> None:
        node: Any = document
        for step in above:
            node = node[step]
        node[last] = what

    return spoil


def without(*steps: Any) -> Spoil:  # noqa: ANN401 # steps
    *above, last = steps

    def spoil(document: Document) -> None:
        node: Any = document
        for step in above:
            node = node[step]
        del node[last]

    return spoil


BROKEN: dict[str, tuple[Spoil, str]] = {
    "no format": (without("format"), "$: found no format"),
    "a newer format": (
        put("format", "dealdiff-diff/2"),
        "$.format: found 'dealdiff-diff/2', expected 'dealdiff-diff/1'; a newer dealdiff",
    ),
    "another format": (put("format", "dealdiff/1"), "$.format: found 'dealdiff/1'"),
    "a key too many": (put("chnges", []), "$: found the key 'chnges'"),
    "a key that is missing": (without("nature"), "$: found no key 'nature'"),
    "truncated changes": (without("changes"), "$: found no key 'changes'"),
    "changes that are no list": (put("changes", {}), "$.changes: found an object, expected a list"),
    "a change that is no object": (put("changes", 0, "moved"), "$.changes[0]: found 'moved'"),
    "a change without a path": (put("changes", 0, "path", []), "$.changes[0].path: found an empty path"),
    "an unknown significance": (
        put("changes", 0, "significance", "substantiv"),
        "$.changes[0].significance: found 'substantiv', expected one of 'substantive'",
    ),
    "an unknown kind of content": (
        put("changes", 0, "before", {"type": "Number", "words": "3"}),
        "$.changes[0].before.type: found 'Number'",
    ),
    "content without a type": (put("changes", 0, "before", {}), "$.changes[0].before: found no type"),
    "a verdict that is not there": (put("changes", 0, "verdict", 3), "$.changes[0].verdict: found 3"),
    "a width that is no fraction": (put("policy", "about", 0.1), "$.policy.about: found 0.1"),
    "days that are no truth value": (
        put("policy", "inclusive days", "yes"),
        "$.policy['inclusive days']: found 'yes', expected true or false",
    ),
    "a third scope": (put("after", "scope", 2), "$.after.scope: found 2"),
    "a scope that is no number": (put("after", "scope", True), "$.after.scope: found True"),
    "no vocabulary": (without("scopes", 0, "vocabulary"), "$.scopes[0]: found no key 'vocabulary'"),
    "a sheet that is none": (put("before", "sheet", []), "$.before.sheet: found a list"),
    "a sheet without an id": (without("before", "sheet", "id"), "$.before.sheet.id: found nothing"),
    "a leaf that is no words": (
        put("before", "sheet", "terms", "prisoners", "count", 350),
        "$.before.sheet.terms.prisoners.count: found 350",
    ),
    "a path with a number": (put("left out", [["terms", 3]]), "$['left out'][0][1]: found 3"),
    "an axis that is none": (put("axis", ""), "$.axis: found ''"),
}
WRONG: dict[str, tuple[Spoil, str]] = {
    "a width out of range": (put("policy", "about", "1/2"), "$.policy: policy about=1/2"),
    "a width told otherwise": (put("policy", "about", "2/20"), "$.policy.about: found '2/20'"),
    "words that cannot be read": (
        put("before", "sheet", "terms", "prisoners", "count", "lots and lots"),
        "$.before.sheet.terms.prisoners.count: found 'lots and lots'",
    ),
    "words that are not tidy": (
        put("before", "sheet", "terms", "prisoners", "count", "about  350"),
        "$.before.sheet.terms.prisoners.count: found 'about  350', expected 'about 350'",
    ),
    "an unknown field": (
        put("before", "sheet", "terms", "prisoners", "cuont", "3"),
        "$.before.sheet.terms.prisoners.cuont: found the unknown key 'cuont'",
    ),
    "a party without a name": (put("scopes", 0, "parties", "south", {}), "$.scopes[0].parties.south"),
    "concepts in a circle": (
        put("scopes", 0, "schemes", "people", "concepts", "hostages", "broader", ["hostages"]),
        "$.scopes[0]",
    ),
    "a scope that is not there": (put("after", "scope", 1), "$.after.scope: found 1"),
    "a pair told twice": (
        lambda document: document["scopes"][0]["schemes"]["people"]["disjoint"].append(
            ["soldiers", "civilian hostages"]
        ),
        "$.scopes[0].schemes.people.disjoint: found",
    ),
    "an unknown vocabulary": (put("scopes", 0, "vocabulary", "peace"), "$.scopes[0].vocabulary"),
    "an unknown kind": (put("changes", 0, "kind", "moove"), "$.changes[0].kind: found 'moove'"),
    "a kind that is retired": (
        put("changes", 0, "kind", "condition-changed"),
        "$.changes[0].kind: found 'condition-changed', expected a kind of the catalogue; the kind",
    ),
    "a nature that is none": (put("nature", "moved"), "$.nature: found 'moved', expected 'amendment'"),
    "another nature": (
        put("nature", "counter-proposal"),
        "$.nature: found 'counter-proposal', expected 'amendment', as the parents of the second sheet have",
    ),
    "parents changed alone": (
        without("after", "sheet", "parents"),
        "$.nature: found 'amendment', expected 'report', as the parents of the second sheet have it",
    ),
    "a width on which the verdicts do not rest": (
        put("policy", "about", "1/20"),
        "$.changes[0].verdict.policy: found 'about=10%', expected 'about=5%', as the policy of the document",
    ),
    "a convention changed alone": (
        lambda document: exact(document)["verdict"].update(policy="about=5%"),
        "$.changes[0].verdict.policy: found 'about=5%', expected 'about=10%', as the policy of the document",
    ),
    "what was compared": (put("compared", "effective"), "$.compared: found 'effective'"),
    "a family changed alone": (put("changes", 0, "family", "silence"), "$.changes[0].family"),
    "a subject changed alone": (put("changes", 0, "subject", "others"), "$.changes[0].subject"),
    "a fingerprint changed alone": (put("changes", 0, "fingerprint", "0" * 16), "$.changes[0].fingerprint"),
    "a path changed alone": (put("changes", 0, "path", ["title"]), "$.changes[0]"),
}


@pytest.mark.parametrize("name", [*BROKEN, *WRONG])
def test_a_wrong_document_is_refused_with_its_place(name: str) -> None:
    spoil, expected = {**BROKEN, **WRONG}[name]
    document = copied()
    spoil(document)
    with pytest.raises(ModelError) as refused:
        Diff.from_dict(document)
    assert str(refused.value).startswith(expected)


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_document_fails_the_schema(name: str) -> None:
    document = copied()
    SCHEMA.validate(document)
    BROKEN[name][0](document)
    with pytest.raises(ValidationError):
        SCHEMA.validate(document)


@pytest.mark.parametrize(
    ("field", "wrong", "expected"),
    [
        ("before", {"type": "quantity", "words": "lots"}, "before.words: found 'lots'"),
        (
            "before",
            {"type": "quantity", "words": "about 340"},
            "before: found 'about 340', expected 'about 350'",
        ),
        ("before", {"type": "term", "id": "a", "fields": {}}, "before.fields: found a term without a type"),
        ("before", {"type": "statement", "fields": []}, "before.fields: found a list"),
        ("verdict", {**exact(copied())["verdict"], "name": "widened"}, "verdict.name: found 'widened'"),
        ("verdict", {**exact(copied())["verdict"], "basis": "guess"}, "verdict.basis: found 'guess'"),
        ("statements", [{"in": "before", "key": "x"}], "statements[0].key: found 'x'"),
        ("statements", [{"type": "text", "words": "x"}], "statements[0]: found something else"),
    ],
)
def test_a_wrong_part_of_a_change_is_refused_with_its_place(field: str, wrong: object, expected: str) -> None:
    document = copied()
    exact(document)[field] = wrong
    at = document["changes"].index(exact(document))
    with pytest.raises(ModelError) as refused:
        Diff.from_dict(document)
    assert str(refused.value).startswith(f"$.changes[{at}].{expected}")


def test_what_is_taken_for_one_must_be_so_by_the_policy() -> None:
    captives, hostages = (
        TermSheet(id="v", terms=[Release(id=id_, people="soldiers", count=count)])
        for id_, count in (("captives", 35), ("hostages", 36))
    )
    document = diff(captives, hostages, policy=Policy(match="1/2")).to_dict()
    score = document["changes"][0]["match"]["score"]
    assert Diff.from_dict(document).to_dict() == document
    edits: list[tuple[Document, str]] = [({}, "none"), ({"match": "1"}, "at least 1")]
    for edited, expected in edits:
        policy = {key: each for key, each in document["policy"].items() if key != "match"} | edited
        with pytest.raises(ModelError) as refused:
            Diff.from_dict({**document, "policy": policy})
        place = f"$.changes[0].match.score: found {score}, expected {expected}, as the policy of the document"
        assert str(refused.value).startswith(place)


def test_sentences_are_not_looked_at() -> None:
    document = copied()
    document["changes"][0]["sentence"] = "told in other words"
    assert Diff.from_dict(document) == FOUND


SAID = {"fingerprint": "0" * 16, "kind": "", "about": "", "because": "told in May"}


def test_notes_come_back() -> None:
    document = copied() | {"only": ["value"], "suppressed": [{**SAID, "kind": "moved"}], "stale": [SAID]}
    again = Diff.from_dict(document)
    assert again.notes == Notes(
        only=("value",),
        suppressed=(Suppression(fingerprint="0" * 16, kind="moved", because="told in May"),),
        stale=(Suppression(fingerprint="0" * 16, because="told in May"),),
    )
    assert again != FOUND
    assert (again.changes, again.without("silence").notes) == (FOUND.changes, again.notes)
    assert again.to_dict() == document
    SCHEMA.validate(document)


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ({"only": [1]}, "$.only[0]: found 1, expected one of 'substantive'"),
        ({"only": ["substantiv"]}, "$.only[0]: found 'substantiv', expected one of 'substantive'"),
        ({"only": []}, "$.only: found an empty list, expected at least one; where there is none the key is"),
        ({"only": "value"}, "$.only: found 'value', expected a list"),
        ({"stale": []}, "$.stale: found an empty list"),
        ({"suppressed": [{"because": "so"}]}, "$.suppressed[0]: found no key 'fingerprint'"),
        ({"stale": [SAID | {"why": ""}]}, "$.stale[0]: found the key 'why'"),
        ({"stale": [SAID | {"fingerprint": "12"}]}, "$.stale[0]: found the fingerprint '12', expected 16"),
        ({"stale": [SAID | {"because": " "}]}, "$.stale[0]: found ' ', expected some words"),
        ({"stale": [SAID | {"because": "a  b"}]}, "$.stale[0].because: found 'a  b', expected 'a b'"),
    ],
)
def test_wrong_notes_are_refused_with_their_place(notes: dict[str, Any], expected: str) -> None:
    with pytest.raises(ModelError) as refused:
        Diff.from_dict(copied() | notes)
    assert str(refused.value).startswith(expected)


@pytest.mark.parametrize(
    "notes", [{"only": []}, {"stale": []}, {"suppressed": []}, {"stale": [{"because": "so"}]}]
)
def test_the_schema_refuses_wrong_notes_too(notes: dict[str, Any]) -> None:
    assert SCHEMA.is_valid(copied())
    assert not SCHEMA.is_valid(copied() | notes)


def test_a_document_that_lies_too_deep_is_refused_at_once() -> None:
    deep: Any = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(ModelError, match="more than 60 objects and lists"):
        Diff.from_dict({**copied(), "changes": deep})


def test_every_error_of_a_sheet_is_told_at_once() -> None:
    document = copied()
    document["before"]["sheet"]["terms"]["prisoners"] |= {"count": "lots", "when": "soonish"}
    with pytest.raises(ModelError) as refused:
        Diff.from_dict(document)
    assert [line.split(":")[0] for line in str(refused.value).splitlines()] == [
        "$.before.sheet.terms.prisoners.when",
        "$.before.sheet.terms.prisoners.count",
    ]


def test_a_json_path_quotes_what_is_no_name() -> None:
    assert json_path(("a", 0, "told by", "x")) == "$.a[0]['told by'].x"
    with pytest.raises(ModelError, match=r"^\$\.a: found null, expected text$"):
        At(None, ("a",)).text()
