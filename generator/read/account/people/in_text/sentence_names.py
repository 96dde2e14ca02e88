"""The names that stand at a place in a sentence, with what it says that each is.

`our guest Ada Okafor, founder of Acme, and host Ivo Kern`: two names, and where they end. A
sentence is the list of its tokens, and the same in small letters.
"""

from collections.abc import Sequence

from generator.model.account_head import PersonRole
from generator.model.base import Value
from generator.read.account.people.lists.whole_names import may_be_name
from generator.read.account.people.names import is_full_name
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.people_words import PARTICLES, is_role, names_role
from generator.text.naming.person_names import is_group, own_name
from generator.text.regex import regex

OF_THIS = frozenset(WORDS["this_one"])
"""What stands in front of the note's own talk, and of its people: `our guest`."""

OWNED = ("'s", "’s")
"""How a name ends whose something is."""

_HOSTS, _SPEAKERS = (frozenset(WORDS[name]) for name in ("of_hosts", "of_speakers"))
_IN_FRONT = OF_THIS.union(("and", "with", "special"), WORDS["articles"])
_AND = frozenset(WORDS["and"])
_SMALL = frozenset("of from the and for".split())
_CLAUSE = frozenset(
    "and as by for from how if in of on that they to we what when where which who why with".split()
)
_DEGREE = regex(r"[A-Z]{2,5}|(?:Ph|M|Ed|Sc)\.?D\.?|[BM]Sc\.?|Esq\.?|Jr\.?|Sr\.?")
_MOST_NAME, _MOST_ASIDE, _MOST_FIRM, _MOST_POST = 6, 14, 8, 3  # tokens
_MOST_WORDS = 4  # of a name


class NamedPeople(Value, frozen=True, kw_only=True):
    """The names that stand somewhere, what each is called to be, and where they end."""

    roles: dict[str, PersonRole | None] = {}
    are_sure: bool = True
    """Whether each has a given name or a post, or is said to be a speaker or a host."""
    end: int = 0

    def __bool__(self) -> bool:
        return bool(self.roles)

    def as_(self, role: PersonRole) -> dict[str, PersonRole]:
        """The names, those of which nothing is said with a role."""
        return {name: own or role for name, own in self.roles.items()}


def word_at(small: Sequence[str], at: int) -> str:
    """The word at a place; nothing behind the last."""
    return small[at] if at < len(small) else ""


def named_people(tokens: Sequence[str], small: Sequence[str], at: int) -> NamedPeople:
    """The list of names that begins at a place, with what stands beside each."""
    roles: dict[str, PersonRole | None] = {}
    are_sure, end, of_all = True, at, None
    while at < len(tokens):
        at, role = _behind_role(tokens, small, at)
        role = role_of(word_at(small, at - 1)) or role if at else role  # `the hosts and guest Ada`
        of_all = role if role and small[at - 1].endswith("s") else of_all  # `our hosts Ada and Ivo`
        is_kind = small[at - 1 : at] == ["an"] or small[max(0, at - 2) : at] == ["with", "a"]
        name, behind = (None, at) if is_kind else _name(tokens, small, at)
        is_listed = not roles or role or tokens[at - 1] != ","  # else it may be a firm or a place
        is_listed = is_listed and small[at - 1 : at] != ["the"]  # `with us is the Weir Works team`
        if name is None or not (is_listed or begins_with_given_name(name)):
            break
        has_post = (at and is_role(small[at - 1])) or tokens[at] != name.split()[0]
        aside = _behind_aside(tokens, small, behind)
        beside = word_at(small, behind + 1) if word_at(small, behind) == "(" else ""
        role = role or role_of(beside)
        roles[name] = role = role or of_all
        are_sure &= bool(role or has_post or begins_with_given_name(name))
        if role and beside.endswith("s"):
            roles = dict.fromkeys(roles, role)  # `Ada Okafor and Ivo Kern (hosts of Weirs)`
        end = at = aside
        at += word_at(small, at) == ","
        at += word_at(small, at) in _AND
        if at == end:
            break
    return NamedPeople(roles=roles, are_sure=are_sure, end=end)


def role_of(word: str) -> PersonRole | None:
    """What somebody is whom a word in small letters calls so: `host`, `guest`."""
    if word in _HOSTS:
        return PersonRole.HOST
    return PersonRole.SPEAKER if word in _SPEAKERS else None


