"""Whether what was read as turns behaves like a conversation, seen as a whole.

Fields, terms and the entries of a form come again and follow each other as speakers do. People who
talk say `I`, `we` and `you`, or ask, every now and then; each of them says more than numbers, and
not the same again; and no turn goes on for pages where only a few lines name somebody. A page
without that gives up all its speakers, and one with a few such labels gives up those. Of whole
names and roles, :mod:`.speaking` asks more.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, pairwise
from string import digits

from generator.model.account import AccountPassage, Item
from generator.model.grouping import indexed
from generator.read.account.people.names import is_full_name, looks_like_name
from generator.read.account.people.roles_and_names import is_role_label
from generator.read.grammar.labelled import has_ideographs
from generator.read.grammar.speech.quotation_marks import ends_sentence
from generator.read.grammar.speech.speaker_labels import short_forms
from generator.read.vocabulary.word_lists import WORDS
from generator.text.language import written_in
from generator.text.naming.people_words import PREFIXES
from generator.text.regex import regex

_LEAST_TURNS = 8
_LEAST_NAMES = 3
_LEAST_RUNS, _LEAST_LISTS, _LEAST_FIELDS = 2, 3, 3
_ABBREVIATED = frozenset("AI AOB FYI PSA TODO".split())
"""What minutes put in front of tasks and remarks, and what may be the name of a program."""
_TALKING = 0.1
"""The share of turns with a word for those who talk, or with a question."""
_MOST_LINES = 40
"""Lines of a turn, on average; more stand between lines that only happen to be names."""
_ASKS = regex(r"[?？؟]")
_WORD = regex(r"[^\W\d_]+")
_COUNT = "I. "
_OF_SERIES = regex(r" (?:II|III|IV|VI{1,3}|IX)$")
_ENGLISH = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself let's gonna".split()
)
_OTHERS = _ENGLISH | frozenset(WORDS["of_those_who_speak"])
_INNER = regex(r"[a-z][A-Z]")
_OWN = _ENGLISH - frozenset("we us our ours ourselves let's gonna".split())
_OWN_SHARE = 0.2
_BY_SIGNS = {"zh": "我你您咱", "ja": "私僕俺君ねよ", "ko": "저제나내우리너", "und-Cyrl": "яЯмМвВтТ"}


def not_speaking(items: Iterable[Item], initials: Collection[str]) -> frozenset[str]:
    """The labels among the speakers of an account that are nobody's; all, if nobody talks there.

    `initials` are the initials that the page says are somebody's: they count as whole names do.
    """
    turns = [item for item in items if isinstance(item, AccountPassage) and item.speaker]
    by_label = indexed((f"{turn.speaker}", turn.text) for turn in turns)
    timed = {turn.speaker for turn in turns if turn.time}
    short = {form for label in by_label for form in short_forms(label)}
    shouted = frozenset(it for it in by_label if it.isupper() and it.isascii() and it not in short)
    odd = shouted if len(shouted) * 2 < len(by_label) else shouted & _ABBREVIATED
    nobody = frozenset(
        label
        for label, texts in by_label.items()
        if _are_values(texts)
        or (
            label not in timed
            and label not in initials
            and _is_thing(label, texts, is_odd=label in odd)
        )
    )
    given_up = sum(len(by_label[label]) for label in nobody)
    if given_up * 2 >= len(turns) or not _is_talk(turns, by_label, initials):
        return frozenset(by_label)
    return nobody


def _are_values(texts: Sequence[str]) -> bool:
    """Whether all that a label stands before are numbers, names, or the same name each time."""
    if len(texts) == 1 or ends_sentence(texts[0]):
        return False
    alike = (
        len(set(texts)) == 1 and " " in texts[0] and looks_like_name(texts[0].partition(" (")[0])
    )
    are_names = len(texts) >= _LEAST_NAMES and all(
        len(it.split()) <= _LEAST_NAMES and looks_like_name(it.replace("/", " ")) for it in texts
    )
    return alike or are_names or not any(char.isalpha() for text in texts for char in text)


def _is_thing(label: str, texts: Sequence[str], *, is_odd: bool) -> bool:
    """Whether a label is made as those of things are, and nobody speaks of himself behind it.

    `EC2`, `Decision 3`, `Part II` and `DynamoDB` are no names by their form, and `HELP WANTED` is
    odd among names in small letters. `We` may be whoever takes notes. What stands in brackets
    behind a name, as its party or firm, is not asked.
    """
    label = label.partition(" (")[0]
    inner = _INNER.search(label)
    is_made = inner is not None and label[: inner.end() - 1].rpartition(" ")[2] not in PREFIXES
    bare = label.replace("_", " ").rstrip(digits).strip()
    is_numbered = any(map(str.isdigit, label)) or _OF_SERIES.search(label) is not None
    if not (is_made or is_odd or is_numbered) or any(map(is_role_label, (bare, *bare.split()[:1]))):
        return False
    if has_ideographs(label):
        return False
    if written_in("\n".join(texts)) not in {"en", None}:
        return False
    own = sum(_ASKS.search(text) is not None or _says_one_of(_OWN, text) for text in texts)
    return len(texts) == 1 or own < _OWN_SHARE * len(texts)


def _is_talk(
    turns: Sequence[AccountPassage],
    by_label: Mapping[str, Sequence[str]],
    initials: Collection[str],
) -> bool:
    """Whether turns are as long as those of people, who speak of themselves or to each other."""
    if sum(turn.time is not None for turn in turns) * 2 > len(turns):
        return True
    lines = [turn.at.lines[1] - turn.at.lines[0] + 1 for turn in turns if not turn.goes_on]
    if sum(lines) > _MOST_LINES * len(lines):
        return False
    whole = sum(
        len(texts)
        for label, texts in by_label.items()
        if label in initials or is_full_name(label) or is_role_label(label)
    )
    if len(by_label) == 1 or len(turns) < _LEAST_TURNS or whole * 2 > len(turns):
        return True
    return are_talking([turn.text for turn in turns], _TALKING)


def are_talking(texts: Sequence[str], share: float = 0) -> bool:
    """Whether a share of texts, or any, has a word for those who talk or a question.

    In languages whose such words are not known all have. No more are looked at than it takes.
    """
    language = written_in("\n".join(texts))
    talking = (it for it in texts if _ASKS.search(it) is not None or _is_own(it, language))
    return any(number / len(texts) >= share for number, _ in enumerate(talking, start=1))


def _is_own(text: str, language: str | None) -> bool:
    """Whether a text has a word for those who talk; true where such words are not known."""
    if language in _BY_SIGNS:
        return any(sign in text for sign in _BY_SIGNS[language])
    if language not in {"en", None}:
        return True
    return _says_one_of(_ENGLISH if language else _OTHERS, text)


def _says_one_of(own: frozenset[str], text: str) -> bool:
    """Whether one of some words stands in a text; no more of it is looked at than it takes."""
    return any(it[0].casefold() in own for it in _WORD.finditer(text.replace(_COUNT, "")))


def answers(names: Sequence[str]) -> bool:
    """Whether one of the labels comes again behind another."""
    before: set[str] = set()
    for name, following in pairwise(names):
        before.add(name)
        if following != name and following in before:
            return True
    return False


def is_regular(names: Sequence[str]) -> bool:
    """Whether the labels come in the same order each time, as fields do; the last may break off."""
    size = names.index(names[0], 1) if names[0] in names[1:] else len(names)
    runs = [tuple(names[start : start + size]) for start in range(0, len(names), size)]
    alike = all(run == runs[0] for run in runs[:-1]) and runs[0][: len(runs[-1])] == runs[-1]
    return len(runs) >= _LEAST_RUNS and alike


def is_in_one_order(lists: Collection[Sequence[str]]) -> bool:
    """Whether several lists begin with the same label, and go on in one order; some may lack.

    >>> is_in_one_order(["abc", "ac", "ab"]), is_in_one_order(["abc", "bc", "ab"])
    (True, False)
    """
    fullest_first = sorted(lists, key=len, reverse=True)
    order = {name: at for at, name in enumerate(dict.fromkeys(chain.from_iterable(fullest_first)))}
    return (
        len(lists) >= _LEAST_LISTS
        and len(order) >= _LEAST_FIELDS
        and len({names[0] for names in lists}) == 1
        and all(list(names) == sorted(names, key=order.__getitem__) for names in lists)
    )
