CREATE PROCEDURE "Üser"."order"(INOUT n integer)
LANGUAGE sql
AS $$SELECT n + 1$$;
