"""A docs tree on disk, for any engine that builds sites from Markdown.

The tree holds the hand-written files and the generated ones. A manifest in it says what was
written, so that a later run can remove what has gone and can refuse to touch anything else.
"""

import hashlib
import os
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path, PurePosixPath

import msgspec
from pathspec import GitIgnoreSpec

from generator.model.base import Value
from generator.model.config import Config
from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.model.site.export import MARKDOWN, DataFile
from generator.model.site.page import Asset, Site
from generator.output.page_file import page_file
from generator.output.wiki_links import resolve_files
from generator.output.zensical import DOCS, zensical_files
from generator.text.syntax.json_text import json_bytes

MANIFEST = ".talks-manifest.json"


class TreeFormat(StrEnum):
    """What a tree is for: engines that know Python-Markdown, or whoever reads plain Markdown."""

    MKDOCS = "mkdocs"
    ZENSICAL = "zensical"
    COMMONMARK = "commonmark"


class TreeError(Exception):
    """The tree cannot be written without touching what is not its own; nothing was changed."""


class Manifest(Value, frozen=True, kw_only=True):
    """What a run wrote: the SHA-256 of every file by its path in the tree."""

    files: dict[str, str]


class Written(Value, frozen=True, kw_only=True):
    """What a run did: how many files the tree has, what it removed, and what it came across."""

    files: int
    removed: tuple[str, ...]
    problems: tuple[Problem, ...]


def write_tree(
    site: Site,
    docs: Path,
    target: Path,
    private: tuple[Path, ...] = (),
    form: TreeFormat = TreeFormat.MKDOCS,
    config: Config | None = None,
    *,
    excluded: tuple[str, ...] = (),
) -> Written:
    """Writes the hand-written files of `docs` and the generated ones into the folder `target`.

    A hand-written file at a generated page's address wins. Files that an earlier run wrote and
    that are neither needed nor changed since are removed.

    Args:
        site: the generated pages and files.
        docs: the folder of hand-written files; it may be missing.
        target: the folder to write; made where it does not exist.
        private: folders inside `docs` that are not published as they are.
        form: what the tree is for; of plain Markdown it holds nothing but the generated pages.
        config: the settings, of which a tree for Zensical makes a configuration.
        excluded: patterns, in the manner of `.gitignore`, of hand-written files that are not
            published: what `exclude_docs` and `draft_docs` of MkDocs say.

    Raises:
        TreeError: if `target` is not empty and has no manifest, if it and `docs` lie in each
            other, if a file of somebody else's is in the way, if a link leads out, or if a pattern
            is none.
    """
    target = target.absolute()
    _refuse_overlap(docs.resolve(), target.resolve())
    before = _read_manifest(target)
    no_problems: tuple[Problem, ...] = ()
    if form is TreeFormat.COMMONMARK:
        contents, problems = _plain_markdown(site), no_problems
    else:
        hand_written = _hand_written(docs, private, excluded)
        by_hand, unlinked = resolve_files(hand_written, site.names, docs.name)
        contents, overridden = _merge(site, by_hand, docs.name)
        problems = overridden + unlinked
    if form is TreeFormat.ZENSICAL and config is not None:
        contents = {f"{DOCS}/{path}": content for path, content in contents.items()}
        contents |= zensical_files(site, config)
    for path in contents:
        _refuse_foreign(target, path, before)
    digests = {path: _digest(content) for path, content in contents.items()}
    target.mkdir(parents=True, exist_ok=True)
    # Should this run be interrupted, the next one knows all files that may be there.
    _write_manifest(target, before.files | digests)
    for path, content in contents.items():
        _write(target / path, content)
    gone = [path for path in sorted(before.files) if path not in contents]
    removed = tuple(path for path in gone if _remove(target, path, before.files[path]))
    _write_manifest(target, digests)
    return Written(files=len(contents), removed=removed, problems=problems)


