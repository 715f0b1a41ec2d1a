"""What ``dealdiff new`` writes as a comment is true, and is read once its "# " is taken away."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from talks import write_talks

import dealdiff
from dealdiff.cli import main
from dealdiff.files.starting import add_version, start, version_text
from dealdiff.files.surface import SHEET_KEYS
from dealdiff.files.templating import WORDS
from dealdiff.files.templating_fields import QUANTITIES, READERS
from dealdiff.model import accepts
from dealdiff.model.complaint import keys_of
from dealdiff.model.term import Term
from dealdiff.vocabularies.finding import BUILT_IN, find_vocabulary

KEY = re.compile(rf"# (?:{'|'.join(SHEET_KEYS)}):(?: |$)")
BARE = "format: dealdiff/1\ntitle: a version\n"


def groups(text: str) -> list[tuple[int, int]]:
    """The lines of each key that is commented out, with what stands under it."""
    lines = text.splitlines()
    found = []
    for first in (number for number, line in enumerate(lines) if KEY.match(line)):
        end = first + 1
        while end < len(lines) and lines[end].startswith("#  "):
            end += 1
        found.append((first, end))
    return found


def used(text: str, first: int, end: int) -> str:
    """The text with some lines' "# " taken away; what the file has under the same key already goes."""
    lines = text.splitlines()
    key = lines[first].removeprefix("# ").split(":")[0]
    lines[first:end] = [line.removeprefix("# ") for line in lines[first:end]]
    again = [number for number, line in enumerate(lines) if line.startswith(f"{key}:") and number != first]
    for number in again:
        lines[number] = ""
    return "\n".join(lines) + "\n"


def every_type(folder: Path, vocabulary: str) -> Path:
    """A negotiation with an issue for each type of a vocabulary, and kinds in each of its schemes."""
    found = find_vocabulary(vocabulary)
    text = [f"format: dealdiff/1\nvocabulary: {vocabulary}\nparties: {{north: North, south: South}}"]
    text += ["sources: {daily: {}, weekly: {}}\nfigures: {staff: people at work}\nissues:"]
    text += [f"  {code.replace(' ', '-')}: {{is: {code}}}" for code in found.types]
    text += [f"{name}: {{'kind {name}': }}" for name in found.schemes]
    return write_talks(folder, negotiation="\n".join(text) + "\n", first=BARE, second=BARE)


def loads(place: Path, text: str) -> dealdiff.TermSheet:
    place.write_text(text, encoding="utf-8")
    return dealdiff.load(place.parents[1])[place.stem]


@pytest.mark.parametrize("vocabulary", BUILT_IN)
def test_each_group_of_a_new_version_is_read(vocabulary: str, tmp_path: Path) -> None:
    home = every_type(tmp_path / "talks", vocabulary)
    (place,) = add_version(home, "third")
    text = place.read_text(encoding="utf-8")
    keys = [text.splitlines()[first].removeprefix("# ").split(":")[0] for first, _ in groups(text)]
    assert keys == [
        *("title", "date", "dated by", "source", "told by", "parents"),
        *("silence", "silence", "silence", "phases", "terms", "exchange", "statements", "figures"),
    ]
    for first, end in groups(text):
        loads(place, used(text, first, end))


