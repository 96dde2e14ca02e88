"""Turns notes about talks into one cross-linked reference that can be cited.

The design reads top to bottom in :func:`generator.build.build`.
"""

import gc

_RARELY = (20_000, 20, 20)
"""After how many values Python looks for cycles: next to none of ours are such."""

gc.set_threshold(*_RARELY)  # before the modules are imported, which make very many values
