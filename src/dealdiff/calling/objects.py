"""What a call is about: an issue, a party, a speaker, a version, or plain words."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, field, frozen

from dealdiff.calling.phrases import tokens
from dealdiff.calling.vocabulary import DEMANDS, ELSE
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import THIS
from dealdiff.negotiation import Negotiation
from dealdiff.telling.naming import title, version_name

ISSUE, PARTY, SPEAKER, VERSION, WORDS, REST = "issue", "party", "speaker", "version", "words", "all else"
_SAYING = frozenset({"of", "the", "by", "from", "on", "recent", "current"})
_STANCES = {
    **dict.fromkeys(("stance", "stances", "position", "positions"), ""),
    **dict.fromkeys(("demand", DEMANDS), DEMANDS),
}
_BESIDE = {
    ISSUE: _SAYING | {"issue", "question", "point", "term"},
    PARTY: _SAYING | _STANCES.keys(),
    SPEAKER: _SAYING | _STANCES.keys(),
    VERSION: _SAYING | {"text", "version"},
}
"""Words that may stand beside a name without saying more: "the demands of Hamas"."""


@frozen(kw_only=True)
class Object:
    """What a call is about.

    ``sort``
        ``issue`` (a term, phase or figure too), ``party``, ``speaker``, ``version``, ``all else`` or
        ``words``.
    ``id``
        its id; empty for words.
    ``title``
        how it is told of: the words for it, where it is no id.
    ``name``
        what it is called by the negotiation's own file.
    ``noun``
        ``demands`` where only those of a party are meant.
    ``why``
        of plain words, why they name nothing.
    """

    sort: str
    id: str = ""
    title: str
    name: str = field(default="", eq=False)
    noun: str = ""
    why: str = field(default="", eq=False)

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is, however it is told of: two objects of one key are one."""
        return self.sort, self.id or self.title.casefold(), self.noun

    @property
    def is_text(self) -> bool:
        """Whether it is a whole text, or all else in it: what holds of that need not hold of things in it."""
        return self.sort in (VERSION, REST)


def object_of(
    subject: str, told_in: TermSheet, negotiation: Negotiation, sheets: tuple[TermSheet, ...]
) -> Object:
    """What the subject of a call is, told in a version: by its id, or as words that name exactly one thing.

    >>> talks = Negotiation(versions=[TermSheet(id="draft")])
    >>> one = object_of("the tone", talks["draft"], talks, (talks["draft"],))
    >>> one.sort, one.why
    ('words', 'the words name no issue, party or version')
    """
    if subject in ("", THIS):
        return _named(VERSION, told_in.id, negotiation, sheets)
    if subject.casefold() in ELSE:
        return Object(sort=REST, title=subject)
    for sort, ids in _declared(negotiation, sheets):
        if subject in ids:
            return _named(sort, subject, negotiation, sheets)
    return _of_words(subject, negotiation, sheets)


def _declared(negotiation: Negotiation, sheets: tuple[TermSheet, ...]) -> Iterator[tuple[str, set[str]]]:
    scope = negotiation.scope
    held = (id_ for sheet in sheets for id_ in (*sheet.terms, *sheet.parts, *sheet.figures))
    yield ISSUE, {*scope.issues, *scope.figures, *held}
    yield PARTY, {*scope.parties}
    yield SPEAKER, {*scope.speakers}
    yield VERSION, {*negotiation.versions}


def _named(sort: str, id_: str, negotiation: Negotiation, sheets: tuple[TermSheet, ...]) -> Object:
    if sort == VERSION:
        shown = version_name(negotiation[id_]) if id_ in negotiation else id_
    elif sort == ISSUE:
        shown = title(id_, next((one for one in reversed(sheets) if id_ in one.terms), sheets[-1]))
    else:
        shown = negotiation.scope.name(id_)
    return Object(sort=sort, id=id_, title=shown, name=shown)


def _of_words(subject: str, negotiation: Negotiation, sheets: tuple[TermSheet, ...]) -> Object:
    said = tokens(subject)
    spans = [
        (start, end, thing)
        for thing, name in _names(negotiation, sheets)
        for start, end in _spans(name, said)
    ]
    widest = [one for one in spans if not any(_wider(other, one) for other in spans)]
    things = {thing for _, _, thing in widest}
    if len(things) != 1:
        several = "the words name several things" if things else "the words name no issue, party or version"
        return Object(sort=WORDS, title=subject, why=several)
    ((sort, id_),) = things
    named = {at for start, end, _ in widest for at in range(start, end)}
    beside = [one for at, one in enumerate(said) if at not in named]
    found = _named(sort, id_, negotiation, sheets)
    if not _BESIDE[sort].issuperset(beside):
        return Object(sort=WORDS, title=subject, why=f"the words name {found.name}, and say more than that")
    return evolve(found, title=subject, noun=next((_STANCES[one] for one in beside if one in _STANCES), ""))


def _names(
    negotiation: Negotiation, sheets: tuple[TermSheet, ...]
) -> Iterator[tuple[tuple[str, str], list[str]]]:
    """Every name of what is declared: ids, names and titles, as words."""
    scope = negotiation.scope
    for sort, ids in _declared(negotiation, sheets):
        for id_ in ids:
            said = {id_.replace("-", " "), _named(sort, id_, negotiation, sheets).title}
            speaker = scope.speakers.at(id_) if sort == SPEAKER else None
            said |= {speaker.name, speaker.called, speaker.office} if speaker is not None else set()
            yield from (((sort, id_), words) for one in sorted(said) if (words := tokens(one)))


def _spans(name: list[str], said: list[str]) -> Iterator[tuple[int, int]]:
    for start in range(len(said) - len(name) + 1):
        if said[start : start + len(name)] == name:
            yield start, start + len(name)


def _wider(one: tuple[int, int, object], other: tuple[int, int, object]) -> bool:
    """Whether one stands around the other."""
    return one[0] <= other[0] and one[1] >= other[1] and one[1] - one[0] > other[1] - other[0]
