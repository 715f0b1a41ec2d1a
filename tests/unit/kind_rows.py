"""The rows of :mod:`diff_rows` on conditions, lives, sources, breakdowns, bans and what follows."""

from __future__ import annotations

from typing import Any

from said_rows import says
from versions import FULL, WITHHELD, Row, free, halt, row, version

from dealdiff.model.part import Part
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.term import Condition, Slice
from dealdiff.model.unsettled import Unsettled
from dealdiff.vocabularies.ceasefire import Release


def given(state: str) -> TermSheet:
    """A release that depends on talks, which are pending, met, waived or lapsed."""
    return version(free(if_=[Condition(id="talks", state=state)]))


def _moves() -> list[Row]:
    """Each state of a condition to each other one."""
    again = {state: f"condition-no-longer-{state} substantive" for state in ("met", "waived", "lapsed")}
    rows = []
    for state, back in again.items():
        rows.append(
            row(
                f"a condition {state} that was pending",
                given("pending"),
                given(state),
                f"condition-{state} substantive",
            )
        )
        rows.append(row(f"a condition pending again that was {state}", given(state), given("pending"), back))
        rows += [
            row(
                f"a condition {other} that was {state}",
                given(state),
                given(other),
                "condition-settled-otherwise substantive",
            )
            for other in again
            if other != state
        ]
    return rows


WITH, WITHOUT = free(count=3, if_=[Condition(id="talks")]), free(count=3)
CONDITIONS = [
    *_moves(),
    row(
        "a condition that a full text adds",
        version(WITHOUT, silence=FULL),
        version(WITH, silence=FULL),
        "condition-added substantive",
    ),
    row(
        "a condition that is not repeated",
        version(WITH),
        version(WITHOUT),
        "condition-not-mentioned uncertain",
    ),
    row(
        "a condition in a text whose rest is withheld",
        version(WITH),
        version(WITHOUT, silence=WITHHELD),
        "condition-withheld uncertain",
        "silence-told record",
    ),
    row(
        "a condition told where the rest was withheld",
        version(WITHOUT, silence=WITHHELD),
        version(WITH),
        "condition-disclosed clarifying",
        "silence-told record",
    ),
]


def life(**more: Any) -> TermSheet:  # noqa: ANN401 # fields of a sheet
    return version(**more)


LIVES = [
    row(
        "a text that holds longer",
        life(lasts="six weeks"),
        life(lasts="two months"),
        "life-extended substantive",
    ),
    row(
        "a text that ends earlier",
        life(ends="until 2024-06-10"),
        life(ends="until 2024-06-03"),
        "life-shortened substantive",
    ),
    row(
        "about six weeks may be seven",
        life(lasts="about six weeks"),
        life(lasts="about seven weeks"),
        "raised uncertain",
    ),
    row(
        "a text told to hold six weeks more exactly",
        life(lasts="about six weeks"),
        life(lasts="six weeks"),
        "told-more-exactly clarifying",
    ),
    row(
        "a start that slips", life(when="2024-05-31"), life(when="2024-06-07"), "start-postponed substantive"
    ),
    row(
        "a start brought forward",
        life(when="2024-05-31"),
        life(when="2024-05-24"),
        "start-brought-forward substantive",
    ),
]


def acts(verb: str, subject: str = "this", **more: Any) -> TermSheet:  # noqa: ANN401 # fields of a statement
    return says(verb, who="east", subject=subject, **more)


ACTS = [
    row("the text is suspended", version(), acts("suspends"), "deal-suspended substantive"),
    row("the text is resumed", version(), acts("resumes"), "deal-resumed substantive"),
    row("the text is extended by an act", version(), acts("extends"), "deal-extended substantive"),
    row("the text is ended", version(), acts("ends"), "deal-ended substantive"),
    row("that it is ended is only expected", version(), acts("ends", expected=True), "deal-ended uncertain"),
    row(
        "that it is suspended somebody else tells",
        version(),
        acts("suspends", told_by="ole"),
        "deal-suspended uncertain",
    ),
    row(
        "a suspension not repeated is not undone",
        acts("suspends"),
        version(),
        "suspension-not-repeated uncertain",
    ),
    row(
        "an extension not repeated is not undone",
        acts("extends"),
        version(),
        "extension-not-repeated uncertain",
    ),
    row(
        "a resumption not repeated is not undone",
        acts("resumes"),
        version(),
        "resumption-not-repeated uncertain",
    ),
    row("an ending not repeated is not undone", acts("ends"), version(), "ending-not-repeated uncertain"),
    row(
        "a version that is not compared is suspended",
        version(),
        acts("suspends", subject="elsewhere"),
        "act-voiced record",
    ),
    row("suspended, then resumed by the same", acts("suspends"), acts("resumes"), "act-retold substantive"),
]

