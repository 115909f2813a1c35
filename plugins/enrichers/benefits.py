"""Benefits: what the employer offers beside the pay, in a small fixed list.

A benefit counts when it is offered; not when the person is to sell, run or explain it, and not when the
sentence says that it is not offered.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from plugins.contracts import Posting
from plugins.enrichers.reading import Evidence, Reading, RuleEnricher, Triggers, last_sentence, read
from plugins.enrichers.seeker import Seeker
from plugins.enrichers.shared_heads import listed
from plugins.enrichers.wage_supplement import is_wage_supplement

_PHRASES: dict[str, tuple[str, ...]] = {
    "health_insurance": (
        "health insurance", "medical insurance", "healthcare", "health care coverage", "health coverage", "medical coverage", "medical benefits", "health benefits", "health and wellness benefits", "health & wellness benefits", "medical, dental", "medical/dental", "medical and dental", "health, dental", "health/dental", "health and dental", "health plan", "medical plan", "private medical", "private health", "bupa", "hmo", "medical aid", "health cover", "medical cover", "medical card", "hospitalisation", "hospitalization", "medical & dental", "medical, vision", "medical and prescription", "paid healthcare", "medicare levy",
        "krankenversicherung", "krankenzusatz", "gesundheitsvorsorge", "betriebliche krankenzusatzversicherung", "mutuelle", "complémentaire santé", "prévoyance", "seguro médico", "seguro de salud", "seguro de gastos médicos", "sgmm", "seguro medico", "assicurazione sanitaria", "sanità integrativa", "assistenza sanitaria integrativa", "polizza sanitaria", "plano de saúde", "assistência médica", "convênio médico", "seguro de saúde", "seguro saúde", "zorgverzekering", "bpjs", "asuransi kesehatan", "insurans perubatan", "ประกันสุขภาพ", "ประกันกลุ่ม", "醫療保險", "医疗保险", "醫療福利", "健康保険", "社会保険完備", "opieka medyczna", "opiekę medyczną", "sundhedsforsikring", "sjukvårdsförsäkring", "fri sjukvård", "hälsoförsäkring", "sundhedssikring", "privatvård", "mutuelle d'entreprise", "obra social", "prepaga", "eps complementaria", "medicina prepagada", "seguro complementario", "assistência médica", "convênio saúde", "unimed", "ubezpieczenie zdrowotne", "pakiet medyczny", "pakietu medycznego", "medicover", "lux med", "luxmed", "hospitalisatieverzekering", "groepsverzekering", "fondo sanitario", "fondo salute", "krankenzusatzversicherung", "helseforsikring", "bảo hiểm sức khỏe",
        "medical claim", "medical and optical", "medical & optical", "medical, optical", "medical/optical", "outpatient and", "medical claims benefit", "medical benefit", "medical allowance", "medical reimbursement", "medical subsid", "medical scheme", "medical fee", "group medical", "group hospital", "group insurance", "group health", "outpatient", "panel clinic", "mediclaim", "health scheme", "health care benefits", "health care insurance", "healthcare cash plan", "health cash plan", "cash plan", "vitality health", "axa health", "simplyhealth", "private healthcare", "insurance coverage", "life and health", "hmo on day", "hmo coverage", "hmo with", "hmo for", "hmo upon", "with hmo", "esic", "esi", "asuransi", "jaminan kesehatan", "insurans kesihatan", "rawatan perubatan", "manfaat perubatan", "perubatan", "ค่ารักษาพยาบาล", "ประกันชีวิตและสุขภาพ", "醫療津貼", "醫療保障", "醫療及", "团体保险", "團體保險", "勞健保", "商业保险", "補充醫療", "complémentaire", "seguro de vida y gastos", "hmo day", "hmo from", "hmo (", "hmo after", "hmo +", "hmo,", "hmo card", "hmo/", "hmo &", "hmo and", "comprehensive medical", "southern cross health", "southern cross cover", "southern cross medical", "with southern cross", "southern cross insurance", "incl. health", "health and life", "health & life", "nib health", "health, life", "medical & hospital", "medical and hospital", "hospital cover", "medical expenses", "medical & insurance", "medical and insurance", "medical, insurance", "medical / dental", "medical subsidy", "medical and life", "medical & life", "surgical insurance", "醫療", "医疗", "southern cross,", "opd/ipd", "ipd/opd", "opd & ipd", "opd and ipd", "ipd", "opd", "medical", "健康保險", "門診", "southern cross", "private insurance", "comprehensive insurance", "inpatient", "med/dental", "med & dental", "health fund contribution", "health reimbursement", "med benefit",
    ),
    "dental_vision": (
        "dental", "vision insurance", "vision coverage", "vision plan", "vision benefits", "dental and vision", "zahnzusatz", "dentaire", "seguro dental", "plano odontológico", "odontológic", "optical", "eyecare", "eye care vouchers", "tandarts", "cure dentali", "牙科",
        "optical and dental", "dental cover", "dental benefit", "dental plan", "dental insurance", "dental claim", "dental allowance", "dental care plan", "牙齒", "spectacle", "vision care", "eye test", "ทันตกรรม", "gigi",
    ),
    "retirement_plan": (
        "401k", "401(k)", "401 (k)", "401-k", "403b", "403(b)", "retirement plan", "retirement savings", "retirement benefits", "pension", "kiwisaver", "rrsp", "superannuation", "provident fund", "epf", "socso", "mpf", "altersvorsorge", "bav,", "betriebsrente", "vermögenswirksame", "plan de pensiones", "plan de retraite", "épargne retraite", "per collectif", "fondo pensione", "previdenza complementare", "previdência privada", "pensioen", "pensionsordning", "tjänstepension", "löneväxling", "arbejdsmarkedspension", "pensjonsordning", "fondo de pensiones", "pensioenregeling", "bav-zuschuss", "pensjon", "กองทุนสำรองเลี้ยงชีพ", "強積金", "退職金", "jaminan pensiun", "retirement contribution", "contribution to retirement", "employer retirement",
        "+ super", "plus super", "% super", "employer pension", "workplace pension", "company pension", "pension scheme", "contributory pension", "pf,", "pf/", "gratuity", "cpf contribution", "employer cpf", "cpf,", "kwsp", "perkeso", "epf/socso", "epf & socso", "government-mandated benefits", "government mandated benefits", "statutory benefits", "top-up mpf", "mpf top", "statutory super", "paid super", "super contribution", "employer super", "pag-ibig", "retirement fund", "pf and", "退休金", "退休保障", "公積金", "jaminan hari tua", "กองทุนสำรอง",
    ),
    "paid_time_off": (
        "paid time off", "pto", "paid vacation", "paid holiday", "annual leave", "vacation days", "holiday entitlement", "days holiday", "days' holiday", "days of holiday", "days annual", "days vacation", "vacation time", "vacation pay", "holiday pay", "unlimited vacation", "unlimited holiday", "paid leave", "paid days off", "time off", "personal days", "holiday allowance", "vacation and sick", "sick leave", "sick time", "sick pay", "weeks vacation", "weeks of vacation", "weeks' vacation", "generous holiday", "floating holiday", "birthday leave", "birthday off", "vacation leave", "service incentive leave",
        "urlaubstage", "tage urlaub", "tagen urlaub", "tage jahresurlaub", "rtt", "congés payés", "jours de congés", "congés supplémentaires", "laborables de vacaciones", "naturales de vacaciones", "días de vacaciones", "dias de vacaciones", "vacaciones pagadas", "días libres", "ferie retribuite", "giorni di ferie", "férias remuneradas", "dias de férias", "vakantiedagen", "verlofdagen", "adv-dagen", "cuti tahunan", "cuti", "วันลาพักร้อน", "ลาพักร้อน", "วันหยุดพักผ่อน", "年假", "有薪假", "有給休暇", "dni urlopu", "semesterdagar", "feriedage", "nghỉ phép", "dodatkowe dni wolne", "dodatkowy dzień urlopu", "dagars semester", "feriefridage", "ugers ferie", "ukers ferie", "6. ferieuge", "atv-dagen", "snipperdagen", "vrije dagen", "extralegale vakantiedagen", "day off no aniversário", "day off aniversário", "folga no aniversário", "día libre por cumpleaños", "día de cumpleaños libre", "días de asueto", "tage urlaubsanspruch", "urlaubstagen", "urlaubswochen", "sonderurlaub", "jours de rtt", "jours rtt", "jours de congé", "semaines de congés", "permessi retribuiti",
        "days al", "days of al", "days leave", "days of leave", "weeks leave", "weeks annual", "weeks' annual", "weeks of annual", "leave credits", "flex leave", "weeks' leave", "weeks of leave", "week's leave", "leave days", "days off per year", "days of annual", "days of paid", "leave benefits", "leave conversion", "annual leaves", "paid leaves", "annual paid", "vacation leaves", "vacation and sick leave", "vl/sl", "vl and sl", "sick leaves", "extra leave", "additional leave", "purchase leave", "purchased leave", "purchase additional", "buy holiday", "buy and sell holiday", "buy & sell holiday", "buy additional holiday", "rostered day off", "rostered days off", "rdo", "monthly rdo", "long service leave", "paid birthday", "birthday day off", "day off on your birthday", "your birthday off", "your birthday as", "plus bank holiday", "+ bank holiday", "plus bank", "leave encashment", "childcare leave", "family care leave", "compassionate leave", "volunteer leave", "leave entitlement", "paid annual", "comprehensive leave", "flexible leave", "leave, medical", "leave and medical", "off on your birthday", "urlaub im jahr", "jahresurlaub", "urlaubsanspruch", "tage erholungsurlaub", "cuti umum", "cuti sakit", "有薪年假", "带薪年假", "特休", "生日假", "有薪假期", "帶薪", "銀行假期", "勞工假期", "พักร้อน", "วันหยุดประจำปี", "ลาวันเกิด", "week of leave", "day of leave", "day's leave", "days' leave", "al 12", "al 14", "al 15", "al 16", "al 18", "al 20", "paid us holidays", "paid public holidays", "paid ph holidays", "paid holidays", "paid sick", "marriage leave", "bereavement leave", "emergency leave", "leave package", "day off for your birthday", "extra days off", "additional days off", "extra day off", "additional day off", "wellness leave", "wellbeing leave", "vacation credits", "vl & sl", "vl, sl", "vl / sl", "medical leave", "paid day off", "weeks paid leave", "weeks' paid", "weeks of paid", "weeks holiday", "weeks' holiday", "weeks of holiday", "annual and sick", "annual & sick", "วันลา", "ลากิจ", "ลาป่วย", "ลาพักผ่อน", "有薪病假", "年休", "monthly ado", "an ado", "ados", "accrued day", "al from", "al of", "al 10", "al 7 ", "al 8 ", "al 11", "al 13", "al 22", " vl/", " vl,", " vl and", " vl &", "bonus leave", "leave at christmas", "werktage urlaub", "werktagen urlaub", "wochen urlaub", "tage ferien", "wochen ferien", "bank holidays", "al/mc", "al/ml", "al & ml", "al and ml", "al, mc", "al & mc", "al and mc", "al + mc", "days off", "+ bh", "plus bh", "compensation leave", "volunteer day", "volunteering day", "holiday buy", "shutdown leave", "flexi leave", "cultural leave", "sabbatical", "compensatory leave", "leaves", "ado each", "ado per", "leave provisions", "leave policy", "leave policies", "generous leave", "days' vacation", " sl / ", " vl / ", " sl,", "bank hols",
    ),
    "parental_leave": (
        "parental leave", "maternity", "paternity", "family leave", "adoption leave", "baby bonding", "congé parental", "congé maternité", "elternzeit", "permiso parental", "permiso de maternidad", "congedo parentale", "licença maternidade", "licença-maternidade", "licença paternidade", "ouderschapsverlof", "föräldra", "産休", "育休", "產假", "cuti melahirkan", "parental benefits", "enhanced family",
        "paid parental", "childbirth leave", "maternity and paternity", "enhanced maternity", "primary carer", "secondary carer", "陪產", "陪产假", "产假", "ลาคลอด", "leave for parents", "leave for new parents", "leave for all parents",
    ),
    "bonus": (
        "bonus", "13th month", "13. monatsgehalt", "13. gehalt", "dreizehntes", "weihnachtsgeld", "urlaubsgeld", "sonderzahlung", "prämie", "13ème mois", "13e mois", "13 ème mois", "13° mois", "sur 13 mois", "sur 14 mois", "prime participation", "prime de participation", "prime d'intéressement", "prime de vacances", "prime de fin d'année", "trinásty plat", "13. plat", "13. pensja", "trzynastka", "trzynasta pensja", "aguinaldo", "dertiende maand", "premiação", "bonificação", "14ª mensilità", "13ª mensilità", "13a e 14a", "provvigioni", "premie frekwencyjne", "premie kwartalne", "premie uznaniowe", "premie za", "system premiowy", "premii", "+ prêmio", "prêmio por", "prêmios", "prime de nuit", "prime d'assiduité", "prime d'ancienneté", "prime de fin", "gratificación", "bonos por", "bono de", "urlaubs- und weihnachtsgeld", "treizième mois", "prime annuelle", "primes", "prime de", "intéressement", "participation aux bénéfices", "profit sharing", "profit-sharing", "bono", "tredicesima", "quattordicesima", "premio di risultato", "premi di", "plr", "13º salário", "décimo terceiro", "participação nos lucros", "eindejaarsuitkering", "winstdeling", "13e maand", "vakantiegeld", "thr", "tunjangan hari raya", "โบนัส", "花紅", "獎金", "奖金", "賞与", "ボーナス", "premia", "thưởng",
        "13th cheque", "thirteenth cheque", "refer a friend", "refer-a-friend", "13th-month", "13th salary", "thirteenth month", "double pay", "aws", "annual wage supplement", "variable bonus", "performance incentive", "performance-linked incentive", "performance linked incentive", "performance-based incentive", "performance based incentive", "annual incentive", "short-term incentive", "short term incentive", "quarterly incentive", "annual incentive", "sales incentive", "monthly incentive", "attractive incentive", "incentive scheme", "incentive plan", "incentive program", "attendance allowance", "attendance incentive", "profit share", "雙糧", "双薪", "年終獎", "年终奖", "勤工獎", "奬金", "三節", "分紅", "紅利", "insentif", "เงินรางวัล", "อินเซนทีฟ", "+ incentives", "plus incentives", "plus incentive", "+ incentive", "performance incentives", "sti and", "sti &", "gainshare", "全勤", "花红", "incentives", "13th and 14th", "14th month", "sti 10", "sti 15", "sti 20", "sti of", "+ sti", "jahressonderzahlung", "jahresbonus", "erfolgsbonus", "leistungsprämie", "leistungsbonus", "13 months'", "14 months'", "15 months'", "16 months'", "13 months pay", "14 months pay", "14-month pay", "guaranteed 13", "guaranteed 14", "guaranteed 15", "guaranteed 16", "incentive", "and sti", "13th mo",
    ),
    "equity": (
        "stock option", "stock purchase", "share option", "equity package", "equity grant", "equity compensation", "equity stock", "stock grant", "rsu", "rsus", "espp", "share scheme", "share plan", "shares in the company", "employee ownership", "share ownership", "esop", "company equity", "company stock", "employee stock", "equity", "equity award", "equity program", "equity participation", "meaningful equity", "sharesave", "mitarbeiterbeteiligung", "unternehmensanteile", "vsop", "aktienoption", "actionnariat", "bspce", "stock-options", "opciones sobre acciones", "acciones de la empresa", "participação acionária", "aandelen", "bonus, and stock", "bonus and stock", "株式",
        "esos", "employee share", "stock units", "restricted stock", "share purchase", "share-based", "company shares", "認股", "期权", "股票", "หุ้น", "performance rights", "shares for eligible", "long term incentive", "long-term incentive", "employee shares", "stock award",
    ),
    "remote_allowance": (
        "month for internet", "for internet and", "internet and coworking", "coworking allowance", "co-working allowance", "coworking stipend", "coworking budget", "internet subsidy", "internet subsid", "internet claim", "wfh equipment", "home office fund", "remote working allowance", "work-from-home allowance", "work-from-home stipend", "tunjangan internet", "pauschale fürs homeoffice",
        "home office allowance", "home office stipend", "home-office stipend", "home office budget", "remote allowance", "remote work allowance", "remote work stipend", "remote stipend", "work from home allowance", "work from home stipend", "wfh allowance", "wfh stipend", "internet allowance", "internet stipend", "internet reimbursement", "home office equipment", "home office setup", "home office set-up", "homeoffice-zuschuss", "homeoffice-pauschale", "homeoffice zuschuss", "indemnité télétravail", "indemnité de télétravail", "prime télétravail", "ayuda teletrabajo", "auxílio home office", "auxílio home-office", "ajuda de custo home office", "auxílio internet", "thuiswerkvergoeding", "thuiswerkbudget", "ayuda para teletrabajo", "compensación por teletrabajo", "rimborso smart working", "telefonia e internet", "set up your home office", "setup your home office", "to set up your home", "set up a home office", "kit out your home office",
    ),
    "flexible_hours": (
        "flexible hours", "flexible core", "flexible working hours", "flexible schedule", "flexible work schedule", "flexible working", "flexible work arrangement", "flexible work hours", "flexi-time", "flexitime", "flextime", "flex time", "flexi time", "flexi hours", "flexi working", "flexible start", "set your own schedule", "set your own hours", "compressed week", "9-day fortnight", "nine-day fortnight", "four-day week", "4-day week", "4 day week", "four day week", "gleitzeit", "flexibles arbeitsmodell", "flexible arbeitsmodelle", "flexible arbeitszeit", "flexiblen arbeitszeit", "flexibles arbeiten", "vertrauensarbeitszeit", "4-tage-woche", "horaires flexibles", "horaires aménageables", "horario flexible", "flexibilidad horaria", "jornada intensiva", "orario flessibile", "flessibilità oraria", "orari flessibili", "horário flexível", "flexibilidade de horário", "horários flexíveis", "flexibele werktijden", "flexibele uren", "flexibele werkuren", "jam kerja fleksibel", "ชั่วโมงทำงานยืดหยุ่น", "เวลาทำงานยืดหยุ่น", "彈性工時", "彈性上班", "弹性工作", "フレックス", "elastyczne godziny", "elastyczny czas", "flexibla arbetstider", "fleksible arbejdstider", "fleksible arbeidstider", "flextid",
        "flexi work", "flexible-first", "flexible timing", "flexible time", "agile hours", "flexi-work", "flexible start and finish", "flexible start times", "flexible start/finish", "flexible shifts", "flexible hour", "flexible work hour", "flexible work options", "flexible work practices", "flexible and family", "9 day fortnight", "nine day fortnight", "rostered flexibility", "variabler arbeitszeit", "flexible arbeitszeiten", "flexiblen arbeitszeiten", "flexible arbeitszeitgestaltung", "arbeitszeitkonto", "彈性上下班", "彈性工作時間", "弹性工作制", "弹性上下班", "彈性時間", "waktu kerja fleksibel", "waktu bekerja fleksibel", "เวลาเข้างานยืดหยุ่น", "เวลายืดหยุ่น", "staggered working", "staggered hours", "staggered work", "flexible days", "flexible roster", "flexible arrangement", "flexible shift", "flexible work ", "flexible work,", "flexible workplace", "flex work", "flexwork", "family friendly hours", "family-friendly hours", "flexibility with hours", "flexibility in hours", "flexible around", "flexibility around your", "ยืดหยุ่น", "your own hours", "choose your hours", "hours that suit", "hours to suit", "around school", "in your own time", "compressed hours", "flexible, hybrid", "flexible and hybrid", "hybrid and flexible", "flexible hybrid", "flexi timing", "4 day work week", "4-day work week", "four day work week", "four-day work week", "compressed work", "early finish", "half day friday", "half-day friday", "flexible work.",
    ),
    "learning_budget": (
        "learning budget", "free learning", "training budget", "education budget", "development budget", "learning and development budget", "learning stipend", "education stipend", "professional development budget", "professional development allowance", "professional development fund", "development allotment", "learning allowance", "tuition", "education assistance", "educational assistance", "conference budget", "courses and conferences", "budget for courses", "budget for training", "budget for conferences", "budget for chartership", "budget for books", "training allowance", "study support", "study leave", "paid training", "certification reimbursement", "training reimbursement", "certifications paid", "sponsored training", "sponsored certif", "weiterbildungsbudget", "fortbildungsbudget", "weiterbildungsmöglichkeit", "fortbildungsmöglichkeit", "budget für weiterbildung", "budget formation", "formations prises en charge", "presupuesto de formación", "formación a cargo", "budget formazione", "formazione finanziata", "auxílio educação", "auxílio-educação", "bolsa de estudos", "subsídio educação", "opleidingsbudget", "studiebudget", "scholingsbudget", "ontwikkelbudget", "szkolenia finans", "budżet szkoleniowy", "for courses", "student loan",
        "training sponsorship", "education subsid", "education allowance", "education sponsorship", "training subsid", "training sponsor", "exam leave", "examination leave", "study assistance", "study loans", "learning fund", "certification budget", "certification allowance", "certification support", "certification sponsor", "certification fees", "paid professional development", "professional development support", "towards study", "towards your study", "for cpd", "cpd allowance", "cpd budget", "paid cpd", "study budget", "paid study", "for training and conferences", "learning wallet", "course fees", "fully funded qualifications", "funded qualifications", "funded training", "fully funded training", "study allowance", "scholarship", "進修津貼", "教育津貼", "學費", "培訓津貼", "进修", "fort- und weiterbildung", "weiterbildungsangebot", "weiterbildungsangebote", "formation continue prise", "ทุนการศึกษา", "ทุนเรียน", "sponsorship for degree", "sponsored degree", "degree sponsorship", "sponsored course", "sponsored study", "funded study", "paid courses", "course reimbursement", "exam fees", "study & exam leave", "study and exam", "upskilling allowance", "paid upskilling", "sponsored qualif", "sponsored diploma", "study and professional", "paid qualifications", "traineeship", "course subsid", "cpd paid", "cpd funded", "certificate sponsorship", "professional certification", "certificate sponsor", "paid certif", "membership paid", "memberships paid", "registration paid", "memberships and cpd", "pd budget", "pd allowance", "pd fund", "paid pd", "pd days", "cpd funding", "cme funded", "cme allowance", "cpd fund", "cme budget", "study subsid", "pay for your training", "pay for your cert", "pay for your licen", "training paid", "licence paid for", "further studies", "l&d budget", "l&d allowance", "l&d fund", "linkedin learning", "membership fees", "professional memberships", "upgrading courses", "sponsored upgrading", "course sponsorship", "cpd sponsorship", "sponsorship for professional",
    ),
    "relocation": (
        "relocation assistance", "relocation package", "relocation support", "relocation bonus", "relocation allowance", "relocation reimbursement", "relocation benefits", "offers relocation", "relocation provided", "relocation available", "relocation is available", "relocation offered", "paid relocation", "help with relocation", "assist with relocation", "assistance with relocation", "moving allowance", "moving costs", "moving expenses", "pay for your move", "support relocation", "supports relocation", "sponsor relocation", "cover relocation", "assist relocation", "help you relocate", "support your relocation", "relocation cost", "relocation expenses", "relocation stipend", "umzugshilfe", "umzugskosten", "umzugsunterstützung", "unterstützung beim umzug", "relocation service", "aide à la mobilité", "aide au déménagement", "prise en charge du déménagement", "ayuda de reubicación", "ayuda a la reubicación", "paquete de reubicación", "apoyo de reubicación", "pacchetto di relocation", "supporto al trasferimento", "auxílio mudança", "auxílio-mudança", "ajuda de custo para mudança", "verhuisvergoeding", "verhuiskosten", "hulp bij verhuizing",
        "relocation assist", "relocation help", "relocation paid", "relocation costs", "relocation considered", "relocation and accommodation", "assistance to relocate", "tunjangan relokasi", "we pay relocation", "relocation grant", "relocation is paid", "relocation incentive", "flight ticket", "relocation flight", "flights and relocation", "relocation or", "relocation fully", "relocation subsidy", "relocation fund",
    ),
    "visa_sponsorship": (
        "visa sponsorship", "sponsor visa", "sponsor your visa", "sponsor visas", "sponsorship available", "sponsorship is available", "sponsorship provided", "visa support", "visa assistance", "h1b sponsorship", "h-1b sponsorship", "work visa sponsor", "sponsorship of visa", "sponsor work visa", "sponsor work permit", "provide sponsorship", "offer sponsorship", "skilled worker visa", "482 sponsorship", "482 visa", "accredited employer", "visumsunterstützung", "visa-unterstützung", "unterstützung beim visum", "visa sponsoring", "parrainage de visa", "patrocinio de visa", "patrocinio de visado", "sponsorizzazione visto", "sponsorizzazione del visto", "patrocínio de visto", "visumsponsoring", "visum sponsoring", "visa application support", "green card filing", "employment pass provided", "tramitación de visado",
        "visa sponsor", "sponsorship for the right", "sponsorship may be", "sponsorship offered", "sponsorship for suitable", "sponsorship opportunit", "employer-sponsored visa", "employer sponsored visa", "tss visa", "work visa support", "work visa assistance", "skills in demand visa", "certificate of sponsorship", "work permit provided", "work permit sponsor", "work permit and visa", "visa and work permit", "work permit & visa", "visa & work permit", "work visa provided", "work visa and", "visa provided", "work pass provided", "work pass sponsor", "sponsorship will be", "sponsorship considered", "aewv", "sponsor the right", "sponsor an overseas", "visa and flight", "we can sponsor", "we will sponsor", "able to sponsor", "employment pass sponsor", "work permit arranged",
    ),
    "wellness": (
        "gym", "fitness", "wellness", "wellbeing", "well-being", "mental health", "employee assistance", "yoga", "eap", "urban sports", "wellpass", "hansefit", "egym", "qualitrain", "fitnessstudio", "gesundheitsangebote", "betriebliches gesundheitsmanagement", "gesundheitsförderung", "jobrad", "bike leasing", "bike-leasing", "bikeleasing", "aide aux employés", "salle de sport", "gimnasio", "palestra", "gympass", "totalpass", "wellhub", "academia", "sportschool", "bedrijfsfitness", "multisport", "karta sportowa", "kartę sportową", "friskvård", "karta multisport", "kartę multisport", "karty multisport", "fitnessstudio-zuschuss", "descontos em academias", "sport pass", "classpass", "træningscenter", "treningssenter", "pusat kebugaran", "ฟิตเนส", "健身",
        "ตรวจสุขภาพ", "flu shot", "annual health screening", "annual health check", "free health check", "onsite gym", "on-site gym", "gym membership", "gym access", "gym discount", "gym pass", "free gym", "gym allowance", "discounted gym", "fitness passport", "fitness allowance", "fitness subsid", "wellness allowance", "wellbeing allowance", "wellbeing day", "wellness day", "health and wellbeing program", "flu vaccination", "employee wellbeing", "fitnesszuschuss", "gesundheitskurse", "健身室", "健身房", "ห้องออกกำลังกาย",
    ),
    "meals": (
        "comidas durante", "comida incluida", "comidas incluidas", "repas pris en charge", "repas offert", "repas fourni", "pasti inclusi", "free lunch", "free meals", "meals provided", "staff meals", "meal allowance", "meals allowance", "free food", "catered lunch", "catered meals", "lunch provided", "free breakfast", "subsidised canteen", "subsidized canteen", "subsidised meals", "subsidised lunch", "meal vouchers", "meal voucher", "duty meal", "employee meal", "meal discount", "discounted meals", "meals on duty", "meals on shift", "lunch allowance", "food allowance", "free snacks", "snacks", "meal subsidy", "meal benefits", "daily lunch", "lunches", "kantine", "essenszuschuss", "essensscheck", "essensgutschein", "verpflegung", "mittagessen", "tickets restaurant", "ticket restaurant", "tickets-restaurant", "ticket-restaurant", "titre-restaurant", "titre restaurant", "tickets repas", "panier repas", "paniers repas", "prime de panier", "vale alimentação", "vale-alimentação", "vale refeição", "vale-refeição", "ticket refeição", "subsídio de alimentação", "subsídio de refeição", "subsidio de comida", "cheque comida", "cheques restaurante", "tarjeta restaurante", "vales de despensa", "vale despensa", "buoni pasto", "buono pasto", "ticket pasto", "maaltijdcheque", "bedrijfslunch", "refeição no local", "refeições no local", "comedor de empresa", "mensa aziendale", "obiady", "posiłki", "do posiłków", "posiłków", "kostenlose verpflegung", "freie verpflegung", "gratis verpflegung", "kost und logis", "vitto e alloggio", "cesta básica", "karta lunchowa", "stravenk", "frokostordning", "betald lunch", "fri kost", "titres-restaurant", "titres restaurant", "tickets resto", "chèques déjeuner", "panier repas", "restaurant d'entreprise", "cheque restaurante", "cheques restaurante", "tickets restaurante", "comedor", "ticket restaurante", "vales de despensa", "buoni pasto", "ticket pasto", "mensa aziendale", "mensa", "vale-refeição", "vale refeição", "vale-alimentação", "vale alimentação", "refeitório", "alimentação no local", "ticket refeição", "subsídio de alimentação", "lunchvergoeding", "gratis lunch", "gezamenlijke lunch", "uang makan", "makan siang", "อาหารกลางวัน", "ค่าอาหาร", "ข้าวฟรี", "包餐", "膳食", "食事補助", "社員食堂", "lunchordning", "frokostordning",
        "duty meals", "staff meal", "free dinner", "free meal", "meal and transport", "meals included", "subsidised food", "subsidized food", "free pantry", "pantry access", "office pantry", "pantry snacks", "well-stocked pantry", "stocked pantry", "free snack", "free coffee and", "free lunches", "complimentary lunch", "complimentary meals", "on-site canteen", "canteen", "food provided", "food on shift", "food on duty", "makan disediakan", "makanan disediakan", "供膳", "包食", "免費午餐", "午餐", "餐飲津貼", "膳食津貼", "零食", "อาหารกลางวันฟรี", "เลี้ยงอาหาร", "ที่พักและอาหาร", "มีอาหาร", "พร้อมอาหาร", "อาหารฟรี", "bbq lunch", "coffee and fruit", "fruit and coffee", "kostenlose getränke", "kostenfreie getränke", "freie getränke", "obstkorb", "getränke und obst", "free fruit", "fresh fruit", "free drinks", "stocked kitchen", "discount on meals", "discount on food", "hot lunch", "school lunch", "meals are provided", "meals are paid", "accommodation and meals", "meals and accommodation", "accommodation & meals", "meals & accommodation", "board and lodging", "staff lunch", "breakfast provided", "breakfast and lunch", "discounted food", "meal on duty", "shift meal", "daily meal", "crew meal", "makan gratis", "free makan", "อาหารพนักงาน", "อาหาร 1 มื้อ", "อาหาร 2 มื้อ", "อาหารกะ", "員工膳食", "伙食", "และอาหาร", "อาหาร 3 มื้อ", "weekly lunch", "monthly lunch", "lunch shout", "team lunch", "meals per day", "meals a day", "meals/day", "員工餐", "包兩餐", "包三餐", "包膳", "有飯食", "包伙食", "dinner each", "lunch each", "meal each", "makan ditanggung", "mess dan makan", "dan makan siang", "subsidised cafeteria", "staff cafeteria", "subsidized cafeteria", "cafeteria", "makan percuma", "vitto e alloggio", "uang makan & transport", "uang makan dan transport", "uang makan, transport",
    ),
    "commuter": (
        "commuter", "commuting allowance", "allowances for trans", "allowance for trans", "incentives for trans", "commuting cost", "transit pass", "transit benefits", "transport allowance", "transport and m", "transportation and m", "transport & m", "transport and phone", "transport to and fro", "transportation, m", "transport, m", "transportation allowance", "travel allowance", "season ticket", "cycle to work", "bike to work", "public transport", "parking allowance", "shuttle bus", "free shuttle", "company transport", "jobticket", "job-ticket", "profiticket", "profi-ticket", "bahncard", "participation au transport", "participation aux transports", "participation transport", "indemnité kilométrique", "indemnités kilométriques", "indemnité de transport", "frais kilométriques", "prise en charge du transport", "pass navigo", "plus transport", "ayuda transporte", "auxilio de transporte", "ayuda de transporte", "fletes", "vale-transporte", "vale transporte", "fahrkarte", "kilometervergoeding", "woon-werkverkeer", "fietsplan", "fiets van de zaak", "dofinansowanie do dojazd", "bilet miesięczny", "km-vergütung", "rimborso trasporti", "rimborso chilometrico", "deutschlandticket", "fahrtkostenzuschuss", "fahrtkosten", "öpnv", "navette", "remboursement des transports", "remboursement transport", "des transports", "titre de transport", "frais de transport", "abono transporte", "ayuda transporte", "ayuda de transporte", "plus transporte", "transporte de empresa", "rimborso trasporti", "abbonamento trasporti", "abbonamento mezzi", "navetta", "vale-transporte", "vale transporte", "auxílio transporte", "auxílio-transporte", "fretado", "reiskosten", "reiskostenvergoeding", "ov-kaart", "ns-business", "uang transport", "tunjangan transport", "รถรับส่ง", "ค่าเดินทาง", "交通津貼", "交通費", "通勤手当", "班車",
        "two-way cab", "two way cab", "2-way cab", "2 way cab", "cab service", "both side cab", "both-side cab", "cab facility", "cab facilities", "cab provided", "transport provided", "transportation provided", "free transport", "company bus", "shuttle service", "shuttle provided", "transport is provided", "transport from", "transport subsid", "transport allow", "transportation subsid", "petrol allowance", "fuel allowance", "travel loan", "season ticket loan", "ov-vergoeding", "uang bensin", "jemputan karyawan", "antar jemput", "antar-jemput", "elaun pengangkutan", "pengangkutan disediakan", "上下班車", "廠車", "厂车", "班车", "免費接送", "車費", "zuschuss zum deutschland", "late-night transport", "late night transport", "night transport", "transport reimbursement", "transport claim", "transport home", "two-way transport", "2-way transport", "paid mileage", "mileage paid", "petrol claim", "mileage claim", "toll claim", "petrol and toll", "petrol & toll", "travelling allowance", "traveling allowance", "elaun perjalanan", "elaun minyak", "islandwide transport", "bas kilang", "bas pekerja", "van pekerja", "shuttle from", "shuttle to", "staff transport", "shift transport", "parking subsid", "transportation and meal", "transport and meal", "transportation & meal", "transport & meal", "pick-up and drop", "pickup and drop", "pick up and drop", "pick & drop", "pick and drop", "cab for", "transport to the", "transport to and from",
    ),
    "company_car": (
        "company car", "company vehicle", "car allowance", "vehicle allowance", "company van", "fully maintained vehicle", "car benefit", "company ute", "work vehicle", "tool of trade vehicle", "car scheme", "firmenwagen", "dienstwagen", "firmenfahrzeug", "poolfahrzeug", "voiture de fonction", "voiture de société", "véhicule de fonction", "véhicule de service", "coche de empresa", "vehículo de empresa", "auto de la empresa", "auto aziendale", "carro da empresa", "viatura da empresa", "carro da firma", "veículo da empresa", "leaseauto", "lease auto", "bedrijfsauto", "bedrijfswagen", "bus van de zaak", "bedrijfsbus", "servicebus", "firmenauto", "samochód służbowy", "auto służbowe", "tjänstebil", "förmånsbil", "firmabil", "auto van de zaak", "kendaraan dinas", "kereta syarikat", "รถประจำตำแหน่ง", "社用車", "公司車", "samochód służbowy", "tjänstebil", "firmabil",
        "company-provided vehicle", "company provided vehicle", "fully maintained company", "fully-maintained vehicle", "fuel card", "company motorcycle", "company-supplied vehicle", "vehicle provided", "car provided", "ute and", "รถบริษัท", "mobil operasional", "mobil dinas", "公司車輛", "fully maintained car", "maintained car", "maintained motor vehicle", "fully maintained motor", "company motor vehicle", "take home vehicle", "take-home vehicle", "company provided car", "company-provided car", "company supplied vehicle", "company supplied car", "company motorbike", "work ute", "company truck", "vehicle, phone", "car, phone", "car, laptop", "vehicle + phone", "use of company vehicle", "work van", "use of a vehicle", "private use of", "work car", "ute, ", "ute provided", "ute &", "service vehicle", "vehicle & phone", "vehicle and phone", "with private use", "vehicle with", "van supplied", "vehicle supplied", "car supplied", "ute supplied", "van provided", "van to take home", "car plan",
    ),
    "childcare": (
        "childcare", "child care", "daycare", "day care", "on-site nursery", "nursery place", "nursery vouchers", "crèche", "creche", "dependent care", "elder care", "kindergartenzuschuss", "garde d'enfant", "garde enfant", "ticket guardería", "auxílio-babá", "auxílio babá", "dofinansowanie przedszkola", "kinderbetreuung", "betriebskita", "kita", "berceau", "place en crèche", "guardería", "cheque guardería", "asilo nido", "asilo aziendale", "nido aziendale", "auxílio-creche", "auxílio creche", "kinderopvang", "託児", "托兒", "保育", "discounted childcare", "childcare discount", "child care discount", "discount on child", "discounts on child", "subsidised childcare", "childcare subsid", "creche facility", "crèche facility",
    ),
}  # fmt: skip
_SECTIONS = (
    "what's on offer", "rémunération", "förmåner", "vi erbjuder", "vi tilbyder", "vi tilbyr", "oferujemy", "benefity", "si offre", "arbeidsvoorwaarden", "prestaciones", "oferecemos", "cosa offre", "in it for you", "your rewards", "what you will get", "you will receive", "you'll receive", "why work", "why you'll love", "the package", "keuntungan", "faedah", "manfaat", "kami tawarkan", "kami menawarkan", "待遇", "das erwartet", "vorteile", "se ofrece", "cosa offriamo", "what we can offer", "what you'll experience", "what you will experience", "you'll enjoy", "what you can expect", "what's on offer", "life at",
    "benefits", "perks", "we offer", "our offer", "wir bieten", "unser angebot", "ofrecemos", "offriamo", "nous offrons", "avantages", "beneficios", "benefícios", "rewards", "in return", "you get", "you'll get", "we provide", "wij bieden", "wat bieden", "compensation", "ce que nous", "why join", "fasilitas", "สวัสดิการ", "福利",
    "persyaratan", "kualifikasi", "tanggung jawab", "要求", "職責", "职责", "คุณสมบัติ", "หน้าที่", "to be successful", "selection criteria", "candidate profile", "how to apply", "job scope",
    "requirements", "wymagania", "obowiązki", "kvalifikationer", "arbetsuppgifter", "requisiti", "mansioni", "funciones", "functie-eisen", "atribuições", "profil recherché", "responsibilit", "qualifications", "skills", "about us", "about the", "your profile", "dein profil", "ihr profil", "aufgaben", "requisitos", "experience", "duties", "what you'll do", "the role",
)  # fmt: skip
_OFFER_SECTIONS = frozenset(_SECTIONS[: _SECTIONS.index("requirements")])
_LABEL_OF = {phrase: label for label, phrases in _PHRASES.items() for phrase in phrases}
_TRIGGERS = Triggers((*_LABEL_OF, *_SECTIONS))
_SPELT = frozenset(phrase for phrase in _LABEL_OF if phrase[0].isascii() and phrase[0].isalnum())
BENEFITS = tuple(_PHRASES)

_REFUSALS = frozenset(
    ["cannot", "can't", "not", "don't", "doesn't", "won't", "isn't", "aren't", "no", "unable", "without", "nor", "neither", "kein", "keine", "keinen", "nicht", "pas", "aucun", "aucune", "sans", "sin", "non", "senza", "sem", "não", "geen", "niet", "tidak", "no:"]
)  # fmt: skip
_NO_REFUSAL = re.compile(  # "no" is "in the" to a Portuguese
    r"not only|no cost|no deductible|no matter|\b(?:descontos?|participação|auxílio|subsídio|ajuda|acesso|crédito) no\b|\bno (?:valor|plano|programa|cartão|transporte|local|aniversário|seguro|convênio|vale)\b"
)
_NOT_AFTER = re.compile(
    r"^[^.;\n]{0,24}(?: is| are| will)? (?:not (?:be )?(?:available|offered|provided|possible|included)|unavailable|n't)|^(?:\W{0,2}(?:provided|offered|available|assistance|eligible))?\W{0,3}[:?-] ?no\b"
)
_WORK = (
    r"administ(?:er|ering|ration of)|manag(?:e|ing|es)|advis(?:e|ing|es)|sell(?:ing|s)?|process(?:ing|es)?|develop(?:ing|s)?|design(?:ing|s)?|coordinat(?:e|ing|es)|assist(?:ing|s)?|handl(?:e|ing|es)|prepar(?:e|ing|es)|maintain(?:ing|s)?|review(?:ing|s)?|overse(?:e|eing|es)|ensur(?:e|ing|es)|conduct(?:ing|s)?|run(?:ning|s)?|explain(?:ing|s)?|"
    r"review(?:ing)?|analy[sz](?:e|ing|es)|calculat(?:e|ing|es)|market(?:ing)?|promot(?:e|ing|es)|build(?:ing)?|deliver(?:ing|s)?|support(?:ing)? (?:clients|customers|the (?:administration|delivery|team))|responsible for|experience (?:in|with|of|working)|knowledge of|understanding of|familiar\w* with|expertise in|background in|lead(?:ing)? the|implement(?:ing|s)?|negotiat(?:e|ing)|"
    r"audit(?:ing)?|account(?:ing)? for|reconcil(?:e|ing)|teach(?:ing)?|write|test(?:ing)?|investigat(?:e|ing)|clean(?:ing)?|serv(?:e|ing)|cook(?:ing)?|greet(?:ing)?|refer(?:ring)?|track(?:ing)?|respond(?:ing)? to|answer(?:ing)?|consult(?:ing)?|enrol(?:l)?(?:ing)?|verify(?:ing)?|bill(?:ing)?|monitor(?:ing)?|evaluat(?:e|ing)|plan(?:ning)?|document(?:ing)?|perform(?:ing)?|operat(?:e|ing)|visit(?:ing)?|work(?:ing)? (?:with|on|in|closely|for|at)|"
    r"berät\w*|beraten|implementier\w*|verwalt\w*|verkauf\w*|betreu\w*|conseill\w+|gére[rz]|vend(?:re|ez)|asesor\w+|gestion\w+|vender|gestire|gestirai|vendere|consulenza|administrar|adviseer|beheer\w*|verkoop"
)
_WORKED = rf"(?: \w+ly)? ?(?:{_WORK})\b(?! (?:a |an )?(?:healthy|work))"
_SUBJECT = Seeker(
    rf"(?<!\w)(?:\byou(?:'ll| will| would)?|\bdu\b|\bsie\b|\bvous\b|\bje\b|\bwill\b|\bto\b){_WORKED}"
)
_WORK_AT_ONCE = re.compile(rf"\W*{_WORKED}")  # "Manage dental plans": the lead begins with the work
_OFFERED = Triggers(
    (
        "we offer", "we provide", "we pay", "we sponsor", "we cover", "we give", "we have", "we support", "we also ", "offers ", "offer ", "offering", "benefit", "perks", "enjoy", "receive", "includ", "package", "eligible", "entitled", "get ", "access to", "bieten", "angebot", "offrons", "proposons", "avantage",
        "ofrecemos", "ofrece", "beneficios", "offriamo", "benefícios", "oferecemos", "aanbod", "fasilitas", "plus ", "contribution", "company-paid", "company paid", "employer",
    ), alone=True)  # fmt: skip
_WORK_TOO = frozenset(
    ["benefit", "includ", "package", "contribution", "employer", "plus "]
)  # said of duties too
_JOIN = re.compile(r"\W*(?:work|build|develop|plan|lead)")  # "Work with us, plus benefits"
_STANDS_IN = re.compile(r"^ (?:cover|relief|replacement|administration)\b")
_INDUSTRY = re.compile(
    r"^(?:,? and|,? or|,) (?:disabilit|drug|alcohol|(?:well-?being|wellness) (?:of|in|for|services|support|programs?)\b|aged care|homeless|youth|family violence|addict|substance|housing)|^ of (?:our |the |all |over |your |their |those |young )*(?:[\d,]+ )?(?:members|practitioners|residents|patients|clients|customers|child|children|students|pupils|participants|guests|famil|tenants|individuals|communit|animals)|^ ?(?:industry|industries|clients?|customers?|sector|companies|company|providers?|organi[sz]ations?|professionals?|systems?|facilit(?:y|ies)|setting|environments?|compliance|services?|technology|data|products?|software|payer|space|domain|delivery|solutions?|studio|cent(?:er|re)s?|instructor|trainer|assistant|dispens\w*|hygien\w*|nurse|practice|clinic|office|surgery|claims?|fund managers?|portfolio\w*|laboratory|implants?|research|workers?|patients?|field|background|counsel\w*|therap\w*|conditions|support worker|awareness|nhs|interoperab|it\b|analytics|marketing|team\b|world|gaps|unit|ward|administration|record|device|equipment|terminolog|recept|certific|staff|degree|supplies|students?|school|history|report|emergenc|examination|practi|doctor|officer|imaging|sales|rep\b|(?:parental )?leave (?:cover|contract|replacement|position|vacanc|role|relief|fixed|\d(?!\d* (?:days|weeks|months)))|condition|supply|billing|coding|cod(?:e|er)|writ|affairs|director|leader|specialist|physic|profession|care\b|aesthetic|and nursing|or nursing|treatment|procedure|reform|experience|needs|issues|market)"
)
_PRONE = frozenset(
    ["healthcare", "health plan", "medical plan", "medical", "incentive", "cafeteria", "leaves", "inpatient", "service vehicle", "southern cross", "incentives", "ipd", "opd", "bank holidays", "dental", "pension", "fitness", "gym", "wellness", "wellbeing", "well-being", "mental health", "childcare", "child care", "daycare", "day care", "optical", "maternity", "eap", "academia", "palestra", "mensa", "comedor", "creche", "public transport", "tuition", "hmo", "superannuation", "prime de", "pensioen", "elder care", "yoga", "primes", "equity", "prämie", "kita", "crèche", "kinderbetreuung", "verpflegung", "lunches", "bono", "premia", "thr", "canteen", "esi", "esic", "pf,", "pf/", "outpatient", "vitality", "scholarship", "gratuity", "statutory benefits", "medical fee", "cash plan", "transport from", "insurance coverage", "asuransi", "perubatan", "group insurance", "午餐", "零食", "學費", "股票", "หุ้น", "gigi", "employee wellbeing", "medical scheme", "complémentaire", "plano de saúde", "assistência médica", "unimed", "garde d'enfant", "garde enfant", "prepaga", "snacks", "eye test", "spectacle", "vision care", "super contribution", "membership fees", "fresh fruit", "flu shot", "free health check", "retirement fund"]
)  # fmt: skip
_STRICT = frozenset(
    ["and sti", "pto", "time off", "hmo", "epf", "eap", "rtt", "thr", "plr", "rsu", "gym", "bono", "premia", "kita", "cuti", "mpf", "mensa", "yoga", "bonus", "bupa", "vsop", "esop", "pension", "dental", "primes", "navette", "academia", "rsus", "rdo", "esi", "esic", "pf,", "pf/", "perubatan", "asuransi", "vitality", "gigi", "espp", "palestra"]
)  # fmt: skip
_DECLARED = {
    "health_insurance": "health_insurance", "dental_coverage": "dental_vision", "paid_time_off": "paid_time_off",
    "retirement_savings": "retirement_plan", "retirement_plan": "retirement_plan",
}  # fmt: skip
_REMOTE_PLACE = re.compile(
    r"remote (?:area|communit|site|mine|district|location|region|school|zone)|rural|fifo"
)
_OTHER_EQUITY = re.compile(
    r"divers|inclus|private equity|pay equity|racial|gender|equity (?:statement|partner|research|fund|portfolio|market|plus|committee|and inclusion)|health equity|internal equity"
)
_NO_SPONSOR = re.compile(
    r"(?:not|n't|unable to|cannot|no) (?:be able to |able to |currently |consider |provide |offer |eligible for )*(?:visa )?sponsor|sponsorship\?\s{0,2}no\b|sponsorship(?: opportunit\w+)? (?:will|is|are|does|do|can) ?not|without (?:the need for )?(?:visa |employer |company )?sponsorship|not (?:available|offered|provided) [^.\n]{0,20}sponsor"
)
# "medical and dental", "meal and transport allowance": one phrase offers two
_ALSO = (
    ("wellness", "wellness"),
    ("dental", "dental_vision"),
    ("bonus", "bonus"),
    ("meal", "meals"),
    ("transport", "commuter"),
)
_LIKE = dict.fromkeys(("paid_time_off", "parental_leave", "learning_budget"), "annual leave")
_REACH = 90
_WHEELS = frozenset(_PHRASES["company_car"])
_OF_THE_PERSON = re.compile(r"^ ?(?:attitude|ethic|approach|style|manner|nature)")
_OWN = re.compile(
    r"\b(?:own|driv(?:e|es|ing)|operat(?:e|ing)|travel\w*(?: around)? (?:with|in|by)|load(?:ing)?) (?:(?:a|the|our) )?(?:\w+ )?$"
)
_MANY_DAYS = re.compile(r"\b[1-4]\d(?: paid)? ?$")
_WEEKLY_REST = re.compile(r"^ (?:\d|satu|mingguan) ?(?:hari )?(?:se|per ?)?minggu|^ mingguan")
_KNOWS = re.compile(r"(?:experience|expertise|background|knowledge|interest) (?:in|with|of) [^,]{0,24}$")
_OF_OTHERS = re.compile(  # "the residents' wellbeing"
    r"\b(?:residents?|patients?|clients?|children|child|students?|customers?|guests|animals?|participants?|pets?)(?:'s?)? (?:\w+ ){0,2}$"
)
_ABOUT = Seeker(
    r"\b(?:relating to|related to|queries|enquiries|inquiries|regarding|calculation)\b[^.;]{0,110}$"
)
_COVER = re.compile(r"(?: leave)? ?(?:cover\b|replacement|contract\b|locum)")  # why the post is free
_IN_PLACE_OF = re.compile(
    r"\b(?:cover(?:ing|s)?(?: for)?(?: an?)?|remplac\w+|suppléance|sustitu\w+|sostituzione|substitui\w+|vertretung|vervanging)\b[^.;]{0,16}$"
)
_PAID_OUT = re.compile(r"\bpayroll\b[^.;]{0,30}$")  # "payroll (EPF, SOCSO)": the work
_STATION = re.compile(
    r"\b(?:accessib\w+ (?:by|via)|clos(?:e|ely|er)(?: \w+)? to|near\w*(?: to)?|access to|proximity to|walk to|via|by) $"
)
_ITEM = ("- ", "• ", "* ", "· ", "– ")  # what opens a line of a list
_WELL = frozenset(["wellbeing", "well-being", "wellness", "mental health"])
_VALUED = re.compile(  # "we value our employees' wellbeing": said, not given
    r"(?:\bvalu(?:e|es|ing)|believ(?:e|es) in|impact on|passionate about) (?:[\w'’-]+ ){0,4}$"
)
_NOT_BONUS = re.compile(
    r"^(?: leave| day| annual leave| points?| skills?| if| material| expense| operation| calculation| memorand| report| administration| payout| analysis| data| management)|^es\b(?= paid by)"
)
_BONUS_POINTS = re.compile(r"(?:as an? |added |a |is a |\bbig |real |huge |wellness )$")


class BenefitsEnricher(RuleEnricher):
    """Reads `benefits`, in the order of the fixed list."""

    name = "benefits"
    version = "8"
    columns: Mapping[str, type] = {"benefits": list}

    def values(self, posting: Posting) -> tuple[dict[str, Any], dict[str, list[Evidence]]]:
        """Read what is offered, with the first place of each."""
        found = _offered(read("description", posting.description))
        declared = posting.declared.get("job_benefits")
        if isinstance(declared, list):
            for item in declared:
                label = _DECLARED.get(item) if isinstance(item, str) else None
                if label and label not in found:
                    found[label] = Evidence("job_benefits", 0, len(item), item, "declared by the source")
        benefits = [label for label in BENEFITS if label in found]
        return {"benefits": benefits}, {"benefits": [found[label] for label in benefits]}


def _offered(reading: Reading) -> dict[str, Evidence]:
    """Label -> where it is first offered."""
    text = reading.text
    found: dict[str, Evidence] = {}
    hits, phrases = reading.hits(_TRIGGERS), _TRIGGERS.phrases
    in_offer = False
    places: list[int] = []  # of the benefits found
    for position, (index, start, end) in enumerate(hits):
        phrase = phrases[index]
        label = _LABEL_OF.get(phrase)
        if label is None:
            if _is_heading(text, start, end):
                in_offer = phrase in _OFFER_SECTIONS
            continue
        if phrase == "remote allowance" and _REMOTE_PLACE.search(text):
            continue  # paid for living far out, not for working from home
        if label in found and not (label == "health_insurance" and "dental" in phrase):
            continue
        if phrase in _SPELT:
            if start and text[start - 1].isalnum():
                continue
            if (
                phrase in _STRICT
                and text[end : end + 1].isalpha()
                and text[end : end + 2] not in ("s ", "s,", "s.", "s\n", "s)", "es")
            ):
                continue
        company = in_offer or _has_company(hits, position)
        if not _is_offer(text, phrase, start, end, company, in_offer=in_offer):
            continue
        proof = reading.evidence(start, end, "offered")
        found.setdefault(label, proof)
        places.append(start)
        for word, other in _ALSO:
            if word in phrase:
                found.setdefault(other, proof)
    for label, start, end in listed(reading):
        if label not in found:
            near = any(abs(place - start) < _REACH for place in places)
            if _is_offer(text, _LIKE.get(label, "medical"), start, end, near, in_offer=False):
                found[label] = reading.evidence(start, end, "offered")
    if "visa_sponsorship" in found and _no_sponsor(text):
        del found["visa_sponsorship"]
    return found


def _no_sponsor(text: str) -> bool:
    """Say whether the posting refuses to sponsor anywhere."""
    position = text.find("sponsor")
    while position >= 0:
        if _NO_SPONSOR.search(text, max(0, position - 70), position + 40):
            return True
        position = text.find("sponsor", position + 7)
    return False


def _is_heading(text: str, start: int, end: int) -> bool:
    """Say whether this phrase is a short line of its own, or opens a line with a colon."""
    if start > 32 and "\n" not in text[start - 33 : start]:
        return False
    if text.find(":", end, end + 24) >= 0 or len(text) - end < 8:
        return True
    line = text.rfind("\n", max(0, start - 33), start) + 1
    item = text.startswith(_ITEM, line) and start - line > 3
    return not item and text.find("\n", end, end + 60) >= 0


def _has_company(hits: list[tuple[int, int, int]], position: int) -> bool:
    """Say whether another benefit stands close by: a lone "healthcare" is more often a trade than a gift."""
    index, start, end = hits[position]
    own = _LABEL_OF[_TRIGGERS.phrases[index]]
    for other, begin, finish in hits[max(0, position - 1) : position + 2]:
        label = _LABEL_OF.get(_TRIGGERS.phrases[other])
        if label not in (None, own) and begin - end < 60 and start - finish < 60:
            return True
    return False


def _is_offer(text: str, phrase: str, start: int, end: int, company: bool, *, in_offer: bool) -> bool:
    """Say whether this phrase is something that the employer offers."""
    lead = last_sentence(text, max(0, start - 140), start)
    after = text[end : end + 40]
    near = lead[lead.rfind(":") + 1 :][-60:]
    if not _REFUSALS.isdisjoint(near.split()) and not _NO_REFUSAL.search(near):
        return False
    if (" no" in after or ":no" in after or " un" in after or " n't" in after) and _NOT_AFTER.match(after):
        return False
    words = {_OFFERED.phrases[hit[0]] for hit in _OFFERED.hits(lead)}
    offered = bool(words)
    if phrase in _PRONE and _INDUSTRY.match(after.removeprefix("s")):
        return False
    if phrase.endswith("leave") and _STANDS_IN.match(after):
        return False
    if not offered and (_WORK_AT_ONCE.match(lead) or _SUBJECT.search(lead)):
        return False
    if (
        offered
        and not in_offer
        and words <= _WORK_TOO
        and _WORK_AT_ONCE.match(lead)
        and not _JOIN.match(lead)
    ):
        return False  # "Process payroll, contributions and leave entitlements"
    if not offered and _ABOUT.search(lead):
        return False
    if phrase == "public transport" and _STATION.search(lead):
        return False
    if phrase.endswith(("bonus", "incentive")) and (
        _NOT_BONUS.match(after)
        or (phrase == "bonus" and after[:1] == ":" and not lead.strip(" -*•"))
        or (
            _BONUS_POINTS.search(lead)
            and not after.startswith((" of", " plan", " sch", " prog", " pay", " based"))
        )
    ):
        return False
    if phrase in _PRONE and (_KNOWS.search(lead) or _OF_OTHERS.search(lead)):
        return False
    if _LABEL_OF[phrase] == "parental_leave" and (_COVER.match(after) or _IN_PLACE_OF.search(lead)):
        return False
    if _LABEL_OF[phrase] == "retirement_plan" and _PAID_OUT.search(lead):
        return False
    if phrase in _WHEELS and _OWN.search(lead):
        return False
    if phrase.startswith("flexible work") and _OF_THE_PERSON.match(after):
        return False
    if phrase == "days off":
        return _MANY_DAYS.search(lead) is not None
    if phrase == "aws":
        counted = after[:1] == " " and after[1:2].isdigit()  # "AWS 1 month"
        return counted or is_wage_supplement(lead, after)
    if phrase == "cuti" and _WEEKLY_REST.match(after):
        return False
    if phrase == "rtt":
        return " de " in text  # of France's hours, no other abbreviation
    if phrase in _WELL and _VALUED.search(lead):
        return False
    if phrase == "equity" and _OTHER_EQUITY.search(lead[-16:] + phrase + after):
        return False
    return phrase not in _PRONE or offered or company or len(text) < 160
