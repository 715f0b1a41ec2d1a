"""The table of :mod:`test_diff_kinds`: two versions each, and what a careful reader says of them."""

from __future__ import annotations

from kind_rows import KIND_ROWS
from said_rows import SAID_ROWS
from versions import FULL, WITHHELD, both_full, count, free, halt, row, version

from dealdiff.model.figure import Figure
from dealdiff.model.part import Exchange, Part
from dealdiff.model.silence import Silence
from dealdiff.model.term import Condition, Slice
from dealdiff.values.presence import ABSENT, NONE, TO_BE_AGREED, UNDISCLOSED
from dealdiff.vocabularies.ceasefire import (
    CivilianReturn,
    HumanitarianAccess,
    Movement,
    Provision,
    Release,
)

NUMBERS = [
    row("355 is about 350 told more exactly", count("about 350"), count(355), "told-more-exactly clarifying"),
    row("about 350 is 355 told less exactly", count(355), count("about 350"), "told-less-exactly clarifying"),
    row("exactly 350 is 350 in other words", count(350), count("exactly 350"), "restated editorial"),
    row("36 is more than 35", count(35), count(36), "increased substantive"),
    row("34 is less than 35", count(35), count(34), "decreased substantive"),
    row(
        "at least 600 raises at least 500", count("at least 500"), count("at least 600"), "raised substantive"
    ),
    row("up to 500 lowers up to 600", count("up to 600"), count("up to 500"), "lowered substantive"),
    row("about 360 may be about 350 or not", count("about 350"), count("about 360"), "raised uncertain"),
    row("none and 0 are the same in substance", count("none"), count(0), "restated editorial"),
    row("none and exactly 0 are the same too", count("exactly 0"), count("none"), "restated editorial"),
    row("from a number to none rules it out", count(35), count("none"), "ruled-out substantive"),
    row(
        "from none to a number it is ruled out no longer",
        count("none"),
        count(35),
        "no-longer-ruled-out substantive",
    ),
    row(
        "an amount in other units",
        version(HumanitarianAccess(id="aid", amount="2 km")),
        version(HumanitarianAccess(id="aid", amount="2,000 m")),
        "restated editorial",
    ),
    row(
        "dozens and hundreds are apart by convention only",
        count("dozens"),
        count("hundreds"),
        "increased substantive",
    ),
]

PEOPLE_AND_NUMBERS = [
    row(
        "more of a narrower group are surely more",
        version(free(people="hostages", count=35)),
        version(free(people="soldiers", count=40)),
        "told-more-exactly clarifying",
        "increased substantive",
    ),
    row(
        "fewer of a narrower group may be more of all",
        version(free(people="hostages", count=40)),
        version(free(people="soldiers", count=35)),
        "told-more-exactly clarifying",
        "possibly-changed uncertain",
    ),
    row(
        "fewer of a wider group are surely fewer",
        version(free(people="soldiers", count=40)),
        version(free(people="hostages", count=35)),
        "told-less-exactly clarifying",
        "decreased substantive",
    ),
    row(
        "numbers of groups that nobody set apart are not compared",
        version(free(people="women", count=40)),
        version(free(people="soldiers", count=35)),
        "possibly-changed uncertain",
        "possibly-changed uncertain",
    ),
]

PRESENCES = [
    row(
        "a number that is not repeated is not dropped",
        count(35),
        version(free(force="must")),
        "not-mentioned uncertain",
        "reported uncertain",
    ),
    row(
        "a full text without the number dropped it",
        *both_full(free(count=35, force="must"), free(force="must")),
        "removed substantive",
    ),
    row(
        "a full text with a number that was not there added it",
        *both_full(free(force="must"), free(force="must", count=35)),
        "added substantive",
    ),
    row("a number that is withheld now", count(35), count("undisclosed"), "withheld uncertain"),
    row("a number that was withheld", count("undisclosed"), count(35), "disclosed clarifying"),
    row("a number left to be agreed", count(35), count("to be agreed"), "left-open substantive"),
    row("a number that is settled now", count("to be agreed"), count(35), "settled substantive"),
    row(
        "left open before and withheld now is not known to be settled",
        count("to be agreed"),
        count("undisclosed"),
        "withheld uncertain",
    ),
    row(
        "to say that a text is silent tells nothing new of a full one",
        *both_full(free(count="absent", force="must"), free(force="must")),
        "restated editorial",
    ),
    row(
        "who tells it is no part of the deal, in full texts too",
        *both_full(free(count=35, told_by="ida"), free(count=35)),
        "removed record",
    ),
    row(
        "a title weighs as a title",
        *both_full(free(count=35, title="Hostages"), free(count=35)),
        "removed editorial",
    ),
]

