"""Files that introduce people give whole names to the short ones of the notes, and are no talks."""

import json
from pathlib import Path

import pytest

from generator.model.corpus import Corpus
from tests.read.corpora import corpus_of

PERSON = "---\nname: Nadia Brun\nslug: nadia\n{more}---\nNadia builds dams.\n"
TALK = (
    "---\ntitle: On rivers\n{key}:\n- {short}\nrecorded: 2031-05-06\n---\nRivers rise at night.\n"
)


def _people(corpus: Corpus) -> list[str]:
    names = {entity.id: entity.name for entity in corpus.entities}
    return [names[person.person] for talk in corpus.talks for person in talk.people]


@pytest.mark.parametrize(
    ("file", "text", "key", "short"),
    [
        ("_presenters/nadia-brun.md", PERSON.format(more=""), "presenter_slugs", "nadia-brun"),
        (
            "_presenters/nadia-brun.md",
            PERSON.format(more="").replace("\n", "\r\n"),
            "speakers",
            "nadia-brun",
        ),
        ("site/speakers/brun.yaml", "name: Nadia Brun\nbio: Builder\n", "speakers", "brun"),
        (
            "person/nadiabrun/index.md",
            "---\nDate: 2031-05-06\nTitle: Nadia Brun\nTwitter: nb\nLinkedin: ''\n---\nShe builds.\n",
            "speakers",
            "nadiabrun",
        ),
        ("people/nbrun/_index.md", "---\ntitle: Nadia Brun\n---\nA builder.\n", "guests", "nbrun"),
        ("hosts/n.json", '{"name": "Nadia Brun", "username": "nadia"}', "hosts", "nadia"),
        (
            "guest/nbrun.md",
            '+++\nTitle = "Nadia Brun"\ndate = "2031-05-06"\nType = "guest"\n+++\nShe builds.\n',
            "guests",
            "nbrun",
        ),
        (
            "_participants/nadia.md",
            "---\nfirst_name: Nadia\nlast_name: Brun\n---\nShe builds.\n",
            "speakers",
            "_participants/nadia.md",
        ),
        (
            "_data/guests.yml",
            "nadia_b:\n  name: Nadia Brun\n  picture: /n.jpg\n",
            "guests",
            "nadia_b",
        ),
        ("_data/people.json", '[{"name": "Nadia Brun", "id": "nb"}]', "speakers", "nb"),
        (
            "_data/speakers.json",
            '{"items": [{"name": "Nadia Brun", "ref": "8fc3e7dd2d1a897d037c"}]}',
            "speakers",
            "8fc3e7dd2d1a897d037c",
        ),
        (
            "_config.yml",
            "title: River Hour\nactors:\n  nb:\n    name: Nadia Brun\n",
            "actor_ids",
            "nb",
        ),
        ("data/speakers.toml", '[[speakers]]\nid = "nb"\nname = "Nadia Brun"\n', "speakers", "nb"),
        (
            "team.yml",
            "core:\n- name: Nadia Brun\n  twitter: '@nadiab'\n- name: Ivo Kern\n",
            "hosts",
            "nadiab",
        ),
    ],
)
def test_a_short_name_is_whom_a_file_introduces(
    file: str, text: str, key: str, short: str, tmp_path: Path
) -> None:
    files = {file: text, "talks/on-rivers.md": TALK.format(key=key, short=short)}
    corpus = corpus_of(files, tmp_path)
    assert [talk.title for talk in corpus.talks] == ["On rivers"]
    assert _people(corpus) == ["Nadia Brun"]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("talks/nadia.md", PERSON.format(more="")),
        ("guests/nadia.md", PERSON.format(more="duration: 1:02:03\n")),
        ("guests/nadia.md", "---\ntitle: Nadia Brun\ndate: 2031-05-06\n---\nShe builds dams.\n"),
        ("guests/nadia.md", "---\ntitle: On dams and weirs\n---\nShe builds dams.\n"),
    ],
)
def test_a_note_on_an_episode_introduces_nobody(file: str, text: str, tmp_path: Path) -> None:
    files = {file: text, "talks/on-rivers.md": TALK.format(key="speakers", short="nadia")}
    corpus = corpus_of(files, tmp_path)
    assert len(corpus.talks) == 2
    assert "Nadia Brun" not in _people(corpus)[-1:]


