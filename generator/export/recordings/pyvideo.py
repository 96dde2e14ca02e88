"""Records of talks in the form of pyvideo.org's data."""

from collections.abc import Iterator

import msgspec

from generator.export.citations.references import Medium, medium_of
from generator.export.context import ExportContext, beside
from generator.model.account_head import PersonRole
from generator.model.corpus import Talk
from generator.model.export import DataFile
from generator.text.addresses import web_address
from generator.text.markdown.escape import harmless
from generator.text.recording_address import YOUTUBE, recording_of

_DAY = len("2025-10-17")


def export(context: ExportContext) -> Iterator[DataFile]:
    """`talks/<talk>.pyvideo.json` for each talk."""
    for talk in context.corpus.talks:
        encoded = msgspec.json.encode(_record(context, talk), order="sorted")
        yield DataFile(
            path=beside(talk.address, "pyvideo.json"),
            content=msgspec.json.format(encoded, indent=2) + b"\n",
            media_type="application/json",
            format="PyVideo",
            about=talk.address,
        )


def _record(context: ExportContext, talk: Talk) -> dict[str, object]:
    languages = context.languages(talk)
    recording = web_address(talk.url)
    page = context.absolute(talk.address)
    tags = {harmless(concept.name) for concept in context.concepts_of.get(talk.id, ())}
    site = harmless(context.config.site_name)
    record: dict[str, object] = {
        "title": harmless(talk.title),
        "description": context.briefs.get(talk.id, ""),
        "speakers": list(map(harmless, context.names(talk, PersonRole.SPEAKER))),
        "tags": sorted(tags),
        "videos": [{"type": _type(talk), "url": recording}] if recording else [],
        "thumbnail_url": "",
    }
    optional = {
        "recorded": talk.published if talk.published and len(talk.published) == _DAY else None,
        "duration": talk.duration.seconds if talk.duration else None,
        "language": languages[0] if len(languages) == 1 else None,
        "related_urls": [{"label": site, "url": page}] if page else None,
    }
    return record | {name: value for name, value in optional.items() if value is not None}


def _type(talk: Talk) -> str:
    recording = recording_of(talk.url) if talk.url else None
    if recording and recording.platform == YOUTUBE:
        return YOUTUBE
    return "audio" if medium_of(talk) is Medium.SOUND else "video"
