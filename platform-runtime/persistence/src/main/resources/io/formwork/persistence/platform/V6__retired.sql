-- Columns and tables that no release asks for any more. They are kept until drop_after, so that a
-- removal can be taken back with its values; a column name of '' is the whole table.

CREATE TABLE fw.retired (
    app         text        NOT NULL,
    table_name  text        NOT NULL,
    column_name text        NOT NULL,
    retired_at  timestamptz NOT NULL,
    drop_after  timestamptz NOT NULL,
    PRIMARY KEY (app, table_name, column_name)
);
