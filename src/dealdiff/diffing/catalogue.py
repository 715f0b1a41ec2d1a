"""The catalogue: every kind of change, as data.

A kind has a stable id, a family, the significance it has unless the evidence says otherwise, its
mirror (the kind that the same difference is, read backwards), a meaning and a sentence; where it has
no mirror, ``excused`` says why. The fields of a sentence are filled by :mod:`dealdiff.diffing.narration`.
"""

from __future__ import annotations

from attrs import frozen

from dealdiff.diffing.significance import Significance
from dealdiff.errors import UnknownName
from dealdiff.model.keyed import nearest

SUBSTANTIVE, CLARIFYING, UNCERTAIN = Significance.SUBSTANTIVE, Significance.CLARIFYING, Significance.UNCERTAIN
EDITORIAL, RECORD = Significance.EDITORIAL, Significance.RECORD

SILENCE = "silence"


@frozen
class Kind:
    """One row of the catalogue."""

    id: str
    family: str
    significance: Significance
    mirror: str
    meaning: str
    sentence: str
    excused: str = ""


_NOT_DROPPED = "not mentioned in this report, which is not to say dropped"

_PRESENCE = (
    ("reported", "not-mentioned", UNCERTAIN, "told here and not in the earlier report, which was not complete",
     "reported here, not in the earlier report"),
    ("not-mentioned", "reported", UNCERTAIN, "told before and not here; this report is not complete",
     _NOT_DROPPED),
    ("added", "removed", SUBSTANTIVE, "in this text and known not to be in the earlier one", "in this text, told not to be in the earlier one"),
    ("removed", "added", SUBSTANTIVE, "in the earlier text and known not to be in this one",
     "in the earlier text, told not to be in this one"),
    ("withheld", "disclosed", UNCERTAIN, "told before; here it exists and is withheld", "withheld here"),
    ("disclosed", "withheld", CLARIFYING, "withheld before, told here", "told here, withheld before"),
)  # fmt: skip
_ANSWERS = (
    ("ruled-out", "no-longer-ruled-out", SUBSTANTIVE, "the text now says that there is none",
     "the text says that there is none"),
    ("no-longer-ruled-out", "ruled-out", SUBSTANTIVE, "the text said that there was none, and no longer does",
     "no longer ruled out"),
    ("left-open", "settled", SUBSTANTIVE, "now left to be agreed", "left to be agreed"),
    ("settled", "left-open", SUBSTANTIVE, "left to be agreed before, settled now",
     "settled now, left to be agreed before"),
)  # fmt: skip


def _presence_kinds() -> list[Kind]:
    """How something comes and goes: fields, terms, phases and exchanges alike."""
    rows = []
    for noun, table in (
        ("", _PRESENCE + _ANSWERS),
        ("term-", _PRESENCE + _ANSWERS),
        ("phase-", _PRESENCE),
        ("exchange-", _PRESENCE),
    ):
        for name, mirror, weight, meaning, words in table:
            family = SILENCE if name == "not-mentioned" else "presence"
            rows.append(
                Kind(noun + name, family, weight, noun + mirror, meaning, _presence_sentence(noun, words))
            )
    return rows


_WITHHELD = {  # of a whole item nobody says that the withheld content has it
    "withheld here": "nothing can be said of it here, where the content is withheld",
    "told here, withheld before": "told here; nothing could be said of it before, where the content was withheld",
}


def _presence_sentence(noun: str, words: str) -> str:
    words = _WITHHELD.get(words, words) if noun else words
    detail = "{detail}" if noun in ("", "term-") else ""
    return ("{Subject}" if noun else "{Subject}, {field}") + detail + ": " + words + "{by}."


