"""Files that say how the shows are called that notes name by ids: `podcasts/river-hour.md`."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from generator.model.account import Account
from generator.model.base import SourceId
from generator.read.files.listing import SeedPath
from generator.read.files.other_notes.site_notes import name_of_show_page
from generator.read.files.shared_facts.event_files import title_of_file
from generator.text.naming.ids import slug


def with_names_of_shows(
    accounts: Sequence[Account],
    seeds: Iterable[SeedPath],
    files: Mapping[SourceId, str],
    max_bytes: int,
) -> tuple[Account, ...]:
    """The accounts, with what the page of a show calls it for the id that they state.

    Args:
        accounts: the accounts.
        seeds: the files that are published; those on talks are no pages of shows.
        files: the path of each source's file.
        max_bytes: larger files say nothing.
    """
    stated = {slug(it.show) for it in accounts if it.show}
    on_talks = {files[it.source] for it in accounts}
    others = (it for it in seeds if it.file not in on_talks)
    pages = {name: it for it in others if (name := name_of_show_page(it.file)) in stated}
    names = {name: title_of_file(it.path, max_bytes) for name, it in pages.items()}
    return tuple(
        replace(it, show=name) if it.show and (name := names.get(slug(it.show))) else it
        for it in accounts
    )
