"""Quotations amid prose that say beside them whose words they are: `“It flows,” said Okafor`.

Whoever reports prints a name and a verb right behind the words or right in front of them, also on
the line above (`Council Member Okafor noted:`). The name is a whole one, or the surname of the only
whole name on the page that ends so; anything else, as `she said`, stays prose.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from generator.model.account import AccountPassage, Item, Quotation
from generator.read.account.people.names import is_full_name
from generator.read.page import Page
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.given_names import is_given_name
from generator.text.naming.people_words import (
    PARTICLES,
    REPORTING,
    TITLES,
    behind_office,
    is_name_word,
    names_role,
)
from generator.text.naming.person_names import is_abbreviated, is_group
from generator.text.regex import regex

_OPENING = '“„«"'
_QUOTED = regex(
    r"“(?P<curved>[^“”]{12,900})”"
    r"|„(?P<low>[^“”„]{12,900})[“”]"
    r"|«\s?(?P<pointed>[^«»]{12,900}?)\s?»"
    r'|(?<![^\s(\[—–-])"(?=\S)(?P<straight>[^"]{12,900})(?<=\S)"(?!\w)'
)
_SAYING = frozenset(WORDS["reports"])
_VERBS = REPORTING | _SAYING
_AUXILIARIES = frozenset(WORDS["auxiliaries"])
_JOINING = frozenset((*WORDS["and"], "or", "oder"))
_NO_SUBJECT = frozenset("about by from of than to with".split())
_TOLD_TO = frozenset(WORDS["told_to"])
_LEAST_WORDS = 4
_NEAR = 160  # characters beside a quotation
_LINES_ABOVE = 2  # one of which may be blank
_POST, _ASIDE, _TAIL, _SHORT_TAIL = 6, 12, 8, 3  # words
_BEFORE_SURNAME = 3  # words
_RUN = regex(
    r"(?<!\w)[^\W\d_a-zß-ÿ][\w.'’-]{0,30}"
    r"(?: (?:[a-z]{2,3} ){0,2}[^\W\d_a-zß-ÿ][\w.'’-]{0,30}){1,6}"
)
_OWNER = regex(r"(?:['’]s)?[.'’]?$")
_AROUND = " ,–—-"
_ENDS = (",", ";", ":", ".", "?", "!")
_STOP = regex(r"[.?!…][”\"»)]?\s+(?=\S)")


def with_reported_quotes(items: Iterable[Item], page: Page) -> tuple[Item, ...]:
    """The items of an account, each passage of prose with what it quotes somebody as saying.

    The passage stays: what stands around the words is in it alone.
    """
    return tuple(_with_quotes(items, _WholeNames(page)))


def _with_quotes(items: Iterable[Item], names: "_WholeNames") -> Iterator[Item]:
    for item in items:
        yield item
        if not isinstance(item, AccountPassage) or _is_own(item):
            continue
        name = _name_before(names.above(item, ">"))
        speaker = names.whole(name) if name and _is_statement(item.text) else None
        if any(mark in item.text for mark in _OPENING):
            yield from _quotes_in(item, names)
        elif speaker is not None:
            yield Quotation(text=item.text, speaker=speaker, in_prose=True, at=item.at)


def _is_own(passage: AccountPassage) -> bool:
    """Whether a passage is somebody's own words, or code."""
    return bool(passage.speaker or passage.time) or passage.code is not None


def _quotes_in(passage: AccountPassage, names: "_WholeNames") -> Iterator[Quotation]:
    text, end, speaker = passage.text, 0, None
    quoted = list(_QUOTED.finditer(text))
    for index, match in enumerate(quoted):
        front = text[max(end, match.start() - _NEAR) : match.start()]
        front = front if match.start() else names.above(passage)
        behind = quoted[index + 1].start() if index + 1 < len(quoted) else len(text)
        rest = text[match.end() : min(behind, match.end() + _NEAR)]
        words = next(filter(None, match.groups()), "").strip()
        goes_on = speaker is not None and _is_between(front)
        name = _name_before(front) or (None if _is_ended(words, rest) else _name_behind(rest))
        speaker = names.whole(name) if name else speaker if goes_on else None
        end = match.end()
        if speaker is not None and _is_statement(words):
            words = words.removesuffix(",").rstrip()
            yield Quotation(text=words, speaker=speaker, in_prose=True, at=passage.at)


