-- A count begins in a transaction of its own, so that nobody waits for whoever needs its first number, however long his own
-- transaction lasts. Where that is not to be had (the schema is being made, no connection is free) fw.next_number begins it.
CREATE FUNCTION fw.begin_count(app text, name text) RETURNS boolean LANGUAGE plpgsql SET lock_timeout = '1s' AS $$
BEGIN
    IF to_regnamespace(quote_ident(app)) IS NULL THEN
        RETURN false;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended(app || '.' || name, 0));
    EXECUTE format('CREATE SEQUENCE IF NOT EXISTS %I.%I', app, name);
    RETURN true;
END
$$;
