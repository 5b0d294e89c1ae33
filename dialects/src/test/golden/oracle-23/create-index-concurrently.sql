CREATE INDEX IF NOT EXISTS ix ON invoice (day, "number") ONLINE;