SOURCES = [
    row(
        "a term that somebody is named as telling",
        version(free(count=3)),
        version(free(count=3, told_by="ida")),
        "newly-sourced record",
    ),
    row(
        "somebody else is named as telling it",
        version(free(count=3, told_by="ole")),
        version(free(count=3, told_by="ida")),
        "retold record",
    ),
    row(
        "nobody is named any more",
        version(free(count=3, told_by="ole")),
        version(free(count=3)),
        "source-not-repeated record",
    ),
    row(
        "an account that is judged mistaken",
        says("tells"),
        says("tells", mistaken="ole"),
        "account-retold record",
    ),
    row("a denial reported", version(), says("denies"), "denial-voiced record"),
    row("a denial not repeated", says("denies"), version(), "denial-not-repeated record"),
    row(
        "a denial with a reason",
        says("denies"),
        says("denies", because="it is not so"),
        "denial-retold uncertain",
    ),
    row("denied and then told", says("denies"), says("tells"), "denial-taken-back uncertain"),
]

ISSUES = [
    row(
        "open before and agreed now",
        version(open_="north"),
        version(agreed="north"),
        "issue-agreed substantive",
    ),
    row(
        "agreed before and open now",
        version(agreed="north"),
        version(open_="north"),
        "issue-reopened substantive",
    ),
    row(
        "one settled and one still open",
        version(open_="north + aid"),
        version(open_="aid", agreed="north"),
        "issue-agreed substantive",
    ),
]

FIRST, SIX, EIGHT = (
    Part(id="first"),
    Part(id="first", lasts="six weeks"),
    Part(id="first", lasts="eight weeks"),
)
ECHOES = [
    row(
        "a longer phase is one change, and its pause lasts as long",
        version(halt(part="first", form="pause"), parts=[SIX]),
        version(halt(part="first", form="pause"), parts=[EIGHT]),
        "increased substantive",
    ),
    row(
        "a start that slips is one change, and what is counted from it falls later",
        version(free(when="by day 7 of start"), when="2024-05-31"),
        version(free(when="by day 7 of start"), when="2024-06-07"),
        "start-postponed substantive",
    ),
    row(
        "a phase that begins later",
        version(free(when="within 7 days of first"), parts=[Part(id="first", when="2024-05-31")]),
        version(free(when="within 7 days of first"), parts=[Part(id="first", when="2024-06-07")]),
        "increased substantive",
    ),
]


def banned(people: str, silence: Silence | None = None) -> TermSheet:
    return version(Release(id="hostages", people=people, force="must not"), silence=silence)


BANS = [
    row(
        "a ban on fewer people says less",
        banned("hostages"),
        banned("soldiers"),
        "told-less-exactly clarifying",
    ),
    row(
        "a ban on more people says more",
        banned("soldiers"),
        banned("hostages"),
        "told-more-exactly clarifying",
    ),
    row(
        "a ban on fewer people in full texts: what is forbidden is narrowed",
        banned("hostages", FULL),
        banned("soldiers", FULL),
        "narrowed substantive",
    ),
    row(
        "two bans on separate people can both hold",
        banned("living hostages"),
        banned("dead hostages"),
        "possibly-changed uncertain",
    ),
]


def made(count: int | None, **parts: int) -> TermSheet:
    """A release of so many, made of parts that add up; an underscore stands for a space."""
    slices = [Slice(people=who.replace("_", " "), count=each) for who, each in parts.items()]
    more = {} if count is None else {"count": count}
    return version(free(people="hostages", made_of=slices, **more))


