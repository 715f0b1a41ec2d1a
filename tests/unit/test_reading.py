"""Reading YAML and JSON: text and places kept, mistakes told where they stand."""

from __future__ import annotations

import copy
import pickle
import time

import pytest
import yaml as pyyaml

from dealdiff.errors import FileError
from dealdiff.files import yaml as yaml_module
from dealdiff.files.reading import LARGEST, read
from dealdiff.files.tree import DEEPEST, LONGEST, MOST_PROBLEMS, Branch, Empty, Items, Node, Text


def problems_of(text: str | bytes, *, json: bool = False) -> list[str]:
    with pytest.raises(FileError) as caught:
        read(text, "deal.yaml", json=json)
    return [str(problem) for problem in caught.value.problems]


@pytest.fixture(params=["libyaml", "python"])
def either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    loader = pyyaml.SafeLoader if request.param == "python" else pyyaml.CSafeLoader
    monkeypatch.setattr(yaml_module, "LOADER", loader)
    return str(request.param)


@pytest.mark.parametrize(
    "scalar",
    ["35", "49.50", "true", "0x10", "2024-03-20", "2024-03-20~", "no", "12:30", "1,139", "about 350", "Null"],
)
def test_an_unquoted_scalar_is_the_text_that_stands_there(scalar: str) -> None:
    value = read(f"a: {scalar}\n")["a"]
    assert value == scalar
    assert isinstance(value, Text)
    assert not value.quoted


@pytest.mark.parametrize("written", ['"null"', "'null'", "|-\n  null", ">-\n  null"])
def test_quoted_null_is_text(written: str) -> None:
    value = read(f"a: {written}\n")["a"]
    assert isinstance(value, Text)
    assert (value, value.quoted) == ("null", True)


@pytest.mark.parametrize("written", ["", "~", "null", "# a comment"])
def test_nothing_is_empty(written: str) -> None:
    value = read(f"a: {written}\n")["a"]
    assert isinstance(value, Empty)
    assert value == Empty()
    assert not value


@pytest.mark.usefixtures("either_parser")
def test_places_are_told_from_one() -> None:
    tree = read('# a comment\nterms:\n  "é😀": {count: 35}\n  list:\n    - x\n    - {who: us}\n')
    terms = tree["terms"]
    assert isinstance(terms, Branch)
    assert (tree.line, tree.column, tree.keys_at) == (2, 1, {"terms": (2, 1)})
    assert terms.keys_at == {"é😀": (3, 3), "list": (4, 3)}
    inner, members = terms["é😀"], terms["list"]
    assert isinstance(inner, Branch)
    assert isinstance(members, Items)
    assert inner["count"] == "35"
    assert [place_of(node) for node in (inner, inner["count"], members, members[1])] == [
        (3, 9),
        (3, 17),
        (5, 5),
        (6, 7),
    ]


def place_of(node: Node) -> tuple[int, int]:
    return node.line, node.column


def test_keys_are_exact_strings_in_nfc() -> None:
    (key,) = read("e\u0301tat: x\n")
    assert key == "\u00e9tat"
    assert type(key) is str


def test_line_ends_of_every_system_count_once() -> None:
    assert read("a: 1\r\nb: 2\r\n").keys_at == {"a": (1, 1), "b": (2, 1)}
    assert read("a: 1\rb: 2\r").keys_at == {"a": (1, 1), "b": (2, 1)}


def test_a_byte_order_mark_is_no_text() -> None:
    assert read(b"\xef\xbb\xbfa: 1\n").keys_at == {"a": (1, 1)}
    assert read("\ufeff" + '{"a": 1}', json=True).keys_at == {"a": (1, 2)}


def test_yaml_1_2_may_be_named() -> None:
    assert read("# sheet\n%YAML 1.2 # the standard\n---\na: 1\n") == {"a": "1"}


def test_escapes_may_write_what_is_never_raw() -> None:
    assert read('a: "\\x07\\u2028"\n')["a"] == "\x07\u2028"


def test_an_empty_mapping_is_legal() -> None:
    assert read("{}") == {}
    assert read("{}", json=True) == {}


def test_empty_is_none_to_a_set() -> None:
    assert {Empty(1, 2), None} == {None}
    assert Empty() != ""


def test_text_can_be_copied_and_pickled() -> None:
    text = Text("35", 3, 4, quoted=True)
    for again in (copy.deepcopy(text), pickle.loads(pickle.dumps(text))):  # noqa: S301 - our own bytes
        assert (again, again.line, again.column, again.quoted) == ("35", 3, 4, True)


