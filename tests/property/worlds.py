"""Two small scopes for the laws, a ceasefire's and a take-over's, each with the words its sheets are told in.

Sheets that are compared stand in one scope; a law draws them from either.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen
from hypothesis import strategies as st

from dealdiff.model.keyed import Keyed
from dealdiff.model.scope import FigureIssue, Issue, Party, Scope, Source, Speaker
from dealdiff.model.term import Term
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.values.presence import ABSENT, NONE, TO_BE_AGREED, UNDISCLOSED, UNREPORTED
from dealdiff.values.scheme import ConceptScheme
from dealdiff.vocabularies.ceasefire import ceasefire
from dealdiff.vocabularies.commercial import commercial

PRESENCES = (UNREPORTED, UNDISCLOSED, ABSENT, NONE, TO_BE_AGREED)
PHASES = ("first", "second", "third", "terms")


def _pools(words: str) -> dict[str, list[str]]:
    lines = (line.split(":", maxsplit=1) for line in words.strip().splitlines())
    return {name.strip(): [one.strip() for one in told.split("|")] for name, told in lines}


_COMMON = _pools("""
    duration: six weeks | 42 days | eight weeks | about 6 weeks | permanent | at least 6 weeks | one month
    when: 2024-05 | 2024-05-31 | 2024-03-20~ | late May 2024 | 2024-01/2024-06
    wording: a pause | A pause | a pause, then talks | major
    force: must | may | must not | aim
    firmness: preference | demand | precondition | red line
    details: {"case":"17"} | {"case":17} | {"case":"18","tags":["a","b"]} | [1.50,null] | "text"
""")


@frozen(eq=False, kw_only=True)
class World:
    """A scope, and what sheets in it are made of.

    ``issues`` are ids with their types, ``retyped`` the types that a term may have instead, ``pools`` the
    words of each sort of value, ``focus`` the issue on which accounts meet and ``focal`` what they tell of
    it, ``waited_for`` what conditions name, ``rival`` the party that tells nothing by itself.
    """

    scope: Scope
    issues: dict[str, str]
    retyped: tuple[str, ...]
    figures: tuple[str, ...]
    pools: dict[str, list[str]]
    slices: tuple[str, ...]
    waited_for: tuple[str, ...]
    named: tuple[str, ...]
    silent_on: tuple[str, ...]
    party: str
    rival: str
    focus: str
    focal: Mapping[str, st.SearchStrategy[Any]] = field(factory=dict)

    @property
    def types(self) -> Mapping[str, type[Term]]:
        """The term types of its vocabulary, by code."""
        return self.scope.vocabulary.types


def _scope(vocabulary: Vocabulary, parties: tuple[str, str, str], *declared: Any, people: Any) -> Scope:  # noqa: ANN401 # issues, figures, concepts
    issues, figures = declared
    given: dict[str, Any] = {
        "parties": [Party(id=id_, name=id_.title()) for id_ in parties],
        "speakers": [
            Speaker(id=id_, name=id_.title(), speaks_for=party)
            for id_, party in (("anna", parties[0]), ("emil", parties[0]), ("wim", parties[1]), ("voice", ""))
        ],
        "sources": [Source(id=id_, publisher=id_.title()) for id_ in ("daily", "wire")],
        "issues": [Issue(id=id_, is_=is_, title=id_.title()) for id_, is_ in issues.items()],
        "figures": [FigureIssue(id=id_, title=id_.title()) for id_ in figures],
        "schemes": Keyed({**vocabulary.schemes, "people": people}),
    }
    return Scope(title="Talks", vocabulary=vocabulary, **given)


_ISSUES = {
    "fighting": "cessation",
    "hostages": "release",
    "prisoners": "release",
    "north": "civilian return",
    "forces": "withdrawal",
    "corridor": "presence",
    "open": "provision",  # an id may be any word, a field's or a type's too
    "is": "guarantee",
}
_FIGURES = ("taken", "toll", "statements")
_PEOPLE = ConceptScheme.of(
    {
        "people": {
            "hostages": {"women": {"female soldiers": None}, "children": None, "men": None},
            "prisoners": None,
        },
        "soldiers": {"female soldiers": None},
    },
    disjoint=[("hostages", "prisoners")],
)
_WORDS = _pools("""
    quantity: 0|35|exactly 35|about 350|355|about 1,000|up to 600|up to 500|at least 500|700 to 1,000\
