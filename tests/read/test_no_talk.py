"""Notes that say that they are about something else are kept as notes, and are no talk."""

import pytest

from generator.messages.words import english
from generator.model.base import SourceId
from generator.model.curation import SourceCuration
from generator.model.problem import PROBLEMS
from generator.model.source import Role, SourceKind
from generator.read.seed import SeedFile, read_seed
from tests.promises import check_nothing_lost
from tests.support import seed_in, seed_of

NOTE = "---\ntitle: Dams and Debts\ntype: {sort}\n{more}---\n# Dams\n\nA dam is a debt.\n"


def _check_is_of_no_talk(text: str, name: str = "note", ending: str = ".md") -> None:
    seed = seed_of(text, name, ending)
    assert not seed.accounts
    assert "note-of-no-talk" in {found.code for found in seed.source.problems}
    check_nothing_lost(seed)


@pytest.mark.parametrize(
    "sort",
    [
        *("book", "Article", "task", "guest", "concept", "index", '"[[Paper]]"', "'#type/book'"),
        *("movie", "entity", "comparison", "topic", "query", "creator", "show"),
    ],
)
def test_a_note_about_something_else_is_no_talk(sort: str) -> None:
    seed = seed_of(NOTE.format(sort=sort, more=""), ending=".md")
    assert not seed.accounts
    assert seed.source.title == "Dams and Debts"
    assert "note-of-no-talk" in {found.code for found in seed.source.problems}
    said = [line for line in seed.source.lines if line.text.strip() and "---" not in line.text]
    assert {line.role for line in said} == {Role.CONTENT}
    check_nothing_lost(seed)


def test_letters_to_members_are_no_talk_unless_they_are_something_else_too() -> None:
    note = (
        "---\ntitle: River news\ndate: 2031-05-06\ncategories: [Newsletter{more}]\n---\n- News.\n"
    )
    _check_is_of_no_talk(note.format(more=""))
    assert seed_of(note.format(more=", Meetup"), ending=".md").accounts


@pytest.mark.parametrize(
    "properties",
    [
        "type:: [[Book]]\nauthor:: [[Ada Okafor]]",
        "tags:: [[dams]]\nitem-type:: [[journalArticle]]",
        "- author:: [[Ada Okafor]]\n- type:: #type/person",
    ],
)
def test_properties_of_a_page_say_what_it_is_about(properties: str) -> None:
    _check_is_of_no_talk(f"{properties}\n\n- # Dams\n\t- A dam is a debt.\n")


@pytest.mark.parametrize(
    "text",
    [
        "type:: [[Podcast]]\n\n- A dam is a debt.\n",
        "type:: [[Book]]\nspeaker:: [[Ada Okafor]]\n\n- A dam is a debt.\n",
        "- # Dams\n\t- type:: book\n\t- A dam is a debt.\n",
    ],
)
def test_properties_of_a_talk_or_of_a_part_of_its_note_take_no_talk_away(text: str) -> None:
    assert len(seed_of(text, "note", ".md").accounts) == 1


@pytest.mark.parametrize(
    ("sort", "more"),
    [
        ("podcast", ""),
        ("video", ""),
        ("show", "episode: 12\n"),
        ("book", "speaker: Ada Okafor\n"),
        ("book talk", ""),
    ],
)
def test_a_note_about_a_talk_stays_one(sort: str, more: str) -> None:
    assert len(seed_of(NOTE.format(sort=sort, more=more), ending=".md").accounts) == 1


@pytest.mark.parametrize("sort", ["#articles", "#tweets, [[Dams]]", '"#books"'])
def test_what_readwise_calls_no_episode_is_no_talk(sort: str) -> None:
    front = "---\ncategories:\n" + "  - weirs\n" * 20 + "---\n"
    line = f"# On dams\n\n- Category: {sort}"
    for category in (f"title:: On dams\ncategory:: {sort}", line, front + line):
        text = f"{category}\n\n- A dam is a debt.\n"
        assert not seed_of(text, ending=".md").accounts


