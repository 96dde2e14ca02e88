"""Lines that only say who speaks, or from when on: names, times, headings that are names.

Names count where they come again or have a time, times alone where there are several. A heading is
a name where all headings between the first and the last such are names, and each comes again.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import accumulate, pairwise, zip_longest

from msgspec.structs import replace

from generator.model.grouping import grouped
from generator.read.account.people.names import is_full_name, is_numbered_role, is_role
from generator.read.account.people.turns.speaking import LabelPlace, are_spoken, speaking
from generator.read.grammar.labelled import has_ideographs
from generator.read.grammar.speech.quotation_marks import ends_sentence
from generator.read.grammar.speech.speaker_labels import (
    is_of_record,
    may_be_person,
    may_speak,
    short_forms,
)
from generator.read.grammar.speech.turn_lines import Turn, split_head, split_turn
from generator.read.grammar.speech.turn_speakers import speakers
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Rule,
    block_behind,
    is_flat,
    is_marked,
    is_quoted,
)
from generator.read.outline.sections import SectionRule, rule_for
from generator.read.outline.turns.posts import (
    COLONS,
    are_people,
    bold_names,
    ended_by_colons,
    is_plain_item,
    label_of,
    names_alone,
)
from generator.read.page import Page
from generator.text.naming.given_names import begins_with_given_name, is_given_name
from generator.text.quantities import timecode

_LEAST_NAMED = 2
_LEAST_TIMES = 3
_LEAST_HEADINGS = 4
_LEAST_CHAPTERS = 4
_LEAST_OF_ONE = 50  # headings with a name and a time, for each among them that is none
_LEAST_WORDS = 5
_BULLETS = frozenset("*-+•")


def heads_of(
    blocks: Sequence[Block],
    rules: tuple[SectionRule, ...],
    page: Page,
    on_one_line: Counter[str],
    handles: frozenset[str],
) -> Mapping[int, Turn]:
    """The blocks that say who speaks below, by their index: handles alone, where there are any."""
    headings = _names_as_headings(blocks, rules, page)
    candidates = headings | names_alone(blocks, rules, page) | bold_names(blocks, rules)
    for index, (block, below) in enumerate(zip_longest(blocks, blocks[1:])):
        text = _line_of(block, rules, page) or _quoted_name(blocks, index, page)
        head = split_head(text) if text else None
        timed = head and isinstance(below, Paragraph) and timecode.lead(below.text) is not None
        is_text = (
            timed and head and head.time and head.speaker and text and not text.endswith(COLONS)
        )
        if head is not None and not is_text:  # where each line has a time, names are said
            sure = head.sure or (head.time is None and bool(timed)) or is_quoted(block)
            candidates[index] = replace(head, sure=sure)
    candidates = ended_by_colons(blocks, candidates, page)
    candidates = _above_words(blocks, candidates) if candidates else {}
    if not candidates:
        return {}
    heard = Counter(it.speaker for it in candidates.values() if it.speaker and it.time)
    answer = sum(number > 1 for number in heard.values()) >= _LEAST_NAMED  # then others may once
    if answer or _are_chapters(candidates.values()):
        candidates = {
            i: replace(it, sure=answer and (it.sure or it.time is not None))
            for i, it in candidates.items()
        }
    called = {it.speaker for it in candidates.values() if f"{it.speaker}".casefold() in handles}
    known = frozenset(called) if handles else _who_speak(blocks, candidates, page)
    known |= {it.speaker for it in headings.values() if it.speaker and is_numbered_role(it.speaker)}
    in_short = {name for it in candidates.values() if (name := _in_short(it, on_one_line))}
    named = {index: head for index, head in candidates.items() if head.speaker in known | in_short}
    if len(named) <= on_one_line.total():  # else lines like these are a chat beside a talk
        both = in_short.union(on_one_line)
        named = {index: head for index, head in named.items() if head.speaker in both}
    timed_only = {index: head for index, head in candidates.items() if head.speaker is None}
    names = {head.speaker for head in named.values()}
    alone = len(names) == 1 and not on_one_line and not any(it.sure for it in named.values())
    if len(named) >= (1 if in_short else _LEAST_NAMED) and not alone:
        return timed_only | named
    return timed_only if len(timed_only) >= _LEAST_TIMES else {}


def _in_short(head: Turn, on_one_line: Collection[str]) -> str | None:
    """Who speaks below a line and in short on one line, too: `BO OKAFOR:`, and `OKAFOR: So?`."""
    name = head.speaker
    may_be = name and (name.isupper() or begins_with_given_name(name))  # no `Acceptance Criteria:`
    return name if may_be and not short_forms(f"{name}").isdisjoint(on_one_line) else None


def _above_words(blocks: Sequence[Block], heads: Mapping[int, Turn]) -> dict[int, Turn]:
    """The lines but those below words, as under quotations: who spoke above says nothing further.

    Part by part of a page, the first has words above, and the lines stand nearer to what is above,
    or the last has no words below.
    """
    labels = {blocks[at].text for at in heads}
    sections = list(accumulate(is_marked(it) and it.text not in labels for it in blocks))
    ends = {section: at + 1 for at, section in enumerate(sections)}
    near = [above.lines[1] + 1 == below.lines[0] for above, below in pairwise(blocks)] + [False]
    named = (
        at for at in sorted(heads) if heads[at].speaker and not blocks[at].text.endswith(COLONS)
    )
    below: set[int] = set()
    for section, places in grouped(named, sections.__getitem__).items():
        sides = [(at - 1 not in heads and near[at - 1], near[at]) for at in places]
        behind = range(places[-1] + 1, ends[section])
        rest = [at for at in behind if not isinstance(blocks[at], Rule)]
        is_over = bool(rest) and is_flat(blocks[rest[0]])
        is_last = not is_over or (blocks[rest[-1]].text in labels and not near[rest[-1] - 1])
        is_far = is_last and all(over == under for over, under in sides)
        is_near = sides.count((True, False)) * 2 > len(sides)
        if places[0] and is_flat(blocks[places[0] - 1]) and (is_near or is_far):
            below.update(places)
    return {at: head for at, head in heads.items() if at not in below}


def _are_chapters(heads: Iterable[Turn]) -> bool:
    """Whether labels with times are names of parts: each stands once, and none is somebody's."""
    timed = [f"{head.speaker}" for head in heads if head.speaker and head.time]
    once = len(timed) >= _LEAST_CHAPTERS and len(timed) == len(set(timed))
    return once and not any(begins_with_given_name(it) or is_role(it) for it in timed)


