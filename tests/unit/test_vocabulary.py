"""Vocabularies: how types are registered and found, and the page about them."""

from __future__ import annotations

import doctest
import pickle
import re
import sys
from collections.abc import Callable, Mapping
from importlib import metadata
from inspect import getmodule
from pathlib import Path
from runpy import run_module
from typing import Any

import attrs
import pytest
from attrs import field, frozen

from dealdiff import diff, seed, vocabularies
from dealdiff.errors import ModelError, UnknownName
from dealdiff.model import accepts
from dealdiff.model import vocabulary as home
from dealdiff.model.checking import check_sheet
from dealdiff.model.complaint import keys_of
from dealdiff.model.plain import to_plain
from dealdiff.model.roles import KNOWLEDGE, LIMIT, PARTIES, PEOPLE, SCOPE, counting, excepted
from dealdiff.model.scope import NO_CONCEPTS, Issue, Party, Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import attribute_of
from dealdiff.model.structuring import from_plain, structured
from dealdiff.model.term import Term
from dealdiff.model.vocabulary import EMPTY, Mapped, Vocabulary
from dealdiff.telling.items import item
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.scheme import ConceptScheme
from dealdiff.values.words import Value
from dealdiff.vocabularies import find_vocabulary
from dealdiff.vocabularies.ceasefire import Release, ceasefire
from dealdiff.vocabularies.tables import as_markdown, main

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {"ceasefire": DOCS / "vocabulary.md", "commercial": DOCS / "vocabulary-commercial.md"}
TYPES = [(name, code) for name in PAGES for code in find_vocabulary(name).types]

toys = Vocabulary("toys", module=__name__)


@toys.term("toll", family="passage", sense=-1)
@frozen(kw_only=True)
class Toll(Term):
    """What is paid at a gate."""

    gate: str = ""


def test_a_type_is_registered() -> None:
    assert toys.find("toll") is Toll
    assert (Toll.type_, Toll.family, Toll.sense) == ("toll", "passage", -1)
    assert toys.mapped["toll"] == Mapped()
    assert toys.title == "toys"
    assert repr(toys) == "Vocabulary('toys')"


def test_a_code_is_taken_once() -> None:
    with pytest.raises(ModelError, match="vocabulary toys: two term types are called 'toll'"):
        toys.term("toll")(Toll)


def test_no_field_of_every_term_is_redefined() -> None:
    @frozen(kw_only=True)
    class Wrong(Term):
        """Says again what every term says."""

        title: str = field(default="")  # type: ignore[assignment] # mypy sees it too
        by: str = ""  # type: ignore[assignment] # and this

    with pytest.raises(ModelError, match="'wrong' redefines by, title of every term"):
        toys.term("wrong")(Wrong)
    assert "wrong" not in toys.types


@pytest.mark.parametrize(
    ("metadata", "told"),
    [
        (counting("gates"), "counts 'gates', expected a field of it; the nearest is 'gate'$"),
        (counting("gate", each="nope"), "has the number for each in 'nope', expected a field of it$"),
        ({"each": "nope"}, "price of 'bridge' has the number for each in 'nope', expected a field of it$"),
        ({"counts": 5}, "price of 'bridge' counts 5, expected a field of it$"),
    ],
)
def test_a_number_leans_on_fields_of_its_type_alone(metadata: Mapping[str, object], told: str) -> None:
    with pytest.raises(ModelError, match=told):

        @toys.term("bridge")
        @frozen(kw_only=True)
        class Bridge(Term):
            gate: str = ""
            price: Quantity | Presence = field(
                default=UNREPORTED, converter=accepts.quantity, metadata=metadata
            )

    assert "bridge" not in toys.types


wrongly: Any = counting  # called with a user's mistakes
excepting: Any = excepted


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda: wrongly("x", "y"), "counting: found 'y', expected a role such as KNOWLEDGE or LIMIT"),
        (lambda: wrongly(5), "counting: found 5, expected the name of a field"),
        (lambda: wrongly("x", each=None), "counting: found None, expected the name of a field"),
        (lambda: excepting("limit"), "excepted: found 'limit', expected a role such as KNOWLEDGE or LIMIT"),
    ],
)
def test_what_is_no_role_and_no_field_is_told(make: Callable[[], object], told: str) -> None:
    with pytest.raises(ModelError, match=re.escape(told)):
        make()


def test_an_unknown_type_names_the_nearest() -> None:
    with pytest.raises(
        UnknownName, match=r"no term type 'rlease' in the vocabulary ceasefire; the nearest is 'release'"
    ):
        ceasefire.find("rlease")
    with pytest.raises(UnknownName, match=r"no term type 'x' in the vocabulary toys$"):
        toys.find("x")


