"""More examples of what functions give; the first stands with each of them."""

import pytest

from generator.health.names import _may_be_one
from generator.link.backlinks import dates_in_prose
from generator.read.account.checks.program_files import sort_for_programs
from generator.read.account.checks.show_pages import is_template
from generator.read.account.paths.folder_names import as_typed
from generator.read.account.paths.name_dates import date_of_name
from generator.read.account.paths.name_titles import without_episode
from generator.read.account.people.below_title.lines_with_firms import _several_with_firm
from generator.read.account.people.below_title.occasion_line import occasion_of
from generator.read.account.people.in_text.shown_people import _names_in
from generator.read.account.people.in_text.told_people import announced, told_people
from generator.read.account.people.lists.listed_people import is_said
from generator.read.account.people.lists.whole_names import people_alone
from generator.read.account.people.names import looks_like_name
from generator.read.account.people.roles_and_names import names_somebody
from generator.read.account.people.titles.title_names import _without_post, trailing_name
from generator.read.account.people.turns.initials import has_initials_behind
from generator.read.account.titles.byline_titles import without_speakers
from generator.read.account.titles.series_titles import _numbered, without_number
from generator.read.account.titles.title_dates import _month_of_title
from generator.read.formats.notes.inline_markup import link_targets, with_targets
from generator.read.front.front_matter import _closing_alone
from generator.read.front.front_values import _inner_key
from generator.read.grammar.linked_values import shown_text
from generator.read.grammar.speech.attribution import is_verse
from generator.read.grammar.speech.names_in_brackets import bracketed
from generator.read.grammar.speech.quotation_marks import quotes_somebody
from generator.read.grammar.speech.quotes import side_by_side
from generator.read.outline.headings.titles import is_bold_title
from generator.read.vocabulary.event_words import says_no_meeting, who_gives_it
from generator.read.vocabulary.keys import is_beginning, known_key
from generator.read.vocabulary.unknown_values import is_nobody, is_unknown
from generator.resolve.quotes.presented import _is_alone
from generator.resolve.same_talk.facts.numbering import leading_number, numbers
from generator.resolve.same_talk.facts.titles import without_sort
from generator.text.language import language_tag
from generator.text.markdown.anchors import with_alias
from generator.text.markdown.linked_notes import linked_notes
from generator.text.naming.given_names import begins_with_given_name, is_given_name
from generator.text.naming.normal import agrees
from generator.text.naming.people_words import doubts, is_name_word, is_place_or_field
from generator.text.naming.person_names import (
    is_group,
    may_be_person,
    without_affiliation,
    without_degrees,
    without_role,
)
from generator.text.quantities.dates import date_of_value
from generator.text.quantities.due_date_phrase import due_date_phrase
from generator.text.quantities.unclear_dates import days_settled, unclear_date
from generator.text.web_address import is_of_one_talk, recording_of


def test_sort_for_programs() -> None:
    assert (
        sort_for_programs("sync.log.txt", ["2031-05-06 12:00:01,250 [main] INFO weirs.mp3: copied"])
    ) == ("sync.log.txt")
    assert (sort_for_programs("dev-requirements.txt", ["# weirs", "numpy==1.2", "requests"])) == (
        "dev-requirements.txt"
    )


def test_is_template() -> None:
    assert (
        is_template(["{% for post in site.posts %}", "- {{ post.title }}", "{% endfor %}"])
    ) is (True)
    assert (is_template(["Write `{% for x in y %}` and `{{ x }}`."])) is (False)
    own = ["{% for it in page.guests %}", "- {{ it.name }}", "{% endfor %}"]
    assert (is_template(["guests:", "  - nadia-brun", *own]), is_template(own)) == ((False, True))


def test_as_typed() -> None:
    assert (as_typed("YouTube___@river___Weirs")) == ("Weirs")


def test_date_of_name() -> None:
    assert (date_of_name("2031-05-00-moving-water"), date_of_name("2031-00-00-dams")) == (
        (("2031-05", "moving-water"), ("2031", "dams"))
    )
    assert (date_of_name("2031.05")) == (("2031-05", ""))
    assert (date_of_name("GMT20310506-130214_Recording")) == (("2031-05-06", "Recording"))


