"""Whose a quote is, where no name is printed with it: in doubt nobody's."""

import pytest

from generator.messages.words import english
from generator.model.corpus import Corpus
from generator.model.items import Quote
from generator.resolve import resolve
from tests.support import reading_of, seed_of

WORDS = "A river is a verb that nobody owns"
FRONT = "---\ntitle: Rivers that move\nguests: [Nadia Brun]\n---\n"


def corpus(*texts: str) -> Corpus:
    seeds = (seed_of(text, f"note{index}", ".md") for index, text in enumerate(texts))
    return resolve(reading_of(*seeds)).corpus


def quote(text: str, words: str = WORDS) -> Quote:
    return next(one for one in corpus(text).quotes if words in one.text)


def speaker(text: str, words: str = WORDS) -> str | None:
    found = quote(text, words).speaker
    return found.printed or found.person if found else None


def noted(note: str, front: str = FRONT, text: str = f"{WORDS}.") -> str | None:
    return speaker(f'{front}## Quotes\n\n- At 1:00 - "{text}" - {note}\n', text.rstrip(".?"))


def test_the_only_speaker_is_meant_and_the_page_says_why() -> None:
    found = quote(f'{FRONT}## Quotes\n\n- "{WORDS}."\n').speaker
    assert found is not None
    assert found.because is not None
    assert (found.person, found.printed) == ("nadia-brun", None)
    assert english(found.because) == "the only person that the source introduces"


def test_where_it_was_said_is_no_speaker() -> None:
    assert speaker(f'---\ntitle: Rivers\n---\n## 인용\n\n> "{WORDS}."\n> — 인터뷰 마지막\n') is None


@pytest.mark.parametrize("before", ["", "The psalm says:\n\n"])
def test_among_other_text_a_quotation_may_be_anybodys(before: str) -> None:
    text = f'{FRONT}## Floods\n\nRivers move.\n\n{before}> "{WORDS}."\n\nSo they say.\n'
    assert speaker(text) is None


def test_among_other_text_a_time_says_that_the_words_are_in_the_recording() -> None:
    assert speaker(f'{FRONT}## Floods\n\nRivers move.\n\n- "{WORDS}." (12:05)\n') == "nadia-brun"


def test_words_of_the_note_are_said_to_be_in_the_note() -> None:
    found = quote(f'{FRONT}## Quotes\n\n- At 1:00 - "{WORDS}." - Brun explains her view.\n').speaker
    assert found is not None
    assert found.because is not None
    assert english(found.because) == "the note on it says “Brun explains”"


@pytest.mark.parametrize("note", ["She explains it.", "On what rivers do.", "Nadia on rivers."])
def test_a_note_that_names_nobody_else_leaves_the_only_speaker(note: str) -> None:
    assert noted(note) == "nadia-brun"


@pytest.mark.parametrize(
    "note",
    [
        "The host explains the rules.",
        "Interviewer presses her on it.",
        "An audience member remembers a flood.",
        "Kern asks about the weir.",
        "Ivo Kern argues against her.",
        "She quotes an old fisherman.",
        "Quoting a poem of her village.",
        "A line from the book she wrote against.",
    ],
)
def test_a_note_that_names_another_forbids(note: str) -> None:
    assert noted(note) is None


def test_a_host_and_a_guest_are_told_apart_by_the_note_alone() -> None:
    front = "---\ntitle: Rivers\nhost: Ivo Kern\nguests: [Nadia Brun]\n---\n"
    assert noted("On what rivers do.", front) is None
    assert noted("Brun explains what rivers do.", front) == "nadia-brun"
    assert noted("Kern wonders what rivers do.", front) == "ivo-kern"
    assert noted("The host wonders what rivers do.", front) == "ivo-kern"
    assert noted("Brun is asked what rivers do.", front) is None


def test_who_wrote_the_note_says_nothing() -> None:
    assert noted("On rivers.", "---\ntitle: Rivers\nauthor: Alex Writer\n---\n") is None


@pytest.mark.parametrize("show", ["Kern's Podcast", "The Weir with Ivo: Ivo's Show"])
def test_a_show_called_after_somebody_has_a_host(show: str) -> None:
    front = FRONT.replace("guests", f'podcast: "{show}"\nguests')
    assert noted("On what rivers do.", front) is None


