"""What a person sees who made a mistake: file, line, column, path, what was found, what was expected."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from broken_rows import FORMATS, IN_JSON, MISTAKES, TEXTS
from deal_text import TEXT, replaced

from dealdiff import load, load_sheet, loads
from dealdiff.errors import FileError, ModelError
from dealdiff.files.loading import find_negotiation, load_scope
from dealdiff.files.marks import locate
from dealdiff.files.reading import read
from dealdiff.files.tree import MOST_PROBLEMS, Branch, Items, Node
from dealdiff.model.scope import Issue, Scope


def told(text: str, **options: bool) -> list[str]:
    with pytest.raises(FileError) as raised:
        loads(text, file="deal.yaml", **options)
    assert len(raised.value.problems) == len(set(raised.value.problems))
    return str(raised.value).removeprefix("deal.yaml:").split("\ndeal.yaml:")


def fits(problem: str, expected: str) -> bool:
    start, _, end = expected.partition(" ... ")
    return problem == expected if not end else problem.startswith(start) and problem.endswith(end)


def test_the_text_itself_is_sound() -> None:
    assert loads(TEXT).versions.keys() == {"march", "may"}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told(name: str) -> None:
    before, after, expected = MISTAKES[name]
    found = told(replaced(before, after))
    assert len(found) == len(expected), found
    assert all(map(fits, found, expected)), found


def as_data(node: Node) -> object:
    if isinstance(node, Branch):
        return {key: as_data(value) for key, value in node.items()}
    if isinstance(node, Items):
        return [as_data(member) for member in node]
    return str(node) if isinstance(node, str) else None


@pytest.mark.parametrize("name", IN_JSON)
def test_a_mistake_in_json_is_told_in_the_same_words(name: str) -> None:
    before, after, expected = MISTAKES[name]
    data = as_data(read(replaced(before, after)))
    found = told(json.dumps(data, indent=1), json=True)
    without_place = sorted(one.split(": ", 1)[1] for one in found)
    wanted = sorted(one.split(": ", 1)[1] for one in expected)
    assert len(without_place) == len(wanted)
    assert all(map(fits, without_place, wanted)), found


def test_a_path_that_leads_nowhere_is_told_above() -> None:
    tree = read("a:\n  b: [c, {d: e}]\n")
    places = {
        ("a", "b", 1, "d"): (2, 14),
        ("a", "b", 5): (2, 3),
        ("a", "x"): (1, 1),
        ("a", "b", 0, "y"): (2, 7),
    }
    assert {steps: locate(tree, steps) for steps in places} == places
    assert locate(tree, ("a", "b", 1, "d"), key=True) == (2, 11)


def test_everything_wrong_is_told_at_once() -> None:
    text = (
        replaced("by: south\n", "by: suoth\n").replace("count: 35", "count: 3.x.4").replace("amends", "amend")
    )
    text = (
        text.replace("kind: news", "kidn: news")
        .replace("wants:", "wnats:")
        .replace("is: provision", "is: prov")
    )
    lines = [one.split(":")[0] for one in told(text)]
    assert lines == ["13", "20", "49", "51", "67", "86"]


def test_what_follows_from_a_mistake_is_not_told_again() -> None:
    broken_scheme = replaced("  residents:\n", "  residents (captives):\n")
    assert len(told(broken_scheme)) == 1  # groups that name residents are not doubted
    broken_issue = replaced("{is: release, title: hostages}", "{is: releese, title: hostages}")
    assert len(told(broken_issue)) == 1  # nor are the terms on that issue
    broken_party = replaced("  north: North", "  north: {name: [x]}")
    assert len(told(broken_party)) == 1  # nor who speaks
    broken_phase = replaced("first: {lasts: six weeks}", "first: [x]")
    assert len(told(broken_phase)) == 1  # nor the terms of that phase


def test_no_more_than_a_hundred_problems_of_a_file() -> None:
    names = "".join(f"  p{number}: {{nme: x, name: y}}\n" for number in range(300))
    found = told(f"format: dealdiff/1\nparties:\n{names}")
    assert len(found) == MOST_PROBLEMS + 1 or f"only the first {MOST_PROBLEMS}" in found[-1]
    assert f"only the first {MOST_PROBLEMS} problems are told" in found[-1]


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_that_is_none(name: str) -> None:
    before, after, expected = FORMATS[name]
    assert told(replaced(before, after)) == [expected]


def test_a_newer_format_is_all_that_is_told() -> None:
    newer = replaced("dealdiff/1", "dealdiff/2").replace("parties:", "partys:")
    expected = (
        "1:9: format: found dealdiff/2, expected dealdiff/1; "
        "the file is of a newer format: a newer dealdiff reads it"
    )
    assert told(newer) == [expected]
    assert "newer format" in told(replaced("dealdiff/1", f"dealdiff/{'9' * 9}"))[0]
    assert loads(replaced("dealdiff/1", "dealdiff/01"))


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_that_is_no_negotiation(name: str) -> None:
    text, expected = TEXTS[name]
    assert expected in "\n".join(told(text))


@pytest.mark.parametrize("words", ["yes", "no", "true", "35", "49.50", "12:30", "0o17", "1e3", "2024-05-01"])
def test_words_stay_words(words: str) -> None:
    made = loads(replaced("title: sequence}", f"title: {words}}}"))
    assert made.issues["sequence"].title == words
    article = loads(replaced("form: pause", f"article: {words}"))["march"].terms["fighting"]
    assert str(getattr(article, "article", "")) == words


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The same negotiation in a folder."""
    home, _, versions = TEXT.partition("versions:\n")
    (tmp_path / "versions").mkdir()
    (tmp_path / "negotiation.yaml").write_text(home)
    march, _, may = versions.partition("  may:\n")
    for name, body in (("2024-03-20-march", march.partition("\n")[2]), ("may", may)):
        lines = [line[4:] for line in body.splitlines()]
        (tmp_path / "versions" / f"{name}.yaml").write_text("\n".join(["format: dealdiff/1", *lines, ""]))
    return tmp_path


