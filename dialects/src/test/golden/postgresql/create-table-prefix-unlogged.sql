CREATE UNLOGGED TABLE cache (
  id integer
) TABLESPACE fast;
