"""The regular expressions, all over `plain_letters(text)`: what may stand before, and after, a trigger word.

A pattern whose name ends in BEFORE is searched in the characters that precede the trigger and ends with them; one
whose name ends in AFTER is matched at the trigger itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from depositary.coding.time.expression import Direction
from depositary.coding.time.vocabulary import (
    MONTHS,
    NUMBERS,
    ORDINALS,
    SHORT_WEEKDAYS,
    VAGUE_NUMBERS,
    WEEKDAYS,
)


def any_of(words: Iterable[str]) -> str:
    """One of the words, the longest first, with any gap where they have a space."""
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", GAP) for word in ordered) + ")"


# Lines may be broken inside an expression; many records of meetings put a blank line at every break.
GAP = r"(?: ?\n(?: ?\n)?|  ?)"
YEAR_DIGITS = r"(?:1[0-9]{3}|20[0-9]{2}|21[0-9]{2})"
YEAR = rf"{YEAR_DIGITS}(?![\w%$€£]|[,.][0-9])"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9])"
DAY_JOINT = rf"(?: ?- ?|,{GAP}(?:and{GAP})?|{GAP}(?:to|and|or|until|till|through){GAP}(?:the{GAP})?)"
DAYS = rf"{DAY}(?:{DAY_JOINT}{DAY}){{0,4}}"
MONTH = (
    rf"(?:{any_of(name for name in MONTHS if len(name) > 4 or name in ('may', 'june', 'july'))}\b"
    rf"|{any_of(name for name in MONTHS if len(name) < 5 and name not in ('may', 'june', 'july'))}\b\.?)"
)
WEEKDAY = any_of(WEEKDAYS)
WEEKDAY_IN_DATE = rf"(?:{any_of((*WEEKDAYS, *SHORT_WEEKDAYS))}\b\.?)"
NUMBER = rf"(?:[0-9]{{1,4}}|{any_of(NUMBERS)})"
VAGUE_NUMBER = any_of(VAGUE_NUMBERS)
UNIT = r"(?:days?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies))"
ORDINAL = rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)|{any_of(ORDINALS)})"
# "this year", "of the same year", "last year" after a day or month.
RELATIVE_YEAR = (
    rf"(?:(?:the{GAP})?(?P<shift>this|last|next|that|same|following|previous|current){GAP}year\b(?!{GAP}(?:of|and)\b))"
)
YEAR_TAIL = rf"(?:(?:{GAP}|,{GAP}?|,?{GAP}of{GAP})(?P<year>{YEAR})|{GAP}(?:in{GAP}|of{GAP})?{RELATIVE_YEAR})"
SHORT_YEAR_RANGE = rf"(?P<year>{YEAR_DIGITS})(?:[-/](?P<last>[0-9]{{2}}|{YEAR}))?(?![\w%])"

# "Saturday, 24 and 25 [May]", "the 3rd of [March]"
DAYS_BEFORE_MONTH = re.compile(
    rf"(?:\b{WEEKDAY_IN_DATE},?{GAP})?(?:\bthe{GAP})?(?<![\w$€£])(?<![0-9][,.:/])(?P<days>{DAYS})(?:{GAP}of)?{GAP}\Z"
)
# "[Saturday, the] September 12"
WEEKDAY_BEFORE_MONTH = re.compile(rf"\b{WEEKDAY_IN_DATE},?{GAP}(?:the{GAP})?\Z")
# "[May] 2024", "[May] 9, 2024", "[May] of that year"
MONTH_AFTER = re.compile(
    rf"(?P<month>{MONTH})(?:{GAP}(?:the{GAP})?(?P<days>{DAYS})(?!,?[0-9]|[:%]|\.[0-9]|{GAP}(?:per{GAP}?cent|a\.m|p\.m)))?"
    rf"(?:{YEAR_TAIL})?"
)
MONTH_AFTER_DAYS = re.compile(rf"(?P<month>{MONTH})(?:{YEAR_TAIL})?")

NUMERIC_DATE = re.compile(
    r"(?:(?P<iso_year>[0-9]{4})(?P<iso>[-/.])(?P<iso_month>[0-9]{1,2})(?P=iso)(?P<iso_day>[0-9]{1,2})"
    r"|(?P<first>[0-9]{1,2})(?P<mark>[-/.])(?P<second>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4}|(?<=/)[0-9]{2}))"
    r"(?![0-9]|[-/.][0-9]|(?!t[0-9])\w)"  # "2022-02-24T10:30" is a date too
)

# Words that point from a known time to another.
SHIFT = r"(?P<shift>last|past|previous|preceding|next|coming|upcoming|following|same|current|this|that|each|every)"
SHIFT_BEFORE = re.compile(
    rf"\b(?P<article>(?:the|this|that|these){GAP})?{SHIFT}{GAP}(?:(?P<coming>past|coming|same){GAP})?\Z"
)
# "[the past three] years", "[each] day"
UNIT_SHIFT_BEFORE = re.compile(
    rf"\b(?P<article>(?:the|these|this){GAP})?{SHIFT}{GAP}(?:(?P<coming>past|coming|same|very){GAP})?"
    rf"(?:(?:(?P<number>{NUMBER})|(?P<vague>{VAGUE_NUMBER})|other){GAP})?(?:(?:full|whole|calendar){GAP})?\Z"
)
# "[more than three] years"
UNIT_NUMBER_BEFORE = re.compile(
    rf"(?<![\w$€£])(?<![0-9][,.])(?P<preposition>(?:for|in|within|over|during|after){GAP})?"
    rf"(?P<more>(?:more{GAP}than|over|at{GAP}least){GAP})?"
    rf"(?:(?:nearly|almost|about|around|some|roughly|approximately|just|only|exactly|the|less{GAP}than|up{GAP}to){GAP})?"
    rf"(?:(?P<number>{NUMBER})|(?P<vague>{VAGUE_NUMBER})|(?P<half>half{GAP}a))"
    rf"(?:{GAP}(?:full|whole|long|more))?(?:{GAP}|-(?=\Z))\Z"
)
# "[for the third] day in a row", "[the second consecutive] night"
UNIT_SERIES_BEFORE = re.compile(
    rf"(?:\bfor{GAP})?\b(?:the|a){GAP}(?P<ordinal>{ORDINAL}){GAP}(?P<series>(?:straight|consecutive|successive){GAP})?\Z"
)
# "we have seen [three straight] days of attacks"
UNIT_STRAIGHT_BEFORE = re.compile(
    rf"\b(?:have|has|'ve|'s){GAP}(?:[a-z]+{GAP}){{1,3}}?(?P<number>{NUMBER}){GAP}(?:straight|consecutive|successive){GAP}\Z"
)
UNIT_SERIES_AFTER = re.compile(rf"(?P<unit>{UNIT}|night)(?P<series>{GAP}(?:in{GAP}a{GAP}row|running)\b)?")
UNIT_VAGUE_BEFORE = re.compile(rf"\b(?:(?:in|for|over){GAP})?(?P<word>recent|coming|for|in|over){GAP}\Z")
UNIT_ARTICLE_BEFORE = re.compile(rf"\b(?P<article>the|a|an|one){GAP}\Z")
UNIT_AFTER = re.compile(
    rf"(?P<unit>{UNIT})\b(?:(?P<half>{GAP}and{GAP}a{GAP}half)?'?s?'?{GAP}(?P<relation>ago|earlier|later|before|afterwards?"
    rf"|after|from{GAP}now|hence|prior|on|time|ahead|away|to{GAP}come)\b)?"
)
# "two days before [the vote]": counted from something that is no date.
EVENT_FOLLOWS = re.compile(rf"{GAP}(?!(?:in|on|at|when|as|by|with|for)\b)[\w'\"-]|{GAP}when\b")
WEEKDAY_AFTER = re.compile(
    rf"(?P<weekday>{WEEKDAY})(?P<plural>s\b)?(?:{GAP}(?:morning|afternoon|evening|night))?\b"
    rf"(?:,?{GAP}(?:of{GAP})?(?P<week>this|last|next|that|same|following|previous){GAP}week\b)?"
)

# "[mid-]July", "[the end of the] year", "[the second week of] May"
PART_NAMES = {
    "early": "early", "beginning of": "start", "start of": "start", "early in": "early", "opening of": "start",
    "mid": "mid", "middle of": "mid", "midway through": "mid", "late": "late", "end of": "end", "late in": "late",
    "close of": "end", "last days of": "end", "final days of": "end", "first days of": "start",
    "first months of": "early", "first few months of": "early", "last months of": "late", "final months of": "late",
    "first half of": "half 1", "second half of": "half 2", "latter half of": "half 2", "last half of": "half 2",
    "first quarter of": "quarter 1", "second quarter of": "quarter 2", "third quarter of": "quarter 3",
    "fourth quarter of": "quarter 4", "last quarter of": "quarter 4", "final quarter of": "quarter 4",
    "first week of": "week 1", "second week of": "week 2", "third week of": "week 3", "fourth week of": "week 4",
    "last week of": "week -1", "final week of": "week -1",
}  # fmt: skip
PART_BEFORE = re.compile(
    rf"\b(?P<article>the{GAP})?(?:very{GAP})?(?P<part>{any_of(PART_NAMES)})(?:-|{GAP}(?:the{GAP})?)\Z"
)
# Words that leave the interval as it is and belong to the expression.
WHOLE_BEFORE = re.compile(
    rf"\b(?:the{GAP})?(?P<word>eve|night|morning|evening|afternoon|early{GAP}hours|small{GAP}hours|month|year|course|rest|remainder"
    rf"){GAP}of{GAP}(?:the{GAP})?\Z|\b(?:the{GAP})?(?P<time>later|earlier|so{GAP}far|later{GAP}in|earlier{GAP}in){GAP}(?:the{GAP})?\Z"
    rf"|\b(?:the{GAP})?(?:calendar{GAP})?year{GAP}\Z"
)
DIRECTION_NAMES: dict[str, Direction] = {
    "since": "since", "ever since": "since", "as of": "since", "as from": "since", "starting": "since",
    "starting from": "since", "starting on": "since", "starting in": "since", "effective": "since",
    "beginning": "since", "beginning on": "since", "beginning in": "since",
    "until": "until", "till": "until", "up to": "until", "up until": "until", "through": "until", "by": "until",
    "no later than": "until", "not later than": "until", "before": "before", "prior to": "before", "ahead of": "before",
    "after": "after", "following": "after",
}  # fmt: skip
DIRECTION_BEFORE = re.compile(
    rf"\b(?P<word>{any_of(DIRECTION_NAMES)}){GAP}(?:(?:in|on|about|around|at){GAP})?(?:the{GAP})?\Z"
)
# "from May [on]", "from 1 January [onwards]"
FROM_BEFORE = re.compile(rf"\b(?P<word>from|between){GAP}(?:(?:in|on){GAP})?(?:the{GAP})?\Z")
ONWARDS_AFTER = re.compile(rf"{GAP}(?:on|onwards?|forward)\b(?!{GAP}(?:the|a|an)\b)")
UP_TO_NOW_AFTER = re.compile(rf"(?: ?- ?|{GAP}(?:to|until|up{GAP}to){GAP})(?:the{GAP})?(?:present|date|now|today)\b")
RANGE_JOINT = re.compile(rf"(?: ?- ?|,?{GAP}(?P<word>to|until|till|through|and|up{GAP}to){GAP}(?:the{GAP})?)\Z")
LIST_JOINT = re.compile(rf"(?:,{GAP}?|,?{GAP}(?:and|or|to|through){GAP}(?:the{GAP})?|/| ?- ?)\Z")

# A bare year counts as a date only after such a word: numbers are seldom years.
YEAR_BEFORE = re.compile(
    rf"(?:\b(?P<word>in|since|by|until|till|from|before|after|during|of|for|throughout|through|between|around|early|late"
    rf"|mid|pre|post|as{GAP}(?:early|late|soon|recently){GAP}as|back{GAP}to|dat(?:es|ed|ing){GAP}to|prior{GAP}to|as{GAP}of|circa|ca\.|year|starting|year{GAP}of|ended|ending)(?:{GAP}|-)(?P<determiner>(?:the|its|their|his|her"
    rf"|our|a|an){GAP})?|\b(?P<only>the|its|their|his|her|our|a|an|this|that|my|your|\w+'s|\w+s'){GAP})\Z"
)
YEAR_VERB_AFTER = re.compile(rf"{GAP}(?:was|is|will|has|saw|marked|marks|began|started|ended|brought)\b")
NEXT_WORD = re.compile(rf"(?:{GAP}|-)(?P<word>[^\W\d_][\w'-]*)")
SEASON_AFTER = re.compile(
    rf"(?P<season>spring|summer|autumn|fall|winter)(?:,?{GAP}(?:of{GAP})?(?:{SHORT_YEAR_RANGE}|{RELATIVE_YEAR}))?\b"
)
SEASON_BEFORE = re.compile(
    rf"\b(?P<word>in|during|by|since|until|before|after|over|through(?:out)?){GAP}(?:the{GAP})?\Z"
)
QUARTER_AFTER = re.compile(
    rf"(?P<quarter>[qh][1-4])(?:(?:{GAP}|-|/)(?:of{GAP})?(?P<year>{YEAR})|{GAP}(?:of{GAP})?{RELATIVE_YEAR})?\b"
)
QUARTER_YEAR_BEFORE = re.compile(rf"(?<!\w)(?P<year>{YEAR_DIGITS}){GAP}\Z")
QUARTER_BEFORE = re.compile(rf"\b(?:in|during|for|of|by|since|until){GAP}\Z")
QUARTER_ORDINAL_BEFORE = re.compile(rf"\bthe{GAP}(?P<ordinal>first|second|third|fourth|last|final){GAP}\Z")
ACCOUNTING_YEAR_AFTER = re.compile(
    rf"(?:(?P<fiscal>(?:fiscal|financial)(?:{GAP}year)?|fy)|(?P<academic>(?:academic|school){GAP}year))"
    rf"(?:{GAP}|-)?(?:of{GAP})?{SHORT_YEAR_RANGE}"
)
ACCOUNTING_YEAR_NAMED = re.compile(
    rf"{SHORT_YEAR_RANGE}(?:{GAP}|-)(?:(?P<fiscal>(?:fiscal|financial|budget){GAP}year)|(?P<academic>(?:academic|school){GAP}year))\b"
)
DECADE_BEFORE = re.compile(rf"(?P<mark>'|\bthe{GAP}'?|\b(?:early|late|mid)(?:-|{GAP}))\Z")
CENTURY_BEFORE = re.compile(
    rf"(?<!\w)(?:the{GAP})?(?P<ordinal>{ORDINAL})(?:(?:{GAP}and{GAP}|-){ORDINAL})?(?:-|{GAP})\Z"
)
DAY_WORD_AFTER = re.compile(
    rf"(?P<word>today|tonight|yesterday|tomorrow)(?:{GAP}(?:morning|afternoon|evening|night))?\b"
)
DAY_WORD_BEFORE = re.compile(rf"\b(?:(?P<two>the{GAP}day{GAP}(?:before|after))|earlier|later|late){GAP}\Z")
HOURS_BEFORE = re.compile(rf"\b(?:the{GAP})?(?P<shift>last|past|next|coming){GAP}(?P<hours>24|48|72){GAP}\Z")
FEAST_YEAR_AFTER = re.compile(rf"(?:,?{GAP}(?:of{GAP}|in{GAP})?(?P<year>{YEAR})|{GAP}{RELATIVE_YEAR})")
