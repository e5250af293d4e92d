"""Makes docs/page.png, the picture in the README: page one of the sample in both languages, side by side.

./dev report && .venv/bin/python -m benchmarks.picture     (needs pdftoppm)
"""

import subprocess
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
EDITION = ROOT / "output" / "2023-03-08"
PICTURE = ROOT / "docs" / "page.png"
GAP = 12
EDGE = "#d5dad8"
COLOURS = 192


def main() -> None:
    """Turn the first pages into one picture."""
    pages = [page(code) for code in ("uk", "en")]
    width = sum(one.width + 2 for one in pages) + GAP * (len(pages) - 1)
    picture = Image.new("RGB", (width, pages[0].height + 2), "white")
    left = 0
    for one in pages:
        picture.paste(EDGE, (left, 0, left + one.width + 2, one.height + 2))
        picture.paste(one, (left + 1, 1))
        left += one.width + 2 + GAP
    picture.quantize(COLOURS, Image.Quantize.MAXCOVERAGE).save(PICTURE, optimize=True)


def page(code: str) -> Image.Image:
    """The first page in one language."""
    pdf = EDITION / f"sitrep-2023-03-08.{code}.pdf"
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / code
        subprocess.run(["pdftoppm", "-r", "72", "-f", "1", "-singlefile", "-png", str(pdf), str(target)], check=True)
        return Image.open(target.with_suffix(".png")).convert("RGB")


if __name__ == "__main__":
    main()
