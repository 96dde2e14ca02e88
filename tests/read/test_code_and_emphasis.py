"""Markdown that crosses lines: blocks of code, and emphasis of several lines."""

import pytest

from generator.model.account import AccountPassage
from generator.model.source import Role
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of


def passages(text: str) -> list[tuple[str, str]]:
    (account,) = seed_of(f"# Moving water\n\nThey move.\n\n{text}", "water", ".md").accounts
    return [(it.section, it.text) for it in account.of(AccountPassage)][1:]


def codes(text: str, ending: str = ".md") -> list[tuple[str, str]]:
    seed = seed_of(text, "water", ending)
    check_nothing_invented(seed)
    check_nothing_lost(seed)
    passages = (it for account in seed.accounts for it in account.of(AccountPassage))
    return [(it.text, it.code) for it in passages if it.code is not None]


PROGRAM = (
    'def open_gate(boat):\n    """Quotes"""\n    # - Ada Okafor: "It moves."\n\n    return boat'
)


@pytest.mark.parametrize(
    ("above", "below", "language"),
    [
        ("```python", "```", "python"),
        ("~~~ py linenos=true", "~~~", "py"),
        ("```{.python .numbers}", "```", "python"),
        ("````{r}", "````", "r"),
        ("```{linenos=true}", "```", ""),
        ("```", "```", ""),
        ('<pre><code class="language-python">', "</code></pre>", "python"),
        ("<pre><code>", "</code></pre>", ""),
        ('<pre class="brush: python">', "</pre>", "python"),
        ("{% highlight python linenos %}", "{% endhighlight %}", "python"),
        ('{{< highlight go "linenos=table" >}}', "{{< /highlight >}}", "go"),
    ],
)
def test_code_is_one_passage_as_it_is_printed(above: str, below: str, language: str) -> None:
    text = (
        f"# Moving water\n\n## Notes\n\nThey move.\n\n{above}\n{PROGRAM}\n{below}\n\nThey hold.\n"
    )
    assert codes(text) == [(PROGRAM, language)]
    (account,) = seed_of(text, "water", ".md").accounts
    assert len(account.items) == 3
    assert not account.people


def test_code_in_pre_may_begin_on_the_line_of_its_tags() -> None:
    code = "<pre><code>if a &lt; b:\n    <b>open</b>()</code></pre>"
    assert codes(f"# Water\n\nIt moves.\n\n{code}\n") == [("if a < b:\n    open()", "")]


def test_code_above_a_title_is_none() -> None:
    text = "```\nopen --gates\n```\n\n# Weirs by night\n\nThey open.\n\n# Ice\n\nIt melts.\n"
    (account,) = seed_of(text, "pumps-of-the-delta", ".md").accounts
    assert [it.text for it in account.titles] == ["Weirs by night"]


def test_preformatted_text_that_is_not_called_code_is_text() -> None:
    assert codes("# Water\n\nIt moves.\n\n<pre>\nA poem of\nthe weir\n</pre>\n") == []


def test_a_fence_that_nothing_closes_makes_no_code() -> None:
    assert codes("# Water\n\nIt moves.\n\n```\nopen()\n") == []


@pytest.mark.parametrize(
    ("text", "is_code"),
    [
        ("It moves:\n\n    gate = open()\n\n    close(gate)\n\nIt holds.\n", True),
        ("It moves:\n\n\tgate = open()\n\n\tclose(gate)\n", True),
        ("It moves:\n    gate = open()\n\nIt holds.\n", False),
        ("- It moves:\n\n    gate = open()\n", False),
        ("1. It moves\n   and holds\n\n    gate = open()\n", False),
        ("It moves:\n\n    He said that it holds.\n", False),
        ("It moves:\n\n    - gate = open\n", False),
        ("!!! note\n\n    gate = open()\n", False),
        ("    gate = open()\n\n    close(gate)\n", False),
    ],
)
def test_indented_lines_are_code_where_markdown_and_their_signs_say_so(
    text: str, is_code: bool
) -> None:
    above = "" if text.startswith(" ") else "# Moving water\n\n## Notes\n\n"
    assert bool(codes(above + text)) is is_code


def test_code_under_an_item_stands_there_without_the_indentation_of_all() -> None:
    text = "# Water\n\nIt moves.\n\n- Open:\n\n  ```sh\n  if a\n    b\n  ```\n- Close\n"
    assert codes(text) == [("if a\n  b", "sh")]


@pytest.mark.parametrize(
    ("ending", "text", "language"),
    [
        (
            ".rst",
            "Water\n=====\n\nIt moves.\n\n.. code-block:: python\n   :linenos:\n\n{}\n\nEnd.\n",
            "python",
        ),
        (".rst", "Water\n=====\n\nIt moves::\n\n{}\n\nEnd.\n", ""),
        (".adoc", "= Water\n\nIt moves.\n\n[source,python]\n----\n{}\n----\n\nEnd.\n", "python"),
        (".adoc", "= Water\n\nIt moves.\n\n----\n{}\n----\n\nEnd.\n", ""),
        (
            ".org",
            "#+title: Water\n\nIt moves.\n\n#+begin_src python -n\n{}\n#+end_src\n\nEnd.\n",
            "python",
        ),
    ],
)
def test_code_in_other_markup(ending: str, text: str, language: str) -> None:
    indented = "\n".join(f"    {line}".rstrip() for line in PROGRAM.split("\n"))
    assert codes(text.format(indented), ending) == [(PROGRAM, language)]


