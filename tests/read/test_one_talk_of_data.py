"""A file of data may be one talk, with what it states, its chapters and its words."""

import json
from pathlib import Path

import pytest

from generator.model.account import AccountPassage, AccountSegment, Quotation
from generator.model.account_head import AccountKind
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.read.corpora import corpus_of
from tests.support import seed_in, seed_of

STATED = {"title": "Weirs that hum", "guest": "Ada Okafor", "show": "Weir FM", "date": "2031-05-06"}
WHERE_IT_IS = {"url": "https://www.youtube.com/watch?v=abcdefghijk"}
IN_PARTS = {
    "sections": [{"start_seconds": 0, "label": "A hum"}, {"start_seconds": 75, "label": "Why"}]
}
IN_CHAPTERS = {"chapters": [{"startTime": 0, "title": "A hum"}, {"startTime": 75, "title": "Why"}]}
BY_CLOCK = {
    "timeline": [
        {"time": "0:00", "title": "A hum"},
        {"time": "1:15", "title": "Why", "summary": "It is low."},
    ]
}


@pytest.mark.parametrize("parts", [IN_PARTS, IN_CHAPTERS, BY_CLOCK])
@pytest.mark.parametrize("ending", [".yml", ".json"])
def test_the_chapters_of_a_talk_stand_beside_what_it_states(
    parts: dict[str, object], ending: str
) -> None:
    seed = seed_of(json.dumps(STATED | WHERE_IT_IS | parts, indent=1), ending=ending)
    (account,) = seed.accounts
    assert (account.titles[0].text, account.people[0].name) == ("Weirs that hum", "Ada Okafor")
    assert (account.published, account.show) == ("2031-05-06", "Weir FM")
    assert [recording.key for recording in account.recordings] == ["abcdefghijk"]
    chapters = account.of(AccountSegment)
    assert [(it.time.seconds, it.title) for it in chapters if it.time] == [
        (0, "A hum"),
        (75, "Why"),
    ]
    assert chapters[1].description == ("It is low." if parts is BY_CLOCK else None)
    check_nothing_invented(seed)


def test_times_of_day_are_no_chapters() -> None:
    programme = {
        "programme": [{"time": "9:30", "title": "Coffee"}, {"time": "9:50", "title": "Hum"}]
    }
    (account,) = seed_of(json.dumps(STATED | programme, indent=1), ending=".json").accounts
    assert not account.of(AccountSegment)


TURNS = [
    {"speaker": "Ivo Kern", "text": "What is it that hums at night?", "start": 0.5},
    {"speaker": "Ada Okafor", "text": "It is the water below the weir.", "start": 4.5},
]


@pytest.mark.parametrize("key", ["segments", "transcript", "turns"])
@pytest.mark.parametrize("group", [None, "episode"])
def test_the_words_of_a_talk_stand_beside_what_it_states(key: str, group: str | None) -> None:
    talk = STATED | WHERE_IT_IS
    root = {group: talk, key: TURNS} if group else talk | {key: TURNS}
    seed = seed_of(json.dumps(root, indent=1), ending=".json")
    (account,) = seed.accounts
    assert account.kind is AccountKind.TRANSCRIPT
    assert (account.titles[0].text, account.published) == ("Weirs that hum", "2031-05-06")
    assert (account.show, account.url) == ("Weir FM", WHERE_IT_IS["url"])
    assert [person.name for person in account.people] == ["Ada Okafor", "Ivo Kern"]
    said = [(it.speaker, it.time.seconds, it.text) for it in account.of(AccountPassage) if it.time]
    assert said == [(it["speaker"], int(float(str(it["start"]))), it["text"]) for it in TURNS]
    check_nothing_invented(seed)


def test_what_stands_beside_many_turns_is_said_once() -> None:
    reason = "nobody could tell whose voice this is"
    names = ("Ada Okafor", "Ivo Kern")
    spoken = [{"speaker": names[n % 2], "text": f"Weir number {n} hums."} for n in range(8)]
    context = [{"text": it["text"]} for it in spoken]
    turns = [turn | {"reason": reason, "context": context} for turn in spoken]
    seed = seed_of(json.dumps(STATED | {"turns": turns}, indent=1), ending=".json")
    (account,) = seed.accounts
    texts = [it.text for it in account.of(AccountPassage)]
    assert sorted(texts) == sorted([reason, *(it["text"] for it in spoken)])
    check_nothing_lost(seed)
    check_nothing_invented(seed)


def test_what_some_turns_have_beside_them_is_said_of_each() -> None:
    reply = "Das Tor klemmt heute schon wieder."
    turns = [turn | {"translation": reply} for turn in TURNS]
    seed = seed_of(json.dumps(STATED | {"turns": turns}, indent=1), ending=".json")
    (account,) = seed.accounts
    assert [it.text for it in account.of(AccountPassage)].count(reply) == len(TURNS)


def test_pieces_of_one_talk_are_no_list_of_talks() -> None:
    piece = {"episode_title": "Weirs that hum", "episode_date": "May 6, 2031"}
    pieces = [piece | {"content": f"Part {number}"} for number in range(5)]
    whole = {"title": "Weirs that hum", "date": "May 6, 2031", "content": "A weir hums. " * 100}
    seed = seed_of(json.dumps(whole | {"chunks": pieces}, indent=1), ending=".json")
    (account,) = seed.accounts
    assert (account.titles[0].text, account.published) == ("Weirs that hum", "2031-05-06")


