-- Keys with which programs act for a person. A key is 256 random bits, so a plain hash is as good as a slow one:
-- there is nothing to guess with. A revoked key stays, for the journal names it.
CREATE TABLE fw.api_key (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id    bigint      NOT NULL REFERENCES fw."user" ON DELETE CASCADE,
    name       text        NOT NULL,
    hint       text        NOT NULL,
    hash       bytea       NOT NULL UNIQUE,
    writes     boolean     NOT NULL,
    administers boolean    NOT NULL,
    made_at    timestamptz NOT NULL,
    made_by    bigint      REFERENCES fw."user" ON DELETE SET NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    revoked_at timestamptz,
    revoked_by bigint      REFERENCES fw."user" ON DELETE SET NULL
);

CREATE INDEX api_key_user ON fw.api_key (user_id);

-- What a key opens of an application. No roles are all that its owner has, no objects all that these reach.
CREATE TABLE fw.api_key_part (
    key     bigint NOT NULL REFERENCES fw.api_key ON DELETE CASCADE,
    app     text   NOT NULL,
    roles   text[] NOT NULL,
    objects text[] NOT NULL,
    PRIMARY KEY (key, app)
);
