"""Paragraphs behind a turn: it goes on until somebody else speaks, or something else is printed."""

from bisect import bisect, bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby, pairwise, takewhile
from operator import or_

from msgspec.structs import replace

from generator.model.account import AccountPassage, Item
from generator.read.account.people.names import is_full_name
from generator.read.account.people.plausible import are_talking
from generator.read.grammar.labelled import COLON, has_ideographs
from generator.read.grammar.speech import turns
from generator.read.grammar.speech.bold_labels import split_record
from generator.read.grammar.speech.quotation_marks import is_whole_quotation
from generator.read.grammar.speech.turn_lines import is_link_target, split_turn
from generator.read.outline.blocks import Block, Bullet, Paragraph, Speech
from generator.read.outline.sections import Section
from generator.read.outline.turns.points_below import items_said
from generator.read.page import Page
from generator.read.vocabulary.word_lists import WORDS
from generator.text.caches import remembered
from generator.text.naming.given_names import begins_with_given_name, is_given_name
from generator.text.naming.people_words import names_role
from generator.text.regex import regex
from generator.text.syntax.sentences import SENTENCE_END

_LEAST_TURNS, _LEAST_TOLD = 4, 3
_VOICES, _SHORT, _SELDOM = 4, 25, 6  # of minutes: words of a turn, turns to a line that goes on
_SENTENCE, _NEARLY_ALL = 5, 30  # words; of as many sentences one may end without a stop
_GOES_ON = ("...", "…")
_STOPS = tuple(".?!…。？！”\"»’')]」』—–-*_:：,;")
_LONGEST_TITLE, _MAX_LABEL, _LETTERS = 100, 60, 3  # as many at most are initials
_OTHERS = (*"—–―@", "ーー")
_OPENING = frozenset("\"“”„«»「」『』《》'‘’([（【.…¿¡,，、;；")
"""What anybody's words may begin with."""
_LEAST_DOTTED = 5  # lines that go on behind dots: whoever takes minutes marks all such lines
_REMARK = regex(r"\s?(?:<[^<>]*>|[(（][^()（）]*[)）])$")
_NUMBERS = regex(r"(?:\[[^\[\]]{1,8}\]\s*)+")  # as in `[ 61] [EN] Ada Okafor: So`
_WORD = regex(r"[^\W\d_][\w'’-]*")
_WHOLE = regex(r"(?<!\w)[^\W\d_a-z]\w+ [^\W\d_a-z]\w+")
_PRONOUNS = frozenset(WORDS["of_others"])
_ASIDE = regex(r"[.… ]*+(?:[\[(*_<].*[\])*_>]|#?\d{1,5}|\W*)")  # a number may be a page's
_OF_OTHERS = regex(
    r"(?:\d{1,3}|[IVXL]{1,6})[.)] ?[-–—] |\W{0,3}\[[^\[\]]{0,40}#\d{1,7}\]"
    r"|[^.?!]{3,150}#\d{1,7} \(https?://[^\s()]+\)$"
    r"|(?:END )?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?<|(?: [A-Z]{1,4})?$)"
    r"|[(\[][^()\[\]]{1,60}[)\]]\s?[:：]"
    r"|[^\W\d_]\S{0,20}(?: \S{1,20}){0,2} [\[(](?:from|in|on|via) (?:the )?(?:chat|irc|zoom)\b"
    r"|[^\W\d_][^:：]{0,50}\s[\[(]?\d{1,3}(?::\d\d){1,2}[)\]]?[*_]{0,2}[:：]\s"
    r"|[^\W\d_]{1,20}[:：](?!//)|[^\W\d_a-z][^.?!:]{1,60}\s\d{1,3}(?::\d\d){1,2}$"
    r"|(?:(?:Edited|Fotos?|Interview|Photos?|Translat(?:ed|ion)|Transcri(?:bed|pt)) (?:by|von)"
    r"|(?:Follow|Join|Sign up|Subscribe) (?:for|on|to|us)"
    r"|This (?:conversation|interview|transcript) (?:has been|was) (?:\w{1,20}ed|made))\b"
)
"""What is next, by ticket (`[Bug #7844] Gates open`) or time; `(Ada, Ivo): yes`, `[Notes]: …`.

And who made or sells it, or a chapter: `Photo by Ada Okafor`, `Subscribe to us`, `Weirs 9:10`.
"""


