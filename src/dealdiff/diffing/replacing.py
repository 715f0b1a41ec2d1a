"""Terms that stand for others, because the later text says so: replaced, split or merged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.fields import field_changes
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.transitions import transition
from dealdiff.diffing.weighing import TERMS, pair_of
from dealdiff.model.sheet import TermOrPresence
from dealdiff.model.term import Term
from dealdiff.values.names import Names

Terms = Mapping[str, TermOrPresence]
_WITHIN = frozenset({"id", "replaces"})


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


def replacements(before: Terms, after: Terms) -> Iterator[Replaced]:
    """Terms with those that they say they replace, in groups that share none."""
    groups: list[tuple[set[str], set[str]]] = []
    for new, term in after.items():
        olds = {
            old for old in _said_to_replace(term) if old in before and (old not in after or new not in before)
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


def _said_to_replace(term: TermOrPresence) -> set[str]:
    return (
        set(term.replaces.names) - {term.id}
        if isinstance(term, Term) and isinstance(term.replaces, Names)
        else set()
    )


def replacement(group: Replaced, setting: Setting) -> Change:
    """The change that a replacement is: it owns the terms that went and those that came.

    Its two sides are the ids of the terms.
    """
    name = "term-" + _shape(group)
    children, weights = _inside(group, setting)
    return Change(
        kind=name,
        significance=Significance.heaviest([KINDS[name].significance, *weights]),
        path=(TERMS, (*group.come, *group.after)[0]),
        before=group.before,
        after=group.after,
        children=children,
        statements=tuple(one for id_ in group.taken for one in setting.said_about(id_)),
        owns=tuple((TERMS, id_) for id_ in group.taken),
        cites=tuple((TERMS, id_) for id_ in group.cited),
    )


def _shape(group: Replaced) -> str:
    if len(group.before) == len(group.after) == 1:
        return "replaced"
    return "split" if len(group.after) > len(group.before) else "merged"


def _inside(group: Replaced, setting: Setting) -> tuple[tuple[Change, ...], list[Significance]]:
    """What else differs between a term and the one that took its place, and what that weighs."""
    if _shape(group) != "replaced":
        return (), []
    old, new = setting.before.terms[group.before[0]], setting.after.terms[group.after[0]]
    if not isinstance(old, Term) or not isinstance(new, Term):
        return (), [KINDS["term-" + transition(old, new)].significance]
    if type(old) is not type(new):
        return (), [KINDS["term-retyped"].significance]
    pair = evolve(pair_of(old, new, (TERMS, new.id), setting), left_out=_WITHIN)
    children = tuple(field_changes(pair))
    return children, [one.significance for one in children]
