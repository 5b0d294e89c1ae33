DROP POLICY "own ""rows""" ON invoice;
CREATE POLICY "own ""rows""" ON invoice USING (true);
