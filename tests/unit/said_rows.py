"""The rows of :mod:`diff_rows` on what people say, figures and headings."""

from __future__ import annotations

from typing import Any

from versions import FULL, WITHHELD, free, row, version

from dealdiff.model.figure import Figure, Outcome
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.vocabularies.ceasefire import (
    CivilianReturn,
    HeldPresence,
    Movement,
    Withdrawal,
)


def says(verb: str, who: str = "anna", subject: str = "hostages", **more: Any) -> TermSheet:  # noqa: ANN401 # fields
    """A version in which somebody says one thing."""
    return version(Statement(who=who, verb=verb, subject=subject, **more))


def number(verb: str, count: int | str, id_: str = "", who: str = "anna") -> Statement:
    """Somebody tells, or denies, how many hostages."""
    return Statement(who=who, verb=verb, subject="hostages", body=free(count=count), id=id_)


LEAVING, STAYING = Withdrawal(id="forces", to="the border"), HeldPresence(id="forces", where="the corridor")
STANCES = [
    row(
        "a red line that was a demand",
        says("wants", firmness="demand"),
        says("wants", firmness="red line"),
        "stance-hardened substantive",
    ),
    row(
        "a preference that was a demand",
        says("wants", firmness="demand"),
        says("wants", firmness="preference"),
        "stance-softened substantive",
    ),
    row(
        "a demand is no softer than a precondition of something",
        says("wants", firmness="precondition", of="talks"),
        says("wants", firmness="demand"),
        "stance-retold uncertain",
    ),
    row(
        "preconditions of talks and of any deal are no degrees of one thing",
        says("wants", firmness="demand", of="talks"),
        says("wants", firmness="red line", of="any deal"),
        "stance-retold uncertain",
    ),
    row(
        "what somebody else tells moved, and it is not certain that it did",
        says("wants", firmness="demand"),
        says("wants", firmness="red line", told_by="ole"),
        "stance-hardened uncertain",
    ),
    row("given up", says("wants"), says("drops"), "stance-dropped substantive"),
    row("taken up again", says("drops"), says("wants"), "stance-taken-up substantive"),
    row("from for to against", says("wants"), says("refuses"), "stance-reversed substantive"),
    row("to withhold is to refuse", says("refuses"), says("withholds"), "stance-retold editorial"),
    row(
        "told to be given up, again",
        says("drops"),
        says("drops", because="the talks"),
        "drop-retold uncertain",
    ),
    row("given up, with no stance told before", version(), says("drops"), "drop-voiced substantive"),
    row("that it was given up is not repeated", says("drops"), version(), "drop-not-repeated uncertain"),
    row("a stance voiced", version(), says("wants"), "stance-voiced uncertain"),
    row("a stance not repeated is not withdrawn", says("wants"), version(), "stance-not-repeated uncertain"),
    row(
        "for another reason",
        says("wants", because="safety"),
        says("wants", because="pressure"),
        "stance-retold uncertain",
    ),
    row(
        "wanted more",
        says("wants", body=free(count=35)),
        says("wants", body=free(count=40)),
        "stance-retold substantive",
    ),
    row(
        "what is wanted is told too",
        says("wants"),
        says("wants", body=free(count=40)),
        "stance-retold uncertain",
    ),
    row(
        "wants to stay after considering to leave is harder",
        says("considers", subject="forces", body=LEAVING),
        says("wants", subject="forces", body=STAYING),
        "stance-hardened substantive",
    ),
    row(
        "considers to leave after wanting to stay is softer",
        says("wants", subject="forces", body=STAYING),
        says("considers", subject="forces", body=LEAVING),
        "stance-softened substantive",
    ),
    row(
        "to want to leave and to want to stay",
        says("wants", subject="forces", body=LEAVING),
        says("wants", subject="forces", body=STAYING),
        "stance-reversed substantive",
    ),
    row(
        "to refuse to leave is to want to stay",
        says("refuses", subject="forces", body=LEAVING),
        says("wants", subject="forces", body=STAYING),
        "stance-retold uncertain",
    ),
    row(
        "to accept to stay after refusing to leave is softer",
        says("refuses", subject="forces", body=LEAVING),
        says("accepts", subject="forces", body=STAYING),
        "stance-softened substantive",
    ),
    row(
        "to refuse to leave after accepting to stay is harder",
        says("accepts", subject="forces", body=STAYING),
        says("refuses", subject="forces", body=LEAVING),
        "stance-hardened substantive",
    ),
    row(
        "the issue's own type tells what a bare verb is about",
        says("refuses", subject="forces"),
        says("refuses", subject="forces", body=STAYING),
        "stance-reversed substantive",
    ),
    row(
        "to drop the one of two opposites tells nothing of the other",
        says("wants", subject="forces", body=LEAVING),
        says("drops", subject="forces", body=STAYING),
        "stance-retold uncertain",
    ),
    row(
        "verbs on terms of different families cannot be compared",
        says("refuses", subject="north", body=CivilianReturn(id="north")),
        says("wants", subject="north", body=Movement(id="north")),
        "stance-retold uncertain",
    ),
    row(
        "another speaker of the same party",
        says("wants", who="anna"),
        says("drops", who="emil"),
        "stance-dropped uncertain",
    ),
    row(
        "another speaker of the same party who wants more",
        says("wants", who="anna", body=free(count=35)),
        says("wants", who="emil", body=free(count=40)),
        "stance-retold uncertain",
    ),
    row(
        "a voice that speaks for nobody moves no party",
        says("wants", who="ida"),
        says("refuses", who="ida"),
        "stance-reversed uncertain",
    ),
    row(
        "a name that nobody declared may be the party's own",
        says("wants", who="north"),
        says("refuses", who="north"),
        "stance-reversed substantive",
    ),
    row(
        "a voice that speaks for nobody and wants more",
        says("wants", who="ida", body=free(count=35)),
        says("wants", who="ida", body=free(count=40)),
        "stance-retold uncertain",
    ),
    row(
        "a voice that speaks for nobody gives nothing up for a party",
        version(),
        says("drops", who="ida"),
        "drop-voiced uncertain",
    ),
    row(
        "a joint stance of somebody with a party is that party's too",
        says("wants", who="anna + ida"),
        says("drops", who="anna + ida"),
        "stance-dropped substantive",
    ),
    row(
        "to prefer 30 and to demand 40 are two things",
        says("wants", firmness="demand", body=free(count=30)),
        says("wants", firmness="preference", body=free(count=40)),
        "stance-retold substantive",
    ),
    row(
        "to accept 500 and to want 5",
        says("accepts", body=free(count=500)),
        says("wants", body=free(count=5)),
        "stance-retold substantive",
    ),
    row(
        "to refuse the soldiers and to want the civilian hostages",
        says("refuses", body=free(people="soldiers")),
        says("wants", body=free(people="civilian hostages")),
        "stance-retold uncertain",
    ),
    row(
        "to want women and to refuse children, whom nobody declared apart",
        says("wants", body=free(people="women")),
        says("refuses", body=free(people="children")),
        "stance-retold uncertain",
    ),
    row(
        "a red line about people whom nobody declared the same",
        says("wants", firmness="demand", body=free(people="women")),
        says("wants", firmness="red line", body=free(people="children")),
        "stance-retold uncertain",
    ),
    row(
        "to want to leave one place and to drop leaving another",
        says("wants", subject="forces", body=Withdrawal(id="forces", from_="the hill")),
        says("drops", subject="forces", body=Withdrawal(id="forces", from_="the plain")),
        "stance-retold uncertain",
    ),
    row(
        "to refuse what was wanted, told more exactly",
        says("wants", body=free(count="about 40", people="hostages")),
        says("refuses", body=free(count=40)),
        "stance-reversed substantive",
    ),
    row(
        "to want some and to refuse that it be any",
        says("wants", body=free(count=30)),
        says("refuses", body=free(count="none")),
        "stance-retold substantive",
    ),
    row(
        "to want them in one phase and to refuse them in another",
        says("wants", body=free(part="first")),
        says("refuses", body=free(part="second")),
        "stance-retold substantive",
    ),
    row(
        "to want to leave what is declared apart from where they are wanted to stay",
        says("wants", subject="forces", body=Withdrawal(id="forces", from_="Gaza except the corridor")),
        says("wants", subject="forces", body=HeldPresence(id="forces", where="the corridor")),
        "stance-retold uncertain",
    ),
    row(
        "another speaker with the same stance",
        says("wants", who="anna"),
        says("wants", who="emil"),
        "stance-retold record",
    ),
    row(
        "voices that speak for nobody are nobody's stance",
        says("wants", who="ida"),
        says("refuses", who="ole"),
        "stance-not-repeated uncertain",
        "stance-voiced uncertain",
    ),
    row(
        "speakers of two parties",
        says("wants", who="anna"),
        says("refuses", who="west"),
        "stance-not-repeated uncertain",
        "stance-voiced uncertain",
    ),
    row(
        "two speakers of one party leave a choice",
        says("wants", who="east"),
        version(
            Statement(who="anna", verb="wants", subject="hostages"),
            Statement(who="emil", verb="drops", subject="hostages"),
        ),
        "stance-not-repeated uncertain",
        "stance-voiced uncertain",
        "drop-voiced substantive",
    ),
    row(
        "a joint stance is no single party's",
        says("wants", who="anna + west"),
        says("refuses", who="emil"),
        "stance-not-repeated uncertain",
        "stance-voiced uncertain",
    ),
    row(
        "firmness told on one side only is no move",
        says("wants"),
        says("wants", firmness="red line"),
        "stance-retold uncertain",
    ),
    row(
        "who reports it is record",
        says("wants", told_by="ida"),
        says("wants", told_by="ole"),
        "stance-retold record",
    ),
]

