"""Which changes parties dispute: what the one calls it and what the other calls it cannot both hold."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from test_calls import (
    AGREES,
    DISAGREES,
    EXACTER,
    FIGURES,
    HARDER,
    HIDDEN,
    LESS,
    MORE,
    NOW,
    OPEN,
    SAME,
    WORDED,
    Pair,
    call,
    found,
    full,
)
from versions import FULL, free, version

from dealdiff.calling.call import Agreement
from dealdiff.calling.calls import Calls, calls
from dealdiff.calling.clashing import exclude
from dealdiff.calling.phrases import Phrase
from dealdiff.model.part import Part
from dealdiff.model.statement import Statement
from dealdiff.model.term import Condition
from dealdiff.render.calls import calls_markdown, calls_page
from dealdiff.render.text import to_text
from dealdiff.seeds import seed

WOMEN_TOO = (full(free(count=30, people="women")), full(free(count=40)))
BOTH_WAYS = (
    full(free(count=30, when="by 2024-03-01")),
    full(free(count=40, when="by 2024-02-01", people="women")),
)
FIVE, CLEARER = "five new conditions", "clarifications, not new demands"
ONE_AND_ELSE, CLEAR_AND_NEW = "one new term, all else unchanged", "clarified and one new term"
ONE_IN_TEXT = ("this", "hostages")
PHASED = (full(parts=[Part(id="first")]), full(parts=[Part(id="first", lasts="six weeks")]))


def disputed(versions: Pair, east: str, west: str, **more: Any) -> Calls:  # noqa: ANN401 # fields
    on = {"on": ("hostages", "hostages"), "who": ("anna", "west"), **more}
    (first, second), (one, other) = on["on"], on["who"]
    return found(*versions, call(first, east, who=one), call(second, west, who=other))


def case(idea: str, versions: Pair, east: str, west: str, number: int, **more: Any) -> Any:  # noqa: ANN401 # a case
    """What East and what West call the hostages, or something else, and in how many rows that is disputed."""
    return pytest.param(versions, east, west, number, more, id=idea)


@pytest.mark.parametrize(
    ("versions", "east", "west", "number", "more"),
    [
        case("words that are not read", MORE, "final", "intentional ambiguity", 0),
        case("unread beside what agrees", MORE, "raised", "largely unchanged", 0),
        case("unread beside what does not", MORE, "lowered", "in their favour", 0),
        case("unread, of the whole text", MORE, "final", "generous", 0, on=("this", "this")),
        case("one agrees and one does not", MORE, "raised", "unchanged", 1),
        case("both agree, in other words", MORE, "raised", "changed", 0),
        case("both disagree with what is reported", MORE, "lowered", "unchanged", 1),
        case("both disagree in one word", MORE, "unchanged", "as before", 0),
        case("of neither can it be told", NOW, "new", "unchanged", 1),
        case("and it need not be told", NOW, "new", "changed", 0),
        case("clarified or new", NOW, "clarifications, not new demands", "new demands", 1),
        case("clarified, or the same", EXACTER, "clarification", "unchanged", 0),
        case("raised or lowered, which is not told", HIDDEN, "raised", "lowered", 1),
        case("to two values", NOW, "raised to 50", "raised to 60", 1),
        case("to values that may be one", NOW, "raised to about 50", "raised to 51", 0),
        case("to values of two types", NOW, "raised to 50", "raised to six weeks", 0),
        case("it was another number", NOW, "was 700", "was 900", 1),
        case("a number of them", NOW, "five new conditions", "two new conditions", 1),
        case("of them, and of others", NOW, "five new conditions", "two new terms", 0),
        case("some new, some gone", NOW, "two new terms", "two dropped terms", 0, on=("this", "this")),
        case("none, or five", NOW, "no new demands", "five new demands", 1),
        case("not five, or two", NOW, "not five new demands", "two new demands", 0),
        case("how a text stands to another need not exclude", SAME, "amendment", "counter-proposal", 0),
        case("of two things", NOW, "new", "unchanged", 0, on=("hostages", "prisoners")),
        case("one of the whole text", NOW, "raised", "unchanged", 1, on=("hostages", "this")),
        case("the whole new, and this the same", NOW, "unchanged", "new", 0, on=("hostages", "this")),
        case("one thing by two names", SAME, "new", "unchanged", 1, on=("hostages", "the Hostages issue")),
        case("one party in two ways", MORE, "raised", "unchanged", 0, who=("anna", "emil")),
        case("two who speak for nobody", MORE, "raised", "unchanged", 0, who=("ida", "ole")),
        case("a party, and who speaks for nobody", MORE, "raised", "unchanged", 0, who=("anna", "ida")),
        case("a party, and a faction in it", MORE, "raised", "unchanged", 0, who=("anna", "hawks")),
        case("a party, and a faction in another", MORE, "raised", "unchanged", 0, who=("west", "hawks")),
        case("together and alone", MORE, "raised", "unchanged", 1, who=("anna + west", "west")),
        case("the one raised, the other changed in its people", WOMEN_TOO, "raised", "changed", 0),
        case("raised in one field, lowered in another: both hold", BOTH_WAYS, "raised", "lowered", 0),
        case("all else, and one thing in it", LESS, "lowered", "raised", 1, on=("all else", "hostages")),
        case("the rest of each is its own", SAME, "new", "dropped", 0, on=("all else", "all else")),
        case("none of them, or some", NOW, "no changed terms", "changed terms", 1),
        case("a number of the whole, and no finding", SAME, FIVE, CLEARER, 1, on=("this", "this")),
        case("and a finding: beside it, and beside none", MORE, FIVE, CLEARER, 2, on=("this", "this")),
        case("five of the whole, which is the same", MORE, FIVE, "unchanged", 2, on=("this", "this")),
        case("five, or none", MORE, FIVE, "no new conditions", 2, on=("this", "this")),
        case("the whole the same, and a silent thing new", SAME, "unchanged", "new", 1, on=("this", "aid")),
        case("however much else differs", MORE, "unchanged", "new", 1, on=("this", "aid")),
        case("the whole the same, and one thing raised", SAME, "unchanged", "raised", 1, on=ONE_IN_TEXT),
        case("nothing new in the whole", SAME, "no new terms", "a new term", 1, on=("this", "aid")),
        case("nothing raised in the whole", SAME, "not raised", "raised", 1, on=("this", "aid")),
        case("the whole not new, and one thing is", SAME, "not new", "new", 0, on=("this", "aid")),
        case("whatever is found", MORE, "no new terms", "new", 1, on=("this", "aid")),
        case("nothing else new, and one thing is", SAME, "nothing new", "new", 1, on=("all else", "aid")),
        case("no figure is a term", FIGURES, "no new terms", "new", 0, on=("this", "held")),
        case("nor is a phase", PHASED, "no new terms", "new", 0, on=("this", "first")),
        case("though it is something", PHASED, "nothing new", "new", 1, on=("this", "first")),
        case("what each is, beside a number of others", SAME, CLEAR_AND_NEW, "unchanged", 0, on=ONE_IN_TEXT),
        case(
            "all else the same, and a silent thing new", SAME, "unchanged", "new", 1, on=("all else", "aid")
        ),
        case("a number, and all else", SAME, ONE_AND_ELSE, "new", 0, on=("this", "aid")),
        case("all else is not that number", SAME, ONE_AND_ELSE, "one new term", 0, on=("this", "this")),
        case("all else of one, and the whole", SAME, "all else unchanged", "raised", 0, on=("this", "this")),
        case("no figure is in the text", FIGURES, "unchanged", "raised", 0, on=("this", "held")),
        case("nor a stance on what no text tells", HARDER, "unchanged", "hardened", 0, on=ONE_IN_TEXT),
        case("nor the stance of a party", HARDER, "unchanged", "hardened", 0, on=("this", "east")),
    ],
)
def test_what_parties_dispute(
    versions: Pair, east: str, west: str, number: int, more: dict[str, Any]
) -> None:
    result = disputed(versions, east, west, **more)
    assert len(result.disputed) == number, str(result)
    who = more.get("who", ("anna", "west"))[::-1]
    assert (
        len(disputed(versions, west, east, on=more.get("on", ("hostages",) * 2)[::-1], who=who).disputed)
        == number
    )


NEW = ("new", "a new condition", "a new demand", "a new term", "two new terms", "raised")
OF_A_THING = {  # what is said of the whole text, and which of NEW cannot hold of a term in it beside that
    "nothing new": "xxxxx.",
    "no new points": "xxxxx.",
    "no new terms": "x..xx.",  # a new condition or demand need be no new term
    "no new conditions": ".x....",
    "no new demands": "..x...",
    "not new": "......",  # as a whole
    "unchanged": "xxxxxx",
    "nothing dropped": "......",
}
OF_THE_WHOLE = {  # the same where both are said of the whole text
    **OF_A_THING,
    "no new terms": "...xx.",  # a new text need have no new term
    "not new": "x.....",  # things in it may be
}
OF_ONE_THING = {  # the same where both are said of one thing: a noun names that very thing
    **OF_A_THING,
    "not new": "xxxxx.",
    "not a new term": "x..xx.",
    "dropped": "xxxxxx",
}
SAME_IN_FULL = (full(free()), full(free()))
TOLD = {
    "nothing found": SAME,
    "something found": MORE,
    "the same in full": SAME_IN_FULL,
    "a new term": (full(), full(free())),
    "a new condition": (full(free()), full(free(if_=[Condition(id="talks")]))),
}


@pytest.mark.parametrize("whole", OF_A_THING)
@pytest.mark.parametrize("versions", TOLD.values(), ids=TOLD)
def test_nothing_new_in_a_text_and_what_is_called_new_exclude_one_another(versions: Pair, whole: str) -> None:
    for on, table in ((("this", "aid"), OF_A_THING), (("this", "this"), OF_THE_WHOLE)):
        assert _by_words(versions, whole, on) == table[whole]


def _by_words(versions: Pair, words: str, on: tuple[str, str]) -> str:
    """Which of NEW the words exclude, whoever says which."""
    told = [disputed(versions, words, one, on=on).disputes for one in NEW]
    turned = [disputed(versions, one, words, on=on[::-1]).disputes for one in NEW]
    assert [*map(len, turned)] == [*map(len, told)]
    return "".join("x" if any(one.in_words for one in each) else "." for each in told)


@pytest.mark.parametrize(
    ("whole", "part", "number"),
    [
        ("nothing dropped", "dropped", 1),
        ("no dropped terms", "dropped", 1),
        ("not dropped", "dropped", 0),  # the text still stands
        ("nothing clarified", "clarified", 1),
        ("not an amendment", "amendment", 0),
        ("all else unchanged", "new", 1),
        ("all else not new", "new", 0),
        ("no new terms, all else unchanged", "raised", 0),  # which may be none of all else
    ],
)
def test_what_is_denied_of_all_that_is_in_a_text_is_denied_of_each(
    whole: str, part: str, number: int
) -> None:
    assert len(disputed(SAME, whole, part, on=("this", "aid")).disputes) == number
    assert len(disputed(SAME, part, whole, on=("aid", "this")).disputes) == number


TERM, CONDITION = (full(), full(free())), (full(free()), full(free(if_=[Condition(id="talks")])))
JUDGED = {  # of the whole text, beside a new term of it, and beside a new condition of one
    "nothing new": (DISAGREES, DISAGREES),
    "no new points": (DISAGREES, DISAGREES),
    "no new terms": (DISAGREES, OPEN),
    "no new conditions": (OPEN, DISAGREES),
    "no new demands": (OPEN, OPEN),
    "not new": (OPEN, OPEN),
    "new": (OPEN, OPEN),
    "new points": (AGREES, AGREES),
    "new terms": (AGREES, OPEN),
    "new conditions": (OPEN, AGREES),
    "new demands": (OPEN, OPEN),
    "unchanged": (DISAGREES, DISAGREES),
}
OF_ITSELF = {"hostages": (AGREES, OPEN), "this": (OPEN, OPEN)}  # what is called new: a new condition is not


@pytest.mark.parametrize("way", ["new", "dropped"])
def test_what_is_judged_and_what_is_said_of_words_are_one_table(way: str) -> None:
    for at, versions in enumerate((TERM, CONDITION)):
        pair = versions if way == "new" else versions[::-1]
        for words, answers in JUDGED.items():
            says = words.replace("new", way)
            for on in ("this", "all else"):
                assert _beside_coming(pair, call(on, says)) is answers[at], (says, on)
            part = "a new term" if versions is TERM else "a new condition"
            result = disputed(pair, says, part.replace("new", way), on=ONE_IN_TEXT)
            assert bool(result.disputes) is (answers[at] is DISAGREES), str(result)
        for on, of_each in OF_ITSELF.items():
            assert _beside_coming(pair, call(on, way)) is of_each[at]
            turned = {AGREES: DISAGREES, OPEN: OPEN}[of_each[at]]
            assert _beside_coming(pair, call(on, f"not {way}")) is turned


@pytest.mark.parametrize("thing", ["aid", "hostages", "demands of East", "east"])
@pytest.mark.parametrize("versions", TOLD.values(), ids=TOLD)
def test_what_is_said_of_one_thing_with_a_noun_is_said_of_that_thing(versions: Pair, thing: str) -> None:
    issue = thing in ("aid", "hostages")
    for words, table in OF_ONE_THING.items():
        if issue or "term" not in words:
            assert _by_words(versions, words, (thing, thing)) == table, words


OF_WHOLE = ("new", "not new", "dropped", "not dropped")
IN_IT = ("five new conditions", "new demands", "no new terms", "two dropped terms", "no dropped conditions")


@pytest.mark.parametrize("versions", TOLD.values(), ids=TOLD)
@pytest.mark.parametrize("whole", OF_WHOLE)
def test_what_a_whole_text_is_and_what_things_in_it_are_both_hold(versions: Pair, whole: str) -> None:
    for part in IN_IT:
        for on in (("this", "this"), ("this", "all else"), ("all else", "this")):
            assert not disputed(versions, whole, part, on=on).disputes, (part, on)


def _beside_coming(versions: Pair, said: Statement) -> Agreement:
    """What is judged beside the finding that something came or went."""
    rows = found(*versions, said).called
    (one,) = (row for row in rows if row.finding and row.finding.kind.endswith(("-added", "-removed")))
    return one.calls[0].agreement


def test_new_terms_of_a_text_are_not_all_its_terms() -> None:
    restated = evolve(WORDED[1], terms={**WORDED[1].terms, "hostages": free()})
    one_more = evolve(WORDED[0], silence=FULL), evolve(restated, silence=FULL)
    for versions, answers in (
        (one_more, {"term-added": AGREES, "restated": OPEN}),
        (WORDED, {"restated": OPEN}),
    ):
        rows = found(*versions, call("this", "new terms")).called
        assert {row.finding.kind: row.agreement for row in rows if row.finding} == answers
    in_full = evolve(WORDED[0], silence=FULL), evolve(WORDED[1], silence=FULL)
    (row,) = found(*in_full, call("this", "new terms")).called
    assert row.agreement is DISAGREES


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("no terms dropped", "no dropped terms"),
        ("no terms were dropped", "no dropped terms"),
        ("nothing was dropped", "nothing dropped"),
        ("there is nothing new", "nothing new"),
        ("there was nothing new", "nothing new"),
        ("there are no new conditions", "no new conditions"),
        ("nothing new at all", "nothing new"),
        ("not new at all", "not new"),
        ("two terms dropped", "two dropped terms"),
        ("nothing was raised to 50", "nothing raised to 50"),
    ],
)
def test_words_in_another_order_mean_the_same(said: str, means: str) -> None:
    (one,), (other,) = Phrase(said).parts, Phrase(means).parts
    assert one.read
    assert evolve(one, words="") == evolve(other, words="")


def test_a_call_that_nobody_answers_is_no_dispute_and_says_that_it_does_not_agree() -> None:
    result = found(*MORE, call("hostages", "unchanged"))
    assert not result.disputed
    (row,) = result.called
    assert row.agreement is not None
    assert row.agreement.value == "does not agree"


def test_calls_of_other_pairs_dispute_nothing() -> None:
    result = found(*NOW, call("hostages", "new"), call("hostages", "unchanged", who="west", since="long ago"))
    assert not result.disputed


def test_unread_words_are_told_as_unread() -> None:
    result = found(*MORE, call("hostages", "changed and fair"), call("hostages", "final", who="west"))
    (row,) = result.called
    assert [one.unread for one in row.calls] == [("fair",), ("final",)]
    assert "its words are none that a finding can be held against" in str(result)
    data = [one for row_ in result.to_dict()["rows"] for one in row_["calls"]]
    assert [one["unread"] for one in data] == [["fair"], ["final"]]
    assert not found(*MORE, call("hostages", "changed")).called[0].calls[0].unread


EXCLUDING = [
    ("unchanged", "new", True),
    ("unchanged", "changed", True),
    ("unchanged", "clarified", False),
    ("unchanged", "raised", True),
    ("clarified", "raised", True),
    ("clarified", "changed", True),
    ("new", "dropped", True),
    ("new", "changed", False),
    ("new", "raised", False),
    ("dropped", "raised", True),
    ("raised", "lowered", True),
    ("narrowed", "widened", True),
    ("hardened", "softened", True),
    ("hardened", "raised", False),
    ("extended", "shortened", True),
    ("postponed", "brought forward", True),
    ("one new term, all else unchanged", "one new term", False),
    ("amends", "counters", False),
    ("figure rose", "figure fell", False),
    ("not new", "new", True),
    ("not new", "unchanged", False),
    ("not raised", "raised to 50", True),
    ("not raised to 50", "raised", False),
    ("no changed terms", "new terms", True),
    ("no new terms", "changed terms", False),
    ("not new", "new points", True),
    ("dropped", "new points", True),
    ("new points", "dropped points", False),
    ("there is nothing new at all", "new", True),
    ("no terms were dropped", "two terms dropped", True),
]


@pytest.mark.parametrize(("one", "other", "expected"), EXCLUDING, ids=str)
def test_which_words_exclude_which(one: str, other: str, expected: bool) -> None:
    assert exclude(Phrase(one), Phrase(other)) is expected
    assert exclude(Phrase(other), Phrase(one)) is expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("not new", "new points"), ("dropped", "new points"), ("new", "no new terms"), ("new", "dropped terms")],
)
def test_of_a_whole_text_what_things_in_it_are_excludes_nothing(one: str, other: str) -> None:
    assert not exclude(Phrase(one), Phrase(other), of_text=True)
    assert not exclude(Phrase(other), Phrase(one), of_text=True)


def test_all_else_is_not_what_the_voice_itself_calls_otherwise() -> None:
    own = (call("aid", "new"), call("all else", "unchanged"))
    assert not found(*SAME, *own, call("aid", "new", who="west")).disputes
    assert found(*SAME, *own[1:], call("aid", "new", who="west")).disputes
    wider = (call("demands of East", "new"), own[1])  # which the call of aid may be of
    assert not found(*SAME, *wider, call("aid", "new", who="west")).disputes


def test_a_dispute_is_one_pair_however_many_rows_it_stands_in() -> None:
    result = disputed(MORE, FIVE, CLEARER, on=("this", "this"))
    ((one,), (first, second)) = (result.disputes, result.disputed)
    assert first.disputes == second.disputes == (one,)
    assert (one.in_words, {one.one.says, one.other.says}) == (True, {FIVE, CLEARER})
    said = f"Disputed between West ({CLEARER}) and East ({FIVE})"
    for text in (str(result), to_text(calls_page(result)), calls_markdown(result)):
        words = " ".join(text.replace("<br>", " ").split())
        assert (words.count(f"{said}."), words.count(f"{said}: the same dispute as above.")) == (1, 1)
    (by_finding,) = disputed(MORE, "was 30", "unchanged").disputes
    answers = [each.agreement.value for each in (by_finding.one, by_finding.other)]
    assert (by_finding.in_words, answers) == (False, ["agrees", "does not agree"])
    data = [row["disputes"] for row in result.to_dict()["rows"] if row["disputed"]]
    assert (
        data
        == [
            [
                {
                    "calls": [
                        {"version": "second", "statement": key, "parties": [who], "says": says}
                        for key, who, says in (
                            ("west | calls | this", "west", CLEARER),
                            ("anna | calls | this", "east", FIVE),
                        )
                    ],
                    "in words": True,
                }
            ]
        ]
        * 2
    )


def test_a_disputed_row_says_so_in_every_form() -> None:
    result = disputed(MORE, "raised", "unchanged")
    said = "Disputed between East (raised) and West (unchanged)."
    page = to_text(calls_page(result))
    assert [text.count(said) for text in (str(result), page, calls_markdown(result))] == [1, 1, 1]
    calm = disputed(MORE, "raised", "changed")
    assert not [text for text in (str(calm), to_text(calls_page(calm))) if "isputed" in text]
    apart = str(disputed(SAME, "unchanged", "new", on=("this", "aid")))
    assert "Disputed between East (second: unchanged) and West (Aid: new)." in apart
    jointly = str(disputed(MORE, "raised", "unchanged", who=("anna + west", "west")))
    assert "Disputed between East with West (raised) and West (unchanged)." in jointly


def test_in_the_seed_nobody_disputes_a_change_in_words_that_exclude_anothers() -> None:
    """One side alone calls something new, the others use words that say nothing of a change."""
    talks = seed("gaza-2024")
    pairs = [(one.id, other.id) for one in talks for other in talks if one.id != other.id]
    assert [pair for pair in pairs if calls(talks, *pair).disputed] == []


def test_versions_told_alike_hold_one_row_of_it() -> None:
    one, other = version(free(count=30)), version(free(count=30))
    result = found(
        one,
        evolve(other, title="Again"),
        call("hostages", "new"),
        call("the hostages issue", "new", who="west"),
    )
    assert [len(row.calls) for row in result.called] == [2]
