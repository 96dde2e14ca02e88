"""Articles and interviews copied from sites: who speaks, how long it is, and what is the site's."""

import pytest

from generator.model.account import AccountPassage
from generator.model.source import Role
from generator.read.outline.furniture.phrases import furniture
from tests.support import account_of, seed_of

BODY = """
Rivers answer slowly, and whoever builds a weir on a river has to wait for it. The engineers built
fish ladders beside every weir, and they asked in the valley what the salmon made of them.
"""


def speakers(text: str) -> list[str]:
    return [person.name for person in account_of(text).people if person.role.takes_part]


@pytest.mark.parametrize(
    "around",
    [
        "5 min readMar 29, 2031",
        "5 min read · Mar 29, 2031",
        "Tiempo de lectura: 5 min",
        "Teilen",
        "Partager\n\nCommenter",
        "Share",
    ],
)
def test_the_name_below_the_title_of_an_article_is_its_writers(around: str) -> None:
    text = f"How the River Answers\n\nClara Kern\n{around}\n{BODY}"
    assert speakers(text) == []
    assert account_of(text).duration is None


def test_the_name_below_the_title_of_a_talk_is_its_speakers() -> None:
    assert speakers(f"How the River Answers\n\nClara Kern\n{BODY}") == ["Clara Kern"]
    assert speakers(f"How the River Answers\n\nClara Kern\n45 min\nShare\n{BODY}") == ["Clara Kern"]


def test_who_writes_down_what_somebody_says_is_not_who_says_it() -> None:
    title = "Ada Okafor, hidróloga: “El agua no es magia”"
    assert "Clara Kern" not in speakers(f"{title}\n\nClara Kern\n{BODY}")


def test_a_name_above_a_part_of_a_report_is_no_speaker() -> None:
    text = f"Trip report: a week of weirs\n{BODY}\nClara Kern\n{BODY}\nIvo Kern\n{BODY}"
    assert speakers(text) == []


def test_a_name_below_prose_counts_where_the_title_has_it() -> None:
    text = f"Разговор с Иваном Кернером\n{BODY}\nИван Кернер\n\n— С чего всё началось?\n\n— С реки."
    assert speakers(text) == ["Иван Кернер"]


@pytest.mark.parametrize(
    "credit", ["Propos recueillis par Clara Kern", "Das Gespräch führte Clara Kern", "Tags: rivers"]
)
def test_who_asked_stands_behind_the_last_turn_and_is_no_part_of_it(credit: str) -> None:
    turns = "\n\n".join(
        f"Le Fleuve : Et puis ?\n\nAda Okafor : Le fleuve a répondu, {n} fois.\n\nToujours ainsi."
        for n in ("deux", "trois", "quatre")
    )
    account = account_of(f"Le fleuve répond\n\n{turns}\n\n{credit}")
    said = {it.text: it.speaker for it in account.items if isinstance(it, AccountPassage)}
    assert said["Toujours ainsi."] == "Ada Okafor"
    assert said.get(credit) is None


@pytest.mark.parametrize(
    "line",
    [
        "Pular para o playerIr para o conteúdo principal",
        "Zum Inhalt springen",
        "Aller au contenu principal",
        "Перейти к содержанию",
        "Читать нас в Telegram",
        "首页 专栏 活动 登录",
        "本文へスキップ",
        "版权所有2031",
        "Lire aussi",
        "Artículos relacionados",
        "Share via Twitter Share via Facebook Share via Linkedin Share via Reddit",
        "Discussion about this post",
    ],
)
def test_what_sites_print_is_theirs_in_every_language(line: str) -> None:
    assert furniture(line) is not None
    seed = seed_of(f"{line}\n\nHow the River Answers\n{BODY}")
    assert seed.source.lines[0].role is Role.FURNITURE
    assert seed.accounts[0].titles[0].text == "How the River Answers"


@pytest.mark.parametrize(
    "line",
    [
        "Share your weirs with Share Holders",
        "Плюс в том, что река отвечает",
        "Más de cien presas",
        "推荐阅读",
        "河 水 登录 记录",
        "Plus de barrages",
    ],
)
def test_what_somebody_says_is_no_furniture(line: str) -> None:
    assert furniture(line) is None
