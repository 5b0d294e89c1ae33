DROP VIEW [Üser].[order];
