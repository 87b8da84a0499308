-- What is to leave the platform, written in the transaction of what it tells of and sent after it. A parcel that
-- is under way is kept from others until leased_until; whoever dies meanwhile leaves it to be sent again.
CREATE TABLE fw.outbox (
    number        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id            text        NOT NULL UNIQUE,
    app           text        NOT NULL,
    channel       text        NOT NULL,
    definition    text        NOT NULL,
    object        text        NOT NULL,
    record_id     bigint      NOT NULL,
    event         text        NOT NULL,
    body          text        NOT NULL,
    at            timestamptz NOT NULL,
    state         text        NOT NULL,
    attempts      integer     NOT NULL DEFAULT 0,
    first_attempt timestamptz,
    due           timestamptz,
    leased_until  timestamptz,
    last_at       timestamptz,
    last_status   integer,
    last_trouble  text
) WITH (fillfactor = 70);

CREATE INDEX outbox_due ON fw.outbox (due, number) WHERE state = 'waiting';
CREATE INDEX outbox_order ON fw.outbox (app, channel, definition, object, record_id, number) WHERE state = 'waiting';
CREATE INDEX outbox_under_way ON fw.outbox (app, channel, definition, leased_until)
    WHERE state = 'waiting' AND leased_until IS NOT NULL;
CREATE INDEX outbox_of_definition ON fw.outbox (app, definition, number);
CREATE INDEX outbox_ended ON fw.outbox (last_at) WHERE state <> 'waiting';

-- Definitions whose parcels rest until somebody wakes them.
CREATE TABLE fw.outbox_pause (
    app        text        NOT NULL,
    definition text        NOT NULL,
    at         timestamptz NOT NULL,
    by         text        NOT NULL,
    PRIMARY KEY (app, definition)
);
