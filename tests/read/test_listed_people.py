"""Whom a value names: people, and neither their firms nor their degrees, roles or words."""

import pytest

from generator.model.account import AccountTopic, Definition
from generator.model.account_head import PersonRole
from generator.read.account.people.lists.listed_people import is_said, listed_people
from generator.read.account.people.roles_and_names import asks_for_several
from tests.read.heads import account
from tests.support import account_of, seed_of


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Vera Stone, Hydrodata", ["Vera Stone"]),
        ("Vera Stone.md", ["Vera Stone"]),
        ("Vera Stone with the Ulm Trio, Ivo Kern", ["Vera Stone"]),
        ("Kaffee mit Kai, Vera Stone", ["Vera Stone"]),
        ("Zyxa Kern - How to live with mud", ["Zyxa Kern"]),
        ("Music by Vera Stone", []),
        ("[[people/Vera Stone.md]]", ["Vera Stone"]),
        ("Vera Stone, Nick", ["Vera Stone", "Nick"]),
        ("Vera Stone <vera@example.org>", ["Vera Stone"]),
        ("Vera Stone (vera@example.org)", ["Vera Stone"]),
        ("vera@example.org", []),
        ("Weir Talk with Vera, Bo, Sam & Ivo", []),
        ("[[Vera Stone]], [[Bo Lind]] & [[Ivo Kern]]", ["Vera Stone", "Bo Lind", "Ivo Kern"]),
        ("Mystery Guest", []),
        ("Tech Lead", []),
        ("Vera Lead", ["Vera Lead"]),
        ("Vera Stone, Blue Barn", ["Vera Stone"]),
        ("Vera，蓝仓", ["Vera"]),
        ("张三@蓝仓直播", ["张三"]),
        ("Ada Okafor 與 Ivo Kern，Blue Barn", ["Ada Okafor", "Ivo Kern"]),
        ("張三與李四，藍倉公司", ["張三", "李四"]),
        ("Kim Hale (Strings, Blue Barn)", ["Kim Hale"]),
        ("Lucas (CTO), Arcade Works", ["Lucas"]),
        ("Ada Okafor & Ivo Kern, Blue Barn (Barns)", ["Ada Okafor", "Ivo Kern"]),
        ("Ada Okafor, PhD, Data Scientist | Strings", ["Ada Okafor"]),
        ("Ada Okafor, professor @ Blue University", ["Ada Okafor"]),
        ("Vera Stone - CEO of Blue Barn", ["Vera Stone"]),
        ("Vera Stone from Hydrodata", ["Vera Stone"]),
        ("Ada Okafor, Jr., Acme", ["Ada Okafor, Jr."]),
        ("Ada Okafor, Ivo Kern and Bo Lind", ["Ada Okafor", "Ivo Kern", "Bo Lind"]),
        ("Ada Okafor, Stone Barn & Ivo Kern, Hydrodata", ["Ada Okafor", "Ivo Kern"]),
        ("Ada Okafor, Dam Tester and Gate Specialist @ Stone Barn", ["Ada Okafor"]),
        ("José Ortega y Gasset", ["José Ortega y Gasset"]),
        ("Andrew (AJ) Rader", ["Andrew (AJ) Rader"]),
        ("[[people/brun|Nadia Brun]]", ["Nadia Brun"]),
        ("Ada Okafor, who keeps a weir.", ["Ada Okafor"]),
        ("Panel: Kim Hale, Vera Stone", ["Kim Hale", "Vera Stone"]),
        ("Panel: Snowfall, Datarock, Clickbarn", []),
        ("Panel: Night Trains and Day Jobs", ["Night Trains", "Day Jobs"]),
        ("Panel discussion (Barn Council '26)", []),
        ("座談討論（Barn Council '26）", []),
        ("Nadia Brun (Bank of Lagos (https://example.org/bank))", ["Nadia Brun"]),
        ("Nadia Brun.", ["Nadia Brun"]),
        ("Nadia Brun Jr.", ["Nadia Brun Jr."]),
        ("Chief Data Officer, City of Lagos", []),
        ("Developer Advocate", []),
        ("Founder", []),
        ("Allan（Barn HPC）— 座談會", ["Allan"]),
        ("河流市（City of Lagos）資料長", []),
        ("Guest Name", []),
        ("Bridge News & Rivet Daily | Tom", []),
        ("Welcome.", []),
        ("Why do rivers move?", []),
        ("Eric, can you hear this?", []),
        ("Because they must, I think.", []),
        ("Nadia Brun. Director, Bank of Lagos", ["Nadia Brun"]),
        ("Nadia B. Editor", ["Nadia B. Editor"]),
    ],
)
def test_one_is_asked_for(value: str, names: list[str]) -> None:
    assert [named.name for named in listed_people(value, several=False, sure=True)] == names


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Vera Stone (Gate Office), Kim Hale (Dams), Director Roe", ["Vera Stone", "Kim Hale"]),
        ("Kim Hale (Strings, Blue Barn), Vera Stone (Hydrodata)", ["Kim Hale", "Vera Stone"]),
        ("Kim Hale, Vera Stone", ["Kim Hale", "Vera Stone"]),
        ("SPEAKER_00 (Kim), SPEAKER_01 (Vera)", []),
        ("Kim Hale; Vera Stone, Hydrodata", ["Kim Hale", "Vera Stone"]),
        ("张三、李四", ["张三", "李四"]),
        ("张三，蓝仓公司", ["张三"]),
        ("Kim Hale - 作家、投资人，做过 Weirs、Blue Barn", ["Kim Hale"]),
        ("Kim Hale - Barn CEO & 联合创始人、前 Weirs 与 Dams 负责人", ["Kim Hale"]),
        ("张三 - 作家、李四 - 教授", ["张三", "李四"]),
        ("Vera Stone, Hydrodata", ["Vera Stone"]),
        ("Tom Hale, CEO, Barn, and Kim Stone, CTO, Strings", ["Tom Hale", "Kim Stone"]),
        ("kushti, marc, HQ3rr", ["kushti", "marc", "HQ3rr"]),
        ("whoever keeps the weir", []),
        ("Kim Hale, Vera Stone.", ["Kim Hale", "Vera Stone"]),
        ("Kim Hale i Vera Stone.", ["Kim Hale", "Vera Stone"]),
        ("Kim Hale, Vera Stone, and Tom Barn", ["Kim Hale", "Vera Stone", "Tom Barn"]),
        ("Ada Okafor (Sand and Silt), Ivo Kern (Water Services)", ["Ada Okafor", "Ivo Kern"]),
        ("Flint & Harbour", ["Flint", "Harbour"]),
        ("Wvelna & Tomas", ["Wvelna", "Tomas"]),
        ("Ada Okafor와 Ivo Kern", ["Ada Okafor", "Ivo Kern"]),
        ("김나래와 박지수", ["김나래", "박지수"]),
        ("Ada Okafor 및 Ivo Kern", ["Ada Okafor", "Ivo Kern"]),
        ("김나래 교수, 박지수 박사님", ["김나래", "박지수"]),
        ("Ada Okafor - VP Product & Customer Care at Acme", ["Ada Okafor"]),
        ("Ada Okafor — Head of Mud & Water Works", ["Ada Okafor"]),
        ("Zyx Kern - Engineer & Kyo Lom", ["Zyx Kern", "Kyo Lom"]),
    ],
)
def test_several_are_asked_for(value: str, names: list[str]) -> None:
    assert [named.name for named in listed_people(value, several=True, sure=True)] == names


