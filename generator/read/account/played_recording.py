"""The recording into which a note's own links lead: by their times, or by what they are called."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from generator.model.account_head import Recording
from generator.read.outline.headings.titles import HEADING_MARK
from generator.read.talk_facts import TalkFacts, facts_of_address
from generator.read.vocabulary.event_words import TELLING
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.name_parts import SORT_WORDS
from generator.read.vocabulary.section_names import is_links
from generator.read.vocabulary.word_lists import WORDS
from generator.text.markdown.character_references import unescaped
from generator.text.markdown.template_code import players
from generator.text.naming.normal import words
from generator.text.regex import regex
from generator.text.web_address import (
    address_of,
    is_media_file,
    is_web_address,
    recording_of,
    with_scheme,
)

_ADDRESS = regex(r"(?P<link>\]\(<?|\bhref=[\"'])?(?P<address>https?://[^\s()<>\"'\[\]]{5,300})")
"""An address, and whether words lead to it."""

_TO = r"\]\((?P<address>https?://[^\s()]{5,300})(?:\s\"[^\"]{0,200}\")?\)"
_LINK = regex(rf"\[(?P<words>[^\[\]\\]{{2,120}})\]?(?:\\\[[^\[\]\\]{{1,60}}\\\]\s?)?{_TO}")
"""A link, also `[[Video]](…)`; of its words, those in brackets (`Video \\[FR\\]`) are no part."""

_LISTED = regex(rf"\s{{0,4}}[-*+]\s{{1,3}}{_LINK.pattern}")
_ASIDE = regex(r"\s\([^()]{1,60}\)$")  # `Video (FR, low quality)`
_WORDS_AND_ADDRESS = regex(
    r"(?:[-*+]\s{1,4})?(?P<bold>\*\*|)(?P<words>[^\W\d_][^:\[\]()*]{2,60})(?::(?P=bold)|(?P=bold):)"
    r" [<\[]?(?P<address>https?://[^\s()<>\[\]]{5,300})(?:>|\]\[\w{1,20}\])?"
)
_WHOLE = regex(
    r"\b(?:complete|entire|full|whole) (?:podcast |video )?(?:conversation|episode|interview"
    r"|keynote|lecture|podcast|session|talk|video)\b[^.!?]{0,40}?\bhttps?://\S{5,300}",
    re.IGNORECASE,
)
"""A sentence, or a link, that says where all of it is: `Full interview available at https://…`."""

_MARKS = " \t\r\n*_-+"
_EMBEDDED = regex(
    r"<(?:audio|video|source)\b[^<>]{0,200}?\bsrc=[\"'](?P<address>https?://[^\s\"'<>]{5,300})"
    r"|<a\b[^<>]{0,200}?\bhref=[\"'](?P<file>https?://[^\s\"'<>]{5,300})[\"'][^<>]{0,300}+>\s{0,9}<img\b",
    re.IGNORECASE,
)
_FRAME = regex(
    r"<(?:iframe|embed)\b[^<>]{0,400}?\bsrc=[\"'](?P<address>(?:https?:)?//[^\s\"'<>]{5,300})",
    re.IGNORECASE,
)
_SHOWN = regex(rf"!\[[^\[\]]{{0,200}}{_TO}")
"""What a vault plays where Markdown shows a picture."""

_STATED_FRAME = regex(r"[\w-]{1,40}: *[\"']?<iframe\b", re.IGNORECASE)

_LONGEST = 4_000
_LEAST = 2  # times, of which the first stands at the top; below it one more
_TOP, _OF_FRAME = 40, 10  # lines
_RULE = 10  # characters; a copy of a long line takes memory
_SHORT = 300  # characters of a line at the top; longer ones are somebody's words
_SAYS_SO = frozenset({"recording", "recorded"})
_NAMES = frozenset(
    "episode keynote lecture listen podcast presentation session talk video watch".split()
)
_HEADS = _NAMES | _SAYS_SO | TELLING
_BESIDE = _NAMES | frozenset(WORDS["beside_recordings"])
_OF_TALK = _NAMES | SORT_WORDS | frozenset("audio code demo paper podcast recording slides".split())

_ALONE = regex(rf"\[(?P<words>.{{3,200}}){_TO}\s*")
_OF_SHORTCUT = 12
"""Lines that a shortcut to a web page has at most."""

_ANOTHER = regex(r"\b(?:also|another|last|next|other|previous|related)\b", re.IGNORECASE)
"""What stands in front of a link to the recording of something else."""


def played_recording(lines: Iterable[str]) -> TalkFacts:
    """The one recording that a note plays; nothing where none is shown, or several are.

    A link at the top is called `the recording`, `Watch the talk`, or stands below such a line
    (`## Video`), several links lead to different times of it, or the note embeds it in a
    player of its own (`<audio src>`, `<a href="….mp3"><img>`). Where nothing is, a site's player
    counts that the note embeds near its top by a tag, above its headings by a frame, or below one
    that says so, if it is the only one, and its front matter has none; or words near its top lead
    to the only file of sound or moving pictures in it. An address may be all.

    `lines` are those of the source, or of one talk of several in it, as printed.
    """
    starts: defaultdict[Recording, dict[int, int]] = defaultdict(dict)  # and their first lines
    called: dict[Recording, str] = {}
    every = tuple(lines)
    rules = [place for place, line in enumerate(every[:_TOP]) if line[:_RULE].strip() == "---"]
    below = every[rules[1] + 1 :] if rules[:1] == [0] and len(rules) > 1 else every
    alone = [
        place for place, line in enumerate(below) if line[:1] == "[" and _ALONE.fullmatch(line)
    ]
    if (address := only_address(below)) and recording_of(address) is not None:
        return facts_of_address(address)
    says_so = False
    above: list[str] = []
    links = frozenset(alone)
    for place, line in enumerate(below):
        if "://" not in line or len(line) > _LONGEST:
            if place < _TOP and line[:_SHORT].strip():
                says_so = _is_called_so(line)
                above.append(line[:_SHORT].strip())
            continue
        for recording in recordings_in(line):
            if recording.start:
                starts[recording.whole].setdefault(recording.start, place)
        called.update(_embedded(line))
        is_link = place in links
        says_so = says_so and (is_link or is_web_address(line.strip(f"{_MARKS}<>")))
        heads = list(filter(str.strip, below[:place])) if is_link and place < _TOP else []
        is_first = alone == [place] and not heads and len(below) < len(every)
        are_heads = bool(heads) and all(map(HEADING_MARK.match, heads))
        is_shown = says_so or is_first or are_heads
        if (place < _TOP and is_shown) or (place == 0 and HEADING_MARK.match(line)):
            called.update((it.whole, address) for it, address in _addresses_in(line))
        if place < _TOP and len(_ADDRESS.sub("", line)) <= _SHORT:
            called.update(_called_so(line, is_list=_is_of_links(above)))
    timed = {it for it, at in starts.items() if len(at) >= _LEAST + (min(at.values()) >= _TOP)}
    shown = called.keys() & timed if called and timed else set(called) or timed
    shown = shown or _only_framed(every)
    if not shown:
        called = _only_file(below)
        shown = set(called)
    if len(shown) != 1:
        return TalkFacts()
    recording = shown.pop()
    address = called.get(recording, "")
    url = address if is_media_file(address) else address_of(recording)
    return TalkFacts(recordings=(recording,), url=url)


def only_address(lines: Iterable[str]) -> str | None:
    """The address that is all that some lines hold, or None; a shortcut's stands behind `URL=`."""
    texts = list(islice((line for line in lines if line and not line.isspace()), _OF_SHORTCUT))
    if texts and texts[0].rstrip("\r\n") == "[InternetShortcut]":
        texts = [line.removeprefix("URL=") for line in texts if line.startswith("URL=")]
    address = texts[0].strip() if len(texts) == 1 and len(texts[0]) <= _LONGEST else ""
    return address if is_web_address(address) else None