@pytest.mark.parametrize(
    ("show", "role"), [("Ivo's Podcast", "host"), ("Ivo Kern Hour", "host"), ("Weirs", "speaker")]
)
def test_whose_name_a_show_has_is_its_host_beside_others(show: str, role: str) -> None:
    turns = "Ivo Kern: Do rivers move?\n\nNadia Brun: They do, and they must.\n\n" * 3
    (talk,) = corpus(FRONT.replace("guests", f'podcast: "{show}"\nguests') + turns).talks
    assert {it.person: it.role for it in talk.people} == {"nadia-brun": "speaker", "ivo-kern": role}


@pytest.mark.parametrize("text", ["Who owns the rivers and the weirs?", "Brun, you own the weirs."])
def test_what_is_asked_of_somebody_is_not_said_by_him(text: str) -> None:
    assert noted("On weirs.", text=text) is None


@pytest.mark.parametrize(
    ("other", "person"),
    [
        ("Today we're joined by the keeper of a weir.", None),
        ("Thank you for listening.", "nadia-brun"),
        ("Welcome back to the River Show.", None),
        ("Thank you so much for coming on.", None),
        ("Thank you for having me on the show.", "nadia-brun"),
    ],
)
def test_where_a_host_is_quoted_too_other_words_may_be_the_hosts(
    other: str, person: str | None
) -> None:
    assert speaker(f'{FRONT}## Quotes\n\n- "{WORDS}." (12:05)\n- "{other}" (0:05)\n') == person


def test_turns_of_others_leave_nobody() -> None:
    asked = "**Nadia Brun:** They move.\n\n**Ivo Kern:** Do they?\n\n"
    turns = f"{asked}**Nadia Brun:** Yes.\n\n**Ivo Kern:** I see."
    assert speaker(f'{FRONT}## Quotes\n\n- "{WORDS}."\n\n## Transcript\n\n{turns}\n') is None


CITED = '> "Nobody owns a flood, not even the sea."\n> — Ivo Kern, *Dams and Debts*\n'


def test_a_work_behind_a_name_is_the_note_of_a_citation() -> None:
    cited = quote(f"{FRONT}## Notable quotes\n\n{CITED}", "Nobody owns")
    assert cited.speaker is not None
    assert (cited.speaker.printed, cited.attestations[0].note) == ("Ivo Kern", "Dams and Debts")


def test_a_citation_in_one_block_takes_no_other_quote_and_leaves_it_to_the_speaker() -> None:
    text = f'{FRONT}## Notable quotes\n\n> "{WORDS}."\n{CITED}'
    assert speaker(text) == "nadia-brun"
    assert speaker(text, "Nobody owns") == "Ivo Kern"


def test_another_speaker_beside_a_quote_leaves_nobody() -> None:
    text = f'{FRONT}## Quotes\n\n- "{WORDS}."\n- "Nobody owns a flood." — Ivo Kern\n'
    assert speaker(text) is None


def test_a_conclusion_yields_to_another_note_that_prints_the_speaker() -> None:
    words = f'- "{WORDS}, and nobody ever will."'
    one, other = f"{FRONT}## Quotes\n\n{words}\n", f"{FRONT}## Quotes\n\n{words} — Ivo Kern\n"
    texts = (text.replace("guests", "talk: rivers\nguests") for text in (one, other))
    (merged,) = corpus(*texts).quotes
    printed = {wording.speaker and wording.speaker.printed for wording in merged.attestations}
    assert printed == {None, "Ivo Kern"}
    assert all(
        wording.speaker is None or wording.speaker.printed for wording in merged.attestations
    )


@pytest.mark.parametrize(
    "text",
    [
        "- **Weirs and Memory**:\n  - The episode asks what weirs remember of a flood.",
        "- Riverium: “Rivers can be moved by those who wait.”\n- Riverium is a plan.",
        '- (0:30-1:00) "This is not about your worth as a weir."',
        "- “Rivers can be moved by those who wait.” - Riverprinciple的智慧",
        "- 关于河流：“河流是动词，没有人拥有它。”",
    ],
)
def test_labels_are_no_speakers(text: str) -> None:
    before = "".join(f"Rivers move, says line {line} of many.\n\n" for line in range(20))
    found = corpus(f"# Rivers that move\n\n{before}## Themes and more\n\n{text}\n").quotes
    assert [one.speaker.printed for one in found if one.speaker] == []


