"""From bytes to text: every byte of a file becomes a character, and what was wrong is said.

UTF-8 is what is expected. Anything else is recognised by a byte order mark, by its NUL bytes, or
guessed; the guess is reported.
"""

import codecs

from generator.model.base import Value
from generator.model.message import Message
from generator.text.regex import regex

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"%PDF-",
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ\x00",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\x7fELF",
    b"SQLite format 3\x00",
    b"ID3",
    b"OggS\x00",
    b"fLaC\x00",
    b"RIFF",
    b"wOFF",
    b"wOF2",
)
_MAGIC_AT_4 = b"ftyp"  # MP4 and its relatives
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_BINARY_SHARE = 10  # one control byte in so many is not text
_FEW_CONTROLS = 2  # so few are a slip, however short the file

_HIGH = bytes(range(0x80, 0x100))
_ESCAPED = dict.fromkeys(range(0xDC80, 0xDD00), "\N{REPLACEMENT CHARACTER}")
_SAMPLE_BYTES = 65_536
_GUESSES = """
cp1252 cp1250 cp1251 cp1253 iso8859_7 koi8_r cp1254 mac_roman gb18030 shift_jis euc_jp euc_kr big5
""".split()
_FALLBACK = "cp1252"
_LATIN_9 = "iso8859_15"
_WINDOWS_ALONE = bytes(range(0x80, 0xA0))
_LATIN_9_LETTER = regex(
    r"[^\W\d_][¼½¾¦¨´¸][^\W\d_]|(?<!\w)[¦¨´¸][^\W\d_]|\d\s?¤(?!\w)|(?<!\w)¤\s?\d"
)
_SEVEN_BITS = "iso2022_jp"  # text in it is valid ASCII
_ESCAPE = b"\x1b"
_FEW_LOST = 20  # one place of so many bytes may have no meaning in the declared encoding
_PROVEN_BY_NULS = 2  # one may be a slip in any text


class Fault(Value, frozen=True, kw_only=True):
    """Something wrong with a text: a problem's code, what is wrong, and on which lines.

    `lines` are 1-based and inclusive, or None where the fault is the whole text's.
    """

    code: str
    message: Message
    lines: tuple[int, int] | None = None


class Decoded(Value, frozen=True, kw_only=True):
    """The text of a file, without its byte order mark.

    `encoding` is the name of a Python codec. `binary` says that the file is not text at all; its
    `text` is then only good for showing.
    """

    text: str
    encoding: str
    faults: tuple[Fault, ...] = ()
    binary: bool = False


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """The text that the bytes of a file mean. It never fails and drops nothing of a text.

    `declared` is the codec that the file itself names. It counts where the bytes have no mark, are
    not UTF-8 all the same, and do have a meaning in it.

    Bytes without a meaning become U+FFFD, and a fault says how many they are and where the first
    of them stands (`encoding-bytes-invalid`); a guessed encoding is one too
    (`encoding-guessed`), and so is a file that is not text (`seed-not-text`), which has none.
    """
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            decoded = _with_bom(raw, encoding)
            if decoded is not None:
                return decoded
    wide = _utf16_by_nuls(raw)
    if wide is not None:
        return wide
    if _is_binary(raw):
        fault = Fault(code="seed-not-text", message=Message("problem.binary"))
        return Decoded(text="", encoding="utf-8", faults=(fault,), binary=True)
    if declared == _SEVEN_BITS and _ESCAPE in raw:
        return _as_declared(raw, declared) or _not_quite_utf8(raw)
    try:
        return Decoded(text=raw.decode("utf-8"), encoding="utf-8")
    except UnicodeDecodeError:
        return _as_declared(raw, declared) or _not_quite_utf8(raw)


def is_binary(raw: bytes) -> bool:
    """Whether bytes are those of a picture, a recording or a program, and no text."""
    is_marked = any(raw.startswith(bom) for bom, _ in _BOMS)
    return not is_marked and _utf16_by_nuls(raw) is None and _is_binary(raw)


