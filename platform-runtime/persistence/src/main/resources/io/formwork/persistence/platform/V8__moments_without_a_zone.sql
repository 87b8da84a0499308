-- What is computed from a moment is the same in every time zone, and is said so: PostgreSQL keeps in a
-- column only what no setting of a session can change.

CREATE OR REPLACE FUNCTION fw.microseconds(moment timestamptz) RETURNS numeric
LANGUAGE sql IMMUTABLE AS $$
    SELECT extract(epoch FROM moment AT TIME ZONE 'UTC') * 1000000
$$;

CREATE OR REPLACE FUNCTION fw.moment(moment timestamptz, microseconds bigint) RETURNS timestamptz
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN extract(epoch FROM moment AT TIME ZONE 'UTC') * 1000000 + microseconds
            BETWEEN -62135596800000000 AND 253402300799999999
        THEN (moment AT TIME ZONE 'UTC' + make_interval(
            hours => (microseconds / 3600000000)::int,
            secs => (microseconds % 3600000000) / 1000000.0::double precision)) AT TIME ZONE 'UTC'
    END
$$;
