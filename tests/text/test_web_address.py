"""Which texts may become the target of a link."""

import tracemalloc

import pytest

from generator.model.account_head import Recording
from generator.text.web_address import is_contact, is_web_address, recording_of

_UUID = "0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"


@pytest.mark.parametrize(
    "text",
    ["https://example.org", "http://example.org:8080/a?b=c#d", "https://www.youtube.com/watch?v=x",
     "HTTPS://EXAMPLE.ORG/é", "http://[::1]/"],
)  # fmt: skip
def test_web_addresses(text: str) -> None:
    assert is_web_address(text)


@pytest.mark.parametrize(
    "text",
    ["", "example.org", "javascript:alert(1)", "data:text/html,x", "ftp://example.org", "//x.org",
     "https://", "https:///path", "https://x.org/ y", 'https://x.org/"onclick="', "https://x\n.org",
     "https://x.org/<b>", "http://x:99999/", "http://[::1", "mailto:a@b.c", "https://x\\@y.org",
     "\x00https://x.org", "https://x.org/\u202e"],
)  # fmt: skip
def test_other_texts(text: str) -> None:
    assert not is_web_address(text)


def test_a_long_text_is_looked_at_up_to_its_first_word() -> None:
    text = "some words " * 100_000
    tracemalloc.start()
    try:
        assert not is_contact(text)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 100_000


@pytest.mark.parametrize(
    ("address", "key"),
    [
        (
            "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/51138&color=%23e",
            "tracks/51138",
        ),
        ("https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/playlists/5", None),
        ("https://anchor.fm/river-hour/embed/episodes/On-weirs-e1abc", "On-weirs-e1abc"),
        ("https://anchor.fm/river-hour/episodes/On-weirs-e1abc", "On-weirs-e1abc"),
        ("https://creators.spotify.com/pod/show/river/embed/episodes/On-weirs-e1", "On-weirs-e1"),
        ("https://anchor.fm/river-hour/episodes/An-episode", "An-episode"),
        ("https://anchor.fm/river-hour", None),
        ("https://www.buzzsprout.com/11219/episodes/12345678-on-weirs", "12345678"),
        ("https://www.buzzsprout.com/1121972", None),
        ("https://share.transistor.fm/e/ab12cd34", "ab12cd34"),
        (f"https://share.snipd.com/episode/{_UUID}", _UUID),
        (f"https://pca.st/episode/{_UUID}", _UUID),
        (f"https://pocketcasts.com/podcast/rivers/{_UUID[::-1].replace('-', '')}/x/{_UUID}", None),
        (f"https://pocketcasts.com/podcast/rivers/{_UUID}/silt/{_UUID}", _UUID),
        ("https://overcast.fm/+AbCdEf-12", "+AbCdEf-12"),
        ("https://overcast.fm/itunes1234567/rivers", None),
        ("https://castbox.fm/episode/Silt-id1234567-id234567890", "234567890"),
        (
            "https://www.xiaoyuzhoufm.com/episode/0123456789abcdef01234567",
            "0123456789abcdef01234567",
        ),
        ("https://www.xiaoyuzhoufm.com/podcast/0123456789abcdef01234567", None),
        ("https://www.infoq.com/presentations/old-weirs/", "old-weirs"),
        ("https://developer.apple.com/videos/play/wwdc2031/506/", "wwdc2031/506"),
        ("https://developer.apple.com/documentation/weirs", None),
        ("https://html5-player.libsyn.com/embed/episode/id/123456/height/90", "123456"),
        ("https://embed.podcasts.apple.com/us/podcast/weirs/id1?i=100", "100"),
    ],
)
def test_players_of_one_episode_are_recordings(address: str, key: str | None) -> None:
    recording = recording_of(address)
    assert (recording.key if recording else None) == key


def test_an_episode_is_one_under_all_names_of_its_host_and_any_title() -> None:
    forms = (
        "https://anchor.fm/river-hour/episodes/On-weirs-e1ab4cd",
        "https://anchor.fm/river-hour/embed/episodes/Weirs--and-dams---Episode-9-e1ab4cd",
        "https://podcasters.spotify.com/pod/show/river-hour/episodes/On-weirs-e1ab4cd",
        "https://creators.spotify.com/pod/show/river-hour/embed/episodes/On-weirs-e1ab4cd",
    )
    recordings = {recording_of(address) for address in forms}
    assert recordings == {Recording(platform="anchor.fm", key="e1ab4cd")}


def test_a_player_in_a_player_is_none() -> None:
    assert recording_of("https://w.soundcloud.com/player/?url=" * 1_000) is None
