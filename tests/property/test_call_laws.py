"""The laws of what changes are called, and of how parties read one text."""

from __future__ import annotations

import json
from typing import Any

import attrs
import sheets as a_sheet
import times
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st
from worlds import World, worlds

from dealdiff.calling.call import Agreement, Call
from dealdiff.calling.calls import Calls, calls
from dealdiff.calling.clashing import exclude, exclude_of_each, of_something
from dealdiff.calling.objects import ISSUE, VERSION
from dealdiff.calling.phrases import Phrase
from dealdiff.calling.vocabulary import MEANINGS
from dealdiff.diffing.change import Change
from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.statement import ACTS, CALLS, READS, Statement
from dealdiff.model.term import Term
from dealdiff.model.unsettled import Unsettled, path_of, place_of
from dealdiff.negotiation import Negotiation
from dealdiff.values.policy import Policy
from dealdiff.views.readings import as_read_by, readings


@frozen
class Called:
    """Two versions of a negotiation, the later one with calls."""

    negotiation: Negotiation
    said: tuple[Statement, ...]


_WORDS = st.sampled_from([*sorted(MEANINGS), "final", "was 30", "was about 40", "all else unchanged"])
_COUNTED = st.builds(
    "{} {} {}".format, st.sampled_from(["two", "5", "one"]), _WORDS, st.sampled_from(["terms", "demands", ""])
)
_RELATIONS = frozenset(word for word, meaning in MEANINGS.items() if meaning.relation)
_PLAIN = st.sampled_from(["unchanged", "new", "dropped", "changed"])
_SAID = (
    _PLAIN
    | _WORDS
    | _COUNTED
    | st.builds("{}, not {}".format, _WORDS, _WORDS)
    | st.sampled_from(["1e9 new", "no no"])
)


@st.composite
def called_in(draw: st.DrawFn, world: World) -> Called:
    """Two neighbouring versions, and what somebody calls what."""
    before, after = draw(a_sheet.neighbours_in(world))
    things = [
        *sorted(set(world.issues) - {"is"}),
        *world.figures,
        world.party,
        "anna",
        "voice",
        "this",
        "first",
    ]
    words = ["all else", f"demands of {world.party.title()}", "the tone", "stance of Anna"]
    said = draw(
        st.lists(
            st.builds(
                Statement,
                who=st.sampled_from(["anna", "wim", "voice", "daily", f"{world.party} + {world.rival}"]),
                verb=st.just("calls"),
                subject=st.sampled_from([*things, *things, *words]),
                says=_SAID,
                since=st.sampled_from(["first", "first", "second", "unreported", "2024-05", "long ago"]),
                id=st.sampled_from(["", "again"]),
            ),
            max_size=5,
        )
    )
    kept = [one for one in after.statements if one.family != CALLS]
    several = tuple(a_sheet.once(said))
    sheets = (
        evolve(before, id="first", parents={}),
        evolve(after, id="second", parents={}, statements=[*kept, *several]),
    )
    return Called(Negotiation.checked(world.scope, sheets), several)


called = worlds.flatmap(called_in)


@st.composite
def disputing_in(draw: st.DrawFn, world: World) -> Called:
    """The same with calls of two parties alone, on few things, in words that exclude one another often."""
    one = draw(called_in(world))
    sheet = one.negotiation["second"]
    things = st.sampled_from(["this", "this", *sorted(set(world.issues) - {"is"})[:2], "all else"])
    none = ["no new terms", "nothing new", "not new", "no new points"]
    words = st.sampled_from(["raised", "lowered", "clarified", "5 new terms", *none]) | _PLAIN
    said = draw(
        st.lists(
            st.builds(
                Statement,
                who=st.sampled_from(["anna", world.rival]),
                verb=st.just("calls"),
                subject=things,
                says=words,
                since=st.just("first"),
            ),
            min_size=2,
            max_size=4,
        )
    )
    kept = [each for each in sheet.statements if each.family != CALLS]
    several = tuple(a_sheet.once(said))
    after = evolve(sheet, statements=[*kept, *several])
    return Called(Negotiation.checked(world.scope, [one.negotiation["first"], after]), several)


disputing = worlds.flatmap(disputing_in)


def found(one: Called, policy: Policy | None = None) -> Calls:
    return calls(one.negotiation, "first", "second", **({"policy": policy} if policy else {}))


@a_sheet.often
@given(called, times.policies)
def test_calls_change_no_finding(one: Called, policy: Policy) -> None:
    result = found(one, policy)
    findings = [row.finding for row in result if row.finding is not None]
    assert findings == [*one.negotiation.diff("first", "second", policy=policy)]
    assert [row.sentence for row in result if row.finding is not None] == [
        result.diff.sentence(change) for change in findings
    ]


