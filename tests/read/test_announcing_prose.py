"""Prose that announces a talk or reports on it says who speaks, when, and what it is called.

Each row is a sentence below a headline, whom it names, what title and day it gives.
"""

from pathlib import Path

import pytest

from generator.build import build
from generator.model.account import Account
from tests.read.heads import account, people, titles
from tests.support import config, seed_in

_BELOW = (
    "It is free and open to all who want to come, and it will be held in the hall by the river."
)
_ROWS = """
Dr. Ada Okafor, professor of hydrology at the University of Mud, will speak on “Weirs and Their Limits” on Thursday, March 12, 2031. | Ada Okafor | Weirs and Their Limits | 2031-03-12
Ada Okafor, River College professor of hydrology and 2029 winner of the Weir Medal, lectures on how rivers combat drought. | Ada Okafor |  |
River College will present the annual Weir Lecture with Ada Okafor at 6 p.m. Thursday, Sept. 23, 2031, in Mud Hall. | Ada Okafor |  | 2031-09-23
Professor Ada Okafor of the University of Mud will be in town to speak at the event on October 26, 2031 at Mud Hall, presenting her talk ‘Living with Weirs’. | Ada Okafor | Living with Weirs | 2031-10-26
Hydrologist Ada Okafor will deliver the keynote address, “Weirs for All,” at the annual River Conference on May 6, 2031. | Ada Okafor | Weirs for All | 2031-05-06
Join us on May 6, 2031 for a talk by Ada Okafor entitled "Weirs for All". | Ada Okafor | Weirs for All | 2031-05-06
Join us for a conversation with Ada Okafor, author of Slow Water, on May 6, 2031. | Ada Okafor |  | 2031-05-06
The River Society is pleased to host Ada Okafor for a lecture titled "Weirs for All" on May 6, 2031. | Ada Okafor | Weirs for All | 2031-05-06
The department is delighted to welcome Ada Okafor, who will give a seminar on “Weirs for All.” | Ada Okafor | Weirs for All |
Ada Okafor to give the Brun Memorial Lecture on May 6, 2031. | Ada Okafor |  | 2031-05-06
On May 6, 2031, Ada Okafor will discuss her new book, Slow Water, at the Mud Library. | Ada Okafor |  | 2031-05-06
Ada Okafor will be giving a public lecture on May 6, 2031. | Ada Okafor |  | 2031-05-06
Author and activist Ada Okafor comes to Mud Hall on May 6, 2031 to talk about weirs. | Ada Okafor |  | 2031-05-06
Ada Okafor is coming to River College on May 6, 2031 to deliver a lecture on weirs. | Ada Okafor |  | 2031-05-06
This month, Ada Okafor will be speaking about weirs. | Ada Okafor |  |
Ada Okafor, former head of the River Club, will give a brief recap of her year. | Ada Okafor |  |
Today on the show we have esteemed hydrologist, Ada Okafor, with us. | Ada Okafor |  |
A warm welcome to Ada Okafor, who is there for her first time. | Ada Okafor |  |
This month's speaker is Ada Okafor, who will talk about weirs. | Ada Okafor |  |
Our speaker for May is Ada Okafor from Acme. | Ada Okafor |  |
The guest speaker will be Ada Okafor, director of the River Trust. | Ada Okafor |  |
The lecture will be given by Ada Okafor on May 6, 2031. | Ada Okafor |  | 2031-05-06
The talk, “Weirs for All,” will be given by Ada Okafor, a hydrologist. | Ada Okafor | Weirs for All |
A lecture by Ada Okafor, professor emerita at River College, will be held on May 6, 2031. | Ada Okafor |  | 2031-05-06
A free public lecture, "Weirs for All," by Ada Okafor takes place on May 6, 2031. | Ada Okafor | Weirs for All | 2031-05-06
Ada Okafor spoke at River College on May 6, 2031. | Ada Okafor |  | 2031-05-06
Ada Okafor, chief engineer of Acme, visited River College on May 6, 2031 to talk about weirs. | Ada Okafor |  | 2031-05-06
River College hosted Ada Okafor on May 6, 2031 for a talk on weirs. | Ada Okafor |  | 2031-05-06
River College's weekly seminar featured Ada Okafor on May 6, 2031. | Ada Okafor |  | 2031-05-06
The seminar series continues on May 6, 2031 with Ada Okafor speaking on “Weirs for All”. | Ada Okafor | Weirs for All | 2031-05-06
The speaker, Ada Okafor, is a hydrologist at River College. | Ada Okafor |  |
Speaking at River College on May 6, 2031, Ada Okafor said that weirs are old. | Ada Okafor |  | 2031-05-06
In a talk at River College on May 6, 2031, Ada Okafor argued that weirs are old. | Ada Okafor |  | 2031-05-06
In her lecture at River College, Ada Okafor explained why weirs are old. | Ada Okafor |  |
Ada Okafor's lecture “Weirs for All” will take place on May 6, 2031. | Ada Okafor | Weirs for All | 2031-05-06
Ada Okafor's talk, titled “Weirs for All,” is part of the River Series. | Ada Okafor | Weirs for All |
We are pleased to announce that Ada Okafor will be our keynote speaker on May 6, 2031. | Ada Okafor |  | 2031-05-06
Ada Okafor has been selected to deliver the 2031 Brun Lecture. | Ada Okafor |  |
Please join the Department of Rivers in welcoming Ada Okafor for a talk on May 6, 2031. | Ada Okafor |  | 2031-05-06
Come hear Ada Okafor talk about weirs on May 6, 2031. | Ada Okafor |  | 2031-05-06
Ada Okafor talks about weirs at RiverConf 2031. | Ada Okafor |  |
Ada Okafor explains how weirs work in this lecture. | Ada Okafor |  |
Ada Okafor joins the show to talk about weirs. | Ada Okafor |  |
Ada Okafor was our guest on May 6, 2031. | Ada Okafor |  | 2031-05-06
Ada Okafor sat down with us to talk about weirs. | Ada Okafor |  |
We spoke with Ada Okafor about weirs. | Ada Okafor |  |
We caught up with Ada Okafor, founder of Acme, to learn how weirs work. | Ada Okafor |  |
Ivo Kern interviews Ada Okafor about weirs. | Ivo Kern, Ada Okafor |  |
Ivo Kern talks to hydrologist Ada Okafor about weirs. | Ivo Kern, Ada Okafor |  |
In an interview with Ivo Kern, Ada Okafor explains how weirs work. | Ivo Kern, Ada Okafor |  |
In this interview, Ada Okafor tells Ivo Kern how weirs work. | Ada Okafor, Ivo Kern |  |
Ada Okafor is interviewed by Ivo Kern. | Ada Okafor, Ivo Kern |  |
Ada Okafor in conversation with Ivo Kern on May 6, 2031. | Ada Okafor, Ivo Kern |  | 2031-05-06
Panelists include Ada Okafor, Ivo Kern and Clara Brun. | Ada Okafor, Ivo Kern, Clara Brun |  |
The panel will feature Ada Okafor and Ivo Kern, and be moderated by Clara Brun. | Ada Okafor, Ivo Kern, Clara Brun |  |
The event features a panel discussion with Ada Okafor and Ivo Kern. | Ada Okafor, Ivo Kern |  |
The discussion was moderated by Clara Brun. | Clara Brun |  |
Ada Okafor presented “Weirs for All” at RiverConf on May 6, 2031. | Ada Okafor | Weirs for All | 2031-05-06
At the May 6, 2031 meeting, Ada Okafor gave a presentation on weirs. | Ada Okafor |  | 2031-05-06
The River Forum is proud to present Ada Okafor. | Ada Okafor |  |
Ada Okafor returns to the River Forum on May 6, 2031 with a lecture on weirs. | Ada Okafor |  | 2031-05-06
The River Lecture Series kicks off May 6, 2031 with hydrologist Ada Okafor. | Ada Okafor |  | 2031-05-06
Ada Okafor took the stage at RiverConf to talk about weirs. | Ada Okafor |  |
In this interview, I chat with Ada Okafor about Slow Water, why she loves weirs, and much more. | Ada Okafor |  |
I'm chatting with Ada Okafor, author of the new book Slow Water, which came out on May 13. | Ada Okafor |  |
Ada Okafor is here on the show today to chat about weirs. | Ada Okafor |  |
In this Q&A, we talked with lead author Dr. Ada Okafor, a hydrologist, and co-author Dr. Clara Brun, an ecologist. | Ada Okafor, Clara Brun |  |
Delivered by Ada Okafor, this lecture examines weirs. | Ada Okafor |  |
I interviewed Ada Okafor about her work on weirs. | Ada Okafor |  |
I recently spoke to Ada Okafor, who runs Acme, about weirs. | Ada Okafor |  |
I had the pleasure of talking with Ada Okafor about weirs. | Ada Okafor |  |
I had a great conversation with Ada Okafor about weirs. | Ada Okafor |  |
Last week I attended a talk by Ada Okafor on weirs. | Ada Okafor |  |
Yesterday I went to hear Ada Okafor speak at River College. | Ada Okafor |  |
These are my notes from Ada Okafor's talk at RiverConf. | Ada Okafor |  |
Notes from a talk given by Ada Okafor at RiverConf. | Ada Okafor |  |
Ada Okafor, a hydrologist, gave a talk entitled Weirs for All at RiverConf. | Ada Okafor |  |
First up will be Ada Okafor, speaking on “Weirs for All.” | Ada Okafor | Weirs for All |
Dr. Ada Okafor presents her research as part of the Brun Lecture Series on Wednesday, May 6, 2031. | Ada Okafor |  | 2031-05-06
As part of the Brun Lecture Series, on May 6, 2031, Professor Ada Okafor presented Weirs for All. | Ada Okafor |  | 2031-05-06
Guest Ada Okafor discusses weirs. | Ada Okafor |  |
With guest Ada Okafor. | Ada Okafor |  |
My guest this week is Ada Okafor. | Ada Okafor |  |
This week Ivo Kern welcomes Ada Okafor to the show. | Ivo Kern, Ada Okafor |  |
Ada Okafor drops by to talk about weirs. | Ada Okafor |  |
Ada Okafor stops by the show to discuss weirs. | Ada Okafor |  |
Ada Okafor is back on the podcast to talk about weirs. | Ada Okafor |  |
Ada Okafor returns to the podcast to talk about weirs. | Ada Okafor |  |
We're joined by Ada Okafor, who tells us about weirs. | Ada Okafor |  |
Joining us this week is Ada Okafor. | Ada Okafor |  |
Today we have Ada Okafor on the show. | Ada Okafor |  |
Today I'm talking to Ada Okafor about weirs. | Ada Okafor |  |
On today's episode, we talk to Ada Okafor. | Ada Okafor |  |
On this week's show, Ivo Kern sits down with Ada Okafor. | Ivo Kern, Ada Okafor |  |
An interview with Ada Okafor, conducted by Ivo Kern. | Ada Okafor, Ivo Kern |  |
Ada Okafor was interviewed by Ivo Kern on May 6, 2031. | Ada Okafor, Ivo Kern |  | 2031-05-06
Interview conducted by Ivo Kern with Ada Okafor. | Ada Okafor, Ivo Kern |  |
Ivo Kern: Interview with hydrologist Ada Okafor. | Ada Okafor |  |
This is a transcript of a talk given by Ada Okafor at RiverConf on May 6, 2031. | Ada Okafor |  | 2031-05-06
The following is a transcript of Ada Okafor's keynote at RiverConf. | Ada Okafor |  |
This post is based on a talk Ada Okafor gave at RiverConf. | Ada Okafor |  |
This is the text of a lecture delivered by Ada Okafor on May 6, 2031 at River College. | Ada Okafor |  | 2031-05-06
The Brun Lecture 2031 was delivered by Ada Okafor. | Ada Okafor |  |
The keynote was delivered by Ada Okafor. | Ada Okafor |  |
The keynote speaker was Ada Okafor. | Ada Okafor |  |
Keynote by Ada Okafor. | Ada Okafor |  |
The evening began with a talk by Ada Okafor. | Ada Okafor |  |
Ada Okafor kicked off the conference with a talk on weirs. | Ada Okafor |  |
Ada Okafor's session at RiverConf 2031 covered weirs. | Ada Okafor |  |
Am 6. Mai 2031 spricht Ada Okafor, Professorin an der Universität Schlamm, über Wehre. | Ada Okafor |  | 2031-05-06
Am Mittwoch, 6. Mai 2031, hält die Hydrologin Ada Okafor einen Vortrag zum Thema „Wehre für alle“. | Ada Okafor | Wehre für alle | 2031-05-06
Prof. Dr. Ada Okafor (Universität Schlamm) hält am 6. Mai 2031 den Vortrag „Wehre für alle“. | Ada Okafor | Wehre für alle | 2031-05-06
Zum Vortrag „Wehre für alle“ mit Ada Okafor lädt der Flussverein am 6. Mai 2031 ein. | Ada Okafor | Wehre für alle | 2031-05-06
Die Hydrologin Ada Okafor war am 6. Mai 2031 zu Gast im Flussverein. | Ada Okafor |  | 2031-05-06
In ihrem Vortrag erklärte Ada Okafor, warum Wehre alt sind. | Ada Okafor |  |
Referentin ist Ada Okafor vom Flussverein. | Ada Okafor |  |
Ivo Kern hat mit Ada Okafor über Wehre gesprochen. | Ivo Kern, Ada Okafor |  |
Moderatorin Clara Brun spricht mit der Hydrologin Ada Okafor über Wehre. | Clara Brun, Ada Okafor |  |
Unser Gast ist die Hydrologin Ada Okafor. | Ada Okafor |  |
Der Flussverein lädt herzlich zu einem Vortrag von Ada Okafor ein. | Ada Okafor |  |
Le 6 mai 2031, Ada Okafor, professeure à l'université, donnera une conférence intitulée « Des digues pour tous ». | Ada Okafor | Des digues pour tous | 2031-05-06
L'hydrologue Ada Okafor donnera une conférence le 6 mai 2031. | Ada Okafor |  | 2031-05-06
Conférence de Ada Okafor, hydrologue, le mercredi 6 mai 2031 à 18h. | Ada Okafor |  | 2031-05-06
La conférence sera animée par Ada Okafor. | Ada Okafor |  |
Dans cet épisode, Ivo Kern reçoit Ada Okafor pour parler des digues. | Ivo Kern, Ada Okafor |  |
Nous recevons Ada Okafor, hydrologue. | Ada Okafor |  |
La société des rivières accueille Ada Okafor pour une conférence sur les digues. | Ada Okafor |  |
Rencontre avec Ada Okafor, autrice de « Eau lente ». | Ada Okafor |  |
El 6 de mayo de 2031, Ada Okafor impartirá la conferencia “Presas para todos”. | Ada Okafor | Presas para todos | 2031-05-06
La hidróloga Ada Okafor ofrecerá una charla el 6 de mayo de 2031. | Ada Okafor |  | 2031-05-06
El ciclo continúa con la conferencia “Presas para todos”, a cargo de Ada Okafor. | Ada Okafor | Presas para todos |
En este episodio conversamos con Ada Okafor sobre presas. | Ada Okafor |  |
En este episodio, Ivo Kern entrevista a la hidróloga Ada Okafor. | Ivo Kern, Ada Okafor |  |
La conferencia será impartida por Ada Okafor. | Ada Okafor |  |
La conferencia será dictada por la doctora Ada Okafor el 6 de mayo de 2031. | Ada Okafor |  | 2031-05-06
Ada Okafor, profesora de la universidad, visitó el centro para hablar de presas. | Ada Okafor |  |
No dia 6 de maio de 2031, Ada Okafor ministra a palestra “Barragens para todos”. | Ada Okafor | Barragens para todos | 2031-05-06
A palestra será ministrada por Ada Okafor. | Ada Okafor |  |
Neste episódio, Ivo Kern conversa com Ada Okafor sobre barragens. | Ivo Kern, Ada Okafor |  |
A hidróloga Ada Okafor participa do evento com a palestra “Barragens para todos”. | Ada Okafor | Barragens para todos |
Il 6 maggio 2031 Ada Okafor terrà una conferenza dal titolo “Dighe per tutti”. | Ada Okafor | Dighe per tutti | 2031-05-06
Conferenza di Ada Okafor, docente di idrologia. | Ada Okafor |  |
Relatrice sarà Ada Okafor, docente di idrologia. | Ada Okafor |  |
In questa puntata Ivo Kern intervista Ada Okafor. | Ivo Kern, Ada Okafor |  |
L'incontro con Ada Okafor si terrà il 6 maggio 2031. | Ada Okafor |  | 2031-05-06
Op 6 mei 2031 geeft Ada Okafor een lezing over stuwen. | Ada Okafor |  | 2031-05-06
Ada Okafor geeft op 6 mei 2031 een lezing over stuwen. | Ada Okafor |  | 2031-05-06
In deze aflevering praat Ivo Kern met Ada Okafor over stuwen. | Ivo Kern, Ada Okafor |  |
Lezing door Ada Okafor. | Ada Okafor |  |
6 maja 2031 Ada Okafor wygłosi wykład pt. „Jazy dla wszystkich”. | Ada Okafor | Jazy dla wszystkich | 2031-05-06
Gościem odcinka jest Ada Okafor. | Ada Okafor |  |
Wykład wygłosi Ada Okafor. | Ada Okafor |  |
The Institute of Rivers will welcome Ada Okafor as the next guest lecturer in its series to present "Slow Water: Research on Weirs." | Ada Okafor | Slow Water: Research on Weirs
Ada Okafor gave a lecture last night entitled “Weirs for All” at the mill. | Ada Okafor | Weirs for All
Ada Okafor presented on weirs that wait. | Ada Okafor
River College announced that Ada Okafor will give its address. | Ada Okafor
Founder of Acme and Weir Medal laureate Ada Okafor will be the keynote speaker at the mill. | Ada Okafor
The discussion was moderated by Weir FM host Clara Brun. | Clara Brun
Das Gespräch wird moderiert von der Lektorin Clara Brun. | Clara Brun
The evening has speakers including Ada Okafor from Acme. | Ada Okafor
This is Ivo Kern and I'm interviewing Dr. Ada Okafor. | Ivo Kern, Ada Okafor
Ada Okafor, universitetslektor, berättar om dammar. | Ada Okafor
In this webinar, Ada Okafor, MSN, RN, shares what weirs teach. | Ada Okafor
Ada Okafor, Ph.D., will speak on “Weirs for All.” | Ada Okafor | Weirs for All
Ada Okafor, PhD, and Ivo Kern, MD, will speak at the mill. | Ada Okafor, Ivo Kern
Ieri il professor Ivo Kern, direttore del museo, ha tenuto banco; oggi la professoressa Ada Okafor, direttrice della diga, terrà una conferenza. | Ada Okafor
A palestrante será Ada Mancha Prado, da equipe do moinho. | Ada Mancha Prado
Die Wissenschaftlerin Ada Okafor setzt sich in einem Vortrag mit der Thematik „Wehre für alle“ auseinander. | Ada Okafor | Wehre für alle
Wissen aus der Bibliothek - Vortrag von Prof. Dr. Ada Okafor. | Ada Okafor
River Works president, Ada Okafor joined River Friday host, Ivo Kern, to discuss weirs. | Ada Okafor, Ivo Kern
Bo teamed up with her to interview Ada Okafor, the founder of Acme, about this timely topic. | Ada Okafor
"""
_NOBODY = """
Ada Okafor wrote about weirs in a book of 2021.
Acme was founded by Ada Okafor in 2021.
The lecture hall is named after Ada Okafor.
The lecture honors Ada Okafor, who died in 2021.
Register with Ada Okafor by May 6, 2031.
The talk draws on work by Ada Okafor.
For more information, contact Ada Okafor.
The series is funded by a gift from Ada Okafor.
Mud Hall was packed for the talk on weirs.
The River Forum will present its findings on May 6, 2031.
Last year, Ada Okafor gave a talk on dams here.
The Brun Lecture was established in 2001 by Clara Brun.
Students of Ada Okafor will present posters.
Photos by Ada Okafor.
The mayor of Ada Okafor's town will speak.
Weirs are old, as in a talk by Ada Okafor on weirs.
Hace tres sábados hablamos con Ada Mancha Prado.
Der Saal ist nach Ada Okafor benannt.
La salle porte le nom de Ada Okafor.
"""