TERMS = [
    row("a term that a partial report leaves out", count(35), version(), "term-not-mentioned uncertain"),
    row("a term new after a partial report", version(), count(35), "term-reported uncertain"),
    row(
        "a term that a full text leaves out",
        count(35),
        version(silence=FULL),
        "term-removed substantive",
        "silence-told record",
    ),
    row(
        "a term new after a full text",
        version(silence=FULL),
        version(free(count=35), silence=FULL),
        "term-added substantive",
    ),
    row(
        "a term known to be left out",
        count(35),
        version(terms={"hostages": ABSENT}),
        "term-removed substantive",
    ),
    row(
        "silence after silence that was told",
        version(terms={"hostages": ABSENT}),
        version(),
        "term-not-mentioned uncertain",
    ),
    row(
        "silence after a term that was ruled out is no return of it",
        version(terms={"hostages": NONE}),
        version(),
        "term-not-mentioned uncertain",
    ),
    row(
        "to say that a full text leaves it out is nothing new",
        version(silence=FULL),
        version(terms={"hostages": ABSENT}, silence=FULL),
        "term-restated editorial",
    ),
    row(
        "a term that the text rules out",
        count(35),
        version(terms={"hostages": NONE}),
        "term-ruled-out substantive",
    ),
    row(
        "a term that was ruled out",
        version(terms={"hostages": NONE}),
        count(35),
        "term-no-longer-ruled-out substantive",
    ),
    row(
        "a term left to be agreed",
        count(35),
        version(terms={"hostages": TO_BE_AGREED}),
        "term-left-open substantive",
    ),
    row(
        "a term that is settled now",
        version(terms={"hostages": TO_BE_AGREED}),
        count(35),
        "term-settled substantive",
    ),
    row(
        "a term that is withheld now",
        count(35),
        version(terms={"hostages": UNDISCLOSED}),
        "term-withheld uncertain",
    ),
    row(
        "a term that was withheld",
        version(terms={"hostages": UNDISCLOSED}),
        count(35),
        "term-disclosed clarifying",
    ),
    row(
        "a version that is withheld whole is one finding",
        version(free(count=35), halt(form="pause")),
        version(silence=WITHHELD),
        "content-withheld uncertain",
        "silence-told record",
    ),
    row(
        "a version told after one that was withheld whole",
        version(silence=WITHHELD),
        version(free(count=35), halt(form="pause")),
        "content-disclosed clarifying",
        "silence-told record",
    ),
    row(
        "what is absent after a version withheld whole was not removed",
        version(silence=WITHHELD),
        version(terms={"hostages": ABSENT}),
        "term-disclosed clarifying",
        "silence-told record",
    ),
    row(
        "silence by type",
        version(free(count=35), halt(form="pause"), silence=Silence(except_={"release": "absent"})),
        version(silence=Silence(except_={"release": "absent"})),
        "term-removed substantive",
        "term-not-mentioned uncertain",
    ),
    row(
        "silence by term",
        version(free(count=35), silence=FULL),
        version(silence=Silence(default="absent", except_={"hostages": "unreported"})),
        "term-not-mentioned uncertain",
        "silence-told record",
    ),
    row(
        "told as another type of term",
        version(CivilianReturn(id="north", people="civilians")),
        version(Movement(id="north", people="civilians")),
        "term-retyped substantive",
    ),
    row(
        "one term in the place of another",
        version(free(count=35)),
        version(Release(id="prisoners", count=35, replaces="hostages")),
        "term-replaced editorial",
    ),
    row(
        "one term in the place of another, with another number",
        version(free(count=35)),
        version(Release(id="prisoners", count=40, replaces="hostages")),
        "term-replaced substantive",
    ),
    row(
        "a term of another type in the place of one",
        version(free(count=35)),
        version(Provision(id="rafah", replaces="hostages")),
        "term-replaced substantive",
    ),
    row(
        "a term in the place of one that was ruled out",
        version(terms={"hostages": NONE}),
        version(Release(id="prisoners", count=40, replaces="hostages")),
        "term-replaced substantive",
    ),
    row(
        "two terms in the place of one",
        version(free(count=30)),
        version(
            Release(id="prisoners", count=3, replaces="hostages"),
            CivilianReturn(id="north", count=27, replaces="hostages"),
        ),
        "term-split uncertain",
    ),
    row(
        "one term split off another that stays",
        version(free(count=30)),
        version(free(count=27), Release(id="prisoners", count=3, replaces="hostages")),
        "term-split clarifying",
    ),
    row(
        "two terms of its type that add up to the one",
        version(free(count="30", people="hostages")),
        version(
            Release(id="prisoners", count=3, people="women", replaces="hostages"),
            Release(id="rafah", count=27, people="men", replaces="hostages"),
        ),
        "term-split clarifying",
    ),
    row(
        "two terms of its type that are more in all",
        version(free(count=30)),
        version(
            Release(id="prisoners", count=5, replaces="hostages"),
            Release(id="rafah", count=27, replaces="hostages"),
        ),
        "term-split substantive",
    ),
    row(
        "parts that add up and that are not due",
        version(free(count=30, force="must")),
        version(
            Release(id="prisoners", count=3, force="must", replaces="hostages"),
            Release(id="rafah", count=27, force="must not", replaces="hostages"),
        ),
        "term-split substantive",
    ),
    row(
        "parts of which one is told loosely are not added up",
        version(free(count=30)),
        version(
            Release(id="prisoners", count="about 5", replaces="hostages"),
            Release(id="rafah", count=27, replaces="hostages"),
        ),
        "term-split uncertain",
    ),
    row(
        "two terms of its type that are merged and fewer",
        version(free(count=3), Release(id="prisoners", count=27)),
        version(Release(id="rafah", count=20, replaces="hostages + prisoners")),
        "term-merged substantive",
    ),
    row(
        "one term in the place of two",
        version(free(count=3), Release(id="prisoners", count=27)),
        version(CivilianReturn(id="north", count=30, replaces="hostages + prisoners")),
        "term-merged uncertain",
    ),
    row(
        "a term that takes in another one",
        version(free(count=3), Release(id="prisoners", count=27)),
        version(free(count=30, replaces="prisoners")),
        "term-merged clarifying",
        "reported editorial",
    ),
    row(
        "to name what was replaced long ago replaces nothing",
        version(free(count=3, replaces="prisoners")),
        version(free(count=3)),
        "not-mentioned editorial",
    ),
]

