"""The form of people's names. Whether somebody is of that name is for others to find out."""

import re

from generator.read.grammar.labelled import IDEOGRAPHS, has_ideographs
from generator.read.vocabulary.word_lists import WORDS
from generator.text.caches import remembered
from generator.text.naming.given_names import is_given_name, is_korean_name
from generator.text.naming.normal import singular
from generator.text.naming.people_words import NEVER_FIRST, PARTICLES, SAYING, TITLES, names_role
from generator.text.naming.person_names import POSSESSIVE, is_group
from generator.text.regex import regex

_NAME_WORD = regex(r"[^\W\d_][\w.'’-]*(?<!-)$")
_NICKNAME = regex(
    r"(?<=\w )[\"'“‘]([^\W\d_][\w-]{1,20})[\"'”’](?= [^\W\d_a-z])"
    r"|(?<=[^\W\d_])(?<! )\([^\W\d_][\w-]{1,20}\)(?= [^\W\d_a-z])"
)
"""What somebody is called between the words of a name: `Ivo "Weir" Kern`, `Ivo(Weir) Kern`."""

_TWO_NAMES = regex(r"\S+ \S+ \([^()]{2,60}\),? \S+ \S+")
_OF_NICKNAMES = frozenset("\"'“‘(")
_ANY_NICKNAME = regex(r"\s[\"“'‘][^\"”'’]{2,20}[\"”'’](?=\s)")
_ELIDED = regex(r"[^\W\d_]{1,2}['’][A-Z]")
_MAX_WORDS = 6
_NEVER_LAST = frozenset(  # sounds, and sites to which a link behind a name leads
    "applause cheers crosstalk inaudible laughing laughs laughter music pause"
    " facebook github instagram linkedin twitter youtube".split()
)
ROLES = frozenset(WORDS["roles"])
"""What somebody may be in a conversation."""

_OF_SPEAKER = regex(
    r"/(?:presenter|speaker)s?/(?P<name>[A-Za-z-]{5,60})(?:\.html?)?/?$"
    r"|\bted\.com/talks/(?P<begins>[a-z]{2,20}_[a-z]{2,20})_"
)
HANGUL = regex("[\uac00-\ud7a3]")  # in which a name is one word, as others are
_PARTS = regex(r"[A-Z][a-z]+|[a-z]+")
_MANY = 4
_NEVER_AMID = frozenset("about and for from into of with without your".split())
_NEVER_AMID_MANY = _NEVER_AMID | frozenset("as at by in on or".split())
"""Words that stand amid no name in capitals; some of four words at least: `Park In Ho`."""
_NEVER_BEHIND = _NEVER_AMID | frozenset("after before party".split())  # `RIVER PARTY AFTER`


_SEVERAL_THINGS = regex(r" (?:and|et|und|y) (?:d(?:as|er|ie)|el|l[aeo]s?|the) ", re.IGNORECASE)
"""What joins things: `LOS ARROYOS Y LA PRESA VIEJA`; in `Ortega y Gasset` no article follows."""


@remembered
def looks_like_name(text: str) -> bool:
    """Whether a text has the form of a name: few words, each capitalised but for particles.

    >>> looks_like_name("Ada 'Weir' Okafor"), looks_like_name("'Weir' Okafor")
    (True, False)
    >>> looks_like_name("Imagine A World Without Weirs")
    False
    """
    parts = text.split(maxsplit=_MAX_WORDS)  # of a long line, the rest stays one piece
    if not parts or len(parts) > _MAX_WORDS or text[0].islower():
        return False
    text = text if _OF_NICKNAMES.isdisjoint(text) else _NICKNAME.sub(r"\1", text)
    parts = text.split()
    last = parts[-1].casefold()
    is_none = last in _NEVER_LAST or (len(parts) > 1 and last in _NEVER_BEHIND)
    if is_none or parts[0].casefold() in NEVER_FIRST:
        return False
    if has_ideographs(text):
        return is_short_name(text)
    if len({HANGUL.search(part) is None for part in parts}) > 1:
        return False  # `Ada Okafor 진행`
    if any(map(_ends_sentence, parts, parts[1:])):
        return False
    if POSSESSIVE.search(text) or _SEVERAL_THINGS.search(text) or _TWO_NAMES.match(text):
        return False  # `Ada Okafor (Mill) Ivo Kern`
    amid = _NEVER_AMID if len(parts) < _MANY else _NEVER_AMID_MANY
    if any(part[0].isupper() and part.casefold() in amid for part in parts[1:-1]):
        return False  # `Machine Learning In Practice`
    return all(
        _NAME_WORD.match(part.strip(",()")) is not None
        and (not part.strip(",()")[0].islower() or part in PARTICLES or bool(_ELIDED.match(part)))
        for part in parts
    )


def _ends_sentence(part: str, behind: str) -> bool:
    """Whether a sentence ends with a word, as the one behind it tells: a role, or what none has."""
    if not part.endswith(".") or part.casefold().rstrip(".") in TITLES:
        return False
    is_word = len(part) > len("A.")
    return (len(part) > _MANY and names_role(behind)) or (
        is_word and behind.casefold() in NEVER_FIRST
    )


