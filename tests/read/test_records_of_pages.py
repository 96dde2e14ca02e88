"""Saved pages and tables in which what repeats is a record: a title and who gives the talk."""

import pytest

from generator.model.account import Account
from generator.model.source import Role
from tests.promises import check_content_is_in_items
from tests.support import seed_of

_TALKS = (
    ("Nadia Brun", "Moving water in old mills"),
    ("Peter Kern", "Dams and debts of a river"),
    ("Anna Ferro", "Weirs that wait for spring"),
    ("Martin Vale", "Locks, gates and a long winter"),
)


def _page(body: str) -> str:
    head = "<html><head><title>RiverConf 2031</title></head>"
    return f"{head}\n<body>\n<h1>RiverConf 2031</h1>\n<h2>Schedule</h2>\n{body}\n</body></html>\n"


def _cells() -> str:
    """Two rooms side by side, the name above the title, and the time in a cell of its own."""
    cells = [f"<td><h4>{who}</h4><p>{title}</p></td>" for who, title in _TALKS]
    rows = [
        '<tr><td>9:00</td><td colspan="2"><h4>Registration</h4><p>Tea and bread</p></td></tr>',
        f"<tr><td>10:00</td>{cells[0]}{cells[1]}</tr>",
        '<tr><td>11:00</td><td colspan="2"><h4>Lunch</h4></td></tr>',
        f"<tr><td>13:00</td>{cells[2]}\n{cells[3]}</tr>",
    ]
    return "<table>\n" + "\n".join(rows) + "\n</table>"


def _lines_in_cells() -> str:
    cells = [f"<td><b>{who}</b><br>{title}</td>" for who, title in _TALKS]
    return "<table>\n" + "\n".join(f"<tr><td>A</td>\n{it}</tr>" for it in cells) + "\n</table>"


def _lines_in_points() -> str:
    return "<ul>" + "".join(f"<li>{title}<br>{who}<br>Kern & Co" for who, title in _TALKS) + "</ul>"


def _cards() -> str:
    cards = [
        f'<div class="card"><div class="when">1{n}:00</div>\n<div class="name">{who}</div>\n'
        f'<div class="room">Hall {n}</div><div class="what">{title}</div><p>Rivers move.</p></div>'
        for n, (who, title) in enumerate(_TALKS)
    ]
    break_card = (
        '<div class="card"><div class="when">12:30</div><div class="what">Lunch</div></div>'
    )
    return "\n".join((*cards[:2], break_card, *cards[2:]))


def _items() -> str:
    items = [f"<li><a>{title}</a> <em>{who}</em></li>" for who, title in _TALKS]
    return "<ul>\n" + "\n".join(items) + "\n</ul>"


def _names_in_headings() -> str:
    items = [
        f"<div><time>1{n}:00</time><h4>{title}. <span>{who}</span></h4><p>Mill Lane Theatre</p></div>"
        for n, (who, title) in enumerate(_TALKS)
    ]
    return "\n".join(items)


def _shown(text: str, ending: str = ".html") -> list[tuple[str, list[str]]]:
    return [
        (it.titles[0].text, [person.name for person in it.people]) for it in _accounts(text, ending)
    ]


def _accounts(text: str, ending: str) -> tuple[Account, ...]:
    seed = seed_of(text, "programme", ending)
    check_content_is_in_items(seed)
    assert not [line for line in seed.source.lines if line.role is Role.UNREAD]
    return seed.accounts


@pytest.mark.parametrize(
    "body", [_cells(), _lines_in_cells(), _lines_in_points(), _cards(), _items()]
)
def test_each_record_is_a_talk(body: str) -> None:
    """Whichever stands first, whatever its classes are called; breaks among them are none."""
    assert _shown(_page(body)) == [(title, [who]) for who, title in _TALKS]


def test_titles_that_are_headings_may_end_with_full_stops() -> None:
    assert _shown(_page(_names_in_headings())) == [(f"{it}.", [who]) for who, it in _TALKS]


def test_the_time_in_front_of_a_record_is_its_own() -> None:
    page = _page(_cells())
    texts = [[getattr(it, "text", "") for it in of.items] for of in _accounts(page, ".html")]
    assert ["10:00" in it for it in texts] == [True, False, False, False]
    assert ["13:00" in it for it in texts] == [False, False, True, False]


def test_cards_of_people_are_no_talks() -> None:
    """What stands beside their names is what they are."""
    posts = ("engineer at Weir Works", "head of the River Bureau", "director at Mill Lane Press")
    cards = [
        f'<div class="person"><h4>{who}</h4><p>{post}</p></div>'
        for (who, _), post in zip(_TALKS, posts, strict=False)
    ]
    assert len(_accounts(_page("\n".join(cards)), ".html")) == 1


def test_what_people_say_is_no_title() -> None:
    turns = [f'<div class="talk"><b>{who}</b><br>{title}.</div>' for who, title in _TALKS]
    assert len(_accounts(_page("\n".join(turns)), ".html")) == 1