WHO = [
    row(
        "women and children first is a first slice",
        version(free(people="hostages")),
        version(free(people="women", rank="first")),
        "first-slice uncertain",
        "reported uncertain",
    ),
    row(
        "all of whom only the first were told",
        version(free(people="women", rank="first")),
        version(free(people="hostages")),
        "beyond-first-slice uncertain",
        "not-mentioned uncertain",
    ),
    row(
        "a rank of all of them is no slice",
        version(free(people="women")),
        version(free(people="hostages", rank="first")),
        "told-less-exactly clarifying",
        "reported uncertain",
    ),
    row(
        "a rank says nothing of places",
        version(CivilianReturn(id="north", to="Gaza")),
        version(CivilianReturn(id="north", to="Gaza except the corridor", rank="first")),
        "told-more-exactly clarifying",
        "reported uncertain",
    ),
    row(
        "fewer people in a partial report",
        version(free(people="hostages")),
        version(free(people="women")),
        "told-more-exactly clarifying",
    ),
    row(
        "fewer people between full texts",
        *both_full(free(people="hostages"), free(people="women")),
        "narrowed substantive",
    ),
    row(
        "more people between full texts",
        *both_full(free(people="women"), free(people="hostages")),
        "widened substantive",
    ),
    row(
        "fewer people in a ban: what is forbidden is narrowed",
        *both_full(free(people="hostages", force="must not"), free(people="women", force="must not")),
        "narrowed substantive",
    ),
    row(
        "more people in a ban: what is forbidden is widened",
        *both_full(free(people="women", force="must not"), free(people="hostages", force="must not")),
        "widened substantive",
    ),
    row(
        "a number within a floor between full texts",
        *both_full(free(count="at least 33"), free(count=40)),
        "narrowed substantive",
    ),
    row(
        "a number within a hedge between full texts",
        *both_full(free(count="about 350"), free(count=355)),
        "narrowed substantive",
    ),
    row(
        "a number within a floor between a full text and a report",
        version(free(count="at least 33"), silence=FULL),
        version(free(count=40)),
        "silence-told record",
        "told-more-exactly clarifying",
    ),
    row(
        "a ban lifted is another deal",
        version(free(force="must not")),
        version(free(force="may")),
        "replaced substantive",
    ),
    row(
        "a permission that becomes a duty may be another deal",
        version(free(force="may")),
        version(free(force="must")),
        "possibly-changed uncertain",
    ),
    row(
        "other people",
        version(free(people="civilian hostages")),
        version(free(people="soldiers")),
        "replaced substantive",
    ),
    row(
        "people whom nobody declared apart",
        version(free(people="women")),
        version(free(people="children")),
        "possibly-changed uncertain",
    ),
    row("another party bound", version(free(by="east")), version(free(by="west")), "replaced substantive"),
    row(
        "a faction of the party bound",
        version(free(by="east")),
        version(free(by="hawks")),
        "possibly-changed uncertain",
    ),
    row(
        "the party of the faction bound, and others",
        version(free(by="hawks")),
        version(free(by="east + west")),
        "possibly-changed uncertain",
    ),
    row(
        "another faction of one party",
        version(free(for_="hawks")),
        version(free(for_="doves")),
        "replaced substantive",
    ),
    row(
        "one party more",
        version(free(by="east")),
        version(free(by="east + west")),
        "possibly-changed uncertain",
    ),
    row("other words", version(halt(text="a pause")), version(halt(text="an end")), "reworded uncertain"),
    row("other capitals", version(halt(text="a pause")), version(halt(text="A pause")), "restated editorial"),
    row("another title", version(halt(title="Truce")), version(halt(title="Pause")), "retitled editorial"),
    row(
        "another number of the article",
        version(halt(article="4")),
        version(halt(article="5")),
        "retitled editorial",
    ),
    row("told by somebody else", version(halt(told_by="ida")), version(halt(told_by="ole")), "retold record"),
]

