"""What a site's program is told in a note: tags of Liquid and Hugo, players, empty headings."""

import pytest

from generator.model.account import Account, AccountPassage
from tests.promises import check_nothing_invented
from tests.support import seed_of

_LONG = "".join(f"Water stands at mark {number} today.\n\n" for number in range(40))


def account_in(body: str, front: str = "") -> Account:
    seed = seed_of(f"---\ntitle: Weirs\n{front}---\n\n{body}", "weirs", ".md")
    check_nothing_invented(seed)
    (account,) = seed.accounts
    return account


def texts_in(body: str) -> list[str]:
    return [it.text for it in account_in(body).of(AccountPassage)]


@pytest.mark.parametrize(
    "tag",
    [
        (
            '{% include image.html\nmax-width="100%" file="/weir.jpg" alt="The old weir at dawn"\n'
            'caption="The old weir at dawn, seen from the mill." %}'
        ),
        "{{< podcast weirs-54 >}}",
        '{{< podcast id="weirs-54" heading="Listen while you read" >}}',
        '{{% notice note %}} {{< figure src="weir.png" >}}',
        "{% for gate in site.gates limit: 5 %}",
        "{% include video.html vid=page.youtube_id %}",
        "* this list will be replaced by the contents\n  {:toc}",
    ],
)
def test_tags_of_a_site_that_stand_alone_are_no_text(tag: str) -> None:
    assert texts_in(f"The gate opens.\n\n{tag}\n\nIt shuts.\n") == ["The gate opens.", "It shuts."]


@pytest.mark.parametrize(
    "line",
    [
        "Using {% form %} helps.",
        '{% include note.html text="The gate opens at night and nobody minds." %}',
        "{% blockquote Ada Okafor %}",
        "{% never closed",
    ],
)
def test_tags_with_words_to_read_stay(line: str) -> None:
    assert line in " ".join(texts_in(f"The gate opens.\n\n{line}\n\nIt shuts.\n"))


@pytest.mark.parametrize(
    "player",
    [
        '<iframe width="960" src="https://www.youtube.com/embed/abcdefghijk?showinfo=0"></iframe>',
        '<iframe src="//www.youtube.com/embed/abcdefghijk"></iframe>',
        "{{< youtube abcdefghijk >}}",
        '{{ youtube(id="abcdefghijk") }}',
        '<%= insert_youtube("abcdefghijk") %>',
        '<YouTube title="Documentary" id="abcdefghijk" />',
        '<lite-youtube videoid="abcdefghijk" playlabel="Weirs"></lite-youtube>',
        '{{< youtube id="abcdefghijk" title="Weirs" >}}',
        '{% include youtube.html id="abcdefghijk" %}',
        '{% include video id="abcdefghijk" provider="youtube" %}\n{% youtube abcdefghijk %}',
    ],
)
def test_the_only_player_of_a_note_plays_its_talk(player: str) -> None:
    assert [it.key for it in account_in(f"Slides and video.\n\n{player}\n").recordings] == [
        "abcdefghijk"
    ]
    below = account_in(f"{_LONG}## Recording of the evening\n\n{player}\n\n## Credits\n\nAda\n")
    assert [it.key for it in below.recordings] == ["abcdefghijk"]


def test_a_player_far_below_or_beside_another_plays_something_else() -> None:
    player = "{{< youtube abcdefghijk >}}\n"
    assert not account_in(f"{_LONG}## What we like\n\n{player}").recordings
    frame = '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>\n'
    assert not account_in(f"### 0:00 Weirs\n\nWe like this:\n\n{frame}").recordings
    stated = 'player: <iframe src="https://player.example/weirs-17" width="100%"></iframe>\n'
    assert not account_in(f"They open.\n\n{player}", stated).recordings
    assert account_in(f"# Weirs\n\n{frame}").recordings
    assert not account_in(f"{player}\n{{{{< youtube bbcdefghijk >}}}}\n").recordings


def test_a_file_of_sound_under_the_key_of_a_show_is_the_recording() -> None:
    account = account_in("Words.\n", "podcast: https://media.example/weirs-17.mp3\n")
    assert ([it.key for it in account.recordings], account.show) == (["weirs-17.mp3"], None)


def test_a_heading_without_words_says_nothing() -> None:
    assert texts_in("## \n\nThe gate opens.\n\n##\n\nIt shuts.\n") == [
        "The gate opens.",
        "It shuts.",
    ]


def test_the_code_of_a_player_in_a_feed_is_no_text() -> None:
    feed = (
        '<?xml version="1.0"?><rss version="2.0" xmlns:p="https://example.org/p">\n<channel>\n'
        "<title>River Hour</title>\n<item>\n<title>8: Weirs</title>\n"
        "<description>Ada opens the gate.</description>\n"
        '<p:code><![CDATA[<iframe src="https://example.org/p/8" width="7">]]></p:code>\n'
        "</item>\n</channel>\n</rss>\n"
    )
    (account,) = seed_of(feed, "feed", ".rss").accounts
    assert not any("iframe" in getattr(it, "text", "") for it in account.items)


def test_a_frame_may_be_printed_over_several_lines() -> None:
    frame = (
        '<iframe\n    src="https://www.youtube.com/embed/abcdefghijk"\n    title="Ada | Ivo"\n>\n'
    )
    text = f"# Weirs\n\nThey hold.\n\n## The recording\n\n{frame}</iframe>\n\nAnd more.\n"
    (account,) = seed_of(text, "notes", ".md").accounts
    assert [it.key for it in account.recordings] == ["abcdefghijk"]
    assert not any("title=" in getattr(it, "text", "") for it in account.items)


def test_icons_of_a_site_are_no_words_of_a_title() -> None:
    text = "# Old weirs :fontawesome-solid-water: \n\n:material-map: They hold :simple-x:{ .red }\n"
    (account,) = seed_of(text, "notes", ".md").accounts
    assert account.titles[0].text == "Old weirs"
    assert [getattr(it, "text", "") for it in account.items] == ["They hold"]


def test_a_script_behind_a_quotation_from_elsewhere_is_no_text() -> None:
    script = '<script async src="https://a.example/w.js" charset="utf-8"></script>'
    quoted = f'<blockquote class="post"><p lang="en">It shuts.</p>\n</blockquote> {script}'
    account = account_in(f"The gate opens.\n\n{quoted}\n")
    assert not any("script" in str(getattr(it, "text", "")) for it in account.items)
