-- migration
CREATE DOMAIN app.code AS text NOT NULL;
