"""Heads of notes in other languages than English: who, when, where, how long and of which show."""

from pathlib import Path

import pytest

from generator.model.account import Account
from generator.model.account_head import PersonRole
from generator.model.config import Config
from generator.read import read
from generator.read.vocabulary.event_words import is_around_talks, sort_of_talk
from generator.resolve.same_talk.facts.numbering import numbers
from generator.text.quantities.dates import date_of_value
from generator.text.quantities.durations import find_duration
from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.support import seed_of

TALKS = (
    "Referentin: Ada Okafor|Konferenz: RiverConf|Datum: Donnerstag, 6. Mai 2031, 19:00 Uhr|Dauer: 1 Std. 20 Min.",
    "Intervenante : Ada Okafor|Conférence : RiverConf|Date : mardi 6 mai 2031 à 19h00|Durée : 1h20",
    "Ponente: Ada Okafor|Conferencia: RiverConf|Fecha: 6 de Mayo del 2031|Duración: 1 hora y 20 minutos",
    "Disertante: Ada Okafor|Conferencia: RiverConf|Fecha: 6 de Mayo del 2031|Duración: 80 minutos",
    "Palestrante: Ada Okafor|Conferência: RiverConf|Data: 6 de maio de 2031, às 19h|Duração: 80 minutos",
    "Relatrice: Ada Okafor|Conferenza: RiverConf|Data: 6 Maggio 2031, ore 19:00|Durata: 1 ora e 20 minuti",
    "Spreker: Ada Okafor|Conferentie: RiverConf|Datum: dinsdag 6 mei 2031, 19.00 uur|Duur: 1 uur 20 minuten",
    "Prelegentka: Ada Okafor|Konferencja: RiverConf|Data: 6 maja 2031, godz. 19:00|Czas trwania: 80 minut",
    "Докладчица: Ада Окафор|Конференция: RiverConf|Дата: 6 мая 2031 г., 19:00|Длительность: 80 минут",
    "Diễn giả: Ada Okafor|Hội nghị: RiverConf|Ngày: 2031-05-06|Thời lượng: 1:20:00",
    "Konuşmacı: Ada Okafor|Konferans: RiverConf|Tarih: 6 Mayıs 2031|Süre: 1:20:00",
    "연사: 김하나|컨퍼런스: RiverConf|날짜: 2031-05-06|재생 시간: 1:20:00",
    "登壇者: 岡田花子|勉強会: RiverConf|開催日: 2031年5月6日（火）19:00|再生時間: 1時間20分",
    "【講師】岡田花子先生|【勉強会】RiverConf|【日時】令和13年5月6日（火）19:00|【再生時間】1時間20分",
    "講 師 岡田花子|勉強会: RiverConf|日 時 2031年5月6日（火）19:00|再生時間: 1時間20分",
)
EPISODES = (
    "Podcast: River Hour|Folge: 41|Gästin: Ada Okafor|Moderatorin: Nadia Brun|Veröffentlicht am: 6. Mai 2031",
    "Émission : River Hour|Épisode : 41|Invitée : Ada Okafor|Animatrice : Nadia Brun|Publié le : 6 mai 2031",
    "Programa: River Hour|Episodio: 41|Invitada: Ada Okafor|Presentadora: Nadia Brun|Fecha de emisión: 6 de mayo de 2031",
    "Programa: River Hour|Episódio: 41|Convidada: Ada Okafor|Apresentadora: Nadia Brun|Publicado em: 6 de maio de 2031",
    "Trasmissione: River Hour|Puntata: 41|Ospite: Ada Okafor|Conduttrice: Nadia Brun|Pubblicato il: 6 maggio 2031",
    "Kanaal: River Hour|Aflevering: 41|Gast: Ada Okafor|Presentatrice: Nadia Brun|Gepubliceerd op: 6 mei 2031",
    "Podcast: River Hour|Odcinek: 41|Gościni: Ada Okafor|Prowadząca: Nadia Brun|Opublikowano: 6 maja 2031",
    "Подкаст: River Hour|Выпуск: 41|Гостья: Ада Окафор|Ведущая: Надя Брун|Опубликовано: 6 мая 2031",
    "Kênh: River Hour|Tập: 41|Khách mời: Ada Okafor|Người dẫn: Nadia Brun|Ngày đăng: 2031-05-06",
    "番組: River Hour|エピソード: 41|ゲスト: 岡田花子|聞き手: 山本直子|公開日: 2031年5月6日",
)


def _account(head: str) -> Account:
    lines = "".join(f"- {line}\n" for line in head.split("|"))
    seed = seed_of(f"# Weirs\n\n{lines}\n## TL;DR\n\n- Gates open.\n", ending=".md")
    check_nothing_invented(seed)
    check_nothing_lost(seed)
    check_content_is_in_items(seed)
    (account,) = seed.accounts
    return account


def _people(account: Account) -> list[tuple[str, PersonRole]]:
    return sorted((it.name, it.role) for it in account.people)


