"""Names of countries, states and regions, as postings write them."""

from __future__ import annotations

_COUNTRIES: dict[str, str] = {
    "US": "united states|united states of america|u.s.a.|u.s.|usa|us|états-unis|estados unidos|stati uniti|vereinigte staaten|vereinigten staaten|verenigde staten|amerika serikat",
    "CA": "canada|kanada|canadá", "MX": "mexico|méxico|mexiko|mexique|messico", "GB": "united kingdom|great britain|england|scotland|wales|uk|u.k.|gb|vereinigtes königreich|royaume-uni|reino unido|regno unito|verenigd koninkrijk|großbritannien",
    "IE": "ireland|irland|irlande|irlanda|ierland", "DE": "germany|deutschland|allemagne|alemania|germania|alemanha|duitsland|deutschlandweit|deutschlands", "AT": "austria|österreich|österreichs|autriche|oostenrijk|áustria",
    "CH": "switzerland|schweiz|suisse|suiza|svizzera|suíça|zwitserland", "FR": "france|frankreich|francia|frança|frankrijk", "ES": "spain|spanien|espagne|españa|spagna|espanha|spanje", "PT": "portugal|portogallo",
    "IT": "italy|italien|italie|italia|itália|italië", "NL": "netherlands|the netherlands|holland|niederlande|niederlanden|pays-bas|países bajos|paesi bassi|nederland|países baixos", "BE": "belgium|belgien|belgique|bélgica|belgio|belgië",
    "LU": "luxembourg|luxemburg", "DK": "denmark|dänemark|danemark|dinamarca|danmark", "SE": "sweden|schweden|suède|suecia|svezia|suécia|zweden|sverige", "NO": "norway|norwegen|norvège|noruega|norvegia|noorwegen|norge",
    "FI": "finland|finnland|finlande|finlandia|suomi", "PL": "poland|polen|pologne|polonia|polônia|polska|polsce", "CZ": "czech republic|czechia|tschechien|česko|république tchèque|república checa", "SK": "slovakia|slowakei|slovaquie", "HU": "hungary|ungarn|hongrie", "RO": "romania|rumänien|roumanie|românia",
    "BG": "bulgaria|bulgarien|bulgarie", "GR": "greece|griechenland|grèce|grecia", "HR": "croatia|kroatien|croatie", "SI": "slovenia|slowenien", "RS": "serbia|serbien|serbie", "UA": "ukraine|ukraina", "EE": "estonia|estland|estonie", "LV": "latvia|lettland|lettonie", "LT": "lithuania|litauen|lituanie", "TR": "turkey|türkei|türkiye|turquie",
    "IL": "israel", "AE": "united arab emirates|uae|u.a.e.|dubai|abu dhabi", "SA": "saudi arabia|ksa", "EG": "egypt|ägypten|égypte|egipto", "NG": "nigeria", "KE": "kenya", "GH": "ghana", "ZA": "south africa|südafrika|afrique du sud|sudáfrica", "MA": "morocco|maroc|marokko|marruecos", "TN": "tunisia|tunisie|tunesien",
    "IN": "india|indien|inde|印度|pan india|pan-india", "PK": "pakistan", "BD": "bangladesh", "LK": "sri lanka", "NP": "nepal", "SG": "singapore|sg|singapur|singapura|新加坡|สิงคโปร์", "MY": "malaysia|马来西亚|馬來西亞|มาเลเซีย", "ID": "indonesia|indonésie|indonesien|印尼", "TH": "thailand|ประเทศไทย|thaïlande|泰國|泰国", "PH": "philippines|ph|the philippines|pilipinas|菲律賓|philippinen", "VN": "vietnam|việt nam|viet nam|越南|เวียดนาม",
    "HK": "hong kong|hk|香港|hongkong|hksar", "TW": "taiwan|台灣|台湾", "CN": "china|中國|中国|mainland china|prc|chine", "JP": "japan|日本|日本国内|japon", "KR": "south korea|korea|republic of korea|대한민국|corée du sud", "AU": "australia|aus|au|australien|australie|澳洲|aussie", "NZ": "new zealand|nz|neuseeland|aotearoa|nouvelle-zélande|紐西蘭", "BR": "brazil|brasil|brasilien|brésil|brasile",
    "AR": "argentina|argentinien|argentine", "CL": "chile|chili", "CO": "colombia|kolumbien|colombie", "PE": "peru|perú", "UY": "uruguay", "CR": "costa rica", "EC": "ecuador|équateur", "BO": "bolivia", "PY": "paraguay", "DO": "dominican republic", "PA": "panama|panamá", "GT": "guatemala", "CY": "cyprus|zypern|chypre", "MT": "malta|malte", "GE": "republic of georgia", "AM": "armenia",
    "AF": "afghanistan", "AL": "albania|albanien|albanie", "DZ": "algeria|algérie|algerien|argelia", "AD": "andorra", "AO": "angola", "AG": "antigua and barbuda",
    "AZ": "azerbaijan", "BS": "bahamas|the bahamas", "BH": "bahrain", "BB": "barbados", "BY": "belarus", "BZ": "belize", "BJ": "benin|bénin", "BT": "bhutan",
    "BA": "bosnia and herzegovina|bosnia", "BW": "botswana", "BN": "brunei|brunei darussalam", "BF": "burkina faso", "BI": "burundi", "KH": "cambodia|kamboja|柬埔寨|กัมพูชา",
    "CM": "cameroon|cameroun", "CV": "cape verde|cabo verde", "CF": "central african republic", "KM": "comoros", "CG": "republic of the congo",
    "CD": "democratic republic of the congo|dr congo|drc", "CI": "ivory coast|côte d'ivoire", "CU": "cuba", "DJ": "djibouti", "DM": "dominica", "SV": "el salvador",
    "GQ": "equatorial guinea", "ER": "eritrea", "SZ": "eswatini|swaziland", "ET": "ethiopia", "FJ": "fiji", "GA": "gabon", "GM": "gambia|the gambia", "GD": "grenada",
    "GN": "guinea", "GY": "guyana", "HT": "haiti", "HN": "honduras", "IS": "iceland|islande|islandia", "IQ": "iraq", "IR": "iran", "JM": "jamaica", "JO": "jordan",
    "KZ": "kazakhstan", "XK": "kosovo", "KW": "kuwait", "KG": "kyrgyzstan", "LA": "laos|lao pdr", "LB": "lebanon", "LS": "lesotho", "LR": "liberia", "LY": "libya",
    "LI": "liechtenstein", "MO": "macau|macao|澳門|澳门", "MG": "madagascar", "MW": "malawi", "MV": "maldives", "ML": "mali", "MR": "mauritania", "MU": "mauritius|maurice",
    "MD": "moldova", "MC": "monaco", "MN": "mongolia", "ME": "montenegro", "MZ": "mozambique|moçambique", "MM": "myanmar|burma", "NA": "namibia", "NI": "nicaragua", "NE": "niger",
    "MK": "north macedonia|macedonia", "OM": "oman", "PG": "papua new guinea", "PS": "palestine", "PR": "puerto rico", "QA": "qatar|katar", "RW": "rwanda", "WS": "samoa",
    "SM": "san marino", "SN": "senegal|sénégal", "SC": "seychelles", "SL": "sierra leone", "SB": "solomon islands", "SO": "somalia", "SS": "south sudan", "SD": "sudan",
    "SR": "suriname", "SY": "syria", "TJ": "tajikistan", "TZ": "tanzania", "TL": "timor-leste|east timor|timor leste", "TG": "togo", "TO": "tonga", "TT": "trinidad and tobago",
    "TM": "turkmenistan", "UG": "uganda", "UZ": "uzbekistan", "VU": "vanuatu", "VE": "venezuela", "YE": "yemen", "ZM": "zambia", "ZW": "zimbabwe", "GI": "gibraltar",
    "JE": "jersey, channel islands", "IM": "isle of man", "GL": "greenland", "LC": "saint lucia|st lucia", "GU": "guam",
}  # fmt: skip
_STATES: dict[str, str] = {
    "US": "AL alabama|AK alaska|AZ arizona|AR arkansas|CA california|CO colorado|CT connecticut|DE delaware|FL florida|GA georgia|HI hawaii|ID idaho|IL illinois|IN indiana|IA iowa|KS kansas|KY kentucky|LA louisiana|ME maine|MD maryland|MA massachusetts|MI michigan|MN minnesota|MS mississippi|MO missouri|MT montana|NE nebraska|NV nevada|NH new hampshire|NJ new jersey|NM new mexico|NY new york|NC north carolina|ND north dakota|OH ohio|OK oklahoma|OR oregon|PA pennsylvania|RI rhode island|SC south carolina|SD south dakota|TN tennessee|TX texas|UT utah|VT vermont|VA virginia|WA washington|WV west virginia|WI wisconsin|WY wyoming|DC district of columbia",
    "CA": "AB alberta|BC british columbia|MB manitoba|NB new brunswick|NL newfoundland and labrador|NL newfoundland|NS nova scotia|ON ontario|PE prince edward island|QC quebec|QC québec|SK saskatchewan|YT yukon|NT northwest territories|NU nunavut",
    "AU": "NSW new south wales|VIC victoria|QLD queensland|SA south australia|WA western australia|TAS tasmania|ACT australian capital territory|NT northern territory",
    "DE": "BW baden-württemberg|BY bayern|BY bavaria|BE berlin|BB brandenburg|HB bremen|HH hamburg|HE hessen|MV mecklenburg-vorpommern|NI niedersachsen|NW nordrhein-westfalen|NW nrw|RP rheinland-pfalz|SL saarland|SN sachsen|ST sachsen-anhalt|SH schleswig-holstein|TH thüringen",
    "IN": "AP andhra pradesh|AS assam|BR bihar|DL delhi|GA goa|GJ gujarat|HR haryana|KA karnataka|KL kerala|MP madhya pradesh|MH maharashtra|OD odisha|PB punjab|RJ rajasthan|TN tamil nadu|TG telangana|UP uttar pradesh|UK uttarakhand|WB west bengal",
    "MY": "01 johor|02 kedah|03 kelantan|04 melaka|05 negeri sembilan|06 pahang|07 penang|07 pulau pinang|08 perak|09 perlis|10 selangor|11 terengganu|12 sabah|13 sarawak",
}  # fmt: skip
# regions whose members are beyond doubt; the European Union, EMEA, LATAM or APAC mean other things to every firm
_REGIONS: dict[str, str] = {
    "anz": "AU NZ", "a/nz": "AU NZ", "australasia": "AU NZ", "trans-tasman": "AU NZ", "dach": "DE AT CH", "d-a-ch": "DE AT CH", "dach-region": "DE AT CH", "benelux": "BE NL LU", "nordics": "DK FI IS NO SE", "the nordics": "DK FI IS NO SE", "nordic countries": "DK FI IS NO SE",
    "baltics": "EE LV LT", "the baltics": "EE LV LT", "baltic states": "EE LV LT", "iberia": "ES PT", "gcc": "AE BH KW OM QA SA", "north america": "US CA",
}  # fmt: skip
_PEOPLE: dict[str, str] = {
    "AU": "australian", "NZ": "new zealander|kiwi", "PH": "philippine|filipino|pinoy", "MY": "malaysian", "SG": "singaporean", "ID": "indonesian", "TH": "thai", "IN": "indian", "GB": "british", "US": "american", "CA": "canadian", "IE": "irish", "DE": "german", "FR": "french", "ES": "spanish", "IT": "italian",
    "NL": "dutch", "PT": "portuguese", "PL": "polish", "RO": "romanian", "BR": "brazilian", "MX": "mexican", "AR": "argentinian", "CO": "colombian", "VN": "vietnamese", "JP": "japanese", "ZA": "south african", "KE": "kenyan", "NG": "nigerian", "PK": "pakistani", "LK": "sri lankan", "BD": "bangladeshi",
    "HK": "hong konger",
}  # fmt: skip
PEOPLE = {
    name: code for code, names in _PEOPLE.items() for name in names.split("|")
}  # "Australian residents"
NAMES: dict[str, tuple[str, str | None]] = {}
for _code, _written in _COUNTRIES.items():
    for _name in _written.split("|"):
        NAMES[_name] = (_code, None)
