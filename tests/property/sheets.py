"""Sheets for the laws: random ones over two small scopes, told in every way that the model knows."""

from __future__ import annotations

from functools import cache
from typing import Any

import attrs
from attrs import evolve, frozen
from hypothesis import settings
from hypothesis import strategies as st
from worlds import PHASES, PRESENCES, World, worlds

from dealdiff.model.figure import Figure, Outcome
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange, Part
from dealdiff.model.sheet import TermOrPresence, TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.statement import ACT_VERBS, ACTS, FAMILY_OF, STANCE, Statement
from dealdiff.model.term import Condition, Slice, Term
from dealdiff.model.unsettled import Unsettled
from dealdiff.values.presence import ABSENT, UNDISCLOSED, UNREPORTED

_NO_PRESENCE = frozenset({"id", "part", "after", "if_", "of_whom", "made_of", "outcome_of"})
_PRESENT = st.sampled_from([str(one) for one in PRESENCES])


def _field(world: World, attribute: attrs.Attribute[Any]) -> st.SearchStrategy[Any] | None:
    """A value or a presence of a field."""
    converter = getattr(attribute.converter, "__name__", "")
    if attribute.name in _NO_PRESENCE or converter not in world.pools:
        return None
    pool = list(world.issues) if attribute.name in ("replaces", "gives") else world.pools[converter]
    return st.sampled_from([*pool, *pool, *map(str, PRESENCES)])


@st.composite
def fields(draw: st.DrawFn, world: World, cls: type, /, **more: st.SearchStrategy[Any]) -> dict[str, Any]:
    """A few of the fields of a class, by attribute: reports are short."""
    pools = _pools(world, cls)
    names = draw(st.lists(st.sampled_from(sorted({*pools, *more})), max_size=4, unique=True))
    return {name: draw(more[name] if name in more else pools[name]) for name in names}


@cache
def _pools(world: World, cls: type) -> dict[str, st.SearchStrategy[Any]]:
    found = {one.name: _field(world, one) for one in attrs.fields(cls)}
    return {name: each for name, each in found.items() if each is not None}


@cache
def slices(world: World) -> st.SearchStrategy[list[Slice]]:
    """A few of the people of a term or figure."""
    told = {
        "count": st.sampled_from(world.pools["quantity"]) | _PRESENT,
        "told_by": st.sampled_from([world.party, "voice"]),
    }
    several = st.dictionaries(
        st.sampled_from(world.slices), st.fixed_dictionaries({}, optional=told), max_size=2
    )
    return several.map(lambda found: [Slice(people=people, **each) for people, each in found.items()])


@cache
def conditions(world: World) -> st.SearchStrategy[list[Condition]]:
    """What must hold first."""
    states = st.sampled_from(["pending", "met", "waived", "lapsed"])
    several = st.dictionaries(st.sampled_from(world.waited_for), states, max_size=2)
    return several.map(lambda found: [Condition(id=id_, state=state) for id_, state in found.items()])


@cache
def terms_of(
    world: World, id_: str, *, retyped: bool = True, replaces: bool = True
) -> st.SearchStrategy[Term]:
    """Terms on one issue, mostly of its type."""
    codes = [world.issues[id_]] * 6 + (list(world.retyped) if retyped else [])
    return st.sampled_from(codes).flatmap(lambda code: _term(world, id_, code, replaces=replaces))


@cache
def _term(world: World, id_: str, code: str, *, replaces: bool) -> st.SearchStrategy[Term]:
    cls = world.types[code]
    names = {one.name for one in attrs.fields(cls)}
    more: dict[str, st.SearchStrategy[Any]] = {
        "part": st.sampled_from(["", *PHASES]),
        "if_": conditions(world),
    }
    more |= {name: slices(world) for name in ("of_whom", "made_of") if name in names}
    return fields(world, cls, **more).map(
        lambda chosen: cls(
            id=id_, **{name: each for name, each in chosen.items() if replaces or name != "replaces"}
        )
    )


