"""The laws of the gap between two parties, and of what each is reported to want."""

from __future__ import annotations

import json
from typing import Any

import attrs
import quantities as a_quantity
import retellings
import sheets as a_sheet
import times
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st
from worlds import CEASEFIRE, TAKE_OVER, World, worlds

from dealdiff.diffing.change import Setting
from dealdiff.diffing.engine import diff
from dealdiff.diffing.result import Axis, Diff
from dealdiff.diffing.saying.bans import forbids, type_of_issue
from dealdiff.files.dumping import dumps
from dealdiff.files.loading import loads
from dealdiff.model.checking import check_sheet
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.statement import STANCE, Statement
from dealdiff.model.term import Term
from dealdiff.model.unsettled import Unsettled, place_of
from dealdiff.negotiation import Negotiation
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.comparing import State
from dealdiff.parties.convergence import convergence
from dealdiff.parties.distance import distance
from dealdiff.parties.gap import Gap, gap
from dealdiff.parties.holding import held_by
from dealdiff.parties.latest import latest_stance
from dealdiff.parties.open_points import open_points
from dealdiff.parties.point import Point
from dealdiff.parties.position import Position, positions_in
from dealdiff.values.duration import Duration
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.names import Names
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import Info
from dealdiff.values.when import When
from dealdiff.views.laying import remade
from dealdiff.views.leaves import leaves
from dealdiff.views.opposing import opposite
from dealdiff.views.speaking import OWN_TEXT, on_this, said_for, voices_of
from dealdiff.views.standing_acts import own_acts
from dealdiff.views.wanted import as_wanted_by
from dealdiff.vocabularies.ceasefire import HeldPresence, Release


@frozen
class Talks:
    """A version with stances of two parties, and the ids of these."""

    sheet: TermSheet
    left: str
    right: str


_VERBS = ["wants", "wants", "wants", "accepts", "refuses", "refuses", "considers", "drops", "withholds"]
_TELLERS: st.SearchStrategy[Any] = st.sampled_from([*[UNREPORTED] * 3, "anna", "wim", "voice"])
_JUDGES: st.SearchStrategy[Any] = st.sampled_from([*[UNREPORTED] * 5, "anna", "wim"])
_ACTS = ["tables", "accepts", "signs", "rejects"]


@st.composite
def stances(draw: st.DrawFn, world: World, subject: str) -> Statement:
    """What one of the voices holds on an issue."""
    firm: st.SearchStrategy[Any] = st.sampled_from([UNREPORTED, *world.pools["firmness"]])
    bodies = (
        retellings.focal(world)
        if subject == world.focus
        else a_sheet.terms_of(world, subject, replaces=False)
    )
    return Statement(
        who=draw(st.sampled_from(["anna", "anna", "emil", "wim", "wim", "voice", world.party, world.rival])),
        verb=draw(st.sampled_from(_VERBS)),
        family=STANCE,
        subject=subject,
        body=draw(st.none() | bodies | bodies),
        firmness=draw(firm),
        told_by=draw(_TELLERS),
        mistaken=draw(_JUDGES),
        id=draw(st.sampled_from(["", "again", "more"])),
    )


@st.composite
def talks_in(draw: st.DrawFn, world: World) -> Talks:
    """A version in which several voices hold something, mostly on one issue."""
    sheet = draw(retellings.retold_in(world))
    on = st.sampled_from([world.focus, world.focus, world.focus, *sorted(set(world.issues) - {"is"})[:3]])
    several = draw(st.lists(on.flatmap(lambda subject: stances(world, subject)), max_size=6))
    acts = draw(st.lists(st.sampled_from(_ACTS), max_size=1))
    said = [
        Statement(who=draw(st.sampled_from(["anna", "wim"])), verb=one, family="acts", subject="this")
        for one in acts
    ]
    statements = a_sheet.once([*sheet.statements, *several, *said])
    return Talks(attrs.evolve(sheet, statements=statements), world.party, world.rival)


talks = worlds.flatmap(talks_in)
asked = st.fixed_dictionaries({"second_hand": st.booleans(), "factions": st.booleans()})


