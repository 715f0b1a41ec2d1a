"""Sheets for the laws: random ones over one small scope, told in every way that the model knows."""

from __future__ import annotations

from functools import cache
from typing import Any

import attrs
from attrs import evolve, frozen
from hypothesis import settings
from hypothesis import strategies as st

from dealdiff.model.figure import Figure, Outcome
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange, Part
from dealdiff.model.scope import FigureIssue, Issue, Party, Scope, Source, Speaker
from dealdiff.model.sheet import TermOrPresence, TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.statement import ACT_VERBS, ACTS, FAMILY_OF, STANCE, Statement
from dealdiff.model.term import Condition, Slice, Term
from dealdiff.values.presence import ABSENT, NONE, TO_BE_AGREED, UNDISCLOSED, UNREPORTED
from dealdiff.values.scheme import ConceptScheme
from dealdiff.vocabularies.ceasefire import ceasefire

ISSUES = {
    "fighting": "cessation",
    "hostages": "release",
    "prisoners": "release",
    "north": "civilian return",
    "forces": "withdrawal",
    "corridor": "presence",
    "open": "provision",  # an id may be any word, a field's or a type's too
    "is": "guarantee",
}
PHASES = ("first", "second", "third", "terms")
FIGURES = ("taken", "toll", "statements")
PEOPLE = ConceptScheme.of(
    {
        "people": {
            "hostages": {"women": {"female soldiers": None}, "children": None, "men": None},
            "prisoners": None,
        },
        "soldiers": {"female soldiers": None},
    },
    disjoint=[("hostages", "prisoners")],
)
_DECLARED: dict[str, Any] = {
    "parties": [Party(id=id_, name=id_.title()) for id_ in ("east", "west", "broker")],
    "speakers": [
        Speaker(id=id_, name=id_.title(), speaks_for=party)
        for id_, party in (("anna", "east"), ("emil", "east"), ("wim", "west"), ("voice", ""))
    ],
    "sources": [Source(id=id_, publisher=id_.title()) for id_ in ("daily", "wire")],
    "issues": [Issue(id=id_, is_=is_, title=id_.title()) for id_, is_ in ISSUES.items()],
    "figures": [FigureIssue(id=id_, title=id_.title()) for id_ in FIGURES],
    "schemes": Keyed({**ceasefire.schemes, "people": PEOPLE}),
}
SCOPE = Scope(title="Talks", vocabulary=ceasefire, **_DECLARED)

PRESENCES = (UNREPORTED, UNDISCLOSED, ABSENT, NONE, TO_BE_AGREED)
WORDS = {
    "quantity": "0|35|exactly 35|about 350|355|about 1,000|up to 600|up to 500|at least 500|700 to 1,000",
    "duration": "six weeks|42 days|eight weeks|about 6 weeks|permanent|at least 6 weeks|one month",
    "moment": "2024-05-31|by 2024-06|within 50 days|until is|after hostages|day 7 of first|day 9 of first",
    "when": "2024-05|2024-05-31|2024-03-20~|late May 2024|2024-01/2024-06",
    "group": "hostages|women|women + children|all hostages|hostages except men|prisoners|soldiers|strangers",
    "wording": "a pause|A pause|a pause, then talks|major",
    "force": "must|may|must not|aim",
    "firmness": "preference|demand|precondition|red line",
    "names": "east|west|east + west|anna|voice",
    "rate": "30 for each hostage|33 for each captive|30 for each hostage; 50 for each female soldier"
    "|110 prisoners for 9 women|about 30 for each man",
    "schedule": "5 on day 1; 28 on day 42|5 on day 1; 28 on day 56|33 in total|5 women on day 1; partial"
    "|10 on day 1; 23 on day 42|3 every 7 days; the rest by day 42",
    "details": '{"case":"17"}|{"case":17}|{"case":"18","tags":["a","b"]}|[1.50,null]|"text"',
}
POOLS = {name: words.split("|") for name, words in WORDS.items()}
_NO_PRESENCE = frozenset({"id", "part", "after", "if_", "of_whom", "made_of", "outcome_of"})


_PRESENT = st.sampled_from([str(one) for one in PRESENCES])


def _field(attribute: attrs.Attribute[Any]) -> st.SearchStrategy[Any] | None:
    """A value or a presence of a field."""
    converter = getattr(attribute.converter, "__name__", "")
    if attribute.name in _NO_PRESENCE or converter not in POOLS:
        return None
    pool = list(ISSUES) if attribute.name in ("replaces", "gives") else POOLS[converter]
    return st.sampled_from([*pool, *pool, *map(str, PRESENCES)])


