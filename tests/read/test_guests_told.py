"""Guests of an episode whom its description tells of, its title, or a list of links."""

from pathlib import Path

import pytest

from generator.model.account import Account, AccountPassage
from generator.model.account_head import PersonRole
from generator.model.corpus import Corpus
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.read.corpora import corpus_of
from tests.support import account_of, seed_of


def _account(text: str, ending: str = ".md", name: str = "12") -> Account:
    seed = seed_of(text, name, ending)
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    return account


def _speakers(account: Account) -> list[str]:
    return [it.name for it in account.people if it.role is PersonRole.SPEAKER]


_EPISODE = "---\ntitle: How weirs open\nepisode: 12\n---\n\n{}\n\n## Links\n\n- Maps\n"


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("For our third episode, we talked to [Zyx Brun](https://a.example/z) about weirs.", 1),
        ("We sit down again with [Zyx Brun](https://a.example/z) and discuss a mill.", 1),
        ("In part 2 of this sit down with [Zyx Brun](https://a.example), we open a weir.", 1),
        ("The River Show talks with [Zyx Brun](https://a.example), keeper of a weir.", 1),
        ("Zyx Brun joins us to discuss weirs.", 1),
        ("Neste episódio bato um papo com a **Zyx Brun**, que cuida de uma represa.", 1),
        ("O convidado de hoje é o português **Zyx Brun**, moleiro.", 1),
        ("Hoje conversamos com o Zyx Brun que é moleiro, trabalha na Casa Velha.", 1),
        ("Zyx Brun seja bem-vindo ao nosso podcast.", 1),
        ("Hoy charlamos con Zyx Brun, que vive en un molino.", 1),
        ("Unser Gast ist Zyx Brun, die ein Wehr pflegt.", 1),
        ("Last week we talked to Zyx Brun about weirs.", 0),
        ("In this episode, I'm joined by Zyx Brun of Mill Works. We talk about mud.", 1),
        ("On this episode of the show, Bo is joined by Zyx Brun of Acme and Ivo Kern of Mills.", 2),
        ("Nosso convidado de hoje é o criador do Zyx Brun.", 0),
        ("Nosso convidado de hoje é formado em lodo pela Casa Velha.", 0),
        (
            "Nosso convidado de hoje é professor na [Casa - São José dos Rios](https://a.example).",
            0,
        ),
        ("Unser Gast ist heute beim Haus Zyx Brun zu hören.", 0),
        ("É com prazer que ouvimos nossa convidada, Zyx Brun.", 1),
        ("Hoje teremos dois convidados a Zyx Brun e o Ivo Kern.", 2),
        ("Os convidados do Ivo Kern esperam.", 0),
        ("We talked to a miller about Zyx Brun.", 0),
        ("Joining us today is the Zyx Brun team of millers.", 0),
        ("Joining us is the engineer Zyx Brun.", 1),
        ("Nous recevons Zyx Brun, fondatrice d'un moulin.", 1),
        ("In questa puntata parliamo con Zyx Brun di dighe.", 1),
        ("In deze aflevering praten we met Zyx Brun over dammen.", 1),
        ("I det här avsnittet pratar vi med Zyx Brun om dammar.", 1),
        ("Zyx Brun ist heute zu Gast.", 1),
        ("Zyx Brun, builder of a very old weir in the hills, is the guest on this episode.", 1),
        ("Mara spricht mit dem Müller Zyx Brun über Wehre.", 0),
        ("In this episode, Zyx Brun and Ivo Kern discuss weirs.", 2),
        ("In this episode Zyx Brun, a keeper of old weirs, explains floods.", 1),
        ("In this episode, Zyx Brun opened a weir.", 0),
        ("In this episode we talk to River Tools lead Zyx Brun about weirs.", 1),
        ("In this episode we talk to River Batch and River Tools lead Zyx Brun about mud.", 1),
        ("In this episode I talk to River Tools lead and #2 founder of it all, the Zyx Brun.", 0),
    ],
)
def test_a_description_tells_of_guests(told: str, names: int) -> None:
    assert _speakers(_account(_EPISODE.format(told))) == ["Zyx Brun", "Ivo Kern"][:names]


def test_above_a_list_of_who_is_always_there_a_guest_is_told_of() -> None:
    text = _EPISODE.format("Zyx Brun, who keeps a weir, is the guest on this episode.\n\n{}")
    account = _account(
        text.format("**Host:** Ivo Kern\n\n**Panel:** Bo Lindqvist, Clara Adler, Uri Stone")
    )
    assert sorted(_speakers(account)) == ["Bo Lindqvist", "Clara Adler", "Uri Stone", "Zyx Brun"]


