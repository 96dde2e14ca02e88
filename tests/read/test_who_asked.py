"""Who asked, who wrote and who is the guest, as articles and show notes of sites print it."""

import json

import pytest

from generator.model.account import AccountPassage
from generator.model.account_head import PersonRole
from tests.support import account_of, seed_in


def roles(text: str) -> dict[str, PersonRole]:
    return {person.name: person.role for person in account_of(text).people}


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Propos recueillis par Ivo Kern", PersonRole.HOST),
        ("*Interview by Ivo Kern*", PersonRole.HOST),
        ("**Interview by:** Ivo Kern", PersonRole.HOST),
        ("Das Gespräch führte Ivo Kern.", PersonRole.HOST),
        ("Entrevista realizada por Ivo Kern", PersonRole.HOST),
        ("Беседовал Ivo Kern", PersonRole.HOST),
        ("聞き手：Ivo Kern", PersonRole.HOST),
        ("Rédigé par Ivo Kern", PersonRole.AUTHOR),
        ("Escrito por Ivo Kern", PersonRole.AUTHOR),
        ("Presented by Ivo Kern, Water Works", PersonRole.SPEAKER),
        ("Transcribed by Ivo Kern", PersonRole.CONTRIBUTOR),
        ("Speaker: Ivo Kern @ivo (Water Works)", PersonRole.SPEAKER),
        ("Ведущие подкаста:Ivo Kern", PersonRole.HOST),
        ("**Гость выпуска:**Ivo Kern", PersonRole.SPEAKER),
        ("Гость выпуска:Ivo Kern", PersonRole.SPEAKER),
        ("**嘉宾**：Ivo Kern", PersonRole.SPEAKER),
    ],
)
def test_a_line_of_the_head_says_what_somebody_did(line: str, role: PersonRole) -> None:
    assert roles(f"Rivers that answer\n\n{line}\n\nThe dam was built in 2009.\n") == {
        "Ivo Kern": role
    }


@pytest.mark.parametrize(
    "line", ["Propos recueillis par téléphone", "Das Gespräch führte Ivo Kern in Berlin."]
)
def test_a_line_that_says_more_than_a_name_names_nobody(line: str) -> None:
    assert roles(f"Rivers that answer\n\n{line}\n\nThe dam was built in 2009.\n") == {}


def test_who_presents_is_no_section_of_the_text() -> None:
    account = account_of("Rivers that answer\n\nWe listen.\n\nPresented by Ivo Kern\n\nAnd wait.\n")
    assert {person.name for person in account.people} == {"Ivo Kern"}
    assert {it.section for it in account.of(AccountPassage)} == {""}


def test_a_title_may_be_nothing_but_who_talks() -> None:
    (title,) = account_of("Talk by Ada Okafor\n\nWe listen.\n").titles
    assert "Talk" in title.text


def test_questions_and_answers_of_a_file_are_those_of_whom_it_names() -> None:
    pair = {"timestamp": "0:34", "question": "Who closes the gate at night, and who opens it?"}
    pair |= {"asker": "Ivo Kern", "answer": "Nobody does, since the last keeper left the weir."}
    other = {"timestamp": "1:10", "question": "And who pays for all of the gates?"}
    head = {"call_date": "2031-05-06", "call_title": "Call on weirs"}
    text = json.dumps(head | {"qa_pairs": [pair | {"responder": "Ada Okafor"}, other]}, indent=1)
    (account,) = seed_in("weirs.json", text).accounts
    turns = [it for it in account.items if isinstance(it, AccountPassage)]
    assert [it.speaker for it in turns] == ["Ivo Kern", "Ada Okafor", None]
    assert turns[0].at.lines[1] > turns[0].at.lines[0]
