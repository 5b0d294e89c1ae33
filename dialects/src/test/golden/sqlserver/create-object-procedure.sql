CREATE PROCEDURE [Üser].[order] (@n int OUTPUT)
AS
SELECT n + 1;
