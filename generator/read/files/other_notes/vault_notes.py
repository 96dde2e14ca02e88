"""Notes beside those on talks that are about something else: books, recipes, code, people, posts.

A note that says what only one on a talk says is about one. Of any other the notes around it decide
(`notes_around`). Where these weigh against talks, the note is about none, among many also one for
which only a word speaks; in a vault (Obsidian, Logseq, Org-roam), which is told by the links that
many notes write, as soon as another shows a talk. Of a dozen and more notes a bare one that states
no day and quotes nobody is about a talk only in a folder that leans to talks, and the bare first
page of such a folder is about none: of 600 such notes in 120 collections 25 were on one.
Among fewer, where nothing weighs against it, a bare note stays a talk, in doubt: it may be one of
somebody's notes on a conference. So do notes of which a `README` above says so, or lists them as
talks. `check` asks of all in doubt.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from generator.model.account import AccountDetail, Quotation
from generator.model.base import SourceId, Value
from generator.model.grouping import grouped
from generator.model.message import Message
from generator.model.problem import problem
from generator.read.files.other_notes.notes_around import (
    CALLED,
    LEAST,
    OF_TALKS_TOO,
    TOLD,
    NotesAround,
    folder_names,
    notes_around,
    series_of,
)
from generator.read.files.other_notes.other_signs import is_filed_otherwise, is_titled_otherwise
from generator.read.files.other_notes.site_notes import is_filed_as_post, is_of_site, site_notes
from generator.read.files.other_notes.talk_signs import (
    CALLING,
    called_talks,
    has_sign,
    has_word,
    is_called_by_word,
    is_counted,
    is_named_so,
    is_plainly_called,
    is_sure_of_talk,
    looks_called,
    names_another,
    states_day,
    states_media,
    states_no_talk,
    states_nothing,
    tells_event_alone,
)
from generator.read.formats.notes.note_file import MARKDOWN
from generator.read.seed_file import Seed
from generator.read.vocabulary.name_parts import SMALL_WORDS, introduces_folder
from generator.text.naming.normal import words
from generator.text.paths import PAGES, path_of

_NOTES = MARKDOWN.endings | {".org", ".htm", ".html"}
_LEAST_OF_SILENT = 25
_PROGRAM = Message("sign.program")
_SURE_OTHERS = (_PROGRAM, Message("sign.clipping"))
_OF_OTHERS = (_PROGRAM, Message("sign.work"), Message("sign.sections"))
_LEAST_SEVERAL, _SHARE_DOUBTFUL = 3, 0.3
_LEAST_TEXT = 1_500  # characters, of a transcript


class OtherNotes(Value, frozen=True, kw_only=True):
    """The notes that are about no talk, with the reason, and those in doubt."""

    no_talks: Mapping[SourceId, Message]
    doubtful: Mapping[SourceId, Message] = {}


def other_notes(seeds: Sequence[Seed]) -> OtherNotes:
    """Which of the seeds have no sign of a talk beside the others, and which are in doubt."""
    called = called_talks(seeds)
    open_seeds = [it for it in seeds if not _is_filed_otherwise(it)]
    sure = {it.source.id for it in open_seeds if _is_sure(it, called)}
    told_of = sure.union(it.source.id for it in open_seeds if any(map(has_sign, it.accounts)))
    others = dict(site_notes(seeds, told_of))
    read = [it for it in seeds if it.accounts and it.source.id not in others]
    notes = [seed for seed in seeds if path_of(seed.source.file).suffix in _NOTES]
    around = notes_around(read, notes, sure, told_of)
    doubtful: dict[SourceId, Message] = {}
    open_to_doubt = [it for it in notes if it.accounts and it.source.id not in others]
    are_several = len(open_to_doubt) >= _LEAST_SEVERAL
    is_note = {it.source.id for it in open_to_doubt}
    open_or_shown = is_note | around.shown
    for seed in (it for it in read if it.source.id in around.signs):
        source = seed.source.id
        is_bare, is_left = _judged(seed, around)
        doubt = _doubt(seed, around, is_bare=is_bare)
        is_told = is_bare or source in around.called
        is_open = source in is_note and source not in around.sure
        if is_open and is_told and are_several and _introduces(seed, around):
            others[source] = Message("problem.folder_page")
        elif is_open and is_left:
            others[source] = _reason(around.signs[source])
        elif doubt and source in open_or_shown:
            doubtful[source] = doubt
    about_others = sum(it.source.id in others for it in read)
    if len(doubtful) + about_others >= max(_LEAST_SEVERAL, _SHARE_DOUBTFUL * len(read)):
        unsure = (it for it in open_to_doubt if not (states_day(it) or names_another(it)))
        more = {it.source.id for it in unsure} - around.sure
        doubtful = dict.fromkeys(more, Message("problem.vault_doubt")) | doubtful
    for seed in _unsaid(read, around.shown | around.sure):
        file, sign = path_of(seed.source.file), around.signs.get(seed.source.id)
        is_paper = sign == _PROGRAM and (file.suffix != ".txt" or _is_short(seed))
        is_other = is_paper or (around.is_mixed and _is_short(seed))
        if is_other and around.leanings[str(file.parent)] < _LEAST_OF_SILENT:
            others[seed.source.id] = _reason(sign)
        else:
            doubtful.setdefault(seed.source.id, Message("problem.only_title"))
    about_talks = [it for it in read if it.source.id not in others]
    for seed in filter(_says_words_alone, about_talks):
        doubtful.setdefault(seed.source.id, Message("problem.only_title"))
    for seed in filter(is_titled_otherwise, about_talks):
        doubtful.setdefault(seed.source.id, Message("problem.vault_doubt"))
    for seed, title in _called_alike(about_talks):
        doubtful.setdefault(seed.source.id, Message("problem.title_site", title=title))
    for seed in _first_pages(about_talks, doubtful):
        others[seed.source.id] = Message("problem.folder_page")
        doubtful.pop(seed.source.id, None)
    return OtherNotes(no_talks=others, doubtful=doubtful)


def _first_pages(read: Sequence[Seed], doubtful: Mapping[SourceId, Message]) -> Iterator[Seed]:
    """The `README` of a whole collection in which nothing speaks for a talk: it tells of that."""
    first = [it for it in read if introduces_folder(path_of(it.source.file))]
    for seed in first if len(first) < len(read) else ():
        doubt = any(it.code == "talk-unknown" for it in seed.source.problems)
        if "/" not in seed.source.file and (doubt or seed.source.id in doubtful):
            yield seed


def _called_alike(read: Iterable[Seed]) -> Iterator[tuple[Seed, str]]:
    """The notes that tell of nothing but an event, with a title that several in a folder have.

    Translations of a page, and notes on one talk, are called alike rightly.
    """
    silent = (it for it in read if len(it.accounts) == 1 and states_nothing(it, but_event=True))
    titled = ((it, title) for it in silent if (title := it.accounts[0].shown_title))
    alike = grouped(titled, lambda it: (path_of(it[0].source.file).parent, it[1]))
    for its in alike.values():
        if len({it.accounts[0].goes_with or it.source.id for it, _ in its}) >= _LEAST_SEVERAL:
            yield from its


def _is_sure(seed: Seed, called: frozenset[str]) -> bool:
    """Whether a note is sure to be on a talk; an event alone has sponsors, news and pages too."""
    file = path_of(seed.source.file)
    is_other = is_of_site(file) and tells_event_alone(seed)
    events = {it.event for it in seed.accounts if is_other and it.event and is_filed_as_post(file)}
    is_printed = any(event in line.text for event in events for line in seed.source.lines)
    return is_sure_of_talk(seed, called) and (is_printed or not is_other)


def _is_filed_otherwise(seed: Seed) -> bool:
    """Whether a note is filed as on books or the like, and says no more than whose the work is."""
    return is_filed_otherwise(path_of(seed.source.file)) and states_no_talk(seed)


def _judged(seed: Seed, around: NotesAround) -> tuple[bool, bool]:
    """Whether nothing that counts speaks for a talk in a note, and whether it is about none."""
    source, folders = seed.source.id, tuple(folder_names(seed))
    sign, leaning = around.signs[source], around.leanings[folders[-1]]
    is_bare = source not in around.shown
    if around.are_many and leaning < LEAST and source in around.called:
        is_bare = not is_plainly_called(seed, by_name=sign in OF_TALKS_TOO)
    elif source in around.called and around.is_mixed and _is_silent(seed):
        is_bare = leaning < _LEAST_OF_SILENT and is_called_by_word(seed) and not series_of(seed)[1]
    is_told = not around.introduced.isdisjoint((folders[0], folders[-1]))
    by_readme = is_told and not introduces_folder(path_of(seed.source.file))
    is_against = leaning < _least(seed, folders, around) and not by_readme
    of_site = is_of_site(path_of(seed.source.file))
    is_page = (of_site or leaning < _LEAST_OF_SILENT) and _is_page(seed)
    if around.is_told and is_page and _is_silent(seed):
        is_bare |= source in around.called and is_called_by_word(seed, by_name=not of_site)
        is_against = not by_readme
    return is_bare, source in around.books or (is_bare and is_against)


def _introduces(seed: Seed, around: NotesAround) -> bool:
    """Whether a note is the `README` that says what the notes of its folder are on."""
    file = path_of(seed.source.file)
    return introduces_folder(file) and str(file.parent) in around.introduced


def _least(seed: Seed, folders: Sequence[str], around: NotesAround) -> int:
    """How much a folder must lean towards talks for a note there that says nothing of one.

    A note that states a day or quotes somebody, beside few that show something else, needs least.
    The first page of a folder of talks is called as the folder is.
    """
    sign = around.signs[seed.source.id]
    vault = _vault(folders, around)
    if vault in around.marked or (around.is_told and sign == Message("sign.clipping")):
        return TOLD if sign else CALLED
    is_silent = _is_silent(seed)
    introduces = introduces_folder(path_of(seed.source.file))
    if is_silent and introduces and folders[-1] in around.marked:
        return TOLD
    is_post = around.are_many and sign == Message("sign.post")
    is_other = around.is_mixed or sign in _OF_OTHERS
    return _LEAST_OF_SILENT if is_post or (is_silent and is_other) else LEAST


def _is_silent(seed: Seed) -> bool:
    """Whether a note states no day and quotes nobody."""
    return not any(it.published or it.states_date or it.of(Quotation) for it in seed.accounts)


def _doubt(seed: Seed, around: NotesAround, *, is_bare: bool) -> Message | None:
    """What is to be asked of a note that may be about a talk, if anything."""
    sign, folders = around.signs[seed.source.id], tuple(folder_names(seed))
    leaning = around.leanings[folders[-1]]
    if seed.source.id in around.sure:  # though no more than a recording or a number says so
        is_told = is_named_so(seed) or names_another(seed) or any(map(states_media, seed.accounts))
        is_against = sign is not None and leaning < LEAST and not is_told
        return Message("problem.vault_doubt") if is_against else None
    if is_bare and not any(it.states_date or it.of(Quotation) for it in seed.accounts):
        is_dated = any(it.published for it in seed.accounts)  # by its name, or for want of more
        return Message("problem.vault_doubt" if is_dated else "problem.only_title")
    is_open = around.is_mixed and seed.source.id in around.called
    is_told = states_day(seed) and looks_called(seed, closely=True)
    is_open = is_open and not (is_told or is_plainly_called(seed, by_name=True))
    is_against = leaning < (_LEAST_OF_SILENT if is_open else LEAST)
    is_other = sign is not None and (sign in _SURE_OTHERS or not is_named_so(seed))
    if is_against or _vault(folders, around) or is_other:
        return Message("problem.vault_doubt")
    return None


def _vault(folders: Sequence[str], around: NotesAround) -> str | None:
    """The vault in which a note is, if it is in one."""
    return next((it for it in folders if it in around.vaults), None)


def _reason(sign: Message | None) -> Message:
    """Why a note is about no talk: what it shows, or what the notes around it do."""
    return Message("problem.other_note", sign=sign) if sign else Message("problem.other_notes")


def _unsaid(read: Sequence[Seed], shown: Collection[SourceId]) -> Iterator[Seed]:
    """The texts, none of them in Markdown, in which nothing at all speaks for a talk."""
    texts = (it for it in read if path_of(it.source.file).suffix not in _NOTES)
    return (it for it in texts if it.source.id not in shown and states_nothing(it))


def _says_words_alone(seed: Seed) -> bool:
    """Whether nothing but words says that a note is on a talk, and none where it names its sort.

    `Talk on weirs`, `Lecture 3` and the folder `talks` do; `How to prepare a talk` does not.
    """
    is_untold = states_nothing(seed, but_page=True) and _is_silent(seed)
    if not is_untold or is_counted(seed):
        return False
    path = path_of(seed.source.file)
    stem = path.stem.replace("-", " ").replace("_", " ")
    titles = (title.text for it in seed.accounts for title in it.titles)
    is_filed = any(has_word(CALLING, it) for it in path.parts[:-1])
    return not (is_filed or any(map(_begins_with_sort, (stem, *titles))))


def _begins_with_sort(name: str) -> bool:
    """Whether a name is `talk`, or has that word and then a small one, a number or a mark."""
    first, *others = words(name) or [""]
    is_apart = not others or others[0] in SMALL_WORDS or not name[len(first) :].startswith(" ")
    return first in CALLING and (is_apart or others[0].isdecimal())


def _is_page(seed: Seed) -> bool:
    """Whether a note is a page of a site, and names nobody: HTML but slides, or with a layout."""
    file = path_of(seed.source.file)
    is_page = file.suffix in PAGES and "slides" not in file.parts
    texts = (item.text for it in seed.accounts for item in it.of(AccountDetail))
    layouts = (it for it in texts if it.startswith("layout:") and "post" not in it)
    return (is_page or any(layouts)) and not any(it.people for it in seed.accounts)


def _is_short(seed: Seed) -> bool:
    """Whether a text has fewer words than a transcript or the notes on a talk: of a slide."""
    return sum(len(line.printed) for line in seed.source.lines) < _LEAST_TEXT


def with_doubt(seed: Seed, reason: Message | None) -> Seed:
    """A note with the problem that nothing, or little, says that it is about a talk, if so."""
    source = seed.source
    if reason is None or any(it.code == "talk-unknown" for it in source.problems):
        return seed
    number = next((line.number for line in source.lines if line.printed.strip()), 1)
    doubt = problem("talk-unknown", reason, source.file, (number, number))
    return replace(seed, source=replace(source, problems=(*source.problems, doubt)))
