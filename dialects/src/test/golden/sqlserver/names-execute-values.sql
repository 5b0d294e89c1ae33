update "order" set a = N'it''s \ :b'::text, b = ':a' -- :a;