# name: (the file, where, what is told)
MISTAKES: dict[str, tuple[str | bytes, str, tuple[str, ...]]] = {
    "comma in a flow mapping": ("a: {count: at least 1,139}\n", "1:12: a", ('"at least 1,139"', "quote")),
    "three groups of digits": ("a: {count: 1,139,000}\n", "1:12: a", ('"1,139"', "quote")),
    "comma before a word": ("a: {x: about, maybe}\n", "1:15: a", ("'maybe' with no value", "about, maybe")),
    "comma, and the second half has a value": ("a: {of: 1,139: x}\n", "1:9: a", ('"1,139"',)),
    "comma in a flow list": ("a: [1,139]\n", "1:5: a", ('"1,139"', "a space after the comma")),
    "no space after a colon in a flow mapping": ("a: {count:35}\n", "1:5: a", ("a colon and a space",)),
    "duplicate key": ("a: 1\nb: 2\na: 3\n", "3:1: a", ("'a' a second time", "line 1, column 1")),
    "duplicate key in other code points": ("\u00e9: 1\ne\u0301: 3\n", "2:1", ("a second time",)),
    "anchor": ("a: &x 1\n", "1:4: a", ("the anchor &x", "remove")),
    "anchor on a mapping": ("a: &x {b: c}\n", "1:4: a", ("the anchor &x",)),
    "alias": ("b: 1\na: *x\n", "2:4: a", ("the alias *x", "write the value out")),
    "alias as a key": ("*x : b\n", "1:1", ("the alias *x",)),
    "tag": ("a: !!str 3\n", "1:4: a", ("the tag !!str",)),
    "lone exclamation mark": ("a: ! 3\n", "1:4: a", ("the tag !", "must be quoted")),
    "merge key": ("<<: {a: 1}\n", "1:1", ("merge key", "write out")),
    "list as a key": ("? [a]\n: b\n", "1:3", ("a list as a key",)),
    "mapping as a key": ("{a: 1}: b\n", "1:1", ("a mapping as a key",)),
    "null key": ("null: 3\n", "1:1", ("the key null", '"null":')),
    "tilde key": ("~: 3\n", "1:1", ("the key ~",)),
    "no key": ("?\n: 3\n", "", ("no key",)),
    "no key in a flow mapping": ("{: 3}\n", "1:2", ("expected text",)),
    "two documents": ("a: 1\n---\nb: 2\n", "2:1", ("second document", "a file of its own")),
    "directive": ("%YAML 1.1\n---\na: 1\n", "1:1", ("%YAML", "1.2")),
    "directive of a later standard": ("%YAML 9.9\n---\na: 1\n", "1:1", ("%YAML 9.9", "1.2")),
    "directive given twice": ("%YAML 1.2\n%YAML 1.2\n---\na: 1\n", "2:1", ("remove the line",)),
    "tag directive": ("%TAG !e! tag:e.org,2000:\n---\na: 1\n", "1:1", ("%TAG",)),
    "colon in a text": ("a: b: c\n", "1:5", ("must be quoted",)),
    "deeper under a text": ("count: 35\n  people: x\n", "2:9", ("indentation",)),
    "tab at the start": ("a:\n\tb: c\n", "2:1", ("a tab", "spaces")),
    "tab after other entries": ("a:\n  b: c\n\td: e\n", "3:1", ("a tab", "spaces")),
    "commercial at": ("a: @x\n", "1:4", ("starts with @", "quoted")),
    "per cent": ("a: %x\n", "1:4", ("starts with %", "quoted")),
    "greater than": ("a: >350\n", "1:4", ("starts with > or |", "quoted")),
    "ampersand": ("a: & b\n", "1:4", ("starts with &",)),
    "asterisk": ("a: * b\n", "1:4", ("starts with *",)),
    "unknown tag": ("a: !e!x y\n", "1:4", ("starts with !",)),
    "key without a colon": ("a: 1\nb\n", "2:1", ("a colon and a space",)),
    "text after a quote": ('a: "x" y\n', "1:8", ("belongs inside it",)),
    "quote never closed": ('a: 1\nb: "x\nc: 2\n', "2:4", ("never closed",)),
    "brace never closed": ("a: {b: c\nd: e\n", "2:2", ("closing }",)),
    "bracket never closed": ("a: [b\n", "2:1", ("closing ]",)),
    "closing bracket alone": ("a: ]\n", "1:4", ("bracket", "quoted")),
    "list out of line": ("a:\n- b\nc\n", "3:1", ("expected",)),
    "entries after the end": ("a: 1\n...\nb: 2\n", "3:1", ("one document",)),
    "half a surrogate pair": ('a: "\\ud83d"\n', "1:", ("character itself",)),
    "escape beyond Unicode": ('a: "\\UFFFFFFFF"\n', "", ("expected",)),
    "unknown escape": ('a: "\\q"\n', "1:", ("backslash",)),
    "list at the top": ("- a\n", "1:1", ("a list", "`title: ...`")),
    "text at the top": ("some words\n", "1:1", ("'some words' alone",)),
    "nothing": ("", "", ("empty file",)),
    "comments alone": ("# nothing\n", "", ("empty file",)),
    "document of nothing": ("---\n...\n", "", ("empty file",)),
    "NUL": ("a: 1\nb: \0\n", "2:4", ("U+0000",)),
    "control character": ("a: \x07\n", "1:4", ("U+0007", "remove")),
    "next line": ("a: x\x85y\n", "1:5", ("U+0085",)),
    "line separator": ("a: x\u2028y\n", "1:5", ("U+2028",)),
    "paragraph separator": ("a: x\u2029y\n", "1:5", ("U+2029",)),
    "byte order mark inside": ("a: 1\n\ufeffb: 2\n", "2:1", ("U+FEFF",)),
    "half a pair in the text itself": ("a: \ud83d\n", "1:4", ("U+D83D",)),
    "UTF-16": ("a: 1".encode("utf-16"), "1:1", ("UTF-16", "save the file as UTF-8")),
    "UTF-16 without a mark": ("a: 1".encode("utf-16-le"), "1:2", ("UTF-16",)),
    "Latin-1": ("a: 1\nb: caf\u00e9\n".encode("latin-1"), "2:7", ("0xE9", "save the file as UTF-8")),
    "a very long text": (f"a: {'x' * (LONGEST + 1)}\n", "1:4: a", ("10,001 characters",)),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
@pytest.mark.usefixtures("either_parser")
def test_a_mistake_is_told_where_it_stands(name: str) -> None:
    text, place, told = MISTAKES[name]
    problem = problems_of(text)[0]
    assert problem.startswith(f"deal.yaml:{place}")
    assert all(part in problem for part in told), problem


@pytest.mark.usefixtures("either_parser")
def test_everything_wrong_is_told_together() -> None:
    text = "a: 1\na: 2\nb: &x 3\nlist:\n  - {who: *x, c: !!str 3}\n<<: {d: e}\n? [f]\n: g\n"
    found = problems_of(text)
    assert [problem.split(": ")[0] for problem in found] == [
        f"deal.yaml:{place}" for place in ("2:1", "3:4", "5:11", "5:18", "6:1", "7:3")
    ]
    assert found[2].startswith("deal.yaml:5:11: list[0].who: ")


def test_a_syntax_error_stands_alone() -> None:
    assert len(problems_of("a: 1\na: 2\nb: [\n")) == 1


def test_no_more_than_a_hundred_problems_are_told() -> None:
    assert len(problems_of("a: *x\n" + "".join(f"b{n}: *x\n" for n in range(500)))) == MOST_PROBLEMS + 1


def test_a_comma_with_a_space_makes_two_members() -> None:
    assert read("a: [1, 139]\nb: {c: 1, d: , 139: }\n") == {
        "a": ["1", "139"],
        "b": {"c": "1", "d": None, "139": None},
    }


@pytest.mark.parametrize("text", ["{a # not here: x\n}", "{a: {b # c: d\n}}"])
def test_a_colon_in_a_comment_is_no_colon(text: str) -> None:
    assert "with no value" in problems_of(text)[0]


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "{", "? "])
def test_absurd_nesting_is_refused_at_once(opening: str) -> None:
    start = time.perf_counter()
    assert f"more than {DEEPEST}" in problems_of(opening * 100_000)[0]
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_absurd_nesting_in_json_is_refused_at_once(opening: str) -> None:
    assert f"more than {DEEPEST}" in problems_of(opening * 100_000, json=True)[0]


