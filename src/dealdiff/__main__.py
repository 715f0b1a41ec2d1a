"""``python -m dealdiff``."""

from __future__ import annotations

import sys

from dealdiff.cli import main

if __name__ == "__main__":
    sys.exit(main())