for _code, _written in _STATES.items():
    for _pair in _written.split("|"):
        _short, _name = _pair.split(" ", 1)
        NAMES[_name] = (_code, f"{_code}-{_short}")
        if _code == "US" or len(_short) == 3:
            NAMES.setdefault(_short.lower(), (_code, f"{_code}-{_short}"))
REGIONS = {name: tuple(codes.split()) for name, codes in _REGIONS.items()}
# towns that need no region behind them to be known: "join our team in Penang"
TOWNS = frozenset((
    "sydney", "melbourne", "brisbane", "perth", "adelaide", "hobart", "darwin", "canberra", "newcastle", "wollongong", "geelong", "ballarat", "bendigo", "townsville", "cairns", "toowoomba", "launceston", "gold coast", "sunshine coast", "parramatta", "mackay", "rockhampton", "bundaberg", "albury",
    "wagga wagga", "dubbo", "tamworth", "orange", "shepparton", "mildura", "bunbury", "kalgoorlie", "karratha", "port hedland", "geraldton", "gladstone", "alice springs", "auckland", "wellington", "christchurch", "hamilton", "tauranga", "dunedin", "napier", "hastings", "rotorua", "queenstown", "nelson",
    "invercargill", "whangarei", "palmerston north", "new plymouth", "blenheim", "timaru", "hong kong", "kowloon", "kwun tong", "tsuen wan", "wan chai", "causeway bay", "tsim sha", "mong kok", "sha tin", "kwai chung", "tuen mun", "yuen long", "quarry bay", "kowloon bay", "singapore", "jurong", "tuas", "changi",
    "woodlands", "tampines", "kuala lumpur", "petaling jaya", "shah alam", "subang jaya", "klang", "penang", "george town", "bayan lepas", "johor bahru", "ipoh", "melaka", "malacca", "kuching", "kota kinabalu", "cyberjaya", "putrajaya", "seremban", "kulim", "puchong", "bangi", "kota damansara", "selangor",
    "johor", "bangsar", "bangsar south", "mont kiara", "cheras", "kl", "jakarta", "bandung", "surabaya", "bekasi", "tangerang", "depok", "bogor", "semarang", "yogyakarta", "jogja", "medan", "makassar", "denpasar", "bali", "batam", "palembang", "malang", "solo",
    "cikarang", "karawang", "sidoarjo", "balikpapan", "jakarta selatan", "jakarta barat", "jakarta pusat", "jakarta timur", "jakarta utara", "manila", "makati", "taguig", "bgc", "quezon", "quezon city", "pasig", "ortigas", "mandaluyong", "alabang", "muntinlupa", "paranaque", "pasay", "cebu", "cebu city",
    "davao", "davao city", "clark", "iloilo", "bacolod", "cavite", "laguna", "bulacan", "metro manila", "bangkok", "chiang mai", "phuket", "pattaya", "chonburi", "rayong", "samut prakan", "nonthaburi", "hanoi", "ho chi", "da nang", "bangalore", "bengaluru", "mumbai", "pune",
    "chennai", "hyderabad", "gurgaon", "gurugram", "noida", "kolkata", "ahmedabad", "new delhi", "delhi", "kochi", "london", "manchester", "birmingham", "leeds", "bristol", "glasgow", "edinburgh", "liverpool", "sheffield", "nottingham", "cardiff", "belfast", "dublin", "cork",
    "berlin", "munich", "münchen", "hamburg", "frankfurt", "köln", "stuttgart", "düsseldorf", "leipzig", "paris", "lyon", "toulouse", "nantes", "lille", "bordeaux", "marseille", "madrid", "barcelona", "valencia", "sevilla", "lisbon", "lisboa", "porto", "milan",
    "milano", "roma", "torino", "amsterdam", "rotterdam", "utrecht", "brussels", "new york", "chicago", "boston", "seattle", "austin", "denver", "houston", "dallas", "atlanta", "miami", "philadelphia", "phoenix", "los angeles", "san francisco", "san diego", "san jose", "washington dc",
    "toronto", "vancouver", "montreal", "calgary", "ottawa", "edmonton", "são paulo", "rio de", "curitiba", "cape town", "johannesburg", "durban", "pretoria", "nairobi", "lagos", "dubai", "abu dhabi", "tokyo", "osaka", "seoul", "taipei", "shanghai", "beijing", "shenzhen",
    "guangzhou",
))  # fmt: skip
