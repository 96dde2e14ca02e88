"""Interviews whose questions are bold and whose answers have no labels."""

import pytest

from generator.model.account import AccountPassage
from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.support import account_of, seed_of

ENGLISH = """\
# Interview with Ada Okafor: how a weir learns

Ada Okafor builds weirs. We met her in the spring of 2031.

**How did you come to weirs?**

I came to them by way of a flood. My street stood under water.

Nobody slept in those days.

**What was the first one like?**

It was small, and I was proud. It held for two years.

**Some say that it failed.**

Others built it.

**Were you afraid of the second one?**

Yes. Everybody was.
"""
SPANISH = """\
Entrevista a Nadia Brun, ingeniera de presas

Nadia Brun construye presas desde 2009.

*¿Por qué presas?*

Porque el agua no espera. Mi padre era pescador.

*¿Qué aprendió de la primera?*

Que nada dura, digo yo. La reparamos tres veces.

*¿Y ahora?*

Ahora quiero dormir.

Síguenos en nuestras redes
"""
CHINESE = """\
# 对话林若溪：河流为什么会回来

嘉宾：林若溪

**你为什么开始修堰？**

我小时候家门口发过大水。

**第一座堰怎么样？**

很小。我修了三次。

**现在呢？**

现在想睡觉。
"""


def answers(text: str) -> list[tuple[str, str]]:
    passages = account_of(text).of(AccountPassage)
    return [(passage.speaker, passage.text) for passage in passages if passage.speaker]


@pytest.mark.parametrize(
    ("text", "guest", "first", "number"),
    [
        (ENGLISH, "Ada Okafor", "I came to them by way of a flood. My street", 5),
        (SPANISH, "Nadia Brun", "Porque el agua no espera.", 3),
        (CHINESE, "林若溪", "我小时候家门口发过大水。", 3),
    ],
)
def test_what_stands_below_bold_questions_is_said_by_the_one_guest(
    text: str, guest: str, first: str, number: int
) -> None:
    said = answers(text)
    assert [name for name, _ in said] == [guest] * number
    assert said[0][1].startswith(first)
    assert not any(words.endswith(("?", "？", "redes")) for _, words in said)
    seed = seed_of(text)
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    check_content_is_in_items(seed)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# Interview with Ada Okafor: how a weir learns", "# How a weir learns"),
        ("Interview with Ada Okafor:", "Interview with Ada Okafor and Ivo Kern:"),
        ("Nobody slept in those days.", "She laughs."),
        ("Nobody slept in those days.", "Okafor looks at the river."),
        ("and I was proud", "and she was proud"),
        ("**Some say that it failed.**", "## The second weir"),
        ("**Were you afraid of the second one?**", "**The second one**"),
        ("It was small, and I was proud. It held for two years.\n", "- small\n"),
    ],
)
def test_where_no_guest_is_sure_nobody_answers(old: str, new: str) -> None:
    assert old in ENGLISH
    assert answers(ENGLISH.replace(old, new)) == []


def test_what_tells_of_the_guest_below_the_last_answer_is_the_pages_own() -> None:
    text = f"{ENGLISH}\nAda Okafor lives by the Tam.\n"
    assert answers(text)[-1] == ("Ada Okafor", "Yes. Everybody was.")
