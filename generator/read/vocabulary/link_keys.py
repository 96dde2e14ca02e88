"""Keys behind which another file or note is named: what it has to do with the talk."""

from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.name_parts import RECORD_PARTS, TRANSCRIPT_PARTS
from generator.text.naming.normal import name_key
from generator.text.regex import regex

_A_TALK = frozenset(map(name_key, "Episode note, Talk note, Video, Recording".split(",")))
_OF_SOURCES = regex(r"(?:original|parent|source) (?=\w)")
_OF_A_RECORDING = frozenset(map(name_key, TRANSCRIPT_PARTS | RECORD_PARTS)) - {"info"}
_A_SUBJECT = frozenset(map(name_key, "Source, Original source, 来源".split(",")))


def names_talk(key: str) -> bool:
    """Whether a link to another note, behind this key, leads to that of a talk.

    >>> names_talk("episode"), names_talk("source_video"), names_talk("related video")
    (True, True, False)
    """
    bare = _OF_SOURCES.sub("", name_key(key), count=1)
    return bare in _A_TALK or field_of(bare) in {Field.TALK, Field.EPISODE, Field.LECTURE}


def names_file(key: str) -> bool:
    """Whether a path behind this key leads to a file about the same talk.

    >>> names_file("transcript_slim"), names_file("episode"), names_file("next")
    (True, True, False)
    """
    return names_talk(key) or names_part(key)


def names_part(key: str) -> bool:
    """Whether a path behind this key leads to a file that goes with the recording: `transcript`."""
    return not _OF_A_RECORDING.isdisjoint(name_key(key).split())


def names_subject(key: str) -> bool:
    """Whether such a link leads to what the note is about, if to a talk or to anything else.

    >>> names_subject("about"), names_subject("source"), names_subject("episode note")
    (True, True, False)
    """
    is_subject = name_key(key) in _A_SUBJECT
    return (is_subject or field_of(key) is Field.ABOUT) and not names_talk(key)
