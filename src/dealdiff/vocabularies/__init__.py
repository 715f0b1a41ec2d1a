"""The vocabularies that ship with dealdiff, by name."""

from __future__ import annotations

from importlib import import_module

from dealdiff.errors import UnknownName
from dealdiff.model.keyed import nearest
from dealdiff.model.vocabulary import Vocabulary

BUILT_IN = {"ceasefire": "dealdiff.vocabularies.ceasefire"}


def find_vocabulary(name: str) -> Vocabulary:
    """The vocabulary called ``name``. :raises UnknownName: with the nearest name."""
    if name not in BUILT_IN:
        near = nearest(name, BUILT_IN)
        raise UnknownName(f"no vocabulary {name!r}; there are: {near or ', '.join(BUILT_IN)}")
    module = import_module(BUILT_IN[name])
    found = getattr(module, name)
    assert isinstance(found, Vocabulary)  # noqa: S101 # BUILT_IN names vocabularies only
    return found