@pytest.mark.parametrize("vocabulary", BUILT_IN)
def test_all_terms_are_read_with_all_their_fields(
    vocabulary: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = every_type(tmp_path / "talks", vocabulary)
    (place,) = add_version(home, "third")
    text = place.read_text(encoding="utf-8")
    (group,) = [one for one in groups(text) if text.splitlines()[one[0]] == "# terms:"]
    sheet = loads(place, used(text, *group))
    types = find_vocabulary(vocabulary).types
    assert len(sheet.terms) == len(types)
    for term in sheet.terms.values():
        assert isinstance(term, Term)
        assert term.reported().keys() == set(own_fields(type(term)) or ["text"])
    assert main(["check", str(home)]) == 0
    assert "much like" not in capsys.readouterr().out


def own_fields(cls: type[Term]) -> list[str]:
    common = {*Term.__annotations__}
    return [name for name in cls.__annotations__ if name not in common]


@pytest.mark.parametrize("vocabulary", BUILT_IN)
def test_each_field_is_read_by_itself(vocabulary: str, tmp_path: Path) -> None:
    home = every_type(tmp_path / "talks", vocabulary)
    (place,) = add_version(home, "third")
    lines = place.read_text(encoding="utf-8").splitlines()
    start_ = lines.index("# terms:")
    end = next(number for number in range(start_, len(lines)) if not lines[number])
    terms: list[list[str]] = []
    for line in lines[start_ + 1 : end]:
        terms += [[line]] if re.match(r"#   \S", line) else []
        terms[-1] += [line] if re.match(r"#     \S", line) else []
    for number in range(1, max(map(len, terms))):
        pairs = [(one[0], one[number]) for one in terms if len(one) > number]
        chosen = [line.removeprefix("# ") for pair in pairs for line in pair]
        sheet = loads(place, "\n".join(["format: dealdiff/1", "terms:", *chosen, ""]))
        assert len(sheet.terms) == len(pairs)


@pytest.mark.parametrize("vocabulary", BUILT_IN)
def test_each_group_of_a_new_negotiation_is_read(vocabulary: str, tmp_path: Path) -> None:
    home, place = start(tmp_path / "talks", vocabulary)
    place = place.rename(place.with_name("first-draft.yaml"))
    assert "# figures" not in home.read_text(encoding="utf-8")
    text = place.read_text(encoding="utf-8")
    assert len(groups(text)) >= 5
    for first, end in groups(text):
        loads(place, used(text, first, end))


def test_where_nothing_is_declared_nothing_is_offered_that_cannot_be_read(tmp_path: Path) -> None:
    bare = "format: dealdiff/1\nvocabulary: ceasefire\nissues: {a: {is: movement}, b: {is: zone control}}\n"
    home = write_talks(tmp_path / "talks", negotiation=bare, first=BARE, second=BARE)
    (place,) = add_version(home, "third")
    text = place.read_text(encoding="utf-8")
    assert "#     # handed to: declare a party under parties in negotiation.yaml first\n" in text
    assert "#     # to: declare a kind under places in negotiation.yaml first\n" in text
    for first, end in groups(text):
        loads(place, used(text, first, end))


def test_odd_names_are_offered_as_they_can_be_read(tmp_path: Path) -> None:
    kinds = ", ".join(f"{name!r}: " for name in ("a: b", '"quoted"', "# noted", "yes"))
    issues = "{a: {is: zone control}}"
    odd = f"format: dealdiff/1\nvocabulary: ceasefire\nissues: {issues}\nplaces: {{{kinds}}}\n"
    home = write_talks(tmp_path / "talks", negotiation=odd, first=BARE, second=BARE)
    (place,) = add_version(home, "third")
    text = place.read_text(encoding="utf-8")
    (group,) = [one for one in groups(text) if text.splitlines()[one[0]] == "# terms:"]
    assert str(getattr(loads(place, used(text, *group)).terms["a"], "where", "")) == "yes"


def test_every_key_of_every_term_is_named() -> None:
    missing = [key for key in keys_of(Term) if key != "is" and f" {key}" not in WORDS["common"]]
    assert missing == []


def test_every_example_is_read() -> None:
    for words in QUANTITIES.values():
        assert str(accepts.quantity(words)) == words
    for reader, (words, _) in READERS.items():
        assert str(getattr(accepts, reader)(words)) == words


def test_the_text_is_the_same_each_time() -> None:
    talks = dealdiff.seed("gaza-2024")
    assert version_text(talks, "third") == version_text(talks, "third")
