"""What a WebVTT file says besides its cues, who speaks in them, and captions that roll."""

import pytest

from generator.model.account import AccountPassage, AccountSegment
from generator.model.source import Role
from generator.read.seed import Seed
from tests.promises import check_nothing_lost
from tests.support import seed_of

CUE = "00:01.000 --> 00:02.000\nHello there.\n"


def read(text: str) -> Seed:
    return seed_of(text, ending=".vtt")


def said(text: str) -> list[tuple[str | None, str]]:
    """Every passage of the transcript: who speaks, and the words."""
    (account,) = read(text).accounts
    return [(getattr(one, "speaker", None), str(getattr(one, "text", ""))) for one in account.items]


def roles(text: str) -> list[Role]:
    return [line.role for line in read(text).source.lines if line.role is not Role.BLANK]


@pytest.mark.parametrize(
    ("header", "prose"),
    [
        ("WEBVTT\n\n", []),
        ("WEBVTT - Slow bridges\n\n", ["Slow bridges"]),
        ("WEBVTT: Slow bridges\nKind: captions\n\n", ["Slow bridges"]),
        ("WEBVTT\nKind: captions\nthe-key=value\nA line of prose\n\n", ["A line of prose"]),
        ("WEBVTT\nA line: of prose\nMore of it\n\n", ["A line: of prose", "More of it"]),
        ("WEBVTT\nA line of prose\nthe name of the cue\n", ["A line of prose"]),
        ("WEBVTT\n", []),
        ("", []),
    ],
)
def test_the_header_is_read(header: str, prose: list[str]) -> None:
    assert said(header + CUE) == [*((None, text) for text in prose), (None, "Hello there.")]


def test_only_the_first_line_of_a_file_is_its_header() -> None:
    text = f"WEBVTT\n\n{CUE}\nWEBVTT and more\nKind: chapters\n\n{CUE}"
    assert [text for _, text in said(text)][1:3] == ["WEBVTT and more", "Kind: chapters"]
    assert said(f"Kind: chapters\n\n{CUE}") == [(None, "Kind: chapters"), (None, "Hello there.")]


@pytest.mark.parametrize(
    ("header", "language", "chapters"),
    [
        ("WEBVTT\nLanguage: de\nKind : chapters\n", "de", True),
        ("WEBVTT\nKind: captions\nLanguage:de\n", "de", False),
        ("WEBVTT\nMy Kind: chapters\nMy Language: de\n", None, False),
    ],
)
def test_the_header_says_kind_and_language(
    header: str, language: str | None, chapters: bool
) -> None:
    seed = read(f"{header}\n{CUE}")
    assert isinstance(seed.accounts[0].items[-1], AccountSegment) is chapters
    assert seed.source.language == language


def test_notes_are_prose_and_styles_are_furniture() -> None:
    text = "WEBVTT\n\n {}\nand more of it\n\n" + CUE
    assert said(text.format("NOTE Written by hand"))[:2] == [
        (None, "Written by hand"),
        (None, "and more of it"),
    ]
    assert said(text.format("NOTES by hand"))[0] == (None, "NOTES by hand")
    for word in ("STYLE", "REGION"):
        assert roles(text.format(word))[1:3] == [Role.FURNITURE] * 2
    assert roles(text.format("STYLES by hand"))[1:3] == [Role.CONTENT] * 2


def test_notes_of_times_are_chapters() -> None:
    note = "WEBVTT\n\nNOTE chapters\n0:03 Old weirs\n{time} New weirs\n\n"
    items = read(note.format(time="2:08") + CUE).accounts[0].items
    chapters = [it for it in items if isinstance(it, AccountSegment)]
    assert [(it.title, it.time.seconds) for it in chapters if it.time] == [
        ("Old weirs", 3),
        ("New weirs", 128),
    ]
    items = read(note.format(time="0:02") + CUE).accounts[0].items
    assert not any(isinstance(it, AccountSegment) for it in items)


def test_the_name_of_a_cue_is_none_of_its_words() -> None:
    text = "WEBVTT\n\nsome words\nthe name\n" + CUE
    assert said(text) == [(None, "some words"), (None, "Hello there.")]
    assert roles(text)[1:3] == [Role.CONTENT, Role.LABEL]


