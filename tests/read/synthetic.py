"""Pages of the five families, drawn at random together with what a reader must read from them.

The words mean nothing. What varies is the structure: which sections there are and in which order,
how headings, bullets and line ends look, how many of everything.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

Row = tuple[str, tuple[Any, ...]]

SYLLABLES = "ba ce di fo gu ka le mi no pu ra se ti vo zu lan mer tos vin gar".split()
GIVEN = "Ada Bo Chidi Dalia Emre Freya Gita Hana Ines Jun Kofi Linh Mara Nils Olga Priya".split()
FAMILY = "Okafor Lindqvist Moreau Tanaka Ferreira Haddad Novak Achterberg Zhou Mbeki Reyes".split()
EMOJI = "💡🎯🚀📈💰📉🔑📊🌐✅🧠🔬🎵🌱"


@dataclass
class Page:
    """A page as it grows: its lines, and what is to be read from them."""

    rng: random.Random
    lines: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    accounts: int = 1

    def word(self) -> str:
        return "".join(self.rng.choice(SYLLABLES) for _ in range(self.rng.randint(2, 4)))

    def words(self, low: int, high: int) -> str:
        return " ".join(self.word() for _ in range(self.rng.randint(low, high)))

    def sentence(self, low: int = 5, high: int = 18) -> str:
        text = self.words(low, high)
        if self.rng.random() < 0.3:
            text = text.replace(" ", self.rng.choice([", ", " – ", " (it) ", ' "so" ']), 1)
        return text[0].upper() + text[1:] + "."

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.rng.randint(1, 3)))

    def title(self, low: int = 2, high: int = 5) -> str:
        return " ".join(self.word().capitalize() for _ in range(self.rng.randint(low, high)))

    def name(self) -> str:
        return f"{self.rng.choice(GIVEN)} {self.rng.choice(FAMILY)}"

    def times(self, count: int, *, past_hour: bool) -> list[tuple[str, int]]:
        """Rising times, as printed and in seconds."""
        found = sorted(self.rng.sample(range(5, 7000), count))
        return [(self.clock(one, past_hour=past_hour), one) for one in found]

    def clock(self, seconds: int, *, past_hour: bool) -> str:
        minutes, second = divmod(seconds, 60)
        if past_hour or minutes < 60:
            return (
                f"{minutes:02}:{second:02}" if self.rng.random() < 0.2 else f"{minutes}:{second:02}"
            )
        return f"{minutes // 60}:{minutes % 60:02}:{second:02}"

    def emit(self, *lines: str) -> None:
        self.lines.extend(lines)

    def expect(self, kind: str, *row: Any) -> None:
        self.rows.append((kind, row))

    def chance(self, probability: float) -> bool:
        return self.rng.random() < probability


@dataclass
class Style:
    """How a page's headings and bullets look."""

    heading: Callable[[str, int | None], str]
    bullet: str
    gap: int

    @staticmethod
    def draw(page: Page, *, counts: bool) -> "Style":
        marks = page.rng.choice(["", "## ", "### ", "**", "emoji", ":"])

        def heading(name: str, count: int | None) -> str:
            text = f"{name} ({count})" if counts and count is not None else name
            if marks == "**":
                return f"**{text}**"
            if marks == "emoji":
                return f"{page.rng.choice(EMOJI)} {text}"
            if marks == ":":
                return text if "(" in text else f"{text}:"
            return f"{marks}{text}"

        return Style(
            heading=heading,
            bullet=page.rng.choice(["- ", "• ", "* ", "– "]),
            gap=page.rng.randint(0, 2),
        )


def finished(page: Page) -> bytes:
    """The page's bytes, with one of the line ends, indentations and encodings that occur."""
    indent = page.rng.choice(["", "", "    "])
    end = page.rng.choice(["\n", "\n", "\r\n"])
    text = end.join(f"{indent}{line}" if line else line for line in page.lines)
    return (b"\xef\xbb\xbf" if page.chance(0.1) else b"") + text.encode("utf-8")


def section(page: Page, style: Style, name: str, count: int | None = None) -> None:
    page.emit(*[""] * style.gap, style.heading(name, count), *[""] * (style.gap > 0))


def prose(page: Page, style: Style, name: str, kind: str, heading: str) -> None:
    section(page, style, heading)
    for _ in range(page.rng.randint(1, 4)):
        text = page.paragraph()
        page.emit(text, *[""] * (style.gap > 0))
        page.expect("passages", name, kind, text, None, None)


