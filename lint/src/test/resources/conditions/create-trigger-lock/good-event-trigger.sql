CREATE TYPE mood AS ENUM ('sad');
CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION watch();