_LONG = "at 6 p.m., Dr. Ada Okafor, of the mill and of the college, will deliver a lecture in Mud."


def _read(sentence: str) -> Account:
    return account(f"# River news\n\n{sentence}\n{_BELOW}\n")


@pytest.mark.parametrize("row", _ROWS.strip().splitlines())
def test_a_sentence_says_who_speaks_when_and_under_which_title(row: str) -> None:
    sentence, names, title, day = (it.strip() for it in f"{row} | | |".split("|")[:4])
    read = _read(sentence)
    assert sorted(name for name, _ in people(read)) == sorted(names.split(", "))
    assert titles(read)[0] == (title or "River news")
    assert not day or read.published == day


@pytest.mark.parametrize("sentence", _NOBODY.strip().splitlines())
def test_who_is_only_named_does_not_speak(sentence: str) -> None:
    assert people(_read(sentence)) == []


def test_a_quotation_that_is_no_title_is_none() -> None:
    read = _read("Ada Okafor, author of “Slow Water”, will speak at the mill on weirs.")
    assert titles(read) == ["River news"]
    series = _read("Ada Okafor will speak in the “Rivers Today” series of the mill.")
    assert titles(series) == ["River news"]
    meetup = _read("Charla de Ada Okafor en el meetup «Ríos de hoy» del molino.")
    assert titles(meetup) == ["River news"]


