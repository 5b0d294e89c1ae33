-- revision: a1

-- upgrade
CREATE TABLE category (id bigint PRIMARY KEY, parent_id bigint REFERENCES category (id));

-- downgrade
DROP TABLE category;