def _is_statement(words: str) -> bool:
    """Whether what is quoted is a sentence or its beginning: no title, and no phrase of one."""
    parts = words.split()
    large = sum(part[0].isupper() for part in parts)
    begins = words.lstrip("[('‘…¿¡").strip()[:1]
    return len(parts) >= _LEAST_WORDS and begins.isupper() and large * 2 < len(parts)


def _is_ended(words: str, rest: str) -> bool:
    """Whether the quotation ends its sentence, so that what follows is another one."""
    return words.endswith(".") and not rest.lstrip().startswith((",", "–", "—", "-"))


def _is_between(front: str) -> bool:
    """Whether nothing but one sentence's end stands between two quotations, as ` said Okafor. `."""
    bare = front.strip()
    return bare.endswith(".") and _STOP.search(bare) is None and len(bare.split()) <= _ASIDE


def _name_behind(rest: str) -> str | None:
    """Whose words a quotation is, as the clause behind it says.

    >>> _name_behind(" said the engineer Ada Okafor."), _name_behind(" Okafor, 40, said.")
    ('Ada Okafor', 'Okafor')
    >>> _name_behind(", a déclaré Ada Okafor."), _name_behind(" she said to Okafor.")
    ('Ada Okafor', None)
    """
    tokens = rest.lstrip(_AROUND).split()
    verb = _verb_at(tokens, 0)
    if verb:
        start = verb
        while start < min(len(tokens), verb + _POST) and tokens[start][0].islower():
            if tokens[start] in _NO_SUBJECT and tokens[start - 1] != "according":
                return None
            start += 1
        name, end = _name_at(tokens, start)
        is_apart = tokens[start - 1].endswith(",") and _verb_at(tokens, end)
        return None if is_apart else name  # `says the sign, Okafor explains`
    name, end = _name_at(tokens, 0)
    if name is None:
        return None
    if tokens[end - 1].endswith(","):
        aside = range(end, min(len(tokens), end + _ASIDE))
        end = next((i + 1 for i in aside if tokens[i].endswith(",")), end)
    verb = _verb_at(tokens, end)
    return name if verb and not _tells_of_another(tokens, verb) else None


def _tells_of_another(tokens: Sequence[str], verb: int) -> bool:
    """Whether a verb leads to somebody else's words: `claims Mara Holt said`, `recalls how …`."""
    if tokens[verb - 1].endswith(_ENDS) or tokens[verb - 1] in _TOLD_TO:
        return False
    name, end = _name_at(tokens, verb)
    is_another = name is not None and (" " in name or _verb_at(tokens, end) > 0)  # no `said Monday`
    return is_another or tokens[verb : verb + 1] == ["how"]


def _verb_at(tokens: Sequence[str], at: int) -> int:
    """The place behind a verb of saying, with the word in front that forms its tense; 0 if none."""
    at += at < len(tokens) and tokens[at] in _AUXILIARIES
    is_verb = at < len(tokens) and tokens[at].rstrip(",.:;") in _VERBS
    return at + 1 if is_verb else 0


def _name_at(tokens: Sequence[str], start: int) -> tuple[str | None, int]:
    """The name that begins at a word, without titles, and the place behind it.

    None where several are named, or what is somebody's.
    """
    parts: list[str] = []
    end = start
    while end < len(tokens):
        token = tokens[end]
        bare = token.rstrip(',.:;?!”"')
        if not (is_name_word(bare) if bare[:1].isupper() else parts and bare in PARTICLES):
            break
        parts.append(bare)
        end += 1
        if token.endswith(_ENDS) and not (len(bare) == 1 or bare.casefold() in TITLES):
            break
    if end < len(tokens) and tokens[end] in _JOINING:
        return None, end
    return _bare_name(parts), end


