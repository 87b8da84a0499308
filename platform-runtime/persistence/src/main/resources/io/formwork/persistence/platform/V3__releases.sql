-- A release says how it came about. Its files are kept byte for byte, once for all releases that
-- have the same, so that hundreds of releases are cheap.

ALTER TABLE fw.release
    ADD COLUMN kind    text NOT NULL DEFAULT 'files',
    ADD COLUMN comment text NOT NULL DEFAULT '',
    ADD COLUMN base    bigint;

UPDATE fw.release SET kind = 'publish' WHERE applied_by <> 'files';
UPDATE fw.release SET base = number - 1 WHERE number > 1;

ALTER TABLE fw.release
    ALTER COLUMN kind DROP DEFAULT,
    ALTER COLUMN comment DROP DEFAULT;

CREATE TABLE fw.content (
    hash  text  PRIMARY KEY,
    bytes bytea NOT NULL
);

INSERT INTO fw.content (hash, bytes)
SELECT DISTINCT encode(sha256(convert_to(content, 'UTF8')), 'hex'), convert_to(content, 'UTF8')
FROM fw.release_file;

ALTER TABLE fw.release_file ADD COLUMN hash text REFERENCES fw.content;
UPDATE fw.release_file SET hash = encode(sha256(convert_to(content, 'UTF8')), 'hex');
ALTER TABLE fw.release_file
    ALTER COLUMN hash SET NOT NULL,
    DROP COLUMN content;

-- Which release has which version of a process, for the instances that still run it. Releases from
-- before have no rows here and are read.
CREATE TABLE fw.release_process (
    app     text   NOT NULL,
    number  bigint NOT NULL,
    process text   NOT NULL,
    version text   NOT NULL,
    PRIMARY KEY (app, process, version, number),
    FOREIGN KEY (app, number) REFERENCES fw.release
);

CREATE INDEX release_process_of_release ON fw.release_process (app, number);
