CREATE UNLOGGED TABLE cache (
  id int
) TABLESPACE fast;
