"""What the texts of an account hold: telling words, what may be names, names of its parts."""

import re
from collections.abc import Iterator
from functools import cache

from generator.model.account import Account, AccountDetail, AccountSegment, Definition, Item
from generator.resolve.same_talk.facts.titles import COMMON, telling_words, without_owner
from generator.text.naming.normal import name_key

_FIELDS = ("text", "name", "title", "description", "note", "context", "label", "evidence")
_WORD = re.compile(r"[^\W\d_]{4,}")


def text_of(account: Account) -> str:
    """All texts of an account, details aside, without the `'s` of whose something is."""
    return without_owner("\n".join(_texts(account)))


def vocabulary(account: Account, text: str) -> frozenset[str]:
    """The telling words of titles and texts."""
    titles = without_owner("\n".join(title.text for title in account.titles))
    all_words = frozenset(_WORD.findall(f"{titles}\n{text}".casefold()))
    return frozenset(telling_words(all_words - COMMON))


def _texts(account: Account) -> Iterator[str]:
    for item in account.items:
        if not isinstance(item, AccountDetail):
            for name in _text_fields(type(item)):
                text = getattr(item, name)
                if text:
                    yield text


@cache
def _text_fields(kind: type[Item]) -> tuple[str, ...]:
    return tuple(name for name in _FIELDS if name in kind.__struct_fields__)


def named_parts(account: Account) -> Iterator[tuple[str, str]]:
    """Names of segments and concepts: as words in one form (`decade agent`), and as printed."""
    for name in (
        *(segment.title for segment in account.of(AccountSegment)),
        *(definition.name for definition in account.of(Definition)),
    ):
        telling = [word for word in name_key(name).split() if word not in COMMON]
        if len(telling) > 1:
            yield " ".join(telling), name
