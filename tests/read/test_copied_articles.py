"""Articles and interviews copied from sites: who speaks, how long it is, and what is the site's."""

import pytest

from generator.model.account import AccountPassage, AccountSegment, Quotation
from generator.model.account_head import PersonRole
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


def test_who_stands_behind_by_on_a_copied_article_wrote_it() -> None:
    text = f"# How the River Answers\n\nBy [Clara Kern](https://a.example/clara)\n{BODY}"
    for foot, role in (("", PersonRole.SPEAKER), ("Log in\n\nSubscribe\n", PersonRole.AUTHOR)):
        (account,) = seed_of(f"{text}\n{foot}", ending=".md").accounts
        assert [it.role for it in account.people] == [role]


def test_who_writes_down_what_somebody_says_is_not_who_says_it() -> None:
    title = "Ada Okafor, hidróloga: “El agua no es magia”"
    assert "Clara Kern" not in speakers(f"{title}\n\nClara Kern\n{BODY}")


def test_a_name_above_a_part_of_a_report_is_no_speaker() -> None:
    text = f"Trip report: a week of weirs\n{BODY}\nClara Kern\n{BODY}\nIvo Kern\n{BODY}"
    assert speakers(text) == []


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
        "Springe zum Inhalt",
        "Jump to navigation",
        "Przejdź do treści",
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


def voices(text: str) -> list[tuple[str | None, str]]:
    items = account_of(text).items
    return [(it.speaker, it.text) for it in items if isinstance(it, AccountPassage)]


def test_an_analyst_who_asks_once_is_heard_and_the_operator_too() -> None:
    said = [
        ("Operator", "Good morning, and welcome to the call."),
        ("Ada Okafor", "Thank you. The weirs had a good year."),
        ("Ivo Kern", "Costs were lower than we thought."),
        ("Operator", "The first question is from Nadia Brun."),
        ("Nadia Brun", "What does a weir cost now?"),
        ("Ada Okafor", "Less than a dam."),
        ("Ivo Kern", "I agree with Ada."),
        ("Operator", "This ends the call."),
    ]
    turns = "\n\n".join(f"{name}\n\n{words}" for name, words in said)
    people = "Ada Okafor - Chief Executive\nIvo Kern - Finance\nNadia Brun - Bank of Rivers"
    text = f"River Works Q2 2031 Earnings Call\n\nCall Participants\n\n{people}\n\n{turns}\n"
    assert [it for it in voices(text) if it[0]] == said


@pytest.mark.parametrize(("asks", "answers"), [("P", "R"), ("D", "R"), ("Q", "A")])
def test_questions_and_answers_in_other_languages(asks: str, answers: str) -> None:
    turns = "\n\n".join(
        f"{asks}. ¿Qué dice el río {n}?\n\n{answers}. Yo creo que espera." for n in range(6)
    )
    heard = [speaker for speaker, _ in voices(f"El río\n\n{turns}\n") if speaker]
    assert heard == [asks, answers] * 6


def test_letters_that_say_who_asks_are_labels_like_others() -> None:
    turns = "\n".join(
        f"R: It waits, I think.\n\nP: And then {n}?\n\nR: It moves." for n in range(9)
    )
    heard = {speaker for speaker, _ in voices(f"The river\n\n{turns}\n")}
    assert heard == {"P", "R"}


def test_japanese_names_are_known_by_how_people_are_addressed() -> None:
    said = [
        ("松原", "中島さんと川の話をするのは初めてです。"),
        ("中島", "松原さんは、いつも堰の話をしますね。"),
        ("松原", "川は答えてくれますから。"),
        ("中島", "そうですね。"),
    ]
    turns = "\n\n".join(f"{name}: {words}" for name, words in said)
    text = f"川の対談\n\n――今日はどんな話ですか。\n\n{turns}\n\n――ありがとうございました。\n"
    asked = [it for it in voices(text) if it[0] is None]
    assert [it for it in voices(text) if it[0]] == said
    assert asked[-1][1].endswith("ありがとうございました。")
    assert not [it for it in voices(text.replace("さん", "")) if it[0]]


def test_a_handle_with_its_time_speaks() -> None:
    said = [
        ("adao", "So this is the weir."),
        ("Ivo", "It is."),
        ("adao", "I like it."),
        ("Ivo", "Me too."),
    ]
    turns = "\n".join(f"{name} [00:00:0{n}]: {words}" for n, (name, words) in enumerate(said))
    assert [it for it in voices(f"Weirs\n\nTranscript\n\n{turns}\n") if it[0]] == said


def test_a_headline_that_quotes_is_the_title_below_what_it_is_about() -> None:
    title = "Ada Okafor: “El río no es magia”"
    text = f"MEDIO AMBIENTE\n\n{title}\n\nUna charla sobre presas\n\nClara Kern\n{BODY}"
    account = account_of(text)
    assert [it.text for it in account.titles] == [title]
    assert speakers(text) == ["Ada Okafor"]
    title = title.replace("Ada", "Clara")
    assert speakers(f"MEDIO AMBIENTE\n\n{title}\n\nIvo Kern\n{BODY}") == ["Clara Okafor"]


def test_buttons_of_a_site_are_not_printed_and_what_is_to_be_filled_in_is() -> None:
    line = 'It flows <button class="ts" data-t="26:22"><svg viewBox="0 0 2 2"><path d="M1"/></svg>'
    seed = seed_of(f"# Weirs\n\n{line}</button> slowly, so open <path> first.\n", ending=".md")
    (account,) = seed.accounts
    (passage,) = (it for it in account.items if isinstance(it, AccountPassage))
    assert passage.text == "It flows  slowly, so open <path> first."


