CREATE DOMAIN "Üser"."order" AS ENUM('a"b`c]d', 'it''s');
