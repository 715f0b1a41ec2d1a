"""Plain data to a sheet: the keyed normal form read strictly, every error with its place.

Nothing is coerced: a leaf is words, and a field reads them or says why it cannot. Errors come
together, in cattrs' exception groups; :func:`complaints` flattens one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

import attrs
from attrs import evolve
from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, override

from dealdiff.errors import DealdiffError, ModelError, ParseError
from dealdiff.model.accepts import read
from dealdiff.model.complaint import Complaint
from dealdiff.model.figure import Figure, Outcome
from dealdiff.model.keyed import Keyed, nearest
from dealdiff.model.scope import NOWHERE, Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, words_of
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.values.names import Names
from dealdiff.values.presence import Presence
from dealdiff.values.words import Value

Structure = Callable[[Any, Any], Any]


def from_plain(data: Mapping[str, Any], scope: Scope = NOWHERE) -> TermSheet:
    """The sheet that a keyed normal form describes.

    :raises cattrs.errors.BaseValidationError: with every error of the data (:func:`complaints`).
    """
    sheet = converter(scope.vocabulary).structure(data, TermSheet)
    return evolve(sheet, scope=scope)


@cache
def converter(vocabulary: Vocabulary) -> Converter:
    """The strict converter of one vocabulary, made at first use."""
    made = Converter(forbid_extra_keys=True)
    made.register_structure_hook(str, _words)
    made.register_structure_hook(bool, _yes)
    made.register_structure_hook_factory(attrs.has, lambda cls: _class_reader(cls, made))
    for applies, structure in (
        (_is_value, _read_value),
        (lambda cls: cls is Presence, _read_presence),
        (lambda cls: cls == Outcome | None, _read_outcome),
        (_is_keyed, lambda given, cls: _read_keyed(given, cls, made)),
        (_is_statements, lambda given, cls: _read_statements(given, cls, made)),
        (_is_term, lambda given, _: _read_term(given, made, vocabulary)),
        (lambda cls: cls == Term | Figure | None, lambda given, _: _read_body(given, made, vocabulary)),
    ):
        made.register_structure_hook_func(applies, structure)
    made.register_structure_hook_func(lambda cls: cls is Statement, _statement_reader(made))
    return made


def _is_value(cls: object) -> bool:
    return _value_class(cls) is not None


def _is_keyed(cls: object) -> bool:
    return get_origin(cls) is Keyed


def _is_statements(cls: object) -> bool:
    return get_origin(cls) is tuple and get_args(cls)[:1] == (Statement,)


def _is_term(cls: object) -> bool:
    return cls is Term or cls == Term | Presence


@cache
def _value_class(cls: object) -> type[Value] | None:
    """The value class of an annotation: ``Quantity`` or ``Quantity | Presence``."""
    choices = get_args(cls) if get_origin(cls) in (Union, UnionType) else (cls,)
    values = [one for one in choices if isinstance(one, type) and issubclass(one, Value)]
    return values[0] if values else None


def _words(given: object, _: object = None) -> str:
    if not isinstance(given, str):
        raise ModelError(f"found {_sort(given)}, expected words")
    return str(given)


def _sort(given: object) -> str:
    if isinstance(given, Mapping):
        return "a map"
    return "a list" if isinstance(given, list | tuple) else repr(given)


def _map(given: object, what: str = "a map of fields") -> Mapping[str, Any]:
    if not isinstance(given, Mapping):
        shown = repr(str(given)) if isinstance(given, str) else _sort(given)
        raise ModelError(f"found {shown}, expected {what}")
    return given


def _yes(given: object, _: object = None) -> bool:
    if given not in ("yes", "no"):
        raise ModelError(f"found {given!s:.80}, expected yes or no")
    return given == "yes"


def _read_value(given: object, cls: object) -> Value | Presence:
    """A value or presence from its words; a set of names also from ``{name: yes}``."""
    kind = _value_class(cls)
    assert kind is not None  # noqa: S101 # the hook is asked only where there is one
    if kind is Names and isinstance(given, Mapping):
        return Names.of(tuple(given))
    return read(kind, _words(given))


def _read_presence(given: object, _: object) -> Presence:
    found = Presence.parse(_words(given))
    if found is None:
        raise ModelError(f"found {given!r}, expected one of {', '.join(map(str, Presence))}")
    return found


def _read_outcome(given: object, _: object) -> Outcome:
    data = _map(given, "the version and term whose outcome it is, such as {march: hostages}")
    if set(data) == {"version", "term"}:
        return Outcome(version=_words(data["version"]), term=_words(data["term"]))
    raise ModelError("expected one version and its term")


def _class_reader(cls: type[attrs.AttrsInstance], made: Converter) -> Structure:
    """Cattrs' own reader of a class, with the spelling of files."""
    overrides = {one.name: override(rename=words_of(one.name)) for one in attrs.fields(cls)}
    if cls is TermSheet:
        overrides["scope"] = override(omit=True)
    structure = make_dict_structure_fn(cls, made, **overrides)  # type: ignore[arg-type] # overrides by name
    return lambda given, _: structure(_map(given), cls)