SLICES = [
    row(
        "a slice that is told too",
        version(free(count=130)),
        version(free(count=130, of_whom=[Slice(people="dead hostages", count=33)])),
        "reported uncertain",
    ),
    row(
        "a slice that is not repeated",
        version(free(of_whom=[Slice(people="dead hostages", count=33)])),
        version(free(force="must")),
        "not-mentioned uncertain",
        "reported uncertain",
    ),
    row(
        "another number of a slice",
        version(free(of_whom=[Slice(people="dead hostages", count=33)])),
        version(free(of_whom=[Slice(people="dead hostages", count=30)])),
        "decreased substantive",
    ),
    row(
        "each field of a slice for itself",
        version(free(of_whom=[Slice(people="dead hostages", count="about 33", told_by="ida")])),
        version(free(of_whom=[Slice(people="dead hostages", count=33)])),
        "told-more-exactly clarifying",
        "source-not-repeated record",
    ),
    row(
        "33 dead among a figure never meet 33 to be freed",
        version(figures=[Figure(id="held", count=130, of_whom=[Slice(people="dead hostages", count=33)])]),
        version(free(count=33)),
        "figure-not-repeated record",
        "term-reported uncertain",
    ),
    row(
        "a condition that is met",
        version(free(if_=[Condition(id="talks")])),
        version(free(if_=[Condition(id="talks", state="met")])),
        "condition-met substantive",
    ),
    row(
        "a condition that is told too",
        version(free(count=3)),
        version(free(count=3, if_=[Condition(id="talks")])),
        "condition-reported uncertain",
    ),
    row(
        "a condition gone from a full text",
        *both_full(free(count=3, if_=[Condition(id="talks")]), free(count=3)),
        "condition-removed substantive",
    ),
]

