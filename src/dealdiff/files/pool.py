"""What versions share when they are read: a term told in the same words under the same id is one object.

Terms are found by the words that stand in the file, never by comparing terms: words are all that a term
is made of, while equal objects may yet be told otherwise. So a term that was read before is not read again.
What is the same in other words of a file is found when the versions come together
(:mod:`dealdiff.model.sharing`).
"""

from __future__ import annotations

from attrs import define, field

from dealdiff.files.raw import RawMap
from dealdiff.model.scope import Scope
from dealdiff.model.term import Term

_ALIKE = 8  # tellings of one term that are kept
_MOST = 100_000  # terms


@define(eq=False)
class Told:
    """A term and the words that it was read from; ``passed`` once it was found to fit the scope."""

    raw: RawMap
    term: Term
    passed: bool = False


@define(eq=False)
class Pool:
    """The terms that were read in one scope, by id and words.

    Every call that loads uses one of its own, so that the versions of a negotiation share what they tell
    alike. One that is passed along does the same for files that are loaded one after the other; it lets go
    of everything when the scope is another one.

    >>> Pool().find("hostages", {"count": "35"}) is None
    True
    """

    scope: Scope | None = None
    _told: dict[str, list[Told]] = field(factory=dict)
    _held: int = 0

    def told_in(self, scope: Scope) -> Pool:
        """The pool, for terms that are told in ``scope``."""
        if self.scope is not scope or self._held > _MOST:
            self.scope, self._held = scope, 0
            self._told.clear()
        return self

    def find(self, id_: str, raw: RawMap) -> Told | None:
        """The term that was read under an id from the same words."""
        for told in self._told.get(id_, ()):
            if told.raw == raw:
                return told
        return None

    def add(self, id_: str, raw: RawMap, term: Term) -> Told:
        """Keep a term for the next one that is told so."""
        told = Told(raw, term)
        alike = self._told.setdefault(id_, [])
        alike.insert(0, told)
        del alike[_ALIKE:]
        self._held += 1
        return told
