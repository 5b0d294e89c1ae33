GRANT USAGE ON `Üser`.* TO app;
