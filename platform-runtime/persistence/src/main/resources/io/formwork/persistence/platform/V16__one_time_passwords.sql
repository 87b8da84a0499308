-- A password that an administrator has issued opens nothing but the choice of one's own.

ALTER TABLE fw.account
    ADD changed_at     timestamptz NOT NULL DEFAULT now(),
    ADD one_time_until timestamptz,
    ADD issued_by      bigint REFERENCES fw."user" ON DELETE SET NULL;

ALTER TABLE fw.account ALTER changed_at DROP DEFAULT;
