"""What postings say around a number of years: the numbers and units in words, what asks, and what means something else."""

from __future__ import annotations

import re

from plugins.enrichers.reading import Triggers
from plugins.enrichers.seeker import Seeker

WORDS: dict[str, float] = {
    word: value
    for value, words in {
        0: "nq",  # newly qualified: "NQ - 3 years' PQE"
        1: "one a an 一 ein eine einem einer einen un une una uno um uma één een satu ett jeden jedno",
        2: "two couple 二 兩 两 zwei deux dos due dois duas twee dua två dva doi",
        3: "three 三 drei trois tres tre três drie tiga trzy tři tri trei",
        4: "four 四 vier quatre cuatro quattro quatro empat fyra cztery",
        5: "five 五 fünf cinq cinco cinque vijf lima fem pięć",
        6: "six 六 sechs seis sei zes enam",
        7: "seven 七 sieben sept siete sette sete zeven tujuh",
        8: "eight 八 acht huit ocho otto oito delapan",
        9: "nine 九 neun neuf nueve nove negen sembilan",
        10: "ten 十 zehn dix diez dieci dez tien sepuluh",
        12: "twelve 十二 zwölf douze doce dodici doze twaalf",
        15: "fifteen 十五 fünfzehn quinze quince quindici vijftien",
        18: "eighteen achtzehn",
        20: "twenty 二十 zwanzig vingt veinte venti vinte twintig",
        24: "twenty-four",
        30: "thirty dreißig trente treinta trenta trinta dertig",
    }.items()
    for word in words.split()
}
NUM = r"(?:\d{1,3}(?:[.,]\d)?|" + "|".join(sorted(map(re.escape, WORDS), key=len, reverse=True)) + ")"
_COUNT = (
    rf"(?P<a>{NUM})(?: ?\+|[ -]plus)?(?: ?\(\w+\))?(?: ?(?:years?|yrs?)(?= (?:to|-) ))?"
    rf"(?: ?(?:-|/|to less than|to|bis|à|a|y|et|and|und|or|o|ou|e|of|tot|en|sampai|hingga|do|till|až|la|~|至|到|ถึง|or even) ?(?P<b>{NUM}))?"
    r"(?: ?\(\w+\+?\))?(?: ?\+| ?plus| or more| oder mehr| ou plus| o más| ou mais| o più| of meer| ?以上| tahun)?(?: (?:full|complete|calendar|consecutive|continuous|solid|entire|volle|años|of(?=[ -]{0,2}$)))?\)?[ -]{0,2}$"
)
COUNT = re.compile(r"(?<![\w.,$€£#/])(?<!\w-)" + _COUNT)
COUNT_GLUED = re.compile(
    r"(?:(?<=[a-z]{4})|(?<=[a-z]{3}\.)|(?<=[a-z]{3}:))" + _COUNT
)  # "related field5+ years"
# "具備三年以上經驗": no blank tells the number from what stands before it
COUNT_UNSPACED = re.compile(
    r"(?<![\d.$])(?<!\d,)(?P<a>\d{1,2}|[一二兩两三四五六七八九十]{1,2})(?:\s?(?:-|~|–|至|到|或|ถึง)\s?(?P<b>\d{1,2}|[一二兩两三四五六七八九十]{1,2}))?\s?\+?\s?(?:個|个)?\Z"
)
# "Years of experience: 3-5": the number stands behind
COUNT_BEHIND = re.compile(
    r"s?(?:\(s\))? (?:of )?(?:relevant |work |working |total )?(?:experience|exp)(?: required| needed)? ?[:–-] ?(?:min\w*\.? |at least )?(?P<a>\d{1,2})(?!\d)(?: ?(?:-|–|to) ?(?P<b>\d{1,2}))?"
)
WISH = re.compile(r"(?:but )?(?:prefer|desir|ideal)")
# what a line cut in mid sentence ends with
WRAPPED = (
    " within",
    " after",
    " past",
    " last",
    " next",
    " for",
    " over",
    " than",
    " the",
    " least",
    " minimum",
    " of",
    " to",
    " every",
    " each",
    " in",
)

