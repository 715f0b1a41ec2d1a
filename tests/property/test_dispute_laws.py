"""The laws of disputes and of evidence: nothing is chosen, nothing is lost, and no order matters."""

from __future__ import annotations

from collections import Counter
from typing import Any

import histories
import retellings
import sheets as a_sheet
import two_by_two
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from dealdiff.diffing.context import VALUE_FIELDS
from dealdiff.diffing.voices.tellings import ITEM, tellings, told_fields
from dealdiff.model.figure import Figure
from dealdiff.model.scope import FigureIssue, Scope, Source, Speaker
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, told
from dealdiff.model.statement import ACTS, JUDGES, STANCE, TELLS, Statement
from dealdiff.model.term import Term
from dealdiff.model.unsettled import Unsettled, place_of
from dealdiff.negotiation import Negotiation
from dealdiff.sources.claim import STATEMENT
from dealdiff.sources.dispute_words import finding_words
from dealdiff.sources.disputes import Dispute, Disputes, disputes
from dealdiff.sources.evidence import evidence
from dealdiff.sources.facts import dating_of, facts_among
from dealdiff.sources.reconciling import reconcile
from dealdiff.sources.relation import Relation, relation_of, strongest
from dealdiff.sources.two_accounts import verdict_of_two
from dealdiff.values.names import Names
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.verdict import Basis
from dealdiff.views.accounts import contested
from dealdiff.views.own_telling import compiled_at
from dealdiff.views.tellers import names, tellers_at

LINKS = frozenset({"told by", "outcome of"})
_OF_LIST = 4  # steps of a slice or a condition: the section, the item, its list, the key
DAY = {"fixed": "2023-10-07"}
CROWD = Scope(
    sources=[Source(id="d", published="2024-01"), Source(id="e")],
    speakers=[Speaker(id=id_, name=id_.title()) for id_ in ("anna", "wim", "emil")],
    figures=[FigureIssue(id="held", title="Held")],
)


@st.composite
def _crowds(draw: st.DrawFn) -> Negotiation:
    """Versions in which figures of one fact are told again and again, and denied, and judged mistaken."""
    versions = []
    for number in range(draw(st.integers(2, 6))):
        count: st.SearchStrategy[Any] = st.sampled_from([30, "about 30", "at least 30", "thirty"])
        somebody: st.SearchStrategy[Any] = st.sampled_from([UNREPORTED, UNREPORTED, "emil"])
        said = [
            Statement(
                who=draw(st.sampled_from(["anna", "wim", "d"])),
                verb=draw(st.sampled_from(["tells", "tells", "denies"])),
                subject="held",
                body=draw(st.sampled_from([None, Figure(id="held", count=draw(count))])),
                told_by=draw(somebody),
                mistaken=draw(somebody),
                id=id_,
            )
            for id_ in "xy"[: draw(st.integers(0, 2))]
        ]
        dated: Any = draw(st.sampled_from([DAY, DAY, {}, {"as_of": "2024-01"}]))
        figures = [Figure(id="held", count=draw(count), **dated)][: draw(st.integers(0, 3))]
        source = draw(st.sampled_from("de"))
        versions.append(TermSheet(id=f"v{number}", source=source, figures=figures, statements=said))
    return Negotiation(scope=CROWD, versions=versions)


crowds = _crowds()


def heard(found: Disputes) -> Counter[tuple[Path, str, str]]:
    """Every account: its place, its version, and the statement that tells it, if any does."""
    return Counter(
        (one.path, one.version, one.telling.statement.key if one.telling.statement is not None else "")
        for dispute in found.all
        for one in dispute.accounts
    )


def with_statements(sheet: TermSheet, *more: Statement) -> TermSheet:
    return evolve(sheet, statements=a_sheet.once([*sheet.statements, *more]))


@a_sheet.often
@given(retellings.retold)
def test_the_order_of_telling_never_matters(sheet: TermSheet) -> None:
    turned = evolve(sheet, statements=tuple(reversed(sheet.statements)))
    assert disputes(turned).to_dict() == disputes(sheet).to_dict()
    assert evidence(turned).to_dict() == evidence(sheet).to_dict()


