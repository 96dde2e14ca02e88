"""The parts of a list: what stands between its separators, outside of brackets."""

import re

BETWEEN = re.compile(r"\s?[;；、•]\s?|\s[·/]\s")
COMMA = re.compile(r"\s?[,，]\s?")
AND = re.compile(r"(?<!\s)\s+(?:and|&|\+|und|и|與|与|和|及)\s+")
_NESTED = re.compile(r"[(（\[{][^()（）\[\]{}]*[)）\]}]")


def unnested(text: str, sign: str = " ") -> str:
    """A text in which what stands in brackets is blank, or a sign, at the same places."""
    return _NESTED.sub(lambda match: sign * len(match.group()), text)


def count_parts(text: str) -> int:
    """How many parts a list has between its commas, or between its other separators."""
    return max(len(parts_of(text, separator)) for separator in (BETWEEN, COMMA))


def split_at_and(text: str) -> list[str]:
    """The parts of a text that `and` and its like join outside of brackets."""
    return parts_of(text, AND)


def parts_of(text: str, separator: re.Pattern[str]) -> list[str]:
    """The parts of a text between separators that stand in no brackets."""
    parts, start = [], 0
    for match in separator.finditer(unnested(text, "\0")):
        parts.append(text[start : match.start()])
        start = match.end()
    return [part.strip() for part in (*parts, text[start:]) if part.strip()]
