"""The lines of a transcript: who speaks, from when on, and the words.

`Name: words`, `[0:17] Name: words`, `Name (0:17): words`, lines that only say who speaks or from
when on, and times inside the words. A word before a colon is a speaker only where the page says so:
by saying it again, or by printing a time with it.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from string import digits

from generator.model.account import TimeCode
from generator.model.base import Value
from generator.read.account.people.names import initials_of, is_full_name, is_role, looks_like_name
from generator.read.account.people.roles_and_names import is_role_label, names_somebody
from generator.read.grammar.labelled import has_ideographs
from generator.read.grammar.speech.names_in_brackets import bracketed
from generator.read.grammar.speech.speaker_labels import may_speak
from generator.read.grammar.timed import Timed, split_time
from generator.read.vocabulary.keys import Field, field_of
from generator.text.caches import remembered
from generator.text.naming.given_names import is_given_name
from generator.text.naming.people_words import names_role
from generator.text.quantities import timecode
from generator.text.regex import regex
from generator.text.web_address import is_contact

_LABELLED = regex(
    r"(?P<bold>\*\*|__|)(?P<label>[^\W\d_](?:[^:：*_\[\]()|]|_(?=[^\W_])){0,40}?)\s*(?:[\[(](?P<aside>[^\[\]()]{1,40})[\])]\s*)?"
    r"(?:(?<=\)),\s(?P<of>[^\W\d_a-z][^:a-z\n]{1,40}))?"
    r"(?:(?P=bold)(?:\s?-)?[:：]|[:：](?P=bold)|(?<=\))\.(?P=bold) ?[–—-])"
    r"(?:(?:\s+|(?=[^\W\d_\"“]|\.{3}|…|\([a-z]))(?P<words>\S.*))?$"
)
_TIME_BEHIND = regex(
    r"(?P<label>[^\W\d_][^:：*_\[\]()|]{0,40}?(?: \([^()]{2,60}\))?)(?:\*\*|__)?\s{1,2}"
    r"[\[(]?(?P<time>\d{1,3}:\d\d(?::\d\d)?)[\])]?(?:(?:\*\*|__)?[:：]|[:：](?:\*\*|__))\s+(?P<words>\S.*)$"
)
_ASKED = regex(
    r"(?P<label>[QAPRD]|Pregunta|Respuesta|Pergunta|Resposta|Domanda|Risposta|Frage|Antwort"
    r"|(?:Speaker|SPEAKER) \d{1,2}(?=\s[^:]))"
    r"(?:\. {1,4}(?=\S)|(?<=[QA])\s?[–—-]\s(?=\S)"
    r"|(?<=Q)\s{1,12}(?=[A-Z\"“'‘(—–])|(?<=\d)\s(?=[^\W\d]))"
)
"""`Q. Do you …`, `Q - Do …`, `Q    Do …` as briefings print it, `Speaker 2 Well` as machines do."""

_HANDLE = regex(r"[a-z][a-z\d_.-]{1,19}")
_RANGE = regex(
    r"^(?P<from>\d{1,2}(?::\d\d){2})(?:[:.,]\d{1,3})?\s?[–-]\s?\d{1,2}(?::\d\d){2,3}(?:[.,]\d{1,3})?$"
    r"|(?<=[\[(])\d{1,2}(?::\d\d){1,2}(?P<until>(?:[.,]\d{1,3})?\s{0,3}(?:-{1,2}>?|[–—→])\s{0,3}"
    r"\d{1,2}(?::\d\d){1,2}(?:[.,]\d{1,3})?)(?=[\])]\W{0,4}$)"
)
"""With seconds, or in brackets: `10:00–10:45` is when a session is."""

_SESSION = regex(r"[\W_]{0,3}\d{1,2}:\d\d\s?[-–—]\s?\d{1,2}:\d\d(?![:.,]?\d)(?!\s?[\])])")

_NEXT_FIELD = regex(r"\s\|\s\W{0,3}[^\W\d_][\w ]{0,20}(?:\*\*|__)?[:：]")
"""A further field on a line: `Speaker: Ada | Time: 1:00`."""

_SAYS = regex(r"[^\W\d_]|[^\x00-\x7f]|^\W*\d+\W*$")
_LINK_TARGET = regex(r"\[[^\]]{1,80}\]:\s{1,3}<?(?=[^\s<>]*[/#.])[^\s<>]+>?(?:\s[\"'(].*)?")
_MAX_HEAD = 60
_DASHES = ("--", *"–—―")
_MAX_LINKED = 12  # words
_BEHIND_NAME = 2  # words: a handle, what somebody is
_LEAST_CAPTIONS = 6
_CAPTION = 12
"""Seconds that a line of captions lasts at most; half of all lines last no longer."""
_TIME_FIRST = regex(r"\W*\d[\d:.]*\W{1,4}(?P<label>[^\W\d_].*)")
_SENT = regex(r"(?P<label>[^\[\]:]{2,40}), \[\d{1,2}([./])\d\d?\2\d{2,4},? \d\d?:\d\d[\d: APM]*\]")
"""Who sent the words below in a chat, and when: `Ada Okafor, [06.05.31 18:02]`."""
_TIMES = frozenset({"time", "timestamp", "时间", "時間"})
"""What may stand in front of a time alone: `[Time 0:12:40]`, `Timestamp: 0:12:40`."""
_INSIDE = regex(
    r"\\?\[(?P<square>\d{1,3}:\d\d(?::\d\d)?)\\?\]|\((?P<round>\d\d:\d\d(?::\d\d)?|\d:\d\d:\d\d)\)"
)
_STOPS = frozenset(".,;!?")


class Turn(Value, frozen=True, kw_only=True, dict=True, gc=True):
    """Who speaks, from when on, and the words, which are empty where they stand below.

    `sure` says that the time is printed with the name itself. `aside` stands in brackets behind
    the name: initials, or what somebody is there. One `in_brackets` has a label that stands in such
    without a time. One that `goes_on` belongs to words above it, with which the speaker is printed.
    """

    speaker: str | None
    time: TimeCode | None
    text: str
    sure: bool = False
    aside: str = ""
    in_brackets: bool = False
    goes_on: bool = False

    @property
    def only_time(self) -> TimeCode | None:
        """The time that is all that stands behind a label: `Break: [18:02]` is nobody's turn."""
        return timecode.time_code(self.text.strip("[]()\\ ")) if self.time is None else None

    @cached_property
    def says(self) -> bool:
        """Whether words stand on the line itself, and not only times, addresses or who it is.

        Behind a name with its time, or as programs of chats print it, an address is what is sent.
        """
        label = self.speaker or ""
        states = self.time is None and is_role_label(label) and names_somebody(self.text)
        are_words = _SAYS.search(self.text.replace(" to ", " ")) is not None
        is_sent = self.sure or not is_contact(self.text)
        is_field = self.time is None and _NEXT_FIELD.search(self.text) is not None
        is_said = are_words and is_sent and not states and not is_field
        return is_said and not _is_meant(label, self.text)

    @property
    def begins_with_link(self) -> bool:
        """Whether the words begin with a link: `Ada: Dam picks (https://…)`."""
        linked, address, _ = self.text.partition(" (http")
        return bool(address) and len(linked.split()) <= _MAX_LINKED


