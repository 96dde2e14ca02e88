"""Writes accounts as pages of their dialects. The look is drawn from the account's name alone."""

import random
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.evaluation.accounts import Said, Told
from tests.read.synthetic import Page, Style, finished, marked, section

MONTHS = (
    "January February March April May June July August September October November December".split()
)
EMOJI = "💡🎯🚀📈💰📉🔑📊🌐✅🧠🔬"


def write(accounts: Iterable[Told], folder: Path) -> None:
    """Writes the accounts as seeds; articles of one tag page stand in one file."""
    pages: dict[str, list[Told]] = {}
    for one in accounts:
        pages.setdefault(one.page or one.id, []).append(one)
    folder.mkdir(parents=True, exist_ok=True)
    for name, listed in pages.items():
        form = listed[0].one("form")
        ending = {"transcript": form or "vtt", "general-notes": "md"}.get(listed[0].dialect, "txt")
        (folder / f"{name}.{ending}").write_bytes(_written(name, listed))


def source_of(account: Told) -> str:
    """The id of the source that an account is written to."""
    return account.page or account.id


def _written(name: str, listed: list[Told]) -> bytes:
    page = Page(random.Random(name))
    if listed[0].dialect == "tag-page":
        _tag_page(page, listed)
    else:
        WRITERS[listed[0].dialect](page, listed[0])
    if listed[0].dialect == "transcript":
        return "\n".join(page.lines).encode("utf-8") + b"\n"
    return finished(page)


def _bullets(page: Page, style: Style, lines: Iterable[str]) -> None:
    page.emit(*(f"{style.bullet}{line}" for line in lines))


def _part(page: Page, style: Style, heading: str, lines: list[str]) -> None:
    if lines:
        section(page, style, heading)
        _bullets(page, style, lines)


def _prose(page: Page, style: Style, heading: str, lines: list[str]) -> None:
    if lines:
        section(page, style, heading)
        for line in lines:
            page.emit(line, *[""] * (style.gap > 0))


def _texts(account: Told, kind: str) -> list[str]:
    return [parts[0] for parts in account.of(kind)]


def _terms(account: Told) -> list[str]:
    return [f"{name}: {text}" for name, text in account.of("term")]


def _podcast_notes(page: Page, account: Told) -> None:
    style = Style.draw(page, counts=False)
    page.emit(account.title)
    _prose(page, style, page.rng.choice(["Audio Brief", "Brief"]), _texts(account, "brief"))
    parts: list[Callable[[], None]] = [
        lambda: _part(page, style, "Episode Overview", _texts(account, "over")),
        lambda: _part(page, style, "Key Concepts", _terms(account)),
        lambda: _part(page, style, "Takeaways", _texts(account, "learn")),
    ]
    page.rng.shuffle(parts)
    at = page.rng.randint(1, len(parts))
    for part in parts[:at]:
        part()
    if account.quotes:
        section(page, style, page.rng.choice(["Quotes", "Notable Quotes"]))
    for said in account.quotes:
        context, text = _context(said.text)
        inner = f"'{text}'" if page.chance(0.15) and "'" not in text else text
        words = marked(page, f"[{context}] {inner}" if context else inner)
        note = f" - {said.note}" if said.note else ""
        page.emit(f"{style.bullet}At {said.time} - {words}{note}")
    for part in parts[at:]:
        part()


def _context(text: str) -> tuple[str | None, str]:
    if text.startswith("["):
        context, _, rest = text[1:].partition("] ")
        return context, rest
    return None, text


def _interview_digest(page: Page, account: Told) -> None:
    style = Style.draw(page, counts=True)
    minutes = f" · Duration: {account.one('mins')} min" if account.one("mins") else ""
    page.emit(account.title, "", f"Category: Expert Interviews{minutes} · ▶ Watch", "")
    page.emit(f"Speakers: {' · '.join(account.people)}", "")
    inner = "  " + style.bullet
    segments = account.of("seg")
    section(page, style, "Segments", len(segments))
    for parts in segments:
        page.emit(f"{style.bullet}{parts[0]} · {parts[1]}")
        page.emit(*(f"{inner}{text}" for text in parts[2:]))
    facts = account.of("fact")
    if facts:
        section(page, style, "Key Facts", len(facts))
        for time, text, value in facts:
            page.emit(f"{style.bullet}[{time}] {text}", f"{inner}{value}")
    _part(page, style, "Key Technologies", _terms(account))
    if account.quotes:
        section(page, style, "Notable Quotes", len(account.quotes))
    for said in account.quotes:
        page.emit(f"{said.text} — {said.speaker} @ {said.time}", *[""] * (style.gap > 0))
    _listed(page, style, "Key Topics", account)
    _part(page, style, "Takeaways", _texts(account, "learn"))


def _listed(page: Page, style: Style, heading: str, account: Told) -> None:
    names = [name for parts in account.of("topic") for name in parts]
    if names:
        section(page, style, heading)
        page.emit(" · ".join(names))


def _news_article(page: Page, account: Told) -> None:
    style = Style.draw(page, counts=False)
    style.gap = 1
    brief = _texts(account, "brief")
    page.emit(account.title, f"AI ResearchScore: {page.rng.randint(20, 99)}", "")
    page.emit(account.title, "", brief[0], "")
    page.emit(f"{page.rng.randint(2, 20)}h ago·3 min read·{page.rng.randint(2, 999)} views·via @m")
    page.emit("Share:")
    section(page, style, "What Happened")
    for line in _texts(account, "sum"):
        page.emit(line, "")
    page.emit(*(f"  {style.bullet}{line}" for line in _terms(account)))
    if account.quotes:
        section(page, style, "Notable Quotes")
        _bullets(page, style, (marked(page, said.text) for said in account.quotes))
    _prose(page, style, "Context", _texts(account, "context"))
    _prose(page, style, "AI Analysis", _texts(account, "disc"))
    page.emit("", "Trending Now", "", "More in Research", "")


