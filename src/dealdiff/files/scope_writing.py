"""A scope back to what ``negotiation.yaml`` holds."""

from __future__ import annotations

from collections.abc import Mapping

from dealdiff.errors import ModelError
from dealdiff.files.scope_concepts import scheme_names
from dealdiff.files.scopes import DECLARED, SHORT
from dealdiff.files.shorthand import FORMAT, Written
from dealdiff.model.plain import to_plain
from dealdiff.model.scope import Scope
from dealdiff.values.scheme import ConceptScheme

_DEEPEST = 20  # levels of names inside names; what lies deeper begins anew at the top


def scope_as_written(scope: Scope) -> Written:
    """A scope as ``negotiation.yaml`` holds it. :raises ModelError: for schemes that it has no key for."""
    plain = to_plain(scope)
    written: Written = {"format": FORMAT}
    if "title" in plain:
        written["title"] = plain["title"]
    written["vocabulary"] = scope.vocabulary.name
    for key in DECLARED:
        if plain.get(key):
            written[key] = {id_: _as_short(key, body) for id_, body in plain[key].items()}
    own = {
        name: scheme for name, scheme in scope.schemes.items() if scheme != scope.vocabulary.schemes.get(name)
    }
    known = scheme_names(scope.vocabulary)
    homeless = sorted(name for name in own if name not in known)
    if homeless:
        raise ModelError(f"found concept schemes called {', '.join(homeless)}, expected {', '.join(known)}")
    for name in known:
        if name in own and own[name].concepts:
            written[name] = _tree(own[name])
    pairs = [list(pair) for name in known if name in own for pair in own[name].disjoint_pairs]
    return {**written, "disjoint": pairs} if pairs else written


def _as_short(key: str, body: Mapping[str, str]) -> object:
    return body[SHORT[key]] if [*body] == [SHORT.get(key)] else dict(body)


def _tree(scheme: ConceptScheme) -> Written:
    """Concepts nested under each of their broader ones; what is narrower stands under the first alone."""
    shown = {one.label: _label(one.label, one.also) for one in scheme.concepts}
    below: dict[str, list[str]] = {}
    for one in scheme.concepts:
        for broader in one.broader or ("",):
            below.setdefault(broader, []).append(one.label)
    opened: set[str] = set()
    later: list[str] = []

    def nested(label: str, depth: int) -> Written | None:
        if label in opened or label not in below:
            return None
        if depth > _DEEPEST:
            later.append(label)
            return None
        opened.add(label)
        return {shown[one]: nested(one, depth + 1) for one in below[label]}

    tree = nested("", 1) or {}
    for label in later:
        if label not in opened:
            tree[shown[label]] = nested(label, 2)
    return tree


def _label(label: str, also: tuple[str, ...]) -> str:
    if any("," in one for one in also):
        raise ModelError(
            f"found {label!r} also called {', '.join(map(repr, also))}, expected names without a comma"
        )
    return f"{label} ({'; '.join(also)})" if also else label
