"""What the program says in a sentence of its own, as data: a code and named values.

Reasons, faults of the input and names of features are made where they arise and carry no words;
:mod:`generator.messages` says them in a language.
"""

from collections.abc import Iterable
from functools import reduce
from types import MappingProxyType
from typing import Final


class Message:
    """A sentence by its code, such as `clock.length_hours`, and the values of its fields.

    A value is a text, a number or another message. `english` is the sentence with its fields in
    braces, for a code that the catalogues need not know. Two messages are equal if all of that is.
    A plain class, so that each encoder has to say how it writes one.
    """

    __slots__ = ("_values", "code", "english", "parts")

    def __init__(self, code: str, /, *, english: str | None = None, **values: "Argument") -> None:
        """Takes the code and the values; `english` only where no catalogue has the code."""
        self.code: Final = code
        self.english: Final = english
        self._values: Final = dict(sorted(values.items()))
        self.parts: Final = code, english, self._values
        """Code, English and values for an encoder, which changes none of them."""

    @property
    def values(self) -> "MappingProxyType[str, Argument]":
        """The values by the names of their fields."""
        return MappingProxyType(self._values)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Message)
            and (self.code, self.english) == (other.code, other.english)
            and self._values == other._values
        )

    def __hash__(self) -> int:
        return hash((self.code, *self._values.items()))

    def __repr__(self) -> str:
        given = "".join(f", {name}={value!r}" for name, value in self._values.items())
        return f"Message({self.code!r}{given})"


Argument = str | int | Message
"""What stands in a field of a message."""

_CLAUSES = "list.semicolon"


def clauses(parts: Iterable[Message]) -> Message:
    """Several messages as one, parted by semicolons; there is at least one."""
    return reduce(lambda first, second: Message(_CLAUSES, first=first, second=second), parts)


def last_clause(message: Message) -> tuple[Message | None, Message]:
    """What :func:`clauses` put together without its last part, if anything is left, and that."""
    first, second = message.values.get("first"), message.values.get("second")
    if message.code == _CLAUSES and isinstance(first, Message) and isinstance(second, Message):
        return first, second
    return None, message


def enumeration(parts: Iterable[Argument]) -> Argument:
    """Several values as one, such as `a, b and c`; there is at least one."""
    *most, last = parts
    if not most:
        return last
    joined = reduce(lambda first, second: Message("list.comma", first=first, second=second), most)
    return Message("list.and", first=joined, second=last)
