"""The commands that look back: ``log``, ``blame``, ``status``, ``as-of`` and ``known-on``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from talks import FIRST, FORMATS, SECOND, SEED, data, refused, told, write_talks

from dealdiff import AsOf, KnownOn, Negotiation, as_of, blame, known_on, load, log, status

SAID = """\
statements:
  - {who: north, wants: fighting}
"""


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    return write_talks(tmp_path / "talks", second=SECOND + "parents: {first: amends}\n" + SAID)


def words(text: str) -> str:
    """A text in one line."""
    return " ".join(text.split())


# The log of a term.


def test_every_change_of_a_term_stands_under_its_version(
    talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = told(capsys, "log", talks, "prisoners").splitlines()
    assert lines[0] == "Prisoners (prisoners)"
    assert lines[3] == "first (2024-03-20): first attested"
    assert lines[4] == "  - Prisoners (about 350 prisoners)."
    assert lines[6] == "second (2024-04-20): told otherwise, against first"
    assert "355" in lines[7]


@pytest.mark.parametrize("how", FORMATS)
@pytest.mark.parametrize("term", ["prisoners", "fighting", "lasting-end", "first", "hostages-held"])
def test_every_entry_of_a_log_is_told(term: str, how: str, capsys: pytest.CaptureFixture[str]) -> None:
    entries = log(load(SEED), term)
    out = told(capsys, "log", SEED, term, "--format", how)
    heads = [line for line in out.splitlines() if f": {line.partition(': ')[2].partition(',')[0]}" in line]
    assert out.startswith("# ") == (how == "markdown")
    assert entries
    for one in entries:
        assert any(f"{one.event}" in line and line.lstrip("# ").startswith(one.version) for line in heads)


def test_a_log_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    talks = load(SEED)
    found = data(capsys, "log", SEED, "lasting-end")
    entries = log(talks, "lasting-end")
    assert (found["term"], found["title"]) == ("lasting-end", talks.issues["lasting-end"].title)
    assert [(one["version"], one["baseline"], one["event"]) for one in found["entries"]] == [
        (one.version, one.baseline or None, str(one.event)) for one in entries
    ]
    for row, entry in zip(found["entries"], entries, strict=True):
        assert [one["fingerprint"] for one in row["changes"]] == [one.fingerprint for one in entry.changes]
        assert [one["fingerprint"] for one in row["since"]] == [one.fingerprint for one in entry.since]
        assert (row["last told"] or "") == entry.last_told
        found = [one["sentence"] for one in row["changes"] if one["family"] != "silence"]
        told_first = [one for one in row["sentences"] if not one.startswith("Not repeated here, ")]
        assert row["baseline"] is None or told_first == found
        assert len(told_first) == len(found)


@pytest.mark.parametrize("how", FORMATS)
def test_a_log_says_where_the_order_of_versions_is_not_certain(
    how: str, talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (talks / "versions" / "2024-04-20-second.yaml").write_text(
        SECOND.replace("2024-04-20", "2024-03"), encoding="utf-8"
    )
    out = told(capsys, "log", talks, "prisoners", "--format", how)
    assert out.count("; the order in time is not certain") == 2
    assert [one["possibly"] for one in data(capsys, "log", talks, "prisoners")["entries"]] == [True, True]


@pytest.mark.parametrize("how", FORMATS)
def test_a_log_says_from_which_parents_nothing_differs(
    how: str, talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parents = "parents: {first: merges, second: merges}\n"
    third = SECOND.replace("Second", "Third").replace("2024-04-20", "2024-05-20") + parents
    (talks / "versions" / "third.yaml").write_text(third, encoding="utf-8")
    assert "against first; nothing differs from second\n" in told(
        capsys, "log", talks, "prisoners", "--format", how
    )
    entry = data(capsys, "log", talks, "prisoners")["entries"][-1]
    assert (entry["baseline"], entry["same as"], entry["possibly"]) == ("first", ["second"], False)


@pytest.mark.parametrize("how", FORMATS)
def test_a_log_says_what_came_between(how: str, talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = "format: dealdiff/1\ntitle: Said\ndate: 2024-04-01\nstatements: [{who: north, drops: prisoners}]\n"
    (talks / "versions" / "said.yaml").write_text(said, encoding="utf-8")
    (talks / "versions" / "2024-04-20-second.yaml").write_text(SECOND, encoding="utf-8")
    out = told(capsys, "log", talks, "prisoners", "--format", how)
    assert "second (2024-04-20): reinstated, against first\n" in out
    assert "Against said, which came between:" in out
    entry = data(capsys, "log", talks, "prisoners")["entries"][-1]
    assert (entry["last told"], entry["between"]) == ("said", True)


def test_the_changes_of_a_log_are_those_of_the_diff(capsys: pytest.CaptureFixture[str]) -> None:
    talks = load(SEED)
    rows = data(capsys, "log", SEED, "prisoners")["entries"]
    assert [row["baseline"] for row in rows if row["baseline"] is None] == [None]
    for row in rows[1:]:
        document = talks.diff(row["baseline"], row["version"]).to_dict()
        assert row["changes"]
        assert all(one in document["changes"] for one in row["changes"])


def test_what_people_say_can_be_left_out(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [one["version"] for one in data(capsys, "log", talks, "fighting")["entries"]] == ["second"]
    assert data(capsys, "log", talks, "fighting", "--text-only")["entries"] == []


def test_a_term_that_nobody_tells_of_has_an_empty_log(
    capsys: pytest.CaptureFixture[str], talks: Path
) -> None:
    assert told(capsys, "log", talks, "fighting", "--text-only").splitlines() == [
        "Halt to the fighting (fighting)",
        "===============================",
        "No version tells anything of it.",
    ]


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ("prisners", "no term 'prisners' in any version; the nearest is 'prisoners'"),
        ("zzzzzz", "no term 'zzzzzz' in any version"),
        ("", "'' is no id, expected an issue, a phase or a figure"),
        ("north", "'north' is a party, expected an issue, a phase or a figure"),
        ("first", "'first' is a version, expected an issue, a phase or a figure"),
        ("x" * 10_000, "no term 'xxxx"),
        ("a\x1bb", "no term 'a\\x1bb' in any version"),
    ],
)
def test_an_unknown_term_is_told_with_the_nearest(
    term: str, said: str, talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = refused(capsys, "log", talks, term)
    assert line.startswith(f"dealdiff: {said}")
    assert len(line) < 300


@pytest.mark.parametrize("command", ["log", "blame"])
def test_a_lineage_needs_a_negotiation(
    command: str, talks: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = talks / "versions" / "2024-03-20-first.yaml"
    assert "expected a negotiation" in refused(capsys, command, file, "first")
    assert "nowhere: " in refused(capsys, command, tmp_path / "nowhere", "first")
    file.write_text(FIRST.replace("about 350", "roughly a few"), encoding="utf-8")
    assert f"dealdiff: {file}:7:12: " in refused(capsys, command, talks, "first")


def test_a_phase_that_is_called_as_a_version_is_has_a_log(
    talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "'second' is a version" in refused(capsys, "log", talks, "second")
    first = talks / "versions" / "2024-03-20-first.yaml"
    first.write_text(FIRST + "phases: {second: {title: the second phase}}\n", encoding="utf-8")
    assert told(capsys, "log", talks, "second").splitlines()[0] == "The second phase (second)"


# Where each field comes from.


def test_every_field_stands_with_the_report_that_told_it_last(
    talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = told(capsys, "blame", talks, "second")
    assert out.startswith("Second draft (second)\n=====")
    assert "  - terms.prisoners.count: 355 [second]\n" in out
    assert out.index("The text as a whole") < out.index("\nTerms\n") < out.index("\nWhat people say\n")


@pytest.mark.parametrize("how", FORMATS)
def test_every_row_is_told(how: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = blame(load(SEED), "bridging-proposal")
    out = told(capsys, "blame", SEED, "bridging-proposal", "--format", how)
    points = [line for line in out.splitlines() if line.lstrip().startswith("- ")]
    assert len(points) == len(rows) > 20
    assert out.startswith("# ") == (how == "markdown")


def test_a_blame_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    rows = blame(load(SEED), "august-positions")
    found = data(capsys, "blame", SEED, "august-positions")
    assert found["version"] == "august-positions"
    assert [(one["path"], one["words"], one["version"], one["source"]) for one in found["rows"]] == [
        (one.path, one.words, one.version, one.source) for one in rows
    ]
    assert [one["told by"] for one in found["rows"]] == [[*one.told_by] for one in rows]
    assert [one["contested"] for one in found["rows"]] == [one.contested for one in rows]


def test_a_field_on_which_the_parents_differ_is_contested(
    talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    third = "format: dealdiff/1\ntitle: Third\ndate: 2024-05-20\nparents: {first: amends, second: amends}\n"
    other = SECOND.replace("prisoners:", "fighting: {lasts: six weeks}\n  prisoners:")
    (talks / "versions" / "2024-04-20-second.yaml").write_text(other, encoding="utf-8")
    (talks / "versions" / "third.yaml").write_text(third, encoding="utf-8")
    rows = {one["path"]: one for one in data(capsys, "blame", talks, "third")["rows"]}
    assert rows["terms.prisoners.count"]["contested"] is True
    assert rows["terms.prisoners.count"]["words"] == ""
    assert rows["terms.fighting.lasts"]["version"] == "second"
    line = "terms.prisoners.count: contested, as the versions that it builds on differ"
    assert line in words(told(capsys, "blame", talks, "third"))


def test_one_place_can_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    rows = data(capsys, "blame", SEED, "august-positions", "--of", "terms.withdrawal")["rows"]
    assert [one["path"] for one in rows] == [
        one.path for one in blame(load(SEED), "august-positions") if one.path.startswith("terms.withdrawal.")
    ]
    out = told(capsys, "blame", SEED, "august-positions", "--of", "terms.withdrawal.by")
    assert "Terms\n  - terms.withdrawal.by: israel [may-three-phases, told by " in out
    assert out.count("\n  - ") == 1


def test_an_unknown_version_or_place_is_told_with_the_nearest(
    talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "no version 'secnd'; the nearest is 'second'" in refused(capsys, "blame", talks, "secnd")
    said = refused(capsys, "blame", talks, "second", "--of", "terms.prisoners.cuont")
    assert "the nearest is 'terms.prisoners.count'" in said


# By a day.


@pytest.mark.parametrize("how", FORMATS)
def test_every_act_is_told_under_what_it_was_by_then(how: str, capsys: pytest.CaptureFixture[str]) -> None:
    for version, day in (("hamas-january", "2024-02-01"), ("bridging-proposal", "2024-08-20")):
        acts = status(load(SEED), version, day).acts
        out = words(told(capsys, "status", SEED, version, day, "--format", how))
        assert acts
        assert out.count("\\[" if how == "markdown" else " [") == len(acts)


def test_the_status_of_a_version_moves_with_the_day(capsys: pytest.CaptureFixture[str]) -> None:
    before = told(capsys, "status", SEED, "may-three-phases", "2024-04-30")
    after = told(capsys, "status", SEED, "may-three-phases", "2024-06-01")
    assert "Only later\n  - tabled by Joe Biden" in before
    assert "Done by then\n  - tabled by Joe Biden" in after
    assert "No act on it is reported" in told(capsys, "status", SEED, "november-truce", "2024-06-01")


def test_a_status_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    found = data(capsys, "status", SEED, "bridging-proposal", "2024-08-20")
    acts = status(load(SEED), "bridging-proposal", "2024-08-20").acts
    assert (found["version"], found["date"]) == ("bridging-proposal", "2024-08-20")
    assert [(one["act"], one["told in"], one["order"], one["expected"]) for one in found["acts"]] == [
        (one.verb, one.told_in, one.order.value, one.expected) for one in acts
    ]
    assert [one["parties"] for one in found["acts"]] == [[*one.parties] for one in acts]


def test_an_act_whose_place_was_taken_says_so(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    acts = (
        "  - {who: north, accepts: first, date: 2024-03-25, id: yes-of-march}\n"
        "  - {who: north, rejects: first, date: 2024-04-02, id: no-of-april}\n"
    )
    second = talks / "versions" / "2024-04-20-second.yaml"
    second.write_text(second.read_text(encoding="utf-8") + acts, encoding="utf-8")
    out = words(told(capsys, "status", talks, "first", "2024-04-10"))
    rows = data(capsys, "status", talks, "first", "2024-04-10")["acts"]
    assert [(one["act"], one["replaced"]) for one in rows] == [
        (one.verb, one.replaced.value) for one in status(load(talks), "first", "2024-04-10").acts
    ]
    assert [one["act"] for one in rows] == ["accepts", "rejects"]
    assert rows[0]["replaced"] == "before"
    assert out.count("; another act had taken its place") == 1


def test_what_some_report_expected_stands_apart(capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, "status", SEED, "march-doha", "2024-03-21")
    assert "\nExpected by some report, whenever told\n  - a meeting of Israel and United States" in out


def test_what_no_other_version_builds_on_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    out = words(told(capsys, "as-of", SEED, "2024-03-21"))
    assert "Not built upon by another of these: november-truce, hamas-january, paris-framework." in out
    assert "Not built upon by any of those above: hamas-march, israel-march-reply, march-doha." in out


@pytest.mark.parametrize(("command", "find"), [("as-of", as_of), ("known-on", known_on)])
@pytest.mark.parametrize("day", ["2024-03-21", "2024-03", "2020-01-01", "2030-01-01"])
def test_every_version_stands_where_it_does_and_says_why(
    command: str,
    find: Callable[[Negotiation, str], AsOf | KnownOn],
    day: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = find(load(SEED), day)
    rows = data(capsys, command, SEED, day)
    where = {one["version"]: one["where"] for one in rows["versions"]}
    assert sorted(where) == sorted(load(SEED).versions)
    for name in ("before", "possibly", "after"):
        assert [id_ for id_, place in where.items() if place == name] == [*getattr(found, name)]
    assert all(one["why"] == found.why(one["version"]) for one in rows["versions"])
    assert (rows["heads"], rows["possible heads"]) == ([*found.heads], [*found.possible_heads])
    out = words(told(capsys, command, SEED, day))
    assert all(f"- {one['version']}: {words(one['why'])}" in out for one in rows["versions"])


def test_the_two_clocks_are_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    there = told(capsys, "as-of", SEED, "2024-01-29")
    known = told(capsys, "known-on", SEED, "2024-01-29", "--format", "markdown")
    assert there.startswith("On 2024-01-29\n=====")
    assert "There by then (" in there
    assert "no hindsight" in known
    assert known.startswith("# On 2024")


def test_an_undated_version_stands_apart(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = talks / "versions" / "third.yaml"
    file.write_text("format: dealdiff/1\ntitle: Third\n", encoding="utf-8")
    assert "Undated (1)\n  - third: " in told(capsys, "as-of", talks, "2024-04-01")
    rows = data(capsys, "as-of", talks, "2024-04-01")["versions"]
    assert [one["where"] for one in rows] == ["before", "after", "undated"]


@pytest.mark.parametrize(
    "command", [["as-of", "{talks}"], ["known-on", "{talks}"], ["status", "{talks}", "first"]]
)
@pytest.mark.parametrize("day", ["soonish", "", "2024-13-40", "9" * 10_000])
def test_what_is_no_date_is_told(
    command: list[str], day: str, talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = refused(capsys, *(one.format(talks=talks) for one in command), day)
    assert "expected" in said
    assert len(said) < 500
