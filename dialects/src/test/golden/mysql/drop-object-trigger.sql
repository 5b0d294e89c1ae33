DROP TRIGGER `Üser`.touch;
