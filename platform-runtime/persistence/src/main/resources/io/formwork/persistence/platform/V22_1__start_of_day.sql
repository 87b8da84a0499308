-- The moment at which a date begins. Where the clock goes back to midnight there are two, and PostgreSQL takes the later one; a day
-- begins with the earlier, which is told by the offset that held before. Where it skips midnight, the first moment after it.
CREATE FUNCTION fw.start_of_day(day date, zone text) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
    SELECT least(late, CASE WHEN early AT TIME ZONE zone = day::timestamp THEN early END)
    FROM (SELECT day::timestamp AT TIME ZONE zone AS late) AS begun,
        LATERAL (SELECT (late AT TIME ZONE 'UTC' - interval '6 hours') AT TIME ZONE 'UTC' AS earlier) AS before,
        LATERAL (SELECT
            (day::timestamp - (earlier AT TIME ZONE zone - earlier AT TIME ZONE 'UTC')) AT TIME ZONE 'UTC' AS early) AS told
$$;