@pytest.mark.parametrize(("more", "count"), [("talk_title: On weirs\n", 1), ("talk_title:\n", 0)])
def test_a_page_about_somebody_with_the_title_of_a_talk_is_of_it(
    more: str, count: int, tmp_path: Path
) -> None:
    corpus = corpus_of({"_speakers/nadia.md": PERSON.format(more=more)}, tmp_path)
    assert [talk.title for talk in corpus.talks] == ["On weirs"] * count
    assert _people(corpus) == ["Nadia Brun"] * count


@pytest.mark.parametrize(("sort", "count"), [("keynote", 1), ("lightning", 1), ("speaker", 0)])
def test_a_page_about_somebody_that_says_which_sort_of_talk_it_is_is_of_it(
    sort: str, count: int, tmp_path: Path
) -> None:
    page = f"---\ntype: {sort}\nname: Nadia Brun\naffiliation: Weir Works\n---\n\n# On weirs\n\n"
    about = "They hold.\n\n# Speaker bio\n\nNadia Brun is a builder at Weir Works.\n"
    corpus = corpus_of({"speakers/nadia-brun.md": page + about}, tmp_path)
    assert [talk.title for talk in corpus.talks] == ["On weirs"] * count
    assert _people(corpus) == ["Nadia Brun"] * count


def test_a_page_called_after_a_speaker_with_a_title_and_speakers_is_of_the_talk(
    tmp_path: Path,
) -> None:
    talk = "---\ntitle: River Keeping\nspeakers:\n- name: Nadia Brun\n---\nRivers rise at night.\n"
    corpus = corpus_of({"speakers/nadia-brun.md": talk}, tmp_path)
    assert [talk.title for talk in corpus.talks] == ["River Keeping"]
    assert _people(corpus) == ["Nadia Brun"]


def test_lists_in_a_folder_of_people_introduce_them_in_each_script(tmp_path: Path) -> None:
    record = '[{{"id": "NadiaBrun", "firstname": "{}", "lastname": "{}", "location": "Oslo"}}]'
    files = {
        "speakers/en.all.json": record.format("Nadia", "Brun"),
        "speakers/ru.all.json": record.format("Надя", "Брун"),
        "talks/on-rivers.md": TALK.format(key="speakers", short="NadiaBrun"),
    }
    corpus = corpus_of(files, tmp_path)
    assert [talk.title for talk in corpus.talks] == ["On rivers"]
    assert _people(corpus) == ["Nadia Brun"]


def test_ids_that_no_file_explains_name_nobody(tmp_path: Path) -> None:
    talks = [
        {"title": "On rivers", "speakerIds": ["nbrun"], "date": "2031-05-06"},
        {"title": "On dams", "speakerIds": ["ivo-kern"], "date": "2031-05-06"},
        {"title": "On mills", "speakersId": ["nadia", "u-83ab", "__proto__"], "hostIds": ["u-9f"]},
    ]
    note = "---\ntitle: On weirs\nactor_ids:\n- bolind\n- u-83ab\n---\nWeirs move.\n"
    corpus = corpus_of({"talks.json": json.dumps(talks), "talks/weirs.md": note}, tmp_path)
    assert len(corpus.talks) == len(talks) + 1
    assert _people(corpus) == ["Ivo Kern", "bolind"]  # pages of podcasts have handles there


