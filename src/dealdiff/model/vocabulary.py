"""A vocabulary: term types by their codes, with the concept schemes that they speak in."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from inspect import get_annotations
from types import MappingProxyType
from typing import Any, TypeVar

import attrs

from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.roles import party_fields
from dealdiff.model.spelling import words_of
from dealdiff.model.term import Term
from dealdiff.values.nearness import nearest_hint
from dealdiff.values.scheme import ConceptScheme

TermClass = TypeVar("TermClass", bound=type[Term])

_TAKEN = frozenset(  # keys of a negotiation's own file
    {"format", "title", "vocabulary", "parties", "speakers", "sources", "issues", "figures", "disjoint"}
    | {"versions"}
)


_LEANS = {"counts": "counts", "each": "has the number for each in"}


@attrs.frozen(kw_only=True)
class Mapped:
    """How a term type stands to the codebooks that researchers use, in SKOS words.

    ``match`` is ``exactMatch``, ``closeMatch`` or ``broadMatch``: never a bare equality.

    >>> Mapped(pax=("Ce",), match="broadMatch").match
    'broadMatch'
    """

    pax: tuple[str, ...] = ()
    pam: tuple[str, ...] = ()
    ucdp: tuple[str, ...] = ()
    match: str = "closeMatch"


class Vocabulary:
    """Term types by code, and concept schemes by name (people, places, forms, goods, or its own).

    ``about`` is what its page of documentation says first. The module holds it under its name. Once
    something is told in it, it is frozen. Register a type with :meth:`term`, a decorator:

    >>> from attrs import frozen
    >>> toys = Vocabulary("toys", module=__name__)
    >>> @toys.term("toll")
    ... @frozen(kw_only=True)
    ... class Toll(Term):
    ...     "What is paid at a gate."
    >>> toys.find("toll") is Toll
    True
    """

    def __init__(
        self,
        name: str,
        *,
        module: str,
        schemes: Mapping[str, ConceptScheme] | None = None,
        title: str = "",
        about: str = "",
    ) -> None:
        self.name = name
        self.title = title or name
        self.about = about
        self.module = module
        self.schemes: Mapping[str, ConceptScheme] = _schemes(name, schemes or {})
        self.types: Mapping[str, type[Term]] = {}
        self.mapped: Mapping[str, Mapped] = {}
        self.name_lists: frozenset[str] = frozenset()
        self.frozen = False

    def term(
        self, code: str, *, family: str = "", sense: int = 1, mapped: Mapped | None = None
    ) -> Callable[[TermClass], TermClass]:
        """Register a term type under ``code``.

        Types of one ``family`` have comparable stances; ``sense`` is -1 for the type that says the
        opposite of the others (withdrawal against presence).

        :raises ModelError: where the code is taken, a field of :class:`Term` is redefined, a number counts
            what is no field of the type, or the vocabulary is in use already.
        """

        def register(cls: TermClass) -> TermClass:
            self._check(code, cls)
            cls.type_, cls.family, cls.sense = code, family or code, sense
            self.types = {**self.types, code: cls}
            self.mapped = {**self.mapped, code: mapped or Mapped()}
            return cls

        return register

    def freeze(self) -> None:
        """End the registering; whatever first speaks in the vocabulary calls this. Again does nothing.

        ``name_lists`` then tells the fields, as files spell them, that hold names of parties.
        """
        if self.frozen:
            return
        self.types, self.mapped = MappingProxyType({**self.types}), MappingProxyType({**self.mapped})
        fields = (name for cls in self.types.values() for name in party_fields(cls))
        self.name_lists = frozenset(map(words_of, fields))
        self.frozen = True

    def _check(self, code: str, cls: type[Term]) -> None:
        if code in self.types:
            raise ModelError(f"vocabulary {self.name}: two term types are called {code!r}")
        own = get_annotations(cls)
        base = set(attrs.fields_dict(Term))
        redefined = sorted(base.intersection(own))
        if redefined:
            raise ModelError(
                f"vocabulary {self.name}: {code!r} redefines {', '.join(redefined)} of every term"
            )
        self._check_names(code, attrs.fields_dict(cls))
        if self.frozen:
            raise ModelError(
                f"vocabulary {self.name}: the term type {code!r} comes too late: the vocabulary is in use; "
                "register it before anything is loaded or told in it, best in the vocabulary's own module"
            )

    def _check_names(self, code: str, known: Mapping[str, attrs.Attribute[Any]]) -> None:
        """Whether each field that a number leans on (what it counts, the number for each) is one."""
        for number, attribute in known.items():
            for key, verb in _LEANS.items():
                named = attribute.metadata.get(key)
                if named is not None and named not in known:
                    hint = nearest_hint(str(named), known)
                    raise ModelError(
                        f"vocabulary {self.name}: {number} of {code!r} {verb} {named!r}, "
                        f"expected a field of it{hint}"
                    )

    def find(self, code: str) -> type[Term]:
        """The class of a type's code. :raises UnknownName: with the nearest code."""
        try:
            return self.types[code]
        except KeyError:
            hint = nearest_hint(code, self.types)
            raise UnknownName(f"no term type {code!r} in the vocabulary {self.name}{hint}") from None

    def __reduce__(self) -> tuple[object, ...]:
        return (_imported, (self.module, self.name))

    def __repr__(self) -> str:
        return f"Vocabulary({self.name!r})"


def _schemes(vocabulary: str, given: Mapping[str, ConceptScheme]) -> Mapping[str, ConceptScheme]:
    """The schemes, whose names are keys of a negotiation's own file and so may be none of the others."""
    taken = ", ".join(sorted(_TAKEN.intersection(given)))
    if taken:
        raise ModelError(
            f"vocabulary {vocabulary}: found concept schemes called {taken}, expected other names: these are "
            "keys of a negotiation's own file"
        )
    return MappingProxyType({**given})


def _imported(module: str, name: str) -> Vocabulary:
    import_module(module)
    found = getattr(sys.modules[module], name)
    if not isinstance(found, Vocabulary):
        raise UnknownName(f"{module}.{name} is no vocabulary")
    return found


EMPTY = Vocabulary("EMPTY", module=__name__, title="no term types")