def _embedded(line: str) -> Iterator[tuple[Recording, str]]:
    """What a line plays in a player of its own, or behind a picture that leads to a file."""
    for match in _EMBEDDED.finditer(line):
        address = unescaped(match["address"] or match["file"])
        recording = recording_of(address)
        if recording is not None and (match["address"] or is_media_file(address)):
            yield recording.whole, address


def _only_framed(lines: Sequence[str]) -> set[Recording]:
    """The only recording that a note embeds in players of a site, where that is the talk's."""
    framed: set[Recording] = set()
    headed, says_so = False, False
    for place, printed in enumerate(lines):
        line = printed
        if "#" in line and HEADING_MARK.match(line):
            headed = headed or (place > 0 and not line.lstrip().startswith("# "))
            says_so = not _HEADS.isdisjoint(words(line[:_SHORT]))
        if "<" not in line and "{" not in line and "![" not in line:
            continue
        if _STATED_FRAME.match(line):
            return set()
        if "<iframe" in line and ">" not in line:  # a tag over several lines
            line = f"{' '.join(lines[place : place + _OF_FRAME]).partition('>')[0]}>"
        if len(line) > _LONGEST:
            continue
        for recording, by_tag in _framed(line):
            framed.add(recording.whole)
            is_talk = says_so or (place < _TOP and (by_tag or not headed))
            if not is_talk or len(framed) > 1:
                return set()
    return framed