@a_sheet.often
@given(histories.negotiations)
def test_the_order_of_versions_never_matters(talks: Negotiation) -> None:
    turned = Negotiation.checked(talks.scope, [talks.versions[id_] for id_ in reversed([*talks.versions])])
    assert disputes(turned).to_dict() == disputes(talks).to_dict()
    assert evidence(turned).to_dict() == evidence(talks).to_dict()


def _place(path: Path) -> Path:
    """The place of an account: an item and its type are one, which is told apart where several tell types."""
    return path[:ITEM] if path[ITEM:] == ("is",) else path


def _places_heard(found: Disputes) -> Counter[tuple[Path, str, str]]:
    return Counter((_place(path), version, key) for path, version, key in heard(found).elements())


@a_sheet.often
@given(retellings.louder)
def test_an_account_more_never_removes_a_dispute(case: tuple[TermSheet, Statement]) -> None:
    sheet, said = case
    more = with_statements(sheet, said)
    before, after = disputes(sheet), disputes(more)
    assert {_place(one.path) for one in before} <= {_place(one.path) for one in after}
    for path, version, key in _places_heard(before) - _places_heard(after):
        assert key == ""  # nobody's text: it is the word of who tells the same now
        assert compiled_at(more, path)
        assert (path, version, said.key) in _places_heard(after)
    contradicted = {_place(one.path) for one in before.of(Relation.CONTRADICT)}
    assert contradicted <= {_place(one.path) for one in after.of("contradict")}


@a_sheet.often
@given(histories.negotiations)
def test_a_version_more_never_removes_a_dispute(talks: Negotiation) -> None:
    *earlier, _ = talks.versions.values()
    before, after = disputes(Negotiation.checked(talks.scope, earlier)), disputes(talks)
    assert {one.path for one in before} <= {one.path for one in after}
    assert heard(before) <= heard(after)


def _told(sheet: TermSheet) -> Counter[tuple[Path, str, str]]:
    """Every field that a statement tells or denies."""
    return Counter(
        (path, sheet.id, one.statement.key)
        for path, several in tellings(sheet).items()
        for one in several
        if one.statement is not None and path[-1] not in LINKS
    )


@a_sheet.often
@given(retellings.retold)
def test_every_account_stands_in_one_place_and_none_alone(sheet: TermSheet) -> None:
    found = disputes(sheet)
    places = heard(found)
    assert set(places.values()) <= {1}
    assert all(len(one.accounts) > 1 for one in found.all)
    by_path = Counter(path for path, _, _ in _told(sheet).elements() if path[0] == "terms")
    several = {path for path, often in by_path.items() if often > 1}
    assert {key for key in _told(sheet) if key[0] in several} <= set(places)


@a_sheet.often
@given(histories.negotiations)
def test_everything_told_is_a_claim_of_evidence(talks: Negotiation) -> None:
    found = evidence(talks)
    places = Counter((one.version, place) for one in found if one.kind != STATEMENT for place in one.places)
    assert set(places.values()) <= {1}
    for sheet in talks:
        said = {one.statement for one in found if one.version == sheet.id and one.statement is not None}
        waiting = {one.path for one in found.unsettled if one.version == sheet.id}
        keys = {path[1] for path in waiting if path[0] == "statements"}
        assert said == {one for one in sheet.statements if one.key not in keys}
        for path in _places(sheet):
            assert places[sheet.id, path] == (not any(_at_or_beside(path, one) for one in waiting))


def _at_or_beside(path: Path, waiting: Path) -> bool:
    """Whether a place is left unsettled, or is a whole item in the place of which nothing can stand then."""
    return path[: len(waiting)] == waiting or waiting[: len(path)] == path


def _places(sheet: TermSheet) -> set[Path]:
    """Where the terms and figures of a version tell something."""
    items: dict[Path, Any] = {
        **{("terms", id_): one for id_, one in sheet.terms.items()},
        **{("figures", id_): one for id_, one in sheet.figures.items()},
    }
    found: set[Path] = set()
    for place, one in items.items():
        inside = [] if isinstance(one, Presence) else [path for path, _ in told_fields(one)]
        found |= {(*place, *path) for path in inside if path[-1] not in LINKS}
        if isinstance(one, Presence):
            found.add(place)
    return found