def test_the_description_of_a_record_tells_of_guests() -> None:
    item = (
        '{{"title": "Weirs {n}", "pubDate": "Thu, 0{n} Aug 2026 15:00:00 GMT", "audioUrl": '
        '"https://a.example/{n}.mp3", "notesHtml": "<p>Mara spricht mit Zyx Brun, die ein Wehr '
        'pflegt. Sie sprechen über Dämme.</p>"}}'
    )
    items = ", ".join(item.format(n=n) for n in (1, 2, 3))
    seed = seed_of(f'{{"channel": {{"title": "Wehre"}}, "items": [{items}]}}', "episodes", ".json")
    assert [_speakers(account) for account in seed.accounts] == [["Zyx Brun"]] * 3


def test_all_names_of_a_list_in_a_title() -> None:
    text = "---\ntitle: Weirs with Ada Okafor, Ivo Kern, and Clara Brun\n---\n\n- Maps\n"
    assert _speakers(_account(text)) == ["Ada Okafor", "Ivo Kern", "Clara Brun"]


def test_beside_a_host_a_guest_is_told_of() -> None:
    text = _EPISODE.format("Ivo Kern talks with Zyx Brun, keeper of a weir.")
    account = _account(f"{text}\n## Credits\n\nHosts: Ivo Kern\n")
    assert {(it.name, it.role) for it in account.people} == {
        ("Ivo Kern", PersonRole.HOST),
        ("Zyx Brun", PersonRole.SPEAKER),
    }


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Zyx Brun's River Podcast Interview", ["Zyx Brun"]),
        ("Interview de Zyx Brun sur les digues", ["Zyx Brun"]),
        ("The River Show Episode 8 - Interview with Zyx Brun", ["Zyx Brun"]),
        ("Interview with Weir Keepers", []),
        ("Entrevista a la ingeniera Ada Okafor sobre presas", ["Ada Okafor"]),
        ("Interview mit der Ingenieurin Ada Okafor über Wehre", ["Ada Okafor"]),
        ("Intervista all'ingegnere Ada Okafor", ["Ada Okafor"]),
        ("Ada Okafor im Gespräch", ["Ada Okafor"]),
        ("Interview mit dem Müller Zyx Brun", []),
        ("Interview mit Ada Okafor, Biologin", ["Ada Okafor"]),
        ("ENTREVISTA A ADA OKAFOR, OCEANÓGRAFA", ["ADA OKAFOR"]),
    ],
)
def test_whose_interview_a_title_says_it_is(title: str, names: list[str]) -> None:
    text = "The mill of Zyx Brun stands by the water.\n\nWater rises.\n"
    account = _account(f"---\ntitle: {title}\n---\n\n{text}")
    assert _speakers(account) == names


@pytest.mark.parametrize(
    "lines",
    [
        "## Guest\n\nZyx Brun is a miller.\n\nHost: Ivo Kern",
        "## Guest\n\n- Zyx Brun\n- Host: Ivo Kern",
    ],
)
def test_guest_and_host_under_one_heading(lines: str) -> None:
    account = _account(f"# Weirs at night\n\n{lines}\n\n## Show notes\n\n- Maps\n- A mill\n")
    assert {(it.name, it.role) for it in account.people} == {
        ("Ivo Kern", PersonRole.HOST),
        ("Zyx Brun", PersonRole.SPEAKER),
    }


@pytest.mark.parametrize(
    ("guest", "host"),
    [
        ("Gäst", "Programledare"),
        ("Gjester", "Programleder"),
        ("Vieras", "Juontaja"),
        ("Te gast", "Presentatie"),
        ("出演", "司会"),
    ],
)
def test_keys_of_guests_and_hosts_abroad(guest: str, host: str) -> None:
    account = _account(f"# Weirs\n\n{guest}: Ada Okafor\n\n{host}: Ivo Kern\n\n## Notes\n\nMaps.\n")
    assert {(it.name, it.role) for it in account.people} == {
        ("Ivo Kern", PersonRole.HOST),
        ("Ada Okafor", PersonRole.SPEAKER),
    }


def test_links_below_a_heading_of_people_may_be_anything() -> None:
    links = "".join(
        f"[{name}](https://a.example/{at})  \n"
        for at, name in enumerate(
            (
                "Nadia Brun",
                "Clara Kern",
                "The weir",
                "Playlist Rivers",
                "Our maps",
                "Nadia Dam, talk",
            )
        )
    )
    account = _account(f"# On weirs\n\nWater rises.\n\n## Interview\n\n{links}\n")
    assert _speakers(account) == ["Nadia Brun", "Clara Kern"]