def test_the_deepest_that_is_legal() -> None:
    assert read("{a: " * DEEPEST + "x" + "}" * DEEPEST)["a"]
    assert read('{"a": ' * DEEPEST + "1" + "}" * DEEPEST, json=True)["a"]


def test_a_huge_file_is_refused() -> None:
    assert "at most" in problems_of(b"#" * (LARGEST + 1))[0]


def test_unclosed_quotes_cost_no_time() -> None:
    start = time.perf_counter()
    assert problems_of('{"' + '\\"' * 300_000, json=True)
    assert time.perf_counter() - start < 5


JSON = r"""{
  "terms": {
    "count": 35,
	"price": 49.50, "far": 1e400,
    "smile": "\ud83d\ude00 \/ \u00e9",
    "sure": true, "nothing": null,
    "list": [-1, "two\tthree", {}, []]
  }
}
"""


def test_json_keeps_text_and_places() -> None:
    tree = read(JSON, json=True)
    assert tree == {
        "terms": {
            "count": "35",
            "price": "49.50",
            "far": "1e400",
            "smile": "😀 / é",
            "sure": "true",
            "nothing": None,
            "list": ["-1", "two\tthree", {}, []],
        }
    }
    terms = tree["terms"]
    assert isinstance(terms, Branch)
    assert terms.keys_at["price"] == (4, 2)
    members = terms["list"]
    assert isinstance(members, Items)
    assert [place_of(node) for node in members] == [(7, 14), (7, 18), (7, 32), (7, 36)]
    quoted = {key: node.quoted for key, node in terms.items() if isinstance(node, Text)}
    assert quoted == {"count": False, "price": False, "far": False, "smile": True, "sure": False}


