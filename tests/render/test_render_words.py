"""The catalogues: complete, without markup, all of it used; and the templates' own rules."""

import ast
import re
import string
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import get_args

import material
import msgspec
import pytest
from click.testing import CliRunner
from jinja2 import Environment, nodes

import generator
import generator.messages.words as catalogues
from generator.cli import main
from generator.messages.words import FORMS, Counted, Words, languages, plural, untranslated, words
from generator.model.account import DETAILS, EntityKind, Item
from generator.model.account_head import PersonRole
from generator.model.base import KINDS
from generator.model.items import Status
from generator.model.message import Message
from generator.model.problem import ANOMALIES, PROBLEMS, Severity
from generator.model.site.export import ExportKind
from generator.model.source import Candidate, Reprint, Role
from generator.read import phrases
from generator.read.vocabulary.section_names import ALL_RULES
from generator.render.context.environment import TEMPLATES, environment

Messages = Mapping[str, str | Counted]

LABELS = """
    aside bullet button caption code comment comments contents dialog embedded fence footer form
    header heading hidden language left-out legal map markup menu metadata navigation no-script notice page picture player
    related repeated script separator share site skip style table template topics-together
    transcript
""".split()
"""What lines are that are no item."""

FAMILIES = {
    "counted": {rule.what for rule in ALL_RULES},
    "expected": set(PROBLEMS),
    "mend": set(PROBLEMS),
    "anomaly": set(ANOMALIES),
    "health_mend": set(ANOMALIES),
    "line": ({"title", *DETAILS, *LABELS} | {kind.type_name for kind in get_args(Item)})
    - {"detail"},
    "front_field": {"url", "talk", "title", "date", "speakers", "license"},
    "rule": {"part", "date", "address", "id", "former", "time", "line", "language"},
    "thing": {
        *(
            "seed",
            "folder",
            "source",
            "talk",
            "concept",
            "printed-name",
            "quote",
            "prediction",
            "item",
        ),
        *("concept-or-thing", "item-or-quote", *(kind.value for kind in EntityKind)),
    },
    "detail": set(DETAILS),
    "data_kind": {"corpus", *(kind.value for kind in ExportKind)} - {"metadata"},
    "differs": {"published", "event", "duration", "figure", "price"},
    "kind": set(KINDS),
    "kinds": {kind.value for kind in EntityKind},
    "filter_by": {"speaker", "concept", "talk", "year"},
    "ledger_group": {"overdue", "undated", "settled"},
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
    "ask": {"means", "about"},
    "count": {
        *("talk", "concept", "quote", "prediction", "claim", "figure", "fact", "price", "segment"),
        *("passage", "definition", "takeaway", "insight", "topic", "detail", "mention", "source"),
        *(
            "problem",
            "disagreement",
            "event",
            "part",
            "passed_on",
            "noted",
            "contributed",
            "attended",
            "named",
            "named_besides",
        ),
        *(
            "happening",
            "remark",
            "finding",
            "collection",
            "line",
            *(kind.value for kind in EntityKind),
        ),
    },
    "desk": {
        f"{key}{ending}"
        for key in "pairs doubles unread due talks quotes undefined unnamed listed people".split()
        for ending in ("", "_how")
    },
    "entities": {f"{kind.value}_description" for kind in EntityKind},
    "entity": {f"{kind.value}_description" for kind in EntityKind},
    "script": {
        *("copy", "copy_link", "copy_markdown", "copy_quote", "copied", "copied_bare"),
        *("show_previews", "read_aloud", "stop_reading", "of_all"),
        *("show_more", "cite", "open_source"),
    },
    "list": {"comma", "semicolon", "colon", "clause", "sentence"},
    "tab": {
        *("home", "talks", "concepts", "quotes", "predictions", "events", "timeline", "graph"),
        "sources",
    },
    "quotes": {"by", "on", "by_description", "on_description"},
    "quote": {"named_in_note", "named_in_context"},
    "gap": {"hours", "minutes", "seconds"},
    "graph": {"speaks", "defines", "mentions"},
}
"""Keys that Python code puts together from a table and a name."""

HOME = Path(generator.__file__).parent

SAID = frozenset(
    """
    person clock place repair same_talk names wordings related taken feature problem expected mend
    curation rule thing front front_field book health health_mend anomaly private
    """.split()
)
"""Tables of sentences that are plain text and never markup: reasons and problems."""


def keys_in_templates() -> Iterator[str]:
    made = Environment(autoescape=True)
    for path in sorted(TEMPLATES.rglob("*.j2")):
        tree = made.parse(path.read_text(encoding="utf-8"))
        for call in tree.find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "t":
                (first, *_) = call.args
                assert isinstance(first, nodes.Const), f"{path.name}: a key must be written out"
                yield first.value


