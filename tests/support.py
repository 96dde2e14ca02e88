"""What tests share: seeds from text, and the path up to the corpus."""

import os
import random
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from hypothesis import settings

from generator.curation.load import read_curation
from generator.link import link as link_resolved
from generator.messages.words import ENGLISH, english, languages, words
from generator.model.account import Account
from generator.model.base import SourceId
from generator.model.config import Config
from generator.model.corpus import Corpus
from generator.model.curation import Curation
from generator.model.links import Links, Refusal
from generator.model.message import Message
from generator.model.reading import AddressBook, Reading, Resolved
from generator.publish.export.context import ExportContext, make_context
from generator.read import read
from generator.read.outline.outlining import outline
from generator.read.page import Page
from generator.read.seed import Seed, SeedFile, read_seed

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
_GIVEN = re.compile(r"`[^`]*`|“[^”]*”")
_ENGLISH = re.compile(r"\b(?:are|expected|is|known|lines?|list|not|stands|such|there)\b")


def examples(number: int) -> int:
    """How many texts a property is tried with, where 100 are usual; fewer in `make quick`."""
    return number * settings().max_examples // 100


def seed_of_draws(variable: str) -> int:
    """Where drawing at random begins: given by a variable, else 1 in CI and anew in other runs."""
    given = os.environ.get(variable) or ("1" if "CI" in os.environ else "")
    return int(given) if given else random.SystemRandom().randrange(10**9)


def config(seeds: Path = SEEDS) -> Config:
    return Config(seeds=seeds, notes=ROOT / "docs" / "notes")


def seed_of(text: str | bytes, name: str = "note", ending: str = ".txt") -> Seed:
    """A seed read from its text, as a file of some ending."""
    return seed_in(f"{name}{ending}", text, name)


def seed_in(file: str, text: str | bytes, name: str | None = None) -> Seed:
    """A seed read from its text, as a file of this path; its id is the path where no name is given."""
    raw = text.encode("utf-8") if isinstance(text, str) else text
    seed = read_once(SeedFile(id=SourceId(name or file), file=file), raw)
    failed = [one.message for one in seed.source.problems if one.code == "reading-failed"]
    assert not failed, english(failed[0])  # the guard is for users, tests see the bug
    return seed


read_once = lru_cache(maxsize=512)(read_seed)
"""Reads what several tests of a module begin with but once; a test that replaces a part of the
reader begins with the fixture `nothing_read`."""


def account_of(text: str | bytes, name: str = "note") -> Account:
    """The only account of a seed."""
    (account,) = seed_of(text, name).accounts
    return account


@cache
def real_reading() -> Reading:
    """The real seeds as read, with their curation file."""
    return read(config())


def page_of(text: str) -> Page:
    """A page from its text, without repair or furniture."""
    lines = text.split("\n")
    return Page(
        source=SourceId("note"),
        text=text,
        lines=(1, len(lines)),
        blocks=outline(enumerate(lines, start=1)),
    )


def reading_of(*seeds: Seed, curation: str = "", book: AddressBook | None = None) -> Reading:
    """A reading of several seeds, with a curation file given as YAML."""
    edited, problems = read_curation(curation) if curation else (Curation(), ())
    return Reading(
        sources=tuple(seed.source for seed in seeds),
        accounts=tuple(account for seed in seeds for account in seed.accounts),
        curation=edited,
        book=book or AddressBook(),
        problems=problems,
    )


def resolved_as(corpus: Corpus, reading: Reading | None = None, **rest: Any) -> Resolved:
    """What resolving would have given, with a corpus made otherwise."""
    reading = reading or Reading(sources=(), accounts=())
    return Resolved(reading=reading, corpus=corpus, sources=reading.sources, **rest)


def link(corpus: Corpus, refused: tuple[Refusal, ...] = ()) -> Links:
    """Links a corpus; of the curation file nothing but refusals is known."""
    return link_resolved(resolved_as(corpus, refused=refused))


def export_context(links: Links, **settings: Any) -> ExportContext:
    """What exports are given of linked corpora, with these settings."""
    return make_context(links, Config(seeds=SEEDS, notes=ROOT, **settings))


def free(text: str) -> Message:
    """A message that says just this in every language."""
    return Message("free", english="{text}", text=text)


def assert_said(message: Message) -> None:
    """Other languages can say a message, and no part of it stays in English."""
    for language in set(languages()) - {ENGLISH}:
        told = words(language).said(message)
        assert told != words(ENGLISH).said(message)
        assert not _ENGLISH.search(_GIVEN.sub("", told)), told
