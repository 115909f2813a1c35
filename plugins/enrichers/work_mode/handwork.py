"""Work of hands at a place: shelves filled, patients washed, a forklift driven, a till kept.

One such word may stand in any posting ("experience with warehouse software"); two different ones say that the work
is done where the goods, the guests or the machines are.
"""

from __future__ import annotations

import re

from plugins.enrichers.reading import Hit, Reading, Triggers

_KINDS: dict[str, tuple[str, ...]] = {
    "load": ("physical work", "heavy lifting", "manual handling", "lift up to", "lifting up to", "able to lift", "carry loads", "lifting capacity", "carry heavy", "physically fit", "physical fitness", "physically demanding", "physical stamina", "standing and walking", "stand and walk", "walking and standing", "standing, walking", "prolonged standing", "prolonged periods of standing", "bend, stoop", "bending, stooping", "stooping", "climb ladders", "lift and carry", "lift at least", "1st shift", "2nd shift", "3rd shift", "first shift", "second shift", "third shift", "climb stairs", "stairs and ladders", "ladders and stairs", "stationary position", "move about the", "stand for extended", "lift 30", "lift 40", "lift 50", "stand for long", "standing for long", "long periods of standing", "on your feet", "steel cap", "steel-cap", "safety boots", "safety shoes", "hi-vis", "hi vis", "personal protective equipment", "wear ppe", "use of ppe"),
    "goods": ("forklift", "fork lift", "reach truck", "pick pack", "pick and pack", "pick & pack", "pick/pack", "pick packing", "picking and packing", "picking, packing", "picking & packing", "rf scanner", "pallets", "palletising", "loading and unloading", "load and unload", "unload trucks", "stock take", "stock-take", "stocktake", "stocktaking", "incoming goods", "goods receiving", "cold room", "freezer room", "chiller", "warehouse duties", "warehouse operations", "warehouse environment", "warehouse stock"),
    "shop": ("replenish shelves", "replenishment of", "replenishing", "restock", "stacking shelves", "stock shelves", "stocking shelves", "stocking of shelves", "merchandise display", "visual merchandising standards", "cash register", "cashiering", "cashier", "cash handling", "handle cash", "till operation", "in person and over the", "in-person and over the", "walk-in customers", "walk in customers", "serve customers", "serving customers", "in-store customer", "store opening", "open and close the store", "opening and closing", "shop floor", "sales floor", "retail counter", "fitting room", "stockroom", "stock room", "test drives", "over counter", "over the counter", "teller duties", "counter service"),
    "kitchen": ("food preparation", "prepare food", "food prep", "mise en place", "kitchen equipment", "kitchen area", "food hygiene", "food safety", "haccp", "dishwashing", "wash dishes", "dish washing", "plating", "barista", "make coffee", "making coffee", "dine-in", "food court", "food handling", "dining area", "dining room", "take orders", "taking orders", "taking food orders", "clear tables", "clean tables", "clearing tables", "serve food", "serving food", "serve drinks", "serving of meals", "front of house", "back of house", "f&b service", "restaurant operations", "outlet operations"),
    "guests": ("front desk", "reception desk", "reception area", "greet guests", "greeting guests", "welcome guests", "greet visitors", "greeting visitors", "check-in and check-out", "guest rooms", "guestrooms", "housekeeping", "make beds", "making beds", "linen", "concierge", "guided tours", "escort visitors"),
    "cleaning": ("mopping", "sweeping", "vacuuming", "cleanliness of", "keep the workplace clean", "cleaning duties", "general cleaning", "tidiness of", "clean and tidy", "clean and safe"),
    "care": ("nursing home", "bedside", "patient rooms", "wards", "ward rounds", "residents with", "care of residents", "personal care", "activities of daily living", "showering", "vital signs", "wound care", "medication round", "administer medication", "chairside", "sterilisation", "sterilization", "operating theatre", "treatment room", "clinic operations", "children in our care", "room leader", "nappy"),
    "machines": ("production line", "conveyor", "machine fault", "machine breakdown", "assembly line", "production floor", "factory floor", "operate machine", "operating machine", "operation of machine", "machine operation", "machine set up", "machine setup", "cnc machine", "lathe", "welding", "hand tools", "power tools", "preventive maintenance of", "assembly and testing", "assemble parts", "laboratory equipment", "lab equipment", "laboratory instruments", "testing instruments", "test samples", "testing samples", "sample preparation", "prepare samples", "clean room", "cleanroom", "shift work", "rotating shift", "rotational shift", "12 hour shift", "12-hour shift", "night shifts", "rotating roster", "rotational roster", "rotating rosters"),
    "guard": ("patrol", "access control duties", "unauthorized entry", "unauthorised entry", "guard house", "guardhouse", "security screening", "cctv monitoring", "security checks"),
    "desk": ("photocopying", "scanning and filing", "filing of documents", "sorting mail", "mail sorting", "incoming mail", "incoming and outgoing mail", "reception duties", "receptionist duties"),
    "site": ("site personnel", "at the site", "site activities", "site security", "breakdown maintenance", "outdoors", "all weather", "weather conditions", "construction site", "building site", "job site", "mine site", "on the ramp", "airside", "toolbox talk", "toolbox meetings", "site supervision", "site safety", "site inspection", "white card", "scaffold", "excavator", "earthworks", "plant and equipment", "heavy machinery", "tradespeople", "subcontractors on site"),
    "road": ("parcels", "parcel delivery", "deliver products", "delivery orders", "drive and deliver", "delivery route", "delivery zones", "deliver goods", "delivery of goods", "deliver food", "proof of delivery", "prime mover", "lorry", "pre-trip", "last mile deliver"),
    "中文": ("櫃台", "櫃枱", "櫃檯", "柜台", "影印", "收發文件", "前台", "接待", "收銀", "收银", "門市", "门店", "店面", "舖面", "分店", "舖頭", "陳列", "陈列", "補貨", "补货", "貨倉", "倉庫", "仓库", "倉務", "上落貨", "搬運", "搬运", "廚房", "厨房", "樓面", "楼面", "洗碗", "傳菜", "清潔", "清洁", "地盤", "工地", "廠房", "車間", "车间", "生產線", "生产线", "輪班", "轮班", "輪更", "夜更", "通宵更", "病人", "院友", "診所", "诊所", "課室", "巡邏", "巡逻"),
    "ไทย": ("ร้านอาหาร", "หน้าร้าน", "ห้องครัว", "ล้างจาน", "เสิร์ฟ", "แคชเชียร์", "เก็บเงิน", "จัดเรียงสินค้า", "เช็คสต", "คลังสินค้า", "โกดัง", "ยกของ", "แพ็คสินค้า", "แพ็คของ", "ไลน์การผลิต", "กระบวนการผลิต", "ควบคุมการผลิต", "ฝ่ายผลิต", "เครื่องจักร", "เข้ากะ", "เป็นกะ", "กะกลางคืน", "หน้างาน", "ไซต์งาน", "ก่อสร้าง", "ทำความสะอาด", "แม่บ้าน", "ผู้ป่วย", "คนไข้", "โรงงาน"),
    "bahasa": ("melayani pelanggan", "melayani tamu", "melayan pelanggan", "kasir", "juruwang", "gudang", "mesin produksi", "lini produksi", "proses produksi", "bagian produksi", "bongkar muat", "mengangkat barang", "angkat barang", "menata barang", "display barang", "stok barang", "menyusun barang", "susun barang", "dapur", "memasak", "makanan dan minuman", "kebersihan", "kebersihan toko", "sistem shift", "kerja shift", "bekerja shift", "bersedia shift", "bekerja sif", "kerja syif", "syif", "di lapangan", "turun lapangan", "proyek bangunan", "pekerjaan fisik", "fisik kuat", "pasien", "pesakit", "mesin jahit", "las listrik"),
}  # fmt: skip
# who works where the goods, the guests or the machines are, by the words of a title
_TITLES = (
    "chef", "cook", "kitchen hand", "kitchen manager", "kitchen crew", "kitchen steward", "barista", "waiter", "waitress", "wait staff", "bartender", "f&b", "food and beverage", "food & beverage", "service crew", "restaurant manager", "restaurant supervisor", "cafe manager", "café manager", "venue manager", "cinema", "museum", "curator", "archivist", "librarian", "herbarium", "zookeeper", "duty manager", "baker", "butcher", "pastry", "cashier", "cashiers", "helper", "helpers",
    "retail assistant", "retail associate", "shop assistant", "sales assistant", "store assistant", "store manager", "shop manager", "outlet manager", "boutique manager", "store supervisor", "retail manager", "retail supervisor", "merchandiser", "storeman", "storeperson", "storekeeper", "store person", "warehouse", "forklift driver", "forklift operator", "picker", "packer", "stock controller", "labourer", "laborer", "production operator", "process worker", "machine operator", "machinist", "line leader", "production supervisor", "technician", "assembler",
    "driver", "drivers", "rider", "riders", "courier", "couriers", "fitter", "welder", "boilermaker", "electrician", "plumber", "plumbing", "carpenter", "bricklayer", "scaffolder", "painter", "mechanic", "panel beater", "spray painter", "site manager", "site supervisor", "site engineer", "clerk-of-works", "clerk of works", "foreman", "operator", "farm hand", "farm assistant", "farm manager", "dairy", "orchard", "gardener", "landscap", "groundsman", "cleaner", "housekeep", "room attendant", "laundry", "janitor",
    "motel manager", "hotel manager", "guest service", "front office", "front desk", "receptionist", "concierge", "office manager", "security officer", "security guard", "lifeguard", "hairdresser", "hair stylist", "barber", "beautician", "beauty therapist", "massage", "nurse", "nursing", "midwife", "caregiver", "carer", "patient care", "care assistant", "care worker", "support worker", "dentist", "dental", "doctor", "practitioner", "physiotherapist", "occupational therapist", "speech pathologist", "podiatrist", "tour guide", "pharmacist", "pharmacy", "radiographer", "sonographer", "clinic", "veterinar", "vet nurse", "phlebotom", "teacher", "educator", "childcare", "child care", "teaching assistant",
    "nanny", "nannies", "babysitter", "orderly", "porter", "family day care", "hammer hand", "hammerhand", "groundskeeper", "grounds", "floor manager", "production worker", "factory worker", "general worker",
    "removalist", "removalists", "mover", "movers", "au pair", "shed worker", "shed workers", "shed hand", "farm worker", "farm workers", "deckhand", "deck hand", "stablehand", "stable hand", "hotel reception", "front of house", "foh", "catering", "teller", "tellers", "quality controller", "quality inspector", "qc inspector", "chemist", "animal attendant", "cleaning supervisor", "dental assistant", "dental nurse",
    "服務員", "服务员", "店員", "店员", "售貨員", "營業員", "店務", "店長", "店长", "廚師", "厨师", "廚房", "侍應", "樓面", "收銀", "收银", "司機", "司机", "技工", "技術員", "维修", "維修", "護士", "护士", "護理員", "保安", "清潔", "清洁", "倉務", "倉管", "美容師", "髮型師", "舍監",
    "พนักงานขับรถ", "ช่าง", "แม่บ้าน", "พ่อครัว", "กุ๊ก", "แคชเชียร์", "พยาบาล", "รปภ", "บาริสต้า", "เชฟ", "พนักงานเสิร์ฟ", "คลังสินค้า", "ฝ่ายผลิต",
    "kasir", "koki", "juru masak", "pramuniaga", "sopir", "supir", "satpam", "teknisi", "gudang", "perawat", "apoteker", "bidan", "mekanik", "montir", "office boy", "cleaning service", "kurir", "penjaga toko", "staff toko", "crew outlet", "terapis", "spg", "juruteknik", "pemandu", "tukang masak", "jururawat", "pembantu kedai", "pekerja kilang",
)  # fmt: skip
# of those, who has the thing in hand itself: one half sign is enough
_HANDS = frozenset((
    "chef", "cook", "kitchen hand", "kitchen crew", "kitchen steward", "barista", "waiter", "waitress", "wait staff", "bartender", "baker", "butcher", "cashier", "cashiers", "shop assistant", "store assistant", "store manager", "storeman", "storeperson", "store person", "forklift driver", "forklift operator", "picker", "packer", "labourer", "laborer", "process worker",
    "driver", "drivers", "courier", "couriers", "fitter", "welder", "boilermaker", "electrician", "plumber", "carpenter", "bricklayer", "scaffolder", "panel beater", "spray painter", "foreman", "farm hand", "gardener", "groundsman", "cleaner", "housekeep", "room attendant", "laundry", "janitor", "concierge", "security guard", "lifeguard", "hairdresser", "hair stylist", "barber", "massage", "nurse", "midwife", "caregiver", "carer", "patient care", "care assistant", "care worker", "nanny", "nannies", "babysitter", "orderly", "porter", "family day care", "childcare", "child care", "phlebotom", "hammer hand", "hammerhand", "groundskeeper",
    "removalist", "removalists", "mover", "movers", "au pair", "shed worker", "shed workers", "shed hand", "farm worker", "farm workers", "deckhand", "deck hand", "stablehand", "stable hand", "cleaning supervisor", "dental assistant", "dental nurse", "pharmacist",
))  # fmt: skip
# of those places, but said in other postings too: half a sign
_HALVES = (
    "specimens", "exhibits", "exhibit hall", "galleries", "stall", "canteen", "cooks", "chefs", "campus", "warehouse staff", "kitchen", "dishes", "menu", "cuisine", "take-away", "takeaway", "dine in", "crew", "machinery", "breakdown", "maintenance work", "preventive maintenance", "preventative maintenance", "contractors", "visitors", "guests", "patients", "residents", "children", "reservations", "check-ins", "roster", "store presentation", "visual merchandising", "loss prevention", "stock management", "retail operations", "daily operations", "day-to-day operations", "office operations", "stock levels", "deliveries", "uniform", "safety equipment", "weekends", "public holidays", "shifts", "treatment plans", "shelves", "hygiene", "hygienic", "parcel", "truck", "trucks", "van", "vehicle", "vehicles", "driving", "deliver", "delivery", "passengers", "pipe", "pipes", "leak", "leaking", "repairs", "renovations", "kitchens", "cooking", "ingredients", "clinics", "schools", "office personnel", "child", "childcare", "day care", "hospital", "hotel", "restaurant", "restaurants", "bars", "beverage", "hospitality", "stores", "tractor", "tractors", "concrete", "construction", "cleaner", "stock accuracy", "spare parts", "cleaning", "cleanliness", "load and unload", "unload", "factory", "workshop", "warehouse", "reception", "shed", "farm", "farms", "orchard", "orchards", "furniture", "counter", "sorter", "retail", "raw materials", "patient care", "paving", "bitumen",
)  # fmt: skip
HANDWORK = Triggers(phrase for phrases in _KINDS.values() for phrase in phrases)
OCCUPATIONS, HALVES = Triggers(_TITLES, alone=True), Triggers(_HALVES, alone=True)  # few texts need them
_AT_A_DESK = re.compile(
    r"\b(?:data|software|developer|analyst|consultant|recruit\w*|account|accounts|business|product|marketing|it|digital|systems?|claims|billing|call cent\w+|online|virtual|writer|executive|representative|informatics|sales manager|device|embedded|devops|engineering manager|test)\b"
)
_WORTH, _ENOUGH = 0.5, 4  # a sign counts two, half a sign one


