"""What the curation file says against itself: one error each, with both lines named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.curation.check.conflicting_relations import conflicting_relations
from generator.curation.check.name_graphs import cycles, path
from generator.messages.words import english
from generator.model.curation import Curation, QuoteCuration
from generator.model.problem import Problem
from generator.resolve import resolve
from tests.resolve.test_talks import DIGEST, NOTES, OTHER_YEAR, seeds
from tests.support import assert_said, reading_of

FORESTS = "radio-terra-ada-okafor-forests-that-remember"


def errors(curation: str) -> list[Problem]:
    found = resolve(reading_of(*seeds(DIGEST, OTHER_YEAR), curation=curation)).problems
    listed = [one for one in found if one.code in {"curation-contradiction", "curation-name-taken"}]
    for one in listed:
        assert_said(one.message)
    return listed


@pytest.mark.parametrize(
    ("curation", "message", "line"),
    [
        ("talks:\n  a: {merge: [a]}", "talks.a: it cannot be merged into itself (line 2)", 2),
        (
            "talks:\n  a: {merge: [b]}\n  b: {merge: [a]}",
            "talks.a: the merges go in a circle (lines 2 and 3)",
            3,
        ),
        (
            "concepts:\n  b:\n    merge:\n      - c\n  c: {merge: [a]}\n  a: {merge: [b]}",
            "concepts.a: the merges go in a circle (lines 4, 5 and 6)",
            6,
        ),
        (
            "talks:\n  a: {merge: [c]}\n  b:\n    merge: [c]",
            "talks.b: “c” is merged by line 2 already (lines 2 and 4)",
            4,
        ),
        (
            "concepts:\n  a:\n    merge: [b]\n    split: [B]",
            "concepts.a: “B” is listed under merge and split (lines 3 and 4)",
            4,
        ),
        (
            "people:\n  a:\n    split: [Ada B]\n    aliases: [ada b]",
            "people.a: “Ada B” is listed under aliases and split (lines 3 and 4)",
            4,
        ),
        (
            "concepts:\n  a:\n    split: [Trees]\n    aliases: [tree]",
            "concepts.a: “Trees” is listed under aliases and split (lines 3 and 4)",
            4,
        ),
        (
            "concepts:\n  a: {aliases: [LLM]}\n  b:\n    aliases: [x, LLMs]",
            "concepts.b: “LLMs” is given to “a” already (lines 2 and 4)",
            4,
        ),
        (
            "concepts:\n  a: {aliases: [Tree]}\n  b: {name: tree}",
            "concepts.b: “tree” is given to “a” already (lines 2 and 3)",
            3,
        ),
        (
            "people:\n  a: {aliases: [Ada]}\n  b: {aliases: [Ada]}",
            "people.b: “Ada” is given to “a” already (lines 2 and 3)",
            3,
        ),
        (
            "talks:\n  a: {previous_slugs: [old]}\n  b: {previous_slugs: [old]}",
            "talks.b: “old” is given to “a” already (lines 2 and 3)",
            3,
        ),
        (
            "concepts:\n  a: {previous_ids: [old]}\n  b: {previous_ids: [old]}",
            "concepts.b: “old” is given to “a” already (lines 2 and 3)",
            3,
        ),
        (
            "quotes:\n  a: {previous_ids: [old]}\n  b: {previous_ids: [old]}",
            "quotes.b: “old” is given to “a” already (lines 2 and 3)",
            3,
        ),
        (
            "talks:\n  a: {merge: [b]}\n  b: {merge: [c]}\n  c: {not_same_as: [a]}\n",
            "talks.c: “a” is listed under not_same_as, and joined with it (lines 2, 3 and 4)",
            4,
        ),
        (
            "concepts:\n  a: {aliases: [B]}\n  b: {not_same_as: [a]}\n",
            "concepts.b: “a” is listed under not_same_as, and joined with it (lines 2 and 3)",
            3,
        ),
        (
            "people:\n  a: {aliases: [A B]}\n  a-b:\n    not_same_as: [a]\n",
            "people.a-b: “a” is listed under not_same_as, and joined with it (lines 2 and 4)",
            4,
        ),
        (
            "talks:\n  a: {merge: [b], not_same_as: [b]}\n  b: {not_same_as: [a]}\n",
            "talks.a: “b” is listed under not_same_as, and joined with it (line 2)",
            2,
        ),
        (
            "talks:\n  a: {merge: [b]}\n  b:\n    not_related: [a]\n",
            "talks.b: “a” is listed under not_related, and joined with it (lines 2 and 4)",
            4,
        ),
        (
            "concepts:\n  a: {not_related: [a]}\n",
            "concepts.a: “a” is listed under not_related, and joined with it (line 2)",
            2,
        ),
        (
            "talks:\n  a:\n    speakers:\n      Ada: Bo\n      ADA: Cy\n",
            "talks.a: “Ada” and “ADA” are one name with two speakers (lines 4 and 5)",
            5,
        ),
        (
            "quotes:\n  a:\n    same_as: [b]\n    not_same_as: [b]",
            "quotes.a: “b” is listed under same_as and not_same_as (lines 3 and 4)",
            4,
        ),
        (
            "quotes:\n  a: {same_as: [b], not_same_as: [b]}\n  b: {not_same_as: [a]}",
            "quotes.a: “b” is listed under same_as and not_same_as (line 2)",
            2,
        ),
        (
            "quotes:\n  b: {not_same_as: [a]}\n  a: {same_as: [b]}",
            "quotes.b: not_same_as “a”, but line 3 says same_as (lines 2 and 3)",
            3,
        ),
        (
            (
                "quotes:\n  a: {same_as: [b]}\n  c: {same_as: [b]}\n  d: {not_same_as: [a]}\n"
                "  e: {same_as: [c, d]}"
            ),
            "quotes.d: not_same_as “a”, but lines 2, 3 and 5 say same_as (lines 2, 3, 4 and 5)",
            5,
        ),
        (
            "quotes:\n  a: {same_as: [b]}\n  b: {same_as: [c]}\n  c: {same_as: [a]}",
            "quotes.a: same_as goes in a circle (lines 2, 3 and 4)",
            4,
        ),
        (
            "quotes:\n  a: {same_as: [a]}",
            "quotes.a: its own id is listed under same_as (line 2)",
            2,
        ),
        (
            "quotes:\n  a: {not_same_as: [a]}",
            "quotes.a: its own id is listed under not_same_as (line 2)",
            2,
        ),
        (
            "concepts:\n  ai-agents:\n    merge: [Model Collapse]\n    not_same_as: [model-collapse]",
            (
                "concepts.ai-agents: “model-collapse” is listed under not_same_as, and joined "
                "with it (lines 3 and 4)"
            ),
            4,
        ),
        (
            "concepts:\n  a: {merge: [Tree B]}\n  tree-b: {merge: [A]}",
            "concepts.a: the merges go in a circle (lines 2 and 3)",
            3,
        ),
        (
            "talks:\n  a: {merge: [b], speakers: {Ada: Bo}}\n  b: {speakers: {ADA: Cy}}",
            "talks.b: “Ada” and “ADA” are one name with two speakers (lines 2 and 3)",
            3,
        ),
        (
            "talks:\n  a: {merge: [b], title: One}\n  b: {title: Two}",
            "talks.b.title: it says “Two”, but talks.a.title says “One” of the same talk (lines 2 and 3)",
            3,
        ),
        (
            "concepts:\n  mycorrhiza: {name: Rainfalls}",
            (
                "concepts.mycorrhiza.name: “Rainfalls” is the name of concepts.rainfall; "
                'concepts: {"mycorrhiza": {merge: ["rainfall"]}} joins them'
            ),
            2,
        ),
        (
            "people:\n  bo-lindqvist: {name: Ada Okafor}",
            (
                "people.bo-lindqvist.name: “Ada Okafor” is the name of people.ada-okafor; "
                'people: {"bo-lindqvist": {aliases: ["Ada Okafor"]}} joins them'
            ),
            2,
        ),
    ],
)
def test_a_contradiction_is_one_error_with_all_its_lines(
    curation: str, message: str, line: int
) -> None:
    (problem,) = errors(curation)
    assert english(problem.message) == message
    assert problem.lines == (line, line)
    assert problem.file == "curation.yml"
    assert problem.severity == "error"


@pytest.mark.parametrize(
    "curation",
    [
        "talks: {a: {merge: [b]}, b: {merge: [c]}}",
        "concepts: {a: {merge: [b, c]}, b: {merge: [d]}}",
        "concepts: {a: {merge: [b], aliases: [X]}, b: {aliases: [X]}}",
        "concepts: {a: {aliases: [X], name: X}}",
        "concepts: {a: {split: [B]}, b: {aliases: [B]}}",
        "concepts: {a: {merge: [b], not_same_as: [c]}, d: {not_same_as: [b]}}",
        "people: {a: {aliases: [X]}}\nproducts: {b: {aliases: [X]}}",
        "quotes: {a: {same_as: [b, c]}, b: {same_as: [c]}}",
        "quotes: {a: {same_as: [b]}, c: {not_same_as: [a]}}",
        "quotes: {a: {not_same_as: [b]}, b: {not_same_as: [a]}}",
    ],
)
def test_what_is_no_contradiction(curation: str) -> None:
    assert errors(curation) == []


def test_a_talk_cannot_be_merged_while_all_it_has_is_split_off() -> None:
    texts = seeds(DIGEST, OTHER_YEAR)
    talks = resolve(reading_of(*texts)).corpus.talks
    first, second = (one.id for name in ("s0", "s1") for one in talks if one.sources == (name,))
    curation = f"talks:\n  {first}:\n    merge: [{second}]\n    split: [s1]\n"
    (problem,) = resolve(reading_of(*texts, curation=curation)).problems
    assert problem.code == "curation-contradiction"
    assert "“s1”, under split (lines 3 and 4)" in english(problem.message)


def test_a_source_cannot_be_given_to_a_talk_and_split_off_from_it() -> None:
    for merged in ("", ", merge: [lakes]"):
        talk = "lakes" if merged else "forests"
        curation = (
            f"sources:\n  s0.txt:\n    talk: {talk}\n  s1.txt: {{talk: forests}}\n"
            f"talks:\n  forests: {{split: [s0]{merged}}}\n"
        )
        first, second = seeds(DIGEST, NOTES)
        reading = reading_of(first, second, curation=curation)
        (problem,) = conflicting_relations(
            reading.curation, {}, {text.file: text.id for text in reading.sources}
        )
        said = "talks.forests: “s0” is listed under split, but sources.s0.txt.talk gives it"
        assert english(problem.message) == f"{said} to this talk (lines 3 and 6)"


def test_a_source_may_be_split_off_from_one_talk_and_given_to_another() -> None:
    curation = "sources: {s0.txt: {talk: lakes}}\ntalks: {forests: {split: [s0]}}"
    assert (
        conflicting_relations(reading_of(*seeds(DIGEST), curation=curation).curation, {}, {}) == ()
    )


@pytest.mark.parametrize(
    ("curation", "message"),
    [
        (
            "concepts:\n  mycorrhiza:\n    merge: [rainfal]",
            "concepts.mycorrhiza.merge: there is no concept “rainfal”; the nearest is “rainfall”",
        ),
        (
            "concepts:\n  mycorrhiza:\n    split: [Rainfal]",
            (
                "concepts.mycorrhiza.split: there is no printed name “Rainfal”; the nearest is "
                "“Rainfall”"
            ),
        ),
        (
            "concepts:\n  mycorrhiza:\n    not_same_as: [rainfal]",
            (
                "concepts.mycorrhiza.not_same_as: there is no concept “rainfal”; the nearest is "
                "“rainfall”"
            ),
        ),
        (
            "concepts:\n  mycorrhiza:\n    not_related: [rainfal]",
            (
                "concepts.mycorrhiza.not_related: there is no concept “rainfal”; the nearest is "
                "“rainfall”"
            ),
        ),
        (
            f"talks:\n  {FORESTS}:\n    speakers: {{Ada Okafor: Ada Okafr}}",
            (
                f"talks.{FORESTS}.speakers: there is no person “Ada Okafr”; the nearest is "
                "“ada okafor”"
            ),
        ),
        (
            f"talks:\n  {FORESTS}:\n    speakers: {{Ada Okafr: Ada Okafor}}",
            (
                f"talks.{FORESTS}.speakers: no source prints a speaker “Ada Okafr”; the "
                "nearest is “Ada Okafor”"
            ),
        ),
        (
            "organisations:\n  treeline:\n    split: [Treelin]",
            (
                "organisations.treeline.split: there is no printed name “Treelin”; the nearest is "
                "“Treeline”"
            ),
        ),
        (
            "organisations:\n  treeline:\n    not_about: [nothing]",
            "organisations.treeline.not_about: there is no item or quote “nothing”",
        ),
        (
            "organisations:\n  treeline:\n    not_same_as: [treelines]",
            "organisations.treeline.not_same_as: there is no organisation “treelines”",
        ),
        (
            "organisations:\n\n  treelines: {link: false}",
            (
                "organisations.treelines: there is no organisation “treelines”; the nearest is "
                "“treeline”"
            ),
        ),
        ("items:\n\n  zzz: {time: 1:00}", "items.zzz: there is no item “zzz”"),
        ("works:\n\n  zzz: {link: false}", "works.zzz: there is no work “zzz”"),
    ],
)
def test_dangling_names_suggest_the_nearest(curation: str, message: str) -> None:
    (problem,) = resolve(reading_of(*seeds(DIGEST), curation=curation)).problems
    assert problem.code == "curation-dangling"
    assert english(problem.message).startswith(message)
    assert problem.lines == (3, 3)
    assert_said(problem.message)


def test_merged_and_split_names_are_known() -> None:
    curation = "concepts: {mycorrhiza: {merge: [rainfall]}}"
    assert not resolve(reading_of(*seeds(DIGEST), curation=curation)).problems
    named = "concepts: {mycorrhiza: {merge: [Rainfall]}}"
    assert not resolve(reading_of(*seeds(DIGEST), curation=named)).problems


NAMES = st.sampled_from("abcdef")
GRAPHS = st.dictionaries(NAMES, st.lists(NAMES, max_size=4), max_size=6)


@given(GRAPHS)
def test_circles_are_circles_and_no_edge_is_in_two(graph: dict[str, list[str]]) -> None:
    found = list(cycles(graph))
    edges = [edge for circle in found for edge in circle]
    assert len(edges) == len(set(edges))
    for circle in found:
        assert circle[0] == min(circle)
        assert all(other in graph[one] and one != other for one, other in circle)
        assert [one for one, _ in circle[1:]] + [circle[0][0]] == [other for _, other in circle]
    left = {
        one: [other for other in others if (one, other) not in edges]
        for one, others in graph.items()
    }
    assert list(cycles(left)) == []


@given(GRAPHS, NAMES, NAMES)
def test_a_way_leads_from_start_to_end(graph: dict[str, list[str]], one: str, other: str) -> None:
    joined: dict[str, set[str]] = {}
    for name, others in graph.items():
        for listed in others:
            joined.setdefault(name, set()).add(listed)
            joined.setdefault(listed, set()).add(name)
    edges = path(joined, one, other)
    assert all(second in joined[first] for first, second in edges)
    if edges:
        assert (edges[0][0], edges[-1][1]) == (one, other)


@given(st.dictionaries(NAMES, st.tuples(st.lists(NAMES), st.lists(NAMES)), max_size=6))
def test_no_curation_of_quotes_is_a_traceback(
    entries: dict[str, tuple[list[str], list[str]]],
) -> None:
    quotes = {
        name: QuoteCuration(same_as=tuple(same), not_same_as=tuple(apart))
        for name, (same, apart) in entries.items()
    }
    for problem in conflicting_relations(Curation(quotes=quotes), {}, {}):
        assert problem.code == "curation-contradiction"


def problems_of(curation: str, *texts: str) -> list[Problem]:
    found = resolve(reading_of(*seeds(*texts or (DIGEST,)), curation=curation)).problems
    for one in found:
        assert_said(one.message)
    return list(found)


def test_two_wordings_of_a_quote_have_one_speaker() -> None:
    (quote,) = resolve(reading_of(*seeds(DIGEST, NOTES))).corpus.quotes
    one, other = (it.id for it in quote.attestations)
    said = "quotes:\n  {0}: {{speaker: Ada Okafor}}\n  {1}: {{speaker: {2}}}"
    assert problems_of(said.format(one, other, "ada-okafor"), DIGEST, NOTES) == []
    (problem,) = problems_of(said.format(one, other, "Bo Lindqvist"), DIGEST, NOTES)
    first, second = ("Ada Okafor", one), ("Bo Lindqvist", other)
    assert english(problem.message) == (
        f"quotes.{second[1]}.speaker: it says “{second[0]}”, but quotes.{first[1]}.speaker says "
        f"“{first[0]}” of the same quote (lines 2 and 3)"
    )
    assert problem.code == "curation-contradiction"


def test_two_wordings_in_one_source_have_one_time_and_two_clocks_two() -> None:
    second = '- At 30:00 - "A lake forgets nothing of what it has been told." - She says so.\n'
    notes = NOTES.replace("Takeaways", f"{second}Takeaways")
    one, other = (it.id for it in resolve(reading_of(*seeds(notes))).corpus.quotes)
    curation = (
        f'quotes:\n  {one}: {{same_as: [{other}], time: "12:39"}}\n  {other}: {{time: "30:01"}}'
    )
    (problem,) = problems_of(curation, notes)
    assert "says “12:39” of the same quote (lines 2 and 3)" in english(problem.message) or (
        "says “30:01” of the same quote (lines 2 and 3)" in english(problem.message)
    )
    assert problems_of(curation.replace("30:01", "0:12:39"), notes) == []
    (quote,) = resolve(reading_of(*seeds(DIGEST, NOTES))).corpus.quotes
    one, other = (it.id for it in quote.attestations)
    clocks = f'quotes:\n  {one}: {{time: "12:39"}}\n  {other}: {{time: "30:01"}}'
    assert problems_of(clocks, DIGEST, NOTES) == []


PREDICTS = (
    "---\ndate: {date}\n---\n"
    + DIGEST
    + "\nPredictions (1)\n\n  • [01:00, 10 years] Forests will walk.\n"
)


@pytest.mark.parametrize(
    ("entry", "code", "lines"),
    [
        ("{resolved: 2026-03}", "curation-contradiction", (3, 3)),
        ("{status: open,\n   resolved: 2026-03}", "curation-contradiction", (4, 4)),
        ("{status: failed, resolved: 2025-10-16}", "curation-early", (3, 3)),
        ("{status: came-true, resolved: 2024}", "curation-early", (3, 3)),
        ("{status: came-true, resolved: 2025}", None, None),
        ("{status: came-true, resolved: 2025-10}", None, None),
        ("{status: failed, resolved: 2026}", None, None),
        ("{status: , resolved: , evidence: }", None, None),
    ],
)
def test_a_prediction_is_resolved_after_it_was_made(
    entry: str, code: str | None, lines: tuple[int, int] | None
) -> None:
    text = PREDICTS.format(date="2025-10-17")
    (prediction,) = resolve(reading_of(*seeds(text))).corpus.predictions
    found = problems_of(f"predictions:\n\n  {prediction.id}: {entry}", text)
    assert [(one.code, one.lines) for one in found] == ([(code, lines)] if code else [])


@pytest.mark.parametrize(
    "curation",
    [
        "people: {ada-okafor: {aliases: [Bo Lindqvist], not_same_as: [bo-lindqvist]}}",
        "people: {ada-okafor: {aliases: [Bo Lindqvist]}, bo-lindqvist: {not_same_as: [ada-okafor]}}",
        "concepts: {mycorrhiza: {merge: [Rainfall], not_same_as: [rainfall]}}",
    ],
)
def test_one_contradiction_is_one_problem(curation: str) -> None:
    (problem,) = problems_of(curation)
    assert problem.code == "curation-contradiction"


@pytest.mark.parametrize(
    "curation",
    [
        "concepts: {mycorrhiza: {name: Rainfall, merge: [rainfall]}}",
        "concepts: {mycorrhiza: {name: Mycorrhizas}}",
        "people: {ada-okafor: {name: Bo Lindqvist, aliases: [Bo Lindqvist]}}",
        "organisations: {treeline: {name: Ada Okafor}}",
    ],
)
def test_what_is_no_name_of_another(curation: str) -> None:
    assert problems_of(curation) == []
