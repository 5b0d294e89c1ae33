-- migration
CREATE TABLE app.orders (id bigint, day date, CONSTRAINT pk_orders PRIMARY KEY (id, id));
