"""Lines that a width broke: captions without times, and the headings that they are not."""

from itertools import pairwise
from textwrap import fill

import pytest

from generator.model.account import AccountPassage
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import account_of, seed_of

CAPTIONS = """Alright, so welcome to the evening at
the weir. Um, before we get going does
anyone have a question about
last time? Anything about the gates,
the keepers, anything like
that before we look at it?
No. Okay, good. Alright, so
Bo has kindly agreed to open one
of the gates for us today, and
when he does that the water will
go down by about a hand. So
what I want you to look at is the
mark on the wall over there, and
how long it takes until
the mark is dry. Does everyone
see it from where you
are standing? It is the
third one from the left and
it has a little bit of moss
on it. Good.
>> Can I ask about the gate?
>> Of course.
So who opens it when you are
not here? Is there somebody on
call for nights like this one?
"""
INNER = """# Weirs

## Gates

They open at night.
This one is in the north
They say so in the village.

## Keepers

They live beside it.

## Water

It goes down.
"""


def sections(text: str) -> set[str]:
    return {one.section for one in account_of(text).of(AccountPassage)}


def test_captions_are_paragraphs_and_have_no_headings() -> None:
    account = account_of(CAPTIONS)
    passages = account.of(AccountPassage)
    assert not account.titles
    assert {one.section for one in passages} == {""}
    assert passages[0].text.startswith("Alright, so welcome to the evening at the weir.")
    assert passages[-2].text == "Can I ask about the gate?"
    assert 3 <= len(passages) <= 6


HEARD = """Welcome back to the river hour, the programme for all who would rather walk
along the water.
My guest today has kept the lower weir for thirty years and
she has brought her book.
"""


@pytest.mark.parametrize("times", [1, 8])
def test_a_sentence_that_goes_on_below_is_no_title(times: int) -> None:
    account = account_of(HEARD * times)
    assert not account.titles
    if times > 1:  # lines of speech as programs write them, wider than captions
        assert account.of(AccountPassage)[0].text.startswith(HEARD.replace("\n", " ")[:90])


_RUN_THROUGH = """KERN: And what did you think of it when you saw it for the first time in
your life?

OKAFOR: That it would stay open. There were three of us, and each had
come from another side of the river. One of them was the mayor, and he
had written a book on weirs, which was called
The Great River
and nobody had read it. I remember his coat and his hat, and that he did
not look at the water. It was cold that year, and it was the last year
of the
Old Mill

"""


def test_a_short_line_that_a_sentence_runs_through_heads_nothing() -> None:
    passages = account_of(_RUN_THROUGH * 4).of(AccountPassage)
    going_on = [it for it in passages if it.text.startswith("and nobody")][1:]
    assert [(it.speaker, it.section) for it in going_on] == [("OKAFOR", "")] * 3


@pytest.mark.parametrize(
    "text",
    [
        "The keepers of the weirs and what\nthey owe the mills\n\nThey owe much.\n",
        "# The keepers of the weirs and what\nthey owe the mills is much.\nThey say so.\n",
        "The keepers of the weirs\nhttps://example.org/weirs\nThey say so.\n",
    ],
)
def test_a_title_of_two_lines_or_with_a_mark_is_one(text: str) -> None:
    assert account_of(text).titles[0].text.startswith("The keepers of the weirs")


def test_a_line_that_ends_with_a_comma_is_no_title() -> None:
    assert not account_of("I think that this is the point,\nAnd the whole of it.\n").titles


def test_captions_apart_have_no_headings_either() -> None:
    lines = [line for line in CAPTIONS.splitlines() if not line.startswith(">>")]
    assert sections("# The weir\n\n" + "\n\n".join(lines)) == {""}


def test_captions_of_a_line_or_two_with_a_blank_line_behind_each_are_paragraphs() -> None:
    captions = [
        "- I think that the weir",
        "is old and leans",
        "into the river,",
        "so we wait there.",
    ]
    lines = [f"{above}\n{below}\n" for above, below in pairwise(captions)]
    passages = account_of("\n".join(lines * 12)).of(AccountPassage)
    assert {it.section for it in passages} == {""}
    assert len(passages) == 12
    assert passages[0].text.startswith(
        "- I think that the weir is old and leans is old and leans into"
    )