@pytest.mark.parametrize("heading", ["Guests", "ゲスト紹介"])
def test_below_each_guest_with_an_account_may_stand_who_that_is(heading: str) -> None:
    ada = "Ada Okafor (@adaok)\n\nShe maps rivers. She was born at one.\n\nShe likes weirs.\n\n"
    zyx = "Zyx Kern [@zyxk](https://a.example/zyxk)\n\nBuilds dams. Reads.\n\nWrote two books.\n\n"
    account = _account(f"# On weirs\n\n**{heading}**\n\n{ada}{zyx}**Contents**\n\n- They open.\n")
    assert _speakers(account) == ["Ada Okafor", "Zyx Kern"]
    firms = zyx.replace("Zyx Kern", "The Mill and Dam")
    account = _account(f"# On weirs\n\n**{heading}**\n\n{firms}**Contents**\n\n- They open.\n")
    assert _speakers(account) == []


def test_links_below_speakers_leave_them_their_names() -> None:
    people = "- [Nadia Brun — weirs.example](https://weirs.example/) — All talks.\n"
    links = "- [@nbrun](https://a.example/n)\n- [@weirs](https://a.example/w)\n"
    account = _account(f"# On weirs\n\nWater rises.\n\n### Speakers\n\n{people}{links}")
    assert _speakers(account) == ["Nadia Brun"]


def test_given_names_that_and_joins_are_two() -> None:
    account = _account("---\ntitle: Weirs\nhosts: Nadia & Clara\n---\n\nWater rises.\n")
    assert [it.name for it in account.people] == ["Nadia", "Clara"]


def test_numbers_of_accounts_are_nobody() -> None:
    head = "---\ntitle: Weirs\nhosts:\n- U9RIVER41\n- Nadia Brun\n---\n"
    account = _account(f"{head}\nWater rises.\n")
    assert [it.name for it in account.people] == ["Nadia Brun"]


def test_an_id_of_a_first_and_a_last_name() -> None:
    head = "---\ntitle: Weirs\nguests:\n- nadiabrun\n---\n"
    account = _account(f"{head}\nNadia-Marie Brun keeps a weir.\n")
    assert [it.name for it in account.people] == ["Nadia-Marie Brun"]


def test_who_wrote_the_book_of_a_book_club_does_not_speak() -> None:
    text = "- We read it.\n- It is long.\n"
    assert _speakers(account_of(text, "Bookclub: How Weirs Work by Nadia Brun")) == []
    assert _speakers(account_of(text, "How Weirs Work by Nadia Brun")) == ["Nadia Brun"]


def test_whose_recording_a_dated_line_leads_to() -> None:
    link = "[May 04, 2031](https://www.youtube.com/watch?v=abcdefghijk)"
    for label, show in (("The River - Show", "The River - Show"), ("Date Watched", None)):
        account = _account(f"# How weirs open\n**{label}:** {link}\n* Water rises.\n")
        assert account.show == show


def test_a_handle_in_brackets_names_nobody() -> None:
    line = "The River Hour · Weirkeeper (@weirs) · 2031-05-04 · 58 min"
    assert _account(f"# How weirs open\n\n{line}\n\nWater rises.\n").people == ()


def test_a_long_first_line_that_the_next_paragraph_goes_on_with_is_no_title() -> None:
    first = "I do not treat my weirs as works that I only want to open"
    account = _account(f"{first}\n\nand then they are done. They live.\n\nWater rises.\n")
    assert account.titles == ()


def test_tags_of_a_sites_program_are_no_text_of_a_page() -> None:
    tags = "<p>{% if page.comments %}\n{% include share.html %} {% endif %}</p>"
    account = _account(
        f"<html><body><h1>On weirs</h1>{tags}<p>Water rises.</p></body></html>", ".html"
    )
    assert [it.text for it in account.of(AccountPassage)] == ["Water rises."]


def test_initials_are_of_who_says_the_own_name() -> None:
    table = "timestamp,speaker,words\n,IK:,Would you state your name?\n"
    table += (
        ",NB:,I am Nadia Brun. I keep a weir.\n,IK:,How long?\n,NB:,I have kept it for years.\n"
    )
    assert [(it.name, it.short) for it in _account(table, ".csv").people] == [("Nadia Brun", "NB")]


def test_the_site_of_a_recording_is_no_part_of_a_title() -> None:
    account = _account("---\ntitle: Moving water (YouTube)\n---\n\nWater rises.\n")
    assert account.shown_title == "Moving water"