@a_sheet.often
@given(called)
def test_no_call_is_lost(one: Called) -> None:
    result = found(one)
    told = {call.statement.key for row in result for call in row.calls if call.version == "second"}
    assert told >= {each.key for each in one.said}
    assert all(str(each.says) in str(result) for each in one.said)
    assert json.loads(json.dumps(result.to_dict())) == result.to_dict()


def _shown(finding: Change | None, statement: Statement) -> object:
    return (finding.path, finding.kind) if finding is not None else statement.key


@a_sheet.often
@given(called)
def test_another_call_removes_no_row(one: Called) -> None:
    """Each finding of the text stays, and so does every call; only "all else" is what the others leave."""
    sheet = one.negotiation["second"]
    fewer = evolve(sheet, statements=[each for each in sheet.statements if each not in one.said[:1]])
    less = Called(Negotiation.checked(sheet.scope, [one.negotiation["first"], fewer]), one.said[1:])
    more_rows, fewer_rows = found(one), found(less)
    claims = {("statements", each.key) for each in one.said[:1]}
    paths = [row.finding.path for row in more_rows if row.finding is not None]
    assert [
        row.finding.path for row in fewer_rows if row.finding is not None and row.finding.path not in claims
    ] == [path for path in paths if path not in claims]
    assert {call.statement for row in fewer_rows for call in row.calls} <= {
        call.statement for row in more_rows for call in row.calls
    }


@a_sheet.often
@given(called)
def test_silence_bears_out_no_call(one: Called) -> None:
    """Of versions that are told in part, nothing is confirmed as unchanged, new or dropped by silence."""
    partial = [
        evolve(each, silence=Silence()) for each in (one.negotiation["first"], one.negotiation["second"])
    ]
    result = found(Called(Negotiation.checked(partial[0].scope, partial), one.said))
    for row in result:
        silent = row.finding is not None and row.finding.kind.endswith(
            ("not-mentioned", "not-repeated", "reported")
        )
        plain = [call for call in row.calls if call.says in ("unchanged", "new", "dropped", "changed")]
        assert not silent or all(call.agreement is Agreement.OPEN for call in plain)
        beside_none = plain if row.finding is None else []
        assert all(call.agreement is Agreement.OPEN or _told_alike(call, partial) for call in beside_none)


def _told_alike(call: Call, sheets: list[TermSheet]) -> bool:
    """Whether both versions tell the same of an issue, and nothing of that is unsettled; stances never."""
    if call.object.sort != ISSUE:
        return False
    id_ = call.object.id
    one, other = ([items.at(id_) for items in (sheet.terms, sheet.parts, sheet.figures)] for sheet in sheets)
    unsettled = {path_of(place)[1:2] for sheet in sheets for place in sheet.unsettled}
    return one == other != [None] * 3 and (id_,) not in unsettled


@a_sheet.often
@given(called, _PLAIN)
def test_stances_told_alike_bear_out_no_call(one: Called, word: str) -> None:
    """Of versions in which a party and its speakers say the same, and no text is its own."""
    sheet = one.negotiation["second"]
    kept = [each for each in sheet.statements if each.family not in (ACTS, CALLS)]
    first = evolve(sheet, id="first", statements=kept)
    whose = (*sheet.scope.parties, *sheet.scope.speakers)
    said = tuple(Statement(who="daily", verb="calls", subject=id_, says=word, since="first") for id_ in whose)
    second = evolve(first, id="second", statements=[*kept, *said])
    for row in found(Called(Negotiation.checked(sheet.scope, [first, second]), said)):
        assert all(call.agreement is Agreement.OPEN for call in row.calls if call.statement in said)


_VALUED = st.builds(
    "{} {}".format,
    st.sampled_from(["was", "was not", "raised to", "lowered from"]),
    st.sampled_from(["3", "30", "about 40", "six weeks"]),
)


