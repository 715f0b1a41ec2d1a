"""The laws of overlay, and of what stood in effect (:mod:`dealdiff.views`)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs
import histories
import sheets as a_sheet
from hypothesis import given
from hypothesis import strategies as st

from dealdiff.diffing.delta import Fields, delta
from dealdiff.diffing.engine import diff
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import canonical_bytes, to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.statement import THIS
from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation
from dealdiff.values.duration import Duration
from dealdiff.values.presence import ABSENT, UNREPORTED, Presence
from dealdiff.views.effective import CARRY, effective, effectives
from dealdiff.views.incorporating import resolved
from dealdiff.views.overlaying import combined_silence, overlay

Pair = tuple[TermSheet, ...]
pairs = given(a_sheet.pairs)


def but_silence(sheet: TermSheet) -> TermSheet:
    """The sheet as a partial report."""
    return attrs.evolve(sheet, silence=Silence())


def empty(like: TermSheet) -> TermSheet:
    """A partial report that says nothing."""
    return TermSheet(id=like.id, scope=like.scope)


@a_sheet.often
@given(a_sheet.anything)
def test_a_sheet_laid_over_itself_is_itself(one: TermSheet) -> None:
    assert overlay(one, one) == one


@a_sheet.often
@given(a_sheet.anything)
def test_a_sheet_that_says_nothing_is_neutral_on_both_sides(one: TermSheet) -> None:
    assert overlay(one, empty(one)) == one
    assert overlay(empty(one), one) == one


def items(sheet: TermSheet) -> dict[tuple[str, str], object]:
    """All that a sheet holds by id, but for what is said of ``this`` version: each version says its own."""
    found: dict[tuple[str, str], object] = {
        (name, id_): one
        for name in ("parts", "terms", "exchanges", "figures")
        for id_, one in getattr(sheet, name).items()
    }
    return found | {("statements", one.key): one for one in sheet.statements if one.subject != THIS}


def same_objects(one: TermSheet, other: TermSheet) -> bool:
    """Whether what two sheets tell in the same words is one object, item by item."""
    told = items(one)
    return all(each is told[at] for at, each in items(other).items() if each == told.get(at))


@a_sheet.often
@pairs
def test_what_overlay_leaves_as_it_is_are_the_same_objects(pair: Pair) -> None:
    """Of the earlier sheet: its terms of which the later one tells nothing new are not made again."""
    assert same_objects(pair[0], overlay(*pair))


@a_sheet.often
@given(histories.chains)
def test_what_stands_from_version_to_version_are_the_same_objects(talks: Negotiation) -> None:
    stood = effectives(talks, [one.id for one in talks])
    for one in talks:
        assert all(same_objects(stood[parent], stood[one.id]) for parent in one.parents)


@a_sheet.often
@given(a_sheet.stable)
def test_overlay_is_associative_where_nothing_is_refilled(several: tuple[TermSheet, ...]) -> None:
    """In the domain that its docstring names (:class:`sheets.Kinds`, ``stable``)."""
    a, b, c = several
    assert canonical_bytes(overlay(overlay(a, b), c)) == canonical_bytes(overlay(a, overlay(b, c)))


@a_sheet.often
@pairs
def test_what_overlay_changes_is_the_diff_without_its_silence(pair: Pair) -> None:
    """In all but the meaning of silence itself, which is combined pointwise."""
    one, other = pair
    changed = delta(to_plain(one), to_plain(overlay(one, other)))
    assert without_silence(changed) == without_silence(diff(one, other).without("silence").delta)


def without_silence(change: object) -> object:
    if isinstance(change, Fields):
        kept = {key: each for key, each in change.of.items() if key != "silence"}
        return Fields(kept) if kept else None
    return change


@a_sheet.often
@pairs
def test_silence_is_combined_pointwise(pair: Pair) -> None:
    """Of every term: what the later silence means, or the earlier one's where it means nothing."""
    one, other = pair
    laid = overlay(one, other)
    assert laid.silence == combined_silence(one, other)
    for id_ in (*one.scope.issues, "phases", "some other"):
        later = other.silent_on(id_)
        assert laid.silent_on(id_) is (one.silent_on(id_) if later is UNREPORTED else later)


@a_sheet.often
@given(a_sheet.together(a_sheet.ANY, a_sheet.COMPLETE))
def test_a_complete_text_gives_its_own_text(pair: Pair) -> None:
    one, other = pair
    laid = overlay(one, other)
    assert (laid.terms, laid.parts, laid.exchanges) == (other.terms, other.parts, other.exchanges)
    assert (laid.lasts, laid.when, laid.ends) == (other.lasts, other.when, other.ends)


@a_sheet.often
@pairs
def test_what_was_said_stays_said(pair: Pair) -> None:
    one, other = pair
    laid = overlay(one, other)
    assert {each.key for each in laid.statements} == {
        each.key for each in (*one.statements, *other.statements)
    }
    assert set(other.statements) <= set(laid.statements)
    assert set(laid.figures) == {*one.figures, *other.figures}