_VALUES = [
    Kind("restated", "value", EDITORIAL, "restated", "the same, in other words",
         "{Subject}, {field}: {after}, the same as before in other words ({before}){by}."),
    Kind("told-more-exactly", "value", CLARIFYING, "told-less-exactly", "what is told lies inside what was told",
         "{Subject}, {field}: {after}, told more exactly (was {before}){basis}{by}."),
    Kind("told-less-exactly", "value", CLARIFYING, "told-more-exactly", "what was told lies inside what is told",
         "{Subject}, {field}: {after}, told less exactly (was {before}){basis}{by}."),
    Kind("tightened", "value", SUBSTANTIVE, "loosened", "a limit of a complete text is narrower",
         "{Subject}, {field}: tightened to {after} (was {before}){basis}{by}."),
    Kind("loosened", "value", SUBSTANTIVE, "tightened", "a limit of a complete text is wider",
         "{Subject}, {field}: loosened to {after} (was {before}){basis}{by}."),
    Kind("first-slice", "value", UNCERTAIN, "beyond-first-slice", "the first ones of a group are told: not all of it",
         "{Subject}, {field}: {after}, told as the first of {before}: not more exactly who{by}."),
    Kind("beyond-first-slice", "value", UNCERTAIN, "first-slice", "a group is told whose first ones were told before",
         "{Subject}, {field}: {after}, where only the first of them were told ({before}){by}."),
    Kind("raised", "value", SUBSTANTIVE, "lowered", "the bounds moved up; the ranges still overlap",
         "{Subject}, {field}: {after}, with {higher} bounds than before ({before}); the two still overlap{basis}{by}."),
    Kind("lowered", "value", SUBSTANTIVE, "raised", "the bounds moved down; the ranges still overlap",
         "{Subject}, {field}: {after}, with {lower} bounds than before ({before}); the two still overlap{basis}{by}."),
    Kind("increased", "value", SUBSTANTIVE, "decreased", "surely more than before",
         "{Subject}, {field}: {after}, {more} than before ({before}){basis}{by}."),
    Kind("decreased", "value", SUBSTANTIVE, "increased", "surely less than before",
         "{Subject}, {field}: {after}, {less} than before ({before}){basis}{by}."),
    Kind("replaced", "value", SUBSTANTIVE, "replaced", "another value, which cannot hold with the earlier one",
         "{Subject}, {field}: {after} in place of {before}{basis}{by}."),
    Kind("possibly-changed", "value", UNCERTAIN, "possibly-changed", "the two overlap, or nobody declared them apart",
         "{Subject}, {field}: {after}, before {before}: it cannot be told whether that is another{basis}{by}."),
    Kind("reworded", "value", UNCERTAIN, "reworded", "other words; whether the meaning differs is for a reader",
         "{Subject}, {field}: worded {after}, before {before}{by}."),
    Kind("re-anchored", "value", UNCERTAIN, "re-anchored", "counted from something else, which nobody dated",
         "{Subject}, {field}: {after}, before {before}: counted from something else{by}."),
    Kind("moved", "value", SUBSTANTIVE, "moved", "the same term in another phase",
         "{Subject}: moved to {after} (was in {before}){by}."),
    Kind("phase-reordered", "value", SUBSTANTIVE, "phase-reordered", "the phases stand in another order",
         "{Subject}: in another place among the phases, {field} {after} (was {before}){by}."),
    Kind("same-length", "value", EDITORIAL, "same-length", "one length, told of the term here and of its phase there",
         "{Subject}, {field}: {after}, the same as before ({before}); {place}{by}."),
    Kind("condition-changed", "value", SUBSTANTIVE, "condition-changed", "a condition is pending, met or waived now",
         "{Subject}, condition {field}: {after} (was {before}){by}."),
    Kind("retitled", "value", EDITORIAL, "retitled", "another title or number",
         "{Subject}: {field} {after} (was {before})."),
    Kind("exchange-turned", "value", EDITORIAL, "exchange-turned", "one exchange, told from its other end",
         "{Subject}: the same exchange, told from its other end{by}."),
    Kind("retold", "value", RECORD, "retold", "somebody else tells it",
         "{Subject}: {field} {after} (was {before})."),
]  # fmt: skip