def test_short_captions_without_stops_are_paragraphs_that_end_somewhere() -> None:
    lines = [f"{it} of the" if n % 9 else f"{it} we" for n, it in enumerate(["weir", "so"] * 150)]
    passages = account_of("\n".join(lines)).of(AccountPassage)
    assert 5 < len(passages) < 12


def test_a_line_without_a_mark_heads_no_prose_where_headings_have_marks() -> None:
    assert sections(INNER) == {"Gates", "Keepers", "Water"}


def test_it_may_head_a_list_there() -> None:
    text = INNER.replace("They say so in the village.", "- A point.")
    assert "This one is in the north" in sections(text)


WRAPPED = """\
# River council

- The council met the keeper of the weirs and read the report of the last
  year. The keeper spoke of the mills.
- The council discussed the third rule of weirs, and with it [RULE
  4](https://example.org/rules/4) (Openings of gates by night) and [RULE
  7](https://example.org/rules/7), and told the mills by letter what is now
  decided in
  spring.
- The Council
  Water rises in it.
"""


def test_an_item_goes_on_behind_lines_that_a_width_broke() -> None:
    items = seed_of(WRAPPED, "council", ".md").accounts[0].of(AccountPassage)
    assert [(it.text.split()[-1], it.at.lines) for it in items] == [
        ("mills.", (3, 4)),
        ("spring.", (5, 9)),
        ("Council", (10, 10)),
        ("it.", (11, 11)),
    ]
    assert "RULE 4 (https://example.org/rules/4) (Openings of gates by night) and" in items[1].text


def test_sentences_that_run_on_from_line_to_line_are_one_paragraph() -> None:
    text = (
        "# Weirs\n\nIn addition to\n[Ada Okafor](https://example.org/ada) and\n"
        "[Ivo Kern](https://example.org/ivo),\nour guests were\n[Bo Lind](https://example.org/bo),\nwho keeps a weir.\n"
    )
    account = account_of(text)
    texts = [one.text for one in account.of(AccountPassage)]
    assert len(texts) == 1
    assert texts[0].startswith("In addition to [Ada Okafor]")


@pytest.mark.parametrize(
    "lines", ["salt\nyeast\nflour\n", "Bo Lind\nAda Okafor,\nIvo Kern\nNadia Brun\n"]
)
def test_lists_without_marks_do_not_run_on(lines: str) -> None:
    account = account_of(f"# Weirs\n\nThey open at night, and nobody minds.\n\n{lines}")
    assert len(account.items) >= 3


PARAGRAPHS = (
    (
        "When the river rises the keepers of the upper weir go out by night and look at the [gates of the "
        "old mill](https://example.org/mill), which nobody has opened since the flood of 1987. They write "
        "down how high the water stands, and they tell the [Council of the Rivers](https://example.org/the"
        "-council-of-the-rivers-and-of-everything-that-stands-in-them-or-once-stood-there?lang=en), [Bo Lind]"
        "(https://example.org/bo) and [Ada Okafor](https://example.org/ada) of it, and they wait."
    ),
    (
        "On the last day of May the Society of Mills, co-founder of the [River Museum](https://example.org/"
        "the-museum), released [Weirs](https://example.org/weirs)."
    ),
)
APART = """\
A first remark of one line.
A second remark, which is another.
Bo Lind: this is what I said about the weir when I was asked for it last year
Ada Okafor: and this is what I answered, which was longer than what he had said
"""


def test_a_paragraph_that_a_width_broke_is_one_also_with_links_in_its_lines() -> None:
    texts = [fill(it, 76, break_long_words=False, break_on_hyphens=False) for it in PARAGRAPHS]
    note = "\n\n".join(("# Weirs", *texts, APART))
    passages = seed_of(note, "weirs", ".md").accounts[0].of(AccountPassage)
    assert [it.at.lines[1] - it.at.lines[0] for it in passages[:4]] == [6, 2, 0, 0]
    assert "the gates of the old mill (https://example.org/mill), which" in passages[0].text
    assert len(passages) == 6


