update "order" set a = 'it''s \ :b'::text, b = ':a' -- :a;