@pytest.mark.parametrize(
    ("files", "names"),
    [
        ({"2031/speakers.json": 2, "2030/speakers.json": 1}, []),
        ({"2031/people.json": 2, "2030/speakers.json": 1}, []),
        ({"2031/speakers.json": 2, "speakers.json": 1}, []),
        ({"speakers.json": 1, "2030/speakers.json": 2}, ["Nadia Brun"]),
        ({"2030/speakers.json": 1, "2032/speakers.json": 2}, []),
        ({"data/speakers.json": 1}, ["Nadia Brun"]),
        (
            {"_speakers/ada.json": 1, "_speakers/bo.json": 2, "2030/speakers.json": 1},
            ["Nadia Brun"],
        ),
    ],
)
def test_a_number_is_looked_up_in_the_nearest_list(
    files: dict[str, int], names: list[str], tmp_path: Path
) -> None:
    talks = {"2031/sessions.json": '[{"title": "Wheels of the mill", "speakersId": [1]}]'}
    called = ["", "Nadia Brun", "Ivo Kern"]
    for file, number in files.items():
        person = {"id": number, "name": called[number]}
        talks[file] = json.dumps(person if file.startswith("_") else [person])
    assert _people(corpus_of(talks, tmp_path)) == names


def test_a_list_of_talks_in_a_folder_of_people_is_one(tmp_path: Path) -> None:
    talk = {"name": "Nadia Brun", "bio": "Builder", "talk": {"title": "On rivers"}}
    other = {"name": "Ivo Kern", "bio": "Miller", "talk": {"title": "On dams"}}
    corpus = corpus_of({"speakers/of-2031.json": json.dumps([talk, other])}, tmp_path)
    assert sorted(it.title for it in corpus.talks) == ["On dams", "On rivers"]


def test_a_short_name_of_two_stays_as_printed(tmp_path: Path) -> None:
    files = {
        "speakers/nadia.md": PERSON.format(more=""),
        "guests/nadia.md": PERSON.format(more="").replace("Brun", "Kern"),
        "talks/on-rivers.md": TALK.format(key="speakers", short="nadia"),
    }
    assert _people(corpus_of(files, tmp_path)) == ["nadia"]


@pytest.mark.parametrize("other", ["hosts/nadia.md", "2030/speakers/nadia.md"])
def test_of_two_a_short_name_is_the_nearer_and_in_the_role(other: str, tmp_path: Path) -> None:
    files = {
        "2031/speakers/nadia.md": PERSON.format(more=""),
        other: PERSON.format(more="").replace("Brun", "Kern"),
        "2031/talks/on-rivers.md": TALK.format(key="speakers", short="nadia"),
    }
    assert _people(corpus_of(files, tmp_path)) == ["Nadia Brun"]


def test_of_two_forms_of_a_name_the_commoner_stands(tmp_path: Path) -> None:
    files = {
        "guests/nb.md": "---\nname: Nadi Brun\n---\n",
        "guests/nb2.md": "---\nname: Nadia Brun\nusername: nb\n---\n",
        "speakers/nb.md": "---\nname: Nadia Brun\n---\n",
        "talks/on-rivers.md": TALK.format(key="speakers", short="nb"),
    }
    assert _people(corpus_of(files, tmp_path)) == ["Nadia Brun"]


SESSIONS = """\
- id: 1
  title: Registration
  place: Hall
- id: 2
  title: On rivers
  description: Rivers rise at night.
  speakers: [7]
- id: 3
  title: On dams
  description: Dams do not.
  speakers: [7, 9]
"""
SPEAKERS = "- id: 7\n  name: Nadia\n  surname: Brun\n- id: 8\n  name: Ivo\n  surname: Kern\n"


def test_numbers_are_those_of_a_list_of_people(tmp_path: Path) -> None:
    files = {"_data/sessions.yml": SESSIONS, "_data/speakers.yml": SPEAKERS}
    corpus = corpus_of(files, tmp_path)
    assert {talk.title for talk in corpus.talks} == {"On rivers", "On dams"}  # no registration
    assert _people(corpus) == ["Nadia Brun", "Nadia Brun"]  # there is no number nine


def test_numbers_count_people_in_the_same_role_alone(tmp_path: Path) -> None:
    files = {"_data/sessions.yml": SESSIONS, "_data/organizers.yml": SPEAKERS}
    assert _people(corpus_of(files, tmp_path)) == []


