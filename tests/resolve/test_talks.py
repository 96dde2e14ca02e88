"""Which accounts become one talk."""

import random

import msgspec
import pytest

from generator.curation.load import read_curation
from generator.model.base import Address
from generator.model.curation import Curation
from generator.model.reading import AddressBook, Reading
from generator.output.console.suggest import suggestion_lines
from generator.read.seed import Seed
from generator.resolve import resolve
from generator.resolve.same_talk.groups import Grouped, group_accounts
from generator.resolve.same_talk.rules import RuleKind
from tests.support import reading_of, real_reading, seed_of

DIGEST = """\
Radio Terra + Ada Okafor: Forests that remember

Category: Interviews · Duration: 50 min

Speakers: Ada Okafor · Bo Lindqvist

Segments (2)

  • 00:00 · Intro
  • 12:00 · Roots and rain

Companies Mentioned (1)

Treeline

Notable Quotes (1)

A forest remembers what the rain forgot a hundred years ago. — Ada Okafor @ 12:40

Key Topics

Mycorrhiza · Rainfall
"""

NOTES = """\
Ada Okafor — “Forests that remember”
Audio Brief
This episode covers Ada Okafor's view of forests. Okafor argues that they remember.
Key Concepts
- Mycorrhiza: The net of fungi between the roots.
Quotes
- At 12:38 - "A forest remembers what the rain forgot a hundred years ago, and it shows." - Her main point.
Takeaways
- Plant mixed forests.
"""

ONE_QUOTE = """\
Ada Okafor — “Of roots and patience”
Audio Brief
This episode covers Ada Okafor's nursery. Okafor argues that gardeners hurry, that pots are prisons
and that a seedling deserves silence, worms, shelter and a decade without visitors or fertiliser.
Quotes
- At 12:38 - "A forest remembers what the rain forgot a hundred years ago, and it shows." - Her main point.
Takeaways
- Sell the shears.
"""

OTHER_YEAR = """\
Ada Okafor — “Deserts that forget”
Audio Brief
This episode covers Ada Okafor's view of deserts. Okafor argues that they forget.
Quotes
- At 1:00 - "A desert forgets everything that the wind has ever told it." - Her main point.
Takeaways
- Mind the wind.
"""


def seeds(*texts: str) -> list[Seed]:
    return [seed_of(text, f"s{number}") for number, text in enumerate(texts)]


def without_editor(reading: Reading) -> Grouped:
    """The groups that evidence alone makes."""
    accounts = [msgspec.structs.replace(account, talk=None) for account in reading.accounts]
    return group_accounts(accounts, Curation(), {one.id: one for one in reading.sources})


def test_shared_quote_title_and_people_join_two_accounts() -> None:
    corpus = resolve(reading_of(*seeds(DIGEST, NOTES))).corpus
    (talk,) = corpus.talks
    assert talk.sources == ("s0", "s1")
    assert [one.evidence for one in talk.merged_because] == [
        "title-and-person",
        "a-quote",
        "same-quote-time",
        "same-words",
    ]
    assert all(one.sources == ("s0", "s1") for one in talk.merged_because)


def test_the_same_person_alone_does_not() -> None:
    corpus = resolve(reading_of(*seeds(NOTES, OTHER_YEAR))).corpus
    assert len(corpus.talks) == 2


def test_the_editor_has_the_last_word() -> None:
    joined = "sources:\n  s0.txt: {talk: forests}\n  s1.txt: {talk: forests}\n"
    corpus = resolve(reading_of(*given_talks(joined, OTHER_YEAR, NOTES))).corpus
    assert [talk.id for talk in corpus.talks] == ["forests"]
    assert [one.evidence for one in corpus.talks[0].merged_because] == ["curation"]

    apart = "talks:\n  radio-terra: {split: [s1]}\n"
    reading = reading_of(*seeds(DIGEST, NOTES), curation=apart)
    assert len(resolve(reading).corpus.talks) == 2


def given_talks(curation: str, *texts: str) -> list[Seed]:
    """Seeds of which the curation file says what talk each is about, as `read` would apply it."""
    edited, problems = read_curation(curation)
    assert not problems
    return [
        Seed(
            source=seed.source,
            accounts=tuple(
                msgspec.structs.replace(account, talk=edited.sources[seed.source.file].talk)
                for account in seed.accounts
            ),
        )
        for seed in seeds(*texts)
    ]


def test_merge_in_the_curation_file() -> None:
    before = resolve(reading_of(*seeds(NOTES, OTHER_YEAR))).corpus
    first, second = (talk.id for talk in before.talks)
    curation = f"talks:\n  {first}:\n    merge: [{second}]\n    title: Both\n"
    resolved = resolve(reading_of(*seeds(NOTES, OTHER_YEAR), curation=curation))
    assert not resolved.problems
    (talk,) = resolved.corpus.talks
    assert (talk.id, talk.title, talk.sources) == (first, "Both", ("s0", "s1"))
    assert len(talk.other_titles) == 2


def test_real_seeds_without_curation() -> None:
    groups = without_editor(real_reading()).groups
    assert [sorted(account.source[:3] for account in group.accounts) for group in groups] == [
        ["000"],
        ["001", "002", "003"],
        ["004"],
    ]


