CREATE TABLE invoice (
  id bigint
);
ALTER TABLE invoice WITH NOCHECK ADD CONSTRAINT ck CHECK (id > 0);
