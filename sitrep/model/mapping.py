"""What the columns of someone else's table are, as an officer has said once and every later import reads."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from sitrep.model.figure import Qualifier
from sitrep.model.value import Id, Name, Value, Whole, Words, YesNo


def _words(written: object) -> object:
    return (written,) if isinstance(written, str) else written


SomeWords = Annotated[tuple[Words, ...], BeforeValidator(_words)]
Draft = Literal["table", "displacement", "shelter", "grain-export", "un-visit"]


class MappedColumn(Value):
    """A column by its name in the file, and what it is here; or that it is left out, knowingly."""

    column: Words = Field(description="Its name in the file, or with `HXL` its tag")
    field: Id | None = Field(default=None, description="A field of the draft, or the indicator that it measures")
    name: Name | None = Field(default=None, description="Its name in the table, where it is not the field's")
    leave_out: YesNo = Field(default=False, description="Looked at, and not taken")
    dates: Literal["day-first", "month-first", "serial"] | None = Field(
        default=None, description="How its dates are written, where 03/04/2023 or 44988 stands in it"
    )
    zone: Literal["as-written", "workspace"] | None = Field(
        default=None, description="Which day a moment has: the one written, or that of the workspace’s time zone"
    )
    numbers: Literal["decimal-comma", "decimal-point"] | None = Field(
        default=None, description="Which sign stands before decimals, where 1,234 or 1.234 stands in it"
    )
    values: dict[Words, Words] = Field(default={}, description="What its words are here: places, categories by id")
    category: Name | None = Field(default=None, description="Which category of the indicator it holds")
    qualifier: Qualifier | None = Field(default=None, description="The word that stands before its numbers")
    digits: Whole | None = Field(default=None, description="Significant digits of its numbers")


class ImportMapping(Value):
    """The columns of a sort of file, and where in it the table stands."""

    draft: Draft = Field(alias="as", description="What is made of its rows")
    sheet: Words | None = Field(default=None, description="The sheet, where a workbook has several")
    header: Annotated[str, Field(pattern=r"^[1-9][0-9]{0,3}(-[1-9][0-9]{0,3})?$")] | None = Field(
        default=None, description="The rows of the header, such as 3 or 3-4, where they cannot be told"
    )
    absent: SomeWords = Field(default=(), description="What stands in a cell whose value is not known, such as n/a")
    columns: tuple[MappedColumn, ...] = Field(description="What each column of the file is")
