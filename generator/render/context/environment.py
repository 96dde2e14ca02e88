"""The template environment: everything a template prints is escaped unless it is markup.

Jinja's own autoescape is on as well, so that what macros return counts as markup; it alone would
leave Markdown's characters alive.
"""

from collections.abc import MutableMapping
from functools import cache
from keyword import iskeyword
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup

from generator.messages.words import words
from generator.model.items import SET_BY_EDITOR, Disagreement
from generator.render.pieces.shorten import opened, short
from generator.render.pieces.summaries import concept_summary, opening_words, talk_summary
from generator.render.pieces.turns import by_chapter, speaker_name, turns
from generator.text.markdown.escape import (
    coded,
    escape_content,
    escape_run,
    fill,
    join,
    leading,
    made_safe,
    remark,
    safe,
)
from generator.text.markdown.printed_lists import passage_runs
from generator.text.quantities.horizons import is_length, named_dates
from generator.text.regex import regex
from generator.text.store import keep_compiled
from generator.text.web_address import is_recording


class TemplateCode(CodeGenerator):
    """Writes the code of a template whose environment escapes, and whose `finalize` is `safe`.

    It is less than Jinja writes for templates that it does not know. Every value that ours print
    goes through `safe`, which gives markup, so that Jinja need not escape it once more; they call
    functions and macros that take no context of Jinja's; and what stands behind a dot is an
    attribute, never a key. In these three ways Jinja spends as much time as in all else.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401, ARG002  (Jinja's)
        self.write("(printed if (printed := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401, ARG002  (Jinja's)
        self.write(f").__class__ is Markup else {finalize.src}printed))")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  (Jinja's)
        """An attribute, as Python has it; of `self`, Jinja's own: a block of the template."""
        if isinstance(node.node, nodes.Name) and node.node.name == "self":
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(  # noqa: N802  (Jinja's)
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """A call, as Python has it; Jinja's own of what a block is given to, and of odd names."""
        odd = node.dyn_args or node.dyn_kwargs or any(iskeyword(it.key) for it in node.kwargs)
        if forward_caller or odd:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(")(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")


TEMPLATES = Path(__file__).parent.parent / "templates"

_SECTIONS = 3
_TEASERS = 120
"""How long a teaser at the start of a recording may be, in seconds."""

# White space that escaping alone would fold: all but single spaces between words.
_SPACES = regex(r"(\s{2,}|[^\S ]|^\s|\s$)")


class PlainEnvironment(Environment):
    """An environment whose templates have what all of them share in a plain dictionary.

    Jinja's own goes through a chain of two, name by name, for every page and import.
    """

    code_generator_class = TemplateCode

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The names that a template knows beside those that it is given."""
        return {**self.globals, **(d or {})}


@cache
def environment(language: str) -> Environment:
    """The environment whose interface words are those of a language.

    Raises:
        ValueError: if the language has no catalogue.
    """
    catalogue = words(language)
    env = PlainEnvironment(
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
    keep_compiled(env)
    env.filters["run"] = escape_run
    env.filters["said"] = catalogue.said
    env.globals.update(
        t=catalogue,
        word=catalogue.word,
        date=catalogue.date,
        gap=catalogue.gap,
        length=catalogue.length,
        comma=catalogue.mark("comma"),
        colon=catalogue.mark("colon"),
        clause=catalogue.mark("clause"),
        semicolon=catalogue.mark("semicolon"),
        sentence_gap=catalogue.mark("sentence"),
        leading=leading,
        is_recording=is_recording,
        coded=coded,
        remark=remark,
        set_by_editor=SET_BY_EDITOR,
        opened=opened,
        passage_runs=passage_runs,
        short=short,
        talk_summary=talk_summary,
        opening_words=opening_words,
        concept_summary=concept_summary,
        verbatim=verbatim,
        verbatim_lines=verbatim_lines,
        score="{:.2f}".format,
        is_open_ended=is_open_ended,
        has_contents=has_contents,
        may_be_teaser=may_be_teaser,
        by_chapter=by_chapter,
        turns=turns,
        speaker_name=speaker_name,
    )
    return env


def is_open_ended(horizon: str) -> bool:
    """Whether a horizon gives no date, whenever it was said: `Near future`."""
    return named_dates(horizon) is None and not is_length(horizon)


def has_contents(written: str) -> bool:
    """Whether a page has so many sections that a list of them is of use."""
    return written.count("\n## ") >= _SECTIONS


def may_be_teaser(disagreement: Disagreement) -> bool:
    """Whether one of a quote's times is so early that a teaser may have repeated it."""
    times = (side.time for side in disagreement.sides)
    return any(time is not None and time.seconds < _TEASERS for time in times)


def verbatim_lines(text: str) -> Markup:
    """Lines of a seed as :func:`verbatim` has them, on one line of ours: no HTML ends there."""
    return join(map(verbatim, text.split("\n")), "&#10;")


def verbatim(line: str) -> Markup:
    """A line of a seed exactly as it stands there, as the content of an element.

    Its spaces and tabs are kept.

    Characters that control something are shown as U+FFFD, other white space as spaces.
    """
    words = line.lstrip(" ")
    if line.isprintable() and "  " not in words and words == words.rstrip():
        spaces = line[: len(line) - len(words)]  # as nearly all have none
        content = escape_content(words)
        return made_safe(f"{spaces}{content}") if spaces else content  # noqa: S704  (spaces)
    pieces = _SPACES.split(line)
    return join(
        fill("".join("&#9;" if char == "\t" else " " for char in piece))
        if index % 2
        else escape_content(piece)
        for index, piece in enumerate(pieces)
    )
