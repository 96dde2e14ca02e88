"""Examples of forms, too many to stand with the functions that know them."""

from generator.model.account import Naming
from generator.read.account.checks.program_files import file_of_a_program
from generator.read.account.people.lists.listed_people import is_said
from generator.read.account.people.lists.whole_names import people_before_posts
from generator.read.account.people.titles.title_forms import interviewed_in
from generator.read.account.people.titles.title_names import names_in_title
from generator.read.account.titles.exported_titles import without_export
from generator.read.outline.events.event_names import is_event_alone
from generator.read.vocabulary.event_words import is_around_talks
from generator.read.vocabulary.keys import Field, field_of
from tests.support import seed_of


def test_without_export() -> None:
    assert (
        without_export("Dams - Study Notes"),
        without_export("River board - Meeting Notes"),
    ) == ("Dams", "River board - Meeting Notes")
    assert (
        without_export("River board - 2031_05_05 10_00 CEST - Notes by Gemini")
    ) == "River board"
    assert (
        without_export("Notes and highlights for"),
        without_export("Highlights of my year"),
    ) == ("", "Highlights of my year")
    assert (without_export("On weirs [1974880831]")) == "On weirs"
    assert (
        without_export("# C# and dams - 文字稿"),
        without_export("a/b.txt at main · ada/weirs"),
    ) == ("C# and dams", "a/b.txt")
    assert (
        without_export('"Moving water"'),
        without_export("**Dams** |"),
        without_export('"A" or "B"'),
    ) == ("Moving water", "**Dams**", '"A" or "B"')
    assert (without_export("TODO Moving water"), without_export("TODO lists for rivers")) == (
        "Moving water",
        "TODO lists for rivers",
    )


def test_field_of() -> None:
    assert (field_of("datePrague"), field_of("dateOfBirth"), field_of("Date night")) == (
        Field.DATE,
        None,
        None,
    )
    assert (field_of("Title of the session"), field_of("Art of the session")) == (Field.TITLE, None)
    assert (field_of("date_interview"), field_of("interview_title"), field_of("date_in")) == (
        Field.GIVEN,
        Field.TITLE,
        None,
    )
    assert (field_of("interviewer_names"), field_of("narrator_name"), field_of("file_name")) == (
        Field.HOST,
        Field.SPEAKER,
        None,
    )
    assert (field_of("podcast_duration"), field_of("podcast_bytes")) == (Field.DURATION, None)
    assert (field_of("title_fr"), field_of("title_id"), field_of("guest_fr")) == (
        Field.TITLE,
        None,
        None,
    )


def test_interviewed_in() -> None:
    assert (interviewed_in("Entrevista de Zyx Kern por Ivo Moll")) == "Zyx Kern"
    assert (
        interviewed_in("Entrevista a Zyx de la Kern"),
        interviewed_in("Entrevista de Trabajo"),
    ) == ("Zyx de la Kern", None)
    assert (
        interviewed_in("Ada Okafor interviewed in Old Lagos"),
        interviewed_in("Dams interviewed"),
    ) == ("Ada Okafor", None)
    assert [
        interviewed_in("Interview with Zyx Kern: What rivers know"),
        interviewed_in("Gespräch mit Zyx Kern : Flüsse"),
        interviewed_in("Q&A: Ada Okafor on what rivers know"),
        interviewed_in("Interview: Rivers, a history"),
    ] == ["Zyx Kern", "Zyx Kern", "Ada Okafor", None]
    assert [
        interviewed_in("Transcript of interview with Zyx Kern - Weirs"),
        interviewed_in("River Hour interview with Zyx Kern of Mill Works"),
        interviewed_in("How to interview with Mill Works"),
    ] == ["Zyx Kern", "Zyx Kern", None]
    assert interviewed_in("A Chat with Zyx Kern") is interviewed_in("Release Notes Q&A") is None


def test_is_said() -> None:
    assert (
        is_said("Ada Okafor, who keeps a weir."),
        is_said("Ada Okafor Jr."),
        is_said("Ada Okafor"),
    ) == (False, False, False)
    assert (is_said("Ada Okafor and Ivo Kern."), is_said("Yeah. Exactly.")) == (False, True)
    assert (
        is_said("Ada Okafor & Wyn Robin & Zyx Boutges"),
        is_said("Ada is in & we are in & so is he"),
    ) == (False, True)
    assert (is_said("Ada Okafor，谢谢你来。"), is_said("Ada Okafor，水利公司的工程师。")) == (
        True,
        False,
    )
    assert (
        is_said("Ada Okafor & Miguel Sánchez de León"),
        is_said("We come from the old weir today"),
    ) == (False, True)


