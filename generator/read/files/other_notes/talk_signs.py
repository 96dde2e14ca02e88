"""What in a note speaks for a talk: who spoke, where to hear it, a transcript, a word.

In: seeds as read. Out: whether one says what only a note on a talk says, or something that speaks
for one.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, islice

from msgspec.structs import replace

from generator.model.account import Account, AccountDetail, AccountPassage, Quotation
from generator.model.account_head import AccountKind, PersonRole
from generator.read.account.checks.misread import is_sure
from generator.read.account.people.names import is_full_name
from generator.read.account.titles.series_titles import TELLS_EPISODE
from generator.read.dialects import GENERAL
from generator.read.grammar.details import CATEGORY_KEYS, pairs
from generator.read.seed_file import Seed
from generator.read.vocabulary.event_words import MEETINGS, NAMING, TELLING, says_meeting
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.section_names import is_links
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.normal import name_key, singular, words
from generator.text.paths import DAY_IN_NAME, path_of
from generator.text.regex import regex
from generator.text.web_address import is_media_path, is_recording

_ADDRESS = regex(r"https?://[^\s<>()\[\]\"'\\]+")
_TIMED = regex(r"[\s>*+-]{0,12}[\[(]?\d{1,2}:\d\d(?::\d\d)?(?![\w:]|[.,]\d{3}(?!\d)(?!\s{0,3}-->))")
"""A line that begins with a time, and is none of a program's log (`09:32:02.924 Run`)."""

_FIRST = 3  # lines
_ID = regex(r"\d{5,20}")  # of a recording
_LEAST_TIMES = 2
_TOP, _LONGEST = 12, 1_000
_BARE = frozenset(("markup", "script", "style"))  # lines of a page that print no words
_FEW, _LONG = 5, 15  # words, and signs beside them
_OF_TITLE = frozenset(("person.title_only", "person.title_given"))
_STATED = "person.front_matter"
_AT_TITLE = _OF_TITLE | {"person.below_title"}
HOLDING = frozenset(
    "episode interview keynote lecture meetup podcast presentation sermon talk webinar".split()
).union(MEETINGS, WORDS["talks"])
"""What folders hold, in the singular, beside which a page may be about their site."""

CALLING = NAMING | HOLDING
_FILING = TELLING | HOLDING | {"event", "lesson", "session", "videos"}
_PLAIN = TELLING | HOLDING | {"summit", "symposium", "workshop"}

_UNSPACED = WORDS["telling_without_spaces"]

_COUNTED = regex(
    r"\bFolge\b\W{0,3}\d|\d\.?\s?Folge\b|第 ?[\d一二三四五六七八九十百]{1,4} ?[課课讲講集期回]"
    r"|제 ?\d{1,3} ?[강회]|(?:^|/)\W{0,6}(?:lecture|lesson|vorlesung|clase|lecci[oó]n|aula|leçon"
    r"|séance|lezione|wykład|лекция|занятие|урок)\W{0,4}\d(?![^/]*/)|^\W{0,3}pala[bv]ras d[aeo]"
    r"|[a-z]{3,12}(?:\W?20[0-3]\d|[0-3]\d)\W?sessions?(?![a-z])",
    re.IGNORECASE,
)
"""`Folge 12`, `第三课`, `Weirs 2031 Session`: without what stands beside it the word may differ."""

_YOU = regex(
    r"\b(?:du|ihr|sie|te|tu|usted|você|vous|you|your|ты|вы)\b|[你您]|あなた", re.IGNORECASE
)
_LEAST_QUESTIONS = 3
_DOES = regex(
    r"\b(?:I|you|we|they|people|who|to|can|could|may|might|must|should|will|would|not) talk\b"
    r"|\b(?!(?:his|her|its|my|our|their|these|those|your|of) )\w++ talks (?:about|of|to|with)\b",
    re.IGNORECASE,
)
"""Where somebody or something talks, which is no talk: `would talk with`, `it talks about`."""


