"""The small parts: links in text, wordings, addresses, verbatim lines, the editor's notes."""

import html as entities

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html
from markdown import markdown
from markupsafe import Markup

from generator.messages.words import words
from generator.model.account import TimeCode
from generator.model.base import Address, Ref, SourceId, Span
from generator.model.grouping import grouped
from generator.model.items import Mention
from generator.publish.permanence.dead_links import link_target
from generator.render.context.editor_notes import note
from generator.render.context.environment import verbatim
from generator.render.context.grouping import spread
from generator.render.context.lookups import make_lookups
from generator.render.context.page_section import with_links
from generator.render.context.page_view import PageView, _differs
from generator.render.pages.quotes.in_talk import WordingDiff, compare_wordings
from generator.render.pieces.shorten import short
from generator.text.addresses import (
    page_path,
    parent_page,
    recording_moment,
    relative,
    text_fragment,
    web_address,
)
from generator.text.markdown.escape import fill, harmless, safe
from tests.render import corpus_fixture as fixture
from tests.render.rendering import EXTENSIONS

AT = Span(source=SourceId("s"), lines=(1, 1))


def mention(text: str, start: int, end: int, name: str = "x") -> Mention:
    return Mention(
        target=Ref(kind="concept", id=name),
        in_=Ref(kind="quote", id="q"),
        field="text",
        start=start,
        end=end,
        surface=text[start:end],
        at=AT,
    )


def plain(markup: str) -> str:
    """What a reader sees of markup: no tags, no references, white space folded.

    Of a formula it is the source, which stands beside it.
    """
    tree = html.fromstring(f"<p>{markup}</p>")
    for shown in tree.find_class("t-formula"):
        shown[:], shown.text = [], shown.get("title")
    return " ".join(tree.text_content().split())


def href(ref: Ref) -> Markup | None:
    return Markup(f"to-{ref.id}.html")


_WATCHED = "https://www.youtube.com/watch?v=abcdefghij1"


@given(
    st.text() | st.from_regex(r"a?(\[\d?\d:\d\d(:\d\d)?\]|https?://youtu.be/abcdefghij1\?t=\d).*"),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=6),
    st.sampled_from([None, _WATCHED, "https://rivers.example"]),
)
@example("a \\(+\\) b", [(0, 1)], None)
def test_linking_changes_no_character(
    text: str, places: list[tuple[int, int]], recording: str | None
) -> None:
    mentions = [
        mention(text, start, start + length, f"n{start}")
        for start, length in sorted(places)
        if start + length <= len(text)
    ]
    made = with_links(text, mentions, set(), href, recording)
    assert plain(made) == " ".join(harmless(text).split())
    targets = [link.get("href", "") for link in html.fromstring(f"<p>{made}</p>").iter("a")]
    assert all(it.startswith(("to-n", f"{_WATCHED}&t=")) for it in targets)


def test_times_and_addresses_of_places_in_the_recording_lead_there() -> None:
    other = "https://youtu.be/abcdefghij2?t=9"
    text = f"Dams [12:05] hold (13:05), https://youtu.be/abcdefghij1?t=9 {other} [1:02:03]."
    made = with_links(text, (), set(), href, _WATCHED)
    links = list(html.fromstring(f"<p>{made}</p>").iter("a"))
    assert [(it.text, (it.get("href") or "").partition("&")[2]) for it in links] == [
        ("[12:05]", "t=725s"),
        ("https://youtu.be/abcdefghij1?t=9", "t=9s"),
        ("[1:02:03]", "t=3723s"),
    ]
    assert [it.get("class") for it in links] == ["t-time", "t-time t-address", "t-time"]
    assert "<a " not in with_links(text, (), set(), href)
    assert "<a " not in with_links(text, (), set(), href, "https://rivers.example/12")


def test_only_the_first_mention_of_a_target_is_linked_and_overlaps_are_not() -> None:
    text = "ghost ghosts ghost"
    seen: set[Ref] = set()
    mentions = [mention(text, 0, 5), mention(text, 0, 9, "long"), mention(text, 13, 18)]
    made = with_links(text, mentions, seen, href)
    assert made.count("<a ") == 1
    assert made.startswith('<a class="m" href="to-x.html">ghost</a> ghosts')
    assert "<a " not in with_links(text, mentions[:1], seen, href)


def test_what_has_no_link_is_not_linked() -> None:
    assert with_links("ghost", [mention("ghost", 0, 5)], set(), lambda _: None) == "ghost"


@given(st.text(alphabet="ab '’.", max_size=30), st.text(alphabet="ab '’.", max_size=30))
def test_both_wordings_are_complete(one: str, other: str) -> None:
    difference = compare_wordings(one, other)
    if difference.rest is not None:
        assert difference.rest.split() == one.split()[-len(difference.rest.split()) :]
    if difference.marked is None:
        return
    tree = html.fromstring(f"<p>{difference.marked}</p>")
    kept = " ".join(tree.xpath("//text()[not(parent::del)]")).split()
    assert kept == other.split()
    dropped = heard(" ".join(tree.xpath("//del//text()")))
    added = heard(" ".join(tree.xpath("//ins//text()")))
    assert heard(one) - dropped == heard(other) - added


