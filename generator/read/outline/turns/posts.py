"""Lines that name somebody above words, whether these are people, and what may stand below."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, islice, pairwise
from operator import sub

from generator.read.account.people.in_text.name_evidence import confirmation
from generator.read.account.people.names import is_full_name, is_role
from generator.read.grammar.speech.quotation_marks import ends_sentence
from generator.read.grammar.speech.speaker_labels import may_speak
from generator.read.grammar.speech.turn_lines import Turn
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, Rule
from generator.read.outline.sections import SectionRule, rule_for
from generator.read.page import Page
from generator.text.naming.given_names import is_given_name
from generator.text.naming.people_words import TITLES, names_role
from generator.text.naming.person_names import is_abbreviated, without_affiliation
from generator.text.regex import regex

_LEAST_BOLD, _NEARLY_ALL = 8, 0.8
_LEAST_NAMED, _LEAST_PLACES = 2, 4
_MOST_BETWEEN = 6
"""Lines from one name to the next, in half of the cases at least."""

_BOLD = 6
"""The level of a heading that only its bold letters make one."""
_COUNTED = regex(r"\s(?:\[\d{1,3}\]|\(https?://[^\s()]{1,120}\))$")
"""What stands behind a speaker: the number of the turn, `Ada Okafor - Miller [12]`, or a link."""

_HANDLE = regex(r"@(?P<name>\w[^\s:]{0,30}(?: [A-Z]\w{0,20})?)[\s-]{1,4}\d{1,3}(?::\d\d){1,2}")
_WORD = regex(r"\w[\w-]*")
_LONGEST_LABEL, _LEAST_WORDS, _MOST_JUDGED = 130, 5, 20
_STOPS = (".", "!", "?", "…", ",")
COLONS = (":", "：")


def label_of(text: str) -> tuple[str, str] | None:
    """Whom a line names and the line as a label, if it is a name with a post or firm, or a role.

    >>> label_of("Ada Okafor -- Miller [2]"), label_of("Ada Okafor, who mills, is here.")
    (('Ada Okafor', 'Ada Okafor -- Miller'), None)
    """
    if len(text) > _LONGEST_LABEL or text.count("(") != text.count(")"):
        return None
    label = _COUNTED.sub("", text).strip("* ")
    if is_given_name(label.rstrip(".")):
        return label.rstrip("."), label.rstrip(".")
    if label.endswith(_STOPS) and not is_abbreviated(label.split()[-1]):
        return None
    name = without_affiliation(label)
    is_name = is_full_name(name) and not names_role(name.rpartition(" ")[2])
    return (name, label) if is_name or is_role(label) else None


def are_people(labels: Mapping[str, str], page: Page) -> bool:
    """Whether at least half of some names above words are people's; `labels` have their posts.

    They begin with a given name, have a role or title beside them, or the page tells that they are.
    """
    people = [
        is_given_name(name.split()[0])
        or name in page.people
        or any(names_role(it) or it.casefold() in TITLES for it in _WORD.findall(label))
        or confirmation(name, "", page.text) is not None
        for name, label in islice(labels.items(), _MOST_JUDGED)
        if not is_role(name)
    ]
    return sum(people) * 2 >= len(people)


def names_alone(
    blocks: Sequence[Block], rules: tuple[SectionRule, ...], page: Page
) -> dict[int, Turn]:
    """Lines that are nothing but names, as turns: each comes again, and words stand below each.

    Among such lines, who asks once speaks too, if another line of the page has the name.
    """
    labels = {
        index: named
        for index, block in enumerate(blocks)
        if (isinstance(block, Paragraph) and not block.quoted) or _is_bold(block)
        if (named := label_of(block.text)) and rule_for(block.text, rules) is None
    }
    counted = Counter(name for name, _ in labels.values())
    shown = {name: label for name, label in labels.values() if counted[name] > 1}
    pairs = [(it, it + 1) for it in labels if it + 1 in labels]  # a firm right below a name
    below = {it for at, it in pairs if blocks[at].lines[1] + 1 == blocks[it].lines[0]}
    over = {it for it in labels if it not in below and it + 1 not in labels and _says(blocks, it)}
    places = [it for it in labels if it in over and labels[it][0] in shown]
    gaps = sorted(map(sub, places[1:], places)) or [0]
    if (
        len({labels[it][0] for it in places}) < _LEAST_NAMED
        or len(places) < _LEAST_PLACES
        or sum(counted[name] for name in shown) > 2 * len(places)  # more than one list of them
        or gaps[len(gaps) // 2] > _MOST_BETWEEN
        or all(it and _is_heading(blocks[it - 1]) for it in places)  # cards of a programme
        or not are_people(shown, page)
    ):
        return {}
    return {
        it: Turn(speaker=label.rstrip("-:："), time=None, text="", sure=True)
        for it, (name, label) in labels.items()
        if it in over
        if name in shown or (places[0] < it <= places[-1] + _MOST_BETWEEN and _is_named(name, page))
    }


def ended_by_colons(
    blocks: Sequence[Block], heads: Mapping[int, Turn], page: Page
) -> dict[int, Turn]:
    """The heads of a page on which a colon ends those above words, with those of who speaks once.

    Then a name without one is none: tables of contents have it above numbers of pages. Nor is what
    is no name, above no sentence (`Referred to:`), or counts (`On question 62:`).
    """
    plain = {
        at
        for at, it in heads.items()
        if isinstance(block := blocks[at], Paragraph) and not (block.quoted or it.time)
    }
    names = {at: it for at, it in _ended_names(blocks).items() if at in plain or at not in heads}
    over = {at for at in plain if ends_sentence(_text_below(blocks, at))}
    ended = {at: f"{heads[at].speaker}" for at in plain if blocks[at].text.endswith(COLONS)}
    again = Counter(name for at, name in ended.items() if at in names)
    if (
        sum(number > 1 for number in again.values()) < _LEAST_NAMED
        or len(ended) < _LEAST_PLACES
        or len(over) > 2 * len(over & ended.keys())
    ):
        return dict(heads)
    heard = {ended[at] for at in ended if at in over or not _text_below(blocks, at)}
    spoken = again.keys() | {it for it in heard if not it[-1:].isdigit()}
    turns = {at: it for at, it in heads.items() if at not in plain or ended.get(at) in spoken}
    posts = {it[2] for at in ended if (it := blocks[at].text.rpartition("("))[1]}
    for at, (name, label) in names.items():
        is_known = blocks[at].text.rpartition("(")[2] in posts or are_people({name: label}, page)
        text = _text_below(blocks, at)
        is_said = ends_sentence(text) or len(text.split()) >= _LEAST_WORDS
        is_sure = (" " in name or is_given_name(name)) and is_known and is_said
        if at in turns or is_sure:
            turns[at] = Turn(speaker=label, time=None, text="", sure=is_sure or turns[at].sure)
    return turns


def lines_like(blocks: Sequence[Block], heads: Mapping[int, Turn]) -> frozenset[int]:
    """Names with a colon that are no heads, where heads end so: they end what somebody says."""
    plain = [it for at in heads if isinstance(it := blocks[at], Paragraph) and heads[at].speaker]
    are_ended = 2 * sum(it.text.endswith(COLONS) for it in plain) > len(plain)
    return frozenset(_ended_names(blocks).keys() - heads.keys() if are_ended else ())


def _ended_names(blocks: Sequence[Block]) -> dict[int, tuple[str, str]]:
    """The lines of text that are a name and a colon, as :func:`label_of` parts them.

    So is any line with a bracket at its end that names have: `Dr. h. c. Ada Okafor (Acme):`.
    """
    lines = ((at, it.text) for at, it in enumerate(blocks) if isinstance(it, Paragraph))
    ended = {at: text.rstrip("-:：") for at, text in lines if text.endswith(COLONS)}
    names = {at: named for at, text in ended.items() if (named := label_of(text))}
    posts = {it.rpartition(" (")[2] for _, it in names.values() if it[-1] == ")"}
    parts = {at: text.rpartition(" (") for at, text in ended.items() if len(text) <= _LONGEST_LABEL}
    return {at: (name, ended[at]) for at, (name, _, post) in parts.items() if post in posts} | names


def _text_below(blocks: Sequence[Block], index: int) -> str:
    """The text right below a line, or below a rule there; empty where there is none."""
    below = next((it for it in blocks[index + 1 : index + 3] if not isinstance(it, Rule)), None)
    return below.text if isinstance(below, Paragraph) and not below.quoted else ""


def _is_named(name: str, page: Page) -> bool:
    """Whether another line of a page has a whole or a given name, too: among those present."""
    return (is_full_name(name) or is_given_name(name)) and page.text.count(name) > 1


def _says(blocks: Sequence[Block], index: int) -> bool:
    """Whether text stands right below a line, or below a rule there, and no post: `Farmer`."""
    below = [it for it in blocks[index + 1 : index + 3] if not isinstance(it, Rule)][:1]
    texts = [it for it in below if isinstance(it, Paragraph) and not it.quoted]
    return any(it.title is None or not names_role(it.text.rpartition(" ")[2]) for it in texts)


def bold_names(blocks: Sequence[Block], rules: tuple[SectionRule, ...]) -> dict[int, Turn]:
    """Bold lines of a name alone, right above words or items; nearly all bold lines are such.

    Among them lines of one word that come again, right above words, are names too (`weirfan`), and
    bold lines that begin with a given name. Where none comes again below one heading, none is.
    """
    bold = {index: block.text for index, block in enumerate(blocks) if _is_bold(block)}
    counted = Counter(bold.values())
    names = {
        index: Turn(speaker=text, time=None, text="")
        for index, text in bold.items()
        if counted[text] > 1
        and may_speak(without_affiliation(text))
        and rule_for(text, rules) is None
        and has_words(blocks[index + 1 :][:1])
    }
    within = [index for index in bold if names and min(names) <= index <= max(names)]
    part_of = [*accumulate(map(_is_heading, blocks))]
    in_parts = {(part_of[at], it.speaker) for at, it in names.items()}  # else they answer there
    if len(names) < max(_LEAST_BOLD, _NEARLY_ALL * len(within), len(in_parts) + 1):
        return {}
    words = {
        index: block.text
        for index, (block, below) in enumerate(pairwise(blocks))
        if index - 1 not in names and isinstance(block, Paragraph) and block.text.isalnum()
        if isinstance(below, Paragraph) and below.lines[0] == block.lines[1] + 1
    }
    again = Counter(words.values())
    called = {index: text for index, text in words.items() if again[text] > 1}
    called |= {it: bold[it] for it in within if is_given_name(bold[it].split()[0])}
    heads = {it: Turn(speaker=name, time=None, text="", sure=True) for it, name in called.items()}
    return names | heads


def _is_heading(block: Block) -> bool:
    return isinstance(block, Heading) and not _is_bold(block)


def _is_bold(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == _BOLD and block.name == block.text


def has_words(below: Sequence[Block]) -> bool:
    """Whether the next block, if there is one, may be what somebody says."""
    return any(
        (isinstance(block, Paragraph) and not block.quoted) or is_plain_item(block)
        for block in below
    )


def handles_of(blocks: Iterable[Block]) -> frozenset[str]:
    """The handles, without case, where several begin lines with their times: `@ada 5:02`.

    Then no other label with a time is somebody's: it is what is talked about from then on.
    """
    matches = (_HANDLE.match(it.text) for it in blocks if isinstance(it, Paragraph))
    handles = frozenset(match["name"].casefold() for match in matches if match)
    return handles if len(handles) >= _LEAST_NAMED else frozenset()


def is_plain_item(block: Block) -> bool:
    """Whether a block is an item of a list without others beneath it."""
    return isinstance(block, Bullet) and not block.children
