"""Who said a quote where no name is printed with it.

The note on it decides, or forbids a conclusion; else it is the only person that the account
presents as a speaker, where nobody else can be meant. What is doubtful is nobody's.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.model.account import Account, AccountPassage, Quotation
from generator.model.account_head import CALLS_ONESELF, Person, PersonRole
from generator.model.items import SET_BY_EDITOR, Speaker
from generator.model.message import Message
from generator.resolve.names.folder_habits import BY_TITLE, HABIT
from generator.resolve.names.known_speakers import KNOWN
from generator.resolve.names.speakers import Voices
from generator.resolve.quotes.presented import only_one_presented
from generator.text.caches import clearable_cache
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import name_key, plain
from generator.text.naming.people_words import HOSTING, REPORTING, SAYING, doubts, is_name_word
from generator.text.naming.person_names import own_name
from generator.text.naming.remark_labels import behind_label
from generator.text.regex import regex

_MOST_NAME_WORDS = 3
_MOST_ATTRIBUTING = 10  # words
_NEAR = 2  # lines
_WORD = regex(r"[^\W\d_][\w'-]*")
_PASSIVE = regex(r"[ ]+(?:is|was|gets|got|being)[ ]+(?:asked|told|quoted|shown|challenged|pressed)")
_WORDS_OF = regex(
    r"'s (?:\w+ )?(?:advice|answer|argument|case|claim|conclusion|definition|description|"
    r"explanation|line|message|point|position|prediction|reply|rule|summary|take|thesis|view|warning|words)s?\b"
)
_OTHERS = regex(
    r"(?:(?:the|a|an|one|another|some) )?(?:attendee|audience|caller|co-?panell?ist|listener|"
    r"member of|narrator|panell?ist|question from|questioner|somebody|someone|student|viewer)\b"
    r"|观众|听众|提问者",
    re.IGNORECASE,
)
_QUOTING = regex(
    r"\b(?:according to|asked by|attribut\w+|cit(?:es|ed|ing)|in the words of|paraphras\w+|"
    r"quot(?:es|ed|ing)|reads? (?:from|out)|reading (?:from|out)|recit\w+|"
    r"from (?:the|a) (?:book|film|letter|paper|poem|song))\b"
    r"|引用|引述|转述|借用",
    re.IGNORECASE,
)
_ANYBODY = frozenset(
    "he she they it this that the his her their a an on here speaker guest author".split()
)
_OF_HOSTS = regex(
    r"\b(?:(?:['’]m|['’]re|am|are) joined (?:today )?by|(?:my|our|today's) guests?\b"
    r"|welcome (?:back )?to (?:the|our)\b.{0,40}\b(?:show|podcast)"
    r"|thanks?(?: you)?(?: so much)? for (?:coming on|joining me))\b",
    re.IGNORECASE,
)
"""What hosts say: where it stands among what a note quotes, other words may be theirs as well."""

_SHOW = regex(
    r"(?<![\w.-])(?P<name>(?:[^\W\d_][\w.-]*[ ]){0,3}[^\W\d_][\w.-]*?)(?P<own>'s)?"
    r" (?:podcast|show|播客)\b",
    re.IGNORECASE,
)

_OF_NAME = (1, 2, 3)  # blanks
_CONCLUDED = frozenset({HABIT, KNOWN, CALLS_ONESELF, *BY_TITLE})
"""Reasons of somebody's taking part that are conclusions themselves."""