@pytest.mark.parametrize(
    ("head", "line", "show"),
    [
        (
            "tags: [weirs]",
            "[video](https://youtu.be/abcdefghijk) — The River Hour",
            "The River Hour",
        ),
        ("tags: [weirs]", "[video](https://youtu.be/abcdefghijk) — Nadia Brun", None),
        ("tags: [weirs]", "[weirs](https://a.example/weirs) — The River Hour", None),
        ("type: podcast-episode\nsource: The River Hour", "Water rises.", "The River Hour"),
        ("type: podcast-episode\nsource: https://a.example/12", "Water rises.", None),
        ("type: podcast-episode\nsource: Apple Podcasts", "Water rises.", None),
        ("type: talk\nsource: The River Hour", "Water rises.", None),
    ],
)
def test_whose_show_it_is(head: str, line: str, show: str | None) -> None:
    text = (
        f"---\ntitle: How weirs open\n{head}\n---\n\n# How weirs open\n\n{line}\n\n- Water rises.\n"
    )
    assert _account(text).show == show


def test_beside_links_those_who_were_there_stay_named() -> None:
    links = "- [@weirs](https://a.example/w)\n- [@dams](https://a.example/d)\n- [@mills](https://a.example/m)\n"
    names = "- Zyx Brun (@zyx)\n- Quill Kern (@quill)\n- Vesna Moll (@vesna)\n- Nadia Dam (@nd)\n"
    account = _account(f"# Minutes\n\n## Present\n\n{names}{links}\n## Notes\n\n- Water rises.\n")
    assert {it.name for it in account.people} >= {"Zyx Brun", "Quill Kern", "Vesna Moll"}


_GUEST = "---\ntitle: {}\nwebsite: https://brun.example/\n---\nBuilds dams.\n"
_OF_KEEPER = "---\ntitle: EP7 On rivers\ndate: 2031-05-06\nguests:\n- keeper\n---\nRivers rise.\n"


def _guests(keeper: str, tmp_path: Path) -> Corpus:
    named = {"nadia": "Nadia Brun", "ivo": "Ivo Kern", "ada": "Ada Okafor"}
    files = {f"_guests/{short}.md": _GUEST.format(name) for short, name in named.items()}
    files |= {"_guests/keeper.md": keeper, "_episodes/ep7.md": _OF_KEEPER}
    return corpus_of(files, tmp_path)


@pytest.mark.parametrize("name", ["守堰人", "Weir Keeper Hannah", "keepr"])
def test_a_file_among_those_of_guests_is_about_a_guest_under_any_name(
    name: str, tmp_path: Path
) -> None:
    corpus = _guests(_GUEST.format(name), tmp_path)
    (talk,) = corpus.talks
    names = {entity.id: entity.name for entity in corpus.entities}
    assert [names[it.person] for it in talk.people] == [name]


@pytest.mark.parametrize("more", ["date: 2031-05-06", "duration: 12:30", "speaker: Nadia Brun"])
def test_a_talk_may_stand_among_the_files_of_guests(more: str, tmp_path: Path) -> None:
    talk = _GUEST.format(f"Works on every weir\n{more}")
    assert "Works on every weir" in {it.title for it in _guests(talk, tmp_path).talks}


@pytest.mark.parametrize(
    "line",
    [
        "В гостях Анна Окафор ([ВК](https://vk.example/a), [Тви](https://t.example/a)) и Иван Керн.",
        "Гости нового выпуска Weirs — Анна Окафор и Иван Керн, разработчики.",
    ],
)
def test_guests_in_russian_behind_links_and_the_name_of_the_show(line: str) -> None:
    note = _EPISODE.format(line)
    assert _speakers(_account(note)) == ["Анна Окафор", "Иван Керн"]


def test_behind_the_code_of_a_show_a_title_says_who_speaks() -> None:
    note = "RH012 - Nadia Brun on moving water\n==========\n\nIntro\n-----\n\n- [Dams](https://dams.example/a)\n"
    (account,) = seed_of(note, "episode12", ".md").accounts
    assert [(it.name, it.role) for it in account.people] == [("Nadia Brun", PersonRole.SPEAKER)]


@pytest.mark.parametrize("voice", ["Speaker 1:", "Ada Okafor:"])
def test_below_who_speaks_others_are_told_of(voice: str) -> None:
    said = "So let us look at the interview with Zyx Brun."
    account = _account(f"How Weirs Open\n\nThis is about weirs.\n\n{voice}\n\n{said}\n")
    assert "Zyx Brun" not in {it.name for it in account.people}
