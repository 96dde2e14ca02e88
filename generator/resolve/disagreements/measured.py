"""Sentences with a figure, and whether two of them measure the same quantity.

Precision comes first. Two sentences measure the same only if their figures have one unit, if they
name the same things and numbers, and if neither says anything that would tell its quantity from
the other's: `the plan` and `the premium plan` are two, and so are a price to train and to run.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations

from msgspec.structs import replace

from generator.model.base import Ref, Span, TalkId, Value
from generator.model.corpus import Concept
from generator.model.grouping import grouped
from generator.model.items import Claim, Fact, Insight, Items, Passage, Price, Segment, Takeaway
from generator.text.naming.common_words import GRAMMAR_WORDS
from generator.text.naming.normal import plain, singular
from generator.text.naming.word_lists import WORDS
from generator.text.quantities.figures import (
    Figure,
    compatible,
    find_figures,
    is_money,
    read_figure,
)
from generator.text.regex import regex

_MOST_ALIKE = 40
"""So many sentences of one talk with the same names and unit are too many to mean one thing."""

_SENTENCE_END = regex(r"(?<=[.!?])[\"'”’)\]]*\s+(?=\S)")
_TOKEN = regex(r"[^\W_]+(?:['.][^\W_]+)*")
_ENDINGS = ("ing", "ed")
_SHORTEST_STEM = 3
_VARIANT = frozenset("for of with without from in before after since until".split())
_FUNCTION = GRAMMAR_WORDS.union(
    "about according almost around being more most over per such than under".split()
)
_LIGHT = frozenset(WORDS["light"])


class Token(Value, frozen=True, kw_only=True):
    """A word of a sentence in comparable form; `name` says that it is a name or a number."""

    word: str
    name: bool
    first: bool = False

    @property
    def stem(self) -> str:
        """The word without the endings of a verb: `building` and `build`, `stored` and `store`."""
        ending = next((suffix for suffix in _ENDINGS if self.word.endswith(suffix)), "")
        bare = self.word[: -len(ending)] if ending else self.word
        if len(bare) < _SHORTEST_STEM:
            return self.word
        return bare[:-1] if ending and bare[-1] == bare[-2] else bare.removesuffix("e")


class Statement(Value, frozen=True, kw_only=True):
    """A sentence of an item with its one figure; `tokens` are the words around the figure.

    `text` is a piece of the item's own text.
    """

    item: Ref
    at: Span
    text: str
    figure: Figure
    tokens: tuple[Token, ...]

    @property
    def names(self) -> frozenset[str]:
        """The names and numbers in the sentence."""
        return frozenset(token.word for token in self.tokens if token.name)

    @property
    def content(self) -> frozenset[str]:
        """The other words that say what is measured."""
        return frozenset(
            token.stem
            for token in self.tokens
            if not token.name and token.word not in _FUNCTION and token.word not in _LIGHT
        )

    @property
    def is_price(self) -> bool:
        """Whether it is money that is counted."""
        return is_money(self.figure)


def statements(
    talks: set[TalkId], concepts: Iterable[Concept], items: Items
) -> defaultdict[TalkId, list[Statement]]:
    """The sentences with one figure in what the accounts of these talks say, by talk.

    Quotes and turns of transcripts are left out: what somebody said is not what an account says.
    """
    by_talk: defaultdict[TalkId, list[Statement]] = defaultdict(list)
    for fact in items.facts:
        if fact.talk in talks:
            by_talk[fact.talk] += _of_fact(fact)
    for price in items.prices:
        if price.talk in talks:
            by_talk[price.talk] += _of_price(price)
    for concept in concepts:
        for meaning in concept.definitions:
            if meaning.talk in talks:
                ref = Ref(kind="definition", id=meaning.id)
                by_talk[meaning.talk] += _of_text(meaning.text, ref, meaning.at)
    passages = (it for it in items.passages if not it.speaker and it.code is None)
    prose: Iterable[Passage | Segment | Claim | Takeaway | Insight]
    prose = chain(passages, items.segments, items.claims, items.takeaways, items.insights)
    for item in prose:
        if item.talk in talks:
            text = item.description or "" if isinstance(item, Segment) else item.text
            by_talk[item.talk] += _of_text(text, Ref(kind=item.type_name, id=item.id), item.at)
    return by_talk


def _of_fact(fact: Fact) -> Iterator[Statement]:
    ref = Ref(kind="fact", id=fact.id)
    if fact.value is None:
        yield from _of_text(fact.text, ref, fact.at)
        return
    figure = read_figure(fact.value)
    if figure is not None:
        yield Statement(
            item=ref, at=fact.at, text=fact.text, figure=figure, tokens=_tokens(fact.text)
        )


def _of_price(price: Price) -> Iterator[Statement]:
    """The item of a price row is a name; the remark beside it may tell a variant."""
    figures = find_figures(price.value)
    if len(figures) == 1:
        name = tuple(Token(word=token.word, name=True) for token in _tokens(price.item))
        known = {token.word for token in name}
        remark = [token for token in _remark(price.context or "") if token.word not in known]
        yield Statement(
            item=Ref(kind="price", id=price.id),
            at=price.at,
            text=price.item,
            figure=figures[0],
            tokens=(*name, *remark),
        )


def _of_text(text: str, ref: Ref, at: Span) -> Iterator[Statement]:
    if not any(map(str.isdigit, text)):
        return
    for sentence in _SENTENCE_END.split(text):
        figures = find_figures(sentence)
        if len(figures) == 1:
            (figure,) = figures
            around = _tokens(f"{sentence[: figure.start]}\n{sentence[figure.end :]}")
            yield Statement(item=ref, at=at, text=sentence, figure=figure, tokens=around)


def _tokens(text: str) -> tuple[Token, ...]:
    """The words of a text; a capital at its beginning does not make a name of a word."""
    tokens = []
    for index, match in enumerate(_TOKEN.finditer(plain(text).replace("-", " "))):
        printed = match.group().removesuffix("'s")
        inner = any(char.isupper() or char.isdigit() for char in printed[1:])
        name = printed[0].isdigit() or inner or (index > 0 and printed[0].isupper())
        word = printed.casefold()
        tokens.append(Token(word=word if name else singular(word), name=name, first=index == 0))
    return tuple(tokens)


def _remark(text: str) -> tuple[Token, ...]:
    """The words of a remark beside a name: of its own names, only those that tell a variant count.

    `as shown on the GitHub page` says where; `for Pro` says of which.
    """
    tokens: list[Token] = []
    for token in _tokens(text):
        of_which = bool(tokens) and tokens[-1].word in _VARIANT
        is_number = token.word[0].isdigit()
        tokens.append(Token(word=token.word, name=token.name and (of_which or is_number)))
    return tuple(tokens)


def same_quantities(
    statements: Iterable[Statement], ignored: frozenset[str]
) -> Iterator[tuple[Statement, ...]]:
    """Statements of one talk that surely measure the same, by two sources or more, each by place.

    `ignored` are words that do not tell quantities apart: the names of who speaks.
    """
    known = _with_names_known(statements, ignored)
    telling = (it for it in known if it.names or len(it.content) > 1)
    groups = grouped(telling, lambda it: (it.figure.unit, it.names, not it.names and it.content))
    for sharing in groups.values():
        if len({statement.at.source for statement in sharing}) > 1 and len(sharing) <= _MOST_ALIKE:
            yield from _cliques(_unambiguous(sharing))


def _with_names_known(
    statements: Iterable[Statement], ignored: frozenset[str]
) -> Iterator[Statement]:
    """The statements, where a word that is a name elsewhere is one at the beginning too."""
    ordered = sorted(statements, key=lambda it: (it.at.source, it.at.lines, it.item, it.text))
    names = {token.word for statement in ordered for token in statement.tokens if token.name}
    for statement in ordered:
        tokens = tuple(
            Token(word=token.word, name=token.name or (token.first and token.word in names))
            for token in statement.tokens
            if token.word not in ignored
        )
        yield replace(statement, tokens=tokens)


def _unambiguous(sharing: Sequence[Statement]) -> tuple[Statement, ...]:
    """Without the sources that give several figures: they measure several things."""
    by_source = grouped(sharing, lambda statement: statement.at.source)
    several = {
        source
        for source, own in by_source.items()
        if any(not compatible(a.figure, b.figure) for a, b in combinations(own, 2))
    }
    return tuple(statement for statement in sharing if statement.at.source not in several)


def _cliques(sharing: Sequence[Statement]) -> Iterator[tuple[Statement, ...]]:
    """Groups in which all are alike; who is alike to some only belongs to none for certain."""
    alike: Mapping[int, frozenset[int]] = {
        index: frozenset(
            other for other in range(len(sharing)) if _alike(sharing[index], sharing[other])
        )
        for index in range(len(sharing))
    }
    for members in sorted({tuple(sorted(group)) for group in alike.values()}):
        if all(alike[member] == frozenset(members) for member in members):
            clique = tuple(sharing[member] for member in members)
            if len({statement.at.source for statement in clique}) > 1:
                yield clique


def _alike(statement: Statement, other: Statement) -> bool:
    """Whether two sentences with the same names and unit measure the same."""
    if statement.content == other.content:
        return True
    short, long = sorted((statement, other), key=lambda it: len(it.content))
    return (
        bool(statement.names) and short.content < long.content and not _narrows(long, short.content)
    )


def _narrows(long: Statement, shared: frozenset[str]) -> bool:
    """Whether a word that only one sentence has says of which kind the measured thing is.

    It does where it stands in front of a word of both: `premium plan` for `plan`.
    """
    extra = long.content - shared
    following = zip(long.tokens, long.tokens[1:], strict=False)
    return any(
        token.stem in extra and not after.name and (after.stem in shared or after.word in _LIGHT)
        for token, after in following
    )
