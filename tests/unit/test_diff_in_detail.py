"""What a change holds besides its kind: sides, statements, atoms, what differs inside it, its sentence."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve, field, frozen
from small_result import copied
from versions import FULL, SCOPE, check_owned, count, free, halt, version

from dealdiff import Diff, ModelError, UnknownName
from dealdiff.diffing._structural import differences
from dealdiff.diffing.catalogue import kind
from dealdiff.diffing.change import Change
from dealdiff.diffing.composing import compose
from dealdiff.diffing.delta import apply, delta
from dealdiff.diffing.engine import diff
from dealdiff.diffing.selecting import check
from dealdiff.errors import StaleDelta
from dealdiff.model.figure import Figure
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange, Part
from dealdiff.model.scope import Scope, Source
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.spelling import told
from dealdiff.model.statement import Statement
from dealdiff.model.term import Condition, Slice
from dealdiff.values.details import Details
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.scheme import ConceptScheme
from dealdiff.vocabularies.ceasefire import (
    Release,
    Withdrawal,
)


@frozen(kw_only=True)
class Row:
    """Two versions, the kind of one change between them, and what that change holds, as far as it is told."""

    before: TermSheet
    after: TermSheet
    kind: str
    holds: dict[str, Any] = field(factory=dict)
    policy: Policy = DEFAULT


def _words(side: object) -> object:
    if isinstance(side, Condition):
        return side.state
    if isinstance(side, Exchange):
        return f"{side.gives} for {side.for_}"
    if isinstance(side, Statement):
        return side.verb
    return side if side is None or isinstance(side, tuple) else str(side)


def _inside(several: tuple[Change, ...]) -> list[str]:
    return [f"{one.kind} {one.significance.value} {told(one.path)}" for one in several]


def _held(change: Change, found: Diff) -> dict[str, object]:
    """What a change holds, in words."""
    return {
        "before": _words(change.before),
        "after": _words(change.after),
        "significance": change.significance.value,
        "statements": [one.verb for one in change.statements],
        "owns": [told(path) for path in change.owns],
        "children": _inside(change.children),
        "owned by children": [told(path) for one in change.children for path in one.owns],
        "echoes": _inside(change.echoes),
        "accounts": {who: verdict.name for who, verdict in change.accounts.items()},
        "verdict": change.verdict and change.verdict.name,
        "sentence": found.sentence(change),
    }


def check_row(row: Row) -> None:
    found = diff(row.before, row.after, policy=row.policy)
    check_owned(found)
    held = [_held(one, found) for one in found if one.kind == row.kind]
    assert len(held) == 1, [str(one) for one in found]
    assert {name: held[0][name] for name in row.holds} == row.holds


def said(verb: str, who: str = "anna", subject: str = "hostages", **more: Any) -> Statement:  # noqa: ANN401 # fields
    return Statement(who=who, verb=verb, subject=subject, **more)


WANTS = said("wants", firmness="demand")
PARTS = [Slice(people="soldiers", count=3), Slice(people="civilians", count=27)]


SIDES = {
    "a number told by its parts": Row(
        before=version(free(count=30), WANTS),
        after=version(free(count=30, made_of=PARTS), WANTS),
        kind="decomposed",
        holds={
            "before": "30",
            "after": "27 civilians + 3 soldiers",
            "statements": ["wants"],
            "owns": ["terms.hostages.made of.civilians", "terms.hostages.made of.soldiers"],
        },
    ),
    "a number told by parts whose own numbers are not told": Row(
        before=version(free(count=30)),
        after=version(free(count=30, made_of=[Slice(people="soldiers"), Slice(people="civilians")])),
        kind="decomposed",
        holds={"before": "30", "after": "civilians + soldiers"},
    ),
    "a condition that is met": Row(
        before=version(free(if_=[Condition(id="reform")]), WANTS),
        after=version(free(if_=[Condition(id="reform", state="met")]), WANTS),
        kind="condition-met",
        holds={
            "before": "pending",
            "after": "met",
            "statements": ["wants"],
            "owns": ["terms.hostages.if.reform.state"],
        },
    ),
    "a slice whose people are called otherwise, with another number": Row(
        before=version(free(of_whom=[Slice(people="hostages", count=3)])),
        after=version(free(of_whom=[Slice(people="captives", count=5)])),
        kind="restated",
        holds={
            "before": "hostages",
            "after": "captives",
            "significance": "substantive",
            "children": ["increased substantive terms.hostages.of whom.captives.count"],
            "owned by children": [],
            "owns": ["terms.hostages.of whom.hostages", "terms.hostages.of whom.captives"],
        },
    ),
    "a slice that does not say of whom is not one that did": Row(
        before=version(free(of_whom=[Slice(people="women", count=3)])),
        after=version(free(of_whom=[Slice(people="undisclosed", count=3)])),
        kind="not-mentioned",
        holds={"owns": ["terms.hostages.of whom.women"]},
    ),
    "an exchange told from its other end": Row(
        before=version(
            free(), halt(), exchanges=[Exchange(id="deal", gives=["hostages"], for_=["fighting"])]
        ),
        after=version(free(), halt(), exchanges=[Exchange(id="deal", gives=["fighting"], for_=["hostages"])]),
        kind="exchange-turned",
        holds={"before": "hostages for fighting", "after": "fighting for hostages"},
    ),
    "one term in the place of another": Row(
        before=version(free(count=35)),
        after=version(Release(id="prisoners", count=35, replaces="hostages")),
        kind="term-replaced",
        holds={"before": ("hostages",), "after": ("prisoners",)},
    ),
    "a term that stays as it was beside one that takes the place of another": Row(
        before=version(free(count=3), Release(id="prisoners", count=27)),
        after=version(free(count=3), Release(id="rafah", count=27, replaces="hostages + prisoners")),
        kind="term-merged",
        holds={"owns": ["terms.prisoners", "terms.rafah"], "significance": "clarifying"},
    ),
}


@pytest.mark.parametrize("row", SIDES.values(), ids=SIDES)
def test_both_sides_and_what_is_said_of_them(row: Row) -> None:
    check_row(row)


def held(words: object, *figures: Figure, **more: Any) -> TermSheet:  # noqa: ANN401 # fields of the sheet
    return version(free(count=words), *more.pop("said", ()), figures=figures, **more)


def base(**more: Any) -> Figure:  # noqa: ANN401 # fields of a figure
    return Figure(id="held", count=130, **more)


BASES = {
    "a share of those whom a figure counts": Row(
        before=held("half of the hostages", base(people="hostages")),
        after=held("70 hostages"),
        kind="increased",
    ),
    "what people say of a term says nothing of the figure": Row(
        before=held(
            "half of the hostages", base(people="hostages"), said=[said("tells", body=free(count=60))]
        ),
        after=held("70 hostages"),
        kind="increased",
    ),
    "what somebody thinks of a figure is no account of it": Row(
        before=held(
            "half of the hostages", base(people="hostages"), said=[said("calls", subject="held", says="old")]
        ),
        after=held("70 hostages"),
        kind="increased",
    ),
    "another account of the figure": Row(
        before=held(
            "half of the hostages",
            base(people="hostages"),
            said=[said("tells", subject="held", body=Figure(id="held", count=120))],
        ),
        after=held("70 hostages"),
        kind="possibly-changed",
    ),
    "a share that does not say of what": Row(
        before=held("half", base()), after=held("70"), kind="possibly-changed"
    ),
    "a figure of two groups is the number of neither": Row(
        before=held("half of the women", base(people="women, men")),
        after=held("70 women"),
        kind="possibly-changed",
    ),
    "a figure of a group without some is not the number of all": Row(
        before=held("half of the hostages", base(people="hostages except women")),
        after=held("70 hostages"),
        kind="possibly-changed",
    ),
    "a figure of some is not the number of all": Row(
        before=held("half of the hostages", base(people="some hostages")),
        after=held("70 hostages"),
        kind="possibly-changed",
    ),
    "about as many, as wide as about is read": Row(
        before=held("half of the hostages", base(people="hostages")),
        after=held("about 70 hostages"),
        kind="told-less-exactly",
        policy=Policy(about="1/5"),
    ),
    "about as many, as narrow as about is read": Row(
        before=held("half of the hostages", base(people="hostages")),
        after=held("about 70 hostages"),
        kind="increased",
        policy=Policy(about="1/100"),
    ),
}


@pytest.mark.parametrize("row", BASES.values(), ids=BASES)
def test_what_a_share_is_a_share_of(row: Row) -> None:
    check_row(row)


def placed(*parts: Part, **more: Any) -> TermSheet:  # noqa: ANN401 # fields of the sheet
    return version(*more.pop("said", ()), parts=Keyed({one.id: one for one in parts}), **more)


NUMBERS = {
    "more of the first ones alone are surely more": Row(
        before=version(free(people="hostages", count=35)),
        after=version(free(people="hostages", rank="first", count=40)),
        kind="increased",
    ),
    "more of the first of a wider group may be no more": Row(
        before=version(free(people="women", count=35)),
        after=version(free(people="hostages", rank="first", count=40)),
        kind="possibly-changed",
    ),
    "parts that add up within what about means": Row(
        before=version(free(count="about 30")),
        after=version(
            Release(id="prisoners", count=8, replaces="hostages"),
            Release(id="rafah", count=27, replaces="hostages"),
        ),
        kind="term-split",
        holds={"verdict": "narrowed", "significance": "clarifying"},
        policy=Policy(about="1/4"),
    ),
    "the same parts, more than what about means": Row(
        before=version(free(count="about 30")),
        after=version(
            Release(id="prisoners", count=8, replaces="hostages"),
            Release(id="rafah", count=27, replaces="hostages"),
        ),
        kind="term-split",
        holds={"verdict": "increased"},
        policy=Policy(about="1/100"),
    ),
}


@pytest.mark.parametrize("row", NUMBERS.values(), ids=NUMBERS)
def test_numbers(row: Row) -> None:
    check_row(row)


CORRECTS = {"v": "corrects"}
STANCES = {
    "wanting to leave is for it, however the family is read": Row(
        before=version(said("wants", subject="forces", body=Withdrawal(id="forces"))),
        after=version(said("accepts", subject="forces", body=Withdrawal(id="forces"))),
        kind="stance-softened",
    ),
    "from accepting to considering to leave": Row(
        before=version(said("accepts", subject="forces", body=Withdrawal(id="forces"))),
        after=version(said("considers", subject="forces", body=Withdrawal(id="forces"))),
        kind="stance-hardened",
    ),
    "to refuse some of them and to want a number are two things": Row(
        before=version(said("refuses", body=free(people="soldiers"))),
        after=version(said("wants", body=free(count=30))),
        kind="stance-retold",
    ),
    "to refuse some of them and to want just them": Row(
        before=version(said("refuses", body=free(people="soldiers"))),
        after=version(said("wants", body=free(people="soldiers", count=30))),
        kind="stance-reversed",
    ),
    "an act that suspends, where another version was signed": Row(
        before=version(said("signs", subject="this"), id="one"),
        after=version(said("suspends", subject="this"), id="two"),
        kind="act-of-another-version",
        holds={"significance": "substantive", "owns": ["statements.anna | acts | this.verb"]},
    ),
    "the same act on either version": Row(
        before=version(said("suspends", subject="this", date="2024-03-01"), id="one"),
        after=version(said("suspends", subject="this", date="2024-04-01"), id="two"),
        kind="act-of-another-version",
        holds={"significance": "record"},
    ),
    "a correction changes the record, also inside a change": Row(
        before=version(said("wants", body=free(count=30))),
        after=version(said("wants", body=free(count=35)), id="w", parents=CORRECTS),
        kind="stance-retold",
        holds={
            "significance": "record",
            "children": ["corrected record statements.anna | stance | hostages.body.count"],
        },
    ),
    "a correction that tells of an act says that it was done": Row(
        before=version(),
        after=version(said("suspends", subject="this"), id="w", parents=CORRECTS),
        kind="deal-suspended",
        holds={"significance": "record"},
    ),
}


@pytest.mark.parametrize("row", STANCES.values(), ids=STANCES)
def test_what_people_say_and_do(row: Row) -> None:
    check_row(row)


INSIDE = {
    "what is said of a term": (
        said("wants", body=free(count=30)),
        said("wants", body=free(count=35)),
        "Hostages, count, as wanted by Anna: 35, more than before (30).",
    ),
    "what is said of the text": (
        said("judges", subject="", says="close"),
        said("judges", subject="", says="far off"),
        "The text, says: worded far off, before close.",
    ),
}


@pytest.mark.parametrize(("before", "after", "sentence"), INSIDE.values(), ids=INSIDE)
def test_what_differs_inside_a_statement_is_told_of_its_subject(
    before: Statement, after: Statement, sentence: str
) -> None:
    found = diff(version(before), version(after))
    assert [found.sentence(child) for change in found for child in change.children] == [sentence]


def tells(body: Release, who: str = "anna", **more: Any) -> Statement:  # noqa: ANN401 # fields of a statement
    return said("tells", who=who, body=body, **more)


ACCOUNTS = {
    "nothing and none are one, by an account too": Row(
        before=count(0),
        after=version(free(count=30), tells(free(count="none"))),
        kind="increased",
        holds={"accounts": {"anna": "restated"}},
    ),
    "some and none are not": Row(
        before=count(5),
        after=version(free(count=30), tells(free(count="none"))),
        kind="increased",
        holds={"accounts": {"anna": "replaced"}},
    ),
    "at second hand it is told who tells of it": Row(
        before=count(5),
        after=evolve(
            version(free(count=30), tells(free(count=40), told_by="wire"), source="daily"),
            scope=evolve(
                SCOPE,
                sources=[
                    Source(id="daily", publisher="The Daily"),
                    Source(id="wire", publisher="The Wire"),
                ],
            ),
        ),
        kind="increased",
        holds={
            "sentence": "Hostages, count: 30, more than before (5), according to The Daily. "
            "Accounts differ: by Anna, told by The Wire, increased.",
        },
    ),
    "a length of the phase beside one of the term by an account": Row(
        before=version(halt(part="first"), parts=[Part(id="first", lasts="six weeks")]),
        after=version(
            halt(part="first", lasts="42 days"),
            said("tells", subject="fighting", body=halt(lasts="eight weeks")),
            parts=[Part(id="first")],
        ),
        kind="same-length",
        holds={"accounts": {"anna": "increased"}},
    ),
    "a full text without a title says nothing against what somebody called it": Row(
        before=version(free(title="Hostages", count=30), tells(free(title="Captives")), silence=FULL),
        after=version(free(count=30), silence=FULL),
        kind="removed",
        holds={"accounts": {}},
    ),
    "a full text without a number says that there is none": Row(
        before=version(free(count=30, force="must"), tells(free(count=35)), silence=FULL),
        after=version(free(force="must"), silence=FULL),
        kind="removed",
        holds={"accounts": {"anna": "replaced"}},
    ),
}


@pytest.mark.parametrize("row", ACCOUNTS.values(), ids=ACCOUNTS)
def test_by_account(row: Row) -> None:
    check_row(row)


PHASES = {
    "what is counted from the phase that was moved follows, and nothing else": Row(
        before=placed(
            Part(id="first", when="2024-06-01"),
            Part(id="second", when="2024-07-01"),
            said=[free(when="day 3 of first"), halt(when="day 3 of second")],
        ),
        after=placed(
            Part(id="first", when="2024-06-05"),
            Part(id="second", when="2024-07-01"),
            said=[free(when="day 3 of first"), halt(when="day 3 of second")],
        ),
        kind="increased",
        holds={"echoes": ["date-follows record terms.hostages.when"]},
    ),
    "a full text that has its phases in no order any more": Row(
        before=placed(Part(id="first"), Part(id="second", after="first"), silence=FULL),
        after=placed(Part(id="first"), Part(id="second"), silence=FULL),
        kind="removed",
        holds={"before": "first", "after": None, "significance": "substantive"},
    ),
}


@pytest.mark.parametrize("row", PHASES.values(), ids=PHASES)
def test_phases(row: Row) -> None:
    check_row(row)


def test_the_concepts_of_either_scope_hold_for_both_versions() -> None:
    """A later scope that declares nothing takes nothing back."""
    bare = Scope(vocabulary=SCOPE.vocabulary, schemes={"people": ConceptScheme.of({"guards": None})})
    rich = evolve(bare, schemes={"people": ConceptScheme.of({"staff": {"guards": None}})})
    before, after = version(free(people="staff")), version(free(people="guards"))
    for one, other in ((rich, bare), (bare, rich)):
        found = diff(evolve(before, scope=one), evolve(after, scope=other))
        assert [change.kind for change in found] == ["told-more-exactly"]


# Without what only says that something was not repeated.


def test_what_a_report_is_silent_on_is_told_by_term() -> None:
    """The full text says that it is silent on the hostages: their number went unrepeated, not lost."""
    silence = Silence(default="absent", except_={"hostages": "unreported"})
    before = version(free(count=30), silence=silence)
    after = version(free(made_of=PARTS), silence=silence)
    (found,) = diff(before, after)
    assert [told(path) for path in found.owns] == [
        "terms.hostages.made of.civilians",
        "terms.hostages.made of.soldiers",
        "terms.hostages.count",
    ]
    heard = diff(before, after).without("silence")
    assert {told(path) for path in heard.owned} == {
        "terms.hostages.made of.soldiers",
        "terms.hostages.made of.civilians",
    }


def test_an_order_that_was_turned_is_told_whole() -> None:
    """That the second phase follows none any more is one with the first's following it."""
    before = placed(Part(id="first"), Part(id="second", after="first"))
    after = placed(Part(id="first", after="second"), Part(id="second"))
    found = diff(before, after)
    assert [one.kind for one in found] == ["phase-reordered", "phase-reordered"]
    assert found.without("silence").delta == found.delta