@a_sheet.often
@given(worlds.flatmap(a_sheet.sheets), _PLAIN | _VALUED, st.sampled_from(["both", "before", "after"]))
def test_what_is_unsettled_bears_out_no_call(sheet: TermSheet, word: str, where: str) -> None:
    """Of a term that versions leave unsettled nothing can be told; nor of such a text, nor of values."""
    open_ = Unsettled(alternatives={"first": "none", "second": "undisclosed"})
    places = {place_of(("terms", id_)): open_ for id_ in sheet.terms}
    if where != "both":  # of the version alone that the words tell a value of
        where = "after" if word.startswith("raised") else "before"
    said = tuple(
        Statement(who="anna", verb="calls", subject=id_, says=word, since="first")
        for id_ in (*sheet.terms, "this")
    )
    settled = evolve(sheet, id="first", unsettled={}, statements=(), parents={})
    left = evolve(settled, unsettled=places)
    both = (
        settled if where == "after" else left,
        evolve(settled if where == "before" else left, id="second", statements=said),
    )
    for row in found(Called(Negotiation.checked(sheet.scope, both), said)):
        told = [call for call in row.calls if sheet.terms or call.object.sort != VERSION]
        assert all(call.agreement is Agreement.OPEN for call in told)


@a_sheet.often
@given(called, _PLAIN | st.just("not new"), st.booleans())
def test_anothers_text_is_no_stance_of_a_party(one: Called, word: str, demands: bool) -> None:
    """What one of the two texts alone is a party's own word of, bears out nothing of its stance.

    Nor do two texts of its own anything of its demands.
    """
    party = one.said[0].who.names[0] if one.said else ""
    first, second = one.negotiation
    if party not in first.scope.parties:
        party = next(iter(first.scope.parties))
    acts = Statement(who=party, verb="tables", subject="this")
    subject = f"demands of {first.scope.name(party)}" if demands else party
    said = Statement(who="daily", verb="calls", subject=subject, says=word, since="first")
    without = [each for each in first.statements if each.family != ACTS]
    kept = [each for each in second.statements if each.family != ACTS]
    sheets = (
        evolve(first, statements=[*without, acts] if demands else without),
        evolve(second, statements=a_sheet.once([*kept, acts, said])),
    )
    for row in found(Called(Negotiation.checked(first.scope, sheets), (said,))):
        calls_ = [call for call in row.calls if call.statement == said]
        if row.finding is None or row.finding.path[0] in ("terms", "unsettled"):
            assert all(call.agreement is Agreement.OPEN for call in calls_)


def _pairs(result: Calls, *, in_words: bool = False) -> set[frozenset[str]]:
    """Each dispute by the keys of its two calls."""
    held = (one for one in result.disputes if one.in_words or not in_words)
    return {frozenset(call.statement.key for call in (one.one, one.other)) for one in held}


def _of(one: Called, sheet: TermSheet) -> Called:
    """The same with another later version."""
    return Called(Negotiation.checked(sheet.scope, [one.negotiation["first"], sheet]), one.said)


@a_sheet.often
@given(called | disputing)
def test_a_dispute_is_between_parties_and_of_what_cannot_both_hold(one: Called) -> None:
    """Whichever comes first; one party with itself has none, and words that are not read make none."""
    result, sheet = found(one), one.negotiation["second"]
    assert _pairs(found(_of(one, evolve(sheet, statements=sheet.statements[::-1])))) == _pairs(result)
    factions = {each.id for each in sheet.scope.parties.values() if each.inside}
    for dispute in result.disputes:
        sides = [each.for_parties for each in (dispute.one, dispute.other)]
        assert sides[0] != sides[1]
        assert all(side and side.isdisjoint(factions) for side in sides)
        said = [each.phrase.parts for each in (dispute.one, dispute.other)]
        assert all(any(part.read for part in parts) for parts in said)
        alone = [
            each
            for each in sheet.statements
            if {sheet.scope.party_of(name) for name in each.who.names} <= {*sides[0]}
            and (each.family != CALLS or len(sides[0]) == 1)
        ]
        assert not found(_of(one, evolve(sheet, statements=alone))).disputes
    marked = [each for row in result for each in row.disputes]
    assert {*map(id, marked)} == {*map(id, result.disputes)}
    for row in result:
        keys = {call.statement.key for call in row.calls}
        assert all({each.one.statement.key, each.other.statement.key} & keys for each in row.disputes)


@a_sheet.often
@given(called | disputing)
def test_a_further_finding_undoes_no_dispute_between_calls(one: Called) -> None:
    """What two calls say of one thing stays in dispute whatever else differs, unless both are borne out."""
    first, second = one.negotiation["first"], one.negotiation["second"]
    alike = evolve(first, id="second", date=second.date, statements=second.statements)
    result = found(one)
    agreeing = {
        call.statement.key for row in result for call in row.calls if call.agreement is Agreement.AGREES
    }
    undone = _pairs(found(_of(one, alike)), in_words=True) - _pairs(result)
    assert all(pair <= agreeing for pair in undone)


_ONE_PART = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "", "not ", "no ", "nothing "]),
    st.sampled_from(["new", "dropped", "new", "dropped", "unchanged", "changed", "clarified"]),
    st.sampled_from(["", "", "", " terms", " conditions", " demands", " points"]),
)


