"""What a note says of its own publication in words that are no plain yes stays private."""

import pytest

from generator.read.files.privacy import is_private


@pytest.mark.parametrize(
    "line",
    [
        "publish: not yet",
        "publish: after review",
        'publish: "no, not yet"',
        "x: [\ndraft: [true]",
        "x: [\ndraft: ✅",
        "x: [\npublish: {no}",
        "x: [\npublish: @no",
    ],
)
def test_in_doubt_a_note_is_private(line: str) -> None:
    assert is_private(f"---\n{line}\n---\nText\n".encode())


@pytest.mark.parametrize("value", ["true", "yes", "2024-05-01", "https://example.org/a"])
@pytest.mark.parametrize("before", ["", "x: [\n"])
def test_yes_a_date_and_an_address_publish(value: str, before: str) -> None:
    assert not is_private(f"---\n{before}publish: {value}\n---\nText\n".encode())
