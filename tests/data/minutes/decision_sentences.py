"""What the minutes say about a decision, checked by a reader who knows nothing but the printed words.

It knows what the ways of deciding mean to people, and nothing of how the program finds its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

STATES = r"(Agreed for now|Agreed|Not agreed|Open|Parked)"
HOW = r"(by voice|by hands|by round|in the chat)"
UNTIL = r"(?:, until [^.;,]*| until [^.;,]*|: [^.;]*)?"
RECORD = re.compile(rf"(?<!Recorded as )\b{STATES}{UNTIL}(?:, |; |\. | ){HOW}\b([^.]*)\.", re.IGNORECASE)
UNDER_DECIDED = re.compile(rf"(?:(For now)(?:, until [^.]*)?\. )?\b{HOW}\b", re.IGNORECASE)
ALL_THE_SAME = re.compile(r"Recorded as (agreed for now|agreed|not agreed) all the same: ([^.]*)\.")
WAY = re.compile(r"\b[Dd]ecided (outside|by [^.]*)\.|(Not ready to be decided)")
NOT_YET = re.compile(r"How it (?:is|was) decided(?: this time)?: ([^.]*)\.")
"""How something was to be decided that was not: where nothing came of it, nothing was decided by anybody."""
SINCE = re.compile(r"Asked since then: [^.]*\.")
FIRST = re.compile(r"This was a second, final round\.")
WORRY = r"(?:Concern|Objection|Said by someone who showed 0, 1 or 2|Worry of someone who lost the vote)"
OVER = r"(?:The words were changed for it|It was talked through: nobody holds it any more)\."
HELD = re.compile(rf"{WORRY}(?:(?: that|, which|, and) still stands|, to be taken up later)?: “[^”]*”\.?+(?! {OVER})")
TIMES = r"(?:(\d+) times: )?"
GONE = re.compile(rf"{TIMES}{WORRY}: “[^”]*”\.? {OVER}")
STANDS = re.compile(rf"Objection(?: that still stands)?: “[^”]*”\.?+(?! {OVER})")
WORRIES = re.compile(r"(\d+) (?:concerns?|against|objections?|(?:person|people) showed [012])\b")
"""Answers that came since, whose words can't be told from those that were said when the group was asked."""
LATER = re.compile(rf"{TIMES}{WORRY}, to be taken up later: ")
BY_OTHERS = ("by one person, who took advice", "by one named person or group", "outside", "by drawing lots")

CALLED = {
    "Consent": "by consent", "Consensus": "by consensus", "Vote": "by vote",
    "Fist to five (0 to 5 fingers)": "by fist to five (0 to 5 fingers)",
    "Advice, then one person decides": "by one person, who took advice",
    "One named person or group decides": "by one named person or group", "Decided outside": "outside",
    "Draw lots": "by drawing lots", "Wait, and come back to it": "Not ready to be decided",
}  # fmt: skip
"""What a way of deciding is called before something is decided, and after."""

COUNTED = {
    "for": r"(\d+) for\b",
    "live": r"(\d+) can live with it",
    "concern": r"(\d+) concerns?\b",
    "against": r"(\d+) against",
    "passed": r"(\d+) passed",
    "no objection": r"(\d+) with no objection",
    "objection": r"(\d+) objections?\b",
    "not asked": r"(\d+) not asked",
}


def read_under(headings: Sequence[str], line: str) -> str:
    """A line as somebody reads it who has read the headings over it, the one above the other."""
    if any(RECORD.search(f"{one}.") for one in headings):
        return f"{headings[-1]}. {line}"
    if "Decided" in headings and not RECORD.search(line):
        return UNDER_DECIDED.sub(lambda one: f"Agreed{' for now' if one[1] else ''} {one[2].lower()}", line, count=1)
    return line


