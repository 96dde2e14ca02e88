"""One talk among the notes of an event: its blocks, when it was, and who gives it.

In: the blocks of a page and the index of a heading. Out: the talk up to the next heading that ends
it, without the time of the day in front of its title and the names beside it.
"""

from collections import Counter
from collections.abc import Collection, Sequence

from msgspec.structs import replace

from generator.model.account_head import Duration
from generator.model.base import Value
from generator.read.account.people.lists.whole_names import people_before_posts, says_post
from generator.read.account.people.names import is_full_name
from generator.read.grammar.details import pairs
from generator.read.grammar.people.beside_titles import MAX_TITLE, Who
from generator.read.grammar.people.heading_styles import PLAIN, Style, have_firms, names_alone
from generator.read.grammar.speech.quotation_marks import unquoted
from generator.read.outline.blocks import Block, Heading, Paragraph, is_marked, marked_heading
from generator.read.outline.events.days import Slot, day_in_front, is_day, slot_at_end, slot_of
from generator.read.outline.events.who_gives import BOLD, who_gives
from generator.read.outline.headings.titles import link_target
from generator.read.vocabulary.event_words import (
    is_plain_sort,
    names_talks,
    sort_alone,
    sort_of_talk,
)
from generator.read.vocabulary.keys import Field, field_of
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.person_names import is_group
from generator.text.regex import regex

ENUMERATOR = regex(r"(?P<sign>[A-Z]|\d{1,2})[.)]\s+(?=\S)")
"""What counts a talk in front of its title: `A. Weirs`, `2) Dams`."""

_LEAST, _SHARE, _LEAST_BESIDE = 3, 0.8, 4  # the last in characters: `by `, `()`
_APART = regex(r"[:|–—,]|\s-\s")
_SENTENCE = regex(r"[.:,;]$|\.\s+\w")  # `Dams! Who holds them?` may be a title
_AROUND = " \t-–—|,:：*_"


class TalkInEvent(Value, frozen=True, kw_only=True):
    """A talk's blocks, its heading first, and who gives it.

    `named` only names the speakers, on a line of its own or beside the title, which stands alone;
    there are none where nobody is named.
    `told` is what `Speaker:` (then it is `keyed`) or `by` say below the heading, whether or not it
    is a name; `date` is that of the day on which the talk was, `own_day` what its own lines print
    as that, `recording` the address of the only one that stands below its heading, `duration` how
    long it is, `event` where a list says that it was given.
    `printed` is the heading as it stands, `slot` the time in front of it, `sort` the sort of talk
    that it begins with, `in_front` what of these is left out of its title, `time_above` the line
    above it that is only when it began.
    """

    blocks: tuple[Block, ...]
    speakers: tuple[str, ...] = ()
    named: Paragraph | Heading | None = None
    told: str | None = None
    keyed: bool = False
    date: str | None = None
    own_day: str = ""
    recording: str | None = None
    duration: Duration | None = None
    event: str | None = None
    printed: str = ""
    slot: Slot | None = None
    sort: str | None = None
    in_front: tuple[str, ...] = ()
    time_above: Block | None = None


