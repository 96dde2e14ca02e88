"""The labels of remarks on a quote: `Context: on old mills`, `Why it matters: floods`."""

from generator.text.naming.word_lists import WORDS

_LABELS = frozenset(WORDS["remarks_on_quotes"])
_AROUND = "*_ "


def labels_remark(label: str) -> bool:
    """Whether the words in front of a colon, perhaps set off, say that a remark follows.

    >>> labels_remark("**Context"), labels_remark("Ada")
    (True, False)
    """
    return label.strip(_AROUND).casefold().replace("’", "'") in _LABELS


def behind_label(remark: str) -> str:
    """What a remark says, without its label; the whole where it has none.

    >>> behind_label("Context: on old mills"), behind_label("Ada: on old mills")
    ('on old mills', 'Ada: on old mills')
    """
    label, colon, words = remark.replace("：", ": ").partition(":")
    return words.strip(_AROUND) if colon and labels_remark(label) else remark
