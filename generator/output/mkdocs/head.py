"""Elements of a page's head that no theme knows of."""

from markupsafe import Markup

_END = "</head>"


def with_head(html: str, elements: Markup) -> str:
    """The page with these elements at the end of its head; themes without a head get none."""
    before, end, rest = html.partition(_END)
    return f"{before}{elements}{end}{rest}" if end and elements else html
