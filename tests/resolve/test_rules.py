"""Each rule of the policy finds what it is for, matters, and leaves alone what is beside it."""

from itertools import accumulate
from typing import Any

import msgspec
import pytest

from generator.messages.words import english
from generator.model.account import Account, AccountPassage, Quotation, TimeCode
from generator.model.account_head import AccountKind, DateBasis
from generator.model.base import SourceId
from generator.resolve.same_talk.evidence.wording import shared_sayings
from generator.resolve.same_talk.facts.account_facts import facts_of
from generator.resolve.same_talk.rules import RULES, RuleKind, without
from tests.resolve.making import account, grouped, together
from tests.resolve.rule_pairs import (
    ADA,
    BO,
    MANY,
    QUOTES,
    TEXT,
    TITLE,
    WORDS,
    codes,
    heard,
    other_words,
    pair,
    said,
)


def timed(quoting: Account, seconds: int) -> Account:
    """The account with its quotes at a time."""
    time = TimeCode(seconds=seconds, printed=str(seconds))
    quotes = (msgspec.structs.replace(quote, time=time) for quote in quoting.of(Quotation))
    return msgspec.structs.replace(quoting, items=tuple(quotes))


def spoken(name: str, seconds: tuple[int, ...]) -> Account:
    """An account with a passage at each time."""
    (passage,) = account(name, text="They move.").of(AccountPassage)
    passages = [
        msgspec.structs.replace(passage, time=TimeCode(seconds=it, printed=str(it)))
        for it in seconds
    ]
    return msgspec.structs.replace(account(name), items=tuple(passages))


def row(title: str, source: str) -> Account:
    """An account of a talk that a list has."""
    entry = account(f"{source}#2", title)
    return msgspec.structs.replace(entry, source=SourceId(source))


CASES: dict[str, tuple[Account, Account]] = {
    "same-recording": (account("one", "Forests", video="a"), account("two", "Trees", video="a")),
    "same-page": (
        account("a/one", pages=("https://www.example.org/talks/forests/",)),
        account("b/two", pages=("https://example.org/talks/forests",)),
    ),
    "same-name": (account("in/talk"), account("in/talk.es", goes_with="in/talk")),
    "stated-subject": (account("vault/shows/on rivers"), account("b/two", about="On Rivers")),
    "names-file": (account("b/two.json"), account("a/one", files=("src/b/two.json",))),
    "shared-quotes": said(),
    "equal-times": (
        account("one", segments=(0, 95, 301, 777)),
        account("two", segments=(0, 95, 301, 777)),
    ),
    "long-wording": (account("a/one", text=TEXT), account("b/two", text=f"Well {TEXT}")),
    "title-and-person": (account("one", TITLE, ADA), account("two", f"“{TITLE}”", ADA)),
    "title-and-number": (
        account("a/22-forests", "22: Forests remember"),
        account("b/022", "Episode 22: Forests remember"),
    ),
    "title-of-list": (row(TITLE, "a/list"), account("a/one", TITLE, ADA)),
    "one-subject": (
        account("one", "Forests", ADA, text=WORDS),
        account("two", "Of lanterns", ADA, text=f"{WORDS} zebra", kind=AccountKind.RECORD),
    ),
    "a-quote": (account("one", quotes=QUOTES[:1]), account("two", quotes=QUOTES[:1])),
    "same-quote-time": (
        timed(account("one", quotes=QUOTES[:1]), 600),
        timed(account("two", quotes=QUOTES[:1]), 607),
    ),
    "same-title": (account("one", "Forests"), account("two", "Forests")),
    "title-words": (account("one", "Old forests"), account("two", "A forest in winter")),
    "same-people": (account("one", people=ADA), account("two", people=ADA)),
    "same-words": (account("one", text=WORDS), account("two", text=WORDS)),
    "same-date": (account("one", published="2024-05-01"), account("two", published="2024-05-01")),
    "same-length": (account("one", minutes=50), account("two", minutes=50)),
    "other-recording": said(video=("a", "b")),
    "other-date": said(published=("2024-05-01", "2024-05-04")),
    "other-year": said(event=("RootConf 2021", "RootConf 2023")),
    "other-number": said(title=("Forests, part one", "Forests, part II")),
    "other-place": said(title=("Forests in May", "Forests in June")),
    "other-event": said(event=("RootConf", "LeafDays")),
    "other-people": said(people=(ADA, BO)),
    "other-length": said(minutes=(20, 60)),
    "other-page": said(
        pages=(("https://example.org/episodes/12",), ("https://example.org/episodes/13",))
    ),
    "piece": said(title=("Forests", "Forests: trailer")),
    "other-show": said(show=("Radio Root", "The Leaf Podcast")),
    "other-venue": said(details=(("Location: Lyon",), ("Location: Oslo",))),
    "other-time": said(details=(("Time: 10:00",), ("Time: 18:00",))),
    "other-form": said(title=("Panel: forests", "Keynote: trees")),
}
"""For each rule two accounts between which it finds something."""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_each_rule_finds_what_it_is_for(rule: object) -> None:
    (known,) = [it for it in RULES if it is rule]
    one, other = CASES[known.code]
    detail = known.test(pair(one, other))
    assert detail is not None
    assert english(detail)
    assert known.test(pair(other, one)) is not None
    assert known.test(pair(account("x"), account("y"))) is None


