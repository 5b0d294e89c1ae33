-- locks invoice: EXCLUSIVE
ALTER TABLE invoice RENAME CONSTRAINT "a""b" TO "or'der";