@pytest.mark.parametrize(
    ("cue", "turns"),
    [
        (
            "<v.loud Ada Okafor>Hello <00:01.500><i.x>there</i>.",
            [("Ada Okafor", "Hello there.")],
        ),
        ("<v Ada>One. <v>Two. <v  >Three.", [("Ada", "One. Two. Three.")]),
        ("<v Ada>One.</v>\n<v Bo>Two &lt;b&gt;.</v>", [("Ada", "One."), ("Bo", "Two <b>.")]),
        ("Before. <v Ada> \n<v Bo>Two.", [(None, "Before."), ("Bo", "Two.")]),
        ("<v Ada>One,\nthen two.", [("Ada", "One, then two.")]),
        ("<v ->One.</v>", [(None, "One.")]),
        ("<v Ada>One.</v> Two.", [("Ada", "One."), (None, "Two.")]),
        ("<v Ada>One.</v>\nTwo?", [("Ada", "One."), (None, "Two?")]),
        (
            "<v Ada>One</v>.\n<v Bo>Two</v> – <v Ada>three.",
            [("Ada", "One."), ("Bo", "Two –"), ("Ada", "three.")],
        ),
        ("<lang en>Hel&#8203;lo</lang> there.", [(None, "Hello there.")]),
    ],
)
def test_each_voice_of_a_cue_has_its_words(cue: str, turns: list[tuple[str | None, str]]) -> None:
    (account,) = read(f"WEBVTT\n\n00:07.000 --> 00:09.000\n{cue}\n").accounts
    assert said(f"WEBVTT\n\n00:07.000 --> 00:09.000\n{cue}\n") == turns
    times = [one.time.seconds if one.time else None for one in account.items]  # type: ignore[union-attr]
    assert times == [7, *[None] * (len(turns) - 1)]


def test_captions_that_roll_are_read_once() -> None:
    rolling = (
        "00:01.000 --> 00:02.000\n \nhello<00:01.500><c> there</c>\n\n"
        "00:02.000 --> 00:03.000\nhello  there\ngeneral<00:02.500><c> remarks</c>\n\n"
        "00:03.000 --> 00:04.000\ngeneral remarks\nhello there\n"
    )
    assert said(f"WEBVTT\n\n{rolling}") == [
        (None, "hello there general remarks hello there"),
    ]


@pytest.mark.parametrize("mark", ["", "<c>", "<00:01.500>"])
def test_what_is_said_twice_in_captions_that_do_not_roll_stays(mark: str) -> None:
    text = f"WEBVTT\n\n00:01.000 --> 00:02.000\nand {mark}so\n\n00:02.000 --> 00:03.000\nand so\n"
    assert said(text) == [(None, "and so and so")]


def cues(*lines: str) -> str:
    """A file with a cue for each line."""
    times = (f"00:{at:02}.000 --> 00:{at:02}.900" for at in range(1, 60))
    return "WEBVTT\n\n" + "\n\n".join(
        f"{time}\n{line}" for time, line in zip(times, lines, strict=False)
    )


@pytest.mark.parametrize(
    ("line", "turn"),
    [
        ("bdahl: Hi.", ("bdahl", "Hi.")),
        ("Bo D. - Acme: Mine.", ("Bo D. - Acme", "Mine.")),
        ("Bo Dahl (he/him): Mine.", ("Bo Dahl", "Mine.")),
        ("Bo Dahl (Acme): Mine.", ("Bo Dahl (Acme)", "Mine.")),
        ("iPhone de Bo: Mine.", ("iPhone de Bo", "Mine.")),
        ("Bo's iPad: Mine.", ("Bo's iPad", "Mine.")),
        ("bo.dahl@example.org: Mine.", ("bo.dahl@example.org", "Mine.")),
        ("Bo | Acme Corp: Mine.", ("Bo | Acme Corp", "Mine.")),
        ("王芳: 好的。", ("王芳", "好的。")),
    ],
)
def test_who_is_no_name_in_a_meeting_speaks_as_printed(
    line: str, turn: tuple[str | None, str]
) -> None:
    text = cues("Ann Berg: Hello.", line, "Ann Berg: Start.", "Ann Berg: Note: bye.")
    assert said(text) == [
        ("Ann Berg", "Hello."),
        turn,
        ("Ann Berg", "Start."),
        ("Ann Berg", "Note: bye."),
    ]


@pytest.mark.parametrize(
    "line", ["as Bo says: begin.", "Note: begin.", "so: begin.", "zdahl: begin.", "Ann Berg:"]
)
def test_after_a_label_in_doubt_nobody_goes_on(line: str) -> None:
    text = cues(
        "Ann Berg: Hello, so long.", "It rains.", "Bo Dahl: Hi.", "Ann Berg: Start.", line, "Yes."
    )
    assert said(text)[-1] == (None, f"{line} Yes.")
    assert said(text)[0] == ("Ann Berg", "Hello, so long. It rains.")