_FORWARDS = "only the later text can say what it replaces: backwards one is merely told and the other not"

_TERMS = [
    Kind("term-restated", "term", EDITORIAL, "term-restated", "silence that means as much, and its being told",
         "{Subject}: {after}, the same as before, where one of the texts only implies it{by}."),
    Kind("term-retyped", "term", SUBSTANTIVE, "term-retyped", "the issue's term is of another type",
         "{Subject}: now told as {after}, before as {before}{by}."),
    Kind("term-replaced", "term", EDITORIAL, "", "the text says that one term stands for another",
         "{Subject}: takes the place of {before}{by}.", _FORWARDS),
    Kind("term-split", "term", UNCERTAIN, "", "one term became several",
         "{Before}: split into {after}{by}.", _FORWARDS),
    Kind("term-merged", "term", UNCERTAIN, "", "several terms became one",
         "{Subject}: merged from {before}{by}.", _FORWARDS),
    Kind("content-withheld", "presence", UNCERTAIN, "content-disclosed", "this version's content is withheld",
         "Withheld here, so that nothing can be said of: {after}."),
    Kind("content-disclosed", "presence", CLARIFYING, "content-withheld", "the earlier version's content was withheld",
         "Told here, where the earlier version's content was withheld: {after}."),
]  # fmt: skip

_STANCES = [
    Kind("stance-hardened", "stance", SUBSTANTIVE, "stance-softened", "held more firmly",
         "Hardened, {after} (before: {before})."),
    Kind("stance-softened", "stance", SUBSTANTIVE, "stance-hardened", "held less firmly",
         "Softened, {after} (before: {before})."),
    Kind("stance-dropped", "stance", SUBSTANTIVE, "stance-taken-up", "said to be given up",
         "Dropped, {after} (before: {before})."),
    Kind("stance-taken-up", "stance", SUBSTANTIVE, "stance-dropped", "taken up after it was given up",
         "Taken up again, {after} (before: {before})."),
    Kind("act-of-another-version", "statement", RECORD, "act-of-another-version", "two acts, each on its own version",
         "{After}; of the earlier version: {before}."),
    Kind("stance-reversed", "stance", SUBSTANTIVE, "stance-reversed", "from for to against, or back",
         "Reversed, {after} (before: {before})."),
]  # fmt: skip

_SAID = (
    ("stance", UNCERTAIN), ("drop", SUBSTANTIVE), ("act", RECORD), ("account", RECORD),
    ("reading", RECORD), ("claim", RECORD), ("judgement", RECORD),
)  # fmt: skip


def _said_kinds() -> list[Kind]:
    """How statements come, are not repeated, and are told anew."""
    rows = []
    for noun, weight in _SAID:
        voiced, gone, again = f"{noun}-voiced", f"{noun}-not-repeated", f"{noun}-retold"
        rows += [
            Kind(voiced, "statement", weight, gone, f"a {noun} reported here and not before", "{After}{by}."),
            Kind(gone, SILENCE, UNCERTAIN, voiced, f"a {noun} reported before and not here: not withdrawn by that",
                 "Not repeated here, which is not to say withdrawn: {before}."),
            Kind(again, "statement", weight if noun == "stance" else RECORD, again,
                 f"the same {noun}, told otherwise", "Told otherwise, {after} (before: {before}){by}."),
        ]  # fmt: skip
    return rows


