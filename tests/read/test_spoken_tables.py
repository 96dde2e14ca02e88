"""Tables and JSON of what is said: episodes in one table, turns in parts of one argument."""

import json

import pytest

from generator.model.account import Account, AccountPassage
from generator.model.account_head import TalkNumber
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of

_ROWS = (
    *("1,1,The Weir,Ivo,Where is it?", "1,1,The Weir,Ada,Down by the mill."),
    *("1,1,The Weir,Ivo,I never saw it.", "1,2,The Gate,Ada,You never look."),
    *("1,2,The Gate,Ivo,We go there today.", "1,2,The Gate,Ada,Do we?"),
)
_TURN = ("Where is it?", "Down by the mill.", "I never saw it.", "You never look.")


def turns(account: Account) -> list[tuple[str | None, str]]:
    return [(it.speaker, it.text) for it in account.of(AccountPassage)]


@pytest.mark.parametrize("word", ["line_text", "Line", "dialogue"])
def test_each_episode_of_a_table_is_a_talk(word: str) -> None:
    text = "\n".join((f"season,episode,title,speaker,{word}", *_ROWS))
    seed = seed_of(text, "lines", ".csv")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    weir, gate = seed.accounts
    assert [it.titles[0].text for it in seed.accounts] == ["The Weir", "The Gate"]
    assert turns(weir) == list(zip(["Ivo", "Ada", "Ivo"], _TURN[:3], strict=True))
    assert turns(gate)[0] == ("Ada", _TURN[3])
    assert set(gate.numbers) == {
        TalkNumber(kind="season", value="1"),
        TalkNumber(kind="episode", value="2"),
    }


def test_a_table_of_talks_is_none_of_what_is_said() -> None:
    rows = ("episode,title,speaker,text", "1,Weirs,Ada Okafor,On weirs.", "2,Gates,Ivo Kern,On.")
    weirs, gates = seed_of("\n".join(rows), "talks", ".csv").accounts
    assert turns(weirs) == turns(gates) == []


def _argument(later: int) -> str:
    def turn(start: int, who: str | None) -> dict[str, object]:
        said = {"text": _TURN[start % 4], "start": start}
        speaker = {"name": who} if who else None
        return {"start": start, "speaker": speaker, "text_blocks": [said]}

    sections = [
        {"turns": [turn(0, "Ada Okafor"), turn(1, "Ivo Kern")]},
        {"turns": [turn(later, "Nadia Brun"), turn(later + 1, None)]},
    ]
    data = {"transcript": {"sections": sections}, "title": "Argument - May 6, 2031"}
    return json.dumps(data, indent=1)


def test_turns_in_parts_of_one_argument() -> None:
    seed = seed_of(_argument(later=2), "argument", ".json")
    check_nothing_lost(seed)
    (account,) = seed.accounts
    names = ["Ada Okafor", "Ivo Kern", "Nadia Brun", None]
    assert turns(account) == list(zip(names, _TURN, strict=True))
    assert (account.titles[0].text, account.published) == ("Argument - May 6, 2031", "2031-05-06")


def test_lists_whose_times_begin_again_are_not_one() -> None:
    (account,) = seed_of(_argument(later=0), "argument", ".json").accounts
    assert {who for who, _ in turns(account)} != {"Ada Okafor", "Ivo Kern", "Nadia Brun", None}


_FILED = """\
speaker,words,tags
Ada Okafor:,Where is it&#8212;by the mill?,mill; gates
Ivo Kern:,I never saw it by the mill.,
AO:,You never look there.,gates;mill
IK:,We go there today,and we were late
"""


def test_tags_of_rows_part_no_turns() -> None:
    seed = seed_of(_FILED, "weirs", ".csv")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    assert turns(account)[0] == ("Ada Okafor", "Where is it—by the mill?")
    assert [it.section for it in account.of(AccountPassage)] == ["Transcript"] * 4 + ["tags"]
    assert {it.name: it.short for it in account.people} == {"Ada Okafor": "AO", "Ivo Kern": "IK"}


def test_a_table_of_who_was_there_is_none_of_what_is_said() -> None:
    there = {"Ada Okafor": "Sim", "Ivo Kern": "Sim", "Bo Lind": "Não", "Nadia Brun": "Sim"}
    rows = "".join(
        f"| [{name}](https://a.example/{word}) | {word} |\n" for name, word in there.items()
    )
    table = f"| Nome | Presente |\n|---|---|\n{rows}| Zoé Vidal | Não |\n"
    (account,) = seed_of(f"# Ata 2\n\n## Notas\n\nAbaixo:\n\n{table}", "ata", ".md").accounts
    assert {speaker for speaker, _ in turns(account)} <= {None}