SAID = [
    row("an act reported", version(), says("signs", subject="this"), "act-voiced record"),
    row("an act not repeated", says("signs", subject="this"), version(), "act-not-repeated record"),
    row(
        "an act that was expected is done",
        says("signs", subject="this", expected=True),
        says("signs", subject="this"),
        "act-retold substantive",
    ),
    row(
        "another act on a version",
        says("tables", subject="this"),
        says("rejects", subject="this"),
        "act-retold substantive",
    ),
    row(
        "acts on two versions are two acts",
        version(Statement(who="anna", verb="tables", subject="this"), id="m"),
        version(Statement(who="anna", verb="rejects", subject="this"), id="n"),
        "act-of-another-version record",
        "heading-retold record",
    ),
    row(
        "the same act on another version, on another day",
        version(Statement(who="anna", verb="tables", subject="this", date="2024-05-05"), id="m"),
        version(Statement(who="anna", verb="tables", subject="this", date="2024-05-27"), id="n"),
        "act-of-another-version record",
        "heading-retold record",
    ),
    row(
        "one and the same word of two versions leaves nothing to tell",
        version(Statement(who="anna", verb="tables", subject="this"), id="m"),
        version(Statement(who="anna", verb="tables", subject="this"), id="n"),
        "heading-retold record",
    ),
    row(
        "an act on a named version, told by two versions",
        version(Statement(who="anna", verb="tables", subject="x"), id="m"),
        version(Statement(who="anna", verb="rejects", subject="x"), id="n"),
        "act-retold substantive",
        "heading-retold record",
    ),
    row(
        "to accept a version is an act",
        says("tables", subject="this"),
        says("accepts", subject="this", family="acts"),
        "act-retold substantive",
    ),
    row("an account reported", version(), says("tells", body=free(count=40)), "account-voiced record"),
    row(
        "an account not repeated",
        says("tells", body=free(count=40)),
        version(),
        "account-not-repeated record",
    ),
    row(
        "an account of another number",
        says("tells", body=free(count=40)),
        says("tells", body=free(count=35)),
        "account-retold substantive",
    ),
    row("told and then denied", says("tells"), says("denies"), "account-denied uncertain"),
    row(
        "a number told, then denied under an id of its own and told otherwise",
        version(number("tells", 44)),
        version(number("denies", 44, "x"), number("tells", 40)),
        "account-denied uncertain",
        "account-voiced record",
    ),
    row(
        "two numbers under one key, each denied under another on the other side",
        version(number("tells", 44), number("denies", 40, "y")),
        version(number("tells", 40), number("denies", 44, "x")),
        "account-denied uncertain",
        "denial-taken-back uncertain",
    ),
    row(
        "a number told, then denied twice: it cannot be told which of the two denies it",
        version(number("tells", 44)),
        version(number("denies", 44, "x"), number("denies", "at least 44", "y"), number("tells", 40)),
        "account-retold substantive",
        "denial-voiced record",
        "denial-voiced record",
    ),
    row(
        "a number told and denied by another voice",
        version(number("tells", 44)),
        version(number("denies", 44, "x", who="emil"), number("tells", 40)),
        "account-retold substantive",
        "denial-voiced record",
    ),
    row(
        "an account of another thing",
        says("tells", body=free(count=40)),
        says("tells", body=Figure(id="hostages", count=40)),
        "account-retold uncertain",
    ),
    row("a reading reported", version(), says("reads", body=free(count=40)), "reading-voiced record"),
    row("a reading not repeated", says("reads"), version(), "reading-not-repeated record"),
    row(
        "another reading",
        says("reads", body=free(text="all")),
        says("reads", body=free(text="some")),
        "reading-retold uncertain",
    ),
    row("a claim voiced", version(), says("calls", says="unchanged"), "claim-voiced record"),
    row("a claim not repeated", says("calls", says="unchanged"), version(), "claim-not-repeated record"),
    row(
        "another claim is an opinion still",
        says("calls", says="unchanged"),
        says("calls", says="new"),
        "claim-retold record",
    ),
    row("a judgement voiced", version(), says("judges", says="near"), "judgement-voiced record"),
    row("a judgement not repeated", says("judges", says="near"), version(), "judgement-not-repeated record"),
    row(
        "another judgement",
        says("judges", says="near"),
        says("judges", says="far"),
        "judgement-retold record",
    ),
]


