CREATE TABLE rooms (id bigint PRIMARY KEY, during tsrange);
ALTER TABLE rooms ADD CONSTRAINT rooms_free EXCLUDE USING gist (during WITH &&);
