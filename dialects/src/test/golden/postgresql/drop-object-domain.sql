DROP DOMAIN "a""b";
