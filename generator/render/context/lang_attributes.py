"""The mark of a source's words where they are in another language than the site's own.

Names are not marked: a name is not in the language of the source that prints it.
"""

from functools import cache

from markupsafe import Markup

from generator.text.language import is_other_language, is_right_to_left, script_of
from generator.text.markdown.escape import fill


def foreign_language(language: str | None, text: str, site: str) -> str | None:
    """The language of a source's text, if it is known and not the site's; else None.

    A text in plain letters is in no language that is written in others, whatever its source is in.

    Args:
        language: the source's, as a BCP 47 tag.
        text: the text.
        site: the site's language.
    """
    if language is None or not is_other_language(language, site):
        return None
    return None if text.isascii() and script_of(language) != "Latn" else language


@cache
def lang_attributes(language: str, site: str) -> Markup:
    """`lang` of an element in a foreign language, with a space in front.

    And `dir` where it runs the other way than the site.
    """
    to_left = is_right_to_left(language)
    direction = f' dir="{"rtl" if to_left else "ltr"}"'
    turned = to_left != is_right_to_left(site)
    return fill(f' lang="{language}"{direction if turned else ""}')
