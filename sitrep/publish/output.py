"""Swaps all of a build into output/, or nothing: a reader sees the old folder or the new one, never a mixture."""

import ctypes
import errno
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from sitrep.problems import CannotWrite

OUTPUT = "output"
_STAGING = ".sitrep/staging"
_BEFORE = ".sitrep/before"
_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2), Linux 3.15 and later
_HERE = -100  # AT_FDCWD
_UNKNOWN = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM})


def swap(root: Path, editions: Mapping[str, Mapping[str, bytes]], top: Mapping[str, bytes]) -> bool:
    """Put the editions, each a folder of files, and the files beside them into output/; whether any byte changed.

    Editions that are not given stay as they are. Whatever goes wrong, output/ is as it was: a new folder is staged
    and written through to the disk before it takes the place of the old one in a single step. What a killed run left
    behind is cleared first. The caller holds the workspace's lock.
    """
    output, staging = root / OUTPUT, root / _STAGING
    try:
        heal(root)
        if _holds(output, editions, top):
            return False
        _stage(output, staging, editions, top)
        _exchange(output, staging, root / _BEFORE)
        shutil.rmtree(staging, ignore_errors=True)
        shutil.rmtree(root / _BEFORE, ignore_errors=True)
    except OSError as refused:
        shutil.rmtree(staging, ignore_errors=True)
        file = refused.filename if isinstance(refused.filename, str) else str(output)
        raise CannotWrite("cannot-write", file=file, reason=refused.strerror or "") from refused
    return True


def held(root: Path) -> tuple[str, ...]:
    """The editions that are in output/."""
    output = root / OUTPUT
    return tuple(sorted(one.name for one in output.iterdir() if one.is_dir())) if output.is_dir() else ()


def files(root: Path, edition: str) -> tuple[str, ...]:
    """The names of the files of an edition in output/."""
    folder = root / OUTPUT / edition
    return tuple(sorted(one.name for one in folder.iterdir() if one.is_file())) if folder.is_dir() else ()


def heal(root: Path) -> None:
    """Finish or undo what a killed run began: where output/ was already moved away, it comes back."""
    output, before = root / OUTPUT, root / _BEFORE
    if before.is_dir() and not output.exists():
        before.replace(output)
    shutil.rmtree(root / _STAGING, ignore_errors=True)
    shutil.rmtree(before, ignore_errors=True)


def _holds(output: Path, editions: Mapping[str, Mapping[str, bytes]], top: Mapping[str, bytes]) -> bool:
    """Whether output/ already is what it would become."""
    for edition, made in editions.items():
        folder = output / edition
        if not folder.is_dir() or {one.name for one in folder.iterdir()} != set(made):
            return False
        if any((folder / name).read_bytes() != body for name, body in made.items()):
            return False
    return all((output / name).is_file() and (output / name).read_bytes() == body for name, body in top.items())


def _stage(output: Path, staging: Path, editions: Mapping[str, Mapping[str, bytes]], top: Mapping[str, bytes]) -> None:
    staging.mkdir(parents=True)
    for one in sorted(output.iterdir()) if output.is_dir() else ():
        if one.name in editions or one.name in top:
            continue
        if one.is_dir():
            shutil.copytree(one, staging / one.name, copy_function=_linked)
        else:
            _linked(one, staging / one.name)
    for edition, made in editions.items():
        folder = staging / edition
        folder.mkdir()
        for name, body in made.items():
            _written(folder / name, body)
        _synced(folder)
    for name, body in top.items():
        _written(staging / name, body)
    _synced(staging)


def _linked(source: str | Path, target: str | Path) -> str:
    """The same file under another name; a copy where the file system knows no links."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
    return str(target)


def _written(target: Path, body: bytes) -> None:
    with target.open("wb") as out:
        out.write(body)
        out.flush()
        os.fsync(out.fileno())


def _synced(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _exchange(output: Path, staging: Path, before: Path) -> None:
    """One step where the system can swap two folders; else two, which `heal` completes after a kill between them."""
    if not output.exists():
        staging.replace(output)
    elif not _swapped(staging, output):
        output.replace(before)
        staging.replace(output)
    _synced(output.parent)


def _swapped(one: Path, other: Path) -> bool:
    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "renameat2"):
        return False
    if library.renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNKNOWN:
        return False
    raise OSError(number, os.strerror(number), str(other))