def _statement_reader(made: Converter) -> Structure:
    structure = _class_reader(Statement, made)

    def read_statement(given: object, cls: object) -> Statement:
        data = dict(_map(given))
        if isinstance(data.get("body"), Mapping):
            data["body"] = {**data["body"], "id": data.get("subject", "")}
        found: Statement = structure(data, cls)
        return found

    return read_statement


def _read_body(given: object, made: Converter, vocabulary: Vocabulary) -> Term | Figure:
    data = _map(given)
    if "is" in data:
        read_term = _read_term(data, made, vocabulary)
        assert isinstance(read_term, Term)  # noqa: S101 # a map is never a presence
        return read_term
    return made.structure(data, Figure)


def _read_term(given: object, made: Converter, vocabulary: Vocabulary) -> Term | Presence:
    if isinstance(given, str):
        return _read_presence(given, Presence)
    data = dict(_map(given, "a map of fields, or a presence"))
    code = data.pop("is", None)
    if not isinstance(code, str):
        raise ModelError("found a term without a type, expected 'is'")
    return made.structure(data, vocabulary.find(code))


def _read_keyed(given: object, cls: object, made: Converter) -> Keyed[object]:
    (item,) = get_args(cls)
    data = _map(given)
    return Keyed(_each(data, item, made, cls).items())


def _read_statements(given: object, cls: object, made: Converter) -> tuple[Statement, ...]:
    return tuple(_each(_map(given), Statement, made, cls).values())


def _each(data: Mapping[str, Any], item: Any, made: Converter, cls: Any) -> dict[str, Any]:  # noqa: ANN401 # annotations
    """Every entry of a keyed collection; the errors of all entries together."""
    found: dict[str, Any] = {}
    errors: list[Exception] = []
    for key, body in data.items():
        try:
            found[str(key)] = made.structure(_with_id(key, body, item), item)
        except Exception as error:  # noqa: BLE001 # every error goes into the group
            error.add_note(IterableValidationNote(f"at {key}", key, item))
            errors.append(error)
    if errors:
        raise IterableValidationError("keyed items", errors, cls)
    return found


def _with_id(key: str, body: object, item: object) -> object:
    """A body with the id that it stands under, where its class has one and does not say it itself."""
    named = item == Term | Presence or (isinstance(item, type) and attrs.has(item) and _has_id(item))
    if not named or not isinstance(body, Mapping):
        return body
    if "id" in body:
        raise ModelError("found 'id' inside an item, expected it as the item's key alone")
    return {**body, "id": str(key)}


def _has_id(cls: type[attrs.AttrsInstance]) -> bool:
    return cls is not Statement and "id" in attrs.fields_dict(cls)


def complaints(error: BaseException, path: Path = ()) -> Iterator[Complaint]:
    """Every single error inside an exception group of cattrs, with its path."""
    path = (*path, *_steps(error))
    if isinstance(error, ForbiddenExtraKeysError):
        yield from _unknown_keys(error, path)
    elif isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            yield from complaints(inner, path)
    elif isinstance(error, ParseError):
        column = f" (stopped at character {error.column})" if error.column > 1 else ""
        yield Complaint(path, repr(error.text) + column, error.expected, error.hint)
    elif isinstance(error, KeyError) and not isinstance(error, DealdiffError):
        yield Complaint(path, "nothing", f"the key {error.args[0]!r}")
    else:
        yield Complaint(path, "", "", str(error))


def _steps(error: BaseException) -> Path:
    steps: list[str] = []
    for note in reversed(getattr(error, "__notes__", [])):
        if isinstance(note, AttributeValidationNote):
            steps.append(words_of(note.name))
        elif isinstance(note, IterableValidationNote):
            steps.append(str(note.index))
    return tuple(steps)


def _unknown_keys(error: ForbiddenExtraKeysError, path: Path) -> Iterator[Complaint]:
    known = [words_of(one.name) for one in attrs.fields(error.cl)]
    for key in sorted(error.extra_fields):
        near = nearest(key, known)
        hint = f"did you mean {near!r}?" if near else ""
        yield Complaint((*path, key), f"the unknown key {key!r}", "one of " + ", ".join(known), hint)
