"""What is a party's own word of a text: not what is unsettled, and no less for a part that it refuses."""

from __future__ import annotations

import pytest
from stanced import TALKS, version

from dealdiff.files.loading import loads
from dealdiff.merging.merging import merge
from dealdiff.negotiation import Negotiation
from dealdiff.parties.comparing import State
from dealdiff.parties.concessions import concessions
from dealdiff.parties.convergence import convergence
from dealdiff.parties.gap import gap
from dealdiff.parties.latest import latest_stance
from dealdiff.parties.moves import positions
from dealdiff.parties.open_points import open_points
from dealdiff.values.presence import UNREPORTED
from dealdiff.views.wanted import as_wanted_by

HEAD = TALKS[: TALKS.index("  draft:")]
BROKER = "{who: broker, wants: fighting}"
TERMS = "    terms: {hostages: {people: hostages, count: 33}}\n"
NUMBER = "    unsettled: {terms.hostages.count: {alternatives: {x: 40, y: 30}, base: 33}}\n"
WHOLE = (
    "    unsettled: {terms.hostages: {alternatives: {x: absent, y: {is: release, count: 40}}, "
    "base: {is: release, people: hostages, count: 33}}}\n"
)
WANTS = "{{who: {}, wants: {{hostages: {{people: hostages, count: {}}}}}}}"


def on(id_: str, date: str, *said: str, rest: str = "") -> str:
    """One version in words."""
    lines = "".join(f"      - {one}\n" for one in said)
    return f"  {id_}:\n    date: {date}\n{rest}" + (f"    statements:\n{lines}" if said else "")


def talks(*versions: str) -> Negotiation:
    return loads(HEAD + "".join(versions))


UNSETTLED: dict[str, tuple[tuple[str, ...], dict[str, str], str]] = {
    # the versions up to June, what North holds of the hostages by then, why June is not compared
    "a text that it accepts in another report": (
        (
            on("may", "2024-05-01", BROKER, rest=TERMS + NUMBER),
            on("june", "2024-06-01", "{who: north, accepts: may}", WANTS.format("south", 33)),
        ),
        {"people": "hostages"},
        "the text of may leaves count unsettled",
    ),
    "a text that is unsettled as a whole": (
        (
            on("may", "2024-05-01", BROKER, rest=TERMS + WHOLE),
            on("june", "2024-06-01", "{who: north, accepts: may}", WANTS.format("south", 33)),
        ),
        {},
        "no stance of North is reported by then",
    ),
    "a text that is in another one": (
        (
            on("may", "2024-05-01", BROKER, rest=TERMS + NUMBER),
            on(
                "june",
                "2024-06-01",
                "{who: north, accepts: this}",
                WANTS.format("south", 33),
                rest="    silence: as may\n",
            ),
        ),
        {"people": "hostages"},
        "the text of june leaves count unsettled",
    ),
    "its own text": (
        (
            on("may", "2024-05-01", BROKER),
            on(
                "june",
                "2024-06-01",
                "{who: north, tables: this}",
                WANTS.format("south", 33),
                rest=TERMS + NUMBER,
            ),
        ),
        {"people": "hostages"},
        "the text of june leaves count unsettled",
    ),
    "a text that both make their own": (
        (
            on("may", "2024-05-01", BROKER, rest=TERMS + NUMBER),
            on("june", "2024-06-01", "{who: north, accepts: may}", "{who: south, signs: may}"),
        ),
        {"people": "hostages"},
        "the text of may leaves count unsettled",
    ),
    "an issue that is accepted as the text has it": (
        (
            on("may", "2024-05-01", BROKER),
            on(
                "june",
                "2024-06-01",
                "{who: north, accepts: hostages}",
                WANTS.format("south", 33),
                rest=TERMS + WHOLE,
            ),
        ),
        {},
        "the text of june leaves it unsettled",
    ),
    "an issue that is accepted as the text has it, but for its number": (
        (
            on("may", "2024-05-01", BROKER),
            on(
                "june",
                "2024-06-01",
                "{who: north, accepts: hostages}",
                WANTS.format("south", 33),
                rest=TERMS + NUMBER,
            ),
        ),
        {},
        "the text of june leaves count unsettled",
    ),
}


@pytest.mark.parametrize(("versions", "held", "why"), UNSETTLED.values(), ids=UNSETTLED)
def test_what_a_text_leaves_unsettled_is_in_no_position(
    versions: tuple[str, ...], held: dict[str, str], why: str
) -> None:
    found = talks(*versions, on("july", "2024-07-01", WANTS.format("north", 40)))
    bodies = [one.body for one in latest_stance(found, "north", "hostages", "2024-06-15") if one.body]
    assert [{name: str(each) for name, each in one.reported().items()} for one in bodies] == (
        [held] if held else []
    )
    cells = convergence(found, "north", "south").issue("hostages").columns
    assert [(one.version, one.why) for one in cells if one.version == "june"] == [("june", why)]


