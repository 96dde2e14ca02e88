"""Files that are about no talk: those that say so (`type: book`), and those of repositories.

Readwise says so in a line `Category: #books`, wherever it stands at the top.

`robots.txt` and `package-lock.json` have a name by which programs find them: no note is called so.
Nor is `_index.md`, with which Hugo introduces the pages of a folder. A note that says nothing but
what it is filed under, or has nothing but pictures, is about nothing that could be told. The
`README.md` or `index.md` of a folder that leads to its notes, or says little, is about the folder.
What loops over other pages is a template. A list of talks that is called as one is about these.
"""

from collections.abc import Iterator, Sequence

from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.model.source import SourceKind
from generator.read.account.checks.program_files import (
    file_of_a_program,
    sort_for_programs,
    tells_of_program,
)
from generator.read.account.checks.show_pages import (
    book_number,
    ebook_mark,
    is_of_site,
    is_template,
    leads_only,
    names_page,
    other_sort,
    property_sort,
    readwise_sort,
    states_talk,
)
from generator.read.account.paths.address_files import names_address
from generator.read.account.paths.name_dates import date_of_folders
from generator.read.account.played_recording import only_address
from generator.read.formats.parsed import NO_TALK, Parsed
from generator.read.grammar.details import pairs
from generator.read.outline.blocks import Bullet, Heading, Paragraph, is_marked
from generator.read.outline.events.days import day_in
from generator.read.outline.events.lists.cards import notes_of_cards
from generator.read.outline.events.lists.entries import with_entries
from generator.read.outline.events.lists.listed_points import listed_points
from generator.read.outline.events.lists.occasions import given_at_events
from generator.read.outline.events.lists.own_table import own_table
from generator.read.outline.events.programme import programme
from generator.read.outline.events.series import meetings, recorded
from generator.read.outline.events.talks import event_notes
from generator.read.outline.line_roles import is_blank
from generator.read.seed_file import SeedFile
from generator.read.vocabulary.event_words import CALLED_OFF, IS_OFF, says_no_meeting, tells_talks
from generator.read.vocabulary.keys import OF_A_TALK, Field, field_of
from generator.read.vocabulary.name_parts import EVENT_FILES, introduces_folder, only_sorts
from generator.text.naming.normal import name_key, words
from generator.text.paths import PAGES, path_of
from generator.text.quantities.dates import FULL_DAY, YEAR
from generator.text.regex import regex

_LONGEST = 1_000
_TOP = 20
_EMBEDDED = regex(
    r"!\[\[(?P<name>[^\[\]|]{1,300})(?:\|[^\[\]]{0,100})?\]\]"
    r"|!\[[^\[\]]{0,300}\]\((?P<target>[^()\s]{1,500})(?: [^()]{0,300})?\)"
)
_PICTURES = tuple(".avif .bmp .gif .heic .jpeg .jpg .png .svg .webp".split())
_FILED = frozenset(
    {Field.CATEGORY, Field.KIND, Field.LANGUAGE, Field.LICENCE, Field.NOTE_DATE, Field.OTHER}
    | {Field.SAVED, Field.SEASON, Field.TOPIC}
)
"""What front matter says of a note without saying anything of what it is about."""

_TO_A_NOTE = regex(r"\[\[[^\[\]]{1,300}\]\]|\]\(<?(?!\w{1,20}:|#|//)(?P<path>[^\s()<>#]{1,300})")
_CONTENTS = ".. toctree::"
"""What stands above the names of the pages that one of Sphinx leads to."""

_INDEX = "_index."
_MEETINGS = frozenset("call meeting".split())
_BEFORE_ASIDE = regex(r"^.*(?:\(|\d\s[-–—]{1,2}\s)")
_FEW_WORDS = 40
_LINES_OF_AGENDA, _WORDS_OF_AGENDA = 50, 100  # with nothing beside what every meeting has
_LEAST_UNFILLED = _SEVERAL = 2


