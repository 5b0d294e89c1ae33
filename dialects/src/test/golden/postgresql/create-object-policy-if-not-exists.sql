-- locks invoice: ACCESS EXCLUSIVE
DO $create$ BEGIN
  CREATE POLICY "own ""rows""" ON invoice USING (tenant = current_user);
EXCEPTION WHEN duplicate_object OR duplicate_table OR duplicate_function OR duplicate_schema THEN NULL;
END $create$;
