-- Ledger and audit book, version 1. Every statement can be run again: H2 commits each on its own.
CREATE TABLE IF NOT EXISTS privacy_schema (
    version INTEGER NOT NULL PRIMARY KEY
);

-- The end of each chain. Its row lock is what makes one order.
CREATE TABLE IF NOT EXISTS privacy_head (
    name VARCHAR(16) NOT NULL PRIMARY KEY,
    chain_id VARCHAR(64) NOT NULL,
    epoch BIGINT NOT NULL,
    last_seq BIGINT NOT NULL,
    last_hash VARBINARY(32) NOT NULL,
    key_id VARCHAR(32),
    key_check VARBINARY(32)
);

-- Whose a handle is, and the key of that person's payloads. Forgetting a person moves the handle to the next table.
CREATE TABLE IF NOT EXISTS privacy_ledger_subject (
    pseudonym VARBINARY(128) NOT NULL PRIMARY KEY,
    handle VARBINARY(16) NOT NULL UNIQUE,
    key_id VARCHAR(32) NOT NULL,
    wrapped_key VARBINARY(64) NOT NULL
);

-- Handles of nobody any more. The mac shows that they were forgotten by who has the service's key, and not taken away.
CREATE TABLE IF NOT EXISTS privacy_ledger_forgotten (
    handle VARBINARY(16) NOT NULL PRIMARY KEY,
    mac VARBINARY(32) NOT NULL
);

CREATE TABLE IF NOT EXISTS privacy_ledger_entry (
    seq BIGINT NOT NULL PRIMARY KEY,
    handle VARBINARY(16) NOT NULL,
    type_code VARCHAR(64) NOT NULL,
    at_micros BIGINT NOT NULL,
    dated BOOLEAN NOT NULL,
    policy_version VARCHAR(200),
    payload VARBINARY(65536) NOT NULL,
    prev_hash VARBINARY(32) NOT NULL UNIQUE,
    hash VARBINARY(32) NOT NULL
);

CREATE INDEX IF NOT EXISTS privacy_ledger_entry_handle ON privacy_ledger_entry (handle, seq);

-- Every entry is in exactly one append, which the mac binds to its places.
CREATE TABLE IF NOT EXISTS privacy_ledger_append (
    append_key VARBINARY(32) NOT NULL PRIMARY KEY,
    first_seq BIGINT NOT NULL UNIQUE,
    last_seq BIGINT NOT NULL,
    digest VARBINARY(32) NOT NULL,
    mac VARBINARY(32) NOT NULL
);

CREATE TABLE IF NOT EXISTS privacy_audit (
    seq BIGINT NOT NULL PRIMARY KEY,
    type_code VARCHAR(64) NOT NULL,
    at_micros BIGINT NOT NULL,
    event_key VARBINARY(32) UNIQUE,
    about_key VARBINARY(32),
    line VARCHAR(1000000) NOT NULL,
    prev_hash VARBINARY(32) NOT NULL UNIQUE,
    hash VARBINARY(32) NOT NULL
);

CREATE INDEX IF NOT EXISTS privacy_audit_about ON privacy_audit (about_key);

CREATE TABLE IF NOT EXISTS privacy_audit_subject (
    pseudonym VARBINARY(256) NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (pseudonym, seq)
);

CREATE INDEX IF NOT EXISTS privacy_audit_subject_seq ON privacy_audit_subject (seq);
