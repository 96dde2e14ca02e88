"""Turns notes about talks into one cross-linked reference that can be cited.

The design reads top to bottom in :func:`generator.build.build`.
"""

import gc

# From how many new values on Python looks for cycles, and how rarely through older ones. Next to
# none of ours are such; what templates leave behind is, and would take as much room as all pages.
gc.set_threshold(10_000, 50, 200)