def test_a_label_of_one_word_goes_on_with_no_item() -> None:
    account = account_of("# Weirs\n\nbooks:\n- The Mill\n- Two Rivers\nmusic:\n- Water\n")
    assert not any("music" in it.text for it in account.of(AccountPassage) if "Rivers" in it.text)


_HEARD = (
    "I came to the river when",
    "it was night, and nobody",
    "else would be there to see",
    "what the water does then.",
    "On the last day of May, or",
    "May 31, 2009,",
    "it rose to where I stood,",
    "and I had to go up the hill.",
)


def test_captions_in_short_runs_are_paragraphs_and_a_day_in_them_is_none_of_the_talk() -> None:
    run = "\n".join(_HEARD)
    account = account_of("Reviewer: Ada Okafor\n" + f"{run}\n\n(Laughter)\n\n" * 4)
    texts = [it.text for it in account.of(AccountPassage)]
    assert texts == [" ".join(_HEARD), "(Laughter)"] * 4
    assert (account.published, account.page_date, account.note_date) == (None, None, None)
    fields = "\n".join(f"river{n}: it was the widest\nweir{n}: there it is\n" for n in range(12))
    assert len(account_of(f"Rivers\n\n{fields}\n").of(AccountPassage)) > 12


@pytest.mark.parametrize("ending", [".txt", ".md"])
def test_lines_of_one_width_with_labels_in_small_letters_are_turns(ending: str) -> None:
    """Each line goes on in small letters, and is what somebody else says."""
    asked = "bo: and what do you do in the years when it does not go down"
    said = "ada: well then I open the lower gate as far as it will go and"
    (account,) = seed_of("# The gates\n\n" + f"{asked}\n{said}\n" * 6, ending=ending).accounts
    assert [it.speaker for it in account.of(AccountPassage)] == ["bo", "ada"] * 6


def test_labels_in_capitals_part_what_several_say_though_a_width_broke_it() -> None:
    text = """\
ADA:  Hi, my name is Ada Okafor.  I'm going to talk about
painting weirs with mills in the evening.  And there's going to
be a live demo.  So say your prayers to whichever river is in
charge of live demos for you.  Can you hear me in the back?
AUDIENCE MEMBER:  Yes!
ADA:  All right.  If I get to seven minutes, ring the bell that
hangs in the mill.  I've been doing weirs for fifteen years, it
seems like.
AUDIENCE MEMBER:  Louder!
ADA:  When I was a child, I had one of these mills.  Anybody have
one of these?
"""
    seed = seed_of(text, "ada-okafor", ".txt")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    spoken = [(it.speaker, it.text[-10:]) for it in account.of(AccountPassage)]
    assert [who for who, _ in spoken] == ["ADA", "AUDIENCE MEMBER"] * 2 + ["ADA"]
    assert [end for _, end in spoken][::2] == [" the back?", "eems like.", " of these?"]
    assert [it.name for it in account.people] == ["Ada Okafor"]


@pytest.mark.parametrize("mark", ["", "**"])
def test_a_label_that_begins_paragraphs_elsewhere_begins_a_turn_amid_one(mark: str) -> None:
    turns = """{0}Ada:{0} Tell us how you started with boats and rivers
and all of that.

{0}Ivo:{0} We started in a garage, and then we built the first boat of wood and
sold it.

{0}Ada:{0} Will you have more boats or fewer in five years of time?
{0}Ivo:{0} We have more, but fewer than we thought that we would add. So in
other words we will grow slowly.

{0}Ada:{0} That is a good plan, and nobody could have said it better than you
did just now.

{0}Ivo:{0} Thank you.
"""
    (account,) = seed_of(f"# Boats\n\n{turns.format(mark)}", "boats", ".md").accounts
    passages = account.of(AccountPassage)
    said = [(it.speaker, it.text) for it in passages if "years" in it.text or "slowly" in it.text]
    question = "Will you have more boats or fewer in five years of time?"
    answer = "We have more, but fewer than we thought that we would add. So in other words we will grow slowly."
    assert said == [("Ada", question), ("Ivo", answer)]
