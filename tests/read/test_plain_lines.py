"""Lines that hold no marks are told by one look, and stay what a closer look makes of them."""

import pytest

from generator.read.formats.notes.inline_markup import inline_text, is_plain, plain_turn

_LINES = (
    *(
        "",
        "  ",
        "Weirs hum (all night), says Ada: 5 > 3",
        "Ada's weir - and more",
        "Über 3 % – gut.",
    ),
    *("**Ada:** Weirs hum.", "**Ada Okafor:** Well, \\[laughs\\] so.", "**Ada:** [Weirs](a.md)"),
    *("**Ada:** It costs $5 and $a_1$", "**Ada:** see ((id))", "**Ada:** Weirs ^note1", "**Ada**"),
    *(
        "*Ada*: no",
        "# A **heading**",
        "a ~~b~~ c",
        "A path C:\\dams",
        "{% raw %} so",
        "[fit] Weirs",
    ),
    *("**Ada:** a\u200bb", "**Ada:** Weirs *hum*.", "a `code` b", "<b>Ada</b> hums"),
)


@pytest.mark.parametrize("line", _LINES)
def test_a_quick_look_tells_what_a_closer_one_would(line: str) -> None:
    if is_plain(line):
        assert inline_text(line) == line
    spoken = plain_turn(line)
    assert spoken is None or spoken == inline_text(line)


def test_most_lines_of_transcripts_need_no_closer_look() -> None:
    assert is_plain("Weirs hum (all night), says Ada: it costs 5.")
    assert plain_turn("**Ada:** Weirs hum.") == "Ada: Weirs hum."


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("## Weirs [slides](https://a.b/c) | [Video](https://a.b/d)", "## Weirs"),
        ("## Weirs ([PDF](https://a.b/c))", "## Weirs"),
        ("## [Weirs](https://a.b) of mud [slides](https://a.b/c)", "## Weirs of mud"),
        ("## Old [video](https://a.b/c) of weirs", "## Old video of weirs"),
        ("## A [Video](https://a.b/c) [we](https://a.b/d)", "## A Video we"),
        ("## - [Slides](https://a.b/c), [video](https://a.b/d)", "## - Slides, video"),
        ("Weirs [slides](https://a.b/c)", "Weirs slides (https://a.b/c)"),
    ],
)
def test_links_behind_a_heading_that_say_what_they_lead_to_are_no_part_of_it(
    line: str, text: str
) -> None:
    assert inline_text(line) == text


@pytest.mark.parametrize("kind", ["png", "*", "x-icon"])
def test_a_picture_inside_a_line_says_nothing(kind: str) -> None:
    picture = f"![](data:image/{kind};base64,{'iVBORw0KGgo' * 9000}==)"
    assert inline_text(f"A weir {picture} hums") == "A weir  hums"
