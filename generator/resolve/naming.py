"""Names of concepts and entities: what stands in brackets, what counts as the same name."""

from generator.model.base import Value
from generator.text.normal import fold, name_key

_MAX_ACRONYM = 8


class Name(Value, frozen=True, kw_only=True):
    """A printed name taken apart: `Reinforcement Learning (RL)` has base and acronym."""

    printed: str
    base: str
    acronym: str | None

    @property
    def key(self) -> str:
        """The form in which names are compared."""
        return name_key(self.base) or fold(self.base).casefold()


def parse_name(printed: str) -> Name:
    """Takes a name apart.

    A bracket at the end is an acronym if it is short, in capitals (a plural's `s` aside), and its
    letters begin words of the name.

    >>> parse_name("Large Language Models (LLMs)").acronym
    'LLMs'
    """
    text = fold(printed)
    if text.endswith(")") and " (" in text:
        base, _, inside = text[:-1].rpartition(" (")
        if base and _is_acronym(inside, base):
            return Name(printed=text, base=base, acronym=inside)
    return Name(printed=text, base=text, acronym=None)


def _is_acronym(inside: str, base: str) -> bool:
    letters = inside.removesuffix("s") if inside[:1].isupper() else inside
    if not 1 < len(letters) <= _MAX_ACRONYM or not letters.isupper() or " " in letters:
        return False
    initials = [word[0].casefold() for word in base.replace("-", " ").split() if word]
    capitals = [char.casefold() for char in letters if char.isalpha()]
    remaining = iter(initials + [char.casefold() for char in base if char.isupper()])
    return bool(capitals) and (
        all(char in remaining for char in capitals) or capitals[0] == initials[0]
    )
