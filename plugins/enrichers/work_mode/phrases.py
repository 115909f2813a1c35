"""The literal phrases that may say where the work is done, by the kind of judgement they need."""

from __future__ import annotations

KINDS: dict[str, tuple[str, ...]] = {
    "remote": ("remote", "remoto", "remota", "remotely"),
    "hybrid": ("hybrid", "híbrid", "hibrid", "ibrid", "hibryd", "hybryd", "ไฮบริด", "ハイブリッド", "混合办公", "混合辦公", "混合工作", "混合模式", "混合上班", "混合式", "彈性辦公"),
    "onsite": (
        "reliably commute", "on-site", "onsite", "on site", "in-office", "in office", "in the office", "in-person", "in person", "office-based", "office based", "site-based", "site based", "wfo", "work from office", "work-from-office", "work at office", "work in office", "working at office", "working from the office",
        "vor ort", "präsenz", "présentiel", "sur site", "sur place", "presencial", "in sede", "in presenza", "in ufficio", "op locatie", "op kantoor", "di kantor", "dari kantor", "kerja dari kantor", "full time in our", "full-time in our", "full time in the", "full-time in the", "full-time at our", "full time at our", "on-premise", "on premises",
        "based in our", "based at our", "based out of our", "based from our", "working from our", "work from our", "at our office", "from our office", "in our office", "from the office", "in the office", "เข้าออฟฟิศ", "ทำงานที่ออฟฟิศ", "ทำงานที่บริษัท", "出社", "オフィス勤務", "tại văn phòng", "stacjonarn", "på plats", "på kontoret", "im büro", "au bureau", "en la oficina", "en oficina", "no escritório",
        "berkantor", "kerja di lokasi", "ditempatkan di kantor", "penempatan di kantor", "penempatan kantor", "bekerja di pejabat", "kerja di pejabat", "ทำงานที่โรงงาน", "ปฏิบัติงานที่โรงงาน", "ปฏิบัติงานที่สำนักงาน", "ปฏิบัติงานที่ออฟฟิศ", "ปฏิบัติงานที่สาขา", "ประจำโรงงาน", "ประจำสาขา", "ประจำไซต์", "kerja kantor", "辦公室工作", "办公室工作", "辦公室上班", "公司上班", "現場上班", "坐班", "門市上班", "门店上班", "店舖上班", "工廠上班", "工厂上班", "現場工作", "駐場", "驻场", "駐店", "驻店", "现场办公", "ประจำออฟฟิศ", "ประจำสำนักงาน", "ทำงานที่สำนักงาน", "ทำงานในออฟฟิศ", "เข้าสำนักงาน", "office-only", "office setup", "full office",
    ),
    # the person may choose
    "either": ("split your week between", "split your time between", "days at home", "day at home", "otherwise from home", "rest from home", "rest at home", "between home and", "between the office and", "between office and home", "between our office and", "home or office", "home or the office", "home or in the office", "home, office or", "home, in the office or", "office or from home", "office or at home", "office, home or", "office, from home or"),
    # a worksite that is named, or a duty to be there
    "worksite": (
        "based in the", "located in the", "based at the", "based at a", "located at our", "located in our", "located at the", "at our", "in our", "to our", "from one of our", "at one of our", "in one of our", "fifo", "fly-in fly-out", "fly in fly out", "fly-in-fly-out", "fly-in, fly-out", "dido", "drive-in drive-out", "drive in drive out", "drive-in, drive-out", "drive in, drive out", "bus in/bus out", "bus in bus out", "bus-in bus-out", "bibo", "attend site", "attend the site", "attend the office",
        "attend our office", "on campus", "on-campus", "on the shop floor", "in-store", "in store", "instore", "in-clinic", "in clinic", "live-in", "client site", "client's site", "client premises", "client's premises", "customer premises", "customer's premises", "live on site", "live on board", "living on board", "live aboard", "living aboard", "live onsite", "live on-site", "living onsite", "living on site", "physically present", "physical presence", "physically attend", "physically report", "in the workshop", "on the factory floor", "in the warehouse", "in community", "work in community", "working in community",
    ),
    "home": (
        "work from home", "working from home", "work-from-home", "works from home", "wfh", "work at home", "home office", "home-office", "homeoffice", "from home", "home based", "home-based", "office and home", "home and office", "office/home", "home/office", "homebased", "telecommut", "telework", "tele-work", "télétravail", "télé-travail", "teletrabajo", "teletraball", "teletrabalho",
        "smart working", "smartworking", "smart-working", "lavoro agile", "telelavoro", "da casa", "desde casa", "em casa", "thuiswerk", "thuis werk", "telewerk", "vanuit huis", "op afstand", "dari rumah", "jarak jauh", "kerja rumah", "di rumah", "comfort of your home", "comfort of your own home", "your own home", "from your home", "遙距", "远端", "ทำงานที่บ้าน", "ทำงานจากที่บ้าน", "ทำงานทางไกล", "ทำงานจากบ้าน", "ทำที่บ้าน", "ทำงานแบบรีโมท", "在家", "居家", "远程", "遠程", "遠端", "リモート", "在宅", "テレワーク",
        "từ xa", "tại nhà", "zdaln", "distansarbete", "hemifrån", "hjemmekontor", "hjemmefra", "etätyö", "à distance", "mobiles arbeiten", "mobile arbeit", "% mobil", "jours de tt", "jour de tt", "mobilarbeit", "mobilem arbeiten", "mobilen arbeiten", "mobilen arbeitens", "mobil arbeiten", "mobil zu arbeiten", "von zu hause", "von zuhause", "von daheim", "van thuis uit", "på distans", "hjemmearbejd", "z domova", "uzaktan çalış", "ortsunabhängig", "재택",
    ),
    "anywhere": ("work from anywhere", "hire anywhere", "don't have an office", "do not have an office", "no physical office", "no office to", "has no office", "have no office", "100% distributed", "fully distributed", "based anywhere", "live anywhere", "located anywhere", "reside anywhere", "n'importe où", "desde cualquier punto", "desde cualquier parte", "dari mana saja", "dari mana-mana", "anywhere in the world", "from anywhere", "location-independent", "location independent", "remote-first", "remote first", "distributed team", "distributed company", "partout en france", "weltweit arbeiten", "wherever you like", "work anywhere", "anywhere office", "desde cualquier lugar", "de qualquer lugar", "da qualsiasi"),
}  # fmt: skip

