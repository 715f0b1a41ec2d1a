"""The laws of reconciling: nobody is chosen, nothing is lost, no order matters, no dispute goes."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import retellings
import sheets as a_sheet
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from reporting import VERSIONS, fitting, policies, reports
from worlds import World, worlds

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
from dealdiff.model.scope import Scope, Source, Speaker
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.spelling import Path
from dealdiff.model.statement import TELLS, THIS, Statement
from dealdiff.model.structuring import from_plain
from dealdiff.model.term import Term
from dealdiff.sources.attested import Attested
from dealdiff.sources.bound import bound
from dealdiff.sources.disputes import disputes
from dealdiff.sources.reconciling import LIKELY, reconcile
from dealdiff.sources.relation import Relation
from dealdiff.sources.telling_apart import Told, alike, contrary, told_beside
from dealdiff.telling.relaying import later
from dealdiff.values.duration import Duration
from dealdiff.values.names import Names
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.presence import ABSENT, UNDISCLOSED, UNREPORTED
from dealdiff.values.verdict import Info, Verdict
from dealdiff.values.when import When
from dealdiff.views.accounts import accounts
from dealdiff.views.tellers import names, tellers_at
from dealdiff.views.voices import as_told_by
from dealdiff.vocabularies.ceasefire import Release

BY_IDS = Policy()
_OUTLETS = Scope(
    speakers=[Speaker(id="anna", called="an envoy"), Speaker(id="wim", name="Wim")],
    sources=[
        Source(id=id_, publisher=id_, published=f"2024-03-{day}")
        for id_, day in (("daily", 21), ("wire", 22), ("herald", 23))
    ],
)


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
                if _said(each) == _said(one)
                and each.subject in about
                and report.source in {*names(each.told_by), *each.who.names}
                and set(names(one.told_by)) <= set(names(each.told_by))
                and set(names(one.mistaken)) <= set(names(each.mistaken))
            ]
            told = [_body(each) for each in same]  # a correction parts what it marks from the rest
            assert any(cls is _body(one)[0] for cls, _ in told), one.key
            assert _body(one)[1] <= {field for _, fields in told for field in fields}, one.key
            assert one.body is not None or any(not fields for _, fields in told), one.key


def _said(one: Statement) -> tuple[object, ...]:
    """All that a statement tells, but for its body, its subject, and by whom it is told and held mistaken."""
    why = (one.firmness, one.of, one.because, one.since)
    return (one.who, one.verb, one.family, one.says, one.date, one.expected, *why)


def _body(one: Statement) -> tuple[type, set[tuple[Path, str]]]:
    """The type of what is wanted, told or read, and each of its fields in words."""
    fields = {(path, str(value)) for path, value in told_fields(one.body)} if one.body is not None else set()
    return type(one.body), fields


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
        assert not {path for path in lost if path[0] == "terms" or path[1] not in _of_one_outlet(several)}


_OF_WHOM: list[dict[str, Any]] = [{}, {"people": "women"}, {"people": "men"}]
_OF_WHEN: list[dict[str, Any]] = [{}, {"as_of": "2024-07-10"}, {"as_of": "2024-08-20"}]


@st.composite
def quoting(draw: st.DrawFn) -> tuple[TermSheet, ...]:
    """Reports on one number, with or without its group or day, that quote and repeat each other."""
    of_term = draw(st.booleans())
    beside = _OF_WHOM if of_term else _OF_WHEN
    cls: Any = Release if of_term else Figure
    outlets = draw(st.permutations(["daily", "wire", "herald"]))

    def body() -> Any:  # noqa: ANN401 # a term or a figure
        count = draw(st.sampled_from([UNREPORTED, 30, 40]))
        more = beside[1:] if count is UNREPORTED else beside
        return cls(id="held", count=count, **draw(st.sampled_from(more)))

    def said(outlet: str, id_: str) -> Statement:
        others = [one for one in outlets if one != outlet]
        told_by: Any = draw(st.sampled_from([UNREPORTED, *others]))
        return Statement(
            who=draw(st.sampled_from(["anna", "wim", *others])),
            verb=draw(st.sampled_from(["tells", "tells", "denies"])),
            subject="held",
            body=body(),
            told_by=told_by,
            id=id_,
        )

    found: list[TermSheet] = []
    for id_, outlet in zip("abc", outlets, strict=True):
        repeats = draw(st.booleans())
        told = [one for sheet in found for one in sheet.statements if {*one.who.names} <= {"anna", "wim"}]
        again = [evolve(draw(st.sampled_from(told)), id="y")] if told and repeats else []
        own: dict[str, Any] = {"terms" if of_term else "figures": [body()] if draw(st.booleans()) else []}
        statements = [said(outlet, "x"), *again]
        found.append(TermSheet(id=id_, source=outlet, scope=_OUTLETS, statements=statements, **own))
    return tuple(found)


_many = settings(max_examples=settings().max_examples * 6)


@_many
@given(quoting())
def test_a_further_report_removes_no_contradiction_of_two_accounts(several: tuple[TermSheet, ...]) -> None:
    """A report that quotes others lends them nothing that it alone tells.

    Its own accounts it may tell more exactly, also those that an earlier report tells as its word: whom a
    number counts, or of which day it is. What it says that was said in another, of a figure of another day
    in each, is of no day that is known.
    """
    *others, last = several
    before, after = (reconcile(some, policy=BY_IDS).sheet for some in (others, several))
    spoken = {name for one in last.statements for name in (*one.who.names, *names(one.told_by))}
    own = {last.source} | {name for name in spoken if later(name, last.source, last.scope)}
    undated = {_of(one) for one in last.statements if one.verb == "denies" and isinstance(one.body, Figure)}
    for path, pair in _contradictions(before):
        told = [one.telling.statement for one in pair]
        if any(own & {*one.chain.sources} for one in pair) or undated & {_of(one) for one in told if one}:
            continue
        if all(told):
            assert {_as_said(one) for one in pair} in [
                {_as_said(one) for one in two} for place, two in _contradictions(after) if place == path
            ]


def _contradictions(sheet: TermSheet) -> list[tuple[Path, tuple[Attested, Attested]]]:
    return [
        (one.path, (pair.one, pair.other))
        for one in disputes(sheet).of("contradict")
        for pair in one.pairs
        if pair.relation is Relation.CONTRADICT
    ]


def _as_said(one: Attested) -> tuple[str, ...]:
    return str(one.value), one.verb, str(one.who)


def _of(said: Statement) -> tuple[object, ...]:
    return said.who, said.verb, said.subject


def _of_one_outlet(several: tuple[TermSheet, ...]) -> set[str]:
    """The figures that one outlet tells in two reports otherwise: in which somebody spoke is lost."""
    return {
        id_
        for one, other in combinations(several, 2)
        for id_ in {*one.figures, *other.figures}
        if one.source == other.source and one.figures.at(id_) != other.figures.at(id_)
    }


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
    """Field by field of the terms that both texts have from one teller, or each in its own voice.

    Where silence says nothing; every account stays.
    """
    first, second = (evolve(one, parents={}) for one in several[:2])
    if first.source == second.source:
        return
    before = reconcile([first, second], policy=BY_IDS).sheet
    after = reconcile([first, evolve(second, parents={"a": "corrects"})], policy=BY_IDS).sheet
    assert _accounts_of(before) == _accounts_of(after)
    setting = Setting(before=after, after=after, policy=BY_IDS)
    for id_, mine in first.terms.items():
        its = second.terms.at(id_)
        if not isinstance(mine, Term) or type(mine) is not type(its) or _said_too(id_, second):
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
            if len(path) == ITEM + 1 and (quiet or path in theirs) and _of_one_voice(path, first, second):
                assert (path[ITEM] in wrong) in marks or path[ITEM] in tied, path


def _said_too(id_: str, report: TermSheet) -> bool:
    """Whether a report has people tell or deny a term beside its text."""
    return any(one.subject == id_ and one.family == TELLS for one in report.statements)


def _of_one_voice(path: Path, first: TermSheet, second: TermSheet) -> bool:
    """Whether what a report tells and what another tells of it is one teller's, or each its own."""
    mine, its = tellers_at(first, path), tellers_at(second, path)
    return its == ((second.source,) if mine == (first.source,) else mine)


