DROP POLICY "own ""rows""" ON invoice;
