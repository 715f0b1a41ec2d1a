"""A validator that looks at equal data once: documents of one negotiation share most of what they hold."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

Told = Iterator[ValidationError]
Keyword = Callable[[Any, Any, Any, Any], Told]


def remembering(schema: Mapping[str, Any]) -> Any:  # noqa: ANN401 # a validator's class is made at run time
    """The validator of a schema, which remembers what each definition has accepted, and nothing refused."""
    plain: Keyword = Draft202012Validator.VALIDATORS["$ref"]
    accepted: set[tuple[str, str]] = set()

    def ref(validator: Any, target: str, instance: Any, above: Any) -> Told:  # noqa: ANN401 # as jsonschema calls it
        known = (target, json.dumps(instance))
        if known in accepted:
            return
        told = list(plain(validator, target, instance, above))
        if not told:
            accepted.add(known)
        yield from told

    return extend(Draft202012Validator, {"$ref": ref})(schema)  # type: ignore[no-untyped-call] # has no types
