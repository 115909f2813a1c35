"""The files of a release and their columns, as both layouts name them: until 30.2, and from 30.3 on."""

from dataclasses import dataclass
from enum import StrEnum

#: Raise it when the same files give other records, so that a release that is loaded is loaded again.
VERSION = 1

#: The file that marks a folder or zip as a part of a release, and says which one.
EXCERPT_MARK = "Excerpt.txt"
READ_ME = "Read Me.txt"


class Kind(StrEnum):
    """What a value must look like."""

    text = "text"
    code = "code"  # an O*NET-SOC code
    number = "number"
    integer = "integer"
    flag = "flag"  # Y or N


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a stream, and the headers under which releases have it."""

    name: str
    headers: tuple[str, ...]
    kind: Kind = Kind.text
    needed: bool = True  # a line without a value is a bad line
    optional: bool = (
        False  # the files of the second layout may lack it; those of the first have all their columns
    )
    later: bool = False  # the files of the first layout do not have it


@dataclass(frozen=True, slots=True)
class Table:
    """A stream: the files it may come from, and its columns."""

    stream: str
    layouts: tuple[
        tuple[str, ...], ...
    ]  # one after the other: the files of a layout; the first complete one is read
    columns: tuple[Column, ...]
    delimiter: str = "\t"
    has_occupation: bool = True  # its `onet_soc_code` must be one of the occupations

    @property
    def files(self) -> list[str]:
        """Every file that may belong to it."""
        return [file for layout in self.layouts for file in layout]


_CODE = Column("onet_soc_code", ("O*NET-SOC Code",), Kind.code)
_SCALE = Column("scale_id", ("Scale ID",))

OCCUPATIONS = Table(
    "onet_occupations",
    (("Occupation Data.txt",),),
    (_CODE, Column("title", ("Title",)), Column("description", ("Description",), needed=False)),
    has_occupation=False,
)
SCALES = Table(
    "onet_scales",
    (("Scales Reference.txt",),),
    (
        _SCALE,
        Column("scale_name", ("Scale Name",)),
        Column("minimum", ("Minimum",), Kind.number),
        Column("maximum", ("Maximum",), Kind.number),
    ),
    has_occupation=False,
)
SKILLS = Table(
    "onet_skills",
    (("Skills.txt",), ("Essential Skills.txt", "Transferable Skills.txt")),
    (
        _CODE,
        Column("element_id", ("Element ID",)),
        Column("element_name", ("Element Name",)),
        _SCALE,
        Column("data_value", ("Data Value",), Kind.number),
        Column("n", ("N",), Kind.integer, needed=False, optional=True),
        Column("standard_error", ("Standard Error",), Kind.number, needed=False, optional=True),
        Column("lower_ci_bound", ("Lower CI Bound",), Kind.number, needed=False, optional=True),
        Column("upper_ci_bound", ("Upper CI Bound",), Kind.number, needed=False, optional=True),
        Column("recommend_suppress", ("Recommend Suppress",), Kind.flag, needed=False),
        Column("not_relevant", ("Not Relevant",), Kind.flag, needed=False, optional=True),
        Column("date", ("Date",), needed=False, optional=True),
        Column("domain_source", ("Domain Source",), needed=False, optional=True),
    ),
)
TECHNOLOGY_SKILLS = Table(
    "onet_technology_skills",
    (("Technology Skills.txt",), ("Software Skills.txt",)),
    (
        _CODE,
        Column("example", ("Example", "Workplace Example")),
        Column("commodity_code", ("Commodity Code",), needed=False, optional=True),
        Column("commodity_title", ("Commodity Title",), needed=False, optional=True),
        Column("element_id", ("Element ID",), needed=False, later=True),
        Column("element_name", ("Element Name",), needed=False, later=True),
        Column("hot_technology", ("Hot Technology",), Kind.flag, needed=False),
        Column("in_demand", ("In Demand",), Kind.flag, needed=False),
    ),
)
ALTERNATE_TITLES = Table(
    "onet_alternate_titles",
    (("Alternate Titles.txt",), ("Job Titles.txt",)),
    (
        _CODE,
        Column("alternate_title", ("Alternate Title", "Job Title", "Title")),
        Column("short_title", ("Short Title",), needed=False, optional=True),
        Column("sources", ("Source(s)", "Sources", "Source"), needed=False, optional=True),
    ),
)
RELATED_OCCUPATIONS = Table(
    "onet_related_occupations",
    (("Related Occupations.txt",),),
    (
        _CODE,
        Column("related_onet_soc_code", ("Related O*NET-SOC Code",), Kind.code),
        Column("relatedness_tier", ("Relatedness Tier",)),
        Column("index", ("Index",), Kind.integer),
    ),
)
SOC_CROSSWALK = Table(
    "onet_soc_crosswalk",
    (("2010_to_2019_Crosswalk.csv",),),
    (
        Column("soc2010_code", ("soc2010_code", "O*NET-SOC 2010 Code"), Kind.code),
        Column("soc2010_title", ("soc2010_title", "O*NET-SOC 2010 Title")),
        Column("soc2019_code", ("soc2019_code", "O*NET-SOC 2019 Code"), Kind.code),
        Column("soc2019_title", ("soc2019_title", "O*NET-SOC 2019 Title")),
    ),
    delimiter=";,",
    has_occupation=False,
)

#: In the order in which they are read: what others are checked against comes first.
TABLES = (
    OCCUPATIONS,
    SCALES,
    SKILLS,
    TECHNOLOGY_SKILLS,
    ALTERNATE_TITLES,
    RELATED_OCCUPATIONS,
    SOC_CROSSWALK,
)