def _who_speak(blocks: Sequence[Block], heads: Mapping[int, Turn], page: Page) -> frozenset[str]:
    """The names among the lines that say who speaks; one above a list is the list's heading.

    Where people talk in most of many such lists, each is what somebody says.
    """
    others = (is_marked(block) and index not in heads for index, block in enumerate(blocks))
    sections = list(accumulate(others))
    places = tuple(
        LabelPlace(turn=_with_words(head, blocks, index), section=sections[index])
        for index, head in sorted(heads.items())
    )
    lists = {
        index: below
        for index in heads
        for below in blocks[index + 1 :][:1]
        if isinstance(below, Bullet)
    }
    spoken = [block.text for block in lists.values() if is_plain_item(block)]
    if are_spoken(spoken):
        lists = {index: block for index, block in lists.items() if not is_plain_item(block)}
    over_lists = Counter(heads[index].speaker for index in lists)
    all_places = Counter(head.speaker for head in heads.values())
    return frozenset(
        name for name in speaking(places, page) if over_lists[name] * 2 < all_places[name]
    )


def _with_words(head: Turn, blocks: Sequence[Block], index: int) -> Turn:
    """A head with the paragraph below it as its words."""
    below = block_behind(blocks, index)
    text = below.text if isinstance(below, Paragraph | Bullet) else ""
    return replace(head, text=text)


def _line_of(block: Block, rules: tuple[SectionRule, ...], page: Page) -> str | None:
    """A line that may say who speaks: text, or a heading for nothing but its bold letters."""
    if isinstance(block, Heading):
        row = " ".join(page.rows(block.lines)).strip()
        bold = block.level == 6 and row.strip("*_").endswith(":")
        return f"{block.name}:" if bold and rule_for(block.name, rules) is None else None
    return block.text if isinstance(block, Paragraph) and is_words(block, rules) else None


