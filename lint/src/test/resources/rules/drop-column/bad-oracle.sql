-- dialect: oracle:19
-- setup
CREATE TABLE orders (id NUMBER(19) PRIMARY KEY, note VARCHAR2(10 CHAR));
-- migration
ALTER TABLE orders SET UNUSED (note);
