"""The language of a source: what is said of it, in order of who says it, else what its text shows."""

import pytest

from generator.curation.load import read_curation
from generator.messages.words import english
from generator.model.base import SourceId
from generator.model.curation import SourceCuration
from generator.read.files.cache import key_of
from generator.read.seed import SeedFile, read_seed

CUES = "\n\n00:01.000 --> 00:02.000\nHallo\n"
LINKED = '<script type="application/ld+json">{"@type": "Article", "name": "x", "inLanguage": "nl"}</script>'
CHINESE = "口味的变化往往从运输开始，账本是最诚实的菜谱。一碗面里，汤是父亲，面是儿子。"
ENGLISH = (
    "This is what is said of the talk, and that is what it is for: to be of use with the rest. " * 3
)


def language(file: str, text: str, curated: str | None = None) -> str | None:
    curation = SourceCuration(language=curated)
    seed = SeedFile(id=SourceId("note"), file=file, curation=curation)
    return read_seed(seed, text.encode("utf-8")).source.language


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        ("a.txt", f"---\nlanguage: zh_hant\n---\n{ENGLISH}", "zh-Hant"),
        ("a.md", f"---\nlang: German\n---\n{ENGLISH}", "de"),
        ("a.txt", f"---\nlanguage: gibberish\n---\n{ENGLISH}", "en"),
        ("a.txt", f"---\nlanguage: [de, fr]\n---\n{ENGLISH}", "en"),
        ("a.txt", CHINESE, "zh"),
        ("a.txt", ENGLISH, "en"),
        ("a.txt", "Ein Vortrag", None),
        ("a.html", f'<html lang="fr-CA"><p>{ENGLISH}</p>', "fr-CA"),
        ("a.html", f'<html xml:lang="fr"><p>{ENGLISH}</p>', "fr"),
        ("a.html", f'<meta http-equiv="Content-Language" content="fr"><p>{ENGLISH}</p>', "fr"),
        ("a.html", f'<html lang="fr">{LINKED}<p>{ENGLISH}</p>', "nl"),
        ("a.html", f'<html lang=""><p>{ENGLISH}</p>', "en"),
        ("a.html", f'<html lang="x">{LINKED.replace("nl", "!!")}<p>{ENGLISH}</p>', "en"),
        ("a.vtt", f"WEBVTT\nKind: captions\nLanguage: de{CUES}", "de"),
        ("a.vtt", f"WEBVTT\nLanguage:{CUES}", None),
        ("a.de-orig.vtt", f"WEBVTT{CUES}", "de"),
        ("a.pt-BR.srt", f"1{CUES[1:]}", "pt-BR"),
        ("a.en.vtt", f"WEBVTT\nLanguage: de{CUES}", "de"),
        ("a.xx.vtt", f"WEBVTT{CUES}", None),
        ("a.no.txt", "Minutes", None),  # a word as likely as a language
        ("a.json", '{"language": "english", "segments": [{"start": 0, "text": "Hi"}]}', "en"),
        ("a.json", '{"language": 7, "segments": [{"start": 0, "text": "Hi"}]}', None),
        ("a.fr.info.json", '{"title": "x", "upload_date": "20250101", "extractor": "y"}', "fr"),
    ],
)
def test_what_a_seed_says_of_its_language(file: str, text: str, expected: str | None) -> None:
    assert language(file, text) == expected


def test_the_editor_knows_best() -> None:
    assert language("a.txt", f"---\nlanguage: zh\n---\n{ENGLISH}", curated="pt_br") == "pt-BR"
    assert language("a.json", "{", curated="de") == "de"


def test_furniture_does_not_count() -> None:
    assert language("a.html", f"<nav>{ENGLISH}</nav><main><p>{CHINESE}</p></main>") == "zh"


def test_the_curation_file_takes_a_language_and_nothing_else() -> None:
    curation, problems = read_curation("sources: {a.txt: {language: zh-Hant}}")
    assert curation.sources["a.txt"].language == "zh-Hant"
    assert problems == ()
    curation, problems = read_curation("sources:\n  a.txt:\n    language: klartext\n")
    assert curation.sources["a.txt"].language is None
    assert "`klartext` is not a language such as en" in english(problems[0].message)
    assert problems[0].lines == (3, 3)


def test_the_cache_tells_languages_apart() -> None:
    def key(language: str) -> str:
        curation = SourceCuration(language=language)
        return key_of(SeedFile(id=SourceId("a"), file="a.txt", curation=curation), b"x")

    assert key("de") != key("fr")
