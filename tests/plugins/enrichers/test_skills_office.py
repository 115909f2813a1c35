"""The skills enricher on adverts of offices: whose teams are named, what only sounds like a trait, paragraphs of the firm."""

from __future__ import annotations

import pytest

from plugins import Posting
from plugins.enrichers.skills import SkillsEnricher
from plugins.enrichers.skills.cues import Cue
from plugins.enrichers.skills.headings import asked

ENRICHER = SkillsEnricher()


def read(description: str) -> dict[str, str]:
    """Name -> requirement of the skills in one text."""
    result = next(ENRICHER.enrich([Posting("test", "1", "", description)]))
    return {skill["name"]: skill["requirement"] for skill in result["extracted_skills"]}


def test_teams_that_the_work_is_with() -> None:
    """Fields that name the teams of a list are none of the person's; those that she must know are."""
    assert "Marketing" not in read("Requirements\n- SQL, to serve our marketing, finance and legal teams\n")
    assert read("Requirements\n- Experience in marketing, finance and SQL\n")["Marketing"] == "required"


@pytest.mark.parametrize("thing", ["creative agencies", "analytical tools", "communication channels"])
def test_a_trait_of_a_thing(thing: str) -> None:
    """An adjective of a thing is no soft skill."""
    assert not read(f"Requirements\n- Work with {thing}\n")


def test_duties_in_other_words() -> None:
    """Headings of duties that no list names; what stands below is mentioned."""
    assert asked("Your contributions") is Cue.HEAD_DUTIES
    assert asked("As a Payroll Officer you will") is Cue.HEAD_DUTIES
    text = "Your contributions:\n- Use financial modeling for new shops\n\nWhat you'll need to do it well:\n- Excel\n"
    assert read(text) == {"Financial modeling": "mentioned", "Microsoft Excel": "required"}


def test_a_paragraph_about_the_firm_ends_what_is_asked() -> None:
    """A paragraph that begins with the firm's name, its line end lost, asks nothing."""
    text = (
        "Personal qualifications\n- Excel\nAbout Ovenly Ovenly is a chain of bakeries with its own statistics, research and "
        "public health laboratory since the year 1998.\n"
    )
    assert read(text) == {"Microsoft Excel": "required"}


def test_a_remark_that_no_more_is_required() -> None:
    """A line that ends in "not required:" heads no list of what is."""
    assert read("Desirable Criteria:\n\nThese help, but they are not strictly required:\n- Tableau\n") == {
        "Tableau": "nice_to_have"
    }


def test_a_high_degree_of_something_is_no_schooling() -> None:
    """Only a degree that a school gives is one."""
    assert "University degree" not in read("Requirements\n- Excel, with a high degree of accuracy\n")


def test_fields_before_process_and_post() -> None:
    """A process of several words is the field; a post held before is one in the field."""
    text = "Responsibilities\n- Manage the accounts payable process including bills\n\nRequirements\n- 2 years of experience in a marketing role\n"
    assert read(text) == {"Accounts payable": "mentioned", "Marketing": "required"}


def test_names_given_as_examples() -> None:
    """Doubtful names in a list of examples are names, even beside one that nobody knows."""
    found = read("Requirements\n- Dashboards in platforms such as Looker, Foobarly, Superset and Tableau\n")
    assert {"Looker", "Superset"} <= set(found)


@pytest.mark.parametrize(
    "line",
    [
        "Run the audits with any SQL tools required to close the books",
        "Reach the required uptime with SQL",
        "Some travel is required, with SQL on the way",
        "Change the SQL code as deemed necessary",
    ],
)
def test_what_the_work_requires(line: str) -> None:
    """What a duty calls required is no more than a duty; what a person must know is."""
    assert read(f"Responsibilities\n- {line}\n") == {"SQL": "mentioned"}
    assert read("Responsibilities\n- Audits; SQL is required to be good at them\n") == {"SQL": "required"}


def test_a_wish_in_brackets_reaches_no_farther() -> None:
    """A wish that begins within brackets speaks of what they hold."""
    text = "Requirements\n- Two years of audits (preferably with Tableau) and SQL\n"
    assert {"Tableau": "nice_to_have", "SQL": "required"}.items() <= read(text).items()


