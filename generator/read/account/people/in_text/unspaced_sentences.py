"""Who takes part in a talk, as Chinese and Japanese sentences say it, which have no spaces.

`本期嘉宾是王芳，水利工程师`, `ゲストに田中花さんをお迎えして`: what leads to a name, and what ends
it.
"""

import re

from generator.model.account_head import PersonRole
from generator.read.account.people.names import is_whole_short_name
from generator.text.regex import regex

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
MR = r"(?:さん|教授|博士|先生|氏)"
"""What stands behind somebody's name in Japanese."""

_OKAFOR = r"[^\s、。と]{1,16}?(?<!皆)"
_MR_OKAFOR = rf"{_OKAFOR}{MR}"
_TALKED_WITH = regex(
    rf"(?P<names>{_OKAFOR}さん(?:[、と]、?{_OKAFOR}さん)*"
    r"(?:(?:、[^\s、。とで]{1,12}?){1,3}(?=\s?(?:の\d人)?で(?!の)))?)[^。]{2,300}?(?:話し(?=[またて])|雑談し|語り)"
)
"""`田中さん、Adaさんと川について話しました`; in front of `で` the others need no `さん`."""

_RECEIVED = regex(
    rf"(?:ゲスト|聞き手|お相手)(?:は|に|として|：|:)\s?(?P<names>{_MR_OKAFOR}(?:[、と]{_MR_OKAFOR}){{0,5}})"
    rf"|(?:^|[、。はに]|今回は|本日は)(?P<others>{_MR_OKAFOR}(?:[、と]{_MR_OKAFOR}){{0,5}})"
    r"(?:を(?:ゲストに)?(?:お迎え|お招き)|に(?:お話を?|話を?)(?:伺|うかが|聞|聴))"
)
_NAME_ENDS = rf"(?=[^{_HAN}]|[来聊谈談和与與跟为為]|老师|老師|博士|教授|先生|女士|一起|做客|分享|$)"
_GUEST = regex(
    r"(?:嘉宾|嘉賓|来宾|來賓|受访者|受訪者|邀请(?:到|来)?了?|邀請(?:到|來)?了?|对话|對話|专访|專訪)"
    rf"(?:是|为|為|：|:)?\s?(?P<name>[{_HAN}]{{2,4}}?){_NAME_ENDS}"
)
_GAVE = regex(
    rf"(?=(?P<name>[{_HAN}]{{2,4}}?)(?:教授|院士|博士|老师|先生|女士)?"
    r"(?:[作做]了?(?:题为|以)?|以|为[^。《]{2,24}(?:带来|作|做)了?(?:题为)?|主讲)《)"
)
"""`王芳教授作了题为《河与堰》的报告`, `王芳为师生带来了《河与堰》`, whatever stands in front."""

_HOST = regex(rf"(?:主持人|主播|采访者)(?:是|为|為|：|:)?\s?(?P<name>[{_HAN}]{{2,4}}?){_NAME_ENDS}")
_KANA = r"\u3040-\u309f"
_POST = regex(rf"^.*(?:[^{_KANA}]の|の(?=[^{_KANA}]))|^[、と]|{MR}$")
"""What stands around a name: `技術者の田中さん`; it is no part of `みのりさん`."""
_MOST = 500  # characters of a sentence


def told_unspaced(text: str) -> dict[str, PersonRole]:
    """Who takes part, in the order of a Chinese or Japanese text; nobody where it does not say so.

    >>> list(told_unspaced("本期嘉宾是王芳，水利工程师。")), list(told_unspaced("嘉宾分享了经验"))
    (['王芳'], [])
    >>> list(told_unspaced("院士王芳作了题为《河与堰》的报告。"))
    ['王芳']
    >>> list(told_unspaced("ゲストに技術者の田中花さんをお迎えして、川の話をしました。"))
    ['田中花']
    """
    if text.isascii():
        return {}
    sentence = text[:_MOST]
    guests = {it["name"]: PersonRole.SPEAKER for it in _GUEST.finditer(sentence)}
    hosts = {it["name"]: PersonRole.HOST for it in _HOST.finditer(sentence)} if guests else {}
    if known := {it: role for it, role in (hosts | guests).items() if is_whole_short_name(it)}:
        return known
    given = _GAVE.finditer(sentence) if "《" in sentence else ()
    if name := next((it["name"] for it in given if is_whole_short_name(it["name"])), None):
        return {name: PersonRole.SPEAKER}
    match = _RECEIVED.search(sentence) or _TALKED_WITH.match(sentence)
    if match is None:
        return {}
    groups = match.groupdict()
    names = re.split("、|と", groups["names"] or groups["others"])
    bare = (_POST.sub("", it) for it in names)
    return dict.fromkeys(filter(None, bare), PersonRole.SPEAKER)
