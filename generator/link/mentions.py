"""Mentions: every place in the texts of the corpus that names a concept or entity, in one pass."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import combining

from ahocorasick_rs import AhoCorasick, Implementation

from generator.link.terms import Term
from generator.model.base import Ref, Span, TalkId, Value
from generator.model.corpus import Corpus
from generator.model.grouping import grouped, indexed_sets
from generator.model.items import Mention
from generator.text.naming.people_words import NEVER_FIRST, is_role
from generator.text.regex import regex


class Text(Value, frozen=True, kw_only=True):
    """A field of an item, the talk it belongs to, and the concept that it defines, if it does."""

    item: Ref
    field: str
    text: str
    talk: TalkId
    at: Span
    defines: Ref | None = None


FIELDS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("passage", "passages", ("text",)),
    ("segment", "segments", ("title", "description")),
    ("prediction", "predictions", ("text",)),
    ("claim", "claims", ("text", "evidence")),
    ("fact", "facts", ("text",)),
    ("price", "prices", ("item", "context")),
    ("takeaway", "takeaways", ("label", "text")),
    ("insight", "insights", ("text",)),
)
"""Kinds of items, the corpus's list of them, and their fields that hold text."""


def texts(corpus: Corpus) -> Iterator[Text]:
    """All texts, kind by kind, in the order of the corpus."""
    yield from _definitions(corpus)
    yield from _quotes(corpus)
    for kind, collection, fields in FIELDS:
        for item in getattr(corpus, collection):
            for field in fields if getattr(item, "code", None) is None else ():
                text = getattr(item, field)
                if text:
                    reference = Ref(kind=kind, id=item.id)
                    yield Text(item=reference, field=field, text=text, talk=item.talk, at=item.at)


def _definitions(corpus: Corpus) -> Iterator[Text]:
    for concept in corpus.concepts:
        for definition in concept.definitions:
            yield Text(
                item=Ref(kind="definition", id=definition.id),
                field="text",
                text=definition.text,
                talk=definition.talk,
                at=definition.at,
                defines=concept.ref,
            )


def _quotes(corpus: Corpus) -> Iterator[Text]:
    """Each attestation under its own id."""
    for quote in corpus.quotes:
        for attestation in quote.attestations:
            for field in ("context", "text", "note"):
                text = getattr(attestation, field)
                if text:
                    reference = Ref(kind="quote", id=attestation.id)
                    yield Text(
                        item=reference, field=field, text=text, talk=quote.talk, at=attestation.at
                    )


_FOLDED = {
    "\u2018": "'",
    "\u2019": "'",
    "\u2010": "-",
    "\u2011": "-",
    "\u00a0": " ",
    "\u03c2": "\u03c3",  # sigma at the end of a word
}
_SENTENCE_ENDS = frozenset(".!?:\"“”'‘’([")

_ADDRESS = regex(r"(?:https?://|www\.)[!-~]+")
"""An address on the web: what stands in it is its own, and names nothing that is talked about."""

_NEXT = regex(r"[ \u00a0-]([A-ZÀ-ÖØ-Þ][\w&]+)")
_OF_A_THING = regex(r"['’]s? [A-ZÀ-ÖØ-Þ]")
"""Behind a last name the rest of what a thing is called: `Moore's Law`."""

_PREVIOUS = regex(r"(?<![^\W_])([A-ZÀ-ÖØ-Þ][\w.'’]{0,60})[ \u00a0-]\Z")
_NEAR = 40
_SMALL_SHARE = 4
"""So many times the talks with a word in small letters are at least those that name a thing so."""


class _Match(Value, frozen=True, kw_only=True):
    start: int
    end: int
    term: Term


