"""Posts that begin with a talk of their writer: who gave it, and at which event."""

from pathlib import Path

import pytest

from generator.model.account import Account
from generator.model.account_head import PersonRole
from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.read.vault import reading, talks
from tests.support import seed_of

_POST = "---\ntitle: Weirs at night\nauthor: Ada Okafor\ndate: 2031-05-06\n---\n\n{}\n"


def _account(text: str) -> Account:
    seed = seed_of(text, "2031-05-06-weirs", ".md")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    return account


@pytest.mark.parametrize(
    ("told", "event"),
    [
        ("Last week I gave a talk at River LinuxFest. The slides are online.", "River LinuxFest"),
        (
            "I presented a talk at the London Weir User Group. Slides follow.",
            "London Weir User Group",
        ),
        (
            "I'll be speaking at [RiverConf](https://a.example) on weirs. The talk is new.",
            "RiverConf",
        ),
        ("We had the chance to present at DamDays 2031! The talk went well.", "DamDays 2031"),
        ("The slides from my talk at WeirCamp are up, and the talk was fun.", "WeirCamp"),
        ("I gave a short talk at Weirs.io, a new user group, in Brno. Slides below.", "Weirs.io"),
        (
            "Ich habe auf der RheinConf einen Vortrag über Wehre gehalten. Der Vortrag war voll.",
            "RheinConf",
        ),
        ("Di una charla en la RioConf. La charla fue corta.", "RioConf"),
        ("I gave a talk at the Acme office. The talk was short.", None),
    ],
)
def test_a_post_on_a_talk_of_its_writer(told: str, event: str | None) -> None:
    account = _account(_POST.format(told))
    assert account.event == event
    (person,) = account.people
    assert (person.name, person.role) == ("Ada Okafor", PersonRole.SPEAKER)


@pytest.mark.parametrize(
    "told",
    [
        "I gave a talk at RiverConf once. Here is how to mend a sluice.",
        "I should give a talk at RiverConf. A talk helps.",
        "How weirs open was discussed during my talk at RiverConf. The talk is old.",
        "Ivo Kern once gave a talk at RiverConf. The talk was on mills.",
        "Mend the sluice first. It holds the water.\n\n"
        + "It waits.\n\n" * 5
        + "I gave a talk at RiverConf. The talk was long.",
    ],
)
def test_a_post_that_only_mentions_a_talk(told: str) -> None:
    account = _account(_POST.format(told))
    assert account.event is None
    assert [it.role for it in account.people if it.name == "Ada Okafor"] == [PersonRole.AUTHOR]


def test_who_speaks_is_said_elsewhere() -> None:
    post = _POST.replace("date:", "speaker: Ivo Kern\ndate:")
    account = _account(post.format("I gave a talk at RiverConf. The talk was on mills."))
    assert account.event is None
    assert {it.role for it in account.people if it.name == "Ada Okafor"} == {PersonRole.AUTHOR}


def test_among_other_posts_of_a_blog_it_stays_a_talk(tmp_path: Path) -> None:
    head = '+++\ntitle = "{}"\ndate = 2031-05-0{}\ndescription = "{}"\n+++\n\n{}\n'
    blog = {
        f"content/posts/2031-05-0{n}-sluice-{n}.md": head.format(
            f"Mending sluice {n}", n, "How to mend it", "```sh\nmend\nopen\nclose\n```\n\nIt holds."
        )
        for n in range(1, 10)
    }
    blog |= {
        f"content/posts/2030-05-0{n}-mill-{n}.md": head.format(
            f"Building mill {n}", n, "How to build it", "It turns in the water."
        )
        for n in range(1, 10)
    }
    told = head.format(
        "Weirs", 9, "About my talk on weirs", "Last week I spoke at RiverConf. The talk is up."
    )
    name = "content/posts/2031-06-09-weirs.md"
    assert talks(reading(tmp_path, blog | {name: told})) == {name}


