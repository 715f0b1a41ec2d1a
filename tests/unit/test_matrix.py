"""The matrix: which rows there are, what stands in a cell, and who attests it."""

from __future__ import annotations

from unicodedata import category

import pytest

import dealdiff
from dealdiff import Matrix, Negotiation, TermSheet, matrix
from dealdiff.errors import UnknownName
from dealdiff.render.matrix import FORMATS, matrix_text, shown
from dealdiff.tables.cells import Cell, Row
from dealdiff.values.presence import ABSENT, NONE, TO_BE_AGREED, UNDISCLOSED, UNREPORTED
from dealdiff.vocabularies.ceasefire import Release

HEAD = """\
format: dealdiff/1
title: Talks
parties: {north: North, south: South, envoy: Envoy}
speakers: {aide: {called: an aide to North, speaks for: north}, elder: {called: an elder}}
sources: {daily: {publisher: The Daily}}
issues:
  fighting: {is: cessation, title: halt to the fighting}
  lasting-end: {is: cessation, title: lasting end, broader: fighting}
  prisoners: {is: release, title: prisoners}
  bridge: {is: zone control, title: bridge}
versions:
"""


def talks(versions: str) -> Negotiation:
    return dealdiff.loads(HEAD + versions)


def row(found: Matrix, id_: str, field: str) -> Row:
    (one,) = [one for one in found.rows if (one.id, one.field) == (id_, field)]
    return one


def words(found: Matrix, id_: str, field: str) -> list[str]:
    return [shown(cell) for cell in row(found, id_, field).cells]


TWO = """\
  march:
    date: 2031-03-20
    terms:
      fighting: {form: truce, lasts: six weeks, text: as asked}
      prisoners: {people: prisoners, count: about 350, by: south}
  april:
    date: 2031-04-17
    parents: {march: amends}
    phases: {first: {lasts: six weeks}}
    terms:
      fighting: {phase: first, form: truce}
      prisoners: {people: prisoners, count: 355}
"""


def test_columns_are_versions_in_time_and_cells_their_words() -> None:
    found = matrix(talks(TWO))
    assert [sheet.id for sheet in found.versions] == ["march", "april"]
    assert words(found, "prisoners", "count") == ["about 350", "355"]
    assert words(found, "prisoners", "by") == ["South", "."]
    assert row(found, "prisoners", "by").cells[1].presence is UNREPORTED
    assert all(len(one.cells) == 2 for one in found.rows)


def test_the_phase_stands_first_and_free_text_last() -> None:
    found = matrix(talks(TWO))
    assert [one.field for one in found.rows if one.id == "fighting"] == ["phase", "form", "lasts", "text"]
    assert words(found, "fighting", "text") == ["as asked", "."]


def test_titles_and_tellers_stand_only_where_they_are_asked_for() -> None:
    told = talks("  one: {terms: {bridge: {text: open, title: The bridge, told by: aide}}}\n")
    fields = [[one.field for one in matrix(told, all_fields=every).rows] for every in (False, True)]
    assert fields == [["text"], ["title", "text", "told by"]]


LONG = """\
  one:
    phases: {first: {text: the phase in which the fighting stops on all sides and the prisoners go free}}
    terms:
      prisoners: {count: 30, text: of whom the sick and the wounded go first and all others once counted}
      bridge: {text: as it was, rank: after the prisoners were counted in the place where they are held now}
    statements:
    - who: north
      wants: {prisoners: {count: 40, text: of whom the sick and the wounded go first and all others later}}
"""
_SHORT = "of whom the sick and the wounded go first and all others …"


@pytest.mark.parametrize(("id_", "field", "brief", "whole"), [
    ("prisoners", "text", _SHORT, "of whom the sick and the wounded go first and all others once counted"),
    ("prisoners", "North", f"wants ({_SHORT}; 40)",
     "wants (of whom the sick and the wounded go first and all others later; 40)"),
    ("first", "text", "the phase in which the fighting stops on all sides and the …",
     "the phase in which the fighting stops on all sides and the prisoners go free"),
    ("bridge", "text", "as it was", "as it was"),
    ("bridge", "rank", *["after the prisoners were counted in the place where they are held now"] * 2),
])  # fmt: skip # a row a line
def test_long_free_text_is_shortened_where_a_table_is_read_and_never_in_data(
    id_: str, field: str, brief: str, whole: str
) -> None:
    found = matrix(talks(LONG), statements=True)
    assert words(found, id_, field) == [brief]
    assert row(found, id_, field).cells[0].words == whole
    assert whole in FORMATS["csv"](found)
    assert whole in FORMATS["json"](found)
    assert words(matrix(talks(LONG), statements=True, all_fields=True), id_, field) == [whole]