def tells(**more: Any) -> TermSheet:  # noqa: ANN401 # fields of a figure
    """A version that reports one figure."""
    return version(figures=[Figure(id="held", **more)])


FIGURES = [
    row("a figure reported", version(), tells(count=130), "figure-reported record"),
    row("a figure not repeated", tells(count=130), version(), "figure-not-repeated record"),
    row(
        "a moving figure rose",
        tells(count=100, as_of="2024-01"),
        tells(count=130, as_of="2024-03"),
        "figure-rose record",
    ),
    row(
        "a moving figure fell",
        tells(count=130, as_of="2024-01"),
        tells(count=100, as_of="2024-03"),
        "figure-fell record",
    ),
    row(
        "two accounts of a past fact are no movement",
        tells(count="around 240", fixed="2023-10-07"),
        tells(count=253, fixed="2023-10-07"),
        "figure-accounts record",
    ),
    row(
        "a figure that is fixed on one side only cannot move",
        tells(count=240),
        tells(count=253, fixed="2023-10-07"),
        "figure-accounts record",
    ),
    row(
        "a figure of two days that overlap does not tell which way it moved",
        tells(count="more than 100", as_of="2024-07-10"),
        tells(count=116, as_of="2024-08-16"),
        "figure-moving record",
    ),
    row(
        "a figure of other people cannot rise",
        tells(count=10, people="soldiers"),
        tells(count=12, people="civilian hostages"),
        "figure-other record",
    ),
    row(
        "a figure told more exactly",
        tells(count="about 130"),
        tells(count=130),
        "figure-told-more-exactly record",
    ),
    row(
        "a figure told less exactly",
        tells(count=130),
        tells(count="about 130"),
        "figure-told-less-exactly record",
    ),
    row(
        "a figure retold in other words", tells(count=130), tells(count="exactly 130"), "figure-retold record"
    ),
    row(
        "numbers and dates cannot be compared",
        tells(count=130),
        tells(date="2024-05"),
        "figure-retold record",
    ),
    row(
        "the outcome of another term",
        tells(count=3, outcome_of=Outcome(version="m", term="hostages")),
        tells(count=3, outcome_of=Outcome(version="m", term="prisoners")),
        "figure-retold record",
    ),
    row(
        "the outcome of a term is told too",
        tells(count=3),
        tells(count=3, outcome_of=Outcome(version="m", term="hostages")),
        "figure-retold record",
    ),
    row(
        "people of a figure",
        tells(count=3, people="hostages"),
        tells(count=3, people="women"),
        "figure-other record",
    ),
    row(
        "two numbers of one day are two accounts",
        tells(count=100, as_of="2024-03-01"),
        tells(count=130, as_of="2024-03-01"),
        "figure-accounts record",
    ),
    row(
        "a number of one day told more exactly",
        tells(count="about 100", as_of="2024-03-01"),
        tells(count=103, as_of="2024-03-01"),
        "figure-told-more-exactly record",
    ),
    row(
        "a later report of an earlier day's lower number is no fall",
        tells(count=130, as_of="2024-03"),
        tells(count=100, as_of="2024-01"),
        "figure-was-lower record",
    ),
    row(
        "a later report of an earlier day's higher number is no rise",
        tells(count=100, as_of="2024-03"),
        tells(count=130, as_of="2024-01"),
        "figure-was-higher record",
    ),
    row(
        "two numbers of days that may be one",
        tells(count=100, as_of="2024-03"),
        tells(count=130, as_of="2024-03-15"),
        "figure-moving record",
    ),
    row(
        "two numbers of no day",
        tells(count=100),
        tells(count=130),
        "figure-other record",
    ),
    row(
        "two numbers of which one has a day",
        tells(count=100),
        tells(count=130, as_of="2024-03-01"),
        "figure-other record",
    ),
    row(
        "facts of two days",
        tells(count=240, fixed="2023-10-07"),
        tells(count=253, fixed="2023-11-30"),
        "figure-other record",
    ),
    row(
        "a fact, and a day within its month",
        tells(count=240, fixed="2023-10"),
        tells(count=253, fixed="2023-10-07"),
        "figure-accounts record",
    ),
    row(
        "a fact and a number that moves",
        tells(count=240, fixed="2023-10-07"),
        tells(count=130, as_of="2024-03-01"),
        "figure-other record",
    ),
    row(
        "a number told by another",
        tells(count=130, as_of="2024-03-01", told_by="ida"),
        tells(count=130, as_of="2024-03-02", told_by="ole"),
        "figure-retold record",
    ),
]