@pytest.mark.parametrize("sort", ["#podcasts", "articles", "blog", "#blog/talks"])
def test_a_section_of_a_site_says_nothing_of_the_sort(sort: str) -> None:
    text = f"---\ntitle: On dams\ncategory: '{sort}'\n---\n\n- A dam is a debt.\n"
    assert len(seed_of(text, ending=".md").accounts) == 1


def test_the_remedy_is_named_and_helps() -> None:
    assert "`kind: notes`" in english(PROBLEMS["note-of-no-talk"].mend)
    raw = NOTE.format(sort="book", more="").encode()
    kind = SourceCuration(kind=SourceKind.NOTES)
    seed = read_seed(SeedFile(id=SourceId("note"), file="note.md", curation=kind), raw)
    assert len(seed.accounts) == 1


def test_without_front_matter_a_line_says_nothing_of_the_kind() -> None:
    assert len(seed_of("# Dams\n\ntype: book\n\nA dam is a debt.\n", ending=".md").accounts) == 1


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("robots", ".txt"),
        ("tools/requirements", ".txt"),
        ("package-lock", ".json"),
        ("CONTRIBUTING", ".md"),
        ("CONTRIBUTING.zh-TW", ".md"),
        ("code_of_conduct", ".md"),
        ("privacy-policy", ".md"),
        ("site/NOTICE", ".md"),
        ("LICENSE", ".txt"),
        ("License", ".md"),
        ("CODE-OF-CONDUCT", ".md"),
        ("riverconf/_index", ".md"),
        ("riverconf/_index.es", ".md"),
        ("atas/modelo-ata", ".md"),
        ("Protokoll-Vorlage", ".md"),
        ("議事録テンプレート", ".md"),
    ],
)
def test_a_file_of_a_repository_is_no_talk(name: str, ending: str) -> None:
    text = (
        '{"name": "wells", "version": "1"}' if ending == ".json" else "Wells: deep\n\nTake care.\n"
    )
    seed = seed_of(text, name, ending)
    assert not seed.accounts
    (found,) = (it for it in seed.source.problems if it.code == "note-of-no-talk")
    assert found.file.endswith(ending)
    assert not [line for line in seed.source.lines if line.role is Role.UNREAD]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("SHA256SUMS", f"{'0a' * 32}  weirs.mp3\n{'1b' * 32} *dams.mp3\n"),
        ("dev-requirements", "# for tests\npytest==8.1\nrequests[socks]>=2 ; python_version<'4'\n"),
        (
            "sync.log",
            "2031-05-06T12:00:01Z INFO weirs.mp3\n[2031-05-06 12:00:02] job ERROR: none\n",
        ),
    ],
)
def test_lists_for_programs_are_no_talks(name: str, text: str) -> None:
    _check_is_of_no_talk(text, name, ".txt")
    assert seed_of(f"{text}It was a long day.\n", name, ".txt").accounts


def test_what_a_program_tells_of_its_work_above_a_transcript_is_no_title() -> None:
    log = "[info] Loading the model\n2031-05-06 12:00:02 [main] INFO ready\n"
    text = f"{log}[00:00.000 --> 00:04.000]  Welcome to the weirs.\n2031-05-06 12:00:02 Ada: INFO is a word.\n"
    seed = seed_of(text, "weirs", ".txt")
    roles = [line.role is Role.FURNITURE for line in seed.source.lines[:4]]
    assert roles == [True, True, False, False]
    assert not any(account.titles for account in seed.accounts)


@pytest.mark.parametrize(
    "name", ["contributing", "license", "security", "Agents", "robots-at-work"]
)
def test_a_talk_may_be_called_like_one(name: str) -> None:
    assert len(seed_of("# Robots\n\nThey move at night.\n", name, ".md").accounts) == 1


FILED = '---\ncategories:\n  - "[[Archive]]"\ncreated: 2026-06-23\n---\n'
PICTURES = "\n![[Pasted image 1.png]]\n\n![[scans/weir.jpg|300]]\n![gate](gate.webp)\n"


