"""How far apart two words are that may be one, misprinted or misheard."""

_LEAST_LETTERS, _MOST_APART = 4, 2


def letters_apart(word: str, other: str) -> int:
    """How many letters to put in, leave out or replace make one word the other.

    >>> letters_apart("presentor", "presenter"), letters_apart("Duffie", "Duffy")
    (1, 2)
    """
    # Few notes ask, and to load it takes 4 MB and 25 ms of each process that reads.
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(word, other)


def may_be_misprint(word: str, other: str) -> bool:
    """Whether two words are equal, or begin alike, are long, and equal but for two letters.

    >>> may_be_misprint("Nadja", "Nadia"), may_be_misprint("Ann", "Amy")
    (True, False)
    """
    is_long = min(len(word), len(other)) >= _LEAST_LETTERS and word[0] == other[0]
    return word == other or (is_long and letters_apart(word, other) <= _MOST_APART)
