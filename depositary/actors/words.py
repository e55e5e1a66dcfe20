"""Ordinary English words that decide how a noun phrase is read. No names: those are in the lexicons."""

from __future__ import annotations

# Titles that say nothing but that a person follows, and what they say of the person.
HONORIFICS: dict[str, str | None] = {
    "mr": "he", "mr.": "he", "sir": "he", "lord": "he", "ms": "she", "ms.": "she", "mrs": "she", "mrs.": "she",
    "miss": "she", "madam": "she", "madame": "she", "lady": "she", "dr": None, "dr.": None, "prof": None,
    "prof.": None, "excellency": None, "h.e.": None, "comrade": None, "colleague": None, "gen.": None, "sen.": None,
    "rep.": None, "gov.": None, "col.": None, "adm.": None, "lt.": None,
}  # fmt: skip
GENDER_OF_ROLE: dict[str, str] = {
    "spokeswoman": "she", "chairwoman": "she", "queen": "she", "congresswoman": "she", "spokesman": "he",
    "king": "he", "chairman": "he", "congressman": "he", "pope": "he", "sultan": "he", "emir": "he",
}  # fmt: skip
FORMER = frozenset({"former", "ex", "late", "then", "previous", "ousted", "deposed", "outgoing", "one-time", "ex-"})
NO_LONGER_IN_OFFICE = FORMER - {"then", "outgoing"}

SHE = frozenset({"she", "her", "hers", "herself"})
HE_OR_SHE = frozenset({"he", "him", "his", "himself"}) | SHE
IT = frozenset({"it", "its", "itself"})
# With "it" as subject they tell nothing of anybody: "it seems that".
IMPERSONAL_VERBS = frozenset({"seem", "appear", "bear", "happen", "matter", "turn", "follow", "become", "be", "remain"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
# Only persons and bodies do this, never things.
SAYING_VERBS = frozenset({
    "say", "tell", "state", "announce", "claim", "allude", "insist", "argue", "warn", "stress", "deny", "accuse",
    "condemn", "urge", "call", "add", "declare", "reiterate", "emphasise", "emphasize", "express", "believe", "hope",
    "thank", "welcome", "demand", "vow", "pledge", "promise", "criticise", "criticize", "comment", "ask",
})  # fmt: skip
FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "my", "your", "whose"})
RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})

QUANTIFIERS = frozenset({
    "some", "many", "several", "others", "most", "few", "all", "none", "both", "those", "one", "anyone", "everyone",
    "somebody", "someone", "each", "neither", "two",
})  # fmt: skip
INDEFINITE = frozenset({"a", "an", "some", "many", "several", "any", "no", "one", "most", "few", "various", "another"})
DEFINITE = frozenset({"the", "this", "these", "that", "those"})

COUNTRY_WORDS = frozenset({
    "country", "nation", "republic", "kingdom", "state", "homeland", "motherland", "island", "federation",
})  # fmt: skip
COUNTERPARTS = frozenset({"counterpart", "counterparts", "opposite", "colleague", "colleagues"})
SIDES = frozenset({"side", "sides", "delegation", "delegations", "team", "camp", "counterpart", "counterparts"})
# "The two leaders", "both countries": two actors named before.
PAIR_WORDS = frozenset({
    "side", "sides", "party", "parties", "country", "countries", "nation", "nations", "state", "states", "leader",
    "leaders", "president", "presidents", "minister", "ministers", "premier", "premiers", "government", "governments",
    "capital", "capitals", "counterparts", "neighbour", "neighbours", "neighbor", "neighbors", "republics", "rivals",
    "allies", "delegations", "officials", "diplomats", "powers", "partners", "countrymen",
})  # fmt: skip
PAIR_MARKS = frozenset({"two", "both"})
# "The parties" and "the sides" mean two actors without saying so.
PAIR_WITHOUT_MARK = frozenset({"sides", "parties"})

# Words for an organisation named before, and words its name must contain ("the court"); empty: any organisation.
ORGANISATION_WORDS: dict[str, tuple[str, ...]] = {
    "bloc": (), "union": (), "alliance": (), "organisation": (), "organization": (), "body": (), "grouping": (),
    "commission": ("commission",), "council": ("council",), "assembly": ("assembly",), "court": ("court",),
    "tribunal": ("tribunal", "court"), "agency": ("agency",), "fund": ("fund",), "parliament": ("parliament",),
    "secretariat": (), "watchdog": (), "league": ("league",), "committee": ("committee",),
}  # fmt: skip