SEASON = "---\nseason: 1\nurl: /season1/\n---\n"


@pytest.mark.parametrize("text", [FILED, PICTURES, FILED + PICTURES, SEASON])
def test_a_note_of_nothing_or_of_pictures_is_no_talk(text: str) -> None:
    seed = seed_of(text, ending=".md")
    assert not seed.accounts
    assert {found.code for found in seed.source.problems} == {"note-of-no-talk"}
    check_nothing_lost(seed)


SHELL = (
    "<!DOCTYPE html>\n<html>\n<head>\n<title>River Notes</title>\n</head>\n<body>\n"
    "<noscript>You need JavaScript.</noscript>\n{body}</body>\n</html>\n"
)


def test_a_page_that_a_script_fills_is_no_talk() -> None:
    _check_is_of_no_talk(SHELL.format(body='<div id="root"></div>\n'), "weirs", ".html")
    told = SHELL.format(body="<h1>Weirs</h1>\n<p>Ada Okafor: Weirs move.</p>\n")
    assert len(seed_of(told, "weirs", ".html").accounts) == 1


@pytest.mark.parametrize(
    "text",
    [
        FILED + "\n![[The talk]]\n",
        FILED + "\n![[talk.mp3]]\n",
        "![](https://www.youtube.com/watch?v=abcdefghijk)\n",
        FILED + PICTURES + "\nThe gate.\n",
        FILED.replace("created", "guest: Ada Okafor\ncreated"),
        "---\ntitle: Weirs\n---\n",
    ],
)
def test_a_note_that_says_anything_else_may_be_of_one(text: str) -> None:
    assert len(seed_of(text, ending=".md").accounts) == 1


def test_what_a_program_draws_is_no_talk() -> None:
    seed = seed_of(
        "---\nexcalidraw-plugin: parsed\ntags: [weirs]\n---\n\n# Excalidraw Data\n\nO ^3CUmx50S\n",
        ending=".md",
    )
    assert not seed.accounts
    assert [it.code for it in seed.source.problems] == ["note-of-no-talk"]


@pytest.mark.parametrize(
    "text",
    [
        "# Talks\n\n{% for post in site.posts %}\n- {{ post.title }}\n{% endfor %}\n",
        "---\ntitle: Talks\n---\n{%- for talk in talks -%}\n## {{ talk.title | escape }}\n{%- endfor -%}\n",
    ],
)
def test_a_page_that_a_program_fills_with_others_is_no_talk(text: str) -> None:
    _check_is_of_no_talk(text)


@pytest.mark.parametrize(
    "text",
    [
        "# Templates\n\n```\n{% for x in y %}\n{{ x.name }}\n{% endfor %}\n```\n\nShe shows loops.\n",
        "# Templates\n\nWrite `{% for x in y %}` around `{{ x.name }}`.\n",
        "# Templates\n\n{% include head.html %}\n\n{{ page.title }} is short.\n",
        "# Templates\n\nShe shows loops.\n\n{% for i in (1..5) %}\n<a href='{{i}}.jpg'></a>\n{% endfor %}\n",
    ],
)
def test_a_talk_about_templates_is_one(text: str) -> None:
    assert len(seed_of(text, ending=".md").accounts) == 1


_SHOW = "# The River Show\n\nHosts: Ada Okafor and Bo Lind\n\nOf water.\n\n"
_EPISODES = "".join(f"- [Weir {n}](https://example.org/{n})\n" for n in range(3))


@pytest.mark.parametrize(
    "text",
    [
        f"{_SHOW}## Links\n\n{_EPISODES}",
        f"{_SHOW}## Episodes\n\n- [Weir 1](https://example.org/1)\n",
        "---\ntitle: Weirs\nepisode: 4\nfeed: https://example.org/feed.xml\n---\nOf water.\n",
        "# Weirs\n\nSpeaker: Ada Okafor\nRSS: https://example.org/feed.xml\n\nOf water.\n",
    ],
)
def test_an_episode_with_a_feed_is_a_talk(text: str) -> None:
    assert len(seed_of(text, ending=".md").accounts) == 1


