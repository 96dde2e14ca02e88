"""Who preaches or gives an address, and what it is called, as churches and archives print it."""

from pathlib import Path

import pytest

from generator.model.account import Account
from generator.model.config import Config
from generator.read import read
from generator.text.naming.person_names import own_name
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of


def _account(*lines: str) -> Account:
    seed = seed_of("\n".join(lines) + "\n")
    check_nothing_invented(seed)
    check_nothing_lost(seed)
    (account,) = seed.accounts
    return account


def _speakers(account: Account) -> list[str]:
    return [own_name(it.name) for it in account.people if it.role.takes_part]


def _titled(title: str) -> Account:
    return _account("---", f'title: "{title}"', "date: 2031-05-03", "---", "", "We walk by water.")


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("prediger: Pfarrer Hans Mühle", "Hans Mühle"),
        ("predicador: Pastor Juan Ríos", "Juan Ríos"),
        ("pregador: Pr. João Rios", "João Rios"),
        ("prédicateur: Pasteur Jean Rivière", "Jean Rivière"),
        ("kaznodzieja: ks. Jan Rzeka", "Jan Rzeka"),
        ("проповедник: Пётр Речной", "Пётр Речной"),
        ("설교자: 김나래 목사", "김나래"),
        ("讲员: 王大明牧师", "王大明"),
        ("説教者: 山田太郎牧師", "山田太郎"),
        ("pastor: Ada Okafor", "Ada Okafor"),
        ("teacher: Ada Okafor", "Ada Okafor"),
        ("khatib: Sheikh Ahmad Sungai", "Ahmad Sungai"),
    ],
)
def test_who_preaches_speaks(stated: str, name: str) -> None:
    assert _speakers(_account("---", "title: Weirs", stated, "---", "", "We walk.")) == [name]


def test_the_title_of_a_sermon_is_stated_under_a_key_of_its_own() -> None:
    account = _account(
        *("---", "sermon-title: Walking by Water", "preacher: Ada Okafor", "layout: default"),
        *("---", "", "### {{ page.date }} {{ page.day-part }} Service", "", "***"),
        *("", "# {{ page.sermon-title }}"),
    )
    assert account.titles[0].text == "Walking by Water"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Walking by Water | Pastor Ada Okafor", "Ada Okafor"),
        ("Walking by Water (Rev. Ada Okafor)", "Ada Okafor"),
        ("Walking | Bishop Ada Okafor | Low Weir Church", "Ada Okafor"),
        ("Pastor Ada Okafor: Walking by Water", "Ada Okafor"),
        ("A Água Viva - Pr. João Rios", "João Rios"),
        ("생수의 강 - 김나래 담임목사 (요 7:37)", "김나래"),
        ("活水的江河 - 王大明牧師", "王大明"),
        ("Address by Hon Ada Okafor to Low Weir Rotary", "Ada Okafor"),
        ("John Kern: Address to the 2031 Weir Conference", "John Kern"),
        ("Ada Okafor's Address: Weir Bill", "Ada Okafor"),
        ("Ada Okafor – Remarks at the Opening", "Ada Okafor"),
    ],
)
def test_a_title_says_who_preaches_or_gives_an_address(title: str, name: str) -> None:
    account = _titled(title)
    assert _speakers(account) == [name]
    assert account.titles[0].text == title.removesuffix(" (Rev. Ada Okafor)")


@pytest.mark.parametrize(
    "title",
    [
        "Pastor Appreciation - Sunday",
        "Meeting | Pastor Search Committee",
        "PR Review Process | Weirs",
        "Bishop Museum | Tour",
    ],
)
def test_what_is_called_after_the_clergy_is_nobody(title: str) -> None:
    assert _speakers(_titled(title)) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Message: Pastor Ada Okafor", ["Ada Okafor"]),
        ("信息: 王大明牧师", ["王大明"]),
        ("Message: Grace (Part 2)", []),
        ("Prayer: Pastor Ada Okafor", []),
    ],
)
def test_a_sermon_stands_in_front_of_a_pastor(line: str, names: list[str]) -> None:
    assert _speakers(_account("# Sunday Service", "", line, "", "Date: 2031-03-16")) == names


