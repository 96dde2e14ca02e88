"""The links of a point: which is in front, where those called slides or video begin, the recording.

`Weirs (code, slides (https://a.example/1))`: `slides` says what stands behind it.
"""

import re
from collections.abc import Iterable, Sequence

from generator.read.outline.events.lists.event_of_point import ADDRESS
from generator.read.vocabulary.event_words import MEDIA, RECORDS
from generator.text.naming.normal import words
from generator.text.regex import Match, regex
from generator.text.web_address import recording_of

_LAST_PART = regex(
    r"(?:^|[-–—|,:()\[\]·]|\.(?=\s)|\s\s)\s?"
    r"(?P<label>(?:(?!\.\s)[^-–—|,:()\[\]·\s]|\s(?!\s)){1,40})\Z"
)
"""What stands between the last sign and a link."""
_SHOWN = regex(r"\((?P<names>[^()]{3,60})\)$")
_OPENED = regex(r"\([^()]{0,80}\Z")


def end_in_front(places: Sequence[Match]) -> int:
    """Where the address ends with which a point begins; 0 where it begins with none."""
    return places[0].end() if places and places[0].start() == 0 else 0


def has_links(text: str) -> bool:
    """Whether a text leads to slides or a video that it calls so.

    >>> has_links("slides (https://a.example/1) | code"), has_links("weirs (https://a.example/1)")
    (True, False)
    """
    return start_of_links(text) is not None


def start_of_links(text: str) -> int | None:
    """Where the first link called `video`, `slides` or the like begins, or the brackets around it.

    >>> start_of_links("Weirs (code, slides (https://a.example/1))")
    6
    """
    before = 0
    for place in ADDRESS.finditer(text):
        label = _LAST_PART.search(text, before, place.start())
        if label and MEDIA.issuperset(label["label"].casefold().split()):
            opened = _OPENED.search(blanked(text), 0, label.start() + 1)
            return opened.start() if opened else label.start()
        before = place.end()
    shown = _SHOWN.search(text)  # they lead to files beside the note
    names = {*words(shown["names"])} if shown else set[str]()
    return shown.start() if shown and names <= MEDIA and not RECORDS.isdisjoint(names) else None


def blanked(text: str, pattern: re.Pattern[str] = ADDRESS) -> str:
    """The text with spaces for its addresses."""
    return pattern.sub(lambda match: " " * len(match[0]), text)


def only_recording(addresses: Iterable[str]) -> str | None:
    """An address of the one recording to which addresses lead; None for several or none."""
    recorded = recordings_of(addresses)
    return recorded[0] if len(recorded) == 1 else None


def recordings_of(addresses: Iterable[str]) -> list[str]:
    """An address of each recording to which addresses lead."""
    return list({key: it for it in addresses if (key := recording_of(it))}.values())