def _corrected(several: tuple[TermSheet, ...]) -> tuple[TermSheet, TermSheet, TermSheet] | None:
    """A report, another that corrects it, and both as one; none where one outlet tells both."""
    first, second = (evolve(one, parents={}) for one in several[:2])
    if first.source == second.source:
        return None
    both = reconcile([first, evolve(second, parents={"a": "corrects"})], policy=BY_IDS).sheet
    return first, second, both


LASTS = st.sampled_from(["six weeks", "42 days", "about six weeks", "at least 40 days", "90 days"])
DATES = st.sampled_from(["2024-03", "2024-03-20", "2024-03-22"])


@a_sheet.often
@given(reports, st.tuples(LASTS, LASTS), st.tuples(DATES, DATES))
def test_a_correction_marks_a_place_beside_terms_exactly_where_it_contradicts_it(
    several: tuple[TermSheet, ...], lasts: tuple[str, str], dates: tuple[str, str]
) -> None:
    """Where both tell of it: what one tells less or more exactly is no mistake, and no title is."""
    told = zip(several, lasts, dates, strict=False)
    drawn = _corrected(tuple(evolve(one, lasts=length, date=date) for one, length, date in told))
    if drawn is None:
        return
    first, second, both = drawn
    theirs = told_beside(second)
    for path, mine in told_beside(first).items():
        its, place = theirs.get(path), ".".join(path)
        said = [
            one
            for one in both.statements
            if one.verb == "judges"
            and one.who == Names.of(mine.who)
            and one.id in (place, f"{place}-{first.source}")
            and str(one.says).endswith((mine.words, path[-1]))
        ]
        if its is None or not said:
            continue
        marks = {second.source in names(one.mistaken) for one in said}
        assert (path[-1] != "title" and _excludes(mine, its)) in marks, path


