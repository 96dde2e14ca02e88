"""Which lines at the top of a page may be its title.

A line that tells of the page (a date, a path, `type: podcast`, a link back) is passed over for the
next one. Where a page begins with a sentence or somebody's words, only its one first heading may
still be a title.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import Enum
from itertools import pairwise

from generator.read.account.people.names import is_full_name, is_numbered_role
from generator.read.account.people.titles.title_forms import interviewed_in
from generator.read.account.titles.exported_titles import SUMMARISED, without_export
from generator.read.grammar.details import pairs
from generator.read.grammar.speech.names_in_brackets import bracketed
from generator.read.grammar.speech.quotation_marks import quotes_somebody
from generator.read.outline.blocks import Block, Heading, Paragraph, is_marked
from generator.read.outline.events.event_names import event_of_line
from generator.read.outline.headings.titles import unmarked, without_hashes
from generator.read.outline.sections import rule_named
from generator.read.vocabulary.event_words import TELLING
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.name_parts import only_sorts
from generator.read.vocabulary.section_names import PROSE, TRANSCRIPT
from generator.read.vocabulary.unknown_values import is_unknown
from generator.text.caches import remembered
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import words
from generator.text.naming.person_names import is_abbreviated
from generator.text.quantities import timecode
from generator.text.quantities.dates import date_of_value
from generator.text.quantities.unclear_dates import unclear_date
from generator.text.regex import regex
from generator.text.web_address import MAIL_ADDRESS, is_host, is_web_address

_MAX_TITLE, _MAX_WORDS, _MAX_HEADING_WORDS = 250, 30, 40
_SENTENCE_WORDS, _SENTENCES_WORDS, _TOP, _BELOW = 10, 14, 8, 3
_OF_ATX = range(1, 6)  # of what marks a heading; bold lines have the sixth level
_STOPS_INSIDE, _LEAST_UNSPACED = frozenset("，,、；。！？"), 20
_GREETS = regex(
    r"(?i:hello|hey|hi|okay|ok|thanks|thank you|good (?:afternoon|evening|morning)|welcome|hallo"
    r"|danke|guten (?:abend|morgen|tag)|(?:herzlich )?willkommen|bonjour|bonsoir|merci|bienvenue"
    r"|hola|gracias|buen[oa]s (?:días|noches|tardes)|bienvenid[ao]s|olá|bo[am] (?:dia|noite|tarde)"
    r"|obrigad[ao]|grazie|buon(?:giorno|asera)|benvenuti|здравствуйте|привет|спасибо|cześć|witam"
    r"|добр(?:ое утро|ый (?:вечер|день))|dzień dobry)(?![\w'’-])(?:[,.!]*$|.*(?<=\s)[^\W\d_A-Z]{4})"
    r"|大家好|你好|各位|皆さん|みなさん|こんにちは|こんばんは|안녕하세요"
)
"""How somebody begins to speak, not all in large words: `Hello and welcome`."""

_SENTENCES = regex(r"(?P<end>\S{0,20}[.!?])[\"”’)]?\s+[A-Z]|[。！？]\S")
_IN_QUOTES = regex(r"(?<!\w)(?:'[^'\"]{2,200}'|[\"“][^\"“”]{2,200}[\"”]|‘[^‘’]{2,200}’)(?!\w)")
"""What a headline says somebody said, perhaps in several sentences."""

_LABEL = regex(r"(?:\*\*)?(?P<name>[^\W\d_][^:*]{1,40}?)(?:\*\*:|:\*\*|:)(?:\s+(?P<words>\S.*))?")
_PATH = regex(r"\d{1,3}|[^\s/]+(?:/[^\s/]+)+|\d+(?:[-_][a-z0-9.]+)+|[a-z0-9]+(?:[-_][a-z0-9]+){2,}")
_TEMPLATES, _MARKUP = ("{{", "{%"), ("[!", "![", "<!--", "<iframe ", "%%")
_OF_SITE = regex(
    r"[\U0001f1e6-\U0001f1ff]{2} ?[^\W\d_]+(?: \([\w ]+\))?"  # `🇬🇧 English`
    r"|(?:(?:CN|DE|EN|ES|FR|JP|NL|PL|PT|RU|UA)(?: ?[/|] ?|$)){1,9}"  # `EN`, `DE | EN`
    r"|\d{1,2}([./])\d{1,2}\1(?:19|20)\d\d,? \d{1,2}:\d\d .{1,40}"  # `06.05.2031, 11:14 Print`
    r"|\d{1,2} [^\W\d_A-Z]{3,12} (?:19|20)\d\d"  # `5 травня 2031`
    r"|[^()]{2,60} \(at\) .{2,80}"  # an address of mail
    r"|[^()]{2,40} \(@\w{2,30}\)"  # somebody with a handle
    r"|(?:Copyright )?(?:©|\(c\)) ?.{1,80}|(?:19|20)\d\d, .{1,60}"  # whose it is
    r"|(?:-{3,9}|={3,9})[^-=].{1,60}[^-=](?:-{3,9}|={3,9})"  # `--- From me ---`
    r"|(?:午[前後])?\d{1,2}時(?:\d\d分|半)?\s?[〜～~－-].{0,20}"  # `14時〜16時`
    r"|(?:[^\s/]{1,40} ?/ ?){1,5}[^\s/]{1,60}\.[a-z]{2,4}"  # `notes / talks /6f3a.txt`
    r"|(?:Last )?(?i:publi|posted|updated|veröffentlicht|aktualisiert|pubblicat|aggiornat|atualizad"
    r"|actualizad|mis à jour|geplaatst)[^\W\d_]{0,4}\b[^\d.!?]{1,20}\d.{0,40}"
    r"|\d\d?[./]\d\d?[./](?:19|20)\d\d\W{1,3}(?:[^\W\d_]{2,12}\W{1,3}){0,2}\d\d?[h:.]\d\d.{0,40}"
)
_HOLDER = regex(
    r"(?:The )?(?:University|Universität|Université|Universidad|School|Department|Faculty) "
    r"(?:(?:of|for|de) )?[A-ZÄÖÜ]\w+(?:,? (?:and |& |of )?[A-Z]\w+){0,4}"
)
"""Who holds talks, above the title of one: `University of Mud`."""

_PICTURE = regex(
    r"(?:[\w.&'’]{1,30} ){0,7}(?i:banner|logo)|(?:cover|logo) of \S.*"
    r"|.{1,200}\((?i:foto|photo|fotos|crédito|image|bild): ?[^()]{2,60}\)"
)
"""What a picture shows, and whose it is: `River Works logo`, `Ada Okafor at work (Photo: Ivo)`."""

_CLOCK = regex(r"\d{1,2}[:.]\d\d\b")
_SLOT = regex(r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?\s?[-–—]\s?(?=\d{1,2}[:.]\d\d|\D)")  # of a day
_ASIDE = regex(r"[(\[（][^()\[\]（）]{2,100}[)\]）]|[「【][关關][于於][^」】]{1,12}[」】]")
_ABOUT_IT = regex(
    r"(?i:(?:(?:call|conference|episode|event|general|lecture|meeting|meetup|podcast|session|show"
    r"|talk|video|webinar) )?(?:about|categories|details|info|information|metadata|statistics)"
    r"|(?:all|latest|other|past|previous|recent|upcoming) (?:episodes|events|lectures|meetings"
    r"|podcasts|posts|seminars|sermons|sessions|talks|videos|webinars))"
)
"""What heads the facts of a talk: `Meeting info`, or where others are: `Past events`."""

_BACK = regex(
    r"(?:[←‹]|«(?![^»]*»)|<-|<<|(?i:prev(?:ious)?|next): )"
    r"|(?i:(?:go )?(?:back|return) to (?:\w{1,20} ){0,4}"
    r"(?:archive|blog|episodes|home|homepage|index|list|menu|overview|page|results|site|talks|top)$)"
)
"""Where else a site leads: `← Dams`, `Return to Transcripts main page`."""
_LEADS = regex(
    r"(?:\S+ ){0,2}(?:code|deck|demo|recording|repo|slides|source)|(?:\S+ ){1,8}here", re.IGNORECASE
)
_OF_THE_NOTE = {Field.KIND, Field.CATEGORY, Field.TOPIC, Field.LICENCE}
_SAID = regex(r"[–—―─]+ ?[^\s\d–—―─].*[^–—―─]$")  # `— Ada Okafor` below her words, `—¿Por qué?`
_TOLD_LINK = regex(
    r"(?<!\S)https?://\S{1,300} [a-z]|\s(?:at|from|in|on|see|to) https?://\S{1,300}$"
)
_LINKED = regex(r"(?P<title>\S.*\S) \((?P<address>https?://[^\s()]+)\)")


class LineKind(Enum):
    """What a line at the top is: a title, something of the page, or what is said."""

    TITLE = "title"
    OF_THE_PAGE = "of-the-page"
    TEXT = "text"


def line_kind(block: Block) -> LineKind:
    """What a line at the top of a page is by its form."""
    if not isinstance(block, Heading | Paragraph):
        return LineKind.TEXT
    text = unmarked(without_hashes(block.text)).strip()
    marked = is_marked(block)
    if not marked and (_HOLDER.fullmatch(text) or event_of_line(text)):
        return LineKind.OF_THE_PAGE
    if not marked and len(text) > _MAX_TITLE:
        return LineKind.TEXT
    if _is_of_the_page(text) or is_unknown(without_export(text)):
        return LineKind.OF_THE_PAGE
    linked, address = without_address(text)
    is_key = " " not in text and field_of(text) is not None  # `Date` above its value
    if not marked and (is_key or (address and _LEADS.fullmatch(linked))):
        return LineKind.OF_THE_PAGE  # `[Presentation deck](https://…)`, `[Video is here](…)`
    is_text = announces(block) or is_aside(block) or _is_sentence(text, marked=marked)
    is_text |= _is_turn(text, marked=marked) or (not marked and _TOLD_LINK.search(text) is not None)
    return LineKind.TEXT if is_text and not SUMMARISED.fullmatch(text) else LineKind.TITLE


def level_of_facts(facts: Iterable[Block]) -> int | None:
    """The level of the headings that state facts, of the lines that do, or None: no title is such.

    `### Moderator: Ada Okafor`, `### Date: 6 May 2031` below each other.
    """
    levels = Counter(it.level for it in facts if isinstance(it, Heading) and pairs(it.text))
    level, times = max(levels.items(), key=lambda it: it[1], default=(0, 0))
    return level if times > 1 and level in _OF_ATX[1:] else None


def states_speaker(block: Block | None) -> bool:
    """Whether a marked heading says who speaks: `## Speaker: Ada Okafor`."""
    printed = pairs(block.text) if is_marked(block) and block.level in _OF_ATX else ()
    return bool(printed) and field_of(printed[0].key) is Field.SPEAKER


def are_parts_below_speaker(headings: Sequence[Heading]) -> bool:
    """Whether the first marked heading says who speaks, and the next is one of several parts.

    `## Speaker: Ada Okafor` above `## Springs`, `## Weirs` and `## Dams`: none of them is a title.
    """
    marked = [it for it in headings if it.marked and it.level in _OF_ATX]
    if len(marked) < _BELOW or not states_speaker(marked[0]) or states_speaker(marked[1]):
        return False
    return sum(it.level == marked[1].level for it in marked[1:]) > 1


def announces(block: Heading | Paragraph) -> bool:
    """Whether a line ends with a colon, and is no large heading: what stands below is it."""
    is_large = isinstance(block, Heading) and block.level in _OF_ATX[:2]
    return not is_large and block.text.rstrip("*_ ").endswith((":", "："))


def is_aside(block: Block) -> bool:
    """Whether a line is no heading and stands in brackets: `(Intro music)`, `「关于播客」`."""
    return not is_marked(block) and _ASIDE.fullmatch(block.text) is not None


@remembered
def _is_of_the_page(text: str) -> bool:
    day, _, clock = text.partition(": ")  # `Wednesday, April 17th: 16:00 UTC (11:00 Boston)`
    day = (day if _CLOCK.match(clock) else text).strip("~")  # struck out
    if date_of_value(day) or unclear_date(day) or _PATH.fullmatch(text) or _BACK.match(text):
        return True
    if _OF_SITE.fullmatch(text) or _PICTURE.fullmatch(text) or _SLOT.match(text):
        return True
    is_markup = text.startswith(_MARKUP) or any(sign in text for sign in _TEMPLATES)
    if (
        is_markup
        or is_web_address(text.partition(" (")[0])
        or is_host(f"{text[:1].lower()}{text[1:]}")
        or _ABOUT_IT.fullmatch(text)
    ):
        return True
    linked, address = without_address(text)
    is_label = rule_named(linked, (TRANSCRIPT,)) or (" " not in linked and linked.islower())
    printed = pairs(text)
    value = printed[0].value if printed else ""  # `ref: https://…`, `[feedback](https://…)`
    if (address and is_label) or MAIL_ADDRESS.search(value) or is_web_address(value.strip("<>")):
        return True
    return any(field_of(pair.key) in _OF_THE_NOTE and pair.key.islower() for pair in printed[:1])


def _is_sentence(text: str, *, marked: bool) -> bool:
    """Whether a line is prose: long, several sentences, or one with its full stop."""
    words = len(text.split())
    if marked:
        return words > _MAX_HEADING_WORDS
    unnumbered = text.lstrip("0123456789. ")
    breaks = _ends_inside(unnumbered) if words >= _SENTENCES_WORDS else []
    asks = len(breaks) == 1 and breaks[0] in "?!" and text[-1].isalnum()
    if words > _MAX_WORDS or (breaks and not asks) or _SAID.match(text):
        return True  # `What is a weir? Ada Okafor explains` is a headline, however long
    is_whole = text.endswith("。") and not _STOPS_INSIDE.isdisjoint(text[:-2])
    is_whole |= text.endswith(("ました。", "ます。", "です。"))
    if text.endswith((",", "，")) or (is_whole and len(text) >= _LEAST_UNSPACED):
        return True  # it goes on below, or is whole
    is_heard = words >= _SENTENCES_WORDS and text.replace("I", "i").islower()
    is_heard |= _GREETS.match(text) is not None
    if is_heard or MAIL_ADDRESS.search(text):
        return True  # machines write so what they hear; or it says whom to write to
    stopped = text.endswith((".", "。")) and not text.endswith("..")
    last = text.rpartition(" ")[2]  # in small letters, or in a script that has no others
    small_end = last == last.lower() and any(map(str.isalpha, last))
    begins = text.partition(" ")[0].casefold() in TELLING  # `Interview with Ada Okafor, builder.`
    if stopped and begins and interviewed_in(text):
        return False
    return stopped and (words >= _SENTENCE_WORDS or (words > 1 and small_end))


def _ends_inside(text: str) -> list[str]:
    """The signs with which sentences end before others begin, without those of `U.S. Rivers`."""
    ends = (it["end"] or it[0] for it in _SENTENCES.finditer(_IN_QUOTES.sub("", text)))
    return [it[-1] for it in ends if not (it.endswith(".") and is_abbreviated(it))]


def _is_turn(text: str, *, marked: bool) -> bool:
    """Whether a line is a label of somebody's words, alone or with a sentence behind it.

    A short title may have a name in front too: `Ada Okafor: On bridges`; a marked one may be long.
    """
    if is_numbered_role(text) or (text.startswith("[") and timecode.lead(text) is not None):
        return True
    inside = bracketed(text, timed=False)
    if inside is not None and inside.time is not None:
        return True  # `[ada] [0:17] words`
    label = _LABEL.fullmatch(text)
    name = label["name"] if label is not None and not marked else ""
    if (rule_named(name, (PROSE,)) and not only_sorts(name.split())) or (
        " " in name and name.islower() and name[-1].isalpha()
    ):
        return True  # `and welcoming: Ada Okafor`, `Apologies: Ada is away`
    if label is None or not is_full_name(label["name"].strip()) or quotes_somebody(text):
        return False
    words = label["words"]
    is_called = words and (words[-1] == "!" or (words[0].isupper() and words[-1] == "."))
    is_called = is_called and not begins_with_given_name(label["name"].strip())
    if marked and words and (is_called or words.endswith("?")):
        return False  # `# Data Trusts: what, why, how?`, `# Open Gates: Now!`
    if not words or timecode.lead(words) or words.endswith((".", "?", "!", "…")):
        return True
    return not marked and len(words.split()) > _SENTENCES_WORDS


def only_first_heading(blocks: Sequence[Block], file_name: str) -> Heading | None:
    """The one heading of the first level that a page has, if it stands near the top.

    One above it that says in several words what the file is called comes first, if something
    stands between them.
    """
    marked = [it for it in blocks if isinstance(it, Heading) and it.level in _OF_ATX]
    called = words(file_name)
    if marked and len(called) > 1 and words(marked[0].name) == called:
        below = next((it for above, it in pairwise(blocks[: _TOP + 1]) if above is marked[0]), None)
        if below is not None and not isinstance(below, Heading):
            return marked[0]
    tops = [heading for heading in marked if heading.level == 1]
    return tops[0] if len(tops) == 1 and any(it is tops[0] for it in blocks[:_TOP]) else None


def without_address(title: str) -> tuple[str, str | None]:
    """A title without the address of its link, which stands in brackets behind it, and that.

    >>> without_address("Rivers (https://example.org/rivers)")
    ('Rivers', 'https://example.org/rivers')
    """
    match = _LINKED.fullmatch(title) if title.endswith(")") else None
    return (match["title"], match["address"]) if match else (title, None)
