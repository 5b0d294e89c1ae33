BEGIN
  EXECUTE IMMEDIATE 'CREATE INDEX sales.ix ON sales.numbers (day, "number")';
EXCEPTION
  WHEN OTHERS THEN
    IF SQLCODE != -955 THEN
      RAISE;
    END IF;
END;;
