-- setup
CREATE FUNCTION note() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
-- migration
CREATE EVENT TRIGGER noted ON ddl_command_end EXECUTE FUNCTION note();
