-- locks sales.numbers: EXCLUSIVE
ALTER INDEX sales."i""x" RENAME TO "or'der";