def with_turns_going_on(
    items: Sequence[Item], sections: Iterable[Section], page: Page
) -> tuple[Item, ...]:
    """The items, with paragraphs behind a turn as its speaker's, up to the next label.

    A rule, a heading, a list (but for the items behind one that is a turn), code, a pause and what
    stands in brackets are nobody's. So is a line in bold, that begins with a label or a speaker's
    name, or is unlike what is said, and what stands below. Behind the last turn of all a line goes
    on only as long as turns of the same speaker do above. Where most turns stand right below each
    other or are points, or in minutes, a blank line ends one, but in front of dots.
    """
    spoken = [index for index, item in enumerate(items) if _speaker(item)]
    if len(spoken) < _LEAST_TURNS:
        return tuple(items)
    blocks = [block for section in sections for block in section.blocks]
    text = {block.lines[0] for block in blocks if _is_text(block)} | set(items_said(blocks))
    quoted = {block.lines[0] for block in blocks if isinstance(block, Paragraph) and block.quoted}
    if quoted.isdisjoint(items[at].at.lines[0] for at in spoken):
        text -= quoted  # what is read out, or written together
    ends = [block.lines[0] for block in blocks if block.lines[0] not in text]
    ends = sorted(ends + [it.heading.lines[0] for it in sections if it.heading])
    near = sum(items[at].at.lines[0] == items[at - 1].at.lines[1] + 1 for at in spoken if at)
    points = {block.lines[0] for block in blocks if isinstance(block, Bullet)}
    n_points = sum(items[at].at.lines[0] in points for at in spoken)
    is_tight = max(near, n_points) * 2 > len(spoken)
    speakers = dict(_going_on(items, text, ends, page, is_tight=is_tight))
    if not is_tight and _are_minutes(items, speakers):
        speakers = dict(_going_on(items, text, ends, page, is_tight=True))
    own = {*(at for at in speakers if at < spoken[-1]), *_behind_last(items, spoken[-1], speakers)}
    if len(speakers) * _SELDOM < len(spoken):
        own = {at for at in own if not _is_remark(items[at - 1], items[at])}
    speakers = {at: speakers[at] for at in own}
    return tuple(
        replace(item, speaker=speakers[index], goes_on=True)
        if index in speakers and isinstance(item, AccountPassage)
        else item
        for index, item in enumerate(items)
    )