@pytest.mark.parametrize(
    ("layout", "more", "talks"),
    [
        ("guest", "", 0),
        ("blog", "author: Bo Lind\n", 0),
        ("post", "", 1),
        ("speaker", "event: RiverConf\n", 1),
    ],
)
def test_a_page_whose_layout_is_of_somebody_is_of_no_talk(
    layout: str, more: str, talks: int
) -> None:
    front = f"---\nlayout: {layout}\ntitle: Ada Okafor\n{more}---\n\n"
    assert len(seed_of(f"{front}She keeps weirs.\n", ending=".md").accounts) == talks


def _accounts_of(text: str, file: str) -> int:
    return len(seed_in(file, text, "note").accounts)


@pytest.mark.parametrize(
    ("file", "accounts"),
    [
        ("_layouts/talk.md", 0),
        ("_talks/_schema.md", 0),
        ("notes/episode-template.md", 0),
        ("minutes/0000-template.md", 0),
        ("_talks/dams.md", 1),
        ("talks/the-gate-template.md", 1),
        ("docs/sample-talk.md", 0),
        ("talks/sample-of-water.md", 1),
        ("talks/schema.md", 1),
        ("sponsors-and-debts/dams.md", 1),
        ("themes/weir/layouts/talk/single.html", 0),
        ("layouts/dams.md", 1),
        ("MIT-LICENSE.txt", 0),
        ("vendor-52b1f.js.LICENSE.txt", 0),
        ("UNLICENSE.txt", 0),
        ("Theme-license.txt", 0),
        ("CONTENT_LICENSE.md", 0),
        ("talks/a-new-license.txt", 1),
        ("talks/water-license.md", 1),
        ("_template/note.md", 0),
        ("sluices/CMakeLists.txt", 0),
        ("runtime.txt", 0),
        ("2031 Dams/reveal.js/plugin/markdown/example.md", 0),
        ("2031 Dams/slides/plugin/notes/notes.md", 0),
        ("2031 Dams/reveal/test/simple.md", 0),
        ("2031 Dams/reveal.js/slides.md", 1),
    ],
)
def test_what_programs_make_pages_of_is_no_talk(file: str, accounts: int) -> None:
    text = "---\ntitle: Dams and Debts\nlevel: high\n---\n# Dams\n\nA dam is a debt.\n"
    assert _accounts_of(text, file) == accounts


def test_what_comes_with_a_program_for_slides_is_no_talk_of_its_folder() -> None:
    steps = "".join(f"{n}. Set what the theme needs of colours, then go on.\n" for n in range(1, 9))
    text = f"## Dependencies\n\nThemes need a compiler.\n\n## Making a theme\n\n{steps}"
    for file in ("reveal.js/README.md", "Slides/css/theme/README.md"):
        assert _accounts_of(text, f"2031-05 - Dams/{file}") == 0
    assert _accounts_of(text, "2031-05 - Dams/README.md") == 1


def test_a_break_for_all_is_no_talk() -> None:
    pause = "---\ntitle: Coffee\ntype: break\nspeakers:\n- {name}\n---\n\nWater is drunk.\n"
    assert _accounts_of(pause.format(name="all"), "coffee.md") == 0
    assert _accounts_of(pause.format(name="Ada Okafor"), "coffee.md") == 1


