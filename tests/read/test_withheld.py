"""Comments that only the writer of a note sees: they are read by nobody."""

import pytest

from generator.model.base import SourceId
from generator.read.formats.notes.withheld import without_comments
from generator.read.seed import SeedFile, read_seed

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
        f'---\nx: "\\UFFFFFFFF"\n---\n# A\n%%{WORD}%%\n',
    ],
)
def test_a_comment_is_read_nowhere(text: str) -> None:
    seed = read_seed(SeedFile(id=SourceId("a"), file="a.md"), text.encode())
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
    ],
)
def test_what_is_not_clearly_a_comment_stays(text: str) -> None:
    assert without_comments(text.split("\n")).lines == tuple(text.split("\n"))
    assert without_comments(text.split("\n")).numbers == ()


def test_a_text_has_no_such_comments() -> None:
    seed = read_seed(SeedFile(id=SourceId("a"), file="a.txt"), b"A title\n\n%% x %%\n")
    assert seed.source.lines[2].printed == "%% x %%"


def test_many_marks_are_each_looked_at_once() -> None:
    marks = ["%%a"] * 100_000
    assert without_comments(marks).numbers == ()
