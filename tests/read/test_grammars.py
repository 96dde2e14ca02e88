"""The item grammars, row by row: what is printed and what it reads as."""

import pytest

from generator.model.account import (
    AccountClaim,
    AccountFact,
    AccountPassage,
    AccountPrediction,
    AccountPrice,
    AccountSegment,
    TimeCode,
)
from generator.model.base import SourceId, Span
from generator.read.grammar.bylines import byline, figures, original, score_line
from generator.read.grammar.details import key_values
from generator.read.grammar.labelled import split_label
from generator.read.grammar.lists import split_list
from generator.read.grammar.prices import prices
from generator.read.grammar.run_together import split_run_together
from generator.read.grammar.speech.quotes import read_quote
from generator.read.grammar.statements import claims, facts, predictions
from generator.read.grammar.timed import segments, split_time
from generator.read.outline.blocks import Paragraph
from generator.read.outline.furniture.phrases import furniture
from generator.read.outline.headings.titles import heading_parts, looks_like_title
from generator.read.outline.sections import Section
from generator.read.page import Mark
from generator.read.talk_facts import DateRole, RoleDate
from generator.read.vocabulary.page_words import PageWords
from tests.support import page_of, seed_of

AT = Span(source=SourceId("note"), lines=(1, 1))
NOWHERE = Section(heading=None, rule=None, blocks=())


@pytest.mark.parametrize(
    ("printed", "text", "note", "context", "speaker", "seconds"),
    [
        ('At 0:17 - "We build." - She says why.', "We build.", "She says why.", None, None, 17),
        ("[12:30] “Go on.” — Ada Okafor", "Go on.", None, None, "Ada Okafor", 750),
        ("Go on. — Ada Okafor @ 12:30", "Go on.", None, None, "Ada Okafor", 750),
        ("“Go on.” (Ada Okafor, 1:02:03)", "Go on.", None, None, "Ada Okafor", 3723),
        ("At 1:00 - \"'It's nested.'\" - Note.", "It's nested.", "Note.", None, None, 60),
        (
            "At 1:00 - \"[On trees] 'They grow.'\" - Note.",
            "They grow.",
            "Note.",
            "On trees",
            None,
            60,
        ),
        ('"A - dash inside" - note', "A - dash inside", "note", None, None, None),
        ('"He said "no" twice." - note', 'He said "no" twice.', "note", None, None, None),
        (
            '"One." - The "sharp" turn - and more',
            "One.",
            'The "sharp" turn - and more',
            None,
            None,
            None,
        ),
        ("«Oui.» — Zoé d'Arc", "Oui.", None, None, "Zoé d'Arc", None),
        ("„Ja.“ — Jan van den Berg @ 0:05", "Ja.", None, None, "Jan van den Berg", 5),
        ("“走吧。”(08:30)", "走吧。", None, None, None, 510),
        ("「走吧。」（08:30）", "走吧。", None, None, None, 510),
        (
            "“The “wall”(sic) is hard.” (Jane Roe)",
            "The “wall”(sic) is hard.",
            None,
            None,
            "Jane Roe",
            None,
        ),
        ("「はい」 — 李明 @ 0:05", "はい", None, None, "李明", 5),
        ("“Go on.” — Bo Stone, CEO of Acme", "Go on.", "CEO of Acme", None, "Bo Stone", None),
        ("“Go on.” — Bo Stone, CEO, Acme Inc.", "Go on.", "CEO, Acme Inc.", None, "Bo Stone", None),
        ("“Go on.” — Dr. Jane Roe (@jane)", "Go on.", "@jane", None, "Dr. Jane Roe", None),
        ("“Go on.” ~ Jane Roe, 0:05", "Go on.", None, None, "Jane Roe", 5),
        ("“Go on.” – Jane Roe, PyCon, 2021", "Go on.", "PyCon, 2021", None, "Jane Roe", None),
        ("“Go on.” – Jane Roe at PyCon 2021", "Go on.", "at PyCon 2021", None, "Jane Roe", None),
        ("“Go on.” – Jane Roe, PhD", "Go on.", None, None, "Jane Roe, PhD", None),
        ("“Go on.” — Jane Roe, CTO – on love", "Go on.", "CTO – on love", None, "Jane Roe", None),
        ("“Go on.” (Jane Roe)", "Go on.", None, None, "Jane Roe", None),
        ("“Go on.” [Jane Roe]", "Go on.", None, None, "Jane Roe", None),
        ("“Go on.” — @jane", "Go on.", None, None, "@jane", None),
        ("**Jane Roe:** “Go on.”", "Go on.", None, None, "Jane Roe", None),
        ("Jane Roe, CEO of Acme: “Go on.”", "Go on.", "CEO of Acme", None, "Jane Roe", None),
        ("“Go on.” — bell hooks", "Go on.", "bell hooks", None, None, None),
        ("“Go on.” - great point", "Go on.", "great point", None, None, None),
        ("“Go on.” - On Twitter", "Go on.", "On Twitter", None, None, None),
        ("“Go on.” - Laughter", "Go on.", "Laughter", None, None, None),
        ("“Go on.” (applause)", "Go on.", "(applause)", None, None, None),
        (
            "“Go on.” – Neural Networks, once more",
            "Go on.",
            "Neural Networks, once more",
            None,
            None,
            None,
        ),
        ("At 0:05 - “Go on.” - Cold War, 1962", "Go on.", "Cold War, 1962", None, None, 5),
        ('"No one said this."', "No one said this.", None, None, None, None),
        ('"... and so on..." - note', "... and so on...", "note", None, None, None),
    ],
)
def test_quotes(
    printed: str,
    text: str,
    note: str | None,
    context: str | None,
    speaker: str | None,
    seconds: int | None,
) -> None:
    found = read_quote(printed, AT)
    assert found is not None
    assert (found.text, found.note, found.context, found.speaker) == (text, note, context, speaker)
    assert (found.time.seconds if found.time else None) == seconds


