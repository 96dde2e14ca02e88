"""Sentences with a figure, and whether two of them measure the same quantity.

Precision comes first. Two sentences measure the same only if their figures have one unit, if they
name the same things and numbers, and if neither says anything that would tell its quantity from
the other's: `the plan` and `the premium plan` are two, and so are a price to train and to run.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Protocol

from generator.model.base import ItemId, Ref, Span, TalkId, Value
from generator.model.corpus import Concept
from generator.model.items import Fact, Price
from generator.resolve.items.talk_items import Items
from generator.text.naming.normal import plain, singular
from generator.text.quantities.figures import (
    Figure,
    compatible,
    find_figures,
    is_money,
    read_figure,
)

_MOST_ALIKE = 40
"""So many sentences of one talk with the same names and unit are too many to mean one thing."""

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=\S)")
_TOKEN = re.compile(r"[^\W_]+(?:['.][^\W_]+)*")
_ENDINGS = ("ing", "ed")
_SHORTEST_STEM = 3
_VARIANT = frozenset("for of with without from in before after since until".split())
_FUNCTION = frozenset(
    """
    a about according all almost also an and are around as at be been being but by can could did do
    does for from had has have he her his how if in into is it its just like more most not of on
    only or our over per she so some such than that the their them then there these they this
    those to under up us was we were what when where which who will with would you your
    """.split()
)
_LIGHT = frozenset(
    """
    about amount approximately cost current currently estimate estimated exactly figure merely
    nearly number pay price priced roughly say said says specific sum total today value worth
    """.split()
)


class Token(Value, frozen=True, kw_only=True):
    """A word of a sentence in comparable form; `name` says that it is a name or a number."""

    word: str
    name: bool
    first: bool = False

    @property
    def stem(self) -> str:
        """The word without the endings of a verb: `building` and `build`, `stored` and `store`."""
        ending = next((one for one in _ENDINGS if self.word.endswith(one)), "")
        bare = self.word[: -len(ending)] if ending else self.word
        if len(bare) < _SHORTEST_STEM:
            return self.word
        return bare[:-1] if ending and bare[-1] == bare[-2] else bare.removesuffix("e")


class _Item(Protocol):
    """An item of the corpus."""

    @property
    def id(self) -> ItemId: ...
    @property
    def talk(self) -> TalkId: ...
    @property
    def at(self) -> Span: ...


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
    found: defaultdict[TalkId, list[Statement]] = defaultdict(list)
    for fact in items.facts:
        if fact.talk in talks:
            found[fact.talk] += _of_fact(fact)
    for price in items.prices:
        if price.talk in talks:
            found[price.talk] += _of_price(price)
    for kind, item, text in _prose(concepts, items):
        if item.talk in talks:
            found[item.talk] += _of_text(text, Ref(kind=kind, id=item.id), item.at)
    return found


def _prose(concepts: Iterable[Concept], items: Items) -> Iterator[tuple[str, _Item, str]]:
    for concept in concepts:
        yield from (("definition", one, one.text) for one in concept.definitions)
    yield from (("passage", one, one.text) for one in items.passages if not one.speaker)
    yield from (("segment", one, one.description or "") for one in items.segments)
    yield from (("claim", one, one.text) for one in items.claims)
    yield from (("takeaway", one, one.text) for one in items.takeaways)
    yield from (("insight", one, one.text) for one in items.insights)


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
        told = {token.word for token in name}
        remark = [one for one in _remark(price.context or "") if one.word not in told]
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
    found = []
    for index, match in enumerate(_TOKEN.finditer(plain(text).replace("-", " "))):
        printed = match.group().removesuffix("'s")
        inner = any(char.isupper() or char.isdigit() for char in printed[1:])
        name = printed[0].isdigit() or inner or (index > 0 and printed[0].isupper())
        word = printed.casefold()
        found.append(Token(word=word if name else singular(word), name=name, first=index == 0))
    return tuple(found)


def _remark(text: str) -> tuple[Token, ...]:
    """The words of a remark beside a name: of its own names, only those that tell a variant count.

    `as shown on the GitHub page` says where; `for Pro` says of which.
    """
    found: list[Token] = []
    for token in _tokens(text):
        of_which = bool(found) and found[-1].word in _VARIANT
        is_number = token.word[0].isdigit()
        found.append(Token(word=token.word, name=token.name and (of_which or is_number)))
    return tuple(found)


def same_quantities(
    statements: Iterable[Statement], ignored: frozenset[str]
) -> Iterator[tuple[Statement, ...]]:
    """Statements of one talk that surely measure the same, by two sources or more, each by place.

    Args:
        statements: the sentences.
        ignored: words that do not tell quantities apart: the names of who speaks.
    """
    listed = _with_names_known(statements, ignored)
    groups: defaultdict[tuple[str, frozenset[str], frozenset[str]], list[Statement]]
    groups = defaultdict(list)
    for one in listed:
        if one.names or len(one.content) > 1:
            words = frozenset() if one.names else one.content
            groups[one.figure.unit, one.names, words].append(one)
    for sharing in groups.values():
        if len({one.at.source for one in sharing}) > 1 and len(sharing) <= _MOST_ALIKE:
            yield from _cliques(_unambiguous(sharing))


def _with_names_known(
    statements: Iterable[Statement], ignored: frozenset[str]
) -> Iterator[Statement]:
    """The statements, where a word that is a name elsewhere is one at the beginning too."""
    listed = sorted(statements, key=lambda one: (one.at.source, one.at.lines, one.item, one.text))
    names = {token.word for one in listed for token in one.tokens if token.name}
    for one in listed:
        kept = tuple(
            Token(word=token.word, name=token.name or (token.first and token.word in names))
            for token in one.tokens
            if token.word not in ignored
        )
        yield Statement(item=one.item, at=one.at, text=one.text, figure=one.figure, tokens=kept)


def _unambiguous(sharing: Sequence[Statement]) -> tuple[Statement, ...]:
    """Without the sources that give several figures: they measure several things."""
    by_source: defaultdict[str, list[Statement]] = defaultdict(list)
    for one in sharing:
        by_source[one.at.source].append(one)
    several = {
        source
        for source, own in by_source.items()
        if any(not compatible(a.figure, b.figure) for a, b in combinations(own, 2))
    }
    return tuple(one for one in sharing if one.at.source not in several)


def _cliques(listed: Sequence[Statement]) -> Iterator[tuple[Statement, ...]]:
    """Groups in which all are alike; who is alike to some only belongs to none for certain."""
    alike: Mapping[int, frozenset[int]] = {
        index: frozenset(
            other for other in range(len(listed)) if _alike(listed[index], listed[other])
        )
        for index in range(len(listed))
    }
    for members in sorted({tuple(sorted(group)) for group in alike.values()}):
        if all(alike[member] == frozenset(members) for member in members):
            found = tuple(listed[member] for member in members)
            if len({one.at.source for one in found}) > 1:
                yield found


def _alike(one: Statement, other: Statement) -> bool:
    """Whether two sentences with the same names and unit measure the same."""
    if one.content == other.content:
        return True
    short, long = sorted((one, other), key=lambda statement: len(statement.content))
    return bool(one.names) and short.content < long.content and not _narrows(long, short.content)


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