def called_talks(seeds: Sequence[Seed]) -> frozenset[str]:
    """The names of notes that others call their talk, and of those beside a recording's files."""
    accounts = [account for seed in seeds for account in seed.accounts]
    paths = [path for it in accounts for path in (it.about, it.goes_with) if path]
    return frozenset(path.rpartition("/")[2].casefold() for path in paths)


def is_sure_of_talk(seed: Seed, called: frozenset[str]) -> bool:
    """Whether a note says something that no note about anything else says."""
    stem = path_of(seed.source.file).stem.casefold()
    is_filed = any(map(_is_sort_of_talk, _categories(seed)))
    return stem in called or is_filed or any(map(_has_sure_sign, seed.accounts))


def tells_event_alone(seed: Seed) -> bool:
    """Whether a note has no such sign but the event, which may be that of all of a site."""
    return not any(_has_sure_sign(replace(account, event=None)) for account in seed.accounts)


def states_no_talk(seed: Seed) -> bool:
    """Whether nothing in a note states a talk but, in or below its title, whose it is."""
    return not any(
        _has_sure_sign(it, _AT_TITLE) or has_sign(it, _AT_TITLE) or states_media(it)
        for it in (replace(account, numbers=()) for account in seed.accounts)
    )


def states_nothing(seed: Seed, *, but_page: bool = False, but_event: bool = False) -> bool:
    """Whether a note says nothing of a talk: nobody, no day, no event, no video, no quotation.

    A day counts that the file itself is called by, not one of its folder; so do the address of a
    page, an event and what a note goes with unless they may be said (`but_page`, `but_event`).
    """
    if but_event:
        accounts = (replace(it, event=None, goes_with=None) for it in seed.accounts)
        seed = replace(seed, accounts=tuple(accounts))
    if states_day(seed) or DAY_IN_NAME.search(path_of(seed.source.file).stem):
        return False
    if not but_page and any(it.url for it in seed.accounts):
        return False
    return not any(
        it.people or it.show or has_spoken_words(it) or _has_sure_sign(it, ()) or has_sign(it, ())
        for it in seed.accounts
    )


def _has_sure_sign(account: Account, weak: Collection[str] = _OF_TITLE) -> bool:
    """Whether an account has what stands in none but one of a talk: an event, a length, a turn."""
    stated = (account.event, account.talk, account.about, account.goes_with)
    is_written = any(it.role is PersonRole.AUTHOR for it in account.people)
    speakers = (it for it in account.people if it.role is PersonRole.SPEAKER)
    is_spoken = any(it.because.code == _STATED for it in speakers) or (
        not is_written and _has_speaker(account, weak)
    )
    return any(stated) or account.kind is not AccountKind.NOTES or is_spoken


def _has_speaker(account: Account, weak: Collection[str]) -> bool:
    """Whether somebody takes part for another reason than one of the `weak`."""
    people = (it for it in account.people if it.role.takes_part)
    return any(it.because.code not in weak for it in people)


def has_sign(account: Account, weak: Collection[str] = _OF_TITLE) -> bool:
    """Whether an account has what stands in few others: a video, times, a number of a series."""
    stated = (account.recordings, account.numbers, account.duration)
    timed = any(getattr(item, "time", None) is not None for item in account.items)
    return any(stated) or timed or _has_speaker(account, weak)


def is_heard(account: Account) -> bool:
    """Whether an account has a title and a recording, or the id or file of one above the note."""
    return bool(account.titles) and (bool(account.recordings) or states_media(account))


def states_media(account: Account) -> bool:
    """Whether the id or file of a recording is stated: `audio: "634170"`, `cast: hour12.mp3`."""
    stated = (it.text for it in account.of(AccountDetail) if it.what == "front-matter")
    return any(map(_names_media, stated))


def _names_media(line: str) -> bool:
    key, _, value = line.partition(":")
    value = value.strip(" \"'")
    is_id = field_of(key) is Field.RECORDING and _ID.fullmatch(value) is not None
    return is_id or is_media_path(value)