def talk_at(
    blocks: Sequence[Block], start: int, ends: frozenset[int] | None = None, style: Style = PLAIN
) -> TalkInEvent:
    """The talk that begins at a heading, with its speakers if they are told there or below.

    It ends at the next heading of its level, of which only those in `ends` count, if given. One
    word beside a name may be no title of its own (`Keynote - Ada Okafor`): it stays there.
    """
    heading = blocks[start]
    end = start + 1
    while end < len(blocks) and not _ends(blocks[end], heading, ends is None or end in ends):
        end += 1
    below = tuple(blocks[start + 1 : end])
    if not isinstance(heading, Heading):
        return TalkInEvent(blocks=(heading, *below), printed=heading.text)
    slot = slot_of(heading.name) or slot_at_end(heading.name)
    name = slot.rest if slot and slot.rest else heading.name
    time = slot.time if slot and slot.rest else ""
    slot = None if slot and slot.doubtful else slot
    day = day_in_front(name)
    name = name[len(day) :].lstrip(_AROUND)
    day = day or (slot.day if slot else "")
    counted = ENUMERATOR.match(name)
    sort = sort_of_talk(name, counted.end() if counted else 0)
    alone = _given_names(heading, style) if style.heads else ()
    who = Who(speakers=alone) if alone else who_gives(name, below, style)
    is_named = alone or (who.title and "," in name[: who.title[0]])
    if is_named and (talk := _below_name(heading, who, below, slot, style)):
        return talk
    first, last = who.title or (0, len(name))
    is_all = sort and sort["number"] and not who.speakers  # `Talk 2` may be all that it is called
    is_plain = sort and not is_all and sort.end() < last and is_plain_sort(sort["sort"])
    if sort and is_plain:
        first = max(first, sort.end())
    title = name[first:last].strip(_AROUND) or name
    title = unquoted(title) if title != name else name
    beside = (name[last:] or name[: who.title[0]]).strip(_AROUND) if who.title else ""
    named = Paragraph(text=beside, lines=heading.lines) if beside else who.named
    day_apart = day if day not in time else ""
    in_front = (time, day_apart, name[: sort.end(sort.lastgroup or 0)] if sort and is_plain else "")
    if title != heading.name:
        target = link_target(heading.text)
        text = f"[{title}]({target})" if target else title
        heading = replace(heading, text=text, name=title, count=None)
    return TalkInEvent(
        blocks=(heading, *below),
        speakers=who.speakers,
        named=named,
        told=who.told,
        keyed=who.keyed,
        own_day=day,
        printed=blocks[start].text,
        slot=slot,
        sort=sort["sort"].casefold() if sort else sort_alone(title),
        in_front=tuple(filter(None, in_front)),
    )


def _given_names(heading: Block, style: Style) -> tuple[str, ...]:
    """The names that are all of a heading, if they begin with given names."""
    name = heading.name if isinstance(heading, Heading) else ""
    names = () if _APART.search(name) else names_alone(name, style)
    return names if all(map(begins_with_given_name, names)) else ()


def _below_name(
    heading: Heading, who: Who, below: Sequence[Block], slot: Slot | None, style: Style
) -> TalkInEvent | None:
    """The talk of the one smaller heading below a name, perhaps behind a line on who that is.

    Where the page shows it of most names, the line right below may be the title.
    """
    place = next((n for n, it in enumerate(below[:2]) if is_marked(it)), 0)
    title, *others = (*below[place:], *below[:place]) or (heading,)
    if style.lines and _may_be_title(title):
        title = marked_heading(title.text, title.lines, level=heading.level)
    elif (
        not (is_marked(title) and heading.marked)
        or title.level <= heading.level
        or any(is_marked(it) and it.level <= title.level for it in others)
    ):
        return None
    talk = talk_at((replace(title, level=heading.level), *others), 0)
    named = Paragraph(text=heading.name, lines=heading.lines)
    return replace(talk, speakers=who.speakers, named=named, printed=heading.text, slot=slot)


def _may_be_title(block: Block) -> bool:
    """Whether a line below a name may be a title: no sentence, and nothing that tells of people."""
    text = block.text
    if not isinstance(block, Paragraph) or block.quoted or len(text) > MAX_TITLE:
        return False
    no_titles = (_SENTENCE.search, pairs, says_post, is_group, people_before_posts)
    return not any(is_so(text) for is_so in no_titles)


def _are_titled(blocks: Sequence[Block], names: Sequence[int], *, of_event: bool) -> bool:
    """Whether nearly all names have another title right below; of no event, in smaller headings."""
    below = [blocks[it + 1] for it in names if it + 1 < len(blocks)]
    titles = {it.text for it in below if (_may_be_title if of_event else is_marked)(it)}
    long = sum(len(it.split()) >= _LEAST for it in titles)
    return len(titles) >= max(_LEAST, _SHARE * len(names)) and 2 * long >= len(titles)


