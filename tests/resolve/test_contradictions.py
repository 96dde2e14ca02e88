"""What the curation file says against itself: one error each, with both lines named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.curation import Curation, QuoteCuration
from generator.model.problem import Problem
from generator.resolve import resolve
from generator.resolve.circles import circles, way
from generator.resolve.contradictions import contradictions
from tests.resolve.test_talks import DIGEST, NOTES, OTHER_YEAR, seeds
from tests.support import assert_said, reading_of

FORESTS = "radio-terra-ada-okafor-forests-that-remember"


def errors(curation: str) -> list[Problem]:
    found = resolve(reading_of(*seeds(DIGEST, OTHER_YEAR), curation=curation)).problems
    listed = [one for one in found if one.code == "curation-contradiction"]
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
        ("quotes:\n  a: {same_as: [a]}", "quotes.a: a quote is the same as itself (line 2)", 2),
        ("quotes:\n  a: {not_same_as: [a]}", "quotes.a: a quote is the same as itself (line 2)", 2),
    ],
)
def test_a_contradiction_is_one_error_with_all_its_lines(
    curation: str, message: str, line: int
) -> None:
    (problem,) = errors(curation)
    assert problem.message == message
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
    first, second = ({talk.sources: talk.id for talk in talks}[(name,)] for name in ("s0", "s1"))
    curation = f"talks:\n  {first}:\n    merge: [{second}]\n    split: [s1]\n"
    (problem,) = resolve(reading_of(*texts, curation=curation)).problems
    assert problem.code == "curation-contradiction"
    assert "“s1”, under split (lines 3 and 4)" in problem.message


def test_a_source_cannot_be_given_to_a_talk_and_split_off_from_it() -> None:
    for merged in ("", ", merge: [lakes]"):
        talk = "lakes" if merged else "forests"
        curation = (
            f"sources:\n  s0.txt:\n    talk: {talk}\n  s1.txt: {{talk: forests}}\n"
            f"talks:\n  forests: {{split: [s0]{merged}}}\n"
        )
        first, second = seeds(DIGEST, NOTES)
        reading = reading_of(first, second, curation=curation)
        (problem,) = contradictions(
            reading.curation, {}, {text.file: text.id for text in reading.sources}
        )
        said = "talks.forests: “s0” is listed under split, but sources.s0.txt.talk gives it"
        assert problem.message == f"{said} to this talk (lines 3 and 6)"


def test_a_source_may_be_split_off_from_one_talk_and_given_to_another() -> None:
    curation = "sources: {s0.txt: {talk: lakes}}\ntalks: {forests: {split: [s0]}}"
    assert contradictions(reading_of(*seeds(DIGEST), curation=curation).curation, {}, {}) == ()


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
                f"talks.{FORESTS}.speakers: there is no printed speaker “Ada Okafr”; the "
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
    assert problem.message.startswith(message)
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
    found = list(circles(graph))
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
    assert list(circles(left)) == []


@given(GRAPHS, NAMES, NAMES)
def test_a_way_leads_from_start_to_end(graph: dict[str, list[str]], one: str, other: str) -> None:
    joined: dict[str, set[str]] = {}
    for name, others in graph.items():
        for listed in others:
            joined.setdefault(name, set()).add(listed)
            joined.setdefault(listed, set()).add(name)
    edges = way(joined, one, other)
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
    for problem in contradictions(Curation(quotes=quotes), {}, {}):
        assert problem.code == "curation-contradiction"
