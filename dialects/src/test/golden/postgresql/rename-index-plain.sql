-- locks sales.numbers: SHARE UPDATE EXCLUSIVE
ALTER INDEX sales."i""x" RENAME TO "or'der";