@pytest.mark.parametrize("head", TALKS)
def test_the_head_of_a_talk(head: str) -> None:
    account = _account(head)
    (name,) = (name for name in ("Ada Okafor", "Ада Окафор", "岡田花子", "김하나") if name in head)
    assert _people(account) == [(name, PersonRole.SPEAKER)]
    assert (account.published, account.event) == ("2031-05-06", "RiverConf")
    assert account.duration is not None
    assert account.duration.seconds == 80 * 60


@pytest.mark.parametrize("head", EPISODES)
def test_the_head_of_an_episode(head: str) -> None:
    account = _account(head)
    assert [role for _, role in _people(account)].count(PersonRole.HOST) == 1
    assert [role for _, role in _people(account)].count(PersonRole.SPEAKER) == 1
    assert (account.published, account.show) == ("2031-05-06", "River Hour")
    assert [it.value for it in account.numbers] == ["41"]


@pytest.mark.parametrize(
    "printed",
    [
        "Dienstag, 6. Mai 2031, 19:00 Uhr",
        "Di., 06.05.2031",
        "mardi 6 mai 2031 à 19h00",
        "le 6 mai 2031",
        "terça-feira, 6 de maio de 2031, às 19h",
        "martedì 6 Maggio 2031, ore 19:00",
        "dinsdag 6 mei 2031 om 19.00 uur",
        "wtorek, 6 maja 2031, godz. 19:00",
        "6 мая 2031 г., вторник",
        "2031/05/06(火) 19:00〜21:00",
    ],
)
def test_a_weekday_and_a_time_beside_a_date_belong_to_it(printed: str) -> None:
    assert date_of_value(printed) == "2031-05-06"


def test_months_that_are_words_too_need_a_day() -> None:
    assert date_of_value("6 marca 2031") == "2031-03-06"
    assert date_of_value("marca 2031") is None
    assert date_of_value("marzec 2031") == "2031-03"


@pytest.mark.parametrize("printed", ["mardi 6 mai 2031 à 19h", "6 de maio, às 19h", "6 mai 19h00"])
def test_a_time_of_the_day_is_no_length(printed: str) -> None:
    assert find_duration(printed) is None


TABLE = """# RiverConf 2031 - Des vannes

> RiverConf 2031 — 6 mai 2031, Port-Bo

## Informations

{head}| **Intervenant(s)** | Ada Okafor |
| **Organisation** | Weir Works |
| **Durée** | 19:33 |
| **Présent** | ✅ Oui |

## Résumé

- Gates open.
"""


@pytest.mark.parametrize("head", ["| | |\n|---|---|\n", "| Quoi | Valeur |\n|---|---|\n"])
def test_a_table_of_facts_says_what_its_lines_would(head: str) -> None:
    seed = seed_of(TABLE.format(head=head), ending=".md")
    check_nothing_invented(seed)
    check_nothing_lost(seed)
    (account,) = seed.accounts
    assert _people(account) == [("Ada Okafor", PersonRole.SPEAKER)]
    assert account.published == "2031-05-06"
    assert account.duration is not None
    assert account.duration.printed == "19:33"


@pytest.mark.parametrize("key", ["Referent:innen", "Referent*in", "Ponente/s", "Orateur(s)"])
def test_a_key_for_one_or_several_asks_for_people(key: str) -> None:
    account = _account(f"{key}: Ada Okafor, Ivo Kern|Dauer: 80 Minuten")
    assert [name for name, _ in _people(account)] == ["Ada Okafor", "Ivo Kern"]


@pytest.mark.parametrize(
    "title",
    [
        "Interview de Ada Okafor",
        "Entrevista a Ada Okafor",
        "Intervista ad Ada Okafor",
        "Interview met Ada Okafor",
        "Interview de Ada Okafor, ingénieure",
        "RiverConf 2031: Interview avec Ada Okafor",
        "Weirs - Ada Okafor",
    ],
)
def test_a_title_says_whose_interview_it_is(title: str) -> None:
    seed = seed_of(f"# {title}\n\n- Ada Okafor keeps weirs.\n", ending=".md")
    assert _people(seed.accounts[0]) == [("Ada Okafor", PersonRole.SPEAKER)]


@pytest.mark.parametrize("word", ["e", "en", "i", "y", "et", "und"])
def test_two_names_with_particles_behind_a_title(word: str) -> None:
    text = f"# Weirs - Ada Okafor {word} Ivo das Kern\n\n- Gates open.\n"
    assert [it[0] for it in _people(seed_of(text, ending=".md").accounts[0])] == [
        "Ada Okafor",
        "Ivo das Kern",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Hosts",
        "À propos de l’animatrice",
        "Über die Moderatorin",
        "Sobre la presentadora",
        "Over de presentator",
    ],
)
def test_whom_a_heading_announces_below_it(heading: str) -> None:
    links = (
        "[@ada](https://ada.example), [blog](https://blog.example/ada-okafor-on-weirs-and-worms)"
    )
    for line in (
        f"- Ada Okafor {links}",
        f"- Ada Okafor: {links}",
        "Ada Okafor est une ingénieure.",
    ):
        text = f"# Weirs\n\n- Gates open.\n\n## {heading}\n\n{line}\n"
        seed = seed_of(text, ending=".md")
        assert _people(seed.accounts[0]) == [("Ada Okafor", PersonRole.HOST)], line