def test_ordinary_words_before_a_colon_end_no_long_turn() -> None:
    lines = ["It rains.", "we ask: why?", "It snows.", "Why: so it goes.", "That is why."]
    text = cues("Ann Berg: Hello.", *lines, "Bo Dahl: Hi.", "Ann Berg: Yes.", *lines, *["No."] * 9)
    assert {speaker for speaker, _ in said(text)} == {"Ann Berg", "Bo Dahl"}
    text = text.replace("It snows.", "zdahl: It snows.")
    nobody, *_ = [words for speaker, words in said(text) if speaker is None]
    assert nobody.startswith("zdahl: It")


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("Ann Berg: Hello.", "bdahl: Hi.", "Meeting Room: Yes.", "Ann Berg: No."), ["Ann Berg"]),
        (
            ("王芳: 你好。", "李明: 是。", "王老师: 好。", "王芳: 好。", "李明: 好。"),
            ["王芳", "李明"],
        ),
        (("bdahl: Hi.", "cmoe: Yes.", "bdahl: So.", "cmoe: No."), []),
    ],
)
def test_a_name_in_full_is_somebody_and_a_device_is_nobody(
    lines: tuple[str, ...], names: list[str]
) -> None:
    (account,) = read(cues(*lines)).accounts
    assert [person.name for person in account.people] == names
    assert None not in {speaker for speaker, _ in said(cues(*lines))}


@pytest.mark.parametrize("form", ["{}: {}", "<v {}>{}"])
def test_names_in_capitals_in_front_of_cues_are_people_as_in_a_note(form: str) -> None:
    turns = (
        ("NADIA BRUN", "I asked Ivo Kern."),
        ("IVO KERN", "Nobody else did."),
        ("NARRATOR", "So it rained."),
        ("WEIR WORKS", "It leaks."),
        ("NADIA BRUN", "It does."),
    )
    (account,) = read(cues(*(form.format(*turn) for turn in turns))).accounts
    assert [person.name for person in account.people] == ["NADIA BRUN", "Ivo Kern"]
    assert [item.speaker for item in account.of(AccountPassage)][::4] == ["NADIA BRUN"] * 2
    (alone,) = read(cues(*(form.format(*turn) for turn in (turns[0], *turns[2:])))).accounts
    assert not alone.people


def test_a_role_in_capitals_ends_what_somebody_says() -> None:
    lines = ("NADIA BRUN: It leaks.", "IVO KERN: It does.", "NADIA BRUN: Since May.", "Or June.")
    asked = "And then.\nMODERATOR: Who pays?"
    assert said(cues(*lines, asked, "And when?", "IVO KERN: We do."))[2:] == [
        ("NADIA BRUN", "Since May. Or June. And then."),
        ("MODERATOR", "Who pays? And when?"),
        ("IVO KERN", "We do."),
    ]


def test_words_that_are_said_in_small_letters_are_no_persons_name() -> None:
    cues = (
        ("Nadia Brun", "I asked the city for a clerk."),
        ("City Clerk", "The mill is open."),
        ("Mark Weir", "We mark it on the map."),
    )
    lines = (
        f"00:0{n}.000 --> 00:0{n}.900\n<v {who}>{said}\n" for n, (who, said) in enumerate(cues)
    )
    (account,) = seed_of("WEBVTT\n\n" + "\n".join(lines), "talk", ".vtt").accounts
    assert [person.name for person in account.people] == ["Nadia Brun", "Mark Weir"]
    assert [item.speaker for item in account.of(AccountPassage)] == [who for who, _ in cues]


def test_a_name_behind_the_mark_of_another_speaker_speaks_however_seldom() -> None:
    words = ("&gt;&gt; NADIA: Good morning.", ">> IVO: Shall we begin?", ">> It leaks.")
    cues = (f"00:0{n}.000 --> 00:0{n}.900\n{text}\n" for n, text in enumerate(words))
    seed = seed_of("WEBVTT\n\n" + "\n".join(cues), "weir", ".vtt")
    passages = [item for item in seed.accounts[0].items if isinstance(item, AccountPassage)]
    turns = [(passage.speaker, passage.text) for passage in passages]
    assert turns == [
        ("NADIA", "Good morning."),
        ("IVO", "Shall we begin?"),
        (None, "It leaks."),
    ]


