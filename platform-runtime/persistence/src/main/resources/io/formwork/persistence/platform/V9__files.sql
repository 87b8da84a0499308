-- What was uploaded: by whom, in which class, and which record has it. The contents lie below the
-- server's folder of files under their hashes, each once; the value of a field repeats the id, the
-- name, the size and the type, which never change.
CREATE TABLE fw.file (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    app         text        NOT NULL,
    class       text        NOT NULL,
    name        text        NOT NULL,
    size        bigint      NOT NULL CHECK (size > 0),
    type        text        NOT NULL,
    hash        text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    uploaded_by bigint      NOT NULL,
    uploaded_at timestamptz NOT NULL,
    -- The field of the record that has it or had it last, by the names that table and column were
    -- born with; none before the first.
    in_table    text,
    record      bigint,
    in_column   text,
    -- When it may be swept away; never while a record has it.
    until       timestamptz
);
CREATE INDEX file_by_hash ON fw.file (hash);
CREATE INDEX file_until ON fw.file (until) WHERE until IS NOT NULL;
CREATE INDEX file_waiting ON fw.file (uploaded_by) WHERE in_table IS NULL;
CREATE INDEX file_by_place ON fw.file (app, in_table, record);