@pytest.mark.parametrize(
    ("file", "front", "accounts"),
    [
        ("site/info.html", "layout: page\npermalink: /info/", 0),
        ("code-of-conduct.md", "title: Code of Conduct", 0),
        ("code-of-conduct.md", "title: Code of Conduct\nspeaker: Ada Okafor", 1),
        ("code-of-conduct.ru.md", "title: Code of Conduct", 0),
        ("code-of-conduct/index.en.mdx", "title: Code of Conduct", 0),
        ("info.md", "permalink: /info/\ndate: 2031-05-06", 1),
        ("info.md", "title: On weirs\npermalink: /talks/on-weirs/", 1),
        ("12.md", "title: On weirs\npermalink: /12/", 1),
        ("rivers/404.md", "title: '404: On weirs'", 1),
        ("404.md", "title: Not found", 0),
        ("_talks/venue.md", "title: The venue", 1),
        ("2031-05-06-venue.md", "title: The venue", 1),
        ("on-weirs.md", "title: On weirs", 1),
    ],
)
def test_a_page_of_the_whole_site_is_of_no_talk(file: str, front: str, accounts: int) -> None:
    text = f"---\n{front}\n---\n\nWe ask everybody to be kind, and to leave the weirs alone.\n"
    assert _accounts_of(text, file) == accounts


@pytest.mark.parametrize(
    ("file", "title", "accounts"),
    [
        ("code-of-conduct.md", "RiverConf asks for care", 0),
        ("PRIVACY_POLICY.md", "RiverConf Privacy", 0),
        ("contents/imprint.md", "Impressum", 0),
        ("2031/search.md", "Search below weirs", 1),
        ("2031/travel.md", "Travel of eels by Ada Okafor", 1),
    ],
)
def test_a_page_of_a_site_without_front_matter_is_called_so_in_words_or_twice(
    file: str, title: str, accounts: int
) -> None:
    text = f"# {title}\n\nWe ask everybody to be kind, and to leave the weirs alone.\n"
    assert _accounts_of(text, file) == accounts


@pytest.mark.parametrize(
    ("file", "title", "accounts"),
    [
        ("river_conf_2031/README.md", "River Conf - Deltaville 2031", 0),
        ("river_conf_2031/notes.md", "River Conf - Deltaville 2031", 1),
        ("moving-water/README.md", "Moving water", 1),
        ("river_conf_2031/README.md", "Moving water", 1),
    ],
)
def test_the_page_of_an_event_s_folder_is_no_talk(file: str, title: str, accounts: int) -> None:
    text = f"# {title}\n\nslides: https://example.org/slides\n"
    assert _accounts_of(text, file) == accounts


@pytest.mark.parametrize(("front", "accounts"), [("episode: 53", 1), ("weight: 53", 0)])
def test_a_short_page_that_says_which_episode_it_is_tells_of_it(front: str, accounts: int) -> None:
    text = f"---\ntitle: Ada Okafor\n{front}\n---\nAda Okafor talks about weirs.\n"
    assert _accounts_of(text, "podcast/53/index.md") == accounts


def test_tea_beside_talks_is_no_talk() -> None:
    assert not _accounts_of("---\ntitle: Morning sand\ntype: tea\n---\n", "_talks/12-tea.md")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "README",
            "# Weir\n\nA site.\n\n## Getting Started\n\nRun it.\n\n## Contributing\n\nAsk.\n",
        ),
        ("note", "# {{title}}\n\nSpeaker: {{speaker}}\n\n## Notes\n"),
        ("note", "---\ntitle: <% tp.file.title %>\n---\n\n## Notes\n\nWhat was told.\n"),
        ("call-for-papers", "---\ntitle: Call for Papers\n---\n\nSend us your work on dams.\n"),
        ("tpc/index", "---\nlayout: home\n---\n\n**Chairs**\n\n" + "- Ada Okafor, Acme\n" * 15),
        (
            "Readme",
            (
                f"# River Talks\n\n## What ?\n\n{'A river is a verb. ' * 12}\n\n## How to Run it ?\n\n"
                "Ask it.\n\n## Contributors\n\n- Ada\n"
            ),
        ),
    ],
)
def test_pages_on_programs_courses_and_what_is_not_filled_in_are_no_talks(
    name: str, text: str
) -> None:
    _check_is_of_no_talk(text, name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("README", f"# Moving water\n\n{'A river is a verb. ' * 12}\n\n## Usage\n\nOf weirs.\n"),
        ("homework-for-rivers", "# Homework for rivers\n\nA river works.\n"),
        ("note", "# {{ page.title }}\n\nA river moves.\n"),
        ("rivers/contributing", "# Contributing\n\nA river gives.\n"),
        ("contributing", "---\ntitle: Contributing\n---\n\nA river gives.\n"),
        ("talks/travel/index", f"---\ntitle: Travel\n---\n\n{'A river travels. ' * 15}\n"),
        (
            "follow",
            (
                "---\ntitle: Follow Weirs\n---\n\nA weir is a debt.\n\n"
                "- [Apples](https://podcasts.apple.com/podcast/id12345?i=678)\n"
                "- [Spots](https://open.spotify.com/episode/4GUCKS)\n- [More](https://pod.example/5)\n"
                "- [Page](https://weirs.example/5)\n"
            ),
        ),
    ],
)
def test_what_only_looks_like_such_pages_stays_a_talk(name: str, text: str) -> None:
    assert len(seed_of(text, name, ".md").accounts) == 1


