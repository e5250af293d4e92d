"""Writes Ukrainian names in Latin letters: resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010."""

import re

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "y", "і": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
}  # fmt: skip
_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_LATER = {"є": "ie", "ї": "i", "й": "i", "ю": "iu", "я": "ia"}
_WORD = re.compile(r"[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ'’ʼ]+")


def in_latin(name: str) -> str:
    """The name in Latin letters; what is no Ukrainian letter stays as it is."""
    return _WORD.sub(lambda found: _word(found.group()), name)


def _word(written: str) -> str:
    made: list[str] = []
    lower = written.lower()
    for at, letter in enumerate(lower):
        if letter in "ь'’ʼ":
            continue
        if letter == "г" and lower[at - 1 : at] == "з":
            latin = "gh"  # зг, for zh is ж
        else:
            special = _FIRST if at == 0 else _LATER
            latin = special.get(letter) or _LETTERS.get(letter, letter)
        made.append(latin.capitalize() if written[at].isupper() else latin)
    return "".join(made)
