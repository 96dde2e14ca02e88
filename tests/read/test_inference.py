"""What shapes say, and the sentences that must stay sentences."""

import pytest

from generator.model.account import (
    AccountClaim,
    AccountDetail,
    AccountPassage,
    AccountSegment,
    AccountTakeaway,
    Definition,
    Item,
    Naming,
    Quotation,
)
from generator.read.account.people.names import is_full_name
from generator.read.grammar.speech.turn_lines import dated_parts, split_head, split_turn
from generator.read.grammar.speech.turn_speakers import speakers
from tests.support import account_of, seed_of

START = "Notes on an evening\n\nIt rained, and nobody minded.\n\n"


def items(text: str) -> list[Item]:
    """What is read behind the first two lines of a page of notes."""
    return [item for item in account_of(START + text).items if item.at.lines[0] > 4]


def kinds(text: str) -> set[type]:
    return {type(item) for item in items(text)}


CHAPTERS = ["0:10 One thing", "3:15 Another thing", "12:00 The last thing"]
NOTES = ["0:10 One thing is said.", "3:15 It is said again.", "12:00 Nobody minds."]


@pytest.mark.parametrize("heading", ["", "Things\n\n", "## Things\n\n", "**Things:**\n\n"])
@pytest.mark.parametrize("form", ["{}", "- {}", "* {}", "• {}", "1. {}"])
def test_a_run_of_times_with_titles_is_a_list_of_chapters(heading: str, form: str) -> None:
    found = items(heading + "\n".join(form.format(line) for line in CHAPTERS))
    assert [(type(item), item.title) for item in found if isinstance(item, AccountSegment)] == [
        (AccountSegment, "One thing"), (AccountSegment, "Another thing"), (AccountSegment, "The last thing")]  # fmt: skip
    assert len(found) == 3


@pytest.mark.parametrize(
    "form",
    ["[{t}] {x}", "({t}) {x}", "{t} – {x}", "At {t} {x}", "@ {t} {x}", "{t} | {x}", "{x} ({t})"],
)
def test_every_form_of_a_time(form: str) -> None:
    lines = [
        form.format(t=t, x=x) for t, x in [("0:17", "One"), ("1:02:03", "Two"), ("1h30m", "Three")]
    ]
    found = items("## Things\n\n" + "\n\n".join(lines))
    assert [(item.title, item.time.seconds) for item in found if isinstance(item, AccountSegment) and item.time] == [
        ("One", 17), ("Two", 3723), ("Three", 5400)]  # fmt: skip


def test_a_run_of_times_with_sentences_is_notes() -> None:
    found = items("\n".join(NOTES))
    assert [(item.text, item.time.seconds) for item in found if isinstance(item, AccountPassage) and item.time] == [
        ("One thing is said.", 10), ("It is said again.", 195), ("Nobody minds.", 720)]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(CHAPTERS[:2]),
        "09:00 Registration\n09:30 Keynote\n10:15 Coffee",
        "9:00 - 17:00 Monday\n10:00 - 18:00 Tuesday\n9:00 - 12:00 Saturday",
        "16:9 for film\n4:3 for television\n1:1 for squares",
        "At 12:30 we met.\n\nThen we ate.\n\nAt 14:00 we left.",
        "Ada: we met once.\n\nWe ate.\n\nBo: we left.",
        "Note: the lift is broken.\nNote: so are the stairs.\nTip: stay.\nTip: or go.",
        "Pro: it is cheap\nCon: it is slow\nPro: it is quiet\nCon: it is heavy",
        "One rule - never run - was kept.",
        "There is one thing: patience.",
        "“The Art of Bell Ringing” — Ada Okafor",
        "“A light in the window” – that was on the first slide.",
        "Her book, “Lamps and Ledgers” — Nordlys Press — was on sale.",
        "> a box with a note in it",
        "> [!note] A box",
        "## Who does what\n\n- Marta: ask for a second lock\n- Joost: paint the door\n- Ines: sweep",
        "## To bring\n\n- Shoes: good ones\n- Lunch: a big one with bread in it\n- Money: none",
        "## Steps\n\n- Boil it: this takes an hour.\n- Wait.\n- Eat it: the best part.",
        "## What he said\n\n- Roofs fail.\n- Barns fail first.\n  - Evidence: a barn.",
    ],
)
def test_prose_stays_prose(text: str) -> None:
    found = items(text)
    assert {type(item) for item in found} == {AccountPassage}
    assert all(
        item.speaker is None and item.time is None
        for item in found
        if isinstance(item, AccountPassage)
    )
    assert not account_of(START + text).people


