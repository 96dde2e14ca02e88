"""What the link stage adds: the corpus with mentions filled in, and what points where."""

from generator.model.base import Address, ConceptId, QuoteId, Ref, Span, TalkId, Value
from generator.model.corpus import Corpus, RelatedTalk
from generator.model.graph import Graph
from generator.model.message import Message
from generator.model.problem import Problem

PRECEDENCE = ("concept", "person", "organisation", "product", "work", "talk")
"""Kinds of things with pages; where things of two kinds share a name, it means the earlier kind."""


class Target(Value, frozen=True, kw_only=True, order=True):
    """A thing that has a page; `name` is what it is called there."""

    kind: str
    name: str
    address: Address


class Names(Value, frozen=True, kw_only=True):
    """What each name means, by its key; more than one target if nothing settles it.

    Keys are those of :func:`generator.text.markdown.wiki.key`, plain and behind `<kind>:`.
    """

    targets: dict[str, tuple[Target, ...]] = {}


class Refusal(Value, frozen=True, kw_only=True):
    """One entry of a list in the curation file that takes something away.

    `target` is not what the item with one of the ids `items` is about (of a quote, all wordings);
    with `within`, its names are not linked in that talk; with `other` the two are not related.
    Exactly one of the three is given. `said` is the entry, and `line` the line where it stands.
    """

    target: Ref
    items: frozenset[str] = frozenset()
    within: str | None = None
    other: str | None = None
    said: Message
    line: int | None = None


class Backlink(Value, frozen=True, kw_only=True):
    """An item that names a target: where, and the sentence around the name.

    `before + surface + after` is a contiguous piece of the item's text; `cut_before` and
    `cut_after` say whether the text goes on at either side. `field` is the item's field, such as
    `text`, or `note` and `context` of a quote, which are not the speaker's words.
    """

    in_: Ref
    field: str
    talk: TalkId
    before: str
    surface: str
    after: str
    cut_before: bool
    cut_after: bool
    at: Span

    @property
    def text(self) -> str:
        """The sentence, or what is left of it."""
        return self.before + self.surface + self.after


class Resembling(Value, frozen=True, kw_only=True):
    """A quote that does not name a concept but shares rare words with what is said of it."""

    quote: QuoteId
    words: tuple[str, ...]


class Dated(Value, frozen=True, kw_only=True):
    """A statement that speaks of a time: the ISO date with its precision, and the sentence.

    `text` is a contiguous piece of the item's text; `cut_before` and `cut_after` say whether the
    text goes on at either side.
    """

    date: str
    in_: Ref
    talk: TalkId
    text: str
    cut_before: bool
    cut_after: bool
    at: Span


class Links(Value, frozen=True, kw_only=True):
    """The linked corpus and the indexes that pages need.

    `backlinks` maps a concept or entity to the items that name it, at most one backlink an
    item, grouped by talk and then in the order of the corpus. `related_talks` maps a talk to
    its neighbours, strongest first. `resembling` maps a concept to quotes that are probably
    about it. `dated` are statements that say when, by date. `graph` is what is connected with
    what. `names` are those by which an editor may link to things; `problems` names that could
    not be linked.
    """

    corpus: Corpus
    backlinks: dict[Ref, tuple[Backlink, ...]]
    related_talks: dict[TalkId, tuple[RelatedTalk, ...]]
    resembling: dict[ConceptId, tuple[Resembling, ...]] = {}
    dated: tuple[Dated, ...] = ()
    graph: Graph = Graph()
    names: Names = Names()
    problems: tuple[Problem, ...] = ()
