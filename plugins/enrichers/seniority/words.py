r"""Level words of job titles, by level, and the phrases in which they mean something else.

All in folded form (lower case). `\\b` is added on both sides; endings are spelt out where languages inflect.
"""

from __future__ import annotations

# Looked for in this order: the first level that the title names wins, unless two stand side by side.
LEVELS: dict[str, tuple[str, ...]] = {
    "intern": (
        r"interns?", r"internships?", r"co-?op", r"student (?:worker|assistant|helper|job|employee)", r"work[- ]study",
        r"summer (?:associate|analyst|student|clerk(?:ship)?|vacation|placement)s?", r"clerkships?(?! (?:offic|coord|manage|advis|admin|support|consult|team|lead|direct|special))", r"vacation(?:er|al)? (?:students?|program(?:me)?s?|placements?|work|scheme)(?! (?:offic|coord|manage|advis|admin|support|consult|team|lead|direct|special))", r"placement (?:student|year)", r"student placements?(?! (?:offic|coord|manage|advis|admin|support|consult|team|lead|direct|special))", r"work experience (?:students?|placements?|program(?:me)?s?)(?! (?:offic|coord|manage|advis|admin|support|consult|team|lead|direct|special))", r"industrial (?:training|placement|trainees?)", r"practical (?:students?|trainees?|training)", r"pelatih amali", r"apprentice(?:s|ship)?",
        r"praktik(?:um|ant|antin|anten)", r"praktikant\w*", r"\w*praktikum", r"werkstudent\w*", r"working student",
        r"studentische \w+", r"abschlussarbeit", r"bachelorarbeit", r"masterarbeit", r"azubi\w*", r"auszubildende\w*", r"ausbildung(?: zu[mr]?)?",
        r"duales studium", r"dualer student", r"stage", r"stages", r"stagiair\w*", r"stagista", r"stagisti", r"tirocini\w*", r"tirocinante", r"alternan\w+", r"apprenti\w*", r"apprendist\w+", r"v\.?i\.?e\.?(?= -|$)",
        r"becari[oa]s?", r"beca", r"prácticas?", r"practicas", r"practicantes?", r"pasant\w+", r"estági\w+", r"estagi[aá]ri\w*", r"jovem aprendiz", r"aprendiz",
        r"stagiaire\w*", r"afstudeer\w*", r"meeloopstage", r"bijbaan", r"magang", r"ojt", r"(?:pelajar )?praktikal", r"pelatih (?:industri|latihan)", r"latihan industri", r"prakerin", r"kerja prakt[ei]k", r"prakt[ei]k kerja(?: lapangan)?", r"staż\w*", r"praktykant\w*", r"thực tập\w*", r"harjoittelija", r"praktikplads", r"leerling\w*", r"lärling\w*", r"lærling\w*", r"elev", r"studentermedhjælper\w*", r"stajyer", r"gyakornok",
    ),
    "junior": (
        r"junior\w*", r"júnior", r"jr\.?", r"jnr\.?", r"jun\.", r"graduates?(?! (?:stud|school|admission|program(?:me)? (?:director|manager|coord)|research|teaching|assistant))", r"new grad\w*", r"recent grad\w*", r"fresh(?:er|ers| graduate\w*)", r"grad(?= |$)",
        r"entry[- ]level", r"entry", r"trainee\w*", r"management trainee", r"management associates?", r"cadet", r"berufseinsteiger\w*", r"einsteiger\w*", r"absolvent\w*", r"young professional", r"volontär\w*", r"volontariat",
        r"débutant\w*", r"debutant\w*", r"jeune diplômé\w*", r"recién (?:titulad\w+|egresad\w+)", r"neolaureat\w+", r"neodiplomat\w+", r"recém[- ]formad\w+", r"starter", r"młodsz[yae]", r"uzman yardımcısı", r"lulusan baru", r"pelatih pengurusan", r"assistant (?:software|data|web)(?: \w+)? (?:engineer|developer|analyst)",
        r"associate (?:business )?(?:software|product|data|developer|designer|qa|test|systems?|network|security|devops|cloud|scientist|business analyst|consultant|project manager|ux|ui|web|engineer|solutions?)",
    ),
    "executive": (
        r"(?:chief|group chief) (?:\w+ ){0,3}officer", r"chief executive", r"c[efotimprhd]o", r"c\.[efot]\.o\.?", r"ciso", r"cpto", r"c-level", r"ketua pegawai (?:eksekutif|operasi|kewangan)", r"(?<!assistant )(?<!associate )(?:senior |executive |sr\.? )?vice[- ]president\w*", r"[es]?vp",
        r"president(?! of the (?:club|union))", r"managing (?:director|partner)", r"executive (?:director|vice|general|leader|head|manager|partner)", r"general counsel", r"(?:co-?)?founders?",
        r"geschäftsführ\w+", r"vorstand\w*", r"vorständ\w+", r"mitgründer\w*", r"gründer\w*", r"pdg", r"directeur général", r"directrice générale", r"director(?:a)? general", r"direttor[ei] generale", r"amministratore delegato",
        r"consejero delegado", r"diretor(?:a)?[- ]geral", r"diretor(?:a)? executiv\w+", r"director(?:a)? ejecutiv\w+", r"algemeen directeur", r"bestuurder(?= |$)(?! \w*(?:c|bus|vracht))", r"presiden direktur", r"direktur utama", r"tổng giám đốc", r"prezes\w*", r"daglig leder", r"administrerende direktør", r"verkställande direktör", r"toimitusjohtaja", r"vd(?= |$)",
    ),
    "director": (
        r"director\w*(?! (?:asst|assistant))", r"dir\.", r"dir(?= [a-z]{4})", r"ketua (?:jabatan|bahagian)", r"(?<!branch )(?<!team )(?<!section )head(?= of\b|,| -|:|$)", r"(?:department|division|practice|global|regional|group|country|functional|cluster) head(?! office)", r"head(?= (?:data|people|product|engineering|marketing|finance|sales|hr|it|legal|operations?|account(?:ing|s)|audit|tax|procurement|purchasing|production|logistics|warehouse|supply|quality|risk|compliance|digital|business|customer|retail|research|strategy|growth|corporate)\b)", r"superintendent of schools", r"dean",
        r"(?<!assistenz )(?<!sekretariat )(?<!sekretärin )chef(?:arzt|ärztin)", r"direktor\w*", r"bereichsleit\w+", r"hauptabteilungsleit\w+", r"werksleit\w+", r"(?:kaufmännische[rn]?|technische[rn]?|stellv\w*\.?) leit(?:er|ung|erin)\w*", r"leiter(?:in|/-?in|\*in|:in|_in)?", r"leitung", r"directeur\w*", r"directrice\w*", r"direttor[ei]", r"direttrice", r"subdirector\w*", r"diretor\w*", r"direktur", r"hoofd", r"dyrektor\w*", r"giám đốc", r"direktör", r"direktør", r"ředitel\w*", r"riaditeľ\w*", r"igazgató", r"\w*johtaja",
    ),
    "manager": (
        r"managers?", r"mgr\.?", r"management (?:position|role)", r"abteilungsleit\w+", r"(?:sachgebiets|sachbereichs|fachgebiets|fachbereichs|fachdienst|referats|dezernats|amts|ressort|regional|gebiets|bezirks|geschäftsstellen|einrichtungs|kita|schul|labor|lager|werkstatt|fertigungs|montage|objekt|bankett|empfangs|finanz|qualitäts|support|küchen|haus)leit\w+", r"filialleit\w+", r"marktleit\w+", r"betriebsleit\w+", r"vertriebsleit\w+", r"verkaufsleit\w+", r"personalleit\w+", r"niederlassungsleit\w+", r"restaurantleit\w+", r"küchenleit\w+", r"pflegedienstleit\w+", r"standortleit\w+", r"produktionsleit\w+", r"entwicklungsleit\w+", r"einkaufsleit\w+", r"logistikleit\w+", r"serviceleit\w+", r"marketingleit\w+", r"it-leit\w+", r"hotelleit\w+", r"heimleit\w+",
        r"responsables?", r"gérante?s?", r"chef(?:fe)? (?:de service|de département|d'agence|de division|des ventes|comptable|de magasin|du personnel|d'établissement|de secteur|d'atelier)", r"manageur\w*",
        r"jef[ea]s?(?= de| del| \w)", r"gerentes?", r"subgerentes?", r"responsabil[ei]", r"store manager", r"capo (?:area|servizio|ufficio|reparto)", r"gestor(?= de (?:equipe|loja|pessoas))", r"coordenador\w*", r"leidinggevende", r"bedrijfsleider", r"filiaalleider", r"(?:vestigings|filiaal|filial|winkel|markt|bezirks|gebiets|regio|regional|hotel|store|shop|restaurant)manager(?:in)?", r"afdelingshoofd",
        r"manajer", r"pengurus", r"kepala", r"kierownik\w*", r"kierowniczk\w*", r"trưởng phòng", r"\w{4,}schef", r"\w{3,}sjef", r"afdelingsleder", r"avdelingsleder", r"driftsleder", r"butiksleder", r"vedoucí\w*", r"vedúc[ia]\w*", r"\w*päällikkö", r"müdürü?", r"verksamhetschef", r"proprietor", r"general manager", r"[ad]?gm", r"avp", r"ass(?:istan|ocia)te? vice[- ]president", r"branch head", r"superintendent", r"postmaster", r"matron",
    ),
    "principal": (
        r"principal(?!-| (?:of|at)\b)", r"distinguished", r"(?<!post[- ]doctoral )(?<!research )(?<!teaching )(?:technical |engineering )fellow", r"chief (?:analyst|architect|engineer|(?:data )?scientist|economist|designer|accountant|nurse|editor)", r"master (?:engineer|architect)",
        r"(?:senior |sr\.? )?staff (?:\w+[- ]){0,3}?(?:engineer|developer|scientist|designer|architect|researcher|sre|swe|programmer|machine|software|product|data|research|ml|ai|security|technical|ux|site|backend|frontend|mobile|devops|platform)\w*", r"(?:engineer|developer|scientist|designer|researcher)[,/ -]+(?:\w+ )?staff",
    ),
    "lead": (
        r"leads?", r"team[- ]?leads?", r"team[- ]?leaders?", r"leader", r"leading hand", r"head (?:store|outlet)", r"(?:team|section) head", r"supervisors?", r"spv", r"foreman", r"forewoman", r"forepersons?", r"forem[ea]n", r"crew chief", r"(?:head|chief) (?:(?:wok|sushi|wedding|grill|banquet|development|kitchen|production|hot|cold|larder|ice cream) )?(?:chef|cook|coach|teacher|nurse|cashier|waiter|waitress|barista|baker|gardener|greenkeeper|housekeeper|receptionist|brewer|groom|concierge|pastry)", r"headteacher", r"executive chef", r"sous[- ]chef", r"charge nurse", r"nurse in charge", r"(?:store|shift|production|branch|cent(?:re|er)|warehouse|department|kitchen|section|floor|lab|site|unit|line)[ -]in[- ]?charge", r"shift (?:lead|leader|manager)", r"ganger", r"lead(?:ing)? (?:hand|technician)", r"overseer", r"charge ?hand", r"2ic", r"(?:2nd|second)[- ]in[- ](?:charge|command)",
        r"team[- ]?leit\w+", r"gruppenleit\w+", r"schichtleit\w+", r"vorarbeiter\w*", r"polier\w*", r"meister(?:in)?", r"schichtführ\w+", r"küchenchef\w*", r"stationsleit\w+", r"wohnbereichsleit\w+", r"teamlead\w*", r"chef(?:fe)? d'équipe\w*", r"chef(?:fe)? de cuisine", r"chef(?:fe)? de chantier", r"leader technique", r"lead tech", r"encargad[oa]s?", r"líder\w*", r"lider\w*", r"capatazes?", r"jefe de equipo", r"jefe de turno", r"team ?leader", r"capo ?(?:squadra|turno|cantiere|team)", r"capoturno", r"caposquadra", r"capocantiere", r"caporeparto", r"encarregad[oa]", r"chefe de equipe",
        r"teamleider", r"ploegleider", r"voorman", r"meewerkend voorman", r"ketua", r"penyelia", r"mandor", r"trưởng nhóm", r"brygadzist\w+", r"lider zespołu", r"supervisora?s?", r"superviseur\w*", r"arbetsledare", r"teamledare", r"teamleder", r"gruppledare", r"lider zmiany", r"mistrz zmiany", r"mistr",
    ),
    "senior": (
        r"seniors?", r"sr\.?", r"snr\.?", r"sen\.", r"sénior\w*", r"sênior", r"seniore", r"experte?n? sénior", r"starsz[yae]", r"kıdemli", r"ober(?:arzt|ärzt)\w*", r"cao cấp", r"advanced practice(?!d)", r"eksekutif kanan", r"kanan", r"expérimentée?",
    ),
    "mid": (
        r"mid[- ]?(?:level|weight|senior|career)", r"mid", r"midlevel", r"midweight", r"intermediate", r"intermédiaire", r"medior\w*", r"confirmé\w*", r"pleno", r"plena", r"semi[- ]?senior", r"semi[- ]?sr\.?", r"ssr\.?", r"middle", r"intermedi[oa]",
    ),
}  # fmt: skip

