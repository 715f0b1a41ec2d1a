"""What silence and presences mean, in words."""

from __future__ import annotations

from dealdiff.model.silence import Silence
from dealdiff.values.presence import ABSENT, NONE, TO_BE_AGREED, UNDISCLOSED, UNREPORTED

PRESENT = {
    ABSENT: "the text is told to be silent on it",
    NONE: "the text is told to say that there is none",
    UNDISCLOSED: "exists, and is withheld",
    TO_BE_AGREED: "left to be agreed",
    UNREPORTED: "not mentioned",
}
_MEANS = {
    UNREPORTED: "a partial report: what it does not mention is not known",
    ABSENT: "a text known in full: what it does not mention is not in it",
    UNDISCLOSED: "known to exist; its content is withheld",
}


def silence_words(silent: Silence) -> str:
    """What the absence of a term means.

    >>> silence_words(Silence(default="absent"))
    'a text known in full: what it does not mention is not in it'
    """
    words = f"what it does not mention is as in {silent.as_}" if silent.as_ else _MEANS[silent.default]
    exceptions = ", ".join(f"{key}: {presence}" for key, presence in silent.except_.items())
    return f"{words} (but {exceptions})" if exceptions else words
