"""What the salary reader knows of the world: currencies, their writing, their usual yearly pay, periods."""

from __future__ import annotations

HOURS_A_YEAR = 2080  # 52 weeks of 40 hours: the one constant behind every annual figure of an hourly wage
PERIODS_A_YEAR = {"HOUR": HOURS_A_YEAR, "DAY": 260, "WEEK": 52, "MONTH": 12, "YEAR": 1}

# A rough full-time salary a year, in the currency itself. It only tells an hour from a month from a year
# where the posting does not, and refuses what no employer pays; a factor of two does not matter.
USUAL_YEARLY: dict[str, float] = {
    "USD": 65e3, "CAD": 68e3, "AUD": 82e3, "NZD": 75e3, "GBP": 38e3, "EUR": 40e3, "CHF": 82e3,
    "SEK": 440e3, "NOK": 620e3, "DKK": 500e3, "ISK": 9e6, "PLN": 96e3, "CZK": 540e3, "HUF": 6.5e6,
    "RON": 90e3, "BGN": 28e3, "UAH": 260e3, "RUB": 1e6, "TRY": 450e3, "ILS": 160e3, "AED": 110e3,
    "SAR": 100e3, "QAR": 110e3, "KWD": 9e3, "OMR": 8e3, "BHD": 7e3, "EGP": 130e3, "NGN": 2.4e6, "KES": 700e3,
    "GHS": 40e3, "ZAR": 300e3, "INR": 500e3, "PKR": 700e3, "LKR": 900e3, "BDT": 400e3, "NPR": 420e3,
    "SGD": 58e3, "MYR": 46e3, "IDR": 72e6, "THB": 290e3, "PHP": 280e3, "VND": 140e6, "HKD": 250e3,
    "TWD": 560e3, "CNY": 110e3, "JPY": 4.2e6, "KRW": 40e6, "BRL": 42e3, "MXN": 190e3, "ARS": 9e6,
    "CLP": 10e6, "COP": 28e6, "PEN": 26e3, "UYU": 500e3, "CRC": 7e6, "MAD": 75e3, "TND": 20e3,
    "MUR": 360e3, "MOP": 240e3, "BND": 36e3, "GEL": 22e3, "RSD": 1.2e6,
}  # fmt: skip
HOURLY_CUSTOM = frozenset(
    {"USD", "CAD", "AUD", "NZD", "GBP", "EUR", "CHF", "SEK", "NOK", "DKK", "JPY", "ILS"}
)
MONTHLY_CUSTOM = frozenset(
    ["SGD", "MYR", "HKD", "THB", "PHP", "IDR", "VND", "TWD", "CNY", "MOP", "BND", "PLN", "CZK", "HUF", "RON", "UAH", "RUB", "TRY", "AED", "SAR",
     "QAR", "KWD", "OMR", "BHD", "EGP", "NGN", "KES", "GHS", "PKR", "LKR", "BDT", "NPR", "BRL", "MXN", "ARS", "CLP", "COP", "PEN", "UYU"]
)  # fmt: skip
LOW_VALUE = frozenset(code for code, yearly in USUAL_YEARLY.items() if yearly >= 2e6)  # paid in millions