def test_hours_of_a_programme_are_no_places_in_a_recording() -> None:
    rows = "| Time | Title |\n|---|---|\n| {} | Weirs |\n| {} | Locks |\n| {} | Lunch |"
    day, recording = (
        items(rows.format(*it.split())) for it in ("10:00 10:45 12:00", "0:00 1:02 2:30")
    )
    assert not any(isinstance(item, AccountSegment) for item in day)
    assert sum(isinstance(item, AccountSegment) for item in recording) == 3


@pytest.mark.parametrize(
    "form",
    ["{n}: {x}", "**{n}:** {x}", "**{n}**: {x}", "[{t}] {n}: {x}", "{n} ({t}): {x}", "- {n}: {x}"],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_conversation_without_a_heading(form: str, between: str) -> None:
    said = [
        ("Ada Okafor", "Is it wet: very?"),
        ("Bo Li", "It is."),
        ("Ada Okafor", "Then stay."),
        ("Bo Li", "I do."),
    ]
    lines = [form.format(n=n, x=x, t=f"0:1{i}") for i, (n, x) in enumerate(said)]
    account = account_of(START + between.join(lines))
    turns = [item for item in account.of(AccountPassage) if item.speaker]
    assert [(turn.speaker, turn.text) for turn in turns] == said
    assert [person.name for person in account.people] == ["Ada Okafor", "Bo Li"]
    assert all(bool(turn.time) == ("{t}" in form) for turn in turns)


def test_words_below_the_speaker() -> None:
    text = "Transcript\n\nAda Okafor 0:12\nIt is wet\nand cold.\n\nBo Li 0:15\n\nIt is.\n\nSo I stay.\n\nAda Okafor 0:20\nGood."
    turns = [(item.speaker, item.text) for item in items(text) if isinstance(item, AccountPassage)]
    assert turns == [
        ("Ada Okafor", "It is wet and cold."),
        ("Bo Li", "It is."),
        (None, "So I stay."),
        ("Ada Okafor", "Good."),
    ]


def test_lines_of_a_transcript_are_no_headings() -> None:
    found = items(
        "Transcript\n\nOh Yes\n\n0:10 It is.\n\nVery Much So\n\n0:12 Good.\n\n## Links\n\n- A link"
    )
    assert [(item.section, item.text) for item in found if isinstance(item, AccountPassage)] == [
        ("Transcript", "Oh Yes"), ("Transcript", "It is."), ("Transcript", "Very Much So"),
        ("Transcript", "Good."), ("Links", "A link")]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "speaker", "seconds"),
    [
        (["“It is wet in here.”", "— Ada Okafor"], "Ada Okafor", None),
        (["> It is wet in here.", "> — Ada Okafor, 12:30"], "Ada Okafor", 750),
        (["> It is wet in here.", "— Ada Okafor"], "Ada Okafor", None),
        (["“It is wet in here.” ~ Ada Okafor"], "Ada Okafor", None),
        (["> “It is wet in here.”"], None, None),
        (["Ada Okafor: “It is wet in here.”"], None, None),
        (["> It is wet in here. — Ada Okafor (12:30)"], "Ada Okafor", 750),
    ],
)
def test_quotations_amid_prose(lines: list[str], speaker: str | None, seconds: int | None) -> None:
    found = items("\n".join(lines))
    if lines[0].startswith("Ada"):
        assert {type(item) for item in found} == {AccountPassage}
        return
    (quote,) = found
    assert isinstance(quote, Quotation)
    assert (quote.text, quote.speaker) == ("It is wet in here.", speaker)
    assert (quote.time.seconds if quote.time else None) == seconds
    assert quote.at.lines == (5, 4 + len(lines))


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        ("> It is wet\n> in here.\n> — Ada Okafor", ["It is wet in here."]),
        ("> It is wet in here.\n> So.\n>\n> — Ada Okafor", ["It is wet in here. So."]),
        (
            "> 这里面很潮湿，谁也不知道为什么。  \n> *It is wet in here.*  \n> —— Ada Okafor",
            ["这里面很潮湿，谁也不知道为什么。", "It is wet in here."],
        ),
        ("> It is dry.\n\n> It is wet in here.\n> — Ada Okafor", ["It is wet in here."]),
        ("> It is wet in here.\n> It leaks.\n> — as said", []),
    ],
)
def test_the_last_line_of_a_block_quotation_says_whose_the_others_are(
    lines: str, texts: list[str]
) -> None:
    seed = seed_of(f"# Weirs\n\nThey leak.\n\n{lines}\n", "weirs", ".md")
    quotes = seed.accounts[0].of(Quotation)
    assert [(it.text, it.speaker) for it in quotes] == [(text, "Ada Okafor") for text in texts]