def test_without_episode() -> None:
    assert (without_episode("012 Episode 12 moving water".split())[0]) == (["moving", "water"])
    assert (without_episode(["S05E12"])[0]) == (["S05E12"])


def test__names_in() -> None:
    assert (_names_in("Better Engines by Ada Kern and Clara Kern")) == (
        {"Ada Kern": True, "Clara Kern": True}
    )
    assert (_names_in("Tides and Christian Practice"), _names_in("Ada Okafor and Jon Kern")) == (
        ({}, {"Ada Okafor": False, "Jon Kern": False})
    )


def test_whom_a_title_adds() -> None:
    title = "Medir rios, com Taíssa Ribeira (Delta)"
    assert (_names_in(title), _names_in(title, "A Taíssa Ribeira mede.")) == (
        ({}, {"Taíssa Ribeira": True})
    )


def test_told_people() -> None:
    told = ["Join us for a discussion with Ada Okafor, who builds weirs."]
    assert list(told_people(told, is_description=True)) == ["Ada Okafor"]
    week = ["This week's episode is with Ada Okafor, who runs a mill."]
    assert list(told_people(week)) == ["Ada Okafor"]
    names = list(told_people(["田中 (https://a.ex)さん、Adaさん、丘の3人で川について話しました。"]))
    assert names == ["田中", "Ada", "丘"]
    linked = "のぐち (https://x.com/noguchi)さんと、川辺 (https://x.com/kb)で堰について話しました。"
    assert list(told_people([linked])) == ["のぐち", "川辺"]
    assert list(told_people(["技術者のみのりさんと川辺で堰について話しました。"])) == ["みのり"]
    assert (told_people(["おばあ兄さん、泣くな、川と堰の話し"])) == ({})
    spoken = (
        "はい前回に引き続き花さんに来ていただきました前半は川に来るまで話してもらったんですけど"
    )
    letter = "聞き手の「はなさん」からの便りをきっかけに、堰について語り合います。"
    assert told_people([spoken]) == told_people([letter]) == {}
    abroad = (
        "У нас в гостях Нина Рекова (https://a.ex), инженер, и Пётр Водин из Дельты",
        "Gościem odcinka jest Ewa Rzeka z Delty.",
        "Parlons avec Zoé Éluard sur les digues",
        "Neste episódio do Rios, entrevistamos a professora Ana Ribeira, da Delta.",
        "Ivo Kern interviews Ada Okafor.",
    )
    named = [list(told_people([line], is_description=True)) for line in abroad]
    assert named[:3] == [
        ["Нина Рекова", "Пётр Водин"],
        ["Ewa Rzeka"],
        ["Zoé Éluard"],
    ]
    assert named[3:] == [["Ana Ribeira"], ["Ada Okafor"]]


def test_announced() -> None:
    assert (announced("Ivo Kern is going to give us a short version of his talk.")) == ("Ivo Kern")


def test_is_said() -> None:
    assert (is_said(", , & some ropes are lost. they wait, & both or none")) is (False)


def test_looks_like_name() -> None:
    assert (
        [looks_like_name(it) for it in ("Ten Weirs", "Ada Okafor. Director", "Founders' Day")]
    ) == ([False, False, False])
    assert not any(map(looks_like_name, ("Announcing Moving Water", "Introducing Weirs")))
    assert not any(
        map(looks_like_name, ("Ada Okafor 공동 진행", "함께한 Ada Okafor", "ゲストは 田中"))
    )
    assert not any(
        map(looks_like_name, ("Ada Okafor GitHub", "Ada Okafor (Mill) Ivo Kern", "Current Keeper"))
    )
    assert all(map(looks_like_name, ("Ada (Weir) Okafor", "Ada Okafor (Mill)")))
    assert all(map(looks_like_name, ("김 나래", "김나래", "田中 花")))
    assert (looks_like_name("Dr. An Okafor"), looks_like_name("No. I Ada")) == ((True, False))
    assert (looks_like_name("Okafor- Weir Five"), looks_like_name("THEME MUSIC")) == (
        (False, False)
    )


