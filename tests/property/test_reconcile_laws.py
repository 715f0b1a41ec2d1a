"""The laws of reconciling: nobody is chosen, nothing is lost, no order matters, no dispute goes."""

from __future__ import annotations

from typing import Any

import retellings
import sheets as a_sheet
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from reporting import VERSIONS, fitting, policies, reports
from worlds import worlds

from dealdiff.diffing.change import Setting
from dealdiff.diffing.voices.disagreeing import between
from dealdiff.diffing.voices.tellings import ITEM, Telling, tellings, told_fields
from dealdiff.files.dumping import dumps
from dealdiff.files.marks import Problems
from dealdiff.files.reading import read
from dealdiff.files.surface import read_sheet
from dealdiff.files.surface_items import Surface
from dealdiff.model.checking import check_sheet
from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.statement import THIS
from dealdiff.model.structuring import from_plain
from dealdiff.model.term import Term
from dealdiff.sources.attested import Attested
from dealdiff.sources.bound import bound
from dealdiff.sources.disputes import disputes
from dealdiff.sources.reconciling import LIKELY, reconcile
from dealdiff.sources.relation import Relation
from dealdiff.sources.telling_apart import Told, alike, told_beside
from dealdiff.values.names import Names
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.presence import ABSENT, UNDISCLOSED, UNREPORTED
from dealdiff.values.verdict import Info
from dealdiff.views.accounts import accounts
from dealdiff.views.tellers import names, tellers_at
from dealdiff.views.voices import as_told_by

BY_IDS = Policy()


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
    """In its very words, by those who tell it; the headings that all have alike in the text alone."""
    sheet = reconcile(several, policy=BY_IDS).sheet
    text, each_told = told_beside(sheet), [told_beside(one) for one in several]
    judged = [one for one in sheet.statements if one.verb == "judges"]
    for report, mine in zip(several, each_told, strict=True):
        for path, told in mine.items():
            place = ".".join(path)
            if path[0] == "terms":
                assert any(str(one.in_its_place) == told.words for one in sheet.said_about(path[1]))
                continue
            stands = path in text and text[path].words == told.words
            heading = path[0] in ("title", "date", "dated by", "parents")
            inside = any(other[: len(path)] == path != other for other in mine)
            assert (
                inside
                or (stands and heading)
                or any(
                    one.id.startswith(place)
                    and (str(one.says).endswith((told.words, path[-1])) or one.id.startswith(f"{place}."))
                    and one.who == Names.of(told.who)
                    and report.source in {*names(one.told_by), *told.who}
                    for one in judged
                )
            ), place
            assert (
                not stands
                or heading
                or all(one.get(path) in (None, told) or _alike(one[path], told) for one in each_told)
            )


def _alike(one: Told, other: Told) -> bool:
    return one.words == other.words or alike(one, other, BY_IDS, TermSheet(id="any"))


def _in_words(path: Path, told: set[object]) -> bool:
    """Whether that is what silence says of a phase, a slice or a condition: that is told in words."""
    return (len(path) > ITEM + 1 or path[-1] in ("phase", "is")) and bool({ABSENT, UNDISCLOSED} & told)


def _tells_nothing(one: Attested) -> bool:
    """Whether an item is told with a type and none of its fields, as a text may name a term."""
    said = one.telling.statement
    return one.value is None and one.verb == "tells" and said is not None and said.body is not None


def _disputed(sheet: TermSheet, policy: Policy = DEFAULT) -> set[Path]:
    """The fields of terms and figures in which two accounts that say something of each other differ.

    Of which day a figure is that somebody denies, or names alone, its own report alone can tell.
    """
    return {
        one.path
        for one in disputes(sheet, policy=policy)
        if one.path[0] == "terms" or len(one.path) > ITEM
        for pair in one.pairs
        if pair.verdict is not None
        and pair.relation.disputed
        and not (
            None in (pair.one.telling.statement, pair.other.telling.statement)
            and _in_words(one.path, {pair.one.value, pair.other.value})
        )
        and not (
            pair.relation is Relation.REFINE and (_tells_nothing(pair.one) or _tells_nothing(pair.other))
        )
    }


@a_sheet.often
@given(reports, policies)
def test_a_further_report_never_removes_a_dispute(several: tuple[TermSheet, ...], drawn: Policy) -> None:
    """Where a report in full denies the whole of a term, its fields are disputed with the whole."""
    policy = evolve(drawn, match=None)
    after = _disputed(reconcile(several, policy=policy).sheet, policy)
    for count in range(1, len(several)):
        before = _disputed(reconcile(several[:count], policy=policy).sheet, policy)
        lost = {path for path in before if not after & {path, path[:ITEM], (*path[:ITEM], "is")}}
        assert not {path for path in lost if path[0] == "terms" or path[1] not in _of_unknown_days(several)}


