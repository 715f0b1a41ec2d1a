"""What somebody says: who, one verb, what, how firmly, why, and at which remove."""

from __future__ import annotations

from types import NoneType

from attrs import Factory, field, frozen

from dealdiff.errors import ModelError
from dealdiff.model import accepts
from dealdiff.model.figure import Figure
from dealdiff.model.given import expect
from dealdiff.model.keyed import cut
from dealdiff.model.roles import KNOWLEDGE, RECORD, SCOPE
from dealdiff.model.term import Term
from dealdiff.values.firmness import Firmness
from dealdiff.values.names import Names
from dealdiff.values.nearness import nearest_hint
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.when import When
from dealdiff.values.wording import Wording

STANCE, ACTS, TELLS, READS, CALLS, JUDGES = "stance", "acts", "tells", "reads", "calls", "judges"

FAMILY_OF = {
    **dict.fromkeys(("wants", "accepts", "considers", "refuses", "drops", "withholds"), STANCE),
    **dict.fromkeys(("tables", "rejects", "signs", "suspends", "resumes", "extends", "ends", "meets"), ACTS),
    "tells": TELLS,
    "denies": TELLS,
    "reads": READS,
    "calls": CALLS,
    "judges": JUDGES,
}
ACT_VERBS = frozenset(verb for verb, family in FAMILY_OF.items() if family == ACTS) | {"accepts"}
DEEDS = frozenset(("signs", "suspends", "resumes", "extends", "ends", "meets"))
"""Acts that are done without a word; to table, accept or reject a text takes words."""
THIS = "this"
_VERBS = "one of " + ", ".join(FAMILY_OF)


def _verb(word: str) -> str:
    expect("verb", word, str, _VERBS)
    if word not in FAMILY_OF:
        raise ModelError(f"found the verb {word!r:.80}, expected {_VERBS}" + nearest_hint(word, FAMILY_OF))
    return word


def _default_family(statement: Statement) -> str:
    return FAMILY_OF[statement.verb]


def _of_its_verb(statement: Statement, _: object, family: object) -> None:
    """Refuse a family that is not the verb's own; ``accepts`` has two."""
    verb, own = statement.verb, FAMILY_OF[statement.verb]
    if family == own or (family == ACTS and verb in ACT_VERBS):
        return
    several = [own] if own == ACTS or verb not in ACT_VERBS else [own, ACTS]
    expected = " or ".join(map(repr, several))
    noun = "family" if len(several) == 1 else "families"
    raise ModelError(f"family: found {cut(family)}, expected {expected}, the {noun} of {verb!r}")


class _WithKey:
    """Room for a key that is made once; no field, so that nothing compares, shows or stores it."""

    __slots__ = ("_key",)
    _key: str


@frozen(kw_only=True)
class Statement(_WithKey):
    """One thing that somebody says.

    ``who``
        the speaker, party or source; several where they speak jointly.
    ``subject``
        what it is about: an issue (stances), ``this`` or a version (acts), a term or figure
        (tells, reads), anything (calls, judges).
    ``body``
        a partial term or figure: the values that are wanted, told or read.
    ``says``
        the words of a call ("unchanged") or a judgement, hedges kept; of what is told of a whole term, the
        presence in its place (``undisclosed``).
    ``told_by``
        who reports it, where that is not the speaker.
    ``mistaken``
        who judged it mistaken.

    Its ``key`` is who, family and subject (and ``id`` where that is not enough): the verb is
    compared, so that wants -> drops is one change.

    :raises ModelError: for an unknown verb, a family that is not the verb's (``accepts`` is of two: stance
        and acts), or a body of something else than the subject.
    :raises ParseError: for words that cannot be read.

    >>> Statement(who="north", verb="wants", subject="return", firmness="demand").key
    'north | stance | return'
    """

    who: Names = field(converter=accepts.some_names)
    verb: str = field(converter=_verb)
    subject: str = field(default="", validator=accepts.instance(str))
    family: str = field(default=Factory(_default_family, takes_self=True), validator=_of_its_verb)
    body: Term | Figure | None = field(default=None, validator=accepts.instance(Term, Figure, NoneType))
    says: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=KNOWLEDGE)
    firmness: Firmness | Presence = field(default=UNREPORTED, converter=accepts.firmness, metadata=SCOPE)
    of: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=SCOPE)
    because: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=KNOWLEDGE)
    since: Wording | Presence = field(default=UNREPORTED, converter=accepts.wording, metadata=RECORD)
    date: When | Presence = field(default=UNREPORTED, converter=accepts.when, metadata=RECORD)
    expected: bool = field(default=False, converter=accepts.yes)
    told_by: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=RECORD)
    mistaken: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=RECORD)
    id: str = field(default="", validator=accepts.instance(str))

    def __attrs_post_init__(self) -> None:
        if self.body is not None and self.body.id != self.subject:
            raise ModelError(f"what is said of {self.subject!r} stands in {self.body.id!r}")

    @property
    def in_its_place(self) -> Presence | None:
        """The presence that is told in the place of a whole term, where one is."""
        if self.verb != "tells" or self.body is not None or not isinstance(self.says, Presence):
            return None
        return None if self.says is UNREPORTED else self.says

    @property
    def key(self) -> str:
        """What identifies it within a sheet."""
        try:
            return self._key
        except AttributeError:
            key = f"{self.who} | {self.family} | {self.subject}"
            object.__setattr__(self, "_key", f"{key} | {self.id}" if self.id else key)
            return self._key
