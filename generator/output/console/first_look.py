"""What somebody with a folder of notes is told first: which talks it holds, and what to look at."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from generator.messages.words import english
from generator.model.base import EntityId
from generator.model.corpus import Corpus, Talk
from generator.model.problem import Severity
from generator.model.site.page import Site
from generator.output.console.report import by_severity, line_of
from generator.text.markdown.escape import harmless

_TALKS, _PLACES = 5, 5
_MANY = 10
_NOTES = "notes"
_NONE = "no talk was found in these files: `check` says how each was read"


def first_look(site: Site, seeds: PurePath) -> str:
    """The newest talks by title, what is not known of them, and the places to look at first."""
    corpus = site.corpus
    lines = list(_talks(corpus)) if corpus.talks else [_NONE]
    others = sum(problem.code == "note-of-no-talk" for problem in site.problems)
    if corpus.talks and others:
        lines.append(f"{others} of {len(corpus.sources)} files are about no talk: kept as notes")
    places = list(_places(site, seeds))
    if places:
        lines += ["look first at:", *places[:_PLACES]]
    return "".join(f"{line}\n" for line in lines)


def _talks(corpus: Corpus) -> Iterator[str]:
    """The newest talks, and what is not known of them all."""
    talks = sorted(corpus.talks, key=lambda talk: (talk.earliest or "", talk.id), reverse=True)
    yield "the newest talks:" if talks[0].earliest else "some of the talks:"
    names = {entity.id: entity.name for entity in corpus.entities}
    yield from (f"  {_line_of_talk(talk, names)}" for talk in talks[:_TALKS])
    if len(talks) > _TALKS:
        yield f"  … and {len(talks) - _TALKS} more"
    yield from _unknown(corpus)
    yield from _of_something_else(corpus)


def _line_of_talk(talk: Talk, names: dict[EntityId, str]) -> str:
    """A talk's title, who takes part, where and when, as far as is known."""
    people = (names[part.person] for part in talk.taking_part)
    when = () if talk.says_year or not talk.earliest else (talk.earliest,)
    facts = (", ".join(people), *talk.occasions, *when)
    return harmless(" · ".join(filter(None, (talk.title, *facts))))


def _unknown(corpus: Corpus) -> Iterator[str]:
    """How many talks have no date or nobody who takes part."""
    talks = corpus.talks
    undated = sum(not talk.earliest for talk in talks)
    unnamed = sum(not talk.taking_part for talk in talks)
    for lack, what in ((undated, "date"), (unnamed, "speaker")):
        if lack:
            yield f"no {what} was found for {lack} of {len(talks)} talks"


def _of_something_else(corpus: Corpus) -> Iterator[str]:
    """That most notes tell neither who spoke nor when nor where: a vault holds all sorts."""
    files = {it.id: it.file for it in corpus.sources if it.dialect == _NOTES}
    bare = [
        talk
        for talk in corpus.talks
        if not (talk.earliest or talk.url or talk.taking_part)
        and all(source in files for source in talk.sources)
    ]
    if len(bare) < _MANY or 2 * len(bare) < len(corpus.talks):
        return
    folders = Counter(PurePath(files[talk.sources[0]]).parent.as_posix() for talk in bare)
    folder = json.dumps(folders.most_common(1)[0][0], ensure_ascii=False)
    of_all = f"{len(bare)} of {len(corpus.talks)} talks"
    yield f"{of_all} have no date, speaker or address; if they are notes of other things,"
    yield f"  write `folders: {{{harmless(folder)}: {{kind: no-talk}}}}` into seeds/curation.yml"


def _places(site: Site, seeds: PurePath) -> Iterator[str]:
    """What was probably read badly, then what else is wrong, each with a place."""
    for anomaly in site.anomalies:
        if anomaly.severity is Severity.INFO:
            continue
        for example in anomaly.examples[:1]:
            line = f":{example.line}" if example.line else ""
            where = f"{seeds.as_posix()}/{harmless(example.file)}{line}"
            yield f"  {where}: {harmless(english(anomaly.message))}"
    seen: set[str] = set()
    for problem in by_severity(site.problems):
        if problem.severity is not Severity.INFO and problem.code not in seen:
            seen.add(problem.code)
            yield f"  {seeds.as_posix()}/{line_of(problem)}"
