"""What is read fast is read as the readers with places read it, and leaves to them what it is not sure of."""

from __future__ import annotations

from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from dealdiff.errors import FileError
from dealdiff.files.json import raw_json
from dealdiff.files.lines import read_lines
from dealdiff.files.raw import NotPlain, file_tree
from dealdiff.files.reading import read
from dealdiff.files.writing import to_json, to_yaml

PIECES = [
    "a", "b c", "null", "yes", "1,139", "£2", "x", "~", '"q"', "'s'", "- ", "a: b", "k:", "k: ", ": ",
    "#", " #c", "  ", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", "[a, b]", "[a,b]", "{a: b}",
    "{a: b, c: d}", "{a:b}", "[]", "{}", '""', "-", "?", "|", ">-", "&a", "*a", "!t", "%", "é", "\xa0",
    "(x)", "_", ".", "...", "---", "1.5", "12:30", "a:b", "<<", "it's", 'a "b" c', "[", "]", "{", "}",
    ",", "\t", "terms:\n  ", "versions:\n  ",
]  # fmt: skip
KEYS = st.sampled_from(["a", "b", "c d", "null", "f (g)", "terms", "versions", "é"])
HELD = st.sampled_from(
    [
        "",
        "",
        " x",
        ' "y z"',
        " [p, q]",
        " {p: q}",
        " null",
        " 1,000",
        " it's",
        "  two",
        " x ",
        " x  # why",
        " '#'",
    ]
)
LINES = st.builds(
    lambda indent, dash, key, held: " " * indent + dash + key + ":" + held,
    st.sampled_from([0, 0, 0, 2, 2, 4, 1]), st.sampled_from(["", "", "- "]), KEYS, HELD,
) | st.builds(
    lambda indent, held: " " * indent + held,
    st.sampled_from([0, 2, 4]),
    st.sampled_from(["- x", "# c", "", "  ", "- [a]", "- null", "-", "word", "- - a", "- {a: b}"]),
)  # fmt: skip
yaml_texts = st.lists(LINES, max_size=8).map("\n".join) | st.lists(st.sampled_from(PIECES), max_size=12).map(
    "".join
)

plain = st.recursive(
    st.sampled_from(["x", "35", "a b", "", "null", "é"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=10,
)
written = st.dictionaries(KEYS, plain, min_size=1, max_size=4)
JSON = ['{"a": 1}', '{"a": 1.50, "b": true, "c": null}', '{"a": "x", "a": "y"}', '{"a": NaN}', '["a"]', "{}",
        '{"a": "\\ud800"}', '{"a": "\\u00e9"}', '{"a": {"b": [1, "2", false]}}', '{"a": 1e999999999}', "",
        "x"]  # fmt: skip


def whole(tree: Any) -> Any:  # noqa: ANN401 # trees of any shape
    """A tree as plain data, with the bodies of its terms read."""
    if hasattr(tree, "raw"):
        return whole(tree.read())
    if isinstance(tree, dict):
        return {key: whole(node) for key, node in tree.items()}
    return [whole(node) for node in tree] if isinstance(tree, list) else tree


def same(text: str, *, json: bool) -> bool:
    """Whether the fast way is not sure of a text, or reads it as the other one does."""
    try:
        raw = raw_json(text) if json else read_lines(text)
        fast = whole(file_tree(raw))
    except NotPlain:
        return True
    try:
        slow = read(text, json=json)
    except FileError:
        return not fast  # an empty file, which is told when it is read again
    return bool(fast == slow)


@given(yaml_texts)
@example("a:\n  b: x\n c: y")
@example("a: x\n  b: y")
@example("a:\n- b")
@example("a: 'x' y")
def test_lines_are_read_as_yaml(text: str) -> None:
    assert same(text, json=False)


@given(written)
def test_what_is_written_is_read_alike_both_ways(data: dict[str, Any]) -> None:
    assert same(to_yaml(data), json=False)
    assert same(to_json(data), json=True)
    assert whole(file_tree(raw_json(to_json(data)))) == data


@given(st.sampled_from(JSON) | st.lists(st.sampled_from(PIECES), max_size=6).map("".join))
def test_json_is_read_alike_both_ways(text: str) -> None:
    assert same(text, json=True)


def test_plain_lines_are_read_fast() -> None:
    text = to_yaml({"terms": {"hostages": {"count": "about 35", "by": ["north", "south"], "text": "a: b"}}})
    assert whole(file_tree(read_lines(text)))["terms"]["hostages"]["text"] == "a: b"