def test_pay_and_the_firm_end_what_is_wished() -> None:
    """A paragraph of pay, or of what the firm is, stands below no heading of wishes."""
    wished = "Nice to have\n\n- Tableau\n\n"
    pay = "The base salary for this post is $70,000 to $90,000 a year, and it depends on where you live and work.\n\n"
    firm = "Ovenly is the leading provider of bread by post, trusted by bakeries that run on SQL and on Snowflake alike.\n"
    assert read(wished + pay + "Ovenly runs on SQL.\n")["SQL"] == "mentioned"
    assert read(wished + firm)["SQL"] == "mentioned"


def test_headings_of_an_edge_and_of_the_firm() -> None:
    """A long line that promises an advantage heads wishes; what sets the firm apart is no wish."""
    edge = (
        "You will have a real advantage in this contest for the post if you have some of these:\n- Tableau\n"
    )
    assert read(edge) == {"Tableau": "nice_to_have"}
    assert read("What you need\n- SQL\n\nWhat sets us apart\n\nCreativity, and lunch.\n") == {
        "SQL": "required"
    }


def test_what_is_to_be_learnt_there_is_not_asked() -> None:
    """An opportunity to learn something is an offer."""
    assert read("We are looking for a clerk, with the opportunity to learn SQL.") == {"SQL": "mentioned"}


def test_only_wishes_have_a_heading() -> None:
    """Lines that only what is asked begins with ask, where nothing but wishes has a heading."""
    text = "Duties\n- Books\n\n- At least 2 years' experience with SQL\n\nNice to have:\n- Tableau\n"
    assert read(text) == {"SQL": "required", "Tableau": "nice_to_have"}


@pytest.mark.parametrize(
    "line",
    ["driving revenue", "Experience writing tidy SQL queries", "able to design, develop and test tills"],
)
def test_words_that_do_something_else(line: str) -> None:
    """Driving growth is no driving, writing queries no writing, and designing and developing no design."""
    assert {"Driving", "Writing", "Design"}.isdisjoint(read(f"Requirements\n- 2 years experience {line}\n"))


def test_a_health_record_among_clusters() -> None:
    """EMR beside Spark is Amazon's."""
    assert "Amazon EMR" in read("Requirements\n- EMR, Spark and Airflow\n")
    assert "Electronic health records" in read("Requirements\n- Charting in an EMR\n")


def test_two_doubtful_names_vouch_for_each_other() -> None:
    """Listed together, each is what it names; a word in small letters vouches for none."""
    assert set(read("It runs on Express and Node today.")) == {"Express", "Node.js"}
    assert read("It runs on express and node today.") == {}


def test_the_firm_itself_is_no_skill() -> None:
    """A product named as its own firm is, where nothing asks for it."""
    text = "Snowflake sells storage.\n\nRequirements\n- SQL\n"
    posting = Posting("test", "1", "", text, {"company_name": "Snowflake Inc."})
    assert [skill["name"] for skill in next(ENRICHER.enrich([posting]))["extracted_skills"]] == ["SQL"]
    assert "Snowflake" in read(text)


def test_the_format_of_an_application() -> None:
    """What to send the CV as is nothing to know; "ETL process" is."""
    assert read("Send your CV in MS Word format.") == {}
    assert read("Duties\n- Own the ETL process\n") == {"ETL": "mentioned"}
    assert "Infographics" not in read("Requirements\n- SQL\n\nFor all learning preferences.\n")


@pytest.mark.parametrize("heading", ["Overview", "Description", "Job Details"])
def test_what_is_sought_below_a_heading_of_any_kind(heading: str) -> None:
    """A sentence that asks does so below a heading that says nothing."""
    assert read(f"{heading}\n\nWe are looking for a clerk with SQL skills.\n") == {"SQL": "required"}


@pytest.mark.parametrize("heading", ["Desired Characteristics", "It’d be a plus if you had:"])
def test_more_headings_of_wishes(heading: str) -> None:
    """Wishes by other nouns, and with a curly apostrophe first."""
    assert read(f"{heading}\n\nTableau\n") == {"Tableau": "nice_to_have"}


