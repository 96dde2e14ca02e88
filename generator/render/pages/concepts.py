"""The index of concepts and a page for each concept."""

from collections.abc import Iterator

from generator.model.corpus import Concept
from generator.model.page import Page, SectionName
from generator.render.addresses import stem
from generator.render.backlinks import by_talk, items_of
from generator.render.desk import Desk
from generator.render.editor import note
from generator.render.grouping import grouped, spread

_CARDS = 6
_IN_FULL = frozenset({"quote", "prediction", "claim"})


def pages(desk: Desk) -> Iterator[Page]:
    """A page for each concept and, where there are any to list, their index."""
    listed = desk.shelf.listed()
    if listed:
        letters = grouped(listed, lambda one: letter(one.name))
        yield desk.page(
            "concepts",
            "concepts/index.html",
            title=desk.words.plain("concepts.title"),
            description=desk.words.plain("concepts.description", n=len(listed)),
            section=SectionName.CONCEPTS,
            values={"letters": dict(sorted(letters.items(), key=lambda one: (not one[0], one[0])))},
        )
    for concept in desk.shelf.concepts.values():
        yield _concept(desk, concept)


def letter(name: str) -> str:
    """The letter that a name stands under: a capital, `0–9`, or nothing for other scripts."""
    first = next((char for char in name if char.isalnum()), "")
    if first.isdecimal():
        return "0–9"
    upper = first.upper()[:1]
    return upper if upper != first.lower() else ""


def _concept(desk: Desk, concept: Concept) -> Page:
    shelf = desk.shelf
    links = shelf.backlinks("concept", concept.id)
    quotes = shelf.quotes_on.get(concept.id, ())
    return desk.page(
        "concept",
        concept.address,
        title=concept.name,
        description=_description(desk, concept),
        section=SectionName.CONCEPTS,
        values={
            "concept": concept,
            "editors": note(concept.definition, below=1) if concept.definition else None,
            "quotes": quotes,
            "picked": spread(quotes, _CARDS),
            "quotes_page": f"quotes/on/{stem(concept.address)}.html",
            "predictions": items_of(links, "prediction", shelf.predictions),
            "claims": items_of(links, "claim", shelf.claims),
            "backlinks": by_talk(links, shelf.talks, _IN_FULL),
            "site": desk.config.site_name,
        },
    )


def _description(desk: Desk, concept: Concept) -> str:
    if concept.definitions:
        text = concept.definitions[0].text
        return desk.words.plain("concept.defined", name=concept.name, text=text)
    return desk.words.plain("concept.description", name=concept.name, n=len(concept.talks))
