"""Drafts become pages: templates write them, in several processes where that pays.

Drafts are written in batches, so that what only a template needs does not stay in memory.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from generator.model.page import Body, Page
from generator.render.context.render_context import PageDraft, RenderContext
from generator.workers import in_processes

_BATCH = 192
"""What the templates of so many pages get is in memory at once: words of a transcript, lines."""


def written_pages(
    context: RenderContext, drafts: Iterable[Page], processes: int | None = None
) -> Iterator[Page]:
    """The pages with what their templates write, in their order.

    Args:
        context: what all pages share.
        drafts: the pages as page modules make them.
        processes: how many write at the same time; None for as many as are of use.
    """

    def packed(page: Page) -> bytes:
        body = context.body_of(page) if isinstance(page, PageDraft) else page.body
        return body.packed

    waiting = iter(drafts)
    while batch := list(islice(waiting, _BATCH)):
        for page, body in zip(batch, in_processes(packed, batch, processes), strict=True):
            yield with_body(page, Body(packed=body))


def with_body(page: Page, body: Body) -> Page:
    """The page with its text, and without what only its template needed."""
    return Page(
        path=page.path,
        title=page.title,
        description=page.description,
        body=body,
        section=page.section,
        searched=page.searched,
        boost=page.boost,
    )