@pytest.mark.parametrize(
    ("above", "below", "language"),
    [
        ('<pre><code class="lang-py">', "</code></pre>", "py"),
        (
            '<div class="highlight-python notranslate"><div class="highlight"><pre>',
            "</pre></div></div>",
            "python",
        ),
        ('<div class="highlight"><pre><span></span><code>', "</code></pre></div>", ""),
    ],
)
def test_code_in_a_saved_page(above: str, below: str, language: str) -> None:
    marked = PROGRAM.replace("def", "<span>def</span>")
    page = f"<html><body><article><h1>Water</h1><p>It moves.</p>\n{above}{marked}\n{below}<p>End.</p></article></body></html>"
    assert codes(page, ".html") == [(PROGRAM, language)]


def test_blocks_behind_each_other_are_two() -> None:
    block = "```\nopen --gates\n```\n"
    text = f"{block}\n{block}\n## Dams\n\nThey hold.\n"
    assert passages(text) == [("", "open --gates")] * 2 + [("Dams", "They hold.")]


@pytest.mark.parametrize("sort", ["dataview", "dataviewjs", "tasks"])
def test_a_query_for_other_notes_says_nothing(sort: str) -> None:
    text = f"## Dams\n\n```{sort}\nLIST\nWHERE file.day = this.file.day\n```\n\nThey hold.\n"
    assert passages(text) == [("Dams", "They hold.")]
    roles = [line.role for line in seed_of(text, "water", ".md").source.lines[2:6]]
    assert roles == [Role.LABEL] * 4


@pytest.mark.parametrize(
    ("mark", "end"), [("_", "_"), ("*", "*"), ("\u2060*", "*"), ("***", "***")]
)
def test_emphasis_of_several_lines_is_no_part_of_the_text(mark: str, end: str) -> None:
    lines = ("We wrote this at the weir. It opens in the spring of most years, and", "it closes.")
    text = f"## Dams\n\n{mark}{lines[0]}\n{lines[1]}{end}\n"
    assert passages(text) == [("Dams", " ".join(lines))]


def test_a_mark_that_is_not_closed_in_its_paragraph_stays() -> None:
    text = "## Dams\n\n- *A gate\n- Two gates*\n"
    assert [text for _, text in passages(text)] == ["*A gate", "Two gates*"]


def test_a_tag_that_only_takes_a_file_in_is_nobodys_word() -> None:
    said = "**Nadia Brun:** It moves.\n\n**Ivo Kern:** It does not.\n\n"
    text = f"# Rivers\n\n{said}{said}It never did.\n\n{{% include links.md %}}\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert account.of(AccountPassage)[-1].text == "It never did."


VIDEO = "https://www.youtube.com/watch?v=abcdefghijk"


@pytest.mark.parametrize(
    "player",
    [
        "{{< youtube abcdefghijk >}}",
        '{{< youtube id="abcdefghijk" autoplay="false" />}}',
        "{{% youtube abcdefghijk %}}",
        "{% youtube abcdefghijk %}",
        '{%- youtube "abcdefghijk" -%}',
        "{% include youtube.html id='abcdefghijk' %}",
        "{% include youtubePlayer.html id=abcdefghijk %}",
        '{% include video id="abcdefghijk" provider="youtube" %}',
        '{% embed url="https://www.youtube.com/watch?v=abcdefghijk" %}',
    ],
)
def test_the_code_of_a_player_is_the_recording(player: str) -> None:
    text = f"# Rivers\n\nBy Nadia Brun.\n\n## Notes\n\nThey move.\n\n{player}\n\nThey hold.\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert [(it.platform, it.key) for it in account.recordings] == [("youtube", "abcdefghijk")]
    assert account.of(AccountPassage)[-1].text == "They hold."
    other = text.replace("They hold", player.replace("abcdefghijk", "lmnopqrstuv"))
    assert not seed_of(other, ending=".md").accounts[0].recordings


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ('See [it]({{ "/files/a.pdf" | relative_url }}).', "See it."),
        ('See [it]({{ "https://a.org/x" | absolute_url }}).', "See it (https://a.org/x)."),
        ("See [it]({{ site.baseurl }}{% link _talks/a.md %}).", "See it."),
        ('See [it]({{< ref "a.md" >}}) of {{ page.date | date: "%Y" }}now.', "See it of now."),
        ('{{< quote author="Ada" >}}It moves.{{< /quote >}}', "It moves."),
        ("See {% embed https://a.org/x %}", "See https://a.org/x"),
        ("See {{< youtube abcdefghijk >}}", f"See {VIDEO}"),
        ("Using {% form %} helps.", "Using {% form %} helps."),
        ("It moves. {% include footer.html %}", "It moves."),
        ("Write `{{ page.title }}` and `{% raw %}`.", "Write {{ page.title }} and {% raw %}."),
        (
            "It {{c1::moves}} and {{date}} and 100 {%}.",
            "It {{c1::moves}} and {{date}} and 100 {%}.",
        ),
    ],
)
def test_code_of_a_site_builder_is_what_it_stands_for(printed: str, text: str) -> None:
    note = f"# Rivers\n\nBy Nadia Brun.\n\n## Notes\n\nThey hold.\n\n{printed}\n"
    (account,) = seed_of(note, ending=".md").accounts
    assert account.of(AccountPassage)[-1].text == text


def test_directives_of_a_documentation_program_say_nothing() -> None:
    text = (
        '# Rivers\n\n@Metadata {\n    @TitleHeading("Talk")\n    @Available("x", introduced: "1")\n}\n\n'
        "Ada keeps a weir.\n\n@Row {\n@Column(size: 2) {\nStones roll.\n}\n}\n\n@Ada (2024)\n"
    )
    (account,) = seed_of(text, ending=".md").accounts
    said = [item.text for item in account.items if isinstance(item, AccountPassage)]
    assert said == ["Ada keeps a weir.", "Stones roll.", "@Ada (2024)"]