@pytest.mark.parametrize(
    "printed",
    [
        "A sentence without marks.",
        "It is cheap - but not good",
        "- ",
        '"',
        "At 0:17",
        "Notes — and more of them follow here.",
    ],
)
def test_no_quotes(printed: str) -> None:
    assert read_quote(printed, AT) is None


@pytest.mark.parametrize(
    ("text", "seconds", "aside", "rest"),
    [
        ("[01:35, 10 years] It will.", 95, "10 years", "It will."),
        ("[01:35] It will.", 95, None, "It will."),
        ("[by 2030] It will.", None, "by 2030", "It will."),
        ("00:48 · The title", 48, None, "The title"),
        ("(1:02:03) The title", 3723, None, "The title"),
        ("At 0:17 - the words", 17, None, "the words"),
        ("1h02m – the words", 3720, None, "the words"),
        ("[at 12:30] the words", 750, None, "the words"),
        ("00:10 - 02:20 the words", 10, None, "the words"),
        ("[00:10 – 02:20] the words", 10, None, "the words"),
        ("02:20 - 00:10 the words", 140, None, "00:10 the words"),
        ("99:99 the words", None, None, "99:99 the words"),
        ("No time", None, None, "No time"),
    ],
)
def test_leading_times(text: str, seconds: int | None, aside: str | None, rest: str) -> None:
    found = split_time(text)
    assert (found.time.seconds if found.time else None, found.aside, found.text) == (
        seconds,
        aside,
        rest,
    )


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("Model Collapse: It narrows.", "Model Collapse", "It narrows."),
        ('AI as "Ghosts": An analogy.', 'AI as "Ghosts"', "An analogy."),
        ("**Bold**: text", "Bold", "text"),
        ("Reinforcement Learning (RL): Training.", "Reinforcement Learning (RL)", "Training."),
        ("Ratio (3:1): a figure", "Ratio (3:1)", "a figure"),
        ("KV Cache – memory", "KV Cache", "memory"),
    ],
)
def test_labels(text: str, label: str, rest: str) -> None:
    found = split_label(text)
    assert found is not None
    assert (found.label, found.text) == (label, rest)


