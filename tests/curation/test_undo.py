"""What the program concluded, and the editor thinks wrong, is undone by the line that explain prints."""

import re
from pathlib import Path

import pytest

from generator.build import build
from generator.messages.words import english
from generator.model.base import SourceId, TalkId
from generator.model.config import Config
from generator.model.corpus import Corpus
from generator.model.items import SET_BY_EDITOR
from generator.model.problem import PROBLEMS
from generator.model.site.page import Site
from generator.output.explain.lines import explain, find_source
from generator.output.explain.places import covers
from generator.text.markdown.escape import escape
from tests.curation.undoing import (
    CLOCK,
    GHOSTS,
    INTERVIEW,
    NAMES,
    PODCAST,
    appended,
    built,
    page,
    real,
    told,
    undo,
    written,
)
from tests.resolve.test_talks import DIGEST, NOTES, OTHER_YEAR
from tests.support import SEEDS, assert_said


def talks_of(corpus: Corpus, source: str) -> tuple[str, ...]:
    return tuple(talk.id for talk in corpus.talks if source in talk.sources)


def talks(corpus: Corpus) -> list[tuple[str, ...]]:
    return sorted(talk.sources for talk in corpus.talks)


@pytest.mark.slow
def test_a_source_that_evidence_joined_leaves_the_talk(folder: Path) -> None:
    site = real(folder)
    talk = page(site, "talks/dwarkesh-karpathy.md")
    assert "Why these notes are taken to be about one talk" in talk
    (merged,) = [one for one in site.corpus.talks if one.id == "dwarkesh-karpathy"]
    reasons = [one for one in merged.merged_because if one.evidence != "curation"]
    assert reasons
    assert all(str(escape(english(one.detail))) in talk for one in reasons)
    after = built(folder, undo(site, folder, PODCAST, 1, "split")).corpus
    assert len(after.talks) == len(site.corpus.talks) + 1
    assert (PODCAST.removesuffix(".txt"),) in talks(after)


def test_the_source_beside_it_says_the_same(folder: Path) -> None:
    written(folder, {"a": DIGEST, "b": NOTES})
    site = built(folder)
    assert talks(site.corpus) == [("a", "b")]
    for name in "ab":
        assert talks(built(folder, undo(site, folder, f"{name}.txt", 1, "split")).corpus) == [
            ("a",),
            ("b",),
        ]
        (folder / "curation.yml").unlink()


def test_a_source_that_its_front_matter_joined_leaves_the_talk(folder: Path) -> None:
    front = "---\ntalk: woods\ntitle: Rain\n---\n"
    written(folder, {"a": front + DIGEST, "b": front + NOTES, "c": front + NOTES})
    site = built(folder)
    assert talks(site.corpus) == [("a", "b", "c")]
    after = built(folder, undo(site, folder, "b.txt", 3, "split")).corpus
    assert talks(after) == [("a", "c"), ("b",)]
    assert "woods" in {talk.id for talk in after.talks}


def test_a_source_that_the_editor_joined_leaves_the_talk_with_his_line(folder: Path) -> None:
    written(folder, {"a": DIGEST, "b": OTHER_YEAR})
    told = "sources: {b.txt: {talk: woods}, a.txt: {talk: woods}}"
    site = built(folder, told)
    text = explain(site, find_source(site, "b.txt", folder), 1)
    number = site.given[SourceId("b")]
    assert f"undo    # take `talk` out of line {number} of curation.yml" in text
    assert "{split:" not in text
    lines = (folder / "curation.yml").read_text(encoding="utf-8").splitlines()
    assert lines[number - 1].strip() == "talk: woods"
    assert talks(site.corpus) == [("a", "b")]
    (folder / "curation.yml").unlink()
    assert talks(built(folder, "sources: {a.txt: {talk: woods}}").corpus) == [("a",), ("b",)]


