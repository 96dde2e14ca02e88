"""Quotations amid prose with whose words they are beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.account import AccountPassage, Quotation
from tests.read.voices import quotes
from tests.support import seed_of

_ABOVE = """\
Town digs the wrong river

Ada Okafor and Bo Li spoke at MudConf. Marie Dupont came too, and Jürgen Klein, Carmen Ruiz, Anna Kowalska.

"""
_BELOW = "\n\nThe conference goes on until Thursday.\n"


def _quotes(paragraph: str) -> list[tuple[str, str | None]]:
    """What a news item with this paragraph quotes, and whose words it says these are."""
    (account,) = seed_of(_ABOVE + paragraph + _BELOW).accounts
    assert any(paragraph == it.text for it in account.of(AccountPassage))  # the prose stays
    assert all(it.in_prose for it in account.of(Quotation))
    return [(it.text, it.speaker) for it in account.of(Quotation)]


@pytest.mark.parametrize(
    ("paragraph", "words", "speaker"),
    [
        ("“We dug the wrong river,” Okafor said.", "We dug the wrong river", "Ada Okafor"),
        (
            "“We dug the wrong river,” said Okafor, who runs the mill.",
            "We dug the wrong river",
            "Ada Okafor",
        ),
        (
            '"We dug the wrong river," said project manager Ada Okafor.',
            "We dug the wrong river",
            "Ada Okafor",
        ),
        (
            "“We dug the wrong river”, Dr Okafor told the town.",
            "We dug the wrong river",
            "Ada Okafor",
        ),
        (
            "“We dug the wrong river,” Ada Okafor, head of the mill, said.",
            "We dug the wrong river",
            "Ada Okafor",
        ),
        (
            "“We dug the wrong river,” according to Ada Okafor.",
            "We dug the wrong river",
            "Ada Okafor",
        ),
        (
            "Okafor told the town council: “We dug the wrong river.”",
            "We dug the wrong river.",
            "Ada Okafor",
        ),
        ("“Who dug the wrong river?” Li asked.", "Who dug the wrong river?", "Bo Li"),
        (
            "“We dug the wrong river,” Okafor said. Nobody laughed. “It was the map that was wrong.”",
            "We dug the wrong river",
            "Ada Okafor",
        ),
        (
            "« Nous avons creusé la mauvaise rivière », a déclaré Marie Dupont.",
            "Nous avons creusé la mauvaise rivière",
            "Marie Dupont",
        ),
        (
            "« Nous avons creusé la mauvaise rivière », explique Dupont.",
            "Nous avons creusé la mauvaise rivière",
            "Marie Dupont",
        ),
        (
            "„Wir haben den falschen Fluss gegraben“, sagte Klein.",
            "Wir haben den falschen Fluss gegraben",
            "Jürgen Klein",
        ),
        (
            "„Wir haben den falschen Fluss gegraben“, so Jürgen Klein.",
            "Wir haben den falschen Fluss gegraben",
            "Jürgen Klein",
        ),
        (
            "«Cavamos el río equivocado durante años», dijo Ruiz.",
            "Cavamos el río equivocado durante años",
            "Carmen Ruiz",
        ),
        (
            "«¿Quién cavó el río equivocado?», preguntó Ruiz.",
            "¿Quién cavó el río equivocado?",
            "Carmen Ruiz",
        ),
        (
            "„Wykopaliśmy nie tę rzekę co trzeba” – powiedziała Kowalska.",
            "Wykopaliśmy nie tę rzekę co trzeba",
            "Anna Kowalska",
        ),
        (
            "Ada Okafor, who runs the mill, said: “We dug the wrong river.”",
            "We dug the wrong river.",
            "Ada Okafor",
        ),
        (
            "In a letter MUD College President Ada Okafor wrote, “We dug the wrong river.”",
            "We dug the wrong river.",
            "Ada Okafor",
        ),
        (
            "Mill Director Okafor said, “We dug the wrong river.”",
            "We dug the wrong river.",
            "Ada Okafor",
        ),
        ("Okafor said, “We dug the wrong river.”", "We dug the wrong river.", "Ada Okafor"),
        (
            "“We dug the wrong river,” says Okafor. “Nobody looked,” Li says.",
            "We dug the wrong river",
            "Ada Okafor",
        ),
        (
            "In a letter to Okafor, Li wrote: “We dug the wrong river.”",
            "We dug the wrong river.",
            "Bo Li",
        ),
        ("“We dug the wrong river,” Ms. Okafor said.", "We dug the wrong river", "Ada Okafor"),
    ],
)
def test_words_with_whose_they_are(paragraph: str, words: str, speaker: str) -> None:
    assert _quotes(paragraph) == [(words, speaker)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "As Ada Okafor put it, “We dug the wrong river.”",
        "“We dug the wrong river,” she said.",
        "“We dug the wrong river,” said Okafor and Li.",
        "“We dug the wrong river,” Okafor's brother said.",
        "“We dug the wrong river,” she told Okafor.",
        "“We dug the wrong river,” a spokesman for Okafor said.",
        "“We dug the wrong river.” Li said nothing of the map.",
        "“We dug the wrong river,” Smith said.",
        "“We dug the wrong river,” Weir Labs said.",
        "He called it “the wrong river of all rivers,” Okafor said.",
        "Her book “How Rivers Answer the Weirs,” Okafor said, is out.",
        "“We dug the wrong river,” Okafor and Li said.",
        "“We dug the wrong river,” Okafor was told.",
        "“We dug the wrong river,” Okafor is said to have written.",
        "The mill of Okafor says: “We dug the wrong river.”",
        "Li quotes Okafor saying: “We dug the wrong river.”",
        "“We dug the wrong river,” Okafor never said.",
        "Okafor considers the question of the century: “Who dug the wrong river?”",
        "“The wall was wrong in May,” Ada Okafor claims Bo Lind said.",
        "“The wall was wrong in May,” Ada Okafor recalls Bo Lind telling the town.",
        "“The wall was wrong in May,” Ada Okafor remembers how Bo Lind put it.",
        "“The wall was wrong in May,” says the sign, Ada Okafor explains.",
    ],
)
def test_words_of_which_that_is_not_printed(paragraph: str) -> None:
    assert _quotes(paragraph) == []


@pytest.mark.parametrize(
    ("paragraph", "quotes"),
    [
        (
            "Okafor said: “We dug the wrong river.” Li replied: “The map was wrong then.”",
            [("We dug the wrong river.", "Ada Okafor"), ("The map was wrong then.", "Bo Li")],
        ),
        (
            "“We dug the wrong river,” Okafor said. “Nobody looked at the map.”",
            [("We dug the wrong river", "Ada Okafor"), ("Nobody looked at the map.", "Ada Okafor")],
        ),
    ],
)
def test_several_in_one_paragraph(paragraph: str, quotes: list[tuple[str, str]]) -> None:
    assert _quotes(paragraph) == quotes


def test_a_surname_of_two_people_names_nobody() -> None:
    assert _quotes("Ivo Okafor came late. “We dug the wrong river,” Okafor said.") == []


_PIECES = (
    "“",
    "”",
    '"',
    "said",
    "told",
    "Okafor",
    "Ada",
    ",",
    ".",
    ":",
    "and",
    "to",
    "We dug",
    "a b c d",
)


@given(st.lists(st.sampled_from(_PIECES), max_size=30))
def test_words_stand_in_the_text_and_names_on_the_page(pieces: list[str]) -> None:
    text = _ABOVE + " ".join(pieces) + _BELOW
    for account in seed_of(text).accounts:
        for quote in account.of(Quotation):
            assert quote.text in text
            assert quote.speaker is None or quote.speaker in text


@pytest.mark.parametrize("name", ["Henk de Boer", "Henk", "Boer"])
@pytest.mark.parametrize("mark", ["", "- "])
def test_whom_the_front_names_may_be_quoted_once(name: str, mark: str) -> None:
    line = f'{mark}{name}: "We should measure less and look more."'
    text = f"---\nspeaker: Henk de Boer\n---\n\n# Ice\n\nSensors survived.\n\n{line}\n"
    assert quotes(text) == [(name, "We should measure less and look more.")]


def test_a_name_with_small_words_may_be_quoted_by_its_first_word() -> None:
    line = 'Henk: "Half of them die, and that is fine for me."'
    text = f"# RiverConf 2031\n\n## Henk de Boer - Sensors under ice\n\nThey survived.\n\n{line}\n"
    assert quotes(text) == [("Henk", "Half of them die, and that is fine for me.")]


@pytest.mark.parametrize("name", ["Ada Okafor", "Luiz Fux", "Bo Li"])
def test_a_name_does_not_go_on_behind_the_end_of_a_sentence(name: str) -> None:
    assert _quotes(f"He met {name}. Nobody said: “We dug the wrong river in May.”") == []


_WEIR = "The weir has leaked for nine years and nobody has mended it."


@pytest.mark.parametrize(
    "text",
    [
        f"Council Member Ada Okafor noted:\n\n> {_WEIR}\n",
        f"**Council Member Ada Okafor noted:**\n\n> {_WEIR}\n\n> He sat down.\n",
        f'Ada Okafor asked the town:\n\n"{_WEIR}"\n',
    ],
)
def test_the_line_above_says_whose_words_stand_below(text: str) -> None:
    (account,) = seed_of(f"# Council\n\n## Weirs\n\n{text}", ending=".md").accounts
    assert [(it.text, it.speaker) for it in account.of(Quotation)] == [(_WEIR, "Ada Okafor")]


@pytest.mark.parametrize(
    "text",
    [
        f"Council Member Ada Okafor noted:\n\n> {_WEIR}\n> And it rains.\n",  # torn
        f"Council Member Ada Okafor noted.\n\n> {_WEIR}\n",
        f"The paper by Ada Okafor:\n\n> {_WEIR}\n",
        f"Ada Okafor noted:\n\n{_WEIR}\n",
    ],
)
def test_what_stands_below_another_line_is_nobodys(text: str) -> None:
    (account,) = seed_of(f"# Council\n\n## Weirs\n\n{text}", ending=".md").accounts
    assert not [it for it in account.of(Quotation) if it.speaker]