@pytest.mark.parametrize(
    "text",
    [
        "No label here",
        "This is a long sentence that goes on for quite a while before it comes to: a colon",
        "It ended. Then: more",
        f"{'Thirteenletters ' * 5}ab: text",
        "lower case: text",
        "Label:",
    ],
)
def test_no_labels(text: str) -> None:
    assert split_label(text) is None


@pytest.mark.parametrize(
    ("row", "item", "value", "context", "seconds"),
    [
        ("27:30 NanoGPT $100 The cost.", "NanoGPT", "$100", "The cost.", 1650),
        (
            "1:02:03 Pro plan €15 per month For small teams.",
            "Pro plan",
            "€15 per month",
            "For small teams.",
            3723,
        ),
        (
            "0:05 Training run $2–3 million At list price.",
            "Training run",
            "$2–3 million",
            "At list price.",
            5,
        ),
        ("10:00 The book free As a PDF.", "The book", "free", "As a PDF.", 600),
        ("Server 1,200 dollars a year", "Server", "1,200 dollars a year", None, None),
        ("| 27:30 | Big model | $100 | The cost |", "Big model", "$100", "The cost", 1650),
    ],
)
def test_prices(row: str, item: str, value: str, context: str | None, seconds: int | None) -> None:
    page = page_of(row)
    (found,) = prices(page.blocks[0], NOWHERE, page)
    assert isinstance(found, AccountPrice)
    assert (found.item, found.value, found.context) == (item, value, context)
    assert (found.time.seconds if found.time else None) == seconds


@pytest.mark.parametrize(
    ("row", "price", "prose"),
    [
        ("27:30 | Car | $9 | Then", ("Car", "$9", "Then", 1650), []),
        ("27:30 | Car | $9", ("Car", "$9", None, 1650), []),
        ("Car | $9 | Then", ("Car", "$9", "Then", None), []),
        ("0:05 am | Car | $9", ("0:05 am", "Car", "$9", None), []),
        ("27:30 | Car | $9 | | | So", ("Car", "$9", None, 1650), ["So"]),
        ("27:30 | Car | $9 | Then | So | | and", ("Car", "$9", "Then", 1650), ["So", "and"]),
        ("27:30 | | $9", None, []),
        ("27:30 | Car | ", None, []),
        (" | Car | $9", None, []),
        ("Car | $9", ("Car", "$9", None, None), []),
        ("27:30 | Car", None, []),
    ],
)
def test_the_cells_of_a_price(
    row: str, price: tuple[str, str, str | None, int | None] | None, prose: list[str]
) -> None:
    page = page_of(f"| {row} |")
    made = prices(page.blocks[0], NOWHERE, page)
    read = [one for one in made if isinstance(one, AccountPrice)]
    found = [(one.item, one.value, one.context, one.time and one.time.seconds) for one in read]
    assert found == ([price] if price else [])
    assert [one.text for one in made if isinstance(one, AccountPassage)] == prose
    assert len(made) == len(read) + len(prose)


@pytest.mark.parametrize(
    ("row", "is_label"),
    [
        ("| Item | Price | Note |", True),
        ("| Time | Who | Price |", False),
        ("Timestamp Item Value Context", True),
        ("| Price |", False),
    ],
)
def test_the_names_of_columns_are_no_price(row: str, is_label: bool) -> None:
    page = page_of(row)
    found = prices(page.blocks[0], NOWHERE, page)
    assert any(isinstance(one, Mark) for one in found) is is_label


def test_a_price_is_no_list_and_has_a_name() -> None:
    for text in ("- A fish $5\n  - and more", "$5", "- $5: cheap"):
        page = page_of(text)
        assert prices(page.blocks[0], NOWHERE, page) == ()