def test_talks_that_the_editor_merged_are_parted_by_his_line(folder: Path) -> None:
    written(folder, {"a": DIGEST, "b": OTHER_YEAR})
    one, other = (talk.id for talk in built(folder).corpus.talks)
    site = built(folder, f"talks: {{{one}: {{merge: [{other}]}}}}")
    assert len(site.corpus.talks) == 1
    for name in "ab":
        text = explain(site, find_source(site, f"{name}.txt", folder), 1)
        assert f"undo    # take talks.{one}.merge out of curation.yml" in text
        assert "{split:" not in text


@pytest.mark.slow
def test_wordings_of_a_quote_are_parted(folder: Path) -> None:
    site = real(folder)
    shown = page(site, "quotes/in/dwarkesh-karpathy.md")
    assert shown.count("taken to be one quote, because the words are alike") == 1
    for name, number in ((PODCAST, GHOSTS), (INTERVIEW, 82)):
        after = built(folder, undo(site, folder, name, number, "not_same_as")).corpus
        assert len(after.quotes) == len(site.corpus.quotes) + 1
        assert all(len(quote.attestations) == 1 for quote in after.quotes)
        (folder / "curation.yml").write_bytes((SEEDS / "curation.yml").read_bytes())


def test_wordings_that_the_editor_joined_say_so(folder: Path) -> None:
    other = NOTES.replace("A forest remembers what the rain forgot a hundred years ago", "Wait")
    written(
        folder, {"a": f"---\ntalk: woods\n---\n{NOTES}", "b": f"---\ntalk: woods\n---\n{other}"}
    )
    one, two = (quote.id for quote in built(folder).corpus.quotes)
    site = built(folder, f"quotes: {{{one}: {{same_as: [{two}]}}}}")
    (quote,) = site.corpus.quotes
    assert [it.because for it in quote.attestations] == [None, SET_BY_EDITOR]
    assert "words are alike" not in page(site, "quotes/in/woods.md")
    assert "(set by the editor)" in page(site, "quotes/in/woods.md")


WORDINGS = (
    "A forest remembers what the rain forgot a hundred years ago, and it shows.",
    "A forest remembers what the rain forgot a hundred years ago.",
    "A forest remembers what the rain forgot a hundred years ago, and it hides.",
)


def test_wordings_are_parted_though_a_third_is_like_both(folder: Path) -> None:
    front = "---\ntalk: woods\n---\n"
    text = NOTES.replace(WORDINGS[0], "{}")
    seeds = {name: front + text.format(said) for name, said in zip("abc", WORDINGS, strict=True)}
    written(folder, seeds)
    site = built(folder)
    (quote,) = site.corpus.quotes
    ids = {one.text: one.id for one in quote.attestations}
    first, last = ids[WORDINGS[0]], ids[WORDINGS[2]]
    after = built(folder, f"quotes: {{{first}: {{not_same_as: [{last}]}}}}").corpus
    found = [{one.id for one in quote.attestations} for quote in after.quotes]
    assert len(found) == 2
    assert not any({first, last} <= one for one in found)


def test_one_wording_in_two_talks_can_be_edited_in_one_of_them(folder: Path) -> None:
    other = NOTES.replace("Forests", "Lakes").replace("forests", "lakes")
    written(
        folder, {"a": f"---\ntalk: woods\n---\n{NOTES}", "b": f"---\ntalk: lakes\n---\n{other}"}
    )
    site = built(folder)
    first, second = site.corpus.quotes
    assert first.text == second.text
    assert first.id != second.id
    line = f'quotes: {{{second.id}: {{speaker: Ada Okafor, time: "1:02:03", note: Hm}}}}'
    after = {quote.talk: quote for quote in built(folder, line).corpus.quotes}
    edited, left = after[second.talk], after[first.talk]
    assert edited.id == second.id
    assert edited.attestations[0].time
    assert edited.attestations[0].time.seconds == 3723
    assert edited.speaker
    assert edited.speaker.because == SET_BY_EDITOR
    assert edited.note == "Hm"
    assert left == first


