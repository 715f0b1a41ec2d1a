"""Groups: one named row for each case of the decision table, and what their words may be."""

from __future__ import annotations

import pickle

import pytest

from dealdiff.errors import ParseError
from dealdiff.values.group import MOST_NAMES, NOBODY_LEFT, NOT_DECLARED_APART, WHICH_ONES, Group, flipped
from dealdiff.values.scheme import ConceptScheme
from dealdiff.values.verdict import EQUAL, Basis, Direction, Info, Verdict, related

SCHEME = ConceptScheme.of(
    {
        "hostages (captives)": {
            "civilian hostages": {"civilian women": None},
            "soldiers": {"female soldiers": None},
            "women": {"civilian women": None, "female soldiers": None},
            "living hostages": None,
            "dead hostages": None,
        },
        "Palestinian prisoners": {"life-sentence prisoners": None},
        "women and children": {"children": None},
        "Gaza (Gaza Strip)": {
            "northern Gaza (the north)": None,
            "Philadelphi corridor (Philadelphi route)": None,
        },
    },
    [["living hostages", "dead hostages"], ["civilian hostages", "soldiers"]],
)

STATED_ROWS = {
    "the same words": ("hostages", "hostages", "equal"),
    "another case": ("hostages", "Hostages", "restated"),
    "an article": ("hostages", "the hostages", "restated"),
    "also called": ("hostages", "captives", "restated"),
    "an id": ("Palestinian prisoners", "palestinian-prisoners", "restated"),
    "a hyphen": ("life-sentence prisoners", "life sentence prisoners", "restated"),
    "a kind of": ("hostages", "civilian hostages", "narrowed"),
    "two levels down": ("hostages", "civilian women", "narrowed"),
    "by the other parent": ("women", "civilian women", "narrowed"),
    "a wider kind": ("female soldiers", "soldiers", "widened"),
    "two levels up": ("female soldiers", "hostages", "widened"),
    "also called, and narrower": ("captives", "soldiers", "narrowed"),
    "a common kind": ("women", "soldiers", "overlapping"),
    "a common kind, of civilians": ("women", "civilian hostages", "overlapping"),
    "declared apart": ("living hostages", "dead hostages", "replaced"),
    "civilians and soldiers": ("civilian hostages", "soldiers", "replaced"),
    "apart by inheritance, below": ("civilian hostages", "female soldiers", "replaced"),
    "apart by inheritance, on both sides": ("civilian women", "female soldiers", "replaced"),
    "a place in a place": ("Gaza", "northern Gaza", "narrowed"),
    "a place also called with an article": ("Gaza Strip", "the north", "narrowed"),
    "a place by its other name": ("Philadelphi corridor", "the Philadelphi route", "restated"),
    "a place out to the whole": ("Philadelphi route", "Gaza", "widened"),
    "a union in another order": (
        "civilian women + female soldiers",
        "female soldiers + civilian women",
        "restated",
    ),
    "a union in other joints": (
        "civilian women, female soldiers",
        "civilian women and female soldiers",
        "restated",
    ),
    "a union by or": ("civilian women or female soldiers", "civilian women + female soldiers", "restated"),
    "a union with what it holds already": ("hostages", "hostages + soldiers", "restated"),
    "a union inside its parent, which may have other kinds": (
        "women",
        "civilian women + female soldiers",
        "narrowed",
    ),
    "a union gains a member": ("civilian women", "civilian women + female soldiers", "widened"),
    "a union loses a member": ("soldiers, civilian women", "soldiers", "narrowed"),
    "each member narrowed": ("civilian hostages + soldiers", "civilian women + female soldiers", "narrowed"),
    "members all apart": ("civilian women", "soldiers + female soldiers", "replaced"),
    "one member in common": ("civilian women + soldiers", "civilian women + dead hostages", "overlapping"),
    "a whole label with and in it": ("women and children", "children", "narrowed"),
    "a whole label with and in it, under all": ("all women and children", "all children", "narrowed"),
    "an exception": ("hostages", "hostages except soldiers", "narrowed"),
    "a smaller exception": ("hostages except soldiers", "hostages except female soldiers", "widened"),
    "a larger exception": ("hostages other than female soldiers", "hostages excluding soldiers", "narrowed"),
    "all but, flipped": ("all but soldiers", "all but female soldiers", "widened"),
    "all but, in other words": ("all but soldiers", "everyone except the soldiers", "restated"),
    "all but, of undeclared names": (
        "all but men of military age",
        "everyone but Men of military age",
        "restated",
    ),
    "all but, of a kind": ("all hostages but soldiers", "all hostages except soldiers", "restated"),
    "what was taken out": ("hostages except soldiers", "soldiers", "replaced"),
    "less than what was taken out": ("hostages without soldiers", "female soldiers", "replaced"),
    "an exception of nobody there": ("civilian hostages", "civilian hostages except soldiers", "restated"),
    "inside an exception's rest": ("hostages except soldiers", "civilian women", "narrowed"),
    "the whole put together again": ("hostages", "soldiers + hostages except soldiers", "restated"),
    "an exception from every member": (
        "women and dead hostages but not soldiers",
        "women but not soldiers",
        "narrowed",
    ),
    "everyone": ("everyone", "hostages", "narrowed"),
    "all to some": ("all hostages", "some of the hostages", "narrowed"),
    "untold to some": ("hostages", "some hostages", "narrowed"),
    "some to some": ("some hostages", "some of the hostages", "restated"),
    "all to all of a kind": ("all hostages", "every female soldiers", "narrowed"),
    "all to a kind": ("all hostages", "soldiers", "narrowed"),
    "some to all around": ("some soldiers", "all hostages", "widened"),
    "some, apart": ("some of the living hostages", "all dead hostages", "replaced"),
    "an exception of some": ("hostages", "hostages except some of the soldiers", "narrowed"),
    "one undeclared name": ("foreign workers", "the Foreign  workers", "restated"),
    "an undeclared name less another": ("foreign workers", "foreign workers except minors", "narrowed"),
}