def has_spoken_words(account: Account) -> bool:
    """Whether an account says what somebody said, as posts and notes on books do, too."""
    passages = (it for it in account.items if isinstance(it, AccountPassage | Quotation))
    return any(it.speaker is not None for it in passages)


def is_called(seed: Seed, *, is_bare: bool = True) -> bool:
    """Whether a word, a name, a quotation, an address or the form of a note speaks for a talk.

    So do a day and a series where nothing else is shown (`is_bare`).
    """
    is_dated = is_bare and (states_day(seed) or any(it.show for it in seed.accounts))
    is_said = any(map(has_spoken_words, seed.accounts)) or names_another(seed)
    return is_dated or is_said or looks_called(seed, closely=True)


def looks_called(seed: Seed, *, closely: bool = False) -> bool:
    """Whether a word, an address or the form of a note speaks for a talk.

    Looked at `closely`, a word amid a long line does not, nor does an address in a sentence.
    """
    if is_named_so(seed):
        return True
    printed = list(_printed(seed))
    if _has_form(seed, printed):
        return True
    headings = [line for line in printed if "#" in line and line.lstrip(" -").startswith("#")]
    top = (line for line in printed[:_TOP] if not closely or len(line.split()) <= _LONG)
    if any(has_word(TELLING, text) for text in (*headings, *map(_without_deeds, top))):
        return True
    return gives_recording(filter(_is_address, printed) if closely else printed)


def _printed(seed: Seed) -> Iterator[str]:
    """The beginnings of the lines of a note that are not empty, nor a page's bare markup."""
    lines = (it for it in seed.source.lines if it.what not in _BARE or "://" in it.text)
    return (line.text[:_LONGEST] for line in lines if line.text.strip())


def _has_form(seed: Seed, printed: Sequence[str]) -> bool:
    """Whether a note has the form of one on a talk: a dialect's, of questions, times, attendees."""
    if seed.source.dialect.dialect != GENERAL.name and is_sure(seed.source.dialect):
        return True
    if any(map(TELLS_EPISODE.search, printed[:_FIRST])):
        return True
    if _asks_somebody(seed, printed):
        return True
    is_timed = sum(_TIMED.match(line) is not None for line in printed) >= _LEAST_TIMES
    is_dated = any(it.published for it in seed.accounts)
    return is_timed or any(_says_who_came(it) for it in printed[:_TOP] if is_dated or it[:1] != "#")


def _asks_somebody(seed: Seed, printed: Sequence[str]) -> bool:
    """Whether a note is called after somebody, and questions head it: `## What do you do?`."""
    titles = [title.text for account in seed.accounts for title in account.titles[:1]]
    if len(titles) != 1 or not is_full_name(titles[0]):
        return False
    questions = [line for line in printed if line[:1] == "#" and line.rstrip()[-1:] in "?？"]
    return len(questions) >= _LEAST_QUESTIONS and any(map(_YOU.search, questions))


def _says_who_came(line: str) -> bool:
    """Whether a line labels or heads a list of who was there: `**Present:** Ada`, `## Present`."""
    label, colon, _ = line.lstrip("-+*# ").partition(":")
    return bool(colon or line[:1] == "#") and field_of(label.strip("*_ ")) is Field.ATTENDEE


def is_plainly_called(seed: Seed, *, by_name: bool) -> bool:
    """Whether the form of a note or, where it may, its name means hardly anything but a talk."""
    if by_name and any(has_word(_PLAIN, it) for it in _names(seed)):
        return True
    return _has_form(seed, list(_printed(seed)))


def is_called_by_word(seed: Seed, *, by_name: bool = True) -> bool:
    """Whether nothing in a note speaks for a talk but a word, and that not plainly in its name."""
    if is_plainly_called(seed, by_name=by_name) or names_another(seed) or _is_filed_so(seed):
        return False
    is_told = any(it.show or has_spoken_words(it) for it in seed.accounts)
    return not (is_told or gives_recording(filter(_is_address, _printed(seed))))