@a_sheet.often
@given(retellings.retold)
def test_what_another_voice_tells_in_equal_words_is_no_dispute(sheet: TermSheet) -> None:
    silent = evolve(sheet, statements=())
    for id_, term in silent.terms.items():
        if isinstance(term, Term):
            body = evolve(term, told_by=UNREPORTED) if hasattr(term, "told_by") else term
            said = Statement(who="anybody", verb="tells", subject=id_, body=body)
            found = disputes(evolve(silent, statements=(said,)))
            assert {one.relation for one in found.all} <= {Relation.AGREE}
            assert not list(found)


@a_sheet.often
@given(retellings.retold)
def test_disputes_of_terms_are_where_accounts_contest_and_mirror(drawn: TermSheet) -> None:
    sheet = evolve(drawn, unsettled={})  # of what is left unsettled disputes alone know
    found = {told(one.path): one for one in disputes(sheet).all if one.path[0] == "terms"}
    fields = {path: one for path, one in found.items() if len(one.path) > ITEM}
    both = {path: one for path, one in contested(sheet).items() if path in fields or path.startswith("terms")}
    assert {path for path, one in fields.items() if _apart(one)} == {
        path for path, one in both.items() if len(one.path) > ITEM
    }
    for one in found.values():
        for pair in one.pairs:
            turned = one.between(pair.other, pair.one)
            assert turned is not None
            assert turned.relation is pair.relation
            assert turned.verdict == (pair.verdict.mirror if pair.verdict is not None else None)
            assert relation_of(turned.verdict) is pair.relation
            one_side, other_side = two_by_two.told(pair.one), two_by_two.told(pair.other)
            assert turned.verdict == verdict_of_two(other_side, one_side, DEFAULT)  # compared anew


def _apart(one: Dispute) -> bool:
    """Whether two accounts say something of each other, and not the same."""
    return any(pair.verdict is not None and pair.relation.disputed for pair in one.pairs)


@a_sheet.often
@given(retellings.retold)
def test_the_chain_of_a_claim_names_its_tellers_and_nobody_else(sheet: TermSheet) -> None:
    for one in evidence(sheet):
        chain = one.chain
        named = {*chain.voices, *([chain.source] if chain.source else [])}
        if one.kind == STATEMENT:
            assert one.statement is not None
            tellers = one.statement.told_by
            saying = _saying(one.statement, sheet)
            asked = {*saying, *(tellers.names if not isinstance(tellers, Presence) else ())}
            assert asked <= named
            assert named - asked <= {sheet.source}
        elif one.path[0] in ("terms", "figures") and isinstance(one.item, Term | Figure):
            asked = set(tellers_at(sheet, one.places[0]))
            assert asked <= named
            assert named - asked <= {sheet.source}


def _saying(said: Statement, sheet: TermSheet) -> tuple[str, ...]:
    """Those of whom it is told or who say it: none, where the report alone tells of a deed, or concludes."""
    if not isinstance(said.because, Presence) or said.family not in (STANCE, ACTS):
        return said.who.names
    own = bool(sheet.source) and names(said.told_by) == (sheet.source,)
    deed = said.family == ACTS and (said.expected or said.verb not in ("tables", "accepts", "rejects"))
    return () if own or deed else said.who.names


# What is compared once for all accounts of one kind is what each two of them come to.


@a_sheet.often
@given(retellings.retold | histories.negotiations | crowds)
def test_accounts_of_one_kind_are_compared_as_each_two_of_them_are(told_of: TermSheet | Negotiation) -> None:
    sheets = [told_of] if isinstance(told_of, TermSheet) else [*told_of]
    for one in disputes(told_of).all:
        rows = two_by_two.pairs(one)
        assert [(pair.one, pair.other, pair.verdict) for pair in one.pairs] == [
            (one.accounts[first], one.accounts[second], verdict) for first, second, verdict in rows
        ]
        assert one.relation is strongest(relation_of(verdict) for _, _, verdict in rows)
        farthest = [pair for pair in one.pairs if pair.relation is one.relation]
        stated = not farthest or any(pair.basis is Basis.STATED for pair in farthest)
        assert (one.basis is Basis.STATED) is stated
        assert one.policies == (() if stated else tuple(sorted({pair.policy for pair in farthest})))
        assert one.finding == finding_words(
            one.relation, [(pair.one, pair.other) for pair in farthest], one.policies
        )
        for place, account in enumerate(one.accounts):
            marks = {"denied_by": account.denied_by, "denied_as_told_by": account.denied_as_told_by}
            assert marks == two_by_two.denied(place, one, rows, sheets)


