"""`./dev prove`: the tests that hold our promises, at their stated sizes; writes docs/proof.md.

What has been proved of these very sources is not proved again: results are kept in .sitrep/proof.json, so a run that
was cut off goes on where it stopped. `./dev prove --again` forgets them.
"""

import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / ".sitrep" / "proof.json"
PAGE = ROOT / "docs" / "proof.md"
HEAD = """\
# Proof

What `./dev prove` ran at full size, and what came of it. `.ci/run` runs the same tests at a reduced size. Every size is
an environment variable beside the command, every chance is seeded.

| promise | command | outcome | seconds | on |
|---|---|---|---|---|
"""


@dataclass(frozen=True)
class Proof:
    """A promise, the tests that hold it, and the size at which they are to run."""

    promise: str
    tests: str
    size: Mapping[str, str]

    @property
    def command(self) -> str:
        """How to run it by hand."""
        return " ".join([*(f"{name}={held}" for name, held in self.size.items()), "./dev test", self.tests])


PROOFS = (
    Proof(
        "Numbers and plural categories agree with an independent oracle on 100,000 values a language",
        "tests/property/test_numbers_and_plurals.py",
        {"SITREP_PROOF_SIZE": "100000"},
    ),
    Proof(
        "2,000 killed writers, a full disk and a refused write leave output/ whole",
        "tests/property/test_output_is_whole.py",
        {"SITREP_KILLS": "2000"},
    ),
    Proof(
        "2,000 histories of edits and merges lose no translation",
        "tests/property/test_po_round_trip.py",
        {"SITREP_HISTORIES": "2000"},
    ),
    Proof(
        "Two builds give the same bytes over two hash seeds, folders, time zones and locales",
        "tests/end_to_end/test_same_bytes.py",
        {"SITREP_PROOF_SIZE": "100000"},
    ),
    Proof(
        "Of 10,000 tokens planted in what is restricted none is in any public byte",
        "tests/property/test_nothing_restricted_leaves.py",
        {"SITREP_TOKENS": "10000"},
    ),
    Proof(
        "In 10,000 histories of edits, approvals and merges no translation is approved that nobody approved",
        "tests/property/test_no_approval_but_a_persons.py",
        {"SITREP_LEDGERS": "10000"},
    ),
    Proof(
        "In 10,000 histories of two copies nothing passes the gate that nobody approved, and no changed byte of a text",
        "tests/property/test_no_way_past_the_gate.py",
        {"SITREP_GATES": "10000", "SITREP_BYTES": "400"},
    ),
    Proof(
        "Twelve weeks of new figures reopen only sentences that compare, each of which figures have turned under",
        "tests/property/test_weeks_of_updates.py",
        {"SITREP_WEEKS": "12"},
    ),
    Proof(
        "2,000 catalogues come back whole through polib, GNU gettext, Translate Toolkit and XLIFF",
        "tests/property/test_exchange_round_trip.py",
        {"SITREP_CATALOGUES": "2000"},
    ),
    Proof(
        "In 2,000 histories of exports and imports no work is lost and nothing is approved by import",
        "tests/property/test_exchange_histories.py",
        {"SITREP_EXCHANGES": "2000"},
    ),
    Proof(
        "Personal data of a corpus written blind is found, and ordinary sentences are left in peace",
        "tests/property/test_privacy_corpus.py",
        {},
    ),
    Proof(
        "Of 11,000 mistranslations, written before the checks were read, 99 in 100 are blocked",
        "tests/property/test_mutants.py",
        {},
    ),
    Proof("428 planted mistakes are found where they stand, and their hints mend them", "tests/planted", {}),
    Proof(
        "30,000 rows and hostile files are imported or refused",
        "tests/end_to_end/test_importing.py tests/end_to_end/test_hostile_imports.py",
        {},
    ),
    Proof("Forty planted faults are found where they stand", "tests/property/test_planted_faults.py", {}),
    Proof("Both PDFs pass PDF/UA-1 and PDF/A-3a", "tests/validators", {}),
    Proof("Both pages pass axe-core in two widths, light and dark", "tests/browser", {}),
)


def main() -> None:
    """Run what has not been proved of these sources, write the page, and fail where a promise does not hold."""
    if "--again" in sys.argv[1:]:
        KEPT.unlink(missing_ok=True)
    sources = fingerprint()
    held: dict[str, dict[str, str]] = json.loads(KEPT.read_text()) if KEPT.is_file() else {}
    for proof in PROOFS:
        if held.get(proof.command, {}).get("sources") != sources:
            print(proof.promise, flush=True)
            held[proof.command] = {**run(proof), "sources": sources}
            KEPT.parent.mkdir(exist_ok=True)
            KEPT.write_text(json.dumps(held, indent=2))
    PAGE.write_text(HEAD + "".join(rows(held)))
    failed = [proof.promise for proof in PROOFS if held[proof.command]["failed"] == "yes"]
    print("\n".join(["Not proved:", *failed] if failed else [f"All proved; see {PAGE.relative_to(ROOT)}"]))
    sys.exit(1 if failed else 0)


def run(proof: Proof) -> dict[str, str]:
    """The tests at their size: what pytest counted, and how long it took."""
    began = time.monotonic()
    command = [sys.executable, "-m", "pytest", "-q", "-rs", *proof.tests.split()]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **proof.size}, check=False, capture_output=True, text=True
    )
    lines = done.stdout.strip().splitlines()
    if done.returncode:
        print(done.stdout[-4000:])
    return {
        "outcome": lines[-1].strip("= ").rsplit(" in ", 1)[0] if lines else "nothing ran",
        "failed": "yes" if done.returncode else "no",
        "seconds": f"{time.monotonic() - began:.0f}",
        "day": datetime.now(UTC).date().isoformat(),
    }


def rows(held: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """One line a promise."""
    for proof in PROOFS:
        one = held[proof.command]
        yield f"| {proof.promise} | `{proof.command}` | {one['outcome']} | {one['seconds']} | {one['day']} |\n"


def fingerprint() -> str:
    """What the outcome depends on: every file that git knows, but for the page that this writes."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout
    made = hashlib.sha256()
    for name in sorted(listed.decode().strip("\0").split("\0")):
        path = ROOT / name
        if path.is_file() and path != PAGE:
            made.update(name.encode() + b"\0" + path.read_bytes())
    return made.hexdigest()


if __name__ == "__main__":
    main()
