"""How the time of a meeting is likely to go: from what was planned and where the group is."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from data import codes
from data.meeting import Details

SHARES: dict[codes.Stage, int] = {
    "arrive": 15,
    "outcomes": 20,
    "stakeholders": 20,
    "power": 20,
    "ground_rules": 30,
    "close": 5,
}
"""Minutes of each stage in a meeting of 120 minutes, of which 10 are a break."""

BREAK = 10
"""Minutes of the break in a meeting of 120, after the stakeholders."""

WHOLE = sum(SHARES.values()) + BREAK


def planned(details: Details, stage: codes.Stage) -> float:
    """The planned minutes of a stage: its own where they are set, else its share of the planned length."""
    own = details.stages[stage].minutes if stage in details.stages else None
    return float(own) if own is not None else SHARES[stage] * (details.minutes or 0) / WHOLE


def projected_finish(details: Details, now: datetime) -> datetime | None:
    """When the meeting is likely to finish, in its zone.

    None: no length was planned, it is not the day of the meeting, or the meeting was closed long ago.
    `now`: an aware instant.
    """
    zone = ZoneInfo(details.zone)
    here = now.astimezone(zone)
    if not details.minutes or details.date != here.date().isoformat():
        return None
    begin = start_of(details, zone)
    if begin is not None and here < begin:
        return begin + timedelta(minutes=details.minutes)
    current = details.stage
    since = begin
    if current in details.stages and (entered := details.stages[current].entered):
        since = datetime.fromisoformat(entered)
    spent = (now - since).total_seconds() / 60 if since else 0.0
    left = max(0.0, planned(details, current) - spent)
    later = codes.STAGES[codes.STAGES.index(current) + 1 :]
    left += sum(planned(details, stage) for stage in later)
    if "power" in later:
        left += BREAK * details.minutes / WHOLE
    return here + timedelta(minutes=left)


def start_of(details: Details, zone: ZoneInfo) -> datetime | None:
    """When the meeting starts, as an aware instant; None: no date or no time was given."""
    if not (details.date and details.start):
        return None
    return datetime.combine(date.fromisoformat(details.date), time.fromisoformat(details.start), zone)
