"""What a picture made of dots tells beside what it shows: place, time, camera, author, comments."""

from collections.abc import Iterator
from io import BytesIO

_PLACE = 0x8825  # the tag under which a camera writes where it was
_KEPT = frozenset(
    {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "gamma", "srgb", "icc_profile", "adobe"}
    | {"adobe_transform", "progressive", "progression", "interlace", "transparency", "aspect", "background", "loop"}
    | {"duration", "version", "extension", "timestamp", "chromaticity", "compression", "mp", "mpoffset", "resolution"}
)


def told_by(picture: bytes) -> Iterator[str]:
    """The names of what it tells; one that cannot be read could tell anything."""
    from PIL import ExifTags, Image, UnidentifiedImageError  # noqa: PLC0415 - few workspaces have a picture

    try:
        with Image.open(BytesIO(picture)) as opened:
            told = {str(name) for name in opened.info if str(name).lower() not in _KEPT}
            exif = opened.getexif()
            told |= {ExifTags.TAGS.get(tag, str(tag)) for tag in exif}
            if _PLACE in exif:
                told.add("GPS")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        told = {"?"}
    yield from sorted(told)