BREAKDOWNS = [
    row("30 are 3 and 27", made(30), made(30, soldiers=3, civilian_hostages=27), "decomposed clarifying"),
    row(
        "30 are 3 and 27, though the sum is not told",
        made(30),
        made(None, soldiers=3, civilian_hostages=27),
        "decomposed clarifying",
    ),
    row("3 and 27 are 30", made(None, soldiers=3, civilian_hostages=27), made(30), "recomposed clarifying"),
    row(
        "3 and 27 are not 4 and 26",
        made(30, soldiers=3, civilian_hostages=27),
        made(30, soldiers=4, civilian_hostages=26),
        "recast substantive",
    ),
    row(
        "3 and 27 that become 3 and 30 are more in all",
        made(30, soldiers=3, civilian_hostages=27),
        made(33, soldiers=3, civilian_hostages=30),
        "increased substantive",
        "increased substantive",
    ),
    row(
        "30 of other people are not 30 told by their parts",
        version(free(people="hostages", count=30)),
        version(
            free(
                people="women",
                count=30,
                made_of=[Slice(people="civilian women", count=3), Slice(people="female soldiers", count=27)],
            )
        ),
        "told-more-exactly clarifying",
        "reported uncertain",
        "reported uncertain",
    ),
]


def told(schedule: str) -> TermSheet:
    return version(free(schedule=schedule))


SCHEDULES = [
    row(
        "the same in all until a later day",
        told("5 on day 1; 28 by day 42"),
        told("5 on day 1; 28 by day 49"),
        "schedule-stretched substantive",
    ),
    row(
        "the same in all until an earlier day",
        told("5 on day 1; 28 by day 49"),
        told("5 on day 1; 28 by day 42"),
        "schedule-compressed substantive",
    ),
    row(
        "the same in all by the same day, in other pieces",
        told("5 on day 1; 28 on day 42"),
        told("10 on day 1; 23 on day 42"),
        "schedule-recut substantive",
    ),
    row(
        "more in all",
        told("5 on day 1; 28 by day 42"),
        told("5 on day 1; 30 by day 42"),
        "increased substantive",
    ),
    row(
        "data that a tool carries along",
        version(free(details='{"row": 4}')),
        version(free(details='{"row": 5}')),
        "details-changed record",
    ),
]

OPEN = {"terms.hostages.count": Unsettled(alternatives={"m": "35", "n": "40"}, base="30")}
MORE = {"terms.hostages.count": Unsettled(alternatives={"m": "35", "n": "45"}, base="30")}
UNSETTLED = [
    row(
        "a merged text leaves a number unsettled",
        version(free(count=30)),
        version(free(count=30), unsettled=OPEN),
        "unsettled-added uncertain",
    ),
    row(
        "an unsettled number is told",
        version(free(count=30), unsettled=OPEN),
        version(free(count=35)),
        "unsettled-settled clarifying",
    ),
    row(
        "what is unsettled is told anew",
        version(free(count=30), unsettled=OPEN),
        version(free(count=30), unsettled=MORE),
        "unsettled-retold uncertain",
    ),
    row(
        "an unsettled number is not repeated",
        version(free(), unsettled=OPEN),
        version(free()),
        "unsettled-not-repeated uncertain",
    ),
    row(
        "a full text without the term settles what was unsettled in it",
        version(free(), unsettled=OPEN, silence=FULL),
        version(silence=FULL),
        "term-removed substantive",
        "unsettled-settled clarifying",
    ),
    row(
        "two places, of which another type of term leaves no room for one",
        version(free(), unsettled={**OPEN, "agreed.aid": Unsettled(alternatives={"m": "yes"})}),
        version(terms={"hostages": "none"}, open_=["aid"]),
        "open-named uncertain",
        "term-ruled-out substantive",
        "unsettled-settled clarifying",
        "unsettled-settled clarifying",
    ),
]

KIND_ROWS: list[Row] = [
    *CONDITIONS,
    *LIVES,
    *ACTS,
    *SOURCES,
    *ISSUES,
    *ECHOES,
    *BANS,
    *BREAKDOWNS,
    *SCHEDULES,
    *UNSETTLED,
]
