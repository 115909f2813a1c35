"""The shapes in which other languages head their lists, as `headings` knows those of English.

Each pattern is of a whole line in small letters, and begins with one of few words, so that hardly a line is tried.
"""

from __future__ import annotations

import re

from plugins.enrichers.skills.cues import Cue

# German
_DE_MUST = (
    r"(?:was|das|dies) (?:\w+ ){1,4}von (?:dir|ihnen|euch) (?:erwart\w+|wünsch\w+|brauch\w+)|was (?:erwarten|wünschen|erwartet|verlangen) (?:wir|unser\w* \w+)(?: uns)? von (?:dir|ihnen|euch)|(?:was|das|wie) (?:würde|wäre) uns (?:\w+ )?(?:begeistern|freuen|überzeugen)"
    r"|unsere (?:erwartungen|anforderungen|wünsche) an (?:dich|sie|euch|\w+ \w+)|(?:was|das|womit|so|damit) (?:\w+ ){0,3}(?:du|sie) (?:\w+ ){0,4}(?:mitbring(?:st|en)(?: soll\w+)?|brauch(?:st|en)|(?:können|haben) soll\w+|auszeichnet|überzeugst|punktest|begeisterst)"
    r"|(?:das|was|damit|so|hiermit|womit|dich|sie|idealerweise) (?:\w+ ){0,2}(?:bringst du|bringen sie|brauchst du|brauchen sie|zeichnet dich|zeichnet sie|überzeugst du|überzeugen sie|punktest du|punkten sie|begeisterst du|wünschen wir uns|macht dich)(?: (?!bei uns)[\wäöüß]+){0,5}"
    r"|(?:wen|wonach) (?:suchen wir|sucht \w+|wir suchen)(?: \w+){0,3}|(?:du|sie) (?:passt|passen|bist|sind) (?:\w+ ){0,3}(?:zu uns|richtig|die richtige person),? wenn(?: du| sie)?"
    r"|(?:(?:dein|deine|ihr|ihre|unser|unsere|das|die|fachliche[sn]?|persönliche[sn]?|folgende|gewünschte[sn]?|notwendige|erforderliche|wichtige) ){1,3}(?:profil|qualifikation(?:en)?|anforderungen|anforderungsprofil|voraussetzungen|kompetenzen|fähigkeiten|kenntnisse|stärken|eigenschaften|fertigkeiten)(?: (?:für|als|bei) .{0,30}| und \w+| sind)?"
)
_DE_DUTIES = (
    r"(?:(?:dein|deine|ihr|ihre|dieser?|diese|das|die|unser|der|folgende) ){1,2}(?:\w+ )?(?:\w*aufgaben\w*|tätigkeit(?:en|sbereich|sfeld)|verantwortung|verantwortlichkeiten|einsatzgebiet)(?: (?:bei|beim|im|in|als|sind|erwartet|erwarten|umfassen|und|für)(?: .{0,30})?)?"
    r"|wofür wir (?:dich|sie) (?:brauchen|suchen)|was (?:du|sie) bei uns (?:machst|machen|tust|tun|bewegst|bewegen)"
)
_DE_GIVES = (
    r"(?:was|das|dafür|und das|wir|unser\w* \w+(?: \w+)?) (?:(?:wir|du|sie|können|kann|bei uns|dir|ihnen|euch) ){0,4}(?:biete[nt]|bekommst|erhältst|erhalten|bekommen)(?: (?:wir|dir|ihnen|euch|dafür|an))*|(?:deine?|ihre?|unsere|die) (?:vorteile|benefits|extras|leistungen|pluspunkte)(?: (?:bei|für|als|im|auf) .{0,24})?"
    r"|warum (?:wir|zu uns|du|sie|bei uns)(?: .{0,30})?|(?:darauf|worauf) (?:kannst|können|darfst|dürfen|du|sie) .{0,30}"
)
# French
_FR_MUST = (
    r"ce (?:que nous|qu'on|que l'on) (?:\w+ )?(?:atten\w+|recherch\w+|cherch\w+|demand\w+)(?: .{0,30})?|(?:cette|ce) (?:offre|poste|mission) est faite? pour (?:vous|toi)(?:,? si.{0,12})?|vous êtes (?:la personne|le candidat|fait\w*).{0,40}"
    r"|(?:(?:le|la|les|votre|vos|ton|tes) )?(?:profil|compétences|qualités|prérequis|pré-requis|connaissances|aptitudes|exigences)(?: (?:techniques?|professionnelles|personnelles|requises?|requis|recherchée?s?|attendue?s?|souhaitée?s?|demandée?s?|idéal|clés|nécessaires|spécifiques|humaines|relationnelles|"
    r"et|ou|&|du|de|de la|pour|candidat|poste|ce|le|compétences|qualités|expérience|formation|niveau|d'études|langues)){0,6}"
)
_FR_DUTIES = r"(?:(?:vos|tes|les|votre|ta|la|le) )?(?:(?:principales?|futures?) )?(?:missions?|responsabilités|tâches|activités|attributions|fonctions|quotidien)(?: (?:principales?|quotidiennes?|et|au|du|sein|dans|pour|seront|sont|les|suivantes|de|la|le|ce|poste|responsabilités|missions|activités|tâches)){0,7}"
_FR_GIVES = r"ce que (?:nous|l'entreprise|notre client) (?:(?:vous|te) )?(?:offrons|proposons|offre|propose)(?: .{0,20})?|(?:nous|on) (?:vous|te|t') ?(?:offrons|proposons|offre|propose)|pourquoi (?:nous|rejoindre|postuler|travailler).{0,30}"
# Spanish and Portuguese
_ES_MUST = (
    r"(?:lo )?qu[eé] (?:\w+ ){0,2}(?:buscamos|necesitas|necesitamos|esperamos|pedimos|requerimos|valoramos)(?: (?:en|de|por|para) .{0,30})?|(?:el |la |nuestr[oa] |tu )?(?:perfil|candidat[oa]|persona)(?: (?:ideal|buscad[oa]|requerid[oa]|solicitad[oa]|deseado|debe|deberá|cumplir|tener|contar|con|del|de|la|el|puesto|cargo|candidato|profesional)){0,6}"
    r"|(?:los |las |nuestros )?(?:requisitos|requerimientos|competencias|habilidades|conocimientos|exigencias|aptitudes)(?: (?:mínim[oa]s|técnic[oa]s|indispensables|necesari[oa]s|requerid[oa]s|básic[oa]s|general(?:es)?|personales|blandas|profesionales|del|de|para|la|el|los|las|puesto|cargo|oferta|vacante|postular|candidat[oa]s?|y|e|conocimientos|habilidades|competencias|experiencia)){0,6}"
)
_ES_DUTIES = r"(?:(?:tus|las|sus|los) )?(?:principales )?(?:funciones|responsabilidades|tareas|actividades)(?: (?:principales|a|realizar|desarrollar|del|de|la|el|puesto|cargo|y|responsabilidades|tareas|funciones|actividades|diarias|serán|son|en)){0,7}|qu[eé] (?:harás|vas a hacer).{0,30}"
_ES_GIVES = r"(?:lo )?qu[eé] (?:\w+ )?(?:ofrecemos|ofrece)(?: .{0,24})?|(?:te|le|se|nosotros|la empresa) (?:ofrecemos|ofrece)|por ?qu[eé] (?:unirte|trabajar|elegirnos).{0,24}"
_PT_MUST = (
    r"(?:o que|quem|o perfil que) (?:\w+ ){0,3}(?:esperamos|buscamos|procuramos|precisamos|valorizamos|queremos)(?: (?:d[eoa]s?|em|n[oa]s?|que|por|para|você|ti) ?.{0,30})?|o que (?:você )?(?:precisa|deve) (?:ter|para)(?: .{0,30})?"
    r"|(?:os |as |nossos |seus |o |nosso )?(?:requisitos|qualificações|competências|habilidades|conhecimentos|exigências|pré-requisitos|perfil)(?: (?:mínim[oa]s|técnic[oa]s|obrigatóri[oa]s|necessári[oa]s|exigid[oa]s|desejado|ideal|comportamentais|básic[oa]s|profissional|d[oa]|de|para|à|a|vaga|cargo|função|candidat[oa]|e|qualificações|habilidades|competências|experiência|formação|conhecimentos)){0,6}"
)
_PT_DUTIES = r"(?:como será )?o? ?(?:meu|seu|teu) dia a dia(?: .{0,20})?|(?:as |suas |principais )*(?:responsabilidades|atribuições|atividades|funções|tarefas)(?: (?:principais|d[oa]|de|a|e|cargo|vaga|função|responsabilidades|atribuições|atividades|serem|desenvolvidas|diárias)){0,6}"
_PT_GIVES = (
    r"o que (?:\w+ )?(?:oferecemos|temos para)(?: .{0,24})?|por ?que (?:trabalhar|vir|fazer parte).{0,30}"
)
# Italian and Dutch
_IT_MUST = (
    r"(?:che )?cosa (?:\w+ ){0,2}(?:cerchiamo|chiediamo|richiediamo|ci aspettiamo)(?: .{0,24})?|chi (?:stiamo cercando|cerchiamo)(?: .{0,20})?|(?:il |la |i |le |tuo |tue |nostro )*(?:profilo|candidat[oa]|requisiti|competenze|conoscenze|caratteristiche|qualifiche)"
    r"(?: (?:ideale|ricercat[oa]|richiest\w+|tecnich\w+|personali|principali|minim\w+|e|del|della|per|la|il|posizione|candidato|ruolo|deve|possedere|necessari\w+|trasversali|professionali|competenze|requisiti)){0,6}"
)
_IT_DUTIES = r"(?:le |tue |principali )*(?:mansioni|attività|responsabilità|compiti)(?: (?:principali|previste|e|della|del|di|la|il|posizione|ruolo|responsabilità|mansioni|attività)){0,6}"
_NL_MUST = (
    r"wat (?:(?:wij|we|jij|je|er|nog|mogen|kan|kun|moet|gaan) ){0,3}(?:vragen|verwachten|vraagt|verwacht|breng|neem|meebrengt|meeneemt|zoeken)(?: (?:wij|we|jij|je|van|jou|in|mee|jouw?|een|in huis|hebben)){0,5}|wie (?:zoeken|zoekt) (?:wij|we|\w+)|(?:dit|jouw|je|het|onze) (?:\w+ )?(?:profiel|functie-?eisen|kwaliteiten|vaardigheden|competenties|kwalificaties)(?: .{0,20})?"
    r"|dit (?:vragen|verwachten) (?:wij|we)(?: van (?:jou|je))?|(?:dit|wat) (?:breng|neem|heb) (?:jij|je)(?: allemaal)?(?: mee| in huis)?|jij (?:bent|hebt)|jij herkent jezelf in.{0,24}"
)
_NL_DUTIES = r"(?:jouw|je|de|onze) (?:\w+ )?(?:taken|werkzaamheden|verantwoordelijkheden|takenpakket)(?: .{0,24})?|wat ga (?:je|jij) (?:\w+ )?doen|dit ga je doen"
# Danish, Norwegian and Swedish; Polish
_NORD_MUST = (
    r"(?:hvad|hvem|hva|vad|vem) (?:\w+ ){0,2}(?:forventer|søger|leder|ønsker|förväntar|söker|letar)(?: (?:vi|af|av|efter|etter|os|oss|deg|dig|du|på jakt|hos|fra|från)){0,5}|vi (?:forventer|søger|ønsker|ser efter|ser etter|leter etter|leder efter|forestiller os|förväntar oss|söker)"
    r"(?:,? (?:at|att|en|deg|dig|som|der|du|etter|efter|har|er|är|kan|person|kollega|med)){0,6}|(?:dine|din|dit|dina|ønskede|faglige|personlige|personliga) (?:kvalifika\w+|kvalifikationer|kompeten\w+|profil|egenskab\w*|egenskap\w*|erfaringer)(?: (?:og|och|er) \w+)?"
)
_PL_MUST = r"(?:czego|kogo)(?: \w+){0,2} (?:oczekujemy|szukamy|wymagamy|potrzebujemy|poszukujemy)(?: .{0,24})?|od (?:ciebie|kandydat\w+) oczekujemy|co (?:jest )?dla nas(?: jest)? (?:ważne|istotne)|(?:nasze |twoje |podstawowe |główne )?(?:wymagania|oczekiwania|kwalifikacje)(?: (?:wobec|od|względem|dla|stawiane|na|stanowisk\w+|kandydat\w+|i|oraz|kompetencje|umiejętności|kwalifikacje|pracodawcy)){0,5}"
_PL_DUTIES = r"(?:twoje |główne |twój )?(?:zakres )?(?:obowiązk\w+|zadania)(?: \w+){0,3}"
_PL_GIVES = r"co (?:możemy )?(?:\w+ )?(?:oferujemy|zaoferować|zyskasz|dostaniesz)(?: \w+){0,2}"

