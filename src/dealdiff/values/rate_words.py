"""What the words of a rate say: what is given for each of a group, or for so many of it together.

``rate = part {(";" | "," | "and") part}``, ``part = number [what] "for each" group ["," "of whom" number
kind]`` or ``number [what] "for" number group``. A comma or "and" ends a part only where a part follows.
"For a hostage" and "for one hostage" are "for each hostage".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import evolve, frozen

from dealdiff.values.concept_names import concept_key
from dealdiff.values.counted_words import Phrase, counted, several
from dealdiff.values.group import Group
from dealdiff.values.number_hints import ODD, odd_number
from dealdiff.values.quantity import Quantity
from dealdiff.values.scheme import ConceptScheme

MOST_PARTS = 50
EXPECTED = "what is given for each, such as '3 new units for each old unit'"
_RATIO_HINT = (
    "a ratio alone does not say of what and for whom: tell what one is given for,"
    " such as '30 new units for each old unit'"
)
_LUMP_HINT = (
    "tell what one is given for, such as '1.5 new units for each old unit';"
    " what stands for several together is a lump, such as '110 for 9 old units'"
)
_OF_WHOM = re.compile("(?i)of (?:whom|them) ")
_EACH = re.compile(r"(?i) (?:(?:for|per|to) (?:each|every)|per)(?: one)?(?: of the)?(?: |$)")
_ONE = re.compile("(?i)(?:an?|one|1) ")
_COLLECTIVE = re.compile(r"(?i)(?:group|pair|set|batch|couple|total|number|list|of)\b")
_RATIO = re.compile(
    r"(?i)(?:(?:an? )?(?:exchange )?(?:ratio|rate) of )?(?P<one>[a-z0-9.]+)(?: ?[:/] ?|[- ](?:for|to)[- ])"
    r"(?P<other>[a-z0-9.]+)"
)
_FOR = re.compile("(?i) for ")
_ALSO = re.compile(r"(?i) ?, (?:and )?| (?:and|or|plus) ")
_OF = re.compile("(?i) of ")
_SPLIT = re.compile(r"(?i) ?; ?|(?P<soft> ?, (?:and )?| and )")


@frozen(kw_only=True)
class OfWhom:
    """A number that is part of what is given, and of which kind those are, in words."""

    count: Quantity
    kind: str


@frozen(kw_only=True)
class RatePart:
    """What is given for a group: ``count`` of ``given`` (where that is said) for each one of ``people``.

    For a lump ``lump`` says how many of ``people`` it is for together. ``named`` holds the words for
    the people as told; ``people`` are several of them ("each soldier": "soldiers").
    """

    count: Quantity
    given: Group | None
    people: Group
    named: Group
    lump: Quantity | None = None
    of_whom: OfWhom | None = None

    def group(self, scheme: ConceptScheme) -> Group:
        """The people in words that the scheme knows, where it knows those of one alone."""
        declared = scheme.find(self.named.words) is not None and scheme.find(self.people.words) is None
        return self.named if declared else self.people

    @property
    def told(self) -> str:
        """Whom it is for: the people, with how many of them where it is a lump."""
        return f"{self.lump} {self.people}" if self.lump else str(self.people)


@lru_cache(maxsize=4096)
def read_rate(words: str) -> tuple[RatePart, ...]:
    """What ``words`` (tidied) say. :raises ParseError: where they are no rate."""
    parts: list[RatePart] = []
    for number, phrase in enumerate(_phrases(Phrase(words, 0, words))):
        if number == MOST_PARTS:
            raise phrase.error(f"at most {MOST_PARTS} groups in one rate")
        inner = _OF_WHOM.match(phrase.text)
        if inner is None:
            part = _part(phrase)
            _refuse_second(part, parts, phrase)
            parts.append(part)
        else:
            parts[-1:] = [_with_part(parts[-1] if parts else None, phrase, phrase.within(inner.end()))]
    return tuple(parts)


def _phrases(whole: Phrase) -> Iterator[Phrase]:
    """The parts one by one; a comma or "and" inside a group's words ends none."""
    start, before = 0, 0
    cuts = [*_SPLIT.finditer(whole.text)]
    ends = [cut.start() for cut in cuts[1:]] + [len(whole.text)]
    for cut, end in zip(cuts, ends, strict=False):
        follows = whole.text[cut.end() : end]
        if not cut["soft"] or (_is_whole(whole.text[before : cut.start()]) and _begins(follows)):
            yield whole.within(start, cut.start())
            start = before = cut.end()
    yield whole.within(start)


