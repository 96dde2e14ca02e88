"""Names that only the text gives: of those who take part, and of those whom a key names by an id.

`We were joined by …` in a sentence at the top; `ada-okafor` behind a key, and `Ada Okafor` below.
A sentence of the prose at the top says whose talk it is, and when: `Notes on Ada Okafor's talk`.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice, takewhile
from string import digits

from msgspec.structs import replace

from generator.model.account_head import Person
from generator.model.base import SourceId, Span, Statement
from generator.model.message import Message
from generator.read.account.people.in_text.sentence_people import (
    Roles,
    first_people,
    people_met,
    people_of_sentence,
)
from generator.read.account.people.in_text.unspaced_sentences import told_unspaced
from generator.read.account.people.names import (
    is_numbered_role,
    is_whole_short_name,
    looks_like_name,
)
from generator.read.grammar.labelled import IDEOGRAPHS
from generator.read.grammar.speech.quotation_marks import quoted_titles
from generator.read.outline.events.days import day_in, year_in
from generator.read.outline.line_roles import Repaired
from generator.read.talk_facts import DateRole, RoleDate, TalkFacts
from generator.read.vocabulary.denials import was_absent
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.ids import is_identifier
from generator.text.naming.normal import letters_of, singular, words
from generator.text.naming.people_words import PARTICLES, names_role
from generator.text.naming.person_names import is_abbreviated, without_affiliation, without_role
from generator.text.regex import regex
from generator.text.web_address import PROFILE_LINK

_WORD = r"[^\W\d_a-z][\w'’-]{0,30}"
_SMALL = rf"(?:(?:{'|'.join(sorted(PARTICLES))})\s){{0,3}}"
_NAME = regex(rf"(?=(?<![\w-])((?:{_WORD}\.?\s{_SMALL}){{1,5}}{_WORD}))")
_LINKED = regex(
    rf"(?<![\w-])(?P<name>{_WORD}(?: {_WORD}){{1,3}}|[{IDEOGRAPHS}]{{2,4}})"
    r" \(https?://(?P<host>[^\s()/]{3,80})/@?(?P<id>[\w-]{2,40})/?\)"
)
_LEAST = 5  # letters of an id; fewer may be anybody's
_MOST = 100_000  # characters of the text that is looked at
_BEGINNING = 1_500
_MARKS = "#-*+>|"  # of headings, points, quotations and rows, which are no prose
_ASIDE = regex(r"\s?\([^()]{1,200}\)")
_SENTENCE = regex(
    r"(?:[!?;]|\.(?<!\b[DM]r\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bProf\.)(?<!\bpt\.)(?<!\b[A-Z]\.)"
    r"(?<!\b\d\.)(?<!\b\d\d\.))"
    r"(?:\s(?!\d|\w{3,6}day\b)|$)"
)
_POST = regex(r"(?P<own>['’]s?)?\s(?P<post>[\w-]{2,20})\s[^\W\d_a-z]")
_OWNS = regex(r"!?['’]s\s[^\W\d_a-z]")
"""What follows a body behind which one of its people stands: `Weir Now!'s Ada Okafor`."""
_ANNOUNCED = regex(
    r"(?:^|[.!?]\s)(?:(?:this|today|tomorrow|tonight)\b(?!.{0,30}\bnext\b)[^,.!?:;]{0,30},\s)?"
    r"(?P<names>[^.!?:;]{4,160}?),? (?:"
    r"(?:is|are) (?:my |our |the )?guests? (?:for|in|of|on) (?:the|this|today['’]s)\b"
    r"|(?:is|are) (?:(?:also )?(?:presenting|speaking|talking)\b|here to (?!stay)\w+)"
    r"|(?:will|(?:is|are) (?:also )?going to) (?:be )?(?:"
    r"demonstrat|speak|talk|present|sharing|(?:show|tell|walk)(?:ing)? us"
    r"|giv(?:e|ing) (?:an?|the|us|his|her|their|our)\b[^.!?]{0,60}?"
    r"\b(?:demo|introduction|keynote|lecture|overview|presentation|recap|talk|tour|version)))",
    re.IGNORECASE,
)


def told_people(lines: Sequence[str], *, is_description: bool = False) -> Roles:
    """The names that the first sentence about who takes part gives, in order, and as what.

    `lines` are the first of a text, without its title, or the description of an episode. Below one
    that only says who speaks, somebody tells of others.

    >>> told_people(["The River Show talks with Ada Okafor about weirs."], is_description=True)
    {'Ada Okafor': <PersonRole.SPEAKER: 'speaker'>}
    """
    unsaid = takewhile(lambda line: not _is_voice(line), lines)
    text = "\n".join(line[:_BEGINNING] for line in unsaid)[:_BEGINNING]
    printed = text.split("\n")
    clean = [*map(_without_asides, printed)]
    whole = " ".join(f"{line}." if line.startswith("#") else line for line in clean)
    texts = (clean, [whole]) if len(clean) > 1 else (clean,)
    ways = (_met(it, of_episode=is_description) for it in texts)
    if people := max(ways, key=len):
        return people
    honoured = (PROFILE_LINK.sub("さん", line).replace("さんさん", "さん") for line in printed)
    if unspaced := next(filter(None, map(told_unspaced, map(_without_asides, honoured))), None):
        return unspaced
    sentences = (line for line in clean if line[:1] not in _MARKS)
    return first_people(next(filter(None, map(announced, sentences)), ""))


def _is_voice(line: str) -> bool:
    """Whether a line is nothing but who speaks below it: `Ada Okafor:`, `Speaker 1:`."""
    label = line.strip("*_ ")
    if not label.endswith(":") or label.count(" ") > _MOST_OF_VOICE:
        return False
    return is_numbered_role(label[:-1]) or begins_with_given_name(label)


def _without_asides(line: str) -> str:
    return _ASIDE.sub("", _ASIDE.sub("", line.strip()))


def _met(texts: Sequence[str], *, of_episode: bool) -> Roles:
    """Whom the first sentence names that says who is met."""
    text = "\n".join(texts)
    sentences = chain.from_iterable(map(_SENTENCE.split, texts))
    for met in (people_met(it, of_episode=of_episode) for it in sentences):
        if people := {name: role for name, role in met.items() if not _is_firm(name, text)}:
            return people
    return {}


def _is_firm(name: str, text: str) -> bool:
    """Whether a text says of others what they are there: `Weir Works’ cofounders Ada Okafor and`.

    >>> text = "Weir Works has built gates. We talk with Weir Works cofounders Ada Okafor and Bo Li"
    >>> _is_firm("Weir Works", text), _is_firm("Ada Okafor", text)
    (True, False)
    """
    places = [text[it.end() :] for it in re.finditer(rf"\b{re.escape(name)}(?=!?['’ ])", text)]
    if not begins_with_given_name(name) and any(map(_OWNS.match, places)):
        return True
    posts = (post for it in places if (post := _POST.match(it)))
    return any(
        names_role(singular(it["post"])) and (it["own"] or singular(it["post"]) != it["post"])
        for it in posts
    )


def announced(text: str) -> str:
    """Of whom a text says that they will talk; nothing where it announces nobody.

    >>> announced("Ada Okafor will be speaking about weirs."), announced("Ada Okafor says:")
    ('Ada Okafor', '')
    """
    match = _ANNOUNCED.search(text)
    return match["names"].strip() if match else ""


def with_printed_names(people: Sequence[Person], lines: Sequence[str]) -> tuple[Person, ...]:
    """The people, each by the name that the lines print where theirs is the id of that.

    It is made of the name's letters, or ends the address to which the name leads.
    """
    if not any(is_identifier(person.name) for person in people):
        return tuple(people)
    text = "\n".join(line.strip() for line in lines)[:_MOST]
    linked = {
        match["id"].casefold(): match["name"]
        for match in _LINKED.finditer(text)
        if (" " in match["name"] and looks_like_name(match["name"]))
        or is_whole_short_name(match["name"])
        if begins_with_given_name(match["name"])
        or not {*words(match["name"])} <= {*words(match["host"])}  # the site's: `Ada - River Wiki`
    }
    names: dict[str, str] = {}
    for match in _NAME.finditer(text):
        parts = match[1].split()
        for count in range(2, len(parts) + 1):
            name = " ".join(parts[:count])
            end = parts[count - 1]
            spelt = name if is_abbreviated(end) else name.rstrip(".")
            names.setdefault(_letters(name), spelt)
            names.setdefault(_letters(parts[0].partition("-")[0] + end), spelt)
    return tuple(_renamed(person, linked, names) for person in people)


def _renamed(person: Person, linked: Mapping[str, str], names: Mapping[str, str]) -> Person:
    if not is_identifier(person.name):
        return person
    letters = _letters(person.name)
    bare = letters.strip(digits)
    spelt = names.get(letters) or names.get(bare) if len(bare) >= _LEAST else None
    spelt = linked.get(person.name) or without_role(spelt or person.name)
    return replace(person, name=spelt)


def _letters(name: str) -> str:
    """The letters and digits of a name, small and without accents."""
    return letters_of(unicodedata.normalize("NFD", name.casefold()))


_OF_EPISODE = regex(r"\W{0,3}(?:In )?(?:The|This|the|this) (?:episode|conversation|interview)\b")
_ANOTHERS = regex(r"[\w.]['’]s? (?:\w{1,20} ){0,2}(?:address|keynote|lecture|speech|talk)\b")
"""Whose speech a text tells of, which is another one where it calls itself an episode."""
_KEYED = regex(r"[^\W\d_][\w /&-]{0,24}\*{0,2}:")
_KEY = regex(r"^[\w-]{1,30}:\s{1,3}[\"'>|]?\s?")
_MOST_LINES, _MOST_SENTENCES, _LONGEST = 4, 5, 600
_MOST_OF_VOICE = 3  # blanks
_TOP, _LEAST_PROSE = 16, 60  # lines, characters; what is shorter is a menu's, or heads a part
_ENDS = tuple(".!?…:,")
OCCASIONS = frozenset((*WORDS["occasions"], *WORDS["held_elsewhere"]))
"""What a talk is called in any of the languages: `keynote`, `charla`."""

_CALLS = OCCASIONS.union(WORDS["calls"])
_CALLS_IN_HAN = tuple(
    "講演 講演会 講座 讲座 讲演 报告 報告 演讲 演講 题为 題為 と題 をテーマ 为题 の講演".split()
)
_NEAR, _NEAR_SPEAKING = 2, 4  # words
_GATHERINGS = frozenset("call class conference meeting meetup series symposium".split())
_TITLED = frozenset("titled entitled intitulée titulada intitulada intitolata".split())
_SPEAKING = _CALLS.union("speak speaking speaks spoke talking".split())


def talk_given(
    source: SourceId, lines: Sequence[Repaired], channel: str = "", *, brief: bool = False
) -> TalkFacts:
    """The people and the day (ISO) of the first sentence that says who gave a talk.

    `lines` are those at the top that are not blank, or (`brief`) keys of front matter with what the
    talk is about; headings, points and quotations say nothing. `channel` is what the show or
    channel is called, perhaps somebody's name.
    """
    channel = without_affiliation(channel)
    is_episode = False
    for line, sentence in _sentences(lines):
        bare = _KEY.sub("", sentence) if brief else sentence
        roles = people_of_sentence(bare, channel, is_framed=brief) or told_unspaced(sentence)
        roles = {it: role for it, role in roles.items() if not was_absent(it, sentence)}
        if not roles or (is_episode and _ANOTHERS.search(sentence)):
            is_episode = is_episode or _OF_EPISODE.match(sentence) is not None
            continue
        at = Span(source=source, lines=(line.number, line.number))
        day = day_in(sentence, year_in(sentence))
        because = Message("person.told_in_text")
        return TalkFacts(
            people=tuple(
                Person(name=name, role=role, because=because, at=at) for name, role in roles.items()
            ),
            dates=(RoleDate(role=DateRole.TOLD, iso=day.iso),) if day else (),
        )
    return TalkFacts()


def called_in_text(source: SourceId, lines: Sequence[Repaired]) -> tuple[Statement, ...]:
    """The only title that the first lines quote behind a word for a talk: `the lecture “Weirs”`."""
    titles: dict[str, Statement] = {}
    for line in (it for it in lines[:_TOP] if it.text[:1] not in _MARKS):
        for title, front, behind in quoted_titles(line.text[:_LONGEST]):
            if _is_called(front, behind):
                at = Span(source=source, lines=(line.number, line.number))
                titles.setdefault(title.casefold(), Statement(text=title, at=at))
    return tuple(titles.values()) if len(titles) == 1 else ()


def told_title(source: SourceId, lines: Sequence[Repaired]) -> tuple[Statement, ...]:
    """The only title that a sentence gives a talk which it tells of, whatever the page is called.

    It says who gives that (`Ada Okafor will give a lecture on “Weirs”`), or that it is called so
    (`Her talk, titled “Weirs”`); what may hold several talks is none (`at the meetup “Weirs”`).
    """
    titles: dict[str, Statement] = {}
    for line, sentence in _sentences(lines):
        for title, front, behind in quoted_titles(sentence):
            before = ("", *words(front)[-_NEAR_SPEAKING:])
            if not _GATHERINGS.isdisjoint((before[-1], *words(behind)[:_NEAR])):
                continue
            is_titled = before[-1] in _TITLED and not OCCASIONS.isdisjoint(before)
            if is_titled or (_is_called(front, behind) and people_of_sentence(sentence)):
                at = Span(source=source, lines=(line.number, line.number))
                titles.setdefault(title.casefold(), Statement(text=title.rstrip(".,"), at=at))
    return tuple(titles.values()) if len(titles) == 1 else ()


def _is_called(front: str, behind: str) -> bool:
    """Whether what stands in front of a quotation, or behind, says that a talk is called so."""
    *_, last = ("", *words(front))
    is_on = last == "on" and not _SPEAKING.isdisjoint(words(front)[-_NEAR_SPEAKING:])
    return (
        is_on
        or not _CALLS.isdisjoint(words(front)[-_NEAR:])
        or front.endswith(_CALLS_IN_HAN)
        or behind.startswith(_CALLS_IN_HAN)
    )


def _sentences(lines: Sequence[Repaired]) -> Iterator[tuple[Repaired, str]]:
    counted, is_parted, n_prose = 0, False, 0
    for line in (it for it in islice(lines, _TOP) if it.text[:1] not in _MARKS):
        if line.text[:1] == "[" and line.text[1:2].isdigit():
            continue  # behind a time somebody speaks of others
        text = line.text[:_LONGEST].strip().strip("*_")
        is_link = text.startswith("http") or (text.endswith(")") and "://" in text)
        is_keyed = _KEYED.match(text) is not None
        counted += not (is_link or is_keyed)
        is_prose = len(text) > _LEAST_PROSE
        is_head = not (is_prose or is_keyed or text.endswith(_ENDS) or text[:1].islower())
        is_parted = is_parted or (n_prose > 0 and is_head)
        n_prose += is_prose
        if counted > _MOST_LINES and (is_parted or n_prose > _MOST_LINES):
            return
        for sentence in islice(_SENTENCE.split(text), _MOST_SENTENCES):
            yield line, sentence.replace("**", "").rstrip(".")
