"""Where a label ends: the colon of any script, which between Chinese words stands without a space.

`Model: a text`, `模型：文字`, `模型:文字`, `Model：a text`. A colon inside a time, an address or a
ratio is none of these.
"""

import re

IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
"""Chinese and Japanese letters, as the inside of a class of a pattern."""

_OPENERS = '"“„«‘「『'
COLON = re.compile(
    rf":\s+|：\s*|(?<=[{IDEOGRAPHS}]):(?=[{IDEOGRAPHS}{_OPENERS}])|(?<=[^\W\d]):(?=[{_OPENERS}]|https?://)"
)
"""A colon behind a label, with the white space behind it."""

_IDEOGRAPH = re.compile(f"[{IDEOGRAPHS}]")


def has_ideographs(text: str) -> bool:
    """Whether a text is written in Chinese or Japanese letters, at least in part."""
    return _IDEOGRAPH.search(text) is not None