def _is_whole(text: str) -> bool:
    return _OF_WHOM.match(text) is not None or _FOR.search(text) is not None or _EACH.search(text) is not None


def _begins(text: str) -> bool:
    """Whether a text reads like the beginning of a part, and not like more names."""
    if _OF_WHOM.match(text):
        return True
    stands_for = _FOR.search(text) is not None or _EACH.search(text) is not None
    return stands_for and counted(Phrase(text, 0, text))[0] is not None


def _part(phrase: Phrase) -> RatePart:
    if not phrase.text:
        raise phrase.error(EXPECTED)
    if (odd := odd_number(phrase.text)) is not None:
        raise phrase.error(*ODD, at=odd)
    _refuse_ratio(phrase)
    cut = _EACH.search(phrase.text) or _FOR.search(phrase.text)
    if cut is None:
        raise phrase.error("'for each' or 'for' and a group", EXPECTED)
    count, given = counted(phrase.within(0, cut.start()))
    if count is None:
        raise phrase.error("the number that is given")
    people = phrase.within(cut.end())
    _refuse_second_for(given, people)
    _refuse_second_number(given)
    lump, people = _whom(people, each=cut.re is _EACH)
    if not people.text:
        raise people.error("the name of a group")
    named = people.group()
    many = named if lump else Group(several(named.words))
    return RatePart(count=count, given=given.group() if given.text else None, people=many, named=named,
                    lump=lump)  # fmt: skip


def _whom(people: Phrase, *, each: bool) -> tuple[Quantity | None, Phrase]:
    """How many a lump is for (``None`` where it is for each), and who they are."""
    number, several_of = counted(people)
    one = None if each else _of_one(people)
    if one is not None:
        return None, one
    if each and number is not None:
        raise people.error("one kind after 'each'", _LUMP_HINT)
    if not each and number is None:
        raise people.error("'each' and a group, or how many the lump is for", EXPECTED)
    return number, several_of


def _of_one(people: Phrase) -> Phrase | None:
    """The kind of "a hostage" or "one hostage"; ``None`` for several, and for a group of them."""
    one = _ONE.match(people.text)
    kind = people.within(one.end()) if one else None
    if one is None or kind is None or _COLLECTIVE.match(kind.text):
        return None
    number = counted(people)[0]
    numbers = [word for word in kind.text.split() if counted(Phrase(word, 0, word))[0] is not None]
    return None if numbers or (number is not None and str(number) != one[0].strip()) else kind


def _refuse_ratio(phrase: Phrase) -> None:
    """Numbers alone: "30 for 1", "1:3"."""
    ratio = _RATIO.fullmatch(phrase.text)
    sides = [Phrase(said, 0, said) for said in ratio.group("one", "other")] if ratio else []
    if sides and all(counted(side)[0] is not None for side in sides):
        raise phrase.error("what is given, and for each of whom", _RATIO_HINT)


def _refuse_second_for(*phrases: Phrase) -> None:
    for phrase in phrases:
        again = _FOR.search(f" {phrase.text} ")
        if again is not None:
            raise phrase.error("one 'for' in a part", "';' stands between parts", at=again.start())


def _refuse_second_number(given: Phrase) -> None:
    """A second thing that is given has a number of its own; "kits of 2 pens and 3 pads" are one thing."""
    again = _ALSO.search(given.text)
    if again is None or _OF.search(given.text[: again.start()]):
        return
    if counted(given.within(again.end()))[0] is not None:
        hint = "what else is given for them stands in an exchange of its own"
        raise given.error("one number and what it counts", hint, at=again.end())


def _with_part(whole: RatePart | None, phrase: Phrase, inner: Phrase) -> RatePart:
    """A part of a rate with the number "of whom" that belongs to it."""
    if whole is None or whole.of_whom is not None:
        raise phrase.error("one 'of whom' after what is given for a group")
    count, kind = counted(inner)
    if count is None or not kind.text or re.search("[0-9]", kind.text):
        hint = "such as 'of whom 30 adults'; one number for each group"
        raise (inner if count is None or not kind.text else kind).error("one number and a kind", hint)
    least, most = count.nested().stated.low, whole.count.nested().stated.high
    if least is not None and most is not None and least > most:
        raise inner.error(f"at most the whole, {whole.count}")
    return evolve(whole, of_whom=OfWhom(count=count, kind=kind.text))


def _refuse_second(part: RatePart, parts: list[RatePart], phrase: Phrase) -> None:
    for other in parts:
        same = concept_key(other.people.words) == concept_key(part.people.words)
        if same and (other.lump is None) == (part.lump is None):
            raise phrase.error(f"each group once, and {other.people.words!r} is told already")
