"""What a pasted page is called that begins with its site's name, a sentence or a label."""

import pytest

from tests.support import account_of, seed_of

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


ABOUT = "Rivercast is a show about rivers, from the people who build weirs."
SHOWN = f"Rivercast\n{ABOUT}\n"
POST = """\
My Photo
Name:
Location: Otherton

I am a grandpa who is glad of each grandchild and of each spring by the river.

Friday, May 03, 2030

The Minister Was In Otherton!

Here is the text of what she said, as far as I could hear it.
"""


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (f"{SHOWN}Rivercast\nHow to measure floods\n", "How to measure floods"),
        (f"{SHOWN}\nepisode 2: What makes a weir?\n", "episode 2: What makes a weir?"),
        (POST, "The Minister Was In Otherton!"),
        (
            "Get the app!\ncover of episode 河流回信了，我们也是\n\n河流回信了，我们也是\n",
            "河流回信了，我们也是",
        ),
    ],
)
def test_titles_below_a_show_a_sidebar_and_a_cover(page: str, title: str) -> None:
    assert titles(f"{page}\nWe met at the weir, and it rained on all of us for hours.\n") == [title]


def test_below_what_a_show_is_nothing_else_shows_a_title() -> None:
    assert titles(f"{SHOWN}\nHow to measure floods\n\n{NOTES}") == ["Rivercast"]


@pytest.mark.parametrize(
    "headline",
    [
        "Mara Lund’s remarks at the presentation of the medal to Ivo C. Kern of the U.S. Army corps",
        "Mara Lund: 'They were river people. They are us', Address to Parliament following the flood - 2030",
    ],
)
def test_stops_of_initials_and_of_quoted_words_end_no_sentence(headline: str) -> None:
    assert titles(f"{headline}\n\nMr Speaker, peace be upon all of us.\n") == [headline]


@pytest.mark.parametrize(
    "line",
    ["2031, Team River", "© 2031 River Works", "Ada (@ada_okafor)", "Copyright © River Works"],
)
def test_whose_a_page_is_and_somebody_with_a_handle_are_no_titles(line: str) -> None:
    assert titles(f"{line}\n\nMoving water\n\n{NOTES}") == ["Moving water"]


@pytest.mark.parametrize("above", ["Events", "Past events", "Events\n\nPast events"])
def test_right_above_who_speaks_and_below_the_lists_of_a_site_stands_the_title(above: str) -> None:
    text = "Rivers write into mud what nobody else wrote down, and we show how it is read."
    page = (
        f"{above}\n\nMud Is Information\n\nSpeaker: Petra Lind, Ulm Institute\nDate: 6 May 2031\n"
    )
    seed = seed_of(f"{page}\nAbstract:\n{text}\n", "12", ".txt")
    assert [it.text for account in seed.accounts for it in account.titles] == ["Mud Is Information"]