def test_the_talk_of_an_episode_keeps_the_title_of_the_episode() -> None:
    text = "---\nshow: The River Show\nepisode: 12\n---\n# Dams that hold\n\n"
    read = account(f"{text}Ada Okafor gave a talk titled “Weirs for All” last spring.\n")
    assert titles(read) == ["Dams that hold"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Published: April 3, 2031\n\nWhen: Friday, April 7, 4 p.m.\n\n{}", "2031-04-07"),
        ("April 3, 2031\n\nOn Friday, April 7, {}", "2031-04-07"),
        ("Posted on April 3, 2031\n\nOn Thursday, April 10, at 6 p.m., {}", "2031-04-10"),
        (f"Posted on April 3, 2031\n\nOn Thursday, April 10, {_LONG}", "2031-04-10"),
        ("December 20, 2030\n\nOn Friday, January 10, {}", "2031-01-10"),
        ("3. April 2031\n\nAm Freitag, 7. April, hält Ada Okafor einen Vortrag.", "2031-04-07"),
        ("Posted April 3, 2031\n\nOn March 28 Ada Okafor gave a lecture.", "2031-03-28"),
        ("Posted on April 3, 2031\n\nThursday, April 10, 6 p.m.\nMud Hall\n\n{}", "2031-04-10"),
        ("April 3, 2031\n\nFrom April 7-9, {}", "2031-04-03"),
        ("April 3, 2031\n\n{} It was founded on May 6.", "2031-04-03"),
    ],
)
def test_a_day_without_a_year_is_that_nearest_to_the_pages_day(text: str, day: str) -> None:
    sentence = "Ada Okafor will give a lecture on weirs at the mill."
    assert account(f"# Weirs\n\n{text.format(sentence)}\n").published == day


