"""One form for words that are spelt in several ways: British and American, with and without marks.

None of these forms is ever shown. Two words get one form only if they are one word: a rule that
is too broad (`rise` becomes `rize`) does no harm as long as the other form is no word of its own.
"""

import re
import unicodedata

_RULES = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (r"(?<=[a-z]{2})isation", "ization"),  # standardisation
        (r"(?<=[a-z]{3})is(?=e$|es$|ed$|ing$|er$|ers$|able$)", "iz"),  # quantise
        (r"(?<=[a-z]{2})lys(?=e$|es$|ed$|ing$|er$|ers$)", "lyz"),  # analyse
        (
            r"^(\w*[aeiou]\w*[bdilmnpv])our(?=$|s$|ed|ing|al|is|ite|hood|able|er|ful|less)",
            r"\1or",  # neighbourhood, and never mourning
        ),
        (r"(?<=[aeioun][bt])re(?=s?$)", "er"),  # centre, fibre
        (r"^(\w*[aeiou][^aeiou]+[aeiou]l)l(?=ed$|ing$|er$|ers$|or$|ors$)", r"\1"),  # modelling
        (r"(?<=[a-z]{2}o)gue(?=s?$)", "g"),  # catalogue
        (r"(?<=[a-z]{2}g)ement", "ment"),  # judgement
        (r"(?<=^p)ae(?=d)|(?<=^orthop)ae(?=d)|(?<=^an)ae(?=s)|(?<=^h)ae(?=m)", "e"),
    )
)
_WORDS = {
    "aeroplane": "airplane",
    "ageing": "aging",
    "aluminium": "aluminum",
    "artefact": "artifact",
    "artefacts": "artifacts",
    "cheque": "check",
    "cosy": "cozy",
    "defence": "defense",
    "defences": "defenses",
    "draught": "draft",
    "enrol": "enroll",
    "enrolment": "enrollment",
    "fulfil": "fulfill",
    "fulfilment": "fulfillment",
    "grey": "gray",
    "greys": "grays",
    "instalment": "installment",
    "kerb": "curb",
    "kerbs": "curbs",
    "licence": "license",
    "licences": "licenses",
    "manoeuvre": "maneuver",
    "manoeuvres": "maneuvers",
    "mould": "mold",
    "moulds": "molds",
    "offence": "offense",
    "offences": "offenses",
    "plough": "plow",
    "ploughs": "plows",
    "practise": "practice",
    "pretence": "pretense",
    "programme": "program",
    "programmes": "programs",
    "pyjamas": "pajamas",
    "sceptic": "skeptic",
    "sceptical": "skeptical",
    "scepticism": "skepticism",
    "skilful": "skillful",
    "storey": "story",
    "sulphur": "sulfur",
    "towards": "toward",
    "tyre": "tire",
    "tyres": "tires",
    "wilful": "willful",
}
NUMBERS = {
    name: str(number)
    for number, name in enumerate(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen twenty
        """.split()
    )
    if number > 1
} | {
    name: str(number * 10)
    for number, name in enumerate(
        "thirty forty fifty sixty seventy eighty ninety hundred".split(), start=3
    )
}
"""Numbers in words, as digits; `one` is more often no number."""

_MARKS = dict.fromkeys(range(0x300, 0x370))
_SHORTEST = 5


def one_spelling(word: str) -> str:
    """The form of a word in small letters that its British and American spellings share.

    >>> one_spelling("colour"), one_spelling("modelling"), one_spelling("centre")
    ('color', 'modeling', 'center')
    """
    if word in _WORDS:
        return _WORDS[word]
    if len(word) < _SHORTEST or not word.isascii():
        return word
    for rule, form in _RULES:
        word = rule.sub(form, word)
    return word


def without_accents(text: str) -> str:
    """Latin letters without their accents; letters of other scripts stay as they are."""
    if text.isascii():
        return text
    return "".join(
        unicodedata.normalize("NFD", char).translate(_MARKS)[:1] or char
        if unicodedata.name(char, "").startswith("LATIN")
        else char
        for char in text
    )
