"""The laws of reconciling: nobody is chosen, nothing is lost, no order matters, no dispute goes."""

from __future__ import annotations

from typing import Any

import retellings
import sheets as a_sheet
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from worlds import World, worlds

from dealdiff.diffing.voices.tellings import ITEM, tellings, told_fields
from dealdiff.files.dumping import dumps
from dealdiff.files.marks import Problems
from dealdiff.files.reading import read
from dealdiff.files.surface import read_sheet
from dealdiff.files.surface_items import Surface
from dealdiff.model.checking import check_sheet, misfits
from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import THIS
from dealdiff.model.structuring import from_plain
from dealdiff.model.term import Term
from dealdiff.sources.dispute import Dispute, Pair
from dealdiff.sources.disputes import disputes
from dealdiff.sources.reconciling import LIKELY, reconcile
from dealdiff.sources.relation import Relation
from dealdiff.sources.telling_apart import told_beside
from dealdiff.values.names import Names
from dealdiff.values.policy import Policy
from dealdiff.values.presence import ABSENT, UNDISCLOSED, UNREPORTED, Presence
from dealdiff.views.accounts import accounts
from dealdiff.views.tellers import names, tellers_at
from dealdiff.views.voices import as_told_by

BY_IDS = Policy()
VERSIONS = {"a", "b", "c", "m", "n"}
SOURCES = ("daily", "wire", "wire")


def fitting(sheet: TermSheet) -> TermSheet:
    """The sheet without what does not fit together, and without places left unsettled."""
    sheet = evolve(sheet, unsettled={}, silence=evolve(sheet.silence, as_=""))
    said = [one for one in sheet.statements if not [*misfits(one, sheet.scope)]]
    sheet = evolve(sheet, statements=said)
    while wrong := {one.path[:2] for one in check_sheet(sheet, VERSIONS)}:
        sheet = evolve(
            sheet,
            terms={id_: one for id_, one in sheet.terms.items() if ("terms", id_) not in wrong},
            statements=[one for one in sheet.statements if ("statements", one.key) not in wrong],
            figures=[one for one in sheet.figures.values() if ("figures", one.id) not in wrong],
            exchanges=[one for one in sheet.exchanges.values() if ("exchange", one.id) not in wrong],
            parts=[] if any(path[0] == "phases" for path in wrong) else sheet.parts,
            agreed=UNREPORTED if any(path[0] == "agreed" for path in wrong) else sheet.agreed,
            open_=UNREPORTED if any(path[0] == "open" for path in wrong) else sheet.open_,
            parents={},
        )
    return sheet


@st.composite
def reports_in(draw: st.DrawFn, world: World) -> tuple[TermSheet, ...]:
    """Two or three reports of one proposal, often alike; now and then one corrects another."""
    first = draw(retellings.retold_in(world))
    others = [
        draw(retellings.retold_in(world) | a_sheet.near(world, first)) for _ in range(draw(st.integers(1, 2)))
    ]
    found = [
        fitting(evolve(one, id=id_, source=source, parents={}))
        for id_, source, one in zip("abc", SOURCES, (first, *others), strict=False)
    ]
    if draw(st.integers(0, 3)) == 0:
        found[1] = evolve(found[1], parents={"a": "corrects"})
    return tuple(found)


reports = worlds.flatmap(reports_in)


@a_sheet.often
@given(worlds.flatmap(retellings.retold_in))
def test_one_report_gives_itself(report: TermSheet) -> None:
    assert reconcile([report]).sheet is report
    assert reconcile([report, evolve(report)]).sheet == report


@a_sheet.often
@given(reports, st.randoms(use_true_random=False))
def test_no_order_of_reports_matters(several: tuple[TermSheet, ...], random: Any) -> None:  # noqa: ANN401 # of hypothesis
    policy = random.choice([BY_IDS, LIKELY])
    found = reconcile(several, policy=policy)
    shuffled = [*several, several[0]]
    random.shuffle(shuffled)
    again = reconcile(shuffled, policy=policy)
    assert again == found
    assert dumps(again.sheet) == dumps(found.sheet)
    assert str(again) == str(found)
    assert again.to_dict() == found.to_dict()


@a_sheet.often
@given(reports)
def test_what_a_report_tells_is_an_account_under_its_source(several: tuple[TermSheet, ...]) -> None:
    sheet = reconcile(several, policy=BY_IDS).sheet
    heard, shown = tellings(sheet), accounts(sheet)
    for report in several:
        for section, items in (("terms", report.terms), ("figures", report.figures)):
            for id_, item in items.items():
                fields = [*told_fields(item)] if isinstance(item, Term | Figure) else []
                for path, value in fields:
                    if path[-1] == "told by":
                        continue
                    place = (section, id_, *path)
                    who = Names.of(tellers_at(report, place))
                    assert any(
                        one.who == who
                        and one.value == value
                        and one.statement is not None
                        and report.source in {*names(one.statement.told_by), *who.names}
                        for one in heard[place]
                    ), place
                    assert any(one.who == who and one.value == value for one in shown[".".join(place)])


@a_sheet.often
@given(reports)
def test_what_people_say_in_a_report_is_there_with_its_source(several: tuple[TermSheet, ...]) -> None:
    sheet = reconcile(several, policy=BY_IDS).sheet
    for report in several:
        for one in report.statements:
            about = {one.subject, THIS if one.subject in "abc" else one.subject}
            same = [
                each
                for each in sheet.statements
                if (each.who, each.verb, each.says) == (one.who, one.verb, one.says)
                and (each.firmness, each.of, each.because) == (one.firmness, one.of, one.because)
                and each.subject in about
                and report.source in {*names(each.told_by), *each.who.names}
                and set(names(one.told_by)) <= set(names(each.told_by))
                and set(names(one.mistaken)) <= set(names(each.mistaken))
            ]
            assert same, one.key