@pytest.mark.parametrize("value", ["Jr.", "", ";", ",", "and", "()", "Ada Okafor Jr.", "A. B."])
def test_short_values_break_nothing(value: str) -> None:
    assert not is_said(value)
    listed_people(value, several=True)


def test_a_value_of_a_list_is_one_person() -> None:
    text = (
        '---\nspeakers:\n  - "Vera Stone, Blue Barn"\n  - Kim Hale\n---\n# Rivers\n\nThey move.\n'
    )
    assert [person.name for person in account_of(text).people] == ["Vera Stone", "Kim Hale"]
    assert asks_for_several("speakers")


@pytest.mark.parametrize(
    ("key", "role"),
    [
        ("transcript_by", "contributor"),
        ("translation_by", "contributor"),
        ("edited by", "contributor"),
        ("author", "author"),
    ],
)
def test_who_worked_on_a_note_takes_no_part(key: str, role: str) -> None:
    (person,) = account_of(f"---\ntitle: Rivers\n{key}: Ada Okafor\n---\nThey move.\n").people
    assert person.role == role
    assert not person.role.takes_part


@pytest.mark.parametrize("key", ["speaker", "Speaker"])
@pytest.mark.parametrize("word", ["Datarock", "ClickBarn", "Weirling"])
def test_one_word_is_a_person_only_where_the_text_shows_it(key: str, word: str) -> None:
    head = (
        f"---\ntitle: Rivers\n{key}: {word}\n---\n" if key.islower() else f"# R\n\n{key}: {word}\n"
    )
    assert account_of(f"{head}\nRivers move, and so do weirs at {word}.\n").people == ()
    said = f"{head}\n{word} argues that rivers move.\n"
    assert [person.name for person in account_of(said).people] == [word]


