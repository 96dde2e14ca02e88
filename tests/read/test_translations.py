"""Sections are recognised by their names in other languages too."""

import pytest

from generator.model.account import (
    Account,
    AccountPassage,
    AccountSegment,
    AccountTakeaway,
    Definition,
    PassageKind,
    Quotation,
)
from generator.read.outline.sections import names
from generator.read.vocabulary.section_names import ALL_RULES
from generator.read.vocabulary.word_lists import SECTIONS, SECTIONS_ELSEWHERE
from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.support import seed_of

# Title; summary, takeaways, quotes, chapters, glossary, questions, links, transcript: name and line.
PAGES = {
    "de": (
        "Über das Testen",
        ("Zusammenfassung", "Es geht um Tests und darum, was sie sagen."),
        ("Wichtigste Erkenntnisse", "Jeder Test hält etwas fest."),
        ("Zitate", "„Ein Test sagt, was gilt.“ — Ada Okafor"),
        ("Kapitel", "01:20 Der Anfang"),
        ("Glossar", "Regression: Ein Fehler, der wiederkehrt."),
        ("Fragen und Antworten", "Wer schreibt die Tests? Alle."),
        ("Weiterführende Links", "https://example.org/tests zum Nachlesen."),
        ("Transkript", "Guten Tag und willkommen."),
    ),
    "fr": (
        "Parler des tests",
        ("Résumé", "On parle des tests et de ce qu’ils disent."),
        ("À retenir", "Chaque test dit une chose."),
        ("Citations", "« Un test dit ce qui vaut. » — Ada Okafor"),
        ("Chapitres", "01:20 Le début"),
        ("Glossaire", "Régression : une erreur qui revient."),
        ("Questions et réponses", "Qui écrit les tests ? Tous."),
        ("Liens utiles", "https://example.org/tests pour lire la suite."),
        ("Transcription", "Bonjour et bienvenue."),
    ),
    "es": (
        "Hablar de pruebas",
        ("Resumen", "Se habla de pruebas y de lo que dicen."),
        ("Puntos clave", "Cada prueba dice una cosa."),
        ("Citas", "«Una prueba dice lo que vale.» — Ada Okafor"),
        ("Capítulos", "01:20 El comienzo"),
        ("Glosario", "Regresión: un error que vuelve."),
        ("Preguntas y respuestas", "¿Quién escribe las pruebas? Todos."),
        ("Enlaces", "https://example.org/tests para leer más."),
        ("Transcripción", "Hola y bienvenidos."),
    ),
    "pt": (
        "Falar de testes",
        ("Resumo", "Fala-se de testes e do que dizem."),
        ("Principais conclusões", "Cada teste diz uma coisa."),
        ("Citações", "“Um teste diz o que vale.” — Ada Okafor"),
        ("Capítulos", "01:20 O começo"),
        ("Glossário", "Regressão: um erro que volta."),
        ("Perguntas e respostas", "Quem escreve os testes? Todos."),
        ("Links úteis", "https://example.org/tests para ler mais."),
        ("Transcrição", "Olá e bem-vindos."),
    ),
    "it": (
        "Parlare di test",
        ("Riassunto", "Si parla di test e di quello che dicono."),
        ("Punti chiave", "Ogni test dice una cosa."),
        ("Citazioni", "“Un test dice quello che vale.” — Ada Okafor"),
        ("Capitoli", "01:20 L’inizio"),
        ("Glossario", "Regressione: un errore che ritorna."),
        ("Domande e risposte", "Chi scrive i test? Tutti."),
        ("Collegamenti", "https://example.org/tests per leggere ancora."),
        ("Trascrizione", "Buongiorno e benvenuti."),
    ),
    "nl": (
        "Praten over testen",
        ("Samenvatting", "Het gaat over testen en wat ze zeggen."),
        ("Belangrijkste inzichten", "Elke test zegt iets."),
        ("Citaten", "‘Een test zegt wat waar is.’ — Ada Okafor"),
        ("Hoofdstukken", "01:20 Het begin"),
        ("Begrippenlijst", "Regressie: een fout die terugkomt."),
        ("Vragen en antwoorden", "Wie schrijft de tests? Allemaal."),
        ("Bronnen", "https://example.org/tests om verder te lezen."),
        ("Transcriptie", "Goedendag en welkom."),
    ),
    "pl": (
        "Rozmowa o testach",
        ("Podsumowanie", "Mowa o testach i o tym, co mówią."),
        ("Najważniejsze wnioski", "Każdy test mówi jedno."),
        ("Cytaty", "„Test mówi, co jest prawdą.” — Ada Okafor"),
        ("Rozdziały", "01:20 Początek"),
        ("Słowniczek", "Regresja: błąd, który wraca."),
        ("Pytania i odpowiedzi", "Kto pisze testy? Wszyscy."),
        ("Źródła", "https://example.org/tests do czytania."),
        ("Transkrypcja", "Dzień dobry i witamy."),
    ),
    "ru": (
        "Разговор о тестах",
        ("Краткое содержание", "Речь идёт о тестах и о том, что они говорят."),
        ("Основные выводы", "Каждый тест говорит об одном."),
        ("Лучшие цитаты", "«Тест говорит, что верно.» — Ада Окафор"),
        ("Главы", "01:20 Начало"),
        ("Глоссарий", "Регрессия: ошибка, которая вернулась."),
        ("Вопросы и ответы", "Кто пишет тесты? Все."),
        ("Полезные ссылки", "https://example.org/tests для чтения."),
        ("Расшифровка", "Здравствуйте и добро пожаловать."),
    ),
    "zh": (
        "谈谈测试",
        ("摘要", "这一期谈的是测试，以及测试说明了什么。"),
        ("关键要点", "每个测试只说一件事。"),
        ("金句", "“测试说明什么是对的。” — 李明"),
        ("章节", "01:20 开始"),
        ("术语表", "回归: 再次出现的错误。"),
        ("问答环节", "谁来写测试？大家一起写。"),
        ("相关链接", "https://example.org/tests 继续阅读。"),
        ("文字稿", "大家好，欢迎收听。"),
    ),
    "ja": (
        "テストの話",
        ("要約", "テストと、それが何を語るかの話です。"),
        ("重要なポイント", "テストは一つのことを語ります。"),
        ("名言集", "「テストは正しさを語る。」 — 山田太郎"),
        ("チャプター", "01:20 はじまり"),
        ("用語集", "回帰: もう一度あらわれる誤り。"),
        ("質疑応答", "誰がテストを書きますか。みんなです。"),
        ("参考リンク", "https://example.org/tests を読んでください。"),
        ("文字起こし", "こんにちは、ようこそ。"),
    ),
}  # fmt: skip
MARKS = ["{}", "## {}", "**{}**", "{}:", "{}："]


