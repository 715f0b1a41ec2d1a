"""One piece of advice."""

from __future__ import annotations

from attrs import frozen

from dealdiff.model.spelling import Path


@frozen
class Weak:
    """What was found, before its place is known: ``version`` is "" for what the negotiation declares."""

    code: str
    version: str
    path: Path
    found: str
    at_key: bool = False


@frozen(kw_only=True)
class Advice:
    """Something that is no error and yet weak.

    ``code`` is its stable name; ``version`` the id of the version ("" for what the negotiation declares);
    ``file``, ``line`` and ``column`` (from 1) and ``path`` its place, as with an error, without a file 0;
    ``found``, ``why`` and ``mend`` what was found, why it is weak and how to mend it.

    >>> print(Advice(code="issue-unused", file="deal.yaml", line=3, column=1, path="issues.fee", version="",
    ...              found="'fee'", why="nobody uses it", mend="take it out"))
    deal.yaml:3:1: issues.fee: found 'fee'; nobody uses it; take it out [issue-unused]
    """

    code: str
    version: str
    file: str = ""
    line: int = 0
    column: int = 0
    path: str
    found: str
    why: str
    mend: str

    @property
    def place(self) -> str:
        """File, line, column and path as errors tell them; without a file the path alone."""
        return f"{self.file}:{self.line}:{self.column}: {self.path}" if self.file else self.path

    def __str__(self) -> str:
        return f"{self.place}: found {self.found}; {self.why}; {self.mend} [{self.code}]"
