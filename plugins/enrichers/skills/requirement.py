"""How much each mention is asked for, and which ones are ruled out: sections, then sentences, then clauses."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from plugins.enrichers.skills.besides import of_the_work
from plugins.enrichers.skills.cues import Cue
from plugins.enrichers.skills.lists import (
    LIST_GAP,
    OTHER_SUBJECT,
    OWN_NOUN,
    OWN_SUBJECT,
    names_only,
    unknown_items,
)
from plugins.enrichers.skills.negation import denied
from plugins.enrichers.skills.sections import Sections

REQUIRED, NICE, MENTIONED = "required", "nice_to_have", "mentioned"
BENEFITS = "listed under benefits"
OFFERED = "offered, not asked"
DUTY = "named among the duties"
LISTED = "a list of names and nothing else"
NAMED, ASIDE = "named in the text", "named outside of what is asked for"

_ASIDE_BEFORE = re.compile(r", ?\Z")
_WORDS = re.compile(r"\w{3}")
_IN_BRACKET = re.compile(r"\([^()\n]*\Z")
_IS = re.compile(r"\b(?:is|(?:would|will) be)\b")
_CONJUNCTION = re.compile(r"\s(?:and|or|und|oder|et|ou|y|o|dan|atau)\s", re.IGNORECASE)
_NOT = re.compile(r"not\b|n't\b|n’t\b|nicht\b", re.IGNORECASE)
_ADVERBS = ("ly", "ement", "mente", "erweise")
_HAN = "\u3400"
_HAN_CLAUSE = re.compile(r"[^，,；;。：:\n]*\Z")
_PROUD = frozenset({"essential", "must-have", "necessary", "needed"})
_PARAGRAPH = 300  # characters of a line
_WISH = 160  # characters of a sentence that a cue at its end may speak of as a whole
_NOUNS = frozenset({"plus", "pluses", "advantages", "preferences", "atouts", "optional", "meriter"})
_DASH, _FAR = re.compile(r" [-–—] "), 40
_NEXT_ITEM = re.compile(r" [-–—•|] \w+ \w+")  # "punctual - forklift experience is a plus"
# a bracket that holds nothing but the cue: "(a big plus)"
_ITS_OWN = re.compile(
    r"\(\W*(?:(?:an?|is|are|(?-i:be)|would|will|highly|strongly|very|also|not|but|as|considered|this|which|nice|big|huge|great|definite|only|if)\W+)*\Z",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"[,:;.]")
# what is a wish as a whole: "Experience with SIEM tools such as … preferred"
_WHOLE = re.compile(
    r"\W*(?:(?:some|good|any|an?|prior|previous|basic|working|strong|relevant|solid|practical|hands[ -]on|proven|additional|candidates?|applicants?|those|with|having|possession|possess|of|des|une|un|la|de|buenos|buena|gute|erste) )*"
    r"(?:connaissances?|maîtrise|notions|expérience|conocimientos?|experiencia|conhecimentos?|experiência|conoscenz[ae]|esperienza|kenntnisse|erfahrung(?:en)?|"
    r"kennis|ervaring|pengalaman|pengetahuan|experience[ds]?|knowledge|understanding|familiar(?:ity)?|exposure|proficien(?:cy|t)|background|certifi(?:ed|cations?|cates?)|interest|ability to speak)\b",
    re.IGNORECASE,
)
_SUCH_AS = re.compile(r",? ?\(?(?:such as|for example|examples? (?:include|are)|including|e\.g\.)")
# plain names: looking a member up in its class at every cue would cost more than the rest of the loop
_NICE_AFTER, _NICE_BEFORE, _MUST, _ASKED = Cue.NICE_AFTER, Cue.NICE_BEFORE, Cue.MUST, Cue.ASKED
_HEAD_MUST, _HEAD_NICE, _HEAD_BENEFITS, _HEAD_COMPANY, _HEAD_NOT, _HEAD_DUTIES = (
    Cue.HEAD_MUST,
    Cue.HEAD_NICE,
    Cue.HEAD_BENEFITS,
    Cue.HEAD_COMPANY,
    Cue.HEAD_NOT,
    Cue.HEAD_DUTIES,
)
_NO_WISH = frozenset({"preferences", "even better"})  # in a sentence: "even better products"
# what the person is, and not "you design"
_YOU_ARE = re.compile(r"[Yy]ou (?:are an? |have |bring |possess )(?!\w+ (?:opportunity|chance|access))")
_MUSTS, _TELLS = frozenset({_HEAD_MUST}), frozenset({None, Cue.HEAD_OTHER, _HEAD_DUTIES})
_SEEKING = ("looking for", "seeking", "seek")  # what stands before is who looks
# of the person, wherever it stands: "the candidate for the post should have"
_SOUGHT = re.compile(
    r"\b(?:candidate|applicant|majoring)s?\b(?:[^.\n]{0,30}\b(?:should|must|will|to) (?:have|be|possess)|[^.\n]{0,4}| \w+ \w+)\Z",
    re.IGNORECASE,
)
_NEGATION, _OFFER, _BUSINESS = Cue.NEGATION, Cue.OFFER, Cue.BUSINESS
_PERSON = re.compile(
    r"\b(?:you|your|role|position|candidate|will|looking|join|seek\w*|duties|experience)\b", re.IGNORECASE
)
Mention = tuple[int, int, int]  # start, end, number of the form
# start, end, number of the cue; whether it may be a heading, 2 if it is a line of its own; start and end of its
# sentence, 0 where nothing is named
Mark = tuple[int, int, int, int, int, int]


class Requirements:
    """Decides, for one text, what each mention is: required, nice to have, mentioned, or ruled out.

    `mentions` and `marks` are in order of start; `meanings` says what a cue can be, headings first. A sentence goes
    by the offset of its end; `sentences` are those of the mentions.
    """

    def __init__(
        self,
        text: str,
        mentions: Sequence[Mention],
        sentences: Sequence[int],
        marks: Sequence[Mark],
        meanings: Sequence[tuple[Cue, ...]],
    ) -> None:
        self._text = text
        self._mentions = mentions
        self._starts = [mention[0] for mention in mentions]
        self._sentences = sentences
        self._negated: set[int] = set()
        self._nice: dict[int, tuple[int, int]] = {}  # mention -> span of the cue
        self._must: dict[int, tuple[int, int]] = {}  # sentence -> span of the cue
        self._asked: dict[int, tuple[int, int]] = {}
        self._offered: set[int] = set()  # sentences about what the firm gives, is, or is bound to say
        self._business: set[int] = set()
        self._boilerplate: set[int] = set()
        self._sections = Sections(text)
        self._weigh(marks, meanings)

    def _weigh(self, marks: Sequence[Mark], meanings: Sequence[tuple[Cue, ...]]) -> None:
        text, asked, must = self._text, self._asked, self._must
        for start, end, number, heads, left, sentence in marks:
            for kind in meanings[number]:
                if kind is _NICE_AFTER and heads and self._sections.offer(start, end, _HEAD_NICE, heads):
                    break  # "Any of these would be helpful:"
                if kind is _ASKED:
                    if sentence and sentence not in asked:
                        asked[sentence] = (start, end)
                elif _HEAD_MUST <= kind <= _HEAD_BENEFITS:
                    if heads and self._heads(start, end, kind, heads):
                        break
                    if not sentence:
                        continue
                    if kind is _HEAD_NICE:
                        said = text[start:end].lower()
                        if said in _NO_WISH or (said in _NOUNS and _WORDS.search(text, end, sentence)):
                            continue  # "SQL plus Python", "its advantages and drawbacks"
                        if self._follows(sentence, start, end):
                            self._nice_after(left, sentence, start, end)
                        elif text[end : end + 1] != "," and (
                            text[start] != "a" or not text[end + 1 : end + 2].isupper()
                        ):
                            self._nice_before(left, sentence, start, end)
                    elif kind is _HEAD_NOT and (word := _NOT.search(text, start, end)):
                        self._negate(sentence, word.start(), word.end())
                elif not sentence:
                    break  # what is no heading speaks of its sentence only
                elif kind is _MUST:
                    if sentence not in must and not of_the_work(text, start, end):
                        must[sentence] = (start, end)
                elif kind is _NICE_AFTER:
                    self._nice_after(left, sentence, start, end)
                elif kind is _NICE_BEFORE:
                    if start > 1 and text.startswith("gern", start) and text[start - 2].isalpha():
                        asked.setdefault(sentence, (start, end))  # "du programmierst gern in Kotlin"
                        continue
                    self._nice_before(left, sentence, start, end)
                elif kind is _NEGATION:
                    self._negate(sentence, start, end)
                elif kind is _OFFER:
                    self._offered.add(sentence)
                elif kind is _BUSINESS:
                    if _PERSON.search(text, left, sentence) is None:
                        self._business.add(sentence)
                else:
                    self._boilerplate.add(sentence)
        self._sections.add_unnamed()
        if not self._sections.ask(_MUSTS):
            self._sections.open_unheaded()

    def decide(self) -> Iterator[tuple[str, str] | None]:
        """Requirement and reason of each mention, in order; None if it is ruled out."""
        nice, negated = self._nice, self._negated
        last, above = -1, None
        decision: tuple[str, str] | None = None
        final = False  # a wish changes nothing
        since = 0  # where what is said begins
        for index, (sentence, section) in enumerate(
            zip(self._sentences, self._sections.above(self._starts), strict=True)
        ):
            if sentence != last or section is not above:  # names come in lists
                last, above = sentence, section
                decision, final, since = self._said(sentence, section)
            if index in negated:
                yield None
            elif index in nice and not final:
                yield NICE, self._quoted(nice[index])
            elif self._starts[index] < since:
                yield MENTIONED, self._named()
            else:
                yield decision

    def _said(self, sentence: int, section: Cue | None) -> tuple[tuple[str, str] | None, bool, int]:
        """What a sentence and the heading above say of the names in it, whether that is final, and from where on."""
        if section is _HEAD_NOT or sentence in self._boilerplate:
            return None, True, 0
        if sentence in self._must and not self._overruled(sentence, section):
            return (REQUIRED, self._quoted(self._must[sentence])), False, 0
        if sentence in self._offered and section is not _HEAD_DUTIES:
            return (MENTIONED, OFFERED), True, 0
        if section is _HEAD_MUST:
            if sentence in self._business and sentence not in self._asked and self._in_paragraph(sentence):
                return (MENTIONED, OFFERED), False, 0
            return (REQUIRED, "listed under requirements"), False, 0
        if section is _HEAD_NICE:
            return (NICE, "listed under nice to have"), False, 0
        if section is _HEAD_BENEFITS:
            return (MENTIONED, BENEFITS), False, 0
        if section is _HEAD_COMPANY or (section is not _HEAD_DUTIES and sentence in self._business):
            return (MENTIONED, OFFERED), False, 0
        if sentence in self._asked and section in _TELLS:
            start, end = self._asked[sentence]
            sought = end if self._text[start:end].lower().endswith(_SEEKING) else 0
            if (
                section is not _HEAD_DUTIES
                or sought
                or self._opens(start)
                or _SOUGHT.search(self._text, max(0, start - _FAR), end)
            ):  # "Knowledge of …" is no duty
                return (REQUIRED, self._quoted((start, end))), False, sought
        if section is _HEAD_DUTIES:
            return (MENTIONED, DUTY), False, 0
        if section is None and not self._sections.ask() and self._only_names(sentence):
            return (REQUIRED, LISTED), False, 0
        return (MENTIONED, self._named()), False, 0

    def _only_names(self, sentence: int) -> bool:
        """Whether a sentence is names and nothing else: "MIG and TIG welding, and a forklift licence"."""
        spans = [self._mentions[index][:2] for index in self._inside(sentence)]
        return names_only(self._text, spans, sentence)

    def _overruled(self, sentence: int, section: Cue | None) -> bool:
        """Whether a heading weighs more than a demand: "must-have answers" of a firm, what one should have as a wish."""
        start, end = self._must[sentence]
        demand = self._text[start:end].lower()
        return demand in _PROUD if section is _HEAD_COMPANY else section is _HEAD_NICE and "should" in demand

    def _in_paragraph(self, sentence: int) -> bool:
        """Whether a sentence stands in a paragraph of prose, and not in a list."""
        left = self._text.rfind("\n", max(0, sentence - _PARAGRAPH), sentence - 1)
        right = self._text.find("\n", sentence, sentence + _PARAGRAPH)
        left, right = max(left, sentence - _PARAGRAPH), sentence + _PARAGRAPH if right < 0 else right
        return right - max(left, 0) > _PARAGRAPH

    def _named(self) -> str:
        return ASIDE if self._sections.ask() else NAMED

    def _quoted(self, span: tuple[int, int]) -> str:
        return f"“{self._text[span[0] : span[1]]}”"

    def _heads(self, start: int, end: int, kind: Cue, sure: int) -> bool:
        """Whether a cue is a heading; "Supervision" is none in a list of what is asked, and else no skill."""
        at = bisect_left(self._starts, start)
        is_name = at < len(self._starts) and self._mentions[at][:2] == (start, end)
        is_item = is_name and (not self._opens(start) or self._sections.asks(start))
        heads = not is_item and self._sections.offer(start, end, kind, sure)
        if heads and is_name:
            self._negated.add(at)
        return heads

    def _inside(self, sentence: int) -> range:
        return range(bisect_left(self._sentences, sentence), bisect_right(self._sentences, sentence))

    def _opens(self, start: int) -> bool:
        """Whether a cue opens a line or a sentence, and is none of what the person will do: "you design"."""
        text = self._text
        if text[start : start + 4].lower() in ("you ", "we n") and _YOU_ARE.match(text, start) is None:
            return False
        if text[start].isupper() and text[max(0, start - 2) : start] in (". ", "! ", "; ", ".\n"):
            return True
        line = text.rfind("\n", max(0, start - 12), start) + 1
        return bool(line or start < 12) and not any(map(str.isalnum, text[line:start]))

    def _follows(self, sentence: int, start: int, end: int) -> bool:
        """Whether a name stands right before a cue that may stand behind one: "CCNP preferred, and networking"."""
        before = bisect_left(self._starts, start) - 1
        if before < 0 or self._sentences[before] != sentence or self._text[end : end + 1] == ":":
            return False
        gap = self._text[self._mentions[before][1] : start]
        return len(gap) < 25 and not _BREAKS.search(gap)

    def _as_a_whole(self, left: int, sentence: int, start: int, end: int) -> bool:
        """Whether a cue speaks of its sentence: "Experience with billing tools such as … preferred"."""
        text = self._text
        if own := _ITS_OWN.search(text, left, start):
            start = own.start()  # "(preferred)"
        return (
            start - left < _WISH
            and _WHOLE.match(text, left) is not None
            and _WORDS.search(text, end, sentence) is None
            and text.count("(", left, start) == text.count(")", left, start)
            and _DASH.search(text, left, start) is None
        )

    def _nice_after(self, left: int, sentence: int, start: int, end: int) -> None:
        """The list that ends at the cue: "Go, Rust or Zig would be a plus"."""
        text = self._text
        if _SUCH_AS.match(text, end):  # "… preferred, such as …"
            behind = [index for index in self._inside(sentence) if self._starts[index] >= end]
            self._nice.update(dict.fromkeys(behind, (start, end)))
        before = [index for index in self._inside(sentence) if self._starts[index] < start]
        if not before:
            # "College a plus Ability to …", "hotel work a plus, Opera": the next item
            glued, over = text[end + 1 : end + 2].isupper(), text[end : end + 1] == ","
            if not glued and not (over and _WORDS.search(text, left, start)):
                self._nice_before(left, sentence, start, end)
            return
        if text[start] >= _HAN and (clause := _HAN_CLAUSE.search(text, left, start)):
            self._nice.update(
                (index, (start, end)) for index in before if self._starts[index] >= clause.start()
            )
            return  # "有…销售经验者优先": its clause
        own = OWN_SUBJECT.search(text, left, start) or OWN_NOUN.search(text, left, start)
        if own and sentence in self._asked and self._asked[sentence][0] < own.start():
            before = [index for index in before if self._starts[index] > own.start()]
        elif sentence not in self._must and self._as_a_whole(left, sentence, start, end):
            self._nice.update(dict.fromkeys(before, (start, end)))
            return
        last = start
        # "Able to read plans, AutoCAD is a plus": one is, and who is able is no plus
        asked = self._asked.get(sentence)
        alone = (
            asked is not None
            and asked[0] < self._starts[before[0]]
            and _IS.search(text, self._mentions[before[-1]][1], end) is not None
        ) or (
            # of what a heading asks for, the last one is preferred
            ":" in text[left : self._starts[before[0]]]
            and next(self._sections.above(self._starts[before[0] : before[0] + 1])) is _HEAD_MUST
        )
        within = 0  # brackets that open behind a name and close behind the cue
        for index in reversed(before):
            at, done = self._mentions[index][:2]
            gap = text[done:last]
            # "English and Chinese, Putonghua is an advantage": that list was over
            if gap.strip() == "," and (
                alone
                or (index > before[0] and _CONJUNCTION.fullmatch(text, self._mentions[index - 1][1], at))
            ):
                break
            if last == start and (_NEXT_ITEM.search(gap) or (len(gap) > _FAR and _DASH.search(gap))):
                break
            if (last == start and "," in gap and (len(gap) > 60 or OTHER_SUBJECT.match(gap))) or (
                last != start and not LIST_GAP.match(gap) and not unknown_items(gap)
            ):
                break
            within += gap.count("(") - gap.count(")")
            if last == start and within > 0 and not _ITS_OWN.search(gap):
                break  # "communication skills (other languages are an asset)"
            if within > 0 and last != start:
                break  # "CCNA (CCNP preferred)"
            self._nice[index] = (start, end)
            if within > 0:
                break  # "Revit, Navisworks and Civil 3D (an advantage)": the last one
            last = at

    def _nice_before(self, left: int, sentence: int, start: int, end: int) -> None:
        inside = self._inside(sentence)
        stop = self._text.find(")", end, sentence) if _IN_BRACKET.search(self._text, left, start) else -1
        stop = sentence if stop < 0 else stop  # "(preferably in retail)": no more than that
        after = [index for index in inside if end <= self._starts[index] < stop]
        if not after and inside and self._starts[inside[0]] < start:  # "Node.js nice to have"
            aside = self._text[start:end].lower().endswith(_ADVERBS) or _ASIDE_BEFORE.search(
                self._text, max(0, start - 3), start
            )
            if aside and _WORDS.search(self._text, end, sentence):
                return  # "two years in estimating, preferably high-rise": that much is asked
            self._nice_after(left, sentence, start, end)
            return
        self._nice.update(dict.fromkeys(after, (start, end)))

    def _negate(self, sentence: int, start: int, end: int) -> None:
        inside = self._inside(sentence)
        after = bisect_left(self._starts, end, inside.start, inside.stop)
        if after < inside.stop and after in self._negated:
            return  # a negation before this one reaches as far
        names = [self._mentions[index][:2] for index in inside]
        self._negated.update(inside[place] for place in denied(self._text, names, start, end, sentence))
