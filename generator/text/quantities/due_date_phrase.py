"""The words of a sentence that say when it falls due: `By 2030 …`, `within 20 years`.

A date that nobody gave would be invented, so the words count only where they can mean nothing else:
one such phrase in the sentence, no other year or length of time, no condition and no question.
`In 2031` counts at either end of a sentence.
"""

import re

from generator.text.quantities.horizons import NUMBER
from generator.text.regex import Match, regex

_YEAR = r"(?:20|21)\d\d"
_PART = r"(?:the end of |the middle of |the start of |the beginning of |early |late |mid-)?"
_LENGTH = rf"(?:{NUMBER}) (?:days|weeks|months|years|decades)"
_NO_WORD_BEFORE = r"(?<![\w'’-])"
_NO_NUMBER_ON = r"(?![\w%$€£°'’/–-])"
_ELSEWHERE = r"bis (?:zum Jahr |Ende |Mitte )?|vor |d['’]ici (?:à )?|avant |antes de "
_PHRASE = regex(
    rf"{_NO_WORD_BEFORE}(?P<by>by {_PART}{_YEAR}){_NO_NUMBER_ON}"
    rf"|{_NO_WORD_BEFORE}(?P<before>before (?:the end of )?{_YEAR}){_NO_NUMBER_ON}"
    rf"|{_NO_WORD_BEFORE}(?P<length>within (?:the )?(?:next )?{_LENGTH})(?![\w'’-])"
    rf"|{_NO_WORD_BEFORE}(?P<until>(?:{_ELSEWHERE}){_YEAR}){_NO_NUMBER_ON}"
    rf"|{_NO_WORD_BEFORE}(?P<during>(?:in|im Jahr|en|em|nel|para) {_YEAR}"
    rf"|in (?:the next )?{_LENGTH}){_NO_NUMBER_ON}"
    rf"|(?<!\d)(?P<zh>[到在]?{_YEAR} ?年(?:以前|之前|までに))",
    re.IGNORECASE,
)
_OTHER_TIME = regex(
    rf"(?<!\d)(?:1[89]|20|21)\d\d(?!\d)|\bago\b|[一二两三四五六七八九十几]年"
    rf"|\b(?:{NUMBER}|few|several|next|last)[ -]"
    r"(?:days?|weeks?|months?|years?|decades?|centur\w+)\b"
    r"|\d ?(?:Tage|Wochen|Monate|Jahr|ans\b|mois\b|años|[年月周天日])",
    re.IGNORECASE,
)
_CONDITION = regex(
    r"\b(?:if|unless|whether|wenn|falls|ob|si|sauf)\b|如果|假如|若|除非|[?？]"
    r"|\b(?:no ?body|no[ -]one|who|niemand|personne|nadie)"
    r" (?:believes|claims|expects|knows|predicts|says|thinks|weiß|ne sait|sabe)\b"
    r"|\bor (?:an? |in )?(?:hundred|thousand|never)\b",
    re.IGNORECASE,
)
_NEGATED = regex(r"(?:\b(?:not|never|nicht|nie|pas|no)|[不非未])\s*$", re.IGNORECASE)
_AMOUNT = regex(
    r"\b(?:add|beat|chang|climb|cut|declin|decreas|differ|divid|drop|exceed|expand|f[ae]ll|gain|gr[eo]w|"
    r"improv|increas|jump|lead|los|lower|miss|multipl|outnumber|rais|reduc|ris|ros|shr[aiu]nk|split|"
    r"up|down|win|won|more|less|by)\w*(?: \w+)?\s+$",
    re.IGNORECASE,
)
_SENTENCE_ENDS = regex(r"(?:^|[.!;:。；：]\s*)[\"“„«(（]?$")
_GOES_ON = regex(
    r"\s*(?:$|[.,;:!)\]”\"–—](?!\d))|\s+(?:all|and|at|because|every|he|in|it|most|nearly|no|nobody|on|"
    r"she|so|that|the|there|they|this|we|with|you)\b",
    re.IGNORECASE,
)
_RELATIVE = regex(r"\s+(?:of|from|after|before|since|ago|old)\b", re.IGNORECASE)
_LAST = regex(r"[.!]?[\"”’»)]?")
_COMPARED = regex(r"\b(?:as|like|than|als|como|comme|que|wie)\s$", re.IGNORECASE)
_NAMES_WHICH = regex(r"\s+(?:dollars?|euros?|money|prices|terms)\b", re.IGNORECASE)
_MAX = 600


def due_date_phrase(text: str) -> str | None:
    """The words that say when a prediction falls due, as printed, or None.

    >>> due_date_phrase("By 2030 most tests will be written by machines.")
    'By 2030'
    """
    phrases = tuple(_PHRASE.finditer(text)) if len(text) <= _MAX else ()
    if len(phrases) != 1:
        return None
    (phrase,) = phrases
    before, behind = text[: phrase.start()], text[phrase.end() :]
    if _CONDITION.search(text) or _NEGATED.search(before):
        return None
    if _OTHER_TIME.search(before) or _OTHER_TIME.search(behind):
        return None
    return phrase.group() if _is_certain(phrase, before, behind) else None


def _is_certain(phrase: Match, before: str, behind: str) -> bool:
    """Whether a phrase is a time where it stands, and not a number of things."""
    if phrase["length"]:
        return _RELATIVE.match(behind) is None
    if phrase["zh"]:
        return True
    if phrase["during"]:  # `In 2031 half of them go`, and not `fewer than in 2031`
        is_first = _SENTENCE_ENDS.search(before) and not _RELATIVE.match(behind)
        is_last = _LAST.fullmatch(behind) and not _COMPARED.search(before)
        return bool((is_first or is_last) and not _NAMES_WHICH.match(behind))
    if _SENTENCE_ENDS.search(before):
        return True
    if phrase["until"]:
        return re.match(r"\s*(?:$|[.,;:!)](?!\d))", behind) is not None
    counted = phrase["by"] is not None and _AMOUNT.search(before) is not None
    return _GOES_ON.match(behind) is not None and not counted
