"""``python -m dealdiff``."""

import sys

from dealdiff.cli import main

sys.exit(main())
