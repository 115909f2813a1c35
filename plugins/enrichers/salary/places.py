"""Which country a posting is in, where no field declares it: for the symbols that several currencies share.

The location comes first ("Chatswood, Sydney NSW"), then what the text names most: countries, their large cities,
and words of one country's pay slip ("superannuation", "KiwiSaver", "SOCSO").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from plugins.enrichers.salary.tables import COUNTRY_CURRENCY
from plugins.enrichers.seeker import Seeker

_NAMES: dict[str, str] = {
    "AU": r"australia\w*|sydney|melbourne|brisbane|perth|adelaide|canberra|hobart|darwin|gold coast|nsw|qld|tasmania|queensland|superannuation|\+ ?super|plus super|& super|incl?\.? super|including super|abn\b|pilbara|geelong|newcastle nsw|parramatta|tfn|ahpra|schads",
    "NZ": r"new zealand|aotearoa|auckland|wellington|christchurch|hamilton, waikato|waikato|tauranga|dunedin|queenstown|otago|kiwisaver|nzqa|hawke'?s bay|canterbury, nz|nz work",
    "HK": r"hong kong|hongkong|kowloon|new territories|tsim sha tsui|mong kok|kwun tong|tsuen wan|wan ?chai|causeway bay|lai chi kok|mpf\b|mtr\b|iang\b|香港|九龍|新界|港鐵|旺角|觀塘|尖沙咀|元朗|荃灣|灣仔|銅鑼灣|屯門|沙田",
    "SG": r"singapore\w*|cpf\b|mrt\b|jurong|tampines|woodlands|ang mo kio|toa payoh|bukit \w+ mrt|changi|ea licen[cs]e|uen\b|tuas\b|orchard road|paya lebar|aws \+ vb|aws/vb",
    "MY": r"malaysia\w*|kuala lumpur|selangor|penang|johor|petaling jaya|shah alam|subang|cyberjaya|putrajaya|sarawak|sabah|melaka|perak|socso|perkeso|klang",
    "ID": r"indonesia\w*|jakarta|surabaya|bandung|bekasi|tangerang|semarang|bpjs|denpasar|medan\b|yogyakarta",
    "PH": r"philippines?|filipino|manila|makati|quezon city|taguig|bgc\b|cebu|pasig|mandaluyong|philhealth|pag-ibig|davao|ortigas",
    "TH": r"thailand|bangkok|chonburi|chiang mai|phuket|rayong|pattaya|กรุงเทพ|ชลบุรี|ประเทศไทย|ประกันสังคม|ระยอง|ปทุมธานี|สมุทรปราการ",
    "GB": r"united kingdom|england|scotland|wales|london|manchester|birmingham|leeds|glasgow|edinburgh|bristol|dbs check",
    "IE": r"ireland|dublin|galway|limerick",
    "IN": r"india\b|bangalore|bengaluru|mumbai|delhi|hyderabad|chennai|pune|gurgaon|gurugram|noida|kolkata|ahmedabad",
    "US": r"united states|usa\b|u\.s\.|new york|california|texas|florida|chicago|san francisco|seattle|boston|austin|denver|atlanta|401\(?k",
    "CA": r"canada|canadian|toronto|vancouver|montr[eé]al|calgary|ottawa|ontario|alberta|british columbia|rrsp",
    "DE": r"deutschland|germany|berlin|münchen|munich|hamburg|frankfurt|köln|stuttgart|düsseldorf",
    "AE": r"dubai|abu dhabi|u\.?a\.?e\b|united arab emirates",
    "TW": r"taiwan|台灣|臺灣|台北|臺北|新竹|台中|高雄",
    "ZA": r"south africa|johannesburg|cape town|durban|pretoria",
    "MX": r"méxico|mexico|monterrey|guadalajara|cdmx",
}  # fmt: skip
_LETTER = r"[^\W\d_]"


def _bounded(names: str) -> str:
    """Word bounds round the names of scripts with spaces; the others stand inside running text."""
    spaced = [name for name in names.split("|") if name[0] < "\u0e00"]
    free = [name for name in names.split("|") if name[0] >= "\u0e00"]
    return "|".join([rf"(?<!{_LETTER})(?:{'|'.join(spaced)})(?!{_LETTER})", *free])


_PLACES = Seeker("|".join(f"(?P<{country}>{_bounded(names)})" for country, names in _NAMES.items()))


def declared_country(declared: Mapping[str, Any]) -> str | None:
    """The declared country or code as the currencies know it, else the one that the declared location names."""
    for name in ("job_country", "country"):
        stated = declared.get(name)
        if isinstance(stated, str) and stated.strip():
            known = stated.strip().upper() in COUNTRY_CURRENCY
            return stated if known else named_country(stated) or stated
    for name in ("job_location", "location", "job_city", "job_state"):
        stated = declared.get(name)
        if isinstance(stated, str) and stated.strip():
            last = stated.rsplit(",", 1)[-1].strip()
            if len(last) != 2 and last.upper() in COUNTRY_CURRENCY:  # "Portland, OR" names a state
                return last
            if found := named_country(stated):
                return found
    return None


def named_country(text: str) -> str | None:
    """The country that a text names most, the first one of several; None when it names none."""
    text = text.lower()
    named = Counter(match.lastgroup for match in _PLACES.finditer(text))
    return named.most_common(1)[0][0] if named else None
