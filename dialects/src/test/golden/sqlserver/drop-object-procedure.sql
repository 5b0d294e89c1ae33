DROP PROCEDURE [Üser].[order];