# scripts without spaces: no word bounds
UNSPACED: dict[str, tuple[str, ...]] = {
    "intern": (
        "นักศึกษาฝึกงาน",
        "ฝึกงาน",
        "實習",
        "实习",
        "インターン",
        "學徒",
        "学徒",
        "アルバイト学生",
        "인턴",
    ),
    "junior": (
        "初級",
        "初级",
        "新卒",
        "应届",
        "應屆",
        "ジュニア",
        "จบใหม่",
        "見習い",
        "신입",
        "見習",
        "储备干部",
        "管培生",
    ),
    "executive": (
        "總經理",
        "总经理",
        "行政總裁",
        "首席[^ ]{1,6}官",
        "ประธาน",
        "กรรมการผู้จัดการ",
        "社長",
        "取締役",
        "ceo",
        "副总裁",
        "副總裁",
    ),
    "director": ("總監", "总监", "ผู้อำนวยการ", "(?<!樓面)(?<!廳面)(?<!樓)部長", "本部長"),
    "manager": (
        "經理",
        "经理",
        "ผู้จัดการ",
        "マネージャー",
        "マネジャー",
        "課長",
        "店長",
        "店长",
        "支配人",
        "매니저",
        "팀장",
    ),
    "lead": (
        "หัวหน้า",
        "ซุปเปอร์ไวเซอร์",
        "ซูเปอร์ไวเซอร์",
        "ซูปเปอร์ไวเซอร์",
        "主管",
        "組長",
        "组长",
        "班長",
        "班长",
        "リーダー",
        "領班",
        "總管",
        "督導",
        "護士長",
        "總廚",
        "(?:樓面?|廳面)部長",
        "领班",
        "主任技師",
    ),
    "principal": ("首席(?![^ ]{1,6}官)",),
    "senior": ("อาวุโส", "高級", "高级", "資深", "资深", "シニア", "시니어"),
    "mid": ("中級", "中级", "ミドル"),
}
UNSPACED_NEUTRAL = (
    "产品经理", "產品經理", "项目经理", "項目經理", "客户经理", "客戶經理", "產品主管", "อาวุโสลูกค้า", "プロジェクトマネージャー",
    "プロダクトマネージャー", "專案經理", "专案经理", "營業經理助理", "經理助理", "经理助理", "總經理助理", "总经理助理", "プロジェクトリーダー候補",
)  # fmt: skip

