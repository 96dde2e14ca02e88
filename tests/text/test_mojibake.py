"""Damage is undone where it is proven, and nothing else is touched."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.messages.words import english
from generator.text.encoding.decode import split_lines
from generator.text.encoding.legacy_tables import TABLES, USUAL, Table, tables_for
from generator.text.encoding.line_changes import Repaired
from generator.text.encoding.mojibake import repair
from generator.text.encoding.plausibility import EMOJI, LETTERS, MARKS, is_sound

SOUND = [
    "plain ASCII",
    "«ΑΒΓ»",
    '"Γ"',
    "β",
    "μ and π",
    "the π’s",
    "β€",
    "Β·Γ·",
    "Η τεχνητή νοημοσύνη είναι εδώ.",
    "Γ’ Λυκείου",
    "Class Γ’",
    "Α· Β· Γ·",
    "Ελλάδα Β· Γ",
    "Привет, мир!",
    "Ці, Ті, Ні, «мі»",
    "Їжак і її «змії»…",
    "你好，世界",
    "こんにちは「世界」",
    "été",
    "« le café »",
    "«\u00a0le café\u00a0»",
    "l’été…»",
    "CAFÉ\u00a0!",
    "NESCAFÉ®",
    "JOSÉ™",
    "IRMÃ»",
    "AMANHÃ…",
    "TÄMÄ”",
    "Å…",
    "“Arhâ”",
    "“été”",
    "ÅÄÖ",
    "„ääni“",
    "‚Äänen‘ „Äänen“",
    "don’t",
    "“quoted” — and – so … on ·",
    "🧠 🎯 ⚠️ 🌐 💬 👨‍💻 🛠️",
    "√π ≈ 1.77, 2√π",
    "¬π",
    "3×“a” and 4×“b”",
    "5×½",
    "20°C ±5 µm²",
    "\u00a0",
    "\ufffd",
]

DAMAGED = [
    ("Ã©tÃ©", "été"),
    ("donâ€™t", "don’t"),
    ("FranÃ§ois", "François"),
    ("Ã‰cole", "École"),
    ("Ã–sterreich", "Österreich"),
    ("20Â°C", "20°C"),
    ("a Â· b", "a · b"),
    ("voilÃ\u00a0 tout", "voilà tout"),
    ("cafΓ©", "café"),
    ("3 Γ— 4", "3 × 4"),
    ("ESPAΓ‘A", "ESPAÑA"),
    ("a Β· b", "a · b"),
    ("a В· b", "a · b"),
    ("вЂ”", "—"),
    ("РџСЂРёРІРµС‚ Рё РјРёСЂ", "Привет и мир"),
    ("don‚Äôt √©t√©", "don’t été"),
    ("ðŸ’¡", "💡"),
    ("ä½\u00a0å¥½", "你好"),
    ("Îº ÎµÎ»Î»Î·Î½Î¹ÎºÎ¬", "κ ελληνικά"),
    ("ï»¿x", "\ufeffx"),
    ("Å‚adny", "ładny"),
    ("–î–∞—Ä–∞–∞—Ö", "Дараах"),
]


def printed_by(text: str, table: Table) -> str | None:
    """The text as a table's encoding shows its UTF-8; None where a byte has no character."""
    of_byte = {
        byte: char for char, options in table.bytes_of.items() if char > " " for byte in options
    }
    if any(len(options) > 1 for char, options in table.bytes_of.items() if char in text):
        return None
    bytes_of_text = text.encode("utf-8")
    shown = [chr(byte) if byte < 0x80 else of_byte.get(byte) for byte in bytes_of_text]
    return "".join(char for char in shown if char) if None not in shown else None


def unambiguous(damaged: str, table: Table) -> bool:
    """Whether each character stands for one byte, in one table."""
    return all(len(table.bytes_of.get(char, (0,))) == 1 for char in damaged)


def applied(line: str, repaired: Repaired) -> str:
    """The line with each change's first place replaced, from left to right."""
    out, at = [], 0
    for change in repaired.changes:
        start = line.index(change.printed, at)
        out += [line[at:start], change.read]
        at = start + len(change.printed)
    return "".join([*out, line[at:]])


@pytest.mark.parametrize("line", SOUND)
def test_sound_text_is_not_touched(line: str) -> None:
    assert repair(line) == Repaired(text=line)


@pytest.mark.parametrize(("line", "text"), DAMAGED)
def test_damage_is_undone(line: str, text: str) -> None:
    repaired = repair(line)
    assert repaired.text == text
    assert repaired.changes
    assert applied(line, repaired) == text


