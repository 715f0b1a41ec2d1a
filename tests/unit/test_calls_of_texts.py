"""Calls on what a party holds by its own text, on what is unsettled, and on demands: by case."""

from __future__ import annotations

from typing import Any

import pytest
from test_calls import AGREES, DISAGREES, EXACTER, OPEN, Pair, call, found, prisoners, told, wants
from versions import FULL, free, version

from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.unsettled import Unsettled


def in_full(*said: Any, **more: Any) -> TermSheet:  # noqa: ANN401 # terms, statements and fields
    """A text that is told in full."""
    return version(*said, silence=FULL, **more)


def tables(who: str, *said: Any, **more: Any) -> TermSheet:  # noqa: ANN401 # terms, statements and fields
    """A full text that somebody puts forward."""
    return in_full(*said, Statement(who=who, verb="tables", subject="this"), **more)


WANTS_50 = wants(body=free(count=50))
BOTH_OWN = (tables("anna", free(count=30)), tables("anna", free(count=50)))
COUNTERED = (tables("west", free(count=30), WANTS_50), tables("anna", free(count=50), WANTS_50))
FIRST_OWN = (tables("anna", free(count=30), WANTS_50), tables("west", free(count=50), WANTS_50))
MORE_IN_ONE = (in_full(free(count=50), WANTS_50), tables("anna", free(count=50), prisoners(), WANTS_50))
SAME_IN_ONE = (in_full(free(count=50), WANTS_50), tables("anna", free(count=50), WANTS_50))
SAME_TEXT = (tables("anna", free(count=50)), tables("anna", free(count=50)))
TAKEN_BACK = (
    BOTH_OWN[0],
    tables("anna", free(count=50), Statement(who="anna", verb="rejects", subject="this", id="later")),
)
REFUSED_IN_ONE = (
    tables("anna", free(count=30), Statement(who="anna", verb="refuses", subject="hostages")),
    BOTH_OWN[1],
)
NEW_IN_OWN = (tables("anna", free()), tables("anna", free(), prisoners()))
REFUSED_IN_OWN = (
    BOTH_OWN[0],
    tables("anna", free(count=50), Statement(who="anna", verb="refuses", subject="hostages")),
)
EXACT_IN_OWN = (tables("anna", free(count="about 30")), tables("anna", free(count=30)))
WISHED_ALIKE = (version(WANTS_50), version(WANTS_50))
PARTLY_OWN = (
    version(free(count=50), Statement(who="anna", verb="tables", subject="this")),
    version(free(count=50), Statement(who="anna", verb="tables", subject="this")),
)

OPEN_COUNT = {"terms.hostages.count": Unsettled(alternatives={"a": "40", "b": "50"})}
OPEN_STANCE = {
    "statements.anna | stance | hostages": Unsettled(
        alternatives={"a": {"who": "anna", "verb": "wants", "subject": "hostages"}, "b": "absent"}
    )
}
LEFT = (in_full(free(count=35)), in_full(free(count=35), unsettled=OPEN_COUNT))
LEFT_IN_BOTH = (LEFT[1], LEFT[1])
WITHHELD_TERM = (in_full(terms={"hostages": "undisclosed"}), in_full(terms={"hostages": "undisclosed"}))
WITHHELD_WISH = (
    WITHHELD_TERM[0],
    in_full(WANTS_50, terms={"hostages": "undisclosed"}),
)
LEFT_AND_MOVED = (LEFT[1], in_full(free(count=45), unsettled=OPEN_COUNT))
LEFT_OPEN_STANCE = (in_full(free(count=35)), in_full(free(count=35), unsettled=OPEN_STANCE))
STANCE_IN_BOTH = (in_full(wants(), unsettled=OPEN_STANCE), in_full(wants(), unsettled=OPEN_STANCE))


def case(idea: str, versions: Pair, on: str, says: str, *expected: str) -> Any:  # noqa: ANN401 # a case
    """What somebody says of what between two versions; each finding beside it, and the answer."""
    return pytest.param(versions, call(on, says), set(expected), id=idea)


