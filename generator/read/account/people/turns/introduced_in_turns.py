"""Who the speakers of a transcript are, where they say so themselves or are received by name.

In: the items of a note and the names that are known. Out: people, for labels that are a first name
(`Ada:`), a role (`Host:`) or what a program calls a voice (`Speaker 1:`). Of a role or a voice only
what it says of itself counts; of a first name also what others say who receive somebody of that
name: `joining us is Ada Okafor`. And of whom a transcript only tells: a title may name somebody who
is not there.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, zip_longest

from msgspec.structs import replace

from generator.model.account import AccountPassage, Item
from generator.model.account_head import Person, PersonRole
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.read.account.people.in_text.told_people import told_people
from generator.read.account.people.names import initials_of, is_full_name, is_whole_short_name
from generator.read.grammar.labelled import IDEOGRAPHS
from generator.read.grammar.people.introductions import OF_ONESELF
from generator.read.vocabulary.keys import ROLE_OF, TALKING_FIELDS, field_of
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.misprints import may_be_misprint
from generator.text.naming.normal import words
from generator.text.naming.people_words import SPEAKING_WORDS, names_role
from generator.text.naming.person_names import is_speaker_letter, own_name
from generator.text.regex import regex

_WORD = r"(?!I['’])[^\W\d_a-z][\w'’-]{1,30}"
_PARTICLE = r"(?:\s(?:van|von|de|der|la|di|da))"
_NAMED = rf"(?P<name>{_WORD}(?:\s[A-Z]\.)?{_PARTICLE}*\s{_WORD}(?:\s{_WORD})?)"
_AS_HOST = r"(?:your|the)\s(?:co-)?host,?\s"
_HOST = rf"(?P<host>{_AS_HOST})?"
_OF_ONESELF = regex(rf"{OF_ONESELF}{_HOST}{_NAMED}")
_SAYS_LATER = regex(
    r"(?:^|[.!?]\s{1,3}|\b(?i:hallo|hello|hey|hi|hola|olá|salut)\b[^.!?]{0,20}\s)"
    rf"{_OF_ONESELF.pattern}"
)
"""The same as a sentence of its own, or behind a greeting; others' words may be told before."""

_CALLS_ONESELF = regex(
    rf"{OF_ONESELF}{_NAMED}(?=\s*[.,!?;]|\s(?:and|aus|e|et|from|und|with|y|your)\b|\s*$)"
    r"(?!,? (?:host of|from) (?:the )?(?P<of>\w+)[^.!?]{0,40}[.!]\sYou(?:['’]re| are) listening to"
    r" (?:the )?(?!(?P=of)))"  # announced: `I'm Ada, host of Dams. You're listening to Weir FM`
    rf"|我(?:是|叫)(?P<short>[{IDEOGRAPHS}]{{2,4}})(?=[，。,\s]|$)"
)
_IT_IS = regex(rf"\b(?:[Tt]his is|[Ii]t['’]s)\s{_HOST}{_NAMED}")
_RECEIVES = regex(
    r"\b(?:(?:joined|accompanied) (?:today )?by|joining (?:me|us)|with (?:me|us)|welcome|introduce"
    r"|interview(?:ed|ing)?|features?|featuring|(?:my|our|today['’]s) (?:\w+ )?guests?"
    r"|(?:(?:talk|chatt?|speak)(?:s|ed|ing)?|spoke|here|s[ia]t {1,2}down)(?: today)?"
    r" {1,2}(?:with|to))\b"
    rf"(?:[^.!?]|\b(?:Dr|Mrs?|Ms|Prof)\.){{0,80}}?\b{_NAMED}"
)
_BEHIND_HOST = r",? and (?:this is (?:[Tt]he )?[A-Z]|welcome to |you(?:['’]re| are) listening to )"
_SAYS_SHOW = regex(_BEHIND_HOST)
"""What hosts say behind their names: `I'm Ada Okafor and this is The River Show`."""

