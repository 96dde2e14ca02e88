"""Items that the front matter states: topics, descriptions, chapters, and what is said."""

from collections.abc import Iterator

from generator.model.account import AccountPassage, AccountSegment, AccountTopic, PassageKind
from generator.model.base import SourceId, Span
from generator.read.account.linked_values import bare_text
from generator.read.front.front_matter import FrontMatter
from generator.read.grammar.timed import split_time
from generator.read.page import Draft
from generator.read.talk_facts import TalkFacts
from generator.read.vocabulary.keys import Field
from generator.read.vocabulary.name_parts import is_sort_of_note
from generator.read.vocabulary.unknown_values import is_unknown
from generator.text.naming.normal import words

_MAX_TOPIC = 8  # words; a longer one is a sentence


def own_items(
    source: SourceId, front: FrontMatter, facts: TalkFacts, draft: Draft
) -> Iterator[AccountPassage | AccountSegment]:
    """What the front matter describes the one talk of a note with, and the chapters it lists."""
    yield from _briefs(source, front, facts, draft)
    yield from _chapters(source, front)
    for turn in front.turns:
        at = Span(source=source, lines=turn.lines)
        yield AccountPassage(
            section=turn.section,
            kind=PassageKind.OTHER,
            text=turn.text,
            speaker=turn.speaker,
            time=turn.time,
            at=at,
        )


def topics_of(source: SourceId, front: FrontMatter) -> Iterator[AccountTopic]:
    """What the front matter lists as tags, keywords and the like; a number or year is no topic."""
    for value in front.values:
        if value.field in {Field.TOPIC, Field.CATEGORY}:
            text = bare_text(value.text).lstrip("#")
            is_name = any(map(str.isalpha, text)) and not is_sort_of_note(text)
            if is_name and len(text.split()) <= _MAX_TOPIC:
                yield AccountTopic(name=text, at=Span(source=source, lines=value.lines))


def _chapters(source: SourceId, front: FrontMatter) -> Iterator[AccountSegment]:
    """The chapters that the front matter lists, each with its time."""
    for value in front.values:
        if value.field is not Field.CHAPTER:
            continue
        timed = split_time(value.text)
        title, time = (value.text, value.time) if value.time else (timed.text, timed.time)
        if time is not None and title:
            at = Span(source=source, lines=value.lines)
            yield AccountSegment(title=title, time=time, at=at)


def _briefs(
    source: SourceId, front: FrontMatter, facts: TalkFacts, draft: Draft
) -> Iterator[AccountPassage]:
    """What the front matter describes the talk with, but for what a title or the text says too."""
    stated = [it for it in front.values if it.field is Field.BRIEF and not is_unknown(it.text)]
    if not stated:
        return
    texts = [title.text for title in facts.titles]
    texts += [item.text for item in draft.items if isinstance(item, AccountPassage)]
    printed = [_spelt(text) for text in texts]
    for value in stated:
        spelt = _spelt(value.text)
        if spelt.strip() and not any(spelt in text for text in printed):
            printed.append(spelt)
            at = Span(source=source, lines=value.lines)
            yield AccountPassage(section="", kind=PassageKind.BRIEF, text=value.text, at=at)


def _spelt(text: str) -> str:
    """The words of a text, with a space around each, to be looked for in another."""
    return f" {' '.join(words(text))} "