COUNTRY_CURRENCY: dict[str, str] = {
    "US": "USD", "PR": "USD", "EC": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "GB": "GBP", "UK": "GBP", "CH": "CHF",
    "LI": "CHF", "SE": "SEK", "NO": "NOK", "DK": "DKK", "IS": "ISK", "PL": "PLN", "CZ": "CZK", "HU": "HUF",
    "RO": "RON", "UA": "UAH", "RU": "RUB", "TR": "TRY", "IL": "ILS", "AE": "AED", "SA": "SAR", "QA": "QAR",
    "KW": "KWD", "OM": "OMR", "BH": "BHD", "EG": "EGP", "NG": "NGN", "KE": "KES", "GH": "GHS", "ZA": "ZAR",
    "IN": "INR", "PK": "PKR", "LK": "LKR", "BD": "BDT", "NP": "NPR", "SG": "SGD", "MY": "MYR", "ID": "IDR",
    "TH": "THB", "PH": "PHP", "VN": "VND", "HK": "HKD", "TW": "TWD", "CN": "CNY", "JP": "JPY", "KR": "KRW",
    "BR": "BRL", "MX": "MXN", "AR": "ARS", "CL": "CLP", "CO": "COP", "PE": "PEN", "UY": "UYU", "CR": "CRC",
    "MA": "MAD", "TN": "TND", "MU": "MUR", "MO": "MOP", "BN": "BND", "GE": "GEL", "RS": "RSD",
    **dict.fromkeys(["DE", "AT", "FR", "BE", "NL", "LU", "IE", "ES", "PT", "IT", "FI", "GR", "EE", "LV", "LT", "SK", "SI", "HR", "CY", "MT", "BG", "MC"], "EUR"),
    # the three-letter codes and names that some boards send
    "USA": "USD", "AUS": "AUD", "NZL": "NZD", "CAN": "CAD", "GBR": "GBP", "SGP": "SGD", "MYS": "MYR", "IDN": "IDR",
    "THA": "THB", "PHL": "PHP", "HKG": "HKD", "IND": "INR", "DEU": "EUR", "FRA": "EUR", "ESP": "EUR", "ITA": "EUR",
    "UNITED STATES": "USD", "AUSTRALIA": "AUD", "NEW ZEALAND": "NZD", "CANADA": "CAD", "UNITED KINGDOM": "GBP",
    "SINGAPORE": "SGD", "MALAYSIA": "MYR", "INDONESIA": "IDR", "THAILAND": "THB", "PHILIPPINES": "PHP",
    "HONG KONG": "HKD", "INDIA": "INR", "GERMANY": "EUR", "FRANCE": "EUR", "SPAIN": "EUR", "ITALY": "EUR",
    "JAPAN": "JPY", "VIETNAM": "VND", "SWITZERLAND": "CHF", "IRELAND": "EUR", "NETHERLANDS": "EUR",
    "SOUTH AFRICA": "ZAR", "MEXICO": "MXN", "BRAZIL": "BRL",
}  # fmt: skip

# A symbol that several countries use: the country's own currency if it is one of these, else the first.
SHARED_SYMBOLS: dict[str, tuple[str, ...]] = {
    "$": ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "UYU", "BND"),
    "c$": ("CAD", "AUD", "NZD", "SGD", "HKD"),  # or "circa $"
    "kr": ("SEK", "NOK", "DKK", "ISK", "CZK"),
    "rs": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "¥": ("JPY", "CNY"),
    "peso": ("PHP", "MXN", "ARS", "CLP", "COP", "UYU"),
    "p": ("PHP",),
    "r": ("ZAR",),
    "元": ("CNY", "TWD", "HKD"),
    "£": ("GBP", "EGP"),
}
_ALIASES: dict[str, str] = {
    "$": "$ dollars dollar",
    "USD": "us$ usd$ usd u$s u.s.$",
    "AUD": "au$ aud$ aud a$",
    "NZD": "nz$ nzd$ nzd",
    "c$": "c$",
    "CAD": "ca$ cad$ cad cdn$ cdn $ca $cad",
    "SGD": "sg$ sgd$ sgd s$",
    "HKD": "hk$ hkd$ hkd 港幣 港元",
    "TWD": "nt$ ntd twd",
    "MXN": "mx$ mxn$ mxn",
    "BRL": "r$ brl reais",
    "ARS": "ar$ ars",
    "CLP": "clp$ clp",
    "COP": "cop$ cop",
    "UYU": "uyu",
    "PEN": "s/ s/. pen soles",
    "CRC": "₡ crc",
    "£": "£ pounds quid",
    "GBP": "gbp £gbp",
    "EUR": "€ eur euros euro teur t€ k€ euri",
    "CHF": "chf sfr. sfr fr.",
    "rs": "rs. rs rs/- ₨ rupees rupee",
    "INR": "₹ inr",
    "PKR": "pkr",
    "LKR": "lkr",
    "BDT": "৳ bdt taka tk",
    "NPR": "npr",
    "MUR": "mur",
    "¥": "¥ yen 円",
    "JPY": "jpy",
    "CNY": "cny rmb 人民币 人民幣",
    "元": "元",
    "THB": "฿ thb baht บาท",
    "PHP": "₱ php php. phps",
    "peso": "pesos",
    "p": "p",
    "VND": "₫ vnd vnđ đồng",
    "KRW": "₩ krw 원",
    "PLN": "zł zl pln zlotych złotych",
    "CZK": "kč czk",
    "kr": "kr. kr kronor kroner",
    "SEK": "sek",
    "NOK": "nok",
    "DKK": "dkk",
    "ISK": "isk",
    "MYR": "rm myr ringgit",
    "IDR": "rp. rp idr rupiah",
    "ZAR": "zar rand",
    "r": "r",
    "AED": "aed dhs dirhams",
    "SAR": "sar",
    "QAR": "qar",
    "KWD": "kwd",
    "OMR": "omr",
    "BHD": "bhd",
    "EGP": "egp",
    "NGN": "₦ ngn naira",
    "KES": "ksh. ksh kes kshs",
    "GHS": "gh₵ ghs",
    "TRY": "₺ tl",
    "ILS": "₪ ils nis",
    "RON": "ron lei",
    "HUF": "huf ft",
    "BGN": "bgn лв",
    "UAH": "₴ uah грн",
    "RUB": "₽ rub руб",
    "MAD": "mad",
    "TND": "tnd",
    "MOP": "mop$ mop",
    "BND": "bnd",
    "RSD": "rsd",
    "GEL": "gel ₾",
}
ALIASES: dict[str, str] = {alias: code for code, written in _ALIASES.items() for alias in written.split()}
# too short or too common to stand behind a number
NOT_AFTER = frozenset(
    {"p", "r", "s/", "s/.", "fr.", "s$", "a$", "r$", "rs/-", "us$", "nt$", "hk$", "k€", "t€"}
) - {"k€", "t€", "rs/-"}
NOT_BEFORE = frozenset(
    [
        "dollars",
        "dollar",
        "pounds",
        "quid",
        "euros",
        "euri",
        "reais",
        "soles",
        "rupees",
        "rupee",
        "taka",
        "tk",
        "yen",
        "円",
        "元",
        "บาท",
        "pesos",
        "đồng",
        "원",
        "zlotych",
        "złotych",
        "kronor",
        "kroner",
        "ft",
        "rand",
        "dirhams",
        "naira",
        "tl",
        "lei",
        "лв",
        "грн",
        "руб",
        "phps",
        "rs/-",
        "mad",
        "ron",
        "ils",
        "try",
        "gel",
        "pen",
        "mop",
    ]
)