def test_occasion_of() -> None:
    assert (
        occasion_of("Ada Okafor, River Works"),
        occasion_of("We met Ada Okafor at RiverConf 2024."),
        occasion_of("Ada Okafor, (Okafor 2024)"),
        occasion_of("River Street, (Street 2024)"),
    ) == ((None, None, None, None))


def test_names_somebody() -> None:
    assert (names_somebody("Ada Okafor @ada")) is (True)


def test__several_with_firm() -> None:
    assert (
        _several_with_firm("Ada Okafor, River Works; Ben Lind"),
        _several_with_firm("Ada, Ben"),
    ) == ((("Ada Okafor", "Ben Lind"), ()))


def test__without_post() -> None:
    assert (
        _without_post("Weirs, Mills and Money — a story"),
        _without_post("Dams, Acme, on rain"),
    ) == (("Weirs, Mills and Money — a story", "Dams, Acme, on rain"))


def test_trailing_name() -> None:
    assert (trailing_name("Engineer Ada Okafor", starts=True)) == ("Ada Okafor")
    assert (trailing_name("Mary Ada Okafor", starts=False)) == ("Mary Ada Okafor")


def test_has_initials_behind() -> None:
    assert (has_initials_behind("Ada Okafor", "Ada Okafor (AO)")) is (False)


def test_people_alone() -> None:
    assert (people_alone("Ada Okafor, Dams"), people_alone("Ada"), people_alone("느린 강물")) == (
        ((), (), ())
    )
    assert (people_alone("Jon Okafor, Blue Barn"), people_alone("Jon Okafor & Zyx Kern")) == (
        (("Jon Okafor",), ("Jon Okafor", "Zyx Kern"))
    )


def test__numbered() -> None:
    in_season = _numbered("The River Show - Season 8, Episode 5: Dams")
    assert in_season is not None
    assert in_season.facts.show == "The River Show"
    notes = _numbered("Rivers Episode 8 Study Notes: Dams")
    assert notes is not None
    assert notes.rest == "Dams"
    assert (_numbered("C# 8: what is new"), _numbered("Lesson #3: what is new")) == (None, None)


def test_without_number() -> None:
    assert (
        without_number("The River Show, Ep. 12: Dams"),
        without_number("Dams (Episode 12)"),
    ) == (("Dams", "Dams"))
    assert (
        without_number("Bonus episode: Nadia Brun on dams"),
        without_number("Bonus dams: more"),
    ) == (("Nadia Brun on dams", "Bonus dams: more"))


def test_without_speakers() -> None:
    assert (
        without_speakers("Rivers that answer, presented by Dr. Nadia Brun", {"Nadia Brun"})
    ) == ("Rivers that answer")
    assert (without_speakers("Rivers stood by Ivo", {"Nadia Brun"})) == ("Rivers stood by Ivo")


def test__month_of_title() -> None:
    assert (_month_of_title("Council notes (March - April 2022)") is None) is (True)


def test_shown_text() -> None:
    assert (shown_text("[River Days](https://example.org/ - May 2018")) == ("River Days - May 2018")


def test_is_verse() -> None:
    assert (is_verse("Ada Okafor 41:35"), is_verse("王芳 3:16")) == ((False, False))


def test_bracketed() -> None:
    assert (bracketed("[Music] Wells are deep.", timed=False) is None) is (True)


def test_quotes_somebody() -> None:
    assert (
        quotes_somebody("DWA-Chefin Ada Okafor: „Ja, ja“"),
        quotes_somebody("Ivo Kern: “Yes” #3"),
    ) == ((True, True))


def test_side_by_side() -> None:
    assert (side_by_side('Ada Okafor: "It is" and 1:05 Ivo Kern: "is it?"', ())) == (
        ('Ada Okafor: "It is"', '1:05 Ivo Kern: "is it?"')
    )


def test_no_space_need_stand_before_the_address_of_a_link() -> None:
    assert link_targets(["# [Weirs][1]", "[1]:https://example.org"]) == {"1": "https://example.org"}
    assert not link_targets(["# [Weirs][1]", "[1]:weirs.md"])


