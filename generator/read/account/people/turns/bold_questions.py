"""Interviews without labels: bold questions, each with what the one guest answers below.

The questions stay headings or lines as they are printed, and are nobody's: who asks, the page does
not say. The answers are the guest's only where all of the page is of that shape, and the answers
speak of oneself: under bold questions notes tell as well what somebody else said.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

import msgspec

from generator.model.account import AccountPassage, Item
from generator.model.account_head import Person, PersonRole
from generator.model.base import Value
from generator.read.grammar.labelled import has_ideographs
from generator.read.outline.blocks import Block, Heading, Paragraph
from generator.read.outline.headings.titles import is_question, unmarked
from generator.read.outline.line_roles import Repaired
from generator.read.page import Draft
from generator.text.naming.person_names import without_degrees

_LEAST_QUESTIONS = 3
_ONE_SORT = 2 / 3
"""The least share of questions among the bold lines."""
_TALKING_SHARE = 0.5
_LEAST_OWN = 2
_FEW_WORDS = 6
_STOPS = tuple(".?!…。？！”\"»’')]」』—–")
_WORD = re.compile(r"[^\W\d_]+")
_ONESELF = frozenset(
    """
    i me my mine myself ich mich mir mein meine meiner meinem meinen je j moi mon ma mes yo mi mis
    conmigo eu meu minha io mio mia ik mij mijn ja mnie я мне меня мной мой моя мои мені мене
    """.split()
)
"""Words for oneself alone: `we` is also what notes of a talk say."""
_ONESELF_BY_SIGNS = re.compile("我(?![们們])|私|僕|俺|思い|思う")
_ADDRESSED = frozenset(
    """
    you your yourself sie ihnen ihr ihre ihrer du dir dein deine vous votre vos tu ton ta tes toi te
    usted ustedes su tú ti você vocês seu sua lei suo voi jij je uw u pan pani ты тебя тебе твой вы
    вас вам ваш ваша ваши ви вам ваші
    """.split()
)
_ADDRESSED_BY_SIGNS = re.compile("[你您]|あなた|さん")
_OTHERS = frozenset(
    "he she they er sie il elle él ella ele ela lui lei он она він вона on ona 他 她 彼".split()
)
"""Words with which whoever wrote the interview down tells what the guest does: `She laughs.`"""


class Part(Value, frozen=True, kw_only=True):
    """A bold line with the paragraphs below it."""

    text: str
    answers: tuple[Paragraph, ...]


Interview = tuple[Part, ...]


def with_answers(draft: Draft, interview: Interview) -> Draft:
    """The account of an interview, with the paragraphs of its answers as those of the one guest.

    It stays as it is where the page names nobody or several, or prints who speaks.
    """
    guest = _only_guest(draft.people) if interview else None
    if guest is None or any(isinstance(it, AccountPassage) and it.speaker for it in draft.items):
        return draft
    if not _are_of(guest, interview):
        return draft
    answers = frozenset(_said(interview, _names(guest)))
    return msgspec.structs.replace(draft, items=tuple(_spoken(draft.items, answers, guest)))


def interview_of(blocks: Sequence[Block], lines: Sequence[Repaired]) -> Interview:
    """The bold lines from the first question to the last; none where other headings part them."""
    bold = [_bold(block, lines) for block in blocks]
    asking = [index for index, text in enumerate(bold) if text and is_question(text)]
    if len(asking) < _LEAST_QUESTIONS:
        return ()
    every = [index for index, text in enumerate(bold) if text and asking[0] <= index <= asking[-1]]
    between = range(asking[0], asking[-1])
    if len(asking) < _ONE_SORT * len(every) or any(
        isinstance(blocks[index], Heading) and not bold[index] for index in between
    ):
        return ()
    ends = [*every[1:], len(blocks)]
    return tuple(
        Part(text=bold[start] or "", answers=tuple(_answers(blocks[start + 1 : end], lines)))
        for start, end in zip(every, ends, strict=True)
    )


def _only_guest(people: Sequence[Person]) -> str | None:
    """The one person who speaks, beside hosts and authors."""
    guests = {person.name for person in people if person.role is PersonRole.SPEAKER}
    others = {person.name for person in people if person.role is not PersonRole.SPEAKER}
    guest = guests.pop() if len(guests) == 1 else None
    whole = guest is not None and (" " in guest or has_ideographs(guest))
    return guest if whole and guest not in others else None


def _bold(block: Block, lines: Sequence[Repaired]) -> str | None:
    """What stands inside the marks around a line that is bold or italic as a whole."""
    if not isinstance(block, Heading | Paragraph) or (
        isinstance(block, Paragraph) and block.quoted
    ):
        return None
    first, last = block.lines
    printed = " ".join(line.text.strip() for line in lines[first - 1 : last])
    inner = unmarked(printed) if printed.startswith(("*", "_")) else printed
    return inner if inner != printed else None


def _answers(below: Sequence[Block], lines: Sequence[Repaired]) -> Iterator[Paragraph]:
    """The paragraphs below a bold line, up to anything else."""
    for block in below:
        if not isinstance(block, Paragraph) or block.quoted or _bold(block, lines):
            return
        yield block


def _are_of(guest: str, parts: Sequence[Part]) -> bool:
    """Whether each question has an answer, and the answers are in the guest's own words."""
    if not parts or not all(part.answers for part in parts if is_question(part.text)):
        return False
    within = [block.text for part in parts[:-1] for block in part.answers]
    names = _names(guest)
    if any(_tells(text, names) for text in within):
        return False
    own = [any(_is_of_oneself(block.text) for block in part.answers) for part in parts]
    talking = sum(
        is_own or _has_word(part.text, _ADDRESSED, _ADDRESSED_BY_SIGNS)
        for is_own, part in zip(own, parts, strict=True)
    )
    return sum(own) >= _LEAST_OWN and talking >= _TALKING_SHARE * len(parts)


