"""Ids that are page names too: distinct within a kind, and kept where the address book has them."""

from collections.abc import Collection, Mapping
from pathlib import PurePosixPath

from generator.curation.merges import SPLIT_MARK
from generator.model.reading import AddressBook
from generator.text.naming.ids import distinct


class Slugs:
    """Gives things of one kind their slugs.

    The address book maps `<kind>:<content key>` to published addresses; what it lists keeps the
    latest one's name, and newcomers yield. So do names that the editor splits off from others.
    """

    def __init__(self, book: AddressBook) -> None:
        self._book = book

    def assign(
        self,
        kind: str,
        names: Mapping[str, str],
        fixed: Mapping[str, str] | None = None,
        unheeded: Collection[str] = (),
    ) -> dict[str, str]:
        """Slugs of things of a kind by their content keys, from what each is called.

        `fixed` are slugs that the editor gives, which stand as they are. What the address book says
        of `unheeded` keys does not count.
        """
        taken = {
            name: PurePosixPath(addresses[0]).stem
            for key, addresses in self._book.entries.items()
            if key.startswith(f"{kind}:") and (name := key.removeprefix(f"{kind}:")) not in unheeded
        }
        whole = {key: name for key, name in names.items() if not key.startswith(SPLIT_MARK)}
        given = distinct(whole, taken | dict(fixed or {}))
        split = {key: name for key, name in names.items() if key.startswith(SPLIT_MARK)}
        return given | distinct(split, taken | given) if split else given