def inferred_speaker(quotation: Quotation, account: Account, voices: Voices) -> Speaker | None:
    """Who said a quote that prints no speaker; None where anybody else can be meant."""
    part = voices.taking_part(account)
    note = plain(quotation.note or "")
    remark = behind_label(note)  # `Context: Okafor explains …`
    noted = _named_by_note(remark, part)
    if noted is not None:
        return voices.speaker(noted[0], because=noted[1])
    there = sum(person.role.is_there for person in account.people)
    if len(part) != 1 or part[0].role is not PersonRole.SPEAKER or there > 1:
        return None  # whoever is there may have said it
    if quotation.in_prose and quotation.time is None:
        return None  # speakers quote others, and so do those who write about them
    (only,) = part
    if only.because.code in _CONCLUDED:
        return None  # one conclusion is no ground for another
    if not only_one_presented(only, account):
        return None
    if not (remark != note or _may_be_note(note)) or _names_another(remark, only):
        return None
    is_asked = plain(quotation.text).rstrip("\"' ").endswith(("?", "？"))  # hosts do that
    is_another = (
        is_asked
        or _begins_with_another(quotation.text, only)
        or _addresses(quotation, only)
        or _may_be_attributed(quotation, account)
    )
    if is_another or _has_others(account, only, voices):
        return None
    return voices.speaker(only.name, because=_reason(only, account))


def _begins_with_another(text: str, only: Person) -> bool:
    """Whether somebody else's name heads the words: `Ivo Kern: A river is a verb.`."""
    name, colon, _ = text.partition(": ")
    may_be = bool(colon) and name.count(" ") in _OF_NAME and begins_with_given_name(name)
    return may_be and name_key(name) != name_key(only.name)


def _may_be_attributed(quotation: Quotation, account: Account) -> bool:
    """Whether a line right above a quote or right below it may say whose it is."""
    first, last = quotation.at.lines
    return any(
        (first - _NEAR <= it.at.lines[1] < first and _may_attribute(it.text, above=True))
        or (last < it.at.lines[0] <= last + _NEAR and _may_attribute(it.text, above=False))
        for it in account.of(AccountPassage)
    )


def _may_attribute(text: str, *, above: bool) -> bool:
    """Whether a line beside a quote may say whose it is: `She quoted Rumi:`, `— an old saying`.

    Below it that may be any few words that are no sentence.
    """
    if above:
        return text.rstrip("*_ ").endswith((":", "："))
    is_sentence = text.rstrip("*_)\"' ").endswith((".", "!", "?", "。", "！", "？"))
    return len(text.split()) <= _MOST_ATTRIBUTING and not is_sentence


def _named_by_note(note: str, part: list[Person]) -> tuple[str, Message] | None:
    """Whom the note on a quote begins with, and why: one who takes part, or the only host."""
    leading = [(person, words) for person in part if (words := _leading(person, note))]
    if len(leading) == 1:
        person, words = leading[0]
        return person.name, Message("person.note_says", words=words)
    hosts = [person for person in part if person.role is PersonRole.HOST]
    host = HOSTING.match(note)
    if host is not None and len(hosts) == 1 and not leading:
        return hosts[0].name, Message("person.note_says", words=host.group())
    return None


def _leading(person: Person, note: str) -> str | None:
    """The words with which a note says that somebody speaks: `Okafor explains`, `Okafor on`."""
    for name in _forms(person):
        if not note.startswith(name):
            continue
        behind = note[len(name) :]
        if behind[:1].isalnum() or _means_another(behind):
            return None
        if not behind.strip(" .") or behind.startswith(("'s", ":", ",")):
            return name
        word = _WORD.match(behind.lstrip())
        if word and (
            word.group() in REPORTING or word.group().endswith(("ing", "s", "ed", "on", "about"))
        ):
            return f"{name} {word.group()}"
        if behind.lstrip().startswith(SAYING):
            return name
    return None


def _means_another(behind: str) -> bool:
    """Whether what stands behind a name means somebody else, or may: `'s mother`, `denied it`."""
    words = behind.split()
    if _PASSIVE.match(behind) or doubts(behind):
        return True
    if words and words[0] == "'s" and not _WORDS_OF.match(behind):
        return True
    is_about = bool(words) and words[0] in {"on", "about"}
    runs = [" ".join(pair) for pair in pairwise(re.findall(r"[\w.'-]+", behind))]
    return not is_about and any(
        all(map(is_name_word, run.split()))
        and (len(words) <= _MOST_NAME_WORDS + 1 or begins_with_given_name(run))
        for run in runs
    )