SPOKEN = """---
title: Rivers that move
guests: [Nadia Brun]
host: Ivo Kern
---
## Quotes

> "A river is a verb." — Nadia

> "A dam is a noun." — Kern

> "A flood is a question." — Bo

## Predictions

- Half of the dams will be gone by 2030 — Nadia Brun
"""


def test_one_word_is_the_only_one_of_the_talk_whose_name_it_is_of() -> None:
    speakers = {quote.text: quote.speaker for quote in corpus(SPOKEN).quotes}
    people = [it.person if it else None for it in speakers.values()]
    assert sorted(filter(None, people)) == ["ivo-kern", "nadia-brun"]
    of_river = speakers["A river is a verb."]
    assert of_river is not None
    assert (of_river.person, of_river.printed) == ("nadia-brun", "Nadia")
    two = SPOKEN.replace("[Nadia Brun]", "[Nadia Brun, Nadia Roy]")
    doubtful = next(it for it in corpus(two).quotes if "verb" in it.text).speaker
    assert doubtful is not None
    assert (doubtful.person, doubtful.printed) == (None, "Nadia")


@pytest.mark.parametrize("title", ["Dr.", "Dr", "Prof."])
def test_a_title_in_front_of_a_name_is_no_part_of_its_short_form(title: str) -> None:
    text = f'# Rivers\n\nSpeaker: {title} Nadia Brun\n\n"{WORDS}." — {{}}, 12:00\n'
    for name in ("Nadia", "Brun"):
        found = quote(text.format(name)).speaker
        assert found is not None
        assert (found.person, found.printed) == ("nadia-brun", name)


def test_a_prediction_is_of_the_person_whose_name_is_printed_with_it() -> None:
    (foretold,) = corpus(SPOKEN).predictions
    assert (foretold.speaker, foretold.person) == ("Nadia Brun", "nadia-brun")
    (without,) = corpus(SPOKEN.replace(" — Nadia Brun", "")).predictions
    assert (without.speaker, without.person) == (None, None)
    assert without.id == foretold.id  # of the words alone


QUOTE = f'\n## Quotes\n\n- "{WORDS}."\n'
OTHERS = [
    "| Ivo Kern", "+ 2 others", "& guests", ", guests", ", ivo kern", ", @ivo",
    ", New Weir, Ivo Kern", ", moderator Ivo Kern", ", joined by Ivo Kern", "(with Ivo Kern)",
    ", interviewed by Ivo Kern", "(replaced by Ivo Kern)", "(cancelled)", "via Ivo Kern",
    "- Ivo Kern", "– Ivo Kern", "— Ivo Kern", ", CEO Ivo Kern", "vs. Ivo Kern",
]  # fmt: skip
OWN = [
    "", "(@nadia)", ", CTO of Acme", "(she/her)", ", professor of weirs at Delft University",
    "(Acme Labs)", ", Founder and CEO", ", Acme Labs",
]  # fmt: skip


@pytest.mark.parametrize("rest", OTHERS)
@pytest.mark.parametrize("key", ["Speakers", "Guest"])
def test_a_line_that_may_name_or_announce_others_leaves_nobody(key: str, rest: str) -> None:
    assert speaker(f"# Rivers that move\n\n{key}: Nadia Brun {rest}\n{QUOTE}") is None
    front = f'---\ntitle: Rivers that move\n{key.lower()}: "Nadia Brun {rest}"\n---\n'
    assert speaker(front + QUOTE) is None


@pytest.mark.parametrize("rest", OWN)
@pytest.mark.parametrize("key", ["Speakers", "Guest"])
def test_what_somebody_is_leaves_the_only_speaker(key: str, rest: str) -> None:
    text = f"# Rivers that move\n\n{key}: Nadia Brun {rest}\n{QUOTE}"
    assert speaker(text.replace(" ,", ",")) == "nadia-brun"