@pytest.mark.parametrize(
    "heading", ["While At Ovenly, You Will Enjoy", "At Ovenly, you can:", "Exciting Perks Await!"]
)
def test_headings_of_benefits_in_any_words(heading: str) -> None:
    """What one enjoys at a firm is no wish, and a heading below it asks again."""
    text = f"Nice to have\n\nTableau\n\n{heading}\n\nMassages, and leadership.\nThe Qualifications We Seek\nSQL\n"
    assert read(text) == {"Tableau": "nice_to_have", "SQL": "required"}


def test_a_form_that_says_no() -> None:
    """A certificate with "No" below it is not asked for."""
    assert read("Requirements\nSQL\n\nValid Driving License\n\nNo\n") == {"SQL": "required"}
    assert len(read("Requirements\nSQL\n\nValid Driving License\n\nNorth of town\n")) == 2


def test_who_seeks_to_do_something_asks_for_nothing() -> None:
    """Customers that seek to improve hire nobody; who seeks to hire does."""
    assert read("Our customers are seeking to get more out of SQL.") == {"SQL": "mentioned"}
    assert read("We are seeking to hire a clerk with SQL.") == {"SQL": "required"}


def test_strong_skills_without_any_heading() -> None:
    """Lines of praised skills are what is asked where no heading asks; items among duties are none."""
    assert read("Why join us\nLunch.\n\nStrong analytical skills\n\nSQL and Tableau\n")["SQL"] == "required"
    assert read("Duties\n- Strong filing skills\n- Keep SQL tables\n")["SQL"] == "mentioned"


@pytest.mark.parametrize(
    "line", ["History of good results", "2 years' experience on engagements", "resilient and fast solutions"]
)
def test_more_words_that_do_something_else(line: str) -> None:
    """A history of results is no degree, an engagement no commitment; solutions have no traits."""
    assert read(f"Requirements\n- {line}\n") == {}


def test_what_candidates_should_have_is_asked_among_duties_too() -> None:
    """Whom a firm wants is said below duties as well: "candidates should hold", "you are an …"."""
    assert (
        read("Duties\n- Files\n\nCandidates should hold a degree in Economics.\n")["Economics"] == "required"
    )
    assert read("Duties\n\nYou are a tidy, critical thinker.\n") == {"Critical thinking": "required"}
    assert read("Duties\n\nYou design SQL tables.\n") == {"SQL": "mentioned"}


def test_a_firm_told_of_by_what_it_has() -> None:
    """Whatever is said to have something, "Snowflake's customers", is the firm; better products are no wish."""
    assert read("We serve Snowflake's customers.") == {}
    assert read("Use SQL to make even better products.\n\nRequirements\n- Excel\n")["SQL"] == "mentioned"


def test_what_the_person_will_do_whoever_she_is() -> None:
    """A field in small letters counts where the candidate will do it."""
    text = "{} conduct optical inspection.\n\nRequirements\n- Excel\n"
    assert "Optical inspection" in read(text.format("The successful candidate will"))
    assert "Optical inspection" not in read(text.format("Our machines"))


def test_what_is_done_without_a_heading() -> None:
    """A sentence that begins with what is done names fields of work; one of the firm's machines does not."""
    assert "Employee relations" in read("Plans and oversees employee relations.\n\nRequirements\n- Excel\n")
    assert "Employee relations" not in read("Machines ease employee relations.\n\nRequirements\n- Excel\n")


def test_duties_that_include_the_following() -> None:
    """A heading of duties may be a whole sentence, and say that there are more."""
    heading = "ESSENTIAL DUTIES AND RESPONSIBILITIES include the following. Other duties may be assigned."
    assert read(f"{heading}\n\nBooks - keep the change management in SQL\n")["SQL"] == "mentioned"
    assert asked("Essential duties and responsibilities include the following") is Cue.HEAD_DUTIES


def test_what_you_will_have() -> None:
    """You will have a trait, or access to something: the one is asked, the other offered."""
    assert read("As our clerk, you will have curiosity and SQL skills.")["SQL"] == "required"
    assert read("As our clerk, you will have access to Tableau.") == {"Tableau": "mentioned"}


def test_two_fields_and_an_objective() -> None:
    """Business behind a slash is another field; what an objective heads are duties."""
    assert "Computer science" in read("Requirements\n- A degree in computer science/business\n")
    assert read("Requirements:\n- Excel\n\nYour Objective:\n- Keep tables in SQL\n")["SQL"] == "mentioned"
