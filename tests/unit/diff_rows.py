"""The table of :mod:`test_diff_kinds`: two versions each, and what a careful reader says of them."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from dealdiff.model.figure import Figure, Outcome
from dealdiff.model.part import Exchange, Part
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.statement import Statement
from dealdiff.model.term import Condition, Slice
from dealdiff.values.presence import ABSENT, NONE, TO_BE_AGREED, UNDISCLOSED
from dealdiff.vocabularies.ceasefire import (
    Cessation,
    CivilianReturn,
    HeldPresence,
    HumanitarianAccess,
    Movement,
    Provision,
    Release,
    Withdrawal,
)
from versions import FULL, WITHHELD, version


@frozen
class Row:
    """One case: its one idea, the two versions, and every kind with its significance."""

    idea: str
    before: TermSheet
    after: TermSheet
    kinds: tuple[str, ...]


def row(idea: str, before: TermSheet, after: TermSheet, *kinds: str) -> Row:
    return Row(idea, before, after, tuple(sorted(kinds)))


def free(**more: Any) -> Release:  # noqa: ANN401 # fields of a release
    return Release(id="hostages", **more)


def halt(**more: Any) -> Cessation:  # noqa: ANN401
    return Cessation(id="fighting", **more)


def count(words: object) -> TermSheet:
    return version(free(count=words))


def both_full(before: Any, after: Any) -> tuple[TermSheet, TermSheet]:  # noqa: ANN401 # terms
    return version(before, silence=FULL), version(after, silence=FULL)


NUMBERS = [
    row("355 is about 350 told more exactly", count("about 350"), count(355), "told-more-exactly clarifying"),
    row("about 350 is 355 told less exactly", count(355), count("about 350"), "told-less-exactly clarifying"),
    row("exactly 350 is 350 in other words", count(350), count("exactly 350"), "restated editorial"),
    row("36 is more than 35", count(35), count(36), "increased substantive"),
    row("34 is less than 35", count(35), count(34), "decreased substantive"),
    row("at least 600 raises at least 500", count("at least 500"), count("at least 600"), "raised substantive"),
    row("up to 500 lowers up to 600", count("up to 600"), count("up to 500"), "lowered substantive"),
    row("about 360 may be about 350 or not", count("about 350"), count("about 360"), "raised uncertain"),
    row("none and 0 are the same in substance", count("none"), count(0), "restated editorial"),
    row("none and exactly 0 are the same too", count("exactly 0"), count("none"), "restated editorial"),
    row("from a number to none rules it out", count(35), count("none"), "ruled-out substantive"),
    row("from none to a number it is ruled out no longer", count("none"), count(35),
        "no-longer-ruled-out substantive"),
    row("an amount in other units", version(HumanitarianAccess(id="aid", amount="2 km")),
        version(HumanitarianAccess(id="aid", amount="2,000 m")), "restated editorial"),
    row("dozens and hundreds are apart by convention only", count("dozens"), count("hundreds"),
        "increased substantive"),
]  # fmt: skip

PRESENCES = [
    row("a number that is not repeated is not dropped", count(35), version(free(force="must")),
        "not-mentioned uncertain", "reported uncertain"),
    row("a full text without the number dropped it", *both_full(free(count=35, force="must"), free(force="must")),
        "removed substantive"),
    row("a full text with a number that was not there added it", *both_full(free(force="must"), free(force="must", count=35)),
        "added substantive"),
    row("a number that is withheld now", count(35), count("undisclosed"), "withheld uncertain"),
    row("a number that was withheld", count("undisclosed"), count(35), "disclosed clarifying"),
    row("a number left to be agreed", count(35), count("to be agreed"), "left-open substantive"),
    row("a number that is settled now", count("to be agreed"), count(35), "settled substantive"),
    row("left open before and withheld now is not known to be settled", count("to be agreed"), count("undisclosed"),
        "withheld uncertain"),
    row("to say that a text is silent tells nothing new of a full one", *both_full(free(count="absent", force="must"), free(force="must")),
        "restated editorial"),
    row("who tells it is no part of the deal, in full texts too", *both_full(free(count=35, told_by="ida"), free(count=35)),
        "removed record"),
    row("a title weighs as a title", *both_full(free(count=35, title="Hostages"), free(count=35)), "removed editorial"),
]  # fmt: skip

TERMS = [
    row("a term that a partial report leaves out", count(35), version(), "term-not-mentioned uncertain"),
    row("a term new after a partial report", version(), count(35), "term-reported uncertain"),
    row("a term that a full text leaves out", count(35), version(silence=FULL),
        "term-removed substantive", "silence-told record"),
    row("a term new after a full text", version(silence=FULL), version(free(count=35), silence=FULL),
        "term-added substantive"),
    row("a term known to be left out", count(35), version(terms={"hostages": ABSENT}), "term-removed substantive"),
    row("silence after silence that was told", version(terms={"hostages": ABSENT}), version(),
        "term-not-mentioned uncertain"),
    row("to say that a full text leaves it out is nothing new", version(silence=FULL),
        version(terms={"hostages": ABSENT}, silence=FULL), "term-restated editorial"),
    row("a term that the text rules out", count(35), version(terms={"hostages": NONE}), "term-ruled-out substantive"),
    row("a term that was ruled out", version(terms={"hostages": NONE}), count(35),
        "term-no-longer-ruled-out substantive"),
    row("a term left to be agreed", count(35), version(terms={"hostages": TO_BE_AGREED}), "term-left-open substantive"),
    row("a term that is settled now", version(terms={"hostages": TO_BE_AGREED}), count(35), "term-settled substantive"),
    row("a term that is withheld now", count(35), version(terms={"hostages": UNDISCLOSED}), "term-withheld uncertain"),
    row("a term that was withheld", version(terms={"hostages": UNDISCLOSED}), count(35), "term-disclosed clarifying"),
    row("a version that is withheld whole is one finding", version(free(count=35), halt(form="pause")),
        version(silence=WITHHELD), "content-withheld uncertain", "silence-told record"),
    row("a version told after one that was withheld whole", version(silence=WITHHELD),
        version(free(count=35), halt(form="pause")), "content-disclosed clarifying", "silence-told record"),
    row("what is absent after a version withheld whole was not removed", version(silence=WITHHELD),
        version(terms={"hostages": ABSENT}), "term-disclosed clarifying", "silence-told record"),
    row("silence by type", version(free(count=35), halt(form="pause"), silence=Silence(except_={"release": "absent"})),
        version(silence=Silence(except_={"release": "absent"})),
        "term-removed substantive", "term-not-mentioned uncertain"),
    row("silence by term", version(free(count=35), silence=FULL),
        version(silence=Silence(default="absent", except_={"hostages": "unreported"})),
        "term-not-mentioned uncertain", "silence-told record"),
    row("told as another type of term", version(CivilianReturn(id="north", people="civilians")),
        version(Movement(id="north", people="civilians")), "term-retyped substantive"),
    row("one term in the place of another", version(free(count=35)), version(Release(id="prisoners", count=35, replaces="hostages")),
        "term-replaced editorial"),
    row("one term in the place of another, with another number", version(free(count=35)),
        version(Release(id="prisoners", count=40, replaces="hostages")), "term-replaced substantive"),
    row("a term of another type in the place of one", version(free(count=35)),
        version(Provision(id="rafah", replaces="hostages")), "term-replaced substantive"),
    row("a term in the place of one that was ruled out", version(terms={"hostages": NONE}),
        version(Release(id="prisoners", count=40, replaces="hostages")), "term-replaced substantive"),
    row("two terms in the place of one", version(free(count=30)),
        version(Release(id="prisoners", count=3, replaces="hostages"), CivilianReturn(id="north", count=27, replaces="hostages")),
        "term-split uncertain"),
    row("one term split off another that stays", version(free(count=30)),
        version(free(count=27), Release(id="prisoners", count=3, replaces="hostages")),
        "term-split uncertain", "decreased substantive"),
    row("one term in the place of two", version(free(count=3), Release(id="prisoners", count=27)),
        version(CivilianReturn(id="north", count=30, replaces="hostages + prisoners")), "term-merged uncertain"),
    row("a term that takes in another one", version(free(count=3), Release(id="prisoners", count=27)),
        version(free(count=30, replaces="prisoners")),
        "term-merged uncertain", "increased substantive", "reported editorial"),
    row("to name what was replaced long ago replaces nothing", version(free(count=3, replaces="prisoners")),
        version(free(count=3)), "not-mentioned editorial"),
]  # fmt: skip

WHO = [
    row("women and children first is a first slice", version(free(people="hostages")),
        version(free(people="women", rank="first")), "first-slice uncertain", "reported uncertain"),
    row("all of whom only the first were told", version(free(people="women", rank="first")),
        version(free(people="hostages")), "beyond-first-slice uncertain", "not-mentioned uncertain"),
    row("a rank of all of them is no slice", version(free(people="women")),
        version(free(people="hostages", rank="first")), "told-less-exactly clarifying", "reported uncertain"),
    row("a rank says nothing of places", version(CivilianReturn(id="north", to="Gaza")),
        version(CivilianReturn(id="north", to="Gaza except the corridor", rank="first")),
        "told-more-exactly clarifying", "reported uncertain"),
    row("fewer people in a partial report", version(free(people="hostages")), version(free(people="women")),
        "told-more-exactly clarifying"),
    row("fewer people between full texts", *both_full(free(people="hostages"), free(people="women")), "tightened substantive"),
    row("more people between full texts", *both_full(free(people="women"), free(people="hostages")), "loosened substantive"),
    row("fewer people in a ban forbids less", *both_full(free(people="hostages", force="must not"), free(people="women", force="must not")),
        "loosened substantive"),
    row("more people in a ban forbids more", *both_full(free(people="women", force="must not"), free(people="hostages", force="must not")),
        "tightened substantive"),
    row("a ban lifted is another deal", version(free(force="must not")), version(free(force="may")), "replaced substantive"),
    row("must is what may leaves open", version(free(force="may")), version(free(force="must")), "told-more-exactly clarifying"),
    row("other people", version(free(people="civilian hostages")), version(free(people="soldiers")), "replaced substantive"),
    row("people whom nobody declared apart", version(free(people="women")), version(free(people="children")),
        "possibly-changed uncertain"),
    row("another party bound", version(free(by="east")), version(free(by="west")), "replaced substantive"),
    row("one party more", version(free(by="east")), version(free(by="east + west")), "possibly-changed uncertain"),
    row("other words", version(halt(text="a pause")), version(halt(text="an end")), "reworded uncertain"),
    row("other capitals", version(halt(text="a pause")), version(halt(text="A pause")), "restated editorial"),
    row("another title", version(halt(title="Truce")), version(halt(title="Pause")), "retitled editorial"),
    row("another number of the article", version(halt(article="4")), version(halt(article="5")), "retitled editorial"),
    row("told by somebody else", version(halt(told_by="ida")), version(halt(told_by="ole")), "retold record"),
]  # fmt: skip

SLICES = [
    row("a slice that is told too", version(free(count=130)), version(free(count=130, of_whom=[Slice(people="dead hostages", count=33)])),
        "reported uncertain"),
    row("a slice that is not repeated", version(free(of_whom=[Slice(people="dead hostages", count=33)])), version(free(force="must")),
        "not-mentioned uncertain", "reported uncertain"),
    row("another number of a slice", version(free(of_whom=[Slice(people="dead hostages", count=33)])),
        version(free(of_whom=[Slice(people="dead hostages", count=30)])), "decreased substantive"),
    row("each field of a slice for itself", version(free(of_whom=[Slice(people="dead hostages", count="about 33", told_by="ida")])),
        version(free(of_whom=[Slice(people="dead hostages", count=33)])),
        "told-more-exactly clarifying", "not-mentioned record"),
    row("33 dead among a figure never meet 33 to be freed", version(figures=[Figure(id="held", count=130, of_whom=[Slice(people="dead hostages", count=33)])]),
        version(free(count=33)), "figure-not-repeated record", "term-reported uncertain"),
    row("a condition that is met", version(free(if_=[Condition(id="talks")])), version(free(if_=[Condition(id="talks", state="met")])),
        "condition-changed substantive"),
    row("a condition that is told too", version(free(count=3)), version(free(count=3, if_=[Condition(id="talks")])),
        "reported uncertain"),
    row("a condition gone from a full text", *both_full(free(count=3, if_=[Condition(id="talks")]), free(count=3)), "removed substantive"),
]  # fmt: skip

FIRST, SECOND = Part(id="first"), Part(id="second")
SIX = Part(id="first", lasts="six weeks")
TIMES = [
    row("six weeks are 42 days", version(halt(lasts="six weeks")), version(halt(lasts="42 days")), "restated editorial"),
    row("eight weeks are more than six", version(halt(lasts="six weeks")), version(halt(lasts="eight weeks")), "increased substantive"),
    row("a six-week pause is a phase of six weeks", version(halt(part="first", lasts="six weeks"), parts=[FIRST]),
        version(halt(part="first"), parts=[SIX]), "same-length editorial"),
    row("a phase of six weeks is a pause of 42 days", version(halt(part="first"), parts=[SIX]),
        version(halt(part="first", lasts="42 days"), parts=[FIRST]), "same-length editorial"),
    row("an eight-week pause is no phase of six weeks", version(halt(part="first", lasts="eight weeks"), parts=[FIRST]),
        version(halt(part="first"), parts=[SIX]), "decreased substantive"),
    row("a length that is left open is not its phase's", version(halt(part="first", lasts="to be agreed"), parts=[FIRST]),
        version(halt(part="first"), parts=[SIX]), "not-mentioned uncertain", "reported uncertain"),
    row("a length of a term in no phase", version(halt(lasts="six weeks")), version(halt(form="pause")),
        "not-mentioned uncertain", "reported uncertain"),
    row("two terms share the length of their phase",
        version(halt(part="first", lasts="six weeks"), HumanitarianAccess(id="aid", part="first", lasts="six weeks"), parts=[FIRST]),
        version(halt(part="first"), HumanitarianAccess(id="aid", part="first"), parts=[SIX]),
        "same-length editorial", "same-length editorial"),
    row("a day in a phase and another one", version(free(when="day 7 of first")), version(free(when="day 9 of first")),
        "increased substantive"),
    row("counted from something else", version(halt(ends="until second")), version(halt(ends="within 50 days")),
        "re-anchored uncertain"),
    row("moved to another phase", version(free(part="first"), parts=[FIRST, SECOND]), version(free(part="second"), parts=[FIRST, SECOND]),
        "moved substantive"),
    row("put in a phase after a partial report", version(free(count=3), parts=[FIRST]), version(free(count=3, part="first"), parts=[FIRST]),
        "reported uncertain"),
    row("in no phase of a full text", version(free(count=3, part="first"), parts=[FIRST], silence=FULL),
        version(free(count=3), parts=[FIRST], silence=FULL), "removed substantive"),
]  # fmt: skip

FULL_PHASES = Silence(except_={"phases": "absent"})
THIRD = Part(id="third")
PARTS = [
    row("a phase that is not mentioned", version(parts=[FIRST, SECOND]), version(parts=[FIRST]), "phase-not-mentioned uncertain"),
    row("a phase that is reported", version(parts=[FIRST]), version(parts=[FIRST, SECOND]), "phase-reported uncertain"),
    row("a phase gone from a full list", version(parts=[FIRST, SECOND], silence=FULL_PHASES), version(parts=[FIRST], silence=FULL_PHASES),
        "phase-removed substantive"),
    row("a phase added to a full list", version(parts=[FIRST], silence=FULL_PHASES), version(parts=[FIRST, SECOND], silence=FULL_PHASES),
        "phase-added substantive"),
    row("phases that are withheld", version(parts=[FIRST]), version(silence=WITHHELD), "phase-withheld uncertain", "silence-told record"),
    row("phases that were withheld", version(silence=WITHHELD), version(parts=[FIRST]), "phase-disclosed clarifying", "silence-told record"),
    row("a longer phase", version(parts=[SIX]), version(parts=[Part(id="first", lasts="eight weeks")]), "increased substantive"),
    row("a phase told more exactly", version(parts=[Part(id="first", lasts="about six weeks")]), version(parts=[SIX]), "told-more-exactly clarifying"),
    row("a phase tightened between full texts", version(parts=[Part(id="first", lasts="about six weeks")], silence=FULL),
        version(parts=[SIX], silence=FULL), "tightened substantive"),
    row("phases in another order", version(parts=[FIRST, SECOND]), version(parts=[SECOND, FIRST]),
        "phase-reordered substantive",
        "phase-reordered substantive"),
    row("phases in another order, told to be", version(parts=[FIRST, SECOND, THIRD]), version(parts=[FIRST, THIRD, SECOND]),
        "phase-reordered substantive", "phase-reordered substantive"),
    row("a partial list of phases is no reorder", version(parts=[FIRST, SECOND, THIRD]), version(parts=[FIRST, THIRD]),
        "phase-not-mentioned uncertain", "not-mentioned uncertain"),
    row("a phase between two others is reported", version(parts=[FIRST, THIRD]), version(parts=[FIRST, SECOND, THIRD]),
        "phase-reported uncertain", "reported uncertain"),
    row("two orders that one list has room for", version(parts=[FIRST, THIRD]), version(parts=[SECOND, THIRD]),
        "phase-not-mentioned uncertain", "phase-reported uncertain", "possibly-changed uncertain"),
    row("an exchange that is reported", version(), version(exchanges=[Exchange(id="deal", gives="hostages", for_="prisoners")]),
        "exchange-reported uncertain"),
    row("an exchange that is not mentioned", version(exchanges=[Exchange(id="deal", gives="hostages")]), version(), "exchange-not-mentioned uncertain"),
    row("an exchange against something else", version(exchanges=[Exchange(id="deal", gives="hostages", for_="prisoners")]),
        version(exchanges=[Exchange(id="deal", gives="hostages", for_="fighting")]), "replaced substantive"),
    row("an exchange gone from a full text", version(exchanges=[Exchange(id="deal")], silence=FULL), version(silence=FULL), "exchange-removed substantive"),
    row("an exchange added to a full text", version(silence=FULL), version(exchanges=[Exchange(id="deal")], silence=FULL), "exchange-added substantive"),
    row("an exchange that is withheld", version(exchanges=[Exchange(id="deal")]), version(silence=WITHHELD),
        "exchange-withheld uncertain", "silence-told record"),
    row("an exchange that was withheld", version(silence=WITHHELD), version(exchanges=[Exchange(id="deal")]),
        "exchange-disclosed clarifying", "silence-told record"),
    row("a longer life of the whole text", version(lasts="six weeks"), version(lasts="eight weeks"), "increased substantive"),
    row("a life that is not repeated", version(ends="until second"), version(), "not-mentioned uncertain"),
    row("a life that a full text leaves out", version(ends="until second", silence=FULL), version(silence=FULL), "removed substantive"),
]  # fmt: skip


def says(verb: str, who: str = "anna", subject: str = "hostages", **more: Any) -> TermSheet:  # noqa: ANN401 # fields
    """A version in which somebody says one thing."""
    return version(Statement(who=who, verb=verb, subject=subject, **more))


LEAVING, STAYING = Withdrawal(id="forces", to="the border"), HeldPresence(id="forces", where="the corridor")
STANCES = [
    row("a red line that was a demand", says("wants", firmness="demand"), says("wants", firmness="red line"), "stance-hardened substantive"),
    row("a preference that was a demand", says("wants", firmness="demand"), says("wants", firmness="preference"), "stance-softened substantive"),
    row("given up", says("wants"), says("drops"), "stance-dropped substantive"),
    row("taken up again", says("drops"), says("wants"), "stance-taken-up substantive"),
    row("from for to against", says("wants"), says("refuses"), "stance-reversed substantive"),
    row("to withhold is to refuse", says("refuses"), says("withholds"), "stance-retold editorial"),
    row("told to be given up, again", says("drops"), says("drops", because="the talks"), "drop-retold uncertain"),
    row("given up, with no stance told before", version(), says("drops"), "drop-voiced substantive"),
    row("that it was given up is not repeated", says("drops"), version(), "drop-not-repeated uncertain"),
    row("a stance voiced", version(), says("wants"), "stance-voiced uncertain"),
    row("a stance not repeated is not withdrawn", says("wants"), version(), "stance-not-repeated uncertain"),
    row("for another reason", says("wants", because="safety"), says("wants", because="pressure"), "stance-retold uncertain"),
    row("wanted more", says("wants", body=free(count=35)), says("wants", body=free(count=40)), "stance-retold substantive"),
    row("what is wanted is told too", says("wants"), says("wants", body=free(count=40)), "stance-retold uncertain"),
    row("wants to stay after considering to leave is harder", says("considers", subject="forces", body=LEAVING),
        says("wants", subject="forces", body=STAYING), "stance-hardened substantive"),
    row("considers to leave after wanting to stay is softer", says("wants", subject="forces", body=STAYING),
        says("considers", subject="forces", body=LEAVING), "stance-softened substantive"),
    row("to want to leave and to want to stay", says("wants", subject="forces", body=LEAVING),
        says("wants", subject="forces", body=STAYING), "stance-reversed substantive"),
    row("to refuse to leave is to want to stay", says("refuses", subject="forces", body=LEAVING),
        says("wants", subject="forces", body=STAYING), "stance-retold uncertain"),
    row("to accept to stay after refusing to leave is softer", says("refuses", subject="forces", body=LEAVING),
        says("accepts", subject="forces", body=STAYING), "stance-softened substantive"),
    row("to refuse to leave after accepting to stay is harder", says("accepts", subject="forces", body=STAYING),
        says("refuses", subject="forces", body=LEAVING), "stance-hardened substantive"),
    row("the issue's own type tells what a bare verb is about", says("refuses", subject="forces"),
        says("refuses", subject="forces", body=STAYING), "stance-reversed substantive"),
    row("to drop the one of two opposites tells nothing of the other", says("wants", subject="forces", body=LEAVING),
        says("drops", subject="forces", body=STAYING), "stance-retold uncertain"),
    row("verbs on terms of different families cannot be compared", says("refuses", subject="north", body=CivilianReturn(id="north")),
        says("wants", subject="north", body=Movement(id="north")), "stance-retold uncertain"),
    row("another speaker of the same party", says("wants", who="anna"), says("drops", who="emil"), "stance-dropped substantive"),
    row("another speaker with the same stance", says("wants", who="anna"), says("wants", who="emil"), "stance-retold record"),
    row("voices that speak for nobody are nobody's stance", says("wants", who="ida"), says("refuses", who="ole"),
        "stance-not-repeated uncertain", "stance-voiced uncertain"),
    row("speakers of two parties", says("wants", who="anna"), says("refuses", who="west"),
        "stance-not-repeated uncertain", "stance-voiced uncertain"),
    row("two speakers of one party leave a choice", says("wants", who="east"),
        version(Statement(who="anna", verb="wants", subject="hostages"), Statement(who="emil", verb="drops", subject="hostages")),
        "stance-not-repeated uncertain", "stance-voiced uncertain", "drop-voiced substantive"),
    row("a joint stance is no single party's", says("wants", who="anna + west"), says("refuses", who="emil"),
        "stance-not-repeated uncertain", "stance-voiced uncertain"),
    row("firmness told on one side only is no move", says("wants"), says("wants", firmness="red line"), "stance-retold uncertain"),
    row("who reports it is record", says("wants", told_by="ida"), says("wants", told_by="ole"), "stance-retold record"),
]  # fmt: skip

SAID = [
    row("an act reported", version(), says("signs", subject="this"), "act-voiced record"),
    row("an act not repeated", says("signs", subject="this"), version(), "act-not-repeated uncertain"),
    row("an act that was expected is done", says("signs", subject="this", expected=True), says("signs", subject="this"), "act-retold substantive"),
    row("another act on a version", says("tables", subject="this"), says("rejects", subject="this"), "act-retold substantive"),
    row("acts on two versions are two acts", version(Statement(who="anna", verb="tables", subject="this"), id="m"),
        version(Statement(who="anna", verb="rejects", subject="this"), id="n"), "act-retold record", "heading-retold record"),
    row("to accept a version is an act", says("tables", subject="this"), says("accepts", subject="this", family="acts"), "act-retold substantive"),
    row("an account reported", version(), says("tells", body=free(count=40)), "account-voiced record"),
    row("an account not repeated", says("tells", body=free(count=40)), version(), "account-not-repeated uncertain"),
    row("an account of another number", says("tells", body=free(count=40)), says("tells", body=free(count=35)), "account-retold substantive"),
    row("told and then denied", says("tells"), says("denies"), "account-retold uncertain"),
    row("an account of another thing", says("tells", body=free(count=40)), says("tells", body=Figure(id="hostages", count=40)), "account-retold uncertain"),
    row("a reading reported", version(), says("reads", body=free(count=40)), "reading-voiced record"),
    row("a reading not repeated", says("reads"), version(), "reading-not-repeated uncertain"),
    row("another reading", says("reads", body=free(text="all")), says("reads", body=free(text="some")), "reading-retold uncertain"),
    row("a claim voiced", version(), says("calls", says="unchanged"), "claim-voiced record"),
    row("a claim not repeated", says("calls", says="unchanged"), version(), "claim-not-repeated uncertain"),
    row("another claim is an opinion still", says("calls", says="unchanged"), says("calls", says="new"), "claim-retold record"),
    row("a judgement voiced", version(), says("judges", says="near"), "judgement-voiced record"),
    row("a judgement not repeated", says("judges", says="near"), version(), "judgement-not-repeated uncertain"),
    row("another judgement", says("judges", says="near"), says("judges", says="far"), "judgement-retold record"),
]  # fmt: skip


def tells(**more: Any) -> TermSheet:  # noqa: ANN401 # fields of a figure
    """A version that reports one figure."""
    return version(figures=[Figure(id="held", **more)])


FIGURES = [
    row("a figure reported", version(), tells(count=130), "figure-reported record"),
    row("a figure not repeated", tells(count=130), version(), "figure-not-repeated record"),
    row("a moving figure rose", tells(count=100, as_of="2024-01"), tells(count=130, as_of="2024-03"), "figure-rose record"),
    row("a moving figure fell", tells(count=130, as_of="2024-01"), tells(count=100, as_of="2024-03"), "figure-fell record"),
    row("two accounts of a past fact are no movement", tells(count="around 240", fixed="2023-10-07"), tells(count=253, fixed="2023-10-07"),
        "figure-accounts record"),
    row("a figure that is fixed on one side only cannot move", tells(count=240), tells(count=253, fixed="2023-10-07"), "figure-accounts record"),
    row("a figure told more exactly", tells(count="about 130"), tells(count=130), "figure-told-more-exactly record"),
    row("a figure told less exactly", tells(count=130), tells(count="about 130"), "figure-told-less-exactly record"),
    row("a figure retold in other words", tells(count=130), tells(count="exactly 130"), "figure-retold record"),
    row("numbers and dates cannot be compared", tells(count=130), tells(date="2024-05"), "figure-retold record"),
    row("the outcome of another term", tells(count=3, outcome_of=Outcome(version="m", term="hostages")),
        tells(count=3, outcome_of=Outcome(version="m", term="prisoners")), "figure-retold record"),
    row("the outcome of a term is told too", tells(count=3), tells(count=3, outcome_of=Outcome(version="m", term="hostages")), "figure-retold record"),
    row("people of a figure", tells(count=3, people="hostages"), tells(count=3, people="women"), "figure-retold record"),
]  # fmt: skip

HEADING = [
    row("named as open", version(), version(open_=["hostages"]), "open-named uncertain"),
    row("not named as open is not settled", version(open_=["hostages", "rafah"]), version(open_=["rafah"]), "open-not-repeated uncertain"),
    row("named as agreed", version(), version(agreed=["hostages"]), "agreed-named clarifying"),
    row("not named as agreed is not reopened", version(agreed=["hostages"]), version(), "agreed-not-repeated uncertain"),
    row("what is open is withheld", version(open_=["hostages"]), version(open_="undisclosed"), "withheld uncertain"),
    row("what is open was withheld", version(open_="undisclosed"), version(open_=["hostages"]), "disclosed clarifying"),
    row("that it is withheld is told", version(), version(agreed="undisclosed"), "reported uncertain"),
    row("nothing is open", version(open_=["hostages"]), version(open_="none"), "ruled-out substantive"),
    row("a title told", version(), version(title="Draft"), "heading-told record"),
    row("a title not told", version(title="Draft"), version(), "heading-not-repeated record"),
    row("another title of the version", version(title="Draft"), version(title="Text"), "heading-retold record"),
    row("another parent", version(parents={"m": "amends"}), version(parents={"m": "amends", "n": "counters"}), "heading-told record"),
    row("silence told otherwise", version(silence=FULL), version(silence=WITHHELD), "silence-told record"),
    row("a correction changes the record, not the deal", version(free(count=35), id="m"), version(free(count=40), id="n", parents={"m": "corrects"}),
        "increased record", "heading-retold record", "heading-told record"),
    row("and so it does read backwards", version(free(count=40), id="n", parents={"m": "corrects"}), version(free(count=35), id="m"),
        "decreased record", "heading-retold record", "heading-not-repeated record"),
    row("an amendment changes the deal", version(free(count=35), id="m"), version(free(count=40), id="n", parents={"m": "amends"}),
        "increased substantive", "heading-retold record", "heading-told record"),
]  # fmt: skip

ROWS = [*NUMBERS, *PRESENCES, *TERMS, *WHO, *SLICES, *TIMES, *PARTS, *STANCES, *SAID, *FIGURES, *HEADING]
