CREATE TABLE az09_ (id0 bigint PRIMARY KEY, z9 text);