def test_to_refuse_all_of_a_thing_is_compared_whatever_is_unsettled_in_it() -> None:
    found = talks(
        on("may", "2024-05-01", BROKER, rest=TERMS + NUMBER),
        on("june", "2024-06-01", "{who: north, accepts: may}", "{who: south, refuses: hostages}"),
    )
    assert convergence(found, "north", "south").issue("hostages").columns[-1].rungs == 2


NEARER: dict[str, tuple[str, str]] = {
    # what June says over May's text, what is told of the hostages
    "what a nearer version tells is settled": ("    terms: {hostages: {count: 50}}\n", "50 hostages"),
    "what it does not tell stays unsettled": (
        "    terms: {hostages: {force: must}}\n",
        "hostages; must; count unsettled: 40 (x) / 30 (y); 33 stands there meanwhile, nobody's word",
    ),
}


@pytest.mark.parametrize(("rest", "words"), NEARER.values(), ids=NEARER)
def test_a_version_that_incorporates_a_merged_text(rest: str, words: str) -> None:
    found = talks(
        on("may", "2024-05-01", BROKER, rest=TERMS + NUMBER),
        on(
            "june",
            "2024-06-01",
            "{who: north, tables: this}",
            "{who: south, considers: hostages}",
            rest=rest + "    silence: as may\n",
        ),
    )
    (text,) = open_points(found, "june")["hostages"].texts
    told = str(text).split(" [")[0]
    assert sorted(told.split("; ")) == sorted(words.split("; "))


OPEN: dict[str, tuple[str, str]] = {
    "a number": (
        NUMBER,
        "hostages; count unsettled: 40 (x) / 30 (y); 33 stands there meanwhile, nobody's word"
        " [may, 2024-05-01, source unreported]; tabled by North",
    ),
    "the whole": (
        WHOLE,
        "unsettled: absent (x) / release, count 40 (y); release, count 33, people hostages stands there"
        " meanwhile, nobody's word [may, 2024-05-01, source unreported]; tabled by North",
    ),
}


@pytest.mark.parametrize(("unsettled", "words"), OPEN.values(), ids=OPEN)
def test_an_open_point_tells_what_is_unsettled_with_its_alternatives(unsettled: str, words: str) -> None:
    may = on(
        "may", "2024-05-01", "{who: north, tables: this}", WANTS.format("north", 40), rest=TERMS + unsettled
    )
    june = on("june", "2024-06-01", WANTS.format("north", 40), rest="    parents: {may: discusses}\n")
    for version_ in ("may", "june"):
        point = open_points(talks(may, june), version_)["hostages"]
        (text,) = point.texts
        assert str(text) == words.replace(", source unreported", "")
        assert point.against_own_text == ()
        assert text.to_dict()["unsettled"] == [*text.unsettled]
        assert text.term is UNREPORTED or text.term.count is UNREPORTED  # type: ignore[union-attr] # a release
    assert open_points(talks(may, june), "june")["hostages"].counterparts == ("may",)


REFUSED: dict[str, tuple[str, str, str, bool]] = {
    # what North tables, what it says against it, the issue, whether that goes against its text
    "a part of a counted group": (
        "{hostages: {people: hostages, count: 33}}",
        "refuses: {hostages: {people: women}}",
        "hostages",
        False,
    ),
    "a part of it given up": (
        "{hostages: {people: hostages, count: 33}}",
        "drops: {hostages: {people: women}}",
        "hostages",
        False,
    ),
    "a part of it forbidden": (
        "{hostages: {people: hostages, count: 33}}",
        "wants: {hostages: {people: women, force: must not}}",
        "hostages",
        False,
    ),
    "all of it": (
        "{hostages: {people: women, count: 3}}",
        "refuses: {hostages: {people: hostages}}",
        "hostages",
        True,
    ),
    "a part of all of a group": (
        "{hostages: {people: hostages}}",
        "refuses: {hostages: {people: women}}",
        "hostages",
        True,
    ),
    "a part of a place": ("{camp: {where: Gaza}}", "refuses: {camp: {where: the port}}", "camp", False),
    "all of a place": ("{camp: {where: the port}}", "refuses: {camp: {where: Gaza}}", "camp", True),
    "a part of a place that is left": (
        "{camp: {is: withdrawal, from: Gaza}}",
        "refuses: {camp: {is: withdrawal, from: the port}}",
        "camp",
        True,
    ),
    "a part of a place that is left in part": (
        "{camp: {is: withdrawal, from: Gaza, extent: partial}}",
        "refuses: {camp: {is: withdrawal, from: the port}}",
        "camp",
        False,
    ),
}


