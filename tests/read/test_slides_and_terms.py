"""Who gives a lecture by its slides, and what names no term and no topic."""

import pytest

from generator.model.account import AccountPassage, AccountTopic, Definition
from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.read.heads import account
from tests.support import seed_of

_PROSE = "\n\nRivers move, and nobody asks them why they do so in the end.\n"


@pytest.mark.parametrize(
    ("label", "is_one"),
    [
        ("Meander", True),
        ("The horror story", False),
        ("The fix — a lower weir", False),
    ],
)
def test_parts_of_any_text_are_no_terms(label: str, *, is_one: bool) -> None:
    points = "".join(f"- **{it}:** it bends as water does.\n" for it in ("Bed", label, "Bank"))
    found = account(f"# On rivers\n\n## Terms\n\n{points}{_PROSE}")
    assert (label in {it.name for it in found.of(Definition)}) == is_one


@pytest.mark.parametrize(("label", "is_one"), [("Bank", True), ("$$ \\hat{b}_j", False)])
def test_a_formula_is_no_term(label: str, *, is_one: bool) -> None:
    points = "".join(f"- {it} - it bends as water does.\n" for it in ("Bed", label, "Silt"))
    found = account(f"# On rivers\n\n## Terms\n\n{points}{_PROSE}")
    assert (label in {it.name for it in found.of(Definition)}) == is_one


@pytest.mark.parametrize(
    "line",
    [
        "Bank: (she refused to define it)",
        "Eddy: I did not catch this one",
        "Delta: 12:40",
        "Nadia Brun: she explained all of this",
        "Note: bring the book",
    ],
)
def test_what_tells_of_no_meaning_defines_nothing(line: str) -> None:
    points = "".join(f"- {it}: a thing that bends as water does.\n" for it in ("Bed", "Silt"))
    found = account(f"# On rivers\n\n## Key concepts\n\n{points}- {line}\n{_PROSE}")
    assert [it.name for it in found.of(Definition)] == ["Bed", "Silt"]
    check_nothing_lost(seed_of(f"# On rivers\n\n## Key concepts\n\n{points}- {line}\n{_PROSE}"))


def test_a_sentence_is_no_topic() -> None:
    said = "Low water is less of a worry than many a dam"
    text = f"# River call\n\nTopics covered:\n  Weirs\n  {said}\n"
    topics = {it.name for it in account(text + _PROSE).of(AccountTopic)}
    assert said not in topics


def test_the_head_of_a_table_is_no_term_and_its_last_row_above_a_line_is() -> None:
    rows = "| Technology | Role |\n| --- | --- |\n| Pine | A wood for frames |\n| Tar | Keeps out water |\n---\n"
    found = account(f"# Build a boat\n\n## Tech Stack\n\n{rows}\nIt floats.\n")
    assert [it.name for it in found.of(Definition)] == ["Pine", "Tar"]


_CHOICES = ("- Frame: pine", "- Seams: tar, hemp (old)", "- Sails: linen and wool")


@pytest.mark.parametrize(
    "lines",
    [_CHOICES, [line.replace("- ", "| ").replace(": ", " | ") + " |" for line in _CHOICES]],
)
def test_what_is_used_for_what_explains_no_technology(lines: list[str]) -> None:
    text = "# Build a boat\n\n## Tech Stack\n\n" + "\n".join(lines) + "\n\nIt floats.\n"
    found = account(text)
    assert found.of(Definition) == ()
    check_nothing_lost(seed_of(text))


_USED = [
    ("Tech Stack", ("Weirpress - keeps the talks", "Ferry - recent letters by day", "Tar - boats")),
    ("Topics", ("Gates: we go on with them", "Lamps: Tove pays for all", "Offers: three of them")),
]


@pytest.mark.parametrize(("heading", "points"), _USED)
def test_what_each_was_for_or_was_said_of_it_explains_nothing(
    heading: str, points: tuple[str, ...]
) -> None:
    lines = "".join(f"- {point}\n" for point in points)
    found = account(f"# Build a boat\n\n## {heading}\n\n{lines}\n{_PROSE}")
    assert found.of(Definition) == ()
    passages = {it.text for it in found.of(AccountPassage)}
    assert passages.issuperset(points)


def test_a_sentence_with_commas_is_no_list_of_topics() -> None:
    text = (
        "Calls are for those who build weirs, boats, gates and all that floats, and are open, too."
    )
    assert account(f"# River call\n\n## Topics\n\n{text}\n").of(AccountTopic) == ()


def test_parts_of_a_talk_are_no_topics() -> None:
    points = "- Introduction\n- Silt\n- Mills\n- Gates\n"
    topics = {it.name for it in account(f"# River call\n\n## Topics\n\n{points}").of(AccountTopic)}
    assert topics == {"Silt", "Mills", "Gates"}


def test_fields_with_figures_explain_no_term() -> None:
    points = "- Length: 1,200 m\n- Gates: 29 of oak and larch\n- Status: DONE\n"
    assert account(f"# The weir\n\n## Terms\n\n{points}{_PROSE}").of(Definition) == ()


def test_fields_of_a_session_are_no_terms() -> None:
    points = (
        "- **Session type:** Breakout\n- **Level:** Advanced\n- **Tags:** Mud\n- **Room:** Hall\n"
    )
    found = account(f"# The weir\n\nIt hums.\n\n## Session tags\n\n{points}")
    assert found.of(Definition) == ()


@pytest.mark.parametrize("asked", ["How weirs hum at night", "What floats?", "为什么河流会返回"])
def test_a_question_is_no_topic(asked: str) -> None:
    points = "".join(f"- {it}\n" for it in ("Weirs", "Silt", "Gates", "Mills", asked))
    topics = {it.name for it in account(f"# River call\n\n## Topics\n\n{points}").of(AccountTopic)}
    assert topics == {"Weirs", "Silt", "Gates", "Mills"}


@pytest.mark.parametrize(
    ("line", "name", "meaning"),
    [
        ("Bed memory = the tendency of rivers to return.", "Bed memory", "the tendency of rivers to return."),
        ("**Bed memory** = a tendency of rivers to return", "Bed memory", "a tendency of rivers to return"),
        ("- Bed memory := how a river comes back", "Bed memory", "how a river comes back"),
        ("Term: *bed memory* - the river comes back", "bed memory", "the river comes back"),
        ("Definition: weir = a wall in a river", "weir", "a wall in a river"),
        ("Definition: no-till = farming without ploughing", "no-till", "farming without ploughing"),
        ("Definition: flow = m * v", None, None),
        ("Energy = mass times the square of light", None, None),
        ("a = b + the sum of c and d", None, None),
        ("Weirs + Gates = a river that waits for rain", None, None),
        ("The result = a mess of mud and water", None, None),
        ("Term: spring 2031 - in Ulm", None, None),
        ("Why it hums = the water is low and slow", None, None),
    ],
)  # fmt: skip
def test_a_sign_or_a_label_says_what_a_term_means(
    line: str, name: str | None, meaning: str | None
) -> None:
    text = f"# Weirs\n\nAda Okafor spoke of rivers for a while.\n\n{line}\n\nThey hum.\n"
    seed = seed_of(text, ending=".md")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    check_content_is_in_items(seed)
    (account,) = seed.accounts
    expected = [(name, meaning)] if name else []
    assert [(it.name, it.text) for it in account.of(Definition)] == expected
