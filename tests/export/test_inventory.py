"""`objects.inv`: what other documentation finds in it."""

import re
import zlib

import msgspec
import pytest
import sphobjinv
from hypothesis import given
from hypothesis import strategies as st

from generator.model.links import Links
from generator.publish.export.inventory import export
from generator.resolve import resolve
from tests.support import export_context, link, reading_of, real_reading, seed_of

Inventory = dict[tuple[str, str], tuple[str, str]]


def as_sphinx_reads_it(content: bytes) -> Inventory:
    """Address and shown name by role and name, by the rules of Sphinx' reader."""
    first, _project, _version, fourth, packed = content.split(b"\n", maxsplit=4)
    assert first == b"# Sphinx inventory version 2"
    assert b"zlib" in fourth
    found: Inventory = {}
    for line in zlib.decompress(packed).decode("utf-8").splitlines():
        match = re.match(r"(.+?)\s+(\S+)\s+(-?\d+)\s+?(\S*)\s+(.*)", line.rstrip())
        assert match is not None
        name, role, _, address, shown = match.groups()
        assert ":" in role
        assert (role, name) not in found
        found[role, name] = address, name if shown == "-" else shown
    return found


def inventory(links: Links) -> Inventory:
    (asset,) = export(export_context(links))
    assert asset.path == "objects.inv"
    return as_sphinx_reads_it(asset.content)


@pytest.fixture(scope="module")
def real() -> Links:
    return link(resolve(real_reading()).corpus)


def test_the_real_seeds_by_name(real: Links) -> None:
    found = inventory(real)
    collapse = ("concepts/model-collapse.html", "Model Collapse")
    assert found["std:term", "Model Collapse"] == collapse
    assert found["std:label", "concept:model-collapse"] == collapse
    assert found["std:term", "RL"][0] == "concepts/reinforcement-learning.html"
    person = ("people/andrej-karpathy.html", "Andrej Karpathy")
    assert found["std:label", "andrej karpathy"] == person
    assert found["std:label", "karpathy"] == person
    assert found["std:label", "talk:dwarkesh-karpathy"][0] == "talks/dwarkesh-karpathy.html"


def test_everything_has_a_label(real: Links) -> None:
    labels = {name for role, name in inventory(real) if role == "std:label"}
    corpus = real.corpus
    assert labels >= {f"talk:{one.id}" for one in corpus.talks}
    assert labels >= {f"concept:{one.id}" for one in corpus.concepts}
    assert labels >= {f"{one.kind.value}:{one.id}" for one in corpus.entities}


def test_the_library_for_inventories_reads_the_same(real: Links) -> None:
    (asset,) = export(export_context(real))
    read_back = sphobjinv.Inventory(zlib=asset.content)
    assert read_back.project == "talks"
    assert {
        (f"{one.domain}:{one.role}", one.name): (one.uri, one.dispname_expanded)
        for one in read_back.objects
    } == inventory(real)


def test_a_shared_name_stands_for_nothing() -> None:
    seeds = [
        seed_of(
            "Ada Okafor on Trees\n\nPublished: 2019-05-01\n\nKey Concepts\n\n- Bent Arc (BA): a curve.\n",
            "one",
        ),
        seed_of(
            "Ada Okafor on Trees\n\nPublished: 2024-05-01\n\nKey Concepts\n\n- Big Ash (BA): a tree.\n",
            "two",
        ),
    ]
    found = inventory(link(resolve(reading_of(*seeds)).corpus))
    assert ("std:term", "Bent Arc") in found
    assert ("std:term", "BA") not in found
    assert ("std:label", "ada okafor on trees") not in found
    assert sum(name.startswith("talk:") for _, name in found) == 2


NAMES = st.text(min_size=1) | st.sampled_from(
    ["The next 10 years of AI", "a\nb std:term 1 x.html -", "#", "a 1 1 b", "İ\u2028ß", "\ud800"]
)


@given(st.lists(NAMES, min_size=1, max_size=4))
def test_no_name_breaks_the_file(names: list[str]) -> None:
    made = link(resolve(reading_of(seed_of("A talk\n\nKey Concepts\n\n- Bent Arc: x.\n"))).corpus)
    (concept,) = made.corpus.concepts
    (talk,) = made.corpus.talks
    renamed = msgspec.structs.replace(
        made.corpus,
        concepts=(msgspec.structs.replace(concept, name=names[0], aliases=tuple(names[1:])),),
        talks=(msgspec.structs.replace(talk, title=names[-1]),),
    )
    found = inventory(msgspec.structs.replace(made, corpus=renamed))
    assert found["std:label", "concept:bent-arc"][0] == concept.address
    assert {address for address, _ in found.values()} == {concept.address, talk.address}
