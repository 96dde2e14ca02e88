"""The pages of a talk's transcripts."""

from collections.abc import Iterable, Iterator, Sequence

from generator.model.base import Address
from generator.model.corpus import Talk
from generator.model.items import Passage
from generator.model.page import Page, SectionName
from generator.render.context.render_context import CONTENT_BOOST, RenderContext
from generator.render.paging.transcripts import Transcript
from generator.render.pieces.shorten import short
from generator.render.pieces.transcript_views import TranscriptPart, stretches_of, summary_of

_TITLE = 40
"""How much of a long talk's title stands in that of each page; the link below has all of it."""


def transcript_pages(
    context: RenderContext, talk: Talk, printed: Iterable[Transcript]
) -> Iterator[Page]:
    """The pages of the transcripts that are too long for the talk's page."""
    for transcript in printed:
        if not transcript.is_on_talk:
            yield from _pages(context, talk, transcript)


def _pages(context: RenderContext, talk: Talk, transcript: Transcript) -> Iterator[Page]:
    """The whole transcript, or its contents and a page for each part."""
    summary = summary_of(context, talk, transcript)
    title = transcript.listing.name
    about = " · ".join([title, *(speaker.name for speaker in summary.speakers)])

    def page(
        address: Address,
        name: str,
        passages: Sequence[Passage],
        before: TranscriptPart | None,
        behind: TranscriptPart | None,
    ) -> Page:
        return context.page(
            "talks/transcript",
            address,
            title=name,
            description=about,
            section=SectionName.TALKS,
            boost=CONTENT_BOOST,
            values={
                "talk": talk,
                "summary": summary,
                "is_whole": address == summary.address,
                "is_searched": context.config.search_full_text,
                "before": before,
                "behind": behind,
                "stretches": tuple(stretches_of(context, talk, transcript, passages)),
            },
        )

    whole = () if summary.parts else transcript.passages
    yield page(summary.address, title, whole, None, None)
    of_talk = context.words.plain("transcript.of", name=short(talk.title, _TITLE))
    neighbours = (None, *summary.parts, None)
    for index, part in enumerate(summary.parts):
        name = context.words.plain("parts.title", name=of_talk, part=part.place)
        before, behind = neighbours[index], neighbours[index + 2]
        yield page(part.address, name, transcript.pages[index], before, behind)
