"""Figures with their units in a text, and whether two of them can both be right.

Only what is surely a figure is one: a currency or a unit that is known stands with it. A number
whose notation may mean two things (`1,5`, `1.500`) is none.
"""

from decimal import Decimal

from msgspec.structs import replace

from generator.model.base import Value
from generator.text.naming.normal import singular
from generator.text.regex import Match, regex

_CURRENCY = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}
_CODES = frozenset({"USD", "EUR", "GBP", "JPY", "INR", "CHF", "CAD", "AUD", "CNY"})
_PREFIXES = {"k": 3, "K": 3, "M": 6, "G": 9, "T": 12, "P": 15}
_TABLE = """
USD: dollar=1; EUR: euro=1 euros=1; percent: %=1 percent=1; bit: bit=1 byte=8; token: token=1;
second: ms=0.001 millisecond=0.001 second=1 sec=1 minute=60 min=60 hour=3600 hr=3600 day=86400
    week=604800; month: month=1 year=12 yr=12 decade=120; parameter: parameter=1; flop: flop=1;
watt: watt=1 kW=1000 MW=1000000 GW=1000000000; watt-hour: kWh=1000 MWh=1000000;
metre: meter=1 metre=1 kilometer=1000 kilometre=1000 km=1000; mile: mile=1;
gram: gram=1 kg=1000 kilogram=1000
"""
"""Base units, each with the units that are printed for it and how many of it these are."""

_UNITS: dict[str, tuple[str, Decimal]] = {
    unit: (base.strip(), Decimal(times))
    for base, units in (line.split(": ") for line in _TABLE.split(";"))
    for unit, times in (each.split("=") for each in units.split())
} | {
    f"{prefix}{letter}": ("bit", times * 10**power)
    for prefix, power in _PREFIXES.items()
    for letter, times in (("b", Decimal(1)), ("B", Decimal(8)))
}

