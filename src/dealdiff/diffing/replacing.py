"""Terms that stand for others, because the later text says so: replaced, split or merged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

import attrs
from attrs import evolve, frozen

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.fields import as_change, field_changes
from dealdiff.diffing.semantics import find
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.transitions import RESTATED, transition
from dealdiff.diffing.weighing import TERMS, pair_of
from dealdiff.model.sheet import TermOrPresence
from dealdiff.model.spelling import Path
from dealdiff.model.term import Term
from dealdiff.values.names import Names
from dealdiff.values.presence import ABSENT, UNREPORTED, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import Info, Verdict

Terms = Mapping[str, TermOrPresence]
_WITHIN = frozenset({"id", "replaces"})
_SHARED = frozenset({"people", "count", "of_whom", "made_of", "text", "title", "article", "told_by"})
COUNT, REPLACES = "count", "replaces"
IN_ALL = "count in all"


@frozen(kw_only=True)
class Replaced:
    """Terms before and the terms that stand for them, by id.

    ``gone`` and ``come`` are on one side alone; the others stay, and are told of their own.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    gone: tuple[str, ...]
    come: tuple[str, ...]

    @property
    def taken(self) -> tuple[str, ...]:
        """The terms that the replacement accounts for."""
        return (*self.gone, *self.come)

    @property
    def cited(self) -> tuple[str, ...]:
        """The terms that it names and that stay."""
        return tuple(sorted({*self.before, *self.after} - set(self.taken)))


def replacements(before: Terms, asked: Terms, after: Terms) -> Iterator[Replaced]:
    """Terms with those that they say they replace, in groups that share none.

    ``asked`` are those of the terms ``after`` that may say so: all, where a term went, and else only
    those that differ.
    """
    after = _standing(after, asked)
    groups: list[tuple[set[str], set[str]]] = []
    for new, term in [(id_, one) for id_, one in asked.items() if _says_so(one)]:
        olds = {
            old
            for old in _replaced_by(term)
            if old != new and old in before and (old not in after or new not in before)
        }
        if olds:
            joined = [group for group in groups if group[0] & olds]
            groups = [group for group in groups if group not in joined]
            groups.append((olds.union(*(one for one, _ in joined)), {new}.union(*(two for _, two in joined))))
    for olds, news in groups:
        yield Replaced(
            before=tuple(sorted(olds | (news & set(before)))),
            after=tuple(sorted(news | (olds & set(after)))),
            gone=tuple(sorted(olds - set(after))),
            come=tuple(sorted(news - set(before))),
        )


def _standing(terms: Terms, asked: Terms) -> Terms:
    """The terms, without what the text says is not in it: that is no term that stays."""
    if all(term is not ABSENT for term in asked.values()):
        return terms
    return {id_: term for id_, term in terms.items() if term is not ABSENT}


def _says_so(term: TermOrPresence) -> bool:
    """Whether a term says that it replaces something: asked of every term, so the cheap test comes first."""
    return type(term) is not Presence and getattr(term, REPLACES) is not UNREPORTED


def _replaced_by(term: TermOrPresence) -> tuple[str, ...]:
    said = getattr(term, REPLACES, None)
    return said.names if isinstance(said, Names) else ()


def replacement(group: Replaced, setting: Setting) -> Change:
    """The change that a replacement is: it owns the terms that went and those that came.

    Its two sides are the ids of the terms.
    """
    name = "term-" + _shape(group)
    children, verdict = _inside(group, setting)
    adds_up = verdict is not None and verdict.info is Info.SAME
    weights = [KINDS[name].significance, *(one.significance for one in children)]
    if adds_up:
        weights.append(Significance.CLARIFYING)
    return Change(
        kind=name,
        significance=Significance.heaviest(weights),
        verdict=verdict,
        path=(TERMS, (*group.come, *group.after)[0]),
        before=group.before,
        after=group.after,
        children=children,
        statements=tuple(one for id_ in group.taken for one in setting.said_about(id_)),
        owns=(
            *((TERMS, id_) for id_ in group.taken),
            *((TERMS, id_, COUNT) for id_ in group.cited if adds_up and _counted_anew(id_, setting)),
        ),
        cites=tuple((TERMS, id_) for id_ in group.cited),
    )


