"""What shows that a note's words were not taken apart: they stand in one piece, or with tags.

Or many lines begin with what nothing was made of: labels that may be speakers', times. Or nearly
nothing was read.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.model.account import Account, AccountDetail, AccountPassage, AccountTopic, Item
from generator.model.account_head import AccountKind
from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.model.source import Line, Role
from generator.read.account.sections.long_texts import LEAST_OF_PIECE
from generator.read.vocabulary.keys import ROLE_OF, Field, field_of
from generator.text.naming.common_words import COMMON_WORDS
from generator.text.regex import regex

_TAG = regex(
    r"(?<![\\`])<[a-z][a-z0-9-]{0,20}\s[^<>]{0,300}?(?:class|style|href|src|id|data-[a-z-]{1,30})=[\"'][^<>]{0,500}>",
    re.IGNORECASE,
)
_LEAST_TAGGED = 3
_LEAST_CHARACTERS = 4_000
_MOST_OTHERS = 0.2
_LEAST_LINES, _MOST_READ, _SHARE_READ, _MOST_CHARACTERS = 12, 7, 0.15, 1_000


def left_over_problems(
    file: str, lines: Sequence[Line], accounts: Sequence[Account]
) -> list[Problem]:
    """Words of a note that stand all in one piece, or with their tags.

    `lines` are those that say something and are no code.
    """
    return [*_in_one_piece(file, accounts), *_with_tags(file, lines)]


def _in_one_piece(file: str, accounts: Sequence[Account]) -> Iterator[Problem]:
    """A passage that holds nearly all of a note, of many words, by nobody and at no time."""
    for account in accounts:
        if account.kind is AccountKind.RECORD:
            continue
        passages = account.of(AccountPassage)
        if any(it.speaker or it.time for it in passages) or not passages:
            continue
        size, lines = max(_runs(passages))
        every = [it for it in account.items if not isinstance(it, AccountDetail)]
        texts = (getattr(it, name, None) or "" for it in every for name in ("text", "title"))
        if size >= _LEAST_CHARACTERS and sum(map(len, texts)) - size <= _MOST_OTHERS * size:
            message = Message("problem.one_piece", n=size)
            yield problem("text-in-one-piece", message, file, lines)
            return


def _runs(passages: Sequence[AccountPassage]) -> Iterator[tuple[int, tuple[int, int]]]:
    """The characters and lines of passages, of the pieces of a long text together."""
    size, (first, last), above = 0, passages[0].at.lines, 0
    for it in passages:
        start, end = it.at.lines
        if not ((start, end) == (first, last) or (above >= LEAST_OF_PIECE and start <= last + 1)):
            yield size, (first, last)
            size, first = 0, start
        size, last, above = size + len(it.text), end, len(it.text)
    yield size, (first, last)


def _with_tags(file: str, lines: Sequence[Line]) -> Iterator[Problem]:
    """Lines that print tags of a page with their attributes; indented and escaped ones are code."""
    tagged = [
        it.number
        for it in lines
        if "<" in it.text and not it.printed.startswith(("\t", "    ")) and _TAG.search(it.text)
    ]
    if len(tagged) >= _LEAST_TAGGED:
        message = Message("problem.tags_left", n=len(tagged))
        yield problem("markup-left", message, file, (tagged[0], tagged[-1]))


_LABEL = regex(
    r"\s*+(?:[-*+•]\s++)?(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s++)?\**+"
    r"(?P<label>[^\W\d_](?:[^:：*|<>\[\]()–—\s-]|-\b|\s(?![-–—]\s)){0,30})"
    r"\**+(?:[:：]\**+|\s[-–—])\s++\S"
)
_IN_BRACKETS = regex(r"\s*+(?:[-*+•]\s++)?\[(?P<label>[^\W\d_][\w.-]{1,19})\]\s++[^\s(\[]")
_ALONE = regex(r"\s*+[-*+•]\s++(?P<label>[^\W\d_]\w*+(?: [^\W\d_]\w*+){0,2})\s*+")
_TIMED = regex(r"\s*+(?:[-*+•]\s++)?[\[(]?@?(?:\d{1,3}:\d\d|\d{1,5}\.\d{1,3})")
_LEAST_LABELS = 3
_LEAST_TIMES = 3
_INITIALS = 4
_SHARE = 0.15
_MOST_SECTIONS = 0.5
_LEAST_TIMED, _SHARE_TIMED = 8, 0.1
_SHOWN = 4
_LONGEST_LINE = 2_000


def unknown_labels(
    file: str,
    lines: Sequence[Line],
    accounts: Sequence[Account],
    silent: frozenset[str],
    headings: Sequence[int],
) -> list[Problem]:
    """That labels come again and again, of which few are known to be somebody's.

    `headings` are the numbers of their lines: what comes once below most of them is a field.
    """
    people = [person for account in accounts for person in account.people]
    known = {person.name for person in people}
    spoken = sum(_is_known(item, known) for account in accounts for item in account.items)
    named = {person.at.lines[0] for person in people}
    labels = [
        (line, label)
        for line in lines
        if (label := _label(line.text)) and line.number not in named and not _is_key(label)
    ]
    times = Counter(label for _, label in labels)
    initials = {it: n for it, n in times.items() if it.isupper() and len(it) <= _INITIALS}
    places = Counter((label, bisect_right(headings, line.number)) for line, label in labels)
    below = Counter(label for label, _ in places)
    most = _MOST_SECTIONS * len({section for _, section in places})
    fields = {it for it, n in times.items() if n == below[it] > most}
    often = [it for it, n in times.items() if n >= _LEAST_TIMES and it not in fields]
    are_known = 2 * spoken > max(sum(times[it] for it in often), sum(initials.values()))
    looked_for = {} if are_known else {label: times[label] for label in often}
    common = _in_small_letters(lines, looked_for)
    again = {it: times[it] for it in often if not common.issuperset(it.casefold().split())}
    again = again if len(again) >= _LEAST_LABELS or len(initials) <= _LEAST_LABELS else initials
    whole = sum(again.values())
    if len(again) < _LEAST_LABELS or whole < _SHARE * len(lines) or 2 * spoken > whole:
        again = {label: n for label, n in times.items() if label in silent}
        whole = sum(again.values())
    if whole < _LEAST_TIMES:
        return []
    labelled = [line.number for line, label in labels if label in again]
    shown = ", ".join(sorted(again, key=lambda label: (-again[label], label))[:_SHOWN])
    message = Message("problem.labels", n=whole, labels=shown)
    return [problem("labels-unknown", message, file, (labelled[0], labelled[-1]))]


def _in_small_letters(lines: Sequence[Line], labels: Mapping[str, int]) -> frozenset[str]:
    """The words of labels that a note has in small letters behind its own: nobody's names.

    A label in small letters, as those of chats are, is none only where it stands there as often as
    in front of words (`labels` says how often that is), or is a word of everybody's.
    """
    if not labels:  # as nearly always
        return frozenset()
    short = (line.text for line in lines if len(line.text) <= _LONGEST_LINE)
    texts = (text.replace(_label(text), "", 1) for text in short)
    own = {word for label in labels for word in label.casefold().split() if word.islower()}
    times = Counter(it for text in texts for it in text.split() if it in own)
    return frozenset(
        word for word, n in times.items() if word in COMMON_WORDS or n > labels.get(word, 0)
    )


def _label(text: str) -> str:
    """What a line begins with in front of a colon or a dash, or in brackets, behind a bullet.

    A bullet that is nothing but a name may be somebody's whose words stand below it.
    """
    match = _LABEL.match(text) or _ALONE.fullmatch(text) or _IN_BRACKETS.match(text)
    return match["label"].strip() if match else ""


def _is_key(label: str) -> bool:
    """Whether a label is a key of facts, and no word for who speaks: `Title`, `Abstract 2`."""
    field = field_of(label.rstrip(" 123456789"))
    return field is not None and field not in {*ROLE_OF, Field.OTHER, Field.TOPIC}


def unknown_times(file: str, lines: Sequence[Line], accounts: Sequence[Account]) -> list[Problem]:
    """That many lines begin with times, of which none was read."""
    if any(getattr(it, "time", None) is not None for account in accounts for it in account.items):
        return []
    timed = [line.number for line in lines if _TIMED.match(line.text)]
    topics = [it for account in accounts for it in account.items if isinstance(it, AccountTopic)]
    in_names = sum(_TIMED.match(topic.name) is not None for topic in topics)
    many = len(timed) >= max(_LEAST_TIMED, _SHARE_TIMED * len(lines))
    if not timed or not (many or in_names >= _LEAST_TIMES):
        return []
    message = Message("problem.times_unread", n=len(timed))
    return [problem("times-unread", message, file, (timed[0], timed[-1]))]


def _is_known(item: Item, names: Collection[str]) -> bool:
    """Whether an item is somebody's words, and not those of a voice in small letters alone."""
    speaker = getattr(item, "speaker", None)
    return speaker is not None and (not speaker.islower() or speaker in names)