def takeaways(page: Page, style: Style, heading: str, *, count: bool = False) -> None:
    number = page.rng.randint(1, 9)
    section(page, style, heading, number if count else None)
    labelled = page.chance(0.5)
    for _ in range(number):
        text = page.sentence()
        label = page.title(2, 4) if labelled else None
        page.emit(f"{style.bullet}{label}: {text}" if label else f"{style.bullet}{text}")
        page.expect("takeaways", label, text)


def definitions(page: Page, style: Style, heading: str, *, count: bool = False) -> None:
    number = page.rng.randint(1, 9)
    section(page, style, heading, number if count else None)
    for _ in range(number):
        name = page.title(1, 4)
        if page.chance(0.2):
            name += f" ({''.join(word[0] for word in name.split())})"
        text = page.sentence()
        page.emit(f"{style.bullet}{name}: {text}")
        page.expect("definitions", name, text)


def marked(page: Page, text: str) -> str:
    """A text in quotation marks of some style; a text with marks inside keeps to another."""
    pairs = [("“", "”"), ('"', '"')] if '"' not in text else [("“", "”")]
    opening, closing = page.rng.choice(pairs)
    return f"{opening}{text}{closing}"


def podcast_notes(rng: random.Random) -> Page:
    page = Page(rng)
    style = Style.draw(page, counts=page.chance(0.3))
    name, title = page.name(), page.title()
    page.emit(f"{name} — “{title}”")
    page.expect("titles", f"{name} — “{title}”")

    def brief() -> None:
        text = f"{name.split()[1]} argues that it is so. {page.paragraph()}"
        heading = rng.choice(["Audio Brief", "Brief", "In Brief"])
        section(page, style, heading)
        page.emit(text)
        page.expect("passages", heading, "brief", text, None, None)

    def overview() -> None:
        heading = rng.choice(["Episode Overview", "Overview"])
        section(page, style, heading)
        for _ in range(rng.randint(1, 5)):
            text = page.sentence()
            page.emit(f"{style.bullet}{text}")
            page.expect("passages", heading, "overview", text, None, None)

    def quotes() -> None:
        number = rng.randint(2, 12)
        section(page, style, rng.choice(["Quotes", "Notable Quotes", "Key Quotes"]), number)
        for printed, seconds in page.times(number, past_hour=page.chance(0.5)):
            text, note, context = page.sentence(4, 20), page.sentence(), None
            inner = text
            if page.chance(0.2):
                inner = f"'{text}'"
            if page.chance(0.2):
                context = f"On {page.words(1, 4)}"
                inner = f"[{context}] {inner}"
            page.emit(f"{style.bullet}At {printed} - {marked(page, inner)} - {note}")
            page.expect("quotes", text, note, context, None, seconds, printed)

    def concepts() -> None:
        definitions(page, style, rng.choice(["Key Concepts", "Concepts"]), count=True)

    def lessons() -> None:
        takeaways(page, style, rng.choice(["Takeaways", "Key Takeaways"]), count=True)

    def own() -> None:
        heading = page.title(2, 3)
        prose(page, style, heading, "other", heading)

    parts = [overview, concepts, lessons, own]
    chosen = rng.sample(parts, rng.randint(1, len(parts)))
    rest = [*chosen, quotes]
    rng.shuffle(rest)
    brief()
    for part in rest:
        part()
    page.expect("people", name, "speaker")
    return page