@cache
def strings_in_code() -> frozenset[str]:
    """Every string of the program, be it a key or not; f-strings are those of COMPUTED."""
    return frozenset(
        node.value
        for path in HOME.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def listed(table: dict[str, set[str]]) -> set[str]:
    return {f"{family}.{member}" for family, members in table.items() for member in members}


def faults(messages: Messages, language: str) -> list[str]:
    """What a catalogue lacks or has too much, beside the English one."""
    english = words("en").messages
    found = [f"missing: {key}" for key in english if key not in messages]
    known = english.keys() | {phrase.code for phrase in phrases()}
    found += [f"not in English: {key}" for key in messages if key not in known]
    needed = {plural(language)(count) for count in range(200)} | {"other"}
    for key, message in messages.items():
        original = english.get(key)
        if original is None:
            continue
        if isinstance(message, Counted) or isinstance(original, Counted):
            names = set(message.forms) if isinstance(message, Counted) else {"other"}
            found += [f"no form “{one}”: {key}" for one in sorted(needed - names)]
            found += [f"no such form “{one}”: {key}" for one in sorted(names - set(FORMS))]
        wanted = fields(original)
        for form in forms(message):
            fewer, more = (COUNTS, {"n"}) if isinstance(original, Counted) else (set(), set())
            if not wanted - fewer <= names_in(form) <= wanted | more:
                found.append(f"other fields: {key}: {form}")
    return found


COUNTS = {"n", "first", "last"}
"""Fields that a form may leave out: “one quote”, “line 5”, “lines 5–7”."""


def forms(message: str | Counted) -> tuple[str, ...]:
    return tuple(message.forms.values()) if isinstance(message, Counted) else (message,)


def fields(message: str | Counted) -> set[str]:
    return {name for form in forms(message) for name in names_in(form)}


def names_in(form: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(form) if name}


@pytest.mark.parametrize("language", languages())
def test_a_catalogue_is_complete_and_has_the_fields_and_forms_that_are_needed(
    language: str,
) -> None:
    assert faults(words(language).messages, language) == []


def test_what_a_catalogue_lacks_is_named() -> None:
    broken = dict(words("en").messages)
    del broken["tab.home"]
    broken["tab.hme"] = "Home"
    broken["quotes.about"] = "About"
    broken["count.quote"] = Counted(forms={"other": "{n}"})
    assert faults(broken, "en") == [
        "missing: tab.home",
        "not in English: tab.hme",
        "no form “one”: count.quote",
        "other fields: quotes.about: About",
    ]
    assert "no form “few”: count.quote" in faults(words("en").messages, "ru")


@pytest.mark.parametrize("language", languages())
def test_the_theme_has_words_in_every_language(language: str) -> None:
    theme = Path(material.__file__).parent / "templates/partials/languages"
    assert (theme / f"{language}.html").is_file()


@pytest.mark.parametrize("language", languages())
def test_every_language_writes_every_date(language: str) -> None:
    catalogue = words(language)
    for month in range(1, 13):
        said = catalogue.date(f"2025-{month:02}-17")
        assert "2025" in said
        assert "17" in said
        assert catalogue.plain(f"month.{month}") in said
    assert len({catalogue.date(f"2025-{month:02}") for month in range(1, 13)}) == 12
    assert "{" not in catalogue.date("2025") + catalogue.date("2025-01") + catalogue.gap(3661)


def test_a_phrase_that_a_language_lacks_is_said_in_english_and_listed() -> None:
    new = Message("sermon-notes.verses", english="verses with numbers")
    old = next(phrase for phrase in phrases() if phrase.code == "tag-page.tag-line")
    chinese = words("zh")
    assert chinese.said(new) == "verses with numbers"
    assert chinese.said(old) == "标签行"
    assert list(untranslated("zh", [old, new])) == [new]
    assert list(untranslated("en", [new])) == []


def test_what_a_catalogue_lacks_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    lacking = {"tab.home", "person.listed"}
    messages = {key: one for key, one in words("zh").messages.items() if key not in lacking}
    short = msgspec.structs.replace(words("zh"), messages=messages)
    monkeypatch.setattr(catalogues, "words", {"zh": short, "en": words("en")}.__getitem__)
    missing = [(one.code, one.english) for one in untranslated("zh", ())]
    assert missing == [("tab.home", "Home"), ("person.listed", "listed by name")]


def test_dialects_are_named_in_english_by_themselves_alone() -> None:
    own = {phrase.code for phrase in phrases()}
    assert own.isdisjoint(words("en").messages)
    named = words("en").with_dialects([Candidate(dialect="sermon", english="a sermon", score=1.0)])
    assert named.dialect("sermon") == "a sermon"
    assert named.dialect("unread") == "file kept as it is"


def test_the_command_lists_what_a_language_lacks() -> None:
    run = CliRunner().invoke(main, ["translations", "zh"])
    assert run.output.splitlines()[-1].endswith("not translated")
    assert CliRunner().invoke(main, ["translations", "xx"]).exit_code == 2


def test_forms_follow_the_plural_rule_where_a_language_has_more() -> None:
    counted = Counted(
        forms={"one": "{n} цитата", "few": "{n} цитаты", "many": "{n} цитат", "other": "…"}
    )
    catalogue = Words(language="ru", messages={"count.quote": counted})
    said = [catalogue.plain("count.quote", n=n) for n in (1, 2, 5, 21)]
    assert said == ["1 цитата", "2 цитаты", "5 цитат", "21 цитата"]


def test_families_are_complete_and_hold_nothing_else() -> None:
    for family, members in FAMILIES.items():
        prefix = f"{family}."
        keys = {key.removeprefix(prefix) for key in words("en").messages if key.startswith(prefix)}
        assert keys == members, family


@pytest.mark.slow
def test_lines_are_nothing_that_the_reader_does_not_say() -> None:
    lists = [path.read_text(encoding="utf-8") for path in HOME.rglob("phrases.txt")]
    texts = (*strings_in_code(), *lists)
    assert set(LABELS) <= {word for text in texts for word in re.split(r"[\s:=,;]+", text)}


@pytest.mark.slow
def test_every_key_that_is_used_exists_and_every_key_is_used() -> None:
    existing = set(words("en").messages)
    written = set(keys_in_templates())
    assert not {key for key in written if key.partition(".")[0] in SAID}
    page = (HOME / "output/mkdocs/theme/404.html").read_text(encoding="utf-8")
    written |= set(re.findall(r'words\("([\w.]+)"\)', page))
    assert written <= existing, written - existing
    computed = listed(FAMILIES) | listed(COMPUTED)
    assert listed(COMPUTED) <= existing, listed(COMPUTED) - existing
    unused = existing - written - computed - strings_in_code()
    assert unused == set()


@pytest.mark.parametrize("language", languages())
def test_messages_are_plain_text(language: str) -> None:
    for key, message in words(language).messages.items():
        for form in forms(message) if key.partition(".")[0] not in SAID else ():
            assert not re.search(r"[<>&\"'*_`\[\]#|\\]", _without_fields(form)), key
            assert form == form.strip(), key


def _without_fields(form: str) -> str:
    return re.sub(r"\{\w+\}", "", form.replace("[{name}]({address})", ""))


def test_counts_take_the_form_that_fits() -> None:
    english, chinese = words("en"), words("zh")
    assert [english.plain("count.quote", n=n) for n in (0, 1, 2)] == [
        *("0 quotes", "1 quote", "2 quotes")
    ]
    assert chinese.plain("count.quote", n=1) == "1 条引语"


@pytest.mark.parametrize(
    ("seconds", "length"),
    [
        *((8760, "2 h 26 min"), (5710, "1 h 35 min"), (3599, "1 h"), (45, "45 s")),
        (599, "9 min 59 s"),
    ],
)
def test_lengths_are_told_to_the_minute_from_ten_minutes_on(seconds: int, length: str) -> None:
    assert words("en").length(seconds) == length


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


_FILTERS = {"int", "length", "list", "rejectattr", "run", "said", "selectattr"}
"""Filters of templates that make no text."""


@pytest.mark.slow
def test_templates_never_join_or_trust_text() -> None:
    """`~`, `join` and `safe` would put text into markup with HTML's escaping alone, or none."""
    for path in sorted(TEMPLATES.rglob("*.j2")):
        tree = environment("en").parse(path.read_text(encoding="utf-8"))
        assert not list(tree.find_all(nodes.Concat)), path.name
        filters = {it.name for it in tree.find_all(nodes.Filter)}
        assert filters <= _FILTERS, path.name
        assert not any(tree.find_all((nodes.Add, nodes.Mod)) if _adds_text(tree) else ())


def _adds_text(tree: nodes.Template) -> bool:
    return any(
        isinstance(side, nodes.Const) and isinstance(side.value, str)
        for add in tree.find_all((nodes.Add, nodes.Mod))
        for side in (add.left, add.right)
    )