def _bare_name(words: Sequence[str]) -> str | None:
    """A name without offices and titles in front; None where it is somebody's."""
    parts = behind_office(" ".join(words)).split()
    while parts and (parts[0].casefold().rstrip(".") in TITLES or names_role(parts[0])):
        parts = parts[1:]
    is_owner = any(part.endswith(("'s", "’s")) for part in parts)
    return " ".join(parts) if parts and not is_owner else None


def _name_before(front: str) -> str | None:
    """Whose words a quotation is, as the clause in front of it says.

    >>> _name_before("Asked what comes next, Okafor told the town: "), _name_before("Ada says ")
    ('Okafor', None)
    """
    clause = _STOP.split(front.rstrip())[-1]
    if not clause.endswith((":", ",")):
        return None
    tokens = clause.split()
    tail = _TAIL if clause.endswith(":") else _SHORT_TAIL
    last = len(tokens) - 1
    places = range(last - 1, max(0, last - tail), -1)
    verb = last if tokens[last].rstrip(",:") in _VERBS else 0
    verb = verb or next((i for i in places if tokens[i] in _SAYING), 0)
    if not verb:
        return None
    end = verb - (tokens[verb - 1] in _AUXILIARIES)
    if tokens[end - 1].endswith(",") and not is_name_word(tokens[end - 1].rstrip(",")):
        aside = range(end - 2, max(0, end - _ASIDE), -1)  # `Ada Okafor, who runs the mill, said:`
        end = next((i + 1 for i in aside if tokens[i].endswith(",")), 0)
    start = end
    while start and (start == end or not tokens[start - 1].endswith(_ENDS)):
        bare = tokens[start - 1].rstrip(",")
        if not (is_name_word(bare) or (start < end and bare in PARTICLES)):
            break
        start -= 1
    if start == end or (start and tokens[start - 1] in _JOINING | _NO_SUBJECT):
        return None
    return _bare_name([token.rstrip(",") for token in tokens[start:end]])


class _WholeNames:
    """The whole names of people that a page prints, by their last words."""

    def __init__(self, page: Page) -> None:
        """Takes the page, which is looked through when a surname is asked for."""
        self._page = page

    @cached_property
    def _runs(self) -> Mapping[str, set[tuple[str, ...]]]:
        """Words with capitals in front of another one, by this."""
        runs: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
        for match in _RUN.finditer(self._page.text):
            words, first = match.group().split(), 0
            for end in range(1, len(words)):
                bare = words[end - 1].rstrip(".")
                is_short = is_abbreviated(words[end - 1]) or bare.casefold() in TITLES
                if bare != words[end - 1] and not is_short:
                    first = end  # another sentence begins
                last = _OWNER.sub("", words[end])
                before = words[max(first, end - _BEFORE_SURNAME) : end]
                if before:
                    runs[last].add((*before, last))
        return runs

    def above(self, passage: AccountPassage, mark: str = "") -> str:
        """The end of the line above a passage that begins with a mark and is all that has it."""
        first, last = passage.at.lines
        *above, row = "", *self._page.rows((max(1, first - _LINES_ABOVE), first))
        goes_on = any(it.startswith(mark) for it in self._page.rows((last + 1, last + 1)) if mark)
        if goes_on or not row.lstrip().startswith(mark):
            return ""
        return next(filter(str.strip, reversed(above)), "")[-_NEAR:].strip("*_#>- ")

    def whole(self, name: str) -> str | None:
        """The whole name of somebody; None where the page has none or several."""
        if " " in name:
            return _longest(name.split())
        names = {whole for run in self._runs.get(name, ()) if (whole := _longest(run))}
        return names.pop() if len(names) == 1 else None


def _longest(words: Sequence[str]) -> str | None:
    """The longest name that some words end with."""
    names = (" ".join(words[start:]) for start in range(len(words) - 1))
    return next(filter(_is_person, names), None)


def _is_person(name: str) -> bool:
    first = name.partition(" ")[0]
    return "," not in name and is_full_name(name) and is_given_name(first) and not is_group(name)