def _excludes(one: Told, other: Told) -> bool:
    if one.words == other.words:
        return False
    if isinstance(one.value, When | Duration) and type(one.value) is type(other.value):
        verdict: Verdict = one.value.verdict_to(other.value, BY_IDS)  # type: ignore[arg-type] # of one type
        return verdict.info is Info.CONTRARY
    return contrary(one, other, BY_IDS, TermSheet(id="any"))


NUMBERS = st.sampled_from(["120", "150", "130", "at least 120", "about 130"])
DAYS: st.SearchStrategy[dict[str, Any]] = st.sampled_from(
    [
        {},
        *({"as_of": one} for one in ("2024-03-20", "2024-03-19", "2024-03-20~", "2024-03")),
        *({"fixed": one} for one in ("2024-03-20", "2024-03")),
    ]
)
TOLD_ON = st.sampled_from(
    [
        ("", ""),
        ("2024-03-20", "2024-03-20"),
        ("2024-03-20", "2024-03-22"),
        ("2024-03-22", "2024-03-20"),
        ("2024-03-20", "2024-03-20~"),
        ("", "2024-03-20"),
    ]
)
"""The days that two reports give their proposal."""


def _two(drawn: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, Any]]:
    """Two, often the same twice."""
    return drawn.map(lambda one: (one, one)) | st.tuples(drawn, drawn)


@_many
@given(worlds, st.tuples(NUMBERS, NUMBERS), _two(DAYS), TOLD_ON)
def test_a_correction_marks_a_number_of_a_figure_exactly_where_it_contradicts_it(
    world: World,
    counts: tuple[str, str],
    days: tuple[dict[str, Any], dict[str, Any]],
    dates: tuple[str, str],
) -> None:
    """Of one day, in whatever words both name it, of a past fact whose day one names, or where neither does.

    So it is where disputes call the two a contradiction, whatever day each report gives the proposal.
    """
    id_ = world.figures[0]
    mine, its = (Figure(id=id_, count=count, **day) for count, day in zip(counts, days, strict=True))
    first, second = (
        TermSheet(id=name, source=source, figures=[one], scope=world.scope, date=date or UNREPORTED)
        for (name, source, one), date in zip((("a", "daily", mine), ("b", "wire", its)), dates, strict=True)
    )
    both = reconcile([first, evolve(second, parents={"a": "corrects"})], policy=BY_IDS).sheet
    path = ("figures", id_, "count")
    one, other = (Telling(path=path, value=each.count, item=each) for each in (mine, its))
    named = [*days[0], *days[1]]
    one_day = days[0] == days[1] or "as_of" not in named
    apart = contradict(one, other, Setting(before=both, after=both, policy=BY_IDS))
    (account,) = (each for each in tellings(both)[path] if each.who == Names("daily"))
    assert account.value == mine.count
    assert ("wire" in names(account.mistaken)) is (one_day and apart)
    contrary_ = {one.path for one in disputes(both, policy=BY_IDS).of("contradict")}
    assert (path in contrary_) is (one_day and apart)


