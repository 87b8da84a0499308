-- The same day so many months later, or the last one of a month that has no such day; empty outside of the years 1 to 9999.
CREATE FUNCTION fw.months_later(day date, months bigint) RETURNS date LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN extract(year FROM day) * 12 + extract(month FROM day) - 1 + months BETWEEN 12 AND 119999
        THEN (day + make_interval(months => least(greatest(months, -240000), 240000)::int))::date
    END
$$;
