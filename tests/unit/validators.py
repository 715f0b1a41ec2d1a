"""What a validator sees of a file: YAML 1.2 (core schema) as data, and the validators of each form."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from dealdiff.files.schema import file_schema
from dealdiff.files.tree import Branch, Items, Node
from dealdiff.vocabularies.finding import find_vocabulary

_SCALARS = (  # YAML 1.2.2, chapter 10.3: the core schema
    ("null", r"~|null|Null|NULL|", "~nN\0"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
     r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)", "-+.0123456789"),
)  # fmt: skip


def _as_text(key: yaml.Node) -> str:
    return f"[{', '.join(map(_as_text, key.value))}]" if isinstance(key.value, list) else str(key.value)


class _Core(yaml.SafeLoader):
    """YAML 1.2 as an editor reads it; keys are text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 # as PyYAML has it

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: ARG002 # as PyYAML calls it
        return {_as_text(key): self.construct_object(value, deep=True) for key, value in node.value}


for _name, _pattern, _first in _SCALARS:
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(f"^(?:{_pattern})$"), [*_first, ""])


def _integer(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> int:
    words = str(loader.construct_scalar(node))
    return int(words, 0) if words[:2] in ("0o", "0x") else int(words)


def _float(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> float:
    return float(re.sub(r"\.(?=[inIN])", "", str(loader.construct_scalar(node))))


_Core.add_constructor("tag:yaml.org,2002:int", _integer)
_Core.add_constructor("tag:yaml.org,2002:float", _float)


def seen(text: str) -> Any:  # noqa: ANN401 # data
    """The data of a text in YAML, as a validator sees them."""
    return yaml.load(text, Loader=_Core)  # noqa: S506 # a safe loader with other scalars


def in_words(node: Node) -> Any:  # noqa: ANN401 # data
    """The same data with every scalar as its words, as a file in JSON may hold them."""
    if isinstance(node, Branch):
        return {key: in_words(value) for key, value in node.items()}
    if isinstance(node, Items):
        return [in_words(member) for member in node]
    return str(node) if isinstance(node, str) else None


@cache
def validator(form: str = "negotiation", *vocabularies: str) -> Draft202012Validator:
    """The validator of a form."""
    return Draft202012Validator(file_schema(form, map(find_vocabulary, vocabularies)))


def refusals(data: object, form: str = "negotiation", *vocabularies: str) -> list[str]:
    """Everything that a validator refuses in data, with its place."""
    return [
        f"{one.json_path}: {one.message[:300]}" for one in validator(form, *vocabularies).iter_errors(data)
    ]
