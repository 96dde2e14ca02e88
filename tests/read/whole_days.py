"""Made-up notes of a whole day, and the talks that they tell of."""

from generator.model.account import Account
from tests.promises import check_content_is_in_items
from tests.support import seed_of

SAID = "\n- Rivers move\n- Dams do not\n\n"
TITLES = ("Moving water", "Dams and debts", "Weirs that wait", "Deep springs")
PEOPLE = ("Nadia Brun", "Ivo Kern", "Olga Ferro", "Jan Adler")


def talks(text: str, name: str = "notes") -> tuple[Account, ...]:
    """The accounts of a note, of which nothing is lost."""
    seed = seed_of(text.replace("{}", SAID), name, ".md")
    check_content_is_in_items(seed)
    return seed.accounts


def shown(accounts: tuple[Account, ...]) -> list[tuple[str, list[str]]]:
    return [(it.titles[0].text, [person.name for person in it.people]) for it in accounts]


def day(form: str, title: str = "# RiverConf 2024") -> str:
    parts = zip(TITLES, PEOPLE, strict=True)
    return f"{title}\n\n" + "".join(form.format(t=t, p=p, b="{}") for t, p in parts)


ALL = [(title, [person]) for title, person in zip(TITLES, PEOPLE, strict=True)]