ABBREVIATION = Seeker(r"(?<!\w)(?:min|max|mind|mín|approx|ca|exp|yrs|incl|minim)$")
ALSO_PREFERRED = re.compile(
    r"s? ?\(? ?(?P<n>\d{1,2})\+? (?:years )?(?:is |are )?(?:preferred|ideal|desired)\)?"
)
SENTENCE_END = re.compile(r"\n|[.;!?] ")
STOP = re.compile(r"\n|;|\. |! |\? ")  # alternatives of literals: `re` skips to their first letters
# what may stand right before "years": a number, or what follows a number
BEFORE_UNIT = frozenset({*WORDS, *(f"({word})" for word in WORDS)}) | frozenset(
    [
        "+",
        "plus",
        "more",
        "mehr",
        "más",
        "mais",
        "più",
        "plus",
        "meer",
        "以上",
        "full",
        "complete",
        "calendar",
        "consecutive",
        "continuous",
        "solid",
        "entire",
        "volle",
        "years)",
        "+)",
        ")",
        "full-time",
        "of",
    ]
)
TOKEN = re.compile(r"(?<!\w)\w+")
WORD = re.compile(r"\w+")
UNITS = Triggers(
    (
        "year", "yrs", " yr", "month", "jahr", "jährig", "monat", " ans", " an ", " an d", " an\n", " an.", " an,", " an)", " an;", "année", "año", "anni", " anno", "anos", " ano ", "jaar", "maand",
        "tahun", " thn", " th ", " th\n", " th.", " th,", " th)", "bulan", " yoe", " pqe", " pae", "y+", "0yr", "1yr", "2yr", "3yr", "4yr", "5yr", "6yr", "7yr", "8yr", "9yr", "ปี", "เดือน", "年", "năm", " lata", " lat ", " rok", " år", " ano\n", " ano.", " ano,", " ano;", " ano)", " lat\n", " lat.", " lat,", " lat)", " an(", "-letni", " let praxe", " let zkuš", " roky", " roků", " rokov", " év ", " éves", " ani ", " vuoden", " yıl", "miesięcy", "månader", "måneder", "mois", "meses", "mesi", "個月", "个月",
        # sections, so that what stands under "preferred" is preferred
        "prefer", "nice to have", "nice-to-have", "desir", "bonus points", "bonus:", "good to have", "plus:", "minimum qual", "required", "requirement", "qualifications", "basic qual", "must have",
        "you bring", "responsib", "benefits", "we offer", "what you", "wünschenswert", "anforderungen", "profil", "souhait", "deseable", "valora", "requisitos", "obbligatori", "preferenziali", "desejáve", "diferenciais",
    )
)  # fmt: skip
MONTHS = frozenset(
    {
        "miesięcy",
        "månader",
        "måneder",
        "month",
        "monat",
        "maand",
        "bulan",
        "เดือน",
        "mois",
        "meses",
        "mesi",
        "個月",
        "个月",
    }
)
YEAR_UNITS = frozenset(UNITS.phrases[: UNITS.phrases.index("prefer")])

EXPERIENCE = Triggers(
    (
        "experien", "expereinc", "experinc", "experianc", "exprienc", "expirienc", "exp.", "exp ", "exp:", "exp)", "erfahrung", "berufs", "praxis", "expérience", "esperienz", "experiênci", "ervaring", "pengalaman", "zkušenost", "skúsenost", "praxe", "praxi", "tapasztalat", "experiență", "kokemu", "deneyim", "ประสบการณ์", "经验", "經驗", "経験", "kinh nghiệm",
        "doświadczeni", "erfarenhet", "erfaring", "background", "track record", "pqe", "working", "worked", "work history", "経歴", "実務",
    ), alone=True)  # fmt: skip
