"""One spelling for every field: its attribute in Python, its words in files, errors and paths."""

from __future__ import annotations

_WORDS = {"part": "phase", "parts": "phases", "exchanges": "exchange", "open_": "open"}
_ATTRIBUTES = {words: attribute for attribute, words in _WORDS.items()}
_KEYWORDS = frozenset({"is", "if", "from", "for", "open", "except", "as"})

Path = tuple[str, ...]


def words_of(attribute: str) -> str:
    """How an attribute is spelled in files.

    >>> words_of("of_whom"), words_of("from_"), words_of("part")
    ('of whom', 'from', 'phase')
    """
    return _WORDS.get(attribute) or attribute.rstrip("_").replace("_", " ")


def attribute_of(words: str) -> str:
    """The attribute that a file's words name: the inverse of :func:`words_of`."""
    if words in _ATTRIBUTES:
        return _ATTRIBUTES[words]
    attribute = words.replace(" ", "_")
    return attribute + "_" if words in _KEYWORDS else attribute


def told(path: Path) -> str:
    """A path as it is shown: ``terms.hostages.count``."""
    return ".".join(path)
