"""How far apart two words are that may be one, misprinted or misheard."""


def letters_apart(word: str, other: str) -> int:
    """How many letters to put in, leave out or replace make one word the other.

    >>> letters_apart("presentor", "presenter"), letters_apart("Duffie", "Duffy")
    (1, 2)
    """
    # Few notes ask, and to load it takes 4 MB and 25 ms of each process that reads.
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(word, other)