POLICY_ROWS = {
    "never declared apart": ("hostages", "Palestinian prisoners", NOT_DECLARED_APART),
    "siblings": ("living hostages", "women", NOT_DECLARED_APART),
    "places side by side": ("northern Gaza", "Philadelphi corridor", NOT_DECLARED_APART),
    "an undeclared name": ("hostages", "foreign workers", NOT_DECLARED_APART),
    "two undeclared names": ("tourists", "foreign workers", NOT_DECLARED_APART),
    "the common kind is taken out": ("women", "soldiers except female soldiers", NOT_DECLARED_APART),
    "some kinds may be the others": ("women except minors", "soldiers", NOT_DECLARED_APART),
    "some of what was taken out": ("hostages except some soldiers", "some soldiers", NOT_DECLARED_APART),
    "untold to all": ("hostages", "all hostages", WHICH_ONES),
    "untold to all of a kind": ("hostages", "all soldiers", WHICH_ONES),
    "some to a kind": ("some of the hostages", "soldiers", WHICH_ONES),
    "some to some of a kind": ("some of the hostages", "some of the soldiers", WHICH_ONES),
    "some, with a common kind": ("some women", "soldiers", WHICH_ONES),
    "nobody left": ("soldiers except hostages", "hostages", NOBODY_LEFT),
}


def verdict(before: str, after: str) -> Verdict:
    return Group(before).verdict_to(Group(after), scheme=SCHEME)


@pytest.mark.parametrize(("before", "after", "name"), STATED_ROWS.values(), ids=STATED_ROWS)
def test_stated(before: str, after: str, name: str) -> None:
    assert (verdict(before, after).name, verdict(before, after).basis) == (name, Basis.STATED)
    assert verdict(after, before) == verdict(before, after).mirror


@pytest.mark.parametrize(("before", "after", "policy"), POLICY_ROWS.values(), ids=POLICY_ROWS)
def test_mixed_by_policy(before: str, after: str, policy: str) -> None:
    assert verdict(before, after) == related(Info.MIXED, policy) == verdict(after, before)


def test_without_a_scheme_only_words_are_known() -> None:
    assert Group("hostages").verdict_to(Group("soldiers")).policy == NOT_DECLARED_APART
    assert Group("women and children").verdict_to(Group("women")).name == "narrowed"


def test_a_declared_union_is_one_concept_and_an_undeclared_one_is_two() -> None:
    assert [member.base for member in Group("women and children").members(SCHEME)] == ["women and children"]
    assert [member.base for member in Group("soldiers and children").members(SCHEME)] == [
        "soldiers",
        "children",
    ]
    assert [m.base for m in Group("soldiers, women and children").members(SCHEME)] == [
        "soldiers",
        "women and children",
    ]


