"""How accounts relate: five words, from those of one mind to those that cannot both hold."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from dealdiff.errors import UnknownName
from dealdiff.values.nearness import nearest_hint
from dealdiff.values.verdict import Info, Verdict


class Relation(Enum):
    """How accounts of one field relate.

    ``AGREE``
        the same words.
    ``AS_STATED``
        the same in other words.
    ``REFINE``
        what one tells lies in what another tells.
    ``COMPATIBLE``
        they overlap, or nothing tells them apart.
    ``CONTRADICT``
        they cannot both hold.

    >>> Relation.of("agree as stated")
    <Relation.AS_STATED: 'agree as stated'>
    >>> [relation.value for relation in Relation if relation.disputed]
    ['refine', 'compatible', 'contradict']
    """

    AGREE = "agree"
    AS_STATED = "agree as stated"
    REFINE = "refine"
    COMPATIBLE = "compatible"
    CONTRADICT = "contradict"

    @property
    def disputed(self) -> bool:
        """Whether the accounts differ in what they say, and not in its words alone."""
        return _RANK[self] > _RANK[Relation.AS_STATED]

    @classmethod
    def of(cls, given: Relation | str) -> Relation:
        """The relation of a word, such as ``"contradict"``.

        :raises UnknownName: for any other word, with the nearest.
        """
        if isinstance(given, Relation):
            return given
        known = {one.value: one for one in Relation}
        word = str(given)
        if word in known:
            return known[word]
        hint = nearest_hint(word[:80], known)
        raise UnknownName(f"no relation {word[:80]!r}: expected one of {', '.join(known)}{hint}")


_RANK = {relation: rank for rank, relation in enumerate(Relation)}
_OF_INFO = {
    Info.SAME: Relation.AS_STATED,
    Info.MORE: Relation.REFINE,
    Info.LESS: Relation.REFINE,
    Info.MIXED: Relation.COMPATIBLE,
    Info.CONTRARY: Relation.CONTRADICT,
}


def relation_of(verdict: Verdict | None) -> Relation:
    """The relation of two accounts; without a verdict (a denial of something else) they are compatible.

    >>> from dealdiff.values.verdict import EQUAL, RESTATED
    >>> relation_of(EQUAL).value, relation_of(RESTATED).value, relation_of(None).value
    ('agree', 'agree as stated', 'compatible')
    """
    if verdict is None:
        return Relation.COMPATIBLE
    if verdict.info is Info.SAME and verdict.same_words:
        return Relation.AGREE
    return _OF_INFO[verdict.info]


def strongest(several: Iterable[Relation]) -> Relation:
    """The relation of all accounts, from that of each two: contradict, else compatible, refine, agree.

    >>> strongest((Relation.AGREE, Relation.REFINE)).value
    'refine'
    """
    return max(several, key=_RANK.__getitem__, default=Relation.COMPATIBLE)
