"""Units and currencies as they are printed, and what they are in base units."""

from decimal import Decimal

from generator.text.naming.normal import singular

_CURRENCY = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}
_CODES = frozenset({"USD", "EUR", "GBP", "JPY", "INR", "CHF", "CAD", "AUD", "CNY"})
_PREFIXES = {"k": 3, "K": 3, "M": 6, "G": 9, "T": 12, "P": 15}
_UNITS: dict[str, tuple[str, Decimal]] = {
    "dollar": ("USD", Decimal(1)),
    "euro": ("EUR", Decimal(1)),
    "euros": ("EUR", Decimal(1)),
    "%": ("percent", Decimal(1)),
    "percent": ("percent", Decimal(1)),
    "bit": ("bit", Decimal(1)),
    "byte": ("bit", Decimal(8)),
    "ms": ("second", Decimal("0.001")),
    "millisecond": ("second", Decimal("0.001")),
    "second": ("second", Decimal(1)),
    "sec": ("second", Decimal(1)),
    "minute": ("second", Decimal(60)),
    "min": ("second", Decimal(60)),
    "hour": ("second", Decimal(3600)),
    "hr": ("second", Decimal(3600)),
    "day": ("second", Decimal(86_400)),
    "week": ("second", Decimal(604_800)),
    "month": ("month", Decimal(1)),
    "year": ("month", Decimal(12)),
    "yr": ("month", Decimal(12)),
    "decade": ("month", Decimal(120)),
    "token": ("token", Decimal(1)),
    "parameter": ("parameter", Decimal(1)),
    "flop": ("flop", Decimal(1)),
    "watt": ("watt", Decimal(1)),
    "kW": ("watt", Decimal(1_000)),
    "MW": ("watt", Decimal(1_000_000)),
    "GW": ("watt", Decimal(1_000_000_000)),
    "kWh": ("watt-hour", Decimal(1_000)),
    "MWh": ("watt-hour", Decimal(1_000_000)),
    "meter": ("metre", Decimal(1)),
    "metre": ("metre", Decimal(1)),
    "kilometer": ("metre", Decimal(1_000)),
    "kilometre": ("metre", Decimal(1_000)),
    "km": ("metre", Decimal(1_000)),
    "mile": ("mile", Decimal(1)),
    "gram": ("gram", Decimal(1)),
    "kg": ("gram", Decimal(1_000)),
    "kilogram": ("gram", Decimal(1_000)),
} | {
    f"{prefix}{letter}": ("bit", times * 10**power)
    for prefix, power in _PREFIXES.items()
    for letter, times in (("b", Decimal(1)), ("B", Decimal(8)))
}


def currency(printed: str) -> str | None:
    """The code of a currency from its sign or code (`US$`, `EUR`), or None."""
    return _CURRENCY.get(printed) or (printed if printed in _CODES else None)


def is_currency(unit: str) -> bool:
    """Whether a base unit is money."""
    return unit in _CODES


def base_unit(printed: str) -> tuple[str, Decimal] | None:
    """The base unit of a printed one and how many of it that is (`kB` is 8000 bit), or None."""
    if printed in _CODES:
        return printed, Decimal(1)
    word = singular(printed.casefold())
    return _UNITS.get(printed) or _UNITS.get(word)