def interview_digest(rng: random.Random) -> Page:  # noqa: C901, PLR0915  (a function for each section)
    page = Page(rng)
    style = Style.draw(page, counts=True)
    speakers = rng.sample(
        [f"{a} {b}" for a, b in zip(GIVEN, FAMILY * 2, strict=False)], rng.randint(1, 4)
    )
    title = f"{page.title()}: {page.title()}"
    minutes = rng.randint(10, 200)
    category = f"Category: {page.title(1, 2)} · Duration: {minutes} min · ▶ Watch"
    listed = f"Speakers: {' · '.join(speakers)}"
    page.emit(title, "", category, "", listed, "")
    page.expect("titles", title)
    page.expect("details", category)
    page.expect("details", listed)
    page.expect("duration", minutes * 60)
    for speaker in speakers:
        page.expect("people", speaker, "speaker")
    inner = "  " + style.bullet

    def segments() -> None:
        number = rng.randint(1, 9)
        section(page, style, rng.choice(["Segments", "Chapters"]), number)
        for printed, seconds in page.times(number, past_hour=False):
            name, text = page.title(), page.sentence()
            page.emit(f"{style.bullet}{printed} · {name}", f"{inner}{text}")
            page.expect("segments", name, text, seconds)

    def prices() -> None:
        number = rng.randint(1, 5)
        section(page, style, rng.choice(["Specific Prices", "Prices"]), number)
        page.emit("Timestamp Item Value Context")
        for printed, seconds in page.times(number, past_hour=False):
            item, context = page.title(1, 3), page.sentence(3, 9)
            value = rng.choice(
                ["$100", "$1,200", "€15 per month", "$2–3 million", "£38.50", "free"]
            )
            page.emit(f"{printed} {item} {value} {context}")
            page.expect("prices", item, value, context, seconds)

    def facts() -> None:
        number = rng.randint(1, 4)
        section(page, style, f"{page.title(1, 1)} Facts", number)
        for printed, seconds in page.times(number, past_hour=False):
            text, value = page.sentence(), f"{rng.randint(1, 999)} {page.words(1, 3)}"
            page.emit(f"{style.bullet}[{printed}] {text}", f"{inner}{value}")
            page.expect("facts", text, value, seconds)

    def claims() -> None:
        number = rng.randint(1, 4)
        section(page, style, f"{page.title(1, 1)} Claims", number)
        for printed, seconds in page.times(number, past_hour=False):
            text, evidence = page.sentence(), page.sentence()
            page.emit(f"{style.bullet}[{printed}] {text}", f"{inner}Evidence: {evidence}")
            page.expect("claims", text, evidence, seconds)

    def predictions() -> None:
        number = rng.randint(1, 4)
        section(page, style, "Predictions", number)
        for printed, seconds in page.times(number, past_hour=False):
            text = page.sentence()
            horizon = rng.choice(
                ["10 years", "by 2030", "6 months", "2–3 years", "Near future", None]
            )
            inside = f"{printed}, {horizon}" if horizon else printed
            page.emit(f"{style.bullet}[{inside}] {text}")
            page.expect("predictions", text, horizon, seconds)

    def companies() -> None:
        names = [page.title(1, 2) for _ in range(rng.randint(2, 6))]
        section(page, style, "Companies Mentioned", len(names))
        page.emit(" · ".join(names))
        for name in names:
            page.expect("namings", "organisation", name)

    def quotes() -> None:
        number = rng.randint(1, 5)
        section(page, style, "Notable Quotes", number)
        for printed, seconds in page.times(number, past_hour=False):
            text, speaker = page.sentence(4, 16), rng.choice(speakers)
            page.emit(f"{text} — {speaker} @ {printed}", *[""] * (style.gap > 0))
            page.expect("quotes", text, None, None, speaker, seconds, printed)

    def topics() -> None:
        names = [page.title(1, 3) for _ in range(rng.randint(2, 8))]
        section(page, style, "Key Topics")
        page.emit(" · ".join(names))
        for name in names:
            page.expect("topics", name)

    def technologies() -> None:
        definitions(page, style, "Key Technologies", count=True)

    def lessons() -> None:
        takeaways(page, style, "Takeaways")

    parts = [prices, facts, claims, predictions, companies, quotes, topics, technologies, lessons]
    chosen = rng.sample(parts, rng.randint(4, len(parts)))
    if not {prices, facts, claims, predictions, companies, technologies} & set(chosen):
        chosen.append(facts)
    segments()
    for part in chosen:
        part()
    return page


def news_article(rng: random.Random) -> Page:
    page = Page(rng)
    style = Style.draw(page, counts=False)
    name = page.name()
    last = name.split()[1]
    title = f"{name}'s '{page.title(2, 3)}' Talk Covers {page.title(3, 6)}"
    page.emit(title)
    page.expect("titles", title)
    if page.chance(0.7):
        score = f"{page.title(1, 2)}Score: {rng.randint(1, 99)}"
        page.emit(score)
        page.expect("details", score)
    if page.chance(0.7):
        page.emit("", title)
        page.expect("titles", title)
    standfirst = f"{last} argues that it is so. {page.sentence()}"
    page.emit("", standfirst, "")
    page.expect("passages", "", "brief", standfirst, None, None)
    line = f"{rng.randint(1, 20)}h ago·{rng.randint(1, 9)} min read·{rng.randint(1, 999)} views·via @nobody{rng.randint(1, 99)}"
    page.emit(line, "Share:")
    page.expect("details", line)
    page.expect("people", line.rsplit(" ", 1)[1], "via")
    page.expect("people", name, "speaker")
    style.gap = max(1, style.gap)
    prose(page, style, "What Happened", "summary", "What Happened")
    for _ in range(rng.randint(2, 8)):
        topic, text = page.title(1, 4), page.sentence()
        page.emit(f"  {style.bullet}{topic}: {text}")
        page.expect("definitions", topic, text)
    for heading, kind in rng.sample(
        [("Context", "context"), ("AI Analysis", "analysis"), (page.title(3, 4), "other")],
        rng.randint(1, 3),
    ):
        prose(page, style, heading, kind, heading)
    if page.chance(0.7):
        original = f"Original source{page.word()}.example"
        page.emit(original)
        page.expect("details", original)
    page.emit("", "Trending Now", "", f"More in {page.title(1, 2)}", "")
    return page