@pytest.mark.parametrize("code", [rule.code for rule in RULES if rule.kind is not RuleKind.WEAK])
def test_each_rule_matters(code: str) -> None:
    one, other = CASES[code]
    talks = len(together(one, other))
    rest = without(RULES, code)
    assert len(together(one, other, rules=rest)) != talks
    is_veto = next(rule.kind for rule in RULES if rule.code == code) is RuleKind.VETO
    assert talks == 1 + is_veto


@pytest.mark.parametrize("code", [rule.code for rule in RULES if rule.kind is RuleKind.WEAK])
def test_what_is_weak_joins_nothing(code: str) -> None:
    assert len(together(*CASES[code])) == 2


NOT: dict[str, tuple[str, tuple[Account, Account]]] = {
    "the date of a page": ("other-date", said(page_date=("2024-05-01", "2025-05-01"))),
    "the only date in notes": (
        "other-date",
        said(published=("2024-05-01", "2025-05-01"), published_by=DateBasis.NOTE),
    ),
    "the next day": ("other-date", said(published=("2024-05-01", "2024-05-03"))),
    "files of one name, a day apart": (
        "other-date",
        (
            account("a/talk", TITLE, published="2024-05-01"),
            account("a/talk", TITLE, published="2024-05-02"),
        ),
    ),
    "a coarser date": ("other-date", said(published=("2024", "2024-12-31"))),
    "a year that the talk is about": (
        "other-year",
        said(title=("Forests in 2050", "Forests in 2050"), published=("2024", "2024")),
    ),
    "a start at the beginning": ("other-recording", said(video="a", start=(None, 12))),
    "recordings on two platforms": ("other-recording", said(video=("a", None))),
    "an event in fewer words": ("other-event", said(event=("RootConf Europe", "RootConf 2024"))),
    "an event written together": ("other-event", said(event=("Root Leaf 2031", "RootLeaf"))),
    "an acronym of the event": ("other-event", said(event=("Root Leaf Days", "RLD"))),
    "a surname alone": ("other-people", said(people=(ADA, ["Lindqvist"]))),
    "an initial": ("other-people", said(people=(ADA, ["A. Okafor"]))),
    "another script": ("other-people", said(people=(ADA, ["Ада Окафор"]))),
    "somebody named in the text": (
        "other-people",
        said(people=(ADA, BO), text=("Bo Lindqvist was there too.", "")),
    ),
    "a host in common": ("other-people", said(people=(ADA, ["Eve Host"]), hosts=["Eve Host"])),
    "a show in other words": ("other-show", said(show=("The Leaf Podcast", "Leaf Hour"))),
    "a show's initials": ("other-show", said(show=("Root And Leaf Podcast", "RAL"))),
    "a show that the other's title names": (
        "other-show",
        said(show=("Leafage", "Radio Root"), title=("Forests", "Forests | Leafage")),
    ),
    "a show in another script": ("other-show", said(show=("Leaf Hour", "绿叶播客"))),
    "a place in more words": (
        "other-venue",
        said(details=(("Location: Lyon, France",), ("Where: Grand Hall, Lyon",))),
    ),
    "who was there from elsewhere": (
        "other-venue",
        said(details=(("Location: Lyon",), ("Location: online",))),
    ),
    "what somebody does at a place": (
        "other-venue",
        said(title=("Growing forests at Rootco", "Forests at Leafco")),
    ),
    "times that may be one": (
        "other-time",
        said(details=(("Time: 6:00",), ("Time: 18:15",))),
    ),
    "a time in another zone": (
        "other-time",
        said(details=(("Time: 10:00 PST",), ("Time: 19:00",))),
    ),
    "how long it takes": ("other-time", said(details=(("Time: 45:10",), ("Time: 12:00",)))),
    "days of the week beside dates": (
        "other-time",
        said(details=(("Date: Fri, 3 May 2031",), ("Date: Saturday, May 4, 2031",))),
    ),
    "the site that has the show": ("other-show", said(show=("Leaf Hour", "YouTube"))),
    "the next day of no year": (
        "other-time",
        said(details=(("Date: 3 May",), ("When: May 5th",))),
    ),
    "a form that says no more than that it is a talk": (
        "other-form",
        said(title=("Keynote: forests", "Talk: forests")),
    ),
    "a few minutes": ("other-length", said(minutes=(55, 60))),
    "pages of two sites": (
        "other-page",
        said(pages=(("https://a.example/episodes/12",), ("https://b.example/episodes/13",))),
    ),
    "round times": (
        "equal-times",
        (account("one", segments=(0, 60, 120, 180)), account("two", segments=(0, 60, 120, 180))),
    ),
    "times at one interval": (
        "equal-times",
        (
            account("one", segments=(0, 25, 50, 75, 125, 150)),
            account("two", segments=(0, 25, 50, 75, 125, 150)),
        ),
    ),
    "captions put together to passages of about one length": (
        "equal-times",
        (
            spoken("one", (0, 31, 64, 93, 127, 157)),
            spoken("two", (0, 31, 64, 93, 125, 161)),
        ),
    ),
    "a title given to many": (
        "title-and-person",
        (
            account("one", "Weekly community call", ADA),
            account("two", "Weekly community call", ADA),
        ),
    ),
    "a host's title": (
        "title-and-person",
        (account("one", TITLE, hosts=ADA), account("two", TITLE, hosts=ADA)),
    ),
    "siblings with one text": (
        "long-wording",
        (account("a/one", text=TEXT), account("a/two", text=TEXT)),
    ),
    "pages with one text that are called after their folders": (
        "long-wording",
        (account("a/one/index", text=TEXT), account("a/two/index", text=TEXT)),
    ),
    "a form that is filled in": (
        "long-wording",
        (
            account("a/one", text=f"{TEXT} {other_words(1)}"),
            account("b/two", text=f"{TEXT} {other_words(2)}"),
        ),
    ),
    "a form beside it": (
        "long-wording",
        (
            account("a/one", text=f"{TEXT} {other_words(1)}", kind=AccountKind.TRANSCRIPT),
            account("a/two", text=f"{TEXT} {other_words(2)}"),
        ),
    ),
    "a list of who was there": (
        "long-wording",
        (
            account("a/one", text=TEXT.title()),
            account("b/two", text=TEXT.title()),
        ),
    ),
    "a year that both titles name, and one of them a date": (
        "other-year",
        said(title=("Forests in 2050", "Forests in 2050"), published=(None, "2024")),
    ),
    "somebody named in the other's text": (
        "other-people",
        said(people=(ADA, BO), text=("", "Ada Okafor was there too.")),
    ),
    "folders whose names differ in more than figures": (
        "other-number",
        (account("weirs-2/minutes", TITLE), account("locks-3/minutes", TITLE)),
    ),
    "the front page of a site": (
        "same-page",
        (
            account("a/one", pages=("https://example.org/",)),
            account("b/two", pages=("https://www.example.org",)),
        ),
    ),
    "dense times that are equal by chance": (
        "equal-times",
        (
            account("one", segments=tuple(accumulate((1, 2, 1, 3) * 60))),
            account("two", segments=tuple(accumulate((1, 1, 2, 3, 2) * 46))),
        ),
    ),
    "times in common that others part": (
        "equal-times",
        (
            account("one", segments=(0, 95, 100, 301, 310, 777)),
            account("two", segments=(0, 95, 103, 301, 313, 777)),
        ),
    ),
    "siblings of one number": (
        "title-and-number",
        (
            account("a/one", "Episode 22: Forests remember"),
            account("a/two", "Episode 22: Forests remember"),
        ),
    ),
    "a number and a title that tells nothing": (
        "title-and-number",
        (
            account("a/one", "Episode 22: Weekly community call"),
            account("b/two", "Episode 22: Weekly community call"),
        ),
    ),
    "siblings on one subject": (
        "one-subject",
        (
            account("a/one", "Forests", ADA, text=WORDS),
            account("a/two", "Of lanterns", ADA, text=WORDS),
        ),
    ),
    "two long texts without wording in common": (
        "one-subject",
        (
            account("one", "Forests", ADA, text=" ".join(MANY)),
            account("two", "Forests", ADA, text=" ".join(MANY[::-1]), kind=AccountKind.RECORD),
        ),
    ),
    "whom the other's show is called after": (
        "one-subject",
        (
            account("one", "Forests", ADA, text=WORDS),
            account(
                "two",
                "Of lanterns | Ada Okafor Show",
                [*ADA, *BO],
                text=f"{WORDS} zebra",
                kind=AccountKind.RECORD,
                show="Ada Okafor Show",
            ),
        ),
    ),
}


