-- locks Üser.order: ACCESS EXCLUSIVE
DROP INDEX "Üser".xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx;
