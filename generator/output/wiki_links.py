"""Wiki links of hand-written pages, for MkDocs and for a docs tree alike."""

import re

from generator.model.links import Names
from generator.model.problem import Problem, problem
from generator.text.markdown.wiki import resolve_wiki_links
from generator.text.regex import regex

# As MkDocs finds front matter: between two lines of three hyphens at the very beginning.
_FRONT_MATTER = regex(r"\A-{3}[ \t]*\r?\n(?:.*?\n)?(?:\.{3}|-{3})[ \t]*\r?\n", re.DOTALL)
_PAGES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")


def resolve_page(
    markdown: str, path: str, names: Names, docs: str, whole: str
) -> tuple[str, tuple[Problem, ...]]:
    """A page's Markdown with its wiki links resolved, and the problems of those that cannot be.

    `path` is the page's file in the folder `docs`, `markdown` its text without front matter, and
    `whole` the file as it is, so that lines can be counted from its beginning.
    """
    linked = resolve_wiki_links(markdown, path, names)
    if not linked.faults:
        return linked.text, ()
    before = whole.removesuffix(markdown).count("\n") if whole.endswith(markdown) else 0
    return linked.text, tuple(
        problem(fault.code, fault.message, f"{docs}/{path}", (before + fault.line,) * 2)
        for fault in linked.faults
    )


def resolve_files(
    files: dict[str, bytes], names: Names, docs: str
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The hand-written files with the wiki links of their pages resolved, and all problems.

    What is not UTF-8 stays as it is.
    """
    made = dict(files)
    problems: list[Problem] = []
    for path, content in files.items():
        if not path.endswith(_PAGES) or b"[[" not in content:
            continue
        try:
            whole = content.decode("utf-8")
        except UnicodeDecodeError:
            continue
        front = _FRONT_MATTER.match(whole)
        start = front.end() if front else 0
        text, faults = resolve_page(whole[start:], path, names, docs, whole)
        made[path] = (whole[:start] + text).encode("utf-8")
        problems += faults
    return made, tuple(problems)