def test_with_targets() -> None:
    assert (with_targets("[Weirs] - Ada [laughs]", {"weirs": "https://example.org"})) == (
        "[Weirs](https://example.org) - Ada [laughs]"
    )


def test_is_bold_title() -> None:
    assert (
        is_bold_title("The right weir for the job: how it opens"),
        is_bold_title("Speaker: Ada"),
    ) == ((True, False))


def test__closing_alone() -> None:
    assert (_closing_alone(["theme: Mill, 2", "autoscale: true", "", "# Weirs"])) == (2)


def test__inner_key() -> None:
    assert (_inner_key("links", "youtube"), _inner_key("ids", "youtube")) == (
        ("youtube link", "youtube id")
    )
    assert (_inner_key("source", "series"), _inner_key("links", "title", is_item=True)) == (
        ("series", None)
    )
    assert (_inner_key("title", "es")) == ("title")


def test_is_beginning() -> None:
    assert (is_beginning("end_time", "2031-05-06 11:00")) is (False)


def test_known_key() -> None:
    assert (known_key("TITLE OF THE SESSION"), known_key("Art of the session")) == (
        ("session title", "Art of the session")
    )
    assert (known_key("Intervenant(s)"), known_key("Referent:innen"), known_key("Ponente/a")) == (
        ("Intervenants", "Referents", "Ponentes")
    )


def test_is_unknown() -> None:
    assert (is_unknown("Unknown Pleasures"), is_unknown("Na"), is_unknown("{gt} and {dplyr}")) == (
        (False, False, False)
    )


def test_is_nobody() -> None:
    assert (is_nobody("Ada Okafor"), is_nobody("Noone Okafor")) == ((False, False))


def test_language_tag() -> None:
    assert (language_tag("klartext") is None) is (True)


def test_with_alias() -> None:
    assert (with_alias("## A { #a .b }", "a", "old")) == ('## <span id="old"></span>A { #a .b }')


def test_linked_notes() -> None:
    assert (
        list(linked_notes('[[id:0f35-7b][Dams]], [[file:weirs.org][W]], {{< ref "gates.md" >}}'))
    ) == (["id:0f35-7b", "weirs", "gates"])


def test_is_given_name() -> None:
    assert (is_given_name("Алексей"), is_given_name("Мария"), is_given_name("Они")) == (
        (True, True, False)
    )


@pytest.mark.parametrize(
    "name", "Takahiro Eberhard Kofi Gonzalo Светлана Christos Ioana Gökhan".split()
)
def test_given_names_of_many_languages(name: str) -> None:
    assert begins_with_given_name(f"{name} Brun")


@pytest.mark.parametrize("word", "Roman Claude Pascal Petri Florence Milan Thanos Viral".split())
def test_words_products_and_places_are_no_given_names(word: str) -> None:
    assert not is_given_name(word)


def test_begins_with_given_name() -> None:
    assert (begins_with_given_name("Apache Kafka"), begins_with_given_name("Nadia GraphQL")) == (
        (False, False)
    )
    assert (
        begins_with_given_name("Nadia Teaches Ivo Weirs"),
        begins_with_given_name("Ivo B. Kern"),
    ) == ((False, True))


def test_agrees() -> None:
    assert (
        agrees("From the River Show", "Dams - the River Show"),
        agrees("River talk", "river talk"),
    ) == ((False, False))


def test_doubts() -> None:
    assert (
        doubts("on weirs"),
        doubts("explains that a weir which nobody owns will probably not stand"),
    ) == ((False, False))


def test_is_name_word() -> None:
    assert (
        is_name_word("GraphQL"),
        is_name_word("NASA"),
        is_name_word("again."),
        is_name_word("The"),
    ) == ((False, False, False, False))


def test_is_place_or_field() -> None:
    assert (is_place_or_field("Ada Okafor"), is_place_or_field("Berlin")) == ((False, False))


def test_without_role() -> None:
    assert (
        without_role("Dr. Okafor"),
        without_role("Ada Singer"),
        without_role("Dean Okafor"),
    ) == (("Okafor", "Ada Singer", "Dean Okafor"))


