"""What goes with a private note: copies, parts in other languages, links, files without a note."""

from pathlib import Path

import pytest

from generator.read.files.listing import list_seeds
from generator.read.files.privacy.companions import going_with


def test_what_goes_with_a_private_note() -> None:
    with_it = [
        "Talk [a1B2c3D4e5F] en.srt", "Talk [a1B2c3D4e5F].en-GB.vtt", "Talk-a1B2c3D4e5F.info.json",
        "Other [a1B2c3D4e5F].srt", "Talk [a1B2c3D4e5F]_transcript.txt", "Talk [a1B2c3D4e5F] (English).srt",
        "Talk [a1B2c3D4e5F]_files/1.png", "talk [a1b2c3d4e5f].PNG", "Talk [a1B2c3D4e5F].de.md",
    ]  # fmt: skip
    others = [
        "Talk.md", "Talk.srt", "Another talk [a1B2c3D4e5F].md", "Another talk [a1B2c3D4e5F].en.srt",
        "Talk [b1B2c3D4e5F] en.srt", "Talk [a1B2c3D4e5F] and more.md",
    ]  # fmt: skip
    private = ["Talk [a1B2c3D4e5F].md"]
    assert going_with(private, [*with_it, *others]).keys() == set(with_it)
    assert going_with(["x.vtt"], ["x.md"]) == {}


def test_copies_and_files_without_a_note_of_their_own_go_with_a_private_note() -> None:
    with_it = [
        "a/talk (1).vtt", "a/talk (2).md", "a/talk copy.md", "a/talk - Copy.txt", "a/talk copy 2.srt",
        "a/talk-auto.vtt", "a/talk.auto.vtt", "a/talk_auto-generated.en.vtt", "a/talk v2.srt",
        "a/talk-1.vtt", "a/talk (1).en.srt", "a/talk-cover.png", "a/Talk [final].info.json",
    ]  # fmt: skip
    others = [
        "a/talkative.vtt", "b/talk-auto.vtt", "a/talk-dams.md", "a/talk-dams.vtt", "a/talk-dams.en.srt",
        "a/talk about dams.vtt", "talk (1).vtt",
    ]  # fmt: skip
    assert going_with(["a/talk.md"], [*with_it, *others]).keys() == set(with_it)


@pytest.mark.parametrize(
    ("private", "with_it"),
    [
        ("en/river.md", ["es/river.md", "es/river.vtt", "river.vtt", "i18n/de/river.md"]),
        ("river.en.md", ["river.es.md", "river.vtt"]),
        ("river/notes.md", ["river/transcript.vtt", "river/transcript.md", "river/summary.es.md"]),
        (
            "river.md",
            [
                "river/transcript.vtt", "subtitles/river.vtt", "subs/river.en.srt", "de/river.md",
                "media/river.info.json", "i18n/fr/river.md", "transcripts/river.md", "img/river.png",
                "srt/river.srt", "es/river_transcript.vtt", "2024-01-01-river.vtt", "en-subs/river.vtt",
            ],
        ),
        ("talks/river.md", ["transcripts/river.vtt", "river.vtt", "talks/subs/river.vtt", "subs/river.vtt"]),
        ("notes/river.md", ["transcripts/river.md", "transcripts/river.txt"]),
        ("summaries/on-weirs.md", ["transcripts/on-weirs.md"]),
        ("river.private.md", ["river.vtt", "river.en.srt", "river-auto.vtt", "subs/river.vtt", "de/river.md"]),
        ("private/river.md", ["river.vtt", "en/river.vtt", "river/transcript.vtt", "de/river.md"]),
        ("talks/_private/river.md", ["talks/river.vtt", "river.vtt"]),
        ("river.transcript.md", ["river.vtt", "river.info.json", "river.summary.md"]),
        ("2024-01-01-river.md", ["river.vtt", "river.en.vtt", "2024-01-01 river.vtt", "20240101_river.srt"]),
        ("river [a1B2c3D4e5F].info.json", ["river [a1B2c3D4e5F].en.vtt", "other [a1B2c3D4e5F].srt"]),
        ("river.info.json", ["river.en.vtt", "subs/river.srt"]),
        ("river.json", ["river.vtt"]),
        ("river.md", ["river/dams.md", "river/dams.vtt", "river/map/1.png", "river/slides.pdf"]),
        ("a/river.md", ["a/river/dams.md"]),
        ("a/river/index.md", ["a/river/1.png", "a/river/dams.vtt"]),
        ("draft-river.md", ["river.vtt", "draft-river.en.srt"]),
    ],
)  # fmt: skip
def test_what_goes_with_a_private_note_across_folders_dates_and_sorts(
    private: str, with_it: list[str]
) -> None:
    for name in with_it:
        assert going_with([private], [name]) == {name: private}
    assert going_with([private], with_it).keys() == set(with_it)


