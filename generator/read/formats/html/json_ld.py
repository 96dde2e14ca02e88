"""What a saved page says of its talk as linked data (`application/ld+json`, schema.org).

Only a page's one recording, episode or article is taken; lists, sites and breadcrumbs say nothing
of a talk.
"""

from collections.abc import Iterator

from generator.read.formats.json.tree import Array, JsonLeaf, Node, Object, parse
from generator.read.formats.source_map import Run
from generator.text.syntax import UnreadableError

_ARTICLES = frozenset({"Article", "NewsArticle", "BlogPosting", "TechArticle", "Report"})
_TYPES = (
    frozenset({"VideoObject", "AudioObject", "PodcastEpisode", "RadioEpisode", "TVEpisode"}),
    frozenset({"Event", "EducationEvent"}),
    _ARTICLES,
)
"""Kinds of things, the nearest to a talk first."""

_ORGANISATIONS = frozenset({"Organization", "NewsMediaOrganization", "Corporation"})
_MOST = 100_000  # characters; there is no need to look for a talk in more


def is_linked_data(attributes: dict[str, str]) -> bool:
    """Whether a script element holds linked data."""
    return attributes.get("type", "").partition(";")[0].strip().lower() == "application/ld+json"


def facts(text: str, first: int) -> Iterator[tuple[str, Run]]:
    """What the data says, as what it is (`title`, `author`, `date` …) and its characters.

    `text` is the content of the script, `first` the line on which it begins, from 1.
    """
    talk = _read(text)
    if talk is None:
        return
    date = "date" if not _ARTICLES.isdisjoint(_types(talk)) else "talk_date"
    leaves = {
        "title": talk.text("name", "headline"),
        "author": _author(talk),
        date: talk.text("datePublished", "uploadDate", "startDate"),
        "duration": talk.text("duration", "timeRequired"),
        "recording": talk.text("embedUrl", "contentUrl"),
        "url": talk.text("url", "mainEntityOfPage") or _of(talk, "mainEntityOfPage", "@id"),
        "site": _of(talk, "partOfSeries", "name") or _of(talk, "publisher", "name"),
    }
    for what, leaf in leaves.items():
        if leaf is not None:
            yield what, Run(leaf.line + first - 1, leaf.run.text)


def language(text: str) -> str | None:
    """The language in which the data says that its talk is, as it stands there."""
    talk = _read(text) if "inLanguage" in text else None
    leaf = talk.text("inLanguage") or _of(talk, "inLanguage", "alternateName") if talk else None
    return leaf.text if leaf else None


def _read(text: str) -> Object | None:
    """The talk that some data is about, if there is one."""
    try:
        return _talk(parse(text)) if len(text) <= _MOST else None
    except UnreadableError:
        return None


def _talk(root: Node | None) -> Object | None:
    """The one thing of the nearest kind; None where there are several, or none."""
    things = list(_things(root))
    for types in _TYPES:
        near = [thing for thing in things if not types.isdisjoint(_types(thing))]
        if near:
            return near[0] if len(near) == 1 else None
    return None


def _things(root: Node | None) -> Iterator[Object]:
    if isinstance(root, Array):
        for item in root.items:
            yield from _things(item) if isinstance(item, Object) else ()
    elif isinstance(root, Object):
        yield root
        yield from root.objects("@graph")


def _types(thing: Object) -> frozenset[str]:
    return frozenset(leaf.text for leaf in thing.texts("@type"))


def _of(thing: Object, key: str, inner: str) -> JsonLeaf | None:
    below = thing.object(key)
    return below.text(inner) if below else None


def _author(talk: Object) -> JsonLeaf | None:
    """The first author who is a person, as a name or as an object with one."""
    for key in ("author", "creator"):
        people = (talk.object(key), *talk.objects(key))
        named = (each for each in people if each and _ORGANISATIONS.isdisjoint(_types(each)))
        name = talk.text(key) or next((person.text("name") for person in named), None)
        if name is not None:
            return name
    return None
