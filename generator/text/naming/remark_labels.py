"""The labels of remarks on a quote: `Context: on old mills`, `Why it matters: floods`."""

from generator.text.naming.word_lists import WORDS

_TAGS = frozenset(WORDS["tags_of_readers"])
_READERS = _TAGS.union(WORDS["notes_of_readers"])
_LABELS = _TAGS.union(WORDS["remarks_on_quotes"])
_AROUND = "*_ "
_NEAR = 40


def labels_remark(label: str) -> bool:
    """Whether the words in front of a colon, perhaps set off, say that a remark follows.

    >>> labels_remark("**Context"), labels_remark("Ada")
    (True, False)
    """
    return _key(label) in _LABELS


def labels_tags(label: str) -> bool:
    """Whether what follows a label is how a reader calls the words above: `Tags: floods`."""
    return _key(label) in _TAGS


def is_readers(text: str) -> bool:
    """Whether a line is a reader's own, on the words above it.

    >>> is_readers("**Note:** ask Ada"), is_readers("Tags: #floods"), is_readers("Noted: floods")
    (True, True, False)
    """
    label, colon, _ = text[:_NEAR].replace("：", ":").partition(":")
    return bool(colon) and _key(label) in _READERS


def _key(label: str) -> str:
    return label.strip(_AROUND).casefold().replace("’", "'")


def behind_label(remark: str) -> str:
    """What a remark says, without its label; the whole where it has none.

    >>> behind_label("Context: on old mills"), behind_label("Ada: on old mills")
    ('on old mills', 'Ada: on old mills')
    """
    label, colon, words = remark.replace("：", ": ").partition(":")
    return words.strip(_AROUND) if colon and labels_remark(label) else remark
