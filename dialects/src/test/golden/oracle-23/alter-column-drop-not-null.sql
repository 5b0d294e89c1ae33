ALTER TABLE invoice MODIFY "number" NULL;
