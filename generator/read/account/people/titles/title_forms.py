"""The forms in which titles and texts say that somebody comes to talk, or is interviewed."""

import re
from collections.abc import Collection

from generator.model.message import Message, last_clause
from generator.read.account.people.names import looks_like_name
from generator.text.naming.given_names import begins_with_given_name, behind_post, is_given_name
from generator.text.naming.people_words import names_role
from generator.text.regex import regex

IN_TITLE = Message("person.title")
"""The first clause of the reason for a person whom a title names and the text confirms."""

_ADDRESS = r"(?: \(https?://[^\s()]{1,200}\))?"
_OTHER = rf"(?:,|,? and| &)(?: [^\W\d_a-z][\w.'’-]*){{1,3}}{_ADDRESS}"
_COMES = regex(
    rf"{_ADDRESS}(?:{_OTHER}){{0,4}}(?:,? [^.;:!?\n]{{1,60}},)? (?:"
    r"(?:joins?|joined|treats?|visits?|visited) (?:us|me|the (?:podcast|show|studio))\b"
    r"|(?:chats?|chatted|sat down|sits? down|speaks?|spoke|talks?|talked) (?:to|with) (?:me|us)\b"
    r"|(?:drops?|stops?|stopped|dropped) by\b"
    r"|(?:is back|returns?) (?:on|to) the (?:podcast|show)\b)"
)
"""What is told of guests: `Ada Okafor and Ivo Kern join us`."""

_MEETING_WITH = regex(
    r"(?:(?:[^:;!?]{1,40}(?<!\bto) )?(?P<sure>interview) (?:with|mit|met|avec|de)"
    r"|(?:.{4,40}['’]s |an? )?(?:chat|conversation|q ?& ?a|talk) with|\S+ questions (?:for|to|with)"
    r"|(?P<abroad>(?:im )?gespräch mit|gesprek met|(?:entretien|rencontre) avec"
    r"|entrevista (?:al?|con|com|de)|intervista (?:(?:al?|ad|alla|con|di)(?=\s)|all['’])))"
    r" ?(?P<guest>[^:;!?\s][^:;!?]{3,60})"
    r"|(?P<owner>[^:;!?'’]{4,40})['’]s (?:[\w-]+ ){1,4}interview"
    r"|(?P<name>[^:;!?]{4,60}?)(?: ?[-–—:])? (?:(?:im )?interview|im gespräch|q ?& ?a)"
    r"|(?P<asked>[^:;!?]{4,60}?) interviewed (?:at|in|on) [^:;!?]{2,60}"
    r"|(?:interview|q ?& ?a|gespräch|entretien|entrevista|intervista) ?: (?P<told>[^:;!?,]{4,60}?)"
    r"(?:,| on| über| sur| sobre| su| over) .*",
    re.IGNORECASE,
)
_OF_MEETINGS = ("nterv", " w", "quest", "gespr", "entret", "rencont", "entrev", "&")
"""Letters of which some stand in each title of a meeting."""

SPEECH_BY = regex(
    r"(?:^|[:–—|-] )(?:(?:the|die|el|il|la|le|o|national) )?(?:(?:address|intervention|lecture"
    r"|remarks|speech|statement|testimony)"
    r"(?: delivered| given| as prepared(?: for delivery)?)? (?:by|of):?"
    r"|(?:ansprache|lesung|predigt|rede|vortrag) (?:de[rs]|vo[mn])|(?:lezing|toespraak) van"
    r"|(?:alocución|allocution|charla|conférence|conferencia|d[eé]claration"
    r"|declaração(?: à imprensa)?|discours|discurso|discorso|intervención|intervention"
    r"|intervento|fala|mensaje|palabras|palavras|palestra|ponencia)"
    r" (?:d['’]|(?:d[aeiou]|del(?:la)?|des) )(?:la )?) ?",
    re.IGNORECASE,
)
"""`Rede der `, `Acto en Lima: Palabras de la `: behind it stands what somebody is, and who."""
_WORD = r"(?![A-Z]{2,}\b)[^\W\d_a-zà-ÿ][\w'’-]*"
_PARTICLE = r"(?:d(?:[aei]|e la|os) |v[ao]n (?:de[nr] )?)?"
_NAME = rf"(?P<name>{_WORD}(?: (?:[A-Z]\. )?{_PARTICLE}{_WORD}){{1,4}})"
_WHOLE_NAME = regex(_NAME)
_SET_OFF = regex(rf"[^,:.]{{3,60}}, {_NAME}, (?=[a-zà-ÿ])")
_HONOURED = regex(
    r"(?:(?:[hs]\. ?e|(?:her|his|son|sua?) (?:excelencia|excelência|excellenc[ey]|highness|majesty)"
    r"|(?:the )?(?:rt\.? |right )?hon(?:ou?rable)?|amb(?:assador)?|dr|frau|herrn?|madam[ae]?|mdm"
    r"|mm?e|m[rs]?s?|monsieur|prof(?:essor)?|se(?:nador|nator)|senhora?|señora?|sheikh|sra?)"
    r"\.?,? )+"
    rf"(?P<name>(?-i:[^\W\d_a-zà-ÿ][\w'’.-]*(?: {_PARTICLE}[^\W\d_a-zà-ÿ][\w'’.-]*){{1,4}}))",
    re.IGNORECASE,
)
"""A name behind how somebody of rank is called, in any letters: `H.E. Mr. ADA OKAFOR, Minister`."""
_POST = regex(
    r"(?:vice)?pr[eé]sident\w*|minist\w+|prim(?:e|er|eir[ao]|o)|premi\w+|[ck]an[cz]\w{3,}|el|le"
    r"|s[eé]n[aá]t?d?[eo][ur]\w*|secr\w+|go(?:b|uv|v)ern\w+|re[iy]|roi|deputy|ph\.?d",
    re.IGNORECASE,
)
_TITLED = regex(r"[a-z]{4,}ing|to", re.IGNORECASE)  # `Remarks by Mr. Kern Opening the Weir`
_INSIDE = frozenset("da de del des do du el la le".split())
_MAX_POST = 9  # words
_BEHIND_GUEST = regex(
    r" (?:(?:at|by|from|of|par|por|von) (?=[^\W\d_a-z])|(?:[-–—]|about|on|sobre|sur|über) )"
)
"""Who asks, or about what: `Entrevista de Ada por Ivo`, `Interview de Ada sur les digues`."""