MULTIPLIERS: dict[str, float] = {
    "k": 1e3, "tsd": 1e3, "tsd.": 1e3, "t": 1e3, "mil": 1e3, "mila": 1e3, "tys": 1e3, "tys.": 1e3, "thousand": 1e3,
    "ribu": 1e3, "rb": 1e3, "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "lpa": 1e5, "l": 1e5,
    "crore": 1e7, "crores": 1e7, "cr": 1e7, "juta": 1e6, "jt": 1e6, "triệu": 1e6, "tr": 1e6,
    "万": 1e4, "萬": 1e4, "만": 1e4, "千": 1e3, "พัน": 1e3, "หมื่น": 1e4, "แสน": 1e5, "ล้าน": 1e6,
    "m": 1e6, "mn": 1e6, "mio": 1e6, "mio.": 1e6, "million": 1e6, "millions": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9,
    "billion": 1e9, "billions": 1e9, "millones": 1e6, "milioni": 1e6, "millionen": 1e6, "milliarden": 1e9,
    "milliards": 1e9, "miliar": 1e9, "trillion": 1e12, "milhões": 1e6, "miljoen": 1e6, "milion": 1e6,
}  # fmt: skip
# a multiplier that says which currency it is
MULTIPLIER_CURRENCY = {
    "lakh": "INR", "lakhs": "INR", "lac": "INR", "lacs": "INR", "lpa": "INR", "crore": "INR", "crores": "INR", "cr": "INR",
    "juta": "IDR", "jt": "IDR", "ribu": "IDR", "rb": "IDR", "triệu": "VND", "만": "KRW",
    "พัน": "THB", "หมื่น": "THB", "แสน": "THB",
}  # fmt: skip
LARGE_MULTIPLIERS = frozenset(
    word
    for word, by in MULTIPLIERS.items()
    if by >= 1e6 and word not in {"crore", "crores", "cr", "juta", "jt", "triệu", "tr"}
)