@pytest.mark.parametrize(
    ("text", "aside", "rest"),
    [
        ("[1:35] It will", None, "It will"),
        ("[1:35, in May] It will", "in May", "It will"),
        ("(1:35 in May) It will", "in May", "It will"),
        ("[1:35 It will", None, "It will"),
        ("(1:35 It will] be", None, "It will] be"),
    ],
)
def test_what_stands_beside_a_time_in_brackets(text: str, aside: str | None, rest: str) -> None:
    timed = split_time(text)
    assert timed.time is not None
    assert (timed.time.seconds, timed.aside, timed.text) == (95, aside, rest)


def test_timed_items_with_what_stands_under_them() -> None:
    page = page_of(
        "• 00:48 · A title\n  • Its description.\n"
        "• [18:00] Weights hold little.\n  • 0.07 bits\n"
        "• [35:11] It is a bottleneck.\n  • Evidence: It fails.\n"
        "• [01:35, 10 years] It comes."
    )
    title, weights, bottleneck, coming = page.blocks
    (segment,) = segments(title, NOWHERE, page)
    (fact,) = facts(weights, NOWHERE, page)
    (claim,) = claims(bottleneck, NOWHERE, page)
    (prediction,) = predictions(coming, NOWHERE, page)
    assert segment == AccountSegment(
        title="A title",
        description="Its description.",
        time=TimeCode(seconds=48, printed="00:48"),
        at=page.at((1, 2)),
    )
    assert isinstance(fact, AccountFact)
    assert (fact.text, fact.value) == ("Weights hold little.", "0.07 bits")
    assert isinstance(claim, AccountClaim)
    assert (claim.text, claim.evidence) == ("It is a bottleneck.", "It fails.")
    assert isinstance(prediction, AccountPrediction)
    assert prediction.horizon == "10 years"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("OpenAI · DeepMind · Tesla", ("OpenAI", "DeepMind", "Tesla")),
        ("One, Two, Three", ("One", "Two", "Three")),
        ("Only one", ("Only one",)),
        ("", ()),
    ],
)
def test_lists_on_one_line(text: str, names: tuple[str, ...]) -> None:
    assert split_list(text) == names


