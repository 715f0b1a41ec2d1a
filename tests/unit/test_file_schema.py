"""The JSON Schema of the file format: a real validator and the loader agree; what no schema can tell."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from attrs import field, frozen
from broken_rows import FORMATS, MISTAKES, TEXTS
from deal_text import TEXT, replaced
from jsonschema import Draft202012Validator
from validators import in_words, refusals, seen, validator

from dealdiff import FileError, ModelError, Term, file_schema, load_sheet, loads
from dealdiff.files.reading import read
from dealdiff.files.schema import FORMS, SHIPPED
from dealdiff.files.schema.__main__ import as_text, main
from dealdiff.files.starting import add_version, negotiation_texts, start
from dealdiff.model import accepts
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.vocabularies.finding import BUILT_IN, find_vocabulary

ROOT = Path(__file__).parents[2]
SHIPPED_IN = ROOT / "src" / "dealdiff" / "schemas"
OF_SEED = {"gaza-2024": "ceasefire", "takeover-made-up": "commercial"}


@pytest.mark.parametrize("name", SHIPPED)
def test_the_schema_that_ships_is_the_one_that_is_made(name: str) -> None:
    """Written anew by: python -m dealdiff.files.schema --write src/dealdiff/schemas."""
    assert (SHIPPED_IN / name).read_text(encoding="utf-8") == as_text(*SHIPPED[name])


@pytest.mark.parametrize("name", SHIPPED)
def test_the_schema_is_one(name: str) -> None:
    schema = json.loads((SHIPPED_IN / name).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    used = {one.removeprefix("#/$defs/") for one in _references(schema)}
    assert used == set(schema["$defs"])


def _references(node: object) -> list[str]:
    if isinstance(node, list):
        return [one for each in node for one in _references(each)]
    if not isinstance(node, dict):
        return []
    inner = [one for each in node.values() for one in _references(each)]
    return [node["$ref"], *inner] if isinstance(node.get("$ref"), str) else inner


def test_each_call_gives_a_new_one() -> None:
    one = file_schema()
    one["$defs"].clear()
    assert file_schema()["$defs"]
    assert {file_schema(form)["$id"] for form in FORMS} == {
        "urn:dealdiff:negotiation:1",
        "urn:dealdiff:version:1",
    }
    with pytest.raises(ModelError, match="found the form 'sheet', expected one of negotiation, version"):
        file_schema("sheet")


@pytest.mark.parametrize("form", FORMS)
def test_every_key_says_what_it_means(form: str) -> None:
    schema = file_schema(form, map(find_vocabulary, BUILT_IN))
    silent = [
        f"{name}.{key}"
        for name, shape in schema["$defs"].items()
        for key, one in shape.get("properties", {}).items()
        if isinstance(one, dict) and not _description(one, schema)
    ]
    assert silent == []


def _description(shape: dict[str, Any], schema: dict[str, Any]) -> str:
    target = schema["$defs"].get(shape.get("$ref", "").removeprefix("#/$defs/"), {})
    return str(shape.get("description") or target.get("description") or "")


@pytest.mark.parametrize("seed", OF_SEED)
def test_the_seeds_are_accepted(seed: str) -> None:
    files = sorted((ROOT / "seeds" / seed).rglob("*.yaml"))
    assert len(files) > 5
    for path in files:
        for data in _both(path.read_text(encoding="utf-8")):
            if path.name == "negotiation.yaml":
                assert refusals(data) == []
            else:
                assert refusals(data, "version") == []
                assert refusals(data, "version", OF_SEED[seed]) == []
                assert refusals(data, "version", *BUILT_IN) == []


def _both(text: str) -> list[Any]:
    """As YAML 1.2 gives the data, and as JSON does whose scalars are all words."""
    return [seen(text), in_words(read(text))]


@pytest.mark.parametrize("vocabulary", BUILT_IN)
def test_what_new_writes_is_accepted(vocabulary: str, tmp_path: Path) -> None:
    texts = negotiation_texts(find_vocabulary(vocabulary))
    start(tmp_path / "talks", vocabulary)
    (more,) = add_version(tmp_path / "talks", "second", after="first-draft")
    for name, text in {**texts, "versions/second.yaml": more.read_text(encoding="utf-8")}.items():
        of = () if name == "negotiation.yaml" else (vocabulary,)
        assert refusals(seen(text), "version" if of else "negotiation", *of) == []


def test_the_examples_of_the_pages_are_accepted() -> None:
    home, version, *_ = (ROOT / "docs" / "file-format.md").read_text(encoding="utf-8").split("```yaml\n")[1:]
    assert refusals(seen(home.partition("```")[0])) == []
    assert refusals(seen(version.partition("```")[0]), "version", "ceasefire") == []
    for data in _both(TEXT):
        assert refusals(data) == []


# Of what the loader refuses, what no schema can tell, and why.

IDS = "which ids are declared, and where"
SAME = "that two entries mean the same, or the same key stands twice"
FITS = "how two places go together: sums, groups, circles, a file's name"
TYPE = "the type of a term whose type stands with the issue, in another place"
GRAMMAR = "a grammar that no regular pattern holds exactly: the loader reads it"
UNSEEN = "characters that cannot be seen"
YAML = "YAML itself: the file cannot be read as data, or is read as other data"
LAX = "a vocabulary that is not known here may be of another package"

CANNOT_TELL: dict[str, tuple[str, ...]] = {
    LAX: ("unknown vocabulary",),
    SAME: (
        "another name of a concept as a concept", "a speaker called as a party", "figure called as an issue",
        "label of two concepts", "two slices of one group", "two parts of one group",
        "two statements of one key", "condition a second time",
    ),
    IDS: (
        "party inside nothing", "speaks for nobody declared", "issue under an unknown one",
        "disjoint and unknown", "unknown source", "unknown teller", "term on an unknown issue",
        "term in an unknown phase", "unknown party", "unknown concept", "slice told by nobody declared",
        "exchange with an unknown term", "open on an unknown issue", "statement of nobody declared",
        "stance on an unknown issue", "act on an unknown version", "act on an issue", "stance on a version",
        "telling of an unknown figure", "telling of nothing known", "judgement about something unknown",
        "unknown figure", "outcome of an unknown issue", "outcome of an unknown version", "unknown parent",
        "silence as an unknown version", "silence on something unknown", "accepting an unknown version",
        "accepting an unknown issue",
    ),
    FITS: (
        "parties inside one another", "issue broader than itself", "concepts in a circle",
        "disjoint concepts by declaration of both", "disjoint people and places",
        "disjoint and one inside the other", "id beside its key", "phases in a circle",
        "slice larger than its whole", "slice larger than the whole", "slice outside its group",
        "condition on itself", "own parent", "silence as its own",
    ),
    TYPE: ("key of another type",),
    GRAMMAR: (
        "date that no calendar has", "moment that is none",
        "group with brackets", "number never finished", "number that is none in a stance",
        "month that no year has",
    ),
    UNSEEN: ("bidi control in a title", "bidi control in a group", "version with a bidi control in its id"),
    YAML: ("concept as a list", "colon without quotes"),
}  # fmt: skip
_REASON = {row: reason for reason, rows in CANNOT_TELL.items() for row in rows}


def test_the_table_has_rows_of_the_corpus_alone() -> None:
    assert set(_REASON) <= set(MISTAKES)
    assert len(_REASON) == sum(map(len, CANNOT_TELL.values()))
    assert len(MISTAKES) - len(_REASON) > 90


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_refused_or_stands_in_the_table(name: str) -> None:
    before, after, _ = MISTAKES[name]
    text = replaced(before, after)
    with pytest.raises(FileError):
        loads(text)
    if name == "colon without quotes":  # no YAML at all
        return
    assert bool(refusals(seen(text))) == (name not in _REASON), _REASON.get(name)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_that_is_none_is_refused(name: str) -> None:
    before, after, _ = FORMATS[name]
    assert refusals(seen(replaced(before, after)))


_STRUCTURE = {  # texts that a validator can read, and that break a rule of structure
    "a comma that splits a number", "a version alone", "versions as a list", "a version as words",
    "a version with its format", "parties as a list", "people as a list", "disjoint as words",
    "a source with nothing under a key", "nothing",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(_STRUCTURE))
def test_a_text_of_another_structure_is_refused(name: str) -> None:
    assert refusals(seen(TEXTS[name][0]))


BROKEN: dict[str, tuple[str, str]] = {  # structure alone tells that the loader refuses it
    "nobody speaks": ("{who: north, wants: aid}", "{who: none, wants: aid}"),
    "somebody withheld speaks": ("{who: north, wants: aid}", "{who: UNDISCLOSED, wants: aid}"),
    "nobody in a list": ("{who: north, wants: aid}", "{who: [none], wants: aid}"),
    "a judgement that is not reported": ("{who: north, wants: aid}", "{who: north, judges: unreported}"),
    "a stance on this": ("{who: north, wants: aid}", "{who: north, accepts: this, family: stance}"),
    "a stance on this in a list": (
        "{who: north, wants: aid}",
        "{who: north, accepts: [this], family: stance}",
    ),
    "a blank type": ("{is: provision}", '{is: " "}'),
    "words that are no type, between spaces": ("{is: provision}", '{is: " provisio "}'),
    "a day as a number": ("date: 2024", "date: 35"),
    "a year of three digits": ("date: 2024", "date: 202"),
    "a moment as a number": ("date: 2024", "when: 7"),
    "a source that is no id": ("date: 2024", "source: the Daily"),
    "a source withheld": ("date: 2024", "source: undisclosed"),
    "terms as one that is no id": ("date: 2024", "silence: {as: the first}"),
    "told by one and by nobody": ("date: 2024", "told by: [north, none]"),
    "told by a name and a word": ("date: 2024", "told by: north + absent"),
    "told by a negative number": ("date: 2024", "told by: -1"),
    "issues in one entry of a list": ("date: 2024", "open: [aid + aid]"),
    "a presence in a list of issues": ("date: 2024", "agreed: [none]"),
    "a parent that is no id": ("date: 2024", "parents: {the first: amends}"),
    "two issues wanted in one text": ("wants: aid", "wants: aid + aid"),
    "nothing wanted": ("wants: aid", "wants: none"),
    "wanted of no id": ("wants: aid", "wants: {the aid: {}}"),
    "signing two": ("wants: aid", "signs: may + june"),
    "about words": ("wants: aid", "judges: it holds, about: the aid"),
    "called what is not reported": ("wants: aid", "calls: {aid: unreported}"),
    "a firmness with spaces": ("wants: aid}", 'wants: aid, firmness: " firm  line "}'),
    "details that are no JSON": ("date: 2024", "terms: {aid: {details: so and so}}"),
    "a parcel withheld": ("date: 2024", "terms: {aid: {is: release, schedule: [{count: undisclosed}]}}"),
    "a schedule with a presence in it": ("date: 2024", "terms: {aid: {is: release, schedule: [absent]}}"),
    "an id in capitals that means something": ("{north: North}", "{north: North, NONE: None}"),
    "a party inside words": ("{north: North}", "{north: {name: North, inside: the south}}"),
    "one alternative": ("date: 2024", "unsettled: {terms.aid.text: {alternatives: {may: x}}}"),
    "an alternative of the base": (
        "date: 2024",
        "unsettled: {terms.aid.text: {alternatives: {may: x, base: y}}}",
    ),
    "a blank alternative": ("date: 2024", 'unsettled: {terms.aid.text: {alternatives: {may: x, june: ""}}}'),
    "a list as an alternative": (
        "date: 2024",
        "unsettled: {terms.aid.text: {alternatives: {may: x, june: [y]}}}",
    ),
    "a list as an alternative of a whole term": (
        "date: 2024",
        "unsettled: {terms.aid: {alternatives: {may: none, june: [y]}}}",
    ),
    "a list as the length of the text": (
        "date: 2024",
        "unsettled: {lasts: {alternatives: {may: six weeks, june: [a year]}}}",
    ),
    "a list as a suggestion": (
        "date: 2024",
        "unsettled: {terms.aid.text: {alternatives: {may: x, june: y}, suggestion: [x]}}",
    ),
    "a map in the place of words": (
        "date: 2024",
        "unsettled: {terms.aid.text: {alternatives: {may: x, june: {a: b}}}}",
    ),
    "a list as a suggested number": (
        "date: 2024",
        "unsettled: {terms.aid.count: {alternatives: {may: 1, june: 2}, suggestion: [3]}}",
    ),
    "a list as the number of a term": (
        "date: 2024",
        "unsettled: {terms.aid.count: {alternatives: {may: [1], june: 2}}}",
    ),
    "a map as the number of a term": (
        "date: 2024",
        "unsettled: {terms.aid.count: {alternatives: {may: {a: b}, june: 2}}}",
    ),
    "a number in the place of a term": (
        "date: 2024",
        "unsettled: {terms.aid: {alternatives: {may: 3, june: none}}}",
    ),
    "words in the place of an exchange": (
        "date: 2024",
        "unsettled: {exchange.all: {alternatives: {may: aid for aid, june: none}}}",
    ),
    "words in the place of a phase": (
        "date: 2024",
        "unsettled: {phases.first: {alternatives: {may: first, june: none}}}",
    ),
    "words in the place of a statement": (
        "date: 2024",
        "unsettled: {statements.north | stance | aid: {alternatives: {may: wants, june: none}}}",
    ),
    "a number as the length of the text": (
        "date: 2024",
        "unsettled: {lasts: {alternatives: {may: 6, june: none}}}",
    ),
    "a truth value as the force of a term": (
        "date: 2024",
        "unsettled: {terms.aid.force: {alternatives: {may: true, june: must}}}",
    ),
    "words as the state of a condition": (
        "date: 2024",
        "unsettled: {terms.aid.if.reform: {alternatives: {may: soon, june: pending}}}",
    ),
    "an alternative of no version": (
        "date: 2024",
        "unsettled: {terms.aid.text: {alternatives: {may: x, '': y}}}",
    ),
    "an issue unsettled without its section": (
        "date: 2024",
        "unsettled: {aid: {alternatives: {may: x, june: y}}}",
    ),
    "an unknown section unsettled": (
        "date: 2024",
        "unsettled: {termz.aid.text: {alternatives: {may: x, june: y}}}",
    ),
    "a date unsettled": ("date: 2024", "unsettled: {date: {alternatives: {may: x, june: y}}}"),
    "a blank place": ("date: 2024", "unsettled: {' ': {alternatives: {may: x, june: y}}}"),
    "an exchange with two for": ("date: 2024", "exchange: {x: aid for aid for aid}"),
    "words in an exchange": ("date: 2024", "exchange: {x: the aid for aid}"),
    "speaking for two": (
        "parties: {north: North}",
        "parties: {north: North, south: S}\nspeakers: {elder: {name: A, speaks for: north + south}}",
    ),
    "an infinite number": ("date: 2024", "figures: {held: {count: .inf}}"),
    "a concept with an open bracket": (  # as text
        "parties: {north: North}",
        'parties: {north: North}\npeople: {"a (": }',
    ),
    "a concept in brackets alone": ("parties: {north: North}", 'parties: {north: North}\npeople: {"(a)": }'),
    "a concept inside with two brackets": (
        "parties: {north: North}",
        'parties: {north: North}\npeople: {z: {"a (b) (c)": }}',
    ),
    "fields of a term and of a figure": ("wants: aid", "tells: {aid: {phase: x, as of: 2024}}"),
    "a presence that is read": ("wants: aid", "reads: {aid: undisclosed}"),
    "a presence that is not reported": ("wants: aid", "tells: {aid: unreported}"),
    "a title unsettled": ("date: 2024", "unsettled: {title: {alternatives: {may: x, june: y}}}"),
    "no whole place": ("date: 2024", "unsettled: {terms: {alternatives: {may: x, june: y}}}"),
}
_SMALL = (
    "format: dealdiff/1\nvocabulary: ceasefire\nparties: {north: North}\nissues: {aid: {is: provision}}\n"
    "versions:\n  may:\n    date: 2024\n    statements: [{who: north, wants: aid}]\n"
)


def test_the_small_talks_are_sound() -> None:
    assert refusals(seen(_SMALL)) == []
    assert loads(_SMALL)


@pytest.mark.parametrize("name", BROKEN)
def test_what_structure_alone_refuses(name: str) -> None:
    before, after = BROKEN[name]
    assert _SMALL.count(before) == 1
    text = _SMALL.replace(before, after)
    with pytest.raises(FileError):
        loads(text)
    assert refusals(seen(text))


# What a validator sees in the place of words.

SCALARS: dict[str, tuple[str, object]] = {
    "a whole number": ("title: 35", 35),
    "a number with its last digit": ("title: 49.50", 49.5),
    "a number in another base": ("title: 0o17", 15),
    "a power of ten": ("title: 1e3", 1000.0),
    "a date": ("title: 2024-03-20", "2024-03-20"),
    "yes": ("title: yes", "yes"),
    "a truth value": ("title: true", True),
    "a number with a comma": ("title: 1,139", "1,139"),
}


@pytest.mark.parametrize("name", SCALARS)
def test_what_stands_in_the_place_of_words(name: str) -> None:
    words, value = SCALARS[name]
    text = replaced("title: Talks between North and South", words)
    data = seen(text)
    assert (data["title"], type(data["title"])) == (value, type(value))
    assert refusals(data) == []
    assert str(loads(text).scope.title) == words.removeprefix("title: ")


def test_one_scalar_is_words_for_the_loader_and_nothing_for_a_validator() -> None:
    """YAML 1.2 reads Null and NULL as null, the loader as words: quoted they are words for both."""
    text = replaced("title: Talks between North and South", "title: NULL")
    assert str(loads(text).scope.title) == "NULL"
    assert refusals(seen(text))
    quoted = text.replace("NULL", '"NULL"')
    assert (refusals(seen(quoted)), str(loads(quoted).scope.title)) == ([], "NULL")


ODD: dict[str, tuple[str, str]] = {  # what the loader reads all the same
    "a zero before the format's number": ("format: dealdiff/1", "format: dealdiff/01"),
    "a presence in capitals": ("lasts: six weeks}", "lasts: UNDISCLOSED}"),
    "a presence with odd spaces": ("date: 2024-03-20", 'date: " to be  agreed "'),
    "a type with odd spaces": ("{is: release, title: hostages}", '{is: " release", title: hostages}'),
    "a silence with odd spaces": ("silence: as march", 'silence: " as  march "'),
    "force in capitals": ("form: pause", "force: MUST NOT"),
    "a year alone": ("date: 2024-03-20", "date: 2024"),
    "a length between two dates": ("first: {lasts: six weeks}", "first: {lasts: 2024-03-18/2024-05-18}"),
    "an exchange with odd spaces": (
        "hostages for fighting + prisoners",
        '" hostages  for  fighting  + prisoners "',
    ),
    "an exchange with something withheld": (
        "all: hostages for fighting + prisoners",
        'all: " To be  agreed  for fighting"',
    ),
    "an exchange of which nothing is told": ("all: hostages for fighting + prisoners", "all: {}"),
    "an outcome spelled out": ("as of: 2024-03", "outcome of: {version: march, term: hostages}"),
    "names in one text of a list": ("[north, broker]", '["north + broker"]'),
    "no conditions": ("if:\n          - reform: pending", "if: []"),
    "details that are a list": ("form: pause", "details: [a, {b: c}, '']"),
    "details that are a number": ("form: pause", "details: 17"),
    "details in JSON": ("form: pause", """details: ' {"a": [1, null]}'"""),
    "a firmness with odd spaces": ("firmness: demand", 'firmness: " red  line"'),
    "an id between spaces": ("source: daily", 'source: " daily "'),
    "names in one text beside another": ("[north, broker]", '["north", " broker "]'),
}


@pytest.mark.parametrize("name", ODD)
def test_what_the_loader_reads_is_never_refused(name: str) -> None:
    text = replaced(*ODD[name])
    assert loads(text)
    for data in _both(text):
        assert refusals(data) == []


# Vocabularies of one's own.

OWN = Vocabulary("own", module=__name__)


@OWN.term("toll")
@frozen(kw_only=True)
class Toll(Term):
    """What is paid at a gate."""

    paid: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity)


_GATE = (
    "format: dealdiff/1\nvocabulary: {}\nissues: {{gate: {{is: {}}}}}\n"
    "versions: {{may: {{terms: {{gate: {}}}}}}}\n"
)
_OF_OWN: dict[
    str, tuple[str, str, str, bool]
] = {  # vocabulary, type, term, whether its own schema accepts it
    "a type of it": ("own", "toll", "{paid: 3}", True),
    "an unknown type": ("own", "tol", "{paid: 3}", False),
    "an unknown field": ("own", "toll", "{payd: 3}", False),
    "a number that is none": ("own", "toll", "{paid: [3]}", False),
    "a field of every term": ("own", "toll", "{by: {a: b}}", False),
}


@pytest.mark.parametrize("name", _OF_OWN)
def test_a_vocabulary_of_ones_own(name: str) -> None:
    vocabulary, type_, term, accepted = _OF_OWN[name]
    data = seen(_GATE.format(vocabulary, type_, term))
    with_own = Draft202012Validator(file_schema(vocabularies=[OWN]))
    assert with_own.is_valid(data) == accepted
    alone = Draft202012Validator(file_schema("version", [OWN]))
    version = {"format": "dealdiff/1", **data["versions"]["may"]}
    assert alone.is_valid(version) == (accepted or name == "an unknown type")
    everywhere = name == "a field of every term"  # no type may read it otherwise
    assert validator().is_valid(data) != everywhere
    assert validator("version").is_valid(version) != everywhere


def test_what_ships_holds_its_own_vocabularies_to_their_types() -> None:
    for vocabulary, type_ in (("ceasefire", "price"), ("commercial", "release")):
        assert refusals(seen(_GATE.format(vocabulary, type_, "{}")))
    wrong = {"format": "dealdiff/1", "terms": {"gate": {"cuont": 3}}}
    assert (refusals(wrong, "version"), len(refusals(wrong, "version", "ceasefire"))) == ([], 1)
    typed = {"format": "dealdiff/1", "terms": {"gate": {"is": "cessation", "people": "adults"}}}
    assert refusals(typed, "version", "ceasefire")  # where the term says its type itself


def test_an_id_has_no_place_in_what_is_said(tmp_path: Path) -> None:
    """It stands before the colon already: one inside is refused, not passed by."""
    text = replaced("            people: residents", "            id: foo\n            people: residents")
    with pytest.raises(
        FileError, match=r"statements\[0\]\.wants\.return\.id: found the key 'id', expected no 'id'"
    ):
        loads(text)
    assert refusals(seen(text))
    assert refusals(seen(text.replace("wants:", "tells:").replace("firmness: demand", "")))
    path = tmp_path / "may.yaml"
    path.write_text("format: dealdiff/1\nterms: {a: {is: release, id: b}}\n", encoding="utf-8")
    with pytest.raises(FileError, match="no 'id' here"):
        load_sheet(path)
    assert refusals(seen(path.read_text(encoding="utf-8")), "version")


# The command that writes them.


def test_the_command_prints_a_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert json.loads(capsys.readouterr().out) == file_schema()
    assert main(["version", "commercial"]) == 0
    assert json.loads(capsys.readouterr().out)["$id"] == "urn:dealdiff:version:commercial:1"


@pytest.mark.parametrize(
    ("arguments", "told"), [(["sheet"], "the form 'sheet'"), (["version", "ceasfire"], "ceasefire")]
)
def test_a_name_that_is_none_is_told(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert (out, told in err) == ("", True)


def test_the_command_writes_what_ships(tmp_path: Path) -> None:
    made = subprocess.run(  # noqa: S603 # this interpreter, with arguments from this file
        [sys.executable, "-m", "dealdiff.files.schema", "--write", str(tmp_path)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (made.returncode, made.stdout, made.stderr) == (0, "", "")
    assert {one.name for one in tmp_path.iterdir()} == set(SHIPPED)


def test_what_a_key_holds_stands_once_in_what_ships() -> None:
    """Each vocabulary refers to what it shares with the others; editors follow that."""
    for name in SHIPPED:
        schema = json.loads((SHIPPED_IN / name).read_text(encoding="utf-8"))
        told = [one for shape in schema["$defs"].values() for one in _told(shape)]
        assert len(told) == len(set(told)), name


def _told(node: object) -> list[tuple[str, str]]:
    if isinstance(node, list):
        return [one for each in node for one in _told(each)]
    if not isinstance(node, dict):
        return []
    own = [(key, json.dumps(shape)) for key, shape in node.get("properties", {}).items()]
    return [
        *((key, text) for key, text in own if len(text) >= 80),
        *(one for each in node.values() for one in _told(each)),
    ]
