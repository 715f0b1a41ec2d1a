"""Evidence in words: claims of one chain together, the same words for every voice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from dealdiff.diffing.voices.tellings import DENIES, ITEM
from dealdiff.model.part import Exchange
from dealdiff.model.spelling import Path
from dealdiff.model.statement import TELLS, Statement
from dealdiff.sources.chain import Chain
from dealdiff.sources.claim import STATEMENT, Claim
from dealdiff.sources.claim_words import fields_words
from dealdiff.sources.dispute_words import denied_words, voices_words
from dealdiff.telling.naming import called, joined, title, upper_first, version_name
from dealdiff.telling.statements import SAID, about, second_hand, statement
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.views.tellers import names

_NOBODY = "Neither a report nor a speaker is named"
_NO_PUBLISHER = "a report without a publisher"
_NO_REPORT = "No report is named"
_OWN = "in its own voice"
_THEIR_OWN = "in their own voice"
_ALONE = "nobody but {}, declared without a name"
_NOTHING = "No claim."
_SECOND_HAND = "second hand"


@frozen(kw_only=True)
class Block:
    """The claims of one version by one chain: the chain, a line for each thing told, what to note."""

    version: str
    head: str
    lines: tuple[str, ...]
    note: str

    def __str__(self) -> str:
        note = f" {self.note}" if self.note else ""
        return f"{self.head}: {'; '.join(self.lines)}.{note}"


def evidence_words(claims: Sequence[Claim]) -> str:
    """The claims as paragraphs, one a chain, version by version."""
    lines = [summary(claims)]
    version = ""
    for block in blocks(claims):
        lines += [f"\n{block.version}"] if block.version != version else []
        version = block.version
        lines.append(str(block))
    return "\n".join(lines)


_ONE = "nobody but one person or group without a name"
_COUNTED = (
    (f"rests on {_ONE}", f"rest on {_ONE}", "on_one_anonymous_voice"),
    ("is second hand", "are second hand", "second_hand"),
    ("is denied by somebody", "are denied by somebody", "denied_by"),
    ("is judged mistaken", "are judged mistaken", "mistaken"),
)
_COUNTED_CHAINS = (
    ("is told by a report in its own voice", "are told by a report in its own voice", "own_word"),
    ("has no source at all", "have no source at all", "unsourced"),
)


def summary(claims: Sequence[Claim]) -> str:
    """How many claims, and how many of them rest on little."""
    if not claims:
        return _NOTHING
    chains = [one.chain for one in claims]
    counts = [(*words, sum(1 for one in claims if getattr(one, name))) for *words, name in _COUNTED]
    counts += [(*words, sum(1 for one in chains if getattr(one, name))) for *words, name in _COUNTED_CHAINS]
    told = (f"{number} {one if number == 1 else several}" for one, several, number in counts if number)
    parts = [f"{len(claims)} claim{'s' if len(claims) > 1 else ''}", *told]
    return "; ".join(parts) + "."


def blocks(claims: Iterable[Claim]) -> tuple[Block, ...]:
    """The claims of each version, those of one chain together."""
    groups: dict[tuple[str, Chain, bool], list[Claim]] = {}
    for one in claims:
        text = one.kind != STATEMENT
        groups.setdefault((one.version, one.chain, text and one.second_hand), []).append(one)
    return tuple(_block(chain, group) for (_, chain, _), group in groups.items())


def _block(chain: Chain, claims: list[Claim]) -> Block:
    sheet = claims[0].sheet
    alone = [one for one in claims if one.on_one_anonymous_voice]
    whole = len(alone) == len(claims)
    note = f"This rests on {_alone(claims[0])}." if whole else ""
    second = all(one.second_hand and one.kind != STATEMENT for one in claims)
    return Block(
        version=f"{version_name(sheet)} ({sheet.id})",
        head=chain_words(chain) + (f", {_SECOND_HAND}" if second else ""),
        lines=tuple(_lines(claims, marked=bool(alone) and not whole)),
        note=note,
    )


def chain_words(chain: Chain) -> str:
    """A chain in words: the report, who relays it, who says it, for whom they speak."""
    if chain.unsourced:
        return _NOBODY
    reports = upper_first(_reports(chain)) or _NO_REPORT
    if chain.told_of:
        return f"{reports}, telling of {joined([chain.scope.name(one) for one in chain.speakers])}"
    if chain.own_word:
        return f"{reports}, {_OWN if len(chain.sources) == 1 else _THEIR_OWN}"
    if not chain.told_by:
        return f"{reports}, from {_voices(chain.speakers, chain)}"
    own = {chain.speaks_for.get(one, "") for one in chain.told_by} == {*chain.speakers}
    said = f", about {_voices(chain.speakers, chain)}" if chain.speakers and not own else ""
    return f"{reports}, from {_voices(chain.told_by, chain)}{said}"


def _reports(chain: Chain) -> str:
    """The report by its publisher, with its day; so of several each."""
    form = "{}, published {}" if len(chain.sources) == 1 else "{} (published {})"
    named = [(name or _NO_PUBLISHER, day) for _, name, day in chain.reports]
    return joined([form.format(name, day) if day is not None else name for name, day in named])


def _voices(several: tuple[str, ...], chain: Chain) -> str:
    return joined([_voice(one, chain) for one in several])


def _voice(one: str, chain: Chain) -> str:
    """A voice by its name, and for whom it speaks."""
    scope = chain.scope
    if one not in chain.speaks_for:
        return scope.name(one)
    party = chain.speaks_for[one]
    return f"{scope.name(one)}, speaking for {scope.name(party) if party else 'no party'}"


def _lines(claims: list[Claim], *, marked: bool) -> Iterator[str]:
    """A line for each item and statement; fields of one item with the same marks together."""
    groups: dict[tuple[Path, str], list[Claim]] = {}
    for one in claims:
        marks = "".join(_marks(one, marked=marked))
        groups.setdefault((one.path[:ITEM], marks), []).append(one)
    for (_, marks), several in groups.items():
        yield f"{_told(several)}{marks}"


def _told(several: list[Claim]) -> str:
    first = several[0]
    if first.statement is not None:
        return _said(first.statement, first)
    if first.item is None:
        return first.words
    named = title(first.path[1], first.sheet)
    if isinstance(first.item, Presence):
        return f"{named}: {first.words}"
    places = [place[ITEM:] for one in several for place in one.places]
    words = fields_words(first.item, places, first.sheet)
    return words if words == named or isinstance(first.item, Exchange) else f"{named}: {words}"


def _alone(one: Claim) -> str:
    return _ALONE.format(one.sheet.scope.name(one.chain.one_anonymous_voice))


def _said(said: Statement, claim: Claim) -> str:
    """A statement in words, without what its chain tells: in which reports it stands, and their own voice.

    What is at second hand by those reports alone says no more than that.
    """
    sheet = claim.sheet
    by = [name for name in names(said.told_by) if name not in claim.chain.sources]
    within = evolve(said, told_by=Names.of(by) if by else UNREPORTED)
    remote = f" ({_SECOND_HAND})" if claim.second_hand and not second_hand(within, sheet) else ""
    words, subject = statement(within, sheet) + remote, about(said, sheet)
    own = f"{subject}: {SAID[TELLS]} {called(said.who, sheet.scope)}"
    tells = said.verb == TELLS and claim.chain.own_word
    return subject + words.removeprefix(own) if tells and words.startswith(own) else words


def _marks(one: Claim, *, marked: bool) -> Iterator[str]:
    if marked and one.on_one_anonymous_voice:
        yield f" (this rests on {_alone(one)})"
    if one.also_told_by:
        verb = SAID[DENIES if one.denies else TELLS]
        yield f" (also {verb} {voices_words(one.also_told_by, one.sheet)})"
    if one.also_reported_by:
        yield f" (also reported by {voices_words(one.also_reported_by, one.sheet)})"
    if one.denied_by:
        yield f" (denied by {denied_words(one, one.sheet)})"
    if one.mistaken and one.kind != STATEMENT:
        yield f" (judged mistaken by {voices_words(one.mistaken, one.sheet)})"