def test_a_sentence_with_a_dash_explains_no_term() -> None:
    hard = "Mending from a boat on the river could be hard - like a gate. We do not say never."
    text = f"# Weirs\n\nThey mend.\n\n## Mending methods\n\n{hard}\n\nSluice - a gate for water.\n"
    assert [it.name for it in account_of(text).of(Definition)] == ["Sluice"]


def test_definitions_and_claims_by_their_shape() -> None:
    meanings = "## Words\n\n- Bight: a fold of rope\n- Whipping: the binding of an end\n- Fid: a pointed tool of wood"
    assert kinds(meanings) == {Definition}
    claims = "## What he said\n\n- Roofs fail.\n  - Evidence: a list.\n- Barns fail first.\n  - Evidence: a barn."
    assert kinds(claims) == {AccountClaim}


@pytest.mark.parametrize(
    ("heading", "line", "kind"),
    [
        ("2. Key takeaways from the talk", "- It is wet.", AccountTakeaway),
        ("My favourite quotes", "“It is wet in here.”", Quotation),
        ("Highlights", "- It is wet.", AccountTakeaway),
        ("Glossary of terms", "Bight: a fold", Definition),
        ("Video chapters", "0:10 One", AccountSegment),
        ("Links mentioned in this episode", "- Bight: a fold", AccountPassage),
        ("Books mentioned", "- The Rope", Naming),
        ("Action items", "- Bight: a fold of rope that is", AccountPassage),
    ],
)
def test_headings_in_common_variants(heading: str, line: str, kind: type) -> None:
    assert kinds(f"## {heading}\n\n{line}\n") == {kind}


def test_a_remark_behind_a_name_is_kept() -> None:
    found = items("## Books mentioned\n\n- The Rope — read it twice")
    assert [type(item) for item in found] == [Naming, AccountPassage]
    assert isinstance(found[1], AccountPassage)
    assert found[1].text == "The Rope — read it twice"


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("**Speaker:** Ada Okafor", ["Ada Okafor"]),
        ("- Speaker: Ada Okafor, head of a school", ["Ada Okafor"]),
        ("Speakers: Ada Okafor, Bo Li", ["Ada Okafor", "Bo Li"]),
        ("Guests: Ada Okafor (a school) and Bo Li", ["Ada Okafor", "Bo Li"]),
        ("**Presented by**: Ada Okafor & Bo Li", ["Ada Okafor", "Bo Li"]),
    ],
)
def test_people_of_key_value_lines(line: str, people: list[str]) -> None:
    account = account_of(f"# A wet evening\n\n{line}\n\nIt rained, and nobody minded.\n")
    assert [person.name for person in account.people] == people
    assert len(account.of(AccountDetail)) == 1