@a_sheet.often
@pairs
def test_the_last_mention_wins(pair: Pair) -> None:
    """Whatever the later sheet tells of a term stands, whatever it is silent on stays as it was."""
    one, other = but_silence(pair[0]), but_silence(pair[1])
    laid = overlay(one, other)
    for id_, term in other.terms.items():
        told: dict[str, object] = getattr(term, "reported", dict)()
        assert type(laid.terms[id_]) is type(term)
        if isinstance(term, Presence):  # a term that went stays so: no older sheet brings it back
            assert laid.terms[id_] is overlay(laid, empty(laid)).terms[id_] is term
        for name, value in told.items():
            if not isinstance(value, Keyed):
                assert getattr(laid.terms[id_], name) == value
    changes = [change for change in diff(one, other) if change.family == "term"]
    replaced = {path[1] for change in changes for path in change.owns}
    assert set(one.terms) - replaced <= set(laid.terms)


def without_paths(terms: Any, paths: Iterable[str]) -> Any:  # noqa: ANN401 # plain data
    """The terms without what nobody tells of the people that they name."""
    for path in paths:
        *steps, last = path.split(".")[1:]
        node = terms
        for step in steps:
            node = node[step]
        del node[last]
        if not node:
            del terms[steps[0]][steps[1]]  # a list of slices that holds none is left out
    return terms


def lengths_also_of_phases(sheet: TermSheet) -> set[str]:
    """Where a length is told of a term, and one of its phase too."""
    own = {id_: term for id_, term in sheet.terms.items() if isinstance(getattr(term, "lasts", 0), Duration)}
    parts = {id_: sheet.parts.at(term.part) for id_, term in own.items() if isinstance(term, Term)}
    return {f"terms.{id_}.lasts" for id_, part in parts.items() if part and isinstance(part.lasts, Duration)}


def lineage(*sheets: TermSheet, relation: str = "amends") -> dict[str, TermSheet]:
    """Versions ``v0``, ``v1``, ... each of which names the one before it as its parent."""
    ids = [f"v{at}" for at in range(len(sheets))]
    return {
        id_: attrs.evolve(one, id=id_, parents={ids[at - 1]: relation} if at else {})
        for at, (id_, one) in enumerate(zip(ids, sheets, strict=True))
    }


@a_sheet.often
@given(a_sheet.together(*[a_sheet.ANY] * 3), st.integers(1, 3), st.sampled_from(sorted(CARRY)))
def test_what_stood_is_the_versions_laid_over_one_another(
    three: tuple[TermSheet, ...], count: int, relation: str
) -> None:
    several = three[:count]
    versions = lineage(*several, relation=relation)
    found = effective(versions, f"v{len(several) - 1}")
    text = versions["v0"]
    for one in list(versions.values())[1:]:
        text = overlay(text, one)
    assert (found.parts, found.exchanges, found.figures) == (text.parts, text.exchanges, text.figures)
    gone = {*found.contested, *(lengths_also_of_phases(text) - set(found.attested))}  # the last mention wins
    assert to_plain(found).get("terms", {}) == without_paths(to_plain(text).get("terms", {}), gone)
    assert all({"count", "of whom", "made of"} & set(path.split(".")) for path in found.contested)
    assert not set(found.contested) & set(found.attested)
    last = versions[found.id]
    assert (found.title, found.date, found.source, found.parents) == (
        last.title, last.date, last.source, last.parents
    )  # fmt: skip
    assert set(found.attested.values()) <= set(versions)


@a_sheet.often
@pairs
def test_nothing_is_carried_across_a_counter_proposal(pair: Pair) -> None:
    versions = lineage(*pair, relation="counters")
    found = effective(versions, "v1")
    assert to_plain(found) == to_plain(versions["v1"])
    assert set(found.attested.values()) == {"v1"}


@a_sheet.often
@given(a_sheet.together(*[a_sheet.ANY] * 3))
def test_several_parents_are_joined_without_a_winner(three: tuple[TermSheet, ...]) -> None:
    """Which of two parents is told first never matters for what stands."""
    one, two, own = three
    found = []
    for first, second in (("m", "n"), ("n", "m")):
        versions = {
            first: attrs.evolve(one, id=first, parents={}),
            second: attrs.evolve(two, id=second, parents={}),
            "own": attrs.evolve(own, id="own", parents={"m": "amends", "n": "amends"}),
        }
        found.append(effective(versions, "own"))
    there, back = found
    assert (there.terms, there.parts, there.exchanges) == (back.terms, back.parts, back.exchanges)
    assert there.contested == back.contested


@a_sheet.often
@pairs
def test_what_is_incorporated_is_the_text_alone(pair: Pair) -> None:
    one, other = pair
    base = attrs.evolve(one, id="base")
    own = attrs.evolve(other, id="own", silence=Silence(as_="base"))
    whole = resolved(own, {"base": base, "own": own})
    assert whole.statements == own.statements
    assert whole.figures == own.figures
    assert whole.silence == Silence()
    assert whole.terms == overlay(but_silence(base), but_silence(own)).terms
    assert resolved(whole, {}) is whole


@a_sheet.often
@given(a_sheet.complete)
def test_a_complete_text_is_carried_whole(one: TermSheet) -> None:
    versions = lineage(one, TermSheet(id="v1", scope=one.scope))
    found = effective(versions, "v1")
    assert found.terms == one.terms
    assert found.silence.default is ABSENT
