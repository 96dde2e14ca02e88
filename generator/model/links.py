"""What the link stage adds: the corpus with mentions filled in, and what points where."""

from generator.model.base import ConceptId, QuoteId, Ref, Span, TalkId, Value
from generator.model.corpus import Corpus, RelatedTalk
from generator.model.graph import Graph
from generator.model.names import Names
from generator.model.problem import Problem


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
