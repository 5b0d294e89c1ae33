-- revision: c3
-- revises: b2
-- message: orders

-- upgrade
CREATE TABLE orders (
  id integer NOT NULL,
  user_id integer NOT NULL,
  state varchar(10) DEFAULT 'new' NOT NULL,
  total numeric(10, 2),
  CONSTRAINT pk_orders PRIMARY KEY (id),
  CONSTRAINT ck_orders_total CHECK (total >= 0),
  CONSTRAINT fk_orders_users FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

-- downgrade
DROP TABLE orders;
