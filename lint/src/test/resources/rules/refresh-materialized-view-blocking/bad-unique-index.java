op.execute("REFRESH MATERIALIZED VIEW totals");