@st.composite
def fields(draw: st.DrawFn, /, cls: type, **more: st.SearchStrategy[Any]) -> dict[str, Any]:
    """A few of the fields of a class, by attribute: reports are short."""
    pools = _pools(cls)
    names = draw(st.lists(st.sampled_from(sorted({*pools, *more})), max_size=4, unique=True))
    return {name: draw(more[name] if name in more else pools[name]) for name in names}


@cache
def _pools(cls: type) -> dict[str, st.SearchStrategy[Any]]:
    found = {one.name: _field(one) for one in attrs.fields(cls)}
    return {name: each for name, each in found.items() if each is not None}


slices = st.dictionaries(
    st.sampled_from(["women", "children", "female soldiers"]),
    st.fixed_dictionaries(
        {},
        optional={
            "count": st.sampled_from(POOLS["quantity"]) | _PRESENT,
            "told_by": st.sampled_from(["east", "voice"]),
        },
    ),
    max_size=2,
).map(lambda found: [Slice(people=people, **each) for people, each in found.items()])
conditions = st.dictionaries(
    st.sampled_from(["hostages", "terms", "is"]),
    st.sampled_from(["pending", "met", "waived", "lapsed"]),
    max_size=2,
).map(lambda found: [Condition(id=id_, state=state) for id_, state in found.items()])


@cache
def terms_of(id_: str, *, retyped: bool = True, replaces: bool = True) -> st.SearchStrategy[Term]:
    """Terms on one issue, mostly of its type."""
    codes = [ISSUES[id_]] * 6 + (["movement", "zone control"] if retyped else [])
    return st.sampled_from(codes).flatmap(lambda code: _term(id_, ceasefire.types[code], replaces=replaces))


def _term(id_: str, cls: type[Term], *, replaces: bool) -> st.SearchStrategy[Term]:
    names = {one.name for one in attrs.fields(cls)}
    more: dict[str, st.SearchStrategy[Any]] = {"part": st.sampled_from(["", *PHASES]), "if_": conditions}
    more |= {name: slices for name in ("of_whom", "made_of") if name in names}
    return fields(cls, **more).map(
        lambda chosen: cls(
            id=id_, **{name: each for name, each in chosen.items() if replaces or name != "replaces"}
        )
    )


_outcomes = st.sampled_from([None, Outcome(version="b", term="hostages"), Outcome(version="a", term="north")])


@cache
def figures_of(id_: str) -> st.SearchStrategy[Figure]:
    """Figures on one thing."""
    return fields(Figure, of_whom=slices, outcome_of=_outcomes).map(lambda told: Figure(id=id_, **told))


_part_fields = fields(Part, if_=conditions)
_statement_fields = fields(Statement)
_exchange_fields = fields(Exchange)

_BODIES = sorted(set(ISSUES) - {"is"})


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """One statement of any family."""
    verb = draw(st.sampled_from(sorted(FAMILY_OF)))
    family = draw(st.sampled_from([STANCE, ACTS])) if verb == "accepts" else FAMILY_OF[verb]
    subject = draw(st.sampled_from(["this", "a"] if family == ACTS else _BODIES[:3]))
    body: Term | Figure | None = None
    if family in (STANCE, "tells", "reads") and draw(st.booleans()):
        figure = family != STANCE and draw(st.booleans())
        bodies: st.SearchStrategy[Any] = figures_of(subject) if figure else terms_of(subject, replaces=False)
        body = draw(bodies)
    told = draw(_statement_fields)
    told.pop("told_by" if draw(st.booleans()) else "date", None)
    told["who"] = draw(
        st.sampled_from(["anna", "anna", "emil", "wim", "voice", "east", "east + west", "daily"])
    )
    return Statement(
        verb=verb,
        family=family,
        subject=subject,
        body=body,
        expected=draw(st.booleans()) and draw(st.booleans()),
        id=draw(st.sampled_from(["", "", "again"])),
        **told,
    )


def _once(several: list[Statement]) -> list[Statement]:
    return list({one.key: one for one in several}.values())


silences = st.builds(
    Silence,
    default=st.sampled_from([UNREPORTED, UNREPORTED, UNREPORTED, ABSENT, UNDISCLOSED]),
    except_=st.dictionaries(
        st.sampled_from(["hostages", "north", "release", "cessation", "phases"]),
        st.sampled_from([UNREPORTED, ABSENT, UNDISCLOSED]),
        max_size=2,
    ),
)


@frozen
class Kinds:
    """What the sheets of a strategy may hold.

    ``stable``: each issue has one type and is a term in every sheet or a presence in every sheet, each
    phase follows one other, and nothing replaces: the domain in which overlay is associative.
    """

    stable: bool = False
    silences: st.SearchStrategy[Silence] = silences


