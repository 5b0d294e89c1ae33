-- locks invoice: ACCESS EXCLUSIVE
CREATE POLICY "own ""rows""" ON invoice AS RESTRICTIVE FOR UPDATE TO app, "a""b" USING (tenant = 'it''s') WITH CHECK (day > 0);
COMMENT ON POLICY "own ""rows""" ON invoice IS 'it''s "x"';