TAIL_WORK = re.compile(
    r"^(?:\(s\)|'s|s'|')? ?(?:\+|or more|minimum|min\.?|plus|or above)? ?(?:of |in |with |as |on |using |within |[a-z]{3,14}ing |im |in |mit |als |en |dans |con |como |nel|come |com |na |no |met |sebagai |di )"
)
ASKED = re.compile(
    r"\byou:|diploma|degree|certificate|qualified|ijazah|bachelor|at least|less than|minim\w*|min\.|must|requir\w*|you (?:have|bring|need|offer|possess|add)|you've|your|need|ask|want|looking for|seek\w*|ideal\w*|candidate\w*|applicant\w*|possess\w*|hold\w*|should|someone|who has|prefer\w*|"
    r"mindestens|sie|du |bring\w*|vous|justifie\w*|votre|tu |se requiere|requier\w*|al menos|richiest\w*|almeno|pelo menos|exig\w*|je |minstens|minimaal|memiliki|pernah|อย่างน้อย|•|^ ?[-*+·–]|^\W*$"
)
FIRM = Seeker(
    r"(?<!\w)(?:\bwe\b|\bwe've\b|\bour\b|\bmy client\b|\bus\b|company|\bfirm\b|agency|\bgroup\b|organi[sz]ation|family[- ]owned|founded|established|since|business(?! (?:partner|intelligence|analy|process|develop|admin|management|studies))|\bteam (?:has|have|of|brings)|combined|collective|\bwir\b|unser|\bnous\b|notre|\bsiamo\b|nuestr|"
    r"empresa|azienda|bedrijf|\bwij\b|\bons\b|somos|leader\b|marke[td]\b(?! (?:research|analy|data|intelligen|risk|access|insight))|brand\b|industry leader|perusahaan)"
)
NOT_BEFORE = Seeker(
    r"(?<!\w)(?:(?:in|over|during|for|within|throughout) the (?:last|past|next|first|coming)|(?:last|past|next|first|previous|coming|recent|final)|after(?: (?:just|only|over))?|every|each|once(?: in)?|within(?: the)?(?: (?:last|past|next|first))?|in (?:just|only|under|less than)|"
    r"age[d]?(?: of)?|ages?:?|older than|contract(?: (?:for|of|is|length))?:?|duration(?: of| is)?:?|for a (?:period|term|duration) of|period of|term of|fixed[- ]term(?: of| for)?|fixed for|valid for|for up to|celebrat\w+|anniversary|since|founded|"
    r"commit(?:ted)?(?: to work)?(?: for| to)?|combined|total of|nach|seit|vor|innerhalb von|in den letzten|befristet auf|für|laufzeit|depuis|après|durée(?: d[eu] (?:contrat|la mission|mission|stage))?(?: ?:)?|duración(?: del contrato)?(?: ?:)?|duração(?: do contrato)?(?: ?:)?|durata(?: del contratto)?(?: ?:)?|pour|sur|desde hace|hace|últimos|durante|después de|da oltre|da più di|da|dopo|per|ultimi|negli ultimi|há(?: mais de)?|últimos|após|sinds|al|na|gedurende|afgelopen|"
    r"selama(?= lebih)?|sudah|(?<!looking )for|more than|over)[ ]?(?:about |over |more than |almost |nearly |circa |über |mehr als |plus de |más de |oltre |mais de |meer dan |lebih dari )?$"
)
MORE_ITEM = re.compile(
    r" ?[-*•·–+] ?(?:more than|over|más de|mais de|oltre|plus de|lebih dari|mehr als|meer dan) "
)  # an item of a list: "• More than 3 years in telesales"
SOFT_BEFORE = frozenset(
    {"more than", "over", "for", "pour", "per", "für", "na", "al", "da", "selama", "total of", "within"}
)
# "3 years project management experience", "5 years of service delivery": a trade whose name begins like a term
TRADE = re.compile(
    r"^(?:\(s\)|'s|s'|')? (?:of |in )?(?:project|program(?:me)?|contract(?:s|ing)?|services?|training|strategy|strategic|university|school|plans?|lease|warranty|engagement|leave|position|role|fixed[- ](?:income|assets?|wing|line)|agency|operations?|growth|trust|success\w*|"
    r"(?:higher |further )?education\w*|post-?(?! ?secondary)[\w-]+|innovati\w+|vacation|holiday|pensions?|serving|maternity|term life|rotational|placement|apprenticeship|internship|assignment|guarantee)(?:[/&-][\w/&-]+)? "
    r"(?:(?:(?!(?:with|no|or|for|to|plus|without|as|in|required|preferred)\b|(?:degree|contract|programs?|programmes?|diploma|study|studies|education|training) (?:and|&) )[\w/&-]+ ){0,4}(?:experience|exp)\b|"
    r"(?:management|administration|delivery|desk|coordination|planning|engineering|support|development|consulting|execution|marketing|sales|negotiations?|controls?|accounting|teaching|counsel\w+)\b)"
)
NOT_AFTER = re.compile(
    r"^(?:'s?|s'|\(s\))?[ -]?(?:temp\b|temporary|maternity cover|old\b|of age\b|ago\b|and (?:over|above|older)\b(?! (?:in|of|exp|work|as|with|relevant|related)\w*|[^.;,\n]{0,60}\bexp)|in business\b(?! (?!and\b|with\b|we\b|in\b|as\b|since\b|serving\b|here\b|now\b)[a-z])|in operation\b|in the (?:making|running)|of service|of continuous service|contract|fixed|term\b|warranty|guarantee|in a row|history|of history|anniversary|of growth\b|of operation\b|running\b(?! (?!and\b|now\b|we\b|in\b|for\b|as\b)[a-z])|"
    r"in (?:college|university|school)\b|degree|diploma|college|program(?:me)?\b|university|course|of (?:study|college|university|school|education|schooling|post|undergrad|higher)|post-?secondary|lease|plan\b|strategy|serving\b(?! (?:in an?|at an?|tables|guests|food|drinks)\b)|of (?:excellence|innovation|tradition|heritage|success|trust|expertise in the market|history)\b|"
    r"strong\b(?! (?!and\b|with\b|we\b)[a-z])|alt\b|jung|vertrag|befristet|garantie|d'existence|d'âge|de edad|de antigüedad|d'ancienneté|de garantía|di età|di storia|di attività|de idade|de mercado|de história|de garantia|oud\b|bestaan|geleden|apart|long\b|tenure track|from (?:now|the date|hire)|"
    r"probation|training(?! (?:or|and) \w+ing\b)|apprenticeship|internship|assignment|project\b|rotation|fellowship|engagement|initial|with (?:the )?(?:option|possibility|extension)|extend|renew|maximum|max\b|position\b|role\b|opportunity|placement|placering|vest|cliff|residen(?!tial)|service\b|commitment|stay\b|sabbatical|leave\b|notice|"
    r"maternity|parental|vertraglich|of (?:pension|vacation|holiday|leave)|schon|lang\b|(?:academic )?(?:term|appointment)|tenure|fixed|full-time contract)"
)
SPEAKS_TO_YOU = Seeker(
    r"\byou\b|your|candidate|hiring|experienced|someone|anyone|must|requir|need|\bask|want|looking for|seek|\bbring you|experience:|•|ideal"
)
OPENS_SENTENCE = re.compile(r"\W*(?:with|mit|avec|con|com|met|having)\b[^,]{0,24}$")
ABOUT_FIRM = re.compile(
    r"\b(?:we|our|is|are|has|have|offers?|provides?|ist|sind|est|wir|unser\w*|nous|somos|siamo|wij|zijn)\b"
)
ABOUT_YOU = re.compile(r"\byou|candidate|graduate|applicant|apply|\bdu\b|\bsie\b|vous")
AGE = re.compile(
    r"(?:\b(?:età|edad|edades|idade|âge|âgée?s?|wiek|alter|leeftijd|ålder|alder)\b(?: compresa| minima| mínima| máxima| massima)?(?: tra| fra| entre| de| da| tussen| zwischen| między| mellan| mellem| mellom)?(?: i| gli| los| os| les)?|อายุ|年齢|年齡|年龄|tuổi|usia|umur)[ :]*(?:ระหว่าง|maks\w*\.?|max\.?)?[ ]*$"
)
RESIDENCE = Seeker(
    r"(?<!\w)(?:liv(?:e|ed|ing) in|resid(?!ential)|licen[cs]e(?!d)|permit|passport|visa|clearance|driving record|mvr|warranty(?! admin| claim| manage)|guarantee|lease(?! admin| account| manag)|born|roadmap(?! $)|vesting|vests)"
)
PREFERRED_BEFORE = Seeker(
    r"(?<!\w)(?:prefer\w*|(?<!candidato )(?<!candidata )(?<!candidat )(?<!profilo )(?<!risorsa )(?<!perfil )(?<!persona )ideal(?! (?:[\w-]+ ){0,4}(?:candidate|applicant|person|profile|fit|will|would|should|must|has)\b| for )\w*|nice to have|bonus(?=:| points| if| for)|desir\w*|optimal\w*|would (?:be|love)|wünschenswert|idealerweise|gern|bevorzugt|souhait\w*|idéalement|de préférence|deseable|preferib\w*|preferente\w*|valora\w*|gradit\w*|preferenzial\w*|desejáve\w*|preferencial\w*|diferencial|"
    r"bij voorkeur|gewenst|lebih disukai|diutamakan)|優先|优先"
)
PREFERRED_AFTER = Seeker(
    r"(?<!\w)(?<!not )(?:\b(?:preferred|preferable|desired|desirable)\b(?! (?:qualifications?|requirements?|skills|criteria|experience|education|attributes|competenc\w+)\b)|\bis (?:a|an) (?:big |strong |definite |added |distinct |great )?(?:plus|asset|advantage|bonus)|\ba (?:big |strong )?plus\b(?! \w)|(?:would|will) be (?:an? )?(?:\w+ )?(?:ideal|plus|great|nice|advantage|bonus|asset|preferred|beneficial|desirable)|\bideal\b|\badvantageous|"
    r"beneficial|von vorteil|wünschenswert|souhaité\w*|appréciée?s?|un plus|un atout|deseable|valorable|se valora\w*|gradit[ao]|preferibile|costituisce|desejável|diferencial|gewenst|een pré|is een pluspunt|diutamakan|lebih disukai)|優先|优先|者佳|為佳|为佳|更佳|尤佳|พิจารณาเป็นพิเศษ"
)
LESS = Seeker(
    r"(?:up to|(?<!not )(?<!no )less than|under|maximum(?: of| experience)?:?|max\.?|no more than|(?:freshers?|fresh|fresh graduates?|entry[ -]level) ?(?:to|-)|bis zu|weniger als|höchstens|maximal|jusqu'à|moins de|hasta|menos de|máximo(?: de)?|fino a|massimo|meno di|até|tot|maximaal|minder dan|hingga|kurang dari(?:pada)?|maks(?:imal|imum|\.)?|fewer than|<) ?(?:an? )?$"
)

