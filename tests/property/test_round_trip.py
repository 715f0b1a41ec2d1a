"""What is dumped loads as the same, and the same is always dumped alike."""

from __future__ import annotations

import pickle
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from sheets import ANY, anything, often, together
from worlds import CEASEFIRE

from dealdiff import dump, dumps, load, loads, seed
from dealdiff.files.marks import Problems
from dealdiff.files.reading import read
from dealdiff.files.surface import read_sheet
from dealdiff.files.surface_items import Surface
from dealdiff.model.checking import check_lineage, check_sheet, misfits
from dealdiff.model.plain import canonical_bytes, scope_digest
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.statement import Statement
from dealdiff.model.structuring import from_plain
from dealdiff.negotiation import Negotiation
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.scheme import Concept, ConceptScheme


def sayable(sheet: TermSheet) -> TermSheet:
    """The sheet with the words that each verb needs, without statements that no file could hold."""
    several: list[Statement] = []
    for one in sheet.statements:
        spoken = one.family in ("calls", "judges")
        if spoken and one.says is UNREPORTED:
            several.append(evolve(one, says="unchanged"))
        elif spoken == (one.says is not UNREPORTED):
            several.append(one)
        else:
            several.append(evolve(one, says=UNREPORTED))
    return evolve(sheet, statements=[one for one in several if not [*misfits(one, sheet.scope)]])


def fitting(sheet: TermSheet) -> TermSheet:
    """The sheet without what its scope does not declare."""
    while wrong := {one.path[:2] for one in check_sheet(sheet, {"a", "b"})}:
        top = {path[0] for path in wrong}
        sheet = evolve(
            sheet,
            terms={id_: one for id_, one in sheet.terms.items() if ("terms", id_) not in wrong},
            statements=[one for one in sheet.statements if ("statements", one.key) not in wrong],
            figures=[one for one in sheet.figures.values() if ("figures", one.id) not in wrong],
            exchanges=[one for one in sheet.exchanges.values() if ("exchange", one.id) not in wrong],
            parts=[] if "phases" in top else sheet.parts,
            parents={id_: one for id_, one in sheet.parents.items() if ("parents", id_) not in wrong},
            unsettled={
                place: one for place, one in sheet.unsettled.items() if ("unsettled", place) not in wrong
            },
        )
    return sheet


def reread(text: str, scope: Scope, *, json: bool) -> TermSheet:
    tree = read(text, json=json)
    problems = Problems("<text>", tree)
    sheet = from_plain(read_sheet(Surface(scope, problems), tree), scope)
    assert problems.found == []
    return sheet


@often
@given(anything.map(sayable), st.booleans(), st.booleans())
def test_any_sheet_comes_back(sheet: TermSheet, json: bool, bare: bool) -> None:
    """Also where its scope declares nothing."""
    scope = Scope(vocabulary=sheet.scope.vocabulary) if bare else sheet.scope
    told = sayable(evolve(sheet, scope=scope))
    text = dumps(told, json=json)
    again = reread(text, scope, json=json)
    assert canonical_bytes(again) == canonical_bytes(told)
    assert again == told
    assert dumps(again, json=json) == text


@often
@given(together(ANY, ANY), st.booleans())
def test_any_negotiation_comes_back(pair: tuple[TermSheet, ...], json: bool) -> None:
    one, other = (fitting(sayable(each)) for each in pair)
    versions = [evolve(one, id="a"), evolve(other, id="b", silence=evolve(other.silence, as_="a"))]
    in_circle = bool([*check_lineage({v.id: v for v in versions})])
    versions = [
        evolve(each, parents={}) if in_circle or each.id in each.parents else each for each in versions
    ]
    whole = Negotiation(scope=one.scope, versions=versions)
    text = dumps(whole, json=json)
    again = loads(text, json=json)
    assert_same(again, whole)
    assert dumps(again, json=json) == text
    with TemporaryDirectory() as home:
        dump(whole, Path(home, "deal"), json=json)
        assert_same(load(Path(home, "deal")), whole)


