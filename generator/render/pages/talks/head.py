"""What stands at the head of a talk's page: facts, languages, a brief, remarks on its sources."""

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise, takewhile
from pathlib import PurePosixPath

from generator.messages.words import Words
from generator.model.account import BRIEF
from generator.model.account_head import AccountHead, DateBasis, PersonRole
from generator.model.base import SourceId, Span, Value
from generator.model.corpus import Talk
from generator.model.grouping import grouped
from generator.model.items import Passage, every_item
from generator.model.message import Message
from generator.model.source import Source
from generator.render.context.lookups import Lookups
from generator.render.context.render_context import RenderContext
from generator.render.context.talk_lookups import TalkLookups
from generator.render.pages.talks.contributions import printed_fact
from generator.render.pieces.shorten import ALONE, LEAST, opened
from generator.render.pieces.summaries import names_people
from generator.text.addresses import web_address
from generator.text.language import is_other_language, language_tag
from generator.text.paths import path_of
from generator.text.regex import regex

_KEY = regex("[:：]")
_OCCASIONS = frozenset({"event", "show"})


class TalkFact(Value, frozen=True, kw_only=True):
    """Something about the talk, with the sources that say so; none means the editor does.

    Of a show, `episode` is the number that the same sources give the talk in it.
    """

    kind: str
    value: str
    sources: tuple[SourceId, ...]
    episode: str | None = None


_UNNAMED = "und"
_FEW = 3
_LABELLED, _MOST_LABELLED = 4, 6  # words of an address and its label; of each of several
_OF_TEXT = frozenset({"passage", "detail", "topic"})


class SourceBrief(Value, frozen=True, kw_only=True):
    """What one source says in brief: its first paragraphs, and the others by printed heading.

    Where it is all that is told of a talk, and more than a few lines, `is_notes`.
    """

    source: Source
    first: tuple[Passage, ...]
    rest: dict[str, list[Passage]]
    is_notes: bool

    @property
    def more(self) -> int:
        """How many paragraphs the rest has."""
        return sum(map(len, self.rest.values()))


class HeadRemark(Value, frozen=True, kw_only=True):
    """A remark, what it is on (`title`, `date`, `page`, `note`), and the sources it is about."""

    kind: str
    text: str
    sources: tuple[SourceId, ...]


def talk_facts(talk: Talk, has: TalkLookups) -> Iterator[TalkFact]:
    """What is known of the talk, each fact with the sources that say so."""
    values = {
        "event": talk.event,
        "episode": talk.episode,
        "show": talk.show,
        "published": None if talk.says_year else talk.published,
        "duration": talk.duration.printed if talk.duration else None,
    }
    sources = {
        kind: tuple(
            dict.fromkeys(it.source for it in has.accounts if printed_fact(it, kind) == value)
        )
        for kind, value in values.items()
        if value and (kind not in _OCCASIONS or value in talk.occasions)
    }
    is_one = "show" in sources and sources.get("episode") == sources["show"]
    for kind, own in sources.items():
        if kind != "episode" or not is_one:
            episode = talk.episode if kind == "show" and is_one else None
            yield TalkFact(kind=kind, value=values[kind] or "", sources=own, episode=episode)


def printed_speakers(talk: Talk, has: TalkLookups) -> tuple[tuple[str, Span], ...]:
    """Who speaks, as printed with its place, where nobody known does: a firm, a team."""
    if any(part.role is PersonRole.SPEAKER for part in talk.people):
        return ()
    stated = [(_value(it.text), it.at) for it in has.details if it.what == "speaker"]
    return tuple({text.casefold(): (text, at) for text, at in reversed(stated)}.values())[::-1]


def _value(line: str) -> str:
    """What stands behind the key of a line, without signs of a list or of a quotation.

    >>> _value('speaker: "River Works"'), _value("- River Works")
    ('River Works', 'River Works')
    """
    return _KEY.split(line, maxsplit=1)[-1].strip(" -*_|\"'")


def translations(
    context: RenderContext, talk: Talk
) -> tuple[tuple[str, tuple[SourceId, ...]], ...]:
    """The languages beside the talk's first one, by their names, and the sources in them.

    What says nothing of its language is in that of the site, unless another file is called as the
    one in it (`weirs.md` beside `weirs.en.md`): then nobody names its language.
    """
    site = context.words.language
    by_language: dict[str, list[SourceId]] = {}
    every = [context.lookups.sources[source] for source in talk.sources]
    named = {name for source in every if (name := _without_language(source, site))}
    for source in every:
        is_unnamed = not source.language and source.file in named
        language = _UNNAMED if is_unnamed else source.language or site  # most likely
        by_language.setdefault(language, []).append(source.id)
    own = [language for language in by_language if not is_other_language(language, site)]
    first = _UNNAMED if _UNNAMED in by_language else next(iter(own or by_language))
    return tuple(
        (context.words.language_name(language), tuple(sources))
        for language, sources in by_language.items()
        if is_other_language(language, first)
    )


def _without_language(source: Source, language: str) -> str | None:
    """The name of a file without the part that says that it is in some language, or None."""
    path = path_of(source.file)
    part = PurePosixPath(path.stem).suffix[1:]
    is_in = language_tag(part) is not None and not is_other_language(part, language)
    return str(path.with_name(f"{PurePosixPath(path.stem).stem}{path.suffix}")) if is_in else None


class Performance(Value, frozen=True, kw_only=True):
    """Another time at which a talk was given: as which talk, what tells it, its recording."""

    talk: Talk
    because: tuple[Message, ...]
    recording: str | None


