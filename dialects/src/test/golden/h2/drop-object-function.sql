DROP ALIAS "a""b";