@pytest.mark.parametrize("below", ["Ivo Kern", "  Ivo Kern", "- Ivo Kern", "& guests", "\n- Ivo Kern"])  # fmt: skip
def test_a_name_on_the_next_line_may_be_a_speakers(below: str) -> None:
    assert speaker(f"# Rivers that move\n\nSpeakers: Nadia Brun\n{below}\n{QUOTE}") is None


NOT_THEIRS = [
    "'s father", " denied it", ", wrongly attributed", "'s critics", " never said this", ", disputed",
    " vs. Ivo Kern", " asks Ivo Kern", ": Ivo Kern", ", to whom Ivo said it", " (in fact Ivo Kern)",
    " (never said so)", " (misattributed)", " (AI-generated)", " (played by Ivo Kern)", "?",
    ", of whom Ivo Kern said it", " (?)", "'s dog.", " is asked about it.", " did not say this.",
]  # fmt: skip


@pytest.mark.parametrize("host", ["", "host: Ivo Kern\n"])
@pytest.mark.parametrize("behind", NOT_THEIRS)
@pytest.mark.parametrize("name", ["Nadia Brun", "Brun"])
def test_a_remark_that_begins_with_a_name_and_means_another(
    name: str, behind: str, host: str
) -> None:
    assert noted(f"{name}{behind}", FRONT.replace("guests", f"{host}guests")) is None


@pytest.mark.parametrize("tag", ["del", "s", "strike"])
def test_a_name_that_is_struck_says_nothing(tag: str) -> None:
    assert noted(f"<{tag}>Nadia Brun</{tag}>") is None


@pytest.mark.parametrize(
    "note", ["Brun's answer to it.", "Nadia Brun, closing the talk", "Brun explains why some weirs on the river do not last."]
)  # fmt: skip
def test_what_somebody_does_or_says_leaves_the_words_theirs(note: str) -> None:
    assert noted(note) == "nadia-brun"


@pytest.mark.parametrize(
    "behind", [" (laughing)", ", head of Acme AI", ", *Dams That Were Never Built*"]
)
def test_what_is_said_of_a_printed_speaker_leaves_the_name(behind: str) -> None:
    assert noted(f"Nadia Brun{behind}") == "Nadia Brun"


@pytest.mark.parametrize("between", [" ", " 1:05 ", " [1:05] ", " and ", ", but ", " / "])
def test_two_voices_on_a_line_are_two_quotes(between: str) -> None:
    text = f'{FRONT}## Quotes\n\n- 1:02 Nadia Brun: "{WORDS}."{between}Ivo Kern: "The dam does."\n'
    assert speaker(text) == "Nadia Brun"
    assert speaker(text, "The dam does") == "Ivo Kern"
    assert "dam" not in quote(text).text


@pytest.mark.parametrize("between", [" to which Ivo Kern: ", " Ivo Kern answered, "])
def test_a_name_between_the_marks_of_a_line_leaves_it_nobodys(between: str) -> None:
    text = f'{FRONT}## Quotes\n\n- Nadia Brun: "{WORDS}."{between}"The dam does."\n'
    assert not corpus(text).quotes


def test_whoever_is_listed_as_present_may_have_said_it_and_is_known_by_a_first_name() -> None:
    quoted = f'## Quotes\n\n- "{WORDS}."\n'
    there = "## Present\n\n- Ada Okafor\n- Ivo Kern\n\n"
    assert speaker(f"{FRONT}{quoted}") == "nadia-brun"
    assert speaker(f"{FRONT}{there}{quoted}") is None
    only = corpus(f'# Weirs\n\n{there}## Quotes\n\n- "{WORDS}." - Ada\n').quotes[0].speaker
    assert only is not None
    assert only.person == "ada-okafor"


def test_a_family_is_none_of_its_members_and_whom_per_stands_before_is_not_told() -> None:
    def of(line: str) -> str | None:
        (found,) = corpus(f"{FRONT}## Quotes\n\n- {line}\n").quotes
        return found.speaker.person if found.speaker else None

    assert of(f'"{WORDS}" — Brun') == "nadia-brun"
    assert of(f'"{WORDS}" — Bruns') is None
    assert of(f'Per Brun: "{WORDS}"') is None
    assert of(f'Per Kern: "{WORDS}"') is None


