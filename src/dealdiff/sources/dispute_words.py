"""Disputes in words: the same for every source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from dealdiff.diffing.voices.tellings import ITEM, attribute_at
from dealdiff.model.roles import group_counted
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, attribute_of
from dealdiff.sources.attested import Attested
from dealdiff.sources.relation import Relation
from dealdiff.telling.contents import content
from dealdiff.telling.naming import called, joined, title
from dealdiff.values.group import Group
from dealdiff.values.verdict import Basis, Info, Verdict
from dealdiff.values.when import When

_HEADS = {
    Relation.AGREE: "the accounts agree, in the same words",
    Relation.AS_STATED: "the accounts say the same, in other words",
    Relation.REFINE: "some accounts say more than others, and none contradicts another",
    Relation.COMPATIBLE: "the accounts differ, and no contradiction between them is known",
    Relation.CONTRADICT: "accounts contradict each other",
}
_TWO_CONTRADICT = "{one} and {other} contradict each other"
_PAIRS = {
    Relation.AGREE: "{one} and {other}: the same words",
    Relation.AS_STATED: "{one} and {other}: the same in other words",
    Relation.COMPATIBLE: "{one} and {other}: no contradiction is known",
    Relation.CONTRADICT: "{one} and {other}: a contradiction, as they cannot both hold",
}
_WITHIN = "{one} and {other}: no contradiction, as {inner} lies within {outer}"
_BESIDE_DENIAL = "{one} and {other}: no contradiction, as the denial is of something else"
_TWO_DENIALS = "{one} and {other}: no contradiction, as both are denials"
_BY_WORDS = "by the words of each"
_FIELDS = {"fixed": "the day", "is": "type"}


class _Pair(Protocol):
    """Two accounts; ``str()`` says how they relate."""

    @property
    def one(self) -> Attested: ...

    @property
    def other(self) -> Attested: ...


def place_words(path: Path, sheet: TermSheet) -> str:
    """What a field is called: "hostages: count"."""
    named = title(path[1], sheet)
    fields = ", ".join(_FIELDS.get(one, one) for one in path[ITEM:])
    return f"{named}: {fields}" if fields else named


def finding_words(
    relation: Relation,
    farthest: Sequence[tuple[Attested, Attested]],
    policies: tuple[str, ...],
) -> str:
    """How the accounts of a field relate, and on what that rests."""
    head = _HEADS[relation]
    if relation is Relation.CONTRADICT and len(farthest) == 1:
        one, other = farthest[0]
        head = _TWO_CONTRADICT.format(one=_naming(one, other), other=_naming(other, one))
    rests = f" ({'; '.join(map(_convention, policies))})" if policies else ""
    return f"{head}{rests}."


def _convention(policy: str) -> str:
    """A convention: a number that a policy sets ("about=10%"), or why nothing more can be said."""
    return f"by the policy {policy}" if "=" in policy else policy


def pair_lines(pairs: Iterable[_Pair]) -> list[str]:
    """How each two accounts relate: of the same words of the same two sides once, whoever else tells them."""
    found: dict[object, str] = {}
    for pair in pairs:
        first, second = _naming(pair.one, pair.other), _naming(pair.other, pair.one)
        words = str(pair)
        if first != second or _whom(pair.one, pair.other):
            found.setdefault((frozenset((first, second)), words.removeprefix(f"{first} and {second}")), words)
    return [*found.values()]


def pair_words(one: Attested, other: Attested, relation: Relation, verdict: Verdict | None) -> str:
    """How two accounts relate, by the words of each."""
    first, second = _naming(one, other), _naming(other, one)
    if verdict is None:
        denials = one.verb == other.verb
        return (_TWO_DENIALS if denials else _BESIDE_DENIAL).format(one=first, other=second) + "."
    if relation is Relation.REFINE:
        inner, outer = (second, first) if verdict.info is Info.MORE else (first, second)
        said = _WITHIN.format(one=first, other=second, inner=inner, outer=outer)
    else:
        said = _PAIRS[relation].format(one=first, other=second)
    rests = _BY_WORDS if verdict.basis is Basis.STATED else _convention(verdict.policy)
    return f"{said} ({rests}){_whom(one, other)}."


def _whom(one: Attested, other: Attested) -> str:
    """Where two numbers count other groups, or only one of them says whom it counts: that."""
    first, second = _counted(one), _counted(other)
    if first == second:
        return ""
    if first is not None and second is not None:
        return f"; the first counts {first}, the second {second}"
    which = "the first" if first is not None else "the second"
    return f"; only {which} says what it counts: {first or second}"


def _counted(one: Attested) -> Group | None:
    item = one.telling.item
    if item is None or len(one.path) != ITEM + 1:
        return None
    cls: type = type(item)
    attribute = attribute_at(cls, one.path[ITEM:])
    group = getattr(item, group_counted(attribute), None) if attribute is not None else None
    return group if isinstance(group, Group) else None


def _naming(one: Attested, beside: Attested) -> str:
    """An account by its words; by its teller too where the other has the same words."""
    words = value_words(one)
    where = ", ".join(_where(one, beside)) if words == value_words(beside) else ""
    return f"{words} ({where})" if where else words


def _where(one: Attested, beside: Attested) -> Iterator[str]:
    if teller_words(one) != teller_words(beside):
        yield teller_words(one)
    if one.version != beside.version:
        yield f"version {one.version}"


def value_words(one: Attested) -> str:
    """What is told; of a denial, that it is one; of a whole item, which."""
    told, denial = told_words(one), one.verb == "denies"
    if len(one.path) > ITEM:
        return f"not {told}" if denial else told
    named = title(one.path[1], one.sheet)
    if denial:
        return f"the denial of {named}"
    return told if told == named else f"{named} ({told})"


def told_words(one: Attested) -> str:
    """What is told or denied; of a whole item of which no field is named, its title."""
    if one.value is None:
        return title(one.path[1], one.sheet)
    return content(one.value, one.sheet, attribute_of(one.path[-1])) or title(one.path[1], one.sheet)


def teller_words(one: Attested) -> str:
    """Who tells it: the speaker, at second hand who says so, and the report."""
    report = _reports(one)
    if one.by is not None:
        by = called(one.by, one.sheet.scope)
        who = called(one.who, one.sheet.scope) if one.who is not None else "somebody"
        return f"{who}, second hand: told by {by}, in {report}"
    return f"{one.speaker}, in {report}" if one.speaker else report


def _reports(one: Attested) -> str:
    """The report by its publisher; of several each, with its day where they have not all the same."""
    names = [
        f"{one.sheet.scope.name(source)} (published {day})"
        if day is not None and one.known is None
        else one.sheet.scope.name(source)
        for source, _, day in one.reports
    ]
    return joined(names) or "a report that is not named"


def account_words(one: Attested) -> str:
    """One account in a line: what, who, when, in which version; and who denies it or holds it mistaken."""
    verb = "denied: " if one.verb == "denies" else ""
    return f"{verb}{told_words(one)} [{', '.join(_circumstances(one))}]{''.join(_marks(one))}"


def _circumstances(one: Attested) -> Iterator[str]:
    yield teller_words(one)
    if one.known is not None:
        yield f"published {one.known}"
    if one.date is not None and one.date != one.known:
        yield f"said {one.date}"
    yield f"version {one.version}"
    if one.because is not None:
        yield f"the reason given: {one.because}"


def _marks(one: Attested) -> Iterator[str]:
    if one.denied_by:
        yield f" (denied by {denied_words(one, one.sheet)})"
    if one.mistaken is not None:
        yield f" (judged mistaken by {called(one.mistaken, one.sheet.scope)})"


class _Denied(Protocol):
    """Anything that holds who denies it."""

    @property
    def denied_by(self) -> tuple[str, ...]: ...

    @property
    def denied_as_told_by(self) -> tuple[tuple[str, str], ...]: ...


def denied_words(one: _Denied, sheet: TermSheet) -> str:
    """Who denies something, by name; of a denial that is known at second hand alone, who says so."""
    told: dict[str, list[str]] = {}
    for who, by in one.denied_as_told_by:
        told.setdefault(who, []).append(by)
    return voices_words(
        [f"{who}, told by {' + '.join(told[who])}" if who in told else who for who in one.denied_by], sheet
    )


def voices_words(voices: Iterable[str], sheet: TermSheet) -> str:
    """Voices by their names: "the envoy and North (as told by South)"."""
    return joined([_voice(one, sheet) for one in voices])


def _voice(voice: str, sheet: TermSheet) -> str:
    who, _, told_by = voice.partition(", told by ")
    named = joined([_name(one, sheet) for one in who.split(" + ")])
    if not told_by:
        return named
    return f"{named} (as told by {joined([_name(one, sheet) for one in told_by.split(' + ')])})"


def _name(voice: str, sheet: TermSheet) -> str:
    """A voice by its name; a report with its date, since several may have one publisher."""
    source = sheet.scope.sources.at(voice)
    dated = source is not None and isinstance(source.published, When)
    name = sheet.scope.name(voice) or voice
    return f"{name} (published {source.published})" if dated and source is not None else name
