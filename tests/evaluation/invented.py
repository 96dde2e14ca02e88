"""Accounts of invented talks with known truth, drawn at random: other words in every run.

A speaker has a field, whose words all his talks use, and gives one to three talks that are hard to
tell apart: two parts, one title in two years, one catchphrase, or merely the same field. The
accounts of a talk print its quotes in other wordings, its concepts under other names and its times
by other clocks; some leave out who spoke, some have no quotes.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.evaluation.accounts import Said, Told
from tests.read.synthetic import FAMILY, GIVEN, SYLLABLES

SKELETONS = (
    "A {a} is only a {b} that nobody has asked about the {c}.",
    "You do not {v} a {a}, you {w} it until the {b} gives up.",
    "We spent a year on the {a} and the {b} was what broke.",
    "If the {a} cannot show you its {b}, then it is a {c} with a better coat.",
    "Every {a} I have seen was a {b} in the morning and a {c} by night.",
    "They asked me to {v} the {a}, and I told them that the {b} had already left.",
    "The {a} does not care about your {b}, it wants the {c}.",
    "I would rather have one {a} that works than a hundred {b} that promise.",
    "When the {a} stops, people look at the {b}, and it is always the {c}.",
    "Nobody pays for the {a}, they pay for the {b} that comes with it.",
    "It's the {a} that makes the {b} possible, and we've forgotten who built the {c}.",
    "My first {a} was a {b} with a hole in it, and I don't miss the {c}.",
    "There are two kinds of {a}: the ones that {v} and the ones that are really a {b}.",
    "What we call {a} is a {b} that has learned to {v} in public.",
    "The hard part isn't the {a}, it's telling the {b} why the {c} must wait.",
)
SENTENCES = (
    "The {a} is compared with a {b} that has to {v} before the {c} does.",
    "There is a long story about a {a} and the {b} next door.",
    "Most of it is about how a {b} and a {c} come to {v}.",
    "A {c} is shown beside the {a} of another {b}.",
    "The audience hears why a {a} needs no {b}.",
    "Old photographs of the {a} prove that {b} was common once.",
    "Figures for {a} and {b} follow, with a remark on {c}.",
    "Somebody asks whether {a} can {v} without {b}; the answer is no.",
    "Three friends lost a {a} and found a {b} in the cellar.",
    "Rules for {a} were written by people who had never met a {b}.",
    "From {a} the road leads to {b} and, by a detour, to {c}.",
    "Critics say that {a} costs too much; the reply is {b}.",
    "An experiment with {a} failed twice and taught a lot about {b}.",
    "The price of {a} fell after {b}, which pleased the {c}.",
    "A drawing explains {a} better than the text on {b}.",
    "Finally, {a} is defended against {b} with a joke about {c}.",
)
ADJECTIVES = "Slow Hidden Modular Colour Labelled Open-Ended Inverse Sparse Local Second".split()
NOUNS = "Layer Index Theory Behaviour Centre Boundary Analysis Network Threshold Catalogue".split()
AMERICAN = {
    "Colour": "Color",
    "Labelled": "Labeled",
    "Behaviour": "Behavior",
    "Centre": "Center",
    "Catalogue": "Catalog",
}
MONTHS = range(1, 13)


@dataclass
class Talk:
    """An invented talk: what is true of it, whatever an account prints."""

    id: str
    speaker: str
    host: str
    title: list[str]
    suffix: str
    date: tuple[int, int, int]
    minutes: int
    words: list[str]
    quotes: list[tuple[str, int, str]] = field(default_factory=list)
    concepts: list[list[str]] = field(default_factory=list)


def invented(rng: random.Random, families: int) -> tuple[tuple[Told, ...], dict[str, str]]:
    """The accounts of some families of talks, and the concept that each printed name means."""
    people = [f"{given} {last}" for given in GIVEN for last in FAMILY]
    rng.shuffle(people)
    accounts: list[Told] = []
    concepts: dict[str, str] = {}
    for number in range(families):
        speaker = people[number % len(people)]
        for talk in _family(rng, number, speaker, rng.choice(people[len(people) // 2 :])):
            accounts += _accounts(rng, talk)
            for forms in talk.concepts:
                concepts |= dict.fromkeys(forms, forms[0])
    rng.shuffle(accounts)
    return tuple(accounts), concepts


def _word(rng: random.Random) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 3)))


def _words(rng: random.Random, count: int) -> list[str]:
    return [_word(rng) for _ in range(count)]


def _filled(rng: random.Random, skeleton: str, words: list[str]) -> str:
    chosen = dict(zip("abcvw", rng.sample(words, 5), strict=True))
    return skeleton.format(**chosen)


def _family(rng: random.Random, number: int, speaker: str, host: str) -> list[Talk]:
    shared = _words(rng, 6)
    kind = rng.choice(["alone", "alone", "parts", "years", "catchphrase", "field"])
    title = rng.sample(shared, 2)
    catchphrase = _filled(rng, rng.choice(SKELETONS), shared)
    talks = []
    for at in range(1 if kind == "alone" else 2):
        talk = _talk(rng, f"{number}/{at}", speaker, host, shared)
        if kind in {"parts", "years"}:
            talk.title = title
            talk.suffix = f" (part {at + 1})" if kind == "parts" else f" ({2019 + 2 * at})"
            talk.date = (2019 + 2 * at, *talk.date[1:]) if kind == "years" else talk.date
        if kind in {"years", "catchphrase"}:
            talk.quotes[0] = ("c", talk.quotes[0][1], catchphrase)
        talks.append(talk)
    return talks


def _talk(rng: random.Random, name: str, speaker: str, host: str, shared: list[str]) -> Talk:
    own = _words(rng, 14)
    words = own + rng.sample(shared, 3)
    skeletons = rng.sample(SKELETONS, rng.randint(4, 9))
    times = sorted(rng.sample(range(40, 3000), len(skeletons)))
    return Talk(
        id=name,
        speaker=speaker,
        host=host if host != speaker else "Olga Tanaka",
        title=rng.sample(words, 3),
        suffix="",
        date=(rng.randint(2015, 2025), rng.choice(MONTHS), rng.randint(1, 28)),
        minutes=rng.randint(20, 150),
        words=words,
        quotes=[
            (f"q{at}", time, _filled(rng, skeleton, words))
            for at, (time, skeleton) in enumerate(zip(times, skeletons, strict=True))
        ],
        concepts=[_concept(rng, own) for _ in range(rng.randint(3, 6))],
    )


def _concept(rng: random.Random, words: list[str]) -> list[str]:
    """The names under which accounts print one concept; the first word is this talk's own."""
    own, kind, noun = _word(rng).capitalize(), rng.choice(ADJECTIVES), rng.choice(NOUNS)
    name = f"{own} {kind} {noun}" if rng.random() < 0.5 else f"{own} {noun}"
    plural = {"y": name[:-1] + "ies", "s": name}.get(name[-1], name + "s")
    american = " ".join(AMERICAN.get(word, word) for word in name.split())
    forms = [
        name,
        plural,
        american,
        f"The {name}",
        name.replace(" ", "-", 1),
        f"{name[0]}{name[1:].lower()}",
        f'{own} "{name.partition(" ")[2]}"',
    ]
    initials = "".join(word[0] for word in name.split())
    if len(initials) > 2 and rng.random() < 0.3:
        forms.append(f"{name} ({initials})")
    if rng.random() < 0.15:
        forms = [f"{name} vs. {words[0].capitalize()}", f"{name} versus {words[0].capitalize()}"]
    return list(dict.fromkeys(forms))