@pytest.mark.slow
def test_an_inferred_speaker_is_set_right(folder: Path) -> None:
    site = real(folder)
    line = undo(site, folder, PODCAST, GHOSTS, "speaker")
    line = line.replace('"none"', "Dwarkesh Patel")
    (folder / "curation.yml").write_bytes((SEEDS / "curation.yml").read_bytes())
    after = built(folder, line)
    (quote,) = [one for one in after.corpus.quotes if len(one.attestations) > 1]
    assert quote.speaker
    assert (quote.speaker.person, quote.speaker.because) == ("dwarkesh-patel", SET_BY_EDITOR)
    assert "(set by the editor)" in page(after, "quotes/in/dwarkesh-karpathy.md")


@pytest.mark.slow
def test_the_desk_has_the_line_for_a_repaired_time(folder: Path) -> None:
    site = real(folder)
    line = undo(site, folder, PODCAST, CLOCK, "time")
    assert str(escape(line)) in page(site, "desk.md")
    assert str(escape(line)) not in page(built(folder, line), "desk.md")


def test_a_time_that_no_source_prints_is_not_said_to_be_printed(folder: Path) -> None:
    written(folder, {"a": DIGEST.replace(" @ 12:40", "")})
    (quote,) = built(folder).corpus.quotes
    site = built(folder, f'quotes: {{{quote.id}: {{time: "1:02:03"}}}}')
    shown = page(site, f"quotes/in/{quote.talk}.md")
    assert "(set by the editor)" in shown
    assert "the source prints" not in shown


def test_a_repaired_time_of_a_segment_is_set_right(folder: Path) -> None:
    times = ("82:55", "84:07", "88:28", "1:03:12", "1:05:01", "113:31")
    listed = "".join(f"  • {time} · Part {time[:2]}\n" for time in times)
    text = DIGEST.replace("  • 00:00 · Intro\n  • 12:00 · Roots and rain\n", listed)
    text = text.replace("Segments (2)", "Segments (6)").replace("50 min", "146 min")
    written(folder, {"a": text})
    site = built(folder)
    number = text.split("\n").index("  • 1:03:12 · Part 1:") + 1
    segment = next(one for one in site.corpus.segments if one.at.lines == (number, number))
    assert segment.time
    assert segment.time.seconds == 6192
    after = built(folder, undo(site, folder, "a.txt", number, "items"))
    edited = next(one for one in after.corpus.segments if one.id == segment.id)
    assert edited.time
    assert (edited.time.seconds, edited.time.printed) == (3792, "1:03:12")
    assert "(set by the editor)" in page(after, after.corpus.talks[0].address[:-5] + ".md")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "about", "target"),
    [
        (CLOCK, "concepts", ("concept", "large-language-models")),
        (GHOSTS, "people", ("person", "andrej-karpathy")),
    ],
)
def test_a_wrong_link_is_taken_away(
    folder: Path, number: int, about: str, target: tuple[str, str]
) -> None:
    site = real(folder)
    linked = [one for one in site.corpus.mentions if (one.target.kind, one.target.id) == target]
    assert linked
    (item,) = {one.in_ for one in linked if covers(one.at, PODCAST.removesuffix(".txt"), number)}
    text = explain(site, find_source(site, PODCAST, folder), number)
    line = undo(site, folder, PODCAST, number, about)
    after = built(folder, line).corpus
    kept = [one for one in after.mentions if (one.target.kind, one.target.id) == target]
    assert kept == [one for one in linked if one.in_ != item]
    assert [one for one in after.mentions if one not in kept] == [
        one for one in site.corpus.mentions if one not in linked
    ]
    for scope in ("talk", "site"):
        (folder / "curation.yml").write_bytes((SEEDS / "curation.yml").read_bytes())
        said = re.findall(rf"^ {{10}}{scope}    (.*)$", text, re.MULTILINE)
        (line,) = [one for one in said if target[1] in one]
        after = built(folder, line).corpus
        kept = [one for one in after.mentions if (one.target.kind, one.target.id) == target]
        (talk,) = [quote.talk for quote in site.corpus.quotes if quote.id == item.id]
        there = [one for one in linked if talks_of(site.corpus, one.at.source) != (talk,)]
        assert kept == (there if scope == "talk" else [])