TABLE = "start,end,speaker,text\n1,2,Ada Okafor,One.\n2,3,Bo Kern,Two.\n"


@pytest.mark.parametrize("last", ["Four.", '"Four."'])
@pytest.mark.parametrize("table", [TABLE, "speaker,text\nAda Okafor,One.\nBo Kern,Two.\n"])
def test_a_mark_that_is_never_closed_takes_no_rows_for_words(table: str, last: str) -> None:
    times = ("3,4,", "4,5,") if table == TABLE else ("", "")
    seed = seed_of(f'{table}{times[0]}Bo Kern,"Three\n{times[1]}Ada Okafor,{last}\n', "t", ".csv")
    (account,) = seed.accounts
    heard = [(item.speaker, item.text) for item in account.of(AccountPassage)]
    unread = f'{times[0]}Bo Kern,"Three'
    assert heard[2:] == [(None, unread), ("Ada Okafor", "Four.")]
    assert [(it.code, it.lines) for it in seed.source.problems] == [("cue-invalid", (4, 4))]


def test_words_in_marks_take_several_lines() -> None:
    seed = seed_of(f'{TABLE}3,4,Bo Kern,"Three,\nand more"\n4,5,Ada Okafor,Four.\n', "t", ".csv")
    (account,) = seed.accounts
    assert [it.text for it in account.of(AccountPassage)][1:] == ["Two. Three, and more", "Four."]
    assert not seed.source.problems


_SAID = ("Rivers move.", "They do, sideways.", "And dams?", "For a while.", "Who pays?", "Nobody.")
_WHO = ("Nadia Brun", "Ivo Kern")


def _turns(form: str, ending: str = ".txt") -> list[tuple[str | None, str]]:
    lines = (form.format(n=n, w=_WHO[n % 2], s=text) for n, text in enumerate(_SAID))
    (account,) = seed_of("".join(lines), "meeting", ending).accounts
    return [(it.speaker, it.text) for it in account.of(AccountPassage)]


@pytest.mark.parametrize(
    "form",
    [
        "19:0{n}:04 From {w} to Everyone:\n\t{s}\n",
        "00:0{n}:04\t{w}:\t{s}\n",
        "0:{n}:3.120 --> 0:{n}:5.300\n{w}\n{s}\n",
        "00:0{n}:03.120 --> 00:0{n}:05.300\n{w}\n{s}\n\n",
    ],
)
def test_names_above_words_and_between_tabs_speak(form: str) -> None:
    assert _turns(form) == [(_WHO[n % 2], text) for n, text in enumerate(_SAID)]


def test_a_chat_below_the_headings_of_a_page_makes_no_log_of_it() -> None:
    front = "---\ntitle: Weirs by night\nspeaker: Ada Okafor\n---\n\n## Weirs\n\n## Chat\n\n"
    lines = (f"19:{n}:04\t From {_WHO[n % 2]} : {text}\n" for n, text in enumerate(_SAID * 9, 10))
    (account,) = seed_of(front + "".join(lines), "meeting", ".md").accounts
    assert account.shown_title == "Weirs by night"
    assert [it.name for it in account.people] == ["Ada Okafor"]
    assert not any("title:" in it.text for it in account.of(AccountPassage))


def test_words_on_the_first_line_of_cues_are_said() -> None:
    cue = "00:0{n}:03.120 --> 00:0{n}:05.300\nAda Okafor\n{s}\n\n"
    told = _turns(cue, ".srt")
    once = "".join(
        cue.format(n=n, s=text).replace("Ada", it)
        for n, (it, text) in enumerate(zip("Ada Bo Cy Di Ed Flo".split(), _SAID, strict=True))
    )
    assert {speaker for speaker, _ in told} == {"Ada Okafor"}
    (account,) = seed_of(once, "meeting", ".srt").accounts
    assert not [it for it in account.of(AccountPassage) if it.speaker]


def test_the_end_of_a_sentence_in_capitals_is_no_part_of_a_voice() -> None:
    lines = ("SCARLET: HOW IT PLAYS OUT.", "PLAYS OUT. SCARLET: SO WE OPEN IT.", "ADA: IT CLOSES.")
    again = (
        "RIGHT. ADA: WE WAIT.",
        "ADA: YES.",
        "SCARLET: SO DO I.",
        "SEN. KERN: NOT I.",
        "SEN. KERN: NO.",
    )
    voices = {speaker for speaker, _ in said(cues(*lines, *again))}
    assert {"SCARLET", "ADA", "SEN. KERN"} <= voices
    assert not {"PLAYS OUT. SCARLET", "RIGHT. ADA"} & voices


