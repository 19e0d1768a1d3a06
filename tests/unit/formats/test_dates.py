# SPDX-License-Identifier: GPL-2.0-or-later
"""Dates and times: negative, epoch 0, milliseconds, offsets, and what is none."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ags_connector.formats.dates import (
    parse_date_only,
    parse_time_only,
    parse_timestamp_offset,
    to_datetime,
    to_epoch_ms,
    to_iso,
    to_python,
)
from ags_connector.formats.fields import FieldType

UTC = timezone.utc
FIRST, LAST = -62135596800000, 253402300799999


@pytest.mark.parametrize(
    ("ms", "expected"),
    [
        (0, datetime(1970, 1, 1, tzinfo=UTC)),
        (-1, datetime(1969, 12, 31, 23, 59, 59, 999000, tzinfo=UTC)),
        (-2209161600000, datetime(1899, 12, 30, tzinfo=UTC)),
        (1349395200123, datetime(2012, 10, 5, 0, 0, 0, 123000, tzinfo=UTC)),
        (FIRST, datetime(1, 1, 1, tzinfo=UTC)),
        (LAST, datetime(9999, 12, 31, 23, 59, 59, 999000, tzinfo=UTC)),
    ],
)
def test_milliseconds_become_utc(ms, expected):
    assert to_datetime(ms) == expected
    assert to_datetime(ms).utcoffset() == timedelta(0)


def test_no_date_is_none():
    assert to_datetime(None) is None
    assert to_python(FieldType.DATE, None) is None


@pytest.mark.parametrize("ms", [FIRST - 1, LAST + 1, 10**30, -(10**30)])
def test_beyond_the_calendar_is_an_error_that_names_the_value(ms):
    with pytest.raises(ValueError, match=f"{ms}.*outside the years"):
        to_datetime(ms)


@given(st.integers(FIRST, LAST))
def test_milliseconds_survive_the_round_trip(ms):
    assert to_epoch_ms(to_datetime(ms)) == ms
    assert to_epoch_ms(parse_timestamp_offset(to_iso(ms))) == ms


ZONES = st.sampled_from([UTC, timezone(timedelta(hours=-7)), timezone(timedelta(minutes=345))])


@given(st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=ZONES))  # noqa: DTZ001 (bounds have no zone)
def test_a_zone_is_taken_into_account(moment):
    written = to_datetime(to_epoch_ms(moment))
    assert timedelta(0) <= moment - written < timedelta(milliseconds=1)
    assert written.utcoffset() == timedelta(0)


def test_a_datetime_without_zone_is_utc():
    assert to_epoch_ms(datetime(1970, 1, 1, 0, 0, 1)) == 1000  # noqa: DTZ001 (the case)


def test_iso_has_milliseconds_and_z():
    assert to_iso(0) == "1970-01-01T00:00:00.000Z"
    assert to_iso(-1) == "1969-12-31T23:59:59.999Z"


@given(st.dates())
def test_dates_are_read(day):
    assert parse_date_only(day.isoformat()) == day


@given(st.times())
def test_times_are_read(moment):
    assert parse_time_only(moment.isoformat()) == moment


@pytest.mark.parametrize(
    ("text", "expected"),
    [("15:54", time(15, 54)), ("15:54:36.5", time(15, 54, 36, 500000)), (" 00:00:00 ", time(0, 0))],
)
def test_short_times_are_read(text, expected):
    assert parse_time_only(text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "hours"),
    [
        ("2023-05-03T11:44:08-07:00", datetime(2023, 5, 3, 18, 44, 8, tzinfo=UTC), -7),
        ("2023-05-03 11:44:08.25 +0530", datetime(2023, 5, 3, 6, 14, 8, 250000, tzinfo=UTC), 5.5),
        ("2023-05-03T11:44:08Z", datetime(2023, 5, 3, 11, 44, 8, tzinfo=UTC), 0),
        ("2023-05-03T11:44:08", datetime(2023, 5, 3, 11, 44, 8, tzinfo=UTC), 0),
    ],
)
def test_offsets_are_kept(text, expected, hours):
    found = parse_timestamp_offset(text.replace(" +", "+"))
    assert found == expected
    assert found.utcoffset() == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (parse_date_only, "2023-5-3"),
        (parse_date_only, "2023-02-30"),
        (parse_date_only, ""),
        (parse_time_only, "25:00:00"),
        (parse_time_only, "noon"),
        (parse_timestamp_offset, "2023-05-03"),
        (parse_timestamp_offset, "2023-05-03T11:44:08-07:00 or so"),
        (parse_timestamp_offset, ""),
    ],
)
def test_what_is_no_date_is_an_error(reader, text):
    with pytest.raises(ValueError, match=r".+"):
        reader(text)


def test_each_field_type_gives_its_own_python_type():
    assert to_python(FieldType.DATE, 0) == datetime(1970, 1, 1, tzinfo=UTC)
    assert to_python(FieldType.DATE_ONLY, "1899-12-30") == date(1899, 12, 30)
    assert to_python(FieldType.TIME_ONLY, "15:54:36") == time(15, 54, 36)
    assert to_python(FieldType.TIMESTAMP_OFFSET, "2003-01-25T14:00:00-08:00").hour == 14
    assert to_python(FieldType.STRING, "2003-01-25") == "2003-01-25"
    assert to_python(FieldType.INTEGER, 5) == 5
