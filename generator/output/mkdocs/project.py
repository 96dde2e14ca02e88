"""What MkDocs' configuration says of the project, as settings of the generator."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator.model.config import Config
from generator.output.options import Options, OptionsError, Project, make_config


def root_of(config: MkDocsConfig) -> Path:
    """The folder of `mkdocs.yml`."""
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()


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
    """Turns an unusable option into an error of MkDocs' own kind."""
    try:
        yield
    except OptionsError as error:
        raise PluginError(f"talks: option `{error.option}`: {error}") from error
