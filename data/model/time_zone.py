"""The computer's own time zone."""

from __future__ import annotations


def local_zone() -> str:
    """The IANA name of the computer's zone ("Europe/London"); "UTC" where it can't be told."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    import tzlocal

    try:
        name = tzlocal.get_localzone_name() or "UTC"
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a zone that the computer itself doesn't know
        return "UTC"
    return name
