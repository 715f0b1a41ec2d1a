"""The laws of comparing groups over concept schemes, and of the schemes themselves."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import product

from attrs import evolve
from groups import LABELS, Case, bases, cases, concept_lists, groups, members_of, of_fitting, schemes, worlds
from hypothesis import assume, example, given
from hypothesis import strategies as st

from dealdiff.errors import DealdiffError, ModelError, ParseError
from dealdiff.values.group import NOBODY_LEFT, Group, Share, flipped
from dealdiff.values.names import Names
from dealdiff.values.policy import Policy
from dealdiff.values.scheme import EMPTY, Concept, ConceptScheme
from dealdiff.values.verdict import EQUAL, Basis, Info, Verdict
from dealdiff.values.wording import Op, Wording, redline

_WITHIN = (Info.SAME, Info.MORE)
_HOLDS: dict[Info, Callable[[set[frozenset[str]], set[frozenset[str]]], bool]] = {
    Info.SAME: lambda before, after: before == after,
    Info.MORE: lambda before, after: after <= before,
    Info.LESS: lambda before, after: before <= after,
    Info.CONTRARY: lambda before, after: before.isdisjoint(after),
}


def merged(*parts: ConceptScheme) -> ConceptScheme | str:
    try:
        whole = EMPTY
        for part in parts:
            whole = whole.merged(part)
    except ModelError:
        return "they do not fit"
    return whole


@given(cases)
def test_every_pair_has_one_verdict_and_its_mirror(case: Case) -> None:
    forward = case.a.verdict_to(case.b, scheme=case.scheme)
    assert forward.mirror == case.b.verdict_to(case.a, scheme=case.scheme)
    assert (forward == EQUAL) is (case.a == case.b)
    assert (forward.basis is Basis.POLICY) is bool(forward.policy)
    assert forward.direction is None


@given(cases)
def test_only_mixed_rests_on_a_policy_and_no_width_bears_on_it(case: Case) -> None:
    verdict = case.a.verdict_to(case.b, scheme=case.scheme)
    assert verdict.info is Info.MIXED or verdict.basis is Basis.STATED
    wide = Policy(about="1/4", nearly="1/4", step=5)
    assert case.a.verdict_to(case.b, wide, case.scheme) == verdict


@given(schemes)
def test_more_composes_between_plain_concepts(scheme: ConceptScheme) -> None:
    told = {(a, b): Group(a).verdict_to(Group(b), scheme=scheme) for a, b in product(LABELS, repeat=2)}
    for a, b, c in product(LABELS, repeat=3):
        if {told[a, b].info, told[b, c].info} <= set(_WITHIN):
            more = Info.MORE in (told[a, b].info, told[b, c].info)
            assert told[a, c].info is (Info.MORE if more else Info.SAME)
            assert told[a, c].basis is Basis.STATED


@given(schemes, st.lists(groups, min_size=3, max_size=8))
def test_contrary_persists_when_either_side_is_narrowed(scheme: ConceptScheme, some: list[Group]) -> None:
    pool = [*some, *map(Group, LABELS)]
    told = {(a, b): a.verdict_to(b, scheme=scheme).info for a, b in product(pool, repeat=2)}
    for a, b, c in product(pool, repeat=3):
        if told[a, b] is Info.CONTRARY and told[b, c] in _WITHIN:
            assert told[a, c] is told[c, a] is Info.CONTRARY


@given(schemes, groups, bases)
def test_contrary_persists_when_more_is_taken_out(scheme: ConceptScheme, group: Group, out: str) -> None:
    for label in LABELS:
        if group.verdict_to(Group(label), scheme=scheme).info is Info.CONTRARY:
            verdict = group.verdict_to(Group(f"{label} except {out}"), scheme=scheme)
            assert verdict.info is Info.CONTRARY or verdict.policy == NOBODY_LEFT


@given(cases)
def test_every_verdict_holds_for_every_kind_of_person_that_the_scheme_allows(case: Case) -> None:
    assume("some" not in f"{case.a} {case.b}")
    may_be = worlds(case.scheme)
    before, after = ({k for k in may_be if members_of(group, case.scheme, k)} for group in (case.a, case.b))
    verdict = case.a.verdict_to(case.b, scheme=case.scheme)
    if verdict.policy == NOBODY_LEFT:
        assert not before or not after
    elif verdict.info is not Info.MIXED:
        assert _HOLDS[verdict.info](before, after)
    elif verdict.basis is Basis.STATED:
        assert before & after
        assert before != after


@given(schemes, bases, bases)
def test_the_sense_flips_inside_an_exception(scheme: ConceptScheme, a: str, b: str) -> None:
    plain = Group(a).verdict_to(Group(b), scheme=scheme)
    out = Group(f"all but {a}").verdict_to(Group(f"all but {b}"), scheme=scheme)
    if plain.info in (*_WITHIN, Info.LESS):
        assert out == plain.mirror
    else:
        assert out.info is Info.MIXED


@given(cases)
def test_the_sense_flips_inside_a_ban_and_mirrors(case: Case) -> None:
    verdict = case.a.verdict_to(case.b, scheme=case.scheme)
    assert flipped(verdict).mirror == flipped(verdict.mirror)
    assert flipped(verdict).info is {Info.CONTRARY: Info.MIXED}.get(verdict.info, verdict.info.mirror)


@given(cases)
def test_a_union_holds_each_of_its_groups(case: Case) -> None:
    both = Group(f"{case.a} + {case.b}")
    verdict = both.verdict_to(case.a, scheme=case.scheme)
    assert verdict.info in _WITHIN or verdict.policy == NOBODY_LEFT
    assert case.a.inside(both, case.scheme)


@given(cases)
def test_the_order_of_a_union_never_matters(case: Case) -> None:
    one, other = Group(f"{case.a} + {case.b}"), Group(f"{case.b} + {case.a}")
    assert one.verdict_to(other, scheme=case.scheme).info is Info.SAME
    against = one.verdict_to(case.c, scheme=case.scheme)
    assume(case.c not in (one, other))
    assert other.verdict_to(case.c, scheme=case.scheme) == against


@given(schemes, groups)
def test_words_and_value_are_one(scheme: ConceptScheme, group: Group) -> None:
    assert Group.parse(str(group)) == group
    assert hash(Group.parse(str(group))) == hash(group)
    assert group.concepts(scheme) <= set(scheme.labels)
    assert all(scheme.find(words) is None for words, _ in group.unknown(scheme))


@given(schemes, groups, groups)
def test_a_slice_inside_a_group_is_never_apart_from_it(scheme: ConceptScheme, a: Group, b: Group) -> None:
    assume(a.inside(b, scheme))
    assert a.verdict_to(b, scheme=scheme).info is not Info.CONTRARY


@given(st.lists(schemes, min_size=3, max_size=3))
def test_merging_is_associative_and_commutative(three: list[ConceptScheme]) -> None:
    a, b, c = three
    assert merged(a, b) == merged(b, a)
    ab, bc = merged(a, b), merged(b, c)
    if isinstance(ab, str) or isinstance(bc, str):
        assert merged(a, b, c) == "they do not fit"
    else:
        assert merged(ab, c) == merged(a, bc)


@given(schemes)
def test_merging_with_itself_or_nothing_changes_nothing(scheme: ConceptScheme) -> None:
    assert scheme.merged(scheme) == scheme.merged(EMPTY) == EMPTY.merged(scheme) == scheme


@given(schemes, schemes)
def test_digests_are_equal_exactly_when_schemes_and_plain_data_are(
    a: ConceptScheme, b: ConceptScheme
) -> None:
    assert (a.digest == b.digest) is (a.plain() == b.plain()) is (a == b)
    assert a != b or hash(a) == hash(b)


@given(concept_lists(), st.integers(0, 1_000))
def test_the_order_of_declaration_never_matters(concepts: list[Concept], seed: int) -> None:
    pairs = [("ash", "birch"), ("oak", "ash")]
    shuffled = random.Random(seed).sample(concepts, len(concepts))  # noqa: S311 # an order, no secret
    split = [evolve(c, broader=()) for c in concepts]
    whole = of_fitting(concepts, pairs)
    assert ConceptScheme(shuffled, [pair[::-1] for pair in whole.disjoint_pairs]) == whole
    assert ConceptScheme(shuffled + split, whole.disjoint_pairs).digest == whole.digest


@given(schemes)
def test_disjoint_is_symmetric_inherited_and_never_of_kin(scheme: ConceptScheme) -> None:
    for a, b in product(LABELS, repeat=2):
        assert scheme.disjoint(a, b) is scheme.disjoint(b, a)
        if scheme.disjoint(a, b):
            below = (scheme.descendants(a) | {a}, scheme.descendants(b) | {b})
            assert not below[0] & below[1]
            assert all(scheme.disjoint(x, y) for x, y in product(*below))


def refusal(read: Callable[[], object]) -> DealdiffError | None:
    try:
        read()
    except DealdiffError as error:
        return error
    return None


@given(st.text())
@example("all but")
@example("a, ,b")
@example("a (b) + c")
@example("with the exception of")
def test_arbitrary_text_is_read_or_refused_with_a_parse_error(text: str) -> None:
    for kind in (Group, Names, Wording):
        refused = refusal(lambda kind=kind: kind.parse(text))  # type: ignore[misc] # a default binds the loop's kind
        if refused is None:
            assert kind.parse(str(kind.parse(text))) == kind.parse(text)
        else:
            assert isinstance(refused, ParseError)
            assert 1 <= refused.column <= len(text) + 1


_words = st.text(" abAB-+,();'.\n\x00ß", max_size=8)
_trees = st.recursive(
    st.none() | st.dictionaries(_words, st.none(), max_size=2),
    lambda inner: st.dictionaries(_words, inner, max_size=3),
    max_leaves=8,
)


@given(_trees, st.lists(st.lists(_words, max_size=3), max_size=2))
def test_arbitrary_trees_are_read_or_refused_with_our_errors(tree: object, disjoint: list[list[str]]) -> None:
    def read() -> ConceptScheme:
        return ConceptScheme.of(tree, disjoint)  # type: ignore[arg-type] # what a user's file may hold

    refused = refusal(read)
    if refused is None:
        scheme = read()
        assert ConceptScheme(scheme.concepts, scheme.disjoint_pairs) == scheme
        assert all(scheme.find(label) == label for label in scheme.labels)
    else:
        assert isinstance(refused, (ParseError, ModelError))


_told_words = (
    "the",
    "The",
    "pause,",
    "pause",
    "six",
    "weeks'",
    "6.0",
    "60",
    "cease-fire",
    "cease",
    "fire",
    "?",
    "—",
)
_texts = st.lists(st.sampled_from(_told_words), min_size=1)
wordings = _texts.map(" ".join).map(Wording)


def _told(edits: tuple[object, ...], *ops: Op) -> str:
    return " ".join(edit.text for edit in edits if getattr(edit, "op", None) in ops)  # type: ignore[attr-defined] # Edit


@given(wordings, wordings)
def test_wording_mirrors_is_never_contrary_and_redlines_rebuild_both_sides(a: Wording, b: Wording) -> None:
    verdict = a.verdict_to(b)
    assert verdict.mirror == b.verdict_to(a)
    assert verdict in (EQUAL, Verdict(info=Info.SAME)) or verdict.policy == "wording"
    edits = redline(a, b)
    assert _told(edits, Op.KEEP, Op.INSERT) == str(b)
    assert Wording(_told(edits, Op.KEEP, Op.DELETE)).verdict_to(a).info is Info.SAME
    assert ({edit.op for edit in edits} == {Op.KEEP}) is (verdict.info is Info.SAME)


_sets = st.frozensets(st.sampled_from(["israel", "hamas", "us", "qatar", "far-right"]), min_size=1)


@given(_sets, _sets)
def test_names_are_sets_and_their_verdicts_mirror(a: frozenset[str], b: frozenset[str]) -> None:
    one, other = Names.of(a), Names.of(b)
    verdict = one.verdict_to(other)
    assert verdict.mirror == other.verdict_to(one)
    assert (one == other) is (a == b)
    assert (verdict.info is Info.CONTRARY) is a.isdisjoint(b)
    assert Names.parse(", ".join(a)) == Names.parse(str(one)) == one


@given(groups)
def test_shares_come_only_from_words(group: Group) -> None:
    told = {member.share for member in group.members()}
    words = str(group).lower()
    assert (Share.SOME in told) <= ("some" in words)
    assert (Share.ALL in told) <= any(word in words for word in ("all", "every"))
