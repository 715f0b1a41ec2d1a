"""Findings and what they are called, as plain data with stable keys."""

from __future__ import annotations

from collections.abc import Iterable

from dealdiff.calling.call import Call
from dealdiff.calling.disputing import Dispute
from dealdiff.calling.row import Row
from dealdiff.diffing.document.exporting import change_data, policy_data
from dealdiff.diffing.result import Diff
from dealdiff.diffing.typed import Json
from dealdiff.telling.beside import words_told
from dealdiff.values.words import Value
from dealdiff.views.tellers import names


def calls_data(diff: Diff, rows: Iterable[Row]) -> dict[str, Json]:
    """Both versions, the policy, and every row."""
    return {
        "before": diff.before.id,
        "after": diff.after.id,
        "policy": policy_data(diff.policy),
        "rows": [_row(one, diff) for one in rows],
    }


def _row(row: Row, diff: Diff) -> Json:
    finding = row.finding
    return {
        "finding": change_data(finding, diff.before, diff.after) if finding is not None else None,
        "sentence": row.sentence or None,
        "calls": [_call(one) for one in row.calls],
        "agreement": row.agreement.value if row.agreement is not None else None,
        "disputed": row.disputed,
        "disputes": [_dispute(one) for one in row.disputes],
    }


def _dispute(dispute: Dispute) -> Json:
    """The two calls, each by its version and its place there; whether by their words alone."""
    return {
        "calls": [
            {
                "version": one.version,
                "statement": one.statement.key,
                "parties": sorted(one.for_parties),
                "says": one.says,
            }
            for one in (dispute.one, dispute.other)
        ],
        "in words": dispute.in_words,
    }


def _call(call: Call) -> Json:
    said = call.statement
    return {
        "object": {
            "sort": call.object.sort,
            "id": call.object.id or None,
            "title": call.object.title,
            "noun": call.object.noun or None,
            "words": said.subject,
        },
        "says": call.says or None,
        "unread": [*call.unread],
        "who": [*call.who],
        "parties": [*call.parties],
        "since": call.since or None,
        "date": words_told(call.date),
        "dated by the version": not isinstance(said.date, Value),
        "told by": [*call.told_by.names] if call.told_by is not None else [],
        "second hand": call.second_hand,
        "firmness": words_told(said.firmness),
        "because": words_told(said.because),
        "mistaken": [*names(said.mistaken)],
        "version": call.version,
        "source": call.sheet.source or None,
        "publisher": call.publisher or None,
        "agreement": call.agreement.value,
        "why": call.why or None,
    }
