-- migration
SELECT o.id, o.total id INTO app.totals FROM app.orders o;