@pytest.mark.parametrize("names", ["| Time | Chair | What | Where |\n|---|---|---|---|\n", ""])
def test_columns_of_a_table_are_known_by_what_they_hold(names: str) -> None:
    """Beside times, whatever they are called; who eats is nobody."""
    rows = [f"| 1{n}:00 | {who} | {title} | Bonn |" for n, (who, title) in enumerate(_TALKS)]
    lunch = "| 12:30 | Conference Lunch | Downstairs in the hall | |"
    table = "\n".join((*rows[:2], lunch, *rows[2:]))
    note = f"# RiverConf 2031\n\n4 May 2031\n\n{names}{table}\n"
    assert _shown(note, ".md") == [(title, [who]) for who, title in _TALKS]
    (first, *_) = _accounts(note, ".md")
    assert (first.published, first.event) == ("2031-05-04", "RiverConf 2031")


def test_a_heading_over_all_columns_is_no_row() -> None:
    """Below it the columns are named; a table is one of rows all the same."""
    rows = "\n".join(
        f"<tr><td>1{n}:00</td><td>{who}</td><td>{title}</td><td>Bonn</td></tr>"
        for n, (who, title) in enumerate(_TALKS)
    )
    top = '<tr><th colspan="4"><h2>4 May 2031</h2></th></tr>'
    assert _shown(_page(f"<table>\n{top}\n{rows}\n</table>")) == [
        (title, [who]) for who, title in _TALKS
    ]


def test_the_year_above_a_programme_is_that_of_its_days() -> None:
    """And what stands beside the word for it is the event, if that has a number."""
    rows = "\n".join(
        f"| 1{n}:00 | {who} | {title} | Bonn |" for n, (who, title) in enumerate(_TALKS)
    )
    note = f"# ReedMeet’31 Programme\n\nMay 4-5, 2031\n\n## May 4 · First session\n\n{rows}\n"
    accounts = _accounts(note, ".md")
    assert {(it.published, it.event) for it in accounts} == {("2031-05-04", "ReedMeet’31")}


def test_nothing_is_lost_where_a_page_is_one_line() -> None:
    talks = "".join(f"<h2>{title}</h2><p>{who}</p><p>Rivers move.</p>" for who, title in _TALKS)
    body = f"<h1>RiverConf 2031</h1><p>All came by boat.</p>{talks}<h3>Thanks to the mill</h3>"
    seed = seed_of(f"<html><body>{body}</body></html>", "riverconf-2031", ".html")
    assert [it.titles[0].text for it in seed.accounts[-len(_TALKS) :]] == [it for _, it in _TALKS]
    assert "All came by boat." in repr(seed.accounts)


def test_names_of_a_place_are_read_where_few_are_given_ones_and_rows_are_striped() -> None:
    people = ("Nadia Brun", "Xyla Vroom", "Peter Kern", "Zyx Ostrel", "Anna Ferro")
    titles = ("Rivers in spring time", "Mud and old stones", "What weirs hold", "Silt, at last")
    talks = (*titles, "Locks and long winters")
    pairs = zip(talks, people, strict=True)
    rows = "\n".join(
        f'<div class="row{" alt" if n % 2 else ""}"><div class="when">{9 + n}:00</div>'
        f'<div><b>{title}</b> by <a href="/{n}">{name}</a></div></div>'
        for n, (title, name) in enumerate(pairs)
    )
    assert dict(_shown(_page(rows))) == dict(zip(talks, ([it] for it in people), strict=True))


def test_day_in_a_heading_is_no_part_of_the_title() -> None:
    page = (
        '<html><body><article><h1>\n<a href="/e3.html">Moving water in mills</a>\n'
        "<time datetime='2031-03-25'>March 25, 2031</time>\n</h1>\n"
        "<p>We talk with those who keep the mills of the valley going in winter.</p>"
        "</article></body></html>\n"
    )
    (account,) = seed_of(page, ending=".html").accounts
    assert account.shown_title == "Moving water in mills"
    assert account.published is not None


def test_slides_in_pictures_are_text_and_other_pictures_are_none() -> None:
    """As Marp writes them: each slide is a section inside of a picture."""
    slide = "<svg viewBox='0 0 9 9'><foreignObject><section>{}</section></foreignObject></svg>"
    slides = (slide.format(it) for it in ("<h1>Weirs</h1><p>Ada Okafor</p>", "<h2>Mud</h2><p>Old."))
    icon = "<svg viewBox='0 0 9 9'><text>Close</text></svg>"
    page = f"<html><body>{''.join(slides)}{icon}</body></html>"
    (account,) = seed_of(page, ending=".html").accounts
    assert [it.text for it in account.titles] == ["Weirs"]
    texts = [getattr(it, "text", "") for it in account.items]
    assert "Old." in texts
    assert "Close" not in texts
