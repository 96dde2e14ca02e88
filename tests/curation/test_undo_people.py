"""Who spoke, and what somebody is called, is set right by the line that explain prints."""

from pathlib import Path

import pytest

from generator.build import build
from generator.messages.words import english
from generator.model.config import Config
from generator.model.items import SET_BY_EDITOR
from generator.model.problem import Severity
from generator.output.explain.lines import explain, find_source
from generator.text.naming.normal import name_key
from tests.curation.undoing import CLOCK, NAMES, PODCAST, appended, built, page, real, undo, written
from tests.resolve.test_talks import DIGEST, NOTES
from tests.support import assert_said


@pytest.mark.slow
@pytest.mark.parametrize("wordings", [1, 2])
def test_a_speaker_who_was_concluded_is_not_named_by_the_line_as_it_is(
    folder: Path, wordings: int
) -> None:
    site = real(folder)
    quote = next(
        one
        for one in site.corpus.quotes
        if len(one.attestations) == wordings
        and any(it.speaker and it.speaker.because for it in one.attestations)
    )
    wording = next(it for it in quote.attestations if it.speaker and it.speaker.because)
    file = next(one.file for one in site.corpus.sources if one.id == wording.at.source)
    after = appended(folder, undo(site, folder, file, wording.at.lines[0], "speaker"))
    assert [one for one in after.problems if one.file == "curation.yml"] == []
    left = next(one for one in after.corpus.quotes if one.id == quote.id)
    assert [it.text for it in left.attestations] == [it.text for it in quote.attestations]
    assert not any(it.speaker and it.speaker.because for it in left.attestations)
    assert (left.speaker is None) == (wordings == 1)


@pytest.mark.slow
def test_a_repaired_time_of_a_quote_is_set_right(folder: Path) -> None:
    site = real(folder)
    after = built(folder, undo(site, folder, PODCAST, CLOCK, "time"))
    (time,) = [
        one.time
        for quote in after.corpus.quotes
        for one in quote.attestations
        if one.at.lines == (CLOCK, CLOCK) and one.at.source == PODCAST.removesuffix(".txt")
    ]
    assert time
    assert (time.seconds, time.repaired) == (3792, SET_BY_EDITOR)
    text = explain(after, find_source(after, PODCAST, folder), CLOCK)
    assert text.count("undo    quotes") == 1
    assert "1:43:12" in explain(site, find_source(site, PODCAST, folder), CLOCK)
    assert "1:43:12" not in text
    assert any("1:43:12" in english(one.message) for one in site.problems)
    assert not any("1:43:12" in english(one.message) for one in after.problems)
    (source,) = [one for one in after.corpus.sources if one.file == PODCAST]
    assert [one.line for one in source.repairs] == [CLOCK + 1]
    assert not any("1:43:12" in english(one.message) for one in source.problems)
    assert "103&#58;12" not in page(after, f"sources/{source.id}.md")
    shown = page(after, "quotes/in/dwarkesh-karpathy.md")
    assert not any(f"the source prints {one}&#58;03" in shown for one in ("1", "&#49;"))
    assert "(set by the editor)" in shown


TWO_VOICES = """\
---
talk: woods
speakers: [Ada Okafor, Bo Lindqvist]
---
Rain and roots

Quotes
- 12:20 "A dike is a promise that water has never read." — Bo Lindqvist
- 13:20 "We measure the sea with a stick." — Ada Okafor
"""
HEARD = """WEBVTT

00:01.000 --> 00:09.000
<v Bo Lindqvist>A dike is a promise that water has never read, and so on.
"""


def test_a_printed_speaker_is_set_right_for_a_talk(folder: Path) -> None:
    written(folder, {"a": TWO_VOICES, "b": f"---\ntalk: lakes\n---\n{NOTES}"})
    (folder / "a.vtt").write_text(HEARD, encoding="utf-8")
    site = built(folder)
    line = undo(site, folder, "a.txt", 8, "speakers")
    assert line == 'talks: {"woods": {speakers: {"Bo Lindqvist": ""}}}'
    assert appended(folder, line).corpus == site.corpus
    (folder / "curation.yml").unlink()
    for right in ("Ada Okafor", "ada-okafor"):
        after = built(folder, line.replace('": ""}', f'": {right}}}'))
        quotes = {quote.text: quote for quote in after.corpus.quotes if quote.talk == "woods"}
        speaker = quotes["A dike is a promise that water has never read."].speaker
        assert speaker
        assert (speaker.person, speaker.printed) == ("ada-okafor", "Bo Lindqvist")
        assert speaker.because == SET_BY_EDITOR
        unchanged = quotes["We measure the sea with a stick."]
        assert unchanged in site.corpus.quotes
        (talk,) = [one for one in after.corpus.talks if one.id == "woods"]
        assert [one.person for one in talk.people] == ["ada-okafor"]
        heard = [one for one in after.corpus.passages if one.speaker]
        assert [(one.speaker, one.person) for one in heard] == [("Bo Lindqvist", "ada-okafor")]
        assert [one.id for one in heard] == [one.id for one in site.corpus.passages if one.speaker]
        assert "the source prints “Bo Lindqvist”" in page(after, "quotes/in/woods.md")
        assert "the source prints “Bo Lindqvist”" in page(after, "talks/woods.md")
        assert [one for one in after.corpus.quotes if one.talk == "lakes"] == [
            one for one in site.corpus.quotes if one.talk == "lakes"
        ]