@remembered
def split_turn(text: str) -> Turn | None:
    """A line's speaker, time and words where it has the form of a turn, or None."""
    is_labelled = ":" in text or "：" in text or ")." in text or _ASKED.match(text) is not None
    is_other = _SESSION.match(text) is not None or is_link_target(text)
    return _split_turn(text) if is_labelled and not is_other else None


def is_link_target(text: str) -> bool:
    """Whether a line says where the links of a name lead, as Markdown does.

    >>> is_link_target("[Ada]: ../people/ada.md"), is_link_target("[Ada]: Weirs. They are old.")
    (True, False)
    """
    return text.startswith("[") and _LINK_TARGET.fullmatch(text) is not None


def _split_turn(text: str) -> Turn | None:
    timed = split_time(text)
    if timed.aside:
        return _in_brackets(Timed(time=None, aside=None, text=text)) if not timed.time else None
    if asked := _ASKED.match(timed.text):
        return Turn(speaker=asked["label"], time=timed.time, text=timed.text[asked.end() :])
    match = _LABELLED.match(timed.text)
    if match is None:
        return _in_brackets(timed) or _time_behind(timed)
    beside = timecode.time_code(match["aside"])
    name, comma, post = match["label"].partition(", ")
    is_with_post = match["label"].isupper() or (_is_post(post) and may_speak(name))
    if comma and not match["aside"] and is_with_post:
        return _with_aside(name, post, match["words"], timed.time)
    may_call = _may_be_called if beside or timed.time else may_speak
    if (beside and timed.time) or not may_call(match["label"]):
        return None
    if match["aside"] and beside is None:
        aside = f"({match['aside']}), {match['of']}" if match["of"] else match["aside"]
        return _with_aside(match["label"], aside, match["words"], timed.time)
    words, time = match["words"] or "", beside or timed.time
    return Turn(speaker=match["label"], time=time, text=words, sure=beside is not None)


