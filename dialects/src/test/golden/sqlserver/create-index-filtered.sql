-- outside a transaction
CREATE INDEX ix ON invoice (day) INCLUDE ([user]) WHERE day > 0 WITH (ONLINE = ON);
