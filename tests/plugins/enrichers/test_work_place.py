"""Work mode by signs of a place: the town of the job, the way there, and work of hands."""

from __future__ import annotations

import pytest

from plugins.contracts import Posting
from plugins.enrichers.work_mode import WorkModeEnricher


def mode(title: str, description: str) -> str:
    """The work mode of one posting."""
    result = next(iter(WorkModeEnricher().enrich([Posting("test", "1", title, description)])))
    assert not isinstance(result, Exception)
    return str(result["work_mode"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We are looking for a night baker in Wanaka, Otago to join us.", "onsite"),
        ("We are looking for a buyer with experience in Milan, Italy.", "unknown"),
        ("Brightwell seeks an editor in Leeds.", "onsite"),
        ("This role reports to the Head of Fleet and is based in Dunedin.", "onsite"),
        ("Located in Whyalla, SA\nStart next Monday", "onsite"),
        ("A Ballarat based position with a family firm.", "onsite"),
        ("Ongoing roles based in\nGladstone\nwith a port operator", "onsite"),
        ("The bakery is hiring for a full time role in Mackay, QLD.", "onsite"),
        ("- Location: Senoko\n- Pay: $2,100", "onsite"),
        ("Location: Botany", "onsite"),
        ("Lieu : Rennes", "onsite"),
        ("Standort: Kiel", "onsite"),
        ("am Dienstort Kiel", "onsite"),
        ("Designation: - Welder Location: - Indore / Pune Bond: no", "onsite"),
        ("Apply today. Interview Location: Pune", "unknown"),
        ("Location\nKuching, Sarawak", "onsite"),
        ("Dyeing works @ Gul Circle", "onsite"),
        ("A short walk from the train station", "onsite"),
        ("Near Yishun MRT", "onsite"),
        ("5 days (8am-5pm), company transport from Woodlands", "onsite"),
        ("Bus in/Bus out for locals of Moranbah", "onsite"),
        ("Join our finance team in Penang.", "onsite"),
        ("A twelve-month contract in central Perth.", "onsite"),
        ("Paint works around Kranji MRT", "onsite"),
        ("Nous recrutons pour notre site d'Alès.", "onsite"),
        ("Poste basé à Brest.", "onsite"),
        ("Perth Based\nSix months", "onsite"),
        ("Clerk\nWerribee (VIC)\nPermanent", "onsite"),
        ("Penang | Full time\nA firm of notaries", "onsite"),
        ("Unser helles Büro in Bremen wartet auf dich.", "onsite"),
        ("Drupal work | $80 an hour | Brisbane CBD", "onsite"),
        ("A clerk is wanted for our Semarang office.", "onsite"),
        ("📍 Lavender Store or Bedok Store", "onsite"),
        ("Join our payroll team in Kuala Lumpur.", "onsite"),
        ("Join the team at Ocean View Convention Centre.", "onsite"),
        ("A contract basis in Melbourne Richmond area.", "onsite"),
        ("A lift company in Adelaide's South needs you.", "onsite"),
        ("☑ Nearby Pioneer, two bus stops away", "onsite"),
        ("Primary location\n: SELETAR", "onsite"),
        ("Location(s): Laos (Remotely)", "remote"),
        ("Client's location; Ipoh, Perak", "onsite"),
        ("My client is a big insurer based along Collins Street, looking for a tester.", "onsite"),
        # elsewhere, or of somebody else
        ("You oversee cleaning operations within a busy hospital environment.", "onsite"),
        ("You work in a retail setting.", "onsite"),
        ("An opportunity for a night baker in Medan, Sumatra.", "onsite"),
        ("Join one of our departments located in the Eastern Suburbs.", "onsite"),
        ("Experience within a hospital environment", "unknown"),
        ("Software for use in a retail environment", "unknown"),
        ("You liaise with our Sydney office.", "unknown"),
        ("A developer is to join our Oracle practice.", "unknown"),
        ("Working in agile squads with lean practices", "unknown"),
        ("Servers can be deployed at short notice in our data centres", "unknown"),
        ("You test for our middle office platform.", "unknown"),
        ("New activities may be assigned at any time.", "unknown"),
        ("Our London office opened in 2010.", "unknown"),
        ("We serve clients across the Adelaide CBD.", "unknown"),
        ("📍 Indonesia", "unknown"),
        ("Our client is a bank based in Zurich.", "unknown"),
        ("Sales Lead (APAC)\nFull time", "unknown"),
        ("Our head office in Lyon sets the prices.", "unknown"),
        ("We are a group of companies headquartered in Osaka.", "unknown"),
        ("You know customers based in Jakarta.", "unknown"),
        ("Candidates must be based in Australia.", "unknown"),
        ("You work alongside our team in Manila.", "unknown"),
        ("We are the largest company in Penang.", "unknown"),
        ("Location: Australia", "unknown"),
        ("Locations: various", "unknown"),
        ("A broad role in Finance with room to grow.", "unknown"),
        ("You design cloud-based teams and web-based contracts.", "unknown"),
        ("Parking and a gym are free, and the office dog is kind.", "unknown"),
        # plainer words win
        ("This role is based in Hobart, with two days a week from home.", "hybrid"),
        ("Location: Cebu\nPermanent work from home", "remote"),
        ("We are seeking a Curator at the Perth Herbarium.", "onsite"),
        ("Nosso escritório fica em Recife.", "onsite"),
    ],
)
def test_locality(text: str, expected: str) -> None:
    """A town of the job says that the work is there; a town of others, or a country, says nothing."""
    assert mode("Officer", text) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Tax Clerk (Location: Ipoh)", "onsite"),
        ("SALES PROMOTER (lokasi di Bandung)", "onsite"),
        ("Payroll Lead (Geelong Based)", "onsite"),
        ("Web-Based Training Designer", "unknown"),
        ("Node Developer - Hobart Location", "onsite"),
        ("Commission Based Sales", "unknown"),
        ("Home Based Tutor", "remote"),
    ],
)
def test_title(title: str, expected: str) -> None:
    """A title may name the town too."""
    assert mode(title, "") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Food preparation, clearing tables and dishwashing", "onsite"),
        ("Operate a forklift; pallets of up to a tonne", "onsite"),
        ("負責收銀及補貨", "onsite"),
        ("พนักงานเสิร์ฟ ร้านอาหาร", "onsite"),
        ("Menjaga kasir dan kebersihan", "onsite"),
        ("Ses avantages : tickets restaurant et mutuelle.", "unknown"),
        ("Apply at our web site.", "unknown"),
        ("You write software that routes a forklift.", "unknown"),
    ],
)
def test_work_of_hands(text: str, expected: str) -> None:
    """Two words of such work are a sign; one may stand in any posting."""
    assert mode("Staff", text) == expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Sous Chef", "You keep to food safety rules.", "onsite"),
        ("Motel Manager", "Reservations, guests and the roster are yours.", "onsite"),
        ("Lorry Driver", "A van and a fuel card; parcel by parcel.", "onsite"),
        ("Carpenter", "Kitchens and renovations for families.", "onsite"),
        ("Trainee Technician", "Physical work, with training.", "onsite"),
        ("Head of the Remote Channel", "You lead a call team.", "unknown"),
        ("Sous Chef", "Great pay.", "unknown"),
        ("Device Driver Developer", "You deliver a driving simulator for vehicles.", "unknown"),
        ("Data Warehouse Developer", "You load and unload tables; hygiene of names matters.", "unknown"),
        ("Product Manager", "Our app helps a kitchen plan its menu for guests.", "unknown"),
        ("Museum Guard", "Watch over the exhibits and greet visitors.", "onsite"),
        ("Nanny", "Two children, and a dog.", "onsite"),
        ("Patient Care Assistant", "Patients come first.", "onsite"),
        ("Furniture Removalist", "We move houses. You drive our trucks.", "onsite"),
        ("Bank Teller", "You count notes over the counter.", "onsite"),
        ("Dental Assistant", "Patient care comes first.", "onsite"),
        ("Cleaning Supervisor", "You lead our cleaning crew.", "onsite"),
        ("Counsellor - Port Lincoln Prison", "Great pay.", "onsite"),
        ("Software Developer - Lincoln Hospital", "Great pay.", "unknown"),
        ("Account Manager - Public Hospital", "Great pay.", "unknown"),
        ("Clerk", "Based from our Taupo depot, you keep the books.", "onsite"),
        ("Clerk", "Rose Lane Retirement Village in Taupo has an opportunity for you.", "onsite"),
        ("Chemist", "You keep the testing instruments in order.", "onsite"),
        ("飯店服務員", "須輪班。", "onsite"),
        ("Kasir", "Menjaga kebersihan.", "onsite"),
        ("แม่บ้าน", "ทำความสะอาด", "onsite"),
        ("Courier", "Our sorter starts early.", "onsite"),
        ("Au Pair", "Two children, and a dog.", "onsite"),
        ("Banana Shed Workers", "Our farm is near Tully.", "onsite"),
        ("Concrete Truck Driver", "A busy team is waiting for you.", "onsite"),
        ("Hospital Porter", "Great pay.", "onsite"),
        ("Nurse", "Great pay.", "unknown"),
        ("Payroll Clerk in Brisbane", "Great pay.", "onsite"),
        ("Payroll Clerk in Progress", "Great pay.", "unknown"),
    ],
)
def test_trade_of_the_title(title: str, text: str, expected: str) -> None:
    """A trade in the title is one sign; the text must give another."""
    assert mode(title, text) == expected