# Persons and groups that roles.yaml does not list; with a state beside them they are that state's.
PERSON_NOUNS = frozenset({
    "man", "woman", "men", "women", "national", "nationals", "hacker", "hackers", "worker", "workers", "pilot",
    "pilots", "author", "writer", "blogger", "lawyer", "artist", "singer", "athlete", "athletes", "oligarch",
    "oligarchs", "businessman", "businessmen", "child", "children", "prisoner", "prisoners", "hostage", "hostages",
    "captive", "captives", "farmer", "farmers", "fisherman", "fishermen", "sailor", "sailors", "tourist", "tourists",
    "user", "users", "netizen", "netizens", "minority", "community", "diaspora", "detainee", "detainees", "exile",
    "exiles", "youth", "society", "fugitive", "suspect", "crew", "passengers", "commentator", "commentators",
    "politician", "politicians", "candidate", "elite", "elites", "scholar", "economist", "economists", "nationalists",
    "founder", "founders",
})  # fmt: skip
PUBLIC_LIFE = frozenset({"politician", "politicians", "candidate", "elite", "elites"})
FORCE_NOUNS = frozenset({
    "missile", "missiles", "drone", "drones", "tank", "tanks", "artillery", "rocket", "rockets", "aircraft", "jet",
    "jets", "warplane", "warplanes", "bomber", "bombers", "warship", "warships", "submarine", "submarines",
    "helicopter", "helicopters", "vessel", "vessels", "fleet", "battalion", "brigade", "regiment", "units", "unit",
    "serviceman", "soldier", "troop", "contingent", "invaders", "occupiers", "paratroopers", "gunships", "snipers",
})  # fmt: skip
# These need not be armed.
CIVIL_OR_MILITARY = frozenset({"vessel", "vessels", "aircraft", "helicopter", "helicopters", "fleet", "unit", "units"})
# "US allies", "critics of Russia": whoever they are, they are not the actor beside them.
RELATIONAL = frozenset({
    "ally", "allies", "opponent", "opponents", "critic", "critics", "enemy", "enemies", "adversary", "adversaries",
    "rival", "rivals", "neighbour", "neighbours", "neighbor", "neighbors", "supporter", "supporters", "partner",
    "partners", "friend", "friends", "backers", "proxies", "proxy", "foe", "foes", "victim", "victims",
})  # fmt: skip

# With an organisation before them they are the organisation in its members: "NATO allies", "EU member states".
MEMBER_WORDS = frozenset({"allies", "members", "states", "countries", "nations", "capitals", "governments"})
PLURAL_STATES = frozenset({"countries", "nations", "states", "members"})
HEAD_OF_A_BODY = "head of a body"
"""In roles.yaml: chairs and directors, also of firms and parties; without a body beside them they are nobody's."""
# A general word for an office takes up whoever was introduced with one of these.
OFFICES_UNDER = {
    "diplomat": ("ambassador", "envoy", "foreign minister", "secretary of state", "diplomat"),
    "envoy": ("envoy", "ambassador", "representative", "negotiator"),
    "ambassador": ("ambassador", "permanent representative"),
    "leader": ("president", "prime minister", "chancellor", "leader", "king", "premier"),
    HEAD_OF_A_BODY: ("chief", "chair", "chairman", "director", "secretary general", "head"),
}

# Plurals of roles.yaml that the ending does not show.
PLURALS_WITHOUT_S = frozenset(
    {"people", "police", "congressmen", "spokesmen", "servicemen", "militiamen", "spokespeople"}
)