@a_sheet.often
@given(talks, asked)
def test_nothing_stands_between_a_party_and_itself(one: Talks, how: Any) -> None:  # noqa: ANN401 # what is asked
    found = gap(one.sheet, one.left, one.left, **how)
    assert not found
    assert not list(found)
    assert all(point.state is State.AGREED and point.left == point.right for point in found.points)


def either_way(point: Point) -> tuple[object, ...]:
    """What a point says whichever party comes first."""
    flags = (
        point.reasons,
        point.second_hand,
        point.conditional,
        point.against_own_text,
        point.unlike_own_text,
        point.contradicting,
        point.remarks,
        point.earlier,
    )
    return (point.distances, *(frozenset(map(repr, one)) for one in flags), point.unreported, point.beside)


def mirrored(found: Gap) -> list[tuple[object, ...]]:
    """What a gap says, with its sides swapped."""
    return [
        (
            point.id,
            point.state,
            point.right,
            point.left,
            {path: verdict.mirror for path, verdict in point.verdicts.items()},
            *either_way(point),
        )
        for point in found.points
    ]


def as_told(found: Gap) -> list[tuple[object, ...]]:
    """What a gap says."""
    return [
        (
            point.id,
            point.state,
            point.left,
            point.right,
            dict(point.verdicts),
            *either_way(point),
        )
        for point in found.points
    ]


@a_sheet.often
@given(talks, asked)
def test_a_gap_mirrors_when_its_sides_are_swapped(one: Talks, how: Any) -> None:  # noqa: ANN401 # what is asked
    there, back = gap(one.sheet, one.left, one.right, **how), gap(one.sheet, one.right, one.left, **how)
    assert as_told(there) == mirrored(back)
    assert there.open_without_stance == back.open_without_stance
    assert [(one.id, one.state, one.unreported, one.reasons, one.left, one.right) for one in there.frame] == [
        (one.id, one.state, one.unreported, one.reasons, one.right, one.left) for one in back.frame
    ]


@a_sheet.often
@given(talks, asked)
def test_no_stance_is_taken_from_silence(one: Talks, how: Any) -> None:  # noqa: ANN401 # what is asked
    voices = voices_of(one.sheet.scope, one.right, factions=True)
    heard = tuple(each for each in one.sheet.statements if voices.isdisjoint(each.who.names))
    silenced = attrs.evolve(one.sheet, statements=heard)
    found = gap(silenced, one.left, one.right, **how)
    assert all(point.state is State.ONE_SIDED and point.unreported == one.right for point in found.points)
    assert not as_wanted_by(silenced, one.right).terms


@a_sheet.often
@given(talks, asked)
def test_to_make_another_text_one_s_own_is_no_stance_here(one: Talks, how: Any) -> None:  # noqa: ANN401 # what is asked
    """Of whatever tells nothing itself, and incorporates another version: what that has is not read."""
    voices = voices_of(one.sheet.scope, one.right, factions=True)
    heard = tuple(each for each in one.sheet.statements if voices.isdisjoint(each.who.names))
    act = Statement(who=one.right, verb="accepts", subject="this", family="acts")
    silence = Silence(as_="base")
    heir = attrs.evolve(one.sheet, terms={}, unsettled={}, statements=(*heard, act), silence=silence)
    found = gap(heir, one.left, one.right, **how)
    assert all(point.state is State.ONE_SIDED and point.unreported == one.right for point in found.points)
    assert all(any("(not read here)" in why for why in point.reasons) for point in found.points)
    assert act in [each for text in found.unread for each in text.acts]


@a_sheet.often
@given(talks, st.data())
def test_what_nobody_made_its_own_changes_no_point(one: Talks, data: st.DataObject) -> None:
    """Terms of a text that no party made its own, on issues that nobody accepts as they stand."""
    sheet = attrs.evolve(
        one.sheet,
        statements=tuple(each for each in one.sheet.statements if each.verb not in OWN_TEXT or each.body),
    )
    world = world_of(sheet)
    id_ = data.draw(st.sampled_from(sorted(world.issues)))
    more = attrs.evolve(sheet, terms={**sheet.terms, id_: data.draw(a_sheet.terms_of(world, id_))})
    assert as_told(gap(more, one.left, one.right)) == as_told(gap(sheet, one.left, one.right))


