"""Items of the registries: a place out of the codifier, an organisation, an indicator."""

import re
from collections.abc import Mapping

from sitrep.language.toponyms import proposed
from sitrep.load.codifier import Unit
from sitrep.scaffold.items import Field, item

_VOWELS = "аеєиіїоуюя"


def place_id(unit: Unit) -> str:
    """An id as registries have them: letters, digits and underscores."""
    return re.sub(r"[^a-z0-9]+", "_", unit.english.lower()).strip("_")


def place(unit: Unit, name: str) -> str:
    """A place of the codifier with both names and, where the rules know them, its cases, marked as proposed."""
    fields: dict[str, Field] = {
        "id": name,
        "code": unit.registered_code,
        "kind": unit.kind,
        "names": {"en": unit.english, "uk": unit.ukrainian},
    }
    forms = proposed(unit.ukrainian)
    if forms:
        fields["forms"] = {"uk": {str(case): form for case, form in forms.items()}}
        fields["forms_proposed"] = "true"
    fields["in"] = {"en": "in", "uk": "в" if unit.ukrainian[0].lower() in _VOWELS else "у"}
    comment = "Cases proposed by rule: read them aloud, mend what is wrong, then delete forms_proposed."
    return item(fields, comment if forms else "The rules know no cases of this name: write them where texts need them.")


def organisation(fields: Mapping[str, str]) -> str:
    """An organisation with its names in both languages."""
    return item(
        {
            "id": fields["id"],
            "name": {"en": fields["name_en"], "uk": fields["name_uk"]},
            "short": {"en": fields["short_en"], "uk": fields["short_uk"]},
            "type": fields["type"],
        }
    )


def indicator(fields: Mapping[str, str]) -> str:
    """An indicator with its words in both languages."""
    made: dict[str, Field] = {
        "id": fields["id"],
        "label": {"en": fields["label_en"], "uk": fields["label_uk"]},
        "short": {"en": fields["label_en"], "uk": fields["label_uk"]},
        "definition": {"en": fields["definition_en"], "uk": fields["definition_uk"]},
        "unit": fields["unit"],
        "measure": fields["measure"],
    }
    return item(made)