def talks_alike(
    blocks: Sequence[Block],
    starts: Sequence[int],
    ends: frozenset[int],
    small: frozenset[str],
    *,
    of_event: bool,
) -> list[TalkInEvent]:
    """The talks at headings, read in the style in which most of them name somebody.

    Only in notes of an event (`of_event`) may a point below a heading be nothing but a name.
    """

    def look(style: Style) -> list[TalkInEvent]:
        return [talk_at(blocks, index, ends, style) for index in starts]

    style = Style(brackets=False, small=small, says=of_event)
    heads = [it for it in starts if _given_names(blocks[it], style)]
    is_titled = (of_event or heads[:1] == [0]) and _are_titled(blocks, heads, of_event=of_event)
    heads = heads if of_event or (is_titled and len(heads) == len(starts)) else []
    above = [it.name for it in blocks[1 : min(heads, default=0)] if is_marked(it)][-1:]
    levels = {it.level for it in map(blocks.__getitem__, heads) if isinstance(it, Heading)}
    are_people = levels == {BOLD} and any(field_of(it) is Field.SPEAKER for it in above)
    of_talks = all(is_day(it) or names_talks(it) for it in above) and not are_people
    is_panel = len(heads) == len(starts) and not of_talks
    are_heads = bool(heads) and not is_panel
    style = replace(style, heads=are_heads, lines=of_event and is_titled)
    have_brackets = any(blocks[it].text.rstrip("# ").endswith(")") for it in starts)
    may_name = not have_brackets or _name_in_brackets(look(style), of_event)
    style = replace(style, brackets=may_name)
    plain = look(style)
    fronts = look(replace(style, front=True, alike=True))
    least = _LEAST - of_event  # that it is one, is a sign
    beside = [it for it in fronts if it.named and it.named.lines <= it.blocks[0].lines]
    n_front = sum(it.blocks[0].text not in it.printed.partition(it.speakers[0])[0] for it in beside)
    are_given = any(begins_with_given_name(name) for it in beside for name in it.speakers)
    share = 0.5 if are_given else 0.75  # of `Weir Works: how they last` in front of a few
    are_most = 2 * n_front > len(beside) >= max(least, len(starts) * share)
    are_most = are_most and not _end_alike({name for it in beside for name in it.speakers})
    if _count(fronts) > _count(plain) and are_most:
        style = replace(style, front=True)
        plain = look(style)
    is_same = style.front and not of_event
    alike = fronts if is_same else look(replace(style, alike=True, points=of_event))
    plain, alike = (_as_most(each, plain) for each in (plain, alike))
    some = _LEAST <= _count(plain) < len(plain) <= 2 * _count(plain)
    headed = [talk for talk in alike if isinstance(talk.named, Heading)]
    given = any(begins_with_given_name(name) for talk in headed for name in talk.speakers)
    some = some or (of_event and given and 1 < len(headed) == len(alike))
    if not some and 2 * _count(alike) < max(2 * _LEAST, len(alike)):
        return plain
    below = [bool(talk.speakers) and not _is_beside(talk) for talk in plain]
    if 2 * sum(below) >= _count(plain):  # who is named on a line below is so
        alike = [
            it if is_so else other for it, is_so, other in zip(plain, below, alike, strict=True)
        ]
    return alike


def _end_alike(names: Collection[str]) -> bool:
    """Whether most of several names end with one word, which is of things: `Lock Team Report`."""
    ends = Counter(it.rpartition(" ")[2] for it in names if not begins_with_given_name(it))
    return max(ends.values(), default=0) >= max(_LEAST, len(names) / 2)


def _as_most(talks: Sequence[TalkInEvent], plain: Sequence[TalkInEvent]) -> list[TalkInEvent]:
    """The talks without lines below them that only may be names, where other talks have none.

    Below `### Zyx - Weir Works`, beside `### Ada Okafor - Weirs`, `River Banks` says what it is on.
    Nor have they a firm like a name behind a comma, where other talks, read plainly, have firms.
    """
    have = have_firms([(it.named.text, it.speakers) for it in plain if it.named])
    are_beside = 2 * sum(map(_is_beside, plain)) > len(plain)
    are_named = sum(map(_is_bare, talks)) >= _LEAST or 2 * _count(talks) >= len(talks)
    return [_as_others(it, have=have, beside=are_beside, named=are_named) for it in talks]


