CREATE TABLE orders (id bigint PRIMARY KEY, net int CONSTRAINT "netIsPositive" CHECK (net > 0));
