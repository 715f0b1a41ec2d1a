"""The text that several reports tell alike: each field on which all who tell of it agree, and no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from attrs import evolve

from dealdiff.diffing.change import Setting
from dealdiff.diffing.voices.disagreeing import between
from dealdiff.diffing.voices.tellings import FIGURES, ITEM, TERMS, Telling, tellings, told_fields
from dealdiff.model.checking import check_sheet
from dealdiff.model.figure import Figure
from dealdiff.model.plain import PlainMap, to_plain
from dealdiff.model.rereading import reread
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import PHASES
from dealdiff.model.spelling import Path
from dealdiff.model.statement import TELLS, Statement
from dealdiff.model.term import Term
from dealdiff.sources.beside import Beside, put
from dealdiff.sources.bound import bound
from dealdiff.sources.compiled_silence import compiled_silence
from dealdiff.sources.report import Report
from dealdiff.sources.telling_apart import KEYED
from dealdiff.values.policy import Policy
from dealdiff.values.presence import ABSENT, NONE, Presence
from dealdiff.values.verdict import surely_same
from dealdiff.views.leaves import leaves

_LISTED = 3  # steps inside an item: the list, its key, a field
_ROUNDS = 9


def compiled(
    id_: str, reports: Sequence[Report], beside: Beside, statements: tuple[Statement, ...], policy: Policy
) -> TermSheet:
    """The sheet of what is told alike, with every statement."""
    apart = beside.apart
    said = TermSheet(id=id_, statements=statements, scope=reports[0].sheet.scope)
    plain = {**beside.plain, "id": id_, TERMS: {**_presences(reports, said)}, FIGURES: {}}
    for (section, item), leaf in _items(reports, said, policy).items():
        held = plain[section]
        assert isinstance(held, dict)  # noqa: S101 # made above
        held[item] = leaf
    _with_phases(plain)
    made_of = tuple(one.sheet for one in reports)
    text = _fitting(plain, made_of, said)
    sheet = evolve(text, statements=statements)
    return evolve(sheet, silence=compiled_silence(sheet, reports, apart))


def _presences(reports: Sequence[Report], said: TermSheet) -> PlainMap:
    """Presences that stand in the place of a term in every report that tells of it."""
    found: dict[str, set[str]] = {}
    for one in reports:
        for path, told in one.beside.items():
            if path[0] == TERMS:
                found.setdefault(path[1], set()).add(told.words)
    spoken = {one.subject for one in said.statements if one.family == TELLS and one.in_its_place is None}
    return {id_: min(words) for id_, words in sorted(found.items()) if len(words) == 1 and id_ not in spoken}


def _items(reports: Sequence[Report], said: TermSheet, policy: Policy) -> dict[Path, PlainMap]:
    """Each term and figure that some report tells, with the fields on which all who tell of it agree."""
    heard = tellings(said)
    own: dict[Path, set[Path]] = {}
    for one in reports:
        for section, items in ((TERMS, one.sheet.terms), (FIGURES, one.sheet.figures)):
            for id_, item in items.items():
                if not isinstance(item, Presence):
                    paths = {path for path, _ in told_fields(item) if path[-1] != "told by"}
                    own.setdefault((section, id_), set()).update(paths)
    found = {}
    for place, paths in sorted(own.items()):
        bodies = _bodies(said, place)
        denied = any(one.denies or one.value in (ABSENT, NONE) for one in heard.get(place, ()))
        if len({type(one) for one in bodies}) == 1 and not denied:
            agreed = {path: _agreed(heard[(*place, *path)], said, policy) for path in sorted(paths)}
            kept = {path: one for path, one in agreed.items() if one is not None}
            found[place] = _item(kept, bodies, {path for path, one in agreed.items() if one is None})
    return found


def _bodies(said: TermSheet, place: Path) -> list[Term | Figure]:
    kind = Figure if place[0] == FIGURES else Term
    told = (one for one in said.said_about(place[1]) if one.verb == TELLS)
    return [one.body for one in told if isinstance(one.body, kind)]


def _agreed(several: Iterable[Telling], said: TermSheet, policy: Policy) -> Telling | None:
    """What all who tell of a field tell: the first of their words by alphabet; ``None`` where they differ."""
    setting = Setting(before=said, after=said, policy=policy)
    told = list(several)
    for one, other in combinations(told, 2):
        verdict = between(one, other, setting)
        denial = one.denies or other.denies
        if verdict is None and not denial:
            return None
        if verdict is not None and (denial or not surely_same(verdict)):
            return None
    return min((one for one in told if not one.denies), key=_words, default=None)


def _words(one: Telling) -> tuple[bool, str]:
    """By the words; what is told of the field before what a presence of the whole tells of it."""
    return one.statement is None or one.statement.body is None, str(to_plain(one.value))


def _item(kept: dict[Path, Telling], bodies: list[Term | Figure], apart: set[Path]) -> PlainMap:
    """The item of the fields that are agreed, without numbers of whom nobody told them."""
    first = bodies[0]
    plain: PlainMap = {"is": first.is_} if isinstance(first, Term) else {}
    left_out = set(_loose(kept, bodies, apart))
    for path, telling in kept.items():
        if path in left_out or telling.statement is None or telling.statement.body is None:
            continue
        within = path[:-1] if len(path) == _LISTED else path
        for leaf, words in leaves(to_plain(telling.statement.body)).items():
            if leaf[: len(within)] == within and leaf[-1] != "told by":
                put(plain, leaf, words)
    return plain


def _loose(kept: dict[Path, Telling], bodies: list[Term | Figure], apart: set[Path]) -> Iterator[Path]:
    """Numbers whose group, or whose day, is told apart, or by nobody who tells the number."""
    told = [{path for path, _ in told_fields(body)} for body in bodies]
    for number, group in bound(type(bodies[0])):
        both = any((number,) in paths and (group,) in paths for paths in told)
        if (number,) in kept and ((group,) in apart or ((group,) in kept and not both)):
            yield (number,)


def _with_phases(plain: PlainMap) -> None:
    """The phases in which a term of the text stands are there, whatever else is told of them."""
    terms = plain[TERMS]
    assert isinstance(terms, dict)  # noqa: S101 # as made above
    for item in terms.values():
        phase = item.get("phase") if isinstance(item, dict) else None
        if isinstance(phase, str):
            put(plain, (PHASES, phase), {})


def _fitting(plain: PlainMap, made_of: tuple[TermSheet, ...], said: TermSheet) -> TermSheet:
    """The text with those items left bare that do not fit together, though each fits in its report."""
    types = frozenset(type(one.body) for one in said.statements if isinstance(one.body, Term))
    sheet = reread(plain, made_of, types)
    for _ in range(_ROUNDS):
        known = {sheet.id, *sheet.parents, sheet.silence.as_}
        places = (one.path for one in check_sheet(sheet, known))
        wrong = {path[:ITEM] for path in places if path[0] in (*KEYED, TERMS, FIGURES)}
        bare = [path for path in sorted(wrong) if _bare(plain, path)]
        if not bare:
            break
        sheet = reread(plain, made_of, types)
    return sheet


def _bare(plain: PlainMap, path: Path) -> bool:
    """Take from an item all but its type; whether there was anything."""
    section = plain.get(path[0])
    item = section.get(path[1]) if isinstance(section, dict) else None
    if not isinstance(item, dict) or not (item.keys() - {"is"}):
        return False
    for key in [*item]:
        if key != "is":
            del item[key]
    return True