@a_sheet.often
@given(talks, asked)
def test_every_position_stands_in_exactly_one_point(one: Talks, how: Any) -> None:  # noqa: ANN401 # what is asked
    """Those of a text that it rejected or suspended since are its own no more."""
    found = gap(one.sheet, one.left, one.right, **how)
    for party, side in ((one.left, "left"), (one.right, "right")):
        stood = [each for point in found.points for each in getattr(point, side)]
        owns = own_acts(said_for(one.sheet, party, **how), one.sheet)
        held = [
            each
            for each in positions_in(one.sheet, party, **how)
            if (how["second_hand"] or not each.second_hand) and (owns or not each.of_text)
        ]
        assert sorted(stood, key=repr) == sorted(held, key=repr)
    assert [point.id for point in found.points] == list(dict.fromkeys(point.id for point in found.points))
    assert all({each.issue for each in point.positions} == {point.id} for point in found.points)


@a_sheet.often
@given(talks, asked)
def test_where_two_contest_an_issue_one_is_for_it_and_the_other_against_it(one: Talks, how: Any) -> None:  # noqa: ANN401 # what is asked
    for point in gap(one.sheet, one.left, one.right, **how).of(State.CONTESTED):
        pairs = {(this.attitude, that.attitude) for this in point.left for that in point.right}
        assert pairs & {(Attitude.FOR, Attitude.AGAINST), (Attitude.AGAINST, Attitude.FOR)}, point.id


def compared(found: Gap) -> list[tuple[object, ...]]:
    """What the points say beside their positions."""
    return [(one.id, one.state, one.reasons, dict(one.verdicts), one.distances) for one in found.points]


@a_sheet.often
@given(talks, asked, st.data())
def test_a_body_that_says_nothing_is_none(one: Talks, how: Any, data: st.DataObject) -> None:  # noqa: ANN401 # what is asked
    """But where an issue is accepted as the text has it."""
    statements = [
        attrs.evolve(each, body=type_(id=each.subject))
        if each.family == STANCE
        and each.body is None
        and each.verb != "accepts"
        and (type_ := type_of_issue(each.subject, one.sheet)) is not None
        and data.draw(st.booleans())
        else each
        for each in one.sheet.statements
    ]
    again = attrs.evolve(one.sheet, statements=statements)
    assert compared(gap(again, one.left, one.right, **how)) == compared(
        gap(one.sheet, one.left, one.right, **how)
    )


@a_sheet.often
@given(talks)
def test_what_others_tell_changes_no_point_on_which_both_speak_themselves(one: Talks) -> None:
    """Nor does it take anything from their own text; denials apart."""
    heard = [each for each in one.sheet.statements if each.verb != "denies"]
    sheet = attrs.evolve(one.sheet, statements=heard)
    alone = {point.id: point.state for point in gap(sheet, one.left, one.right, second_hand=False).points}
    for point in gap(sheet, one.left, one.right).points:
        own = [
            any(not each.second_hand and not each.statement.expected for each in side)
            for side in (point.left, point.right)
        ]
        if all(own):
            assert point.state is alone[point.id], point.id


@a_sheet.often
@given(talks)
def test_a_gap_is_told_and_written_out(one: Talks) -> None:
    found = gap(one.sheet, one.left, one.right)
    assert json.loads(json.dumps(found.to_dict())) == found.to_dict()
    lines = str(found).splitlines()
    assert [line for line in lines[1:] if ": " in line and not line.startswith("Named as ")][
        : len(found.points)
    ] == [str(point) for point in found.points]


@a_sheet.often
@given(talks, asked)
def test_what_a_party_wants_of_what_it_wants_is_that(one: Talks, how: Any) -> None:  # noqa: ANN401 # what is asked
    """Where it wants nothing that its own text tells too: what the two tell apart, its view tells no more."""
    wishes = {each.subject for each in said_for(one.sheet, one.left) if each.verb in ("wants", "accepts")}
    terms = {id_: each for id_, each in one.sheet.terms.items() if id_ not in wishes}
    view = as_wanted_by(attrs.evolve(one.sheet, terms=terms), one.left, **how)
    assert as_wanted_by(view, one.left, **how) == view