def _names(seed: Seed) -> Iterator[str]:
    """What a note and its folders are called, and its titles, without what somebody does."""
    titles = (title.text for account in seed.accounts for title in account.titles)
    path = seed.source.file.replace("_", " ").replace("-", " ")
    return map(_without_deeds, (path, *titles))


def is_named_so(seed: Seed) -> bool:
    """Whether a note, its folder, its tag or its page on the web is called as a talk often is."""
    return any(has_word(CALLING, name) for name in _names(seed)) or _is_filed_so(seed)


def _categories(seed: Seed) -> Iterator[str]:
    """What a note's own lines or front matter file it under: `category:: #podcasts`."""
    details = (it.text for account in seed.accounts for it in account.of(AccountDetail))
    stated = (pair for it in details for pair in pairs(it))
    return (it.value.strip("#[]\"'") for it in stated if name_key(it.key) in CATEGORY_KEYS)


def _is_sort_of_talk(label: str) -> bool:
    sort = {*map(singular, words(label))} - {"note"}  # `episode_notes`
    return bool(sort) and sort <= HOLDING


def _is_filed_so(seed: Seed) -> bool:
    """Whether a tag or layout of a note, or its page on the web, says that it is on a talk."""
    top = filter(_is_address, islice(_printed(seed), _TOP))
    is_sort = any(map(_is_sort_of_talk, chain(seed.labels, _categories(seed))))
    return is_sort or says_meeting(seed.labels) or any(map(_leads_to_talk, top))


def is_counted(seed: Seed) -> bool:
    """Whether a note is called after its number among lessons or lectures."""
    return any(map(_COUNTED.search, _names(seed)))


def _leads_to_talk(line: str) -> bool:
    """Whether an address in a line is filed with talks: `# [Weirs](https://a.org/videos/play/7)`."""
    paths = (address.split("/")[3:-1] for address in _ADDRESS.findall(line))
    return any(singular(part.casefold()) in _FILING for path in paths for part in path)


def _without_deeds(text: str) -> str:
    """A text without what somebody does: `it talks about rivers`."""
    return _DOES.sub("", text) if "talk" in text.casefold() else text


def _is_address(line: str) -> bool:
    """Whether a line is a heading, an address with a few words at most, or a link as a paragraph.

    >>> [_is_address(it) for it in ("- Video: https://a.org", "- Weirs are low (https://a.org)")]
    [True, False]
    """
    if line.lstrip(" -").startswith("#"):
        return True
    n, is_point = len(_ADDRESS.sub(" ", line).split()), line.lstrip()[:2] in {"- ", "* ", "+ "}
    return n <= (_FEW if is_point or not line.rstrip().endswith(")") else _LONG)


def gives_recording(lines: Iterable[str]) -> bool:
    """Whether a line has the address of a recording, and is none of a list of further material."""
    is_further = False
    for line in lines:
        if "#" in line and line.lstrip(" -").startswith("#"):
            is_further = is_links(line)
        if not is_further and "://" in line and any(map(is_recording, _ADDRESS.findall(line))):
            return True
    return False


def states_day(seed: Seed) -> bool:
    """Whether a note states a day of its talk."""
    return any(it.states_date for it in seed.accounts)


def names_another(seed: Seed) -> bool:
    """Whether a note names somebody who is there and is not what the note is called."""
    return any(map(_names_another, seed.accounts))


def _names_another(account: Account) -> bool:
    titles = {name_key(it.text) for it in account.titles} | {name_key(account.name_title or "")}
    return any(it.role.is_there and name_key(it.name) not in titles for it in account.people)


def has_word(telling: Collection[str], text: str) -> bool:
    """Whether a text has one of some words, or one of a script without spaces, or several words."""
    return (
        any(singular(word) in telling for word in words(text))
        or any(word in text.casefold() for word in _UNSPACED)
        or _COUNTED.search(text) is not None
    )
