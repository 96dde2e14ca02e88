"""Turns notes about talks into one cross-linked reference that can be cited.

The design reads top to bottom in :func:`generator.build.build`.
"""
