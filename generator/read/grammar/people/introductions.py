"""How a text introduces people: `by Ada Okafor`, `with Ada Okafor`, `I am Ada Okafor`."""

import re

from generator.text.regex import regex

BY = r"(?:by|von|par|por)"
GIVEN = (
    r"(?:(?:an?|the)\s)?(?:[^\W\d_]{3,20}\s)?"
    r"(?P<noun>causerie|charla|conferencia|conférence|keynote|lecture|lezing|palestra|presentation"
    r"|sermon|session|speech|talk|vortrag|webinar|workshop)\s(?:(?:delivered|given|held|preached|presented)\s)?"
)
"""What stands in front of `by` where somebody gives a talk: `Opening speech given by Ada`."""

DONE = r"(?:delivered|given|preached|presented|taught)\s"
"""The same where only what was done stands there: `Presented by Ada`, which a firm does as well."""

DONE_WITH_TITLE = rf"(?:{DONE}|(?:held|hosted)\s)"
BY_BESIDE_TITLE = rf"(?:{DONE_WITH_TITLE}?by|von|par|por|di|door|przez)"

WITH = r"(?:with|w/|mit|avec|con|com)"
OF_ONESELF = (
    r"\b(?i:(?P<called>my name(?:['’]s| is)|i go by|mein name ist|ich hei(?:ß|ss)e|je m['’]appelle"
    r"|me llamo|mi nombre es|meu nome é|mi chiamo|меня зовут)"
    r"|i['’]m|i am|ich bin|je suis|soy|sou|sono|я)\s"
)
"""Where somebody says who he is; `called` where no more than a name can follow."""

_BEHIND_BY = regex(rf"(?:{BY}|a cargo de|{WITH})(?:\s|:)\s*", re.IGNORECASE)


def behind_by(text: str) -> str | None:
    """What stands behind `by` or `with` at the beginning of a text; None where neither does.

    >>> behind_by("by Ada Okafor"), behind_by("Con: Ada Okafor"), behind_by("Bye, Ada")
    ('Ada Okafor', 'Ada Okafor', None)
    """
    match = _BEHIND_BY.match(text)
    return text[match.end() :] if match else None
