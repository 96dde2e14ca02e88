"""A transcript that a program wrote in several forms stands once on its talk's page."""

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