def tag_page(rng: random.Random) -> Page:
    page = Page(rng)
    style = Style.draw(page, counts=False)
    style.gap = 1
    if style.heading("X", None).startswith(("#", "**")):
        style.heading = lambda name, _count: name
    site, tagline, tag = f"{page.word()}.example", page.title(3, 5), f"Tag: {page.words(1, 3)}"
    page.emit(site, "", tagline, "", tag, "")
    for line in (site, tagline, tag):
        page.expect("details", line)
    page.accounts = rng.randint(1, 3)
    for _ in range(page.accounts):
        name = page.name()
        title = f"{name} on {page.title(2, 4)}: {page.title(3, 5)}"
        page.emit(f"  {style.bullet}{title}")
        page.expect("titles", title)
        page.expect("people", name, "speaker")
        inner = Page(rng)
        text = f"{name.split()[1]} argues that it is so. {inner.paragraph()}"
        inner.emit("", "TL;DR", "", text, "")
        inner.expect("passages", "TL;DR", "brief", text, None, None)
        parts: list[Callable[[], None]] = [
            partial(prose, inner, style, "Summary", "summary", "Summary"),
            partial(prose, inner, style, "Discussion", "discussion", "Discussion"),
            partial(takeaways, inner, style, "Key Takeaways"),
        ]
        for part in rng.sample(parts, rng.randint(1, 3)):
            part()
        page.emit(*(f"      {line}" if line else "" for line in inner.lines), "")
        page.rows.extend(inner.rows)
    return page


def video_insights(rng: random.Random) -> Page:
    page = Page(rng)
    style = Style.draw(page, counts=False)
    name = page.name()
    title = f"{name}'s Key Insights on {page.title(2, 5)}"
    minutes = rng.randint(5, 59)
    byline = f"[{page.word().upper()}] {name}November {rng.randint(1, 28)}, 202{rng.randint(0, 5)}{minutes} min"
    day, year = byline.split("November ")[1].split(", ")
    figures = f"{rng.randint(2, 90)} connections·{rng.randint(2, 90)} entities in this video→"
    page.emit("Skip to main content", "", title, "", byline, figures)
    page.expect("titles", title)
    page.expect("people", name, "speaker")
    page.expect("details", byline)
    page.expect("details", figures)
    page.expect("duration", minutes * 60)
    page.expect("published", f"{year[:4]}-11-{int(day):02}")
    style.gap = 1
    for _ in range(rng.randint(2, 5)):
        heading = page.title(2, 5)
        section(page, style, heading)
        for _ in range(rng.randint(1, 5)):
            marker, text = rng.choice(EMOJI), page.sentence()
            if page.chance(0.2):
                text = f"{name.split()[1]} argues: {text}"
            page.emit(f"  {style.bullet}{marker} {text}")
            page.expect("insights", heading, text, marker)
    transcript = f"Transcript{rng.randint(2, 200)} segments"
    page.emit(transcript, "", "Full Transcript", "")
    page.expect("details", transcript)
    # An `i` in front of a capital may belong to it, as in `iPhone`.
    names = [page.title(1, 3).removesuffix("i") for _ in range(rng.randint(2, 9))]
    page.emit(f"Topics{len(names)} themes", "", "What's Discussed", "")
    page.emit(rng.choice(["", " · "]).join(names))
    for topic in names:
        page.expect("topics", topic)
    people = f"People· {rng.randint(1, 9)}"
    page.emit(people)
    page.expect("details", people)
    return page


FAMILIES: dict[str, Callable[[random.Random], Page]] = {
    "podcast-notes": podcast_notes,
    "interview-digest": interview_digest,
    "news-article": news_article,
    "tag-page": tag_page,
    "video-insights": video_insights,
}
