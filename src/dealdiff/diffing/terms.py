"""The changes between the terms of two sheets: matched by id, then by what one says that it replaces."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve, field, frozen

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Change, Content, Setting
from dealdiff.diffing.fields import Pair, field_changes, owned
from dealdiff.diffing.lengths import Lengths
from dealdiff.diffing.semantics import Weighing
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.transitions import transition
from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermOrPresence
from dealdiff.model.spelling import Path
from dealdiff.model.term import Term
from dealdiff.values.force import Force
from dealdiff.values.names import Names
from dealdiff.values.presence import ABSENT, Presence

TERMS = "terms"
_MUST_NOT = Force.parse("must not")
_WITHIN = frozenset({"id", "replaces"})


def term_changes(setting: Setting, lengths: Lengths) -> Iterator[Change]:
    """Every change of a term; together they own every atom under ``terms``."""
    before, after = setting.before.terms, setting.after.terms
    replaced = list(_replacements(before, after))
    taken = {id_ for group in replaced for id_ in (*group.before, *group.after)}
    for group in replaced:
        yield _replacement(group, setting)
    lone: list[Change] = []
    for id_ in sorted({*before, *after} - taken):
        one, other = before.at(id_), after.at(id_)
        if isinstance(one, Term) and isinstance(other, Term):
            yield from _matched(one, other, setting, lengths)
        elif one is not other:
            lone.append(_come_or_gone(id_, one, other, setting))
    yield from _folded(lone)


def _matched(before: Term, after: Term, setting: Setting, lengths: Lengths) -> Iterator[Change]:
    if before is after or before == after:
        return
    path = (TERMS, before.id)
    said = setting.said_about(before.id)
    if type(before) is not type(after):
        row = KINDS["term-retyped"]
        yield Change(kind=row.id, significance=row.significance, path=path, before=before, after=after,
                     statements=said, owns=(path,))  # fmt: skip
        return
    pair = pair_of(before, after, path, setting)
    yield from lengths.changes(pair)
    for change in field_changes(lengths.without(pair)):
        yield evolve(change, statements=said)


def pair_of(before: Term, after: Term, path: Path, setting: Setting) -> Pair:
    """Two terms with what bears on the weight of their differences."""
    silent_before, silent_after = setting.before.silent_on(before.id), setting.after.silent_on(after.id)
    return Pair(
        before=before,
        after=after,
        path=path,
        setting=setting,
        silent_before=silent_before,
        silent_after=silent_after,
        weighing=Weighing(
            complete=silent_before is ABSENT and silent_after is ABSENT,
            ban=before.force == _MUST_NOT and after.force == _MUST_NOT,
            first=_first(before, after),
        ),
    )


def _first(before: Term, after: Term) -> str:
    """Whether one side tells only the first ones (a rank), which is not precision."""
    before_ranked, after_ranked = not isinstance(before.rank, Presence), not isinstance(after.rank, Presence)
    if before_ranked == after_ranked:
        return ""
    return "first-slice" if after_ranked else "beyond-first-slice"


def _come_or_gone(
    id_: str, before: TermOrPresence | None, after: TermOrPresence | None, setting: Setting
) -> Change:
    """A term on one side alone, or a presence in a term's place."""
    held_before: Content = setting.before.silent_on(id_) if before is None else before
    held_after: Content = setting.after.silent_on(id_) if after is None else after
    name = "term-" + (transition(held_before, held_after) or "not-mentioned")
    if not transition(held_before, held_after):
        name = "term-reported" if before is None else "term-not-mentioned"
    row = KINDS[name]
    path = (TERMS, id_)
    return Change(
        kind=name,
        significance=row.significance,
        path=path,
        before=before,
        after=after,
        statements=setting.said_about(id_),
        owns=(path,),
    )


def _folded(changes: list[Change]) -> Iterator[Change]:
    """Terms whose whole version is withheld (or was) are told as one change."""
    for name, whole in (("term-withheld", "content-withheld"), ("term-disclosed", "content-disclosed")):
        several = tuple(one for one in changes if one.kind == name and _by_silence(one))
        changes = [one for one in changes if one not in several]
        if several:
            row = KINDS[whole]
            ids = tuple(one.path[1] for one in several)
            yield Change(kind=whole, significance=row.significance, path=(TERMS,), after=ids, children=several,
                         owns=owned(several))  # fmt: skip
    yield from changes


def _by_silence(change: Change) -> bool:
    return change.before is None or change.after is None


@frozen(kw_only=True)
class Replaced:
    """Terms that stand for others, because the later text says so."""

    before: Keyed[Term] = field(converter=Keyed)
    after: Keyed[Term] = field(converter=Keyed)
    cited: tuple[str, ...] = ()


def _replacements(
    before: Mapping[str, TermOrPresence], after: Mapping[str, TermOrPresence]
) -> Iterator[Replaced]:
    """Groups of new terms and the gone ones that they say they replace, joined where they share one."""
    groups: list[tuple[set[str], set[str]]] = []
    for id_, term in after.items():
        old = _said_to_replace(term, before)
        if id_ in before or not old:
            continue
        joined = [group for group in groups if group[0] & old]
        groups = [group for group in groups if group not in joined]
        groups.append((old.union(*(one for one, _ in joined)), {id_}.union(*(two for _, two in joined))))
    for olds, news in groups:
        gone = {id_: term for id_ in olds if id_ not in after and isinstance(term := before[id_], Term)}
        come = {id_: term for id_ in news if isinstance(term := after[id_], Term)}
        yield Replaced(before=gone, after=come, cited=tuple(sorted(olds - set(gone))))


def _said_to_replace(term: TermOrPresence, before: Mapping[str, TermOrPresence]) -> set[str]:
    if not isinstance(term, Term) or not isinstance(term.replaces, Names):
        return set()
    return {id_ for id_ in term.replaces.names if isinstance(before.get(id_), Term)}


def _replacement(group: Replaced, setting: Setting) -> Change:
    olds, news = tuple(group.before.values()), tuple(group.after.values())
    children = _children(olds, news, setting)
    name = _shape(len(olds) + len(group.cited), len(news))
    significance = Significance.heaviest([KINDS[name].significance, *(one.significance for one in children)])
    new = news[0]
    return Change(
        kind=name,
        significance=significance,
        path=(TERMS, new.id),
        before=olds[0]
        if len(olds) == 1 and not group.cited
        else tuple(sorted((*group.before, *group.cited))),
        after=new if len(news) == 1 else tuple(group.after),
        children=children,
        statements=tuple(one for id_ in (*group.before, *group.after) for one in setting.said_about(id_)),
        owns=tuple((TERMS, id_) for id_ in (*group.before, *group.after)),
        cites=tuple((TERMS, id_) for id_ in group.cited),
    )


def _shape(olds: int, news: int) -> str:
    if olds == 1:
        return "term-replaced" if news == 1 else "term-split"
    return "term-merged"


def _children(olds: tuple[Term, ...], news: tuple[Term, ...], setting: Setting) -> tuple[Change, ...]:
    """What else differs between a term and the one that took its place."""
    if len(olds) != 1 or len(news) != 1 or type(olds[0]) is not type(news[0]):
        return ()
    pair = evolve(pair_of(olds[0], news[0], (TERMS, news[0].id), setting), left_out=_WITHIN)
    return tuple(field_changes(pair))
