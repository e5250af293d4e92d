"""Makes docs/page.png, the picture in the README: page one of the sample in both languages, side by side.

./dev report && .venv/bin/python -m benchmarks.picture     (needs pdftoppm and ImageMagick)
"""

import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EDITION = ROOT / "output" / "2023-03-08"


def main() -> None:
    """Turn the first pages into one picture."""
    with tempfile.TemporaryDirectory() as folder:
        pages = []
        for code in ("uk", "en"):
            page = Path(folder) / code
            pdf = EDITION / f"sitrep-2023-03-08.{code}.pdf"
            subprocess.run(["pdftoppm", "-r", "72", "-f", "1", "-singlefile", "-png", str(pdf), str(page)], check=True)
            pages.append(f"{page}.png")
        target = str(ROOT / "docs" / "page.png")
        look = ["-bordercolor", "#d5dad8", "-border", "1", "-background", "white", "-splice", "12x0"]
        subprocess.run(["convert", *pages, *look, "+append", "-colors", "128", target], check=True)


if __name__ == "__main__":
    main()
