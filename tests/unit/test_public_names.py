"""The front door: what is promised is there, once, documented, immutable, and loaded at first use alone."""

from __future__ import annotations

import ast
import inspect
import pickle
import re
import subprocess
import sys
from collections.abc import Callable
from enum import Enum
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

import attrs
import pytest

import dealdiff
from dealdiff import Change, Diff, Negotiation, Quantity, Term, TermSheet, vocabularies
from dealdiff.model import accepts, roles

FRONT = Path(dealdiff.__file__)
ROOT = Path(__file__).parents[2]
TREE = ast.parse(FRONT.read_text(encoding="utf-8"))

PROMISED = {
    "load", "loads", "seed", "dump", "dumps", "diff", "describe", "overlay", "effective",
    "Negotiation", "TermSheet", "Term", "Quantity", "Duration", "When", "Moment", "Verdict", "Diff", "Change",
}  # fmt: skip


@pytest.fixture(scope="module")
def negotiation() -> Negotiation:
    return dealdiff.seed("gaza-2024")


@pytest.fixture(scope="module")
def march(negotiation: Negotiation) -> TermSheet:
    return negotiation["march-doha"]


@pytest.fixture(scope="module")
def found(negotiation: Negotiation) -> Diff:
    return negotiation.diff("march-doha", "may-three-phases")


@pytest.fixture(scope="module")
def with_verdict(found: Diff) -> Change:
    return next(one for one in found if one.verdict is not None)


# The names.


def table() -> dict[str, str]:
    """The module of every name, as the lazy table in the source says."""
    (given,) = (
        node.value
        for node in TREE.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_HOME"
    )
    homes: dict[str, tuple[str, ...]] = ast.literal_eval(given)
    pairs = [(name, f"dealdiff.{module}") for module, names in homes.items() for name in names]
    assert len({name for name, _ in pairs}) == len(pairs), "a name has two homes"
    return dict(pairs)


def typed() -> dict[str, str]:
    """The module of every name, as the imports for type checkers say."""
    (block,) = (node for node in TREE.body if isinstance(node, ast.If))
    assert ast.unparse(block.test) == "TYPE_CHECKING"
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    assert len(imports) == len(block.body)
    return {alias.asname or alias.name: str(node.module) for node in imports for alias in node.names}


def test_the_list_of_names_is_sorted_and_holds_each_once() -> None:
    assert dealdiff.__all__ == sorted(set(dealdiff.__all__))


def test_table_imports_and_list_agree() -> None:
    assert table() == typed()
    assert set(dealdiff.__all__) == set(table())


def test_what_the_documentation_promises_is_there() -> None:
    assert set(dealdiff.__all__) >= PROMISED


@pytest.mark.parametrize("name", dealdiff.__all__)
def test_every_name_is_its_modules_own(name: str) -> None:
    there = getattr(dealdiff, name)
    assert there is getattr(import_module(table()[name]), name)
    assert there.__module__ == table()[name]
    assert there.__name__ == name


DOORS = {"dealdiff": dealdiff, "dealdiff.vocabularies": vocabularies}
WITHOUT_WORDS = (dict, MappingProxyType)  # roles of fields, which the documentation tells of
PUBLIC = [
    (door, name)
    for door, module in DOORS.items()
    for name in module.__all__
    if not isinstance(getattr(module, name), WITHOUT_WORDS)
]


@pytest.mark.parametrize(("door", "name"), PUBLIC)
def test_every_name_is_documented_with_an_example(door: str, name: str) -> None:
    """That the example runs is seen where the docstrings are collected."""
    there = getattr(DOORS[door], name)
    if isinstance(there, Enum):
        there = type(there)  # a member is told with the others
    words = (
        inspect.cleandoc(vars(there).get("__doc__") or "")
        if inspect.isclass(there)
        else inspect.getdoc(there)
    )
    assert words is not None
    told, example, _ = words.partition(">>> ")
    assert len(told.split()) >= 4
    assert example
    assert not words.startswith("Method generated")


def test_dir_lists_every_name() -> None:
    assert set(dealdiff.__all__) <= set(dir(dealdiff))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'dealdiff' has no attribute 'Quantty'"):
        _ = dealdiff.Quantty


def test_the_version_is_a_release() -> None:
    assert [part.isdecimal() for part in dealdiff.__version__.split(".")] == [True, True, True]