@pytest.mark.parametrize(
    "title", ["Predigt: Von hohen Wehren", "Homélie du 3 mai", "Sermón del agua", "주일 설교: 물"]
)
def test_a_sermon_is_told_from_what_else_is_in_a_blog(tmp_path: Path, title: str) -> None:
    post = f'---\ntitle: "{title}"\nlayout: post\n---\n\nWe walk by water.\n\nIt is high.\n'
    (tmp_path / "sermon.md").write_text(post, encoding="utf-8")
    for number in range(8):
        recipe = f"---\ntitle: Soup {number}\nlayout: post\n---\n\n## Ingredients\n\n- 1 leek\n"
        (tmp_path / f"soup-{number}.md").write_text(recipe, encoding="utf-8")
    reading = read(Config(seeds=tmp_path, notes=tmp_path / "none"))
    (account,) = reading.accounts
    assert account.titles[0].text == title


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Remarks by Vice President Okafor on Weirs", ["Okafor"]),
        ("Remarks Given Last Night by Governor Ada Okafor at the Dam", ["Ada Okafor"]),
        ("Statement by River Council Spokesperson Ada Okafor on Ivo Kern's Call", ["Ada Okafor"]),
        ("Readout of Ada Okafor's Call with Prime Minister Ivo Kern", []),
        ("Speech by Governor Ada Okafor", ["Ada Okafor"]),
    ],
)
def test_who_gives_remarks_has_them_by_the_title(title: str, names: list[str]) -> None:
    account = _account(
        *("---", f'title: "{title}"', "---", "", "Ada Okafor spoke with Prime Minister Ivo Kern."),
        "Mr. Kern said that he agrees.",
    )
    assert (_speakers(account), account.titles[0].text) == (names, title)


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Discurso de la Ministra Ana Ríos Soto en el Dique Viejo", ["Ana Ríos Soto"]),
        ("Visita al dique: Palabras de la Ministra de Aguas, Ana Ríos", ["Ana Ríos"]),
        ("Discurso da Ministra das Águas, Zulmira Brun, durante a festa", ["Zulmira Brun"]),
        ("Discours du ministre Jean Rivière à Lyon", ["Jean Rivière"]),
        ("Conférence d'Anne Rivière : les digues", ["Anne Rivière"]),
        ("Rede der Ministerin Anna Mühle zum Deichfest", ["Anna Mühle"]),
        ("Discorso di Anna Fiume al Senato", ["Anna Fiume"]),
        ("Lezing van Jan de Vliet te Gent", ["Jan de Vliet"]),
        ("王大明在水利大会上的讲话", ["王大明"]),
        ("Discurso da Ministra na posse do secretário Marcelo Rios", []),
        ("Speech by Ada Okafor MP", ["Ada Okafor"]),
        ("Palabras de la Ministra en la cena", []),
        ("Discours de la méthode des barrages", []),
        ("Conférence de Paris sur les digues", []),
        ("高校在水利大会上的报告", []),
        ("Inauguración del Hospital Dr. Iván Cano: Palabras de la Presidenta", []),
        ("Remarks by Vice President Okafor During Roundtable with State Legislators", ["Okafor"]),
        ("Remarks by WIB Director Zyx Kern at the Fair", ["Zyx Kern"]),
        ("Press Gaggle by Press Secretary Ada Okafor-Lind En Route Lagos", ["Ada Okafor-Lind"]),
        ("Statement by H.E. Ms. Zyx Q. Kern, Minister, at the General Debate", ["Zyx Q. Kern"]),
        ("Discours de Son Excellence Madame ZYX Kern à la session", ["ZYX Kern"]),
        ("Statement by Mr. President of the Republic", []),
    ],
)
def test_a_title_says_who_gives_the_speech(title: str, names: list[str]) -> None:
    assert _speakers(_account(f"# {title}", "", "Water is high.", "", "It is low.")) == names


@pytest.mark.parametrize("day", ["[Martes 6 de Mayo del 2031]", "(6 de mayo de 2031)"])
def test_the_day_below_the_title_of_a_speech_is_its_own(day: str) -> None:
    account = _account("# Palabras de la Ministra en la cena", "", day, "", "El agua está alta.")
    assert (account.published, account.states_date) == ("2031-05-06", True)


@pytest.mark.parametrize(
    ("head", "names"),
    [
        (("Statement by H.E. Ms. Zyx Kern, Minister of", "Dams, at the debate"), "Zyx Kern"),
        (("Discours de la République", "sur les digues"), ""),
    ],
)
def test_the_first_lines_of_a_speech_say_who_gives_it(head: tuple[str, ...], names: str) -> None:
    text = ("", "Mr. President,", "the water is high this year.", "It was low before.")
    assert " ".join(_speakers(_account(*head, *text))) == names


def test_below_each_title_a_line_says_when_and_who_preached() -> None:
    form = "## {title}\n*{day} – {who}*\n\n- {said}\n"
    sermons = (
        ("The Quiet River (Psalm 23)", "May 4, 2031", "Pastor Ivo Kern", "The river is quiet."),
        ("Living Water (John 4:1-26)", "May 11, 2031", "Rev. Ada Okafor", "Nobody thirsts."),
        ("The Flood (Genesis 7)", "May 18, 2031", "Pastor Ivo Kern", "It rained."),
    )
    parts = (form.format(title=it, day=day, who=who, said=says) for it, day, who, says in sermons)
    seed = seed_of("# Sermons\n\n" + "\n".join(parts), "sermons", ".md")
    check_nothing_invented(seed)
    check_nothing_lost(seed)
    assert [(it.shown_title, _speakers(it), it.published) for it in seed.accounts] == [
        ("The Quiet River (Psalm 23)", ["Ivo Kern"], "2031-05-04"),
        ("Living Water (John 4:1-26)", ["Ada Okafor"], "2031-05-11"),
        ("The Flood (Genesis 7)", ["Ivo Kern"], "2031-05-18"),
    ]
    assert {it.event for it in seed.accounts} == {None}  # what they are is no event
