"""Drafts become pages: templates write them, in several processes where that pays.

Drafts are written in batches, so that what only a template needs does not stay in memory.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from generator.model.site.page import Body, Page
from generator.render.context.render_context import PageDraft, PageGroup, RenderContext, with_body
from generator.render.kept_pages import KeptPages
from generator.text.processes import in_processes

_BATCH = 192
"""What the templates of so many pages get is in memory at once: words of a transcript, lines."""


def written_pages(
    context: RenderContext,
    drafts: Iterable[Page | PageGroup],
    processes: int | None,
    former: KeptPages | None,
) -> Iterator[Page]:
    """The pages with what their templates write, in the order of their drafts.

    So many `processes` write at the same time (None: as many as are of use). The `former` pages of
    the last build are not written again, if any are kept.
    """

    def written(draft: PageDraft) -> bytes:
        return former.write(draft) if former else context.body_of(draft).content

    waiting = chain.from_iterable(
        ([it] if isinstance(it, Page) else former.pages_of(it) if former else it.make(context))
        for it in drafts
    )
    while batch := list(islice(waiting, _BATCH)):
        bodies = {page.path: page.body for page in batch if not isinstance(page, PageDraft)}
        if former:
            bodies |= former.bodies(page for page in batch if isinstance(page, PageDraft))
        missing = [it for it in batch if isinstance(it, PageDraft) and it.path not in bodies]
        for draft, packed in zip(missing, in_processes(written, missing, processes), strict=True):
            body = former.keep(draft, packed) if former else Body(content=packed)
            bodies[draft.path] = body.in_file(context.spill)
        yield from (with_body(page, bodies[page.path]) for page in batch)
    if former:
        former.close()
