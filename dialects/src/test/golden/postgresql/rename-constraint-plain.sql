-- locks invoice: ACCESS EXCLUSIVE
ALTER TABLE invoice RENAME CONSTRAINT "a""b" TO "or'der";
