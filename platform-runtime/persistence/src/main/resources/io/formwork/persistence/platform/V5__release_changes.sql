-- What a release has changed, as it was said when it was planned, in both languages of the platform.
CREATE TABLE fw.release_change (
    app        text    NOT NULL,
    number     bigint  NOT NULL,
    place      integer NOT NULL,
    action     text    NOT NULL,
    address    text    NOT NULL,
    risk       text    NOT NULL,
    summary    text    NOT NULL,
    summary_en text    NOT NULL,
    effects    text[]  NOT NULL,
    effects_en text[]  NOT NULL,
    PRIMARY KEY (app, number, place),
    FOREIGN KEY (app, number) REFERENCES fw.release
);
