"""How likely a character is to be meant, and whether a run of characters may be sound text.

Both judge a few characters at a time, to tell damage from text that only looks odd to a program.
Their data is which characters people commonly write, the commonest first.
"""

import unicodedata

MARKS = (
    "’“”‘—–…·•→\u00a0×°←↑↓≈≠≤≥−™®©£€«»‹›„‚§±½¼¾²³¹¶†‡‰´¨¿¡ºª÷µ¢¥¬¦¯¸"
    "⇒↔↗↘⇐✓✔✗✘★☆●○■□▪▫▶►◀◆◇∞√∑∏∫∂∆∇∈∀∃⊂∪∩⟨⟩⋅′″‑‐\u2009\u202f\u200b\u00ad№℃℉↩↪⟶⟵\ufeff\ufffd"
)
"""Typographic marks, signs and spaces, the commonest first."""

LETTERS = (
    "éèàáíóúüöäñçêâôîûïëãõåøæœßłąęśżźćńščřžýůďťňğışőűășțāēīōūđþðìòùÿ"
    "ÉÈÀÁÍÓÚÜÖÄÑÇÊÂÔÎÛÏËÃÕÅØÆŒŁŚŻŹĆŠČŘŽÝĞİŞŐŰĂȘȚĐÞÌÒÙ"
)
"""Latin letters beyond ASCII, the commonest first."""

EMOJI = (
    "😂❤🔥✅✨💡🚀🎯👍📈🎉👉⚠💪🙏📊🧠🔑👀💰❌⭐📌🌟🤖💻📚🔍📝👏🌍🏆🌐💬📢🎓🛠🔗⚡🤔👇🎙"
    "😊😍🙌💯🤝🎥📅🤣😭😁💎📉🎬🔒📱📖✔👨👩🧑🏻🏼🏽🏾🏿♂♀🔬🏗🎨🧩🕒🛡🧪💼🌱🗣📺▶👥❓❗🔄🎧☕📣🚨💥🎁"
    "🥇😎🌈📍🙂🗓🏠📷🛑🧭⏰🔔👋💔🎶🎵🎮🎤🏢🚧📜🔧⚙🧵📋📄📁📂🗂🖥⌨🖱🖼📸🏥💊🧬🔭⚖🏛🚗"
    "✈🚢🚂🚲🌎🌏🌞☀🌙🌊🌲🌳🌿🍀🌸🌹🌺🌻🍎🍕🍔🍺🍻🍷☔❄⛄🎄🎃🎂🎈🎊💕💖💗💙💚💛💜🖤🤍💓💘💝💞"
    "😀😃😄😆😅😉😋😘🥰😗😙😚🤗🤩🤨😐😑😶🙄😏😣😥😮🤐😯😪😫🥱😴😌😛😜😝🤤😒😓😔😕🙃🤑😲🙁😖😞😟"
    "😤😢😦😧😨😩🤯😬😰😱🥵🥶😳🤪😵🥴😠😡🤬😷🤒🤕🤢🤮🤧😇🥳🥺🤠🤡🤥🤫🤭🧐🤓😈👿👹👺💀👻👽👾💩"
    "🙈🙉🙊🐍🐱🐶🐭🐰🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🦄🐝🐛🦋🐢🐟🐬🐳🐙🦀🐘🐎🐴🐇🐜🦉🦅🐕🐈"
    "👶👦👧👴👵👮👷👸🤴🦸🧙🧚🧛🧟👼🤵👰🙋🙅🙆🙇🤦🤷💁🚶🏃💃🕺👫👪🗨💭💤💢💦💨💫🕳✊✋✌👌🤞🤟🤘🤙👈👆"
    "☝👎👊🤛🤜🤲👐✍💅👂👃👁👅👄💋🎩👑👓👔👕👖👗👜👟👠💍💄🌂☂⚽🏀🏈⚾🎾🏐🎱🏓🥊🏁🎲♟🎭🎪🎫🎟🎞📽📹📻☎📞📟📠"
    "🔋🔌💾💿📀🔎🕯🔦🏮📔📕📗📘📙📓📒📃📰🗞📑🔖🏷💸💳🧾💹✉📧📨📩📤📥📦📫📮🗳✏✒🖋🖊🖌🖍📆📇📎🖇📏📐✂🗃"
    "🗄🗑🔐🔏🔓🗝🔨⛏⚒🗡⚔🔫🏹🔩🧱🔮💣🧯🧰🧲⚗🔪🚪🛏🛋🚽🚿🛁🧹🧺🧻🧼🛒🚬⚰🗿🏧♿🚻🚼🚾🚦🚥🛣🗺🧿"
    "⬆↗➡↘⬇↙⬅↖↕↩↪⤴⤵🔃🔙🔚🔛🔜🔝🔀🔁🔂⏩⏭⏯⏪⏮🔼🔽⏸⏹⏺🎦🔅🔆📶📳📴✖➕➖➗♾‼⁉❔❕〰💲⚕♻🔱📛🔰⭕☑"
    "➰➿〽✳✴❇🔟🔠🔡🔢🔣🔤🆎🆗🆕🆓🆒🆙🆘ℹⓂ🔴🟠🟡🟢🔵🟣🟤⚫⚪🟥🟧🟨🟩🟦🟪🟫⬛⬜◼◻🔶🔷🔸🔹🔺🔻💠🔘🔳🔲🚩🎌🏴🏳"
    "⌚⏱⏲🕰⏳⌛🌡⛅🌤🌥🌦🌧🌨🌩🌪🌫🌬🌀💧🌑🌒🌓🌔🌕🌖🌗🌘🌚🌛🌜🌝🌠☄🌋🏔⛰🏕🏖🏜🏝🏞🏟🏘🏚🏡🏣🏦🏨🏪"
    "🏫🏬🏭🏯🏰💒🗼🗽⛪🕌🕍🕋⛲⛺🌁🌃🏙🌄🌅🌆🌇🌉🎠🎡🎢🚉🚊🚌🚍🚎🚐🚑🚒🚓🚔🚕🚖🚘🚙🚚🚛🚜🏎🏍🛵🚃🚄🚅🚆🚇🚈"
    "🚁🛸🛰⛵🚤🛥⛴⚓🍇🍈🍉🍊🍋🍌🍍🥭🍏🍐🍑🍒🍓🥝🍅🥥🥑🍆🥔🥕🌽🌶🥒🥦🍄🥜🌰🍞🥐🥖🧀🍖🍗🥩🥓🍟🌭🥪🌮🌯🥚🍳"
    "🍲🥗🍿🧂🍱🍘🍙🍚🍛🍜🍝🍠🍢🍣🍤🍥🍡🍦🍧🍨🍩🍪🍰🧁🥧🍫🍬🍭🍮🍯🍼🥛🍵🍶🍾🍸🍹🥂🥃🍴🥄🏺💑💏👬👭"
    "🥈🥉🏅🎖🎗🎀🎆🎇🧨🎋🎍🎎🎏🎐🎑🧧🥅🥋🎽🎿🛷🥌🎳🎣🎰🎻🎺🎸🎹🥁🎷🎼🧍🧎🧏🦾🦿🦠🧫🩺🩹💉🫡🫶🫠🫂🪄🪙🪜🪞🧮"
)
"""Emoji, the commonest first; joiners and selectors are in `JOINERS`."""

