-- A directory may vouch for people: their accounts hold no password, but who vouches and as what he
-- knows them. No subject yet means that the source has been left to vouch for the login.

ALTER TABLE fw.account
    ALTER password DROP NOT NULL,
    ADD source  text,
    ADD subject text,
    ADD CONSTRAINT account_way CHECK ((password IS NULL) = (source IS NOT NULL)),
    ADD CONSTRAINT account_subject UNIQUE (source, subject);

-- Roles that a person has because of groups outside; the others were given here and stay.
CREATE TABLE fw.outside_role (
    user_id bigint NOT NULL REFERENCES fw."user" ON DELETE CASCADE,
    app     text   NOT NULL,
    role    text   NOT NULL,
    PRIMARY KEY (user_id, app, role)
);
