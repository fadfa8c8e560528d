-- Fails where the tables of the ledger are there already, as a migration tool does.
CREATE TABLE privacy_head (shop VARCHAR(10));
DROP TABLE privacy_head;