def _quoted_name(blocks: Sequence[Block], index: int, page: Page) -> str | None:
    """A name, perhaps with a time, on the first line of a block quotation, right above the words.

    With a colon behind it an empty line may follow, and no line above it is of its quotation.
    """
    block, below = blocks[index], block_behind(blocks, index)
    above = blocks[index - 1] if index else None
    if not (is_quoted(block) and is_quoted(below)):
        return None
    head = split_head(block.text)
    timed = head.speaker if head and head.time else None
    name = timed or block.text.removesuffix(":")
    is_first = above is None or not is_quoted(above) or above.lines[1] + 1 < block.lines[0]
    near, farthest = (is_first, 1) if name == block.text else (True, 2)
    near = near and below.lines[0] <= block.lines[1] + farthest
    named = (is_full_name(name) and may_be_person(name, page)) or is_role(name)
    is_head = near and named and _is_text(below.text)
    return (block.text if timed else f"{name}:") if is_head else None


def _is_text(text: str) -> bool:
    """Whether a line says something: it is no list, no other name and no label of a link."""
    words = text.split()
    is_long = len(words) >= _LEAST_WORDS or has_ideographs(text)
    return words[0] not in _BULLETS and (is_long or ends_sentence(text))


def speakers_on_one_line(blocks: Sequence[Block]) -> Counter[str]:
    """How often each speaks who speaks again in the form `Name: words`, if there are several."""
    lines = (split_turn(block.text) for block in blocks if isinstance(block, Paragraph | Bullet))
    turns = [turn for turn in lines if turn and (turn.says or not turn.text)]
    spoken = [turn for turn in turns if turn.says]
    known = speakers(turns) if len(spoken) > 1 else frozenset[str]()
    names = (turn.speaker for turn in spoken if turn.speaker in known and turn.speaker)
    return Counter(names) if len(known) > 1 else Counter()


def _names_as_headings(
    blocks: Sequence[Block], rules: tuple[SectionRule, ...], page: Page
) -> dict[int, Turn]:
    """Marked headings that are nothing but names, with their times or without; each comes again.

    With its time each time, or where somebody is called by a given name, a name may be one word.
    Among them `Speaker 8` may speak once, and headings of a few parts may stand.
    """
    headings = [
        (index, _named_by(block))
        for index, block in enumerate(blocks)
        if isinstance(block, Heading)
    ]
    counted = Counter(head.speaker for _, head in headings)
    untimed = {head.speaker for _, head in headings if not head.time}
    again = {it for it, n in counted.items() if it and n > 1 and rule_for(it, rules) is None}
    by_first_name = any(map(is_given_name, again))
    names = {
        name
        for name in again
        if name not in untimed
        or label_of(name)
        or (by_first_name and " " not in name and may_speak(name))
    }
    places = [place for place, (_, head) in enumerate(headings) if head.speaker in names]
    shown = dict(filter(None, map(label_of, names & untimed)))
    if len(names) < _LEAST_NAMED or len(places) < _LEAST_HEADINGS or not are_people(shown, page):
        return {}
    once = {name for name in counted if name and is_numbered_role(name)}
    first, last = min(places), max(places)
    between = [it for at, it in enumerate(headings) if first <= at <= last or it[1].speaker in once]
    heads = {i: head for i, head in between if head.speaker in names | once or head.time}
    is_timed = all(head.time for head in heads.values())  # `Ada & Ivo` may speak together once
    least = sorted(counted[name] for name in names)[-_LEAST_NAMED] // _LEAST_HEADINGS
    most_others = len(heads) // _LEAST_OF_ONE if is_timed else least
    return heads if len(between) - len(heads) <= most_others else {}


def _named_by(heading: Heading) -> Turn:
    """Who a heading would name, if it names a speaker: `### Ada Okafor (0:17)`."""
    head = split_head(heading.name) if timecode.tail(heading.name) else None
    name = heading.name if heading.name == heading.text else None
    return head or Turn(speaker=name, time=None, text="")


def is_words(block: Block, rules: tuple[SectionRule, ...]) -> bool:
    """Whether a line may say something, or who says it: it is no heading for sure."""
    if not isinstance(block, Paragraph) or block.quoted:
        return False
    name = block.title.name if block.title else ""
    return rule_for(name, rules) is None or is_of_record(name)  # `The SPEAKER:`
