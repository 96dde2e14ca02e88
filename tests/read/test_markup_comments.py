"""What writers of Org mode, AsciiDoc and reStructuredText keep to themselves is on no page."""

import pytest

from tests.support import seed_of

_TOP = "#+title: Weirs\n\n* Gates\nThey open.\n"
_ADOC = "= Weirs\n\n== Gates\n\nThey open.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{_TOP}#+begin_src\nx\n* Hidden :noexport:\nSECRET\n",
        f"{_TOP}#+begin_quote\nA lock.\n#+begin_comment\nSECRET\n#+end_comment\n#+end_quote\n",
        f"{_TOP}* :noexport:\nSECRET\n",
        f"{_TOP}* COMMENT\nSECRET\n",
        f"#+todo: IDEA | DROP\n{_TOP}* IDEA COMMENT more\nSECRET\n",
        f"#+filetags: :noexport:\n{_TOP}SECRET\n",
        f"#+exclude_tags: mine\n{_TOP}* More :mine:\nSECRET\n",
        f"{_TOP}They @@comment:SECRET@@ close.\n",
        f"{_TOP}#+comment: SECRET\n",
    ],
)
def test_org_mode(text: str) -> None:
    _check(text, ".org")


@pytest.mark.parametrize(
    "text",
    [
        f"{_ADOC}====\nNote.\n// SECRET\n====\n",
        f"{_ADOC}****\nNote.\n\n////\nSECRET\n////\n****\n",
        "Weirs of ours\n=============\n\nWalls\n-----\n\nOpen.\n\n////\nSECRET\n////\n\n// SECRET\n",
        f"{_ADOC}text\n////\nSECRET\n////\nmore\n",
        f"{_ADOC}[comment]\nSECRET\nSECRET\n\nMore.\n",
        f"{_ADOC}[comment]\n--\nSECRET\n\nSECRET\n--\n",
        "= Weirs\n:private:\n\n== Gates\n\nSECRET\n",
        f"{_ADOC}ifdef::private[]\nSECRET\n\nifdef::backend-html5[]\nSECRET\nendif::[]\n\nSECRET\nendif::[]\n",
        f"{_ADOC}ifdef::backend-pdf,draft[SECRET]\n\nMore.\n",
    ],
)
def test_asciidoc(text: str) -> None:
    _check(text, ".adoc")


@pytest.mark.parametrize(
    "text",
    [
        "Weirs\n=====\n\n.. [note to self] SECRET\n\nOpen.\n",
        "Weirs\n=====\n\n- .. SECRET\n- Open.\n",
        "Weirs\n=====\n\n.. todo:: SECRET\n   SECRET\n\nOpen.\n",
    ],
)
def test_restructured_text(text: str) -> None:
    _check(text, ".rst")


def test_other_conditions_of_asciidoc_only_structure() -> None:
    text = f"{_ADOC}ifdef::private[SECRET]\nifndef::env-github[]\nA lock is open.\nendif::[]\n\nMore.\n"
    seed = repr(seed_of(text, "note", ".adoc").accounts)
    assert "A lock is open." in seed
    assert "More." in seed
    assert "env-github" not in seed
    assert "SECRET" not in seed


def test_what_is_printed_as_it_is_keeps_its_strokes() -> None:
    for block in ("----", "....", "++++"):
        seed = seed_of(f"{_ADOC}{block}\n// a remark of a program\n{block}\n", "note", ".adoc")
        assert "a remark of a program" in repr(seed)


def _check(text: str, ending: str) -> None:
    seed = seed_of(text, "note", ending)
    assert "SECRET" not in repr(seed)
    assert "SECRET" not in "".join(line.text for line in seed.source.lines)