def test_titles_set_off_behind_a_day_end_where_they_are_set_off() -> None:
    text = (
        "# Talks 2031\n\n"
        "1. 2031-02-15 _How to Hold Water in the Really Old and Broken Wheels of\n"
        "   Mills_ (with Ivo Kern) Mill Talks, Bonn,\n   Germany. [video](https://youtu.be/abcdefghijk) –\n"
        "   [slides](https://a.example/1)\n"
        "1. 2031-03-17 *Dams – Friends of Weirs?* RiverConf, Lyon, France. [slides](https://a.example/2)\n"
        "1. 2031-04-02 **Mudfest: A Guide to Mud** Mud Days (part of RiverConf), Oslo, Norway.\n"
    )
    accounts = seed_of(text, "talks-2031", ".md").accounts
    stated = [
        (it.titles[0].text, it.published, it.event, [who.name for who in it.people])
        for it in accounts
    ]
    assert stated == [
        (
            "How to Hold Water in the Really Old and Broken Wheels of Mills",
            *("2031-02-15", "Mill Talks", ["Ivo Kern"]),
        ),
        ("Dams – Friends of Weirs?", "2031-03-17", "RiverConf", []),
        ("Mudfest: A Guide to Mud", "2031-04-02", "Mud Days", []),
    ]


_SHOWS = """# Podcasts and interviews

1. 2031-02-15 The River Hour Episode 12: _Weirs that wait_ – [podcast](https://a.example/1)
1. 2031-03-17 Mill Daily: _Dams at night_ – [interview (in German)](https://a.example/2)
1. 2031-04-02 Ada Okafor: _Eels in the reeds_ – [podcast](https://a.example/3)
"""


def test_a_show_may_stand_between_the_day_and_a_title_that_is_set_off() -> None:
    accounts = seed_of(_SHOWS, "podcasts", ".md").accounts
    assert [(it.titles[0].text, it.published) for it in accounts] == [
        ("Weirs that wait", "2031-02-15"),
        ("Dams at night", "2031-03-17"),
        ("Eels in the reeds", "2031-04-02"),
    ]
    assert [[who.name for who in it.people] for it in accounts] == [[], [], ["Ada Okafor"]]


@pytest.mark.parametrize("title", ["Writing", "Books I read", "Films of 2031"])
def test_titles_set_off_behind_days_are_no_talks_of_any_page(title: str) -> None:
    text = _SHOWS.replace("Podcasts and interviews", title).replace("podcast]", "read]")
    assert len(seed_of(text.replace(" Ada Okafor:", ""), "list", ".md").accounts) == 1


def test_a_page_of_a_site_may_have_its_talks_below_a_heading_that_says_so() -> None:
    titles = ["Weirs that wait (June 2031)", "Dams at night (Feb 2030)", "Eels (Oct. 2029)"]
    parts = "".join(f"## {it}\n\n- Event: [RiverConf](https://a.example/x)\n\n" for it in titles)
    front = "---\nlayout: page\ntitle: Speaking\npermalink: /speaking/\n---\n\n"
    accounts = seed_of(f"{front}# Past talks\n\n{parts}", "speaking", ".md").accounts
    assert [it.published for it in accounts] == ["2031-06", "2030-02", "2029-10"]
    assert not seed_of(f"{front}Write to me.\n", "speaking", ".md").accounts


def test_a_quoted_title_may_have_the_event_behind_at_alone() -> None:
    titles = ["Weirs (at night)", "Dams, and what they hold", "Eels in the reeds"]
    points = "".join(f'* "{it}" at Mud Meeting 2031\n  * https://a.example/1\n' for it in titles)
    accounts = seed_of(f"# Public talks\n\n{points}", "TALKS", ".md").accounts
    assert [it.titles[0].text for it in accounts] == titles
    assert {(it.event, it.published) for it in accounts} == {("Mud Meeting 2031", "2031")}


