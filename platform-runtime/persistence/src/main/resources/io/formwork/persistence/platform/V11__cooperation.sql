-- Counts of numbers of which none is left out. Whoever draws a number holds the row until the transaction
-- ends, so numbers are given in the order in which saves end, and a number that is rolled back is given to
-- the next.
CREATE TABLE fw.gapless_count (
    app  text   NOT NULL,
    name text   NOT NULL,
    last bigint NOT NULL,
    PRIMARY KEY (app, name)
) WITH (fillfactor = 50);

-- Who is at which record now. A tab says every few seconds that it is still there; what has not been said
-- again for a while no longer counts and is swept. Nothing is lost when the database falls, so nothing is logged.
CREATE UNLOGGED TABLE fw.presence (
    app      text        NOT NULL,
    object   text        NOT NULL,
    record   bigint      NOT NULL,
    person   bigint      NOT NULL,
    place    text        NOT NULL,
    mode     text        NOT NULL,
    since    timestamptz NOT NULL,
    seen_at  timestamptz NOT NULL,
    PRIMARY KEY (app, object, record, person, place)
) WITH (fillfactor = 50);
