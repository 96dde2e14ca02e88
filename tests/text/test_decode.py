"""Bytes to text: nothing is dropped, and what is wrong is said."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.messages.words import english
from generator.text.encoding.decode import decode, split_lines

TEXT = "Größe — “été”\nПривет, 世界 💡\r\nend"


def codes(raw: bytes) -> list[str]:
    return [fault.code for fault in decode(raw).faults]


@given(st.text().filter(lambda text: sum(char < " " for char in text) < 2))
def test_utf8_comes_back(text: str) -> None:
    assert decode(text.encode("utf-8")).text == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    ("bom", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_byte_order_marks(bom: bytes, codec: str) -> None:
    decoded = decode(bom + TEXT.encode(codec))
    assert decoded.text == TEXT
    assert not decoded.faults
    assert not decoded.binary


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_proven_by_its_nuls(codec: str) -> None:
    decoded = decode("Plain English — with a dash.\n".encode(codec))
    assert decoded.text == "Plain English — with a dash.\n"
    assert decoded.encoding == codec
    assert [fault.code for fault in decoded.faults] == ["encoding-guessed"]


def test_a_utf16_mark_before_nuls_is_not_utf32() -> None:
    assert decode(b"\xff\xfe\x00\x00a\x00").text == "\x00a"


def test_half_a_character_of_utf16_is_shown() -> None:
    decoded = decode(b"\xff\xfea\x00b")
    assert decoded.text == "a\ufffd"
    assert [fault.code for fault in decoded.faults] == ["encoding-bytes-invalid"]


def test_each_invalid_byte_in_utf8_is_one_replacement() -> None:
    raw = "été été été\nnaïve ".encode() + b"\xff\xfe caf\xe9\n"
    decoded = decode(raw)
    assert decoded.text == "été été été\nnaïve \ufffd\ufffd caf\ufffd\n"
    assert decoded.encoding == "utf-8"
    (fault,) = decoded.faults
    assert fault.code == "encoding-bytes-invalid"
    assert fault.lines == (2, 2)
    assert "3 places" in english(fault.message)
    assert "line 2" in english(fault.message)


@given(st.lists(st.sampled_from([b"caf\xc3\xa9 ", b"\xe2\x80\x94 ", b"\xff", b"a\n"])))
def test_every_byte_leaves_a_trace(parts: list[bytes]) -> None:
    raw = b"".join(parts)
    decoded = decode(raw)
    if decoded.encoding == "utf-8":
        invalid = raw.count(b"\xff")
        assert decoded.text.count("\ufffd") == invalid
        assert decoded.text.replace("\ufffd", "") == raw.replace(b"\xff", b"").decode("utf-8")


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Le café est fermé à l’été — “déjà”", "cp1252"),
        ("Größe über Straße", "cp1252"),
        ("Привет, как дела? Это довольно длинный текст.", "cp1251"),
        ("Привет, как дела? Это довольно длинный текст.", "koi8-r"),
        ("人工智能的未来 是一个很大的问题，我们需要认真讨论", "gb18030"),
        ("こんにちは世界、これはテストです", "shift_jis"),
    ],
)
def test_legacy_encodings_are_guessed_and_it_is_said(text: str, codec: str) -> None:
    decoded = decode(text.encode(codec))
    assert decoded.text == text
    assert [fault.code for fault in decoded.faults] == ["encoding-guessed"]
    assert not decoded.binary


@pytest.mark.parametrize(
    "raw",
    [
        b"%PDF-1.7\n1 0 obj",
        b"\x89PNG\r\n\x1a\n....",
        b"PK\x03\x04word/document.xml",
        b"\x00\x00\x00\x18ftypmp42",
        bytes(range(256)) * 4,
        b"\x00\x01\x02\x03" * 20,
    ],
)
def test_binary_files_are_no_text(raw: bytes) -> None:
    decoded = decode(raw)
    assert decoded.binary
    assert codes(raw) == ["seed-not-text"]


def test_one_nul_does_not_prove_utf16() -> None:
    assert decode("0\x00\x80".encode()).encoding == "utf-8"


@pytest.mark.parametrize("raw", [b"", b"a", b"tab\tand\x0cfeed\x1b[0m", b"one\x00slip in text"])
def test_text_with_a_slip_is_text(raw: bytes) -> None:
    decoded = decode(raw)
    assert not decoded.binary
    assert decoded.text == raw.decode("ascii")
    assert not decoded.faults


@given(st.binary())
def test_it_never_fails(raw: bytes) -> None:
    decoded = decode(raw)
    assert decoded == decode(raw)
    decoded.text.encode("utf-8")  # no lone surrogates are left


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ()),
        ("\n", ("",)),
        ("a", ("a",)),
        ("a\n", ("a",)),
        ("a\r\nb\rc\n\nd", ("a", "b", "c", "", "d")),
        ("a\u2028b\u0085c\x0bd\x0ce\x1cf", ("a\u2028b\u0085c\x0bd\x0ce\x1cf",)),
        ("\r\r\n\n", ("", "", "")),
    ],
)
def test_lines_end_at_three_line_ends_only(text: str, lines: tuple[str, ...]) -> None:
    assert split_lines(text) == lines


@given(st.lists(st.text(st.characters(exclude_characters="\r\n")), min_size=1))
def test_lines_joined_and_split_are_the_same(lines: list[str]) -> None:
    assert split_lines("".join(line + "\n" for line in lines)) == tuple(lines)
    assert split_lines("".join(line + "\r\n" for line in lines)) == tuple(lines)


@pytest.mark.parametrize(
    "text",
    ["ID3 tags explained", "RIFF raff", "GIF89 history", "BZhang speaks", "Lifeftyp of a cell"],
)
def test_a_text_may_begin_like_a_binary_file(text: str) -> None:
    assert not decode(text.encode("ascii")).binary


@pytest.mark.parametrize(
    "text",
    [
        "Le cœur de l'œuvre coûte 5 € à Šumava, dit Žižek. Ça va où ?\n",
        "Größe über Straße kostet 10 €, Müller öffnet; ähnlich Übung.\n",
        "Größe über Straße kostet 1½ kg, “Müller” öffnet – ähnlich ¼ Übung.\n",
    ],
)
@pytest.mark.parametrize("codec", ["cp1252", "iso8859_15"])
def test_two_encodings_of_western_letters(text: str, codec: str) -> None:
    try:
        raw = (text * 3).encode(codec)
    except UnicodeEncodeError:
        pytest.skip("the encoding has not all of these letters")
    assert decode(raw).text == text * 3
    assert [fault.code for fault in decode(raw).faults] == ["encoding-guessed"]
