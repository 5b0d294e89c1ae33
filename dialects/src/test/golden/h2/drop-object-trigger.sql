DROP TRIGGER "Üser".touch;
