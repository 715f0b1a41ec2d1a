"""The changes between what people say: stances that harden, soften or drop, and all else that is voiced."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.fields import Pair, atoms_between, field_changes
from dealdiff.diffing.saying.bodies import of_one_thing, opposed
from dealdiff.diffing.saying.denials import Crossed, Row, crossed, denial_kind
from dealdiff.diffing.saying.doubts import doubtful_alone, doubtful_between
from dealdiff.diffing.saying.lives import life_kind
from dealdiff.diffing.saying.pairs import paired
from dealdiff.diffing.saying.stances import comparable, read_verb, stance_kind
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.weighing import of_body
from dealdiff.model.figure import Figure
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


def statement_changes(setting: Setting) -> Iterator[Change]:
    """Every change of a statement; together they own every atom under ``statements``."""
    rows = list(setting.statements)
    across = crossed(rows, setting) if rows else []
    met = {id(said) for one in across for said in (one.before, one.after)}
    for one in across:
        yield from _across(one, setting, alone=id(one.beside) not in met)
    for before, after in paired(_but(rows, across), setting):
        if before is None or after is None:
            yield _voiced_or_not(before, after, setting)
        elif _of_two_versions(after, setting):
            yield _two_acts(before, after, setting)
        else:
            yield _between(before, after, setting)


def _across(one: Crossed, setting: Setting, *, alone: bool) -> Iterator[Change]:
    """What was told and is denied under another key, or the other way; and what stands beside it ``alone``.

    The atoms of a key are those of the statement that has it now; a key that nothing has any more goes with
    the statement that is not repeated, if there is one.
    """
    denied = _between(one.before, one.after, setting)
    if one.beside is None:
        yield denied
        return
    came = one.beside.key == one.before.key
    lone: tuple[Path, ...] = ((STATEMENTS, one.after.key if came else one.before.key),)
    shared = _within(one.before, one.beside) if came else _within(one.beside, one.after)
    if not alone:  # it denies, or tells, what somebody told or denied under yet another key
        yield evolve(denied, owns=lone if came else (*lone, *shared))
        return
    yield evolve(denied, owns=lone if came else shared)
    before, after = (None, one.beside) if came else (one.beside, None)
    yield evolve(_voiced_or_not(before, after, setting), owns=shared if came else lone)


def _within(before: Statement, after: Statement) -> tuple[Path, ...]:
    """The atoms inside two statements of one key."""
    return atoms_between(before, after, (STATEMENTS, after.key))


def _but(rows: list[Row], across: list[Crossed]) -> list[Row]:
    """The rows without the statements that were paired across keys."""
    done = {id(said) for one in across for said in (one.before, one.after, one.beside)}
    return [row for row in rows if not {id(one) for one in row if one is not None} & done]


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


def _between(before: Statement, after: Statement, setting: Setting) -> Change:
    path = (STATEMENTS, after.key)
    stance = after.family == STANCE
    aside = before.of != after.of or (stance and not of_one_thing(before, after, setting))
    children = tuple(_firmness(one, aside=aside) for one in _inside(before, after, path, setting))
    if opposed(before, after) or _one_denies(before, after):
        children = tuple(_of_two_wishes(one) for one in children)
    kind = stance_kind(before, after, setting) if stance else denial_kind(before, after, setting)
    noun = _noun(after) if before.verb == after.verb else NOUN[after.family]
    row = KINDS[kind or f"{noun}-retold"]
    weights = [*(one.significance for one in children), *_weights(before, after, setting)]
    weight = row.significance if kind or noun in _LIGHT else Significance.heaviest(weights)
    if doubtful_between(before, after, setting, moved=bool(kind)):
        weight = weight.at_most(Significance.UNCERTAIN)
    if _one_denies(before, after):
        weight = weight.at_most(Significance.UNCERTAIN)  # to deny one value is not to tell another
    if isinstance(before.body, Figure) and isinstance(after.body, Figure):
        weight = weight.at_most(Significance.RECORD)  # figures are context, whoever tells them
    return Change(
        kind=row.id,
        significance=weight,
        path=path,
        before=before,
        after=after,
        children=tuple(one.at_most(weight) for one in children),
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


def _one_denies(before: Statement, after: Statement) -> bool:
    return after.family == TELLS and before.verb != after.verb


_UNRELATED = frozenset({"value", "breakdown", "schedule"})


def _of_two_wishes(change: Change) -> Change:
    """What is wanted (told) is no more and no less than what is refused (denied): they are not compared."""
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
    return _within(before, after) if before.key == after.key else ((STATEMENTS, before.key), path)


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