@st.composite
def _terms(draw: st.DrawFn, kinds: Kinds) -> dict[str, TermOrPresence]:
    found: dict[str, TermOrPresence] = {}
    for id_ in draw(st.lists(st.sampled_from(sorted(ISSUES)), max_size=3, unique=True)):
        absent = id_ in ("corridor", "is") if kinds.stable else draw(st.integers(0, 4)) == 0
        if absent:
            found[id_] = draw(st.sampled_from(PRESENCES[1:]))
        else:
            term = draw(terms_of(id_, retyped=not kinds.stable, replaces=not kinds.stable))
            found[id_] = _told(term) if kinds.stable else term
    return found


def _told(item: Any) -> Any:  # noqa: ANN401 # a term, phase or exchange
    """The item without the presences in its fields."""
    blank = {
        one.name: UNREPORTED for one in attrs.fields(type(item)) if getattr(item, one.name) in PRESENCES[1:]
    }
    return evolve(item, **blank)


@st.composite
def _parts(draw: st.DrawFn, kinds: Kinds) -> dict[str, Part]:
    found = {}
    for at, id_ in enumerate(PHASES):
        if draw(st.integers(0, 2)):
            continue
        told = draw(_part_fields)
        before = [PHASES[at - 1]] if at else [""]
        told["after"] = draw(st.sampled_from(before if kinds.stable else ["", *PHASES]))
        part = Part(id=id_, **told)
        found[id_] = _told(part) if kinds.stable else part
    return found


_HEADING: dict[str, tuple[Any, ...]] = {
    "title": ("One", "Another", UNREPORTED, UNDISCLOSED),
    "date": (*POOLS["when"], UNREPORTED),
    "dated_by": ("the report", UNREPORTED),
    "source": ("daily", "wire", ""),
    "told_by": ("anna", "voice", UNREPORTED),
    "parents": ({}, {"m": "amends"}, {"m": "counters", "n": "bridges"}, {"a": "amends"}, {"b": "amends"}),
    "lasts": (*POOLS["duration"], UNREPORTED, *PRESENCES),
    "when": (*POOLS["moment"], UNREPORTED, *PRESENCES),
    "ends": (*POOLS["moment"], UNREPORTED, *PRESENCES),
    "agreed": (["hostages"], ["hostages", "is"], ["north"], UNREPORTED, *PRESENCES),
    "open_": (["open"], ["hostages", "open"], ["north"], UNREPORTED, *PRESENCES),
}


@st.composite
def sheets(draw: st.DrawFn, kinds: Kinds = Kinds()) -> TermSheet:  # frozen
    """One version."""
    told = draw(st.lists(st.sampled_from(sorted(_HEADING)), max_size=4, unique=True))
    heading = {name: draw(st.sampled_from(_HEADING[name])) for name in told}
    if kinds.stable:
        heading = {name: each for name, each in heading.items() if each not in PRESENCES}
    exchanges = {
        id_: Exchange(id=id_, **told)
        for id_, told in draw(
            st.dictionaries(st.sampled_from(["deal", "figures"]), _exchange_fields, max_size=1)
        ).items()
    }
    return TermSheet(
        id=draw(st.sampled_from(["a", "a", "b"])),
        silence=draw(kinds.silences),
        parts=Keyed(draw(_parts(kinds))),
        terms=draw(_terms(kinds)),
        exchanges={id_: _told(one) if kinds.stable else one for id_, one in exchanges.items()},
        statements=_once(draw(st.lists(statements(), max_size=3))),
        figures=[draw(figures_of(id_)) for id_ in draw(st.sets(st.sampled_from(FIGURES), max_size=2))],
        scope=SCOPE,
        **heading,
    )


@st.composite
def neighbours(draw: st.DrawFn, kinds: Kinds = Kinds()) -> tuple[TermSheet, TermSheet]:  # frozen
    """Two versions that have much in common, so that fields meet fields."""
    before = draw(sheets(kinds))
    after = draw(sheets(kinds))
    kept = draw(st.sets(st.sampled_from([*_HEADING, "terms", "parts", "statements", "figures", "silence"])))
    after = evolve(after, **{name: getattr(before, name) for name in kept - {"terms", "statements"}})
    if "terms" in kept:
        after = evolve(after, terms=_edited(draw, before.terms, kinds))
    if "statements" in kept:
        after = evolve(after, statements=tuple(_moved(draw, one) for one in before.statements))
    return before, after


