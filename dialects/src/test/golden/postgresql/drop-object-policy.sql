-- locks invoice: ACCESS EXCLUSIVE
DROP POLICY "own ""rows""" ON invoice;