def note_of_no_talk(seed: SeedFile, parsed: Parsed) -> Problem | None:
    """The problem that says why a file is about no talk, or None where it may be about one.

    Where the editor says what it is, his word alone counts.
    """
    file, kind = seed.file, seed.curation.kind
    if kind is SourceKind.NO_TALK:
        return problem(NO_TALK, Message("problem.editors_sort"), file)
    if kind is not None:
        return None
    sort = other_sort(parsed.front) or property_sort(parsed.lines)
    if sort is None and not states_talk(parsed.front):
        sort = book_number(parsed.lines[: parsed.front.last or 0])
    if sort is not None:
        message = Message("problem.other_sort", sort=sort[0])
        return problem(NO_TALK, message, file, sort[1])
    line = readwise_sort(parsed.lines) or readwise_sort(parsed.body) or ebook_mark(parsed.lines)
    if line is not None:
        message = Message("problem.other_sort", sort=line.text.rpartition("#")[2].strip("\"' *"))
        return problem(NO_TALK, message, file, (line.number, line.number))
    reason = next(_told_by_file(seed, parsed), None)
    return problem(NO_TALK, reason, file) if reason is not None else None


def _told_by_file(seed: SeedFile, parsed: Parsed) -> Iterator[Message]:
    """Why a file is about no talk by its name and by what it holds as a whole."""
    file = seed.file
    own_name = file_of_a_program(file)
    yield from (fault.message for fault in parsed.faults if fault.code == NO_TALK)
    if seed.no_talk is not None:
        yield seed.no_talk
    if seed.is_of_person:
        yield Message("problem.person_file")
    if path_of(file).name.casefold() in EVENT_FILES:
        yield Message("problem.event_file")
    if names_page(path_of(file)) and {it.code for it in parsed.faults} == {"seed-format-unknown"}:
        yield Message("problem.event_data")
    is_of_none = seed.family is None and names_address(path_of(file).name)
    if is_of_none and only_address(line.printed for line in parsed.lines) is not None:
        yield Message("problem.only_address")
    if parsed.form is None:
        yield from _told_by_lines(file, parsed)
    if is_of_site(file, parsed) and not lists_talks(file, parsed):
        yield Message("problem.site_page")
    is_index = own_name is not None and own_name.startswith(_INDEX)
    if own_name is not None and not (is_index and lists_talks("", parsed)):
        yield Message("problem.file_sort", sort=own_name)
    if _is_of_folder(file, parsed):
        yield Message("problem.folder_page")


def _told_by_lines(file: str, parsed: Parsed) -> Iterator[Message]:
    """Why a note is about no talk by its lines alone."""
    if _says_nothing(file, parsed):
        yield Message("problem.says_nothing")
    if _is_called_off(parsed):
        yield Message("problem.called_off")
    if leads_only(file, parsed) and not states_talk(parsed.front):
        yield Message("problem.leads_only")
    unfilled = [
        it for it in parsed.blocks if isinstance(it, Heading) and is_template([f"# {it.text}"])
    ]
    is_filled_in = len(unfilled) >= _LEAST_UNFILLED
    if not parsed.talks and (
        is_filled_in
        or (is_template(it.printed for it in parsed.lines) and not lists_talks("", parsed))
    ):
        yield Message("problem.template_page")
    if sort := sort_for_programs(file, (line.printed for line in parsed.lines)):
        yield Message("problem.file_sort", sort=sort)


def _is_of_folder(file: str, parsed: Parsed) -> bool:
    """Whether a file introduces a folder: by its name, and it leads to notes or says little.

    One that says who speaks, where to hear it, or which episode it is, is about a talk.
    """
    if parsed.form is not None or not introduces_folder(path_of(file)):
        return False
    if parsed.front.first_of(*OF_A_TALK, Field.EPISODE) is not None or _tells_of_day(file, parsed):
        return False
    body = [line.printed[:_LONGEST] for line in parsed.body]
    if any(line.strip() == _CONTENTS for line in body):
        return True
    texts = [line for line in body if line.strip() and not line.lstrip().startswith("#")]
    stated = (pair for line in texts[:_TOP] for pair in pairs(line.strip("*_ ")))
    if any(field_of(pair.key) in OF_A_TALK for pair in stated):
        return False
    leading = sum(map(_leads_to_note, texts))
    if leading > 1 and leading * 2 >= len(texts):
        return True
    is_short = sum(len(line.split()) for line in texts) < _FEW_WORDS
    says_little = is_short and (_is_of_event(file, body) or not any("://" in it for it in texts))
    names = (it.name for it in parsed.blocks if is_marked(it))
    n_code = sum(line.lstrip().startswith("```") for line in body) // 2
    is_program = tells_of_program(file, names, n_code)
    return (says_little or is_program) and not lists_talks("", parsed)