def is_of_title(because: Message) -> bool:
    """Whether a reason for a person is that a title has the name, which the text confirms."""
    return last_clause(because)[0] == IN_TITLE


def interviewed_in(title: str, labels: Collection[str] = ()) -> str | None:
    """Whom a title says that it is an interview with.

    One may talk with a program, but not with a given name, nor with the label of a turn.

    >>> interviewed_in("Bo Lind's Interview with Zyx Kern:"), interviewed_in("Ada Lo Q & A")
    ('Zyx Kern', 'Ada Lo')
    """
    whole = title.strip().rstrip(":")
    parts = (whole, *reversed(re.split(r" ?: ?| - ", whole)))
    may_be = any(map(whole.casefold().__contains__, _OF_MEETINGS))
    meeting = next(filter(None, map(_MEETING_WITH.fullmatch, parts)), None) if may_be else None
    if meeting is None:
        return None
    named = ("guest", "owner", "name", "asked", "told")
    name = _BEHIND_GUEST.split(next(filter(None, map(meeting.group, named))))[0].rstrip(",.")
    name = behind_post(name) if name[:1].islower() else name  # `Entrevista a la ingeniera Ada Kern`
    is_sure = any(map(meeting.group, ("sure", "abroad", "owner"))) or begins_with_given_name(name)
    is_sure = is_sure or name.rpartition(" ")[2] in labels
    return name.partition(",")[0] if is_sure and " " in name and looks_like_name(name) else None


def speech_by(title: str) -> str | None:
    """Who a title says to give the speech, behind what she is: by a given name, or set off.

    >>> speech_by("Rede der Ministerin Ada Okafor zum Fest"), speech_by("Discurso de San Kern")
    ('Ada Okafor', None)
    >>> speech_by("Palavras da Ministra das Barragens, Zyx Kern, durante a festa")
    'Zyx Kern'
    >>> speech_by("Statement by H.E. Ms. ZYX KERN, Minister"), speech_by("Speech by Mr. Kern")
    ('ZYX KERN', None)
    """
    speech = SPEECH_BY.search(title)
    behind = title[speech.end() :] if speech else ""
    honoured = _HONOURED.match(behind)
    words = honoured["name"].split() if honoured else []
    end = next((at for at, word in enumerate(words) if _says_post(word)), len(words))
    name = " ".join(words[:end]).rstrip(".")
    if end > 1 and looks_like_name(name.title()) and not any(map(_TITLED.fullmatch, words[:end])):
        return name
    words = behind.split()[:_MAX_POST]
    at = next((at for at, word in enumerate(words) if is_given_name(word)), len(words))
    is_post = all(it[-1] not in ".:" and (it in _INSIDE or not it.islower()) for it in words[1:at])
    whole = _WHOLE_NAME.match(" ".join(behind.split()[at:])) if is_post else None
    named = whole or _SET_OFF.match(behind)
    name = named["name"] if named else ""
    return name if looks_like_name(name) and not any(map(_says_post, name.split())) else None


def _says_post(word: str) -> bool:
    """Whether a word behind which stands no more of a name says what somebody is, or is `El`."""
    return names_role(word.casefold()) or _POST.fullmatch(word) is not None


def is_guest(behind: str) -> bool:
    """Whether what stands behind a name says that somebody comes to talk.

    >>> is_guest(" (https://a.example/ada) and Ivo Kern join us"), is_guest(" joins a union")
    (True, False)
    """
    return _COMES.match(behind) is not None