def _edited(draw: st.DrawFn, terms: Keyed[TermOrPresence], kinds: Kinds) -> Keyed[TermOrPresence]:
    """The terms with some fields told otherwise."""
    edited: dict[str, TermOrPresence] = {}
    for id_, found in terms.items():
        term = found
        other = draw(terms_of(id_, retyped=False, replaces=not kinds.stable))
        other = _told(other) if kinds.stable else other
        if isinstance(term, Term) and type(term) is type(other):
            changed = {name: getattr(other, name) for name in other.reported()}
            term = evolve(term, **changed)
        edited[id_] = term
    return Keyed(edited)


def _moved(draw: st.DrawFn, one: Statement) -> Statement:
    """The statement with another verb of its family, or held with another firmness."""
    verbs = sorted(
        verb
        for verb, family in FAMILY_OF.items()
        if family == one.family or (one.family == ACTS and verb in ACT_VERBS)
    )
    firmness: Any = draw(st.sampled_from([*POOLS["firmness"], UNREPORTED]))
    return evolve(one, verb=draw(st.sampled_from(verbs)), firmness=firmness)


often = settings(max_examples=max(10, settings().max_examples // 2))
"""How many examples a law takes: making sheets is most of the work. DEALDIFF_TIMES=4 takes more."""

COMPLETE = Kinds(silences=st.just(Silence(default=ABSENT)))
STABLE = Kinds(stable=True)

anything = sheets()
"""Sheets of every sort."""
complete = sheets(COMPLETE)
"""Texts that are known in full."""
stable = sheets(STABLE)
"""Sheets that never put a presence in the place of a term or value, retype, replace or reorder."""
pairs = st.tuples(anything, anything) | neighbours()
"""Two sheets, often alike."""


_RELEASE: dict[str, st.SearchStrategy[Any]] = {
    "count": st.sampled_from(["35", "35", "about 35", "40", "none", "undisclosed"]),
    "people": st.sampled_from(["hostages", "women"]),
    "force": st.sampled_from(["must", "may"]),
    "part": st.sampled_from(["first", "second"]),
    "if_": conditions,
    "of_whom": st.sampled_from(["wim", "anna", "daily"]).map(
        lambda teller: [Slice(people="women", count=3, told_by=teller), Slice(people="children")]
    ),
}
releases = st.fixed_dictionaries({}, optional=_RELEASE).map(
    lambda told: ceasefire.types["release"](id="hostages", **told)
)
"""Terms on one issue whose fields often meet."""
_held = st.sampled_from(["130", "120"]).map(lambda count: Figure(id="taken", count=count))
_VOICES = ("anna", "anna", "wim", "daily")
_SOMEBODY: st.SearchStrategy[Any] = st.sampled_from([UNREPORTED, UNREPORTED, UNREPORTED, "emil", "voice"])


@st.composite
def tellings(draw: st.DrawFn, who: tuple[str, ...] = _VOICES) -> Statement:
    """What somebody tells or denies of a term or a figure, at first or at second hand."""
    bodies: st.SearchStrategy[Any] = (
        releases | releases | releases | terms_of("hostages", replaces=False) | _held
    )
    body: Term | Figure = draw(bodies)
    return Statement(
        who=draw(st.sampled_from(who)),
        verb=draw(st.sampled_from(["tells", "tells", "denies"])),
        subject=body.id,
        body=draw(st.sampled_from([body, body, body, None])),
        told_by=draw(_SOMEBODY),
        mistaken=draw(_SOMEBODY),
        id=draw(st.sampled_from(["", "again", "more"])),
    )


@st.composite
def retold_sheets(draw: st.DrawFn) -> TermSheet:
    """A version of which several voices tell: its terms often have tellers of their own."""
    sheet = draw(anything)
    terms: dict[str, Any] = {
        **{id_: _by(draw, one) for id_, one in sheet.terms.items()},
        **({"hostages": _by(draw, draw(releases))} if draw(st.integers(0, 3)) else {}),
    }
    several = draw(st.lists(tellings(), min_size=1, max_size=4))
    told_by: Any = draw(st.sampled_from([UNREPORTED, "anna", "wim"]))
    return evolve(
        sheet,
        terms=terms,
        parts={id_: _by(draw, one) for id_, one in sheet.parts.items()},
        statements=_once([*sheet.statements, *several]),
        source=draw(st.sampled_from(["daily", "daily", ""])),
        told_by=told_by,
        silence=draw(st.sampled_from([sheet.silence, Silence(default=ABSENT)])),
    )


def _by(draw: st.DrawFn, item: Any) -> Any:  # noqa: ANN401 # a term, phase or presence
    """The item told by somebody in particular, or by nobody."""
    teller = draw(st.sampled_from([UNREPORTED, UNREPORTED, "anna", "wim"]))
    return item if item in PRESENCES else evolve(item, told_by=teller)


retold = retold_sheets()
"""Sheets of which several voices tell."""
