"""Plain data to a sheet: the keyed normal form read strictly, every error with its place.

Nothing is coerced: a leaf is words, and a field reads them or says why it cannot. Data are read fast
first; only where that fails are they read again, to gather every error. Errors come together, in
cattrs' exception groups; :func:`dealdiff.model.complaint.complaints` flattens one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.errors import IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, override

from dealdiff.model.accepts import read
from dealdiff.model.complaint import MisreadError, did_you_mean, shortened
from dealdiff.model.expected import NAMED, PRESENCES, expected_of
from dealdiff.model.figure import Figure, Outcome
from dealdiff.model.ids import EXPECTED, HINT, is_id
from dealdiff.model.keyed import Keyed
from dealdiff.model.scope import NOWHERE, Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import words_of
from dealdiff.model.statement import Statement
from dealdiff.model.strict import MAPS, map_given, one_given, text_given, words_given, yes_given
from dealdiff.model.term import Condition, Slice, Term, slices
from dealdiff.model.unsettled import Content, Typed
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.words import Value, tidy

Structure = Callable[[Any, Any], Any]
_FIELDS = f"fields such as `by: north`, or {PRESENCES}"
_SCOPE = "(scope)"  # no key of a file


def from_plain(data: Mapping[str, Any], scope: Scope = NOWHERE) -> TermSheet:
    """The sheet that a keyed normal form describes.

    :raises cattrs.errors.BaseValidationError: with every error of the data
        (:func:`dealdiff.model.complaint.complaints`).
    """
    sheet: TermSheet = structured({**data, _SCOPE: scope}, TermSheet, scope.vocabulary)
    return sheet


def structured(data: Mapping[str, Any], cls: Any, vocabulary: Vocabulary) -> Any:  # noqa: ANN401 # an instance of cls
    """An item of the model from plain data. :raises cattrs.errors.BaseValidationError: with every error."""
    try:
        return converter(vocabulary).structure(data, cls)
    except Exception:  # noqa: BLE001 # whatever it is: the slower reading tells it with its place
        return converter(vocabulary, every=True).structure(data, cls)


@cache
def converter(vocabulary: Vocabulary, *, every: bool = False) -> Converter:
    """The strict converter of one vocabulary; with ``every`` it gathers all errors and their paths."""
    vocabulary.freeze()
    made = Converter(forbid_extra_keys=True, detailed_validation=every)
    made.register_structure_hook(str, text_given)
    made.register_structure_hook(bool, yes_given)
    made.register_structure_hook_factory(attrs.has, lambda cls: _class_reader(cls, made))
    made.register_structure_hook_factory(_is_value, _value_reader)
    for applies, structure in (
        (lambda cls: cls == Outcome | None, _read_outcome),
        (_is_keyed, lambda given, cls: _read_keyed(given, cls, made)),
        (_is_statements, lambda given, cls: _read_statements(given, cls, made)),
        (lambda cls: cls in (Content, Content | None), lambda given, _: _read_content(given, vocabulary)),
        (_is_term, lambda given, _: _read_term(given, made, vocabulary)),
        (lambda cls: cls == Term | Figure | None, lambda given, _: _read_body(given, made, vocabulary)),
    ):
        made.register_structure_hook_func(applies, structure)
    made.register_structure_hook_func(lambda cls: cls is Statement, _statement_reader(made))
    return made


def _is_value(cls: object) -> bool:
    return value_class(cls) is not None


def _is_keyed(cls: object) -> bool:
    return get_origin(cls) is Keyed


def _is_statements(cls: object) -> bool:
    return get_origin(cls) is tuple and get_args(cls)[:1] == (Statement,)


def _is_term(cls: object) -> bool:
    return cls is Term or cls == Term | Presence


@cache
def value_class(cls: object) -> type[Value] | None:
    """The value class of an annotation: ``Quantity`` or ``Quantity | Presence``."""
    choices = get_args(cls) if get_origin(cls) in (Union, UnionType) else (cls,)
    values = [one for one in choices if isinstance(one, type) and issubclass(one, Value)]
    return values[0] if values else None


def _value_reader(cls: object) -> Structure:
    """Reads a value or presence from its words; a set of names also from ``{name: yes}``."""
    kind = value_class(cls)
    assert kind is not None  # noqa: S101 # it is asked for only where there is one
    expected = expected_of(kind)

    def read_value(given: object, _: object) -> Value | Presence:
        if kind is Names and isinstance(given, MAPS):
            return Names.of(tuple(given))
        return read(kind, words_given(given, expected))

    return read_value


def _read_outcome(given: object, _: object) -> Outcome:
    what = "the version and the term whose outcome it is, such as {draft: an-issue}"
    data = map_given(given, what)
    if set(data) != {"version", "term"}:
        raise MisreadError(f"a map of {', '.join(map(shortened, data)) or 'nothing'}", what)
    return Outcome(version=text_given(data["version"]), term=text_given(data["term"]))


def _read_content(given: object, vocabulary: Vocabulary) -> object:
    """Words, or a map of them, of which the class of what is unsettled makes what it holds."""
    if isinstance(given, MAPS):
        inner = {str(key): _read_content(one, vocabulary) for key, one in given.items()}
        type_ = vocabulary.types.get(str(inner.get("is")))
        return inner if type_ is None else Typed(inner, type_)
    return words_given(given, "words, or a map of fields")


def _class_reader(cls: type[attrs.AttrsInstance], made: Converter) -> Structure:
    """Cattrs' own reader of a class, with the spelling of files."""
    overrides = {one.name: override(rename=words_of(one.name)) for one in attrs.fields(cls)}
    for name, known in NAMED.get(cls, {}).items():
        overrides[name] = override(rename=words_of(name), struct_hook=_named_reader(tuple(known), made))
    if cls is TermSheet:
        overrides["scope"] = override(rename=_SCOPE, struct_hook=lambda scope, _: scope)
    structure = make_dict_structure_fn(cls, made, **overrides)  # type: ignore[arg-type] # overrides by name
    return lambda given, _: structure(map_given(given), cls)