def test_somebody_else_takes_part_in_a_talk(folder: Path) -> None:
    alone = TWO_VOICES.replace("[Ada Okafor, Bo Lindqvist]", "[Bo Lindqvist]")
    alone = alone.replace(" — Ada Okafor", " — Bo Lindqvist")
    written(folder, {"a": alone, "b": f"---\ntalk: lakes\n---\n{NOTES}"})
    site = built(folder)
    assert "Rain and roots" not in page(site, "people/ada-okafor.md")
    text = explain(site, find_source(site, "a.txt", folder), 3)
    line = 'talks: {"woods": {people: {"Bo Lindqvist": "none"}}}'
    assert f"undo    {line}" in text
    (talk,) = [it for it in built(folder, line).corpus.talks if it.id == "woods"]
    assert not talk.people
    after = built(folder, 'talks: {"woods": {speakers: {"Bo Lindqvist": Ada Okafor}}}')
    (person,) = [one for one in after.corpus.entities if one.id == "ada-okafor"]
    assert person.talks == ("lakes", "woods")
    assert "Rain and roots" in page(after, "people/ada-okafor.md")


ASKED = """Why dikes leak

3 July 2024

Q: Why do dikes leak?
A: Because water has time, and a dike has none.

Q: And what helps against it?
A: A second dike behind the first, and somebody who walks on both of them.
"""


@pytest.mark.parametrize(
    ("meant", "roles"),
    [
        ("speakers: {A: Ida Brook}", [("ida-brook", "speaker")]),
        (
            "speakers: {A: Ida Brook, Q: Ada Okafor}",
            [("ida-brook", "speaker"), ("ada-okafor", "host")],
        ),
        (
            "speakers: {A: Ida Brook}, people: {Ida Brook: host}",
            [("ida-brook", "host")],
        ),
    ],
)
def test_whom_the_editor_names_for_a_voice_takes_part(
    folder: Path, meant: str, roles: list[tuple[str, str]]
) -> None:
    written(folder, {"a": ASKED, "b": f"---\ntalk: lakes\n---\n{NOTES}"})
    after = built(folder, f"talks: {{why-dikes-leak: {{{meant}}}}}")
    (talk,) = [one for one in after.corpus.talks if one.id == "why-dikes-leak"]
    assert [(one.person, one.role.value) for one in talk.people] == roles
    assert all(one.by_editor for one in talk.people)
    if ("ida-brook", "speaker") in roles:
        assert "Why dikes leak" in page(after, "people/ida-brook.md")
        assert "Ida Brook" in page(after, "talks/why-dikes-leak.md").partition("Q:")[0]


def test_an_inferred_speaker_follows_the_talk_and_a_quote_keeps_its_own(folder: Path) -> None:
    alone = TWO_VOICES.replace("[Ada Okafor, Bo Lindqvist]", "[Bo Lindqvist]")
    alone = alone.replace(" — Bo Lindqvist", "").replace(" — Ada Okafor", "")
    written(folder, {"a": alone, "b": f"---\ntalk: lakes\n---\n{NOTES}"})
    site = built(folder)
    mine = [one for one in site.corpus.quotes if one.talk == "woods"]
    assert [one.speaker and one.speaker.person for one in mine] == ["bo-lindqvist"] * 2
    after = built(
        folder,
        "talks: {woods: {speakers: {Bo Lindqvist: Ada Okafor}}}",
        f'quotes: {{"{mine[0].id}": {{speaker: Bo Lindqvist}}}}',
    )
    told = {one.id: one.speaker and one.speaker.person for one in after.corpus.quotes}
    assert [told[one.id] for one in mine] == ["bo-lindqvist", "ada-okafor"]


