-- locks invoice: ACCESS EXCLUSIVE
ALTER POLICY "own ""rows""" ON invoice USING (true);