NONE_NEEDED = Triggers(
    (
        "experience\nwill train", "no experience", "no prior experience", "no prior professional", "no prior background", "no background", "no previous experience", "experience not required", "experience not necessary", "experience is not required", "experience not essential",
        "experience is not necessary", "experience is not essential", "without experience", "no work experience", "zero experience", "don't need experience", "do not need experience", "don't need any experience", "experience isn't necessary",
        "is not required", "is not essential", "is not necessary", "not required", "not essential", "not necessary", "experience not needed", "experience is not needed", "no sales experience", "no relevant experience", "no industry experience", "no formal experience", "experience is a plus but not required",
        "experience needed", "experience required", "experience necessary", "experience essential", "experience is needed", "experience is required", "experience is necessary", "experience?", "exp needed", "exp required", "w/o experience", "with or without experience", "w/o exp", "not needed", "is not needed", "isn't needed", "isn't required", "isn't essential", "isn't necessary", "experience is not a must", "fg welcome", "berpengalaman atau tidak",
        "fresh graduate", "fresh grad", "freshers", "fresher", "new graduates", "recent graduates", "open to fresh", "suitable for fresh", "welcome fresh", "welcomes fresh", "lulusan baru", "terbuka untuk fresh", "lepasan spm", "tiada pengalaman", "tidak perlukan pengalaman", "belum berpengalaman", "tidak harus berpengalaman",
        "應屆", "应届", "歡迎畢業生", "不限經驗", "經驗不限", "经验不限", "毋需經驗", "不需經驗", "无须经验", "没有经验也", "จบใหม่", "ไม่จำกัดประสบการณ์", "ไม่ต้องการประสบการณ์", "ไม่จำเป็นต้องมีประสบการณ์",
        "oavsett tidigare erfarenhet", "ingen erfarenhet", "ingen tidigare erfarenhet", "inga förkunskaper", "erfarenhet är inte", "erfarenhet krävs inte", "erfaring er ikke", "ingen erfaring", "erfaring ikke", "no solicita experiencia", "no precisa experiencia", "no exige experiencia", "doświadczenie nie jest", "nie wymagane doświadczenie", "débutant.e accepté", "débutant·e accepté", "débutant.e.s accepté", "débutant(e)s accepté", "débutants (h/f) accepté", "débutante acceptée", "ouvert aux débutants", "keine erfahrung", "keine berufserfahrung", "keine vorkenntnisse", "auch ohne erfahrung", "auch ohne berufserfahrung", "ohne vorkenntnisse", "ohne berufserfahrung", "ohne erfahrung", "débutants acceptés", "débutant accepté", "débutant(e) accepté", "débutants bienvenus", "débutants et", "aucune expérience", "sans expérience", "expérience non",
        "sin experiencia", "no se requiere experiencia", "no es necesaria experiencia", "no se necesita experiencia", "no hace falta experiencia", "no es necesario experiencia", "experiencia no", "senza esperienza", "anche prima esperienza", "non è richiesta esperienza", "non è necessaria esperienza", "esperienza non", "anche senza esperienza", "sem experiência", "não é necessário experiência", "não exige experiência", "não é necessária experiência", "experiência não",
        "geen ervaring", "ervaring is niet", "ervaring niet", "zonder ervaring", "tanpa pengalaman", "tidak perlu pengalaman", "tidak diperlukan pengalaman", "pengalaman tidak", "tidak berpengalaman", "non pengalaman", "ไม่จำเป็นต้องมีประสบการณ์", "ไม่มีประสบการณ์", "ไม่ต้องมีประสบการณ์",
        "無經驗", "无经验", "無需經驗", "无需经验", "毋須經驗", "未経験", "không cần kinh nghiệm", "không yêu cầu kinh nghiệm", "bez doświadczenia", "nie wymagamy doświadczenia", "doświadczenie nie",
    )
)  # fmt: skip
NEEDED_AFTER_ALL = re.compile(
    r"^[^.\n?]{0,40}\?|^[^.\n]{0,40}?(?:non |nicht |no |niet )?(?:required|necessary|needed|essential|is fine|ok\b|no problem|welcome|erforderlich|notwendig|nötig|willkommen|exigée|requise|nécessaire|acceptée?|necesaria|requerida|indispensable|imprescindible|necessaria|richiesta|necessária|obrigatória|exigida|nodig|vereist|vereiste|wymagane|konieczne|welkom|dipersilakan|dipersilahkan|diperbolehkan|diperlukan|wajib|required|encouraged|(?:can|may|should) (?:also )?apply|only\b|considered|accept(?:ed|able)|eligible|no worries|don't worry|not a problem|that's (?:ok|fine)|digalakkan|dialu-alukan|boleh memohon|bisa melamar|sil[ah]{1,2}kan|apply\b|歡迎|欢迎|亦可|也可|可考慮)"
)
# phrases that say it by themselves, and those that speak of what stands before them
SAYS_ALL = (
    "experience\nwill train",
    "open to fresh", "suitable for fresh", "welcome fresh", "welcomes fresh", "terbuka untuk fresh", "débutant", "未経験", "無", "无", "ไม่", "毋", "不", "經驗不", "经验不", "没", "歡迎", "auch ohne", "tanpa", "không", "bez ", "anche", "tidak", "tiada", "belum", "without", "zero", "sin ", "no se ", "no es ", "no hace", "no solicita", "no precisa", "no exige", "non è ", "não é ", "não exige", "nie wymag", "oavsett", "inga förk", "ouvert aux", "senza", "sem ", "w/o", "with or without", "don't need", "do not need", "fg ", "berpengalaman atau", "experience is not a must",
    "zonder", "ohne", "sans", "non p",
)  # fmt: skip
NOT_NEEDED = ("isn't needed", "isn't required", "isn't essential", "isn't necessary", "not needed", "is not needed", "is not required", "is not essential", "is not necessary", "not required", "not essential", "not necessary")  # fmt: skip
# "No contact centre experience needed": what is not needed stands between
ASKED_FOR_NONE = re.compile(r"\b(?:no|zero|without|don't need|nil) (?:[\w/-]+ ){0,4}\Z")
NEED_QUESTION = frozenset(
    {"experience needed", "experience required", "experience necessary", "experience essential", "experience is needed", "experience is required", "experience is necessary", "experience?", "exp needed", "exp required"}
)  # fmt: skip
OPEN_END = re.compile(
    r"^s?(?: ?\+| plus\b(?! \w)| (?:and|or|&) (?:above|more|over|up)\b| (?:pae|pqe|post[ -]?admission|post[ -]?trade|post[ -]?qualif\w*)\b)"
)
# "1 year ICU.": all that the sentence says
BARE_SENTENCE = re.compile(
    r"^s?'? (?!free|paid|off|on\b|in\b|of\b|at\b|after|ago|and|or|to\b|with|from|for|is|are|was|we|our|later|leave|salary|bonus|per|a\b|support|access)[\w/&+-]+(?: [\w/&+-]+){0,2}\s*(?:$|[.,;\n])"
)
# "a degree preferred and at least 5 years": the wish is over
WISH_OVER = re.compile(
    r"\b(?:preferred|desirable|desired|advantage|advantageous|a plus)(?:,|;|\.| and| &)+ ?"
    r"|\b(?:degree|diploma)\b[^.;\n]{0,20} prefer\w+ in\b[^.;\n]*(?:,|and|with) (?=(?:and |with |at least |a minimum |minimum |of )*\Z)"
)
LEAST = re.compile(r"(?:minimum|min|at least)\b[:.]? ?$")  # all that stands before the number
STAY = re.compile(r"\bfor (?:at least|a minimum of|minimum) $")  # how long a student can come
STAYS = re.compile(
    r"^s?'? (?:commit|stay|resid|liv|valid|free|old|passport|driv|licen|clean|no claims|left|from|of age|remaining|in the (?:uk|us|country))"
)
ASIDE = re.compile(r"\([^()]{0,60}\)")
EXPERIENCE_OF = re.compile(
    r"\bexperience (?:in|with|of|as|within)\b(?:(?!prefer|plus|help|advantag|desir|but )[^.\n;:]){2,34}\Z"
)
WELCOMES = re.compile(
    r"(?:\bexp(?:erience)? ?:?-?|welcom\w*|qualifications?|requirements?|kualifikasi|persyaratan|accept(?:s|ing)?|ยินดีรับ|รับ|เปิดรับ|歡迎|欢迎|open to|suitable for|hiring|untuk|opportunit(?:y|ies) for|openings? for|jobs? for|ideal for|perfect for|great for)\W?(?:[\w\u0e31-\u0e4e]{1,14} ?)?\Z"
)