# "Corrections Officer - Rimutaka Prison": the place that a title names
_AT_NAMED_PLACE = re.compile(
    r"(?:[-|@,(]|\bat) ?(?!(?:private|public|large|busy|any|our|new|the)\b)(?:[\w'&]+ ){1,3}(?:hospital|prison|school|airport|resort|hotel|clinic|village|depot|mine|warehouse|distribution cent(?:re|er)|plant|factory|store|campus|supermarket)\b(?= ?(?:$|[-|,)(x]))"
)


def by_hand(title: Reading, description: Reading) -> tuple[Reading, float, int, int] | None:
    """Two signs of such work, one of which may be the title: where the last stands, and what they are worth."""
    signs, found = (
        0,
        [(description, 2, *at) for at in _distinct(description, HANDWORK, description.hits(HANDWORK))],
    )
    if (place := _AT_NAMED_PLACE.search(title.text)) and not _AT_A_DESK.search(title.text):
        return title, _WORTH, *place.span()
    trades = _distinct(title, OCCUPATIONS, OCCUPATIONS.hits(title.text))
    if trades and not _AT_A_DESK.search(title.text):
        signs = 3 if any(title.text[start:end] in _HANDS for start, end in trades) else 2
        if not found:
            for reading in (title, description):
                found += [
                    (reading, 1, start, end)
                    for start, end in _distinct(reading, HALVES, HALVES.hits(reading.text))
                    if reading is description or all(end <= first or start >= last for first, last in trades)
                ]
    for reading, worth, start, end in found:
        signs += worth
        if signs >= _ENOUGH:
            return reading, _WORTH, start, end
    return None


def _distinct(reading: Reading, triggers: Triggers, hits: list[Hit]) -> list[tuple[int, int]]:
    """Where each phrase of a list stands for the first time, as words of their own."""
    found: dict[int, tuple[int, int]] = {}
    for index, start, end in hits:
        ascii_phrase = triggers.phrases[index][0].isascii()
        if index not in found and not (ascii_phrase and start and reading.text[start - 1].isalnum()):
            found[index] = start, end
    return list(found.values())
