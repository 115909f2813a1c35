"""Language of the posting, as an ISO 639-1 code: by script, then by the small words that every sentence needs.

A library with models read a posting in 0.3 to 1.3 ms, more than all other enrichers together, and asked for
4 to 96 MB; counting small words over the first lines takes some 30 µs and is as sure on texts of this length.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from plugins.contracts import Posting
from plugins.enrichers.reading import Evidence, RuleEnricher

# Function words, and a few that every posting uses; a word may belong to several languages.
_WORDS: dict[str, str] = {
    "en": "per hour hours week month start immediate please apply call pay shift shifts required day immediate responsibilities requirements qualifications required preferred manage skills degree including customer business the and of to in for with you your is are on we our as will be this that an at or by from have who their what it its has not can must years team work experience role skills about looking join help build all any they which was were if do does also into than more up out job day days free keep run",
    "de": "vollzeit teilzeit sucht stunden gehalt per und der die das den dem des ein eine einen einer mit für von im in zu zum zur auf ist sind wir sie du dich dir ihr ihre unser unsere unserem als bei oder auch an aus nicht werden wird sich über nach deine dein deiner haben hast suchen bieten sowie durch m w d einem uns einen eines bis vor ab ihnen ihrer kannst bringst gute sehr",
    "fr": "temps plein cdi cdd salaire contrat recherche heures le la les des du de et un une vous votre vos nous notre nos pour dans sur avec est en au aux par ou que qui ce cette son sa ses plus être sont pas à il elle leur ainsi chez ne se dès poste équipe vos d'un d'une sein bonne profil",
    "es": "busca jornada completa salario horario contrato el la los las de del y en un una para con por que se es al su sus como más o tu te nos nuestro nuestra nuestros son ser no lo está este esta experiencia puesto trabajo buscamos años sobre equipo empresa e desde entre hasta también requisitos ofrecemos",
    "it": "tempo determinato indeterminato contratto orario stipendio il lo la gli le di del della dei delle dello e ed un una uno per con che in nel nella nei al alla ai da dal dalla si è sono su come più o non anche tra nostro nostra tuo tua sarà azienda ricerca lavoro esperienza offriamo cerchiamo a all' dell' nell' presso",
    "pt": "salário contrato horário integral o a os as de do da dos das e em no na nos nas um uma para com por que se é ao à são seu sua como mais ou não você nosso nossa será experiência trabalho vaga empresa equipe também pelo pela sobre anos requisitos benefícios área",
    "nl": "voltijds deeltijds salaris per de het een en van in voor met je jij jouw op is zijn wij we ons onze te bij als of die dat aan om naar niet ook door uit over tot worden wordt heb hebt bent binnen ervaring werk functie wat er kunt zoeken bieden jaar deze meer onder goede maand uur rijbewijs opleiding vacature diploma's",
    "pl": "i w z na do się że o oraz dla jest są nie od po przy ze za jako lub praca pracy szukamy oferujemy doświadczenie umiejętność znajomość mile widziane twoje nasz naszego przez co to jak osoby działu nas",
    "cs": "mzda plat pozici pracovní úvazek a v na se že o pro je jsou do s z ve k za od po při nebo jako nabízíme požadujeme práce práci zkušenosti znalost vás nás náš aby které který více",
    "sk": "mzda mzdy plat pozícii danej ale pracovná úväzok mesačne a v na sa že o pre je sú do s z vo k za od po pri alebo ako ponúkame požadujeme práca práce skúsenosti znalosť vás nás náš aby ktoré ktorý viac sme",
    "sv": "och att det i en ett som på för med av är vi du till den de har om kan din ditt dig oss vår våra eller inte från vid söker arbeta arbetar erfarenhet hos ska som även inom samt",
    "da": "kvalifikationer løn uddannelse kompetencer tilbyder virksomhed medarbejder kørekort og at det i en et som på for med af er vi du til den de har om kan din dit dig os vores eller ikke fra ved søger arbejde erfaring hos skal får også samt være bliver afdeling dine",
    "no": "kvalifikasjoner lønn utdanning kompetanse stilling bedriften tilbyr norsk førerkort ønskelig gode og å det i en et som på for med av er vi du til den de har om kan din ditt deg oss vår våre eller ikke fra ved søker arbeid erfaring hos skal får også samt være blir avdeling dine jobbe",
    "fi": "alkaa heti etsimme kokkia ja on ei se että joka tai sekä myös kun mutta olet meillä sinulla työ työn kokemusta haemme tarjoamme ovat voit mukaan kanssa sinun meidän hyvä",
    "hu": "a az és egy hogy nem is van vagy meg mint ki be amely számára munka tapasztalat keresünk kínálunk csapat valamint illetve ismerete önálló való",
    "ro": "și si de la în cu pe pentru un o care este sunt din mai sau nu ce prin al ale ai experiență căutăm oferim echipa noastră noi vei",
    "tr": "ve bir bu için ile de da olarak en çok olan veya gibi daha iş deneyim arıyoruz sahip üzere tarafından her yıl konusunda",
    "id": "penempatan gudang dicari wajib staf rp bpjs thr ijazah perusahaan lamaran posisi dan yang di untuk dengan dari pada dalam adalah ini atau kami anda tidak akan memiliki minimal pengalaman kerja bekerja pria wanita usia pendidikan kualifikasi dapat mampu sebagai ke bisa serta tanggung jawab gaji lowongan dibutuhkan mencari bulan tahun",
    "ms": "pembantu kerani minggu hari perkeso kwsp sebulan seminggu berminat lelaki temuduga sekurang kurangnya cawangan percuma ialah mengurus rawatan kilang kedai hujung diperlukan tetapi cuti dan yang di untuk dengan dari pada dalam adalah ini atau kami anda tidak akan mempunyai sekurang-kurangnya pengalaman kerja bekerja boleh sebagai ke serta tanggungjawab gaji jawatan kosong memohon pemohon kelebihan warganegara syarikat bagi perlu elaun",
    "tl": "mabait masipag marunong sahod araw buwan ang ng sa mga na at ay para kung hindi ito may ka ikaw kami namin kailangan trabaho naghahanap",
    "vi": "và của các có cho là trong với được không một những người này làm việc kinh nghiệm công ty yêu cầu lương tháng tại về theo",
    "hr": "i u je na se za od da s ili kao su iz po što rad rada iskustvo tražimo nudimo tim naš poznavanje",
    "ca": "el la els les de del i en un una per amb que es al són com més o i no els nostre nostra experiència treball",
    "et": "ja on ei see et või ka kui oma meie sinu töö kogemus pakume otsime",
    "lt": "ir yra į su kad iš arba kaip darbo darbas patirtis ieškome siūlome mūsų jūsų",
    "lv": "un ir uz ar ka no vai kā darba darbs pieredze meklējam piedāvājam mūsu",
}
_MARKS: dict[str, str] = {  # letters that tell neighbours apart
    "ß": "de", "ñ": "es", "¿": "es", "ã": "pt", "õ": "pt", "ł": "pl", "ę": "pl", "ś": "pl", "ż": "pl", "ř": "cs", "ě": "cs", "ů": "cs",
    "ľ": "sk", "ô": "sk", "ĺ": "sk", "ŕ": "sk", "ő": "hu", "ű": "hu", "ț": "ro", "ș": "ro", "ă": "ro", "ğ": "tr", "ı": "tr", "ş": "tr", "đ": "vi", "ơ": "vi", "ư": "vi", "ế": "vi", "ộ": "vi",
    "œ": "fr", "ø": "da", "æ": "da", "ķ": "lv", "ļ": "lv", "ņ": "lv", "ė": "lt", "ų": "lt", "ž": "cs",
}  # fmt: skip
_ACCENTED = re.compile(r"[\u00bf-\u024f\u1e00-\u1eff]")
_INDEX: dict[str, tuple[str, ...]] = {}
for _language, _text in _WORDS.items():
    for _word in set(_text.split()):
        _INDEX[_word] = (*_INDEX.get(_word, ()), _language)
_WEIGHT = {
    word: 1.0 / len(languages) + 0.15
    if len(word) > 1
    else 0.35  # "y/o", "U.S.", "m/w/d" are letters, not words
    for word, languages in _INDEX.items()
}
_TOKEN = re.compile(r"(?<![\w'])[^\W\d_]+(?:'(?=[^\W\d_]))?")  # "25k" holds no word
_MARKS_OF_PROSE = "•’–—“”"
_LATIN = [chr(code) for code in range(256)]
_IS_LETTER = frozenset(letter for letter in _LATIN if _TOKEN.match(letter))
_LOWER = bytes(ord(letter.lower()) for letter in _LATIN)
_LETTERS = bytes(ord(letter) if letter in _IS_LETTER or letter in "'0123456789" else 32 for letter in _LATIN)
_UNACCENTED = bytes(range(0xBF))
_FOREIGN = re.compile(r"[^\x00-\u036f\u1e00-\u2fff\ufe00-\ufe0f\ufffd\U0001f000-\U0010ffff]")
_SCRIPTS: tuple[tuple[str, str, str], ...] = (  # first and last letter of a script, and its language
    ("\u0e00", "\u0e7f", "th"), ("\u3040", "\u30ff", "ja"), ("\uac00", "\ud7af", "ko"), ("\u4e00", "\u9fff", "zh"), ("\u0600", "\u06ff", "ar"),
    ("\u0590", "\u05ff", "he"), ("\u0900", "\u097f", "hi"), ("\u0980", "\u09ff", "bn"), ("\u0b80", "\u0bff", "ta"), ("\u0370", "\u03ff", "el"),
    ("\u10a0", "\u10ff", "ka"), ("\u0530", "\u058f", "hy"), ("\u1780", "\u17ff", "km"), ("\u1000", "\u109f", "my"), ("\u0e80", "\u0eff", "lo"), ("\u0400", "\u04ff", "ru"),
)  # fmt: skip
_SPOKEN: dict[str, str] = {  # the languages of adverts in a country, the likeliest first
    **dict.fromkeys(("AU", "NZ", "GB", "UK", "IE", "US", "ZA", "NG", "KE", "GH"), "en"),
    "US": "en es", "CA": "en fr", "SG": "en zh ms", "MY": "en ms zh", "PH": "en tl", "IN": "en hi", "HK": "zh en", "ID": "id en", "TH": "th en",
    "VN": "vi en", "TW": "zh en", "CN": "zh en", "JP": "ja en", "KR": "ko en", "AE": "en ar", "PK": "en", "LK": "en", "BD": "en bn",
    "DE": "de en", "AT": "de en", "CH": "de fr it en", "LU": "fr de en", "FR": "fr en", "BE": "nl fr en", "NL": "nl en", "IT": "it en", "ES": "es ca en", "PT": "pt en",
    "BR": "pt en", **dict.fromkeys(("MX", "AR", "CO", "CL", "PE", "UY", "CR", "EC"), "es en"),
    "PL": "pl en", "CZ": "cs en", "SK": "sk cs en", "HU": "hu en", "RO": "ro en", "SE": "sv en", "DK": "da en", "NO": "no en", "FI": "fi sv en", "TR": "tr en",
    "EE": "et en", "LV": "lv en", "LT": "lt en", "HR": "hr en",
}  # fmt: skip
_SURE = 1.5  # so much speaks for a language that its country need not be asked
_STRANGE = 0.9  # what must speak for a language that is not of the country
_UKRAINIAN = "іїєґІЇЄҐ"
_HEAD, _MIDDLE = 320, 200  # characters read from the start and from the middle
_LONG_WEIGHT = {"zh": 3, "ja": 3, "ko": 2}  # a character there says more than a letter


class LanguageEnricher(RuleEnricher):
    """Reads `posting_language`."""

    name = "language"
    version = "6"
    columns: Mapping[str, type] = {"posting_language": str}

    def values(self, posting: Posting) -> tuple[dict[str, Any], dict[str, list[Evidence]]]:
        """Count over the start and the middle of the description, and over the title when that is short."""
        text = posting.description
        sample = text[:_HEAD]
        if len(text) > 3 * _HEAD:
            middle = len(text) // 2
            sample += " " + text[middle : middle + _MIDDLE]
        field = "description"
        language, sureness = _told(sample)
        if sureness < _SURE:
            country = posting.declared.get("job_country") or posting.declared.get("country")
            field, language = _of_few_words(
                posting.title, sample, country if isinstance(country, str) else ""
            )
        if language is None:
            return {"posting_language": None}, {}
        whole = getattr(posting, field)
        start, end = _example(whole[:_HEAD], language)
        proof = Evidence(field, start, end, whole[start:end], f"small words of {language}")
        return {"posting_language": language}, {"posting_language": [proof]}


def _example(text: str, language: str) -> tuple[int, int]:
    """The first run of text in that language, as a sample to show."""
    for match in _TOKEN.finditer(text, 0, 300):
        if language in _INDEX.get(match[0].lower(), ()):
            return match.span()
    start = len(text) - len(text.lstrip())
    return start, min(len(text), start + 30)


def _tokens(lowered: str) -> list[str]:
    """The words of a text in Latin-1: split, in a tenth of the time that the pattern takes."""
    first, *rest = lowered.split("'")
    pieces = [first]
    for piece in rest:  # "don't" gives "don'": a letter behind an apostrophe belongs to neither side
        if piece[:1] in _IS_LETTER:
            pieces.append("'" if pieces[-1][-1:] in _IS_LETTER else "")
            piece = piece[1:]  # noqa: PLW2901 - the rest of it
        pieces += (" ", piece)
    return "".join(pieces).encode("latin-1").translate(_LETTERS).decode("latin-1").split()


def _of_few_words(title: str, text: str, country: str) -> tuple[str, str | None]:
    """Field and language of a posting of a few words: "Tai Seng" is no Finnish, where Finnish is not spoken.

    The languages of its country and English count by what speaks for them, another one where much does; where
    nothing speaks for any, the country's first language is the likeliest.
    """
    field = "description" if text.strip() else "title"
    spoken = _SPOKEN.get(country.strip().upper(), "").split()
    if not spoken:
        language = detect(text)
        return (field, language) if language else ("title", detect(title))
    scores = _scores(text)[0]
    if language := _by_script(text, text) or (None if scores else _by_script(title, title)):
        return field, language
    for language, score in _scores(title)[0].items():
        scores[language] = scores.get(language, 0.0) + score
    for place, language in enumerate(spoken):
        scores[language] = scores.get(language, 0.0) + 0.25 - 0.05 * place
    best = max(scores, key=lambda code: scores[code] - (0.0 if code in spoken or code == "en" else _STRANGE))
    return field, best if any(map(str.isalpha, text + title)) else None


def detect(text: str) -> str | None:
    """ISO 639-1 code of a text, or None when it has no words to tell by."""
    return _told(text)[0]


def _told(text: str) -> tuple[str | None, float]:
    """The language of a text, and how much speaks for it."""
    plain = _plain(text)
    try:
        data = plain.encode("latin-1")
    except UnicodeEncodeError:
        if language := _by_script(text, plain):
            return language, _SURE
        data = None
    scores, accented = _scores(plain, data)
    if not scores:
        return ("en" if text.isascii() and sum(map(str.isalpha, text)) > 12 else None), 0.0
    best = max(scores, key=scores.__getitem__)
    if best != "en" and not accented and scores.get("en", 0.0) >= 0.6 * scores[best]:
        return "en", scores["en"]  # a line of notes has few small words; "an edge" is no German
    return (best, scores[best]) if scores[best] >= 0.3 else (None, 0.0)


def _plain(text: str) -> str:
    """The text without the marks of prose that Latin-1 lacks."""
    if text.isascii():
        return text
    for mark in _MARKS_OF_PROSE:
        text = text.replace(mark, " ")
    return text


def _scores(plain: str, data: bytes | None = None) -> tuple[dict[str, float], str]:
    """What speaks for each language in a text of Latin letters (`data`: the same as Latin-1); and its accented letters."""
    if data is None:
        lowered = plain.lower()
        words, accented = _TOKEN.findall(lowered), "".join(_ACCENTED.findall(lowered))
    else:
        words = _tokens(data.translate(_LOWER).decode("latin-1"))
        accented = data.translate(_LOWER, _UNACCENTED).decode("latin-1")
    scores: dict[str, float] = {}
    for word, count in Counter(filter(_INDEX.__contains__, words)).items():
        weight = _WEIGHT[word] * count
        for language in _INDEX[word]:
            scores[language] = scores.get(language, 0.0) + weight
    if accented:
        for mark, count in Counter(accented).items():
            if spoken := _MARKS.get(mark):
                scores[spoken] = scores.get(spoken, 0.0) + 0.8 + 0.2 * count
                if spoken == "da":
                    scores["no"] = scores.get("no", 0.0) + 0.7 + 0.2 * count
    return scores, accented


def _by_script(text: str, plain: str) -> str | None:
    """The language of a text in a script of its own; None when most of it is Latin."""
    scripts: dict[str, int] = {}
    ukrainian = 0
    for letter, count in Counter(_FOREIGN.findall(plain)).items():
        for first, last, code in _SCRIPTS:
            if first <= letter <= last:
                scripts[code] = scripts.get(code, 0) + count
                break
        ukrainian += count if letter in _UKRAINIAN else 0
    if scripts:
        weights = {code: count * _LONG_WEIGHT.get(code, 1) for code, count in scripts.items()}
        letters = sum(map(str.isalpha, text))
        if sum(weights.values()) * 2 > letters:
            if scripts.get("ja", 0) * 8 > scripts.get("zh", 0) and "ja" in scripts:
                return "ja"
            best = max(weights, key=weights.__getitem__)
            return "uk" if best == "ru" and ukrainian * 60 > scripts["ru"] else best
    return None
