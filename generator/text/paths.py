"""Paths of files, taken apart."""

from pathlib import PurePosixPath

from generator.text.caches import remembered

path_of = remembered(PurePosixPath)
"""The path that a file has as a text: what reads and compares notes asks for it again and again."""
