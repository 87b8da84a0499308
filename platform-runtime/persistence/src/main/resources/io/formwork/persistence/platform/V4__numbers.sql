-- Many counts begin: one for each field, year and code. Two that begin the same count at once wait for
-- each other, once; afterwards nobody waits.
CREATE OR REPLACE FUNCTION fw.next_number(app text, name text) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    IF to_regclass(format('%I.%I', app, name)) IS NULL THEN
        PERFORM pg_advisory_xact_lock(hashtextextended(app || '.' || name, 0));
        EXECUTE format('CREATE SEQUENCE IF NOT EXISTS %I.%I', app, name);
    END IF;
    RETURN nextval(format('%I.%I', app, name)::regclass);
END
$$;
