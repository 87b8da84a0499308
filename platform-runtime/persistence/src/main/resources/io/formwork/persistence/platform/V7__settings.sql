-- What administrators have changed in running applications. A setting that was taken back to its
-- default has no value, and keeps its row: who did so, and when. A release drops none: a setting that
-- comes back finds its value.
CREATE TABLE fw.setting (
    app        text        NOT NULL,
    name       text        NOT NULL,
    value      text,
    changes    bigint      NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text        NOT NULL,
    PRIMARY KEY (app, name)
);