def _in_brackets(timed: Timed) -> Turn | None:
    """`[Ada Okafor] [0:17] words` and the like."""
    turn = bracketed(timed.text, timed=timed.time is not None)
    if turn is None or not (turn.typed or may_speak(turn.label)):
        return None
    time = timed.time or turn.time
    return Turn(
        speaker=turn.label, time=time, text=turn.words, sure=turn.typed, in_brackets=time is None
    )


def _time_behind(timed: Timed) -> Turn | None:
    """`Ada Okafor 0:17: words`; chapters look like that too, so the name is not sure."""
    text = timed.text.lstrip("*_")
    match = _TIME_BEHIND.match(text) if timed.time is None else None
    time = timecode.time_code(match["time"]) if match else None
    if match is None or time is None or not _may_be_called(match["label"].partition(" (")[0]):
        return None
    return Turn(speaker=match["label"], time=time, text=match["words"])


def _may_be_called(label: str) -> bool:
    """Whether somebody with a time beside the label may be called so: by name or by a handle."""
    return may_speak(label) or _HANDLE.fullmatch(label) is not None


def _with_aside(name: str, aside: str, words: str | None, time: TimeCode | None) -> Turn | None:
    """`Ada Okafor (AO): words`: a name and its initials, her post or firm; `Respondent (R): …`.

    A surname may have a post or a party: `Okafor, Deputy Mayor: words`, `Okafor (SPD): words`.
    """
    is_sure = _is_post(aside) or (aside.isupper() and len(aside) > 1)
    is_beside = is_sure or (is_full_name(name) and (aside.isupper() or " " in aside))
    is_short = aside in initials_of(name) or (aside == name[0] and is_role(name))
    if not is_short and not is_beside:  # `(Mod)` marks lines of a chat
        return None
    return Turn(speaker=name, time=time, text=words or "", aside=aside)


def _is_post(aside: str) -> bool:
    """Whether words beside a name say what somebody is: `developer/designer`, `Deputy Mayor`."""
    return is_role(aside) or any(map(names_role, aside.replace("/", " ").split()))