def test_organisations_are_unlinked_as_well(folder: Path) -> None:
    written(folder, {"a": DIGEST + "\nTakeaways\n\n  • We asked Treeline about the forest.\n"})
    site = built(folder)
    number = DIGEST.count("\n") + 4
    line = undo(site, folder, "a.txt", number)
    (mention,) = site.corpus.mentions
    assert line == f'organisations: {{"treeline": {{not_about: ["{mention.in_.id}"]}}}}'
    text = explain(site, find_source(site, "a.txt", folder), number)
    (talk,) = site.corpus.talks
    assert f'talk    talks: {{"{talk.id}": {{unlink: ["organisation:treeline"]}}}}' in text
    assert 'site    organisations: {"treeline": {link: false}}' in text
    assert not built(folder, line).corpus.mentions


def test_names_of_a_concept_are_parted(folder: Path) -> None:
    written(folder, {"a": DIGEST.replace("Mycorrhiza · Rainfall", NAMES)})
    site = built(folder)
    (concept,) = [one for one in site.corpus.concepts if one.merged_because]
    (why,) = concept.merged_because
    assert (why.name, why.evidence, why.sources) == ("Tree-agent", "same-name", ("a",))
    said = "“Tree-agent” is “Tree Agents”: they differ only in hyphens, the plural and capitals"
    assert english(why.detail) == said
    shown = page(site, f"concepts/{concept.id}.md")
    assert "Why these names are taken to be one concept" in shown
    assert "they differ only in hyphens" in shown
    line = undo(site, folder, "a.txt", DIGEST.split("\n").index("Mycorrhiza · Rainfall") + 1)
    assert line == f'concepts: {{"{concept.id}": {{split: ["Tree-agent"]}}}}'
    after = built(folder, line).corpus
    assert len(after.concepts) == len(site.corpus.concepts) + 1
    refers = {topic.name: topic.refers_to.id for topic in after.topics}
    assert refers["Tree Agents"] == concept.id
    assert refers["Tree-agent"] != concept.id
    assert not any(one.merged_because for one in after.concepts)


def test_concepts_that_the_editor_merged_say_so(folder: Path) -> None:
    written(folder, {"a": DIGEST})
    site = built(folder, "concepts: {rainfall: {merge: [mycorrhiza]}}")
    (concept,) = site.corpus.concepts
    assert (concept.id, concept.name) == ("rainfall", "Rainfall")
    (why,) = concept.merged_because
    assert (why.name, why.evidence) == ("Mycorrhiza", "curation")
    (folder / "curation.yml").unlink()
    assert len(built(folder).corpus.concepts) == 2


AGAIN = "We measure the sea with a stick, and the sea measures us."
ELSEWHERE = "{who} — “{title}”\n\nQuotes\n- At 12:20 - “{said}” - {who} explains it.\n"


def test_a_quote_said_in_two_talks_is_parted_and_joined(folder: Path) -> None:
    written(
        folder,
        {
            "a": ELSEWHERE.format(who="Ada Okafor", title="Dikes that listen", said=AGAIN),
            "b": ELSEWHERE.format(who="Bo Lindqvist", title="Cities on stilts", said=AGAIN),
        },
    )
    site = built(folder)
    one, other = site.corpus.quotes
    assert (one.recurs, one.recurs_by_hand) == ((other.id,), ())
    line = undo(site, folder, "a.txt", 4, "not_same_as")
    assert not any(quote.recurs for quote in built(folder, line).corpus.quotes)
    (folder / "curation.yml").unlink()
    after = built(folder, f'quotes: {{"{one.id}": {{same_as: ["{other.id}"]}}}}')
    assert [quote.recurs_by_hand for quote in after.corpus.quotes] == [(other.id,), (one.id,)]
    told = explain(after, find_source(after, "a.txt", folder), 4)
    assert f"said again in {other.talk} as the quote {other.id}: set by the editor" in told
    assert "(set by the editor)" in page(after, f"quotes/in/{one.talk}.md")


