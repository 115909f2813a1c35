"""What stands behind "remote", "hybrid" or "on-site" where they speak of a thing, not of where this job is done."""

from __future__ import annotations

import re

REMOTE_THING = re.compile(
    r"^ with (?:[a-z-]+ ){0,3}(?:teams?|colleagues|clients|customers|stakeholders|markets)\b|^[ -](?:desktops?|access|sites?|areas?|locations?|monitoring|controls?|controlled|sensing|servers?|communit\w+|regions?|villages?|farms?|islands?|workers?|employees?|customers?|clients?|diagnos\w+|patients?|health\w*|learning|meetings?|offices?|branch\w*|devices?|management|assistance|"
    r"hands?|code|workforce|users?|repositor\w+|procedure\w*|vehicle\w*|operat\w+|mine\w*|sensors?|backup|infrastructure|network\w*|systems?|connect\w*|teams?|colleagues|development teams?|engineering teams?|testing|technical support|it support|support (?:tools?|for|to|of|and)|troubleshoot\w*|terminals?|environment\w*|parts?|corners?|places?|towns?|stations?|facilit\w+|plants?|work sites?|worksites?|"
    r"staff|team members?|interview\w*|sellers?|agents? tools?|audits?|guidance|banking|deposit|viewing|start|sessions?|education|teaching|service (?:calls?|delivery)|indigenous|aboriginal|first nations|australia|australian|queensland|pilbara|northern|bush|camps?|living|travel|field|projects?|unit|surgery|consultation\w*|file|procedures|pilot\w*|control\w*|key|tower|starter|camera\w*|collaborat\w+|communication\w*|tools?|channels?|method|possibilit)\b"
)
REMOTE_TITLE_THING = re.compile(
    r"^[ -](?:sensing|area|desktops?|access|monitoring|sites?|control\w*|pilots?|communit|indigenous|health|server|infrastructure|operat|areas|and|vehicle|device|mine|camp|learning|school|island|channel)"
)
HYBRID_THING = re.compile(
    r"^(?:a|o|as|os|e|es|en|er|i|i?te|a?s)?[ -](?:clouds?|vehicles?|cars?|electric|engines?|powertrain\w*|apps?|mobile|integration\w*|infrastructure\w*|it\b|identity|azure|networks?|data|architectur\w*|events?|learning|courses?|teaching|solutions?|deployment\w*|storage|mesh|search|seeds?|rice|maize|crops?|wheels?|sd-wan|exchange|active|ad\b|systems?|simulation\w*|methodolog\w*|(?:and |or |& )?multi-?cloud|"
    r"agile|project|waterfall|inverter\w*|power|energy|aircraft|funds?|securit\w+|instruments?|bonds?|threats?|warfare|publishing|capture|quantum|ai\b|ml\b|recommend\w*|bikes?|suv\w*|trucks?|sdlc|and electric|estate|applications?|platform\w*|it-|multi-?cloud|on-prem\w*|topolog\w*|connect\w*|computing|dc\b|cnn|renewable|microgrid|solar|drive\w*|models? (?:of|for|that|using)|retriev\w*|fulfil\w*|event\w*|conference\w*|classes|class\b|programs?\b|programme)"
)
ONSITE_THING = re.compile(
    r"^[ -](?:gyms?|parking|cafeteria|canteen|restaurants?|child\w*|day ?care|nursery|fitness|health|medical|clinics?|train\w*|support|visits?|inspections?|interviews?|meetings?|events?|cafés?|cafes?|coffee|amenit\w*|facilit\w*|perks|massages?|lunch\w*|wellness|and remote|and off|or off|or remote (?:support|service)|construction|install\w*|services?|customers?|clients?|technical|technicians?|"
    r"doctor|physio\w*|laundry|food|dining|meals?|barista|pool|shop|store|bistro|kantine|sessions?|workshops?|demos?|assessments?|audits?|consult\w*|manager|manag\w*|supervis\w*|safety|coordination|delivery|maintenance|repairs?|recreation|sales|activities|teams? (?:meeting|event|building)|collaborat\w*|networking|classes|tutoring|and virtual|and online|or online|or virtual|or by phone|appointments?|conversation|learning|contact|experience|exam\w*|testing|beim kunden|bei kunden|bei unseren kunden|chez|client|customer|with (?:clients|customers|patients|our clients)|at (?:client|customer)|presentations?|orientation|onboarding|screening|application\w*)"
)
REMOTE_THING_BEFORE = re.compile(
    r"(?:regional(?:,)? (?:and|or|&)|rural(?:,)? (?:and|or|&)|even the most|most|to|visit\w*|of|in|via|through|both|tv|using|with|across) ?$"
)
HYBRID_THING_BEFORE = re.compile(
    r"(?:a true|plug-in|plugin|cloud|electric|mild|multi-cloud|full|f1|aws|azure|bermuda|diesel|and|ev|evs|bev)[ /,-]{0,3}(?:and |or |& )?$"
)
ALLOWANCE_BEFORE = re.compile(
    r"(?:auxílio|ajuda de custo|ayuda|allowance for|stipend for|budget for|equipment for|zuschuss für|vergoeding|indemnité(?: de)?|subsídio|your|monthly|laptop and)[ -]?$"
)
ALLOWANCE = re.compile(
    r"^[- ]?(?:allowance|stipend|equipment|budget|zuschuss|ausstattung|pauschale|indemnité|kit|reimburs\w*|vergoeding|set-?up (?:allowance|budget)|support allowance)"
)
HOME_JOB = re.compile(r"^[ -](?:opportunity|set-?[ ]?up|position|job|role)(?!\w* (?:for|on) \w+ days)")
SERVED_BOTH = re.compile(r"\b(?:support|services?|assistance|training|help),? both $")
REMOTE_AND_ONSITE_THING = re.compile(
    r"^ ?(?:/|\+|&|and|or) ?(?:on-?site|in-person)[ -](?:it |technical |desktop |user |customer |end[- ]user |level \d )*(?:support|assist\w*|service|servicing|training|maintenance|troubleshoot\w*|customers?|clients?|meetings?|visits?|workshops?|sessions?|install\w*|consult\w*|delivery|users?)"
)