@pytest.mark.parametrize(
    ("guests", "people"),
    [("nadia_b:\n  name: Nadia Brun\n", ["Nadia Brun"]), ("ivo_k:\n  name: Ivo Kern\n", [])],
)
def test_one_small_word_names_whom_a_file_introduces(
    guests: str, people: list[str], tmp_path: Path
) -> None:
    talk = (
        "---\ntitle: On rivers\nguest: nadia_b\nrecorded: 2031-05-06\n---\nRivers rise at night.\n"
    )
    files = {"_data/guests.yml": guests, "_posts/on-rivers.md": talk}
    assert _people(corpus_of(files, tmp_path)) == people


def test_a_list_of_firms_introduces_nobody(tmp_path: Path) -> None:
    files = {
        "_data/sponsors.yml": "- name: Weir Works\n  id: nb\n",
        "talks/on-rivers.md": TALK.format(key="speakers", short="nb"),
    }
    assert _people(corpus_of(files, tmp_path)) == ["nb"]


def test_a_private_file_introduces_nobody(tmp_path: Path) -> None:
    files = {
        "speakers/nadia.md": PERSON.format(more="draft: true\n"),
        "talks/on-rivers.md": TALK.format(key="speakers", short="nadia"),
    }
    assert _people(corpus_of(files, tmp_path)) == ["nadia"]


def test_what_stands_between_talks_is_none(tmp_path: Path) -> None:
    files = {"a.md": "---\ntitle: Quiet room\ncategory: break\n---\nRoom 3\n"}
    assert not corpus_of(files, tmp_path).talks


LIFE = "---\ntitle: Nadia Brun\n{more}---\n## Bio\n\nNadia builds dams.\n\n## Links\n\n- https://brun.example\n"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("nadia-brun.md", LIFE.format(more="date: 2031-05-06\n")),
        ("nadia-brun.md", LIFE.format(more="") + "\n## Dams\n\nThey break.\n"),
        ("nadia-brun.md", LIFE.format(more="").replace("## Links", "## Notes")),
        ("river-hour.md", LIFE.format(more="")),
    ],
)
def test_a_note_that_says_more_than_a_life_is_one(file: str, text: str, tmp_path: Path) -> None:
    assert [it.title for it in corpus_of({file: text}, tmp_path).talks] == ["Nadia Brun"]


@pytest.mark.parametrize(
    ("person", "titles"),
    [
        ("title: On rivers\n  abstract: Rivers rise at night.", ["On rivers"]),
        ("title: Chief Builder\n  talk_title: On rivers", ["On rivers"]),
        ("title: Builder\n  talk: On rivers", ["On rivers"]),
        ("talk:\n    title: On rivers\n    description: They rise.", ["On rivers"]),
        ("talks:\n  - title: On rivers\n  - title: On dams", ["On dams", "On rivers"]),
    ],
)
def test_a_list_of_speakers_says_what_each_speaks_on(
    person: str, titles: list[str], tmp_path: Path
) -> None:
    other = "- name: Ivo Kern\n  company: Weir Works\n  talk_title: On weirs\n"
    text = f"- name: Nadia Brun\n  bio: Nadia builds dams.\n  {person}\n{other}"
    corpus = corpus_of({"_data/speakers.yml": text}, tmp_path)
    assert sorted(talk.title for talk in corpus.talks) == [*titles, "On weirs"]
    assert sorted(_people(corpus)) == ["Ivo Kern", *["Nadia Brun"] * len(titles)]


@pytest.mark.parametrize("key", ["headshot", "photo", "handle"])
def test_a_picture_beside_a_name_shows_that_it_is_somebodys(key: str, tmp_path: Path) -> None:
    record = "- name: {0}\n  {1}: nb.jpg\n  title: On {2}\n  abstract: Rivers rise at night.\n"
    people = (("Zyx Brun", "rivers"), ("Qua Kern", "dams"))
    text = "".join(record.format(who, key, what) for who, what in people)
    corpus = corpus_of({"_data/speakers.yml": text}, tmp_path)
    assert sorted(talk.title for talk in corpus.talks) == ["On dams", "On rivers"]
    assert sorted(_people(corpus)) == ["Qua Kern", "Zyx Brun"]


