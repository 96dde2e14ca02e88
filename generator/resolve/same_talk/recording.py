"""What recording an address shows, whatever form the address has."""

from urllib.parse import parse_qs, urlsplit

_VIDEO_PATHS = ("/embed/", "/shorts/", "/live/", "/v/")


def recording(url: str) -> str | None:
    """What recording an address shows, so that forms of one address are equal; None for none."""
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    if not host:
        return None
    if host == "youtu.be":
        return f"youtube:{parts.path.strip('/')}"
    if host.endswith("youtube.com"):
        for prefix in _VIDEO_PATHS:
            if parts.path.startswith(prefix):
                return f"youtube:{parts.path.removeprefix(prefix).strip('/')}"
        identity = parse_qs(parts.query).get("v")
        return f"youtube:{identity[0]}" if identity else None
    path = parts.path.rstrip("/")
    return f"{host}{path}" if path else None