def _only_file(lines: Iterable[str]) -> dict[Recording, str]:
    """The only media file of which a text has the address, where words near its top lead to it.

    It may be there in several formats: `rivers.mp3`, `rivers.ogg`.
    """
    files: dict[str, dict[Recording, str]] = {}
    for place, line in enumerate(lines):
        if "://" not in line or len(line) > _LONGEST:
            continue
        is_told = place < _TOP and not _ANOTHER.search(line)
        for match in _ADDRESS.finditer(line):
            address = unescaped(match["address"])
            recording = recording_of(address) if is_media_file(address) else None
            if recording is not None:
                is_linked = is_told and match["link"] is not None
                name = recording.key.rpartition(".")[0]
                files.setdefault(name, {recording.whole: address} if is_linked else {})
    return next(iter(files.values())) if len(files) == 1 else {}


def _framed(line: str) -> Iterator[tuple[Recording, bool]]:
    """What a line embeds in a player of a site, and whether by a tag of the note's program."""
    sources = (unescaped(match["address"]) for match in _FRAME.finditer(line))
    frames = ((with_scheme(address), False) for address in sources)
    shown = (match["address"] for match in _SHOWN.finditer(line))
    for address, by_tag in (*frames, *((it, True) for it in (*shown, *players(line)))):
        recording = recording_of(address)
        if recording is not None:
            yield recording, by_tag


def recordings_in(line: str) -> Iterator[Recording]:
    """The recordings to which the addresses in a line lead, from left to right."""
    return (recording for recording, _ in _addresses_in(line))


def _addresses_in(line: str) -> Iterator[tuple[Recording, str]]:
    for match in _ADDRESS.finditer(line) if "://" in line else ():
        address = unescaped(match["address"]).rstrip(".,;")
        if (recording := recording_of(address)) is not None:
            yield recording, address


def _is_called_so(line: str) -> bool:
    """Whether a heading, or a point with a colon, says that the recording stands below it."""
    text = line[:_SHORT].strip()
    is_open = text.rstrip(_MARKS).endswith((":", "："))
    is_head = text.startswith(tuple("#-*+") if is_open else "#")
    return is_head and field_of(text.strip(f"{_MARKS}#:：")) is Field.RECORDING


def _is_of_links(above: Sequence[str]) -> bool:
    """Whether nothing but a title stands above a line, or the line above heads a list of links."""
    *others, last = above or ("",)
    is_title = not others and HEADING_MARK.match(last) is not None
    return is_title or not last or is_links(last.strip(f"{_MARKS}#:："))


def _called_so(line: str, *, is_list: bool) -> Iterator[tuple[Recording, str]]:
    """The recordings to which links lead whose words say that it is the talk's.

    In a list of links (`is_list`) a site's name says so as well: `- YouTube: https://…`. A point
    that begins with a link in words of its own lists that: `- [Weirs](…) - Gates ([Talk](…))`.
    """
    printed_in_full = _WORDS_AND_ADDRESS.fullmatch(line.strip())
    is_list &= bool(printed_in_full) or line.lstrip("-*+ ").startswith("[")  # no sentence
    is_list &= not line[:1].isspace()
    listed_first = _LISTED.match(line)
    of_another = listed_first is not None and _OF_TALK.isdisjoint(words(listed_first["words"]))
    behind = listed_first.end() if listed_first and of_another else len(line)
    for link in [printed_in_full] if printed_in_full else _LINK.finditer(line):
        if _ANOTHER.search(line, 0, link.start()) or link.start() >= behind:
            return
        printed = frozenset(words(_ASIDE.sub("", link["words"])))
        is_name = not _NAMES.isdisjoint(printed) and printed <= _BESIDE
        is_name |= is_list and field_of(link["words"]) is Field.RECORDING
        recording = recording_of(link["address"])
        if recording is not None and (is_name or not _SAYS_SO.isdisjoint(printed)):
            yield recording.whole, link["address"]
    for match in _WHOLE.finditer(line):
        yield from ((it.whole, address) for it, address in _addresses_in(match[0]))