def problems(path: Path) -> list[str]:
    with pytest.raises(FileError) as raised:
        load(path)
    return [str(one).replace(f"{path}/", "") for one in raised.value.problems]


def test_a_folder_is_the_same_as_one_text(folder: Path) -> None:
    made = load(folder)
    assert made.versions == loads(TEXT).versions
    assert load(folder / "negotiation.yaml").versions == made.versions
    assert load(str(folder)).scope == loads(TEXT).scope


def change(path: Path, before: str, after: str) -> None:
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after))


def test_mistakes_in_all_files_are_told_together(folder: Path) -> None:
    change(folder / "versions/may.yaml", "amends", "amend")
    change(folder / "negotiation.yaml", "speaks for: north", "speaks for: nort")
    change(folder / "versions/2024-03-20-march.yaml", "by: south", "by: suoth")
    change(folder / "versions/2024-03-20-march.yaml", "wants", "wnats")
    assert [one.partition(": ")[0] for one in problems(folder)] == [
        "negotiation.yaml:10:62",
        "versions/2024-03-20-march.yaml:15:9",
        "versions/2024-03-20-march.yaml:33:5",
        "versions/may.yaml:2:18",
    ]


def test_errors_of_syntax_come_alone_but_of_all_files(folder: Path) -> None:
    change(folder / "versions/may.yaml", "amends}", "amends")
    change(folder / "versions/2024-03-20-march.yaml", "by: south", "by: *south")
    change(folder / "negotiation.yaml", "speaks for: north", "speaks for: nort")
    found = problems(folder)
    assert [one.split(":")[0] for one in found] == ["versions/2024-03-20-march.yaml", "versions/may.yaml"]


def test_a_newer_version_is_told_alone(folder: Path) -> None:
    change(folder / "versions/may.yaml", "dealdiff/1", "dealdiff/7")
    change(folder / "negotiation.yaml", "speaks for: north", "speaks for: nort")
    assert problems(folder) == [
        "versions/may.yaml:1:9: format: found dealdiff/7, expected dealdiff/1; "
        "the file is of a newer format: a newer dealdiff reads it"
    ]


def test_what_is_no_version_is_passed_by(folder: Path) -> None:
    before = load(folder).versions
    inner = folder / "versions"
    (inner / "older.yaml").mkdir()
    (inner / "older.yaml" / "x.yaml").write_text("broken: [")
    for name in (
        "notes.txt",
        ".may.yaml.swp",
        ".#may.yaml",
        "may.yaml~",
        "#may.yaml#",
        ".hidden.yaml",
        "may.yaml.bak",
    ):
        (inner / name).write_text("broken: [")
    assert load(folder).versions == before