def _behind_role(
    tokens: Sequence[str], small: Sequence[str], at: int
) -> tuple[int, PersonRole | None]:
    """Where a name may begin behind `our guest` or `the marine biologist`, and the role said."""
    role = None
    for place in range(at, min(len(small), at + _MOST_NAME)):
        own = role_of(small[place])
        role = role or own
        if not (own or small[place] in _IN_FRONT or names_role(small[place])):
            return _behind_post(tokens, small, place), role
    return at, role


def _behind_post(tokens: Sequence[str], small: Sequence[str], at: int) -> int:
    """Where a name may begin behind what somebody is: `dam engineer Ada`, `Weir Tools lead Ada`."""
    front = tokens[at : at + _MOST_FIRM]
    size = next((n for n, it in enumerate(front) if not (it[:1].isupper() or it in _AND)), 0)
    is_firm = size and front[size - 1] not in _AND and names_role(small[at + size])
    if is_firm and not begins_with_given_name(" ".join(front[:size])):
        at += size
    last = min(len(tokens), at + _MOST_POST + 1)
    ends = (it for it in range(at, last) if not (tokens[it].islower() or it == 0))
    end = next(ends, at)
    is_post = end > at and is_role(small[end - 1])
    return end if is_post and _CLAUSE.isdisjoint(small[at:end]) else at


def _name(tokens: Sequence[str], small: Sequence[str], at: int) -> tuple[str | None, int]:
    """The name that begins at a place and where it ends; None for other words."""
    end = at
    while end < min(len(tokens), at + _MOST_NAME) and (
        tokens[end][:1].isupper() or (end > at and small[end] in PARTICLES)
    ):
        end += 1
    while small[end - 1 : end] and small[end - 1] in PARTICLES:
        end -= 1
    name = name_of(tokens[at:end])
    return name, at if name is None else end


def name_of(parts: Sequence[str]) -> str | None:
    """The name of a person that words are, without a post in front; None for anything else."""
    name = own_name(" ".join(parts))
    is_short = name.count(" ") < _MOST_WORDS
    is_name = is_short and is_full_name(name) and may_be_name(name) and not is_group(name)
    return name if is_name and not name.endswith(OWNED) else None


def _behind_aside(tokens: Sequence[str], small: Sequence[str], at: int) -> int:
    """Where a sentence goes on behind what somebody is: `, head of Acme,`, `(Acme)`, `of Acme`."""
    at = _behind_degrees(tokens, at)
    last = min(len(tokens), at + _MOST_ASIDE)
    if word_at(small, at) == "(":
        closing = next((it for it in range(at, last) if small[it] == ")"), None)
        return at if closing is None else closing + 1
    if word_at(small, at) in {"of", "from", "at"}:
        return behind_firm(tokens, at)
    is_aside = word_at(small, at) == "," and word_at(small, at + 1) not in _AND
    closing = next((it for it in range(at + 1, last) if small[it] == ","), None)
    other = _name(tokens, small, _behind_role(tokens, small, at + 1)[0])[0] if is_aside else None
    is_post = (
        other and any(map(is_role, small[at + 1 : closing])) and not begins_with_given_name(other)
    )
    if not is_aside or (other and not is_post):  # `, River College professor of mud,` is a post
        return at
    return at if closing is None else closing + 1


def _behind_degrees(tokens: Sequence[str], at: int) -> int:
    """Where a sentence goes on behind degrees set off by commas: `, MSc, PhD, shares`."""
    end = at
    while word_at(tokens, end) == "," and _DEGREE.fullmatch(word_at(tokens, end + 1)):
        end += 2
    behind = word_at(tokens, end)
    is_set_off = end > at and behind in {",", "and", ""}  # not `, CEO of Acme,`
    return end + (behind == ",") if is_set_off else at


def behind_firm(tokens: Sequence[str], at: int) -> int:
    """Where the words in large letters end that stand behind a small one: `at Acme Mills`."""
    end = at + 1
    while end < min(len(tokens), at + _MOST_FIRM) and (
        tokens[end][:1].isupper() or tokens[end] in _SMALL or tokens[end].isdecimal()
    ):
        if tokens[end] == "and" and begins_with_given_name(" ".join(tokens[end + 1 : end + 3])):
            break
        end += 1
    return end if end > at + 1 else at