def test_lines_for_two_speakers_stand_behind_each_other(folder: Path) -> None:
    written(folder, {"a": TWO_VOICES})
    (folder / "curation.yml").write_text(
        'talks: {"woods": {speakers: {"Bo Lindqvist": "Ada Okafor"}}}\n'
        'talks: {"woods": {speakers: {"Ada Okafor": "Bo Lindqvist"}}}\n',
        encoding="utf-8",
    )
    site = build(Config(seeds=folder, notes=folder / "notes"))
    assert [one for one in site.problems if one.severity is Severity.ERROR] == []
    people = [one.speaker.person for one in site.corpus.quotes if one.speaker]
    assert people == ["ada-okafor", "bo-lindqvist"]


@pytest.mark.parametrize("other", ["Tree-Line", "TREELINE", "Treelines"])
def test_names_of_an_organisation_are_parted(folder: Path, other: str) -> None:
    listed = "Companies Mentioned (1)\n\nTreeline"
    assert listed in DIGEST
    printed = "Tree Line" if other == "Tree-Line" else "Treeline"
    two = f"Companies Mentioned (3)\n\n- {printed}\n- {printed}\n- {other}"
    written(folder, {"a": DIGEST.replace(listed, two)})
    site = built(folder)
    (entity,) = [one for one in site.corpus.entities if one.kind == "organisation"]
    (why,) = entity.merged_because
    assert (why.name, why.evidence) == (other, "same-name")
    path = entity.address[:-5] + ".md"
    assert "Why these names are taken to be one" in page(site, path)
    number = DIGEST.split("\n").index("Treeline") + 3
    line = undo(site, folder, "a.txt", number, "split")
    assert line == f'organisations: {{"{entity.id}": {{split: ["{other}"]}}}}'
    after = built(folder, line)
    found = {
        one.id: {naming.printed for naming in one.namings}
        for one in after.corpus.entities
        if one.kind == "organisation"
    }
    assert len(found) == 2
    assert found[entity.id] == {printed}
    assert "Why these names" not in page(after, path)
    assert len({key for key in after.published if key.startswith("organisation:")}) == 2


def test_a_split_name_may_be_given_to_another_and_each_speaker_is_found(folder: Path) -> None:
    text = TWO_VOICES.replace("[Ada Okafor, Bo Lindqvist]", "[Li-Wei Chen, Li Wei Chen]")
    text = text.replace("— Bo Lindqvist", "— Li-Wei Chen").replace("— Ada Okafor", "— Li Wei Chen")
    written(folder, {"a": text})
    site = built(folder)
    (person,) = [one for one in site.corpus.entities if one.kind == "person"]
    other = {"Li-Wei Chen", "Li Wei Chen"} - {person.name}
    after = built(folder, f'people: {{"{person.id}": {{split: {sorted(other)}}}}}').corpus
    names = {one.id: one.name for one in after.entities if one.kind == "person"}
    speakers = [one.speaker and one.speaker.person for one in after.quotes]
    said = [one and names[one] for one in speakers]
    assert said == ["Li-Wei Chen", "Li Wei Chen"]


@pytest.mark.slow
def test_a_last_name_is_no_longer_a_persons(folder: Path) -> None:
    site = real(folder)
    line = "people: {andrej-karpathy: {split: [Karpathy]}}"
    after = built(folder, line).corpus
    person = next(one for one in after.entities if one.id == "andrej-karpathy")
    assert person.aliases == ()
    linked = {one.surface for one in site.corpus.mentions if one.target.id == person.id}
    assert "Karpathy" in linked
    assert "Karpathy" not in {one.surface for one in after.mentions if one.target.id == person.id}


def test_a_name_that_differs_in_capitals_only_leaves_a_concept_its_address(folder: Path) -> None:
    listed = NAMES.replace("Tree-agent", "TREE AGENTS")
    written(folder, {"a": DIGEST.replace("Mycorrhiza · Rainfall", listed)})
    site = built(folder)
    (concept,) = [one for one in site.corpus.concepts if one.merged_because]
    line = undo(site, folder, "a.txt", DIGEST.split("\n").index("Mycorrhiza · Rainfall") + 1)
    after = {one.id for one in built(folder, line).corpus.concepts}
    assert concept.id in after
    assert len(after) == len(site.corpus.concepts) + 1


HANNA = "Hanna Weißkirch"


