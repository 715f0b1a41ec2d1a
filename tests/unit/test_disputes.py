"""Disputes: how accounts of one field relate, within a version and over several: case by case."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve, frozen
from versions import SCOPE, free, version

from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.figure import Figure
from dealdiff.model.scope import Source
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation
from dealdiff.seeds import seed
from dealdiff.sources.disputes import Dispute, Disputes, disputes
from dealdiff.sources.relation import Relation
from dealdiff.values.policy import Policy
from dealdiff.views.effective import effective
from dealdiff.vocabularies.ceasefire import Cessation

AGREE, AS_STATED, REFINE, COMPATIBLE, CONTRADICT = Relation
DAILY = Source(id="daily", publisher="The Daily", published="2024-03-21")
WIRE = Source(id="wire", publisher="The Wire", published="2024-06")
SOURCED = evolve(SCOPE, sources=[DAILY, WIRE])
COUNT = ("terms", "hostages", "count")
TAKEN = ("figures", "taken", "count")


def said(who: str, verb: str = "tells", body: Term | Figure | None = None, **more: Any) -> Statement:  # noqa: ANN401 # fields
    return Statement(
        who=who, verb=verb, subject=more.pop("subject", body.id if body else "hostages"), body=body, **more
    )


def sheet(*told: Term | Statement, **more: Any) -> TermSheet:  # noqa: ANN401 # fields
    return evolve(version(*told, **{"source": "daily", "date": "2024-03", **more}), scope=SOURCED)


def at(found: Disputes, path: tuple[str, ...]) -> Dispute:
    (one,) = (one for one in found.all if one.path == path)
    return one


@frozen
class Case:
    """What two accounts tell, how they relate, and whether that holds by their words."""

    idea: str
    own: str
    other: str
    relation: Relation
    stated: bool = True


CASES = [
    Case("the same words", "35", "35", AGREE),
    Case("other words of one meaning", "over 35", "more than 35", AS_STATED),
    Case("none and nought", "none", "0", AS_STATED),
    Case("a bound holds a number", "at least 30", "35", REFINE),
    Case("about holds a number by convention", "about 35", "36", REFINE, stated=False),
    Case("two bounds overlap", "at least 30", "at most 40", COMPATIBLE),
    Case("two numbers", "35", "40", CONTRADICT),
    Case("a number outside a bound", "more than 40", "40", CONTRADICT),
    Case("withheld, and told", "undisclosed", "40", REFINE),
    Case("to be agreed, and told", "to be agreed", "40", CONTRADICT),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.idea)
def test_two_accounts_relate_in_one_of_five_ways(case: Case) -> None:
    for own, other in ((case.own, case.other), (case.other, case.own)):
        found = disputes(sheet(free(count=own), said("wire", body=free(count=other))))
        one = at(found, COUNT)
        assert (one.relation, one.basis.value) == (case.relation, "stated" if case.stated else "policy")
        assert bool(one.policies) is not case.stated
        assert (list(found) == [one]) is case.relation.disputed
        assert found.of(case.relation.value) == (one,)
        assert [str(account.value) for account in one.accounts] == [own, other]


SEVERAL = [
    ("agree alone", ("35", "35"), AGREE),
    ("a refinement among those that agree", ("35", "at least 30"), REFINE),
    ("an overlap beside a refinement", ("at least 30", "at most 40", "35"), COMPATIBLE),
    ("one contradiction is enough", ("35", "35", "at least 30", "40"), CONTRADICT),
]


@pytest.mark.parametrize(("told", "relation"), [row[1:] for row in SEVERAL], ids=[row[0] for row in SEVERAL])
def test_of_several_the_farthest_apart_counts_and_not_how_many(
    told: tuple[str, ...], relation: Relation
) -> None:
    several = [said("wire", body=free(count=count), id=f"n{i}") for i, count in enumerate(told)]
    one = at(disputes(sheet(*several)), COUNT)
    assert one.relation is relation
    assert len(one.pairs) == len(told) * (len(told) - 1) // 2


def test_the_policy_decides_what_hedged_words_leave_open() -> None:
    told = sheet(free(count="about 240"), said("wire", body=free(count=253)))
    strict = disputes(told, policy=Policy(about="1/100"))
    assert [one.relation for one in (at(disputes(told), COUNT), at(strict, COUNT))] == [REFINE, CONTRADICT]
    assert at(strict, COUNT).policies == ("about=1%",)


def test_an_account_carries_where_it_stands_and_who_tells_it() -> None:
    told = sheet(
        free(count=35),
        said(
            "anna",
            body=free(count=40),
            told_by="ida",
            date="2024-03-19",
            because="she counted",
            mistaken="emil",
        ),
    )
    anna, own = at(disputes(told), COUNT).accounts
    assert (own.version, own.source, own.publisher, own.speaker, str(own.known)) == (
        "v", "daily", "The Daily", "", "2024-03-21",
    )  # fmt: skip
    assert (anna.speaker, str(anna.told_by), str(anna.date), str(anna.because), str(anna.mistaken)) == (
        "Anna", "ida", "2024-03-19", "she counted", "emil",
    )  # fmt: skip
    assert str(at(disputes(told), COUNT)) == (
        "Hostages: count: 40 and 35 contradict each other.\n"
        "- 40 [Anna, second hand: told by Ida, in The Daily, published 2024-03-21, said 2024-03-19, "
        "version v, the reason given: she counted] (judged mistaken by Emil)\n"
        "- 35 [The Daily, published 2024-03-21, version v]\n"
        "  40 and 35: a contradiction, as they cannot both hold (by the words of each)."
    )


def test_an_account_judged_mistaken_or_denied_stays_and_counts_as_before() -> None:
    told = sheet(
        free(count=35),
        said("wire", body=free(count=40), mistaken="emil"),
        said("ida", "denies", free(count=40)),
    )
    one = at(disputes(told), COUNT)
    assert one.relation is CONTRADICT
    marks = {str(account.who): (account.denied_by, str(account.mistaken)) for account in one.accounts}
    assert marks == {"daily": ((), "None"), "wire": (("ida",), "emil"), "ida": ((), "None")}
    assert "40 [The Wire, published 2024-06, version v] (denied by Ida) (judged mistaken by Emil)" in str(one)


def test_a_denial_of_something_else_contradicts_nothing() -> None:
    one = at(disputes(sheet(free(count=35), said("ida", "denies", free(count=40)))), COUNT)
    assert (one.relation, one.pairs[0].verdict) == (COMPATIBLE, None)
    assert str(one.pairs[0]) == "35 and not 40: no contradiction, as the denial is of something else."


def test_who_denies_the_whole_contradicts_whoever_tells_any_of_it() -> None:
    told = sheet(said("wire", body=free(count=40)), said("ida", "denies"))
    (one,) = disputes(told)
    assert (one.path, one.relation) == (("terms", "hostages"), CONTRADICT)
    assert [str(account.who) for account in one.accounts] == ["ida", "wire"]
    more = sheet(free(count=35), said("wire", body=free(count=40)), said("ida", "denies"))
    assert all(account.denied_by == ("ida",) for account in at(disputes(more), COUNT).accounts)


def test_a_contradiction_with_a_denial_by_a_convention_says_so() -> None:
    one = at(disputes(sheet(free(count=37), said("ida", "denies", free(count="about 40")))), COUNT)
    (pair,) = one.pairs
    assert (pair.relation, pair.basis.value, pair.policy) == (CONTRADICT, "policy", "about=10%")
    assert one.policies == ("about=10%",)
    assert str(pair) == (
        "37 and not about 40: a contradiction, as they cannot both hold (by the policy about=10%)."
    )


@pytest.mark.parametrize("words", ["none", "absent"])
def test_none_and_a_denial_of_the_whole_say_the_same(words: str) -> None:
    told = evolve(sheet(said("ida", "denies")), terms={"hostages": words})
    (one,) = disputes(told).all
    assert (one.relation, one.disputed) == (AS_STATED, False)
    assert str(one.pairs[0]).endswith("the same in other words (by the words of each).")


def test_who_denies_a_number_of_a_type_denies_no_type() -> None:
    told = evolve(
        sheet(
            Cessation(id="hostages", form="pause"),
            said("wire", body=free(count=40)),
            said("ida", "denies", free(count=35)),
        )
    )
    kinds = at(disputes(told), ("terms", "hostages", "is"))
    assert [(str(one.value), one.verb, one.denied_by) for one in kinds.accounts] == [
        ("cessation", "tells", ()),
        ("release", "tells", ()),
    ]
    alone = sheet(Cessation(id="hostages", form="pause"), said("ida", "denies", free()))
    assert at(disputes(alone), ("terms", "hostages", "is")).accounts[1].verb == "denies"


def test_the_same_two_words_are_told_once_whoever_tells_them() -> None:
    several = (said(who, body=free(count=40)) for who in ("wire", "anna", "emil"))
    one = at(disputes(sheet(free(count=35), *several)), COUNT)
    assert len(one.pairs) == 6
    lines = [line for line in str(one).splitlines() if line.startswith("  ")]
    assert len(lines) == len(set(lines)) == 4
    assert sum("35" in line for line in lines) == 1
    assert lines == [f"  {line}" for line in one.two_by_two]


def test_to_deny_that_a_number_is_withheld_says_nothing_against_a_number() -> None:
    found = disputes(sheet(free(count=35), said("ida", "denies", free(count="undisclosed"))))
    assert (at(found, COUNT).relation, at(found, COUNT).accounts[0].denied_by) == (COMPATIBLE, ())
    both = disputes(sheet(free(count="undisclosed"), said("ida", "denies", free(count="undisclosed"))))
    assert at(both, COUNT).relation is CONTRADICT


# Over several versions.


def talks(*figures: Figure | tuple[Figure, Statement]) -> Negotiation:
    """Versions a, b, c ... of a figure each."""
    told = [one if isinstance(one, tuple) else (one,) for one in figures]
    return Negotiation(
        scope=SOURCED,
        versions=[
            evolve(sheet(*more, id=id_, date=f"2024-0{number}"), figures=[figure])
            for number, (id_, (figure, *more)) in enumerate(zip("abcdef", told, strict=False), start=1)
        ],
    )


def taken(count: int, **more: Any) -> Figure:  # noqa: ANN401 # fields
    return Figure(id="taken", count=count, **more)


DAYS: list[tuple[str, dict[str, str], dict[str, str], bool]] = [
    ("one past day", {"fixed": "2023-10-07"}, {"fixed": "2023-10-07"}, True),
    ("a day in its month", {"fixed": "2023-11"}, {"fixed": "late November 2023"}, True),
    ("a past day, and none told", {"fixed": "2023-10-07"}, {}, True),
    ("a day, and none told", {"as_of": "2024-03-20"}, {}, False),
    ("two past days", {"fixed": "2023-10-07"}, {"fixed": "2023-11-24"}, False),
    ("a past day, and a number that moves", {"fixed": "2023-10-07"}, {"as_of": "2024-01"}, False),
    ("as of one exact day", {"as_of": "2024-03-20"}, {"as_of": "2024-03-20"}, True),
    ("as of about one day", {"as_of": "2024-03-20~"}, {"as_of": "2024-03-20~"}, False),
    ("as of one month", {"as_of": "2024-03"}, {"as_of": "2024-03"}, False),
    ("as of two days", {"as_of": "2024-03-20"}, {"as_of": "2024-07-10"}, False),
    ("no day at all", {}, {}, False),
]


@pytest.mark.parametrize(("one", "other", "fact"), [row[1:] for row in DAYS], ids=[row[0] for row in DAYS])
def test_figures_are_accounts_of_one_fact_only_of_one_day(
    one: dict[str, str], other: dict[str, str], fact: bool
) -> None:
    found = disputes(talks(taken(240, **one), taken(250, **other)))
    assert [(each.path, each.versions) for each in found.of(CONTRADICT)] == (
        [(TAKEN, ("a", "b"))] if fact else []
    )


def test_days_that_are_linked_by_a_month_alone_are_not_compared() -> None:
    days = ("2023-11-24", "2023-11", "2023-11-28")
    one = at(
        disputes(talks(*(taken(count, fixed=day) for count, day in zip((1, 2, 3), days, strict=True)))), TAKEN
    )
    assert [(pair.one.version, pair.other.version) for pair in one.pairs] == [("a", "b"), ("b", "c")]


def test_what_is_said_of_a_figure_in_another_version_is_an_account_of_the_fact() -> None:
    day = {"fixed": "2023-10-07"}
    denial = said("ida", "denies", taken(253))
    one = at(disputes(talks((taken(240, **day), denial), taken(253, **day))), TAKEN)
    assert [(each.version, each.verb, each.denied_by) for each in one.accounts] == [
        ("a", "tells", ()), ("a", "denies", ()), ("b", "tells", ("ida",)),
    ]  # fmt: skip


def test_terms_of_two_versions_are_two_offers_and_no_accounts() -> None:
    both = Negotiation(scope=SOURCED, versions=[sheet(free(count=35), id="a"), sheet(free(count=40), id="b")])
    assert disputes(both).all == ()
    assert str(disputes(both)) == "No field is told by two or more accounts."


def test_where_one_account_says_whom_it_counts_that_is_told() -> None:
    day = {"fixed": "2023-10-07"}
    (one,) = disputes(talks(taken(250, people="hostages", **day), taken(253, **day)))
    assert str(one.pairs[0]).endswith("(by the words of each); only the first says what it counts: hostages.")


def test_where_two_count_other_groups_each_group_is_told() -> None:
    day = {"fixed": "2023-10-07"}
    (one, _) = disputes(talks(taken(40, people="hostages", **day), taken(40, people="women", **day)))
    assert str(one.pairs[0]).endswith("; the first counts hostages, the second women.")


# On the seeds.


@pytest.fixture(scope="module")
def gaza() -> Negotiation:
    return seed("gaza-2024")


def test_whether_240_250_and_253_contradict_by_the_words_of_each(gaza: Negotiation) -> None:
    one = at(disputes(gaza), ("figures", "hostages-taken", "count"))
    assert [(str(each.value), each.version, each.publisher, each.speaker) for each in one.accounts] == [
        ("around 240", "paris-framework", "an unnamed news digest", ""),
        ("253", "july-positions", "an unnamed newspaper", "Israel"),
        ("250", "august-positions", "an unnamed news digest", ""),
    ]
    assert [(pair.relation, pair.basis.value, pair.policy) for pair in one.pairs] == [
        (REFINE, "policy", "about=10%"), (REFINE, "policy", "about=10%"), (CONTRADICT, "stated", ""),
    ]  # fmt: skip
    assert list(map(str, one.pairs)) == [
        "around 240 and 253: no contradiction, as 253 lies within around 240 (by the policy about=10%).",
        "around 240 and 250: no contradiction, as 250 lies within around 240 (by the policy about=10%).",
        "253 and 250: a contradiction, as they cannot both hold (by the words of each).",
    ]


def test_what_else_the_seed_tells_twice(gaza: Negotiation) -> None:
    found = {(one.path[1], one.path[2]): one.relation for one in disputes(gaza).all}
    assert found[("hostages-released", "count")] is AS_STATED
    assert found[("hostages-released", "fixed")] is REFINE
    assert found[("toll-israel", "count")] is CONTRADICT
    assert found[("fighting", "form")] is COMPATIBLE
    assert not {one for one, _ in found} & {
        "hostages-held",
        "toll-gaza",
        "casualties-gaza",
        "prisoners-released",
    }
    assert disputes(seed("takeover-made-up")).all == ()


def test_the_data_says_all_that_the_words_say(gaza: Negotiation) -> None:
    found = disputes(gaza)
    data = json.loads(json.dumps(found.to_dict()))["disputes"]
    assert [one["path"] for one in data] == [".".join(one.path) for one in found.all]
    for one, row in zip(found.all, data, strict=True):
        assert [row["accounts"][i]["sentence"] for i in range(len(one.accounts))] == [
            line.removeprefix("- ") for line in str(one).splitlines() if line.startswith("- ")
        ]
        assert [each["sentence"] for each in row["pairs"]] == list(map(str, one.pairs))
        assert all(0 <= place < len(one.accounts) for each in row["pairs"] for place in each["accounts"])


def test_what_cannot_be_asked_is_refused(gaza: Negotiation) -> None:
    with pytest.raises(UnknownName, match="the nearest is 'contradict'"):
        disputes(gaza).of("contradicts")
    with pytest.raises(ModelError, match="several reports"):
        disputes(effective(gaza, "august-positions"))
    with pytest.raises(ModelError, match="a TermSheet or a Negotiation"):
        disputes("gaza-2024")  # type: ignore[arg-type] # what a user may do


def test_nobodys_text_is_an_account_until_somebody_tells_the_same() -> None:
    text = sheet(free(count="35"), said("wire", body=free(count="40")), source="")
    told = at(disputes(text), COUNT)
    assert [(str(one.who or ""), str(one.value)) for one in told.accounts] == [("", "35"), ("wire", "40")]
    more = evolve(text, statements=(*text.statements, said("daily", body=free(count="35"))))
    found = at(disputes(more), COUNT)
    assert [(str(one.who), str(one.value)) for one in found.accounts] == [("daily", "35"), ("wire", "40")]
    assert told.relation is found.relation is CONTRADICT
