"""What people say: how stances move, and how statements come, are not repeated, and are told anew."""

from __future__ import annotations

from dealdiff.diffing.kinds.row import RECORD, SILENCE, SUBSTANTIVE, UNCERTAIN, Kind

_HEARD = (
    "uncertain where somebody else tells it, where two speakers of a party hold the two, "
    "or where the speaker speaks for nobody"
)

_STANCES = [
    Kind("stance-hardened", "stance", SUBSTANTIVE, "stance-softened", "held more firmly",
         "Hardened, {after} (before: {before}).", evidence=_HEARD),
    Kind("stance-softened", "stance", SUBSTANTIVE, "stance-hardened", "held less firmly",
         "Softened, {after} (before: {before}).", evidence=_HEARD),
    Kind("stance-dropped", "stance", SUBSTANTIVE, "stance-taken-up", "said to be given up",
         "Dropped, {after} (before: {before}).", evidence=_HEARD),
    Kind("stance-taken-up", "stance", SUBSTANTIVE, "stance-dropped", "taken up after it was given up",
         "Taken up again, {after} (before: {before}).", evidence=_HEARD),
    Kind("stance-reversed", "stance", SUBSTANTIVE, "stance-reversed", "from for to against, or back",
         "Reversed, {after} (before: {before}).", evidence=_HEARD),
]  # fmt: skip # a table: a row reads better on few lines

_NOUNS = (
    ("stance", "a stance", UNCERTAIN),
    ("drop", "that a stance is given up", SUBSTANTIVE),
    ("act", "an act", RECORD),
    ("account", "an account", RECORD),
    ("denial", "a denial", RECORD),
    ("reading", "a reading", RECORD),
    ("claim", "a claim", RECORD),
    ("judgement", "a judgement", RECORD),
)
_VOICED = {"drop": "uncertain where the speaker speaks for nobody"}
_AGAIN = {
    "stance": "what differs inside it; editorial for another verb of one meaning",
    "act": "substantive for another act, or one that was expected and is done",
    "account": "what differs inside it",
    "denial": "what differs inside it",
    "reading": "what differs inside it",
}


def _rows(noun: str, named: str, weight: object) -> list[Kind]:
    voiced, gone, again = f"{noun}-voiced", f"{noun}-not-repeated", f"{noun}-retold"
    retold = UNCERTAIN if noun == "stance" else RECORD
    return [
        Kind(voiced, "statement", weight, gone, f"{named}, reported here and not before", "{After}{by}.",  # type: ignore[arg-type] # rows of the table above
             evidence=_VOICED.get(noun, "")),
        Kind(gone, SILENCE, RECORD if weight is RECORD else UNCERTAIN, voiced, f"{named}, reported before and not here: not withdrawn by that",
             "Not repeated here, which is not to say withdrawn: {before}."),
        Kind(again, "statement", retold, again, f"{named}, told otherwise",
             "Told otherwise, {after} (before: {before}){by}.", evidence=_AGAIN.get(noun, "")),
    ]  # fmt: skip # as above


_DENIALS = [
    Kind("account-denied", "record", UNCERTAIN, "denial-taken-back", "somebody denies what they told before",
         "Denied now, {after} (before: {before}){by}."),
    Kind("denial-taken-back", "record", UNCERTAIN, "account-denied", "somebody tells what they denied before",
         "Told now, {after} (before: {before}){by}."),
]  # fmt: skip # as above

_ACTS = [
    Kind("act-of-another-version", "statement", RECORD, "act-of-another-version", "two acts, each on its own version",
         "{After}; the earlier version: {act}.",
         evidence="substantive where one of them suspends, resumes, extends or ends its version"),
]  # fmt: skip # as above

_DONE = "uncertain where it is only expected, or somebody else tells it"
_LIVES = (
    ("suspended", "suspension", "a version compared is suspended"),
    ("resumed", "resumption", "a version compared is taken up again"),
    ("extended", "extension", "a version compared is extended"),
    ("ended", "ending", "a version compared is ended"),
)


def _life_rows(done: str, noun: str, meaning: str) -> list[Kind]:
    voiced, gone = f"deal-{done}", f"{noun}-not-repeated"
    return [
        Kind(voiced, "life", SUBSTANTIVE, gone, meaning, "{After}{by}.", evidence=_DONE),
        Kind(gone, SILENCE, UNCERTAIN, voiced, f"that {meaning} is not repeated here: not undone by that",
             "Not repeated here, which is not to say undone: {before}."),
    ]  # fmt: skip # as above


ROWS = [
    *_STANCES,
    *(row for noun in _NOUNS for row in _rows(*noun)),
    *_DENIALS,
    *_ACTS,
    *(row for life in _LIVES for row in _life_rows(*life)),
]
