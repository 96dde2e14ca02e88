"""Front matter: what a seed says of itself in YAML between two lines of `---`, or in TOML of `+++`.

An object of JSON between a line `{` and a line `}` at the top is front matter as well, as in Hugo.

A title block of Pandoc (`% title`, `% authors`, `% date`, and an empty line) is front matter too,
and so are the head of a mail, and keys without a fence above them, closed by a line of `---`.

Seeds come from many programs: what their keys state stands in :mod:`.vocabulary.keys`, and a key
that is not known is no fault.
"""

from collections.abc import Sequence
from itertools import takewhile

import yaml
from msgspec.structs import replace

from generator.model.base import Value
from generator.model.message import Message
from generator.model.source import UnknownKey
from generator.read.front.fences import JSON, TOML, ends_of, fence_of, opening_below, raised, run_of
from generator.read.front.front_lists import (
    FrontPart,
    FrontValue,
    is_section,
    talks_in,
    titled_entries,
)
from generator.read.front.front_members import FrontLabel, labels_in
from generator.read.front.front_values import GROUPS, values_of, wrong_value
from generator.read.front.heads import mail_head, title_block
from generator.read.front.loose_yaml import from_json, from_run, from_toml, is_object, repaired
from generator.read.grammar.linked_values import notes_in
from generator.read.vocabulary.keys import (
    ROLE_OF,
    TALKING_FIELDS,
    Field,
    counted_field,
    field_of,
    is_full_title,
    nearest_key,
    says_who_is_heard,
)
from generator.read.vocabulary.link_keys import names_file
from generator.text.language import language_tag
from generator.text.naming.ids import slug
from generator.text.regex import regex
from generator.text.syntax import UnreadableError
from generator.text.syntax.yaml_nodes import Duplicate, Entry, Tree, text_of
from generator.text.web_address import is_media_file, is_media_path

_OPEN_KEY = regex(r"[A-Za-z][A-Za-z0-9_-]{0,40}:(?: .*)?| +\S.*|- .*")
_NAMED = frozenset({"title", "name"})
_OF_SLIDES = frozenset("marp paginate highlighter revealOptions colorSchema drawings".split())
_PICTURE = regex(r"!\[[\w ,%]{0,60}\]\([^\s()]{1,300}\)\s*")
_SWITCHES, _LEAST_KEYS = frozenset({"true", "false"}), 2
_MAX_LINES = 20_000
_MAX_CHARACTERS = 500_000
_TALK = "talk"
_STATES_NOTHING = (None, Field.OTHER)
_YES_OR_NO = frozenset("true false yes no on off".split())
_OWN = frozenset({"url", "talk", "title", "date", "speakers", "license"})


class FrontMatter(Value, frozen=True, kw_only=True):
    """A seed's front matter; where there is none, `first` and `last` are None.

    `first` and `last` are the lines of its fences, 1-based; `first` is 0 where none stands above,
    and more than 1 where it stands below a line of something else.
    `talks` are lists of talks, each with who gives it, `points` what is read as sections are.
    `problems` is what could not be read.
    """

    first: int | None = None
    last: int | None = None
    values: tuple[FrontValue, ...] = ()
    labels: tuple[FrontLabel, ...] = ()
    talks: tuple[FrontPart, ...] = ()
    points: tuple[FrontPart, ...] = ()
    unknown: tuple[UnknownKey, ...] = ()
    problems: tuple[Message, ...] = ()
    tree: Tree | None = None

    def first_of(self, *fields: Field) -> FrontValue | None:
        """The first value that states one of some things."""
        return next((value for value in self.values if value.field in fields), None)

    @property
    def title(self) -> FrontValue | None:
        """The first title that is stated, or the full one."""
        titles = [value for value in self.values if value.field is Field.TITLE]
        full = (value for value in titles if is_full_title(value.key))
        return next(full, titles[0] if titles else None)

    @property
    def language(self) -> str | None:
        """The language as a BCP 47 tag; of several, none."""
        stated = [value for value in self.values if value.field is Field.LANGUAGE]
        return language_tag(stated[0].text) if len(stated) == 1 else None

    @property
    def licence(self) -> str | None:
        """Under what licence the text stands, as printed."""
        stated = self.first_of(Field.LICENCE)
        return stated.text if stated else None

    @property
    def files(self) -> tuple[str, ...]:
        """The paths of other files about the talk."""
        values = (it for it in self.values if names_file(it.key))
        return tuple(it.text for it in values if it.field is Field.FILE)

    @property
    def talk(self) -> str | None:
        """The id of the talk that the seed is about: `talk: true` only sorts, `talks` lists."""
        values = (it for it in self.values if it.field is Field.TALK)
        stated = next((it for it in values if it.key.strip().casefold() == _TALK), None)
        if stated is None or stated.text.casefold() in _YES_OR_NO:
            return None
        notes = notes_in(stated.text)
        return slug(notes[0].rpartition("/")[2] if notes else stated.text)


def split_front_matter(lines: tuple[str, ...]) -> FrontMatter:
    """The front matter that the lines begin with.

    It is one only where it is closed and holds keys with values: anything else between two rules
    is ordinary text. What is not valid YAML is read key by key, and is a problem; where no key is
    known, it stays ordinary text. Below another line it has a title and more.
    """
    last = _closing(lines)
    if last is None:
        front = split_front_matter(below) if (below := raised(lines)) else FrontMatter()
        if front.title and len(front.values) >= _LEAST_KEYS:
            return replace(front, first=opening_below(lines) + 1)
        last, values = max(title_block(lines), mail_head(lines))
        return FrontMatter(first=0, last=last, values=values) if last else FrontMatter()
    if lines[0].rstrip() == JSON and not is_object(lines[: last + 1]):
        return FrontMatter()
    tree, problems = _tree(_inside(lines, last))
    if tree is None:
        return FrontMatter(problems=problems)
    if not isinstance(tree.root, yaml.MappingNode):
        return FrontMatter()
    read = _read(tree, tree.root, last + 1)
    first = int(fence_of(lines[0]) is not None or lines[0].startswith("<!--"))
    return replace(read, first=first, problems=problems + read.problems, tree=tree)


