"""The words with which notes say whether they may be published: keys, values, names of folders.

Programs differ (Hugo and Jekyll write `draft` and `published`, Obsidian's plugins `publish` and
`dg-publish`, others `status` and `visibility`), and people write what they like.
"""

from enum import StrEnum

from generator.read.vocabulary.word_lists import PRIVACY, WORDS


class Sort(StrEnum):
    """What a key says where its value is a yes.

    `HIDES` and `SHOWS` are said of notes alone, so that a value which is neither yes nor no is a
    doubt. `MAY_HIDE` and `MAY_SHOW` may be about other things too: only a plain word counts.
    `STATE` names a state, of which some are private, and `MAY_STATE` where that is all it says;
    `AUDIENCE` says who may see it. `MARK` is a key of `HIDES` that stands alone above the text.
    """

    HIDES = "hides"
    MAY_HIDE = "may-hide"
    SHOWS = "shows"
    MAY_SHOW = "may-show"
    STATE = "state"
    MAY_STATE = "may-state"
    AUDIENCE = "audience"
    MARK = "mark"


SORT_OF = {
    " ".join(key.split()): Sort(sort) for sort, keys in PRIVACY.items() for key in keys.split(",")
}
"""The sort of each key, in small letters, its words with single spaces between."""

WITH_DATES = frozenset({"published", "public", "publié", "publicado", "veröffentlicht", "发布"})
"""Keys under which many state when, where or by whom something appeared."""

YES = frozenset("true yes on y t 1 ja oui si sí sim tak да 是 对 真 はい ✅ ✓ ✔ ✔️ ☑ ☑️ x".split())
NO = frozenset("false no off n f 0 nein nee nie non não nao нет 否 假 いいえ ❌ ✗ ✘ ☐".split())
NOTHING = frozenset({"null", "none", "~", "never", "nil", "n/a"})
"""What says that there is none: no under a key that hides, and no yes under one that shows."""

NEVER = NO - {"n", "f", "0", "no"} | frozenset(
    "no not never later pending soon tba tbd unpublished todo private draft".split()
)
"""With these a value begins that says not, or not yet."""

LONG_YES = frozenset("true yes ja oui sí sim tak да 是".split())

STATES = frozenset(WORDS["states_of_private"])
"""Words of a state in which nothing may be published."""

SHOWN_STATES = frozenset("published publish public released ready final approved cleared".split())
"""Words of a state that stands for the contrary where `not` comes before them."""

EVERYBODY = frozenset(WORDS["everybody"])
"""Who or what makes a note visible to everybody."""

MARKED_BESIDE = frozenset(WORDS["beside_markings"])
"""What else may stand on a line that marks a text as private: `WIP - do not publish (yet)`."""

DRAFTS = frozenset(WORDS["drafts"])
"""What ends the title of a draft, or is its last line."""

FOLDERS = frozenset(WORDS["private_folders"])
"""Folders in which everything is private, beside those that are called like a key that hides."""

BESIDE_PRIVATE = frozenset(WORDS["beside_private"])
"""What else the name of such a folder may hold."""

HIDING = frozenset(key for key, sort in SORT_OF.items() if sort is Sort.HIDES)
"""Keys that say of notes alone that they are private."""

MARKS = (HIDING | FOLDERS).difference(WORDS["private_as_subject"])
"""Words that say it where they stand alone; `NDA` may be a subject."""

PRIVATE_TAGS = frozenset(mark.replace(" ", "-") for mark in MARKS)
"""Tags that say the same; a tag of several words is a subject."""

TAGS = frozenset({"tags", "tag", "filetags", "labels", "label", "categories", "category"})

SECTIONS_OF_STATUS = frozenset(WORDS["sections_of_status"])
"""Headings of a last section that says how it stands with the note."""

COLUMNS_OF_TALKS = frozenset(WORDS["columns_of_talks"])
"""Columns of a table whose rows are talks."""
