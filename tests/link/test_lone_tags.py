"""A tag that no text prints is a word on the pages of its talks, and no concept."""

from pathlib import Path

import pytest

from generator.build import build
from generator.model.base import Address
from generator.model.reading import AddressBook
from generator.model.site.page import Site
from generator.publish.permanence.book import book_bytes
from tests.support import config

ADA = """---
title: Weirs and Walls
speaker: Ada Okafor
date: 2021-05-04
tags: [river craft, masonry]
---

What a weir does to a river is seen a mile above it.
"""
BO = ADA.replace("Weirs and Walls", "Locks").replace("Ada Okafor", "Bo Lind").replace("-05", "-06")


def site(folder: Path, **texts: str) -> Site:
    for name, text in texts.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return build(config(folder))


def concepts(built: Site) -> set[str]:
    return {str(concept.id) for concept in built.corpus.concepts}


def page(built: Site, address: str) -> str:
    return next(str(it.markdown) for it in built.pages if it.address == address)


def test_a_lone_tag_stands_on_the_talks_page_alone(tmp_path: Path) -> None:
    built = site(tmp_path, a_md=ADA)
    assert concepts(built) == set()
    assert "river craft" in page(built, built.corpus.talks[0].address)
    assert not any(it.address.startswith("concepts/") for it in built.pages)
    assert not any(b"masonry" in it.content for it in built.assets if "graph" in it.path)


def test_search_finds_the_talk_by_it(tmp_path: Path) -> None:
    built = site(tmp_path, a_md=ADA)
    address = built.corpus.talks[0].address
    assert any("masonry" in it.more for it in built.search if it.address == address)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("b_md", BO.replace("masonry", "locks") + "\nRiver craft is older than walls.\n"),
        ("a_md", ADA + "\nRiver craft is older than walls.\n"),
        ("a_md", ADA + "\n## Topics\n\nRiver craft · Weir repair\n"),
        ("curation_yml", "concepts:\n  river-craft: {definition: What boats need.}\n"),
    ],
)
def test_a_tag_that_comes_up_again_is_a_concept(tmp_path: Path, name: str, text: str) -> None:
    built = site(tmp_path, **{"a_md": ADA, name: text})
    assert "river-craft" in concepts(built)
    assert "masonry" not in concepts(built)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("b_md", BO),
        ("b_md", BO + "\nriver craft, masonry\n"),
        ("b_md", BO + "\n- [River craft](https://craft.example)\n"),
        ("a_md", ADA + "\nThere is masonry in walls.\n"),
        ("a_md", ADA + "\n## Main topics\n\n- River craft of the mill\n- Remaining 2.3 issues\n"),
    ],
)
def test_a_tag_that_hardly_a_text_prints_is_a_word(tmp_path: Path, name: str, text: str) -> None:
    assert concepts(site(tmp_path, **{"a_md": ADA, name: text})) == set()


@pytest.mark.parametrize("tag", ["Vlog", "others", "Abstract", "how-to", "雑談"])
def test_a_tag_of_form_is_no_topic(tmp_path: Path, tag: str) -> None:
    text = ADA.replace("masonry]", f"{tag}]")
    built = site(tmp_path, a_md=text + f"\n{tag} and {tag} again: a word of many.\n")
    assert {topic.name for topic in built.corpus.topics} == {"river craft"}
    assert tag in page(built, built.corpus.talks[0].address)


def test_two_accounts_of_one_talk_print_one_tag(tmp_path: Path) -> None:
    first = ADA.replace("date:", "video: https://www.youtube.com/watch?v=abcdefghijk\ndate:")
    built = site(tmp_path, a_md=first, b_md=first.replace("mile above", "day above"))
    assert len(built.corpus.talks) == 1
    assert concepts(built) == set()
    targets = {topic.refers_to for topic in built.corpus.topics if topic.name == "masonry"}
    assert len(targets) == 1


def test_of_what_no_text_prints_only_words_with_others_are_subjects_of_many_talks(
    tmp_path: Path,
) -> None:
    texts = {
        f"{name}_md": ADA.replace("Weirs", f"Weir {name}").replace("masonry", "masonry, 1r_afi")
        for name in "abcde"
    }
    assert concepts(site(tmp_path, **texts)) == {"river-craft"}


@pytest.mark.parametrize(
    "tag", ["RiverConf", "RiverRadio", "ada-okafor", "Okafor", "Mill Institute", "Bo Lind"]
)
def test_a_show_an_event_a_group_or_somebody_is_no_concept(tmp_path: Path, tag: str) -> None:
    text = ADA.replace("masonry]", f"{tag}]\nevent: RiverConf 2021\nshow: River Radio")
    prose = f"\nRiver craft is what {tag} is about; {tag} is there again.\n"
    assert concepts(site(tmp_path, a_md=text + prose)) == {"river-craft"}


def test_somebody_in_a_line_of_topics_is_no_concept(tmp_path: Path) -> None:
    topics = "\n## Topics\n\nRiver craft · Bo Lind · University of Lagos\n"
    built = site(tmp_path, a_md=ADA + topics)
    assert concepts(built) == {"river-craft"}
    assert "University of Lagos" in page(built, built.corpus.talks[0].address)


def test_a_plain_word_may_be_the_subject_of_an_event(tmp_path: Path) -> None:
    text = ADA.replace("masonry]", "masonry]\nevent: Masonry 2021")
    prose = "\nThere is masonry in walls, and masonry in weirs.\n"
    assert concepts(site(tmp_path, a_md=text + prose)) == {"masonry"}


def test_a_published_tag_keeps_its_page(tmp_path: Path) -> None:
    book = AddressBook(entries={"concept:masonry": (Address("concepts/masonry.html"),)})
    (tmp_path / "address-book.json").write_bytes(book_bytes(book))
    assert concepts(site(tmp_path, a_md=ADA)) == {"masonry"}


def test_what_has_no_page_is_not_published(tmp_path: Path) -> None:
    assert not any(key.startswith("concept:") for key in site(tmp_path, a_md=ADA).published)


def test_nothing_is_suggested_of_what_has_no_page(tmp_path: Path) -> None:
    built = site(tmp_path, a_md=ADA, b_md=BO.replace("river craft, masonry", "gates, masonry2"))
    assert concepts(built) == set()
    assert built.suggestions == ()


def test_a_tag_of_several_words_is_named_by_its_words_with_spaces(tmp_path: Path) -> None:
    tags = ADA.replace("river craft, masonry", "dry-masonry, how-to, step-by-step")
    prose = "Dry masonry holds; dry masonry lasts. This is how to build, step by step.\n"
    built = site(tmp_path, ada_md=tags + prose, bo_md=BO)
    named = {str(it.target.id): it.surface for it in built.corpus.mentions}
    assert named.get("dry-masonry") == "dry masonry"
    assert "how-to" not in named  # short words in a row say nothing
    assert "step-by-step" not in named


def test_what_nearly_all_talks_are_filed_under_is_no_concept(tmp_path: Path) -> None:
    texts = {
        f"{n}_md": ADA.replace("Weirs", f"Weir {n}").replace("masonry", f"mill {'ab'[n > 3]}")
        for n in range(12)
    }
    prose = {name: f"{text}\nRiver craft again.\n" for name, text in texts.items()}
    assert concepts(site(tmp_path, **prose)) == {"mill-a", "mill-b"}