@cache
def figures_of(world: World, id_: str) -> st.SearchStrategy[Figure]:
    """Figures on one thing."""
    one, other = (term for term in world.named if term not in ("is", "open"))
    outcomes = st.sampled_from([None, Outcome(version="b", term=one), Outcome(version="a", term=other)])
    return fields(world, Figure, of_whom=slices(world), outcome_of=outcomes).map(
        lambda told: Figure(id=id_, **told)
    )


@st.composite
def statements(draw: st.DrawFn, world: World) -> Statement:
    """One statement of any family."""
    verb = draw(st.sampled_from(sorted(FAMILY_OF)))
    family = draw(st.sampled_from([STANCE, ACTS])) if verb == "accepts" else FAMILY_OF[verb]
    on = sorted(set(world.issues) - {"is"})[:3]
    subject = draw(st.sampled_from(["this", "a"] if family == ACTS else on))
    body: Term | Figure | None = None
    if family in (STANCE, "tells", "reads") and draw(st.booleans()):
        figure = family != STANCE and draw(st.booleans())
        bodies: st.SearchStrategy[Any] = (
            figures_of(world, subject) if figure else terms_of(world, subject, replaces=False)
        )
        body = draw(bodies)
    told = draw(fields(world, Statement))
    told.pop("told_by" if draw(st.booleans()) else "date", None)
    both = f"{world.party} + {world.rival}"
    told["who"] = draw(st.sampled_from(["anna", "anna", "emil", "wim", "voice", world.party, both, "daily"]))
    return Statement(
        verb=verb,
        family=family,
        subject=subject,
        body=body,
        expected=draw(st.booleans()) and draw(st.booleans()),
        id=draw(st.sampled_from(["", "", "again"])),
        **told,
    )


def once(several: list[Statement]) -> list[Statement]:
    """The last of each key."""
    return list({one.key: one for one in several}.values())


@cache
def silences(world: World) -> st.SearchStrategy[Silence]:
    """What silence means, in all and of something in particular."""
    return st.builds(
        Silence,
        default=st.sampled_from([UNREPORTED, UNREPORTED, UNREPORTED, ABSENT, UNDISCLOSED]),
        except_=st.dictionaries(
            st.sampled_from(world.silent_on),
            st.sampled_from([UNREPORTED, ABSENT, UNDISCLOSED]),
            max_size=2,
        ),
    )


@frozen
class Kinds:
    """What the sheets of a strategy may hold.

    ``stable``: each issue has one type and is a term in every sheet or a presence in every sheet, each
    phase follows one other, and nothing replaces: the domain in which overlay is associative.
    ``full``: texts that are known in full.
    """

    stable: bool = False
    full: bool = False


@st.composite
def _terms(draw: st.DrawFn, world: World, kinds: Kinds) -> dict[str, TermOrPresence]:
    found: dict[str, TermOrPresence] = {}
    for id_ in draw(st.lists(st.sampled_from(sorted(world.issues)), max_size=3, unique=True)):
        absent = id_ in ("corridor", "is") if kinds.stable else draw(st.integers(0, 4)) == 0
        if absent:
            found[id_] = draw(st.sampled_from(PRESENCES[1:]))
        else:
            term = draw(terms_of(world, id_, retyped=not kinds.stable, replaces=not kinds.stable))
            found[id_] = _told(term) if kinds.stable else term
    return found


def _told(item: Any) -> Any:  # noqa: ANN401 # a term, phase or exchange
    """The item without the presences in its fields."""
    blank = {
        one.name: UNREPORTED for one in attrs.fields(type(item)) if getattr(item, one.name) in PRESENCES[1:]
    }
    return evolve(item, **blank)


@st.composite
def _parts(draw: st.DrawFn, world: World, kinds: Kinds) -> dict[str, Part]:
    found = {}
    for at, id_ in enumerate(PHASES):
        if draw(st.integers(0, 2)):
            continue
        told = draw(fields(world, Part, if_=conditions(world)))
        before = [PHASES[at - 1]] if at else [""]
        told["after"] = draw(st.sampled_from(before if kinds.stable else ["", *PHASES]))
        part = Part(id=id_, **told)
        found[id_] = _told(part) if kinds.stable else part
    return found


