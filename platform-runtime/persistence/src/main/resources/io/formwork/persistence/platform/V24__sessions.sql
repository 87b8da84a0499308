-- Who is signed in where. A request looks a session up once, and again when its person's row has changed: every
-- ending counts there, so that all servers know of it with the row that they read anyway.
ALTER TABLE fw."user"
    ADD sessions_ended bigint NOT NULL DEFAULT 0,
    ADD signed_out_at  timestamptz;

CREATE TABLE fw.session (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key      text        NOT NULL UNIQUE,
    user_id  bigint      NOT NULL REFERENCES fw."user" ON DELETE CASCADE,
    begun_at timestamptz NOT NULL,
    seen_at  timestamptz NOT NULL,
    address  text        NOT NULL,
    agent    text        NOT NULL,
    ended_at timestamptz,
    ending   text,
    CONSTRAINT session_ending CHECK ((ended_at IS NULL) = (ending IS NULL))
);

CREATE INDEX session_of_user ON fw.session (user_id) WHERE ended_at IS NULL;
