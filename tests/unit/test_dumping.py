"""What is written: names of files, whole or not at all, and nothing removed that was not asked for."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from attrs import evolve
from deal_text import TEXT

from dealdiff import dump, dumps, load, load_sheet, loads
from dealdiff.errors import FileError, ModelError, ParseError
from dealdiff.model.figure import Figure
from dealdiff.model.scope import Party, Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.negotiation import Negotiation
from dealdiff.values.scheme import Concept, ConceptScheme
from dealdiff.vocabularies.ceasefire import Release

WHOLE = loads(TEXT)


def names(folder: Path) -> set[str]:
    return {str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_file()}


def test_the_files_of_a_folder(tmp_path: Path) -> None:
    dump(WHOLE, tmp_path / "new" / "deal")
    assert names(tmp_path / "new" / "deal") == {
        "negotiation.yaml",
        "versions/2024-03-20-march.yaml",
        "versions/may.yaml",
    }
    assert "id:" not in (tmp_path / "new/deal/versions/2024-03-20-march.yaml").read_text().split("\n")
    assert load(tmp_path / "new" / "deal").versions == WHOLE.versions


DATES = {
    "2024-03-20": "versions/2024-03-20-x.yaml",
    "20 March 2024": "versions/2024-03-20-x.yaml",
    "2024-03-20~": "versions/x.yaml",
    "2024-03-20?": "versions/x.yaml",
    "2024-03": "versions/x.yaml",
    "2024-03-20/2024-03-21": "versions/x.yaml",
    "../2024-03-20": "versions/x.yaml",
    "undisclosed": "versions/x.yaml",
}


@pytest.mark.parametrize("date", DATES)
def test_the_day_stands_in_the_name_where_it_is_known(tmp_path: Path, date: str) -> None:
    whole = Negotiation(versions=[TermSheet(id="x", date=date)])
    dump(whole, tmp_path)
    assert names(tmp_path) == {"negotiation.yaml", DATES[date]}
    assert load(tmp_path).versions.keys() == {"x"}


@pytest.mark.parametrize("id_", ["2024-deal", "2024-03-20-deal", "a.yaml", "ä"])
def test_an_id_that_looks_like_a_date_comes_back(tmp_path: Path, id_: str) -> None:
    dump(Negotiation(versions=[TermSheet(id=id_)]), tmp_path)
    assert load(tmp_path).versions.keys() == {id_}


@pytest.mark.parametrize("id_", ["a/b", "../a", "a b", "", ".a", "x" * 101])
def test_an_id_that_is_no_file_name_never_gets_so_far(id_: str) -> None:
    with pytest.raises(ParseError, match="expected an id of letters"):
        TermSheet(id=id_)


def test_json_folders_and_files(tmp_path: Path) -> None:
    dump(WHOLE, tmp_path / "deal", json=True)
    assert names(tmp_path / "deal") == {
        "negotiation.json",
        "versions/2024-03-20-march.json",
        "versions/may.json",
    }
    dump(WHOLE, tmp_path / "deal.json")
    assert json.loads((tmp_path / "deal.json").read_text())["versions"]["may"]["silence"] == "as march"
    for place in ("deal", "deal.json"):
        assert load(tmp_path / place).versions == WHOLE.versions


def test_one_sheet_in_a_file(tmp_path: Path) -> None:
    for name in ("march.yaml", "march.json"):
        dump(WHOLE["march"], tmp_path / name)
        assert load_sheet(tmp_path / name, WHOLE.scope) == WHOLE["march"]


def test_dumping_over_a_dump(tmp_path: Path) -> None:
    dump(WHOLE, tmp_path)
    before = (tmp_path / "versions/may.yaml").stat().st_ino
    dump(WHOLE, tmp_path)
    assert (tmp_path / "versions/may.yaml").stat().st_ino != before
    assert len(names(tmp_path)) == 3


def test_versions_of_another_dump_are_not_left_behind(tmp_path: Path) -> None:
    dump(WHOLE, tmp_path)
    (tmp_path / "versions/notes.txt").write_text("kept")
    kept = {name: (tmp_path / name).read_text() for name in names(tmp_path)}
    fewer = Negotiation(scope=WHOLE.scope, versions=[evolve(WHOLE["march"], date="2024-03")])
    with pytest.raises(FileError) as raised:
        dump(fewer, tmp_path)
    assert [str(one).removeprefix(f"{tmp_path}/") for one in raised.value.problems] == [
        f"versions/{name}.yaml: found a file of another dump, expected no such file; "
        "remove it, or dump into another folder"
        for name in ("2024-03-20-march", "may")
    ]
    with pytest.raises(FileError, match=r"negotiation\.yaml: found a file of another dump"):
        dump(WHOLE, tmp_path, json=True)
    assert {name: (tmp_path / name).read_text() for name in names(tmp_path)} == kept


def test_all_files_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = Path.replace

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    fsync, calls = os.fsync, iter([None, OSError(28, "No space left on device")])

    def refuse_the_second(number: int) -> None:
        if error := next(calls):
            raise error
        fsync(number)

    monkeypatch.setattr(os, "fsync", refuse_the_second)
    with pytest.raises(FileError, match="No space left on device, expected a place to write to"):
        dump(WHOLE, tmp_path / "deep" / "deal")
    assert list(tmp_path.iterdir()) == []
    monkeypatch.undo()
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(FileError, match="No space left on device, expected a place to write to"):
        dump(WHOLE, tmp_path / "deal")
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(Path, "replace", replace)
    dump(WHOLE, tmp_path / "deal")
    assert len(names(tmp_path)) == 3


def test_a_place_that_cannot_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for place in (tmp_path / "file" / "deal", tmp_path / "file" / "deal.yaml"):
        with pytest.raises(FileError, match="expected a place to write to") as caught:
            dump(WHOLE, place)
        assert caught.value.problems[0].file == str(place)


def test_only_a_negotiation_or_a_version_is_dumped(tmp_path: Path) -> None:
    for thing in (3, WHOLE.scope):
        with pytest.raises(ModelError, match="expected a Negotiation or a TermSheet"):
            dumps(thing)  # type: ignore[arg-type] # on purpose
        with pytest.raises(ModelError, match="expected a Negotiation or a TermSheet"):
            dump(thing, tmp_path / "x")  # type: ignore[arg-type] # on purpose


def test_what_no_file_could_hold() -> None:
    wrong = {
        "no words after 'wants'": Statement(who="north", verb="wants", subject="return", says="words"),
        "the words after 'judges'": Statement(who="north", verb="judges"),
        "no fields after 'tables'": Statement(
            who="n", verb="tables", subject="this", body=Release(id="this")
        ),
        "what 'wants' is about": Statement(who="north", verb="wants"),
        "single spaces": Statement(who="north", verb="denies", subject="a  b"),
        "expected a term": Statement(
            who="north", verb="tells", subject="hostages", body=Figure(id="hostages")
        ),
    }
    for words, statement in wrong.items():
        with pytest.raises(ModelError, match=words):
            dumps(TermSheet(id="x", statements=[statement], scope=WHOLE.scope))
    with pytest.raises(ModelError, match="half of a surrogate pair"):
        dumps(TermSheet(id="x", source="\ud83d"))
    with pytest.raises(ModelError, match="concept schemes called ships"):
        dumps(Negotiation(scope=Scope(schemes={"ships": ConceptScheme.of({"boat": None})})))
    places = ConceptScheme([Concept("a", ["b, c"])])
    with pytest.raises(ModelError, match="expected names without a comma"):
        dumps(Negotiation(scope=Scope(schemes={"places": places})))


def test_a_dumped_text_is_short() -> None:
    text = dumps(WHOLE)
    for line in (
        "  north: North\n",
        "    exchange:\n      all: hostages for fighting + prisoners\n",
        "        meets: this\n",
        "      - who: [broker, north]\n",
        "          - reform: pending\n",
        "    silence: as march\n",
        "    open: [sequence]\n",
    ):
        assert line in text
    assert "id:" not in text


def test_only_what_a_negotiation_adds_to_its_vocabulary_is_written() -> None:
    assert "people:" not in dumps(
        Negotiation(scope=Scope(vocabulary=WHOLE.scope.vocabulary, parties=[Party(id="a", name="A")]))
    )
