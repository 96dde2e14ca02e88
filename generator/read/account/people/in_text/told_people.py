"""Names that only the text gives: of those who take part, and of those whom a key names by an id.

`We were joined by …` in a sentence at the top; `ada-okafor` behind a key, and `Ada Okafor` below.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, takewhile

import msgspec

from generator.model.account_head import Person, PersonRole
from generator.read.account.people.list_parts import split_at_and
from generator.read.account.people.listed_people import listed_people
from generator.read.account.people.names import is_full_name, is_whole_short_name
from generator.read.account.people.titles.title_forms import speech_head
from generator.read.account.people.whole_names import may_be_name
from generator.read.grammar.labelled import IDEOGRAPHS
from generator.text.naming.given_names import behind_post
from generator.text.naming.ids import is_identifier
from generator.text.naming.normal import letters_of
from generator.text.naming.people_words import PARTICLES
from generator.text.naming.person_names import is_abbreviated, without_role
from generator.text.regex import regex

_WORD = r"[^\W\d_a-z][\w'’-]{0,30}"
_SMALL = rf"(?:(?:{'|'.join(sorted(PARTICLES))})\s){{0,3}}"
_NAME = regex(rf"(?=(?<![\w-])((?:{_WORD}\.?\s{_SMALL}){{1,5}}{_WORD}))")
_LINKED = regex(
    rf"(?<![\w-])(?P<name>{_WORD}(?: {_WORD}){{1,3}}|[{IDEOGRAPHS}]{{2,4}})"
    r" \(https?://[^\s()/]{3,80}/@?(?P<id>[\w-]{2,40})/?\)"
)
_LEAST = 5  # letters of an id; fewer may be anybody's
_MOST = 100_000  # characters of the text that is looked at
_BEGINNING = 1_500
_MOST_WORDS = 4
_ASIDE = regex(r"\s?\([^()]{1,200}\)")
_OF_EPISODE = (
    r"(?:in|on|for) (?:(?:this|today'?s|the latest) (?:\w+ ){0,2}"
    r"(?:episode|interview|conversation|talk|show|session|podcast|discussion|edition)"
    r"|episode #?\d{1,4})\b[^.!?]{0,80}?"
)
_MEETS = r"(?:talks?|talked|speaks?|spoke|chats?|chatted|sits? down|sat down|is joined|are joined)"
_TOLD = regex(
    r"(?:\b(?:we|I) (?:are|were|was|'re|have been) joined by"
    r"|\b(?:speakers|panelists|panellists|guests|participants)\b[^.!?:,]{0,30}? included?"
    r"|\b(?:my|our|this week's|today's) (?:special )?(?:guests?|speakers?)(?: today| this week)?"
    r"(?: (?:is|are|was|were)|,)"
    r"|\b(?:this week|today)['’]s (?:episode|interview|talk) (?:is|was) with"
    r"|\b(?:joining|with) (?:me|us)(?: here)?(?: today)? (?:is|are)"
    r"|\b(?:conversation|dialogue|discussion|interview) between"
    r"|\b(?:we|you)(?:'ll| will) (?:meet|hear from)|\bwe welcome(?: back)?"
    r"|\bI(?:'m| am) (?:here|joined|speaking|talking|chatting)(?: today)? (?:by|with|to)"
    r"|\b(?:we|I)(?:'ll| will) be (?:speaking|talking|chatting) (?:with|to)"
    r"|\b(?:episode|show) (?:(?:number|no\.) ?[\w-]{1,12}|#?\d{1,4}),? with"
    r"|\b(?:this is|welcome to) [^.!?]{3,60}? with(?=\s[^.!?]{3,60}\brecorded\b)"
    r"|(?:\b(?:this is|this was|notes (?:from|of|on)) |^|(?<=[.!?] ))(?:an?|the) (?:\w+ ){0,2}"
    r"(?:keynote|lecture|presentation|talk|webinar) (?:(?:delivered|given|presented) )?by"
    r"|\b(?:as|today,?) I (?:speak|talk|chat|sit down) (?:with|to)"
    r"|\b(?:this|the) (?:conversation|episode|interview|podcast|video) (?:features|interviews)"
    rf"|\b{_OF_EPISODE}\b{_MEETS} (?:with|to|by))\s+",
    re.IGNORECASE,
)
_TOLD_OF_EPISODE = regex(
    rf"{_TOLD.pattern}"
    r"|\b(?<=\w )interviews\s+(?=(?-i:[A-Z]))"
    r"|\b(?:chats|sits down|speaks|talks) with\s+(?!(?:an?|the)\s)"
    r"(?=[^.!?:;]{3,80}(?:,\s|\s(?:about|to (?:chat|discuss|explore|talk|unpack))\s))"
    r"|\b(?:(?:we|I) (?:\w+ to )?(?:catch|chat|interview|interviewed|sat|sit|speak|talk|welcome)"
    r"|we(?:'ve| have)? (?:caught|chatted|spoke|spoken|talked|welcomed))"
    r"(?: (?:again|back|down|up)){0,2}(?: (?:to|with))?\s+"
    r"|\b(?:chat|conversation|discussion|interview|sit[ -]down) with\s+",
    re.IGNORECASE,
)
"""The same in a description of an episode, which tells of nothing else."""

_TOLD_ABROAD = regex(
    r"\b(?:(?:convidad|entrevistad|invitad)[oa]s?(?: \w+)?(?: d[ea] \w+)? (?:é|são|es|son|foi|fue)"
    r"|(?:convidad|entrevistad|invitad)[oa]s?,?(?=\s(?:(?:[ao]s?|el|la)\s)?(?-i:[^\W\d_a-z]))"
    r"|(?:bato|batemos|bater)(?: um)? (?:bate-)?papo com|con(?:todo a|tamos com a) p\w+ d[eo]"
    r"|(?:conversa|charla|entrevista)(?: \w+){0,5}? co[mn]"
    r"|(?:charlamos|conversamos|conversar|converso|falamos|hablamos)(?: \([^)]*\))? co[mn]"
    r"|(?:chiacchier|dialog|parl)(?:a|iamo|o) con|(?:nostr[ao] )?ospite(?: \w+){0,3} è"
    r"|(?:entrevist|intervist)(?:a|am|amos|an|ano|iamo)"
    r"|(?:recebemos|recibimos)(?: aqui)?(?: n[oa] \w+)?(?: a)?"
    r"|invitée?s? (?:est|sont)|(?:discut|échang|parl)(?:e|ons|ent) avec|entretien avec"
    r"|(?:nous recevons|on reçoit)(?: aujourd['’]hui)?"
    r"|te gast (?:is|zijn)(?: vandaag)?|(?:praat|praten|spreek|spreken)(?: we| ik)? met"
    r"|(?:pratar|snackar|snakker|taler)(?: vi| jag| jeg)? (?:med|om \w+ med)"
    r"|(?:gości(?:em|nią)|hostem)(?: \w+){0,2} (?:byl|był|jest|je)a?"
    r"|в гост(?:ях|и к нам \w+)(?:(?: [^\s.!?:]{1,30}){1,3}?(?= сегодня (?-i:[A-ZА-Я]))| у нас)?"
    r"(?: сегодня| снова)?:?|гост[ьи]я?(?: \w+){0,3} [–—-]"
    r"|(?P<large>gast (?:ist|war)|zu gast:|gespräch mit"
    r"|(?:rede|reden|redet|spreche|sprechen|spricht)(?: wir| ich)?(?: heute)? mit))\s+",
    re.IGNORECASE,
)
"""The same in other languages: `Nosso convidado de hoje é …`, `Zu Gast ist …`."""

_LARGE, _CYRILLIC = "A-ZÀ-ÖØ-ÞЀ-Я", "а-ѐёєіїґ"
_SMALL_BEFORE = regex(
    rf"(?:(?!d[aeo]s?\s|del\s|von\s)[^\W\d_{_LARGE}]{{1,12}}\s|l['’]){{0,2}}"
    rf"(?=[^\W\d_a-zß-öø-ÿ{_CYRILLIC}])"
)
"""Articles and what somebody is, in front of a name: `o português Ada Okafor`."""

_ENDS_ABROAD = regex(
    r"\sd['’]|\s(?:d[aeio]s?|del|en|n[ao]|om|qu[ei]|sur?|von|zu[mr]?|[–—-]|z"
    rf"|[{_CYRILLIC}]{{1,30}}|[^\W\d_{_LARGE}]{{4,}})\s"
)
_AND = "(?:and|e|et|i|und|y|и)"
_AND_ABROAD = regex(rf"\s?,(?:\s{_AND}(?=\s))?\s?|\s{_AND}\s")
_SENTENCE = regex(r"(?:[!?;:]|(?<!\bDr)(?<!\bProf)\.)(?:\s|$)")
_WELCOMED = regex(
    r"(?:^|[.!?]\s)(?:This week,? )?(?P<names>[^.!?:;]{4,80}?),? (?:sej[ao]m? bem-vind[oa]s?"
    r"|(?:ist|sind|war|waren)(?: heute)? (?:bei uns )?[Zz]u Gast\b"
    r"|(?:joins?|joined|visits?|visited) (?:us|me|the (?:show|podcast|studio))\b)"
)
_IN_EPISODE = regex(
    r"(?:^|[.!?]\s)(?:in this (?:[\w'’]{1,20} )?episode(?: of [^,.!?]{3,60})?|dans cet épisode"
    r"|en este episodio|n?este episódio|in quest[oa] (?:episodio|puntata)),?\s{1,4}"
    r"(?P<names>[^.!?:;]{4,120}?),?\s(?:(?:break|chat|explain|interview|share|speak|talk|tell|walk)s?"
    r"|discuss(?:es)?|(?:discut|échang|expliqu|interview|parl|racont)(?:e|ent)|parl(?:a|ano)"
    r"|(?:charl|convers|cuent|fal|habl)(?:a|am|an))\b",
    re.IGNORECASE,
)
"""Who talk in an episode as its description begins: `In this episode, Ada Okafor discusses …`."""

_ANNOUNCED = regex(
    r"(?:^|[.!?]\s)(?P<names>[^.!?:;]{4,160}?),? (?:"
    r"(?:is|are) (?:my |our |the )?guests? (?:for|in|of|on) (?:the|this|today['’]s)\b"
    r"|(?:is|are) (?:(?:also )?(?:presenting|speaking|talking)\b|here to (?!stay)\w+)"
    r"|(?:will|(?:is|are) (?:also )?going to) (?:be )?(?:"
    r"speak|talk|present|sharing|(?:show|tell|walk)(?:ing)? us"
    r"|giv(?:e|ing) (?:an?|the|us|his|her|their|our)\b[^.!?]{0,60}?"
    r"\b(?:demo|introduction|keynote|lecture|overview|presentation|talk|tour|version)))",
    re.IGNORECASE,
)
_MR_OKAFOR = r"[^\s、。と]{1,16}?(?<!皆)さん"
_TALKED_WITH = regex(
    rf"(?P<names>{_MR_OKAFOR}(?:[、と]{_MR_OKAFOR})*"
    r"(?:(?:、[^\s、。とで]{1,12}?){1,3}(?=\s?(?:の\d人)?で(?!の)))?)[^。]{2,300}?(?:話し(?=[またて])|雑談し|語り)"
)
"""`田中さん、Adaさんと川について話しました`; in front of `で` the others need no `さん`."""

_IN_CHINESE = regex(
    r"[本该][^。，]{1,4}(?:采访了?|专访了?|对话了?|邀请[了到]|由)[^。，]{0,40}?"
    r"(?P<names>[A-Z][\w.'’-]{1,30}(?: [A-Z][\w.'’-]{1,30}){1,4})"
    r"(?=[，。]|\s?(?:主讲|主持|分享|演示|讲解|讲述))"
)
"""`本视频采访了 Ada Okafor，`, `本期由 Acme 的 CEO Ada Okafor 主讲`."""

_WITH = regex(r"\bin addition to\s+(?P<names>[^.!?]{5,200}?),\s+$", re.IGNORECASE)
_ANOTHER = regex(
    r"\b(?:another|earlier|last|next|other|previous|previously|soon|tomorrow|unlike|upcoming)\b",
    re.IGNORECASE,
)
_ENDS = regex(
    r"(?:[!?;:]|(?<!\b[A-Z])(?<!\bDr)(?<!\bProf)\.)(?:\s|$)|\s(?:about|discussing|for|on|recorded|to|who|whose)\s"
)
_OF_FIRM = regex(r"\s(?:at|from|of)\s.*")
_BEFORE = regex(
    r"^(?:(?:and|our|the|a|an|very|special|guests?|hosts?|co-hosts?|friends?|colleagues?"
    r"|regulars?|by|with)\s+)+",
    re.IGNORECASE,
)
_HOST = regex(r"(?:(?:and|our|the|by|with)\s+)*(?:co-)?host(?P<all>s?)\s", re.IGNORECASE)
_COMMAS = regex(r",\s+")


def told_people(lines: Sequence[str], *, is_description: bool = False) -> dict[str, PersonRole]:
    """The names that the first sentence about who takes part gives, in order, and as what.

    Args:
        lines: the first lines of a text, without its title.
        is_description: whether they are the description of an episode.

    >>> told_people(["The River Show talks with Ada Okafor about weirs."], is_description=True)
    {'Ada Okafor': <PersonRole.SPEAKER: 'speaker'>}
    """
    whole = (f"{it.strip()}." if it.startswith("#") else it.strip() for it in lines)
    clean = [_ASIDE.sub("", line) for line in whole]
    text = " ".join(clean)[:_BEGINNING]
    match = (_TOLD_OF_EPISODE if is_description else _TOLD).search(text)
    if is_description and match is None and (named := _told_abroad(lines)):
        return named
    if match is None and (talked := next(filter(None, map(_TALKED_WITH.match, clean)), None)):
        names = (name.removesuffix("さん") for name in re.split("、|と", talked["names"]))
        return dict.fromkeys(names, PersonRole.SPEAKER)
    if match is None and (digest := _IN_CHINESE.search(text)):
        return dict(_names(digest["names"]))
    if match is None and (speaker := speech_head(clean)):
        return {speaker: PersonRole.SPEAKER}
    if match is None:
        stated = (announced(_ASIDE.sub("", line[:_BEGINNING].strip())) for line in lines)
        return dict(_names(next(filter(None, stated), "")))
    sentence = _sentence_before(text, match.start())
    if _ANOTHER.search(sentence):
        return {}
    before = _WITH.search(sentence)
    on_line = next((it.partition(match[0])[2] for it in clean if match[0] in it), "")
    behind = max((tuple(_names(it)) for it in (text[match.end() :], on_line)), key=len)
    return dict((*_names(before["names"] if before else ""), *behind))


def _told_abroad(lines: Iterable[str]) -> dict[str, PersonRole]:
    """The names that a description gives in another language, or in front of what guests do.

    >>> list(_told_abroad(["Conversamos com o Ivo Kern (https://a.ex) e a Ada Okafor."]))
    ['Ivo Kern', 'Ada Okafor']
    """
    text = " ".join(_ASIDE.sub(",", _ASIDE.sub(",", line.strip())) for line in lines)[:_BEGINNING]
    does = chain(_WELCOMED.finditer(text), _IN_EPISODE.finditer(text))
    named = (dict(_names(", ".join(_AND_ABROAD.split(match["names"])))) for match in does)
    abroad = (_named_abroad(text, match) for match in _TOLD_ABROAD.finditer(text))
    return next(filter(None, chain(named, abroad)), {})


def _named_abroad(text: str, match: re.Match[str]) -> dict[str, PersonRole]:
    """The names with which the rest of a sentence begins, without articles between them."""
    if _ANOTHER.search(_sentence_before(text, match.start())):
        return {}
    printed = _AND_ABROAD.split(_SENTENCE.split(text[match.end() :], maxsplit=1)[0])
    parts = [_SMALL_BEFORE.sub("", part, count=1) for part in printed]
    names = [_ENDS_ABROAD.split(f"{part} ", maxsplit=1)[0].strip() for part in parts]
    whole = takewhile(lambda at: at == 0 or names[at - 1] == parts[at - 1], range(len(parts)))
    guests = (names[at] for at in whole)
    if match["large"]:
        guests = (behind_post(it) or (it if parts[0] == printed[0] else "") for it in guests)
    return dict(_names(", ".join(guests)))


def announced(text: str) -> str:
    """Of whom a text says that they will talk; nothing where it announces nobody.

    >>> announced("Ada Okafor will be speaking about weirs."), announced("Ada Okafor says:")
    ('Ada Okafor', '')
    """
    match = _ANNOUNCED.search(text)
    return match["names"].strip() if match else ""


def _sentence_before(text: str, end: int) -> str:
    """The beginning of a sentence, up to a place in it."""
    return text[max(text.rfind(f"{stop} ", 0, end) for stop in ".!?") + 1 : end]


def _names(text: str) -> Iterator[tuple[str, PersonRole]]:
    """The whole names with which a list begins; a word that is all of a part is passed over."""
    stop, hosts = _ENDS.search(text), False
    for part in _COMMAS.split(text[: stop.start()] if stop else text):
        for printed in split_at_and(part):
            name = _OF_FIRM.sub("", _BEFORE.sub("", printed)).strip(" ,")
            name = without_role(name) if name[:1].isupper() else name  # `CEO Ada Okafor`
            named = [it.name for it in listed_people(name, several=False, sure=True)]
            is_whole = is_full_name(name) and may_be_name(name)
            if named == [name] and is_whole and name.count(" ") < _MOST_WORDS:
                host = _HOST.match(printed)
                hosts = hosts or bool(host and host["all"])
                yield name, PersonRole.HOST if hosts or host else PersonRole.SPEAKER
            elif " " in name:
                return


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
        if " " in match["name"] or is_whole_short_name(match["name"])
    }
    names: dict[str, str] = {}
    for match in _NAME.finditer(text):
        words = match[1].split()
        for count in range(2, len(words) + 1):
            name = " ".join(words[:count])
            end = words[count - 1]
            spelt = name if is_abbreviated(end) else name.rstrip(".")
            names.setdefault(_letters(name), spelt)
            names.setdefault(_letters(words[0].partition("-")[0] + end), spelt)
    return tuple(_renamed(person, linked, names) for person in people)


def _renamed(person: Person, linked: Mapping[str, str], names: Mapping[str, str]) -> Person:
    if not is_identifier(person.name):
        return person
    spelt = names.get(_letters(person.name)) if len(person.name) >= _LEAST else None
    spelt = linked.get(person.name) or without_role(spelt or person.name)
    return msgspec.structs.replace(person, name=spelt)


def _letters(name: str) -> str:
    """The letters and digits of a name, small and without accents."""
    return letters_of(unicodedata.normalize("NFD", name.casefold()))
