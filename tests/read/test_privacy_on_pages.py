"""A web page that says to its readers that it is private is kept private, as a note is."""

import pytest

from generator.read.files.privacy.holding import hold_of

BOX = '<div class="checkbox checkbox-{}"></div>'  # of Notion


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("<title>A</title><h1>A</h1><p>DO NOT PUBLISH</p>", 1),
        ("<body><h1>A</h1>\n<p><b>Status:</b> draft</p>", 2),
        ("<html>\n<h1>A</h1>\n<table><tr>\n<th>Status</th>\n<td>Draft</td></tr></table>", 3),
        (f"<h1>A</h1>\n<tr><th><svg></svg>Publish<td>{BOX.format('off')}</td></tr>", 2),
        ("<body>\n<dl><dt>By</dt><dd>Bo</dd>\n<dt>Visibility</dt>\n<dd>Private</dd></dl>", 3),
    ],
)
def test_what_stands_around_its_title_says_it(page: str, line: int) -> None:
    hold = hold_of(f"{page}\n<p>Some words.</p>\n".encode())
    assert hold is not None
    assert hold.line == line


@pytest.mark.parametrize(
    "page",
    [
        "<p>DO NOT PUBLISH</p><h1>A</h1>",
        "DO <b>NOT</b> PUBLISH<h1>A</h1>",
        "x<html><p>Private: yes</p><h1>A</h1>",
        "<title>DO NOT PUBLISH</title><h1>A</h1>",
        "<style>\na\nb\nc {}\n</style><p>Status: draft</p>",
    ],
)
def test_so_it_does_above_its_title(page: str) -> None:
    assert hold_of(f"{page}\n<p>Some words.</p>\n".encode(), ".html") is not None
    menu = "<nav><a>Draft</a><a>Private</a></nav><h1>A</h1>"
    assert hold_of(f"{menu}\n<p>Some words.</p>\n".encode(), ".html") is None
    head = "<html>\n<head>\n<meta charset=utf-8>\n</head>\n<body>\n"
    assert hold_of(f"{head}{menu}\n<p>PRIVATE</p>\n".encode(), ".html") is not None


@pytest.mark.parametrize(
    "page",
    [
        "<h1>Private pensions</h1><p>Status of the drafts: a good many are out</p><p>Draft beer</p>",
        "<h1>A</h1><table><tr><th>Status</th><td>Done</td></tr></table>",
        f"<h1>A</h1><tr><th>Publish</th><td>{BOX.format('on')}</td></tr>",
        "<nav>Draft</nav><h1>A</h1><p>Words.</p>",
        "<rss><channel><title>Private: a show</title></channel></rss>",
    ],
)
def test_other_words_on_it_publish(page: str) -> None:
    assert hold_of(f"{page}\n<p>Some words.</p>\n".encode()) is None
