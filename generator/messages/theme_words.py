"""The few words of the interface that belong to no page: the navigation's and the 404 page's."""

from generator.model.base import Value


class ThemeWords(Value, frozen=True, kw_only=True):
    """The words in one language, as plain text."""

    about: str
    path: str
    permalink: str
    missing_title: str
    missing_description: str
    missing_text: str
    missing_home: str
    missing_stop: str
    missing_sections: str
    missing_depth: str
    moved: str


ENGLISH = "en"
WORDS: dict[str, ThemeWords] = {
    ENGLISH: ThemeWords(
        about="About",
        path="Path to this page",
        permalink="Permanent link",
        missing_title="Page not found",
        missing_description="There is no page at this address.",
        missing_text="There is no page at this address. It may have been renamed, or the link "
        "that led here may be wrong. Search for what you were looking for, or begin at the",
        missing_home="home page",
        missing_stop=".",
        missing_sections="The sections of this site:",
        missing_depth="If these links lead nowhere either, shorten the address from its end, one "
        "folder at a time.",
        moved="What stood here has moved to",
    ),
    "zh": ThemeWords(
        about="关于",
        path="本页位置",
        permalink="本节链接",
        missing_title="找不到页面",
        missing_description="此地址没有页面。",
        missing_text="此地址没有页面。页面可能已更名，或者指向这里的链接有误。您可以搜索所需内容，或者返回",
        missing_home="首页",
        missing_stop="。",
        missing_sections="本站各部分：",
        missing_depth="如果这些链接也打不开，请从末尾起逐级缩短地址。",
        moved="此处内容已移至",
    ),
}


def theme_words(language: str) -> ThemeWords:
    """The words in a language; English where it has no words here."""
    return WORDS.get(language, WORDS[ENGLISH])