@pytest.mark.parametrize(
    ("line", "text", "lost"),
    [
        ("â€œhiâ€", "“hi”", "9D"),
        ("â€œhiâ€\ufffd", "“hi”", "9D"),
        ("âš\u00a0ï¸ x", "⚠️ x", "8F"),
        ("πŸ‘¨β€πŸ’» x", "👨‍💻 x", "8D"),
        ("πŸ› οΈ x", "🛠️ x", "8F"),
        ("I β€οΈ it", "I ❤️ it", "9D, 8F"),
        ("β€οΈ", "❤️", "9D, 8F"),
        ("рџ§ x", "🧠 x", "A0"),
    ],
)
def test_lost_bytes_are_completed_where_the_result_is_well_known(
    line: str, text: str, lost: str
) -> None:
    repaired = repair(line)
    assert repaired.text == text
    assert lost in english(repaired.changes[-1].because)


@pytest.mark.parametrize(
    "line", ["Ã", "FranÃois", "Ãlvaro", "1 ï¸ x", "â” x", "ð x", "рџ§x", "5 Ñ€"]
)
def test_what_cannot_be_proven_stays(line: str) -> None:
    assert repair(line).text == line


def test_doubled_damage() -> None:
    (change,) = repair("donÃ¢â‚¬â„¢t").changes
    assert (change.printed, change.read) == ("Ã¢â‚¬â„¢", "’")
    assert english(change.because) == "UTF-8 read as Windows-1252, twice"


def test_the_commoner_reading_is_chosen_and_said() -> None:
    (change,) = repair("πŸ”‘ Key").changes
    assert change.read == "🔑"
    assert change.ambiguous
    assert "🔡" in english(change.because)
    (change,) = repair("πŸ“ˆ Up").changes
    assert (change.read, change.ambiguous) == ("📈", False)
    assert english(change.because) == "UTF-8 read as ISO-8859-7"


def test_two_encodings_that_fit_are_said() -> None:
    (change,) = repair("pΓ΅gina").changes
    assert change.read == "á"
    assert change.ambiguous


def test_weak_damage_counts_beside_proof_and_not_against_evidence() -> None:
    assert repair("Рё").text == "Рё"
    assert repair("РјРёСЂ Рё").text == "мир и"
    assert repair("РјРёСЂ Рё да").text == "мир Рё да"


def test_a_change_is_found_from_the_left() -> None:
    line = "ΑΒ· and PeopleΒ· 2"
    repaired = repair(line)
    assert repaired.text == "ΑΒ· and People· 2"
    assert applied(line, repaired) == repaired.text


words = st.lists(
    st.one_of(
        st.text("abcdefgh", min_size=1, max_size=5),
        st.text(LETTERS[:40], min_size=1, max_size=3).map(lambda word: f"a{word}e"),
        st.text("абвгдежзийклмнопрстуф", min_size=2, max_size=8),
        st.text("αβγδεζηθικλμνξοπρστυ", min_size=2, max_size=8),
        st.text("人工智能未来世界", min_size=2, max_size=4),
        st.sampled_from([char for char in MARKS[:12] if char != "\u00a0"]).map("a{}b".format),
        st.sampled_from(EMOJI[:200]),
    ),
    min_size=1,
    max_size=6,
).map(" ".join)


@pytest.mark.parametrize(
    ("before", "sign", "after", "sound"),
    [
        ("”", "®", " ", True),
        ("a", "™", " ", True),
        ("", "°", "C", True),
        ("CÉ", "®", " ", True),
        ("CÉ", "®", "a", False),
        ("é", "®", " ", False),
    ],
)
def test_where_a_sign_may_stand(before: str, sign: str, after: str, sound: bool) -> None:
    assert is_sound(before, sign, after) is sound


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
@given(text=words)
def test_damage_made_is_undone(table: Table, text: str) -> None:
    damaged = printed_by(text, table)
    if damaged is None or not unambiguous(damaged, table):
        return
    if table not in USUAL and table not in tables_for(damaged):
        return  # nothing tells that it was this one
    repaired = repair(damaged)
    runs = table.runs.finditer(damaged)
    if any(change.ambiguous for change in repaired.changes) or any(
        is_sound(damaged[: run.start()][-1:], run.group(), damaged[run.end() :][:1]) for run in runs
    ):
        return  # another reading is as good, or nothing proves the damage
    assert repaired.text == text
    assert applied(damaged, repaired) == text


alphabet = st.sampled_from(
    sorted({char for table in TABLES for char in table.bytes_of} | set("ab AB.,你💡"))
)


@given(st.one_of(st.text(), st.text(alphabet)))
def test_repairs_tell_what_they_did_and_are_final(line: str) -> None:
    repaired = repair(line)
    assert applied(line, repaired) == repaired.text
    assert bool(repaired.changes) == (repaired.text != line)
    assert repair(repaired.text) == Repaired(text=repaired.text)
    for change in repaired.changes:
        assert change.printed != change.read
        assert english(change.because).startswith("UTF-8 read as ")
        assert "\n" not in english(change.because)


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_ascii_is_returned_at_once(line: str) -> None:
    assert repair(line) == Repaired(text=line)