@a_sheet.often
@given(talks, asked)
def test_a_view_of_a_party_holds_nothing_that_it_did_not_say(one: Talks, how: Any) -> None:  # noqa: ANN401 # what is asked
    sheet = one.sheet
    view = as_wanted_by(sheet, one.left, **how)
    said = said_for(sheet, one.left, **how)
    assert view.silence == Silence()
    assert set(view.statements) <= set(said)
    assert all(each.family == STANCE or on_this(each, sheet) for each in view.statements)
    owns = any(each.verb in OWN_TEXT and on_this(each, sheet) and not each.expected for each in said)
    for id_, term in view.terms.items():
        mine = [each for each in said if each.subject == id_ and each.verb in ("wants", "accepts")]
        bodies: list[object] = [each.body for each in mine]
        if owns or any(each.verb == "accepts" and each.body is None for each in mine):
            bodies.append(sheet.terms.at(id_))
            bodies += [sheet.silent_on(id_)] if id_ not in sheet.terms else []
        assert bodies, id_
        if not isinstance(term, Term):
            assert term in bodies
            continue
        told = [
            leaves(to_plain(each))
            for each in bodies
            if isinstance(each, Term) and forbids(each) is forbids(term)
        ]
        found = leaves(to_plain(term))
        for path, words in found.items():
            assert path in (("is",), ("told by",)) or any(each.get(path) == words for each in told), path
        if forbids(term):  # with less told, more is forbidden
            assert without_tellers(found) in [without_tellers(each) for each in told], id_


def without_tellers(told: dict[Any, str]) -> dict[Any, str]:
    """Leaves of a term, but for who tells it."""
    return {path: words for path, words in told.items() if path != ("told by",)}


def world_of(sheet: TermSheet) -> World:
    """The world whose scope a sheet stands in."""
    return next(each for each in (CEASEFIRE, TAKE_OVER) if each.scope is sheet.scope)


@a_sheet.often
@given(talks, asked, st.data())
def test_a_ban_beside_what_a_party_wants_is_as_a_refusal(one: Talks, how: Any, data: st.DataObject) -> None:  # noqa: ANN401 # what is asked
    """It gives nothing to its view, and the gap is as wide as by the refusal of that thing."""
    world = world_of(one.sheet)
    bodies = retellings.focal(world).map(lambda body: attrs.evolve(body, force=UNREPORTED))
    wanted, banned = data.draw(bodies), data.draw(bodies.filter(lambda body: bool(body.reported())))
    wish = Statement(who=one.left, verb="wants", subject=world.focus, body=wanted)
    ban = attrs.evolve(wish, id="ban", body=attrs.evolve(banned, force="must not"))
    refusal = attrs.evolve(ban, verb="refuses", body=banned)
    others = [each for each in one.sheet.statements if each.family != STANCE or each.subject != world.focus]
    theirs = data.draw(st.lists(stances(world, world.focus), max_size=2))
    theirs = [attrs.evolve(each, who=one.right, told_by=UNREPORTED) for each in theirs]
    by_ban, by_refusal = (
        attrs.evolve(one.sheet, terms={}, statements=a_sheet.once([wish, each, *others, *theirs]))
        for each in (ban, refusal)
    )
    views = [as_wanted_by(each, one.left, **how).terms.at(world.focus) for each in (by_ban, by_refusal)]
    assert views[0] == views[1]
    states = [
        [point.state for point in gap(each, one.left, one.right, **how).points if point.id == world.focus]
        for each in (by_ban, by_refusal)
    ]
    assert states[0] == states[1]


@a_sheet.often
@given(talks, asked)
def test_what_was_judged_mistaken_is_in_no_view_and_stays_said(one: Talks, how: Any) -> None:  # noqa: ANN401 # what is asked
    sound = tuple(
        each for each in one.sheet.statements if each.family != STANCE or not isinstance(each.mistaken, Names)
    )
    view = as_wanted_by(one.sheet, one.left, **how)
    assert view.terms == as_wanted_by(attrs.evolve(one.sheet, statements=sound), one.left, **how).terms
    stances = {each for each in said_for(one.sheet, one.left, **how) if each.family == STANCE}
    assert stances <= set(view.statements)