@pytest.mark.parametrize(
    "title", ["No Meeting - Rain Day", "Thanks to the weir (no meeting)", "No seminar this week"]
)
def test_a_note_that_says_that_nobody_meets_is_no_talk(title: str) -> None:
    note = f'---\nlayout: post\ntitle: "{title}"\n---\n\n## Attending\n\nPlease do not come.\n'
    _check_is_of_no_talk(note, "2031-05-06-rain")
    about = note.replace(title, "No weir holds (a meeting)")
    assert seed_of(about, "2031-05-06-rain", ".md").accounts
    given = note.replace("layout: post", "speaker: Ada Okafor")
    assert seed_of(given, "2031-05-06-rain", ".md").accounts


_AGENDA = """## Agenda for the May 6th call of the Weir Subgroup

- **Where**: the mill
- **When**: May 6th 2031, 16:00-17:00 UTC

## Agenda items

{line}

### Adjourn
"""


@pytest.mark.parametrize(
    ("line", "is_off"),
    [
        ("Meeting is canceled, no agenda.", True),
        ("No meeting.", True),
        ("This meeting is canceled due to high water", True),
        ("The meeting has been cancelled.", True),
        ("> **_NOTE:_**  Cancelled, no agenda items.", True),
        ("CANCELLED per mail of Ada Okafor.", True),
        ("Cancelled orders come back to the mill.", False),
        ("The cancelled weirs of last week.", False),
        ("1. Meeting canceled weirs", False),
    ],
)
def test_an_agenda_of_a_meeting_that_was_called_off_is_about_no_talk(
    line: str, is_off: bool
) -> None:
    seed = seed_of(_AGENDA.format(line=line), "2031-05-06", ".md")
    assert (not seed.accounts) is is_off


@pytest.mark.parametrize(
    ("text", "is_off"),
    [("- Skipped", True), ("Entfällt.", True), ("中止", True), ("- Skipped\n- Weirs", False)],
)
def test_a_meeting_of_which_the_notes_say_only_that_it_was_skipped_is_no_talk(
    text: str, is_off: bool
) -> None:
    seed = seed_of(f"# 2031-05-06 Weir team meeting\n\n{text}\n", "2031-05-06", ".md")
    assert (not seed.accounts) is is_off


@pytest.mark.parametrize("line", ["* Category: #Type/Highlight/Article", "**Category:** #Authors"])
def test_what_a_category_at_the_top_sorts_as_something_else_is_no_talk(line: str) -> None:
    text = f"# Weirs\n\n## Metadata\n\n{line}\n\n## Highlights\n\n* They wait.\n"
    assert not seed_of(text, ending=".md").accounts