def test_real_seeds_are_about_three_talks() -> None:
    reading = real_reading()
    resolved = resolve(reading)
    assert resolved.problems == reading.problems
    assert {talk.id: [s[:3] for s in talk.sources] for talk in resolved.corpus.talks} == {
        "dwarkesh-karpathy": ["001", "002", "003"],
        "engineerings-phase-shift": ["000"],
        "karpathy-key-insights": ["004"],
    }


@pytest.mark.parametrize("shuffle", range(5))
def test_the_order_of_accounts_does_not_matter(shuffle: int) -> None:
    reading = real_reading()
    accounts = list(reading.accounts)
    sources = list(reading.sources)
    random.Random(shuffle).shuffle(accounts)
    random.Random(shuffle).shuffle(sources)
    mixed = Reading(sources=tuple(sources), accounts=tuple(accounts), curation=reading.curation)
    assert resolve(mixed).corpus == resolve(reading).corpus


def test_what_the_address_book_lists_keeps_its_address() -> None:
    plain = resolve(reading_of(*seeds(DIGEST, OTHER_YEAR))).corpus
    book = AddressBook(
        entries={
            "talk:ada okafor deserts that forget": (Address("talks/deserts.html"),),
            "concept:mycorrhiza": (Address("concepts/fungi.html"),),
            "person:ada okafor": (Address("people/ada.html"),),
        }
    )
    kept = resolve(reading_of(*seeds(DIGEST, OTHER_YEAR), book=book)).corpus
    assert {talk.id for talk in kept.talks} - {talk.id for talk in plain.talks} == {"deserts"}
    assert "fungi" in {concept.id for concept in kept.concepts}
    assert "ada" in {entity.id for entity in kept.entities}


def test_a_newcomer_yields_to_a_published_address() -> None:
    book = AddressBook(entries={"concept:something else": (Address("concepts/mycorrhiza.html"),)})
    corpus = resolve(reading_of(*seeds(DIGEST), book=book)).corpus
    (concept,) = (one for one in corpus.concepts if one.name == "Mycorrhiza")
    assert concept.id.startswith("mycorrhiza-")


def test_what_evidence_points_at_but_does_not_settle_is_suggested() -> None:
    (near,) = without_editor(reading_of(*seeds(DIGEST, ONE_QUOTE))).near
    assert {sign.rule.kind for sign in near.signs} == {RuleKind.WEAK}
    assert {sign.rule.code for sign in near.signs} >= {"a-quote", "same-people"}
    assert near.against == ()


def test_suggestions_are_a_curation_file_that_joins_what_they_name() -> None:
    texts = [DIGEST, ONE_QUOTE]
    resolved = resolve(reading_of(*seeds(*texts)))
    assert len(resolved.corpus.talks) == 2
    (suggestion,) = (one for one in resolved.suggestions if one.kind == "talks")
    assert suggestion.because
    text = suggestion_lines(resolved.suggestions)
    joined = resolve(reading_of(*seeds(*texts), curation=text))
    assert not joined.problems
    assert len(joined.corpus.talks) == 1
    assert not joined.suggestions


def test_concepts_that_differ_in_a_general_word_are_suggested() -> None:
    text = DIGEST.replace("Mycorrhiza · Rainfall", "AI Education · Education · Fungus · Fungal Net")
    found = resolve(reading_of(*seeds(text))).suggestions
    assert [(one.first, one.second) for one in found] == [("ai-education", "education")]


def _shown(*notes: str) -> list[tuple[str, str | None]]:
    seeds_of = (seed_of(text, f"note-{n}", ".md") for n, text in enumerate(notes))
    return sorted((it.title, it.event) for it in resolve(reading_of(*seeds_of)).corpus.talks)


def test_the_day_behind_a_title_is_shown_as_the_talks_alone() -> None:
    """Of those that are called alike it tells one from the other."""
    day = "# Weirs in fewer than twenty days - 20/02/2031\n\nThey rise.\n"
    assert _shown(day) == [("Weirs in fewer than twenty days", None)]
    other = day.replace("20/02", "21/02").replace("They rise", "Rain fell on the mill")
    assert [title for title, _ in _shown(day, other)] == [
        "Weirs in fewer than twenty days - 20/02/2031",
        "Weirs in fewer than twenty days - 21/02/2031",
    ]
    for kept in ("# Weirs - 20/02/2031", "# What the miller wrote on 20/02/2031"):
        assert _shown(f"{kept}\n\nThey rise.\n") == [(kept.removeprefix("# "), None)]


def test_an_event_is_shown_in_one_form() -> None:
    note = "---\ntitle: {title}\nevent: {event}\nspeaker: {who}\n---\n\nThey {title}.\n"
    texts = [
        note.format(title="rise", event="RiverHub Universe 2031", who="Ada Okafor"),
        note.format(title="sink", event="Riverhub Universe 2031", who="Ivo Kern"),
        note.format(title="wait", event="RIVERHUB UNIVERSE 2031", who="Nadia Brun"),
        note.format(title="mill", event="River Hub Universe 2031", who="Olga Ferro"),
    ]
    events = [event for _, event in _shown(*texts)]
    assert set(events) == {"RiverHub Universe 2031"}
