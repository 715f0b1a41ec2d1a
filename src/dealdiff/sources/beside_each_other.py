"""How two accounts of one thing compare, in a word: nothing moved between them."""

from __future__ import annotations

_OF_ACCOUNTS = {
    "restated": "the same",
    "narrowed": "within",
    "widened": "around",
    "raised": "bounded higher",
    "lowered": "bounded lower",
    "increased": "higher",
    "decreased": "lower",
    "replaced": "another",
}


def beside_each_other(verdict: str) -> str:
    """The name of a verdict, said of the second of two accounts beside the first.

    >>> beside_each_other("decreased"), beside_each_other("equal")
    ('lower', 'equal')
    """
    return _OF_ACCOUNTS.get(verdict, verdict)


def ground(told: str) -> str:
    """A ground on which two items are taken for one, such as ``count: decreased``, said of two accounts.

    >>> ground("count: decreased"), ground("by: equal")
    ('count: lower', 'by: equal')
    """
    field, colon, verdict = told.rpartition(": ")
    return f"{field}{colon}{beside_each_other(verdict)}"