def page_in(language: str, mark: str) -> str:
    title, *sections = PAGES[language]
    lines = [title, ""]
    for place, (name, line) in enumerate(sections):
        bullet = "- " if 0 < place < 5 else ""
        lines += [mark.format(name), "", bullet + line, ""]
    return "\n".join(lines)


def account(text: str) -> Account:
    seed = seed_of(text)
    for check in (check_nothing_lost, check_nothing_invented, check_content_is_in_items):
        check(seed)
    (found,) = seed.accounts
    return found


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("language", PAGES)
def test_the_sections_that_a_reader_would_name(language: str, mark: str) -> None:
    found = account(page_in(language, mark))
    title, *sections = PAGES[language]
    names_of = [name for name, _ in sections]
    assert found.titles[0].text == title
    kinds = [type(one) for one in found.items if not isinstance(one, AccountPassage)]
    assert kinds == [AccountTakeaway, Quotation, AccountSegment, Definition]
    assert [(one.section, one.kind) for one in found.items if isinstance(one, AccountPassage)] == [
        (names_of[0], PassageKind.SUMMARY),
        (names_of[5], PassageKind.DISCUSSION),
        (names_of[6], PassageKind.OTHER),
        (names_of[7], PassageKind.OTHER),
    ]
    (quote,) = (one for one in found.items if isinstance(one, Quotation))
    assert quote.speaker is not None


def test_every_name_belongs_to_one_rule() -> None:
    assert "" not in frozenset().union(
        *map(names, (*SECTIONS.values(), *SECTIONS_ELSEWHERE.values()))
    )
    for rule in ALL_RULES:
        for other in ALL_RULES:
            assert rule is other or rule.names.isdisjoint(other.names)


@pytest.mark.parametrize(
    "text", ["人工智能正在改变世界。", "人工智能变了，世界也变了；", "これはテストですか？はい。"]
)
def test_a_sentence_without_spaces_is_no_heading(text: str) -> None:
    found = account(f"谈谈测试\n\n{text}\n\n最后一句话在这里。\n")
    assert text in [one.text for one in found.items if isinstance(one, AccountPassage)]
