"""Notes as people keep them in vaults, mails and chats: titles, predictions, quotes, tasks."""

from pathlib import Path

import pytest

from generator.model.account import (
    Account,
    AccountPassage,
    AccountPrediction,
    AccountTakeaway,
    AccountTopic,
    Definition,
    Quotation,
)
from generator.model.account_head import PersonRole
from generator.read.outline.furniture.phrases import furniture
from tests.support import account_of, seed_in


def titles(text: str) -> list[str]:
    return [title.text for title in account_of(text).titles]


def test_a_heading_that_states_a_show_alone_is_no_title() -> None:
    account = account_of("# Podcast: Hollow Lane\n# Dams and debts\n\n- They wait.\n")
    assert (account.titles[0].text, account.show) == ("Dams and debts", "Hollow Lane")
    address = account_of("# Video: https://example.org/a - b\n\n## Boats\n\n- They wait.\n")
    assert [title.text for title in address.titles] == ["Boats"]


def test_a_title_and_a_remark_below_it_are_two_lines() -> None:
    assert titles("Ada Roy - On tide mills - GeoMeet 2021\nnice map of the old gates\n") == [
        "On tide mills"
    ]
    text = "How the mills of the north came back to us\nhttps://example.org/mills\nand more of it\n"
    assert titles(text) == ["How the mills of the north came back to us"]


PREDICTIONS = """# Tides and mills

Guest: Ada Roy
Host: Nina Hart

## Predictions
- Half of the old mills will run again by 2030 — Ada Roy
- "No lagoon will be built before 2035." — Bo Lind
- The Severn will have a barrage (Nina Hart).
- More mills everywhere — Near Future
- Turbines get cheap (High Confidence)
- [12:05, 10 years] Tides will be priced.
"""


def test_a_prediction_is_whose_name_is_printed_with_it() -> None:
    foretold = account_of(PREDICTIONS).of(AccountPrediction)
    assert [(it.text, it.speaker) for it in foretold] == [
        ("Half of the old mills will run again by 2030", "Ada Roy"),
        ("No lagoon will be built before 2035.", "Bo Lind"),
        ("The Severn will have a barrage", "Nina Hart"),
        ("More mills everywhere — Near Future", None),
        ("Turbines get cheap (High Confidence)", None),
        ("Tides will be priced.", None),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Prediction: by 2035 half of the mills will run again.",
        "**Prediction:** by 2035 half of the mills will run again.",
        "- Prediction: by 2035 half of the mills will run again.",
        "- **Forecast**: by 2035 half of the mills will run again.",
    ],
)
@pytest.mark.parametrize("above", ["", "## Notes\n\n- They turn at night.\n"])
def test_a_line_that_is_labelled_as_a_prediction_is_one(line: str, above: str) -> None:
    account = account_of(f"# Tide mills\n\nGuest: Ada Roy\n\n{above}\n{line}\n")
    assert [it.text for it in account.of(AccountPrediction)] == [
        "by 2035 half of the mills will run again."
    ]


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Prognose", "Bis 2035 läuft die Hälfte der Mühlen wieder."),
        ("**Vorhersage**", "Bis 2040 kommen die Mühlen alle zurück."),
        ("Pronóstico", "La mitad de los molinos volverá a girar en 2035."),
        ("预测", "到2035年一半的磨坊会重新运转"),
    ],
)
def test_predictions_are_labelled_in_other_languages(label: str, text: str) -> None:
    account = account_of(f"# Tide mills\n\nGuest: Ada Roy\n\n{label}: {text}\n")
    assert [it.text for it in account.of(AccountPrediction)] == [text]


@pytest.mark.parametrize(
    "lines",
    [
        "She expects that by 2035 half of the mills will run again.",
        "- Training: the model sees ten years of tides.\n- Prediction: it says when the gate opens.",
        "The gate has a model.\n\nPrediction: it takes the tides and returns a level for tomorrow.",
        "Vorhersage: morgen viel Regen, deshalb fiel der Ausflug aus.",
        "Prediction: 0.87",
        "Prediction markets: by 2035 they will price the tides.",
        "Prediction of tides: by 2035 it will be easy to do.",
    ],
)
def test_prose_and_steps_of_a_method_are_no_predictions(lines: str) -> None:
    account = account_of(f"# Tide mills\n\nGuest: Ada Roy\n\n{lines}\n")
    assert account.of(AccountPrediction) == ()


@pytest.mark.parametrize(
    "title", ["Ada Roy 14:20", "Ada Roy (14:20)", "14:20 Ada Roy", "[14:20] Ada Roy"]
)
def test_a_quotation_is_called_by_a_name_and_a_time(title: str) -> None:
    text = f"# Tide mills\n\nThey turn.\n\n> [!quote] {title}\n> The sluice is the machine.\n"
    (quote,) = account_of(text).of(Quotation)
    assert (quote.text, quote.speaker) == ("The sluice is the machine.", "Ada Roy")
    assert quote.time is not None
    assert quote.time.printed == "14:20"


def test_items_of_a_list_that_are_sentences_in_quotation_marks_are_quotes() -> None:
    account = account_of(
        "# Tide mills\n\n## What stayed\n\n- They turn at night.\n"
        '- "A pond is the oldest battery we have."\n- “Why is the gate still open?”\n'
        '- "Salt and Iron"\n- "It holds." is what they say of it.\n'
    )
    assert [quote.text for quote in account.of(Quotation)] == [
        "A pond is the oldest battery we have."
    ]
    assert len(account.of(AccountPassage)) == 4