@a_sheet.often
@given(talks, asked)
def test_what_is_judged_mistaken_decides_nothing_where_something_sound_is_told(one: Talks, how: Any) -> None:  # noqa: ANN401 # what is asked
    """Not where it is told as later, either; which of it stands changes nothing of what it is beside."""
    issues = [point.id for point in gap(one.sheet, one.left, one.right, **how).points]
    later = [
        Statement(
            who=one.left, verb="refuses", subject=each, date="2099-01-01", id="slip", mistaken=one.right
        )
        for each in issues
    ]
    more = attrs.evolve(one.sheet, statements=(*one.sheet.statements, *later))
    states = {point.id: point.state for point in gap(more, one.left, one.right, **how).points}
    for point in gap(one.sheet, one.left, one.right, **how).points:
        if any(_decides(each) for each in point.left):
            assert states[point.id] is point.state, point.id


def _decides(one: Position) -> bool:
    return not (one.second_hand or one.statement.expected or isinstance(one.statement.mistaken, Names))


@a_sheet.often
@given(talks, asked, st.data())
def test_what_a_text_leaves_unsettled_is_no_party_s_word(one: Talks, how: Any, data: st.DataObject) -> None:  # noqa: ANN401 # what is asked
    """Whatever stands there meanwhile: no view tells it, and no point rests on it."""
    told = {id_: each for id_, each in one.sheet.terms.items() if isinstance(each, Term)}
    places = [
        (id_, path) for id_, each in told.items() for path in leaves(to_plain(each)) if path[-1] != "is"
    ]
    if not places:
        return
    id_, path = data.draw(st.sampled_from(places))
    waiting = Unsettled(alternatives={"a": "unreported", "b": "none"})
    sheet = attrs.evolve(one.sheet, unsettled={place_of(("terms", id_, *path)): waiting})
    for party in (one.left, one.right):
        view = as_wanted_by(sheet, party, **how).terms.at(id_)
        said = said_for(sheet, party, **how)
        words = [
            leaves(to_plain(each.body)) for each in said if each.subject == id_ and each.body is not None
        ]
        if isinstance(view, Term) and path != ("told by",):
            assert path not in leaves(to_plain(view)) or any(path in each for each in words)
    for point in gap(sheet, one.left, one.right, **how).points:
        held = [each for each in point.positions if each not in point.earlier]
        if point.id == id_ and any(each.of_text and _decides(each) for each in held):
            assert point.state in (State.UNDETERMINED, State.ONE_SIDED)


def read_everywhere(sheet: TermSheet, one: Talks) -> list[object]:
    """What is told of both parties over a version, one that incorporates it, and a report of acts on it."""
    acts = [
        Statement(who=one.left, verb="accepts", family="acts", subject=sheet.id),
        Statement(who=one.right, verb="signs", family="acts", subject=sheet.id),
    ]
    heir = TermSheet(
        id="heir", scope=sheet.scope, silence=Silence(as_=sheet.id), statements=[*acts[:1], _tables(one)]
    )
    report = TermSheet(id="report", scope=sheet.scope, statements=acts)
    several = (attrs.evolve(sheet, parents={}, silence=Silence()), heir, report)
    found = Negotiation(scope=sheet.scope, versions=several)
    issues = sorted({*sheet.scope.issues, *sheet.terms})
    parties = (one.left, one.right)
    return [
        *(as_wanted_by(found[sheet.id], party).terms for party in parties),
        as_told(gap(found[sheet.id], *parties)),
        *(str(latest_stance(found, party, issue)) for party in parties for issue in issues),
        str(convergence(found, *parties)),
        *(
            (point.issue, [text.term for text in point.texts], [*point.side_lines(party)])
            for id_ in (sheet.id, "heir")
            for point in open_points(found, id_)
            for party in parties
        ),
    ]


def sound(sheet: TermSheet) -> bool:
    """Whether a version may stand in a negotiation."""
    alone = attrs.evolve(sheet, parents={}, silence=Silence())
    return not [*check_sheet(alone, {alone.id})]