_NUMBER = regex(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?")
_AMBIGUOUS = regex(r"[1-9]\d{0,2}\.\d{3}")
_JOINED = frozenset(".,:/-–#+_'’^")
_SCALES = {"k": 3, "K": 3, "M": 6, "bn": 9, "B": 9, "T": 12}
_SCALES |= {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_ABOUT = frozenset({"about", "around", "roughly", "approximately", "nearly", "almost", "~", "≈"})
_AT_LEAST = frozenset({"over", "above", "exceeding", "beyond", "more than", "at least"})
_AT_MOST = frozenset({"under", "below", "up to", "at most", "less than", "fewer than"})
_BEFORE = regex(r"~|≈|[^\W\d_]+")
_SIGN = regex(r"(?:US|A|C)?[$€£¥₹]\s?$|(?<![^\W_])[A-Z]{3}\s$")
_RANGE = regex(r"\s?[-–]\s?(?=[$€£¥₹]?\d)[$€£¥₹]?")
_SCALE = regex(r"[ -]?(?P<scale>k|K|M|bn|B|T|thousand|million|billion|trillion)(?![^\W_])")
_UNIT = regex(r"[ -]?(?P<unit>%|[^\W\d_]{1,20})")
_PER = regex(r"\s?/\s?(?P<word>[^\W\d_]{1,20})|\s(?:per|an?|every)\s(?P<said>[^\W\d_]{1,20})")
_BRACKET = regex(r"\s?\([^()]*\)")
_TENTH = Decimal(10)
_LOOK_BACK = 40
_LONGEST_SIGN = 5


class Figure(Value, frozen=True, kw_only=True):
    """A quantity: from `low` to `high` of a unit, where None is an open end.

    `unit` is a base unit (`USD`, `bit/token`). `step` is the last digit that is printed, so that
    1.5 million has one of 100 000. `about` says that the text calls it approximate. `printed` is
    the text from `start` to `end`.
    """

    unit: str
    low: Decimal | None
    high: Decimal | None
    step: Decimal
    about: bool
    printed: str
    start: int
    end: int

    @property
    def said(self) -> str:
        """The figure in its base unit, in plain words: `2560000 bit/token`, `over 100 USD`."""
        low, high = (
            None if end is None else f"{end.normalize():f}" for end in (self.low, self.high)
        )
        if low is None or high is None:
            return f"up to {high} {self.unit}" if low is None else f"over {low} {self.unit}"
        about = "about " if self.about else ""
        return f"{about}{low if low == high else f'{low}–{high}'} {self.unit}"


class _Number(Value, frozen=True, kw_only=True):
    """A number times its scale, its last printed digit, and where it ends."""

    value: Decimal
    scale: Decimal
    step: Decimal
    end: int


class _Unit(Value, frozen=True, kw_only=True):
    """A base unit, how many of it the printed one is, and where the printed one ends."""

    name: str
    factor: Decimal
    end: int


def find_figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text whose unit is a currency or one of a list of known ones."""
    return tuple(_figures(text, any_unit=False))


def read_figure(value: str) -> Figure | None:
    """The one figure that a printed value is (`0.075 bits/token`), or None.

    Its unit may be any word. What stands in brackets is another form of it and does not count;
    `printed`, `start` and `end` are those of the whole value.
    """
    bare = _BRACKET.sub("", value)
    figures = list(_figures(bare, any_unit=True))
    if len(figures) != 1:
        return None
    return replace(figures[0], printed=value, start=0, end=len(value))


def is_money(figure: Figure) -> bool:
    """Whether the figure's unit is a currency."""
    return figure.unit.partition("/")[0] in _CODES


def compatible(first_figure: Figure, second_figure: Figure) -> bool:
    """Whether two figures of one unit can both be right, as precisely as each is printed.

    >>> def cost(text): return find_figures(text)[0]
    >>> compatible(cost("$2.5 million"), cost("$2,560,000"))
    True
    >>> compatible(cost("$100"), cost("$1000")), compatible(cost("over $100"), cost("$1000"))
    (False, True)
    """
    fine, coarse = sorted((first_figure, second_figure), key=lambda figure: figure.step)
    low, high = _reach(coarse, fine.step)
    first, last = _reach(fine, fine.step)
    begins = low is None or last is None or low <= last
    return begins and (first is None or high is None or first <= high)


def _reach(figure: Figure, step: Decimal) -> tuple[Decimal | None, Decimal | None]:
    """The least and the greatest value that may be printed so by one who rounds or cuts off."""
    below = figure.step / 2 if figure.step > step else Decimal(0)
    above = figure.step - step if figure.step > step else Decimal(0)
    low, high = figure.low, figure.high
    if figure.about:
        below += (low or 0) / _TENTH
        above += (high or 0) / _TENTH
    return (None if low is None else low - below, None if high is None else high + above)


def _figures(text: str, *, any_unit: bool) -> list[Figure]:
    figures: list[Figure] = []
    position = 0
    while match := _NUMBER.search(text, position):
        position = match.end()
        figure = _figure(text, match, any_unit=any_unit)
        if figure is not None:
            figures.append(figure)
            position = figure.end
        else:  # a number in a date, a clock or a name is skipped as a whole
            while position < len(text) and (text[position].isdigit() or _goes_on(text, position)):
                position += 1
    return figures


def _goes_on(text: str, position: int) -> bool:
    """Whether a sign and a digit follow, as in a date or a clock."""
    following = text[position : position + 2]
    return following[:1] in {".", ",", ":", "/"} and following[1:].isdigit()


def _figure(text: str, match: Match, *, any_unit: bool) -> Figure | None:
    """The figure whose first number is the match, or None where it is of no known kind."""
    sign = _SIGN.search(text[max(0, match.start() - _LONGEST_SIGN) : match.start()])
    printed = sign.group().strip() if sign else ""
    currency = _CURRENCY.get(printed) or (printed if printed in _CODES else None)
    start = match.start() - len(sign.group()) if sign and currency else match.start()
    if start and (text[start - 1].isalnum() or text[start - 1] in _JOINED):
        return None
    numbers = _numbers(text, match)
    if numbers is None:
        return None
    low, high = numbers
    unit = _unit(text, high.end, currency, any_unit=any_unit)
    if unit is None:
        return None
    before = text[max(0, start - _LOOK_BACK) : start]
    bound = _bound(before, plus=text[high.end : high.end + 1] == "+")
    return Figure(
        unit=unit.name,
        low=None if bound == "most" else low.value * unit.factor,
        high=None if bound == "least" else high.value * unit.factor,
        step=min(low.step, high.step) * unit.factor,
        about=bound == "about",
        printed=text[start : unit.end],
        start=start,
        end=unit.end,
    )


def _numbers(text: str, match: Match) -> tuple[_Number, _Number] | None:
    """The ends of a range (`2–3 million`), or one number as both."""
    low = _number(text, match)
    gap = _RANGE.match(text, low.end) if low else None
    if low is None or gap is None:
        return (low, low) if low else None
    second = _NUMBER.match(text, gap.end())
    high = _number(text, second) if second else None
    if high is None:
        return None
    if low.scale == 1:
        step, value = low.step * high.scale, low.value * high.scale
        low = _Number(value=value, scale=high.scale, step=step, end=low.end)
    return (low, high) if low.value <= high.value else None


def _number(text: str, match: Match) -> _Number | None:
    """A number with its scale (`2.5 million`), or None where the notation is not certain."""
    printed = match.group()
    end = match.end()
    if _goes_on(text, end) or _AMBIGUOUS.fullmatch(printed):
        return None
    scale = _SCALE.match(text, end)
    factor = Decimal(10) ** (_SCALES[scale["scale"]] if scale else 0)
    return _Number(
        value=Decimal(printed.replace(",", "")) * factor,
        scale=factor,
        step=factor / Decimal(10) ** len(printed.partition(".")[2]),
        end=scale.end() if scale else end,
    )


def _unit(text: str, at: int, currency: str | None, *, any_unit: bool) -> _Unit | None:
    """The unit behind a number, with what it is counted by (`per token`)."""
    end = at + 1 if text[at : at + 1] == "+" else at
    name, factor = currency or "", Decimal(1)
    if not currency:
        match = _UNIT.match(text, end)
        if match is None:
            return None
        known = _base_unit(match["unit"])
        if known is None and not any_unit:
            return None
        name, factor = known or (singular(match["unit"].casefold()), Decimal(1))
        end = match.end()
    per = _PER.match(text, end)
    if per is not None:
        each = singular((per["word"] or per["said"]).casefold())
        return _Unit(name=f"{name}/{each}", factor=factor, end=per.end())
    return _Unit(name=name, factor=factor, end=end)


def _bound(before: str, *, plus: bool) -> str | None:
    """What the words in front of a figure make it: `about`, `least` or `most`."""
    last_words = ["", "", "", *_BEFORE.findall(before.casefold())][-3:]
    bounds = {" ".join(last_words[1:]), last_words[2]}
    negated = last_words[0] in {"no", "not"}
    if plus or bounds & (_AT_MOST if negated else _AT_LEAST):
        return "least"
    if bounds & (_AT_LEAST if negated else _AT_MOST):
        return "most"
    return "about" if bounds & _ABOUT else None


def _base_unit(printed: str) -> tuple[str, Decimal] | None:
    """The base unit of a printed one and how many of it that is (`kB` is 8000 bit), or None."""
    if printed in _CODES:
        return printed, Decimal(1)
    return _UNITS.get(printed) or _UNITS.get(singular(printed.casefold()))