@pytest.mark.parametrize("what", NOT)
def test_what_a_rule_leaves_alone(what: str) -> None:
    code, (one, other) = NOT[what]
    assert code in {rule.code for rule in RULES}
    assert code not in codes(one, other)


@pytest.mark.parametrize(
    ("code", "pair_of"),
    [
        ("other-venue", {"title": ("Ada Okafor at RootConf", "Ada Okafor at LeafDays")}),
        ("other-venue", {"title": ("Forests, Room A", "Forests (Room B)")}),
        ("other-venue", {"text": ("Room: A", "Room: B")}),
        ("other-time", {"title": ("Forests (Friday)", "Forests (Saturday)")}),
        ("other-time", {"details": (("Date: 3 May",), ("Date: 9 June",))}),
        ("other-form", {"title": ("Forests", "Obituary: Ada Okafor")}),
        ("other-form", {"title": ("Review of the book Forests", "Forests")}),
        ("other-number", {"title": ("Forests, first night", "Forests, second night")}),
        ("other-number", {"title": ("Wälder, Teil eins", "Wälder, Teil zwei")}),
    ],
)
def test_what_contradicts_keeps_apart_and_is_shown(code: str, pair_of: dict[str, Any]) -> None:
    one, other = said(**pair_of)
    (near,) = grouped(one, other).near
    assert "shared-quotes" in {sign.rule.code for sign in near.signs}
    assert {sign.rule.code for sign in near.against} == {code}