@pytest.mark.parametrize("line", ["tipo: libro", "Typ: Rezept", "类型: 书籍", "tipo:: [[Persona]]"])
def test_a_note_may_say_in_other_languages_that_it_is_about_something_else(line: str) -> None:
    text = f"{line}\n\n# Weirs\n" if "::" in line else f"---\n{line}\n---\n# Weirs\n"
    assert not seed_of(f"{text}\nThey wait.\n", ending=".md").accounts


@pytest.mark.parametrize(
    "text",
    [
        "---\nauthor: Ivo Kern\ncategory: books\n---\n# Dams\n\n## Highlights\n- Nobody owns one.\n",
        "# Talks\n\n- [[Why weirs wait - Ada Okafor]]\n- [[Dams - Ivo Kern]]\n- [[Springs]]\n",
    ],
)
def test_books_by_their_category_and_lists_of_other_notes_are_no_talks(text: str) -> None:
    assert not seed_of(text, ending=".md").accounts


def test_a_title_that_calls_a_meeting_off_makes_no_talk_of_its_agenda() -> None:
    agenda = "- Gates, weirs and mills that need somebody to look after them\n" * 30
    _check_is_of_no_talk(f"# This meeting was cancelled, ignore the agenda\n\n{agenda}")
    assert seed_of(f"# Cancelled weirs\n\n{agenda}", ending=".md").accounts
    short = "\n".join(agenda.splitlines()[:5])
    for title in (
        "May 6, 2031 (Cancelled)",
        "May 6, 2031 -- Meeting cancelled.",
        "2031-05-06 - No meeting",
    ):
        _check_is_of_no_talk(f"# {title}\n\n{short}")
    assert seed_of(f"# Weirs - No session is lost\n\n{short}", ending=".md").accounts


def test_a_page_of_a_folder_that_lists_other_pages_for_sphinx_is_about_no_talk() -> None:
    head = "=========\nRiverConf\n=========\n\n:Dates:\n    May 6, 2031\n\n:Site:\n    https://river.example\n\n"
    text = (
        f"{head}Talks\n=====\n\n.. toctree::\n   :maxdepth: 1\n\n   talks/weirs\n   talks/locks\n"
    )
    assert not seed_in("river/index.rst", text).accounts
    assert seed_in("river/weirs.rst", text).accounts


def test_a_saved_page_whose_headings_a_program_fills_in_is_a_template() -> None:
    page = """<html><body><h1>Episodes of the river show</h1>
<p>All about weirs, and whoever keeps them.</p>
<h3>{{ lead.t }}</h3>
<p>{{ lead.d }}</p>
<h4>{{ ep.t }}</h4>
<p>{{ ep.d }}</p>
</body></html>
"""
    assert not seed_of(page, "episodes", ".html").accounts
    told_of_one = page.replace("{{ ep.t }}", "The gates").replace("{{ ep.d }}", "They open.")
    assert seed_of(told_of_one, "episodes", ".html").accounts


def test_one_of_several_meetings_that_was_called_off_is_no_word_on_the_others() -> None:
    days = "".join(
        f"## {n} May 2031\n\n{line}\n\n"
        for n, line in ((6, "Weirs wait."), (13, "Cancelled due to rain."), (20, "Dams hold."))
    )
    assert seed_of(f"# River Group minutes\n\n{days}", ending=".md").accounts
    held = (27, 20, 20, 13, 9, 6)  # one is misprinted
    heads = (f"## Meeting #{n} - 2031-05-{day:02}\n\n" for n, day in enumerate(held))
    met = "".join(f"{head}Chair:\n- **Present:**\n  - Ada Okafor\n\n" for head in heads)
    off = seed_of(f"## No meeting on 2031-06-03\n\n{met}", "2031", ".md").accounts
    assert [it.titles[0].text for it in off] == [f"Meeting #{n}" for n in range(6)]
    assert seed_of("# Rivers\n\nNo class due to its rain knows a river.\n", ending=".md").accounts