# Words in a title that carry no level although they look like one; blanked before levels are read.
NEUTRAL = (
    r"lead(?:s)? (?:gen\w*|nurtur\w*|qualif\w*|conversion|management|time|acquisition|flow|manager)|lead-(?:free|gen\w*|time)|inbound leads?|outbound leads?|sales leads?(?= gen| qual)",
    r"senior (?:living|care(?! (?:work|support|coord|prof|assistant))|citizens?|services?|housing|home|center|centre|school|high|communit\w+|residen\w+|dining|wellness|helper|caregiv\w*|nutrition|transport\w*|fitness|companion|apartment\w*)|seniors(?= (?:care|living|home|residence))|(?:for|with|our|assist\w*|support\w*|help\w*|teach\w*|care of) seniors|senioren\w*(?!berater)",
    r"(?:account|sales|marketing|business development|customer service|hr|human resources?|client|field sales|telesales|recruitment|recruiting|digital marketing|seo|ppc|accounts?|admin\w*|operations?|logistics|purchasing|procurement|finance|audit|tax|legal|it|customer (?:success|support|care|relations)|pr|media|content|brand|events?|production|quality|research|new business|telemarketing|collections?|back ?office|front ?office|office|credit control|retail|export|import|shipping|inside sales|social media|e-?commerce|store|kyc|payroll|compliance|advertising|creative|campaign|talent acquisition|relationship|corporate sales|channel sales|technical sales|medical sales|area sales|process|mis|data entry|supply chain|warehouse|graphic|community|reservation\w*|guest (?:service|relations)|f&b|banquet|travel|public relations|communications?|partnerships?|project|product|merchandising|trade marketing) executive(?! (?:director|officer|vice))s?",
    r"executive (?:assistant|secretary|admin\w*|support|search|housekeeper|recruit\w*|coordinator|pa|services|office|protection|education|trainee)",
    r"(?:vertriebs|verkaufs)?assistenz (?:der |des )?\w*(?:leitung|führung|direktion|vorstand\w*)",
    r"(?:chef(?:fe)? de (?:projets?|produits?|partie|rang|mission|file|publicité|bord)|jef[ea] de (?:proyectos?|producto|prensa|obra)|capo ?(?:progetto|commessa)|projekt?leit\w+|projectleider\w*|bauleit\w+|responsable (?:de )?(?:projets?|clientèle|comptes?)|gerente de (?:contas?|cuentas?|proyectos?|projetos?|produtos?|producto|relacionamento)|project ?manager\w*|produkt ?manager\w*|productmanager\w*|projektmanager\w*|projectmanager\w*)",
    r"graduate (?:school|studies|admissions?|research|teaching|education|program (?:director|manager|coordinator))|post-?graduate|undergraduate",
    r"key stages?(?: \d)?|stage (?:hand|manager|crew|technician|lighting)|on[- ]stage|main stage|late[- ]stage|early[- ]stage|stage (?:design\w*|lighting|production)|backstage",
    r"staff (?:nurse|accountant|attorney|auditor|writer|photographer|assistant|member|augmentation|pharmacist|physician|development|training|psychologist|therapist|rn)",
    r"middle (?:school|east|office|eastern|market|mile|earth)|mid[- ]?(?:market|town|west|atlantic|day|shift|cap|size\w*|year)|midwife\w*|intermediate school|entry (?:clerk|operator|specialist|associate|control)|data entry|order entry|re-?entry",
    r"principal (?:investigator|place|amount)|school principal|vice principal|assistant principal|deputy principal|(?:pre-?school|kindergarten|childcare|centre|primary|secondary|college|campus) principal",
    r"(?:manager|principal|supervisor|headmaster|chairman)['’]s (?:personal |executive )?(?:assistant|secretary|aide|office)|team leader assistants?|(?:funeral|music|choir|choral|athletic) director|director'?s? (?:office|assistant|secretary)|(?:c\.?[efot]\.?o\.?|founder|president)(?:'s)? (?:executive |personal )?(?:assistant|secretary|pa\b)|product owner|board of directors|directory|president'?s? (?:office|club)|c\.?[efot]\.?o\.?'?s? (?:office|associate)|office of the (?:\w+ ?){1,3}",
    r"junior (?:college|high|school|achievement|league|golf|tennis|football|academy|sport\w*|rooms?|kindergarten)|co-?founder'?s? (?:office|associate)|founder'?s? (?:office|associate)|chief of staff|leadership|cheftrainer",
    r"meister(?:schule|werk\w*|haft)|apprentic\w+ (?:assessor|coach|coordinator|manager|trainer|tutor|advis\w+)|intern(?:ship)? (?:coordinator|manager|program\w* (?!for\b|in\b|with\b|at\b|20)[a-z]\w+)|internal|internist\w*|internation\w+|ausbildungs\w+",
    r"cadet (?:instructor|officer)|graduate recruit\w+|trainee\w* (?:coordinator|manager)(?= of)",
)  # fmt: skip

