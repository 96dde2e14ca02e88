"""A page is decoded by the encoding that it names, where that fits its bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.encoding.declared import declared_encoding
from generator.text.encoding.decode import decode

RUSSIAN = "Модель объясняет, почему мир таков."


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ("<META CHARSET=windows-1251>", "cp1251"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>", "koi8-r"),
        ('<meta content="text/html;charset=Shift_JIS" http-equiv="content-type">', "cp932"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?>', "cp1252"),
        ('<?xml version="1.0" encoding="ISO-8859-5"?><meta charset="utf-8">', "iso8859-5"),
        ("<!-- <meta charset=koi8-r> --><meta charset=gb2312>", "gb18030"),
        ("<meta charset=windows-874>", "cp874"),
        ("<meta charset=iso-8859-8-i>", "iso8859-8"),
        ('<meta charset="utf-8">', "utf-8"),
        ("<meta charset=utf-7>", None),
        ("<meta charset=rot13>", None),
        ("<meta charset=unicode_escape>", None),
        ("<meta charset=utf-16>", None),
        ("<meta charset=no-such-thing><meta charset=koi8-r>", "koi8-r"),
        ("<meta name=description content='about charsets'>", None),
        ("charset=koi8-r", None),
        ("x" * 5000 + "<meta charset=koi8-r>", None),
    ],
)
def test_what_a_page_declares(head: str, codec: str | None) -> None:
    assert declared_encoding(head.encode("ascii")) == codec


@pytest.mark.parametrize("codec", ["cp1251", "koi8-r", "iso8859-5", "cp866", "mac-cyrillic"])
def test_the_declared_encoding_is_no_guess(codec: str) -> None:
    decoded = decode(RUSSIAN.encode(codec), codec)
    assert (decoded.text, decoded.encoding, decoded.faults) == (RUSSIAN, codec, ())


def test_japanese_in_seven_bits() -> None:
    text = "人工知能の話です。"
    assert decode(text.encode("iso2022_jp"), "iso2022_jp").text == text


@pytest.mark.parametrize("text", [RUSSIAN, "été", "plain"])
def test_valid_utf8_is_utf8_whatever_it_declares(text: str) -> None:
    assert decode(text.encode("utf-8"), "koi8-r").encoding == "utf-8"


def test_a_declaration_that_does_not_fit_is_not_believed() -> None:
    raw = "déjà vu, café, naïve, señor".encode("cp1252")
    assert decode(raw, "big5hkscs").encoding != "big5hkscs"
    assert decode(raw, "utf-8").encoding == decode(raw).encoding


def test_few_bytes_without_a_meaning_are_reported() -> None:
    decoded = decode(("модель " * 10).encode("cp1251") + b"\x98", "cp1251")
    assert decoded.encoding == "cp1251"
    assert [fault.code for fault in decoded.faults] == ["encoding-bytes-invalid"]


@given(st.binary(max_size=200))
def test_any_bytes(raw: bytes) -> None:
    for page in (raw, b"<meta charset=" + raw, b"<?xml encoding='" + raw + b"'?>"):
        assert isinstance(decode(page, declared_encoding(page)).text, str)
