"""Notes that look alike and are not one talk, beside some that are: other words in every run.

Each family is one way in which talks are mistaken for each other, or one way in which notes of one
talk are known by. What a careful reader takes from a note is written down with it.
"""

import random
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from tests.evaluation.drawing import Draw, Note, markdown, podcast, record, said_by, turns

EVENTS = "Harbourconf Lakecamp Valleyday Orchardsummit Quarryfest Ferryforum".split()


# --- what must not be joined ------------------------------------------------------------------


def twice(draw: Draw, **differing: tuple[str, str]) -> list[Note]:
    """One title and speaker twice: two talks whose notes differ in some fields only."""
    title, person, name = draw.title(), draw.name(), draw.word()
    return [
        markdown(
            f"{folder}/{name}-{draw.word()}",
            f"{name}/{at}",
            title,
            [person],
            draw=draw,
            fields={key: values[at] for key, values in differing.items()},
        )
        for at, folder in enumerate(("one", "other"))
    ]


def on_other_days(draw: Draw) -> list[Note]:
    """Given again in another year, with a catalogue that has both."""
    title, person, name = draw.title(), draw.name(), draw.word()
    dates = draw.day(2019), draw.day(2022)
    notes = [
        markdown(
            f"notes/{name}-{at}",
            f"{name}/{at}",
            title,
            [person],
            draw=draw,
            fields={"recorded": date},
        )
        for at, date in enumerate(dates)
    ]
    return notes + [
        record(f"catalogue/{name}-of-{at}", f"{name}/{at}", title, person, date)
        for at, date in enumerate(dates)
    ]


def in_other_editions(draw: Draw) -> list[Note]:
    """At one conference in two years, without a date."""
    event = draw.rng.choice(EVENTS)
    return twice(draw, event=(f"{event} 2018", f"{event} 2021"))


def published_on_one_day(draw: Draw) -> list[Note]:
    """At one conference in two years, whose recordings were published on one day."""
    event, day = draw.rng.choice(EVENTS), draw.day(2022)
    return twice(draw, event=(f"{event} 2018", f"{event} 2021"), recorded=(day, day))


def at_other_conferences(draw: Draw) -> list[Note]:
    """On two days in a row, at two conferences."""
    first, second = draw.rng.sample(EVENTS, 2)
    return twice(draw, event=(first, second), recorded=("2022-05-03", "2022-05-04"))


def of_other_numbers(draw: Draw) -> list[Note]:
    """Two episodes with one guest and one title."""
    return twice(draw, episode=("12", "31"))


def of_other_lengths(draw: Draw) -> list[Note]:
    """A keynote, and the same as a short talk."""
    return twice(draw, duration=("21 min", "95 min"))


def on_numbered_pages(draw: Draw) -> list[Note]:
    """Two pages of one show's site."""
    site = f"https://{draw.word()}.example/shows"
    return twice(draw, url=(f"{site}/411", f"{site}/412"))


def in_other_recordings(draw: Draw) -> list[Note]:
    """Two videos."""
    watch = "https://www.youtube.com/watch?v="
    return twice(draw, video=(watch + draw.video(), watch + draw.video()))


def in_other_shows(draw: Draw) -> list[Note]:
    """Told again in another show."""
    return twice(draw, podcast=(f"{draw.word()} hour".title(), f"{draw.word()} hour".title()))


def in_other_places(draw: Draw) -> list[Note]:
    """Given again in another town, without a date."""
    return twice(draw, location=(draw.word().title(), draw.word().title()))


def at_other_hours(draw: Draw) -> list[Note]:
    """Given in the morning and in the evening of one day."""
    day = draw.day(2022)
    return twice(draw, recorded=(day, day), time=("10:00", "18:30"))


def in_other_forms(draw: Draw) -> list[Note]:
    """A keynote, and a panel with the same lines."""
    person, name = draw.name(), draw.word()
    quotes = [replace(it, time=None) for it in said_by(draw, person, 2)]
    return [
        markdown(
            f"{form}/{draw.word()}",
            f"{name}/{form}",
            f"{form.title()}: {draw.title()}",
            [person],
            draw=draw,
            quotes=quotes,
        )
        for form in ("keynote", "panel")
    ]