def test_vocabularies_are_pickled_by_name() -> None:
    for one in (ceasefire, toys, EMPTY):
        assert pickle.loads(pickle.dumps(one)) is one  # noqa: S301 # made here
    sheet = TermSheet(id="a", terms=[Toll(id="gate", gate="north")], scope=Scope(vocabulary=toys))
    assert pickle.loads(pickle.dumps(sheet)) == sheet  # noqa: S301 # made here
    whole = seed("gaza-2024")
    again = pickle.loads(pickle.dumps(whole))  # noqa: S301 # made here
    assert again.versions == whole.versions
    assert again.scope.vocabulary is ceasefire


def test_what_is_no_vocabulary_is_not_unpickled() -> None:
    with pytest.raises(UnknownName, match=r"test_vocabulary\.Toll is no vocabulary"):
        home._imported(__name__, "Toll")  # what pickle calls


def test_finding_a_vocabulary() -> None:
    assert find_vocabulary("ceasefire") is ceasefire
    assert find_vocabulary("EMPTY") is EMPTY
    with pytest.raises(UnknownName, match="did you mean 'ceasefire'"):
        find_vocabulary("ceasefires")
    with pytest.raises(UnknownName, match=r"there is ceasefire, commercial$"):
        find_vocabulary("xyz")


