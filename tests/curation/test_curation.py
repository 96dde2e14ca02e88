"""The curation file is read strictly: faults are named, and lose nothing but themselves."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import build
from generator.curation.load import read_curation
from generator.messages.words import english
from generator.model.config import CURATION_FILE, Config
from generator.model.curation import (
    ConceptCuration,
    Curation,
    EntityCuration,
    FolderCuration,
    ItemCuration,
    PredictionCuration,
    QuoteCuration,
    SourceCuration,
    TalkCuration,
)
from generator.model.items import Status
from generator.model.problem import UnusableSettingsError
from generator.model.source import Reprint, SourceKind
from tests.support import assert_said

WHOLE = """\
sources:
  a_note.txt: {url: https://example.org/a, retrieved: 2026-11-20, talk: a-talk,
               ignore_lines: [1, 3], licence: CC BY 4.0, publish: false, source_text: used-lines}
talks:
  a-talk:
    title: "A talk: the title"
    date: 2025-10-17
    url: https://www.youtube.com/watch?v=x
    event: A Podcast
    merge: [other-talk]
    split: [b_note]
    previous_slugs: [old-talk]
    note: |
      An *editor's* note.
  empty-talk:
concepts:
  llm: {name: Large language model, aliases: [LLM, LLMs], merge: [x], split: [y], link: no,
        hide: true, definition: "…"}