def test_what_a_program_notes_of_its_own_work_parts_no_sentence() -> None:
    lines = (
        *("WEBVTT", "", 'NOTE duration:"00:00:09"', "", "NOTE language:en-us", ""),
        *("NOTE Confidence: 0.81", "", "00:01.000 --> 00:03.000", "We open the gates", ""),
        *("NOTE Confidence: 0.7", "", "00:03.000 --> 00:05.000", "at noon.", ""),
        *("NOTE Ada checked this", ""),
    )
    seed = seed_of("\n".join(lines), ending=".vtt")
    check_nothing_lost(seed)
    passages = [it.text for it in seed.accounts[0].items if isinstance(it, AccountPassage)]
    assert passages == ["We open the gates at noon.", "Ada checked this"]


@pytest.mark.parametrize("ending", [".srt", ".vtt"])
def test_captions_that_mark_each_word_are_said_once(ending: str) -> None:
    said = (
        "<u>We</u> open it",
        "We open it",
        "We <u>open</u> it",
        "We open it",
        "We open <u>it</u>",
    )
    cues = (f"00:00:0{at},000 --> 00:00:0{at + 1},000\n{words}" for at, words in enumerate(said, 1))
    last = "00:00:07,000 --> 00:00:09,000\nNo."
    text = "\n\n".join(("WEBVTT",) * (ending == ".vtt") + (*cues, last))
    seed = seed_of(text.replace(",", ".") if ending == ".vtt" else text, ending=ending)
    check_nothing_lost(seed)
    passages = [it.text for it in seed.accounts[0].items if isinstance(it, AccountPassage)]
    assert passages == ["We open it No."]


def test_times_alone_above_words_are_captions_and_their_words_are_joined() -> None:
    words = [
        "so we went down to",
        "the weir and then it",
        "held as it does in",
        "the spring you know",
    ]
    lines = [f"{at // 60}:{at % 60:02}     \n{words[at % 4]}" for at in range(0, 300, 5)]
    (account,) = seed_of("## TRANSCRIPT\n" + "\n".join(lines), "call", ".md").accounts
    passages = account.of(AccountPassage)
    assert 1 < len(passages) < 6
    assert passages[0].text.startswith("so we went down to the weir and then it held")
    assert [it.time.seconds for it in passages[:1] if it.time] == [0]
    assert not account.titles
    turns = [f"0:{at:02}\nAda: So we went down." for at in range(0, 60, 5)]
    (account,) = seed_of("\n".join(turns), "call", ".md").accounts
    assert len(account.of(AccountPassage)) == len(turns)


def test_a_dash_in_front_of_small_letters_goes_on_with_a_sentence() -> None:
    words = ("Ada Okafor: It holds –", "– the weir I mean", "- Does it?", "Ada Okafor: It does.")
    cues = [f"00:0{at}.000 --> 00:0{at + 1}.000\n{it}\n" for at, it in enumerate(words)]
    assert said("WEBVTT\n\n" + "\n".join(cues)) == [
        ("Ada Okafor", "It holds – – the weir I mean"),
        (None, "- Does it?"),
        ("Ada Okafor", "It does."),
    ]


SBV_IN_LINE = (
    "0:00:01.120,0:00:03.800 Mud is 0:00:03.800,0:00:07.880 slow. "
    "0:00:07.880,0:00:09.000 In 2031 it moved."
)
SRT_IN_LINE = (
    "1 00:00:01,120 --> 00:00:03,800 Mud is 2 00:00:03,800 --> 00:00:07,880 slow. "
    "3 00:00:07,880 --> 00:00:09,000 In 2031 it moved."
)


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        (SRT_IN_LINE, ".srt"),
        (f"WEBVTT {SRT_IN_LINE}".replace(",", "."), ".vtt"),
        (SBV_IN_LINE, ".sbv"),
    ],
)
def test_cues_that_stand_behind_each_other_on_one_line_are_cues(text: str, ending: str) -> None:
    seed = seed_of(text, "a", ending)
    check_nothing_lost(seed)
    (account,) = seed.accounts
    passages = [(it.text, it.time and it.time.seconds) for it in account.of(AccountPassage)]
    assert passages == [("Mud is slow. In 2031 it moved.", 1)]
