"""Units and currencies as they are printed, and what they are in base units."""

from decimal import Decimal

from generator.text.naming.normal import singular

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
