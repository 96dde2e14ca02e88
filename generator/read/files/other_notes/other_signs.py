"""What in a note shows something else than a talk: its name, a post's form, code or a definition.

In: a seed as read. Out: the sign, as a message that says it. It decides nothing alone: somebody who
speaks defines things and shows code as well.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import PurePosixPath

from generator.model.message import Message
from generator.read.account.checks.marks import code_lines
from generator.read.files.other_notes.site_notes import is_filed_as_post
from generator.read.files.other_notes.talk_signs import CALLING, HOLDING, has_word, is_named_so
from generator.read.seed_file import Seed
from generator.read.vocabulary.event_words import NAMING
from generator.read.vocabulary.name_parts import OTHER_THINGS, SORT_WORDS, introduces_folder
from generator.read.vocabulary.word_lists import WORDS
from generator.text.markdown.linked_notes import linked_notes
from generator.text.naming.normal import name_key, singular, words
from generator.text.paths import path_of
from generator.text.quantities.iso_dates import is_iso_date
from generator.text.regex import regex
from generator.text.web_address import is_recording

_SOME = r"an?|the|one|eine?|der|die|das|une?|les?|la|un[ao]?|el|il|lo|uma?|os?"
_DEFINES = regex(
    rf"(?:(?:{_SOME}) )?(?P<thing>[^.:!?()\n]{{2,60}}?)(?: ?\([^()\n]{{1,40}}\))?,? (?:(?:is|are"
    rf"|was|ist|sind|est|sont|es|son|é|são|è|sono|[-–—]) (?:{_SOME})|means|refers to|bezeichnet"
    r"|désigne|jest to|это|является)\b|(?P<word>[^、，。\n]{1,30}?)(?:とは|是(?:指|一))",
    re.IGNORECASE,
)
"""`A weir is a …`, `Weirs (low dams) are the …`, `堰とは…`: what is said to be something."""

_MARKS = regex(r"[*_`=\[\]]+|^[\s>*+-]+")
_TASK = regex(r"\s*(?:[-*+] \[[ xX]\]|[-*+]{1,6} (?:TODO|DONE|LATER|DOING|NOW)) ")
_CHAPTERS = r"(?:chapter|kapitel|chapitre|cap[ií]tulo|capitolo|rozdzia[łl]|глава)"
_CHAPTER = regex(
    rf"@[^\W\d_][\w-]{{2,80}}\d{{4}}[a-z]?|(?:ch|chap|module|{_CHAPTERS})[-_. ]?\d{{1,3}}\b.*"
    r"|第.{1,3}章.*",
    re.IGNORECASE,
)
_COUNTED = regex(
    rf"#{{1,6}} \W{{0,3}}{_CHAPTERS} ?(?:\d{{1,3}}|[IVX]{{1,5}})\b"
    r"|\s*[-*+] \W?(?:pgs?\.?|pp?[. ]|page|(?:s|str|стр)\.|seite) ?\d{1,4}\b",
    re.IGNORECASE,
)
"""`### Chapter 3: Weirs`, `* pg 12: A weir holds.`: how somebody who reads a book counts."""

_SECTIONS = regex(
    r"\bISBN\b|\bpublished by\b|\b\d(?:st|nd|rd|th) edition\b|^#+ (?:book|buch|livre|libro|livro"
    r"|книга|ingr[eé]dient\w*|zutaten|exerci[sc]es?|aufgaben|ejercicios|esercizi|exercícios)\b",
    re.IGNORECASE,
)
_OF_BOOKS = regex(r"(?:isbn|goodreads)\w{0,10} ?:", re.IGNORECASE)
_OF_POSTS = regex(
    r"(?:layout|permalink|slug|excerpt|byline|categories|draft|toc)\s?[:=]|type:\s?[\"']?[Ww]eb\b"
)
_READ = regex(
    r"^[ \t]{0,8}[-*] (?:Link|Source|URL): .*?(?P<address>https?://[^\s()\[\]]+)",
    re.IGNORECASE | re.MULTILINE,
)
"""Where a page is that somebody read, above what was marked on it."""
_FOLDERS_OF_PROGRAMS = frozenset(WORDS["folders_of_programs"])
_OF_NOTES = CALLING | SORT_WORDS
_PAPERS = frozenset((".adoc", ".md", ".rst"))
_HISTORIES = tuple(map(name_key, WORDS["histories"]))
_ADDRESS = regex(r"https?://\S+")
_AGENDAS = frozenset("agenda tagesordnung повестка".split())
_TOP, _DEFINING, _LONGEST, _LEAST, _MANY = 12, 3, 1_000, 3, 5
_OF_WORK = 0.3  # of the lines, which are code or tasks


def other_sign(seed: Seed) -> Message | None:
    """What speaks for something else than a talk in a note, or None: the first sign of it."""
    return next(_signs(seed), None)


def _signs(seed: Seed) -> Iterator[Message]:
    """What in a note speaks for something else, what tells most of it first."""
    file = path_of(seed.source.file)
    lines = [line for line in seed.source.lines if line.printed.strip()]
    front = [line.printed for line in lines if line.number <= seed.front_end]
    is_page = any(map(_is_of_page, front))
    if is_page and "clipping" in map(singular, seed.labels):
        yield Message("sign.clipping")
    titles = [title.text for account in seed.accounts for title in account.titles]
    if _is_of_program(file):
        yield Message("sign.program")
    if _names_other(file, titles):
        yield Message("sign.name")
    body = lines[len(front) :]
    code = code_lines(body)
    text = [it.printed[:_LONGEST] for it in body if it.number not in code]
    is_page |= _is_read("\n".join(text[:_TOP]))
    if is_page or is_filed_as_post(file) or any(map(_OF_POSTS.match, front)):
        yield Message("sign.post")
    tasks = sum(_TASK.match(line) is not None for line in text)
    if tasks + len(code) >= max(_LEAST, _OF_WORK * len(body)):
        yield Message("sign.work")
    prose = (it for it in text[:_TOP] if not it.lstrip().startswith(("#", "!", "|", "<")))
    if _defines(islice(prose, _DEFINING), (*titles, file.stem.replace("-", " "))):
        yield Message("sign.definition")
    if any(map(_SECTIONS.search, text[:_TOP])) or any(map(_tells_changes, text)):
        yield Message("sign.sections")
    if any(True for line in text for _ in linked_notes(line)):
        yield Message("sign.linked")


def _is_read(top: str) -> bool:
    """Whether a note has what somebody marked on a page of the web, as programs export it."""
    read = _READ.search(top) if "\n## Highlights" in top and "ategory:" not in top else None
    return read is not None and not is_recording(read["address"])


def _tells_changes(line: str) -> bool:
    """Whether a line heads a document's own history: `## 7. Revision history`."""
    return line[:1] == "#" and name_key(line.lstrip("# .0123456789")).startswith(_HISTORIES)