def split_lines(text: str) -> tuple[str, ...]:
    r"""The text's lines, which end at `\n`, `\r\n` or `\r` and nowhere else.

    A final line end makes no further line; an empty text has no lines.

    >>> split_lines("a\r\nb\u2028c\r\rd\n")
    ('a', 'b\u2028c', '', 'd')
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not lines[-1]:
        lines.pop()
    return tuple(lines)


def count_lines(text: str) -> int:
    """How many lines :func:`split_lines` would make, without making them."""
    ends = text.count("\n") + text.count("\r") - text.count("\r\n")
    return ends + (not text.endswith(("\n", "\r")) and bool(text))


def _with_bom(raw: bytes, encoding: str) -> Decoded | None:
    """The text behind a byte order mark; None where the mark cannot be meant (UTF-32 only)."""
    if encoding == "utf-8-sig":
        return _utf8_with_faults(raw[len(codecs.BOM_UTF8) :], encoding)
    try:
        return Decoded(text=raw.decode(encoding), encoding=encoding)
    except UnicodeDecodeError:
        if encoding == "utf-32":
            return None
        text = raw.decode(encoding, "replace")
        return Decoded(text=text, encoding=encoding, faults=_lost(text, "UTF-16"))


def _utf16_by_nuls(raw: bytes) -> Decoded | None:
    """UTF-16 without a mark: NULs fill one of every two places and are missing in the other."""
    if len(raw) < 4 or len(raw) % 2 or b"\x00" not in raw:
        return None
    even, odd = raw[::2].count(0), raw[1::2].count(0)
    half = len(raw) // 2
    few, many, encoding = (even, odd, "utf-16-le") if even < odd else (odd, even, "utf-16-be")
    if many < _PROVEN_BY_NULS or many * 2 < half or few * 20 > half:
        return None
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return None
    if _controls(text.encode("utf-8")) > _FEW_CONTROLS:
        return None
    message = Message("problem.nul", encoding=encoding.upper())
    fault = Fault(code="encoding-guessed", message=message)
    return Decoded(text=text, encoding=encoding, faults=(fault,))


def _is_binary(raw: bytes) -> bool:
    controls = _controls(raw)
    if raw.startswith(_MAGIC) or raw[4:8] == _MAGIC_AT_4:
        # A text may begin with the letters of some of them: `ID3 tags explained`.
        return controls > 0 or not raw[:3].isalnum() or not _is_utf8(raw)
    return controls > _FEW_CONTROLS and controls * _BINARY_SHARE > len(raw)


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _controls(raw: bytes) -> int:
    return len(raw) - len(raw.translate(None, _CONTROLS))


def _as_declared(raw: bytes, declared: str | None) -> Decoded | None:
    """The text by the encoding that the file names; None where too much of it has no meaning."""
    if declared is None or declared == "utf-8":
        return None
    text = raw.decode(declared, "replace")
    lost = text.count("\N{REPLACEMENT CHARACTER}")
    high = len(raw) - len(raw.translate(None, _HIGH))
    if lost * _FEW_LOST > high + raw.count(_ESCAPE):
        return None
    return Decoded(text=text, encoding=declared, faults=_lost(text, declared))


def _not_quite_utf8(raw: bytes) -> Decoded:
    """UTF-8 with damage where valid sequences prevail, else a guessed encoding."""
    valid = raw.decode("utf-8", "ignore")
    invalid = len(raw) - len(valid.encode("utf-8"))
    ascii_only = len(raw.translate(None, _HIGH))
    if len(valid) - ascii_only > invalid:
        return _utf8_with_faults(raw, "utf-8")
    encoding = _guess(raw)
    if encoding == _FALLBACK and _is_latin_9(raw):
        encoding = _LATIN_9
    text = raw.decode(encoding, "replace")
    fault = Fault(code="encoding-guessed", message=Message("problem.guess", encoding=encoding))
    return Decoded(text=text, encoding=encoding, faults=(fault, *_lost(text, encoding)))


def _utf8_with_faults(raw: bytes, encoding: str) -> Decoded:
    """UTF-8 in which each invalid byte becomes one U+FFFD."""
    try:
        return Decoded(text=raw.decode("utf-8"), encoding=encoding)
    except UnicodeDecodeError as error:
        first = error.start
    text = raw.decode("utf-8", "surrogateescape").translate(_ESCAPED)
    count = len(raw) - len(raw.decode("utf-8", "ignore").encode("utf-8"))
    line = _line_at_end(raw[:first].decode("utf-8"))
    return Decoded(text=text, encoding=encoding, faults=(_invalid(count, line, "UTF-8"),))


def _lost(text: str, encoding: str) -> tuple[Fault, ...]:
    """The fault of a text in which a codec put U+FFFD for what it could not read, if it did."""
    count = text.count("\N{REPLACEMENT CHARACTER}")
    if not count:
        return ()
    before = text[: text.index("\N{REPLACEMENT CHARACTER}")]
    return (_invalid(count, _line_at_end(before), encoding),)


def _line_at_end(before: str) -> int:
    """The number of the line on which a character behind this text stands."""
    return len(split_lines(before + "."))


def _invalid(count: int, line: int, encoding: str) -> Fault:
    return Fault(
        code="encoding-bytes-invalid",
        message=Message("problem.bytes", n=count, encoding=encoding, line=line),
        lines=(line, line),
    )


def _guess(raw: bytes) -> str:
    """The likeliest legacy encoding, judged by the lines that are not ASCII.

    Of encodings that fit equally well, the one that is listed first in `_GUESSES` wins.
    """
    from charset_normalizer import from_bytes

    matches = list(from_bytes(_sample(raw), cp_isolation=_GUESSES))
    if not matches:
        return _FALLBACK
    best = min((match.chaos, -match.coherence) for match in matches)
    fitting = {
        name
        for match in matches
        if (match.chaos, -match.coherence) == best
        for name in match.could_be_from_charset
    }
    return next((name for name in _GUESSES if name in fitting), _FALLBACK)


def _is_latin_9(raw: bytes) -> bool:
    """Whether a text of western letters is ISO-8859-15, not Windows-1252: `c½ur` is `cœur` then.

    The two differ in eight places, and in the bytes 80 to 9F, where ISO-8859-15 has nothing.
    """
    if len(raw) != len(raw.translate(None, _WINDOWS_ALONE)):
        return False
    return _LATIN_9_LETTER.search(raw.decode(_FALLBACK, "replace")) is not None


def _sample(raw: bytes) -> bytes:
    """The first lines that are not ASCII, up to a size that is enough to judge by."""
    sample = bytearray()
    for line in raw.replace(b"\r", b"\n").split(b"\n"):
        if not line.isascii():
            sample += line[: _SAMPLE_BYTES - len(sample)] + b"\n"
        if len(sample) >= _SAMPLE_BYTES:
            break
    return bytes(sample)