def test_a_package_adds_a_vocabulary(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [
        metadata.EntryPoint(name, f"{__name__}:{value}", "dealdiff.vocabularies")
        for name, value in (
            *(("toys", "toys"), ("wrong", "Toll"), ("other", "toys"), ("gone", "nothing_like_it")),
            *(("twice", "toys"), ("twice", "Toll")),
        )
    ]
    monkeypatch.setattr(metadata, "entry_points", lambda group: [one for one in points if one.group == group])
    assert find_vocabulary("toys") is toys
    for name, told in (
        (
            "wrong",
            f"which {__name__}:Toll adds as {__name__}:Toll, is no Vocabulary; it is of the type",
        ),
        ("other", "is called 'toys' itself; the two names must be the same"),
        ("gone", "cannot be loaded (AttributeError: module"),
        ("twice", f"two packages add a vocabulary 'twice': {__name__}:Toll and {__name__}:toys; uninstall"),
        ("toy", "did you mean 'toys'?"),
    ):
        with pytest.raises(UnknownName, match=re.escape(told)):
            find_vocabulary(name)


def test_what_ships_with_dealdiff_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    point = metadata.EntryPoint("ceasefire", f"{__name__}:toys", "dealdiff.vocabularies")
    monkeypatch.setattr(metadata, "entry_points", lambda group: [point] if group == point.group else [])
    assert find_vocabulary("ceasefire") is ceasefire


# Frozen once it is in use


def fresh(name: str = "fresh") -> Vocabulary:
    made = Vocabulary(name, module=__name__)

    @made.term("toll")
    @frozen(kw_only=True)
    class Fee(Term):
        """What is paid."""

        to: Names | Presence = field(default=Presence.UNREPORTED, converter=accepts.names, metadata=PARTIES)

    return made


def twice_by_hand(made: Vocabulary) -> None:
    made.freeze()
    made.freeze()


USES: dict[str, Callable[[Vocabulary], object]] = {
    "a scope": lambda made: Scope(vocabulary=made),
    "a converter": lambda made: structured({"id": "gate", "is": "toll"}, Term, made),
    "a sheet from plain data": lambda made: from_plain({"id": "a"}, Scope(vocabulary=made)),
    "by hand, twice": twice_by_hand,
}


@pytest.mark.parametrize("use", USES)
def test_a_vocabulary_in_use_takes_no_more_types(use: str) -> None:
    made = fresh()
    before = made.frozen
    USES[use](made)
    assert (before, made.frozen) == (False, True)
    assert [*made.types] == ["toll"]
    assert made.name_lists == {"to"}

    class Late(Term):
        """A type that comes too late."""

    with pytest.raises(ModelError, match=r"the term type 'late' comes too late.*register it before anything"):
        made.term("late")(Late)
    assert "late" not in made.types
    assert not hasattr(Late, "type_") or Late.type_ == ""
    with pytest.raises(TypeError):
        made.types["late"] = Late  # type: ignore[index] # mypy sees it too


def test_what_ships_is_frozen_by_loading() -> None:
    assert seed("gaza-2024").scope.vocabulary.frozen
    assert EMPTY.frozen  # the scope of sheets without one


def test_a_scheme_takes_no_key_of_the_file() -> None:
    with pytest.raises(ModelError, match="schemes called issues, title, expected other names"):
        Vocabulary("x", module=__name__, schemes={"title": NO_CONCEPTS, "issues": NO_CONCEPTS})


def test_names_in_a_field_of_a_type_are_parties() -> None:
    scope = Scope(
        vocabulary=fresh(), parties=[Party(id="north", name="North")], issues=[Issue(id="gate", is_="toll")]
    )
    for words, told in (("north", []), ("nrth", ["terms.gate.to: found 'nrth', expected a party"])):
        sheet = from_plain({"id": "a", "terms": {"gate": {"is": "toll", "to": words}}}, scope)
        assert [str(one).partition(";")[0] for one in check_sheet(sheet, {})] == told


# Every type, and the pages about them


@pytest.mark.parametrize(("name", "code"), TYPES)
def test_every_type_is_described(name: str, code: str) -> None:
    vocabulary = find_vocabulary(name)
    cls = vocabulary.types[code]
    assert cls.__doc__
    examples = doctest.DocTestFinder(recurse=False).find(cls, code, module=getmodule(cls))
    assert sum(len(one.examples) for one in examples) >= 1
    runner = doctest.DocTestRunner(verbose=False)
    assert all(runner.run(one).failed == 0 for one in examples)
    assert vocabulary.mapped[code].match in ("exactMatch", "closeMatch", "broadMatch")
    roles = [one.metadata.get("role") for one in attrs.fields(cls) if one.name != "id"]
    assert None not in roles
    spoken = {one.metadata["scheme"] for one in attrs.fields(cls) if "scheme" in one.metadata}
    assert spoken <= set(vocabulary.schemes)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_up_to_date(name: str) -> None:
    page = PAGES[name]
    hint = f"write it anew: python -m dealdiff.vocabularies.tables {name} > docs/{page.name}"
    assert page.read_text(encoding="utf-8") == as_markdown(find_vocabulary(name)), hint


@pytest.mark.parametrize("name", PAGES)
def test_a_page_tells_of_every_type_and_field(name: str) -> None:
    vocabulary = find_vocabulary(name)
    text = as_markdown(vocabulary)
    own = {key for cls in vocabulary.types.values() for key in keys_of(cls)}
    for code in vocabulary.types:
        assert len([row for row in text.splitlines() if row.startswith(f"| `{code}` |")]) in (1, 2)
    assert [field for field in own - {"is"} if f"`{field}`" not in text] == []


def test_codebooks_stand_only_beside_what_is_mapped() -> None:
    rows = as_markdown(ceasefire).splitlines()
    assert "| `release` | TjPrire | prisr | pris | closeMatch |" in rows
    assert "| `veto right` | - | - | - | - |" in rows
    assert "Codebooks" not in as_markdown(find_vocabulary("commercial"))


CODES = {  # by codebook: what the types are mapped to, as the codebooks spell it
    "pax": "Ce CeProv CeGen TjPrire TjMis SsrFf SsrArm StBor StXbor GRef HrMob DevHum ProtCiv DevInfra"
    " ThrdPart ImUN ImOth ImPK ImE SsrDdr DdrDemil DdrProg Pol Terps TjAm ImRef OthAgr",
    "pam": "cease prisr with bound refug idps donor develop verify disput unpkf regpkf demob disarm reint"
    " powtran amnest ratm",
    "ucdp": "cease pris withd demarcation return natalks outlin pa_3rd pko co_impl ddr intgov locgov amn"
    " reaffirm",
}


@pytest.mark.parametrize("book", CODES)
def test_every_code_of_the_codebooks_stands_beside_some_type(book: str) -> None:
    found = {code for one in ceasefire.mapped.values() for code in getattr(one, book)}
    assert found == set(CODES[book].split())


@pytest.mark.parametrize(("arguments", "name"), [((), "ceasefire"), (("commercial",), "commercial")])
def test_a_page_is_printed(
    arguments: tuple[str, ...],
    name: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "argv", ["tables", *arguments])
    monkeypatch.delitem(sys.modules, "dealdiff.vocabularies.tables")
    with pytest.raises(SystemExit) as ended:
        run_module("dealdiff.vocabularies.tables", run_name="__main__", alter_sys=False)
    assert ended.value.code == 0
    assert capsys.readouterr().out == PAGES[name].read_text(encoding="utf-8")


def test_no_page_of_an_unknown_vocabulary(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["comercial"]) == 2
    assert capsys.readouterr().err == "no vocabulary 'comercial'; did you mean 'commercial'?\n"


APART = {  # scheme, two concepts: whether nobody is both, as declared
    "the living and the dead": ("people", "living prisoners", "deceased prisoners", True),
    "civilians and combatants": ("people", "civilians", "fighters", True),
    "refugees and the displaced within": ("people", "refugees", "IDPs", True),
    "the ill and the elderly": ("people", "ill prisoners", "elderly prisoners", False),
    "women and lifers": ("people", "women prisoners", "life-sentence prisoners", False),
    "the convicted and the detained": ("people", "convicted prisoners", "administrative detainees", False),
    "a pause and a truce": ("forms", "pause", "truce", False),
    "written and verbal": ("forms", "written", "verbal", False),
    "heavy weapons and small arms": ("goods", "tanks", "small arms", True),
}


@pytest.mark.parametrize("what", APART)
def test_apart_is_only_what_is_so_by_definition(what: str) -> None:
    scheme, one, other, apart = APART[what]
    assert ceasefire.schemes[scheme].disjoint(one, other) is apart


def test_a_kind_may_be_of_several_kinds() -> None:
    assert {"flights", "surveillance", "military acts"} <= ceasefire.schemes["forms"].ancestors(
        "reconnaissance flights"
    )


def test_the_words_of_a_vocabulary_are_told_neutrally() -> None:
    sheet = TermSheet(
        id="a",
        scope=Scope(vocabulary=ceasefire, parties=[Party(id="north", name="North")]),
        terms=[Release(id="prisoners", count=30, chosen_by="north", exiled="some prisoners")],
    )
    assert item(sheet.terms["prisoners"], sheet) == "30; chosen by North; exiled some prisoners"  # type: ignore[arg-type] # a term


# What a type's own field can hold: each kind of value, read from files, compared and written back.

seen = vocabularies.Vocabulary("seen", module=__name__)


@seen.term("all of it")
@frozen(kw_only=True)
class AllOfIt(vocabularies.Term):
    """A field for each kind of value that authors are offered."""

    amount: vocabularies.Quantity | Presence = field(
        default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE
    )
    lasts: vocabularies.Duration | Presence = field(
        default=UNREPORTED, converter=accepts.duration, metadata=LIMIT
    )
    signed: vocabularies.When | Presence = field(
        default=UNREPORTED, converter=accepts.when, metadata=KNOWLEDGE
    )
    begins: vocabularies.Moment | Presence = field(
        default=UNREPORTED, converter=accepts.moment, metadata=LIMIT
    )
    people: vocabularies.Group | Presence = field(
        default=UNREPORTED, converter=accepts.group, metadata=PEOPLE
    )
    overseen_by: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=PARTIES)
    each: vocabularies.Rate | Presence = field(default=UNREPORTED, converter=accepts.rate, metadata=KNOWLEDGE)
    parcels: vocabularies.Schedule | Presence = field(
        default=UNREPORTED, converter=accepts.schedule, metadata=LIMIT
    )
    of: vocabularies.Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    data: vocabularies.Details | Presence = field(
        default=UNREPORTED, converter=accepts.details, metadata=KNOWLEDGE
    )