people: {somebody: {name: Some Body, aliases: [Body], url: https://example.org/}}
quotes:
  abcdefghij: {same_as: [k], not_same_as: [l], speaker: Some Body, time: 1:43:12, note: 3.10}
organisations: {acme: {link: false}}
products: {anvil: {name: Anvil}}
works: {howl: {aliases: [The howl]}}
items: {i1: {time: "1:43:12"}}
predictions:
  p1: {status: came-true, resolved: 2026-03, evidence: https://example.org/e}
folders:
  lectures/: {show: A Course, kind: transcript}
"""


def faults(text: str) -> list[tuple[int, str]]:
    """The lines and sentences of the file's faults, which every language can say."""
    _, problems = read_curation(text)
    assert all(problem.file == CURATION_FILE for problem in problems)
    assert all(problem.code == "curation-invalid" for problem in problems)
    for problem in problems:
        assert_said(problem.message)
    return [
        (problem.lines[0] if problem.lines else 0, english(problem.message)) for problem in problems
    ]


def test_the_whole_file() -> None:
    curation, problems = read_curation(WHOLE)
    assert problems == ()
    assert msgspec.structs.replace(curation, lines={}) == Curation(
        sources={
            "a_note.txt": SourceCuration(
                url="https://example.org/a",
                retrieved="2026-11-20",
                talk="a-talk",
                ignore_lines=(1, 3),
                licence="CC BY 4.0",
                publish=False,
                source_text=Reprint.USED_LINES,
            )
        },
        folders={"lectures": FolderCuration(show="A Course", kind=SourceKind.TRANSCRIPT)},
        talks={
            "a-talk": TalkCuration(
                title="A talk: the title",
                date="2025-10-17",
                url="https://www.youtube.com/watch?v=x",
                event="A Podcast",
                merge=("other-talk",),
                split=("b_note",),
                previous_slugs=("old-talk",),
                note="An *editor's* note.\n",
            ),
            "empty-talk": TalkCuration(),
        },
        concepts={
            "llm": ConceptCuration(
                name="Large language model",
                aliases=("LLM", "LLMs"),
                merge=("x",),
                split=("y",),
                link=False,
                hide=True,
                definition="…",
            )
        },
        people={
            "somebody": EntityCuration(
                name="Some Body", aliases=("Body",), url="https://example.org/"
            )
        },
        quotes={
            "abcdefghij": QuoteCuration(
                same_as=("k",),
                not_same_as=("l",),
                speaker="Some Body",
                time="1:43:12",
                note="3.10",
            )
        },
        organisations={"acme": EntityCuration(link=False)},
        products={"anvil": EntityCuration(name="Anvil")},
        works={"howl": EntityCuration(aliases=("The howl",))},
        items={"i1": ItemCuration(time="1:43:12")},
        predictions={
            "p1": PredictionCuration(
                status=Status.CAME_TRUE, resolved="2026-03", evidence="https://example.org/e"
            )
        },
        places={
            ("sources", "a_note.txt"): 2,
            ("talks", "a-talk"): 5,
            ("talks", "empty-talk"): 15,
            ("concepts", "llm"): 17,
            ("people", "somebody"): 19,
            ("quotes", "abcdefghij"): 21,
            ("organisations", "acme"): 22,
            ("products", "anvil"): 23,
            ("works", "howl"): 24,
            ("items", "i1"): 25,
            ("predictions", "p1"): 27,
            ("folders", "lectures"): 29,
        },
    )


def test_lines_of_fields_and_of_members_of_lists() -> None:
    curation, _ = read_curation(WHOLE + "talks2: {}\n")
    assert curation.line("talks", "a-talk") == 5
    assert curation.line("talks", "a-talk", "split") == 11
    assert curation.line("talks", "a-talk", "split", "b_note") == 11
    assert curation.line("talks", "a-talk", "split", "nothing") == 11
    assert curation.line("concepts", "llm", "hide") == 18
    assert curation.line("talks", "nothing", "split") is None
    listed, _ = read_curation("talks:\n  a:\n    merge:\n      - b\n      - c\n")
    assert [listed.line("talks", "a", "merge", one) for one in "bc"] == [4, 5]


@pytest.mark.parametrize("text", ["", "# a comment\n", "---\n", "sources:\n", "talks: {}\n", "{}"])
def test_a_file_may_say_nothing(text: str) -> None:
    curation, problems = read_curation(text)
    assert (curation.talks, problems) == ({}, ())


@pytest.mark.parametrize(
    ("text", "line", "parts"),
    [
        ("talks:\n  a:\n    tilte: x", 3, ["`talks.a.tilte`", "did you mean `title`?"]),
        ("talk: {}", 1, ["`talk`", "did you mean `talks`?"]),
        ("talks:\n  a: {qqq: x}", 2, ["`talks.a.qqq`", "known are date, event"]),
        ("\n\ntalks: [a]", 3, ["`talks` must hold keys", "a list"]),
        ("talks:\n  a: text", 2, ["`talks.a` must hold keys", "`text`"]),
        ("talks:\n  a: {merge: b}", 2, ["`talks.a.merge`", "a list of texts", "`b`"]),
        ("talks:\n  a: {merge: [[b]]}", 2, ["`talks.a.merge`", "single values"]),
        ("talks:\n  a: {title: [b]}", 2, ["`talks.a.title`", "a single text", "a list"]),
        ("talks:\n  a: {title: {b: c}}", 2, ["`talks.a.title`", "a group of keys"]),
        ("talks:\n  a: {speakers: [b]}", 2, ["`talks.a.speakers`", "a group of texts", "a list"]),
        ("talks:\n  a: {speakers: {b: [c]}}", 2, ["`talks.a.speakers`", "such as {a: b}"]),
        ("talks:\n  a: {speakers: {b: ' '}}", 2, ["`talks.a.speakers`", "an empty one"]),
        ("talks:\n  a: {speakers: {b: c, b: d}}", 2, ["`b` stands there as `c` and as `d`"]),
        ("talks:\n  a: {date: soon}", 2, ["`talks.a.date`", "`soon`", "2025-10-17"]),
        ("talks:\n  a: {date: 2025-02-30}", 2, ["`talks.a.date`", "`2025-02-30`"]),
        ("talks:\n  a: {url: 'javascript:x'}", 2, ["`talks.a.url`", "https://"]),
        ("talks:\n  a: {previous_slugs: [../b]}", 2, ["previous_slugs", "`../b`", "an id"]),
        ("sources:\n  a: {talk: A Talk}", 2, ["`sources.a.talk`", "an id"]),
        ("sources:\n  a: {ignore_lines: [0]}", 2, ["`sources.a.ignore_lines`", "`0`"]),
        ("sources:\n  a: {ignore_lines: [x]}", 2, ["ignore_lines", "whole numbers"]),
        ("sources:\n  a: {publish: maybe}", 2, ["`sources.….publish`", "true or false"]),
        ("sources:\n  a: {source_text: ful}", 2, ["source_text", "did you mean `full`?"]),
        ("predictions:\n  a: {status: came_true}", 2, ["did you mean `came-true`?"]),
        ("predictions:\n  a: {evidence: a book}", 2, ["`predictions.a.evidence`"]),
        ("quotes:\n  a: {time: 99}", 2, ["`quotes.a.time`", "`99`", "1:43:12"]),
        ("talks:\n  a: {title: x, title: y}", 2, ["`talks.a.title`", "line 2 already"]),
        ("talks:\n  a: {title: x}\n  b:\n  a: x\n", 4, ["`talks.a`", "line 2 already"]),
        ("talks: {}\ntalks: []", 2, ["`talks`", "line 1 already"]),
        (
            "talks: {a: {title: x}}\ntalks: {a: {title: y}}",
            2,
            ["`talks.a.title`", "line 1 already"],
        ),
        ("talks: {a: {merge: [x]}}\ntalks: {a: {merge: y}}", 2, ["`talks.a.merge`", "line 1"]),
        ("talks:\n  a: {title: &x b}\n  c: {title: *x}", 3, ["`talks.c.title`", "alias `*x`"]),
        ("talks:\n  a: !!python/object:os.system {}", 2, ["`talks.a`", "tagged"]),
        ("talks:\n  a: {title: !x b}", 2, ["`talks.a.title`", "tagged `!x`"]),
        ("- a", 1, ["the file must hold keys"]),
        ("? [a]\n: b", 1, ["is not a known key"]),
    ],
)
def test_faults_are_named(text: str, line: int, parts: list[str]) -> None:
    ((found, message),) = faults(text)
    assert found == line
    for part in parts:
        assert part in message


@pytest.mark.parametrize(
    "text",
    [
        *(f'quotes: {{x: {{{key}: [""]}}}}' for key in ("same_as", "not_same_as", "previous_ids")),
        *(f'concepts: {{x: {{{key}: [a, " "]}}}}' for key in ("merge", "not_related", "not_about")),
        *(f'talks: {{x: {{{key}: ["\\u200b"]}}}}' for key in ("unlink", "split", "merge")),
        *(f"people: {{x: {{{key}: [~]}}}}" for key in ("split", "aliases")),
        *(f'talks: {{x: {{{key}: " "}}}}' for key in ("title", "event", "date", "note")),
        'quotes: {x: {speaker: " ", }}',
        'people: {x: {name: "\\u200b\\u202e\\u00a0"}}',
        'talks: {x: {speakers: {" ": b}}}',
    ],
)
def test_a_text_says_something(text: str) -> None:
    ((line, message),) = faults(text)
    assert line == 1
    assert message.endswith("`: a text is expected, not an empty one")


@pytest.mark.parametrize(
    ("section", "field", "filled"),
    [
        ("quotes", "speaker", "Bo"),
        ("quotes", "time", '"1:02"'),
        ("concepts", "aliases", "[b]"),
        ("talks", "speakers", "{B: Bo}"),
    ],
)
def test_a_line_that_is_not_filled_in_is_harmless(section: str, field: str, filled: str) -> None:
    empty, full = (f"{section}: {{x: {{{field}: {value}}}}}" for value in ("", filled))
    told = getattr(read_curation(full)[0], section)
    for text in (f"{empty}\n{full}", f"{full}\n{empty}", f"{empty}\n{full}\n{empty}\n{empty}"):
        curation, problems = read_curation(text)
        assert problems == ()
        assert getattr(curation, section) == told
    assert read_curation(empty)[1] == read_curation(f"{empty}\n{empty}")[1] == ()


def test_a_printed_name_without_a_person_yet_is_harmless() -> None:
    empty, full = (f'talks: {{x: {{speakers: {{"B": {it}}}}}}}' for it in ("", "Bo"))
    assert read_curation(empty)[0].talks["x"].speakers == {}
    for text in (f"{empty}\n{full}", f"{full}\n{empty}"):
        curation, problems = read_curation(text)
        assert problems == ()
        assert curation.talks["x"].speakers == {"B": "Bo"}


def test_lines_that_are_appended_add_up() -> None:
    text = """\
talks:
  a: {title: A, merge: [b]}
sources: {x: {publish: true}}
talks: {"a": {merge: ["c"]}}
talks: {"d": {not_same_as: ["e"]}}
sources: {y: {publish: false}}
"""
    curation, problems = read_curation(text)
    assert problems == ()
    assert curation.talks["a"] == TalkCuration(title="A", merge=("b", "c"))
    assert curation.talks["d"] == TalkCuration(not_same_as=("e",))
    assert not curation.sources["y"].publish
    assert curation.line("talks", "a", "merge", "b") == 2
    assert curation.line("talks", "a", "merge", "c") == 4
    assert curation.line("talks", "d") == 5


def test_what_is_private_is_not_made_public_below() -> None:
    with pytest.raises(UnusableSettingsError, match="twice"):
        read_curation("sources: {x: {publish: false}}\nsources: {x: {publish: true}}")


def test_lines_end_where_an_editor_ends_them() -> None:
    text = 'talks:\r\n  a:\r\n    title: "x\u2028y\u0085z"\r\n    foo: 1\r\n'
    assert faults(text)[0][0] == 4
    assert read_curation("talks:\r  a:\r    foo: 1")[1][0].lines == (3, 3)


def test_a_fault_loses_itself_only() -> None:
    text = """\
talks:
  a: {title: A, tilte: x, date: never, event: E}
  b: text
  c: {title: C}
sources: [x]
people: {p: {name: P}}
"""
    curation, problems = read_curation(text)
    assert len(problems) == 4
    assert curation.talks["a"] == TalkCuration(title="A", event="E")
    assert curation.talks["c"] == TalkCuration(title="C")
    assert curation.people == {"p": EntityCuration(name="P")}
    assert curation.places["talks", "c"] == 4


def test_what_may_be_private_stays_private() -> None:
    curation, problems = read_curation("sources:\n  a: {publish: 'false'}\n  b: {publish: of}")
    assert len(problems) == 2
    assert not curation.sources["a"].publish
    assert not curation.sources["b"].publish


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("2025-10-17", "2025-10-17"),
        ("12", "12"),
        ("1_000", "1_000"),
        ("0o17", "0o17"),
        ("3.10", "3.10"),
        ("yes", "yes"),
        ("1:43:12", "1:43:12"),
        ("'null'", "null"),
        ("null", None),
        ("~", None),
        ("", None),
    ],
)
def test_texts_are_taken_as_printed(printed: str, read: str | None) -> None:
    curation, problems = read_curation(f"talks:\n  a:\n    title: {printed}\n")
    assert problems == ()
    assert curation.talks["a"].title == read


def test_anchors_mean_nothing() -> None:
    curation, problems = read_curation("talks: {a: {title: &x A}, b: {title: &x B}}")
    assert problems == ()
    assert curation.talks["b"].title == "B"


def test_an_alias_bomb_stays_small() -> None:
    lines = ["talks:", "  a0: &a0 {title: x}"]
    lines += [f"  a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 12)]
    curation, problems = read_curation("\n".join(lines))
    assert len(problems) == 11
    assert curation.talks["a0"].title == "x"


snippets = st.lists(
    st.sampled_from(
        ["talks:", "  a:", "    title: x", "  a: {", "}", "[", "*x", "&x", "!!str", "- b", "'", '"',
         "sources: {f: {publish: no}}", "? x", ": y", "---", "#", "|", "\t", "\u2028", "<<: *x"]
    )
)  # fmt: skip


@settings(deadline=None)
@given(st.one_of(st.text(), snippets.map("\n".join)))
def test_it_never_fails_but_on_purpose(text: str) -> None:
    try:
        curation, problems = read_curation(text)
    except UnusableSettingsError:
        return
    for section, key in curation.places:
        assert key in getattr(curation, section)
    count = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    for problem in problems:
        assert problem.lines is not None
        assert 1 <= problem.lines[0] <= count


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("talks:\n  a: [", ["curation.yml:2:", "not valid YAML"]),
        ("talks: {}\n---\ntalks: {}", ["curation.yml:2:", "not valid YAML"]),
        (
            "talks: {a: {url: https://example.org/watch?v=1}}",
            ["curation.yml:1:", "not valid YAML", 'in quotes: url: "https://…"'],
        ),
        ("talks:\n  a: \x00", ["curation.yml:2:", "U+0000"]),
        ("\n" + "[" * 5000, ["curation.yml:2:", "nesting is too deep"]),
        ("sorces:\n  a.txt:\n    publish: false", ["curation.yml:3:", "has no effect"]),
        ("sources:\n  a.txt:\n    b: {publish: false}", ["curation.yml:3:", "has no effect"]),
        ("sources:\n- a.txt: {publish: false}", ["curation.yml:2:", "has no effect"]),
        ("sources: [a]\nsources:\n  b: {publish: no}", ["curation.yml:3:"]),
    ],
)
def test_nothing_is_published_on_the_word_of_a_broken_file(text: str, parts: list[str]) -> None:
    with pytest.raises(UnusableSettingsError) as caught:
        read_curation(text)
    for part in parts:
        assert part in str(caught.value)