@pytest.mark.parametrize(
    "heading", ["Quotes I liked", "## Quotes worth keeping", "Quotes we noted"]
)
def test_what_the_reader_thinks_of_a_section_is_none_of_its_name(heading: str) -> None:
    text = f"Tide mills\n\nThey turn at night.\n\n{heading}\n“A pond is the oldest battery.”\n"
    assert [quote.text for quote in account_of(text).of(Quotation)] == [
        "A pond is the oldest battery."
    ]


README = Path(__file__).parents[2] / "README.md"


def test_what_the_readme_says_how_to_write_is_recognised() -> None:
    part = README.read_text(encoding="utf-8").partition("\n## How to write a quote")[2]
    example = part.partition("```markdown\n")[2].partition("```")[0]
    assert 6 <= len(list(filter(None, example.split("\n")))) <= 10
    account = seed_in("rivers.md", example).accounts[0]
    assert [it.text for it in account.titles] == ["Rivers that return"]
    assert [(it.name, it.role) for it in account.people] == [("Nadia Brun", PersonRole.SPEAKER)]
    assert (account.event, account.published) == ("RiverConf 2031", "2031-05-17")
    (quote,) = account.of(Quotation)
    assert (quote.text[:18], quote.speaker) == ("A river is a verb,", "Nadia Brun")
    assert quote.time is not None
    assert quote.time.seconds == 12 * 60 + 40
    (term,) = account.of(Definition)
    assert (term.name, term.text) == ("weir", "a low wall across a river")
    (prediction,) = account.of(AccountPrediction)
    assert prediction.text == "by 2035 half of all weirs will be open."
    (passage,) = account.of(AccountPassage)
    assert passage.time is not None
    assert (passage.text, passage.time.printed) == ("Salmon came back within two years", "27:05")


VAULT = """# Tide mills

Up:: [[Podcast notes]]
Guest:: [[Ada Roy]]
Host:: [[Nina Hart]]

## Terms
- **Tide mill**: a mill that the tide drives.
- **Sluice**: a gate for water.

## Related
- [[Dutch polders]]
- [x] look up the gates
- [ ] ask who keeps them
"""


def vault() -> Account:
    return account_of(VAULT)


def test_a_property_in_the_first_line_below_the_title_is_no_heading() -> None:
    assert [person.name for person in vault().people] == ["Ada Roy", "Nina Hart"]


def test_a_heading_of_one_word_is_no_furniture() -> None:
    assert [it.name for it in vault().of(Definition)] == ["Tide mill", "Sluice"]
    assert [it.section for it in vault().of(AccountPassage)] == ["Related"] * 3
    assert furniture("Related") is not None
    assert furniture("## Related posts") is not None
    assert furniture("## Terms") is None


def test_the_mark_of_a_task_is_none_of_its_text() -> None:
    texts = [it.text for it in vault().of(AccountPassage)]
    assert texts == ["[[Dutch polders]]", "look up the gates", "ask who keeps them"]
    (first, second) = account_of(
        "# Weirs\n\n## Takeaways\n- [ ] Gates age.\n- [x](y) is a link\n"
    ).of(AccountTakeaway)
    assert first.text == "Gates age."
    assert "link" in second.text


def test_signs_that_judge_stay_with_their_items() -> None:
    text = "# Rivers\n\n## Impression\n\n- ✅ Good pictures\n- ⛔ Too short for me\n- 🎯 On time\n"
    said = [it.text for it in account_of(text).of(AccountPassage)]
    assert said == ["✅ Good pictures", "⛔ Too short for me", "On time"]


def test_what_a_takeaway_announces_stays_with_it() -> None:
    text = "# Rivers\n\n## Takeaways\n\n- These are wrong:\n  - Dams help fish\n- Water flows\n"
    account = account_of(text)
    assert [it.text for it in account.of(AccountPassage)] == ["These are wrong:", "Dams help fish"]
    assert [it.text for it in account.of(AccountTakeaway)] == ["Water flows"]


LISTED = """How bread rose

A baker talks.

Topics:
Yeast
Salt
Bakers and chemists
https://example.org/more

Books
The Slow Crumb

What came of it
They bake at night.
"""


def test_the_last_line_of_a_list_without_marks_heads_nothing() -> None:
    account = account_of(LISTED)
    assert [it.name for it in account.of(AccountTopic)] == ["Yeast", "Salt", "Bakers and chemists"]
    sections = {it.text: it.section for it in account.of(AccountPassage)}
    assert sections["https://example.org/more"] == "Topics"
    assert sections["They bake at night."] == "What came of it"


def test_a_line_of_nothing_but_links_to_notes_is_no_title() -> None:
    text = "#type/statement\n\n🏷 [[Grading]] [[Labour]]\n\nMills grade themselves.\n"
    seed = seed_in("Grades measure little.md", text, "n")
    (account,) = seed.accounts
    assert (account.titles, account.name_title) == ((), "Grades measure little")
    assert "Grading Labour" in [it.text for it in account.of(AccountPassage)]