@pytest.mark.parametrize(
    "around",
    [
        *("Inschrijven", "Pauze", "Zapisy", "Abertura", "Перерыв", "Ланч", "Вечеринка"),
        *("After-party", "Organizers", "Student volunteers", "Coffee break comunitário"),
    ],
)
def test_what_stands_around_talks_is_none_in_other_languages(around: str) -> None:
    assert is_around_talks(around)
    assert sort_of_talk("Prelekcja: Tamy") is not None


def test_an_enclosure_of_a_blog_is_the_recording() -> None:
    value = "enclosure:\n  - |\n    https://river.example/12.mp3\n    4260832\n    audio/mpeg\n"
    seed = seed_of(f"---\ntitle: Weirs\n{value}---\n\n- Gates open.\n", ending=".md")
    assert [it.key for it in seed.accounts[0].recordings] == ["12.mp3"]


@pytest.mark.parametrize(
    ("title", "kind"),
    [("Weirs. Cap 5", "chapter"), ("Weirs, deel 5", "part"), ("Odcinek 5", "episode")],
)
def test_numbers_of_parts_in_more_languages_are_comparable(title: str, kind: str) -> None:
    assert (kind, "5") in numbers(title)


@pytest.mark.parametrize("folder", ["notulen", "protokoll", "traduzione", "przekład"])
def test_a_folder_of_minutes_or_translations_is_none_of_people(folder: str, tmp_path: Path) -> None:
    path = tmp_path / folder / "notulen-6-mei-2031.md"
    path.parent.mkdir()
    path.write_text(
        "---\ntitle: Notulen 6 mei 2031\n---\n\nAanwezig: Ada Okafor, Ivo Kern\n\n- Sluizen.\n",
        encoding="utf-8",
    )
    (account,) = read(Config(seeds=tmp_path, notes=tmp_path / "none")).accounts
    assert _people(account) == [
        ("Ada Okafor", PersonRole.ATTENDEE),
        ("Ivo Kern", PersonRole.ATTENDEE),
    ]


def test_an_id_is_the_name_that_the_note_prints_with_its_particles() -> None:
    text = (
        "---\ntitle: Ada van der Okafor - Weirs\nspeakers: [ada-van-der-okafor]\n---\n\n- Gates.\n"
    )
    assert _people(seed_of(text, ending=".md").accounts[0]) == [
        ("Ada van der Okafor", PersonRole.SPEAKER)
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Uhrzeit | Referentin | Thema",
        "Horaire | Intervenants | Titre",
        "Hora | Ponente | Charla",
        "Ora | Presentatore | Titolo",
        "Tijd | Spreker | Onderwerp",
        "Czas | Prelegent | Temat",
        "Время | Докладчик | Тема",
        "時間 | 登壇者 | タイトル",
    ],
)
def test_a_table_of_talks_with_its_head_in_another_language(head: str) -> None:
    rows = (
        "| 9:30 | Ada Okafor | Gates |\n| 10:30 | Ivo Kern | Dams |\n| 11:30 | Bo Lind | Mills |\n"
    )
    text = f"# RiverConf 2031\n\n| {head} |\n|---|---|---|\n{rows}"
    accounts = seed_of(text, ending=".md").accounts
    assert [(it.titles[0].text, it.people[0].name) for it in accounts] == [
        ("Gates", "Ada Okafor"),
        ("Dams", "Ivo Kern"),
        ("Mills", "Bo Lind"),
    ]


@pytest.mark.parametrize("line", ["**讲员**：艾达·奥卡福 (Ada Okafor)", "讲员: 艾达·奥卡福"])
def test_a_label_of_speakers_below_a_second_heading(line: str) -> None:
    text = f"# 夜里的水门\n## Weirs at Night\n\n{line}\n\n### 引言\n\n水门在夜里打开。\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert [it.name for it in account.people] == ["艾达·奥卡福"]


def test_a_day_on_which_somebody_listened_is_that_of_the_note() -> None:
    account = _account("Data video: 2031-05-06|Data nota: 2031-06-01|Palestrante: Ada Okafor")
    assert (account.published, account.note_date) == ("2031-05-06", "2031-06-01")
    played = _account("Published: 2031-05-06|Played date: 2031-06-01|Speaker: Ada Okafor")
    assert (played.published, played.note_date) == ("2031-05-06", "2031-06-01")


@pytest.mark.parametrize(
    "line",
    [
        "报告人：王芳",
        "授课教师：王芳",
        "Enseignante : Anne Brun",
        "Expositor: Juan Ríos",
        "강의자: 김하나",
    ],
)
def test_who_teaches_speaks(line: str) -> None:
    name = line.replace("：", ":").partition(":")[2].strip()
    assert _people(_account(line)) == [(name, PersonRole.SPEAKER)]