def in_a_series(draw: Draw) -> list[Note]:
    """Two lectures under one name and a bare number, with the mottos of their course."""
    title, person, name = draw.title(2), draw.name(), draw.word()
    mottos = said_by(draw, person, 2)
    return [
        markdown(
            f"{folder}/{draw.word()}",
            f"{name}/{at}",
            f"{title} {at + 1}",
            [person],
            draw=draw,
            quotes=[replace(motto, time=None) for motto in mottos],
        )
        for at, folder in enumerate(("one", "other"))
    ]


def of_other_people(draw: Draw) -> list[Note]:
    """Two guests under one title who quote the same two proverbs."""
    name, title = draw.word(), draw.title()
    proverbs = [replace(it, speaker=None, time=None) for it in said_by(draw, "", 2)]
    notes = []
    for at, folder in enumerate(("one", "other")):
        person = draw.name()
        quotes = [replace(proverb, speaker=person) for proverb in proverbs]
        notes.append(
            markdown(
                f"{folder}/{draw.word()}",
                f"{name}/{at}",
                title,
                [person],
                draw=draw,
                quotes=quotes,
            )
        )
    return notes


def trailer(draw: Draw) -> list[Note]:
    """A trailer that has the best lines of the whole."""
    title, person, name = draw.title(), draw.name(), draw.word()
    quotes = [replace(it, time=None) for it in said_by(draw, person, 3)]
    return [
        markdown(f"show/{draw.word()}", f"{name}/whole", title, [person], draw=draw, quotes=quotes),
        markdown(
            f"clips/{draw.word()}",
            f"{name}/trailer",
            f"Trailer: {title}",
            [person],
            draw=draw,
            quotes=quotes[:2],
        ),
    ]


def tour(draw: Draw) -> list[Note]:
    """A book tour: the same stories at every stop, two days apart and more."""
    person, name, event = draw.name(), draw.word(), draw.rng.sample(EVENTS, 3)
    stories = [replace(it, time=None) for it in said_by(draw, person, 3)]
    return [
        markdown(
            f"tour/{draw.word()}",
            f"{name}/{at}",
            draw.title(),
            [person],
            draw=draw,
            quotes=stories,
            fields={"event": event[at], "recorded": f"2023-09-{4 + 3 * at:02}"},
        )
        for at in range(3)
    ]


def weekly(draw: Draw) -> list[Note]:
    """Weekly calls of one group: one title, one agenda, the date in the file's name."""
    title, name = f"{draw.title(2)} Weekly Call", draw.word()
    agenda = [draw.sentence(count=9) for _ in range(4)]
    days = [f"2023-05-{1 + 7 * at:02}" for at in range(4)]
    notes = [
        markdown(
            f"calls/{day}-{name}",
            f"{name}/{day}",
            title,
            draw=draw,
            body=[*agenda, draw.sentence()],
        )
        for day in days
    ]
    return [replace(note, date=day) for note, day in zip(notes, days, strict=True)]


def of_two_quarters(draw: Draw) -> list[Note]:
    """A form that two groups filled in on two days in a row, in the folders of two quarters."""
    name, form = draw.word(), [draw.sentence(count=14) for _ in range(12)]
    return [
        replace(
            markdown(
                f"minutes/2031/{folder}/{day}--{draw.word()}",
                f"{name}/{day}",
                f"{draw.title(2)} Group",
                draw=draw,
                body=[*form, draw.sentence()],
            ),
            date=day,
        )
        for folder, day in (("Q3", "2031-09-30"), ("Q4", "2031-10-01"))
    ]


def of_two_groups(draw: Draw) -> list[Note]:
    """Agenda and minutes of two groups that met at the same three events, a folder for each."""
    event = f"{draw.word()}{draw.rng.randint(10, 90)}"
    return [
        markdown(
            f"{group}/{event}{at}/{sort}",
            f"{group}/{at}",
            f"{title}, {sort.title()}",
            draw=draw,
        )
        for group, title in ((draw.word(), draw.title()) for _ in range(2))
        for at in range(3)
        for sort in ("agenda", "minutes")
    ]


def of_one_host(draw: Draw) -> list[Note]:
    """Long transcripts of one show: the host's words of welcome are in each of them."""
    host, name = draw.name(), draw.word()
    common = draw.words(40)
    welcome = " ".join(draw.sentence(count=9) for _ in range(4))
    notes = []
    for at in range(6):
        guest = draw.name()
        spoken = [f"{welcome} {guest}, welcome."]
        for _ in range(12):
            words = [*draw.rng.sample(common, 20), *draw.words(4)]
            draw.rng.shuffle(words)
            spoken.append(draw.sentence(words, 24))
        notes.append(
            turns(f"show/{name}-{draw.word()}", f"{name}/{at}", f"{guest}", host, guest, spoken)
        )
    return notes


