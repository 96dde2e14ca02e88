"""Comments that only the writer of a note sees: they are read by nobody."""

from pathlib import Path

import pytest

from generator.read.files.editor_files import read_notes
from generator.read.formats.notes.withheld import without_comments
from tests.support import seed_in

WORD = "quixelbrant"


@pytest.mark.parametrize(
    "text",
    [
        f"# A\n\nOne %%{WORD}%% two\n",
        f"# A\n\n%% {WORD} %% two\n\n- item %%{WORD}%%%%{WORD}%%\n",
        f"# A\n\n%%\n{WORD}\n\n## {WORD}\n%%\n\nTwo\n",
        f"# A\n\n- %%{WORD}\n  {WORD} %%\n",
        f"# A\n\nTwo\n\n%% {WORD}:settings\n```\n{WORD}\n```\n%%\n",
        f"# A\n\nTwo\n\n%%\n{WORD}\n\n{WORD}\n",
        f"---\ntitle: A\n---\n%%{WORD}%%\n",
        f"# A\n\nOpen %%`x` {WORD}%% text\n",
        f"# A\n\nOpen `a` %%`{WORD}%%` text\n",
        f"# A\n\nOpen \\`%%{WORD}%%\\` text\n",
        f"# A\n\nOpen %% some\n{WORD}\n\n{WORD}\n\n%% text\n",
        f"# A\n\nOpen %%{WORD}\n{WORD}\n",
        f"# A\n\nOpen %%{WORD}\n{WORD}%%, text\n",
        f"# A\n\n%% {WORD}\n{WORD} %% text\n",
        f"# A\n\n%%\n{WORD}\n%% text\n",
        f"# A\n\n%% {WORD}\n\n{WORD}\n",
        f"# A\n\n- %% {WORD}\n\n{WORD}\n",
        f"# A\n\n12. %% {WORD}\n\n{WORD}\n",
        f"# A\n\n- [x] %% {WORD}\n\n{WORD}\n",
        f"# A\n\n> [!info]- %% {WORD}\n\n{WORD}\n",
        f"# A\n\n## %% {WORD}\n\n{WORD}\n",
        f"# A\n\n%%\n```\n{WORD}\n%%\n\nText\n",
        f"# A\n\n%%\n```\n%%time\n```\n{WORD}\n%%\n\nText\n",
        f"# A\n\n%%%{WORD}%%%\n",
        f"# A\n\n%%%%%% {WORD} %%%%%%\n",
        f"# A\n\nA sign, %%, is printed.\n\n%% {WORD} %%\n",
        f"# A\n\nIt is 100%% sure.\n\n%% {WORD} %%\n",
        f"# A\n\nIn 2024%% {WORD}\n{WORD}\n%%\n",
        f"# A\n\n%%time {WORD}\n{WORD}\n%%\n",
        f"# A\n\n%%{WORD}\n\n{WORD}\n",
        f'---\nx: "\\UFFFFFFFF"\n---\n# A\n%%{WORD}%%\n',
        f"---\nx: |\n  ```\n---\n# A\n\n%% {WORD} %%\n",
        f"# A\n\n<!--\n```\n-->\n\n%% {WORD} %%\n",
        f"# A\n\n    ```\n    code\n\n%% {WORD} %%\n",
        f"# A\n\n- ```\n  code\n\nother\n\n%% {WORD} %%\n",
        f"# A\n\n```\ncode\n    ```\n```\n%% {WORD} %%\n",
    ],
)
def test_a_comment_is_read_nowhere(text: str) -> None:
    seed = seed_in("a.md", text, "a")
    assert WORD not in repr(seed)
    assert "comment-withheld" in {fault.code for fault in seed.source.problems}