@pytest.mark.parametrize(
    ("file", "record"),
    [
        ("_data/speakers.yml", "name: {0}\n  title: Chief Builder\n  bio: Builds dams."),
        ("_data/projects.yml", "name: {0}\n  title: Weirs for all\n  abstract: They open."),
        ("_data/speakers.yml", "name: {0}\n  twitter: nb\n  talk: keynote"),
    ],
)
def test_a_list_of_people_alone_has_no_talks(file: str, record: str, tmp_path: Path) -> None:
    text = "".join(f"- {record.format(name)}\n" for name in ("Nadia Brun", "Ivo Kern"))
    assert not corpus_of({file: text}, tmp_path).talks


def test_an_id_that_no_file_introduces_is_the_channel(tmp_path: Path) -> None:
    note = "---\nurl: https://youtu.be/abcdefghijk\nauthors: [river-works]\n---\nThey rise.\n"
    corpus = corpus_of({"on-rivers.md": note}, tmp_path)
    assert (corpus.talks[0].show, _people(corpus)) == ("River Works", [])


@pytest.mark.parametrize("key", ["name", "talk", "session_name"])
def test_a_record_that_says_who_speaks_is_called_as_its_name_says(key: str, tmp_path: Path) -> None:
    text = "".join(
        f"- {key}: {title}\n  featuring: {who}\n  link: abcdefghijk\n"
        for title, who in (("On rivers", "Nadia Brun"), ("On dams", "Ivo Kern"))
    )
    corpus = corpus_of({"data/videos.yml": text}, tmp_path)
    assert sorted(talk.title for talk in corpus.talks) == ["On dams", "On rivers"]
    assert sorted(_people(corpus)) == ["Ivo Kern", "Nadia Brun"]


def test_firms_that_take_part_are_no_people(tmp_path: Path) -> None:
    files = {
        "data/participants.yml": "- name: Weir Works\n  id: ww\n",
        "talks/on-rivers.md": TALK.format(key="speakers", short="ww"),
    }
    assert _people(corpus_of(files, tmp_path)) == ["ww"]


@pytest.mark.parametrize(
    ("heading", "line", "people"),
    [
        ("Speaker bio", "Nadia Brun has built dams for years.", ["Nadia Brun"]),
        ("About the speaker's biography", "Nadia Brun", ["Nadia Brun"]),
        ("River bio", "Nadia Brun has built dams for years.", []),
    ],
)
def test_a_heading_tells_of_the_life_of_who_speaks(
    heading: str, line: str, people: list[str], tmp_path: Path
) -> None:
    note = f"# May meeting\n\nWater rises in May.\n\n## {heading}\n\n{line}\n"
    assert _people(corpus_of({"may.md": note}, tmp_path)) == people


def test_a_given_name_is_nobodys_account(tmp_path: Path) -> None:
    files = {
        "_data/people.yml": "- name: Nadia Brun\n  github: clara\n- name: Ivo Kern\n",
        "talks/on-rivers.md": TALK.format(key="speakers", short="Clara"),
    }
    assert _people(corpus_of(files, tmp_path)) == ["Clara"]


def test_the_path_of_a_file_without_a_name_names_nobody(tmp_path: Path) -> None:
    talk = TALK.format(key="speakers", short="_participants/.md")
    assert _people(corpus_of({"talks/on-rivers.md": talk}, tmp_path)) == []