# Data.


def test_members_of_lists_are_compared_by_their_number() -> None:
    """A member that went moves those behind it: nobody guesses which one it was."""
    found = differences(Details('["a", "b", "c"]'), Details('["b", "c"]'))
    assert [(*one.path, one.before, one.after) for one in found] == [
        ("0", '"a"', '"b"'),
        ("1", '"b"', '"c"'),
        ("2", '"c"', None),
    ]


def test_an_id_may_be_the_name_of_a_collection() -> None:
    first: dict[str, Any] = {"phases": {"agreed": {}}}
    named: dict[str, Any] = {"phases": {"agreed": {}, "terms": {}}}
    without: dict[str, Any] = {}
    words: dict[str, Any] = {"phases": "undisclosed"}
    rows = [
        (without, first, named),
        (named, first, without),
        (first, without, named),
        (words, first, named),
        (named, first, words),
    ]
    for before, between, after in rows:
        both = compose(delta(before, between), delta(between, after))
        assert both == delta(before, after)
        assert apply(before, both) == after


@pytest.mark.parametrize(
    ("given", "shown"),
    [("x" * 78, "'" + "x" * 78 + "'"), ("x" * 79, "'" + "x" * 76 + "...")],
    ids=["80 characters", "81 characters"],
)
def test_long_data_are_cut_in_an_error(given: str, shown: str) -> None:
    with pytest.raises(StaleDelta) as refused:
        apply({"title": given}, delta({"title": "a"}, {"title": "b"}))
    assert str(refused.value) == f"title: found {shown}, expected 'a'"