def split_head(text: str) -> Turn | None:
    """A line that only says who speaks, or from when on: `Name (0:17):`, `Name 0:17`, `(0:17):`.

    A label and a colon in front of a time may state a fact (`Start: 12:45`): it is not sure.
    """
    if len(text) > _MAX_HEAD or (text.startswith(_DASHES) and not text.endswith((":", "："))):
        return None  # `— Name (0:17)` says whose the words above are
    if text.endswith("]") and (sent := _SENT.fullmatch(text)) and may_speak(sent["label"]):
        return Turn(speaker=sent["label"], time=None, text="", sure=True)
    if (between := _RANGE.search(text)) is not None:
        text = between["from"] or text[: between.start("until")] + text[between.end() :]
    stamp = timecode.find(text)
    if stamp is None:
        turn = split_turn(text)
        return turn if turn and not turn.text else None
    time = stamp.code
    if text[stamp.end :].strip(" ])*_:"):
        return _named_behind(text, time)
    before = text[: stamp.start].rstrip(" \t([*_")
    label = before.strip(" \t([@-–—|·*_:,")
    if text.startswith("["):
        label = label.removesuffix("]")
    if label.casefold() in _TIMES:
        if text[0] not in "[(":  # the word is printed with the time
            time = TimeCode(seconds=stamp.seconds, printed=text[text.find(label) : stamp.end])
        label = ""
    numbered = label.rstrip(digits) if has_ideographs(label) else label  # no space: `发言人1`
    may_call = text.startswith("@") or may_speak(numbered)
    if label and (not may_call or field_of(label) is Field.DURATION):
        return None
    is_fact = before.endswith((":", "：")) and not is_given_name(label.partition(" ")[0])
    return Turn(speaker=label or None, time=time, text="", sure=bool(label) and not is_fact)


def _named_behind(text: str, time: TimeCode) -> Turn | None:
    """`0:12 - Name (Office)`: a speaker where the name comes again; else a chapter's title."""
    match = _TIME_FIRST.fullmatch(text)
    label = match["label"].strip(" *_:") if match else ""
    may_call = may_speak(label.partition(" (")[0])
    return Turn(speaker=label, time=time, text="") if may_call else None


def _is_meant(label: str, text: str) -> bool:
    """Whether a text is the name of which a label is the initials: `AO: Ada Okafor @ada`."""
    if not label.isupper():
        return False
    parts = text.split()
    name = " ".join(parts[: len(label)])
    short = len(parts) <= len(label) + _BEHIND_NAME
    return short and label in initials_of(name) and looks_like_name(name)


def are_captions(seconds: Sequence[int]) -> bool:
    """Whether lines with these times are what is said and not chapters: many, a few seconds apart.

    >>> are_captions(range(0, 60, 4)), are_captions(range(0, 600, 40))
    (True, False)
    """
    return len(seconds) >= _LEAST_CAPTIONS and are_close(seconds)


def are_close(seconds: Sequence[int]) -> bool:
    """Whether times follow each other as those of captions do, and not as those of chapters."""
    gaps = sorted(behind - before for before, behind in pairwise(seconds))
    return len(gaps) > 1 and 0 <= gaps[len(gaps) // 2] <= _CAPTION


def dated_parts(
    text: str, time: TimeCode | None = None, *, is_spoken: bool = False
) -> Iterator[tuple[TimeCode | None, str]]:
    """The words of a turn, parted at the times inside them, each with the time that it begins at.

    A time behind which nothing is said stays in the words, and so does one that stands where the
    `time` of the words is known already, from the speaker's line. So do all where one stands at the
    end of a sentence, in front of its stop: they say when was heard what stands before them (`Dams
    hold water [12:05].`).
    """
    is_told = is_spoken and text[:1].isalpha()  # `Ada: At 12:40 it left`
    leading = split_time(text) if time is None and not is_told else None
    if leading and leading.time and leading.text and not leading.aside:
        time, text = leading.time, leading.text
    start, end = 0, len(text.rstrip())
    marks = list(_INSIDE.finditer(text)) if "[" in text or "(" in text else []
    if any(text[mark.end() : mark.end() + 1] in _STOPS for mark in marks):
        marks = []
    for mark in marks:
        inside = timecode.time_code(mark["square"] or mark["round"])
        words = text[start : mark.start()].strip()
        if inside is None or mark.end() >= end or (not words and time is not None):
            continue
        if words:
            yield time, words
        time, start = inside, mark.end()
    yield time, text[start:].strip()