def test_a_list_of_speakers_says_what_else_somebody_is_called(tmp_path: Path) -> None:
    speakers = (
        '- name: "Nadia Brun"\n  github: "nb"\n  slug: "nadia-brun"\n  aliases:\n'
        '    - name: "Nadia Brun Weir"\n      slug: "nadia-brun-weir"\n'
        '- name: "Ivo Kern"\n  slug: "ivo-kern"\n  aliases: ["I. Kern"]\n'
    )
    videos = (
        '- title: "On rivers"\n  date: "2025-10-17"\n  speakers: ["Nadia Brun Weir"]\n'
        '- title: "On dams"\n  date: "2025-10-18"\n  speakers: ["I. Kern", "Nadia Brun"]\n'
    )
    corpus = corpus_of({"data/speakers.yml": speakers, "data/rc/videos.yml": videos}, tmp_path)
    assert sorted(_people(corpus)) == ["Ivo Kern", "Nadia Brun", "Nadia Brun"]


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("jean-clara-brun", "Jean Clara Brun"),
        ("clara.brun", "Clara Brun"),
        ("weir.example", "weir.example"),
        ("weir-2000", "weir-2000"),
        ("brun", "brun"),
        ("sdw-nj", "sdw-nj"),
    ],
)
def test_an_id_that_no_file_explains_is_made_readable(
    short: str, name: str, tmp_path: Path
) -> None:
    files = {"talks/on-rivers.md": TALK.format(key="speakers", short=short)}
    corpus = corpus_of(files, tmp_path)
    assert _people(corpus) == [name]
    because = corpus.entities[0].namings[0].because
    assert (because.code == "person.of_id") == (name != short)


@pytest.mark.parametrize(
    ("short", "names"),
    [("clara-brun", ["Clara Brun"]), ("nweir", ["Nora Weir"])],
)
def test_whom_a_title_names_beside_a_readable_id_does_not_speak(
    short: str, names: list[str], tmp_path: Path
) -> None:
    note = f"---\ntitle: Tidal War by Nora Weir\nspeaker: {short}\n---\nWe read it in May.\n"
    assert sorted(_people(corpus_of({"talks/war.md": note}, tmp_path))) == names


def test_a_conference_below_the_heading_of_speakers_is_nobody(tmp_path: Path) -> None:
    about = "## Speakers\n\n{name} is a gathering of those who keep weirs.\n"
    for name, people in (("RiverConf EU", []), ("Ada Okafor", ["Ada Okafor"])):
        text = f"# On rivers\n\nRivers rise at night.\n\n{about.format(name=name)}"
        assert _people(corpus_of({"on-rivers.md": text}, tmp_path / name)) == people


@pytest.mark.parametrize(
    ("guest", "text", "names"),
    [
        ("[Vexo](https://vexo.example)", "Vexo rows at night.", ["Vexo"]),
        ("Vexo", "Of a vexo each boat has two.", []),
        ("Vexo", "Vexo, a firm that builds weirs, is back.", []),
        ("VexoCorp", "They row at night.", []),
        ("Guest", "They row at night.", []),
        ("unknown", "They row at night.", []),
    ],
)
def test_one_word_under_a_key_for_guests_is_somebody_where_the_guests_beside_it_are(
    guest: str, text: str, names: list[str], tmp_path: Path
) -> None:
    note = "---\ntitle: {}\nguest: '{}'\nrecorded: 2031-05-06\n---\n{}\n"
    rivers = {"Dams": "Ada Okafor", "Locks": "Christian", "Weirs": "Nadia Brun"}
    files = {
        f"episodes/{it}.md": note.format(it, name, "It is old.") for it, name in rivers.items()
    }
    alone = {"other/eels.md": note.format("Eels", guest, text)}
    together = {"episodes/eels.md": note.format("Eels", guest, text)}
    assert sorted(_people(corpus_of(files | alone, tmp_path / "a"))) == sorted(rivers.values())
    known = sorted([*rivers.values(), *names])
    assert sorted(_people(corpus_of(files | together, tmp_path / "b"))) == known


@pytest.mark.parametrize("short", ["8fc3e7dd2d1a897d037c", "8fc3e7dd-2d1a-4c7d-837c-0123456789ab"])
def test_an_id_that_no_file_explains_names_nobody(short: str, tmp_path: Path) -> None:
    talks = f"- {{title: Weirs, speakers: [{short}], date: 2031-05-06}}\n"
    corpus = corpus_of({"talks.yml": talks}, tmp_path)
    assert [it.title for it in corpus.talks] == ["Weirs"]
    assert _people(corpus) == []


