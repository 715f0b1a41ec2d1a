"""What becomes of a term, version by version: told, changed, removed, reinstated, dropped again."""

from __future__ import annotations

from typing import Any

import pytest
from versions import FULL, SCOPE, WITHHELD, free, version

from dealdiff.errors import ModelError, UnknownName
from dealdiff.lineage.log import log
from dealdiff.model.figure import Figure
from dealdiff.model.part import Exchange
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.statement import Statement
from dealdiff.negotiation import Negotiation
from dealdiff.vocabularies.ceasefire import Release

NOTHING = version()
COMPLETE = version(silence=FULL)
NONE_OF_THEM = version(terms={"hostages": "none"})
ABSENT = version(terms={"hostages": "absent"})


def told(count: object = 35) -> TermSheet:
    return version(free(count=count))


def says(verb: str, who: str = "east", **more: Any) -> TermSheet:  # noqa: ANN401 # fields
    return version(Statement(who=who, verb=verb, subject="hostages", **more))


DROPPED = Statement(who="east", verb="drops", subject="hostages")


def talks(*sheets: TermSheet, relation: str = "amends") -> Negotiation:
    """Versions v0, v1, ... each a month after the one before it, and so related to it; "": not related."""
    made = []
    for at, sheet in enumerate(sheets):
        parents = {f"v{at - 1}": relation} if at and relation else {}
        made.append(_evolved(sheet, id=f"v{at}", date=f"2024-{at + 1:02}-01", parents=parents))
    return Negotiation(scope=SCOPE, versions=made)


def _evolved(sheet: TermSheet, **more: Any) -> TermSheet:  # noqa: ANN401
    fields = {name: getattr(sheet, name) for name in TermSheet.__annotations__}
    return TermSheet(**{**fields, **more})


def events(negotiation: Negotiation, **more: Any) -> list[str]:  # noqa: ANN401
    return [f"{one.version} {one.event}" for one in log(negotiation, "hostages", **more)]


ALONG_A_LINE: dict[str, tuple[tuple[TermSheet, ...], list[str]]] = {
    "the same again is no entry": ((told(), told()), ["v0 first attested"]),
    "another number is a change": ((told(35), told(40)), ["v0 first attested", "v1 changed"]),
    "the same number in other words is restated": (
        (told(35), told("thirty-five")), ["v0 first attested", "v1 restated"]
    ),
    "what a partial report leaves out is not repeated, and told again later": (
        (told(35), NOTHING, told(33)), ["v0 first attested", "v1 not repeated", "v2 told again"]
    ),
    "told again in the same words is told too": (
        (told(35), NOTHING, told(35)), ["v0 first attested", "v1 not repeated", "v2 told again"]
    ),
    "silence goes on in silence": ((told(), NOTHING, NOTHING), ["v0 first attested", "v1 not repeated"]),
    "a complete text without it removes it": ((told(), COMPLETE), ["v0 first attested", "v1 removed"]),
    "what was left open and is ruled out then is changed": (
        (version(terms={"hostages": "to be agreed"}), NONE_OF_THEM), ["v0 first attested", "v1 changed"]
    ),
    "what another term stands for in a complete text is not removed": (
        (told(), version(Release(id="prisoners", count=35, replaces="hostages"), silence=FULL)),
        ["v0 first attested", "v1 told otherwise"],
    ),
    "what was ruled out from the first and is told then": (
        (NONE_OF_THEM, told()), ["v0 first attested", "v1 first told in a text"]
    ),
    "a text that is said to be silent removes it": ((told(), ABSENT), ["v0 first attested", "v1 removed"]),
    "a text that says there are none removes it": (
        (told(), NONE_OF_THEM), ["v0 first attested", "v1 removed"]
    ),
    "what was removed and stands in the text again is reinstated": (
        (told(35), COMPLETE, told(33)), ["v0 first attested", "v1 removed", "v2 reinstated"]
    ),
    "and removed again after that": (
        (told(), COMPLETE, told(), COMPLETE),
        ["v0 first attested", "v1 removed", "v2 reinstated", "v3 removed again"],
    ),
    "what was removed and not mentioned then is still reinstated": (
        (told(), ABSENT, NOTHING, told()),
        ["v0 first attested", "v1 removed", "v2 not repeated", "v3 reinstated"],
    ),
    "a complete text removes what a partial one did not repeat": (
        (told(), NOTHING, COMPLETE), ["v0 first attested", "v1 not repeated", "v2 removed"]
    ),
    "a withheld text removes nothing": (
        (told(), version(silence=WITHHELD), told()),
        ["v0 first attested", "v1 withheld", "v2 told again"],
    ),
    "what is said to be dropped, and is in the text later, is reinstated": (
        (told(), says("drops"), told()),
        ["v0 first attested", "v1 said to be dropped", "v2 reinstated"],
    ),
    "what a party dropped and wants again is reinstated, and dropped again": (
        (says("wants"), says("drops"), says("wants"), says("drops")),
        ["v0 first attested", "v1 said to be dropped", "v2 reinstated", "v3 said to be dropped again"],
    ),
    "one who speaks for the party that dropped it brings it back too": (
        (says("drops"), says("wants", "anna")),
        ["v0 first attested, as dropped", "v1 reinstated"],
    ),
    "what another party wants is not reinstated by that": (
        (says("drops", "east"), says("wants", "west")),
        ["v0 first attested, as dropped", "v1 spoken of"],
    ),
    "a drop that is only expected is none": (
        (says("wants"), says("drops", expected=True)), ["v0 first attested", "v1 spoken of"]
    ),
    "a drop is told where the text is told again in the same version, too": (
        (told(), NOTHING, version(free(count=35), DROPPED), NOTHING, told(), says("drops")),
        ["v0 first attested", "v1 not repeated", "v2 said to be dropped", "v3 not repeated",
         "v4 reinstated", "v5 said to be dropped again"],
    ),
    "a drop is told where a text tells it first": (
        (says("wants", "west"), version(free(count=35), DROPPED), NOTHING, told()),
        ["v0 first attested", "v1 said to be dropped", "v2 not repeated", "v3 reinstated"],
    ),
    "a drop beside a text that removes it is a removal": (
        (told(), version(DROPPED, terms={"hostages": "none"}), told()),
        ["v0 first attested", "v1 removed", "v2 reinstated"],
    ),
    "what was removed and is told again beside a drop stays out": (
        (told(), ABSENT, version(free(count=35), DROPPED), NOTHING, told()),
        ["v0 first attested", "v1 removed", "v2 said to be dropped", "v3 not repeated", "v4 reinstated"],
    ),
    "a stance first, a text later": (
        (says("wants"), told()), ["v0 first attested", "v1 first told in a text"]
    ),
    "a stance that is not repeated is not withdrawn": (
        (says("wants"), NOTHING), ["v0 first attested", "v1 what was said of it is not repeated"]
    ),
    "a stance beside a silent text": ((told(), says("wants")), ["v0 first attested", "v1 spoken of"]),
    "another group cannot be told apart": (
        (version(free(people="women")), version(free(people="children"))),
        ["v0 first attested", "v1 told otherwise"],
    ),
    "a term that is first told to be absent": ((NOTHING, ABSENT), ["v1 first attested"]),
    "an exchange that names it": (
        (told(), version(free(count=35), exchanges=[Exchange(id="deal", gives="hostages")])),
        ["v0 first attested", "v1 told otherwise"],
    ),
    "an issue that is named as open": (
        (NOTHING, version(open_="hostages"), NOTHING), ["v1 first attested", "v2 not repeated"]
    ),
    "what a version incorporates it tells": (
        (told(35), version(silence=Silence(as_="v0")), told(33)), ["v0 first attested", "v2 changed"]
    ),
}  # fmt: skip # a table: a row reads better on few lines


