DROP TRIGGER [Üser].touch;