@a_sheet.often
@given(retellings.retold | crowds)
def test_who_else_tells_a_claim_is_whoever_tells_it_two_by_two(told_of: TermSheet | Negotiation) -> None:
    alike = two_by_two.alike(disputes(told_of).all)
    for claim in evidence(told_of):
        if claim.statement is not None and (claim.statement.family != TELLS or len(claim.places) == 1):
            continue  # no account of a field
        key = claim.statement.key if claim.statement is not None else ""
        places = [place for place in claim.places if place[0] != "statements"]
        if claim.statement is None:
            places = [one for one in places if one[0] != "figures" or one[-1] in VALUE_FIELDS] or places
        several = [alike.get((claim.version, place, key), []) for place in places]
        assert claim.also_told_by == two_by_two.also(several, claim.chain)


def _nameless(sheet: TermSheet) -> TermSheet:
    """The sheet in a report, with speakers that are all declared without a name."""
    plain = [evolve(one, name="", called=f"a {one.id}") for one in sheet.scope.speakers.values()]
    return evolve(sheet, source="daily", scope=evolve(sheet.scope, speakers=plain))


@a_sheet.often
@given(retellings.retold)
def test_one_voice_in_another_outlet_is_no_voice_more(drawn: TermSheet) -> None:
    sheet = _nameless(drawn)
    more = [
        evolve(one, id=f"{one.id}-in-wire", told_by=Names.of({*names(one.told_by), "wire"}))
        for one in sheet.statements
        if all(name in sheet.scope.speakers for name in one.who.names)
    ]
    before, after = evidence(sheet), evidence(with_statements(sheet, *more))
    alone = {one.path for one in before.on_one_anonymous_voice}
    assert alone <= {one.path for one in after.on_one_anonymous_voice}


_DAYS = {"daily": "2024-03-21", "wire": "2024-03-22", "herald": "2024-03-23"}


def _as_quoted(sheet: TermSheet, outlet: str) -> TermSheet:
    """What a report tells, and who holds what in it, as another outlet has it from that one."""
    said = [
        evolve(one, who=sheet.source, told_by=UNREPORTED, id=f"{outlet}-{place}")
        if one.family in (TELLS, JUDGES)
        else evolve(one, told_by=sheet.source, id=f"{outlet}-{place}")
        for place, one in enumerate(sheet.statements)
    ]
    return evolve(sheet, id=outlet, source=outlet, statements=said)


def _also(*reports: TermSheet) -> Counter[tuple[object, ...]]:
    """What each claim of the first report is, and who else tells it."""
    return Counter(
        (one.statement.who, one.statement.verb, one.words, one.chain.told_by, one.also_told_by)
        for one in evidence(reconcile(reports, policy=Policy()).sheet)
        if one.statement is not None and one.chain.sources == (reports[0].source,)
    )


@a_sheet.often
@given(retellings.retold)
def test_an_outlet_that_quotes_at_any_depth_is_no_voice_more(drawn: TermSheet) -> None:
    days = [Source(id=id_, published=day) for id_, day in _DAYS.items()]
    scope = evolve(drawn.scope, sources=days)
    first = TermSheet(id="daily", source="daily", scope=scope, statements=drawn.statements)
    second = _as_quoted(first, "wire")
    alone = _also(first, evolve(second, statements=[]))
    assert _also(first, second) == alone
    assert _also(first, second, _as_quoted(second, "herald")) == alone


@a_sheet.often
@given(retellings.retold)
def test_what_one_voice_says_in_two_outlets_is_of_one_voice(drawn: TermSheet) -> None:
    days = [Source(id=id_, published=day) for id_, day in _DAYS.items()]
    scope = evolve(drawn.scope, sources=days)
    for one in drawn.statements:
        said = evolve(one, told_by=UNREPORTED, mistaken=UNREPORTED, since=UNREPORTED)
        if {*said.who.names} & {*_DAYS}:
            continue
        first = TermSheet(id="daily", source="daily", scope=scope, statements=[said])
        again = evolve(first, id="wire", source="wire", statements=[evolve(said, since="long ago")])
        for claim in evidence(reconcile([first, again], policy=Policy()).sheet):
            ((other,),) = [{*_DAYS} - {*claim.chain.sources, "herald"}]
            told, reported = ((), (other,)) if claim.chain.voices else ((other,), ())
            assert (claim.also_told_by, claim.also_reported_by) == (told, reported)