FIRST, SECOND = Part(id="first"), Part(id="second")
SIX = Part(id="first", lasts="six weeks")
TIMES = [
    row(
        "six weeks are 42 days",
        version(halt(lasts="six weeks")),
        version(halt(lasts="42 days")),
        "restated editorial",
    ),
    row(
        "eight weeks are more than six",
        version(halt(lasts="six weeks")),
        version(halt(lasts="eight weeks")),
        "increased substantive",
    ),
    row(
        "a six-week pause is a phase of six weeks",
        version(halt(part="first", lasts="six weeks"), parts=[FIRST]),
        version(halt(part="first"), parts=[SIX]),
        "same-length editorial",
    ),
    row(
        "a phase of six weeks is a pause of 42 days",
        version(halt(part="first"), parts=[SIX]),
        version(halt(part="first", lasts="42 days"), parts=[FIRST]),
        "same-length editorial",
    ),
    row(
        "an eight-week pause is no phase of six weeks",
        version(halt(part="first", lasts="eight weeks"), parts=[FIRST]),
        version(halt(part="first"), parts=[SIX]),
        "not-mentioned uncertain",
        "reported uncertain",
    ),
    row(
        "a length that is left open is not its phase's",
        version(halt(part="first", lasts="to be agreed"), parts=[FIRST]),
        version(halt(part="first"), parts=[SIX]),
        "not-mentioned uncertain",
        "reported uncertain",
    ),
    row(
        "a length of a term in no phase",
        version(halt(lasts="six weeks")),
        version(halt(form="pause")),
        "not-mentioned uncertain",
        "reported uncertain",
    ),
    row(
        "two terms share the length of their phase",
        version(
            halt(part="first", lasts="six weeks"),
            HumanitarianAccess(id="aid", part="first", lasts="six weeks"),
            parts=[FIRST],
        ),
        version(halt(part="first"), HumanitarianAccess(id="aid", part="first"), parts=[SIX]),
        "same-length editorial",
        "same-length editorial",
    ),
    row(
        "a day in a phase and another one",
        version(free(when="day 7 of first")),
        version(free(when="day 9 of first")),
        "increased substantive",
    ),
    row(
        "counted from something else",
        version(halt(ends="until second")),
        version(halt(ends="within 50 days")),
        "re-anchored uncertain",
    ),
    row(
        "moved to another phase",
        version(free(part="first"), parts=[FIRST, SECOND]),
        version(free(part="second"), parts=[FIRST, SECOND]),
        "moved substantive",
    ),
    row(
        "put in a phase after a partial report",
        version(free(count=3), parts=[FIRST]),
        version(free(count=3, part="first"), parts=[FIRST]),
        "reported uncertain",
    ),
    row(
        "in no phase of a full text",
        version(free(count=3, part="first"), parts=[FIRST], silence=FULL),
        version(free(count=3), parts=[FIRST], silence=FULL),
        "removed substantive",
    ),
]

