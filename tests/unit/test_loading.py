"""What files hold: every type of term with all its fields, phases, silences, figures and statements."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest
from deal_text import TEXT, replaced

from dealdiff import dumps, loads
from dealdiff.model.complaint import keys_of
from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import FAMILY_OF, Statement
from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation
from dealdiff.values.names import Names
from dealdiff.values.presence import NONE, TO_BE_AGREED, UNDISCLOSED, UNREPORTED, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.vocabularies.ceasefire import ceasefire

# what can stand under each key of a term, as written in a file
WRITTEN = {
    "phase": "first",
    "by": "north",
    "for": "[north, south]",
    "force": "must not",
    "rank": "first",
    "when": "by day 7 of first",
    "ends": "permanent",
    "if": "[{reform: pending}]",
    "replaces": "[hostages, prisoners]",
    "title": "a title",
    "article": "4 (b)",
    "text": '"what no field takes: words"',
    "told by": "north-official",
    "form": "pause",
    "lasts": "six weeks",
    "area": "the valley",
    "people": "soldiers",
    "count": "at least 1,139",
    "of whom": "[{people: soldiers, count: 1, told by: north}]",
    "made of": "[3 soldiers, {people: female soldiers, count: 1136}]",
    "from": "the valley",
    "to": "the valley",
    "extent": "complete",
    "where": "the valley",
    "limits": "women first",
    "goods": "food",
    "amount": "600 trucks a day",
    "of": "an end",
    "before": "before 2024-06",
    "about": "new talks",
    "over": "the list",
    "after": "after hostages",
    "extension": "a day for every ten",
    "bans": "flights",
    "hours": "10 a day",
    "chosen by": "[north, south]",
    "exiled": "some prisoners",
    "exiled to": "the valley",
    "forces": "ground forces",
    "strength": "60 monitors",
    "surveillance": "cameras",
    "open to": "patients",
    "handed to": "north",
    "handover": "by day 7 of first",
    "screening": "search of vehicles",
    "screened by": "north + south",
    "fuel": "50 trucks a day",
    "through": "the valley",
    "distributed by": "south",
    "patients": "wounded people",
    "medical exit": "50 a day",
    "supervised by": "north",
    "duty": "to pass on proposals",
    "reports to": "south",
    "within": "72 hours",
    "trigger": "a breach",
    "verified by": "[north]",
    "threshold": "more than 50%",
    "schedule": "[5 on day 1, 3 every 7 days, {rest: yes, when: by day 42}]",
    "details": "{case: 17, tags: [a, b]}",
}


def text_of(version: str, more: str = "") -> str:
    """The small negotiation with one version."""
    head = TEXT.partition("versions:\n")[0]
    lines = "".join(f"    {line}\n" for line in version.splitlines())
    return f"{head}{more}versions:\n  one:\n{lines or '    {}'}"


def loaded(version: str) -> TermSheet:
    """A version, after a round of dumping and loading."""
    made = loads(text_of(version))
    for json in (False, True):
        assert loads(dumps(made, json=json), json=json).versions == made.versions
    return made["one"]


@pytest.mark.parametrize("code", ceasefire.types)
def test_every_field_of_every_type(code: str) -> None:
    cls = ceasefire.types[code]
    keys = [key for key in keys_of(cls) if key != "is"]
    fields = "".join(f"      {key}: {WRITTEN[key]}\n" for key in keys)
    phases = "phases:\n  first: {}\n" if code else ""
    sheet = loaded(f"{phases}terms:\n  sequence:\n    is: {code}\n{fields.replace('      ', '    ')}")
    term = sheet.terms["sequence"]
    assert type(term) is cls
    assert isinstance(term, Term)
    silent = [one.name for one in attrs.fields(cls) if one.name not in term.reported() and one.name != "id"]
    assert silent == []


def term_of(fields: str, issue: str = "hostages") -> Term:
    found = loaded(f"phases: {{first: {{}}}}\nterms:\n  {issue}:\n    {fields}").terms[issue]
    assert isinstance(found, Term)
    return found


@pytest.mark.parametrize(
    ("words", "presence"),
    [
        ("none", NONE),
        ("to be agreed", TO_BE_AGREED),
        ("Undisclosed", UNDISCLOSED),
        ("unreported", UNREPORTED),
    ],
)
def test_a_presence_in_the_place_of_a_value(words: str, presence: Presence) -> None:
    assert getattr(term_of(f"count: {words}"), "count", None) is presence


def test_slices_keep_their_words() -> None:
    term = term_of("made of: [3 soldiers, 27 dead hostages]")
    parts = getattr(term, "made_of")  # noqa: B009 # of a type that is made by its code
    assert list(parts) == ["dead hostages", "soldiers"]
    assert parts["soldiers"].count == Quantity("3")
    assert sum(part.count.nested().core.low for part in parts.values()) == Fraction(30)


def test_names_in_any_way() -> None:
    for words in ("north + south", "[south, north]", "south, north"):
        assert term_of(f"by: {words}").by == Names.of(["north", "south"])


def test_conditions_as_a_list_or_a_map() -> None:
    for words in ("[{reform: met}, {vote: waived}]", "{reform: met, vote: waived}"):
        assert {id_: one.state for id_, one in term_of(f"if: {words}").if_.items()} == {
            "reform": "met",
            "vote": "waived",
        }


def test_a_term_of_another_type_than_its_issue() -> None:
    assert term_of("{is: movement, to: the valley}").is_ == "movement"
    assert dumps(loads(text_of("terms: {hostages: {is: movement}}"))).count("is: movement") == 1


PHASES = {
    "in their order": ("first: {}\nsecond: {}\nthird:", {"first": "", "second": "first", "third": "second"}),
    "after another": ("first: {}\nsecond: {after: zero}", {"first": "", "second": "zero"}),
    "unordered": ("first: {}\nsecond: {after: unordered}", {"first": "", "second": ""}),
    "the first after another": ("first: {after: zero}", {"first": "zero"}),
}


@pytest.mark.parametrize("name", PHASES)
def test_the_order_of_phases(name: str) -> None:
    text, after = PHASES[name]
    lines = "".join(f"  {line}\n" for line in text.splitlines())
    assert {part.id: part.after for part in loaded(f"phases:\n{lines}").parts.values()} == after


def test_a_phase_with_everything() -> None:
    (part,) = loaded(
        "phases:\n  first: {title: One, lasts: six weeks, when: day 1, ends: by 2024-06, "
        "if: [{vote: met}], text: words, told by: elder}"
    ).phases
    assert UNREPORTED not in attrs.astuple(part, recurse=False)


SILENCES = {
    "absent": ("absent", "absent", "", {}),
    "undisclosed": ("undisclosed", "undisclosed", "", {}),
    "as another version": ("as one", "unreported", "one", {}),
    "a map": (
        "{default: absent, release: unreported, phases: absent}",
        "absent",
        "",
        {"release": "unreported", "phases": "absent"},
    ),
    "a map without default": ("{hostages: absent}", "unreported", "", {"hostages": "absent"}),
    "as another version but for": (
        "{default: as one, hostages: absent}",
        "unreported",
        "one",
        {"hostages": "absent"},
    ),
    "as another version, and absent": ("{as: one, default: absent}", "absent", "one", {}),
}


@pytest.mark.parametrize("name", SILENCES)
def test_silences(name: str) -> None:
    text, default, other, exceptions = SILENCES[name]
    made = loads(f"{text_of('')}\n  two:\n    silence: {text}\n")
    silence = made["two"].silence
    assert (str(silence.default), silence.as_) == (default, other)
    assert {key: str(presence) for key, presence in silence.except_.items()} == exceptions
    assert loads(dumps(made)).versions == made.versions


def test_terms_that_are_withheld() -> None:
    sheet = loaded("terms: undisclosed")
    assert sheet.silence.default is UNDISCLOSED
    assert len(sheet.terms) == 0
    assert "terms: undisclosed" in dumps(sheet)


# (as written, who, verb, family, subject, body's fields, says)
STATEMENTS: dict[str, tuple[str, str, str, str, type | None, str]] = {
    "wants, by id": ("wants: return", "wants", "stance", "return", None, ""),
    "wants, with fields": ("wants: {return: {count: 5}}", "wants", "stance", "return", Term, ""),
    "accepts an issue": ("accepts: return", "accepts", "stance", "return", None, ""),
    "accepts this": ("accepts: this", "accepts", "acts", "this", None, ""),
    "accepts a version": ("accepts: one", "accepts", "acts", "one", None, ""),
    "accepts with fields": ("accepts: {return: {}}", "accepts", "stance", "return", Term, ""),
    "denies words": ("denies: that  it\n          was so", "denies", "tells", "that it was so", None, ""),
    "denies an issue": ("denies: return", "denies", "tells", "return", None, ""),
    "denies fields": ("denies: {return: {count: 5}}", "denies", "tells", "return", Term, ""),
    "tells a figure": ("tells: {held: {count: 5}}", "tells", "tells", "held", Figure, ""),
    "tells of a figure alone": ("tells: held", "tells", "tells", "held", None, ""),
    "tells a term": (
        "tells: {hostages: {lasts: 5 days, is: cessation}}",
        "tells",
        "tells",
        "hostages",
        Term,
        "",
    ),
    "tells nothing of a figure": ("tells: {held: {}}", "tells", "tells", "held", Figure, ""),
    "reads": ("reads: {hostages: {people: soldiers}}", "reads", "reads", "hostages", Term, ""),
    "reads a figure": ("reads: {held: {count: 5}}", "reads", "reads", "held", Figure, ""),
    "calls": ("calls: {return: new}", "calls", "calls", "return", None, "new"),
    "calls plain words": ("calls: {the war: over}", "calls", "calls", "the war", None, "over"),
    "judges": ("judges: it may fail", "judges", "judges", "", None, "it may fail"),
    **{
        f"{verb} this": (f"{verb}: this", verb, "acts", "this", None, "")
        for verb, family in FAMILY_OF.items()
        if family == "acts"
    },
    **{
        f"{verb} an issue": (f"{verb}: return", verb, "stance", "return", None, "")
        for verb, family in FAMILY_OF.items()
        if family == "stance"
    },
}


def said(text: str) -> tuple[Statement, ...]:
    return loaded(f"statements:\n  - who: north\n    {text}").statements


@pytest.mark.parametrize("name", STATEMENTS)
def test_a_statement_of_every_verb(name: str) -> None:
    text, verb, family, subject, body, says = STATEMENTS[name]
    (one,) = said(text)
    assert (one.verb, one.family, one.subject) == (verb, family, subject)
    assert isinstance(one.body, body or type(None))
    assert (str(one.says) if one.says is not UNREPORTED else "") == says


def test_every_verb_is_tried() -> None:
    assert {verb for _, verb, *_ in STATEMENTS.values()} == set(FAMILY_OF)


def test_several_statements_of_one_entry() -> None:
    assert [one.subject for one in said("refuses: [return, sequence]")] == ["return", "sequence"]
    both = said("wants: {return: {count: 5}, sequence: {}}\n    firmness: demand\n    because: reasons")
    assert [str(one.firmness) for one in both] == ["demand", "demand"]
    assert [str(one.says) for one in said("calls: {north: new, south: old}")] == ["new", "old"]


def test_a_statement_with_everything_around_it() -> None:
    (one,) = said(
        "wants: return\n    firmness: precondition\n    of: any deal\n    because: reasons\n    since: one\n"
        "    date: 2024-05\n    expected: yes\n    told by: elder\n    mistaken: south\n    id: first"
    )
    around = (one.firmness, one.of, one.because, one.since, one.date, one.told_by, one.mistaken)
    assert UNREPORTED not in around
    assert one.expected
    assert one.id == "first"


def test_joint_statements_and_judgements_about_something() -> None:
    joint, judged = loaded(
        "statements:\n  - who: [south, north]\n    tables: this\n"
        "  - {who: elder, judges: so it is, about: sequence}"
    ).statements[::-1]
    assert joint.who == Names.of(["north", "south"])
    assert judged.subject == "sequence"


def test_accepting_a_version_that_is_called_as_an_issue() -> None:
    act = "{who: north, accepts: sequence, family: acts}"
    made = loads(f"{text_of('')}\n  sequence:\n    statements:\n      - {act}\n")
    (one,) = made["sequence"].statements
    assert one.family == "acts"
    assert "family: acts" in dumps(made)
    assert loads(dumps(made)).versions == made.versions


def test_a_figure_with_everything() -> None:
    figure = loaded(
        "figures:\n  held:\n    count: 5\n    date: 2024\n    lasts: 2 days\n    people: hostages\n"
        "    of whom: [{people: soldiers, count: 2}]\n    fixed: 2023\n    as of: 2024-05\n"
        "    outcome of: {one: hostages}\n    text: words\n    told by: elder"
    ).figures["held"]
    assert UNREPORTED not in attrs.astuple(figure, recurse=False)
    assert figure.outcome_of is not None
    assert (figure.outcome_of.version, figure.outcome_of.term) == ("one", "hostages")


def test_the_head_of_a_version() -> None:
    sheet = loaded(
        "title: One\ndate: late May 2024\ndated by: words\nsource: daily\ntold by: [elder, north]\n"
        "lasts: 60 days\nwhen: from 2024-06-01\nends: by 2024-08\n"
        "agreed: undisclosed\nopen: [hostages, sequence]\n"
        "exchange: {all: hostages + prisoners for fighting}"
    )
    head = (sheet.title, sheet.date, sheet.dated_by, sheet.told_by, sheet.lasts, sheet.when, sheet.ends)
    assert UNREPORTED not in head
    assert sheet.agreed is UNDISCLOSED
    assert sheet.open_ == Names.of(["hostages", "sequence"])
    assert sheet.exchanges["all"].gives == Names.of(["hostages", "prisoners"])


def test_an_exchange_as_a_map() -> None:
    as_map = loaded("exchange: {all: {gives: [hostages], for: fighting + prisoners}}").exchanges
    assert as_map == loaded("exchange: {all: hostages for fighting + prisoners}").exchanges
    assert loaded("exchange: {all: {gives: undisclosed}}").exchanges["all"].gives is UNDISCLOSED


def test_concept_trees_may_be_empty() -> None:
    text = replaced("places:\n  the valley:\n", "places:\nforms:\ngoods: {}\n")
    assert "the valley" not in loads(text).scope.scheme("places").labels


def test_agreed_and_open_as_words() -> None:
    assert loaded("open: hostages + sequence").open_ == Names.of(["hostages", "sequence"])


def test_an_almost_empty_file_is_enough() -> None:
    made = loads("format: dealdiff/1")
    assert isinstance(made, Negotiation)
    assert len(made) == 0
    assert made.scope.vocabulary is ceasefire
    assert loads(text_of(""))["one"] == TermSheet(id="one", scope=loads(text_of("")).scope)


def test_a_negotiation_of_nothing_comes_back() -> None:
    made = Negotiation()
    assert loads(dumps(made)).scope == made.scope


def test_names_are_tidied() -> None:
    made = loads(replaced("  north: North\n", '  north: "  North   of\\tthe river "\n'))
    assert made.parties["north"].name == "North of the river"