HELD = {  # a field: its words before and after, and the kind of their difference
    "amount": ("about 350", "more than 400", "increased"),
    "lasts": ("six weeks", "42 days", "restated"),
    "signed": ("2031-03", "2031-03-20", "told-more-exactly"),
    "begins": ("day 1", "day 7", "increased"),
    "people": ("adults", "children", "possibly-changed"),
    "overseen by": ("north", "south", "replaced"),
    "each": ("30 for each adult", "40 for each adult", "increased"),
    "parcels": ("5 on day 1; 3 on day 8", "5 on day 1; 4 on day 8", "increased"),
    "of": ("the bridge", "the ferry", "reworded"),
    "data": ('{"case":17}', '{"case":18}', "details-changed"),
}


CONCEPTS = ConceptScheme.of({"adults": None, "children": None})
AROUND = Scope(
    vocabulary=seen,
    parties=[Party(id="north", name="North"), Party(id="south", name="South")],
    issues=[Issue(id="it", is_="all of it", title="all of it")],
    schemes={"people": CONCEPTS},
)


def told_in(name: str, words: str) -> TermSheet:
    return from_plain({"id": "a", "terms": {"it": {"is": "all of it", name: words}}}, AROUND)


def test_each_value_that_authors_are_offered_is_tried() -> None:
    offered = {there for there in vars(vocabularies).values() if isinstance(there, type)}
    tried = {type(told_in(name, HELD[name][0]).terms["it"].reported()[attribute_of(name)]) for name in HELD}  # type: ignore[union-attr] # a term
    assert {one for one in offered if issubclass(one, Value)} == tried


@pytest.mark.parametrize("name", HELD)
def test_a_field_of_ones_own_holds_any_kind_of_value(name: str) -> None:
    words, later, kind = HELD[name]
    before, after = told_in(name, words), told_in(name, later)
    assert [(one.field, one.kind) for one in diff(before, after)] == [(name, kind)]
    assert [to_plain(sheet)["terms"]["it"][name] for sheet in (before, after)] == [words, later]
    assert [str(one) for one in check_sheet(before, {})] == []