def test_what_is_shortened_is_told_in_the_legend() -> None:
    sign = "… : shortened; --fields, CSV and JSON have it whole"
    told = [matrix_text(matrix(talks(LONG), all_fields=every)) for every in (False, True)]
    assert [sign in text for text in told] == [True, False]
    assert sign not in matrix_text(matrix(talks(TWO)))


def test_a_text_of_one_word_is_cut_too() -> None:
    found = matrix(talks("  one: {terms: {bridge: {text: " + "停" * 70 + "}}}\n"))
    assert words(found, "bridge", "text") == ["停" * 60 + " …"]


def test_a_length_that_is_told_of_the_phase_says_so() -> None:
    found = matrix(talks(TWO))
    lasts = row(found, "fighting", "lasts").cells[1]
    assert (lasts.words, lasts.notes) == ("six weeks", ("told of the first phase",))
    assert words(found, "first", "lasts") == [".", "six weeks"]


def test_what_was_not_repeated_is_carried_in_brackets() -> None:
    found = matrix(talks(TWO), effective=True)
    assert found.effective
    assert words(found, "prisoners", "by") == ["South", "[South]"]
    cell = row(found, "prisoners", "by").cells[1]
    assert (cell.attested_by, cell.carried) == (("march",), True)
    assert words(found, "prisoners", "count") == ["about 350", "355"]


def test_what_is_incorporated_is_carried_too() -> None:
    found = matrix(talks(TWO.replace("    parents:", "    silence: as march\n    parents:")))
    assert words(found, "prisoners", "by") == ["South", "[South]"]
    assert words(found, "prisoners", "count") == ["about 350", "355"]


PRESENCES = """\
  first:
    date: 2031-01
    terms:
      fighting: absent
      prisoners: {people: prisoners, count: undisclosed, by: none, from: to be agreed}
  second: {date: 2031-02, silence: absent, terms: {prisoners: {people: prisoners}}}
  third: {date: 2031-03, terms: undisclosed}
  fourth: {date: 2031-04}
"""


def test_each_presence_is_told_differently() -> None:
    found = matrix(talks(PRESENCES))
    assert words(found, "prisoners", "count") == ["undisclosed", "absent", "undisclosed", "."]
    assert [cell.presence for cell in row(found, "prisoners", "by").cells] == [
        NONE,
        ABSENT,
        UNDISCLOSED,
        UNREPORTED,
    ]
    assert row(found, "prisoners", "from").cells[0].presence is TO_BE_AGREED
    assert words(found, "fighting", "") == ["absent", "absent", "undisclosed", "."]


def test_a_silence_that_means_something_is_attested_by_its_version() -> None:
    cells = row(matrix(talks(PRESENCES)), "prisoners", "count").cells
    assert [cell.attested_by for cell in cells] == [("first",), ("second",), ("third",), ()]
    assert not any(cell.carried for cell in cells)


def test_the_legend_tells_the_signs_that_occur_and_no_others() -> None:
    text = matrix_text(matrix(talks(PRESENCES)))
    for sign in (". : not mentioned", "absent:", "none:", "undisclosed:", "to be agreed:"):
        assert f"  - {sign}" in text
    assert "in brackets" not in text
    plain = matrix_text(matrix(talks(TWO), about="prisoners"))
    assert "absent" not in plain
    assert ". : not mentioned in that report, which is not to say dropped" in plain


def test_versions_that_tell_nothing_of_it_stand_aside() -> None:
    text = matrix_text(matrix(talks(PRESENCES)))
    assert "All of this is undisclosed in: third.\nNothing of this is told in: fourth.\n" in text
    assert " fourth " not in text


def test_a_term_without_fields_is_mentioned() -> None:
    found = matrix(talks("  one: {date: 2031, terms: {prisoners: {article: article 4}}}\n"))
    assert [(one.field, one.label, shown(one.cells[0])) for one in found.rows] == [
        ("", "the term itself", "mentioned")
    ]


def test_text_that_stands_alone_is_shown() -> None:
    found = matrix(talks("  one: {date: 2031, terms: {bridge: {text: opened}}}\n"))
    assert words(found, "bridge", "text") == ["opened"]


def test_another_type_than_the_issues_is_told() -> None:
    one = "  one: {date: 2031, terms: {bridge: {is: withdrawal, by: north}}}\n"
    found = matrix(talks(one))
    assert words(found, "bridge", "is") == ["withdrawal"]


ACCOUNTS = """\
  one:
    date: 2031
    source: daily
    told by: envoy
    terms:
      prisoners: {people: prisoners, count: 35, told by: aide}
      fighting: {form: truce}
    statements:
      - {who: south, tells: {prisoners: {count: 33}}}
      - {who: north, reads: {fighting: {form: truce}}}
"""


