-- People whose names or logins are written much like what was typed, where the database has
-- trigrams; without it a slip of the pen looks at everybody.
DO $$
DECLARE
    place text;
BEGIN
    SELECT quote_ident(n.nspname) INTO place
    FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace
    WHERE o.opcname = 'gin_trgm_ops';
    IF place IS NOT NULL THEN
        EXECUTE format('CREATE INDEX user_login_search ON fw."user" USING gin (lower(login) %s.gin_trgm_ops)', place);
        EXECUTE format('CREATE INDEX user_name_search ON fw."user" USING gin (lower(name) %s.gin_trgm_ops)', place);
    END IF;
END
$$;
