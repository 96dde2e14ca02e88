"""Records of parliaments, whose names in capitals stand in front of a dash."""

import pytest

from generator.model.account import Account, AccountPassage
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of

_RECORD = """Sitting of 3 May 2031

II.- ANSWERS

CHAIR – I open the sitting.
The first question is on weirs.
ADA BRUN (Oslo) – The weir is open.
It has been open since May. We waited.
III.- GATES
CHAIR – Thank you.
ZYX
OKAFOR (Bonn) – Who opened it?
A VOICE – Nobody!
ADA BRUN
(Oslo) – The keeper did.
CHAIR –
One at a time.
ZYX
OKAFOR (Bonn) – I thank you.
CHAIR – The sitting is closed.
"""
_WHOLE = [
    ("CHAIR", "I open the sitting."),
    ("CHAIR", "The first question is on weirs."),
    ("ADA BRUN", "The weir is open."),
    ("ADA BRUN", "It has been open since May. We waited."),
    ("CHAIR", "Thank you."),
    ("ZYX OKAFOR", "Who opened it?"),
    ("ADA BRUN", "The keeper did."),
    ("CHAIR", "One at a time."),
    ("ZYX OKAFOR", "I thank you."),
    ("CHAIR", "The sitting is closed."),
]


def _account(text: str, ending: str = ".txt") -> Account:
    seed = seed_of(text, "sitting", ending)
    check_nothing_invented(seed)
    check_nothing_lost(seed)
    (account,) = seed.accounts
    return account


def _spoken(account: Account) -> list[tuple[str, str]]:
    return [(it.speaker, it.text) for it in account.of(AccountPassage) if it.speaker]


@pytest.mark.parametrize("ending", [".txt", ".md"])
def test_who_stands_in_capitals_in_front_of_a_dash_speaks(ending: str) -> None:
    account = _account(_RECORD, ending)
    assert _spoken(account) == _WHOLE
    assert {it.name for it in account.people} == {"ADA BRUN", "ZYX OKAFOR"}


@pytest.mark.parametrize(
    "other",
    [
        "RSS (held) – What is held.\nGET (list) – All.\nRSS (new) – What is.\nGET (one) – One of it.",
        "ADA BRUN (Oslo) – Weirs\nBO LI (Bonn) – Gates\nZYX OKAFOR (Bern) – Mud\nCY ROY (Graz) – Silt",
    ],
    ids=["words", "once"],
)
def test_other_capitals_with_dashes_are_nobodys(other: str) -> None:
    account = _account(f"Notes of 3 May 2031\n\n{other}\n")
    assert not _spoken(account)
    assert not account.people


def test_honours_behind_an_article_are_no_part_of_names() -> None:
    said = (
        "O SR. PRESIDENTE (Zyx Kern. PX - ES) - Tem a palavra.\n\n"
        "A SRA. ADA BRUN (Bloco/PX - PB. Sem revisão.) - Obrigada, muito obrigada.\n\n"
    )
    votes = "SIM: 12\nNÃO: 7\n\nSIM: 3\nNÃO: 4\n\n"
    account = _account(f"Sessão de 3 de maio de 2031\n\n{said}{votes}{said}")
    assert {label for label, _ in _spoken(account)} == {"O SR. PRESIDENTE", "A SRA. ADA BRUN"}
    assert {it.name for it in account.people} == {"ADA BRUN"}


def test_pages_of_records_have_their_speakers() -> None:
    lines = (
        "HON. SPEAKER.- I give the floor to her.",
        "HON. A. BRUN.- I thank you, Sir.",
        "The gates are open.",
        "HON. Z.X. KERN.- Since when?",
        "HON. SPEAKER.- Order!",
        "HON. A. BRUN.- Since May.",
    )
    page = "".join(f"<p>{it}</p>\n" for it in lines)
    account = _account(f"<html><body><h1>Sitting</h1>\n{page}</body></html>", ".html")
    labels = [label for label, _ in _spoken(account)]
    assert labels == [
        "HON. SPEAKER",
        *["HON. A. BRUN"] * 2,
        "HON. Z.X. KERN",
        "HON. SPEAKER",
        "HON. A. BRUN",
    ]


def test_titles_with_their_articles_stand_in_front_of_speakers() -> None:
    spanish = "El señor PRESIDENTE: Se abre la sesión.\nLa señora BRUN LÓPEZ: Nosotros esperamos.\n"
    portuguese = "O Sr. Presidente: Está aberta.\nA Sr.ª Nadia Brun (PS): Nós esperamos.\n"
    for text, others in ((spanish, "La señora BRUN LÓPEZ"), (portuguese, "A Sr.ª Nadia Brun")):
        (account,) = seed_of(f"Sitting 12\n\n{text * 3}".encode(), "sitting", ".txt").accounts
        assert [it.speaker for it in account.of(AccountPassage)][1::2] == [others] * 3