HEADING = [
    row("named as open", version(), version(open_=["hostages"]), "open-named uncertain"),
    row(
        "not named as open is not settled",
        version(open_=["hostages", "rafah"]),
        version(open_=["rafah"]),
        "open-not-repeated uncertain",
    ),
    row("named as agreed", version(), version(agreed=["hostages"]), "agreed-named clarifying"),
    row(
        "not named as agreed is not reopened",
        version(agreed=["hostages"]),
        version(),
        "agreed-not-repeated uncertain",
    ),
    row(
        "what is open is withheld",
        version(open_=["hostages"]),
        version(open_="undisclosed"),
        "withheld uncertain",
    ),
    row(
        "what is open was withheld",
        version(open_="undisclosed"),
        version(open_=["hostages"]),
        "disclosed clarifying",
    ),
    row("that it is withheld is told", version(), version(agreed="undisclosed"), "reported uncertain"),
    row("nothing is open", version(open_=["hostages"]), version(open_="none"), "ruled-out substantive"),
    row("a title told", version(), version(title="Draft"), "heading-told record"),
    row("a title not told", version(title="Draft"), version(), "heading-not-repeated record"),
    row(
        "another title of the version", version(title="Draft"), version(title="Text"), "heading-retold record"
    ),
    row(
        "another parent",
        version(parents={"m": "amends"}),
        version(parents={"m": "amends", "n": "counters"}),
        "heading-told record",
    ),
    row("silence told otherwise", version(silence=FULL), version(silence=WITHHELD), "silence-told record"),
    row(
        "a correction changes the record, not the deal",
        version(free(count=35), id="m"),
        version(free(count=40), id="n", parents={"m": "corrects"}),
        "corrected record",
        "heading-retold record",
        "heading-told record",
    ),
    row(
        "and so it does read backwards",
        version(free(count=40), id="n", parents={"m": "corrects"}),
        version(free(count=35), id="m"),
        "corrected record",
        "heading-retold record",
        "heading-not-repeated record",
    ),
    row(
        "an amendment changes the deal",
        version(free(count=35), id="m"),
        version(free(count=40), id="n", parents={"m": "amends"}),
        "increased substantive",
        "heading-retold record",
        "heading-told record",
    ),
]


SAID_ROWS = [*STANCES, *SAID, *FIGURES, *HEADING]