@pytest.mark.parametrize(
    "text",
    [
        "It is 100%% sure\n\nand 50%% not.",
        "```\n%%time\n```\n\n```\n%%time\n```",
        "`%%time` and `%%timeit`",
        "%%time\nx = 1\n\n%%timeit\nx = 2",
        "%%%% a rule of signs %%%%",
        "``%%`time`%%`` and \\\\ `%% x`",
        "https://example.org/a%%20b and\n\nhttps://example.org/c%%3Ad.",
        "~~~\n%% x %%\n~~~",
        "- ```\n  %% x %%\n  ```",
        "1. One\n\n   ```\n   %% x %%\n   ```",
    ],
)
def test_what_is_not_clearly_a_comment_stays(text: str) -> None:
    assert without_comments(text.split("\n")).lines == tuple(text.split("\n"))
    assert without_comments(text.split("\n")).numbers == ()


def test_a_text_has_no_such_comments() -> None:
    seed = seed_in("a.txt", b"A title\n\n%% x %%\n", "a")
    assert seed.source.lines[2].printed == "%% x %%"


def test_a_text_that_may_be_markdown_has_them() -> None:
    text = f"# A title\n\n%% {WORD} %%\n\n## B\n\n`x` and **bold**\n"
    seed = seed_in("a.txt", text, "a")
    assert WORD not in repr(seed)


def test_the_editors_own_texts_have_them(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"One %%{WORD}%% two\n\n%%\n{WORD}\n%%\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("One\r\ntwo 100%%\r\n", encoding="utf-8", newline="")
    texts = read_notes(tmp_path, 1_000).texts
    assert WORD not in texts["a"]
    assert "%" not in texts["a"]
    assert texts["b"] == "One\r\ntwo 100%%\r\n"


def test_what_stands_around_a_comment_stays() -> None:
    lines = ["One %%a", "b%% two", "Three %%c%% three", "", "Four %%d", "", "Five"]
    assert without_comments(lines).lines == (
        "One %%…%%", "%%…%% two", "Three %%…%% three", "", "Four %%…%%", "", "Five",
    )  # fmt: skip


@pytest.mark.slow
def test_many_marks_are_each_looked_at_once() -> None:
    assert without_comments(["%%time"] * 100_000).numbers == ()
    assert len(without_comments(["%%a"] * 100_000).numbers) == 100_000
    assert without_comments(["a %%b%% `c` " * 50_000]).lines == ("a %%…%% `c` " * 50_000,)
    assert without_comments(["`" + " ``" * 100_001 + "%%a%%"]).lines[0].endswith("``%%…%%")


@pytest.mark.parametrize(
    "text",
    [
        f"# A\n\nWheat. <!-- {WORD} she was\ndrunk\n\nand late --> End.\n",
        f"# A\n\na <!-- {WORD} --> b\n",
        f"# A\n\n> <!-- {WORD} -->\n\n## B <!-- {WORD} -->\n\nText\n",
        f"# A\n\n- a <!-- x\n {WORD} -->\n- b\n",
        f"# A\n\nText\n\n<!-- unclosed\n{WORD}\n",
        f"# A\n\nText\n\n[//]: # ({WORD})\n\n[comment]: # ({WORD})\n",
        f"# A\n\nText {{>>{WORD}<<}} more\n",
        f"# A\n\n{{% comment %}}\n{WORD}\n{{% endcomment %}}\n\nText\n",
        f"# A\n\n{{/* {WORD} */}}\n\n{{{{/* {WORD} */}}}}\n\nText\n",
    ],
)
def test_a_comment_of_markup_is_read_nowhere(text: str) -> None:
    assert WORD not in repr(seed_in("a.md", text, "a"))


def test_of_comments_of_markup_those_that_tell_something_are_reported() -> None:
    for text, reported in (("<!-- more -->", False), ("<!-- ask her about the mill -->", True)):
        seed = seed_in("a.md", f"# A\n\nText\n\n{text}\n\nText\n", "a")
        codes = {fault.code for fault in seed.source.problems}
        assert ("comment-withheld" in codes) == reported


def test_comments_of_markup_in_code_are_shown() -> None:
    text = f"# A\n\nText `<!-- {WORD} -->` more\n\n```html\n<!-- {WORD} -->\n```\n"
    assert repr(seed_in("a.md", text, "a")).count(WORD) >= 2