XP = r"(?:experience|exp\.?|berufserfahrung|erfahrung|praxiserfahrung|berufspraxis|expérience|experiencia|esperienza|experiência|werkervaring|ervaring|pengalaman|erfarenhet|erfaring)"
SKILL_TEXT = r"(?P<skill>[a-zà-ÿ0-9#+.][\w#+.&/'-]*(?: [\w#+.&'][\w#+.&/'-]*){0,3}?)"
SKILL_END = r"(?=$|[ ]?[,.;:()\n•|]|[ ][-/]| (?:and(?:/or)?|or|und(?:/oder)?|oder|et(?:/ou)?|ou|y(?:/o)?|o|e(?:/ou?)?|en(?:/of)?|ed|dan(?:/atau)?|atau|of|under|including|required|preferred|is|are|within|at|for|on|using|with|in|from|as|to|such|davon|mit|mitbringen|dans|avec|chez|con|nel|em|com|bei|bij|met|where|which|that|plus|would|ideally|required|preferably|experience|gained|across|working|including|per|desired|a plus|mínimo|minimum|like|e\.g\.)(?: |$|[,.;:]))"
BARE_HEAD = re.compile(
    r"(?:at least|minimum(?: of)?|min\.?|requirements?:|required:|need(?:ed)?:?|must have:?|you have:?)\W{0,2}$"
)
SOMEONE_WITH = Seeker(
    r"(?:consider|seek|looking for|want|need|suit|welcome)\w* (?:someone|anyone|candidates?|applicants?|people|those|somebody) (?:with|who has|having) (?:at least |only |just )?$|\b(?:you|should|must|candidates?)\b[^.]* for (?:at least|a minimum of|minimum) $|\bserved [^.;]*\bfor (?:at least|a (?:minimum )?period of|a minimum(?: period)? of|not less than) (?:a period of )?$"
)
DEGREE = Seeker(
    r"\bdip\b|\b[da]ec\b|baccalauréat|diplôme|\bmba\b|\bbsa\b|\bgrad\b|\bb\.?e\b|b\.?tech|b\.?com\b|\bbca\b|\bmca\b|\bspm\b|ijazah|sarjana|\bs1\b|lulusan|bachelor|master|degree|ph\.?d|doctora|diploma|\bb\.?s\.?c?\b|\bm\.?s\.?c?\b|hochschul|studium|licen[cz]|laure|gradua"
)
NEEDED = re.compile(
    r"requir|must|(?<!ideally )(?<!ideally a )(?<!ideally with a )(?<!ideally with )(?<!preferably )(?<!preferably a )(?<!preferably with )(?<!preferably with a )minimum"
)
OLD = re.compile(r"\bage\b|old")
# "(brewing background a plus)": a wish for something else
ASIDE_WISH = re.compile(
    r" ?\((?!or )(?:[a-z][\w/&+.'-]* ){1,6}(?:is |are |would be )?(?:an? (?:\w+ )?plus|preferred|desirable|desired|an asset|an advantage|beneficial)\)"
)
WITH_DEGREE = re.compile(
    r" ?\(?with (?:an? |the )?(?:[\w'-]+ ){0,4}(?:degree|diploma|master's|bachelor's|phd)\b"
)
PRINTED = re.compile(r"s? ?\((?:required|preferred)\)")
SKILLS_LISTED = re.compile(r"\b(?:skills?|must[- ]haves?|mandatory|required|requirements?)\b[^.\n:]{0,24}:")
DIGIT = re.compile(r"\d")
OTHER_WISH = re.compile(
    r", (?=[^,]*\b(?:knowledge|skills?|certificat\w+|licen[cs]e|degree|diploma|ability|exposure|familiarity|qualification|experience)\b)"
)
TERM = re.compile(
    r"contract|term|duration|bond|agreement|probation|programme|program|visa|warrant|lease|age\b|aged|old"
)
RANGE = re.compile(r"(?:0 ?(?:-|to) ?\d|\d{1,2} ?(?:-|to) ?(?:[3-9]|\d\d)) ?y")  # "1-2 years" may be a term
PART_OF = re.compile(
    r"of which|of them|of these|of that|including|incl\.|inclusive|davon|dont |de los cuales|di cui|dos quais|di antaranya|其中"
)
OR = re.compile(r"\b(?:or|oder|ou|o|of)\b")
# "3 years of experience in sales Knowledge of SAP is a plus": items of a list that lost its line ends
NEXT_ITEM = re.compile(
    r"[a-z)] (?=(?:Experienced?|Working|Knowledge|Familiar\w*|Proficien\w+|Strong|Good|Excellent|Able|Ability|Must|Possess\w*|Preferably|Candidates?|Fluent|Hands|Proven|Understanding|Team|Prior|Relevant)\b)"
)
