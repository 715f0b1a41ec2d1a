"""The laws of breakdowns: they mirror, totals come first, and refining is told apart from recasting."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st
from parts import SCHEME, breakdowns, coarse, refined, totals
from quantities import policies

from dealdiff import Scope, Silence, TermSheet, diff
from dealdiff.diffing.delta import atoms, delta
from dealdiff.model.plain import to_plain
from dealdiff.model.term import Slice
from dealdiff.values.breakdown import NO_PARTS, Breakdown, breakdown_to
from dealdiff.values.policy import Policy
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import Info
from dealdiff.vocabularies.ceasefire import Release, ceasefire

SCOPE = Scope(vocabulary=ceasefire)

Counts = dict[str, int]
Split = tuple[Counts, Counts]


def _sum(counts: Counts) -> Quantity:
    return Quantity.exactly(sum(counts.values()))


@given(totals, breakdowns, totals, breakdowns, policies)
def test_every_two_breakdowns_have_a_finding_and_it_mirrors(
    total: Quantity | None, parts: Breakdown, other: Quantity | None, others: Breakdown, policy: Policy
) -> None:
    found = breakdown_to(total, parts, other, others, policy, SCHEME)
    assert breakdown_to(other, others, total, parts, policy, SCHEME) == found.mirror
    assert found.mirror.mirror == found
    assert found.shape in ("", "decomposed", "recomposed", "recast")


@given(totals, breakdowns, totals, breakdowns, policies)
def test_totals_come_first(
    total: Quantity | None, parts: Breakdown, other: Quantity | None, others: Breakdown, policy: Policy
) -> None:
    found = breakdown_to(total, parts, other, others, policy, SCHEME)
    before, after = total or parts.total, other or others.total
    assert (found.before, found.after) == (before, after)
    if before is None or after is None:
        assert found.verdict is None
    else:
        assert found.verdict == before.verdict_to(after, policy)
    if found.shape:
        assert found.verdict is not None
        assert found.verdict.info is Info.SAME or parts.total == others.total is not None


@given(totals, breakdowns)
def test_nothing_becomes_of_parts_that_stay(total: Quantity | None, parts: Breakdown) -> None:
    assert breakdown_to(total, parts, total, parts, scheme=SCHEME).shape == ""


@given(refined(), st.booleans(), st.booleans())
def test_a_number_told_by_its_parts_or_by_finer_ones_is_decomposed(
    split: Split, told: bool, twice: bool
) -> None:
    whole, fine = split
    total = _sum(whole) if told else None
    found = breakdown_to(
        total, Breakdown.of(whole), total if twice else None, Breakdown.of(fine), scheme=SCHEME
    )
    assert found.shape == "decomposed"
    assert breakdown_to(_sum(whole), NO_PARTS, None, Breakdown.of(fine)).shape == "decomposed"


@given(refined())
def test_parts_add_up_to_the_total_of_coarser_ones(split: Split) -> None:
    whole, fine = (Breakdown.of(counts) for counts in split)
    assert whole.total == fine.total == _sum(split[0])
    assert whole.fits(_sum(split[0]))
    assert fine.refines(whole, SCHEME)


@given(refined(), st.integers(1, 9))
def test_a_decomposition_refuses_another_total(split: Split, more: int) -> None:
    whole, fine = split
    total = Quantity.exactly(sum(whole.values()) + more)
    assert not Breakdown.of(fine).fits(total)
    assert breakdown_to(total, NO_PARTS, total, Breakdown.of(fine), scheme=SCHEME).shape == ""


@given(coarse, st.data())
def test_the_same_kinds_with_other_numbers_are_recast(whole: Counts, data: st.DataObject) -> None:
    kinds = sorted(whole)
    moved = data.draw(st.integers(0, whole[kinds[0]]))
    assume(moved)
    other = whole | {kinds[0]: whole[kinds[0]] - moved, kinds[1]: whole[kinds[1]] + moved}
    assert breakdown_to(None, Breakdown.of(whole), None, Breakdown.of(other), scheme=SCHEME).shape == "recast"


@given(refined(), st.integers(0, 1))
def test_refining_twice_refines(split: Split, more: int) -> None:
    whole, fine = (Breakdown.of(counts) for counts in split)
    one = Breakdown.of({"people": sum(split[0].values()) + more})
    assert whole.refines(one, SCHEME) is fine.refines(one, SCHEME) is (not more)


# Between sheets: what one tells in one field and the other in another.

_some = st.lists(
    st.tuples(st.sampled_from(["soldiers", "captive soldiers", "civilians", "women"]), st.integers(0, 9)),
    max_size=3,
    unique_by=lambda one: one[0],
).map(lambda several: [Slice(people=people, count=count) for people, count in several])
_schedules = st.sampled_from(["5 on day 1", "3 on day 1; 4 on day 7", "9 in total", "3 every week", None])


@st.composite
def counting_sheets(draw: st.DrawFn) -> TermSheet:
    """A term that may tell how many by a number, by some of them, by parts and by a schedule."""
    told: dict[str, Any] = {"of_whom": draw(_some), "made_of": draw(_some)}
    if draw(st.booleans()):
        told["count"] = draw(st.sampled_from(["9", "about 9", "12", "5"]))
    if (schedule := draw(_schedules)) is not None:
        told["schedule"] = schedule
    silence = draw(st.sampled_from([Silence(), Silence(default="absent")]))
    return TermSheet(id="draft", terms=[Release(id="freed", **told)], silence=silence, scope=SCOPE)


@given(counting_sheets(), counting_sheets())
def test_what_is_told_in_another_field_is_owned_once_and_mirrors(one: TermSheet, other: TermSheet) -> None:
    there, back = diff(one, other), diff(other, one)
    owned = Counter(path for change in there for path in change.owns)
    assert owned == Counter(path for path, _ in atoms(delta(to_plain(one), to_plain(other))))
    assert sorted(
        (change.row.mirror, change.significance.value, sorted(change.owns)) for change in there
    ) == sorted((change.kind, change.significance.value, sorted(change.owns)) for change in back)


def parts_of(sheet: TermSheet) -> set[str]:
    term = sheet.terms["freed"]
    return set(term.made_of) if isinstance(term, Release) else set()


@given(counting_sheets(), counting_sheets())
def test_a_slice_that_is_a_part_is_never_gone(one: TermSheet, other: TermSheet) -> None:
    found = {change.path[-1]: change.kind for change in diff(one, other) if "of whom" in change.path}
    gone = {people for people, kind in found.items() if kind in ("not-mentioned", "removed")}
    assert not gone & (parts_of(other) - parts_of(one))