def test_brackets_of_chinese_show_notes_are_headings() -> None:
    text = (
        "对话河流：第二年\n\n【主播】\n王芳，水声创始人\n【本期嘉宾】\n陈羽，工程师\n【时间轴】\n02:31 为什么\n"
        "11：05 怎么做\n27：48 以后\n【本期金句】\n“河流会回答。” —— 陈羽\n【相关阅读】\n《堰》\n"
    )
    account = account_of(text)
    assert [(it.text, it.speaker) for it in account.items if isinstance(it, Quotation)] == [
        ("河流会回答。", "陈羽")
    ]
    sections = {it.text: it.section for it in account.items if isinstance(it, AccountPassage)}
    assert (sections["王芳，水声创始人"], sections["《堰》"]) == ("主播", "相关阅读")
    assert sum(isinstance(it, AccountSegment) for it in account.items) == 3


def test_behind_a_label_that_introduces_a_guest_nobody_speaks() -> None:
    text = "河流\n\n**嘉宾简介**：陈羽是一位工程师，长期研究堰。\n\n## 内容\n\n- 河流会回答。\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert not [it for it in account.items if isinstance(it, AccountPassage) and it.speaker]


@pytest.mark.parametrize(
    "title",
    [
        "La rivière, une machine à fantasmes ? Ada Okafor revient sur sa vision du barrage",
        "«Река отвечает медленно, и тот, кто строит плотину, должен ждать»",
        "河流会回答吗",
    ],
)
def test_a_headline_may_ask_and_quote(title: str) -> None:
    below = "5月3日消息，很多人都有一个疑问：河流会回答吗？工程师陈羽给出了回答。"
    account = account_of(f"{title}\n{below}\n他说，河流会等待。\n\n他又说，堰会打开。\n")
    assert [it.text for it in account.titles] == [title]


@pytest.mark.parametrize(
    ("first", "second", "is_below"),
    [
        ("小宇宙", "E77 对话陈羽：河流的第二年", True),
        ("The River Show", "#12 | What the river answers, and when it does", True),
        ("水声", "第3期 河流会回答吗", True),
        ("Moving Water", "#12", False),
        ("What the river answers, and when", "#12 | Rivers", False),
    ],
)
def test_above_the_number_of_an_episode_stands_the_show(
    first: str, second: str, is_below: bool
) -> None:
    account = account_of(f"{first}\n{second}\n\n{BODY}")
    assert account.titles[0].text.endswith(second if is_below else first) or not is_below


def test_above_what_a_director_says_stands_where() -> None:
    title = "Sommerinterview DWA-Chefin Clara Kern: „Der Fluss ist das Thema schlechthin“"
    assert account_of(f"Koblenz\n{title}\n\n{BODY}").titles[0].text == title


@pytest.mark.parametrize("form", ["{name}\n{time}\n{words}", "{time}\n{name}\n{words}\n"])
@pytest.mark.parametrize("time", ["0:00:0{n}–0:00:1{n}", "00:00:0{n}:00 - 00:00:1{n}:15"])
def test_names_beside_ranges_of_times_speak(form: str, time: str) -> None:
    said = [
        ("Ada Okafor", "Hallo, das ist das Wehr."),
        ("Ivo Kern", "Es ist offen."),
        ("Ada Okafor", "Seit gestern."),
        ("Ivo Kern", "Gut so."),
        ("Ada Okafor", "Das finde ich auch."),
    ]
    turns = "\n".join(
        form.format(name=name, time=time.format(n=n), words=words)
        for n, (name, words) in enumerate(said)
    )
    items = account_of(f"Am Wehr\n\nTranskript anzeigen\n\n{turns}\n").items
    heard = [it for it in items if isinstance(it, AccountPassage) and it.speaker]
    assert [(it.speaker, it.text) for it in heard] == said
    assert [it.time.seconds for it in heard if it.time] == [0, 1, 2, 3, 4]


def test_a_label_with_points_below_it_is_no_menu() -> None:
    report = "- Done:\n  - The gate is mended\n- Next:\n  - We build the weir\n\n"
    text = f"# Weekly of the weirs\n\n**Present:** Ada, Ivo\n\n@ada\n\n{report}@ivo\n\n{report}"
    lines = seed_of(f"{text}- Next\n", ending=".md").source.lines
    left_out = [it.printed for it in lines if it.role is Role.FURNITURE]
    assert left_out == ["- Next"]


_LONG = "Weirs. Why? Reasons to keep what is there and what to ask of them"


@pytest.mark.parametrize(
    ("title", "address", "is_taken"),
    [
        ("River Round: How Did You Get to Weirs?", "river-round-how-did-you-get-to-weirs", True),
        (f"{_LONG} for others", "Weirs.-Why-Reasons-to-keep-what-is-there", True),
        (f"{_LONG} for others", "mud-in-the-rain", False),
    ],
)
def test_a_line_above_an_address_that_ends_in_its_words_is_the_title(
    title: str, address: str, is_taken: bool
) -> None:
    asked = "What is a weir?\nA wall.\nWho builds it?\nWe do.\n"
    text = f"{title}\nhttps://mud.example/news/{address}\n{BODY}\n{asked}"
    titles = [it.text for it in account_of(text).titles]
    assert (titles == [title]) == is_taken
