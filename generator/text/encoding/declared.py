"""The encoding that a web page declares in its first bytes, as browsers look for it.

`<meta charset>`, `<meta http-equiv="Content-Type">` and the declaration of XML (WHATWG's HTML
standard, “prescan a byte stream”; Encoding standard for what the names mean). UTF-7 and codecs that
are no encodings of text are never taken.
"""

import codecs
import re

_PRESCAN = 4096  # bytes; browsers look at 1024, pages saved by them may begin with a comment
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_XML = re.compile(rb"""\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{1,40})["']""")
_META = re.compile(rb"<meta[\s/][^>]{1,500}>", re.IGNORECASE)
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w:.-]{1,40})""", re.IGNORECASE)
_CODECS = frozenset(
    """
    utf-8 cp866 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10
    iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman mac-cyrillic cp874 cp1250
    cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 gb18030 big5hkscs euc_jp iso2022_jp
    cp932 cp949
    """.split()
)
_LARGER = """
ascii:cp1252 iso8859-1:cp1252 iso8859-9:cp1254 iso8859-11:cp874 tis-620:cp874 gb2312:gb18030
gbk:gb18030 big5:big5hkscs cp950:big5hkscs shift_jis:cp932 euc_kr:cp949
"""
_READ_AS = dict(pair.split(":") for pair in _LARGER.split())
"""Encodings that pages name where they mean a larger one."""

_ALIASES = {"windows-874": "cp874", "windows-31j": "cp932", "iso-8859-8-i": "iso8859-8"}
"""Names of the standard that Python does not know."""


def declared_encoding(raw: bytes) -> str | None:
    """The name of the Python codec that a page's own words ask for, or None."""
    start = _COMMENT.sub(b"", raw[:_PRESCAN])
    xml = _XML.match(start)
    names = [xml[1]] if xml else []
    for tag in _META.findall(start):
        names += _CHARSET.findall(tag)
    return next((codec for name in names if (codec := _codec(name.decode("ascii")))), None)


def _codec(name: str) -> str | None:
    label = name.lower().removeprefix("x-")
    try:
        codec = codecs.lookup(_ALIASES.get(label, label)).name
    except LookupError:
        return None
    codec = _READ_AS.get(codec, codec)
    return codec if codec in _CODECS else None
