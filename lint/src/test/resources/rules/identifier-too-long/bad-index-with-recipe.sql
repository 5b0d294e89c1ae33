-- also: create-index-blocking
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
CREATE INDEX the_index_of_all_orders_by_the_day_on_which_they_were_sent_to_the_customer
ON orders (day);