OPENERS = frozenset([
    "was", "das", "dies", "womit", "so", "damit", "hiermit", "dich", "sie", "du", "idealerweise", "wen", "wonach", "unser", "unsere", "dein",
    "deine", "ihr", "ihre", "die", "fachliche", "fachliches", "persönliche", "persönliches", "folgende", "gewünschte", "notwendige", "erforderliche",
    "wichtige", "dieser", "diese", "der", "wofür", "dafür", "und", "wir", "warum", "darauf", "worauf", "ce", "cette", "vous", "le", "la", "les",
    "votre", "vos", "ton", "tes", "ta", "profil", "compétences", "qualités", "prérequis", "pré-requis", "connaissances", "aptitudes", "exigences",
    "principales", "missions", "mission", "responsabilités", "tâches", "activités", "attributions", "fonctions", "nous", "on", "pourquoi", "lo",
    "que", "qué", "el", "nuestro", "nuestra", "tu", "los", "las", "nuestros", "perfil", "candidato", "candidata", "persona", "requisitos",
    "requerimientos", "competencias", "habilidades", "conocimientos", "exigencias", "tus", "sus", "funciones", "responsabilidades", "tareas",
    "actividades", "te", "se", "nosotros", "por", "porqué", "porque", "o", "quem", "os", "as", "nossos", "nosso", "seus", "seu", "qualificações",
    "competências", "conhecimentos", "exigências", "pré-requisitos", "como", "meu", "suas", "principais", "atribuições", "atividades", "funções",
    "tarefas", "che", "cosa", "chi", "il", "i", "tuo", "tue", "profilo", "requisiti", "competenze", "conoscenze", "caratteristiche", "qualifiche",
    "mansioni", "attività", "responsabilità", "compiti", "wat", "wie", "dit", "jouw", "je", "het", "onze", "jij", "de", "hvad", "hvem", "hva", "vad",
    "vem", "vi", "dine", "din", "dina", "ønskede", "faglige", "personlige", "personliga", "czego", "kogo", "od", "co", "nasze", "twoje",
    "podstawowe", "główne", "wymagania", "oczekiwania", "kwalifikacje", "twój", "zakres", "obowiązki", "zadania",
])  # fmt: skip
_KINDS = (
    (Cue.HEAD_BENEFITS, (_DE_GIVES, _FR_GIVES, _ES_GIVES, _PT_GIVES, _PL_GIVES)),
    (Cue.HEAD_DUTIES, (_DE_DUTIES, _FR_DUTIES, _ES_DUTIES, _PT_DUTIES, _IT_DUTIES, _NL_DUTIES, _PL_DUTIES)),
    (Cue.HEAD_MUST, (_DE_MUST, _FR_MUST, _ES_MUST, _PT_MUST, _IT_MUST, _NL_MUST, _NORD_MUST, _PL_MUST)),
)
_PATTERNS = tuple((kind, re.compile("|".join(patterns))) for kind, patterns in _KINDS)
# "Ihr Profil (wünschenswert)", "Competências desejáveis": a wish, which no pattern here tells
_WISH = re.compile(
    r"wünschenswert|vorteil|von plus|atout|souhait|desead|deseable|valorable|desejáve|diferencia|preferenz|gradit|pré\b|meriter|fordel|mile widzian|atut"
)


def asked_abroad(line: str) -> Cue | None:
    """The kind of list that a line in small letters heads, in other languages than English."""
    if _WISH.search(line):
        return None
    return next((kind for kind, pattern in _PATTERNS if pattern.fullmatch(line)), None)
