"""The files of a theme, listed without those of which MkDocs publishes none.

What lies in a folder whose name begins with a dot is no file of a site. Material has its icons in
one: MkDocs lists all fourteen thousand and holds each against a dozen patterns, which takes a
fourteenth of the time of a small build.
"""

import os
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme


def list_visible(theme: Theme) -> None:
    """Has a theme list only what MkDocs may publish, unless another plugin has changed it."""
    if type(theme) is Theme:
        theme.__class__ = _VisibleTheme


class _VisibleTheme(Theme):
    """A theme that finds every template and lists those in no hidden folder."""

    def get_env(self) -> Environment:
        environment = super().get_env()
        environment.loader = _VisibleFiles(self.dirs)
        return environment


class _VisibleFiles(FileSystemLoader):
    """Loads as its base does."""

    def list_templates(self) -> list[str]:
        templates: set[str] = set()
        for home in self.searchpath:
            for folder, folders, names in os.walk(home):
                folders[:] = (name for name in folders if not name.startswith("."))
                below = Path(folder).relative_to(home)
                templates.update((below / name).as_posix() for name in names)
        return sorted(templates)