@pytest.mark.parametrize(("sheets", "expected"), ALONG_A_LINE.values(), ids=ALONG_A_LINE)
def test_along_a_line(sheets: tuple[TermSheet, ...], expected: list[str]) -> None:
    assert events(talks(*sheets)) == expected


def test_a_counter_proposal_without_it_removes_nothing_that_another_told_before() -> None:
    one = _evolved(told(), id="one", date="2024-01-01")
    offer = _evolved(NOTHING, id="offer", date="2024-02-01", parents={"one": "amends"})
    counter = _evolved(ABSENT, id="counter", date="2024-03-01", parents={"offer": "counters"})
    negotiation = Negotiation(scope=SCOPE, versions=[one, offer, counter])
    assert events(negotiation)[-1] == "counter told not to be in the text"
    (*_, entry) = log(negotiation, "hostages")
    assert entry.last_told == "one"
    assert [change.kind for change in entry.since] == ["term-removed"]


def test_unrelated_reports_are_held_against_the_last_that_tells_one_of_their_terms() -> None:
    others = version(terms={"prisoners": "none"})
    found = log(talks(told(35), others, told(33), relation=""), "hostages")
    assert [(one.version, one.baseline, str(one.event)) for one in found] == [
        ("v0", "", "first attested"),
        ("v1", "v0", "not repeated"),
        ("v2", "v0", "changed"),
    ]


def test_each_parent_is_told() -> None:
    one, two = (_evolved(told(n), id=f"one-{n}", date=f"2024-0{n - 30}-01") for n in (31, 32))
    both = _evolved(
        told(33), id="both", date="2024-05-01", parents={"one-31": "bridges", "one-32": "bridges"}
    )
    found = log(Negotiation(scope=SCOPE, versions=[one, two, both]), "hostages")
    assert [(one.version, one.baseline) for one in found][-2:] == [("both", "one-31"), ("both", "one-32")]