def test_a_related_talk_and_a_related_concept_are_refused(folder: Path) -> None:
    other = DIGEST.replace("Ada Okafor", "Bo Lindqvist").replace("forest", "lake")
    written(
        folder, {"a": f"---\ntalk: woods\n---\n{DIGEST}", "b": f"---\ntalk: lakes\n---\n{other}"}
    )
    site = built(folder)
    assert {talk: [one.talk for one in near] for talk, near in site.related_talks.items()} == {
        "woods": ["lakes"],
        "lakes": ["woods"],
    }
    text = told(site, "talks/woods.html")
    (line,) = re.findall(r"^ {10}undo    (talks.*)$", text, re.MULTILINE)
    assert line == 'talks: {"woods": {not_related: ["lakes"]}}'
    assert english(site.related_talks[TalkId("woods")][0].because) in text
    assert built(folder, line).related_talks == {}
    assert "related" not in told(built(folder), "talks/woods.html")


@pytest.mark.slow
def test_a_related_concept_is_refused_on_both_pages(folder: Path) -> None:
    site = real(folder)
    concept = next(one for one in site.corpus.concepts if one.related)
    other = concept.related[0].concept
    text = told(site, str(concept.address))
    line = f'concepts: {{"{concept.id}": {{not_related: ["{other}"]}}}}'
    assert f"undo    {line}" in text
    after = {
        one.id: {it.concept for it in one.related} for one in built(folder, line).corpus.concepts
    }
    assert other not in after[concept.id]
    assert concept.id not in after[other]


@pytest.mark.slow
def test_a_quote_that_seems_to_be_about_a_concept_is_not(folder: Path) -> None:
    site = real(folder)
    concept, (first, *_) = next(iter(site.resembling.items()))
    quote = next(one for one in site.corpus.quotes if one.id == first.quote)
    at = quote.attestations[0].at
    text = explain(site, find_source(site, f"{at.source}.txt", folder), at.lines[0])
    line = f'concepts: {{"{concept}": {{not_about: ["{quote.id}"]}}}}'
    assert f"undo    {line}" in text
    after = built(folder, line)
    assert first not in after.resembling.get(concept, ())
    assert [one for one in after.problems if one.code == "curation-without-effect"] == []


def test_a_refusal_that_takes_nothing_away_is_reported(folder: Path) -> None:
    written(folder, {"a": DIGEST})
    site = built(folder)
    quote, talk = site.corpus.quotes[0], site.corpus.talks[0]
    after = built(
        folder,
        f'concepts: {{rainfall: {{not_about: ["{quote.id}"]}}}}',
        f"talks: {{{talk.id}: {{unlink: [mycorrhiza]}}}}",
    )
    found = [one for one in after.problems if one.code == "curation-without-effect"]
    assert sorted(english(one.message) for one in found) == [
        f"concepts.rainfall.not_about: “{quote.id}” takes no link away",
        f"talks.{talk.id}.unlink: “mycorrhiza” takes no link away",
    ]
    assert all(one.lines for one in found)
    for one in found:
        assert_said(one.message)


TERMS = """
Key Concepts

- Treeline: a counter of trees that looks from above.

Takeaways

- We asked Treeline about the forest.
"""


def test_a_company_is_not_defined_by_a_term_of_its_name(folder: Path) -> None:
    written(folder, {"a": DIGEST + TERMS})
    site = built(folder)
    (entity,) = [one for one in site.corpus.entities if one.kind == "organisation"]
    assert entity.concept is None
    assert "looks from above" not in page(site, "organisations/treeline.md")
    assert not site.corpus.mentions