@pytest.mark.parametrize(
    ("versions", "said", "expected"),
    [
        case("its own text in both", BOTH_OWN, "stance of East", "raised", "increased: agrees"),
        case("and so not unchanged", BOTH_OWN, "east", "unchanged", "increased: does not agree"),
        case("another's text before", COUNTERED, "stance of East", "unchanged", "increased: cannot be told"),
        case("which is no demand of it", COUNTERED, "demands of East", "raised", "increased: cannot be told"),
        case("another's text after", FIRST_OWN, "stance of East", "raised", "increased: cannot be told"),
        case("nobody's text before", MORE_IN_ONE, "east", "new", "term-added: cannot be told"),
        case("the same terms, its own once", SAME_IN_ONE, "east", "unchanged", "-: cannot be told"),
        case("its own in both, and the same", SAME_TEXT, "east", "unchanged", "-: agrees"),
        case("taken back in one", TAKEN_BACK, "east", "raised", "increased: cannot be told"),
        case(
            "refused in one",
            REFUSED_IN_ONE,
            "east",
            "raised",
            "increased: cannot be told",
            "stance-not-repeated: cannot be told",
        ),
        case("demands raised", BOTH_OWN, "demands of East", "raised", "increased: cannot be told"),
        case("or lowered", BOTH_OWN, "demands of East", "lowered", "increased: cannot be told"),
        case("or not lowered", BOTH_OWN, "demands of East", "not lowered", "increased: cannot be told"),
        case("or unchanged", BOTH_OWN, "demands of East", "unchanged", "increased: cannot be told"),
        case("in one text as in the other", SAME_TEXT, "demands of East", "unchanged", "-: cannot be told"),
        case("nor new by that", SAME_TEXT, "demands of East", "new", "-: cannot be told"),
        case("in words about a party", SAME_TEXT, "east", "no new demands", "-: cannot be told"),
        case(
            "gone from its text", NEW_IN_OWN[::-1], "east", "no new demands", "term-removed: cannot be told"
        ),
        case("gone from a text", NEW_IN_OWN[::-1], "this", "no new demands", "term-removed: cannot be told"),
        case("more exact", EXACT_IN_OWN, "demands of East", "not new", "narrowed: cannot be told"),
        case("what a text told before", EXACTER, "this", "no new demands", "told-more-exactly: agrees"),
        case("a wish told in both", WISHED_ALIKE, "demands of East", "unchanged", "-: cannot be told"),
        case("is not all it wants", WISHED_ALIKE, "demands of East", "new", "-: cannot be told"),
        case("nor all it holds", WISHED_ALIKE, "stance of East", "dropped", "-: cannot be told"),
        case("nor one speaker's", WISHED_ALIKE, "anna", "unchanged", "-: cannot be told"),
        case("an own text told in part", PARTLY_OWN, "east", "unchanged", "-: cannot be told"),
        case("new in its own text", NEW_IN_OWN, "stance of East", "new", "term-added: agrees"),
        case("a term need be no demand", NEW_IN_OWN, "demands of East", "new", "term-added: cannot be told"),
        case("of the text neither", NEW_IN_OWN, "this", "new demands", "term-added: cannot be told"),
        case("nor of an issue", NEW_IN_OWN, "prisoners", "no new demand", "term-added: cannot be told"),
        case("nor counted", NEW_IN_OWN, "this", "one new demand", "-: cannot be told"),
        case("nor counted wrongly", NEW_IN_OWN, "this", "five new demands", "-: cannot be told"),
        case("other things are", NEW_IN_OWN, "this", "one new term", "-: agrees"),
    ],
)
def test_a_text_is_a_partys_word_where_it_made_it_its_own(
    versions: Pair, said: Statement, expected: set[str]
) -> None:
    assert told(found(*versions, said)) == expected


@pytest.mark.parametrize(
    ("versions", "said", "expected"),
    [
        case("on the issue", LEFT, "hostages", "unchanged", "unsettled-added: cannot be told"),
        case("nor changed", LEFT, "hostages", "changed", "unsettled-added: cannot be told"),
        case("of the text", LEFT, "this", "unchanged", "unsettled-added: cannot be told"),
        case("of all else", LEFT, "all else", "unchanged", "unsettled-added: cannot be told"),
        case("in both alike", LEFT_IN_BOTH, "hostages", "unchanged", "-: cannot be told"),
        case("the text in both alike", LEFT_IN_BOTH, "this", "unchanged", "-: cannot be told"),
        case("settled now", LEFT[::-1], "hostages", "changed", "unsettled-settled: cannot be told"),
        case("nor clarified", LEFT[::-1], "hostages", "clarified", "unsettled-settled: cannot be told"),
        case("a stance", LEFT_OPEN_STANCE, "east", "new", "unsettled-reported: cannot be told"),
        case("a stance in both", STANCE_IN_BOTH, "east", "unchanged", "-: cannot be told"),
        case("another's stance", STANCE_IN_BOTH, "west", "unchanged", "-: cannot be told"),
        case("a value it may have had", LEFT_IN_BOTH, "hostages", "was 40", "-: cannot be told"),
        case("or may not", LEFT_IN_BOTH, "hostages", "was not 40", "-: cannot be told"),
        case("or may have now", LEFT_IN_BOTH, "hostages", "lowered to 40", "-: cannot be told"),
        case("before alone", LEFT[::-1], "hostages", "was 40", "-: cannot be told"),
        case("settled before", LEFT, "hostages", "was 40", "-: does not agree"),
        case("settled after", LEFT[::-1], "hostages", "lowered to 40", "unsettled-settled: cannot be told"),
        case("a withheld term", WITHHELD_TERM, "hostages", "was 40", "-: cannot be told"),
        case("a wish beside it", WITHHELD_WISH, "hostages", "changed", "stance-voiced: cannot be told"),
        case("another base", LEFT_AND_MOVED, "hostages", "was 40", "increased: cannot be told"),
        case("nor not that", LEFT_AND_MOVED, "hostages", "was not 40", "increased: cannot be told"),
        case("nor to another", LEFT_AND_MOVED, "hostages", "raised to 50", "increased: cannot be told"),
        case("by the kind's name", LEFT, "hostages", "unsettled added", "unsettled-added: cannot be told"),
    ],
)  # fmt: skip # a table
def test_what_is_unsettled_may_be_another(versions: Pair, said: Statement, expected: set[str]) -> None:
    assert told(found(*versions, said)) == expected


