"""The changes between what people say: stances that harden, soften or drop, and all else that is voiced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from attrs import evolve

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.fields import Pair, atoms_between, field_changes
from dealdiff.diffing.saying.bodies import of_one_thing, opposed
from dealdiff.diffing.saying.doubts import doubtful_alone, doubtful_between
from dealdiff.diffing.saying.lives import life_kind
from dealdiff.diffing.saying.stances import comparable, read_verb, stance_kind
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.weighing import of_body
from dealdiff.model.figure import Figure
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.statement import STANCE, TELLS, THIS, Statement
from dealdiff.values.verdict import Info

STATEMENTS = "statements"
NOUN = {
    STANCE: "stance",
    "acts": "act",
    "tells": "account",
    "reads": "reading",
    "calls": "claim",
    "judges": "judgement",
}
_LEFT_OUT = frozenset({"body", "who", "subject", "family", "id", "verb", "expected"})
Pairing = tuple[Statement | None, Statement | None]


def statement_changes(setting: Setting) -> Iterator[Change]:
    """Every change of a statement; together they own every atom under ``statements``."""
    for before, after in _paired(setting):
        if before is None or after is None:
            yield _voiced_or_not(before, after, setting)
        elif _of_two_versions(after, setting):
            yield _two_acts(before, after, setting)
        else:
            yield _between(before, after, setting)


def _paired(setting: Setting) -> list[Pairing]:
    """Statements of one key that differ; the rest by the party spoken for, where that leaves no choice."""
    found = setting.statements
    if not found:
        return []
    pairs: list[Pairing] = [(one, other) for one, other in found if one is not None and other is not None]
    gone = [one for one, other in found if one is not None and other is None]
    come = [other for one, other in found if one is None and other is not None]
    by_party = list(_by_party(gone, come, setting))
    paired = {id(one) for pair in by_party for one in pair}
    lone: list[Pairing] = [(one, None) for one in gone if id(one) not in paired]
    lone += [(None, one) for one in come if id(one) not in paired]
    return sorted([*pairs, *by_party, *lone], key=_place)


def _place(pair: Pairing) -> tuple[str, str]:
    before, after = pair
    return (after.key if after else "", before.key if before else "")


def _by_party(
    gone: list[Statement], come: list[Statement], setting: Setting
) -> Iterator[tuple[Statement, Statement]]:
    """Stances of one party on one issue, told by different speakers of it."""
    old = _single({id(one): _party_key(one, setting.before) for one in gone})
    new = _single({id(one): _party_key(one, setting.after) for one in come})
    by_id = {id(one): one for one in (*gone, *come)}
    for key, place in old.items():
        if key in new:
            yield by_id[place], by_id[new[key]]


def _single(keys: Mapping[int, tuple[str, ...] | None]) -> dict[tuple[str, ...], int]:
    """The keys that only one statement has."""
    count = Counter(keys.values())
    return {key: place for place, key in keys.items() if key is not None and count[key] == 1}


def _party_key(one: Statement, sheet: TermSheet) -> tuple[str, ...] | None:
    """Whose stance on what it is; ``None`` for what is no stance or speaks for nobody."""
    parties = {sheet.scope.party_of(name) for name in one.who.names}
    if one.family != STANCE or "" in parties:
        return None
    return (*sorted(parties), "|", one.subject)


def _voiced_or_not(before: Statement | None, after: Statement | None, setting: Setting) -> Change:
    one, sheet = (after, setting.after) if after else (before, setting.before)
    assert one is not None  # noqa: S101 # one side of a pair is there
    row = KINDS[life_kind(one, setting, come=before is None) or _voiced(one, come=before is None)]
    moves = row.significance is Significance.SUBSTANTIVE
    doubtful = doubtful_alone(one, sheet, moves=moves)
    return Change(
        kind=row.id,
        significance=row.significance.at_most(Significance.UNCERTAIN) if doubtful else row.significance,
        path=(STATEMENTS, one.key),
        before=before,
        after=after,
        statements=(one,),
        owns=((STATEMENTS, one.key),),
    )


def _voiced(one: Statement, *, come: bool) -> str:
    return f"{_noun(one)}-{'voiced' if come else 'not-repeated'}"


def _noun(one: Statement) -> str:
    return _NOUN_OF_VERB.get(one.verb, NOUN[one.family])


_NOUN_OF_VERB = {"drops": "drop", "denies": "denial"}
_DENIED = {("tells", "denies"): "account-denied", ("denies", "tells"): "denial-taken-back"}


def _denied(before: Statement, after: Statement, setting: Setting) -> str:
    """Whether somebody denies the very thing that they told, or tells what they denied."""
    kind = _DENIED.get((before.verb, after.verb), "")
    return kind if kind and of_one_thing(before, after, setting) else ""


def _between(before: Statement, after: Statement, setting: Setting) -> Change:
    path = (STATEMENTS, after.key)
    stance = after.family == STANCE
    aside = before.of != after.of or (stance and not of_one_thing(before, after, setting))
    children = tuple(_firmness(one, aside=aside) for one in _inside(before, after, path, setting))
    if opposed(before, after):
        children = tuple(_of_two_wishes(one) for one in children)
    kind = stance_kind(before, after, setting) if stance else _denied(before, after, setting)
    noun = _noun(after) if before.verb == after.verb else NOUN[after.family]
    row = KINDS[kind or f"{noun}-retold"]
    weights = [*(one.significance for one in children), *_weights(before, after, setting)]
    weight = row.significance if kind or noun in _LIGHT else Significance.heaviest(weights)
    if doubtful_between(before, after, setting, moved=bool(kind)):
        weight = weight.at_most(Significance.UNCERTAIN)
    if after.family == TELLS and before.verb != after.verb:
        weight = weight.at_most(Significance.UNCERTAIN)  # to deny one value is not to tell another
    if isinstance(before.body, Figure) and isinstance(after.body, Figure):
        weight = weight.at_most(Significance.RECORD)  # figures are context, whoever tells them
    return Change(
        kind=row.id,
        significance=weight,
        path=path,
        before=before,
        after=after,
        children=children,
        statements=(before, after),
        owns=_atoms(before, after, path),
    )


def _two_acts(before: Statement, after: Statement, setting: Setting) -> Change:
    """Two acts under one key, each on its own version; one that suspends or ends it weighs as such."""
    path = (STATEMENTS, after.key)
    row = KINDS["act-of-another-version"]
    sides = (before, setting.before), (after, setting.after)
    lives = [(one, sheet) for one, sheet in sides if life_kind(one, setting, come=True)]
    weight = Significance.SUBSTANTIVE if lives and before.verb != after.verb else row.significance
    if any(doubtful_alone(one, sheet, moves=True) for one, sheet in lives):
        weight = weight.at_most(Significance.UNCERTAIN)
    return Change(
        kind=row.id,
        significance=weight,
        path=path,
        before=before,
        after=after,
        statements=(before, after),
        owns=_atoms(before, after, path),
    )


_UNRELATED = frozenset({"value", "breakdown", "schedule"})


def _of_two_wishes(change: Change) -> Change:
    """What is wanted is no more and no less than what is refused: their values are not compared."""
    if change.verdict is None or change.verdict.info is Info.SAME or change.family not in _UNRELATED:
        return change
    kind = KINDS["possibly-changed"]
    return evolve(change, kind=kind.id, significance=change.significance.at_most(Significance.UNCERTAIN))


def _firmness(change: Change, *, aside: bool) -> Change:
    """Firmness about two things (a precondition of talks, of any deal) is not known to have moved."""
    if change.path[2:] != ("firmness",) or not aside:
        return change
    return evolve(change, significance=change.significance.at_most(Significance.UNCERTAIN))


_LIGHT = frozenset({"claim", "judgement"})  # opinions are never substance
_DONE = {"acts": Significance.SUBSTANTIVE}  # another act, or one that was only expected and is done


def _of_two_versions(one: Statement, setting: Setting) -> bool:
    """Whether an act is on ``this`` version, which is another one in either sheet: two acts, no move."""
    return one.family == "acts" and one.subject == THIS and setting.before.id != setting.after.id


def _weights(before: Statement, after: Statement, setting: Setting) -> Iterator[Significance]:
    """What the differences weigh that no child tells: another verb, expected or done, another body."""
    if before.expected != after.expected:
        yield _DONE.get(after.family, Significance.UNCERTAIN)
    if read_verb(before) != read_verb(after) or not comparable(before, after, setting):
        yield _DONE.get(after.family, Significance.UNCERTAIN)
    elif before.verb != after.verb:
        yield Significance.EDITORIAL
    if type(before.body) is not type(after.body):
        yield Significance.UNCERTAIN


def _atoms(before: Statement, after: Statement, path: Path) -> tuple[Path, ...]:
    """One key: the atoms inside it; two keys: the one that went and the one that came."""
    if before.key != after.key:
        return ((STATEMENTS, before.key), path)
    return atoms_between(before, after, path)


def _inside(before: Statement, after: Statement, path: Path, setting: Setting) -> Iterator[Change]:
    """What else differs in what is said: its firmness, its reasons, the values that are wanted."""
    pair = Pair(before=before, after=after, path=path, setting=setting, left_out=_LEFT_OUT)
    yield from field_changes(pair)
    one, other = before.body, after.body
    if one is not None and type(one) is type(other):
        body = Pair(
            before=one,
            after=other,
            path=(*path, "body"),
            setting=setting,
            weighing=of_body(one, other, setting),
            left_out=frozenset({"id", "outcome_of"}),
        )
        yield from field_changes(body)
