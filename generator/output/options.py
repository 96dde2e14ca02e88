"""The options of the plugin, as `mkdocs.yml` states them under `talks`, checked strictly.

The plugin takes them from MkDocs (`read_options`), the command line from the file itself, without
MkDocs (`read_project`); both make the settings of a build of them (`make_config`).
"""

import datetime as dt
import difflib
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

import msgspec
import yaml

from generator.messages.words import languages
from generator.model.base import Value
from generator.model.config import MAX_FILE_BYTES, MAX_LINES, Config, PlayerMode
from generator.model.site.export import DEFAULT_EXPORTS, ExportKind
from generator.model.source import Reprint
from generator.output.mkdocs.build_date import epoch_date
from generator.text.web_address import is_web_address

DEFAULT_SEEDS = "seeds"
DEFAULT_NOTES = "notes"
DEFAULT_CACHE = ".cache/mkdocs-talks"
_EXTRAS = {
    "share_images": ("share", "fontTools", "pymupdf_fonts", "resvg_py"),
    "search_full_text": ("full-text", "pagefind", "pagefind_bin"),
}
"""The extra of an option and its libraries."""


class Options(Value, frozen=True, kw_only=True):
    """What may stand under `talks` in `mkdocs.yml`.

    `seeds` is a folder beside `mkdocs.yml`; `notes` one beside it too, by default `notes` in the
    docs folder. `strict` makes errors of the seeds stop the build. `self_contained` takes what the
    theme would load from other hosts out of the pages. `cache` says whether, or in which folder,
    readings and pages of large collections are kept. `build_date` is the day of the build, for
    which predictions may be overdue. `share_images` asks for pictures of talks and concepts, and
    `share_fonts` are font files for them, beside `mkdocs.yml`. `search_full_text` makes every word
    of transcripts be found. `exports` are the kinds of files for other programs that the site
    holds.
    """

    seeds: str = DEFAULT_SEEDS
    notes: str | None = None
    language: str = "en"
    source_text: Reprint = Reprint.FULL
    strict: bool = False
    max_file_bytes: int = MAX_FILE_BYTES
    max_lines: int = MAX_LINES
    cache: bool | str = True
    self_contained: bool = True
    build_date: dt.date | None = None
    share_images: bool = False
    share_fonts: tuple[str, ...] = ()
    player: PlayerMode = PlayerMode.PRESS
    search_full_text: bool = False
    exports: tuple[ExportKind, ...] = DEFAULT_EXPORTS


class Project(Value, frozen=True, kw_only=True):
    """Where the options stand: the folder of `mkdocs.yml`, the docs folder and the site's name.

    `repository` is the address of what the site is built from, and `site_url` the site's own, where
    `mkdocs.yml` gives one. `excluded` are its patterns of hand-written files that are not shown.
    """

    root: Path
    docs: Path
    site_name: str = "Talk notes"
    repository: str | None = None
    site_url: str | None = None
    excluded: tuple[str, ...] = ()


class OptionsError(ValueError):
    """An option that does not exist or has an unusable value; `option` is its name."""

    def __init__(self, option: str, message: str) -> None:
        super().__init__(message)
        self.option = option


def read_options(given: Mapping[str, object]) -> Options:
    """The options with their defaults filled in, also for those that are empty.

    Raises:
        OptionsError: on an unknown option (naming the nearest valid one) or a wrong value.
    """
    for option in given:
        if option not in Options.__struct_fields__:
            raise OptionsError(str(option), _unknown(str(option)))
    stated = {option: value for option, value in given.items() if value is not None}
    for option, value in stated.items():
        _check(option, value)
    options = msgspec.convert(stated, Options)
    if options.language not in languages():
        known = ", ".join(languages())
        raise OptionsError("language", f"unknown is {options.language!r}; known are {known}")
    if options.max_file_bytes < 1:
        raise OptionsError("max_file_bytes", "expected a number of bytes above 0")
    if options.max_lines < 1:
        raise OptionsError("max_lines", "expected a number of lines above 0")
    return options


def need_extras(options: Options) -> None:
    """Makes sure that the libraries are here that options need; raises an OptionsError if not."""
    for option, (extra, *libraries) in _EXTRAS.items():
        try:
            for library in libraries if getattr(options, option) else ():
                import_module(library)
        except ImportError as error:
            message = f"there is no library {error.name} here: pip install 'mkdocs-talks[{extra}]'"
            raise OptionsError(option, message) from error


def cache_folder(options: Options, root: Path) -> Path | None:
    """Where readings of large collections are kept, or None for nowhere."""
    if options.cache is False or options.cache == "":
        return None
    return root / (DEFAULT_CACHE if options.cache is True else options.cache)


def make_config(options: Options, project: Project) -> Config:
    """The settings of a build, with every path made absolute from the project's folder.

    Without the option, the build's date is that of the environment's SOURCE_DATE_EPOCH.

    Raises:
        OptionsError: if the seeds folder does not exist, or SOURCE_DATE_EPOCH is no number.
    """
    seeds = project.root / options.seeds
    if not seeds.is_dir():
        raise OptionsError(
            "seeds",
            f"there is no folder {seeds}. Put notes about talks into it, or name the folder that "
            "holds them",
        )
    notes = project.docs / DEFAULT_NOTES if options.notes is None else project.root / options.notes
    return Config(
        seeds=seeds,
        notes=notes,
        site_name=project.site_name,
        language=options.language,
        source_text=options.source_text,
        max_file_bytes=options.max_file_bytes,
        max_lines=options.max_lines,
        cache=cache_folder(options, project.root),
        build_date=options.build_date or _epoch_date(),
        folder=_shown(options.seeds),
        repository=project.repository,
        site_url=_folder_address(project.site_url),
        exports=tuple(dict.fromkeys(options.exports)),
        player=options.player,
        search_full_text=options.search_full_text,
        share_images=options.share_images,
    )


def _folder_address(address: str | None) -> str | None:
    """The site's address with the `/` behind it that addresses of its files need."""
    if address is None or not is_web_address(address):
        return None
    return address if address.endswith("/") else f"{address}/"


def _shown(folder: str) -> str:
    """The folder as it is named beside `mkdocs.yml`; of one that lies elsewhere its own name."""
    path = Path(folder)
    return path.name if path.is_absolute() else path.as_posix()


def _epoch_date() -> dt.date | None:
    try:
        return epoch_date()
    except ValueError as error:
        raise OptionsError("build_date", str(error)) from error


def _unknown(option: str) -> str:
    near = difflib.get_close_matches(option, Options.__struct_fields__, n=1, cutoff=0.5)
    hint = f"did you mean `{near[0]}`? " if near else ""
    return f"unknown option; {hint}Valid options: {', '.join(Options.__struct_fields__)}"


def _check(option: str, value: object) -> None:
    try:
        msgspec.convert({option: value}, Options)
    except msgspec.ValidationError as error:
        if option == "build_date":
            raise OptionsError(option, f"{value!r} is not a day such as 2026-11-20") from error
        reason = str(error).split(" - at ")[0]
        raise OptionsError(option, f"{value!r}: {reason[:1].lower()}{reason[1:]}") from error


# --- from `mkdocs.yml`, without MkDocs --------------------------------------------------------

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
        site_url=_text(data, "site_url", "") or None,
        excluded=tuple(
            line
            for key in ("exclude_docs", "draft_docs")
            for line in _text(data, key, "").splitlines()
        ),
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
