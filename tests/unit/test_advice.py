"""Advice on what is no error and yet weak: a row for what is told, and one beside it for what is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dealdiff import FileError, ModelError, Term, TermSheet, UnknownName, advise, load, loads, seed
from dealdiff.files.advice import CODES
from dealdiff.files.advising.told import has_bearer
from dealdiff.vocabularies.ceasefire import ceasefire

ROOT = Path(__file__).parents[2]
TALKS = """\
format: dealdiff/1
parties: {north: North, south: South}
speakers:
  aide: {called: an aide to North, speaks for: north}
  elder: {name: A. Elder, office: former minister}
sources:
  daily: {publisher: The Daily, published: 2024-03-20~}
issues:
  fighting: {is: cessation, title: halt to the fighting}
  prisoners: {is: release, title: prisoners}
  return: {is: civilian return, title: return of residents, broader: crossing}
  crossing: {is: zone control, title: crossing}
figures:
  held: prisoners held
versions:
  may:
    date: 2024-05-31
    source: daily
    terms:
      fighting: {form: pause, lasts: six weeks}
      prisoners:
        by: south
        count: 35
    statements:
      - who: aide
        wants: {return: {limits: none}}
      - who: elder
        judges: it will hold
    figures:
      held: {count: 130}
"""


def told(*changes: tuple[str, str]) -> list[tuple[str, str, str]]:
    """The advice on the talks with some words replaced: code, place in the text and what was found."""
    text = TALKS
    for before, after in changes:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    return [(one.code, one.path, one.found) for one in advise(loads(text))]


def test_sound_talks_need_no_advice() -> None:
    assert told() == []


_UNSOURCED_LENGTH = ("number-without-source", "versions.may.terms.fighting.lasts", "'six weeks'")
WEAK: dict[str, tuple[tuple[tuple[str, str], ...], list[tuple[str, str, str]]]] = {
    "numbers without a source": (
        (("    source: daily\n", ""),),
        [
            _UNSOURCED_LENGTH,
            ("number-without-source", "versions.may.figures.held.count", "'130'"),
            ("number-without-source", "versions.may.terms.prisoners.count", "'35'"),
        ],
    ),
    "lengths without a source": (
        (("    source: daily\n",
          "    lasts: a year\n    phases: {one: {lasts: six weeks}, two: {lasts: permanent}}\n"),
         ("count: 35", "people: prisoners"), ("{count: 130}", "{fixed: 2024}"),
         ("held: prisoners held\n", "held: prisoners held\npeople: {prisoners: }\n")),
        [
            ("number-without-source", "versions.may.lasts", "'a year'"),
            ("number-without-source", "versions.may.phases.one.lasts", "'six weeks'"),
            ("number-without-source", "versions.may.terms.fighting.lasts", "'six weeks'"),
        ],
    ),
    "a slice without a source": (
        (("    source: daily\n", ""), ("count: 35", "of whom: [3 prisoners]"),
         ("{count: 130}", "{fixed: 2024}"), ("by: south", "people: prisoners"),
         ("held: prisoners held\n", "held: prisoners held\npeople: {prisoners: }\n")),
        [
            _UNSOURCED_LENGTH,
            ("number-without-source", "versions.may.terms.prisoners.of whom.prisoners.count", "'3'"),
            ("term-without-bearer", "versions.may.terms.prisoners", "a release without by"),
        ],
    ),
    "a rate without a source": (
        (("    source: daily\n", "    exchange: {x: {rate: 3 for each prisoner}}\n"),),
        [
            _UNSOURCED_LENGTH,
            ("number-without-source", "versions.may.exchange.x.rate", "'3 for each prisoner'"),
            ("number-without-source", "versions.may.figures.held.count", "'130'"),
            ("number-without-source", "versions.may.terms.prisoners.count", "'35'"),
        ],
    ),
    "a release without a bearer": (
        (("        by: south\n", ""),),
        [("term-without-bearer", "versions.may.terms.prisoners", "a release without by")],
    ),
    "a speaker of whom nothing is told": (
        (("{called: an aide to North, speaks for: north}", "{speaks for: north}"),),
        [("speaker-without-name", "speakers.aide", "the speaker 'aide'")],
    ),
    "a name without an office": (
        (("{name: A. Elder, office: former minister}", "{name: A. Elder}"),),
        [("speaker-without-office", "speakers.elder", "the speaker 'elder'")],
    ),
    "a speaker who is not quoted": (
        (("who: elder", "who: north"),),
        [("speaker-unquoted", "speakers.elder", "the speaker 'elder'")],
    ),
    "a source without a date": (
        ((", published: 2024-03-20~", ""),),
        [("source-without-date", "sources.daily", "the source 'daily'")],
    ),
    "a version without a date": (
        (("    date: 2024-05-31\n", ""),),
        [("version-without-date", "versions.may.date", "neither date nor dated by")],
    ),
    "issues that nothing names": (
        ((", broader: crossing", ""),),
        [("issue-unused", "issues.crossing", "the issue 'crossing'")],
    ),
    "a number in an id": (
        (("  prisoners: {is", "  35-prisoners: {is"), ("      prisoners:\n", "      35-prisoners:\n")),
        [("id-names-answer", "issues.35-prisoners", "'35-prisoners', which says as may does: count '35'")],
    ),
    "a length in an id": (
        (("  fighting: {is", "  six-week-pause: {is"), ("      fighting: {", "      six-week-pause: {")),
        [("id-names-answer", "issues.six-week-pause",
          "'six-week-pause', which says as may does: form 'pause'")],
    ),
    "a length in figures in an id that spells it out": (
        (("  fighting: {is", "  six-week-halt: {is"),
         ("      fighting: {form: pause, lasts: six weeks}", "      six-week-halt: {lasts: 6 weeks}")),
        [("id-names-answer", "issues.six-week-halt",
          "'six-week-halt', which says as may does: lasts '6 weeks'")],
    ),
    "a number spelled out in an id that has figures": (
        (("  prisoners: {is", "  25-prisoners: {is"), ("      prisoners:\n", "      25-prisoners:\n"),
         ("count: 35", "count: about twenty-five")),
        [("id-names-answer", "issues.25-prisoners",
          "'25-prisoners', which says as may does: count 'about twenty-five'")],
    ),
    "a number of two steps in an id": (
        (("  prisoners: {is", "  twenty-five-prisoners: {is"),
         ("      prisoners:\n", "      twenty-five-prisoners:\n"), ("count: 35", "count: 25")),
        [("id-names-answer", "issues.twenty-five-prisoners",
          "'twenty-five-prisoners', which says as may does: count '25'")],
    ),
    "limits in the id of what is wanted": (
        (("  return: {is", "  unrestricted-return: {is"),
         ("{return: {limits: none}}", "{unrestricted-return: {limits: unrestricted}}")),
        [("id-names-answer", "issues.unrestricted-return",
          "'unrestricted-return', which says as may does: limits 'unrestricted'")],
    ),
    "a number that only free text tells": (
        (("count: 35", "text: some 1,139 of them by 7 October 2023"),),
        [("number-in-text-alone", "versions.may.terms.prisoners.text",
          "1,139 in 'some 1,139 of them by 7 October 2023'")],
    ),
    "a number that could be a year": (
        (("count: 35", "text: 2000 trucks a day"),),
        [("number-in-text-alone", "versions.may.terms.prisoners.text", "2000 in '2000 trucks a day'")],
    ),
    "a number in the text of what is wanted": (
        (("{return: {limits: none}}", "{return: {text: 500 a day}}"),),
        [("number-in-text-alone", "versions.may.statements.aide | stance | return.body.text",
          "500 in '500 a day'")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WEAK)
def test_what_is_weak_is_told(name: str) -> None:
    changes, expected = WEAK[name]
    assert sorted(told(*changes)) == sorted(expected)


SOUND: dict[str, tuple[tuple[str, str], ...]] = {
    "a teller in the source's place": (("    source: daily\n", "    told by: elder\n"),),
    "a teller of each number": (
        ("    source: daily\n", ""), ("{count: 130}", "{count: 130, told by: elder}"),
        ("count: 35", "count: 35\n        told by: elder"), ("six weeks}", "six weeks, told by: elder}"),
    ),
    "a bearer who is withheld": (("by: south", "by: undisclosed"),),
    "an institution by its office": (("{name: A. Elder, office: former minister}", "{office: the court}"),),
    "an office that speaks for a party": (
        ("{called: an aide to North, speaks for: north}", "{office: the office of North, speaks for: north}"),
    ),
    "a name that speaks for a party": (("office: former minister", "speaks for: south"),),
    "how it was dated": (("date: 2024-05-31", "dated by: the report gives none"),),
    "a date that is withheld": (("date: 2024-05-31", "date: undisclosed"),),
    "a speaker who tells": (("who: elder", "who: north\n        told by: elder"),),
    "a speaker who is judged": (("who: elder", "who: north\n        about: elder"),),
    "a speaker who judged a report mistaken": (("who: elder", "who: north\n        mistaken: elder"),),
    "an issue that is open": (
        (", broader: crossing", ""), ("    terms:\n", "    open: [crossing]\n    terms:\n"),
    ),
    "an issue that is a condition": (
        (", broader: crossing", ""), ("by: south", "by: south\n        if: [{crossing: pending}]"),
    ),
    "an issue that is called something": (
        (", broader: crossing", ""), ("judges: it will hold", "calls: {crossing: new}"),
    ),
    "an issue that a moment names": (
        (", broader: crossing", ""), ("by: south", "by: south\n        when: after crossing"),
    ),
    "an issue that is unsettled": (
        (", broader: crossing", ""),
        ("    source: daily\n", "    source: daily\n    unsettled:\n      terms.crossing:\n"
         "        alternatives: {one: absent, two: {form: joint}}\n"),
    ),
    "one word that is a form": (
        ("  fighting: {is", "  pause: {is"), ("      fighting: {", "      pause: {"),
    ),
    "a number of something else in an id": (
        ("  prisoners: {is", "  prisoners-2: {is"), ("      prisoners:\n", "      prisoners-2:\n"),
    ),
    **{
        f"a name with a number in an id, {id_}": (
            ("  prisoners: {is", f"  {id_}: {{is"), ("      prisoners:\n", f"      {id_}:\n"),
            ("count: 35", f"count: {count}"),
        )
        for id_, count in {
            "phase-2-release": "2", "phase-two-release": "2", "stage-1-release": "one",
            "second-release": "two", "2nd-release": "2", "7-october-prisoners": "7",
            "resolution-2728-release": "2,728", "35-prisoners": "30 to 40", "twenty-five-prisoners": "5",
        }.items()
    },
    "a number beyond reading": (("count: 35", "count: 12345678901234567890"),),
    "a number beside text": (("count: 35", "count: 35\n        text: 35 of them"),),
    "numbers that are names or dates": (
        ("count: 35", "text: by day 7, under article 5 of resolution 2728, on 7 October and in 2024"),
    ),
    "years": (("count: 35", "text: the 2015 accord (2016), since 2011-12, from 2014 to 2016, early 2024"),),
    "a number in a type without one": (("form: pause, lasts: six weeks", "is: provision, text: 35 points"),),
}  # fmt: skip


@pytest.mark.parametrize("name", SOUND)
def test_what_is_sound_is_not(name: str) -> None:
    assert told(*SOUND[name]) == []


def test_every_code_has_its_row_and_its_words() -> None:
    shown = {code for _, rows in WEAK.values() for code, _, _ in rows}
    assert shown == set(CODES)
    assert all(re.fullmatch("[a-z]+(-[a-z]+)+", code) for code in CODES)
    assert all(one.what and one.why and one.mend for one in CODES.values())


def test_the_page_has_every_code_in_its_words() -> None:
    page = (ROOT / "docs" / "advice.md").read_text(encoding="utf-8")
    for code, one in CODES.items():
        assert f"| `{code}` | {one.what} | {one.why} | {one.mend} |\n" in page
    assert page.count("\n| `") == len(CODES)


def test_without_a_version_nothing_is_unused() -> None:
    assert [*advise(loads(TALKS.partition("versions:")[0]))] == []


def test_codes_can_be_left_out() -> None:
    text = TALKS.replace("    source: daily\n", "").replace("        by: south\n", "")
    assert {one.code for one in advise(loads(text), ["number-without-source"])} == {"term-without-bearer"}
    with pytest.raises(UnknownName, match="no advice 'issue-unusd'; did you mean 'issue-unused'"):
        advise(loads(text), ["issue-unusd"])


def test_a_version_alone_is_looked_at_by_itself() -> None:
    (one,) = advise(TermSheet(id="draft"))
    assert (one.code, one.version, one.path, one.place, one.line) == (
        "version-without-date", "draft", "date", "date", 0,
    )  # fmt: skip


def test_advice_stands_where_it_is_written(tmp_path: Path) -> None:
    """In a folder and in one file, with the line of what is there and the path as it is written."""
    text = TALKS.replace("{limits: none}", "{text: 500 a day}").replace(", published: 2024-03-20~", "")
    one_file = tmp_path / "deal.yaml"
    one_file.write_text(text, encoding="utf-8")
    lines = text.splitlines()
    assert [(one.line, one.path) for one in advise(one_file)] == [
        (lines.index("  daily: {publisher: The Daily}") + 1, "sources.daily"),
        (
            lines.index("        wants: {return: {text: 500 a day}}") + 1,
            "versions.may.statements[0].wants.return.text",
        ),
    ]
    folder = tmp_path / "deal"
    (folder / "versions").mkdir(parents=True)
    home, _, body = text.partition("versions:\n  may:\n")
    (folder / "negotiation.yaml").write_text(home, encoding="utf-8")
    version = folder / "versions" / "2024-05-31-may.yaml"
    version.write_text("format: dealdiff/1\n" + "\n".join(line[4:] for line in body.splitlines()) + "\n")
    for given in (folder, folder / "negotiation.yaml"):
        assert [(Path(one.file).name, one.path) for one in advise(given)] == [
            ("negotiation.yaml", "sources.daily"),
            ("2024-05-31-may.yaml", "statements[0].wants.return.text"),
        ]
    (alone,) = advise(version)
    assert (alone.file, alone.column) == (str(version), 28)
    told_there = version.read_text(encoding="utf-8").splitlines()[alone.line - 1]
    assert "500 a day" in told_there
    assert str(
        alone
    ) == f"{version}:{alone.line}:28: statements[0].wants.return.text: found 500 in '500 a day'; " + (
        "what stands in text is compared as words, never as a number; "
        "tell the number in its field (count:, amount:, ...) and keep in text what no field takes "
        "[number-in-text-alone]"
    )


def test_files_that_are_wrong_are_told_first(tmp_path: Path) -> None:
    path = tmp_path / "deal.yaml"
    path.write_text(TALKS.replace("count: 35", "count: lots of"), encoding="utf-8")
    with pytest.raises(FileError, match="lots of"):
        advise(path)
    with pytest.raises(FileError, match="no such file"):
        advise(tmp_path / "nowhere.yaml")
    with pytest.raises(ModelError, match="a path, a Negotiation or a TermSheet"):
        advise(3)  # type: ignore[arg-type] # what is wrong


def test_which_types_have_a_bearer() -> None:
    """Those whose description says what ``by`` is: a halt to the fighting binds all sides."""
    has = {code for code, cls in ceasefire.types.items() if has_bearer(cls)}
    assert {"release", "remains", "withdrawal", "zone control", "governance"} <= has
    assert not {"cessation", "provision", "civilian return", "movement"} & has
    assert not has_bearer(Term)


def test_the_seeds() -> None:
    """Read one by one: nine terms that do not say whom they bind, and one source without a day."""
    found = advise(seed("gaza-2024"))
    assert {one.code for one in found} == {"term-without-bearer"}
    assert [(one.version, one.path.split(".")[-1]) for one in found] == [
        ("hamas-january", "hostages"), ("hamas-january", "prisoners"), ("march-doha", "prisoners"),
        ("may-three-phases", "hostages"), ("may-three-phases", "reconstruction"),
        ("may-three-phases", "remaining-hostages"), ("may-three-phases", "remains"),
        ("november-truce", "prisoners"), ("paris-framework", "hostages"),
    ]  # fmt: skip
    (source,) = advise(ROOT / "seeds" / "takeover-made-up")
    assert (source.code, source.path) == ("source-without-date", "sources.made-up-announcements")
    assert load(ROOT / "seeds" / "takeover-made-up").sources["made-up-announcements"].note
