-- code: move old rows
;
