"""The talk of its writer on which a post is: `Last week I gave a talk at RiverConf`.

The lines of a note go in; its event, and who gave it, come out. The first sentences must say so, or
the description, and what stands around them must tell more of the talk.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import msgspec

from generator.model.account_head import PersonRole
from generator.model.message import Message
from generator.read.account.people.names import is_full_name
from generator.read.grammar.linked_values import shown_text
from generator.read.outline.events.event_names import is_of_event
from generator.read.talk_facts import TalkFacts
from generator.text.regex import regex

_SORT = r"(?:keynote|lecture|presentation|session|talk|tutorial|webinar|workshop)s?"
_WE = (
    r"\b(?:I|[Ww]e)(?:['’](?:m|re|ve|ll|d))?"
    r"(?: (?!(?:could|don|ever|hope|how|never|should|want|when|would)\b)\w+){0,5}?"
)
_OWN = regex(
    rf"{_WE} (?:gave|giv(?:e|en|ing)|deliver(?:ed|ing)|did|held|present(?:ed|ing)?)"
    rf" (?:an?|another|my|our|the|this|three|two) (?:[\w-]+ ){{0,4}}?{_SORT}\b"
    rf"|{_WE} (?:spoken?|speak(?:ing)?|present(?:ed|ing)?) (?:(?:[^\W_]|[-,’' ]){{0,60}} )?"
    r"at (?:(?:the|this) )?(?:[a-z]+ )?\[?[^\W\d_a-z]"
    r"|(?:(?:^|[.!?] )M|\b(?:[Ss]lides?|[Vv]ideo|[Rr]ecording|[Ii]nfo|[Oo]verview|[Aa]bstract)\b"
    rf"[^.!?]{{0,30}}? m)y (?:[\w-]+ ){{0,4}}?{_SORT}\b"
    r"|\b(?:[Ii]ch|[Ww]ir)\b[^.!?]{1,80}\bVortr[aä]ge?\b[^.!?]{0,80}\b(?:ge)?halten"
    r"|\b[Jj]['’]ai (?:\w+ ){0,3}?(?:donné|présenté) (?:[\w’']+ ){0,3}?(?:conf[eé]rence|talk)"
    r"|\b[Dd](?:i|imos|ei|emos) (?:una|uma|la|a) (?:charla|conferencia|ponencia|palestra)"
    r"|\b[Mm](?:i|inha) (?:charla|ponencia|palestra)|(?:登壇|LT)し(?:ま|て|た[。、])"
)
"""What somebody says who spoke, or will; a wish, or a talk by which something is dated, is none."""

_EVENT = regex(
    r"\b(?:at|auf de[mr]|bei de[mr]|beim|à|aux?|en|en (?:el|la)|n[ao])"
    r" (?:(?:the|this year['’]s|a) )?(?:(?:\d+th|[a-z]+) ){0,2}?"
    r"(?P<event>[A-ZÀ-Þ0-9][\w.&'’+/-]*\w"
    r"(?: (?:(?:and|de|du|for|of|the|&) )?[A-ZÀ-Þ0-9#][\w.&'’+-]*\w){0,6})"
)
_OF_GROUP = regex(r"\b(?:User(?:s|s['’])? Group|Festival|Week)\b")
_BEHIND = regex(r",?(?: an?)?(?: [a-z]+){0,2} (?:conference|festival|meetup|summit|user group)\b")
"""What an event is called behind its name: `RiverCoders, a new user group`."""

_SENTENCE_END = regex(r"[.!?](?:\s|$)")
_TALK = regex(
    rf"\b(?:{_SORT}|slides?|speak|spoken?|speaking|present(?:ed|ing)?)\b|vortr[aä]g|conf[eé]rence"
    r"|charla|palestra|ponencia|登壇|スライド",
    re.IGNORECASE,
)
_DESCRIPTION = regex(r"\s*(?:description|excerpt|summary|subtitle)\s?[:=]\s*[\"']?")
_NO_PROSE = tuple("#<!|{`-*:=+>")
_FIRST, _LINES, _LONGEST = 5, 40, 600
_LEAST = 2  # words for talks, of which what says so has one


def with_own_talk(facts: TalkFacts, lines: Sequence[str], front_end: int) -> TalkFacts:
    """The facts with the event at which the writer spoke, and him as who did, if a note says so."""
    if any(it.role.takes_part for it in facts.people):
        return facts
    told = own_talk(lines, front_end)
    if told is None:
        return facts
    at = _EVENT.search(told)
    event = at["event"] if at else ""
    is_one = is_of_event(event) or _OF_GROUP.search(event) or (at and _BEHIND.match(told, at.end()))
    because = Message("person.told_in_text")
    writers = [it for it in facts.people if it.role is PersonRole.AUTHOR and is_full_name(it.name)]
    people = (
        msgspec.structs.replace(it, role=PersonRole.SPEAKER, because=because)
        if [it] == writers
        else it
        for it in facts.people
    )
    named = facts.event or (event if is_one else None)
    return msgspec.structs.replace(facts, event=named, people=tuple(people))


def own_talk(lines: Sequence[str], front_end: int) -> str | None:
    """What says that a note is on a talk of its writer, to the end of the sentence, or None.

    >>> own_talk(["Today I gave a talk at RiverConf. The talk is on weirs."], 0)
    'I gave a talk at RiverConf'

    Args:
        lines: those of the note, with its front matter.
        front_end: how many of them are front matter.
    """
    described = (it[found.end() :] for it in lines[:front_end] if (found := _DESCRIPTION.match(it)))
    first = " ".join(islice(_prose(lines[front_end:]), _FIRST))
    for text in (it[:_LONGEST] for it in (*described, first)):
        if match := _OWN.search(text):
            around = "\n".join(it[:_LONGEST] for it in lines[: front_end + _LINES])
            end = _SENTENCE_END.search(text, match.end())
            told = text[match.start() : end.start() if end else len(text)]
            return told if len(_TALK.findall(around)) >= _LEAST else None
    return None


def _prose(lines: Iterable[str]) -> Iterator[str]:
    """The lines of sentences, with plain links; no headings, points, pictures and the like."""
    bare = (line[:_LONGEST].strip() for line in lines)
    return (shown_text(it) for it in bare if it and not it.startswith(_NO_PROSE))