@st.composite
def called_new_in(draw: st.DrawFn, world: World) -> Called:
    """Two texts, in full or in part, a term of which one party calls new or dropped; what another says."""
    silence = Silence(default=draw(st.sampled_from(["absent", "absent", "unreported"])))
    before, after = draw(a_sheet.neighbours_in(world))
    terms = sorted({*before.terms, *after.terms}) or sorted(set(world.issues) - {"is"})[:1]
    one = draw(st.sampled_from(terms))
    wider = draw(st.sampled_from(["this", "this", "all else", one]))
    said = tuple(
        Statement(who=who, verb="calls", subject=on, says=draw(words), since="first")
        for who, on, words in (
            ("anna", one, st.sampled_from(["new", "dropped", "a new term", "a new condition"]) | _ONE_PART),
            (world.rival, wider, _ONE_PART),
        )
    )
    sheets = (
        evolve(before, id="first", parents={}, silence=silence, statements=(), unsettled={}),
        evolve(after, id="second", parents={}, silence=silence, statements=said, unsettled={}),
    )
    return Called(Negotiation.checked(world.scope, sheets), said)


@a_sheet.often
@given(worlds.flatmap(called_new_in))
def test_what_is_said_of_words_and_what_is_judged_are_one_table(one: Called) -> None:
    """Words that exclude what a finding bears out do not agree with it.

    And what does not agree with what is surely new, or gone, excludes in words that it is called so.
    """
    result = found(one)
    excluding = _pairs(result, in_words=True)
    for row in result:
        answers = {call.agreement: call for call in row.calls}
        if row.finding is None or len(row.calls) != len(one.said) or Agreement.AGREES not in answers:
            continue
        agrees = answers[Agreement.AGREES]
        (other,) = (call for call in row.calls if call is not agrees)
        excluded = frozenset(each.key for each in one.said) in excluding
        if excluded and not of_something(other.phrase):
            assert other.agreement is Agreement.DISAGREES
        anew = agrees.object.sort == ISSUE and agrees.says in ("new", "dropped", "a new term")
        if anew and other.agreement is Agreement.DISAGREES:
            assert excluded


_WHOLE_AND_THINGS = st.builds(
    lambda way, number, word, noun: tuple(one.format(number, word, noun) for one in way),
    st.sampled_from([("not {1}", "{0} {1} {2}"), ("{1}", "no {1} {2}")]),
    st.sampled_from(["", "a", "five"]),
    st.sampled_from(["new", "dropped"]),
    st.sampled_from(["terms", "conditions", "demands"]),
)


@a_sheet.often
@given(worlds.flatmap(called_new_in), _WHOLE_AND_THINGS, st.booleans(), st.booleans())
def test_a_dispute_by_words_does_not_come_or_go_with_the_findings(
    one: Called, words: tuple[str, str], of_text: bool, alike: bool
) -> None:
    """Of a text what it is and what things in it are both hold; of one thing a noun names that very thing."""
    first, second = one.negotiation["first"], one.negotiation["second"]
    on = "this" if of_text else one.said[0].subject
    said = tuple(evolve(each, subject=on, says=says) for each, says in zip(one.said, words, strict=True))
    after = evolve(first, id="second") if alike else second
    result = found(_of(one, evolve(after, statements=said)))
    if of_text:
        assert not result.disputes
    elif words[0].startswith("not"):
        assert _pairs(result, in_words=True)


@given(_SAID, _SAID)
def test_words_exclude_one_another_whichever_comes_first(one: str, other: str) -> None:
    assert exclude(Phrase(one), Phrase(other)) == exclude(Phrase(other), Phrase(one))
    assert exclude(Phrase(one), Phrase(f"not {one}")) or _said_of_nothing(one)


@given(st.sampled_from(sorted(MEANINGS)))
def test_what_nothing_in_a_text_is_none_of_it_is(word: str) -> None:
    """Said of the whole text, "nothing new" and "no new points" deny "new" of a thing in it."""
    whole, each = Phrase(f"nothing {word}"), Phrase(word)
    denied = exclude_of_each(whole, each)
    assert denied is exclude_of_each(whole, each, of_term=True)
    assert denied is not (word in _RELATIONS)
    counted = Phrase(f"no {word} points"), Phrase(f"no {word} terms")
    assert [exclude_of_each(one, each, of_term=True) for one in counted] == [denied] * 2
    assert not exclude_of_each(counted[1], each)


def _said_of_nothing(words: str) -> bool:
    """Whether a "not" before the words does not turn round what is read in them."""
    first, *others = Phrase(words).parts
    return bool(others) or first.negated or first.meaning is None or first.of_rest