def test_a_label_with_a_word_of_the_grammar_is_itself() -> None:
    scheme = ConceptScheme.of({"areas": {"areas without the corridor": None, "all others": None}})
    assert Group("areas without the corridor").concepts(scheme) == {"areas without the corridor"}
    assert Group("areas + all others").concepts(scheme) == {"areas", "all others"}


def test_but_takes_out_only_after_all() -> None:
    assert Group("elderly but healthy men").unknown(SCHEME) == (("elderly but healthy men", None),)


@pytest.mark.parametrize(
    ("inner", "outer", "inside"),
    [
        ("dead hostages", "hostages", True),
        ("some of the soldiers", "all hostages", True),
        ("female soldiers", "some of the hostages", True),
        ("hostages", "soldiers", False),
        ("soldiers", "civilian hostages", False),
        ("foreign workers", "hostages", False),
        ("civilian women", "hostages except soldiers", True),
        ("women", "hostages except soldiers", False),
    ],
)
def test_inside(inner: str, outer: str, inside: bool) -> None:  # a column of the table
    assert Group(inner).inside(Group(outer), SCHEME) is inside


def test_concepts_and_unknown_names() -> None:
    group = Group("all captives + civilan women except tourists and soldiers")
    assert group.concepts(SCHEME) == {"hostages", "soldiers"}
    assert group.unknown(SCHEME) == (("civilan women", "civilian women"), ("tourists", None))
    assert Group("all but soldiers").unknown(SCHEME) == ()


@pytest.mark.parametrize(
    ("info", "flipped_info"),
    [
        (Info.SAME, Info.SAME),
        (Info.MORE, Info.LESS),
        (Info.LESS, Info.MORE),
        (Info.MIXED, Info.MIXED),
        (Info.CONTRARY, Info.MIXED),
    ],
    ids=lambda info: info.value,
)
def test_inside_a_ban(info: Info, flipped_info: Info) -> None:
    assert flipped(Verdict(info=info, direction=Direction.UP)) == Verdict(info=flipped_info)
    assert flipped(EQUAL) == EQUAL


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("", 1),
        ("...", 1),
        ("some", 1),
        ("all the", 1),
        ("the", 1),
        ("all but", 8),
        ("except soldiers", 1),
        ("hostages except", 16),
        ("women and", 1),
        ("and women", 1),
        ("women, , men", 8),
        ("women +", 8),
        ("a + + b", 5),
        ("hostages (captives)", 10),
        ("hostages except women except girls", 22),
        ("all 35 hostages", 5),
        ("women\x00", 6),
        (" + ".join(["women"] * (MOST_NAMES + 1)), 1),
    ],
)
def test_words_that_cannot_be_read(text: str, column: int) -> None:
    with pytest.raises(ParseError) as caught:
        Group.parse(text)
    assert caught.value.column == column


def test_a_group_is_its_words() -> None:
    group = Group("  civilian   women + female soldiers ")
    assert str(group) == "civilian women + female soldiers"
    assert group == pickle.loads(pickle.dumps(group)) == Group.parse(str(group))  # noqa: S301 # what we pickled
    assert len({group, Group(str(group)), Group("women")}) == 2


PEOPLE = ConceptScheme.of(
    {"men": {"men of military age": None, "old men": None}, "women": None}, [["men", "women"]]
)
EXCEPTIONS = {
    "more is taken out": ("all but men of military age", "all but men", "narrowed"),
    "less is taken out": ("all but men", "all but men of military age", "widened"),
    "other words for what is taken out": ("all but the Men", "everyone except men", "restated"),
    "kinds apart are taken out": ("all but men", "all but women", "overlapping"),
    "what was taken out is all that is left": ("all but men", "men", "replaced"),
    "some of what was taken out": ("all but men", "old men", "replaced"),
    "taken out of a union": ("men and women except old men", "men and women except men", "narrowed"),
}


@pytest.mark.parametrize(("before", "after", "name"), EXCEPTIONS.values(), ids=EXCEPTIONS)
def test_the_sense_flips_inside_an_exception(before: str, after: str, name: str) -> None:
    verdict = Group(before).verdict_to(Group(after), scheme=PEOPLE)
    assert verdict.name == name
    assert Group(after).verdict_to(Group(before), scheme=PEOPLE) == verdict.mirror
