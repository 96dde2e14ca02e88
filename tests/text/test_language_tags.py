"""Language tags: one form for what people and programs write, and what they are compared by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.language import is_other_language, is_right_to_left, language_tag, script_of


@pytest.mark.parametrize(
    ("stated", "tag"),
    [
        ("en", "en"),
        (" EN ", "en"),
        ("en_US", "en-US"),
        ("en_US.UTF-8", "en-US"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("zh-TW", "zh-TW"),
        ("de-CH-1996", "de-CH"),
        ("eng", "en"),
        ("chi", "zh"),
        ("iw", "he"),
        ("english", "en"),
        ("Simplified Chinese", "zh-Hans"),
        ("und-Cyrl", None),
        ("mul", None),
        ("unknown language", None),
        ("", None),
        ("-", None),
        ("e", None),
        ("xx", None),
        ("en-Nope", None),
        ("klartext", None),
        ("python", None),
        ("go", None),
        ("én", None),
        ("<script>", None),
        ("en" * 30, None),
    ],
)
def test_tags(stated: str, tag: str | None) -> None:
    assert language_tag(stated) == tag


@given(
    st.text(max_size=50)
    | st.from_regex(r"[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8}){0,3}", fullmatch=True)
)
def test_any_text_gives_a_plain_tag_or_none(text: str) -> None:
    tag = language_tag(text)
    assert tag == language_tag(text)
    if tag is not None:
        assert tag.isascii()
        assert tag.replace("-", "").isalnum()
        assert language_tag(tag) == tag
        assert not is_other_language(tag, tag)
        assert script_of(tag) is not None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("en", "en-GB", False),
        ("en", "de", True),
        ("zh", "zh-Hans", False),
        ("zh-CN", "zh", False),
        ("zh-Hant", "zh", True),
        ("zh-HK", "zh-Hans", True),
        ("zh-TW", "zh-Hant", False),
        ("sr-Latn", "sr", True),
        ("und-Cyrl", "en", True),
        ("und-Cyrl", "ru", True),
    ],
)
def test_languages_differ_by_language_or_script(one: str, other: str, expected: bool) -> None:
    assert is_other_language(one, other) is expected
    assert is_other_language(other, one) is expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("he", True), ("fa", True), ("und-Arab", True), ("pa-PK", True), ("en", False), ("zh", False)],
)
def test_direction(tag: str, expected: bool) -> None:
    assert is_right_to_left(tag) is expected
