"""What is weak in what a negotiation declares: nobody's words, sources without a day, issues that answer."""

from __future__ import annotations

from collections.abc import Iterator

from dealdiff.files.advising.answers import answers
from dealdiff.files.advising.item import Weak
from dealdiff.files.advising.used import Used, used
from dealdiff.model.scope import Speaker
from dealdiff.negotiation import Negotiation
from dealdiff.values.presence import UNREPORTED


def in_scope(negotiation: Negotiation) -> Iterator[Weak]:
    """Everything that is weak in a negotiation's own file; nothing is unused where there are no versions."""
    known = used(negotiation)
    for id_, speaker in negotiation.scope.speakers.items():
        yield from _speaker(id_, speaker, known)
    for id_, source in negotiation.scope.sources.items():
        if source.published is UNREPORTED:
            yield Weak("source-without-date", "", ("sources", id_), f"the source {id_!r}", at_key=True)
    for id_ in negotiation.scope.issues:
        if known.versions and id_ not in known.issues:
            yield Weak("issue-unused", "", ("issues", id_), f"the issue {id_!r}", at_key=True)
    yield from answers(negotiation)


def _speaker(id_: str, speaker: Speaker, known: Used) -> Iterator[Weak]:
    path = ("speakers", id_)
    if not (speaker.name or speaker.called or speaker.office):
        yield Weak("speaker-without-name", "", path, f"the speaker {id_!r}", at_key=True)
    elif not (speaker.called or speaker.office or speaker.speaks_for):
        yield Weak("speaker-without-office", "", path, f"the speaker {id_!r}", at_key=True)
    if known.versions and id_ not in known.voices:
        yield Weak("speaker-unquoted", "", path, f"the speaker {id_!r}", at_key=True)