def course(draw: Draw) -> list[Note]:
    """Lectures of one course, with number and one subject."""
    subject, person, name = draw.title(3), draw.name(), draw.word()
    return [
        markdown(
            f"course/{draw.word()}",
            f"{name}/{at}",
            f"{subject}, Lecture {at + 1}",
            [person],
            draw=draw,
        )
        for at in range(4)
    ]


def anthology(draw: Draw) -> list[Note]:
    """A person's page with two quotes of each of two talks: it is neither."""
    person, name = draw.name(), draw.word()
    quotes = [[replace(it, time=None) for it in said_by(draw, person, 3)] for _ in range(2)]
    talks = [
        markdown(
            f"notes/{draw.word()}",
            f"{name}/{at}",
            draw.title(),
            [person],
            draw=draw,
            quotes=quotes[at],
            fields={"recorded": draw.day(2017 + 3 * at)},
        )
        for at in range(2)
    ]
    picked = [*quotes[0][:2], *quotes[1][:2]]
    page = markdown(
        f"people/{draw.word()}", f"{name}/page", f"Lines of {person}", draw=draw, quotes=picked
    )
    return [*talks, replace(page, people=())]


def on_one_persons_page(draw: Draw) -> list[Note]:
    """Notes on two talks of somebody, each with the address of that person's page."""
    person, name = draw.name(), draw.word()
    page = f"https://{draw.word()}.example/wiki/{person.replace(' ', '_')}"
    return [
        markdown(f"people/{at}-{name}", f"{name}/{at}", title, draw=draw, fields={"link": page})
        for at, title in ((21, f"21 {person} 2"), (381, f"381 {person} 3"))
    ]


def session(draw: Draw) -> list[Note]:
    """Talks of an afternoon in one recording, the last two with their starts."""
    video, name = f"https://www.youtube.com/watch?v={draw.video()}", draw.word()
    other = f"https://www.youtube.com/watch?v={draw.video()}"
    videos = [video, video, video, f"{other}&t=600", f"{other}&t=2400"]
    return [
        markdown(
            f"session/{draw.word()}",
            f"{name}/{at}",
            draw.title(),
            [draw.name()],
            draw=draw,
            fields={"video": it},
        )
        for at, it in enumerate(videos)
    ]


def of_one_show(draw: Draw) -> list[Note]:
    """Notes on episodes that name the note on their show as their source, and one that names two."""
    name, show = draw.word(), draw.word()
    source = {"source": f'"[[{show}]]"'}
    episodes = [(draw.word(), draw.title()) for _ in range(2)]
    both = ", ".join(f'"[[{file}]]"' for file, _ in episodes)
    return [
        markdown(f"shows/{show}", f"{name}/show", draw.title(), draw=draw),
        *(
            markdown(f"shows/{file}", f"{name}/{file}", title, draw=draw, fields=source)
            for file, title in episodes
        ),
        markdown(
            f"thoughts/{draw.word()}",
            f"{name}/both",
            draw.title(),
            draw=draw,
            fields={"episode": f"[{both}]"},
        ),
    ]


# --- what must be joined ----------------------------------------------------------------------


def one_recording(draw: Draw) -> list[Note]:
    """Two notes with nothing but the video in common, and a length that was misprinted."""
    video, name = draw.video(), draw.word()
    return [
        markdown(
            f"{folder}/{draw.word()}",
            name,
            draw.title(),
            draw=draw,
            fields={"duration": length, "video": address + video},
        )
        for folder, address, length in (
            ("one", "https://www.youtube.com/watch?v=", "19 min"),
            ("other", "https://youtu.be/", "91 min"),
        )
    ]


def one_page(draw: Draw) -> list[Note]:
    """Two notes on the page of one talk."""
    page, name = f"https://{draw.word()}.example/talks/{draw.word()}", draw.word()
    return [
        markdown(f"{folder}/{draw.word()}", name, draw.title(), draw=draw, fields={"url": page})
        for folder in ("one", "other")
    ]


def one_names_the_other(draw: Draw) -> list[Note]:
    """A note that says under a key of its own which file is the transcript."""
    name, file = draw.word(), f"texts/{draw.word()}"
    fields = {"transcript": f"{file}.md"}
    return [
        markdown(f"one/{draw.word()}", name, draw.title(), draw=draw, fields=fields),
        markdown(file, name, draw.title(), draw=draw),
    ]