def _are_minutes(items: Sequence[Item], going_on: Mapping[int, str]) -> bool:
    """Whether many speak and hardly a turn goes on apart, shortly, or much is told of them."""
    passages = [it for it in items if isinstance(it, AccountPassage)]
    turns = [it.text for it in passages if it.speaker]
    heard = _heard(items)
    n_told = sum(_tells(it.text, heard) for it in passages if not it.speaker)
    if n_told >= _LEAST_TOLD and min(len(turns), len(going_on)) < n_told * _SELDOM:
        return True
    behind = [_text(items[at]) for at in going_on if _is_apart(items[at - 1], items[at])]
    voices = sum(n > 1 for who, n in Counter(it.speaker for it in passages).items() if who)
    lengths = sorted(len(it.split()) for it in behind or turns)
    is_short = lengths[len(lengths) // 2] <= _SHORT
    return voices >= _VOICES and is_short and len(behind) * _SELDOM < len(turns)


def _is_remark(above: Item, item: Item) -> bool:
    """Whether a line of few words stands apart, as what is heard or agreed: `All laugh`."""
    is_short = not _has_words(_text(item), _SENTENCE) and not has_ideographs(_text(item))
    return is_short and _is_apart(above, item)


def _has_words(text: str, least: int) -> bool:
    """Whether a text has so many words; no more of it is looked at."""
    return len(text.split(maxsplit=least)) >= least


def _is_apart(above: Item, item: Item) -> bool:
    return item.at.lines[0] > above.at.lines[1] + 1


def _text(item: Item) -> str:
    return getattr(item, "text", "")


def _heard(items: Iterable[Item], present: Iterable[str] = ()) -> frozenset[str]:
    """The first words of the names of those who speak, or are there, and the last of whole ones."""
    names = {*filter(None, map(_speaker, items)), *filter(begins_with_given_name, present)}
    first = {name.split()[0] for name in names}
    last = {name.rpartition(" ")[2] for name in names if is_full_name(name) or name.isalpha()}
    last = {it for it in last if len(it) > _LETTERS and not names_role(it)}
    last |= {it for it in first if it.isupper() and is_given_name(it.capitalize())}
    return frozenset(first | last | set(map(str.capitalize, last)))


def _begins_with(text: str, heard: frozenset[str]) -> bool:
    """Whether a text begins with the name of somebody heard: its colon is missing, or it tells."""
    first = _WORD.match(text)
    behind = text[first.end() :] if first and first.group() in heard else "."  # `Mr\nOkafor.`
    return not behind.startswith(",") and (not behind or behind.strip(".!?…") != "")


def _tells(text: str, names: frozenset[str]) -> bool:
    """Whether a text tells of somebody, and nobody says it: `Ada laughed`, `He shrugged`."""
    first = text.split(maxsplit=_LETTERS)[:_LETTERS]
    parts = takewhile(lambda it: it in names or it.upper() in names, first)
    name = " ".join(parts)
    return bool(name) and text[len(name) + 1 :][:1].islower() and not are_talking([text])


def _behind_last(items: Sequence[Item], last: int, speakers: Mapping[int, str]) -> Iterator[int]:
    """Which items behind the last turn go on with it: up to an address, a title or a whole name."""
    runs = groupby(speakers.get(at) for at in range(last))
    longest = max((len([*run]) for who, run in runs if who == _speaker(items[last])), default=0)
    texts = {at: _text(items[at]) for at in (last, *speakers) if at >= last}
    above = texts.pop(last)
    own = ("://" in it or _names_first(it) or _is_title(it, above) for it in texts.values())
    behind = [at for at, is_over in zip(texts, accumulate(own, or_), strict=True) if not is_over]
    yield from behind if len(behind) <= longest else ()


def _names_first(text: str) -> bool:
    """Whether a text begins with a whole name: `Ada Okafor lives in Bern`."""
    return begins_with_given_name(" ".join(text.split(maxsplit=2)[:2]))


def _is_title(text: str, above: str) -> bool:
    """Whether a line is short and ends without a stop, while what is said above it has one."""
    is_open = above.endswith(_STOPS) and not text.partition(" (http")[0].endswith(_STOPS)
    return is_open and len(text) <= _LONGEST_TITLE and not SENTENCE_END.search(text)


def _speaker(item: Item) -> str | None:
    return item.speaker if isinstance(item, AccountPassage) else None


def _is_text(block: Block) -> bool:
    """Whether a block may go on with somebody's words: no list, no rule, no pause."""
    turn = turns.turn_of(block) if isinstance(block, Paragraph | Speech) else None
    return isinstance(block, Paragraph | Speech) and (turn is None or turn.only_time is None)


def _is_labelled(text: str, heard: frozenset[str], named: frozenset[str]) -> bool:
    """Whether a paragraph begins with a label, is of a list (`Ada Roy — Potter`), or tells."""
    if text.startswith(_OTHERS) or is_link_target(text) or text.count(" | ") > 1:
        return True
    bare = _NUMBERS.sub("", text, count=1).lstrip("*_ ") or text
    is_signed = text.rpartition("--")[2].strip() in heard
    is_signed |= _names_first(text) and text.split(maxsplit=3)[2:3] in (["-"], ["–"], ["—"])
    is_signed |= _begins_with(bare, heard) or _tells(bare, named)
    if is_signed or _OF_OTHERS.match(text) or split_record(text) is not None:
        return True
    if (turn := split_turn(bare)) is not None:
        return turn.only_time is None  # else it is a pause
    label, are_handles = _label(bare).split(), any(name.islower() for name in heard)
    is_large = all(it[0].isupper() for it in label)  # `Channel Ada Okafor: …`
    may_be_two = bare[0].isupper() or has_ideographs(bare[0]) or are_handles
    few = 4 if is_large else 2 if may_be_two else 1  # `edit: …`
    return 0 < len(label) <= few or not heard.isdisjoint(_WORD.findall(_label(bare)))


@remembered
def _label(text: str) -> str:
    """What stands in front of the colon near the beginning of a text, or nothing."""
    label, *behind = COLON.split(f"{text.lstrip('*_ ')[:_MAX_LABEL]} ", maxsplit=1)
    return _REMARK.sub("", label) if behind else ""


def _unlike(items: Sequence[Item]) -> Iterator[int]:
    """The items of another form than what is said, by index: nobody's, as is what stands below.

    They begin with a mark that hardly a turn has (`#Gates`, `-- noise --`), ask what the turn right
    above announces, or are titles or names that come again, where sentences end with a stop.
    """
    words = [it.text for it in items if isinstance(it, AccountPassage) and it.speaker]
    marks = Counter(text[:1] for text in words)
    sentences = [text for text in words if _has_words(text, _SENTENCE) or has_ideographs(text)]
    open_ended = sum(not text.endswith(_STOPS) for text in sentences)
    again = Counter(texts := [_text(item) for item in items])
    for index, (above, text) in enumerate(pairwise(texts), 1):
        if text[:1].isalnum():
            share, over = (_NEARLY_ALL, above) if again[text] < 2 else (_SELDOM, ".")
            is_stop = open_ended * share <= len(sentences) and text[0].isupper()
            is_title = is_stop and _is_title(text, over)
            is_unlike = is_title or (above.endswith((":", "：")) and text.endswith(("?", "？")))
        else:
            is_mark = text[:1] not in _OPENING and not text[1:2].isdigit()
            is_unlike = is_mark and marks[text[:1]] * _SELDOM < len(words)
        if is_unlike:
            yield index


def _going_on(
    items: Sequence[Item], text: set[int], ends: Sequence[int], page: Page, *, is_tight: bool
) -> Iterator[tuple[int, str]]:
    """Which items are paragraphs behind a turn, by index, each with the turn's speaker."""
    heard = _heard(items, {*page.people, *page.initials.values()})
    whole = (name.split() for row in page.top for name in _WHOLE.findall(row))
    named = heard.union(*(it for it in whole if not heard.isdisjoint(it)))
    speaker, unlike = None, frozenset(_unlike(items))
    spoken = [index for index, item in enumerate(items) if _speaker(item)]
    between = items[spoken[0] : spoken[-1]]
    if any(_tells(_text(it), named) for it in between if not _speaker(it)):
        named |= _PRONOUNS
    passages = [it for it in items if isinstance(it, AccountPassage)]
    labels = Counter(filter(None, (_label(it.text) for it in passages if not it.speaker)))
    timed = [it for it in passages if it.time and it.at.lines[0] == it.at.lines[1]]
    is_log = is_tight and sum(it.speaker is None for it in timed) * _SELDOM < len(timed)
    dotted = sum(it.text.startswith(_GOES_ON) for it in passages)
    line, is_open = 0, False
    for index, item in enumerate(items):
        at = item.at.lines[0]
        if not isinstance(item, AccountPassage):  # but for the brackets behind a label
            is_aside = bool(index) and items[index - 1].at == item.at
            speaker, line = speaker if is_aside else None, item.at.lines[1]
            continue
        goes_on = item.text.startswith(_GOES_ON)
        is_open &= at == line + 1  # a bracket goes on right below
        is_aside = is_open or _ASIDE.fullmatch(item.text) is not None
        is_open = (is_open or item.text[:1] == "(") and ")" not in item.text and not item.speaker
        is_over = bisect(ends, line) < bisect_left(ends, at)
        is_over = is_over or (is_tight and at > line + 1 and not goes_on)
        speaker, line = None if is_over else speaker, item.at.lines[1]
        if item.speaker is not None:
            speaker = _speaks_on(item, heard)
        elif at in page.in_italics:
            continue
        elif labels[_label(item.text)] > 1 or _is_labelled(item.text, heard, named):
            speaker = None
        elif at in page.in_bold or (is_log and item.time is not None):
            speaker = None  # a handle in bold is who speaks next
        elif at not in text or is_aside or is_open:
            continue
        elif index in unlike or (dotted >= _LEAST_DOTTED and not goes_on):
            speaker = None
        elif speaker is not None:
            yield index, speaker


def _speaks_on(turn: AccountPassage, heard: frozenset[str]) -> str | None:
    """Who may go on below a turn: nobody behind a quotation, a mere number, or another's label."""
    last = turn.text.rpartition(" ")[2]
    is_others = last[-1:] in ":：" and not heard.isdisjoint(_WORD.findall(last))
    is_over = is_others or is_whole_quotation(turn.text) or turn.text.isdigit()
    return None if is_over else turn.speaker
