op.execute("CREATE OR REPLACE VIEW daily AS SELECT day, net FROM orders");
