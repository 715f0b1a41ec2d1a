"""What somebody calls a change, beside what is found: by case, and on the seed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve
from versions import FULL, SCOPE, WITHHELD, free, halt, version

from dealdiff.calling.call import Agreement
from dealdiff.calling.calls import Calls, calls
from dealdiff.calling.phrases import Phrase
from dealdiff.calling.row import Row
from dealdiff.calling.vocabulary import MEANINGS
from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation
from dealdiff.render.calls import calls_json, calls_markdown, calls_page
from dealdiff.render.text import to_text
from dealdiff.seeds import seed
from dealdiff.vocabularies.ceasefire import Release

Pair = tuple[TermSheet, TermSheet]
AGREES, DISAGREES, OPEN = Agreement.AGREES, Agreement.DISAGREES, Agreement.OPEN


def call(subject: str, says: str, who: str = "anna", **more: Any) -> Statement:  # noqa: ANN401 # fields
    return Statement(who=who, verb="calls", subject=subject, says=says, **{"since": "first", **more})


def wants(**more: Any) -> Statement:  # noqa: ANN401 # fields
    return Statement(who="anna", verb="wants", subject="hostages", **more)


def prisoners() -> Release:
    return Release(id="prisoners", count=3)


def full(*terms: Term, **more: Any) -> TermSheet:  # noqa: ANN401 # fields
    return version(*terms, silence=FULL, **more)


def found(before: TermSheet, after: TermSheet, *said: Statement, also: tuple[TermSheet, ...] = ()) -> Calls:
    first = evolve(before, id="first", date="2024-01-01")
    second = evolve(after, id="second", date="2024-02-01", statements=(*after.statements, *said))
    return calls(Negotiation(scope=SCOPE, versions=[first, second, *also]), "first", "second")


def told(result: Calls) -> set[str]:
    """Each finding with a call, by kind, and whether the call agrees; "-" beside none."""
    rows = [(row.finding, call.agreement) for row in result.called for call in row.calls]
    return {f"{one.kind if one is not None else '-'}: {agreement.value}" for one, agreement in rows}


MORE, LESS, SAME = (
    (version(free(count=30)), version(free(count=40))),
    (version(free(count=40)), version(free(count=30))),
    (version(free(count=30)), version(free(count=30))),
)
EXACTER = (version(free(count="about 35")), version(free(count=35)))
LOOSER = (version(free(count=35)), version(free(count="about 35")))
NOW = (version(), version(free(count=30)))
GONE = (version(free(count=30)), version())
ADDED, REMOVED = (full(), full(prisoners())), (full(prisoners()), full())
FIELD = (full(free(count=30)), full(free(count=30, people="women")))
HARDER = (version(wants(firmness="demand")), version(wants(firmness="precondition")))
DROPPED = (version(wants()), version(Statement(who="anna", verb="drops", subject="hostages")))
WORDED = (version(halt(form="cease-fire")), version(halt(form="Cease fire")))
LONGER = (version(halt(lasts="6 weeks")), version(halt(lasts="8 weeks")))
LATER = (version(free(when="by 2024-03-01")), version(free(when="by 2024-04-01")))
ENDS_LATER = (version(free(ends="2024-03-01")), version(free(ends="2024-04-01")))


COUNTERS = (version(), version(parents={"first": "counters"}))
ACCOUNT = (
    version(free(count=30)),
    version(free(count=30), Statement(who="ida", verb="tells", subject="hostages", body=free(count=20))),
)
TWO = (full(), full(free(), prisoners()))
HIDDEN = (version(free(count="undisclosed")), version(free(count="undisclosed")))
HIDDEN_IN_FULL = (full(free(count="undisclosed")), full(free(count="undisclosed")))
LEFT_OPEN = (version(free(count="to be agreed")), version(free(count="to be agreed")))
OPEN_TERM = (version(terms={"hostages": "to be agreed"}), version(terms={"hostages": "to be agreed"}))
HIDDEN_WISH = (version(wants(body=free(count="undisclosed"))), version(wants(body=free(count="undisclosed"))))
WITHHOLDING = (version(free(count=3), silence=WITHHELD), version(free(count=3), silence=WITHHELD))
UNREPEATED = (HARDER[0], version())
FIGURES = (
    version(figures=[Figure(id="held", count=30, as_of="2024-01-01")]),
    version(figures=[Figure(id="held", count=40, as_of="2024-02-01")]),
)


def case(idea: str, versions: Pair, says: str, *expected: str, on: str = "hostages", **more: Any) -> Any:  # noqa: ANN401 # a case
    """What somebody says of what between two versions; each finding beside it, and the answer."""
    return pytest.param(versions, call(on, says, **more), set(expected), id=idea)


@pytest.mark.parametrize(
    ("versions", "said", "expected"),
    [
        case("a number moved", MORE, "unchanged", "increased: does not agree"),
        case("and is not unchanged", MORE, "not changed", "increased: does not agree"),
        case("it is changed", MORE, "changed", "increased: agrees"),
        case("it is raised", MORE, "raised", "increased: agrees"),
        case("and not not raised", MORE, "not raised", "increased: does not agree"),
        case("it is not reduced", MORE, "reduced", "increased: does not agree"),
        case("it is lowered", LESS, "lowered", "decreased: agrees"),
        case("another number may be called new", MORE, "new", "increased: cannot be told"),
        case("what is told is not dropped", MORE, "dropped", "increased: does not agree"),
        case("another number is none", MORE, "clarification", "increased: does not agree"),
        case("by the name of the kind", MORE, "increased", "increased: agrees"),
        case("told in both, and the same", SAME, "unchanged", "-: agrees"),
        case("told in both is not new", SAME, "new", "-: does not agree"),
        case("told in both is not dropped", SAME, "dropped", "-: does not agree"),
        case("partial reports bear out no constancy", SAME, "changed", "-: cannot be told"),
        case("somebody tells it otherwise", ACCOUNT, "unchanged", "-: cannot be told"),
        case("told in neither", SAME, "unchanged", "-: cannot be told", on="aid"),
        case("the same in other words", WORDED, "the same", "restated: agrees", on="fighting"),
        case("the rest may have changed", WORDED, "changed", "restated: cannot be told", on="fighting"),
        case("silence drops nothing", GONE, "dropped", "term-not-mentioned: cannot be told"),
        case("silence keeps nothing", GONE, "unchanged", "term-not-mentioned: cannot be told"),
        case("earlier silence makes nothing new", NOW, "new", "term-reported: cannot be told"),
        case("not in the full text before", ADDED, "a new term", "term-added: agrees", on="prisoners"),
        case("and so not unchanged", ADDED, "unchanged", "term-added: does not agree", on="prisoners"),
        case("not in the full text after", REMOVED, "dropped", "term-removed: agrees", on="prisoners"),
        case("and so it is not kept", REMOVED, "not dropped", "term-removed: does not agree", on="prisoners"),
        case("a field is not the whole", FIELD, "new", "added: cannot be told"),
        case("a clarification", EXACTER, "clarifications, not new demands", "told-more-exactly: agrees"),
        case("more than one", MORE, "clarifications, not new demands", "increased: does not agree"),
        case("less exactly", LOOSER, "more exactly", "told-less-exactly: does not agree"),
        case("more exactly may be the same", EXACTER, "unchanged", "told-more-exactly: cannot be told"),
        case("words of no table", MORE, "intentional ambiguity", "increased: cannot be told"),
        case("a hedge is another word", MORE, "largely unchanged", "increased: cannot be told"),
        case("no word for a change", MORE, "final", "increased: cannot be told"),
        case("a judgement", MORE, "worse", "increased: cannot be told", on="the Hostages issue"),
        case(
            "a party's stance, by such a word", HARDER, "worse", "stance-hardened: cannot be told", on="east"
        ),
        case("of the whole text", MORE, "final", "-: cannot be told", on="this"),
        case("no finding to stand beside", SAME, "final", "-: cannot be told"),
        case("raised, but to another value", MORE, "raised to 50", "increased: does not agree"),
        case("raised to that", MORE, "raised to 40", "increased: agrees"),
        case("from that to that", MORE, "was raised from 30 to about 40", "increased: agrees"),
        case("from another value", MORE, "raised from 35 to 40", "increased: does not agree"),
        case("that, but by a fall", MORE, "lowered to 40", "increased: does not agree"),
        case("not to that", MORE, "not raised to 50", "increased: agrees"),
        case("to what is no such value", MORE, "raised to six weeks", "increased: cannot be told"),
        case(
            "to what may be that",
            (MORE[0], version(free(count="about 40"))),
            "raised to 41",
            "increased: cannot be told",
        ),
        case(
            "a field beside the value",
            (FIELD[0], full(free(count=40, people="women"))),
            "raised to 50",
            "increased: does not agree",
        ),
        case("what no report told before", NOW, "raised to 50", "term-reported: cannot be told"),
        case("to what it was already", SAME, "raised to 30", "-: cannot be told"),
        case("to what it is not", SAME, "raised to 50", "-: does not agree"),
        case("not so many changed ones", MORE, "not five changed terms", "increased: cannot be told"),
        case("a number of them", MORE, "five new conditions", "increased: cannot be told"),
        case("withheld in both", HIDDEN, "unchanged", "-: cannot be told"),
        case("and so not known to have changed", HIDDEN_IN_FULL, "changed", "-: cannot be told"),
        case("in a text known in full", HIDDEN_IN_FULL, "unchanged", "-: cannot be told", on="this"),
        case("it was there before all the same", HIDDEN, "new", "-: does not agree"),
        case("to be agreed in both", LEFT_OPEN, "unchanged", "-: cannot be told"),
        case("the whole to be agreed", OPEN_TERM, "unchanged", "-: cannot be told"),
        case(
            "of which neither tells anything",
            (version(free()), version(free())),
            "unchanged",
            "-: cannot be told",
        ),
        case("a wish of withheld content", HIDDEN_WISH, "unchanged", "-: cannot be told", on="east"),
        case("a text that withholds its rest", WITHHOLDING, "unchanged", "-: cannot be told"),
        case("one part does not agree", MORE, "unchanged and fair", "increased: does not agree"),
        case("of the other it cannot be told", MORE, "changed and fair", "increased: cannot be told"),
        case("what it was", MORE, "was 30", "increased: agrees"),
        case("what it was, about", MORE, "was about 30", "increased: agrees"),
        case("what it was not", MORE, "was 35", "increased: does not agree"),
        case("what it may have been", EXACTER, "was 35", "told-more-exactly: cannot be told"),
        case("what is no such value", MORE, "was six weeks", "increased: cannot be told"),
        case("nor any value", MORE, "was higher", "increased: cannot be told"),
        case("what it was, beside another field", FIELD, "was 30", "-: agrees"),
        case("what it was, and is", SAME, "was 30", "-: agrees"),
        case("no such value is told", SAME, "was six weeks", "-: cannot be told"),
        case(
            "a party's demands", HARDER, "unchanged", "stance-hardened: does not agree", on="demands of East"
        ),
        case("a speaker's stance", HARDER, "hardened", "stance-hardened: agrees", on="stance of Anna"),
        case("no stance of that party is told", HARDER, "unchanged", "-: cannot be told", on="west"),
        case("an issue of stances alone", HARDER, "unchanged", "stance-hardened: does not agree"),
        case("said to be dropped", DROPPED, "dropped", "stance-dropped: agrees", on="east"),
        case("not all stances are told", (HARDER[0],) * 2, "the same", "-: cannot be told", on="east"),
        case(
            "a stance not repeated", UNREPEATED, "the same", "stance-not-repeated: cannot be told", on="east"
        ),
        case(
            "is not dropped by that", UNREPEATED, "dropped", "stance-not-repeated: cannot be told", on="east"
        ),
        case("an issue by its title", MORE, "raised", "increased: agrees", on="the Hostages issue"),
        case("words that name several", MORE, "raised", "-: cannot be told", on="hostages and prisoners"),
        case(
            "words that say more than a name", MORE, "raised", "-: cannot be told", on="the price of Hostages"
        ),
        case("words that name nothing", MORE, "unchanged", "-: cannot be told", on="the tone"),
        case("the text as a whole", MORE, "unchanged", "increased: does not agree", on="this"),
        case("a whole text that is told in part", SAME, "unchanged", "-: cannot be told", on="second"),
        case(
            "a whole text known in full", (full(free()), full(free())), "unchanged", "-: agrees", on="second"
        ),
        case("the other version", MORE, "unchanged", "-: cannot be told", on="first"),
        case("as many as are counted", TWO, "two new terms", "-: agrees", on="this"),
        case("not so many", TWO, "five new terms", "-: does not agree", on="this"),
        case("of another kind", (full(), full(free())), "one new condition", "-: cannot be told", on="this"),
        case("five of another kind", TWO, "five new conditions", "-: does not agree", on="this"),
        case("a field may be counted", FIELD, "one new condition", "-: cannot be told", on="this"),
        case("or not", FIELD, "two new conditions", "-: does not agree", on="this"),
        case(
            "a number may be counted",
            (full(free(count=3)), full(free(count=4))),
            "one new demand",
            "-: cannot be told",
            on="this",
        ),
        case(
            "what moved is counted",
            (full(free(count=3)), full(free(count=4))),
            "one changed term",
            "-: agrees",
            on="this",
        ),
        case(
            "counted in partial reports",
            (version(), version(free())),
            "one new term",
            "-: cannot be told",
            on="this",
        ),
        case(
            "stances are never all reported",
            (version(), HARDER[0]),
            "five new demands",
            "stance-voiced: cannot be told",
            on="east",
        ),
        case("a length that grew", LONGER, "extended", "increased: agrees", on="fighting"),
        case("and did not shrink", LONGER, "shortened", "increased: does not agree", on="fighting"),
        case("to that", LONGER, "extended to eight weeks", "increased: agrees", on="fighting"),
        case("not to another", LONGER, "extended to 9 weeks", "increased: does not agree", on="fighting"),
        case("a length is not postponed", LONGER, "postponed", "increased: cannot be told", on="fighting"),
        case("a length told as before", WORDED, "extended", "restated: cannot be told", on="fighting"),
        case("a later day", LATER, "postponed", "raised: agrees"),
        case("is not an earlier one", LATER, "brought forward", "raised: does not agree"),
        case("an earlier day", LATER[::-1], "brought forward", "lowered: agrees"),
        case("a number is not extended", MORE, "extended", "increased: cannot be told"),
        case("a later end need not be a later start", ENDS_LATER, "postponed", "increased: cannot be told"),
        case("since another version", MORE, "unchanged", "-: cannot be told", since="second"),
        case("since the version's day", MORE, "unchanged", "increased: does not agree", since="2024-01-01"),
        case("in other words", MORE, "unchanged", "increased: does not agree", since="1 January 2024"),
        case("since its month", MORE, "unchanged", "increased: does not agree", since="January 2024"),
        case(
            "how it stands to the earlier one",
            COUNTERS,
            "a counter-proposal",
            "heading-told: agrees",
            on="this",
        ),
        case(
            "a relation need not exclude another",
            COUNTERS,
            "amendment",
            "heading-told: cannot be told",
            on="this",
        ),
        case("a figure", FIGURES, "raised", "figure-rose: agrees", on="held"),
    ],
)
def test_a_call_beside_what_is_found(versions: Pair, said: Statement, expected: set[str]) -> None:
    result = found(*versions, said)
    assert told(result) == expected
    assert [row.finding for row in result if row.finding is not None] == [*result.diff]


def test_all_else_is_what_no_other_call_of_the_speaker_is_about() -> None:
    before, after = (
        full(free(count=3), halt(form="pause")),
        full(free(count=4), halt(form="pause"), prisoners()),
    )
    others = (call("hostages", "raised"), call("all else", "unchanged"))
    assert told(found(before, after, *others)) == {"increased: agrees", "term-added: does not agree"}
    counted = (call("hostages", "raised"), call("this", "one new term, all else unchanged"))
    assert told(found(before, after, *counted)) == {"increased: agrees", "-: agrees"}


def test_what_holds_of_one_field_is_no_dispute_about_another() -> None:
    one = full(free(count=3, people="women"))
    other = full(free(count=4))
    assert told(found(one, other, call("hostages", "raised"))) == {
        "increased: agrees",
        "removed: cannot be told",
    }


def test_parties_that_call_it_differently_are_disputed_and_neither_is_ranked() -> None:
    result = found(*EXACTER, call("hostages", "clarification"), call("hostages", "new", who="west"))
    (row,) = result.disputed
    assert row.agreement is None
    assert [(one.party, one.agreement) for one in row.calls] == [("east", AGREES), ("west", DISAGREES)]
    lines = str(result).splitlines()
    assert lines[0] == "The finding: Hostages, count: 35, told more exactly (was about 35)."
    assert lines[1] == (
        "  Hostages: called clarification by Anna, since first [second (2024-02-01)]; "
        "the call agrees with what is reported."
    )
    assert lines[2].endswith("the call does not agree with what is reported.")


def test_words_of_one_meaning_are_no_dispute() -> None:
    result = found(*SAME, call("hostages", "unchanged"), call("hostages", "as before", who="west"))
    assert [one.agreement for row in result.called for one in row.calls] == [AGREES, AGREES]
    assert not result.disputed


def test_by_gives_a_partys_own_calls() -> None:
    said = (
        call("hostages", "raised"),
        call("hostages", "unchanged", who="west"),
        call("this", "final", who="ida"),
    )
    result = found(*MORE, *said)
    assert [[one.says for one in row.calls] for row in result.by("east")] == [["raised"]]
    assert [[one.says for one in row.calls] for row in result.by("ida")] == [["final"]]
    assert result.by("hawks") == ()
    with pytest.raises(UnknownName, match=r"nobody is called 'wst'.*the nearest is 'west'"):
        result.by("wst")


def test_a_call_told_elsewhere_stands_beside_no_finding_unless_it_names_the_pair() -> None:
    said = (
        call("hostages", "unchanged"),
        call("second", "unchanged", who="ida"),
        call("aid", "new", since="second"),
    )
    later = version(*said, id="third", date="2024-03-01")
    result = found(*MORE, also=(later,))
    assert told(result) == {"-: cannot be told", "increased: does not agree"}
    assert {one.version for row in result.called for one in row.calls} == {"third"}
    assert "it is told in third, and may be of what that tells" in str(result)


def test_a_call_says_all_that_is_told_of_it() -> None:
    said = call(
        "hostages",
        "unchanged",
        who="anna + west",
        told_by="ida",
        date="2024-01-20",
        because="it is",
        mistaken="ole",
    )
    result = found(*MORE, said)
    ((row,), (one,)) = (result.called, result.called[0].calls)
    assert (one.who, one.parties, one.party) == (("anna", "west"), ("east", "west"), "")
    assert (str(one.date), str(one.told_by), one.since, one.version) == (
        "2024-01-20",
        "ida",
        "first",
        "second",
    )
    data = result.to_dict()["rows"]
    (told_call,) = next(each["calls"] for each in data if each["calls"])
    assert told_call["second hand"] is True
    assert (told_call["because"], told_call["mistaken"]) == ("it is", ["ole"])
    for words in (
        "the reason given: it is",
        "second hand: told by Ida",
        "judged mistaken by Ole",
        "said on 2024-01-20",
    ):
        assert words in str(result)
    assert row.agreement is DISAGREES


def test_since_when_that_is_not_told_is_said() -> None:
    said = Statement(who="anna", verb="calls", subject="hostages", says="unchanged")
    assert "(since when is not told)" in str(found(*MORE, said))


@pytest.mark.parametrize(
    ("since", "told_of"),
    [
        ("june", "since june, which names no single version here"),
        ("2023-12", "since 2023-12, which names no single version here"),
        ("second", "since second)"),
    ],
)
def test_since_words_that_name_no_version_say_so(since: str, told_of: str) -> None:
    assert told_of in str(found(*MORE, call("hostages", "raised", since=since)))


def test_a_month_is_a_versions_date_however_it_is_written() -> None:
    first = evolve(MORE[0], id="first", date="2024-05")
    second = evolve(MORE[1], id="second", statements=[call("hostages", "raised", since="May 2024")])
    (row,) = calls(Negotiation(scope=SCOPE, versions=[first, second]), "first", "second").called
    assert row.agreement is AGREES


@pytest.mark.parametrize(
    ("dates", "since", "named"),
    [
        (("2024-05-01", "2024-08-01"), "May 2024", True),
        (("2024-05-01~", "2024-08-01"), "May 2024", True),
        (("2024-05-01~", "2024-08-01"), "2024-05-01", True),
        (("2024-05-03/2024-05-05", "2024-08-01"), "early May 2024", True),
        (("2024-05-01", "2024-08-01"), "2024", False),  # which holds both
        (("2024-05-01", "2024-05-20"), "May 2024", False),
        (("2024-05-01", "2024-05-31~"), "May 2024", False),
        (("2024-05-01", "2024-05/2024-08"), "May 2024", False),  # either may be of May
        (("2024-05", "2024-08-01"), "2024-05-01", False),  # May need not be its first day
        (("2024-05-31~", "2024-08-01"), "2024-06-01", False),
        (("2024-05", "2024-05-20"), "May 2024", True),  # as the one is dated
    ],
    ids=str,
)
def test_a_period_names_the_only_version_that_is_dated_in_it(
    dates: tuple[str, str], since: str, named: bool
) -> None:
    for one, other in (dates, dates[::-1]):
        first = evolve(MORE[0], id="first", date=one)
        second = evolve(MORE[1], id="second", date=other, statements=[call("hostages", "new", since=since)])
        (row,) = calls(Negotiation(scope=SCOPE, versions=[first, second]), "first", "second").called
        (said,) = row.calls
        assert ("names no single version" in said.why) is not named
        assert (said.elsewhere == "") is (named and one == dates[0])


def test_a_call_beside_none_says_so_and_not_that_nothing_is_found() -> None:
    said = str(found(TWO[0], TWO[1], call("this", "two new points")))
    assert "No finding" not in said
    assert said.startswith("Beside no single finding:")
    assert "the call agrees with what is reported (called 2; found 2)" in said


@pytest.mark.parametrize("noun", ["term", "point", "item", "clause"])
def test_whatever_new_things_in_a_text_are_called_they_are_counted_alike(noun: str) -> None:
    for number, answer in (("one", DISAGREES), ("two", AGREES), ("five", DISAGREES)):
        plural = noun if number == "one" else f"{noun}s"
        (row,) = found(*TWO, call("this", f"{number} new {plural}")).called
        assert row.agreement is answer
    rows = found(*TWO, call("this", f"new {noun}s")).called
    assert {row.agreement for row in rows} == {AGREES}
    assert {row.finding.kind for row in rows if row.finding is not None} == {"term-added"}


def test_a_corrected_report_moved_nothing() -> None:
    before, after = version(free(count=30)), version(free(count=40), parents={"first": "corrects"})
    assert told(found(before, after, call("hostages", "unchanged"))) == {"corrected: cannot be told"}


def test_where_nobody_calls_it_anything() -> None:
    result = found(*MORE)
    assert (result.called, result.disputed, len(result)) == ((), (), len(result.diff))
    assert str(result).startswith("Nobody is reported to call any of this anything.")
    assert "Nobody is reported" in to_text(calls_page(result))
    assert "| Finding |" not in calls_markdown(result)


def test_absurd_words_are_kept_and_read_as_none() -> None:
    words = "five " * 1500 + "new"
    result = found(*MORE, call("hostages", words))
    assert told(result) == {"increased: cannot be told"}
    assert result.called[0].calls[0].says == words
    assert Phrase("999999999999999999999999999999999999999 new terms").parts[0].words


def test_unknown_versions_and_what_is_no_negotiation_are_refused() -> None:
    talks = seed("gaza-2024")
    with pytest.raises(UnknownName, match="august-positions"):
        calls(talks, "may-three-phases", "august-position")
    with pytest.raises(ModelError, match="expected a Negotiation"):
        calls(talks["march-doha"], "a", "b")  # type: ignore[arg-type] # on purpose


def test_every_word_of_the_table_is_read() -> None:
    for words, meaning in MEANINGS.items():
        parts = Phrase(words).parts
        assert all(one.read for one in parts), words
        assert parts[0].meaning is not None
        assert meaning.name


def test_the_seed_tells_what_can_be_told_and_no_more() -> None:
    result = calls(seed("gaza-2024"), "may-three-phases", "august-positions")
    own = [(row.finding, one) for row in result.by("israel") for one in row.calls]
    assert {one.says for _, one in own} == {"new", "in line with it"}
    assert all(one.agreement is OPEN for _, one in own)
    assert all(one.since == "may-three-phases" for _, one in own)
    new = [finding for finding, one in own if one.says == "new"]
    assert [one.path for one in new if one is not None] == [("statements", "hamas | stance | withdrawal")]
    assert {one.unread for _, one in own} == {(), ("in line with it",)}
    assert not result.disputed


def test_pages_tell_the_same_in_every_form() -> None:
    result = calls(seed("gaza-2024"), "may-three-phases", "august-positions")
    assert json.loads(calls_json(result)) == result.to_dict()
    for text in (" ".join(to_text(calls_page(result)).split()), calls_markdown(result)):
        assert "Demands of Hamas: called new by the office of the prime minister of Israel" in text
        assert "what the earlier version does not tell may have been so before" in text
        assert "findings that nobody is reported to call anything." in text
    rows = [one for one in calls_markdown(result).splitlines() if one.startswith("| ")]
    assert len(rows) == sum(len(row.calls) for row in result) + 2


def test_an_empty_row_has_no_agreement() -> None:
    assert Row().agreement is None
    assert not Row().disputed