@pytest.mark.parametrize(
    "field", ["publsih: false", "Publish: false", "published: false", "private: true", "draft: yes"]
)
def test_a_misspelt_publish_keeps_the_source_private(field: str) -> None:
    curation, problems = read_curation(f"sources:\n  evening.txt: {{{field}}}")
    assert [problem.code for problem in problems] == ["curation-invalid"]
    assert curation.sources["evening.txt"].publish is False
    assert "evening" not in repr(problems)


def test_another_unknown_key_keeps_no_source_private() -> None:
    curation, _ = read_curation("sources:\n  a.txt: {private: false}\n  b.txt: {titel: A}")
    assert [it.publish for it in curation.sources.values()] == [True, True]


def test_problems_come_in_the_order_of_lines_whatever_the_order_of_sections() -> None:
    _, problems = read_curation("quotes:\n  a: {x: 1}\nother: 1\ntalks:\n  b: {y: 1}\n")
    assert [problem.lines for problem in problems] == [(2, 2), (3, 3), (5, 5)]


@pytest.mark.parametrize("label", ["A", "Speaker A", "a"])
def test_a_speaker_without_a_name_is_called_as_the_page_or_the_file_does(
    label: str, tmp_path: Path
) -> None:
    turns = '[{"speaker": "A", "text": "It hums.", "start": 1}, {"speaker": "B", "text": "So it does.", "start": 4}]'
    (tmp_path / "hums.json").write_text(turns, encoding="utf-8")
    curation = f"talks: {{hums: {{speakers: {{{label}: Ada Okafor}}}}}}\n"
    (tmp_path / "curation.yml").write_text(curation, encoding="utf-8")
    site = build(Config(seeds=tmp_path, notes=tmp_path / "none"))
    assert [passage.person for passage in site.corpus.passages] == ["ada-okafor", None]
    assert "curation.speaker" not in {problem.message.code for problem in site.problems}