@pytest.mark.parametrize(("tabled", "against", "issue", "goes"), REFUSED.values(), ids=REFUSED)
def test_to_refuse_a_part_is_not_to_refuse_the_whole(
    tabled: str, against: str, issue: str, *, goes: bool
) -> None:
    may = version(f"{{who: north, tables: this}}\n{{who: north, {against}}}", f"    terms: {tabled}\n")
    (found,) = gap(may, "north", "south").points
    assert bool(found.against_own_text) is goes
    assert (issue in as_wanted_by(may, "north").terms) is not goes
    both = version(f"{{who: north, {against}}}\n{{who: south, wants: {tabled}}}")
    (point,) = gap(both, "north", "south").points
    assert point.state is (State.CONTESTED if goes else State.UNDETERMINED)
    told = talks(
        on("may", "2024-05-01", f"{{who: north, {against}}}"),
        on("june", "2024-06-01", f"{{who: north, wants: {tabled}}}"),
    )
    moves = [one.how.value for row in positions(told, "north") for one in row.moves]
    assert ("reversed" in moves) is goes


@pytest.mark.parametrize(
    ("tabled", "against", "issue", "goes"),
    [row for row in REFUSED.values() if "refuses" in row[1]],
    ids=[name for name, row in REFUSED.items() if "refuses" in row[1]],
)
def test_to_drop_reaches_as_far_as_to_refuse(tabled: str, against: str, issue: str, *, goes: bool) -> None:
    drops = f"{{who: north, {against.replace('refuses', 'drops')}}}"
    may = version(f"{{who: north, tables: this}}\n{drops}", f"    terms: {tabled}\n")
    assert (issue in as_wanted_by(may, "north").terms) is not goes
    both = version(f"{{who: north, wants: {tabled}}}\n{drops[:-1]}, id: again}}\n{{who: south, wants: camp}}")
    assert (issue in as_wanted_by(both, "north").terms) is not goes
    (point,) = gap(may, "north", "south").points
    what = "what its own text has" if goes else "something of it"
    whole = f"North has given up {what}, which is not to refuse it"
    assert [one for one in point.reasons if "given up" in one] in ([], [whole])
    told = talks(
        on("may", "2024-05-01", f"{{who: north, wants: {tabled}}}", f"{{who: south, refuses: {tabled}}}"),
        on("june", "2024-06-01", drops),
    )
    (move,) = [one.how.value for row in positions(told, "north") for one in row.moves]
    assert (move == "dropped") is goes
    assert bool(concessions(told)) is goes
    stands = convergence(told, "north", "south").issue(issue).columns[-1].left.measured
    assert [one.version for one in stands] == ([] if goes or "count" not in tabled else ["may"])
    own = talks(
        on("may", "2024-05-01", "{who: north, tables: this}", rest=f"    terms: {tabled}\n"),
        on("june", "2024-06-01", drops, rest="    parents: {may: discusses}\n"),
    )
    found = open_points(own, "june")[issue]
    assert [one.how for one in found.against_own_text] == (["gives up"] if goes else [])


def test_what_a_text_leaves_unsettled_is_not_surely_repeated() -> None:
    text = on("may", "2024-05-01", "{who: north, accepts: this}", rest=TERMS + NUMBER)
    found = positions(talks(text, on("june", "2024-06-01", WANTS.format("north", 40))), "north")
    (move,) = found.about("hostages")[-1].moves
    words = "possibly repeated as far as both are told, against may (the text of may leaves count unsettled)"
    assert str(move) == words


def test_what_a_party_itself_judged_mistaken_goes_against_no_text_of_its_own() -> None:
    text = on(
        "may",
        "2024-05-01",
        "{who: north, tables: this}",
        "{who: north, refuses: hostages, mistaken: north}",
        rest=TERMS,
    )
    found = talks(text)
    (point,) = gap(found["may"], "north", "south").points
    assert point.against_own_text == ()
    assert open_points(found, "may")["hostages"].against_own_text == ()


def test_what_a_merged_text_repeats_of_its_reports_is_told_once() -> None:
    base = on("base", "2024-05-01", BROKER, rest=TERMS)
    here, there = (
        on(
            party,
            "2024-05-05",
            f"{{who: {party}, tables: this}}",
            f"{{who: {party}, rejects: base}}",
            rest="    parents: {base: amends}\n" + TERMS.replace("33", count),
        )
        for party, count in (("north", "40"), ("south", "30"))
    )
    found = talks(base, here, there)
    joint = merge(found["base"], found["north"], found["south"]).sheet
    more = found.add(joint)
    assert [(row.version, row.verb) for row in positions(more, "north")] == [("north", "tables")]
    assert [one.version for one in positions(more, "north").asides] == ["north"]
    by_version = {one.version: one for one in convergence(more, "north", "south").issue("hostages").columns}
    assert by_version[joint.id].anew == ()
