"""Wiki links: what becomes a link, what stays, and what is said of the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.messages.words import english
from generator.model.base import Address
from generator.model.links import Names, Target
from generator.text.markdown.wiki import outside_code, resolve_wiki_links

COLLAPSE = Target(
    kind="concept", name="Model Collapse", address=Address("concepts/model-collapse.html")
)
RIVERS = Target(kind="talk", name="On *Rivers*", address=Address("talks/on-rivers.html"))
CHINESE = Target(kind="concept", name="模型", address=Address("concepts/模型.html"))
TWO = tuple(
    Target(kind="concept", name=name, address=Address(f"concepts/{name}.html")) for name in "ab"
)
NAMES: Names = {
    "model collapse": (COLLAPSE,),
    "concept:model-collapse": (COLLAPSE,),
    "concept:model collapse": (COLLAPSE,),
    "talk:on-rivers": (RIVERS,),
    "talk:on river": (RIVERS,),
    "on river": (RIVERS,),
    "模型": (CHINESE,),
    "rl": TWO,
}
C = "../concepts/model-collapse.md"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("[[Model Collapse]]", f"[Model Collapse]({C})"),
        ("On [[model collapses]]: yes.", f"On [model collapses]({C}): yes."),
        ("[[ Model Collapse |it]]!", f"[it]({C})!"),
        ("[[concept:Model-Collapse|*it*]]", f"[*it*]({C})"),
        (r"| a [[Model Collapse\|it]] |", f"| a [it]({C}) |"),
        ("[[talk:on-rivers]]", "[On &#42;Rivers&#42;](on-rivers.md)"),
        ("[[Talk: On Rivers|x]]", "[x](on-rivers.md)"),
        ("[[模型]]", "[模型](../concepts/%E6%A8%A1%E5%9E%8B.md)"),
        ("[[Model Collapse|]]", f"[Model Collapse]({C})"),
        ("# [[Model Collapse]]\n", f"# [Model Collapse]({C})\n"),
        ("- a\n\n    [[Model Collapse]]", f"- a\n\n    [Model Collapse]({C})"),
        (
            "[[Model Collapse]]\n\n    [[code]]\n\n[[Model Collapse|it]]\n",
            f"[Model Collapse]({C})\n\n    [[code]]\n\n[it]({C})\n",
        ),
        ("!!! note\n\n    [[Model Collapse]]", f"!!! note\n\n    [Model Collapse]({C})"),
        ("`a` [[Model Collapse]] `b", f"`a` [Model Collapse]({C}) `b"),
        ("```\nx\n```\n[[Model Collapse]]", f"```\nx\n```\n[Model Collapse]({C})"),
        ("a\r\n[[Model Collapse]]\r\n", f"a\r\n[Model Collapse]({C})\r\n"),
    ],
)
def test_what_becomes_a_link(text: str, made: str) -> None:
    found = resolve_wiki_links(text, "talks/here.md", NAMES)
    assert (found.text, found.faults) == (made, ())


@pytest.mark.parametrize(
    "text",
    [
        "`[[Model Collapse]]`",
        "``a ` [[Model Collapse]]``",
        "`a\n[[Model Collapse]]`",
        "`a `` [[Model Collapse]] `",
        "```\n[[Model Collapse]]\n```",
        "```md\n[[Model Collapse]]",
        "~~~\n```\n[[Model Collapse]]\n~~~",
        "````\n```\n[[Model Collapse]]\n````",
        "> ```\n> [[Model Collapse]]\n> ```",
        "- a\n\n    ```\n    [[Model Collapse]]\n    ```",
        "    [[Model Collapse]]",
        "a\n\n    code\n\n    [[Model Collapse]]\n",
        "\t[[Model Collapse]]",
        "<pre>\n[[Model Collapse]]\n</pre>",
        "<code>[[Model Collapse]]</code>",
        "<!-- [[Model Collapse]] -->",
        r"\[[Model Collapse]]",
        "![[Model Collapse]]",
        "[[Model Collapse]](https://example.org)",
        "[[1]][one]",
        "[[]] [[ ]",
        "[[Model\nCollapse]]",
        "[x[Model Collapse]]",
    ],
)
def test_what_stays(text: str) -> None:
    found = resolve_wiki_links(text, "talks/here.md", NAMES)
    assert (found.text, found.faults) == (text, ())


def test_the_way_depends_on_the_page() -> None:
    def way(page: str) -> str:
        return resolve_wiki_links("[[Model Collapse]]", page, NAMES).text

    assert way("index.md") == "[Model Collapse](concepts/model-collapse.md)"
    assert way("a/b/c.md") == "[Model Collapse](../../concepts/model-collapse.md)"
    assert way("concepts/x.md") == "[Model Collapse](model-collapse.md)"


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        (
            "[[Modell Colapse]]",
            "wiki-link-broken",
            "[[Modell Colapse]]: nothing has that name; the nearest: “Model Collapse”",
        ),
        (
            "[[talk:on-riverbed]]",
            "wiki-link-broken",
            "[[talk:on-riverbed]]: nothing has that name; the nearest: “talk:on-rivers”",
        ),
        ("[[Zzzzzz]]", "wiki-link-broken", "[[Zzzzzz]]: nothing has that name"),
        ("[[AI: on rivers]]", "wiki-link-broken", None),
        (
            "[[RL]]",
            "wiki-link-ambiguous",
            "[[RL]] may mean [[concept:a]], [[concept:b]]: write which",
        ),
    ],
)
def test_what_cannot_be_followed_stays_and_is_reported(
    text: str, code: str, message: str | None
) -> None:
    found = resolve_wiki_links(f"One\n\nTwo {text}", "talks/here.md", NAMES)
    assert found.text == f"One\n\nTwo {text}"
    (fault,) = found.faults
    assert (fault.code, fault.line) == (code, 3)
    assert message is None or english(fault.message) == message


PIECES = "[[Model Collapse]];[[x]];`;``;```\n;\n\n;    ;<!--;-->;<pre>;</pre>;\\;- ;> ;~~~;\n;a;|;[[;]];!;("
MARKDOWN = st.lists(st.sampled_from([*PIECES.split(";"), "\r\n", "\u2028"])).map("".join)


@given(MARKDOWN)
def test_pieces_outside_code_are_in_order_and_nothing_else_changes(text: str) -> None:
    end = 0
    for first, last in outside_code(text):
        assert end <= first < last <= len(text)
        end = last
    found = resolve_wiki_links(text, "talks/here.md", NAMES)
    assert found.text.replace(f"[Model Collapse]({C})", "[[Model Collapse]]") == text