def _tree(inside: Sequence[str]) -> tuple[Tree | None, tuple[Message, ...]]:
    """The tree of lines, key by key where they are no YAML, and what is wrong with them then."""
    try:
        return Tree("\n".join(inside)), ()
    except UnreadableError as error:
        tree = repaired(inside)
        line, reason = error.line, str(error)
        if tree is None:
            return None, (Message("problem.front_matter", line=line, error=reason),)
        return tree, (Message("front.loose", line=line, error=reason),)


def _inside(lines: tuple[str, ...], last: int) -> Sequence[str]:
    """The lines above the closing fence as YAML says them, one for one; an opening one is empty."""
    fence, inside = fence_of(lines[0]), lines[1:last]
    if fence is None:
        return from_run(lines[:last])
    if fence == TOML:
        return ("", *from_toml(inside))
    return ("", *(from_json(inside) if fence == JSON else inside))


def _closing(lines: Sequence[str]) -> int | None:
    """The index of the line that closes the front matter, or None."""
    if not lines or fence_of(lines[0]) is None:
        return run_of(lines) or _closing_alone(lines)
    ends = ends_of(lines[0].rstrip())
    closing = (at for at, line in enumerate(lines[1:_MAX_LINES], 1) if line.rstrip() in ends)
    last = next(closing, None)
    return last if last and sum(map(len, lines[:last])) <= _MAX_CHARACTERS else None


def _closing_alone(lines: Sequence[str]) -> int | None:
    """The index of the line that closes keys which no fence opens, a title's or name's among them.

    An empty line closes several where one is a switch, as programs for slides have them, or where
    they are those of a page, as Pelican has them; so does the picture of the first slide.

    >>> _closing_alone(["title: Weirs", "speaker: ada-okafor", "---", "They open."])
    2
    """
    last = sum(1 for _ in takewhile(_OPEN_KEY.fullmatch, lines))
    if last == len(lines) or not last or not lines[0][0].isalpha():
        return None
    pairs = [line.partition(":") for line in lines[:last]]
    if not lines[last].strip() or _PICTURE.fullmatch(lines[last]):
        is_switch = any(key.islower() and it.strip() in _SWITCHES for key, _, it in pairs)
        is_page = {"title", "date", "slug"} <= {key.lower() for key, _, _ in pairs}
        return last if is_page or (is_switch and last >= _LEAST_KEYS) else None
    is_named = not _NAMED.isdisjoint(key for key, _, _ in pairs)
    return last if is_named and lines[last].rstrip() == "---" else None


def _read(tree: Tree, root: yaml.MappingNode, last: int) -> FrontMatter:
    """What the keys of a document state; ours come first, whatever others call the same."""
    values: list[FrontValue] = []
    own: list[FrontValue] = []
    unknown: list[UnknownKey] = []
    problems: list[Message] = []
    talks: list[FrontPart] = []
    points: list[FrontPart] = []
    labels: tuple[FrontLabel, ...] = ()
    entries = titled_entries(tree, root)
    languages = (it for it in entries if field_of(it.key) is Field.LANGUAGE)
    tags = (text_of(it.node) for it in languages if isinstance(it, Entry))
    language = next(filter(None, tags), None)
    is_of_slides = any(it.key in _OF_SLIDES for it in entries)
    texts = (text_of(it.node) or "" for it in entries if isinstance(it, Entry))
    is_episode = any(is_media_file(it) or is_media_path(it) for it in texts)
    is_episode &= TALKING_FIELDS.isdisjoint(field_of(it.key) for it in entries)
    for entry in entries:
        if is_of_slides and entry.key == "theme":
            continue  # how they look
        if isinstance(entry, Duplicate):
            is_told = entry.key.lower() in _OWN | _NAMED
            if not is_told and field_of(entry.key) in _STATES_NOTHING:
                continue  # both lines stay as printed
            first, second = entry.first, entry.line
            problems.append(Message("front.twice", key=entry.key, first=first, second=second))
            continue
        is_heard = is_episode and says_who_is_heard(entry.key)
        if is_section(entry) and not is_heard:
            first, last_line = entry.line, tree.span(entry.node)[1]
            points.append(FrontPart(key=entry.key, lines=(first, last_line)))
            continue
        if given := talks_in(tree, entry):
            talks.append(given)
            continue
        labels += labels_in(tree, entry.node) if field_of(entry.key) in ROLE_OF else ()
        is_own = entry.key.lower() in _OWN
        stated = values_of(tree, entry, language)
        if is_own and (must := wrong_value(entry, stated)) is not None:
            problems.append(Message("front.value", key=entry.key, line=entry.line, must=must))
            continue
        (own if is_own else values).extend(stated)
        is_known = stated or counted_field(entry.key) is not None or entry.key.lower() in GROUPS
        if not is_own and not is_known:
            near = nearest_key(entry.key)
            unknown.append(UnknownKey(key=entry.key, line=entry.line, nearest=near))
    return FrontMatter(
        last=last,
        values=(*own, *values),
        labels=labels,
        talks=tuple(talks),
        points=tuple(points),
        unknown=tuple(unknown),
        problems=tuple(problems),
    )
