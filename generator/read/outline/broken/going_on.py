"""Whether a sentence runs on from one line to the next."""

from generator.read.vocabulary.name_parts import SMALL_WORDS
from generator.text.regex import regex

_DAY = regex(r"\d{1,2}月\d{1,2}日|\d{4}年")
_LEAST_WIDTH = 40


def goes_on(above: str, below: str) -> bool:
    """Whether a sentence may go on in the next line. In Chinese, news begin with their day.

    >>> goes_on("They move", "their beds."), goes_on("They move.", "Dams"), goes_on("Dams", "Age")
    (True, False, False)
    """
    begun = above[-1:].isalnum() or above[-1:] == ","
    return begun and (below[:1].islower() or (below[:1].isdigit() and not _DAY.match(below)))


def runs_through(above: str, below: str) -> bool:
    """Whether a sentence or list runs through a line: on from `of the`, a comma, or a wide line.

    >>> runs_through("They open in the spring of the year and close on", "Monday")
    True
    """
    is_wide = len(above) >= _LEAST_WIDTH and goes_on(above, below)
    return is_wide or is_open(above) or above.endswith(",")


def is_open(text: str) -> bool:
    """Whether a text ends with a word behind which it goes on: `of`, `the`."""
    return text.rpartition(" ")[2] in SMALL_WORDS