def test_a_firm_behind_one_word_shows_a_person() -> None:
    text = "---\ntitle: Rivers\nspeaker: Nadia, Hydrodata\n---\nThey move.\n"
    assert [person.name for person in account_of(text).people] == ["Nadia"]


def test_a_sentence_among_tags_is_no_topic() -> None:
    said = "It is the job to take all these systems and write contracts against them"
    text = f'---\ntitle: Rivers\ntags:\n  - rivers\n  - "{said}"\n---\nThey move.\n'
    assert [topic.name for topic in account_of(text).of(AccountTopic)] == ["rivers"]


def test_an_address_is_no_part_of_a_term() -> None:
    text = "# R\n\n## Key concepts\n\n- Weir Map (https://example.org): a map of weirs.\n- Weir: a wall.\n- Dam: a wall.\n"
    names = [meaning.name for meaning in account_of(text).of(Definition)]
    assert names == ["Weir Map", "Weir", "Dam"]


HEADS = (
    "---\ntitle: Weirs in spring\nspeaker: {}\n---\n\n",
    "# Weirs in spring\n\nSpeaker: {}\n\n",
)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize(
    ("value", "body", "names"),
    [
        ("Ada Okafor, Ivo Kern", "Guest speaker Ivo Kern rents mills.", ["Ada Okafor", "Ivo Kern"]),
        ("Ada Okafor, Ivo Kern", "Kern argues that they rise.", ["Ada Okafor", "Ivo Kern"]),
        ("Ada Okafor, Stone Barn", "She works at Stone Barn.", ["Ada Okafor"]),
        ("Ada Okafor, Stone Barn", "Water rises.", ["Ada Okafor"]),
        ("Ada Okafor", "We hear that Ada Okafor has a weir. Ada keeps it.", ["Ada Okafor"]),
        ("Ada Okafor", "They asked the Ada Okafor team at Ada Okafor.", ["Ada Okafor"]),
        ("Ada Okafor", "Ada Okafor says that it rises.", ["Ada Okafor"]),
    ],
)
def test_the_text_tells_of_a_second_name_and_never_against_a_first(
    head: str, value: str, body: str, names: list[str]
) -> None:
    found = account_of(f"{head.format(value)}{body}\n")
    assert [person.name for person in found.people] == names


