-- Requests that bore a key, so that one that is sent again is not done again. The row is written in the
-- transaction of what the request does: a second one waits at it, and finds what the first has done.
CREATE TABLE fw.request (
    login       text        NOT NULL,
    key         text        NOT NULL,
    fingerprint text        NOT NULL,
    at          timestamptz NOT NULL,
    app         text,
    object      text,
    record_id   bigint,
    PRIMARY KEY (login, key)
);

CREATE INDEX request_at ON fw.request (at);