def test_the_description_beside_a_life_is_that_of_the_talk(tmp_path: Path) -> None:
    told = "  title: Builder\n  talk: How {0} move\n  description: They move by night.\n"
    people = "".join(
        f"- name: {name}\n  bio: {name} builds dams.\n{told.format(what)}"
        for name, what in (("Nadia Brun", "rivers"), ("Ivo Kern", "weirs"))
    )
    corpus = corpus_of({"talks.yml": people}, tmp_path)
    assert [talk.title for talk in corpus.talks] == ["How rivers move", "How weirs move"]
    assert [it.text for it in corpus.passages] == ["They move by night."] * 2
    alone = people.replace("bio: ", "company: ")
    assert not corpus_of({"talks.yml": alone}, tmp_path / "alone").passages


def test_a_short_name_may_end_with_a_line_and_a_name_have_references(tmp_path: Path) -> None:
    files = {
        "speakers/nadia_brun__nb_.md": "---\nfirst_name: N&aacute;dia\nlast_name: Brun\n---\n",
        "talks/on-rivers.md": TALK.format(key="speakers", short="nadia_brun__nb_"),
    }
    assert _people(corpus_of(files, tmp_path)) == ["Nádia Brun"]


def test_a_shortcode_may_name_who_speaks(tmp_path: Path) -> None:
    short = "'{{% mention \"Nadia Brun\" %}}'"
    files = {"talks/on-rivers.md": TALK.format(key="speakers", short=short)}
    assert _people(corpus_of(files, tmp_path)) == ["Nadia Brun"]


@pytest.mark.parametrize(
    ("key", "short", "name"),
    [
        ("speaker-id", "nadia-brun", "Nadia Brun"),
        ("moderator-id", "'peter-kern'", "Peter Kern"),
        ("speaker-id", "river-works", None),
        ("speaker-id", "4711", None),
    ],
)
def test_an_id_alone_that_is_a_name(key: str, short: str, name: str | None, tmp_path: Path) -> None:
    talk = TALK.format(key=key, short=short).replace(f"\n- {short}", f" {short}")
    assert _people(corpus_of({"talks/on-rivers.md": talk}, tmp_path)) == [*filter(None, [name])]


def test_people_of_an_episode_may_have_accounts_alone(tmp_path: Path) -> None:
    episode = "---\ntitle: On rivers\ndate: 2031-05-06\npeople:\n- nb\n- okafor3\naudio: /a/9.mp3\n---\nWe talk.\n"
    listed = "nb:\n  url: https://a.example/nb\nokafor3:\n  image: /okafor3.png\n"
    corpus = corpus_of({"episode/9.md": episode, "data/people.yml": listed}, tmp_path)
    assert _people(corpus) == ["nb", "okafor3"]


def test_accounts_in_a_table_of_their_own_say_that_a_dated_page_is_somebodys(
    tmp_path: Path,
) -> None:
    page = '+++\ntitle = "Ada Okafor"\ndate = 2031-05-06\n[social]\ngithub = "a"\ntwitter = "b"\n+++\nShe builds.\n'
    talk = "---\ntitle: On rivers\nspeakers: [Ada Okafor]\n---\nRivers rise.\n"
    files = {"speakers/ada-okafor/index.md": page, "talks/rivers.md": talk}
    assert [it.title for it in corpus_of(files, tmp_path).talks] == ["On rivers"]


def test_a_folder_of_people_may_have_folders_of_groups(tmp_path: Path) -> None:
    files = {
        f"team/core/{name.lower().replace(' ', '_')}.md": f"---\ntitle: {name}\ntype: core\n---\n"
        for name in ("Ada Okafor", "Ivo Kern", "Nadia Brun")
    }
    files["talks/weirs.md"] = "# Old weirs\n\nSpeaker: Ada Okafor\n"
    files["team/ada/weirs.md"] = "---\ntitle: Weir Works\nspeaker: Ivo Kern\n---\n\nThey hold.\n"
    assert {it.title for it in corpus_of(files, tmp_path).talks} == {"Old weirs", "Weir Works"}