def test_an_event() -> None:
    account = account_of(
        "# A wet evening\n\n**Conference:** Ropes 2021\n\nIt rained, and nobody minded.\n"
    )
    assert account.event == "Ropes 2021"


@pytest.mark.parametrize(
    ("title", "people"),
    [
        ("Evenings #12. Ada Okafor: On Rope", ["Ada Okafor"]),
        ("On Rope | Ada Okafor at Harbour Days", ["Ada Okafor"]),
        ("What I learned from Ada Okafor's talk", ["Ada Okafor"]),
        ("Rope Café: Knots", []),
        ("Ropes Without Okafor", []),
        ("Deep Water on Ropes", []),
    ],
)
@pytest.mark.parametrize("mark", ["", "# "])
def test_people_of_titles(title: str, people: list[str], mark: str) -> None:
    text = f"{mark}{title}\n\nOkafor says that rope is wet. The water is, too.\n"
    if not people:
        text = f"{mark}{title}\n\nIt is wet. The water is, too.\n"
    assert [person.name for person in account_of(text).people] == people


def test_turns_and_heads() -> None:
    turn = split_turn("[0:17] Ada Okafor: It is: wet.")
    assert turn is not None
    assert (turn.speaker, turn.text) == ("Ada Okafor", "It is: wet.")
    assert split_turn("it is so: wet") is None
    assert split_turn("A very long label that nobody bears: wet") is None
    for text in ("Ada (0:17):", "**Ada** 0:17", "Ada - 0:17", "0:17 Ada", "[0:17]", "Ada:"):
        head = split_head(text)
        assert head is not None
        assert (head.speaker, head.text) == (None if text == "[0:17]" else "Ada", "")
    for text in ("", "Ada said at 0:17", "Ada"):
        assert split_head(text) is None


def test_speakers_speak_again_or_with_a_time() -> None:
    turns = [
        split_turn(line)
        for line in ("Ada: x", "Bo: x", "Ada: y", "Cy Day (0:10): z", "Di Eng: w", "DE: v", "DE: u")
    ]
    assert speakers(turn for turn in turns if turn) == {"Ada", "Cy Day", "Di Eng", "DE"}


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Ada Okafor", True),
        ("Ilse van der Meer", True),
        ("Ada", False),
        ("Audience Member", False),
        ("Speaker 1", False),
        ("a b", False),
    ],
)
def test_full_names(text: str, full: bool) -> None:
    assert is_full_name(text) is full


@pytest.mark.parametrize(
    ("line", "elsewhere", "reported"),
    [
        ("YouTube StrategyTikTok", "", True),
        ("YouTube StrategyTikTok", "YouTube and TikTok.", False),
        ("YouTube", "", False),
        ("Open source · Models", "", False),
        ("- YouTube StrategyTikTok", "", False),
    ],
)
def test_topics_that_nothing_parts_are_reported(line: str, elsewhere: str, reported: bool) -> None:
    seed = seed_of(
        f"A talk about films\n\nSummary\n\nIt is about films. {elsewhere}\n\nTopics\n\n{line}\n"
    )
    codes = [one.code for one in seed.source.problems]
    assert codes.count("topics-unsplit") == reported


def test_times_in_front_of_stops_say_when_the_words_before_them_were_heard() -> None:
    cited = "Dams hold water [12:05]. They break as well [13:05]."
    assert list(dated_parts(cited)) == [(None, cited)]
    parts = dated_parts("Dams hold. [12:05] They break as well.")
    assert [(it and it.seconds, words) for it, words in parts] == [
        (None, "Dams hold."),
        (725, "They break as well."),
    ]