@pytest.mark.parametrize(
    "location",
    ["Bandung, Indonesia (Hybrid)", "Hybrid - Pune, Kochi", "Oakland, CA (in-person 3 days/week)"],
)
def test_declared_location(location: str) -> None:
    """A location may name the mode beside the town."""
    posting = Posting("test", "1", "Analyst", "", {"job_location": location})
    result = next(iter(WorkModeEnricher().enrich([posting])))
    assert not isinstance(result, Exception)
    assert result["work_mode"] == "hybrid"


def test_options_are_no_promise() -> None:
    """An option to work remotely is not a remote job, and a remote team is not this one's place."""
    assert mode("Developer", "Flexible hours and remote working options.") == "hybrid"
    assert mode("Developer", "Ability to work remote with offshore teams in three countries.") == "unknown"


@pytest.mark.parametrize("location", ["Kenya (Remote)", "Remote - Kenya", "Nairobi or remote in Kenya"])
def test_a_declared_location_limits_a_remote_job(location: str) -> None:
    """It says where the job may be done, with the span that says so."""
    posting = Posting("test", "1", "Analyst", "", {"job_location": location})
    result = next(iter(WorkModeEnricher().enrich([posting])))
    assert not isinstance(result, Exception)
    assert (result["work_mode"], result["remote_countries"]) == ("remote", ["KE"])
    (span,) = result["evidence"]["remote_countries"]
    assert location[span["start"] : span["end"]] == "Kenya"
