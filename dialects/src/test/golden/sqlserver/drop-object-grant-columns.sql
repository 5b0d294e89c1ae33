REVOKE UPDATE (day, [a"b]) ON invoice FROM PUBLIC;
