-- locks invoice: ACCESS EXCLUSIVE
CREATE POLICY "own ""rows""" ON invoice USING (tenant = current_user);
