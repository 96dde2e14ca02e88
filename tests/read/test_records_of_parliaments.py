"""Records of sittings: names and colons above speeches, and a table of contents in front of them."""

from generator.model.account import Account, AccountPassage, Naming
from generator.text.naming.person_names import without_affiliation
from tests.promises import check_content_is_in_items
from tests.support import seed_of

_CONTENTS = """Nordtal Assembly
12th sitting
Talstadt, Freitag, den 14. Mai 2031
Contents

The state of the bridges
Dora Klinge, Minister
813 A
Hanno Birk (GREEN HILLS/
OLD LIMES)
813 B
Dr. Ute Sand (VBP)
813 C
Dora Klinge, Minister
813 D
Dr. Ute Sand (VBP)
814 A

"""
_SPEECHES = """President Dr. Emil Horn:
The sitting is open. Madam Minister, please.
Dora Klinge, Minister of Roads:
The bridges are tested, and three of them are closed.
(Hanno Birk [OLD LIMES]: At last!)
Vizepräsident Peter Hase:
Thank you. Mr Birk, please.
Hanno Birk (OLD LIMES):
Will the fourth be tested as well?
Dora Klinge, Minister of Roads:
In autumn, Mr Birk.
President Dr. Emil Horn:
Mrs Sand has the floor.
Dr. Ute Sand (VBP):
That is too late, and you know it.
Tove Xyrr (VBP):
So it is.
Zyxa Qorr:
Nobody told us.
President Dr. Emil Horn:
Mr Birk.
Hanno Birk (OLD LIMES):
I ask once more.
Referred to:
Committee on Roads
Committee on Money
President Dr. Emil Horn:
The debate is closed.
Referred to:
Committee on Rivers
"""


def _account(text: str) -> Account:
    seed = seed_of(text, "12")
    check_content_is_in_items(seed)
    (account,) = seed.accounts
    return account


def _spoken(account: Account) -> list[tuple[str, str]]:
    """Who says what, each by the last word of the name."""
    turns = (it for it in account.of(AccountPassage) if it.speaker)
    return [(without_affiliation(f"{it.speaker}").split()[-1], it.text) for it in turns]


def test_nobody_speaks_in_a_table_of_contents() -> None:
    heard = _spoken(_account(_CONTENTS + _SPEECHES))
    assert heard == _spoken(_account(_SPEECHES))
    assert heard[0] == ("Horn", "The sitting is open. Madam Minister, please.")


def test_who_speaks_once_among_heads_with_a_colon_speaks_and_ends_what_is_above() -> None:
    heard = dict(_spoken(_account(_SPEECHES)))
    assert heard["Hase"] == "Thank you. Mr Birk, please."
    assert heard["Xyrr"] == "So it is."  # of the party of another
    assert "Nobody told us." not in " ".join(heard.values())  # nobody known: nobody's
    assert heard["Klinge"] == "In autumn, Mr Birk."
    assert [person.name for person in _account(_SPEECHES).people].count("Peter Hase") == 1


def test_a_label_with_the_party_of_others_speaks_whatever_its_name() -> None:
    text = _SPEECHES.replace("Tove Xyrr", "Mag. h. c. Tove Xyrr")
    assert dict(_spoken(_account(text)))["Xyrr"] == "So it is."


def test_a_subject_in_front_of_words_speaks_not_where_names_stand_above_theirs() -> None:
    apropos = "Mr Birk.\n\nApropos Hochtal: They closed all of theirs, and it went well.\n\n"
    text = _SPEECHES.replace("Mr Birk.\n", apropos, 1)
    assert "Hochtal" not in dict(_spoken(_account(text)))


def test_what_stands_over_lists_alone_speaks_not() -> None:
    speakers = {it.speaker for it in _account(_SPEECHES).of(AccountPassage)}
    assert "Referred to" not in speakers


def test_the_place_may_stand_in_front_of_the_day_of_a_sitting() -> None:
    assert _account(_CONTENTS + _SPEECHES).published == "2031-05-14"


def test_who_is_called_as_a_section_is_no_heading_of_it() -> None:
    people = "Ada Okafor\nNadia Brand\nIvo Kern\nMia Novak\n"
    account = _account(f"Present\n\n{people}\n{_SPEECHES}")
    assert not account.of(Naming)


def test_a_surname_speaks_with_its_party_or_post() -> None:
    lines = (
        *("Vizepräsident Hase: Herr Birk, bitte.", "Birk (SPD): Herr Sand, wann kommen Sie?"),
        *("Sand, Parl. Staatssekretär: Wir kommen im Mai.", "(Zuruf von links: Das ist zu"),
        *("spät!)", "Es ist früh genug.", "Vizepräsident Hase: Noch etwas?"),
        *("Birk (SPD): Ich danke Ihnen.", "Sand, Parl. Staatssekretär: Ich Ihnen auch."),
    )
    account = _account("Talstadt Assembly\n\n" + "\n".join(lines))
    passages = account.of(AccountPassage)
    speakers = [it.speaker for it in passages if it.speaker and not it.goes_on]
    assert speakers == ["Vizepräsident Hase", "Birk", "Sand"] * 2
    assert {it.text: it.speaker for it in passages}["spät!)"] is None