def heard(text: str) -> int:
    """How many words a text has, marks that stand alone aside."""
    return sum(any(char.isalnum() for char in word) for word in text.split())


def test_typographic_marks_are_no_difference() -> None:
    assert compare_wordings("we're “here”", 'We’re "here" …') == WordingDiff()
    assert compare_wordings("C# is here", "C is here") != WordingDiff()


def test_a_wording_that_stops_says_how_the_other_goes_on() -> None:
    difference = compare_wordings(
        "We build ghosts... these sort of spirits.", "We build: “ghosts”."
    )
    assert difference == WordingDiff(rest="these sort of spirits.")
    marked = compare_wordings("We build big ghosts.", "We build small ghosts").marked
    assert marked == "We build <del>big</del> <ins>small</ins> ghosts"


@pytest.mark.parametrize(
    ("text", "limit", "wanted"),
    [
        ("one two three", 20, "one two three"),
        ("one two three", 9, "one two…"),
        ("one two, three", 9, "one two…"),
        ("移动城堡移动城堡", 4, "移动城堡…"),
        ("  spaced \n out ", 20, "spaced out"),
    ],
)
def test_long_texts_are_cut_between_words(text: str, limit: int, wanted: str) -> None:
    assert short(text, limit) == wanted


@pytest.mark.parametrize(
    ("start", "address", "wanted"),
    [
        ("index.html", "talks/a.html", "talks/a.html"),
        ("talks/a.html", "talks/a.html#s-1", "#s-1"),
        ("talks/a.html", "talks/b.html#s-1", "b.html#s-1"),
        ("quotes/in/a.html", "index.html", "../../index.html"),
        ("a.html", "concepts/移动.html", "concepts/移动.html"),
        ("a.html", "concepts/移动！.html#s-动/1", "concepts/移动%EF%BC%81.html#s-动%2F1"),
        ("a.html", 'sources/x "y"&<z>.html#L1', "sources/x%20%22y%22%26%3Cz%3E.html#L1"),
    ],
)
def test_links_inside_the_site_are_relative_and_escaped_but_for_letters(
    start: str, address: str, wanted: str
) -> None:
    assert relative(start, address) == wanted
    assert link_target(start, wanted) == address


def test_a_page_and_its_parts_know_their_files() -> None:
    assert page_path("talks/a.html#s-1") == "talks/a.md"
    assert parent_page(Address("quotes/in/a/min-0.html")) == "quotes/in/a.html"
    assert parent_page(Address("talks/a/claims/min-0.html")) == "talks/a.html"


@pytest.mark.parametrize(
    "url",
    [
        *("javascript:alert(1)", "data:text/html,x", "//host/x", "/x", "x.html", "", "https://"),
        *("https://a b/", "https://a/\nx", "http://[", "https://me:pw@host/", "ftp://host/"),
        *("javascript://host/%0aalert(1)", "JAVASCRIPT:alert(1)", "\x01javascript:x", "https:/x"),
    ],
)
def test_only_web_addresses_become_links(url: str) -> None:
    assert web_address(url) is None
    assert recording_moment(url, 5) is None


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://www.youtube.com/watch?v=a&t=3", "https://www.youtube.com/watch?v=a&t=62s"),
        ("https://youtu.be/abc?si=x", "https://youtu.be/abc?si=x&t=62s"),
        ("https://www.youtube.com/live/abc", "https://www.youtube.com/live/abc?t=62s"),
        ("https://vimeo.com/1#x", "https://vimeo.com/1#t=62s"),
        ("https://h.example/talk.MP3?x=1", "https://h.example/talk.MP3?x=1#t=62"),
        ("https://www.youtube.com/@channel", None),
        ("https://youtube.com.evil.example/watch?v=a", None),
        ("https://h.example/page", None),
        (None, None),
    ],
)
def test_times_lead_into_players_that_know_them(url: str | None, wanted: str | None) -> None:
    assert recording_moment(url, 62) == wanted


@given(st.text())
def test_verbatim_lines_keep_every_space(line: str) -> None:
    shown = entities.unescape(verbatim(line))
    assert len(shown) == len(line)
    for before, after in zip(line, shown, strict=True):
        assert after in {before, " ", "\N{REPLACEMENT CHARACTER}"}
        assert (after == "\t") == (before == "\t")


def test_values_are_made_safe() -> None:
    assert safe(None) == ""
    assert safe(3) == "3"
    assert safe("<b>") == "&#60;b&#62;"
    assert safe(Markup("<b>")) == "<b>"
    assert fill("<i>{x}</i>", x="*") == "<i>&#42;</i>"


