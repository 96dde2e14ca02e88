"""Names that stand in titles alone: whether they are those of speakers, or of subjects."""

import pytest

from generator.model.corpus import Corpus
from generator.resolve import resolve
from tests.support import reading_of, seed_in

_TEXT = "Water is held back, and it waits. Whoever opens a gate lets it go."


def _corpus(**notes: str) -> Corpus:
    files = {f"{name.replace('__', '/')}.md": note for name, note in notes.items()}
    seeds = [seed_in(file, note) for file, note in files.items()]
    return resolve(reading_of(*seeds)).corpus


def _speakers(corpus: Corpus) -> list[str]:
    return sorted(entity.name for entity in corpus.entities if entity.kind == "person")


@pytest.mark.parametrize(
    "title",
    [
        "Jane Dow - Follow the Water",
        "Jane Dow (and why nobody opened a gate)",
        "Gates - Jane Dow and the mills",
        "Jane Dow's gates: the real story",
    ],
)
def test_whom_a_title_alone_names_may_be_its_subject(title: str) -> None:
    assert _speakers(_corpus(a=f"# {title}\n\n{_TEXT}\n")) == []


def test_a_title_that_says_who_speaks_is_enough() -> None:
    assert _speakers(_corpus(a=f"# Following the water with Jane Dow\n\n{_TEXT}\n")) == ["Jane Dow"]


def test_names_of_files_that_transcripts_confirm_show_the_others() -> None:
    """A program writes what it hears in small letters, and some names otherwise."""
    heard = f"the following is a conversation with {{}} who opens a gate {'and it waits ' * 30}\n"
    files = {
        f"01{n} - {name} - Moving Water {n}.txt": heard.format(name if n < 2 else "somebody")
        for n, name in enumerate(("Jane Dow", "Martin Kern", "Peter Lind"))
    }
    seeds = [seed_in(file, text) for file, text in files.items()]
    assert _speakers(resolve(reading_of(*seeds)).corpus) == [
        "Jane Dow",
        "Martin Kern",
        "Peter Lind",
    ]
    assert _speakers(resolve(reading_of(seeds[2])).corpus) == []


def test_other_titles_of_the_folder_show_whose_names_stand_there() -> None:
    """Two notes say who speaks, and have the name where this title has it."""
    known = {
        f"talks__{number}": f"---\ntitle: '{name}: {title}'\nspeakers: [{name}]\n---\n\n{_TEXT}\n"
        for number, (name, title) in enumerate(
            {"Nadia Brun": "Rivers", "Ivo Kern": "Locks"}.items()
        )
    }
    note = f"# Jane Dow: Gates\n\n{_TEXT}\n"
    assert "Jane Dow" in _speakers(_corpus(talks__a=note, **known))
    assert "Jane Dow" not in _speakers(_corpus(films__a=note, **known))
    other = f"# Gates - Jane Dow\n\n{_TEXT}\n"
    assert "Jane Dow" not in _speakers(_corpus(talks__a=other, **known))


@pytest.mark.parametrize("particle", ["", "van "])
@pytest.mark.parametrize("form", ["{}: Locks", "Locks, {}"])
def test_notes_in_which_somebody_else_speaks_of_names_in_titles_show_subjects(
    form: str, particle: str
) -> None:
    speaking = {name: name for name in ("Clara Brun", "Martin Kern")}
    names = (f"Robert {particle}Wood", f"Peter {particle}Lind", f"Anna {particle}Falk")
    others = dict.fromkeys(names, "Bo Lind")
    known = {
        f"talks__{number}": (
            f"---\ntitle: '{form.format(name)}'\nspeakers: [{speaker}]\n---\n\n{_TEXT}\n"
        )
        for number, (name, speaker) in enumerate((speaking | others).items())
    }
    note = f"# {form.format('Jane Dow')}\n\n{_TEXT}\n"
    assert "Jane Dow" not in _speakers(_corpus(talks__a=note, **known))
    alone = {name: known[name] for name in ("talks__0", "talks__1")}
    assert "Jane Dow" in _speakers(_corpus(talks__a=note, **alone))


def test_whom_more_than_the_title_names_stays_beside_its_subject() -> None:
    note = f"---\ntitle: 'Jane Dow: Gates'\nauthor: Bo Lind\n---\n\n{_TEXT}\n"
    assert _speakers(_corpus(a=note)) == ["Bo Lind"]


def test_who_gives_a_talk_at_an_event_is_no_subject() -> None:
    note = f"---\ntitle: 'Jane Dow: Gates'\nevent: RiverConf 2031\n---\n\n{_TEXT}\n"
    assert _speakers(_corpus(a=note)) == ["Jane Dow"]


def test_another_account_of_the_talk_says_who_speaks() -> None:
    url = "https://www.youtube.com/watch?v=abcdefghijk"
    note = f"---\ntitle: 'Jane Dow: Gates'\nvideo: {url}\n---\n\n{_TEXT}\n"
    record = f"---\ntitle: Gates\nvideo: {url}\nspeakers: [Jane Dow]\n---\n\nNothing more.\n"
    (talk,) = _corpus(notes__a=note, records__b=record).talks
    assert [part.role.value for part in talk.people] == ["speaker"]


def test_a_title_that_tells_something_counts_before_one_that_does_not() -> None:
    turns = "\n\n".join(
        f"**{name}:** I open gate {n}." for n in range(9) for name in ("Ada", "Ivo")
    )
    files = {
        "posts__2-gates": f"# Who opens the gates of a weir\n\n{_TEXT}\n",
        "transcripts__2-gates": f"## Start\n\n{turns}\n\n## End\n\n**Ada:** I close it.\n",
    }
    (talk,) = _corpus(**files).talks
    assert (talk.title, talk.other_titles) == ("Who opens the gates of a weir", ("Start",))


@pytest.mark.parametrize(
    ("title", "speakers"),
    [
        ("Анна Фальк: Плотины и шлюзы", ["Анна Фальк"]),
        ("Плотины и шлюзы — Иван Керн", ["Иван Керн"]),
        ("Новые Плотины: как они стоят", []),
    ],
)
def test_cyrillic_names_in_titles_are_known_by_given_names(title: str, speakers: list[str]) -> None:
    note = f"---\ntitle: '{title}'\nevent: RiverConf 2031\n---\n\nВода стоит.\n"
    assert _speakers(_corpus(a=note)) == speakers


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("interviewer: Martin Kern", ["Jane Dow", "Martin Kern"]),
        ("host: Martin Kern", ["Martin Kern"]),
    ],
)
def test_who_is_asked_is_the_title_of_an_interview(head: str, names: list[str]) -> None:
    note = f"---\ntitle: Jane Dow\n{head}\ndate: 2031-05-06\n---\n\n{_TEXT}\n"
    assert _speakers(_corpus(a=note)) == names
