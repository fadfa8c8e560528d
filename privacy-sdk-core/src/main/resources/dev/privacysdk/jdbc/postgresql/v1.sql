-- Ledger and audit book, version 1. Run in one transaction.
CREATE TABLE IF NOT EXISTS privacy_schema (
    version INTEGER NOT NULL PRIMARY KEY
);

-- The end of each chain. Its row lock is what makes one order.
CREATE TABLE IF NOT EXISTS privacy_head (
    name VARCHAR(16) NOT NULL PRIMARY KEY,
    chain_id VARCHAR(64) NOT NULL,
    epoch BIGINT NOT NULL,
    last_seq BIGINT NOT NULL,
    last_hash BYTEA NOT NULL,
    key_id VARCHAR(32),
    key_check BYTEA
);

-- Whose a handle is, and the key of that person's payloads. Forgetting a person moves the handle to the next table.
CREATE TABLE IF NOT EXISTS privacy_ledger_subject (
    pseudonym BYTEA NOT NULL PRIMARY KEY,
    handle BYTEA NOT NULL UNIQUE,
    key_id VARCHAR(32) NOT NULL,
    wrapped_key BYTEA NOT NULL
);

-- Handles of nobody any more. The mac shows that they were forgotten by who has the service's key, and not taken away.
CREATE TABLE IF NOT EXISTS privacy_ledger_forgotten (
    handle BYTEA NOT NULL PRIMARY KEY,
    mac BYTEA NOT NULL
);

CREATE TABLE IF NOT EXISTS privacy_ledger_entry (
    seq BIGINT NOT NULL PRIMARY KEY,
    handle BYTEA NOT NULL,
    type_code VARCHAR(64) NOT NULL,
    at_micros BIGINT NOT NULL,
    dated BOOLEAN NOT NULL,
    policy_version VARCHAR(200),
    payload BYTEA NOT NULL,
    prev_hash BYTEA NOT NULL UNIQUE,
    hash BYTEA NOT NULL
);

CREATE INDEX IF NOT EXISTS privacy_ledger_entry_handle ON privacy_ledger_entry (handle, seq);

-- Every entry is in exactly one append, which the mac binds to its places.
CREATE TABLE IF NOT EXISTS privacy_ledger_append (
    append_key BYTEA NOT NULL PRIMARY KEY,
    first_seq BIGINT NOT NULL UNIQUE,
    last_seq BIGINT NOT NULL,
    digest BYTEA NOT NULL,
    mac BYTEA NOT NULL
);

CREATE TABLE IF NOT EXISTS privacy_audit (
    seq BIGINT NOT NULL PRIMARY KEY,
    type_code VARCHAR(64) NOT NULL,
    at_micros BIGINT NOT NULL,
    event_key BYTEA UNIQUE,
    about_key BYTEA,
    line TEXT NOT NULL,
    prev_hash BYTEA NOT NULL UNIQUE,
    hash BYTEA NOT NULL
);

CREATE INDEX IF NOT EXISTS privacy_audit_about ON privacy_audit (about_key);

CREATE TABLE IF NOT EXISTS privacy_audit_subject (
    pseudonym BYTEA NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (pseudonym, seq)
);

CREATE INDEX IF NOT EXISTS privacy_audit_subject_seq ON privacy_audit_subject (seq);
