"""What MkDocs says of the project, and must be set to so that the generated pages come out right.

Only what is missing is added: an extension's options that `mkdocs.yml` sets are kept.
"""

import contextlib
from collections.abc import Iterable, Iterator, MutableMapping
from logging import DEBUG, ERROR, WARNING, Logger, LoggerAdapter
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator.messages.words import words
from generator.model.config import Config
from generator.model.problem import Problem, Severity
from generator.model.site.page import Asset
from generator.output.console import report
from generator.output.mkdocs.frame_script import FRAME
from generator.output.options import Options, OptionsError, Project, make_config

THEME = Path(__file__).with_name("theme")
MATERIAL = "material"
_OF_MKDOCS = frozenset(("mkdocs", "readthedocs"))
_LEVELS = {Severity.ERROR: ERROR, Severity.WARNING: WARNING, Severity.INFO: DEBUG}
POLYFILL = "assets/talks-iframe-worker.js"
ASKING = "assets/talks-search.js"
FULL_TEXT = "assets/talks-full-text.js"
STYLE = "assets/talks-theme.css"

EXTENSIONS: dict[str, dict[str, Any]] = {
    "attr_list": {},
    "md_in_html": {},
    "tables": {},
    "toc": {"permalink": True},
    "pymdownx.details": {},
    "pymdownx.superfences": {},
    "pymdownx.tabbed": {"alternate_style": True},
}
# Where search may cut words: at spaces and marks, at tags' remains, and around every character of a
# script that is written without spaces (kana and Han), so that any piece of such text is found.
_NO_SPACES = r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
_MARKS = r"""[\s\-,:;!?=\[\]()"'“”‘’/…、。，；：！？《》]+"""
SEPARATOR = rf"{_MARKS}|\.(?!\d)|&[lg]t;|(?={_NO_SPACES})|(?<={_NO_SPACES})"
_SEARCH = "material/search"
FEATURES = [
    "navigation.tabs",
    "navigation.indexes",
    "navigation.path",
    "navigation.top",
    "search.highlight",
    "toc.follow",
]

_SCHEMES = (
    ("(prefers-color-scheme)", None, "brightness-auto", "theme.to_light"),
    ("(prefers-color-scheme: light)", "default", "brightness-7", "theme.to_dark"),
    ("(prefers-color-scheme: dark)", "slate", "brightness-4", "theme.to_system"),
)


def prepare(config: MkDocsConfig, options: Options) -> None:
    """Sets what every site needs: final `.html` addresses, extensions and the theme's parts."""
    config.use_directory_urls = False
    plain = words(options.language).plain
    titled = {"permalink_title": plain("theme.permalink"), "title": plain("theme.contents")}
    for name, settings in EXTENSIONS.items():
        _require(config, name, settings | titled if name == "toc" else settings)
    if config.theme.name == MATERIAL:
        _prepare_material(config, options)
    elif options.self_contained and config.theme.name in _OF_MKDOCS:
        config.theme["highlightjs"] = False  # it would come from another host, and no page needs it


def include(config: MkDocsConfig, assets: Iterable[Asset]) -> None:
    """Makes every page load the site's style sheets and scripts, before those of `mkdocs.yml`."""
    paths = [asset.path for asset in assets if asset.path.startswith("assets/")]
    styles = [path for path in paths if path.endswith(".css")]
    if config.theme.name == MATERIAL:
        styles.append(STYLE)
    scripts = [path for path in paths if path.endswith(".js")]
    config.extra_css[:0] = [path for path in styles if path not in config.extra_css]
    named = {str(script) for script in config.extra_javascript}
    config.extra_javascript[:0] = [path for path in scripts if path not in named]


def _require(config: MkDocsConfig, name: str, settings: dict[str, Any]) -> None:
    given = {name, f"markdown.extensions.{name}"} & set(config.markdown_extensions)
    if not given:
        config.markdown_extensions.append(name)
    for used in given or {name}:
        current = dict(config.mdx_configs.get(used) or {})
        merged = settings | current
        if merged:
            config.mdx_configs[used] = merged


def _prepare_search(settings: MutableMapping[str, Any], language: str) -> None:
    """Makes what is written without spaces be found, and English on a Chinese site as well.

    A Chinese theme asks for stems of English words, by whose beginnings nobody finds a whole word.
    """
    if not settings["separator"]:
        settings["separator"] = SEPARATOR
    stems = language.startswith("zh") and not settings["lang"]
    if stems and settings["pipeline"] is None:
        settings["pipeline"] = ["stopWordFilter"]


def _palette(language: str) -> list[dict[str, object]]:
    """The colours that the pages are drawn for: light or dark as the reader's system is, or set."""
    plain = words(language).plain
    return [
        {
            "media": media,
            **({"scheme": scheme} if scheme else {}),
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": f"material/{icon}", "name": plain(name)},
        }
        for media, scheme, icon, name in _SCHEMES
    ]


def _prepare_material(config: MkDocsConfig, options: Options) -> None:
    theme = config.theme
    # A folder of the site's own (custom_dir) comes first, the theme itself last.
    theme.dirs.insert(0 if theme.custom_dir is None else 1, str(THEME))
    if not theme.get("features"):
        theme["features"] = list(FEATURES)
    if not theme.get("palette"):
        theme["palette"] = _palette(options.language)
    if options.self_contained:
        theme["font"] = False
    search = config.plugins.get(_SEARCH)
    if search is not None:
        _prepare_search(search.config, str(theme.get("language")))
    polyfills = config.extra.setdefault("polyfills", [])
    if not any("iframe-worker" in str(script) for script in polyfills):
        polyfills.append(POLYFILL)
    if search is not None:
        polyfills.append(ASKING)
        if options.search_full_text:
            polyfills.append(FULL_TEXT)
    polyfills.append(FRAME)


def root_of(config: MkDocsConfig) -> Path:
    """The folder of `mkdocs.yml`."""
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()


def languages_of(config: MkDocsConfig) -> object:
    """The languages of the site, where the theme has a switch between them."""
    return config.extra.get("alternate") if config.theme.name == MATERIAL else None


def settings_of(options: Options, config: MkDocsConfig) -> Config:
    """The settings that the options mean in this project.

    Raises:
        PluginError: if an option cannot be used.
    """
    project = Project(
        root=root_of(config),
        docs=Path(config.docs_dir),
        site_name=config.site_name,
        repository=config.repo_url or None,
        site_url=config.site_url or None,
    )
    with explained():
        return make_config(options, project)


@contextlib.contextmanager
def explained() -> Iterator[None]:
    """Turns an unusable option, and a site that cannot be built, into an error of MkDocs' kind."""
    try:
        yield
    except OptionsError as error:
        raise PluginError(f"talks: option `{error.option}`: {error}") from error
    except ValueError as error:
        raise PluginError(f"talks: {error}") from error


def tell(log: LoggerAdapter[Logger], problems: tuple[Problem, ...]) -> None:
    """Logs problems, the gravest first."""
    for problem in report.by_severity(problems):
        log.log(_LEVELS[problem.severity], "%s", report.line_of(problem))


def refuse(problems: tuple[Problem, ...]) -> None:
    """Stops a strict build.

    Raises:
        PluginError: if one of the problems is an error.
    """
    errors = [it for it in report.by_severity(problems) if it.severity is Severity.ERROR]
    if errors:
        lines = "".join(f"\n  {report.line_of(error)}" for error in errors)
        raise PluginError(f"talks: the seeds have errors, and `strict` is on:{lines}")
