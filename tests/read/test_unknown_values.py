"""What stands where a value is not known states nothing: no person, no date, no title."""

import pytest

from generator.model.account_head import Person
from tests.promises import check_nothing_lost
from tests.support import account_of, seed_of

UNKNOWN = """
    Unknown|unknown|TBA|tbd|N/A|n/a|Details to come.|NA|-|—|?|none|None|null|未知|不详|待定|(unknown)|No Series|unbekannt|{episode_title}|John Doe|Lorem Ipsum|Speaker Name|Firstname Lastname
""".strip().split("|")
NOBODY = [*UNKNOWN, "You", "Anonymous", "匿名", "Unknown speaker", "Various"]


def people(front: str, body: str = "Rivers move.") -> tuple[Person, ...]:
    return account_of(f"{front}\n\n{body}\n").people


@pytest.mark.parametrize("value", NOBODY)
@pytest.mark.parametrize("key", ["Speaker", "Guest", "Host", "Guests"])
def test_nobody_is_named_on_a_labelled_line(key: str, value: str) -> None:
    assert people(f"# Rivers\n\n{key}: {value}\nDate: 2025-10-17") == ()


@pytest.mark.parametrize("value", NOBODY)
@pytest.mark.parametrize("key", ["speaker", "guests", "host", "author"])
def test_nobody_is_named_in_front_matter(key: str, value: str) -> None:
    assert people(f'---\ntitle: Rivers\n{key}: "{value}"\n---') == ()


def test_somebody_beside_an_unknown_one_is_named() -> None:
    named = people("# Rivers\n\nSpeakers: Nadia Brun, Unknown Speaker\nDate: 2025-10-17")
    assert [person.name for person in named] == ["Nadia Brun"]


@pytest.mark.parametrize("value", UNKNOWN)
def test_nothing_else_is_stated_either(value: str) -> None:
    keys = "title event podcast episode date recorded url video duration".split()
    front = "\n".join(f'{key}: "{value}"' for key in keys)
    account = account_of(f"---\n{front}\n---\n# Rivers that move\n\nThey always did.\n")
    assert [title.text for title in account.titles] == ["Rivers that move"]
    assert (account.event, account.show, account.published, account.duration) == (None,) * 4
    assert (account.numbers, account.recordings, account.url) == ((), (), None)


@pytest.mark.parametrize("name", ["Nina Na", "Noone Okafor", "Ann Known", "未来"])
def test_names_that_look_a_little_like_it_are_names(name: str) -> None:
    (person,) = people(f"---\ntitle: Rivers\nspeaker: {name}\n---")
    assert person.name == name


@pytest.mark.parametrize("value", ["{{title}}", "{{ page.title }}", "{Sermon Title}"])
def test_a_template_that_nobody_filled_in_has_no_title_and_no_speaker(value: str) -> None:
    text = f'---\ntitle: "{value}"\nspeaker: "{value}"\n---\n\n# {value}\n\nGuest: {value}\n\n- Rivers\n'
    seed = seed_of(text, ending=".md")
    assert not [title for account in seed.accounts for title in account.titles]
    assert not [person for account in seed.accounts for person in account.people]
    check_nothing_lost(seed)


@pytest.mark.parametrize("title", ["{weirs}", "{weirs} and {dams}", "Sets like {1, 2}"])
def test_names_in_braces_are_titles(title: str) -> None:
    (account,) = seed_of(f"# {title}\n\nAda Okafor tells.\n\n- Rivers\n", ending=".md").accounts
    assert [it.text for it in account.titles] == [title]