@pytest.mark.parametrize(
    "line", ["isbn: 978-0-00-000000-2", "kindle:\n  asin: B000000002", "ISBN-10: '000000000X'"]
)
def test_the_number_of_a_book_says_that_a_note_is_about_one(line: str) -> None:
    text = (
        "---\ntitle: Still Water\nauthor: Ivo Kern\n{}---\n# Still Water\n\n- Weirs hum at night.\n"
    )
    _check_is_of_no_talk(text.format(f"{line}\n"))
    assert seed_of(text.format(f"{line}\nspeaker: Ada Okafor\n"), ending=".md").accounts
    assert seed_of(text.format("isbn: none\n"), ending=".md").accounts
    below = (
        "# Nadia Brun on rivers\n\nGuest: Nadia Brun\nISBN: 9783161484100\n\nA river is a verb.\n"
    )
    assert seed_of(below, ending=".md").accounts


@pytest.mark.parametrize(
    "page",
    [
        '<div>\n<li ng-repeat="it in talks">\n<b>{{ it.title }}</b>\n</li>\n<h2>All talks of the river</h2></div>\n',
        "<section>\n  <h2>::talk.title::</h2>\n  <p>Told by ::talk.speaker::</p>\n</section>\n",
        '<div class="who">\n    <h4 class="name">{{ speaker.name }}</h4>\n<a>See the talks</a></div>\n',
    ],
)
def test_a_page_that_a_script_fills_in_is_a_template(page: str) -> None:
    _check_is_of_no_talk(page, "talk", ".html")


def test_headings_with_colons_of_a_language_are_filled_in() -> None:
    text = "# Old weirs\n\n### `::Gate` and others\n\nIt opens.\n\n### `::lock` and keys\n\nIt holds.\n"
    assert seed_of(text, "weirs", ".md").accounts


@pytest.mark.parametrize("name", ["partners", "code-of-conduct", "faq", "partenaire"])
def test_data_called_as_pages_of_an_event_are_of_no_talk(name: str) -> None:
    _check_is_of_no_talk("- name: Mill\n  level: gold\n", name, ".yml")


@pytest.mark.parametrize("name", ["proposals", "prospectus", "map"])
def test_pages_on_which_an_event_asks_or_guides_are_of_no_talk(name: str) -> None:
    text = "---\nlayout: default\n---\n\n## RiverConf\n\nIt will be held at The Conference Center in Ghent.\n"
    _check_is_of_no_talk(text, name)


def test_a_book_of_project_gutenberg_is_no_talk() -> None:
    mark = "*** START OF THE PROJECT GUTENBERG EBOOK THE MILL ***"
    head = "Title: The Mill\n\nAuthor: Henry Walton\n\nRelease date: March 4, 2005\n\n"
    _check_is_of_no_talk(f"{head}{mark}\n\nCHAPTER I\n\nIt was cold.\n", "pg12", ".txt")
    assert seed_of(f"{head}CHAPTER I\n\nIt was cold.\n", "pg12", ".txt").accounts


@pytest.mark.parametrize(
    "front",
    ['citation: "Okafor, A. (2031). On weirs. Mud, 3(1)."', "doi: 10.1000/182", "citekey: o31"],
)
def test_what_is_cited_as_a_paper_is_no_talk(front: str) -> None:
    note = "---\n{}\n---\n\n# Okafor_2031_MUD\n\n![[Okafor_2031_MUD.pdf]]\n"
    _check_is_of_no_talk(note.format(front), "Okafor_2031_MUD")
    assert seed_of(note.format(f"speaker: Ada Okafor\n{front}"), "weirs", ".md").accounts
    assert seed_of(note.format("citation: cite it as you like"), "weirs", ".md").accounts


def test_a_readme_with_code_and_an_index_of_episodes_are_no_talks() -> None:
    code = "```\nrun weirs\n```\n\n"
    _check_is_of_no_talk(
        f"# Podcast\n\nIt hears them.\n\n## Installation\n\n{code}{code}", "README"
    )
    index = "".join(f"00{n} - May {n}th, 2031\n" for n in range(1, 9))
    _check_is_of_no_talk(index, "show_dates", ".txt")