def test_a_line_of_hosts_may_say_that_somebody_is_a_guest() -> None:
    text = """\
# On moss

## Your hosts

* [Ada Okafor](https://x.example/hosts/ada)
* [Ivo Kern](https://x.example/guests/ivo)
* Mara Vidal (guest)
"""
    (account,) = seed_of(text, "note", ".md").accounts
    roles = [(person.name, person.role.value) for person in account.people]
    assert roles == [("Ada Okafor", "host"), ("Ivo Kern", "speaker"), ("Mara Vidal", "speaker")]


def test_a_key_in_code_names_nobody() -> None:
    text = '# How to\n\nSet it so.\n\n## Form\n\n```\n"speaker": "Ada Okafor",\n```\n'
    (account,) = seed_of(text, "how", ".md").accounts
    assert not account.people


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize(
    "behind", [", San Francisco", ", Machine Learning", " and friends", ", Hydraulic Engineering"]
)
def test_a_place_a_field_or_company_behind_a_name_is_nobody(head: str, behind: str) -> None:
    text = head.replace("peaker:", "peakers:").format(f"Ada Okafor{behind}")
    assert [person.name for person in account_of(f"{text}Water rises.\n").people] == ["Ada Okafor"]


def test_a_firm_with_its_place_is_nobody() -> None:
    assert account_of("# Old weirs\n\nHost: Datarock, San Francisco\n\nWater.\n").people == ()


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ("Ada Okafor\n\nSoftware Engineer\n\nRiver Team\n\nWaterworks", ["Ada Okafor"]),
        ("I'm Ada Okafor, an engineer at the river. I build weirs.", ["Ada Okafor"]),
        ("Ada Singer\n\nIvo Baker", ["Ada Singer", "Ivo Baker"]),
        ("Software Engineer", []),
        ("Old weirs\n\nRiver Team\n\nWaterworks\n\nAda Okafor", []),
    ],
)
def test_what_somebody_is_below_a_name_is_nobody(lines: str, names: list[str]) -> None:
    account = account_of(f"# Old weirs\n\nWeirs stand.\n\n**Speaker:**\n\n{lines}\n")
    assert [person.name for person in account.people] == names


def test_who_does_something_behind_a_semicolon_is_another() -> None:
    title = "You Belong Here: Dealing with Impostor Syndrome"
    text = (
        "Most people will know Impostor Syndrome at some point.\n\nSince she began, she has fought"
        " with Impostor Syndrome; through patience and many tries, she learned to live with it.\n"
    )
    assert account_of(f"# {title}\n\n{text}").people == ()


def test_a_program_with_its_version_is_nobody() -> None:
    for value in ("Weirs 26.1", "Weirs 26.1 (Gate mode 9.1.9)", "Sluice v0.92.3"):
        assert not listed_people(value, several=False, groups=True)
    for value in ("Ada Okafor 2.0", "Ada Okafor 2", "Ada Okafor"):
        assert [it.name for it in listed_people(value, several=False)] == ["Ada Okafor"]
    assert [it.name for it in listed_people("Weir 9", several=False)] == ["Weir"]


@pytest.mark.parametrize(
    ("value", "others"),
    [
        ("Ada Okafor and Ivo Kern, with guest Zuzu Moreau", [("Zuzu Moreau", "speaker")]),
        ("Ada Okafor, Ivo Kern, with special guest Zuzu Moreau", [("Zuzu Moreau", "speaker")]),
        ("Ada Okafor, Ivo Kern with Ben Moreau", [("Ben Moreau", "host")]),
    ],
)
def test_whom_a_list_has_behind_with(value: str, others: list[tuple[str, str]]) -> None:
    for above in ("# Weirs", "# Weirs\n\n- It moves.\n\n# Gates\n\n**Episode:** 4  "):
        text = f"{above}\n**Hosts:** {value}  \n\n- It is late.\n"
        found = [(person.name, person.role.value) for person in account_of(text).people]
        assert found == [("Ada Okafor", "host"), ("Ivo Kern", "host"), *others]


