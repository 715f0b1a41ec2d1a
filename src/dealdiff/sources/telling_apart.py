"""What reports tell beside terms and figures: headings, phases, exchanges, a text's life, lists of issues.

No account can be told of these field by field. Where all reports tell them alike, they stand in the text;
otherwise each telling stands as the judgement of who tells it, in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from dealdiff.diffing.change import Content, Setting
from dealdiff.diffing.typed import Json
from dealdiff.diffing.voices.disagreeing import verdict_of_contents
from dealdiff.diffing.voices.tellings import ITEM
from dealdiff.model.plain import Plain, to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, attribute_of, told
from dealdiff.model.statement import THIS, Statement
from dealdiff.sources.attributing import said_in
from dealdiff.values.policy import Policy
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.verdict import Info, Verdict, surely_same
from dealdiff.values.words import Value
from dealdiff.views.joining import silence_at
from dealdiff.views.leaves import leaves
from dealdiff.views.tellers import names, text_tellers

HEADING = ("title", "date", "dated by", "parents")
LIFE = ("lasts", "when", "ends")
KEYED = ("phases", "exchange")
LISTS = ("agreed", "open")
SILENCE_AS = ("silence", "as")
TERMS = "terms"
_LONGEST = 10_000  # characters of words
_NOT_MISSED = frozenset({"title", "after", "told by"})  # that a phase has none of these tells nothing
THERE = "told"


@frozen(kw_only=True)
class Told:
    """What one report tells at a place, in words, and as a value or presence where it is one."""

    path: Path
    words: str
    who: tuple[str, ...]
    value: Value | Presence | None = None

    @property
    def content(self) -> Content:
        """What it tells: words where it is neither a value nor a presence."""
        return self.words if self.value is None else self.value


@frozen(kw_only=True)
class Apart:
    """A place beside terms and figures where the reports differ: what each tells, in words.

    It stands in the sheet as a judgement of each, and not in the text.
    """

    path: Path
    told: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        said = "; ".join(f"{words} ({report})" for report, words in self.told)
        return f"{', '.join(self.path)}: {said}"

    def to_dict(self) -> Json:
        """Plain data."""
        return {
            "path": ".".join(self.path),
            "told": [{"report": report, "words": words} for report, words in self.told],
        }


def told_beside(sheet: TermSheet) -> dict[Path, Told]:
    """Everything that a report tells beside its terms and figures, by place; and presences of terms."""
    return {one.path: one for one in _told(sheet)}


def _told(sheet: TermSheet) -> Iterator[Told]:
    source, tellers = (sheet.source,), text_tellers(sheet)
    plain: Mapping[str, Plain] = to_plain(sheet)
    for section in (*HEADING, *LIFE, *LISTS):
        who = source if section in HEADING else tellers
        for path, words in leaves(plain.get(section, {}), (section,)).items():
            value = _value(sheet, section) if len(path) == 1 else None
            yield Told(path=path, words=words, who=who, value=value)
    if sheet.silence.as_:
        yield Told(path=SILENCE_AS, words=sheet.silence.as_, who=tellers)
    for id_, part in sheet.parts.items():
        yield from _of_item(("phases", id_), part, names(part.told_by) or tellers)
    for id_, exchange in sheet.exchanges.items():
        yield from _of_item(("exchange", id_), exchange, tellers)
    for id_, term in sheet.terms.items():
        if isinstance(term, Presence):
            yield Told(path=(TERMS, id_), words=str(term), who=tellers, value=term)


def _of_item(place: Path, item: object, who: tuple[str, ...]) -> Iterator[Told]:
    """That there is a phase or exchange, and each of its fields."""
    yield Told(path=place, words=THERE, who=who)
    for path, words in leaves(to_plain(item), place).items():
        if path[-1] != "told by":
            value = _value(item, path[ITEM]) if len(path) == ITEM + 1 else None
            yield Told(path=path, words=words, who=who, value=value)


def _value(item: object, words: str) -> Value | Presence | None:
    found = getattr(item, attribute_of(words), None)
    return found if isinstance(found, Value | Presence) else None


def with_silence(sheet: TermSheet, own: dict[Path, Told], places: Sequence[Path]) -> dict[Path, Told]:
    """The same with what a report tells by not telling it, at places of which others tell."""
    found = dict(own)
    for path in places:
        silent = silence_at(sheet, path) if path not in own and _missed(sheet, own, path) else UNREPORTED
        if silent is not UNREPORTED:
            found[path] = Told(path=path, words=str(silent), who=text_tellers(sheet), value=silent)
    return found


def _missed(sheet: TermSheet, own: dict[Path, Told], path: Path) -> bool:
    """Whether a report that tells nothing at a place could have told it there."""
    if path[0] == TERMS:
        return path[1] not in sheet.terms
    if path[0] in LIFE:
        return True
    return path[0] in KEYED and path[-1] not in _NOT_MISSED and (len(path) == ITEM or path[:ITEM] in own)


def as_judged(one: Told, sheet: TermSheet) -> Statement:
    """A telling as the judgement of who tells it, in words; its ``id`` is the place."""
    of_term = one.path[0] == TERMS
    says = one.words if of_term else in_words(one.path, one.words)
    return said_in(
        sheet,
        one.who,
        verb="judges",
        subject=one.path[1] if of_term else THIS,
        says=says if len(says) <= _LONGEST else one.words,
        id=told(one.path),
    )


def in_words(path: Path, words: str) -> str:
    """What is told at a place, in words.

    >>> in_words(("phases", "first", "lasts"), "six weeks"), in_words(("agreed", "fee"), "yes")
    ('phases, first, lasts: six weeks', 'agreed: fee')
    >>> in_words(("parents", "march"), "corrects")
    'its report corrects march'
    """
    if path[0] in LISTS and len(path) > 1:
        return f"{path[0]}: {path[1]}"
    if path[0] == "parents" and words == "corrects" and len(path) > 1:
        return f"its report corrects {path[1]}"
    place = ", ".join(path)
    return place if words == THERE and path[0] in KEYED else f"{place}: {words}"


def alike(one: Told, other: Told, policy: Policy, sheet: TermSheet) -> bool:
    """Whether two tell the same, in the same words or in others that say the same as they stand."""
    return one.words == other.words or surely_same(_verdict(one, other, policy, sheet))


def contrary(one: Told, other: Told, policy: Policy, sheet: TermSheet) -> bool:
    """Whether two tell what cannot both hold; what one tells less or more exactly can."""
    return one.words != other.words and _verdict(one, other, policy, sheet).info is Info.CONTRARY


def _verdict(one: Told, other: Told, policy: Policy, sheet: TermSheet) -> Verdict:
    setting = Setting(before=sheet, after=sheet, policy=policy)
    return verdict_of_contents(one.content, other.content, {}, setting)


def agreed_words(several: Sequence[Told], policy: Policy, sheet: TermSheet) -> str | None:
    """What all who tell of a place tell: the first of their words by alphabet; ``None`` where they differ."""
    if any(not alike(several[0], one, policy, sheet) for one in several[1:]):
        return None
    return min(one.words for one in several)