class Finder:
    """Finds the forms of many names in a text."""

    def __init__(self, terms: Sequence[Term]) -> None:
        by_form = grouped(terms, lambda term: fold(term.form))
        self._terms = list(by_form.values())
        # The library's own choice for few names, a DFA, costs a table row for each of their bytes.
        self._automaton = (
            AhoCorasick(list(by_form), implementation=Implementation.ContiguousNFA)
            if by_form
            else None
        )
        self._first_too = {(it.form, it.target): it.talks or () for it in terms if it.is_first_too}
        self._small: defaultdict[str, set[TalkId]] = defaultdict(set)

    def find_all(self, searched: Iterable[Text]) -> Iterator[Mention]:
        """The mentions in all texts, but for names that are common words.

        A name of one word that stands in small letters too, in more than a few of the talks, may
        be that word wherever a sentence begins with it. A last name that is a first one too means
        somebody only in talks of his, or that print his whole name: `David` is many a man's.
        """
        mentions = [(mention, text.talk) for text in searched for mention in self.find(text)]
        doubted = {target for _, target in self._first_too}
        whole = {
            (mention.target, talk)
            for mention, talk in mentions
            if mention.target in doubted and " " in mention.surface
        }
        mentions = [
            (mention, talk)
            for mention, talk in mentions
            if talk in self._first_too.get((mention.surface, mention.target), (talk,))
            or (mention.target, talk) in whole
        ]
        talks = indexed_sets((mention.surface, talk) for mention, talk in mentions)
        common = {
            form
            for form, small in self._small.items()
            if len(small) * _SMALL_SHARE >= len(talks[form])
        }
        return (mention for mention, _ in mentions if mention.surface not in common)

    def find(self, text: Text) -> Iterator[Mention]:
        """The mentions in a text, from left to right, without overlap, the longest first."""
        for match in _longest(self._matches(text)):
            if match.term.target != text.defines:
                yield Mention(
                    target=match.term.target,
                    in_=text.item,
                    field=text.field,
                    start=match.start,
                    end=match.end,
                    surface=text.text[match.start : match.end],
                    at=text.at,
                )

    def in_prose(self, text: Text) -> Iterator[tuple[Term, int]]:
        """The names in a text and where each begins; none of a text without other words."""
        matches = tuple(self._matches(text))
        bare = list(_without_addresses(text.text)) if matches else []
        for match in matches:
            bare[match.start : match.end] = " " * (match.end - match.start)
        if any(map(str.isalpha, bare)):
            yield from ((match.term, match.start) for match in matches)

    def _matches(self, searched: Text) -> Iterator[_Match]:
        if self._automaton is None:
            return
        text = searched.text
        folded = _without_addresses(fold(text))
        matches = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        for pattern, start, end in matches:
            if not _is_whole(text, start, end):
                continue
            for term in self._terms[pattern]:
                if term.named and text[start:end] == fold(term.form):
                    self._small[term.form].add(searched.talk)
                if _fits(term, text, start, end) and _is_specific(term, searched.talk):
                    yield _Match(start=start, end=end, term=term)
                    break


def _without_addresses(text: str) -> str:
    """The text with spaces in the place of addresses on the web."""
    has_any = "://" in text or "www." in text
    return _ADDRESS.sub(lambda address: " " * len(address[0]), text) if has_any else text


def fold(text: str) -> str:
    """The text in small letters and plain apostrophes and hyphens, character by character.

    Every character stays one character, so that offsets hold.
    """
    lower = text.lower()
    if text.isascii():
        return lower
    if len(lower) > len(text):  # a letter has become two
        lower = "".join(map(_one_lower, text))
    for char, plain in _FOLDED.items():  # `translate` takes longer
        lower = lower.replace(char, plain)
    return lower


def _one_lower(char: str) -> str:
    lower = char.lower()
    return lower if len(lower) == 1 else char


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether the match begins and ends at the borders of words.

    The rules are those of Unicode's word borders (UAX 29), as far as names need them; marks that
    belong to a name (`@AI`, `C#`, `AI_`) count as part of the word too.
    """
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before in "@#_" or _is_joined(before, text[start]):
        return False
    if _is_joined(text[end - 1], after) or (after in "+#_" and text[end - 1].isalnum()):
        return False
    # A number goes on behind a point between digits: GPT-4 is not named by GPT-4.5.
    return not (
        (after in ".," and text[end - 1].isdigit() and text[end + 1 : end + 2].isdigit())
        or (before in ".," and text[start].isdigit() and text[: start - 1][-1:].isdigit())
    )


def _is_joined(one: str, other: str) -> bool:
    """Whether no word ends between two characters: letters, digits, and marks behind them.

    Han and kana are written without spaces, and words border on each of them.
    """
    if one.isascii() and other.isascii():
        return one.isalnum() and other.isalnum()
    return _is_of_word(one) and _is_of_word(other)


def _is_of_word(char: str) -> bool:
    return (char.isalnum() or combining(char) > 0) and not ("\u3040" <= char <= "\u9fff")


def _fits(term: Term, text: str, start: int, end: int) -> bool:
    if term.exact and text[start:end] != term.form:
        return False
    if term.named and _is_in_name(term, text, start, end):
        return False
    return not term.inside or not _begins_sentence(text, start)


def _is_in_name(term: Term, text: str, start: int, end: int) -> bool:
    """Whether a name of one word stands inside a longer one: `Dylan Patel`, `Google Play`.

    An initial in front is another's, but for that of the name itself: `C. Burns`.
    """
    if term.target.kind == "person" and _OF_A_THING.match(text, end):
        return True
    behind = _NEXT.match(text, end)
    if behind is not None and (not behind[1].isupper() or _NEXT.match(text, behind.end())):
        return True
    before = _PREVIOUS.search(text, max(0, start - _NEAR), start)
    if before is None or is_role(before[1]) or before[1].casefold() in NEVER_FIRST:
        return False
    if term.initial and len(before[1].rstrip(".")) == 1:
        return term.initial != before[1][0]
    if before[1].isupper() and len(before[1]) > 1:
        return False
    return term.target.kind == "person" or not _begins_sentence(text, before.start())


def _is_specific(term: Term, talk: TalkId) -> bool:
    return term.is_first_too or term.talks is None or talk in term.talks


def _begins_sentence(text: str, start: int) -> bool:
    while start and text[start - 1].isspace():
        start -= 1
    return not start or text[start - 1] in _SENTENCE_ENDS


def _longest(matches: Iterable[_Match]) -> Iterator[_Match]:
    end = 0
    for match in sorted(matches, key=lambda match: (match.start, -match.end, match.term.form)):
        if match.start >= end:
            yield match
            end = match.end
