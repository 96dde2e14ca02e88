"""What the accounts of one talk say differently: the sides of it next to each other."""

from enum import StrEnum

from generator.model.account import TimeCode
from generator.model.base import ItemId, Ref, Span, TalkId, Value


class Quantity(StrEnum):
    """What the sides are about: the talk's date, event or length, a quote's time, a figure."""

    PUBLISHED = "published"
    EVENT = "event"
    DURATION = "duration"
    TIME = "time"
    FIGURE = "figure"
    PRICE = "price"


class Side(Value, frozen=True, kw_only=True):
    """What one source says.

    `value` is it in comparable form: an ISO date, seconds, a number with its unit, or words.
    `printed` is it as the source prints it, where the place is known. A figure stands in `text`,
    a piece of the `item`; a quote's time is a `time` of its wording, the `item`.
    """

    value: str
    printed: str | None = None
    text: str | None = None
    time: TimeCode | None = None
    item: Ref | None = None
    at: Span


class Disagreement(Value, frozen=True, kw_only=True):
    """One quantity of a talk to which at least two sources give values that cannot both be right.

    All sources that give it a value have a side, also those that agree with another. `about` is
    the quote whose times differ; `apart` is the distance between the outermost times in seconds.
    """

    id: ItemId
    talk: TalkId
    kind: Quantity
    about: Ref | None = None
    apart: int | None = None
    sides: tuple[Side, ...]
