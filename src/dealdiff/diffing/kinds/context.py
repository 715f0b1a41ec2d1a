"""Figures, which are context, and the heading of a sheet."""

from __future__ import annotations

from dealdiff.diffing.kinds.row import RECORD, SILENCE, Kind

_FIGURES = [
    Kind("figure-reported", "figure", RECORD, "figure-not-repeated", "a figure reported here and not before",
         "Context, {subject}: {after}{by}."),
    Kind("figure-not-repeated", SILENCE, RECORD, "figure-reported", "a figure reported before and not here",
         "Context not repeated here, {subject}: {before}."),
    Kind("figure-rose", "figure", RECORD, "figure-was-lower", "a moving number is surely higher, or its bounds moved up",
         "Context, {subject}: {after}, {rose} than before ({before}){basis}{by}."),
    Kind("figure-fell", "figure", RECORD, "figure-was-higher", "a moving number is surely lower, or its bounds moved down",
         "Context, {subject}: {after}, {fell} than before ({before}){basis}{by}."),
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
]  # fmt: skip # a table: a row reads better on few lines

_HEADING = [
    Kind("heading-told", "heading", RECORD, "heading-not-repeated", "title, date, source or parents told here",
         "Heading: {field} {after}."),
    Kind("heading-not-repeated", SILENCE, RECORD, "heading-told", "title, date, source or parents not told here",
         "Heading: {field} not told here."),
    Kind("heading-retold", "heading", RECORD, "heading-retold", "another report: title, date, source or parents",
         "Heading: {field} {after} (was {before})."),
    Kind("silence-told", "heading", RECORD, "silence-told", "what the report's silence means is told otherwise",
         "What silence means: {after} (was {before})."),
]  # fmt: skip # as above

ROWS = [*_FIGURES, *_HEADING]