def is_on_book(seed: Seed) -> bool:
    """Whether a note has the key of a book, or counts chapters or pages and names no day."""
    lines = seed.source.lines
    if any(_OF_BOOKS.match(it.printed) for it in lines[: seed.front_end]):
        return True
    counted = sum(_COUNTED.match(it.printed[:_LONGEST]) is not None for it in lines)
    return counted >= _MANY and not (is_named_so(seed) or any(it.published for it in seed.accounts))


def is_titled_otherwise(seed: Seed) -> bool:
    """Whether a note that names nobody is called an agenda, or as a chapter of a book is."""
    first, *others = seed.accounts
    stated = (first.people, first.recordings, first.url, first.show, first.event, first.goes_with)
    title = first.shown_title or ""
    is_agenda = not {*words(title)}.isdisjoint(_AGENDAS) or title.endswith(("议程", "議程"))
    return not (others or any(stated)) and (is_agenda or _CHAPTER.fullmatch(title) is not None)


def _names_other(file: PurePosixPath, titles: Iterable[str]) -> bool:
    """Whether a note is called as a day, a chapter, what else it holds, or by one word alone.

    So are works by the keys under which they are cited: `@okafor2031`.
    """
    stem = file.stem.replace("_", "-")
    if is_iso_date(stem) and not has_word(HOLDING, file.parent.name):
        return True
    is_subject = any(" " not in it and it == name_key(stem) for it in map(name_key, titles))
    return is_subject or is_filed_otherwise(file) or _CHAPTER.fullmatch(stem) is not None


def is_filed_otherwise(file: PurePosixPath) -> bool:
    """Whether a file or a folder of it is called as something else: `books`, `Booknotes/x.md`."""
    called = (*file.parts[:-1], "" if introduces_folder(file) else file.stem.replace("_", "-"))
    typed = ((singular(it) for it in words(part) if it.isalpha()) for part in called)
    sorts = ({word.removesuffix("note") for word in part} - {""} for part in typed)
    return any(it and it <= OTHER_THINGS for it in sorts)


def _is_of_program(file: PurePosixPath) -> bool:
    """Whether a file is filed or named as a program's own papers: `docs/gates.md`, `PLAN.md`.

    A name that ends with a word for talks tells one: `docs/2031-05-06 board meeting.md`.
    """
    stem, folders = file.stem, [part.casefold() for part in file.parts[:-1]]
    typed = [word for word in words(stem.replace("_", " ")) if word.isalpha()]
    if introduces_folder(file) or has_word(CALLING, " ".join(typed[-1:])):
        return False
    is_loud = stem.isupper() and " " not in stem and sum(map(str.isalpha, stem)) >= _MANY
    below = [n for n, folder in enumerate(folders, 1) if folder in _FOLDERS_OF_PROGRAMS]
    is_filed = bool(below) and not has_word(_OF_NOTES, " ".join(folders[below[0] :]))
    return is_filed or (is_loud and file.suffix in _PAPERS)


def _is_of_page(line: str) -> bool:
    """Whether a line of front matter says from which page of the web a note was taken."""
    match = _ADDRESS.search(line) if line.startswith("source:") else None
    return match is not None and not (is_recording(match[0]) or has_word(NAMING, line))


def _defines(lines: Iterable[str], names: Iterable[str]) -> bool:
    """Whether a line says what something is that a note is called by, or half of its name."""
    called = [{*map(singular, name_key(it).split())} for it in names]
    for match in (_DEFINES.match(_MARKS.sub("", line).strip()) for line in lines):
        thing = name_key(match["thing"] or match["word"]) if match else ""
        these = {*map(singular, thing.split())}
        for few, many in (sorted((these, name), key=len) for name in called):
            if few and few <= many and 2 * len(few) >= len(many):
                return True
    return False