@pytest.mark.parametrize(
    ("private", "others"),
    [
        ("river.md", ["2023/river.vtt", "rivers.md", "talks/river.md", "notes/river.md", "upper-river.md"]),
        ("river.md", ["notes/river-talk.md", "b/river/dams.md", "rivers/dams.vtt", "a river.md", "subs/rivers.vtt"]),
        ("es/river.md", ["river.md", "river.vtt", "en/river.md"]),
        ("river.es.md", ["river.md", "river.vtt", "river.fr.md"]),
        ("river.private.md", ["river.md", "river.vtt", "river.en.srt", "de/river.md"]),
        ("drafts/river.md", ["river.md", "river.vtt", "es/river.md"]),
        ("river/notes.md", ["river.md", "dams/notes.md", "dams/transcript.vtt", "river/dams.md"]),
        ("river.transcript.md", ["river.md", "river.vtt", "dams.transcript.md"]),
        ("2024-01-01-standup.md", ["2024-01-08-standup.md", "2024-01-08-standup.vtt", "standup.md"]),
        ("2024-01-01-standup.md", ["2024-01-08-standup.vtt", "2024-01-01-dams.vtt", "2024-01-01.vtt"]),
        ("2024/keynote.md", ["2023/keynote.md", "2023/keynote.vtt", "rivers-conf/keynote.vtt"]),
        ("river.info.json", ["river.md", "river.vtt", "de/river.md", "dams.info.json"]),
        ("river.vtt", ["river.en.vtt", "river.info.json"]),
        ("a.md", ["..md", "x/..md", "x/..vtt", "..transcript.vtt", ".md", "_files/x", "x/_files"]),
        ("talks.md", ["talks/river.md", "talks/river.vtt"]),
        ("index.md", ["river.vtt", "1.png"]),
        ("a/river/index.md", ["a/river/dams.md", "a/dams.png"]),
        ("articles/intro.md", ["notes/intro.md", "summaries/intro.md"]),
        ("wetf103/agenda.md", ["wetf103/minutes.md"]),
        ("2031/05-06-agenda.md", ["2031/05-06-minutes.md"]),
    ],
)  # fmt: skip
def test_what_merely_shares_a_word_is_published(private: str, others: list[str]) -> None:
    assert going_with([private], others) == {}


@pytest.mark.parametrize(
    ("name", "text", "is_held"),
    [
        ("_index.md", "---\ncascade:\n  draft: true\n---\n", True),
        ("_index.md", "---\ncascade: [{draft: true}]\n---\n", True),
        ("_index.md", "+++\n[cascade]\ndraft = true\n+++\n", True),
        ("_metadata.yml", "draft: true\n", True),
        ("_metadata.yml", "draft: false\n", False),
        ("_index.md", "---\ndraft: true\n---\n", False),
        ("_index.md", "---\ncascade:\n  draft: false\n---\n", False),
    ],
)
def test_settings_of_a_folder_hold_back_what_lies_below(
    tmp_path: Path, name: str, text: str, *, is_held: bool
) -> None:
    for file in ("dams/a.md", "dams/deep/b.md", "dams.md", "other/c.md"):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text("# A\n\nWords.\n", encoding="utf-8")
    (tmp_path / "dams" / name).write_text(text, encoding="utf-8")
    private = list_seeds(tmp_path).private.keys() - {f"dams/{name}"}
    assert private == ({"dams/a.md", "dams/deep/b.md"} if is_held else set())


def test_a_hidden_page_of_lektor_hides_its_children_that_say_nothing_else(tmp_path: Path) -> None:
    pages = {
        "contents.lr": "yes", "one/contents.lr": "", "one/deep/contents.lr": "",
        "two/contents.lr": "no", "two/deep/contents.lr": "", "two/back/contents.lr": "yes",
        "two/back/deep/contents.lr": "", "two/back/shown/contents.lr": "no",
    }  # fmt: skip
    for name, hidden in pages.items():
        path = tmp_path / "talks" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"title: On dams\n---\n_hidden: {hidden}\n", encoding="utf-8")
    shown = pages.keys() - {it.removeprefix("talks/") for it in list_seeds(tmp_path).private}
    assert shown == {"two/contents.lr", "two/deep/contents.lr", "two/back/shown/contents.lr"}


def test_a_link_is_as_private_as_its_file(tmp_path: Path) -> None:
    for name in ("private/s.md", "t.private.md", "u.md", "u.vtt", "open.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("# A\n", encoding="utf-8")
    (tmp_path / "u.md").write_text("---\nprivate: true\n---\n# A\n", encoding="utf-8")
    links = {
        "by-folder.md": "private/s.md", "by-name.md": "t.private.md", "by-word.md": "u.md",
        "with-it.vtt": "u.vtt", "link-of.md": "by-folder.md", "public.md": "open.md",
    }  # fmt: skip
    for name, target in links.items():
        (tmp_path / name).symlink_to(target)
    (tmp_path / "by-folder.en.vtt").write_text("WEBVTT\n", encoding="utf-8")
    (tmp_path / ".away.md").symlink_to(tmp_path.parent / "away.md")
    listing = list_seeds(tmp_path)
    assert [seed.file for seed in listing.files] == ["open.md", "public.md"]
    edited = list_seeds(tmp_path, {"open.md"})
    assert edited.files == ()
