"""Templates print the same as with the code that Jinja writes, and escape as much."""

import pytest
from jinja2 import DictLoader, Environment, UndefinedError
from jinja2.compiler import CodeGenerator
from markupsafe import Markup

from generator.render.context.environment import TemplateCode, environment
from generator.text.markdown.escape import safe

_TEMPLATES = {
    "layout": "{% block body %}{% endblock %}|{{ self.body() }}",
    "macros": (
        "{% macro card(it, class='a') %}<b class='{{ class }}'>{{ it.title() }}{{ caller() }}</b>"
        "{% endmacro %}"
    ),
    "page": """{% extends "layout" %}{% from "macros" import card %}
{% block body %}{% set ns = namespace(n=0) %}
{%- for it in things if it %}{% set ns.n = ns.n + it|length %}
{{ loop.index }}{% call card(it, class="<") %}{{ it ~ "!" }}{{ number }}{{ nothing }}{% endcall %}
{%- endfor %}{{ ns.n }}{{ made }}{{ joined(*things) }}{% set all %}{{ things[0] }}{% endset %}{{ all }}
{%- endblock %}""",
}
_VALUES = {
    "things": ["<i>*a*</i>", "", "[b](c)"],
    "number": -3,
    "nothing": None,
    "made": Markup("<hr>"),
    "joined": lambda *parts: "&".join(parts),
}


def _written(code: type[CodeGenerator]) -> str:
    own = Environment(
        loader=DictLoader(_TEMPLATES), autoescape=True, finalize=safe, optimized=False
    )
    own.code_generator_class = code
    return own.get_template("page").render(_VALUES)


def test_a_page_is_what_jinja_makes_of_it() -> None:
    written = _written(TemplateCode)
    assert written == _written(CodeGenerator)
    assert "<i>" not in written
    assert "[b]" not in written
    assert "<hr>" in written


def test_what_nobody_knows_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment("en").from_string("{{ nobody.name }}").render()


def test_our_own_templates_have_this_code() -> None:
    assert environment("en").code_generator_class is TemplateCode
