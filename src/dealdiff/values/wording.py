"""Free text: editorial differences set aside, and a word-level redline for the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import Enum
from functools import lru_cache
from typing import TypeAlias

from attrs import frozen

from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.verdict import EQUAL, RESTATED, Info, Verdict, related
from dealdiff.values.words import Value

BY_WORDING = "wording"
COSTLIEST = 100_000
_QUOTES = "\"'“”‘’‚„«»()[]{}"
_STOPS = ".,;:!…"
_INNER = re.compile("[-,;:!…]")
_DASHES = str.maketrans("‐‑‒–—―−’", "-------'")

_Key: TypeAlias = tuple[str, ...]


class Op(Enum):
    """What a redline does with a run of words."""

    KEEP = "keep"
    INSERT = "insert"
    DELETE = "delete"


@frozen
class Edit:
    """A run of words that a redline keeps, inserts or deletes. What is kept is told as after has it."""

    op: Op
    text: str


@frozen
class Wording(Value):
    """Text as it stands. Case, white space and punctuation are editorial; nothing else is judged.

    The figures in it keep their points, commas, signs and units, and a question is not a statement:
    "5.0" is not "50", and "agreed?" is not "agreed".

    :raises ParseError: for an empty text, a control character or over 10,000 characters.

    >>> Wording("Cease-fire, as agreed.").verdict_to(Wording("cease fire as agreed")).name
    'restated'
    """

    def verdict_to(self, other: Wording, policy: Policy = DEFAULT) -> Verdict:  # noqa: ARG002 # no policy bears on it
        """SAME where the difference is editorial, otherwise MIXED by the policy "wording"."""
        self.check_kind(other)
        if self.words == other.words:
            return EQUAL
        same = _essence(self.words) == _essence(other.words)
        return RESTATED if same else related(Info.MIXED, BY_WORDING)


def redline(before: Wording, after: Wording) -> tuple[Edit, ...]:
    """The words kept, deleted and inserted on the way from ``before`` to ``after``.

    What is kept and inserted is ``after``, word for word; what is kept and deleted is ``before``
    but for editorial differences. Texts too long and too repetitive to align well (over 100,000
    pairs of equal words) are aligned at their two ends only.

    >>> [(edit.op.value, edit.text) for edit in redline(Wording("all must leave"), Wording("all may leave"))]
    [('keep', 'all'), ('delete', 'must'), ('insert', 'may'), ('keep', 'leave')]
    """
    if _essence(before.words) == _essence(after.words):
        return (Edit(Op.KEEP, after.words),)
    old, new = before.words.split(), after.words.split()
    edits = []
    for tag, i, j, k, m in _opcodes([_key(word) for word in old], [_key(word) for word in new]):
        changed = [(Op.DELETE, old[i:j]), (Op.INSERT, new[k:m])]
        runs = [(Op.KEEP, new[k:m])] if tag == "equal" else changed
        edits += [Edit(op, " ".join(words)) for op, words in runs if words]
    return tuple(edits)


@lru_cache(maxsize=1024)
def _essence(words: str) -> tuple[str, ...]:
    """What remains without editorial detail; text of punctuation alone stands for itself."""
    return tuple(part for word in words.split() for part in _key(word)) or (words,)


def _key(word: str) -> tuple[str, ...]:
    """One written word without its editorial detail: no, one or several parts."""
    parts = word.casefold().translate(_DASHES).replace("?", " ? ").split()
    return tuple(bare for part in parts for bare in _bare(part))


def _bare(part: str) -> Iterator[str]:
    if any(map(str.isdecimal, part)):
        yield part.strip(_QUOTES).rstrip(_QUOTES + _STOPS)
        return
    for piece in _INNER.split(part):
        bare = piece.replace(".", "").strip(_QUOTES)
        if bare:
            yield bare


def _opcodes(old: Sequence[_Key], new: Sequence[_Key]) -> list[tuple[str, int, int, int, int]]:
    in_old, in_new = Counter(old), Counter(new)
    if sum(count * in_new[key] for key, count in in_old.items()) <= COSTLIEST:
        return list(SequenceMatcher(None, old, new, autojunk=False).get_opcodes())
    shorter = min(len(old), len(new))
    start = _common(old, new)
    end = min(_common(old[::-1], new[::-1]), shorter - start)
    return [
        ("equal", 0, start, 0, start),
        ("replace", start, len(old) - end, start, len(new) - end),
        ("equal", len(old) - end, len(old), len(new) - end, len(new)),
    ]


def _common(a: Sequence[_Key], b: Sequence[_Key]) -> int:
    """How many items the two begin with in common."""
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
