-- locks Üser.order: EXCLUSIVE
DROP INDEX "Üser".xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx;
