"""The value types that a sheet may hold, by the names that they have in data."""

from __future__ import annotations

from functools import cache

import attrs

from dealdiff.diffing.typed import KEYED, RESERVED, UNKEYED, type_name
from dealdiff.model.sheet import TermSheet
from dealdiff.model.structuring import value_class
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.values.words import Value


@cache
def value_types(vocabulary: Vocabulary) -> dict[str, type[Value]]:
    """Every type of value that a field of a sheet, or of a term of a vocabulary, holds.

    >>> from dealdiff.vocabularies.finding import find_vocabulary
    >>> value_types(find_vocabulary("ceasefire"))["quantity"].__name__
    'Quantity'
    """
    classes = (TermSheet, *KEYED.values(), *UNKEYED.values(), *vocabulary.types.values())
    kinds = (value_class(field.type) for cls in classes for field in attrs.fields(attrs.resolve_types(cls)))
    found = {type_name(kind): kind for kind in kinds if kind is not None}
    return {name: kind for name, kind in sorted(found.items()) if name not in RESERVED}