@pytest.mark.parametrize(
    ("text", "count", "elsewhere", "names"),
    [
        ("Neural NetworksScaling Laws", 2, "", ["Neural Networks", "Scaling Laws"]),
        ("Neural NetworksScaling Laws", None, "", ["Neural Networks", "Scaling Laws"]),
        ("Neural NetworksScaling Laws", 3, "", ["Neural NetworksScaling Laws"]),
        ("Edge AIIoT Sensors", 2, "Edge AI is here. IoT too.", ["Edge AI", "IoT Sensors"]),
        ("Edge AIIoT Sensors", 2, "", ["Edge AIIoT Sensors"]),
        ("Multimodal AIGPU Processing", 2, "AI needs GPUs.", ["Multimodal AI", "GPU Processing"]),
        ("DeepMind ResearchOpenAI", 2, "DeepMind met OpenAI.", ["DeepMind Research", "OpenAI"]),
        ("Edge AIIoT Sensors", None, "Edge AI is here. IoT too.", ["Edge AI", "IoT Sensors"]),
        ("C#Go", 2, "", ["C#", "Go"]),
        ("C#Go", None, "", ["C#", "Go"]),
        ("macOSWindows", 2, "", ["macOSWindows"]),
        ("macOSWindows", None, "", ["macOSWindows"]),
        ("macOSWindows", 2, "Windows was first.", ["macOS", "Windows"]),
        ("macOSWindows", None, "macOS and Windows", ["macOS", "Windows"]),
        ("iOSAndroid", 2, "", ["iOSAndroid"]),
        ("iOSAndroid", 2, "iOS and Android", ["iOS", "Android"]),
        ("5GEdge Computing", 2, "", ["5GEdge Computing"]),
        ("OpenAIDeepMind", 2, "", ["OpenAIDeepMind"]),
        ("OpenAIDeepMind", None, "OpenAI met DeepMind.", ["OpenAI", "DeepMind"]),
        ("YouTube StrategyTikTok", 2, "", ["YouTube StrategyTikTok"]),
        ("YouTube StrategyTikTok", None, "", ["YouTube StrategyTikTok"]),
        ("YouTube StrategyTikTok", 2, "YouTube, TikTok", ["YouTube Strategy", "TikTok"]),
        ("AI SafetyLLMsRAG Pipelines", 3, "", ["AI Safety", "LLMs", "RAG Pipelines"]),
        ("GPUsTPUs", 2, "", ["GPUs", "TPUs"]),
        ("PhD AdviceSaaS Pricing", 2, "", ["PhD Advice", "SaaS Pricing"]),
        ("Rivers in SpaceiPhone Sensors", 2, "", ["Rivers in SpaceiPhone Sensors"]),
        ("Rivers in SpaceiPhone Sensors", None, "", ["Rivers in SpaceiPhone Sensors"]),
        ("Rivers in SpaceiPhone Sensors", 2, "In space.", ["Rivers in Space", "iPhone Sensors"]),
        ("Rivers in SpaceiPhone Sensors", 2, "An iPhone.", ["Rivers in Space", "iPhone Sensors"]),
        ("River MapsiOS Apps", 2, "iOS and maps", ["River Maps", "iOS Apps"]),
        ("Low-cost mRNA Tests", 1, "", ["Low-cost mRNA Tests"]),
        ("Low-cost mRNA TestsRiver Maps", 2, "", ["Low-cost mRNA Tests", "River Maps"]),
        ("Mud TestsμL Pumps", 2, "", ["Mud Tests", "μL Pumps"]),
        ("Water PumpsR&D", 2, "", ["Water Pumps", "R&D"]),
        ("Models (LLMs)Software 2.0Agents", 3, "", ["Models (LLMs)", "Software 2.0", "Agents"]),
    ],
)
def test_names_run_together(text: str, count: int | None, elsewhere: str, names: list[str]) -> None:
    assert list(split_run_together(text, count, PageWords(f"{text}\n{elsewhere}"))) == names


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("Segments (14)", "Segments", 14),
        ("Topics15 themes", "Topics", 15),
        ("💬 Quotes [3]", "Quotes", 3),
        ("**Quotes:**", "Quotes", None),
        ("章节（14）", "章节", 14),
        ("摘要：", "摘要", None),
        ("Software 2.0", "Software 2.0", None),
        ("Weirs 4.1-beta.rc2", "Weirs 4.1-beta.rc2", None),
        ("On DeepNet2", "On DeepNet2", None),
        ("Ada Okafor - River8", "Ada Okafor - River8", None),
        ("Transcript88 segments", "Transcript", 88),
    ],
)
def test_headings_and_their_counts(text: str, name: str, count: int | None) -> None:
    assert heading_parts(text) == (name, count)


@pytest.mark.parametrize(
    ("text", "is_title"),
    [
        ("Key Concepts", True),
        ("What's Discussed", True),
        ("It ends with a stop.", False),
        ("lower case", False),
        ("Key: value", False),
        ("Q: Does it float?", False),
        ("(Laughter)", False),
        ("[Slide: a boat]", False),
        ("(Un)common Ground", True),
        ("27:30 Thing", False),
        ("One · Two", False),
        ("", False),
        ("A very long line " * 8, False),
    ],
)
def test_lines_that_look_like_titles(text: str, is_title: bool) -> None:
    assert looks_like_title(text) is is_title


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Share:", "share"),
        ("Skip to content", "skip"),
        ("TRENDING NOW", "related"),
        ("More in Biology", "related"),
        ("Share the work fairly among the people who did it", None),
        ("Comments are welcome.", None),
        ("More in common than we think, she says of the two fields", None),
        ("The talk was long", None),
        ("We use cookies.", "legal"),
        ("Accept all cookies", "legal"),
        ("Toggle navigation", "menu"),
        ("Back to all episodes", "menu"),
        ("Listen on Spotify", "player"),
        ("- Share this", "share"),
        ("Back to basics", None),
        ("Cookie cutters and how to lose them", None),
        ("Listen on headphones", None),
        ("Subscribe to fewer things", None),
        ("- Subscribe to the idea that less is more", None),
        ("- Read more old papers", None),
        ("- Click to focus the lens", None),
        ("We use cookies. They are oat cookies.", None),
        ("Menu of the day", None),
        ("> Share this with nobody", None),
    ],
)
def test_furniture(text: str, what: str | None) -> None:
    assert furniture(text) == what