_WITH_ME = r"\b(?:[Tt]his is|[Ll]istening to|[Ww]elcome to)\s[^.!?]{1,60}?\swith me,?\s"
_NAMES_SHOW = regex(rf"{_WITH_ME}{_NAMED}")
_HOST_NAME = r"[A-Z][\w'’-]+\s(?:[A-Z]\.\s)?(?!I['’])[A-Z][\w'’-]+"
_HOSTS = regex(
    rf"(?:\b[Tt]his is\s|{OF_ONESELF}){_AS_HOST}(?P<name>{_HOST_NAME})"
    rf"|(?:\b[Tt]his is\s|{OF_ONESELF.replace('(?P<called>', '(?:')})(?P<other>{_HOST_NAME})"
    rf"(?:{_BEHIND_HOST}|,? (?:and I(?:['’]m| am) )?your host\b)"
    rf"|{_WITH_ME}(?P<me>{_HOST_NAME})"
)
_WITH_CO_HOST = regex(
    r"\b(?:joined (?:today )?by|(?:with|joining) me (?:today )?is|here with) my co[- ]?host,?\s",
    re.IGNORECASE,
)
"""Where a host names another: both are hosts, who says so and who is named behind it."""

_REPORTED = frozenset("asked asks began called he said says she they told writes wrote".split())
_OF_OTHERS = _REPORTED.union(
    "if imagine like pretend say saying suppose tell tells that think thinks thought who".split()
)
"""Words beside `I'm Ada Okafor` that make it somebody else's; any of them in front of it."""

_GOES_ON = regex(
    r"\s*(?:[.,!?;:()—–-](?![\"”])|$)"
    r"|\s(?i:and|aus|at|aus|con|de|e|et|from|here|i|of|so|the|this|today|und|von|we|welcome|with|y|your)\b"
    r"|\s[A-Z]{2,5}\b"  # `I'm Ada Okafor CEO of Acme`
)
_SENTENCE_END = regex(r"[.!?…][\"”]?\s")
_BESIDE = 60  # characters
_FIRST_SPOKEN = 8  # passages without labels
_FIRST_TURNS = 40
_OWN_TURNS = 2
_BEGINNING = 500  # characters of a turn
_SHORT = 3  # letters; `Dan` may be another than `Jan`
_LEAST_TURNS, _LEAST_LABELS = 4, 2
_LABEL = regex(r"[^\W\d_][\w.'-]{0,20}(?: [^\W\d_][\w.'-]{0,20})?:\s")


def introduced_in_turns(items: Iterable[Item], known: Iterable[Person]) -> Iterator[Person]:
    """Those whom the first turns introduce, and of whom nothing is known yet, or not the voice."""
    known = list(known)
    turns = list(islice((item for item in items if isinstance(item, AccountPassage)), _FIRST_TURNS))
    explained = {part for person in known for part in (*person.name.split(), person.short or "")}
    stated = [person for person in known if person.role.takes_part and not person.short]
    for label in dict.fromkeys(turn.speaker for turn in turns if turn.speaker):
        if " " in label and not is_speaker_letter(label):
            continue
        if label in explained:
            continue
        person = _introduced(label, turns, stated)
        if person is not None and (person.name not in explained or person.short):
            explained.update((*person.name.split(), person.name))
            yield person


def as_listed(name: str, stated: Iterable[Person]) -> Person | None:
    """Whose listed name a program heard as this: each word is the same but for misprints."""
    parts = name.split()
    for person in stated:
        words_of = person.name.split()
        if len(words_of) == len(parts) and all(map(may_be_misprint, parts, words_of)):
            return person
    return None


