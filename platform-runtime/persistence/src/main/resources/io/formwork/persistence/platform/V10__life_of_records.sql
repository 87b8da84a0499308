-- Journals are only added to: whoever works for the application can neither change an entry nor
-- take one out. A trigger of each journal calls this.
CREATE FUNCTION fw.append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The journal %.% is only added to', TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;

-- Values that a release has renamed in data. Entries of the journal keep the words that they were
-- sealed with, so whoever reads them follows these.
CREATE TABLE fw.renamed_value (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    app         text   NOT NULL,
    release     bigint NOT NULL,
    object      text   NOT NULL,
    column_name text   NOT NULL,
    was         text   NOT NULL,
    becomes     text   NOT NULL
);

CREATE INDEX renamed_value_of_app ON fw.renamed_value (app, id);

-- Timers about a record that was deleted and may come back: they neither fire nor are lost.
ALTER TABLE fw.job ADD COLUMN rests boolean NOT NULL DEFAULT false;
CREATE INDEX job_about ON fw.job (app, object, record_id);
