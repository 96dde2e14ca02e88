"""Addresses on the web as far as text alone can tell, and which recording one shows.

Forms of one address (`youtu.be/ID`, `watch?v=ID`, `embed/ID`) give one recording, with the second
from which it plays. An address that shows no recording is a page.
"""

from urllib.parse import SplitResult, parse_qs, urlsplit

from generator.model.account_head import Recording
from generator.text.caches import remembered
from generator.text.regex import regex

_MAX_LENGTH = 4_000
_CONTACT = regex(
    r"(?:https?://|www\.)\S+|@[\w.]{2,}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/\S*)?"
)
MAIL_ADDRESS = regex(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
"""An address to which one can write, in a text."""
PROFILE_LINK = regex(  # somebody's page, behind the words that lead there
    r" \(https?://(?:www\.|mobile\.)?(?:(?:twitter|x|github)\.com/@?[\w-]{1,40}/?"
    r"|(?:linkedin|bsky|mastodon)\.[^\s()]{1,100})\)"
)
_HOST = regex(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}")
_BETWEEN = ",;|/·•&()[]<>"
_FORBIDDEN = frozenset(' "<>\\^`{|}')


def with_scheme(address: str) -> str:
    """An address with the scheme that a page leaves to the browser.

    >>> with_scheme("//talks.example/1"), with_scheme("http://talks.example/1")
    ('https://talks.example/1', 'http://talks.example/1')
    """
    return f"https:{address}" if address.startswith("//") else address


def is_web_address(text: str) -> bool:
    """Whether the text is an absolute http or https address that is safe to link to.

    >>> is_web_address("https://example.org/a?b#c"), is_web_address("javascript:alert(1)")
    (True, False)
    """
    if "://" not in text or len(text) > _MAX_LENGTH:
        return False
    if not text.isprintable() or not _FORBIDDEN.isdisjoint(text):
        return False
    try:
        parts = urlsplit(text)
        named = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False
    return named and parts.scheme in {"http", "https"}


def is_host(text: str) -> bool:
    """Whether a text is the name of a host and nothing else.

    >>> is_host("example.org"), is_host("Dr. Kern"), is_host("ada."), is_host("weirs.js")
    (True, False, False, False)
    """
    return _HOST.fullmatch(text) is not None and not text.endswith(".js")  # a library


def is_contact(text: str) -> bool:
    """Whether a text is nothing but addresses and handles, as behind `Website:` or `X:`.

    >>> is_contact("https://example.org"), is_contact("@ada | example.org/ada"), is_contact("Ada")
    (True, True, False)
    """
    if "." not in text and "@" not in text and "/" not in text:
        return False  # as most words are
    first = text.split(maxsplit=1)[0].strip(_BETWEEN)
    if first and _CONTACT.fullmatch(first) is None:
        return False  # as nearly always, and a long text has many words
    words = [word for it in text.split() if (word := it.strip(_BETWEEN))]
    return bool(words) and all(map(_CONTACT.fullmatch, words))


YOUTUBE = "youtube"
VIMEO = "vimeo"
_APPLE = "podcasts.apple.com"

_YOUTUBE_HOSTS = frozenset({"youtube.com", "youtube-nocookie.com", "music.youtube.com"})
_YOUTUBE_PATHS = ("/embed/", "/shorts/", "/live/", "/v/")
_YOUTUBE_ID = regex(r"[A-Za-z0-9_-]{11}")
_VIMEO = regex(r"/(?:video/|channels/[\w-]+/|groups/[\w-]+/videos/)?(?P<key>\d{5,12})(?:/|$)")
_ANCHOR = "anchor.fm"
_ANCHOR_HOSTS = (_ANCHOR, "podcasters.spotify.com", "creators.spotify.com")  # its names since
_OF_ANCHOR = regex(
    r"/(?:pod/(?:show|profile)/)?[\w-]+/(?:embed/)?episodes/"
    r"(?:[\w-]*-(?=e(?=[a-z]*\d)[\da-z]{5,7}(?![\w-])))?(?P<key>[\w-]+)"  # titles may change
)
_OF_LIBSYN = regex(r"/embed/episode/id/(?P<key>\d+)")
_UUID = r"[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}"
_PLAYERS = {
    "open.spotify.com": regex(r"/(?:intl-\w+/)?(?:embed/)?(?P<key>episode/\w+)"),
    "archive.org": regex(r"/(?:details|embed)/(?P<key>[^/]+)"),
    "media.ccc.de": regex(r"/v/(?P<key>[^/]+)"),
    "bilibili.com": regex(r"/video/(?P<key>\w+)"),
    "dailymotion.com": regex(r"/video/(?P<key>\w+)"),
    "twitch.tv": regex(r"/videos/(?P<key>\d+)"),
    "ted.com": regex(r"/talks/(?P<key>\w+)"),
    "soundcloud.com": regex(r"/(?P<key>[\w-]+/(?!sets/)[\w-]+)/?$"),
    "api.soundcloud.com": regex(r"/(?P<key>tracks/\d+)"),
    **dict.fromkeys(_ANCHOR_HOSTS, _OF_ANCHOR),
    "player.simplecast.com": regex(rf"/(?P<key>{_UUID})"),
    "share.transistor.fm": regex(r"/[es]/(?P<key>[\da-f]{6,12})(?:/|$)"),
    "player.captivate.fm": regex(r"/episode/(?P<key>[\da-f-]{36})"),
    **dict.fromkeys(("html5-player.libsyn.com", "play.libsyn.com"), _OF_LIBSYN),
    "buzzsprout.com": regex(r"/\d+/(?:episodes/)?(?P<key>\d{5,})"),
    "share.fireside.fm": regex(r"/episode/(?P<key>[\w+-]+)"),
    "player.fireside.fm": regex(r"/v\d/(?P<key>[\w-]+\+[\w-]+)"),
    "player.blubrry.com": regex(r"/id/(?P<key>\d+)"),
    "share.snipd.com": regex(rf"/episode/(?P<key>{_UUID})"),
    "pca.st": regex(rf"/episode/(?P<key>{_UUID})"),
    "pocketcasts.com": regex(rf"/podcast/[\w-]+/{_UUID}/[\w-]+/(?P<key>{_UUID})"),
    "overcast.fm": regex(r"/(?P<key>\+[\w-]{5,30})"),
    "castro.fm": regex(r"/episode/(?P<key>\w+)"),
    "castbox.fm": regex(r"/(?:vb|episode)/(?:.*-id)?(?P<key>\d{5,12})(?:\?|$)"),
    "xiaoyuzhoufm.com": regex(r"/episode/(?P<key>[\da-f]{24})"),
    "ximalaya.com": regex(r"/sound/(?P<key>\d+)"),
    "infoq.com": regex(r"/presentations/(?P<key>[\w-]+)"),
    "slideslive.com": regex(r"/(?P<key>\d{8})(?:/|$)"),
    "developer.apple.com": regex(r"/videos/play/(?P<key>[\w-]+/\d+)"),
}
"""Sites whose pages show one recording each: the part of the path that says which."""

_OF_SEVERAL = {
    "open.spotify.com": regex(r"/(?:intl-\w+/)?(?:show|playlist|artist|album|user)/"),
    _APPLE: regex(r"/"),
    "youtube.com": regex(r"/(?:@|c/|channel/|user/|playlist|$)"),
    "podcasts.google.com": regex(r"/feed/[^/]+/?$"),
    **dict.fromkeys(("github.com", "gitlab.com", "twitter.com", "x.com"), regex(r"/[^/]+/?$")),
}
"""Sites of recordings and of people: the paths of their pages about several."""

_OF_WORK = regex(
    r"https?://(?:(?:www\.|smile\.)?(?:amazon|bookshop|goodreads|imdb)\.\w"
    r"|(?:[\w-]+\.)?bandcamp\.com|music\.(?:apple|yandex)\.\w)"
)
"""Where books, films and music are sold or shown."""

_ENCYCLOPAEDIAS = ("wikipedia.org", "wikidata.org", "wikiquote.org", "wikimedia.org")
_PAPERS = frozenset(
    "arxiv.org biorxiv.org doi.org dx.doi.org medrxiv.org pubmed.ncbi.nlm.nih.gov".split()
)
_ADDRESSES = {YOUTUBE: "https://www.youtube.com/watch?v={}", VIMEO: "https://vimeo.com/{}"}

_MEDIA = (
    *".mp3 .mp4 .m4a .m4v .aac .flac .oga .ogg .ogv .opus .wav .webm .mov .avi .mkv .wmv".split(),
)
_START = regex(r"(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?")


def host_of(parts: SplitResult) -> str:
    """The host of an address, without what says that its pages are for the web or for phones."""
    return (parts.hostname or "").removeprefix("www.").removeprefix("m.")


@remembered
def recording_of(address: str) -> Recording | None:
    """The recording that an address shows; None where it is no address or a page.

    >>> recording_of("https://youtu.be/abcdefghijk?t=1m5s")
    Recording(platform='youtube', key='abcdefghijk', start=65)
    """
    if not is_web_address(address):
        return None
    parts = urlsplit(address)
    host = host_of(parts)
    start = _start(parts.query) or _start(parts.fragment)
    if host == "youtu.be" or host in _YOUTUBE_HOSTS:
        key = _youtube_key(host, parts.path, parts.query)
        return Recording(platform=YOUTUBE, key=key, start=start) if key else None
    if host in {"vimeo.com", "player.vimeo.com"}:
        video = _VIMEO.match(parts.path)
        return Recording(platform=VIMEO, key=video["key"], start=start) if video else None
    if host == "w.soundcloud.com":
        played = parse_qs(parts.query).get("url", ("",))[0]
        return recording_of(played) if host not in played else None
    if host.removeprefix("embed.") == _APPLE:
        episode = parse_qs(parts.query).get("i")
        return Recording(platform=_APPLE, key=episode[0], start=start) if episode else None
    player = _PLAYERS.get(host)
    shown = player.match(parts.path) if player else None
    if shown is not None:
        platform = _ANCHOR if host in _ANCHOR_HOSTS else host
        return Recording(platform=platform, key=shown["key"], start=start)
    path = parts.path.strip("/")
    if path.lower().endswith(_MEDIA):
        return Recording(platform=host, key=path, start=start)
    return None


def is_recording(address: str) -> bool:
    """Whether an address shows a recording, and is no page."""
    return recording_of(address) is not None


def is_of_work(address: str) -> bool:
    """Whether an address shows a book, a film or music, as shops do.

    >>> is_of_work("https://www.amazon.de/dp/1"), is_of_work("https://aws.amazon.com/dp/1")
    (True, False)
    """
    return _OF_WORK.match(address) is not None


def is_media_file(address: str) -> bool:
    """Whether an address ends as a file of sound or moving pictures does.

    >>> is_media_file("https://example.org/rivers.mp3?from=feed")
    True
    """
    return is_web_address(address) and urlsplit(address).path.lower().endswith(_MEDIA)


def is_media_path(text: str) -> bool:
    """Whether a text is the path of such a file, and no address.

    >>> is_media_path("sound/rivers.mp3"), is_media_path("https://example.org/rivers.mp3")
    (True, False)
    """
    return text.lower().endswith(_MEDIA) and "://" not in text and "\n" not in text


def rank_of_address(address: str) -> int:
    """How well an address shows a talk: from a time on, as a recording, or not at all.

    What is 0 can be played from a time on: a file, or a video of a platform whose addresses say so.
    """
    recording = recording_of(address)
    if recording is None:
        return 2
    return 0 if recording.platform in _ADDRESSES or is_media_file(address) else 1


def is_of_one_talk(address: str) -> bool:
    """Whether an address may be a talk's own: not a show's, a list's, that of an encyclopaedia.

    Nor is the page of somebody on a site of people, or that of a paper.

    >>> is_of_one_talk("https://open.spotify.com/show/4rOoJ6Egrf8K2IrywzwOMk")
    False
    """
    parts = urlsplit(address)
    host = host_of(parts)
    if host.endswith(_ENCYCLOPAEDIAS) or host in _PAPERS or parts.path.startswith("/doi/"):
        return False
    of_several = _OF_SEVERAL.get("youtube.com" if host in _YOUTUBE_HOSTS else host)
    if of_several is None or recording_of(address) is not None:
        return True
    return of_several.match(parts.path) is None


def is_first_page(address: str) -> bool:
    """Whether an address is that of a whole site: of an event, or of who speaks.

    >>> is_first_page("https://ada.example"), is_first_page("https://ada.example/weirs")
    (True, False)
    """
    parts = urlsplit(address) if is_web_address(address) else None
    return parts is not None and not (parts.path.strip("/") or parts.query or parts.fragment)


def address_of(recording: Recording) -> str | None:
    """The address at which a recording is shown, of platforms that have one form for all."""
    form = _ADDRESSES.get(recording.platform)
    return form.format(recording.key) if form else None


def recording_with_id(platform: str, key: str) -> Recording | None:
    """The recording that has an id of some platform, if the id has that platform's form."""
    text = key.strip()
    if platform == YOUTUBE and _YOUTUBE_ID.fullmatch(text):
        return Recording(platform=YOUTUBE, key=text)
    if platform == VIMEO and text.isdecimal():
        return Recording(platform=VIMEO, key=text)
    return None


def _youtube_key(host: str, path: str, query: str) -> str | None:
    if host == "youtu.be":
        key = path.strip("/").partition("/")[0]
    else:
        prefix = next((prefix for prefix in _YOUTUBE_PATHS if path.startswith(prefix)), None)
        if prefix is not None:
            key = path.removeprefix(prefix).partition("/")[0].partition("&")[0]
        else:
            key = next(iter(parse_qs(query).get("v", ())), "")
    return key if _YOUTUBE_ID.fullmatch(key) else None


def _start(parameters: str) -> int | None:
    """The second at which the recording is to start, as `t` or `start` says; None for 0."""
    values = parse_qs(parameters)
    for name in ("t", "start"):
        match = _START.fullmatch(values.get(name, ("",))[0])
        if match is not None and any(match.groups()):
            hours, minutes, seconds = (int(part or 0) for part in match.groups())
            return hours * 3600 + minutes * 60 + seconds or None
    return None