def people_received(
    items: Iterable[Item], *, is_description: bool = False, are_titled: bool = False
) -> Iterator[Person]:
    """Those whom the first words of a transcript or description receive: `We'll meet Ada Kern`.

    Where a title says who speaks (`are_titled`), nobody is who only calls himself so.
    """
    spoken = first_spoken(items)
    because = Message("person.introduced")
    yield from hosts_heard(spoken)
    yield from () if are_titled else called_by_themselves(spoken)
    texts = [
        f"{it.text}." if after and _is_of_another(after, it) else it.text  # which ends a name
        for it, after in zip_longest(spoken, spoken[1:])
    ]
    for name, role in told_people(texts, is_description=is_description).items():
        at = next((item.at for item in spoken if name in item.text), spoken[0].at)
        yield Person(name=name, role=role, because=because, at=at)


def _is_of_another(passage: AccountPassage, before: AccountPassage) -> bool:
    return passage.speaker != before.speaker or _LABEL.match(passage.text) is not None


def first_spoken(items: Iterable[Item], *, timed: bool = False) -> list[AccountPassage]:
    """The first passages; where they must be `timed`, nothing unless most of them have times."""
    passages = (it for it in items if isinstance(it, AccountPassage))
    spoken = list(islice(passages, _FIRST_SPOKEN))
    is_heard = sum(it.time is not None for it in spoken) * 2 > len(spoken)
    return spoken if is_heard or not timed else []


def self_introduced(
    spoken: Sequence[AccountPassage], known: Sequence[Person]
) -> tuple[Person, ...]:
    """Who says to be the host in the first words of a recording, or who she is if none is known."""
    is_known = any(person.role.takes_part for person in known)
    called = () if is_known else called_by_themselves(spoken)
    named = {it.name: it for it in (*called, *hosts_heard(spoken))}
    return tuple(it for it in named.values() if it.name not in {other.name for other in known})


def hosts_heard(spoken: Iterable[AccountPassage]) -> Iterator[Person]:
    """Who says in the first words of a recording that it is hers: `This is Ada Ok, your host`."""
    for item in spoken:
        host = _HOSTS.search(item.text)
        name = host[host.lastgroup or 0] if host else ""
        if is_full_name(name):
            because = Message("person.introduced")
            yield Person(name=name, role=PersonRole.HOST, because=because, at=item.at)
            return


def called_by_themselves(spoken: Iterable[AccountPassage]) -> Iterator[Person]:
    """Those who say in the first words of a recording who they are: `I'm Ada Okafor.`.

    No words are given to them: they may be anybody's of those who speak.
    """
    left = _BEGINNING
    for item in spoken:
        for match in _CALLS_ONESELF.finditer(item.text[: max(left, 0)]):
            name = own_name(_whole(match["name"] or match["short"]))
            is_sure = match["short"] or match["called"] or begins_with_given_name(name)
            if is_sure and (is_full_name(name) or is_whole_short_name(name)):
                because = Message("person.calls_oneself")
                yield Person(name=name, role=PersonRole.SPEAKER, because=because, at=item.at)
        left -= len(item.text)


def told_of_in_turns(names: Iterable[str], items: Iterable[Item]) -> frozenset[str]:
    """Those of some names that are nobody's who speaks in a transcript: it tells of them.

    All labels are whole names of others; or under each of them stands the last name, and nobody
    says that it is his own. Under whose initials words stand speaks.
    """
    spoken = [it for it in items if isinstance(it, AccountPassage) and it.speaker]
    turns_of = indexed((f"{turn.speaker}", turn.text) for turn in spoken)
    if len(spoken) < _LEAST_TURNS or len(turns_of) < _LEAST_LABELS:
        return frozenset()
    labels = {part for label in turns_of for part in words(label.replace("-", " "))}
    names = [name for name in names if initials_of(name).isdisjoint(turns_of)]
    are_whole = all(map(is_full_name, turns_of))
    texts = ["\n".join(turns) for turns in turns_of.values()]
    return frozenset(
        name
        for name in names
        if labels.isdisjoint(words(name.replace("-", " ")))
        and (are_whole or _is_told_of(name, texts))
    )


