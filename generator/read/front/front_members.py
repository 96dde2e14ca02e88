"""Members of lists of groups in front matter: their texts, when they begin, their labels."""

from collections.abc import Sequence

import yaml

from generator.model.account import TimeCode
from generator.model.base import Value
from generator.read.account.people.names import is_full_name
from generator.read.account.people.roles_and_names import is_role_label
from generator.read.account.people.turns.initials import INITIALS
from generator.text.naming.person_names import is_speaker_letter
from generator.text.quantities import timecode
from generator.text.syntax.yaml_nodes import Tree, text_of

_CLOCKS = ("time", "timestamp", "timecode", "start", "starttime", "start_time")
OFFSETS = ("sec", "seconds", "start", "starttime", "start_time", "startoffset", "start_offset")
"""Keys of the second at which something begins."""

_SECONDS = (*OFFSETS, "time", "timestamp")
_MOST_DIGITS = 7
_LABELS = ("abbr", "abbreviation", "initial", "initials", "label", "letter", "voice")
"""With what a key of somebody's label ends: `transcriptLetter`."""

_OWN_LABELS = frozenset({"id", "key", "number", "short", "speaker"})


class Member(Value, frozen=True, kw_only=True):
    """A member of a list: its texts by their keys in small letters, and its lines."""

    texts: dict[str, str]
    lines: tuple[int, int]

    def first(self, keys: Sequence[str]) -> str | None:
        """The text under the first of the keys that has one."""
        return next(filter(None, map(self.texts.get, keys)), None)


def texts_of(tree: Tree, node: yaml.MappingNode) -> dict[str, str]:
    """The texts of a group by their keys in small letters."""
    pairs = ((entry.key.lower(), text_of(entry.node)) for entry in tree.fields(node))
    return {key: " ".join(text.split()) for key, text in pairs if text and text.strip()}


def members_of(tree: Tree, node: yaml.Node) -> tuple[Member, ...]:
    """The members of a list of groups; nothing where one is none."""
    items = node.value if isinstance(node, yaml.SequenceNode) else []
    if not all(isinstance(item, yaml.MappingNode) for item in items):
        return ()
    return tuple(Member(texts=texts_of(tree, item), lines=tree.span(item)) for item in items)


def time_of(member: Member) -> TimeCode | None:
    """When a member begins: as a clock where it has one, else in seconds."""
    printed = member.first(_CLOCKS) or ""
    seconds = timecode.parse(printed)
    if seconds is None:
        printed = member.first(_SECONDS) or ""
        whole, _, _ = printed.partition(".")
        is_short = is_amount(printed) and len(whole) < _MOST_DIGITS
        seconds = int(whole) if is_short else None
    return None if seconds is None else TimeCode(seconds=seconds, printed=printed)


def is_amount(text: str) -> bool:
    """Whether a text is a number, with or without a fraction: `12`, `12.5`."""
    whole, _, fraction = text.partition(".")
    return whole.isdecimal() and (not fraction or fraction.isdecimal())


class FrontLabel(Value, frozen=True, kw_only=True):
    """The letter or number under which a transcript prints somebody's words, and the name."""

    label: str
    name: str


def labels_in(tree: Tree, node: yaml.Node) -> tuple[FrontLabel, ...]:
    """The labels that people have: `{A: Ada Okafor}`, or `letter: A` beside each name of a list.

    Nothing where two people have one label; `track: A` is none.
    """
    if isinstance(node, yaml.MappingNode):
        pairs = [(entry.key, text_of(entry.node) or "") for entry in tree.fields(node)]
    else:
        pairs = [
            (label, member.first(("name", "full_name", "fullname", "title")) or "")
            for member in members_of(tree, node)
            for key, label in member.texts.items()
            if key.endswith(_LABELS) or key in _OWN_LABELS
        ]
    labels = tuple(
        FrontLabel(label=label, name=name.strip())
        for label, name in pairs
        if is_label(label) and is_full_name(name.strip())
    )
    return labels if len({it.label for it in labels}) == len(labels) else ()


def is_label(text: str) -> bool:
    """Whether a text is what a transcript prints in front of one's words: `A`, `AO`, `Host`."""
    is_role = text[:1].isupper() and is_role_label(text)
    return is_role or is_speaker_letter(text) or INITIALS.fullmatch(text) is not None