@pytest.mark.parametrize("ending", [".yml", ".json"])
def test_a_file_may_be_one_talk(ending: str) -> None:
    record = {"title": "Weirs", "speakers": ["Ada Okafor"], "date": "2031-05-06"}
    (account,) = seed_of(json.dumps(record, indent=1), ending=ending).accounts
    assert (account.titles[0].text, account.people[0].name) == ("Weirs", "Ada Okafor")


@pytest.mark.parametrize(("slug", "talks"), [("weirs-that-hum", 1), ("weirs", 2)])
def test_the_slug_of_an_episode_is_the_name_of_its_transcript(
    slug: str, talks: int, tmp_path: Path
) -> None:
    row = f"- {{title: How a weir sings, slug: {slug}, date: 2031-05-06, guests: [Ivo Kern]}}\n"
    files = {"data/episodes.yml": row, f"episodes/{slug}.md": "A weir hums at night.\n"}
    assert len(corpus_of(files, tmp_path).talks) == talks


def test_a_title_may_stand_under_the_keys_of_languages() -> None:
    titles = {"title_en": "Weirs at night", "title_zh": "夜里的堰"}
    record = {**titles, "podcast": "Weir FM", "guest_fr": "Bo Lind", "cohosts": ["Ada Okafor"]}
    seed = seed_of(
        json.dumps(record | {"date": "2031-05-06", "guests": ["Cy Ruiz"]}, indent=1), ending=".json"
    )
    (account,) = seed.accounts
    assert account.titles[0].text == titles["title_en"]
    assert {it.name for it in account.people} == {"Ada Okafor", "Cy Ruiz"}
    numbered = json.dumps({"title_id": "Weirs", "date": "2031-05-06", "guests": ["Cy Ruiz"]})
    assert not seed_of(numbered, ending=".json").accounts


def test_a_list_without_keys_is_said_to_have_none() -> None:
    seed = seed_of('[["Rivers", 4.3, 4.8], ["move.", 4.8, 5.1]]', ending=".json")
    (fault,) = seed.source.problems
    assert fault.message.code == "problem.json_form"


@pytest.mark.parametrize(("folder", "n"), [("blogs", 0), ("sessions", 1)])
def test_a_post_kept_as_data_is_no_talk(folder: str, n: int) -> None:
    post = {"title": "A word from the mill", "date": "2031-05-06", "content": "Weirs wait. " * 120}
    assert len(seed_in(f"{folder}/mill.yml", json.dumps(post)).accounts) == n
    told = json.dumps(post | {"speaker": "Ada Okafor"})
    assert len(seed_in(f"{folder}/mill.yml", told).accounts) == 1


LISTED = {
    "name": "Days of weirs",
    "about": "Three friends began these days long ago.",
    "places": [{"name": "Mill", "bio": "All wheels of this mill still turn."}],
    "talks": [
        {"title": "Weirs that hum", "speaker": "Ada Okafor", "wisdom": "Low water hums at night."},
        {"title": "Fords", "speaker": "Ivo Kern"},
    ],
}


@pytest.mark.parametrize("indent", [1, None])
@pytest.mark.parametrize("ending", [".yml", ".json"])
def test_prose_of_a_list_that_is_no_talk_s_is_told(indent: int | None, ending: str) -> None:
    seed = seed_of(json.dumps(LISTED, indent=indent), ending=ending)
    texts = [getattr(item, "text", "") for account in seed.accounts for item in account.items]
    assert {LISTED["about"], "Low water hums at night."} <= {*texts}
    unread = [problem.lines for problem in seed.source.problems if problem.code == "line-unread"]
    assert unread == ([(7, 7)] if indent else [(1, 1)])
    check_nothing_lost(seed)


def test_title_day_and_length_are_enough_for_an_episode() -> None:
    stated = {"title": "Weirs that hum", "pub_date": "2031-05-06", "duration": "00:32:28"}
    (account,) = seed_of(json.dumps(stated, indent=1), ending=".json").accounts
    assert (account.titles[0].text, account.published) == ("Weirs that hum", "2031-05-06")
    del stated["pub_date"]
    assert not seed_of(json.dumps(stated, indent=1), ending=".json").accounts


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Ivo", "What will become of dams?"), ("Ada", "A dam is a debt — and we pay it.")),
        (("莱克斯", "您如何看待堤坝的未来？"), ("艾达·奥卡福", "堤坝是债务——我们要偿还。")),
    ],
)
def test_names_in_front_of_all_quotes_of_a_list_say_who_said_them(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    colon = ": " if first[0].isascii() else "："
    said = [first, second, (second[0], second[1].replace("—", ","))]
    stated = {"title": "Weirs", "quotes": [f"{name}{colon}{words}" for name, words in said]}
    seed = seed_of(json.dumps(stated, ensure_ascii=False, indent=1), ending=".json")
    (account,) = seed.accounts
    check_nothing_invented(seed)
    assert [(it.speaker, it.text) for it in account.of(Quotation)] == said
    topics = {"title": "Weirs", "quotes": [f"Dams{colon}{words}" for _, words in said]}
    if first[0].isascii():
        (account,) = seed_of(json.dumps(topics, indent=1), ending=".json").accounts
        assert not any(it.speaker for it in account.of(Quotation))
