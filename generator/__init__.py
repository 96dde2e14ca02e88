"""Turns notes about talks into one cross-linked reference that can be cited.

The design reads top to bottom in :func:`generator.build.build`.
"""

import gc

# From how many new values on Python looks for cycles. Next to none of ours are such, neither those
# that stand when all modules are loaded nor those of a collection.
gc.set_threshold(10_000, 50, 200)