def printed(code: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 # this interpreter
    return done.stdout.split()


def test_importing_dealdiff_loads_none_of_it() -> None:
    code = "import sys; before = set(sys.modules); import dealdiff; print(*sorted(set(sys.modules) - before))"
    loaded = printed(code)
    assert [name for name in loaded if name.startswith("dealdiff")] == ["dealdiff"]
    assert {"attr", "attrs", "cattrs", "yaml", "deepdiff", "pathlib"}.isdisjoint(loaded)


def test_listing_the_names_loads_none_of_it() -> None:
    assert printed("import sys, dealdiff; dir(dealdiff); dealdiff.__all__; print('attr' in sys.modules)") == [
        "False"
    ]


def test_a_value_loads_no_files_and_no_diff() -> None:
    code = "import sys, dealdiff; dealdiff.Quantity; print(*sorted(sys.modules))"
    assert {"yaml", "cattrs", "deepdiff", "dealdiff.model", "dealdiff.diffing"}.isdisjoint(printed(code))


def test_a_name_is_looked_up_once() -> None:
    assert printed("import dealdiff; dealdiff.Wording; print('Wording' in vars(dealdiff))") == ["True"]


# The door for authors of vocabularies.


AUTHORS = vocabularies.__all__
CONVERTERS = sorted(
    name
    for name, there in vars(accepts).items()
    if inspect.isfunction(there) and there.__module__ == accepts.__name__ and not name.startswith("_")
)
NO_FIELD_OF_A_TYPE = {  # what reads no value that a term type's own field holds, and why
    "read": "reads any value that it is told",
    "instance": "checks a type",
    "yes": "reads a truth value",
    "some_names": "reads who speaks in a statement",
    "firmness": "is a statement's",
    "force": "is every term's already",
}


def test_the_names_for_authors_are_sorted_and_those_of_both_doors_are_the_same() -> None:
    assert len(set(AUTHORS)) == len(AUTHORS)
    assert sorted(AUTHORS, key=lambda name: (not name.isupper(), not name[0].isupper(), name)) == AUTHORS
    both = set(AUTHORS) & set(dealdiff.__all__)
    assert both >= {"ConceptScheme", "Presence", "Quantity", "Term"}
    assert [name for name in both if getattr(vocabularies, name) is not getattr(dealdiff, name)] == []


@pytest.mark.parametrize("name", [name for name in CONVERTERS if name not in NO_FIELD_OF_A_TYPE])
def test_each_value_that_a_field_accepts_has_its_class_there(name: str) -> None:
    assert name.capitalize() in AUTHORS
    assert accepts.__dict__[name]("unreported") is vocabularies.UNREPORTED


def test_every_role_is_there_but_those_of_every_term() -> None:
    told = {name for name, there in vars(roles).items() if isinstance(there, dict) and name[0] != "_"}
    assert told - set(AUTHORS) == {"EDITORIAL", "RECORD", "PLACE"}


@pytest.mark.parametrize("page", ["docs/vocabulary-own.md", "examples/own_vocabulary.py"])
def test_authors_are_shown_the_doors_alone(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert set(re.findall(r"from (dealdiff[\w.]*) import", text)) == {"dealdiff", "dealdiff.vocabularies"}


def test_the_page_for_authors_tells_of_each_name() -> None:
    text = (ROOT / "docs/vocabulary-own.md").read_text(encoding="utf-8")
    assert [name for name in AUTHORS if not re.search(rf"\b{name}\b", text)] == []


# What they promise.


def test_a_negotiation(negotiation: Negotiation) -> None:
    assert negotiation["march-doha"].id == "march-doha"
    assert "march-doha" in negotiation
    assert "mach-doha" not in negotiation
    assert len(list(negotiation)) == len(negotiation) > 2
    assert negotiation.parties["hamas"].name == "Hamas"
    assert "hostages" in negotiation.issues
    assert {sheet.source for sheet in negotiation} <= set(negotiation.sources)
    assert repr(negotiation) == f"<Negotiation {negotiation.title}: {len(negotiation)} versions>"


def test_a_negotiation_is_iterated_in_time(negotiation: Negotiation) -> None:
    dates = [sheet.date.sort_key for sheet in negotiation if isinstance(sheet.date, dealdiff.When)]
    assert len(dates) == len(negotiation)
    assert dates == sorted(dates)


def test_an_unknown_version_is_told_with_the_nearest(negotiation: Negotiation) -> None:
    with pytest.raises(dealdiff.UnknownName, match="march-doha"):
        _ = negotiation["mach-doha"]
    with pytest.raises(KeyError):
        negotiation.diff("march-doha", "mai-three-phases")


def test_a_sheet(march: TermSheet) -> None:
    hostages = march.terms["hostages"]
    assert isinstance(hostages, Term)
    assert hostages.id == "hostages"
    assert str(getattr(hostages, "count")) == "35"  # noqa: B009 # a field of its own type
    assert any(one.who.names == ("naim",) for one in march.statements)
    assert str(march.figures["hostages-held"].count) == "130"


def test_a_quantity_and_a_verdict() -> None:
    verdict = Quantity.parse("about 350").verdict_to(Quantity.parse("355"))
    told = (verdict.info, verdict.direction, verdict.basis, verdict.same_words, verdict.name)
    assert told == (dealdiff.Info.MORE, None, dealdiff.Basis.POLICY, False, "narrowed")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (dealdiff.Quantity, "about 350"),
        (dealdiff.Duration, "six weeks"),
        (dealdiff.When, "2024-03-20~"),
        (dealdiff.Moment, "by day 7"),
        (dealdiff.Group, "all hostages"),
        (dealdiff.Wording, "a lasting calm"),
    ],
)
def test_a_value_is_parsed_from_its_words(kind: type[Quantity], words: str) -> None:
    value = kind.parse(words)
    assert str(value) == words
    assert value.verdict_to(value).name == "equal"
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 # what was just dumped
    with pytest.raises(AttributeError):
        value.words = "other"  # type: ignore[misc] # what is tried


