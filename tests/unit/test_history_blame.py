"""Where each field comes from, and which version told of it first."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from versions import SCOPE, free, halt, version

from dealdiff.errors import ModelError, UnknownName
from dealdiff.lineage.blame import blame, first_attested
from dealdiff.lineage.carrying import stood_with
from dealdiff.model.figure import Figure
from dealdiff.model.part import Part
from dealdiff.model.scope import Source
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.spelling import Path
from dealdiff.model.statement import ACTS, Statement
from dealdiff.model.term import Slice
from dealdiff.model.unsettled import Unsettled
from dealdiff.negotiation import Negotiation
from dealdiff.values.quantity import Quantity
from dealdiff.views.effective import effective

SOURCES = [Source(id="daily", publisher="The Daily"), Source(id="wire")]


def talks(*sheets: Any) -> Negotiation:  # noqa: ANN401 # sheets
    return Negotiation(scope=evolve(SCOPE, sources=SOURCES), versions=sheets)


WOMEN = Slice(people="women", count=5, told_by="emil")
ONE = version(
    free(count=35, force="must", people="hostages", of_whom=[WOMEN]),
    halt(lasts="six weeks", told_by="ida"),
    Statement(who="west", verb="tables", family=ACTS, subject="this", told_by="ole"),
    id="one",
    date="2024-01-01",
    source="daily",
    told_by="anna",
    figures=[Figure(id="taken", count=250)],
    parts=[Part(id="first", lasts="six weeks", told_by="ole")],
)
TWO = version(free(count=40), id="two", date="2024-02-01", source="wire", parents={"one": "amends"})
LINE = talks(ONE, TWO)

ROWS = {
    "the last mention": ("terms.hostages.count", "40", "two", "wire", ("wire",)),
    "what it did not repeat": ("terms.hostages.force", "must", "one", "daily", ("anna",)),
    "a slice's own teller": ("terms.hostages.of whom.women.count", "5", "one", "daily", ("emil",)),
    "a term's own teller": ("terms.fighting.lasts", "six weeks", "one", "daily", ("ida",)),
    "a figure is the source's": ("figures.taken.count", "250", "one", "daily", ("daily",)),
    "a phase's own teller": ("phases.first.lasts", "six weeks", "one", "daily", ("ole",)),
    "an act that is carried names its version": (
        "statements.west | acts | one.verb", "tables", "one", "daily", ("ole",)
    ),
    "a heading is its own": ("date", "2024-02-01", "two", "wire", ("wire",)),
}  # fmt: skip # a table


@pytest.mark.parametrize(("path", "words", "version_", "source", "told_by"), ROWS.values(), ids=ROWS)
def test_where_a_field_comes_from(
    path: str, words: str, version_: str, source: str, told_by: tuple[str, ...]
) -> None:
    (row,) = blame(LINE, "two").of(path)
    assert (row.words, row.version, row.source, row.told_by) == (words, version_, source, told_by)
    assert not row.contested


def test_rows_of_a_place() -> None:
    found = blame(LINE, "two")
    assert {row.path.partition(".")[0] for row in found.of("terms")} == {"terms"}
    assert found.of(("terms", "fighting")) == found.of("terms.fighting")
    assert [row.path for row in found] == sorted(row.path for row in found)
    assert len(found) == len(found.rows) > len(found.text)
    assert repr(found) == f"<Blame of two: {len(found)} fields>"


def test_in_words() -> None:
    found = str(blame(LINE, "two"))
    assert "terms.hostages.count: 40 [two, told by wire]" in found
    assert "terms.hostages.force: must [one, told by Anna (The Daily)]" in found
    assert found.splitlines()[-1].endswith("fields of the heading, of figures and of statements")


def test_what_the_parents_contest_is_nobodys() -> None:
    sheets = [version(free(count=n), id=f"p{n}", date="2024-01-01") for n in (30, 40)]
    both = version(id="both", date="2024-02-01", parents={"p30": "bridges", "p40": "bridges"})
    (row,) = blame(talks(*sheets, both), "both").of("terms.hostages.count")
    assert (row.contested, row.words, row.version) == (True, "", "")
    assert str(row) == "terms.hostages.count: contested, as the versions that it builds on differ"


def unsettled(place: str, **told: Any) -> dict[str, Unsettled]:  # noqa: ANN401
    said = ("35", "40") if place.count(".") > 1 else ({"is": "release"}, "none")
    return {place: Unsettled(alternatives=dict(zip(("north", "south"), said, strict=True)), **told)}


MEANWHILE: dict[str, tuple[dict[str, Any], str, str]] = {
    # what a merged text tells and leaves unsettled, the place that is asked for, and its row
    "something stands": (
        {"terms": {"hostages": free(count=30)}, "unsettled": unsettled("terms.hostages.count", base="30")},
        "terms.hostages.count", "terms.hostages.count: unsettled; meanwhile 30 stands [both]",
    ),
    "nothing stands": (
        {"terms": {"hostages": free()}, "unsettled": unsettled("terms.hostages.count")},
        "terms.hostages.count", "terms.hostages.count: unsettled; nothing stands meanwhile [both]",
    ),
    "nothing stands of a whole term": (
        {"unsettled": unsettled("terms.hostages")},
        "terms.hostages", "terms.hostages: unsettled; nothing stands meanwhile [both]",
    ),
}  # fmt: skip # a table


@pytest.mark.parametrize("later", [False, True])
@pytest.mark.parametrize(("told", "place", "expected"), MEANWHILE.values(), ids=MEANWHILE)
def test_an_unsettled_place_has_a_row(told: dict[str, Any], place: str, expected: str, later: bool) -> None:
    """Also where nothing stands meanwhile, and with a later version that does not repeat it."""
    both = version(id="both", date="2024-01-01", **told)
    after = version(halt(), id="after", date="2024-02-01", parents={"both": "amends"})
    (row,) = blame(talks(both, after), "after" if later else "both").of(place)
    assert (str(row), row.version, row.unsettled) == (expected, "both", True)


def test_an_unsettled_place_on_which_the_parents_differ_says_both() -> None:
    sheets = [version(free(count=n), id=id_, date="2024-01-01") for id_, n in (("north", 35), ("south", 40))]
    parents = {"north": "merges", "south": "merges"}
    both = version(free(), id="both", parents=parents, unsettled=unsettled("terms.hostages.count"))
    (row,) = blame(talks(*sheets, both), "both").of("terms.hostages.count")
    assert (row.contested, row.unsettled, row.version) == (True, True, "both")
    assert str(row) == "terms.hostages.count: unsettled; nothing stands meanwhile [both]"


def test_what_was_settled_later_has_its_own_row_alone() -> None:
    both = version(free(), id="both", date="2024-01-01", unsettled=unsettled("terms.hostages.count"))
    several: tuple[dict[str, Any], ...] = ({"hostages": free(count=40)}, {"hostages": "none"})
    for said in several:
        after = version(id="after", date="2024-02-01", parents={"both": "amends"}, terms=said)
        found = blame(talks(both, after), "after").of("terms.hostages")
        assert {row.version for row in found if row.words in ("40", "none")} == {"after"}
        assert not [row for row in found if row.unsettled]


def test_what_is_incorporated_comes_from_where_it_is_told() -> None:
    june = version(halt(lasts="two weeks"), id="june", silence=Silence(as_="one"))
    found = blame(talks(ONE, june), "june")
    assert found.of("terms.hostages.count")[0].version == "one"
    assert found.of("terms.fighting.lasts")[0].version == "june"


def test_nothing_comes_from_across_a_counter_proposal() -> None:
    counter = evolve(TWO, parents={"one": "counters"})
    assert {row.version for row in blame(talks(ONE, counter), "two")} == {"two"}


BEGINS: dict[str, tuple[tuple[Any, ...], int]] = {
    # versions of a line, and how many of them what stood with the last is laid from
    "a full text": ((version(free(count=1)), version(free(count=2)), version(free(count=3))), 1),
    "a field that is not repeated": ((version(free(count=1, force="must")), version(free(count=2))), 2),
    "a field that comes later": ((version(free(count=1)), version(free(count=2, force="must"))), 1),
    "a full text in the middle": (
        (version(free(count=1)), version(free(count=2, force="must")), version(halt(form="pause"))), 2
    ),
    "another type": ((version(free(count=1)), version(terms={"hostages": "none"})), 2),
    "an act on a version is carried": (
        (version(Statement(who="west", verb="tables", family=ACTS, subject="this")), version()), 2
    ),
    "silence that means something": ((version(silence=Silence(default="absent")), version(free(count=1))), 2),
}  # fmt: skip # a table


@pytest.mark.parametrize(("sheets", "laid"), BEGINS.values(), ids=BEGINS)
def test_what_leaves_no_trace_is_not_laid(
    sheets: tuple[Any, ...], laid: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions = {}
    for at, sheet in enumerate(sheets):
        versions[f"v{at}"] = evolve(sheet, id=f"v{at}", parents={f"v{at - 1}": "amends"} if at else {})
    last = f"v{len(sheets) - 1}"
    assert stood_with(versions, last) == effective(versions, last)
    asked: set[str] = set()

    def noted(sheet: TermSheet, *_: object) -> tuple[TermSheet, dict[Path, str]]:
        asked.add(sheet.id)
        return sheet, {}

    monkeypatch.setattr("dealdiff.views.effective.incorporated", noted)
    stood_with(versions, last)
    assert len(asked) == (laid if laid > 1 else 0)


FIRST = talks(
    version(free(count=35, force="must"), id="january", date="2024-01-10", source="daily", told_by="anna"),
    version(free(count="about 40"), id="vague", date="2024-01~", source="wire", open_="aid"),
    version(free(count=40), id="march", date="2024-03-01", source="wire", lasts="six weeks"),
    version(free(count=40), id="undated", figures=[Figure(id="taken", count=250)]),
)
ATTESTED: dict[str, tuple[Any, Any, str, str, tuple[str, ...]]] = {
    "a field": ("terms.hostages.force", None, "january", "must", ()),
    "as steps": (("terms", "hostages", "force"), None, "january", "must", ()),
    "a vague date may be earlier": (
        "terms.hostages.count",
        None,
        "vague",
        "about 40",
        ("january", "undated"),
    ),
    "a value": ("terms.hostages.count", 35, "january", "35", ()),
    "a value in its words": ("terms.hostages.count", "about 40", "vague", "about 40", ()),
    "a value object": ("terms.hostages.count", Quantity("40"), "march", "40", ("undated",)),
    "a whole term": ("terms.hostages", None, "vague", "", ("january", "undated")),
    "the life of the text": ("lasts", None, "march", "six weeks", ()),
    "an issue that is named": ("open.aid", None, "vague", "yes", ()),
    "what an undated version alone tells": ("figures.taken", None, "undated", "", ()),
}


@pytest.mark.parametrize(("path", "value", "version_", "words", "earlier"), ATTESTED.values(), ids=ATTESTED)
def test_first_attested(path: Any, value: Any, version_: str, words: str, earlier: tuple[str, ...]) -> None:  # noqa: ANN401
    found = first_attested(FIRST, path, value)
    assert (found.version, found.words, found.possibly_earlier) == (version_, words, earlier)


def test_first_attested_in_words() -> None:
    assert str(first_attested(FIRST, "terms.hostages.force")) == (
        "terms.hostages.force: must, first attested in january (2024-01-10), told by Anna"
    )
    assert str(first_attested(FIRST, "terms.hostages")) == (
        "terms.hostages, first attested in vague (2024-01~), told by wire; "
        "perhaps before that in january and undated"
    )
    assert "(undated)" in str(first_attested(FIRST, "figures.taken"))


def hello(id_: str, when: str = "", **more: Any) -> Any:  # noqa: ANN401 # a sheet
    dated: dict[str, Any] = {"date": when} if when else {}
    return version(free(text="hello"), id=id_, **dated, **more)


BOTH = {"v1": "merges", "v2": "merges"}
DESCENT: dict[str, tuple[tuple[Any, ...], str, tuple[str, ...]]] = {
    # versions that tell the same, the one that tells it first, and which may come before
    "an undated parent": ((hello("v1"), hello("v2", "2031-01-02", parents={"v1": "amends"})), "v1", ()),
    "a parent of about the same time": (
        (hello("v1", "2031~"), hello("v2", "2031-01-02", parents={"v1": "amends"})), "v1", ()
    ),
    "a parent dated after its child": (
        (hello("v1", "2031-02-02"), hello("v2", "2031-01-02", parents={"v1": "amends"})), "v1", ()
    ),
    "a parent of a parent that is silent": (
        (hello("v1"), version(id="v2", parents={"v1": "amends"}),
         hello("v3", "2031-01-02", parents={"v2": "counters"})), "v1", ()
    ),
    "what an early version builds on is earlier still": (
        (hello("v1"), version(id="v2", date="2031-01-02", parents={"v1": "amends"}), hello("w", "2031-06")),
        "v1", (),
    ),
    "what builds on a later version is later": (
        (hello("v1", "2031-01-02"), version(id="w", date="2031-06"), hello("x", parents={"w": "amends"})),
        "v1", (),
    ),
    "another line without a date": (
        (hello("v1", "2031-01-02"), hello("x"), hello("y", parents={"x": "amends"})), "v1", ("x", "y")
    ),
    "a merged text reports nothing": (
        (hello("v1", "2031-01-05"), hello("v2", "2031-01-06"), hello("merged", parents=BOTH)), "v1", ()
    ),
    "whatever its date": (
        (hello("v1", "2031-01-05"), hello("v2", "2031-01-06"), hello("merged", "2031-01-01", parents=BOTH)),
        "v1", (),
    ),
    "where no report tells it, neither is before the other": (
        (version(id="v1", date="2031-01-05"), version(id="v2", date="2031-01-06"),
         hello("merged", "2031-01-07", parents=BOTH), hello("again", parents=BOTH)),
        "merged", ("again",),
    ),
    "what a merged text alone told before is first reported later": (
        (version(id="v1"), version(id="v2"), hello("merged", "2031-01-07", parents=BOTH),
         hello("v3", "2031-02-01", parents={"merged": "amends"})),
        "v3", (),
    ),
}  # fmt: skip # a table


@pytest.mark.parametrize(("sheets", "first", "earlier"), DESCENT.values(), ids=DESCENT)
def test_descent_goes_before_dates(sheets: tuple[Any, ...], first: str, earlier: tuple[str, ...]) -> None:
    negotiation = Negotiation(scope=SCOPE, versions=sheets)
    for value in (None, "hello"):
        found = first_attested(negotiation, "terms.hostages.text", value)
        assert (found.version, found.possibly_earlier) == (first, earlier)


NOWHERE: dict[str, tuple[Any, Any, type[Exception], str]] = {
    "a wrong field": ("terms.hostages.cuont", None, UnknownName, "nearest is 'terms.hostages.count'"),
    "a wrong term": ("terms.hostage.count", None, UnknownName, "nearest is 'terms.hostages'"),
    "a wrong section": ("therms.hostages", None, UnknownName, "nearest is 'terms'"),
    "a value that nobody told": ("terms.hostages.count", 36, UnknownName, "no version tells '36'.*35"),
    "a value of a whole term": ("terms.hostages", 35, UnknownName, "no single field"),
    "no path": ("", None, ModelError, "expected a place"),
    "no text": (("terms", 5), None, ModelError, "expected a place"),
}


@pytest.mark.parametrize(("path", "value", "error", "message"), NOWHERE.values(), ids=NOWHERE)
def test_what_is_attested_nowhere(path: Any, value: Any, error: type[Exception], message: str) -> None:  # noqa: ANN401
    with pytest.raises(error, match=message):
        first_attested(FIRST, path, value)


def test_wrong_questions_of_blame() -> None:
    with pytest.raises(UnknownName, match="nearest is 'two'"):
        blame(LINE, "tow")
    with pytest.raises(
        UnknownName, match=r"nothing stood at 'terms.hostages.cuont'.*nearest is 'terms.hostages.count'"
    ):
        blame(LINE, "two").of("terms.hostages.cuont")
    with pytest.raises(ModelError, match="expected the id of a version"):
        blame(LINE, 5)  # type: ignore[arg-type] # given wrongly
