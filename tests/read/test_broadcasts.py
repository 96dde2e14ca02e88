"""Transcripts of radio and television, and what meeting programs print: names in other orders."""

import pytest

from generator.model.account import Account, AccountPassage
from generator.model.account_head import PersonRole
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of


def _account(text: str) -> Account:
    seed = seed_of(text, "12", ".txt")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    return account


def _turns(account: Account) -> list[tuple[str | None, str]]:
    return [(it.speaker, it.text) for it in account.of(AccountPassage)]


RADIO = """How a town rebuilt its mill

May 6, 2031

Transcript

ADA OKAFOR, HOST:

The town of Ulm lost its mill. Bo Kern has the story.

(SOUNDBITE OF WATER)

BO KERN, BYLINE: It is four in the morning.

LENA HART: I never sleep in August.

KERN: She lost all but her scales.

HART: They were of iron.

OKAFOR: That was Bo Kern.
"""


def test_the_host_of_a_broadcast_speaks_below_her_name_and_in_short_on_a_line() -> None:
    account = _account(RADIO)
    assert _turns(account) == [
        ("ADA OKAFOR", "The town of Ulm lost its mill. Bo Kern has the story."),
        (None, "(SOUNDBITE OF WATER)"),
        ("BO KERN", "It is four in the morning."),
        ("LENA HART", "I never sleep in August."),
        ("KERN", "She lost all but her scales."),
        ("HART", "They were of iron."),
        ("OKAFOR", "That was Bo Kern."),
    ]
    roles = {it.name.title(): it.role for it in account.people}
    assert roles["Ada Okafor"] is PersonRole.HOST


TELEVISION = """Return to Transcripts main page

ULM TONIGHT

Aired May 06, 2031 - 20:00 ET

ADA OKAFOR, ULM HOST: Good evening. With me is the mayor.

MAYOR BO KERN (D), BAVARIA: Thank you.

OKAFOR: Who paid for the weir?

KERN: The town did.

UNIDENTIFIED MALE: It is a fine weir.
"""


def test_a_party_and_a_place_may_stand_behind_who_speaks_and_a_voice_unknown_is_nobody() -> None:
    account = _account(TELEVISION)
    assert ("MAYOR BO KERN", "Thank you.") in _turns(account)
    assert {it.name.casefold() for it in account.people} == {"ada okafor", "bo kern"}


def test_where_the_site_leads_back_to_is_no_title() -> None:
    assert [it.text for it in _account(TELEVISION).titles] == ["ULM TONIGHT"]


@pytest.mark.parametrize("end", ["2:31 P.M. EST", "END 2:31 P.M. EDT", "14:31"])
def test_when_a_briefing_ends_is_said_by_nobody(end: str) -> None:
    asked = "Q Who paid for it?\n\nTHE MAYOR: You did. All of us did.\n\n"
    account = _account(f"Remarks by Mayor Kern\n\nTHE MAYOR: Welcome.\n\n{asked * 3}{end}\n")
    assert (None, end) in _turns(account)


MEETING = """Weir planning-20310506_100312-Meeting Recording

Okafor, Ada   0:03
Good morning. Can everybody hear me?

Lind, Petra   0:09
Yes, loud and clear.

Okafor, Ada   0:12
Then let us begin.

Grell, Tom (Guest)   0:45
I would ask for more.

Lind, Petra   0:51
So would I.
"""


def test_surnames_in_front_of_given_names_are_the_same_people() -> None:
    account = _account(MEETING)
    assert [it.name for it in account.people] == ["Ada Okafor", "Petra Lind", "Tom Grell"]
    assert account.titles[0].text == "Weir planning"
    assert _turns(account)[1] == ("Lind, Petra", "Yes, loud and clear.")


def test_labels_that_share_a_word_are_nobodys() -> None:
    facts = "- Purpose: To hold water.\n- Acceptance: It holds.\n\n"
    item = facts + "**Acceptance Criteria:**\n\n- It {}.\n\n"
    account = _account("# Plan of a weir\n\n" + "".join(map(item.format, ("holds", "stays", "is"))))
    assert not account.people
    assert not any(it.speaker for it in account.of(AccountPassage))


@pytest.mark.parametrize("post", ["Graphical Designer", "Accessibility Reviewer"])
def test_what_a_title_ends_with_may_be_a_post_and_nobody(post: str) -> None:
    text = f"You are an expert {post} with deep knowledge of weirs."
    assert not _account(f"System Prompt: Mill Code - {post}\n\n{text}\n").people