# arrangements that mean some days at home unless the text says all of them
HYBRID_BY_NATURE = (
    "homeoffice",
    "home-office",
    "home office",
    "télétravail",
    "télé-travail",
    "smart working",
    "smartworking",
    "smart-working",
    "lavoro agile",
    "thuiswerk",
    "thuis werk",
    "telewerk",
    "mobiles arbeiten",
    "mobile arbeit",
    "mobilarbeit",
    "mobilem arbeiten",
    "mobilen arbeiten",
    "mobilen arbeitens",
    "mobil arbeiten",
    "mobil zu arbeiten",
    "hjemmekontor",
    "etätyö",
    "distansarbete",
    "in casa",
)

# whatever stands round them
ALWAYS_ONSITE = frozenset(
    (
        "reliably commute",
        "wfo",
        "work from office",
        "work-from-office",
        "work at office",
        "work in office",
        "working at office",
        "working from the office",
        "office-based",
        "office based",
        "site-based",
        "site based",
        "辦公室工作",
        "办公室工作",
        "辦公室上班",
        "公司上班",
        "現場上班",
        "坐班",
        "門市上班",
        "门店上班",
        "店舖上班",
        "工廠上班",
        "工厂上班",
        "現場工作",
        "駐場",
        "驻场",
        "駐店",
        "驻店",
        "现场办公",
        "ประจำออฟฟิศ",
        "ประจำโรงงาน",
        "ประจำสาขา",
        "ประจำไซต์",
        "ทำงานที่โรงงาน",
        "ปฏิบัติงานที่โรงงาน",
        "ปฏิบัติงานที่สำนักงาน",
        "ปฏิบัติงานที่ออฟฟิศ",
        "ปฏิบัติงานที่สาขา",
        "penempatan di kantor",
        "penempatan kantor",
        "bekerja di pejabat",
        "kerja di pejabat",
        "berkantor",
        "ประจำสำนักงาน",
        "ทำงานที่สำนักงาน",
        "ทำงานในออฟฟิศ",
        "kerja dari kantor",
        "office-only",
        "出社",
        "オフィス勤務",
        "ทำงานที่ออฟฟิศ",
        "tại văn phòng",
        "in presenza",
        "présentiel",
    )
)

# where somebody is today, unless it says that the work is done there
IN_OFFICE = frozenset(
    ("in sede", "in ufficio", "op kantoor", "di kantor", "im büro", "au bureau", "en la oficina", "en oficina", "no escritório", "at our office", "from our office", "in our office", "from the office", "in office", "in the office", "på kontoret", "på plats", "in-office")
)  # fmt: skip