def _forms(person: Person) -> Iterator[str]:
    """A person's name as notes print it: in full, the last or the first name."""
    name = plain(own_name(person.name))
    yield name
    parts = name.split()
    if len(parts) > 1:
        yield from (parts[-1], parts[0])
    if person.short:
        yield plain(person.short)


def _may_be_note(note: str) -> bool:
    """Whether what stands behind a quote is a note, and no name that could not be read."""
    if not note:
        return True
    ends = note.rstrip("\"')").endswith((".", "!", "?", "。", "！", "？"))
    words = note.split()
    return ends and (len(words) > _MOST_NAME_WORDS or any(word[0].islower() for word in words))


def _names_another(note: str, only: Person) -> bool:
    """Whether a note says, or may say, that somebody else speaks."""
    if HOSTING.match(note) or _OTHERS.match(note) or _QUOTING.search(note) or doubts(note):
        return True
    behind = (note[len(form) :] for form in _forms(only) if note.startswith(form))
    if any(not rest[:1].isalnum() and _means_another(rest) for rest in behind):
        return True
    words = [match.group() for match in _WORD.finditer(note)][: _MOST_NAME_WORDS + 1]
    own = {word.casefold() for form in _forms(only) for word in form.split()}
    if not words or words[0].removesuffix("'s").casefold() in own | _ANYBODY:
        return False
    verb = next((at for at, word in enumerate(words) if word in REPORTING), None)
    subject = words[: verb or 0]
    return bool(subject) and all(word[0].isupper() for word in subject)


def _addresses(quotation: Quotation, only: Person) -> bool:
    """Whether the words name the person himself: somebody speaks to him, or of him."""
    names = {form for form in _forms(only) if len(form) > 2}
    words = {match.group().removesuffix("'s") for match in _WORD.finditer(plain(quotation.text))}
    return not names.isdisjoint(words)


def _has_others(account: Account, only: Person, voices: Voices) -> bool:
    """Whether the account has others who speak: in turns, in or beside quotes, or as hosts."""
    own = {name_key(form) for form in _forms(only)} | {name_key(only.name)}
    if any(
        item.speaker and name_key(item.speaker) not in own for item in account.of(AccountPassage)
    ):
        return True
    if any(item.speaker and not _is_cited(item, own) for item in account.of(Quotation)):
        return True
    if any(not it.speaker and _is_of_host(it.text) for it in account.of(Quotation)):
        return True
    titles = (title.text for title in account.titles)
    texts = (*titles, account.show or "", account.name_title or "")
    return any(_names_host(plain(text), own, voices) for text in texts)


@clearable_cache(1 << 12)
def _is_of_host(text: str) -> bool:
    """Whether a quote is what a host says; asked for each quote beside it."""
    return _OF_HOSTS.search(plain(text)) is not None


def _is_cited(quotation: Quotation, own: set[str]) -> bool:
    """Whether a quote is from a work of somebody else, who does not speak here."""
    return (
        quotation.note is not None
        and quotation.time is None
        and name_key(quotation.speaker or "") not in own
    )


def _names_host(text: str, own: set[str], voices: Voices) -> bool:
    """Whether a show is called after somebody else: `Okafor's Podcast`, `Ada Okafor Podcast`."""
    for match in _SHOW.finditer(text):
        words = match["name"].split()
        endings = (" ".join(words[start:]) for start in range(len(words)))
        if match["own"] and name_key(words[-1]) not in own:
            return True
        if any(voices.people.find(end) and name_key(end) not in own for end in endings):
            return True
    return False


def _reason(person: Person, account: Account) -> Message:
    if person.because == SET_BY_EDITOR:
        return Message("person.only_edited")
    if any(person.at == title.at for title in account.titles):
        return Message("person.only_titled")
    return Message("person.only_presented")