def has_speaker(item: Item) -> bool:
    """Whether an item is somebody's words."""
    return getattr(item, "speaker", None) is not None


def little_read(file: str, lines: Sequence[Line], accounts: Sequence[Account]) -> list[Problem]:
    """That nearly no line says anything on a talk's page; the others only frame what is missing.

    Of several talks each has its title at least.
    """
    if len(lines) < _LEAST_LINES:
        return []
    items = [item for account in accounts for item in account.items]
    titles = [title for account in accounts for title in account.titles if len(accounts) > 1]
    spans = [it.at.lines for it in (*titles, *items) if not isinstance(it, AccountDetail)]
    shown = bytearray(lines[-1].number + 1)  # a set of all lines would be large
    for first, last in spans:
        shown[first : last + 1] = b"\1" * (last + 1 - first)
    printed = [it for it in lines if it.role is not Role.BLANK and (it.what != "markup" or it.text)]
    read = [it.text for it in printed if it.role is Role.CONTENT and shown[it.number]]
    is_much = len(read) > min(_MOST_READ, _SHARE_READ * len(printed))
    if len(printed) < _LEAST_LINES or is_much or sum(map(len, read)) > _MOST_CHARACTERS:
        return []  # all of a talk may stand on one line
    message = Message("problem.little_read", n=len(read), all=len(printed))
    return [problem("little-read", message, file, (printed[0].number, printed[-1].number))]