def contradictions(line: str, people: int = 0) -> Iterator[str]:
    """What one line of the minutes says of a decision that can't be so. `people`: how many take part in decisions."""
    found = RECORD.search(line)
    if found is None:
        return
    state, how, rest = found[1].capitalize(), found[2].lower(), found[3]
    numbers = {name: sum(map(int, re.findall(pattern, rest))) for name, pattern in COUNTED.items()}
    fingers = {int(number): int(count) for count, number in re.findall(r"(\d+) (?:person|people) showed (\d)", rest)}
    way = next((CALLED[one] for one in NOT_YET.findall(line)), "")
    way = next((first or second for first, second in WAY.findall(line)), way)
    same = ALL_THE_SAME.search(line)
    counted = any(re.search(pattern, rest) for name, pattern in COUNTED.items() if name != "not asked")
    counted = counted or bool(fingers) or "nobody showed any" in rest
    low = sum(count for number, count in fingers.items() if number < 3)
    if "someone who lost the vote" in line and not numbers["for"] > numbers["against"] > 0:
        yield "nobody lost the vote"
    if "someone who showed 0, 1 or 2" in line and not (low or re.search(r"showed [012]\b", line)):
        yield "nobody showed 0, 1 or 2"
    if "no one spoke against" in rest and HELD.search(line):
        yield "no one spoke against, and somebody holds a concern"
    if "no one spoke against" in rest and (how != "by voice" or counted):
        yield "no one spoke against, and people were counted"
    if how != "by voice" and counted == ("not counted" in rest):
        yield "counted, and not counted"
    if re.search(r"\b0 (?!for\b|with no objection)", rest) and counted and (numbers["for"] or "0 for" in rest):
        yield "a count of nobody is told"
    if same is not None:
        yield from _wrong_reasons(same[1], same[2], state, numbers)
        return
    yes = numbers["for"] + numbers["live"] + numbers["no objection"]
    no = numbers["concern"] + numbers["against"] + numbers["objection"]
    total = sum(fingers.values()) or yes + no + numbers["passed"]
    since = sum(int(number) for told in SINCE.findall(line) for number in WORRIES.findall(told))
    held = len(HELD.findall(line)) > since
    gone, later = (sum(int(one[1] or 1) for one in pattern.finditer(line)) for pattern in (GONE, LATER))
    maybe_held = bool(HELD.search(line))
    if state in ("Agreed", "Agreed for now"):
        if people and total > people:
            yield "more answers than people"
        elif way in BY_OTHERS:
            if "Who decided: " not in line:
                yield "others decided, and nobody is named"
        elif way == "Not ready to be decided":
            yield "agreed, and it was not ready"
        elif how == "by voice":
            if no or held or any(number < 3 for number in fingers):
                yield "agreed by voice, and somebody is not for it"
        elif way == "by vote":
            if counted and numbers["for"] <= numbers["against"]:
                yield "a vote agreed that was not won"
        elif way == "by fist to five (0 to 5 fingers)":
            high = sum(fingers.values()) - low
            if counted and (low >= high or (low and not FIRST.search(line))):
                yield "fist to five agreed over low fingers"
        elif way == "by consent":
            if len(STANDS.findall(line)) > since or no > gone + later:
                yield "by consent agreed over an objection"
            if counted and not yes:
                yield "by consent agreed by nobody"
        elif way == "by consensus":
            if numbers["against"] > gone or (state == "Agreed" and (numbers["concern"] or held)):
                yield "by consensus agreed over a concern"
            if counted and (not yes or no >= yes) and not (state == "Agreed for now" and not numbers["against"]):
                yield "by consensus agreed by too few"
        elif counted and yes <= no:
            yield "agreed by fewer than are not for it"
    if (
        state == "Not agreed"
        and counted
        and not (people and total > people)
        and way not in (*BY_OTHERS, "Not ready to be decided")
    ):
        if how != "by voice" and way == "by vote" and numbers["for"] > numbers["against"]:
            yield "not agreed, and the vote was won"
        if how != "by voice" and way in ("", "by consensus", "by consent") and yes and not no and not maybe_held:
            yield "not agreed, and everyone is for it"
        if (
            how != "by voice"
            and way == "by fist to five (0 to 5 fingers)"
            and fingers
            and min(fingers) > 2
            and not maybe_held
        ):
            yield "not agreed, and nobody showed 0, 1 or 2"


def _wrong_reasons(recorded: str, why: str, state: str, numbers: dict[str, int]) -> Iterator[str]:
    """What the sentence that says so says itself, and isn't so."""
    if recorded != state.lower():
        yield "recorded all the same as something else"
    if "nobody is for it" in why and numbers["for"] + numbers["live"]:
        yield "nobody is for it, and some are"
    if (told := re.search(r"and (\d+) (?:is|are) against", why)) and int(told[1]) != numbers["against"]:
        yield "another number is against"
    if told := re.search(r"(\d+) for and (\d+) against", why):
        if (int(told[1]), int(told[2])) != (numbers["for"], numbers["against"]):
            yield "another count of the vote"
        if ("tie" in why) != (told[1] == told[2]) or ("lost" in why and int(told[1]) > int(told[2])):
            yield "no such end of the vote"
    if "everyone who was counted" in why and numbers["concern"] + numbers["against"] + numbers["objection"]:
        yield "not everyone"