_NOUNS = ("condition", "conditions", "demands", "terms", "points", "items", "clauses")


@a_sheet.often
@given(called, st.sampled_from(_NOUNS), st.sampled_from(["new", "dropped", "changed"]))
def test_a_number_of_things_does_not_contradict_what_each_is_called(
    one: Called, noun: str, word: str
) -> None:
    """Of texts known in full: as many as are each rightly called new may be called so by their number."""
    first, second = (
        evolve(one.negotiation[id_], silence=Silence(default="absent"), statements=())
        for id_ in ("first", "second")
    )

    def answers(says: str) -> list[Agreement]:
        said = Statement(who="anna", verb="calls", subject="this", says=says, since="first")
        sheets = (first, evolve(second, statements=[said]))
        rows = found(Called(Negotiation.checked(first.scope, sheets), (said,)))
        return [call.agreement for row in rows for call in row.calls]

    agreeing = answers(f"{word} {noun}").count(Agreement.AGREES)
    if agreeing:
        assert Agreement.DISAGREES not in answers(f"{agreeing} {word} {noun}")


@given(times.texts | st.text(max_size=300))
def test_any_words_are_read_or_kept(words: str) -> None:
    phrase = Phrase(words)
    assert phrase.parts == Phrase(words).parts
    assert not exclude(phrase, phrase) or len(phrase.parts) > 1
    assert all(one.words in words for one in phrase.parts)


@st.composite
def read_in(draw: st.DrawFn, world: World) -> tuple[TermSheet, str, str]:
    """A version that parties read in their ways."""
    sheet = draw(a_sheet.sheets(world))
    issues = st.sampled_from(sorted(set(world.issues) - {"is"})[:3])
    bodies: st.SearchStrategy[Term | Figure] = issues.flatmap(
        lambda id_: a_sheet.terms_of(world, id_, replaces=False)
    ) | st.sampled_from(world.figures).flatmap(lambda id_: a_sheet.figures_of(world, id_))
    said = []
    for body in draw(st.lists(bodies, max_size=5)):
        more: dict[str, Any] = {
            "who": draw(
                st.sampled_from(["anna", "emil", "wim", "voice", world.rival, f"anna + {world.rival}"])
            ),
            "told_by": draw(st.sampled_from(["unreported", "unreported", "wim", "voice"])),
            "id": draw(st.sampled_from(["", "again"])),
        }
        said.append(Statement(verb="reads", subject=body.id, body=body, **more))
    kept = [one for one in sheet.statements if one.family != READS]
    return evolve(sheet, statements=a_sheet.once([*kept, *said])), world.party, world.rival


read = worlds.flatmap(read_in)
hands = st.booleans()


@a_sheet.often
@given(read, hands)
def test_a_party_that_reads_nothing_has_the_text(one: tuple[TermSheet, str, str], second_hand: bool) -> None:
    sheet, party, _ = one
    voices = {party, "anna", "emil"}
    without = evolve(
        sheet,
        statements=[
            each for each in sheet.statements if each.family != READS or voices.isdisjoint(each.who.names)
        ],
    )
    assert as_read_by(without, party, second_hand=second_hand) == without


@a_sheet.often
@given(read, hands)
def test_nothing_is_read_otherwise_by_one_party(one: tuple[TermSheet, str, str], second_hand: bool) -> None:
    sheet, party, _ = one
    assert not readings(sheet, party, party, second_hand=second_hand)


@a_sheet.often
@given(read, hands)
def test_readings_mirror_when_the_sides_are_swapped(
    one: tuple[TermSheet, str, str], second_hand: bool
) -> None:
    sheet, left, right = one
    there, back = (
        readings(sheet, *sides, second_hand=second_hand) for sides in ((left, right), (right, left))
    )
    assert (there.before, there.after) == (back.after, back.before)
    assert {(each.owns, each.verdict) for each in there if each.verdict} == {
        (each.owns, each.verdict.mirror) for each in back if each.verdict
    }
    assert sorted(each.owns for each in there) == sorted(each.owns for each in back)


@a_sheet.often
@given(read)
def test_nobody_elses_reading_enters(one: tuple[TermSheet, str, str]) -> None:
    sheet, party, _ = one
    voices = {party, "anna", "emil"}
    own = [each for each in sheet.statements if each.family != READS or not voices.isdisjoint(each.who.names)]
    alone = as_read_by(evolve(sheet, statements=own), party)
    whole = as_read_by(sheet, party)
    assert attrs.evolve(whole, statements=own) == alone
