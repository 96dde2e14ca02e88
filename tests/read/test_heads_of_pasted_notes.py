"""Heads of notes as people paste and type them: what stands above and below the title."""

import pytest

from generator.model.account import Account, Quotation
from generator.model.account_head import DateBasis
from generator.read.account.paths.name_dates import date_of_name
from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.support import seed_of

ADDRESS = "https://www.youtube.com/watch?v=aB3dE5gH7jK"


def _account(text: str, ending: str = ".md") -> Account:
    seed = seed_of(text, ending=ending)
    check_nothing_invented(seed)
    check_nothing_lost(seed)
    check_content_is_in_items(seed)
    (account,) = seed.accounts
    return account


def _title(text: str) -> str:
    return _account(text).titles[0].text


HEAD = (
    "# Why weirs need worms\n\n**Host:** Bo Lind\n**Guest:** Ada Okafor\n\n## Overview\n\nRain.\n"
)


@pytest.mark.parametrize("above", ["", "Sure! Here is a structured summary 👇\n\n", "Enjoy:\n\n"])
def test_the_one_largest_heading_is_the_title_below_an_answer_s_first_line(above: str) -> None:
    assert _title(f"{above}{HEAD}") == "Why weirs need worms"


def test_properties_below_the_title_have_a_heading_of_their_own() -> None:
    text = "# Why weirs need worms\n\n## Facts\n\nHost: Bo Lind\nGuest: Ada Okafor\n\n## Notes\n\nRain.\n"
    assert _title(text) == "Why weirs need worms"


@pytest.mark.parametrize(
    "line",
    [
        "Talk by Ada Okafor at RiverConf 2031.",
        "A keynote given by Ada Okafor",
        f"{ADDRESS}\n\nA lecture by Ada Okafor",
        "Vortrag von Ada Okafor",
    ],
)
def test_a_line_below_the_title_says_whose_talk_it_is(line: str) -> None:
    account = _account(f"# Weirs that answer\n\n{line}\n\n- Gates open.\n")
    assert [person.name for person in account.people] == ["Ada Okafor"]


@pytest.mark.parametrize("lines", ["Dams Stand by\nThe River Works", "Notes by\nOkafor and Sons"])
def test_a_plain_line_that_ends_otherwise_names_nobody(lines: str) -> None:
    text = f"Weirs that answer\n{lines}\n\nThere is a river that does not run dry, they say.\n"
    assert not _account(text, ".txt").people


@pytest.mark.parametrize(
    "line",
    [
        "Notes by Ada Okafor",
        "Talk by the river at night.",
        "1. Opening Remarks (Ada Okafor, Chairperson)",
    ],
)
def test_other_lines_below_the_title_name_no_speaker(line: str) -> None:
    account = _account(f"# Weirs that answer\n\n{line}\n\n- Gates open.\n")
    assert not [person for person in account.people if person.role.takes_part]


@pytest.mark.parametrize(
    "line", ["Watch the talk here", "You can watch it on YouTube", "- Full episode"]
)
def test_words_in_front_of_an_address_say_that_it_is_the_talk_s(line: str) -> None:
    account = _account(f"# Weirs\n\n- Gates open.\n\n{line}: {ADDRESS}\n")
    assert [it.key for it in account.recordings] == ["aB3dE5gH7jK"]


@pytest.mark.parametrize(
    "lines",
    [
        "## Recording\n\n- https://mirror.example/ab\n- {}",
        "## Video:\n\n<{}>",
        "## Grabación\n\n{}",
        "- **Recording:**\n  - {}",
        "-   **Video Recording:** {}",
    ],
)
def test_an_address_below_a_line_that_says_so_is_that_of_the_recording(lines: str) -> None:
    text = f"# Weirs\n\nThey wait.\n\n{lines.format(ADDRESS)}\n\n## Agenda\n\n- Gates open.\n"
    assert [it.key for it in _account(text).recordings] == ["aB3dE5gH7jK"]


@pytest.mark.parametrize(
    "lines",
    [
        "## Video editing\n\n{}",
        "## Video\n\nOn dams: {}",
        "why dams?\nhttps://a.example/w\nvideo:\n{}",
    ],
)
def test_an_address_below_another_line_is_not(lines: str) -> None:
    assert not _account(f"# Weirs\n\nThey wait.\n\n{lines.format(ADDRESS)}\n").recordings


@pytest.mark.parametrize("line", ["Watch the next episode", "Also see this talk", "On dams"])
def test_other_words_in_front_of_an_address_do_not(line: str) -> None:
    assert not _account(f"# Weirs\n\n- Gates open.\n\n{line}: {ADDRESS}\n").recordings


def test_a_date_beside_an_event_is_the_talk_s() -> None:
    lines = "Ponente: Ada Okafor\nFecha: 21 de febrero de 2031\n"
    stated = _account(f"# Weirs\n\n{lines}Evento: RiverConf\n\n- Gates open.\n")
    assert (stated.published, stated.published_by) == ("2031-02-21", DateBasis.STATED)
    bare = _account(f"# Weirs\n\n{lines}\n- Gates open.\n")
    assert bare.published_by is DateBasis.NOTE


def test_the_stamp_of_a_video_call_is_a_day() -> None:
    assert date_of_name("GMT20310506-130214_Recording") == ("2031-05-06", "Recording")
    assert date_of_name("GMT20319906-130214_Recording")[0] is None


def test_a_callout_s_title_is_what_its_quotation_is_about() -> None:
    text = "# Weirs\n\n> [!quote]+ on money\n> The pipe costs most of all.\n> — Ada Okafor, 17:20\n\n- Rain.\n"
    (quote,) = _account(text).of(Quotation)
    assert (quote.speaker, quote.context) == ("Ada Okafor", "on money")
    assert quote.time is not None
    assert quote.time.seconds == 17 * 60 + 20
    without = text.replace("> — Ada Okafor, 17:20\n", "")
    assert not _account(without).of(Quotation)
