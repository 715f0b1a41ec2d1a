"""What else is told of the same claims: who tells the same, and who denies it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from attrs import frozen

from dealdiff.diffing.voices.tellings import ITEM
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.statement import Statement
from dealdiff.sources.attested import Attested
from dealdiff.sources.dispute import Pair
from dealdiff.sources.disputes import Disputes
from dealdiff.telling.statements import second_hand
from dealdiff.values.verdict import Basis, Info
from dealdiff.values.wording import Wording
from dealdiff.views.accounts import Deniers, deniers_in
from dealdiff.views.tellers import names

_Key = tuple[str, Path, str]  # the version, the place, the statement ("" for the text itself)
_Denial = tuple[str, str]  # who denies, and who says so: "" at first hand
_THAT = "that "
_INSIDE = "*"


@frozen(kw_only=True)
class Backing:
    """By claim, the accounts that bear on it."""

    alike: dict[_Key, list[Attested]]
    against: dict[_Key, set[_Denial]]  # also by the place of the whole item, and by the statement alone

    @classmethod
    def of(cls, found: Disputes) -> Backing:
        """What accounts of several say of each other."""
        alike: dict[_Key, list[Attested]] = defaultdict(list)
        against: dict[_Key, set[_Denial]] = defaultdict(set)
        for dispute in found.all:
            for account in dispute.accounts:
                version, path, statement = key = _key(account)
                inside = (version, (*path[:ITEM], _INSIDE), statement)
                for each in (key, inside, (version, (), statement)):
                    against[each].update(_denials(account))
            for pair in dispute.pairs:
                for one, other in _backed(pair):
                    alike[_key(one)].append(other)
        return cls(alike=alike, against=against)

    def also(
        self, version: str, paths: list[Path], statement: str, voices: tuple[str, ...]
    ) -> tuple[str, ...]:
        """Who else tells the same at all of some places, besides these voices."""
        told = [self.alike.get((version, path, statement), ()) for path in paths]
        others = [
            {voice for one in several if not _same(one, voices) for voice in _voices(one)} for several in told
        ]
        return tuple(sorted(set.intersection(*others))) if others else ()

    def denied(self, version: str, paths: Iterable[Path]) -> Deniers:
        """Who denies what a text tells at some places, or the whole item in which that stands."""
        places = [place for path in paths for place in (path, path[:ITEM], *_inside(path))]
        return deniers_in(one for place in places for one in self.against.get((version, place, ""), ()))

    def denied_statement(self, sheet: TermSheet, said: Statement) -> Deniers:
        """Who denies what a statement tells: its fields, or its words, word for word."""
        found = self.against.get((sheet.id, (), said.key), set())
        return deniers_in({*found, *_denied_words(sheet, said)})


def _inside(path: Path) -> list[Path]:
    """Of a presence in a term's place: its fields, which may be denied."""
    return [(*path, _INSIDE)] if len(path) == ITEM else []


def _denials(account: Attested) -> Iterator[_Denial]:
    remote = account.denied_as_told_by
    yield from ((who, "") for who in account.denied_by if who not in dict(remote))
    yield from remote


def _denied_words(sheet: TermSheet, said: Statement) -> Iterator[_Denial]:
    if not isinstance(said.says, Wording):
        return
    for one in sheet.statements:
        if one.verb == "denies" and one.subject.removeprefix(_THAT) == str(said.says):
            remote = names(one.told_by) if second_hand(one, sheet) else ("",)
            yield from ((who, by) for who in one.who.names for by in remote)


def _key(one: Attested) -> _Key:
    statement = one.telling.statement
    return (one.version, one.path, statement.key if statement is not None else "")


def _backed(pair: Pair) -> Iterator[tuple[Attested, Attested]]:
    """Of two accounts each that the other tells too, in its words or in others that mean the same."""
    one, other, verdict = pair.one, pair.other, pair.verdict
    denials = one.verb == "denies" or other.verb == "denies"
    if denials or verdict is None or verdict.info is not Info.SAME or verdict.basis is not Basis.STATED:
        return
    if other.mistaken is None:
        yield one, other
    if one.mistaken is None:
        yield other, one


def _voices(one: Attested) -> tuple[str, ...]:
    """Whose account it is, each by an id, at second hand with who says so; nobody where none is named."""
    remote = f", told by {one.told_by}" if one.told_by is not None else ""
    return tuple(f"{name}{remote}" for name in names(one.who)) or ((one.source,) if one.source else ())


def _same(one: Attested, voices: Iterable[str]) -> bool:
    """Whether an account comes from the same voices: from one of them, or relayed by one."""
    told = [names(several) for several in (one.who, one.told_by)]
    return bool({name for several in told for name in several} & set(voices))