@pytest.mark.parametrize(
    ("talk", "more", "remarks"),
    [
        ("how-a-brigde-hums", "", 1),
        ("how-a-bridge-hums", "", 0),
        ("how-a-brigde-hums", "talks: {how-a-brigde-hums: {title: Brigdes}}\n", 0),
        ("dams-and-debts-of-old", "", 0),
    ],
)
def test_an_id_that_is_nearly_anothers_is_told(
    talk: str, more: str, remarks: int, tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_text("# How a bridge hums\n\nIt hums.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("# Other notes\n\nOn cables.\n", encoding="utf-8")
    curation = f"sources: {{b.txt: {{talk: {talk}}}}}\n{more}"
    (tmp_path / "curation.yml").write_text(curation, encoding="utf-8")
    site = build(Config(seeds=tmp_path, notes=tmp_path / "none"))
    codes = [problem.code for problem in site.problems]
    assert codes.count("curation-new-talk") == remarks


def test_the_nearest_folder_says_what_a_note_and_its_own_entry_do_not(tmp_path: Path) -> None:
    for file, text in {
        "a/b/rivers.md": "# Moving water\n\nRivers move.\n",
        "a/b/dams.md": "---\npodcast: Dams Weekly\n---\n# On dams\n\nDams stand.\n",
        "a/seas.md": "# On seas\n\nSeas are salt.\n",
        "a/b/tasks.md": "# Tasks of the week\n\nCall the printer.\n",
    }.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, encoding="utf-8")
    (tmp_path / "curation.yml").write_text(
        """\
folders:
  .: {licence: CC0, show: Everything}
  a/b/: {show: The Show, event: RiverConf 2024, language: de}
  a/c: {show: Nobody}
sources:
  a/b/dams.md: {licence: CC BY 4.0, language: en}
  a/b/tasks.md: {kind: no-talk}
""",
        encoding="utf-8",
    )
    site = build(Config(seeds=tmp_path, notes=tmp_path / "notes"))
    sources = {source.file: source for source in site.corpus.sources}
    talks = {talk.title: talk for talk in site.corpus.talks}
    assert {title: talk.show for title, talk in talks.items()} == {
        "Moving water": "The Show",
        "On dams": "Dams Weekly",
        "On seas": "Everything",
    }
    assert talks["Moving water"].event == "RiverConf 2024"
    assert {file: (it.licence, it.language) for file, it in sources.items()} == {
        "a/b/rivers.md": ("CC0", "de"),
        "a/b/dams.md": ("CC BY 4.0", "en"),
        "a/b/tasks.md": ("CC0", "de"),
        "a/seas.md": ("CC0", sources["a/seas.md"].language),
    }
    (fault,) = [it for it in site.problems if it.code == "curation-dangling"]
    assert_said(fault.message)
    assert english(fault.message).startswith("folders.a/c: there is no folder")


@pytest.mark.parametrize("said", ["publish: false", "publish: 3", "pubish: no"])
def test_no_problem_names_a_private_note(said: str) -> None:
    text = f"sources:\n  secret.md: {{{said}, bogus: 1, title: [1]}}\n  open.md: {{bogus: 1}}\n"
    _, problems = read_curation(text)
    words = " ".join(english(found.message) for found in problems)
    assert "secret" not in words
    assert "sources.open.md.bogus" in words