PLACE_PREPOSITIONS = frozenset({
    "in", "at", "near", "inside", "outside", "across", "around", "throughout", "within", "through", "into", "via",
    "over", "above", "off", "along", "beyond",
})  # fmt: skip
# "Cannot be overstated in Paris": how the place's government sees something.
MENTAL_VERBS = frozenset({
    "regard", "see", "view", "perceive", "consider", "interpret", "understand", "hear", "welcome", "greet", "describe",
    "read", "treat", "watch", "dismiss", "criticize", "criticise", "appreciate", "note", "know", "believe", "fear",
})  # fmt: skip
# After these a place is what an act is done to, or what it is about.
STRUCK_AFTER = frozenset(
    {"of", "on", "upon", "against", "to", "towards", "toward", "for", "with", "over", "about", "between"}
)
MEETINGS = frozenset({
    "conference", "congress", "consultation", "dialogue", "forum", "gather", "gathering", "hold", "host", "meet",
    "meeting", "negotiation", "session", "speak", "summit", "talk", "visit", "workshop", "sign", "arrive", "ceremony",
})  # fmt: skip
# "The Kharkiv region", "the Lachin corridor": the place with what it is.
AREA_NOUNS = frozenset({
    "region", "oblast", "province", "peninsula", "city", "area", "district", "enclave", "strip", "corridor",
    "territory", "governorate", "town", "valley", "sector", "front", "port", "airport", "prefecture", "republic",
    "crossing",
})  # fmt: skip
TRAVEL = frozenset({
    "arrival", "arrive", "bring", "broadcast", "come", "depart", "departure", "deport", "drive", "escape", "evacuate",
    "export", "fire", "flee", "flight", "fly", "go", "head", "invitation", "invite", "journey", "kilometer",
    "kilometre", "km", "launch", "leave", "live", "mile", "move", "originate", "pilgrimage", "pull", "report",
    "retreat", "return", "road", "route", "tour", "train", "transfer", "travel", "trip", "visit", "welcome",
    "withdraw", "withdrawal",
})  # fmt: skip
RECEIVING = frozenset({
    "receive", "get", "obtain", "seek", "hear", "demand", "buy", "import", "secure", "win", "need", "want", "expect",
    "request", "ask", "purchase", "borrow", "acquire", "gain", "enjoy", "face", "draw", "separate", "differ", "benefit",
    "protect", "defend", "hide", "learn", "earn", "accept", "require",
})  # fmt: skip
# With a capital as object the town is meant; with a state as object the state is.
DONE_TO_TOWNS = frozenset({
    "visit", "leave", "reach", "enter", "bomb", "shell", "strike", "capture", "seize", "tour", "hit", "besiege",
    "encircle", "flee", "occupy", "take", "liberate", "storm", "attack", "rock", "surround", "cross", "destroy",
})  # fmt: skip
TOWN_WORDS = frozenset({
    "city", "town", "capital", "airport", "street", "streets", "mayor", "metro", "suburb", "suburbs", "resident",
    "residents", "centre", "center", "downtown", "university", "hotel", "outskirts", "district", "region", "north",
    "south", "east", "west", "square", "station", "port", "museum", "theatre", "theater", "neighbourhood",
    "neighborhood", "area", "zoo", "hospital", "prison", "court", "time", "cathedral", "mosque", "bureau",
    "fall", "siege", "battle", "bombing", "visit", "trip", "vicinity", "conservatory", "oblast",
})  # fmt: skip
# A word after "-" that makes the name before it a quality: US-led, Russian-backed, Chinese-made.
QUALITY_AFTER_HYPHEN = frozenset({
    "led", "backed", "made", "speaking", "born", "based", "sponsored", "brokered", "mediated", "occupied", "owned",
    "style", "funded", "controlled", "trained", "supplied", "held", "friendly", "educated", "wide", "linked", "built",
    "allied", "supported", "designated", "run", "dominated", "centric", "annexed", "installed", "flagged", "aligned",
    "sanctioned", "administered", "proposed", "initiated", "hosted", "free", "bound", "related",
})  # fmt: skip
PREFIXES = frozenset({"pro", "anti", "non", "post", "ex", "neo", "trans", "un"})

MEDIA_WORDS = frozenset({
    "times", "post", "journal", "news", "herald", "tribune", "gazette", "daily", "tv", "television", "radio",
    "agency", "press", "telegraph", "observer", "chronicle", "review", "weekly", "magazine", "today", "courier",
})  # fmt: skip
AGENTLESS_ROLES = frozenset({"state", "industry", "intelligence", "mission", "agency", "television", "public"})
"""Words of roles.yaml that alone name no actor."""

SPEAKER = "the speaker"
"""Reason of references in the first person until the caller says who speaks."""
