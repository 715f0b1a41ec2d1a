"""``dealdiff new``: what it writes loads, is clean, and never stands in the place of anything else."""

from __future__ import annotations

import errno
import re
from pathlib import Path

import pytest
from talks import NEGOTIATION, refused, write_talks

import dealdiff
from dealdiff.cli import main
from dealdiff.errors import UnknownName
from dealdiff.files import starting, writing
from dealdiff.files.starting import add_version, negotiation_texts, start
from dealdiff.files.templating import example, filled, has_template
from dealdiff.model.checking import check_sheet
from dealdiff.model.term import Term
from dealdiff.model.vocabulary import EMPTY, Vocabulary
from dealdiff.vocabularies.finding import BUILT_IN, find_vocabulary


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    assert main([*map(str, arguments)]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


# A new negotiation.


@pytest.mark.parametrize("vocabulary", BUILT_IN)
def test_what_is_written_is_clean(
    vocabulary: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "talks"
    out = run(capsys, "new", home, "--vocabulary", vocabulary)
    assert f"dealdiff check {home}" in out
    assert "Nothing is wrong: 1 version, 3 issues." in run(capsys, "check", home)
    talks = dealdiff.load(home)
    assert talks.scope.vocabulary.name == vocabulary
    draft = talks["first-draft"]
    assert len([one for one in draft.terms.values() if isinstance(one, Term)]) == 2
    assert {one.verb for one in draft.statements} == {"wants", "tables", "judges"}
    assert run(capsys, "show", home, "first-draft").startswith("First draft\n")


def test_every_file_that_is_written_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = tmp_path / "talks"
    out = run(capsys, "new", home)
    assert sorted(snapshot(home)) == ["negotiation.yaml", "versions/2031-03-20-first-draft.yaml"]
    for name in snapshot(home):
        assert f"  - {home}/{name}\n" in out


@pytest.mark.parametrize("vocabulary", BUILT_IN)
def test_every_type_is_explained(vocabulary: str) -> None:
    text = negotiation_texts(find_vocabulary(vocabulary))["negotiation.yaml"]
    for code in find_vocabulary(vocabulary).types:
        assert f"\n#   {code}: " in text
    assert "$" not in text
    assert "``" not in text


def test_a_vocabulary_that_another_package_adds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    toys = Vocabulary("toys", module=__name__)
    toys.term("toll")(type("Toll", (Term,), {"__annotations__": {}}))
    monkeypatch.setattr(starting, "find_vocabulary", lambda _: toys)
    assert not has_template("toys")
    start(tmp_path / "talks", "toys")
    texts = snapshot(tmp_path / "talks")
    assert b"vocabulary: toys\n" in texts["negotiation.yaml"]
    assert b"example: {is: toll, title: an example}\n" in texts["negotiation.yaml"]
    home = tmp_path / "talks" / "negotiation.yaml"
    home.write_bytes(texts["negotiation.yaml"].replace(b"toys", b"ceasefire").replace(b"toll", b"provision"))
    assert "Nothing is wrong: 1 version, 2 issues." in run(capsys, "check", tmp_path / "talks")


def test_a_vocabulary_without_types_has_nothing_to_begin_with(tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match="EMPTY has no term types"):
        start(tmp_path / "talks", EMPTY.name)
    assert snapshot(tmp_path) == {}


def test_an_empty_folder_will_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "new", tmp_path)
    assert len(dealdiff.load(tmp_path)) == 1


def test_a_path_with_a_space_can_be_copied(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert f"dealdiff check '{tmp_path}/my talks'" in run(capsys, "new", tmp_path / "my talks")


def test_a_long_command_stands_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = tmp_path / ("long name " * 15).strip()
    assert f"  - dealdiff show '{home}' first-draft\n" in run(capsys, "new", home)
    out = run(capsys, "new", tmp_path / "other", "--format", "markdown")
    assert f"- dealdiff check {tmp_path}/other\n" in out.replace("\\_", "_")


@pytest.mark.parametrize("there", [["versions/"], [".gitignore"], ["versions/", ".git/config", ".DS_Store"]])
def test_hidden_files_and_an_empty_folder_of_versions_are_not_in_the_way(
    there: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path, there)
    before = snapshot(tmp_path)
    run(capsys, "new", tmp_path)
    assert len(dealdiff.load(tmp_path)) == 1
    assert before.items() <= snapshot(tmp_path).items()


@pytest.mark.parametrize(
    ("there", "said"),
    [
        (["README.md"], "found a folder with README.md in it,"),
        (["a.txt", "b.txt", "c.txt"], "found a folder with a.txt and 2 more in it,"),
        (["versions/.hidden"], "found a folder with versions in it,"),
        (["versions"], "found a folder with versions in it,"),
        (["negotiation.yaml"], "or --version ID, for one more version"),
    ],
)
def test_what_is_in_the_way_is_named(
    there: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path, there)
    before = snapshot(tmp_path)
    assert said in refused(capsys, "new", tmp_path)
    assert snapshot(tmp_path) == before


def put(folder: Path, names: list[str]) -> None:
    """Files, and folders where a name ends with a slash."""
    for name in names:
        place = folder / name
        (place if name.endswith("/") else place.parent).mkdir(parents=True, exist_ok=True)
        if not name.endswith("/"):
            place.write_text("", encoding="utf-8")


@pytest.mark.parametrize("arguments", [[], ["--version", "third"]])
def test_where_nothing_can_be_written_the_file_that_was_to_be_is_named(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that is read-only: not to root, who may be running this."""
    home = write_talks(tmp_path / "talks") if arguments else tmp_path / "talks"
    before = snapshot(tmp_path)

    def read_only(path: Path, _: bytes) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(writing, "_write_new", read_only)
    said = refused(capsys, "new", home, *arguments)
    name = "versions/third.yaml" if arguments else "negotiation.yaml"
    assert said == f"dealdiff: {home}/{name}: found Permission denied, expected a place to write to\n"
    assert snapshot(tmp_path) == before


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    said = refused(capsys, "new", tmp_path / "file" / "talks")
    assert f"dealdiff: {tmp_path}/file" in said
    assert ".tmp" not in said
    assert snapshot(tmp_path) == {"file": b""}


def test_nothing_is_ever_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = write_talks(tmp_path / "talks")
    before = snapshot(tmp_path)
    assert "--version ID" in refused(capsys, "new", home)
    assert "found a file" in refused(capsys, "new", home / "negotiation.yaml")
    assert "nothing is written over" in refused(capsys, "new", home / "versions")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    refused(capsys, "new", tmp_path / "dangling")
    assert snapshot(tmp_path) == before


def test_all_files_or_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(starting, "write_all", full)
    assert "No space left on device" in refused(capsys, "new", tmp_path / "talks")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["--vocabulary", "cesefire"], "did you mean 'ceasefire'?", id="an unknown vocabulary"),
        pytest.param(["--after", "first"], "--after goes with --version", id="after nothing"),
    ],
)
def test_mistakes_write_nothing(
    arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", str(tmp_path / "talks"), *arguments]) == 2
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


# One more version.


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    return write_talks(tmp_path / "talks")


def test_a_version_is_clean_and_comes_after_another(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = snapshot(talks)
    out = run(capsys, "new", talks, "--version", "third", "--after", "second")
    assert f"dealdiff show {talks} third" in out
    assert set(snapshot(talks)) - set(before) == {"versions/third.yaml"}
    run(capsys, "check", talks)
    third = dealdiff.load(talks)["third"]
    assert dict(third.parents) == {"second": "amends"}
    assert (len(third.terms), len(third.statements)) == (0, 0)


def test_every_issue_is_listed_with_the_fields_of_its_type(talks: Path) -> None:
    (place,) = add_version(talks, "third")
    text = place.read_text(encoding="utf-8")
    assert re.search(r"^# terms:\n#   fighting: +# halt to the fighting; cessation$", text, re.MULTILINE)
    assert re.search(r"^#     count: about 350 +# a number, hedge and all", text, re.MULTILINE)
    assert "# parents: {second: amends}\n" in text


def test_what_is_commented_out_can_be_filled_in(talks: Path) -> None:
    (place,) = add_version(talks, "third", after="first")
    text = place.read_text(encoding="utf-8")
    text = text.replace("# terms:\n", "terms:\n").replace("#   prisoners:", "  prisoners:")
    place.write_text(re.sub(r"#     count: .*", "    count: about 40", text), encoding="utf-8")
    term = dealdiff.load(talks)["third"].terms["prisoners"]
    assert isinstance(term, Term)
    assert {name: str(value) for name, value in term.reported().items()} == {"count": "about 40"}


def test_an_id_that_looks_dated_stays_whole(talks: Path) -> None:
    add_version(talks, "2031-05-31-may")
    assert "2031-05-31-may" in dealdiff.load(talks)


def test_a_title_cannot_leave_its_comment(tmp_path: Path) -> None:
    odd = NEGOTIATION.replace("title: prisoners", 'title: "prisoners\\u2028terms: {}"')
    home = write_talks(tmp_path / "talks", negotiation=odd)
    add_version(home, "third")
    assert len(dealdiff.load(home)["third"].terms) == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["--version", "first"], "a version 'first' already", id="an id that is taken"),
        pytest.param(["--version", "a b"], "expected an id", id="no id"),
        pytest.param(["--version", "../x"], "expected an id", id="a way out of the folder"),
        pytest.param(["--version", "none"], "has a meaning of its own", id="a word that means something"),
        pytest.param(
            ["--version", "third", "--after", "secnd"], "the nearest is 'second'", id="after no version"
        ),
        pytest.param(
            ["--version", "third", "--vocabulary", "ceasefire"], "PATH says its own", id="two vocabularies"
        ),
    ],
)
def test_mistakes_leave_the_negotiation_as_it_was(
    arguments: list[str], said: str, talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(talks)
    assert main(["new", str(talks), *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert snapshot(talks) == before


def test_a_negotiation_that_cannot_be_read_gets_no_version(
    talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (talks / "negotiation.yaml").write_text("a: [")
    assert "negotiation.yaml:" in refused(capsys, "new", talks, "--version", "third")
    assert not (talks / "versions" / "third.yaml").exists()
    assert "check the path" in refused(capsys, "new", talks / "nowhere", "--version", "third")


def test_a_negotiation_that_holds_its_versions_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = NEGOTIATION + "versions: {only: {title: the only one}}\n"
    (tmp_path / "talks.yaml").write_text(text, encoding="utf-8")
    said = refused(capsys, "new", tmp_path / "talks.yaml", "--version", "third")
    assert "a negotiation in one file" in said
    (tmp_path / "talks").mkdir()
    (tmp_path / "talks" / "negotiation.yaml").write_text(text, encoding="utf-8")
    assert "move them into versions/" in refused(capsys, "new", tmp_path / "talks", "--version", "third")
    assert not (tmp_path / "talks" / "versions").exists()


def test_a_negotiation_without_issues_or_versions(tmp_path: Path) -> None:
    (tmp_path / "negotiation.yaml").write_text("format: dealdiff/1\n", encoding="utf-8")
    (place,) = add_version(tmp_path / "negotiation.yaml", "first")
    text = place.read_text(encoding="utf-8")
    assert "declare what stands here under issues in negotiation.yaml first" in text
    assert re.findall(r"^# ([a-z][a-z ]*):", text, re.MULTILINE) == [
        *("title", "date", "dated by", "silence", "silence", "phases"),
    ]
    first = dealdiff.load(tmp_path)["first"]
    assert list(check_sheet(first, dealdiff.load(tmp_path).versions)) == []


# The templates themselves.


def test_a_line_whose_slot_is_empty_goes() -> None:
    assert filled("a: $a\nb: $b\nc: $c d\n", {"a": "1", "c": "$a"}) == "a: 1\nc: $a d\n"


@pytest.mark.parametrize("vocabulary", [*BUILT_IN, "another"])
def test_every_example_has_the_same_pieces(vocabulary: str) -> None:
    pieces = set(example(vocabulary, "provision"))
    assert {"parties", "speakers", "issues", "kinds", "terms", "statements", "exchange"} <= pieces