def is_full_name(text: str) -> bool:
    """Whether a text has the form of a whole name: two to six words, none of them a role.

    Behind a given name anything may be a surname. A Korean name is one word: `김나래`.

    >>> [is_full_name(it) for it in ("Ada B", "Gate B", "Weir Engineers", "Diving In")]
    [True, False, False, False]
    """
    if is_korean_name(text):
        return True
    parts = text.split(maxsplit=_MAX_WORDS)
    return (
        1 < len(parts) <= _MAX_WORDS
        and looks_like_name(text)
        and not any(part.casefold().strip(",()") in ROLES for part in parts)
        and (is_given_name(parts[0]) or not _is_no_surname(parts[-1]))
    )


def _is_no_surname(word: str) -> bool:
    """Whether a word counts what stands in front of it, names several people or leads on."""
    several = singular(word)
    is_role = several != word and (names_role(several) or several.casefold() in ROLES)
    is_counted = len(word) == 1 or word[-1].isdigit()
    return is_counted or is_role or word.casefold() in _NEVER_AMID_MANY


def initials_of(name: str) -> frozenset[str]:
    """The initials of a name in full, behind hyphens and of particles or not; else nothing."""
    if not is_full_name(name):
        return frozenset()
    parts = re.split(r"[\s-]", name)
    whole = "".join(part[0] for part in parts if part)
    words_alone = "".join(part[0] for part in name.split())
    return frozenset({whole, words_alone, whole.upper(), words_alone.upper()})


def name_in_address(url: str) -> str | None:
    """Whose page an address is, where it says that it is a speaker's; or whose talk at TED.

    >>> name_in_address("https://www.ted.com/talks/mia_novak_why_dams_break?language=en")
    'Mia Novak'
    >>> name_in_address("https://x.org/speaker/AdamNovak"), name_in_address("https://x.org/ada")
    ('Adam Novak', None)
    """
    match = _OF_SPEAKER.search(url)
    parts = _PARTS.findall(match["name"] or match["begins"]) if match else []
    parts = parts if match and (match["name"] or is_given_name(parts[0].title())) else []
    name = " ".join(part[0].upper() + part[1:] for part in parts)
    is_whole = 1 < len(parts) < _MANY and is_full_name(name) and not is_group(name)
    return name if is_whole else None


def is_role(text: str) -> bool:
    """Whether a text is what somebody is rather than a name: `Host`, `Speaker 2`, `SPEAKER_02`."""
    first, *number = text.replace("_", " ").split(maxsplit=2) or [""]
    number = number[number[:1] == [first.upper()] :]  # `Speaker_SPEAKER_02`
    return first.casefold() in ROLES and (
        not number or (len(number) == 1 and number[0].isdecimal())
    )


def is_numbered_role(label: str) -> bool:
    """Whether a label is a machine's for a voice: `Speaker 8`, `Speaker_2`."""
    return label[-1:].isdigit() and is_role(label)


_SHORT_NAME = regex(
    rf"[{IDEOGRAPHS}]{{2,4}}|[{IDEOGRAPHS}]{{1,4}}(?<![はを])[ \u3000][{IDEOGRAPHS}]{{1,5}}"
    rf"|[{IDEOGRAPHS}]{{1,8}}(?:[·・][{IDEOGRAPHS}]{{1,8}}){{1,3}}"
)
_NO_NAMES = frozenset(WORDS["no_names_in_han"])
_NO_ENDS = (*SAYING, *"者还還也都就又再")  # `解説者`, who explains; `王芳还`, who does so as well
_ABOUT = tuple("关于 對於 对于 在 为什么 為什麼 如何 什么 怎么 从 第".split())


def is_short_name(text: str) -> bool:
    """Whether a text in Chinese or Japanese letters has the form of a name."""
    return (
        has_ideographs(text)
        and _SHORT_NAME.fullmatch(text) is not None
        and text not in _NO_NAMES
        and not text.startswith(_ABOUT)
        and not text.endswith(_NO_ENDS)
    )


SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹"
    "彭曾肖田董袁潘蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋"
    "付方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔向汤湯"
)
"""The letters with which most Chinese names begin."""

_SURNAMES_OF_TWO = tuple("欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 皇甫 尉迟 尉遲 慕容 令狐".split())
_TITLES = WORDS["titles_in_han"]
_NUMERALS = frozenset("一二三四五六七八九十百千万萬亿億兆")


def is_whole_short_name(text: str) -> bool:
    """Whether a text in Chinese letters is a surname and a given name: `王芳`, and not `王老师`."""
    if not is_short_name(text) or _NUMERALS.issuperset(text):  # `4 万亿`
        return False
    lengths = (3, 4) if text.startswith(_SURNAMES_OF_TWO) else (2, 3)
    known = text.startswith((*SURNAMES, *_SURNAMES_OF_TWO)) and not text.endswith(_TITLES)
    return known and len(text) in lengths


def without_nickname(name: str) -> str:
    """A name without what somebody is called between its words: `Ivo "Weir" Kern`."""
    return _ANY_NICKNAME.sub("", name)
