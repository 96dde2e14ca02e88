"""Whom sentences of other languages than English say to take part, at the top of a note."""

import pytest

from generator.model.account_head import PersonRole
from tests.support import seed_of

_GUEST, _HOST = PersonRole.SPEAKER, PersonRole.HOST


def _told(sentence: str, title: str = "Weirs and mills") -> dict[str, PersonRole]:
    seed = seed_of(f"# {title}\n\n{sentence}\n\n- one\n- two\n", "weirs", ".md")
    return {it.name: it.role for account in seed.accounts for it in account.people}


@pytest.mark.parametrize(
    "sentence",
    [
        "In dieser Folge ist die Autorin Ada Okafor zu Gast und spricht über Wehre.",
        "Zu Gast in unserer ersten Ausgabe ist die Bestsellerautorin Ada Okafor.",
        "Heute zu Gast: Ada Okafor, Professorin für Wasserbau in Graz.",
        "Heute haben wir Prof. Dr. Ada Okafor zu Gast, die seit Jahren Wehre baut.",
        "Darüber sprechen wir in dieser Folge mit Ada Okafor vom Institut für Wasserbau.",
        "Meike hat mit Autorin Ada Okafor über Wehre gesprochen.",
        "Ein Interview mit der Ingenieurin Ada Okafor",
        "Gemeinsam mit Ada Okafor sprechen wir über alte Wehre.",
        "In deze aflevering is schrijfster Ada Okafor te gast.",
        "Vandaag spreken we met ingenieur Ada Okafor.",
        "Dans cet épisode, je reçois l'autrice Ada Okafor.",
        "Ada Okafor est l'invitée de ce nouvel épisode.",
        "Conférence donnée par Ada Okafor le 3 mai 2031",
        "En este episodio, Ada Okafor nos habla de presas antiguas.",
        "Hoy nos acompaña Ada Okafor, ingeniera de presas.",
        "Charla impartida por Ada Okafor en RioConf 2031",
        "Neste episódio conversei com Ada Okafor sobre barragens.",
        "In questa puntata è ospite l'ingegnera Ada Okafor.",
        "Intervista ad Ada Okafor",
        "Gościem odcinka jest Ada Okafor.",
        "Jakson vieraana on Ada Okafor.",
        "I det här avsnittet pratar vi med Ada Okafor om gamla dammar.",
        "Gäst i avsnittet är Ada Okafor.",
        "Referentin ist die Ingenieurin Ada Okafor, die über Wehre schreibt.",
        "Am Montag, 6. Mai, um 19 Uhr spricht Professorin Ada Okafor (Wasserbau) über Wehre.",
        "Curieux d'écouter la conférencière, Ada Okafor, évoquer les digues.",
        "El museo acoge la charla 'Las presas', impartida por Ada Okafor.",
        "Conferencia a cargo de la profesora Ada Okafor.",
        "A palestrante será Ada Okafor, da equipe do museu.",
        "La professoressa Ada Okafor, direttrice del museo, tiene una conferenza sul tema.",
        "Si comunica che la conferenza con la professoressa Ada Okafor è rinviata.",
    ],
)
def test_a_sentence_says_who_the_guest_is(sentence: str) -> None:
    assert _told(sentence) == {"Ada Okafor": _GUEST}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ivo Kern spricht mit der Autorin Ada Okafor über ihr neues Buch.",
        "Im Gespräch mit Ivo Kern erzählt die Ingenieurin Ada Okafor von alten Wehren.",
        "Ivo Kern s'entretient avec Ada Okafor.",
        "Ivo Kern entrevista a Ada Okafor sobre presas.",
        "Ivo Kern intervista Ada Okafor sulle dighe.",
    ],
)
def test_a_sentence_says_who_asks_whom(sentence: str) -> None:
    assert _told(sentence) == {"Ivo Kern": _HOST, "Ada Okafor": _GUEST}


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("本期嘉宾是王小明，他是水利工程师。", {"王小明": _GUEST}),
        ("报告会上，院士王小明作了题为《河与堰》的报告。", {"王小明": _GUEST}),
        ("王小明教授为师生带来了《河与堰》的讲座。", {"王小明": _GUEST}),
        ("本期节目我们邀请到了王小明来聊水坝。", {"王小明": _GUEST}),
        ("主持人李雷与嘉宾王小明聊水坝。", {"李雷": _HOST, "王小明": _GUEST}),
        ("今回のゲストは技術者の田中花さんです。", {"田中花": _GUEST}),
        ("田中花さんをお迎えして、ダムの話を伺いました。", {"田中花": _GUEST}),
        ("川辺で堰を守る田中龍之介氏をゲストに迎え、ダムの話をする。", {"田中龍之介": _GUEST}),
        ("技術者の田中みのりさんをゲストに迎え、川を語る。", {"田中みのり": _GUEST}),
        ("管理栄養士の皆さんと農家さんをゲストに迎え、川を語る。", {}),
        ("嘉宾分享了很多经验。", {}),
        ("我们邀请大家来聊水坝。", {}),
    ],
)
def test_sentences_without_spaces_say_who_takes_part(
    sentence: str, people: dict[str, PersonRole]
) -> None:
    assert _told(sentence) == people


@pytest.mark.parametrize(
    "sentence",
    [
        "In der letzten Folge war Ada Okafor zu Gast.",
        "Das Buch von Ada Okafor handelt von alten Wehren.",
        "Wir sprechen über Ada Okafor und ihre Wehre.",
        "Nous avons lu le livre d'Ada Okafor.",
        "La vida de Ada Okafor fue larga.",
        "Os convidados do Ivo Kern esperam.",
        "Ada Okafor war eine Ingenieurin, die Wehre baute.",
        "Ein Gespräch über Ada Okafor und das Wasser",
        "Gast dieser Stadt war einst ein König, den Ada Okafor malte.",
        "Siehe auch das Interview mit Ada Okafor von 2019.",
    ],
)
def test_whom_a_sentence_is_about_takes_no_part(sentence: str) -> None:
    assert _told(sentence) == {}
