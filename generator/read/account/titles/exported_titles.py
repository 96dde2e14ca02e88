"""What stands around a title in its line: a program's words on its export."""

import re

from generator.text.language import language_tag
from generator.text.regex import regex

_BEFORE = regex(
    r"(?:(?:my|your) )?(?:kindle )?(?:notes and highlights|highlights and notes|highlights)"
    r" (?:for|from)(?::?\s+|:?$)",
    re.IGNORECASE,
)
_BEHIND = regex(
    r"(?:^(?:[\w-]{2,20}\.[a-z]{2,3} )?(?:free )?youtube (?:video )?transcript"
    r"|_otter_ai|(?:_哔哩哔哩)?_bilibili|_哔哩哔哩|\s\[\d{8,12}\]"
    r"|\s(?:\((?:highlights|vimeo|youtube)\)"
    r"|[-–—|]\s(?:(?:(?:my|kindle) )?highlights|youtube|ted talks?"
    r"|(?:(?:detailed|episode|lecture|podcast|sermon|show|study|talk|video) )?(?:notes|transcript)"
    r"|(?:\d{4}[/_-]\d\d[/_-]\d\d \d\d[:_]\d\d \S{2,6} [-–] )?notes by gemini"
    r"|[^\W\d_]{0,5}(?:文稿|字稿))|at \S{1,80} · [\w.-]{1,80}/[\w.-]{1,80}))$",
    re.IGNORECASE,
)
"""What is said that the text is, or of which branch of which repository a page was saved."""

_LANGUAGE = r"(?P<{}>[^\W\d_]{{4,12}})(?: ?\(auto-generated\))?"
_SITE = r"[A-Za-z][\w-]{2,20}\.(?:app|com|io|is|me|net|org)"
_LOADED = regex(
    rf"^(?:\[{_LANGUAGE.format('front')}\] |{_SITE} - )"
    r"|[\s_-]+(?:\d{3,4}[pk]|[\[(](?:\d{3,4}p\b[^\[\]()]{0,20}|\d{2,3} ?kbps|"
    rf"{_SITE}|{_LANGUAGE.format('inside')})[\])])$"
    rf"|\s-\s{_LANGUAGE.format('behind')}$"
)
"""What programs that load recordings write around their names: quality, site and language."""

_AROUND = regex(
    r'(?:<!\[CDATA\[(?P<data>.+?)\]\]>|\*\*(?P<bold>[^*]+)\*\*|"(?P<quoted>[^"]+)"|(?P<cut>[^|]*[^\s|])\s++\|)'
)
"""What encloses all of a title, or a bar behind which the show was once."""

_MARK = regex(r"^#{1,6}\s+(?=[^\W\d])")
_TASK = regex(r"^(?:TODO|DOING|DONE)\s+(?=[A-Z\"“„«\[])(?!(?:MVC|Apps?|Lists?)\b)")
"""What an outliner writes in front of a note that is to be done, or is."""


def without_export(title: str) -> str:
    """A title without what a program says of its export, and the marks of a heading or a task.

    Nothing where that is all.

    >>> without_export("Notes and highlights for Rivers"), without_export("Dams - YouTube")
    ('Rivers', 'Dams')
    """
    whole = _AROUND.fullmatch(title) if title.endswith((">", "*", '"', "|")) else None
    title = whole[whole.lastgroup or 0].strip() if whole else title
    title = _TASK.sub("", _MARK.sub("", title, count=1), count=1)
    before = _BEFORE.match(title)
    bare = title[before.end() :] if before else title
    behind = _BEHIND.search(bare)
    return bare[: behind.start()] if behind else bare


def without_loading(name: str) -> tuple[str, str | None]:
    """The name of a recording without what a program wrote around it as it loaded that.

    Returns:
        the rest of the name, and the language.

    >>> without_loading("[English (auto-generated)] Dams [LoadSub.com]")
    ('Dams', 'en')
    >>> without_loading("Dams (1080p)"), without_loading("Dams (Part)")
    (('Dams', None), ('Dams (Part)', None))
    """
    language = None
    while loaded := _LOADED.search(name):
        word = next((loaded[it] for it in ("front", "inside", "behind") if loaded[it]), None)
        tag = language_tag(word) if word else None
        rest = name[: loaded.start()] + name[loaded.end() :]
        if (word and tag is None) or not any(map(str.isalpha, rest)):
            break
        name, language = rest, tag or language
    return name, language
