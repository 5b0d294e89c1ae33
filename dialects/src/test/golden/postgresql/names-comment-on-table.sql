-- locks Üser.order: SHARE UPDATE EXCLUSIVE
COMMENT ON TABLE "Üser"."order" IS '😀 it''s \';
