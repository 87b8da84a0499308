-- What calculates from its arguments alone may be calculated by several processes side by side. PostgreSQL takes the opposite for
-- granted, and then one process reads a million records for a figure that speaks of a duration or of the beginning of a day.
ALTER FUNCTION fw.whole(numeric) PARALLEL SAFE;
ALTER FUNCTION fw.quotient(numeric, numeric) PARALLEL SAFE;
ALTER FUNCTION fw.span(numeric) PARALLEL SAFE;
ALTER FUNCTION fw.part(bigint, bigint) PARALLEL SAFE;
ALTER FUNCTION fw.microseconds(timestamptz) PARALLEL SAFE;
ALTER FUNCTION fw.moment(timestamptz, bigint) PARALLEL SAFE;
ALTER FUNCTION fw.day(date, bigint) PARALLEL SAFE;
ALTER FUNCTION fw.months_later(date, bigint) PARALLEL SAFE;
ALTER FUNCTION fw.start_of_day(date, text) PARALLEL SAFE;

-- Newest first, of rows that have been found: an id that is calculated keeps the database from walking along the table until it has
-- enough, and a function that is not for several processes keeps it from starting them, which takes longer than to sort what was found.
CREATE FUNCTION fw.in_turn(id bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL UNSAFE AS $$
    SELECT id + 0
$$;