def test_common_emoji_are_told_from_their_doubles() -> None:
    assert len(set(EMOJI)) == len(EMOJI)
    for pair in ["💡💑", "🚀🚤", "🔑🔡", "💀💤", "🔒🔢"]:
        assert EMOJI.index(pair[0]) < EMOJI.index(pair[1])


def test_the_damaged_real_seed(root: Path) -> None:
    """The seed whose emoji come damaged: every damaged run comes right, no other line changes."""
    expected = {
        "💡", "🚀", "🛠️", "👨‍💻", "📈", "💰", "📉", "🔑", "📊", "✅", "·",
    }  # fmt: skip
    seen = set()
    for path in sorted((root / "seeds").glob("*.txt")):
        lines = split_lines(path.read_bytes().decode("utf-8"))
        greek = re.compile("[\u0370-\u03ff]")
        for line in lines:
            repaired = repair(line)
            seen |= {change.read for change in repaired.changes}
            assert bool(repaired.changes) == bool(greek.search(line))
            assert not greek.search(repaired.text)
            assert applied(line, repaired) == repaired.text
    assert seen == expected


PRACTICE = [
    "It’s “quoted” — and done…",
    "café déjà vu naïve",
    "🎯 Aim 💡 idea 🚀 go",
    "Привет, мир",
    "γλώσσα μοντέλου",
    "你好，世界",
    "a · b • c → d",
    "10 × 20°C",
]
CODECS = ["cp1252", "iso8859_1", "iso8859_7", "cp1253", "cp1251", "mac_roman"]
UNSETTLED_TWICE = {
    ("cp1252", "γλώσσα μοντέλου"),
    ("iso8859_7", "Привет, мир"),
    ("iso8859_7", "a · b • c → d"),
    ("iso8859_7", "10 × 20°C"),
    ("cp1253", "Привет, мир"),
    ("mac_roman", "🎯 Aim 💡 idea 🚀 go"),
}


def misread(text: str, codec: str) -> str:
    """The text's UTF-8 read with a codec; bytes that it does not know become controls."""
    return "".join(
        bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in text.encode("utf-8")
    )


@pytest.mark.parametrize("text", PRACTICE)
@pytest.mark.parametrize("codec", CODECS)
def test_the_pairs_of_practice(codec: str, text: str) -> None:
    damaged = misread(text, codec)
    assert repair(damaged).text == text
    assert applied(damaged, repair(damaged)) == text


@pytest.mark.parametrize("text", PRACTICE)
@pytest.mark.parametrize("codec", CODECS)
def test_the_pairs_of_practice_doubled(codec: str, text: str) -> None:
    damaged = misread(misread(text, codec), codec)
    repaired = repair(damaged)
    assert applied(damaged, repaired) == repaired.text
    if (codec, text) not in UNSETTLED_TWICE:
        assert repaired.text == text
        assert any(
            "twice" in english(one.because) or "again" in english(one.because)
            for one in repaired.changes
        )


GENUINE = {
    "Greek": "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώΑΒΓΔΕΖΗΘΙΚΛΜ «».,;·",
    "Cyrillic": "абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИЙ «»—.,!",
    "Ukrainian": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяІЇЄҐ «»’—.,",
    "Chinese": "人工智能正在改变世界你好的是了不在有这个上们来到时大地为子中，。、“”！？《》",
    "Japanese": "これはテストです人工知能の話ありがとうございます、。「」ー",
    "Korean": "인공지능이세상을바꾼다안녕하세요 .,“”",
    "Hebrew": "אבגדהוזחטיכלמנסעפצקרשת ,.״׳",
    "Arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي ،؟«»",
}


@pytest.mark.parametrize("script", GENUINE)
@given(data=st.data())
def test_genuine_text_stays_byte_for_byte(script: str, data: st.DataObject) -> None:
    letters = "".join(filter(str.isalpha, GENUINE[script]))
    marks = [char for char in GENUINE[script] if not char.isalpha()]
    word = st.text(letters.lower(), min_size=2, max_size=9)
    text = data.draw(st.lists(st.tuples(word, st.sampled_from([*marks, " "])), max_size=12))
    line = "".join(one + mark + (" " if mark != " " else "") for one, mark in text)
    assert repair(line) == Repaired(text=line)


def test_one_kind_of_damage_in_a_text() -> None:
    """What stands behind the first bytes tells ISO-8859-15 from Windows-1252 for all runs."""
    printed = "Škoda žena řeka — 10 € …"
    damaged = printed.encode().decode("iso8859_15")
    assert repair(damaged).text == printed
    assert repair("ÅŸena", tables_for(damaged)).text == "žena"
    assert repair("ÅŸena").text == "şena"
    mixed = damaged + "\n" + "it’s".encode().decode("cp1252")
    assert tables_for(mixed) == USUAL