@cache
def _headings(world: World) -> dict[str, tuple[Any, ...]]:
    one, is_, other, open_ = world.named
    return {
        "title": ("One", "Another", UNREPORTED, UNDISCLOSED),
        "date": (*world.pools["when"], UNREPORTED),
        "dated_by": ("the report", UNREPORTED),
        "source": ("daily", "wire", ""),
        "told_by": ("anna", "voice", UNREPORTED),
        "parents": ({}, {"m": "amends"}, {"m": "counters", "n": "bridges"}, {"a": "amends"}, {"b": "amends"}),
        "lasts": (*world.pools["duration"], UNREPORTED, *PRESENCES),
        "when": (*world.pools["moment"], UNREPORTED, *PRESENCES),
        "ends": (*world.pools["moment"], UNREPORTED, *PRESENCES),
        "agreed": ([one], [one, is_], [other], UNREPORTED, *PRESENCES),
        "open_": ([open_], [one, open_], [other], UNREPORTED, *PRESENCES),
    }


@cache
def _places(world: World) -> dict[str, st.SearchStrategy[Any]]:
    """Places that can be unsettled, each with what versions may say there."""
    some = sorted(set(world.issues) - {"open", "is"})
    found: dict[str, st.SearchStrategy[Any]] = {
        "lasts": st.sampled_from([*world.pools["duration"], "none"]),
        "phases.first": st.sampled_from([{}, {"lasts": "six weeks"}, {"after": "second", "title": "One"}]),
        "phases.second.after": st.sampled_from(PHASES),
        f"agreed.{some[0]}": st.just("yes"),
        f"figures.{world.figures[0]}": st.sampled_from([{}, {"count": "35"}, {"lasts": "six weeks"}]),
    }
    for id_ in some:
        found[f"terms.{id_}.when"] = st.sampled_from(world.pools["moment"])
        found[f"terms.{id_}.by"] = st.sampled_from([world.party, world.rival])
        found[f'terms.{id_}.if."art. 5"'] = st.sampled_from([{"state": "met"}, {"state": "pending"}])
        found[f"terms.{id_}"] = st.sampled_from(
            [
                {"is": world.issues[id_]},
                {"is": world.issues[id_], "when": "2024-05-31"},
                "none",
                "undisclosed",
            ]
        )
    return found


@st.composite
def _unsettled(draw: st.DrawFn, world: World) -> dict[str, Unsettled]:
    places = _places(world)
    found = {}
    for place in draw(st.lists(st.sampled_from(sorted(places)), max_size=2, unique=True)):
        said = places[place] | st.sampled_from(["absent", "unreported"])
        told = draw(st.dictionaries(st.sampled_from(["m", "n", "is"]), said, min_size=1, max_size=2))
        more: dict[str, Any] = draw(
            st.fixed_dictionaries(
                {},
                optional={
                    "base": places[place],
                    "soft": st.just(True),
                    "suggestion": st.sampled_from(sorted(told.values(), key=str)),
                    "why": st.sampled_from(["one: the other", "two numbers"]),
                },
            )
        )
        found[place] = Unsettled(alternatives=told, **more)
    return found


@st.composite
def _sheets(draw: st.DrawFn, world: World, kinds: Kinds) -> TermSheet:
    headings = _headings(world)
    told = draw(st.lists(st.sampled_from(sorted(headings)), max_size=4, unique=True))
    heading = {name: draw(st.sampled_from(headings[name])) for name in told}
    if kinds.stable:
        heading = {name: each for name, each in heading.items() if each not in PRESENCES}
    exchanges = draw(
        st.dictionaries(st.sampled_from(["deal", "figures"]), fields(world, Exchange), max_size=1)
    )
    several = [Exchange(id=id_, **one) for id_, one in exchanges.items()]
    figures = draw(st.sets(st.sampled_from(world.figures), max_size=2))
    return TermSheet(
        id=draw(st.sampled_from(["a", "a", "b"])),
        silence=Silence(default=ABSENT) if kinds.full else draw(silences(world)),
        parts=Keyed(draw(_parts(world, kinds))),
        terms=draw(_terms(world, kinds)),
        exchanges=[_told(one) if kinds.stable else one for one in several],
        statements=once(draw(st.lists(statements(world), max_size=3))),
        figures=[draw(figures_of(world, id_)) for id_ in sorted(figures)],
        unsettled=draw(_unsettled(world)) if draw(st.integers(0, 3)) == 3 else {},  # now and then
        scope=world.scope,
        **heading,
    )