def _merge(
    site: Site, by_hand: dict[str, bytes], docs: str
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    generated = {page.path: page_file(page).encode("utf-8") for page in site.pages}
    # Engines make pages of all Markdown that they find: the twins of pages are left out.
    generated |= {it.path: it.whole for it in site.assets if not _is_twin(it)}
    addresses = {_address(path): path for path in by_hand}
    contents, problems = dict(by_hand), []
    for path, content in generated.items():
        hand_written = addresses.get(_address(path))
        if hand_written is None:
            contents[path] = content
        else:
            message = Message("problem.stands_in", address=path)
            problems.append(problem("page-overridden", message, f"{docs}/{hand_written}"))
    return dict(sorted(contents.items())), tuple(problems)


def _plain_markdown(site: Site) -> dict[str, bytes]:
    """The pages as plain Markdown."""
    twins = (asset for asset in site.assets if _is_twin(asset) and asset.path.endswith(".md"))
    return {twin.path: twin.whole for twin in twins}


def _is_twin(asset: Asset) -> bool:
    return isinstance(asset, DataFile) and asset.media_type == MARKDOWN


def _address(path: str) -> str:
    """Where a file is published, as far as two of them can meet there."""
    pure = PurePosixPath(path)
    if pure.suffix != ".md":
        return path
    return str(pure.with_name("index.md")) if pure.stem == "README" else path


def _hand_written(
    docs: Path, private: tuple[Path, ...], excluded: tuple[str, ...]
) -> dict[str, bytes]:
    hidden = {folder.resolve() for folder in private}
    try:
        patterns = GitIgnoreSpec.from_lines(excluded)
    except ValueError as error:
        raise TreeError(f"exclude_docs or draft_docs: {error}") from error
    return {
        name: path.read_bytes()
        for path in _files_below(docs, docs.resolve(), hidden)
        if not patterns.match_file(name := path.relative_to(docs).as_posix())
    }


def _files_below(folder: Path, root: Path, hidden: set[Path]) -> Iterator[Path]:
    if not folder.is_dir() or folder.resolve() in hidden:
        return
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_symlink() and (path.is_dir() or not path.resolve().is_relative_to(root)):
            raise TreeError(f"{path} is a link to a folder or out of {folder}: copy its files here")
        if path.is_dir():
            yield from _files_below(path, root, hidden)
        elif path.is_file():
            yield path


def _refuse_overlap(docs: Path, target: Path) -> None:
    if docs.is_relative_to(target) or target.is_relative_to(docs):
        raise TreeError(f"{target} and the docs folder {docs} must not lie in each other")


def _read_manifest(target: Path) -> Manifest:
    if not os.path.lexists(target):
        return Manifest(files={})
    if not target.is_dir():
        raise TreeError(f"{target} is not a folder")
    path = target / MANIFEST
    if not path.is_file() or path.is_symlink():
        if any(target.iterdir()):
            raise TreeError(
                f"{target} is not empty and has no {MANIFEST}: it was not written by this "
                "program. Name another folder, or empty this one."
            )
        return Manifest(files={})
    try:
        manifest = msgspec.json.decode(path.read_bytes(), type=Manifest)
    except msgspec.MsgspecError as error:
        raise TreeError(f"{path} is damaged ({error}). Name another folder.") from error
    for path_in_tree in manifest.files:
        if not _is_inside(path_in_tree):
            raise TreeError(f"{path} is damaged: it names {path_in_tree!r}. Name another folder.")
    return manifest


def _is_inside(path: str) -> bool:
    pure = PurePosixPath(path)
    return bool(pure.parts) and not Path(path).is_absolute() and ".." not in pure.parts


def _refuse_foreign(target: Path, path: str, before: Manifest) -> None:
    if not _is_inside(path) or path == MANIFEST:
        raise TreeError(f"{path!r} cannot be the address of a file in {target}")
    if _passes_link(target, path):
        raise TreeError(f"{target / path} passes through a link, which could lead out of {target}")
    place = target / path
    if os.path.lexists(place) and (path not in before.files or not place.is_file()):
        raise TreeError(f"{place} is in the way: an earlier run did not write it")


def _passes_link(target: Path, path: str) -> bool:
    steps = [target / path, *(target / path).parents]
    return any(step.is_symlink() for step in steps if step != target and target in step.parents)


def _write(place: Path, content: bytes) -> None:
    if place.is_file() and place.read_bytes() == content:
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)


def _remove(target: Path, path: str, digest: str) -> bool:
    place = target / path
    if _passes_link(target, path) or not place.is_file() or _digest(place.read_bytes()) != digest:
        return False
    place.unlink()
    for folder in place.parents:
        if folder == target or any(folder.iterdir()):
            break
        folder.rmdir()
    return True


def _write_manifest(target: Path, files: dict[str, str]) -> None:
    _write(target / MANIFEST, json_bytes(Manifest(files=files)))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