def _counted_anew(id_: str, setting: Setting) -> bool:
    """Whether a term that stays is told with another number: what it gave off, or took in."""
    one, other = setting.before.terms.at(id_), setting.after.terms.at(id_)
    if type(one) is not type(other) or not isinstance(one, Term):
        return False
    return bool(getattr(one, COUNT, None) != getattr(other, COUNT, None))


def _shape(group: Replaced) -> str:
    if len(group.before) == len(group.after) == 1:
        return "replaced"
    return "split" if len(group.after) > len(group.before) else "merged"


def _inside(group: Replaced, setting: Setting) -> tuple[tuple[Change, ...], Verdict | None]:
    """What else differs inside a replacement; of a split or merger how the numbers in all relate."""
    olds = [setting.before.terms[id_] for id_ in group.before]
    news = [setting.after.terms[id_] for id_ in group.after]
    if _shape(group) == "replaced":
        return tuple(_one_for_one(olds[0], news[0], group.after[0], setting)), None
    return _several(olds, news, group, setting)


def _one_for_one(old: TermOrPresence, new: TermOrPresence, id_: str, setting: Setting) -> Iterator[Change]:
    """What differs between a term and the one that took its place."""
    path = (TERMS, id_)
    if isinstance(old, Term) and isinstance(new, Term) and type(old) is type(new):
        yield from field_changes(evolve(pair_of(old, new, path, setting), left_out=_WITHIN))
        return
    both = isinstance(old, Term) and isinstance(new, Term)
    kind = "term-retyped" if both else "term-" + transition(old, new)
    yield Change(kind=kind, path=path, before=old, after=new)


def _several(
    olds: list[TermOrPresence], news: list[TermOrPresence], group: Replaced, setting: Setting
) -> tuple[tuple[Change, ...], Verdict | None]:
    """Whether the parts add up: only where all are of one type and count something."""
    before, after = _total(olds), _total(news)
    cls: Any = type(olds[0])
    if before is None or after is None or any(type(one) is not cls for one in (*olds, *news)):
        return (), None
    verdict = before.verdict_to(after, setting.policy)
    path = (TERMS, (group.before if len(group.before) == 1 else group.after)[0], IN_ALL)
    if verdict.info is Info.SAME:
        child = _adding_up(path, before, after, olds, news)
    else:
        child = as_change(find(attrs.fields_dict(cls)[COUNT], before, after, setting), path, before, after)
    others = [
        change
        for old in olds
        for new in news
        if isinstance(old, Term) and isinstance(new, Term)
        for change in _kept_apart(old, new, setting)
    ]
    return (child, *others), verdict


def _adding_up(
    path: Path, before: Quantity, after: Quantity, olds: list[TermOrPresence], news: list[TermOrPresence]
) -> Change:
    """That the parts are the same in all."""
    if len(olds) == len(news):
        kind = RESTATED if _counts(olds) == _counts(news) else "recast"
        return Change(kind=kind, path=path, before=_sum(olds), after=_sum(news))
    if len(olds) < len(news):
        return Change(kind="decomposed", path=path, before=before, after=_sum(news))
    return Change(kind="recomposed", path=path, before=_sum(olds), after=after)


def _sum(several: list[TermOrPresence]) -> str:
    return " + ".join(_counts(several))


def _counts(several: list[TermOrPresence]) -> list[str]:
    return sorted((str(getattr(one, COUNT)) for one in several), key=lambda words: (len(words), words))


def _kept_apart(old: Term, new: Term, setting: Setting) -> Iterator[Change]:
    """What a part tells otherwise than the whole, besides whom and how many."""
    pair = evolve(pair_of(old, new, (TERMS, new.id), setting), left_out=_WITHIN | _SHARED)
    return (change for change in field_changes(pair) if change.verdict is not None or change.kind == "moved")


def _total(several: list[TermOrPresence]) -> Quantity | None:
    """The sum of the counts; ``None`` where one is not told, or several are not told exactly."""
    counts = [getattr(one, COUNT, None) for one in several]
    told = [one for one in counts if isinstance(one, Quantity)]
    if len(told) < len(counts):
        return None
    if len(told) == 1:
        return told[0]
    numbers = [one.nested().stated.low for one in told if _exact(one)]
    exact = [one for one in numbers if one is not None]
    return Quantity.exactly(sum(exact, Fraction(0))) if len(exact) == len(told) else None


def _exact(count: Quantity) -> bool:
    stated = count.nested().stated
    bare = not count.unit and not count.per and count.share is None
    return bare and stated.low is not None and stated.low == stated.high
