"""Transcripts of one talk in several files: forms that say the same, and parts in their order."""

from generator.publish.permanence.dead_links import dead_links
from generator.resolve import resolve
from tests.render.rendering import as_html, config, render, said
from tests.support import link, reading_of, seed_in

_LINES = [f"Gate number {n} of the weir is closed by hand tonight." for n in range(40)]
_SRT = "\n".join(
    f"{n + 1}\n00:{n:02}:00,000 --> 00:{n:02}:09,000\n{line}\n" for n, line in enumerate(_LINES)
)
_TSV = "start\tend\ttext\n" + "".join(
    f"{n * 60_000}\t{n * 60_000 + 9_000}\t{line}\n" for n, line in enumerate(_LINES)
)


def test_the_words_stand_once_and_each_form_keeps_its_page() -> None:
    files = {
        "weir-at-night.srt": _SRT,
        "weir-at-night.tsv": _TSV,
        "weir-at-night.en.srt": _SRT.replace("Gate number 7 ", "Gate number 8 "),
    }
    seeds = [seed_in(file, text) for file, text in files.items()]
    reading = reading_of(*seeds)
    rendered = render(link(resolve(reading).corpus), reading, (), config())
    (page,) = [it for it in rendered.pages if it.path == "talks/weir-at-night.md"]
    text = said(as_html(page))
    assert text.count("Gate number 9 of the weir") == 2, "once for each wording"
    assert text.count("The same words as [") == 1
    assert not list(dead_links(rendered.pages, ()))
    other = [it.path for it in rendered.pages if "/transcript/" in it.path]
    assert len(other) == 1, "what is short stands on the talk's page, but for the repetition"


_HEAD = """---
show: River Hour
episode_title: "Gates of our rivers and how they hold the water back until morning"
episode_number: "12"
published: 2031-05-06
---

# Gates of our rivers and how they hold the water back until morning - E.12

Episode: [Gates of our rivers and how they hold the water back until morning](../episode.md)

## Transcript

"""
_PLACES = "Bonn Oslo Turin Ghent Porto Lyon".split()


def test_parts_of_a_recording_in_files_of_their_own_are_told_in_their_order() -> None:
    """Also where their names are so long that ids end with what no order is in."""
    folder = "episodes/2031-05-06-e12-gates-and-how-they-hold-the-river-back-in-a-very-long-night"
    files = {
        f"{folder}/chunks/{n + 1}-{n * 10}.md": _HEAD
        + "".join(
            f"**[{n * 10 + m}:00]** Gate number {m} of {place} is closed by hand at night.\n\n"
            for m in range(6)
        )
        for n, place in enumerate(_PLACES)
    }
    files[f"{folder}/episode.md"] = _HEAD.partition("Episode:")[0]
    reading = reading_of(*[seed_in(file, text) for file, text in files.items()])
    corpus = resolve(reading).corpus
    (talk,) = corpus.talks
    pairs = {it.sources for it in talk.merged_because}
    assert len(pairs) == len(files) - 1, "each is joined with another, and no two twice"
    rendered = render(link(corpus), reading, (), config())
    (page,) = [it for it in rendered.pages if it.path == f"{talk.address[:-5]}.md"]
    text = said(as_html(page))
    starts = [text.index(f"Gate number 0 of {place}") for place in _PLACES]
    assert starts == sorted(starts)
    assert "4 more sources" in text, "a citation names few"
    assert "3 more sources" in text, "the day has the marks of few"