def _accounts(rng: random.Random, talk: Talk) -> list[Told]:
    dialects = ["podcast-notes", "interview-digest", "general-notes", "news-article", "tag-page"]
    dialects += ["video-insights", "transcript"]
    weights = [6, 5, 4, 2, 2, 2, 1]
    chosen = ["podcast-notes"] if rng.random() < 0.7 else ["interview-digest"]
    for _ in range(rng.choice([1, 1, 2, 2, 3])):
        chosen += rng.choices(dialects, weights)
    listed = list(dict.fromkeys(chosen))
    return [_account(rng, talk, dialect) for dialect in listed]


def _account(rng: random.Random, talk: Talk, dialect: str) -> Told:
    identity = f"{talk.id.replace('/', '-')}-{dialect}"
    told = Told(talk=talk.id, id=identity, dialect=dialect, title=_title(rng, talk, dialect))
    told.people = _people(rng, talk, dialect)
    last = talk.speaker.split()[1]
    sentence = _filled(rng, rng.choice(SENTENCES), talk.words)
    brief = f"This one covers {talk.speaker}'s talk. {last} argues that it is so. {sentence}"
    told.lines.append(("brief", (brief,)))
    for kind in ("sum", "learn", "disc", "context"):
        for _ in range(rng.randint(1, 2)):
            told.lines.append((kind, (_filled(rng, rng.choice(SENTENCES), talk.words),)))
    if rng.random() < 0.5:
        told.lines.append(("date", ("{:04}-{:02}-{:02}".format(*talk.date),)))
    if rng.random() < 0.6:
        told.lines.append(("mins", (str(talk.minutes + rng.choice([0, 0, 1])),)))
    _add_concepts(rng, talk, told)
    WRITE.get(dialect, _with_quotes)(rng, talk, told)
    return told


