"""What differs between two details, place by place: structure alone, nothing is interpreted.

The only module that imports ``deepdiff``, and that only when it is asked: the import is slow.
"""

from __future__ import annotations

from typing import Any

from attrs import frozen

from dealdiff.values.details import Details


@frozen(kw_only=True, order=True)
class Difference:
    """One place where two details differ: keys, and numbers of a list's members from 0, as words.

    ``before`` and ``after`` are canonical JSON text; ``None`` where nothing stands there.
    """

    path: tuple[str, ...]
    before: str | None
    after: str | None

    @property
    def mirror(self) -> Difference:
        """The same difference read backwards."""
        return Difference(path=self.path, before=self.after, after=self.before)


def differences(before: Details, after: Details) -> tuple[Difference, ...]:
    """Every place that differs, by path; none exactly where the details are equal.

    Members of lists are compared by their number.

    >>> for one in differences(Details('{"a": [1, 2], "b": 49.5}'), Details('{"a": [1], "b": 49.50}')):
    ...     print(*one.path, one.before, one.after)
    a 1 2 None
    b 49.5 49.50
    """
    from deepdiff import DeepDiff  # noqa: PLC0415 # slow to import, and few need it

    found = DeepDiff(
        _with_words(before.data),
        _with_words(after.data),
        ignore_private_variables=False,
        threshold_to_diff_deeper=0,
        zip_ordered_iterables=True,
        verbose_level=2,
        view="tree",
    )
    told = (_told(leaf) for leaves in found.values() for leaf in leaves)
    return tuple(sorted(told, key=lambda one: one.path))


def _with_words(data: Any) -> Any:  # noqa: ANN401 # JSON data of any shape
    """The data with canonical text for every scalar: 1, true and 1.0 are three different ones."""
    if isinstance(data, dict):
        return {key: _with_words(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_with_words(member) for member in data]
    return Details.of(data).words


def _told(leaf: Any) -> Difference:  # noqa: ANN401 # deepdiff declares no types of its leaves
    path = tuple(str(step) for step in leaf.path(output_format="list"))
    return Difference(path=path, before=_words(leaf.t1), after=_words(leaf.t2))


def _words(found: Any) -> str | None:  # noqa: ANN401 # scalars are words already; deepdiff's mark for nothing
    if isinstance(found, str):
        return found
    if isinstance(found, dict):
        return "{" + ",".join(f"{Details.of(key)}:{_words(found[key])}" for key in sorted(found)) + "}"
    if isinstance(found, list):
        return "[" + ",".join(str(_words(member)) for member in found) + "]"
    return None
