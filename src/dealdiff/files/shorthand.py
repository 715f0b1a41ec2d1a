"""From the keyed normal form back to what people write: the inverse of :mod:`dealdiff.files.surface`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dealdiff.errors import ModelError
from dealdiff.files.surface import UNORDERED
from dealdiff.files.surface_items import NAME_LISTS
from dealdiff.files.surface_values import WRITERS, split
from dealdiff.files.unsettled import unsettled_as_written
from dealdiff.model.checking import misfits, misfits_unsettled
from dealdiff.model.plain import to_plain
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import ACTS, CALLS, FAMILY_OF, JUDGES, STANCE, THIS

FORMAT = "dealdiff/1"
Written = dict[str, Any]  # nested maps and lists of words, as a file holds them


def sheet_as_written(sheet: TermSheet) -> Written:
    """A version as a file holds it: every shorthand of the format used, nothing lost.

    :raises ModelError: where a statement is not what its verb allows, so that no file could hold it.
    """
    wrong = [str(found) for one in sheet.statements for found in misfits(one, sheet.scope)]
    wrong += map(str, misfits_unsettled(sheet))
    if wrong:
        raise ModelError("\n".join(wrong))
    keyed = to_plain(sheet)
    written: Written = {"format": FORMAT}
    for key, value in keyed.items():
        written[key] = _WRITERS[key](value, sheet) if key in _WRITERS else value
    silence = keyed.get("silence", {})
    if silence == {"default": "undisclosed"} and "terms" not in keyed:
        del written["silence"]
        written["terms"] = "undisclosed"
    return written


def _item(body: Mapping[str, Any]) -> Written:
    return {key: _field(key, value) for key, value in body.items()}


def _field(key: str, value: Any) -> Any:  # noqa: ANN401 # words, maps or lists
    if key in NAME_LISTS and " + " in value:
        return value.split(" + ")
    if key in ("of whom", "made of"):
        return [_item(one) for one in value.values()]
    if key == "if":
        return [{id_: one["state"]} for id_, one in value.items()]
    if key == "outcome of":
        return {value["version"]: value["term"]}
    if key in WRITERS:
        return WRITERS[key](value)
    return value


def _terms(terms: Mapping[str, Any], sheet: TermSheet) -> Written:
    return {
        id_: body if isinstance(body, str) else _typed(id_, body, sheet.scope) for id_, body in terms.items()
    }


def _typed(id_: str, body: Mapping[str, Any], scope: Scope) -> Written:
    """A term's fields, without the type where it is the issue's."""
    written = _item(body)
    issue = scope.issues.at(id_)
    if issue is not None and issue.is_ == written.get("is"):
        del written["is"]
    return written


def _phases(phases: Mapping[str, Any], sheet: TermSheet) -> Written:
    """Phases in their order, which says what each of them follows."""
    written: Written = {}
    before = ""
    for part in sheet.phases:
        body = _item(phases[part.id])
        after = body.pop("after", "")
        if after != before:
            body = {"after": after or UNORDERED, **body}
        written[part.id] = body
        before = part.id
    return written


def _exchange(exchanges: Mapping[str, Any], _: TermSheet) -> Written:
    return {
        id_: f"{body['gives']} for {body['for']}" if {"gives", "for"} == set(body) else _sides(body)
        for id_, body in exchanges.items()
    }


def _sides(body: Mapping[str, Any]) -> Written:
    """What is given for what as it stands, with the rate part by part."""
    return {key: split(value) if key == "rate" else value for key, value in body.items()}


def _named(names: Any, _: TermSheet) -> Any:  # noqa: ANN401 # a set, or a presence
    return names if isinstance(names, str) else list(names)


def _silence(silence: Mapping[str, Any], _: TermSheet) -> Any:  # noqa: ANN401 # a word or a map
    exceptions = silence.get("except", {})
    if "as" in silence and "default" not in silence and not exceptions:
        return f"as {silence['as']}"
    told = {key: silence[key] for key in ("default", "as") if key in silence}
    return {**told, **exceptions} if exceptions or "as" in silence else silence["default"]


def _statements(statements: Mapping[str, Any], sheet: TermSheet) -> list[Written]:
    return [_statement(one, sheet.scope) for one in statements.values()]


def _statement(one: Mapping[str, Any], scope: Scope) -> Written:
    fields = dict(one)
    verb, subject = fields.pop("verb"), fields.pop("subject", "")
    body = fields.pop("body", None)
    family = fields.pop("family", FAMILY_OF[verb])
    written: Written = {"who": _field("who", fields.pop("who"))}
    if family in (JUDGES, CALLS):
        said = fields.pop("says")
        written[verb] = {subject: said} if family == CALLS else said
        if family == JUDGES and subject:
            written["about"] = subject
    elif body is None and "says" in fields:
        written[verb] = {subject: fields.pop("says")}  # a presence in the place of a whole term
    else:
        written[verb] = subject if body is None else {subject: _typed(subject, body, scope)}
    if verb == "accepts" and family != _read_as(subject, body, scope):
        written["family"] = family
    return {**written, **_item(fields)}


def _read_as(subject: str, body: object, scope: Scope) -> str:
    """What the loader takes ``accepts`` for."""
    return ACTS if body is None and (subject == THIS or subject not in scope.issues) else STANCE


def _figures(figures: Mapping[str, Any], _: TermSheet) -> Written:
    return {id_: _item(body) for id_, body in figures.items()}


def _unsettled(unsettled: Mapping[str, Any], sheet: TermSheet) -> Written:
    write = {
        "terms": lambda id_, body: _typed(id_, body, sheet.scope),
        "statements": lambda _, body: _statement(body, sheet.scope),
        "item": _item,
        "field": _field,
    }
    return unsettled_as_written(unsettled, write)


_WRITERS = {
    "terms": _terms,
    "phases": _phases,
    "exchange": _exchange,
    "open": _named,
    "agreed": _named,
    "silence": _silence,
    "statements": _statements,
    "figures": _figures,
    "unsettled": _unsettled,
}
