"""Whether a page titled with a name is an interview: its text asks that person and gives answers.

The questions are lines of their own that say `you` or `your`, and below most of them somebody
answers as `I`. A page of questions about a thing (`Pool Rules`) asks so too, but nobody answers;
where those do who tell of what a common word names (`Slow Learning`), it is nobody's name.
"""

import re

from generator.text.naming.common_words import COMMON_WORDS
from generator.text.naming.given_names import begins_with_given_name
from generator.text.regex import regex

_ASKED = regex(r"\byou(?:r|rself)?\b", re.IGNORECASE)
_ANSWERED = regex(r"\b(?:I|[Mm]y)\b")
_LEAST = 3
_LONGEST = 400  # characters of a question


def first_question(name: str, title: str, body: str) -> str | None:
    """The first question to whom a title names and nothing else, or None where nobody is asked.

    Args:
        name: a name in the title.
        title: the title, with plain marks.
        body: the text below, with plain marks.
    """
    is_common = not COMMON_WORDS.isdisjoint(name.casefold().split())
    if name != title or (is_common and not begins_with_given_name(name)):
        return None
    asked: list[str] = []
    answered = 0
    is_open = False  # whether the last question has no answer yet
    for line in body.split("\n"):
        if line.endswith("?") and len(line) <= _LONGEST and _ASKED.search(line):
            asked.append(line)
            is_open = True
        elif is_open and _ANSWERED.search(line):
            answered += 1
            is_open = False
    return asked[0] if len(asked) >= _LEAST and answered * 3 >= len(asked) * 2 else None