# "X manager" by custom without people: no level by itself
INDIVIDUAL_MANAGER = (
    r"(?:(?:senior|sr\.?|junior|jr\.?|lead|principal|associate|assistant|technical|digital|key|global|strategic|national|major|enterprise|regional|field|it|group) )*"
    r"(?:account|product(?: marketing| line)?|projects?|programs?|programmes?|cases?|community|communities|social(?: media| impact)?|social media and \w+|content|customer success|client success|customer experience|client relationship|customer relationship|relationship|"
    r"care|release|change|incident|problem|configuration|contracts?|territory|partner(?:ships?)?|partner success|alliances?|channel|bid|proposals?|vendor|engagement|client|client services|client service|business development|key accounts?|"
    r"delivery|service delivery|crm|email marketing|e-?mail|seo|sem|ppc|paid media|paid search|paid social|media|influencer|campaigns?|event|events|grants?|stakeholder|knowledge|records|stage|traffic|assignment|success|transition|portfolio|"
    r"product design|localization|localisation|curriculum|volunteer|donor|membership|digital product|technical product|technical program|technical account|implementation|onboarding|customer|investor relations|solutions?|demand|launch|growth marketing|performance marketing|lifecycle|mlm|wordpress|pursuit|database|document|applications?|design|it project|construction project|engineering project|site project|clinical trial|clinical project|study|trial|data|pricing|seo & content|wealth|mortgage|lease|deal|web|website|risk|scrum|agile|sprint|deposit|asset|brand|category) "
    r"managers?"
)

# what follows these names somebody else's level
OTHERS = (
    r"(?:assistant|assistenz|assistent(?:in)?|assistante?|asistente|secretary|secretaria|secrétaire|sekretär\w*|pa|ea|aide|advis[eo]r|support|reporting|reports?|reportable|deputy to|right hand|chief of staff) (?:to|for|of|der|des|de|du|del|della|do|da|van|von|till|til)\b.*"
    r"|asystent\w* (?:dyrektor|prezes|zarząd|kierownik)\w*.*"
    r"|reporting to .*|under (?:the )?supervision.*"
)
