"""Signs round a phrase of work mode: wholly, partly, not at all; a label before it, a role behind it."""

from __future__ import annotations

import re

from plugins.enrichers.seeker import Seeker

FULLY = re.compile(
    r"(?:fully|100 ?%|100 percent|completely|entirely|permanent(?:ly)?|full|totally|always|exclusively|purely|全職|全职|全程|完全|全日|長期|长期|vollständig|komplett|voll|ausschließlich|zu|totalmente|completamente|totalement|entièrement|full-?|volledig|geheel|sepenuhnya|complet[oa]?)[ -]{0,2}(?:work(?:ing|s)? )?$"
)
FULLY_AFTER = re.compile(
    r"^[ ,(:-]{0,3}(?:al |ได้ ?)?(?:100 ?%|penuh|sepenuhnya|เต็มเวลา|ทุกวัน(?!จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์)|ตลอด|complet|total|full|intégral|(?:todo o )?brasil|à temps plein|permanent|exclusiv|voltijds|fulltime)"
)
NO = Seeker(
    r"(?:\bno|\bnot(?: an?| currently an?| offered as| available as| eligible for| be| open to| suitable for| suited (?:to|for)| able to (?:offer|accommodate|provide)| considered for| possible| offer(?:ing)?| support| allow| considering)?|\bnon|n't(?: be| an?| offer| support| allow)?|\bnever|\bwithout|\bunable to (?:offer|consider|accommodate|accept)|cannot (?:be|offer|accommodate|consider|work)|kein(?:e|er|en)?(?: \w+)?|nicht|\bpas de|\baucun(?: jour de)?|\bsans|\bno hay|\bsin|\bno se|\bnon è|\bniente|\bsem|não|\bgeen|niet|tidak(?: ada| bisa| menerima)?|bukan|ไม่(?:ใช่|มี|รับ|ต้อง|สามารถ)?|不設|不设|不可|不能|不接受|無需|无需|毋須|不用|tiada)[ ]?(?:any |full(?:y)? |100% |the |possibility of |option (?:for|of|to) |permanent(?:ly)? |posibilidad de |possibilità di |possibilité de |prevede lo |prevista? )?$"
)
NO_AFTER = re.compile(
    r"^ ?: ?(?:non|no|nein|não|nee|tidak|never|temporarily)\b|^(?: ?work(?:ing)?| ?option\w*| ?position| ?role| job| eligible| ?arrangements?| opportunit\w+| ?arbeit\w*)?(?: is| are| will|:| will be| ist| n'est| no es| non è| não é)? ?(?:leider |unfortunately |currently |derzeit |generally |strictly |malheureusement |lamentablemente )?(?:not |isn't|unavailable|n/a|no\b|never|nicht|pas |no |non |não |niet |tidak |impossible|não)"
)
PARTLY = re.compile(
    r"(?:part(?:ly|ially|ial|ially)?|some|occasional(?:ly)?|up to \w+ (?:days? )?(?:of )?|mix(?:ture)? (?:of|between)|blend of|combination of|combin\w+|balance of|either|flexib\w+|option(?:al|s)?(?: to| of| for)?|ability to|possibility (?:of|to)|opportunit(?:y|ies) (?:to|for)|choice of|split|teilweise|anteilig|bis zu \w+ ?%?(?: tage?)?|möglichkeit(?: auf| zu[mr]?| von| für)?|gelegentlich|partiel\w*|ponctuel\w*|possibilité de|posibilidad de|opción de|parcial|possibilità di|parziale|possibilidade de|deels|gedeeltelijk|mogelijkheid (?:om|tot)|sebagian|częściowo|możliwość(?: pracy| wykonywania pracy)?|möjlighet (?:till|att)(?: \w+)?|mulighed for|mulighet for|možnost(?: práce)?|delvis|alternat\w+|(?:options?|arrangements?|practices|conditions|benefits),? (?:including|such as|like)(?: [\w' -]{2,28},){0,3}(?: and| or)?|彈性|弹性|部分|偶爾|偶尔|每週|每周|每星期)[ /]?(?:the |in-office and |office and |on-?site and |an |fully |days? |to |trabajo |lavoro |trabalho |de |travail )*$"
)
REMOTE_OPTION = re.compile(r"^ (?:work(?:ing)? )?(?:options?|opportunities|possibilit\w+)\b")
DAYS_AROUND = re.compile(
    r"\bdays?\b|\btage?n?\b|\bjours?\b|\bdías?\b|\bdias?\b|\bgiorn[oi]\b|\bdagen?\b|\bhari\b|\d ?%(?! (?:of )?(?:\w+ )?(?:travel|reis|viaj|déplace|commission|bonus|super))|\bfridays?\b|\bmondays?\b|\b[123]x\b|once a week|twice a week|วัน|日|天"
)
LABEL_BEFORE = Seeker(
    r"(?:location\w*|type|mode|model|arrangement|work ?place|workplace type|office|where|setting|modality|modalidad|modalità|modalidade|modalité|lieu|standort|arbeitsort|arbeitsmodell|ort|city|place|basis|setup|set-up|status|environment|flexibility|sede|ubicación|localização|lokasi|penempatan|work|schedule|policy|remote|ทำงาน)[^\n.:]{0,14}[:\-|][ ]{0,2}(?:[\w ]{0,16}[/|(-] ?)?$"
)
# "open to remote candidates across Kenya", "we hire remote employees in"
HIRES = Seeker(
    r"(?:open to|consider|considering|accept|accepting|accepts|welcome|welcomes|welcoming|hire|hires|hiring|recruit|recruiting|seeking|employ|employing)(?: fully| 100%)? $"
)
HIRED = re.compile(r"^ (?:candidates|applicants|employees|workers|applications|talent|team members)\b")
IS_BEFORE = Seeker(
    r"(?:this|position|role|job|it|opportunity|is|are|be|as|working|work|offer(?:s|ing)?|team|poste|stelle|puesto|lavoro|trabajo|trabalho|vaga|modelo|posizione|werken|flexible|flexibility to|ability to|can|may|to|company|we're|we are)(?: an?| fully| 100%| completely| currently| also| open to| considered| primarily| mostly| predominantly)*[ -]$"
)
ROLE_AFTER = re.compile(
    r"^[ -](?:position|role|job|opportunit\w+|work(?:ing)?\b(?! (?:site|force))|based|first|friendly|option\w*|eligible|only|within|from|arbeit\w*|tätig|möglich|in (?:the )?(?:u|c|e|g|a|i|b|f|s|n|p|m|deutsch|ganz )\w+|innerhalb|aus (?:ganz |deutsch|österr)|desde|depuis|dans|anywhere|full|part|contract\w*|employ\w+|freelanc\w*|career|vacanc\w+|us\b|usa|uk\b|eu\b|emea|apac|canada|india|germany|australia|united|europe|worldwide|global\w*|basis|schedule|setup|set-up|arrangement|model|mode|available|allowed|possible|ok\b|company|culture|organi[sz]ation|setting)"
)
NATION_BEFORE = Seeker(
    r"(?:^|[\n(|,/-] ?)(?:us|usa|u\.s\.|uk|eu|emea|apac|anz|latam|canada|india|australia|nz|sea) $"
)
OFFICE_OR = Seeker(
    r"\b(?:office|kantoor|büro|bureau|oficina|ufficio|escritório|biurze|kontoret)\b[^.]{0,40}(?:\b(?:or|and|of|als|oder|und|ou|et|o|y|e|lub|eller|och)|werken,) (?:(?:work|working) )?$"
)
MAY_WORK = Seeker(r"(?:flexib\w+|options?|possibility|opportunity) (?:to|of|for) (?:\w+ )?work(?:ing)? $")
FULL_TIME_AT = re.compile(
    r"^[^.]{0,40}(?:office|headquarters|plant|warehouse|store|clinic|site|facility|lab|hq)"
)
THIS_JOB = Seeker(r"(?:role|position|job|vacancy) (?:is|will be)(?: fully| strictly| purely| an?| 100%)? $")
WITH_OTHERS = re.compile(
    r"^ with (?:[\w-]+ ){0,2}(?:colleagues|teams?|clients|customers|stakeholders|partners)\b"
)
REMOTELY_BASED = re.compile(r"^[ -](?:based|located)\b")
REMOTELY_GOOD = re.compile(
    r"(?:work(?:s|ing|ed)?|hir(?:e|ing)|recruit\w*|teach(?:ing)?|tutor\w*|employ|based|employed|perform(?:ed)?|done|operate|operates|role|position|team|job|live|located)(?: \w+){0,2} (?:fully |100% |completely |entirely )?$"
)
HYBRID_WORK = re.compile(
    r"^(?:a|o|as|os|e|es|en|er|i|em|amente)?(?:[ -](?:work\w*|roles?|positions?|schedules?|models?|arrangements?|remote|office|basis|set-?up|opportunit\w+|environments?|polic\w+|flexib\w*|jobs?|patterns?|home|approach|job|in\b|from|with|of\b|at\b|position|employ\w*|option\w*|after|based|on-?site|wf[ho]|mode|format|style|way|culture|type|team|location|contract|full|part|wfh|days?|role|poste|travail|télétravail|arbeit\w*|werk\w*|trabajo|lavoro|trabalho|kerja|regime|modell\w*|homeoffice|ab\b|aus\b|mit\b|avec\b|con\b|com\b|na\b|em\b|te\b|and flexible|or remote|or on)|[ ]?[-,.;:()/|\n!*]|$)"
)
ONSITE_GOOD_AFTER = re.compile(
    r"^[ -](?:position|role|job|only|work\w*|required|presence|attendance|\d|five|full|every|daily|schedule|and flexible|in\b|at\b|environment|opportunit\w+|basis|mon\w*|requirement|employ\w*|setting|is required|all|5|mode|type|für|à\b|à partir|en\b|na\b|em\b|a\b|te\b|in)|^[ ]?(?:[).,;|/\n:!-]|$)"
)
ONSITE_GOOD_BEFORE = re.compile(
    r"(?:(?:this|position|role|job|it|opportunity|amenable(?: to)?|willing to|transition\w* to|return\w* to|shift\w* to|back to|setup|set-up|work\w*|lavor\w*|trabaj\w*|trabalh\w*|atuação|werk\w*|arbeit\w*|travail\w*|bekerja|kerja|poste|basé|mode|model\w*|modalidad|modalità|modalidade|100 ?%|fully|full[- ]time|strictly|based|must be|required to be|is|be|are|as|to be|able to be|available|present|presence|attendance|physically|presently|remain|report|remote|purely|completely|vollständig|ausschließlich|strictement|en|\(|\n|^)(?: (?:an?|fully|100%|required|performed|physically|\w+ly|currently|available|present|regime|forma|em|de|en|in|full[- ]time|strictly|located|based|completed|done|conducted))*|location\w*:|type:|mode:|setting:|arrangement:|work:|standort:|lieu:|modality:)[ -]{0,2}\(?$"
)
MIXED = re.compile(r"\b(?:mix|combine|balance|split|blend)\w* (?:your )?$")
OF_THE_WORLD = re.compile(
    r"\b(?:allowed us|enabled us|ever-changing|today's|era of|rise of|future of|shift to)\b[^.]{0,36}$"
)
WHEN_NEEDED = re.compile(r"^ (?:when|as|if|where) (?:and when |and where )?(?:needed|required|necessary)")
OTHERS_BASED = re.compile(
    r"^ (?:personnel|staff|employees|teams?|colleagues|accident|pc|skills|software|applications?|(?:\w+ ){0,2}experience)\b"
)
OTHERS_HOME = re.compile(  # "a nursing home"
    r"\b(?:care|nursing|residential|retirement|funeral|rest|group|family|children'?s?|star|bed|bedded|dementia|private|mobile|holiday|aged|foster) \Z"
)
# the British ministry, `|` standing for its name
MINISTRY = re.compile(r"\bthe \||\| (?:guid|licen|sponsor|approv|visa|clear|check|rules|immigr|requirement)")
OTHER_TEAMS = re.compile(
    r"\b(?:experience|worked|managed|led|ability|skills|collaboration|communication)\b[^.]{0,40}$"
)
OTHER_BASE = re.compile(r"\b(?:previous|prior|microsoft|ms|head|experience of|experience in) $")
EVERY_DAY = re.compile(
    r"^ ?(?:\(|- ?)?(?:every ?(?:single )?day|each day|daily|full[- ]time|(?:5|five) days|monday (?:to|-) friday|mon ?- ?fri|100 ?%)"
)
AT_OURS, WORKS = re.compile(r"^ (?:at|in|from) our "), re.compile(r"\b(?:teach|work|deliver|attend|report)")