def test_a_diff(found: Diff) -> None:
    changes = list(found)
    assert found
    assert len(found) == len(changes) == len(found.changes)
    assert found.axis is dealdiff.Axis.VERSIONS
    assert found.nature == "report"
    assert len(str(found).splitlines()) >= 1
    for significance in dealdiff.Significance:
        assert list(found.of(significance)) == [one for one in changes if one.significance is significance]
        assert found.of(significance.value) == found.of(significance)


def test_a_diff_of_a_sheet_with_itself_is_false(march: TermSheet) -> None:
    nothing = dealdiff.diff(march, march)
    assert not nothing
    assert (len(nothing), list(nothing), str(nothing)) == (0, [], "")


def test_a_change(found: Diff, with_verdict: Change) -> None:
    assert with_verdict.verdict is not None
    assert with_verdict.before is not None
    assert with_verdict.after is not None
    assert with_verdict.term_id in with_verdict.path
    assert isinstance(with_verdict.significance, dealdiff.Significance)
    for one in found:
        assert one.kind
        assert one.path
        assert isinstance(one.children, tuple)
        assert isinstance(one.statements, tuple)


def test_loading_and_dumping_go_both_ways(negotiation: Negotiation, tmp_path: Path) -> None:
    assert dealdiff.loads(dealdiff.dumps(negotiation)) == negotiation
    dealdiff.dump(negotiation, tmp_path / "talks")
    assert dealdiff.load(tmp_path / "talks") == negotiation


def test_views(negotiation: Negotiation, march: TermSheet) -> None:
    assert isinstance(dealdiff.overlay(march, march), TermSheet)
    assert dealdiff.effective(negotiation, "march-doha").id == "march-doha"


# Immutable, and fit to be sent to another process.

PICK: dict[str, Callable[[Negotiation], object]] = {
    "negotiation": lambda whole: whole,
    "scope": lambda whole: whole.scope,
    "party": lambda whole: whole.parties["hamas"],
    "issue": lambda whole: whole.issues["hostages"],
    "source": lambda whole: whole.sources["wapo-march"],
    "sheet": lambda whole: whole["march-doha"],
    "term": lambda whole: whole["march-doha"].terms["hostages"],
    "statement": lambda whole: whole["march-doha"].statements[0],
    "figure": lambda whole: whole["march-doha"].figures["hostages-held"],
    "effective sheet": lambda whole: dealdiff.effective(whole, "may-three-phases"),
    "diff": lambda whole: whole.diff("march-doha", "may-three-phases"),
    "change": lambda whole: whole.diff("march-doha", "may-three-phases").changes[0],
    "verdict": lambda whole: whole.diff("march-doha", "may-three-phases").changes[0].verdict,
    "policy": lambda whole: whole.diff("march-doha", "may-three-phases").policy,
}


@pytest.mark.parametrize("what", PICK)
def test_everything_is_immutable(what: str, negotiation: Negotiation) -> None:
    held = PICK[what](negotiation)
    names = [one.name for one in attrs.fields(type(held))]  # type: ignore[arg-type] # all are attrs classes
    assert names
    for name in [*names, "a_name_of_its_own"]:
        with pytest.raises(AttributeError):
            setattr(held, name, None)
    with pytest.raises(AttributeError):
        delattr(held, names[0])


def test_maps_by_id_are_immutable(negotiation: Negotiation, march: TermSheet) -> None:
    for held in (negotiation.versions, negotiation.parties, march.terms, march.figures, march.parents):
        with pytest.raises(TypeError):
            held["other"] = None  # type: ignore[index] # what is tried
        with pytest.raises(AttributeError):
            held.other = None  # what is tried


@pytest.mark.parametrize("what", PICK)
def test_everything_is_picklable(what: str, negotiation: Negotiation) -> None:
    held = PICK[what](negotiation)
    again = pickle.loads(pickle.dumps(held))  # noqa: S301 # what was just dumped
    assert again == held
    assert type(again) is type(held)


@pytest.mark.parametrize("what", PICK)
def test_everything_is_hashable(what: str, negotiation: Negotiation) -> None:
    held = PICK[what](negotiation)
    assert hash(held) == hash(pickle.loads(pickle.dumps(held)))  # noqa: S301 # what was just dumped


@pytest.mark.parametrize(
    "error",
    [
        dealdiff.ParseError("x", expected="a number"),
        dealdiff.FileError([dealdiff.Problem(file="a", found="b")]),
        dealdiff.ModelError("a"),
        dealdiff.UnknownName("no 'a'"),
        dealdiff.StaleDelta("a"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_share_a_base_and_survive_pickling(error: dealdiff.DealdiffError) -> None:
    assert isinstance(error, dealdiff.DealdiffError)
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 # what was just dumped
    assert (type(again), str(again)) == (type(error), str(error))
