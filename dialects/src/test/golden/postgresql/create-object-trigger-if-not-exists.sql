-- locks invoice: SHARE ROW EXCLUSIVE
DO $create$ BEGIN
  CREATE TRIGGER "a""b"
AFTER INSERT ON invoice
FOR EACH ROW
EXECUTE FUNCTION touch();
EXCEPTION WHEN duplicate_object OR duplicate_table OR duplicate_function OR duplicate_schema THEN NULL;
END $create$;
