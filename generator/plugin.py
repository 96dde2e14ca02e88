"""The MkDocs plugin `talks`: adapts MkDocs' events to the generator and nothing more."""

import datetime as dt
import gc
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from jinja2 import Environment
from mkdocs.config.base import Config as Schema
from mkdocs.config.base import ConfigErrors, ConfigWarnings, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext
from msgspec.structs import replace

from generator.build import build
from generator.messages.words import words
from generator.model.base import Address
from generator.model.site.page import Site
from generator.output import wiki_links
from generator.output.console import report
from generator.output.console.progress import Progress, terminal
from generator.output.mkdocs import files as mkdocs_files
from generator.output.mkdocs import navigation, ready_pages, search
from generator.output.mkdocs import settings as mkdocs_settings
from generator.output.mkdocs.build_date import build_date
from generator.output.mkdocs.frame_script import FrameScript
from generator.output.mkdocs.generated_file import PageFile
from generator.output.mkdocs.kept_site import KeptSite, kept_site, shared_by_all
from generator.output.mkdocs.language_switch import switched
from generator.output.mkdocs.last_site import LastSite
from generator.output.mkdocs.page_shells import use_shells
from generator.output.mkdocs.settings import (
    explained,
    languages_of,
    refuse,
    root_of,
    settings_of,
    tell,
)
from generator.output.mkdocs.themes import mend, with_head, with_plain_style
from generator.output.options import Options, OptionsError, cache_folder, need_extras, read_options
from generator.output.share.plan import Plan, plan_pictures, write_pictures
from generator.publish.export.page_head import PageHeads, heads_of
from generator.text.store import keep_compiled

if TYPE_CHECKING:  # a server is loaded where there is one, and takes a moment
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger("talks")


# MkDocs' classes are typed but for what runs when a class is derived from them.
class NoSchema(Schema):  # type: ignore[no-untyped-call]
    """An empty schema for MkDocs: the options are checked by :func:`read_options`."""