def _tells_of_day(file: str, parsed: Parsed) -> bool:
    """Whether a folder is called as a day is, and a heading says what was shown on it."""
    is_of_day = len(date_of_folders(path_of(file).parent) or "") == FULL_DAY
    parts = (words(it.name) for it in parsed.blocks if is_marked(it))
    return is_of_day and any("".join(it).isalpha() and not only_sorts(it) for it in parts)


def _is_of_event(file: str, body: Sequence[str]) -> bool:
    """Whether the first heading has all words of the folder's name and a year: `river_conf_2031`.

    A talk may be called as its folder too, but hardly with a year.
    """
    heading = next((line for line in body if line.startswith("# ")), "")
    folder = {*words(path_of(file).parent.name.replace("_", " ").replace("-", " "))}
    return any(map(YEAR.fullmatch, folder)) and folder <= {*words(heading)}


def _leads_to_note(line: str) -> bool:
    """Whether the first link of a line leads to a note beside it, or to a folder."""
    match = _TO_A_NOTE.search(line)
    if match is None or match["path"] is None:
        return match is not None
    name = match["path"].rpartition("/")[2]
    return name.endswith(".md") or (name != match["path"] and "." not in name)


def _is_called_off(parsed: Parsed) -> bool:
    """Whether a title says that no meeting is held, or nobody speaks, and little stands below.

    Or a line of a short agenda says it. Of several days on a page it says so of one.
    """
    title = parsed.front.title
    name = title.text if title else next((it.name for it in parsed.blocks[:1] if is_marked(it)), "")
    aside = _BEFORE_ASIDE.sub("", name.rstrip(" )"), count=1)
    days = sum(is_marked(it) and day_in(it.name) is not None for it in parsed.blocks)
    if states_talk(parsed.front) or days >= _SEVERAL:
        return False
    lines = parsed.body
    is_aside = aside != name and says_no_meeting(aside)
    is_titled = is_aside or says_no_meeting(name)
    if is_titled and not _MEETINGS.isdisjoint(words(name)):
        return True
    if not is_titled and len(lines) > _LINES_OF_AGENDA:
        return False
    most = _FEW_WORDS if is_titled and not is_aside else _WORDS_OF_AGENDA  # counted of a long line
    if sum(len(line.printed.split(maxsplit=most)) for line in lines) >= most:
        return False
    if is_titled:
        return True
    texts = [it.text for it in parsed.blocks if isinstance(it, Paragraph)]
    points = [it.text for it in parsed.blocks if isinstance(it, Bullet)]
    is_off = len(texts) + len(points) == 1 and name_key([*texts, *points][0]) in IS_OFF
    return is_off or any(says_no_meeting(it) and CALLED_OFF.match(it) for it in texts)


def _says_nothing(file: str, parsed: Parsed) -> bool:
    """Whether a note has no line but pictures, and its front matter tells of nothing either.

    Nor has a page of the web that a script fills anything but what it is called.
    """
    values = (it for it in parsed.front.values if it.field is not Field.ADDRESS or "://" in it.text)
    if parsed.talks or any(value.field not in _FILED for value in values):
        return False
    if file.casefold().endswith(tuple(PAGES)) and all(
        isinstance(it, Heading) for it in parsed.blocks
    ):
        return len(parsed.blocks) <= 1
    body = parsed.body
    return all(is_blank(line.printed) or _is_picture(line.printed) for line in body)


def _is_picture(line: str) -> bool:
    """Whether a line is nothing but a picture."""
    match = _EMBEDDED.fullmatch(line.strip()) if len(line) <= _LONGEST else None
    if match is None:
        return False
    name = (match["name"] or match["target"].partition("?")[0]).strip()
    return name.casefold().endswith(_PICTURES)


def lists_talks(file: str, parsed: Parsed) -> bool:
    """Whether a page, which may be called so, is a list, a table or a programme of talks."""
    name, blocks = path_of(file).stem, parsed.blocks
    if any(lists(blocks, name) for lists in (own_table, given_at_events, listed_points)):
        return True
    headings = {n: it for n, it in enumerate(blocks) if isinstance(it, Heading)}
    if recorded(blocks) or meetings(blocks, headings, name):
        return True
    if any(it and it.sure for _, it in with_entries(blocks)):
        return True
    called = (name, *(it.text for it in blocks[:1] if is_marked(it)))
    if any(map(tells_talks, called)) and event_notes(blocks, lambda _: False, name):
        return True
    return (programme(blocks, lambda _: False) or notes_of_cards(blocks, name, ())) is not None
