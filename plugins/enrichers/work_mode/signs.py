"""Signs round a phrase of work mode: wholly, partly, not at all; a label before it, a role behind it."""

from __future__ import annotations

import re

from plugins.enrichers.seeker import Seeker

FULLY = re.compile(
    r"(?:fully|100 ?%|100 percent|completely|entirely|permanent(?:ly)?|full|totally|always|exclusively|purely|全職|全职|全程|完全|全日|長期|长期|vollständig|komplett|voll|ausschließlich|zu|totalmente|completamente|totalement|entièrement|full-?|volledig|geheel|sepenuhnya|complet[oa]?)[ -]{0,2}(?:work(?:ing|s)? )?$"
)
FULLY_AFTER = re.compile(
    r"^[ ,(:-]{0,3}(?:al |ได้ ?)?(?:100 ?%|penuh|sepenuhnya|เต็มเวลา|ทุกวัน|ตลอด|complet|total|full|intégral|à temps plein|permanent|exclusiv|voltijds|fulltime)"
)
NO = Seeker(
    r"(?:\bno|\bnot(?: an?| currently an?| offered as| available as| eligible for| be| open to| suitable for| suited (?:to|for)| able to (?:offer|accommodate|provide)| considered for| possible| offer(?:ing)?| support| allow| considering)?|\bnon|n't(?: be| an?| offer| support| allow)?|\bnever|\bwithout|\bunable to (?:offer|consider|accommodate|accept)|cannot (?:be|offer|accommodate|consider|work)|kein(?:e|er|en)?(?: \w+)?|nicht|\bpas de|\baucun(?: jour de)?|\bsans|\bno hay|\bsin|\bno se|\bnon è|\bniente|\bsem|não|\bgeen|niet|tidak(?: ada| bisa| menerima)?|bukan|ไม่(?:ใช่|มี|รับ|ต้อง|สามารถ)?|不設|不设|不可|不能|不接受|無需|无需|毋須|不用|tiada)[ ]?(?:any |full(?:y)? |100% |the |possibility of |option (?:for|of|to) |permanent(?:ly)? |posibilidad de |possibilità di |possibilité de |prevede lo |prevista? )?$"
)
NO_AFTER = re.compile(
    r"^ ?: ?(?:non|no|nein|não|nee|tidak)\b|^(?: ?work(?:ing)?| ?option\w*| ?position| ?role| ?arrangements?| opportunit\w+| ?arbeit\w*)?(?: is| are| will|:| will be| ist| n'est| no es| non è| não é)? ?(?:leider |unfortunately |currently |derzeit |generally |strictly |malheureusement |lamentablemente )?(?:not |isn't|unavailable|n/a|no\b|never|nicht|pas |no |non |não |niet |tidak |impossible|não)"
)
PARTLY = re.compile(
    r"(?:part(?:ly|ially|ial|ially)?|some|occasional(?:ly)?|up to \w+ (?:days? )?(?:of )?|mix(?:ture)? (?:of|between)|blend of|combination of|combin\w+|balance of|either|flexib\w+|option(?:al|s)?(?: to| of| for)?|ability to|possibility (?:of|to)|opportunit(?:y|ies) (?:to|for)|choice of|split|teilweise|anteilig|bis zu \w+ ?%?(?: tage?)?|möglichkeit(?: auf| zu[mr]?| von| für)?|gelegentlich|partiel\w*|ponctuel\w*|possibilité de|posibilidad de|opción de|parcial|possibilità di|parziale|possibilidade de|deels|gedeeltelijk|mogelijkheid (?:om|tot)|sebagian|alternat\w+|options?,? (?:including|such as|like)|彈性|弹性|部分|偶爾|偶尔|每週|每周|每星期)[ ]?(?:the |in-office and |office and |on-?site and |an |fully |days? |to |trabajo |lavoro |trabalho |de |travail )*$"
)
DAYS_AROUND = re.compile(
    r"\bdays?\b|\btage?n?\b|\bjours?\b|\bdías?\b|\bdias?\b|\bgiorn[oi]\b|\bdagen?\b|\bhari\b|\d ?%|\bfridays?\b|\bmondays?\b|\b[123]x\b|once a week|twice a week|วัน|日|天"
)
LABEL_BEFORE = Seeker(
    r"(?:location\w*|type|mode|model|arrangement|work ?place|workplace type|office|where|setting|modality|modalidad|modalità|modalidade|modalité|lieu|standort|arbeitsort|arbeitsmodell|ort|city|place|basis|setup|set-up|status|environment|sede|ubicación|localização|lokasi|penempatan|work|schedule|policy|remote|ทำงาน)[^\n.:]{0,14}[:\-|][ ]{0,2}(?:[\w ]{0,16}[/|(-] ?)?$"
)
IS_BEFORE = re.compile(
    r"(?:this|position|role|job|it|opportunity|is|are|be|as|working|work|offer(?:s|ing)?|team|poste|stelle|puesto|lavoro|trabajo|trabalho|vaga|modelo|posizione|werken|flexible|flexibility to|ability to|can|may|to|company|we're|we are)(?: an?| fully| 100%| completely| currently| also| open to| considered| primarily| mostly| predominantly)*[ -]$"
)
ROLE_AFTER = re.compile(
    r"^[ -](?:position|role|job|opportunit\w+|work(?:ing)?\b(?! (?:site|force))|based|first|friendly|option\w*|eligible|only|within|from|arbeit\w*|tätig|möglich|in (?:the )?(?:u|c|e|g|a|i|b|f|s|n|p|m|deutsch|ganz )\w+|innerhalb|aus (?:ganz |deutsch|österr)|desde|depuis|dans|anywhere|full|part|contract\w*|employ\w+|freelanc\w*|career|vacanc\w+|us\b|usa|uk\b|eu\b|emea|apac|canada|india|germany|australia|united|europe|worldwide|global\w*|basis|schedule|setup|set-up|arrangement|model|mode|available|allowed|possible|ok\b|company|culture|organi[sz]ation|setting)"
)
NATION_BEFORE = re.compile(
    r"(?:^|[\n(|,/-] ?)(?:us|usa|u\.s\.|uk|eu|emea|apac|anz|latam|canada|india|australia|nz|sea) $"
)
OFFICE_OR = re.compile(r"\boffice\b[^.]{0,40}\b(?:or|and) (?:(?:work|working) )?$")
MAY_WORK = re.compile(r"(?:flexib\w+|options?|possibility|opportunity) (?:to|of|for) (?:\w+ )?work(?:ing)? $")
FULL_TIME_AT = re.compile(
    r"^[^.]{0,40}(?:office|headquarters|plant|warehouse|store|clinic|site|facility|lab|hq)"
)
THIS_JOB = re.compile(
    r"(?:role|position|job|vacancy) (?:is|will be)(?: fully| strictly| purely| an?| 100%)? $"
)