class TalksPlugin(BasePlugin[NoSchema]):  # type: ignore[no-untyped-call]
    """Adds the pages about talks to a site; the options are those of :class:`Options`."""

    def __init__(self) -> None:
        self._options = Options()
        self._site: Site | None = None
        self._found: list[tuple[str, bytes]] = []
        self._generated: frozenset[str] = frozenset()
        self._written: frozenset[str] = frozenset()
        self._date = dt.date.min
        self._plan = Plan()
        self._heads: PageHeads | None = None
        self._frame = FrameScript()
        self._progress = Progress(log.info)
        self._finished = 0
        self._is_dirty = False
        self._last = LastSite()
        self._kept: KeptSite | None = None
        self._documents: Sequence[File] = ()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Learns whether MkDocs leaves what it has written before, and whether it builds again."""
        self._is_dirty = dirty
        self._last = LastSite(is_kept=command == "serve")

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Reads the options strictly: MkDocs by itself only warns of unknown ones."""
        super().load_config({}, config_file_path)
        try:
            self._options = read_options(options)
            need_extras(self._options)
        except OptionsError as error:
            return [(error.option, ValidationError(str(error)))], []
        return [], []

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Sets what the pages need, before other plugins look at it."""
        mkdocs_settings.prepare(config, self._options)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Takes the last build's site out of the way of MkDocs, which deletes it now."""
        store = cache_folder(self._options, root_of(config))
        self._kept = None if self._is_dirty else kept_site(config, store)
        if self._kept:
            self._kept.set_aside()

    def on_build_error(self, **_: object) -> None:
        """Leaves nothing of the last build's site where there is no new one."""
        if self._kept:
            self._kept.discard()

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Builds the site from the seeds and adds its pages and files to MkDocs' own."""
        if self._kept:
            self._kept.put_back()
        settings = settings_of(self._options, config)
        self._progress = Progress(log.info, terminal() if log.isEnabledFor(logging.INFO) else None)
        self._finished = 0
        with explained():
            site = self._last.of(settings, lambda: build(settings, self._progress.done))
        if config.theme.name != mkdocs_settings.MATERIAL:
            site = with_plain_style(site)
        # Lines of sources are not asked for again; pictures and search are seen to below.
        self._site = replace(site, sources=(), cards=(), search=())
        self._heads = heads_of(site, settings)
        self._generated = frozenset(page.path for page in site.pages)
        self._date = build_date(site.corpus, settings.build_date)
        mkdocs_files.remove_private(files, (settings.notes, settings.seeds))
        linked = mkdocs_files.remove_linked_out(files, root_of(config), config)
        by_hand = mkdocs_files.hand_written_pages(files, config)
        overridden = mkdocs_files.add_site(site, files, config)
        pages = sum(isinstance(file, PageFile) for file in files)
        self._found = search.encoded_entries(site.search, pages)
        mkdocs_settings.include(config, site.assets)
        self._plan = Plan()
        if self._options.share_images:
            fonts = tuple(root_of(config) / name for name in self._options.share_fonts)
            with explained():
                self._plan = plan_pictures(site.cards, fonts, files, config)
        if config.nav is None:
            about = words(self._options.language).plain("theme.about")
            config.nav = navigation.make_nav(site.tabs, by_hand, about)
        if self._options.strict:
            refuse(site.problems)
        tell(log, site.problems + linked + overridden + self._plan.problems)
        for line in report.closing_lines(site):
            log.info("%s", line)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Puts every page under its section and gives all of them the build's date.

        Pages whose HTML is final already get it here.
        """
        if self._site is not None:
            ready_pages.make_pages_ready(self._site, files, nav, config)
            navigation.place_pages(self._site, files, nav)
            navigation.date_pages(files, self._date)
        self._documents = files.documentation_pages()
        if self._kept:
            shared = shared_by_all(config, nav, self._options, self._date)
            self._kept.keep(files, nav, self._beside, shared)
        if self._heads:
            self._heads.close()
        return nav

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, **_: object
    ) -> str:
        """Resolves the wiki links of hand-written pages; search has generated ones already."""
        if isinstance(page.file, PageFile) and config.theme.name == mkdocs_settings.MATERIAL:
            page.meta["search"] = {"exclude": True}
        if self._site is None or "[[" not in markdown:
            return markdown
        if not mkdocs_files.is_by_hand(page.file, config):
            return markdown
        made, problems = wiki_links.resolve_page(
            markdown,
            page.file.src_uri,
            self._site.names,
            Path(config.docs_dir).name,
            page.file.content_string,
        )
        tell(log, problems)
        return made

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Says how many pages came with their HTML; the others went through Markdown.

        From here on the theme writes pages.
        """
        mkdocs_files.remove_source_maps(files, config)
        self._written = frozenset(file.dest_uri for file in files if isinstance(file, PageFile))
        pages = [file.page for file in self._documents]
        ready = sum(isinstance(page, ready_pages.ReadyPage) and page.is_ready for page in pages)
        log.info("Pages: %d, of which %d by way of Markdown", len(pages), len(pages) - ready)
        env.auto_reload = False
        keep_compiled(env)
        self._progress.begin()
        if config.theme.name == mkdocs_settings.MATERIAL:
            self._frame = FrameScript()
            use_shells(env, config, self._mend)
        return env

    @event_priority(-100)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, **_: object
    ) -> TemplateContext:
        """Gives the page its picture, and themes that print the day of the build its date.

        From here on the theme, which comes last, sees its HTML.
        """
        if isinstance(page, ready_pages.ReadyPage):
            page.is_shown = True
        picture = self._plan.shown.get(page.file.src_uri)
        cast("dict[str, object]", context)["talks_picture"] = picture
        return self._dated(context)

    def on_template_context(self, context: TemplateContext, **_: object) -> TemplateContext:
        """Gives `404.html` its words, the map of the site its pages, and both the build's date."""
        context["pages"] = self._documents
        cast("dict[str, object]", context)["talks_words"] = words(self._options.language).plain
        return self._dated(context)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Mends what the theme leaves open, and lets go of the page's HTML."""
        self._finished += 1
        self._progress.at("Pages written", self._finished, len(self._written))
        is_mended = False
        if isinstance(page, ready_pages.ReadyPage):
            is_mended = page.is_mended
            page.release()
        if config.theme.name == mkdocs_settings.MATERIAL and not is_mended:
            output = self._mend(output)
        url = page.url if page.file.src_uri in self._generated else None
        if url and self._heads:
            output = with_head(output, self._heads.of(Address(page.file.dest_uri)))
        return switched(output, languages_of(config), url, page.canonical_url)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Mends the pages that are made from a theme's template alone, such as `404.html`."""
        if config.theme.name != mkdocs_settings.MATERIAL or not template_name.endswith(".html"):
            return output_content
        return switched(self._mend(output_content), languages_of(config), None, None)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Puts what is found on generated pages into the search index, after its own plugin.

        The pictures of pages are drawn here too: there may be too many to hold in memory.
        """
        self._progress.done("Pages written", self._finished)
        if config.theme.name == mkdocs_settings.MATERIAL:
            held = (entry for page, entry in self._found if page in self._written)
            self._site = self._heads = None  # the index takes the room of the corpus
            search.write_index(Path(config.site_dir), held)
            self._frame.write(Path(config.site_dir))
            if self._options.search_full_text:
                with explained():
                    search.write_full_text(Path(config.site_dir), self._written)
        if self._plan.drawings:
            log.info("Pictures for shared links: %d", len(self._plan.drawings))
            cache = settings_of(self._options, config).cache
            write_pictures(self._plan.drawings, self._plan.fonts, Path(config.site_dir), cache)
        if self._kept:
            self._kept.note()
        self._documents, self._found = (), []

    def on_shutdown(self) -> None:
        """Spares Python the search for cycles in all that is left when the process ends."""
        gc.freeze()

    def on_serve(
        self, server: "LiveReloadServer", /, *, config: MkDocsConfig, **_: object
    ) -> "LiveReloadServer":
        """Builds again when a seed, the curation file or a note changes."""
        settings = settings_of(self._options, config)
        for folder in filter(Path.is_dir, (settings.seeds, settings.notes)):
            server.watch(str(folder))
        return server

    def _dated(self, context: TemplateContext) -> TemplateContext:
        context["build_date_utc"] = dt.datetime.combine(self._date, dt.time(tzinfo=dt.UTC))
        return context

    def _beside(self, file: PageFile) -> object:
        head = self._heads and self._heads.stamp(Address(file.dest_uri))
        return head, self._plan.shown.get(file.src_uri)

    def _mend(self, html: str) -> str:
        path = words(self._options.language).plain("theme.path")
        return self._frame.moved(mend(html, path, self_contained=self._options.self_contained))
