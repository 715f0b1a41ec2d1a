"""Vocabularies: how types are registered and found, and the page about them."""

from __future__ import annotations

import doctest
import pickle
import sys
from importlib import metadata
from inspect import getmodule
from pathlib import Path
from runpy import run_module

import attrs
import pytest
from attrs import field, frozen

from dealdiff import seed
from dealdiff.errors import ModelError, UnknownName
from dealdiff.model import vocabulary as home
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.term import Term
from dealdiff.model.vocabulary import EMPTY, Mapped, Vocabulary
from dealdiff.vocabularies import find_vocabulary
from dealdiff.vocabularies.ceasefire import Release, ceasefire
from dealdiff.vocabularies.tables import as_markdown

PAGE = Path(__file__).parents[2] / "docs" / "vocabulary.md"

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
    with pytest.raises(UnknownName, match="there is ceasefire"):
        find_vocabulary("xyz")


def test_a_package_adds_a_vocabulary(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [
        metadata.EntryPoint(name, f"{__name__}:{value}", "dealdiff.vocabularies")
        for name, value in (("toys", "toys"), ("wrong", "Toll"), ("other", "toys"))
    ]
    monkeypatch.setattr(metadata, "entry_points", lambda group: [one for one in points if one.group == group])
    assert find_vocabulary("toys") is toys
    for name in ("wrong", "other"):
        with pytest.raises(UnknownName, match=f"{name!r} is no vocabulary of that name"):
            find_vocabulary(name)
    with pytest.raises(UnknownName, match="did you mean 'toys'"):
        find_vocabulary("toy")


@pytest.mark.parametrize("code", ceasefire.types)
def test_every_type_is_described(code: str) -> None:
    cls = ceasefire.types[code]
    assert cls.__doc__
    examples = doctest.DocTestFinder(recurse=False).find(cls, code, module=getmodule(cls))
    assert sum(len(one.examples) for one in examples) >= 1
    runner = doctest.DocTestRunner(verbose=False)
    assert all(runner.run(one).failed == 0 for one in examples)
    assert ceasefire.mapped[code].match in ("exactMatch", "closeMatch", "broadMatch")
    roles = [one.metadata.get("role") for one in attrs.fields(cls) if one.name != "id"]
    assert None not in roles


def test_the_page_is_up_to_date() -> None:
    hint = "write it anew: python -m dealdiff.vocabularies.tables > docs/vocabulary.md"
    assert PAGE.read_text(encoding="utf-8") == as_markdown(ceasefire), hint


def test_the_page_tells_of_every_type() -> None:
    rows = as_markdown(ceasefire).splitlines()
    for code in ceasefire.types:
        assert len([row for row in rows if row.startswith(f"| `{code}` |")]) == 2
    assert "| `release` | TjPrire | prisr | pris | closeMatch |" in rows
    assert "| `veto right` | - | - | - | - |" in rows


def test_the_page_is_printed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "dealdiff.vocabularies.tables")
    run_module("dealdiff.vocabularies.tables", run_name="__main__", alter_sys=False)
    assert capsys.readouterr().out == PAGE.read_text(encoding="utf-8")
    assert Release.type_ == "release"
