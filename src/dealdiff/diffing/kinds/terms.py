"""How whole terms stand to one another, and issues that are named open or agreed."""

from __future__ import annotations

from dealdiff.diffing.kinds.row import CLARIFYING, EDITORIAL, RECORD, SILENCE, SUBSTANTIVE, UNCERTAIN, Kind

_FORWARDS = "only the later text can say what it replaces: backwards one is merely told and the other not"
_CHILDREN = "no less than what differs inside it"
_ADDS_UP = f"{_CHILDREN}; clarifying where the counts are the same in all"

_TERMS = [
    Kind("term-restated", "term", EDITORIAL, "term-restated", "silence that means as much, and its being told",
         "{Subject}: {after}, the same as before, where one of the texts only implies it{by}."),
    Kind("term-retyped", "term", SUBSTANTIVE, "term-retyped", "the issue's term is of another type",
         "{Subject}: now told as {after}, before as {before}{by}."),
    Kind("term-replaced", "term", EDITORIAL, "", "the text says that one term stands for another",
         "{Subject}: takes the place of {before}{by}.", _FORWARDS, _CHILDREN),
    Kind("term-split", "term", UNCERTAIN, "", "one term became several",
         "{Before}: split into {after}{by}.", _FORWARDS, _ADDS_UP),
    Kind("term-merged", "term", UNCERTAIN, "", "several terms became one",
         "{Subject}: merged from {before}{by}.", _FORWARDS, _ADDS_UP),
]  # fmt: skip # a table: a row reads better on few lines

_RENAMED = [
    Kind(f"{noun}-renamed", "rename", weight, f"{noun}-renamed", f"{what} under another id, taken for the same",
         "{Subject}: told before as {former}, taken for the same{by}.", "", _CHILDREN)
    for noun, what, weight in (
        ("term", "a term", EDITORIAL),
        ("phase", "a phase", EDITORIAL),
        ("exchange", "an exchange", EDITORIAL),
        ("figure", "a figure", RECORD),
    )
]  # fmt: skip # as above

_ISSUES = [
    Kind("open-named", "issues", UNCERTAIN, "open-not-repeated", "named as open here", "Named as open: {subject}{by}."),
    Kind("open-not-repeated", SILENCE, UNCERTAIN, "open-named", "named as open before and not here",
         "Not named as open here, which is not to say settled: {subject}."),
    Kind("agreed-named", "issues", CLARIFYING, "agreed-not-repeated", "named as agreed here",
         "Named as agreed: {subject}{by}."),
    Kind("agreed-not-repeated", SILENCE, UNCERTAIN, "agreed-named", "named as agreed before and not here",
         "Not named as agreed here, which is not to say reopened: {subject}."),
    Kind("issue-agreed", "issues", SUBSTANTIVE, "issue-reopened", "named as open before, as agreed here",
         "{Subject}: named as agreed, before as open{by}."),
    Kind("issue-reopened", "issues", SUBSTANTIVE, "issue-agreed", "named as agreed before, as open here",
         "{Subject}: named as open, before as agreed{by}."),
]  # fmt: skip # as above

ROWS = [*_TERMS, *_RENAMED, *_ISSUES]