def test_a_day_told_counts_before_that_in_the_name_of_a_post() -> None:
    (read,) = seed_in(
        "_posts/2031-10-01-news.md", "We'll be meeting on October 13th at 6pm.\n"
    ).accounts
    assert read.published == "2031-10-13"


def test_an_episodes_day_stays_that_of_the_episode() -> None:
    text = "---\npublished: 2031-04-03\nepisode: 12\nshow: The River Show\n---\n# Dams\n\n"
    read = account(f"{text}On April 7, Ada Okafor will give a lecture at the mill.\n")
    assert read.published == "2031-04-03"


def test_an_announcement_and_a_report_are_of_one_talk(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "a.md").write_text(
        "# Hydrologist to speak at the mill\n\nPosted on April 3, 2031\n\n"
        "On Thursday, April 10, Ada Okafor will deliver the Brun Lecture, “How Weirs Remember the Flood,” in Mud Hall.\n",
        encoding="utf-8",
    )
    (seeds / "b.md").write_text(
        "# A full house at the mill\n\nApril 12, 2031\n\nAda Okafor told a packed hall that weirs are old. "
        "Her talk, titled “How Weirs Remember the Flood,” was given on April 10 at River College.\n",
        encoding="utf-8",
    )
    (talk,) = build(config(seeds)).corpus.talks
    assert (talk.title, talk.published, len(talk.sources)) == (
        "How Weirs Remember the Flood",
        "2031-04-10",
        2,
    )