def test_endings_in_capitals_and_json_are_read(folder: Path) -> None:
    (folder / "versions/may.yaml").rename(folder / "versions/may.YAML")
    (folder / "versions/june.json").write_text('{"format": "dealdiff/1", "title": "June"}')
    assert set(load(folder).versions) == {"march", "may", "june"}


def test_two_versions_of_one_id(folder: Path) -> None:
    (folder / "versions/2024-04-may.yaml").write_text("format: dealdiff/1\n")
    (folder / "versions/june.yaml").write_text("format: dealdiff/1\nid: march\n")
    assert [one.replace(str(folder) + "/", "") for one in problems(folder)] == [
        "versions/june.yaml:2:5: id: found a second version 'march', expected one version for each id; "
        "the first stands in versions/2024-03-20-march.yaml",
        "versions/may.yaml:1:1: id: found a second version 'may', expected one version for each id; "
        "the first stands in versions/2024-04-may.yaml",
    ]


def test_versions_in_two_places(folder: Path) -> None:
    (folder / "negotiation.yaml").write_text(TEXT)
    assert problems(folder)[0].startswith(
        "negotiation.yaml:34:1: versions: found versions both here and in versions/"
    )
    for one in (folder / "versions").iterdir():
        one.unlink()
    assert load(folder).versions == loads(TEXT).versions


def test_a_version_that_cannot_be_read_is_still_known(folder: Path) -> None:
    change(folder / "versions/2024-03-20-march.yaml", "date: 2024-03-20", "id: [x]")
    assert [one.split(":")[0] for one in problems(folder)] == ["versions/2024-03-20-march.yaml"]


def test_folders_that_are_none(tmp_path: Path) -> None:
    assert problems(tmp_path)[0].endswith(
        "found a folder without negotiation.yaml, expected negotiation.yaml beside versions/; "
        "give the folder that holds it, or one file"
    )
    (tmp_path / "deal.yaml").write_text(TEXT)
    assert "deal.yaml may be a file to give alone" in problems(tmp_path)[0]
    (tmp_path / "negotiation.yaml").mkdir()
    assert "negotiation.yaml: found a folder, expected a regular file" in problems(tmp_path)[0]
    (tmp_path / "negotiation.json").write_text("{}")
    assert (
        "a folder with negotiation.yaml and negotiation.json, expected one of them" in problems(tmp_path)[0]
    )


def test_versions_as_a_file(folder: Path) -> None:
    for one in (folder / "versions").iterdir():
        one.unlink()
    (folder / "versions").rmdir()
    assert len(load(folder)) == 0
    (folder / "versions").write_text("x")
    assert problems(folder)[0].startswith("versions: found a file, expected a folder of versions")


def test_files_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    missing = str(tmp_path / "none.yaml")
    for path in (missing, f"{tmp_path}/a\0b"):
        with pytest.raises(FileError, match=r"expected a (negotiation's folder|file that can be read)"):
            load(path)

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    (tmp_path / "deal.yaml").write_text(TEXT)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(FileError, match="found Permission denied, expected a file that can be read"):
        load(tmp_path / "deal.yaml")


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    for path, found in ((tmp_path / "pipe.yaml", "a named pipe"), (Path(os.devnull), "a device")):
        with pytest.raises(FileError, match=f"found {found}, expected a regular file or a folder"):
            load(path)


def test_links_that_lead_in_a_circle(tmp_path: Path) -> None:
    for name in ("negotiation.yaml", "deal"):
        (tmp_path / name).symlink_to(name)
    for path in (tmp_path, tmp_path / "deal"):
        with pytest.raises(FileError, match="found Too many levels of symbolic links"):
            load(path)
    assert find_negotiation(tmp_path / "deal") is None


def test_names_that_a_broken_tree_declares_are_not_missed(folder: Path) -> None:
    change(folder / "negotiation.yaml", "hostages (captives):", "captives:")
    change(folder / "negotiation.yaml", "soldiers:\n", "soldiers:\n    majors:\n")
    change(folder / "negotiation.yaml", "[soldiers, civilian hostages]", "[majors, civilian hostages]")
    (problem,) = problems(folder)
    assert "which the vocabulary declares as another name of 'hostages'" in problem


