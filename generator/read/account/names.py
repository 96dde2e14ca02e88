"""The form of people's names. Whether somebody is of that name is for others to find out."""

import re

from generator.read.grammar.labelled import IDEOGRAPHS, has_ideographs

PARTICLES = frozenset("de da di del della van von der den bin al la le dos du".split())
"""Words in small letters that stand inside names."""

_NAME_WORD = re.compile(r"[^\W\d_][\w.'’-]*$")
_ELIDED = re.compile(r"[^\W\d_]{1,2}['’][A-Z]")
_MAX_WORDS = 6
NEVER_FIRST = frozenset(
    """
    a about after all although an and any are as at be because before being beyond but by can do
    does each every first for from her here his how however i if in inside into is it its last later
    meanwhile more most my new next no nor not on once one only or other our perhaps second see she
    since so some that the their then there these they third this those though three to today two
    under until we what when where which while who why with yet you your
    """.split()
)
"""Words with which no person's name begins."""
_SOUNDS = frozenset(
    "applause cheers crosstalk inaudible laughing laughs laughter music pause".split()
)
_ROLES = frozenset(
    """
    answer audience caller chair guest host interviewee interviewer member moderator narrator
    participant panel panelist panellist presenter question speaker unknown voice voiceover
    """.split()
)


def looks_like_name(text: str) -> bool:
    """Whether a text has the form of a name: few words, each capitalised but for particles."""
    parts = text.split()
    if not parts or len(parts) > _MAX_WORDS or text[0].islower():
        return False
    if parts[0].casefold() in NEVER_FIRST or text.casefold() in _SOUNDS:
        return False
    if has_ideographs(text):
        return is_short_name(text)
    return all(
        _NAME_WORD.match(part.strip(",()")) is not None
        and (not part.strip(",()")[0].islower() or part in PARTICLES or bool(_ELIDED.match(part)))
        for part in parts
    )


def is_full_name(text: str) -> bool:
    """Whether a text has the form of a whole name: two to six words, none of them a role."""
    parts = text.split()
    return (
        len(parts) > 1
        and looks_like_name(text)
        and not any(part.casefold().strip(",()") in _ROLES for part in parts)
    )


def is_role(text: str) -> bool:
    """Whether a text is what somebody is rather than a name: `Host`, `Speaker 2`."""
    first, *number = text.split()
    return first.casefold() in _ROLES and (
        not number or (len(number) == 1 and number[0].isdecimal())
    )


_SHORT_NAME = re.compile(
    rf"[{IDEOGRAPHS}]{{2,4}}|[{IDEOGRAPHS}]{{1,8}}(?:[·・][{IDEOGRAPHS}]{{1,8}}){{1,3}}"
)
_NO_NAMES = frozenset(
    """
    他 她 它 我 我们 他们 她们 你 你们 大家 有人 问题 回答 要点 观点 原文 原话 原句 金句 标题 主题
    结论 总结 备注 注释 译文 例如 比如 提示 摘录 引用 評論 评论 問題 觀點 標題 主題 結論 總結
    """.split()
)
SAYING = tuple(
    """
    说 說 问 問 答 道 称 稱 讲 講 写 寫 表示 认为 認為 指出 提到 强调 強調 补充 補充 解释 解釋 分享
    回忆 回憶 谈 談 曾 坦言 透露 回应 建议 警告 预测 介绍 描述 主张
    """.split()
)
"""Words with which something is reported of a person."""

_ABOUT = tuple("关于 對於 对于 在 为什么 為什麼 如何 什么 怎么 从 第".split())


def is_short_name(text: str) -> bool:
    """Whether a text in Chinese or Japanese letters has the form of a name."""
    return (
        has_ideographs(text)
        and _SHORT_NAME.fullmatch(text) is not None
        and text not in _NO_NAMES
        and not text.startswith(_ABOUT)
        and not text.endswith(SAYING)
    )