FULL_PHASES = Silence(except_={"phases": "absent"})
THIRD = Part(id="third")
PARTS = [
    row(
        "a phase that is not mentioned",
        version(parts=[FIRST, SECOND]),
        version(parts=[FIRST]),
        "phase-not-mentioned uncertain",
    ),
    row(
        "a phase that is reported",
        version(parts=[FIRST]),
        version(parts=[FIRST, SECOND]),
        "phase-reported uncertain",
    ),
    row(
        "a phase gone from a full list",
        version(parts=[FIRST, SECOND], silence=FULL_PHASES),
        version(parts=[FIRST], silence=FULL_PHASES),
        "phase-removed substantive",
    ),
    row(
        "a phase added to a full list",
        version(parts=[FIRST], silence=FULL_PHASES),
        version(parts=[FIRST, SECOND], silence=FULL_PHASES),
        "phase-added substantive",
    ),
    row(
        "phases that are withheld",
        version(parts=[FIRST]),
        version(silence=WITHHELD),
        "phase-withheld uncertain",
        "silence-told record",
    ),
    row(
        "phases that were withheld",
        version(silence=WITHHELD),
        version(parts=[FIRST]),
        "phase-disclosed clarifying",
        "silence-told record",
    ),
    row(
        "a longer phase",
        version(parts=[SIX]),
        version(parts=[Part(id="first", lasts="eight weeks")]),
        "increased substantive",
    ),
    row(
        "a phase told more exactly",
        version(parts=[Part(id="first", lasts="about six weeks")]),
        version(parts=[SIX]),
        "told-more-exactly clarifying",
    ),
    row(
        "a phase tightened between full texts",
        version(parts=[Part(id="first", lasts="about six weeks")], silence=FULL),
        version(parts=[SIX], silence=FULL),
        "tightened substantive",
    ),
    row(
        "phases in another order",
        version(parts=[FIRST, SECOND]),
        version(parts=[SECOND, FIRST]),
        "phase-reordered substantive",
        "phase-reordered substantive",
    ),
    row(
        "phases in another order, told to be",
        version(parts=[FIRST, SECOND, THIRD]),
        version(parts=[FIRST, THIRD, SECOND]),
        "phase-reordered substantive",
        "phase-reordered substantive",
    ),
    row(
        "a partial list of phases is no reorder",
        version(parts=[FIRST, SECOND, THIRD]),
        version(parts=[FIRST, THIRD]),
        "phase-not-mentioned uncertain",
        "not-mentioned uncertain",
    ),
    row(
        "a phase between two others is reported",
        version(parts=[FIRST, THIRD]),
        version(parts=[FIRST, SECOND, THIRD]),
        "phase-reported uncertain",
        "reported uncertain",
    ),
    row(
        "two orders that one list has room for",
        version(parts=[FIRST, THIRD]),
        version(parts=[SECOND, THIRD]),
        "phase-not-mentioned uncertain",
        "phase-reported uncertain",
        "possibly-changed uncertain",
    ),
    row(
        "an exchange that is reported",
        version(),
        version(exchanges=[Exchange(id="deal", gives="hostages", for_="prisoners")]),
        "exchange-reported uncertain",
    ),
    row(
        "an exchange that is not mentioned",
        version(exchanges=[Exchange(id="deal", gives="hostages")]),
        version(),
        "exchange-not-mentioned uncertain",
    ),
    row(
        "an exchange against something else",
        version(exchanges=[Exchange(id="deal", gives="hostages", for_="prisoners")]),
        version(exchanges=[Exchange(id="deal", gives="hostages", for_="fighting")]),
        "replaced substantive",
    ),
    row(
        "an exchange told from its other end",
        version(exchanges=[Exchange(id="deal", gives="hostages", for_="prisoners + aid")]),
        version(exchanges=[Exchange(id="deal", gives="aid + prisoners", for_="hostages")]),
        "exchange-turned editorial",
    ),
    row(
        "an exchange told from its other end against something else",
        version(exchanges=[Exchange(id="deal", gives="hostages", for_="prisoners")]),
        version(exchanges=[Exchange(id="deal", gives="aid", for_="hostages")]),
        "replaced substantive",
        "replaced substantive",
    ),
    row(
        "an exchange gone from a full text",
        version(exchanges=[Exchange(id="deal")], silence=FULL),
        version(silence=FULL),
        "exchange-removed substantive",
    ),
    row(
        "an exchange added to a full text",
        version(silence=FULL),
        version(exchanges=[Exchange(id="deal")], silence=FULL),
        "exchange-added substantive",
    ),
    row(
        "an exchange that is withheld",
        version(exchanges=[Exchange(id="deal")]),
        version(silence=WITHHELD),
        "exchange-withheld uncertain",
        "silence-told record",
    ),
    row(
        "an exchange that was withheld",
        version(silence=WITHHELD),
        version(exchanges=[Exchange(id="deal")]),
        "exchange-disclosed clarifying",
        "silence-told record",
    ),
    row(
        "a longer life of the whole text",
        version(lasts="six weeks"),
        version(lasts="eight weeks"),
        "life-extended substantive",
    ),
    row("a life that is not repeated", version(ends="until second"), version(), "not-mentioned uncertain"),
    row(
        "a life that a full text leaves out",
        version(ends="until second", silence=FULL),
        version(silence=FULL),
        "removed substantive",
    ),
]


ROWS = [
    *KIND_ROWS,
    *NUMBERS,
    *PEOPLE_AND_NUMBERS,
    *PRESENCES,
    *TERMS,
    *WHO,
    *SLICES,
    *TIMES,
    *PARTS,
    *SAID_ROWS,
]
