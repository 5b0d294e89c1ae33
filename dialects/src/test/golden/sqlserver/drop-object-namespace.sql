DROP SCHEMA [Üser];
