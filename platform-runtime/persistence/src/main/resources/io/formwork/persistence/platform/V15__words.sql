-- The words of a text, in Russian or English, each in its basic form; е stands for ё, marks between
-- letters and digits part words, and what stands in angle brackets is no text. Indexes are of this
-- expression. It is no SQL function, which would be written out where it is called and seem to cost
-- nothing: to take a text apart is dear beside finding its words in an index.
CREATE FUNCTION fw.words(written text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 2000 AS $$
BEGIN
    RETURN to_tsvector('pg_catalog.russian',
        translate(regexp_replace(left(written, 100000), '<[^>]*>', ' ', 'g'), 'ёЁ@+._:/-', 'ее       '));
END
$$;

-- People are searched by their names, and by their logins where those may be read.
CREATE INDEX user_login_words ON fw."user" USING gin (fw.words(login));
CREATE INDEX user_name_words ON fw."user" USING gin (fw.words(name));