@pytest.mark.parametrize(
    "speakers",
    [
        "{A: Ada Okafor, B: Ivo Kern}",
        "\n  Speaker A: Ada Okafor\n  Speaker B: Ivo Kern",
        "\n  - name: Ada Okafor\n    transcriptLetter: A\n  - name: Ivo Kern\n    transcriptLetter: B",
    ],
)
@pytest.mark.parametrize("form", ["{}: {}", "**{}:** {}"])
def test_letters_of_voices_have_the_names_that_the_front_matter_gives(
    speakers: str, form: str
) -> None:
    before = "Speaker " if "Speaker" in speakers else ""
    said = [("A", "I like weirs."), ("B", "Why do you?"), ("A", "They are old."), ("B", "So.")]
    turns = "\n\n".join(form.format(f"{before}{name}", text) for name, text in said)
    talks = corpus(f"---\ntitle: Weirs\nspeakers: {speakers}\n---\n{turns}\n")
    heard = [it.person for it in talks.passages if it.speaker]
    assert heard == ["ada-okafor", "ivo-kern"] * 2
    assert {alias for it in talks.entities for alias in it.aliases}.isdisjoint({"A", "B"})


@pytest.mark.parametrize(
    ("remark", "name"),
    [
        ("Context: Explaining her first weir", "nadia-brun"),
        ("Context: Brun explains her view", "nadia-brun"),
        ("Context: The interviewer asks about weirs", None),
        ("Context: Ivo Kern answers her", None),
    ],
)
def test_a_remark_below_a_quote_says_whose_it_is_as_a_note_does(
    remark: str, name: str | None
) -> None:
    assert speaker(f'{FRONT}## Quotes\n\n> "{WORDS}."\n> {remark}\n') == name


@pytest.mark.parametrize(
    "below",
    [
        "— Omar Diaz, quoted by Nadia Brun",
        "— her grandmother",
        "— old saying",
        "Said by: Omar Diaz",
        "(Rumi)",
        "Source: Omar Diaz, Dams and Debts",
        "**Omar Diaz**",
        "Omar Diaz, minister of water",
    ],
)
def test_few_words_right_below_a_quote_may_say_whose_it_is(below: str) -> None:
    assert speaker(f'{FRONT}## Quotes\n\n> "{WORDS}."\n\n{below}\n') in {None, "Omar Diaz"}


@pytest.mark.parametrize("above", ["She quoted Rumi:", "What her opponents say:", "The poem:"])
@pytest.mark.parametrize("mark", [">", "-"])
def test_a_line_that_leads_to_a_quote_may_say_whose_it_is(above: str, mark: str) -> None:
    assert speaker(f'{FRONT}## Quotes\n\n{above}\n\n{mark} "{WORDS}."\n') is None


def test_a_sentence_below_a_quote_leaves_it_to_the_only_speaker() -> None:
    text = f'{FRONT}## Quotes\n\n> "{WORDS}."\n\nShe said this of the weir below her mill.\n'
    assert speaker(text) == "nadia-brun"


@pytest.mark.parametrize(
    "quoted",
    [f"> {WORDS}.\n>\n> <cite>Omar Diaz</cite>", f"> {WORDS}.\n> <cite>— Omar Diaz</cite>"],
)
def test_who_is_cited_in_html_said_it(quoted: str) -> None:
    text = f"{FRONT}## Quotes\n\n{quoted}\n"
    assert speaker(text) == "Omar Diaz"
    assert len(corpus(text).quotes) == 1


def test_words_that_begin_with_another_name_are_not_those_of_the_only_speaker() -> None:
    line = "- {}{}, and nobody owns a flood. ([Time 0:05:12](https://example.org/s))"
    text = f"{FRONT}## Highlights\n\n{line}\n"
    assert speaker(text.format("", WORDS)) == "nadia-brun"
    assert speaker(text.format("Ivo Kern: ", WORDS)) is None