def test_an_id_may_begin_with_what_somebody_is() -> None:
    names = "[mayor-ada-okafor, dr-ivo-kern, editor-in]"
    text = f"---\nspeakers: {names}\n---\n# Weirs\n\nThey hear Acme Mayor Ada Okafor wait.\n"
    found = {person.name for person in account(text).people}
    assert "Ada Okafor" in found
    assert "Mayor Ada Okafor" not in found


@pytest.mark.parametrize(
    "site",
    [
        "[okafor.example](https://okafor.example)",
        "[https://okafor.example/](https://okafor.example/)",
    ],
)
def test_a_site_behind_a_name_is_no_part_of_it(site: str) -> None:
    host = "[ivo.example](https://ivo.example)"
    lines = f"**Host:** Ivo Kern {host}\n\n### Guests ###\n\n- **Ada Okafor** {site}\n"
    people = account(f"# Weirs\n\nThey wait.\n\n{lines}").people
    found = [(person.name, person.role.value) for person in people]
    assert found == [("Ivo Kern", "host"), ("Ada Okafor", "speaker")]


def test_what_somebody_does_with_another_names_no_other() -> None:
    (named,) = listed_people("Ada Okafor, engineer with Ben Moreau", several=True)
    assert named.name == "Ada Okafor"


def test_a_list_below_prose_about_a_guest_is_no_list_of_people() -> None:
    text = (
        "# Of weirs\n\n## Guest bio\n\nAda Okafor teaches how weirs are built and kept.{}\n\n{}\n"
    )
    did = "1. **Slow Water Method** (of stone)\n2. **Steady Flow**\n"
    told = account(text.format(" She teaches two methods:", did))
    assert "Slow Water Method" not in {it.name for it in told.people}
    people = "- Ada Okafor\n- Ivo Kern\n"
    assert {"Ada Okafor", "Ivo Kern"} <= {it.name for it in account(text.format("", people)).people}


@pytest.mark.parametrize(
    "names",
    ["Ada Okafor, Ivo Kern, and Nadia Brun", "Ada Okafor AKA adaok, Ivo Kern & Nadia Brun"],
)
def test_a_key_for_one_may_list_whole_names_to_the_end(names: str) -> None:
    named = listed_people(names, several=False)
    assert [it.name for it in named] == ["Ada Okafor", "Ivo Kern", "Nadia Brun"]


def test_a_comma_missing_between_two_names_of_a_list_makes_no_name_of_both() -> None:
    def names(text: str) -> list[str]:
        return [it.name for it in listed_people(text, several=True)]

    assert names("Ada Lind, Julia Okafor, Michael Prange Olaf Lorne, Peter Vidal") == [
        "Ada Lind",
        "Julia Okafor",
        "Michael Prange",
        "Olaf Lorne",
        "Peter Vidal",
    ]
    whole = "Ana Maria Lorne Vidal"
    assert whole in names(f"Ada Lind, Julia Okafor, {whole}")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('Ada Okafor, Ivo "Weir", Bo Lind', ["Ada Okafor", 'Ivo "Weir"', "Bo Lind"]),
        ('Ivo "Weir" (Acme)', ['Ivo "Weir"']),
        ('"Ada Okafor", "Bo Lind"', ["Ada Okafor", "Bo Lind"]),
        ("Ada Okafor with Zyx Kern and Julia Brun", ["Ada Okafor", "Zyx Kern", "Julia Brun"]),
    ],
)
def test_several_names_with_nicknames_or_behind_with(text: str, names: list[str]) -> None:
    assert [it.name for it in listed_people(text, several=True)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anish, Jon", ["Anish", "Jon"]),
        ("Anish, Acme", ["Anish"]),
        ("Okafor, Ada", ["Ada Okafor"]),
        ("Ada Okafor with Ada Okafor Weirs", ["Ada Okafor"]),
        ("Ada Okafor with Bo Lind", ["Ada Okafor", "Bo Lind"]),
        ("王芳／李娜", ["王芳", "李娜"]),
        ("王芳（Ada）@晓河", ["王芳"]),
        ("River 夜读小组", []),
        ("Zoé Maar et Ada Okafor et Bo Lind", ["Zoé Maar", "Ada Okafor", "Bo Lind"]),
    ],
)
def test_a_key_of_one_person_names_two(text: str, names: list[str]) -> None:
    assert [it.name for it in listed_people(text, several=False)] == names


