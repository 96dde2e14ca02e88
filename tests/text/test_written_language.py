"""The language of a text: told where its script or its words leave no doubt, else not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.language import SAMPLE_LENGTH, is_right_to_left, script_of, written_in

ENGLISH = (
    "This is what people say of the talk: it is about the way in which models learn, and how that "
    "is unlike what we do. You have to be careful with the word, for it means many things to many "
    "of those who hear it, and not all of them are right about the history of the field."
)
GERMAN = (
    "Das ist, was man über den Vortrag sagt: Er handelt davon, wie Modelle lernen, und was daran "
    "anders ist als bei uns. Mit dem Wort muss man vorsichtig sein, denn es bedeutet vieles für "
    "viele, die es hören, und nicht alle haben recht, was die Geschichte des Faches betrifft."
)
DUTCH = (
    "Dit is wat men over de lezing zegt: het gaat over de manier waarop modellen leren, en wat daar "
    "anders aan is of lijkt. We hebben veel van de geschiedenis in deze stad gezien, en wat is het "
    "mooi als het weer goed is en we op het water zijn, of aan de kade, of in het oude huis is."
)
CHINESE = "林若溪对话高明远：一碗面的历史。口味的变化往往从运输开始，账本是最诚实的菜谱。"
MIXED_CHINESE = "Andrej Karpathy 谈大语言模型：他认为 LLM 不是动物而是幽灵，强化学习（RL）很糟糕，但别的方法更糟。"
JAPANESE = "これは言語モデルについての講演です。モデルがどのように学習するのかを説明しています。"
KOREAN = "이것은 언어 모델에 대한 강연입니다. 모델이 어떻게 학습하는지 설명하고 있습니다. 매우 흥미로운 이야기입니다."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (ENGLISH.upper(), "en"),
        (GERMAN, None),
        (DUTCH, None),
        (CHINESE, "zh"),
        (MIXED_CHINESE, "zh"),
        (CHINESE + "山田さん", None),  # neither Chinese nor Japanese beyond doubt
        (CHINESE * 6 + "の", "zh"),
        (JAPANESE, "ja"),
        (KOREAN, "ko"),
        ("นี่คือการบรรยายเกี่ยวกับแบบจำลองภาษาและวิธีที่แบบจำลองเรียนรู้จากข้อมูล", "th"),
        ("זו הרצאה על מודלים של שפה ועל הדרך שבה הם לומדים מתוך הנתונים שלנו", "he"),
        ("Αυτή είναι μια ομιλία για τα γλωσσικά μοντέλα και τον τρόπο που μαθαίνουν", "el"),
        ("Это доклад о языковых моделях и о том, как они учатся на наших данных", "und-Cyrl"),
        ("این یک گفتگو درباره چوب و کار با آن است. استاد می‌گوید که چوب زنده است.", "und-Arab"),
        ("यह भाषा मॉडल और उनके सीखने के तरीके के बारे में एक व्याख्यान है", "und-Deva"),
        (ENGLISH + CHINESE * 3, None),
        ("The talk of the town", None),
        ("Ada Okafor, Ben Castell, Chidi Eze, " * 30, None),
        ("中文", None),
        ("", None),
        ("12:40 – 13:20 … 💡" * 20, None),
    ],
)
def test_languages(text: str, language: str | None) -> None:
    assert written_in(text) == language


def test_long_texts_are_told_by_their_beginning() -> None:
    beginning = CHINESE * (SAMPLE_LENGTH // len(CHINESE) + 1)
    assert written_in(beginning + ENGLISH * 5000) == "zh"


@given(st.text(max_size=300) | st.text(alphabet="the of and to ест中のก한אبα🙂.,\n", max_size=300))
def test_any_text_has_a_known_language_or_none(text: str) -> None:
    language = written_in(text)
    assert language == written_in(text)
    if language is not None:
        assert script_of(language) is not None
        assert is_right_to_left(language) in (True, False)