@pytest.mark.parametrize(
    ("points", "stated"),
    [
        (
            ["_Old weirs_ (Ada Okafor, Acme)", "_Dams_ (Bo Li, Mud)", "_Eels_ (Ivo Kern, Acme)"],
            [("Old weirs", ["Ada Okafor"]), ("Dams", ["Bo Li"]), ("Eels", ["Ivo Kern"])],
        ),
        (
            ["**RiverConf** Old weirs and how", "**MudConf** Dams and why", "**Bonn** Eels again"],
            [],
        ),
    ],
)
def test_who_stands_behind_a_title_stays_and_an_event_in_front_is_none(
    points: list[str], stated: list[tuple[str, list[str]]]
) -> None:
    text = "# Talks\n\n" + "".join(f"- 2031-05-0{n} {it}\n" for n, it in enumerate(points, 1))
    accounts = seed_of(text, "talks", ".md").accounts
    found = [(it.titles[0].text, [who.name for who in it.people]) for it in accounts]
    assert found == stated if stated else "RiverConf" not in dict(found)


def test_who_speaks_too_stands_in_brackets_behind_a_title_in_a_table() -> None:
    rows = (
        "| Nov 1, 2031 | Mud (for [kids](https://a.example)) | RiverConf |\n"
        "| Nov 2, 2031 | Weirs (as part of [Bo Li](https://b.example)'s class) | MudConf |\n"
        "| Nov 3, 2031 | Dams? (with [Ada Okafor](https://c.example)) | Dam Days |\n"
    )
    seed = seed_of(f"# Talks\n\n| Date | Title | Event |\n|-|-|-|\n{rows}", "talks", ".md")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    check_content_is_in_items(seed)
    assert [(it.titles[0].text, [who.name for who in it.people]) for it in seed.accounts] == [
        ("Mud", []),
        ("Weirs", []),
        ("Dams?", ["Ada Okafor"]),
    ]


@pytest.mark.parametrize(
    ("key", "name"), [("Fecha", "charlas"), ("Date", "talks"), ("Datum", "vortraege")]
)
def test_titles_above_days_are_the_talks_of_a_page_of_talks(key: str, name: str) -> None:
    titles = ["Weirs - Part 1 - Repaso de Moderna Orilla", "Dams at night", "Eels in the reeds"]
    parts = "".join(
        f"### {it}\n**Organiza:** River Trust  \n**{key}:** 2031-05-0{n}  \n\nWe met.\n\n"
        for n, it in enumerate(titles, 1)
    )
    front = "---\nlayout: single\ntitle: Talks\npermalink: talks\n---\n\n"
    for text in (front + parts, f"# Charlas y presentaciones\n\n{parts}"):
        accounts = seed_of(text, name, ".md").accounts
        assert [it.titles[0].text for it in accounts] == titles
        assert [it.published for it in accounts] == ["2031-05-01", "2031-05-02", "2031-05-03"]
        assert not any(it.people for it in accounts)


def test_by_and_a_colon_say_who_gave_a_talk_of_a_list() -> None:
    parts = "".join(
        f"## {it}\n\n**By:** {who}\n\n**Date:** 2031-05-0{n}\n\nWe met.\n\n"
        for n, (it, who) in enumerate((("Weirs", "Ada Lind"), ("Eels and mud", "Ivo Kern")), 1)
    )
    accounts = seed_of(f"# RiverConf talks\n\n{parts}", "talks", ".md").accounts
    assert [[who.name for who in it.people] for it in accounts] == [["Ada Lind"], ["Ivo Kern"]]


@pytest.mark.parametrize(
    ("heading", "title", "event"),
    [
        ("Conférence : à qui est le moulin", "Conférence : à qui est le moulin", None),
        ("Conference: RiverConf 2031", "Who owns a mill", "RiverConf 2031"),
    ],
)
def test_a_heading_behind_a_label_for_events_is_a_title_unless_an_event_is_called_so(
    heading: str, title: str, event: str | None
) -> None:
    below = "Who owns a mill\n\n" if event else ""
    text = f"### {heading}\n\n{below}**Organiza:** Mill University\n**Fecha:** 2031-05-06\n\nIt turns.\n"
    (account,) = seed_of(text, "mill", ".md").accounts
    assert (account.titles[0].text, account.event) == (title, event)
