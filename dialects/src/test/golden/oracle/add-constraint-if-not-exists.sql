DECLARE
  rows_found NUMBER;
BEGIN
  SELECT COUNT(*) INTO rows_found
  FROM all_constraints WHERE constraint_name = 'CK' AND owner = 'Sales';
  IF rows_found = 0 THEN
    EXECUTE IMMEDIATE 'ALTER TABLE "Sales"."order" ADD CONSTRAINT ck CHECK (day > 0)';
  END IF;
END;;
