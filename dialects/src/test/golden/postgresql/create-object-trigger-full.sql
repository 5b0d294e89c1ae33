CREATE TRIGGER "Üser".touch
BEFORE INSERT OR UPDATE OF number, day ON "Üser"."order"
FOR EACH ROW
WHEN (NEW.day IS NOT NULL)
EXECUTE FUNCTION touch('it''s');
COMMENT ON TRIGGER "Üser".touch IS 'keeps it fresh';