def test_one_text_or_page_outweighs_what_notes_are_careless_about() -> None:
    one, other = CASES["other-show"]
    page = ("https://example.org/talks/forests",)
    by_page = [msgspec.structs.replace(it, pages=page) for it in (one, other)]
    assert len(together(*by_page)) == 1
    shows = account("a/one", text=TEXT, show="Radio Root"), account("b/two", text=TEXT, show="Leaf")
    assert len(together(*shows)) == 1


def test_a_note_joins_the_one_file_that_it_names() -> None:
    episode = account("vault/Shows/On rivers")
    note = account("vault/Thoughts", about="Shows/on rivers")
    outlined = account("pages/Shows___On rivers")
    assert together(episode, note) == [["vault/Shows/On rivers", "vault/Thoughts"]]
    assert together(outlined, note) == [["pages/Shows___On rivers", "vault/Thoughts"]]
    other = account("elsewhere/On rivers")
    assert len(together(episode, note, other)) == 2
    assert len(together(episode, account("vault/Thoughts", about="On rivers"), other)) == 3
    assert len(together(episode, account("vault/Thoughts", about="rivers"))) == 2
    namesake = account("vault/Notes/On rivers", about="On rivers")
    assert len(together(episode, namesake)) == 1
    assert len(together(account("vault/On rivers", about="On rivers"))) == 1


def test_the_same_talk_elsewhere_is_told_of() -> None:
    one = account("a/one", TITLE, ADA, published="2024-05-01", event="RootConf", video="a")
    other = account("b/two", TITLE, ADA, published="2024-06-01", event="LeafDays", video="b")
    found = grouped(one, other)
    (pair_of_talks,) = found.elsewhere
    assert {sign.rule.code for sign in pair_of_talks.against} == {
        "other-recording",
        "other-date",
        "other-event",
    }
    assert found.near == ()
    part = account("c/three", f"{TITLE}, part 2", ADA, published="2024-05-02")
    assert grouped(account("a", f"{TITLE}, part 1", ADA), part).elsewhere == ()