def _title(rng: random.Random, talk: Talk, dialect: str) -> str:
    words = [word.capitalize() for word in talk.title]
    if rng.random() < 0.3:
        rng.shuffle(words)
    phrase = rng.choice([" and the ", " of ", " without "]).join(words)
    forms = {
        "podcast-notes": f"{talk.speaker} — “{phrase}{talk.suffix}”",
        "interview-digest": f"{talk.host.split()[0]} + {talk.speaker}: {phrase}{talk.suffix}",
        "news-article": f"{talk.speaker}'s '{phrase}{talk.suffix}' Talk Covers {words[0]}",
        "tag-page": f"{talk.speaker} on {phrase}{talk.suffix}: Notes from the Talk",
        "video-insights": f"{talk.speaker}'s Key Insights on {phrase}{talk.suffix}",
    }
    return forms.get(dialect, f"{phrase}{talk.suffix}")


def _people(rng: random.Random, talk: Talk, dialect: str) -> tuple[str, ...]:
    if dialect == "interview-digest":
        return (talk.speaker, talk.host)
    if dialect == "general-notes" and rng.random() < 0.3:
        return ()
    return (talk.speaker,)


def _add_concepts(rng: random.Random, talk: Talk, told: Told) -> None:
    for forms in rng.sample(talk.concepts, max(2, len(talk.concepts) - 1)):
        name = rng.choice(forms)
        if told.dialect in {"podcast-notes", "general-notes", "news-article"}:
            text = _filled(rng, rng.choice(SENTENCES), talk.words)
            told.lines.append(("term", (name, text)))
        elif told.dialect in {"interview-digest", "video-insights"}:
            told.lines.append(("topic", (name,)))


def _with_quotes(rng: random.Random, talk: Talk, told: Told) -> None:
    offset = rng.choice([0, 0, 3, 8, 35])
    several = told.dialect in {"podcast-notes", "interview-digest", "general-notes"}
    count = rng.randint(2, len(talk.quotes)) if several else rng.randint(1, 2)
    for utterance, time, text in sorted(rng.sample(talk.quotes, count), key=lambda one: one[1]):
        timed = told.dialect in {"podcast-notes", "interview-digest"}
        at = max(0, time + offset + rng.randint(-2, 2))
        told.quotes.append(
            Said(
                utterance=f"{talk.id}#{utterance}",
                time=f"{at // 60}:{at % 60:02}" if timed else None,
                text=_wording(rng, text),
                note="Said in passing." if told.dialect == "podcast-notes" else None,
                speaker=talk.speaker if told.dialect == "interview-digest" else None,
            )
        )
    if told.dialect == "interview-digest":
        told.lines += [("seg", ("0:00", "Intro")), ("seg", ("9:30", f"The {talk.words[0]}"))]


def _wording(rng: random.Random, text: str) -> str:
    """A quote as another account prints it."""
    for old, new in (
        ("do not", "don't"),
        ("does not", "doesn't"),
        ("it is", "it's"),
        ("It's", "It is"),
        ("we've", "we have"),
        ("that nobody has", "nobody has"),
        ("and the", "and, you know, the"),
        ("a hundred", "100"),
        ("I told them that the", "I told them the"),
    ):
        if rng.random() < 0.4:
            text = text.replace(old, new)
    halves = text.split(", ")
    if len(halves) == 2 and min(len(half.split()) for half in halves) > 5 and rng.random() < 0.25:
        text = rng.choice(halves)
        text = text[0].upper() + text[1:]
    elif rng.random() < 0.2:
        text = text.replace(", ", "... ", 1)
    return text.rstrip(".") if rng.random() < 0.2 else text


def _as_video(rng: random.Random, talk: Talk, told: Told) -> None:
    for _ in range(3):
        heading = " ".join(word.capitalize() for word in rng.sample(talk.words, 2))
        told.lines.append(("head", (heading,)))
        for _ in range(2):
            point = _filled(rng, rng.choice(SENTENCES), talk.words)
            told.lines.append(("point", (point,)))


def _as_transcript(rng: random.Random, talk: Talk, told: Told) -> None:
    told.lines = []
    for _, _, text in talk.quotes:
        told.lines.append(("turn", (talk.host, _filled(rng, SENTENCES[1], talk.words))))
        told.lines.append(("turn", (talk.speaker, text)))


WRITE: dict[str, Callable[[random.Random, Talk, Told], None]] = {
    "video-insights": _as_video,
    "transcript": _as_transcript,
}