def performances(context: RenderContext, talk: Talk) -> list[Performance]:
    """Other times at which the talk was given, the earliest first."""
    others = ((context.lookups.talks[it.talk], it.because) for it in talk.also_given)
    given = (
        Performance(talk=other, because=because, recording=web_address(other.url))
        for other, because in others
    )
    return sorted(given, key=lambda it: (it.talk.earliest or "9", it.talk.id))


def source_briefs(has: TalkLookups, lookups: Lookups) -> tuple[SourceBrief, ...]:
    """The brief, the summary or the overview that each source has, by the number of the source."""
    passages = [passage for passage in has.passages if passage.kind in BRIEF]
    is_all = is_only_text(has) and len(passages) == len(has.passages)
    briefs = [
        _brief(lookups.sources[source], items if is_all else _telling_first(items, has), is_all)
        for source, items in grouped(passages, lambda passage: passage.at.source).items()
    ]
    return tuple(sorted(briefs, key=lambda brief: brief.source.number))


def aside_title(briefs: Iterable[SourceBrief], has: TalkLookups) -> str | None:
    """What to call briefs that tell nothing of the talk: `links` or `notes`; None where some do.

    Addresses and the names of such tell nothing, nor does who gives the talk.
    """
    items = [item for brief in briefs for item in (*brief.first, *chain(*brief.rest.values()))]
    leading = [item for item in items if _leads_elsewhere(item)]
    others = [item for item in items if item not in leading]
    if leading and all(" " not in item.text for item in others):
        return "links"
    return "notes" if items and all(names_people(item.text, has) for item in others) else None


def is_only_text(has: TalkLookups) -> bool:
    """Whether nothing is told of a talk but in prose and bullets."""
    return not has.quotes and all(item.type_name in _OF_TEXT for item in every_item(has))


def _leads_elsewhere(passage: Passage) -> bool:
    """Whether a paragraph is addresses with labels at most, which tells nothing in brief."""
    words = passage.text.split()
    addresses = [at for at, word in enumerate(words, start=1) if "://" in word]
    if len(words) <= _LABELLED or len(words) not in addresses:
        return bool(addresses) and len(words) <= _LABELLED
    is_sentence = passage.text.endswith((".", "!", "?"))
    return not is_sentence and all(
        end - start <= _MOST_LABELLED for start, end in pairwise((0, *addresses))
    )


def _telling_first(items: Iterable[Passage], has: TalkLookups) -> list[Passage]:
    """The paragraphs in the order in which they are read: first what tells of the talk."""
    return sorted(items, key=lambda it: _leads_elsewhere(it) or names_people(it.text, has))


def _brief(source: Source, items: list[Passage], is_all: bool) -> SourceBrief:
    first = list(takewhile(lambda item: item.section == items[0].section, items))
    shown = opened(first, ALONE if is_all else LEAST)
    begun = items[0].section
    rest = grouped(items[shown:], lambda item: "" if item.section == begun else item.section)
    return SourceBrief(
        source=source, first=tuple(items[:shown]), rest=rest, is_notes=is_all and len(items) > _FEW
    )


def head_remarks(talk: Talk, accounts: Iterable[AccountHead], words: Words) -> Iterator[HeadRemark]:
    """The remarks, each once: on title and date of the talk, on pages, on notes."""
    every = tuple(accounts)
    remarks = [
        *(("title", *remark) for remark in _on_title(talk, every, words)),
        *(("date", *remark) for remark in _on_date(talk, every, words)),
        *(
            ("page", words.plain("talk.page_of", date=words.date(head.page_date)), head.source)
            for head in every
            if head.page_date
        ),
        *(("note", text, head.source) for head in every if (text := _on_note(talk, head, words))),
    ]
    for (kind, text), same in grouped(remarks, lambda remark: remark[:2]).items():
        sources = tuple(dict.fromkeys(source for *_, source in same))
        yield HeadRemark(kind=kind, text=text, sources=sources)


def _on_title(
    talk: Talk, accounts: Iterable[AccountHead], words: Words
) -> Iterator[tuple[str, SourceId]]:
    is_printed = any(talk.title in it.text for it in talk.titles)
    for head in accounts if not is_printed else ():
        if head.called == talk.title:
            yield words.plain("talk.title_from_name"), head.source


def _on_date(
    talk: Talk, accounts: Iterable[AccountHead], words: Words
) -> Iterator[tuple[str, SourceId]]:
    """That the date is a note's, or a name's or schedule's, where no source states it."""
    same = [head for head in accounts if head.published and head.published == talk.published]
    bases = {head.published_by for head in same}
    if not same or any(head.states_date for head in same):
        return
    basis = next(it for it in DateBasis if it in bases)
    codes = {
        DateBasis.SCHEDULE: "talk.date_in_schedule",
        DateBasis.NAME: "talk.year_in_name" if talk.says_year else "talk.date_in_name",
    }
    for head in same:
        if head.published_by is basis:
            yield words.plain(codes.get(basis, "talk.date_of_note")), head.source


def _on_note(talk: Talk, head: AccountHead, words: Words) -> str | None:
    """Who wrote a note and when, unless its date is the talk's for want of another."""
    names = words.listed(person.name for person in head.people if person.role is PersonRole.AUTHOR)
    date = words.date(head.note_date) if head.note_date else None
    if names and date:
        return words.plain("talk.note_by_of", names=names, date=date)
    if names:
        return words.plain("talk.note_by", names=names)
    if date and head.note_date != talk.published:
        return words.plain("talk.note_of", date=date)
    return None
