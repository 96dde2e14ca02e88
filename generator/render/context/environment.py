"""The template environment: everything a template prints is escaped unless it is markup.

Jinja's own autoescape is on as well, so that what macros return counts as markup; it alone would
leave Markdown's characters alive.
"""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.messages.words import words
from generator.model.corpus import SET_BY_EDITOR
from generator.render.context.verbatim import verbatim
from generator.render.pieces.wording import short
from generator.text.markdown.escape import coded, escape_run, leading, remark, safe

TEMPLATES = Path(__file__).parent.parent / "templates"


@cache
def environment(language: str) -> Environment:
    """The environment whose interface words are those of a language.

    Raises:
        ValueError: if the language has no catalogue.
    """
    catalogue = words(language)
    made = Environment(
        loader=FileSystemLoader(TEMPLATES, encoding="utf-8"),
        autoescape=True,
        finalize=safe,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        optimized=False,  # folding constants costs more than our templates gain by it
    )
    made.filters["run"] = escape_run
    made.filters["said"] = catalogue.said
    made.globals.update(
        t=catalogue,
        word=catalogue.word,
        date=catalogue.date,
        gap=catalogue.gap,
        comma=catalogue.mark("comma"),
        colon=catalogue.mark("colon"),
        clause=catalogue.mark("clause"),
        leading=leading,
        coded=coded,
        remark=remark,
        set_by_editor=SET_BY_EDITOR,
        short=short,
        verbatim=verbatim,
        score="{:.2f}".format,
    )
    return made
