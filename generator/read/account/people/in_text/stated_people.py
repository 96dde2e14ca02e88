"""People whom a source states: authors whose words stand in the note, and what may be a firm's.

Whoever wrote a note is its author, and no speaker. Nobody quotes himself in his own note, though:
then the author is that of the talk, as where he says so: `Last week I gave a talk at RiverConf`.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from msgspec.structs import replace

from generator.model.account import AccountDetail, AccountPassage, Quotation
from generator.model.account_head import Person, PersonRole
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.read.account.people.in_text.name_evidence import (
    confirmation,
    is_common,
    is_of_a_kind,
)
from generator.read.account.people.names import is_full_name
from generator.read.account.stated import BESIDE, ONE_WORD, SHORT_NAME
from generator.read.grammar.linked_values import shown_text
from generator.read.outline.events.event_names import is_of_event
from generator.read.page import Draft
from generator.read.talk_facts import TalkFacts
from generator.read.vocabulary.event_words import RECORDS, TELLING
from generator.text.naming.given_names import begins_with_given_name, is_given_name
from generator.text.naming.ids import is_identifier
from generator.text.naming.normal import words
from generator.text.naming.people_words import REPORTING, is_name_word, names_role
from generator.text.regex import regex

_OF_GUESTS = regex(r"guest|gast|gäst|convid|invi|ospit|gość|ゲスト|嘉宾|嘉賓", re.IGNORECASE)
_MAY_BE_FIRM = frozenset({ONE_WORD, BESIDE})  # reasons that firms under such keys have too
_SORT = r"(?:keynote|lecture|presentation|session|talk|tutorial|webinar|workshop)s?"
_WE = (
    r"\b(?:I|[Ww]e)(?:['’](?:m|re|ve|ll|d))?"
    r"(?: (?!(?:could|don|ever|hope|how|never|should|want|when|would)\b)\w+){0,5}?"
)
_OWN_TALK = regex(
    rf"(?:{_WE} (?:gave|giv(?:e|en|ing)|deliver(?:ed|ing)|did|held|present(?:ed|ing)?)"
    rf" (?:an?|another|my|our|the|this|three|two) (?:[\w-]+ ){{0,4}}?{_SORT}\b"
    rf"|{_WE} (?:spoken?|speak(?:ing)?|present(?:ed|ing)?) (?:(?:[^\W_]|[-,’' ]){{0,60}} )?"
    r"(?=at (?:(?:the|this) )?(?:[a-z]+ )?[^\W\d_a-z])"
    r"|(?:(?:^|[.!?] )M|\b(?:[Ss]lides?|[Vv]ideo|[Rr]ecording|[Ii]nfo|[Oo]verview|[Aa]bstract)\b"
    rf"[^.!?]{{0,30}}? m)y (?:[\w-]+ ){{0,4}}?{_SORT}\b"
    r"|\b(?:[Ii]ch|[Ww]ir)\b(?=[^.!?]{1,80}\bVortr[aä]ge?\b[^.!?]{0,80}\b(?:ge)?halten)"
    r"|\b[Jj]['’]ai (?:\w+ ){0,3}?(?:donné|présenté) (?:[\w’']+ ){0,3}?(?:conf[eé]rence|talk)"
    r"|\b(?:[Dd](?:i|imos|ei|emos) (?:una|uma)|[Mm](?:i|inha)) (?:charla|ponencia|palestra))"
    r"(?:(?:[^.!?\n]|[.!?](?!\s)){0,200}?"
    r"\b(?:at|auf de[mr]|bei de[mr]|beim|à|aux?|en|en (?:el|la)|n[ao])"
    r" (?:(?:the|this year['’]s|a) )?(?:(?:\d+th|[a-z]+) ){0,2}?(?P<event>[^\W_a-z][\w.&'’+/-]*\w"
    r"(?: (?:(?:and|de|du|for|of|the|&) )?[^\W_a-z][\w.&'’+-]*\w){0,6})"
    r"(?P<called>,?(?: an?)?(?: [a-z]+){0,2} (?:conference|festival|meetup|summit|user group)\b)?)?"
)
"""What somebody says who spoke, or will; a wish, or a talk by which something is dated, is none."""

_TELLING = TELLING | RECORDS | {"talks"}
_EVENTS = ("Festival", "User Group", "Week")
_NO_PROSE = ("#", "<", "!", "|", "{", "`", "-", "*", ":", "=", "+", ">")
_FIRST, _LONGEST = 5, 600
_MOST_DOUBTFUL = 8  # names about which the text is asked; it shows nobody behind them


def with_authors_who_speak(front: TalkFacts, draft: Draft) -> TalkFacts:
    """The facts of front matter, with authors as speakers under whose names words are printed.

    Whoever only asks, at least twice, leads the interview. Of the only author of a recording the
    text may tell what she says: she did not write it.
    """
    spoken = [it for it in draft.items if isinstance(it, Quotation | AccountPassage)]
    texts = indexed((it.speaker, it.text) for it in spoken if it.speaker)
    people = [_speaking(person, texts) for person in front.people]
    if len(people) == 1 and front.recordings and people[0].role is PersonRole.AUTHOR:
        people = [_told_of(people[0], [it.text for it in spoken[:_FIRST]])]
    return replace(front, people=tuple(people))


def _told_of(person: Person, texts: Sequence[str]) -> Person:
    """The person as a speaker where one of the first texts says what she says: `Okafor argues`."""
    beginning = f"{person.name} "
    for text in texts if is_full_name(person.name) else ():
        verb = text.partition(beginning)[2].partition(" ")[0]
        if verb in REPORTING:
            because = Message("person.text_says", words=beginning + verb)
            return replace(person, role=PersonRole.SPEAKER, because=because)
    return person


def _speaking(person: Person, texts: Mapping[str, Sequence[str]]) -> Person:
    """The person as a speaker, where words stand under the whole name or the first; else as he is.

    `Ada: Welcome back.`
    """
    own = texts.get(person.name) or texts.get(person.name.split()[0])
    if person.role.takes_part or not own:
        return person
    asks = len(own) > 1 and all("?" in it or "？" in it for it in own)
    role = PersonRole.HOST if asks else PersonRole.SPEAKER
    return replace(person, role=role, because=Message("person.under_name"))


def with_own_talk(facts: TalkFacts, lines: Sequence[str]) -> TalkFacts:
    """The facts with the event at which the author spoke, and as a speaker, if a note says so.

    What describes it or its first sentences must, and something around them tell of a talk or its
    slides; `lines` are those of both that are not blank.
    """
    bare = (line[:_LONGEST] for line in lines if not line.lstrip().startswith(_NO_PROSE))
    first, others = islice(bare, _FIRST), bare
    text = " ".join(map(shown_text, first))[:_LONGEST]
    own_talk = None if any(it.role.takes_part for it in facts.people) else _OWN_TALK.search(text)
    if own_talk is None:
        return facts
    around = (text.replace(own_talk[0], " "), *(title.text for title in facts.titles), *others)
    if _TELLING.isdisjoint(words(" ".join(around))):
        return facts
    event = own_talk["event"] or ""
    is_event = own_talk["called"] or is_of_event(event) or event.endswith(_EVENTS)
    writers = [it for it in facts.people if it.role is PersonRole.AUTHOR and is_full_name(it.name)]
    told_so = {"role": PersonRole.SPEAKER, "because": Message("person.told_in_text")}
    people = (replace(it, **told_so) if [it] == writers else it for it in facts.people)
    named = facts.event or (event if is_event else None)
    return replace(facts, event=named, people=tuple(people))


def without_mere_words(facts: TalkFacts, draft: Draft) -> TalkFacts:
    """The facts without people who may as well be firms, where the text does not show somebody.

    One small word may be short for a name that another file has, which a line may print, and one
    of a guest may be all of a name: they are kept as such.
    A whole name under a key that asks for people is somebody's, whatever the text says around it.
    """
    doubtful = [it for it in facts.people if it.role.takes_part and it.because.code in _MAY_BE_FIRM]
    if not doubtful:
        return facts
    items = [item for item in draft.items if not isinstance(item, AccountDetail)]
    speakers = {getattr(item, "speaker", None) for item in items}
    body = "\n".join(filter(None, (getattr(item, "text", None) for item in items)))
    firms = {
        person.name
        for person in doubtful[:_MOST_DOUBTFUL]
        if person.name not in speakers
        and not (is_given_name(person.name) or begins_with_given_name(person.name))
        and confirmation(person.name, "", body) is None
    }
    firms.update(person.name for person in doubtful[_MOST_DOUBTFUL:])
    people = (
        replace(it, because=Message(SHORT_NAME, heading=it.because.values["heading"]))
        if it.name in firms
        else it
        for it in facts.people
        if it.name not in firms or _may_be_short(it, body)
    )
    return replace(facts, people=tuple(people))


def _may_be_short(person: Person, body: str) -> bool:
    """Whether the one word that named somebody may be a short name, or a line prints what for."""
    name, key = person.name, f"{person.because.values['heading']}"
    is_id = is_identifier(name) or is_full_name(name)
    is_name = _OF_GUESTS.match(key) and is_name_word(name) and not names_role(name)
    is_name = is_name and not (is_common(name, body) or is_of_a_kind(name, body))
    return bool(is_id or is_name) and person.because.code == ONE_WORD


def without_others(front: TalkFacts, draft: Draft, drafts: Sequence[Draft]) -> TalkFacts:
    """The front matter's facts without the speakers of whom the page says that they give others.

    Of an evening's list those are left whom a talk names, or whom none does.
    """
    every = {it.name for it in front.people if it.role is PersonRole.SPEAKER}
    if len(drafts) < 2 or len(every) < 2:
        return front
    own = every & {it.name for it in draft.people}
    others = {it.name for each in drafts for it in each.people if it.role is PersonRole.SPEAKER}
    out = (every if own else others) - own
    return replace(front, people=tuple(it for it in front.people if it.name not in out))