def one_name(draw: Draw) -> list[Note]:
    """A note and its translation, under one name."""
    name = draw.word()
    return [
        replace(markdown(f"notes/{name}{ending}", name, draw.title(), draw=draw), talk=name)
        for ending in ("", ".es")
    ]


def one_vault(draw: Draw) -> list[Note]:
    """A note on an episode, and another that links to it as its own."""
    name, file = draw.word(), draw.word()
    return [
        markdown(f"vault/{file}", name, draw.title(), draw=draw),
        markdown(
            f"vault/{draw.word()}",
            name,
            draw.title(),
            draw=draw,
            fields={"episode note": f'"[[{file}]]"'},
        ),
    ]


def quoted_twice(draw: Draw) -> list[Note]:
    """Two notes with three quotes in common, in another order."""
    person, name = draw.name(), draw.word()
    quotes = [replace(it, time=None) for it in said_by(draw, person, 3)]
    notes = []
    for folder in ("one", "other"):
        quotes.reverse()
        notes.append(
            markdown(
                f"{folder}/{draw.word()}", name, draw.title(), [person], draw=draw, quotes=quotes
            )
        )
    return notes


def translated(draw: Draw) -> list[Note]:
    """Chapters in two languages, at equal times, under other names."""
    name = draw.word()
    times = sorted(draw.rng.sample(range(61, 3000), 6))
    return [
        markdown(
            f"{folder}/{draw.word()}",
            name,
            draw.title(),
            draw=draw,
            chapters=[(at, draw.title(3)) for at in times],
        )
        for folder in ("one", "other")
    ]


def reposted(draw: Draw) -> list[Note]:
    """One transcript, published by two shows under two titles, each with its number."""
    host, guest, name = draw.name(), draw.name(), draw.word()
    spoken = [draw.sentence(count=20) for _ in range(14)]
    return [
        turns(
            f"{folder}/{draw.word()}",
            name,
            draw.title(),
            host,
            guest,
            spoken,
            podcast=f"{draw.word().title()} Podcast",
            episode=str(draw.rng.randint(first, first + 90)),
        )
        for folder, first in (("show", 10), ("network", 200))
    ]


def one_title(draw: Draw) -> list[Note]:
    """A note and the catalogue's entry, with title and speaker in common."""
    title, person, name = draw.title(), draw.name(), draw.word()
    note = markdown(f"notes/{name}", name, f'"{title}" by {person}', [person], draw=draw)
    return [
        replace(note, title=title),
        record(f"catalogue/{draw.word()}", name, title, person),
    ]


def one_title_twice(draw: Draw) -> list[Note]:
    """Two notes of one kind, with title and speaker in common."""
    title, person, name = draw.title(), draw.name(), draw.word()
    return [
        markdown(f"{folder}/{draw.word()}", name, title, [person], draw=draw)
        for folder in ("one", "other")
    ]


def one_row(draw: Draw) -> list[Note]:
    """A row of a programme, and a note that is called as it and names nobody."""
    title, name = draw.title(), draw.word()
    rows = [(title, draw.name()), *((draw.title(), draw.name()) for _ in range(2))]
    lines = (
        f"## {row}\n\nSpeaker: {person}\n\n{draw.sentence()}\n\n{draw.sentence()}\n"
        for row, person in rows
    )
    programme = markdown(f"programmes/{draw.word()}", name, title, [rows[0][1]], draw=draw)
    return [
        replace(programme, text="\n".join(lines), of_many=True),
        replace(markdown(f"notes/{draw.word()}", name, title, draw=draw), people=programme.people),
    ]


def one_entry(draw: Draw) -> list[Note]:
    """An entry of a catalogue, and a note that is called as it and names nobody."""
    title, name, person = draw.title(), draw.word(), draw.name()
    note = markdown(f"notes/{draw.word()}", name, title, draw=draw)
    return [record(f"catalogue/{name}", name, title, person), replace(note, people=(person,))]


def one_number(draw: Draw) -> list[Note]:
    """An episode's number in front of a title that two folders have, and no name."""
    number, title, name = draw.rng.randint(12, 400), draw.title(2), draw.word()
    return [
        markdown(f"{folder}/{number}{ending}", name, f"{number}: {title}", draw=draw)
        for folder, ending in (("one", ""), ("other", f"-{draw.word()}"))
    ]


