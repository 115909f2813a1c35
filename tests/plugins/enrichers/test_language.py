"""Language: by script, then by small words."""

from __future__ import annotations

import pytest

from plugins.contracts import Posting
from plugins.enrichers.language import LanguageEnricher, detect


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Warehouse Associate needed, night shifts"),
        ("de", "Wir suchen für unseren Standort einen erfahrenen Elektriker."),
        ("fr", "Nous recherchons un plombier expérimenté pour nos chantiers."),
        ("es", "Se busca camarero con experiencia para restaurante."),
        ("it", "Cerchiamo un cameriere con esperienza per il nostro ristorante."),
        ("pt", "Procuramos um eletricista com experiência para trabalhar em Lisboa."),
        ("nl", "Wij zoeken een ervaren loodgieter voor ons bedrijf."),
        ("pl", "Szukamy doświadczonego elektryka do pracy w Warszawie."),
        ("cs", "Hledáme zkušeného elektrikáře pro práci v Praze a okolí."),
        ("sk", "Hľadáme skúseného elektrikára na prácu v Bratislave."),
        ("sv", "Vi söker en erfaren elektriker till vårt team."),
        ("da", "Vi søger en erfaren elektriker til vores afdeling i Aarhus."),
        ("no", "Vi søker en erfaren elektriker til vårt kontor i Oslo."),
        ("fi", "Etsimme kokenutta sähköasentajaa ja tarjoamme hyvän palkan."),
        ("hu", "Keresünk tapasztalt villanyszerelőt a budapesti csapatunkba."),
        ("ro", "Căutăm un electrician cu experiență pentru echipa noastră."),
        ("tr", "Ekibimiz için deneyimli bir elektrikçi arıyoruz."),
        ("id", "Dicari staff gudang, pria/wanita, usia maksimal 30 tahun, pengalaman minimal 1 tahun."),
        ("ms", "Kami mencari pekerja kilang. Pemohon mestilah warganegara Malaysia dan boleh bekerja syif."),
        ("th", "รับสมัครพนักงานขายประจำสาขา เงินเดือน 15,000 บาท"),
        ("vi", "Chúng tôi cần tuyển nhân viên bán hàng có kinh nghiệm."),
        ("zh", "我们正在寻找一名有经验的软件工程师"),
        ("ja", "経験豊富なエンジニアを募集しています"),
        ("ko", "경력 개발자를 모집합니다"),
        ("ru", "Ищем опытного электрика для работы в Москве"),
        ("uk", "Шукаємо досвідченого електрика для роботи в Києві"),
        ("ar", "نبحث عن مهندس برمجيات"),
        ("el", "Ζητείται έμπειρος ηλεκτρολόγος"),
        ("he", "דרוש מהנדס תוכנה"),
        ("hi", "हमें एक अनुभवी इंजीनियर चाहिए"),
        (
            "de",
            "Du entwickelst Software mit React, Docker, Kubernetes, AWS und GitLab CI/CD im agile Team als Full Stack Developer.",
        ),
        ("fr", "Développeur Full Stack React/Node.js: Docker, AWS, CI/CD. Vous rejoignez une équipe agile."),
        (
            "id",
            "We are hiring! Dibutuhkan: Sales Executive. Kualifikasi: pendidikan minimal D3, mampu berkomunikasi dengan baik",
        ),
        ("en", "Responsibilities: Manage de facto standards. Requirements: Bachelor's degree, Excel."),
        ("ms", "Jawatan kosong: Operator Pengeluaran. Gaji RM1800, elaun kedatangan, EPF & SOCSO"),
        ("tl", "Naghahanap kami ng service crew para sa aming branch sa Makati"),
    ],
)
def test_detect(code: str, text: str) -> None:
    """One sentence is enough, technical words in English included."""
    assert detect(text) == code


def test_no_words() -> None:
    """Nothing to read is no language."""
    assert detect("") is None
    assert detect("12345 !!") is None
    assert detect("Php 25k/mo") is None, "a letter behind a figure is no Czech word"


def test_title_stands_in() -> None:
    """Without a description the title is read."""
    result = next(iter(LanguageEnricher().enrich([Posting("test", "1", "Verkäufer für unseren Laden", "")])))
    assert not isinstance(result, Exception)
    assert result["posting_language"] == "de"


@pytest.mark.parametrize(
    ("country", "title", "text", "code"),
    [
        ("SG", "Packer", "Kaki Bukit, Tai Seng", "en"),
        ("SG", "Cook", "Ang Mo Kio", "en"),
        ("NZ", "Grower", "Te Puke", "en"),
        ("MY", "Kerani", "Kerja 5 hari", "ms"),
        ("ID", "Kasir", "Bandung", "id"),
        ("FI", "Kokki", "Heti", "fi"),
        ("DE", "Bäcker (m/w/d)", "Teilzeit", "de"),
        ("DE", "Baker", "You work in our team in Berlin and bake bread with us", "en"),
        ("US", "Cocinero", "Se busca cocinero", "es"),
        ("HK", "文員", "五天工作", "zh"),
    ],
)
def test_few_words(country: str, title: str, text: str, code: str) -> None:
    """Of a few words, the languages of the country are the likeliest."""
    posting = Posting("test", "1", title, text, {"job_country": country})
    result = next(iter(LanguageEnricher().enrich([posting])))
    assert not isinstance(result, Exception)
    assert result["posting_language"] == code