SAID_ON = st.sampled_from(["", "", "2024-03-20", "2024-03-20", "2024-03-18", "2024-03-20~"])
WHO_SAYS = st.tuples(st.sampled_from(["anna", "wim"]), st.sampled_from(["wants", "tells"]))
OF_WHEN = st.sampled_from(["on day 7", "on day 9"])


@given(reports, _two(SAID_ON), TOLD_ON, _two(WHO_SAYS), st.tuples(OF_WHEN, OF_WHEN))
def test_a_correction_marks_what_somebody_says_exactly_where_it_contradicts_it(
    several: tuple[TermSheet, ...],
    days: tuple[str, str],
    dates: tuple[str, str],
    says: tuple[tuple[str, str], tuple[str, str]],
    of: tuple[str, str],
) -> None:
    """Field by field of what one voice says of one type of term, at one time, that is not repeated.

    That is where neither names a day, or both the same, one of them by its report's.
    """
    drawn = _corrected(several)
    if drawn is None:
        return
    first, second, _ = drawn
    known = [one for sheet in (first, second) for one in sheet.terms.values() if isinstance(one, Term)]
    said_too = [
        [Statement(who=who, verb=verb, subject=one.id, body=type(one)(id=one.id, when=when), id="z")]
        for one, (who, verb), when in zip(known[:1] * 2, says, of, strict=False)
    ] or [[], []]
    named = [day or date for day, date in zip(days, dates, strict=True)]
    at_one_time = days == ("", "") or (named[0] == named[1] != "")
    dated = [evolve(one, date=days[0] or UNREPORTED) for one in (*first.statements, *said_too[0])]
    answers = [evolve(one, date=days[1] or UNREPORTED) for one in (*second.statements, *said_too[1])]
    first = evolve(first, statements=dated, terms={}, figures=[], silence=Silence())
    second = evolve(second, statements=answers, terms={}, figures=[], silence=Silence())
    first, second = (
        fitting(evolve(one, date=date or UNREPORTED))
        for one, date in zip((first, second), dates, strict=True)
    )
    both = reconcile([first, evolve(second, parents={"a": "corrects"})], policy=BY_IDS).sheet
    setting = Setting(before=both, after=both, policy=BY_IDS)
    for said in first.statements:
        others = [
            one
            for one in second.statements
            if (one.who, one.subject, one.family) == (said.who, said.subject, said.family)
        ]
        bodies = [one.body for one in others if type(one.body) is type(said.body) and one.verb == said.verb]
        if (
            said.verb not in ("tells", "wants")
            or not isinstance(said.body, Term)
            or len(bodies) != len(others)
        ):
            continue
        for path, value in told_fields(said.body):
            if len(path) > 1 or path == ("told by",):
                continue
            place = ("terms", said.subject, *path)
            mine = Telling(path=place, value=value, item=said.body)
            theirs = [
                Telling(path=place, value=dict(told_fields(body))[path], item=body)
                for body in bodies
                if isinstance(body, Term) and path in dict(told_fields(body))
            ]
            found = [contradict(mine, one, setting) for one in theirs]
            wrong = at_one_time and bool(found) and all(found)
            marks = {
                second.source in names(one.mistaken)
                for one in both.statements
                if (one.who, one.verb, one.subject) == (said.who, said.verb, said.subject)
                and first.source in {*names(one.told_by), *one.who.names}
                and one.body is not None
                and dict(told_fields(one.body)).get(path) == value
            }
            tied = {number for number, _ in bound(type(said.body))}
            assert wrong in marks or path[0] in tied, path


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
