"""What is suspicious stands in every report and on the desk, whatever notes are called."""

import json
from pathlib import PurePosixPath

import msgspec
import pytest
from lxml import html

from generator.link import link
from generator.model.message import Message
from generator.model.problem import Anomaly, Example, anomaly
from generator.model.source import Reprint
from generator.output.console.report import ReportFormat, write_report
from generator.publish.permanence.dead_links import dead_links
from generator.render import place, render
from generator.resolve import resolve
from tests.output.small_site import HOSTILE, small_site
from tests.render.rendering import as_html, config
from tests.support import reading_of, seed_of

SEEDS = PurePosixPath("my,seeds")
EDIT = 'talks: {"rivers": {date: ""}}'
NOTE = "# Rivers\n\n4 May 2023\n\n## Notes\n\n- They move.\n"
PLACES = tuple(
    Example(
        file="note.md",
        line=line,
        remark=Message("health.printed", text=HOSTILE),
        printed=True,
        edit=EDIT,
    )
    for line in (3, 3, 3, None, *[3] * 23)
)
FOUND = (anomaly("date-not-taken", PLACES, whole=40), anomaly("key-unknown", (), count=3, whole=4))


def desk(found: tuple[Anomaly, ...], reprint: Reprint = Reprint.FULL) -> html.HtmlElement:
    """The desk of one note, and that no link of it is dead."""
    reading = reading_of(seed_of(NOTE, "note", ".md"))
    sources = tuple(msgspec.structs.replace(one, reprint=reprint) for one in reading.sources)
    resolved = resolve(msgspec.structs.replace(reading, sources=sources))
    placed = place(link(resolved), resolved, config())
    made = render(placed, resolved, config(), anomalies=found)
    assert not dead_links(made.pages, made.assets)
    page = next(page for page in made.pages if page.path == "desk.md")
    return as_html(page)


def test_the_desk_shows_counts_places_and_lines() -> None:
    shown = desk(FOUND)
    text = " ".join(shown.text_content().split())
    assert shown.xpath("//*[@id='health']")
    assert "27 talks of 40 have no date" in text
    assert "3 keys of front matter or lists of talks are not known" in text
    assert shown.xpath("//a[contains(@href, 'sources/note.html#L3')]")
    assert not shown.xpath("//script")
    assert text.count(EDIT) == text.count("alert(1)") == 25
    assert "2 more" in text


def test_a_desk_without_anything_suspicious_has_no_place_for_it() -> None:
    assert not desk(()).xpath("//*[@id='health']")


@pytest.mark.parametrize("reprint", [Reprint.NONE, Reprint.USED_LINES])
def test_the_desk_quotes_no_line_that_may_not_be_reprinted(reprint: Reprint) -> None:
    label = msgspec.structs.replace(PLACES[0], line=5)
    shown = desk((anomaly("date-not-taken", (label,), whole=9),), reprint)
    assert "alert(1)" not in shown.text_content()
    assert shown.xpath("//a[contains(@href, 'sources/note.html#L5')]")


def test_reports_hold_it() -> None:
    site = msgspec.structs.replace(small_site(), anomalies=FOUND)
    text = write_report(site, ReportFormat.TEXT, SEEDS).splitlines()
    assert text[0].startswith("warning: date-not-taken: 27 talks of 40 ")
    assert text[2].startswith("  my,seeds/note.md:3: ")
    assert text[3] == f"    {EDIT}"
    assert "  … and 2 more" in text
    assert any(line.startswith("info: key-unknown: 3 keys ") for line in text)
    report = json.loads(write_report(site, ReportFormat.JSON, SEEDS))
    assert [(one["code"], one["count"]) for one in report["health"]] == [
        ("date-not-taken", 27),
        ("key-unknown", 3),
    ]
    assert report["health"][0]["examples"][0]["line"] == 3
    github = write_report(site, ReportFormat.GITHUB, SEEDS).splitlines()
    assert [line.partition("::")[2].partition(",title")[0] for line in github] == [
        "warning file=my%2Cseeds/note.md,line=3",
        "notice file=my%2Cseeds",
    ]
