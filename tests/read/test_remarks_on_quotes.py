"""Remarks on the lines below a quote: they say when and by whom it was said, and why it matters."""

import pytest

from generator.model.account import AccountTakeaway, Definition, Quotation
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of

_HEAD = "# How mills hold\n\n**Speaker:** Ada Okafor\n\n## Key Quotes\n\n"
_WORDS = "The mill stops when the water stops, always."


def _read(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    """The words of each quote, its speaker, its time and the note on it."""
    seed = seed_of(_HEAD + text, "mills", ".md")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    quotes = [it for it in account.items if isinstance(it, Quotation)]
    return [(it.text, it.speaker, it.time.printed if it.time else None, it.note) for it in quotes]


@pytest.mark.parametrize(
    ("printed", "speaker", "time", "note"),
    [
        (f'> "{_WORDS}" - [00:48]\n> Context: On mills\n', None, "00:48", "Context: On mills"),
        (
            f'> "{_WORDS}"\n> — Ivo Kern\n> Context: On mills\n',
            "Ivo Kern",
            None,
            "Context: On mills",
        ),
        (f'> "{_WORDS}" — Ivo Kern\n> *Note: old*\n', "Ivo Kern", None, "Note: old"),
        (f'> "{_WORDS}"\n\nContext: On mills\n', None, None, "Context: On mills"),
        (
            f'**"{_WORDS}"**\n- Context: Old\n- Speaker: Ivo Kern\n',
            "Ivo Kern",
            None,
            "Context: Old",
        ),
        (f'1. **"{_WORDS}"**\n   - Why it matters: floods\n', None, None, "Why it matters: floods"),
        (
            f'> "{_WORDS}"\n\n**Speaker**: Ivo Kern\n**Timestamp**: 12:33\n**Context**: Old\n',
            "Ivo Kern",
            "Timestamp: 12:33",
            "Context: Old",
        ),
        (
            f'1. **"{_WORDS}"**\n   - Context: Old\n   - Timestamp: 12:33\n',
            None,
            "Timestamp: 12:33",
            "Context: Old",
        ),
        (f'- "{_WORDS}" [0:57]\n  *Context: Old*\n', None, "0:57", "Context: Old"),
        (
            f'> "{_WORDS}" [Timestamp: 0:57]\n> Context: Old\n',
            None,
            "Timestamp: 0:57",
            "Context: Old",
        ),
        (f'> "{_WORDS}" - Recycle Your Mills [0:57]\n', None, "0:57", "Recycle Your Mills"),
        (f'- "{_WORDS}" (12:03) — Ivo Kern\n', "Ivo Kern", "12:03", None),
        (
            f'- "{_WORDS}" — Ivo Kern, founder of Acme\n  Context: Old\n',
            "Ivo Kern",
            None,
            "founder of Acme\nContext: Old",
        ),
        (f'**Quote**: "{_WORDS}"\n**Context**: Old\n', None, None, "Context: Old"),
        (f'> "{_WORDS}"\n>\n> 背景：磨坊\n', None, None, "背景：磨坊"),
    ],
)
def test_a_remark_below_a_quote_is_on_it(
    printed: str, speaker: str | None, time: str | None, note: str | None
) -> None:
    assert _read(printed) == [(_WORDS, speaker, time, note)]


def test_what_contradicts_a_quote_is_a_note_on_it() -> None:
    (quote,) = _read(f'- "{_WORDS}" (12:03)\n  - Timestamp: 44:03\n  - Context: Old\n')
    assert quote == (_WORDS, None, "12:03", "Timestamp: 44:03\nContext: Old")


def test_a_title_in_quotation_marks_above_its_speaker_is_no_quote() -> None:
    seed = seed_of(
        '"Moving water holds"\n\nSpeaker: Ada Okafor\n\nTime: 10:30\n\nIt is old.\n', "a"
    )
    assert not [it for it in seed.accounts[0].items if isinstance(it, Quotation)]


def test_a_remark_below_a_takeaway_is_none_on_a_quote() -> None:
    seed = seed_of("# Mills\n\n## Takeaways\n\n- Mills stop.\n  - Context: water\n", "a", ".md")
    (account,) = seed.accounts
    assert [it.text for it in account.items if isinstance(it, AccountTakeaway)] == ["Mills stop."]
    assert not [it for it in account.items if isinstance(it, Quotation)]


def test_points_below_best_quotes_need_no_marks() -> None:
    first, second = "Rivers don't wait for us.", "Weirs hold what rivers bring."
    points = f"- {first}\n- {second}\n"
    assert [it for it, *_ in _read(points)] == [first, second]
    for other in ("- See more\n", "- All: https://a.example/quotes\n", '- He calls it "mud"\n'):
        assert second not in [it for it, *_ in _read(points + other)]


@pytest.mark.parametrize("heading", ["Key concepts", "Topics", "People", "Claims"])
@pytest.mark.parametrize(
    "form", ["> “{}” — Ada Okafor", "- “{}” — Ada Okafor", "“{}” - Ada Okafor"]
)
def test_words_with_whose_they_are_are_quotes_below_any_heading(heading: str, form: str) -> None:
    text = (
        f"# How mills hold\n\n## {heading}\n\n- Weir: a wall in a river.\n\n{form.format(_WORDS)}\n"
    )
    seed = seed_of(text, "mills", ".md")
    check_nothing_lost(seed)
    (quote,) = [it for it in seed.accounts[0].items if isinstance(it, Quotation)]
    assert (quote.text, quote.speaker) == (_WORDS, "Ada Okafor")


def test_a_term_in_quotation_marks_stays_one() -> None:
    text = "# How mills hold\n\n## Key concepts\n\n- “Mill stop” — what water does in May\n"
    (account,) = seed_of(text, "mills", ".md").accounts
    assert [it.name for it in account.items if isinstance(it, Definition)] == ["“Mill stop”"]


@pytest.mark.parametrize("until", ["-12:50", " – 12:50", "〜12:50", "頃"])
def test_words_were_said_from_a_time_on_until_another(until: str) -> None:
    below = f"- Speaker: Ivo Kern\n- Time: 12:33{until}\n- Context: Old\n"
    (quote,) = _read(f'**"{_WORDS}"**\n{below}')
    assert quote == (_WORDS, "Ivo Kern", f"Time: 12:33{until}", "Context: Old")


def test_labels_and_brackets_of_remarks_in_japanese() -> None:
    said = "**「堰は歌う、水があるかぎり」**\n- 話者：川辺さん（みずから）\n"
    (quote,) = _read(f"{said}- タイミング：08:05-08:21\n- 文脈：堰について\n")
    assert quote[:2] == ("堰は歌う、水があるかぎり", "川辺さん")
    assert quote[2:] == ("タイミング：08:05-08:21", "文脈：堰について")


def test_what_stands_in_brackets_behind_a_name_in_japanese_is_a_note() -> None:
    said = "堰を開く者だけが、川の言葉を聞くのです。"
    page = f"# 堰の話\n\n川の話です。\n\n> 「{said}」\n> —— アダ・オカフォ（開門式にて）\n"
    (account,) = seed_of(page, "mills", ".md").accounts
    (quote,) = account.of(Quotation)
    assert (quote.text, quote.speaker, quote.note) == (said, "アダ・オカフォ", "開門式にて")


@pytest.mark.parametrize(("behind", "speaker"), [("（川辺花）", "川辺花"), ("（笑い）", None)])
@pytest.mark.parametrize("lines", [0, 60])  # of a page's styles
def test_a_name_in_brackets_behind_words_that_the_top_of_a_page_has(
    behind: str, speaker: str | None, lines: int
) -> None:
    styles = f"<style>{'.a {}' + chr(10) + '.b {}'}{chr(10) * lines}</style>"
    said = "「堰を開く者だけが、川の言葉を聞くのです。」"
    body = f"<h1>川辺花と堰の話</h1><p>堰の話です。</p><blockquote>{said}{behind}</blockquote>"
    page = f"<html><head>{styles}</head><body>\n{body}</body></html>"
    (account,) = seed_of(page, "mills", ".html").accounts
    assert next((it.speaker for it in account.of(Quotation)), None) == speaker


_SAID = '**"{words}"**\n- Speaker: {name}\n- Time: 08:05\n- Context: after the flood\n'
_EACH = ("A river is a verb and no noun", "Nobody owns a flood here", "Mud waits", "It rises")


def test_words_in_bold_above_who_said_them_and_why_are_quotes_and_no_talks() -> None:
    names = ("Ada Okafor", "Ivo Kern", "Ada Okafor", "Ivo Kern")
    said = "\n".join(
        _SAID.format(words=words, name=name) for words, name in zip(_EACH, names, strict=True)
    )
    seed = seed_of(
        f"# Weirs at night\n\n## Summary\n\nThey wait.\n\n## Notable quotes\n\n{said}",
        "weirs",
        ".md",
    )
    (account,) = seed.accounts
    found = [it for it in account.items if isinstance(it, Quotation)]
    assert [(it.text, it.speaker) for it in found] == list(zip(_EACH, names, strict=True))


def test_quotations_in_bold_show_that_a_plain_file_is_markdown() -> None:
    said = "\n".join(
        f"**「川は{n}いつも動詞だ」**\n- 話者：田中花\n- 文脈：洪水のあと\n" for n in "一二三四"
    )
    seed = seed_of(f"# 引用集：夜の堰\n\n## 哲学\n\n{said}", "quotes", ".txt")
    quotes = [it for it in seed.accounts[0].items if isinstance(it, Quotation)]
    assert [it.text for it in quotes] == [f"川は{n}いつも動詞だ" for n in "一二三四"]