def test_groups_and_choices_are_fair_and_stable() -> None:
    assert grouped("abca", str) == {"a": ["a", "a"], "b": ["b"], "c": ["c"]}
    assert spread(range(22), 6) == (0, 4, 8, 13, 17, 21)
    assert spread(range(3), 6) == (0, 1, 2)
    assert spread(range(3), 1) == (0,)
    assert spread(range(3), 2) == (0, 2)


@pytest.mark.parametrize(
    ("text", "below", "wanted"),
    [
        ("# A\n### B", 1, "## A\n### B"),
        ("### A\n# B", 2, "### A\n### B"),
        ("A\n===\nx\n\nB\n---", 1, "## A\nx\n\n### B"),
        ("```\n# no\n```\n# A", 2, "```\n# no\n```\n### A"),
        ("* a\n\n---\n\n* b", 2, "* a\n\n---\n\n* b"),
        ("#hash", 2, "#hash"),
        ("# #1\n\n> # quoted", 1, "## #1\n\n> # quoted"),
    ],
)
def test_an_editors_headings_stand_below_the_pages(text: str, below: int, wanted: str) -> None:
    assert note(text, below) == wanted


@pytest.mark.parametrize("text", ["<div>", "</div>", "<b>x", "a </p> b", "<details><summary>x"])
def test_an_editors_unbalanced_tags_cannot_swallow_the_page(text: str) -> None:
    page = f'<div class="e" markdown="1">\n\n{note(text, 1)}\n\n</div>\n\n## After {{ #after }}\n'
    tree = html.fromstring(f"<main>{markdown(page, extensions=list(EXTENSIONS))}</main>")
    (heading,) = tree.xpath("./h2[@id='after']")
    assert heading.getprevious().get("class") == "e"
    assert text in tree.text_content()


def test_an_editors_own_html_and_code_work() -> None:
    text = "See <b>this</b>, `<div>` and [that](x.md).\n\n```\n<p>\n```"
    assert note(text, 1) == text


@pytest.mark.parametrize(
    ("printed", "shown", "differs"),
    [
        ("0:17", "0:17", False),
        ("00:00:17.250", "0:17", False),
        ("01:02:03,000", "1:02:03", False),
        ("168.5", "2:48", False),
        ("82:55", "1:22:55", True),
        ("1h02m", "1:02:00", True),
    ],
)
def test_a_time_that_is_printed_otherwise_says_so(printed: str, shown: str, differs: bool) -> None:
    assert _differs(printed, shown) is differs
    seconds = sum(int(part) * 60**at for at, part in enumerate(reversed(shown.split(":"))))
    view = PageView("x.html", make_lookups(fixture.LINKS, fixture.RESOLVED), words("en"))
    made = view.time_link(TimeCode(seconds=seconds, printed=printed), None)
    assert shown in made
    assert ("title=" in made) is differs


@pytest.mark.parametrize(
    "text",
    ["end <div", "x </", "end <!-- x", "<![CDATA[ x", "<?php x", "<!DOCTYPE x> b", "<plaintext>a</plaintext>"],
)  # fmt: skip
def test_a_note_that_would_swallow_the_page_is_shown_as_text(text: str) -> None:
    assert "<" not in note(text, 1)


def test_the_lines_of_a_note_may_end_in_any_way() -> None:
    assert note("a\r## b\r\nc\n", 1) == note("a\n## b\nc", 1) == "a\n## b\nc"


@pytest.mark.parametrize(
    "name",
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"],
)  # fmt: skip
def test_an_element_that_has_no_end_swallows_nothing(name: str) -> None:
    text = f"a <{name}> b"
    assert note(text, 1) == text


@pytest.mark.parametrize(
    "text", ["a < b", "1 <2", "<!-- fine --> x", "<https://x.org> a", "`<div` code"]
)
def test_a_note_that_only_looks_unfinished_stays(text: str) -> None:
    assert note(text, 1) == text


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A few words, said so-so", "A%20few%20words%2C%20said%20so%2Dso"),
        ("one two three four five six seven eight nine ten", "one%20two%20three%20four%20five%20six,eight%20nine%20ten"),
        ("it was said... and then it [the cat] came in at noon", "it%20was%20said,in%20at%20noon"),
    ],
)  # fmt: skip
def test_words_in_an_article(text: str, named: str) -> None:
    assert text_fragment("https://a.example/b", text) == f"https://a.example/b#:~:text={named}"
    assert text_fragment("https://a.example/b#c", text) == f"https://a.example/b#c:~:text={named}"


@pytest.mark.parametrize("text", ["", "…", "a... b c d e", "[x]"])
def test_too_few_words_are_not_looked_for(text: str) -> None:
    assert text_fragment("https://a.example/b", text) is None


@pytest.mark.parametrize(
    "url", [None, "javascript:x", "https://youtu.be/abc", "https://a.example/b.mp3"]
)
def test_recordings_have_no_words_in_them(url: str | None) -> None:
    assert text_fragment(url, "Some words that were said") is None
