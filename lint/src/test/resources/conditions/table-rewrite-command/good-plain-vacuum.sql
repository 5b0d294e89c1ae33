-- transaction: none
VACUUM orders;
