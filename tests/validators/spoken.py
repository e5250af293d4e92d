"""Asks outloud what it finds in a PDF: conformance, and what a validator of syntax cannot see."""

import json
import subprocess
import sys
from pathlib import Path

# Findings that we accept, each with the reason.
ACCEPTED = {
    "PAG-001": "running heads and page numbers are content here: only private functions of the renderer could say else",
    "TBL-010": "it counts heads against cells: a table of two columns, or of one line, has as many of both",
}


def findings(pdf: Path) -> dict[str, str]:
    """The severity of each finding by rule; plain information is left out."""
    command = [
        str(Path(sys.executable).with_name("outloud")),
        str(pdf),
        "--json",
        "-",
        "--no-info",
        "--fail-on",
        "never",
    ]
    run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    (result,) = json.loads(run.stdout)["results"]
    assert result["error"] is None
    assert any(rule["status"] == "ran" for rule in result["rules"])
    return {one["rule"]: one["severity"] for one in result["findings"] if one["severity"] != "info"}