|several|many
    moment: 2024-05-31|by 2024-06|within 50 days|until is|after hostages|day 7 of first|day 9 of first\
|24-30 June 2024|24 June to 3 July 2024
    group: hostages|women|women + children|all hostages|hostages except men|prisoners|soldiers|strangers
    names: east|west|east + west|anna|voice
    rate: 30 for each hostage|33 for each captive|30 for each hostage; 50 for each female soldier\
|110 prisoners for 9 women|about 30 for each man
    schedule: 5 on day 1; 28 on day 42|5 on day 1; 28 on day 56|33 in total|5 women on day 1; partial\
|10 on day 1; 23 on day 42|3 every 7 days; the rest by day 42
""")

CEASEFIRE = World(
    scope=_scope(ceasefire, ("east", "west", "broker"), _ISSUES, _FIGURES, people=_PEOPLE),
    issues=_ISSUES,
    retyped=("movement", "zone control"),
    figures=_FIGURES,
    pools=_COMMON | _WORDS,
    slices=("women", "children", "female soldiers"),
    waited_for=("hostages", "terms", "is"),
    named=("hostages", "is", "north", "open"),
    silent_on=("hostages", "north", "release", "cessation", "phases"),
    party="east",
    rival="west",
    focus="hostages",
    focal={
        "count": st.sampled_from(["35", "35", "about 35", "40", "none", "undisclosed"]),
        "people": st.sampled_from(["hostages", "women"]),
    },
)

_BID = {
    "price": "price",
    "mix": "consideration",
    "facility": "loan",
    "leverage": "financial covenant",
    "exclusivity": "no-shop",
    "corridor": "fee",  # a path for the money, in the words of nobody
    "open": "provision",
    "is": "guarantee",
}
_NUMBERS = ("sales", "debt", "statements")
_STAFF = ConceptScheme.of(
    {
        "staff": {"managers": {"female managers": None}, "workers": None, "drivers": None},
        "holders": {"founders": None},
        "founders of age": {"female managers": None},
    },
    disjoint=[("staff", "holders")],
)
_BID_WORDS = _pools("""
    quantity: GBP 2.40|GBP 2.55|about GBP 2.50|at least GBP 2.40|GBP 300 million|35%|up to 35%|3.25%\
|325 basis points|at most 3.5 times|12% of the shares|$5 million|0|several
    moment: 2024-05-31|by 2024-06|within 50 days|until is|after facility|day 7 of first|24-30 June 2024
    group: ordinary shares|share capital|ordinary shares + warrants|cash|cash alone|cash and shares|term loan\
|bridge loan|staff|managers|staff except drivers|holders|strangers
    names: buyer|target|buyer + target|anna|voice
""")

TAKE_OVER = World(
    scope=_scope(commercial, ("buyer", "target", "lender"), _BID, _NUMBERS, people=_STAFF),
    issues=_BID,
    retyped=("indemnity", "undertaking"),
    figures=_NUMBERS,
    pools=_COMMON | _BID_WORDS,
    slices=("managers", "workers", "female managers"),
    waited_for=("facility", "terms", "is"),
    named=("price", "is", "mix", "open"),
    silent_on=("price", "mix", "fee", "loan", "phases"),
    party="buyer",
    rival="target",
    focus="price",
    focal={
        "per_share": st.sampled_from(["GBP 2.40", "GBP 2.40", "about GBP 2.40", "240 pence", "none"]),
        "premium": st.sampled_from(["35%", "at least 35%", "undisclosed"]),
        "of": st.sampled_from(["ordinary shares", "share capital"]),
    },
)

worlds = st.sampled_from([CEASEFIRE, TAKE_OVER])
"""One of the two: what is drawn from it stands in one scope."""
