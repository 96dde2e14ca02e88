"""What programs put into their files about people, and no page may print.

yt-dlp's metadata holds the network address and the cookies of who fetched it; what organisers
export of a conference holds speakers' addresses and answers; calendars hold guests. It is left out
before anything else is read, as comments are (`notes.withheld`): a sign stands in its place.

So are annotations of web pages that not everybody may read, as Hypothesis exports them: the answer
of its interface has `rows`, the export of its side bar `annotations`; each says who may read it
(`group`, `permissions`). They are of pages, and no talks.
"""

import json
import re
from collections.abc import Iterator, Sequence

from generator.read.formats.parsed import Shown, without_places
from generator.read.front.heads import mail_head
from generator.text.regex import regex
from generator.text.web_address import MAIL_ADDRESS

_SIGN = "…"
_KEYS = (
    # What a file of the program has in any case, and the keys of what it keeps to itself.
    (
        '"extractor"',
        """
        formats requested_formats requested_downloads requested_subtitles automatic_captions
        subtitles http_headers cookies fragments url manifest_url fragment_base_url
        _filename filename filepath
        """,
    ),
    ('"submission_type"', "answers internal_notes notes access_code anonymised_data reviews"),
    ('"answer_file"', "answers"),
)
_ADDRESS_KEY = r"\w{0,20}e-?mail\w{0,10}"
_TOKEN = regex(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?P<closed>"?+)|[\[\]{}]', re.DOTALL)
_PLAIN = regex(r"[^,\]}\s]*+")
_NOTHING = frozenset(("", '""', "[]", "{}", "null", "true", "false"))
_GUEST = regex(r"(?P<name>ATTENDEE|ORGANIZER)[;:]", re.IGNORECASE)
_SIGNS = '"group"', '"permissions"', '"target"', '"uri"'
_LIST = regex(r"\s*+\[\s*+")
_LIST_INSIDE = regex(r'"(?:rows|annotations)"\s*+:\s*+\[\s*+')
_BETWEEN = regex(r"\s*+,?\s*+")
_PUBLIC, _READERS = "__world__", "group:__world__"


def without_members(lines: Sequence[str]) -> Shown:
    r"""The lines of a JSON file without such members: their keys stay, and the file's form.

    >>> without_members(['{"code": "A", "email": "a@example.org",', '"name": "Ada"}']).lines
    ('{"code": "A", "email": "…",', '"name": "Ada"}')
    """
    text = "\n".join(lines)
    keys = [key for sign, names in _KEYS if sign in text for key in names.split()]
    if not keys and "mail" not in text.casefold():
        return Shown(lines=tuple(lines))
    member = re.compile(
        rf'"(?:(?P<address>{_ADDRESS_KEY})|{"|".join(keys) or "(?!)"})"[ \t\n]*+:[ \t\n]*+',
        re.IGNORECASE,
    )
    return without_places(text, _values(text, member), f'"{_SIGN}"')


def _values(text: str, member: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where the values of members begin and end; of addresses only those that are texts with @."""
    at = 0
    while at_key := member.search(text, at):
        start = at_key.end()
        at = _end_of_value(text, start)
        value = text[start:at]
        is_kept = at_key["address"] is not None and (value[:1] != '"' or "@" not in value)
        if not is_kept and value not in _NOTHING:
            yield start, at


def _end_of_value(text: str, start: int) -> int:
    """Where a JSON value ends; at the end of the text where it is not closed."""
    if text[start : start + 1] not in {'"', "[", "{"}:
        plain = _PLAIN.match(text, start)
        return plain.end() if plain else start
    depth = 0
    for token in _TOKEN.finditer(text, start):
        sign = token.group()
        if token["closed"] == "":
            break
        depth += (sign in "[{") - (sign in "]}")
        if depth == 0:
            return token.end()
    return len(text)


def without_guests(lines: Sequence[str]) -> Shown:
    """The lines of a calendar without those who are invited, and who invited them.

    >>> without_guests(["SUMMARY:A talk", "ATTENDEE;CN=Ada:mailto:a@exa", " mple.org"]).lines
    ('SUMMARY:A talk', 'ATTENDEE:…', '')
    """
    shown: list[str] = []
    numbers: list[int] = []
    inside = False
    for number, line in enumerate(lines, start=1):
        guest = _GUEST.match(line)
        inside = guest is not None or (inside and line[:1] in {" ", "\t"})
        if inside:
            numbers.append(number)
            shown.append(f"{guest['name']}:{_SIGN}" if guest else "")
        else:
            shown.append(line)
    return Shown(lines=tuple(shown), numbers=tuple(numbers))


def without_addresses(lines: Sequence[str]) -> Shown:
    """The lines of a file that nothing reads, such as a table, without the addresses of people.

    >>> without_addresses(["Ada;ada@example.org;A talk"]).lines
    ('Ada;…;A talk',)
    """
    shown = tuple(MAIL_ADDRESS.sub(_SIGN, line) if "@" in line else line for line in lines)
    pairs = enumerate(zip(lines, shown, strict=True), start=1)
    return Shown(
        lines=shown, numbers=tuple(number for number, (line, left) in pairs if line is not left)
    )


def without_mail_addresses(shown: Shown) -> Shown:
    """What is shown of a note, in the head of a mail without the addresses of people."""
    size, _ = mail_head(shown.lines)
    if not size:
        return shown
    head = without_addresses(shown.lines[:size])
    numbers = tuple(sorted({*shown.numbers, *head.numbers}))
    return Shown(lines=(*head.lines, *shown.lines[size:]), numbers=numbers)


def without_private(lines: Sequence[str]) -> Shown:
    """The lines of such a file without the annotations that not everybody may read.

    >>> own = '{"uri": "u", "target": [], "group": "x", "permissions": {}}'
    >>> without_private([f"[{own}]"]).lines
    ('[{}]',)
    """
    text = "\n".join(lines)
    if not all(sign in text for sign in _SIGNS):
        return Shown(lines=tuple(lines))
    return without_places(text, _private(text), "{", "}")


def _private(text: str) -> Iterator[tuple[int, int]]:
    """Where annotations stand that are not for everybody; of a list that is damaged, the rest."""
    begin = _LIST.match(text) or _LIST_INSIDE.search(text)
    decoder = json.JSONDecoder()
    at = begin.end() if begin else len(text)
    while at < len(text) and text[at] != "]":
        try:
            entry, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            yield at, len(text)
            return
        if not isinstance(entry, dict) or not _is_public(entry):
            yield at, end
        between = _BETWEEN.match(text, end)
        at = between.end() if between else len(text)


def _is_public(entry: dict[str, object]) -> bool:
    permissions = entry.get("permissions")
    readers = permissions.get("read") if isinstance(permissions, dict) else None
    return entry.get("group") == _PUBLIC and readers in ([_READERS], None)