def test_other_accounts_and_tellers_are_notes() -> None:
    found = matrix(talks(ACCOUNTS))
    count = row(found, "prisoners", "count").cells[0]
    assert count.told_by == "an aide to North"
    assert count.notes == ("33, told by South", "told by an aide to North")
    assert shown(count) == "35 *"
    form = row(found, "fighting", "form").cells[0]
    assert (form.told_by, form.notes) == ("Envoy", ())
    assert "Prisoners, count (one): 33, told by South" in matrix_text(found)


STANCES = """\
  one:
    date: 2031-01
    statements:
      - {who: aide, wants: {prisoners: {count: at least 400, text: he says}}, firmness: demand}
      - {who: [north, south], wants: fighting}
      - {who: elder, refuses: bridge}
      - {who: south, refuses: bridge, told by: aide}
  two:
    date: 2031-02
    parents: {one: amends}
    statements: [{who: north, drops: {prisoners: {count: at least 400}}}]
"""


def test_stances_stand_by_party() -> None:
    found = matrix(talks(STANCES), statements=True)
    assert words(found, "prisoners", "North") == [
        "wants (he says; at least 400); demand; voiced by an aide to North",
        "drops (at least 400)",
    ]
    assert words(found, "bridge", "South") == ["refuses; second hand, told by an aide to North", "."]
    assert words(found, "fighting", "North") == words(found, "fighting", "South") == ["wants", "."]
    assert {one.label for one in found.rows} == {"stance of North", "stance of South"}
    assert matrix(talks(STANCES)).rows == ()


def test_stances_are_carried_too_and_told_in_full() -> None:
    found = matrix(talks(STANCES), statements=True, effective=True, all_fields=True)
    assert words(found, "fighting", "North")[1] == "[wants]"
    assert "he says" in words(found, "prisoners", "North")[0]


CONTESTED = """\
  one: {date: 2031-01, terms: {prisoners: {people: prisoners, count: 35}}}
  two: {date: 2031-01, terms: {prisoners: {people: prisoners, count: 40}}}
  three: {date: 2031-02, parents: {one: amends, two: amends}, terms: {fighting: {form: truce}}}
"""


def test_what_several_parents_tell_differently_is_not_settled() -> None:
    found = matrix(talks(CONTESTED), effective=True)
    cell = row(found, "prisoners", "count").cells[2]
    assert (cell.contested, cell.words, shown(cell)) == (True, "", "not settled")
    assert "  - not settled: earlier versions differ" in matrix_text(found)


def test_narrower_issues_stand_beneath_broader_ones_by_type() -> None:
    text = "  one: {date: 2031, terms: {bridge: {by: north}, prisoners: {count: 1, people: prisoners}, "
    text += "lasting-end: {form: ceasefire}, fighting: {form: truce}}}\n"
    ids = list(dict.fromkeys(one.id for one in matrix(talks(text)).rows))
    assert ids[:2] == ["fighting", "lasting-end"]
    assert set(ids[2:]) == {"bridge", "prisoners"}


WHOLE = """\
  one:
    date: 2031
    lasts: six months
    terms: {fighting: {form: truce}, prisoners: {people: prisoners}}
    exchange: {main: fighting for prisoners}
    agreed: [fighting]
    open: undisclosed
"""


def test_what_the_text_tells_of_itself() -> None:
    found = matrix(talks(WHOLE))
    assert words(found, "this", "lasts") == ["six months"]
    assert words(found, "this", "exchange") == ["halt to the fighting against prisoners"]
    assert words(found, "this", "agreed") == ["halt to the fighting"]
    assert words(found, "this", "open") == ["undisclosed"]
    assert [one.id for one in matrix(talks(WHOLE), about="this").rows] == ["this"] * 4


def test_lists_and_conditions_are_in_one_cell() -> None:
    text = (
        "  one: {date: 2031, terms: {prisoners: {people: prisoners, count: 30, of whom: [3 ill prisoners], "
    )
    text += "if: [{reform: met}]}}}\n"
    found = matrix(talks(text))
    assert words(found, "prisoners", "of whom") == ["3 ill prisoners"]
    assert words(found, "prisoners", "if") == ["reform (met)"]


@pytest.mark.parametrize("about", ["prisoners", ["prisoners"], ("fighting", "prisoners"), ["first"]])
def test_about(about: str | list[str] | tuple[str, ...]) -> None:
    wanted = {about} if isinstance(about, str) else set(about)
    assert {one.id for one in matrix(talks(TWO), about=about).rows} == wanted


