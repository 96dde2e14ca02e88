"""Characters that people commonly write, the commonest first.

This is reviewed data. The order counts: of two characters that the same damage may stand for, the
one that comes first here is chosen. It is the order of frequency in notes and summaries, roughly.
"""

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