def _as_others(talk: TalkInEvent, *, have: bool, beside: bool, named: bool) -> TalkInEvent:
    are_alone = talk.named and ", ".join(talk.speakers[-2:]) == talk.named.text.strip("*_ ")
    if are_alone and have:
        return replace(talk, speakers=talk.speakers[:1])
    is_sure = named and not (beside and " - " in talk.printed)
    if is_sure or not _is_bare(talk) or any(map(begins_with_given_name, talk.speakers)):
        return talk
    return replace(talk, speakers=(), named=None)


def without_doubtful(talks: Sequence[TalkInEvent]) -> list[TalkInEvent]:
    """The talks, where few are named beside titles without names there that are no given ones."""
    few = 2 * sum(map(_is_beside, talks)) <= len(talks)
    return [_as_printed(it) if few and _is_beside(it) else it for it in talks]


def _as_printed(talk: TalkInEvent) -> TalkInEvent:
    """A talk as its heading is printed, if no given name stands alone there: `Dams (Mud LLMs)`."""
    title, *below = talk.blocks
    name, beside = "".join(talk.speakers), talk.named.text if talk.named else ""
    is_alone = name in beside and len(beside) <= len(name) + _LEAST_BESIDE
    is_sure = not is_alone or talk.told or talk.slot or begins_with_given_name(name)
    if is_sure or not isinstance(title, Heading) or title.text == talk.printed:
        return talk
    title = marked_heading(talk.printed, title.lines, level=title.level)
    return replace(talk, blocks=(title, *below), speakers=(), named=None)


def _is_bare(talk: TalkInEvent) -> bool:
    """Whether a line below a talk's heading is nothing but who gives it."""
    is_alone = talk.named is not None and talk.named.text in talk.speakers
    return is_alone and not talk.told and not _is_beside(talk)


def _is_beside(talk: TalkInEvent) -> bool:
    """Whether a talk's heading names who gives it."""
    is_said = any(name in talk.printed for name in talk.speakers)
    return is_said or (talk.named is not None and talk.named.lines == talk.blocks[0].lines)


def _count(talks: Sequence[TalkInEvent]) -> int:
    return sum(bool(talk.speakers) for talk in talks)


def _name_in_brackets(without: Sequence[TalkInEvent], of_event: bool) -> bool:
    """Whether brackets may name speakers: not where few headings have them and others say so.

    A given name must stand in some of them, or they end most headings of an event, and not only
    `Weirs in one Night (Flow Lambda)`; whole names with one are enough.
    """
    ends = [(talk, talk.printed.rstrip("# ")) for talk in without]
    # `(Ada Okafor, 11:15)`, `(Ada Okafor, Acme)`
    inside = ((talk, end.rpartition("(")[2][:-1]) for talk, end in ends if end.endswith(")"))
    bracketed = [(talk, named.partition(",")[0]) for talk, named in inside]
    are_most = of_event and 2 * len(bracketed) > len(without)
    if not are_most and not any(begins_with_given_name(named) for _, named in bracketed):
        return not bracketed
    if all(begins_with_given_name(named) and is_full_name(named) for _, named in bracketed):
        return True
    unnamed = sum(not talk.speakers for talk, _ in bracketed)
    return not bracketed or 2 * unnamed >= _count(without)


def _ends(block: Block, heading: Block, is_start: bool) -> bool:
    """Whether a block is a heading of a higher level, or one of the same at which a talk begins.

    What is no heading is as large as the largest.
    """
    if not isinstance(block, Heading) or not block.marked:
        return False
    level = heading.level if isinstance(heading, Heading) else 1
    return block.level < level or (block.level == level and is_start)
