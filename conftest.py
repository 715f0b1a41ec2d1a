"""What all tests share: the examples of the documentation are tests, and how hypothesis runs."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

# Examples of a page share its names, examples in docstrings those of their module: each file runs as
# one, in order (pytest-xdist keeps it so by `--dist loadfile`). pytest's own doctest is switched off.
_pages = Sybil(parsers=[PythonCodeBlockParser()], patterns=["README.md", "docs/*.md", "docs/*/*.md"])
_docstrings = Sybil(parsers=[DocTestParser()], path="src", pattern="*.py")

pytest_collect_file = (_pages + _docstrings).pytest()

# A slow machine is no failure. All else is hypothesis's own profile, which under CI takes the same
# examples each time.
settings.register_profile("dealdiff", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("dealdiff")
