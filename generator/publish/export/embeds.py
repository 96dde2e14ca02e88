"""A quote as a page of its own, small enough to stand inside somebody else's (`<iframe>`)."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.model.items import Quote
from generator.model.site.export import DataFile
from generator.publish.export.context import ExportContext
from generator.text.markdown.escape import fill, harmless
from generator.text.quantities.timecode import format_time

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }}
body {{ margin: 1rem }}
blockquote {{ border-left: .25rem solid; margin: 0; padding-left: 1rem }}
</style>
</head>
<body>
<figure style="margin: 0">
<blockquote><p>{text}</p></blockquote>
<figcaption>— {who}, <a href="{href}" target="_top">{talk}</a>{when}</figcaption>
</figure>
</body>
</html>
"""


def export(context: ExportContext) -> Iterator[DataFile]:
    """`embed/q-<id>.html` for each quote."""
    for quote in context.corpus.quotes:
        path = f"embed/q-{quote.id}.html"
        yield DataFile(
            path=path,
            content=_page(context, quote, path).encode("utf-8"),
            media_type="text/html",
            format="HTML",
        )


def _page(context: ExportContext, quote: Quote, path: str) -> Markup:
    talk, time = context.talks[quote.talk], quote.attestations[0].time
    sources = {context.sources[wording.at.source].language for wording in quote.attestations}
    language = sources.pop() if len(sources) == 1 else None
    return fill(
        _PAGE,
        language=language or context.config.language,
        title=talk.title,
        text=harmless(quote.text) or "–",
        who=context.said_by(quote.speaker) or context.words.plain("speaker.unnamed"),
        href=context.link(path, quote.address),
        talk=talk.title or "–",
        when=f", {format_time(time.seconds)}" if time else "",
    )
