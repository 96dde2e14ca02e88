"""The catalogues: complete, without markup, all of it used; and the templates' own rules."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

import generator.render
from generator.model.account import DETAILS, EntityKind, PersonRole
from generator.model.corpus import KINDS, Status
from generator.model.problem import Severity
from generator.model.source import Reprint, Role
from generator.read.dialects import DIALECTS, GENERAL
from generator.read.formats import NAMES
from generator.render.environment import TEMPLATES, environment
from generator.render.words import Counted, languages, words

FAMILIES = {
    "detail": set(DETAILS),
    "dialect": {dialect.name for dialect in (*DIALECTS, GENERAL)} | set(NAMES),
    "differs": {"published", "event", "duration", "figure", "price"},
    "kind": set(KINDS),
    "kinds": {kind.value for kind in EntityKind},
    "filter_by": {"speaker", "concept", "talk", "year"},
    "quotes_by": {"talk", "person", "concept"},
    "reprint": {one.value for one in Reprint if one is not Reprint.FULL},
    "role": {role.value for role in PersonRole},
    "role_of_line": {role.value for role in Role if role is not Role.BLANK},
    "severity": {severity.value for severity in Severity},
    "status": {status.value for status in Status},
    "month": {str(number) for number in range(1, 13)},
}
"""Keys made from closed sets of values, by the table that holds them."""

COMPUTED = {
    "count": {
        *("talk", "concept", "quote", "prediction", "claim", "figure", "fact", "price", "segment"),
        *("passage", "definition", "takeaway", "insight", "topic", "detail", "mention", "source"),
        *("problem", "notice", "disagreement", "part", "passed_on", "named", "named_besides"),
        *("happening", "remark", "collection", *(kind.value for kind in EntityKind)),
    },
    "entities": {f"{kind.value}_description" for kind in EntityKind},
    "entity": {f"{kind.value}_description" for kind in EntityKind},
    "script": {
        *("copy", "copy_link", "copy_markdown", "copy_quote", "copied"),
        *("show_previews", "read_aloud", "stop_reading", "of_all"),
        "show_more",
    },
    "list": {"comma", "semicolon"},
    "tab": {
        *("home", "talks", "concepts", "quotes", "predictions", "timeline", "graph", "sources"),
    },
    "quotes": {"by", "on", "by_description", "on_description"},
    "quote": {"named_in_note", "named_in_context"},
    "gap": {"hours", "minutes", "seconds"},
    "graph": {"speaks", "defines", "mentions"},
}
"""Keys that Python code puts together from a table and a name."""

PACKAGE = Path(generator.render.__file__).parent


def keys_in_templates() -> Iterator[str]:
    made = Environment(autoescape=True)
    for path in sorted(TEMPLATES.glob("*.j2")):
        tree = made.parse(path.read_text(encoding="utf-8"))
        for call in tree.find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "t":
                (first, *_) = call.args
                assert isinstance(first, nodes.Const), f"{path.name}: a key must be written out"
                yield first.value


def keys_in_code() -> Iterator[str]:
    """Every string that looks like a key; f-strings are those of COMPUTED."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def listed(table: dict[str, set[str]]) -> set[str]:
    return {f"{family}.{member}" for family, members in table.items() for member in members}


def test_catalogues_have_the_same_keys() -> None:
    assert languages() == ("en", "zh")
    assert set(words("en").messages) == set(words("zh").messages)


def test_families_are_complete_and_hold_nothing_else() -> None:
    for family, members in FAMILIES.items():
        prefix = f"{family}."
        keys = {key.removeprefix(prefix) for key in words("en").messages if key.startswith(prefix)}
        assert keys == members, family


def test_every_key_that_is_used_exists_and_every_key_is_used() -> None:
    existing = set(words("en").messages)
    written = set(keys_in_templates())
    assert written <= existing, written - existing
    computed = listed(FAMILIES) | listed(COMPUTED)
    assert listed(COMPUTED) <= existing, listed(COMPUTED) - existing
    unused = existing - written - computed - set(keys_in_code())
    assert unused == set()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_messages_are_plain_text_with_the_same_fields(language: str) -> None:
    for key, message in words(language).messages.items():
        english = words("en").messages[key]
        for form in (message.one, message.other) if isinstance(message, Counted) else (message,):
            assert not re.search(r"[<>&\"'*_`\[\]#|\\]", _without_fields(form)), key
            assert form == form.strip(), key
            reference = english.other if isinstance(english, Counted) else english
            assert _fields(form) <= _fields(reference) | {"last", "n", "first"}, key
            if not isinstance(message, Counted):
                assert _fields(form) == _fields(reference), key


def _fields(form: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(form) if name}


def _without_fields(form: str) -> str:
    return re.sub(r"\{\w+\}", "", form.replace("[{name}]({address})", ""))


def test_counts_take_the_form_that_fits() -> None:
    english, chinese = words("en"), words("zh")
    assert [english.plain("count.quote", n=n) for n in (0, 1, 2)] == [
        *("0 quotes", "1 quote", "2 quotes")
    ]
    assert chinese.plain("count.quote", n=1) == "1 条引语"


def test_values_are_escaped_in_markup_and_not_in_plain_text() -> None:
    catalogue = words("en")
    assert catalogue("quotes.about", name="<b>") == "About &#60;b&#62;"
    assert catalogue.plain("quotes.about", name="<b>") == "About <b>"


@pytest.mark.parametrize(
    ("iso", "english", "chinese"),
    [
        ("2025-10-17", "17 October 2025", "2025年10月17日"),
        ("2025-10", "October 2025", "2025年10月"),
        ("2025", "2025", "2025年"),
        ("2025-13", "2025-13", "2025-13"),
        ("some day", "some day", "some day"),
        ("", "", ""),
    ],
)
def test_dates_are_written_in_words(iso: str, english: str, chinese: str) -> None:
    assert words("en").date(iso) == english
    assert words("zh").date(iso) == chinese


def test_gaps_leave_out_what_is_nought() -> None:
    assert words("en").gap(547) == "9 min 7 s"
    assert words("en").gap(7200) == "2 h"
    assert words("en").gap(0) == "0 s"


def test_templates_never_join_or_trust_text() -> None:
    """`~`, `join` and `safe` would put text into markup with HTML's escaping alone, or none."""
    for path in sorted(TEMPLATES.glob("*.j2")):
        tree = environment("en").parse(path.read_text(encoding="utf-8"))
        assert not list(tree.find_all(nodes.Concat)), path.name
        filters = {it.name for it in tree.find_all(nodes.Filter)}
        assert filters <= {"length", "run"}, path.name
        assert not any(tree.find_all((nodes.Add, nodes.Mod)) if _adds_text(tree) else ())


def _adds_text(tree: nodes.Template) -> bool:
    return any(
        isinstance(side, nodes.Const) and isinstance(side.value, str)
        for add in tree.find_all((nodes.Add, nodes.Mod))
        for side in (add.left, add.right)
    )
