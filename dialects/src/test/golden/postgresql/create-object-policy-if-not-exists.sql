CREATE POLICY IF NOT EXISTS "own ""rows""" ON invoice USING (tenant = current_user);
