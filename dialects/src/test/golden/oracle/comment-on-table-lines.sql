COMMENT ON TABLE "Sales"."order" IS 'it''s

two';
