-- locks customer: SHARE ROW EXCLUSIVE
CREATE TABLE invoice (
  id integer NOT NULL,
  CONSTRAINT fk FOREIGN KEY (id) REFERENCES customer
);
-- locks invoice: ACCESS EXCLUSIVE
ALTER TABLE invoice ADD CONSTRAINT ck CHECK (id > 0) NOT VALID;