def test_a_version_never_comes_before_its_parents_whatever_their_dates() -> None:
    first = _evolved(told(35), id="undated")
    later = _evolved(told(33), id="dated", date="2024-01-01", parents={"undated": "amends"})
    assert events(Negotiation(scope=SCOPE, versions=[first, later])) == [
        "undated first attested",
        "dated changed",
    ]


def test_branches_know_only_their_own_line() -> None:
    """What one branch removed stands in the other."""
    root = _evolved(told(35), id="root", date="2024-01-01")
    removed = _evolved(COMPLETE, id="removed", date="2024-02-01", parents={"root": "amends"})
    kept = _evolved(told(33), id="kept", date="2024-03-01", parents={"root": "amends"})
    negotiation = Negotiation(scope=SCOPE, versions=[root, removed, kept])
    assert events(negotiation) == ["root first attested", "removed removed", "kept changed"]


def test_a_line_that_is_silent_knows_what_others_told_before() -> None:
    root = _evolved(NOTHING, id="root", date="2024-01-01")
    aside = _evolved(told(35), id="aside", date="2024-02-01")
    later = _evolved(told(33), id="later", date="2024-03-01", parents={"root": "amends"})
    (_, entry) = log(Negotiation(scope=SCOPE, versions=[root, aside, later]), "hostages")
    assert (str(entry.event), entry.baseline, entry.last_told) == ("told again", "root", "aside")
    assert [change.kind for change in entry.since] == ["decreased"]


def test_without_statements_only_the_text_is_told() -> None:
    negotiation = talks(told(), says("drops"), told())
    assert events(negotiation, statements=False) == ["v0 first attested", "v1 not repeated", "v2 told again"]
    assert events(talks(says("wants"), told()), statements=False) == ["v1 first attested"]


def test_a_figure_has_a_log() -> None:
    counted = ((130, "2024-01"), (116, "2024-03"))
    held = [version(figures=[Figure(id="held", count=n, as_of=day)]) for n, day in counted]
    found = log(talks(held[0], NOTHING, held[1]), "held")
    assert [str(one.event) for one in found] == ["first attested", "not repeated", "told again"]
    assert [change.kind for change in found[-1].since] == ["figure-fell"]


SENTENCES = {
    "first": ((told(),), 0, "v0 (2024-01-01): first attested. Hostages (35)."),
    "changed": (
        (told(35), told(40)), 1,
        "v1 (2024-02-01): changed, against v0. Hostages, count: 40, more than before (35).",
    ),
    "not repeated": (
        (told(), NOTHING), 1,
        "v1 (2024-02-01): not repeated, against v0, which is not to say dropped, settled or withdrawn: "
        "Hostages (35).",
    ),
    "told again, in the same words": (
        (told(), NOTHING, told()), 2,
        "v2 (2024-03-01): told again, against v1. Hostages (35): reported here, not in the earlier report. "
        "Against v0, which told it before: nothing differs.",
    ),
    "told again beside a drop": (
        (told(), NOTHING, version(free(count=35), DROPPED)), 2,
        "v2 (2024-03-01): said to be dropped, against v1. Hostages: dropped by East. Hostages (35): reported "
        "here, not in the earlier report. Against v0, which told it before: nothing differs.",
    ),
    "removed by a complete text after a silent one": (
        (told(), NOTHING, COMPLETE), 2,
        "v2 (2024-03-01): removed, against v1. Against v0, which told it before: Hostages (35): in the "
        "earlier text, told not to be in this one.",
    ),
}  # fmt: skip # as above


@pytest.mark.parametrize(("sheets", "at", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_in_sentences(sheets: tuple[TermSheet, ...], at: int, expected: str) -> None:
    assert str(log(talks(*sheets), "hostages")[at]) == expected


def test_an_undated_version_says_so_and_an_entry_is_shown_shortly() -> None:
    (entry,) = log(Negotiation(scope=SCOPE, versions=[_evolved(told(), id="one")]), "hostages")
    assert str(entry).startswith("one (undated): first attested.")
    assert repr(entry) == "<LogEntry hostages in one: first attested>"


def test_a_declared_issue_that_nobody_tells_has_an_empty_log() -> None:
    assert log(talks(told()), "rafah") == ()


WRONG: dict[str, tuple[Any, type[Exception], str]] = {
    "an unknown term": (
        "hostage",
        UnknownName,
        "no term 'hostage' in any version; the nearest is 'hostages'",
    ),
    "nothing like it": ("zzz", UnknownName, "no term 'zzz' in any version"),
    "no id": (5, ModelError, "term: found 5, expected the id of a term"),
}


@pytest.mark.parametrize(("term", "error", "message"), WRONG.values(), ids=WRONG)
def test_a_wrong_term(term: Any, error: type[Exception], message: str) -> None:  # noqa: ANN401 # given wrongly
    with pytest.raises(error) as caught:
        log(talks(told()), term)
    assert str(caught.value) == message


def test_no_negotiation_is_refused() -> None:
    with pytest.raises(ModelError, match="expected a Negotiation"):
        log({"one": told()}, "hostages")  # type: ignore[arg-type] # given wrongly