def _names(guest: str) -> tuple[str, ...]:
    """The guest's name and surname, by which others call him."""
    bare = without_degrees(guest)
    return (guest, bare.rpartition(" ")[2])


def _tells(text: str, names: Sequence[str]) -> bool:
    """Whether a paragraph tells of the guest: by name, or in a few words of `she`."""
    words = [word.casefold() for word in _WORD.findall(text[:200])]
    if words and words[0] in _OTHERS and len(text.split()) <= _FEW_WORDS:
        return True
    return any(name in text for name in names)


def _is_of_oneself(text: str) -> bool:
    return _has_word(text, _ONESELF, _ONESELF_BY_SIGNS)


def _has_word(text: str, words: frozenset[str], signs: re.Pattern[str]) -> bool:
    if signs.search(text):
        return True
    return not words.isdisjoint(word.casefold() for word in _WORD.findall(text))


def _said(parts: Sequence[Part], names: Sequence[str]) -> Iterator[int]:
    """The first lines of what the guest says.

    Behind the last question the page's own words may follow: no more lines count there than below
    another, none without a stop, and none that tells of the guest.
    """
    longest = max(len(part.answers) for part in parts[:-1])
    for part in parts[:-1]:
        yield from (block.lines[0] for block in part.answers)
    last = takewhile(lambda it: _may_be_said(it.text, names), parts[-1].answers[:longest])
    yield from (block.lines[0] for block in last)


def _may_be_said(text: str, names: Sequence[str]) -> bool:
    return text.endswith(_STOPS) and "://" not in text and not _tells(text, names)


def _spoken(items: Sequence[Item], answers: frozenset[int], guest: str) -> Iterator[Item]:
    for item in items:
        if isinstance(item, AccountPassage) and item.at.lines[0] in answers:
            yield msgspec.structs.replace(item, speaker=guest, goes_on=True)
        else:
            yield item