JOINERS = "\ufe0f\u200d\ufe0e\u20e3"
"""Characters that make one emoji of several: emoji style, joiner, text style, key cap."""

COMMON = {
    char: place for place, char in enumerate(dict.fromkeys(JOINERS + MARKS + LETTERS + EMOJI))
}
"""Every character of these lists, with its place: the smaller, the commoner."""


LETTER = 5_000
PICTOGRAPH = 6_000
RARE = 9_000

_PICTOGRAPHS = ((0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x1FA70, 0x1FAFF))
_OTHER_SYMBOLS = ((0x2000, 0x2BFF), (0x1D400, 0x1D7FF), (0x1F000, 0x1F8FF))
_LATIN = (
    (0x00A0, 0x017F),
    (0x018F, 0x018F),
    (0x01A0, 0x01A1),
    (0x01AF, 0x01B0),
    (0x01CD, 0x01DC),
    (0x0218, 0x021B),
    (0x0259, 0x0259),
)
_THIN = (0x0370, 0x06FF)  # Greek, Cyrillic, Armenian, Hebrew, Arabic: two bytes a letter
_OTHER_SCRIPTS = ((0x0900, 0x1FFF), (0x2C00, 0xD7FF), (0xF900, 0xFFEF), (0x20000, 0x323AF))
_COMBINING = (0x0300, 0x036F)

_QUOTES_AND_DASHES = frozenset("‘’“”«»‹›–—―…· \u00a0\u00ad•")
_IN_FRONT = frozenset("‚„¿¡€£§©")
_BEHIND_ASCII = frozenset("®™°ªº")
_MATHS = frozenset("√¬≈∆÷≠∞±≤≥∂∑∏∫×")
_MATHS_LETTERS = frozenset("πΩµ")
_BESIDE_MATHS = _MATHS | _MATHS_LETTERS | _QUOTES_AND_DASHES
_BETWEEN_LETTERS = frozenset("‘’–—…·\u00a0\u00ad")
_LATE_LETTERS = frozenset("ŸŒœŠšŽž")  # letters that Windows-1252 has among bytes 80 to 9F
_LEADS_OF_LATIN = frozenset("ÂÃ")