def _tag_page(page: Page, listed: list[Told]) -> None:
    style = Style.draw(page, counts=False)
    style.gap = 1
    style.heading = lambda name, _count: name
    site = f"{(listed[0].page or listed[0].id).replace('-', '')}.example"
    page.emit(site, "", "Notes on long conversations", "", "Tag: talks", "")
    for account in listed:
        page.emit(f"  {style.bullet}{account.title}")
        inner = Page(page.rng)
        for heading, kind in (("TL;DR", "brief"), ("Summary", "sum")):
            _prose(inner, style, heading, _texts(account, kind))
        _part(inner, style, "Key Takeaways", _texts(account, "learn"))
        if account.quotes:
            section(inner, style, "Quotes")
            _bullets(inner, style, (marked(page, said.text) for said in account.quotes))
        _prose(inner, style, "Discussion", _texts(account, "disc"))
        page.emit(*(f"      {line}" if line else "" for line in inner.lines), "")


def _video_insights(page: Page, account: Told) -> None:
    style = Style.draw(page, counts=False)
    style.gap = 1
    page.emit("Skip to main content", "", account.title, "", _byline(page, account))
    page.emit(f"{page.rng.randint(9, 90)} connections·{page.rng.randint(9, 90)} entities")
    for kind, parts in account.lines:
        if kind == "head":
            section(page, style, parts[0])
        elif kind == "point":
            page.emit(f"  {style.bullet}{page.rng.choice(EMOJI)} {parts[0]}")
    names = [name for parts in account.of("topic") for name in parts]
    if names:
        page.emit(f"Transcript{page.rng.randint(9, 90)} segments", "", "Full Transcript", "")
        page.emit(f"Topics{len(names)} themes", "", "What's Discussed", "", " · ".join(names))


def _byline(page: Page, account: Told) -> str:
    date, minutes = account.one("date"), account.one("mins")
    when = ""
    if date:
        year, month, day = date.split("-")
        when = f"{MONTHS[int(month) - 1]} {int(day)}, {year}"
    return f"[HPP] {' '.join(account.people)}{when}{minutes or page.rng.randint(10, 90)} min"


def _general_notes(page: Page, account: Told) -> None:
    if account.one("form") == "front":
        page.emit("---", f'title: "{account.title}"')
        if account.people:
            page.emit(f"speakers: [{', '.join(account.people)}]")
        page.emit(*(f"{key}: {account.one(key)}" for key in ("date", "url") if account.one(key)))
        page.emit("---", "", f"# {account.title}", "")
    else:
        page.emit(f"# {account.title}", "")
        label = "**Speaker:**" if len(account.people) == 1 else "**Speakers:**"
        if account.people:
            page.emit(f"{label} {', '.join(account.people)}")
        for name, key, unit in (
            ("Conference", "event", ""),
            ("Date", "date", ""),
            ("Duration", "mins", " minutes"),
        ):
            if account.one(key):
                page.emit(f"**{name}:** {account.one(key)}{unit}")
    for heading, kind in (("Summary", "brief"), ("Overview", "over")):
        lines = _texts(account, kind)
        if lines:
            page.emit("", f"## {heading}", "", *lines)
    _marked_list(page, "Timestamps", [f"{one[0]} – {one[1]}" for one in account.of("seg")])
    _marked_list(page, "Key Terms", [f"**{name}** — {text}" for name, text in account.of("term")])
    if account.quotes:
        page.emit("", "## Quotes", "")
        for said in account.quotes:
            page.emit(f"> {_block_quote(page, said)}", "")
    _marked_list(page, "Takeaways", _texts(account, "learn"))
    _marked_list(page, "Topics", [name for parts in account.of("topic") for name in parts])


def _block_quote(page: Page, said: Said) -> str:
    words = marked(page, said.text) if page.chance(0.5) or said.speaker is None else said.text
    time = f" ({said.time})" if said.time else ""
    return f"{words} — {said.speaker}{time}" if said.speaker else f"{words}{time}"


def _marked_list(page: Page, heading: str, lines: list[str]) -> None:
    if lines:
        page.emit("", f"## {heading}", "", *(f"- {line}" for line in lines))


def _transcript(page: Page, account: Told) -> None:
    srt = account.one("form") == "srt"
    if not srt:
        page.emit(f"WEBVTT - {account.title}" if account.title else "WEBVTT", "")
    second = 0
    for number, (speaker, text) in enumerate(account.of("turn"), start=1):
        length = max(2, len(text.split()) // 3)
        mark = "," if srt else "."
        times = (_clock(at) + f"{mark}000" for at in (second, second + length))
        page.emit(str(number), " --> ".join(times))
        named = f"{speaker}: {text}" if srt else f"<v {speaker}>{text}"
        page.emit(named if speaker != "-" else text, "")
        second += length + 1


def _clock(second: int) -> str:
    return f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"


WRITERS: dict[str, Callable[[Page, Told], None]] = {
    "podcast-notes": _podcast_notes,
    "interview-digest": _interview_digest,
    "news-article": _news_article,
    "video-insights": _video_insights,
    "general-notes": _general_notes,
    "transcript": _transcript,
}