def _tables(one: Talks) -> Statement:
    return Statement(who=one.right, verb="tables", subject="this")


@a_sheet.often
@given(talks, st.data())
def test_what_stands_where_a_text_is_unsettled_changes_no_answer(one: Talks, data: st.DataObject) -> None:
    """In whatever version somebody makes the text its own, or incorporates it."""
    places = [
        (id_, path)
        for id_, each in one.sheet.terms.items()
        if isinstance(each, Term)
        for path in leaves(to_plain(each))
        if path[-1] not in ("is", "told by")
    ]
    if not places:
        return
    id_, path = data.draw(st.sampled_from(places))
    waiting = Unsettled(alternatives={"a": "unreported", "b": "none"})
    there = attrs.evolve(one.sheet, unsettled={place_of(("terms", id_, *path)): waiting})
    term = there.terms[id_]
    if not sound(there):
        return
    assert isinstance(term, Term)
    kept = {each: words for each, words in leaves(to_plain(term)).items() if each != path}
    again = remade(term, kept, there)
    assert isinstance(again, Term)
    gone = attrs.evolve(there, terms={**there.terms, id_: again})
    assert read_everywhere(there, one) == read_everywhere(gone, one)


@a_sheet.often
@given(talks)
def test_a_term_that_is_unsettled_as_a_whole_is_nobody_s_word(one: Talks) -> None:
    """No position holds it by a text; and the open points tell the alternatives."""
    terms = [id_ for id_, each in one.sheet.terms.items() if isinstance(each, Term)]
    waiting = Unsettled(alternatives={"a": "absent", "b": "none"})
    sheet = attrs.evolve(
        one.sheet,
        parents={},
        silence=Silence(),
        open_=terms[:1] or UNREPORTED,
        unsettled={place_of(("terms", id_)): waiting for id_ in terms},
    )
    if not sound(sheet):
        return
    acts = [Statement(who=one.left, verb="accepts", family="acts", subject=sheet.id)]
    heir = TermSheet(id="heir", scope=sheet.scope, silence=Silence(as_=sheet.id), statements=[_tables(one)])
    report = TermSheet(id="report", scope=sheet.scope, statements=acts)
    found = Negotiation(scope=sheet.scope, versions=[sheet, heir, report])
    assert not [each for party in (one.left, one.right) for each in held_by(found, party) if each.text]
    for point in open_points(found, sheet.id):
        if point.issue in terms:
            assert [*point.texts[0].unsettled] == ["unsettled: absent (a) / none (b)"]


@given(
    st.dictionaries(st.sampled_from(["3", "30", "33"]), st.sampled_from(["refuses", "bans"]), min_size=1),
    st.booleans(),
    st.data(),
)
def test_who_say_the_very_same_agree(against: dict[str, str], wanted: bool, data: st.DataObject) -> None:
    """However many things they refuse or want forbidden, in whatever order; not where one is left out."""

    def said(who: str, told: list[str]) -> list[Statement]:
        several = [
            Statement(
                who=who,
                verb="refuses" if against[count] == "refuses" else "wants",
                subject="hostages",
                id=count,
                body=Release(id="hostages", count=count, force=_FORCE[against[count]]),
            )
            for count in told
        ]
        wish = Statement(who=who, verb="wants", subject="hostages", body=Release(id="hostages", count="40"))
        return [*several, wish] if wanted else several

    def state(theirs: list[str]) -> State:
        statements = [*said("east", [*against]), *said("west", theirs)]
        draft = TermSheet(id="draft", scope=CEASEFIRE.scope, statements=statements)
        (point,) = gap(draft, "east", "west").points
        (row,) = convergence(Negotiation(scope=draft.scope, versions=[draft]), "east", "west")
        (cell,) = row.columns
        assert (cell.rungs == 0 and cell.told_alike) is (point.state is State.AGREED)
        return point.state

    order = data.draw(st.permutations([*against]))
    assert state(list(order)) is State.AGREED
    if len(order) > 1:
        assert state(list(order[1:])) is State.UNDETERMINED