ANY = Kinds()
COMPLETE = Kinds(full=True)
STABLE = Kinds(stable=True)


@cache
def sheets(world: World, kinds: Kinds = ANY) -> st.SearchStrategy[TermSheet]:
    """Versions in one scope."""
    return _sheets(world, kinds)


@st.composite
def neighbours_in(draw: st.DrawFn, world: World) -> tuple[TermSheet, TermSheet]:
    """Two versions that have much in common, so that fields meet fields."""
    before = draw(sheets(world))
    return before, draw(near(world, before))


@st.composite
def near(draw: st.DrawFn, world: World, before: TermSheet) -> TermSheet:
    """A version that has much in common with another."""
    after = draw(sheets(world))
    same = ["terms", "parts", "statements", "figures", "silence", "unsettled"]
    kept = draw(st.sets(st.sampled_from([*_headings(world), *same])))
    after = evolve(after, **{name: getattr(before, name) for name in kept - {"terms", "statements"}})
    if "terms" in kept:
        after = evolve(after, terms=_edited(draw, world, before.terms))
    if "statements" in kept:
        after = evolve(after, statements=tuple(_moved(draw, world, one) for one in before.statements))
    return after


def _edited(draw: st.DrawFn, world: World, terms: Keyed[TermOrPresence]) -> Keyed[TermOrPresence]:
    """The terms with some fields told otherwise."""
    edited: dict[str, TermOrPresence] = {}
    for id_, term in terms.items():
        other = draw(terms_of(world, id_, retyped=False))
        edited[id_] = term
        if isinstance(term, Term) and type(term) is type(other):
            edited[id_] = evolve(term, **{name: getattr(other, name) for name in other.reported()})
    return Keyed(edited)


def _moved(draw: st.DrawFn, world: World, one: Statement) -> Statement:
    """The statement with another verb of its family, or held with another firmness."""
    verbs = sorted(
        verb
        for verb, family in FAMILY_OF.items()
        if family == one.family or (one.family == ACTS and verb in ACT_VERBS)
    )
    firmness: Any = draw(st.sampled_from([*world.pools["firmness"], UNREPORTED]))
    return evolve(one, verb=draw(st.sampled_from(verbs)), firmness=firmness)


often = settings(max_examples=max(10, settings().max_examples // 2))
"""How many examples a law takes: making sheets is most of the work. DEALDIFF_TIMES=4 takes more."""


def together(*several: Kinds) -> st.SearchStrategy[tuple[TermSheet, ...]]:
    """Sheets of these kinds, in one scope."""
    return worlds.flatmap(lambda world: st.tuples(*(sheets(world, kinds) for kinds in several)))


anything = worlds.flatmap(sheets)
"""Sheets of every sort."""
complete = worlds.flatmap(lambda world: sheets(world, COMPLETE))
"""Texts that are known in full."""
stable = together(STABLE, STABLE, STABLE)
"""Three sheets that never put a presence in the place of a term or value, retype, replace or reorder."""


@cache
def pairs_in(world: World) -> st.SearchStrategy[tuple[TermSheet, TermSheet]]:
    """Two sheets in one scope, often alike."""
    return st.tuples(sheets(world), sheets(world)) | neighbours_in(world)


neighbours = worlds.flatmap(neighbours_in)
"""Two sheets that have much in common."""
pairs = worlds.flatmap(pairs_in)
"""Two sheets, often alike."""


@st.composite
def chains(draw: st.DrawFn) -> tuple[TermSheet, TermSheet, TermSheet, TermSheet]:
    """Four sheets in one scope, each often like the one before it, and now and then like the first again."""
    world = draw(worlds)
    several = [draw(sheets(world))]
    for _ in range(3):
        like = several[draw(st.sampled_from([-1, -1, 0]))]
        several.append(draw(st.just(like) | near(world, like) | near(world, like) | sheets(world)))
    first, second, third, fourth = several
    return first, second, third, fourth