@pytest.mark.parametrize(
    "lines",
    [
        ['quotes: {"QUOTE": {speaker: Hanna Weißkirch}}'],
        ["talks: {woods: {speakers: {Bo Lindqvist: Hanna Weißkirch}}}"],
        [
            "people: {hanna-weisskirch: {name: Hanna Weißkirch, url: https://example.org/}}",
            'quotes: {"QUOTE": {speaker: hanna-weisskirch}}',
        ],
        [
            "people: {hw: {name: Hanna Weißkirch, aliases: [H. W.]}}",
            "talks: {woods: {speakers: {Bo Lindqvist: H. W.}}}",
        ],
    ],
)
def test_a_speaker_whom_no_note_names_is_introduced(folder: Path, lines: list[str]) -> None:
    written(folder, {"a": TWO_VOICES})
    first = built(folder).corpus.quotes[0]
    site = built(folder, *(line.replace("QUOTE", first.id) for line in lines))
    assert [one for one in site.problems if one.file == "curation.yml"] == []
    (hanna,) = [one for one in site.corpus.entities if one.name == HANNA]
    assert hanna.id in {"hw", "hanna-weisskirch", "hanna-weißkirch"}
    assert hanna.talks == ("woods",)
    assert site.published[f"person:{name_key(HANNA)}"] == hanna.address
    speaker = next(one.speaker for one in site.corpus.quotes if one.id == first.id)
    assert speaker
    assert (speaker.person, speaker.printed) == (hanna.id, "Bo Lindqvist")
    assert speaker.because == SET_BY_EDITOR
    shown = page(site, f"people/{hanna.id}.md")
    assert "A dike is a promise" in shown
    assert "Rain and roots" in shown
    assert "A dike is a promise" in page(site, f"quotes/by/{hanna.id}.md")


def test_somebody_is_introduced_by_a_name_alone(folder: Path) -> None:
    written(folder, {"a": TWO_VOICES})
    entries = "people: {anna-okafor: {name: Anna Okafor}, hw: {name: Hanna Weißkirch}}"
    site = built(folder, entries)
    assert {"anna-okafor", "hw"} <= {one.id for one in site.corpus.entities}
    assert page(site, "people/hw.md")
    assert page(site, "people/anna-okafor.md")


def test_a_slip_in_an_id_introduces_nobody(folder: Path) -> None:
    written(folder, {"a": TWO_VOICES})
    for entry in ("ada-okafr: {name: A. B. Okafor}", "ada: {name: Ada Okafor}", "Hw: {name: H W}"):
        site = appended(folder, f"people: {{{entry}}}")
        (problem,) = [one for one in site.problems if one.file == "curation.yml"]
        assert problem.code == "curation-dangling"
        assert ("somebody else has the name “Ada Okafor”" in english(problem.message)) == (
            "ada:" in entry
        )
        assert_said(problem.message)
        assert {one.id for one in site.corpus.entities} == {"ada-okafor", "bo-lindqvist"}
        (folder / "curation.yml").unlink()


def test_nobody_is_introduced_who_may_stand_in_a_private_note_alone(folder: Path) -> None:
    written(folder, {"a": TWO_VOICES, "b": f"---\ntalk: woods\n---\n{NOTES}"})
    private = [quote.id for quote in built(folder).corpus.quotes if "remembers" in quote.text]
    site = built(
        folder,
        "sources: {b.txt: {publish: false}}",
        "people: {hw: {name: Hanna Weißkirch}, cy: {name: Cy Young}}",
        f"quotes: {{{private[0]}: {{speaker: Zed Nobody}}}}",
        "talks: {woods: {speakers: {Bo Lindqvist: cy, Wanda: Ute Moss}}}",
    )
    people = {one.id for one in site.corpus.entities}
    assert people == {"ada-okafor", "bo-lindqvist", "cy"}
    assert not any("Zed" in one.markdown or "Ute" in one.markdown for one in site.pages)


def test_nobody_is_named_though_two_wordings_conclude_the_same(folder: Path) -> None:
    note = "---\ntalk: woods\nspeakers: [Ada Okafor]\n---\n# Woods\n\n## Quotes\n\n- “{}”\n"
    words = "A forest remembers what the rain forgot a hundred years ago"
    written(folder, {"a": note.format(words), "b": note.format(f"{words}, and it shows")})
    (quote,) = built(folder).corpus.quotes
    assert [it.speaker is not None for it in quote.attestations] == [True, True]
    for wording in quote.attestations:
        after = built(folder, f"quotes: {{{wording.id}: {{speaker: none}}}}").corpus
        assert [one.speaker for one in after.quotes] == [None]
        (folder / "curation.yml").unlink()
