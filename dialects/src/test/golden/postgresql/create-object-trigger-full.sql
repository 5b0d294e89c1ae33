-- locks Üser.order: SHARE ROW EXCLUSIVE
CREATE TRIGGER touch
BEFORE INSERT OR UPDATE OF number, day ON "Üser"."order"
FOR EACH ROW
WHEN (NEW.day IS NOT NULL)
EXECUTE FUNCTION touch('it''s');
COMMENT ON TRIGGER touch ON "Üser"."order" IS 'keeps it fresh';