def _named_reader(known: tuple[str, ...], made: Converter) -> Structure:
    """A field that holds one word of a list, or a map of such words."""

    def read_named(given: object, cls: object) -> object:
        if _is_keyed(cls):
            data = map_given(given, f"a map such as {{...: {known[0]}}}")
            return Keyed(_each(data, cls, made, lambda word: one_given(known, word)))
        return one_given(known, given)

    return read_named


def _statement_reader(made: Converter) -> Structure:
    structure = _class_reader(Statement, made)

    def read_statement(given: object, cls: object) -> Statement:
        data = dict(map_given(given))
        if isinstance(data.get("body"), MAPS):
            data["body"] = {**data["body"], "id": data.get("subject", "")}
        found: Statement = structure(data, cls)
        return found

    return read_statement


def _read_body(given: object, made: Converter, vocabulary: Vocabulary) -> Term | Figure:
    data = map_given(given)
    if "is" in data:
        read_term = _read_term(data, made, vocabulary)
        assert isinstance(read_term, Term)  # noqa: S101 # a map is never a presence
        return read_term
    return made.structure(data, Figure)


def _read_term(given: object, made: Converter, vocabulary: Vocabulary) -> Term | Presence:
    if isinstance(given, Term):
        return given  # read before, from the same words
    fields = _FIELDS
    if isinstance(given, str):
        found = Presence.parse(given)
        if found is UNREPORTED:
            raise MisreadError(shortened(given), fields, "leave out what is not reported")
        if found is None:
            raise MisreadError(shortened(given), fields, did_you_mean(given, map(str, Presence)))
        return found
    data = dict(map_given(given, fields))
    if "is" not in data:
        raise MisreadError("a term without a type", "`is: ...`, or an issue that the negotiation declares")
    code = words_given(data.pop("is"), "the name of a term type")
    if code not in vocabulary.types:
        expected = "one of " + ", ".join(vocabulary.types or ("the types of a vocabulary",))
        raise MisreadError(shortened(code), expected, did_you_mean(code, vocabulary.types), key="is")
    return made.structure(data, vocabulary.types[code])


def _read_keyed(given: object, cls: object, made: Converter) -> Keyed[object]:
    (item,) = get_args(cls)
    found = _each(map_given(given), cls, made, lambda body: made.structure(body, item))
    return Keyed(slices(list(found.values())) if item is Slice else found)


def _read_statements(given: object, cls: object, made: Converter) -> tuple[Statement, ...]:
    read_one = _each(map_given(given), cls, made, lambda body: made.structure(body, Statement))
    return tuple(read_one.values())


def _each(data: Mapping[str, Any], cls: Any, made: Converter, one: Callable[[Any], Any]) -> dict[str, Any]:  # noqa: ANN401 # annotations
    """Every entry of a keyed collection; the errors of all entries together."""
    item = get_args(cls)[0]
    named = item == Term | Presence or (isinstance(item, type) and attrs.has(item) and _has_id(item))
    strict = named and item is not Condition  # a condition may be told in words
    if not made.detailed_validation:
        return {
            str(key): one(_with_id(key, body, strict=strict) if named else body) for key, body in data.items()
        }
    found: dict[str, Any] = {}
    errors: list[Exception] = []
    for key, body in data.items():
        try:
            found[str(key)] = one(_with_id(key, body, strict=strict) if named else body)
        except Exception as error:  # noqa: BLE001 # every error goes into the group
            error.add_note(IterableValidationNote(f"at {key}", key, item))
            errors.append(error)
    if errors:
        raise IterableValidationError("keyed items", errors, cls)
    return found


def _with_id(key: str, body: object, *, strict: bool) -> object:
    """A body with the id that it stands under, which it does not say itself."""
    if isinstance(body, Term) and body.id == key:
        return body
    if strict and not is_id(key):
        raise MisreadError(f"the id {shortened(key)}", EXPECTED, HINT)
    if not (strict and key.isascii()) and key != tidy(key):
        raise MisreadError(f"the id {shortened(key)}", f"single spaces: {tidy(key)!r}")
    if not isinstance(body, MAPS):
        return body
    if "id" in body:
        hint = "the key that this stands under is its id"
        raise MisreadError("the key 'id'", "no 'id' here", hint, key="id")
    return {**body, "id": str(key)}


def _has_id(cls: type[attrs.AttrsInstance]) -> bool:
    return cls is not Statement and "id" in attrs.fields_dict(cls)
