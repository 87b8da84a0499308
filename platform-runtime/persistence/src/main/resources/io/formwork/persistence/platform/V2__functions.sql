-- The next number of a sequence, which is made when it is first asked for (a new year, say).
CREATE FUNCTION fw.next_number(app text, name text) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    IF to_regclass(format('%I.%I', app, name)) IS NULL THEN
        EXECUTE format('CREATE SEQUENCE IF NOT EXISTS %I.%I', app, name);
    END IF;
    RETURN nextval(format('%I.%I', app, name)::regclass);
END
$$;

-- What expressions mean where SQL by itself would mean something else: what leaves the range of its
-- type is empty, times are calculated in microseconds, quotients are cut off after ten digits.

CREATE FUNCTION fw.whole(x numeric) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN x BETWEEN -9223372036854775808 AND 9223372036854775807 THEN x::bigint END
$$;

CREATE FUNCTION fw.quotient(x numeric, y numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN y <> 0 THEN div(x * 10000000000, y) * 0.0000000001 END
$$;

-- At most ten thousand years.
CREATE FUNCTION fw.span(microseconds numeric) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN abs(microseconds) <= 315576000000000000 THEN trunc(microseconds)::bigint END
$$;

CREATE FUNCTION fw.part(microseconds bigint, parts bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN parts <> 0 THEN microseconds / parts END
$$;

CREATE FUNCTION fw.microseconds(moment timestamptz) RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT extract(epoch FROM moment) * 1000000
$$;

-- From the year 1 to the year 9999. The interval is made of hours and less, which are the same in
-- every time zone.
CREATE FUNCTION fw.moment(moment timestamptz, microseconds bigint) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN extract(epoch FROM moment) * 1000000 + microseconds
            BETWEEN -62135596800000000 AND 253402300799999999
        THEN moment + make_interval(
            hours => (microseconds / 3600000000)::int,
            secs => (microseconds % 3600000000) / 1000000.0::double precision)
    END
$$;

-- Whole days only; part of a day counts nothing.
CREATE FUNCTION fw.day(day date, microseconds bigint) RETURNS date LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN (day - date '0001-01-01') + microseconds / 86400000000 BETWEEN 0 AND 3652058
        THEN day + (microseconds / 86400000000)::int
    END
$$;