def test_a_version_that_is_its_own_parent(folder: Path) -> None:
    path = folder / "versions" / "alone.yaml"
    path.write_text("format: dealdiff/1\nparents: {alone: amends}\n")
    told = "parents.alone: found the version itself, expected another version"
    (problem,) = problems(folder)
    assert told in problem
    with pytest.raises(FileError, match=told):
        load_sheet(path)


def test_a_version_whose_file_name_is_no_id(folder: Path) -> None:
    (folder / "versions" / "my file.yaml").write_text("format: dealdiff/1\nsource: dayly\n")
    assert [one.partition("; ")[0] for one in problems(folder)] == [
        "versions/my file.yaml:1:1: found the id 'my file', "
        "expected an id of letters, digits, '-', '_' and '.'",
        "versions/my file.yaml:2:9: source: found 'dayly', expected a source",
    ]


def test_a_folder_that_cannot_be_listed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(
        FileError, match="versions: found Permission denied, expected a folder that can be read"
    ):
        load(folder)


ENCODINGS = {
    "UTF-16": (TEXT.encode("utf-16"), "text in UTF-16"),
    "Latin-1": (TEXT.replace("The Daily", "L'Été").encode("latin-1"), "the byte 0xC9"),
    "a huge file": (b"#" * 20_000_001, "at most 20,000,000"),
}


@pytest.mark.parametrize("name", ENCODINGS)
def test_bytes_that_are_no_text(tmp_path: Path, name: str) -> None:
    data, expected = ENCODINGS[name]
    (tmp_path / "deal.yaml").write_bytes(data)
    with pytest.raises(FileError, match=expected):
        load(tmp_path / "deal.yaml")


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "deal.yaml").write_bytes(TEXT.encode("utf-8-sig"))
    assert load(tmp_path / "deal.yaml").versions == loads(TEXT).versions


def test_a_version_given_alone(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(FileError) as raised:
        load(folder / "versions/may.yaml")
    assert str(raised.value) == (
        f"{folder}/versions/may.yaml:2:1: parents: found a version alone, expected a negotiation; "
        f"load the folder {folder}"
    )
    alone = tmp_path / "elsewhere"
    alone.mkdir()
    (folder / "versions/may.yaml").rename(alone / "may.yaml")
    (folder / "negotiation.yaml").unlink()
    with pytest.raises(FileError, match=r"put it into versions/ beside negotiation\.yaml"):
        load(alone / "may.yaml")


def test_one_sheet_and_one_scope(folder: Path) -> None:
    scope = load_scope(folder / "negotiation.yaml")
    assert scope == loads(TEXT).scope
    path = folder / "versions/2024-03-20-march.yaml"
    assert load_sheet(path, scope) == loads(TEXT)["march"]
    assert load_sheet(folder / "versions/may.yaml", scope).silence.as_ == "march"
    assert find_negotiation(path) == folder / "negotiation.yaml"
    assert find_negotiation("/nowhere/at/all.yaml") is None
    change(path, "by: south", "by: suoth")
    change(path, "count: 35", "count: lots of")
    with pytest.raises(FileError) as raised:
        load_sheet(path, scope)
    assert [one.path for one in raised.value.problems] == ["terms.hostages.by", "terms.hostages.count"]


def test_a_sheet_without_a_scope_says_its_types(folder: Path) -> None:
    with pytest.raises(FileError, match=r"found a term without a type, expected `is: \.\.\.`, or an issue"):
        load_sheet(folder / "versions/2024-03-20-march.yaml")


def test_a_sheet_in_a_scope_that_does_not_fit(folder: Path) -> None:
    with pytest.raises(ModelError, match=r"issues\.x\.is: found 'no type'"):
        load_sheet(folder / "versions/may.yaml", Scope(issues=[Issue(id="x", is_="no type")]))


def test_a_negotiation_where_a_version_is_expected(folder: Path) -> None:
    with pytest.raises(FileError, match="'parties' belongs in the negotiation's own file"):
        load_sheet(folder / "negotiation.yaml")


def test_a_scope_with_a_mistake(folder: Path) -> None:
    change(folder / "negotiation.yaml", "speaks for: north", "speaks for: nort")
    with pytest.raises(FileError, match="did you mean 'north'"):
        load_scope(folder / "negotiation.yaml")
