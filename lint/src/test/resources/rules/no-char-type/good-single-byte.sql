-- migration
CREATE TABLE app.kinds (id bigint CONSTRAINT pk_kinds PRIMARY KEY, kind "char");
