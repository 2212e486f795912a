"""Reads a JSON list of calendars from stdin with Debian's python3-icalendar, and writes what they say as JSON."""
import json
import sys

from icalendar import Calendar


def listed(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def person(value):
    return {"name": value.params.get("CN", ""), "address": str(value)}


def attendee(value):
    told = {name: value.params.get(name, "") for name in ("ROLE", "PARTSTAT", "RSVP")}
    return {**person(value), **{name.lower(): text for name, text in told.items()}}


def event(component):
    def text(name):
        return str(component.get(name, ""))

    return {
        "uid": text("UID"),
        "sequence": int(component["SEQUENCE"]),
        "title": text("SUMMARY"),
        "place": text("LOCATION"),
        "description": text("DESCRIPTION"),
        "status": text("STATUS"),
        "startAt": round(component["DTSTART"].dt.timestamp() * 1000),
        "endAt": round(component["DTEND"].dt.timestamp() * 1000),
        "organiser": person(component["ORGANIZER"]),
        "attendees": [attendee(each) for each in listed(component.get("ATTENDEE"))],
    }


def read(ics):
    calendar = Calendar.from_ical(ics)
    return {"method": str(calendar.get("METHOD", "")), "events": [event(each) for each in calendar.walk("VEVENT")]}


json.dump([read(ics) for ics in json.load(sys.stdin)], sys.stdout)