def test_json_and_yaml_hold_the_same() -> None:
    yaml = 'title: "null"\nterms:\n  hostages: {count: 35, sure: true, more: }\n  list: [a, "b, c", -1]\n'
    json = """{"title": "null", "terms": {"hostages": {"count": 35, "sure": true, "more": null},
              "list": ["a", "b, c", -1]}}"""
    assert read(yaml) == read(json, json=True)


def test_json_strings_may_hold_line_separators() -> None:
    assert read('{"a": "x\u2028y"}', json=True) == {"a": "x\u2028y"}


def test_a_number_of_many_digits_stays_text() -> None:
    assert read(f'{{"a": {"9" * 9_000}}}', json=True) == {"a": "9" * 9_000}


JSON_MISTAKES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "duplicate key": ('{"a": 1,\n "a": 2}', "2:2: a", ("a second time", "line 1, column 2")),
    "duplicate key, escaped": ('{"a": 1, "\\u0061": 2}', "1:10: a", ("a second time",)),
    "not a number": ('{"a": NaN}', "1:7: a", ("NaN", "quote")),
    "infinity": ('{"a": [-Infinity]}', "1:8: a[0]", ("-Infinity",)),
    "half a surrogate pair": ('{"a": "\\ud83d"}', "1:7: a", ("surrogate",)),
    "half a surrogate pair in a key": ('{"\\ud83d": 1}', "1:2", ("surrogate",)),
    "single quotes": ("{'a': 1}", "1:2", ("double quotes",)),
    "no comma": ('{"a": 1\n "b": 2}', "2:2", ("comma",)),
    "no colon": ('{"a" 1}', "1:6", ("colon",)),
    "no value": ('{"a": }', "1:7", ("a value",)),
    "unquoted text": ('{"a": b}', "1:7", ("double quotes",)),
    "never closed": ('{"a": "x', "1:7", ("never closed",)),
    "line end in a text": ('{"a": "x\ny"}', "1:9", ("\\n",)),
    "unknown escape": ('{"a": "\\q"}', "1:8", ("\\\\",)),
    "two objects": ('{"a": 1} {"b": 2}', "1:10", ("end of the file",)),
    "list at the top": ("[1]", "1:1", ("a list",)),
    "null at the top": ("null", "", ("empty",)),
    "number at the top": ("35", "1:1", ("'35' alone",)),
    "nothing": ("", "", ("empty file",)),
    "long text": (f'{{"a": "{"x" * 10_001}"}}', "1:7: a", ("10,001",)),
}  # fmt: skip


@pytest.mark.parametrize("name", JSON_MISTAKES)
def test_a_mistake_in_json_is_told_where_it_stands(name: str) -> None:
    text, place, told = JSON_MISTAKES[name]
    problem = problems_of(text, json=True)[0]
    assert problem.startswith(f"deal.yaml:{place}")
    assert all(part in problem for part in told), problem


def test_a_trailing_comma_is_refused() -> None:
    assert "comma" in problems_of('{"a": 1,}', json=True)[0]
    assert problems_of('{"a": [1,]}', json=True)