@a_sheet.often
@given(reports)
def test_what_is_told_beside_terms_stands_in_the_text_or_as_a_judgement(
    several: tuple[TermSheet, ...],
) -> None:
    sheet = reconcile(several, policy=BY_IDS).sheet
    text = told_beside(sheet)
    judged = {(one.id.split("-daily")[0].split("-wire")[0], str(one.says)) for one in sheet.statements}
    for report in several:
        for path, told in told_beside(report).items():
            place = ".".join(path)
            if path[0] == "terms":
                assert any(str(one.in_its_place) == told.words for one in sheet.said_about(path[1]))
                continue
            alike = path in text and text[path].words == told.words
            assert (
                alike
                or any(id_ == place and says.endswith((told.words, path[-1])) for id_, says in judged)
                or (path in text and all(path in told_beside(one) for one in several))
            ), place


def _apart(one: Dispute, pair: Pair) -> bool:
    """Where two accounts say something of each other, and not the same, as far as a body can tell of it.

    What silence means of a phase, a condition or a slice is told in words. That there is a term at all, and
    what there is in it, is told of its fields.
    """
    told = {pair.one.value, pair.other.value}
    if len(one.path) == ITEM:
        presence = any(isinstance(each, Presence) for each in told)
        return pair.relation is Relation.CONTRADICT or (presence and pair.relation.disputed)
    if len(one.path) > ITEM + 1 or one.path[-1] in ("phase", "is"):
        return pair.verdict is not None and pair.relation.disputed and not {ABSENT, UNDISCLOSED} & told
    own = None in (pair.one.telling.statement, pair.other.telling.statement)
    return pair.verdict is not None and pair.relation.disputed and not (own and UNDISCLOSED in told)


def _disputed(sheet: TermSheet) -> set[tuple[str, ...]]:
    """Of terms: of which day a figure is that somebody names without one, its own report alone can tell."""
    found = (one for one in disputes(sheet) if one.path[0] == "terms")
    return {one.path for one in found if any(_apart(one, pair) for pair in one.pairs)}


@a_sheet.often
@given(reports)
def test_a_further_report_never_removes_a_dispute(several: tuple[TermSheet, ...]) -> None:
    found = reconcile(several, policy=BY_IDS).sheet
    after = _disputed(found)
    for count in range(1, len(several)):
        before = _disputed(reconcile(several[:count], policy=BY_IDS).sheet)
        lost = {path for path in before if not after & {path, path[:ITEM], (*path[:ITEM], "is")}}
        assert not lost


@a_sheet.often
@given(worlds.flatmap(retellings.retold_in))
def test_a_report_repeated_by_another_disputes_nothing_more(drawn: TermSheet) -> None:
    report = fitting(evolve(drawn, source="daily", parents={}, told_by=UNREPORTED))
    again = evolve(report, id="z", source="wire")
    own = {one.path for one in disputes(report)}
    wholes = {path[:ITEM] for path in own}
    assert not _disputed(reconcile([report, again], policy=BY_IDS).sheet) - own - wholes


@a_sheet.often
@given(reports)
def test_the_reconciled_sheet_is_valid_and_loads_as_it_was(several: tuple[TermSheet, ...]) -> None:
    sheet = reconcile(several, policy=BY_IDS).sheet
    assert [*check_sheet(sheet, VERSIONS | {sheet.id})] == []
    assert (sheet.source, sheet.told_by) == ("", UNREPORTED)
    tree = read(dumps(sheet))
    problems = Problems("<text>", tree)
    again = from_plain(read_sheet(Surface(sheet.scope, problems), tree), sheet.scope)
    assert problems.found == []
    assert again == sheet


@a_sheet.often
@given(reports)
def test_the_text_tells_nothing_of_a_term_that_no_report_tells(several: tuple[TermSheet, ...]) -> None:
    sheet = reconcile(several, policy=BY_IDS).sheet
    for id_, term in sheet.terms.items():
        for path, value in told_fields(term) if isinstance(term, Term) else ():
            own = [one.terms.at(id_) for one in several]
            told = [dict(told_fields(each)) for each in own if isinstance(each, Term)]
            assert value in [each.get(path) for each in told]


@a_sheet.often
@given(reports)
def test_each_source_is_told_as_it_told_it(several: tuple[TermSheet, ...]) -> None:
    """Of reports in the voice of their source, each from another, in which it says nothing else."""
    plain = [
        evolve(
            one, told_by=UNREPORTED, statements=[each for each in one.statements if "daily" not in each.who]
        )
        for one in several[:2]
    ]
    view = as_told_by(reconcile(plain, policy=BY_IDS).sheet, "daily")
    alone = as_told_by(plain[0], "daily")
    for id_, term in alone.terms.items():
        if isinstance(term, Term):
            told = {path: one for path, one in told_fields(term) if path[-1] != "told by"}
            again = view.terms[id_]
            assert isinstance(again, Term)
            assert told.items() <= dict(told_fields(again)).items()
    assert {id_ for id_, one in alone.terms.items() if isinstance(one, Term)} <= view.terms.keys()
    assert alone.figures.keys() == view.figures.keys()