def test_the_reason_names_what_is_unsettled_or_nobodys_word() -> None:
    (row,) = found(*LEFT, call("hostages", "unchanged")).called
    assert row.calls[0].why == "a version leaves it unsettled"
    (row,) = found(*LEFT_IN_BOTH, call("hostages", "unchanged")).called
    assert row.calls[0].why.endswith("what is unsettled in it may be another")
    (row,) = found(*COUNTERED, call("east", "unchanged")).called
    assert row.calls[0].why == "East did not make both texts its own"
    (row,) = found(*SAME_IN_ONE, call("east", "unchanged")).called
    assert row.calls[0].why == "East did not make both texts its own"


@pytest.mark.parametrize(
    ("versions", "on", "why"),
    [
        pytest.param(
            REFUSED_IN_OWN, "east", "East drops, refuses or denies what the finding is on", id="refused"
        ),
        pytest.param(
            WISHED_ALIKE,
            "east",
            "what is told of it is the same, and stances are never all reported",
            id="wished alike",
        ),
        pytest.param(
            SAME_TEXT, "demands of East", "a term of a text need not be a demand", id="the same text"
        ),
        pytest.param(
            PARTLY_OWN,
            "east",
            "both versions tell it alike, as far as they tell it; the reports are partial",
            id="its text in part",
        ),
    ],
)
def test_the_reason_is_true_of_the_party(versions: Pair, on: str, why: str) -> None:
    row = found(*versions, call(on, "unchanged")).called[0]
    assert (row.agreement, row.calls[0].why) == (OPEN, why)


HEARD = {"who": "anna", "told_by": "west"}
LOWERED = (in_full(free(count=35)), in_full(free(count=30)))


def test_what_others_tell_of_a_call_is_not_a_partys_own_and_disputes_nothing() -> None:
    result = found(*LOWERED, call("hostages", "reduced", **HEARD), call("hostages", "new", who="west"))
    assert told(result) == {"decreased: agrees", "decreased: cannot be told"}
    assert result.by("east") == ()
    (row,) = result.by("east", second_hand=True)
    assert [(one.second_hand, one.agreement) for one in row.calls] == [(True, AGREES)]
    assert [one.second_hand for one in result.by("west")[0].calls] == [False]
    opposed = found(*LOWERED, call("hostages", "reduced", **HEARD), call("hostages", "raised", who="west"))
    assert {one.agreement for row in opposed.called for one in row.calls} == {AGREES, DISAGREES}
    assert not opposed.disputed
    own = found(*LOWERED, call("hostages", "reduced"), call("hostages", "raised", who="west"))
    assert len(own.disputed) == 1


@pytest.mark.parametrize(
    ("says", "answer"),
    [
        ("was not 35", DISAGREES),
        ("was not 40", AGREES),
        ("was not about 35", DISAGREES),
        ("was not six weeks", OPEN),
    ],
)
def test_what_a_value_is_said_not_to_have_been(says: str, answer: object) -> None:
    (row,) = found(*LOWERED, call("hostages", says)).called
    assert row.agreement is answer
    assert answer is OPEN or row.calls[0].why == "told before as 35"


def test_two_calls_of_one_value_and_not_that_are_disputed() -> None:
    said = (call("aid", "was 35"), call("aid", "was not 35", who="west"))
    assert len(found(version(), version(), *said).disputed) == 1
