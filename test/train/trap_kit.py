"""What the scripts of traps share: a scratch folder and our Python from their arguments, and lines of JSON for what they find.

Whatever libraries print goes to standard error.
"""

import json
import os
import sys
from pathlib import Path

folder = Path(sys.argv[1])
sys.path.insert(0, sys.argv[2])

_told = os.fdopen(os.dup(1), "w", buffering=1)
os.dup2(2, 1)


def tell(trap, alone, mended):
    _told.write(json.dumps({"trap": trap, "alone": alone, "mended": mended}) + "\n")


def attempt(work):
    """What it gives, or the name of the error that it ends with."""
    try:
        return work()
    except BaseException as error:
        return type(error).__name__