def assert_same(after: Negotiation, before: Negotiation) -> None:
    assert after.versions.keys() == before.versions.keys()
    assert [canonical_bytes(one) for one in after] == [canonical_bytes(one) for one in before]
    assert scope_digest(after.scope) == scope_digest(before.scope)
    assert after.scope == before.scope
    assert after.versions == before.versions


@pytest.mark.parametrize("json", [False, True])
def test_the_seed_comes_back(tmp_path: Path, json: bool) -> None:
    whole = seed("gaza-2024")
    text = dumps(whole, json=json)
    assert_same(loads(text, json=json), whole)
    assert dumps(loads(text, json=json), json=json) == text
    dump(whole, tmp_path / "deal", json=json)
    assert_same(load(tmp_path / "deal"), whole)
    one_file = tmp_path / ("deal.json" if json else "deal.yaml")
    dump(whole, one_file)
    assert_same(load(one_file), whole)
    assert_same(pickle.loads(pickle.dumps(whole)), whole)  # noqa: S301 # made here


names = st.text(st.sampled_from("abcdef"), min_size=1, max_size=2)


@st.composite
def schemes(draw: st.DrawFn) -> ConceptScheme:
    """Concepts each under some of those made before it."""
    labels = draw(st.lists(names, unique=True, max_size=8))
    concepts = [
        Concept(
            label,
            [f"{label} too"] if draw(st.booleans()) else [],
            draw(st.sets(st.sampled_from(labels[:at]))),
        )
        if at
        else Concept(label)
        for at, label in enumerate(labels)
    ]
    return ConceptScheme(concepts)


@often
@given(schemes(), st.booleans())
def test_any_scheme_comes_back(scheme: ConceptScheme, json: bool) -> None:
    whole = Negotiation(
        scope=evolve(CEASEFIRE.scope, schemes={**CEASEFIRE.scope.vocabulary.schemes, "places": scheme})
    )
    assert loads(dumps(whole, json=json), json=json).scope == whole.scope


def test_a_lattice_of_concepts_is_written_in_little_space() -> None:
    concepts = [Concept("c0 x")]
    for level in range(1, 45):
        above = [one.label for one in concepts if one.label.startswith(f"c{level - 1} ")]
        concepts += [Concept(f"c{level} {side}", broader=above) for side in "xyz"]
    scheme = ConceptScheme(concepts)
    whole = Negotiation(
        scope=evolve(CEASEFIRE.scope, schemes={**CEASEFIRE.scope.vocabulary.schemes, "places": scheme})
    )
    text = dumps(whole)
    assert text.count("\n") < 1_000
    assert loads(text).scope == whole.scope


def test_a_long_chain_of_concepts_comes_back() -> None:
    chain = [Concept("c0"), *(Concept(f"c{n}", broader=[f"c{n - 1}"]) for n in range(1, 90))]
    scheme = ConceptScheme([*chain, Concept("x", broader=["c30", "c60"])])
    whole = Negotiation(
        scope=evolve(CEASEFIRE.scope, schemes={**CEASEFIRE.scope.vocabulary.schemes, "places": scheme})
    )
    for json in (False, True):
        assert loads(dumps(whole, json=json), json=json).scope == whole.scope


SILENCES = [
    Silence(),
    Silence(default="absent"),
    Silence(default="undisclosed"),
    Silence(as_="a"),
    Silence(default="absent", as_="a"),
    Silence(default="absent", except_={"hostages": "unreported", "phases": "undisclosed"}),
    Silence(as_="a", except_={"release": "absent"}),
    Silence(except_={"release": "absent"}),
]


@pytest.mark.parametrize("silence", SILENCES, ids=repr)
@pytest.mark.parametrize("terms", [{}, {"hostages": "absent"}])
def test_any_silence_comes_back(silence: Silence, terms: dict[str, str]) -> None:
    sheet = TermSheet(id="b", silence=silence, terms=terms, scope=CEASEFIRE.scope)
    assert reread(dumps(sheet), CEASEFIRE.scope, json=False) == sheet
