"""Knows by which words a sentence says whose statement it carries."""

import re

_SAYING = re.compile(
    r"\b(?:according to|as (?:told|reported|stated) by|said|says?|saying|told|stat(?:es?|ed|ing)|report(?:s|ed|ing)|"
    r"claim(?:s|ed|ing)|announc(?:es?|ed|ing)|estimat(?:es?|ed|ing)|believ(?:es?|ed)|accus(?:es?|ed)|"
    r"put(?:s|ting)? (?:the|that|it|this|their|its)\b.*\bat|by (?:his|her|their|its) (?:own )?(?:account|count))\b"
    r"|\b(?:за (?:даними|словами|оцінк\w+|інформаці\w+|повідомлення\w+|заяв\w+|твердження\w+|підрахунк\w+)|"
    r"повідом(?:и|ля)\w*|заяви\w*|заявля\w*|каж(?:е|уть)|сказа\w*|розпові\w*|стверджу\w*|оцін(?:ює|юють|и\w*)|"
    r"наголоси\w*|зазнач\w*|поінформува\w*|на думку|зі слів)\b",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?…](?=\s|$)")


def attributed(words: str, at: int) -> bool:
    """Whether the sentence of these words that stands at an offset says whose statement it is."""
    ends = [0, *(found.end() for found in _END.finditer(words)), len(words)]
    start = max(end for end in ends if end <= at)
    stop = min(end for end in ends if end > at or end == len(words))
    return _SAYING.search(words, start, stop) is not None
