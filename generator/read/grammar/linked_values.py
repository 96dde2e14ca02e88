"""Values that are links: the text that is shown, and where it leads."""

import re
from urllib.parse import unquote

from generator.text.naming.normal import words
from generator.text.regex import regex
from generator.text.web_address import is_web_address

WIKI_LINK = regex(r"!?\[\[(?P<target>[^\[\]|]*)(?:\|(?P<shown>[^\[\]|]*))?\]\]")
_LINK = regex(r"\[(?P<shown>[^\[\]]*)\]\((?P<target>[^\s()]+(?:\([^\s()]*\))?)\)|<(?P<bare>\S+)>")
_IN_BRACKETS = regex(r"\[{2,4}(?P<name>[^\[\]]+)\]{2,4}")
_BEHIND_WORDS = regex(
    r"(?:[^()]|\((?!https?:)[^()]{0,80}\))*\s\((?P<target>https?://\S+)\)"  # `Weirs (1/2) (…)`
)
ADDRESS_BEHIND = regex(r"(?<=\S) \(https?://[^\s()]+\)$")
_TARGET = regex(
    r"\[(?P<shown>[^\[\]]*)\]\([^\s()]*\)?|(?<=\S) \((?:https?://[^\s()]+\)|<https?://[^<>()]+>\))"
)
_BRACKETED = regex(r"\[[^\[\]]*\]")
_NOTE = regex(
    r"!?\[\[(?P<wiki>[^\[\]|]+)(?:\|[^\[\]|]*)?\]\]"
    r"|\[[^\[\]]*\]\((?:<(?P<angle>[^<>\n]+\.md)>|(?P<path>[^\s()<>:]+\.md)(?:#[^\s()]*)?)\)"
)
_LINKED_NOTE = regex(
    r"\[(?P<shown>[^\[\]]*)\]\((?:https?://[^\s()<>]{4,200}?/(?:blob|raw|tree)/[^\s()<>/]{1,80}/)?"
    r"(?P<path>[^\s()<>:]+\.md)(?:#[^\s()]*)?\)"
)
"""A link to a note beside the page, or to where the repository of both shows it."""
_PATH = regex(
    r"(?!\w+:|www\.)[^\s\[\]{}<>|](?:[^\n\[\]{}<>|]*[^\s\[\]{}<>|])?"
    r"\.(?:md|markdown|txt|html?|vtt|srt|sbv|ass|lrc|ttml|tsv|json)",
    re.IGNORECASE,
)
_COMMA = regex("[,;，；、]")
_BETWEEN = frozenset(" ,;&、，；\"'")
_BARE_HOSTS = ("www.", "youtu.be/", "youtube.com/", "vimeo.com/")


def bare_text(text: str) -> str:
    """A value without the brackets of a wiki link, and without where it leads as a link.

    Several `|` part no name from where it leads, and some type a bracket too many.

    >>> [bare_text(it) for it in ("[[Mud | Silt | Sand]]", "[[[[On rivers]]", "[[a|b]]")]
    ['Mud | Silt | Sand', 'On rivers', 'b']
    """
    text = " ".join(text.split())
    if wiki := WIKI_LINK.fullmatch(text):
        return (wiki["shown"] or wiki["target"].rpartition("/")[2]).strip()
    if link := _LINK.fullmatch(text):
        return (link["shown"] or link["bare"] or link["target"]).strip()
    named = _IN_BRACKETS.fullmatch(text) if text.startswith("[[") else None
    return named["name"].strip() if named is not None else ADDRESS_BEHIND.sub("", text)


def shown_text(text: str) -> str:
    """A value without its links' targets and without brackets around all of it.

    >>> shown_text("[River Days](https://example.org/) - May 2018")
    'River Days - May 2018'
    """
    text = _TARGET.sub(lambda link: link["shown"] or "", text).strip()
    return text[1:-1].strip() if _BRACKETED.fullmatch(text) else text


_ENCLOSED = regex(
    r"(?:\|\s{1,20})?(?P<target>https?://\S{1,500})"
    r"(?:\s{1,20}\d{1,12}\s{1,20}(?:audio|video)/[\w.+-]{1,40})?"
)
"""A recording with its size and sort, as exports of blogs write an enclosure."""


def address_in(text: str) -> str | None:
    """The address that a value is, alone, in angle brackets or as the target of a link.

    >>> address_in("https://example.org/12.mp3 4260832 audio/mpeg")
    'https://example.org/12.mp3'
    """
    bare = text.strip()
    link = _LINK.fullmatch(bare)
    behind = _BEHIND_WORDS.fullmatch(bare)
    if link is not None:
        address = link["target"] or link["bare"]
    elif media := _ENCLOSED.fullmatch(bare):
        address = media["target"]
    else:
        address = behind["target"] if behind else bare
    if address.startswith(_BARE_HOSTS):
        address = f"https://{address}"
    return address if is_web_address(address) else None


def is_path(text: str) -> bool:
    """Whether a value is the path of a note, a transcript or the like, and no address.

    >>> is_path("data/12.json"), is_path("https://example.org/x.html"), is_path("Node.js")
    (True, False, False)
    """
    return _PATH.fullmatch(text) is not None


def parted(text: str) -> tuple[str, ...]:
    """The parts of a list between commas; links to notes, whose names may have some, are one.

    >>> parted("steel, wind")
    ('steel', 'wind')
    """
    parts = (text,) if notes_in(text) else _COMMA.split(text)
    return tuple(part.strip() for part in parts if part.strip())


def notes_in(text: str) -> tuple[str, ...]:
    """The notes that a value leads to where it is links to notes and nothing else.

    Each is a path as the link writes it, without ending and without the place in the note.

    >>> notes_in("[[Shows/On rivers#Notes|here]]"), notes_in("as in [[On rivers]]")
    (('Shows/On rivers',), ())
    """
    notes: list[str] = []
    place = 0
    for match in _NOTE.finditer(text):
        if not _BETWEEN.issuperset(text[place : match.start()]):
            return ()
        place = match.end()
        target = match["wiki"] or match["angle"] or unquote(match["path"])
        target = target.partition("#")[0].partition("^")[0].strip()
        notes.append(target.removesuffix(".md").strip())
    notes = [note for note in notes if note and not is_web_address(note)]
    return tuple(notes) if _BETWEEN.issuperset(text[place:]) else ()


def note_behind(line: str, title: str) -> str | None:
    """The note to which a line leads: the link with the title, or the only one; without ending.

    >>> note_behind("| 3 May | Ada Okafor | [On rivers](../notes/rivers.md) |", "On rivers")
    '../notes/rivers'
    >>> note_behind("On rivers [text](https://git.example/ada/talks/blob/main/rivers.md)", "Rivers")
    'rivers'
    >>> note_behind("On rivers: [one](1.md), [two](2.md)", "On rivers")
    """
    links = {unquote(it["path"]): it["shown"] for it in _LINKED_NOTE.finditer(line)}
    own = [path for path, shown in links.items() if words(shown) == words(title)] or list(links)
    return own[0].removesuffix(".md") if len(own) == 1 else None
