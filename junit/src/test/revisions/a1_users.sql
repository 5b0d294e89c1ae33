-- revision: a1
-- message: users

-- upgrade
CREATE TABLE users (id integer NOT NULL, name varchar(40), CONSTRAINT pk_users PRIMARY KEY (id));

-- downgrade
DROP TABLE users;