# Refusals, word by word.

UNKNOWN = {
    "a significance, misspelt": (
        "substantiv",
        "no kind, family or significance 'substantiv'; the nearest is 'substantive'",
    ),
    "a family, misspelt": ("silense", "no kind, family or significance 'silense'; the nearest is 'silence'"),
    "a kind, misspelt": (
        "term-ruled-ot",
        "no kind, family or significance 'term-ruled-ot'; the nearest is 'term-ruled-out'",
    ),
    "nothing near": (
        "zzzz",
        "no kind, family or significance 'zzzz'; significances are "
        "substantive, clarifying, uncertain, editorial, record",
    ),
}


@pytest.mark.parametrize(("word", "sentence"), UNKNOWN.values(), ids=UNKNOWN)
def test_what_is_asked_for_is_known(word: str, sentence: str) -> None:
    with pytest.raises(UnknownName) as refused:
        check([word])
    assert str(refused.value) == sentence


def test_a_kind_that_is_like_no_other() -> None:
    with pytest.raises(UnknownName) as refused:
        kind("zzzz")
    assert str(refused.value) == "no kind 'zzzz'"


LONG = "p" * 100
REFUSED: dict[str, tuple[tuple[Any, ...], str]] = {
    "a path of no steps": (
        ("changes", 0, "path", []),
        "$.changes[0].path: found an empty path, expected where it stands in the sheet",
    ),
    "a key that is no text": (("compared", {3: "x"}), "$.compared: found the key 3, expected text as a key"),
    "a fraction": (
        ("nature", 1.5),
        "$.nature: found 1.5, expected text, a list, an object, a whole number, true, false or null",
    ),
    "a word that is a number": (
        ("changes", 0, "significance", 5),
        "$.changes[0].significance: found 5, "
        "expected one of 'substantive', 'clarifying', 'uncertain', 'editorial', 'record'",
    ),
    "a word that is misspelt": (
        ("changes", 0, "significance", "substantiv"),
        "$.changes[0].significance: found 'substantiv', expected one of "
        "'substantive', 'clarifying', 'uncertain', 'editorial', 'record'; did you mean 'substantive'?",
    ),
    "words that cannot be read": (
        ("before", "sheet", "terms", "prisoners", "count", "lots and lots"),
        "$.before.sheet.terms.prisoners.count: found 'lots and lots', "
        "expected a number (35, thirty-five, 1,139, 1.5 million)",
    ),
    "a field that is misspelt": (
        ("scopes", 0, "parties", "north", "insde", "south"),
        "$.scopes[0].parties.north.insde: found the unknown key 'insde', "
        "expected one of name, role, inside; did you mean 'inside'?",
    ),
    "a vocabulary of a long name": (
        ("scopes", 0, "vocabulary", LONG),
        f"$.scopes[0].vocabulary: found '{LONG[:80]}', expected the name of a vocabulary; no vocabulary "
        f"'{LONG[:80]}'; there is ceasefire, commercial; "
        "give your own as from_dict(data, vocabularies=[...])",
    ),
}


@pytest.mark.parametrize(("spoil", "sentence"), REFUSED.values(), ids=REFUSED)
def test_a_document_is_refused_in_a_whole_sentence(spoil: tuple[Any, ...], sentence: str) -> None:
    document = copied()
    *above, last, what = spoil
    node: Any = document
    for step in above:
        node = node[step]
    node[last] = what
    with pytest.raises(ModelError) as refused:
        Diff.from_dict(document)
    assert str(refused.value) == sentence