def _is_told_of(name: str, texts: Sequence[str]) -> bool:
    """Whether a last name stands in all that each of several says, and is the own one of none."""
    last = re.compile(rf"(?<!\w){re.escape(name.rsplit(maxsplit=1)[-1])}(?!\w)")
    own = (match["name"] for text in texts for match in _OF_ONESELF.finditer(text))
    return all(map(last.search, texts)) and not any(map(last.search, own))


def _introduced(
    label: str, turns: Sequence[AccountPassage], stated: Sequence[Person]
) -> Person | None:
    """Whom a label means, by what the turns under it say, or by those of others.

    Somebody `stated` is spelt so, and a voice that gives such a name is his.
    """
    field = field_of(label)  # of a role: `Host: I'm Ada Okafor`
    role = ROLE_OF[field] if field in TALKING_FIELDS else None
    is_voice = role is not None or is_speaker_letter(label)
    of_label = [turn for turn in turns if turn.speaker == label]
    own, later = of_label[:_OWN_TURNS], of_label[_OWN_TURNS:]
    others = [] if is_voice else [turn for turn in turns if turn.speaker != label]
    patterns = (_OF_ONESELF,) if is_voice else (_OF_ONESELF, _IT_IS)
    places = [(turn, _NAMES_SHOW) for turn in (() if is_voice else turns)]
    places += [(turn, pattern) for turn in own for pattern in patterns]
    places += [(turn, _SAYS_LATER) for turn in (later if is_voice else ())]
    places += [(turn, _RECEIVES) for turn in others]
    for turn, pattern in places:
        for match in pattern.finditer(turn.text[:_BEGINNING]):
            name = _whole(match["name"])
            if is_voice and not _is_own(turn.text, match, name):
                continue
            known = as_listed(name, stated) if is_voice else None
            if known is not None:
                return replace(known, short=label)
            first = name.split()[0]
            is_heard = (
                pattern is _RECEIVES and len(label) > _SHORT and may_be_misprint(first, label)
            )
            is_label = first == label or (pattern is _OF_ONESELF and label in initials_of(name))
            is_own = begins_with_given_name(name) if is_voice else is_label or is_heard
            if is_own and is_full_name(name):
                says_show = _SAYS_SHOW.match(turn.text, match.start("name") + len(name))
                is_own_host = pattern is _NAMES_SHOW or says_show or match.groupdict().get("host")
                is_own_host = pattern is not _RECEIVES and is_own_host
                words_of_host = match.group() if pattern is _RECEIVES else turn.text[:_BEGINNING]
                is_host = bool(is_own_host) or _WITH_CO_HOST.search(words_of_host) is not None
                return Person(
                    name=name,
                    short=None if first == label else label,
                    role=role or (PersonRole.HOST if is_host else PersonRole.SPEAKER),
                    because=Message("person.introduced"),
                    at=turn.at,
                )
    return None


def _is_own(text: str, match: re.Match[str], name: str) -> bool:
    """Whether a voice says its own name: no words of others, nothing that is called after it.

    `If I'm Ada Okafor in that moment`, `"I'm Ada Okafor," she began`, `I'm Ada Okafor's sister`.
    """
    end = match.start("name") + len(name)
    before = _SENTENCE_END.split(text[: match.start()])[-1]
    behind = text[end : end + _BESIDE]
    is_owned = name.endswith(("'s", "’s")) or behind.startswith(("'s", "’s"))
    is_told = not (_OF_OTHERS.isdisjoint(words(before)) and _REPORTED.isdisjoint(words(behind)))
    return not (is_owned or is_told) and _GOES_ON.match(behind) is not None


def _whole(printed: str) -> str:
    """The name in large words, without what is behind it: `Ada Okafor CEO`, `Ada Okafor Thank`."""
    parts = printed.split()
    while len(parts) > 1 and (
        names_role(parts[-1]) or parts[-1].isupper() or parts[-1].casefold() in SPEAKING_WORDS
    ):
        parts.pop()
    return " ".join(parts)
