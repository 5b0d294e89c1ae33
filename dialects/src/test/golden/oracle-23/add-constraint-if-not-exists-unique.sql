DECLARE
  rows_found NUMBER;
BEGIN
  SELECT COUNT(*) INTO rows_found
  FROM all_constraints WHERE constraint_name = 'UQ' AND owner = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA');
  IF rows_found = 0 THEN
    EXECUTE IMMEDIATE 'ALTER TABLE invoice ADD CONSTRAINT uq UNIQUE (day)';
  END IF;
END;;
