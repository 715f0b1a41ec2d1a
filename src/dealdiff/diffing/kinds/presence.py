"""How something comes and goes: fields, terms, phases, exchanges and conditions alike."""

from __future__ import annotations

from dealdiff.diffing.kinds.row import CLARIFYING, RECORD, SILENCE, SUBSTANTIVE, UNCERTAIN, Kind

_NOT_DROPPED = "not mentioned in this report, which is not to say dropped"
_ROLE = "at most editorial for titles and numbers of articles, at most record for who told it and for details"

_COMING_AND_GOING = (
    ("reported", "not-mentioned", UNCERTAIN, "told here and not in the earlier report, which was not complete",
     "reported here, not in the earlier report"),
    ("not-mentioned", "reported", UNCERTAIN, "told before and not here; this report is not complete",
     _NOT_DROPPED),
    ("added", "removed", SUBSTANTIVE, "in this text and known not to be in the earlier one",
     "in this text, told not to be in the earlier one"),
    ("removed", "added", SUBSTANTIVE, "in the earlier text and known not to be in this one",
     "in the earlier text, told not to be in this one"),
    ("withheld", "disclosed", UNCERTAIN, "told before; here it exists and is withheld", "withheld here"),
    ("disclosed", "withheld", CLARIFYING, "withheld before, told here", "told here, withheld before"),
)  # fmt: skip # a table: a row reads better on few lines
_ANSWERS = (
    ("ruled-out", "no-longer-ruled-out", SUBSTANTIVE, "the text now says that there is none",
     "the text says that there is none"),
    ("no-longer-ruled-out", "ruled-out", SUBSTANTIVE, "the text said that there was none, and no longer does",
     "{standing}, where the text said before that there is none"),
    ("left-open", "settled", SUBSTANTIVE, "now left to be agreed", "left to be agreed"),
    ("settled", "left-open", SUBSTANTIVE, "left to be agreed before, settled now",
     "settled now, left to be agreed before"),
)  # fmt: skip # as above

_WITHHELD = {  # of a whole item nobody says that the withheld content has it
    "withheld here": "nothing can be said of it here, where the content is withheld",
    "told here, withheld before": "told here; nothing could be said of it before, where the content was withheld",
}
_NOUNS = (
    ("", "a value: ", _COMING_AND_GOING + _ANSWERS),
    ("term-", "a term: ", _COMING_AND_GOING + _ANSWERS),
    ("phase-", "a phase: ", _COMING_AND_GOING),
    ("exchange-", "an exchange: ", _COMING_AND_GOING),
    ("condition-", "a condition: ", _COMING_AND_GOING),
)
_SUBJECTS = {"": "{Subject}, {field}", "condition-": "{Subject}, condition {field}"}
_DETAILED = frozenset({"", "term-", "condition-"})


def _rows(noun: str, prefix: str, table: tuple[tuple[str, ...], ...]) -> list[Kind]:
    found = []
    for name, mirror, weight, meaning, words in table:
        told = _SUBJECTS.get(noun, "{Subject}") + ("{detail}" if noun in _DETAILED else "")
        said = _WITHHELD.get(words, words) if noun else words
        found.append(
            Kind(
                id=noun + name,
                family=SILENCE if name == "not-mentioned" else "presence",
                significance=weight,  # type: ignore[arg-type] # rows of the tables above
                mirror=noun + mirror,
                meaning=prefix + meaning,
                sentence=f"{told}: {said}{{by}}.",
                evidence="" if noun else _ROLE,
            )
        )
    return found


_WHOLE = [
    Kind("content-withheld", "presence", UNCERTAIN, "content-disclosed", "this version's content is withheld",
         "Withheld here, so that nothing can be said of: {after}."),
    Kind("content-disclosed", "presence", CLARIFYING, "content-withheld", "the earlier version's content was withheld",
         "Told here, where the earlier version's content was withheld: {after}."),
]  # fmt: skip # as above

_SOURCED = [
    Kind("newly-sourced", "record", RECORD, "source-not-repeated", "somebody is named as telling it, who was not before",
         "{Subject}: told here by {after}, before by nobody in particular."),
    Kind("source-not-repeated", SILENCE, RECORD, "newly-sourced", "who tells it is not said here, and was before",
         "{Subject}: told before by {before}, here by nobody in particular."),
    Kind("judged-mistaken", "record", RECORD, "mistake-not-repeated", "somebody judges that what was told is mistaken",
         "{Subject}: judged mistaken by {after}."),
    Kind("mistake-not-repeated", SILENCE, RECORD, "judged-mistaken", "that it was judged mistaken is not repeated here",
         "{Subject}: judged mistaken before by {before}; that is not repeated here."),
]  # fmt: skip # as above

ROWS = [row for noun in _NOUNS for row in _rows(*noun)] + _WHOLE + _SOURCED
