"""The skills enricher on adverts of workshops, kitchens, wards and roads, as the trades word them in many lands."""

from __future__ import annotations

import pytest

from plugins import Posting
from plugins.enrichers.skills import SkillsEnricher
from plugins.enrichers.vocabulary.build import _inflections

ENRICHER = SkillsEnricher()


def read(description: str) -> dict[str, str]:
    """Name -> requirement of the skills in one text."""
    result = next(ENRICHER.enrich([Posting("test", "1", "", description)]))
    return {skill["name"]: skill["requirement"] for skill in result["extracted_skills"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "no" is "in the" in Portuguese
        (
            "Irá ajudar no controle de estoque e na organização da loja.",
            {"Inventory management": "mentioned"},
        ),
        ("Não perca esta oportunidade. Ter CNH B.", {"Driving licence": "required"}),
        # a question as a heading
        ("¿Qué buscamos en ti?\n\nActitud: puntualidad y proactividad", {"Punctuality": "required"}),
        ("Du bist bei uns richtig, wenn du...\n- Freude am Kochen hast", {"Cooking": "required"}),
        # what is sought stands amid the duties
        (
            "The role\nYou will move stock. As a busy depot, we are looking for somebody with great attention to detail.",
            {"Attention to detail": "required"},
        ),
        # the wish in brackets speaks of what the brackets hold
        ("Profiel\n- rijbewijs B (BE is een pré)", {"Driving licence": "required"}),
        # and one behind a dash of its own item
        (
            "Requisitos:\nPontualidade - Ter vivência em padaria será um diferencial",
            {"Punctuality": "required"},
        ),
        # an aside with words of its own takes nothing back
        ("Votre profil\n- expérience en plomberie idéalement sur des chantiers", {"Plumbing": "required"}),
        # a Chinese wish speaks of its clause
        (
            "任职要求：\n熟练使用Excel，有销售经验者优先；",
            {"Microsoft Excel": "required", "Sales": "nice_to_have"},
        ),
        # duties in scripts without blanks are duties
        ("岗位职责：\n负责前台接待工作\n任职要求：\n认真细致", {"Reception duties": "mentioned"}),
        # a suite's programs in small letters, and their level
        ("Requisitos\n- uso de word e excel", {"Microsoft Word": "required", "Microsoft Excel": "required"}),
        ("Requisitos\n- Excel avançado", {"Microsoft Excel": "required"}),
        ("Persyaratan:\n- Menguasai Ms. Word dan Ms. Excel", {"Microsoft Word": "required"}),
        # a line of nothing but traits
        ("Kualifikasi\nTeliti, fisik kuat, dan siap bekerja di luar", {"Attention to detail": "required"}),
        # a heading with one word more
        (
            "Tanggung Jawab Utama\n- Menjahit pakaian pelanggan",
            {"Sewing": "mentioned", "Responsibility": None},
        ),
        # certificates are what their lines are about
        ("Wir suchen Zusteller.\nFührerschein Klasse B.\nBitte melden.", {"Driving licence": "required"}),
        # each class of lorry is its own licence
        ("Ihr Profil\n- Führerschein C1", {"C1 driving licence": "required", "HGV licence": None}),
        ("Requirements\n- HGV Class 2", {"HGV licence": "required", "C1 driving licence": None}),
        # a trait alone behind what the reader is
        ("Vous êtes organisé.", {"Organizational skills": "required"}),
        # how long a post lasts asks for nothing, nor does "et plus" amid a French sentence
        ("Mission de soudure, 6 mois minimum.", {"Welding": "mentioned"}),
        ("Vous maîtrisez la plomberie et plus particulièrement le brasage.", {"Plumbing": "required"}),
        # no cook's term
        ("Vos missions\n- La mise en place des rayons", {"Mise en place": None}),
        # a heading inside the list of what is asked
        (
            "Requisitos\n- Gestión de personal.\nAspectos a considerar:\n- Liderazgo: dirigir a un equipo.",
            {"Leadership": "required"},
        ),
        # duties begin at the end of a sentence
        (
            "Notre client est un bel atelier et cherche un monteur. À ce poste, vous devrez :\n- Poser des chemins de câbles",
            {"Electrical wiring": "mentioned"},
        ),
        # words that only look like a register
        ("Requisitos\n- trabalhar bem em equipe", {"Graduate Engineer registration": None}),
        ("Requisitos\n- ensino médio completo", {"Teaching": None}),
        ("Vos missions\n- Assembler les tables", {"Assembler": None}),
        # words that share their tail
        (
            "Ihr Profil:\n- Kreditoren-, Debitoren- und Anlagenbuchhaltung\n- Kommunikations- oder Teamfähigkeit",
            {
                "Accounts payable": "required",
                "Accounts receivable": "required",
                "Communication skills": "required",
                "Teamwork": "required",
            },
        ),
        # duties in a row are no demands, where no heading asks; names of other kinds are
        ("Limpeza e inventários.", {"Cleaning": "mentioned", "Stocktaking": "mentioned"}),
        ("Schweißen, Staplerschein und SAP.", {"Welding": "required", "Forklift license": "required"}),
        # each of two tongues has its own noun
        (
            "Dein Profil\n- Du hast gute Deutschkenntnisse, Polnischkenntnisse sind von Vorteil",
            {"German": "required", "Polish": "nice_to_have"},
        ),
        ("Gelernter Tischler oder Elektroniker.", {"Elektroniker": "required"}),
        ("Das wünschen wir uns\n- SAP\n- Erfahrung mit Blender wäre super", {"Blender": "nice_to_have"}),
        ("Você cuida da experiência do cliente com limpeza.", {"Cleaning": "mentioned"}),
        ("応募条件\n《歓迎するスキル》\nエクセル", {"Microsoft Excel": "nice_to_have"}),
        (
            "Vi letar efter en kommunikativ och noggrann kollega.",
            {"Communication skills": "required", "Attention to detail": "required"},
        ),
        # what the work is, whatever a sentence before it asks
        ("La risorsa si occuperà di ricevimento merci.", {"Goods-in": "mentioned"}),
        ("Vous assurez la facturation.", {"Invoicing": "mentioned"}),
        (
            "Perfil académico:\n- Contabilidad\n\nFunciones:\n- Facturación",
            {"Accounting": "required", "Invoicing": "mentioned"},
        ),
        # one wish for both
        (
            "Wymagania:\n- obsługa dźwigu lub koparki - mile widziane\n- frezowanie",
            {
                "Crane operation": "nice_to_have",
                "Excavator operation": "nice_to_have",
                "Machining": "required",
            },
        ),
        # a name that ends or begins with a letter beyond Latin-1, and never within a longer word
        (
            "Wymagania:\n- dokładność, samodzielność",
            {"Attention to detail": "required", "Independence": "required"},
        ),
        ("Wymagania:\n- linie ŚREDNIEGO napięcia", {"Power systems": "required"}),
        ("Wymagania:\n- niedokładność", {"Attention to detail": None}),
        ("Perawat klinik. Harus teliti dan cekatan.", {"Quickness": "required"}),
        ("Kualifikasi:\n- Bisa memasak", {"Cooking": "required"}),
    ],
)
def test_what_trades_ask_for(text: str, expected: dict[str, str | None]) -> None:
    """How much adverts of trades ask for what they name."""
    found = read(text)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("trait", "written"),
    [("zuverlässig", "zuverlässige?"), ("organizado?", "organizada?"), ("motivé?", "motivée?")],
)
def test_traits_are_found_inflected(trait: str, written: str) -> None:
    """A trait's name is found with the ending it has before a noun, never without context."""
    assert written in list(_inflections(trait))
    assert not list(_inflections("flexibilité")), "a noun"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hallo, ich suche eine Aushilfe", "ICH guidelines"),
        ("Primero, enviar el CV", "Primero"),
        ("Dari gudang ke toko", "Dari"),
        ("Kita mencari kasir yang bisa kerja keras", "Keras"),
        ("Saper lidar com clientes", "LiDAR"),
        ("È stata creata su larga scala", "Scala"),
        ("un tableau de service", "Tableau"),
        ("Wir lassen dich machen", "Welding"),
        ("Maschinen in gutem Zustand", "Zustand"),
        ("WOFÜR WIR SIE BRAUCHEN", "SIE"),
        ("Reinigung und Pflege von Wohnanlagen", "Nursing"),
        ("sorgfältig die Pflege der Böden", "Nursing"),
        ("매장 SNS 운영", "Amazon SNS"),
    ],
)
def test_everyday_words_of_one_tongue_are_no_names(text: str, name: str) -> None:
    """What names a skill in one language and is a plain word in another."""
    assert name not in read(text)


def test_names_in_small_letters_stay_names_in_a_list() -> None:
    """Among others, "scala" and "tableau" are names as they stand."""
    assert {"Scala", "Tableau"} <= read("Skills: java, scala and tableau").keys()
