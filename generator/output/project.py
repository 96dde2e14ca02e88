"""The options of a project, read from its `mkdocs.yml` without MkDocs."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from generator.output.options import Options, Project, read_options

PLUGIN = "talks"


class ProjectError(Exception):
    """A project's `mkdocs.yml` cannot be used; the message says why."""


class _TolerantLoader(yaml.SafeLoader):
    """A loader that reads tags it does not know, such as MkDocs' `!!python/name:`, as null."""


def _nothing(_loader: yaml.SafeLoader, _suffix: str, _node: yaml.Node) -> None:
    return None


_TolerantLoader.add_multi_constructor("!", _nothing)
_TolerantLoader.add_multi_constructor("tag:yaml.org,2002:python/", _nothing)


def read_project(path: Path) -> tuple[Options, Project]:
    """The options that stand under `talks` in a `mkdocs.yml`, and where the project lies.

    A configuration without the plugin gives the defaults.

    Raises:
        ProjectError: if the file cannot be read or is not a MkDocs configuration.
        OptionsError: if an option is unknown or unusable.
    """
    data = _read(path, ())
    root = path.absolute().parent
    project = Project(
        root=root,
        docs=root / _text(data, "docs_dir", "docs"),
        site_name=_text(data, "site_name", "Talk notes"),
        repository=_text(data, "repo_url", "") or None,
    )
    return read_options(_options(data.get("plugins"))), project


def _read(path: Path, heirs: tuple[Path, ...]) -> dict[object, object]:
    """The keys of a configuration with those that it inherits, as MkDocs joins them.

    `heirs` are the files that inherit from this one.
    """
    if path in heirs:
        raise ProjectError(f"{path} inherits from itself")
    try:
        data = yaml.load(path.read_bytes(), Loader=_TolerantLoader)  # noqa: S506  (a safe loader)
    except OSError as error:
        raise ProjectError(f"{path} cannot be read: {error.strerror}") from error
    except (yaml.YAMLError, ValueError) as error:
        raise ProjectError(f"{path} is not valid YAML: {error}") from error
    if not isinstance(data, dict):
        raise ProjectError(f"{path} is not a MkDocs configuration: it holds no keys")
    inherited = data.pop("INHERIT", None)
    if not isinstance(inherited, str):
        return data
    return _joined(_read((path.parent / inherited).resolve(), (*heirs, path)), data)


def _joined(base: dict[object, object], own: dict[object, object]) -> dict[object, object]:
    """Two configurations as one: groups of keys are joined, everything else is replaced."""
    joined = dict(base)
    for key, value in own.items():
        known = base.get(key)
        if isinstance(known, dict) and isinstance(value, dict):
            joined[key] = _joined(known, value)
        else:
            joined[key] = value
    return joined


def _text(data: dict[object, object], key: str, default: str) -> str:
    value = data.get(key)
    return default if value is None else str(value)


def _options(plugins: object) -> dict[str, object]:
    for name, options in _entries(plugins):
        if name == PLUGIN and isinstance(options, dict):
            return {str(key): value for key, value in options.items() if key != "enabled"}
    return {}


def _entries(plugins: object) -> Iterator[tuple[object, object]]:
    """The plugins, which MkDocs takes as a mapping or as a list of names and mappings."""
    if isinstance(plugins, dict):
        yield from plugins.items()
    elif isinstance(plugins, list):
        for entry in plugins:
            if isinstance(entry, dict):
                yield from entry.items()