def test_a_product_shows_how_it_is_defined(folder: Path) -> None:
    written(folder, {"a": DIGEST.replace("Companies", "Products") + TERMS})
    site = built(folder)
    (entity,) = [one for one in site.corpus.entities if one.kind == "product"]
    assert entity.concept == "treeline"
    shown = page(site, "products/treeline.md")
    assert "a counter of trees that looks from above" in shown
    assert "Also defined as a concept" in shown
    assert "{ #definitions }" in shown
    assert 'href="../products/treeline.html"' in page(site, "concepts/treeline.md")
    assert [(one.target.kind, one.surface) for one in site.corpus.mentions] == [
        ("product", "Treeline")
    ]
    assert [one for one in site.problems if one.code == "acronym-ambiguous"] == []


@pytest.mark.slow
def test_the_lines_of_two_wordings_of_a_quote_both_count(folder: Path) -> None:
    site = real(folder)
    at = {PODCAST: GHOSTS, INTERVIEW: 82}
    lines = [undo(site, folder, name, line, "ai-as-ghosts") for name, line in at.items()]
    assert lines[0] != lines[1]
    after = appended(folder, *lines)
    assert [english(one.message) for one in after.problems if one.file == "curation.yml"] == []


def test_one_fault_of_a_refusal_is_one_problem(folder: Path) -> None:
    written(folder, {"a": DIGEST})
    (talk,) = built(folder).corpus.talks
    site = appended(
        folder,
        f'talks: {{"{talk.id}": {{unlink: ["planet:mars"]}}}}',
        "concepts: {rainfall: {not_about: [zz]}}",
        "concepts: {zzzzz: {not_about: [zz2], not_related: [rainfall]}}",
    )
    found = [(one.code, one.lines) for one in site.problems if one.file == "curation.yml"]
    assert found == [
        ("curation-dangling", (3, 3)),
        ("curation-dangling", (2, 2)),
        ("curation-dangling", (3, 3)),
        ("curation-dangling", (1, 1)),
    ]


def test_things_that_are_not_related_need_not_be_parted(folder: Path) -> None:
    written(folder, {"a": DIGEST})
    site = appended(folder, "concepts: {rainfall: {not_related: [mycorrhiza]}}")
    (found,) = [one for one in site.problems if one.file == "curation.yml"]
    assert found.code == "curation-without-effect"
    assert (
        english(found.message)
        == "concepts.rainfall.not_related: “mycorrhiza” takes no relation away"
    )
    assert_said(found.message)


PREDICTS = (
    "---\ntalk: woods\ndate: 2025-10-17\n---\n"
    + DIGEST
    + "\nPredictions (1)\n\n  • [01:00, 10 years] Forests will walk.\n"
)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_became_of_a_prediction_is_the_editors_word(folder: Path, language: str) -> None:
    written(folder, {"a": PREDICTS})
    settings = Config(seeds=folder, notes=folder / "notes", language=language)
    said = {"en": "(set by the editor)", "zh": "（由编者设定）"}[language]
    paths = ("predictions.md", "talks/woods.md", "timeline.md")
    site = build(settings)
    (prediction,) = site.corpus.predictions
    assert not any(said in page(site, path) for path in paths)
    (folder / "curation.yml").write_text(
        f"predictions: {{{prediction.id}: {{status: failed, resolved: 2026-01, "
        "evidence: https://example.org/e}}",
        encoding="utf-8",
    )
    site = build(settings)
    assert [page(site, path).count(said) for path in paths] == [1, 1, 1]


def test_a_title_that_the_editor_gives_is_doubted_no_more(folder: Path) -> None:
    written(folder, {"keepers": "Please add what you heard at the gates\n\n* They open.\n"})

    def doubts(site: Site) -> list[str]:
        found = [problem.code for problem in site.problems]
        found += [it.code for source in site.corpus.sources for it in source.problems]
        return [code for code in found if code == "title-doubtful"]

    site = built(folder)
    assert doubts(site)
    (talk,) = site.corpus.talks
    assert talk.address == f"talks/{talk.id}.html"
    assert "`talks: {ID: {title: …}}`" in english(PROBLEMS["title-doubtful"].mend)
    settled = built(folder, f"talks: {{{talk.id}: {{title: Gates by night}}}}")
    assert settled.corpus.talks[0].title == "Gates by night"
    assert not doubts(settled)
