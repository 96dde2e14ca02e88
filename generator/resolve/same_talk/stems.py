"""Files that lie beside each other under one name: `talk.md`, `talk.en.vtt`, `talk.es.md`."""

import re
from pathlib import PurePosixPath

_KINDS = """
captions chapters description digest info live_chat notes structured subtitles summary transcript
"""
_KIND = "|".join(_KINDS.split())
_ENDING = re.compile(
    rf"(?:\.(?:[a-z]{{2}}(?:[-_][A-Za-z]{{2,4}})?|{_KIND}|[a-z]{{2}}-orig)|(?<=.)[-_.](?:{_KIND}))$"
)
_VIDEO_IN_NAME = re.compile(r"[\[(](?P<key>[A-Za-z0-9_-]{11})[\])]$")


def stem_of(file: str) -> str:
    """The folder and the name of a file without the endings that say its language or its kind.

    >>> stem_of("a/talk.en.vtt"), stem_of("a/talk.structured.md"), stem_of("a/v1.2 notes.md")
    ('a/talk', 'a/talk', 'a/v1.2 notes')
    """
    path = PurePosixPath(file)
    name = path.stem
    while shorter := _ENDING.sub("", name):
        if shorter == name:
            break
        name = shorter
    return str(path.with_name(name)) if name else str(path)


def video_in_name(file: str) -> str | None:
    """The id of a video in brackets at the end of a file's name, as programs write it.

    >>> video_in_name("Rivers [abcdefghijk].en.srt")
    'abcdefghijk'
    """
    found = _VIDEO_IN_NAME.search(PurePosixPath(stem_of(file)).name)
    return found["key"] if found else None
