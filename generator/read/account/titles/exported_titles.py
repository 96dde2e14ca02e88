"""What stands around a title in its line: a program's words on its export."""

import re

from generator.text.caches import remembered
from generator.text.regex import regex

_LOADER = r"(?:downsub|savefrom|y2mate|yt1s|ytmp3)\.[a-z]{2,3}"
_BEFORE = regex(
    rf"{_LOADER} - |\[english(?: \([\w -]{{2,30}}\))?\] "
    r"|(?:(?:my|your) )?(?:kindle )?(?:notes and highlights|highlights and notes|highlights)"
    r" (?:for|from)(?::?\s+(?-i:(?![a-zß-ÿ]))|:?$)"
    r"|\d{15,20}_(?=\D)|(?:(?:complete|episode|full) )?transcript (?:for|of) (?-i:(?=[A-Z\"“]))"
    r"|(?:(?:ai|episode|interview|lecture|podcast|show|talk|video|webinar|youtube) ){1,2}"
    r"(?:digest|highlights|insights|notes|recap|summary|takeaways|transcript)"
    r"(?::| [-–—|]) (?-i:(?=[\"“„«]|[^\W\da-zß-ÿ_]))",
    re.IGNORECASE,
)
_BEHIND = regex(
    r"(?:^(?:[\w-]{2,20}\.[a-z]{2,3} )?(?:free )?youtube (?:video )?transcript"
    rf"|[_-]\d{{3,4}}p|_\d{{3}}k|\s?[\[(](?:\d{{3,4}}p\b[^\[\]()]{{0,20}}|{_LOADER})[\])]"
    r"|_otter_ai|(?:_哔哩哔哩)?_bilibili|_哔哩哔哩|\s\[\d{8,12}\]"
    r"|(?:\s[-–—|]\s|\s?[\[【]|[_-])BV1[0-9a-z]{9}[\]】]?"
    r"|\s(?:\((?:highlights|vimeo|youtube)\)"
    r"|[-–—|]\s(?:(?:(?:my|kindle) )?highlights|youtube|ted talks?"
    r"|(?:(?:detailed|episode|lecture|podcast|sermon|show|study|talk|video) )?(?:notes|transcript)"
    r"|(?:\d{4}[/_-]\d\d[/_-]\d\d \d\d[:_]\d\d \S{2,6} [-–] )?notes by gemini"
    r"|(?-i:(?=\w{0,30}\d)[a-z]{2,12}(?:_[a-z\d]{1,12}){1,3})"
    r"|[^\W\d_]{0,5}(?:文稿|字稿))|at \S{1,80} · [\w.-]{1,80}/[\w.-]{1,80}))$",
    re.IGNORECASE,
)
"""What programs add, what is said that the text is, or of which branch a page was saved."""
_SET_OFF = frozenset("_-–—|[(【·")

_AROUND = regex(
    r'(?:<!\[CDATA\[(?P<data>.+?)\]\]>|\*\*(?P<bold>[^*]+)\*\*|"(?P<quoted>[^"]+)"|(?P<cut>[^|]*[^\s|])\s++\|)'
)
"""What encloses all of a title, or a bar behind which the show was once."""

SUMMARISED = regex(
    r"(?:here(?:['’]s| is| are)\s)?(?:an?\s|the\s|my\s)?(?:[\w-]+\s){0,3}"
    r"(?:breakdown|notes|outline|overview|recap|summary|takeaways|transcript)\s(?:for|from|of|on)\s"
    r"(?:[\w'’-]+\s){0,6}[\"“](?P<title>[^\"“”]{4,200})[\"”][^\"“”]{0,120}",
    re.IGNORECASE,
)
"""What a program says in front of its summary: `Here is a summary of "Weirs" by Acme:`."""

_MARK = regex(r"^#{1,6}\s+(?=[^\W\d])")
_TAG, _LEAST_TAGS = regex(r"(?<!\s)\s*+#(?!\d)[^\s#]++"), 2
_TASK = regex(r"^(?:TODO|DOING|DONE)\s+(?=[A-Z\"“„«\[])(?!(?:MVC|Apps?|Lists?)\b)")
"""What an outliner writes in front of a note that is to be done, or is."""


@remembered
def without_export(title: str) -> str:
    """A title without what a program says of its export, and the marks of a heading or a task.

    Nothing where that is all.

    >>> without_export("Notes and highlights for Rivers"), without_export("Dams - YouTube")
    ('Rivers', 'Dams')
    >>> without_export("Podcast Summary: Weirs"), without_export("Video notes on weirs")
    ('Weirs', 'Video notes on weirs')
    >>> without_export("Dams - lang_en_vs1"), without_export("Highlights from the river days")
    ('Dams', 'Highlights from the river days')
    >>> without_export("7469830121274930123_Weirs #rivers #dams"), without_export("Dams in C #now")
    ('Weirs', 'Dams in C #now')
    """
    if summarised := SUMMARISED.fullmatch(title):
        return summarised["title"]
    whole = _AROUND.fullmatch(title) if title.endswith((">", "*", '"', "|")) else None
    title = whole[whole.lastgroup or 0].strip() if whole else title
    title = _TASK.sub("", _MARK.sub("", title, count=1), count=1)
    before = _BEFORE.match(title)
    bare = title[before.end() :] if before else title
    may_be = not _SET_OFF.isdisjoint(bare) or "transcript" in bare.casefold()
    behind = _BEHIND.search(bare) if may_be else None
    bare = bare[: behind.start()] if behind else bare
    ends = [len(bare)]  # where each tag at the end begins
    for tag in reversed(list(_TAG.finditer(bare))):
        ends += [tag.start()] if tag.end() == ends[-1] else []
    return bare[: ends[-1]] if len(ends) > _LEAST_TAGS and ends[-1] else bare
