r"""Formulas: `$…$` and its like keep every sign and are shown as MathML, and nothing else is one."""

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.read.formats.notes.inline_markup import inline_text
from generator.text.markdown.formulas import (
    MATHML_ATTRIBUTES,
    MATHML_ELEMENTS,
    displayed_lines,
    escape_with_formulas,
    formulas,
    mathml,
)

FORMULAS = {
    r"so $E=mc^2$ holds": [r"E=mc^2"],
    r"$\{x\}_{i}$ keeps its backslashes": [r"\{x\}_{i}"],
    r"$$\frac{a}{b}$$ and \[x^2 + y^2\] and \(a_1 < b\)": [r"\frac{a}{b}", "x^2 + y^2", "a_1 < b"],
    r"a variable $n$, $2k$ or $x'$": ["n", "2k", "x'"],
    r"$\text{rate} = \alpha \cdot x$, they said": [r"\text{rate} = \alpha \cdot x"],
}
NONE = (
    "It costs $100 and $200.",
    "between $100-$200 or $5/$10",
    "US$ and A$ and $ 5 $",
    "$AAPL/$MSFT and $HOME/x_y$PATH",
    r"Rivers move. \[12:05\] They always did.",
    r"He laughs \(laughs loudly\) and \[music plays\] goes",
    r"\$a = b\$ is written so",
    "$",
    "$$",
    "$$$$",
    "an $unclosed = formula",
    "$money makes the world go round = always$",
)


@pytest.mark.parametrize("text", FORMULAS)
def test_formulas_are_found(text: str) -> None:
    assert [formula.tex for formula in formulas(text)] == FORMULAS[text]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_formula_stays_text(text: str) -> None:
    assert formulas(text) == ()


@pytest.mark.parametrize(
    "line",
    [
        r"so $\{x\}_{i}$ and $a*b*c = 1$ hold",
        r"- \[ \mathbf{x}^* = \arg\max_i y_i^* \]",
        r"$$ \sum_{i=0}^{n} [a_i](b_i) \\ c $$",
        r"with \(x_1 < y\) and <b>",
    ],
)
def test_no_sign_of_a_formula_is_taken_for_markdown(line: str) -> None:
    read = inline_text(line)
    assert [formula.tex for formula in formulas(read)] == [
        formula.tex for formula in formulas(line)
    ]


def test_markup_around_a_formula_is_taken_off() -> None:
    assert inline_text(r"**so** $a_i^*$ is *small*, see `x`") == r"so $a_i^*$ is small, see x"
    assert inline_text("\ue000\ue001\ue002 **so** $a=b$") == "\ue000\ue001\ue002 **so** $a=b$"


def test_a_formula_on_lines_of_its_own() -> None:
    lines = ["Text", "$$", r"a_i^* \\", "b", "$$", "more", r"\[", "x", r"\]", "$$", "open"]
    assert displayed_lines(lines) == {1, 2, 3, 4, 6, 7, 8}


def test_a_formula_is_shown_with_its_source() -> None:
    shown = escape_with_formulas("so $E=mc^2$ & more")
    assert shown.startswith('so <span class="t-formula" title="&#36;E&#61;mc&#94;2&#36;"><math')
    assert "<msup><mi>c</mi><mn>2</mn></msup>" in shown
    assert shown.endswith(" &amp; more")


def test_a_formula_wider_than_a_phone_can_be_scrolled_with_the_keyboard() -> None:
    wide = escape_with_formulas(r"$\sum_{i=1}^{n} a_i x_i^2 + b_i x_i + c_i = \sqrt{d_i} + e_i$")
    assert wide.startswith('<span class="t-formula" role="group" tabindex="0" title=')
    assert "tabindex" not in escape_with_formulas(r"$\frac{1}{2} \sqrt{2 g}$")


@pytest.mark.parametrize(
    "tex",
    [
        r"\unknown{x} = 1",
        r"x_",
        r"\frac{a",
        r"a^{",
        r"\begin{align} a &= b \end{align}",
        "x" * 1_001,
        "{" * 900,
        r"\left( x",
        r"\begin{array}{" * 60,
    ],
)
def test_what_cannot_be_shown_faithfully_stays_as_printed(tex: str) -> None:
    assert mathml(tex, display=False) is None
    assert "<math" not in escape_with_formulas(f"so ${tex}$")


@pytest.mark.parametrize(
    "tex",
    [
        r"\href{javascript:alert(1)}{x}=1",
        r"\text{<script>alert(1)</script>}=1",
        r"\color{red\" onclick=x}{y}",
        r"\class{x}{y}=\style{color:red}{z}",
        r"x<script>",
        r"\mathbf{&lt;b&gt;}=1",
        r"\hspace{1em\" onload=x}a^2",
    ],
)
def test_a_formula_brings_no_markup_of_its_own(tex: str) -> None:
    check_markup(escape_with_formulas(f"${tex}$"))


@pytest.mark.parametrize(
    "tex",
    [
        "e = 5% of all frogs at n = 10",
        r"\phantom{not} = x_1",
        r"x_1\hspace{-60em}\text{bad}",
        r"x_1\hspace{99999em}",
        r"\rule{1000em}{1000em} x_1",
        r"\text{if a<b then c>d} = x",
        r"\color{red}x = 2",
    ],
)
def test_a_formula_that_would_hide_or_move_words_stays_as_printed(tex: str) -> None:
    assert "<math" not in escape_with_formulas(f"so ${tex}$")
    assert "t-formula" not in escape_with_formulas(f"so ${tex}$")


@pytest.mark.parametrize(
    "tex", [r"p = 7\%", r"x_1\!y \qquad z", r"\mathbb{R}^n \to \mathcal{L}", r"\sqrt[3]{x+1}"]
)
def test_a_formula_with_all_its_signs_is_shown(tex: str) -> None:
    assert "<math" in escape_with_formulas(f"so ${tex}$")


@given(st.text(r"\{}^_&<>\"' abx12=+fracsqrtextlefightbgn[]()#%$~", max_size=60))
def test_no_text_brings_markup_of_its_own(tex: str) -> None:
    for display in (False, True):
        check_markup(mathml(tex, display=display) or Markup())
    check_markup(escape_with_formulas(f"so ${tex}$ and \\[{tex}\\]"))


def check_markup(markup: Markup) -> None:
    root = ET.fromstring(f"<div>{markup}</div>")
    for element in root.iter():
        assert element.tag in MATHML_ELEMENTS | {"div", "span"}
        assert set(element.attrib) <= MATHML_ATTRIBUTES | {"class", "title", "role", "tabindex"}
    assert not re.search(
        r"javascript|onclick|onload|onerror",
        " ".join(
            value
            for element in root.iter()
            for key, value in element.attrib.items()
            if key != "title"
        ),
    )