@a_sheet.often
@given(retellings.retold)
def test_whose_word_it_is_stays_so_among_several_reports(drawn: TermSheet) -> None:
    days = [Source(id=id_, published=day) for id_, day in _DAYS.items()]
    scope = evolve(drawn.scope, sources=days)
    plain = [one for one in drawn.statements if one.family != TELLS and one.told_by != Names("daily")]
    plain = [
        one for one in plain if one.family != ACTS or {*_DAYS}.isdisjoint(one.who.names)
    ]  # no outlet acts
    held = [one for one in plain if one.family in (STANCE, ACTS)]
    own = [evolve(one, told_by="daily", id=f"{one.id}-own") for one in held]
    first = TermSheet(id="daily", source="daily", scope=scope, statements=a_sheet.once([*plain, *own]))
    second = evolve(first, id="wire", source="wire", statements=())
    assert _chains(first) == _chains(reconcile([first, second], policy=Policy()).sheet)


def _chains(sheet: TermSheet) -> Counter[tuple[object, ...]]:
    """Of each statement, how it comes to us, and whether that is at second hand."""
    return Counter(
        (one.statement.who, one.statement.verb, one.statement.because, one.chain, one.second_hand)
        for one in evidence(sheet)
        if one.statement is not None
    )


@a_sheet.often
@given(retellings.retold)
def test_two_voices_of_one_party_who_say_the_same_are_two(drawn: TermSheet) -> None:
    voices = [Speaker(id=id_, called=f"one of {id_}", speaks_for="west") for id_ in ("aide", "clerk")]
    scope = evolve(drawn.scope, speakers=voices, parties=[*drawn.scope.parties.values()])
    for one in drawn.statements:
        said = evolve(one, told_by=UNREPORTED, mistaken=UNREPORTED, expected=False, because="so")
        both = [evolve(said, who=voice.id) for voice in voices]
        found = evidence(TermSheet(id="v", source="daily", scope=scope, statements=both))
        assert [(claim.also_told_by, claim.on_one_anonymous_voice) for claim in found] == [
            (("clerk",) if "aide" in claim.chain.speakers else ("aide",), False) for claim in found
        ]


def _waits(sheet: TermSheet) -> TermSheet:
    """The sheet as a merged text that leaves every field of its terms and figures unsettled."""
    places = {place_of(path[:_OF_LIST]) for path in _places(sheet)}
    waiting = Unsettled(alternatives={"x": "one thing", "y": "another"})
    return evolve(sheet, unsettled=dict.fromkeys(places, waiting))


@a_sheet.often
@given(retellings.retold)
def test_what_is_left_unsettled_is_nobody_s_claim_and_no_account(sheet: TermSheet) -> None:
    waiting = _waits(sheet)
    found, apart = evidence(waiting), disputes(waiting)
    places = {place[:_OF_LIST] for one in found if one.kind != STATEMENT for place in one.places}
    own = {one.path[:_OF_LIST] for each in apart.all for one in each.accounts if not one.telling.statement}
    assert (places | own).isdisjoint(one.path for one in found.unsettled)
    assert {place_of(one.path) for one in found.unsettled} == {*waiting.unsettled}
    assert found.unsettled == apart.unsettled


days = st.sampled_from(
    [UNREPORTED, "2023-11", "late November 2023", "2023-11-24", "2023-11-24~", "undisclosed"]
)


@a_sheet.often
@given(st.lists(st.tuples(st.sampled_from("abc"), days, days), max_size=8))
def test_days_are_linked_as_each_two_figures_are(several: list[tuple[str, Any, Any]]) -> None:
    figures = [Figure(id="held", fixed=fixed, as_of=as_of) for _, fixed, as_of in several]
    datings = [dating_of(one, None, sheet) for one, (sheet, _, _) in zip(figures, several, strict=True)]
    assert facts_among(datings) == two_by_two.facts_among(datings)