def _of_unknown_days(several: tuple[TermSheet, ...]) -> set[str]:
    """The figures that reports tell of several days, and some of none: of which of them, nobody can tell."""
    days: dict[str, set[tuple[object, object]]] = {}
    for figure in (figure for one in several for figure in one.figures.values()):
        days.setdefault(figure.id, set()).add((figure.fixed, figure.as_of))
    for said in (said for one in several for said in one.statements if isinstance(said.body, Figure)):
        lacking = [one for one in several if said.subject not in one.figures and said in one.statements]
        days.setdefault(said.subject, set()).update((UNREPORTED, UNREPORTED) for _ in lacking)
    none = (UNREPORTED, UNREPORTED)
    return {id_ for id_, told in days.items() if none in told and len(told - {none}) > 1}


@a_sheet.often
@given(worlds.flatmap(retellings.retold_in))
def test_a_report_repeated_by_another_disputes_nothing_more(drawn: TermSheet) -> None:
    report = fitting(evolve(drawn, source="daily", parents={}, told_by=UNREPORTED))
    again = evolve(report, id="z", source="wire")
    own = {one.path for one in disputes(report)}
    wholes = {path[:ITEM] for path in own}
    wholes |= {("terms", one.subject) for one in report.statements}  # told of, and lacking in a text in full
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
@given(reports, policies)
def test_the_text_holds_what_nobody_disputes(several: tuple[TermSheet, ...], drawn: Policy) -> None:
    """And what somebody tells who is not only quoted; a place beside terms, what nobody tells otherwise."""
    policy = evolve(drawn, match=None)
    found = reconcile(several, policy=policy)
    relations = {one.path: one.relation for one in disputes(found.sheet, policy=policy).all}
    heard = tellings(found.sheet)
    for section, items in (("terms", found.sheet.terms), ("figures", found.sheet.figures)):
        for id_, item in items.items():
            assert not any(one.denies for one in heard.get((section, id_), ()))
            for path, value in told_fields(item) if isinstance(item, Term | Figure) else ():
                told = heard[section, id_, *path]
                assert value in [one.value for one in told]
                assert not any(one.denies for one in told) or section == "figures"
                relation = relations.get((section, id_, *path))
                assert (
                    relation is None
                    or not relation.disputed
                    or section == "figures"
                    or any(one.denies for one in told)
                )
    listed = {(name, id_) for name in ("agreed", "open") for id_ in _issues(found.sheet, name)}
    for name, id_ in listed:
        assert id_ not in {each for one in several for each in _issues(one, _OTHER_LIST[name])}


_OTHER_LIST = {"agreed": "open", "open": "agreed"}


def _issues(sheet: TermSheet, name: str) -> tuple[str, ...]:
    return names(sheet.agreed if name == "agreed" else sheet.open_)


def contradict(one: Telling, other: Telling, setting: Setting) -> bool:
    verdict = between(one, other, setting)
    return verdict is not None and verdict.info is Info.CONTRARY


@a_sheet.often
@given(reports)
def test_a_correction_marks_what_is_told_otherwise_and_no_more(several: tuple[TermSheet, ...]) -> None:
    """Field by field of the terms that both texts have, where silence says nothing; every account stays."""
    first, second = (evolve(one, parents={}) for one in several[:2])
    if first.source == second.source:
        return
    before = reconcile([first, second], policy=BY_IDS).sheet
    after = reconcile([first, evolve(second, parents={"a": "corrects"})], policy=BY_IDS).sheet
    assert _accounts_of(before) == _accounts_of(after)
    setting = Setting(before=after, after=after, policy=BY_IDS)
    for id_, mine in first.terms.items():
        its = second.terms.at(id_)
        if not isinstance(mine, Term) or type(mine) is not type(its):
            continue
        theirs = {(*("terms", id_), *path): value for path, value in told_fields(its)}
        own = {(*("terms", id_), *path): value for path, value in told_fields(mine) if path[-1] != "told by"}
        wrong = {
            path[ITEM]
            for path, value in own.items()
            if path in theirs
            and len(path) == ITEM + 1
            and contradict(
                Telling(path=path, value=value, item=mine),
                Telling(path=path, value=theirs[path], item=its),
                setting,
            )
        }
        quiet = second.silent_on(id_) is UNREPORTED
        tied = {number for number, beside in bound(type(mine)) if beside in wrong or not quiet}
        for path, value in own.items():
            who = Names.of(tellers_at(first, path))
            marks = {
                second.source in names(one.mistaken)
                for one in tellings(after)[path]
                if (one.who, one.value) == (who, value) and not one.denies
            }
            if len(path) == ITEM + 1 and (quiet or path in theirs):
                assert (path[ITEM] in wrong) in marks or path[ITEM] in tied, path


def _accounts_of(sheet: TermSheet) -> set[tuple[Path, str, str, str]]:
    found = (one for several in tellings(sheet).values() for one in several)
    return {(one.path, str(one.who), str(one.denies), str(one.value)) for one in found}


@a_sheet.often
@given(reports)
def test_acts_calls_and_judgements_are_never_corrected(several: tuple[TermSheet, ...]) -> None:
    found = reconcile([several[0], evolve(several[1], parents={"a": "corrects"})], policy=BY_IDS).sheet
    known = {name for one in several for said in one.statements for name in names(said.mistaken)}
    beside = {".".join(path) for one in several for path in told_beside(one)}
    for one in found.statements:
        if one.family in ("acts", "calls", "judges") and not any(one.id.startswith(each) for each in beside):
            assert set(names(one.mistaken)) <= known


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