_FORCE: dict[str, Any] = {"refuses": UNREPORTED, "bans": "must not"}
NESTED = [Group(words) for words in ("ash", "birch", "cedar", "elm")]
CHAIN = loads("""
format: dealdiff/1
vocabulary: ceasefire
people: {ash: {birch: {cedar: {elm: {}}}}}
places: {ash: {birch: {cedar: {elm: {}}}}}
""").scope
nested = st.integers(0, len(NESTED) - 1)


@given(nested, nested, nested, st.sampled_from(["", "30", "at least 30", "undisclosed"]), st.booleans())
def test_to_narrow_what_is_refused_makes_nothing_more_certain(
    wanted: int,
    one: int,
    other: int,
    count: str,
    at_a_place: bool,
) -> None:
    """Of a number of people, or of being at a place, a part is no refusal of the whole."""
    draft = TermSheet(id="draft", scope=CHAIN)
    setting = Setting(before=draft, after=draft, policy=DEFAULT)

    def body(group: int, number: str = "") -> Term:
        if at_a_place:
            return HeldPresence(id="thing", where=NESTED[group])
        return Release(id="thing", people=NESTED[group], count=number or UNREPORTED)

    def against(group: int) -> bool:
        wish = Statement(who="left", verb="wants", subject="thing", body=body(wanted, count))
        refusal = Statement(who="right", verb="refuses", subject="thing", body=body(group))
        assert opposite(wish, refusal, setting) is opposite(refusal, wish, setting)
        return opposite(wish, refusal, setting)

    wide, narrow = sorted((one, other))
    assert against(wide) or not against(narrow)
    if count or at_a_place:
        assert against(narrow) is (narrow <= wanted)


@a_sheet.often
@given(talks, asked)
def test_a_view_of_a_sound_version_is_sound(one: Talks, how: Any) -> None:  # noqa: ANN401 # what is asked
    known = {"a", "b", "m", "n"}
    if [*check_sheet(one.sheet, known)]:
        return
    view = as_wanted_by(one.sheet, one.left, **how)
    assert not [*check_sheet(view, known)]
    again = Negotiation(scope=view.scope, versions=[attrs.evolve(view, parents={})])
    assert loads(dumps(again)) == again


@a_sheet.often
@given(talks, st.sampled_from([Axis.PARTIES, Axis.READINGS, Axis.SOURCES]))
def test_a_diff_on_another_axis_reads_back(one: Talks, axis: Axis) -> None:
    left, right = (as_wanted_by(one.sheet, party) for party in (one.left, one.right))
    found = diff(left, right, axis=axis)
    document = json.loads(json.dumps(found.to_dict()))
    assert document["axis"] == axis.value
    assert Diff.from_dict(document) == found


@given(a_quantity.pairs | st.tuples(a_quantity.any_quantity, a_quantity.any_quantity), times.policies)
def test_quantities_are_as_far_apart_either_way(pair: tuple[Quantity, Quantity], policy: Policy) -> None:
    check_apart(*pair, policy)


@given(times.durations, times.durations, times.policies)
def test_lengths_are_as_far_apart_either_way(one: Duration, other: Duration, policy: Policy) -> None:
    check_apart(one, other, policy)


@given(times.whens, times.whens, times.policies)
def test_dates_are_as_far_apart_either_way(one: When, other: When, policy: Policy) -> None:
    check_apart(one, other, policy)


@given(times.moments, times.moments, times.policies)
def test_moments_are_as_far_apart_either_way(one: Moment, other: Moment, policy: Policy) -> None:
    check_apart(one, other, policy)


def check_apart(one: Any, other: Any, policy: Policy) -> None:  # noqa: ANN401 # values of one sort
    """The same distance either way, in order; values that are surely apart cannot both hold."""
    found = distance(one, other, policy)
    assert found == distance(other, one, policy)
    assert distance(one, one, policy) is None or distance(one, one, policy).least == 0  # type: ignore[union-attr] # as said
    if found is not None:
        assert found.least >= 0
        assert found.most is None or found.most >= found.least
        assert not found.certain or one.verdict_to(other, policy).info is Info.CONTRARY
