// a comment alone is no statement; so is FROBNICATE here
