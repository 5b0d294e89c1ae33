CREATE TRIGGER IF NOT EXISTS "Sales".touch
BEFORE INSERT OR UPDATE OF day, "number" ON "Sales"."order"
REFERENCING NEW AS fresh
FOR EACH ROW
WHEN (NEW.day > 0)
BEGIN :fresh.day := 0; END;;