def block(text: str) -> Paragraph:
    return Paragraph(text=text, lines=(1, 1))


def test_details() -> None:
    page = page_of("x")
    meta = key_values(block("Category: Law · Duration: 1 h 5 min · ▶ Watch"), page)
    assert meta is not None
    assert meta.duration is not None
    assert meta.duration.seconds == 3900
    spoken = key_values(block("Guests: Ada Okafor · Bo Li"), page)
    assert spoken is not None
    assert [person.name for person in spoken.people] == ["Ada Okafor", "Bo Li"]
    assert key_values(block("Colour: red"), page) is None
    line = byline(block("[X] Ada OkaforMarch 3, 20249 min"), page)
    assert line is not None
    assert line.dates == (RoleDate(role=DateRole.PUBLISHED, iso="2024-03-03"),)
    assert line.duration is not None
    assert line.duration.seconds == 540
    assert byline(block("She came on March 3, 2024 and left."), page) is None
    assert score_line(block("LawScore: 7"), page) is not None
    assert score_line(block("The final score: nobody knows"), page) is None
    assert original(block("Original sourceexample.org"), page) is not None
    assert original(block("Original thought"), page) is None
    assert figures(block("Knowledge graph40 entities · 28 connections"), page) is not None
    assert figures(block("In 2024, 3 people came."), page) is None
    assert figures(block(" · ".join(["40 entities"] * 5)), page) is not None
    assert figures(block(" · ".join(["40 entities"] * 6)), page) is None  # as long as a sentence


@pytest.mark.parametrize(
    ("printed", "seconds"),
    [
        ("[12:34]", 754),
        ("(1:02:03)", 3723),
        ("12:34 –", 754),
        ("12:34:", 754),
        ("**12:34**", 754),
        ("**[12:34]**", 754),
        ("At 0:17", 17),
        ("@ 00:10:00", 600),
        ("1h02m", 3720),
        ("00:00:07,980", 7),
        ("[12:34 - 13:00]", 754),
        ("99:99", None),
        ("[99:99]", None),
        ("1:2:3:4", None),
        ("12:34:5", None),
        ("12:34:x", None),
        ("(1:61:00)", None),
    ],
)
@pytest.mark.parametrize(
    ("name", "line", "kind"),
    [
        ("Chapters", "{} The beginning", "Segment"),
        ("Quotes", "{} “It holds.” — Ada Okafor", "Quotation"),
        ("Predictions", "{} It will hold.", "Prediction"),
        ("Claims", "{} It holds", "Claim"),
        ("Facts", "{} Half of it", "Fact"),
        ("Transcript", "{} Welcome to the show.", "Passage"),
    ],
)
def test_every_grammar_knows_every_form_of_a_time(
    printed: str, seconds: int | None, name: str, line: str, kind: str
) -> None:
    text = (
        f"A title here\n\nSummary\n\nSome words are here.\n\n{name}\n\n- {line.format(printed)}\n"
    )
    (account,) = seed_of(text).accounts
    found = account.items[-1]
    time = getattr(found, "time", None)
    assert (time.seconds if time else None) == seconds
    assert seconds is None or found.type_name.capitalize() == kind