def is_likely_emoji(char: str) -> bool:
    """Whether the character is a common emoji or stands in a block of pictographs."""
    return char in _EMOJI or _within(ord(char), _PICTOGRAPHS)


def is_thin(char: str) -> bool:
    """Whether it is a letter of a script in which one letter alone is hardly ever a word."""
    return _THIN[0] <= ord(char) <= _THIN[1]


def rank(char: str, previous: str) -> int | None:
    """How likely the character is to be meant: the smaller, the likelier; None if it never is.

    Common characters rank by their place in the list, below `LETTER`; then other letters
    (`LETTER`), other pictographs (`PICTOGRAPH`) and other assigned characters (`RARE`).
    `previous` is the character in front of it, or empty.
    """
    if char in COMMON:
        return COMMON[char]
    code = ord(char)
    if _within(code, _PICTOGRAPHS):
        return PICTOGRAPH
    kind = unicodedata.category(char)
    if kind in {"Cn", "Cc", "Co", "Cs", "Cf", "Zl", "Zp"}:
        return None
    if _within(code, (_COMBINING,)):
        return LETTER if previous.isalpha() else None
    if kind.startswith("M") and not unicodedata.category(previous or " ").startswith(("L", "M")):
        return None
    if _within(code, _LATIN) or is_thin(char) or _within(code, _OTHER_SCRIPTS):
        return LETTER if kind.startswith("L") else LETTER + 1
    return RARE if _within(code, _OTHER_SYMBOLS) else None


def is_sound(before: str, run: str, after: str) -> bool:
    """Whether a run of characters beyond ASCII may be what its writer meant.

    Sound is what follows the habits of writing: letters of one script with capitals in front,
    quotation marks, dashes and the like where they belong. `before` and `after` are the
    characters around the run, or empty.
    """
    around = before + run + after
    return all(_fits(around, index) for index in range(len(before), len(before) + len(run)))


def _fits(text: str, index: int) -> bool:
    """Whether the character at the index may be meant, from its neighbours."""
    char, following = text[index], text[index + 1 : index + 2]
    previous = text[max(0, index - 1) : index]
    if char.isalpha() and char not in _BEHIND_ASCII:
        return _letter_fits(char, text[max(0, index - 2) : index], text[index + 1 : index + 3])
    after_letter, before_letter = _is_letter(previous), _is_letter(following)
    if char in _MATHS:
        joins = following.isascii() or following in _BESIDE_MATHS
        return joins and not after_letter and not before_letter
    if char in _QUOTES_AND_DASHES:
        return char in _BETWEEN_LETTERS or not (after_letter and before_letter)
    if char in _IN_FRONT:
        return not after_letter
    if char in _BEHIND_ASCII:
        capitals = text[max(0, index - 2) : index].isupper() and index > 1
        return not after_letter or previous.isascii() or (capitals and not before_letter)
    return not "\x80" <= char <= "\x9f" and not after_letter and not before_letter


def _letter_fits(char: str, before: str, behind: str) -> bool:
    """Whether a letter may be meant; `before` and `behind` are up to two characters each."""
    previous, following = before[-1:], behind[:1]
    letters = filter(_is_letter, (previous, following))
    if any(_script(letter) != _script(char) for letter in letters):
        return False
    if _is_letter(previous):
        if (previous.islower() and char.isupper()) or "ƒ" in (previous, char):
            return False
        if char in _LATE_LETTERS and not previous.isascii() and previous.isupper():
            return char.isupper() and before.isupper() and len(before) > 1
    signed = following and not following.isascii() and not _is_letter(following)
    if char in _LEADS_OF_LATIN and signed:
        # Words hardly ever end in Â or Ã, save in capitals: with a sign behind they are damage.
        return previous.isupper() and not _is_letter(behind[1:])
    return True


def _is_letter(char: str) -> bool:
    return char.isalpha() and char not in _BEHIND_ASCII and char not in _MATHS_LETTERS


def _script(char: str) -> str:
    code = ord(char)
    if 0x0370 <= code <= 0x03FF or 0x1F00 <= code <= 0x1FFF:
        return "Greek"
    if 0x0400 <= code <= 0x052F:
        return "Cyrillic"
    return "Latin" if code < 0x0250 or 0x1E00 <= code <= 0x1EFF else "other"


def _within(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in ranges)


_EMOJI = frozenset(EMOJI)
