"""What was mended in the sources, a line for each."""

from collections.abc import Iterable

from sitrep.problems import Problem
from sitrep.reporters.saying import clean, message
from sitrep.words import say


def mended_lines(mended: Iterable[Problem], language: str) -> str:
    """Where it stood, what was wrong there and what stands there now; how many there were at the end."""
    lines = [_line(one, language) for one in mended]
    return "".join(f"{line}\n" for line in [*lines, say("mended-count", language, count=len(lines))])


def _line(one: Problem, language: str) -> str:
    spot = one.spot
    place = f"{clean(spot.file)}:{spot.line}:{spot.column}"
    written = one.fix.text if one.fix else ""
    now = clean(say("fix-writes" if written else "fix-removes", language, text=written))
    return f"{place}  {say('mended', language)}  {one.code}  {message(one, language)} {now}"
