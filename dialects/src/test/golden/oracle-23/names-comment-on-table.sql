COMMENT ON TABLE "Üser"."order" IS '😀 it''s \';
