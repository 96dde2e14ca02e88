"""Sentences that name a concept or entity, and sentences that name a day, a month or a year."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.link.mentions import Text
from generator.model.base import Ref
from generator.model.items import Mention
from generator.model.links import Backlink, Dated
from generator.text.quantities.prose_dates import dates_in_prose
from generator.text.syntax.sentences import sentence


def backlinks(
    texts: Iterable[Text], mentions: Iterable[Mention]
) -> dict[Ref, tuple[Backlink, ...]]:
    """At most one backlink for each item and target, by talk and then in the order of the texts.

    A quote that names the target itself is linked by its words, not by what is said around them.
    """
    by_place = {(text.item, text.field): text for text in texts}
    by_target: defaultdict[Ref, dict[Ref, Backlink]] = defaultdict(dict)
    for mention in mentions:
        text = by_place[mention.in_, mention.field]
        known = by_target[mention.target].get(mention.in_)
        is_quoted = mention.in_.kind == "quote" and mention.field == "text"
        if known is None or (is_quoted and known.field != mention.field):
            by_target[mention.target][mention.in_] = _backlink(mention, text)
    return {
        target: tuple(sorted(items.values(), key=lambda link: link.talk))
        for target, items in by_target.items()
    }


def _backlink(mention: Mention, text: Text) -> Backlink:
    first, last = sentence(text.text, mention.start, mention.end)
    return Backlink(
        in_=mention.in_,
        field=mention.field,
        talk=text.talk,
        before=text.text[first : mention.start],
        surface=mention.surface,
        after=text.text[mention.end : last],
        cut_before=first > 0,
        cut_after=last < len(text.text),
        at=mention.at,
    )


_KINDS = frozenset(
    {"claim", "definition", "fact", "insight", "passage", "quote", "segment", "takeaway"}
)
_FIELDS = frozenset({"text", "description"})


def dated(texts: Iterable[Text]) -> tuple[Dated, ...]:
    """What the texts date, by date; of each item every date once, with the sentence around it."""
    dates = (
        dated
        for text in texts
        if text.item.kind in _KINDS and text.field in _FIELDS
        for dated in _of(text)
    )
    return tuple(
        sorted(dates, key=lambda dated: (dated.date, dated.at.source, dated.at.lines, dated.in_.id))
    )


def _of(text: Text) -> Iterator[Dated]:
    seen: set[str] = set()
    for date in dates_in_prose(text.text):
        if date.iso not in seen:
            seen.add(date.iso)
            first, last = sentence(text.text, date.start, date.end)
            yield Dated(
                date=date.iso,
                in_=text.item,
                talk=text.talk,
                text=text.text[first:last],
                cut_before=first > 0,
                cut_after=last < len(text.text),
                at=text.at,
            )