def test_the_first_line_of_a_form_names_who_presents() -> None:
    form = "## Presenter\n- Name: Zyxel Lykov\n- Affiliation: Weirs\n- Role: Weir keeper\n"
    found = account_of(f"# Topic submission\n\n{form}\n## Topic\n\nThey hold water.\n").people
    assert [it.name for it in found] == ["Zyxel Lykov"]


@pytest.mark.parametrize("rest", [" et al.", " and others", " & friends", ", N/A", ", TBA", ""])
def test_whom_a_list_does_not_name_hides_nobody(rest: str) -> None:
    people = listed_people(f"Ada Okafor, Bo Lind{rest}", several=True)
    assert [it.name for it in people] == ["Ada Okafor", "Bo Lind"]


@pytest.mark.parametrize(
    ("heading", "line", "names"),
    [
        ("Speakers", "Ada Okafor, Bo Li, Zyxin Kern", ["Ada Okafor", "Bo Li", "Zyxin Kern"]),
        ("Speakers", "Ada Okafor, Bo Li, Weir University", ["Ada Okafor", "Bo Li"]),
        ("Speaker", "Ada Okafor, Zyxin Mills", ["Ada Okafor"]),
    ],
)
def test_a_line_below_a_heading_of_several_lists_all(
    heading: str, line: str, names: list[str]
) -> None:
    (account,) = seed_of(f"# Weirs\n\n## {heading}\n\n{line}\n\n## Notes\n\n- So.\n").accounts
    assert [it.name for it in account.people] == names


@pytest.mark.parametrize(
    ("heading", "role"),
    [("Speakers", "speaker"), ("Predavači", "speaker"), ("Moderadores", "host")],
)
def test_names_as_headings_below_one_of_people_give_one_talk(heading: str, role: str) -> None:
    people = f"## {heading}\n\n### Ada Okafor\n\nShe builds weirs.\n\n### Carla Nkemelu\n\nShe breaks them.\n"
    (account,) = seed_of(f"# Moving water\n\n{people}\n## Notes\n\n- So.\n", ending=".md").accounts
    assert [(it.name, it.role) for it in account.people] == [
        ("Ada Okafor", role),
        ("Carla Nkemelu", role),
    ]
    several = seed_of(f"# RiverConf 2031\n\n{people}", ending=".md").accounts
    assert len(several) == (2 if heading == "Speakers" else 1)


def test_what_somebody_is_may_stand_in_front_of_the_name() -> None:
    names = listed_people("Ada Okafor and host Ivo Kern", several=True)
    assert [(it.name, it.role) for it in names] == [
        ("Ada Okafor", None),
        ("Ivo Kern", PersonRole.HOST),
    ]


@pytest.mark.parametrize(
    ("guest", "names"), [("guest: Marla Sutter\n", ["Marla Sutter"]), ("", ["Testing Weirs"])]
)
def test_what_a_stated_guest_recommends_is_nobody(guest: str, names: list[str]) -> None:
    front = f"---\ntitle: Real talk on rivers\n{guest}---\n\nShe speaks on rivers.\n\n"
    text = f"{front}### Plugs\n\n- Guest: [Testing Weirs](https://example.org/testing)\n"
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert [it.name for it in account.people] == names
