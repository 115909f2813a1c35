"""Education: the least schooling that the posting asks for, and whether work may stand in for it.

Of several levels asked the lowest counts ("bachelor's or master's" is a bachelor's). What is merely preferred,
taught, paid for by the employer or not required asks for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from plugins.contracts import Posting
from plugins.enrichers.reading import Evidence, Hit, Reading, RuleEnricher, Triggers, last_sentence, read
from plugins.enrichers.seeker import Seeker
from plugins.enrichers.wishes import wish_heading

LEVELS = ("secondary", "vocational", "associate", "bachelor", "master", "doctorate")
_PHRASES: dict[str, tuple[str, ...]] = {
    "doctorate": (
        "phd", "ph.d", "ph. d", "ph,d", "doctorate", "doctoral degree", "doctor of", "dphil", "juris doctor", "jd from", "jd degree", "j.d.", "pharmd", "abgeschlossene promotion", "promotion in", "promotion im", "promoviert", "doktortitel", "doctorat", "doctorado", "dottorato",
        "doutorado", "doutoramento", "gepromoveerd", "ปริญญาเอก", "博士", "tiến sĩ", "doktorat", "ป.เอก",
    ),
    "master": (
        "master's", "masters", "master of", "postgraduate qualification", "msc", "m.sc", "m.s.", "ms in", "m.eng", "m.a.", "mba", "master degree", "master in", "master en", "master's degree", "masterabschluss", "master-abschluss", "masterstudium", "diplom-", "diplomingenieur", "magister", "bac+5", "bac +5", "bac + 5",
        "école d'ingénieur", "diplôme d'ingénieur", "formation ingénieur", "formation d'ingénieur", "diplôme ingénieur", "masterexamen", "magisterexamen", "kandidatgrad", "cand.merc", "cand. merc", "titolo magistrale", "école de commerce", "máster", "maestría", "laurea magistrale", "laurea specialistica", "mestrado", "wo-niveau", "wo niveau", "wo-opleiding", "wo werk- en denkniveau", "universitaire opleiding", "postgraduate degree", "post-graduate degree", "graduate degree", "advanced degree", "ปริญญาโท", "硕士", "碩士", "修士", "thạc sĩ", "mastergrad", "civilingenjör",
        " s2 ", "(s2)", "master ou ", "master,", "master/", "master-", "master or", "master oder", "ms/phd", "ms or phd", "or ms with ", "or ms and ", "ms + ", "ms plus ", "ป.โท", "mca", "master level", "master's level", "masters level", "msn",
    ),
    "bachelor": (
        "bachelor", "bachelors", "b.sc", "bsc", "b.s.", "b.a.", "ba/bs", "bs/ba", "bs/ms", "bs in", "ba in", "or bs with ", "or bs and ", "bs + ", "bs plus ", "b.e.", "b.e/", "be/b", "any graduate", "llb", "mbbs", "bs computer", "bs information", "bs account", "bs nursing", "bs psychology", "bs engineering", "bs business", "bs hospitality", "bs/ba", "bsit", "bscs", "bsba", "graduate of", "any graduation", "graduation in", "graduation:", "graduates only", "must be a graduate", "should be a graduate", "graduate with", "graduates with", "graduate degree or", "b.tech", "btech", "b.com", "b.eng", "beng", "be(hons", "be (hons", "ba(hons", "ba (hons", "bsc(hons", "bsc (hons", "undergraduate degree", "undergraduate qualif", "undergraduate or graduate degree", "undergraduate/graduate degree", "university degree", "college degree", "4-year degree", "four-year degree", "four year degree", "4 year degree", "college graduate", "university graduate", "graduate of any", "graduate in ",
        "degree in", "degree or", "degree required", "relevant degree", "degree qualified", "degree-qualified", "degree level", "degree from", "degree is", "degree", "tertiary qualif", "tertiary degree", "tertiary educat", "university qualif", "university education", "honours degree",
        "hochschulstudium", "abgeschlossenes studium", "studium der", "studium in", "studium im", "studium mit", "studium oder", "informatikstudium", "ingenieurstudium", "ingenieursstudium", "wirtschaftsstudium", "technikstudium", "fachstudium", "bwl-studium", "masterstudium oder", "hochschulabschluss", "universitätsabschluss", "fachhochschul", "fh-abschluss", "bachelorabschluss", "licence en", "baccalauréat en", "licence professionnelle", "licence/master", "licence ou", "bac+3", "bac +3", "bac + 3", "bac+4", "bac +4", "bac + 4", "diplôme universitaire",
        "licenciatura", "bachiller en", "bachiller universitario", "licenciado", "licenciada", "grado en", "grado universitario", "titulación universitaria", "titulación superior", "título universitario", "título profesional", "estudios universitarios", "carrera universitaria", "ingeniería en", "laurea", "laureato", "laureata", "graduação", "ensino superior", "superior completo", "formação superior", "bacharel", "licenciatura em",
        "hbo", "bachelordiploma", "hogeschool", "sarjana", "pendidikan minimal s1", "pendidikan min. s1", "minimal s1", "lulusan s1", " s1 ", "s1/", "/s1", "d4/", "minimal d4", "(s1)", "strata 1", "strata satu", "ijazah", "ปริญญาตรี", "ปริญญาโท/ตรี", "ปริญญาโทหรือตรี", "本科", "学士", "學士", "大学卒", "大卒", "大學", "大学", "đại học", "wykształcenie wyższe", "studia wyższe", "högskoleutbildning", "högskoleexamen", "akademisk bakgrund", "akademisk utbildning", "akademisk examen", "eftergymnasial utbildning", "universitetsutbildning", "universitetsexamen", "kandidatexamen", "videregående uddannelse", "professionsbachelor", "høyere utdanning", "høgskoleutdanning", "universitetsutdanning", "licencjat", "wykształcenia wyższego", "wykształcenie min. wyższe", "wykształcenie minimum wyższe", "studiów wyższych", "vysokoškolské", "diplomatura", "nivel superior completo", "nível superior", "curso superior", "universitario completo", "universitaria completa", "título de grado", "bachelorgrad", "korkeakoulu", "bs pharm", "bs med", "bs chem", "bs bio", "bs math", "bs stat", "bs econ", "bs tourism", "bs office", "bs arch", "bs civil", "bs mech", "bs elec", "bs ind", "bs agri", "bs food", "bs nutri", "bs social", "bs hotel", "bs hrm", "bs hm", "bs mark", "bs comm", "bs physical", "bs marine", "bs customs", "bs education", "bs entrep", "bs finance", "bs bank", "bs management", "bs human", "bs public", "bs legal", "bs fine", "bs multimedia", "ab comm", "ab psych", "ab english", "ab mass", "ab pol", "bs degree", "bs/ab", "ab/bs", "bs or", "bsw", "bnurs", "bn,", "b.ed", "bed,", "pgce", "bachelor's/college", "post graduate diploma", "postgraduate diploma", "graduate diploma", "diploma di laurea", "bs me", "bs ee", "bs ece", "bs ie", "bs ce", "bsme", "bsee", "bsece", "bsie", "bsce", "bsn", "ป.ตรี", "be/btech", "be/b.tech", "b.e./b.tech", "bca", "bba", "bcom", "bvsc", "bds", "mbchb", "bpharm", "bhsc", "bsa", "bachelor level", "bachelor's level", "educated to degree", "degree educated", "b. pharm", "b.pharm", "be (hons", "bsc (hons", "4-yr course", "4 yr course", "4-year course", "4 year course", "four-year course",
    ),
    "associate": (
        "associate degree", "associate's degree", "associates degree", "associate's or bachelor", "associate of", "associate or bachelor", "two-year degree", "2-year degree", "two year degree", "hnd", "hnc", "hd holder", "or hd ", "degree/hd", "hd/degree", "foundation degree", "bac+2", "bac +2", "dec ou", "dec en", "un dec ", "bac + 2", "bts", "dut", " d3 ", "d3/", "/d3", "(d3)", "minimal d3", "lulusan d3", "diploma 3", "diploma iii", "higher diploma", "higher national", "副學士", "大专", "大專", "高專", "短大", "専門学校",
        "diploma / ", "diploma and above", "diploma or above", "diploma & above", "diploma or higher", "diploma and/or", "diploma qualification", "diploma of", "degree/diploma", "degree / diploma", "degree or diploma", "bachelor/diploma", "diploma -", "polytechnic", "副學位", "高級文憑", "文憑", "文凭或以上", "高级文凭", "大專或以上", "大专及以上", "大专以上", "อนุปริญญา", "diploma 4", "diploma iv", "minimal diploma", "diploma (d3", "diploma dalam", "diploma in", "diploma holder", "diploma or", "diploma/", "at least diploma", "at least a diploma", "minimum diploma", "min diploma", "diploma level", "diploma, ", "advanced diploma", "college diploma", "ปวส", "cao đẳng", "tecnólogo", "diploma", "adn", "dip/", "dip in", "dip.", "dip or", "dip, ",
    ),
    "vocational": (
        "trade certificate", "trade qualif", "trade qualified", "trade-qualified", "trade cert", "vocational", "pendidikan d1", "minimal d1", "apprenticeship", "certificate iii", "certificate iv", "certificate ii", "cert iii", "cert iv", "cert 3", "cert 4", "certificate 3", "certificate 4", "nvq", "city & guilds", "trade school", "technical school", "technical diploma", "journeyman", "red seal",
        "berufsausbildung", "abgeschlossene ausbildung", "ausbildung als", "ausbildung zu", "ausbildung im", "ausbildung in", "ausbildung oder", "gesellenbrief", "lehre als", "abgeschlossene lehre", "kaufmännische ausbildung", "technische ausbildung", "handwerkliche ausbildung", "facharbeiter", "vergleichbare ausbildung", "gleichwertige ausbildung", "ähnliche ausbildung", "fähigkeitszeugnis", "cap/bep", "bep/cap", "cap/dipl", "qqi level 5", "qqi level 6", "fetac level 5", "cap ou bep", "un cap ", "d'un cap", "bep ou", "bac pro", "formation professionnelle", "diplôme d'état", "formación profesional", "ciclo formativo", "fp ii", "fp de", "grado medio", "grado superior", "técnico superior",
        "título técnico", "titulo técnico", "título de técnico", "diplôme amp", "diplôme aes", "diplome aes", "diplome amp", "diplôme d'aide-soignant", "deas", "deaes", "deavs", "qualifica oss", "attestato oss", "curso de vigilante", "kochlehre", "meisterbrief", "fachausbildung",
        "qualifica professionale", "curso técnico", "ensino técnico", "nível técnico", "formação técnica", "técnico completo", "mbo", "vakopleiding", "smk", "smk/", "certificate 2", "certificate i ", "trade papers", "level 2 qualif", "level 3 qualif", "level 2 or", "level 3 or", "level 2/3", "level 3 diploma", "level 2 diploma", "trade-certified", "trade certified", "apprentice trained", "time served", "time-served", "iti ", "iti,", "iti/", "national certificate", "skills certificate", "sijil kemahiran", "sijil vokasional", "skm", "svm", "tesda", "nc ii", "vocational course", "ปวช", "職業訓練", "技校", "中专", "中專", "yrkesutbildning", "fagbrev", "wykształcenie zawodowe", "wykształcenie min. zawodowe", "wykształcenie minimum zawodowe", "abgeschlossener lehre", "abgeschlossener ausbildung", "zasadnicze zawodowe", "średnie zawodowe", "szkoła zawodowa", "yh-utbildning", "yrkeshögskol", "erhvervsuddannelse", "svendebrev", "faglært", "título de técnico", "titulación de técnico", "fp grado", "cfgm", "cfgs", "formação profissional", "ensino profissional", "istituto professionale", "istituto tecnico", "diploma professionale", "titulaire du cap", "titulaire d'un cap", "niveau cap", "diplôme cap", "type cap", "formation cap", "cap petite", "cap aepe", "cap cuisine", "cap coiffure", "cap boulang", "cap électri", "cap plomb", "cap maçon", "cap menuis", "cap mécan", "cap, bep", "bac professionnel", "facharbeiterbrief", "handwerkliche lehre", "lehrabschluss", "berufslehre", "efz", "trung cấp", "nzqa level", "nzqa qualif", "nz certificate", "new zealand certificate", "level 4 qualif", "level 4 certificate", "level 3 certificate", "level 4 in", "level 3 in", "level 5 certificate", "national trade", "trade background", "nitec", "higher nitec",
    ),
    "secondary": (
        "high school diploma", "high school graduate", "high school degree", "high school education", "high school or", "high school and or", "high school and/or", "high school level", "least high school", "high school equivalen", "high-school diploma", "highschool", "h.s. diploma", "hs diploma", "ged", "secondary education", "secondary school", "secondary certificate", "gcse", "a-level", "a levels", "leaving cert", "abitur", "fachabitur", "hochschulreife", "matura", "mittlere reife", "realschulabschluss", "hauptschulabschluss", "schulabschluss", "schulbildung", "baccalauréat", "niveau bac",
        "bachillerato", "educación secundaria", "estudios secundarios", "secundaria", "preparatoria", "graduado escolar", "título de eso", "diploma di scuola", "diploma di ragioneria", "diploma linguistico", "laurea o diploma", "diploma o laurea", "diploma/laurea", "bachiller o", "bachiller, ", "bachiller técnico", "bachiller académico", "bachiller culminado", "mínimo bachiller", "bachilleres", "diploma di maturità", "scuola superiore", "diploma superiore", "licenza media", "diploma tecnico", "ensino médio", "ensino fundamental", "segundo grau", "2º grau", "12º ano", "vmbo", "havo", "vwo", "sma/", " sma ", "sma,", "sma.", "minimal sma", "at least smu", "minimal smu", "lulusan smu", "slta", "spm", "stpm", "sijil pelajaran", "ม.6", "ม.3", "มัธยม",
        "hkdse", "中學文憑", "中学文凭", "hkcee", "dse", "o level", "o levels", "o-level", "o-levels", "gce", "n level", "'o' level", "'n' level", "secondary 4", "secondary four", "form 5", "form five", "form 6", "form 3", "form 7", "pmr", "pt3", "sekolah menengah", "lulusan sma", "sma sederajat", "sma/sederajat", "minimal sma", "minimal smp", "high school grad", "senior high school", "senior high", "junior high", "k-12 graduate", "k12", "10th grade", "12th grade", "10th standard", "12th standard", "12th class", "hsc", "vce", "ssc", "higher school certificate", "ncea", "ม.ปลาย", "มัธยมศึกษา", "中五程度", "中六程度", "中三程度", "中學程度", "初中", "中三", "中四", "文憑試", "会考", "會考", "高中", "高校卒", "高卒", "中五", "中六", "中學", "year 12", "year 10", "matric", "wykształcenie średnie", "wykształcenia średniego", "wykształcenie min. średnie", "wykształcenie minimum średnie", "wykształcenie co najmniej średnie", "średnie techniczne", "gymnasieutbildning", "gymnasial utbildning", "gymnasieexamen", "gymnasiekompetens", "videregående skole", "studentereksamen", "středoškolské", "stredoškolské", "secundario completo", "secundaria completa", "enseñanza media", "educación media", "secundaria obligatoria", "título eso", "ensino secundário", "10th pass", "12th pass", "10+2", "senior secondary", "higher secondary", "gymnasieutbildning", "trung học", "school certificate", "school leaver", "hs graduate", "hs grad", "shs graduate", "shs grad", "hs/shs", "f.3", "f.4", "f.5", "f.6", "f.7", "f3 or", "f5 or", "f6 or", "f.3-", "form 4", "sr. high", "als graduate", "als passer", "diploma di",
    ),
}  # fmt: skip
_LEVEL_OF = {phrase: level for level, phrases in _PHRASES.items() for phrase in phrases}
_SECTION = (
    "prefer", "nice to have", "nice-to-have", "desir", "bonus points", "good to have", "essential", "minimum qual", "required", "requirement", "qualifications", "must have", "you bring", "responsib", "benefits", "we offer", "what you",
    "wünschenswert", "anforderungen", "profil", "souhait", "deseable", "requisitos", "preferenziali", "desejáve", "diferenciais", "in lieu of", "substitut", "education", "ausbildung:", "formation :",
)  # fmt: skip
_GIVEN = frozenset(["benefits", "we offer"])  # "Benefits + bonus" heads no wishes
_TRIGGERS = Triggers((*_LEVEL_OF, *_SECTION))
_PREFERRED = Seeker(
    r"(?<!\w)(?:prefer(?!able in\b)|desir|is (?:helpful|an? (?:plus|asset|advantage|bonus))|\ba (?:strong |big )?plus\b|an asset|advantageous|an advantage|nice to have|\bideal|beneficial|(?<!a )(?:highly|well) (?:regarded|valued|viewed)|(?:viewed|regarded|looked upon) favou?rabl[ey]|favou?rably (?:viewed|regarded)|(?:but|though|although) not (?:essential|required|necessary|mandatory)|(?:would|will) be (?:an? )?(?:\w+ )?(?:plus|advantage|asset|benefi|desir|prefer|ideal|great|nice|bonus|useful|helpful|welcome|highly|regarded|well)|von vorteil|wünschenswert|souhaité|serait un|un plus|un atout|se valora|valorable|deseable|gradit|preferib|titolo preferenziale|desejável|diferencial|een pré|gewenst|strong asset|considered|welcome|encouraged|diutamakan|lebih disukai)|優先|优先"
)
_PREFERRED_LAST = Seeker(
    r"(?<!\w)(?:preferred|desired|desirable|(?:an?|strong|considered an?) (?:asset|plus|advantage)|von vorteil|wünschenswert|souhaitée?|un plus|un atout|deseable|gradit[ao]|desejável)[ .)]*$"
)
_PREFERRED_BEFORE = re.compile(
    r"prefer\w*|ideal(?! (?:candidate|applicant|person|profile|fit))\w*|nice to have|bonus|desir\w*|optimal\w*|idealerweise|idéalement|de préférence|preferiblemente|preferibilmente|preferencialmente|bij voorkeur|diutamakan"
)
_REQUIRED = re.compile(r"requir|must|minimum")
_NOT_ASKED = re.compile(
    r"(?<!\w)(?:(?:\w+n't|not) (?:need|require|have to have|ask for|look for|want)(?: to have)?(?: \w+){0,3} $|(?:\bno(?! m[ií]nimo)|\bnot|\w+n't|without(?: an?)?|regardless of|kein(?:e|en)?|ohne|pas de|sans|sin|non|senza|sem|geen|tidak)(?: \w+){0,2}? ?$|\bearn(?:ing)?\b|pursu(?:e|ing)|enrolled|complet(?:e|ing) (?:your|their)|work(?:ing)? towards?|studying (?:for|towards)|tuition|\bfree (?:\w+ )?$|toward|financ(?:e|ing) (?:your|an?|the|their)\b|reimburs|scholarship|students?|mahasiswa|applicants for|advis\w+|teach\w*|instruct\w*|courses? (?:for|at)|supervis\w+|theses|thesis|"
    r"mentor\w*|host|offers? (?:a range of )?(?:undergraduate|degree)|range of|programs? (?:in|for|at)|programmes? (?:in|for|at)|team of|led by|founded by|our (?:phd|bachelor|master)|while you|currently (?:in|completing|undertaking)|degrees? (?:earned|are earned)|faculty|recruit\w* (?:from|at)|certif\w+ as|licen[cs]e as|to obtain|peringkat $|help\w*|im rahmen|während|eingeschrieben|suivez|tu cursas|cursando|étudiant)"
)
_NOT_AFTER = re.compile(
    r"^n't (?:strictly |really )?(?:required|needed|necessary|essential|a must)|^ ?(?:[1-5](?:/[1-5])? |[iv]+(?:/[iv]+)? )?(?:fully )?(?:funded|paid for|sponsored|provided|on offer|offered)\b|^['s]{0,2}(?: degree| diploma)?(?:[ -]?(?:students?|scholarships?|studentships?|projects?|positions?|fellowships?|program(?:me)?s?|courses?|level courses?|classes|theses|thesis|candidates? (?:and|from)|schools?\b|holders (?:in|on) our|studies|colleagues)\b| (?:(?:is |are )?(?:not |un)|(?:is|are)n't )(?:required|needed|necessary|mandatory|essential|a must)| (?:is |are )?(?:optional|nice\b)| in progress| reimburse| assistance| tuition| at no cost| while you|-?awarding| apprenticeships?\b| of (?:autonomy|independence|freedom|flexib|care|accuracy|confiden|responsib|professional|attention|detail|initiative|discretion|organi|self))"
)
_INDONESIAN = re.compile(
    r"pendidikan|lulusan|minimal|\bmin\b|jurusan|\bs1\b|\bd4\b|\bsm[ak]\b|diploma|sederajat|ijazah|setara|akademi"
)
_DEGREE_NOT = re.compile(
    r"(?<!2[:.])(?:high|some|large|certain|greater|great|any|significant|strong|the|\d|360|180|second|third|first|considerable|appropriate|reasonable|utmost|varying|lesser)[ -]?$"
)
_OR_EXPERIENCE = Seeker(
    r"(?:(?<!\w)|(?=/))(?:\bor (?:recent|previous|prior|some) (?:\w+ )?experience|(?:\bor\b|and/or|/)[ ]?(?:an? |the |any )?(?:(?:equivalent|equal|relevant|related|comparable|commensurate|similar|proven|appropriate|sufficient|demonstrated|extensive|industry|practical|professional|work|working|job|hands-on|military|significant|substantial|on-the-job|life|proportionate|applicable|additional|years of|\d+\+? years(?:'|s')?(?: of)?)[ /]?(?:and |or )?)*(?:experience|combination of|work history|practical experience|training and experience)|"
    r"equivalent (?:\w+ ){0,2}experience|experience (?:may|can|will) (?:be )?(?:substitut|replace|considered|accepted)|(?:may|can|will) (?:be )?substitut\w*|in lieu of|combination of (?:\w+,? ){0,3}(?:education|training|experience|skills)|equivalent combination|"
    r"oder (?:eine[rn]? )?(?:\w+ ){0,3}?(?:berufserfahrung|erfahrung|praxis|berufspraxis)|oder (?:eine[rn]? )?(?:vergleichbare|gleichwertige|ähnliche)\w* (?:\w+ ){0,2}(?:durch|mit|aufgrund) (?:\w+ )?(?:berufserfahrung|erfahrung|praxis)|quereinsteiger|ou (?:une )?(?:expérience (?:\w+ )?équivalente|équivalente? par l'expérience|expérience)|o (?:experiencia (?:\w+ )?equivalente|equivalente en experiencia|experiencia)|"
    r"o (?:esperienza (?:\w+ )?equivalente|esperienza|equivalente esperienza)|ou (?:experiência (?:\w+ )?equivalente|experiência)|of (?:een )?(?:gelijkwaardige|vergelijkbare|aantoonbare|relevante)?[ ]?(?:werk)?ervaring|of (?:een )?gelijkwaardig door ervaring|atau pengalaman)|หรือ(?:มี)?ประสบการณ์"
)
_ALTERNATIVE = re.compile(
    r"^['s.]{0,3}(?: degree)?[ ]?(?:,|/|or|and|oder|ou|o|of|und|et|,? and/or)[ /]{0,2}$"
)
_SKYTRAIN = re.compile(
    r"[\u0e00-\u0e7f]|mrt|station|skytrain|line|near|walk|k-?pop"
)  # Bangkok's trains, no diploma
_DEGREE_OR_HIGHER = re.compile(
    r"degrees?(?: holders?)? ?(?:/|,|or|and) ?(?:an? )?(?:master|phd|above|higher)"
)
# "matric plus a degree": both are asked
_ON_TOP = re.compile(
    r"[^.;\n]{0,40}?\b(?:plus|coupled with|together with|as well as|and|with) (?:an? |relevant )[^.;,\n]{0,40}"
)
_MAY_APPLY = re.compile(r"welcom|apply|encourag|consider|suit|ideal|perfect|great")
_LEVEL_BEFORE = re.compile(r"(?:doctorate|doctoral|phd|ph\.d\.?|master'?s?|bachelor'?s?|associate'?s?) $")
_NEXT_WISH = re.compile(r"[,(]? ?(?:but |and )?(?:ideally|preferably|optimally)(?: (?:an?|to))? ?$")
_MORE_WISHED = re.compile(
    r"(?:^|[ ,(;])(?:ideally|preferably) \w|, (?:diutamakan|lebih disukai) \w"
)  # "HND, ideally a degree": the wish is for more
_FRENCH = re.compile(r"\b(?:vous|votre|bac|poste|profil|formation|diplôme|et|dut)\b")
_ASIDE = re.compile(r"\((?=[^()]*\w [^()]*(?:prefer|advantage|desir|plus|ideal))[^()]{0,70}\)")
_OTHER_WISH = re.compile(  # "a diploma, HACCP knowledge an advantage": the wish is for something else
    r",[^,]*\b(?:knowledge|skills?|years?|yrs|experience|exposure|familiarity|licen[cs]e|certification|background|expérience|connaissances?|\w*erfahrung|\w*kenntnisse|experiencia|conocimientos?|ervaring|kennis|pengalaman)\b"
)
_APPRENTICES = re.compile(
    r"s\b| (?:schemes?|frameworks?|opportunit\w+|services?|program\w*|routes?|provi\w+|team|deliver\w+|levy|assess\w+)"
)
_SCHOOLED = re.compile(
    r"complet|minim|least|graduat|diploma|certific|qualif|educat|leav|above|higher|level|equivalent|finish|passed"
)
_SUFFICES = re.compile(r"graduate|(?:no|without|zero) (?:\w+ )?experience")
_STRICT = 5  # phrases up to this length must be whole words


class EducationEnricher(RuleEnricher):
    """Reads `education_level` and `education_or_experience`."""

    name = "education"
    version = "9"
    columns: Mapping[str, type] = {"education_level": str, "education_or_experience": bool}

    def values(self, posting: Posting) -> tuple[dict[str, Any], dict[str, list[Evidence]]]:
        """Take the lowest level asked in the description."""
        reading = read("description", posting.description)
        asked = _asked(reading)
        if not asked:
            return {"education_level": None, "education_or_experience": False}, {}
        # "degree" alone counts only where no level is named
        asked = [
            item
            for item in asked
            if not reading.text.startswith("degree", item[1])
            or (
                _DEGREE_OR_HIGHER.match(reading.text, item[1])
                and not _LEVEL_BEFORE.search(reading.text, max(0, item[1] - 12), item[1])
            )
        ] or asked
        asked = [
            item
            for item, following in zip(asked, [*asked[1:], None], strict=True)
            if item[0] != "secondary"
            or following is None
            or not _ON_TOP.fullmatch(reading.text, item[2], following[1])
        ]
        level, start, end = min(asked, key=lambda item: LEVELS.index(item[0]))
        proof = reading.evidence(start, end, "the least that is asked")
        evidence = {"education_level": [proof]}
        instead = _experience_instead(reading, [item for item in asked if item[0] == level])
        if instead:
            evidence["education_or_experience"] = [instead]
        return {"education_level": level, "education_or_experience": instead is not None}, evidence


def _asked(reading: Reading) -> list[tuple[str, int, int]]:
    """Levels asked for: (level, start, end), in order."""
    text = reading.text
    found: list[tuple[str, int, int]] = []
    preferred_section = False
    hits = [
        hit for hit in reading.hits(_TRIGGERS) if _whole(reading, _TRIGGERS.phrases[hit[0]], hit[1], hit[2])
    ]
    for position, (index, start, end) in enumerate(hits):
        phrase = _TRIGGERS.phrases[index]
        level = _LEVEL_OF.get(phrase)
        if level is None:
            line = text.rfind("\n", 0, start) + 1
            stop = text.find("\n", end, end + 80)
            stop = len(text) if stop < 0 and len(text) - end < 80 else stop
            if start - line <= 30 and 0 <= stop - line <= 60:
                preferred_section = phrase not in _GIVEN and wish_heading(text[line:stop])
            continue
        lead = last_sentence(text, max(0, start - 90), start)
        if "d3" in phrase and not _INDONESIAN.search(text, max(0, start - 60), end + 40):
            continue  # charts for the browser
        if phrase.startswith("degree") and _DEGREE_NOT.search(lead):
            continue
        # "Ph.D. in" is no end of a sentence
        close = end + 1 if text[end : end + 1] == "." else end
        after = text[close : close + 90]
        for mark in ("\n", ". ", ";"):
            after = after.split(mark, 1)[0]
        if "(" in after or "(" in lead:  # "trade qualified (licence preferred)": the wish is for the licence
            lead, after = _ASIDE.sub("", lead), _ASIDE.sub("", after)
        if phrase[0] > "\u2e7f":  # Chinese and Japanese: a comma ends what is said of it
            lead, after = lead[lead.rfind(",") + 1 :], after.split(",", 1)[0]
        if _NOT_ASKED.search(lead) or _NOT_AFTER.match(after):
            continue
        if _wished_for(text, hits[position + 1 :], start, close, after):
            continue
        if _PREFERRED_BEFORE.search(lead[-40:]) and not _REQUIRED.search(lead):
            continue
        if preferred_section and not _REQUIRED.search(lead + after):
            continue
        found.append((level, start, end))
    return found


def _wished_for(text: str, later: list[Hit], begin: int, end: int, after: str) -> bool:
    """Say whether a wish stands behind a level that stands at `[begin:end]`, before the next level that is no alternative."""
    reach, position, until = after, end, end + 240
    for _, start, finish in later:
        if start - position > 240:
            break
        if text[start:finish] not in _LEVEL_OF or text[start:finish].startswith("degree"):
            continue
        if not _ALTERNATIVE.match(text[position:start]):
            until, reach = start, _NEXT_WISH.sub("", reach[: start - position])
            break
        position = finish
        reach = text[finish : finish + 60].split("\n", 1)[0].split(";", 1)[0].split(". ", 1)[0]
    if len(reach) == len(after) and text[end - 1] <= "\u2e7f":
        sentence = text[end:until].split("\n", 1)[0].split(". ", 1)[0]
        if "(" in sentence:
            sentence = _ASIDE.sub("", sentence)
        if (
            ";" not in sentence
            and ":" not in sentence
            and _PREFERRED_LAST.search(sentence[-60:])
            and not _OTHER_WISH.search(sentence)
        ):
            return True
    if found := _MORE_WISHED.search(reach):
        reach = reach[: found.start()]
    wish = _PREFERRED.search(reach[:70])
    if wish and wish[0] in ("welcome", "encouraged") and _SUFFICES.search(reach, 0, wish.start()):
        return False
    if (
        wish
        and wish[0] in ("welcome", "encouraged")
        and _LEVEL_OF.get(text[begin:end].rstrip(".")) == "secondary"
    ):
        return False  # "SPM leavers are welcome": it suffices
    if wish and _OTHER_WISH.search(reach[: wish.start()]):
        return False
    return wish is not None and not _REQUIRED.search(reach[: wish.start()])


def _whole(reading: Reading, phrase: str, start: int, end: int) -> bool:
    """Is the phrase a word of its own? Scripts without spaces always are, and "QualificationsMaster's" holds one."""
    text = reading.text
    if (not phrase[0].isascii() and ord(phrase[0]) > 0x2E7F) or "\u0e00" <= phrase[0] <= "\u0e7f":
        return True
    if phrase == "bts" and (_SKYTRAIN.search(text, max(0, start - 24), end + 16) or not _FRENCH.search(text)):
        return False
    if phrase == "apprenticeship" and text[max(0, start - 5) : start].endswith(("post-", "post ")):
        return False
    if phrase in ("smk", "polytechnic") and (text[end : end + 1].isdigit() or text.startswith("s", end)):
        return False  # a safety standard; schools
    if phrase == "school leaver" and not _MAY_APPLY.search(text, max(0, start - 40), end + 60):
        return False
    if phrase == "diploma" and text[end : end + 1].isalpha():
        return False  # what to send in; a diplomatic person
    if phrase == "apprenticeship" and _APPRENTICES.match(text, end):
        return False
    if phrase in ("secondary school", "secondary education") and not _SCHOOLED.search(
        text[max(0, start - 40) : start] + text[end : end + 30]
    ):
        return False  # who hires
    if phrase == "gcse" and text.startswith((" results", " result"), end):
        return False
    if phrase in ("master en", "master in") and text[end : end + 1].isalpha():
        return False  # "you master English"
    if phrase.startswith("promotion") and " und " not in text:
        return False
    if phrase == "ba in" and text[max(0, start - 7) : start].endswith(
        ("as a ", "as the ", "senior ", "lead ")
    ):
        return False  # a business analyst
    if phrase[0].isalnum() and start and text[start - 1].isalnum():
        glued = reading.original[start].isupper() and reading.original[start - 1].islower()
        if not glued:
            return False
    return not (len(phrase) <= _STRICT and phrase[-1].isalnum() and text[end : end + 1].isalpha())


def _experience_instead(reading: Reading, asked: list[tuple[str, int, int]]) -> Evidence | None:
    """Where the posting lets experience stand in for the level asked."""
    text = reading.text
    for _, start, end in asked:
        stop = text.find("\n", end)
        stop = min(end + 220, len(text) if stop < 0 else stop)
        if match := _OR_EXPERIENCE.search(text, end, stop):
            return reading.evidence(*match.span(), "experience may stand in")
        low = max(text.rfind("\n", 0, start), start - 90, 0)
        if match := _EXPERIENCE_OR.search(text, low, start):
            return reading.evidence(match.start(), end, "experience may stand in")
    for _, start, end in reading.hits(_SUBSTITUTES):
        if match := _SUBSTITUTE.search(text, max(0, start - 80), end + 60):
            return reading.evidence(*match.span(), "experience may stand in")
    return None


_EXPERIENCE_OR = Seeker(
    r"(?:experience|erfahrung|expérience|experiencia) (?:or|oder|ou|o) (?:an? |eine?n? |une? )?$"
)
_SUBSTITUTES = Triggers(("substitut", "in lieu of", "combination of education"))
_SUBSTITUTE = re.compile(
    r"(?:experience|education) [^.\n]{0,60}(?:may|can) (?:be )?substitut\w*|substitut\w* [^.\n]{0,40}(?:experience|degree|education)|experience in lieu of|in lieu of (?:a |the )?(?:degree|education)|combination of education"
)