def one_subject(draw: Draw) -> list[Note]:
    """A podcast's summary and somebody's note: other titles and quotes, one subject."""
    person, name, words = draw.name(), draw.word(), draw.words(24)
    subject = words[0].capitalize()
    takeaways = [draw.sentence(words[at : at + 8], 8) for at in (0, 8, 16)]
    return [
        podcast(
            f"podcasts/{draw.word()}",
            name,
            f"{person} on {subject} and {draw.word().capitalize()}",
            person,
            quotes=said_by(draw, person, 3),
            takeaways=takeaways,
        ),
        markdown(
            f"notes/{draw.word()}",
            name,
            f"{draw.word().capitalize()}, or the {subject}",
            [person],
            draw=draw,
            body=[draw.sentence(reversed(words[at : at + 8]), 8) for at in (0, 8, 16)],
            topics=[draw.title(2), draw.title(2)],
        ),
    ]


# --- what must be suggested, with its reasons -------------------------------------------------


def one_quote(draw: Draw) -> list[Note]:
    """One quote in common, at one time."""
    name, quote = draw.word(), [replace(it, speaker=None) for it in said_by(draw, "", 1)]
    return [
        markdown(f"{folder}/{draw.word()}", name, draw.title(), draw=draw, quotes=quote)
        for folder in ("one", "other")
    ]


def recurring_title(draw: Draw) -> list[Note]:
    """A title that says nothing, and one speaker."""
    person, name = draw.name(), draw.word()
    return [
        markdown(f"{folder}/{draw.word()}", name, "Opening Keynote", [person], draw=draw)
        for folder in ("one", "other")
    ]


def two_words(draw: Draw) -> list[Note]:
    """One speaker, and two words of the title."""
    person, name, words = draw.name(), draw.word(), [it.capitalize() for it in draw.words(2)]
    return [
        markdown(
            f"one/{draw.word()}", name, " ".join([*words, draw.title(2)]), [person], draw=draw
        ),
        markdown(
            f"other/{draw.word()}", name, " ".join([draw.title(2), *words]), [person], draw=draw
        ),
    ]


def circumstances(draw: Draw) -> list[Note]:
    """One speaker, one day, one length, and a word of the title or many of the text."""
    notes = []
    for with_words in (True, False):
        person, name, date = draw.name(), draw.word(), draw.day(2020)
        words, shared = draw.words(21), draw.word().capitalize()
        for folder in ("one", "other"):
            title = draw.title(3) if with_words else f"{shared} {draw.title(2)}"
            draw.rng.shuffle(words)
            body = [draw.sentence(words[at : at + 7], 7) for at in (0, 7, 14)] if with_words else ()
            notes.append(
                markdown(
                    f"{folder}/{draw.word()}",
                    name,
                    title,
                    [person],
                    draw=draw,
                    body=body,
                    fields={"recorded": date, "duration": "47 min"},
                )
            )
    return notes


Family = Callable[[Draw], list[Note]]

APART: tuple[Family, ...] = (
    on_other_days,
    in_other_editions,
    published_on_one_day,
    at_other_conferences,
    of_other_numbers,
    of_other_lengths,
    on_numbered_pages,
    in_other_recordings,
    in_other_shows,
    in_other_places,
    at_other_hours,
    in_other_forms,
    in_a_series,
    of_other_people,
    trailer,
    tour,
    weekly,
    of_two_quarters,
    of_two_groups,
    of_one_host,
    course,
    anthology,
    on_one_persons_page,
    session,
    of_one_show,
)
ONE: tuple[Family, ...] = (
    one_recording,
    one_page,
    one_names_the_other,
    one_name,
    one_vault,
    quoted_twice,
    translated,
    reposted,
    one_title,
    one_title_twice,
    one_row,
    one_entry,
    one_number,
    one_subject,
)
SUGGESTED: tuple[Family, ...] = (one_quote, recurring_title, two_words, circumstances)


def drawn(rng: random.Random, families: Iterable[Family] = (*APART, *ONE)) -> tuple[Note, ...]:
    """Notes of every family, in one collection."""
    draw = Draw(rng)
    return tuple(
        replace(note, too_little=family in SUGGESTED)
        for family in families
        for note in family(draw)
    )


def write_notes(notes: Iterable[Note], folder: Path) -> None:
    """Writes the notes as seeds."""
    for note in notes:
        path = folder / note.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(note.text, encoding="utf-8", newline="\n")