def test_names_in_title() -> None:
    assert not list(names_in_title("Ep. 43 Congratulations, Dr. Okafor"))
    assert (list(names_in_title("The Show with Ada Okafor- Weirs"))) == ["Ada Okafor"]
    assert (
        list(names_in_title("Weirs - Ada Okafor, RiverAI")),
        list(names_in_title("Weirs - RiverAI")),
    ) == (["Ada Okafor"], [])
    assert (
        list(names_in_title("Ada Okafor, CEO of River Works")),
        list(names_in_title("Weirs, Locks")),
    ) == (["Ada Okafor"], [])


def test_file_of_a_program() -> None:
    assert (
        file_of_a_program("_layouts/talk.html"),
        file_of_a_program("talks/sample-episode.md"),
    ) == ("_layouts/talk.html", "sample-episode.md")
    assert (file_of_a_program("Templates/interview.md"), file_of_a_program("SKILL.md")) == (
        "Templates/interview.md",
        "SKILL.md",
    )
    assert (
        file_of_a_program("MIT-LICENSE.txt"),
        file_of_a_program("talks/on-the-license.txt"),
    ) == ("MIT-LICENSE.txt", None)
    assert (
        file_of_a_program("_includes/transcripts/episode12.html"),
        file_of_a_program("_includes/player.html"),
    ) == (None, "_includes/player.html")
    assert file_of_a_program("_includes/captions/k3W7xYz-12a.vtt") is None


def test_is_around_talks() -> None:
    assert (is_around_talks("Workshop"), is_around_talks("Workshop: weirs")) == (True, False)
    assert (is_around_talks("Closing keynote"), is_around_talks("The (old) weirs")) == (
        False,
        False,
    )


def test_is_event_alone() -> None:
    assert (
        is_event_alone("What I saw at RiverConf 2024"),
        is_event_alone("Weirs workshop 2024"),
    ) == (False, False)
    assert (
        is_event_alone("강물 밋업 2024"),
        is_event_alone("강물콘2024 클라우드 환경에서의 둑 운영기"),
    ) == (True, False)
    reviews = ("「堰」2031年振り返り。", "2031年终总结", "Bilan 2031", "Retrospective 2031")
    assert not any(map(is_event_alone, reviews))
    assert not is_event_alone("川ラジオ：2031年7月AI水")
    assert is_event_alone("川カンファ2031：5月6日")


def test_people_before_posts() -> None:
    assert (people_before_posts("Zyx Ok, Water Works", commas=False)) == ("Zyx Ok",)
    assert (people_before_posts("Zyx Ok, Bo Lind and Ivo Kern", commas=False)) == (
        "Zyx Ok",
        "Bo Lind",
        "Ivo Kern",
    )


def test_a_label_in_a_title_states_its_speaker() -> None:
    title = "[RIVER 2030] TOWARDS WEIRS (Speaker: Ada Okafor)"
    (account,) = seed_of(f"# {title}\n\nIt is about weirs and dams.\n", "note", ".md").accounts
    assert [person.name for person in account.people] == ["Ada Okafor"]


def test_things_of_a_list_are_called_without_their_addresses() -> None:
    rows = ("[Dam Kit](https://a.example/) — A kit for dams", "[Lock Works](https://b.example)")
    text = "# Weirs\n\n## Tools\n\n" + "".join(f"- {row}\n" for row in rows)
    (account,) = seed_of(text, "note", ".md").accounts
    assert [item.name for item in account.of(Naming)] == ["Dam Kit", "Lock Works"]


def test_a_note_on_a_talk_that_it_names_is_called_by_its_own_title() -> None:
    front = "title: Dams owe sand\nsource_episode: Moving water with Ada Okafor"
    seed = seed_of(f"---\n{front}\n---\n\nA dam owes sand to the river.\n", "note", ".md")
    assert seed.accounts[0].shown_title == "Moving water with Ada Okafor"
    assert seed.source.title == "Dams owe sand"
    named = seed_of("---\ntitle: Dams owe sand\n---\n\nA dam owes sand.\n", "note", ".md")
    assert named.source.title == "Dams owe sand"