_FIGURES = [
    Kind("figure-reported", "figure", RECORD, "figure-not-repeated", "a figure reported here and not before",
         "Context, {subject}: {after}{by}."),
    Kind("figure-not-repeated", SILENCE, RECORD, "figure-reported", "a figure reported before and not here",
         "Context not repeated here, {subject}: {before}."),
    Kind("figure-rose", "figure", RECORD, "figure-was-lower", "a moving number is surely higher, or its bounds moved up",
         "Context, {subject}: {after}, {more} than before ({before}){basis}{by}."),
    Kind("figure-fell", "figure", RECORD, "figure-was-higher", "a moving number is surely lower, or its bounds moved down",
         "Context, {subject}: {after}, {less} than before ({before}){basis}{by}."),
    Kind("figure-accounts", "figure", RECORD, "figure-accounts", "two accounts of one past fact or one day: no movement",
         "Context, {subject}: {after} here, {before} there: two accounts of one past fact{by}."),
    Kind("figure-was-lower", "figure", RECORD, "figure-rose", "a moving number of an earlier day is surely lower",
         "Context, {subject}: {after}, of an earlier day than {before}{basis}{by}."),
    Kind("figure-was-higher", "figure", RECORD, "figure-fell", "a moving number of an earlier day is surely higher",
         "Context, {subject}: {after}, of an earlier day than {before}{basis}{by}."),
    Kind("figure-other", "figure", RECORD, "figure-other", "context, told otherwise: nobody says whether it moved",
         "Context, {subject}: {after}, before {before}: nobody says whether it moved{basis}{by}."),
    Kind("figure-moving", "figure", RECORD, "figure-moving", "a number that moves, told of two days: which way is open",
         "Context, {subject}: {after}, before {before}: a number that moves, and these do not tell which way{basis}{by}."),
    Kind("figure-told-more-exactly", "figure", RECORD, "figure-told-less-exactly", "the same figure, told more exactly",
         "Context, {subject}: {after}, told more exactly (was {before}){basis}{by}."),
    Kind("figure-told-less-exactly", "figure", RECORD, "figure-told-more-exactly", "the same figure, told less exactly",
         "Context, {subject}: {after}, told less exactly (was {before}){basis}{by}."),
    Kind("figure-retold", "figure", RECORD, "figure-retold", "the same figure or one that cannot be compared",
         "Context, {subject}: {after} (was {before}){by}."),
]  # fmt: skip

_SHEET = [
    Kind("open-named", "issues", UNCERTAIN, "open-not-repeated", "named as open here", "Named as open: {subject}{by}."),
    Kind("open-not-repeated", SILENCE, UNCERTAIN, "open-named", "named as open before and not here",
         "Not named as open here, which is not to say settled: {subject}."),
    Kind("agreed-named", "issues", CLARIFYING, "agreed-not-repeated", "named as agreed here",
         "Named as agreed: {subject}{by}."),
    Kind("agreed-not-repeated", SILENCE, UNCERTAIN, "agreed-named", "named as agreed before and not here",
         "Not named as agreed here, which is not to say reopened: {subject}."),
    Kind("heading-told", "heading", RECORD, "heading-not-repeated", "title, date, source or parents told here",
         "Heading: {field} {after}."),
    Kind("heading-not-repeated", SILENCE, RECORD, "heading-told", "title, date, source or parents not told here",
         "Heading: {field} not told here."),
    Kind("heading-retold", "heading", RECORD, "heading-retold", "another report: title, date, source or parents",
         "Heading: {field} {after} (was {before})."),
    Kind("silence-told", "heading", RECORD, "silence-told", "what the report's silence means is told otherwise",
         "What silence means: {after} (was {before})."),
]  # fmt: skip

KINDS: dict[str, Kind] = {
    kind.id: kind
    for kind in (*_presence_kinds(), *_VALUES, *_TERMS, *_STANCES, *_said_kinds(), *_FIGURES, *_SHEET)
}
FAMILIES = tuple(sorted({one.family for one in KINDS.values()}))


def kind(id_: str) -> Kind:
    """The row of a kind's id. :raises UnknownName: with the nearest id."""
    if id_ not in KINDS:
        raise UnknownName(f"no kind {id_!r}; the nearest is {nearest(id_, KINDS)!r}")
    return KINDS[id_]
