SAVEPOINT before_all;
RELEASE SAVEPOINT before_all;
