"""Who takes part in a talk, as Chinese and Japanese sentences say it, which have no spaces.

`本期嘉宾是王芳，水利工程师`, `ゲストに田中花さんをお迎えして`: what leads to a name, and what ends
it.
"""

import re
from collections.abc import Iterator

from generator.model.account_head import PersonRole
from generator.read.account.people.names import is_whole_short_name
from generator.text.regex import regex

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
_MR = r"(?:さん|教授|博士|先生|氏)"
"""What stands behind somebody's name in Japanese."""

_OKAFOR = r"(?:(?!ました|です)[^\s、。と「」]){1,16}?(?<![皆家師者員屋])"
_MR_OKAFOR = rf"{_OKAFOR}{_MR}"
_TALKED_WITH = regex(
    rf"(?P<names>{_OKAFOR}さん(?:[、と]、?{_OKAFOR}さん)*"
    r"(?:(?:、[^\s、。とで]{1,12}?){1,3}(?=\s?(?:の\d人)?で(?!の)))?)"
    r"(?=[とでがの\s])[^。]{2,300}?(?:話し(?=[またて])|雑談し|語り)"
)
"""`田中さん、Adaさんと川について話しました`; in front of `で` the others need no `さん`."""

_RECEIVED = regex(
    rf"(?:ゲスト|聞き手|お相手)(?:は|に|として|：|:)\s?(?P<names>{_MR_OKAFOR}(?:[、と]{_MR_OKAFOR}){{0,5}})"
    rf"|(?:^|[、。はにをが])(?P<others>{_MR_OKAFOR}(?:[、と]{_MR_OKAFOR}){{0,5}})"
    r"(?:を(?:ゲストに(?=お?[迎招])|(?=お[迎招]))|に(?:お話を?|話を?)(?:伺|うかが|聞|聴))"
)
_NAME_ENDS = rf"(?=[^{_HAN}]|[来聊谈談和与與跟为為]|老师|老師|博士|教授|先生|女士|一起|做客|分享|$)"
_GUEST = regex(
    rf"(?!^嘉[宾賓][{_HAN}]{{2,4}}$)"  # `嘉宾严选`, what guests chose
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
_POST = regex(rf"{_MR}$|^.*(?:[{_KANA}](?=[^{_KANA}]{{3,9}}{_MR}$)|[^{_KANA}]の|の(?=[^{_KANA}]))")
"""What stands around a name: `技術者の田中さん`, `川を守る田中花さん`; none is in `みのりさん`."""
_MOST = 500  # characters of a sentence


def told_unspaced(text: str) -> dict[str, PersonRole]:
    """Who takes part, in the order of a Chinese or Japanese text; nobody where it does not say so.

    >>> list(told_unspaced("本期嘉宾是王芳，水利工程师。")), list(told_unspaced("嘉宾分享了经验"))
    (['王芳'], [])
    >>> list(told_unspaced("> 嘉宾严选")), list(told_unspaced("> 嘉宾：严选"))
    ([], ['严选'])
    >>> list(told_unspaced("院士王芳作了题为《河与堰》的报告。"))
    ['王芳']
    >>> list(told_unspaced("ゲストに技術者の田中花さんをお迎えして、川の話をしました。"))
    ['田中花']
    """
    if text.isascii():
        return {}
    sentence = text[:_MOST].lstrip("> ")
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
    bare = (_POST.sub("", it) for it in re.split("、|と", match[match.lastgroup or 0]))
    return dict.fromkeys(filter(None, bare), PersonRole.SPEAKER)


_AS_GUESTS = regex(
    rf"{_MR}\s?(?:を\s?ゲスト|がゲスト|と(?:の対[談話]|[語話]る|考える)|に(?:[聞訊][くい]|きく|インタビュー))"
)
_CALLED_GUESTS = regex(
    r"(?:ゲスト|嘉宾|嘉賓)\s?[:：]\s?(?P<names>[^\s:：（(](?:(?! - )[^:：（(／/|｜]){1,40})"
)
_TALKED_TO = regex(
    r"(?:对谈|對談|对话|對話|专访|專訪)\s?[:：]?\s?"
    r"(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}|\w{2,4})(?!\w)"
    r"|[与與和跟](?P<with>\w{2,3}?)(?:博士|教授|老师|老師|先生|女士)?(?:聊|[谈談](?!判))"
    r"|^(?P<speaks>\w{2,4}?)(?:同志|主席|总统|總統|博士|教授|老师|老師|先生|女士|院士)?在[^，。：]{2,60}的"
    r"(?:重要)?(?:讲话|講話|演讲|演講|致[辞辭]|发言|發言|讲座|講座)"
)
"""Whom a Chinese title says that it talks with, or who speaks: `对谈 Ada`, `王芳在大会上的讲话`."""
_NAME_AT_END = regex(r"[^\W\d_]\w{0,19}$")


def guests_in(title: str) -> Iterator[str]:
    """Whom a Japanese or Chinese title says to be its guests, or to give the speech.

    >>> list(guests_in("#12 田中さんとAdaさんをゲストに 川の話")), list(guests_in("田中さんの川"))
    (['田中', 'Ada'], [])
    >>> [list(guests_in(it)) for it in ("田中教授に聞く", "川／ゲスト：田中さん", "与王芳老师聊")]
    [['田中'], ['田中'], ['王芳']]
    >>> list(guests_in("嘉宾：王芳 - 堰 - V1"))
    ['王芳']
    """
    marked, called = _AS_GUESTS.search(title), _CALLED_GUESTS.search(title)
    names = re.split(_MR, title[: marked.start()]) if marked else []
    names += re.split(rf"{_MR}|[、,，&＆]", called["names"]) if called else []
    for index, printed in enumerate(names):
        name = (printed.removeprefix("と") if index else printed).rstrip()
        last = _NAME_AT_END.search(name)
        if last is not None:
            yield last[0]
    for match in _TALKED_TO.finditer(title):
        name = match["name"] or match["with"] or match["speaks"]
        is_name = " " in name or name.istitle()  # `LangChain` is a firm
        if is_whole_short_name(name) or (name[:1].isascii() and is_name):
            yield name