def test_about_something_that_nobody_declared() -> None:
    with pytest.raises(UnknownName, match="no issue or phase 'prisners'; the nearest is 'prisoners'"):
        matrix(talks(TWO), about="prisners")
    with pytest.raises(UnknownName, match="there is: bridge, fighting"):
        matrix(talks(TWO), about="xyz")


def test_an_issue_that_no_text_tells_has_no_rows() -> None:
    found = matrix(talks(TWO), about="bridge")
    assert found.rows == ()
    assert "Nothing of this is told in: march, april." in matrix_text(found)


def test_to_rows_is_one_plain_dict_a_cell() -> None:
    found = matrix(talks(TWO), about="prisoners", effective=True)
    rows = found.to_rows()
    assert len(rows) == sum(len(one.cells) for one in found.rows)
    assert [one for one in rows if one["field"] == "by"] == [
        {
            "group": "release",
            "kind": "term",
            "issue": "prisoners",
            "title": "prisoners",
            "field": "by",
            "version": version,
            "date": date,
            "words": "South",
            "presence": "",
            "attested by": "march",
            "told by": "",
            "notes": "",
            "contested": "",
        }
        for version, date in (("march", "2031-03-20"), ("april", "2031-04-17"))
    ]
    assert {type(value) for one in rows for value in one.values()} == {str}


def test_a_matrix_is_immutable_and_says_its_size() -> None:
    found = matrix(talks(TWO))
    assert repr(found) == f"<Matrix Talks: {len(found.rows)} rows, 2 versions>"
    with pytest.raises(AttributeError):
        found.rows = ()  # type: ignore[misc] # what is tried
    with pytest.raises(AttributeError):
        Cell(version="one").words = "other"  # type: ignore[misc] # what is tried


def test_terms_that_nobody_declared_are_of_their_own_type() -> None:
    sheet = TermSheet(id="one", terms=[Release(id="prisoners", count=3), Release(id="soldiers", count=2)])
    found = matrix(Negotiation(versions=[sheet]))
    assert [(one.id, one.group, one.cells[0].words) for one in found.rows] == [
        ("prisoners", "release", "3"),
        ("soldiers", "release", "2"),
    ]


def test_a_stance_that_somebody_judged_mistaken_says_so() -> None:
    one = "  one: {date: 2031, statements: [{who: south, refuses: bridge, mistaken: elder}]}\n"
    found = matrix(talks(one), statements=True)
    assert words(found, "bridge", "South") == ["refuses; judged mistaken by an elder"]


def test_an_empty_negotiation_has_an_empty_matrix() -> None:
    found = matrix(Negotiation())
    assert (found.rows, found.versions, found.to_rows()) == ((), (), [])
    assert matrix_text(found) == "A negotiation: terms by versions\n" + "=" * 32 + "\n"


@pytest.mark.parametrize("how", ["text", "markdown", "csv"])
def test_nothing_unsafe_reaches_a_terminal(how: str) -> None:
    odd = "\x1b[31m\x9b\u202e|x\n"
    cell = Cell(version="one", words=odd, attested_by=("one",), told_by=odd, notes=(odd,))
    one = Row(id="x", title=odd, field=odd, group=odd, cells=(cell,))
    text = FORMATS[how](Matrix(title=odd, versions=(TermSheet(id="one"),), rows=(one,)))
    assert {category(letter) for letter in text} & {"Cf", "Cs"} == set()
    assert {letter for letter in text if category(letter) == "Cc"} <= {"\n", "\r"}
    if how == "markdown":
        assert "\\|x" in text


WAITING = """\
  both:
    terms:
      prisoners: {people: prisoners, count: 30}
      bridge: {is: zone control}
    unsettled:
      terms.prisoners.count: {alternatives: {north: 35, south: 40}, base: 30}
      terms.bridge.text: {alternatives: {north: open, south: closed}}
      terms.bridge.by: {alternatives: {north: north, south: south}}
"""


def test_a_whole_term_says_what_is_unsettled_in_it() -> None:
    found = matrix(talks(WAITING + "  later: {terms: {bridge: {}}}\n"))
    assert [one.field for one in found.rows if one.id == "bridge"] == ["", "by", "text"]
    bridge = row(found, "bridge", "")
    assert [shown(cell) for cell in bridge.cells] == ["mentioned *", "mentioned"]
    assert bridge.cells[0].notes == ("unsettled in it: by; text",)
    assert words(found, "prisoners", "people")[0] == "prisoners"
    assert words(found, "prisoners", "count")[0].startswith("unsettled: ")
    assert words(found, "bridge", "by")[0].startswith("unsettled: ")
