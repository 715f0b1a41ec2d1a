"""One thing that is wrong with plain data or with a sheet in its scope."""

from __future__ import annotations

from attrs import frozen

from dealdiff.model.spelling import Path, told


@frozen
class Complaint:
    """Where (a path of keys), what was found, what was expected, how to mend it."""

    path: Path
    found: str
    expected: str
    hint: str = ""

    def __str__(self) -> str:
        said = f"found {self.found}, expected {self.expected}" if self.found else ""
        return f"{told(self.path)}: " + "; ".join(part for part in (said, self.hint) if part)
