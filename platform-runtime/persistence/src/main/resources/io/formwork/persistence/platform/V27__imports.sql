-- The newest import of each person into each object, so that it can be told what became of it when the server is gone that did it.
-- Whoever is at one holds its row: a row that nobody holds, that did not end and that was not seen for a while has broken off.
CREATE TABLE fw.import (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    app      text        NOT NULL,
    object   text        NOT NULL,
    person   bigint      NOT NULL REFERENCES fw."user" ON DELETE CASCADE,
    whole    boolean     NOT NULL,
    begun_at timestamptz NOT NULL,
    seen_at  timestamptz NOT NULL,
    line     integer     NOT NULL DEFAULT 0,
    ending   text CHECK (ending IN ('done', 'refused', 'broken_off'))
);

CREATE INDEX import_of_person ON fw.import (person, app, object);
