"""What a pasted page is called that begins with its site's name, a sentence or a label."""

import pytest

from tests.support import account_of

SITE = """\
River Hour

View Original

Ivo Kern, ingénieur : "Le fleuve ne dort jamais." #3

Dans ce premier épisode, nous parlons du fleuve.
"""
NOTES = "主播 | 王芳\n\n河每年春天回来，我们在岸边等它。\n"
CLAUSES = "二〇〇九年春天，河水第一次越过了堰，整个村子都听见了它的声音。"


def titles(text: str) -> list[str]:
    return [title.text for title in account_of(text).titles]


def test_below_a_sites_name_the_headline_of_a_counted_episode_is_the_title() -> None:
    assert titles(SITE) == ['Ivo Kern, ingénieur : "Le fleuve ne dort jamais." #3']


@pytest.mark.parametrize(
    "first",
    [
        CLAUSES,
        "大家好，欢迎来到水声。这是一个关于河流的节目。",
        "「关于播客」",
        "둑은 물을 나눈다.",
    ],
)
def test_a_sentence_or_a_label_in_chinese_or_korean_is_no_title(first: str) -> None:
    assert titles(f"{first}\n\n{NOTES}") == []


@pytest.mark.parametrize(
    "first",
    [
        "河会回来。",
        "堰が答える。二十年の記録を追う、岡田花子さんインタビュー",
        "「慢的河流」",
        f"# {CLAUSES}",
    ],
)
def test_a_headline_in_chinese_or_japanese_is_a_title(first: str) -> None:
    assert titles(f"{first}\n\n{NOTES}") == [first.removeprefix("# ")]


@pytest.mark.parametrize("first", ["18:30 - 19:00 Dinner", "21:00 - Closing", "~~April 2, 2031~~"])
def test_times_of_a_day_and_days_struck_out_are_no_titles(first: str) -> None:
    assert titles(f"{first}\n\nWe met at the weir, and it rained.\n") == []


@pytest.mark.parametrize(
    "first", ["The River Hour in Water newsletter logo", "cover of episode Moving water", "Or"]
)
def test_what_a_picture_shows_and_what_stands_between_buttons_is_no_title(first: str) -> None:
    assert titles(f"{first}\n\nMoving water\n\nWe met at the weir, and it rained.\n") == [
        "Moving water"
    ]


def test_the_first_question_of_an_interview_is_no_title() -> None:
    asked = ("When did you know that you build weirs?", "Is the first still there?", "And the sea?")
    answers = ("I was four, and it rained.", "It leaks a little, I am told.", "It is far away.")
    pairs = [f"{it}\n\n{answer}\n" for it, answer in zip(asked, answers, strict=True)]
    assert titles("\n".join(pairs)) == []
    assert titles(f"{pairs[0]}\nWe went home, and nobody asked us.\n") == [asked[0]]
