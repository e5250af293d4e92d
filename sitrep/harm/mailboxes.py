"""How mail addresses and names in messengers are written, also with words for their signs."""

from collections.abc import Iterator

from sitrep.harm.lexicon import Lexicon

_EVERYDAY = frozenset({"at", "собака"})  # what stands for @ and is in many a sentence
_NICK = r"(?:username|user\s?name|nick\w*|нік\w*|логін\w*|id)"
_MESSENGER_LINKS = (
    r"(?:t\.me|telegram\.me|wa\.me|m\.me|viber\.click|signal\.me|chat\.whatsapp\.com|line\.me|discord\.(?:gg|com))"
)


def mailboxes(lexicon: Lexicon) -> Iterator[str]:
    """Every way to write to a person by name."""
    words, needed = lexicon.words, lexicon.needed
    at, dot = words("at"), words("dot")
    # What a mail address with words in it cannot do without; "at" by itself is in every second sentence.
    worded, signed = lexicon.strings("dot"), lexicon.strings("at", but=_EVERYDAY)
    said_at, said_dot = lexicon.letters_of("at"), lexicon.letters_of("dot")
    yield r"(?#=@)[\w.+%-]+\s?@\s?[\w-]+(?:\s?\.\s?[\w-]+)*\s?\.\s?[^\W\d][\w-]+"
    yield r"(?#=@)[\w.+%-]{2,}@(?-i:[a-zа-яіїєґ])[\w-]+"
    yield rf"{worded}[\w.+-]+\s?{at}\s?[\w-]+(?:\s?(?:{dot}|\.)\s?[\w-]+)*\s?{dot}\s?\w{{2,}}"
    yield rf"{signed}[\w.+-]+\s?(?!\s(?:{'|'.join(sorted(_EVERYDAY))})\s){at}\s?[\w-]+(?:\.[\w-]+)+"
    yield (
        r"(?#=("
        r"|[|{|<|равлик|песик)[\w.+-]+\s?"
        rf"(?:[({{\[<]\s?(?:{said_at}|а|a|@|собачка)\s?[)}}\]>]|\s(?:равлик|песик)\s)\s?[\w-]+"
        rf"(?:\s?(?:\.|[({{\[<]?\s?\b(?:{said_dot})\b\s?[)}}\]>]?)\s?[\w-]+)+"
    )
    # The animals that Ukrainian says for @, before what ends like a domain or is one by its name.
    beast = "(?#=собак|собачк|равлик|песик| ет | эт )"
    animal = r"\s[«\"“]?(?:собак\w{1,2}|собачк\w{1,2}|равлик\w?|песик\w?|ет|эт)[»\"”]?\s"
    yield rf"{beast}[\w.+-]+{animal}(?-i:[a-z0-9-]+(?:\s?\.\s?[a-z0-9-]+)*\s?\.\s?[a-z]{{2,}})(?!\w)"
    known = (
        r"(?:джимейл|жмейл|гмейл|ґмейл|юкр|укр|мета|мейл|аутлук|протон\w*|gmail|ukr|meta|mail|outlook|icloud"
        r"|proton\w*|yahoo)"
    )
    yield rf"{beast}[\w.+-]+{animal}{known}(?!\w)"
    yield (
        rf"(?#=gmail|ukr|meta|mail|outlook|icloud|proton|yahoo)(?-i:(?<![\w.-])[a-z][\w+-]*(?:[._]\w+)+"
        rf"|[a-z]+\d+)\s(?:на|at|at:|on)\s{known}(?:\.[a-z]{{2,}})+(?![\w/])"
    )
    # "Kalyna.42 at example.org": a name with a sign or a digit in it is no word of a sentence.
    yield (
        r"(?#= at )(?-i:(?<![\w.-])[A-Za-z][A-Za-z-]*[._0-9+][\w.+-]*\w\sat\s[a-z0-9-]+"
        r"(?:\.[a-z0-9-]+)*\.[a-z]{2,})(?![\w/])"
    )
    yield r"(?#=_at_|-at-)(?<![\w.-])[a-z0-9.]+(?:_at_|-at-)[a-z0-9-]+(?:\.|_dot_|-dot-)[a-z]{2,}(?![\w-])"
    yield r"(?#=@)(?<![\w.@/])@[A-Za-z_][A-Za-z0-9_.]{3,}"
    yield r"(?#=:|/)\b(?:viber|tg|skype|signal|whatsapp|sgnl|tel|mailto)://?\S+|\bdiscord\.(?:gg|com)/\S+|\blive:[\w.]+"
    yield r"(?#=/)\b(?:x|twitter|threads|youtube)\.(?:com|net)/@?\w{3,}"
    yield rf"(?#=/)\b{_MESSENGER_LINKS}/\S+"
    yield r"(?#=/)\b(?:facebook|fb|instagram|vk|linkedin|tiktok|ok)\.(?:com|ru|me)/[\w.@/-]*\w"
    yield rf"{needed('messenger')}\s+{_NICK}?\s*[:–—-]?\s*@?(?-i:[a-z_])[\w.]*[\d_.][\w.]{{2,}}"
    yield rf"{needed('messenger')}\s+(?:under|as|під|як)\s+(?:{_NICK}\s+)?@?(?-i:[a-z_])[\w.]*[\d_.]\w*"
    yield rf"{needed('messenger')}\s+(?-i:[a-z][a-z0-9.]*[_0-9][a-z0-9_.]*)(?!\w)"
    yield rf"(?!sign|сигн){needed('messenger')}\s*(?:[:–—-]|id|нік)\s*@?[A-Za-z_][\w.]{{3,}}"
    yield rf"(?#=username|user name|nick|нік|логін|id)\b{_NICK}\s[^.\n]{{0,25}}?[:–—-]\s*@?[A-Za-z_][\w.]{{3,}}"
    yield r"(?#=#)(?<![\w#])(?-i:[a-z_][\w.]{2,30})#\d{4}(?!\w)"  # a name in Discord