def test_a_talk_elsewhere_of_which_no_note_says_who_gave_it_is_told_of() -> None:
    one = account("talks/one", TITLE, published="2024-05-01", event="RootConf")
    other = account("talks/two", TITLE, published="2024-06-01", event="LeafDays")
    assert len(grouped(one, other).elsewhere) == 1
    again = account("talks/three", TITLE, published="2024-06-01", event="RootConf")
    assert grouped(one, again).elsewhere == ()  # as meetings of a group have one title
    assert grouped(one, account("b/four", TITLE, event="LeafDays")).elsewhere == ()
    common = [
        msgspec.structs.replace(it, titles=account("x", "The opening").titles)
        for it in (one, other)
    ]
    assert grouped(*common).elsewhere == ()


def test_titles_of_which_one_word_is_quite_another_are_not_one_misprinted() -> None:
    title = "{} Working Group Minutes, Harbour Weirs Meeting 106"
    one, misprinted, other = (
        account(f"{folder}/notes", title.format(word), ADA)
        for folder, word in (("a", "HTTP"), ("b", "HTPT"), ("c", "QUIC"))
    )
    assert len(together(one, misprinted)) == 1
    assert len(together(one, other)) == 2


def test_a_word_added_to_a_title_makes_it_another_unless_it_is_written_in_two() -> None:
    title = "Measuring the drop weight of {} in harbour sluices by the {} method"
    one, added, parted = (
        account(f"{folder}/notes", title.format(*words), ADA)
        for folder, words in (
            ("a", ("silt", "weightless")),
            ("b", ("mud", "inverted weightless")),
            ("c", ("silt", "weight less")),
        )
    )
    assert len(together(one, added)) == 2
    assert len(together(one, parted)) == 1


def test_a_part_of_a_title_is_no_misprint_of_a_longer_one() -> None:
    whole = "Harbour weirs for patient beginners: live from the sluice"
    for other, count in (
        ("Harbour weirs for patient beginners workshop", 2),
        ("Harbor weirs for patient beginners", 1),
        ("Harbour weirs for patient beginners live from the sluice", 1),
    ):
        pair = (account("talks/weirs", whole, ADA), account("workshops/weirs-two", other, ADA))
        assert len(together(*pair)) == len(together(*reversed(pair))) == count


def test_a_word_written_as_two_is_a_misprint() -> None:
    title = "Harbour weirs and old {} that nobody repairs"
    one, other = (
        account(f"{folder}/notes", title.format(words), ADA)
        for folder, words in (("a", "sluice gates"), ("b", "sluicegates"))
    )
    assert len(together(one, other)) == 1


def test_a_title_need_tell_less_at_one_event_of_one_year() -> None:
    one, other = (
        account(name, "Remembering forests", ADA, event=event)
        for name, event in (("a/one", "RootConf 2024"), ("b/two", "RootConf 2024"))
    )
    assert len(together(one, other)) == 1
    elsewhere = msgspec.structs.replace(other, event=None)
    assert len(together(one, elsewhere)) == 2


@pytest.mark.parametrize("times", [(100, 600), (600, 100)])
def test_of_one_quote_twice_the_nearer_time_counts(times: tuple[int, int]) -> None:
    once = timed(account("two", quotes=QUOTES[:1]), 607)
    printed = [it for at in times for it in timed(account("one", quotes=QUOTES[:1]), at).items]
    twice = msgspec.structs.replace(account("one"), items=tuple(printed))
    assert "same-quote-time" in codes(twice, once)


def test_a_transcript_shares_no_quote_with_itself() -> None:
    turn = heard(QUOTES[0])
    quoting = msgspec.structs.replace(turn, items=(*turn.items, *account("x", quotes=QUOTES).items))
    facts = [facts_of(quoting), facts_of(account("a/one", quotes=QUOTES))]
    assert set(shared_sayings(facts)) == {(0, 1)}


def test_words_that_only_begin_as_a_quote_does_are_no_quote() -> None:
    said_so = "A forest remembers what the rain forgot, or so my teacher used to say of lakes."
    assert "a-quote" not in codes(account("a/one", quotes=QUOTES[:1]), heard(said_so))
    assert "a-quote" in codes(account("a/one", quotes=QUOTES[:1]), heard(QUOTES[0]))
