"""`make evaluate`: prints the figures and writes them into `docs/evaluation.md`.

With `--seeds DIR` it also writes the labelled accounts' pages there, to be looked at; with
`--missed` it lists the pairs that were wrongly joined and those that were not found.
"""

import argparse
from pathlib import Path

from generator.resolve import resolve
from tests.evaluation.accounts import half, same_concepts, told
from tests.evaluation.decoy_table import decoy_figures
from tests.evaluation.measuring import measure, read_told
from tests.evaluation.table import HALVES, KINDS, PAGE, figures, page_with
from tests.evaluation.writing import write


def main() -> None:
    """Runs the evaluation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=Path, metavar="DIR")
    parser.add_argument("--missed", choices=sorted(HALVES))
    asked = parser.parse_args()
    if asked.seeds:
        write(told(), asked.seeds)
    if asked.missed:
        _print_missed(asked.missed)
        return
    for tables in (figures(), decoy_figures()):
        print(tables)
        text = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(page_with(text, tables), encoding="utf-8", newline="\n")


def _print_missed(name: str) -> None:
    accounts = [one for one in told() if half(one.talk) == name]
    found = measure(accounts, resolve(read_told(accounts)).corpus, same_concepts())
    for kind in KINDS:
        one = found.of(kind)
        for what, pairs in (("wrong", one.wrong), ("missed", one.missed)):
            for pair in sorted(sorted(map(str, pair)) for pair in pairs):
                print(kind, what, *pair, sep="\t")


if __name__ == "__main__":
    main()
