"""Graphs of names: their cycles, and paths from one name to another."""

from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

Edge = tuple[str, str]
"""An entry and a name that it lists."""


def cycles(graph: Mapping[str, Sequence[str]]) -> Iterator[tuple[Edge, ...]]:
    """The cycles of a graph of names, each as its edges from the smallest on.

    No edge is in two of them; names that list themselves do not count.

    >>> list(cycles({"a": ["b"], "b": ["a", "c"]}))
    [(('a', 'b'), ('b', 'a'))]
    """
    left = {name: [other for other in graph[name] if other != name] for name in sorted(graph)}
    while True:
        try:
            TopologicalSorter(left).prepare()
        except CycleError as error:
            path: list[str] = error.args[1][::-1]
            edges = tuple(pairwise(path))
            for start, other in edges:
                left[start] = [name for name in left[start] if name != other]
            first = edges.index(min(edges))
            yield edges[first:] + edges[:first]
        else:
            return


def path(joined: Mapping[str, Collection[str]], start: str, end: str) -> tuple[Edge, ...]:
    """A shortest path from one name to another in an undirected graph; () for none.

    >>> path({"a": {"b"}, "b": {"a", "c"}, "c": {"b"}}, "a", "c")
    (('a', 'b'), ('b', 'c'))
    """
    before = {start: start}
    todo = deque([start])
    while todo and end not in before:
        here = todo.popleft()
        for following in sorted(joined.get(here, ())):
            if following not in before:
                before[following] = here
                todo.append(following)
    edges: list[Edge] = []
    while end in before and end != start:
        edges.append((before[end], end))
        end = before[end]
    return tuple(reversed(edges))