def test_without_degrees() -> None:
    assert (without_degrees("Ada Okafor, PhD, Acme"), without_degrees("YO MA")) == (
        ("Ada Okafor, Acme", "YO MA")
    )
    assert (without_degrees("Ada Okafor - MS"), without_degrees("김나래님")) == (
        ("Ada Okafor - MS", "김나래")
    )


def test_without_affiliation() -> None:
    assert (
        without_affiliation("Ada Okafor (Acme, Strings)"),
        without_affiliation("Ada Okafor - Acme"),
    ) == (("Ada Okafor", "Ada Okafor"))


def test_is_group() -> None:
    assert (is_group("Weir Limited"), is_group("Session I"), is_group("RiverConf Europe")) == (
        (True, True, True)
    )
    assert (is_group("Weir School"), is_group("Sand Sciences"), is_group("Nadia Schooley")) == (
        (True, True, False)
    )
    assert (is_group("TwelveLabs"), is_group("Nils McLab")) == ((True, False))
    assert (is_group("Weir History Center"), is_group("Ada Church")) == ((True, False))


def test_may_be_person() -> None:
    assert (
        may_be_person("Ada"),
        may_be_person("Ada", author=True),
        may_be_person("a-b", author=True),
    ) == ((True, False, False))
    assert (may_be_person("Budget Director")) is (False)


def test_date_of_value() -> None:
    assert (date_of_value("2015-9-15"), date_of_value("2015-19-15")) == (("2015-09-15", None))
    assert (date_of_value("since May 2020"), date_of_value("2020-10-13 River group")) == (
        (None, None)
    )


def test_due_date_phrase() -> None:
    assert (
        due_date_phrase("It grows by 2030."),
        due_date_phrase("If by 2030 it rains, we stay."),
    ) == ((None, None))


def test_dates_in_prose() -> None:
    assert (dates_in_prose("In 2000 homes, by 1800 and in 2048 and 4096 places.")) == (())


def test_unclear_date() -> None:
    assert (unclear_date("Wednesday"), unclear_date("Sun")) == (("Wednesday", None))


def test_days_settled() -> None:
    assert (
        days_settled(("09/04/2020", "25/09/2020", "09/25/2020")),
        days_settled(("09/04/2020",)),
        days_settled(("5/5/26", "11/5/25", "11/19/25")),
        days_settled(("4/11/18", "5/12/19")),
    ) == (({}, {}, {"5/5/26": "2026-05-05", "11/5/25": "2025-11-05"}, {}))


def test_recording_of() -> None:
    assert (recording_of("https://example.org/about") is None) is (True)


def test_is_of_one_talk() -> None:
    assert (is_of_one_talk("https://example.org/talks/rivers")) is (True)


def test__is_alone() -> None:
    assert (_is_alone("Ada Okafor", "Speakers: Ada Okafor & guests")) is (False)


def test_leading_number() -> None:
    assert (leading_number("12. Rules for weirs", ["rules-for-weirs"]) is None) is (True)


def test_numbers() -> None:
    assert (numbers("第二部分"), numbers("S02E03")) == (
        ((("part", "2"),), (("episode", "3"), ("season", "2")))
    )
    assert (numbers("Minutes of the water group - WETF106"), numbers("WETF 106 and WETF 107")) == (
        ((("wetf", "106"),), ())
    )


def test_without_sort() -> None:
    assert (without_sort("On Weirs - Podcast Summary"), without_sort("On a Summary")) == (
        ("On Weirs", "On a Summary")
    )


def test_says_no_meeting() -> None:
    assert (says_no_meeting("No weir holds"), says_no_meeting("Seminar on cancelled weirs")) == (
        (False, False)
    )


def test_who_gives_it() -> None:
    assert (
        who_gives_it("Talk: weirs with Ada Okafor") is who_gives_it("Working with Ada") is None
    ) is (True)


def test__may_be_one() -> None:
    assert (_may_be_one("Dan Kern", "Daniel B. Kern"), _may_be_one("Ivo Kern", "Ada Kern")) == (
        (True, False)
    )
