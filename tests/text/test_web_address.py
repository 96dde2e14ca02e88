"""Which texts may become the target of a link."""

import tracemalloc

import pytest

from generator.text.web_address import is_contact, is_web_address


@pytest.mark.parametrize(
    "text",
    ["https://example.org", "http://example.org:8080/a?b=c#d", "https://www.youtube.com/watch?v=x",
     "HTTPS://EXAMPLE.ORG/é", "http://[::1]/"],
)  # fmt: skip
def test_web_addresses(text: str) -> None:
    assert is_web_address(text)


@pytest.mark.parametrize(
    "text",
    ["", "example.org", "javascript:alert(1)", "data:text/html,x", "ftp://example.org", "//x.org",
     "https://", "https:///path", "https://x.org/ y", 'https://x.org/"onclick="', "https://x\n.org",
     "https://x.org/<b>", "http://x:99999/", "http://[::1", "mailto:a@b.c", "https://x\\@y.org",
     "\x00https://x.org", "https://x.org/\u202e"],
)  # fmt: skip
def test_other_texts(text: str) -> None:
    assert not is_web_address(text)


def test_a_long_text_is_looked_at_up_to_its_first_word() -> None:
    text = "some words " * 100_000
    tracemalloc.start()
    try:
        assert not is_contact(text)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 100_000
