"""The words of names of files and folders: what sort of file it is, and what only sorts files."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.normal import name_key, singular, words
from generator.text.quantities.dates import MONTHS
from generator.text.regex import regex

TRANSCRIPT_PARTS = frozenset("transcript transcription captions irc subtitles subs".split())
RECORD_PARTS = frozenset("info metadata meta chapters".split())
VARIANT_PARTS = frozenset(
    "auto cleaned corrected digest edited highlights notes orig original structured summary".split()
)
"""Parts of a name before its ending, as in `talk.transcript.md`: what the file is."""

_OTHER_SORTS = frozenset(WORDS["sorts_of_files"])
SORT_WORDS = TRANSCRIPT_PARTS | RECORD_PARTS | VARIANT_PARTS | _OTHER_SORTS
"""Words for the sort of file at the end of a long name, as in `20250702_dams_summary.md`."""

ADDRESS_PARTS = frozenset("address link url".split())
OF_ADDRESS = ADDRESS_PARTS | frozenset("audio recording source video vimeo web youtube".split())
"""Words of the name of a file that holds the address of a recording: `video_url.txt`."""

CONTAINERS = MONTHS.union(WORDS["containers"])
"""Words of folders that sort files and name no event."""

NOTE_SORTS = frozenset(WORDS["sorts_of_notes"])
"""Tags that say what sort of note or talk it is, or what is still to be done, in the singular."""

_SORTS_OF_TAGS = NOTE_SORTS.union(WORDS["sorts_of_tags"], map(singular, WORDS["talks"]))
_PLACES = ("-auditorium", "-stage", "-theater", "-theatre", "-track")  # `Main Stage`

SPONSORS = frozenset(WORDS["sponsors"])
OTHER_THINGS = SPONSORS.union(name_key(sort) for sort in WORDS["other_things"])
"""What `type:` says of a note that is about no talk, as keys of names."""


def is_sort_of_note(tag: str) -> bool:
    """Whether a tag sorts the note, or says of what form a talk is, for whom, where, or nothing.

    >>> [is_sort_of_note(it) for it in ("type/podcast", "Vorträge", "Main Stage", "early-stage")]
    [True, True, True, False]
    """
    parts = tag.casefold().replace(" ", "-").split("/")
    is_place = tag[:1].isupper() and parts[-1].endswith(_PLACES)
    return is_place or any(singular(part) in _SORTS_OF_TAGS for part in parts)


EVENT_ENDINGS = (
    "конференция", "conference", "stammtisch", "hackathon", "symposium", "congress", "konferenz",
    "workshop", "barcamp", "kongress", "meetup", "summit", "kaigi", "forum", "митап", "camp",
    "conf", "days", "fest", "con", "day", "勉強会",
)  # fmt: skip
"""How the names of events end, the longest first."""

SMALL_WORDS = frozenset("a an and as at by for from in of on or the to with".split())
"""Words that stay small inside a title."""

EVENT_FILES = frozenset({"category.json", "event.yml", "event.yaml", "series.yml"})
"""Files in which collections of recorded talks name the event that a folder holds."""

OF_FOLDERS = frozenset({"index", "readme", "toc"})
"""Names, before the ending, of files that introduce their folder."""


_LANGUAGE = regex(r"[._-](?:[a-z]{2}(?:[_-](?:[A-Z]{2}|Han[st]))?|[A-Z]{2})$")


def bare_stem(file: PurePosixPath) -> str:
    """The name of a file without its ending, and without the language in front of that.

    >>> bare_stem(PurePosixPath("README.zh-TW.md")), bare_stem(PurePosixPath("README_CN.md"))
    ('README', 'README')
    """
    return _LANGUAGE.sub("", file.stem)


def introduces_folder(file: PurePosixPath) -> bool:
    """Whether a file is called as what introduces its folder: `README.md`."""
    return bare_stem(file).casefold() in OF_FOLDERS


_OF_EVENTS = frozenset(WORDS["pages_of_events"])
_BESIDE = frozenset(
    "à chapter code codice código conference de di event includes of tab us".split()
)


def is_page_of_event(stem: str) -> bool:
    """Whether a name says nothing but what an event says of itself: `event-details`, `about`."""
    parts = {*words(stem.replace("_", " ").replace("-", " "))} - _BESIDE
    return bool(parts) and parts <= _OF_EVENTS


_SORTING = frozenset(map(singular, CONTAINERS | SORT_WORDS))


def only_sorts(words: Iterable[str]) -> bool:
    """Whether words say nothing but what sort of file or folder it is: `Meeting notes`."""
    return all(singular(word.casefold()) in _SORTING for word in words)
